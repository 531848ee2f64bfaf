import { beforeEach, expect, it } from 'vitest'
import { stageOf } from '../../builders/stage.ts'
import { testAws, type TestAws } from '../../builders/world.ts'

const TYPE = 'AWS::RDS::DBParameterGroup'

let test: TestAws
beforeEach(() => {
  test = testAws()
})

const group = (Parameters: Record<string, unknown>): Promise<string> =>
  stageOf(test).make(TYPE, 'Group', { Family: 'postgres17', Description: 'own', Parameters })

it('RDS-15 a name nobody knows is refused by the API in its own words', async () => {
  const own = await group({})
  await expect(
    test.call('rds', 'ModifyDBParameterGroup', {
      DBParameterGroupName: own,
      Parameters: [{ ParameterName: 'log_min_duration', ParameterValue: '5' }],
    }),
  ).rejects.toThrow('Could not find parameter with name: log_min_duration')
})

it('RDS-105 a boolean is shown as 1 or 0, however it was set', async () => {
  const own = await group({ enable_seqscan: 'off', enable_sort: 'ON', work_mem: '8192' })
  const { Parameters } = (await test.call('rds', 'DescribeDBParameters', {
    DBParameterGroupName: own,
    Source: 'user',
  })) as { Parameters: { ParameterName: string; ParameterValue: string }[] }
  const shown = Parameters.map((one) => [one.ParameterName, one.ParameterValue])
  expect(Object.fromEntries(shown)).toEqual({
    enable_seqscan: '0',
    enable_sort: '1',
    work_mem: '8192',
  })
})

it('RDS-93 are put back where somebody changed them; without the property nothing is reset', async () => {
  const before = { Parameters: { work_mem: '8192', temp_buffers: '2048' } }
  const own = await group(before.Parameters)
  const values = async (): Promise<object> => {
    const { Parameters } = (await test.call('rds', 'DescribeDBParameters', {
      DBParameterGroupName: own,
      Source: 'user',
    })) as { Parameters: { ParameterName: string; ParameterValue: string }[] }
    return Object.fromEntries(Parameters.map((one) => [one.ParameterName, one.ParameterValue]))
  }
  await test.call('rds', 'ModifyDBParameterGroup', {
    DBParameterGroupName: own,
    Parameters: [
      { ParameterName: 'work_mem', ParameterValue: '9000' },
      { ParameterName: 'max_connections', ParameterValue: '300' },
    ],
  })
  const change = (after: object): Promise<void> =>
    stageOf(test).change(TYPE, own, before, { Family: 'postgres17', ...after })
  await change({})
  expect(await values()).toMatchObject({ work_mem: '9000', temp_buffers: '2048' })
  await change({ Parameters: { work_mem: '8192' } })
  expect(await values()).toEqual({ work_mem: '8192', max_connections: '300' })
})

it('RDS-15 parameters are those of the version, and their descriptions begin with the unit', async () => {
  const named = (DBParameterGroupFamily: string, name: string): Promise<unknown> =>
    test.call('rds', 'DescribeEngineDefaultParameters', {
      DBParameterGroupFamily,
      Filters: [{ Name: 'parameter-name', Values: [name] }],
    })
  const are = (...Parameters: readonly object[]) => ({ EngineDefaults: { Parameters } })
  const plugin = 'default_authentication_plugin'
  expect(await named('postgres16', 'transaction_timeout')).toMatchObject(are())
  expect(await named('postgres17', 'work_mem')).toMatchObject(are({ Description: '(kB) work_mem' }))
  expect(await named('mysql8.0', plugin)).toMatchObject(are({ ParameterName: plugin }))
  expect(await named('mysql8.4', plugin)).toMatchObject(are())
})
