import type { StackEvent } from './stack.ts'

/** Reasons of resources that were stopped because another one had failed. */
const KNOCK_ON =
  /^(Resource (creation|update|deletion) cancelled|The following resource\(s\) failed)/i

/** Whether the event is about the stack itself: its status is then the operation's. */
export function isOfStack(event: StackEvent, stackId: string): boolean {
  return event.physicalId === stackId && event.type === 'AWS::CloudFormation::Stack'
}

/** The first resource that failed by itself, in order of time; null = only the stack failed. */
export function rootCause(events: readonly StackEvent[], stackId: string): StackEvent | null {
  return failures(events, stackId)[0] ?? null
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
