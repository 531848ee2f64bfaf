import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Capability,
  CloudFormation,
  waitUntilStackCreateComplete,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation'
import { RDS } from '@aws-sdk/client-rds'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSandbox } from '../../../sandbox/main.ts'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { clientSettings } from '../../stand-ins/aws/client-settings.ts'
import { makeKeys } from '../../stand-ins/aws/keys.ts'

const GOLDEN = join(import.meta.dirname, '../../template/golden/postgres-only-prod.json')
const waiting = { maxWaitTime: 20, minDelay: 1, maxDelay: 1 }

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ speed: 0, engines: 'none' })
})
afterAll(() => sandbox.close())

it('deploys a template of ours with the real services, changes it, and sees no change after', async () => {
  const settings = clientSettings(sandbox, 'eu-central-1')
  const client = new CloudFormation(settings)
  const StackName = 'ledger-prod'
  const TemplateBody = readFileSync(GOLDEN, 'utf8')
  await makeKeys('secretsKmsKey: alias/ledger', {
    endpoint: sandbox.url,
    regions: ['eu-central-1'],
  })
  const Capabilities: Capability[] = ['CAPABILITY_IAM']
  await client.createStack({ StackName, TemplateBody, Capabilities })
  await waitUntilStackCreateComplete({ client, ...waiting }, { StackName })
  const changed = JSON.parse(TemplateBody)
  changed.Resources.PostgresInstance.Properties.DBInstanceClass = 'db.m7g.xlarge'
  const update = { StackName, TemplateBody: JSON.stringify(changed), Capabilities }
  await client.updateStack(update)
  await waitUntilStackUpdateComplete({ client, ...waiting }, { StackName })

  const { DBInstances } = await new RDS(settings).describeDBInstances({})
  expect(DBInstances).toMatchObject([{ DBInstanceClass: 'db.m7g.xlarge', DBName: 'ledger' }])
  const { Stacks } = await client.describeStacks({ StackName })
  const host = Stacks![0]!.Outputs!.find(({ OutputKey }) => OutputKey === 'PostgresHost')
  expect(host!.OutputValue).toBe(DBInstances![0]!.Endpoint!.Address)
  await expect(client.updateStack(update)).rejects.toThrow('No updates are to be performed.')
})
