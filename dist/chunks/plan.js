import { d as ENGINES, g as isDatabase, u as DATABASES, v as perKind, w as ALL_FAMILIES } from "./engines.js";
import { u as READER_IDS } from "./text2.js";
// src/text/phrases.ts
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listed(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
// src/plan/messages/coded.ts
function refusal(code, message) {
	return {
		code,
		message
	};
}
/** A routine note, which may be folded. */
function note(code, message) {
	return {
		code,
		level: "info",
		message
	};
}
/** A trap: whoever approves the plan without it loses something. Never folded. */
function warning(code, message) {
	return {
		code,
		level: "warning",
		message
	};
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
// src/plan/changes/resource-owner.ts
/** Resource types that hold rows: what happens to one of these is what happens to a database. */
const HOLDS_DATA = new Set(ALL_FAMILIES.flatMap(({ types }) => [types.database, types.other]));
/** Whether resources of this type hold rows, whoever's they are. */
function isDataType(type) {
	return HOLDS_DATA.has(type);
}
/** Whether the change is to a resource with rows of its own. A reader has those of its primary. */
function holdsData(change) {
	return HOLDS_DATA.has(change.type) && !isReader(change);
}
const READERS = new Set(Object.values(READER_IDS));
/** Whether the change is to the reader beside a primary. */
function isReader({ logicalId }) {
	return READERS.has(logicalId);
}
/**
* The database a changed resource belongs to; null = the network, or nothing we know.
* A resource that leaves the template has no origin any more: the deployed stage names the
* instance, and logical ids (which never change once released) begin with their database.
*/
function databaseOf(change, known) {
	const origin = known.rendered.origins[change.logicalId];
	if (origin !== void 0) return isDatabase(origin.part) ? origin.part : null;
	return DATABASES.find((kind) => change.physicalId !== null && known.deployed?.databases[kind].identifier === change.physicalId) ?? databaseNamed(change.logicalId);
}
/** The part of the stage that a resource of no database belongs to; what nobody knows counts as network. */
function partOf(change) {
	return change.logicalId.startsWith("Bastion") ? "bastion" : "network";
}
/** The database whose name a logical id of our templates begins with. */
function databaseNamed(logicalId) {
	return DATABASES.find((kind) => logicalId.toLowerCase().startsWith(kind)) ?? null;
}
/**
* The databases whose instance a change set modifies, replaces or removes: those whose live facts
* decide the plan. A change of tags alone touches an instance as well, though no part's hash differs.
*/
function databasesTouched(changes) {
	return DATABASES.filter((kind) => changes.some((change) => change.action !== "Add" && change.database === kind && decides(change)));
}
function decides(change) {
	return holdsData(change) || isReader(change) || change.type.endsWith("ParameterGroup");
}
export { count as C, warning as S, labels as _, isDataType as a, note as b, DATABASE_NAME as c, NO_VALUE as d, STAGE_ACTION as f, isAtWorst as g, happening as h, holdsData as i, NOT_SET as l, downtime as m, databaseOf as n, isReader as o, dataOutcome as p, databasesTouched as r, partOf as s, databaseNamed as t, NOT_VERIFIED as u, markdownMessages as v, listed as w, refusal as x, whatHappens as y };
