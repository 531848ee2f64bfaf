export const id = 479;
export const ids = [479];
export const modules = {

/***/ 9479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ outcomesForTerminal),
/* harmony export */   a: () => (/* binding */ endingsOf),
/* harmony export */   c: () => (/* binding */ newProtectedInstances),
/* harmony export */   d: () => (/* binding */ untouched),
/* harmony export */   f: () => (/* binding */ execute),
/* harmony export */   g: () => (/* binding */ outcomesAsMarkdown),
/* harmony export */   h: () => (/* binding */ outcomeAnnotations),
/* harmony export */   i: () => (/* binding */ updateUnprotected),
/* harmony export */   l: () => (/* binding */ withProtection),
/* harmony export */   m: () => (/* binding */ propose),
/* harmony export */   n: () => (/* binding */ sameVerdicts),
/* harmony export */   o: () => (/* binding */ proveEnded),
/* harmony export */   p: () => (/* binding */ failureOf),
/* harmony export */   r: () => (/* binding */ setProtection),
/* harmony export */   s: () => (/* binding */ snapshotsBefore),
/* harmony export */   t: () => (/* binding */ applyContextOf),
/* harmony export */   u: () => (/* binding */ remarked)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(666);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2048);
/* harmony import */ var _survey_stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3799);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1838);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(602);
/* harmony import */ var _loss_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(922);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5204);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7979);
/* harmony import */ var _results2_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2541);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5967);











