import type { Explanations } from '../explained.ts'

export const PARAMETER_REFUSALS = {
  'parameter-unknown': {
    means:
      "The version of the file does not have a parameter of that name; AWS's own list says so.",
    advice:
      'Write the name that is meant, or remove the parameter. A new major may have dropped it.',
  },
  'parameter-fixed': {
    means: 'AWS sets the parameter itself, and nobody else may.',
    advice: 'Remove it.',
  },
  'parameter-value-not-allowed': {
    means: 'AWS does not allow the value.',
    advice: 'Write one of the values, or a number in the range, that the message names.',
  },
  'parameter-unit': {
    means: 'A parameter group takes numbers without a unit.',
    advice: 'Write the number that the message names.',
  },
} as const satisfies Explanations
