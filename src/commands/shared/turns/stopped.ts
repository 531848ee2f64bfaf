import { Interrupted, TinystacksError } from '../../../errors.ts'
import { outcomeMessages } from '../../../plan/messages/deploy/results.ts'
import type { StageFailure } from '../../../plan/model/outcome.ts'

/** What is told of a stage whose work this ended: an expected failure, an interruption, or a bug. */
export function stoppedBy(cause: unknown): StageFailure {
  const stopped = { status: null, cause: null, line: null }
  if (cause instanceof TinystacksError) {
    const { code, exit, hint, message } = cause
    const remarks = [message, ...(hint === undefined ? [] : [hint])]
    return { ...stopped, code, ...(exit === 3 && { refused: true as const }), remarks }
  }
  const { interrupted, broken } = outcomeMessages
  return { ...stopped, remarks: [cause instanceof Interrupted ? interrupted : broken] }
}
