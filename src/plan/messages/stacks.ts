/** What is said of stacks that cannot be changed as they are. */
import type { StackFacts } from '../../facts/facts.ts'

/** What a person does about a stack that is stuck, or half-done and left so, by its status. */
const WAYS_OUT: Readonly<Record<string, string>> = {
  CREATE_FAILED:
    'somebody kept what its first create had made, and rolling it back would delete all of that: look whether anything in it is needed, delete the stack (aws cloudformation delete-stack), then run this again',
  UPDATE_FAILED:
    'see what its failed event names, then roll it back (aws cloudformation rollback-stack) or finish its update in the CloudFormation console, then run this again',
  UPDATE_ROLLBACK_FAILED:
    'correct what the failed event names, then continue the rollback (aws cloudformation continue-update-rollback), then run this again',
  DELETE_FAILED:
    'finish the deletion: tinystacks destroy tries it again; where that does not help, the CloudFormation console names what it could not delete',
  IMPORT_ROLLBACK_FAILED: 'finish the import rollback in the CloudFormation console',
}

export const stackMessages = {
  wayOut: (status: string) => WAYS_OUT[status] ?? 'look at the stack in the CloudFormation console',
  busy: ({ name, status }: StackFacts) =>
    `the stack ${name} is in the middle of an operation (${status}); plan again when it has ended, or deploy, which waits for it`,
  stuck: ({ name, status }: StackFacts) =>
    `the stack ${name} is in ${status}: ${stackMessages.wayOut(status)}`,
  changeRefused: (stack: string, reason: string | null) =>
    `CloudFormation refuses the change of ${stack}: ${reason ?? 'no reason given'}`,
  unprotected: 'everything is made, but deletion protection is not on yet: deploy again',
}
