import { connectWords as words } from '../../../connect/messages/words.ts'
import { targetName, type ConnectTarget } from '../../../connect/target.ts'
import { isBySession } from '../../../connect/way.ts'
import { Interrupted } from '../../../errors.ts'
import type { Way } from '../../../ports/tunnel.ts'
import { beside, messageOf, onceEach, pauseBefore } from './again.ts'
import type { Means } from './keep-open.ts'
import { openPassage, warn, type Passage } from './passage.ts'

type Failed = { readonly target: ConnectTarget; readonly error: unknown }

/**
 * Passages to targets of one stage. By Session Manager each is a tunnel of its own: a session ends when its database
 * was idle for a while, and those of the others are to go on.
 *
 * @throws as openPassage does, where none of them opens, or not all that have to
 */
export async function openPassages(
  means: Means,
  targets: readonly ConnectTarget[],
  way: Way,
): Promise<Passage> {
  if (!isBySession(way)) return openPassage(means, targets, way)
  const tried = await Promise.allSettled(targets.map((target) => openPassage(means, [target], way)))
  const passages = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const failed = targets.flatMap((target, index): readonly Failed[] => {
    const one = tried[index]
    return one?.status === 'rejected' ? [{ target, error: one.reason as unknown }] : []
  })
  let isClosed = false
  const isOver = (): boolean => isClosed
  const close = async (): Promise<void> => {
    isClosed = true
    await Promise.all(passages.map((passage) => passage.close()))
  }
  if (passages.length === 0 || (means.all === true && failed.length > 0)) {
    await close()
    throw failed[0]?.error
  }
  for (const { target, error } of failed) {
    await warn(means, target, error)
    if (means.late !== undefined) void openLater({ target, error })
  }
  return { entrances: passages.flatMap(({ entrances }) => entrances), close }

  /** Again and again, until it opens or all is over. */
  async function openLater({ target, error }: Failed): Promise<void> {
    const say = onceEach((why) => {
      means.reporter.line(words.stillLost(targetName(target), why))
    }, messageOf(error))
    for (let tries = 0; ; tries += 1) {
      try {
        await beside(means.clock, pauseBefore(tries))
        if (isOver()) return
        const passage = await openPassage(means, [target], way)
        if (isOver()) return await passage.close()
        passages.push(passage)
        for (const entrance of passage.entrances) means.late?.(entrance)
        return
      } catch (again) {
        if (again instanceof Interrupted) return
        say(messageOf(again))
      }
    }
  }
}
