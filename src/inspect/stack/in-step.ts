/**
 * Waits for change sets that are made side by side. They take about as long as each other, and no call tells of several
 * (ListChangeSets takes one stack): so the first one is asked as ever, and the others once it is over (docs/adr/0041).
 */

/** Looks after which the first one keeps nobody waiting any more: about 12 s. */
const LEADS = 9

/** The wait for one of them. */
export type Step = {
  /** null = this is the first one; else how many looks that one has had, once it is over or has taken long. */
  readonly first: Promise<number> | null
  /** Tells how many looks this one has had. */
  readonly looked: (looks: number) => void
  /** It is over, or not waited for any more. */
  readonly end: () => void
}

/** One that nobody is in step with. */
export const ALONE: Step = { first: null, looked: () => undefined, end: () => undefined }

export type InStep = { readonly join: () => Step }

/** For one region. */
export function inStep(): InStep {
  let first: Promise<number> | null = null
  return {
    join: () => {
      if (first !== null) return { ...ALONE, first }
      let had = 0
      let resolve: (looks: number) => void = () => undefined
      const own = new Promise<number>((resolved) => {
        resolve = resolved
      })
      first = own
      const end = (): void => {
        if (first === own) first = null
        resolve(had)
      }
      return {
        first: null,
        looked: (looks) => {
          had = looks
          if (looks >= LEADS) end()
        },
        end,
      }
    },
  }
}
