/** What is said of stacks that cannot be changed as they are. */
import type { StackFacts } from '../../../facts/stack/stack.ts'
import { refusal } from '../coded.ts'

/** What a person does about a stack that is stuck, or half-done and left so, by its status. */
const WAYS_OUT: Readonly<Record<string, string>> = {
  CREATE_FAILED:
    'somebody kept what its failed creation had made, and a rollback would delete all of it: check whether you need any of it, delete the stack (aws cloudformation delete-stack), then run this again',
  UPDATE_FAILED:
    'see what its failed event says, then roll it back (aws cloudformation rollback-stack) or finish its update in the CloudFormation console, then run this again',
  UPDATE_ROLLBACK_FAILED:
    'fix what the failed event says, then continue the rollback (aws cloudformation continue-update-rollback), then run this again',
  DELETE_FAILED:
    'finish the deletion: tinystacks destroy tries again; if that does not help, the CloudFormation console shows what it could not delete',
  IMPORT_ROLLBACK_FAILED: 'finish the import rollback in the CloudFormation console',
}

export const stackMessages = {
  wayOut: (status: string) => WAYS_OUT[status] ?? 'look at the stack in the CloudFormation console',
  busy: ({ name, status }: StackFacts) =>
    refusal(
      'stack-busy',
      `the stack ${name} is in the middle of an operation (${status}); plan again when it has ended, or deploy, which waits for it`,
    ),
  stuck: ({ name, status }: StackFacts) =>
    refusal('stack-stuck', `the stack ${name} is in ${status}: ${stackMessages.wayOut(status)}`),
  changeOfUnknownStatus: (stack: string, status: string) =>
    `CloudFormation says ${status} of the change set for ${stack}, which is no status that tinystacks knows`,
  changeTooSlow: (stack: string) =>
    `CloudFormation has been working out the change to ${stack} for half an hour without a result`,
  changeNotReadyHint:
    'no database was changed; run this again, and if that does not help look at the change sets of the stack in the CloudFormation console',
  notSettled: (stack: string, status: string, shown: string | null) =>
    `CloudFormation ended the operation on ${stack} in ${status}, and two minutes later still shows the stack ${shown === null ? 'as missing' : `in ${shown}`}: its outputs could not be read`,
  notSettledHint:
    'run this again: what was deployed stays, and somebody else may be changing the stack right now',
  unprotected: 'everything was created, but deletion protection is not on yet; deploy again',
}
