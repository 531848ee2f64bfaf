import { DATABASES } from '../../src/engines/table.ts'
import { resolved, schema, type SchemaNode } from './schema.ts'

const SECTIONS = ['stage', 'network', ...DATABASES, 'storage', 'bastion']

/** The schema's defaults as constants, a group a section of the file. */
export function defaultsModule(): string {
  const defaults: unknown = Object.fromEntries([
    ['file', defaultsOf(schema)],
    ...SECTIONS.map((section) => [section, defaultsOf(schema.$defs?.[section] ?? {})]),
  ])
  return `// Generated from schema/source/tinystacks.json by scripts/generate-config.ts.

/** The defaults of file version 1. */
export const DEFAULTS = ${JSON.stringify(defaults)} as const
`
}

function defaultsOf(section: SchemaNode): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(section.properties ?? {})
      .map(([key, node]) => [key, resolved(node).default] as const)
      .filter(([, value]) => value !== undefined),
  )
}
