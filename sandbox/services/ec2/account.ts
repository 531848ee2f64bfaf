import type { Call, World } from '../../contract.ts'
import { texts } from '../params.ts'
import { QUOTAS, valueOf } from '../quotas/quotas.ts'
import { defaultVpc, ec2State } from './state.ts'

/** What EC2 says of the account in a region (SQ-4). */
export function describeAccount(world: World): (call: Call) => object {
  return ({ params, region }) => {
    const addresses = String(valueOf(world, region, QUOTAS.addresses))
    const all: Readonly<Record<string, string>> = {
      'default-vpc': defaultVpc(ec2State(world, region))?.id ?? 'none',
      'max-elastic-ips': addresses,
      'vpc-max-elastic-ips': addresses,
    }
    const asked = texts(params, 'AttributeName')
    return {
      accountAttributeSet: Object.entries(all)
        .filter(([name]) => asked.length === 0 || asked.includes(name))
        .map(([attributeName, attributeValue]) => ({
          attributeName,
          attributeValueSet: [{ attributeValue }],
        })),
    }
  }
}
