import type { ConfigPath, ResolvedBastion } from '../../config/resolved.ts'
import { join, ref } from '../intrinsics.ts'
import { BASTION_IDS } from '../logical-ids.ts'
import { publishCommands } from './host-key.ts'
import { BASTION_USER, lockCommands } from './lockdown.ts'
import type { BastionTarget, SectionResource } from '../section.ts'
import type { Template } from '../types.ts'

/** Type and key of a public key: only characters without meaning to a shell. The comment is left out. */
const PUBLIC_KEY = /^([a-z0-9@.-]+) ([A-Za-z0-9+/=]+)(?: |$)/

/**
 * Writes who may log in, and to what, whenever that changes: Systems Manager runs the commands on the
 * running instance, so that a key that is removed from the file loses its access at once. Every key, the
 * stack's own included, reaches the databases' ports and nothing else: no shell.
 */
export function authorizedKeys(
  bastion: ResolvedBastion,
  targets: readonly BastionTarget[],
  path: ConfigPath,
): SectionResource {
  return {
    resource: {
      Type: 'AWS::SSM::Association',
      Properties: {
        Name: 'AWS-RunShellScript',
        Targets: [{ Key: 'InstanceIds', Values: [ref(BASTION_IDS.instance)] }],
        Parameters: { commands: [...commands(bastion.keys, targets), ...publishCommands(bastion)] },
      },
    },
    properties: { Parameters: [...path, 'keys'] },
  }
}

/** The stack's own key comes from the instance's metadata: the template never has it. */
function commands(keys: readonly string[], targets: readonly BastionTarget[]): readonly unknown[] {
  const file = `/home/${BASTION_USER}/.ssh/authorized_keys`
  const metadata = 'http://169.254.169.254/latest'
  return [
    'set -eu',
    ...lockCommands(targets),
    join('', ["options='", ...loginOptions(targets), "'"]),
    `token=$(curl -sSf -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' ${metadata}/api/token)`,
    `own=$(curl -sSf -H "X-aws-ec2-metadata-token: $token" ${metadata}/meta-data/public-keys/0/openssh-key)`,
    'umask 077',
    `printf '%s %s\\n' "$options" "$own" > ${file}.new`,
    ...keys.map((key) => `printf '%s %s\\n' "$options" '${shellSafe(key)}' >> ${file}.new`),
    `chown ${BASTION_USER}: ${file}.new`,
    `mv ${file}.new ${file}`,
  ]
}

/** The keys that a template lets in besides the stack's own, `type material` each. */
export function authorizedIn({ Resources }: Template): readonly string[] {
  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::SSM::Association')
    .flatMap(({ Properties }) => {
      const text = JSON.stringify(Properties['Parameters'] ?? {})
      return [...text.matchAll(/'([a-z0-9@.-]+ [A-Za-z0-9+/=]+)' >> /g)].map(([, key = '']) => key)
    })
}

/** sshd(8), "AUTHORIZED_KEYS FILE FORMAT". Without a target nothing is forwarded. */
function loginOptions(targets: readonly BastionTarget[]): readonly unknown[] {
  const open = targets.flatMap(({ host, port }) => [',permitopen="', host, ':', port, '"'])
  const forwarding = targets.length === 0 ? [] : [',port-forwarding', ...open]
  return ['restrict', ...forwarding, ',command="/usr/sbin/nologin"']
}

/** The file's pattern allows nothing else. If it ever did, nothing is rendered. */
function shellSafe(key: string): string {
  const [, type, material] = PUBLIC_KEY.exec(key) ?? []
  if (type === undefined || material === undefined) throw new Error('not a public key')
  return `${type} ${material}`
}
