/** What is said of what runs where it is not what the stack was deployed with. */
import { note, warning } from '../coded.ts'
import { listed } from '../../../text/phrases.ts'
import { valueText } from '../values.ts'
import type { GroupsDiffer } from '../../changes/security-groups.ts'

/** What an action lets the plan look at. */
const SEEN_BY: Readonly<Record<string, string>> = {
  'rds:DescribeDBInstances': 'how the instances run',
  'elasticache:DescribeReplicationGroups': 'how the replication groups run',
  'elasticache:DescribeCacheClusters':
    'the version, the parameters and the groups that Redis runs with',
  'cloudformation:ListStackResources': 'whether the databases are those that the stack made',
  'rds:DescribeDBParameterGroups': 'whether the parameter groups of RDS are there',
  'rds:DescribeDBSubnetGroups': 'whether the subnet groups of RDS are there',
  'elasticache:DescribeCacheParameterGroups': 'whether the parameter groups of Redis are there',
  'elasticache:DescribeCacheSubnetGroups': 'whether the subnet groups of Redis are there',
  'rds:DescribeDBParameters': 'which parameters of RDS were set by hand',
  'elasticache:DescribeCacheParameters': 'which parameters of Redis were set by hand',
  'ec2:DescribeInstances': 'whether the bastions run',
  'secretsmanager:ListSecrets': 'whether the secrets are there',
  'secretsmanager:DescribeSecret': 'whether the secrets are there',
}

export const seenMessages = {
  unread: (action: string, why: string) =>
    note('not-looked-at', `${SEEN_BY[action] ?? 'what runs'} is not verified (${action} ${why})`),

  gone: (name: string, identifier: string) =>
    warning(
      'gone-outside',
      `${name} is gone: AWS has no ${identifier}, which was deleted outside of this file`,
    ),

  another: (name: string, identifier: string) =>
    warning(
      'made-by-another',
      `${name}: ${identifier} is not the one that this stack made; it was made under the same name outside of this file, as by a restore`,
    ),

  differs: (name: string, differences: readonly string[]) =>
    warning(
      'differs-from-deploy',
      `${name} was changed outside of this file; it runs with ${listed(differences)}`,
    ),
  setting: (property: string, running: string | null, deployed: string | null) =>
    `${property} ${valueText(running)} (last deploy: ${valueText(deployed)})`,
  bastion: 'the bastion',
  failover: 'automatic failover',
  otherParameters: 'parameters of another group',
  otherGroups: ({ running, deployed }: GroupsDiffer) =>
    typeof deployed === 'number'
      ? `${running.length} security groups (last deploy: ${deployed})`
      : `the security groups ${valueText(listed(running))} (last deploy: ${listed(deployed)})`,

  bastionGone: (instance: string) =>
    warning(
      'bastion-gone',
      `the bastion is gone: ${instance} was terminated outside of this file; take the bastion out of the file and deploy, then put it back`,
    ),
  bastionNotRunning: (instance: string, state: string, region: string) =>
    warning(
      'bastion-not-running',
      `the bastion is ${state}, so there is no tunnel; start it: aws ec2 start-instances --instance-ids ${instance} --region ${region}`,
    ),

  /** Of a stage that will be destroyed. */
  secretNotKept: (secret: string, when: string, region: string) =>
    warning(
      'secret-deletion-planned',
      `the secret ${secret} is scheduled for deletion ${when}, and will not stay; to keep it: aws secretsmanager restore-secret --secret-id ${secret} --region ${region}`,
    ),
  secretNoMore: (secret: string) =>
    warning('secret-gone', `the secret ${secret} does not exist any more`),
  secretGone: (name: string, secret: string) =>
    warning('secret-gone', `${name}: its secret ${secret} is gone, and nobody can read it`),
  secretDeletion: (name: string, secret: string, at: string | null, command: string) =>
    warning(
      'secret-deletion-planned',
      `${name}: its secret ${secret} will be deleted${at === null ? '' : ` on ${at.slice(0, 10)}`}, and nobody can read it until then; restore it: ${command}`,
    ),
}
