/**
 * How a bastion tells which host key it has, so that nobody has to trust it on first use: in a tag of its own instance
 * (ADR 40). Systems Manager has it do so after the host is locked down; a deploy waits for that.
 */
import type { ResolvedBastion } from '../../config/resolved.ts'
import { HOST_KEY_TAG, isReachedDirectly } from '../../engines/bastion-kinds.ts'
import { join, ref, sub, variable } from '../intrinsics.ts'
import { BASTION_IDS } from '../logical-ids.ts'
import { NEWEST_EDITIONS, PUBLISHES_HOST_KEY } from '../state/edition.ts'

/** sshd makes it at the first boot (Amazon Linux 2023, sshd-keygen@ed25519.service). */
const HOST_KEY = '/etc/ssh/ssh_host_ed25519_key.pub'

/** Whether the host says which key it has: it is reached by ssh, and of an edition that does. */
export function publishesHostKey({
  access,
  edition = NEWEST_EDITIONS.bastion,
}: Pick<ResolvedBastion, 'access' | 'edition'>): boolean {
  return isReachedDirectly(access) && edition >= PUBLISHES_HOST_KEY
}

/**
 * The host may give this tag to the instances of its own stack, of which it is the only one, and no other tag to
 * anything.
 */
export const PUBLISH_HOST_KEY = {
  PolicyName: 'PublishHostKey',
  PolicyDocument: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'ec2:CreateTags',
        Resource: sub`arn:${variable('AWS::Partition')}:ec2:${variable('AWS::Region')}:${variable('AWS::AccountId')}:instance/*`,
        Condition: {
          StringEquals: { 'aws:ResourceTag/aws:cloudformation:stack-id': ref('AWS::StackId') },
          'ForAllValues:StringEquals': { 'aws:TagKeys': [HOST_KEY_TAG] },
        },
      },
    ],
  },
}

/**
 * Commands for the running host. Where EC2 is not reached, as in a subnet that has no way out but endpoints for Systems
 * Manager, the key stays unpublished and everything else is done all the same.
 */
export function publishCommands(
  bastion: Pick<ResolvedBastion, 'access' | 'edition'>,
): readonly unknown[] {
  if (!publishesHostKey(bastion)) return []
  return [
    `key=$(cut -d ' ' -f 1,2 ${HOST_KEY})`,
    join('', [
      'timeout 60 aws ec2 create-tags --region ',
      ref('AWS::Region'),
      ' --resources ',
      ref(BASTION_IDS.instance),
      ` --tags "Key=${HOST_KEY_TAG},Value=$key" || echo 'The host key is not published.'`,
    ]),
  ]
}
