import { a as forTerminal, i as forMarkdown, n as wrap, r as codeForMarkdown, t as painter } from "./style.js";
import { k as identityWords, w as judgeConsent } from "./survey-stages.js";
import { C as consentNeeded, D as labels, E as interruption, O as markdownWords, S as STAGE_ACTION, T as happening, a as refused, b as NOT_VERIFIED, j as listed, k as verdictLine, v as CONSENT_WHY, w as dataFate, x as NO_VALUE, y as DATABASE_NAME } from "./words.js";
import { o as done } from "./load.js";
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
// src/render/markdown.ts
/** The whole plan as GitHub Markdown, for a comment or a job summary. Ends with a newline. */
function planAsMarkdown(plan, options = {}) {
	const quiet = plan.stages.filter(isQuiet);
	return `${[
		`### ${forMarkdown(verdictLine(plan))}`,
		...plan.stages.filter((stage) => !isQuiet(stage)).map((stage) => stageBlock(stage, options)),
		...quiet.length === 0 ? [] : [`${markdownWords.unchanged}: ${listed(quiet.map(({ stage }) => codeForMarkdown(stage)))}`],
		...plan.unnamed === void 0 ? [] : [bullets(plan.unnamed.map(identityWords.unnamed))],
		`<sub>${markdownWords.fingerprint} <code>${plan.fingerprint.slice(0, 12)}</code></sub>`
	].join("\n\n")}\n`;
}
function isQuiet(stage) {
	return stage.action === "none" && stage.refusals.length === 0;
}
function stageBlock(stage, options) {
	const place = `${codeForMarkdown(stage.stack)} in ${codeForMarkdown(stage.region)}`;
	const touched = stage.databases.filter(({ impact, verified }) => impact !== "none" || !verified);
	const still = stage.databases.filter((database) => !touched.includes(database));
	return [
		`#### ${forMarkdown(stage.stage)}: ${STAGE_ACTION[stage.action]} (${place})`,
		...stage.refusals.length === 0 ? [] : [refusalBlock(stage.refusals, options)],
		...touched.length === 0 ? [] : [table(touched)],
		...touched.length > 0 && still.length > 0 ? [`${markdownWords.untouched}: ${listed(still.map(({ database }) => DATABASE_NAME[database]))}`] : [],
		...consentBlocks(stage.databases),
		...stage.notes.length === 0 || touched.length > 0 ? [] : [bullets(stage.notes)],
		...details(stage, touched, options)
	].join("\n\n");
}
function refusalBlock(refusals, options) {
	const lines = refusals.map((refusal) => {
		return `> - ${refusal.database === null ? "" : `${DATABASE_NAME[refusal.database]}: `}${forMarkdown(refusal.message)}${place(refusal.line, options)}`;
	});
	return [
		"> [!CAUTION]",
		`> **${markdownWords.refused}**`,
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
		`**${DATABASE_NAME[database.database]}**`,
		`${MARK[database.impact]}${happening(database)}${database.verified ? "" : ` (**${NOT_VERIFIED}**)`}`,
		interruption(database.impact, database.database),
		database.data === "kept" ? dataFate(database) : `**${dataFate(database)}**`,
		forMarkdown(database.reason),
		cellOf(database)
	]);
	return [
		markdownWords.columns,
		markdownWords.columns.map(() => "---"),
		...rows
	].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
