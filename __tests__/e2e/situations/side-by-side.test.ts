/** Stages side by side that were reviewed, and those that a first attempt left: what must happen. */
import { describe } from 'vitest'
import { AS_REVIEWED, refused, SMALL, STRICT, useSituations, type Situation } from './situations.ts'

const { github, write, file, run, propose, each } = useSituations()

const PROD = '  prod: { protected: false, databases: { redis: {} } }\n'
const BAD = PROD.replace('{} }', '{}, postgres: { parameters: { work_mem: "SUM(Memory,1)" } } }')
const ORDER = 'order: parallel\n'

/** A reviewed change of both stages, merged; its run was dropped. */
async function reviewed(more: string): Promise<void> {
  const yaml = file(SMALL, more)
  const { number } = await propose(yaml)
  github().merge(number)
}

const SIDE_BY_SIDE: readonly Situation[] = [
  [
    'two stages as reviewed',
    async () => {
      await reviewed(PROD + ORDER)
      return () => run(github().pushEvent(), { inputs: STRICT })
    },
    AS_REVIEWED,
  ],
  [
    'two stages of which one differs from what was reviewed',
    async () => {
      await reviewed(PROD + ORDER)
      write(file(SMALL, PROD.replace('redis: {}', 'redis: {}, mysql: {}') + ORDER))
      return () => run(github().pushEvent(), { inputs: STRICT })
    },
    refused(/prod/),
  ],
  [
    'a run again that has only the stage to do that failed',
    async () => {
      await reviewed(BAD + ORDER)
      const event = github().pushEvent()
      await run(event, { run: 9000, inputs: STRICT })
      return () => run(event, { run: 9000, attempt: 2, inputs: { ...STRICT, stage: 'dev' } })
    },
    { code: 0, changed: 'true', says: /dev was left alone: an earlier attempt/ },
  ],
]

describe('side by side:', () => {
  each(SIDE_BY_SIDE)
})
