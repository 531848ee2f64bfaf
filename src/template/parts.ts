import { createHash } from 'node:crypto'
import { PARTS_OUTPUT } from './output-keys.ts'
import { formatPairs, parsePairs } from './pairs.ts'
import type { Section } from './section.ts'
import type { Part, Template } from './types.ts'

type Parts = Partial<Record<Part, string>>

const PARTS: readonly Part[] = ['network', 'postgres', 'mysql', 'redis']

/**
 * 12 hex digits of a SHA-256 over a section's resources and outputs. Two templates of a stage have
 * equal parts where they are equal, so that DescribeStacks alone tells what an update touches.
 */
export function fingerprint(section: Section): string {
  const resources = Object.fromEntries(
    Object.entries(section.resources).map(([id, { resource }]) => [id, resource]),
  )
  const text = canonical({ resources, outputs: section.outputs })
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** The value of the stack's output `Parts`: `network=1f2e3d4c5b6a postgres=…`. */
export function formatParts(parts: Parts): string {
  return formatPairs(Object.entries(parts))
}

/** The parts a stack was last deployed with, from its outputs; none where it is not one of ours. */
export function deployedParts(outputs: Readonly<Record<string, string>>): Parts {
  return parseParts(outputs[PARTS_OUTPUT])
}

/** The parts written into a template, ours or one that GetTemplate gave. */
export function partsOfTemplate(template: Template): Parts {
  return parseParts(template.Outputs[PARTS_OUTPUT]?.Value)
}

function parseParts(value: unknown): Parts {
  if (typeof value !== 'string') return {}
  const written = parsePairs(value)
  return Object.fromEntries(
    PARTS.map((part) => [part, written.get(part)] as const).filter(
      ([, hash]) => hash !== undefined,
    ),
  )
}

/** JSON with the keys of every object in order, so that the order of writing does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, child: unknown) =>
    typeof child === 'object' && child !== null && !Array.isArray(child)
      ? Object.fromEntries(Object.entries(child).sort(([a], [b]) => (a < b ? -1 : 1)))
      : child,
  )
}
