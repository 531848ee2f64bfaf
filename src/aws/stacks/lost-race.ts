import { TinystacksError } from '../../errors.ts'
import { stackNameIn } from '../../facts/stack/stack-name.ts'
import { agreedMessages as words } from '../../plan/messages/agreed.ts'
import { errorCode, errorMessage } from '../errors.ts'

/**
 * CloudFormation's ways to say that a stack has changed since its change set was created: somebody else
 * executed another one (which deletes the rest), or updated, created or deleted the stack. Sources: API,
 * ExecuteChangeSet (ChangeSetNotFound, InvalidChangeSetStatus); the texts of ValidationError as SEEN in
 * serverless-application-model#52, ecs_composex#785, amazon.aws#1910, boto3#2327, and in
 * giantswarm/aws-operator (a DeleteStack during an update).
 */
export function hasLostRace(error: unknown): boolean {
  switch (errorCode(error)) {
    case 'ChangeSetNotFound':
    case 'ChangeSetNotFoundException':
    case 'InvalidChangeSetStatus':
    case 'InvalidChangeSetStatusException':
      return true
    case 'ValidationError':
      return LOST.test(errorMessage(error))
    default:
      return false
  }
}

const LOST =
  /is in \S+ state and can ?not |cannot be (deleted|updated) while in status |already exists and cannot be created again|Stack (\[[^\]]*\]|with id \S+) does not exist|cannot be deleted while TerminationProtection is enabled/

/** The same in our words (exit 3): nothing was done, and what to do. `stack`: its name or ARN. */
export function lostRace(error: unknown, stack: string): TinystacksError {
  return new TinystacksError('stack-changed', words.lostRace(stackNameIn(stack)), {
    exit: 3,
    hint: words.lostRaceHint,
    cause: error,
  })
}
