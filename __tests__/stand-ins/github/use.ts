import { afterEach, beforeEach, expect } from 'vitest'
import { startGitHub, type GitHub, type Options } from './start.ts'

/** A GitHub of its own for every test of a file. A test fails where anything went against GitHub's description. */
export function useGitHub(options: Options = {}): () => GitHub {
  let github: GitHub | undefined
  beforeEach(async () => {
    github = await startGitHub(options)
  })
  afterEach(async () => {
    const violations = github?.violations()
    await github?.close()
    github = undefined
    expect(violations).toEqual([])
  })
  return () => {
    if (!github) throw new Error('GitHub is not up yet')
    return github
  }
}
