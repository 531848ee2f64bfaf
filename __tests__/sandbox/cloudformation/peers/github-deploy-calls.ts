/**
 * The calls of aws-cloudformation-github-deploy 2.2.0 (commit 197fa4a, its inputs at their defaults), written down at a
 * proxy between its `dist/index.js` and the sandbox, run after run; `src/deploy.ts` and `src/event-streaming.ts` there
 * make them. Its input `name` is `net`. What it asks for until it is so is here once, with `waits`.
 */
import { expect } from 'vitest'

type Call =
  | 'createChangeSet'
  | 'deleteChangeSet'
  | 'deleteStack'
  | 'describeChangeSet'
  | 'describeEvents'
  | 'describeStacks'
  | 'executeChangeSet'

export type Step = {
  readonly call: Call
  /** Besides these: CreateChangeSet has the template, and `STACK` and `CHANGE SET` stand for their ARNs. */
  readonly input: Readonly<Record<string, unknown>>
  /** What the action needs of the answer, or how it is refused. */
  readonly answer: { readonly gives: object } | { readonly refused: object }
  readonly waits?: true
}

const NAMED = { ChangeSetName: 'net-CS', StackName: 'net' }

const look = (stack: object, StackName = 'net'): Step => ({
  call: 'describeStacks',
  input: { StackName },
  answer: { gives: { Stacks: [stack] } },
})

const absent: Step = {
  call: 'describeStacks',
  input: { StackName: 'net' },
  answer: { refused: { name: 'ValidationError', message: 'Stack with id net does not exist' } },
}

const ready = (ChangeSetType: 'CREATE' | 'UPDATE'): readonly Step[] => [
  {
    call: 'createChangeSet',
    input: {
      ...NAMED,
      Capabilities: ['CAPABILITY_IAM'],
      ChangeSetType,
      IncludeNestedStacks: false,
    },
    answer: { gives: { Id: expect.stringMatching(/:changeSet\/net-CS\//) } },
  },
  {
    call: 'describeChangeSet',
    input: NAMED,
    answer: { gives: { Status: expect.stringMatching(/^(?:CREATE_COMPLETE|FAILED)$/) } },
    waits: true,
  },
]

const describe = (gives: object): Step => ({
  call: 'describeChangeSet',
  input: { ...NAMED, IncludePropertyValues: true },
  answer: { gives },
})

/** Makes a change set, carries it out, and watches until the stack shows one of its ends. */
const executed = (type: 'CREATE' | 'UPDATE', Action: string, end: string): readonly Step[] => [
  ...ready(type),
  describe({
    ChangeSetName: 'net-CS',
    Status: 'CREATE_COMPLETE',
    Changes: [{ ResourceChange: { Action, LogicalResourceId: 'Net' } }],
  }),
  {
    call: 'describeEvents',
    input: { StackName: 'net' },
    answer: { gives: { OperationEvents: expect.any(Array) } },
  },
  { call: 'executeChangeSet', input: NAMED, answer: { gives: {} } },
  { ...look({ StackStatus: end }), waits: true },
]

const withOutputs = look({ Outputs: [{ OutputKey: 'Vpc' }] }, 'STACK')

/** How a run that succeeded reads the stack's id and outputs. */
const outputs: readonly Step[] = [look({ StackName: 'net' }), withOutputs]

/** The first deploy of a stack. */
export const create: readonly Step[] = [
  absent,
  ...executed('CREATE', 'Add', 'CREATE_COMPLETE'),
  ...outputs,
]

/** Another deploy of a changed template. The name of its change set is that of the one before. */
export const change: readonly Step[] = [
  look({ StackStatus: expect.stringMatching(/_COMPLETE$/) }),
  ...executed('UPDATE', 'Modify', 'UPDATE_COMPLETE'),
  ...outputs,
]

/** The same template again. */
export const noChange: readonly Step[] = [
  look({ StackStatus: expect.stringMatching(/_COMPLETE$/) }),
  ...ready('UPDATE'),
  describe({ Changes: [] }),
  describe({
    Status: 'FAILED',
    ExecutionStatus: 'UNAVAILABLE',
    StatusReason: expect.stringContaining("The submitted information didn't contain changes"),
  }),
  {
    call: 'describeEvents',
    input: { ChangeSetName: 'CHANGE SET' },
    answer: { gives: { OperationEvents: [] } },
  },
  { call: 'deleteChangeSet', input: NAMED, answer: { gives: {} } },
  withOutputs,
]

/** A first deploy whose stack is rolled back. */
export const failed: readonly Step[] = [
  absent,
  ...executed('CREATE', 'Add', 'ROLLBACK_COMPLETE'),
  look({ StackStatus: 'ROLLBACK_COMPLETE' }),
]

/** The deploy after that deletes the stack and makes it anew. */
export const again: readonly Step[] = [
  look({ StackStatus: 'ROLLBACK_COMPLETE' }),
  { call: 'deleteStack', input: { StackName: 'net' }, answer: { gives: {} } },
  { ...absent, waits: true },
  ...executed('CREATE', 'Add', 'CREATE_COMPLETE'),
  ...outputs,
]
