import { beforeEach, describe, expect, it } from 'vitest'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import { REGION, testAws, type TestAws } from '../builders/world.ts'

const TYPE = 'AWS::SecretsManager::Secret'
const ATTACHMENT = 'AWS::SecretsManager::SecretTargetAttachment'
const DAY = 86_400_000

let test: TestAws
let stage: ReturnType<typeof stageOf>

beforeEach(() => {
  test = testAws()
  stage = stageOf(test)
})

const call = (action: string, params = {}): Promise<unknown> =>
  test.call('secretsmanager', action, params)
const value = (arn: string, key?: string): string =>
  test.aws.resolve.secret(REGION, arn, key === undefined ? {} : { key })
const password = async (params: object): Promise<string> =>
  ((await call('GetRandomPassword', params)) as { RandomPassword: string }).RandomPassword

describe('a random password', () => {
  it('SM-1 has 32 characters and each type', async () => {
    const made = await password({})
    expect(made).toHaveLength(32)
    for (const type of [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/]) expect(made).toMatch(type)
  })

  it('SM-1 leaves out what is excluded', async () => {
    expect(await password({ ExcludePunctuation: true, PasswordLength: 200 })).toMatch(
      /^[a-zA-Z0-9]{200}$/,
    )
    expect(
      await password({
        ExcludeLowercase: true,
        ExcludeUppercase: true,
        ExcludePunctuation: true,
        ExcludeCharacters: '012345678',
      }),
    ).toBe('9'.repeat(32))
    expect(await password({ ExcludeCharacters: '/@" ', PasswordLength: 400 })).not.toMatch(/[/@" ]/)
  })

  it.each([
    [{ PasswordLength: 3 }, /too short/],
    [{ PasswordLength: 5000 }, /between 1 and 4096/],
    [
      {
        ExcludeLowercase: true,
        ExcludeUppercase: true,
        ExcludeNumbers: true,
        ExcludePunctuation: true,
      },
      /at least one type/,
    ],
  ])('SM-1 refuses %j', async (params, message) => {
    await expect(password(params)).rejects.toThrow(message)
  })
})

describe('a secret of a stack', () => {
  const generate = {
    SecretStringTemplate: '{"username":"app"}',
    GenerateStringKey: 'password',
    ExcludePunctuation: true,
  }

  it('SM-2 holds its template and the password', async () => {
    const arn = await stage.make(TYPE, 'Secret', { GenerateSecretString: generate })
    expect(JSON.parse(value(arn))).toEqual({
      username: 'app',
      password: expect.stringMatching(/^[a-zA-Z0-9]{32}$/),
    })
  })

  it('SM-2 refuses a template that is not JSON, or half of the pair', async () => {
    const make = (options: object): Promise<string> =>
      stage.make(TYPE, 'Secret', { GenerateSecretString: options })
    await expect(make({ ...generate, SecretStringTemplate: 'app' })).rejects.toThrow(/valid JSON/)
    await expect(make({ GenerateStringKey: 'password' })).rejects.toThrow(/both/)
  })

  it('SM-3 has an ARN with 6 random characters, and a name of its own', async () => {
    const arn = await stage.make(TYPE, 'Secret', { Name: 'dev-shop' })
    expect(arn).toMatch(/:secret:dev-shop-[a-zA-Z0-9]{6}$/)
    await expect(call('CreateSecret', { Name: 'dev-shop' })).rejects.toMatchObject({
      code: 'ResourceExistsException',
    })
  })

  it('SM-4 is gone at once when its stack removes it', async () => {
    const arn = await stage.make(TYPE, 'Secret', { Name: 'dev-shop' })
    await stage.remove(TYPE, arn)
    await expect(stage.make(TYPE, 'Secret', { Name: 'dev-shop' })).resolves.toMatch(/dev-shop/)
  })

  it('SM-7 keeps its value unless what generates it changes', async () => {
    const properties = { GenerateSecretString: generate }
    const arn = await stage.make(TYPE, 'Secret', properties)
    const first = value(arn, 'password')
    await stage.change(TYPE, arn, properties, { ...properties, Description: 'changed' })
    expect(value(arn, 'password')).toBe(first)
    await stage.change(TYPE, arn, properties, {
      GenerateSecretString: { ...generate, PasswordLength: 40 },
    })
    expect(value(arn, 'password')).toHaveLength(40)
  })

  it('SM-8 learns the connection from its attachment, and forgets it', async () => {
    const arn = await stage.make(TYPE, 'Secret', { GenerateSecretString: generate })
    const id = await stage.make('AWS::RDS::DBInstance', 'Db', POSTGRES)
    const properties = { SecretId: arn, TargetId: id, TargetType: 'AWS::RDS::DBInstance' }
    expect(await stage.make(ATTACHMENT, 'Attachment', properties)).toBe(arn)
    expect(JSON.parse(value(arn))).toMatchObject({
      username: 'app',
      engine: 'postgres',
      host: stage.attributes('AWS::RDS::DBInstance', id)['Endpoint.Address'],
      port: 5432,
      dbname: 'shop',
      dbInstanceIdentifier: 'orders',
    })
    await stage.remove(ATTACHMENT, arn, properties)
    expect(Object.keys(JSON.parse(value(arn)) as object)).toEqual(['username', 'password'])
  })

  it('SM-9 is resolved whole, by key, by stage', async () => {
    const arn = await stage.make(TYPE, 'Secret', { SecretString: '{"a":"1","n":2}' })
    await stage.change(
      TYPE,
      arn,
      { SecretString: '{"a":"1","n":2}' },
      { SecretString: '{"a":"9"}' },
    )
    expect(value(arn)).toBe('{"a":"9"}')
    expect(value(arn, 'a')).toBe('9')
    expect(test.aws.resolve.secret(REGION, arn, { key: 'n', stage: 'AWSPREVIOUS' })).toBe('2')
    expect(() => value(arn, 'none')).toThrow(
      'Could not find a value associated with JSONKey in SecretString',
    )
    expect(() => value('nowhere')).toThrow("Secrets Manager can't find the specified secret.")
  })
})

describe('the calls', () => {
  it('SM-4 and SM-6: deleting waits, and can be taken back', async () => {
    await call('CreateSecret', { Name: 'dev-shop', SecretString: 'x' })
    await call('DeleteSecret', { SecretId: 'dev-shop', RecoveryWindowInDays: 7 })
    await expect(call('GetSecretValue', { SecretId: 'dev-shop' })).rejects.toThrow(
      /marked for deletion/,
    )
    await expect(call('CreateSecret', { Name: 'dev-shop' })).rejects.toThrow(
      /already scheduled for deletion/,
    )
    await call('RestoreSecret', { SecretId: 'dev-shop' })
    expect(await call('GetSecretValue', { SecretId: 'dev-shop' })).toMatchObject({
      SecretString: 'x',
    })
    await call('DeleteSecret', { SecretId: 'dev-shop', RecoveryWindowInDays: 7 })
    test.world.pass(7 * DAY)
    await expect(call('DescribeSecret', { SecretId: 'dev-shop' })).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
    })
  })

  it.each([
    [{ RecoveryWindowInDays: 6 }, /between 7 and 30/],
    [{ RecoveryWindowInDays: 7, ForceDeleteWithoutRecovery: true }, /in conjunction/],
  ])('SM-4 refuses to delete with %j', async (how, message) => {
    await call('CreateSecret', { Name: 'dev-shop' })
    await expect(call('DeleteSecret', { SecretId: 'dev-shop', ...how })).rejects.toThrow(message)
  })

  it('SM-5 keeps the previous value', async () => {
    await call('CreateSecret', { Name: 'dev-shop', SecretString: 'one' })
    await call('PutSecretValue', { SecretId: 'dev-shop', SecretString: 'two' })
    expect(await call('GetSecretValue', { SecretId: 'dev-shop' })).toMatchObject({
      SecretString: 'two',
    })
    expect(
      await call('GetSecretValue', { SecretId: 'dev-shop', VersionStage: 'AWSPREVIOUS' }),
    ).toMatchObject({ SecretString: 'one' })
  })

  it('SM-6 reads nothing that waits for its deletion', async () => {
    await call('CreateSecret', { Name: 'dev-shop', SecretString: 'x' })
    await call('DeleteSecret', { SecretId: 'dev-shop' })
    expect(() => value('dev-shop')).toThrow(/marked for deletion/)
  })

  it.each([
    ['PutSecretValue', { SecretString: 'y' }],
    ['UpdateSecret', { SecretString: 'y' }],
    ['TagResource', { Tags: [{ Key: 'team', Value: 'payments' }] }],
    ['UntagResource', { TagKeys: ['team'] }],
    ['DeleteSecret', { RecoveryWindowInDays: 7 }],
  ])('SM-16 takes no %s while it waits for its deletion', async (action, params) => {
    await call('CreateSecret', { Name: 'dev-shop', SecretString: 'x' })
    await call('DeleteSecret', { SecretId: 'dev-shop' })
    await expect(call(action, { SecretId: 'dev-shop', ...params })).rejects.toMatchObject({
      code: 'InvalidRequestException',
      message: "You can't perform this operation on the secret because it was marked for deletion.",
    })
    await call('RestoreSecret', { SecretId: 'dev-shop' })
    await call(action, { SecretId: 'dev-shop', ...params })
  })

  it('SM-16 says when its wait began and when it ends, to those who ask for it', async () => {
    await call('CreateSecret', { Name: 'dev-shop', SecretString: 'x' })
    await call('DeleteSecret', { SecretId: 'dev-shop', RecoveryWindowInDays: 7 })
    const began = test.world.now()
    expect(await call('DescribeSecret', { SecretId: 'dev-shop' })).toMatchObject({
      DeletedDate: new Date(began.getTime() + 7 * DAY),
    })
    expect(await call('ListSecrets', {})).toMatchObject({ SecretList: [] })
    expect(await call('ListSecrets', { IncludePlannedDeletion: true })).toMatchObject({
      SecretList: [{ Name: 'dev-shop', DeletedDate: began }],
    })
    await call('RestoreSecret', { SecretId: 'dev-shop' })
    expect(await call('DescribeSecret', { SecretId: 'dev-shop' })).toMatchObject({
      DeletedDate: undefined,
    })
    expect(await call('ListSecrets', {})).toMatchObject({ SecretList: [{ Name: 'dev-shop' }] })
  })

  it('SM-16 fails an update of its stack, but not its removal', async () => {
    const type = 'AWS::SecretsManager::Secret'
    const before = { Name: 'dev-shop', SecretString: 'x' }
    const arn = await stage.make(type, 'Secret', before)
    await call('DeleteSecret', { SecretId: 'dev-shop' })
    await expect(
      stage.change(type, arn, before, { ...before, Description: 'of the shop' }),
    ).rejects.toThrow(/marked for deletion/)
    await stage.remove(type, arn)
    await expect(call('DescribeSecret', { SecretId: 'dev-shop' })).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
    })
  })

  it.each([
    ['name', 'dev-', ['dev-shop']],
    ['name', 'shop', []],
    ['description', 'SHOP', ['dev-shop', 'prod-shop']],
    ['tag-key', 'te', ['prod-shop']],
    ['tag-value', 'pay', ['prod-shop']],
    ['all', 'shop', ['dev-shop', 'prod-shop']],
    ['name', '!dev', ['prod-shop']],
  ])('SM-10 lists by %s %s', async (key, filter, names) => {
    await call('CreateSecret', { Name: 'dev-shop', Description: 'shop dev' })
    await call('CreateSecret', {
      Name: 'prod-shop',
      Description: 'Shop prod',
      Tags: [{ Key: 'team', Value: 'payments' }],
    })
    const answer = (await call('ListSecrets', { Filters: [{ Key: key, Values: [filter] }] })) as {
      SecretList: { Name: string }[]
    }
    expect(answer.SecretList.map((secret) => secret.Name).sort()).toEqual(names)
  })

  it('SM-17 tells the current version, and when something was changed last', async () => {
    const arn = await stage.make(TYPE, 'Secret', { Name: 'dev-shop', SecretString: 'one' })
    const described = async () =>
      (await call('DescribeSecret', { SecretId: arn })) as {
        VersionIdsToStages: Record<string, string[]>
        LastChangedDate: Date
      }
    const made = await described()
    test.world.pass(DAY)
    await call('PutSecretValue', { SecretId: arn, SecretString: 'two' })
    const put = await described()
    const stages = Object.values(put.VersionIdsToStages)
    expect(stages).toEqual([['AWSPREVIOUS'], ['AWSCURRENT']])
    expect(put.LastChangedDate.getTime()).toBe(made.LastChangedDate.getTime() + DAY)
    test.world.pass(DAY)
    const properties = { Name: 'dev-shop', SecretString: 'one' }
    await stage.change(TYPE, arn, properties, { ...properties, Description: 'of the shop' })
    const changed = await described()
    expect(changed.VersionIdsToStages).toEqual(put.VersionIdsToStages)
    expect(changed.LastChangedDate.getTime()).toBe(put.LastChangedDate.getTime() + DAY)
  })

  it('SM-10 lists in pages', async () => {
    for (const name of ['a', 'b', 'c']) await call('CreateSecret', { Name: name })
    const first = (await call('ListSecrets', { MaxResults: 2 })) as {
      SecretList: object[]
      NextToken: string
    }
    expect(first.SecretList).toHaveLength(2)
    const second = await call('ListSecrets', { MaxResults: 2, NextToken: first.NextToken })
    expect(second).toMatchObject({ SecretList: [{}] })
    expect(second).not.toHaveProperty('NextToken', expect.anything())
  })
})
