/** The login that a token writes as. Comments by anybody else are never read or changed. */
import type { GitHub } from '../api/client.ts'

/** The login of a workflow's own token. */
const WORKFLOW = 'github-actions[bot]'

/** Prefixes of personal tokens; only they may ask whose they are (docs.github.com, "GitHub's token formats"). */
const PERSONAL = /^(ghp_|gho_|ghu_|github_pat_)/

/**
 * The login that `token` writes as: `named` if the workflow sets it, else the owner of a personal token,
 * else the workflow's own. An app's token looks like a workflow's and cannot ask.
 */
export async function authorOf(
  github: Pick<GitHub, 'login'>,
  token: string,
  named: string | null,
): Promise<string> {
  if (named !== null) return named
  return PERSONAL.test(token) ? github.login() : WORKFLOW
}
