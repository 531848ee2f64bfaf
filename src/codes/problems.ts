/** The codes of problems: what is wrong with a `tinystacks.yml`, at one place of its text. */
import type { Explanations } from './explained.ts'
import { DATABASE_PROBLEMS } from './problems/databases.ts'
import { NETWORK_PROBLEMS } from './problems/network.ts'
import { SOURCE_PROBLEMS } from './problems/sources.ts'
import { STAGE_PROBLEMS } from './problems/stages.ts'
import { TEXT_PROBLEMS } from './problems/text.ts'
import { VALUE_PROBLEMS } from './problems/values.ts'

/** Every code of a problem, explained. */
export const PROBLEMS = {
  ...TEXT_PROBLEMS,
  ...VALUE_PROBLEMS,
  ...STAGE_PROBLEMS,
  ...NETWORK_PROBLEMS,
  ...DATABASE_PROBLEMS,
  ...SOURCE_PROBLEMS,
} satisfies Explanations

export type ProblemCode = keyof typeof PROBLEMS
