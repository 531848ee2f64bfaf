import { _ as duration, i as resultsOf, t as resultBlocks, v as eventLines } from "./host.js";
import { A as byFamily, D as DATABASES, G as note, M as isCache, P as isSql, T as plain$1, V as FAMILIES, Y as listed$1, Z as TinystacksError, n as wrap, t as painter, x as forTerminal } from "./engines.js";
import { t as stageOutputs } from "./outputs.js";
import { _ as ends, v as losesData } from "./plan.js";
import { c as SUMMARY_BYTES, l as planAsMarkdown } from "./render.js";
import { E as SQL_IDS, a as outcomeMessages, n as deployFailed, r as failureHint, s as resourceName, t as OUTCOME } from "./plan2.js";
import { _ as valueOf } from "./plan3.js";
import { C as identityOf, J as changedInPlace, M as removalMessages, N as restoreMessages, X as excess, Z as agreedMessages, c as assemblePlan, d as databasesAtRisk, f as snapshotMessages, m as leftAloneFingerprint, u as removalsOf, v as formatUnderway, y as underwayOf } from "./plan4.js";
import { i as primariesFirst } from "./config.js";
import { nt as UNDERWAY_OUTPUT } from "./template.js";
import { f as asideMessages, m as stepLine } from "./render2.js";
import { A as stackMessages, D as discardChangeSet, E as succeeded, O as prepareChangeSet, T as stackState, a as stageContextOf, b as describeStage, f as beginOfSnapshot, h as snapshotPrefix, k as pause, m as snapshotName, p as originOfToken, t as connectOnce, v as guardAccount, w as isBusy, x as waitUntilIdle, y as readLive } from "./inspect.js";
// src/facts/stack-events.ts
/** Reasons of resources that were stopped because another one had failed. */
const KNOCK_ON = /^(Resource (creation|update|deletion) cancelled|The following resource\(s\) failed)/i;
/** Whether the event is about the stack itself: its status is then the operation's. */
function isOfStack(event, stackId) {
	return event.physicalId === stackId && event.type === "AWS::CloudFormation::Stack";
}
/** The first resource that failed by itself, in order of time; null = only the stack failed. */
function rootCause(events, stackId) {
	return events.filter((event) => event.status.endsWith("_FAILED") && !isOfStack(event, stackId)).find((event) => !KNOCK_ON.test(event.reason ?? "")) ?? null;
}
// src/render/outcomes.ts
/** What a deploy came to: a line a stage, and the variables of each that is up. Ends without a newline. */
function outcomesForTerminal(outcomes, outputs, { color, width }) {
	const paint = painter(color);
	return outcomes.map((outcome) => [
		resultLine(outcome, paint),
		...failureLines(outcome, width),
		...notesOf(outcome).flatMap((note) => wrap(forTerminal(note), width, "  ")),
		...variableLines(outputs.find(({ stage }) => stage === outcome.stage))
	]).map((lines) => lines.join("\n")).join("\n");
}
/**
* The deploy as GitHub Markdown: what became of each stage, what failed, and the plan of `file` that
* was applied. Never above what GitHub takes as a summary.
*/
function outcomesAsMarkdown(plan, outcomes, file, stages = []) {
	const results = resultBlocks(resultsOf(outcomes, file, "")).join("\n\n");
	if (outcomes.every(({ result }) => result.kind === "unchanged")) return results;
	const room = SUMMARY_BYTES - Buffer.byteLength(results);
	return `${results}\n\n${planAsMarkdown(plan, {
		file,
		stages
	}, room)}`;
}
/** What failed, on the line of the file that it comes from. */
function outcomeAnnotations(outcomes, file) {
	return outcomes.flatMap((outcome) => {
		const { result } = outcome;
		if (result.kind !== "failed" || result.line === null) return [];
		const message = plain$1(deployFailed([outcome], file) ?? "");
		return [{
			level: "error",
			file,
			line: result.line,
			column: 1,
			message
		}];
	});
}
/** What is to be kept in mind of a stage that is as it should be. */
function notesOf({ result }) {
	return "notes" in result ? result.notes ?? [] : [];
}
function resultLine({ stage, seconds, result }, paint) {
	const name = paint("bold", forTerminal(stage));
	const word = OUTCOME[result.kind];
	switch (result.kind) {
		case "created":
		case "updated":
		case "destroyed": return `${name} ${paint("green", word)} ${outcomeMessages.after(duration(seconds * 1e3))}`;
		case "failed": return `${name} ${paint("red", result.refused ? outcomeMessages.refused : word)} ${outcomeMessages.after(duration(seconds * 1e3))}`;
		case "unchanged": return `${name} ${paint("dim", word)}`;
		case "not-attempted": return `${name} ${paint("yellow", word)} ${outcomeMessages.since(forTerminal(result.after))}`;
	}
}
function failureLines({ result }, width) {
	if (result.kind !== "failed") return [];
	const { cause, status, remarks } = result;
	const reason = cause === null ? [] : [`${resourceName(cause)}: ${cause.reason ?? cause.status}`];
	const left = status === null ? [] : [outcomeMessages.leftIn(status)];
	const hint = failureHint(status);
	return [
		...reason,
		...left,
		...remarks,
		...hint === null ? [] : [hint]
	].flatMap((text) => wrap(forTerminal(text), width, "  "));
}
/** `NAME=value`, the secrets as references: no password is ever among them. */
function variableLines(outputs) {
	if (outputs === void 0) return [];
	return [...Object.entries(outputs.environment), ...Object.entries(outputs.secrets)].map(([name, value]) => `  ${forTerminal(name)}=${forTerminal(value)}`);
}
// src/inspect/follow.ts
/** After so many looks without the end among the events, the stack itself is asked. */
const MAX_POLLS_WITHOUT_END = 12;
/**
* Follows the operation that a stack is in until it has ended, one call a look. `since` is AWS's
* time before the operation began, so that an earlier one is never taken for it.
*/
async function follow(aws, clock, stackId, since, onEvent) {
	const seen = /* @__PURE__ */ new Set();
	const events = [];
	for (let attempt = 0;; attempt++) {
		const fresh = await aws.stacks.events(stackId, since, (id) => seen.has(id));
		for (const event of fresh.toReversed()) {
			seen.add(event.id);
			events.push(event);
			onEvent(event);
		}
		const last = events.findLast((event) => isOfStack(event, stackId));
		if (last && !isBusy(last.status)) return {
			status: last.status,
			events
		};
		if (attempt % MAX_POLLS_WITHOUT_END === 11) {
			const status = (await aws.stacks.describe(stackId))?.status;
			if (status !== void 0 && !isBusy(status)) return {
				status,
				events
			};
		}
		await clock.sleep(pause(attempt));
	}
}
// src/apply/error-location.ts
/** A shorter value occurs in any sentence by chance. */
const TELLING = 3;
/**
* The place in the file that a failed resource comes from: the key whose value AWS's reason names
* (`Invalid DB Instance class: db.z9.micro`), else the database; null where no key makes it.
*/
function pathOfCause(cause, { origins, template }) {
	const origin = origins[cause.logicalId];
	if (!origin) return null;
	const properties = template.Resources[cause.logicalId]?.Properties ?? {};
	return Object.entries(origin.properties).map(([property, path]) => ({
		path,
		value: plain(properties[property])
	})).filter(({ value }) => value.length >= TELLING && names(cause.reason ?? "", value)).toSorted((a, b) => b.value.length - a.value.length)[0]?.path ?? origin.path;
}
function plain(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
/** Whether the text has the value as a word of its own: not `17` in `2017`. */
function names(text, value) {
	const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return new RegExp(`(?<![\\w.-])${escaped}(?!\\.?[\\w-])`).test(text);
}
// src/apply/stage-failure.ts
/** A failure before anything was done to the stack. */
function failureBeforeChange({ status }) {
	return {
		status,
		cause: null,
		line: null,
		remarks: []
	};
}
/** The stack is not as it was agreed to: `reasons` says what differs. */
function refusedBecause(stack, status, reasons) {
	return {
		kind: "failed",
		failure: {
			status,
			cause: null,
			line: null,
			refused: true,
			remarks: [agreedMessages.stackChanged(stack), ...reasons]
		}
	};
}
/** The failure with another remark. */
function withRemarks(failure, ...remarks) {
	return {
		kind: "failed",
		failure: {
			...failure,
			remarks: [...failure.remarks, ...remarks]
		}
	};
}
// src/apply/operation.ts
/** Makes a change set of `body` for the stage's stack; null where that would change nothing. */
function propose({ aws, clock, operationName }, { stage, rendered }, type, body) {
	return prepareChangeSet(aws.stacks, clock, {
		stackName: stage.stackName,
		name: operationName(),
		type,
		body,
		tags: rendered.tags
	});
}
/** The same for a step before the last: null too where it would change no resource, but for the note of the plan. */
async function proposeStep(context, target, body) {
	const changeSet = await propose(context, target, "UPDATE", body);
	if (changeSet === null || changeSet.content.changes.length > 0) return changeSet;
	await discardChangeSet(context.aws.stacks, changeSet.handle);
	return null;
}
/**
* Executes the change set, if it does nothing that is not in `agreed`, and follows it to its end. It is
* compared as it was read when it was ready: CloudFormation executes it as it is or, where the stack was
* changed in between, not at all (API, ExecuteChangeSet).
*/
async function execute(context, target, { handle, content }, agreed) {
	const { aws, clock } = context;
	const { stackId } = handle;
	const refused = await refuseExcess(context, target, {
		handle,
		content
	}, agreed);
	if (refused) return refused;
	await aws.stacks.executeChangeSet(handle, context.operationName());
	const followed = await follow(aws, clock, stackId, content.createdAt, (event) => {
		context.onEvent(event, target);
	});
	if (!succeeded(followed.status)) return {
		kind: "failed",
		failure: failureOf(context, target, followed, stackId)
	};
	const stack = await describeStage(aws, stackId);
	if (!stack) throw new Error(`the stack ${stackId} is gone after its own update`);
	return {
		kind: "done",
		stack
	};
}
/** Discards a change set that would do more than was agreed to, and says what; null = it does not. */
async function refuseExcess({ aws }, { stage }, { handle, content }, agreed) {
	const more = excess(content.changes, agreed);
	if (more.length === 0) return null;
	await discardChangeSet(aws.stacks, handle);
	return refusedBecause(stage.stackName, null, more.map(agreedMessages.wouldNow));
}
/** Why an operation failed: the first resource that did, and its line in the file. */
function failureOf({ locate }, { rendered }, { status, events }, stackId) {
	const cause = rootCause(events, stackId);
	const path = cause && pathOfCause(cause, rendered);
	return {
		status,
		cause,
		line: path ? locate(path).line : null,
		remarks: []
	};
}
// src/apply/run.ts
/** Where a plan begins that is as it was inspected. */
function beginOf(inspection) {
	return {
		inspection,
		stack: inspection.found,
		result: "unchanged",
		removal: null,
		unprotected: [],
		undo: null,
		taken: [],
		bastionFailure: null,
		notes: []
	};
}
/** The stack that an update is of. */
function stackOf({ inspection: { found, plan } }) {
	if (!found) throw new Error(`stage ${plan.stage}: an update without a stack`);
	return found;
}
// src/apply/intermediate.ts
/** Templates of the updates that come before a plan's last one. */
/** The template with the note of the plan that its update is a step of. */
function withNote(template, { input, plan }) {
	return {
		...template,
		Outputs: {
			...template.Outputs,
			[UNDERWAY_OUTPUT]: {
				Description: "The plan that is being carried out; its last update takes this away",
				Value: formatUnderway(underwayOf(input, plan))
			}
		}
	};
}
/** The template without such a note: as it was before the plan was begun. */
function withoutNote({ Outputs, ...template }) {
	const { [UNDERWAY_OUTPUT]: _note, ...outputs } = Outputs;
	return {
		...template,
		Outputs: outputs
	};
}
/** The template with some of its resources as `change` has them; one that it does not have stays away. */
function withResources(template, logicalIds, change) {
	const Resources = Object.fromEntries(Object.entries(template.Resources).map(([id, resource]) => [id, logicalIds.includes(id) ? change(resource, id) : resource]));
	return {
		...template,
		Resources
	};
}
/** The resource with these properties besides its own. */
function withProperties(resource, properties) {
	return {
		...resource,
		Properties: {
			...resource.Properties,
			...properties
		}
	};
}
// src/apply/protection.ts
const INSTANCE = FAMILIES.sql.types.database;
/** The template with the deletion protection of these instances on or off, and nothing else changed. */
function withProtection(template, logicalIds, on) {
	return withResources(template, logicalIds, (instance) => withProperties(instance, { DeletionProtection: on }));
}
/** What an update does that changes the protection of these instances and nothing else. */
function protectionChanges(logicalIds, on) {
	return logicalIds.map((id) => changedInPlace(id, INSTANCE, { DeletionProtection: String(on) }));
}
/** The agreed changes, with these instances made or replaced unprotected. */
function unprotected(agreed, logicalIds) {
	return agreed.map((change) => logicalIds.includes(change.logicalId) ? {
		...change,
		details: [...change.details, {
			attribute: "Properties",
			property: "DeletionProtection",
			after: "false"
		}]
	} : change);
}
// src/apply/steps/protect.ts
/** The databases that the plan protects in a step after the one that makes them. */
function toProtectLater({ plan }) {
	return plan.steps?.find((step) => step.kind === "protect")?.databases ?? [];
}
/** The stage's template with these databases unprotected, which a further update will protect. */
function bodyUnprotected(inspection, later) {
	const { template, body } = inspection.rendered;
	return later.length === 0 ? body : JSON.stringify(withNote(withProtection(template, instancesOf(later), false), inspection));
}
/** Turns the protection of what was just made on: an update that changes nothing else. */
async function protect(context, run, { databases }) {
	const { inspection } = run;
	const changeSet = await propose(context, inspection, "UPDATE", inspection.rendered.body);
	if (!changeSet) return {
		kind: "done-already",
		run
	};
	const made = await execute(context, inspection, changeSet, protectionChanges(instancesOf(databases), true));
	return made.kind === "failed" ? withRemarks(made.failure, stackMessages.unprotected) : {
		kind: "done",
		run: {
			...run,
			stack: made.stack
		}
	};
}
function instancesOf(kinds) {
	return kinds.map((kind) => SQL_IDS[kind].instance);
}
// src/apply/final-check.ts
/** A last look at the databases that a plan takes rows from: names are used again, and time has passed. */
/**
* Refuses where a database that the plan loses or promotes is not the one that the plan was made of, or
* cannot be told to be. null = they are the same. A plan that takes nothing away costs no call.
*/
function otherDatabases(context, agreed, found) {
	return checkAgain(context, agreed, found, {
		at: (one) => losesData(one) || one.impact === "promote",
		complain: () => []
	});
}
/**
* The same of what an update deletes; besides, nobody may have protected it meanwhile: CloudFormation would
* drop it from the stack in silence (coverage-roadmap#744). To be asked when the change set is there: from
* then on any other update of the stack makes it void.
*/
function notToBeDeleted(context, agreed, found) {
	return checkAgain(context, agreed, found, {
		at: ends,
		complain: (name, kind, now) => isProtected(kind, now) ? [agreedMessages.protectedAgain(name)] : []
	});
}
async function checkAgain({ aws }, { plan, live }, found, { at, complain }) {
	const affected = new Set(plan.databases.filter(at).map(({ database }) => database));
	if (affected.size === 0) return null;
	const kinds = DATABASES.filter((kind) => affected.has(kind));
	const now = await readLive(aws, found, kinds);
	const reasons = kinds.flatMap((kind) => {
		const name = `${plan.stage}/${kind}`;
		return [...differs(name, kind, live, now), ...complain(name, kind, now)];
	});
	return reasons.length === 0 ? null : refusedBecause(plan.stack, found.status, reasons);
}
function differs(name, kind, before, now) {
	const fact = now[kind];
	if (fact?.kind === "unread") return [agreedMessages.identityUnread(name, fact.action, fact.why)];
	const planned = identityOf(kind, before);
	return planned !== null && planned === identityOf(kind, now) ? [] : [agreedMessages.otherDatabase(name, planned ?? "")];
}
function isProtected(kind, now) {
	const fact = isSql(kind) ? now[kind] : void 0;
	return fact?.kind === "read" && fact.value.deletionProtection;
}
// src/apply/steps/prove-removal.ts
/**
* Proof that a database which was to go is gone and has left its final snapshot: CloudFormation
* reports success even where it gave the deletion up (coverage-roadmap#744).
*/
/** Proves of what the last update was to delete that it is gone, and tells of its final snapshots. */
async function proveRemoval(context, run) {
	const { inspection, removal, stack } = run;
	if (removal === null) return {
		kind: "done-already",
		run
	};
	const { stage } = inspection.plan;
	const { failures, kept } = await proveRemoved(context, stage, removal.all, removal.before);
	const notes = kept.map((one) => restoreMessages.now(`${stage}/${one.database}`, one));
	if (failures.length === 0) return {
		kind: "done",
		run: {
			...run,
			notes: [...run.notes, ...notes]
		}
	};
	const remarks = [...failures, ...notes];
	return {
		kind: "failed",
		failure: {
			status: stack?.status ?? null,
			cause: null,
			line: null,
			remarks
		}
	};
}
async function snapshotsBefore(aws, removals) {
	return new Map(await Promise.all(removals.filter(({ data }) => data === "snapshot").map(async (removal) => [removal.identifier, await snapshotsOf(aws, removal)])));
}
/** Looks for each database and its final snapshot. `stage` is for the sentences. */
async function proveRemoved(context, stage, removals, before) {
	const proofs = await Promise.all(removals.map((removal) => proveOne(context, `${stage}/${removal.database}`, removal, before)));
	return {
		failures: proofs.flatMap(({ failures }) => failures),
		kept: proofs.flatMap(({ kept }) => kept)
	};
}
async function proveOne(context, name, removal, before) {
	const { identifier, database } = removal;
	const failures = [];
	const instance = await whenDeleted(context, removal);
	if (instance.kind === "read") failures.push(removalMessages.stillThere(name, identifier));
	if (instance.kind === "unread") context.onNotice(removalMessages.goneNotVerified(name, identifier, instance.action, instance.why));
	if (removal.data !== "snapshot") return {
		failures,
		kept: []
	};
	const earlier = before.get(identifier);
	const now = await snapshotsOf(context.aws, removal);
	const unread = [earlier, now].find((fact) => fact?.kind === "unread");
	if (unread?.kind === "unread") {
		context.onNotice(removalMessages.snapshotNotVerified(name, unread.action, unread.why));
		return {
			failures,
			kept: []
		};
	}
	const known = new Set(earlier?.kind === "read" ? earlier.value : []);
	const snapshot = (now.kind === "read" ? now.value : []).find((one) => !known.has(one));
	if (snapshot === void 0) return {
		failures: [...failures, removalMessages.noSnapshot(name, identifier)],
		kept: []
	};
	return {
		failures,
		kept: [{
			database,
			region: context.aws.region,
			identifier,
			snapshot
		}]
	};
}
/** How often an instance that is still `deleting` is looked at before it counts as there. */
const MAX_POLLS$1 = 30;
async function whenDeleted({ aws, clock }, removal) {
	for (let attempt = 0;; attempt++) {
		const fact = await instanceOf(aws, removal);
		if (fact.kind !== "read" || fact.value.status !== "deleting" || attempt === MAX_POLLS$1) return fact;
		await clock.sleep(pause(attempt));
	}
}
function instanceOf({ live }, { database, identifier }) {
	return byFamily(database, {
		sql: async () => (await live.sql([identifier])).get(identifier) ?? { kind: "absent" },
		cache: () => live.redis(identifier)
	});
}
async function snapshotsOf(aws, { database, identifier }) {
	const fact = await aws.snapshots.of(database, identifier);
	return fact.kind === "read" ? {
		kind: "read",
		value: fact.value.map(({ name }) => name)
	} : fact;
}
// src/apply/steps/update.ts
/** The last update of the stack: everything that no step before has done. */
async function update(context, run) {
	const begun = await beginRemoval(context, run);
	if (begun.kind === "failed") return begun;
	const { inspection } = run;
	const { changeSet } = inspection;
	if (!changeSet) return {
		kind: "done-already",
		run: begun.run
	};
	const later = toProtectLater(inspection);
	const chosen = (later.length === 0 ? null : await propose(context, inspection, "UPDATE", bodyUnprotected(inspection, later))) ?? changeSet;
	const refused = await notToBeDeleted(context, inspection, stackOf(run));
	if (refused) {
		await discardChangeSet(context.aws.stacks, chosen.handle);
		return refused;
	}
	const made = await execute(context, inspection, chosen, unprotected(changeSet.content.changes, later.map((kind) => SQL_IDS[kind].instance)));
	if (made.kind === "failed") return made;
	const { stack } = made;
	return {
		kind: "done",
		run: {
			...begun.run,
			stack,
			result: "updated",
			unprotected: later,
			undo: null
		}
	};
}
/**
* Once, before anything is done to what goes: remembers its snapshots, and looks whether it is still what the
* plan was made of. Whatever is there now leaves its final snapshot from here on.
*/
async function beginRemoval(context, run) {
	if (run.removal !== null) return {
		kind: "done",
		run
	};
	const { inspection } = run;
	const { plan, changeSet } = inspection;
	const found = stackOf(run);
	const all = removalsOf(plan.databases, found);
	const before = await snapshotsBefore(context.aws, all);
	const other = await otherDatabases(context, inspection, found);
	if (other) {
		if (changeSet) await discardChangeSet(context.aws.stacks, changeSet.handle);
		return other;
	}
	return {
		kind: "done",
		run: all.length === 0 ? run : {
			...run,
			removal: {
				all,
				before
			}
		}
	};
}
// src/apply/steps/lift-protection.ts
/**
* The step before an update that deletes protected instances. A protected instance survives its removal from the
* stack in silence, as an orphan without a snapshot: so protection goes first, in an update of its
* own, and comes back when the removal fails.
*/
/** Lifts the protection of these databases, which comes back where a later step fails before they are gone. */
async function liftProtection(context, run, { databases }) {
	const begun = await beginRemoval(context, run);
	if (begun.kind === "failed") return begun;
	const { inspection } = run;
	const found = stackOf(run);
	const instances = databases.map((kind) => SQL_IDS[kind].instance);
	const lifted = await setProtection(context, inspection, found, instances, false, (template) => withNote(template, inspection));
	if (lifted.kind === "failed") return lifted;
	const undo = () => putBack(context, inspection, found, instances, withoutNote);
	return {
		kind: "done",
		run: {
			...begun.run,
			result: "updated",
			undo
		},
		isStale: true
	};
}
/** Puts the protection back and says in a sentence whether that worked. `edit`: what goes with it. */
async function putBack(context, target, found, logicalIds, edit) {
	context.onProgress(asideMessages.putsBack);
	return (await setProtection({
		...context,
		operationName: () => context.operationName("undo")
	}, target, found, logicalIds, true, edit).catch((error) => {
		if (error instanceof TinystacksError) return null;
		throw error;
	}))?.kind === "done" ? removalMessages.protectionOnAgain : removalMessages.protectionOff(listed$1(logicalIds));
}
/**
* An update of the deployed template that changes nothing but the protection of these instances, and
* what `edit` does to its outputs.
*/
async function setProtection(context, target, found, logicalIds, on, edit) {
	const template = edit(withProtection(JSON.parse(await context.aws.stacks.template(found.id)), logicalIds, on));
	const changeSet = await propose(context, {
		...target,
		rendered: {
			...target.rendered,
			tags: found.tags
		}
	}, "UPDATE", JSON.stringify(template));
	return changeSet ? execute(context, target, changeSet, protectionChanges(logicalIds, on)) : {
		kind: "done",
		stack: found
	};
}
// src/apply/steps/snapshot.ts
/**
* Snapshots before a loss: nothing is changed until each of them is available. Those of a run that
* was broken off serve the next run of the same plan.
*/
/** 8 hours, with 5 s between two looks. */
const MAX_POLLS = 5760;
/** A snapshot that was just begun may not be listed yet: so many looks are had without it. */
const MAX_POLLS_UNLISTED = 60;
/** How many looks lie between two lines about how far it is: 5 minutes. */
const POLLS_PER_LINE = 60;
/** A finished snapshot that is older lacks too much of what was written since, in milliseconds. */
const SERVES_AGAIN = 36e5;
/**
* Takes a snapshot of each database that the plan takes rows from, and of a Redis whose engine moves,
* and waits for all of them.
*/
async function snapshotFirst(context, run, { databases }) {
	const { inspection } = run;
	const found = stackOf(run);
	const taken = await takeSnapshots(context, subjectsOf(inspection, databases, found));
	if (taken.kind === "taken") return {
		kind: "done",
		run: {
			...run,
			taken: taken.notes
		}
	};
	if (inspection.changeSet) await discardChangeSet(context.aws.stacks, inspection.changeSet.handle);
	return taken.kind === "gone" ? refusedBecause(inspection.plan.stack, found.status, taken.remarks) : withRemarks(failureBeforeChange(found), ...taken.remarks);
}
/** Takes a snapshot of each, and waits for all of them. Without a subject it costs no call. */
async function takeSnapshots(context, subjects) {
	if (subjects.length === 0) return {
		kind: "taken",
		snapshots: [],
		notes: []
	};
	const results = await Promise.all(subjects.map(async (subject) => {
		try {
			return await snapshotOf(context, subject);
		} catch (error) {
			if (!(error instanceof TinystacksError)) throw error;
			return {
				kind: error.code === "database-gone" ? "gone" : "failed",
				remarks: [snapshotMessages.notTaken(subject.name, error.message)]
			};
		}
	}));
	const remarks = results.flatMap((one) => one.kind === "taken" ? [] : one.remarks);
	const taken = results.filter((one) => one.kind === "taken");
	const notes = taken.flatMap((one) => one.notes);
	if (remarks.length === 0) return {
		kind: "taken",
		snapshots: taken.flatMap(({ snapshots }) => snapshots),
		notes
	};
	return {
		kind: results.some(({ kind }) => kind === "gone") ? "gone" : "failed",
		remarks: [...remarks, ...notes]
	};
}
/** What a snapshot is taken of. A Redis whose engine moves goes back to the engine that it has now. */
function subjectsOf({ stage, plan, input, live }, kinds, { databases }) {
	return databasesAtRisk(plan.databases, input).flatMap(({ database, why }) => {
		const { identifier } = databases[database];
		if (!kinds.includes(database) || identifier === null) return [];
		const name = `${plan.stage}/${database}`;
		const prefix = snapshotPrefix(stage, database, plan.fingerprint, identityOf(database, live));
		const running = isCache(database) ? valueOf(live[database])?.engine : null;
		return [{
			database,
			identifier,
			name,
			prefix,
			engine: why === "engine" && running || null
		}];
	});
}
async function snapshotOf(context, { database, identifier, name, prefix, engine }) {
	const { aws, clock, onProgress } = context;
	const earlier = serving(await listed(context, {
		database,
		identifier
	}), prefix, clock.now());
	const snapshot = earlier ?? snapshotName(prefix, clock.now());
	if (earlier === null) await aws.snapshots.take(database, identifier, snapshot);
	onProgress(earlier === null ? snapshotMessages.begun(name, snapshot) : snapshotMessages.again(name, snapshot));
	const failed = await untilAvailable(context, {
		database,
		identifier
	}, snapshot);
	if (failed !== null) return {
		kind: "failed",
		remarks: [snapshotMessages.notAvailable(name, snapshot, failed)]
	};
	const of = {
		database,
		region: aws.region,
		identifier,
		snapshot
	};
	const backTo = engine === null ? of : {
		...of,
		engine
	};
	return {
		kind: "taken",
		snapshots: [backTo],
		notes: [snapshotMessages.taken(name, backTo)]
	};
}
/** @throws TinystacksError snapshots-unread (exit 1): one that cannot be followed is no safety. */
async function listed({ aws }, { database, identifier }) {
	const fact = await aws.snapshots.of(database, identifier);
	if (fact.kind === "unread") throw new TinystacksError("snapshots-unread", `${fact.action} ${fact.why}`, { exit: 1 });
	return fact.kind === "read" ? fact.value : [];
}
/** One of this very plan that is still being made, or was begun not long ago. */
function serving(snapshots, prefix, now) {
	return snapshots.find(({ name, status }) => {
		const begun = beginOfSnapshot(prefix, name);
		if (begun === null) return false;
		const isRecent = now.getTime() - begun.getTime() <= SERVES_AGAIN;
		return isBeingMade(status) || status === "available" && isRecent;
	})?.name ?? null;
}
/** Why it did not become available: its last status; null = it did. */
async function untilAvailable(context, source, name) {
	const { clock, onProgress } = context;
	const begun = clock.now().getTime();
	for (let look = 0; look < MAX_POLLS; look++) {
		const snapshot = (await listed(context, source)).find((one) => one.name === name);
		if (snapshot?.status === "available") return null;
		if (snapshot === void 0 && look >= MAX_POLLS_UNLISTED) return snapshotMessages.notListed;
		if (snapshot !== void 0 && !isBeingMade(snapshot.status)) return snapshot.status;
		if (look % POLLS_PER_LINE === 59) {
			const minutes = Math.round((clock.now().getTime() - begun) / 6e4);
			onProgress(snapshotMessages.waiting(name, snapshot?.percent ?? null, minutes));
		}
		await clock.sleep(pause(look));
	}
	return snapshotMessages.stillCreating;
}
function isBeingMade(status) {
	return status === "creating" || status === "pending";
}
// src/commands/shared/apply-context.ts
/** The context for carrying out a stage's plan: the inspection's, with a reporter for every step and event. */
function applyContextOf(inspected, plan, reporter) {
	const lineOf = eventLines();
	return {
		...inspected,
		onStep: (progress) => {
			reporter.line(stepLine(progress, plan));
		},
		onEvent: (event, { rendered }) => {
			reporter.progress(event, lineOf(event, rendered.origins));
		},
		onProgress: reporter.line,
		onNotice: reporter.notice
	};
}
// src/plan/messages/deploy/rerun.ts
const NEW_RUN = "To apply this commit all the same, start a new workflow run.";
/** Why a deploy left the stage alone. */
function notDeployedAgain(stage, why) {
	return note("left-to-newer-run", reasonNotToDeploy(stage, why));
}
function reasonNotToDeploy(stage, why) {
	switch (why.kind) {
		case "newer-run": return `${stage} was left alone: a newer workflow run (${String(why.run)}) has worked on it. ${NEW_RUN}`;
		case "finished": return `${stage} was left alone: an earlier attempt of this workflow run has already deployed it.`;
		case "changed-since": return `${stage} was left alone: an earlier attempt of this workflow run deployed it, and it has been changed since. ${NEW_RUN}`;
	}
}
/** Why a destroy left the stage alone. */
function notDestroyedAgain(stage, why) {
	return `${stage} was not destroyed: ${why.kind === "newer-run" ? `a newer workflow run (${String(why.run)}) has worked on it` : "it has been created or changed since an earlier attempt of this workflow run"}. To destroy it all the same, start a new workflow run.`;
}
/** Why a stage cannot be judged: what was done to it since the first attempt could not be read. */
const rerunNotVerified = {
	message: (stage, action, why) => `${stage}: whether it was changed after the first attempt of this workflow run is not verified (${action} ${why})`,
	hint: (action) => `allow ${action}, or start a new workflow run`
};
// src/inspect/judge-history.ts
/** A stack's own history, as far as a workflow run that is run again can reach. */
/**
* GitHub runs a workflow again up to 30 days after its first attempt (docs.github.com, "Re-running
* workflows and jobs"): nothing that is older is this run's, or came after it. A day more is for clocks.
*/
const RERUN_WINDOW = 26784e5;
/**
* Reads until the judgement is that the stage is left alone, or to the end. What was deleted under the
* stack's name is only looked at where this run has left nothing in the stack itself. Calls: 1 a page of
* events; else 1 more a page of deleted stacks, and 1 for each of them.
*
* @throws TinystacksError rerun-not-verified (exit 3): the role may not read it
*/
async function judgeHistory({ aws, clock }, { stage, stackName, found, ours, judge }) {
	const since = /* @__PURE__ */ new Date(clock.now().getTime() - RERUN_WINDOW);
	let history = [];
	const isDecided = () => judge(history).kind === "left-alone";
	const readMore = async (stackId) => {
		const before = history;
		const read = await aws.stacks.history(stackId, since, (events) => {
			history = [...before, ...stepsOf(events)];
			return isDecided();
		});
		history = [...before, ...stepsOf(verified(stage, read))];
	};
	if (found) await readMore(found.id);
	if (isDecided() || history.some(({ run }) => run === ours)) return judge(history);
	for (const stackId of verified(stage, await aws.stacks.deleted(stackName, since))) {
		await readMore(stackId);
		if (isDecided() || history.some(({ run }) => run === ours)) break;
	}
	return judge(history);
}
function stepsOf(events) {
	return events.filter(({ status }) => status !== "REVIEW_IN_PROGRESS").map(({ token, status }) => {
		const origin = token === null ? null : originOfToken(token);
		return {
			run: origin?.run ?? null,
			state: origin?.purpose === "undo" ? "failed" : stateOf(status)
		};
	});
}
function stateOf(status) {
	if (isBusy(status)) return "going-on";
	if (!succeeded(status)) return "failed";
	return status === "DELETE_COMPLETE" ? "deleted" : "changed";
}
function verified(stage, fact) {
	if (fact.kind === "read") return fact.value;
	if (fact.kind === "absent") return [];
	throw new TinystacksError("rerun-not-verified", rerunNotVerified.message(stage, fact.action, fact.why), {
		exit: 3,
		hint: rerunNotVerified.hint(fact.action)
	});
}
// src/plan/ownership/rerun.ts
const GOES_ON = { kind: "goes-on" };
/**
* Judges a deploy. `history` is newest first, of the stack and of those of its name that were deleted
* before; more of it never turns `left-alone` into `goes-on`. `settled`: the stack shows no sign of a
* plan that is half carried out. A stage that this very run deleted last is made again: it is no other's.
*/
function rerunOfDeploy(ours, history, settled) {
	const last = history.findIndex(({ run }) => run === ours);
	const since = last === -1 ? history : history.slice(0, last);
	const newer = newerRun(ours, since);
	if (newer !== null) return newer;
	const state = history[last]?.state;
	const isChanged = since.some((step) => step.state === "changed" || step.state === "deleted");
	if (isChanged && (state === "changed" || state === "deleted")) return leftAlone({ kind: "changed-since" });
	if (!isChanged && state === "changed" && settled) return leftAlone({ kind: "finished" });
	return newerRun(ours, history) ?? GOES_ON;
}
/**
* Judges a destroy, which cannot be undone: nothing is deleted that anybody has made or changed since
* this run last worked on it.
*/
function rerunOfDestroy(ours, history) {
	const newer = newerRun(ours, history);
	if (newer !== null) return newer;
	return history.findIndex(({ run }) => run === ours) > 0 ? leftAlone({ kind: "changed-since" }) : GOES_ON;
}
/**
* A run that is run again keeps its id (variables reference, GITHUB_RUN_ID). That a later run has a higher
* one is how GitHub numbers them, which no document says; the comment's header relies on it too.
*/
function newerRun(ours, history) {
	const newer = history.find(({ run }) => run !== null && run > ours)?.run ?? null;
	return newer === null ? null : leftAlone({
		kind: "newer-run",
		run: newer
	});
}
function leftAlone(why) {
	return {
		kind: "left-alone",
		why
	};
}
// src/commands/shared/rerun.ts
/** A workflow run that is run again: which of its stages are left alone, and what is said of them. */
/**
* What remains to be deployed: everything, unless the workflow run is run again. Pull requests play no part
* in this.
*
* @throws TinystacksError rerun-not-verified (exit 3)
*/
async function remainingStages(context, loaded, onBusy) {
	const { workflowRun } = context;
	if (workflowRun === void 0 || workflowRun.attempt === 1) return {
		leftAlone: [],
		rest: loaded
	};
	const connect = connectOnce(context);
	const judged = await Promise.all(loaded.stages.map(async (stage) => {
		return {
			stage,
			leftAlone: await leaveAlone(await stageContextOf(context, loaded, connect, stage.region, onBusy), stage, workflowRun.id)
		};
	}));
	const leftAlone = judged.flatMap((one) => one.leftAlone ?? []);
	for (const { plan } of leftAlone) for (const { message } of plan.notes) context.reporter.notice(message);
	const stages = judged.flatMap((one) => one.leftAlone === null ? [one.stage] : []);
	return {
		leftAlone,
		rest: {
			...loaded,
			stages
		}
	};
}
async function leaveAlone(context, stage, ours) {
	const { name, stackName, region } = stage;
	const found = await waitUntilIdle(context, stackName);
	await guardAccount(context, stage, found);
	const rerun = await judgeHistory(context, {
		stage: name,
		stackName,
		found,
		ours,
		judge: (history) => rerunOfDeploy(ours, history, isSettled(stage, found))
	});
	if (rerun.kind === "goes-on") return null;
	const place = {
		stage: name,
		stack: stackName,
		region
	};
	const note = notDeployedAgain(name, rerun.why);
	const state = stackState(found?.status ?? null);
	const isUp = found !== null && state !== "absent" && state !== "failed-create";
	return {
		plan: {
			...place,
			action: "none",
			fingerprint: leftAloneFingerprint(place),
			databases: [],
			refusals: [],
			notes: [note]
		},
		deployed: {
			outcome: {
				...place,
				seconds: 0,
				result: {
					kind: "unchanged",
					notes: [note.message]
				}
			},
			outputs: isUp ? stageOutputs(stage, found) : null
		}
	};
}
/** The stack's own protection is set after a plan's last update, and no event shows it. */
function isSettled(stage, found) {
	if (found === null || found.underway !== null) return false;
	return !stage.protected || found.terminationProtection !== false;
}
/** The plan together with the stages that are left alone, in the file's order. */
function withLeftAlone(plan, leftAlone, { stages }) {
	if (leftAlone.length === 0) return plan;
	const all = [...leftAlone.map((one) => one.plan), ...plan.stages];
	return assemblePlan(inOrder(all, stages, ({ stage }) => stage), plan.unnamed);
}
/** The deployed stages together with those that were left alone, in the file's order. */
function deployedOf(deployed, leftAlone, { stages }) {
	return inOrder([...leftAlone.map((one) => one.deployed), ...deployed], stages, ({ outcome }) => outcome.stage);
}
function inOrder(all, stages, nameOf) {
	return primariesFirst(stages).flatMap(({ name }) => all.filter((one) => nameOf(one) === name));
}
/**
* Why a stack is not destroyed when the workflow run is run again; null = it may be destroyed.
*
* @throws TinystacksError rerun-not-verified (exit 3)
*/
async function whyNotDestroyed({ workflowRun }, context, { name, stackName }, found) {
	if (workflowRun === void 0 || workflowRun.attempt === 1) return null;
	const ours = workflowRun.id;
	const rerun = await judgeHistory(context, {
		stage: name,
		stackName,
		found,
		ours,
		judge: (history) => rerunOfDestroy(ours, history)
	});
	return rerun.kind === "goes-on" ? null : notDestroyedAgain(name, rerun.why);
}
export { refusedBecause as A, stackOf as C, proposeStep as D, propose as E, outcomesForTerminal as F, isOfStack as I, rootCause as L, follow as M, outcomeAnnotations as N, refuseExcess as O, outcomesAsMarkdown as P, beginOf as S, failureOf as T, protect as _, applyContextOf as a, withProperties as b, liftProtection as c, update as d, proveRemoval as f, bodyUnprotected as g, otherDatabases as h, withLeftAlone as i, withRemarks as j, failureBeforeChange as k, putBack as l, snapshotsBefore as m, remainingStages as n, snapshotFirst as o, proveRemoved as p, whyNotDestroyed as r, takeSnapshots as s, deployedOf as t, setProtection as u, toProtectLater as v, execute as w, withResources as x, withNote as y };
