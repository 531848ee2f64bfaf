/**
 * What the comment on the pull request costs, among 250 of other people: calls of GitHub, and time
 * over the same plan without a comment, where each call of GitHub takes 40 ms; and the calls of the deploy after
 * the merge. Fails when an update or a deploy makes more calls than its budget; says so when a comment takes
 * longer than its own. `bench/comment.ts 2`: so many
 * rounds, enough to count calls.
 */
import { CASES, FOREIGN, type Case } from './comment-cases.ts'
import { deployCalls } from './deploy-calls.ts'
import { median } from './median.ts'
import { pullRequests, US, type PullRequests } from './pull-requests.ts'

const ROUNDS = Number(process.argv[2] ?? 7)
/** Milliseconds that a call of GitHub takes. */
const LATENCY = 40
/** Milliseconds over the plan without a comment. */
const BUDGET = 400

type Measured = { readonly one: Case; readonly pull: number; readonly rounds: Round[] }

type Round = {
  readonly milliseconds: number
  /** Of the plan without a comment, a moment before. */
  readonly bare: number
  /** Operations of GitHub, in their order. */
  readonly calls: readonly string[]
}

/** A pull request with the comments of a case, ours as a first plan has made it. */
async function prepare(world: PullRequests, one: Case): Promise<Measured> {
  const { github } = world
  const pull = github.openPull()
  const before = one.before ?? FOREIGN
  github.seedComments(pull, before, 3600)
  // The round before the first one.
  if (one.before !== null) await plan(world, { one, pull }, 1)
  github.seedComments(pull, FOREIGN - before, 1800)
  return { one, pull, rounds: [] }
}

/** One push to the pull request and its plan. Throws unless it comes to what the case says. */
async function plan(
  { github, plan, deployed }: PullRequests,
  { one, pull }: Pick<Measured, 'one' | 'pull'>,
  round: number,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Pick<Round, 'milliseconds' | 'calls'>> {
  github.pushToPull(pull)
  github.resetCalls()
  const { exit, milliseconds, outputs, log } = await plan(pull, one.file(deployed, round), inputs)
  if (exit !== one.exit || !outputs.includes('plan-fingerprint'))
    throw new Error(`${one.name} ended with ${String(exit)}:\n${log}`)
  const calls = github.calls().map(({ operation, method }) => operation ?? method)
  return { milliseconds, calls }
}

async function measure(world: PullRequests, measured: Measured, round: number): Promise<void> {
  const { github } = world
  const { one, pull, rounds } = measured
  const ours = () => github.comments(pull).filter(({ author }) => author.login === US)
  if (one.before === null) for (const { id } of ours()) github.deleteComment(id)
  const bare = await plan(world, measured, round, { comment: 'false' })
  const commented = await plan(world, measured, round)
  const [comment, ...others] = ours()
  if (others.length > 0 || !comment?.body.includes(github.pull(pull).head.sha))
    throw new Error(`${one.name}: the comment does not show the plan of the last commit`)
  rounds.push({ ...commented, bare: bare.milliseconds })
}

/** Says what was measured; whether it is within its budget of calls. */
function report({ one: { name, budget }, rounds }: Measured): boolean {
  const { calls } = rounds.reduce((most, each) =>
    each.calls.length > most.calls.length ? each : most,
  )
  const within = budget === null || calls.length <= budget
  // Each against the plan of the same moment: a busy machine is busy for both.
  const over = median(rounds.map(({ milliseconds, bare }) => milliseconds - bare))
  const ofCalls = budget === null ? '' : `, ${verdict(within)} the budget of ${String(budget)}`
  const ofTime = `${over.toFixed(0)} ms over the plan without, ${verdict(over <= BUDGET)} the budget of ${String(BUDGET)} ms`
  console.log(`${name}: ${String(calls.length)} calls${ofCalls}; ${ofTime}`)
  for (const operation of new Set(calls))
    console.log(`  ${String(calls.filter((each) => each === operation).length)}  ${operation}`)
  return within
}

function verdict(within: boolean): string {
  return within ? 'within' : 'OVER'
}

const world = await pullRequests(LATENCY)
try {
  const all: Measured[] = []
  for (const one of CASES) all.push(await prepare(world, one))
  // Interleaved, so that a slow moment of the machine strikes all alike.
  for (let round = 2; round < 2 + ROUNDS; round++)
    for (const measured of all) await measure(world, measured, round)
  console.log(`${String(FOREIGN)} comments of other people, ${String(LATENCY)} ms a call`)
  for (const measured of all) if (!report(measured)) process.exitCode = 1
  if (!(await deployCalls(world))) process.exitCode = 1
  const violations = world.github.violations()
  if (violations.length > 0)
    throw new Error(`not as GitHub describes it: ${JSON.stringify(violations)}`)
} finally {
  await world.close()
}
