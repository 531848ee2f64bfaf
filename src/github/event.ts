import { TinystacksError } from '../errors.ts'
import type { Workflow } from './workflow.ts'

/** The command where the input `command` is empty: plan on a pull request, deploy on a push to the default branch. */
export function verbForEvent({
  event,
  ref,
  defaultBranch,
}: Pick<Workflow, 'event' | 'ref' | 'defaultBranch'>): string {
  if (event === 'pull_request' || event === 'merge_group') return 'plan'
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
  return 'write `with: { command: plan }` (or validate, deploy, outputs); only a pull request and a push to the default branch imply one'
}
