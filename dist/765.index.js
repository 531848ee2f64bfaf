export const id = 765;
export const ids = [765];
export const modules = {

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
/* harmony import */ var _types2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2044);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(907);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7419);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8865);
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(846);







// src/render/words/review.ts
/** What is said of a plan that is not the one that was reviewed. */
const reviewWords = {
	column: "What differs",
	reviewed: "reviewed",
	now: "now",
	notInPlan: "(not in the plan)",
	refused: (stages) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.z)(stages)}: the plan is not the one that was reviewed, nothing was applied`,
	differs: (stage, pull) => `${stage}: the plan differs from the one that pull request #${String(pull)} shows`,
	notReviewed: (stage) => `${stage}: no pull request shows a plan of it`,
	/** Why there is no plan to compare with. */
	noPull: "the commit came with no pull request",
	noComment: (pulls) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.z)(pulls.map((pull) => `#${String(pull)}`))} ${pulls.length === 1 ? "has" : "have"} no plan of ours for it`,
	unread: (why) => `the pull requests of the commit could not be read (${why})`,
	aroundOnly: "the same for every database; what stands around them differs: network, bastion, tags, or a fact of AWS that decides an interruption",
	notKept: "the comment had no room for the whole plan: compare it with the one above",
	tolerated: "applied nevertheless, since it loses nothing",
	wayOut: "to go on: open a pull request that touches the file, review its new plan and merge it; what loses nothing is applied without with `on-plan-change: apply`",
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
	const parts = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_6__.t)(shown).filter((part) => part !== "plan data");
	const render = (dropped) => {
		return `${[
			...(0,_plan2_js__WEBPACK_IMPORTED_MODULE_6__.n)(shown, new Set(dropped)),
			...dropped.length === 0 ? [] : [`${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.leftOut(dropped)} ${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.whole} ${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.log}.`],
			(0,_plan2_js__WEBPACK_IMPORTED_MODULE_6__.s)(plan.fingerprint, null, null)
		].join("\n\n")}\n`;
	};
	return render((0,_plan2_js__WEBPACK_IMPORTED_MODULE_6__.o)(parts, (dropped) => Buffer.byteLength(render(dropped)) <= limit));
}
// src/render/terminal.ts
/** The whole plan for a person at a terminal, or reading a log. Ends without a newline. */
function planForTerminal(plan, options) {
	const context = {
		...options,
		paint: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.S)(options.color)
	};
	const head = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.C)((0,_words_js__WEBPACK_IMPORTED_MODULE_0__.I)(plan), options.width, "").map((line) => context.paint("bold", line));
	const unnamed = (plan.unnamed ?? []).flatMap((stack) => marked(context.paint("yellow", _words_js__WEBPACK_IMPORTED_MODULE_0__.P.unnamed), _words_js__WEBPACK_IMPORTED_MODULE_0__.P.unnamed, (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(_identity_js__WEBPACK_IMPORTED_MODULE_3__.t.unnamed(stack)), context));
	return [
		[...head, ...(plan.notes ?? []).flatMap((note) => noteLines(note, context))],
		...plan.stages.map((stage) => stageLines(stage, context)),
		...unnamed.length > 0 ? [unnamed] : []
	].map((lines) => lines.join("\n")).join("\n\n");
}
function stageLines(stage, context) {
	const { paint } = context;
	const place = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(stage.stack)} in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(stage.region)}`;
	const title = `${paint("bold", (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(stage.stage))}  ${_words_js__WEBPACK_IMPORTED_MODULE_0__.D[stage.action]}  ${paint("dim", place)}`;
	if (stage.action === "none" && stage.refusals.length === 0 && stage.notes.length === 0) return [title];
	const asked = stage.databases.filter(({ consent }) => consent !== null);
	return [
		title,
		...stage.action === "none" ? [] : stage.databases.flatMap((each) => databaseLines(each, context)),
		...stage.refusals.flatMap((refusal) => marked(paint(["red", "bold"], _words_js__WEBPACK_IMPORTED_MODULE_0__.P.refused), _words_js__WEBPACK_IMPORTED_MODULE_0__.P.refused, `${refusal.database === null ? "" : `${_words_js__WEBPACK_IMPORTED_MODULE_0__.w[refusal.database]}: `}${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(refusal.message)}${at(refusal.line, context)}`, context)),
		...asked.flatMap((database) => consentLines(database, database.consent, context)),
		...stage.notes.flatMap((note) => noteLines(note, context))
	];
}
function noteLines(note, context) {
	return marked(context.paint("dim", _words_js__WEBPACK_IMPORTED_MODULE_0__.P.note), _words_js__WEBPACK_IMPORTED_MODULE_0__.P.note, (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(note), context);
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
	const name = _words_js__WEBPACK_IMPORTED_MODULE_0__.w[database.database].padEnd(8);
	const facts = impact === "none" || impact === "existing" ? [] : [`${_words_js__WEBPACK_IMPORTED_MODULE_0__.P.interruption}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.N)(database)}`, `${_words_js__WEBPACK_IMPORTED_MODULE_0__.P.data}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.j)(database)}`];
	const verified = database.verified ? "" : `  ${paint(["yellow", "bold"], _words_js__WEBPACK_IMPORTED_MODULE_0__.T.toUpperCase())}`;
	const head = `  ${SYMBOL[impact]} ${name}  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.M)(database)}`;
	if (impact === "none" && database.changes.length === 0) return [`${paint("dim", head)}${verified}`];
	return [
		`${paint(COLOR[impact], head)}${verified}`,
		...facts.length === 0 ? [] : [`    ${facts.join(", ")}`],
		...(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.C)((0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(database.reason), context.width, "    ").map((line) => paint("dim", line)),
		...impact === "create" ? (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.C)(settingsLine(database.changes), context.width, "    ") : changeLines(database.changes, context)
	];
}
/** What a new database is made with, in one go: there is no before to compare with. */
function settingsLine(changes) {
	return changes.map(({ property, after }) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(property)} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(after ?? "(not set)")}`).join(", ");
}
/** Property, before and after in columns. */
function changeLines(changes, context) {
	const rows = changes.map((change) => ({
		property: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(change.property),
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
	if (before === null && after === null) return _words_js__WEBPACK_IMPORTED_MODULE_0__.P.valuesUnknown;
	return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(before ?? "(not set)")} → ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(after ?? "(not set)")}`;
}
function consentLines(database, consent, context) {
	if (consent === null) return [];
	const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(consent.words);
	const text = consent.given ? words : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.k)(_words_js__WEBPACK_IMPORTED_MODULE_0__.w[database.database], (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.A)(consent.kind, database), words);
	const label = consent.given ? _words_js__WEBPACK_IMPORTED_MODULE_0__.P.allowed : _words_js__WEBPACK_IMPORTED_MODULE_0__.P.consent;
	return marked(context.paint(consent.given ? "green" : ["yellow", "bold"], label), label, text, context);
}
/** `  refused  text`, further lines indented below the text. */
function marked(painted, label, text, context) {
	const indent = " ".repeat(label.length + 4);
	const [first = "", ...rest] = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.C)(text, context.width, indent);
	return [`  ${painted}  ${first.trimStart()}`, ...rest];
}
function at(line, context) {
	return line === null ? "" : ` (${lineOf(line, context)})`;
}
function lineOf(line, { file }) {
	return file === void 0 ? `${_words_js__WEBPACK_IMPORTED_MODULE_0__.P.line} ${line}` : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(file)}:${line}`;
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
function reviewSentence(review, { pulls, unread }) {
	if (review.kind === "differs") return reviewWords.differs(review.stage, review.pull);
	const why = unread !== null ? reviewWords.unread(unread) : pulls.length === 0 ? reviewWords.noPull : reviewWords.noComment(pulls);
	return `${reviewWords.notReviewed(review.stage)}: ${why}`;
}
/** What differs between the reviewed plan and the one of now, a line each, and the way out. Ends without a newline. */
function reviewForTerminal(reviews, reviewed) {
	return [...reviews.flatMap((review) => [
		(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(reviewSentence(review, reviewed)),
		...remarks(review).map((remark) => `  ${remark}`),
		...rowsOf(review).flatMap(({ what, before, now }) => [
			`  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(what)}`,
			`    ${reviewWords.reviewed}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(before)}`,
			`    ${reviewWords.now}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.U)(now)}`
		])
	]), wayOut(reviews)].join("\n");
}
/** The same as GitHub Markdown. */
function reviewAsMarkdown(reviews, reviewed) {
	return [...reviews.flatMap((review) => [
		`> [!CAUTION]\n> ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.V)(reviewSentence(review, reviewed))}`,
		...remarks(review).map(_words_js__WEBPACK_IMPORTED_MODULE_0__.V),
		...table(rowsOf(review))
	]), wayOut(reviews)].join("\n\n");
}
function table(rows) {
	if (rows.length === 0) return [];
	const cells = rows.map(({ what, before, now }) => [
		(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(what),
		(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.V)(before),
		(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.V)(now)
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
				before: _words_js__WEBPACK_IMPORTED_MODULE_0__.D[before.action],
				now: _words_js__WEBPACK_IMPORTED_MODULE_0__.D[after.action]
			};
		}
		case "fate": {
			const { before, after } = difference;
			const kind = (after ?? before)?.database;
			return {
				what: kind === void 0 ? "" : _words_js__WEBPACK_IMPORTED_MODULE_0__.w[kind],
				before: fate(before),
				now: fate(after)
			};
		}
		case "change": {
			const { before, after, database } = difference;
			const property = (after ?? before)?.property ?? "";
			return {
				what: `${_words_js__WEBPACK_IMPORTED_MODULE_0__.w[database]} ${property}`,
				before: change(before),
				now: change(after)
			};
		}
	}
}
function fate(database) {
	if (database === null) return reviewWords.notInPlan;
	const verified = database.verified ? "" : ` (${_words_js__WEBPACK_IMPORTED_MODULE_0__.T})`;
	return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.M)(database)}${verified}, ${_words_js__WEBPACK_IMPORTED_MODULE_0__.P.data}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.j)(database)}`;
}
function change(one) {
	if (one === null) return reviewWords.notInPlan;
	if (one.before === null && one.after === null) return _words_js__WEBPACK_IMPORTED_MODULE_0__.P.valuesUnknown;
	return `${one.before ?? "(not set)"} → ${one.after ?? "(not set)"}`;
}
// src/commands/plan-result.ts
/** A plan as the result of a verb: refused (exit 3) where it holds a refusal or wants consent that nobody gave. */
function planResult({ terminal, options }, loaded, plan) {
	const { file, stages } = loaded;
	const reasons = [...(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.C)(plan, options.allow), ...(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.s)(plan)];
	const stopped = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.Y)(plan).length > 0 || (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.J)(plan).length > 0;
	const failure = stopped ? reasons.join("; ") : null;
	return (0,_load_js__WEBPACK_IMPORTED_MODULE_5__.o)({
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
		"has-changes": String((0,_words_js__WEBPACK_IMPORTED_MODULE_0__.q)(plan)),
		plan: JSON.stringify(plan),
		"plan-fingerprint": plan.fingerprint,
		stages: JSON.stringify(plan.stages.map(({ stage }) => stage))
	};
}



