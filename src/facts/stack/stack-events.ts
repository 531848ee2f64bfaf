import type { StackEvent } from './stack.ts'

/** Reasons of resources that were stopped because another one had failed. */
const KNOCK_ON =
  /^(Resource (creation|update|deletion) cancelled|The following resource\(s\) failed)/i

/** Reasons of a stack's events that say who began the operation, and not why it failed. */
const BY_REQUEST = /^User Initiated/i

/** Whether the event is about the stack itself: its status is then the operation's. */
export function isOfStack(event: StackEvent, stackId: string): boolean {
  return event.physicalId === stackId && event.type === 'AWS::CloudFormation::Stack'
}

/**
 * Why an operation failed: the first resource that failed by itself, in order of time, else the stack's own reason,
 * as of an output that reads a resource which is gone; null = neither says.
 */
export function rootCause(events: readonly StackEvent[], stackId: string): StackEvent | null {
  return failures(events, stackId)[0] ?? failureOfStack(events, stackId)
}

/** The event of the stack itself that says why it failed or rolls back, in other words than who began that. */
function failureOfStack(events: readonly StackEvent[], stackId: string): StackEvent | null {
  const cause = events.find(
    (event) =>
      isOfStack(event, stackId) &&
      /(ROLLBACK_IN_PROGRESS|_FAILED)$/.test(event.status) &&
      event.reason !== null &&
      !KNOCK_ON.test(event.reason) &&
      !BY_REQUEST.test(event.reason),
  )
  return cause ?? null
}

/** Every resource that failed by itself, in order of time. */
export function failures(events: readonly StackEvent[], stackId: string): readonly StackEvent[] {
  return events.filter(
    (event) =>
      event.status.endsWith('_FAILED') &&
      !isOfStack(event, stackId) &&
      !KNOCK_ON.test(event.reason ?? ''),
  )
}
