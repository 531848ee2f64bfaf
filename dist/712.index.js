export const id = 712;
export const ids = [712];
export const modules = {

/***/ 602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ reviewSentence),
/* harmony export */   c: () => (/* binding */ SUMMARY_BYTES),
/* harmony export */   i: () => (/* binding */ reportOf),
/* harmony export */   l: () => (/* binding */ planAsMarkdown),
/* harmony export */   n: () => (/* binding */ planOutputs),
/* harmony export */   o: () => (/* binding */ reviewWords),
/* harmony export */   r: () => (/* binding */ planResult),
/* harmony export */   s: () => (/* binding */ planForTerminal),
/* harmony export */   t: () => (/* binding */ notReviewedResult)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54);
/* harmony import */ var _nets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6041);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7419);
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5807);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7979);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8030);
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(846);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2728);
/* harmony import */ var _plan3_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(765);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8865);










// src/plan/consent/unused-consents.ts
/** What is said of consent that was given and fits nothing in the plan. */
/**
* One message for every given consent that the plan has no use for, with the right words to write.
* `labels`: words of labels. Those of other stages are none of this plan's business; which stage they
* are of cannot be read, so that such a one is only told where it could have been meant.
*/
function judgeConsent(plan, allow, labels = []) {
	const needed = plan.stages.flatMap(neededBy);
	const flags = [...new Set(allow)].flatMap((given) => judge(plan, needed, given, false));
	const labelled = [...new Set(labels)].flatMap((given) => judge(plan, needed, given, true));
	return [...flags, ...labelled];
}
function neededBy({ stage, databases, consents = [] }) {
	return [...databases.map(({ database, consent }) => ({
		name: (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__._)({
			stage,
			database
		}),
		consents: consent === null ? [] : [consent]
	})), {
		name: (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__._)({
			stage,
			database: null
		}),
		consents
	}];
}
function judge(plan, needed, given, isLabel) {
	if (plan.basis === "file") return [_nets_js__WEBPACK_IMPORTED_MODULE_1__.m.noConsent(given)];
	const asked = needed.flatMap(({ consents }) => consents);
	if (asked.some((one) => one.words === given || (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.v)(one.words) === given)) return [];
	const read = (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.g)(given);
	if (read.name === null) return judgeWithoutStage(read, asked, given, isLabel);
	const meant = needed.find(({ name }) => name === read.name);
	if (meant === void 0) return isLabel ? [] : [_consent_js__WEBPACK_IMPORTED_MODULE_3__.r.unknown(given)];
	const [first] = meant.consents;
	if (first === void 0) return [_consent_js__WEBPACK_IMPORTED_MODULE_3__.r.notNeeded(given, read.name)];
	const same = meant.consents.find(({ kind }) => kind === read.kind);
	if (same !== void 0) return [read.digits === null ? _consent_js__WEBPACK_IMPORTED_MODULE_3__.r.bare(given, same.words) : _consent_js__WEBPACK_IMPORTED_MODULE_3__.r.stale(given, same.words)];
	if ((0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.h)(read)) return [_consent_js__WEBPACK_IMPORTED_MODULE_3__.r.old(given, first.words)];
	return [read.kind === null ? _consent_js__WEBPACK_IMPORTED_MODULE_3__.r.bare(given, first.words) : _consent_js__WEBPACK_IMPORTED_MODULE_3__.r.otherKind(given, first.words)];
}
function judgeWithoutStage({ database, kind, digits }, asked, given, isLabel) {
	const missing = asked.find((one) => {
		const form = (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.g)((0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.v)(one.words));
		return !one.given && form.database === database && form.kind === kind;
	});
	if (missing === void 0) return isLabel ? [] : [_consent_js__WEBPACK_IMPORTED_MODULE_3__.r.unknown(given)];
	return [digits === null ? _consent_js__WEBPACK_IMPORTED_MODULE_3__.r.bare(given, missing.words) : _consent_js__WEBPACK_IMPORTED_MODULE_3__.r.stale(given, missing.words)];
}
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
	const parts = (0,_plan3_js__WEBPACK_IMPORTED_MODULE_8__.t)(shown).filter((part) => part !== "plan data");
	const render = (dropped) => {
		return `${[
			...(0,_plan3_js__WEBPACK_IMPORTED_MODULE_8__.n)(shown, new Set(dropped)),
			...dropped.length === 0 ? [] : [`${_labels_js__WEBPACK_IMPORTED_MODULE_5__.s.leftOut(dropped)} ${_labels_js__WEBPACK_IMPORTED_MODULE_5__.s.whole} ${_labels_js__WEBPACK_IMPORTED_MODULE_5__.s.log}.`],
			(0,_plan3_js__WEBPACK_IMPORTED_MODULE_8__.l)(plan.fingerprint, null, null)
		].join("\n\n")}\n`;
	};
	return render((0,_plan3_js__WEBPACK_IMPORTED_MODULE_8__.c)(parts, (dropped) => Buffer.byteLength(render(dropped)) <= limit));
}
// src/render/terminal.ts
/** The whole plan for a person at a terminal, or reading a log. Ends without a newline. */
function planForTerminal(plan, options) {
	const context = {
		...options,
		paint: (0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.r)(options.color)
	};
	const head = (0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.i)((0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)((0,_plan3_js__WEBPACK_IMPORTED_MODULE_8__.s)(plan)), options.width, "").map((line) => context.paint("bold", line));
	const unnamed = (plan.unnamed ?? []).flatMap((stack) => marked(context.paint("yellow", _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.unnamed), _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.unnamed, (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(_ownership_js__WEBPACK_IMPORTED_MODULE_7__.t.unnamed(stack)), context));
	return [
		[...head, ...(plan.notes ?? []).flatMap((note) => noteLines(note, context))],
		...plan.stages.map((stage) => stageLines(stage, context)),
		...unnamed.length > 0 ? [unnamed] : []
	].map((lines) => lines.join("\n")).join("\n\n");
}
function stageLines(stage, context) {
	const { paint } = context;
	const place = `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(stage.stack)} in ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(stage.region)}`;
	const title = `${paint("bold", (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(stage.stage))}  ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.i[stage.action]}  ${paint("dim", place)}`;
	if (stage.action === "none" && stage.refusals.length === 0 && stage.notes.length === 0) return [title];
	return [
		title,
		...stage.action === "none" ? [] : stage.databases.flatMap((each) => databaseLines(each, context)),
		...stage.refusals.flatMap((refusal) => marked(paint(["red", "bold"], _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.refused), _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.refused, `${refusal.database === null ? "" : `${_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[refusal.database]}: `}${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(refusal.message)}${at(refusal.line, context)}`, context)),
		...stage.databases.flatMap(({ database, consent }) => consent === null ? [] : consentLines(_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database], consent, context)),
		...(stage.consents ?? []).flatMap((consent) => consentLines((0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(stage.stage), consent, context)),
		...stage.terminationProtection?.to === "off" ? [`  ${paint(["yellow", "bold"], _nets_js__WEBPACK_IMPORTED_MODULE_1__.r.stackTurnedOff)}`] : [],
		...stage.notes.flatMap((note) => noteLines(note, context))
	];
}
function noteLines(note, context) {
	return marked(context.paint("dim", _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.note), _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.note, (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(note), context);
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
	const name = _plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database.database].padEnd(8);
	const facts = impact === "none" || impact === "existing" ? [] : [`${_plan_js__WEBPACK_IMPORTED_MODULE_0__.u.interruption}: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.c)(database)}`, `${_plan_js__WEBPACK_IMPORTED_MODULE_0__.u.data}: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.o)(database)}`];
	const verified = database.verified ? "" : `  ${paint(["yellow", "bold"], _plan_js__WEBPACK_IMPORTED_MODULE_0__.n.toUpperCase())}`;
	const head = `  ${SYMBOL[impact]} ${name}  ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.s)(database)}`;
	if (impact === "none" && database.changes.length === 0) return [`${paint("dim", head)}${verified}`];
	return [
		`${paint(COLOR[impact], head)}${verified}`,
		...facts.length === 0 ? [] : [`    ${facts.join(", ")}`],
		...(database.nets ?? []).flatMap((net) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.i)((0,_nets_js__WEBPACK_IMPORTED_MODULE_1__.t)(database.database, net), context.width, "    ").map((line) => paint(["yellow", "bold"], line))),
		...(0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.i)((0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(database.reason), context.width, "    ").map((line) => paint("dim", line)),
		...impact === "create" ? (0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.i)(settingsLine(database.changes), context.width, "    ") : changeLines(database.changes, context)
	];
}
/** What a new database is made with, in one go: there is no before to compare with. */
function settingsLine(changes) {
	return changes.map(({ property, after }) => `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(property)} ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(after ?? "(not set)")}`).join(", ");
}
/** Property, before and after in columns. */
function changeLines(changes, context) {
	const rows = changes.map((change) => ({
		property: (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(change.property),
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
	if (before === null && after === null) return _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.valuesUnknown;
	return `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(before ?? "(not set)")} → ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(after ?? "(not set)")}`;
}
function consentLines(name, consent, context) {
	const words = (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(consent.words);
	const text = consent.given ? words : (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.n)(name, consent.kind, words);
	const label = consent.given ? _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.allowed : _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.consent;
	return marked(context.paint(consent.given ? "green" : ["yellow", "bold"], label), label, text, context);
}
/** `  refused  text`, further lines indented below the text. */
function marked(painted, label, text, context) {
	const indent = " ".repeat(label.length + 4);
	const [first = "", ...rest] = (0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.i)(text, context.width, indent);
	return [`  ${painted}  ${first.trimStart()}`, ...rest];
}
function at(line, context) {
	return line === null ? "" : ` (${lineOf(line, context)})`;
}
function lineOf(line, { file }) {
	return file === void 0 ? `${_plan_js__WEBPACK_IMPORTED_MODULE_0__.u.line} ${line}` : `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(file)}:${line}`;
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
// src/render/messages/review.ts
/** What is said of a plan that is not the one that was reviewed. */
const reviewWords = {
	column: "What differs",
	reviewed: "reviewed",
	now: "now",
	notInPlan: "(not in the plan)",
	refused: (stages) => `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(stages)}: the plan is not the one that was reviewed, nothing was applied`,
	differs: (stage, pull) => `${stage}: the plan differs from the one that pull request #${String(pull)} shows`,
	carriedOut: (stage, pull) => `${stage}: the plan that pull request #${String(pull)} shows was carried out before, and the stage has changed since: it is not carried out twice`,
	rest: (stage, pull) => `${stage}: what is left of the plan that pull request #${String(pull)} shows, after a deploy of it that failed`,
	notReviewed: (stage) => `${stage}: no pull request shows a plan of it`,
	/** Why there is no plan to compare with. */
	noPull: "the commit came with no pull request",
	noComment: (pulls, lookalikes) => `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(pulls.map((pull) => `#${String(pull)}`))} ${pulls.length === 1 ? "has" : "have"} no plan of ours for it${lookalikes.length === 0 ? "" : `, but one by ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(lookalikes)}: where that is the token's own login, write it as \`comment-author\``}`,
	unread: (why) => `the pull requests of the commit could not be read (${why})`,
	aroundOnly: "the same for every database; what stands around them differs: network, bastion, tags, or a fact of AWS that decides an interruption",
	notKept: "the comment had no room for the whole plan: compare it with the one above",
	tolerated: "applied nevertheless, since it loses nothing",
	consented: "applied nevertheless, with the consent that was given to exactly this plan",
	wayOut: "to go on: run the workflow of the pull request's plan again, review what the comment shows then, and run this deploy again; or open a pull request that touches the file; what loses nothing is applied without with `on-plan-change: apply`",
	wayOutUnreviewed: "to go on: open a pull request that touches the file, review its plan and merge it; `require-plan: false` applies what loses nothing without"
};
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
		(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(reviewSentence(review, reviewed)),
		...remarks(review).map((remark) => `  ${remark}`),
		...rowsOf(review).flatMap(({ what, before, now }) => [
			`  ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(what)}`,
			`    ${reviewWords.reviewed}: ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(before)}`,
			`    ${reviewWords.now}: ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(now)}`
		])
	]), wayOut(reviews)].join("\n");
}
/** The same as GitHub Markdown. */
function reviewAsMarkdown(reviews, reviewed) {
	return [...reviews.flatMap((review) => [
		`> [!CAUTION]\n> ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.c)(reviewSentence(review, reviewed))}`,
		...remarks(review).map(_consent_js__WEBPACK_IMPORTED_MODULE_3__.c),
		...table(rowsOf(review))
	]), wayOut(reviews)].join("\n\n");
}
function table(rows) {
	if (rows.length === 0) return [];
	const cells = rows.map(({ what, before, now }) => [
		(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.s)(what),
		(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.c)(before),
		(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.c)(now)
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
				before: _plan_js__WEBPACK_IMPORTED_MODULE_0__.i[before.action],
				now: _plan_js__WEBPACK_IMPORTED_MODULE_0__.i[after.action]
			};
		}
		case "fate": {
			const { before, after } = difference;
			const kind = (after ?? before)?.database;
			return {
				what: kind === void 0 ? "" : _plan_js__WEBPACK_IMPORTED_MODULE_0__.t[kind],
				before: fate(before),
				now: fate(after)
			};
		}
		case "change": {
			const { before, after, database } = difference;
			const property = (after ?? before)?.property ?? "";
			return {
				what: `${_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database]} ${property}`,
				before: change(before),
				now: change(after)
			};
		}
	}
}
function fate(database) {
	if (database === null) return reviewWords.notInPlan;
	const verified = database.verified ? "" : ` (${_plan_js__WEBPACK_IMPORTED_MODULE_0__.n})`;
	return `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.s)(database)}${verified}, ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.u.data}: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.o)(database)}`;
}
function change(one) {
	if (one === null) return reviewWords.notInPlan;
	if (one.before === null && one.after === null) return _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.valuesUnknown;
	return `${one.before ?? "(not set)"} → ${one.after ?? "(not set)"}`;
}
// src/commands/shared/plan-result.ts
/** A plan as the result of a verb: refused (exit 3) where it holds a refusal or wants consent that nobody gave. */
function planResult({ terminal, options }, loaded, plan) {
	const { file, stages } = loaded;
	const reasons = [...judgeConsent(plan, options.allow, options.labels), ...(0,_results_js__WEBPACK_IMPORTED_MODULE_4__.a)(plan)];
	const stopped = (0,_results_js__WEBPACK_IMPORTED_MODULE_4__.m)(plan).length > 0 || (0,_results_js__WEBPACK_IMPORTED_MODULE_4__.f)(plan).length > 0;
	const failure = stopped ? reasons.join("; ") : null;
	return (0,_load_js__WEBPACK_IMPORTED_MODULE_9__.i)({
		exit: stopped ? 3 : 0,
		failure,
		annotations: (0,_annotations_js__WEBPACK_IMPORTED_MODULE_2__.t)(plan, file.name),
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
		"has-changes": String((0,_results_js__WEBPACK_IMPORTED_MODULE_4__.d)(plan)),
		plan: JSON.stringify(plan),
		"plan-fingerprint": plan.fingerprint,
		stages: JSON.stringify(plan.stages.map(({ stage }) => stage))
	};
}



/***/ }),

/***/ 4712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3913);
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(846);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8865);
/* harmony import */ var _inspect_stages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3437);
/* harmony import */ var _pairs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7084);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5967);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1838);
/* harmony import */ var _network_checks_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1565);
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5807);
/* harmony import */ var _nets_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6041);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(602);
/* harmony import */ var _reviewed_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1428);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7975);













