import { ENGINES, isSql } from '../../../engines/table.ts'
import { TinystacksError } from '../../../errors.ts'
import type { Answers } from '../../../init/answers.ts'
import type { Proposal, Wanted } from '../../../init/choose.ts'
import { DATABASE_WORDS, databasesNamed, wordsFor } from '../../../init/databases.ts'
import type { Seen } from '../../../init/detect/clue.ts'
import { isProduction } from '../../../init/file.ts'
import { initMessages as words } from '../../../init/messages.ts'
import { regionOf, stackNameOf, stagesIn } from '../../../init/suggest.ts'
import type { Project } from '../../../ports/project.ts'
import type { Prompts } from '../../../ports/prompts.ts'
import type { InitOptions, Options } from '../context.ts'
import { meantBy, mustBeRight, problemWith, type Typed } from './typed.ts'

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
  const given = asking.options.init ?? NOTHING_SAID
  const suggested: Suggested = {
    stack: stackNameOf(namesOf(asking)),
    stages: stagesIn(asking.project.tree.files, isProduction),
    region: regionOf(asking.homeRegion),
  }
  const named = given.databases.length > 0 ? databasesNamed(given.databases) : null
  mustBeRight({ ...given, bastion: null, databases: named })
  const { prompts } = asking
  const typed = prompts
    ? await asked(asking, prompts, given, named, suggested)
    : unasked(asking, given, named, suggested)
  mustBeRight(typed)
  const meant = meantBy(typed)
  if (meant.kind === 'wrong') throw new Error(`what is right has no meaning: ${meant.why}`)
  return meant.answers
}

/** In a folder of its own an application is called by that, else by the repository. */
function namesOf({ project, repository }: Asking): readonly (string | null)[] {
  const isAtRoot = !project.file.includes('/')
  return isAtRoot ? [repository, project.folder] : [project.folder, repository]
}

/** What no flag says. */
export const NOTHING_SAID: InitOptions = {
  ...{ stack: null, stages: [], databases: [], region: null, account: null, bastion: null },
  ...{ roles: false, overwrite: false },
}

function unasked(
  { options, proposal, seen }: Asking,
  given: InitOptions,
  named: readonly Wanted[] | null,
  suggested: Suggested,
): Typed {
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
    roles: given.roles,
  }
}

/** The whole call, with what the flags say, or else with what is suggested. */
function callWith(given: InitOptions, databases: readonly Wanted[], suggested: Suggested): string {
  const flag = (name: string, value: string | null) =>
    value === null ? [] : [`--${name} ${value}`]
  return [
    'tinystacks init --yes',
    ...flag('stack', given.stack ?? suggested.stack ?? 'shop'),
    ...flag('stages', (given.stages.length > 0 ? given.stages : suggested.stages).join(',')),
    ...flag('region', given.region ?? suggested.region ?? 'us-east-1'),
    ...flag('databases', wordsFor(databases).join(',')),
    ...flag('account', given.account),
    ...(given.roles ? ['--roles'] : []),
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
  given: InitOptions,
  named: readonly Wanted[] | null,
  suggested: Suggested,
): Promise<Typed> {
  const { questions } = words
  const stack =
    given.stack ??
    (await prompts.text(questions.stack, suggested.stack ?? '', (stack) => problemWith({ stack })))
  const stages =
    given.stages.length > 0
      ? given.stages
      : namesIn(
          await prompts.text(questions.stages, suggested.stages.join(', '), (typed) =>
            problemWith({ stack, stages: namesIn(typed) }),
          ),
        )
  const region =
    given.region ??
    (await prompts.text(questions.region, suggested.region ?? 'us-east-1', (region) =>
      problemWith({ stages, region }),
    ))
  const databases = named ?? (await settled(proposal, seen, prompts))
  const account =
    given.account ??
    (await prompts.text(questions.account, '', (account) =>
      account === '' ? null : problemWith({ stages, account }),
    ))
  const bastion =
    given.bastion === null ? await prompts.yes(questions.bastion, false) : isWanted(given.bastion)
  const roles = given.roles
  return { stack, stages, region, databases, roles, account: account || null, bastion }
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
