import { t as databaseNamed } from "./attribution.js";
import { a as STAGE_ACTION, m as listed, n as DATABASE_NAME, p as count, t as CONSENT_WHY } from "./plan.js";
// src/render/words/results.ts
const OUTCOME = {
	created: "created",
	updated: "updated",
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
	if (part === null || part === "network") return logicalId;
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
	"prove-removal": () => "checks that the final snapshot exists and the database is gone"
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
export { refused as a, stepLine as c, outcomeWords as i, validated as l, consentQuestion as n, resourceName as o, deployFailed as r, stageTitle as s, OUTCOME as t, waitingFor as u };
