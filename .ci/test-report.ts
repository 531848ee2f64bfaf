import { existsSync, readFileSync } from 'node:fs'

type TestReport = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What failed, a line each: the file, the test, the first line of why. */
  readonly failures: readonly string[]
}

/** vitest's JSON report, the part that is read. */
type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    /** Why the file as a whole failed. */
    readonly message: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

/** What the test run came to; null = it ended before it could write its report. */
export function testReport(file: string): TestReport | null {
  if (!existsSync(file)) return null
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(failuresIn),
  }
}

function failuresIn({
  name,
  status,
  message,
  assertionResults,
}: Report['testResults'][number]): readonly string[] {
  // The tests ran in a clone elsewhere.
  const path = name.replace(/^.*?(?=__tests__)/, '')
  const failed = assertionResults.filter((each) => each.status === 'failed')
  if (failed.length === 0) return status === 'failed' ? [`${path}: ${firstLine(message)}`] : []
  return failed.map(
    ({ fullName, failureMessages = [] }) =>
      `${path} > ${fullName}: ${firstLine(failureMessages[0] ?? '')}`,
  )
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
