/** The first line of our comments: an HTML comment that readers do not see. */
import { isRecord } from '../text/record.ts'
import type { CommentHeader, StageResult } from './types.ts'
import { COMMENT_PARTS } from './types.ts'

/** The number increases when a later version writes something that this one cannot read. */
const START = '<!-- tinystacks:1 '
const END = ' -->'

/**
 * The header as one line of HTML comment. Escapes `-`, `<` and `>`, so that nothing in it ends the comment,
 * and `@`, `#`, `$`, backticks and everything outside printable ASCII, so that it is inert wherever GitHub
 * looks at it.
 */
export function writeHeader(header: CommentHeader): string {
  // Outside strings, JSON contains `-` only in numbers, where it must not be escaped.
  const json = JSON.stringify(header).replaceAll(/"(?:[^"\\]|\\.)*"/g, (text) =>
    text.replaceAll(/[^\x20-\x7e]|[-<>@#$`]/g, escaped),
  )
  return `${START}${json}${END}`
}

/**
 * The header at the start of a comment; null if there is none, or it is malformed or from another version.
 * Never throws.
 */
export function parseHeader(body: string): CommentHeader | null {
  const [line = ''] = body.split(/\r?\n/, 1)
  if (!line.startsWith(START) || !line.endsWith(END)) return null
  try {
    const value: unknown = JSON.parse(line.slice(START.length, -END.length))
    return isHeader(value) ? value : null
  } catch {
    return null
  }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isNumber: Check = (value) => typeof value === 'number' && value >= 0
const isCount: Check = (value) => Number.isSafeInteger(value) && isNumber(value)
const nullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const oneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && allowed.includes(value)
const recordOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check)

/** Exactly these keys: any other key would come from a version that this one does not know. */
function shaped<T>(fields: { readonly [Key in keyof T]-?: Check }): (value: unknown) => value is T {
  const checks = Object.entries<Check>(fields)
  return (value): value is T =>
    isRecord(value) &&
    Object.keys(value).length === checks.length &&
    checks.every(([key, check]) => Object.hasOwn(value, key) && check(value[key]))
}

const KINDS: Readonly<Record<StageResult['kind'], true>> = {
  unchanged: true,
  created: true,
  updated: true,
  destroyed: true,
  failed: true,
  refused: true,
  'not-attempted': true,
}

const isResult = shaped<StageResult>({
  kind: oneOf(...Object.keys(KINDS)),
  stack: isText,
  region: isText,
  seconds: isNumber,
  url: isText,
  failure: nullOr(isText),
  notes: listOf(isText),
})

const isHeader = shaped<CommentHeader>({
  repository: isText,
  config: isText,
  stages: nullOr(listOf(isText)),
  sha: isText,
  run: isCount,
  attempt: isCount,
  fingerprint: isText,
  planned: recordOf(isText),
  dropped: listOf(oneOf(...COMMENT_PARTS)),
  labels: listOf(isText),
  results: recordOf(isResult),
  carried: recordOf(oneOf('begun', 'done')),
})
