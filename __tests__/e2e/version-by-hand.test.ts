/** A Postgres that somebody upgraded to a newer major by hand, where nothing else changes in the file. */
import { expect } from 'vitest'
import { codesOf, messagesOf } from '../builders/plan.ts'
import { useByHand } from './by-hand.ts'
import { story } from './story.ts'

const { aws, deploy, instances, plan, run, stages } = useByHand()

const file = (postgres: string): void => {
  stages({
    prod: `{ protected: false, interruptions: ask, databases: { postgres: { ${postgres} } } }`,
  })
}

story('a Postgres that was upgraded by hand', (scene) => {
  scene('is told where the file still says the old version, and nothing is done', async () => {
    file('version: "16"')
    await deploy()
    await aws().rds.modifyDBInstance({
      DBInstanceIdentifier: (await instances())[0]!.DBInstanceIdentifier,
      EngineVersion: '17.4',
      AllowMajorVersionUpgrade: true,
      DBParameterGroupName: 'default.postgres17',
      ApplyImmediately: true,
    })
    await expect.poll(async () => (await instances())[0]?.DBInstanceStatus).toBe('available')
    const { action, refusals, notes } = await plan()
    expect({ action, refusals }).toEqual({ action: 'none', refusals: [] })
    expect(codesOf(notes)).toEqual(['differs-from-deploy'])
    expect(messagesOf(notes)[0]).toContain('version 17.4 (last deploy: 16)')
    expect(messagesOf(notes)[0]).toContain('parameters of another group')
    await deploy()
    expect(await instances()).toMatchObject([{ EngineVersion: '17.4' }])
  })

  scene('is taken over by the file: its version, and the parameters of the stack', async () => {
    file('version: "17"')
    const { databases, refusals } = await plan()
    expect(refusals).toEqual([])
    const { changes, consent } = databases[0]!
    expect(changes).toMatchObject([
      { property: 'parameters', before: 'another group', after: 'the group of the stack' },
      { property: 'version', before: '17.4', lastDeploy: '16', after: '17' },
    ])
    expect((await run('plan')).stdout).not.toMatch(/parametergroup-|default\.postgres/)
    await deploy('--allow', consent!.words)
    const [one] = await instances()
    expect(one?.EngineVersion).toBe('17.4')
    expect(one?.DBParameterGroups?.[0]?.DBParameterGroupName).toMatch(/^shop-prod-/)
    const { action, notes } = await plan()
    expect({ action, notes }).toEqual({ action: 'none', notes: [] })
  })
})
