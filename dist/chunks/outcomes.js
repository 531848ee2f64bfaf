import { n as IDENTIFIER_OUTPUT } from "./limits.js";
import { n as TinystacksError } from "./errors.js";
import { i as planAsMarkdown } from "./plan-result.js";
import { a as forTerminal, i as forMarkdown, n as wrap, r as codeForMarkdown, t as painter } from "./style.js";
import { E as removalWords, _ as pause, d as prepareChangeSet, g as succeeded, m as isBusy, p as changeSetName, s as surveyStage, u as discardChangeSet } from "./survey-stages.js";
import { g as isReader, i as outcomeWords, j as listed, o as resourceName, r as deployFailed, t as OUTCOME } from "./words.js";
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
// src/deploy/follow.ts
/** After so many looks without the end among the events, the stack itself is asked. */
const LOOKS_BEFORE_ASKING = 12;
/**
* Follows the operation that a stack is in until it has ended, one call a look. `since` is AWS's
* time before the operation began, so that an earlier one is never taken for it.
*/
async function follow(aws, clock, stackId, since, onEvent) {
	const seen = /* @__PURE__ */ new Set();
	const events = [];
	for (let look = 0;; look++) {
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
		if (look % LOOKS_BEFORE_ASKING === 11) {
			const status = (await aws.stacks.describe(stackId))?.status;
			if (status !== void 0 && !isBusy(status)) return {
				status,
				events
			};
		}
		await clock.sleep(pause(look));
	}
}
// src/deploy/blame.ts
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
// src/deploy/operation.ts
/** Makes a change set of `body` for the stage's stack; null where that would change nothing. */
function propose({ aws, clock }, { stage, rendered }, type, body) {
	return prepareChangeSet(aws, clock, {
		stackName: stage.stackName,
		name: changeSetName(clock.now()),
		type,
		body,
		tags: rendered.tags
	});
}
/** Executes the change set and follows it to its end. */
async function execute(context, target, { handle, content }) {
	const { aws, clock } = context;
	const { stackId } = handle;
	await aws.stacks.executeChangeSet(handle, changeSetName(clock.now()));
	const followed = await follow(aws, clock, stackId, content.createdAt, (event) => {
		context.onEvent(event, target);
	});
	if (!succeeded(followed.status)) return {
		kind: "failed",
		failure: failureOf(context, target, followed, stackId)
	};
	const stack = await aws.stacks.describe(stackId);
	if (!stack) throw new Error(`the stack ${stackId} is gone after its own update`);
	return {
		kind: "done",
		stack
	};
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
// src/deploy/outcome.ts
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
// src/deploy/protection.ts
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
function withProtection(body, logicalIds, on) {
	if (logicalIds.length === 0) return body;
	const template = JSON.parse(body);
	const changed = Object.entries(template.Resources).map(([logicalId, resource]) => logicalIds.includes(logicalId) ? [logicalId, {
		...resource,
		Properties: {
			...resource.Properties,
			DeletionProtection: on
		}
	}] : [logicalId, resource]);
	return JSON.stringify({
		...template,
		Resources: Object.fromEntries(changed)
	});
}
// src/deploy/removal.ts
/** The databases that a plan removes or replaces, as the deployed stack names them. */
function endingsOf(plan, found) {
	return plan.databases.flatMap(({ database, impact, data }) => {
		const identifier = found?.outputs[IDENTIFIER_OUTPUT[database]];
		return (impact === "remove" || impact === "replace") && identifier ? [{
			database,
			identifier,
			data
		}] : [];
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
const LOOKS = 30;
async function whenDeleted({ aws, clock }, ending) {
	for (let look = 0;; look++) {
		const fact = await instanceOf(aws, ending);
		if (fact.kind !== "read" || fact.value.status !== "deleting" || look === LOOKS) return fact;
		await clock.sleep(pause(look));
	}
}
async function instanceOf(aws, { database, identifier }) {
	if (database === "redis") return aws.live.redis(identifier);
	return (await aws.live.sql([identifier])).get(identifier) ?? { kind: "absent" };
}
function snapshotsOf(aws, { database, identifier }) {
	return database === "redis" ? aws.live.redisSnapshots(identifier) : aws.live.sqlSnapshots(identifier);
}
// src/deploy/unprotected.ts
/**
* An update that deletes protected instances. A protected instance survives its removal from the
* stack in silence, as an orphan without a snapshot: so protection goes first, in an update of its
* own, and comes back when the removal fails.
*/
/** Lifts the protection of the instances that go, runs `update`, and on failure puts it back. */
async function updateUnprotected(context, survey, found, update) {
	const doomed = doomedInstances(survey);
	context.onStep("lift-protection");
	const lifted = await setProtection(context, survey, found, doomed, false);
	if (lifted.kind === "failed") return lifted;
	try {
		const operated = await updateAgain(context, survey, update);
		if (operated.kind === "done") return operated;
		const remark = await putBack(context, survey, found, doomed);
		return remarked(operated.failure, remark);
	} catch (error) {
		if (error instanceof TinystacksError) context.onNotice(await putBack(context, survey, found, doomed));
		throw error;
	}
}
/** The plan was made of a stack that has changed since: it is made again, and must say the same. */
async function updateAgain(context, survey, update) {
	const again = await surveyStage(context, survey.stage);
	if (again.changeSet && again.plan.refusals.length === 0 && sameVerdicts(survey, again)) return update(context, again, again.changeSet);
	if (again.changeSet) await discardChangeSet(context.aws, again.changeSet.handle);
	return remarked({
		status: again.found?.status ?? "unknown",
		cause: null,
		line: null,
		remarks: []
	}, removalWords.planChanged);
}
/** Puts the protection back and says in a sentence whether that worked. */
async function putBack(context, survey, found, logicalIds) {
	context.onStep("restore-protection");
	return (await setProtection(context, survey, found, logicalIds, true).catch((error) => {
		if (error instanceof TinystacksError) return null;
		throw error;
	}))?.kind === "done" ? removalWords.protectionOnAgain : removalWords.protectionOff(listed(logicalIds));
}
/** An update of the deployed template that changes nothing but the protection of these instances. */
async function setProtection(context, target, found, logicalIds, on) {
	const body = withProtection(await context.aws.stacks.template(found.id), logicalIds, on);
	const changeSet = await propose(context, {
		...target,
		rendered: {
			...target.rendered,
			tags: found.tags
		}
	}, "UPDATE", body);
	return changeSet ? execute(context, target, changeSet) : {
		kind: "done",
		stack: found
	};
}
/** Whether both say the same of every database's fate: what consent was given for still holds. */
function sameVerdicts(one, other) {
	const fates = ({ plan }) => JSON.stringify(plan.databases.map(({ database, impact, data }) => [
		database,
		impact,
		data
	]));
	return fates(one) === fates(other);
}
// src/render/progress.ts
/** `12:03:44 CREATE_COMPLETE Postgres (AWS::RDS::DBInstance) 9m55s`, in UTC, the reason after it. */
function eventLine(event, origins, options = {}) {
	const paint = painter(options.color ?? false);
	const at = Date.parse(event.time);
	const time = Number.isNaN(at) ? "--:--:--" : new Date(at).toISOString().slice(11, 19);
	const took = options.startedAt === void 0 ? "" : ` ${duration(at - options.startedAt)}`;
	const reason = event.reason === null || event.reason === "" ? "" : `: ${forTerminal(event.reason)}`;
	const status = paint(colorOf(event.status), forTerminal(event.status).padEnd(18));
	const type = paint("dim", `(${forTerminal(event.type)})`);
	return `${paint("dim", time)} ${status} ${forTerminal(resourceName(event, origins))} ${type}${took}${reason}`;
}
/** What takes minutes: its beginning is worth a line too. */
const TAKES_LONG = /* @__PURE__ */ new Set(["AWS::RDS::DBInstance", "AWS::ElastiCache::ReplicationGroup"]);
/**
* Lines for a run of events, oldest first: one a resource, when it ends, with how long it took; a
* database has one when it begins as well. null = the event has none.
*/
function eventLines(options = {}) {
	const started = /* @__PURE__ */ new Map();
	return (event, origins) => {
		const { logicalId, status, type } = event;
		if (status.endsWith("_IN_PROGRESS")) {
			const again = started.has(logicalId);
			if (!again) started.set(logicalId, Date.parse(event.time));
			return (type === STACK ? status !== "REVIEW_IN_PROGRESS" : TAKES_LONG.has(type) && !again) ? eventLine(event, origins, options) : null;
		}
		const startedAt = started.get(logicalId);
		started.delete(logicalId);
		return eventLine(event, origins, {
			...options,
			...startedAt !== void 0 && { startedAt }
		});
	};
}
const STACK = "AWS::CloudFormation::Stack";
function colorOf(status) {
	if (status.includes("FAILED") || status.includes("ROLLBACK")) return "red";
	return status.endsWith("_COMPLETE") ? "green" : "cyan";
}
/** `9m55s`, `4s`, `1h02m`; negative spans count as none. */
function duration(milliseconds) {
	const seconds = Math.max(0, Math.round(milliseconds / 1e3));
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds % 3600 / 60)];
	const two = (number) => String(number).padStart(2, "0");
	if (hours > 0) return `${hours}h${two(minutes)}m`;
	return minutes > 0 ? `${minutes}m${two(seconds % 60)}s` : `${seconds}s`;
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
/** The deploy as GitHub Markdown: a table of the stages, what failed, and the plan of `file` that was applied. */
function outcomesAsMarkdown(plan, outcomes, file) {
	const failure = deployFailed(outcomes, file);
	const changed = outcomes.filter(({ result }) => isChange(result.kind)).length;
	const headline = failure ?? (changed === 0 ? outcomeWords.nothing : outcomeWords.done(changed));
	const rows = outcomes.map(({ stage, stack, seconds, result }) => [
		codeForMarkdown(stage),
		OUTCOME[result.kind],
		seconds === 0 ? "" : duration(seconds * 1e3),
		codeForMarkdown(stack)
	]);
	const table = [
		outcomeWords.columns,
		outcomeWords.columns.map(() => "---"),
		...rows
	];
	const remarks = outcomes.flatMap((outcome) => [...outcome.result.kind === "failed" ? outcome.result.remarks : [], ...notesOf(outcome)]);
	return [
		`### ${forMarkdown(headline)}`,
		table.map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
		...remarks.map((remark) => `- ${forMarkdown(remark)}`),
		...changed === 0 && failure === null ? [] : [planAsMarkdown(plan, { file })]
	].join("\n\n");
}
/** What is to be kept in mind of a stage that is as it should be. */
function notesOf({ result }) {
	return "notes" in result ? result.notes ?? [] : [];
}
function isChange(kind) {
	return kind === "created" || kind === "updated" || kind === "destroyed";
}
function resultLine({ stage, seconds, result }, paint) {
	const name = paint("bold", forTerminal(stage));
	const word = OUTCOME[result.kind];
	switch (result.kind) {
		case "created":
		case "updated":
		case "destroyed": return `${name} ${paint("green", word)} ${outcomeWords.after(duration(seconds * 1e3))}`;
		case "failed": return `${name} ${paint("red", word)} ${outcomeWords.after(duration(seconds * 1e3))}`;
		case "unchanged": return `${name} ${paint("dim", word)}`;
		case "not-attempted": return `${name} ${paint("yellow", word)} ${outcomeWords.since(forTerminal(result.after))}`;
	}
}
function failureLines({ result }, width) {
	if (result.kind !== "failed") return [];
	const { cause, status, remarks } = result;
	return [
		...cause === null ? [] : [`${resourceName(cause)}: ${cause.reason ?? cause.status}`],
		outcomeWords.leftIn(status),
		...remarks
	].flatMap((text) => wrap(forTerminal(text), width, "  "));
}
/** `NAME=value`, the secrets as references: no password is ever among them. */
function variableLines(outputs) {
	if (outputs === void 0) return [];
	return [...Object.entries(outputs.environment), ...Object.entries(outputs.secrets)].map(([name, value]) => `  ${forTerminal(name)}=${forTerminal(value)}`);
}
export { setProtection as a, proveEnded as c, withProtection as d, remarked as f, follow as g, propose as h, sameVerdicts as i, snapshotsBefore as l, failureOf as m, outcomesForTerminal as n, updateUnprotected as o, execute as p, eventLines as r, endingsOf as s, outcomesAsMarkdown as t, newProtectedInstances as u };
