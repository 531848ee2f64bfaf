import { i as forTerminal, n as forMarkdown, o as linkForMarkdown, r as forMermaid, s as plain, t as codeForMarkdown } from "./escape.js";
import { n as wrap, t as painter } from "./style.js";
import { c as interruption, d as markdownWords, f as count, i as STAGE_ACTION, l as isAtWorst, n as NOT_VERIFIED, o as dataFate, p as listed, r as NO_VALUE, s as happening, t as DATABASE_NAME, u as labels } from "./plan.js";
import { t as offlineWords } from "./offline.js";
import { $ as netInRow, K as IMPACTS, Z as identityWords, dt as cutsNets, et as netSentences, mt as losesData, tt as netWords } from "./inspect-stages.js";
import { C as consentNeeded, S as CONSENT_WHY, _ as readWords, g as isOldForm, v as subjectName, w as consentWords, y as withoutStage } from "./network-checks.js";
import { i as done } from "./load.js";
import { a as refused, d as hasChanges, f as missingConsent$1, p as refusalsOf } from "./results.js";
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
		name: subjectName({
			stage,
			database
		}),
		consents: consent === null ? [] : [consent]
	})), {
		name: subjectName({
			stage,
			database: null
		}),
		consents
	}];
}
function judge(plan, needed, given, isLabel) {
	if (plan.basis === "file") return [offlineWords.noConsent(given)];
	const asked = needed.flatMap(({ consents }) => consents);
	if (asked.some((one) => one.words === given || withoutStage(one.words) === given)) return [];
	const read = readWords(given);
	if (read.name === null) return judgeWithoutStage(read, asked, given, isLabel);
	const meant = needed.find(({ name }) => name === read.name);
	if (meant === void 0) return isLabel ? [] : [consentWords.unknown(given)];
	const [first] = meant.consents;
	if (first === void 0) return [consentWords.notNeeded(given, read.name)];
	const same = meant.consents.find(({ kind }) => kind === read.kind);
	if (same !== void 0) return [read.digits === null ? consentWords.bare(given, same.words) : consentWords.stale(given, same.words)];
	if (isOldForm(read)) return [consentWords.old(given, first.words)];
	return [read.kind === null ? consentWords.bare(given, first.words) : consentWords.otherKind(given, first.words)];
}
function judgeWithoutStage({ database, kind, digits }, asked, given, isLabel) {
	const missing = asked.find((one) => {
		const form = readWords(withoutStage(one.words));
		return !one.given && form.database === database && form.kind === kind;
	});
	if (missing === void 0) return isLabel ? [] : [consentWords.unknown(given)];
	return [digits === null ? consentWords.bare(given, missing.words) : consentWords.stale(given, missing.words)];
}
// src/render/messages/comment.ts
/** What stands in a comment, where it had to be left out. */
const PARTS = {
	picture: "the picture",
	details: "the changes line by line",
	"plan data": "the plan's data, from which a deploy shows what differs",
	changes: "before and after",
	notes: "the notes",
	tables: "the tables",
	stages: "the stages"
};
const commentWords = {
	/** Begins the line that says so. */
	leftOutStart: "Left out, so that it fits:",
	leftOut: (parts) => `${commentWords.leftOutStart} ${listed(parts.map((part) => PARTS[part]))}.`,
	whole: "The whole plan is in the",
	moreResults: "The whole result is in the",
	jobSummary: "job summary",
	log: "log of this step",
	plan: "Plan",
	ofCommit: "of commit",
	run: "run",
	legend: "In the picture"
};
/** What a deploy came to, where the pull request shows it. */
const resultWords = {
	columns: [
		"Stage",
		"Result",
		"Time",
		"Stack",
		"Run"
	],
	failed: (stages) => `Deploy failed: ${stages}`,
	refused: (stages) => `Not deployed: ${stages}`,
	refusedCell: "refused",
	changed: (number) => `${count(number, "stage")} changed`
};
/** The squares of the picture's legend: the colours of its marks. */
const SQUARES = {
	create: "🟩",
	"in-place": "🟦",
	restart: "🟨",
	failover: "🟧",
	promote: "🟪",
	replace: "🟥",
	remove: "🟥"
};
const pictureWords = {
	reader: "reader",
	/** What happens to a reader, or to the bastion: neither has rows of its own. */
	fate: {
		made: "is created",
		changed: "changes while it runs",
		restarted: "restarts",
		replaced: "is made anew",
		removed: "is removed"
	},
	bastion: "bastion",
	access: {
		ssh: "ssh",
		"session-manager": "Session Manager"
	},
	replica: "replica",
	replicas: (number) => count(number, "replica"),
	existing: (identifier) => `existing (${identifier})`,
	elsewhere: (name) => `${name}, not in this plan`,
	unnamed: "in no stage any more"
};
const annotationWords = {
	data: (fate) => `data: ${fate}`,
	consent: (why) => `needs your consent, since ${why}`,
	more: (number) => `and ${number} more than GitHub shows here: the job summary has all of them`
};
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
// src/review/types.ts
/** What a comment can do without, in the order in which it is left out. */
const COMMENT_PARTS = [
	"picture",
	"details",
	"plan data",
	"changes",
	"notes",
	"tables",
	"stages"
];
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
	const name = source.kind === "stage" ? source.stage : source.arn.split(":").at(-1) ?? source.arn;
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
	const missing = missingConsent$1(plan).length;
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
function table$1(columns, rows) {
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
// src/review/labels.ts
/** Consent as a label on a pull request: `tinystacks: allow postgres:remove@` and its digits. */
const PREFIX = "tinystacks: allow ";
/**
* The label that gives this consent. It leaves the stage out, which the digits hold as well: so every
* label is within the 50 characters that GitHub allows (422: name is too long, maximum is 50).
*/
function labelFor(words) {
	return `${PREFIX}${withoutStage(words)}`;
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
	return table$1([...markdownWords.columns, ...isShown ? [settings ? markdownWords.settingsColumn : markdownWords.changesColumn] : []], databases.map((database) => [
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
const SHOWN$1 = 4;
function changesCell({ changes, impact }) {
	const shown = changes.slice(0, SHOWN$1).map((change) => changeInCell(change, impact));
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
	const parts = partsOf(shown).filter((part) => part !== "plan data");
	const render = (dropped) => {
		return `${[
			...planBlocks(shown, new Set(dropped)),
			...dropped.length === 0 ? [] : [`${commentWords.leftOut(dropped)} ${commentWords.whole} ${commentWords.log}.`],
			fingerprintLine(plan.fingerprint, null, null)
		].join("\n\n")}\n`;
	};
	return render(fitting(parts, (dropped) => Buffer.byteLength(render(dropped)) <= limit));
}
// src/render/terminal.ts
/** The whole plan for a person at a terminal, or reading a log. Ends without a newline. */
function planForTerminal(plan, options) {
	const context = {
		...options,
		paint: painter(options.color)
	};
	const head = wrap(forTerminal(verdictLine(plan)), options.width, "").map((line) => context.paint("bold", line));
	const unnamed = (plan.unnamed ?? []).flatMap((stack) => marked(context.paint("yellow", labels.unnamed), labels.unnamed, forTerminal(identityWords.unnamed(stack)), context));
	return [
		[...head, ...(plan.notes ?? []).flatMap((note) => noteLines(note, context))],
		...plan.stages.map((stage) => stageLines(stage, context)),
		...unnamed.length > 0 ? [unnamed] : []
	].map((lines) => lines.join("\n")).join("\n\n");
}
function stageLines(stage, context) {
	const { paint } = context;
	const place = `${forTerminal(stage.stack)} in ${forTerminal(stage.region)}`;
	const title = `${paint("bold", forTerminal(stage.stage))}  ${STAGE_ACTION[stage.action]}  ${paint("dim", place)}`;
	if (stage.action === "none" && stage.refusals.length === 0 && stage.notes.length === 0) return [title];
	return [
		title,
		...stage.action === "none" ? [] : stage.databases.flatMap((each) => databaseLines(each, context)),
		...stage.refusals.flatMap((refusal) => marked(paint(["red", "bold"], labels.refused), labels.refused, `${refusal.database === null ? "" : `${DATABASE_NAME[refusal.database]}: `}${forTerminal(refusal.message)}${at(refusal.line, context)}`, context)),
		...stage.databases.flatMap(({ database, consent }) => consent === null ? [] : consentLines(DATABASE_NAME[database], consent, context)),
		...(stage.consents ?? []).flatMap((consent) => consentLines(forTerminal(stage.stage), consent, context)),
		...stage.terminationProtection?.to === "off" ? [`  ${paint(["yellow", "bold"], netWords.stackTurnedOff)}`] : [],
		...stage.notes.flatMap((note) => noteLines(note, context))
	];
}
function noteLines(note, context) {
	return marked(context.paint("dim", labels.note), labels.note, forTerminal(note), context);
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
	const name = DATABASE_NAME[database.database].padEnd(8);
	const facts = impact === "none" || impact === "existing" ? [] : [`${labels.interruption}: ${interruption(database)}`, `${labels.data}: ${dataFate(database)}`];
	const verified = database.verified ? "" : `  ${paint(["yellow", "bold"], NOT_VERIFIED.toUpperCase())}`;
	const head = `  ${SYMBOL[impact]} ${name}  ${happening(database)}`;
	if (impact === "none" && database.changes.length === 0) return [`${paint("dim", head)}${verified}`];
	return [
		`${paint(COLOR[impact], head)}${verified}`,
		...facts.length === 0 ? [] : [`    ${facts.join(", ")}`],
		...(database.nets ?? []).flatMap((net) => wrap(netInRow(database.database, net), context.width, "    ").map((line) => paint(["yellow", "bold"], line))),
		...wrap(forTerminal(database.reason), context.width, "    ").map((line) => paint("dim", line)),
		...impact === "create" ? wrap(settingsLine(database.changes), context.width, "    ") : changeLines(database.changes, context)
	];
}
/** What a new database is made with, in one go: there is no before to compare with. */
function settingsLine(changes) {
	return changes.map(({ property, after }) => `${forTerminal(property)} ${forTerminal(after ?? "(not set)")}`).join(", ");
}
/** Property, before and after in columns. */
function changeLines(changes, context) {
	const rows = changes.map((change) => ({
		property: forTerminal(change.property),
		values: values(change),
		line: change.line
	}));
	const wide = (cells) => Math.max(0, ...cells.map((cell) => cell.length));
	const first = Math.min(32, wide(rows.map(({ property }) => property)));
	const second = Math.min(40, wide(rows.map(({ values }) => values)));
	return rows.map(({ property, values, line }) => {
		const place = line === null ? "" : context.paint("dim", `  ${lineOf$1(line, context)}`);
		return `      ${property.padEnd(first)}  ${values.padEnd(place === "" ? 0 : second)}${place}`.trimEnd();
	});
}
function values({ before, after }) {
	if (before === null && after === null) return labels.valuesUnknown;
	return `${forTerminal(before ?? "(not set)")} → ${forTerminal(after ?? "(not set)")}`;
}
function consentLines(name, consent, context) {
	const words = forTerminal(consent.words);
	const text = consent.given ? words : consentNeeded(name, consent.kind, words);
	const label = consent.given ? labels.allowed : labels.consent;
	return marked(context.paint(consent.given ? "green" : ["yellow", "bold"], label), label, text, context);
}
/** `  refused  text`, further lines indented below the text. */
function marked(painted, label, text, context) {
	const indent = " ".repeat(label.length + 4);
	const [first = "", ...rest] = wrap(text, context.width, indent);
	return [`  ${painted}  ${first.trimStart()}`, ...rest];
}
function at(line, context) {
	return line === null ? "" : ` (${lineOf$1(line, context)})`;
}
function lineOf$1(line, { file }) {
	return file === void 0 ? `${labels.line} ${line}` : `${forTerminal(file)}:${line}`;
}
// src/plan/model/interruption.ts
const INTERRUPTS = /* @__PURE__ */ new Set([
	"restart",
	"failover",
	"promote",
	"replace"
]);
const READER_INTERRUPTED = /* @__PURE__ */ new Set(["restarted", "replaced"]);
/** Whether whoever is connected is interrupted, at the database or at its reader. */
function interrupts({ impact, reader }) {
	return INTERRUPTS.has(impact) || READER_INTERRUPTED.has(reader);
}
// src/render/annotations.ts
/** GitHub shows this many annotations of each level a step, and drops the others without a word. */
const SHOWN = 10;
/**
* A plan as annotations, the heaviest first: refusals and losses without consent as errors, consented
* losses and what interrupts as warnings. At most 10 a level; the last one says how many more there
* are. What no line of the file says stands on its first.
*/
function planAnnotations(plan, file) {
	const refusals = refusalsOf(plan).map(({ stage, database, line, message }) => {
		return annotation("error", file, line, `${database === null ? stage : nameOf(stage, database)}: ${message}`);
	});
	const touched = plan.stages.flatMap((stage) => stage.databases.map((database) => ({
		stage,
		database
	}))).filter(({ database }) => losesData(database) || interrupts(database) || database.reader === "removed").toSorted((a, b) => weight(b.database) - weight(a.database)).map(({ stage, database }) => annotation(levelOf(database), file, lineOf(database), sentence(stage, database)));
	const stages = plan.stages.flatMap(({ stage, consents = [] }) => consents.filter(({ given }) => !given).map(({ kind }) => annotation("warning", file, null, `${stage}: ${annotationWords.consent(CONSENT_WHY[kind])}`)));
	return capped([
		...refusals,
		...stages,
		...touched,
		...netAnnotations(plan, file)
	]);
}
/** The nets that a plan cuts, each on the line that cuts it. One that goes with its database is told there. */
function netAnnotations({ stages }, file) {
	return stages.flatMap(({ stage, databases, terminationProtection }) => [...databases.flatMap((database) => (database.nets ?? []).filter(({ kind }) => kind !== "backups-with-database").map((net) => {
		const said = [netInRow(database.database, net), ...missingConsent(database)].join("; ");
		return annotation("warning", file, net.line, `${nameOf(stage, database.database)}: ${said}`);
	})), ...terminationProtection?.to === "off" ? [annotation("warning", file, terminationProtection.line, `${stage}: ${netWords.stackTurnedOff}`)] : []]);
}
function levelOf(database) {
	return losesData(database) && database.consent?.given !== true ? "error" : "warning";
}
/** What is lost for good is heavier than what stays in a snapshot, and any loss than an interruption. */
function weight({ data, impact }) {
	return {
		kept: 0,
		snapshot: 1,
		lost: 2
	}[data] * IMPACTS.length + IMPACTS.indexOf(impact);
}
/** Changes come in the order of their weight. */
function lineOf({ changes }) {
	return changes.find(({ line }) => line !== null)?.line ?? null;
}
function sentence({ stage }, database) {
	return `${nameOf(stage, database.database)} ${[
		happening(database),
		annotationWords.data(dataFate(database)),
		...(database.nets ?? []).filter(({ kind }) => kind === "backups-with-database").map((net) => netInRow(database.database, net)),
		database.reason,
		...missingConsent(database)
	].join("; ")}`;
}
function missingConsent({ consent }) {
	return consent === null || consent.given ? [] : [annotationWords.consent(CONSENT_WHY[consent.kind])];
}
function nameOf(stage, database) {
	return `${stage} ${DATABASE_NAME[database]}`;
}
function annotation(level, file, line, message) {
	return {
		level,
		file,
		line: line ?? 1,
		column: 1,
		message: plain(message)
	};
}
function capped(annotations) {
	return ["error", "warning"].flatMap((level) => {
		const own = annotations.filter((one) => one.level === level);
		const last = own[9];
		if (last === void 0 || own.length === SHOWN) return own;
		const more = annotationWords.more(own.length - SHOWN + 1);
		return [...own.slice(0, 9), {
			...last,
			message: more
		}];
	});
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
	refused: (stages) => `${listed(stages)}: the plan is not the one that was reviewed, nothing was applied`,
	differs: (stage, pull) => `${stage}: the plan differs from the one that pull request #${String(pull)} shows`,
	carriedOut: (stage, pull) => `${stage}: the plan that pull request #${String(pull)} shows was carried out before, and the stage has changed since: it is not carried out twice`,
	rest: (stage, pull) => `${stage}: what is left of the plan that pull request #${String(pull)} shows, after a deploy of it that failed`,
	notReviewed: (stage) => `${stage}: no pull request shows a plan of it`,
	/** Why there is no plan to compare with. */
	noPull: "the commit came with no pull request",
	noComment: (pulls, lookalikes) => `${listed(pulls.map((pull) => `#${String(pull)}`))} ${pulls.length === 1 ? "has" : "have"} no plan of ours for it${lookalikes.length === 0 ? "" : `, but one by ${listed(lookalikes)}: where that is the token's own login, write it as \`comment-author\``}`,
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
		forTerminal(reviewSentence(review, reviewed)),
		...remarks(review).map((remark) => `  ${remark}`),
		...rowsOf(review).flatMap(({ what, before, now }) => [
			`  ${forTerminal(what)}`,
			`    ${reviewWords.reviewed}: ${forTerminal(before)}`,
			`    ${reviewWords.now}: ${forTerminal(now)}`
		])
	]), wayOut(reviews)].join("\n");
}
/** The same as GitHub Markdown. */
function reviewAsMarkdown(reviews, reviewed) {
	return [...reviews.flatMap((review) => [
		`> [!CAUTION]\n> ${forMarkdown(reviewSentence(review, reviewed))}`,
		...remarks(review).map(forMarkdown),
		...table(rowsOf(review))
	]), wayOut(reviews)].join("\n\n");
}
function table(rows) {
	if (rows.length === 0) return [];
	const cells = rows.map(({ what, before, now }) => [
		codeForMarkdown(what),
		forMarkdown(before),
		forMarkdown(now)
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
				before: STAGE_ACTION[before.action],
				now: STAGE_ACTION[after.action]
			};
		}
		case "fate": {
			const { before, after } = difference;
			const kind = (after ?? before)?.database;
			return {
				what: kind === void 0 ? "" : DATABASE_NAME[kind],
				before: fate(before),
				now: fate(after)
			};
		}
		case "change": {
			const { before, after, database } = difference;
			const property = (after ?? before)?.property ?? "";
			return {
				what: `${DATABASE_NAME[database]} ${property}`,
				before: change(before),
				now: change(after)
			};
		}
	}
}
function fate(database) {
	if (database === null) return reviewWords.notInPlan;
	const verified = database.verified ? "" : ` (${NOT_VERIFIED})`;
	return `${happening(database)}${verified}, ${labels.data}: ${dataFate(database)}`;
}
function change(one) {
	if (one === null) return reviewWords.notInPlan;
	if (one.before === null && one.after === null) return labels.valuesUnknown;
	return `${one.before ?? "(not set)"} → ${one.after ?? "(not set)"}`;
}
// src/commands/shared/plan-result.ts
/** A plan as the result of a verb: refused (exit 3) where it holds a refusal or wants consent that nobody gave. */
function planResult({ terminal, options }, loaded, plan) {
	const { file, stages } = loaded;
	const reasons = [...judgeConsent(plan, options.allow, options.labels), ...refused(plan)];
	const stopped = refusalsOf(plan).length > 0 || missingConsent$1(plan).length > 0;
	const failure = stopped ? reasons.join("; ") : null;
	return done({
		exit: stopped ? 3 : 0,
		failure,
		annotations: planAnnotations(plan, file.name),
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
		"has-changes": String(hasChanges(plan)),
		plan: JSON.stringify(plan),
		"plan-fingerprint": plan.fingerprint,
		stages: JSON.stringify(plan.stages.map(({ stage }) => stage))
	};
}
export { reviewSentence as a, planForTerminal as c, alert as d, bullets as f, resultWords as g, commentWords as h, reportOf as i, SUMMARY_BYTES as l, fateSentence as m, planOutputs as n, reviewWords as o, table$1 as p, planResult as r, interrupts as s, notReviewedResult as t, planAsMarkdown as u };
