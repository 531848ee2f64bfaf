import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testReport } from '../../.ci/test-report.ts'

const root = mkdtempSync(join(tmpdir(), 'tinystacks-report-'))
const folder = join(root, '__tests__')
const report = join(root, 'vitest.json')

afterAll(() => {
  rmSync(root, { recursive: true })
})

test("names each failed test and each file that could not be read, by vitest's own report", () => {
  mkdirSync(folder)
  const tests = `describe('sum', () => { it('adds', () => { expect(1).toBe(2) }); it('ends', () => {}) })`
  writeFileSync(join(folder, 'sum.test.js'), tests)
  writeFileSync(join(folder, 'broken.test.js'), `throw new Error('no such engine\\nand more')`)
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const options = ['--globals', '--reporter=json', `--outputFile.json=${report}`]
  spawnSync(process.execPath, [vitest, 'run', `--root=${root}`, ...options])
  const { failures = [], ...counts } = testReport(report) ?? {}
  expect(counts).toEqual({ passed: 1, failed: 1, skipped: 0 })
  expect(failures.toSorted()).toEqual([
    '__tests__/broken.test.js: no such engine',
    '__tests__/sum.test.js > sum adds: AssertionError: expected 1 to be 2 // Object.is equality',
  ])
})

test('nothing where the run ended before it wrote its report', () => {
  expect(testReport(join(root, 'none.json'))).toBeNull()
})
