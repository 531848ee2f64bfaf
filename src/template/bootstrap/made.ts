/** How the stack of an account was made, in its template's metadata: the next run goes on from there. */
import { recordOf } from '../../text/record.ts'
import { JOBS, type Jobs } from './jobs.ts'

/** A stage of the account, and where its stack is. */
export type MadeStage = {
  readonly stage: string
  readonly stackName: string
  readonly region: string
}

export type Made = {
  /** `acme/shop` */
  readonly repository: string
  readonly branch: string
  readonly jobs: Jobs
  /** CloudFormation takes no new list where nothing else changes: there may be more by now. */
  readonly stages: readonly MadeStage[]
}

/** The key in the template's metadata. */
export const MADE = 'tinystacks'

/** null = the template does not say so, or not in our words. */
export function madeBy(template: Readonly<Record<string, unknown>>): Made | null {
  const { repository, branch, jobs, stages } = recordOf(recordOf(template['Metadata'])[MADE])
  const known = JOBS.find((one) => one === jobs)
  if (typeof repository !== 'string' || typeof branch !== 'string' || known === undefined)
    return null
  const all = Array.isArray(stages) ? (stages as readonly unknown[]) : []
  return { repository, branch, jobs: known, stages: all.flatMap(stageOf) }
}

function stageOf(written: unknown): readonly MadeStage[] {
  const { stage, stackName, region } = recordOf(written)
  return typeof stage === 'string' && typeof stackName === 'string' && typeof region === 'string'
    ? [{ stage, stackName, region }]
    : []
}
