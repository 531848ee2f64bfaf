import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findChromium } from '../../scripts/browser/chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'tinystacks-chromium-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('Chromium is what CHROMIUM names, or the first in PATH that can be run', () => {
  const file = join(folder, 'chromium')
  writeFileSync(file, '')
  expect(() => findChromium({ PATH: folder })).toThrow("install Debian's chromium")
  chmodSync(file, 0o755)
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(file)
  expect(findChromium({ PATH: folder, CHROMIUM: '/opt/chromium' })).toBe('/opt/chromium')
})
