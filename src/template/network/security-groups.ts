import type { ResolvedStage } from '../../config/resolved.ts'
import { ENGINES, type DatabaseKind } from '../../engines/table.ts'
import { nameTag, ref } from '../intrinsics.ts'
import type { Admission, Placement, SectionResource } from '../section.ts'

/**
 * The group for the application's tasks: it admits nobody, and the databases admit it.
 * A group's description cannot change, so it contains no name that can.
 */
export function clientSecurityGroup(
  placement: Pick<Placement, 'vpcId' | 'vpcPath'>,
): SectionResource {
  return {
    resource: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'Clients of the databases',
        VpcId: placement.vpcId,
        Tags: nameTag('client'),
      },
    },
    properties: { VpcId: placement.vpcPath },
  }
}

/**
 * The group of one database. Its rules are inline: adding or removing a source (a bastion) changes this
 * list in place and no other resource, and a rule that somebody adds by hand shows up as drift.
 */
export function databaseSecurityGroup(kind: DatabaseKind, placement: Placement): SectionResource {
  const { port } = ENGINES[kind]
  return {
    resource: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: `Access to ${kind} on port ${port}`,
        VpcId: placement.vpcId,
        SecurityGroupIngress: [
          { description: 'Tasks of the application', group: placement.clientSecurityGroupId },
          ...placement.admitted,
        ].map((admission) => ingressRule(port, admission)),
        Tags: nameTag(kind),
      },
    },
    properties: { VpcId: placement.vpcPath },
  }
}

/** An inline rule that admits one source, on one TCP port. */
export function ingressRule(port: number, admission: Admission): object {
  return {
    Description: admission.description,
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    ...('group' in admission
      ? { SourceSecurityGroupId: admission.group }
      : { CidrIp: admission.cidr }),
  }
}

/** EC2 takes no more of a rule's description (EC2 API, UserIdGroupPair); names may be longer. */
const LONGEST_DESCRIPTION = 255

/** `Clients of stack shop, stage dev`, for a rule in a security group that is not the stack's. */
export function ruleDescription(
  whose: string,
  { application, name }: Pick<ResolvedStage, 'application' | 'name'>,
): string {
  return `${whose} of stack ${application}, stage ${name}`.slice(0, LONGEST_DESCRIPTION)
}

/** The sources in `network.allowFrom`: group ids and address ranges. */
export function allowedFrom(sources: readonly string[]): readonly Admission[] {
  return sources.map((source) => {
    const description = 'network.allowFrom'
    return isGroup(source) ? { description, group: source } : { description, cidr: source }
  })
}

/** The security groups among the sources in `network.allowFrom`. */
export function groupsIn(sources: readonly string[]): readonly string[] {
  return sources.filter(isGroup)
}

function isGroup(source: string): boolean {
  return source.startsWith('sg-')
}

/**
 * The list of a resource's groups. A Ref rather than GetAtt GroupId: a change set counts a change of a
 * group's rules as a change of every resource that reads an attribute of the group.
 */
export function attachedGroups(logicalId: string): readonly object[] {
  return [ref(logicalId)]
}
