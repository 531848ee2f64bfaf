import { Ar as codeForMarkdown, Fr as linkForMarkdown, Vn as isRecord, Xr as refusal, Yr as note, jr as forMarkdown } from "./start.js";
import { r as COMMENT_PARTS } from "./review.js";
import { u as failureMessages } from "./github.js";
import { t as validate } from "./validate-plan.js";
import { deflateRawSync, inflateRawSync } from "node:zlib";
// src/review/header.ts
/** The first line of our comments: an HTML comment that readers do not see. */
/** The number increases when a later version writes something that this one cannot read. */
const START = "<!-- tinystacks:1 ";
const END = " -->";
/**
* The header as one line of HTML comment. Escapes `-`, `<` and `>`, so that nothing in it ends the comment,
* and `@`, `#`, `$`, backticks and everything outside printable ASCII, so that it is inert wherever GitHub
* looks at it.
*/
function writeHeader(header) {
	const json = JSON.stringify(header).replaceAll(/"(?:[^"\\]|\\.)*"/g, (text) => text.replaceAll(/[^\x20-\x7e]|[-<>@#$`]/g, escaped));
	return `${START}${json}${END}`;
}
/**
* The header at the start of a comment; null if there is none, or it is malformed or from another version.
* Never throws.
*/
function parseHeader(body) {
	const [line = ""] = body.split(/\r?\n/, 1);
	if (!line.startsWith(START) || !line.endsWith(END)) return null;
	try {
		const value = JSON.parse(line.slice(18, -4));
		return isHeader(value) ? value : null;
	} catch {
		return null;
	}
}
function escaped(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
const isText = (value) => typeof value === "string";
const isNumber = (value) => typeof value === "number" && value >= 0;
const isCount = (value) => Number.isSafeInteger(value) && isNumber(value);
const nullOr = (check) => (value) => value === null || check(value);
const listOf = (check) => (value) => Array.isArray(value) && value.every(check);
const oneOf = (...allowed) => (value) => typeof value === "string" && allowed.includes(value);
const recordOf = (check) => (value) => isRecord(value) && Object.values(value).every(check);
/** Exactly these keys: any other key would come from a version that this one does not know. */
function shaped(fields) {
	const checks = Object.entries(fields);
	return (value) => isRecord(value) && Object.keys(value).length === checks.length && checks.every(([key, check]) => Object.hasOwn(value, key) && check(value[key]));
}
const isResult = shaped({
	kind: oneOf(...Object.keys({
		unchanged: true,
		created: true,
		updated: true,
		destroyed: true,
		failed: true,
		refused: true,
		"not-attempted": true
	})),
	stack: isText,
	region: isText,
	seconds: isNumber,
	url: isText,
	failure: nullOr(isText),
	notes: listOf(isText)
});
const isHeader = shaped({
	repository: isText,
	config: isText,
	stages: nullOr(listOf(isText)),
	sha: isText,
	run: isCount,
	attempt: isCount,
	fingerprint: isText,
	planned: recordOf(isText),
	dropped: listOf(oneOf(...COMMENT_PARTS)),
	labels: listOf(isText),
	results: recordOf(isResult),
	carried: recordOf(oneOf("begun", "done"))
});
// src/render/failure-comment.ts
/** Characters for the problems, of the 65,536 that a comment has room for; the log names all of them. */
const ROOM = 5e4;
/** Characters that are shown of one text. */
const LONGEST = 500;
/** The comment of a pull request whose plan could not be made. */
function failureComment(header, error, run) {
	const commit = `${failureMessages.commit} ${codeForMarkdown(header.sha.slice(0, 7))}`;
	return [
		writeHeader(header),
		`### ${failureMessages.title}`,
		...failureBlocks(error),
		`<sub>${commit}, ${linkForMarkdown(failureMessages.run, run.url)}</sub>`
	].join("\n\n");
}
/** The same for a job's summary, of any verb. */
function failureAsMarkdown(error) {
	return [`### ${failureMessages.stopped}`, ...failureBlocks(error)].join("\n\n");
}
function failureBlocks({ message, hint, problems, file }) {
	const named = withinRoom(problems.map(({ line, column, message: text, hint: advice }) => {
		const place = `${file === void 0 ? "" : `${file}:`}${String(line)}:${String(column)}`;
		const instead = advice === void 0 ? "" : ` (${forMarkdown(cut(advice))})`;
		return `- ${codeForMarkdown(cut(place))} ${forMarkdown(cut(text))}${instead}`;
	}));
	const more = problems.length - named.length;
	return [
		`${forMarkdown(cut(message))}${hint === void 0 ? "" : `; ${forMarkdown(cut(hint))}`}`,
		...named.length === 0 ? [] : [named.join("\n")],
		...more > 0 ? [failureMessages.more(more)] : []
	];
}
function withinRoom(lines) {
	let room = ROOM;
	return lines.filter((line) => (room -= line.length) >= 0);
}
function cut(text) {
	return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
}
// src/review/earlier-plan.ts
/** Plans in comments of versions without codes: notes were plain texts, and refusals had only a message. */
/** Converts such a plan to the current form. Anything else is returned as is, for the validator to refuse. */
function withCodes(plan) {
	if (!isRecord(plan)) return plan;
	const { stages } = plan;
	return {
		...withNotes(plan),
		...Array.isArray(stages) && { stages: stages.map(stageWithCodes) }
	};
}
function stageWithCodes(stage) {
	if (!isRecord(stage)) return stage;
	const { refusals } = stage;
	return {
		...withNotes(stage),
		...Array.isArray(refusals) && { refusals: refusals.map(refusalWithCode) }
	};
}
function withNotes(holder) {
	const { notes } = holder;
	return Array.isArray(notes) ? {
		...holder,
		notes: notes.map(noteWithCode)
	} : holder;
}
function noteWithCode(value) {
	return typeof value === "string" ? note("note-of-earlier-version", value) : value;
}
function refusalWithCode(value) {
	if (!isRecord(value) || value["code"] !== void 0) return value;
	const { message } = value;
	return typeof message === "string" ? {
		...value,
		...refusal("refusal-of-earlier-version", message)
	} : value;
}
// src/review/plan-data.ts
/** The whole plan, hidden in a comment, so that a later run can tell what has changed. */
/**
* Largest plan accepted, in bytes of JSON. What fits into a comment (65,536 characters of Base64) is far
* smaller, but a forged comment might unpack to more.
*/
const LARGEST = 4194304;
const DATA = /^<!-- tinystacks:plan ([A-Za-z0-9+/]+={0,2}) -->\r?$/gm;
/** The plan as one line of HTML comment. */
function writePlanData(plan) {
	return `<!-- tinystacks:plan ${deflateRawSync(JSON.stringify(plan), { level: 9 }).toString("base64")} -->`;
}
/** The plan in a comment; null if there is none or it is malformed. Never throws. */
function parsePlanData(body) {
	const [found, ...others] = [...body.matchAll(DATA)];
	if (found?.[1] === void 0 || others.length > 0) return null;
	try {
		const json = inflateRawSync(Buffer.from(found[1], "base64"), { maxOutputLength: LARGEST });
		const plan = withCodes(JSON.parse(json.toString("utf8")));
		return validate(plan) ? plan : null;
	} catch {
		return null;
	}
}
export { parseHeader as a, failureComment as i, writePlanData as n, writeHeader as o, failureAsMarkdown as r, parsePlanData as t };
