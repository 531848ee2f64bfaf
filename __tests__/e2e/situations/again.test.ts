/** Runs that are run again, new ones for old commits, and those that were dropped: what must happen. */
import { describe } from 'vitest'
import type { WorkflowEvent } from '../../stand-ins/github/repository/events.ts'
import {
  AS_REVIEWED,
  MEDIUM,
  refused,
  SMALL,
  STRICT,
  useSituations,
  type Situation,
} from './situations.ts'

const situations = useSituations()
const { github, write, file, run, dropped, each } = situations

/** Deploys the merged head in this run, and gives its event to be run again. */
async function deployedBy(id: number): Promise<WorkflowEvent> {
  const event = github().pushEvent()
  await run(event, { run: id, inputs: STRICT })
  return event
}

/** The event of a run whose commit a later one has overtaken; its file is checked out again. */
async function overtaken(begin: () => WorkflowEvent | Promise<WorkflowEvent>) {
  await dropped(SMALL)
  const old = await begin()
  await dropped(MEDIUM)
  await deployedBy(9001)
  write(file(SMALL))
  return old
}

const AGAIN: readonly Situation[] = [
  [
    'a run again of what it has finished',
    async () => {
      await dropped(SMALL)
      const event = await deployedBy(9000)
      return () => run(event, { run: 9000, attempt: 2, inputs: STRICT })
    },
    { code: 0, changed: 'true', says: /dev was left alone: an earlier attempt/ },
  ],
  [
    'a run again of what it was refused',
    async () => {
      await dropped(SMALL)
      write(file(MEDIUM))
      const event = await deployedBy(9000)
      write(file(SMALL))
      return () => run(event, { run: 9000, attempt: 2, inputs: STRICT })
    },
    AS_REVIEWED,
  ],
  [
    'a run again of an older commit',
    async () => {
      const old = await overtaken(() => deployedBy(9000))
      return () => run(old, { run: 9000, attempt: 2 })
    },
    { code: 0, changed: 'false', says: /a newer workflow run \(9001\) has worked on it/ },
  ],
  [
    'a run again of an older commit that never came to its turn',
    async () => {
      const old = await overtaken(() => github().pushEvent())
      return () => run(old, { run: 9000, attempt: 2 })
    },
    { code: 0, changed: 'false', says: /a newer workflow run \(9001\) has worked on it/ },
  ],
  [
    'a new run of an older commit',
    async () => {
      const old = await overtaken(() => deployedBy(9000))
      return () => run(old, { run: 9002 })
    },
    refused(/the plan differs from the one that pull request #1 shows|carried out before/),
  ],
  [
    'a new run of the same commit',
    async () => {
      await dropped(SMALL)
      const event = await deployedBy(9000)
      return () => run(event, { run: 9001, inputs: STRICT })
    },
    { code: 0, changed: 'false' },
  ],
  [
    'a run that takes the place of one that was dropped',
    async () => {
      await dropped(SMALL)
      await dropped('{ instance: db.t4g.small, storage: { size: 40 } }')
      return () => run(github().pushEvent(), { run: 9001, inputs: STRICT })
    },
    AS_REVIEWED,
  ],
]

describe('by what was run before', () => {
  each(AGAIN)
})
