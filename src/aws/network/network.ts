import type { Vpc } from '@aws-sdk/client-ec2'
import type { VpcFacts } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import type { NetworkApi } from '../../ports/aws.ts'
import type { Clients } from '../clients.ts'
import { loadAhead } from '../quotas/quotas.ts'
import { interfaceApi } from './interfaces.ts'
import { readFact } from '../read-fact.ts'
import { vpcDatabases } from './vpc-databases.ts'
import { wayOutApi } from './way-out.ts'
import { zoneApi } from './zones.ts'

/** What surrounds the databases, in the region of `clients`. */
export function networkApi(clients: Clients): NetworkApi {
  return {
    ...vpcDatabases(clients),
    ...wayOutApi(clients),
    ...interfaceApi(clients),
    ...zoneApi(clients),

    parameter: (name) =>
      readFact(
        clients,
        'ssm:GetParameter',
        async () => {
          const { GetParameterCommand } = await import('@aws-sdk/client-ssm')
          const ssm = await clients.ssm()
          return (await ssm.send(new GetParameterCommand({ Name: name }))).Parameter?.Value
        },
        'ParameterNotFound',
      ),

    subnets: (ids) =>
      readFact(clients, 'ec2:DescribeSubnets', async () => {
        const { DescribeSubnetsCommand } = await import('@aws-sdk/client-ec2')
        const ec2 = await clients.ec2()
        // A filter rather than a list of ids: one id that does not exist would fail the whole call.
        const { Subnets } = await ec2.send(
          new DescribeSubnetsCommand({ Filters: [{ Name: 'subnet-id', Values: [...ids] }] }),
        )
        return (Subnets ?? []).map(({ SubnetId, VpcId, AvailabilityZone }) => ({
          id: SubnetId ?? '',
          vpc: VpcId ?? '',
          zone: AvailabilityZone ?? '',
        }))
      }),

    vpcs: () =>
      readFact(clients, 'ec2:DescribeVpcs', async () => {
        const { paginateDescribeVpcs } = await import('@aws-sdk/client-ec2')
        const found: VpcFacts[] = []
        const client = await clients.ec2()
        // Whoever chooses a network for a new stage asks for quotas next.
        setImmediate(loadAhead, clients)
        for await (const { Vpcs = [] } of paginateDescribeVpcs({ client }, {}))
          found.push(...Vpcs.map(vpcFacts))
        return found
      }),

    groups: (ids) => groupsBy(clients, 'group-id', ids),

    groupsAdmitting: async (group) => {
      const found = await groupsBy(clients, 'ip-permission.group-id', [group])
      return found.kind === 'read'
        ? { ...found, value: found.value.filter((id) => id !== group) }
        : found
    },
  }
}

function vpcFacts({ VpcId, CidrBlock, CidrBlockAssociationSet, Tags }: Vpc): VpcFacts {
  const added = (CidrBlockAssociationSet ?? []).flatMap((one) => one.CidrBlock ?? [])
  const tag = (Tags ?? []).find(({ Key }) => Key === 'aws:cloudformation:stack-name')
  return {
    id: VpcId ?? '',
    ranges: [...new Set([...(CidrBlock === undefined ? [] : [CidrBlock]), ...added])],
    stack: tag?.Value ?? null,
  }
}

function groupsBy(
  clients: Clients,
  filter: string,
  ids: readonly string[],
): Promise<Fact<readonly string[]>> {
  return readFact(clients, 'ec2:DescribeSecurityGroups', async () => {
    const { DescribeSecurityGroupsCommand } = await import('@aws-sdk/client-ec2')
    const ec2 = await clients.ec2()
    const { SecurityGroups } = await ec2.send(
      new DescribeSecurityGroupsCommand({ Filters: [{ Name: filter, Values: [...ids] }] }),
    )
    return (SecurityGroups ?? []).flatMap(({ GroupId }) => GroupId ?? [])
  })
}
