import type { ConfigPath } from '../config/resolved.ts'
import type { StackEvent } from '../facts/stack/stack.ts'
import type { RenderedStage } from '../template/types.ts'

/** Shorter values occur in any sentence by chance. */
const TELLING = 3

/**
 * The place in the file that a failed resource comes from: the key whose value AWS's reason names
 * (`Invalid DB Instance class: db.z9.micro`), else the database; null if no key creates it.
 */
export function pathOfCause(
  cause: StackEvent,
  { origins, template }: Pick<RenderedStage, 'origins' | 'template'>,
): ConfigPath | null {
  const origin = origins[cause.logicalId]
  if (!origin) return null
  const properties = template.Resources[cause.logicalId]?.Properties ?? {}
  const named = Object.entries(origin.properties)
    .map(([property, path]) => ({ path, value: plain(properties[property]) }))
    .filter(({ value }) => value.length >= TELLING && names(cause.reason ?? '', value))
    .toSorted((a, b) => b.value.length - a.value.length)
  return named[0]?.path ?? origin.path
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Whether the text contains the value as a separate word: `17` is not in `2017`. */
function names(text: string, value: string): boolean {
  const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\w.-])${escaped}(?!\\.?[\\w-])`).test(text)
}
