export const id = 912;
export const ids = [912];
export const modules = {

/***/ 912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ setProtection),
/* harmony export */   c: () => (/* binding */ proveEnded),
/* harmony export */   d: () => (/* binding */ withProtection),
/* harmony export */   f: () => (/* binding */ remarked),
/* harmony export */   g: () => (/* binding */ follow),
/* harmony export */   h: () => (/* binding */ propose),
/* harmony export */   i: () => (/* binding */ sameVerdicts),
/* harmony export */   l: () => (/* binding */ snapshotsBefore),
/* harmony export */   m: () => (/* binding */ failureOf),
/* harmony export */   n: () => (/* binding */ outcomesForTerminal),
/* harmony export */   o: () => (/* binding */ updateUnprotected),
/* harmony export */   p: () => (/* binding */ execute),
/* harmony export */   r: () => (/* binding */ eventLines),
/* harmony export */   s: () => (/* binding */ endingsOf),
/* harmony export */   t: () => (/* binding */ outcomesAsMarkdown),
/* harmony export */   u: () => (/* binding */ newProtectedInstances)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(666);
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9661);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(602);
/* harmony import */ var _survey_stages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3799);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2048);






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
		if (last && !(0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.m)(last.status)) return {
			status: last.status,
			events
		};
		if (look % LOOKS_BEFORE_ASKING === 11) {
			const status = (await aws.stacks.describe(stackId))?.status;
			if (status !== void 0 && !(0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.m)(status)) return {
				status,
				events
			};
		}
		await clock.sleep((0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_4__._)(look));
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
	return (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.d)(aws, clock, {
		stackName: stage.stackName,
		name: (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.p)(clock.now()),
		type,
		body,
		tags: rendered.tags
	});
}
/** Executes the change set and follows it to its end. */
async function execute(context, target, { handle, content }) {
	const { aws, clock } = context;
	const { stackId } = handle;
	await aws.stacks.executeChangeSet(handle, (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.p)(clock.now()));
	const followed = await follow(aws, clock, stackId, content.createdAt, (event) => {
		context.onEvent(event, target);
	});
	if (!(0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.g)(followed.status)) return {
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
	return changes.filter((change) => change.type === INSTANCE && !(0,_words_js__WEBPACK_IMPORTED_MODULE_5__.g)(change)).filter(which).map(({ logicalId }) => logicalId);
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
		const identifier = found?.outputs[_facts_js__WEBPACK_IMPORTED_MODULE_0__.t[database]];
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
	if (instance.kind === "read") failures.push(_survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.E.stillThere(name, identifier));
	if (instance.kind === "unread") context.onNotice(_survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.E.goneNotVerified(name, identifier, instance.action, instance.why));
	if (ending.data !== "snapshot") return {
		failures,
		kept: []
	};
	const earlier = before.get(identifier);
	const now = await snapshotsOf(context.aws, ending);
	const unread = [earlier, now].find((fact) => fact?.kind === "unread");
	if (unread?.kind === "unread") {
		context.onNotice(_survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.E.snapshotNotVerified(name, unread.action, unread.why));
		return {
			failures,
			kept: []
		};
	}
	const known = new Set(earlier?.kind === "read" ? earlier.value : []);
	const snapshot = (now.kind === "read" ? now.value : []).find((one) => !known.has(one));
	if (snapshot === void 0) return {
		failures: [...failures, _survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.E.noSnapshot(name, identifier)],
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
		await clock.sleep((0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_4__._)(look));
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
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.n) context.onNotice(await putBack(context, survey, found, doomed));
		throw error;
	}
}
/** The plan was made of a stack that has changed since: it is made again, and must say the same. */
async function updateAgain(context, survey, update) {
	const again = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.s)(context, survey.stage);
	if (again.changeSet && again.plan.refusals.length === 0 && sameVerdicts(survey, again)) return update(context, again, again.changeSet);
	if (again.changeSet) await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.u)(context.aws, again.changeSet.handle);
	return remarked({
		status: again.found?.status ?? "unknown",
		cause: null,
		line: null,
		remarks: []
	}, _survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.E.planChanged);
}
/** Puts the protection back and says in a sentence whether that worked. */
async function putBack(context, survey, found, logicalIds) {
	context.onStep("restore-protection");
	return (await setProtection(context, survey, found, logicalIds, true).catch((error) => {
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.n) return null;
		throw error;
	}))?.kind === "done" ? _survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.E.protectionOnAgain : _survey_stages_js__WEBPACK_IMPORTED_MODULE_4__.E.protectionOff((0,_words_js__WEBPACK_IMPORTED_MODULE_5__.j)(logicalIds));
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
	const paint = (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_3__.a)(options.color ?? false);
	const at = Date.parse(event.time);
	const time = Number.isNaN(at) ? "--:--:--" : new Date(at).toISOString().slice(11, 19);
	const took = options.startedAt === void 0 ? "" : ` ${duration(at - options.startedAt)}`;
	const reason = event.reason === null || event.reason === "" ? "" : `: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.r)(event.reason)}`;
	const status = paint(colorOf(event.status), (0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.r)(event.status).padEnd(18));
	const type = paint("dim", `(${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.r)(event.type)})`);
	return `${paint("dim", time)} ${status} ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.r)((0,_words_js__WEBPACK_IMPORTED_MODULE_5__.o)(event, origins))} ${type}${took}${reason}`;
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
	const paint = (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_3__.a)(color);
	return outcomes.map((outcome) => [
		resultLine(outcome, paint),
		...failureLines(outcome, width),
		...notesOf(outcome).flatMap((note) => (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_3__.o)((0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.r)(note), width, "  ")),
		...variableLines(outputs.find(({ stage }) => stage === outcome.stage))
	]).map((lines) => lines.join("\n")).join("\n");
}
/** The deploy as GitHub Markdown: a table of the stages, what failed, and the plan of `file` that was applied. */
function outcomesAsMarkdown(plan, outcomes, file) {
	const failure = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__.r)(outcomes, file);
	const changed = outcomes.filter(({ result }) => isChange(result.kind)).length;
	const headline = failure ?? (changed === 0 ? _words_js__WEBPACK_IMPORTED_MODULE_5__.i.nothing : _words_js__WEBPACK_IMPORTED_MODULE_5__.i.done(changed));
	const rows = outcomes.map(({ stage, stack, seconds, result }) => [
		(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.t)(stage),
		_words_js__WEBPACK_IMPORTED_MODULE_5__.t[result.kind],
		seconds === 0 ? "" : duration(seconds * 1e3),
		(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.t)(stack)
	]);
	const table = [
		_words_js__WEBPACK_IMPORTED_MODULE_5__.i.columns,
		_words_js__WEBPACK_IMPORTED_MODULE_5__.i.columns.map(() => "---"),
		...rows
	];
	const remarks = outcomes.flatMap((outcome) => [...outcome.result.kind === "failed" ? outcome.result.remarks : [], ...notesOf(outcome)]);
	return [
		`### ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.n)(headline)}`,
		table.map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
		...remarks.map((remark) => `- ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.n)(remark)}`),
		...changed === 0 && failure === null ? [] : [(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_3__.i)(plan, { file })]
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
	const name = paint("bold", (0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.r)(stage));
	const word = _words_js__WEBPACK_IMPORTED_MODULE_5__.t[result.kind];
	switch (result.kind) {
		case "created":
		case "updated":
		case "destroyed": return `${name} ${paint("green", word)} ${_words_js__WEBPACK_IMPORTED_MODULE_5__.i.after(duration(seconds * 1e3))}`;
		case "failed": return `${name} ${paint("red", word)} ${_words_js__WEBPACK_IMPORTED_MODULE_5__.i.after(duration(seconds * 1e3))}`;
		case "unchanged": return `${name} ${paint("dim", word)}`;
		case "not-attempted": return `${name} ${paint("yellow", word)} ${_words_js__WEBPACK_IMPORTED_MODULE_5__.i.since((0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.r)(result.after))}`;
	}
}
function failureLines({ result }, width) {
	if (result.kind !== "failed") return [];
	const { cause, status, remarks } = result;
	return [
		...cause === null ? [] : [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__.o)(cause)}: ${cause.reason ?? cause.status}`],
		_words_js__WEBPACK_IMPORTED_MODULE_5__.i.leftIn(status),
		...remarks
	].flatMap((text) => (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_3__.o)((0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.r)(text), width, "  "));
}
/** `NAME=value`, the secrets as references: no password is ever among them. */
function variableLines(outputs) {
	if (outputs === void 0) return [];
	return [...Object.entries(outputs.environment), ...Object.entries(outputs.secrets)].map(([name, value]) => `  ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.r)(name)}=${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__.r)(value)}`);
}



/***/ }),

/***/ 602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ painter),
/* harmony export */   c: () => (/* binding */ refusalsOf),
/* harmony export */   i: () => (/* binding */ planAsMarkdown),
/* harmony export */   n: () => (/* binding */ planResult),
/* harmony export */   o: () => (/* binding */ wrap),
/* harmony export */   r: () => (/* binding */ planForTerminal),
/* harmony export */   s: () => (/* binding */ missingConsent),
/* harmony export */   t: () => (/* binding */ planOutputs)
/* harmony export */ });
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9661);
/* harmony import */ var _survey_stages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3799);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2048);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8865);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7975);





// src/plan/verdict.ts
/** Whether carrying the plan out would do anything at all. */
function hasChanges(plan) {
	return plan.stages.some(({ action }) => action !== "none");
}
/** Every refusal with its stage, in the file's order. */
function refusalsOf(plan) {
	return plan.stages.flatMap(({ stage, refusals }) => refusals.map((refusal) => ({
		...refusal,
		stage
	})));
}
/** The consents the plan waits for. */
function missingConsent(plan) {
	return plan.stages.flatMap(({ databases }) => databases.flatMap(({ consent }) => consent === null || consent.given ? [] : [consent]));
}
// src/render/style.ts
function painter(color) {
	return (format, text) => color ? (0,node_util__WEBPACK_IMPORTED_MODULE_4__.styleText)(format, text, { validateStream: false }) : text;
}
/** Wraps at spaces; every line, the first as well, begins with `indent`. A long word is never cut. */
function wrap(text, width, indent) {
	const room = Math.max(20, width - indent.length);
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && line.length + 1 + word.length > room) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line].map((content) => `${indent}${content}`);
}
// src/render/markdown.ts
/** The whole plan as GitHub Markdown, for a comment or a job summary. Ends with a newline. */
function planAsMarkdown(plan, options = {}) {
	const quiet = plan.stages.filter(isQuiet);
	return `${[
		`### ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.n)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__.k)(plan))}`,
		...plan.stages.filter((stage) => !isQuiet(stage)).map((stage) => stageBlock(stage, options)),
		...quiet.length === 0 ? [] : [`${_words_js__WEBPACK_IMPORTED_MODULE_2__.O.unchanged}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.j)(quiet.map(({ stage }) => (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.t)(stage)))}`],
		...plan.unnamed === void 0 ? [] : [bullets(plan.unnamed.map(_survey_stages_js__WEBPACK_IMPORTED_MODULE_1__.k.unnamed))],
		`<sub>${_words_js__WEBPACK_IMPORTED_MODULE_2__.O.fingerprint} <code>${plan.fingerprint.slice(0, 12)}</code></sub>`
	].join("\n\n")}\n`;
}
function isQuiet(stage) {
	return stage.action === "none" && stage.refusals.length === 0;
}
function stageBlock(stage, options) {
	const place = `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.t)(stage.stack)} in ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.t)(stage.region)}`;
	const touched = stage.databases.filter(({ impact, verified }) => impact !== "none" || !verified);
	const still = stage.databases.filter((database) => !touched.includes(database));
	return [
		`#### ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.n)(stage.stage)}: ${_words_js__WEBPACK_IMPORTED_MODULE_2__.S[stage.action]} (${place})`,
		...stage.refusals.length === 0 ? [] : [refusalBlock(stage.refusals, options)],
		...touched.length === 0 ? [] : [table(touched)],
		...touched.length > 0 && still.length > 0 ? [`${_words_js__WEBPACK_IMPORTED_MODULE_2__.O.untouched}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.j)(still.map(({ database }) => _words_js__WEBPACK_IMPORTED_MODULE_2__.y[database]))}`] : [],
		...consentBlocks(stage.databases),
		...stage.notes.length === 0 || touched.length > 0 ? [] : [bullets(stage.notes)],
		...details(stage, touched, options)
	].join("\n\n");
}
function refusalBlock(refusals, options) {
	const lines = refusals.map((refusal) => {
		return `> - ${refusal.database === null ? "" : `${_words_js__WEBPACK_IMPORTED_MODULE_2__.y[refusal.database]}: `}${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.n)(refusal.message)}${place(refusal.line, options)}`;
	});
	return [
		"> [!CAUTION]",
		`> **${_words_js__WEBPACK_IMPORTED_MODULE_2__.O.refused}**`,
		">",
		...lines
	].join("\n");
}
const MARK = {
	none: "",
	existing: "",
	create: "🆕 ",
	"in-place": "🔧 ",
	restart: "🔄 ",
	failover: "🔄 ",
	promote: "⬆️ ",
	replace: "🛑 ",
	remove: "🛑 "
};
function table(databases) {
	const rows = databases.map((database) => [
		`**${_words_js__WEBPACK_IMPORTED_MODULE_2__.y[database.database]}**`,
		`${MARK[database.impact]}${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.T)(database)}${database.verified ? "" : ` (**${_words_js__WEBPACK_IMPORTED_MODULE_2__.b}**)`}`,
		(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.E)(database.impact, database.database),
		database.data === "kept" ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.w)(database) : `**${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.w)(database)}**`,
		(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.n)(database.reason),
		cellOf(database)
	]);
	return [
		_words_js__WEBPACK_IMPORTED_MODULE_2__.O.columns,
		_words_js__WEBPACK_IMPORTED_MODULE_2__.O.columns.map(() => "---"),
		...rows
	].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
