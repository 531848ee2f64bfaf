/** Calls to CloudFormation that change something: carried out once, however often an answer is lost. */
import {
  CreateChangeSetCommand,
  DescribeChangeSetCommand,
  ExecuteChangeSetCommand,
  type CloudFormationClient,
  type CreateChangeSetCommandInput,
  type CreateChangeSetCommandOutput,
  type ExecuteChangeSetCommandInput,
} from '@aws-sdk/client-cloudformation'
import { unlessDone } from '../done-already.ts'
import { errorCode, errorMessage } from '../errors.ts'

/** ARNs of a change set and of its stack. */
type ChangeSetIds = Pick<CreateChangeSetCommandOutput, 'Id' | 'StackId'>

/** Its ids. AWS's token merges repeated calls; and if the name is taken all the same, it is unique and ours. */
export async function changeSetOnce(
  cloudformation: CloudFormationClient,
  input: CreateChangeSetCommandInput,
): Promise<ChangeSetIds> {
  const { ChangeSetName, StackName } = input
  return unlessDone<ChangeSetIds>(
    () => cloudformation.send(new CreateChangeSetCommand(input)),
    async (code) => {
      if (code !== 'AlreadyExistsException') return undefined
      const made = await cloudformation.send(
        new DescribeChangeSetCommand({ ChangeSetName, StackName }),
      )
      return { Id: made.ChangeSetId, StackId: made.StackId }
    },
  )
}

/** Executes one of our change sets. If it is or was executing already, that is what was wanted. */
export async function executedOnce(
  cloudformation: CloudFormationClient,
  input: ExecuteChangeSetCommandInput,
): Promise<void> {
  const { ChangeSetName, StackName } = input
  await unlessDone<unknown>(
    () => unlessTokenKnown(() => cloudformation.send(new ExecuteChangeSetCommand(input))),
    async (code) => {
      if (!/^InvalidChangeSetStatus(Exception)?$/.test(code)) return undefined
      const { ExecutionStatus } = await cloudformation.send(
        new DescribeChangeSetCommand({ ChangeSetName, StackName }),
      )
      return ExecutionStatus?.startsWith('EXECUTE_') ? ExecutionStatus : undefined
    },
  )
}

/** Each request has its own token: if AWS already knows it, this very request arrived before. */
export async function unlessTokenKnown(run: () => Promise<unknown>): Promise<void> {
  await unlessDone(run, async (code) => (code === 'TokenAlreadyExistsException' ? code : undefined))
}

/** Deletes it. If it is already gone, alone or with its stack, that is what was wanted. */
export async function unlessGone(run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

function isGone(error: unknown): boolean {
  const code = errorCode(error)
  return (
    /^ChangeSetNotFound(Exception)?$/.test(code) ||
    (code === 'ValidationError' && /does not exist/.test(errorMessage(error)))
  )
}
