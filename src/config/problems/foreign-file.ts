import type { YamlNode } from '../yaml/nodes.ts'
import type { Finding } from './finding.ts'

/** The keys that every file of ours has. */
const OURS = ['version', 'stack', 'stages'] as const

/**
 * A mapping that is no file of ours: it has at most one of the keys that every such file has. Nothing of it is
 * repeated, keys neither: the wrong file may hold secrets, and problems are printed where others read them.
 * null = it is one of ours, with or without mistakes.
 */
export function foreignFile(root: YamlNode): Finding | null {
  if (root.kind !== 'mapping' || root.entries.size === 0) return null
  const missing = OURS.filter((key) => !root.entries.has(key))
  if (missing.length < 2) return null
  return {
    path: [],
    at: Math.max(root.start, 0),
    message: `this is not a tinystacks.yml: it lacks ${missing.map((key) => `\`${key}\``).join(' and ')}`,
    hint: 'check that this is the right file; it needs `version: 1`, `stack: shop`, `region: us-east-1`, `stages: { dev: { databases: { postgres: } } }`',
  }
}
