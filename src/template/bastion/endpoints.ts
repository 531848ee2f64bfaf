/** The way from a bastion to Systems Manager in a subnet that has none: interface endpoints. */
import type { ResolvedBastion } from '../../config/resolved.ts'
import { nameTag, ref, sub, variable } from '../intrinsics.ts'
import { BASTION_IDS, ENDPOINT_IDS } from '../logical-ids.ts'
import { ingressRule } from '../network/security-groups.ts'
import type { SectionResource } from '../section.ts'
import type { Host } from './host.ts'

/**
 * What the agent cannot do without: since version 3.3.40.0 it uses `ssmmessages` for what `ec2messages` was for
 * (Systems Manager guide, "Improve the security of EC2 instances by using VPC endpoints for Systems Manager").
 */
const SERVICES = [
  ['ssm', ENDPOINT_IDS.ssm],
  ['ssmmessages', ENDPOINT_IDS.messages],
] as const

const HTTPS = 443

/** The endpoints' logical ids, of a bastion that has them. */
export function endpointIds({ endpoints: wanted }: ResolvedBastion): readonly string[] {
  return wanted ? SERVICES.map(([, id]) => id) : []
}

/** One a service, in the bastion's subnet; they take HTTPS from the bastion alone. */
export function endpoints(host: Host): Record<string, SectionResource> {
  if (!host.bastion.endpoints) return {}
  const { path, placement, subnetId, subnetPath } = host
  const group: SectionResource = {
    resource: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'Endpoints of the bastion',
        VpcId: placement.vpcId,
        SecurityGroupIngress: [
          ingressRule(HTTPS, { description: 'Bastion', group: ref(BASTION_IDS.securityGroup) }),
        ],
        Tags: nameTag('bastion-endpoints'),
      },
    },
    properties: { VpcId: placement.vpcPath },
  }
  const one = (service: string): SectionResource => ({
    resource: {
      Type: 'AWS::EC2::VPCEndpoint',
      Properties: {
        VpcEndpointType: 'Interface',
        ServiceName: sub`com.amazonaws.${variable('AWS::Region')}.${service}`,
        VpcId: placement.vpcId,
        SubnetIds: [subnetId],
        SecurityGroupIds: [ref(ENDPOINT_IDS.securityGroup)],
        PrivateDnsEnabled: true,
      },
    },
    properties: {
      VpcId: placement.vpcPath,
      SubnetIds: subnetPath,
      ServiceName: [...path, 'endpoints'],
    },
  })
  return {
    [ENDPOINT_IDS.securityGroup]: group,
    ...Object.fromEntries(SERVICES.map(([service, id]) => [id, one(service)])),
  }
}
