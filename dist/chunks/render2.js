import { h as listed, m as count, o as STAGE_ACTION } from "./text.js";
import { i as forTerminal } from "./plan.js";
import { h as ALL_FAMILIES } from "./engines.js";
import { d as namedConsents, i as consentNeeded, t as resourceName } from "./plan4.js";
import { styleText } from "node:util";
// src/render/style.ts
function painter(color) {
	return (format, text) => color ? styleText(format, text, { validateStream: false }) : text;
}
/** The width of a pipe, a file and a workflow's log: programs read them, and people copy from them. */
const UNWRAPPED = Infinity;
/** What is copied as a whole: a command, a flag with its value, a value of the file in braces. */
const COPIED = [
	String.raw`aws [a-z]+ [a-z]+-[a-z-]+[^;,()]*`,
	String.raw`(?:tinystacks [a-z]+ --|git [a-z]+ [a-z]+-)[^;,()]*`,
	String.raw`--[a-z-]+ [^\s]+`,
	String.raw`[\w.]+: \{[^}]*\}`
].join("|");
/** A word, with what is copied in it. */
const WORD = new RegExp(String.raw`(?:${COPIED}|\S)+`, "g");
/**
* Wraps at spaces; every line, the first as well, begins with `indent`. A long word is never cut, nor is
* anything that somebody will copy.
*/
function wrap(text, width, indent) {
	const room = Math.max(20, width - indent.length);
	const lines = [];
	let line = "";
	for (const [word] of text.matchAll(WORD)) if (line !== "" && line.length + 1 + word.length > room) {
		lines.push(line);
		line = word.trimEnd();
	} else line = line === "" ? word.trimEnd() : `${line} ${word.trimEnd()}`;
	return [...lines, line].map((content) => `${indent}${content}`);
}
// src/render/progress.ts
/** `12:03:44 CREATE_COMPLETE Postgres (AWS::RDS::DBInstance) 9m55s`, in UTC, the reason after it. */
function eventLine(event, options = {}) {
	const paint = painter(options.color ?? false);
	const at = Date.parse(event.time);
	const time = Number.isNaN(at) ? "--:--:--" : new Date(at).toISOString().slice(11, 19);
	const took = options.startedAt === void 0 ? "" : ` ${duration(at - options.startedAt)}`;
	const reason = event.reason === null || event.reason === "" ? "" : `: ${forTerminal(event.reason)}`;
	const status = paint(colorOf(event.status), forTerminal(event.status).padEnd(18));
	const type = paint("dim", `(${forTerminal(event.type)})`);
	return `${paint("dim", time)} ${status} ${forTerminal(resourceName(event))} ${type}${took}${reason}`;
}
/** What takes minutes: its beginning is worth a line too. */
const TAKES_LONG = new Set(ALL_FAMILIES.map(({ types }) => types.database));
/**
* Lines for a run of events, oldest first: one a resource, when it ends, with how long it took; a
* database has one when it begins as well. null = the event has none.
*/
function eventLines(options = {}) {
	const started = /* @__PURE__ */ new Map();
	return (event) => {
		const { logicalId, status, type } = event;
		if (status.endsWith("_IN_PROGRESS")) {
			const again = started.has(logicalId);
			if (!again) started.set(logicalId, Date.parse(event.time));
			return (type === STACK ? status !== "REVIEW_IN_PROGRESS" : TAKES_LONG.has(type) && !again) ? eventLine(event, options) : null;
		}
		const startedAt = started.get(logicalId);
		started.delete(logicalId);
		return eventLine(event, {
			...options,
			...startedAt !== void 0 && { startedAt }
		});
	};
}
const STACK = "AWS::CloudFormation::Stack";
function colorOf(status) {
	if (status.includes("FAILED") || status.includes("ROLLBACK")) return "red";
	return status.endsWith("_COMPLETE") ? "green" : "cyan";
}
/** `9m55s`, `4s`, `1h02m`; negative spans count as none. */
function duration(milliseconds) {
	const seconds = Math.max(0, Math.round(milliseconds / 1e3));
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds % 3600 / 60)];
	const two = (number) => String(number).padStart(2, "0");
	if (hours > 0) return `${hours}h${two(minutes)}m`;
	return minutes > 0 ? `${minutes}m${two(seconds % 60)}s` : `${seconds}s`;
}
// src/plan/messages/deploy/results.ts
const OUTCOME = {
	created: "created",
	updated: "updated",
	destroyed: "destroyed",
	unchanged: "no changes",
	failed: "failed",
	"not-attempted": "not started"
};
const outcomeMessages = {
	refused: "refused",
	after: (duration) => `in ${duration}`,
	since: (stage) => `since ${stage} failed`,
	leftIn: (status) => `the stack is in ${status}`,
	interrupted: "the run was told to stop; CloudFormation keeps running, and the next run resumes watching",
	nothing: "Nothing to do: no stage changed.",
	done: (changed) => `Deployed: ${count(changed, "stage")} changed.`,
	why: "The results say why.",
	notStarted: (stages) => `${listed(stages)} ${stages.length === 1 ? "was" : "were"} not started`
};
/**
* The closing sentence of a deploy that failed: which stages, and where in the file. The results, which are shown
* before it, give AWS's reasons. null if no stage failed.
*/
function deployFailed(outcomes, file) {
	const failed = outcomes.flatMap(({ stage, result }) => result.kind === "failed" ? [`${verdictOf(stage, result)}${placeOf(result, file)}`] : []);
	const skipped = outcomes.flatMap(({ stage, result }) => result.kind === "not-attempted" ? [stage] : []);
	if (failed.length + skipped.length === 0) return null;
	return `${[...failed, ...skipped.length === 0 ? [] : [outcomeMessages.notStarted(skipped)]].join("; ")}. ${outcomeMessages.why}`;
}
/** What to do about a failure, by the status that the stack was left in; null = the reason says it all. */
function failureHint(status) {
	return status !== null && Object.hasOwn(AFTER, status) ? AFTER[status] ?? null : null;
}
const AFTER = {
	ROLLBACK_COMPLETE: "nothing in it was ever in use: fix the cause, and the next deploy recreates the stage",
	ROLLBACK_FAILED: "nothing in it was ever in use: fix the cause, and the next deploy recreates the stage",
	UPDATE_ROLLBACK_COMPLETE: "CloudFormation rolled this update back: fix the cause and deploy again",
	UPDATE_ROLLBACK_FAILED: "fix the cause; the next deploy first rolls the failed update back to its end, or says why it cannot",
	UPDATE_FAILED: "fix the cause; the next deploy first rolls the failed update back to its end"
};
/** Why one stage failed, where nothing else says it: `prod failed: Postgres: <AWS's reason> (tinystacks.yml:14)`. */
function stageFailed(stage, failure, file) {
	const { cause, status, remarks, refused } = failure;
	const why = cause === null ? [...status === null || refused ? [] : [outcomeMessages.leftIn(status)], ...remarks] : [cause.reason ?? cause.status];
	return `${[verdictOf(stage, failure), ...why].join(": ")}${placeOf(failure, file)}`;
}
/** `prod failed: Postgres`. */
function verdictOf(stage, { cause, refused }) {
	const verdict = `${stage} ${refused ? outcomeMessages.refused : OUTCOME.failed}`;
	return cause === null ? verdict : `${verdict}: ${resourceName(cause)}`;
}
function placeOf({ line }, file) {
	return line === null ? "" : ` (${file}:${line})`;
}
/** The title over a stage's events. */
function stageTitle(plan) {
	return `${plan.stage}: ${STAGE_ACTION[plan.action]} (${plan.stack} in ${plan.region})`;
}
function waitingFor(stack) {
	return `${stack.name} is in the middle of an operation (${stack.status}); waiting for it to end`;
}
/** `1 refusal, 2 consents required. …`: the plan, which is shown before, names each. */
function notCarriedOut(refusals, consents) {
	return `${[...refusals === 0 ? [] : [count(refusals, "refusal")], ...consents === 0 ? [] : [`${count(consents, "consent")} required`]].join(", ")}. Nothing was changed; the plan says what to do.`;
}
/** Why a plan is not applied: one sentence for the refusals, one for each consent that is missing. */
function refused(plan) {
	const refusals = plan.stages.flatMap(({ stage, refusals }) => refusals.map(({ database, message }) => [stage, ...database === null ? [] : [database]].join("/").concat(`: ${message}`)));
	const missing = namedConsents(plan).filter(({ consent }) => !consent.given).map(({ name, consent }) => consentNeeded(name, consent.kind, consent.words));
	return [...refusals, ...missing];
}
/** What `validate` says of a file that is right. */
function validated(file, stages) {
	return `${file} is valid: ${count(stages.length, "stage")} (${listed(stages.map(({ name }) => name))})`;
}
export { outcomeMessages as a, stageTitle as c, duration as d, eventLines as f, wrap as h, notCarriedOut as i, validated as l, painter as m, deployFailed as n, refused as o, UNWRAPPED as p, failureHint as r, stageFailed as s, OUTCOME as t, waitingFor as u };