/** How many changes stand in the table; all of them are in the details. */
const SHOWN = 4;
function cellOf({ changes, impact }) {
	const shown = changes.slice(0, SHOWN).map((change) => changeText(change, impact));
	const more = changes.length - shown.length;
	return [...shown, ...more > 0 ? [markdownWords.more(more)] : []].join("<br>");
}
function changeText({ property, before, after }, impact) {
	const name = codeForMarkdown(property);
	if (before === null && after === null) return `${name} ${labels.valuesUnknown}`;
	const [from, to] = [before, after].map((value) => value === null ? NO_VALUE : codeForMarkdown(value));
	return impact === "create" ? `${name} ${to}` : `${name} ${from} → ${to}`;
}
function consentBlocks(databases) {
	const asked = databases.flatMap(({ database, consent }) => consent === null ? [] : [{
		name: DATABASE_NAME[database],
		consent
	}]);
	const missing = asked.filter(({ consent }) => !consent.given);
	const given = asked.filter(({ consent }) => consent.given);
	return [...missing.length === 0 ? [] : [[
		"> [!WARNING]",
		`> **${markdownWords.needsConsent}**`,
		">",
		...missing.map(({ name, consent }) => `> - ${name}, ${CONSENT_WHY[consent.kind]}: ${codeForMarkdown(`--allow ${consent.words}`)}`)
	].join("\n")], ...given.map(({ name, consent }) => `✅ ${name}, ${markdownWords.given}: ${codeForMarkdown(consent.words)}`)];
}
function details(stage, touched, options) {
	const changes = touched.flatMap(({ database, impact, changes }) => changes.map((change) => `- ${DATABASE_NAME[database]} ${changeText(change, impact)}${place(change.line, options)}`));
	const notes = touched.length === 0 ? [] : stage.notes.map((note) => `- ${forMarkdown(note)}`);
	if (changes.length + notes.length === 0) return [];
	return [[
		"<details>",
		`<summary>${markdownWords.details(changes.length, notes.length)}</summary>`,
		"",
		...changes,
		...notes,
		"",
		"</details>"
	].join("\n")];
}
function bullets(texts) {
	return texts.map((text) => `- ${forMarkdown(text)}`).join("\n");
}
function place(line, { file }) {
	if (line === null) return "";
	return ` (${file === void 0 ? `${labels.line} ${line}` : codeForMarkdown(`${file}:${line}`)})`;
}
// src/render/terminal.ts
/** The whole plan for a person at a terminal, or reading a log. Ends without a newline. */
function planForTerminal(plan, options) {
	const context = {
		...options,
		paint: painter(options.color)
	};
	const head = wrap(verdictLine(plan), options.width, "").map((line) => context.paint("bold", line));
	const unnamed = (plan.unnamed ?? []).flatMap((stack) => marked(context.paint("yellow", labels.unnamed), labels.unnamed, forTerminal(identityWords.unnamed(stack)), context));
	return [
		head,
		...plan.stages.map((stage) => stageLines(stage, context)),
		...unnamed.length > 0 ? [unnamed] : []
	].map((lines) => lines.join("\n")).join("\n\n");
}
function stageLines(stage, context) {
	const { paint } = context;
	const place = `${forTerminal(stage.stack)} in ${forTerminal(stage.region)}`;
	const title = `${paint("bold", forTerminal(stage.stage))}  ${STAGE_ACTION[stage.action]}  ${paint("dim", place)}`;
	if (stage.action === "none" && stage.refusals.length === 0 && stage.notes.length === 0) return [title];
	const asked = stage.databases.filter(({ consent }) => consent !== null);
	return [
		title,
		...stage.action === "none" ? [] : stage.databases.flatMap((each) => databaseLines(each, context)),
		...stage.refusals.flatMap((refusal) => marked(paint(["red", "bold"], labels.refused), labels.refused, `${refusal.database === null ? "" : `${DATABASE_NAME[refusal.database]}: `}${forTerminal(refusal.message)}${at(refusal.line, context)}`, context)),
		...asked.flatMap((database) => consentLines(database, database.consent, context)),
		...stage.notes.flatMap((note) => marked(paint("dim", labels.note), labels.note, forTerminal(note), context))
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
	const name = DATABASE_NAME[database.database].padEnd(8);
	const facts = impact === "none" || impact === "existing" ? [] : [`${labels.interruption}: ${interruption(impact, database.database)}`, `${labels.data}: ${dataFate(database)}`];
	const verified = database.verified ? "" : `  ${paint(["yellow", "bold"], NOT_VERIFIED.toUpperCase())}`;
	const head = `  ${SYMBOL[impact]} ${name}  ${happening(database)}`;
	if (impact === "none" && database.changes.length === 0) return [`${paint("dim", head)}${verified}`];
	return [
		`${paint(COLOR[impact], head)}${verified}`,
		...facts.length === 0 ? [] : [`    ${facts.join(", ")}`],
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
		const place = line === null ? "" : context.paint("dim", `  ${lineOf(line, context)}`);
		return `      ${property.padEnd(first)}  ${values.padEnd(place === "" ? 0 : second)}${place}`.trimEnd();
	});
}
function values({ before, after }) {
	if (before === null && after === null) return labels.valuesUnknown;
	return `${forTerminal(before ?? "(not set)")} → ${forTerminal(after ?? "(not set)")}`;
}
function consentLines(database, consent, context) {
	if (consent === null) return [];
	const words = forTerminal(consent.words);
	const text = consent.given ? words : consentNeeded(DATABASE_NAME[database.database], CONSENT_WHY[consent.kind], words);
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
	return line === null ? "" : ` (${lineOf(line, context)})`;
}
function lineOf(line, { file }) {
	return file === void 0 ? `${labels.line} ${line}` : `${forTerminal(file)}:${line}`;
}
// src/commands/plan-result.ts
/** A plan as the result of a verb: refused (exit 3) where it holds a refusal or wants consent that nobody gave. */
function planResult({ terminal, options }, { file }, plan) {
	const reasons = [...judgeConsent(plan, options.allow), ...refused(plan)];
	const problems = refusalsOf(plan).flatMap(({ line, property, message }) => line === null ? [] : [{
		path: property ?? "",
		line,
		column: 1,
		message
	}]);
	const stopped = refusalsOf(plan).length > 0 || missingConsent(plan).length > 0;
	return done({
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
export { missingConsent as a, planAsMarkdown as i, planResult as n, refusalsOf as o, planForTerminal as r, planOutputs as t };
