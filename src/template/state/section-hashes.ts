import { DATABASES } from '../../engines/table.ts'
import { formatPairs, parsePairs } from './pairs.ts'
import type { Section } from '../section.ts'
import { sha256 } from '../../text/canonical.ts'
import type { Part, TemplateResource } from '../types.ts'

type Parts = Partial<Record<Part, string>>

const PARTS: readonly Part[] = ['network', 'bastion', ...DATABASES]

/**
 * A fingerprint of each part: 12 hex digits of a SHA-256 over its resources and outputs. Two templates of
 * a stage have equal fingerprints for equal parts, so that DescribeStacks alone shows what an update touches.
 * A database's group counts as network: whom it admits does not concern the database, whose live facts need
 * not be read for it.
 */
export function fingerprints(sections: readonly Section[]): Parts {
  const groups = sections.filter(isDatabase).flatMap((section) => entriesOf(section, isGroup))
  return Object.fromEntries(
    sections.map((section) => {
      const own = entriesOf(section, (resource) => !(isDatabase(section) && isGroup(resource)))
      const resources = Object.fromEntries(section.part === 'network' ? [...own, ...groups] : own)
      return [section.part, sha256({ resources, outputs: section.outputs }).slice(0, 12)]
    }),
  )
}

function entriesOf(
  { resources }: Section,
  counts: (resource: TemplateResource) => boolean,
): readonly (readonly [string, TemplateResource])[] {
  return Object.entries(resources)
    .map(([id, { resource }]) => [id, resource] as const)
    .filter(([, resource]) => counts(resource))
}

function isDatabase({ part }: Section): boolean {
  return part !== 'network' && part !== 'bastion'
}

function isGroup({ Type }: TemplateResource): boolean {
  return Type === 'AWS::EC2::SecurityGroup'
}

/** The value of the stack's output `Parts`: `network=1f2e3d4c5b6a postgres=…`. */
export function formatParts(parts: Parts): string {
  return formatPairs(Object.entries(parts))
}

/** What it says, read back; null = the stack is not one of ours. */
export function parseParts(value: string | undefined): Parts | null {
  if (value === undefined) return null
  const written = parsePairs(value)
  return Object.fromEntries(
    PARTS.map((part) => [part, written.get(part)] as const).filter(
      ([, hash]) => hash !== undefined,
    ),
  )
}

/** Whether a stack was deployed with these parts and no others. */
export function isSameParts(parts: Parts, deployed: Parts | null): boolean {
  return formatParts(parts) === formatParts(deployed ?? {})
}
