import { spawn } from 'node:child_process'
import { globSync, lstatSync, readFileSync } from 'node:fs'
import { delimiter } from 'node:path'

/** An ordinary account of every Debian, which can write nowhere but where everybody can. */
const NAME = 'games'

/** What the way to a registry may need; everything else of the environment stays out. */
const PASSED_ON =
  /^(NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|(HTTPS?|NO)_PROXY|npm_config_(registry|cafile))$/i

/** Where everybody can write. */
const SHARED = ['/tmp', '/var/tmp', '/dev/shm']

export type Ended = {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Somebody without rights and without settings, for whom programs are run. */
export class Account {
  readonly uid: number
  readonly gid: number

  constructor() {
    if (process.getuid?.() !== 0) throw new Error('run this check as root, as .ci/run does')
    const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
    const fields = accounts.map((line) => line.split(':')).find(([name]) => name === NAME)
    if (fields === undefined) throw new Error(`there is no account ${NAME}`)
    this.uid = Number(fields[2])
    this.gid = Number(fields[3])
  }

  /** Runs a program with these directories before the system's on the PATH, to its end. */
  run(
    [program, ...args]: readonly [string, ...string[]],
    where: { readonly cwd: string; readonly home: string; readonly path: readonly string[] },
  ): Promise<Ended> {
    const passed = Object.entries(process.env).filter(([name]) => PASSED_ON.test(name))
    const child = spawn(program, args, {
      ...{ uid: this.uid, gid: this.gid, cwd: where.cwd, stdio: ['ignore', 'pipe', 'pipe'] },
      env: {
        ...Object.fromEntries(passed),
        PATH: [...where.path, '/usr/bin', '/bin'].join(delimiter),
        HOME: where.home,
        TMPDIR: `${where.home}/tmp`,
        npm_config_update_notifier: 'false',
        npm_config_audit: 'false',
        // npm 11 keeps what it compiles in the temporary directory.
        NODE_DISABLE_COMPILE_CACHE: '1',
      },
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    return new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (status) => {
        resolve({ status, stdout, stderr })
      })
    })
  }

  /** What it has left where everybody can write, outside of a directory. */
  leftOutside(directory: string): readonly string[] {
    return SHARED.flatMap((place) => globSync(`${place}/*`)).filter(
      (path) =>
        !directory.startsWith(path) && lstatSync(path, { throwIfNoEntry: false })?.uid === this.uid,
    )
  }
}