// src/render/outcomes.ts
/** What a deploy came to: a line a stage, and the variables of each that is up. Ends without a newline. */
function outcomesForTerminal(outcomes, outputs, { color, width }) {
	const paint = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.C)(color);
	return outcomes.map((outcome) => [
		resultLine(outcome, paint),
		...failureLines(outcome, width),
		...notesOf(outcome).flatMap((note) => (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.w)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.O)(note), width, "  ")),
		...variableLines(outputs.find(({ stage }) => stage === outcome.stage))
	]).map((lines) => lines.join("\n")).join("\n");
}
/**
* The deploy as GitHub Markdown: what became of each stage, what failed, and the plan of `file` that
* was applied. Never above what GitHub takes as a summary.
*/
function outcomesAsMarkdown(plan, outcomes, file, stages = []) {
	const results = (0,_results2_js__WEBPACK_IMPORTED_MODULE_8__.t)((0,_results_js__WEBPACK_IMPORTED_MODULE_7__.n)(outcomes, file, "")).join("\n\n");
	if (outcomes.every(({ result }) => result.kind === "unchanged")) return results;
	const room = _plan_result_js__WEBPACK_IMPORTED_MODULE_5__.s - Buffer.byteLength(results);
	return `${results}\n\n${(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_5__.c)(plan, {
		file,
		stages
	}, room)}`;
}
/** What failed, on the line of the file that it comes from. */
function outcomeAnnotations(outcomes, file) {
	return outcomes.flatMap((outcome) => {
		const { result } = outcome;
		if (result.kind !== "failed" || result.line === null) return [];
		const message = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.j)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.a)([outcome], file) ?? "");
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
	const name = paint("bold", (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.O)(stage));
	const word = _words_js__WEBPACK_IMPORTED_MODULE_1__.r[result.kind];
	switch (result.kind) {
		case "created":
		case "updated":
		case "destroyed": return `${name} ${paint("green", word)} ${_words_js__WEBPACK_IMPORTED_MODULE_1__.s.after((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.x)(seconds * 1e3))}`;
		case "failed": return `${name} ${paint("red", word)} ${_words_js__WEBPACK_IMPORTED_MODULE_1__.s.after((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.x)(seconds * 1e3))}`;
		case "unchanged": return `${name} ${paint("dim", word)}`;
		case "not-attempted": return `${name} ${paint("yellow", word)} ${_words_js__WEBPACK_IMPORTED_MODULE_1__.s.since((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.O)(result.after))}`;
	}
}
function failureLines({ result }, width) {
	if (result.kind !== "failed") return [];
	const { cause, status, remarks } = result;
	const reason = cause === null ? [] : [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__.l)(cause)}: ${cause.reason ?? cause.status}`];
	const left = status === null ? [] : [_words_js__WEBPACK_IMPORTED_MODULE_1__.s.leftIn(status)];
	const hint = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.o)(status);
	return [
		...reason,
		...left,
		...remarks,
		...hint === null ? [] : [hint]
	].flatMap((text) => (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.w)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.O)(text), width, "  "));
}
/** `NAME=value`, the secrets as references: no password is ever among them. */
function variableLines(outputs) {
	if (outputs === void 0) return [];
	return [...Object.entries(outputs.environment), ...Object.entries(outputs.secrets)].map(([name, value]) => `  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__.O)(name)}=${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__.O)(value)}`);
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
	return (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_2__.C)(aws, clock, {
		stackName: stage.stackName,
		name: (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_2__.h)(clock.now()),
		type,
		body,
		tags: rendered.tags
	});
}
/** Executes the change set and follows it to its end. */
async function execute(context, target, { handle, content }) {
	const { aws, clock } = context;
	const { stackId } = handle;
	await aws.stacks.executeChangeSet(handle, (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_2__.h)(clock.now()));
	const followed = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_2__.v)(aws, clock, stackId, content.createdAt, (event) => {
		context.onEvent(event, target);
	});
	if (!(0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_2__.b)(followed.status)) return {
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
	const cause = (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_2__.x)(events, stackId);
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
	return changes.filter((change) => change.type === INSTANCE && !(0,_words_js__WEBPACK_IMPORTED_MODULE_1__.y)(change)).filter(which).map(({ logicalId }) => logicalId);
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
		const identifier = found?.outputs[_facts_js__WEBPACK_IMPORTED_MODULE_4__.t[database]];
		const beside = database === "redis" ? void 0 : found?.outputs[_tags_js__WEBPACK_IMPORTED_MODULE_6__.v[database]];
		const goes = (0,_loss_js__WEBPACK_IMPORTED_MODULE_10__.t)(one);
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
	if (instance.kind === "read") failures.push(_plan_js__WEBPACK_IMPORTED_MODULE_3__.D.stillThere(name, identifier));
	if (instance.kind === "unread") context.onNotice(_plan_js__WEBPACK_IMPORTED_MODULE_3__.D.goneNotVerified(name, identifier, instance.action, instance.why));
	if (ending.data !== "snapshot") return {
		failures,
		kept: []
	};
	const earlier = before.get(identifier);
	const now = await snapshotsOf(context.aws, ending);
	const unread = [earlier, now].find((fact) => fact?.kind === "unread");
	if (unread?.kind === "unread") {
		context.onNotice(_plan_js__WEBPACK_IMPORTED_MODULE_3__.D.snapshotNotVerified(name, unread.action, unread.why));
		return {
			failures,
			kept: []
		};
	}
	const known = new Set(earlier?.kind === "read" ? earlier.value : []);
	const snapshot = (now.kind === "read" ? now.value : []).find((one) => !known.has(one));
	if (snapshot === void 0) return {
		failures: [...failures, _plan_js__WEBPACK_IMPORTED_MODULE_3__.D.noSnapshot(name, identifier)],
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
		await clock.sleep((0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_2__.w)(look));
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
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n) context.onNotice(await putBack(context, survey, found, doomed));
		throw error;
	}
}
/** The plan was made of a stack that has changed since: it is made again, and must say the same. */
async function updateAgain(context, survey, update) {
	const again = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_2__.c)(context, survey.stage);
	if (again.changeSet && again.plan.refusals.length === 0 && sameVerdicts(survey, again)) return update(context, again, again.changeSet);
	if (again.changeSet) await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_2__.S)(context.aws, again.changeSet.handle);
	return remarked({
		status: again.found?.status ?? "unknown",
		cause: null,
		line: null,
		remarks: []
	}, _plan_js__WEBPACK_IMPORTED_MODULE_3__.D.planChanged);
}
/** Puts the protection back and says in a sentence whether that worked. */
async function putBack(context, survey, found, logicalIds) {
	context.onStep("restore-protection");
	return (await setProtection(context, survey, found, logicalIds, true).catch((error) => {
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n) return null;
		throw error;
	}))?.kind === "done" ? _plan_js__WEBPACK_IMPORTED_MODULE_3__.D.protectionOnAgain : _plan_js__WEBPACK_IMPORTED_MODULE_3__.D.protectionOff((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.Q)(logicalIds));
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
	const lineOf = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.S)();
	return {
		...surveyed,
		onStep: (step) => {
			reporter.line((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.d)(step, plan));
		},
		onEvent: (event, { rendered }) => {
			reporter.progress(event, lineOf(event, rendered.origins));
		},
		onProgress: reporter.line,
		onNotice: reporter.notice
	};
}



/***/ }),

/***/ 602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ reviewSentence),
/* harmony export */   c: () => (/* binding */ planAsMarkdown),
/* harmony export */   i: () => (/* binding */ reportOf),
/* harmony export */   l: () => (/* binding */ reviewWords),
/* harmony export */   n: () => (/* binding */ planOutputs),
/* harmony export */   o: () => (/* binding */ planForTerminal),
/* harmony export */   r: () => (/* binding */ planResult),
/* harmony export */   s: () => (/* binding */ SUMMARY_BYTES),
/* harmony export */   t: () => (/* binding */ notReviewedResult)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2048);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8030);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(907);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7419);
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(846);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2114);







// src/render/words/review.ts
/** What is said of a plan that is not the one that was reviewed. */
const reviewWords = {
	column: "What differs",
	reviewed: "reviewed",
	now: "now",
	notInPlan: "(not in the plan)",
	refused: (stages) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.Q)(stages)}: the plan is not the one that was reviewed, nothing was applied`,
	differs: (stage, pull) => `${stage}: the plan differs from the one that pull request #${String(pull)} shows`,
	carriedOut: (stage, pull) => `${stage}: the plan that pull request #${String(pull)} shows was carried out before, and the stage has changed since: it is not carried out twice`,
	rest: (stage, pull) => `${stage}: what is left of the plan that pull request #${String(pull)} shows, after a deploy of it that failed`,
	notReviewed: (stage) => `${stage}: no pull request shows a plan of it`,
	/** Why there is no plan to compare with. */
	noPull: "the commit came with no pull request",
	noComment: (pulls, lookalikes) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.Q)(pulls.map((pull) => `#${String(pull)}`))} ${pulls.length === 1 ? "has" : "have"} no plan of ours for it${lookalikes.length === 0 ? "" : `, but one by ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.Q)(lookalikes)}: where that is the token's own login, write it as \`comment-author\``}`,
	unread: (why) => `the pull requests of the commit could not be read (${why})`,
	aroundOnly: "the same for every database; what stands around them differs: network, bastion, tags, or a fact of AWS that decides an interruption",
	notKept: "the comment had no room for the whole plan: compare it with the one above",
	tolerated: "applied nevertheless, since it loses nothing",
	consented: "applied nevertheless, with the consent that was given to exactly this plan",
	wayOut: "to go on: run the workflow of the pull request's plan again, review what the comment shows then, and run this deploy again; or open a pull request that touches the file; what loses nothing is applied without with `on-plan-change: apply`",
	wayOutUnreviewed: "to go on: open a pull request that touches the file, review its plan and merge it; `require-plan: false` applies what loses nothing without"
};
// src/render/markdown.ts
/** GitHub takes 1 MiB as the summary of a step; what else the step has to say goes there too. */
const SUMMARY_BYTES = 1e6;
/** The whole plan as GitHub Markdown, for a job summary; never above `limit` bytes. Ends with a newline. */
function planAsMarkdown(plan, { file, stages = [] } = {}, limit = SUMMARY_BYTES) {
	const shown = {
		plan,
		file,
		stages
	};
	const parts = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_5__.t)(shown).filter((part) => part !== "plan data");
	const render = (dropped) => {
		return `${[
			...(0,_plan2_js__WEBPACK_IMPORTED_MODULE_5__.n)(shown, new Set(dropped)),
			...dropped.length === 0 ? [] : [`${_labels_js__WEBPACK_IMPORTED_MODULE_1__.a.leftOut(dropped)} ${_labels_js__WEBPACK_IMPORTED_MODULE_1__.a.whole} ${_labels_js__WEBPACK_IMPORTED_MODULE_1__.a.log}.`],
			(0,_plan2_js__WEBPACK_IMPORTED_MODULE_5__.s)(plan.fingerprint, null, null)
		].join("\n\n")}\n`;
	};
	return render((0,_plan2_js__WEBPACK_IMPORTED_MODULE_5__.o)(parts, (dropped) => Buffer.byteLength(render(dropped)) <= limit));
}
// src/render/terminal.ts
/** The whole plan for a person at a terminal, or reading a log. Ends without a newline. */
function planForTerminal(plan, options) {
	const context = {
		...options,
		paint: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.C)(options.color)
	};
	const head = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.w)((0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(plan), options.width, "").map((line) => context.paint("bold", line));
	const unnamed = (plan.unnamed ?? []).flatMap((stack) => marked(context.paint("yellow", _words_js__WEBPACK_IMPORTED_MODULE_0__.V.unnamed), _words_js__WEBPACK_IMPORTED_MODULE_0__.V.unnamed, (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(_identity_js__WEBPACK_IMPORTED_MODULE_3__.t.unnamed(stack)), context));
	return [
		[...head, ...(plan.notes ?? []).flatMap((note) => noteLines(note, context))],
		...plan.stages.map((stage) => stageLines(stage, context)),
		...unnamed.length > 0 ? [unnamed] : []
	].map((lines) => lines.join("\n")).join("\n\n");
}
function stageLines(stage, context) {
	const { paint } = context;
	const place = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(stage.stack)} in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(stage.region)}`;
	const title = `${paint("bold", (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(stage.stage))}  ${_words_js__WEBPACK_IMPORTED_MODULE_0__.F[stage.action]}  ${paint("dim", place)}`;
	if (stage.action === "none" && stage.refusals.length === 0 && stage.notes.length === 0) return [title];
	const asked = stage.databases.filter(({ consent }) => consent !== null);
	return [
		title,
		...stage.action === "none" ? [] : stage.databases.flatMap((each) => databaseLines(each, context)),
		...stage.refusals.flatMap((refusal) => marked(paint(["red", "bold"], _words_js__WEBPACK_IMPORTED_MODULE_0__.V.refused), _words_js__WEBPACK_IMPORTED_MODULE_0__.V.refused, `${refusal.database === null ? "" : `${_words_js__WEBPACK_IMPORTED_MODULE_0__.M[refusal.database]}: `}${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(refusal.message)}${at(refusal.line, context)}`, context)),
		...asked.flatMap((database) => consentLines(database, database.consent, context)),
		...stage.notes.flatMap((note) => noteLines(note, context))
	];
}
function noteLines(note, context) {
	return marked(context.paint("dim", _words_js__WEBPACK_IMPORTED_MODULE_0__.V.note), _words_js__WEBPACK_IMPORTED_MODULE_0__.V.note, (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(note), context);
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
	const name = _words_js__WEBPACK_IMPORTED_MODULE_0__.M[database.database].padEnd(8);
	const facts = impact === "none" || impact === "existing" ? [] : [`${_words_js__WEBPACK_IMPORTED_MODULE_0__.V.interruption}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(database)}`, `${_words_js__WEBPACK_IMPORTED_MODULE_0__.V.data}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.R)(database)}`];
	const verified = database.verified ? "" : `  ${paint(["yellow", "bold"], _words_js__WEBPACK_IMPORTED_MODULE_0__.N.toUpperCase())}`;
	const head = `  ${SYMBOL[impact]} ${name}  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.z)(database)}`;
	if (impact === "none" && database.changes.length === 0) return [`${paint("dim", head)}${verified}`];
	return [
		`${paint(COLOR[impact], head)}${verified}`,
		...facts.length === 0 ? [] : [`    ${facts.join(", ")}`],
		...(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.w)((0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(database.reason), context.width, "    ").map((line) => paint("dim", line)),
		...impact === "create" ? (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.w)(settingsLine(database.changes), context.width, "    ") : changeLines(database.changes, context)
	];
}
/** What a new database is made with, in one go: there is no before to compare with. */
function settingsLine(changes) {
	return changes.map(({ property, after }) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(property)} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(after ?? "(not set)")}`).join(", ");
}
/** Property, before and after in columns. */
function changeLines(changes, context) {
	const rows = changes.map((change) => ({
		property: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(change.property),
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
	if (before === null && after === null) return _words_js__WEBPACK_IMPORTED_MODULE_0__.V.valuesUnknown;
	return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(before ?? "(not set)")} → ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(after ?? "(not set)")}`;
}
function consentLines(database, consent, context) {
	if (consent === null) return [];
	const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(consent.words);
	const text = consent.given ? words : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.I)(_words_js__WEBPACK_IMPORTED_MODULE_0__.M[database.database], (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.L)(consent.kind, database), words);
	const label = consent.given ? _words_js__WEBPACK_IMPORTED_MODULE_0__.V.allowed : _words_js__WEBPACK_IMPORTED_MODULE_0__.V.consent;
	return marked(context.paint(consent.given ? "green" : ["yellow", "bold"], label), label, text, context);
}
/** `  refused  text`, further lines indented below the text. */
function marked(painted, label, text, context) {
	const indent = " ".repeat(label.length + 4);
	const [first = "", ...rest] = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.w)(text, context.width, indent);
	return [`  ${painted}  ${first.trimStart()}`, ...rest];
}
function at(line, context) {
	return line === null ? "" : ` (${lineOf(line, context)})`;
}
function lineOf(line, { file }) {
	return file === void 0 ? `${_words_js__WEBPACK_IMPORTED_MODULE_0__.V.line} ${line}` : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(file)}:${line}`;
}
// src/review/diff.ts
/** What differs between two plans of one stage, in database words; empty = only what stands around the databases does. */
function differences(before, after) {
	const names = [...before.databases, ...after.databases].map(({ database }) => database);
	return [...before.action === after.action ? [] : [{
		kind: "action",
		before,
		after
	}], ...[...new Set(names)].flatMap((name) => {
		const find = ({ databases }) => databases.find(({ database }) => database === name) ?? null;
		return databaseDifferences(find(before), find(after));
	})];
}
function databaseDifferences(before, after) {
	const database = (after ?? before)?.database;
	if (database === void 0) return [];
	const properties = [...before?.changes ?? [], ...after?.changes ?? []].map(({ property }) => property);
	return [...sameFate(before, after) ? [] : [{
		kind: "fate",
		before,
		after
	}], ...[...new Set(properties)].flatMap((property) => {
		const find = (plan) => plan?.changes.find((change) => change.property === property) ?? null;
		const [old, now] = [find(before), find(after)];
		return old?.before === now?.before && old?.after === now?.after ? [] : [{
			kind: "change",
			database,
			before: old,
			after: now
		}];
	})];
}
function sameFate(before, after) {
	return before?.impact === after?.impact && before?.data === after?.data && before?.verified === after?.verified;
}
// src/render/review.ts
/** One sentence on a stage that is not as reviewed; plain text. */
function reviewSentence(review, { pulls, lookalikes, unread }) {
	if (review.kind === "differs") return reviewWords.differs(review.stage, review.pull);
	if (review.kind === "carried-out") return reviewWords.carriedOut(review.stage, review.pull);
	const why = unread !== null ? reviewWords.unread(unread) : pulls.length === 0 ? reviewWords.noPull : reviewWords.noComment(pulls, lookalikes);
	return `${reviewWords.notReviewed(review.stage)}: ${why}`;
}
/** What differs between the reviewed plan and the one of now, a line each, and the way out. Ends without a newline. */
function reviewForTerminal(reviews, reviewed) {
	return [...reviews.flatMap((review) => [
		(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(reviewSentence(review, reviewed)),
		...remarks(review).map((remark) => `  ${remark}`),
		...rowsOf(review).flatMap(({ what, before, now }) => [
			`  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(what)}`,
			`    ${reviewWords.reviewed}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(before)}`,
			`    ${reviewWords.now}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.O)(now)}`
		])
	]), wayOut(reviews)].join("\n");
}
/** The same as GitHub Markdown. */
function reviewAsMarkdown(reviews, reviewed) {
	return [...reviews.flatMap((review) => [
		`> [!CAUTION]\n> ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.E)(reviewSentence(review, reviewed))}`,
		...remarks(review).map(_words_js__WEBPACK_IMPORTED_MODULE_0__.E),
		...table(rowsOf(review))
	]), wayOut(reviews)].join("\n\n");
}
function table(rows) {
	if (rows.length === 0) return [];
	const cells = rows.map(({ what, before, now }) => [
		(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.T)(what),
		(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.E)(before),
		(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.E)(now)
	].join(" | "));
	return [[...[`${reviewWords.column} | ${reviewWords.reviewed} | ${reviewWords.now}`, "--- | --- | ---"], ...cells].map((line) => `| ${line} |`).join("\n")];
}
function wayOut(reviews) {
	return reviews.every(({ kind }) => kind === "not-reviewed") ? reviewWords.wayOutUnreviewed : reviewWords.wayOut;
}
function remarks(review) {
	if (review.kind !== "differs") return [];
	if (review.reviewed === null) return [reviewWords.notKept];
	return differences(review.reviewed, review.now).length === 0 ? [reviewWords.aroundOnly] : [];
}
function rowsOf(review) {
	if (review.kind !== "differs" || review.reviewed === null) return [];
	return differences(review.reviewed, review.now).map(rowOf);
}
function rowOf(difference) {
	switch (difference.kind) {
		case "action": {
			const { before, after } = difference;
			return {
				what: after.stage,
				before: _words_js__WEBPACK_IMPORTED_MODULE_0__.F[before.action],
				now: _words_js__WEBPACK_IMPORTED_MODULE_0__.F[after.action]
			};
		}
		case "fate": {
			const { before, after } = difference;
			const kind = (after ?? before)?.database;
			return {
				what: kind === void 0 ? "" : _words_js__WEBPACK_IMPORTED_MODULE_0__.M[kind],
				before: fate(before),
				now: fate(after)
			};
		}
		case "change": {
			const { before, after, database } = difference;
			const property = (after ?? before)?.property ?? "";
			return {
				what: `${_words_js__WEBPACK_IMPORTED_MODULE_0__.M[database]} ${property}`,
				before: change(before),
				now: change(after)
			};
		}
	}
}
function fate(database) {
	if (database === null) return reviewWords.notInPlan;
	const verified = database.verified ? "" : ` (${_words_js__WEBPACK_IMPORTED_MODULE_0__.N})`;
	return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.z)(database)}${verified}, ${_words_js__WEBPACK_IMPORTED_MODULE_0__.V.data}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.R)(database)}`;
}
function change(one) {
	if (one === null) return reviewWords.notInPlan;
	if (one.before === null && one.after === null) return _words_js__WEBPACK_IMPORTED_MODULE_0__.V.valuesUnknown;
	return `${one.before ?? "(not set)"} → ${one.after ?? "(not set)"}`;
}
// src/commands/plan-result.ts
/** A plan as the result of a verb: refused (exit 3) where it holds a refusal or wants consent that nobody gave. */
function planResult({ terminal, options }, loaded, plan) {
	const { file, stages } = loaded;
	const reasons = [...(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.T)(plan, options.allow), ...(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.c)(plan)];
	const stopped = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.J)(plan).length > 0 || (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.q)(plan).length > 0;
	const failure = stopped ? reasons.join("; ") : null;
	return (0,_context_js__WEBPACK_IMPORTED_MODULE_6__.t)({
		exit: stopped ? 3 : 0,
		failure,
		annotations: (0,_annotations_js__WEBPACK_IMPORTED_MODULE_4__.t)(plan, file.name),
		text: planForTerminal(plan, {
			...terminal,
			file: file.name
		}),
		json: plan,
		summary: planAsMarkdown(plan, {
			file: file.name,
			stages
		}),
		outputs: planOutputs(plan),
		report: {
			...reportOf(loaded, plan),
			refused: failure
		}
	});
}
/** A plan that is not the one that was reviewed: refused (exit 3), with what differs. */
function notReviewedResult(context, loaded, plan, { refused: reviews, reviewed }) {
	const result = planResult(context, loaded, plan);
	const failure = reviewWords.refused(reviews.map(({ stage }) => stage));
	return {
		...result,
		exit: 3,
		failure,
		text: `${result.text}\n\n${reviewForTerminal(reviews, reviewed)}`,
		summary: `${reviewAsMarkdown(reviews, reviewed)}\n\n${result.summary ?? ""}`,
		report: {
			...reportOf(loaded, plan),
			refused: failure
		}
	};
}
/** What a pull request is told of a plan that nothing became of. */
function reportOf({ file, stages }, plan) {
	return {
		file,
		stages,
		plan,
		outcomes: null,
		refused: null
	};
}
/** The step outputs that tell of a plan. */
function planOutputs(plan) {
	return {
		"has-changes": String((0,_words_js__WEBPACK_IMPORTED_MODULE_0__.G)(plan)),
		plan: JSON.stringify(plan),
		"plan-fingerprint": plan.fingerprint,
		stages: JSON.stringify(plan.stages.map(({ stage }) => stage))
	};
}



