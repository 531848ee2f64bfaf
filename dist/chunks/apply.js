import { $r as listed$1, Cr as ALL_FAMILIES, Dr as inMinutes, Et as valueOf$1, Ir as plain$1, It as READER_IDS, K as formatParts, Lt as SQL_IDS, Mt as CACHE_IDS, Nr as forTerminal, Or as inSeconds, Yr as note, bn as painter, cn as OUTCOME, cr as DATABASES$1, dr as byFamily, dt as UNDERWAY_OUTPUT, ei as Interrupted, fn as outcomeMessages, hr as isSql, ht as TAGS, l as primariesFirst, mn as stageFailed, pr as isCache, sr as CACHE_KINDS, ti as TinystacksError, un as failureHint, ur as SQL_KINDS, vn as resourceName, wr as FAMILIES, xn as wrap } from "./start.js";
import { n as stageOutputs } from "./outputs.js";
import { l as ends, u as losesData } from "./plan2.js";
import { n as eventLines, t as duration } from "./render.js";
import { n as wayOutOf, t as denialIn } from "./permissions2.js";
import { h as isGoing, n as agreedMessages, r as databaseNamed } from "./facts.js";
import { a as runningLine, r as stepLine, t as asideMessages } from "./plan4.js";
import { B as missingDatabases, Ct as formatUnderway, D as stackState, E as isBusy, F as leftAloneFingerprint, Jt as changedInPlace, O as succeeded, Ot as identityOf, T as hasEnded, V as missingReaders, Xt as excess, at as restoreMessages, c as assemblePlan, d as STORAGE_PROPERTIES, ft as removalsOf, g as handlingOf, h as snapshotMessages, it as removalMessages, m as databasesAtRisk, nt as useOfSnapshot, pt as snapshotSource, u as usualOfResource, wt as underwayOf } from "./plan5.js";
import { i as resultsOf, t as resultBlocks } from "./render2.js";
import { c as SUMMARY_BYTES, l as planAsMarkdown } from "./render5.js";
import { A as prepareChangeSet, C as waitUntilIdle, E as guardAccount, F as stackMessages, M as during, N as since, O as readLive, P as pause, S as settledStage, a as stageContextOf, d as beginOfSnapshot, f as originOfChangeSet, h as snapshotPrefix, j as waitMessages, k as discardChangeSet, m as snapshotName, p as originOfToken, t as connectOnce } from "./inspect.js";
// src/facts/stack/stack-events.ts
/** Reasons of resources that were stopped because another one had failed. */
const KNOCK_ON = /^(Resource (creation|update|deletion) cancelled|The following resource\(s\) failed)/i;
/** Reasons of a stack's events that say who began the operation, and not why it failed. */
const BY_REQUEST = /^User Initiated/i;
/** Whether the event is about the stack itself: its status is then the operation's. */
function isOfStack(event, stackId) {
	return event.physicalId === stackId && event.type === "AWS::CloudFormation::Stack";
}
/**
* Why an operation failed: the first resource that failed by itself, in order of time, else the stack's own reason,
* as of an output that reads a resource which is gone; null = neither says.
*/
function rootCause(events, stackId) {
	return failures(events, stackId)[0] ?? failureOfStack(events, stackId);
}
/** The event of the stack itself that says why it failed or rolls back, in other words than who began that. */
function failureOfStack(events, stackId) {
	return events.find((event) => isOfStack(event, stackId) && /(ROLLBACK_IN_PROGRESS|_FAILED)$/.test(event.status) && event.reason !== null && !KNOCK_ON.test(event.reason) && !BY_REQUEST.test(event.reason)) ?? null;
}
/** Every resource that failed by itself, in order of time. */
function failures(events, stackId) {
	return events.filter((event) => event.status.endsWith("_FAILED") && !isOfStack(event, stackId) && !KNOCK_ON.test(event.reason ?? ""));
}
// src/render/short-reference.ts
const SECRET = /^arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:([^:]+)(?::([^:]*)[:]*)?$/;
/**
* A reference to a secret, as people tell it from others: `…:secret:shop-prod-postgres-5e6f:username` of
* `arn:aws:secretsmanager:us-east-1:123456789012:secret:shop-prod-postgres-5e6f:username::`. Anything else is left.
*/
function shortReference(value) {
	const [, name, key = ""] = SECRET.exec(value) ?? [];
	if (name === void 0) return value;
	return `…:secret:${name}${key === "" ? "" : `:${key}`}`;
}
// src/render/outcomes.ts
/** What a deploy came to: a line a stage, and the variables of each that is up. Ends without a newline. */
function outcomesForTerminal(outcomes, outputs, { color, width, annotated = false }) {
	const paint = painter(color);
	return outcomes.map((outcome) => [
		resultLine(outcome, paint),
		...failureLines(outcome, width, annotated),
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
/** What failed, on the line of the file that it comes from, or else on its first. */
function outcomeAnnotations(outcomes, file) {
	return outcomes.flatMap(({ stage, result }) => {
		if (result.kind !== "failed") return [];
		const message = plain$1(stageFailed(stage, result, file));
		return [{
			level: "error",
			file,
			line: result.line ?? 1,
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
/** `annotated`: AWS's reason is said by `outcomeAnnotations`. */
function failureLines({ result }, width, annotated) {
	if (result.kind !== "failed") return [];
	const { cause, status, remarks } = result;
	const reason = cause === null || annotated ? [] : [`${resourceName(cause)}: ${cause.reason ?? cause.status}`];
	const left = status === null ? [] : [outcomeMessages.leftIn(status)];
	const hint = failureHint(status);
	return [
		...reason,
		...left,
		...remarks,
		...hint === null ? [] : [hint]
	].flatMap((text) => wrap(forTerminal(text), width, "  "));
}
/** `NAME=value`, the secrets as short references: no password is ever among them. */
function variableLines(outputs) {
	if (outputs === void 0) return [];
	return [...Object.entries(outputs.environment), ...Object.entries(outputs.secrets)].map(([name, value]) => `  ${forTerminal(name)}=${forTerminal(shortReference(value))}`);
}
// src/inspect/reported.ts
/** What AWS reports in percent of something that takes its time. ElastiCache reports nothing of what our stacks do. */
/** Milliseconds after which a change is asked about, and between two questions. */
const MINUTE = 6e4;
/** @param onUnread told once, of the first call that was not answered: none is made after it */
function reportedPercent(aws, onUnread) {
	let texts = /* @__PURE__ */ new Map();
	let asked = -Infinity;
	let isUnread = false;
	const unread = (action, why) => {
		if (!isUnread) onUnread(waitMessages.percentUnread(`${action} ${why}`.trim()));
		isUnread = true;
	};
	return {
		read: async (running) => {
			const now = aws.now().getTime();
			const slow = running.filter((one) => now - one.since >= MINUTE && mayReport(one));
			if (isUnread || slow.length === 0 || now - asked < MINUTE) return;
			asked = now;
			const leaving = slow.filter(({ event }) => isDeletion(event));
			const staying = slow.filter((one) => !leaving.includes(one));
			try {
				const storage = await storageOf(aws, staying, unread);
				texts = new Map([...storage, ...await snapshotsOf$1(aws, leaving, unread)]);
			} catch (error) {
				if (!(error instanceof TinystacksError)) throw error;
				unread("", error.message);
			}
		},
		text: (logicalId) => texts.get(logicalId) ?? null
	};
}
/**
* An instance whose update may wait until its storage is optimized, as any may that meets it (RDSH,
* DBInstancePredicates), one that is made of other rows, or one that leaves a final snapshot.
*/
function mayReport({ event, isUsual }) {
	return event.type === FAMILIES.sql.types.database && event.physicalId !== "" && !(event.status.startsWith("CREATE_") && isUsual);
}
function isDeletion({ status }) {
	return status.startsWith("DELETE_");
}
async function storageOf({ live }, running, unread) {
	if (running.length === 0) return [];
	const facts = await live.sql(running.map(({ event }) => event.physicalId));
	return running.flatMap(({ event: { logicalId, physicalId } }) => {
		const fact = facts.get(physicalId);
		if (fact?.kind === "unread") unread(fact.action, fact.why);
		const text = fact?.kind === "read" ? storageText(fact.value) : null;
		return text === null ? [] : [[logicalId, text]];
	});
}
/** `storage 45 % optimized`; null = RDS reports nothing. */
function storageText(facts) {
	const progress = facts?.storageProgress;
	return progress === void 0 ? null : waitMessages.storage(progress.kind, progress.percent);
}
async function snapshotsOf$1({ snapshots }, leaving, unread) {
	return (await Promise.all(leaving.map(async ({ event: { logicalId, physicalId } }) => {
		const database = databaseNamed(logicalId);
		if (database === null || !isSql(database)) return [];
		const fact = await snapshots.of({
			database,
			identifier: physicalId
		});
		if (fact.kind === "unread") unread(fact.action, fact.why);
		const [newest] = fact.kind === "read" ? fact.value : [];
		const percent = newest && useOfSnapshot(newest.status) === "being-made" && newest.percent;
		return typeof percent === "number" ? [[logicalId, waitMessages.finalSnapshot(percent)]] : [];
	}))).flat();
}
// src/apply/stage-failure.ts
/** A failure before the stack was changed. */
function failureBeforeChange({ status }) {
	return {
		status,
		cause: null,
		line: null,
		remarks: []
	};
}
/** The stack is not as agreed: `reasons` says what differs. */
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
/** Adds remarks to a failure. */
function withRemarks(failure, ...remarks) {
	return {
		kind: "failed",
		failure: {
			...failure,
			remarks: [...failure.remarks, ...remarks]
		}
	};
}
// src/apply/run.ts
/** The state before the first step. */
function beginOf$1(inspection) {
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
/** The stack that an update acts on. */
function stackOf({ inspection: { found, plan } }) {
	if (!found) throw new Error(`stage ${plan.stage}: an update without a stack`);
	return found;
}
// src/apply/error-location.ts
/** Shorter values occur in any sentence by chance. */
const TELLING = 3;
/**
* The place in the file that a failed resource comes from: the key whose value AWS's reason names
* (`Invalid DB Instance class: db.z9.micro`), else the database; null if no key creates it.
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
/** Whether the text contains the value as a separate word: `17` is not in `2017`. */
function names(text, value) {
	const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return new RegExp(`(?<![\\w.-])${escaped}(?!\\.?[\\w-])`).test(text);
}
// src/inspect/stack/pace.ts
/**
* Milliseconds between two looks while some resource has not begun, since it waits for another that runs. Even the
* quickest takes two seconds and the stack one more (SEEN in logs of the CDK, a secret and its stack), so that the end
* of the other shows before the end of the stack.
*/
const BEFORE_OTHERS = 4500;
/** While the last ones run, the next event may be followed by the end. */
const LAST_ONES = 2e3;
/** Once all but the stack is done. */
const ALL_DONE = 1e3;
/** What has run for long goes on for long: the share of that time between two looks. */
const SHARE = .07;
/**
* Logical ids of what the operation is certain to work on before its clean-up. A change that depends on what another
* one turns out to be (Dynamic) may come to nothing, without an event.
*/
function certainChanges(changes) {
	return changes.filter(({ action, details }) => action === "Add" || action === "Modify" && isCertain(details)).map(({ logicalId }) => logicalId);
}
function isCertain(details) {
	return details.some(({ evaluation }) => evaluation === "Static");
}
/** @param changes logical ids of what the operation works on; empty = not known */
function paceOf(stackId, changes) {
	const open = new Set(changes);
	const running = /* @__PURE__ */ new Set();
	let isAsPlanned = changes.length > 0;
	let isBegun = false;
	let looks = 0;
	/** How long had been waited when the last event showed. */
	let since = null;
	const isAllDone = () => isAsPlanned && isBegun && open.size + running.size === 0;
	const longest = (waited) => {
		if (!isBegun) return Infinity;
		if (isAllDone()) return ALL_DONE;
		return isAsPlanned && running.size > 0 && [...open].some((id) => !running.has(id)) ? BEFORE_OTHERS : Math.max(LAST_ONES, SHARE * (waited - (since ?? waited)));
	};
	return {
		track: (event) => {
			const wasAllDone = isAllDone();
			isBegun = true;
			since = null;
			if (isOfStack(event, stackId)) {
				if (event.status.endsWith("_CLEANUP_IN_PROGRESS")) {
					open.clear();
					isAsPlanned = true;
				} else if (event.status.includes("ROLLBACK")) isAsPlanned = false;
			} else if (event.status.endsWith("_IN_PROGRESS")) running.add(event.logicalId);
			else {
				running.delete(event.logicalId);
				open.delete(event.logicalId);
			}
			if (isAllDone() && !wasAllDone) looks = 0;
		},
		next: (waited) => {
			since ??= waited;
			return Math.min(pause(looks++), longest(waited));
		}
	};
}
// src/inspect/stack/follow.ts
/** Milliseconds without a new event after which the stack itself is asked (DescribeStacks), and again. */
const QUIET = 6e4;
/** How often in a row the stack itself has to show the same end: a read may lag behind, and so may the next few. */
const SAME_ENDS = 5;
/** Milliseconds: a create that has not begun by then, as the stack itself says too, never does. */
const UNBEGUN = 6e5;
/**
* Follows an operation until it has ended, one call a look. Its events are known by its token, which also those
* of its rollback carry (API, StackEvent, ClientRequestToken), and by no clock. Reads lag behind: before its first
* event shows, and in the stack's own status, the operation before still seems to be the last (SEEN aws-cdk-cli#1802).
*/
function follow(aws, clock, operation, onEvent, watcher) {
	const toItsEnd = () => followToItsEnd(aws, clock, operation, onEvent, watcher);
	return watcher === void 0 ? toItsEnd() : during(clock, watcher.waiting, toItsEnd);
}
async function followToItsEnd(aws, clock, { stackId, token, changes = [] }, onEvent, watcher) {
	const pace = paceOf(stackId, changes);
	/** Milliseconds, without what the looks take. */
	let waited = 0;
	let asked = 0;
	const seen = /* @__PURE__ */ new Set();
	const events = [];
	let shown = null;
	for (let attempt = 0;; attempt++) {
		const onEarlier = attempt === 0 ? watcher?.onEarlier : void 0;
		const fresh = await aws.stacks.events(stackId, token, (id) => seen.has(id), onEarlier);
		for (const event of fresh.toReversed()) {
			seen.add(event.id);
			events.push(event);
			pace.track(event);
			onEvent(event);
		}
		await watcher?.onLook();
		const end = events.find((event) => isOfStack(event, stackId) && hasEnded(event.status));
		if (end) return {
			status: end.status,
			events
		};
		if (fresh.length > 0) asked = waited;
		if (shown !== null || waited - asked >= QUIET) {
			asked = waited;
			const status = (await aws.stacks.describe(stackId))?.status;
			const times = status === shown?.status ? (shown?.times ?? 0) + 1 : 1;
			shown = status !== void 0 && hasEnded(status) ? {
				status,
				times
			} : null;
			if (shown && shown.times >= SAME_ENDS) return {
				status: shown.status,
				events
			};
			if (status === "REVIEW_IN_PROGRESS" && events.length === 0 && waited >= UNBEGUN) return {
				status,
				events
			};
		}
		const wait = pace.next(waited);
		await clock.sleep(wait);
		waited += wait;
	}
}
// src/apply/operation.ts
/** Creates a change set with `body` for the stage's stack; null if it would change nothing. */
function propose({ aws, clock, operationName }, { stage, rendered }, type, body) {
	return prepareChangeSet(aws.stacks, clock, {
		stackName: stage.stackName,
		name: operationName(),
		type,
		body,
		tags: rendered.tags
	});
}
/** The same for a step before the last update: also null if only the note of the plan would change. */
async function proposeStep(context, target, body) {
	const changeSet = await propose(context, target, "UPDATE", body);
	if (changeSet === null || changeSet.content.changes.length > 0) return changeSet;
	await discardChangeSet(context.aws.stacks, changeSet.handle);
	return null;
}
/**
* Executes the change set, unless it does something that is not in `agreed`, and follows it to its end. Its
* content was read when it was ready and cannot change: CloudFormation executes it as it is, or not at all if
* the stack has changed since (API, ExecuteChangeSet).
*/
async function execute(context, target, { handle, content }, agreed) {
	const { aws, clock } = context;
	const { stackId } = handle;
	const refused = await refuseExcess(context, target, {
		handle,
		content
	}, agreed);
	if (refused) return refused;
	const token = context.operationName();
	await aws.stacks.executeChangeSet(handle, token);
	const onEvent = (event) => {
		context.onEvent(event, target);
	};
	const followed = await follow(aws, clock, {
		stackId,
		token,
		changes: certainChanges(content.changes)
	}, onEvent, context.watcher);
	if (!succeeded(followed.status)) return {
		kind: "failed",
		failure: failureOf(context, target, followed, stackId)
	};
	return {
		kind: "done",
		stack: await settledStage(context, stackId, followed, content.createdAt)
	};
}
/** Discards a change set that would do more than was agreed, and says what; null if it would not. */
async function refuseExcess({ aws }, { stage }, { handle, content }, agreed) {
	const more = excess(content.changes, agreed);
	if (more.length === 0) return null;
	await discardChangeSet(aws.stacks, handle);
	return refusedBecause(stage.stackName, null, more.map(agreedMessages.wouldNow));
}
/** Why an operation failed: the first resource that failed, and its line in the file. */
function failureOf({ locate }, { rendered }, { status, events }, stackId) {
	const cause = rootCause(events, stackId);
	const path = cause && pathOfCause(cause, rendered);
	const denial = cause && denialIn(cause.reason ?? "");
	return {
		status,
		cause,
		line: path ? locate(path).line : null,
		...denial && {
			code: "access-denied",
			denied: denial.action
		},
		remarks: denial ? [wayOutOf(denial, {
			by: "cloudformation",
			type: cause.type,
			stack: rendered.tags[TAGS.stack]
		})] : []
	};
}
// src/apply/intermediate.ts
/** Templates for the updates that come before a plan's last one. */
/** Adds a note of the plan that the update is a step of. */
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
/** Removes that note: the template as it was before the plan began. */
function withoutNote({ Outputs, ...template }) {
	const { [UNDERWAY_OUTPUT]: _note, ...outputs } = Outputs;
	return {
		...template,
		Outputs: outputs
	};
}
/** Changes some of the template's resources. An id that the template does not contain is ignored. */
function withResources(template, logicalIds, change) {
	const Resources = Object.fromEntries(Object.entries(template.Resources).map(([id, resource]) => [id, logicalIds.includes(id) ? change(resource, id) : resource]));
	return {
		...template,
		Resources
	};
}
/** Adds these properties to the resource's own. */
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
/** The template with the deletion protection of these instances turned on or off, and nothing else changed. */
function withProtection(template, logicalIds, on) {
	return withResources(template, logicalIds, (instance) => withProperties(instance, { DeletionProtection: on }));
}
/** The template in which these instances name no password. */
function withoutPasswords(template, logicalIds) {
	return withResources(template, logicalIds, (instance) => {
		const { MasterUserPassword: _password, ...Properties } = instance.Properties;
		return {
			...instance,
			Properties
		};
	});
}
/**
* The changes of an update that switches the protection of these instances and does nothing else, but for those whose
* password the template names no more.
*/
function protectionChanges(logicalIds, on, withoutPassword = []) {
	return logicalIds.map((id) => changedInPlace(id, INSTANCE, {
		DeletionProtection: on,
		...withoutPassword.includes(id) && { MasterUserPassword: null }
	}));
}
/** The agreed changes, with these instances created or replaced unprotected. */
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
// src/apply/storage-later.ts
/** The template of the updates that come before the one that changes storage. */
/**
* The stage's template with the storage that is deployed and the note of the plan, if a later step changes storage;
* otherwise the stage's template. The fingerprints of those databases stay
* too: a deploy that is cut off has more to do.
*/
async function withStorageAsDeployed(context, run) {
	const { rendered, plan } = run.inspection;
	const step = plan.steps?.find(({ kind }) => kind === "change-storage");
	if (step?.kind !== "change-storage") return rendered.template;
	const found = stackOf(run);
	const deployed = JSON.parse(await context.aws.stacks.template(found.id));
	const ids = step.databases.flatMap((kind) => [SQL_IDS[kind].instance, READER_IDS[kind]]);
	const template = withResources(rendered.template, ids, (resource, id) => withStorageOf(deployed.Resources[id] ?? resource, resource));
	const before = step.databases.map((kind) => [kind, found.parts?.[kind] ?? ""]);
	const Value = formatParts({
		...rendered.parts,
		...Object.fromEntries(before)
	});
	const Outputs = Object.fromEntries(Object.entries(template.Outputs).map(([key, output]) => [key, key === "Parts" ? {
		...output,
		Value
	} : output]));
	return withNote({
		...template,
		Outputs
	}, run.inspection);
}
function withStorageOf(before, after) {
	const isStorage = ([name]) => STORAGE_PROPERTIES.includes(name);
	return {
		...after,
		Properties: Object.fromEntries([...Object.entries(after.Properties).filter((entry) => !isStorage(entry)), ...Object.entries(before.Properties).filter(isStorage)])
	};
}
// src/apply/steps/protect.ts
/** The databases that the plan protects in a step after the one that creates them. */
function toProtectLater({ plan }) {
	return plan.steps?.find((step) => step.kind === "protect")?.databases ?? [];
}
/** The template, by default the stage's, with these databases unprotected; a later update will protect them. */
function bodyUnprotected(inspection, later, template = inspection.rendered.template) {
	return later.length === 0 ? bodyOf(inspection, template) : JSON.stringify(withNote(withProtection(template, instancesOf(later), false), inspection));
}
/** As the stage renders it, if it is the stage's own: that one is compared byte by byte. */
function bodyOf({ rendered }, template) {
	return template === rendered.template ? rendered.body : JSON.stringify(template);
}
/** Turns on the protection of the databases just created, in an update that changes nothing else. */
async function protect(context, run, { databases }) {
	const { inspection } = run;
	const changeSet = await propose(context, inspection, "UPDATE", bodyOf(inspection, await withStorageAsDeployed(context, run)));
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
/** A last check of the databases that a plan takes rows from: names are reused, and time has passed. */
/**
* Refuses if a database whose data the plan deletes, or that it promotes, is not the planned one or cannot be
* identified; null if all are the same. A plan that takes nothing away costs no call.
*/
function otherDatabases(context, agreed, found) {
	return checkAgain(context, agreed, found, {
		at: (one) => losesData(one) || one.impact === "promote",
		complain: () => []
	});
}
/**
* The same for databases that an update deletes. Besides, nobody may have protected one meanwhile:
* CloudFormation would silently drop it from the stack (coverage-roadmap#744). Call this once the change set
* exists: from then on, any other update of the stack invalidates it.
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
	const kinds = DATABASES$1.filter((kind) => affected.has(kind));
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
// src/apply/without-looking.ts
/**
* Updates that come before the one that takes out what AWS no longer has. CloudFormation fails where an output or a
* resource reads an attribute of it, so the values of the last deploy stand there instead.
*/
/** Logical ids of what is gone, as far as `live` says so. */
function goneIn(deployed, live) {
	return [...missingDatabases(deployed, live).map((kind) => isCache(kind) ? CACHE_IDS[kind].replicationGroup : SQL_IDS[kind].instance), ...missingReaders(live).map((kind) => READER_IDS[kind])];
}
/** The deployed template, in which nothing reads an attribute of what is `gone`. */
function withoutLooking(template, deployed, gone) {
	if (gone.length === 0) return {
		template,
		does: []
	};
	const known = new Map(valuesOf(deployed).filter(([id]) => gone.includes(id)));
	const edited = Object.entries(template.Resources).map(([id, resource]) => {
		const Properties = literal(resource.Properties, known);
		return [id, {
			...resource,
			Properties
		}];
	});
	const does = edited.flatMap(([id, { Type, Properties }]) => {
		const before = template.Resources[id]?.Properties ?? {};
		const names = Object.keys(Properties).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(Properties[name]));
		const details = names.map((property) => ({
			attribute: "Properties",
			property
		}));
		return names.length === 0 ? [] : [{
			...changedInPlace(id, Type, {}),
			details
		}];
	});
	const Outputs = literal(template.Outputs, known);
	return {
		template: {
			...template,
			Resources: Object.fromEntries(edited),
			Outputs
		},
		does
	};
}
/** By logical id, what the stack said of each of its databases when it was last deployed. */
function valuesOf({ databases, resourceIds }) {
	return [...SQL_KINDS.flatMap((kind) => [[SQL_IDS[kind].instance, databases[kind].ownEndpoint], [READER_IDS[kind], databases[kind].reader]]), ...CACHE_KINDS.map((kind) => [CACHE_IDS[kind].replicationGroup, databases[kind].ownEndpoint])].map(([id, { host, port }]) => [id, {
		host,
		port,
		resourceId: resourceIds?.[id] ?? null
	}]);
}
/** A part of the template with values where it had `Fn::GetAtt` of these, or named them in an `Fn::Sub`. */
function literal(part, known) {
	if (Array.isArray(part)) return part.map((one) => literal(one, known));
	if (typeof part !== "object" || part === null) return part;
	const [[name, operand] = ["", null], ...others] = Object.entries(part);
	if (others.length === 0 && name === "Fn::GetAtt" && Array.isArray(operand)) return valueOf(String(operand[0]), String(operand[1]), known) ?? part;
	if (others.length === 0 && name === "Fn::Sub" && typeof operand === "string") return { [name]: operand.replaceAll(/\$\{(\w+)\.([\w.]+)\}/g, (whole, id, attribute) => valueOf(id, attribute, known) ?? whole) };
	return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, literal(one, known)]));
}
/** null = it is not gone, or the stack does not say. */
function valueOf(id, attribute, known) {
	const values = known.get(id);
	if (values === void 0) return null;
	if (attribute === "DbiResourceId") return values.resourceId;
	if (attribute.endsWith(".Address")) return values.host;
	return attribute.endsWith(".Port") ? values.port : null;
}
// src/apply/steps/prove-removal.ts
/**
* Proves that a removed database is gone and has left its final snapshot: CloudFormation reports success even
* if it gave up deleting it (coverage-roadmap#744).
*/
/** Proves that the databases removed by the last update are gone, and reports their final snapshots. */
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
/** Looks up each database and its final snapshot. `stage` appears in the sentences. */
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
/** Polls of an instance that is still `deleting` before it counts as not deleted. */
const MAX_POLLS$1 = 30;
function whenDeleted({ aws, clock }, removal) {
	const { database, identifier } = removal;
	const what = waitMessages.deletion(database, identifier);
	const waiting = since(clock, () => [{ what }]);
	return during(clock, waiting, async () => {
		for (let attempt = 0;; attempt++) {
			const fact = await instanceOf(aws, removal);
			if (fact.kind !== "read" || !isGoing(handlingOf(database, fact.value.status)) || attempt === MAX_POLLS$1) return fact;
			await clock.sleep(pause(attempt));
		}
	});
}
function instanceOf({ live }, { database, identifier }) {
	return byFamily(database, {
		sql: async () => (await live.sql([identifier])).get(identifier) ?? { kind: "absent" },
		cache: () => live.redis(identifier)
	});
}
async function snapshotsOf(aws, removal) {
	const fact = await aws.snapshots.of(removal);
	return fact.kind === "read" ? {
		kind: "read",
		value: fact.value.map(({ name }) => name)
	} : fact;
}
// src/apply/steps/update.ts
/** The update of the stack: everything that the steps before it have not done, and that no later one does. */
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
	const template = await withStorageAsDeployed(context, run);
	const chosen = (later.length === 0 && template === inspection.rendered.template ? null : await propose(context, inspection, "UPDATE", bodyUnprotected(inspection, later, template))) ?? changeSet;
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
* Before the first change to the databases being removed: records their snapshots, and checks that they are
* still the planned ones. From here on, every database that exists leaves a final snapshot.
*/
async function beginRemoval(context, run) {
	if (run.removal !== null) return {
		kind: "done",
		run
	};
	const { inspection } = run;
	const { plan, changeSet } = inspection;
	const found = stackOf(run);
	const all = removalsOf(plan.databases, found, inspection.live);
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
* The step before an update that deletes protected instances. CloudFormation silently drops a protected
* instance from the stack and leaves it as an orphan without a snapshot. So the protection is lifted first, in
* an update of its own, and restored if the removal fails.
*/
/** Lifts the protection of these databases. It is restored if a later step fails before they are gone. */
async function liftProtection(context, run, { databases }) {
	const begun = await beginRemoval(context, run);
	if (begun.kind === "failed") return begun;
	const { inspection } = run;
	const found = stackOf(run);
	const instances = databases.map((kind) => SQL_IDS[kind].instance);
	const gone = goneIn(found, inspection.input.live);
	const lifted = await setProtection(context, inspection, found, instances, {
		on: false,
		gone,
		edit: (template) => withNote(template, inspection)
	});
	if (lifted.kind === "failed") return lifted;
	const undo = () => putBack(context, inspection, found, instances, {
		gone,
		edit: withoutNote
	});
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
/** Restores the protection and says in a sentence whether that worked. */
async function putBack(context, target, found, logicalIds, around) {
	context.onProgress(asideMessages.putsBack);
	return (await setProtection({
		...context,
		operationName: () => context.operationName("undo")
	}, target, found, logicalIds, {
		...around,
		on: true
	}).catch((error) => {
		if (error instanceof TinystacksError) return null;
		throw error;
	}))?.kind === "done" ? removalMessages.protectionOnAgain : removalMessages.protectionOff(listed$1(logicalIds));
}
/**
* Updates the deployed template so that only the protection of these instances changes, apart from what `edit`
* does to its outputs.
*/
async function setProtection(context, target, found, logicalIds, { on, gone, withoutPassword = [], edit = (template) => template }) {
	const { template: readable, does } = withoutLooking(JSON.parse(await context.aws.stacks.template(found.id)), found, gone);
	const template = edit(withoutPasswords(withProtection(readable, logicalIds, on), withoutPassword));
	const changeSet = await propose(context, {
		...target,
		rendered: {
			...target.rendered,
			tags: found.tags
		}
	}, "UPDATE", JSON.stringify(template));
	return changeSet ? execute(context, target, changeSet, [...does, ...protectionChanges(logicalIds, on, withoutPassword)]) : {
		kind: "done",
		stack: found
	};
}
// src/apply/steps/snapshot.ts
/**
* Takes snapshots before data is lost: nothing changes until all of them are available. A later run of the
* same plan reuses the snapshots of a run that was interrupted.
*/
/** 8 hours at 5 s per poll. */
const MAX_POLLS = 5760;
/** A snapshot that was just started may not be listed yet: polls without it before giving up. */
const MAX_POLLS_UNLISTED = 60;
/** Age in milliseconds up to which a finished snapshot is reused. An older one misses too many recent writes. */
const SERVES_AGAIN = 36e5;
/**
* Takes a snapshot of each database that the plan takes rows from, and of a Redis whose engine changes, and
* waits for all of them.
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
/** Takes a snapshot of each subject and waits for all of them. Without subjects it costs no call. */
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
/** What to take snapshots of. A Redis whose engine changes would be restored with its current engine. */
function subjectsOf({ stage, plan, input, live }, kinds, { databases }) {
	return databasesAtRisk(plan.databases, input).flatMap(({ database, why }) => {
		const { identifier } = databases[database];
		if (!kinds.includes(database) || identifier === null) return [];
		const name = `${plan.stage}/${database}`;
		const prefix = snapshotPrefix(stage, database, plan.fingerprint, identityOf(database, live));
		const running = isCache(database) ? valueOf$1(live[database])?.engine : null;
		return [{
			...snapshotSource(database, identifier, live),
			name,
			prefix,
			engine: why === "engine" && running || null
		}];
	});
}
async function snapshotOf(context, subject) {
	const { database, identifier, name, prefix, engine } = subject;
	const { aws, onProgress } = context;
	const earlier = serving(await listed(context, subject), prefix, aws.now());
	const snapshot = earlier ?? snapshotName(prefix, aws.now());
	if (earlier === null) await aws.snapshots.take(subject, snapshot);
	onProgress(earlier === null ? snapshotMessages.begun(name, snapshot) : snapshotMessages.again(name, snapshot));
	const failed = await untilAvailable(context, database, snapshot);
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
async function listed({ aws }, source) {
	return readable(await aws.snapshots.of(source)) ?? [];
}
/** @throws TinystacksError snapshots-unread (exit 1): a snapshot that cannot be followed protects nothing */
function readable(fact) {
	if (fact.kind === "unread") throw new TinystacksError("snapshots-unread", `${fact.action} ${fact.why}`, { exit: 1 });
	return valueOf$1(fact);
}
/** A snapshot for this same plan that is still being created or is recent enough. */
function serving(snapshots, prefix, now) {
	return snapshots.find(({ name, status }) => {
		const begun = beginOfSnapshot(prefix, name);
		if (begun === null) return false;
		const isRecent = Math.abs(now.getTime() - begun.getTime()) <= SERVES_AGAIN;
		return isBeingMade(status) || isReady(status) && isRecent;
	})?.name ?? null;
}
/** Why the snapshot did not become available: its last status; null if it did. */
function untilAvailable(context, database, name) {
	const { aws, clock } = context;
	const what = waitMessages.snapshot(database, name);
	let percent = null;
	const waiting = since(clock, () => [{
		what,
		more: percent === null ? null : waitMessages.percent(percent)
	}]);
	return during(clock, waiting, async () => {
		for (let look = 0; look < MAX_POLLS; look++) {
			const snapshot = readable(await aws.snapshots.named(database, name));
			if (snapshot !== void 0 && isReady(snapshot.status)) return null;
			if (snapshot === void 0 && look >= MAX_POLLS_UNLISTED) return snapshotMessages.notListed;
			if (snapshot !== void 0 && !isBeingMade(snapshot.status)) return snapshot.status;
			percent = snapshot?.percent ?? null;
			await clock.sleep(pause(look));
		}
		return snapshotMessages.stillCreating;
	});
}
function isBeingMade(status) {
	return useOfSnapshot(status) === "being-made";
}
function isReady(status) {
	return useOfSnapshot(status) === "ready";
}
// src/facts/stack/durations.ts
/** What is done to a resource: `CREATE`, `UPDATE` or `DELETE` and whose. */
function workOf({ logicalId, status }) {
	return `${/^[A-Z]+/.exec(status)?.[0] ?? ""} ${logicalId}`;
}
/**
* What each kind of work on each resource took that was carried out to its end, in events newest first. What failed,
* or whose beginning is not among them, does not count.
*/
function durationsIn(events) {
	const begun = /* @__PURE__ */ new Map();
	const spans = /* @__PURE__ */ new Map();
	for (const event of events.toReversed()) {
		const work = workOf(event);
		const operation = `${event.token ?? ""} ${work}`;
		const at = Date.parse(event.time);
		if (event.status.endsWith("_IN_PROGRESS")) {
			if (!begun.has(operation)) begun.set(operation, at);
			continue;
		}
		const seconds = (at - (begun.get(operation) ?? NaN)) / 1e3;
		begun.delete(operation);
		if (!event.status.endsWith("_COMPLETE") || Number.isNaN(seconds) || seconds < 0) continue;
		const [from, to] = spans.get(work) ?? [seconds, seconds];
		spans.set(work, [Math.min(from, seconds), Math.max(to, seconds)]);
	}
	return spans;
}
// src/render/running.ts
/** What CloudFormation is working on, with what that takes as a rule and has taken. All times are AWS's. */
const STACK = "AWS::CloudFormation::Stack";
const DATABASES = new Set(ALL_FAMILIES.map(({ types }) => types.database));
/** @param usualOf what work like this takes as a rule; null = nobody knows */
function runningChanges(usualOf) {
	const running = /* @__PURE__ */ new Map();
	let stack = null;
	let history = /* @__PURE__ */ new Map();
	const begin = (event) => ({
		event,
		since: Date.parse(event.time),
		usual: usualOf(event)
	});
	const expectedOf = ({ event, usual }) => {
		const before = history.get(workOf(event));
		if (before !== void 0) return {
			time: before,
			from: "history"
		};
		return usual === null ? null : {
			time: usual,
			from: "figures"
		};
	};
	return {
		earlier: (events) => {
			history = durationsIn(events);
		},
		track: (event) => {
			const { logicalId, status, type } = event;
			const before = running.get(logicalId);
			const runs = status.endsWith("_IN_PROGRESS");
			if (type === STACK) stack = runs ? {
				...stack ?? begin(event),
				event
			} : null;
			else if (!runs) running.delete(logicalId);
			else running.set(logicalId, before ? {
				...before,
				event
			} : begin(event));
		},
		all: () => [...running.values()].map((one) => ({
			...one,
			isUsual: one.usual !== null
		})),
		lines: (now, isLive, reported) => {
			const isBack = stack?.event.status.includes("ROLLBACK_") ?? false;
			const all = [...running.values()];
			const databases = all.filter(({ event }) => DATABASES.has(event.type));
			const others = all.filter((one) => !databases.includes(one));
			const told = isLive ? [...databases, ...others] : databases.length > 0 ? databases : others;
			return (told.length > 0 || stack === null ? told : [stack]).map((one) => {
				const expected = expectedOf(one);
				const spent = now.getTime() - one.since;
				return runningLine({
					event: one.event,
					soFar: (isLive ? inSeconds : inMinutes)(spent),
					expected,
					isOver: expected !== null && spent > upTo(expected.time) * 1e3,
					isBack,
					reported: reported(one.event.logicalId)
				});
			});
		}
	};
}
/** What is said in whole minutes is not over before they are. */
function upTo([, to]) {
	return to < 60 ? to : Math.max(to, Math.round(to / 60) * 60);
}
// src/commands/shared/watch-stack.ts
/** Reports what happens to a stack: each event, and what still runs, with what AWS says of it in percent. */
function watchStack(aws, reporter, usualOf = () => null) {
	const lineOf = eventLines();
	const running = runningChanges(usualOf);
	const reported = reportedPercent(aws, reporter.notice);
	return {
		onEvent: (event) => {
			running.track(event);
			const line = lineOf(event);
			if (line !== null) reporter.line(line);
		},
		watcher: {
			onEarlier: running.earlier,
			onLook: () => reported.read(running.all()),
			waiting: { lines: (isLive) => running.lines(aws.now(), isLive, reported.text) }
		}
	};
}
// src/commands/shared/apply-context.ts
/** The context for carrying out a stage's plan: the inspection's, with a reporter for every step and event. */
function applyContextOf(inspected, plan, reporter) {
	let step = null;
	const usualOf = (event) => step === null ? null : usualOfResource(step, event);
	const { onEvent, watcher } = watchStack(inspected.aws, reporter, usualOf);
	return {
		...inspected,
		watcher,
		onStep: (progress) => {
			if (progress.state === "begun") step = progress.step;
			reporter.line(stepLine(progress, plan));
		},
		onEvent,
		onProgress: reporter.line,
		onNotice: reporter.notice
	};
}
// src/commands/shared/run-again/resume.ts
/**
* Stages whose update came to its end without its run: what GitHub has not been told of it, and the steps of the
* workflow that come after, are left to do.
*/
/** Whether an earlier attempt of this run, or another run for this commit, began the stack's last update. */
function isBegunBefore(run, found) {
	const { isOurs, isOfCommit } = beginOf(run, found);
	return isOurs || isOfCommit;
}
/**
* The names of the stages with nothing left to apply that are resumed: an earlier attempt of this run carried out their
* update, or another run for this commit did and never ended their deployment on GitHub. A run that died neither told
* GitHub nor set outputs.
*/
async function resumedStages(run, inspections) {
	const all = await Promise.all(inspections.map(async (one) => await isResumed(run, one) ? [one.plan.stage] : []));
	return new Set(all.flat());
}
async function isResumed(run, { plan, found }) {
	if (!(plan.action === "none" && plan.refusals.length === 0) || found === null || !isCarriedOut(found)) return false;
	const { isOurs, isOfCommit } = beginOf(run, found);
	if (!isOurs && !isOfCommit) return false;
	const isOpen = await run.deployments?.resume(plan) ?? false;
	return isOurs || isOpen;
}
function isCarriedOut({ status, underway }) {
	return !isBusy(status) && succeeded(status) && underway === null;
}
function beginOf({ workflowRun, deployedCommit }, found) {
	const { run, commit } = originOfChangeSet(found?.changeSet ?? "") ?? {};
	return {
		isOurs: workflowRun !== void 0 && workflowRun.attempt > 1 && workflowRun.id === run,
		isOfCommit: commit !== void 0 && commit === deployedCommit
	};
}
/** What the update of a stage that is resumed came to. */
function carriedOutKind({ status }) {
	return status === "CREATE_COMPLETE" ? "created" : "updated";
}
/** The outcome of a stage that is resumed: its update counts as this run's. */
function resumedOutcome(outcome, found) {
	const { result } = outcome;
	return result.kind === "unchanged" ? {
		...outcome,
		result: {
			...result,
			kind: carriedOutKind(found)
		}
	} : outcome;
}
// src/commands/shared/stopped.ts
/** What is told of a stage whose work this ended: an expected failure, an interruption, or a bug. */
function stoppedBy(cause) {
	const stopped = {
		status: null,
		cause: null,
		line: null
	};
	if (cause instanceof TinystacksError) {
		const { code, exit, hint, message } = cause;
		const remarks = [message, ...hint === void 0 ? [] : [hint]];
		return {
			...stopped,
			code,
			...exit === 3 && { refused: true },
			remarks
		};
	}
	const { interrupted, broken } = outcomeMessages;
	return {
		...stopped,
		remarks: [cause instanceof Interrupted ? interrupted : broken]
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
// src/inspect/stack/judge-history.ts
/** A stack's history, as far back as a rerun workflow can reach. */
/**
* GitHub runs a workflow again up to 30 days after its first attempt (docs.github.com, "Re-running
* workflows and jobs"): nothing that is older is this run's, or came after it. A day more is for the time in between.
*/
const RERUN_WINDOW = 26784e5;
/**
* Reads history until it is clear that the stage must be left alone, or to the end. Deleted stacks with the
* same name are read only if this run left no trace in the current stack. Calls: 1 per page of events; for
* deleted stacks, 1 per page and 1 for each stack.
*
* @throws TinystacksError rerun-not-verified (exit 3): the role may not read it
*/
async function judgeHistory({ aws }, { stage, stackName, found, ours, judge }) {
	const since = /* @__PURE__ */ new Date(aws.now().getTime() - RERUN_WINDOW);
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
// src/commands/shared/run-again/rerun.ts
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
	const isResumed = rerun.why.kind === "finished" && isUp;
	return {
		isResumed,
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
					kind: isResumed ? carriedOutKind(found) : "unchanged",
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
/** The plans of the stages that an earlier attempt finished. */
function resumedAmong(leftAlone) {
	return leftAlone.filter(({ isResumed }) => isResumed).map(({ plan }) => plan);
}
/** Ends the GitHub deployments of stages that an earlier attempt finished, where it did not come to that. */
async function endDeployments({ deployments }, leftAlone) {
	for (const { plan, deployed, isResumed } of leftAlone) if (isResumed && await deployments?.resume(plan) === true) await deployments?.end(deployed.outcome);
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
export { withResources as A, refusedBecause as B, withoutLooking as C, toProtectLater as D, protect as E, refuseExcess as F, outcomesForTerminal as G, storageText as H, follow as I, rootCause as J, failures as K, beginOf$1 as L, failureOf as M, propose as N, withNote as O, proposeStep as P, stackOf as R, goneIn as S, bodyUnprotected as T, outcomeAnnotations as U, withRemarks as V, outcomesAsMarkdown as W, setProtection as _, whyNotDestroyed as a, proveRemoved as b, isBegunBefore as c, applyContextOf as d, watchStack as f, putBack as g, liftProtection as h, resumedAmong as i, execute as j, withProperties as k, resumedOutcome as l, takeSnapshots as m, endDeployments as n, withLeftAlone as o, snapshotFirst as p, isOfStack as q, remainingStages as r, stoppedBy as s, deployedOf as t, resumedStages as u, update as v, otherDatabases as w, snapshotsBefore as x, proveRemoval as y, failureBeforeChange as z };
