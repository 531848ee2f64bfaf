import { FAMILIES } from '../../engines/families.ts'
import { ENGINES, isDatabase } from '../../engines/table.ts'
import type { ConfigPath } from '../resolved.ts'
import type { SchemaNode } from './schema-lookup.ts'

/** A value of the file and, of a number, how it is written. */
export type Given = { readonly value: unknown; readonly raw: string | undefined }

/** Words of other tools for the few values of a key. */
const WORDS: Readonly<Record<string, string>> = {
  immediately: 'now',
  immediate: 'now',
  maintenance: 'window',
  ssm: 'session-manager',
  sessionmanager: 'session-manager',
  sequential: 'sequence',
  serial: 'sequence',
  concurrent: 'parallel',
  never: 'ask',
  deny: 'ask',
  confirm: 'ask',
  false: 'ask',
  true: 'allow',
}

/** What a text may have been meant as, the likeliest first. */
export function textsLike(path: ConfigPath, schema: SchemaNode, { value, raw }: Given): unknown[] {
  if (typeof value === 'object') return []
  const text = (typeof value === 'string' ? value : (raw ?? JSON.stringify(value))).trim()
  const lower = text.toLowerCase()
  const kind = path.at(-2)
  const prefix = FAMILIES[isDatabase(kind) ? ENGINES[kind].family : 'sql'].instancePrefix
  return [
    text,
    lower,
    ...[text, lower].map((word) => word.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')),
    lower.replaceAll(/\s/g, ''),
    ...(schema.enum === undefined
      ? []
      : [WORDS[lower.replaceAll(/[-_ ]/g, '')], nearEnum(schema, lower)]),
    ...(path.at(-1) === 'instance' ? [`${prefix}${lower.replace(/^(db|cache)\./, '')}`] : []),
    ...(path.at(-1) === 'version' ? [lower.replace(/^[a-z-]*/, '').replace(/\.x$/, '')] : []),
    ...(path.at(-1) === 'account' ? [text.replaceAll(/\D/g, ''), text.padStart(12, '0')] : []),
    text.replaceAll(/[^A-Za-z0-9]+/g, '_'),
    hours(weekdays(lower)),
    `${text}/32`,
  ]
}

function nearEnum({ enum: allowed = [] }: SchemaNode, text: string): unknown {
  const starting = allowed.filter((one) => typeof one === 'string' && one.startsWith(text))
  return text.length > 2 && starting.length === 1 ? starting[0] : undefined
}

/** `Sun` and `Sunday` are `sun` here, as RDS and ElastiCache have it. */
function weekdays(text: string): string {
  return text.replaceAll(
    /(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[\s:]+(?=\d)/g,
    (day) => `${day.slice(0, 3)}:`,
  )
}

/** `3:00 - 4:00` -> `03:00-04:00`. */
function hours(text: string): string {
  return text.replaceAll(/\s/g, '').replaceAll(/(?<![\d:])(\d:\d\d)|(?<=[a-z]:)(\d:\d\d)/g, '0$&')
}
