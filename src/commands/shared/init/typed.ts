/** The answers as they are typed, by flags or at questions, and what they come to. */
import { parseConfig } from '../../../config/index.ts'
import { usageError } from '../../../errors.ts'
import { hasSeveralAccounts, placeOfStage, type Answers } from '../../../init/answers.ts'
import { DATABASE_WORDS, databasesNamed } from '../../../init/databases.ts'
import { fileText } from '../../../init/file.ts'
import { readPerStage } from '../../../init/per-stage.ts'

/** `region` and `account`: of all stages, and of single ones. */
export type Typed = Pick<Answers, 'stack' | 'stages' | 'databases' | 'bastion' | 'roles'> & {
  readonly region: string
  readonly account: string | null
}

type Meant =
  | { readonly kind: 'meant'; readonly answers: Answers }
  | { readonly kind: 'wrong'; readonly why: string }

/** With a place for each stage. */
export function meantBy(typed: Typed): Meant {
  const { stages } = typed
  const regions = readPerStage(typed.region, stages)
  if (regions.kind === 'wrong') return regions
  const accounts = readPerStage(typed.account ?? '', stages)
  if (accounts.kind === 'wrong') return accounts
  const [first = ''] = stages
  const region = regions.values.all ?? regions.values.own[first] ?? ''
  const homeless = stages.find((one) => (regions.values.own[one] ?? regions.values.all) === null)
  if (homeless !== undefined) return { kind: 'wrong', why: `${homeless} has no region` }
  const placed: Answers = {
    ...{ ...typed, region, regions: without(regions.values.own, region) },
    account: accounts.values.all,
    accounts: without(accounts.values.own, accounts.values.all),
  }
  const answers = { ...placed, roles: typed.roles || hasSeveralAccounts(placed) }
  const nowhere = stages.find((stage) => placeOfStage(answers, stage).account === null)
  return answers.roles && nowhere !== undefined
    ? { kind: 'wrong', why: `${nowhere} has no account, which the names of its roles have` }
    : { kind: 'meant', answers }
}

/** What is as for all stages need not be said again. */
function without(
  own: Readonly<Record<string, string>>,
  all: string | null,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== all))
}

/** Right in all, so that what is wrong is in what takes a part's place. */
const EXAMPLE: Typed = {
  ...{ stack: 'shop', stages: ['dev'], region: 'us-east-1', account: null, bastion: false },
  ...{ databases: databasesNamed(DATABASE_WORDS.slice(0, 1)), roles: false },
}

/** What `validate` would say first of a file with these, and answers that are right; null = nothing. */
export function problemWith(some: Partial<Typed>): string | null {
  const typed = { ...EXAMPLE, ...some }
  if (typed.stages.length === 0) return 'at least one stage is needed'
  const meant = meantBy(typed)
  if (meant.kind === 'wrong') return meant.why
  const parsed = parseConfig(fileText(meant.answers), 'tinystacks.yml')
  if (parsed.kind === 'valid') return null
  const [first] = parsed.problems
  return first === undefined
    ? null
    : [first.message, ...(first.hint === undefined ? [] : [first.hint])].join('; ')
}

/** What was typed of each; null and empty = nothing. */
type Some = { readonly [Name in keyof Typed]?: Typed[Name] | null }

/** @throws TinystacksError invalid-arguments, which names the flag */
export function mustBeRight(typed: Some): void {
  const { stack, region, account, databases, roles } = typed
  const stages = typed.stages?.length === 0 ? null : typed.stages
  const named = { ...(stack && { stack }), ...(stages && { stages }) }
  const each: readonly (readonly [string, Partial<Typed> | null])[] = [
    ['--stack', stack ? { stack } : null],
    ['--stages', stages ? named : null],
    // Before the stages are known nobody can say whether theirs are right.
    ['--region', region && stages ? { ...named, region } : null],
    ['--account', account && stages ? { ...named, account } : null],
    ['--roles', roles && stages ? { ...named, account: account ?? null, roles } : null],
    ['--databases', databases ? { databases } : null],
  ]
  for (const [flag, some] of each) {
    const problem = some && problemWith(some)
    if (problem !== null)
      throw usageError(`${flag}: ${problem}`, '`tinystacks init --help` shows examples')
  }
}
