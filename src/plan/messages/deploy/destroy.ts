import type { StackFacts } from '../../../facts/stack/stack.ts'
import { refusal } from '../coded.ts'

/** What has to be typed to destroy a stage. */
export const DESTROY_WORD = 'delete'

export const destroyMessages = {
  withItsStage: 'its stage will be destroyed',
  notOurs: (stack: string) =>
    refusal(
      'stack-not-ours',
      `the stack ${stack} was not deployed by this file, as its tags say, so it is not touched`,
    ),
  unread: (action: string, why: string) =>
    refusal(
      'database-unread',
      `whether it still exists, and which one it is, is not verified (${action} ${why}); allow ${action}`,
    ),
  changed: (stack: string) =>
    `the stack ${stack} has changed since you agreed to destroy it, so it was not deleted; run destroy again to see what is in it now`,
  otherResources: (names: string) => `it holds other resources now: ${names}`,
  otherPolicies: (names: string) =>
    `what becomes of ${names} is another thing now (DeletionPolicy of the deployed template)`,
  otherDatabase: (database: string, identifier: string) =>
    `${database}: ${identifier} is not the database that was agreed to`,
  busy: (status: string) => `somebody else is changing it (${status})`,
  rowsOfItsOwn: (identifier: string) =>
    refusal(
      'replica-has-own-rows',
      `${identifier} was promoted outside of this file and has rows of its own, but its stack takes it for a copy and would delete it without a final snapshot; take a snapshot of it if you need them, and delete it by hand first`,
    ),
  replicasUnknown: (action: string, why: string) =>
    refusal(
      'replicas-unread',
      `whether it has read replicas elsewhere is not verified (${action} ${why}); allow ${action}`,
    ),
  cannotUnprotect: ({ name, status, region }: StackFacts, identifier: string) =>
    refusal(
      'protection-cannot-be-lifted',
      `its deletion protection is on, and no update can turn it off while ${name} is in ${status}; run aws rds modify-db-instance --region ${region} --db-instance-identifier ${identifier} --no-deletion-protection`,
    ),
  question: (stack: string) =>
    `This will delete the stack ${stack} and every database in it. Type ${DESTROY_WORD} to continue, anything else to stop: `,
  unconfirmed: (stage: string) =>
    `nothing was destroyed; to destroy it: --stage ${stage} --confirm ${DESTROY_WORD}`,
  wrongWord: (given: string) => `--confirm ${given}: the word is ${DESTROY_WORD}`,
  nothing: (stage: string, stack: string, region: string) =>
    `nothing to destroy: stage ${stage} has no stack ${stack} in ${region}`,
  oneStage: 'destroy takes one stage at a time',
  unknownStage: (stage: string, regions: string) =>
    `there is no stage ${stage}, neither in the file nor in a stack of it in ${regions}`,
  ambiguous: (stage: string, stacks: string) =>
    `several stacks of this file belong to stage ${stage}: ${stacks}`,
  kept: 'Kept:',
  keptSecret: (arn: string) => `secret ${arn}`,
  keptSnapshot: (snapshot: string, identifier: string) => `snapshot ${snapshot} of ${identifier}`,
  keptNothing: 'Nothing of it is left.',
  left: (resources: string) =>
    `could not be deleted: ${resources}; run destroy again, or finish in the CloudFormation console`,
}
