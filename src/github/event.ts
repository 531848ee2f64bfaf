import { TinystacksError } from '../errors.ts'

/** The event that started the workflow, as far as it decides what to do. */
export type WorkflowEvent = {
  readonly name: string
  /** `refs/heads/main`. */
  readonly ref: string
  /** The repository's default branch; null where the payload does not say. */
  readonly defaultBranch: string | null
}

/** What to do where the input `command` is empty: a pull request plans, a push to the default branch deploys. */
export function verbForEvent({ name, ref, defaultBranch }: WorkflowEvent): string {
  if (name === 'pull_request' || name === 'merge_group') return 'plan'
  if (name === 'push' && defaultBranch !== null && ref === `refs/heads/${defaultBranch}`)
    return 'deploy'
  if (name === 'schedule') return 'drift'
  throw new TinystacksError('NO_COMMAND', `no command is given for the event ${name} on ${ref}`, {
    exit: 2,
    hint: 'write `with: { command: plan }` (or validate, deploy, outputs); without it a pull request plans and a push to the default branch deploys',
  })
}