// src/plan/offline/assumed.ts
/** What would be deployed and running, if exactly the file before the change were. */
/** Stands for the name that AWS gave a database, in the commands that notes print. */
const IDENTIFIER = "IDENTIFIER";
/** A stack that was deployed with this template; what AWS would have chosen is told by logical ids. */
function assumedStack({ stackName: name, region, protected: isProtected }, { template, tags }) {
	const id = `arn:aws:cloudformation:${region}:000000000000:stack/${name}/00000000-0000-0000-0000-000000000000`;
	const identifiers = new Set(Object.values(_facts_js__WEBPACK_IMPORTED_MODULE_6__.t));
	const outputs = Object.entries(template.Outputs).map(([key, { Value }]) => [key, identifiers.has(key) ? IDENTIFIER : textOf(Value, template, (0,_template_js__WEBPACK_IMPORTED_MODULE_5__.a)(id))]);
	return {
		id,
		name,
		region,
		status: "UPDATE_COMPLETE",
		statusReason: null,
		terminationProtection: isProtected,
		tags,
		outputs: Object.fromEntries(outputs)
	};
}
/** A template value as text. A resource that has a name of its own is told by it. */
function textOf(value, template, suffix) {
	const inner = (part) => textOf(part, template, suffix);
	if (typeof value === "string") return value;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	if ((0,node_util__WEBPACK_IMPORTED_MODULE_12__.isDeepStrictEqual)(value, _template_js__WEBPACK_IMPORTED_MODULE_5__.i)) return suffix;
	const [operation, operand] = Object.entries(value)[0] ?? [];
	if (operation === "Ref" && typeof operand === "string") return inner(template.Resources[operand]?.Properties["Name"] ?? operand);
	if (operation === "Fn::Join" && Array.isArray(operand)) {
		const [separator, parts] = operand;
		return parts.map(inner).join(separator);
	}
	if (operation === "Fn::GetAtt" && Array.isArray(operand)) return inner({ "Fn::Join": [".", operand] });
	return typeof operand === "string" ? operand : JSON.stringify(value);
}
/**
* The databases of a stage as that file has them, `stages` being all of its stages. A replica has its
* version and size from its source.
*/
function assumedFacts(stage, stages) {
	const sql = _network_checks_js__WEBPACK_IMPORTED_MODULE_7__.u.flatMap((kind) => {
		const database = stage.databases[kind];
		return database === void 0 || database.replicaOf !== null ? [] : [[kind, {
			kind: "read",
			value: sqlFacts(database, replicasOf(stage, kind, stages))
		}]];
	});
	const { redis } = stage.databases;
	return {
		...Object.fromEntries(sql),
		...redis && { redis: {
			kind: "read",
			value: redisFacts(redis)
		} }
	};
}
/** The replicas of a database, in the words of the file. */
function replicasOf({ name, databases }, kind, stages) {
	const followers = stages.filter((stage) => {
		const source = stage.databases[kind]?.replicaOf;
		return source?.kind === "stage" && source.stage === name;
	});
	return [...databases[kind]?.readReplica ? [_facts_js__WEBPACK_IMPORTED_MODULE_6__.l[kind]] : [], ...followers.map((stage) => `${stage.name}/${kind}`)];
}
function sqlFacts(database, readReplicas) {
	const { kind, storage } = database;
	return {
		identifier: IDENTIFIER,
		resourceId: "",
		status: "available",
		engine: kind,
		engineVersion: database.version,
		instanceClass: database.instance,
		allocatedStorage: storage.size,
		maxAllocatedStorage: storage.max,
		storageType: storage.type,
		iops: storage.iops,
		multiAz: database.multiAz,
		deletionProtection: false,
		backupRetentionDays: database.backupDays,
		masterUsername: database.username,
		databaseName: database.database,
		pending: {},
		maintenanceWindow: database.maintenanceWindow,
		parameterApplyStatus: "in-sync",
		readReplicas,
		replicaSource: null
	};
}
function redisFacts(database) {
	return {
		identifier: IDENTIFIER,
		createdAt: "",
		status: "available",
		engine: database.engine,
		nodeType: database.instance,
		members: database.replicas + 1,
		multiAz: database.multiAz,
		automaticFailover: database.replicas > 0,
		snapshotRetentionDays: database.backupDays,
		pending: {}
	};
}
// src/plan/offline/replacement.generated.ts
/** By the type of a resource, for every type of our templates. */
const REPLACEMENT = {
	"AWS::EC2::EIP": {
		always: [
			"Address",
			"Domain",
			"IpamPoolId",
			"NetworkBorderGroup",
			"TransferAddress"
		],
		perhaps: [],
		takesTags: true
	},
	"AWS::EC2::EIPAssociation": {
		always: [
			"AllocationId",
			"EIP",
			"InstanceId",
			"NetworkInterfaceId",
			"PrivateIpAddress"
		],
		perhaps: [],
		takesTags: false
	},
	"AWS::EC2::Instance": {
		always: [
			"AvailabilityZone",
			"CpuOptions",
			"ElasticGpuSpecifications",
			"ElasticInferenceAccelerators",
			"EnclaveOptions",
			"HibernationOptions",
			"HostResourceGroupArn",
			"ImageId",
			"Ipv6AddressCount",
			"Ipv6Addresses",
			"KeyName",
			"LaunchTemplate",
			"LicenseSpecifications",
			"NetworkInterfaces",
			"PlacementGroupName",
			"PrivateIpAddress",
			"SecurityGroups",
			"SubnetId"
		],
		perhaps: [
			"AdditionalInfo",
			"Affinity",
			"BlockDeviceMappings",
			"EbsOptimized",
			"HostId",
			"InstanceType",
			"KernelId",
			"PrivateDnsNameOptions",
			"RamdiskId",
			"SecurityGroupIds",
			"Tenancy",
			"UserData"
		],
		takesTags: true
	},
	"AWS::EC2::InternetGateway": {
		always: [],
		perhaps: [],
		takesTags: true
	},
	"AWS::EC2::KeyPair": {
		always: [
			"KeyFormat",
			"KeyName",
			"KeyType",
			"PublicKeyMaterial",
			"Tags"
		],
		perhaps: [],
		takesTags: false
	},
	"AWS::EC2::Route": {
		always: [
			"DestinationCidrBlock",
			"DestinationIpv6CidrBlock",
			"DestinationPrefixListId",
			"RouteTableId"
		],
		perhaps: [],
		takesTags: false
	},
	"AWS::EC2::RouteTable": {
		always: ["VpcId"],
		perhaps: [],
		takesTags: true
	},
	"AWS::EC2::SecurityGroup": {
		always: [
			"GroupDescription",
			"GroupName",
			"VpcId"
		],
		perhaps: [],
		takesTags: true
	},
	"AWS::EC2::SecurityGroupEgress": {
		always: [
			"CidrIp",
			"CidrIpv6",
			"DestinationPrefixListId",
			"DestinationSecurityGroupId",
			"FromPort",
			"GroupId",
			"IpProtocol",
			"ToPort"
		],
		perhaps: [],
		takesTags: false
	},
	"AWS::EC2::SecurityGroupIngress": {
		always: [
			"CidrIp",
			"CidrIpv6",
			"FromPort",
			"GroupId",
			"GroupName",
			"IpProtocol",
			"SourcePrefixListId",
			"SourceSecurityGroupId",
			"SourceSecurityGroupName",
			"SourceSecurityGroupOwnerId",
			"ToPort"
		],
		perhaps: [],
		takesTags: false
	},
	"AWS::EC2::Subnet": {
		always: [
			"AvailabilityZone",
			"AvailabilityZoneId",
			"CidrBlock",
			"Ipv4IpamPoolId",
			"Ipv4NetmaskLength",
			"Ipv6IpamPoolId",
			"Ipv6Native",
			"Ipv6NetmaskLength",
			"OutpostArn",
			"VpcId"
		],
		perhaps: ["Ipv6CidrBlock"],
		takesTags: true
	},
	"AWS::EC2::SubnetRouteTableAssociation": {
		always: ["RouteTableId", "SubnetId"],
		perhaps: [],
		takesTags: false
	},
	"AWS::EC2::VPC": {
		always: [
			"CidrBlock",
			"Ipv4IpamPoolId",
			"Ipv4NetmaskLength",
			"VpcEncryptionControl"
		],
		perhaps: ["InstanceTenancy"],
		takesTags: true
	},
	"AWS::EC2::VPCGatewayAttachment": {
		always: ["VpcId"],
		perhaps: [],
		takesTags: false
	},
	"AWS::ElastiCache::ParameterGroup": {
		always: ["CacheParameterGroupFamily"],
		perhaps: [],
		takesTags: true
	},
	"AWS::ElastiCache::ReplicationGroup": {
		always: [
			"AtRestEncryptionEnabled",
			"CacheSubnetGroupName",
			"DataTieringEnabled",
			"Engine",
			"GlobalReplicationGroupId",
			"KmsKeyId",
			"NetworkType",
			"Port",
			"PreferredCacheClusterAZs",
			"ReplicasPerNodeGroup",
			"ReplicationGroupId",
			"SnapshotArns",
			"SnapshotName"
		],
		perhaps: [
			"AuthToken",
			"NodeGroupConfiguration",
			"NumNodeGroups"
		],
		takesTags: true
	},
	"AWS::ElastiCache::SubnetGroup": {
		always: ["CacheSubnetGroupName"],
		perhaps: [],
		takesTags: true
	},
	"AWS::IAM::InstanceProfile": {
		always: ["InstanceProfileName", "Path"],
		perhaps: [],
		takesTags: false
	},
	"AWS::IAM::Role": {
		always: ["Path", "RoleName"],
		perhaps: [],
		takesTags: true
	},
	"AWS::RDS::DBInstance": {
		always: [
			"BackupTarget",
			"CharacterSetName",
			"CustomIAMInstanceProfile",
			"DBClusterIdentifier",
			"DBInstanceIdentifier",
			"DBName",
			"DBSubnetGroupName",
			"DBSystemId",
			"KmsKeyId",
			"MasterUsername",
			"NcharCharacterSetName",
			"Port",
			"SourceRegion",
			"StorageEncrypted",
			"Timezone"
		],
		perhaps: [
			"AutoMinorVersionUpgrade",
			"AvailabilityZone",
			"BackupRetentionPeriod",
			"DBClusterSnapshotIdentifier",
			"DBParameterGroupName",
			"DBSnapshotIdentifier",
			"Engine",
			"MultiAZ",
			"PerformanceInsightsKMSKeyId",
			"PreferredMaintenanceWindow",
			"RestoreTime",
			"SourceDBClusterIdentifier",
			"SourceDBInstanceAutomatedBackupsArn",
			"SourceDBInstanceIdentifier",
			"SourceDbiResourceId",
			"StorageType",
			"UseLatestRestorableTime"
		],
		takesTags: true
	},
	"AWS::RDS::DBParameterGroup": {
		always: [
			"DBParameterGroupName",
			"Description",
			"Family"
		],
		perhaps: [],
		takesTags: true
	},
	"AWS::RDS::DBSubnetGroup": {
		always: ["DBSubnetGroupName"],
		perhaps: [],
		takesTags: true
	},
	"AWS::SSM::Association": {
		always: ["InstanceId"],
		perhaps: [],
		takesTags: true
	},
	"AWS::SecretsManager::Secret": {
		always: ["Name"],
		perhaps: [],
		takesTags: true
	},
	"AWS::SecretsManager::SecretTargetAttachment": {
		always: ["SecretId"],
		perhaps: [],
		takesTags: false
	}
};
// src/plan/offline/replacement.ts
/**
* Properties that the specification's documents call create-only and the provider's schema, which is
* what CloudFormation goes by, does not (provider schema of ReplicationGroup, createOnlyProperties;
* ElastiCache guide, "Upgrading from Redis OSS to Valkey").
*/
const IN_PLACE = /* @__PURE__ */ new Set(["AWS::ElastiCache::ReplicationGroup.Engine"]);
/**
* What a change set says of a change of the property before anybody knows its values. What the
* handlers do with those that they decide on themselves (`Conditionally`) is in `../rules.ts`.
*/
function requiresRecreation(type, property) {
	const known = REPLACEMENT[type];
	if (known === void 0 || IN_PLACE.has(`${type}.${property}`)) return "Never";
	if (known.always.includes(property)) return "Always";
	return known.perhaps.includes(property) ? "Conditionally" : "Never";
}
/** Whether a stack's changed tags reach a resource of the type. */
function takesTags(type) {
	return REPLACEMENT[type]?.takesTags ?? false;
}
// src/plan/offline/changes-between.ts
/**
* What a change set would say, from two templates alone. A value that a reference stands for is not
* known: where the reference stays and what it refers to changes, the property counts as changed.
*/
/** The resources that differ; [] = only outputs or tags do; null = nothing does. */
function changesBetween(before, after) {
	const tagged = !(0,node_util__WEBPACK_IMPORTED_MODULE_12__.isDeepStrictEqual)(before.tags, after.tags);
	const changes = resourceChanges(before.template, after.template, tagged);
	const outputs = (0,node_util__WEBPACK_IMPORTED_MODULE_12__.isDeepStrictEqual)(before.template.Outputs, after.template.Outputs);
	return changes.length === 0 && outputs && !tagged ? null : changes;
}
function resourceChanges(before, after, tagged) {
	const known = /* @__PURE__ */ new Map();
	const changeOf = (id) => {
		const found = known.get(id);
		if (found !== void 0) return found;
		const change = compare(id, before.Resources[id], after.Resources[id]);
		known.set(id, change);
		return change;
	};
	const compare = (id, old, now) => {
		if (old === void 0) return now === void 0 ? null : added(id, now);
		return now === void 0 ? removed(id, old) : modified(id, old, now, {
			changeOf,
			tagged
		});
	};
	return [.../* @__PURE__ */ new Set([...Object.keys(before.Resources), ...Object.keys(after.Resources)])].flatMap((id) => changeOf(id) ?? []);
}
function added(logicalId, { Type: type }) {
	return {
		logicalId,
		type,
		action: "Add",
		physicalId: null,
		replacement: null,
		policyAction: null,
		details: []
	};
}
function removed(logicalId, resource) {
	const { Type: type, DeletionPolicy: policy = "Delete" } = resource;
	return {
		logicalId,
		physicalId: logicalId,
		type,
		action: "Remove",
		replacement: null,
		policyAction: policy === "RetainExceptOnCreate" ? "Retain" : policy,
		details: []
	};
}
function modified(logicalId, old, now, { changeOf, tagged }) {
	const type = now.Type;
	const details = [
		...[.../* @__PURE__ */ new Set([...Object.keys(old.Properties), ...Object.keys(now.Properties)])].flatMap((name) => propertyChanges(type, name, old, now, changeOf)),
		...tagged && takesTags(type) ? [attributeChange("Tags")] : [],
		...old.DeletionPolicy === now.DeletionPolicy ? [] : [attributeChange("DeletionPolicy")],
		...old.UpdateReplacePolicy === now.UpdateReplacePolicy ? [] : [attributeChange("UpdateReplacePolicy")]
	];
	if (details.length === 0) return null;
	const replacement = replacementOf(details);
	return {
		logicalId,
		physicalId: logicalId,
		type,
		action: "Modify",
		replacement,
		policyAction: replacement === "False" ? null : `ReplaceAnd${now.UpdateReplacePolicy ?? "Delete"}`,
		details
	};
}
function propertyChanges(type, property, old, now, changeOf) {
	const [before, after] = [old.Properties[property], now.Properties[property]];
	const change = {
		attribute: "Properties",
		property,
		requiresRecreation: requiresRecreation(type, property),
		before: asText(before),
		after: asText(after)
	};
	if (!(0,node_util__WEBPACK_IMPORTED_MODULE_12__.isDeepStrictEqual)(before, after)) return [{
		...change,
		evaluation: "Static",
		source: "DirectModification"
	}];
	return (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.w)(after).flatMap((reference) => {
		const cause = causeOf(reference, changeOf(reference.logicalId));
		return cause === null ? [] : [{
			...change,
			...cause
		}];
	});
}
/** API reference, ResourceChangeDetail: `Dynamic` where the value is only known afterwards. */
function causeOf({ attribute }, owner) {
	if (owner === null) return null;
	const isNew = owner.action === "Add" || owner.replacement === "True";
	if (attribute === null && !isNew && owner.replacement !== "Conditional") return null;
	return {
		evaluation: isNew ? "Static" : "Dynamic",
		source: attribute === null ? "ResourceReference" : "ResourceAttribute"
	};
}
function attributeChange(attribute) {
	return {
		attribute,
		property: null,
		requiresRecreation: "Never",
		evaluation: "Static",
		source: "DirectModification",
		before: null,
		after: null
	};
}
/** API reference, ResourceChange: a certain change of an `Always` property is True, any other of those Conditional. */
function replacementOf(details) {
	const recreating = details.filter((detail) => detail.requiresRecreation !== "Never");
	if (recreating.some((detail) => detail.requiresRecreation === "Always" && detail.evaluation === "Static")) return "True";
	return recreating.length > 0 ? "Conditional" : "False";
}
/** As CloudFormation writes a value: scalars as they are, anything else as JSON. */
function asText(value) {
	if (value === void 0) return null;
	return typeof value === "string" ? value : JSON.stringify(value);
}
// src/plan/offline/unchecked.ts
/** What makes a plan one that nobody checked: it is certain of nothing, and nobody can consent to it. */
/**
* A stage's plan without its certainty. Its consent is not asked: the words would hold the
* fingerprint of a plan that is never applied. What the checked plan will ask for is said.
*/
function uncheckedStage(plan, input) {
	const asked = [...plan.databases.flatMap((database) => {
		const kind = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.u)(database, input.stage);
		return kind === null ? [] : [`${plan.stage}/${database.database} (${_consent_js__WEBPACK_IMPORTED_MODULE_8__.t[kind]})`];
	}), ...(0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__._)(input).map(({ kind }) => `${plan.stage} (${_consent_js__WEBPACK_IMPORTED_MODULE_8__.t[kind]})`)];
	return {
		...plan,
		fingerprint: (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.c)(plan.fingerprint),
		databases: plan.databases.map(uncheckedDatabase),
		notes: [...plan.notes, ...asked.length === 0 ? [] : [_nets_js__WEBPACK_IMPORTED_MODULE_9__.m.willAsk(asked)]]
	};
}
function uncheckedDatabase(database) {
	return {
		...database,
		verified: database.impact === "none"
	};
}
/** The plan of such stages, with its own fingerprint: a deploy never makes one with the same. */
function uncheckedPlan(plan, notes) {
	return {
		basis: "file",
		...plan,
		fingerprint: (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.c)(plan.fingerprint),
		notes
	};
}
// src/plan/offline/index.ts
/** A plan without AWS: what the change of the file does, as if the file before it were deployed. */
/** The plan of a change of the file: the words of a plan that is checked, none of its certainty. */
function planFileChange(change) {
	const { before, after, asked, file, notes } = change;
	const stacks = before.map((stage) => {
		const rendered = render(stage, file, null);
		return {
			stage,
			rendered,
			stack: assumedStack(stage, rendered)
		};
	});
	const elsewhere = {
		strays: (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_3__.M)(stacks.map(({ stack }) => stack), file, after),
		looked: [],
		unread: []
	};
	const stages = (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_3__.u)(after.filter(({ name }) => asked.has(name))).map((stage) => {
		const earlier = stacks.find(({ stack }) => stack.name === stage.stackName && stack.region === stage.region);
		return uncheckedStage(earlier === void 0 ? planNew(stage, change, elsewhere) : planChanged(stage, change, earlier), {
			stage,
			deployed: earlier?.stack ?? null
		});
	});
	const isEvery = after.every(({ name }) => asked.has(name));
	return uncheckedPlan((0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.n)(stages, isEvery ? (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_3__.N)(elsewhere) : []), notes);
}
function planNew(stage, change, elsewhere) {
	const known = {
		..._facts_js__WEBPACK_IMPORTED_MODULE_6__.n,
		sources: awaitedSources(stage, change)
	};
	return (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.r)({
		...inputOf(stage, change),
		rendered: render(stage, change.file, null),
		deployed: null,
		changes: null,
		known,
		notes: [],
		refusals: (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_3__.j)(stage, elsewhere, change.locate)
	});
}
/**
* What the file before decides of the next one is decided as if it ran: what cannot be done, and what
* comes along. Whether a change interrupts is decided without it: what is queued only AWS knows.
*/
function planChanged(written, change, earlier) {
	const { stack } = earlier;
	const facts = assumedFacts(earlier.stage, change.before);
	const copied = (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_3__._)(written, copiesOf(stack));
	const { stage, notes } = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.k)(copied, facts, (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.O)(stack));
	const rendered = render(stage, change.file, stack);
	const input = {
		...inputOf(stage, change),
		rendered,
		deployed: stack,
		changes: changesBetween(earlier.rendered, rendered),
		known: _facts_js__WEBPACK_IMPORTED_MODULE_6__.n,
		notes
	};
	const decided = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.r)({
		...input,
		live: facts
	});
	return (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.r)({
		...input,
		notes: decided.notes,
		refusals: decided.refusals
	});
}
function inputOf(stage, { locate, asked, today }) {
	return {
		basis: "file",
		stage,
		live: {},
		locate,
		allow: /* @__PURE__ */ new Set(),
		run: asked,
		today
	};
}
function render(stage, { repository, config }, deployed) {
	return (0,_template_js__WEBPACK_IMPORTED_MODULE_5__.t)(stage, {
		repository,
		config,
		deployed,
		known: _facts_js__WEBPACK_IMPORTED_MODULE_6__.n
	});
}
/** Primaries that the file before did not have: a replica of such a one waits for it. */
function awaitedSources(stage, { before }) {
	const isNew = (source) => source?.kind === "stage" && !before.some(({ stackName, region }) => stackName === source.stackName && region === source.region);
	return Object.fromEntries(_network_checks_js__WEBPACK_IMPORTED_MODULE_7__.u.filter((kind) => isNew(stage.databases[kind]?.replicaOf)).map((kind) => [kind, { kind: "absent" }]));
}
/** The regions that secrets are copied to: a copy goes only when a deploy finds that nobody needs it. */
function copiesOf({ outputs }) {
	return Object.fromEntries(_network_checks_js__WEBPACK_IMPORTED_MODULE_7__.u.flatMap((kind) => {
		const regions = outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_4__.E[kind]];
		return regions === void 0 ? [] : [[kind, regions.split(",")]];
	}));
}
// src/commands/shared/plan-from-files.ts
/** The plan without AWS: the file against the one before the change. Needs neither credentials nor network. */
async function planFromFiles(context, loaded) {
	const { file, config, stages } = loaded;
	const before = comparedWith(file, await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_3__.a)(context, loaded));
	return planFileChange({
		before: before.stages,
		after: config.stages,
		asked: new Set(stages.map(({ name }) => name)),
		locate: config.locate,
		file: (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_3__.s)(config, file, context.repository),
		notes: [
			_nets_js__WEBPACK_IMPORTED_MODULE_9__.m.why,
			before.note,
			_nets_js__WEBPACK_IMPORTED_MODULE_9__.m.open,
			_nets_js__WEBPACK_IMPORTED_MODULE_9__.m.notForDeploy
		],
		today: context.clock.now()
	});
}
/** A file that nobody can read or that is not valid tells of no stage: that is said, and all are new. */
function comparedWith({ name }, before) {
	if (before.kind === "unread") return {
		stages: [],
		note: _nets_js__WEBPACK_IMPORTED_MODULE_9__.m.notComparable(name, before.why)
	};
	if (before.kind === "absent") return {
		stages: [],
		note: _nets_js__WEBPACK_IMPORTED_MODULE_9__.m.noFileBefore(name, before.ref)
	};
	return {
		stages: before.stages,
		note: _nets_js__WEBPACK_IMPORTED_MODULE_9__.m.compared(name, before.ref)
	};
}
// src/commands/plan.ts
/**
* plan: what a deploy would do to the databases, in their words. Changes nothing and leaves nothing
* behind. Where there are no credentials, the file is compared with the one before the change instead.
*/
const plan = async (given) => {
	const loaded = (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.n)(given);
	const labelled = (0,_reviewed_js__WEBPACK_IMPORTED_MODULE_11__.n)(given);
	labelled.catch(() => void 0);
	const made = await planned(given, loaded, labelled);
	return (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_10__.r)(await labelled, loaded, made);
};
async function planned(given, loaded, labelled) {
	try {
		const { inspections, unnamed } = await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_3__.r)(given, loaded, null);
		await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_3__.n)(inspections);
		const allow = (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.r)((await labelled).options);
		return (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.n)(inspections.map(({ input }) => (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.r)({
			...input,
			allow
		})), unnamed);
	} catch (error) {
		if (error instanceof _resolved_js__WEBPACK_IMPORTED_MODULE_0__.i && error.code === "NO_CREDENTIALS") return planFromFiles(given, loaded);
		throw error;
	}
}



