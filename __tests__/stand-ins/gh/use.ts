/** `gh` on the path of a test: a stand-in for GitHub's command line, and what it knows of GitHub. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { GitHubState } from './state.ts'

export type GhStandIn = {
  /** With `gh` on its path. */
  readonly environment: Readonly<Record<string, string>>
  /** As it is now. */
  readonly state: () => GitHubState
  readonly change: (changed: Partial<GitHubState>) => void
}

const ACME_SHOP = { id: 7654321, default_branch: 'main', owner: { id: 1234567 } }

/** Puts `gh` into a folder of its own, which the caller removes with the system's temporary ones. */
export function ghStandIn(given: Partial<GitHubState> = {}): GhStandIn {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tinystacks-gh-')))
  const file = join(folder, 'github.json')
  const state = (): GitHubState => JSON.parse(readFileSync(file, 'utf8')) as GitHubState
  const write = (next: GitHubState): void => {
    writeFileSync(file, JSON.stringify(next, null, 2))
  }
  write({
    ...{ isLoggedIn: true, repositories: { 'acme/shop': ACME_SHOP } },
    ...{ environments: {}, variables: [], calls: [], mayWrite: true, ...given },
  })
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const program = join(import.meta.dirname, 'gh.ts')
  const script = `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`
  writeFileSync(join(bin, 'gh'), script, { mode: 0o755 })
  return {
    environment: {
      PATH: [bin, process.env['PATH']].join(delimiter),
      GH_STAND_IN: file,
    },
    state,
    change: (changed) => {
      write({ ...state(), ...changed })
    },
  }
}
