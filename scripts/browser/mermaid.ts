/** The real Mermaid, as `.ci/install.sh` puts it into $TOOLS: GitHub's version and the newest. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LIST = join(import.meta.dirname, '..', '..', '.ci', 'mermaid-versions')

/** Oldest first. The first is the one that GitHub last used (its `info` diagram shows it). */
export function mermaidVersions(): readonly string[] {
  return readFileSync(LIST, 'utf8').trim().split('\n')
}

/** The file of one version's bundle for browsers. Throws with the way to it. */
export function mermaidBundle(version: string, environment = process.env): string {
  const tools = environment['TOOLS'] ?? '/var/tmp/tinystacks-ci-tools'
  const file = join(tools, 'mermaid', `${version}.js`)
  if (existsSync(file)) return file
  throw new Error(`there is no ${file}: run TOOLS=${tools} bash .ci/install.sh`)
}

/** GitHub's configuration of Mermaid, as far as it is known. `light` and `dark` are its two pages. */
export function gitHubSettings(page: 'light' | 'dark') {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    theme: page === 'dark' ? 'dark' : 'default',
  } as const
}
