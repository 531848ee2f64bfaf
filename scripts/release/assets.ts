import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FORMATS, sbomOf } from './sbom.ts'

/** A file of a release. */
export type Asset = { readonly name: string; readonly content: Buffer; readonly sha256: string }

const SUMS = 'SHA256SUMS'

/** Makes what a release has: the npm package, what is bundled in it, and the sums of both. */
export function packAssets(root: string, directory: string): void {
  mkdirSync(directory, { recursive: true })
  if (readdirSync(directory).length > 0) throw new Error(`${directory} is not empty`)
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', directory]
  const tarball = execFileSync('npm', args, { cwd: root, encoding: 'utf8' }).trim()
  const name = tarball.replace(/\.tgz$/, '')
  for (const format of FORMATS)
    writeFileSync(join(directory, `${name}.${format}.json`), sbomOf(root, format))
  const sums = readAssets(directory).map((asset) => `${asset.sha256}  ${asset.name}\n`)
  writeFileSync(join(directory, SUMS), sums.join(''))
}

/** The files of a directory, sorted by name. Fails where one is not what the sums say. */
export function readAssets(directory: string): readonly Asset[] {
  const assets = readdirSync(directory)
    .sort()
    .map((name) => {
      const content = readFileSync(join(directory, name))
      return { name, content, sha256: createHash('sha256').update(content).digest('hex') }
    })
  const sums = assets.find(({ name }) => name === SUMS)?.content.toString()
  if (sums === undefined) return assets
  for (const { name, sha256 } of assets)
    if (name !== SUMS && !sums.includes(`${sha256}  ${name}\n`))
      throw new Error(`${name} is not the file that ${SUMS} lists`)
  return assets
}
