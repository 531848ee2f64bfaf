/** What to know of replicas and promotions. */
import type { Explanations } from '../explained.ts'

export const REPLICA_NOTES = {
  'defaults-of-promoted': {
    means:
      "A promoted replica takes the file's `defaults`, which give it other settings than its primary's.",
    advice: 'To keep what it has, write it in the stage before you deploy.',
  },
  'replica-after-source': {
    means: 'The replica will be created after the stage that it follows.',
    advice: 'Nothing.',
  },
  'plan-completed-later': {
    means: 'What else will change is known only once the stage that it follows is deployed.',
    advice: 'Nothing; the deploy stops if it is more than this plan says.',
  },
  'replica-without-path': {
    means: "No network path leads from this stage's VPC to the primary by itself.",
    advice: 'Set up a peering or a transit gateway if the application writes.',
  },
  'replica-in-primary-vpc': {
    means:
      "The replica is in its primary's VPC, and the client group of its stage opens the replica alone.",
    advice: 'Give tasks that write to the primary a group that the primary admits.',
  },
  'replica-without-credentials': {
    means: 'No stage makes the primary, so the application gets no variables for credentials.',
    advice: 'Pass the credentials to the application yourself.',
  },
  'replica-promoted-outside': {
    means: 'The replica was promoted outside of this file and has rows of its own.',
    advice: 'Save its rows before you change it.',
  },
  'secret-copied': {
    means: 'A secret with the credentials will be made for other regions.',
    advice: 'Nothing.',
  },
  'secret-copy-kept': {
    means: 'A copy of the secret stays in a region that the file no longer names.',
    advice: 'Delete the copy by hand when nobody needs it.',
  },
  'secret-copy-unread': {
    means: 'Whether a copy of the secret stands for itself could not be read, so it stays.',
    advice: 'Allow the action that the message names.',
  },
  'promotion-is-final': {
    means: 'The promotion ends replication for good: later writes to the old primary never arrive.',
    advice: 'Stop writing to the old primary before you deploy.',
  },
  'old-primary-exists': {
    means: 'The old primary still exists, so both databases could be written to.',
    advice: 'Stop writing to the old primary before you deploy.',
  },
  'old-primary-unread': {
    means: 'Whether the old primary still exists could not be read.',
    advice: 'Make sure that nobody writes to it.',
  },
  'replication-broken': {
    means: 'The replica no longer copies its primary, as AWS says, and lacks rows of it.',
    advice: 'Find out what is missing before you promote it.',
  },
  'own-secret': {
    means: 'The promoted database gets a secret and a password of its own.',
    advice:
      'Give its applications the new ARN, and their execution role the statement in the message before the deploy.',
  },
  'stays-in-old-vpc': {
    means: 'The promoted database stays in the VPC of its old primary.',
    advice: 'Keep that VPC as long as the database is there.',
  },
  'replica-like-primary': {
    means: 'The new replica has settings of its primary, because its own stage does not say them.',
    advice: 'Write in its own stage what should be otherwise.',
  },
  'replica-smaller-than-primary': {
    means: 'The replica has a smaller class of instance than its primary.',
    advice: 'Give it the class of its primary, at the latest before you promote it.',
  },
  'primary-parameters-unread': {
    means:
      'Which parameters are set for the primary could not be read, so the replica has none of them.',
    advice:
      "Allow the action that the message names, or write the parameters in the replica's stage.",
  },
} as const satisfies Explanations
