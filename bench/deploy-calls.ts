/** What the deploy of one merged pull request costs: calls of GitHub, by the number of its stages. */
import type { PullRequests } from './pull-requests.ts'

/** Of a deploy, whatever its stages, and of each of them. */
const BUDGET = { deploy: 8, stage: 2 }

const STAGES = [1, 3, 5]

/** Deploys a file of so many new stages after each other; whether all were within their budgets. */
export async function deployCalls(world: PullRequests): Promise<boolean> {
  const within: boolean[] = []
  for (const stages of STAGES) within.push(await deployOf(world, stages))
  return within.every(Boolean)
}

async function deployOf({ github, plan, land }: PullRequests, stages: number): Promise<boolean> {
  const file = fileOf(stages)
  // Of a new stage the pull requests of the last 25 commits count: those of the deploys before this one do not.
  for (let commit = 0; commit < 25; commit++) github.push({ 'README.md': String(commit) })
  const pull = github.openPull({ files: { 'tinystacks.yml': file } })
  for (const { exit, outputs, log } of [await plan(pull, file), await land(pull, file)])
    if (exit !== 0 || !outputs.includes('plan-fingerprint'))
      throw new Error(`a deploy of ${String(stages)} stages ended with ${String(exit)}:\n${log}`)
  const states = github.deployments().map(({ statuses }) => statuses[0]?.state)
  if (states.slice(0, stages).some((state) => state !== 'success'))
    throw new Error(`not every stage was deployed: ${states.join(', ')}`)
  const calls = github.calls().map(({ operation, method }) => operation ?? method)
  const budget = BUDGET.deploy + BUDGET.stage * stages
  const isWithin = calls.length <= budget
  console.log(
    `deploy of ${String(stages)} stages: ${String(calls.length)} calls, ${isWithin ? 'within' : 'OVER'} the budget of ${String(budget)}`,
  )
  for (const operation of new Set(calls))
    console.log(`  ${String(calls.filter((each) => each === operation).length)}  ${operation}`)
  return isWithin
}

function fileOf(stages: number): string {
  const names = Array.from({ length: stages }, (_, index) => `stage${String(index + 1)}`)
  // Stacks that are named are new, whatever else the file at this path has deployed.
  const stackOf = (name: string): string => `of${String(stages)}-${name}`
  const each = names.map(
    (name) =>
      `  ${name}: { stackName: ${stackOf(name)}, protected: false, databases: { redis: {} } }\n`,
  )
  return `version: 1\nstack: of${String(stages)}\nregion: us-east-1\nstages:\n${each.join('')}`
}
