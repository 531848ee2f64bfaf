import type { DatabaseKind } from '../config/resolved.ts'
import { nameTag } from './intrinsics.ts'
import type { Placement, SectionResource } from './section.ts'

const PORTS: Readonly<Record<DatabaseKind, number>> = {
  postgres: 5432,
  mysql: 3306,
  redis: 6379,
}

/**
 * The group that the application's tasks wear: it admits nobody, the databases admit it.
 * A group's description cannot change, so none holds a name that can.
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
 * The group of one database. Its rules are inline: adding or removing a source (a bastion) changes
 * this list in place and no other resource, and a rule that somebody added by hand shows as drift.
 */
export function databaseSecurityGroup(kind: DatabaseKind, placement: Placement): SectionResource {
  const port = PORTS[kind]
  return {
    resource: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: `Access to ${kind} on port ${port}`,
        VpcId: placement.vpcId,
        SecurityGroupIngress: [
          {
            Description: 'Tasks of the application',
            IpProtocol: 'tcp',
            FromPort: port,
            ToPort: port,
            SourceSecurityGroupId: placement.clientSecurityGroupId,
          },
        ],
        Tags: nameTag(kind),
      },
    },
    properties: { VpcId: placement.vpcPath },
  }
}
