import { parseConfig } from '../../../config/index.ts'
import { ENGINES, isSql } from '../../../engines/table.ts'
import { TinystacksError, usageError } from '../../../errors.ts'
import type { Answers } from '../../../init/answers.ts'
import type { Proposal, Wanted } from '../../../init/choose.ts'
import { DATABASE_WORDS, databasesNamed, wordsFor } from '../../../init/databases.ts'
import type { Seen } from '../../../init/detect/clue.ts'
import { fileText, isProduction } from '../../../init/file.ts'
import { initMessages as words } from '../../../init/messages.ts'
import { regionOf, stackNameOf, stagesIn } from '../../../init/suggest.ts'
import type { Project } from '../../../ports/project.ts'
import type { Prompts } from '../../../ports/prompts.ts'
import type { InitOptions, Options } from '../context.ts'

export type Asking = {
  readonly options: Options
  readonly project: Project
  readonly proposal: Proposal
  readonly seen: readonly Seen[]
  /** null = nobody can answer, or is to be asked. */
  readonly prompts: Prompts | null
  readonly repository: string | null
  readonly homeRegion: string | null
}

/** What a question is answered with where nobody says otherwise; null = nothing. */
type Suggested = {
  readonly stack: string | null
  readonly stages: readonly string[]
  readonly region: string | null
}

/**
 * What the flags say, and people where they say nothing.
 *
 * @throws TinystacksError answers-needed, invalid-arguments (exit 2), declined (exit 3)
 */
export async function answersTo(asking: Asking): Promise<Answers> {
  const given = flagsOf(asking.options)
  const suggested: Suggested = {
    stack: stackNameOf(namesOf(asking)),
    stages: stagesIn(asking.project.tree.files, isProduction),
    region: regionOf(asking.homeRegion),
  }
  const named = given.databases.length > 0 ? databasesNamed(given.databases) : null
  mustBeRight(given, named)
  const { prompts } = asking
  const answers = prompts
    ? await asked(asking, prompts, given, named, suggested)
    : unasked(asking, given, named, suggested)
  mustBeRight({ ...given, ...answers }, answers.databases)
  return answers
}

/** In a folder of its own an application is called by that, else by the repository. */
function namesOf({ project, repository }: Asking): readonly (string | null)[] {
  const isAtRoot = !project.file.includes('/')
  return isAtRoot ? [repository, project.folder] : [project.folder, repository]
}

type Given = Required<InitOptions> & { readonly region: string | null }

function flagsOf({ init, region }: Options): Given {
  const none = {
    stack: null,
    stages: [],
    databases: [],
    account: null,
    bastion: null,
  }
  return { ...none, overwrite: false, ...init, region: region ?? null }
}

function unasked(
  { options, proposal, seen }: Asking,
  given: Given,
  named: readonly Wanted[] | null,
  suggested: Suggested,
): Answers {
  const { stack, stages, region } = given
  const isSettled = named !== null || proposal.doubts.length === 0
  const lacking = [
    ...(options.yes === true ? [] : ['--yes']),
    ...(stack === null ? ['--stack'] : []),
    ...(stages.length === 0 ? ['--stages'] : []),
    ...(region === null ? ['--region'] : []),
    ...(isSettled ? [] : ['--databases']),
  ]
  if (stack === null || region === null || lacking.length > 0) {
    const reasons = named === null ? proposal.doubts.map((doubt) => words.doubt(doubt, seen)) : []
    throw new TinystacksError('answers-needed', [words.needed(lacking), ...reasons].join('; '), {
      exit: 2,
      hint: `for example: ${callWith(given, named ?? exampleOf(proposal), suggested)}`,
    })
  }
  const databases = named ?? proposal.wanted
  return {
    stack,
    stages,
    region,
    account: given.account,
    databases,
    bastion: isWanted(given.bastion),
  }
}

/** The whole call, with what the flags say, or else with what is suggested. */
function callWith(given: Given, databases: readonly Wanted[], suggested: Suggested): string {
  const flag = (name: string, value: string | null) =>
    value === null ? [] : [`--${name} ${value}`]
  return [
    'tinystacks init --yes',
    ...flag('stack', given.stack ?? suggested.stack ?? 'shop'),
    ...flag('stages', (given.stages.length > 0 ? given.stages : suggested.stages).join(',')),
    ...flag('region', given.region ?? suggested.region ?? 'us-east-1'),
    ...flag('databases', wordsFor(databases).join(',')),
    ...flag('account', given.account),
    ...flag('bastion', given.bastion),
  ].join(' ')
}

/** What the doubts leave, with one database on RDS; Postgres where they leave none. */
function exampleOf({ wanted, doubts }: Proposal): readonly Wanted[] {
  const [like] = doubts.flatMap((doubt) => (doubt.kind === 'like' ? [doubt.like] : []))
  const sql = wanted.filter(({ kind }) => isSql(kind))
  // A server is a better sign than a client.
  const first = sql.find(({ version }) => version !== null) ?? sql[0]
  const kept = wanted.filter((one) => !isSql(one.kind) || one === first)
  if (kept.length > 0 && (like === undefined || first !== undefined)) return kept
  const [usual = 'postgres'] = DATABASE_WORDS
  return [...databasesNamed([like ?? usual]), ...kept]
}

