import { beforeEach, describe, expect, it } from 'vitest'
import { stageOf } from '../builders/stage.ts'
import { testAws } from '../builders/world.ts'

let stage: ReturnType<typeof stageOf>
beforeEach(() => {
  stage = stageOf(testAws())
})

describe('IAM', () => {
  const trust = { Version: '2012-10-17', Statement: [] }

  it('IAM-1 an instance profile has a role that is there, which cannot go before it', async () => {
    const role = await stage.make('AWS::IAM::Role', 'Role', { AssumeRolePolicyDocument: trust })
    const profile = await stage.make('AWS::IAM::InstanceProfile', 'Profile', { Roles: [role] })
    await expect(stage.remove('AWS::IAM::Role', role)).rejects.toMatchObject({
      code: 'DeleteConflict',
    })
    await stage.remove('AWS::IAM::InstanceProfile', profile)
    await stage.remove('AWS::IAM::Role', role)
    await expect(
      stage.make('AWS::IAM::InstanceProfile', 'Profile', { Roles: [role] }),
    ).rejects.toMatchObject({ code: 'NoSuchEntity' })
  })

  it('IAM-8 an account has one identity provider for each URL', async () => {
    const type = 'AWS::IAM::OIDCProvider'
    const github = {
      Url: 'https://token.actions.githubusercontent.com',
      ClientIdList: ['sts.amazonaws.com'],
    }
    const arn = await stage.make(type, 'GitHub', github)
    expect(arn).toMatch(/:oidc-provider\/token\.actions\.githubusercontent\.com$/)
    await expect(stage.make(type, 'Again', github)).rejects.toMatchObject({
      code: 'EntityAlreadyExists',
      message: `Provider with url ${github.Url} already exists.`,
    })
    await stage.make(type, 'Other', { Url: 'https://gitlab.com' })
    await stage.remove(type, arn)
    await stage.make(type, 'GitHub', github)
  })

  it('IAM-9 the policies of a role have their largest sizes', async () => {
    const ofSize = (size: number) => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'a'.repeat(size), Resource: '*' }],
    })
    const around = JSON.stringify(ofSize(0)).length
    const role = (trusted: object, ...policies: readonly object[]) =>
      stage.make('AWS::IAM::Role', 'Role', {
        AssumeRolePolicyDocument: trusted,
        Policies: policies.map((PolicyDocument, index) => ({
          PolicyName: `p${index}`,
          PolicyDocument,
        })),
      })
    await role(ofSize(2048 - around), ofSize(10_240 - 2 * around - 8), ofSize(8))
    await expect(role(ofSize(2049 - around))).rejects.toMatchObject({ code: 'LimitExceeded' })
    await expect(role(trust, ofSize(10_240 - 2 * around - 8), ofSize(9))).rejects.toMatchObject({
      code: 'LimitExceeded',
    })
  })
})
