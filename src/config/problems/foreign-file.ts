import type { YamlNode } from '../yaml/nodes.ts'
import type { Finding } from './finding.ts'

/** The keys that every tinystacks.yml has. */
const OURS = ['version', 'stack', 'stages'] as const

/**
 * A mapping that is not a tinystacks.yml: it has at most one of the keys that every such file has. Neither its
 * values nor its keys are repeated: the wrong file may hold secrets, and problems are printed where others read them.
 * null = it is a tinystacks.yml, with or without mistakes.
 */
export function foreignFile(root: YamlNode): Finding | null {
  if (root.kind !== 'mapping' || root.entries.size === 0) return null
  const missing = OURS.filter((key) => !root.entries.has(key))
  if (missing.length < 2) return null
  return {
    code: 'foreign-file',
    path: [],
    at: Math.max(root.start, 0),
    message: `this is not a tinystacks.yml: it has no ${missing.map((key) => `\`${key}\``).join(' and no ')}`,
    hint: 'check that this is the right file; a tinystacks.yml has `version: 1`, `stack: shop`, `region: us-east-1`, `stages: { dev: { databases: { postgres: } } }`',
  }
}
