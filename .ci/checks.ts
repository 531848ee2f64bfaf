/** What `.ci/run` checks, in the order it is started. */

export type Check = {
  readonly name: string
  /** For `bash -c`, in the project's root. */
  readonly command: string
  /** Whether it must have both cores to itself: it measures, or it fills them. */
  readonly alone: boolean
  /** Whether it needs more than Node: what `.ci/install.sh` installs. */
  readonly tools: boolean
  /** Seconds after which it counts as hung. */
  readonly limit: number
  /** The lines of its output that are shown where it passes, too. */
  readonly shows?: RegExp
}

function check(name: string, command: string, limit = 120): Check {
  return { name, command, alone: false, tools: true, limit }
}

function alone(name: string, command: string, limit: number): Check {
  return { name, command, alone: true, tools: true, limit }
}

function withNodeAlone(check: Check): Check {
  return { ...check, tools: false }
}

/** One of the tables of `.ci/checks/safety.ts`, which is shown. */
function safety(how: string): Check {
  const check = alone(`safety: ${how}`, `node .ci/checks/safety.ts every ${how}`, 480)
  return { ...check, shows: /^ {10}|\d+\/\d+|right end/ }
}

const CHECKS: readonly Check[] = [
  withNodeAlone(check('lint', 'npm run --silent lint', 300)),
  withNodeAlone(check('types', 'npm run --silent typecheck')),
  withNodeAlone(check('dist', 'npm run --silent check:dist')),
  withNodeAlone(check('generated', 'npm run --silent check:generated')),
  withNodeAlone(check('actionlint', 'bash .ci/checks/actionlint.sh')),
  check('zizmor', 'bash .ci/checks/zizmor.sh'),
  check('cfn-lint', 'bash .ci/checks/cfn-lint.sh', 240),
  alone('test', 'bash .ci/checks/clean-clone.sh npm test -- $VITEST_REPORT', 600),
  alone('late reads', 'bash .ci/checks/late-reads.sh', 180),
  safety('breaks'),
  safety('deploys'),
  check('demo', 'bash .ci/checks/clean-clone.sh npm run demo', 240),
  check('aws-cli', 'bash .ci/checks/aws-cli.sh', 240),
  check('aws cloudformation deploy', 'bash .ci/checks/cloudformation-deploy.sh', 240),
  check('cdk', 'bash .ci/checks/cdk.sh', 240),
  check('story', 'node .ci/checks/story.ts', 240),
  check('act', 'node .ci/checks/act.ts', 240),
  check('leaks', 'node .ci/checks/leaks.ts', 300),
  check('ministack', 'node .ci/checks/ministack.ts', 240),
  alone('browser', 'node .ci/checks/browser.ts', 240),
  alone('bench: calls', 'node bench/calls.ts', 120),
  alone('bench: comment', 'node bench/comment.ts', 180),
  withNodeAlone(alone('bench: startup', 'node bench/startup.ts', 60)),
]

/** All of them, or with `--only NAME` that one. */
export function chosenChecks(args: readonly string[]): readonly Check[] {
  const [option, name] = args
  if (option === undefined) return CHECKS
  const chosen = CHECKS.filter((each) => each.name === name)
  if (option === '--only' && chosen.length > 0) return chosen
  const names = CHECKS.map((each) => each.name).join(', ')
  throw new Error(`write nothing, or --only and one of: ${names}`)
}
