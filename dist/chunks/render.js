import { g as isDatabase, w as ALL_FAMILIES } from "./engines.js";
import { i as forTerminal } from "./text.js";
import { C as count, c as DATABASE_NAME, f as STAGE_ACTION, t as databaseNamed, w as listed } from "./plan.js";
import { r as consentNeeded, u as namedConsents } from "./plan5.js";
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
// src/plan/messages/deploy/results.ts
/** Progress and results. */
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
/** The database itself is called by its name, its helpers by database and what they are. */
function resourceName({ logicalId, type }, origins = {}) {
	const origin = Object.hasOwn(origins, logicalId) ? origins[logicalId] : void 0;
	const part = origin === void 0 ? databaseNamed(logicalId) : origin.part;
	if (!isDatabase(part)) return logicalId;
	const kind = typeName(type);
	return kind === null ? DATABASE_NAME[part] : `${DATABASE_NAME[part]} ${kind}`;
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
/** What a resource is to its database; null = it is the database itself. */
function typeName(type) {
	const known = TYPE_NAMES[type];
	return known === void 0 ? type.split("::").at(-1) ?? type : known;
}
const TYPE_NAMES = {
	...Object.fromEntries(ALL_FAMILIES.flatMap(({ types }) => [
		[types.database, null],
		[types.subnetGroup, "subnet group"],
		[types.parameterGroup, "parameter group"]
	])),
	"AWS::SecretsManager::Secret": "secret",
	"AWS::SecretsManager::SecretTargetAttachment": "secret attachment",
	"AWS::EC2::SecurityGroup": "security group",
	"AWS::EC2::SecurityGroupIngress": "access rule"
};
// src/render/progress.ts
/** `12:03:44 CREATE_COMPLETE Postgres (AWS::RDS::DBInstance) 9m55s`, in UTC, the reason after it. */
function eventLine(event, origins, options = {}) {
	const paint = painter(options.color ?? false);
	const at = Date.parse(event.time);
	const time = Number.isNaN(at) ? "--:--:--" : new Date(at).toISOString().slice(11, 19);
	const took = options.startedAt === void 0 ? "" : ` ${duration(at - options.startedAt)}`;
	const reason = event.reason === null || event.reason === "" ? "" : `: ${forTerminal(event.reason)}`;
	const status = paint(colorOf(event.status), forTerminal(event.status).padEnd(18));
	const type = paint("dim", `(${forTerminal(event.type)})`);
	return `${paint("dim", time)} ${status} ${forTerminal(resourceName(event, origins))} ${type}${took}${reason}`;
}
/** What takes minutes: its beginning is worth a line too. */
const TAKES_LONG = new Set(ALL_FAMILIES.map(({ types }) => types.database));
/**
* Lines for a run of events, oldest first: one a resource, when it ends, with how long it took; a
* database has one when it begins as well. null = the event has none.
*/
function eventLines(options = {}) {
	const started = /* @__PURE__ */ new Map();
	return (event, origins) => {
		const { logicalId, status, type } = event;
		if (status.endsWith("_IN_PROGRESS")) {
			const again = started.has(logicalId);
			if (!again) started.set(logicalId, Date.parse(event.time));
			return (type === STACK ? status !== "REVIEW_IN_PROGRESS" : TAKES_LONG.has(type) && !again) ? eventLine(event, origins, options) : null;
		}
		const startedAt = started.get(logicalId);
		started.delete(logicalId);
		return eventLine(event, origins, {
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
export { wrap as _, deployFailed as a, outcomeMessages as c, stageFailed as d, stageTitle as f, painter as g, UNWRAPPED as h, OUTCOME as i, refused as l, waitingFor as m, eventLine as n, failureHint as o, validated as p, eventLines as r, notCarriedOut as s, duration as t, resourceName as u };
