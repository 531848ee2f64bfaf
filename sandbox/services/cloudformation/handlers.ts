import type { ResourceHandler } from '../../contract.ts'

/** Resource types with nothing outside the stack. */
export function bareHandlers(): readonly ResourceHandler[] {
  return [waitConditionHandle(), cdkMetadata()]
}

/** A handle's `Ref` is a presigned URL; nobody can signal to it in the sandbox. */
function waitConditionHandle(): ResourceHandler {
  return {
    type: 'AWS::CloudFormation::WaitConditionHandle',
    create: async (context) => {
      await context.takes(1)
      const query = new URLSearchParams({ stack: context.stackId, handle: context.logicalId })
      return `https://cloudformation-waitcondition-${context.region}.s3.localhost/?${query.toString()}`
    },
    update: async () => undefined,
    remove: async () => undefined,
    attributes: () => ({}),
  }
}

/** What the CDK adds to every stack: a resource that holds a version string. */
function cdkMetadata(): ResourceHandler {
  return {
    type: 'AWS::CDK::Metadata',
    create: async (context) => {
      await context.takes(1)
      return context.stackId.split('/').at(-1) ?? context.stackName
    },
    update: async () => undefined,
    remove: async () => undefined,
    attributes: () => ({}),
  }
}
