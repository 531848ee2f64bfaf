/** `plan --exit-code`: 0 where all is as the file says, 4 where something is to do or differs, 3 where refused. */
import { ModifyDBInstanceCommand, RDSClient } from '@aws-sdk/client-rds'
import { expect, test } from 'vitest'
import { plan } from '../../src/commands/plan.ts'
import { contextOf } from '../builders/context.ts'
import { useTerminal } from './asking.ts'
import { file, stageOf } from './unprotected.ts'

const { deploy, outputsOf } = useTerminal()

const written = (databases: string): string => file('told', stageOf('dev', databases))

async function exitOf(text: string, exitCode = true): Promise<number> {
  const context = contextOf(text)
  return (await plan({ ...context, options: { ...context.options, exitCode } })).exit
}

test('the exit code says what a plan found, only where it is asked to', async () => {
  const text = written('postgres: { instance: db.t4g.micro }')
  expect([await exitOf(text), await exitOf(text, false)]).toEqual([4, 0])
  expect((await deploy(text)).exit).toBe(0)
  expect(await exitOf(text)).toBe(0)

  const changed = written('postgres: { instance: db.t4g.small }')
  expect([await exitOf(changed), await exitOf(changed, false)]).toEqual([4, 0])
  expect(await exitOf(written('redis: {}'))).toBe(3)

  const { PostgresHost: host = '' } = await outputsOf('told-dev')
  await new RDSClient({}).send(
    new ModifyDBInstanceCommand({
      DBInstanceIdentifier: host.split('.')[0],
      BackupRetentionPeriod: 3,
      ApplyImmediately: true,
    }),
  )
  expect([await exitOf(text), await exitOf(text, false)]).toEqual([4, 0])
})
