/** How the steps of a plan are told: what a deploy will do in order, and what it is at. */
import { listed } from '../../../text/phrases.ts'
import type { Step, StepProgress } from '../../model/step.ts'
import type { StagePlan } from '../../model/types.ts'
import { DATABASE_NAME } from '../plan.ts'
import { usualText } from './running.ts'

/** What the step does, as it follows "will". `stack`: the stack's name. */
export function stepPhrase(step: Step, stack: string): string {
  switch (step.kind) {
    case 'roll-back':
      return step.skipping === undefined
        ? `roll the failed update of ${stack} back to its end, skipping nothing`
        : `continue the rollback of ${stack}, skipping ${listed(step.skipping)}`
    case 'delete-failed-create':
      return `delete what the failed first create of ${stack} left`
    case 'create':
      return `create ${stack}`
    case 'update':
      return `update ${stack}`
    case 'delete-stack':
      return `delete ${stack}`
    case 'snapshot':
      return `take a snapshot of ${named(step)}`
    case 'promote':
      return `promote ${named(step)}`
    case 'make-secret':
      return `create a secret for ${named(step)}`
    case 'upgrade-readers':
      return `upgrade the ${step.databases.length === 1 ? 'reader' : 'readers'} of ${named(step)}`
    case 'add-nodes':
      return `add the replicas of ${named(step)}`
    case 'failover-off':
      return `turn off the automatic failover of ${named(step)}`
    case 'lift-protection':
      return `turn off the deletion protection of ${named(step)}`
    case 'protect':
      return `turn on the deletion protection of ${named(step)}`
    case 'prove-removal':
      return 'check that what was to be deleted is gone'
    case 'check-bastion':
      return 'wait until the bastion is ready'
    case 'change-storage':
      return `change the storage of ${named(step)}`
    case 'protect-stack':
      return `turn ${step.to} the termination protection of ${stack}`
  }
}

/**
 * `In order, deploy will promote Postgres, then update shop-prod (about 3-9 min).`; null where there is nothing to
 * put in order, and no duration to tell.
 */
export function orderLine({
  steps = [],
  stack,
  action,
}: Pick<StagePlan, 'steps' | 'stack' | 'action'>): string | null {
  if (steps.length < 2 && steps.every(({ usual }) => usual === undefined)) return null
  const verb = action === 'delete' ? 'destroy' : 'deploy'
  const start = steps.length === 1 ? 'In one step' : 'In order'
  return `${start}, ${verb} will ${steps.map((step) => timedPhrase(step, stack)).join(', then ')}.`
}

function timedPhrase(step: Step, stack: string): string {
  const phrase = stepPhrase(step, stack)
  return step.usual === undefined ? phrase : `${phrase} (${usualText(step.usual)})`
}

/** `prod (2/4) upgrade the reader of Postgres`, as a line of the log. */
export function stepLine(
  { step, number, of, state }: StepProgress,
  { stage, stack }: Pick<StagePlan, 'stage' | 'stack'>,
): string {
  const place = of === 1 ? `${stage}:` : `${stage} (${number}/${of})`
  return `${place} ${STATE[state]}${(state === 'begun' ? timedPhrase : stepPhrase)(step, stack)}`
}

const STATE: Readonly<Record<StepProgress['state'], string>> = {
  begun: '',
  'not-needed': 'no longer needed: ',
  'done-already': 'had been done already: ',
}

/** What is done besides, within a step or when one has failed. */
export const asideMessages = {
  keepsSecret:
    "making the region's copy of the primary's secret stand for itself, so that nothing deletes it",
  putsBack: 'turning the deletion protection back on',
}

function named({ databases }: Extract<Step, { databases: readonly unknown[] }>): string {
  return listed(databases.map((database) => DATABASE_NAME[database]))
}
