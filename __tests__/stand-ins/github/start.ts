import { compileAll } from './contract/check.ts'
import { controlOf, type Control, type Log } from './control.ts'
import { Limits } from './protocol/limits.ts'
import { serve } from './protocol/server.ts'
import type { Permissions } from './repository/model.ts'
import { emptyState, EVERYTHING, WORKFLOW } from './repository/state.ts'

export type Options = {
  /** 0 or left out: a free one. */
  readonly port?: number
  /** Default `acme/shop`. */
  readonly repository?: string
  /** Default true: whoever may not see it is told that it is not there. */
  readonly private?: boolean
  /** Of the workflow's token; what is left out is write. */
  readonly permissions?: Partial<Permissions>
  /** Milliseconds that every answer takes (default 0). */
  readonly latency?: number
}

export type GitHub = Control & {
  readonly url: string
  /** The workflow's own token, whose comments are those of `github-actions[bot]`. */
  readonly token: string
  /** What a runner sets so that an action finds this API, its repository and the token. */
  readonly environment: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

const TOKEN = 'ghs_standInForTheWorkflow'

/** Starts a GitHub with one empty repository on 127.0.0.1. */
export async function startGitHub(options: Options = {}): Promise<GitHub> {
  const { port = 0, repository = 'acme/shop', latency = 0 } = options
  const state = emptyState(repository, options.private ?? true)
  const limits = new Limits()
  const log: Log = { calls: [], violations: [], latency }
  state.tokens.set(TOKEN, {
    ...{ identity: WORKFLOW, kind: 'installation' },
    permissions: { ...EVERYTHING, ...options.permissions },
  })
  // Whoever wants calls to take their time wants the first one to take no longer.
  if (latency > 0) compileAll()
  const control = controlOf(state, limits, log, TOKEN)
  const { url, close } = await serve(port, { state, limits, log, control })
  state.url = url
  return {
    ...control,
    ...{ url, token: TOKEN, close },
    environment: {
      GITHUB_API_URL: url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: repository,
      GITHUB_REPOSITORY_ID: String(state.id),
      GITHUB_REPOSITORY_OWNER: state.owner,
      GITHUB_TOKEN: TOKEN,
    },
  }
}