/***/ }),

/***/ 1428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withLabels),
/* harmony export */   t: () => (/* binding */ notReviewed)
/* harmony export */ });
/* harmony import */ var _nets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6041);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(602);
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(846);



// src/review/resume.ts
/** What is left of a plan when its deploy failed half-way: a stage may take several updates. */
/**
* Whether all that `now` does to databases was in `before` already, and loses nothing. A new instance
* is protected last, so that its protection may be what is left.
*/
function isRestOf(before, now) {
	return now.refusals.length === 0 && (0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.f)(now) && (0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.l)(now, before) && (0,_plan2_js__WEBPACK_IMPORTED_MODULE_2__.p)(now.databases, before.databases, "rest").length === 0 && now.databases.every(({ database, impact, reader, changes }) => {
		if (impact === "none" || impact === "existing") return reader === void 0;
		const known = before.databases.find((one) => one.database === database);
		return known !== void 0 && (reader === void 0 || reader === known.reader) && changes.every((change) => isKnown(change, known) || isProtection(change, known));
	});
}
function isKnown({ property, after }, { changes }) {
	return changes.some((change) => change.property === property && change.after === after);
}
function isProtection({ property, after }, { impact }) {
	return impact === "create" && property === "protected" && after === "true";
}
// src/review/compare.ts
/**
* Compares each stage's plan with the newest one that each pull request shows of it. A stage that needs
* nothing is as it should be, whatever was reviewed: so a deploy can be run again.
*/
function compareWithReviewed(plan, reviewed) {
	return plan.stages.map((now) => {
		const { stage } = now;
		if (now.action === "none" && now.refusals.length === 0) return {
			kind: "nothing-to-do",
			stage,
			now
		};
		const shown = newestOfEachPull(reviewed.filter(({ header }) => Object.hasOwn(header.planned, stage)));
		const same = shown.filter(({ header }) => header.planned[stage] === now.fingerprint);
		const open = same.find(({ header }) => header.carried[stage] !== "done");
		if (open) return {
			kind: "as-reviewed",
			stage,
			now,
			pull: open.pull
		};
		const [done] = same;
		if (done) return {
			kind: "carried-out",
			stage,
			now,
			pull: done.pull
		};
		const begun = shown.find((one) => isBegunWith(one, now));
		if (begun) return {
			kind: "rest",
			stage,
			now,
			pull: begun.pull
		};
		const [latest] = shown;
		if (!latest) return {
			kind: "not-reviewed",
			stage,
			now
		};
		return {
			kind: "differs",
			stage,
			now,
			pull: latest.pull,
			reviewed: stageOf(latest, stage)
		};
	});
}
/** Whether a deploy failed half-way through the shown plan, and `now` is what is left of it. */
function isBegunWith(shown, now) {
	const before = stageOf(shown, now.stage);
	return before !== null && shown.header.carried[now.stage] === "begun" && isRestOf(before, now);
}
function stageOf({ plan }, stage) {
	return plan?.stages.find((one) => one.stage === stage) ?? null;
}
/** That of the last commit, of several the latest run's. */
function newestOfEachPull(reviewed) {
	const sorted = reviewed.toSorted((a, b) => Number(b.current) - Number(a.current) || b.header.run - a.header.run || b.header.attempt - a.header.attempt);
	return sorted.filter(({ pull }, index) => sorted.findIndex((one) => one.pull === pull) === index);
}
const OPEN = /* @__PURE__ */ new Set([
	"carried-out",
	"differs",
	"not-reviewed"
]);
/** What the policy says of the stages that are not as reviewed. A loss without a review still needs its own consent. */
function judgeReview(reviews, policy) {
	const open = reviews.filter(({ kind }) => OPEN.has(kind));
	const isRefused = ({ kind, now }) => kind === "not-reviewed" ? policy.requirePlan : policy.onPlanChange === "refuse" || !(0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.f)(now) || (0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.c)(now);
	return {
		refused: open.filter(isRefused),
		tolerated: open.filter((review) => !isRefused(review))
	};
}
// src/commands/shared/reviewed.ts
/** The reviewed plan or nothing: what a pull request has to say before a deploy begins. */
/**
* The context with the consent that was given by label. A label names no stage: which one it is for
* stands in its digits, and only the plan can tell. Those of other stages fit nothing in it.
*/
async function withLabels(context) {
	const labels = await context.review?.consents();
	if (!labels || labels.length === 0) return context;
	return {
		...context,
		options: {
			...context.options,
			labels
		}
	};
}
/** Compares the plan with the reviewed one; null = it may be applied. People are told of what is tolerated. */
async function notReviewed({ review, reporter }, { file }, plan) {
	if (!review) return null;
	const reviewed = await review.reviewed(file);
	const reviews = compareWithReviewed(plan, reviewed.plans);
	const { refused, tolerated } = judgeReview(reviews, review.policy);
	if (refused.length > 0) return {
		refused,
		reviewed
	};
	for (const one of reviews) if (one.kind === "rest") reporter.notice(_plan_result_js__WEBPACK_IMPORTED_MODULE_1__.o.rest(one.stage, one.pull));
	for (const one of tolerated) {
		const why = (0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.f)(one.now) ? _plan_result_js__WEBPACK_IMPORTED_MODULE_1__.o.tolerated : _plan_result_js__WEBPACK_IMPORTED_MODULE_1__.o.consented;
		reporter.notice(`${(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_1__.a)(one, reviewed)}; ${why}`);
	}
	return null;
}



/***/ })

};
