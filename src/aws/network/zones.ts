import type { AvailabilityZone } from '@aws-sdk/client-ec2'
import type { NetworkApi } from '../../ports/aws.ts'
import type { Clients } from '../clients.ts'
import { readFact } from '../read-fact.ts'

/** Availability zones, in the region of `clients`. */
export function zoneApi(
  clients: Clients,
): Pick<NetworkApi, 'zones' | 'defaultZones' | 'zonesWith'> {
  return {
    zones: () =>
      readFact(clients, 'ec2:DescribeAvailabilityZones', async () => {
        const { DescribeAvailabilityZonesCommand } = await import('@aws-sdk/client-ec2')
        const ec2 = await clients.ec2()
        const { AvailabilityZones = [] } = await ec2.send(new DescribeAvailabilityZonesCommand({}))
        return sorted(AvailabilityZones.filter(isOpenToAll).map(({ ZoneName }) => ZoneName))
      }),

    defaultZones: () =>
      readFact(clients, 'ec2:DescribeSubnets', async () => {
        const { paginateDescribeSubnets } = await import('@aws-sdk/client-ec2')
        const found: (string | undefined)[] = []
        const pages = paginateDescribeSubnets(
          { client: await clients.ec2() },
          { Filters: [{ Name: 'default-for-az', Values: ['true'] }] },
        )
        for await (const { Subnets = [] } of pages)
          found.push(...Subnets.map((subnet) => subnet.AvailabilityZone))
        return sorted(found)
      }),

    zonesWith: (type) =>
      readFact(clients, 'ec2:DescribeInstanceTypeOfferings', async () => {
        const { DescribeInstanceTypeOfferingsCommand } = await import('@aws-sdk/client-ec2')
        const ec2 = await clients.ec2()
        const { InstanceTypeOfferings = [] } = await ec2.send(
          new DescribeInstanceTypeOfferingsCommand({
            LocationType: 'availability-zone',
            Filters: [{ Name: 'instance-type', Values: [type] }],
          }),
        )
        return sorted(InstanceTypeOfferings.map(({ Location }) => Location))
      }),
  }
}

/** Local Zones and Wavelength Zones have to be opted in to, and have no RDS of their own. */
function isOpenToAll({ ZoneType, OptInStatus, State }: AvailabilityZone): boolean {
  return (
    ZoneType === 'availability-zone' &&
    OptInStatus === 'opt-in-not-required' &&
    State === 'available'
  )
}

function sorted(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.flatMap((name) => name ?? []))].toSorted()
}
