// src/render/words/phrases.ts
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listed(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
// src/render/words/plan.ts
const DATABASE_NAME = {
	postgres: "Postgres",
	mysql: "MySQL",
	redis: "Redis"
};
/** What happens, said of one database. */
const WHAT_HAPPENS = {
	none: "nothing changes",
	existing: "stays as it is, not managed here",
	create: "is created",
	"in-place": "changes while it runs",
	restart: "restarts",
	failover: "fails over",
	promote: "is promoted to primary",
	replace: "is replaced by an empty one",
	remove: "is removed"
};
/** What happens to a database; where a fact that decides it could not be read, at worst. */
function happening({ impact, verified }) {
	return verified || impact === "remove" || impact === "none" ? WHAT_HAPPENS[impact] : `at worst ${WHAT_HAPPENS[impact]}`;
}
/** How long applications cannot use the database. */
function interruption(impact, database) {
	switch (impact) {
		case "none":
		case "existing":
		case "create":
		case "in-place": return "none";
		case "failover": return database === "redis" ? "some seconds" : "1 to 2 minutes";
		case "restart":
		case "promote": return "some minutes";
		case "replace": return "until the data is restored";
		case "remove": return "for good";
	}
}
function dataFate(data, impact) {
	if (data === "lost") return "lost";
	if (data === "snapshot") return "gone, a final snapshot stays";
	return impact === "create" ? "starts empty" : "kept";
}
const STAGE_ACTION = {
	create: "new stage",
	update: "update",
	none: "no changes",
	delete: "deleted"
};
const NO_CHANGES = "no changes: every stage is as the file says";
/** The first line of a plan: how many databases are interrupted, and whether any loses data. */
function verdictLine(plan) {
	const refusals = plan.stages.flatMap((stage) => stage.refusals).length;
	const databases = plan.stages.flatMap((stage) => stage.databases);
	const unverified = databases.filter((database) => !database.verified).length;
	const sentence = [
		...refusals > 0 ? [`Refused, ${count(refusals, "problem")} to solve`] : [],
		...databases.every((database) => database.impact === "none") ? [withoutDatabases(plan)] : [impactSentence(plan)],
		...unverified > 0 ? [`${count(unverified, "database")} not verified`] : []
	].join("; ");
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
function withoutDatabases(plan) {
	if (plan.stages.every((stage) => stage.action === "none")) return plan.stages.some((stage) => stage.refusals.length > 0) ? "nothing would be changed" : NO_CHANGES;
	return "no database is touched, something around them changes";
}
const COUNTED = [
	[
		"create",
		"is created",
		"are created"
	],
	[
		"in-place",
		"changes while it runs",
		"change while they run"
	],
	[
		"restart",
		"restarts",
		"restart"
	],
	[
		"failover",
		"fails over",
		"fail over"
	],
	[
		"promote",
		"is promoted",
		"are promoted"
	],
	[
		"replace",
		"is replaced",
		"are replaced"
	],
	[
		"remove",
		"is removed",
		"are removed"
	]
];
function impactSentence(plan) {
	const databases = plan.stages.flatMap((stage) => stage.databases);
	const happenings = COUNTED.toReversed().flatMap(([impact, one, many]) => {
		const number = databases.filter((database) => database.impact === impact).length;
		return number === 0 ? [] : [`${count(number, "database")} ${number === 1 ? one : many}`];
	});
	const gone = databases.filter((database) => database.data !== "kept");
	const lost = gone.filter((database) => database.data === "lost");
	const atRisk = databases.some(({ impact }) => impact !== "none" && impact !== "create");
	const loss = lost.length > 0 ? `${count(lost.length, "database")} ${lost.length === 1 ? "LOSES" : "LOSE"} ALL DATA` : gone.length > 0 ? `the data of ${count(gone.length, "database")} stays in a final snapshot only` : "none loses data";
	return [...happenings, ...atRisk ? [loss] : []].join(", ");
}
function consentNeeded(database, why, words) {
	return `${database}: ${why}; if you mean it: --allow ${words}`;
}
const CONSENT_WHY = {
	"data-loss": "the database or its data goes away",
	irreversible: "it cannot be undone",
	interruption: "this stage asks before an interruption"
};
const NOT_VERIFIED = "not verified";
const labels = {
	interruption: "interruption",
	data: "data",
	note: "note",
	refused: "refused",
	consent: "consent",
	allowed: "allowed",
	line: "line",
	valuesUnknown: "changes (values not told)",
	hint: "hint",
	error: "error"
};
/** Where a value is new or taken away. */
const NO_VALUE = "(not set)";
const markdownWords = {
	columns: [
		"Database",
		"What happens",
		"Interruption",
		"Data",
		"Why",
		"Before → after"
	],
	unchanged: "Unchanged stages",
	untouched: "Not touched",
	fingerprint: "Plan",
	refused: "Refused: this will not be applied",
	needsConsent: "Needs your consent. Give these words to the deploy, if you mean it:",
	given: "consent given",
	more: (number) => `and ${number} more`,
	details: (changes, notes) => listed([...changes === 0 ? [] : [count(changes, "change")], ...notes === 0 ? [] : [count(notes, "note")]])
};
export { STAGE_ACTION as a, happening as c, markdownWords as d, verdictLine as f, NO_VALUE as i, interruption as l, listed as m, DATABASE_NAME as n, consentNeeded as o, count as p, NOT_VERIFIED as r, dataFate as s, CONSENT_WHY as t, labels as u };
