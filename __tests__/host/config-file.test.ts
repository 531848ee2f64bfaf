import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfigFile } from '../../src/host/config-file.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tinystacks-config-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

function folder(...path: string[]): string {
  const made = join(root, ...path)
  mkdirSync(made, { recursive: true })
  return made
}

describe('readConfigFile', () => {
  test('finds tinystacks.yml above, and knows its path in the repository', () => {
    folder('.git')
    writeFileSync(join(folder('app'), 'tinystacks.yml'), 'version: 1\n')
    expect(readConfigFile(null, folder('app', 'src', 'deep'))).toEqual({
      name: join('..', '..', 'tinystacks.yml'),
      inRepository: 'app/tinystacks.yml',
      text: 'version: 1\n',
    })
  })

  test("does not look beyond the repository's root", () => {
    writeFileSync(join(root, 'tinystacks.yml'), 'version: 1\n')
    folder('checkout', '.git')
    expect(() => readConfigFile(null, folder('checkout', 'src'))).toThrow(
      expect.objectContaining({ code: 'file-not-found', exit: 2 }),
    )
  })

  test('a named file is taken as named, outside a repository too', () => {
    writeFileSync(join(root, 'other.yml'), 'version: 1\n')
    expect(readConfigFile('other.yml', root)).toMatchObject({
      name: 'other.yml',
      inRepository: null,
    })
  })

  test('a named file that is not there is named in the error', () => {
    expect(() => readConfigFile('nowhere.yml', root)).toThrow('there is no file nowhere.yml')
  })

  test.each([
    ['a folder', () => folder('tinystacks.yml')],
    [
      'a dangling link',
      () => {
        symlinkSync(join(root, 'gone'), join(root, 'tinystacks.yml'))
      },
    ],
    [
      'a file over 1 MiB',
      () => {
        writeFileSync(join(root, 'tinystacks.yml'), 'x'.repeat(1024 * 1024 + 1))
      },
    ],
  ])('%s is refused with exit 2', (_what, make) => {
    make()
    expect(() => readConfigFile('tinystacks.yml', root)).toThrow(
      expect.objectContaining({ exit: 2 }),
    )
  })
})
