// LEAD: read AAA-LEAD-SAYS-KEEP-ACTIONS-GITHUB.md at the top of this worktree before going on.
/** Calls of GitHub's REST API about one repository: with its token, again where that helps, their answers read. */
import type { Clock } from '../ports.ts'
import { VERSION } from '../version.ts'
import { GitHubError } from './error.ts'
import { exchanges, type Answer } from './http.ts'
import { listAt, textAt } from './json.ts'
import { isHiccup, pauseAfter } from './retry.ts'
import type { Workflow } from './workflow.ts'

export type Call = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the repository, encoded: `/pulls/7`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number>>
  /** Sent as JSON. */
  readonly body?: unknown
  /** Whether sent twice it does what it does once; default: unless it is a POST. */
  readonly repeatable?: boolean
  /** The answer as it is, instead of JSON. */
  readonly raw?: boolean
}

export type Answered = { readonly data: unknown; readonly headers: Answer['headers'] }

/** Throws a `GitHubError`. */
export type Api = (call: Call) => Promise<Answered>

/** Milliseconds that a call may take: it is never worth a hung job. */
const PATIENCE = 20_000

/** How often a renamed repository is followed. */
const HOPS = 3

/**
 * One repository, `owner/name`, of the GitHub whose API is at `apiUrl`. Once GitHub was away for all
 * attempts of a call, later ones get one attempt each until it is back.
 */
export function connectApi(
  token: string,
  { repository, apiUrl }: Pick<Workflow, 'repository' | 'apiUrl'>,
  clock: Clock,
): Api {
  const send = following(exchanges(new URL(apiUrl).protocol, PATIENCE))
  let away = false
  return async ({ repeatable, ...call }) => {
    const { method, path, query = {}, body, raw = false } = call
    const url = new URL(`${apiUrl}/repos/${repository}${path}`)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
    const request = {
      ...{ method, url, headers: headersOf(token, raw, body !== undefined) },
      body: body === undefined ? null : JSON.stringify(body),
    }
    for (let attempt = 1, waited = 0; ; attempt++) {
      try {
        const answered = read(await send(request), raw)
        away = false
        return answered
      } catch (error) {
        const failure = error instanceof GitHubError ? error : GitHubError.unanswered(error)
        const again = { repeatable: repeatable ?? method !== 'POST', attempt, waited }
        const pause = away ? null : pauseAfter(failure, again, clock.now())
        if (pause === null) {
          away = isHiccup(failure)
          throw failure
        }
        await clock.sleep(pause)
        waited += pause
      }
    }
  }
}

function headersOf(
  token: string,
  raw: boolean,
  hasBody: boolean,
): Readonly<Record<string, string>> {
  return {
    accept: raw ? 'application/vnd.github.raw+json' : 'application/vnd.github+json',
    authorization: `token ${token}`,
    'user-agent': `tinystacks/${VERSION}`,
    'x-github-api-version': '2022-11-28',
    ...(hasBody && { 'content-type': 'application/json; charset=utf-8' }),
  }
}

/** GitHub sends elsewhere what is asked of a repository's old name; the token goes nowhere but to GitHub. */
function following(send: ReturnType<typeof exchanges>): ReturnType<typeof exchanges> {
  return async (request) => {
    let { url } = request
    for (let hop = 0; ; hop++) {
      const answer = await send({ ...request, url })
      const { location } = answer.headers
      if (answer.status < 300 || answer.status > 399 || location === undefined) return answer
      const next = new URL(location, url)
      if (hop >= HOPS || next.origin !== url.origin) return answer
      url = next
    }
  }
}

function read({ status, reason, headers, body }: Answer, raw: boolean): Answered {
  if (status >= 200 && status < 300)
    return { headers, data: raw ? body : body === '' ? null : JSON.parse(body) }
  throw new GitHubError(status, messageOf(parsed(body)) ?? reason, headers)
}

/** What GitHub says, and of which field. */
function messageOf(data: unknown): string | null {
  const message = textAt(data, 'message')
  const fields = (listAt(data, 'errors') ?? []).flatMap(
    (error) => textAt(error, 'message') ?? textAt(error, 'code') ?? textAt(error) ?? [],
  )
  return message === null || fields.length === 0 ? message : `${message}: ${fields.join(', ')}`
}

/** Before GitHub itself, somebody may answer in a language of their own. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
