import { createHash } from 'node:crypto'
import { BASTION_KINDS } from '../../engines/bastion-kinds.ts'
import type { ConfigPath, ResolvedBastion } from '../../config/resolved.ts'
import { attribute, join, nameTag, ref } from '../intrinsics.ts'
import { BASTION_IDS } from '../logical-ids.ts'
import { userData } from './lockdown.ts'
import { STACK_SUFFIX } from '../secrets.ts'
import type { Placement, SectionResource } from '../section.ts'
import { ingressRule, attachedGroups } from '../network/security-groups.ts'

/** Every bastion is one. */
export const BASTION_TYPE = 't4g.nano'

/** The input for a bastion's resources. */
export type Host = {
  readonly bastion: ResolvedBastion
  /** The key `bastion` of the file. */
  readonly path: ConfigPath
  readonly placement: Placement
  readonly imageId: string
  readonly subnetId: unknown
  readonly subnetPath: ConfigPath
  /** The resource that creates the subnet's route out; null = the subnet is not this stack's. */
  readonly gateway: string | null
  /** Whether the subnet is known to have a route out for a public address. */
  readonly isPublic: boolean
}

/**
 * Admits the ranges in `bastion.allow`, for ssh only. Outbound it allows HTTPS (the agent of Systems Manager
 * and updates), and each database by a rule of its own.
 */
export function securityGroup({ bastion, path, placement }: Host): SectionResource {
  const { port } = BASTION_KINDS[bastion.access]
  const admitted =
    port === null
      ? []
      : bastion.allow.map((cidr) => ingressRule(port, { description: 'bastion.allow', cidr }))
  return {
    resource: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'Bastion',
        VpcId: placement.vpcId,
        ...(admitted.length > 0 && { SecurityGroupIngress: admitted }),
        SecurityGroupEgress: [
          {
            Description: 'Systems Manager, updates',
            IpProtocol: 'tcp',
            FromPort: 443,
            ToPort: 443,
            CidrIp: '0.0.0.0/0',
          },
        ],
        Tags: nameTag('bastion'),
      },
    },
    properties: { VpcId: placement.vpcPath, SecurityGroupIngress: [...path, 'allow'] },
  }
}

/**
 * The outbound rule to one database, whose description is its name; null = it has none. As an inline rule, each group
 * would need the other one first.
 */
export function egressTo(
  port: number,
  groupId: unknown,
  description: string | null,
): SectionResource {
  return {
    resource: {
      Type: 'AWS::EC2::SecurityGroupEgress',
      Properties: {
        ...(description !== null && { Description: description }),
        GroupId: ref(BASTION_IDS.securityGroup),
        IpProtocol: 'tcp',
        FromPort: port,
        ToPort: port,
        ...(groupId === null ? { CidrIp: '0.0.0.0/0' } : { DestinationSecurityGroupId: groupId }),
      },
    },
    properties: {},
  }
}

const KEY = { KeyType: 'ed25519', KeyFormat: 'pem' }

/**
 * AWS makes the pair and keeps the private key as the SSM parameter `/ec2/keypair/{KeyPairId}`. Its
 * name is new to the account after every change: a pair that is replaced under an existing name deletes
 * the old pair when it is rolled back (cloudformation-coverage-roadmap#1493). No tags: a changed tag
 * replaces the pair, and with it the instance.
 */
export function keyPair(): SectionResource {
  const hash = createHash('sha256').update(JSON.stringify(KEY)).digest('hex').slice(0, 8)
  return {
    resource: {
      Type: 'AWS::EC2::KeyPair',
      Properties: {
        KeyName: join('-', [ref('AWS::StackName'), 'bastion', hash, STACK_SUFFIX]),
        ...KEY,
      },
    },
    properties: {},
  }
}

/** `place`: the properties that place it. `endpoints`: the ids of those that it gets out by. */
export function instance(host: Host, place: object, endpoints: readonly string[]): SectionResource {
  const { gateway, path, subnetPath } = host
  return {
    resource: {
      Type: 'AWS::EC2::Instance',
      ...dependsOn(gateway, endpoints),
      Properties: {
        ImageId: host.imageId,
        InstanceType: BASTION_TYPE,
        CreditSpecification: { CPUCredits: 'standard' },
        IamInstanceProfile: ref(BASTION_IDS.instanceProfile),
        ...place,
        MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
        BlockDeviceMappings: [
          { DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeType: 'gp3' } },
        ],
        Tags: nameTag('bastion'),
      },
    },
    properties: {
      KeyName: [...path, 'access'],
      NetworkInterfaces: subnetPath,
      SubnetId: subnetPath,
    },
  }
}

/** The ways out that have to be there first: its agent gives up after a while. */
function dependsOn(gateway: string | null, endpoints: readonly string[]): object {
  if (endpoints.length === 0) return gateway === null ? {} : { DependsOn: gateway }
  return { DependsOn: [...(gateway === null ? [] : [gateway]), ...endpoints] }
}

/** In a subnet, with the stack's key pair and no shell; it gets a stable address when it is there. */
export function inSubnet({ subnetId }: Host): object {
  return {
    KeyName: ref(BASTION_IDS.keyPair),
    SubnetId: subnetId,
    SecurityGroupIds: attachedGroups(BASTION_IDS.securityGroup),
    UserData: userData(),
  }
}

/** Without a stable address, the agent still needs some address to reach Systems Manager from a public subnet. */
export function withInterface({ subnetId, isPublic }: Host): object {
  const own = {
    DeviceIndex: '0',
    SubnetId: subnetId,
    GroupSet: attachedGroups(BASTION_IDS.securityGroup),
    ...(isPublic && { AssociatePublicIpAddress: true }),
  }
  return { NetworkInterfaces: [own] }
}

/** The address stays when the instance is replaced. */
export function address({ gateway }: Host): Record<string, SectionResource> {
  const dependsOn = gateway !== null && { DependsOn: gateway }
  return {
    [BASTION_IDS.address]: {
      resource: {
        Type: 'AWS::EC2::EIP',
        ...dependsOn,
        Properties: { Domain: 'vpc', Tags: nameTag('bastion') },
      },
      properties: {},
    },
    [BASTION_IDS.addressAssociation]: {
      resource: {
        Type: 'AWS::EC2::EIPAssociation',
        Properties: {
          AllocationId: attribute(BASTION_IDS.address, 'AllocationId'),
          InstanceId: ref(BASTION_IDS.instance),
        },
      },
      properties: {},
    },
  }
}
