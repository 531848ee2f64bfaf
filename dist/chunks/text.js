import { n as DATABASES, r as ENGINES, u as perKind } from "./engines.js";
// src/errors.ts
var TinystacksError = class extends Error {
	name = "TinystacksError";
	code;
	exit;
	hint;
	file;
	problems;
	constructor(code, message, details) {
		super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
		this.code = code;
		this.exit = details.exit;
		this.hint = details.hint;
		this.file = details.file;
		this.problems = details.problems ?? [];
	}
};
/** The arguments are invalid. */
function usageError(message, hint) {
	return new TinystacksError("invalid-arguments", message, {
		exit: 2,
		hint
	});
}
/** The program was told to stop. What AWS has begun goes on there; a later run follows it. */
var Interrupted = class extends Error {
	name = "Interrupted";
	signal;
	constructor(signal) {
		super(`interrupted by ${signal}`);
		this.signal = signal;
	}
};
// src/text/phrases.ts
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listed(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
// src/plan/messages/plan.ts
const DATABASE_NAME = perKind(DATABASES, (kind) => ENGINES[kind].title);
/** Impacts that may turn out lighter than planned, where a fact that decides could not be read. */
const MAY_BE_LESS = /* @__PURE__ */ new Set([
	"in-place",
	"restart",
	"failover",
	"promote",
	"replace"
]);
/** What will happen to a database, after its name: `will restart`, `may restart`. */
function happening(database) {
	if (database.impact === "none") return "will not change";
	if (database.impact === "existing") return "is used as it is";
	return `${isAtWorst(database) ? "may" : "will"} ${whatHappens(database, false)}`;
}
/** What will happen, after `will` or `may`. `many`: said of several databases. */
function whatHappens({ impact, data }, many) {
	switch (impact) {
		case "remove": return data === "kept" ? "be removed from the stage" : "be deleted";
		case "replace":
			if (isRecreated({
				impact,
				data
			})) return many ? "be recreated as replicas" : "be recreated as a replica";
			return many ? "be replaced by empty ones" : "be replaced by an empty one";
		case "promote": return "be promoted to primary";
		case "failover": return "fail over";
		case "restart": return "restart";
		case "in-place": return "change while running";
		case "create": return "be created";
		case "none":
		case "existing": return "stay as it is";
	}
}
/** Whether less than its impact may happen. */
function isAtWorst({ impact, verified }) {
	return !verified && MAY_BE_LESS.has(impact);
}
/** Only a replica keeps its rows when it is replaced: they are its primary's. */
function isRecreated({ impact, data }) {
	return impact === "replace" && data === "kept";
}
const FAILOVER = {
	sql: "1 to 2 minutes",
	cache: "a few seconds"
};
/** How long applications will not be able to use the database. */
function downtime(plan) {
	const { impact, database } = plan;
	switch (impact) {
		case "none":
		case "existing":
		case "create":
		case "in-place": return "none";
		case "failover": return FAILOVER[ENGINES[database].family];
		case "restart":
		case "promote": return "a few minutes";
		case "replace": return isRecreated(plan) ? "until clients use its new host" : "until the data is restored";
		case "remove": return "permanent";
	}
}
function dataOutcome({ data, impact, gone, changes }) {
	if (gone) return "gone already";
	if (data === "lost") return "lost";
	if (data === "snapshot") return "deleted, final snapshot kept";
	if (impact !== "create") return "kept";
	if (changes.some(({ property }) => property === "replicaOf")) return "copied from its primary";
	return changes.some(({ property }) => property.startsWith("restoreFrom")) ? "restored" : "empty";
}
const STAGE_ACTION = {
	create: "new stage",
	update: "update",
	none: "no changes",
	delete: "deleted"
};
const NOT_VERIFIED = "not verified";
const labels = {
	downtime: "downtime",
	data: "data",
	note: "note",
	warning: "warning",
	unnamed: "left over",
	refused: "refused",
	consent: "consent",
	allowed: "consented",
	line: "line",
	defaults: "defaults",
	valuesUnknown: "(values unknown)",
	valueUnknown: "(unknown)",
	lastDeploy: "last deploy",
	perhaps: "(perhaps)",
	hint: "hint",
	error: "error"
};
/** Of a value that is not set, before or after. */
const NOT_SET = "not set";
const NO_VALUE = `(${NOT_SET})`;
const markdownMessages = {
	columns: [
		"Database",
		"What will happen",
		"Downtime",
		"Data",
		"Why"
	],
	changesColumn: "Before → after",
	/** Of databases that are all new. */
	settingsColumn: "Settings",
	unchanged: "Unchanged stages",
	untouched: "Not touched",
	refused: "Refused: this plan will not be applied",
	needsConsent: "Consent required. It expires when the plan changes.",
	/** Who consents in which way; each way is code already. */
	ways: ({ label, input, flag }) => `reviewer: add the label ${label}; workflow: set the input ${input}; terminal: pass ${flag}`,
	given: "consent given",
	more: (number) => `and ${number} more`,
	details: (changes, notes) => listed([...changes === 0 ? [] : [count(changes, "change")], ...notes === 0 ? [] : [count(notes, "note")]])
};
// src/text/record.ts
/** Whether a value that came as JSON or YAML is a mapping, no list. */
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
export { TinystacksError as _, NO_VALUE as a, downtime as c, labels as d, markdownMessages as f, Interrupted as g, listed as h, NOT_VERIFIED as i, happening as l, count as m, DATABASE_NAME as n, STAGE_ACTION as o, whatHappens as p, NOT_SET as r, dataOutcome as s, isRecord as t, isAtWorst as u, usageError as v };
