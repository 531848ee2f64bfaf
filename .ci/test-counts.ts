import { existsSync, readFileSync } from 'node:fs'

type TestCounts = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** vitest's JSON report, the part that is read. */
type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}

/** What the test run counted; null = it ended before it could write its report. */
export function testCounts(file: string): TestCounts | null {
  if (!existsSync(file)) return null
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
