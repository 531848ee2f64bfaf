/** What independent checkers find in the examples' templates, held against what we accept, each with its reason. */
import { readdirSync } from 'node:fs'

/** The templates of stages, and of `bootstrap`. */
const GOLDENS = ['__tests__/template/golden', '__tests__/template/bootstrap/golden']

export type Finding = {
  /** `CKV_AWS_16`, `E3025`. */
  readonly rule: string
  /** `reader-prod.json PostgresReader`. */
  readonly at: string
  /** In one line. */
  readonly message: string
}

export type Accepted = {
  readonly rule: string
  /** Which of the rule's findings, by `at` and message; missing = all of them. */
  readonly where?: RegExp
  readonly reason: string
}

export function templates(): readonly string[] {
  return GOLDENS.flatMap((folder) => {
    const names = readdirSync(folder).map((name) => `${folder}/${name}`)
    if (names.length === 0) throw new Error(`there are no templates in ${folder}`)
    return names
  })
}

function covers({ rule, where = /./ }: Accepted, finding: Finding): boolean {
  return rule === finding.rule && where.test(`${finding.at} ${finding.message}`)
}

/** A line for each finding without a reason, and for each reason without a finding. */
export function wrongIn(
  findings: readonly Finding[],
  accepted: readonly Accepted[],
): readonly string[] {
  return [
    ...findings
      .filter((finding) => !accepted.some((one) => covers(one, finding)))
      .map(({ rule, at, message }) => `no reason for ${rule} at ${at}: ${message}`),
    ...accepted
      .filter((one) => !findings.some((finding) => covers(one, finding)))
      .map(({ rule, reason }) => `nothing is found for ${rule}, which was accepted: ${reason}`),
  ]
}

/** Says what was found, and sets the exit code. */
export function judge(findings: readonly Finding[], accepted: readonly Accepted[]): void {
  for (const one of accepted) {
    const count = findings.filter((finding) => covers(one, finding)).length
    console.log(`${one.rule} x${count}: ${one.reason}`)
  }
  const wrong = wrongIn(findings, accepted)
  for (const line of wrong) console.error(line)
  console.log(`${templates().length} templates, ${findings.length} findings, ${wrong.length} wrong`)
  if (wrong.length > 0) process.exitCode = 1
}

/** The same on one line, at most this long. */
export function inLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length <= 160 ? line : `${line.slice(0, 100)} … ${line.slice(-50)}`
}
