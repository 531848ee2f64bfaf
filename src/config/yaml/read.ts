import { EVENT_ID, type Event, parseEvents } from 'js-yaml'
import type { ProblemCode } from '../../codes/problems.ts'
import type { Finding } from '../problems/finding.ts'
import { MAX_FILE_BYTES } from '../limits.ts'
import { compose } from './compose.ts'
import type { YamlNode } from './nodes.ts'
import { syntaxFinding } from './syntax.ts'

const EXAMPLE =
  '`version: 1`, `stack: shop`, `region: us-east-1`, `stages: { dev: { databases: { postgres: } } }`'

export type ReadFile =
  | { readonly kind: 'read'; readonly root: YamlNode; readonly findings: readonly Finding[] }
  | { readonly kind: 'unreadable'; readonly findings: readonly Finding[] }

/** Parses the text once, into values with their offsets. */
export function readYaml(text: string): ReadFile {
  if (isTooLarge(text)) {
    return unreadable(
      'file-too-large',
      0,
      'the file is larger than 1 MiB',
      'a tinystacks.yml is a few kB; check that this is the right file',
    )
  }
  let events: readonly Event[]
  try {
    events = parseEvents(text, {})
  } catch (error) {
    return { kind: 'unreadable', findings: [syntaxFinding(text, error)] }
  }
  const second = secondDocument(text, events)
  if (second !== null) {
    return unreadable(
      'several-documents',
      second,
      'a second document starts here, but the file must be a single document',
      'remove the `---`',
    )
  }
  const { root, findings, bomb } = compose(text, events)
  if (bomb) return { kind: 'unreadable', findings }
  if (root.kind === 'scalar' && root.value === null) {
    return unreadable('file-empty', 0, 'the file is empty', `it needs ${EXAMPLE}`)
  }
  if (root.kind !== 'mapping') {
    const what = root.kind === 'sequence' ? 'a list' : 'a single value'
    return unreadable(
      'not-a-mapping',
      root.start,
      `the file is ${what}, not a mapping of keys`,
      `it needs ${EXAMPLE}`,
    )
  }
  return { kind: 'read', root, findings }
}

function unreadable(code: ProblemCode, at: number, message: string, hint: string): ReadFile {
  return { kind: 'unreadable', findings: [{ code, path: [], at, message, hint }] }
}

function isTooLarge(text: string): boolean {
  return text.length > MAX_FILE_BYTES || new TextEncoder().encode(text).length > MAX_FILE_BYTES
}

/** Offset of the `---` (or else of the content) of a second document. */
function secondDocument(text: string, events: readonly Event[]): number | null {
  const index = events.findIndex((event, at) => at > 0 && event.type === EVENT_ID.DOCUMENT)
  if (index < 0) return null
  const content = events[index + 1]
  const start = content !== undefined && 'start' in content ? content.start : text.length
  const marker = [...text.slice(0, start).matchAll(/^---/gm)].at(-1)
  return marker?.index ?? start
}