/***/ }),

/***/ 846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ table),
/* harmony export */   i: () => (/* binding */ bullets),
/* harmony export */   n: () => (/* binding */ planBlocks),
/* harmony export */   o: () => (/* binding */ fitting),
/* harmony export */   r: () => (/* binding */ alert),
/* harmony export */   s: () => (/* binding */ fingerprintLine),
/* harmony export */   t: () => (/* binding */ partsOf)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9884);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2048);
/* harmony import */ var _types2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2044);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(907);




// src/render/markdown/fingerprint.ts
/** The last line: which plan this is, of which commit, and the workflow run that made it; null = not known. */
function fingerprintLine(fingerprint, sha, run) {
	return `<sub>${[
		`${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.plan} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(fingerprint.slice(0, 12))}`,
		...sha === null ? [] : [`${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.ofCommit} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(sha.slice(0, 7))}`],
		...run === null ? [] : [(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.G)(_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.run, run.url)]
	].join(" · ")}</sub>`;
}
// src/render/markdown/fitting.ts
/** The fewest parts that have to be left out, in their order; all of them where nothing fits. */
function fitting(parts, fits) {
	const count = parts.findIndex((_, index) => fits(parts.slice(0, index)));
	return count === -1 ? parts : parts.slice(0, count);
}
// src/render/picture/drawing.ts
/** One stage of the plan. `stages` tells of it what the plan does not: readers, replicas, the bastion. */
function stageDrawing(plan, stages, index) {
	const id = `s${index}`;
	const planned = plan.stages[index];
	const stage = stages.find(({ name }) => name === planned.stage);
	const databases = planned.databases.map((database) => ({
		database,
		wanted: database.database === "redis" ? void 0 : stage?.databases[database.database]
	}));
	const readers = databases.flatMap(({ database, wanted }) => readerOf(id, database, wanted));
	const arrows = databases.map(({ database, wanted }) => arrowsTo(plan, id, database, wanted));
	return {
		id,
		title: titleOf(planned),
		nodes: [
			...databases.map(({ database }) => databaseNode(id, database, stage)),
			...readers,
			...bastionOf(id, planned, stage)
		],
		outside: arrows.flatMap(({ outside }) => outside),
		edges: [...readers.map((reader) => ({
			from: reader.id.replace(/_reader$/, ""),
			to: reader.id,
			label: null
		})), ...arrows.flatMap(({ edges }) => edges)],
		isLinked: stages.some((other) => follows(other, planned.stage))
	};
}
/** A stack that lives on without a stage. */
function unnamedDrawing({ stack, region, databases }, index) {
	const id = `u${index}`;
	return {
		id,
		title: `${stack}, ${region}: ${_types2_js__WEBPACK_IMPORTED_MODULE_1__.s.unnamed}`,
		nodes: databases.map((kind) => ({
			id: `${id}_${kind}`,
			shape: "database",
			lines: [_words_js__WEBPACK_IMPORTED_MODULE_0__.w[kind]],
			impact: "existing"
		})),
		outside: [],
		edges: [],
		isLinked: false
	};
}
function titleOf({ stage, region, action }) {
	const place = `${stage}, ${region}`;
	return action === "none" ? place : `${place}: ${_words_js__WEBPACK_IMPORTED_MODULE_0__.D[action]}`;
}
function databaseNode(id, database, stage) {
	const kind = database.database;
	const existing = stage?.existing[kind];
	const replicas = kind === "redis" ? stage?.databases.redis?.replicas ?? 0 : 0;
	return {
		id: `${id}_${kind}`,
		shape: "database",
		lines: [
			_words_js__WEBPACK_IMPORTED_MODULE_0__.w[kind],
			...replicas > 0 ? [_types2_js__WEBPACK_IMPORTED_MODULE_1__.s.replicas(replicas)] : [],
			...existing === void 0 ? [] : [_types2_js__WEBPACK_IMPORTED_MODULE_1__.s.existing(existing.identifier)],
			...database.impact === "none" || database.impact === "existing" ? [] : [(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.M)(database)]
		],
		impact: database.impact
	};
}
/** What happens to a reader, in the weights of a database. */
const READER_IMPACT = {
	made: "create",
	changed: "in-place",
	restarted: "restart",
	replaced: "replace",
	removed: "remove"
};
/** The reader beside a primary: there, or going. */
function readerOf(id, { database, reader, impact }, wanted) {
	if (wanted?.readReplica !== true && reader === void 0) return [];
	const withPrimary = impact === "create" ? "create" : "none";
	return [{
		id: `${id}_${database}_reader`,
		shape: "database",
		lines: [_types2_js__WEBPACK_IMPORTED_MODULE_1__.s.reader],
		impact: reader === void 0 ? withPrimary : READER_IMPACT[reader]
	}];
}
function bastionOf(id, { action }, stage) {
	if (!stage?.bastion) return [];
	return [{
		id: `${id}_bastion`,
		shape: "host",
		lines: [_types2_js__WEBPACK_IMPORTED_MODULE_1__.s.bastion[stage.bastion.access]],
		impact: action === "create" ? "create" : "none"
	}];
}
/** The arrow from what a replica follows. */
function arrowsTo(plan, id, { database }, wanted) {
	const source = wanted?.replicaOf;
	if (!source) return {
		outside: [],
		edges: []
	};
	const to = `${id}_${database}`;
	const from = source.kind === "stage" ? plan.stages.findIndex(({ stage, databases }) => stage === source.stage && databases.some((one) => one.database === database)) : -1;
	if (from >= 0) return {
		outside: [],
		edges: [{
			from: `s${from}_${database}`,
			to,
			label: _types2_js__WEBPACK_IMPORTED_MODULE_1__.s.replica
		}]
	};
	const outside = {
		id: `${to}_source`,
		shape: "database",
		lines: sourceLines(database, source),
		impact: "existing"
	};
	return {
		outside: [outside],
		edges: [{
			from: outside.id,
			to,
			label: _types2_js__WEBPACK_IMPORTED_MODULE_1__.s.replica
		}]
	};
}
function sourceLines(database, source) {
	const name = source.kind === "stage" ? source.stage : source.arn.split(":").at(-1) ?? source.arn;
	return [
		_words_js__WEBPACK_IMPORTED_MODULE_0__.w[database],
		_types2_js__WEBPACK_IMPORTED_MODULE_1__.s.elsewhere(name),
		source.region
	];
}
function follows({ databases }, name) {
	return [databases.postgres, databases.mysql].some((database) => database?.replicaOf?.kind === "stage" && database.replicaOf.stage === name);
}
// src/render/picture.ts
/** GitHub draws no longer text (Mermaid's maxTextSize), and no more edges (its limit before 10.8). */
const LONGEST = 5e4;
const MOST_EDGES = 280;
/** The flowchart without a fence; null where there is nothing to draw, or more than GitHub draws. */
function pictureOf(plan, stages) {
	const drawings = drawingsOf(plan, stages);
	const edges = drawings.flatMap((drawing) => drawing.edges);
	if (drawings.length === 0 || edges.length > MOST_EDGES) return null;
	const text = [
		"flowchart LR",
		...drawings.flatMap(groupLines),
		...drawings.flatMap(({ outside }) => outside.map(nodeLine)),
		...edges.map(({ from, to, label }) => `  ${from} -->${label === null ? "" : `|"${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.H)(label)}"|`} ${to}`),
		...classLines(drawings.flatMap(nodesOf))
	].join("\n");
	return text.length > LONGEST ? null : text;
}
/** What the colours of the picture mean, as far as they are in it: one line of Markdown. */
function legendOf(plan, stages) {
	const marks = new Set(drawingsOf(plan, stages).flatMap(nodesOf).map(({ impact }) => impact));
	const entries = MARKED.filter((impact) => marks.has(impact)).map((impact) => `${_types2_js__WEBPACK_IMPORTED_MODULE_1__.i[impact]} ${_words_js__WEBPACK_IMPORTED_MODULE_0__.O[impact]}`);
	return `${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.legend}: ${entries.join(", ")}`;
}
function drawingsOf(plan, stages) {
	return [...plan.stages.map((_, index) => stageDrawing(plan, stages, index)), ...(plan.unnamed ?? []).map(unnamedDrawing)];
}
function nodesOf({ nodes, outside }) {
	return [...nodes, ...outside];
}
/** A stage is a box around its databases; a box around nothing would not be drawn as one. */
function groupLines({ id, title, nodes, edges, isLinked }) {
	if (nodes.length === 0) return [`  ${id}["${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.H)(title)}"]`];
	return [
		`  subgraph ${id}["${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.H)(title)}"]`,
		...isLinked || edges.length > 0 ? [] : ["    direction TB"],
		...nodes.map((node) => `  ${nodeLine(node)}`),
		"  end"
	];
}
function nodeLine({ id, lines, shape }) {
	const label = `"${lines.map(_words_js__WEBPACK_IMPORTED_MODULE_0__.H).join("<br/>")}"`;
	return `  ${id}${shape === "database" ? `[(${label})]` : `(${label})`}`;
}
/** In ascending weight, as the words are. */
const MARKED = _types_js__WEBPACK_IMPORTED_MODULE_3__.t.filter((impact) => impact !== "none");
/** Text and fill are both set, so that they are read on GitHub's light page as on its dark one. */
const STYLES = {
	existing: "fill:#eaeef2,stroke:#6e7781,color:#24292f,stroke-dasharray:4 3",
	create: "fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a",
	"in-place": "fill:#ddf4ff,stroke:#0969da,color:#0a3069",
	restart: "fill:#fff3b0,stroke:#9a6700,color:#3b2300",
	failover: "fill:#ffd8b5,stroke:#bc4c00,color:#471700",
	promote: "fill:#eddeff,stroke:#8250df,color:#2e1461",
	replace: "fill:#ffcecb,stroke:#cf222e,color:#660018",
	remove: "fill:#ffcecb,stroke:#cf222e,color:#660018,stroke-dasharray:4 3"
};
function classLines(nodes) {
	return MARKED.flatMap((impact) => {
		const ids = nodes.filter((node) => node.impact === impact).map(({ id }) => id);
		const name = impact.replace("-", "_");
		return ids.length === 0 ? [] : [`  classDef ${name} ${STYLES[impact]}`, `  class ${ids.join(",")} ${name}`];
	});
}
// src/render/markdown/blocks.ts
/** The shapes that GitHub Markdown is made of here. Every text that goes in is inert already. */
/** A table: a line a row, whose cells hold neither `|` nor a new line. */
function table(columns, rows) {
	return [
		columns,
		columns.map(() => "---"),
		...rows
	].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
function bullets(lines) {
	return lines.map((line) => `- ${line}`).join("\n");
}
/** One of GitHub's alerts: a list, with a title where there is one. */
function alert(kind, title, lines) {
	const head = title === null ? [] : [`> **${title}**`, ">"];
	return [
		`> [!${kind}]`,
		...head,
		...lines.map((line) => `> - ${line}`)
	].join("\n");
}
/** What is shown after a click. */
function fold(summary, body) {
	return [
		"<details>",
		`<summary>${summary}</summary>`,
		"",
		body,
		"",
		"</details>"
	].join("\n");
}
// src/render/markdown/consent.ts
/** The consents that a stage waits for, with every way to give them, and those that were given. */
function consentBlocks(databases) {
	const asked = databases.flatMap(({ database, impact, consent }) => consent === null ? [] : [{
		name: _words_js__WEBPACK_IMPORTED_MODULE_0__.w[database],
		why: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.A)(consent.kind, { impact }),
		consent
	}]);
	const missing = asked.filter(({ consent }) => !consent.given);
	const given = asked.filter(({ consent }) => consent.given);
	return [...missing.length === 0 ? [] : [alert("WARNING", _words_js__WEBPACK_IMPORTED_MODULE_0__.F.needsConsent, missing.map(ways))], ...given.map(({ name, consent }) => `✅ ${name}, ${_words_js__WEBPACK_IMPORTED_MODULE_0__.F.given}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(consent.words)}`)];
}
function ways({ name, why, consent }) {
	const label = (0,_types2_js__WEBPACK_IMPORTED_MODULE_1__.n)(consent.words);
	return `${name}, ${why}: ${_words_js__WEBPACK_IMPORTED_MODULE_0__.F.ways({
		label: label === null ? null : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(label),
		input: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(`allow: ${consent.words}`),
		flag: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(`--allow ${consent.words}`)
	})}`;
}
// src/render/markdown/databases.ts
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
/** A row a database. `withChanges`: what changes stands in the last column. */
function databaseTable(databases, withChanges) {
	const width = withChanges ? _words_js__WEBPACK_IMPORTED_MODULE_0__.F.columns.length : _words_js__WEBPACK_IMPORTED_MODULE_0__.F.columns.length - 1;
	const rows = databases.map((database) => [
		`**${_words_js__WEBPACK_IMPORTED_MODULE_0__.w[database.database]}**`,
		`${MARK[database.impact]}${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.M)(database)}${notVerified(database)}`,
		(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.N)(database),
		database.data === "kept" ? (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.j)(database) : `**${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.j)(database)}**`,
		(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.V)(database.reason),
		changesCell(database)
	]);
	return table(_words_js__WEBPACK_IMPORTED_MODULE_0__.F.columns.slice(0, width), rows.map((cells) => cells.slice(0, width)));
}
/** The same without a table: `Postgres restarts, MySQL is removed`. */
function databaseLine(databases) {
	return (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.z)(databases.map((database) => `${_words_js__WEBPACK_IMPORTED_MODULE_0__.w[database.database]} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.M)(database)}${notVerified(database)}`));
}
/** One changed property: its name, before and after. */
function changeText({ property, before, after }, impact) {
	const name = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(property);
	if (before === null && after === null) return `${name} ${_words_js__WEBPACK_IMPORTED_MODULE_0__.P.valuesUnknown}`;
	const [from, to] = [before, after].map((value) => value === null ? _words_js__WEBPACK_IMPORTED_MODULE_0__.E : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(value));
	return impact === "create" ? `${name} ${to}` : `${name} ${from} → ${to}`;
}
function notVerified({ verified }) {
	return verified ? "" : ` (**${_words_js__WEBPACK_IMPORTED_MODULE_0__.T}**)`;
}
/** How many changes stand in the table; all of them are in the details. */
const SHOWN = 4;
function changesCell({ changes, impact }) {
	const shown = changes.slice(0, SHOWN).map((change) => changeText(change, impact));
	const more = changes.length - shown.length;
	return [...shown, ...more > 0 ? [_words_js__WEBPACK_IMPORTED_MODULE_0__.F.more(more)] : []].join("<br>");
}
// src/render/markdown/place.ts
/** ` (tinystacks.yml:7)`, or ` (line 7)` where the file has no name; '' where no line says it. */
function place(line, file) {
	if (line === null) return "";
	return ` (${file === void 0 ? `${_words_js__WEBPACK_IMPORTED_MODULE_0__.P.line} ${line}` : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(`${file}:${line}`)})`;
}
// src/render/markdown/stage.ts
/** Whether nothing about the stage is to be read. */
function isQuiet({ action, refusals, databases }) {
	return action === "none" && refusals.length === 0 && databases.every(({ verified }) => verified);
}
/** The databases that something is said of: what happens to them, or that it is not verified. */
function toldDatabases({ databases }) {
	return databases.filter(isTold);
}
function isTold({ impact, verified }) {
	return impact !== "none" || !verified;
}
/** Everything about one stage. */
function stageBlocks(stage, view) {
	const where = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(stage.stack)} in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(stage.region)}`;
	const told = toldDatabases(stage);
	const still = stage.databases.filter((database) => !told.includes(database));
	return [
		`#### ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.V)(stage.stage)}: ${_words_js__WEBPACK_IMPORTED_MODULE_0__.D[stage.action]} (${where})`,
		...refusalBlocks(stage.refusals, view),
		...databaseBlocks(told, view),
		...told.length > 0 && still.length > 0 ? [`${_words_js__WEBPACK_IMPORTED_MODULE_0__.F.untouched}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.z)(still.map(({ database }) => _words_js__WEBPACK_IMPORTED_MODULE_0__.w[database]))}`] : [],
		...consentBlocks(stage.databases),
		...detailBlocks(stage, told, view)
	];
}
function refusalBlocks(refusals, { file }) {
	if (refusals.length === 0) return [];
	const lines = refusals.map(({ database, message, line }) => {
		return `${database === null ? "" : `${_words_js__WEBPACK_IMPORTED_MODULE_0__.w[database]}: `}${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.V)(message)}${place(line, file)}`;
	});
	return [alert("CAUTION", _words_js__WEBPACK_IMPORTED_MODULE_0__.F.refused, lines)];
}
function databaseBlocks(told, { left }) {
	if (told.length === 0) return [];
	return [left.has("tables") ? databaseLine(told) : databaseTable(told, !left.has("changes"))];
}
function detailBlocks(stage, told, { left, file }) {
	const changes = left.has("details") ? [] : told.flatMap(({ database, impact, changes }) => changes.map((change) => `${_words_js__WEBPACK_IMPORTED_MODULE_0__.w[database]} ${changeText(change, impact)}${place(change.line, file)}`));
	const notes = left.has("notes") ? [] : stage.notes.map(_words_js__WEBPACK_IMPORTED_MODULE_0__.V);
	if (changes.length + notes.length === 0) return [];
	if (told.length === 0) return [bullets(notes)];
	return [fold(_words_js__WEBPACK_IMPORTED_MODULE_0__.F.details(changes.length, notes.length), bullets([...changes, ...notes]))];
}
// src/render/markdown/plan.ts
/** The plan from its verdict down to its picture. What is in `left` is left out. */
function planBlocks({ plan, file, stages }, left) {
	const view = {
		file,
		left
	};
	const verdict = `### ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.V)((0,_words_js__WEBPACK_IMPORTED_MODULE_0__.I)(plan))}`;
	if (left.has("stages")) return [verdict];
	return [
		verdict,
		...left.has("notes") ? [] : planNotes(plan),
		...plan.stages.filter((stage) => !isQuiet(stage)).flatMap((stage) => stageBlocks(stage, view)),
		...quietBlocks(plan, left),
		...plan.unnamed === void 0 ? [] : [bullets(plan.unnamed.map((one) => (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.V)(_identity_js__WEBPACK_IMPORTED_MODULE_2__.t.unnamed(one))))],
		...left.has("picture") ? [] : pictureBlocks(plan, stages)
	];
}
/** The parts that this plan has at all, in the order in which they are left out. */
function partsOf({ plan, stages }) {
	const told = plan.stages.filter((stage) => !isQuiet(stage)).flatMap(toldDatabases);
	const hasChanges = told.some(({ changes }) => changes.length > 0);
	const has = {
		picture: pictureBlocks(plan, stages).length > 0,
		details: hasChanges,
		"plan data": true,
		changes: hasChanges,
		notes: [plan, ...plan.stages].some(({ notes }) => notes !== void 0 && notes.length > 0),
		tables: told.length > 0,
		stages: plan.stages.length > 0 || plan.unnamed !== void 0
	};
	return _types2_js__WEBPACK_IMPORTED_MODULE_1__.t.filter((part) => has[part]);
}
/** What is known of the plan as a whole: read before any stage. */
function planNotes({ notes = [] }) {
	return notes.length === 0 ? [] : [alert("IMPORTANT", null, notes.map(_words_js__WEBPACK_IMPORTED_MODULE_0__.V))];
}
function quietBlocks(plan, left) {
	const quiet = plan.stages.filter(isQuiet);
	if (quiet.length === 0) return [];
	const notes = quiet.flatMap((stage) => stage.notes.map((note) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(stage.stage)}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.V)(note)}`));
	return [`${_words_js__WEBPACK_IMPORTED_MODULE_0__.F.unchanged}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.z)(quiet.map(({ stage }) => (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(stage)))}`, ...notes.length === 0 || left.has("notes") ? [] : [fold(_words_js__WEBPACK_IMPORTED_MODULE_0__.F.details(0, notes.length), bullets(notes))]];
}
/** None where nothing changes: there is nothing to be seen in it. */
function pictureBlocks(plan, stages) {
	if (plan.stages.every(isQuiet) && plan.unnamed === void 0) return [];
	const picture = pictureOf(plan, stages);
	if (picture === null) return [];
	return [`\`\`\`mermaid\n${picture}\n\`\`\``, `<sub>${legendOf(plan, stages)}</sub>`];
}



