import { validationError } from '../errors.ts'
import { evaluate } from './evaluate.ts'
import type { Scope } from './evaluate.ts'
import { isObject, type JsonObject } from '../../json.ts'

/** Evaluates the Conditions section; each condition once, however they refer to each other. */
export function createConditions(
  conditions: JsonObject,
  scope: Omit<Scope, 'condition'>,
): (name: string) => boolean {
  const results = new Map<string, boolean | 'pending'>()

  const named = (name: string): boolean => {
    const known = results.get(name)
    if (known === 'pending')
      throw validationError(
        `Template format error: Circular dependencies between conditions: [${name}]`,
      )
    if (known !== undefined) return known
    if (!Object.hasOwn(conditions, name)) {
      throw validationError(
        `Template format error: Unresolved dependencies [${name}]. Cannot reference resources in the Conditions block of the template`,
      )
    }
    results.set(name, 'pending')
    const result = test(conditions[name])
    results.set(name, result)
    return result
  }

  const test = (value: unknown): boolean => {
    const [entry] = isObject(value) ? Object.entries(value) : []
    const [key, argument] = entry ?? []
    const list: readonly unknown[] = Array.isArray(argument) ? (argument as unknown[]) : []
    switch (key) {
      case 'Condition':
        return named(String(argument))
      case 'Fn::Not':
        return !test(list[0])
      case 'Fn::And':
        return list.every(test)
      case 'Fn::Or':
        return list.some(test)
      case 'Fn::Equals': {
        const [left, right] = list.map((side) => evaluate(side, { ...scope, condition: named }))
        return JSON.stringify(text(left)) === JSON.stringify(text(right))
      }
      default:
        throw validationError(
          'Template format error: Every Condition member must be a string or a condition function.',
        )
    }
  }
  return named
}

/** Conditions compare text: parameters are text, a template's numbers are not. */
const text = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
