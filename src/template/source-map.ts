import { dotted } from '../config/positions.ts'
import type { ConfigPath } from '../config/resolved.ts'
import type { Section } from './section.ts'
import type { Origin } from './types.ts'

/** For each logical id of the sections, its origin in the file. */
export function originsOf(sections: readonly Section[]): Readonly<Record<string, Origin>> {
  return Object.fromEntries(
    sections.flatMap(({ part, path, resources }) =>
      Object.entries(resources).map(([id, { properties }]) => [id, { part, path, properties }]),
    ),
  )
}

/**
 * A CloudFormation property in the file's terms: `storage.size` within the database or section,
 * `protected` within the stage. null = no key of the file sets it.
 */
export function fileProperty(origin: Origin, cfnProperty: string): string | null {
  const path = Object.hasOwn(origin.properties, cfnProperty)
    ? origin.properties[cfnProperty]
    : undefined
  if (path === undefined) return null
  const within = startsWith(path, origin.path) ? origin.path : origin.path.slice(0, 2)
  return dotted(path.slice(within.length)) || null
}

function startsWith(path: ConfigPath, start: ConfigPath): boolean {
  return start.every((key, index) => path[index] === key)
}
