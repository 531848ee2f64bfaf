import { getOctokit } from '@actions/github'
import type { GitHub } from '../start.ts'

/** The stand-in's repository, as the client wants it. */
export const OURS = { owner: 'acme', repo: 'shop' }

/** The client that actions use, on the stand-in. */
export function clientOf({ url, token }: GitHub, other = token): ReturnType<typeof getOctokit> {
  return getOctokit(other, { baseUrl: url, log: QUIET })
}

const QUIET = { debug: nothing, info: nothing, warn: nothing, error: nothing }
function nothing(): void {}

export type Refusal = {
  readonly status: number
  readonly message: string
  readonly errors: readonly unknown[] | undefined
  readonly headers: Readonly<Record<string, string>>
}

/** What a call was refused with; fails when it was not. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call
  } catch (error) {
    const { status, response } = error as {
      status: number
      response?: {
        headers: Record<string, string>
        data: { message: string; errors?: readonly unknown[] }
      }
    }
    if (response === undefined) throw error
    const { message, errors } = response.data
    return { status, message, errors, headers: response.headers }
  }
  throw new Error('the call was not refused')
}
