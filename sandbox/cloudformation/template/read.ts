import { parseTemplate } from './parse.ts'
import type { Template } from './types.ts'
import { validateTemplate } from './validate.ts'

/** More than the stacks of a file have at a time: what they are, and what they shall be. */
const KEPT = 32

const kept = new Map<string, Template>()

/**
 * The template of a text, which has passed every check that needs neither parameter values nor an account. Each call
 * about a stack reads its template again: those read lately are kept, and nobody can change one.
 */
export function readTemplate(text: string): Template {
  const known = kept.get(text)
  if (known !== undefined) return known
  const template = validateTemplate(parseTemplate(text))
  freeze(template)
  kept.set(text, template)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return template
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  Object.freeze(value)
  Object.values(value).forEach(freeze)
}
