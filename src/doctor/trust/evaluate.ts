/**
 * Whether a trust policy lets a token in (IAM user guide, "IAM JSON policy elements: Condition operators"). What is not
 * understood, or asks for what is not known, is `unknown`, and never a guess.
 */
import { ISSUER } from '../../template/bootstrap/trust.ts'
import { isRecord } from '../../text/record.ts'
import type { Claims } from './claims.ts'
import { listOf } from './list.ts'

export type Holds = 'yes' | 'no' | 'unknown'

export type Verdict = {
  readonly holds: Holds
  /** Condition keys that are not met, of statements about the provider; or that are not understood. */
  readonly keys: readonly string[]
}

const ACTIONS: ReadonlySet<string> = new Set(['sts:assumerolewithwebidentity', 'sts:*', '*'])

/** `provider`: the ARN that the statement has to name. */
export function trusts(policy: unknown, provider: string, claims: Claims): Verdict {
  const statements = listOf(isRecord(policy) ? policy['Statement'] : undefined).filter(isRecord)
  if (statements.length === 0) return { holds: 'unknown', keys: [] }
  const about = statements.filter((one) => isAbout(one, provider))
  const judged = about.map((one) => ({
    isDeny: one['Effect'] === 'Deny',
    tests: testsIn(one['Condition'], claims),
  }))
  const allowing = judged.filter(({ isDeny }) => !isDeny)
  const denying = judged.filter(({ isDeny }) => isDeny)
  const allowed = any(allowing.map(({ tests }) => all(tests.map(({ holds }) => holds))))
  const denied = any(denying.map(({ tests }) => all(tests.map(({ holds }) => holds))))
  const holds = all([allowed, denied === 'yes' ? 'no' : denied === 'no' ? 'yes' : 'unknown'])
  const unmet = (of: Holds) =>
    allowing.flatMap(({ tests }) => tests.filter((test) => test.holds === of))
  return {
    holds,
    keys: [...new Set(unmet(holds === 'unknown' ? 'unknown' : 'no').map(({ key }) => key))],
  }
}

function isAbout(statement: Readonly<Record<string, unknown>>, provider: string): boolean {
  const { Principal: principal, Action: action } = statement
  const actions = listOf(action).map((one) => String(one).toLowerCase())
  const federated = isRecord(principal) ? listOf(principal['Federated']) : []
  return actions.some((one) => ACTIONS.has(one)) && federated.includes(provider)
}

type Test = { readonly key: string; readonly holds: Holds }

function testsIn(condition: unknown, claims: Claims): readonly Test[] {
  if (condition === undefined) return []
  if (!isRecord(condition)) return [{ key: 'Condition', holds: 'unknown' }]
  return Object.entries(condition).flatMap(([operator, keys]) =>
    Object.entries(isRecord(keys) ? keys : {}).map(([key, wanted]) => ({
      key,
      holds: test(operator, key, listOf(wanted).map(String), claims),
    })),
  )
}

const OPERATOR =
  /^(?:ForAnyValue:|ForAllValues:)?(String|Arn)(Not)?(Equals|EqualsIgnoreCase|Like)(IfExists)?$/

function test(name: string, key: string, wanted: readonly string[], claims: Claims): Holds {
  const [, , negated, comparison = '', ifExists] = OPERATOR.exec(name) ?? []
  const [issuer = '', claim = ''] = key.toLowerCase().split(':')
  if (comparison === '' || issuer !== ISSUER) return 'unknown'
  const value = claims[claim]
  // An absent key: a negated operator holds, another holds with IfExists alone (same page).
  if (value === undefined)
    return negated !== undefined || ifExists !== undefined || name.startsWith('ForAllValues:')
      ? 'yes'
      : 'no'
  const isPattern = comparison === 'Like' || name.includes('Arn')
  const isAny = isPattern && wanted.some((one) => /^\*+$/.test(one))
  if (value === null && !isAny) return 'unknown'
  const fits = isAny || wanted.some((one) => matches(one, value ?? '', comparison, isPattern))
  return fits === (negated === undefined) ? 'yes' : 'no'
}

function matches(wanted: string, value: string, comparison: string, isPattern: boolean): boolean {
  if (comparison === 'EqualsIgnoreCase') return wanted.toLowerCase() === value.toLowerCase()
  if (!isPattern) return wanted === value
  const source = wanted
    .replaceAll(/[\\^$.+()[\]{}|]/g, '\\$&')
    .replaceAll('*', '[^]*')
    .replaceAll('?', '[^]')
  return new RegExp(`^${source}$`).test(value)
}

/** All of them hold: what is known not to is enough. */
function all(each: readonly Holds[]): Holds {
  if (each.includes('no')) return 'no'
  return each.includes('unknown') ? 'unknown' : 'yes'
}

function any(each: readonly Holds[]): Holds {
  if (each.includes('yes')) return 'yes'
  return each.includes('unknown') ? 'unknown' : 'no'
}
