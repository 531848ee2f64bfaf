import { isDeepStrictEqual } from 'node:util'
import type { OnFailure } from './create.ts'
import { createStack } from './create.ts'
import { stackEvent } from './operation.ts'
import { desiredOf } from './record.ts'
import type { StackRecord } from './record.ts'
import type { DesiredStack } from './desired-stack.ts'
import { modelOf } from './region.ts'
import type { Region } from './region.ts'
import { runInBackground } from './run.ts'
import { updateStack } from './update.ts'

/** Starts creating a stack's resources. The caller can follow its status and events. */
export function beginCreation(
  region: Region,
  stack: StackRecord,
  token: string | undefined,
  onFailure: OnFailure,
): Promise<void> {
  const deployment = { region, stack, token, model: modelOf(region, stack, stack) }
  stackEvent(deployment, 'CREATE_IN_PROGRESS', 'User Initiated')
  return done(deployment, () => createStack(deployment, onFailure))
}

/** Starts bringing a stack to its desired state. */
export function beginUpdate(
  region: Region,
  stack: StackRecord,
  desired: DesiredStack,
  token: string | undefined,
): Promise<void> {
  const previous = desiredOf(stack)
  const model = modelOf(region, stack, desired)
  Object.assign(stack, desired, { lastUpdatedTime: region.backend.world.now().toISOString() })
  const update = {
    region,
    stack,
    token,
    model,
    journal: { previous, outputs: stack.outputs, entries: [] },
    tagsChanged: !isDeepStrictEqual(previous.tags, desired.tags),
  }
  stackEvent(update, 'UPDATE_IN_PROGRESS', 'User Initiated')
  return done(update, () => updateStack(update))
}

/** Runs it in the background; the promise is for callers that need its end. */
function done(
  operation: Parameters<typeof runInBackground>[0],
  work: () => Promise<void>,
): Promise<void> {
  return new Promise((resolve) => {
    runInBackground(operation, () => work().finally(resolve))
  })
}
