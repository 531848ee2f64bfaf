/**
 * Rollbacks that fail at what somebody deleted by hand, of whatever type it is: continued without it, with consent, and
 * what comes next is in the same plan and works.
 */
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { updateByHand } from '../builders/deleted-by-hand.ts'
import { codesOf } from '../builders/plan.ts'
import { commandIn } from './command-in.ts'
import { useByHand } from './by-hand.ts'
import { story } from './story.ts'

const { aws, deploy, groups, instances, plan, run, stack, stages } = useByHand()

const file = (databases: string, more = ''): void => {
  stages({ prod: `{ ${more}databases: { ${databases} } }` })
}

/** Somebody's update, which fails for good at what is gone. */
async function failAt(...[text, other]: readonly [string, string]): Promise<void> {
  const change = (template: string): string => {
    expect(template).toContain(text)
    return template.replace(text, other)
  }
  expect(await updateByHand(aws().cloudformation, 'shop-prod', change)).toBe(
    'UPDATE_ROLLBACK_FAILED',
  )
}

/** That nothing is done without consent; its words. */
async function asksToSkip(id: string, codes: readonly string[]): Promise<string> {
  const { steps, consents = [], refusals } = await plan()
  expect(steps).toEqual([{ kind: 'roll-back', skipping: [id] }])
  expect(consents).toMatchObject([{ kind: 'skip', given: false }])
  expect(codesOf(refusals)).toEqual(['rollback-pending', ...codes])
  expect((await run('deploy')).code).toBe(3)
  expect((await stack('shop-prod')).StackStatus).toBe('UPDATE_ROLLBACK_FAILED')
  return consents[0]!.words
}

async function output(key: string): Promise<string> {
  const { Outputs = [] } = await stack('shop-prod')
  return Outputs.find(({ OutputKey }) => OutputKey === key)?.OutputValue ?? ''
}

story('a bastion', (scene) => {
  const BASTION = 'bastion: { access: session-manager }, '

  scene('that was terminated keeps an update from going back', async () => {
    file('redis: {}', BASTION)
    await deploy()
    await aws().ec2.terminateInstances({ InstanceIds: [await output('BastionInstance')] })
    await failAt('"HttpPutResponseHopLimit": 1', '"HttpPutResponseHopLimit": 2')
    await asksToSkip('BastionInstance', [])
    expect(codesOf((await plan()).notes)).toContain('bastion-gone')
  })

  scene('is skipped and taken out in the same deploy, and put back', async () => {
    file('redis: {}')
    await deploy('--allow', await asksToSkip('BastionInstance', []))
    expect((await plan()).action).toBe('none')
    file('redis: {}', BASTION)
    await deploy()
    expect((await plan()).notes).toEqual([])
  })
})

story('a Redis', (scene) => {
  scene(
    'that was deleted is skipped and taken out in the same deploy, and comes back',
    async () => {
      file('postgres: {}, redis: {}')
      await deploy()
      const [{ ReplicationGroupId } = {}] = await groups()
      await aws().elasticache.deleteReplicationGroup({
        ReplicationGroupId,
        FinalSnapshotIdentifier: 'cached',
      })
      await expect.poll(groups, { interval: 20, timeout: 10_000 }).toEqual([])
      await failAt('"cache.t4g.micro"', '"cache.t4g.medium"')
      await asksToSkip('RedisReplicationGroup', ['database-missing'])
      file('postgres: {}')
      await deploy('--allow', await asksToSkip('RedisReplicationGroup', []))
      file('postgres: {}, redis: { restoreFrom: { snapshot: cached } }')
      await deploy()
      expect(await groups()).toMatchObject([{ Status: 'available' }])
    },
  )
})

story('a secret', (scene) => {
  scene('that was deleted at once is skipped, and stays told', async () => {
    file('postgres: {}')
    await deploy()
    const SecretId = await output('PostgresSecretArn')
    await aws().secrets.deleteSecret({ SecretId, ForceDeleteWithoutRecovery: true })
    await failAt('"Postgres of stack shop, stage prod"', '"by hand"')
    const words = await asksToSkip('PostgresSecret', [])
    expect(codesOf((await plan()).notes)).toContain('secret-gone')
    await deploy('--allow', words)
    expect(await plan()).toMatchObject({ action: 'none', notes: [{ code: 'secret-gone' }] })
  })
})

story('a parameter group', (scene) => {
  scene(
    'that was deleted is made again as the plan says, and nothing has to be skipped',
    async () => {
      file('postgres: {}')
      await deploy()
      const [{ DBInstanceIdentifier, DBParameterGroups } = {}] = await instances()
      const DBParameterGroupName = DBParameterGroups![0]!.DBParameterGroupName!
      await aws().rds.modifyDBInstance({
        DBInstanceIdentifier,
        DBParameterGroupName: 'default.postgres17',
        ApplyImmediately: true,
      })
      await setTimeout(20)
      await aws().rds.deleteDBParameterGroup({ DBParameterGroupName })
      await failAt('"rds.force_ssl": "1"', '"rds.force_ssl": "0"')
      await asksToSkip('PostgresParameterGroup', ['group-missing'])
      const { refusals } = await plan()
      const options = commandIn(refusals[1]!.message, 'create-db-parameter-group')
      await aws().rds.createDBParameterGroup({
        DBParameterGroupName: options['db-parameter-group-name'],
        DBParameterGroupFamily: options['db-parameter-group-family'],
        Description: options['description'],
      })
      expect((await plan()).steps).toEqual([{ kind: 'roll-back' }])
      await deploy()
      expect(await stack('shop-prod')).toMatchObject({ StackStatus: 'UPDATE_ROLLBACK_COMPLETE' })
    },
  )
})
