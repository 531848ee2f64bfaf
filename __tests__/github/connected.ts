/** The client of the action, connected to a stand-in for GitHub. */
import { connectGitHub, type GitHub as Client } from '../../src/github/client.ts'
import type { Clock } from '../../src/ports.ts'
import type { CommentHeader } from '../../src/review/types.ts'
import type { GitHub } from '../stand-ins/github/index.ts'

/** A clock on which waiting takes no time, and which remembers for how long it was to wait. */
export function patientClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = []
  return {
    slept,
    now: () => new Date(),
    sleep: (milliseconds) => {
      slept.push(milliseconds)
      return Promise.resolve()
    },
  }
}

export function clientOf(github: GitHub, clock: Clock = patientClock()): Promise<Client> {
  const { url: apiUrl, token } = github
  return connectGitHub(token, { repository: 'acme/shop', apiUrl }, clock)
}

/** The header of a comment on the whole file. */
export function aHeader(overrides: Partial<CommentHeader> = {}): CommentHeader {
  return {
    repository: 'acme/shop',
    config: 'tinystacks.yml',
    stages: null,
    sha: 'a'.repeat(40),
    run: 1,
    attempt: 1,
    fingerprint: 'f'.repeat(64),
    planned: { dev: 'd'.repeat(64) },
    dropped: [],
    labels: [],
    results: {},
    carried: {},
    ...overrides,
  }
}
