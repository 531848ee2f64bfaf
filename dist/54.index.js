export const id = 54;
export const ids = [54];
export const modules = {

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



/***/ }),

/***/ 54:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3799);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8865);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(602);



// src/commands/plan.ts
/** plan: what a deploy would do to the databases, in their words. Changes nothing and leaves nothing behind. */
const plan = async (context) => {
	const loaded = (0,_load_js__WEBPACK_IMPORTED_MODULE_1__.n)(context);
	const { surveys, unnamed } = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.i)(context, loaded, null);
	await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.n)(surveys);
	const stages = surveys.map((survey) => survey.plan);
	return (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_2__.n)(context, loaded, (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.y)(stages, unnamed));
};



/***/ })

};
