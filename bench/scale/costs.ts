/** What our program calls, for stages of three databases in one region, at most: `bench/scale.ts` measures it. */
export type Cost = {
  readonly title: string
  /** Calls for the region, however many of its stages there are. */
  readonly region: number
  /** Calls for each of them. */
  readonly stage: number
}

/** Without the looks while AWS works. A list of what runs has 100 entries a page: three pages more for 100 stages. */
export const COSTS = {
  'plan new': { title: 'plan, all of them new', region: 7, stage: 0 },
  create: { title: 'deploy, all of them new', region: 10, stage: 6 },
  'no-op': { title: 'plan or deploy, nothing to do', region: 9, stage: 2 },
  'plan change': { title: 'plan, each with a change', region: 9, stage: 3 },
  change: { title: 'deploy, each with a change', region: 9, stage: 6 },
} as const satisfies Readonly<Record<string, Cost>>

/** How many stages a file has at most (`maxProperties` of the schema). */
const IN_A_FILE = 100

/** The calls for so many stages, in as few files as they fit, each of which has stages in all of these regions. */
export function callsOf({ region, stage }: Cost, stages: number, regions: number): number {
  return region * regions * Math.ceil(stages / IN_A_FILE) + stage * stages
}
