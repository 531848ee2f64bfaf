/** What `.ci/run` checks. Those that can run side by side start in this order. */
import type { Part } from './installs.ts'

export type Check = {
  readonly name: string
  /** For `bash -c`, in the project's root. */
  readonly command: string
  /**
   * How many cores it keeps busy, on average: its CPU by its time, on two cores. `all`: it measures time, and nothing
   * may run beside it.
   */
  readonly cores: number | 'all'
  /** What it needs besides Node. */
  readonly after: readonly Part[]
  /** Seconds after which it counts as hung. */
  readonly limit: number
  /** The lines of its output that are shown where it passes, too. */
  readonly shows?: RegExp
}

type Settings = Partial<Pick<Check, 'after' | 'limit' | 'shows'>>

function check(
  name: string,
  cores: Check['cores'],
  command: string,
  settings: Settings = {},
): Check {
  return { name, command, cores, after: [], limit: 240, ...settings }
}

/** One of the tables of `.ci/checks/safety.ts`, which is shown. */
function safety(how: string): Check {
  return check(`safety: ${how}`, 1.5, `node .ci/checks/safety.ts every ${how}`, {
    limit: 900,
    shows: /^ {10}|\d+\/\d+|right end/,
  })
}

/** As users start it: with nothing that was compiled before. */
const COLD = 'env -u NODE_COMPILE_CACHE'

const CLEAN = 'bash .ci/checks/clean-clone.sh'

/** Engines, their clients, shells, a browser: of most checks that is all. */
const SYSTEM = { after: ['system'] } as const
const PYTHON = { after: ['system', 'python'] } as const

const CHECKS: readonly Check[] = [
  // What waits most comes first, so that what fills both cores has it beside it.
  check('demo', 0.4, `${CLEAN} npm run demo`, { ...SYSTEM, limit: 480 }),
  check('package', 1.2, 'node .ci/checks/package.ts', { limit: 300 }),
  check('connect', 0.9, 'bash .ci/checks/connect.sh', { ...PYTHON, limit: 600 }),
  check('browser', 0.9, 'node .ci/checks/browser.ts', { after: ['system', 'npm'], limit: 480 }),
  check('lint', 1, 'npm run --silent lint', { limit: 480 }),
  // The situations of `__tests__/e2e/situations` start the built action.
  check('test', 1.8, `TINYSTACKS_BUILT=1 ${CLEAN} npm test -- $VITEST_REPORT`, {
    ...SYSTEM,
    limit: 900,
  }),
  safety('deploys'),
  safety('breaks'),
  check('aws cloudformation deploy', 0.1, 'bash .ci/checks/cloudformation-deploy.sh', PYTHON),
  check('story', 0.8, 'node .ci/checks/story.ts', PYTHON),
  check('cdk', 0.7, 'bash .ci/checks/cdk.sh', { after: ['system', 'npm', 'python'] }),
  check('ministack', 0.7, 'node .ci/checks/ministack.ts', PYTHON),
  check('late reads', 1.5, 'bash .ci/checks/late-reads.sh', { ...SYSTEM, limit: 300 }),
  check('migrations', 1.2, 'node .ci/checks/migrations.ts', {
    after: ['system', 'frameworks'],
    limit: 300,
  }),
  check('urls', 0.8, 'node .ci/checks/urls.ts', { after: ['system', 'python', 'frameworks'] }),
  check('bench: comment', 0.8, 'node bench/comment.ts 2', SYSTEM),
  check('bench: growth', 1, 'node bench/growth.ts'),
  check('bench: waiting', 0.5, 'node bench/waiting.ts'),
  check('bench: calls', 1, 'node bench/calls.ts', SYSTEM),
  check('types', 1.5, 'npm run --silent typecheck'),
  check('dist', 1, 'npm run --silent check:dist'),
  check('generated', 1, 'npm run --silent check:generated'),
  check('actionlint', 1, 'bash .ci/checks/actionlint.sh'),
  check('permissions', 1, 'node .ci/checks/permissions.ts', { shows: /missing|^ok: without/ }),
  check('zizmor', 1, 'bash .ci/checks/zizmor.sh', PYTHON),
  check('cfn-lint', 1, 'node .ci/checks/cfn-lint.ts', PYTHON),
  check('checkov', 1, 'node .ci/checks/checkov.ts', { after: ['system', 'checkov'] }),
  check(
    'aws models',
    1,
    'node scripts/trim-aws-models.ts --check && node scripts/authorities/handler-permissions.ts --check',
    PYTHON,
  ),
  check('formats', 1, 'node .ci/checks/formats.ts', { after: ['system', 'npm', 'python'] }),
  check('completion', 0.5, 'node .ci/checks/completion.ts', SYSTEM),
  check('aws-cli', 0.9, 'bash .ci/checks/aws-cli.sh', PYTHON),
  check('release', 0.8, 'node .ci/checks/release.ts', { ...SYSTEM, limit: 300 }),
  check('act', 1.2, 'node .ci/checks/act.ts', {
    after: ['system', 'python', 'go'],
    limit: 600,
  }),
  check('from nothing', 1, 'node .ci/checks/from-nothing.ts', {
    after: ['system', 'go'],
    shows: /commands, \d+ questions/,
  }),
  check('leaks', 1, 'node .ci/checks/leaks.ts', { after: ['system', 'go'], limit: 300 }),
  check('session-manager', 0.7, 'node .ci/checks/session-manager.ts', {
    after: ['system', 'python', 'go'],
    limit: 480,
  }),
  check('bench: order', 'all', 'node bench/order.ts 2'),
  check('bench: peers', 'all', 'node bench/peers.ts --short', {
    after: ['system', 'npm', 'python'],
    limit: 300,
    shows: /^\| /,
  }),
  check('bench: startup', 'all', `${COLD} node bench/startup.ts`, { limit: 60 }),
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
