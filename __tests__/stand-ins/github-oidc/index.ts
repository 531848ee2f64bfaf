import { afterEach, beforeEach } from 'vitest'
import { startGitHubOidc, type GitHubOidc } from './start.ts'

export type { Job } from './start.ts'

/** One for each test. */
export function useGitHubOidc(): () => GitHubOidc {
  let current: GitHubOidc | undefined
  beforeEach(async () => {
    current = await startGitHubOidc()
  })
  afterEach(async () => {
    await current?.close()
  })
  return () => {
    if (current === undefined) throw new Error('it is not up yet')
    return current
  }
}
