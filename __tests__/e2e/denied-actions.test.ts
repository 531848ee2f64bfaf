/** A policy that lacks an action: which call fails, and whether the error names the statement to add. */
import { expect, test } from 'vitest'
import type { StageOutcome } from '../../src/plan/model/outcome.ts'
import { enforce, needsOf, roleArn, runAs } from './policies.ts'
import { useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  dev: { protected: false, databases: { postgres: { readReplica: true }, redis: {} } }
`

async function deployWithout(role: 'plan' | 'deploy', ...without: readonly string[]) {
  checkout.write(FILE)
  const given = { ...needsOf(FILE), arn: roleArn(role), keys: ['KEY'] }
  await enforce(sandbox(), { ...given, role, without })
  return runAs('KEY', checkout.path(), sandbox(), 'deploy', '--json')
}

function resultIn(stdout: string): StageOutcome['result'] | undefined {
  const { stages } = JSON.parse(stdout) as { readonly stages: readonly StageOutcome[] }
  return stages[0]?.result
}

test.each([
  ['ec2:CreateVpc', 'Vpc'],
  ['secretsmanager:CreateSecret', 'PostgresSecret'],
  ['rds:CreateDBInstanceReadReplica', 'PostgresReader'],
  ['elasticache:CreateReplicationGroup', 'RedisReplicationGroup'],
  ['iam:CreateServiceLinkedRole', 'PostgresParameterGroup'],
])('%s, which CloudFormation calls for us', async (action, resource) => {
  const { code, stdout } = await deployWithout('deploy', action)
  expect(code).toBe(1)
  expect(resultIn(stdout)).toMatchObject({
    code: 'access-denied',
    denied: action,
    cause: { logicalId: resource },
    remarks: [expect.stringContaining(`"Action":"${action}"`)],
  })
})

test.each([
  ['cloudformation:CreateChangeSet', 'deploy'],
  ['cloudformation:ExecuteChangeSet', 'deploy'],
] as const)('%s, which we call', async (action, role) => {
  const { code, stdout } = await deployWithout(role, action)
  expect(code).toBe(1)
  expect(resultIn(stdout)).toMatchObject({
    code: 'access-denied',
    remarks: [expect.any(String), expect.stringContaining(`"Action":"${action}"`)],
  })
})

test('what the plan role may not do is denied by a statement of its own', async () => {
  const { code, stdout } = await deployWithout('plan')
  expect(code).toBe(1)
  expect(resultIn(stdout)).toMatchObject({
    code: 'access-denied',
    remarks: [expect.any(String), expect.stringMatching(/^a Deny statement forbids/)],
  })
})
