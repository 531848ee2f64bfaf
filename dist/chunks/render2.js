import { A as isAtWorst, C as NOT_VERIFIED, D as dataFate, I as count, L as listed, M as markdownWords, O as happening, S as DATABASE_NAME, T as STAGE_ACTION, j as labels, k as interruption, w as NO_VALUE } from "./config.js";
import { A as codeForMarkdown, I as linkForMarkdown, L as plain, M as forMermaid, Y as offlineWords, f as OUTCOME, h as outcomeWords, j as forMarkdown, m as failureHint, p as deployFailed, u as duration, w as CONSENT_WHY, z as missingConsent } from "./plan.js";
import { _ as cutsNets, a as netInRow, c as SQUARES, d as pictureWords, f as resultWords, h as IMPACTS, i as COMMENT_PARTS, n as labelFor, o as netSentences, s as netWords, t as identityWords, u as commentWords } from "./plan2.js";
import { t as identifierIn } from "./template.js";
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
	const hint = failureHint(outcome.result.status);
	return [deployFailed([outcome], file) ?? "", ...hint === null ? [] : [hint]].join("; ");
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
// src/render/markdown/fingerprint.ts
/** The last line: which plan this is, of which commit, and the workflow run that made it; null = not known. */
function fingerprintLine(fingerprint, sha, run) {
	return `<sub>${[
		`${commentWords.plan} ${codeForMarkdown(fingerprint.slice(0, 12))}`,
		...sha === null ? [] : [`${commentWords.ofCommit} ${codeForMarkdown(sha.slice(0, 7))}`],
		...run === null ? [] : [linkForMarkdown(commentWords.run, run.url)]
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
		happens: pictureWords.fate[fate]
	};
}
/** The reader beside a primary: there, or going. */
function readerOf(id, { database, reader, impact }, wanted) {
	if (wanted?.readReplica !== true && reader === void 0) return [];
	return [{
		id: `${id}_${database}_reader`,
		shape: "database",
		lines: [pictureWords.reader],
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
		lines: [pictureWords.bastion, ...wanted === null ? [] : [pictureWords.access[wanted.access]]],
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
			lines: [DATABASE_NAME[kind], pictureWords.unnamed],
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
	const name = plain(stage);
	const whole = `${name}, ${plain(region)}`;
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
			DATABASE_NAME[kind],
			...replicas > 0 ? [pictureWords.replicas(replicas)] : [],
			...existing === void 0 ? [] : [pictureWords.existing(existing.identifier)]
		],
		happens: database.impact === "none" || database.impact === "existing" ? null : happening(database),
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
			label: pictureWords.replica
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
			label: pictureWords.replica
		}]
	};
}
function sourceLines(database, source) {
	const name = source.kind === "stage" ? source.stage : identifierIn(source.arn);
	return [
		DATABASE_NAME[database],
		pictureWords.elsewhere(name),
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
const MARKED = IMPACTS.filter((impact) => impact !== "none" && impact !== "existing");
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
		...IMPACTS.flatMap((impact) => lookLines(impact, withImpact(drawings, impact)))
	].join("\n");
	return text.length > LONGEST$1 ? null : text;
}
/** What the colours of the picture mean, in the words of the boxes that have them: one line of Markdown. */
function legendOf(plan, stages) {
	const drawings = drawingsOf(plan, stages);
	const entries = marksOf(drawings).map((impact) => {
		const words = new Set(withImpact(drawings, impact).flatMap(({ happens }) => happens ?? []));
		return `${SQUARES[impact]} ${listed([...words])}`;
	});
	return `${commentWords.legend}: ${entries.join(", ")}`;
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
	const quoted = `"${forMermaid(title) || " "}"`;
	if (nodes.length === 0) return [`  ${id}[${quoted}]`];
	return [
		`  subgraph ${id}[${quoted}]`,
		...isRow ? ["    direction TB"] : [],
		...nodes.map((node) => `  ${nodeLine(node)}`),
		"  end"
	];
}
function nodeLine({ id, lines, happens, shape }) {
	const label = `"${[...lines, ...happens === null ? [] : [happens]].map(forMermaid).join("<br/>")}"`;
	return `  ${id}${shape === "database" ? `[(${label})]` : `(${label})`}`;
}
function arrowLine({ from, to, label, length, isDrawn }) {
	const more = length - 1;
	return `  ${from} ${isDrawn ? `--${"-".repeat(more)}>` : `~~~${"~".repeat(more)}`}${label === null ? "" : `|"${forMermaid(label)}"|`} ${to}`;
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
	const missing = missingConsent(plan).length;
	const unverified = databases.filter((database) => !database.verified).length;
	return [
		...isOffline ? [offlineWords.verdict] : [],
		...refusals > 0 ? [`Refused: ${count(refusals, "problem")} to solve.`] : [],
		...databases.every(({ impact }) => isUntouched(impact)) ? withoutDatabases(plan) : databaseSentences(plan),
		...netSentences(plan),
		...losesNothingOfThose(plan) ? ["No data will be lost."] : [],
		...missing > 0 ? [`${count(missing, "consent")} required.`] : [],
		...unverified > 0 && !isOffline ? [`${count(unverified, "database")} not verified.`] : []
	].join(" ");
}
function isUntouched(impact) {
	return impact === "none" || impact === "existing";
}
function withoutDatabases(plan) {
	const changing = plan.stages.filter((stage) => stage.action !== "none");
	if (changing.length > 0) return [`No database will be touched${changing.some((stage) => !cutsNets(stage)) ? "; something around them will change" : ""}.`];
	if (plan.stages.some((stage) => stage.refusals.length > 0)) return ["Nothing will change."];
	return [plan.basis === "file" ? offlineWords.noChanges : NO_CHANGES];
}
/** Never said of a plan that takes a net away: what it would bring back is lost with the next mistake. */
function losesNothingOfThose(plan) {
	const databases = plan.stages.flatMap((stage) => stage.databases);
	return databases.some(({ impact }) => !isUntouched(impact) && impact !== "create") && databases.every(({ data }) => data === "kept") && !plan.stages.some(cutsNets);
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
			return `${count(group.length, "database")} ${text}.`;
		}
		room -= group.length;
		return `${named(group)} ${text}.`;
	});
}
/** `prod: Postgres and MySQL`; of several stages `prod/postgres and dev/mysql`. */
function named(group) {
	const stages = new Set(group.map(({ stage }) => stage));
	return stages.size === 1 ? `${[...stages].join("")}: ${listed(group.map(({ database }) => DATABASE_NAME[database]))}` : listed(group.map(({ stage, database }) => `${stage}/${database}`));
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
	return `${DATABASE_NAME[plan.database]} ${wordsFor(plan).one}.`;
}
const NOTHING = {
	one: "",
	many: ""
};
function wordsFor(plan) {
	const may = isAtWorst(plan) ? "may" : "will";
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
		name: DATABASE_NAME[database],
		consent
	}]), ...consents.map((consent) => ({
		name: forMarkdown(stage),
		consent
	}))];
	const missing = asked.filter(({ consent }) => !consent.given);
	const given = asked.filter(({ consent }) => consent.given);
	return [...missing.length === 0 ? [] : [alert("WARNING", markdownWords.needsConsent, missing.map(ways))], ...given.map(({ name, consent }) => `✅ ${name}, ${markdownWords.given}: ${codeForMarkdown(consent.words)}`)];
}
function ways({ name, consent }) {
	return `${name}, ${CONSENT_WHY[consent.kind]}: ${markdownWords.ways({
		label: codeForMarkdown(labelFor(consent.words)),
		input: codeForMarkdown(`allow: ${consent.words}`),
		flag: codeForMarkdown(`--allow ${consent.words}`)
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
	const name = forMarkdown(property);
	if (before === null && after === null) return `${name} ${labels.valuesUnknown}`;
	const [from, to] = [before, after].map((value) => value === null ? inOneLine(NO_VALUE) : codeForMarkdown(shortened(plain(value))));
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
	return table([...markdownWords.columns, ...isShown ? [settings ? markdownWords.settingsColumn : markdownWords.changesColumn] : []], databases.map((database) => [
		`**${DATABASE_NAME[database.database]}**`,
		`${MARK[database.impact]}${inOneLine(happening(database))}${notVerified(database)}`,
		inOneLine(interruption(database)),
		[dataCell(database), ...netLines(database)].join("<br>"),
		forMarkdown(divided(database.reason).inCell),
		...isShown ? [changesCell(database)] : []
	]));
}
function dataCell(database) {
	return database.data === "kept" ? dataFate(database) : `**${dataFate(database)}**`;
}
function netLines({ database, nets = [] }) {
	return nets.map((net) => `**${netInRow(database, net)}**`);
}
/** The same without a table: `Postgres restarts, MySQL is removed`. */
function databaseLine(databases) {
	return listed(databases.map((database) => [`${DATABASE_NAME[database.database]} ${happening(database)}${notVerified(database)}`, ...netLines(database)].join(", ")));
}
/** One changed property: its name, before and after. */
function changeText({ property, before, after }, impact) {
	const name = codeForMarkdown(property);
	if (before === null && after === null) return `${name} ${labels.valuesUnknown}`;
	const [from, to] = [before, after].map((value) => value === null ? NO_VALUE : codeForMarkdown(value));
	return impact === "create" ? `${name} ${to}` : `${name} ${from} → ${to}`;
}
function notVerified({ verified }) {
	return verified ? "" : ` (**${NOT_VERIFIED}**)`;
}
/** How many changes stand in a cell; the details have all. */
const SHOWN = 4;
function changesCell({ changes, impact }) {
	const shown = changes.slice(0, SHOWN).map((change) => changeInCell(change, impact));
	const more = changes.length - shown.length;
	return [...shown, ...more > 0 ? [markdownWords.more(more)] : []].join("<br>");
}
// src/render/markdown/place.ts
/** ` (tinystacks.yml:7)`, or ` (line 7)` where the file has no name; '' where no line says it. */
function place(line, file) {
	if (line === null) return "";
	return ` (${file === void 0 ? `${labels.line} ${line}` : codeForMarkdown(`${file}:${line}`)})`;
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
	const where = `${codeForMarkdown(stage.stack)} in ${codeForMarkdown(stage.region)}`;
	const told = toldDatabases(stage);
	const still = stage.databases.filter((database) => !told.includes(database));
	return [
		`#### ${forMarkdown(stage.stage)}: ${STAGE_ACTION[stage.action]} (${where})`,
		...refusalBlocks(stage.refusals, view),
		...databaseBlocks(told, view),
		...told.length > 0 && still.length > 0 ? [`${markdownWords.untouched}: ${listed(still.map(({ database }) => DATABASE_NAME[database]))}`] : [],
		...stage.terminationProtection?.to === "off" ? [alert("WARNING", null, [netWords.stackTurnedOff])] : [],
		...consentBlocks(stage),
		...detailBlocks(stage, told, view)
	];
}
function refusalBlocks(refusals, { file }) {
	if (refusals.length === 0) return [];
	const lines = refusals.map(({ database, message, line }) => {
		return `${database === null ? "" : `${DATABASE_NAME[database]}: `}${forMarkdown(message)}${place(line, file)}`;
	});
	return [alert("CAUTION", markdownWords.refused, lines)];
}
function databaseBlocks(told, { left }) {
	if (told.length === 0) return [];
	return [left.has("tables") ? databaseLine(told) : databaseTable(told, !left.has("changes"))];
}
function detailBlocks(stage, told, { left, file }) {
	const changes = left.has("details") ? [] : told.flatMap(({ database, impact, changes }) => changes.map((change) => `${DATABASE_NAME[database]} ${changeText(change, impact)}${place(change.line, file)}`));
	const notes = left.has("notes") ? [] : [...told.flatMap(restOfReason), ...stage.notes].map(forMarkdown);
	if (changes.length + notes.length === 0) return [];
	if (told.length === 0) return [bullets(notes)];
	return [fold(markdownWords.details(changes.length, notes.length), bullets([...changes, ...notes]))];
}
/** Why it happens, as far as its row had no room for it; plain text. */
function restOfReason({ database, reason }) {
	const { rest } = divided(reason);
	return rest === null ? [] : [`${DATABASE_NAME[database]}: ${rest}`];
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
	const verdict = `### ${forMarkdown(verdictLine(plan))}`;
	if (left.has("stages")) return [verdict];
	return [
		verdict,
		...left.has("notes") ? [] : planNotes(plan),
		...plan.stages.filter((stage) => !isQuiet(stage)).flatMap((stage) => stageBlocks(stage, view)),
		...quietBlocks(plan, left),
		...plan.unnamed === void 0 ? [] : [bullets(plan.unnamed.map((one) => forMarkdown(identityWords.unnamed(one))))],
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
	return COMMENT_PARTS.filter((part) => has[part]);
}
/** What is known of the plan as a whole: read before any stage. */
function planNotes({ notes = [] }) {
	return notes.length === 0 ? [] : [alert("IMPORTANT", null, notes.map(forMarkdown))];
}
function quietBlocks(plan, left) {
	const quiet = plan.stages.filter(isQuiet);
	if (quiet.length === 0) return [];
	const notes = quiet.flatMap((stage) => stage.notes.map((note) => `${codeForMarkdown(stage.stage)}: ${forMarkdown(note)}`));
	return [`${markdownWords.unchanged}: ${listed(quiet.map(({ stage }) => codeForMarkdown(stage)))}`, ...notes.length === 0 || left.has("notes") ? [] : [fold(markdownWords.details(0, notes.length), bullets(notes))]];
}
function pictureBlocks(plan, stages) {
	const picture = pictureOf(plan, stages);
	if (picture === null) return [];
	return [`\`\`\`mermaid\n${picture}\n\`\`\``, `<sub>${legendOf(plan, stages)}</sub>`];
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
export { fateSentence as a, fingerprintLine as c, unstartedResults as d, planBlocks as i, refusedResults as l, resultHeading as n, verdictLine as o, partsOf as r, fitting as s, resultBlocks as t, resultsOf as u };
