import { describe, expect, it } from 'vitest'
import { packageFolders, packageOf } from '../../scripts/build/bundled-packages.ts'

describe('the package of a bundled module', () => {
  it('is the innermost one', () => {
    expect(packageOf('/p/node_modules/a/node_modules/@s/b/lib/x.js')).toBe('@s/b')
    expect(packageOf('/p/node_modules/a/index.js')).toBe('a')
  })

  it('is none for the project itself', () => {
    expect(packageOf('/p/src/cli.ts')).toBeNull()
    expect(packageFolders(['/p/src/cli.ts', '/p/node_modules/a/x.js'])).toEqual([
      '/p/node_modules/a',
    ])
  })
})
