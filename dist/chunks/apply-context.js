import { n as IDENTIFIER_OUTPUT } from "./limits.js";
import { n as TinystacksError } from "./errors.js";
import { G as forMarkdown, H as painter, U as wrap, V as listed, W as codeForMarkdown, X as plain$1, Y as linkForMarkdown, _ as isReader, a as outcomeWords, b as eventLines, i as failureHint, l as stepLine, q as forTerminal, r as deployFailed, s as resourceName, t as OUTCOME, y as duration } from "./words.js";
import { c as planAsMarkdown, d as table, l as alert, m as resultWords, p as commentWords, s as SUMMARY_BYTES, u as bullets } from "./plan-result.js";
import { C as prepareChangeSet, H as ends, J as removalWords, S as discardChangeSet, b as succeeded, c as surveyStage, h as changeSetName, v as follow, w as pause, x as rootCause } from "./survey-stages.js";
import { y as READER_IDENTIFIER_OUTPUT } from "./template.js";
// src/review/results.ts
/** What a deploy came to, by stage. `url`: the workflow run. */
function resultsOf(outcomes, file, url) {
	return Object.fromEntries(outcomes.map((outcome) => {
		const { stage, stack, region, seconds, result } = outcome;
		const notes = "notes" in result ? result.notes ?? [] : [];
		const remarks = result.kind === "failed" && result.cause !== null ? result.remarks : [];
		return [stage, {
			kind: result.kind,
			stack,
			region,
			seconds,
			url,
			failure: failureOf$1(outcome, file),
			notes: [...notes, ...remarks]
		}];
	}));
}
/** The root cause, and what to do about it. */
function failureOf$1(outcome, file) {
	if (outcome.result.kind !== "failed") return null;
	const hint = failureHint(outcome.result.status);
	return [deployFailed([outcome], file) ?? "", ...hint === null ? [] : [hint]].join("; ");
}
// src/render/markdown/console.ts
/** Partitions that have a console at an address of their own: the beginnings of their regions. */
const CONSOLES = [
	[/^cn-/, "console.amazonaws.cn"],
	[/^us-gov-/, "console.amazonaws-us-gov.com"],
	[/^(us|eu)-iso|^eusc-/, null],
	[/^[a-z]{2}-[a-z]+-\d+$/, "console.aws.amazon.com"]
];
/** The stack in the CloudFormation console of its region; null where that has no known address. */
function stackUrl(stack, region) {
	const [, host = null] = CONSOLES.find(([regions]) => regions.test(region)) ?? [];
	if (host === null) return null;
	const [name, place] = [stack, region].map((text) => encodeURIComponent(text.toWellFormed()));
	return `https://${host}/cloudformation/home?region=${place}#/stacks?filteringText=${name}`;
}
// src/render/markdown/results.ts
/** What a deploy came to: a headline, a row a stage, what failed and why, what to keep in mind. */
function resultBlocks(results) {
	const entries = Object.entries(results);
	return [
		resultHeading(results),
		table(resultWords.columns, entries.map(resultRow)),
		...failureBlocks(entries),
		...noteBlocks(entries)
	];
}
/** The headline alone. */
function resultHeading(results) {
	return `### ${forMarkdown(headline(results))}`;
}
function headline(results) {
	const of = (...kinds) => Object.entries(results).flatMap(([stage, { kind }]) => kinds.includes(kind) ? [stage] : []);
	const changed = of("created", "updated", "destroyed").length;
	const failed = of("failed");
	const refused = of("refused");
	const skipped = of("not-attempted");
	if (failed.length + refused.length + skipped.length === 0) return changed === 0 ? outcomeWords.nothing : outcomeWords.done(changed);
	return `${[
		...failed.length === 0 ? [] : [resultWords.failed(listed(failed))],
		...refused.length === 0 ? [] : [resultWords.refused(listed(refused))],
		...skipped.length === 0 ? [] : [outcomeWords.notStarted(skipped)],
		...changed === 0 ? [] : [resultWords.changed(changed)]
	].join("; ")}.`;
}
function resultRow([stage, { kind, seconds, stack, region, url }]) {
	const outcome = kind === "refused" ? resultWords.refusedCell : OUTCOME[kind];
	const console = stackUrl(stack, region);
	return [
		codeForMarkdown(stage),
		kind === "failed" || kind === "refused" ? `**${outcome}**` : outcome,
		seconds === 0 ? "" : duration(seconds * 1e3),
		console === null ? codeForMarkdown(stack) : linkForMarkdown(codeForMarkdown(stack), console),
		url === "" ? "" : linkForMarkdown(commentWords.run, url)
	];
}
/** A deploy that is refused says the same of all its stages: once is enough. */
function failureBlocks(entries) {
	const failures = [...new Set(entries.flatMap(([, { failure }]) => failure ?? []))];
	return failures.length === 0 ? [] : [alert("CAUTION", null, failures.map(forMarkdown))];
}
function noteBlocks(entries) {
	const notes = entries.flatMap(([stage, { notes }]) => notes.map((note) => `${codeForMarkdown(stage)}: ${forMarkdown(note)}`));
	return notes.length === 0 ? [] : [bullets(notes)];
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
		case "destroyed": return `${name} ${paint("green", word)} ${outcomeWords.after(duration(seconds * 1e3))}`;
		case "failed": return `${name} ${paint("red", word)} ${outcomeWords.after(duration(seconds * 1e3))}`;
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
/** A failure before anything was done to the stack. */
function untouched({ status }) {
	return {
		status,
		cause: null,
		line: null,
		remarks: []
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
/** The databases that a plan removes or replaces, and their readers, as the deployed stack names them. */
function endingsOf(plan, found) {
	return plan.databases.flatMap((one) => {
		const { database, data, reader } = one;
		const identifier = found?.outputs[IDENTIFIER_OUTPUT[database]];
		const beside = database === "redis" ? void 0 : found?.outputs[READER_IDENTIFIER_OUTPUT[database]];
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
async function snapshotsOf(aws, { database, identifier }) {
	const fact = await aws.snapshots.of(database, identifier);
	return fact.kind === "read" ? {
		kind: "read",
		value: fact.value.map(({ name }) => name)
	} : fact;
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
// src/commands/apply-context.ts
/** What a stage's plan is carried out with: the survey's own, and a reporter that is told of every step and event. */
function applyContextOf(surveyed, plan, reporter) {
	const lineOf = eventLines();
	return {
		...surveyed,
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
export { outcomesForTerminal as _, endingsOf as a, newProtectedInstances as c, untouched as d, execute as f, outcomesAsMarkdown as g, outcomeAnnotations as h, updateUnprotected as i, withProtection as l, propose as m, sameVerdicts as n, proveEnded as o, failureOf as p, setProtection as r, snapshotsBefore as s, applyContextOf as t, remarked as u };
