/** Each event that deploys, and what it carries: what must happen. */
import { describe } from 'vitest'
import {
  AS_REVIEWED,
  MEDIUM,
  refused,
  SMALL,
  STRICT,
  tolerated,
  useSituations,
  type Situation,
} from './situations.ts'

const situations = useSituations()
const { write, file, aside, dropped, pushed, withLabel, push, release, dispatch, each } = situations

const EVENTS: readonly Situation[] = (
  [
    ['a push', push],
    ['a release', release],
    ['a start by hand', dispatch],
  ] as const
).flatMap(([event, start]): readonly Situation[] => [
  [
    `${event} after the merge`,
    async () => {
      await dropped(SMALL)
      return () => start(STRICT)
    },
    AS_REVIEWED,
  ],
  [
    `${event} that carries another pull request besides`,
    async () => {
      await dropped(SMALL)
      aside()
      return () => start(STRICT)
    },
    AS_REVIEWED,
  ],
  [
    `${event} that carries two plans of one stage, the later of which has both`,
    async () => {
      await dropped(SMALL)
      await dropped('{ instance: db.t4g.small, storage: { size: 40 } }')
      return () => start(STRICT)
    },
    AS_REVIEWED,
  ],
  [
    `${event} that carries two plans of one stage, neither of which has both`,
    async () => {
      await dropped(SMALL)
      await dropped('{ storage: { size: 40 } }')
      write(file('{ instance: db.t4g.small, storage: { size: 40 } }'))
      return () => start()
    },
    refused(/pull request #2 shows; looked at #2 and #1/),
  ],
  [
    `${event} of what no pull request showed`,
    () => {
      pushed(SMALL)
      return () => start()
    },
    tolerated(/the commit came with no pull request/),
  ],
  [
    `${event} of what no pull request showed, where a plan is required`,
    () => {
      pushed(SMALL)
      return () => start(STRICT)
    },
    refused(/dev: no pull request shows a plan of it: the commit came with no pull request/),
  ],
  [
    `${event} of more than a carried plan`,
    async () => {
      await dropped(SMALL)
      pushed(MEDIUM)
      return () => start()
    },
    refused(/the plan differs from the one that pull request #1 shows; looked at #1/),
  ],
  [
    `${event} with a label on a carried pull request`,
    async () => {
      withLabel(await dropped(''))
      aside()
      return () => start(STRICT)
    },
    { code: 0, changed: 'true' },
  ],
  [
    `${event} without the label`,
    async () => {
      await dropped('')
      aside()
      return () => start()
    },
    refused(/the labels of #2 and #1 were looked at/),
  ],
])

describe('by event', () => {
  each(EVENTS)
})
