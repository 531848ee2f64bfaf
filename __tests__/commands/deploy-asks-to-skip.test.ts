/** A rollback that can end only without a database that is gone: asked for at a terminal as any loss is. */
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import { RDS, type DBInstance } from '@aws-sdk/client-rds'
import { expect, test } from 'vitest'
import { deleteByHand, updateByHand } from '../builders/deleted-by-hand.ts'
import { questionsOf, useTerminal } from './asking.ts'

const { deploy, deployAsking, plan, stacks } = useTerminal()

const file = (stack: string, databases: string): string =>
  `version: 1\nstack: ${stack}\nregion: us-east-1\nstages:\n  prod: { databases: { ${databases} } }\n`

/** A stack whose rollback failed at its Postgres. */
async function stuck(stack: string): Promise<void> {
  expect((await deploy(file(stack, 'postgres: {}, mysql: {}'))).failure).toBeNull()
  const isOwn = ({ DBInstanceIdentifier = '', Engine }: DBInstance) =>
    DBInstanceIdentifier.startsWith(`${stack}-`) && Engine === 'postgres'
  await deleteByHand(new RDS({}), isOwn, `${stack}-last`)
  expect(await updateByHand(new CloudFormation({}), `${stack}-prod`)).toBe('UPDATE_ROLLBACK_FAILED')
}

const statusOf = async (stack: string): Promise<string | undefined> =>
  (await stacks().describe(`${stack}-prod`))?.status

const QUESTION = /^prod: .*rollback.*\nType prod to consent, anything else to stop: $/

test('the answer continues the rollback, and the same deploy takes the database out', async () => {
  await stuck('skip1')
  const result = await deployAsking(file('skip1', 'mysql: {}'), ['prod'])
  expect(result.failure).toBeNull()
  expect(questionsOf(result)).toEqual([expect.stringMatching(QUESTION)])
  expect(result.seen[0]).toMatchObject({
    what: 'line',
    text: expect.stringContaining('skipping PostgresInstance') as string,
  })
  expect(await statusOf('skip1')).toBe('UPDATE_COMPLETE')
  expect((await plan(file('skip1', 'mysql: {}'))).stages[0]?.action).toBe('none')
})

test.each(['', 'yes', 'prod/postgres'])('nothing is continued by %j', async (answer) => {
  const stack = `skip2${Buffer.from(answer).toString('hex').slice(0, 8)}`
  await stuck(stack)
  const result = await deployAsking(file(stack, 'mysql: {}'), [answer])
  expect(result).toMatchObject({
    exit: 3,
    failure: 'not deployed: consent to prod was not given',
    text: 'Nothing was deployed.',
  })
  expect(await statusOf(stack)).toBe('UPDATE_ROLLBACK_FAILED')
})

test('neither is it by --yes', async () => {
  await stuck('skip3')
  const result = await deployAsking(file('skip3', 'mysql: {}'), ['no'], { yes: true })
  expect(questionsOf(result)).toHaveLength(1)
  expect(await statusOf('skip3')).toBe('UPDATE_ROLLBACK_FAILED')
})

test('a database that stands in the file still is refused after the rollback, with its way out', async () => {
  await stuck('skip4')
  const changed = file('skip4', 'postgres: {}, mysql: { backupDays: 9 }')
  const result = await deployAsking(changed, ['prod'])
  expect(result.exit).toBe(3)
  expect((await plan(changed)).stages[0]?.refusals).toMatchObject([{ code: 'database-missing' }])
  expect(await statusOf('skip4')).toBe('UPDATE_ROLLBACK_COMPLETE')
})
