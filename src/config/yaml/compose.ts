import {
  boolCoreTag,
  EVENT_ID,
  type Event,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml'
import type { Finding } from '../problems/finding.ts'
import { printable } from '../problems/show.ts'
import type { ConfigPath } from '../resolved.ts'
import type { MappingEntry, ScalarNode, YamlNode } from './nodes.ts'

/** How many nodes all aliases together may stand for: a file of databases needs a few hundred. */
const MOST_ALIASED_NODES = 10_000

const NOTHING: ScalarNode = { kind: 'scalar', start: -1, value: null, raw: '' }
const CORE_TAGS = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]

type Anchor = { readonly node: YamlNode; readonly size: number } | 'open'

export type Composed = {
  readonly root: YamlNode
  readonly findings: readonly Finding[]
  /** Aliases stand for too much: the value is incomplete and must not be used. */
  readonly bomb: boolean
}

/** Builds the first document of an event stream, and notes everything that the file may not contain. */
export function compose(text: string, events: readonly Event[]): Composed {
  const composer = new Composer(text, events)
  const root = composer.document()
  return { root, findings: composer.findings, bomb: composer.bomb }
}

class Composer {
  readonly findings: Finding[] = []
  bomb = false
  readonly #text: string
  readonly #events: readonly Event[]
  readonly #anchors = new Map<string, Anchor>()
  #next = 0
  #size = 0
  #aliased = 0

  constructor(text: string, events: readonly Event[]) {
    this.#text = text
    this.#events = events
  }

  document(): YamlNode {
    this.#next = 1 // past the document's own event
    return this.#node([])
  }

  #node(path: ConfigPath): YamlNode {
    const event = this.#events[this.#next++]
    this.#size += 1
    if (event === undefined) return NOTHING
    if (event.type === EVENT_ID.ALIAS) return this.#alias(event, path)
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return NOTHING
    if (event.tagStart >= 0) this.#refuseTag(event.tagStart, event.tagEnd, path)
    const anchor =
      event.anchorStart < 0 ? null : this.#text.slice(event.anchorStart, event.anchorEnd)
    if (anchor !== null) this.#anchors.set(anchor, 'open')
    const before = this.#size
    const node = this.#content(event, path)
    if (anchor !== null) this.#anchors.set(anchor, { node, size: this.#size - before + 1 })
    return node
  }

  #content(event: Exclude<Event, { type: 1 | 5 | 6 }>, path: ConfigPath): YamlNode {
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event)
    if (event.type === EVENT_ID.MAPPING) {
      return { kind: 'mapping', start: event.start, entries: this.#entries(path) }
    }
    const items: YamlNode[] = []
    while (!this.#closed()) items.push(this.#node([...path, items.length]))
    return { kind: 'sequence', start: event.start, items }
  }

  #entries(path: ConfigPath): Map<string, MappingEntry> {
    const entries = new Map<string, MappingEntry>()
    while (!this.#closed()) {
      const event = this.#events[this.#next]
      const keyStart = startOf(event)
      const keyNode = this.#node(path)
      const key = keyNode.kind === 'scalar' ? keyNode.raw : ''
      const value = this.#node([...path, key])
      if (event?.type !== EVENT_ID.SCALAR) {
        this.findings.push({
          code: 'key-not-text',
          path,
          at: keyStart,
          message: 'a key must be plain text',
          hint: 'for example `region: us-east-1`',
        })
      } else if (entries.has(key)) {
        this.#refuseTwice(key, keyStart, [...path, key])
      } else {
        entries.set(key, { keyStart, value })
      }
    }
    return entries
  }

  /** Whether the open collection ends here; if so, moves past its end. */
  #closed(): boolean {
    const event = this.#events[this.#next]
    if (event !== undefined && event.type !== EVENT_ID.POP) return false
    this.#next += 1
    return true
  }

  #scalar(event: ScalarEvent): ScalarNode {
    const raw = getScalarValue(this.#text, event)
    const value = event.style === SCALAR_STYLE.PLAIN ? coreValue(raw) : raw
    return { kind: 'scalar', start: startOf(event), value, raw }
  }

  #alias(event: { anchorStart: number; anchorEnd: number }, path: ConfigPath): YamlNode {
    const name = this.#text.slice(event.anchorStart, event.anchorEnd)
    const anchor = this.#anchors.get(name)
    const at = event.anchorStart - 1
    if (anchor === undefined || anchor === 'open') {
      const [code, message] =
        anchor === undefined
          ? ([
              'unknown-anchor',
              `no anchor \`&${printable(name)}\` comes before the alias \`*${printable(name)}\``,
            ] as const)
          : ([
              'recursive-alias',
              `the alias \`*${printable(name)}\` is inside the value that it repeats`,
            ] as const)
      this.findings.push({ code, path, at, message, hint: 'write the value out' })
      return NOTHING
    }
    this.#aliased += anchor.size
    this.#size += anchor.size
    if (this.#aliased > MOST_ALIASED_NODES && !this.bomb) {
      this.bomb = true
      const message = `aliases repeat more than ${MOST_ALIASED_NODES} values`
      this.findings.push({
        code: 'too-many-aliases',
        path,
        at,
        message,
        hint: 'write the values out',
      })
    }
    return this.bomb ? NOTHING : anchor.node
  }

  #refuseTag(start: number, end: number, path: ConfigPath): void {
    this.findings.push({
      code: 'yaml-tag',
      path,
      at: start,
      message: `YAML tags such as \`${printable(this.#text.slice(start, end))}\` are not allowed in this file`,
      hint: 'remove the tag; put a number that is meant as text in quotes',
    })
  }

  #refuseTwice(key: string, keyStart: number, path: ConfigPath): void {
    this.findings.push({
      code: 'duplicate-key',
      path,
      at: keyStart,
      message: `the key \`${printable(key)}\` appears twice`,
      hint: 'keep one of the two',
      keepsValue: true,
    })
  }
}

function startOf(event: Event | undefined): number {
  if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP)
    return 0
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1
  if (event.type !== EVENT_ID.SCALAR) return event.start
  return QUOTED.has(event.style) ? event.valueStart - 1 : event.valueStart
}

const QUOTED: ReadonlySet<number> = new Set([
  SCALAR_STYLE.SINGLE_QUOTED,
  SCALAR_STYLE.DOUBLE_QUOTED,
])

/** Null, boolean or number by the rules of YAML 1.2's core schema, else the text. */
function coreValue(raw: string): ScalarNode['value'] {
  for (const tag of CORE_TAGS) {
    const value = tag.resolve(raw, false, tag.tagName)
    if (value !== NOT_RESOLVED) return value
  }
  return raw
}
