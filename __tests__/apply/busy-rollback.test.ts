/** A rollback that failed at a database which was busy, and no other, goes on when it is not. */
import { expect, test } from 'vitest'
import { pastBusyDatabases } from '../../src/apply/busy-rollback.ts'
import { FAMILIES } from '../../src/engines/families.ts'
import type { StackEvent } from '../../src/facts/stack/stack.ts'
import { aClock, anAws, anEvent, aStack, aStackEvent, STACK_ID } from '../builders/aws.ts'
import { denied, read, sqlFacts } from '../builders/plan.ts'

const BUSY =
  'Resource handler returned message: "Database instance pg-1 is not in available state. (Service: Rds, Status Code: 400)"'
const INSTANCE = FAMILIES.sql.types.database

function failing(reason: string, overrides: Partial<StackEvent> = {}): StackEvent {
  return anEvent({
    ...{ type: INSTANCE, physicalId: 'pg-1', status: 'UPDATE_FAILED', reason },
    ...overrides,
  })
}

const BACK = aStackEvent('UPDATE_ROLLBACK_IN_PROGRESS')
const FAILED = aStackEvent('UPDATE_ROLLBACK_FAILED')

type Situation = {
  readonly events?: readonly StackEvent[]
  readonly statuses?: readonly string[]
  readonly status?: string
  readonly isUnread?: boolean
}

async function past({
  events = [failing(BUSY), BACK, failing(BUSY), FAILED],
  statuses = ['backing-up', 'backing-up', 'available'],
  status = 'UPDATE_ROLLBACK_FAILED',
  isUnread = false,
}: Situation = {}) {
  const left = [...statuses]
  const aws = anAws({
    live: {
      sql: () => {
        const shown = (left.length > 1 ? left.shift() : left[0]) ?? 'available'
        return Promise.resolve(
          new Map([
            [
              'pg-1',
              isUnread ? denied('rds:DescribeDBInstances') : read(sqlFacts({ status: shown })),
            ],
          ]),
        )
      },
    },
    stacks: {
      describe: () => Promise.resolve(aStack({ status })),
      continueRollback: () => Promise.resolve(),
      events: () => Promise.resolve([aStackEvent('UPDATE_ROLLBACK_COMPLETE')]),
    },
  })
  const context = {
    ...{ aws, clock: aClock(), onProgress: () => undefined },
    operationName: () => 'tinystacks-20261123120000-1f2e3d4c',
  }
  const followed = { status: 'UPDATE_ROLLBACK_FAILED', events }
  const ended = await pastBusyDatabases(context, STACK_ID, followed, () => undefined)
  return { ended, made: aws.made }
}

test('waits for the database, and continues', async () => {
  const { ended, made } = await past()
  expect(ended.status).toBe('UPDATE_ROLLBACK_COMPLETE')
  expect(made).toEqual(['sql', 'sql', 'sql', 'describe', 'continueRollback', 'events'])
})

test('why the update failed makes no difference to that', async () => {
  const { ended } = await past({ events: [failing('no such class'), BACK, failing(BUSY), FAILED] })
  expect(ended.status).toBe('UPDATE_ROLLBACK_COMPLETE')
})

test.each<[what: string, situation: Situation]>([
  ['failed at something else too', { events: [BACK, failing(BUSY), failing('gone'), FAILED] }],
  ['failed at what is no database', { events: [BACK, failing(BUSY, { type: 'A::B::C' }), FAILED] }],
  ['somebody else has continued meanwhile', { status: 'UPDATE_ROLLBACK_IN_PROGRESS' }],
  ['whose database cannot be read', { isUnread: true }],
])('leaves a rollback as it is that %s', async (_what, situation) => {
  const { ended, made } = await past(situation)
  expect(ended.status).toBe('UPDATE_ROLLBACK_FAILED')
  expect(made).not.toContain('continueRollback')
})
