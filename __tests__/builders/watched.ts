import { watchedClock } from '../../src/host/watched-clock.ts'
import type { Clock, Reporter } from '../../src/ports/ports.ts'
import { aClock } from './aws.ts'

export const HOW_TO_STOP =
  'To stop watching, cancel the job: AWS goes on with what it has begun, and running it again resumes.'

type Watched = {
  readonly clock: Clock
  /** What a log says of the waits, each line with the minute in which it was said. */
  readonly said: readonly (readonly [minute: number, line: string])[]
  readonly slept: readonly number[]
}

/** A clock whose sleeps take no time at all, as a log has it; with `live`, as a live display has it. */
export function aWatchedClock(live?: Reporter['live']): Watched {
  const bare = aClock()
  const start = bare.now().getTime()
  const said: (readonly [minute: number, line: string])[] = []
  const clock = watchedClock(bare, {
    line: (line) => said.push([Math.floor((bare.now().getTime() - start) / 60_000), line]),
    stopping: { stop: 'cancel the job', resumes: 'running it again resumes' },
    ...(live && { live }),
  })
  return { clock, said, slept: bare.slept }
}
