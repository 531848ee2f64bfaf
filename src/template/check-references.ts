/** The last check of a template before it is sent: it contains no reference that was not written as one. */
import { TinystacksError } from '../errors.ts'
import { NEWEST_IMAGE } from './bastion/image.ts'
import { isIntrinsic } from './intrinsics.ts'
import type { Template } from './types.ts'

/** A key that makes CloudFormation read an object as a function. */
const FUNCTION = /^(Ref|Fn::.*)$/i

/** What makes CloudFormation read text as more than text, with blanks or without. */
const OPENING = /[{$]\s*\{/

/** Where a secret's value belongs. Anywhere else (a tag, an output) others could read it. */
const SECRET_PROPERTIES: ReadonlySet<string> = new Set([
  'MasterUserPassword',
  'AuthToken',
  'SecretString',
])

const PASSWORD =
  /\{\{resolve:secretsmanager:(\$\{[A-Za-z0-9]+\}|arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+):SecretString:password\}\}/g

const VARIABLE = /\$\{([A-Za-z0-9]+|AWS::[A-Za-z]+)(\.[A-Za-z.]+)?\}/g

/** The keys that lead to a value, linked from last to first: only an error needs them all. null for the root. */
type Place = { readonly key: string; readonly in: Place } | null

/**
 * Refuses dynamic references and functions that the template builder did not write, and those that
 * it wrote where they do not belong.
 *
 * @throws TinystacksError foreign-reference (exit 2)
 */
export function checkReferences(template: Template): void {
  const place = firstForeign(template, null, new Set(Object.keys(template.Resources)))
  if (place === undefined) return
  throw new TinystacksError(
    'foreign-reference',
    `the template has a reference at ${keysOf(place).join('.')} that tinystacks did not write`,
    { exit: 2, hint: 'remove the braces from the text in the file' },
  )
}

/** The place of the first one; undefined if there is none. */
function firstForeign(value: unknown, at: Place, ids: ReadonlySet<string>): Place | undefined {
  if (typeof value === 'string') return isText(value, at) ? undefined : at
  if (typeof value !== 'object' || value === null) return undefined
  const isOurs = isIntrinsic(value)
  const entries = Object.entries<unknown>(value as Record<string, unknown>)
  for (const [key, inner] of entries) {
    if (OPENING.test(key) || (FUNCTION.test(key) && !isOurs)) return at
    if (key === 'Fn::Sub' && isOurs) return isOwnText(inner, at, ids) ? undefined : at
  }
  for (const [key, inner] of entries) {
    const found = firstForeign(inner, isOurs ? at : { key, in: at }, ids)
    if (found !== undefined) return found
  }
  return undefined
}

function keysOf(place: Place): readonly string[] {
  return place === null ? [] : [...keysOf(place.in), place.key]
}

function isText(text: string, at: Place): boolean {
  return !OPENING.test(text) || (text === NEWEST_IMAGE && at?.key === 'ImageId')
}

/** Whether text of `Fn::Sub` substitutes only the template's own resources, and passwords only where they belong. */
function isOwnText(text: unknown, at: Place, ids: ReadonlySet<string>): boolean {
  if (typeof text !== 'string') return false
  const isForSecret = SECRET_PROPERTIES.has(at?.key ?? '')
  const rest = isForSecret ? text.replaceAll(PASSWORD, '$1') : text
  const isKnown = (name: string) => name.startsWith('AWS::') || ids.has(name)
  return !OPENING.test(
    rest.replaceAll(VARIABLE, (whole, name: string) => (isKnown(name) ? '' : whole)),
  )
}
