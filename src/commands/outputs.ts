import { stackState } from '../facts/stack/stack-state.ts'
import { TinystacksError } from '../errors.ts'
import {
  actionOutputs,
  formatOutputs,
  outputsByStage,
  stageOutputs,
  withoutGone,
  type StageOutputs,
} from '../outputs/index.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import type { DeployedStack } from '../facts/stack/stack.ts'
import type { Note } from '../plan/model/types.ts'
import { handedOnNotes } from '../plan/notes/seen/seen-notes.ts'
import type { Aws } from '../ports/aws.ts'
import { outputsAsMarkdown } from '../render/markdown/outputs.ts'
import { done, type Command, type Context } from './shared/context.ts'
import { seenStages } from './shared/deployed-stages.ts'
import { load } from './shared/load.ts'

/**
 * outputs: what the application needs to reach its databases, read from the deployed stacks. The address of what is
 * gone, as three reads say, is not handed on, and what does not serve is handed on with a warning.
 */
export const outputs: Command<'outputs'> = async (context) => {
  const { stages } = load(context)
  const seen = await seenStages(context, stages, stackOf)
  const found = seen.map(({ stage, deployed, seen: live }): Found => ({
    outputs: stageOutputs(stage, withoutGone(deployed, live)),
    stage: stage.name,
    notes: handedOnNotes(deployed, live),
  }))
  warn(context, found)
  const all = found.map((one) => one.outputs)
  return done({
    text: formatOutputs(context.options.format, all),
    json: { stages: outputsByStage(all) },
    outputs: actionOutputs(all),
    summary: outputsAsMarkdown(all),
  })
}

type Found = {
  readonly outputs: StageOutputs
  readonly stage: string
  readonly notes: readonly Note[]
}

async function stackOf(aws: Aws, stage: ResolvedStage): Promise<DeployedStack> {
  const stack = await aws.stacks.describe(stage.stackName)
  if (stack && stackState(stack.status) !== 'absent') return stack
  throw new TinystacksError(
    'not-deployed',
    `the stage ${stage.name} is not deployed: there is no stack ${stage.stackName} in ${stage.region}`,
    { exit: 1, hint: `deploy the stage: tinystacks deploy --stage ${stage.name}` },
  )
}

/** A trap is a warning, for its stage. What was not looked at is a notice, and said once. */
function warn({ reporter }: Context, found: readonly Found[]): void {
  for (const { stage, notes } of found)
    for (const { level, message } of notes)
      if (level === 'warning') reporter.warning(`${stage}: ${message}`)
  const others = found.flatMap(({ notes }) => notes.filter(({ level }) => level !== 'warning'))
  for (const message of new Set(others.map((note) => note.message))) reporter.notice(message)
}
