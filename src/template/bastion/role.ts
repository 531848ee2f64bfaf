import { ref, sub, variable } from '../intrinsics.ts'
import { BASTION_IDS } from '../logical-ids.ts'
import type { SectionResource } from '../section.ts'
import { trustOf } from '../trust.ts'
import { PUBLISH_HOST_KEY } from './host-key.ts'

/**
 * What the agent of Systems Manager may do, without reading any secret. AWS's own policy lets the agent
 * read every parameter of the account, private keys of bastions included. Where it publishes its host key, it may tag
 * itself with that.
 */
export function role({
  publishesHostKey,
}: {
  readonly publishesHostKey: boolean
}): SectionResource {
  return {
    resource: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trustOf(sub`ec2.${variable('AWS::URLSuffix')}`),
        ManagedPolicyArns: [
          sub`arn:${variable('AWS::Partition')}:iam::aws:policy/AmazonSSMManagedInstanceCore`,
        ],
        Policies: [
          { PolicyName: 'NoSecrets', PolicyDocument: NO_SECRETS },
          ...(publishesHostKey ? [PUBLISH_HOST_KEY] : []),
        ],
      },
    },
    properties: {},
  }
}

/**
 * A denial wins over every policy that allows, even one that is attached by hand later. `kms:Decrypt` is
 * only denied through these services, since an account may encrypt its sessions.
 */
const NO_SECRETS = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Action: [
        'ssm:GetParameter',
        'ssm:GetParameters',
        'ssm:GetParametersByPath',
        'ssm:GetParameterHistory',
        'secretsmanager:GetSecretValue',
        'secretsmanager:BatchGetSecretValue',
      ],
      Resource: '*',
    },
    {
      Effect: 'Deny',
      Action: 'kms:Decrypt',
      Resource: '*',
      Condition: { StringLike: { 'kms:ViaService': ['ssm.*', 'secretsmanager.*'] } },
    },
  ],
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
