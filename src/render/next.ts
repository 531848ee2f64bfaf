/** The last lines of a result: what to do next. */
import type { StageOutcome } from '../plan/model/outcome.ts'
import type { Plan } from '../plan/model/types.ts'
import { hasChanges, missingConsent, refusalsOf } from '../plan/model/verdict.ts'
import { forTerminal } from '../text/escape.ts'
import { shellWord } from '../text/shell.ts'
import { nextMessages as words } from './messages/next.ts'

/** How the verb was called, which the next call repeats. */
export type Called = {
  /** As the user named it; null = found by itself. */
  readonly config: string | null
  /** Those asked for; empty = every stage. */
  readonly stages: readonly string[]
}

/** After a plan that was not carried out: mends, agrees or deploys; nothing where there is nothing to do. */
export function nextAfterPlan(plan: Plan, called: Called): readonly string[] {
  const stages = plan.stages.filter(({ action }) => action !== 'none').map(({ stage }) => stage)
  if (plan.basis === 'file') return [line(words.withCredentials, 'plan', called)]
  const refused = [...new Set(refusalsOf(plan).map(({ stage }) => stage))]
  if (refused.length > 0) return [line(words.mended, 'plan', called, refused)]
  const open = missingConsent(plan).map(({ words }) => words)
  if (open.length > 0) {
    const allow = open.flatMap((token) => ['--allow', token])
    return [line(words.agrees, 'deploy', called, stages, allow)]
  }
  return hasChanges(plan) ? [line(null, 'deploy', called, stages)] : []
}

/** After a deploy: how to go on with what is still `open`, and where all of what is `up` is in full. */
export function nextAfterDeploy(
  outcomes: readonly StageOutcome[],
  withTunnel: boolean,
  called: Called,
): { readonly open: readonly string[]; readonly up: readonly string[] } {
  const isOpen = ({ result: { kind } }: StageOutcome): boolean =>
    kind === 'failed' || kind === 'not-attempted'
  const up = outcomes.filter((one) => !isOpen(one)).map(({ stage }) => stage)
  const open = outcomes.filter(isOpen).map(({ stage }) => stage)
  const inFull = withTunnel ? words.inFullWithTunnel : words.inFull
  return {
    open: open.length > 0 ? [line(words.causeMended, 'deploy', called, open)] : [],
    up: up.length > 0 ? [line(inFull, 'outputs', called, up)] : [],
  }
}

/** After `destroy` of a stage that the file still has. */
export function nextAfterDestroy(stage: string, file: string): readonly string[] {
  return [`${words.next} ${words.takeOut(forTerminal(stage), forTerminal(file))}`]
}

/** One command that goes on with a stage, or with all that were asked for. */
export function nextCommand(
  verb: 'plan' | 'deploy',
  called: Called,
  stages: readonly string[] = [],
): string {
  return line(null, verb, called, stages)
}

/** `next: tinystacks outputs --stage prod  (every value in full)`. */
function line(
  why: string | null,
  verb: 'plan' | 'deploy' | 'outputs',
  { config, stages: asked }: Called,
  concerned: readonly string[] = [],
  more: readonly string[] = [],
): string {
  const stages = concerned.length === 1 ? concerned : asked
  const command = [
    ...['tinystacks', verb],
    ...(config === null ? [] : ['--config', config]),
    ...(stages.length === 0 ? [] : ['--stage', stages.join(',')]),
    ...more,
  ]
  const written = command.map((word) => shellWord(forTerminal(word))).join(' ')
  return `${words.next} ${written}${why === null ? '' : `  (${why})`}`
}
