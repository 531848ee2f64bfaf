import { An as DATABASE_NAME, Bn as markdownMessages, Dr as count, Fn as dataOutcome, In as downtime, Jn as forMermaid, Kn as codeForMarkdown, Ln as happening, Mn as NOT_VERIFIED, Or as listed, Pn as STAGE_ACTION, Qn as plain, Zn as linkForMarkdown, _i as BASTION_KINDS, ct as identifierIn, dn as CONSENT_WHY, ji as isSql, ki as isCache, qn as forMarkdown, zn as labels } from "./start.js";
import { n as safetyNetMessages, o as IMPACTS, t as safetyNetInRow } from "./plan2.js";
import { i as pictureMessages, r as commentMessages, t as IMPACT_SQUARES } from "./render.js";
import { D as COMMENT_PARTS, d as labelFor } from "./failure.js";
import { a as sidesOf, i as perhapsOf, n as isUntold, r as lastDeployOf } from "./facts2.js";
import { n as orderLine, o as identityMessages } from "./plan5.js";
import { n as verdictLine } from "./render2.js";
// src/render/markdown/fingerprint.ts
function fingerprintLine(fingerprint, sha, run) {
	return `<sub>${[
		`${commentMessages.plan} ${codeForMarkdown(fingerprint.slice(0, 12))}`,
		...sha === null ? [] : [`${commentMessages.ofCommit} ${codeForMarkdown(sha.slice(0, 7))}`],
		...run === null ? [] : [linkForMarkdown(commentMessages.run, run.url)]
	].join(" · ")}</sub>`;
}
// src/render/markdown/fitting.ts
function fitting(parts, fits) {
	const count = parts.findIndex((_, index) => fits(parts.slice(0, index)));
	return count === -1 ? parts : parts.slice(0, count);
}
// src/render/picture/arrangement.ts
function arrange(drawings) {
	const homes = new Map(drawings.flatMap((one) => one.nodes.map(({ id }) => [id, one])));
	const edges = drawings.flatMap((drawing) => drawing.edges);
	const across = edges.filter(({ from, to }) => homes.get(from) !== homes.get(to));
	const linked = new Set(across.flatMap(({ from, to }) => [homes.get(from), homes.get(to)]));
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
function readerOf(id, { database, reader, impact }, wanted) {
	if (wanted?.readReplica !== true && reader === void 0) return [];
	return [{
		id: `${id}_${database}_reader`,
		shape: "database",
		lines: [pictureMessages.reader],
		...markOf(reader ?? (impact === "create" ? "made" : null))
	}];
}
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
function styleLines(look, boxes) {
	if (boxes.length === 0) return [];
	const ids = boxes.map(({ id }) => id).join(",");
	return [`  classDef ${CLASS[look]} ${STYLES[look]}`, `  class ${ids} ${CLASS[look]}`];
}
// src/render/picture.ts
const LONGEST$2 = 5e4;
const MOST_EDGES = 280;
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
// src/plan/messages/deploy/beside.ts
const NAMED = 8;
const besideMessages = {
	ended: (ended, all) => `${String(ended)} of ${count(all, "stage")} ended`,
	running: (stage, at) => at.length === 0 ? `${stage}: running` : `${stage}: ${at.join("; ")}`,
	heartbeat: (ended, all, running) => {
		const more = running.length - NAMED;
		return [
			besideMessages.ended(ended, all),
			...running.slice(0, NAMED),
			...more > 0 ? [`and ${String(more)} more`] : []
		].join(". ");
	}
};
function stagesOrder({ order, stages }) {
	const changing = stages.filter(({ action }) => action !== "none").map(({ stage }) => stage);
	if (order === void 0 || changing.length < 2) return null;
	const { concurrency, after = {} } = order;
	const tied = changing.flatMap((stage) => {
		const before = (after[stage] ?? []).filter((one) => changing.includes(one));
		return before.length === 0 ? [] : [`${stage} after ${listed(before)}`];
	});
	const ties = tied.length > NAMED ? [`${count(tied.length, "stage")} after others`] : tied;
	return [
		"Stages will be deployed side by side",
		...concurrency === void 0 ? [] : [`, at most ${String(concurrency)} at once`],
		...ties.length === 0 ? [] : [`; ${listed(ties)}`],
		"."
	].join("");
}
// src/render/markdown/blocks.ts
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
const EMPTY = "&nbsp;";
function alert(kind, title, lines) {
	const head = title === null ? [] : [`> **${title}**`, ">"];
	return [
		`> [!${kind}]`,
		...head,
		...lines.map((line) => `> - ${line || EMPTY}`)
	].join("\n");
}
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
const SHORT = 14;
const SHORT_CHANGE = 26;
function inOneLine(words) {
	return words.length <= SHORT ? words.replaceAll(" ", "\xA0") : words;
}
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
const LONGEST$1 = 36;
function shortened(value) {
	const characters = [...value];
	if (characters.length <= LONGEST$1) return value;
	const half = LONGEST$1 / 2;
	return `${characters.slice(0, half).join("")}…${characters.slice(-18).join("")}`;
}
// src/render/markdown/reason.ts
const BETWEEN = "; ";
const ROOM = 150;
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
function databaseLine(databases) {
	return listed(databases.map((database) => [`${DATABASE_NAME[database.database]} ${happening(database)}${notVerified(database)}`, ...netLines(database)].join(", ")));
}
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
const SHOWN = 4;
function changesCell({ changes, impact }) {
	const shown = changes.slice(0, SHOWN).map((change) => changeInCell(change, impact));
	const more = changes.length - shown.length;
	return [...shown, ...more > 0 ? [markdownMessages.more(more)] : []].join("<br>");
}
// src/render/lines.ts
function isIn(line, lines) {
	return line !== null && lines !== void 0 && lines.first <= line && line <= lines.last;
}
// src/render/markdown/place.ts
function place(line, file, defaults) {
	if (line === null) return "";
	const source = isIn(line, defaults) ? `, ${labels.defaults}` : "";
	return ` (${file === void 0 ? `${labels.line} ${line}` : codeForMarkdown(`${file}:${line}`)}${source})`;
}
// src/render/markdown/stage.ts
function isQuiet({ action, refusals, databases, notes }) {
	return action === "none" && refusals.length === 0 && databases.every(({ verified }) => verified) && notes.every(({ level }) => level === "info");
}
function databasesShown({ databases }) {
	return databases.filter(isTold);
}
function isTold({ impact, verified }) {
	return impact !== "none" || !verified;
}
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
		...orderBlocks$1(stage, view),
		...consentBlocks(stage),
		...detailBlocks(stage, shown, view)
	];
}
function orderBlocks$1(stage, { left }) {
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
function restOfReason({ database, reason }) {
	const { rest } = divideReason(reason);
	return rest === null ? [] : [`${DATABASE_NAME[database]}: ${rest}`];
}
function routineNotes({ notes }) {
	return notes.flatMap(({ level, message }) => level === "info" ? [message] : []);
}
function hasNotes(stage) {
	return routineNotes(stage).length > 0 || databasesShown(stage).some((one) => restOfReason(one).length > 0);
}
// src/render/markdown/plan.ts
function planBlocks({ plan, file, stages }, left) {
	const view = {
		file,
		left
	};
	const verdict = `### ${forMarkdown(verdictLine(plan))}`;
	if (left.has("stages")) return [verdict.length > LONGEST ? countsOf(plan) : verdict];
	return [
		verdict,
		...orderBlocks(plan),
		...left.has("notes") ? [] : planNotes(plan),
		...plan.stages.filter((stage) => !isQuiet(stage)).flatMap((stage) => stageBlocks(stage, view)),
		...quietBlocks(plan, left),
		...plan.unnamed === void 0 ? [] : [bullets(plan.unnamed.map((one) => forMarkdown(identityMessages.unnamed(one))))],
		...left.has("picture") ? [] : pictureBlocks(plan, stages)
	];
}
const LONGEST = 700;
function countsOf(plan) {
	return `### ${forMarkdown(verdictLine(plan, 0))}`;
}
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
function orderBlocks(plan) {
	const line = stagesOrder(plan);
	return line === null ? [] : [forMarkdown(line)];
}
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
export { bullets as a, besideMessages as c, fingerprintLine as d, alert as i, stagesOrder as l, planBlocks as n, fold as o, isIn as r, table as s, partsOf as t, fitting as u };
