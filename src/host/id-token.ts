/** The token by which GitHub says who a job is (docs.github.com, "OpenID Connect reference"): a new one each time. */
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { TinystacksError } from '../errors.ts'
import { isRecord } from '../text/record.ts'
import { isOfFork } from './fork.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Asks for a token for `audience`. */
export type IdToken = (audience: string) => Promise<string>

const ATTEMPTS = 5
const LONGEST_WAIT = 10_000

/**
 * How the job of `environment` gets its tokens.
 *
 * @throws TinystacksError no-credentials for a fork, whom GitHub gives none; no-id-token, id-token-failed
 */
export function idTokens(environment: Environment): IdToken {
  return async (audience) => {
    const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL']
    const request = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
    if (!url || !request) throw isForFork(environment) ? forFork() : noPermission()
    const { fetchByNode } = await import('./fetch.ts')
    const headers = { authorization: `Bearer ${request}`, accept: 'application/json' }
    const address = `${url}&audience=${encodeURIComponent(audience)}`
    for (let attempt = 1; ; attempt++) {
      const answer = await fetchByNode(address, { method: 'GET', headers }).then(
        async ({ status, text }) => ({ status, body: await text() }),
        (error: unknown) => {
          if (error instanceof TinystacksError) throw error
          return { status: null, body: codeOf(error) }
        },
      )
      const token = answer.status === 200 ? tokenIn(answer.body) : null
      if (token !== null) return token
      if (attempt === ATTEMPTS || !isWorthAnother(answer.status)) throw failed(url, answer)
      await sleep(Math.random() * Math.min(250 * 2 ** attempt, LONGEST_WAIT))
    }
  }
}

function tokenIn(body: string): string | null {
  try {
    const answer: unknown = JSON.parse(body)
    return isRecord(answer) && typeof answer['value'] === 'string' ? answer['value'] : null
  } catch {
    return null
  }
}

function isWorthAnother(status: number | null): boolean {
  return status === null || status === 429 || status >= 500
}

function codeOf(error: unknown): string {
  return isRecord(error) && typeof error['code'] === 'string' ? error['code'] : 'no answer'
}

/** Where GitHub tells what happened; what cannot be read is no fork. */
function isForFork({ GITHUB_EVENT_PATH: file }: Environment): boolean {
  try {
    const payload: unknown = JSON.parse(readFileSync(file ?? '', 'utf8'))
    return isRecord(payload) && isOfFork(payload)
  } catch {
    return false
  }
}

/** As for every run without credentials: a plan compares the files instead. */
function forFork(): TinystacksError {
  return new TinystacksError(
    'no-credentials',
    'GitHub gives the code of a fork no token by which a role could be assumed',
    { exit: 2, hint: 'deploy after the merge, in a workflow of the repository itself' },
  )
}

function noPermission(): TinystacksError {
  return new TinystacksError(
    'no-id-token',
    'the file has `roles`, but this job may not ask GitHub for the token to assume them by',
    {
      exit: 2,
      hint: 'write `permissions: { id-token: write }` for the job, beside the permissions that it has; a workflow that is called by another one needs it in both',
    },
  )
}

/** The answer of the service may be anything: its status is told, and no word of it. */
function failed(
  url: string,
  { status, body }: { readonly status: number | null; readonly body: string },
): TinystacksError {
  const { host } = new URL(url)
  const what =
    status === null ? body : status === 200 ? 'no token in the answer' : `status ${status}`
  return new TinystacksError(
    'id-token-failed',
    `GitHub gave no token to assume a role by: ${what} from ${host}`,
    {
      exit: 1,
      hint: 'run the job again; a runner of your own has to reach that host, and a job that has run for very long may have no right to a token any more',
    },
  )
}
