import { beforeEach, describe, expect, it } from 'vitest'
import { stageOf } from '../builders/stage.ts'
import { REGION, testAws, type TestAws } from '../builders/world.ts'

const TYPE = 'AWS::SecretsManager::Secret'
const WEST = 'us-west-2'

let test: TestAws
let stage: ReturnType<typeof stageOf>
let primary: string
let copy: string

beforeEach(async () => {
  test = testAws()
  stage = stageOf(test)
  primary = await stage.make(TYPE, 'Secret', { ...SECRET, ReplicaRegions: [{ Region: WEST }] })
  copy = primary.replace(REGION, WEST)
})

const SECRET = { Name: 'prod-shop-postgres', SecretString: '{"password":"first"}' }

const call = (action: string, params: object, region = REGION): Promise<unknown> =>
  test.call('secretsmanager', action, { ...params }, region)
const described = (id: string, region: string): Promise<unknown> =>
  call('DescribeSecret', { SecretId: id }, region)
const valueIn = (region: string, id: string): string => test.aws.resolve.secret(region, id, {})

describe('a secret with copies', () => {
  it('SM-11 is in the other region under the same name and an ARN that differs in the region', async () => {
    expect(await described(copy, WEST)).toMatchObject({ ARN: copy, Name: 'prod-shop-postgres' })
    expect(valueIn(WEST, 'prod-shop-postgres')).toBe('{"password":"first"}')
  })

  it("SM-11 has the key of its own region, not its primary's", async () => {
    const { KeyMetadata } = (await test.call('kms', 'CreateKey', {})) as {
      KeyMetadata: { KeyId: string }
    }
    const { KeyId } = KeyMetadata
    await call('CreateSecret', { Name: 'own-key', SecretString: 'x', KmsKeyId: KeyId })
    await call('ReplicateSecretToRegions', {
      SecretId: 'own-key',
      AddReplicaRegions: [{ Region: WEST }],
    })
    expect(await described('own-key', REGION)).toMatchObject({ KmsKeyId: KeyId })
    expect(await described('own-key', WEST)).toMatchObject({ KmsKeyId: undefined })
  })

  it('SM-11 is replicated by a call too, and stays itself where a name is taken', async () => {
    await call('CreateSecret', { Name: 'prod-shop-postgres', SecretString: 'theirs' }, 'eu-west-1')
    await call('ReplicateSecretToRegions', {
      SecretId: primary,
      AddReplicaRegions: [{ Region: 'eu-west-1' }, { Region: 'eu-central-1' }],
    })
    expect(valueIn('eu-west-1', 'prod-shop-postgres')).toBe('theirs')
    expect(valueIn('eu-central-1', 'prod-shop-postgres')).toBe('{"password":"first"}')
    expect(await described(primary, REGION)).toMatchObject({
      ReplicationStatus: [
        { Region: WEST, Status: 'InSync' },
        { Region: 'eu-west-1', Status: 'Failed' },
        { Region: 'eu-central-1', Status: 'InSync' },
      ],
    })
  })

  it('SM-12 has copies that follow it and cannot be changed themselves', async () => {
    await call('PutSecretValue', { SecretId: primary, SecretString: '{"password":"second"}' })
    expect(valueIn(WEST, copy)).toBe('{"password":"second"}')
    for (const [action, params] of [
      ['PutSecretValue', { SecretString: 'x' }],
      ['UpdateSecret', { Description: 'x' }],
      ['TagResource', { Tags: [{ Key: 'a', Value: 'b' }] }],
      ['DeleteSecret', { ForceDeleteWithoutRecovery: true }],
    ] as const) {
      await expect(call(action, { SecretId: copy, ...params }, WEST)).rejects.toThrow(
        'Operation not permitted on a replica secret',
      )
    }
    expect(valueIn(WEST, copy)).toBe('{"password":"second"}')
  })

  it('SM-12 tells where its primary is', async () => {
    expect(await described(primary, REGION)).toMatchObject({
      PrimaryRegion: REGION,
      ReplicationStatus: [{ Region: WEST, Status: 'InSync' }],
    })
    expect(await described(copy, WEST)).toMatchObject({ PrimaryRegion: REGION })
    expect(await described(copy, WEST)).not.toHaveProperty('ReplicationStatus')
  })

  it('SM-13 loses the copy of a region that leaves its list', async () => {
    const before = { ...SECRET, ReplicaRegions: [{ Region: WEST }] }
    await stage.change(TYPE, primary, before, SECRET)
    await expect(described(copy, WEST)).rejects.toThrow("can't find the specified secret")
    expect(valueIn(REGION, primary)).toBe('{"password":"first"}')
  })

  it('SM-13 is not deleted while it has copies', async () => {
    await expect(
      call('DeleteSecret', { SecretId: primary, ForceDeleteWithoutRecovery: true }),
    ).rejects.toThrow('still has secret replicas')
    await call('RemoveRegionsFromReplication', { SecretId: primary, RemoveReplicaRegions: [WEST] })
    await call('DeleteSecret', { SecretId: primary, ForceDeleteWithoutRecovery: true })
    await expect(described(primary, REGION)).rejects.toThrow("can't find")
  })
})

describe('a copy whose replication is stopped', () => {
  beforeEach(() => call('StopReplicationToReplica', { SecretId: copy }, WEST))

  it('SM-14 stands for itself under the same ARN', async () => {
    expect(await described(copy, WEST)).not.toHaveProperty('PrimaryRegion')
    expect(await described(primary, REGION)).not.toHaveProperty('ReplicationStatus')
    await call('PutSecretValue', { SecretId: primary, SecretString: 'theirs' })
    await call('PutSecretValue', { SecretId: copy, SecretString: 'ours' }, WEST)
    expect([valueIn(REGION, primary), valueIn(WEST, copy)]).toEqual(['theirs', 'ours'])
  })

  it('SM-13 stays when its region leaves the list', async () => {
    const before = { ...SECRET, ReplicaRegions: [{ Region: WEST }] }
    await stage.change(TYPE, primary, before, SECRET)
    expect(valueIn(WEST, copy)).toBe('{"password":"first"}')
  })

  it('SM-11 SM-13 is in the way when its region comes back to the list', async () => {
    const before = { ...SECRET, ReplicaRegions: [{ Region: WEST }] }
    await stage.change(TYPE, primary, before, SECRET)
    await stage.change(TYPE, primary, SECRET, before)
    expect(await described(primary, REGION)).toMatchObject({
      ReplicationStatus: [{ Region: WEST, Status: 'Failed' }],
    })
    expect(valueIn(WEST, copy)).toBe('{"password":"first"}')
  })

  it('SM-14 is no copy that could be stopped again', async () => {
    await expect(call('StopReplicationToReplica', { SecretId: copy }, WEST)).rejects.toThrow(
      'not a replica',
    )
  })
})
