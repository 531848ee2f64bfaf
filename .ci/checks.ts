/** What `.ci/run` checks. Those that can run side by side start in this order. */

export type Check = {
  readonly name: string
  /** For `bash -c`, in the project's root. */
  readonly command: string
  /**
   * What it needs of two cores. `one`: two run at a time. `both`: it fills them, and another that needs one takes what
   * it leaves. `alone`: it measures time, or gives engines and browsers only so much; nothing may run beside it.
   */
  readonly needs: 'one' | 'both' | 'alone'
  /** Whether it needs more than Node: what `.ci/install.sh` installs. */
  readonly tools: boolean
  /** Seconds after which it counts as hung. */
  readonly limit: number
  /** The lines of its output that are shown where it passes, too. */
  readonly shows?: RegExp
}

function check(name: string, command: string, limit = 240): Check {
  return { name, command, needs: 'one', tools: true, limit }
}

function heavy(name: string, command: string, limit: number): Check {
  return { ...check(name, command, limit), needs: 'both' }
}

function alone(name: string, command: string, limit: number): Check {
  return { ...check(name, command, limit), needs: 'alone' }
}

function withNodeAlone(check: Check): Check {
  return { ...check, tools: false }
}

/** One of the tables of `.ci/checks/safety.ts`, which is shown. */
function safety(how: string): Check {
  const table = heavy(`safety: ${how}`, `node .ci/checks/safety.ts every ${how}`, 900)
  return { ...table, shows: /^ {10}|\d+\/\d+|right end/ }
}

/** As users start it: with nothing that was compiled before. */
const COLD = 'env -u NODE_COMPILE_CACHE'

const CHECKS: readonly Check[] = [
  // The situations of `__tests__/e2e/situations` start the built action.
  alone(
    'test',
    'TINYSTACKS_BUILT=1 bash .ci/checks/clean-clone.sh npm test -- $VITEST_REPORT',
    900,
  ),
  withNodeAlone(check('lint', 'npm run --silent lint', 480)),
  withNodeAlone(check('types', 'npm run --silent typecheck')),
  withNodeAlone(check('dist', 'npm run --silent check:dist')),
  withNodeAlone(check('generated', 'npm run --silent check:generated')),
  withNodeAlone(check('actionlint', 'bash .ci/checks/actionlint.sh')),
  check('zizmor', 'bash .ci/checks/zizmor.sh'),
  check('cfn-lint', 'node .ci/checks/cfn-lint.ts'),
  check('checkov', 'node .ci/checks/checkov.ts'),
  withNodeAlone({
    ...check('permissions', 'node .ci/checks/permissions.ts'),
    shows: /missing|^ok: without/,
  }),
  check(
    'aws models',
    'node scripts/trim-aws-models.ts --check && node scripts/authorities/handler-permissions.ts --check',
  ),
  alone('late reads', 'bash .ci/checks/late-reads.sh', 300),
  alone('connect', 'bash .ci/checks/connect.sh', 300),
  safety('breaks'),
  safety('deploys'),
  check('demo', 'bash .ci/checks/clean-clone.sh npm run demo', 480),
  withNodeAlone(heavy('package', 'node .ci/checks/package.ts', 300)),
  check('completion', 'node .ci/checks/completion.ts'),
  check('aws-cli', 'bash .ci/checks/aws-cli.sh'),
  check('aws cloudformation deploy', 'bash .ci/checks/cloudformation-deploy.sh'),
  check('cdk', 'bash .ci/checks/cdk.sh'),
  check('story', 'node .ci/checks/story.ts'),
  check('urls', 'node .ci/checks/urls.ts'),
  check('act', 'node .ci/checks/act.ts'),
  check('release', 'node .ci/checks/release.ts', 300),
  check('leaks', 'node .ci/checks/leaks.ts', 300),
  check('session-manager', 'node .ci/checks/session-manager.ts'),
  check('ministack', 'node .ci/checks/ministack.ts'),
  alone('browser', 'node .ci/checks/browser.ts', 480),
  check('bench: calls', 'node bench/calls.ts'),
  // Its times fail nothing: two rounds count its calls.
  check('bench: comment', 'node bench/comment.ts 2'),
  withNodeAlone(check('bench: waiting', 'node bench/waiting.ts')),
  withNodeAlone(alone('bench: order', 'node bench/order.ts 2', 240)),
  withNodeAlone(check('bench: growth', 'node bench/growth.ts')),
  { ...alone('bench: peers', 'node bench/peers.ts --short', 300), shows: /^\| / },
  withNodeAlone(alone('bench: startup', `${COLD} node bench/startup.ts`, 60)),
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
