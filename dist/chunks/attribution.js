import { d as DATABASES, l as IDENTIFIER_OUTPUT } from "./load.js";
// src/plan/attribution.ts
/** Resource types that hold rows: what happens to one of these is what happens to a database. */
const HOLDS_DATA = /* @__PURE__ */ new Set([
	"AWS::RDS::DBInstance",
	"AWS::RDS::DBCluster",
	"AWS::ElastiCache::ReplicationGroup",
	"AWS::ElastiCache::CacheCluster"
]);
function holdsData(change) {
	return HOLDS_DATA.has(change.type);
}
/**
* The database a changed resource belongs to; null = the network, or nothing we know.
* A resource that leaves the template has no origin any more: the deployed outputs name the
* instance, and logical ids (which never change once released) begin with their database.
*/
function databaseOf(change, known) {
	const origin = known.rendered.origins[change.logicalId];
	if (origin !== void 0) return origin.part === "network" ? null : origin.part;
	const outputs = known.deployed?.outputs ?? {};
	return DATABASES.find((kind) => change.physicalId !== null && outputs[IDENTIFIER_OUTPUT[kind]] === change.physicalId) ?? databaseNamed(change.logicalId);
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
	return holdsData(change) || change.type.endsWith("ParameterGroup");
}
export { holdsData as i, databaseOf as n, databasesTouched as r, databaseNamed as t };