/***/ }),

/***/ 7979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resultsOf),
/* harmony export */   r: () => (/* binding */ unstartedResults),
/* harmony export */   t: () => (/* binding */ refusedResults)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2048);

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
			failure: failureOf(outcome, file),
			notes: [...notes, ...remarks]
		}];
	}));
}
/** The root cause, and what to do about it. */
function failureOf(outcome, file) {
	if (outcome.result.kind !== "failed") return null;
	const hint = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.o)(outcome.result.status);
	return [(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.a)([outcome], file) ?? "", ...hint === null ? [] : [hint]].join("; ");
}
/** The same where nothing was applied, and why: of the stages that have anything to do. */
function refusedResults(plan, failure, url) {
	return Object.fromEntries(plan.stages.filter(({ action, refusals }) => action !== "none" || refusals.length > 0).map(({ stage, stack, region }) => [stage, {
		kind: "refused",
		stack,
		region,
		seconds: 0,
		url,
		failure,
		notes: []
	}]));
}
/** The same where the deploy could not begin. `shown`: the stages as the comment has them, as far as it has. */
function unstartedResults(stages, shown, failure, url) {
	return Object.fromEntries(stages.map((stage) => {
		const { stack = "", region = "" } = shown.find((one) => one.stage === stage) ?? {};
		return [stage, {
			kind: "not-attempted",
			stack,
			region,
			seconds: 0,
			url,
			failure,
			notes: []
		}];
	}));
}



