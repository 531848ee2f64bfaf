/** Why a stack is not planned or changed as it is. */
import type { Explanations } from '../explained.ts'

export const STACK_REFUSALS = {
  'stack-busy': {
    means: 'CloudFormation is in the middle of an operation on the stack.',
    advice: 'Plan again when it has ended; deploy waits for it.',
  },
  'stack-stuck': {
    means: 'The stack is in a status that a person has to resolve.',
    advice: 'Do what the message says for this status.',
  },
  'rollback-pending': {
    means: 'The last update of the stack failed and has not been rolled back to its end.',
    advice: 'Deploy, which finishes the rollback first.',
  },
  'rollback-not-automatic': {
    means: 'The failed update cannot be rolled back without risk, so deploy leaves it alone.',
    advice: 'Do what the message says.',
  },
  'stack-of-another-file': {
    means: 'Another repository, file or application deployed the stack.',
    advice:
      'Write `stackName` to take it over with consent, or another `stackName` to leave it alone.',
  },
  'stack-not-ours': {
    means: 'The stack was not deployed by this file, as its tags say, so it is not touched.',
    advice: 'Write another `stackName`.',
  },
  'stage-would-start-empty': {
    means:
      'The stage would be created empty while no stage refers to an earlier stack with its data any more.',
    advice:
      'Write the lines that the message gives to keep the earlier stack, or to confirm a new one.',
  },
  'refusal-of-earlier-version': {
    means:
      'An earlier version of tinystacks, which had no codes, wrote this refusal into a comment.',
    advice: 'Plan again with this version.',
  },
} as const satisfies Explanations
