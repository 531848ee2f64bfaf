import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CommandResult, Context } from '../../src/commands/shared/context.ts'
import { restoreSecret } from '../../src/commands/restore-secret.ts'
import type { Results } from '../../src/render/json/results.ts'
import { contextOf } from '../builders/context.ts'
import { useTerminal } from './asking.ts'

const { deploy, stacks } = useTerminal()
let secrets: SecretsManager
beforeAll(() => {
  secrets = new SecretsManager({})
})

const file = (stack: string, databases = 'postgres: {}'): string =>
  `version: 1\nstack: ${stack}\nregion: us-east-1\nstages:\n` +
  `  prod: { protected: false, databases: { ${databases} } }\n`

/** Deploys a stage; its secret, by the ARN in its outputs. */
async function deployed(stack: string, databases?: string, output = 'PostgresSecretArn') {
  const text = file(stack, databases)
  expect((await deploy(text)).failure).toBeNull()
  return { text, secret: (await stacks().describe(`${stack}-prod`))?.outputs[output] ?? '' }
}

const plan = (secret: string) => secrets.deleteSecret({ SecretId: secret, RecoveryWindowInDays: 7 })

async function deletionOf(secret: string): Promise<Date | undefined> {
  return (await secrets.describeSecret({ SecretId: secret })).DeletedDate
}

async function valueOf(secret: string): Promise<string> {
  return (await secrets.getSecretValue({ SecretId: secret })).SecretString ?? ''
}

type Seen = CommandResult & { readonly said: readonly string[] }

async function restored(
  text: string,
  options: Parameters<typeof contextOf>[1] = {},
  world: Partial<Pick<Context, 'ask' | 'repository'>> = {},
): Promise<Seen> {
  const context = contextOf(text, { words: ['postgres'], ...options })
  const said: string[] = []
  const line = (words: string): void => {
    said.push(words)
  }
  const reporter = { ...context.reporter, line }
  return { ...(await restoreSecret({ ...context, reporter, ...world })), said }
}

describe('restore-secret', () => {
  test('restores the secret with its value, says until when it could, and shows no value', async () => {
    const { text, secret } = await deployed('restores1')
    const value = await valueOf(secret)
    await plan(secret)
    const result = await restored(text)
    expect(result).toMatchObject({
      exit: 0,
      failure: null,
      outputs: { changed: 'true' },
      json: { stage: 'prod', database: 'postgres', restored: [{ arn: secret }] },
    })
    expect(result.said.join('\n')).toMatch(
      /prod\/postgres: the secret prod-restores1-postgres-\w{8} is scheduled for deletion after \d{4}-\d\d-\d\d \(7 days left\)/,
    )
    expect(await deletionOf(secret)).toBeUndefined()
    expect(await valueOf(secret)).toBe(value)
    const { password } = JSON.parse(value) as { password: string }
    expect(JSON.stringify(result)).not.toContain(password)
  })

  test('does nothing where no deletion is planned', async () => {
    const { text } = await deployed('restores2')
    const result = await restored(text)
    expect(result).toMatchObject({ exit: 0, outputs: { changed: 'false' } })
    expect(result.text).toMatch(/no secret of it is scheduled for deletion. Nothing was done/)
    expect(result.said).toEqual([])
  })

  test('restores both secrets of Redis', async () => {
    const { text, secret } = await deployed('restores3', 'redis: {}', 'RedisSecretArn')
    const token = secret
      .replace(/^.*:secret:/, '')
      .slice(0, -7)
      .replace('-connection', '')
    await plan(secret)
    await plan(token)
    const result = await restored(text, { words: ['redis'] })
    expect(result.failure).toBeNull()
    expect((result.json as Results['restore-secret']).restored).toHaveLength(2)
    expect(await deletionOf(secret)).toBeUndefined()
    expect(await deletionOf(token)).toBeUndefined()
  })

  test('asks who can answer, and a no restores nothing', async () => {
    const { text, secret } = await deployed('restores4')
    await plan(secret)
    const asked: string[] = []
    const answering = (answer: string) => ({
      ask: (question: string) => {
        asked.push(question)
        return Promise.resolve(answer)
      },
    })
    const declined = await restored(text, {}, answering('n'))
    expect(declined).toMatchObject({ exit: 3, outputs: { changed: 'false' } })
    expect(await deletionOf(secret)).toBeDefined()
    expect((await restored(text, {}, answering('y'))).exit).toBe(0)
    expect(asked).toEqual(Array(2).fill('Restore the secret of prod/postgres? [y/N] '))
    await plan(secret)
    expect((await restored(text, { yes: true }, answering('n'))).exit).toBe(0)
    expect(asked).toHaveLength(2)
  })

  test('says of a secret that is gone that nothing restores it', async () => {
    const { text, secret } = await deployed('restores5')
    await secrets.deleteSecret({ SecretId: secret, ForceDeleteWithoutRecovery: true })
    const result = await restored(text)
    expect(result).toMatchObject({ exit: 1, outputs: { changed: 'false' } })
    expect(result.failure).toMatch(/does not exist any more, and nothing restores it/)
  })

  test('leaves the stack of another file alone', async () => {
    const { text, secret } = await deployed('restores6')
    await plan(secret)
    await expect(restored(text, {}, { repository: 'acme/other' })).rejects.toMatchObject({
      code: 'foreign-stack',
      exit: 3,
    })
    expect(await deletionOf(secret)).toBeDefined()
  })

  test.each([
    ['a stage that is not deployed', file('restores7'), ['postgres'], 'not-deployed', 3],
    ['no database', file('restores7'), [], 'invalid-arguments', 2],
    ['what is no database', file('restores7'), ['oracle'], 'invalid-arguments', 2],
    ['two databases', file('restores7'), ['postgres', 'mysql'], 'invalid-arguments', 2],
  ] as const)('refuses %s', async (_what, text, words, code, exit) => {
    await expect(restored(text, { words })).rejects.toMatchObject({ code, exit })
  })

  test('refuses a database that the stack does not make', async () => {
    const { text } = await deployed('restores8')
    await expect(restored(text, { words: ['mysql'] })).rejects.toMatchObject({
      code: 'no-secret',
      exit: 3,
    })
  })
})
