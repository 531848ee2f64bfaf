import { engineIdentity, type Identity } from '../engines/identity.ts'
import { run } from '../engines/run.ts'
import { which } from '../engines/which.ts'

/** What it takes to run an ssh server as an ordinary user, under a user name of its own. */
export type OpenSsh = {
  readonly identity: Identity
  /** The program and arguments that run sshd for one connection on stdin and stdout. */
  readonly command: (files: {
    readonly passwd: string
    /** Takes the place of /etc/hosts; null = that remains. */
    readonly hosts: string | null
    readonly configuration: string
  }) => readonly string[]
}

/**
 * sshd logs in only users that the system knows, and only the one it runs as unless it is root. So
 * it gets a name space of its own, where files take the place of the system's (/etc/passwd gives
 * `nobody` another name), and gives up every privilege before sshd starts.
 */
const SCRIPT = `while [ "$1" != -- ]; do mount --bind "$1" "$2" && shift 2 || exit 1; done; shift; exec "$@"`

/** OpenSSH's server where it can be run; else why not. */
export async function findOpenSsh(): Promise<OpenSsh | { readonly unavailable: string }> {
  if (process.platform !== 'linux')
    return { unavailable: 'the ssh server of a bastion needs Linux' }
  const identity = engineIdentity()
  if (identity === null) {
    return {
      unavailable: 'only a sandbox that runs as root can serve port 22 under the name ec2-user',
    }
  }
  const [sshd, unshare, setpriv] = [which('sshd'), which('unshare'), which('setpriv')]
  if (sshd === undefined) return { unavailable: 'no sshd on the PATH (openssh-server)' }
  if (unshare === undefined || setpriv === undefined) {
    return { unavailable: 'no unshare or setpriv on the PATH (util-linux)' }
  }
  const { uid, gid } = identity
  const inside = (
    { passwd, hosts }: { readonly passwd: string; readonly hosts: string | null },
    command: readonly string[],
  ): readonly string[] => [
    ...[unshare, '--mount', '--propagation', 'private', '/bin/sh', '-c', SCRIPT, 'bastion'],
    ...[passwd, '/etc/passwd', ...(hosts === null ? [] : [hosts, '/etc/hosts']), '--'],
    ...[setpriv, `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--no-new-privs', '--'],
    ...command,
  ]
  try {
    const [file = '', ...args] = inside({ passwd: '/etc/passwd', hosts: null }, ['/bin/true'])
    await run(file, args, { identity: null, cwd: '/' })
  } catch {
    return { unavailable: 'this machine lets nobody make a mount name space' }
  }
  return {
    identity,
    command: ({ configuration, ...files }) =>
      inside(files, [sshd, '-i', '-e', '-f', configuration]),
  }
}
