import { c as READER_IDS, f as DATABASES, n as IDENTIFIER_OUTPUT } from "./limits.js";
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
function dataFate({ data, impact, changes }) {
	if (data === "lost") return "lost";
	if (data === "snapshot") return "gone, a final snapshot stays";
	if (impact !== "create") return "kept";
	if (changes.some(({ property }) => property === "replicaOf")) return "a copy, kept up to date";
	return changes.some(({ property }) => property.startsWith("restoreFrom")) ? "begins with what is restored" : "starts empty";
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
		...databases.every(({ impact }) => isUntouched(impact)) ? [withoutDatabases(plan)] : [impactSentence(plan)],
		...unverified > 0 ? [`${count(unverified, "database")} not verified`] : []
	].join("; ");
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
function isUntouched(impact) {
	return impact === "none" || impact === "existing";
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
	const atRisk = databases.some(({ impact }) => !isUntouched(impact) && impact !== "create");
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
	unnamed: "left",
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
// src/plan/attribution.ts
/** Resource types that hold rows: what happens to one of these is what happens to a database. */
const HOLDS_DATA = /* @__PURE__ */ new Set([
	"AWS::RDS::DBInstance",
	"AWS::RDS::DBCluster",
	"AWS::ElastiCache::ReplicationGroup",
	"AWS::ElastiCache::CacheCluster"
]);
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
* A resource that leaves the template has no origin any more: the deployed outputs name the
* instance, and logical ids (which never change once released) begin with their database.
*/
function databaseOf(change, known) {
	const origin = known.rendered.origins[change.logicalId];
	if (origin !== void 0) return isDatabase(origin.part) ? origin.part : null;
	const outputs = known.deployed?.outputs ?? {};
	return DATABASES.find((kind) => change.physicalId !== null && outputs[IDENTIFIER_OUTPUT[kind]] === change.physicalId) ?? databaseNamed(change.logicalId);
}
/** The part of the stage that a changed resource belongs to; what nobody knows counts as network. */
function partOf(change, known) {
	const database = databaseOf(change, known);
	if (database !== null) return database;
	return change.logicalId.startsWith("Bastion") ? "bastion" : "network";
}
function isDatabase(part) {
	return part !== "network" && part !== "bastion";
}
/** The database whose name a logical id of our templates begins with. */
function databaseNamed(logicalId) {
	return DATABASES.find((kind) => logicalId.toLowerCase().startsWith(kind)) ?? null;
}
/**
* The databases whose instance a change set modifies, replaces or removes: those whose live facts
* decide the plan. A change of tags alone touches an instance as well, though no part's hash differs.
*/
function databasesTouched(changes, known) {
	return DATABASES.filter((kind) => changes.some((change) => change.action !== "Add" && databaseOf(change, known) === kind && decides(change)));
}
function decides(change) {
	return holdsData(change) || isReader(change) || change.type.endsWith("ParameterGroup");
}
// src/render/words/results.ts
const OUTCOME = {
	created: "created",
	updated: "updated",
	destroyed: "destroyed",
	unchanged: "no changes",
	failed: "failed",
	"not-attempted": "not started"
};
const outcomeWords = {
	after: (duration) => `in ${duration}`,
	since: (stage) => `since ${stage} failed`,
	leftIn: (status) => `the stack is in ${status}`,
	columns: [
		"Stage",
		"Result",
		"Time",
		"Stack"
	],
	nothing: "Nothing to do: every stage is as the file says.",
	done: (changed) => `Deployed: ${count(changed, "stage")} changed.`
};
/** One sentence why a deploy failed: the first failing resource in AWS's words; null = it did not. */
function deployFailed(outcomes, file) {
	const failed = outcomes.flatMap(({ stage, result }) => result.kind === "failed" ? [failureOf(stage, result, file)] : []);
	const skipped = outcomes.flatMap(({ stage, result }) => result.kind === "not-attempted" ? [stage] : []);
	if (failed.length + skipped.length === 0) return null;
	const left = `${listed(skipped)} ${skipped.length === 1 ? "was" : "were"} not started`;
	return [...failed, ...skipped.length === 0 ? [] : [left]].join("; ");
}
/** `prod failed: Postgres: <AWS's reason> (tinystacks.yml:14)`. */
function failureOf(stage, { cause, line, status, remarks }, file) {
	const what = cause === null ? [outcomeWords.leftIn(status), ...remarks] : [resourceName(cause), cause.reason ?? cause.status];
	const place = line === null ? "" : ` (${file}:${line})`;
	return `${[`${stage} failed`, ...what].join(": ")}${place}`;
}
/** The database itself is called by its name, its helpers by database and what they are. */
function resourceName({ logicalId, type }, origins = {}) {
	const origin = Object.hasOwn(origins, logicalId) ? origins[logicalId] : void 0;
	const part = origin === void 0 ? databaseNamed(logicalId) : origin.part;
	if (part === null || part === "network" || part === "bastion") return logicalId;
	const kind = typeName(type);
	return kind === null ? DATABASE_NAME[part] : `${DATABASE_NAME[part]} ${kind}`;
}
const STEPS = {
	"delete-failed-create": (stack) => `deletes ${stack}, whose first create failed: nothing in it was ever in use`,
	create: (stack) => `creates ${stack}`,
	update: (stack) => `updates ${stack}`,
	protect: () => "turns deletion protection on",
	"lift-protection": () => "lifts the deletion protection of the databases that go, and of no other",
	"restore-protection": () => "puts the deletion protection back",
	"upgrade-readers": () => "upgrades the readers before their primaries",
	"keep-secret": () => "makes the region's copy of the primary's secret stand for itself, so that nothing deletes it",
	promote: () => "promotes the replica, in an update of its own",
	"snapshot-first": () => "takes a snapshot of Redis, whose new engine never goes back",
	"prove-removal": () => "checks that the final snapshot exists and the database is gone",
	"delete-stack": (stack) => `deletes ${stack}`
};
/** What an operation is about to begin. */
function stepLine(step, plan) {
	return `${plan.stage}: ${STEPS[step](plan.stack)}`;
}
/** The title over a stage's events. */
function stageTitle(plan) {
	return `${plan.stage}: ${STAGE_ACTION[plan.action]} (${plan.stack} in ${plan.region})`;
}
function waitingFor(stack) {
	return `${stack.name} is in the middle of an operation (${stack.status}): waiting for it to end`;
}
/** Asked on a terminal; the answer that counts is the database's name, as `prod/postgres`. */
function consentQuestion(kind, database) {
	return `${database}: ${CONSENT_WHY[kind]}. Type ${database} to go on, anything else to stop: `;
}
/** Why a plan is not applied: one sentence for the refusals, one for each consent that is missing. */
function refused(plan) {
	const refusals = plan.stages.flatMap(({ stage, refusals }) => refusals.map(({ database, message }) => [stage, ...database === null ? [] : [database]].join("/").concat(`: ${message}`)));
	const missing = plan.stages.flatMap(({ stage, databases }) => databases.flatMap(({ database, consent }) => consent === null || consent.given ? [] : [`${stage}/${database}: ${CONSENT_WHY[consent.kind]}; if you mean it: --allow ${consent.words}`]));
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
	"AWS::RDS::DBInstance": null,
	"AWS::ElastiCache::ReplicationGroup": null,
	"AWS::RDS::DBSubnetGroup": "subnet group",
	"AWS::RDS::DBParameterGroup": "parameter group",
	"AWS::ElastiCache::SubnetGroup": "subnet group",
	"AWS::ElastiCache::ParameterGroup": "parameter group",
	"AWS::SecretsManager::Secret": "secret",
	"AWS::SecretsManager::SecretTargetAttachment": "secret attachment",
	"AWS::EC2::SecurityGroup": "security group",
	"AWS::EC2::SecurityGroupIngress": "access rule"
};
export { count as A, consentNeeded as C, labels as D, interruption as E, markdownWords as O, STAGE_ACTION as S, happening as T, partOf as _, refused as a, NOT_VERIFIED as b, stepLine as c, databaseNamed as d, databaseOf as f, isReader as g, isDataType as h, outcomeWords as i, listed as j, verdictLine as k, validated as l, holdsData as m, consentQuestion as n, resourceName as o, databasesTouched as p, deployFailed as r, stageTitle as s, OUTCOME as t, waitingFor as u, CONSENT_WHY as v, dataFate as w, NO_VALUE as x, DATABASE_NAME as y };
