import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfigFile, writeConfigFile } from '../../src/host/config-file.ts'

const TEXT = 'version: 1\n'

let root: string
let checkout: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'tinystacks-links-')))
  checkout = join(root, 'checkout')
  mkdirSync(join(checkout, '.git'), { recursive: true })
  mkdirSync(join(checkout, 'apps'))
  mkdirSync(join(root, 'elsewhere', '.git'), { recursive: true })
  writeFileSync(join(root, 'elsewhere', 'secret.yml'), 'S3CRET: 1\n')
  writeFileSync(join(root, 'elsewhere', 'tinystacks.yml'), 'S3CRET: 1\n')
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

const refused = expect.objectContaining({ code: 'link-leaves-repository', exit: 2 }) as Error

describe('a link that leaves the workspace', () => {
  test.each([
    ['absolute', () => join(root, 'elsewhere', 'secret.yml')],
    ['relative', () => join('..', 'elsewhere', 'secret.yml')],
    ['to a file of the system', () => '/etc/passwd'],
    ['to the memory of a process', () => '/proc/self/environ'],
  ])('is not followed: %s', (_what, target) => {
    symlinkSync(target(), join(checkout, 'tinystacks.yml'))
    expect(() => readConfigFile('tinystacks.yml', checkout)).toThrow(refused)
    expect(() => readConfigFile(null, join(checkout, 'apps'))).toThrow(refused)
  })

  test('is not followed where it is a folder on the way, another repository even', () => {
    symlinkSync(join(root, 'elsewhere'), join(checkout, 'apps', 'web'))
    expect(() => readConfigFile('apps/web/tinystacks.yml', checkout)).toThrow(refused)
    expect(() => readConfigFile('web/secret.yml', join(checkout, 'apps'))).toThrow(refused)
  })

  test('is not followed over another link', () => {
    symlinkSync('second.yml', join(checkout, 'tinystacks.yml'))
    symlinkSync(join(root, 'elsewhere', 'secret.yml'), join(checkout, 'second.yml'))
    expect(() => readConfigFile('tinystacks.yml', checkout)).toThrow(refused)
  })

  test('is not written through, where what is written beside the file is one', () => {
    const file = join(checkout, 'tinystacks.yml')
    const other = join(root, 'elsewhere', 'secret.yml')
    writeFileSync(file, TEXT)
    symlinkSync(other, `${file}.tinystacks`)
    writeConfigFile(readConfigFile('tinystacks.yml', checkout), 'version: 2\n', checkout)
    expect(readFileSync(file, 'utf8')).toBe('version: 2\n')
    expect(readFileSync(other, 'utf8')).toBe('S3CRET: 1\n')
  })

  test('is not one where only the way to the checkout is a link', () => {
    writeFileSync(join(checkout, 'tinystacks.yml'), TEXT)
    symlinkSync(checkout, join(root, 'link'))
    expect(readConfigFile('tinystacks.yml', join(root, 'link')).text).toBe(TEXT)
  })
})

describe('a link within the workspace', () => {
  test('is followed', () => {
    writeFileSync(join(checkout, 'real.yml'), TEXT)
    symlinkSync(join('..', 'real.yml'), join(checkout, 'apps', 'tinystacks.yml'))
    expect(readConfigFile('apps/tinystacks.yml', checkout).text).toBe(TEXT)
  })
})

test('a file that is named outside of the checkout is read as it is', () => {
  writeFileSync(join(root, 'mine.yml'), TEXT)
  expect(readConfigFile('../mine.yml', checkout).text).toBe(TEXT)
})
