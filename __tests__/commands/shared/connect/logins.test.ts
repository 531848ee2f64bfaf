import { expect, test } from 'vitest'
import { loginOf } from '../../../../src/commands/shared/connect/logins.ts'
import { targetsOf, type ConnectTarget } from '../../../../src/connect/target.ts'
import type { DatabaseKind } from '../../../../src/engines/table.ts'
import { anAws } from '../../../builders/aws.ts'
import { contextOf } from '../../../builders/context.ts'
import { aDeployed, aStage } from '../../../builders/stage.ts'

const LOGIN = { user: null, password: 'shh', databaseName: null }

function target(kind: DatabaseKind): ConnectTarget {
  const found = targetsOf(aStage(), aDeployed()).find(({ database }) => database === kind)
  if (found === undefined) throw new Error(`there is no ${kind}`)
  return found
}

/** The login, and the region where it was asked for. */
async function asked(of: ConnectTarget) {
  const regions: string[] = []
  const context = contextOf(
    '',
    {},
    {
      connect: (region) => {
        regions.push(region)
        return Promise.resolve(anAws({ logins: { of: () => Promise.resolve(LOGIN) } }))
      },
    },
  )
  return { login: await loginOf(context, of), regions }
}

test('is read where the secret is, which may be another region', async () => {
  const secretArn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:legacy-AbCdEf'
  expect((await asked({ ...target('postgres'), secretArn })).regions).toEqual(['eu-west-1'])
})

test('has the user of the stack where the secret has none', async () => {
  const { login } = await asked({ ...target('postgres'), user: 'app' })
  expect(login).toEqual({ ...LOGIN, user: 'app' })
})

test('of a Redis without a secret is none', async () => {
  const { login, regions } = await asked({ ...target('redis'), secretArn: null })
  expect(login.password).toBeNull()
  expect(regions).toEqual([])
})

test('of another database without a secret is an error', async () => {
  await expect(asked({ ...target('mysql'), secretArn: null })).rejects.toMatchObject({
    code: 'no-login',
  })
})
