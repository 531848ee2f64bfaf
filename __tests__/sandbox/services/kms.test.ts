import { beforeEach, describe, expect, it } from 'vitest'
import { POSTGRES, stageOf, VALKEY } from '../builders/stage.ts'
import { ACCOUNT, REGION, testAws, type TestAws } from '../builders/world.ts'

type Metadata = { readonly KeyMetadata: Record<string, unknown> & { readonly Arn: string } }

let test: TestAws

beforeEach(() => {
  test = testAws()
})

const kms = (action: string, params: object = {}): Promise<unknown> =>
  test.call('kms', action, { ...params })
const describeKey = async (key: string): Promise<Metadata['KeyMetadata']> =>
  ((await kms('DescribeKey', { KeyId: key })) as Metadata).KeyMetadata
const createKey = async (params: object = {}): Promise<string> =>
  String(((await kms('CreateKey', params)) as Metadata).KeyMetadata['KeyId'])

/** A key with the alias `alias/shop`. */
async function shopKey(): Promise<string> {
  const key = await createKey({ Description: 'of the shop' })
  await kms('CreateAlias', { AliasName: 'alias/shop', TargetKeyId: key })
  return key
}

describe('a key', () => {
  it('KMS-1 is found by its id, its ARN, an alias and the ARN of an alias', async () => {
    const key = await shopKey()
    const arn = `arn:aws:kms:${REGION}:${ACCOUNT}`
    const names = [key, `${arn}:key/${key}`, 'alias/shop', `${arn}:alias/shop`]
    for (const name of names)
      expect(await describeKey(name)).toMatchObject({
        Arn: `${arn}:key/${key}`,
        AWSAccountId: ACCOUNT,
        Enabled: true,
        KeyState: 'Enabled',
        KeyUsage: 'ENCRYPT_DECRYPT',
        KeySpec: 'SYMMETRIC_DEFAULT',
        KeyManager: 'CUSTOMER',
        Description: 'of the shop',
      })
  })

  it.each([
    ['KMS-1 no such alias', 'alias/none', 'NotFoundException', /alias\/none is not found\.$/],
    [
      'KMS-1 no such id',
      '11111111-1111-1111-1111-111111111111',
      'NotFoundException',
      /^Key '.*' does not exist$/,
    ],
    [
      'KMS-1 another region',
      `arn:aws:kms:eu-west-1:${ACCOUNT}:alias/shop`,
      'NotFoundException',
      /Invalid arn/,
    ],
    [
      'KMS-1 another account',
      `arn:aws:kms:${REGION}:210987654321:alias/shop`,
      'AccessDeniedException',
      /not authorized/,
    ],
    ['KMS-1 another service', `arn:aws:rds:${REGION}:${ACCOUNT}:db:x`, 'InvalidArnException', /x$/],
  ])('%s', async (_rule, name, code, message) => {
    await shopKey()
    await expect(kms('DescribeKey', { KeyId: name })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    })
  })

  it('KMS-2 that KMS manages is made when its alias is first asked for', async () => {
    const first = await describeKey('alias/aws/rds')
    expect(first).toMatchObject({ KeyManager: 'AWS', Enabled: true })
    expect((await describeKey('alias/aws/rds')).Arn).toBe(first.Arn)
    expect((await describeKey('alias/aws/elasticache')).Arn).not.toBe(first.Arn)
    await expect(kms('DisableKey', { KeyId: 'alias/aws/rds' })).rejects.toMatchObject({
      code: 'AccessDeniedException',
    })
  })

  it('KMS-3 is disabled and enabled, unless it is to be deleted', async () => {
    const key = await shopKey()
    await kms('DisableKey', { KeyId: key })
    expect(await describeKey(key)).toMatchObject({ KeyState: 'Disabled', Enabled: false })
    await kms('EnableKey', { KeyId: key })
    expect(await describeKey(key)).toMatchObject({ KeyState: 'Enabled', Enabled: true })
    await kms('ScheduleKeyDeletion', { KeyId: key })
    for (const action of ['EnableKey', 'DisableKey'])
      await expect(kms(action, { KeyId: key })).rejects.toMatchObject({
        code: 'KMSInvalidStateException',
      })
  })

  it('KMS-3 has aliases that are unique and not of a service', async () => {
    const key = await shopKey()
    const alias = (name: string): Promise<unknown> =>
      kms('CreateAlias', { AliasName: name, TargetKeyId: key })
    await expect(alias('alias/shop')).rejects.toMatchObject({ code: 'AlreadyExistsException' })
    for (const name of ['alias/aws/mine', 'shop', 'alias/a b'])
      await expect(alias(name)).rejects.toMatchObject({ code: 'InvalidAliasNameException' })
  })

  it('KMS-4 waits for its deletion, and is disabled when that is cancelled', async () => {
    const key = await shopKey()
    await expect(
      kms('ScheduleKeyDeletion', { KeyId: key, PendingWindowInDays: 6 }),
    ).rejects.toMatchObject({ code: 'ValidationException' })
    await expect(kms('CancelKeyDeletion', { KeyId: key })).rejects.toMatchObject({
      code: 'KMSInvalidStateException',
    })
    expect(await kms('ScheduleKeyDeletion', { KeyId: key })).toMatchObject({
      KeyState: 'PendingDeletion',
      PendingWindowInDays: 30,
    })
    expect(await describeKey('alias/shop')).toMatchObject({ KeyState: 'PendingDeletion' })
    expect(await kms('CancelKeyDeletion', { KeyId: key })).toMatchObject({
      KeyId: (await describeKey(key)).Arn,
    })
    expect(await describeKey(key)).toMatchObject({ KeyState: 'Disabled' })
  })
})

