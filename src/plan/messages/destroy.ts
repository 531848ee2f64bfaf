import type { StackFacts } from '../../facts/facts.ts'

/** What has to be typed to destroy a stage. */
export const DESTROY_WORD = 'delete'

export const destroyMessages = {
  withItsStage: 'its stage is destroyed',
  secretKept: (name: string) => `the secret ${name} stays in Secrets Manager`,
  notOurs: (stack: string) =>
    `the stack ${stack} was not made by this file (its tags say so): it is not touched`,
  replicas: (names: string) =>
    `it has read replicas elsewhere (${names}): promote or remove them first`,
  unread: (action: string, why: string) =>
    `whether it is still there, and which one it is, is not verified (${action} ${why}): allow ${action}`,
  changed: (stack: string) =>
    `the stack ${stack} has changed since this destruction was agreed to: it was not deleted; run destroy again to see what is in it now`,
  otherResources: (names: string) => `it holds other resources now: ${names}`,
  otherPolicies: (names: string) =>
    `what becomes of ${names} is another thing now (DeletionPolicy of the deployed template)`,
  otherDatabase: (database: string, identifier: string) =>
    `${database}: ${identifier} is another database than the one that was agreed to`,
  busy: (status: string) => `somebody else is changing it (${status})`,
  rowsOfItsOwn: (identifier: string) =>
    `${identifier} was promoted outside of this file and has rows of its own, while its stack takes it for a copy and would delete it without a final snapshot: take a snapshot of it where they are needed, and delete it by hand first`,
  replicasUnknown: (action: string, why: string) =>
    `whether it has read replicas elsewhere is not verified (${action} ${why}): allow ${action}`,
  cannotUnprotect: ({ name, status, region }: StackFacts, identifier: string) =>
    `its deletion protection is on, and no update can lift it while ${name} is in ${status}: run aws rds modify-db-instance --region ${region} --db-instance-identifier ${identifier} --no-deletion-protection`,
  question: (stack: string) =>
    `This deletes the stack ${stack} and every database in it. Type ${DESTROY_WORD} to go on, anything else to stop: `,
  unconfirmed: (stage: string) =>
    `nothing is destroyed yet: if you mean it, --stage ${stage} --confirm ${DESTROY_WORD}`,
  wrongWord: (given: string) => `--confirm ${given}: the word is ${DESTROY_WORD}`,
  nothing: (stage: string, stack: string, region: string) =>
    `nothing to destroy: stage ${stage} has no stack ${stack} in ${region}`,
  oneStage: 'destroy takes one stage at a time',
  unknownStage: (stage: string, regions: string) =>
    `neither the file nor a stack of it in ${regions} has a stage ${stage}`,
  ambiguous: (stage: string, stacks: string) =>
    `several stacks of this file have the stage ${stage}: ${stacks}`,
  kept: 'Kept:',
  keptSecret: (arn: string) => `secret ${arn}`,
  keptSnapshot: (snapshot: string, identifier: string) => `snapshot ${snapshot} of ${identifier}`,
  keptNothing: 'Nothing is left of it.',
  left: (resources: string) =>
    `could not be deleted: ${resources}; run destroy again, or finish it in the CloudFormation console`,
}
