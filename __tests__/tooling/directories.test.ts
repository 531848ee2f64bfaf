import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { differences } from '../../scripts/directories.ts'

describe('the difference between two folders', () => {
  const made: string[] = []
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
  })

  function folder(files: Readonly<Record<string, string>>): string {
    const path = mkdtempSync(join(tmpdir(), 'tinystacks-folders-'))
    made.push(path)
    mkdirSync(join(path, 'cli'))
    for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
    return path
  }

  it('names files that came, went and changed, below folders too', () => {
    const old = folder({ 'a.js': '1', 'cli/b.js': '1', 'c.js': '1' })
    const fresh = folder({ 'a.js': '1', 'cli/b.js': '2', 'd.js': '1' })
    expect(differences(old, fresh)).toEqual(['removed: c.js', 'added: d.js', 'changed: cli/b.js'])
  })

  it('is nothing between equal ones', () => {
    expect(differences(folder({ 'a.js': '1' }), folder({ 'a.js': '1' }))).toEqual([])
  })
})
