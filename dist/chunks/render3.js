import { $n as dataOutcome, $r as listed, Ar as codeForMarkdown, Fr as linkForMarkdown, Gn as BASTION_KINDS, Ir as plain, Jn as DATABASE_NAME, Mr as forMermaid, P as identifierIn, Qn as STAGE_ACTION, Sn as CONSENT_WHY, Xn as NOT_VERIFIED, er as downtime, hr as isSql, ir as markdownMessages, jr as forMarkdown, pr as isCache, rr as labels, tr as happening } from "./start.js";
import { n as safetyNetMessages, o as IMPACTS, t as safetyNetInRow } from "./plan2.js";
import { i as IMPACT_SQUARES, n as labelFor, o as commentMessages, r as COMMENT_PARTS, s as pictureMessages } from "./review.js";
import { c as lastDeployOf, l as perhapsOf, n as orderLine, o as identityMessages, s as isUntold, u as sidesOf } from "./plan4.js";
import { n as verdictLine } from "./render4.js";
// src/render/markdown/fingerprint.ts
/** The last line: which plan this is, of which commit, and the workflow run that made it; null = not known. */
function fingerprintLine(fingerprint, sha, run) {
	return `<sub>${[
		`${commentMessages.plan} ${codeForMarkdown(fingerprint.slice(0, 12))}`,
		...sha === null ? [] : [`${commentMessages.ofCommit} ${codeForMarkdown(sha.slice(0, 7))}`],
		...run === null ? [] : [linkForMarkdown(commentMessages.run, run.url)]
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
/** What stands beside the databases of a stage: the readers of its primaries, and its bastion. */
/** In the weights of a database; what is made anew here has no rows of its own to lose. */
const WEIGHT = {
	made: "create",
	changed: "in-place",
	restarted: "restart",
	replaced: "restart",
	removed: "remove"
};
function markOf(outcome) {
	return outcome === null ? {
		impact: "none",
		happens: null
	} : {
		impact: WEIGHT[outcome],
		happens: pictureMessages.readerOutcome[outcome]
	};
}
/** The reader beside a primary: there, or going. */
function readerOf(id, { database, reader, impact }, wanted) {
	if (wanted?.readReplica !== true && reader === void 0) return [];
	return [{
		id: `${id}_${database}_reader`,
		shape: "database",
		lines: [pictureMessages.reader],
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
		lines: [pictureMessages.bastion, ...wanted === null ? [] : [BASTION_KINDS[wanted.access].title]],
		...markOf(bastion ?? (action === "create" ? "made" : null))
	}];
}
// src/render/picture/drawing.ts
/** What is to be seen of a stage: boxes and arrows, not yet in any syntax. */
/** One stage of the plan. `stages` tells of it what the plan does not: what is there and stays as it is. */
function stageDrawing(plan, stages, index) {
	const id = `s${index}`;
	const planned = plan.stages[index];
	const stage = stages.find(({ name }) => name === planned.stage);
	const databases = planned.databases.map((database) => ({
		database,
		wanted: isSql(database.database) ? stage?.databases[database.database] : void 0
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
function orphanDrawing({ stack, region, databases }, index) {
	const id = `u${index}`;
	return {
		id,
		title: titleOf(stack, region),
		nodes: databases.map((kind) => ({
			id: `${id}_${kind}`,
			shape: "database",
			lines: [DATABASE_NAME[kind], pictureMessages.unnamed],
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
	const replicas = isCache(kind) ? stage?.databases[kind]?.replicas ?? 0 : 0;
	return {
		id: `${id}_${kind}`,
		shape: "database",
		lines: [
			DATABASE_NAME[kind],
			...replicas > 0 ? [pictureMessages.replicas(replicas)] : [],
			...existing === void 0 ? [] : [pictureMessages.existing(existing.identifier)]
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
			label: pictureMessages.replica
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
			label: pictureMessages.replica
		}]
	};
}
function sourceLines(database, source) {
	const name = source.kind === "stage" ? source.stage : identifierIn(source.arn);
	return [
		DATABASE_NAME[database],
		pictureMessages.elsewhere(name),
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
function styleLines(look, boxes) {
	if (boxes.length === 0) return [];
	const ids = boxes.map(({ id }) => id).join(",");
	return [`  classDef ${CLASS[look]} ${STYLES[look]}`, `  class ${ids} ${CLASS[look]}`];
}
// src/render/picture.ts
/** GitHub draws no longer text (Mermaid's maxTextSize), and no more edges (its limit before 10.8). */
const LONGEST$2 = 5e4;
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
		...styleLines("stage", drawings),
		...IMPACTS.flatMap((impact) => styleLines(impact, withImpact(drawings, impact)))
	].join("\n");
	return text.length > LONGEST$2 ? null : text;
}
/** What the colours of the picture mean, in the words of the boxes that have them: one line of Markdown. */
function legendOf(plan, stages) {
	const drawings = drawingsOf(plan, stages);
	const entries = marksOf(drawings).map((impact) => {
		const words = new Set(withImpact(drawings, impact).flatMap(({ happens }) => happens ?? []));
		return `${IMPACT_SQUARES[impact]} ${listed([...words])}`;
	});
	return `${commentMessages.legend}: ${entries.join(", ")}`;
}
function drawingsOf(plan, stages) {
	return [...plan.stages.map((_, index) => stageDrawing(plan, stages, index)), ...(plan.unnamed ?? []).map(orphanDrawing)];
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
	return [...missing.length === 0 ? [] : [alert("WARNING", markdownMessages.needsConsent, missing.map(ways))], ...given.map(({ name, consent }) => `✅ ${name}, ${markdownMessages.given}: ${codeForMarkdown(consent.words)}`)];
}
function ways({ name, consent }) {
	return `${name}, ${CONSENT_WHY[consent.kind]}; ${markdownMessages.ways({
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
function changeInCell(change, impact) {
	const { property } = change;
	const name = forMarkdown(property);
	if (isUntold(change)) return `${name} ${labels.valuesUnknown}`;
	const { before, after } = sidesOf(change);
	const [from, to] = [before, after].map(({ isValue, text }) => isValue ? codeForMarkdown(shortened(plain(text))) : inOneLine(text));
	const first = impact === "create" ? after : before;
	const width = property.length + first.text.length;
	const glue = width <= SHORT_CHANGE ? "\xA0" : " ";
	if (impact === "create") return `${name}${glue}${to}`;
	const deployed = lastDeployOf(change, (value) => codeForMarkdown(shortened(plain(value))));
	return `${name}${glue}${from}${deployed}${deployed === "" && width + after.text.length <= SHORT_CHANGE ? "\xA0" : " "}→ ${to}${perhapsOf(change).replace(" ", "\xA0")}`;
}
/** Characters of a value; the details have it whole. */
const LONGEST$1 = 36;
/** Both ends of what is too long for a cell, such as the ARN of a secret. */
function shortened(value) {
	const characters = [...value];
	if (characters.length <= LONGEST$1) return value;
	const half = LONGEST$1 / 2;
	return `${characters.slice(0, half).join("")}…${characters.slice(-18).join("")}`;
}
// src/render/markdown/reason.ts
/** What a plan joins the clauses of a reason with. */
const BETWEEN = "; ";
/** Characters that make four lines of a cell in a comment, which is about 760 pixels wide. */
const ROOM = 150;
/** Divides a reason between the cell of its database and the folded part. */
function divideReason(reason) {
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
	return table([...markdownMessages.columns, ...isShown ? [settings ? markdownMessages.settingsColumn : markdownMessages.changesColumn] : []], databases.map((database) => [
		`**${DATABASE_NAME[database.database]}**`,
		`${MARK[database.impact]}${inOneLine(happening(database))}${notVerified(database)}`,
		inOneLine(downtime(database)),
		[dataCell(database), ...netLines(database)].join("<br>"),
		forMarkdown(divideReason(database.reason).inCell),
		...isShown ? [changesCell(database)] : []
	]));
}
function dataCell(database) {
	return database.data === "kept" ? dataOutcome(database) : `**${dataOutcome(database)}**`;
}
function netLines({ database, nets = [] }) {
	return nets.map((net) => `**${safetyNetInRow(database, net)}**`);
}
/** The same without a table: `Postgres will restart, MySQL will be deleted`. */
function databaseLine(databases) {
	return listed(databases.map((database) => [`${DATABASE_NAME[database.database]} ${happening(database)}${notVerified(database)}`, ...netLines(database)].join(", ")));
}
/** One changed property: its name, before and after. */
function changeText(change, impact) {
	const name = codeForMarkdown(change.property);
	if (isUntold(change)) return `${name} ${labels.valuesUnknown}`;
	const { before, after } = sidesOf(change);
	const [from, to] = [before, after].map(({ isValue, text }) => isValue ? codeForMarkdown(text) : text);
	return impact === "create" ? `${name} ${to}` : `${name} ${from}${lastDeployOf(change, codeForMarkdown)} → ${to}${perhapsOf(change)}`;
}
function notVerified({ verified }) {
	return verified ? "" : ` (**${NOT_VERIFIED}**)`;
}
/** How many changes stand in a cell; the details have all. */
const SHOWN = 4;
function changesCell({ changes, impact }) {
	const shown = changes.slice(0, SHOWN).map((change) => changeInCell(change, impact));
	const more = changes.length - shown.length;
	return [...shown, ...more > 0 ? [markdownMessages.more(more)] : []].join("<br>");
}
// src/render/lines.ts
/** Whether a line is one of these. */
function isIn(line, lines) {
	return line !== null && lines !== void 0 && lines.first <= line && line <= lines.last;
}
// src/render/markdown/place.ts
/**
* ` (tinystacks.yml:7)`, or ` (line 7)` where the file has no name; '' where no line says it. A line of the file's
* `defaults` says so.
*/
function place(line, file, defaults) {
	if (line === null) return "";
	const source = isIn(line, defaults) ? `, ${labels.defaults}` : "";
	return ` (${file === void 0 ? `${labels.line} ${line}` : codeForMarkdown(`${file}:${line}`)}${source})`;
}
// src/render/markdown/stage.ts
/** Whether nothing about the stage has to be read. */
function isQuiet({ action, refusals, databases, notes }) {
	return action === "none" && refusals.length === 0 && databases.every(({ verified }) => verified) && notes.every(({ level }) => level === "info");
}
/** The databases to report on: something will happen to them, or is not verified. */
function databasesShown({ databases }) {
	return databases.filter(isTold);
}
function isTold({ impact, verified }) {
	return impact !== "none" || !verified;
}
/** Everything about one stage. */
function stageBlocks(stage, view) {
	const where = `${codeForMarkdown(stage.stack)} in ${codeForMarkdown(stage.region)}`;
	const shown = databasesShown(stage);
	const still = stage.databases.filter((database) => !shown.includes(database));
	return [
		`#### ${forMarkdown(stage.stage)}: ${STAGE_ACTION[stage.action]} (${where})`,
		...refusalBlocks(stage, view),
		...databaseBlocks(shown, view),
		...shown.length > 0 && still.length > 0 ? [`${markdownMessages.untouched}: ${listed(still.map(({ database }) => DATABASE_NAME[database]))}`] : [],
		...warningBlocks(stage),
		...orderBlocks(stage, view),
		...consentBlocks(stage),
		...detailBlocks(stage, shown, view)
	];
}
function orderBlocks(stage, { left }) {
	const line = left.has("details") ? null : orderLine(stage);
	return line === null ? [] : [forMarkdown(line)];
}
function refusalBlocks({ refusals, defaults }, { file }) {
	if (refusals.length === 0) return [];
	const lines = refusals.map(({ database, message, line }) => {
		return `${database === null ? "" : `${DATABASE_NAME[database]}: `}${forMarkdown(message)}${place(line, file, defaults)}`;
	});
	return [alert("CAUTION", markdownMessages.refused, lines)];
}
/** Traps, which are never folded. */
function warningBlocks({ notes, terminationProtection }) {
	const warnings = [...terminationProtection?.to === "off" ? [safetyNetMessages.stackTurnedOff] : [], ...notes.flatMap(({ level, message }) => level === "warning" ? [forMarkdown(message)] : [])];
	return warnings.length === 0 ? [] : [alert("WARNING", null, warnings)];
}
function databaseBlocks(shown, { left }) {
	if (shown.length === 0) return [];
	return [left.has("tables") ? databaseLine(shown) : databaseTable(shown, !left.has("changes"))];
}
function detailBlocks(stage, shown, { left, file }) {
	const changes = left.has("details") ? [] : shown.flatMap(({ database, impact, changes }) => changes.map((change) => `${DATABASE_NAME[database]} ${changeText(change, impact)}${place(change.line, file, stage.defaults)}`));
	const notes = left.has("notes") ? [] : [...shown.flatMap(restOfReason), ...routineNotes(stage)].map(forMarkdown);
	if (changes.length + notes.length === 0) return [];
	if (shown.length === 0) return [bullets(notes)];
	return [fold(markdownMessages.details(changes.length, notes.length), bullets([...changes, ...notes]))];
}
/** The part of the reason that did not fit into its row; plain text. */
function restOfReason({ database, reason }) {
	const { rest } = divideReason(reason);
	return rest === null ? [] : [`${DATABASE_NAME[database]}: ${rest}`];
}
function routineNotes({ notes }) {
	return notes.flatMap(({ level, message }) => level === "info" ? [message] : []);
}
/** Whether the stage has anything to say besides its warnings and its databases' rows and changes. */
function hasNotes(stage) {
	return routineNotes(stage).length > 0 || databasesShown(stage).some((one) => restOfReason(one).length > 0);
}
// src/render/markdown/plan.ts
/** The plan from its verdict down to its picture. What is in `left` is left out. */
function planBlocks({ plan, file, stages }, left) {
	const view = {
		file,
		left
	};
	const verdict = `### ${forMarkdown(verdictLine(plan))}`;
	if (left.has("stages")) return [verdict.length > LONGEST ? countsOf(plan) : verdict];
	return [
		verdict,
		...left.has("notes") ? [] : planNotes(plan),
		...plan.stages.filter((stage) => !isQuiet(stage)).flatMap((stage) => stageBlocks(stage, view)),
		...quietBlocks(plan, left),
		...plan.unnamed === void 0 ? [] : [bullets(plan.unnamed.map((one) => forMarkdown(identityMessages.unnamed(one))))],
		...left.has("picture") ? [] : pictureBlocks(plan, stages)
	];
}
/** Characters of a verdict that there is always room for; longer names are counted. */
const LONGEST = 700;
function countsOf(plan) {
	return `### ${forMarkdown(verdictLine(plan, 0))}`;
}
/** The parts that this plan has at all, in the order in which they are left out. */
function partsOf({ plan, stages }) {
	const shown = plan.stages.filter((stage) => !isQuiet(stage)).flatMap(databasesShown);
	const hasChanges = shown.some(({ changes }) => changes.length > 0);
	const has = {
		picture: pictureBlocks(plan, stages).length > 0,
		details: hasChanges,
		"plan data": true,
		changes: hasChanges,
		notes: (plan.notes ?? []).length > 0 || plan.stages.some(hasNotes),
		tables: shown.length > 0,
		stages: plan.stages.length > 0 || plan.unnamed !== void 0
	};
	return COMMENT_PARTS.filter((part) => has[part]);
}
/** What is known of the plan as a whole: to be read before any stage. */
function planNotes({ notes = [] }) {
	return notes.length === 0 ? [] : [alert("IMPORTANT", null, notes.map(({ message }) => forMarkdown(message)))];
}
function quietBlocks(plan, left) {
	const quiet = plan.stages.filter(isQuiet);
	if (quiet.length === 0) return [];
	const notes = quiet.flatMap((stage) => stage.notes.map(({ message }) => `${codeForMarkdown(stage.stage)}: ${forMarkdown(message)}`));
	return [`${markdownMessages.unchanged}: ${listed(quiet.map(({ stage }) => codeForMarkdown(stage)))}`, ...notes.length === 0 || left.has("notes") ? [] : [fold(markdownMessages.details(0, notes.length), bullets(notes))]];
}
function pictureBlocks(plan, stages) {
	const picture = pictureOf(plan, stages);
	if (picture === null) return [];
	return [`\`\`\`mermaid\n${picture}\n\`\`\``, `<sub>${legendOf(plan, stages)}</sub>`];
}
export { bullets as a, fitting as c, alert as i, fingerprintLine as l, planBlocks as n, fold as o, isIn as r, table as s, partsOf as t };
