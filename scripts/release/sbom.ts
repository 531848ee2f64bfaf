import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledPackages } from './bundled.ts'

type Entry = {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
}
type Manifest = {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly license: string
}

/** The formats that `npm sbom` writes. */
export const FORMATS = ['spdx', 'cyclonedx'] as const

/**
 * What is bundled into `dist/`, as a software bill of materials. npm writes it, of a lock file that has the bundled
 * packages alone: those of `dist/licenses.txt`, with what package-lock.json knows of them.
 */
export function sbomOf(root: string, format: (typeof FORMATS)[number]): string {
  const read = (name: string) => readFileSync(join(root, name), 'utf8')
  const { name, version, description, license } = JSON.parse(read('package.json')) as Manifest
  const { packages } = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<Record<string, Entry>>
  }
  const bundled = bundledEntries(packages, read('dist/licenses.txt'))
  const direct = Object.entries(bundled)
    .filter(([path]) => path.lastIndexOf('node_modules/') === 0)
    .map(([path, entry]) => [nameOf(path), entry.version] as const)
  const manifest = { name, version, description, license, dependencies: Object.fromEntries(direct) }
  const lock = {
    ...{ name, version, lockfileVersion: 3, requires: true },
    packages: { '': manifest, ...bundled },
  }
  const place = mkdtempSync(join(tmpdir(), 'tinystacks-sbom-'))
  // npm takes the name of the directory for that of the application.
  const directory = join(place, name)
  mkdirSync(directory)
  try {
    writeFileSync(join(directory, 'package.json'), JSON.stringify(manifest))
    writeFileSync(join(directory, 'package-lock.json'), JSON.stringify(lock))
    const args = ['sbom', '--package-lock-only', '--sbom-type', 'application']
    const written = execFileSync('npm', [...args, '--sbom-format', format], {
      ...{ cwd: directory, encoding: 'utf8', maxBuffer: 1e8 },
    })
    return reproducible(written, commitTime(root), JSON.stringify(lock))
  } finally {
    rmSync(place, { recursive: true })
  }
}

/**
 * With the commit's time for that of the run, and a number that comes from the content for one of chance: packed again,
 * it is the same file.
 */
function reproducible(sbom: string, time: string, content: string): string {
  const hex = createHash('sha256').update(content).digest('hex')
  // The form of a UUID of version 8, whose content is free (RFC 9562).
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  const uuid = [...parts, hex.slice(20, 32)].join('-')
  return sbom
    .replace(/("documentNamespace": ".*)[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}"/, `$1${uuid}"`)
    .replace(/("serialNumber": "urn:uuid:).*"/, `$1${uuid}"`)
    .replace(/("(?:created|timestamp)": ").*"/, `$1${time}"`)
}

function commitTime(root: string): string {
  const args = ['log', '-1', '--format=%ct']
  const seconds = execFileSync('git', args, { cwd: root, encoding: 'utf8' })
  return new Date(Number(seconds) * 1000).toISOString()
}

/** The lock's entries of the bundled packages, each with those of its dependencies that are bundled too. */
function bundledEntries(
  packages: Readonly<Record<string, Entry>>,
  licenses: string,
): Readonly<Record<string, Entry>> {
  const listed = bundledPackages(licenses)
  const isBundled = (path: string): boolean =>
    listed.some(({ name, version }) => nameOf(path) === name && packages[path]?.version === version)
  const entries = listed.map(({ name, version }) => {
    const found = Object.entries(packages).filter(
      ([path, entry]) => path !== '' && nameOf(path) === name && entry.version === version,
    )
    if (found.length === 0) throw new Error(`package-lock.json has no ${name} ${version}`)
    return found.map(([path, { license, integrity, dependencies = {} }]) => {
      const kept = Object.entries(dependencies).filter(([one]) =>
        isBundled(resolved(packages, path, one)),
      )
      const entry = { version, license, integrity, dependencies: Object.fromEntries(kept) }
      return [path, entry] as const
    })
  })
  return Object.fromEntries(entries.flat()) as Readonly<Record<string, Entry>>
}

/** Where Node finds a package's dependency: beside it, else in the folders above; '' = nowhere. */
function resolved(packages: Readonly<Record<string, Entry>>, path: string, name: string): string {
  for (let folder = `${path}/`; ; folder = folder.slice(0, folder.lastIndexOf('node_modules/'))) {
    const candidate = `${folder}node_modules/${name}`
    if (candidate in packages) return candidate
    if (folder === '') return ''
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}
