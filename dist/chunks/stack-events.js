import { a as WHAT_HAPPENS, p as listed, t as DATABASE_NAME } from "./plan.js";
import { t as databaseNamed } from "./resource-owner.js";
// src/plan/messages/agreed.ts
/** What is said where a stack has changed since its plan was agreed to. */
const agreedWords = {
	stackChanged: (stack) => `the stack ${stack} has changed since it was planned: nothing more was done to it; run this again to plan what is there now`,
	lostRace: (stack) => `somebody else has changed the stack ${stack} since it was planned, or is changing it now: this deploy has left it to them`,
	lostRaceHint: "run this again when the other deploy has ended: it plans what is there then",
	/** What a change set would do that nobody agreed to. */
	wouldNow: (change) => `it would now ${whatIs(change)}`,
	/** What a plan made again does to a database that the agreed one did not. */
	worse: ({ database, impact, data }) => `${DATABASE_NAME[database]} ${WHAT_HAPPENS[impact]} now${data === "kept" ? "" : ", its data goes"}, which was not agreed to`,
	moreNets: "it would take away backups or protection now that it was to leave",
	otherAction: (before, now) => `it was to be planned as ${before}, and is ${now} now`,
	otherDatabase: (name, identifier) => `${name}: ${identifier} is another database than the one that was planned for, or is there no more`,
	databaseGone: "it is there no more: somebody has deleted it",
	protectedAgain: (name) => `${name}: somebody has turned its deletion protection on`,
	identityUnread: (name, action, why) => `${name}: not verified that it is still the database that was planned for (${action} ${why})`,
	noConsent: (words) => `it needs consent now that it did not need before: --allow ${words}`,
	goesOn: "it goes on with a plan that an earlier deploy began and did not end"
};
const DONE = {
	Add: "add",
	Remove: "delete",
	Modify: "change",
	Import: "take over",
	Dynamic: "change, in a way CloudFormation does not say,"
};
function whatIs({ action, replacement, logicalId, type, details }) {
	const verb = action === "Modify" && replacement === "True" ? "replace" : action === "Modify" && replacement === "Conditional" ? "change or replace" : DONE[action];
	const database = databaseNamed(logicalId);
	const owner = database === null ? "" : ` of ${DATABASE_NAME[database]}`;
	const properties = [...new Set(details.flatMap(({ property }) => property ?? []))];
	const named = action === "Modify" && properties.length > 0 ? ` (${listed(properties)})` : "";
	return `${verb} ${logicalId}${owner === "" ? "" : `, the ${type.split("::").at(-1) ?? type}${owner}`}${named}`;
}
// src/facts/stack-events.ts
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
export { rootCause as n, agreedWords as r, isOfStack as t };
