/** A stack's history, as far back as a rerun workflow can reach. */
import { TinystacksError } from '../../errors.ts'
import type { Fact } from '../../facts/fact.ts'
import type { StackFacts, StackEvent } from '../../facts/stack/stack.ts'
import { rerunNotVerified as words } from '../../plan/messages/deploy/rerun.ts'
import type { PastOperation, Rerun } from '../../plan/ownership/rerun.ts'
import { originOfToken } from '../names.ts'
import { isBusy, succeeded } from '../../facts/stack/stack-state.ts'
import type { StageContext } from '../stage-context.ts'

/**
 * GitHub runs a workflow again up to 30 days after its first attempt (docs.github.com, "Re-running
 * workflows and jobs"): nothing that is older is this run's, or came after it. A day more is for the time in between.
 */
const RERUN_WINDOW = 31 * 24 * 60 * 60 * 1000

/** What to find out from the history of a stage's stack. */
export type HistoryQuestion = {
  readonly stage: string
  readonly stackName: string
  /** The stack as it is now; null if there is none. */
  readonly found: StackFacts | null
  /** The workflow run that was rerun. */
  readonly ours: number
  readonly judge: (history: readonly PastOperation[]) => Rerun
}

/**
 * Reads history until it is clear that the stage must be left alone, or to the end. Deleted stacks with the
 * same name are read only if this run left no trace in the current stack. Calls: 1 per page of events; for
 * deleted stacks, 1 per page and 1 for each stack.
 *
 * @throws TinystacksError rerun-not-verified (exit 3): the role may not read it
 */
export async function judgeHistory(
  { aws }: Pick<StageContext, 'aws'>,
  { stage, stackName, found, ours, judge }: HistoryQuestion,
): Promise<Rerun> {
  const since = new Date(aws.now().getTime() - RERUN_WINDOW)
  let history: readonly PastOperation[] = []
  const isDecided = (): boolean => judge(history).kind === 'left-alone'
  const readMore = async (stackId: string): Promise<void> => {
    const before = history
    const read = await aws.stacks.history(stackId, since, (events) => {
      history = [...before, ...stepsOf(events)]
      return isDecided()
    })
    history = [...before, ...stepsOf(verified(stage, read))]
  }
  if (found) await readMore(found.id)
  if (isDecided() || history.some(({ run }) => run === ours)) return judge(history)
  for (const stackId of verified(stage, await aws.stacks.deleted(stackName, since))) {
    await readMore(stackId)
    if (isDecided() || history.some(({ run }) => run === ours)) break
  }
  return judge(history)
}

function stepsOf(events: readonly StackEvent[]): readonly PastOperation[] {
  return events
    .filter(({ status }) => status !== 'REVIEW_IN_PROGRESS')
    .map(({ token, status }) => {
      const origin = token === null ? null : originOfToken(token)
      // An undo operation counts as a failure of the step it undid, whatever its own outcome.
      return {
        run: origin?.run ?? null,
        state: origin?.purpose === 'undo' ? 'failed' : stateOf(status),
      }
    })
}

function stateOf(status: string): PastOperation['state'] {
  if (isBusy(status)) return 'going-on'
  if (!succeeded(status)) return 'failed'
  return status === 'DELETE_COMPLETE' ? 'deleted' : 'changed'
}

function verified<T>(stage: string, fact: Fact<readonly T[]>): readonly T[] {
  if (fact.kind === 'read') return fact.value
  if (fact.kind === 'absent') return []
  throw new TinystacksError('rerun-not-verified', words.message(stage, fact.action, fact.why), {
    exit: 3,
    hint: words.hint(fact.action),
  })
}
