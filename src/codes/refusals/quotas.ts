import type { Explanations } from '../explained.ts'

export const QUOTA_REFUSALS = {
  'quota-exceeded': {
    means:
      'A quota of the region has no room for what the stage makes, together with the stages of the run before it.',
    advice:
      'Delete what nobody needs any more, or ask AWS for a larger quota, then plan again. A stage can also use a VPC that exists (`network.vpc`).',
  },
} as const satisfies Explanations
