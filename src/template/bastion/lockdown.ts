/**
 * What makes a bastion reached by ssh a way through and nothing else. The host's user data writes it
 * before sshd first starts, and Systems Manager writes it again whenever keys or databases change.
 */
import { base64, join, type Intrinsic } from '../intrinsics.ts'
import type { BastionTarget } from '../section.ts'

/** Amazon Linux's user. */
export const BASTION_USER = 'ec2-user'

/** sshd takes the first value of each setting (sshd_config(5)): where to forward comes before "nowhere". */
const DATABASES = '/etc/ssh/sshd_config.d/10-tinystacks-databases.conf'
const NO_SHELL = '/etc/ssh/sshd_config.d/20-tinystacks-no-shell.conf'

/** The last rule that matches wins (sudoers(5)): after cloud-init's own, 90-cloud-init-users. */
const NO_SUDO = '/etc/sudoers.d/99-tinystacks'

/** Also for keys that are in no file, such as those of EC2 Instance Connect. */
const SETTINGS = [
  `AllowUsers ${BASTION_USER}`,
  'PermitRootLogin no',
  'AuthenticationMethods publickey',
  'ForceCommand /usr/sbin/nologin',
  'PermitTTY no',
  'PermitUserRC no',
  'PermitUserEnvironment no',
  'AllowTcpForwarding no',
  'AllowStreamLocalForwarding no',
  'AllowAgentForwarding no',
  'X11Forwarding no',
  'PermitTunnel no',
  'GatewayPorts no',
]

/** Commands that can be run at any time, as often as one likes: each boot runs them. */
const LOCK: readonly string[] = [
  'mkdir -p /etc/ssh/sshd_config.d',
  ...file(NO_SHELL, SETTINGS),
  "grep -q '^Include /etc/ssh/sshd_config.d/' /etc/ssh/sshd_config || sed -i '1i Include /etc/ssh/sshd_config.d/*.conf' /etc/ssh/sshd_config",
  ...file(NO_SUDO, [`${BASTION_USER} ALL=(ALL) !ALL`]),
  `chmod 440 ${NO_SUDO}`,
]

/**
 * The host's user data: a boothook, which cloud-init runs at every boot, before it creates users and
 * writes keys, and before sshd starts. It is the same for every bastion and never changes: a change
 * would stop and start the host. So it forwards nowhere; what can change is the association's.
 */
export function userData(): Intrinsic {
  return base64(['#cloud-boothook', '#!/bin/sh', ...LOCK, ''].join('\n'))
}

/**
 * Commands for the running host. They fail unless sshd then gives no shell. Where the host was open
 * until now (an earlier version made it), whoever is logged in is thrown out.
 */
export function lockCommands(targets: readonly BastionTarget[]): readonly unknown[] {
  const sum = `cksum ${NO_SHELL} 2>/dev/null || true`
  return [
    `before=$(${sum})`,
    ...LOCK,
    ...file(DATABASES, forwarding(targets)),
    '/usr/sbin/sshd -t',
    `/usr/sbin/sshd -T | grep -qix 'forcecommand /usr/sbin/nologin'`,
    'systemctl restart sshd',
    `[ "$before" = "$(${sum})" ] || pkill -KILL -u ${BASTION_USER} || true`,
  ]
}

function forwarding(targets: readonly BastionTarget[]): readonly unknown[] {
  if (targets.length === 0) return ['AllowTcpForwarding no']
  const open = targets.flatMap(({ host, port }) => [' ', host, ':', port])
  return ['AllowTcpForwarding local', join('', ['PermitOpen', ...open])]
}

/** A here-document in quotes: the shell takes every line as it stands. */
function file<Line>(path: string, lines: readonly Line[]): readonly (Line | string)[] {
  return [`cat > ${path} <<'END'`, ...lines, 'END']
}
