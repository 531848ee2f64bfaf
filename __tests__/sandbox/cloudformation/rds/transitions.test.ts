import { describe, expect, it } from 'vitest'
import type { Properties } from '../../../../sandbox/contract.ts'
import { defaultGroup, defaultVpc, ec2State } from '../../../../sandbox/services/ec2/state.ts'
import { stageOf } from '../../builders/stage.ts'
import { REGION, type TestAws } from '../../builders/world.ts'
import { over, recorded } from './recorded.ts'
import { ROLLBACKS } from './rollbacks.ts'
import { STORAGE_UPDATES } from './storage-updates.ts'
import { BASE, type Transition } from './transitions.ts'
import { UPDATES } from './updates.ts'
import { WAITING } from './waiting.ts'

/** The ids of the two security groups that rows name. */
async function securityGroups(test: TestAws): Promise<Record<string, string>> {
  const ec2 = ec2State(test.world, REGION)
  const VpcId = defaultVpc(ec2)!.id
  const own = await stageOf(test).make('AWS::EC2::SecurityGroup', 'Own', {
    GroupDescription: 'own',
    VpcId,
  })
  return { 'sg-default': defaultGroup(ec2, VpcId).id, 'sg-own': own }
}

async function carryOut({ before = {}, after, meanwhile = [], ...row }: Transition): Promise<void> {
  const { test, calls, make, update, instance } = await recorded()
  const groups = await securityGroups(test)
  const named = <T extends object>(given: T): T =>
    JSON.parse(
      JSON.stringify(given).replace(/sg-own|sg-default/g, (name) => groups[name] ?? name),
    ) as T
  const from: Properties = named(over(BASE, before))
  const to: Properties = named(over(from, after))
  await make(from)
  for (const [action, fields] of meanwhile) await test.call('rds', action, fields)
  await expect.poll(() => instance('orders')).toMatchObject({ DBInstanceStatus: 'available' })
  calls.length = 0
  const updated = update('orders', from, to, { isRollback: row.isRollback ?? false })
  await (row.refused === undefined ? updated : expect(updated).rejects.toThrow(row.refused))
  expect(calls).toEqual(named(row.calls))
  const ends = row.ends ?? {}
  for (const [field, value] of Object.entries(ends))
    expect(await instance('orders')).toMatchObject({ [field]: value && named([value])[0] })
}

describe('an update of an instance calls RDS as the handler of AWS does', () => {
  it.each([...UPDATES, ...WAITING, ...STORAGE_UPDATES])('$name', carryOut)
})

describe('the rollback of an update calls RDS as the handler of AWS does', () => {
  it.each(ROLLBACKS)('$name', (row) => carryOut({ ...row, isRollback: true }))
})
