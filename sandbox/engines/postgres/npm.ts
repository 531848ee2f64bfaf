import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { run } from '../run.ts'

/** Longest that npm may take for a package of some 15 MB, in milliseconds. */
const PATIENCE = 600_000

/**
 * Downloads `name@version` from the registry that npm is set to use here, with its proxy, certificates and login, and
 * unpacks it into a directory. Nothing of the package is run. `integrity` is the hash in package-lock.json: of anything
 * else, nothing is unpacked.
 */
export async function unpackFromNpm(
  spec: string,
  integrity: string,
  directory: string,
): Promise<void> {
  await npmPack(spec, directory)
  const tarball = readdirSync(directory).find((name) => name.endsWith('.tgz'))
  if (tarball === undefined) throw new Error(`npm gave no package for ${spec}`)
  const file = join(directory, tarball)
  const [algorithm = ''] = integrity.split('-')
  const hash = createHash(algorithm)
    .update(await readFile(file))
    .digest('base64')
  if (`${algorithm}-${hash}` !== integrity)
    throw new Error(`${spec} has the hash ${algorithm}-${hash}, not ${integrity}`)
  // -o: the files belong to who unpacks them, for root as well.
  const unpack = ['-xzof', file, '-C', directory, '--strip-components=1']
  await run('tar', unpack, { identity: null, cwd: directory })
  await rm(file)
}

/** In the working directory, whose `.npmrc` may name a registry. */
async function npmPack(spec: string, directory: string): Promise<void> {
  const [program, ...before] = npmCommand()
  const args = [...before, 'pack', '--loglevel=error', '--pack-destination', directory, spec]
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(error.code === 'ENOENT' ? 'there is no npm on the PATH' : error.message))
    })
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else if (signal !== null) reject(new Error(`npm was ended by ${signal}`))
      else reject(new Error(readable(said)))
    })
  })
}

/** The npm that runs this program, where one does (`npx`, `npm run`); else the one on the PATH. */
function npmCommand(environment: NodeJS.ProcessEnv = process.env): readonly [string, ...string[]] {
  const running = environment['npm_execpath'] ?? ''
  return basename(running) === 'npm-cli.js' ? [process.execPath, running] : ['npm']
}

/** What npm says of a failure, in one line, without the place of its log and without the password in an address. */
function readable(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
    .filter((line) => line !== '' && !/^A complete log|-debug-\d+\.log$/.test(line))
  return (
    lines
      .join(' ')
      .replaceAll(/\/\/[^/@\s]+@/g, '//***@')
      .slice(0, 400) || 'npm failed'
  )
}
