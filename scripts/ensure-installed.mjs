/**
 * Makes `npm test` and `npm run demo` work on a fresh clone: runs `npm ci` when node_modules is
 * missing or is not what package-lock.json says. Node built-ins only, and plain JavaScript, since
 * it runs on whatever Node (>= 20) the machine has; what runs after it finds the project's own
 * Node 24 first on the PATH.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installedDiffers } from './lockfile.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** @param {string} name */
function packagesOf(name) {
  const file = join(root, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null
}

const here = { os: process.platform, cpu: process.arch }
const reason = installedDiffers(
  packagesOf('package-lock.json'),
  packagesOf('node_modules/.package-lock.json'),
  here,
)

if (reason !== null) {
  process.stderr.write(`installing dependencies (${reason}) ...\n`)
  const quietly = ['--loglevel=error', '--no-progress', '--no-audit', '--no-fund']
  const install = spawnSync('npm', ['ci', ...quietly], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (install.status !== 0) {
    process.stderr.write(`${install.stdout ?? ''}${install.stderr ?? ''}`)
    process.stderr.write(`npm ci failed${install.error ? `: ${install.error.message}` : ''}\n`)
    process.exit(1)
  }
}
