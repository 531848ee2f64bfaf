import { isCache, type DatabaseKind } from '../../engines/table.ts'
import { secretName } from '../../facts/secret-name.ts'
import { stackSuffix, tokenSecretName } from '../secrets.ts'
import type { DeployedStage } from './deployed-stage.ts'

/**
 * The secrets that a stage's stack has made for a database, each by its ARN or its name; none for an existing
 * database. A replica uses its primary's, but for its URLs.
 */
export function secretsOf(deployed: DeployedStage, kind: DatabaseKind): readonly string[] {
  const { role, secretArn, copiedSecretArn, urls } = deployed.databases[kind]
  if (secretArn === null || role === 'absent') return []
  const urlSecret = urls?.secretArn ?? null
  if (role === 'replica') return urlSecret === null ? [] : [urlSecret]
  const token = tokenSecretName(secretName(secretArn), stackSuffix(deployed.id))
  const all = [secretArn, copiedSecretArn, token, urlSecret].filter((one) => one !== null)
  return [...new Set(all)]
}

/** The secret of a database's password, by its ARN or its name; null = the stack has none. */
export function passwordSecretOf(
  { id, databases }: DeployedStage,
  kind: DatabaseKind,
): string | null {
  const { role, secretArn } = databases[kind]
  if (secretArn === null || role === 'absent') return null
  return isCache(kind) ? tokenSecretName(secretName(secretArn), stackSuffix(id)) : secretArn
}
