import { beforeEach, describe, expect, it } from 'vitest'
import { ACCOUNT, REGION, testAws, type TestAws } from '../builders/world.ts'

let test: TestAws

beforeEach(() => {
  test = testAws()
})

const ssm = (action: string, params: object): Promise<unknown> =>
  test.call('ssm', action, { ...params })

describe('a parameter', () => {
  it('SSM-1 is overwritten when asked, and counts its versions', async () => {
    const put = (value: string, overwrite: boolean): Promise<unknown> =>
      ssm('PutParameter', { Name: '/a/b', Value: value, Type: 'String', Overwrite: overwrite })
    expect(await put('1', false)).toMatchObject({ Version: 1 })
    await expect(put('2', false)).rejects.toMatchObject({ code: 'ParameterAlreadyExists' })
    expect(await put('2', true)).toMatchObject({ Version: 2 })
    expect(await ssm('GetParameter', { Name: '/a/b:1' })).toMatchObject({
      Parameter: { Value: '1' },
    })
    expect(await ssm('GetParameters', { Names: ['/a/b', '/none'] })).toMatchObject({
      Parameters: [{ Value: '2' }],
      InvalidParameters: ['/none'],
    })
    expect(await ssm('GetParametersByPath', { Path: '/a' })).toMatchObject({
      Parameters: [{ Name: '/a/b' }],
    })
    await ssm('DeleteParameter', { Name: '/a/b' })
    await expect(ssm('GetParameter', { Name: '/a/b' })).rejects.toMatchObject({
      code: 'ParameterNotFound',
    })
  })

  it('SSM-2 is resolved by name and version, unless it is secure', async () => {
    await ssm('PutParameter', { Name: '/a', Value: '1' })
    await ssm('PutParameter', { Name: '/a', Value: '2', Overwrite: true })
    await ssm('PutParameter', { Name: '/s', Value: 'hidden', Type: 'SecureString' })
    expect(test.aws.resolve.ssmParameter(REGION, '/a')).toBe('2')
    expect(test.aws.resolve.ssmParameter(REGION, '/a', '1')).toBe('1')
    expect(() => test.aws.resolve.ssmParameter(REGION, '/s')).toThrow(/SSM Secure reference/)
    expect(() => test.aws.resolve.ssmParameter(REGION, '/none')).toThrow(
      'Unable to fetch parameters [/none] from parameter store for this account.',
    )
  })

  it('SSM-3 names the image of a region, always the same', async () => {
    const name = '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64'
    const image = test.aws.resolve.ssmParameter(REGION, name)
    expect(image).toMatch(/^ami-[0-9a-f]{17}$/)
    expect(testAws().aws.resolve.ssmParameter(REGION, name)).toBe(image)
    expect(test.aws.resolve.ssmParameter('eu-west-1', name)).not.toBe(image)
  })

  it('SSM-4 that is secure is shown with decryption alone', async () => {
    await ssm('PutParameter', { Name: '/s', Value: 'hidden', Type: 'SecureString' })
    expect(JSON.stringify(await ssm('GetParameter', { Name: '/s' }))).not.toContain('hidden')
    expect(await ssm('GetParameter', { Name: '/s', WithDecryption: true })).toMatchObject({
      Parameter: { Value: 'hidden' },
    })
  })
})

describe('STS', () => {
  it('STS-1 says who calls, and gives credentials for a while', async () => {
    expect(await test.call('sts', 'GetCallerIdentity')).toMatchObject({ Account: ACCOUNT })
    const role = { RoleArn: `arn:aws:iam::${ACCOUNT}:role/deploy`, RoleSessionName: 'ci' }
    expect(await test.call('sts', 'AssumeRole', { ...role, DurationSeconds: '900' })).toMatchObject(
      {
        Credentials: { Expiration: new Date('2026-11-23T12:15:00Z') },
        AssumedRoleUser: { Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/ci` },
      },
    )
    await expect(
      test.call('sts', 'AssumeRole', { ...role, DurationSeconds: '60' }),
    ).rejects.toThrow(/900/)
    await expect(
      test.call('sts', 'AssumeRole', { ...role, RoleArn: 'deploy' }),
    ).rejects.toMatchObject({
      code: 'ValidationError',
    })
  })
})
