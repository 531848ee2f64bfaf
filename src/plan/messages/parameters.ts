import type { DatabaseKind } from '../../engines/table.ts'
import { refusal, warning } from './coded.ts'
import { DATABASE_NAME, NOT_VERIFIED } from './plan.ts'

/** What stands in the place of a group's name. */
export const PARAMETER_GROUPS = {
  own: 'the group of the stack',
  another: 'another group',
}

/** What is said of the parameters that the file sets. */
export const parameterMessages = {
  unknown: (name: string, version: string, meant: string | null) =>
    refusal(
      'parameter-unknown',
      `version ${version} has no parameter ${name}${meant === null ? '; remove it' : `; ${meant}`}`,
    ),
  fixed: (name: string) =>
    refusal('parameter-fixed', `AWS sets ${name} itself and lets nobody change it; remove it`),
  notAllowed: (name: string, value: string, allowed: string) =>
    refusal('parameter-value-not-allowed', `${name} may not be ${value}; AWS allows ${allowed}`),
  unit: (name: string, value: string, unit: string | null, write: string | null) =>
    refusal(
      'parameter-unit',
      `${name} is a plain number${unit === null ? '' : ` of ${unit}`}, and ${value} has a unit; write ${write === null ? 'the number alone' : `"${write}"`}`,
    ),
  unread: (database: DatabaseKind, action: string, why: string) =>
    warning(
      'parameters-not-verified',
      `whether ${DATABASE_NAME[database]} takes the parameters of the file is ${NOT_VERIFIED} (${action} ${why})`,
    ),
}
