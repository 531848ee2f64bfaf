import { hasChanges, judgeConsent, missingConsent, refusalsOf } from '../plan/index.ts'
import type { Plan } from '../plan/types.ts'
import { planAsMarkdown } from '../render/markdown.ts'
import { planForTerminal } from '../render/terminal.ts'
import { refused } from '../render/words.ts'
import type { Problem } from '../errors.ts'
import { done, type CommandResult, type Context } from './context.ts'
import type { Loaded } from './load.ts'

/** A plan as the result of a verb: refused (exit 3) where it holds a refusal or wants consent that nobody gave. */
export function planResult(
  { terminal, options }: Context,
  { file }: Pick<Loaded, 'file'>,
  plan: Plan,
): CommandResult {
  const reasons = [...judgeConsent(plan, options.allow), ...refused(plan)]
  const problems = refusalsOf(plan).flatMap(({ line, property, message }): Problem[] =>
    line === null ? [] : [{ path: property ?? '', line, column: 1, message }],
  )
  const stopped = refusalsOf(plan).length > 0 || missingConsent(plan).length > 0
  return done({
    exit: stopped ? 3 : 0,
    failure: stopped ? reasons.join('; ') : null,
    problems,
    file: file.name,
    text: planForTerminal(plan, { ...terminal, file: file.name }),
    json: plan,
    summary: planAsMarkdown(plan, { file: file.name }),
    outputs: planOutputs(plan),
  })
}

/** The step outputs that tell of a plan. */
export function planOutputs(plan: Plan): Readonly<Record<string, string>> {
  return {
    'has-changes': String(hasChanges(plan)),
    plan: JSON.stringify(plan),
    'plan-fingerprint': plan.fingerprint,
    stages: JSON.stringify(plan.stages.map(({ stage }) => stage)),
  }
}
