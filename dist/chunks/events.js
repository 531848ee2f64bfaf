// src/deploy/events.ts
/** Reasons of resources that were stopped because another one had failed. */
const KNOCK_ON = /^(Resource (creation|update|deletion) cancelled|The following resource\(s\) failed)/i;
/** Whether the event is about the stack itself: its status is then the operation's. */
function isOfStack(event, stackId) {
	return event.physicalId === stackId && event.type === "AWS::CloudFormation::Stack";
}
/** The first resource that failed of itself, in the order of time; null where only the stack failed. */
function rootCause(events, stackId) {
	return events.filter((event) => event.status.endsWith("_FAILED") && !isOfStack(event, stackId)).find((event) => !KNOCK_ON.test(event.reason ?? "")) ?? null;
}
export { rootCause as n, isOfStack as t };
