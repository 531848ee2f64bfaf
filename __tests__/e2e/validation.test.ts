/** What CloudFormation's validation of a change set finds: the reason of a refusal, or a note of the plan. */
import { beforeEach, expect, test } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { fileOf } from '../safety/operations.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const BEFORE = 'dev: { databases: { postgres: {} } }'
const ADDS = 'dev: { databases: { postgres: {}, redis: {} } }'
const CHANGES = 'dev: { databases: { postgres: { backupDays: 9 } } }'
const EARLY =
  'The following hook(s)/validation failed: [AWS::EarlyValidation::PropertyValidation]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.'

/** The result of a validation, as DescribeEvents has it. */
const found = (mode: string, reason: string, property = '') => ({
  OperationEvents: [
    {
      EventType: 'VALIDATION_ERROR',
      LogicalResourceId: 'PostgresInstance',
      ResourceType: 'AWS::RDS::DBInstance',
      ValidationFailureMode: mode,
      ValidationStatus: 'FAILED',
      ValidationPath: `/Resources/PostgresInstance${property && `/Properties/${property}`}`,
      ValidationStatusReason: reason,
    },
  ],
})

/** From now on AWS says this, and denies those. */
async function aws(says: object, fails: readonly string[] = []): Promise<void> {
  await fetch(`${sandbox().url}/_sandbox/texts`, {
    method: 'POST',
    body: JSON.stringify({ texts: [], says, fails }),
  })
}

const run = (...argv: readonly string[]) => runCli(checkout.path(), sandbox().environment, ...argv)

async function planned(stages: string) {
  checkout.write(fileOf(stages))
  const { code, stdout, stderr } = await run('plan', '--json')
  return { code, stderr, plan: JSON.parse(stdout) as Plan & { message?: string } }
}

beforeEach(async () => {
  checkout.write(fileOf(BEFORE))
  expect((await run('deploy', '--yes')).code).toBe(0)
})

test('what it refuses is said by resource and property', async () => {
  await aws({
    DescribeChangeSet: { Status: 'FAILED', StatusReason: EARLY },
    DescribeEvents: found('FAIL', 'expected minimum value', 'BackupRetentionPeriod'),
  })
  const { code, stderr } = await planned(CHANGES)
  expect(code).toBe(1)
  expect(stderr).toContain(
    'CloudFormation refuses the change to shop-dev: Postgres (AWS::RDS::DBInstance), BackupRetentionPeriod: expected minimum value',
  )
})

test('where that may not be read, its own reason is said', async () => {
  await aws({ DescribeChangeSet: { Status: 'FAILED', StatusReason: EARLY } }, ['DescribeEvents'])
  const { code, stderr } = await planned(CHANGES)
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /The following hook\(s\)\/validation failed.*what exactly it refuses could not be read \(cloudformation:DescribeEvents/,
  )
  expect(stderr).not.toContain('use the DescribeEvents API')
})

test('a warning is a note of a plan that makes something, and of no other', async () => {
  await aws({ DescribeEvents: found('WARN', 'The quota has been reached') })
  const adds = await planned(ADDS)
  expect(adds.code).toBe(0)
  expect(adds.plan.stages[0]?.notes).toContainEqual({
    code: 'validation-warning',
    level: 'warning',
    message: 'CloudFormation warns: Postgres (AWS::RDS::DBInstance): The quota has been reached',
  })
  await sandbox().resetCalls()
  const changes = await planned(CHANGES)
  expect(changes.code).toBe(0)
  expect(await sandbox().calls()).not.toHaveProperty('cloudformation:DescribeEvents')
})