/** How many changes stand in the table; all of them are in the details. */
const SHOWN = 4;
function cellOf({ changes, impact }) {
	const shown = changes.slice(0, SHOWN).map((change) => changeText(change, impact));
	const more = changes.length - shown.length;
	return [...shown, ...more > 0 ? [_words_js__WEBPACK_IMPORTED_MODULE_2__.O.more(more)] : []].join("<br>");
}
function changeText({ property, before, after }, impact) {
	const name = (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.t)(property);
	if (before === null && after === null) return `${name} ${_words_js__WEBPACK_IMPORTED_MODULE_2__.D.valuesUnknown}`;
	const [from, to] = [before, after].map((value) => value === null ? _words_js__WEBPACK_IMPORTED_MODULE_2__.x : (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.t)(value));
	return impact === "create" ? `${name} ${to}` : `${name} ${from} → ${to}`;
}
function consentBlocks(databases) {
	const asked = databases.flatMap(({ database, consent }) => consent === null ? [] : [{
		name: _words_js__WEBPACK_IMPORTED_MODULE_2__.y[database],
		consent
	}]);
	const missing = asked.filter(({ consent }) => !consent.given);
	const given = asked.filter(({ consent }) => consent.given);
	return [...missing.length === 0 ? [] : [[
		"> [!WARNING]",
		`> **${_words_js__WEBPACK_IMPORTED_MODULE_2__.O.needsConsent}**`,
		">",
		...missing.map(({ name, consent }) => `> - ${name}, ${_words_js__WEBPACK_IMPORTED_MODULE_2__.v[consent.kind]}: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.t)(`--allow ${consent.words}`)}`)
	].join("\n")], ...given.map(({ name, consent }) => `✅ ${name}, ${_words_js__WEBPACK_IMPORTED_MODULE_2__.O.given}: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.t)(consent.words)}`)];
}
function details(stage, touched, options) {
	const changes = touched.flatMap(({ database, impact, changes }) => changes.map((change) => `- ${_words_js__WEBPACK_IMPORTED_MODULE_2__.y[database]} ${changeText(change, impact)}${place(change.line, options)}`));
	const notes = touched.length === 0 ? [] : stage.notes.map((note) => `- ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.n)(note)}`);
	if (changes.length + notes.length === 0) return [];
	return [[
		"<details>",
		`<summary>${_words_js__WEBPACK_IMPORTED_MODULE_2__.O.details(changes.length, notes.length)}</summary>`,
		"",
		...changes,
		...notes,
		"",
		"</details>"
	].join("\n")];
}
function bullets(texts) {
	return texts.map((text) => `- ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.n)(text)}`).join("\n");
}
function place(line, { file }) {
	if (line === null) return "";
	return ` (${file === void 0 ? `${_words_js__WEBPACK_IMPORTED_MODULE_2__.D.line} ${line}` : (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.t)(`${file}:${line}`)})`;
}
// src/render/terminal.ts
/** The whole plan for a person at a terminal, or reading a log. Ends without a newline. */
function planForTerminal(plan, options) {
	const context = {
		...options,
		paint: painter(options.color)
	};
	const head = wrap((0,_words_js__WEBPACK_IMPORTED_MODULE_2__.k)(plan), options.width, "").map((line) => context.paint("bold", line));
	const unnamed = (plan.unnamed ?? []).flatMap((stack) => marked(context.paint("yellow", _words_js__WEBPACK_IMPORTED_MODULE_2__.D.unnamed), _words_js__WEBPACK_IMPORTED_MODULE_2__.D.unnamed, (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(_survey_stages_js__WEBPACK_IMPORTED_MODULE_1__.k.unnamed(stack)), context));
	return [
		head,
		...plan.stages.map((stage) => stageLines(stage, context)),
		...unnamed.length > 0 ? [unnamed] : []
	].map((lines) => lines.join("\n")).join("\n\n");
}
function stageLines(stage, context) {
	const { paint } = context;
	const place = `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(stage.stack)} in ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(stage.region)}`;
	const title = `${paint("bold", (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(stage.stage))}  ${_words_js__WEBPACK_IMPORTED_MODULE_2__.S[stage.action]}  ${paint("dim", place)}`;
	if (stage.action === "none" && stage.refusals.length === 0 && stage.notes.length === 0) return [title];
	const asked = stage.databases.filter(({ consent }) => consent !== null);
	return [
		title,
		...stage.action === "none" ? [] : stage.databases.flatMap((each) => databaseLines(each, context)),
		...stage.refusals.flatMap((refusal) => marked(paint(["red", "bold"], _words_js__WEBPACK_IMPORTED_MODULE_2__.D.refused), _words_js__WEBPACK_IMPORTED_MODULE_2__.D.refused, `${refusal.database === null ? "" : `${_words_js__WEBPACK_IMPORTED_MODULE_2__.y[refusal.database]}: `}${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(refusal.message)}${at(refusal.line, context)}`, context)),
		...asked.flatMap((database) => consentLines(database, database.consent, context)),
		...stage.notes.flatMap((note) => marked(paint("dim", _words_js__WEBPACK_IMPORTED_MODULE_2__.D.note), _words_js__WEBPACK_IMPORTED_MODULE_2__.D.note, (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(note), context))
	];
}
const SYMBOL = {
	none: " ",
	existing: " ",
	create: "+",
	"in-place": "~",
	restart: "!",
	failover: "!",
	promote: "^",
	replace: "±",
	remove: "-"
};
const COLOR = {
	none: "dim",
	existing: "dim",
	create: "green",
	"in-place": "cyan",
	restart: "yellow",
	failover: "yellow",
	promote: "magenta",
	replace: ["red", "bold"],
	remove: ["red", "bold"]
};
function databaseLines(database, context) {
	const { impact } = database;
	const { paint } = context;
	const name = _words_js__WEBPACK_IMPORTED_MODULE_2__.y[database.database].padEnd(8);
	const facts = impact === "none" || impact === "existing" ? [] : [`${_words_js__WEBPACK_IMPORTED_MODULE_2__.D.interruption}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.E)(impact, database.database)}`, `${_words_js__WEBPACK_IMPORTED_MODULE_2__.D.data}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.w)(database)}`];
	const verified = database.verified ? "" : `  ${paint(["yellow", "bold"], _words_js__WEBPACK_IMPORTED_MODULE_2__.b.toUpperCase())}`;
	const head = `  ${SYMBOL[impact]} ${name}  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.T)(database)}`;
	if (impact === "none" && database.changes.length === 0) return [`${paint("dim", head)}${verified}`];
	return [
		`${paint(COLOR[impact], head)}${verified}`,
		...facts.length === 0 ? [] : [`    ${facts.join(", ")}`],
		...wrap((0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(database.reason), context.width, "    ").map((line) => paint("dim", line)),
		...impact === "create" ? wrap(settingsLine(database.changes), context.width, "    ") : changeLines(database.changes, context)
	];
}
/** What a new database is made with, in one go: there is no before to compare with. */
function settingsLine(changes) {
	return changes.map(({ property, after }) => `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(property)} ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(after ?? "(not set)")}`).join(", ");
}
/** Property, before and after in columns. */
function changeLines(changes, context) {
	const rows = changes.map((change) => ({
		property: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(change.property),
		values: values(change),
		line: change.line
	}));
	const wide = (cells) => Math.max(0, ...cells.map((cell) => cell.length));
	const first = Math.min(32, wide(rows.map(({ property }) => property)));
	const second = Math.min(40, wide(rows.map(({ values }) => values)));
	return rows.map(({ property, values, line }) => {
		const place = line === null ? "" : context.paint("dim", `  ${lineOf(line, context)}`);
		return `      ${property.padEnd(first)}  ${values.padEnd(place === "" ? 0 : second)}${place}`.trimEnd();
	});
}
function values({ before, after }) {
	if (before === null && after === null) return _words_js__WEBPACK_IMPORTED_MODULE_2__.D.valuesUnknown;
	return `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(before ?? "(not set)")} → ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(after ?? "(not set)")}`;
}
function consentLines(database, consent, context) {
	if (consent === null) return [];
	const words = (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(consent.words);
	const text = consent.given ? words : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.C)(_words_js__WEBPACK_IMPORTED_MODULE_2__.y[database.database], _words_js__WEBPACK_IMPORTED_MODULE_2__.v[consent.kind], words);
	const label = consent.given ? _words_js__WEBPACK_IMPORTED_MODULE_2__.D.allowed : _words_js__WEBPACK_IMPORTED_MODULE_2__.D.consent;
	return marked(context.paint(consent.given ? "green" : ["yellow", "bold"], label), label, text, context);
}
/** `  refused  text`, further lines indented below the text. */
function marked(painted, label, text, context) {
	const indent = " ".repeat(label.length + 4);
	const [first = "", ...rest] = wrap(text, context.width, indent);
	return [`  ${painted}  ${first.trimStart()}`, ...rest];
}
function at(line, context) {
	return line === null ? "" : ` (${lineOf(line, context)})`;
}
function lineOf(line, { file }) {
	return file === void 0 ? `${_words_js__WEBPACK_IMPORTED_MODULE_2__.D.line} ${line}` : `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__.r)(file)}:${line}`;
}
// src/commands/plan-result.ts
/** A plan as the result of a verb: refused (exit 3) where it holds a refusal or wants consent that nobody gave. */
function planResult({ terminal, options }, { file }, plan) {
	const reasons = [...(0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_1__.w)(plan, options.allow), ...(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.a)(plan)];
	const problems = refusalsOf(plan).flatMap(({ line, property, message }) => line === null ? [] : [{
		path: property ?? "",
		line,
		column: 1,
		message
	}]);
	const stopped = refusalsOf(plan).length > 0 || missingConsent(plan).length > 0;
	return (0,_load_js__WEBPACK_IMPORTED_MODULE_3__.o)({
		exit: stopped ? 3 : 0,
		failure: stopped ? reasons.join("; ") : null,
		problems,
		file: file.name,
		text: planForTerminal(plan, {
			...terminal,
			file: file.name
		}),
		json: plan,
		summary: planAsMarkdown(plan, { file: file.name }),
		outputs: planOutputs(plan)
	});
}
/** The step outputs that tell of a plan. */
function planOutputs(plan) {
	return {
		"has-changes": String(hasChanges(plan)),
		plan: JSON.stringify(plan),
		"plan-fingerprint": plan.fingerprint,
		stages: JSON.stringify(plan.stages.map(({ stage }) => stage))
	};
}



/***/ })

};
