import { readWord } from '../../../connect/choose.ts'
import { connectWords, noDatabase, severalDatabases } from '../../../connect/messages/words.ts'
import { targetName, targetsOf, type ConnectTarget } from '../../../connect/target.ts'
import type { ResolvedStage } from '../../../config/resolved.ts'
import { TinystacksError, usageError } from '../../../errors.ts'
import { stackState } from '../../../facts/stack/stack-state.ts'
import { guardAccount } from '../../../inspect/account.ts'
import { stageOutputs, withoutGone, type StageOutputs } from '../../../outputs/index.ts'
import type { Context } from '../context.ts'
import { seenStages } from '../deployed-stages.ts'
import type { Loaded } from '../load.ts'

/** A deployed stage, and what somebody can connect to there. */
export type Found = {
  readonly stage: ResolvedStage
  readonly targets: readonly ConnectTarget[]
  readonly outputs: StageOutputs
}

/**
 * What was asked for, of what runs now: the file says which stages there are, the stack what is in them, and AWS
 * whether it still is. A stage that nobody named may be not deployed.
 *
 * @throws TinystacksError invalid-arguments, not-deployed, no-database, wrong-account
 */
export async function foundTargets(
  context: Context,
  { config, file, stages }: Loaded,
): Promise<readonly Found[]> {
  const [word] = context.options.words ?? []
  const read = readWord(
    word,
    config.stages.map(({ name }) => name),
  )
  if (read.kind === 'unknown') throw usageError(read.message, read.hint)
  const { stage: named, database } = read.wanted
  if (named !== null && context.options.stages.length > 0)
    throw usageError(
      'the stage is named twice',
      `leave --stage out: tinystacks connect ${word ?? ''}`,
    )
  const asked = named === null ? stages : config.stages.filter(({ name }) => name === named)
  const seen = await seenStages(context, asked, async (aws, stage) => {
    const stack = await aws.stacks.describe(stage.stackName)
    await guardAccount({ aws, locate: config.locate, file: file.name }, stage, stack)
    return stack && stackState(stack.status) !== 'absent' ? stack : null
  })
  const found = seen.map(({ stage, deployed: stacked, seen: live }): Found => {
    const deployed = withoutGone(stacked, live)
    const targets = targetsOf(stage, deployed).filter(
      (target) => database === null || target.database === database,
    )
    return { stage, targets, outputs: stageOutputs(stage, deployed) }
  })
  if (found.length === 0) throw notDeployed(asked)
  if (found.every(({ targets }) => targets.length === 0)) throw noDatabase(word ?? 'database', [])
  return found
}

function notDeployed(stages: readonly ResolvedStage[]): TinystacksError {
  const [first] = stages
  const names = stages.map(({ name }) => name).join(', ')
  return new TinystacksError('not-deployed', `not deployed: ${names}`, {
    exit: 1,
    hint: `deploy the stage: tinystacks deploy --stage ${first?.name ?? ''}`,
  })
}

/** The one that is meant. Without --reader, a database and not its reader. */
export async function oneTarget(
  { ask, options }: Context,
  found: readonly Found[],
): Promise<ConnectTarget> {
  const there = found.flatMap(({ targets }) => targets)
  const fitting = there.filter((target) => isMeant(target, options.reader === true))
  const [first, ...others] = fitting
  if (first === undefined) throw noDatabase(options.reader === true ? 'reader' : 'database', there)
  if (others.length === 0) return first
  if (ask === null) throw severalDatabases(fitting)
  const answer = await ask(connectWords.choose(fitting))
  const chosen = fitting.find(
    (target, index) => answer === String(index + 1) || answer === targetName(target),
  )
  if (chosen === undefined) throw severalDatabases(fitting)
  return chosen
}

/** A replica's own address is a reader as well. */
function isMeant(target: ConnectTarget, reader: boolean): boolean {
  return reader ? target.isReplica : !target.isReader
}

/** Those of one stage, readers too. With --reader, them alone. */
export async function oneStage({ ask, options }: Context, found: readonly Found[]): Promise<Found> {
  const fitting = found
    .map((one) => ({
      ...one,
      targets: one.targets.filter((target) => options.reader !== true || target.isReplica),
    }))
    .filter(({ targets }) => targets.length > 0)
  const [first, ...others] = fitting
  if (first === undefined)
    throw noDatabase(
      'reader',
      found.flatMap(({ targets }) => targets),
    )
  if (others.length === 0) return first
  const stages = fitting.map(({ stage }) => stage.name)
  const answer = ask === null ? '' : await ask(connectWords.chooseStage(stages))
  const chosen = fitting.find(
    ({ stage }, index) => answer === String(index + 1) || answer === stage.name,
  )
  if (chosen === undefined)
    throw usageError(
      'a tunnel leads to one stage at a time',
      `name it: ${stages.map((name) => `tinystacks connect ${name} --tunnel`).join(', ')}`,
    )
  return chosen
}
