import type { RouteTable } from '@aws-sdk/client-ec2'
import type { Fact, WayOut } from '../facts/facts.ts'
import type { NetworkApi } from '../ports/ports.ts'
import type { Clients } from './clients.ts'
import { readFact } from './read-fact.ts'

/** Endpoints that the agent cannot do without (Systems Manager guide, "Create VPC endpoints"). */
const NEEDED = ['ssm', 'ssmmessages']

/** How instances in a subnet reach Systems Manager. */
export function wayOutApi(clients: Clients): Pick<NetworkApi, 'wayOut'> {
  const tablesOf = (vpc: string): Promise<Fact<readonly RouteTable[]>> =>
    readFact(clients, 'ec2:DescribeRouteTables', async () => {
      const { paginateDescribeRouteTables } = await import('@aws-sdk/client-ec2')
      const filters = [{ Name: 'vpc-id', Values: [vpc] }]
      const tables: RouteTable[] = []
      const client = await clients.ec2()
      for await (const page of paginateDescribeRouteTables({ client }, { Filters: filters }))
        tables.push(...(page.RouteTables ?? []))
      return tables
    })

  const givesAddresses = (subnet: string): Promise<Fact<boolean>> =>
    readFact(clients, 'ec2:DescribeSubnets', async () => {
      const { DescribeSubnetsCommand } = await import('@aws-sdk/client-ec2')
      const ec2 = await clients.ec2()
      const { Subnets } = await ec2.send(
        new DescribeSubnetsCommand({ Filters: [{ Name: 'subnet-id', Values: [subnet] }] }),
      )
      return Subnets?.[0]?.MapPublicIpOnLaunch ?? false
    })

  const hasEndpoints = (vpc: string): Promise<Fact<boolean>> =>
    readFact(clients, 'ec2:DescribeVpcEndpoints', async () => {
      const { paginateDescribeVpcEndpoints } = await import('@aws-sdk/client-ec2')
      const filters = [{ Name: 'vpc-id', Values: [vpc] }]
      const services: string[] = []
      const client = await clients.ec2()
      for await (const page of paginateDescribeVpcEndpoints({ client }, { Filters: filters }))
        for (const { PrivateDnsEnabled, ServiceName, State } of page.VpcEndpoints ?? [])
          if (PrivateDnsEnabled === true && State?.toLowerCase() === 'available')
            services.push(ServiceName?.split('.').at(-1) ?? '')
      return NEEDED.every((one) => services.includes(one))
    })

  return {
    wayOut: async (vpc, subnet) => {
      const tables = await tablesOf(vpc)
      if (tables.kind !== 'read') return tables
      const route = defaultRoute(tables.value, subnet)
      if (route !== null && !route.startsWith('igw-')) return { kind: 'read', value: 'route' }
      const addresses: Fact<boolean> =
        route === null ? { kind: 'read', value: false } : await givesAddresses(subnet)
      if (addresses.kind !== 'read') return addresses
      if (addresses.value) return { kind: 'read', value: 'route' }
      const endpoints = await hasEndpoints(vpc)
      if (endpoints.kind !== 'read') return endpoints
      const without: WayOut = route === null ? 'none' : 'no-address'
      return { kind: 'read', value: endpoints.value ? 'endpoints' : without }
    },
  }
}

/** The target of the subnet's default route. A subnet without its own route table uses the VPC's main table. */
function defaultRoute(tables: readonly RouteTable[], subnet: string): string | null {
  const isOf = (table: RouteTable): boolean =>
    (table.Associations ?? []).some(({ SubnetId }) => SubnetId === subnet)
  const isMain = (table: RouteTable): boolean =>
    (table.Associations ?? []).some(({ Main }) => Main === true)
  const { Routes = [] } = tables.find(isOf) ?? tables.find(isMain) ?? {}
  const route = Routes.find(
    ({ DestinationCidrBlock, State }) =>
      DestinationCidrBlock === '0.0.0.0/0' && State !== 'blackhole',
  )
  if (route === undefined) return null
  return route.GatewayId ?? 'other'
}