describe('a service', () => {
  const secret = (key: string): Promise<unknown> =>
    test.call('secretsmanager', 'CreateSecret', {
      Name: `s-${key.replace(/[^a-z0-9]/g, '')}`,
      SecretString: 'x',
      KmsKeyId: key,
    })

  it('KMS-5 takes a key that is enabled and symmetric', async () => {
    const key = await shopKey()
    await expect(secret('alias/shop')).resolves.toMatchObject({ Name: 's-aliasshop' })
    await kms('DisableKey', { KeyId: key })
    await expect(secret(key)).rejects.toMatchObject({ code: 'EncryptionFailure' })
    const pair = await createKey({ KeySpec: 'RSA_2048' })
    await expect(secret(pair)).rejects.toMatchObject({ code: 'EncryptionFailure' })
    const imported = await createKey({ Origin: 'EXTERNAL' })
    await expect(secret(imported)).rejects.toMatchObject({ code: 'EncryptionFailure' })
  })

  it('SM-15 makes no secret with a key that is not there', async () => {
    await expect(secret('alias/none')).rejects.toMatchObject({
      code: 'EncryptionFailure',
      message: expect.stringContaining('Check that the KMS key is available') as string,
    })
  })

  it('SM-15 gives no secret such a key, by a call or by its stack', async () => {
    const key = await shopKey()
    const stage = stageOf(test)
    const before = { Name: 'kept', SecretString: 'x' }
    const arn = await stage.make('AWS::SecretsManager::Secret', 'Secret', before)
    const update = (KmsKeyId: string): Promise<unknown> =>
      test.call('secretsmanager', 'UpdateSecret', { SecretId: arn, KmsKeyId })
    const change = (KmsKeyId: string): Promise<void> =>
      stage.change('AWS::SecretsManager::Secret', arn, before, { ...before, KmsKeyId })
    const described = (): Promise<unknown> =>
      test.call('secretsmanager', 'DescribeSecret', { SecretId: arn })
    for (const give of [update, change]) {
      await expect(give('alias/none')).rejects.toMatchObject({ code: 'EncryptionFailure' })
      expect(await described()).toMatchObject({ KmsKeyId: undefined })
      await give(key)
      expect(await described()).toMatchObject({ KmsKeyId: key })
      await update('')
    }
    await kms('DisableKey', { KeyId: key })
    for (const give of [update, change])
      await expect(give(key)).rejects.toMatchObject({ code: 'EncryptionFailure' })
  })

  const database = (change: object): Promise<string> =>
    stageOf(test).make('AWS::RDS::DBInstance', 'Db', {
      ...POSTGRES,
      StorageEncrypted: true,
      ...change,
    })
  const keyOfDatabase = async (): Promise<unknown> => {
    const { DBInstances } = (await test.call('rds', 'DescribeDBInstances', {})) as {
      DBInstances: { KmsKeyId: string }[]
    }
    return DBInstances[0]?.KmsKeyId
  }
  const notAccessible = (key: string) => ({
    code: 'KMSKeyNotAccessibleFault',
    message: `The specified KMS key [${key}] does not exist, is not enabled or you do not have permissions to access it.`,
  })

  it('RDS-78 makes no database with a key that it cannot use', async () => {
    const key = await shopKey()
    await kms('DisableKey', { KeyId: key })
    for (const name of ['alias/none', 'alias/shop', key])
      await expect(database({ KmsKeyId: name })).rejects.toMatchObject({
        ...notAccessible(name),
        message: expect.stringContaining(notAccessible(name).message) as string,
      })
    await kms('EnableKey', { KeyId: key })
    await database({ KmsKeyId: 'alias/shop' })
    expect(await keyOfDatabase()).toBe((await describeKey(key)).Arn)
  })

  it('RDS-78 restores and replicates none with a key that is disabled', async () => {
    const key = await shopKey()
    await database({ KmsKeyId: key, BackupRetentionPeriod: 1 })
    await test.call('rds', 'CreateDBSnapshot', {
      DBInstanceIdentifier: 'orders',
      DBSnapshotIdentifier: 'kept',
    })
    await kms('DisableKey', { KeyId: key })
    const restored = {
      DBSnapshotIdentifier: 'kept',
      DBInstanceIdentifier: 'again',
      DBInstanceClass: 'db.t4g.micro',
    }
    const { Arn } = await describeKey(key)
    await expect(
      test.call('rds', 'RestoreDBInstanceFromDBSnapshot', restored),
    ).rejects.toMatchObject(notAccessible(Arn))
    await expect(
      test.call('rds', 'CreateDBInstanceReadReplica', {
        DBInstanceIdentifier: 'reader',
        SourceDBInstanceIdentifier: 'orders',
      }),
    ).rejects.toMatchObject(notAccessible(Arn))
  })

  it('RDS-78 uses the key of its alias where none is given', async () => {
    await database({})
    expect(await keyOfDatabase()).toBe((await describeKey('alias/aws/rds')).Arn)
  })

  it('EC-45 makes no cache with a key that it cannot use', async () => {
    await expect(
      stageOf(test).make('AWS::ElastiCache::ReplicationGroup', 'Cache', {
        ...VALKEY,
        AtRestEncryptionEnabled: true,
        KmsKeyId: 'alias/none',
      }),
    ).rejects.toMatchObject({ code: 'InvalidKMSKeyFault' })
  })

  const statusOf = async (id: string): Promise<unknown> => {
    const { DBInstances } = (await test.call('rds', 'DescribeDBInstances', {
      DBInstanceIdentifier: id,
    })) as { DBInstances: { DBInstanceStatus: string }[] }
    return DBInstances[0]?.DBInstanceStatus
  }
  const RECOVERABLE = 'inaccessible-encryption-credentials-recoverable'

  it.each([
    ['a class', { DBInstanceClass: 'db.t4g.small' }],
    ['only storage', { AllocatedStorage: '200' }],
  ])(
    'RDS-99 stops a database that changes by %s when its key is disabled; started, it goes on',
    async (_what, change) => {
      const key = await shopKey()
      await database({ KmsKeyId: key })
      await kms('DisableKey', { KeyId: key })
      expect(await statusOf('orders')).toBe('available')
      await test.call('rds', 'ModifyDBInstance', {
        DBInstanceIdentifier: 'orders',
        ApplyImmediately: 'true',
        ...change,
      })
      await expect.poll(() => statusOf('orders')).toBe(RECOVERABLE)
      await expect(
        test.call('rds', 'StartDBInstance', { DBInstanceIdentifier: 'orders' }),
      ).rejects.toMatchObject({ code: 'KMSKeyNotAccessibleFault' })
      await kms('EnableKey', { KeyId: key })
      await test.call('rds', 'StartDBInstance', { DBInstanceIdentifier: 'orders' })
      await expect.poll(() => statusOf('orders')).toBe('available')
    },
  )

  it('RDS-99 stops one that is rebooted, for good where it has a replica', async () => {
    const key = await shopKey()
    await database({ KmsKeyId: key, BackupRetentionPeriod: 1 })
    await test.call('rds', 'CreateDBInstanceReadReplica', {
      DBInstanceIdentifier: 'reader',
      SourceDBInstanceIdentifier: 'orders',
    })
    await expect.poll(() => statusOf('reader')).toBe('available')
    await kms('ScheduleKeyDeletion', { KeyId: key })
    for (const id of ['orders', 'reader']) {
      await test.call('rds', 'RebootDBInstance', { DBInstanceIdentifier: id })
      await expect.poll(() => statusOf(id)).toBe('inaccessible-encryption-credentials')
    }
  })

  it('RDS-99 fails an update of CloudFormation, and its way back', async () => {
    const key = await shopKey()
    const stage = stageOf(test)
    const before = { ...POSTGRES, StorageEncrypted: true, KmsKeyId: key }
    const id = await stage.make('AWS::RDS::DBInstance', 'Db', before)
    await kms('DisableKey', { KeyId: key })
    const after = { ...before, DBInstanceClass: 'db.t4g.small' }
    await expect(stage.change('AWS::RDS::DBInstance', id, before, after)).rejects.toMatchObject({
      code: 'NotStabilized',
    })
    await expect(stage.change('AWS::RDS::DBInstance', id, after, before)).rejects.toThrow(
      'is not in available state',
    )
  })

  it('EC-50 changes no cache whose key is disabled, which goes on', async () => {
    const key = await shopKey()
    const stage = stageOf(test)
    const before = { ...VALKEY, AtRestEncryptionEnabled: true, KmsKeyId: key }
    const id = await stage.make('AWS::ElastiCache::ReplicationGroup', 'Cache', before)
    await kms('DisableKey', { KeyId: key })
    const modify = () =>
      test.call('elasticache', 'ModifyReplicationGroup', {
        ReplicationGroupId: id,
        SnapshotRetentionLimit: '3',
      })
    await expect(modify()).rejects.toMatchObject({ code: 'InvalidKMSKeyFault' })
    await kms('EnableKey', { KeyId: key })
    await modify()
  })
})
