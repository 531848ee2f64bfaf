import { t as stageOutputs } from "./outputs.js";
import { L as listed$1, l as isReader, z as TinystacksError } from "./config.js";
import { C as wrap, L as plain$1, N as forTerminal, S as painter, _ as resourceName, d as eventLines, f as OUTCOME, h as outcomeWords, m as failureHint, p as deployFailed, u as duration, y as stepLine } from "./plan.js";
import { y as ends } from "./plan2.js";
import { c as SUMMARY_BYTES, l as planAsMarkdown } from "./render.js";
import "./config2.js";
import { H as changedInPlace, J as agreedWords, W as excess, _ as underwayOf, c as assemblePlan, d as snapshotWords, f as leftAloneFingerprint, g as formatUnderway, k as removalWords, q as rootCause, s as notAgreed, u as endangered } from "./plan3.js";
import { D as discardChangeSet, E as succeeded, O as prepareChangeSet, S as settled, T as stackState, b as follow, f as beginOfSnapshot, g as inspectStage, h as snapshotPrefix, i as stageContextOf, k as pause, m as snapshotName, p as originOfToken, t as connectOnce, u as primariesFirst, v as guardAccount, w as isBusy, x as described } from "./inspect.js";
import { q as UNDERWAY_OUTPUT } from "./template.js";
import { t as resultBlocks, u as resultsOf } from "./render2.js";
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
		case "destroyed": return `${name} ${paint("green", word)} ${outcomeWords.after(duration(seconds * 1e3))}`;
		case "failed": return `${name} ${paint("red", result.refused ? outcomeWords.refused : word)} ${outcomeWords.after(duration(seconds * 1e3))}`;
		case "unchanged": return `${name} ${paint("dim", word)}`;
		case "not-attempted": return `${name} ${paint("yellow", word)} ${outcomeWords.since(forTerminal(result.after))}`;
	}
}
function failureLines({ result }, width) {
	if (result.kind !== "failed") return [];
	const { cause, status, remarks } = result;
	const reason = cause === null ? [] : [`${resourceName(cause)}: ${cause.reason ?? cause.status}`];
	const left = status === null ? [] : [outcomeWords.leftIn(status)];
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
// src/apply/error-location.ts
/** A shorter value occurs in any sentence by chance. */
const TELLING = 3;
/**
* The place in the file that a failed resource comes from: the key whose value AWS's reason names
* (`Invalid DB Instance class: db.z9.micro`), else the database; null where no key makes it.
*/
function blamedPath(cause, { origins, template }) {
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
// src/apply/outcome.ts
/** A failure before anything was done to the stack. */
function untouched({ status }) {
	return {
		status,
		cause: null,
		line: null,
		remarks: []
	};
}
/** The stack is not as it was agreed to: `reasons` says what differs. */
function refusedBy(stack, status, reasons) {
	return {
		kind: "failed",
		failure: {
			status,
			cause: null,
			line: null,
			refused: true,
			remarks: [agreedWords.stackChanged(stack), ...reasons]
		}
	};
}
/** The failure with another remark. */
function remarked(failure, ...remarks) {
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
	return prepareChangeSet(aws, clock, {
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
	await discardChangeSet(context.aws, changeSet.handle);
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
	const refused = await refusedForMore(context, target, {
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
	const stack = await described(aws, stackId);
	if (!stack) throw new Error(`the stack ${stackId} is gone after its own update`);
	return {
		kind: "done",
		stack
	};
}
/** Discards a change set that would do more than was agreed to, and says what; null = it does not. */
async function refusedForMore({ aws }, { stage }, { handle, content }, agreed) {
	const more = excess(content.changes, agreed);
	if (more.length === 0) return null;
	await discardChangeSet(aws, handle);
	return refusedBy(stage.stackName, null, more.map(agreedWords.wouldNow));
}
/** Why an operation failed: the first resource that did, and its line in the file. */
function failureOf({ locate }, { rendered }, { status, events }, stackId) {
	const cause = rootCause(events, stackId);
	const path = cause && blamedPath(cause, rendered);
	return {
		status,
		cause,
		line: path ? locate(path).line : null,
		remarks: []
	};
}
// src/apply/intermediate.ts
/** Templates of the updates that come before a plan's last one. */
/** The template with the note of the plan that its update is a step of. */
function noted(template, { input, plan }) {
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
// src/apply/inspected-again.ts
/**
* Inspects the stage again after one of its steps, or after a wait. What is left to do must be part of
* what was agreed to, else nothing more is done. `done`: nothing is left.
*/
async function inspectedAgain(context, agreed) {
	const again = await inspectStage(context, agreed.asked);
	const { changeSet, found } = again;
	const reasons = notAgreed(agreed, again);
	if (reasons.length === 0 && changeSet) return {
		kind: "ready",
		inspection: again,
		changeSet
	};
	if (reasons.length === 0 && found) return {
		kind: "done",
		stack: found
	};
	if (changeSet) await discardChangeSet(context.aws, changeSet.handle);
	return refusedBy(agreed.stage.stackName, found?.status ?? null, reasons);
}
// src/apply/protection.ts
const INSTANCE = "AWS::RDS::DBInstance";
/** Logical ids of the instances that the change set would delete: removed, or replaced by a new one. */
function doomedInstances({ changeSet }) {
	return instancesAmong(changeSet?.content.changes ?? [], ({ action, replacement }) => action === "Remove" || replacement === "True");
}
/**
* Logical ids of the instances that the stage makes anew and protects. They are made unprotected
* and protected when everything stands: the roll-back of a failure could not delete them otherwise,
* and would leave the stack in ROLLBACK_FAILED, or an orphan beside it.
*/
function newProtectedInstances({ changeSet, plan, rendered }) {
	const { Resources } = rendered.template;
	return (plan.action === "create" ? Object.keys(Resources) : instancesAmong(changeSet?.content.changes ?? [], ({ action, replacement }) => action === "Add" || replacement === "True")).filter((logicalId) => Resources[logicalId]?.Properties["DeletionProtection"] === true);
}
function instancesAmong(changes, which) {
	return changes.filter((change) => change.type === INSTANCE && !isReader(change)).filter(which).map(({ logicalId }) => logicalId);
}
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
// src/apply/removal.ts
/** The databases that a plan removes or replaces, and their readers, as the deployed stack names them. */
function endingsOf(plan, found) {
	return plan.databases.flatMap((one) => {
		const { database, data, reader } = one;
		const made = found?.databases[database];
		const [identifier, beside] = [made?.identifier, made?.reader.identifier];
		const goes = ends(one);
		const readerEnds = goes || reader === "removed" || reader === "replaced";
		return [...goes && identifier ? [{
			database,
			identifier,
			data
		}] : [], ...readerEnds && beside ? [{
			database,
			identifier: beside,
			data: "kept"
		}] : []];
	});
}
async function snapshotsBefore(aws, endings) {
	return new Map(await Promise.all(endings.filter(({ data }) => data === "snapshot").map(async (ending) => [ending.identifier, await snapshotsOf(aws, ending)])));
}
/** Looks for each database and its final snapshot. `stage` is for the sentences. */
async function proveEnded(context, stage, endings, before) {
	const proofs = await Promise.all(endings.map((ending) => proveOne(context, `${stage}/${ending.database}`, ending, before)));
	return {
		failures: proofs.flatMap(({ failures }) => failures),
		kept: proofs.flatMap(({ kept }) => kept)
	};
}
async function proveOne(context, name, ending, before) {
	const { identifier, database } = ending;
	const failures = [];
	const instance = await whenDeleted(context, ending);
	if (instance.kind === "read") failures.push(removalWords.stillThere(name, identifier));
	if (instance.kind === "unread") context.onNotice(removalWords.goneNotVerified(name, identifier, instance.action, instance.why));
	if (ending.data !== "snapshot") return {
		failures,
		kept: []
	};
	const earlier = before.get(identifier);
	const now = await snapshotsOf(context.aws, ending);
	const unread = [earlier, now].find((fact) => fact?.kind === "unread");
	if (unread?.kind === "unread") {
		context.onNotice(removalWords.snapshotNotVerified(name, unread.action, unread.why));
		return {
			failures,
			kept: []
		};
	}
	const known = new Set(earlier?.kind === "read" ? earlier.value : []);
	const snapshot = (now.kind === "read" ? now.value : []).find((one) => !known.has(one));
	if (snapshot === void 0) return {
		failures: [...failures, removalWords.noSnapshot(name, identifier)],
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
const LOOKS$1 = 30;
async function whenDeleted({ aws, clock }, ending) {
	for (let look = 0;; look++) {
		const fact = await instanceOf(aws, ending);
		if (fact.kind !== "read" || fact.value.status !== "deleting" || look === LOOKS$1) return fact;
		await clock.sleep(pause(look));
	}
}
async function instanceOf(aws, { database, identifier }) {
	if (database === "redis") return aws.live.redis(identifier);
	return (await aws.live.sql([identifier])).get(identifier) ?? { kind: "absent" };
}
async function snapshotsOf(aws, { database, identifier }) {
	const fact = await aws.snapshots.of(database, identifier);
	return fact.kind === "read" ? {
		kind: "read",
		value: fact.value.map(({ name }) => name)
	} : fact;
}
// src/apply/snapshot-first.ts
/** 8 hours, with 5 s between two looks. */
const LOOKS = 5760;
/** A snapshot that was just begun may not be listed yet: so many looks are had without it. */
const LOOKS_UNLISTED = 60;
/** How many looks lie between two lines about how far it is: 5 minutes. */
const LOOKS_A_LINE = 60;
/** A finished snapshot that is older lacks too much of what was written since, in milliseconds. */
const SERVES_AGAIN = 36e5;
/**
* Takes a snapshot of each database that the plan takes rows from, and of a Redis whose engine moves,
* and waits for all of them. A plan that takes nothing away costs no call.
*/
async function snapshotsFirst(context, inspection, found) {
	return takeSnapshots(context, subjectsOf(context, inspection, found));
}
/** Takes a snapshot of each, and waits for all of them. Without a subject it costs no call. */
async function takeSnapshots(context, subjects) {
	if (subjects.length === 0) return {
		kind: "taken",
		snapshots: [],
		notes: []
	};
	context.onStep("snapshot-first");
	const results = await Promise.all(subjects.map(async (subject) => {
		try {
			return await snapshotOf(context, subject);
		} catch (error) {
			if (!(error instanceof TinystacksError)) throw error;
			return {
				kind: error.code === "DATABASE_GONE" ? "gone" : "failed",
				remarks: [snapshotWords.notTaken(subject.name, error.message)]
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
function subjectsOf({ onNotice }, { stage, plan, input, live }, { databases }) {
	const running = live.redis?.kind === "read" ? live.redis.value.engine : null;
	return endangered(plan.databases, input).flatMap(({ database, why }) => {
		const { identifier } = databases[database];
		const name = `${plan.stage}/${database}`;
		if (identifier === null) return [];
		const prefix = snapshotPrefix(stage, database, plan.fingerprint);
		const engine = why === "engine" ? running : null;
		if (live[database]?.kind !== "absent") return [{
			database,
			identifier,
			name,
			prefix,
			engine
		}];
		onNotice(snapshotWords.gone(name, identifier));
		return [];
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
	onProgress(earlier === null ? snapshotWords.begun(name, snapshot) : snapshotWords.again(name, snapshot));
	const failed = await untilAvailable(context, {
		database,
		identifier
	}, snapshot);
	if (failed !== null) return {
		kind: "failed",
		remarks: [snapshotWords.notAvailable(name, snapshot, failed)]
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
		notes: [snapshotWords.taken(name, backTo)]
	};
}
/** @throws TinystacksError SNAPSHOTS_UNREAD (exit 1): one that cannot be followed is no safety. */
async function listed({ aws }, { database, identifier }) {
	const fact = await aws.snapshots.of(database, identifier);
	if (fact.kind === "unread") throw new TinystacksError("SNAPSHOTS_UNREAD", `${fact.action} ${fact.why}`, { exit: 1 });
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
	for (let look = 0; look < LOOKS; look++) {
		const snapshot = (await listed(context, source)).find((one) => one.name === name);
		if (snapshot?.status === "available") return null;
		if (snapshot === void 0 && look >= LOOKS_UNLISTED) return snapshotWords.notListed;
		if (snapshot !== void 0 && !isBeingMade(snapshot.status)) return snapshot.status;
		if (look % LOOKS_A_LINE === 59) {
			const minutes = Math.round((clock.now().getTime() - begun) / 6e4);
			onProgress(snapshotWords.waiting(name, snapshot?.percent ?? null, minutes));
		}
		await clock.sleep(pause(look));
	}
	return snapshotWords.stillCreating;
}
function isBeingMade(status) {
	return status === "creating" || status === "pending";
}
// src/apply/unprotected.ts
/**
* An update that deletes protected instances. A protected instance survives its removal from the
* stack in silence, as an orphan without a snapshot: so protection goes first, in an update of its
* own, and comes back when the removal fails.
*/
/** Lifts the protection of the instances that go, runs `update`, and on failure puts it back. */
async function updateUnprotected(context, inspection, found, update) {
	const doomed = doomedInstances(inspection);
	context.onStep("lift-protection");
	const lifted = await setProtection(context, inspection, found, doomed, false, (template) => noted(template, inspection));
	if (lifted.kind === "failed") return lifted;
	try {
		const operated = await updateAgain(context, inspection, update);
		if (operated.kind === "done") return operated;
		const remark = await putBack(context, inspection, found, doomed, withoutNote);
		return remarked(operated.failure, remark);
	} catch (error) {
		if (error instanceof TinystacksError) context.onNotice(await putBack(context, inspection, found, doomed, withoutNote));
		throw error;
	}
}
/** The plan was made of a stack that has changed since: it is made again, and must still be the agreed one. */
async function updateAgain(context, inspection, update) {
	const again = await inspectedAgain(context, inspection);
	return again.kind === "ready" ? update(context, again.inspection, again.changeSet) : again;
}
/** Puts the protection back and says in a sentence whether that worked. `edit`: what goes with it. */
async function putBack(context, target, found, logicalIds, edit) {
	context.onStep("restore-protection");
	return (await setProtection({
		...context,
		operationName: () => context.operationName("undo")
	}, target, found, logicalIds, true, edit).catch((error) => {
		if (error instanceof TinystacksError) return null;
		throw error;
	}))?.kind === "done" ? removalWords.protectionOnAgain : removalWords.protectionOff(listed$1(logicalIds));
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
// src/commands/shared/apply-context.ts
/** What a stage's plan is carried out with: the inspection's own, and a reporter that is told of every step and event. */
function applyContextOf(inspected, plan, reporter) {
	const lineOf = eventLines();
	return {
		...inspected,
		onStep: (step) => {
			reporter.line(stepLine(step, plan));
		},
		onEvent: (event, { rendered }) => {
			reporter.progress(event, lineOf(event, rendered.origins));
		},
		onProgress: reporter.line,
		onNotice: reporter.notice
	};
}
// src/plan/messages/rerun.ts
const NEW_RUN = "To apply this commit all the same, start a new workflow run.";
/** Why a deploy left the stage alone. */
function notDeployedAgain(stage, why) {
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
// src/inspect/past.ts
/** A stack's own history, as far as a workflow run that is run again can reach. */
/**
* GitHub runs a workflow again up to 30 days after its first attempt (docs.github.com, "Re-running
* workflows and jobs"): nothing that is older is this run's, or came after it. A day more is for clocks.
*/
const REACH = 26784e5;
/**
* Reads until the judgement is that the stage is left alone, or to the end. What was deleted under the
* stack's name is only looked at where this run has left nothing in the stack itself. Calls: 1 a page of
* events; else 1 more a page of deleted stacks, and 1 for each of them.
*
* @throws TinystacksError RERUN_NOT_VERIFIED (exit 3): the role may not read it
*/
async function judgePast({ aws, clock }, { stage, stackName, found, ours, judge }) {
	const since = /* @__PURE__ */ new Date(clock.now().getTime() - REACH);
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
	throw new TinystacksError("RERUN_NOT_VERIFIED", rerunNotVerified.message(stage, fact.action, fact.why), {
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
/** A workflow run that is run again: which of its stages are left alone, and what is told of them. */
/**
* What is left to deploy: all of it, unless the workflow run is run again. Whatever pull requests say makes
* no difference to that.
*
* @throws TinystacksError RERUN_NOT_VERIFIED (exit 3)
*/
async function restOf(context, loaded, onBusy) {
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
	for (const { plan } of leftAlone) plan.notes.forEach(context.reporter.notice);
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
	const found = await settled(context, stackName);
	await guardAccount(context, stage, found);
	const rerun = await judgePast(context, {
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
	const notes = [notDeployedAgain(name, rerun.why)];
	const state = stackState(found?.status ?? null);
	const isUp = found !== null && state !== "absent" && state !== "failed-create";
	return {
		plan: {
			...place,
			action: "none",
			fingerprint: leftAloneFingerprint(place),
			databases: [],
			refusals: [],
			notes
		},
		deployed: {
			outcome: {
				...place,
				seconds: 0,
				result: {
					kind: "unchanged",
					notes
				}
			},
			outputs: isUp ? stageOutputs(stage, found) : null
		}
	};
}
/** The stack's own protection is set after a plan's last update, and no event tells of it. */
function isSettled(stage, found) {
	if (found === null || found.underway !== null) return false;
	return !stage.protected || found.terminationProtection !== false;
}
/** The plan together with the stages that are left alone, in the order of all. */
function withLeftAlone(plan, leftAlone, { stages }) {
	if (leftAlone.length === 0) return plan;
	const all = [...leftAlone.map((one) => one.plan), ...plan.stages];
	return assemblePlan(inOrder(all, stages, ({ stage }) => stage), plan.unnamed);
}
/** What was deployed together with what was left alone, in the order of all. */
function deployedOf(deployed, leftAlone, { stages }) {
	return inOrder([...leftAlone.map((one) => one.deployed), ...deployed], stages, ({ outcome }) => outcome.stage);
}
function inOrder(all, stages, nameOf) {
	return primariesFirst(stages).flatMap(({ name }) => all.filter((one) => nameOf(one) === name));
}
/**
* Why a stack is not destroyed when the workflow run is run again; null = nothing speaks against it.
*
* @throws TinystacksError RERUN_NOT_VERIFIED (exit 3)
*/
async function whyNotDestroyed({ workflowRun }, context, { name, stackName }, found) {
	if (workflowRun === void 0 || workflowRun.attempt === 1) return null;
	const ours = workflowRun.id;
	const rerun = await judgePast(context, {
		stage: name,
		stackName,
		found,
		ours,
		judge: (history) => rerunOfDestroy(ours, history)
	});
	return rerun.kind === "goes-on" ? null : notDestroyedAgain(name, rerun.why);
}
export { outcomeAnnotations as A, failureOf as C, refusedBy as D, refusedForMore as E, outcomesForTerminal as M, remarked as O, execute as S, proposeStep as T, withProtection as _, applyContextOf as a, withProperties as b, updateUnprotected as c, endingsOf as d, proveEnded as f, unprotected as g, protectionChanges as h, withLeftAlone as i, outcomesAsMarkdown as j, untouched as k, snapshotsFirst as l, newProtectedInstances as m, restOf as n, putBack as o, snapshotsBefore as p, whyNotDestroyed as r, setProtection as s, deployedOf as t, takeSnapshots as u, inspectedAgain as v, propose as w, withResources as x, noted as y };
