import { ENGINES, isDatabase } from '../../engines/table.ts'
import { isRecord } from '../../text/record.ts'
import type { ConfigPath } from '../resolved.ts'
import { corrected, fits } from './corrected.ts'
import { flow } from './flow.ts'
import { nodeOfPath } from './schema-lookup.ts'
import { printable } from './show.ts'
import type { Given } from './texts-like.ts'
import { SYNONYMS, type Synonyms } from './synonyms.ts'

/** What to write instead of a key; `meant`: the key, where it is one of the same mapping. */
export type Advice = { readonly hint: string; readonly meant?: string }

/** null = the key is not known from elsewhere. */
export function adviceForUnknownKey(key: string, parent: ConfigPath, given: Given): Advice | null {
  if (key === '<<') return { hint: 'write the keys out: YAML 1.2 has no merge keys' }
  const plain = plainOf(key)
  const known = Object.keys(nodeOfPath(parent)?.properties ?? {})
  const same = known.find((one) => plainOf(one) === plain)
  const section = synonymsAt(parent)
  const said = same ?? (Object.hasOwn(section, plain) ? section[plain] : undefined)
  if (said === undefined) return parameterAdvice(key, parent, given)
  return known.includes(said) ? renamed(said, parent, given) : { hint: filled(said, key, given) }
}

function plainOf(key: string): string {
  return key.toLowerCase().replaceAll(/[-_]/g, '')
}

function synonymsAt(parent: ConfigPath): Synonyms {
  const last = parent.at(-1)
  if (parent.length === 0) return SYNONYMS.file
  if (parent.length === 1 && last === 'defaults') return SYNONYMS.defaults
  if (parent.length === 2 && parent[0] === 'stages') return SYNONYMS.stage
  if (isDatabase(last)) return SYNONYMS[ENGINES[last].family]
  const name = String(last)
  return isSection(name) ? SYNONYMS[name] : {}
}

function isSection(name: string): name is keyof typeof SYNONYMS {
  return Object.hasOwn(SYNONYMS, name)
}

/** The key that is meant; with the value as it has to be, where it is not. */
function renamed(meant: string, parent: ConfigPath, given: Given): Advice {
  const path = [...parent, meant]
  const value = fits(nodeOfPath(path) ?? {}, given.value) ? undefined : corrected(path, given)
  const hint =
    value === undefined
      ? `did you mean \`${meant}\`?`
      : `write \`${meant}: ${printable(flow(value))}\``
  return { hint, meant }
}

/** `work_mem` of a database is a parameter of its engine. */
function parameterAdvice(key: string, parent: ConfigPath, given: Given): Advice | null {
  const isParameter = isDatabase(parent.at(-1)) && /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(key)
  if (!isParameter || typeof given.value === 'object' || SECRET.test(key)) return null
  return { hint: filled('write `parameters: { KEY: VALUE }`', key, given) }
}

function filled(advice: string, key: string, { value, raw }: Given): string {
  const text = typeof value === 'number' ? (raw ?? String(value)) : told(value ?? {})
  const number = /\d+/.exec(text)?.[0] ?? '100'
  return advice
    .replaceAll('KEY', printable(camel(key)))
    .replaceAll('NUMBER', number)
    .replaceAll('VALUE', printable(text))
}

/** What a key may be named that holds a secret: its value is never repeated. */
const SECRET = /pass|secret(?!skms)|token|credential|private/i

function told(value: unknown): string {
  return holdsSecret(value) ? '..' : flow(value)
}

function holdsSecret(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsSecret)
  if (!isRecord(value)) return false
  return Object.entries(value).some(([key, inner]) => SECRET.test(key) || holdsSecret(inner))
}

/** A key of ours as it is written in the file, else as it is. */
function camel(key: string): string {
  return OURS[plainOf(key)] ?? key
}

const OURS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['secretsKmsKey', 'allowFrom', 'bastionSubnet', 'multiAz', 'backupDays', 'backupWindow'],
    ...['maintenanceWindow', 'readReplica', 'replicaOf', 'restoreFrom'],
  ].map((key) => [plainOf(key), key]),
)
