/**
 * Codes: the stable names of what a plan or a file is told. A message may be reworded in any release; its
 * code never changes its meaning, so scripts and tests match the code.
 */
type Explained = {
  /** One sentence: what the code means. */
  readonly means: string
  /** One sentence: what to do about it. */
  readonly advice: string
}

/** kebab-case code -> its explanation. docs/codes.md is generated from these. */
export type Explanations = Readonly<Record<string, Explained>>
