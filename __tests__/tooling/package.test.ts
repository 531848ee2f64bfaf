import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as Readonly<Record<string, unknown>> & { readonly scripts: Readonly<Record<string, string>> }

it('makes npm install no other package with this one', () => {
  const kinds = ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']
  expect(kinds.filter((kind) => kind in manifest)).toEqual([])
})

// pacote, lib/git.js: a script of one of these names makes npm install what the development of this package needs.
it.each(['postinstall', 'build', 'preinstall', 'install', 'prepack', 'prepare'])(
  'makes npm prepare nothing where it is installed from a tag: no script is called %s',
  (name) => {
    expect(Object.keys(manifest.scripts)).not.toContain(name)
  },
)
