import type { NetworkInterface } from '@aws-sdk/client-ec2'
import type { InterfaceFacts } from '../../facts/interfaces.ts'
import type { NetworkApi } from '../../ports/aws.ts'
import type { Clients } from '../clients.ts'
import { readFact } from '../read-fact.ts'

/** Network interfaces, in the region of `clients`. */
export function interfaceApi(clients: Clients): Pick<NetworkApi, 'interfaces'> {
  return {
    interfaces: ({ by, ids }) =>
      readFact(clients, 'ec2:DescribeNetworkInterfaces', async () => {
        const { paginateDescribeNetworkInterfaces } = await import('@aws-sdk/client-ec2')
        const found: InterfaceFacts[] = []
        const pages = paginateDescribeNetworkInterfaces(
          { client: await clients.ec2() },
          { Filters: [{ Name: by, Values: [...ids] }] },
        )
        for await (const { NetworkInterfaces = [] } of pages)
          found.push(...NetworkInterfaces.map(interfaceFacts))
        return found
      }),
  }
}

function interfaceFacts(one: NetworkInterface): InterfaceFacts {
  return {
    id: one.NetworkInterfaceId ?? '',
    subnet: one.SubnetId ?? '',
    zone: one.AvailabilityZone ?? '',
    groups: (one.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []),
    description: one.Description ?? '',
    instance: one.Attachment?.InstanceId ?? null,
  }
}
