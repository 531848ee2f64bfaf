/**
 * Rollbacks that AWS refuses however often they are continued: what cannot go back has to be left out of them, by
 * hand, and the file goes on from there.
 */
import {
  CloudFormationClient,
  ContinueUpdateRollbackCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  UpdateStackCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation'
import { DescribeDBInstancesCommand, RDSClient, type DBInstance } from '@aws-sdk/client-rds'
import { afterEach, beforeEach, expect } from 'vitest'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const run = (...argv: readonly string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

let cloudformation: CloudFormationClient
let rds: RDSClient
beforeEach(() => {
  const settings = clientSettings(sandbox())
  cloudformation = new CloudFormationClient(settings)
  rds = new RDSClient(settings)
})
afterEach(() => {
  cloudformation.destroy()
  rds.destroy()
})

async function stackNow(StackName: string): Promise<Stack> {
  const { Stacks } = await cloudformation.send(new DescribeStacksCommand({ StackName }))
  return Stacks![0]!
}

/** Reads may lag behind: what an operation ends in is awaited, not its end. */
const endsIn = (stack: string, status: string): Promise<void> =>
  expect
    .poll(async () => (await stackNow(stack)).StackStatus, { interval: 20, timeout: 10_000 })
    .toBe(status)

/** The one database of a stack, as it runs. */
async function database(stack: string): Promise<DBInstance> {
  const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({}))
  return DBInstances!.find(({ DBInstanceIdentifier }) => DBInstanceIdentifier!.startsWith(stack))!
}

type Resources = Record<string, { Type?: string; DependsOn?: string; Properties: object }>

/** An update that succeeds for the database, and fails for a neighbour which comes after it. */
async function failAfter(StackName: string, change: (template: string) => string): Promise<void> {
  const { Tags } = await stackNow(StackName)
  const { TemplateBody } = await cloudformation.send(new GetTemplateCommand({ StackName }))
  const template = JSON.parse(change(TemplateBody!)) as { Resources: Resources }
  template.Resources['Neighbour'] = {
    Type: 'AWS::RDS::DBParameterGroup',
    DependsOn: 'PostgresInstance',
    Properties: { Family: 'nothing1', Description: 'fails' },
  }
  await cloudformation.send(
    new UpdateStackCommand({ StackName, TemplateBody: JSON.stringify(template), Tags }),
  )
  await endsIn(StackName, 'UPDATE_ROLLBACK_FAILED')
}

async function planOf(stage: string): Promise<StagePlan> {
  const { stdout, stderr } = await run('plan', '--stage', stage, '--json')
  expect(stderr).not.toContain('Error')
  return (JSON.parse(stdout) as Plan).stages[0]!
}

/** The command that a message names, as a person would enter it. */
async function carryOut(said: string): Promise<void> {
  const [, StackName, skipped] =
    /continue-update-rollback --region us-east-1 --stack-name (\S+) --resources-to-skip ([\w ]+\w)\)/.exec(
      said,
    ) ?? []
  if (StackName === undefined || skipped === undefined) throw new Error(`no command in: ${said}`)
  await cloudformation.send(
    new ContinueUpdateRollbackCommand({ StackName, ResourcesToSkip: skipped.split(' ') }),
  )
  await endsIn(StackName, 'UPDATE_ROLLBACK_COMPLETE')
}

story('a major version which another resource’s failure would take back', (scene) => {
  const file = (version: number) => `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    databases: { postgres: { version: '${version}', allowMajorUpgrade: true } }
`
  let before: DBInstance
  let said = ''

  scene('is refused by RDS, again and again: the deploy says how to leave it out', async () => {
    checkout.write(file(16))
    expect((await run('deploy')).code).toBe(0)
    before = await database('shop-dev')
    await failAfter('shop-dev', (template) =>
      template
        .replace('"postgres16"', '"postgres17"')
        .replace(/("EngineVersion":\s*)"16[^"]*"/, '$1"17"'),
    )
    expect(await database('shop-dev')).toMatchObject({
      EngineVersion: expect.stringMatching(/^17/) as string,
      DbiResourceId: before.DbiResourceId,
    })
    checkout.write(file(17))
    const { code, stderr } = await run('deploy')
    expect(code).toBe(1)
    expect(stderr).toMatch(/failed again \(UPDATE_ROLLBACK_FAILED\): Postgres: .*Family/)
    said = stderr
  })

  scene('stays as it runs where that is done, and the file goes on from there', async () => {
    await carryOut(said)
    expect((await planOf('dev')).databases).toMatchObject([{ data: 'kept' }])
    const { code, stderr } = await run('deploy')
    expect(code, stderr).toBe(0)
    expect(await database('shop-dev')).toMatchObject({ DbiResourceId: before.DbiResourceId })
    expect((await planOf('dev')).action).toBe('none')
  })
})

story('a promotion which another resource’s failure would take back', (scene) => {
  const file = (more: string) => `version: 1
stack: shop
region: us-east-1
stages:
  prod:
    protected: false
    databases: { postgres: {} }
  copy:
    protected: false
    databases: { postgres: {${more}} }
`
  let before: DBInstance

  scene('fails for good', async () => {
    checkout.write(file(' replicaOf: prod '))
    expect((await run('deploy')).code).toBe(0)
    before = await database('shop-copy')
    await failAfter('shop-copy', (template) => {
      const parsed = JSON.parse(template) as { Resources: Resources }
      const { SourceDBInstanceIdentifier: _source, ...own } = parsed.Resources['PostgresInstance']!
        .Properties as Record<string, unknown>
      parsed.Resources['PostgresInstance']!.Properties = own
      return JSON.stringify(parsed)
    })
    expect((await database('shop-copy')).ReadReplicaSourceDBInstanceIdentifier).toBeUndefined()
  })

  scene('stays promoted where that is done, with every row', async () => {
    checkout.write(file(''))
    expect((await run('deploy')).code).toBe(3)
    const [refusal] = (await planOf('copy')).refusals
    await carryOut(refusal!.message)
    expect((await planOf('copy')).refusals).toMatchObject([{ code: 'replica-already-promoted' }])
    checkout.write(file(' replicaOf: prod '))
    const { code, stderr } = await run('deploy')
    expect(code, stderr).toBe(0)
    expect(await database('shop-copy')).toMatchObject({
      DbiResourceId: before.DbiResourceId,
      DBInstanceStatus: 'available',
    })
  })
})
