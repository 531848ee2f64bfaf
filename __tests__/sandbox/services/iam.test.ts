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
})
