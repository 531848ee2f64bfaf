import { TinystacksError } from '../errors.ts'
import type { Workflow } from './workflow.ts'

/** Events of which nobody expects more than a look. */
const PLANS: ReadonlySet<string> = new Set(['pull_request', 'merge_group', 'workflow_dispatch'])

/**
 * The command where the input `command` is empty: deploy on a push to the default branch; plan on a pull request, in a
 * merge queue and where somebody starts the workflow by hand.
 */
export function verbForEvent({
  event,
  ref,
  defaultBranch,
}: Pick<Workflow, 'event' | 'ref' | 'defaultBranch'>): string {
  if (PLANS.has(event)) return 'plan'
  if (event === 'push' && defaultBranch !== null && ref === `refs/heads/${defaultBranch}`)
    return 'deploy'
  throw new TinystacksError('missing-command', `the event ${event} on ${ref} needs a command`, {
    exit: 2,
    hint: hintFor(event),
  })
}

/** What to write in the workflow instead. */
function hintFor(event: string): string {
  if (event === 'schedule')
    return 'write `with: { command: plan }`: a scheduled plan shows what a deploy would change, and changes nothing'
  return 'write `with: { command: plan }` (or validate, deploy, outputs); only a pull request, a merge queue, a start by hand and a push to the default branch imply one'
}
