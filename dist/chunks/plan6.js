import { Ar as TinystacksError } from "./start.js";
import { At as underwayIn, cn as isBusy } from "./plan4.js";
import { L as during, R as since, b as describeStage, z as pause } from "./inspect.js";
import { l as ends } from "./plan2.js";
import { n as waitMessages } from "./permissions4.js";
// src/plan/messages/deploy/others.ts
const othersMessages = {
	deleted: (stack) => `somebody has deleted the stack ${stack} meanwhile, or is deleting it`,
	busy: (stack, status) => `another operation is in progress on the stack ${stack} (${status})`,
	changed: (stack) => `somebody has changed the stack ${stack} meanwhile`,
	deleting: (stack) => `somebody has turned the termination protection of the stack ${stack} off, as a destroy does`,
	underway: (stack) => `another deploy of the stack ${stack} is under way`,
	waits: (stack, status) => `waiting for the other operation on ${stack} to end (${status}), before deletion protection is turned on again`,
	protectionLeft: (names, why) => `deletion protection of ${names} was left as it is, since ${why}; once that has ended, deploy again, which turns it on where it should be`,
	busyDatabase: (identifier) => `${identifier} was busy with something else, as a snapshot: the rollback goes on when that has ended`
};
// src/apply/others.ts
const LOOKS = 4;
async function doneByOthers({ stacks }, known) {
	const now = await stacks.describe(known.id);
	if (isLeaving(now)) return othersMessages.deleted(known.name);
	if (isBusy(now.status)) return othersMessages.busy(known.name, now.status);
	return now.updatedAt === known.updatedAt ? null : othersMessages.changed(known.name);
}
async function refuseOthers(aws, known) {
	const others = await doneByOthers(aws, known);
	if (others !== null) throw new TinystacksError("stack-changed", others, { exit: 3 });
}
async function protectedByOthers(context, known, note) {
	let now = await onceIdle(context, known);
	for (let look = 1; look < LOOKS && now !== null && isToBeDeleted(known, now); look++) {
		await context.clock.sleep(pause(look));
		now = await onceIdle(context, known);
	}
	if (now === null) return othersMessages.deleted(known.name);
	if (isToBeDeleted(known, now)) return othersMessages.deleting(known.name);
	return [
		null,
		known.underway,
		note
	].includes(now.underway) || deletesNothing(now) ? null : othersMessages.underway(known.name);
}
async function onceIdle({ aws, clock, onProgress }, { id, name }) {
	let status = "";
	const waiting = since(clock, () => [{ what: waitMessages.otherOperation(name, status) }]);
	return during(clock, waiting, async () => {
		for (let look = 0;; look++) {
			const now = await describeStage(aws, id);
			if (isLeaving(now)) return null;
			if (!isBusy(now.status)) return now;
			status = now.status;
			if (look === 0) onProgress(othersMessages.waits(name, status));
			await clock.sleep(pause(look));
		}
	});
}
function deletesNothing(now) {
	const theirs = underwayIn(now);
	return theirs !== null && !theirs.databases.some(ends);
}
async function deletedByOthers({ aws: { stacks }, clock }, known) {
	for (let look = 1; look <= LOOKS; look++) {
		const now = await stacks.describe(known.id);
		if (isLeaving(now)) return othersMessages.deleted(known.name);
		if (!isToBeDeleted(known, now)) return null;
		if (look < LOOKS) await clock.sleep(pause(look));
	}
	return othersMessages.deleting(known.name);
}
function isLeaving(now) {
	return now === null || now.status.startsWith("DELETE_");
}
function isToBeDeleted(known, now) {
	return known.terminationProtection !== false && now.terminationProtection === false;
}
export { othersMessages as a, refuseOthers as i, doneByOthers as n, protectedByOthers as r, deletedByOthers as t };
