import { describe, expect, test } from 'vitest'
import { bastionImage } from '../../../src/inspect/external/bastion-image.ts'
import { anAws } from '../../builders/aws.ts'
import { aBastion, aDeployed, aStage } from '../../builders/stage.ts'

describe('the image of a bastion', () => {
  const aws = () =>
    anAws({
      surroundings: { parameter: () => Promise.resolve({ kind: 'read', value: 'ami-new' }) },
    })
  const stage = aStage({ bastion: aBastion() })

  test('is the newest one for a bastion that is new', async () => {
    expect(await bastionImage({ aws: aws() }, stage, aDeployed())).toEqual({
      kind: 'read',
      value: 'ami-new',
    })
  })

  test('is the deployed one ever after, and AWS is not asked', async () => {
    const asked = aws()
    const deployed = aDeployed(stage, { outputs: { BastionImage: 'ami-old' } })
    expect(await bastionImage({ aws: asked }, stage, deployed)).toEqual({
      kind: 'read',
      value: 'ami-old',
    })
    expect(asked.made).toEqual([])
  })

  test('of a stage without a bastion is nobody asked for', async () => {
    const asked = aws()
    expect(await bastionImage({ aws: asked }, aStage(), null)).toBeNull()
    expect(asked.made).toEqual([])
  })
})
