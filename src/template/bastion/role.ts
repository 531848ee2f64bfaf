import { ref, sub, variable } from '../intrinsics.ts'
import { BASTION_IDS } from '../logical-ids.ts'
import type { SectionResource } from '../section.ts'

/** What the agent of Systems Manager may do: it opens sessions, and writes who may log in. */
export function role(): SectionResource {
  return {
    resource: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: sub`ec2.${variable('AWS::URLSuffix')}` },
              Action: 'sts:AssumeRole',
            },
          ],
        },
        ManagedPolicyArns: [
          sub`arn:${variable('AWS::Partition')}:iam::aws:policy/AmazonSSMManagedInstanceCore`,
        ],
      },
    },
    properties: {},
  }
}

export function instanceProfile(): SectionResource {
  return {
    resource: {
      Type: 'AWS::IAM::InstanceProfile',
      Properties: { Roles: [ref(BASTION_IDS.role)] },
    },
    properties: {},
  }
}
