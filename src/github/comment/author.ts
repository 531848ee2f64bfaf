/** As whom a token writes: comments of anybody else are never read or touched. */
import type { GitHub } from '../client.ts'

/** Of a workflow's own token. */
const WORKFLOW = 'github-actions[bot]'

/** How tokens of people begin; only they may ask whose they are (docs.github.com, "GitHub's token formats"). */
const PERSONAL = /^(ghp_|gho_|ghu_|github_pat_)/

/**
 * The login that `token` writes as: `named` where the workflow says it, the person's where it is a
 * person's, else the workflow's own. An app's token looks like a workflow's and cannot ask.
 */
export async function authorOf(
  github: Pick<GitHub, 'login'>,
  token: string,
  named: string | null,
): Promise<string> {
  if (named !== null) return named
  return PERSONAL.test(token) ? github.login() : WORKFLOW
}
