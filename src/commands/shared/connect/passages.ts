import type { ConnectTarget } from '../../../connect/target.ts'
import { isBySession } from '../../../connect/way.ts'
import type { Way } from '../../../ports/tunnel.ts'
import { openPassage, type Means, type Passage } from './passage.ts'

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
  const reasons = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  const close = async (): Promise<void> => {
    await Promise.all(passages.map((passage) => passage.close()))
  }
  if (passages.length === 0 || (means.all === true && reasons.length > 0)) {
    await close()
    throw reasons[0]
  }
  for (const reason of reasons)
    means.reporter.warning(reason instanceof Error ? reason.message : String(reason))
  return {
    entrances: passages.flatMap(({ entrances }) => entrances),
    close,
  }
}
