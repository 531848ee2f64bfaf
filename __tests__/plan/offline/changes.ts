/** Test data: a change of the stages of a file, planned without AWS. */
import { parseConfig } from '../../../src/config/index.ts'
import type { ResolvedConfig } from '../../../src/config/resolved.ts'
import { planFileChange } from '../../../src/plan/offline/index.ts'
import type { DatabasePlan, Note, Plan, StagePlan } from '../../../src/plan/model/types.ts'

/** The file with these stages: YAML, one a line. `head`: what stands before them. */
function fileWith(stages: string, head: string): string {
  const lines = stages.trim().split('\n')
  return `version: 1\nstack: shop\nregion: us-east-1\n${head}stages:\n${lines.map((line) => `  ${line}`).join('\n')}\n`
}

function configOf(stages: string, head: string): ResolvedConfig {
  const parsed = parseConfig(fileWith(stages, head), 'tinystacks.yml')
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems))
  return parsed.config
}

/** The plan of the change from some stages (null = there was no file) to others. */
export function planOf(
  before: string | null,
  after: string,
  { only, notes = [], head = '' }: { only?: string; notes?: readonly Note[]; head?: string } = {},
): Plan {
  const { stages, locate } = configOf(after, head)
  return planFileChange({
    before: before === null ? [] : configOf(before, head).stages,
    after: stages,
    asked: new Set(only === undefined ? stages.map(({ name }) => name) : [only]),
    locate,
    file: { repository: 'acme/shop', config: 'tinystacks.yml', application: 'shop' },
    notes,
    today: new Date('2026-11-23T12:00:00Z'),
  })
}

/** The one stage of a plan, or that of the name. */
export function stageOf(plan: Plan, name?: string): StagePlan {
  const found = plan.stages.find(({ stage }) => name === undefined || stage === name)
  if (found === undefined) throw new Error('the plan does not have the stage')
  return found
}

/** A database of the plan's one stage. */
export function databaseOf(plan: Plan, kind = 'postgres'): DatabasePlan {
  const found = stageOf(plan).databases.find(({ database }) => database === kind)
  if (found === undefined) throw new Error('the plan does not have the database')
  return found
}
