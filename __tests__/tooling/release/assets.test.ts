import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packAssets, readAssets } from '../../../scripts/release/assets.ts'
import { bundledPackages } from '../../../scripts/release/bundled.ts'

const root = join(import.meta.dirname, '../../..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string
}
const bundled = bundledPackages(readFileSync(join(root, 'dist/licenses.txt'), 'utf8'))
  .map((one) => `${one.name}@${one.version}`)
  .sort()

let directory: string
const read = (name: string): unknown => JSON.parse(readFileSync(join(directory, name), 'utf8'))

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'tinystacks-assets-'))
  packAssets(root, directory)
}, 60_000)

afterAll(() => {
  rmSync(directory, { recursive: true })
})

describe('a release', () => {
  it('has the package, what is bundled in two formats, and the sums of them', () => {
    const names = [`cyclonedx.json`, `spdx.json`, 'tgz'].map(
      (end) => `tinystacks-${version}.${end}`,
    )
    const assets = readAssets(directory)
    expect(assets.map(({ name }) => name)).toEqual(['SHA256SUMS', ...names])
    const sums = names.map((name) => {
      const sha256 = createHash('sha256')
        .update(readFileSync(join(directory, name)))
        .digest('hex')
      return `${sha256}  ${name}\n`
    })
    expect(readFileSync(join(directory, 'SHA256SUMS'), 'utf8')).toBe(sums.join(''))
  })

  it('lists exactly the bundled packages, in both formats', () => {
    const cyclonedx = read(`tinystacks-${version}.cyclonedx.json`) as {
      readonly metadata: { readonly component: { readonly name: string } }
      readonly components: readonly { readonly name: string; readonly version: string }[]
    }
    const spdx = read(`tinystacks-${version}.spdx.json`) as {
      readonly packages: readonly { readonly name: string; readonly versionInfo: string }[]
    }
    expect(bundled.length).toBeGreaterThan(40)
    expect(cyclonedx.metadata.component.name).toBe('tinystacks')
    expect(cyclonedx.components.map((one) => `${one.name}@${one.version}`).sort()).toEqual(bundled)
    expect(spdx.packages.map((one) => `${one.name}@${one.versionInfo}`).sort()).toEqual(
      [...bundled, `tinystacks@${version}`].sort(),
    )
  })

  it('packs the same bytes again', () => {
    const again = mkdtempSync(join(tmpdir(), 'tinystacks-again-'))
    packAssets(root, again)
    expect(readAssets(again).map(({ sha256 }) => sha256)).toEqual(
      readAssets(directory).map(({ sha256 }) => sha256),
    )
    rmSync(again, { recursive: true })
  })

  it('is refused with a file that is not as its sums say', () => {
    const name = `tinystacks-${version}.spdx.json`
    writeFileSync(join(directory, name), '{}')
    expect(() => readAssets(directory)).toThrow(`${name} is not the file that SHA256SUMS lists`)
  })
})
