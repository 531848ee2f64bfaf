import type { RouteTable } from '@aws-sdk/client-ec2'
import type { WayOut } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import type { NetworkApi } from '../../ports/aws.ts'
import type { Clients } from '../clients.ts'
import { readFact } from '../read-fact.ts'

/** Endpoints that the agent cannot do without (Systems Manager guide, "Create VPC endpoints"). */
const NEEDED = ['ssm', 'ssmmessages']

/** States of an endpoint that takes no name from another one any more. (API, VpcEndpoint, State) */
const GONE = ['deleting', 'deleted', 'rejected', 'failed', 'expired']

/** How instances in a subnet reach Systems Manager. */
export function wayOutApi(clients: Clients): Pick<NetworkApi, 'wayOut' | 'endpointPlace'> {
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

  /** Those of the needed ones that hosts of the VPC find by the services' own names. */
  const endpointsIn = (
    vpc: string,
    counts: (state: string) => boolean,
  ): Promise<Fact<readonly string[]>> =>
    readFact(clients, 'ec2:DescribeVpcEndpoints', async () => {
      const { paginateDescribeVpcEndpoints } = await import('@aws-sdk/client-ec2')
      const filters = [{ Name: 'vpc-id', Values: [vpc] }]
      const services: string[] = []
      const client = await clients.ec2()
      for await (const page of paginateDescribeVpcEndpoints({ client }, { Filters: filters }))
        for (const { PrivateDnsEnabled, ServiceName, State } of page.VpcEndpoints ?? [])
          if (PrivateDnsEnabled === true && counts(State?.toLowerCase() ?? ''))
            services.push(ServiceName?.split('.').at(-1) ?? '')
      return NEEDED.filter((one) => services.includes(one))
    })

  const hasPrivateDns = (vpc: string): Promise<Fact<boolean>> =>
    readFact(clients, 'ec2:DescribeVpcAttribute', async () => {
      const { DescribeVpcAttributeCommand } = await import('@aws-sdk/client-ec2')
      const ec2 = await clients.ec2()
      const attributes = await Promise.all(
        (['enableDnsSupport', 'enableDnsHostnames'] as const).map((Attribute) =>
          ec2.send(new DescribeVpcAttributeCommand({ VpcId: vpc, Attribute })),
        ),
      )
      return attributes.every(
        ({ EnableDnsSupport, EnableDnsHostnames }) =>
          (EnableDnsSupport ?? EnableDnsHostnames)?.Value === true,
      )
    })

  return {
    endpointPlace: async (vpc) => {
      const [privateDns, taken] = await Promise.all([
        hasPrivateDns(vpc),
        endpointsIn(vpc, (state) => !GONE.includes(state)),
      ])
      if (privateDns.kind !== 'read') return privateDns
      if (taken.kind !== 'read') return taken
      return { kind: 'read', value: { privateDns: privateDns.value, taken: taken.value } }
    },

    wayOut: async (vpc, subnet) => {
      const tables = await tablesOf(vpc)
      if (tables.kind !== 'read') return tables
      const route = defaultRoute(tables.value, subnet)
      if (route !== null && !route.startsWith('igw-')) return { kind: 'read', value: 'route' }
      const addresses: Fact<boolean> =
        route === null ? { kind: 'read', value: false } : await givesAddresses(subnet)
      if (addresses.kind !== 'read') return addresses
      if (addresses.value) return { kind: 'read', value: 'route' }
      const endpoints = await endpointsIn(vpc, (state) => state === 'available')
      if (endpoints.kind !== 'read') return endpoints
      const without: WayOut = route === null ? 'none' : 'no-address'
      return {
        kind: 'read',
        value: endpoints.value.length === NEEDED.length ? 'endpoints' : without,
      }
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
    ({ DestinationCidrBlock, State }) => DestinationCidrBlock === '0.0.0.0/0' && State === 'active',
  )
  if (route === undefined) return null
  return route.GatewayId ?? 'other'
}
