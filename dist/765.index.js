export const id = 765;
export const ids = [765];
export const modules = {

/***/ 765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ table),
/* harmony export */   c: () => (/* binding */ fitting),
/* harmony export */   i: () => (/* binding */ bullets),
/* harmony export */   l: () => (/* binding */ fingerprintLine),
/* harmony export */   n: () => (/* binding */ planBlocks),
/* harmony export */   o: () => (/* binding */ fateSentence),
/* harmony export */   r: () => (/* binding */ alert),
/* harmony export */   s: () => (/* binding */ verdictLine),
/* harmony export */   t: () => (/* binding */ partsOf)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54);
/* harmony import */ var _nets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6041);
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5807);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7979);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8030);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9884);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2728);







// src/render/markdown/fingerprint.ts
/** The last line: which plan this is, of which commit, and the workflow run that made it; null = not known. */
function fingerprintLine(fingerprint, sha, run) {
	return `<sub>${[
		`${_labels_js__WEBPACK_IMPORTED_MODULE_4__.s.plan} ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)(fingerprint.slice(0, 12))}`,
		...sha === null ? [] : [`${_labels_js__WEBPACK_IMPORTED_MODULE_4__.s.ofCommit} ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)(sha.slice(0, 7))}`],
		...run === null ? [] : [(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.f)(_labels_js__WEBPACK_IMPORTED_MODULE_4__.s.run, run.url)]
	].join(" · ")}</sub>`;
}
// src/render/markdown/fitting.ts
/** The fewest parts that have to be left out, in their order; all of them where nothing fits. */
function fitting(parts, fits) {
	const count = parts.findIndex((_, index) => fits(parts.slice(0, index)));
	return count === -1 ? parts : parts.slice(0, count);
}
// src/render/picture/arrangement.ts
/** Lays out the stages of a plan. */
function arrange(drawings) {
	const homes = new Map(drawings.flatMap((one) => one.nodes.map(({ id }) => [id, one])));
	const edges = drawings.flatMap((drawing) => drawing.edges);
	const across = edges.filter(({ from, to }) => homes.get(from) !== homes.get(to));
	const linked = new Set(across.flatMap(({ from, to }) => [homes.get(from), homes.get(to)]));
	/** A reader has the column beside its primary, so that a replica elsewhere is one further. */
	const lengthFrom = (drawing) => edges.some((edge) => !across.includes(edge) && homes.get(edge.from) === drawing) ? 2 : 1;
	const drawn = edges.map((edge) => ({
		...edge,
		length: across.includes(edge) ? lengthFrom(homes.get(edge.from)) : 1,
		isDrawn: true
	}));
	return {
		rows: new Set(drawings.filter((drawing) => !linked.has(drawing))),
		arrows: [...drawn, ...drawings.flatMap((drawing) => held(drawing, across, homes, lengthFrom(drawing)))]
	};
}
/** Holds what has no arrow in its stage's first column. */
function held(drawing, across, homes, length) {
	const to = across.find(({ from }) => homes.get(from) === drawing)?.to;
	if (to === void 0) return [];
	const busy = new Set([...drawing.edges, ...across].flatMap(({ from, to: end }) => [from, end]));
	return drawing.nodes.filter(({ id }) => !busy.has(id)).map(({ id }) => ({
		from: id,
		to,
		label: null,
		length,
		isDrawn: false
	}));
}
// src/render/picture/beside.ts
/** In the weights of a database; what is made anew here has no rows of its own to lose. */
const WEIGHT = {
	made: "create",
	changed: "in-place",
	restarted: "restart",
	replaced: "restart",
	removed: "remove"
};
function markOf(fate) {
	return fate === null ? {
		impact: "none",
		happens: null
	} : {
		impact: WEIGHT[fate],
		happens: _labels_js__WEBPACK_IMPORTED_MODULE_4__.c.fate[fate]
	};
}
/** The reader beside a primary: there, or going. */
function readerOf(id, { database, reader, impact }, wanted) {
	if (wanted?.readReplica !== true && reader === void 0) return [];
	return [{
		id: `${id}_${database}_reader`,
		shape: "database",
		lines: [_labels_js__WEBPACK_IMPORTED_MODULE_4__.c.reader],
		...markOf(reader ?? (impact === "create" ? "made" : null))
	}];
}
/** The bastion: there, or going. */
function bastionOf(id, { action, bastion }, stage) {
	const wanted = stage?.bastion ?? null;
	if (wanted === null && bastion === void 0) return [];
	return [{
		id: `${id}_bastion`,
		shape: "host",
		lines: [_labels_js__WEBPACK_IMPORTED_MODULE_4__.c.bastion, ...wanted === null ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_4__.c.access[wanted.access]]],
		...markOf(bastion ?? (action === "create" ? "made" : null))
	}];
}
// src/render/picture/drawing.ts
/** One stage of the plan. `stages` tells of it what the plan does not: what is there and stays as it is. */
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
		title: titleOf(planned.stage, planned.region),
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
		})), ...arrows.flatMap(({ edges }) => edges)]
	};
}
/** A stack that lives on without a stage. */
function unnamedDrawing({ stack, region, databases }, index) {
	const id = `u${index}`;
	return {
		id,
		title: titleOf(stack, region),
		nodes: databases.map((kind) => ({
			id: `${id}_${kind}`,
			shape: "database",
			lines: [_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[kind], _labels_js__WEBPACK_IMPORTED_MODULE_4__.c.unnamed],
			happens: null,
			impact: "existing"
		})),
		outside: [],
		edges: []
	};
}
/** Mermaid 11.3, which GitHub has, breaks a longer title, and draws the databases over its second line. */
const ONE_LINE = 24;
function titleOf(stage, region) {
	const name = (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.p)(stage);
	const whole = `${name}, ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.p)(region)}`;
	if (whole.length <= ONE_LINE) return whole;
	return name.length <= ONE_LINE ? name : `${name.slice(0, 21)}...`;
}
function databaseNode(id, database, stage) {
	const kind = database.database;
	const existing = stage?.existing[kind];
	const replicas = kind === "redis" ? stage?.databases.redis?.replicas ?? 0 : 0;
	return {
		id: `${id}_${kind}`,
		shape: "database",
		lines: [
			_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[kind],
			...replicas > 0 ? [_labels_js__WEBPACK_IMPORTED_MODULE_4__.c.replicas(replicas)] : [],
			...existing === void 0 ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_4__.c.existing(existing.identifier)]
		],
		happens: database.impact === "none" || database.impact === "existing" ? null : (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.s)(database),
		impact: database.impact
	};
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
			label: _labels_js__WEBPACK_IMPORTED_MODULE_4__.c.replica
		}]
	};
	const outside = {
		id: `${to}_source`,
		shape: "database",
		lines: sourceLines(database, source),
		happens: null,
		impact: "existing"
	};
	return {
		outside: [outside],
		edges: [{
			from: outside.id,
			to,
			label: _labels_js__WEBPACK_IMPORTED_MODULE_4__.c.replica
		}]
	};
}
function sourceLines(database, source) {
	const name = source.kind === "stage" ? source.stage : source.arn.split(":").at(-1) ?? source.arn;
	return [
		_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database],
		_labels_js__WEBPACK_IMPORTED_MODULE_4__.c.elsewhere(name),
		source.region
	];
}
// src/render/picture/styles.ts
/**
* How the picture's boxes look. What changes has a fill and a text of its own, which are read on GitHub's
* light page as on its dark one; everything else is an outline with the page's own text, so that the eye
* goes to the changes.
*/
/** What is marked, in ascending weight, as the words are. */
const MARKED = _nets_js__WEBPACK_IMPORTED_MODULE_1__.o.filter((impact) => impact !== "none" && impact !== "existing");
const OUTLINE = "fill:none,stroke:#818b98";
const DASHED = "stroke-dasharray:4 3";
const STYLES = {
	stage: OUTLINE,
	none: OUTLINE,
	existing: `${OUTLINE},${DASHED}`,
	create: "fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a",
	"in-place": "fill:#ddf4ff,stroke:#0969da,color:#0a3069",
	restart: "fill:#fff3b0,stroke:#9a6700,color:#3b2300",
	failover: "fill:#ffd8b5,stroke:#bc4c00,color:#471700",
	promote: "fill:#eddeff,stroke:#8250df,color:#2e1461",
	replace: "fill:#ffcecb,stroke:#cf222e,color:#660018",
	remove: `fill:#ffcecb,stroke:#cf222e,color:#660018,${DASHED}`
};
/** Mermaid's name for each look: some of ours are words of its language. */
const CLASS = {
	stage: "stage",
	none: "same",
	existing: "existing",
	create: "created",
	"in-place": "changed",
	restart: "restarted",
	failover: "failover",
	promote: "promoted",
	replace: "replaced",
	remove: "removed"
};
/** The statements that give boxes a look; none where there is no such box. */
function lookLines(look, boxes) {
	if (boxes.length === 0) return [];
	const ids = boxes.map(({ id }) => id).join(",");
	return [`  classDef ${CLASS[look]} ${STYLES[look]}`, `  class ${ids} ${CLASS[look]}`];
}
// src/render/picture.ts
/** GitHub draws no longer text (Mermaid's maxTextSize), and no more edges (its limit before 10.8). */
const LONGEST$1 = 5e4;
const MOST_EDGES = 280;
/** The flowchart without a fence; null where nothing is marked in it, or GitHub would not draw it. */
function pictureOf(plan, stages) {
	const drawings = drawingsOf(plan, stages);
	const { rows, arrows } = arrange(drawings);
	if (marksOf(drawings).length === 0 || arrows.length > MOST_EDGES) return null;
	const text = [
		"flowchart LR",
		...drawings.flatMap((drawing) => groupLines(drawing, rows.has(drawing))),
		...drawings.flatMap(({ outside }) => outside.map(nodeLine)),
		...arrows.map(arrowLine),
		...lookLines("stage", drawings),
		..._nets_js__WEBPACK_IMPORTED_MODULE_1__.o.flatMap((impact) => lookLines(impact, withImpact(drawings, impact)))
	].join("\n");
	return text.length > LONGEST$1 ? null : text;
}
/** What the colours of the picture mean, in the words of the boxes that have them: one line of Markdown. */
function legendOf(plan, stages) {
	const drawings = drawingsOf(plan, stages);
	const entries = marksOf(drawings).map((impact) => {
		const words = new Set(withImpact(drawings, impact).flatMap(({ happens }) => happens ?? []));
		return `${_labels_js__WEBPACK_IMPORTED_MODULE_4__.a[impact]} ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)([...words])}`;
	});
	return `${_labels_js__WEBPACK_IMPORTED_MODULE_4__.s.legend}: ${entries.join(", ")}`;
}
function drawingsOf(plan, stages) {
	return [...plan.stages.map((_, index) => stageDrawing(plan, stages, index)), ...(plan.unnamed ?? []).map(unnamedDrawing)];
}
function marksOf(drawings) {
	return MARKED.filter((impact) => withImpact(drawings, impact).length > 0);
}
function withImpact(drawings, impact) {
	return drawings.flatMap(({ nodes, outside }) => [...nodes, ...outside]).filter((node) => node.impact === impact);
}
/** A stage is a box around its databases; a box around nothing would not be drawn as one. */
function groupLines({ id, title, nodes }, isRow) {
	const quoted = `"${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.l)(title) || " "}"`;
	if (nodes.length === 0) return [`  ${id}[${quoted}]`];
	return [
		`  subgraph ${id}[${quoted}]`,
		...isRow ? ["    direction TB"] : [],
		...nodes.map((node) => `  ${nodeLine(node)}`),
		"  end"
	];
}
function nodeLine({ id, lines, happens, shape }) {
	const label = `"${[...lines, ...happens === null ? [] : [happens]].map(_consent_js__WEBPACK_IMPORTED_MODULE_2__.l).join("<br/>")}"`;
	return `  ${id}${shape === "database" ? `[(${label})]` : `(${label})`}`;
}
function arrowLine({ from, to, label, length, isDrawn }) {
	const more = length - 1;
	return `  ${from} ${isDrawn ? `--${"-".repeat(more)}>` : `~~~${"~".repeat(more)}`}${label === null ? "" : `|"${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.l)(label)}"|`} ${to}`;
}
// src/render/messages/headline.ts
const NO_CHANGES = "No changes: every stage is as the file says.";
/**
* Sentences, the heaviest first. That a plan was made without AWS comes before all; then nothing is
* verified, and how many databases are not is not counted.
*/
function verdictLine(plan) {
	const isOffline = plan.basis === "file";
	const refusals = plan.stages.flatMap((stage) => stage.refusals).length;
	const databases = plan.stages.flatMap((stage) => stage.databases);
	const missing = (0,_results_js__WEBPACK_IMPORTED_MODULE_3__.f)(plan).length;
	const unverified = databases.filter((database) => !database.verified).length;
	return [
		...isOffline ? [_nets_js__WEBPACK_IMPORTED_MODULE_1__.m.verdict] : [],
		...refusals > 0 ? [`Refused: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.f)(refusals, "problem")} to solve.`] : [],
		...databases.every(({ impact }) => isUntouched(impact)) ? withoutDatabases(plan) : databaseSentences(plan),
		...(0,_nets_js__WEBPACK_IMPORTED_MODULE_1__.n)(plan),
		...losesNothingOfThose(plan) ? ["No data will be lost."] : [],
		...missing > 0 ? [`${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.f)(missing, "consent")} required.`] : [],
		...unverified > 0 && !isOffline ? [`${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.f)(unverified, "database")} not verified.`] : []
	].join(" ");
}
function isUntouched(impact) {
	return impact === "none" || impact === "existing";
}
function withoutDatabases(plan) {
	const changing = plan.stages.filter((stage) => stage.action !== "none");
	if (changing.length > 0) return [`No database will be touched${changing.some((stage) => !(0,_nets_js__WEBPACK_IMPORTED_MODULE_1__.c)(stage)) ? "; something around them will change" : ""}.`];
	if (plan.stages.some((stage) => stage.refusals.length > 0)) return ["Nothing will change."];
	return [plan.basis === "file" ? _nets_js__WEBPACK_IMPORTED_MODULE_1__.m.noChanges : NO_CHANGES];
}
/** Never said of a plan that takes a net away: what it would bring back is lost with the next mistake. */
function losesNothingOfThose(plan) {
	const databases = plan.stages.flatMap((stage) => stage.databases);
	return databases.some(({ impact }) => !isUntouched(impact) && impact !== "create") && databases.every(({ data }) => data === "kept") && !plan.stages.some(_nets_js__WEBPACK_IMPORTED_MODULE_1__.c);
}
/** How many databases are named before the others are counted. */
const NAMED = 3;
/** One sentence for each thing that happens; the heaviest are the ones whose databases are named. */
function databaseSentences({ stages }) {
	const groups = /* @__PURE__ */ new Map();
	const touched = stages.flatMap(({ stage, databases }) => databases.map((plan) => ({
		stage,
		plan
	})));
	for (const impact of HEAVIEST_FIRST) for (const { stage, plan } of touched.filter((one) => one.plan.impact === impact)) {
		const words = wordsFor(plan);
		const group = groups.get(words.one) ?? [];
		groups.set(words.one, [...group, {
			stage,
			database: plan.database,
			words
		}]);
	}
	let room = NAMED;
	return [...groups.values()].map((group) => {
		const { words } = group[0] ?? { words: NOTHING };
		const text = group.length === 1 ? words.one : words.many;
		if (group.length > room) {
			room = 0;
			return `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.f)(group.length, "database")} ${text}.`;
		}
		room -= group.length;
		return `${named(group)} ${text}.`;
	});
}
/** `prod: Postgres and MySQL`; of several stages `prod/postgres and dev/mysql`. */
function named(group) {
	const stages = new Set(group.map(({ stage }) => stage));
	return stages.size === 1 ? `${[...stages].join("")}: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(group.map(({ database }) => _plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database]))}` : (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(group.map(({ stage, database }) => `${stage}/${database}`));
}
const HEAVIEST_FIRST = [
	"remove",
	"replace",
	"promote",
	"failover",
	"restart",
	"in-place",
	"create"
];
/** What will happen to one database: `MySQL will be deleted, a final snapshot will be kept.` */
function fateSentence(plan) {
	return `${_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[plan.database]} ${wordsFor(plan).one}.`;
}
const NOTHING = {
	one: "",
	many: ""
};
function wordsFor(plan) {
	const may = (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.l)(plan) ? "may" : "will";
	return {
		one: `${may} ${whatHappens(plan, false)}`,
		many: `${may} ${whatHappens(plan, true)}`
	};
}
function whatHappens({ impact, data, verified }, many) {
	const left = {
		kept: "",
		snapshot: many ? ", a final snapshot of each will be kept" : ", a final snapshot will be kept",
		lost: `, ALL DATA ${verified ? "WILL" : "MAY"} BE LOST`
	}[data];
	switch (impact) {
		case "remove": return data === "kept" ? "be removed from the stage" : `be deleted${left}`;
		case "replace":
			if (data === "kept") return many ? "be recreated as replicas" : "be recreated as a replica";
			return `be replaced by ${many ? "empty ones" : "an empty one"}${left}`;
		case "promote": return "be promoted to primary";
		case "failover": return "fail over";
		case "restart": return "restart";
		case "in-place": return "change while running";
		case "create": return "be created";
		case "none":
		case "existing": return "stay as it is";
	}
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
/** A lone `-` would make a heading of the line above it. */
const EMPTY = "&nbsp;";
/** One of GitHub's alerts: a list, with a title where there is one. */
function alert(kind, title, lines) {
	const head = title === null ? [] : [`> **${title}**`, ">"];
	return [
		`> [!${kind}]`,
		...head,
		...lines.map((line) => `> - ${line || EMPTY}`)
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
function consentBlocks({ stage, databases, consents = [] }) {
	const asked = [...databases.flatMap(({ database, consent }) => consent === null ? [] : [{
		name: _plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database],
		consent
	}]), ...consents.map((consent) => ({
		name: (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.c)(stage),
		consent
	}))];
	const missing = asked.filter(({ consent }) => !consent.given);
	const given = asked.filter(({ consent }) => consent.given);
	return [...missing.length === 0 ? [] : [alert("WARNING", _plan_js__WEBPACK_IMPORTED_MODULE_0__.d.needsConsent, missing.map(ways))], ...given.map(({ name, consent }) => `✅ ${name}, ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.d.given}: ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)(consent.words)}`)];
}
function ways({ name, consent }) {
	return `${name}, ${_consent_js__WEBPACK_IMPORTED_MODULE_2__.t[consent.kind]}: ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.d.ways({
		label: (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)((0,_labels_js__WEBPACK_IMPORTED_MODULE_4__.t)(consent.words)),
		input: (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)(`allow: ${consent.words}`),
		flag: (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)(`--allow ${consent.words}`)
	})}`;
}
/** Characters that take less room in one line than they are worth to be broken. */
const SHORT = 14;
const SHORT_CHANGE = 26;
/** Words of ours; a few of them stay together. */
function inOneLine(words) {
	return words.length <= SHORT ? words.replaceAll(" ", "\xA0") : words;
}
/** A changed property; where it has to be broken, the arrow begins the line. */
function changeInCell({ property, before, after }, impact) {
	const name = (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.c)(property);
	if (before === null && after === null) return `${name} ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.u.valuesUnknown}`;
	const [from, to] = [before, after].map((value) => value === null ? inOneLine(_plan_js__WEBPACK_IMPORTED_MODULE_0__.r) : (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)(shortened((0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.p)(value))));
	const first = impact === "create" ? after : before;
	const width = property.length + (first ?? "(not set)").length;
	const glue = width <= SHORT_CHANGE ? "\xA0" : " ";
	if (impact === "create") return `${name}${glue}${to}`;
	return `${name}${glue}${from}${width + (after ?? "(not set)").length <= SHORT_CHANGE ? "\xA0" : " "}→ ${to}`;
}
/** Characters of a value; the details have it whole. */
const LONGEST = 36;
/** Both ends of what is too long for a cell, such as the ARN of a secret. */
function shortened(value) {
	const characters = [...value];
	if (characters.length <= LONGEST) return value;
	const half = LONGEST / 2;
	return `${characters.slice(0, half).join("")}…${characters.slice(-18).join("")}`;
}
// src/render/markdown/reason.ts
/** What a plan joins the clauses of a reason with. */
const BETWEEN = "; ";
/** Characters that make four lines of a cell in a comment, which is about 760 pixels wide. */
const ROOM = 150;
/** Divides a reason between the cell of its database and the folded part. */
function divided(reason) {
	const clauses = reason.split(BETWEEN);
	const shown = Math.max(1, clauses.findLastIndex((_, index) => upTo(clauses, index + 1).length <= ROOM) + 1);
	if (shown === clauses.length) return {
		inCell: reason,
		rest: null
	};
	return {
		inCell: `${upTo(clauses, shown)} …`,
		rest: clauses.slice(shown).join(BETWEEN)
	};
}
function upTo(clauses, end) {
	return clauses.slice(0, end).join(BETWEEN);
}
// src/render/markdown/databases.ts
const MARK = {
	none: "",
	existing: "",
	create: `🆕 `,
	"in-place": `🔧 `,
	restart: `🔄 `,
	failover: `🔄 `,
	promote: `⬆️ `,
	replace: `🛑 `,
	remove: `🛑 `
};
/** A row a database. `withChanges`: what changes stands in a last column, where anything does. */
function databaseTable(databases, withChanges) {
	const isShown = withChanges && databases.some(({ changes }) => changes.length > 0);
	const settings = databases.every(({ impact }) => impact === "create");
	return table([..._plan_js__WEBPACK_IMPORTED_MODULE_0__.d.columns, ...isShown ? [settings ? _plan_js__WEBPACK_IMPORTED_MODULE_0__.d.settingsColumn : _plan_js__WEBPACK_IMPORTED_MODULE_0__.d.changesColumn] : []], databases.map((database) => [
		`**${_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database.database]}**`,
		`${MARK[database.impact]}${inOneLine((0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.s)(database))}${notVerified(database)}`,
		inOneLine((0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.c)(database)),
		[dataCell(database), ...netLines(database)].join("<br>"),
		(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.c)(divided(database.reason).inCell),
		...isShown ? [changesCell(database)] : []
	]));
}
function dataCell(database) {
	return database.data === "kept" ? (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.o)(database) : `**${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.o)(database)}**`;
}
function netLines({ database, nets = [] }) {
	return nets.map((net) => `**${(0,_nets_js__WEBPACK_IMPORTED_MODULE_1__.t)(database, net)}**`);
}
/** The same without a table: `Postgres restarts, MySQL is removed`. */
function databaseLine(databases) {
	return (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(databases.map((database) => [`${_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database.database]} ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.s)(database)}${notVerified(database)}`, ...netLines(database)].join(", ")));
}
/** One changed property: its name, before and after. */
function changeText({ property, before, after }, impact) {
	const name = (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)(property);
	if (before === null && after === null) return `${name} ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.u.valuesUnknown}`;
	const [from, to] = [before, after].map((value) => value === null ? _plan_js__WEBPACK_IMPORTED_MODULE_0__.r : (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)(value));
	return impact === "create" ? `${name} ${to}` : `${name} ${from} → ${to}`;
}
function notVerified({ verified }) {
	return verified ? "" : ` (**${_plan_js__WEBPACK_IMPORTED_MODULE_0__.n}**)`;
}
/** How many changes stand in a cell; the details have all. */
const SHOWN = 4;
function changesCell({ changes, impact }) {
	const shown = changes.slice(0, SHOWN).map((change) => changeInCell(change, impact));
	const more = changes.length - shown.length;
	return [...shown, ...more > 0 ? [_plan_js__WEBPACK_IMPORTED_MODULE_0__.d.more(more)] : []].join("<br>");
}
// src/render/markdown/place.ts
/** ` (tinystacks.yml:7)`, or ` (line 7)` where the file has no name; '' where no line says it. */
function place(line, file) {
	if (line === null) return "";
	return ` (${file === void 0 ? `${_plan_js__WEBPACK_IMPORTED_MODULE_0__.u.line} ${line}` : (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)(`${file}:${line}`)})`;
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
	const where = `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)(stage.stack)} in ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)(stage.region)}`;
	const told = toldDatabases(stage);
	const still = stage.databases.filter((database) => !told.includes(database));
	return [
		`#### ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.c)(stage.stage)}: ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.i[stage.action]} (${where})`,
		...refusalBlocks(stage.refusals, view),
		...databaseBlocks(told, view),
		...told.length > 0 && still.length > 0 ? [`${_plan_js__WEBPACK_IMPORTED_MODULE_0__.d.untouched}: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(still.map(({ database }) => _plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database]))}`] : [],
		...stage.terminationProtection?.to === "off" ? [alert("WARNING", null, [_nets_js__WEBPACK_IMPORTED_MODULE_1__.r.stackTurnedOff])] : [],
		...consentBlocks(stage),
		...detailBlocks(stage, told, view)
	];
}
function refusalBlocks(refusals, { file }) {
	if (refusals.length === 0) return [];
	const lines = refusals.map(({ database, message, line }) => {
		return `${database === null ? "" : `${_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database]}: `}${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.c)(message)}${place(line, file)}`;
	});
	return [alert("CAUTION", _plan_js__WEBPACK_IMPORTED_MODULE_0__.d.refused, lines)];
}
function databaseBlocks(told, { left }) {
	if (told.length === 0) return [];
	return [left.has("tables") ? databaseLine(told) : databaseTable(told, !left.has("changes"))];
}
function detailBlocks(stage, told, { left, file }) {
	const changes = left.has("details") ? [] : told.flatMap(({ database, impact, changes }) => changes.map((change) => `${_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database]} ${changeText(change, impact)}${place(change.line, file)}`));
	const notes = left.has("notes") ? [] : [...told.flatMap(restOfReason), ...stage.notes].map(_consent_js__WEBPACK_IMPORTED_MODULE_2__.c);
	if (changes.length + notes.length === 0) return [];
	if (told.length === 0) return [bullets(notes)];
	return [fold(_plan_js__WEBPACK_IMPORTED_MODULE_0__.d.details(changes.length, notes.length), bullets([...changes, ...notes]))];
}
/** Why it happens, as far as its row had no room for it; plain text. */
function restOfReason({ database, reason }) {
	const { rest } = divided(reason);
	return rest === null ? [] : [`${_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database]}: ${rest}`];
}
/** Whether anything is said of the stage besides its databases' rows and changes. */
function hasNotes(stage) {
	return stage.notes.length > 0 || toldDatabases(stage).some((one) => restOfReason(one).length > 0);
}
// src/render/markdown/plan.ts
/** The plan from its verdict down to its picture. What is in `left` is left out. */
function planBlocks({ plan, file, stages }, left) {
	const view = {
		file,
		left
	};
	const verdict = `### ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.c)(verdictLine(plan))}`;
	if (left.has("stages")) return [verdict];
	return [
		verdict,
		...left.has("notes") ? [] : planNotes(plan),
		...plan.stages.filter((stage) => !isQuiet(stage)).flatMap((stage) => stageBlocks(stage, view)),
		...quietBlocks(plan, left),
		...plan.unnamed === void 0 ? [] : [bullets(plan.unnamed.map((one) => (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.c)(_ownership_js__WEBPACK_IMPORTED_MODULE_5__.t.unnamed(one))))],
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
		notes: (plan.notes ?? []).length > 0 || plan.stages.some(hasNotes),
		tables: told.length > 0,
		stages: plan.stages.length > 0 || plan.unnamed !== void 0
	};
	return _types_js__WEBPACK_IMPORTED_MODULE_6__.t.filter((part) => has[part]);
}
/** What is known of the plan as a whole: read before any stage. */
function planNotes({ notes = [] }) {
	return notes.length === 0 ? [] : [alert("IMPORTANT", null, notes.map(_consent_js__WEBPACK_IMPORTED_MODULE_2__.c))];
}
function quietBlocks(plan, left) {
	const quiet = plan.stages.filter(isQuiet);
	if (quiet.length === 0) return [];
	const notes = quiet.flatMap((stage) => stage.notes.map((note) => `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)(stage.stage)}: ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.c)(note)}`));
	return [`${_plan_js__WEBPACK_IMPORTED_MODULE_0__.d.unchanged}: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(quiet.map(({ stage }) => (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.s)(stage)))}`, ...notes.length === 0 || left.has("notes") ? [] : [fold(_plan_js__WEBPACK_IMPORTED_MODULE_0__.d.details(0, notes.length), bullets(notes))]];
}
function pictureBlocks(plan, stages) {
	const picture = pictureOf(plan, stages);
	if (picture === null) return [];
	return [`\`\`\`mermaid\n${picture}\n\`\`\``, `<sub>${legendOf(plan, stages)}</sub>`];
}



/***/ })

};
