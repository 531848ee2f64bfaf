import { TinystacksError } from '../errors.ts'
import type { Workflow } from './workflow.ts'

/** What to do where the input `command` is empty: a pull request plans, a push to the default branch deploys. */
export function verbForEvent({
  event,
  ref,
  defaultBranch,
}: Pick<Workflow, 'event' | 'ref' | 'defaultBranch'>): string {
  if (event === 'pull_request' || event === 'merge_group') return 'plan'
  if (event === 'push' && defaultBranch !== null && ref === `refs/heads/${defaultBranch}`)
    return 'deploy'
  throw new TinystacksError('NO_COMMAND', `no command is given for the event ${event} on ${ref}`, {
    exit: 2,
    hint: hintFor(event),
  })
}

/** What to write in the workflow instead. */
function hintFor(event: string): string {
  if (event === 'schedule')
    return 'write `with: { command: plan }`: a scheduled plan says what a deploy would change, and changes nothing'
  return 'write `with: { command: plan }` (or validate, deploy, outputs); without it a pull request plans and a push to the default branch deploys'
}
