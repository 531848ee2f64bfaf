/** What Secrets Manager's list says of secrets, and when a secret is looked at by itself. */
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { describe, expect, test } from 'vitest'
import type { Clients } from '../../../src/aws/clients.ts'
import { listedSecretApi, prefixes } from '../../../src/aws/secrets/listed-secrets.ts'

type Sent = {
  readonly constructor: { readonly name: string }
  readonly input: Readonly<Record<string, unknown>>
}

const arnOf = (name: string): string =>
  `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-AbCdEf`
const [POSTGRES, MYSQL, REDIS] = ['postgres', 'mysql', 'redis'].map((kind) =>
  arnOf(`shop/dev/${kind}-1a2b3c`),
) as [string, string, string]
const nameIn = (arn: string): string => arn.replace(/^.*:secret:/, '').slice(0, -7)
const entryOf = (arn: string) => ({ ARN: arn, Name: nameIn(arn) })
const ENDS = new Date('2026-12-20T08:00:00Z')
const BEGAN = new Date('2026-11-20T08:00:00Z')
const fails = (name: string): Error => Object.assign(new Error('not so'), { name })

/** Secrets Manager whose list has these entries, one a page, and that describes secrets so. */
function secretsManager(list: readonly object[] | Error, described: object | Error = {}) {
  const asked: string[] = []
  const client = new SecretsManagerClient({ region: 'us-east-1' })
  client.send = ({ constructor, input }: Sent) => {
    asked.push(constructor.name)
    const answer = (): object | Error => {
      if (constructor.name !== 'ListSecretsCommand') return described
      if (list instanceof Error) return list
      expect(input).toMatchObject({ IncludePlannedDeletion: true, Filters: [{ Key: 'name' }] })
      const next = Number(input['NextToken'] ?? 0) + 1
      const more = next < list.length && { NextToken: String(next) }
      return { SecretList: list.slice(next - 1, next), ...more }
    }
    const answered = answer()
    return answered instanceof Error ? Promise.reject(answered) : Promise.resolve(answered)
  }
  const clients = { region: 'us-east-1', secretsmanager: () => Promise.resolve(client) }
  return { asked, ...listedSecretApi(clients as unknown as Clients) }
}

test('secrets are found on every page of one list', async () => {
  const { asked, secrets } = secretsManager([entryOf(POSTGRES), entryOf(MYSQL), entryOf(REDIS)])
  const found = await secrets([POSTGRES, MYSQL, REDIS])
  expect([...found.values()]).toEqual(
    [POSTGRES, MYSQL, REDIS].map((arn) => ({
      kind: 'read',
      value: { arn, name: nameIn(arn), deletion: null },
    })),
  )
  expect(new Set(asked)).toEqual(new Set(['ListSecretsCommand']))
})

test('a secret is found by its name as well, and none by a part of it', async () => {
  const list = [entryOf(POSTGRES), { ...entryOf(MYSQL), DeletedDate: BEGAN }]
  const { secrets } = secretsManager(list, fails('ResourceNotFoundException'))
  const found = await secrets([nameIn(POSTGRES), 'shop/dev/post', MYSQL])
  expect(found.get(nameIn(POSTGRES))).toMatchObject({ kind: 'read', value: { arn: POSTGRES } })
  expect(found.get('shop/dev/post')).toEqual({ kind: 'absent' })
  expect(found.get(MYSQL)).toEqual({ kind: 'absent' })
})

describe('a secret that the list', () => {
  const deleted = { ...entryOf(POSTGRES), DeletedDate: BEGAN }
  const read = (deletion: object | null) => ({
    kind: 'read',
    value: { arn: POSTGRES, name: nameIn(POSTGRES), deletion },
  })
  const unread = { kind: 'unread', action: 'secretsmanager:DescribeSecret', why: 'AccessDenied' }

  test.each<[string, readonly object[], object | Error, object]>([
    [
      'lacks, and nobody finds, is absent',
      [],
      fails('ResourceNotFoundException'),
      { kind: 'absent' },
    ],
    ['lacks, being behind, is read', [], entryOf(POSTGRES), read(null)],
    ['lacks, and that is another one, is absent', [], entryOf(MYSQL), { kind: 'absent' }],
    ['lacks, and that may not be looked at, is unread', [], fails('AccessDenied'), unread],
    [
      'has as deleted will be deleted when its own date says',
      [deleted],
      { ...entryOf(POSTGRES), DeletedDate: ENDS },
      read({ at: ENDS.toISOString() }),
    ],
    ['has as deleted, being behind, is restored', [deleted], entryOf(POSTGRES), read(null)],
    [
      'has as deleted, and that may not be looked at, will be deleted some day',
      [deleted],
      fails('AccessDenied'),
      read({ at: null }),
    ],
  ])('%s', async (_what, list, described, fact) => {
    const { asked, secrets } = secretsManager(list, described)
    expect((await secrets([POSTGRES])).get(POSTGRES)).toEqual(fact)
    expect(asked).toEqual(['ListSecretsCommand', 'DescribeSecretCommand'])
  })
})

test('without the list no secret is looked at, and none is said to be missing', async () => {
  const { asked, secrets } = secretsManager(fails('AccessDeniedException'))
  const unread = {
    kind: 'unread',
    action: 'secretsmanager:ListSecrets',
    why: 'AccessDeniedException',
  }
  expect([...(await secrets([POSTGRES, REDIS])).values()]).toEqual([unread, unread])
  expect(asked).toEqual(['ListSecretsCommand'])
})

describe('names are asked for', () => {
  const many = Array.from({ length: 12 }, (_, i) => `shop/stage-${String(i)}/postgres`)
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'as they are where they are few',
      ['shop/dev/a', 'shop/dev/bc'],
      ['shop/dev/a', 'shop/dev/bc'],
    ],
    ['by as much as they have in common where they are many', many, ['shop/stage-']],
    ['once where two are the same', ['a', 'a'], ['a']],
  ])('%s', (_how, names, expected) => {
    expect(prefixes(names, 9)).toEqual(expected)
  })
})