/***/ }),

/***/ 2541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resultHeading),
/* harmony export */   t: () => (/* binding */ resultBlocks)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2048);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8030);
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(846);



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
		(0,_plan2_js__WEBPACK_IMPORTED_MODULE_2__.a)(_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.columns, entries.map(resultRow)),
		...failureBlocks(entries),
		...noteBlocks(entries)
	];
}
/** The headline alone. */
function resultHeading(results) {
	return `### ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.E)(headline(results))}`;
}
function headline(results) {
	const of = (...kinds) => Object.entries(results).flatMap(([stage, { kind }]) => kinds.includes(kind) ? [stage] : []);
	const changed = of("created", "updated", "destroyed").length;
	const failed = of("failed");
	const refused = of("refused");
	const skipped = of("not-attempted");
	if (failed.length + refused.length + skipped.length === 0) return changed === 0 ? _words_js__WEBPACK_IMPORTED_MODULE_0__.s.nothing : _words_js__WEBPACK_IMPORTED_MODULE_0__.s.done(changed);
	return `${[
		...failed.length === 0 ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.failed((0,_words_js__WEBPACK_IMPORTED_MODULE_0__.Q)(failed))],
		...refused.length === 0 ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.refused((0,_words_js__WEBPACK_IMPORTED_MODULE_0__.Q)(refused))],
		...skipped.length === 0 ? [] : [_words_js__WEBPACK_IMPORTED_MODULE_0__.s.notStarted(skipped)],
		...changed === 0 ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.changed(changed)]
	].join("; ")}.`;
}
function resultRow([stage, { kind, seconds, stack, region, url }]) {
	const outcome = kind === "refused" ? _labels_js__WEBPACK_IMPORTED_MODULE_1__.s.refusedCell : _words_js__WEBPACK_IMPORTED_MODULE_0__.r[kind];
	const console = stackUrl(stack, region);
	return [
		(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.T)(stage),
		kind === "failed" || kind === "refused" ? `**${outcome}**` : outcome,
		seconds === 0 ? "" : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.x)(seconds * 1e3),
		console === null ? (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.T)(stack) : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.A)((0,_words_js__WEBPACK_IMPORTED_MODULE_0__.T)(stack), console),
		url === "" ? "" : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.A)(_labels_js__WEBPACK_IMPORTED_MODULE_1__.a.run, url)
	];
}
/** A deploy that is refused says the same of all its stages: once is enough. */
function failureBlocks(entries) {
	const failures = [...new Set(entries.flatMap(([, { failure }]) => failure ?? []))];
	return failures.length === 0 ? [] : [(0,_plan2_js__WEBPACK_IMPORTED_MODULE_2__.r)("CAUTION", null, failures.map(_words_js__WEBPACK_IMPORTED_MODULE_0__.E))];
}
function noteBlocks(entries) {
	const notes = entries.flatMap(([stage, { notes }]) => notes.map((note) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.T)(stage)}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.E)(note)}`));
	return notes.length === 0 ? [] : [(0,_plan2_js__WEBPACK_IMPORTED_MODULE_2__.i)(notes)];
}



/***/ })

};
