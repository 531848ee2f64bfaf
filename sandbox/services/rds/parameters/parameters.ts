import { AwsError } from '../../../contract.ts'
import { engineOfFamily } from '../catalog.ts'
import { MYSQL_PARAMETERS } from './mysql.ts'
import { POSTGRES_PARAMETERS } from './postgres.ts'
import type { Engine } from '../state.ts'

export type Parameter = {
  readonly name: string
  readonly applyType: 'static' | 'dynamic'
  /** `boolean`, `integer`, `float`, `string`, `list`. */
  readonly dataType: string
  /** The least and the greatest value; null where there is no range. */
  readonly range: readonly [number, number] | null
}

const TABLES: Readonly<Record<Engine, ReadonlyMap<string, Parameter>>> = {
  postgres: parse(POSTGRES_PARAMETERS),
  mysql: parse(MYSQL_PARAMETERS),
}

function parse(table: string): ReadonlyMap<string, Parameter> {
  const parameters = table.split(';').map((entry): Parameter => {
    const [name = '', applyType, dataType = 'string', least, most] = entry.trim().split(' ')
    return {
      name,
      applyType: applyType === 'static' ? 'static' : 'dynamic',
      dataType,
      range: least === undefined || most === undefined ? null : [Number(least), Number(most)],
    }
  })
  return new Map(parameters.map((parameter) => [parameter.name, parameter]))
}

/**
 * Parameters that not every version has, with their first and last (release notes of PostgreSQL 16, 17 and 18;
 * MySQL 8.4 manual, "What Is New in MySQL 8.4").
 */
const SINCE_AND_UNTIL: Readonly<Record<string, readonly [first: number, last: number]>> = {
  vacuum_defer_cleanup_age: [0, 15],
  reserved_connections: [16, 99],
  vacuum_buffer_usage_limit: [16, 99],
  old_snapshot_threshold: [0, 16],
  transaction_timeout: [17, 99],
  io_method: [18, 99],
  default_authentication_plugin: [0, 8],
  mysql_native_password: [8.4, 99],
}

const OF_FAMILY = new Map<string, ReadonlyMap<string, Parameter>>()

/** Every parameter of a family, by name: `postgres17`, `mysql8.4`. */
export function parametersOf(family: string): ReadonlyMap<string, Parameter> {
  const known = OF_FAMILY.get(family)
  if (known !== undefined) return known
  const version = Number(family.replace(/^[a-z]+/, ''))
  const own = [...TABLES[engineOfFamily(family)]].filter(([name]) => {
    const [first, last] = SINCE_AND_UNTIL[name] ?? [0, 99]
    return first <= version && version <= last
  })
  const table = new Map(own)
  OF_FAMILY.set(family, table)
  return table
}

/** Whether a change of the parameter waits for a reboot. */
export function isStatic(family: string, name: string): boolean {
  return parametersOf(family).get(name)?.applyType === 'static'
}

/** A value RDS works out itself: `{DBInstanceClassMemory/12}`, `GREATEST(...)`. */
const FORMULA = /\{|^(?:GREATEST|LEAST|SUM|IF|LOG)\(/

/** What a formula may name (RDS guide, "Specifying DB parameters"). */
const IN_FORMULAS: ReadonlySet<string> = new Set([
  ...['GREATEST', 'LEAST', 'SUM', 'IF', 'LOG', 'log'],
  ...['AllocatedStorage', 'DBInstanceClassMemory', 'DBInstanceVCPU', 'EndPointPort'],
  ...['TrueIfReplica'],
])

function checkFormula(name: string, value: string): void {
  const unknown = (value.match(/[A-Za-z]\w*/g) ?? []).find((word) => !IN_FORMULAS.has(word))
  if (unknown === undefined) return
  throw new AwsError('InvalidParameterValue', `Invalid parameter value: ${value} for: ${name}`)
}

/** Refuses a parameter that the family does not have, or a value outside its range (RDS-15). */
export function checkParameter(family: string, name: string, value: string): void {
  const parameter = parametersOf(family).get(name)
  if (parameter === undefined) {
    throw new AwsError('InvalidParameterValue', `Could not find parameter with name: ${name}`)
  }
  if (FORMULA.test(value)) return checkFormula(name, value)
  const allowed = allowedValues(parameter)
  if (allowed !== undefined && !isAllowed(parameter, value)) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid parameter value: ${value} for: ${name} allowed values are: ${allowed}`,
    )
  }
}

/** A value as RDS keeps it: of a boolean `1` or `0`, however it was set (RDS-105). */
export function asKept(family: string, name: string, value: string): string {
  if (parametersOf(family).get(name)?.dataType !== 'boolean') return value
  if (/^(on|true)$/i.test(value)) return '1'
  return /^(off|false)$/i.test(value) ? '0' : value
}

/** As DescribeDBParameters shows it: `0,1`, `10-65535`; undefined = any. */
export function allowedValues({ dataType, range }: Parameter): string | undefined {
  if (dataType === 'boolean') return '0,1'
  return range === null ? undefined : `${range[0]}-${range[1]}`
}

function isAllowed({ dataType, range }: Parameter, value: string): boolean {
  if (dataType === 'boolean') return /^(?:0|1|on|off|true|false)$/i.test(value)
  const form = dataType === 'integer' ? /^-?\d+$/ : /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i
  if (!form.test(value)) return false
  return range === null || (Number(value) >= range[0] && Number(value) <= range[1])
}
