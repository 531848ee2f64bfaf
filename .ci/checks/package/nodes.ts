import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A Node with the npm that comes with it, as `.ci/node-versions` pins them. */
export type Node = {
  readonly version: string
  readonly npm: string
  /** What has to be on the PATH: `node`, `npm` and `npx`. */
  readonly path: readonly string[]
}

const pins = join(import.meta.dirname, '../../node-versions')

/** The pinned ones, installed below a directory that every account can read. */
export function installedNodes(tools: string): readonly Node[] {
  const lines = readFileSync(pins, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [version = '', npm = ''] = line.split(' ')
    const place = join(tools, `node-${version}-npm-${npm}`)
    const platform = `node-${process.platform}-${process.arch}`
    if (!existsSync(place)) install(place, platform, { [platform]: version, npm })
    const modules = join(place, 'node_modules')
    return { version, npm, path: [join(modules, platform, 'bin'), join(modules, '.bin')] }
  })
}

/** Whole or not at all: the next run takes what is there. */
function install(
  place: string,
  platform: string,
  packages: Readonly<Record<string, string>>,
): void {
  mkdirSync(join(place, '..'), { recursive: true })
  const fresh = mkdtempSync(`${place}.`)
  const specs = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
  try {
    const options = ['--silent', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
    execFileSync('npm', ['install', ...options, '--prefix', fresh, ...specs])
    // Which every Node has, and npm 10 looks for.
    mkdirSync(join(fresh, 'node_modules', platform, 'lib'))
    execFileSync('chmod', ['-R', 'a+rX', fresh])
    renameSync(fresh, place)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}
