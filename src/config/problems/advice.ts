/** What to write instead of a value of the wrong type or form, with the value that is written. */
import { FAMILIES, type Family } from '../../engines/families.ts'
import { ENGINES, isDatabase } from '../../engines/table.ts'
import type { ConfigPath } from '../resolved.ts'
import { corrected, YOUR_ADDRESS } from './corrected.ts'
import { flow } from './flow.ts'
import { printable } from './show.ts'
import type { Given } from './texts-like.ts'

/** null = an example says it best. */
export function adviceForValue(path: ConfigPath, given: Given): string | null {
  const key = path.at(-1)
  const { value } = given
  const isOff =
    value === false || (typeof value === 'string' && /^(no|off|false|none)$/i.test(value))
  if (isOff && isDatabase(key)) return `remove the line: a stage has no ${key} unless it names it`
  if (isOff && (key === 'bastion' || key === 'existing' || key === 'restoreFrom'))
    return 'remove the line'
  const meant = corrected(path, given)
  if (meant === undefined) return null
  const text = printable(flow(meant))
  const written = `write \`${typeof key === 'string' ? `${printable(key)}: ${text}` : text}\``
  return `${written}${reason(path, given, text)}`
}

function reason(path: ConfigPath, { value }: Given, text: string): string {
  const kind = path.at(-2)
  if (typeof value === 'number' && text.startsWith('"')) return ', in quotes'
  if (path.at(-1) === 'bastion' && text.includes(YOUR_ADDRESS)) return ', with your own address'
  if (path.at(-1) !== 'instance') return ''
  const family: Family = isDatabase(kind) ? ENGINES[kind].family : 'sql'
  return `: ${INSTANCES[family]} begin with \`${FAMILIES[family].instancePrefix}\``
}

const INSTANCES: Readonly<Record<Family, string>> = {
  sql: 'instance classes of RDS',
  cache: 'node types of ElastiCache',
}