/***/ }),

/***/ 765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(666);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8865);
/* harmony import */ var _survey_stages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3799);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5204);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5967);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1838);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2838);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2048);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(602);
/* harmony import */ var _reviewed_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1428);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7975);












// src/plan/offline/assumed.ts
/** What would be deployed and running, if exactly the file before the change were. */
/** Stands for the name that AWS gave a database, in the commands that notes print. */
const IDENTIFIER = "IDENTIFIER";
/** A stack that was deployed with this template; what AWS would have chosen is told by logical ids. */
function assumedStack({ stackName: name, region }, { template, tags }) {
	const id = `arn:aws:cloudformation:${region}:000000000000:stack/${name}/00000000-0000-0000-0000-000000000000`;
	const identifiers = new Set(Object.values(_facts_js__WEBPACK_IMPORTED_MODULE_6__.t));
	const outputs = Object.entries(template.Outputs).map(([key, { Value }]) => [key, identifiers.has(key) ? IDENTIFIER : textOf(Value, template, (0,_template_js__WEBPACK_IMPORTED_MODULE_5__.o)(id))]);
	return {
		id,
		name,
		region,
		status: "UPDATE_COMPLETE",
		statusReason: null,
		terminationProtection: null,
		tags,
		outputs: Object.fromEntries(outputs)
	};
}
/** A template value as text. A resource that has a name of its own is told by it. */
function textOf(value, template, suffix) {
	const inner = (part) => textOf(part, template, suffix);
	if (typeof value === "string") return value;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	if ((0,node_util__WEBPACK_IMPORTED_MODULE_11__.isDeepStrictEqual)(value, _template_js__WEBPACK_IMPORTED_MODULE_5__.a)) return suffix;
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
	const sql = _surroundings_js__WEBPACK_IMPORTED_MODULE_7__.u.flatMap((kind) => {
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
	return [...databases[kind]?.readReplica ? [_facts_js__WEBPACK_IMPORTED_MODULE_6__.c[kind]] : [], ...followers.map((stage) => `${stage.name}/${kind}`)];
}
function sqlFacts(database, readReplicas) {
	const { kind, storage } = database;
	return {
		identifier: IDENTIFIER,
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
	const tagged = !(0,node_util__WEBPACK_IMPORTED_MODULE_11__.isDeepStrictEqual)(before.tags, after.tags);
	const changes = resourceChanges(before.template, after.template, tagged);
	const outputs = (0,node_util__WEBPACK_IMPORTED_MODULE_11__.isDeepStrictEqual)(before.template.Outputs, after.template.Outputs);
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
	if (!(0,node_util__WEBPACK_IMPORTED_MODULE_11__.isDeepStrictEqual)(before, after)) return [{
		...change,
		evaluation: "Static",
		source: "DirectModification"
	}];
	return (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.p)(after).flatMap((reference) => {
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
* fingerprint of a plan that is never applied.
*/
function uncheckedStage(plan) {
	const asked = plan.databases.flatMap(({ database, impact, consent }) => consent === null ? [] : [`${plan.stage}/${database} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_8__.A)(consent.kind, { impact })})`]);
	return {
		...plan,
		fingerprint: (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.u)(plan.fingerprint),
		databases: plan.databases.map(uncheckedDatabase),
		notes: [...plan.notes, ...asked.length === 0 ? [] : [_words_js__WEBPACK_IMPORTED_MODULE_8__.L.willAsk(asked)]]
	};
}
function uncheckedDatabase(database) {
	return {
		...database,
		verified: database.impact === "none",
		consent: null
	};
}
/** The plan of such stages, with its own fingerprint: a deploy never makes one with the same. */
function uncheckedPlan(plan, notes) {
	return {
		basis: "file",
		...plan,
		fingerprint: (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.u)(plan.fingerprint),
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
		strays: (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.r)(stacks.map(({ stack }) => stack), file, after),
		looked: [],
		unread: []
	};
	const stages = (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_3__.s)(after.filter(({ name }) => asked.has(name))).map((stage) => {
		const earlier = stacks.find(({ stack }) => stack.name === stage.stackName && stack.region === stage.region);
		return uncheckedStage(earlier === void 0 ? planNew(stage, change, elsewhere) : planChanged(stage, change, earlier));
	});
	const isEvery = after.every(({ name }) => asked.has(name));
	return uncheckedPlan((0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.o)(stages, isEvery ? (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.i)(elsewhere) : []), notes);
}
function planNew(stage, change, elsewhere) {
	const known = {
		..._facts_js__WEBPACK_IMPORTED_MODULE_6__.n,
		sources: awaitedSources(stage, change)
	};
	return (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.s)({
		...inputOf(stage, change),
		rendered: render(stage, change.file, null),
		deployed: null,
		changes: null,
		known,
		notes: [],
		refusals: (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.n)(stage, elsewhere, change.locate)
	});
}
/**
* What the file before decides of the next one is decided as if it ran: what cannot be done, and what
* comes along. Whether a change interrupts is decided without it: what is queued only AWS knows.
*/
function planChanged(written, change, earlier) {
	const { stack } = earlier;
	const facts = assumedFacts(earlier.stage, change.before);
	const copied = (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_3__.l)(written, copiesOf(stack));
	const { stage, notes } = (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.v)(copied, facts, (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__._)(stack));
	const rendered = render(stage, change.file, stack);
	const input = {
		...inputOf(stage, change),
		rendered,
		deployed: stack,
		changes: changesBetween(earlier.rendered, rendered),
		known: _facts_js__WEBPACK_IMPORTED_MODULE_6__.n,
		notes
	};
	const decided = (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.s)({
		...input,
		live: facts
	});
	return (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.s)({
		...input,
		notes: decided.notes,
		refusals: decided.refusals
	});
}
function inputOf(stage, { locate, asked, today }) {
	return {
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
	return Object.fromEntries(_surroundings_js__WEBPACK_IMPORTED_MODULE_7__.u.filter((kind) => isNew(stage.databases[kind]?.replicaOf)).map((kind) => [kind, { kind: "absent" }]));
}
/** The regions that secrets are copied to: a copy goes only when a deploy finds that nobody needs it. */
function copiesOf({ outputs }) {
	return Object.fromEntries(_surroundings_js__WEBPACK_IMPORTED_MODULE_7__.u.flatMap((kind) => {
		const regions = outputs[_tags_js__WEBPACK_IMPORTED_MODULE_4__.x[kind]];
		return regions === void 0 ? [] : [[kind, regions.split(",")]];
	}));
}
// src/commands/plan-from-files.ts
/** The plan without AWS: the file against the one before the change. Needs neither credentials nor network. */
async function planFromFiles(context, { file, config, stages }) {
	const before = comparedWith(file, await context.baseFile(file.inRepository));
	return planFileChange({
		before: before.stages,
		after: config.stages,
		asked: new Set(stages.map(({ name }) => name)),
		locate: config.locate,
		file: (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_3__.o)(config, file, context.repository),
		notes: [
			_words_js__WEBPACK_IMPORTED_MODULE_8__.L.why,
			before.note,
			_words_js__WEBPACK_IMPORTED_MODULE_8__.L.open,
			_words_js__WEBPACK_IMPORTED_MODULE_8__.L.notForDeploy
		],
		today: context.clock.now()
	});
}
/** A file that nobody can read or that is not valid tells of no stage: that is said, and all are new. */
function comparedWith({ name }, base) {
	if (base.kind === "unread") return {
		stages: [],
		note: _words_js__WEBPACK_IMPORTED_MODULE_8__.L.notComparable(name, base.why)
	};
	if (base.kind === "absent") return {
		stages: [],
		note: _words_js__WEBPACK_IMPORTED_MODULE_8__.L.noFileBefore(name, base.ref)
	};
	const parsed = (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.a)(base.text, name);
	return parsed.kind === "invalid" ? {
		stages: [],
		note: _words_js__WEBPACK_IMPORTED_MODULE_8__.L.notComparable(name, _words_js__WEBPACK_IMPORTED_MODULE_8__.L.invalidBefore(base.ref, parsed.problems.length))
	} : {
		stages: parsed.config.stages,
		note: _words_js__WEBPACK_IMPORTED_MODULE_8__.L.compared(name, base.ref)
	};
}
// src/commands/plan.ts
/**
* plan: what a deploy would do to the databases, in their words. Changes nothing and leaves nothing
* behind. Where there are no credentials, the file is compared with the one before the change instead.
*/
const plan = async (given) => {
	const loaded = (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.n)(given);
	const context = await (0,_reviewed_js__WEBPACK_IMPORTED_MODULE_10__.n)(given, loaded);
	return (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_9__.r)(context, loaded, await planned(context, loaded));
};
async function planned(context, loaded) {
	try {
		const { surveys, unnamed } = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_3__.i)(context, loaded, null);
		await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_3__.n)(surveys);
		return (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.o)(surveys.map((survey) => survey.plan), unnamed);
	} catch (error) {
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n && error.code === "NO_CREDENTIALS") return planFromFiles(context, loaded);
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
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(602);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2048);


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
		const shown = newestOfEachPull(reviewed.filter(({ header }) => stage in header.planned));
		const same = shown.find(({ header }) => header.planned[stage] === now.fingerprint);
		if (same) return {
			kind: "as-reviewed",
			stage,
			now,
			pull: same.pull
		};
		const [latest] = shown;
		if (!latest) return {
			kind: "not-reviewed",
			stage,
			now
		};
		const before = latest.plan?.stages.find((one) => one.stage === stage) ?? null;
		return {
			kind: "differs",
			stage,
			now,
			pull: latest.pull,
			reviewed: before
		};
	});
}
/** That of the last commit, of several the latest run's. */
function newestOfEachPull(reviewed) {
	const sorted = reviewed.toSorted((a, b) => Number(b.current) - Number(a.current) || b.header.run - a.header.run || b.header.attempt - a.header.attempt);
	return sorted.filter(({ pull }, index) => sorted.findIndex((one) => one.pull === pull) === index);
}
/** Whether the stage's plan takes nothing away and can be undone. */
function losesNothing({ databases }) {
	return databases.every(({ data, impact }) => data === "kept" && impact !== "replace" && impact !== "remove" && impact !== "promote");
}
/** What the policy says of the stages that are not as reviewed. A loss without a review still needs its own consent. */
function judgeReview(reviews, policy) {
	const open = reviews.filter(({ kind }) => kind === "differs" || kind === "not-reviewed");
	const isRefused = ({ kind, now }) => kind === "not-reviewed" ? policy.requirePlan : policy.onPlanChange === "refuse" || !losesNothing(now);
	return {
		refused: open.filter(isRefused),
		tolerated: open.filter((review) => !isRefused(review))
	};
}
// src/commands/reviewed.ts
/** The context with the consent that was given by label for the stages that are worked on. */
async function withLabels(context, { stages }) {
	const words = await context.review?.consents();
	if (!words || words.length === 0) return context;
	const ours = words.filter((word) => stages.some(({ name }) => word.startsWith(`${name}/`)));
	const { options } = context;
	return {
		...context,
		options: {
			...options,
			allow: [...options.allow, ...ours]
		}
	};
}
/** Compares the plan with the reviewed one; null = it may be applied. People are told of what is tolerated. */
async function notReviewed({ review, reporter }, { file }, plan) {
	if (!review) return null;
	const reviewed = await review.reviewed(file);
	const { refused, tolerated } = judgeReview(compareWithReviewed(plan, reviewed.plans), review.policy);
	if (refused.length > 0) return {
		refused,
		reviewed
	};
	for (const one of tolerated) reporter.notice(`${(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_0__.a)(one, reviewed)}; ${_plan_result_js__WEBPACK_IMPORTED_MODULE_0__.l.tolerated}`);
	return null;
}



/***/ })

};
