/** How old the URLs of a database are, and how they are made anew. */
import type { PasswordFacts } from '../facts/external.ts'
import type { DeployedDatabase } from './state/deployed-stage.ts'
import type { DeployedUrls } from './state/urls.ts'

/** Whether the password was changed since the URLs were made of it. */
export function isStale(made: DeployedUrls, password: PasswordFacts): boolean {
  if (made.version !== null) return made.version !== password.version
  const { changedAt, urlsChangedAt } = password
  return urlsChangedAt !== null && changedAt > urlsChangedAt
}

/**
 * CloudFormation reads a password again only where the property with the reference changes (User guide, "Get a secret
 * or secret value from Secrets Manager"; re:Post, "cloudformation-stack-update-secrets"): a version beside it changes
 * that, without binding the reference to a version that may go.
 */
export function versionToWrite(
  made: DeployedDatabase | null,
  password: PasswordFacts | undefined,
  isPrimaryNow: boolean,
): string | null {
  if (changesPassword(made, isPrimaryNow)) return null
  const recorded = made?.urls?.version ?? null
  if (password === undefined || password.urlsGone === true) return recorded
  if (!made?.urls) return made?.role === 'absent' ? null : password.version
  return isStale(made.urls, password) ? password.version : recorded
}

/** In a promotion the secret of the password gets a new version, or is another one. */
export function changesPassword(made: DeployedDatabase | null, isPrimaryNow: boolean): boolean {
  if (made?.role === 'replica') return isPrimaryNow
  // Promoted, and the rest of the promotion is still to come.
  return made?.role === 'promoted' && made.reader.host !== null && made.reader.identifier === null
}
