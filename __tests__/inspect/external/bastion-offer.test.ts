import { expect, test } from 'vitest'
import { bastionOffer } from '../../../src/inspect/external/bastion-offer.ts'
import { anAws } from '../../builders/aws.ts'
import { read } from '../../builders/plan.ts'
import { aBastion, aDeployed, aStage } from '../../builders/stage.ts'

const stage = aStage({ bastion: aBastion() })

const region = () =>
  anAws({
    surroundings: {
      zonesWith: (type) => Promise.resolve(read([type])),
      subnets: (ids) => Promise.resolve(read(ids.map((id) => ({ id, vpc: 'vpc-1', zone: 'b' })))),
    },
  })

test('is read for a new bastion alone', async () => {
  const aws = region()
  expect(await bastionOffer({ aws }, stage, null)).toEqual({
    bastionOffer: { zones: read(['t4g.nano']), place: null },
  })
  expect(aws.made).toEqual(['zonesWith'])
  const none = anAws()
  expect(await bastionOffer({ aws: none }, aStage(), null)).toEqual({})
  const deployed = aDeployed(stage)
  const made = { ...deployed, bastion: { ...deployed.bastion, image: 'ami-1' } }
  expect(await bastionOffer({ aws: none }, stage, made)).toEqual({})
  expect(none.made).toEqual([])
})

test('has the zone of the subnet that the stack has', async () => {
  const deployed = aDeployed(aStage())
  const network = { ...deployed.network, cidr: '10.80.0.0/20', subnets: ['subnet-9'] }
  const found = await bastionOffer({ aws: region() }, stage, { ...deployed, network })
  expect(found.bastionOffer?.place).toMatchObject({ value: [{ id: 'subnet-9' }] })
})
