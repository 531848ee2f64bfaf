import { describe, expect, test } from 'vitest'
import { givenSubnets } from '../../../src/inspect/external/given-subnets.ts'
import { anAws } from '../../builders/aws.ts'
import { aBastion, aDeployed, aStage } from '../../builders/stage.ts'

describe('the subnets of a given VPC', () => {
  const network = { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] } as const
  const stage = aStage({ network, bastion: aBastion({ subnet: 'subnet-9' }) })
  const asking = () => {
    const ids: string[] = []
    const aws = anAws({
      surroundings: {
        subnets: (asked) => {
          ids.push(...asked)
          return Promise.resolve({ kind: 'read', value: [] })
        },
      },
    })
    return { aws, ids }
  }

  test("are asked for, the bastion's with them", async () => {
    const { aws, ids } = asking()
    expect(await givenSubnets({ aws }, stage, null)).toEqual({ kind: 'read', value: [] })
    expect(ids).toEqual(['subnet-1', 'subnet-2', 'subnet-9'])
  })

  test.each([
    [{ Vpc: 'vpc-1', DatabaseSubnets: 'subnet-1,subnet-2', BastionSubnet: 'subnet-9' }, []],
    [{ Vpc: 'vpc-1', DatabaseSubnets: 'subnet-1,subnet-2' }, ['subnets']],
    [{ Vpc: 'vpc-1', DatabaseSubnets: 'subnet-1', BastionSubnet: 'subnet-9' }, ['subnets']],
    [
      { Vpc: 'vpc-2', DatabaseSubnets: 'subnet-1,subnet-2', BastionSubnet: 'subnet-9' },
      ['subnets'],
    ],
  ])('are asked for unless the stage stands in them: %o', async (outputs, calls) => {
    const { aws } = asking()
    await givenSubnets({ aws }, stage, aDeployed(aStage(), { outputs }))
    expect(aws.made).toEqual(calls)
  })

  test("of a VPC of the stage's own are nobody asked for", async () => {
    const { aws } = asking()
    expect(await givenSubnets({ aws }, aStage(), null)).toBeNull()
    expect(aws.made).toEqual([])
  })
})