async function asked(
  { proposal, seen }: Asking,
  prompts: Prompts,
  given: Given,
  named: readonly Wanted[] | null,
  suggested: Suggested,
): Promise<Answers> {
  const { questions } = words
  const wrong = (changed: Partial<Answers>) => problemWith({ ...EXAMPLE, ...changed })
  const stack =
    given.stack ??
    (await prompts.text(questions.stack, suggested.stack ?? '', (stack) => wrong({ stack })))
  const stages =
    given.stages.length > 0
      ? given.stages
      : namesIn(
          await prompts.text(questions.stages, suggested.stages.join(', '), (typed) =>
            wrong({ stack, stages: namesIn(typed) }),
          ),
        )
  const region =
    given.region ??
    (await prompts.text(questions.region, suggested.region ?? 'us-east-1', (region) =>
      wrong({ region }),
    ))
  const databases = named ?? (await settled(proposal, seen, prompts))
  const account =
    given.account ??
    (await prompts.text(questions.account, '', (account) =>
      account === '' ? null : wrong({ account }),
    ))
  const bastion =
    given.bastion === null ? await prompts.yes(questions.bastion, false) : isWanted(given.bastion)
  return { stack, stages, region, databases, account: account === '' ? null : account, bastion }
}

function isWanted(bastion: string | null): boolean {
  return bastion !== null && bastion !== 'none'
}

function namesIn(typed: string): readonly string[] {
  return [...new Set(typed.split(/[\s,]+/).filter((name) => name !== ''))]
}

/** The proposal, after a question for each doubt. */
async function settled(
  { wanted, doubts }: Proposal,
  seen: readonly Seen[],
  prompts: Prompts,
): Promise<readonly Wanted[]> {
  const open = doubts.filter(({ kind }) => kind !== 'versions' && kind !== 'too-new')
  const reason = open.map((doubt) => words.doubt(doubt, seen)).join('\n')
  const kinds = wanted.map(({ kind }) => kind)
  const chosen =
    open.length === 0
      ? kinds
      : await prompts.some(`${reason}\n${words.questions.databases}`, Object.keys(ENGINES), kinds)
  const databases: string[] = []
  for (const name of chosen) {
    const doubt = doubts.find(
      (one) => (one.kind === 'versions' || one.kind === 'too-new') && one.of === name,
    )
    const found = wordsFor(wanted.filter(({ kind }) => kind === name))
    if (doubt?.kind === 'versions')
      databases.push(
        `${name}:${await prompts.one(`${words.doubt(doubt, seen)}\n${words.questions.version(doubt.of)}`, doubt.versions)}`,
      )
    else if (doubt?.kind === 'too-new')
      databases.push(
        `${name}:${await prompts.one(`${words.doubt(doubt, seen)}\n${words.questions.version(doubt.of)}`, [doubt.newest])}`,
      )
    else databases.push(found[0] ?? name)
  }
  return databasesNamed(databases)
}

/** Right in all, so that what is wrong is in what takes a part's place. */
const EXAMPLE: Answers = {
  ...{ stack: 'shop', stages: ['dev'], region: 'us-east-1', account: null, bastion: false },
  databases: databasesNamed(DATABASE_WORDS.slice(0, 1)),
}

/** What `validate` would say first of a file of these answers; null = nothing. */
function problemWith(answers: Answers): string | null {
  if (answers.stages.length === 0) return 'at least one stage is needed'
  const parsed = parseConfig(fileText(answers), 'tinystacks.yml')
  if (parsed.kind === 'valid') return null
  const [first] = parsed.problems
  return first === undefined
    ? null
    : [first.message, ...(first.hint === undefined ? [] : [first.hint])].join('; ')
}

/** @throws TinystacksError invalid-arguments, which names the flag */
function mustBeRight(
  { stack, stages, region, account }: Pick<Given, 'stack' | 'stages' | 'region' | 'account'>,
  databases: readonly Wanted[] | null,
): void {
  const name = stack ?? EXAMPLE.stack
  const some = databases ?? EXAMPLE.databases
  const each: readonly (readonly [string, Partial<Answers>])[] = [
    ...(stack === null ? [] : [['--stack', { stack }] as const]),
    ...(stages.length === 0 ? [] : [['--stages', { stack: name, stages }] as const]),
    ...(region === null ? [] : [['--region', { region }] as const]),
    ...(account === null ? [] : [['--account', { account }] as const]),
    ['--databases', { databases: some }],
  ]
  for (const [flag, changed] of each) {
    const problem = problemWith({ ...EXAMPLE, ...changed })
    if (problem !== null)
      throw usageError(`${flag}: ${problem}`, '`tinystacks init --help` shows examples')
  }
}
