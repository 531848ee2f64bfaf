import { chownSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Door } from '../machines.ts'
import type { Identity } from '../engines/identity.ts'

/** The files of one bastion's ssh server. */
export type Site = {
  readonly passwd: string
  readonly hosts: string | null
  readonly configuration: string
  /** What sshd says. */
  readonly log: string
  /** Writes who may log in now, to what, and where that is. */
  readonly refresh: () => void
}

/** What a bastion's network calls the addresses of this machine, as lines of hosts(5). */
export type Names = () => readonly string[]

/** Makes the files; they belong to the user that sshd runs as, and nobody else reads them. */
export function makeSite(
  directory: string,
  door: Door,
  identity: Identity,
  names: Names | null,
): Site {
  const file = (name: string): string => join(directory, name)
  const write = (name: string, text: string): void => {
    writeFileSync(file(`${name}.new`), text, { mode: 0o600 })
    chownSync(file(`${name}.new`), identity.uid, identity.gid)
    renameSync(file(`${name}.new`), file(name))
  }
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  chownSync(directory, identity.uid, identity.gid)
  write('host_key', door.hostKey)
  write('passwd', passwdFor(door.user, identity))
  return {
    passwd: file('passwd'),
    hosts: names === null ? null : file('hosts'),
    configuration: file('sshd_config'),
    log: file('sshd.log'),
    refresh: () => {
      write(
        'authorized_keys',
        door
          .authorizedKeys()
          .map((line) => `${line}\n`)
          .join(''),
      )
      write('sshd_config', configuration(file, door))
      if (names !== null)
        write(
          'hosts',
          names()
            .map((line) => `${line}\n`)
            .join(''),
        )
    },
  }
}

function passwdFor(user: string, { uid, gid }: Identity): string {
  return [
    'root:x:0:0:root:/:/usr/sbin/nologin',
    `${user}:x:${uid}:${gid}:bastion:/:/bin/sh`,
    '',
  ].join('\n')
}

/**
 * What this machine needs of sshd_config(5), where forwarding leads as far as the network goes, and
 * the host's own settings. The first value wins. A host without settings gives a shell, as AWS's images do.
 */
function configuration(file: (name: string) => string, door: Door): string {
  const permitOpen = door.permitOpen()
  return [
    `HostKey ${file('host_key')}`,
    `AuthorizedKeysFile ${file('authorized_keys')}`,
    'PidFile none',
    'StrictModes no',
    'UsePAM no',
    'AuthenticationMethods publickey',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    `PermitOpen ${permitOpen.length === 0 ? 'none' : permitOpen.join(' ')}`,
    'AllowStreamLocalForwarding no',
    'AllowAgentForwarding no',
    'X11Forwarding no',
    'PermitTunnel no',
    ...door.settings(),
    '',
  ].join('\n')
}
