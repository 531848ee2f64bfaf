/** What somebody else brings about while a Redis is given its nodes in an update of their own. */
import { expect, test } from 'vitest'
import { ElastiCache } from '@aws-sdk/client-elasticache'
import { contextOf } from '../../builders/context.ts'
import { OPERATIONS } from '../../safety/operations.ts'
import { agreed, run, stagesBefore } from '../../safety/run.ts'
import { from, originOf } from '../../safety/stand.ts'
import { watched } from '../../safety/watched.ts'

test.each(['template', 'executeChangeSet'])(
  'nodes and failover that another deploy has given it before %s stay',
  async (before) => {
    const operation = OPERATIONS.find(
      ({ name }) => name === 'write down what runs of Redis, without its replica',
    )
    if (operation === undefined) throw new Error('no such operation')
    const origin = await originOf(() => stagesBefore(operation))
    try {
      await from(origin, async () => {
        const first = await agreed(operation)
        const other = await agreed({ after: operation.newer })
        let isDone = false
        const { connect } = watched(contextOf(''), {
          before: async ({ name }) => {
            if (isDone || !name.endsWith(`stacks.${before}`)) return
            isDone = true
            expect(await run(other)).toMatchObject({ exit: 0 })
          },
        })
        const ended = await run(first, { connect })
        expect(isDone).toBe(true)
        expect(ended).toMatchObject({ exit: 3 })
        const { ReplicationGroups: [group] = [] } = await new ElastiCache({
          region: 'us-east-1',
        }).describeReplicationGroups({})
        expect(group).toMatchObject({ AutomaticFailover: 'enabled', MultiAZ: 'enabled' })
        expect(group?.MemberClusters).toHaveLength(2)
      })
    } finally {
      origin.remove()
    }
  },
)
