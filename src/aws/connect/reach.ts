import type { Instance, IpPermission, SecurityGroup } from '@aws-sdk/client-ec2'
import { HOST_KEY_TAG } from '../../engines/bastion-kinds.ts'
import { BASTION_STATES } from '../../facts/bastion.ts'
import type { GroupFacts, GroupRule, HostFacts } from '../../facts/reach.ts'
import type { ReachApi } from '../../ports/reach.ts'
import type { Clients } from '../clients.ts'
import { readFact } from '../read-fact.ts'
import { ownAddress } from './own-address.ts'

/** EC2 and Systems Manager about the way to a database, in the region of `clients`. */
export function reachApi(clients: Clients): ReachApi {
  return {
    host: (instance) =>
      readFact(
        clients,
        'ec2:DescribeInstances',
        async () => {
          const { DescribeInstancesCommand } = await import('@aws-sdk/client-ec2')
          const ec2 = await clients.ec2()
          const { Reservations = [] } = await ec2.send(
            new DescribeInstancesCommand({ InstanceIds: [instance] }),
          )
          const [found] = Reservations.flatMap(({ Instances = [] }) => Instances)
          return found && hostFacts(found)
        },
        'InvalidInstanceID.NotFound',
      ),
    agent: (instance) =>
      readFact(clients, 'ssm:DescribeInstanceInformation', async () => {
        const { DescribeInstanceInformationCommand } = await import('@aws-sdk/client-ssm')
        const ssm = await clients.ssm()
        const { InstanceInformationList = [] } = await ssm.send(
          new DescribeInstanceInformationCommand({
            Filters: [{ Key: 'InstanceIds', Values: [instance] }],
          }),
        )
        const [found] = InstanceInformationList
        return found && (found.PingStatus === 'Online' ? 'online' : 'lost')
      }),
    groups: (ids) =>
      readFact(clients, 'ec2:DescribeSecurityGroups', async () => {
        const { DescribeSecurityGroupsCommand } = await import('@aws-sdk/client-ec2')
        const ec2 = await clients.ec2()
        // A filter rather than a list of ids: one group that is gone would fail the whole call.
        const { SecurityGroups = [] } = await ec2.send(
          new DescribeSecurityGroupsCommand({ Filters: [{ Name: 'group-id', Values: [...ids] }] }),
        )
        return SecurityGroups.map(groupFacts)
      }),
    ownAddress: () => ownAddress(),
  }
}

/** As sshd prints an ed25519 key. Anybody who may tag the instance could write something else. */
const HOST_KEY = /^ssh-ed25519 [A-Za-z0-9+/]{68}$/

function hostFacts({
  PublicIpAddress,
  SecurityGroups = [],
  State,
  Tags = [],
  VpcId,
}: Instance): HostFacts {
  const tag = Tags.find(({ Key }) => Key === HOST_KEY_TAG)?.Value ?? ''
  return {
    state: BASTION_STATES.find((state) => state === State?.Name) ?? 'unknown',
    securityGroups: SecurityGroups.flatMap(({ GroupId }) => GroupId ?? []),
    vpc: VpcId ?? null,
    address: PublicIpAddress ?? null,
    hostKeys: HOST_KEY.test(tag) ? [tag] : [],
  }
}

function groupFacts({
  GroupId = '',
  IpPermissions = [],
  IpPermissionsEgress = [],
}: SecurityGroup): GroupFacts {
  return {
    id: GroupId,
    inbound: IpPermissions.flatMap(tcpRule),
    outbound: IpPermissionsEgress.flatMap(tcpRule),
  }
}

/** A rule that says something of TCP: `-1` is every protocol, and has no ports. */
function tcpRule(permission: IpPermission): readonly GroupRule[] {
  const {
    FromPort,
    IpProtocol,
    IpRanges = [],
    Ipv6Ranges = [],
    ToPort,
    UserIdGroupPairs = [],
  } = permission
  if (IpProtocol !== '-1' && IpProtocol !== 'tcp') return []
  return [
    {
      ports:
        IpProtocol === '-1' || FromPort === undefined || ToPort === undefined
          ? null
          : { from: FromPort, to: ToPort },
      ranges: [
        ...IpRanges.flatMap(({ CidrIp }) => CidrIp ?? []),
        ...Ipv6Ranges.flatMap(({ CidrIpv6 }) => CidrIpv6 ?? []),
      ],
      groups: UserIdGroupPairs.flatMap(({ GroupId }) => GroupId ?? []),
    },
  ]
}
