import { d as DATABASES, l as IDENTIFIER_OUTPUT, n as done, t as load } from "./load.js";
import { a as changeSetName, c as succeeded, d as pause, f as assemblePlan, i as surveyStage, l as discardChangeSet, n as discardSurveys, o as isBusy, p as planStage, r as surveyStages, s as stackState, u as prepareChangeSet } from "./survey-stages.js";
import { n as actionOutputs, t as stageOutputs } from "./outputs.js";
import { a as missingConsent, i as planAsMarkdown, n as planResult, o as refusalsOf, r as planForTerminal, t as planOutputs } from "./plan-result.js";
import { a as forTerminal, i as forMarkdown, n as wrap, r as codeForMarkdown, t as painter } from "./style.js";
import { c as stepLine, i as outcomeWords, n as consentQuestion, o as resourceName, r as deployFailed, s as stageTitle, t as OUTCOME, u as waitingFor } from "./results.js";
// src/plan/protection.ts
/**
* The databases that go away or are replaced while their deletion protection is on, or could not be
* read. A protected delete fails in silence: CloudFormation drops the resource after three tries
* and reports success (coverage-roadmap#744), so that protection has to come off in an update of
* its own first. ElastiCache has no deletion protection.
*/
function needsUnprotect(plan, live) {
	const leaving = new Set(plan.databases.filter(({ impact }) => impact === "remove" || impact === "replace").map(({ database }) => database));
	return DATABASES.filter((kind) => {
		if (kind === "redis" || !leaving.has(kind)) return false;
		const fact = live[kind];
		if (fact?.kind === "absent") return false;
		return fact?.kind === "read" ? fact.value.deletionProtection : true;
	});
}
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
// src/deploy/failed-create.ts
/** Deletes a stack in ROLLBACK_COMPLETE, which can only be deleted. */
async function deleteFailedCreate(context, survey, found) {
	const { aws, clock } = context;
	context.onStep("delete-failed-create");
	const before = clock.now();
	if (found.terminationProtection) await aws.stacks.setTerminationProtection(found.id, false);
	await aws.stacks.deleteStack(found.id, changeSetName(before));
	await follow(aws, clock, found.id, before, (event) => {
		context.onEvent(event, survey);
	});
}
/** Deletes what a CREATE change set that failed leaves: a stack without a single resource. */
async function deleteReviewed({ aws, clock }, stackName) {
	const left = await aws.stacks.describe(stackName);
	if (left?.status === "REVIEW_IN_PROGRESS") await aws.stacks.deleteStack(left.id, changeSetName(clock.now()));
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
async function execute(context, survey, { handle, content }) {
	const { aws, clock } = context;
	const { stackId } = handle;
	await aws.stacks.executeChangeSet(handle, changeSetName(clock.now()));
	const followed = await follow(aws, clock, stackId, content.createdAt, (event) => {
		context.onEvent(event, survey);
	});
	if (!succeeded(followed.status)) return {
		kind: "failed",
		failure: failureOf(context, survey, followed, stackId)
	};
	const stack = await aws.stacks.describe(stackId);
	if (!stack) throw new Error(`the stack ${stackId} is gone after its own update`);
	return {
		kind: "done",
		stack
	};
}
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
	return changes.filter(({ type }) => type === INSTANCE).filter(which).map(({ logicalId }) => logicalId);
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
/**
* Proves that every database which the plan removed or replaced is gone and has left its final
* snapshot: CloudFormation reports success even where it gave the deletion up. Gives a sentence for
* each that is not so; what could not be read is a notice.
*/
async function provenGone(context, { plan, found }) {
	const ended = plan.databases.filter(({ impact }) => impact === "remove" || impact === "replace");
	const remarks = [];
	for (const { database, data } of ended) {
		const identifier = found?.outputs[IDENTIFIER_OUTPUT[database]];
		if (!identifier) continue;
		const name = `${plan.stage}/${database}`;
		const instance = await instanceOf(context.aws, database, identifier);
		if (instance.kind === "read") remarks.push(`${name}: ${identifier} is still there although its stack no longer has it; delete it by hand or it is billed on`);
		if (instance.kind === "unread") context.onNotice(`${name}: not verified that ${identifier} is gone (${instance.action} ${instance.why})`);
		if (data !== "snapshot") continue;
		const snapshots = await snapshotsOf(context.aws, database, identifier);
		if (snapshots.kind === "unread") context.onNotice(`${name}: final snapshot not verified (${snapshots.action} ${snapshots.why})`);
		else if (snapshots.kind === "absent" || snapshots.value.length === 0) remarks.push(`${name}: no final snapshot of ${identifier} was found`);
		else context.onNotice(`${name}: final snapshot ${snapshots.value[0] ?? ""}`);
	}
	return remarks;
}
async function instanceOf(aws, database, identifier) {
	if (database === "redis") return aws.live.redis(identifier);
	return (await aws.live.sql([identifier])).get(identifier) ?? { kind: "absent" };
}
function snapshotsOf(aws, database, identifier) {
	return database === "redis" ? aws.live.redisSnapshots(identifier) : aws.live.sqlSnapshots(identifier);
}
// src/deploy/apply.ts
/** Applies the stage as surveyed. Refusals and consent are judged before; here it is only done. */
async function applyStage(context, survey) {
	const { plan, found, changeSet } = survey;
	if (plan.action === "create") return settle(context, survey, "created", await create(context, survey));
	if (!found) throw new Error(`stage ${plan.stage}: an update without a stack`);
	if (!changeSet) return settle(context, survey, "unchanged", {
		kind: "done",
		stack: found
	});
	return settle(context, survey, "updated", needsUnprotect(plan, survey.live).length > 0 ? await updateUnprotected(context, survey, found) : await update(context, survey, changeSet));
}
/** The stack's own protection, which no template holds, is set last. */
async function settle({ aws }, { stage }, kind, operated) {
	if (operated.kind === "failed") return operated;
	const { stack } = operated;
	if (stack.terminationProtection === stage.protected) return {
		kind,
		stack
	};
	await aws.stacks.setTerminationProtection(stack.id, stage.protected);
	return {
		kind: kind === "unchanged" ? "updated" : kind,
		stack
	};
}
async function create(context, survey) {
	const { found, rendered } = survey;
	if (found && stackState(found.status) === "failed-create") await deleteFailedCreate(context, survey, found);
	context.onStep("create");
	const changeSet = await propose(context, survey, "CREATE", withProtection(rendered.body, newProtectedInstances(survey), false)).catch(async (error) => {
		await deleteReviewed(context, survey.stage.stackName);
		throw error;
	});
	if (!changeSet) throw new Error(`stage ${survey.plan.stage}: a create without resources`);
	return protectNew(context, survey, await execute(context, survey, changeSet));
}
async function update(context, survey, changeSet) {
	context.onStep("update");
	const fresh = newProtectedInstances(survey);
	if (fresh.length === 0) return execute(context, survey, changeSet);
	return protectNew(context, survey, await execute(context, survey, await propose(context, survey, "UPDATE", withProtection(survey.rendered.body, fresh, false)) ?? changeSet));
}
/** Turns the protection of what was just made on: an update that changes nothing else. */
async function protectNew(context, survey, made) {
	if (made.kind === "failed" || newProtectedInstances(survey).length === 0) return made;
	context.onStep("protect");
	const changeSet = await propose(context, survey, "UPDATE", survey.rendered.body);
	if (!changeSet) return made;
	const protection = await execute(context, survey, changeSet);
	return protection.kind === "done" ? protection : remarked(protection.failure, UNPROTECTED);
}
const UNPROTECTED = "everything is made, but deletion protection is not on yet: deploy again";
/**
* A protected instance survives its removal from the stack in silence, as an orphan without a
* snapshot: so protection goes first, in an update of its own, and the end is proven.
*/
async function updateUnprotected(context, survey, found) {
	const doomed = doomedInstances(survey);
	context.onStep("lift-protection");
	const lifted = await setProtection(context, survey, found, doomed, false);
	if (lifted.kind === "failed") return lifted;
	const again = await surveyStage(context, survey.stage);
	const operated = again.changeSet && sameVerdicts(survey, again) ? await update(context, again, again.changeSet) : await abandon(context, again);
	if (operated.kind === "failed") {
		context.onStep("restore-protection");
		const restored = await setProtection(context, survey, found, doomed, true);
		return remarked(operated.failure, restored.kind === "done" ? "deletion protection is on again" : `deletion protection could not be put back on ${doomed.join(", ")}: do that by hand`);
	}
	context.onStep("prove-removal");
	const remarks = await provenGone(context, survey);
	return remarks.length === 0 ? operated : {
		kind: "failed",
		failure: {
			status: operated.stack.status,
			cause: null,
			line: null,
			remarks
		}
	};
}
async function abandon(context, again) {
	if (again.changeSet) await discardChangeSet(context.aws, again.changeSet.handle);
	return {
		kind: "failed",
		failure: {
			status: again.found?.status ?? "unknown",
			cause: null,
			line: null,
			remarks: ["the plan changed while protection was lifted; nothing was removed: plan again"]
		}
	};
}
/** An update of the deployed template that changes nothing but the protection of these instances. */
async function setProtection(context, survey, found, logicalIds, on) {
	const body = withProtection(await context.aws.stacks.template(found.id), logicalIds, on);
	const changeSet = await propose(context, {
		...survey,
		rendered: {
			...survey.rendered,
			tags: found.tags
		}
	}, "UPDATE", body);
	return changeSet ? execute(context, survey, changeSet) : {
		kind: "done",
		stack: found
	};
}
function remarked(failure, remark) {
	return {
		kind: "failed",
		failure: {
			...failure,
			remarks: [...failure.remarks, remark]
		}
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
	const remarks = outcomes.flatMap(({ result }) => result.kind === "failed" ? result.remarks : []);
	return [
		`### ${forMarkdown(headline)}`,
		table.map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
		...remarks.map((remark) => `- ${forMarkdown(remark)}`),
		...changed === 0 && failure === null ? [] : [planAsMarkdown(plan, { file })]
	].join("\n\n");
}
function isChange(kind) {
	return kind === "created" || kind === "updated";
}
function resultLine({ stage, seconds, result }, paint) {
	const name = paint("bold", forTerminal(stage));
	const word = OUTCOME[result.kind];
	switch (result.kind) {
		case "created":
		case "updated": return `${name} ${paint("green", word)} ${outcomeWords.after(duration(seconds * 1e3))}`;
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
// src/commands/deploy.ts
/** deploy: plans every stage, and if nothing is refused applies them in the file's order. */
const deploy = async (context) => {
	const loaded = load(context);
	const surveys = await surveyStages(context, loaded, (stack) => {
		context.reporter.line(waitingFor(stack));
	});
	const agreed = await withConsent(context, surveys);
	const plan = planOf(agreed);
	if (refusalsOf(plan).length > 0 || missingConsent(plan).length > 0) {
		await discardSurveys(surveys);
		return planResult(context, loaded, plan);
	}
	context.reporter.line(planForTerminal(plan, {
		...context.terminal,
		file: loaded.file.name
	}));
	return deployResult(context, loaded, plan, await applyStages(context, agreed));
};
/** Stages in order; after one that fails the others are named and left as they are. */
async function applyStages(context, surveys) {
	const deployed = [];
	for (const [index, survey] of surveys.entries()) {
		const one = await applyOne(context, survey).catch(async (error) => {
			await discardSurveys(surveys.slice(index));
			throw error;
		});
		deployed.push(one);
		if (one.outcome.result.kind !== "failed") continue;
		const rest = surveys.slice(index + 1);
		await discardSurveys(rest);
		return [...deployed, ...rest.map((other) => notAttempted(other, survey.plan.stage))];
	}
	return deployed;
}
async function applyOne(context, survey) {
	const { reporter, clock } = context;
	const started = clock.now();
	const lineOf = eventLines();
	const applyContext = {
		...survey.context,
		onStep: (step) => {
			reporter.line(stepLine(step, survey.plan));
		},
		onEvent: (event, { rendered }) => {
			reporter.progress(event, lineOf(event, rendered.origins));
		},
		onNotice: reporter.notice
	};
	const apply = () => applyStage(applyContext, survey);
	const result = survey.plan.action === "none" ? await apply() : await reporter.group(stageTitle(survey.plan), apply);
	return {
		outcome: {
			stage: survey.plan.stage,
			stack: survey.plan.stack,
			region: survey.plan.region,
			seconds: Math.round((clock.now().getTime() - started.getTime()) / 1e3),
			result: result.kind === "failed" ? {
				kind: "failed",
				...result.failure
			} : { kind: result.kind }
		},
		outputs: result.kind === "failed" ? null : stageOutputs(survey.stage, result.stack.outputs)
	};
}
function notAttempted({ plan }, after) {
	const { stage, stack, region } = plan;
	return {
		outcome: {
			stage,
			stack,
			region,
			seconds: 0,
			result: {
				kind: "not-attempted",
				after
			}
		},
		outputs: null
	};
}
function deployResult({ terminal }, { file }, plan, deployed) {
	const outcomes = deployed.map(({ outcome }) => outcome);
	const outputs = deployed.flatMap((one) => one.outputs ?? []);
	const failure = deployFailed(outcomes, file.name);
	const changed = outcomes.some(({ result }) => result.kind === "created" || result.kind === "updated");
	return done({
		exit: failure === null ? 0 : 1,
		failure,
		file: file.name,
		problems: outcomes.flatMap(({ stage, result }) => result.kind === "failed" && result.line !== null ? [{
			path: `stages.${stage}`,
			line: result.line,
			column: 1,
			message: failure ?? ""
		}] : []),
		text: outcomesForTerminal(outcomes, outputs, terminal),
		summary: outcomesAsMarkdown(plan, outcomes, file.name),
		json: {
			plan,
			stages: outcomes,
			outputs
		},
		outputs: {
			...planOutputs(plan),
			changed: String(changed),
			...actionOutputs(outputs)
		}
	});
}
/** The plan again, with the consent that the person at the terminal gives by typing each database's name. */
async function withConsent({ ask, options }, surveys) {
	const plan = planOf(surveys);
	if (!ask || refusalsOf(plan).length > 0) return surveys;
	const allow = new Set(options.allow);
	for (const missing of missingConsent(plan)) {
		const [database = ""] = missing.words.split("@");
		if (await ask(consentQuestion(missing.kind, database)) !== database) return surveys;
		allow.add(missing.words);
	}
	return surveys.map((survey) => ({
		...survey,
		plan: planStage({
			...survey.input,
			allow
		})
	}));
}
function planOf(surveys) {
	return assemblePlan(surveys.map(({ plan }) => plan));
}
export { deploy };
