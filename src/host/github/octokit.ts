/** GitHub's client, with retries where they help. What fails is a `GitHubError`. */
import { Octokit as Core } from '@octokit/core'
import { restEndpointMethods, type Api } from '@octokit/plugin-rest-endpoint-methods'
import type { Clock } from '../../ports/ports.ts'
import { githubMessages as words } from '../../render/messages/github.ts'
import type { ENDPOINTS } from './endpoints.ts'
import { GitHubError, type Headers } from './error.ts'
import { fetchByNode } from '../../host/fetch.ts'
import { isHiccup, ONCE, pauseAfter, REPEATABLE } from './retry.ts'

type Whole = Api & Pick<Core, 'graphql'>
type Endpoints = typeof ENDPOINTS

/** The client, with the endpoints that are asked. */
export type Octokit = Pick<Whole, 'graphql'> & {
  readonly rest: {
    readonly [Scope in keyof Endpoints]: {
      readonly [
        Name in Endpoints[Scope][number] & keyof Whole['rest'][Scope]
      ]: Whole['rest'][Scope][Name]
    }
  }
}

/** Milliseconds that a call may take: no call is worth a hung job. */
const PATIENCE = 20_000

const Client = Core.plugin(restEndpointMethods)

/**
 * Octokit, which asks through the environment's proxy where there is one. Once all attempts of a call have gone
 * unanswered, later calls get one attempt each until GitHub is back. `token`: null = nobody's.
 */
export function connectOctokit(
  token: string | null,
  apiUrl: string,
  clock: Clock,
  patience = PATIENCE,
): Octokit {
  const octokit = new Client({
    ...(token !== null && { auth: `token ${token}` }),
    baseUrl: apiUrl,
    request: { fetch: fetchByNode },
  })
  let away = false
  octokit.hook.wrap('request', async (request, options) => {
    const { again } = options.request
    const repeatable = again === REPEATABLE.again || options.method !== 'POST'
    for (let attempt = 1, waited = 0; ; attempt++) {
      const signal = AbortSignal.timeout(patience)
      try {
        const answer = await request({ ...options, request: { ...options.request, signal } })
        if (!isWhole(answer, options.mediaType.format === 'raw'))
          throw new Error(words.garbled, { cause: answer })
        away = false
        return answer
      } catch (error) {
        const failure = failureOf(error, signal, patience)
        const pause = pauseAfter(failure, { repeatable, attempt, waited }, clock.now())
        if (pause === null || away || again === ONCE.again) {
          away = isHiccup(failure) && (away || attempt > 1)
          throw failure
        }
        await clock.sleep(pause)
        waited += pause
      }
    }
  })
  return octokit
}

/** Octokit returns an incomplete response, or one from a proxy, as text. */
function isWhole({ status, data }: { status: number; data: unknown }, raw: boolean): boolean {
  return raw || status === 204 || typeof data === 'object'
}

function failureOf(error: unknown, { aborted }: AbortSignal, patience: number): GitHubError {
  const answer = answerOf(error)
  if (answer !== null) {
    const { status, headers, data } = answer
    return new GitHubError(status, messageOf(error, status, data), headers, error)
  }
  const why = aborted ? words.tooLate(patience / 1000) : reasonOf(error)
  return new GitHubError(null, why, {}, error)
}

type Answer = { readonly status: number; readonly headers: Headers; readonly data: unknown }

function answerOf(error: unknown): Answer | null {
  if (!(error instanceof Error) || !('response' in error)) return null
  return (error.response ?? null) as Answer | null
}

/** GitHub's message; for a page from a proxy, the status in words. */
function messageOf(error: unknown, status: number, data: unknown): string {
  const said = typeof data === 'object' && error instanceof Error ? error.message : ''
  return said.split(' - https:')[0] || (statusCodes()[status] ?? '')
}

/** Not imported: see `fetch.ts`. */
function statusCodes(): Readonly<Record<number, string | undefined>> {
  return process.getBuiltinModule('node:http').STATUS_CODES
}

/** If none of a host's addresses answers, the error has a code and no message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.message !== '') return error.message
  if ('code' in error) return String(error.code)
  return error.cause === undefined ? error.name : reasonOf(error.cause)
}
