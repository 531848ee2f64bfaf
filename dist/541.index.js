export const id = 541;
export const ids = [541];
export const modules = {

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

/***/ 2541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resultHeading),
/* harmony export */   t: () => (/* binding */ resultBlocks)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2048);
/* harmony import */ var _types2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2044);
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
		(0,_plan2_js__WEBPACK_IMPORTED_MODULE_2__.a)(_types2_js__WEBPACK_IMPORTED_MODULE_1__.c.columns, entries.map(resultRow)),
		...failureBlocks(entries),
		...noteBlocks(entries)
	];
}
/** The headline alone. */
function resultHeading(results) {
	return `### ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.V)(headline(results))}`;
}
function headline(results) {
	const of = (...kinds) => Object.entries(results).flatMap(([stage, { kind }]) => kinds.includes(kind) ? [stage] : []);
	const changed = of("created", "updated", "destroyed").length;
	const failed = of("failed");
	const refused = of("refused");
	const skipped = of("not-attempted");
	if (failed.length + refused.length + skipped.length === 0) return changed === 0 ? _words_js__WEBPACK_IMPORTED_MODULE_0__.o.nothing : _words_js__WEBPACK_IMPORTED_MODULE_0__.o.done(changed);
	return `${[
		...failed.length === 0 ? [] : [_types2_js__WEBPACK_IMPORTED_MODULE_1__.c.failed((0,_words_js__WEBPACK_IMPORTED_MODULE_0__.z)(failed))],
		...refused.length === 0 ? [] : [_types2_js__WEBPACK_IMPORTED_MODULE_1__.c.refused((0,_words_js__WEBPACK_IMPORTED_MODULE_0__.z)(refused))],
		...skipped.length === 0 ? [] : [_words_js__WEBPACK_IMPORTED_MODULE_0__.o.notStarted(skipped)],
		...changed === 0 ? [] : [_types2_js__WEBPACK_IMPORTED_MODULE_1__.c.changed(changed)]
	].join("; ")}.`;
}
function resultRow([stage, { kind, seconds, stack, region, url }]) {
	const outcome = kind === "refused" ? _types2_js__WEBPACK_IMPORTED_MODULE_1__.c.refusedCell : _words_js__WEBPACK_IMPORTED_MODULE_0__.r[kind];
	const console = stackUrl(stack, region);
	return [
		(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(stage),
		kind === "failed" || kind === "refused" ? `**${outcome}**` : outcome,
		seconds === 0 ? "" : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.b)(seconds * 1e3),
		console === null ? (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(stack) : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.G)((0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(stack), console),
		url === "" ? "" : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.G)(_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.run, url)
	];
}
/** A deploy that is refused says the same of all its stages: once is enough. */
function failureBlocks(entries) {
	const failures = [...new Set(entries.flatMap(([, { failure }]) => failure ?? []))];
	return failures.length === 0 ? [] : [(0,_plan2_js__WEBPACK_IMPORTED_MODULE_2__.r)("CAUTION", null, failures.map(_words_js__WEBPACK_IMPORTED_MODULE_0__.V))];
}
function noteBlocks(entries) {
	const notes = entries.flatMap(([stage, { notes }]) => notes.map((note) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.B)(stage)}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.V)(note)}`));
	return notes.length === 0 ? [] : [(0,_plan2_js__WEBPACK_IMPORTED_MODULE_2__.i)(notes)];
}



/***/ })

};
