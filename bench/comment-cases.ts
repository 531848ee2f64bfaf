/** The comments whose cost is measured: the place of ours among people's, and what it shows. */
import { resized } from '../scripts/demo/file.ts'

/** Comments of people on each pull request: three pages with ours. */
export const FOREIGN = 250

export type Case = {
  readonly name: string
  /** How many of them come before ours; null = ours is new, after all of them. */
  readonly before: number | null
  /** The file that is planned, by the round. */
  readonly file: (deployed: string, round: number) => string
  /** Of the plan: 3 where it asks for consent. */
  readonly exit: 0 | 3
  /** Labels that are created, or deleted because they expired; one call each. */
  readonly labels: number
  /** The maximum of calls to GitHub; null = any number. */
  readonly budget: number | null
}

/** The maximum of calls for a comment that is kept up to date. */
const BUDGET = 4

const resizing: Pick<Case, 'file' | 'exit' | 'labels'> = {
  file: (deployed) => resized(deployed, { instance: 'db.t4g.small', storage: 40 }),
  exit: 0,
  labels: 0,
}

/** Each round takes another database away, so that each asks for a consent of its own. */
const removal: Pick<Case, 'file' | 'exit' | 'labels'> = {
  file: (deployed, round) => without(deployed, round % 2 === 0 ? 'mysql' : 'redis'),
  exit: 3,
  labels: 2,
}

export const CASES: readonly Case[] = [
  { name: 'update on the first page', before: 0, ...resizing, budget: BUDGET },
  { name: 'update on the middle page', before: 130, ...resizing, budget: BUDGET },
  { name: 'update on the last page', before: FOREIGN, ...resizing, budget: BUDGET },
  {
    name: 'update that asks for the same consent',
    before: 130,
    ...{ ...removal, file: (deployed: string) => without(deployed, 'mysql'), labels: 0 },
    budget: BUDGET,
  },
  {
    name: 'update that asks for another consent',
    before: 130,
    ...removal,
    budget: BUDGET + removal.labels,
  },
  { name: 'create', before: null, ...resizing, budget: null },
]

function without(file: string, database: string): string {
  const changed = file.replace(new RegExp(`^ *${database}:.*\n`, 'm'), '')
  if (changed === file) throw new Error(`the example has no ${database} to take away`)
  return changed
}
