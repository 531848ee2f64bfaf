import { n as TinystacksError } from "./errors.js";
import { f as count, n as NOT_VERIFIED, p as listed, t as DATABASE_NAME } from "./plan.js";
import { t as offlineWords } from "./offline.js";
import { n as databasesOf, t as DATABASES } from "./resolved.js";
import { d as SQL_IDS, l as READER_IDS, o as COPIED_SECRET_IDS, t as IDENTIFIER_OUTPUT } from "./facts.js";
import { i as holdsData, n as databaseOf, o as isReader, r as databasesTouched, s as partOf, t as databaseNamed } from "./resource-owner.js";
import { n as rootCause, r as agreedWords, t as isOfStack } from "./stack-events.js";
import { C as READER_OUTPUTS, D as SOURCE_OUTPUTS, E as SECRET_REGIONS_OUTPUT, O as UNDERWAY_OUTPUT, S as READER_IDENTIFIER_OUTPUT, T as RESTORED_OUTPUT, _ as COPIED_SECRET_OUTPUT, b as NETWORK_OUTPUTS, c as parsePairs, d as deployedRole, f as hasCopiedSecret, g as BASTION_OUTPUTS, h as ACCOUNT_GUARD_OUTPUT, k as USERNAME_OUTPUT, l as TAGS, m as inRegion, n as existingId, o as deployedParts, p as identifierIn, r as BASTION_IMAGE_PARAMETER, s as formatPairs, t as renderStage, u as fileProperty, v as DATABASE_OUTPUTS, y as EXISTING_OUTPUT } from "./template.js";
import { i as replicaWords, r as replicaRefusals } from "./replicas.js";
import { T as identityRefusals, a as leavingVpc, b as byJson, d as missingFact, f as missingReader, h as consentWords, i as isLeavingVpc, l as DESCRIBE, m as isNewStack, n as refusalsAround, o as neighbourRefusals, p as valueOf, t as notesAround, u as SQL_KINDS, x as sha256, y as withoutStage } from "./network-checks.js";
import { c as DEFAULTS, l as didYouMean, o as selectStages, r as consentGiven, s as parseConfig, t as invalidFile, u as dotted } from "./load.js";
import { randomUUID } from "node:crypto";
// src/plan/messages/existing.ts
/** What is said of databases that a stage uses and does not make. */
const existingWords = {
	used: (identifier, engine, region) => `${identifier} (${engine}) in ${region} is used as it is, never changed and never deleted`,
	unknown: (identifier) => `what is live of ${identifier} is ${NOT_VERIFIED}`,
	withSecret: "its credentials are injected from the given secret",
	withoutSecret: "no secret is given: the application gets no variables for its credentials",
	admits: "a rule in its security group admits this stage's clients",
	admitsBastion: "rules in its security group admit this stage's clients and its bastion",
	doesNotAdmit: "its security group is left as it is",
	bastionNotAdmitted: "its security group is left as it is: the tunnel through the bastion reaches it once that group admits the bastion; write allowFrom: true, or add the rule there by hand",
	keysNotVerified: (action, why) => `that the secret has the keys it needs is ${NOT_VERIFIED} (${action} ${why})`,
	insteadOf: (identifier) => `this stage uses ${identifier} from now on`,
	leftAlone: (id) => `${id}, which was used until now, stays as it is`,
	noLongerUsed: (name, id) => `${name}: ${id} is no longer used by this stage; it stays as it is`,
	noPath: (name, vpc, region) => `${name} is in ${vpc === null ? region : `${vpc}, ${region}`}: this stage's network has no path to it by itself`,
	tunnelClosed: (name, group, port) => `${name}: the tunnel through the bastion reaches it once its own security group admits ${group} on port ${port}; write allowFrom: true, or add that rule there by hand`,
	unread: (identifier, action, why) => `what is live of ${identifier} could not be read (${action}: ${why}), and nothing can be wired without it; allow ${action}`,
	absent: (identifier, region, meant) => `there is no database ${identifier} in ${region}${meant === null ? "" : `; ${meant}`}`,
	otherEngine: (identifier, engine, name, fitting) => `${identifier} is ${engine}, not ${name}; ${fitting === void 0 ? "name another database" : `write it under ${fitting}:`}`,
	noEndpoint: (identifier) => `${identifier} has no endpoint yet: it is still being made; plan again when it is available`,
	otherVpc: (identifier, vpc, own) => vpc === null ? `the VPC of ${identifier} could not be read, so that its security group cannot admit this stage's clients; take allowFrom out, or allow reading its subnet group` : `a security group admits groups of its own VPC: ${identifier} is in ${vpc}, this stage in ${own ?? "a VPC of its own"}; write network: { vpc: ${vpc}, subnets: [..] }, or take allowFrom out`,
	noGroup: (identifier) => `no security group of ${identifier} could be read; take allowFrom out, or allow reading its nodes`,
	noSecret: (secret) => `there is no secret ${secret}`,
	secretLacks: (secret, keys) => `the secret ${secret} has no ${keys}: its JSON needs that, or take secret out`
};
// src/plan/changes/agreed.ts
/**
* Whether a change set does no more than what was agreed to. A plan speaks of databases; this compares
* every resource, so that nothing is executed that nobody has read: least of all what somebody else's
* deploy has brought in meanwhile.
*/
/** The changes of `now` that are not in `agreed`, or do more there; empty = it may be executed. */
function excess(now, agreed) {
	return now.filter((change) => !followsFromOthers(change) && !agreed.some((one) => covers$1(one, change)));
}
function covers$1(agreed, now) {
	return agreed.logicalId === now.logicalId && agreed.type === now.type && agreed.action === now.action && isSameResource(agreed.physicalId, now.physicalId) && weightOf(now) <= weightOf(agreed) && (now.policyAction === null || now.policyAction === agreed.policyAction) && (now.action !== "Modify" || areDetailsAgreed(agreed, now));
}
/** Where both sides know it: a database of the same logical id that was made meanwhile is another one. */
function isSameResource(agreed, now) {
	return agreed === null || now === null || agreed === now;
}
function weightOf({ replacement }) {
	return [
		"False",
		"Conditional",
		"True"
	].indexOf(replacement ?? "False");
}
/** A change that names no property does not say what it does: only one that was agreed so covers it. */
function areDetailsAgreed(agreed, now) {
	if (now.details.length === 0) return agreed.details.length === 0;
	return now.details.every((detail) => isKnockOn$1(detail) || turnsProtectionOn(detail) || agreed.details.some((one) => isSameDetail(one, detail)));
}
function isSameDetail(agreed, now) {
	return agreed.attribute === now.attribute && agreed.property === now.property && isSameValue(agreed.path, now.path ?? null) && isSameValue(agreed.before, now.before) && isSameValue(agreed.after, now.after);
}
/** What CloudFormation only knows when it is executed (SEEN cloudformation-coverage-roadmap#2113). */
const KNOWN_LATER = "changeSet:KNOWN_AFTER_APPLY";
function isSameValue(agreed, now) {
	return agreed === void 0 || agreed === now || (agreed?.includes(KNOWN_LATER) ?? false);
}
/** Evaluated at execution, because a resource that is referred to changes: that change is compared itself. */
function isKnockOn$1({ evaluation }) {
	return evaluation === "Dynamic";
}
/** Nothing is lost by a net that is put up. */
function turnsProtectionOn({ property, after }) {
	return property === "DeletionProtection" && after === "true";
}
const READERS = Object.values(READER_IDS);
/** Listed only because it refers to a resource that changes, and certainly not replaced for that, or no database. */
function followsFromOthers(change) {
	const { action, replacement, details, logicalId } = change;
	const hasRows = holdsData(change) || READERS.includes(logicalId);
	return action === "Modify" && details.length > 0 && details.every(isKnockOn$1) && (replacement === "False" || replacement === "Conditional" && !hasRows);
}
/** A stack that is created: every resource of the template is made, and nothing else happens. */
function everythingAdded({ Resources }) {
	return Object.entries(Resources).map(([logicalId, { Type }]) => added(logicalId, Type));
}
/** One resource that is made. */
function added(logicalId, type) {
	return {
		logicalId,
		physicalId: null,
		type,
		action: "Add",
		replacement: null,
		policyAction: null,
		details: []
	};
}
/** One resource that is changed where it stands, in these properties: name -> new value; null = taken away. */
function changedInPlace(logicalId, type, properties) {
	return {
		...added(logicalId, type),
		action: "Modify",
		replacement: "False",
		details: Object.entries(properties).map(([property, after]) => ({
			attribute: "Properties",
			property,
			after
		}))
	};
}
// src/plan/replicas/following.ts
/** The stage a replica waits for: it is of this run, and not yet what a replica can follow. */
function waitsFor(kind, input) {
	const replicaOf = input.stage.databases[kind]?.replicaOf;
	const fact = input.known.sources[kind];
	if (replicaOf?.kind !== "stage" || !fact || !input.run?.has(replicaOf.stage)) return null;
	if (fact.kind === "absent") return replicaOf.stage;
	if (fact.kind === "unread" || isDeployedReplica(kind, input)) return null;
	const { value } = fact;
	return value.backupRetentionDays === 0 || lacksCopy(value, input) ? replicaOf.stage : null;
}
/** The stages that this one is applied after, because a replica in it waits for them. */
function stagesBefore(input) {
	return SQL_KINDS.flatMap((kind) => waitsFor(kind, input) ?? []);
}
/** Whether a source is not known that the stage's template would have to name. */
function lacksSource(stage, known) {
	return SQL_KINDS.some((kind) => stage.databases[kind]?.replicaOf && known.sources[kind]?.kind !== "read");
}
/** Whether the database is a replica before and after, of whomever. */
function staysReplica(kind, { stage, deployed }) {
	return (stage.databases[kind]?.replicaOf ?? null) !== null && deployedRole(kind, deployed) === "replica";
}
/** A replica that is made already, and not moved to another source. */
function isDeployedReplica(kind, input) {
	const followed = valueOf(input.known.sources[kind])?.arn;
	return deployedRole(kind, input.deployed) === "replica" && followed !== void 0 && input.deployed?.outputs[SOURCE_OUTPUTS[kind].sourceArn] === followed;
}
/** Whether the source's secret has no copy in the region of the stage, and needs one. */
function lacksCopy(source, { stage }) {
	return source.secretArn !== null && source.region !== stage.region && !source.secretRegions.includes(stage.region);
}
/** What the file calls the primary: a stage's name, or an ARN. */
function nameOf(replicaOf) {
	return replicaOf.kind === "stage" ? replicaOf.stage : replicaOf.arn;
}
/** What a reviewer should know of a replica. `name`: the database as `prod-west/postgres`. */
function followNotes(kind, name, replicaOf, input) {
	const source = valueOf(input.known.sources[kind]);
	const waits = waitsFor(kind, input);
	const crosses = replicaOf.region !== input.stage.region;
	const copy = source?.copy;
	return [
		...copy?.kind === "unread" ? [replicaWords.nameUnread(name, input.stage.region, copy)] : [],
		...waits === null ? [] : [replicaWords.after(name, waits)],
		...waits === null || isNewStack(input) ? [] : [replicaWords.restLater(input.stage.name, waits)],
		...crosses ? [replicaWords.noPath(name, replicaOf.region, source?.host ?? nameOf(replicaOf))] : [],
		...crosses ? [] : [replicaWords.besidePrimary(name, source?.clientSecurityGroup ?? null)],
		...replicaOf.kind === "existing" ? [replicaWords.noCredentials(name)] : []
	];
}
/**
* A replica has its source's storage, and keeps it when it is promoted: where the file names no size,
* it asks for what there is.
*/
function keepFollowedStorage(stage, deployed, live) {
	const kept = SQL_KINDS.flatMap((kind) => {
		const wanted = stage.databases[kind];
		const role = deployedRole(kind, deployed);
		const size = valueOf(live[kind])?.allocatedStorage;
		const follows = role === "replica" || role === "promoted";
		return wanted?.storage.sizeGiven === false && follows && size !== void 0 ? [[kind, {
			...wanted,
			storage: {
				...wanted.storage,
				size
			}
		}]] : [];
	});
	return {
		...stage,
		databases: {
			...stage.databases,
			...Object.fromEntries(kept)
		}
	};
}
// src/plan/model/loss.ts
/** Whether the database that is there now goes away, with or without another in its place. */
function ends({ impact }) {
	return impact === "remove" || impact === "replace";
}
/** Whether the database goes, or rows of it. */
function losesData(database) {
	return database.data !== "kept" || ends(database);
}
/** Whether the database can no longer be restored to times that it could be restored to until now. */
function losesRestorableTime({ nets = [] }) {
	return nets.some(({ kind }) => kind !== "deletion-protection");
}
/** Whether the stage's plan takes nothing away and can be undone. */
function losesNothing({ databases }) {
	return databases.every((database) => !losesData(database) && !losesRestorableTime(database) && database.impact !== "promote");
}
/** Whether the stage's plan cuts a protective net: backups, or the protection against being deleted. */
function cutsNets({ databases, terminationProtection }) {
	return terminationProtection?.to === "off" || databases.some(({ nets = [] }) => nets.length > 0);
}
/** Whether every net that `now` cuts is one that `before` cuts as well. */
function cutsNoMoreNets(now, before) {
	const known = new Set(before.databases.flatMap(namesOfNets));
	return now.databases.flatMap(namesOfNets).every((name) => known.has(name)) && (now.terminationProtection?.to !== "off" || before.terminationProtection?.to === "off");
}
function namesOfNets({ database, nets = [] }) {
	return nets.map(({ kind, before, after }) => JSON.stringify([
		database,
		kind,
		before,
		after
	]));
}
// src/plan/changes/touched-sections.ts
const PARTS = [
	"network",
	"bastion",
	"postgres",
	"mysql",
	"redis"
];
/** The parts that are added, removed or whose hash differs: only those need their live facts read. */
function touchedParts(rendered, deployed) {
	return PARTS.filter((part) => rendered[part] !== deployed[part]);
}
// src/plan/messages/reasons.ts
/** Sentences that are part of the plan itself: reasons, notes, refusals. */
const reasons = {
	nothing: "nothing about it changes",
	tagsOnly: "only its tags change",
	newStage: "the stage is new",
	newDatabase: "it is new in the file",
	alreadySo: "the template catches up with what runs already",
	removed: "it is no longer in the file",
	keptRunning: "it is no longer in the file; the database stays in the account, not managed here",
	aroundIt: "only what is around it changes",
	undecided: "CloudFormation does not say yet what it will do to it",
	withoutDetails: "CloudFormation names no property: the heaviest that can be is said",
	inPlace: (names) => `${names} ${verb(names, "changes", "change")} while it runs`,
	restart: (names) => `a change of ${names} restarts it`,
	failover: (names) => `a change of ${names} makes a standby take over`,
	promote: "replication from its source ends; this cannot be undone",
	replace: (names) => `AWS cannot change ${names} and makes a new, empty database instead`,
	replaceReplica: (names) => `AWS ${names === "" ? "" : `cannot change ${names} and `}makes a new replica in its place`,
	replaceUnnamed: "AWS makes a new, empty database in its place",
	unknownProperty: (names) => `what a change of ${names} does is not known to us`,
	parameters: "a changed parameter may need a restart; which ones do is not verified",
	pending: (queued) => `any change also sets off what is queued: ${queued}`,
	parametersPending: "any change restarts it, since parameters wait for a restart",
	parametersAtOnce: (names) => `${names} ${verb(names, "takes", "take")} effect at once`,
	parametersAtRestart: (names) => `${names} ${verb(names, "takes", "take")} effect at the next restart`,
	parametersRestart: (names) => `${names} ${verb(names, "takes", "take")} effect at a restart, which this update brings`,
	engineMoves: "a snapshot is taken first: Valkey never goes back to Redis OSS",
	window: (window) => `it happens in ${windowName(window)}, not now`,
	notInWindow: "it does not wait for the maintenance window: a restart for parameters never does",
	pendingInWindow: (queued) => `queued for the maintenance window: ${queued}`,
	absent: "AWS knows no such database: it was deleted outside of this file",
	protectionFirst: "its deletion protection is lifted first",
	notVerified: (action, why) => `${NOT_VERIFIED} (${action} ${why === null ? "was not called" : accessWord(why)})`,
	restartNotRuledOut: "a restart cannot be ruled out",
	secretReplaced: "its secret is replaced: applications need the new ARN"
};
const notes = {
	versionKept: (database, file, live) => `${database} runs ${live}, newer than the file's ${file}: the running version is kept`,
	defaultVersionKept: (database, live) => `${database} runs ${live} and the file names no version: the running version is kept`,
	storageKept: (database, file, live) => `${database} has grown to ${live} GiB by itself, the file says ${file}: the storage is kept`,
	storageAtMaximum: (database, live, max, write) => `${database} has ${live} of at most ${max} GiB: write storage.max: ${write} or more, so that it can grow`,
	storageRounded: (database, least) => `${database}: RDS adds at least a tenth: the storage becomes ${least} GiB`,
	outputsOnly: "only the outputs or the tags of the stack change",
	tagsOnly: "only tags change",
	secretKept: (name) => `the secret ${name} stays in Secrets Manager`,
	secretGone: (name) => `the secret ${name} is deleted and cannot be restored`,
	clientGroupReplaced: "the client security group is replaced: applications reach no database until they wear the new one"
};
const refusals = {
	storageShrinks: (live) => `storage cannot shrink: the database has ${live} GiB; write size: ${live} or more`,
	storageMaxTooLow: (live, least) => `storage.max must be at least a tenth above the ${live} GiB the database has; write max: ${least} or more`,
	versionDown: (asked, live) => `an engine version never goes down: ${live} runs, the file asks for ${asked}; write version: "${live}", or restore a snapshot into a new stage`,
	majorUpgrade: (asked, live) => `${live} to ${asked} is a major upgrade; write allowMajorUpgrade: true beside the version if it is meant`,
	username: (live) => `the master user of a database cannot change: it is ${live}; write username: ${live}`,
	databaseName: (live) => `a database cannot be renamed: it is ${live}; write database: ${live}`,
	engineBack: "Valkey cannot go back to Redis OSS; write engine: valkey",
	replicas: (names) => `it has read replicas (${names}): remove or promote them first`,
	secretRegenerated: (name) => `the secret ${name} would get a new password while the database keeps the old one; leave the key alone that changes it`,
	networkMoves: "a running database cannot move to another VPC; keep the network as it was, or make a new stage and move the data there",
	unknownDatabase: (name, type) => `${name} (${type}) holds data and belongs to no database this file knows; it is not touched`
};
/** `the maintenance window Sun 03:00 UTC`. */
function windowName(window) {
	const start = /^(\w)(\w\w):(\d\d:\d\d)/.exec(window ?? "");
	const [, initial = "", rest = "", time = ""] = start ?? [];
	return ["the maintenance window", ...start ? [`${initial.toUpperCase()}${rest} ${time} UTC`] : []].join(" ");
}
/** `AccessDenied` and its relatives read as `denied`; anything else as AWS says it. */
function accessWord(why) {
	return /denied|unauthorized|forbidden/i.test(why) ? "denied" : why;
}
function verb(names, one, many) {
	return /, | and /.test(names) ? many : one;
}
/** `network: 2 resources are added (PublicSubnet1, PublicSubnet2)`; long lists are cut. */
function describeResources(part, what, names) {
	const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
	const are = names.length === 1 ? "is" : "are";
	return `${part}: ${count(names.length, "resource")} ${are} ${what} (${listed(shown)})`;
}
// src/facts/versions.ts
/** Numeric comparison component by component; a missing component counts as 0: `17` < `17.4` < `17.10`. */
function compareVersions(a, b) {
	const left = components(a);
	const right = components(b);
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const difference = (left[index] ?? 0) - (right[index] ?? 0);
		if (difference !== 0) return Math.sign(difference);
	}
	return 0;
}
/** Whether what is asked for (`17`) is met by what runs (`17.6`): every component asked for is equal. */
function covers(asked, running) {
	const wanted = components(asked);
	const live = components(running);
	return wanted.length <= live.length && wanted.every((part, index) => part === live[index]);
}
/** The part of a version that only an allowed major upgrade moves: `17`, MySQL's `8.0`. */
function majorOf(kind, version) {
	return components(version).slice(0, kind === "mysql" ? 2 : 1).join(".");
}
function components(version) {
	return (version.match(/\d+/g) ?? []).map(Number);
}
// src/plan/restore/reconcile.ts
/** The engine versions as the deployed template has them. */
function deployedVersions({ outputs }) {
	return Object.fromEntries(DATABASES.flatMap((database) => {
		const version = outputs[DATABASE_OUTPUTS[database].version];
		return version === void 0 ? [] : [[database, version]];
	}));
}
/**
* Reality first: a stage whose template never asks a running database to shrink or to go back.
* What the file itself asks backwards is left as it is written, so that `refusalsAgainst` finds it.
*/
function reconcile(stage, live, deployed = {}) {
	const notes = [];
	const databases = { ...stage.databases };
	for (const kind of SQL_KINDS) {
		const wanted = databases[kind];
		const running = valueOf(live[kind]);
		if (wanted === void 0 || running === void 0) continue;
		const version = keptVersion(wanted, running.engineVersion, deployed[kind]);
		const size = keptSize(wanted, running);
		notes.push(...versionNotes(wanted, running, version), ...storageNotes$1(wanted, running, size));
		databases[kind] = {
			...wanted,
			version,
			versionGiven: true,
			storage: {
				...wanted.storage,
				size
			},
			...readerAhead(valueOf(live.readers?.[kind]), version, size)
		};
	}
	return {
		stage: {
			...stage,
			databases
		},
		notes
	};
}
/**
* The version to write into the template, so that no needless change arises. With 17.6 running:
* - the file says `17`, the template too: `17` stays. Writing 17.6 would change the template after
*   every automatic minor upgrade, though nothing is asked for;
* - the file says `17`, the template `17.4` (an older file did): 17.6. RDS would choose a minor
*   version by itself for a bare `17`, and refuse the 17.4 of the template as a downgrade;
* - the file says `17.4`: 17.6. The handler sends the version along with any other change, and RDS
*   refuses to go from 17.6 to 17.4 (aws-cdk#15475);
* - the file names none and another major runs: what the template has if that is `16` and 16.4 runs,
*   else what runs, in full. RDS reads both as no change.
*/
function keptVersion(wanted, running, deployed) {
	const asked = wanted.version;
	if (covers(asked, running)) {
		if (asked === running || deployed === void 0) return asked;
		return covers(deployed, running) ? deployed : running;
	}
	if (!wanted.versionGiven) return deployed !== void 0 && covers(deployed, running) ? deployed : running;
	return majorOf(wanted.kind, asked) === majorOf(wanted.kind, running) && compareVersions(asked, running) < 0 ? running : asked;
}
/** A reader may be ahead of its primary: upgraded first or by itself, or grown on its own. */
function readerAhead(reader, version, size) {
	if (reader === void 0) return {};
	const own = {
		version: !covers(version, reader.engineVersion) && compareVersions(reader.engineVersion, version) > 0 ? reader.engineVersion : version,
		size: Math.max(size, reader.allocatedStorage)
	};
	return own.version === version && own.size === size ? {} : { reader: own };
}
/**
* More storage than the file says is growth wherever storage may grow by itself, on the instance or
* in the file: it is kept. Where it may not, only the file can have become smaller: that is an
* explicit shrink, left as written and refused. (Storage grown by an update that rolled back looks
* the same; the refusal names the size to write.)
*/
function keptSize(wanted, running) {
	return running.maxAllocatedStorage !== null || wanted.storage.max !== null ? Math.max(wanted.storage.size, running.allocatedStorage) : wanted.storage.size;
}
function versionNotes(wanted, running, version) {
	if (version !== running.engineVersion || covers(wanted.version, running.engineVersion)) return [];
	const name = DATABASE_NAME[wanted.kind];
	return [wanted.versionGiven ? notes.versionKept(name, wanted.version, running.engineVersion) : notes.defaultVersionKept(name, running.engineVersion)];
}
function storageNotes$1(wanted, running, size) {
	const name = DATABASE_NAME[wanted.kind];
	const { allocatedStorage } = running;
	const { max } = wanted.storage;
	if (size > wanted.storage.size) {
		const least = leastMaximum(size);
		return [notes.storageKept(name, wanted.storage.size, size), ...max !== null && max < least ? [notes.storageAtMaximum(name, size, max, least)] : []];
	}
	const least = leastMaximum(allocatedStorage);
	return size > allocatedStorage && size < least ? [notes.storageRounded(name, least)] : [];
}
/** RDS: the maximum, and any new size, is at least a tenth above what is allocated. GiB. */
function leastMaximum(allocated) {
	return Math.ceil(allocated * 11 / 10);
}
// src/plan/refusals/refusals.ts
/**
* What the file asks of a running database that cannot be done, or would empty it. Pure and cheap:
* may be called before a change set is made; `planStage` calls it as well.
* @param stage after `reconcile`
*/
function refusalsAgainst(stage, live, locate) {
	const at = refuser(stage, locate);
	const sql = SQL_KINDS.flatMap((kind) => {
		const wanted = stage.databases[kind];
		const running = valueOf(live[kind]);
		if (wanted === void 0 || running === void 0) return [];
		return sqlComplaints$1(wanted, running).map(([path, message]) => at(kind, path, message));
	});
	return stage.databases.redis?.engine === "redis" && valueOf(live.redis)?.engine === "valkey" ? [...sql, at("redis", ["engine"], refusals.engineBack)] : sql;
}
/** Makes a refusal that stands at a key of a database; the property is the key in the file's words. */
function refuser(stage, locate) {
	return (database, path, message) => ({
		database,
		property: path.length === 0 ? null : path.join("."),
		line: locate([
			"stages",
			stage.name,
			"databases",
			database,
			...path
		]).line,
		message
	});
}
function sqlComplaints$1(wanted, running) {
	const { storage } = wanted;
	const least = leastMaximum(running.allocatedStorage);
	const maximumLowered = storage.max !== null && storage.max !== running.maxAllocatedStorage;
	return [
		...versionComplaints$1(wanted, running.engineVersion),
		...storage.size < running.allocatedStorage ? [[["storage", "size"], refusals.storageShrinks(running.allocatedStorage)]] : [],
		...maximumLowered && storage.max < least ? [[["storage", "max"], refusals.storageMaxTooLow(running.allocatedStorage, least)]] : [],
		...wanted.usernameGiven !== false && wanted.username !== running.masterUsername ? [[["username"], refusals.username(running.masterUsername)]] : [],
		...wanted.databaseGiven !== false && running.databaseName !== null && wanted.database !== running.databaseName ? [[["database"], refusals.databaseName(running.databaseName)]] : []
	];
}
function versionComplaints$1(wanted, running) {
	const asked = wanted.version;
	if (covers(asked, running)) return [];
	if (compareVersions(asked, running) < 0) return [[["version"], refusals.versionDown(asked, running)]];
	return majorOf(wanted.kind, asked) !== majorOf(wanted.kind, running) && !wanted.allowMajorUpgrade ? [[["version"], refusals.majorUpgrade(asked, running)]] : [];
}
// src/plan/replicas/promotion.ts
/** The file took `replicaOf` away from a database that is deployed as a replica. */
function isPromotion(kind, input) {
	return input.stage.databases[kind]?.replicaOf === null && deployedRole(kind, input.deployed) === "replica";
}
/** The databases that were replicas once, and get a secret of their own in this update. */
function secretsToMake({ stage, deployed, changes }) {
	return SQL_KINDS.filter((kind) => stage.databases[kind]?.replicaOf === null && deployedRole(kind, deployed) === "promoted" && (changes ?? []).some(({ logicalId, action }) => logicalId === SQL_IDS[kind].secret && action === "Add"));
}
/** Nothing else may replace the database while it is promoted, and nothing ever after. */
function promotionRefusals(kind, input, verdict) {
	if (verdict?.impact !== "replace") return [];
	const refuse = refuser(input.stage, input.locate);
	const others = listed(verdict.changes.map(({ property }) => property).filter((property) => property !== "replicaOf"));
	if (isPromotion(kind, input)) return [refuse(kind, [], replicaRefusals.promoteAlone(others))];
	return deployedRole(kind, input.deployed) === "promoted" ? [refuse(kind, [], replicaRefusals.promotedStays(others))] : [];
}
/** What a reviewer should know of a promotion, also of one that broke off. `name`: as `prod-west/postgres`. */
function promotionNotes(kind, name, input) {
	const ownSecret = takesOwnPassword(kind, input) ? [replicaWords.ownSecret(name)] : [];
	if (!isPromotion(kind, input)) return ownSecret;
	const former = input.known.formerSources?.[kind];
	const keys = SOURCE_OUTPUTS[kind];
	const outputs = input.deployed?.outputs ?? {};
	const arn = outputs[keys.sourceArn] ?? "";
	return [
		replicaWords.promotion(name),
		...former?.kind === "read" ? [replicaWords.oldPrimaryThere(name, arn)] : [],
		...former?.kind === "unread" ? [replicaWords.oldPrimaryUnverified(name, arn, former.why)] : [],
		...ownSecret,
		...outputs[keys.sourceRegion] === void 0 ? [replicaWords.staysInVpc(name)] : []
	];
}
/** A database that was a replica has its primary's password until it gets one of its own. */
function takesOwnPassword(kind, input) {
	const role = deployedRole(kind, input.deployed);
	return (role === "replica" || role === "promoted") && (input.changes ?? []).some((change) => change.action === "Modify" && holdsData(change) && databaseOf(change, input) === kind && change.details.some(({ property }) => property === "MasterUserPassword"));
}
// src/plan/messages/readers.ts
/** What is said of the reader beside a primary. */
const readerReasons = {
	made: "a reader is made beside it: a single-AZ primary pauses for up to a minute while RDS copies it",
	removed: "its reader is removed, which holds no rows of its own: whoever reads there moves first",
	replaced: "its reader is made anew, under another host",
	restarted: "its reader restarts",
	restartedInWindow: (window) => `its reader restarts in ${windowName(window)}, not now`,
	restartedAtOnce: "its reader restarts at once: a restart for parameters does not wait for the maintenance window",
	changed: "its reader changes while it runs",
	first: "its reader is upgraded first, in an update of its own",
	goes: "its reader goes with it",
	planChanged: "the plan changed while the reader was upgraded; nothing else was done: plan again",
	notVerified: "what its reader does is not verified",
	promoted: (database, identifier) => `${database}: ${identifier} is no longer its reader: it was promoted outside of this file, answers under the reader's host with rows of its own, and gets nothing new`,
	absent: (database) => `${database}: its reader was deleted outside of this file; to have one again write readReplica: false, deploy that, and put it back`
};
const readerRefusals$1 = {
	promoted: (identifier) => `${identifier} is no longer a reader: it was promoted outside of this file and has rows of its own; save what it holds and delete it by hand, it is not touched`,
	protected: (identifier, region) => `the deletion protection of ${identifier} was turned on outside of this file, and CloudFormation would leave it behind and say nothing; take it off first: aws rds modify-db-instance --region ${region} --db-instance-identifier ${identifier} --no-deletion-protection`,
	notInWindow: "RDS upgrades a reader before its primary, and in the maintenance window nothing says which of them comes first; write apply: now for this change",
	mysqlMajor: (asked) => `MySQL wants every reader on ${asked} before its primary, which needs another parameter group; write readReplica: false, deploy that, and put the reader back after the upgrade`,
	removedWithUpgrade: "RDS refuses to upgrade a primary before its reader, and a reader that goes is removed last; deploy readReplica: false first, the version after it"
};
// src/plan/impact/rules.ts
const RULES = {
	"AWS::RDS::DBInstance": {
		DBInstanceClass: "standby-first",
		EngineVersion: "restart",
		MultiAZ: "restart",
		StorageType: "restart",
		DBParameterGroupName: "restart",
		OptionGroupName: "restart",
		BackupRetentionPeriod: "backups-switch",
		CACertificateIdentifier: "restart",
		Port: "restart",
		AllocatedStorage: "in-place",
		Iops: "in-place",
		StorageThroughput: "in-place",
		MaxAllocatedStorage: "in-place",
		DeletionProtection: "in-place",
		PubliclyAccessible: "in-place",
		MasterUserPassword: "in-place",
		ManageMasterUserPassword: "in-place",
		PreferredBackupWindow: "in-place",
		PreferredMaintenanceWindow: "in-place",
		AutoMinorVersionUpgrade: "in-place",
		AllowMajorVersionUpgrade: "in-place",
		ApplyImmediately: "in-place",
		CertificateRotationRestart: "in-place",
		CopyTagsToSnapshot: "in-place",
		DeleteAutomatedBackups: "in-place",
		EnableCloudwatchLogsExports: "in-place",
		EnableIAMDatabaseAuthentication: "in-place",
		EnablePerformanceInsights: "in-place",
		PerformanceInsightsRetentionPeriod: "in-place",
		DatabaseInsightsMode: "in-place",
		MonitoringInterval: "in-place",
		MonitoringRoleArn: "in-place",
		VPCSecurityGroups: "in-place",
		DBInstanceIdentifier: "replace",
		DBName: "replace",
		MasterUsername: "replace",
		DBSubnetGroupName: "replace",
		StorageEncrypted: "replace",
		KmsKeyId: "replace",
		SourceRegion: "replace",
		Engine: "replace",
		AvailabilityZone: "replace",
		PerformanceInsightsKMSKeyId: "replace",
		DBSnapshotIdentifier: "replace-unless-removed",
		SourceDBInstanceIdentifier: "promote-if-removed"
	},
	"AWS::ElastiCache::ReplicationGroup": {
		CacheNodeType: "node-by-node",
		EngineVersion: "node-by-node",
		Engine: "node-by-node",
		NumCacheClusters: "in-place",
		AutomaticFailoverEnabled: "in-place",
		MultiAZEnabled: "in-place",
		SnapshotRetentionLimit: "in-place",
		SnapshotWindow: "in-place",
		PreferredMaintenanceWindow: "in-place",
		AutoMinorVersionUpgrade: "in-place",
		CacheParameterGroupName: "in-place",
		TransitEncryptionEnabled: "in-place",
		TransitEncryptionMode: "in-place",
		LogDeliveryConfigurations: "in-place",
		NotificationTopicArn: "in-place",
		ReplicationGroupDescription: "in-place",
		SecurityGroupIds: "in-place",
		AtRestEncryptionEnabled: "replace",
		CacheSubnetGroupName: "replace",
		KmsKeyId: "replace",
		Port: "replace",
		NetworkType: "replace",
		ReplicationGroupId: "replace",
		SnapshotName: "replace-unless-removed",
		SnapshotArns: "replace-unless-removed",
		DataTieringEnabled: "replace",
		PreferredCacheClusterAZs: "replace",
		ReplicasPerNodeGroup: "replace",
		NodeGroupConfiguration: "replace",
		AuthToken: "replace-if-switched",
		UserGroupIds: "replace-if-switched"
	},
	"AWS::RDS::DBParameterGroup": { Parameters: "restart" },
	"AWS::ElastiCache::ParameterGroup": { Properties: "in-place" }
};
/** The rule for one property of one resource type; undefined = nothing is known of it. */
function effectOf(type, property) {
	const rules = RULES[type];
	return rules !== void 0 && Object.hasOwn(rules, property) ? rules[property] : void 0;
}
/**
* What a queued modification (PendingModifiedValues) does once any update lets it loose.
* It is carried out by the service, so that it never replaces anything.
*/
function pendingEffectOf(type, property) {
	if (type === "AWS::ElastiCache::ReplicationGroup") return PENDING_REPLICATION_GROUP[property] ?? "node-by-node";
	const effect = effectOf(type, property);
	if (property === "PendingCloudwatchLogsExports") return "in-place";
	return effect === void 0 || effect === "replace" ? "restart" : effect;
}
const PENDING_REPLICATION_GROUP = {
	AuthTokenStatus: "in-place",
	AutomaticFailoverStatus: "in-place",
	LogDeliveryConfigurations: "in-place",
	TransitEncryptionEnabled: "in-place",
	TransitEncryptionMode: "in-place",
	NumCacheClusters: "in-place"
};
// src/plan/changes/file-words.ts
/** A property's change in the file's words. Several where it is a map of parameters. */
function describeChange(detail, place, live) {
	const property = detail.property ?? detail.attribute;
	const path = place.origin?.properties[property];
	const parameters = path === void 0 ? null : parameterChanges(detail, property, path, place);
	if (parameters !== null) return parameters;
	const [before, after] = isShown(place, property) ? [shown(property, runningValue(property, detail, live)), shown(property, detail.after)] : [null, null];
	return [{
		property: wordFor(property, place),
		before,
		after,
		line: path === void 0 ? null : place.locate(path).line
	}];
}
/** A property in the file's words where it comes from a key of the file, else CloudFormation's. */
function wordFor(property, { origin }) {
	return (origin === void 0 ? null : fileProperty(origin, property)) ?? property;
}
/** One change a word: AutomaticFailoverEnabled and NumCacheClusters both come from `replicas`. */
function onePerProperty(changes) {
	const byWord = /* @__PURE__ */ new Map();
	for (const change of changes) {
		const known = byWord.get(change.property);
		if (known === void 0 || isSwitch(known)) byWord.set(change.property, change);
	}
	return [...byWord.values()];
}
function isSwitch(change) {
	return change.after === "true" || change.after === "false" || change.after === null;
}
/** Names of the parameters whose value a parameter group's change touches; null = its values are not told. */
function changedParameters(change) {
	if (change.action !== "Modify" || change.replacement === "True") return [];
	const names = change.details.filter(({ property }) => property === VALUES[change.type]).map((detail) => {
		const { before, after } = detail;
		const named = parameterOf(detail);
		if (named !== null) return [named];
		const [old, now] = [asMap(before), asMap(after)];
		if (before !== null && old === null || after !== null && now === null || old === null && now === null) return null;
		return Object.keys({
			...old,
			...now
		}).filter((name) => old?.[name] !== now?.[name]);
	});
	return names.includes(null) ? null : [...new Set(names.flatMap((some) => some ?? []))].sort();
}
/** The parameter of a group that the detail is about; null = all of them, or none. */
function parameterOf({ property, path }) {
	const [, , holder, name, ...deeper] = (path ?? "").split("/");
	if (!(property === "Parameters" || property === "Properties") || holder !== property || name === void 0 || deeper.length > 0) return null;
	return name.replaceAll("~1", "/").replaceAll("~0", "~");
}
/** Type of a parameter group -> the property that holds its values. */
const VALUES = {
	"AWS::RDS::DBParameterGroup": "Parameters",
	"AWS::ElastiCache::ParameterGroup": "Properties"
};
function parameterChanges(detail, property, path, place) {
	if (path.at(-1) !== "parameters") return null;
	const named = parameterOf(detail);
	if (named !== null) {
		const line = place.locate([...path, named]).line;
		return [{
			property: `${wordFor(property, place)}.${named}`,
			before: detail.before,
			after: detail.after,
			line
		}];
	}
	const before = asMap(detail.before);
	const after = asMap(detail.after);
	if (before === null && after === null) return null;
	return [.../* @__PURE__ */ new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort().map((name) => ({
		property: `${wordFor(property, place)}.${name}`,
		before: before?.[name] ?? null,
		after: after?.[name] ?? null,
		line: place.locate([...path, name]).line
	})).filter((change) => change.before !== change.after);
}
function asMap(text) {
	if (text === null || !text.startsWith("{")) return null;
	try {
		const value = JSON.parse(text);
		if (typeof value !== "object" || value === null) return null;
		return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, String(entry)]));
	} catch {
		return null;
	}
}
const SECRET = /password|secret|token/i;
/** Only values we know the nature of are ever shown, and never a credential. */
function isShown(place, property) {
	if (SECRET.test(property)) return false;
	return place.origin?.properties[property] !== void 0 || effectOf(place.type, property) !== void 0;
}
/** Reality may be ahead of the template (autoscaled storage, an automatic minor upgrade). */
function runningValue(property, detail, live) {
	if (live === void 0 || detail.before === null || !("engineVersion" in live)) return detail.before;
	if (property === "AllocatedStorage") return String(live.allocatedStorage);
	if (property === "EngineVersion") return live.engineVersion;
	return detail.before;
}
function shown(property, value) {
	if (property === "ApplyImmediately") return value === "false" ? "window" : "now";
	if (value === null || value.startsWith("{")) return null;
	if (property === "NumCacheClusters") return String(Number(value) - 1);
	return value.startsWith("[") ? list$1(value) : value;
}
function list$1(value) {
	try {
		const entries = JSON.parse(value);
		return Array.isArray(entries) && entries.every((entry) => typeof entry === "string") ? entries.join(", ") : null;
	} catch {
		return null;
	}
}
// src/plan/changes/references.ts
/**
* The logical ids a template value refers to, through Ref, Fn::GetAtt and Fn::Sub at any depth.
* A change set says that a property's value depends on another resource, not on which one.
*/
function referencesIn(value) {
	return referencesWithin(value).map(({ logicalId }) => logicalId);
}
/** The same with the attributes that are referred to. */
function referencesWithin(value) {
	if (Array.isArray(value)) return value.flatMap(referencesWithin);
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => {
		if (key === "Ref") return typeof inner === "string" ? [reference(inner)] : [];
		if (key === "Fn::GetAtt") return attributeOf(inner);
		if (key === "Fn::Sub") return substituted(inner);
		return referencesWithin(inner);
	});
}
/** `PostgresInstance`, or `PostgresInstance.Endpoint.Address`. */
function reference(text) {
	const [logicalId = text, ...attribute] = text.split(".");
	return {
		logicalId,
		attribute: attribute.length === 0 ? null : attribute.join(".")
	};
}
function attributeOf(value) {
	const text = Array.isArray(value) ? value.join(".") : value;
	return typeof text === "string" ? [reference(text)] : [];
}
function substituted(value) {
	const [text, variables] = Array.isArray(value) ? value : [value];
	return [...(typeof text === "string" ? [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => match[1]) : []).flatMap((name) => name === void 0 ? [] : [reference(name)]), ...referencesWithin(variables)];
}
// src/plan/changes/effective-changes.ts
/**
* The property changes of a resource that can make a difference, one a property.
* Left out are tags and metadata, and what CloudFormation lists only because a resource that is
* referred to changes (`Dynamic`) while that resource keeps its name: its Ref stays as it is.
*/
function effectiveDetails(change, all, rendered) {
	const byProperty = /* @__PURE__ */ new Map();
	for (const detail of change.details) {
		if (detail.attribute !== "Properties" || detail.property === "Tags") continue;
		if (staysTheSame(detail, change, all, rendered)) continue;
		const property = parameterOf(detail) ?? detail.property ?? "";
		const known = byProperty.get(property);
		if (known === void 0 || known.evaluation === "Dynamic" && detail.evaluation === "Static") byProperty.set(property, detail);
	}
	return [...byProperty.values()];
}
/** Whether carrying the change out calls the resource's service at all: metadata and policies do not. */
function touchesResource(change) {
	return change.details.length === 0 || change.details.some(({ attribute }) => attribute === "Properties" || attribute === "Tags");
}
function staysTheSame(detail, change, all, rendered) {
	if (detail.evaluation !== "Dynamic" || detail.source !== "ResourceReference") return false;
	const value = rendered.template.Resources[change.logicalId]?.Properties[detail.property ?? ""];
	const owners = referencesIn(value);
	return owners.length > 0 && owners.every((owner) => keepsItsName(owner, all));
}
function keepsItsName(logicalId, all) {
	return all.filter((change) => change.logicalId === logicalId).every((change) => change.action === "Modify" && change.replacement === "False");
}
// src/plan/refusals/reader-refusals.ts
/**
* The readers that are upgraded in an update of their own before their primary: RDS refuses it the
* other way round (DBUpgradeDependencyFailure), and CloudFormation changes a primary before what
* refers to it. A major version of PostgreSQL takes the readers of the region along instead.
*/
function readersFirst(input) {
	return SQL_KINDS.filter((kind) => waitsForReaders(kind, input) && versionChange(changeOf(READER_IDS[kind], input)));
}
/** Whether the primary gets a version that RDS refuses as long as a reader is older. */
function waitsForReaders(kind, input) {
	const wanted = input.stage.databases[kind];
	const change = versionChange(changeOf(SQL_IDS[kind].instance, input));
	if (wanted === void 0 || change === void 0) return false;
	const before = valueOf(input.live[kind])?.engineVersion ?? change.before;
	if (before === wanted.version) return false;
	return kind === "mysql" || before === null || isMinor(kind, before, wanted.version);
}
function isMinor(kind, before, after) {
	return majorOf(kind, before) === majorOf(kind, after);
}
function changeOf(id, { changes }) {
	return (changes ?? []).find(({ logicalId }) => logicalId === id);
}
function versionChange(change) {
	return change?.action === "Modify" ? change.details.find(({ property }) => property === "EngineVersion") : void 0;
}
/** What must not be done to a reader, or because of one. */
function readerRefusals(input) {
	return SQL_KINDS.flatMap((kind) => {
		const change = changeOf(READER_IDS[kind], input);
		if (change === void 0 || change.action === "Add") return [];
		const refuse = refuser(input.stage, input.locate);
		const live = valueOf(input.live.readers?.[kind]);
		if (live?.replicaSource === null) return isTouched$1(change, kind, input) ? [refuse(kind, ["readReplica"], readerRefusals$1.promoted(live.identifier))] : [];
		if ((change.action === "Remove" || change.replacement === "True") && live?.deletionProtection === true) return [refuse(kind, ["readReplica"], readerRefusals$1.protected(live.identifier, input.stage.region))];
		const wanted = input.stage.databases[kind];
		if (wanted === void 0 || !waitsForReaders(kind, input)) return [];
		if (wanted.apply === "window" && versionChange(change)) return [refuse(kind, ["apply"], readerRefusals$1.notInWindow)];
		if (change.action === "Remove") return [refuse(kind, ["version"], readerRefusals$1.removedWithUpgrade)];
		const running = valueOf(input.live[kind])?.engineVersion;
		return running === void 0 || isMinor(kind, running, wanted.version) ? [] : [refuse(kind, ["version"], readerRefusals$1.mysqlMajor(wanted.version))];
	});
}
/** Whether the change does anything to the instance: it is listed with every change of its primary. */
function isTouched$1(change, kind, input) {
	if (change.action !== "Modify") return true;
	const source = changeOf(SQL_IDS[kind].instance, input);
	const stays = source?.action === "Modify" && source.replacement !== "True";
	return effectiveDetails(change, input.changes ?? [], input.rendered).some(({ property, evaluation }) => !(stays && property === "SourceDBInstanceIdentifier" && evaluation === "Dynamic"));
}
/** What became of readers outside of the file, where nothing is refused for it: told wherever it is seen. */
function readerNotes(input) {
	return SQL_KINDS.flatMap((kind) => {
		const name = `${input.stage.name}/${kind}`;
		const fact = input.live.readers?.[kind];
		if (fact?.kind === "absent") return input.stage.databases[kind]?.readReplica ? [readerReasons.absent(name)] : [];
		if (fact?.kind !== "read" || fact.value.replicaSource !== null) return [];
		const change = changeOf(READER_IDS[kind], input);
		return change !== void 0 && isTouched$1(change, kind, input) ? [] : [readerReasons.promoted(name, fact.value.identifier)];
	});
}
// src/plan/messages/restore.ts
/** The line of the file that makes the database anew from its snapshot. */
function restoreLine(snapshot) {
	return `restoreFrom: { snapshot: ${snapshot} }`;
}
/** The AWS CLI's command that does the same beside the file. `NEW_NAME` is the reader's to choose. */
function restoreCommand(of) {
	const { database, region, snapshot, engine = "valkey" } = of;
	return database === "redis" ? `aws elasticache create-replication-group --region ${region} --replication-group-id NEW_NAME --replication-group-description restored --engine ${engine} --transit-encryption-enabled --snapshot-name ${snapshot}` : `aws rds restore-db-instance-from-db-snapshot --region ${region} --db-instance-identifier NEW_NAME --db-snapshot-identifier ${snapshot}`;
}
/** Lists the snapshots of a database, which may be there no more. */
function listCommand({ database, region, identifier }) {
	return database === "redis" ? `aws elasticache describe-snapshots --region ${region} --replication-group-id ${identifier}` : `aws rds describe-db-snapshots --region ${region} --db-instance-identifier ${identifier}`;
}
const restoreWords = {
	/** Before: the snapshot has no name yet. */
	later: (name, of) => `${name} can be brought back from its final snapshot NAME, which the deploy prints (and: ${listCommand(of)}): write ${restoreLine("NAME")}, or ${restoreCommand({
		...of,
		snapshot: "NAME"
	})}`,
	/** After: the name is known. */
	now: (name, of) => `${name}: its final snapshot is ${of.snapshot}; to bring it back write ${restoreLine(of.snapshot)}, or: ${restoreCommand(of)}`
};
const removalWords = {
	stillThere: (name, identifier) => `${name}: ${identifier} is still there although its stack no longer has it; delete it by hand or it is billed on`,
	noSnapshot: (name, identifier) => `${name}: this removal left no final snapshot of ${identifier}`,
	goneNotVerified: (name, identifier, action, why) => `${name}: not verified that ${identifier} is gone (${action} ${why})`,
	snapshotNotVerified: (name, action, why) => `${name}: final snapshot not verified (${action} ${why})`,
	planChanged: "the plan changed while protection was lifted; nothing was removed: plan again",
	protectionOnAgain: "deletion protection is on again",
	protectionOff: (names) => `deletion protection could not be put back on ${names}: deploy again, or do that by hand`
};
/** Said of a new database that does not begin empty. */
const restoreReasons = {
	snapshot: (name) => `created from snapshot ${name}`,
	time: (source, time) => `created from ${source} as it was at ${time}`,
	of: (engine, version, storage) => `${engine} ${version}${storage === null ? "" : `, ${storage} GiB`}`,
	unread: (missing) => missing === null ? "not verified that it exists and fits" : `not verified that it exists and fits (${missing.action} ${missing.why})`,
	ignored: (database) => `restoreFrom of ${database} is only read when the database is made, and it is there: to go back to that state, take the database out, deploy, and add it again`
};
const restoreRefusals$1 = {
	noSnapshot: (name) => `AWS knows no snapshot ${name} in this region; write the name or ARN of one that there is`,
	noBackups: (name) => `AWS knows neither an instance ${name} in this region nor automated backups of one`,
	unread: (action, why) => `a point in time needs the source's resource id, which could not be read (${action} ${why}): allow ${action}`,
	engine: (engine, wanted) => `it is a snapshot or instance of ${engine}, and cannot become a ${wanted}`,
	notAvailable: (status) => `it cannot be restored now: it is ${status}`,
	tooLate: (latest) => `the latest time that can be restored is ${latest}`,
	version: (asked, restored) => `what is restored is ${restored}, and a restore keeps the major version and never goes down; leave version out or write version: "${restored}", and upgrade afterwards (the file has ${asked})`,
	storage: (size) => `what is restored has ${size} GiB, and storage never shrinks; write size: ${size} or more`,
	username: (name) => `what is restored has the master user ${name}; write username: ${name}, or leave it out`,
	notEncrypted: "it is not encrypted, and what is made of it would not be either: copy the snapshot with a KMS key first (aws rds copy-db-snapshot --kms-key-id alias/aws/rds) and name the copy",
	kmsKey: "a restored database has the key of what it was made of, which cannot change; take kmsKey out"
};
// src/plan/restore/restored.ts
/**
* The stage with what its new databases have from their snapshots: user and version, where the file
* does not say them. What the file does say stands, and is refused where it does not fit.
*/
function withRestored(stage, { restores }) {
	const databases = { ...stage.databases };
	for (const kind of SQL_KINDS) {
		const wanted = databases[kind];
		const facts = valueOf(restores?.[kind]);
		if (wanted === void 0 || facts === void 0 || facts.engine !== kind) continue;
		databases[kind] = {
			...wanted,
			version: wanted.versionGiven ? wanted.version : facts.engineVersion,
			username: wanted.usernameGiven === false ? facts.username ?? wanted.username : wanted.username
		};
	}
	return {
		...stage,
		databases
	};
}
/** Why a new database cannot begin with what the file names, or a restored one cannot have what it says. */
function restoreRefusals({ stage, deployed, known, locate }) {
	const at = refuser(stage, locate);
	return databasesOf(stage).flatMap((database) => {
		return (isThere(database, deployed) ? restoredComplaints(database, deployed) : newComplaints(database, known.restores?.[database.kind])).map(([path, message]) => at(database.kind, path, message));
	});
}
/** What is said of a new database that does not begin empty; null = it does. */
function restoreReason({ kind, restoreFrom }, { restores }) {
	if (restoreFrom === null) return null;
	const fact = restores?.[kind];
	const from = restoreFrom.kind === "snapshot" ? restoreReasons.snapshot(restoreFrom.snapshot) : restoreReasons.time(restoreFrom.source, restoreFrom.time);
	if (fact?.kind === "read") {
		const { engine, engineVersion, storage } = fact.value;
		return {
			reason: `${from} (${restoreReasons.of(engine, engineVersion, storage)})`,
			verified: true
		};
	}
	const missing = fact?.kind === "unread" ? fact : null;
	return {
		reason: `${from}; ${restoreReasons.unread(missing)}`,
		verified: false
	};
}
/** A note where the file names another origin than the one that a database was made of. */
function restoreIgnored({ stage, deployed }) {
	return databasesOf(stage).flatMap((database) => {
		const { kind, restoreFrom } = database;
		if (restoreFrom === null || !isThere(database, deployed)) return [];
		const made = deployed?.outputs[RESTORED_OUTPUT[kind]] ?? "";
		const named = restoreFrom.kind === "snapshot" ? restoreFrom.snapshot : restoreFrom.time;
		return made.includes(named) ? [] : [restoreReasons.ignored(kind)];
	});
}
function isThere({ kind }, deployed) {
	return deployed?.outputs[IDENTIFIER_OUTPUT[kind]] !== void 0;
}
/** A restored database has the key of what it was made of, for good. */
function restoredComplaints({ kind, kmsKey }, deployed) {
	return deployed?.outputs[RESTORED_OUTPUT[kind]] !== void 0 && kind !== "redis" && kmsKey !== null ? [[["kmsKey"], restoreRefusals$1.kmsKey]] : [];
}
function newComplaints(database, fact) {
	const { restoreFrom, kind } = database;
	if (restoreFrom === null || fact === void 0) return [];
	const path = ["restoreFrom", restoreFrom.kind === "snapshot" ? "snapshot" : "source"];
	if (fact.kind === "absent") {
		const name = restoreFrom.kind === "snapshot" ? restoreFrom.snapshot : restoreFrom.source;
		return [[path, restoreFrom.kind === "snapshot" ? restoreRefusals$1.noSnapshot(name) : restoreRefusals$1.noBackups(name)]];
	}
	if (fact.kind === "unread") return restoreFrom.kind === "time" ? [[path, restoreRefusals$1.unread(fact.action, fact.why)]] : [];
	const { engine, status, latest } = fact.value;
	if (!fitsEngine(database, engine)) return [[path, restoreRefusals$1.engine(engine, kind)]];
	if (status !== "available") return [[path, restoreRefusals$1.notAvailable(status)]];
	return [
		...restoreFrom.kind === "time" && latest !== null && Date.parse(restoreFrom.time) > Date.parse(latest) ? [[["restoreFrom", "time"], restoreRefusals$1.tooLate(latest)]] : [],
		...versionComplaints(database, fact.value),
		...database.kind === "redis" ? [] : sqlComplaints(database, fact.value)
	];
}
/** redis becomes valkey, never the other way. */
function fitsEngine(database, engine) {
	if (database.kind !== "redis") return engine === database.kind;
	return engine === database.engine || engine === "redis" && database.engine === "valkey";
}
/** A restore keeps the major version: the new parameter group has to fit the old data. */
function versionComplaints(database, { engine, engineVersion }) {
	const { kind, version } = database;
	if (covers(version, engineVersion)) return [];
	const older = compareVersions(version, engineVersion) < 0;
	if (database.kind === "redis") return engine === database.engine && older ? [[["version"], restoreRefusals$1.version(version, engineVersion)]] : [];
	return older || majorOf(kind, version) !== majorOf(kind, engineVersion) ? [[["version"], restoreRefusals$1.version(version, engineVersion)]] : [];
}
function sqlComplaints(database, facts) {
	const { storage, username, usernameGiven } = database;
	return [
		...facts.storage !== null && storage.size < facts.storage ? [[["storage", "size"], restoreRefusals$1.storage(facts.storage)]] : [],
		...usernameGiven !== false && facts.username !== null && username !== facts.username ? [[["username"], restoreRefusals$1.username(facts.username)]] : [],
		...facts.encrypted ? [] : [[["restoreFrom"], restoreRefusals$1.notEncrypted]]
	];
}
// src/plan/messages/nets.ts
/** How each service calls what it makes by itself. */
function backupsOf(database) {
	return database === "redis" ? "automatic snapshots" : "automated backups";
}
const netWords = {
	turnedOn: "the stack's termination protection will be turned on",
	otherwise: (stack, on) => `${stack}: somebody else deployed it ${on ? "protected" : "unprotected"} meanwhile; its termination protection stays ${on ? "on" : "off"}`,
	stackTurnedOff: "the stack's termination protection will be turned off"
};
/** One net, said in the row of its database. */
function netInRow(database, net) {
	const what = database === "redis" ? "snapshots" : "backups";
	switch (net.kind) {
		case "backups": return net.after === "0" ? `${backupsOf(database)} ${turnedOff(database)}` : `${what} older than ${days(net)} ${willOrMay(net)} be deleted`;
		case "backups-with-database": return `${backupsOf(database)}${net.before === null ? ", if any," : ""} will be deleted with it`;
		case "deletion-protection": return "deletion protection will be turned off";
	}
}
/** Where it could not be read for how long backups are kept, none may be lost. */
function willOrMay({ before }) {
	return before === null ? "may" : "will";
}
function days({ after }) {
	return count(Number(after), "day");
}
/** RDS deletes those there are at once; what becomes of a Redis' AWS does not say, so that nobody relies on them. */
function turnedOff(database) {
	return database === "redis" ? "will be turned off, those there are may be deleted" : "will be deleted and turned off";
}
/** How many databases of a kind of loss are named before they are counted. */
const NAMED = 3;
/** What can no longer be brought back, and what is no longer protected, as sentences of the headline. */
function netSentences({ stages }) {
	const cut = stages.flatMap((stage) => stage.databases.flatMap((database) => (database.nets ?? []).map((net) => ({
		stage,
		database,
		net
	}))));
	const groups = /* @__PURE__ */ new Map();
	for (const { stage, database, net } of cut) {
		if (net.kind === "deletion-protection") continue;
		const say = sayBackups(database, net);
		const group = groups.get(say("")) ?? {
			say,
			names: []
		};
		group.names.push(`${stage.stage}/${database.database}`);
		groups.set(say(""), group);
	}
	return [...[...groups.values()].map(({ say, names }) => say(namedOrCounted(names, "database"))), ...protectionSentences(stages)];
}
function sayBackups({ database }, net) {
	const what = database === "redis" ? "Automatic snapshots" : "Backups";
	if (net.kind === "backups-with-database") return (of) => `${what} of ${of}${net.before === null ? ", if any," : ""} will be deleted.`;
	if (net.after !== "0") return (of) => `${what} of ${of} older than ${days(net)} ${willOrMay(net)} be deleted.`;
	return database === "redis" ? (of) => `${what} of ${of} ${turnedOff(database)}.` : (of) => `All automated backups of ${of} ${turnedOff(database)}.`;
}
function protectionSentences(stages) {
	const ofDatabases = stages.filter(({ databases }) => databases.some(({ nets = [] }) => nets.some(({ kind }) => kind === "deletion-protection")));
	const ofStacks = stages.filter((stage) => stage.terminationProtection?.to === "off" && !ofDatabases.includes(stage));
	return [...protectionOff$1(ofDatabases, "deletion protection will be turned off"), ...protectionOff$1(ofStacks, netWords.stackTurnedOff)];
}
function protectionOff$1(stages, what) {
	if (stages.length === 0) return [];
	return [`${namedOrCounted(stages.map(({ stage }) => stage), "stage")}: ${what}.`];
}
/** `prod/postgres and prod/mysql`; `4 databases`. */
function namedOrCounted(names, noun) {
	return names.length > NAMED ? count(names.length, noun) : listed(names);
}
// src/facts/secret-name.ts
/** The name in a secret's ARN, which ends in a hyphen and six random characters. */
function secretName(arn) {
	return arn.replace(/^.*:secret:/, "").replace(/-[A-Za-z0-9]{6}$/, "");
}
// src/plan/notes/notes.ts
/** What changes besides the databases themselves. */
function notesOn(input) {
	const { changes } = input;
	if (changes === null || isNewStack(input)) return [];
	if (changes.length === 0) return [notes.outputsOnly];
	const others = changes.filter((change) => !holdsData(change));
	if (changes.every(isTagsOnly)) return [notes.tagsOnly];
	return [
		...others.filter(isSecret).flatMap(secretNotes),
		...clientGroup$1(others, input),
		...aroundNotes(others.filter((change) => isWorthANote(change, input)), input)
	];
}
/** Whether a change touches nothing but tags. */
function isTagsOnly(change) {
	return change.action === "Modify" && change.details.length > 0 && change.details.every(({ attribute, property }) => attribute === "Tags" || property === "Tags");
}
/** What a database's own row tells already is not said again. */
function isWorthANote(change, input) {
	if (isSecret(change) || isTagsOnly(change) || isReader(change)) return false;
	if (isKnockOn(change)) return false;
	const kind = databaseOf(change, input);
	if (kind === null) return true;
	if (change.type.endsWith("ParameterGroup") && change.action === "Modify") return false;
	const comesOrGoes = (input.changes ?? []).some((other) => holdsData(other) && other.action === change.action && databaseOf(other, input) === kind);
	return change.action === "Modify" || !comesOrGoes;
}
/** Listed only because it reads an attribute of a resource that changes: its value may stay as it is. */
function isKnockOn({ action, replacement, details }) {
	return action === "Modify" && replacement === "False" && details.length > 0 && details.every(({ evaluation, source }) => evaluation === "Dynamic" && source === "ResourceAttribute");
}
function isSecret({ type }) {
	return type === "AWS::SecretsManager::Secret";
}
function secretNotes({ action, logicalId, physicalId, policyAction }) {
	if (action !== "Remove") return [];
	const name = physicalId === null ? logicalId : secretName(physicalId);
	return [policyAction === "Retain" ? notes.secretKept(name) : notes.secretGone(name)];
}
/** Applications wear the client group, so that a new one needs a redeploy of theirs. */
function clientGroup$1(others, input) {
	return others.some((change) => change.type === "AWS::EC2::SecurityGroup" && change.replacement === "True" && partOf(change, input) === "network") ? [notes.clientGroupReplaced] : [];
}
/** One note a part and kind of change: `network: adds 3 resources (...)`. */
function aroundNotes(others, input) {
	const groups = /* @__PURE__ */ new Map();
	for (const change of others) {
		const key = `${partOf(change, input)}\n${whatHappens(change)}`;
		groups.set(key, [...groups.get(key) ?? [], change.logicalId]);
	}
	return [...groups].map(([key, names]) => {
		const [part = "", what = ""] = key.split("\n");
		return describeResources(part, what, names.toSorted());
	});
}
function whatHappens({ action, replacement }) {
	switch (action) {
		case "Add": return "added";
		case "Remove": return "removed";
		case "Modify": return replacement === "True" ? "replaced" : "changed";
		case "Import": return "taken over";
		case "Dynamic": return "changed in a way CloudFormation does not say yet";
	}
}
// src/plan/impact/bastion-outcome.ts
const HOST = "AWS::EC2::Instance";
/** What an update does to the bastion: to the host itself, or to what is around it; null = nothing. */
function bastionFate(input) {
	const changes = (input.changes ?? []).filter((change) => partOf(change, input) === "bastion" && !isTagsOnly(change) && !isKnockOn(change));
	const host = changes.find(({ type }) => type === HOST);
	if (host?.action === "Add") return "made";
	if (host?.action === "Remove") return "removed";
	if (host?.replacement === "True") return "replaced";
	return changes.length > 0 ? "changed" : null;
}
// src/plan/refusals/change-refusals.ts
/** What a change set shows that must not be carried out, whether live facts could be read or not. */
function refusalsInChanges(input, databases) {
	const changes = input.changes ?? [];
	return [
		...changes.flatMap((change) => backwards(change, input)),
		...changes.flatMap((change) => regenerated(change, input)),
		...databases.flatMap((database) => withReplicas(database, input)),
		...readerRefusals(input),
		...unknownData(changes, input),
		...movedNetwork(changes, input, databases),
		...neighbourRefusals(input)
	];
}
/** Where the live size or version is unknown, the change set's own values still tell the direction. */
function backwards(change, input) {
	const kind = databaseOf(change, input);
	if (kind === null || !holdsData(change) || valueOf(input.live[kind])) return kind === "redis" ? versionBackwards(change, input) : [];
	return [...versionBackwards(change, input), ...storageBackwards(change, kind, input)];
}
function versionBackwards(change, input) {
	const kind = databaseOf(change, input);
	const engineMoves = change.details.some(({ property }) => property === "Engine");
	const detail = change.details.find(({ property }) => property === "EngineVersion");
	if (kind === null || engineMoves || !detail?.before || !detail.after) return [];
	return compareVersions(detail.after, detail.before) < 0 ? [refuser(input.stage, input.locate)(kind, ["version"], refusals.versionDown(detail.after, detail.before))] : [];
}
function storageBackwards(change, kind, input) {
	const detail = change.details.find(({ property }) => property === "AllocatedStorage");
	if (!detail?.before || !detail.after || Number(detail.after) >= Number(detail.before)) return [];
	const message = refusals.storageShrinks(Number(detail.before));
	return [refuser(input.stage, input.locate)(kind, ["storage", "size"], message)];
}
/** Dynamic references compare literally: the database would never hear of its new password. */
function regenerated(change, input) {
	const kind = databaseOf(change, input);
	if (kind === null || change.type !== "AWS::SecretsManager::Secret" || change.action !== "Modify") return [];
	return change.details.some(({ property }) => property === "GenerateSecretString") ? [refuser(input.stage, input.locate)(kind, [], refusals.secretRegenerated(change.logicalId))] : [];
}
/** A source that goes takes its replicas' replication with it. */
function withReplicas(database, input) {
	if (!ends(database) || database.database === "redis") return [];
	const own = input.deployed?.outputs[READER_IDENTIFIER_OUTPUT[database.database]];
	const replicas = (valueOf(input.live[database.database])?.readReplicas ?? []).filter((replica) => replica !== own);
	return replicas.length === 0 ? [] : [refuser(input.stage, input.locate)(database.database, [], refusals.replicas(listed(replicas)))];
}
function unknownData(changes, input) {
	return changes.filter((change) => holdsData(change) && databaseOf(change, input) === null).map((change) => ({
		database: null,
		property: null,
		line: input.locate(["stages", input.stage.name]).line,
		message: refusals.unknownDatabase(change.logicalId, change.type)
	}));
}
/** RDS and ElastiCache refuse a subnet group in another VPC, after CloudFormation has begun. */
function movedNetwork(changes, input, databases) {
	return databases.some(({ impact }) => impact !== "create" && impact !== "remove") && changes.some(movesNetwork) ? [{
		database: null,
		property: "network",
		line: input.locate([
			"stages",
			input.stage.name,
			"network"
		]).line,
		message: refusals.networkMoves
	}] : [];
}
function movesNetwork(change) {
	return isLeavingVpc(change) || change.type === "AWS::EC2::SecurityGroup" && change.details.some(({ property, evaluation }) => property === "VpcId" && evaluation === "Static");
}
// src/plan/messages/ownership.ts
/** Said of stacks that no stage of the file names any more. */
const identityWords = {
	startsEmpty: (stage, strays) => `${stage.name} would start empty while ${listed(strays.map(({ stack, region, stage: name }) => `the stack ${stack} (${region}, stage ${name})`))} of this file is named by no stage any more: to go on with it write ${strays.map((stray) => linesFor(stage, stray)).join(", or ")}; if ${stage.name} is meant to be a new one, ${asNew(stage, strays)}`,
	madeByOther: (stack, owner) => `the stack ${stack} was made by another file (${owner}), and this one would change or remove its databases; if it is to go on from here, since the repository, the file or the application was renamed, write stackName: ${stack}, else a stackName of its own`,
	madeByNobody: (stack) => `the stack ${stack} was not made by tinystacks (it has none of its tags), and is not touched; write another stackName`,
	takenOver: (stack, owner) => `the stack ${stack} was made by another file (${owner}) and goes on from here, as stackName says`,
	accountBefore: (stage, why) => `not verified whether ${stage} was tied to another account before this change (${why})`,
	looked: (regions) => `no other stack of this file was looked for outside of ${listed(regions)}`,
	notLooked: (region, action, why) => `not verified whether a stack of this file is left in ${region} (${action} ${why})`,
	unnamed: ({ stack, region, stage }) => `${stack} in ${region} (stage ${stage}) is named by no stage of the file any more: it runs on and is billed; put it back, or tinystacks destroy --stage ${stage}`
};
/** What says that another database is meant than that of those stacks. */
function asNew({ name, stackName }, strays) {
	const own = strays.find(({ stage }) => stage === name);
	return own === void 0 ? `write stackName: ${stackName}` : `keep the old one in the file as a stage of another name (with stackName: ${own.stack} and region: ${own.region}), or destroy it first`;
}
function linesFor({ stackName, region }, stray) {
	return [...stray.stack === stackName ? [] : [`stackName: ${stray.stack}`], ...stray.region === region ? [] : [`region: ${stray.region}`]].join(" and ");
}
// src/plan/ownership/account-guard.ts
/**
* What the deployed stack says it was tied to, where the file says otherwise. Of a stack that says
* nothing (it was deployed before there was this output) nobody can tell.
*/
function accountAsks({ stage, deployed }) {
	const from = deployed?.outputs[ACCOUNT_GUARD_OUTPUT];
	if (deployed === null || from === void 0 || from === stage.account) return [];
	return [{
		kind: "account",
		stack: deployed.id,
		from,
		to: stage.account
	}];
}
/**
* What a stage without a stack was tied to: no stack is there to say so, since it stands in the other
* account. The file before the change does; where nobody can read it, a stage that names an account is
* noted as not verified, and of one that names none nobody knows that there ever was one.
*/
function newAccount({ name, stackName, account }, before) {
	if (before.kind === "unread") return {
		notes: account === null ? [] : [identityWords.accountBefore(name, before.why)],
		asks: []
	};
	const from = (before.stages.find((stage) => stage.name === name) ?? before.stages.find((stage) => stage.stackName === stackName))?.account ?? null;
	if (from === null || from === account) return {
		notes: [],
		asks: []
	};
	return {
		notes: [],
		asks: [{
			kind: "account",
			stack: null,
			from,
			to: account
		}]
	};
}
// src/facts/physical-identity.ts
/** Of a database that AWS said does not exist. */
const ABSENT = "absent";
/**
* An instance's DbiResourceId; of a replication group its id and when it was made. null = not read, or
* AWS does not say.
*/
function identityOf$2(kind, live) {
	return kind === "redis" ? groupIdentity(live.redis) : instanceIdentity(live[kind]);
}
/**
* The same of an instance: a primary, or the reader beside it. DbiResourceId is its "region-unique,
* immutable identifier" (API, DBInstance).
*/
function instanceIdentity(fact) {
	if (fact?.kind === "absent") return ABSENT;
	return fact?.kind === "read" && fact.value.resourceId !== "" ? fact.value.resourceId : null;
}
/** The same of a replication group, which has no id but its name; the time it was made is its own. */
function groupIdentity(fact) {
	if (fact?.kind === "absent") return ABSENT;
	if (fact?.kind !== "read" || fact.value.createdAt === "") return null;
	return `${fact.value.identifier} ${fact.value.createdAt}`;
}
// src/plan/consent/consent-identity.ts
/** The identity of what a database's plan touches: its own, and of a reader that one and its primary's. */
function identityOf$1(database, kind, { deployed, live }) {
	const own = ofDatabase(database, {
		deployed,
		live
	});
	if (own.kind !== "known") return own;
	const reader = kind === "reader" ? ofReader(database, live) : null;
	if (reader !== null && reader.kind !== "known") return reader;
	return {
		kind: "known",
		value: [
			deployed?.id ?? "",
			own.value,
			...reader === null ? [] : [reader.value]
		].join("\n")
	};
}
function ofDatabase(database, { deployed, live }) {
	const output = IDENTIFIER_OUTPUT[database];
	if (live[database]?.kind === "absent" && deployed?.outputs[output] === void 0) return {
		kind: "untold",
		missing: `the stack's output ${output}`
	};
	return database === "redis" ? identityIn(live.redis, database, "ReplicationGroupCreateTime", groupIdentity(live.redis)) : instanceIn(live[database], database);
}
function ofReader(database, { readers }) {
	return database === "redis" ? {
		kind: "known",
		value: ""
	} : instanceIn(readers?.[database], database);
}
function instanceIn(fact, database) {
	return identityIn(fact, database, "DbiResourceId", instanceIdentity(fact));
}
function identityIn(fact, database, missing, value) {
	if (fact === void 0) return {
		kind: "unread",
		action: DESCRIBE[database],
		why: null
	};
	if (fact.kind === "unread") return fact;
	return value === null ? {
		kind: "untold",
		missing
	} : {
		kind: "known",
		value
	};
}
// src/plan/model/types.ts
/** In ascending weight: a database's impact is the heaviest of its changes. */
const IMPACTS = [
	"none",
	"existing",
	"create",
	"in-place",
	"restart",
	"failover",
	"promote",
	"replace",
	"remove"
];
/** In ascending weight. kept: every row stays; snapshot: gone from the database, a final snapshot stays; lost: gone. */
const DATA_FATES = [
	"kept",
	"snapshot",
	"lost"
];
/** In ascending weight; a reader that cannot be read has the heaviest that could be. */
const READER_FATES = [
	"made",
	"changed",
	"restarted",
	"replaced",
	"removed"
];
/** What a consent allows. In descending weight: a database's plan asks for the heaviest alone. */
const CONSENT_KINDS = [
	"remove",
	"replace",
	"promote",
	"backups",
	"failover",
	"restart",
	"reader",
	"take-over",
	"account"
];
// src/plan/model/no-worse.ts
/**
* The one comparison of two plans of a stage: whether what is planned now does no more to any database
* than what was agreed to. What differs is not judged here; that is the fingerprint's.
*/
/** The databases to which `now` does more than `agreed`. */
function worse(now, agreed, comparison) {
	return now.filter((verdict) => {
		return !isNoWorse(verdict, agreed.find(({ database }) => database === verdict.database) ?? untouched$1(verdict), comparison);
	});
}
/** A database that a plan does not name is not touched by it. */
function untouched$1({ database }) {
	return {
		database,
		impact: "existing",
		data: "kept"
	};
}
function isNoWorse(now, agreed, comparison) {
	return (weight(now) <= weight(agreed) || isOfNew(now, agreed, comparison)) && DATA_FATES.indexOf(now.data) <= DATA_FATES.indexOf(agreed.data) && (!isFinal(now) || now.impact === agreed.impact) && isReaderNoWorse(now, agreed);
}
/** Whether it happens to a database that was to be made, and nobody could have used before. */
function isOfNew(now, agreed, comparison) {
	if (agreed.impact !== "create" || comparison === "again") return false;
	return comparison === "begun" ? !isFinal(now) : now.impact === "in-place";
}
function weight({ impact }) {
	return IMPACTS.indexOf(impact);
}
/** What cannot be undone. */
function isFinal(verdict) {
	return ends(verdict) || losesData(verdict) || verdict.impact === "promote";
}
function isReaderNoWorse(now, agreed) {
	if (now.reader === void 0) return true;
	if (ends(agreed)) return true;
	return agreed.reader !== void 0 && READER_FATES.indexOf(now.reader) <= READER_FATES.indexOf(agreed.reader);
}
// src/plan/consent/underway.ts
/**
* The plan that a deploy is in the middle of. A stage may take several updates; each of them but the
* last leaves a note of the plan in the stack's outputs. A run that is cut off between two of them is
* gone on with by whoever runs the same file again: under the same fingerprint, with the same consents.
*/
/** The value of the stack's output: `plan=… asked=… postgres=replace/snapshot//replace`. */
function formatUnderway({ fingerprint, asked, databases }) {
	return formatPairs([
		["plan", fingerprint],
		["asked", asked],
		...databases.map(({ database, impact, data, reader, consent }) => [database, [
			impact,
			data,
			reader ?? "",
			consent ?? ""
		].join("/")])
	]);
}
/** What a deploy left in the stack; null = none is underway, or a later version wrote what this one cannot read. */
function underwayIn(deployed) {
	const written = deployed?.outputs[UNDERWAY_OUTPUT];
	if (written === void 0) return null;
	const pairs = parsePairs(written);
	const databases = DATABASES.flatMap((database) => {
		const value = pairs.get(database);
		return value === void 0 ? [] : [begunFrom(database, value)];
	});
	const [fingerprint, asked] = [pairs.get("plan"), pairs.get("asked")];
	const known = databases.flatMap((one) => one ?? []);
	return fingerprint === void 0 || asked === void 0 || known.length < databases.length ? null : {
		fingerprint,
		asked,
		databases: known
	};
}
function begunFrom(database, value) {
	const [impact, data, reader, consent, ...more] = value.split("/");
	const one = {
		impact: among(IMPACTS, impact),
		data: among(DATA_FATES, data),
		reader: reader === "" ? null : among(READER_FATES, reader),
		consent: consent === "" ? null : among(CONSENT_KINDS, consent)
	};
	const { impact: what, data: fate } = one;
	if (what === void 0 || fate === void 0 || more.length > 0) return null;
	if (one.reader === void 0 || one.consent === void 0) return null;
	return {
		database,
		impact: what,
		data: fate,
		...one.reader !== null && { reader: one.reader },
		consent: one.consent
	};
}
function among(known, value) {
	return known.find((one) => one === value);
}
/**
* The plan that this one is the rest of: begun for the same file, and nothing of what is left does more
* than it did. null = this one stands for itself.
*/
function goesOnWith(input, verdicts) {
	const begun = underwayIn(input.deployed);
	if (begun?.asked !== askedBy(input)) return null;
	return worse(verdicts, begun.databases, "begun").length === 0 ? begun : null;
}
/** What the updates of this plan leave in the stack until it is carried out. */
function underwayOf(input, { fingerprint, databases }) {
	const begun = goesOnWith(input, databases);
	if (begun?.fingerprint === fingerprint) return begun;
	return {
		fingerprint,
		asked: askedBy(input),
		databases: databases.filter(({ impact }) => impact !== "none" && impact !== "existing").map(({ database, impact, data, reader, consent }) => ({
			database,
			impact,
			data,
			...reader !== void 0 && { reader },
			consent: consent?.kind ?? null
		}))
	};
}
/** What the file asks of the stage, the template's parts and what is in none of them. */
function askedBy({ stage, rendered, partsAsWritten }) {
	const { name, stackName, region, interruptions, protected: isProtected } = stage;
	const asked = {
		stage: {
			name,
			stackName,
			region,
			interruptions,
			isProtected
		},
		parts: partsAsWritten ?? rendered.parts,
		tags: rendered.tags
	};
	return sha256(asked);
}
/**
* The consent that what is left of a begun plan asks for: the one that the whole plan asked for. What was
* to be made could be interrupted by nobody, so that its last steps ask for nothing either.
*/
function consentOfRest(kind, database, begun) {
	if (kind === null || begun === null) return kind;
	const known = begun.databases.find((one) => one.database === database);
	if (known?.impact === "create" && INTERRUPTIONS.has(kind)) return null;
	const asked = known?.consent ?? null;
	if (asked === null) return kind;
	return CONSENT_KINDS.indexOf(asked) <= CONSENT_KINDS.indexOf(kind) ? asked : kind;
}
const INTERRUPTIONS = /* @__PURE__ */ new Set([
	"failover",
	"restart",
	"reader"
]);
// src/plan/consent/consent.ts
/** What a database's plan asks consent for, the heaviest alone; null = nothing. */
function consentKind(verdict, { interruptions }) {
	const { impact, reader } = verdict;
	if (losesData(verdict)) return impact === "replace" ? "replace" : "remove";
	if (impact === "promote") return "promote";
	if (losesRestorableTime(verdict)) return "backups";
	if (interruptions !== "ask") return null;
	if (impact === "failover" || impact === "restart") return impact;
	return reader === "restarted" || reader === "replaced" ? "reader" : null;
}
/** The databases whose plans ask. None does in a plan that was not checked against AWS. `begun`: what this is the rest of. */
function databaseAsks(verdicts, input, begun) {
	if (input.basis === "file") return [];
	return verdicts.flatMap((verdict) => {
		const { database } = verdict;
		const kind = consentOfRest(consentKind(verdict, input.stage), database, begun);
		return kind === null ? [] : [{
			database,
			kind,
			identity: identityOf$1(database, kind, input)
		}];
	});
}
/** Consent is tied to one very database: where AWS does not tell which one it is, none can be given. */
function unidentified(asks, { stage, locate }) {
	const refuse = refuser(stage, locate);
	return asks.flatMap(({ database, identity }) => {
		if (identity.kind === "known") return [];
		const message = identity.kind === "unread" ? identityRefusals.unread(identity.action, identity.why) : identityRefusals.untold(identity.missing);
		return [refuse(database, [], message)];
	});
}
/** The consent that a database's plan asks for; null = none, or none can be given. */
function consentFor(database, asks, { stage, allow }, fingerprint) {
	const ask = asks.find((one) => one.database === database);
	if (ask === void 0 || ask.identity.kind !== "known") return null;
	return consentOf({
		stage: stage.name,
		database,
		kind: ask.kind
	}, fingerprint, ask.identity.value, allow);
}
/** Those that the stage as a whole asks for. */
function stageConsents({ basis, stage, allow, asks = [] }, fingerprint) {
	if (basis === "file") return [];
	return asks.map((ask) => consentOf({
		stage: stage.name,
		database: null,
		kind: ask.kind
	}, fingerprint, JSON.stringify([
		ask.stack,
		ask.from,
		ask.to
	]), allow));
}
function consentOf(subject, fingerprint, identity, allow) {
	const words = consentWords(subject, fingerprint, identity);
	return {
		kind: subject.kind,
		words,
		given: allow.has(words) || allow.has(withoutStage(words))
	};
}
// src/plan/impact/created.ts
/** The main settings of a database that is new, as changes from nothing. */
function settingsOf(stage, database, locate) {
	const base = [
		"stages",
		stage.name,
		"databases",
		database.kind
	];
	return [...origin(database), ...settings(database)].map(([path, value]) => ({
		property: path.join("."),
		before: null,
		after: String(value),
		line: locate([...base, ...path]).line
	}));
}
/** What it begins with, where it does not begin empty. */
function origin({ restoreFrom }) {
	if (restoreFrom === null) return [];
	return restoreFrom.kind === "snapshot" ? [[["restoreFrom", "snapshot"], restoreFrom.snapshot]] : [[["restoreFrom", "time"], restoreFrom.time], [["restoreFrom", "source"], restoreFrom.source]];
}
function settings(database) {
	if (database.kind === "redis") return [
		[["engine"], database.engine],
		[["version"], database.version],
		[["instance"], database.instance],
		[["replicas"], database.replicas],
		[["multiAz"], database.multiAz],
		[["backupDays"], database.backupDays]
	];
	const { storage, replicaOf } = database;
	if (replicaOf !== null) return [
		[["replicaOf"], replicaOf.kind === "stage" ? replicaOf.stage : replicaOf.arn],
		[["instance"], database.instance],
		[["storage", "type"], storage.type],
		[["multiAz"], database.multiAz]
	];
	return [
		[["version"], database.version],
		[["instance"], database.instance],
		[["storage", "size"], storage.size],
		...storage.max === null ? [] : [[["storage", "max"], storage.max]],
		[["storage", "type"], storage.type],
		[["database"], database.database],
		[["multiAz"], database.multiAz],
		[["backupDays"], database.backupDays],
		...database.readReplica ? [[["readReplica"], true]] : []
	];
}
// src/plan/impact/existing-database.ts
/** Databases that a stage uses and does not make: what is wired, and what cannot be. */
/**
* Engines that speak a kind's protocol. Nothing of an existing database is managed, so that only
* what its clients speak counts: MariaDB and Aurora MySQL are MySQL to them.
*/
const ENGINES = {
	postgres: ["postgres", "aurora-postgresql"],
	mysql: [
		"mysql",
		"mariadb",
		"aurora-mysql"
	],
	redis: ["redis", "valkey"]
};
/** The keys of the secret's JSON that the variables refer to. */
const SECRET_KEYS = {
	postgres: ["username", "password"],
	mysql: ["username", "password"],
	redis: ["password"]
};
/** An existing database is never touched: its row tells what the application gets of it. */
function planExisting(kind, existing, input) {
	const fact = input.known.existing[kind];
	const facts = valueOf(fact);
	const keys = input.known.secretKeys?.[kind] ?? null;
	return {
		database: kind,
		impact: "existing",
		data: "kept",
		verified: facts !== void 0 && keys?.kind !== "unread",
		changes: wired(kind, input),
		reason: [
			facts === void 0 ? existingWords.unknown(existing.identifier) : existingWords.used(facts.identifier, facts.engine, existing.region),
			existing.secret === null ? existingWords.withoutSecret : existingWords.withSecret,
			...keys?.kind === "unread" ? [existingWords.keysNotVerified(keys.action, keys.why)] : [],
			admission(existing, input)
		].join("; ")
	};
}
/** Whom its security group admits from now on, or who has to see to that. */
function admission({ allowFrom }, { stage: { bastion } }) {
	if (allowFrom) return bastion === null ? existingWords.admits : existingWords.admitsBastion;
	return bastion === null ? existingWords.doesNotAdmit : existingWords.bastionNotAdmitted;
}
/** Said of a database that is made where the stage used another one until now. */
function leftAlone(kind, { deployed }) {
	const left = deployed?.outputs[EXISTING_OUTPUT[kind]];
	return left === void 0 ? [] : [existingWords.leftAlone(left)];
}
/** What the application gets, where it is new or another than before. */
function wired(kind, input) {
	const keys = DATABASE_OUTPUTS[kind];
	const reader = kind === "redis" ? [] : [["reader", READER_OUTPUTS[kind].host]];
	const line = input.locate([...pathOf(kind, input), "existing"]).line;
	return [
		["host", keys.host],
		["port", keys.port],
		["database", keys.database],
		...reader,
		["secret", keys.secretArn]
	].flatMap(([property, key]) => {
		const value = input.rendered.template.Outputs[key]?.Value;
		const after = typeof value === "string" ? value : null;
		const before = input.deployed?.outputs[key] ?? null;
		return before === after ? [] : [{
			property,
			before,
			after,
			line
		}];
	});
}
/** What keeps a stage from using a database, each with its line. */
function existingRefusals(input) {
	return DATABASES.flatMap((kind) => {
		const existing = input.stage.existing[kind];
		const refuse = refuser(input.stage, input.locate);
		return existing === void 0 ? [] : complaints(existing, input).map(([key, message]) => refuse(kind, ["existing", ...key === "" ? [] : [key]], message));
	});
}
function complaints(existing, input) {
	const { kind, identifier, region } = existing;
	const fact = input.known.existing[kind];
	const named = existing.resource === null ? "identifier" : "arn";
	if (fact === void 0) return [];
	if (fact.kind === "unread") return [[named, existingWords.unread(identifier, fact.action, fact.why)]];
	if (fact.kind === "absent") {
		const meant = didYouMean(identifier, input.known.neighbours?.[kind] ?? []);
		return [[named, existingWords.absent(identifier, region, meant)]];
	}
	const facts = fact.value;
	if (!ENGINES[kind].includes(facts.engine)) {
		const fitting = DATABASES.find((other) => ENGINES[other].includes(facts.engine));
		return [[named, existingWords.otherEngine(identifier, facts.engine, DATABASE_NAME[kind], fitting)]];
	}
	if (facts.host === "") return [[named, existingWords.noEndpoint(identifier)]];
	return [...ruleComplaints(existing, facts, input), ...secretComplaints(existing, input)];
}
function ruleComplaints({ allowFrom, identifier }, facts, { stage: { network } }) {
	if (!allowFrom) return [];
	const vpc = network.kind === "given" ? network.vpc : null;
	if (facts.vpc !== vpc) return [["allowFrom", existingWords.otherVpc(identifier, facts.vpc, vpc)]];
	return facts.securityGroups.length === 0 ? [["allowFrom", existingWords.noGroup(identifier)]] : [];
}
function secretComplaints({ kind, secret }, { known }) {
	const keys = known.secretKeys?.[kind] ?? null;
	if (secret === null || keys === null || keys.kind === "unread") return [];
	if (keys.kind === "absent") return [["secret", existingWords.noSecret(secret)]];
	const lacking = SECRET_KEYS[kind].filter((key) => !keys.value.includes(key));
	return lacking.length === 0 ? [] : [["secret", existingWords.secretLacks(secret, listed(lacking))]];
}
/** What else to know: no path to a database, and databases that the stage no longer uses. */
function existingNotes(input) {
	return DATABASES.flatMap((kind) => {
		const existing = input.stage.existing[kind];
		const left = input.deployed?.outputs[EXISTING_OUTPUT[kind]];
		const name = DATABASE_NAME[kind];
		if (existing === void 0) return left !== void 0 && input.stage.databases[kind] === void 0 ? [existingWords.noLongerUsed(name, left)] : [];
		const { network, region } = input.stage;
		const facts = valueOf(input.known.existing[kind]);
		if (facts === void 0 || existing.allowFrom) return [];
		return existing.region === region && network.kind === "given" && network.vpc === facts.vpc ? [] : [existingWords.noPath(name, facts.vpc, existing.region)];
	});
}
function pathOf(kind, { stage }) {
	return [
		"stages",
		stage.name,
		"databases",
		kind
	];
}
// src/plan/impact/parameter-findings.ts
/**
* What changed values in a parameter group do to the database that uses it. A dynamic one is in force
* at once. A static one waits for a restart, which the RDS handler brings with any update of the
* instance (RDSH UpdateHandler.shouldReboot) and CloudFormation never brings to ElastiCache. Where a
* parameter's type is not known, a restart is not ruled out.
*/
function parameterFindings(change, { types, updated }) {
	if (change.action !== "Modify" || !change.type.endsWith("ParameterGroup")) return [];
	const named = change.details.filter(({ property }) => property !== null && effectOf(change.type, property) !== void 0);
	if (change.details.length > 0 && named.length === 0) return [];
	const property = named[0]?.property ?? "";
	const isRds = change.type === "AWS::RDS::DBParameterGroup";
	const names = changedParameters(change);
	const known = valueOf(types);
	if (names === null || known === void 0 || !names.every((name) => Object.hasOwn(known, name))) return isRds ? [{
		impact: "restart",
		cause: "parameters",
		property,
		verified: false
	}] : [{
		impact: "in-place",
		cause: "property",
		property,
		verified: true
	}];
	const waiting = names.filter((name) => known[name] === "static");
	const atOnce = names.filter((name) => known[name] === "dynamic");
	const restarts = isRds && updated;
	return [...found(atOnce, {
		impact: "in-place",
		cause: "parameters-at-once",
		property
	}), ...found(waiting, {
		impact: restarts ? "restart" : "in-place",
		cause: "parameters-at-restart",
		property
	})];
}
function found(names, finding) {
	return names.length === 0 ? [] : [{
		...finding,
		verified: true,
		names
	}];
}
// src/plan/impact/findings.ts
function liveSide(kind, rendered, live) {
	return {
		kind,
		facts: valueOf(live[kind]),
		missing: missingFact(live, kind),
		absent: live[kind]?.kind === "absent",
		waits: Object.entries(rendered.origins).some(([id, { part }]) => part === kind && rendered.template.Resources[id]?.Properties["ApplyImmediately"] === false)
	};
}
function heavier(a, b) {
	return IMPACTS.indexOf(a) >= IMPACTS.indexOf(b) ? a : b;
}
/** What modifying the resource that holds a database's rows does to the database. */
function findingsOf(change, all, rendered, live) {
	if (change.action === "Dynamic") return [{
		impact: "replace",
		cause: "undecided",
		property: "",
		verified: false
	}];
	const details = effectiveDetails(change, all, rendered).filter((detail) => !isAlreadySo(detail, live));
	return [
		...change.details.length === 0 ? [withoutDetails(change)] : details.map((detail) => findingOf(detail, change, live)),
		...believed(change, details),
		...broughtAlong(change, live)
	];
}
const HARMLESS = /* @__PURE__ */ new Set([
	"AWS::SecretsManager::Secret",
	"AWS::SecretsManager::SecretTargetAttachment",
	"AWS::RDS::DBSubnetGroup",
	"AWS::RDS::DBParameterGroup",
	"AWS::ElastiCache::SubnetGroup",
	"AWS::ElastiCache::ParameterGroup",
	"AWS::EC2::SecurityGroup",
	"AWS::EC2::SecurityGroupIngress",
	"AWS::EC2::SecurityGroupEgress"
]);
/** What a changed resource beside the one with the rows (secret, groups, rules) does to the database. */
function besideFindings(change, parameters) {
	const property = "";
	if (change.action === "Dynamic") return [{
		impact: "restart",
		cause: "undecided",
		property,
		verified: false
	}];
	if (!HARMLESS.has(change.type)) return [{
		impact: "restart",
		cause: "unknown",
		property: change.type,
		verified: false
	}];
	if (change.type === "AWS::SecretsManager::Secret" && changesItsName(change)) return [{
		impact: "in-place",
		cause: "secret",
		property,
		verified: true
	}];
	return knockOn(change) ?? parameterFindings(change, parameters);
}
/** A group that gets another name is another group: the database is moved to it, if it can be. */
function knockOn({ type, replacement }) {
	const property = GROUP_PROPERTY[type];
	if (property === void 0 || replacement !== "True" && replacement !== "Conditional") return null;
	return [{
		impact: property.endsWith("SubnetGroupName") ? "replace" : "restart",
		cause: "property",
		property,
		verified: replacement === "True"
	}];
}
/** The property of the database that names a group of this type. */
const GROUP_PROPERTY = {
	"AWS::RDS::DBSubnetGroup": "DBSubnetGroupName",
	"AWS::RDS::DBParameterGroup": "DBParameterGroupName",
	"AWS::ElastiCache::SubnetGroup": "CacheSubnetGroupName",
	"AWS::ElastiCache::ParameterGroup": "CacheParameterGroupName"
};
function changesItsName({ action, replacement }) {
	return action === "Remove" || replacement === "True" || replacement === "Conditional";
}
/** The template catches up with reality: RDS has nothing to do. */
function isAlreadySo(detail, live) {
	if (live.facts === void 0 || !("engineVersion" in live.facts)) return false;
	if (detail.property === "AllocatedStorage") return detail.after === String(live.facts.allocatedStorage);
	return detail.property === "EngineVersion" && detail.after === live.facts.engineVersion;
}
function findingOf(detail, change, live) {
	const property = detail.property ?? "";
	const effect = effectOf(change.type, property);
	if (detail.requiresRecreation === "Always" && change.replacement !== "False") return {
		impact: "replace",
		cause: "property",
		property,
		verified: true
	};
	if (effect === void 0) return {
		impact: detail.requiresRecreation === "Never" ? "restart" : "replace",
		cause: "unknown",
		property,
		verified: false
	};
	return {
		impact: impactOf(effect, live, detail),
		cause: "property",
		property,
		verified: true
	};
}
/** The impact of an effect, never lower than it could be where values or facts are missing. */
function impactOf(effect, live, values) {
	switch (effect) {
		case "in-place":
		case "restart":
		case "replace": return effect;
		case "standby-first": return live.facts?.multiAz === true ? "failover" : "restart";
		case "node-by-node": return hasReplicas(live) ? "failover" : "restart";
		case "backups-switch": return keepsBackups(values) ? "in-place" : "restart";
		case "replace-unless-removed": return isRemoved(values) ? "in-place" : "replace";
		case "promote-if-removed": return isRemoved(values) ? "promote" : "replace";
		case "replace-if-switched": return values.before !== null && values.after !== null ? "in-place" : "replace";
	}
}
function isRemoved(values) {
	return values.before !== null && values.after === null;
}
function keepsBackups({ before, after }) {
	if (before === null || after === null) return false;
	return Number(before) === 0 === (Number(after) === 0);
}
function hasReplicas(live) {
	return live.facts !== void 0 && "members" in live.facts && live.facts.members > 1;
}
/** A stand-in that names no property: the heaviest that fits what it does say. */
function withoutDetails(change) {
	return {
		impact: change.replacement === "False" ? "restart" : "replace",
		cause: "unknown",
		property: "",
		verified: change.replacement === "True"
	};
}
/** `Replacement: True` is believed always, whatever the rules say of the properties. */
function believed(change, details) {
	if (change.replacement !== "True") return [];
	const culprits = details.filter((detail) => detail.requiresRecreation !== "Never");
	return (culprits.length > 0 ? culprits : [{ property: "" }]).map(({ property }) => ({
		impact: "replace",
		cause: "property",
		property: property ?? "",
		verified: true
	}));
}
/**
* Any modification sets off what is queued (RDS guide, USER_ModifyInstance.ApplyImmediately), and
* the RDS handler reboots an instance whose parameter group is `pending-reboot`
* (RDSH UpdateHandler.shouldReboot).
*/
function broughtAlong(change, live) {
	if (!touchesResource(change)) return [];
	if (live.facts === void 0) return [{
		impact: "restart",
		cause: "unread",
		property: "",
		verified: false
	}];
	const pending = (live.waits ? [] : Object.entries(live.facts.pending)).map(([property, after]) => {
		return {
			impact: impactOf(pendingEffectOf(change.type, property), live, {
				before: runningBackups(live, property),
				after
			}),
			cause: "pending",
			property,
			verified: true
		};
	});
	if (!("parameterApplyStatus" in live.facts)) return pending;
	return live.facts.parameterApplyStatus === "pending-reboot" ? [...pending, {
		impact: "restart",
		cause: "parameters-pending",
		property: "",
		verified: true
	}] : pending;
}
function runningBackups(live, property) {
	if (property !== "BackupRetentionPeriod" || live.facts === void 0) return null;
	return "backupRetentionDays" in live.facts ? String(live.facts.backupRetentionDays) : null;
}
// src/plan/impact/reason.ts
/** One sentence: why a modified database has its impact, then what is not known or comes along. */
function reasonFor(impact, findings, { live, word, window, types, isReplica }) {
	const heaviest = findings.filter((finding) => finding.impact === impact);
	const names = (cause, among = heaviest) => listed([...new Set(among.filter((finding) => finding.cause === cause && finding.property !== "").map((finding) => word(finding.property)))]);
	const has = (cause) => heaviest.some((finding) => finding.cause === cause);
	const changed = names("property");
	const unknown = names("unknown");
	return [
		...has("property") ? [sentence(impact, changed, isReplica)] : [],
		...has("parameters") ? [parametersUnknown(types)] : [],
		...parameterWords(findings),
		...movesEngine$1(findings, impact) ? [reasons.engineMoves] : [],
		...has("undecided") ? [reasons.undecided] : [],
		...has("unknown") ? [unknown === "" ? reasons.withoutDetails : reasons.unknownProperty(unknown)] : [],
		...lighter(impact, findings, names),
		...findings.some(({ cause }) => cause === "secret") ? [reasons.secretReplaced] : [],
		...has("parameters-pending") ? [reasons.parametersPending] : [],
		...queued(findings, live),
		...windowWords(heaviest, live, window),
		...unverified(findings, live)
	].join("; ");
}
function parametersUnknown(types) {
	return types?.kind === "unread" ? `${reasons.parameters}: ${reasons.notVerified(types.action, types.why)}` : reasons.parameters;
}
/** Redis OSS becomes Valkey where it stands: the deploy takes a snapshot before. */
function movesEngine$1(findings, impact) {
	return impact !== "replace" && findings.some(({ cause, property }) => cause === "property" && property === "Engine");
}
function parameterWords(findings) {
	return findings.flatMap(({ cause, impact, names = [] }) => {
		if (cause === "parameters-at-once") return [reasons.parametersAtOnce(listed(names))];
		if (cause !== "parameters-at-restart") return [];
		return [impact === "restart" ? reasons.parametersRestart(listed(names)) : reasons.parametersAtRestart(listed(names))];
	});
}
/** A restart for parameters does not wait: the RDS handler reboots after any update (RDSH, shouldReboot). */
const AT_ONCE = [
	"parameters",
	"parameters-at-restart",
	"parameters-pending"
];
function windowWords(heaviest, live, window) {
	const interrupts = heaviest.some(({ impact }) => impact === "restart" || impact === "failover");
	if (!live.waits || !interrupts) return [];
	return [restartsAtOnce(heaviest) ? reasons.notInWindow : reasons.window(window)];
}
/** Whether one of these restarts does not wait for the maintenance window. */
function restartsAtOnce(findings) {
	return findings.some(({ cause, property }) => AT_ONCE.includes(cause) || property === "DBParameterGroupName");
}
function sentence(impact, names, isReplica) {
	switch (impact) {
		case "restart": return reasons.restart(names);
		case "failover": return reasons.failover(names);
		case "promote": return reasons.promote;
		case "replace":
			if (isReplica) return reasons.replaceReplica(names);
			return names === "" ? reasons.replaceUnnamed : reasons.replace(names);
		default: return reasons.inPlace(names);
	}
}
/** Where the impact comes only from what is brought along or unknown, what changes is still said. */
function lighter(impact, findings, names) {
	if (findings.some((finding) => finding.impact === impact && finding.cause === "property")) return [];
	const changed = names("property", findings.filter((finding) => finding.impact === "in-place"));
	return changed === "" ? [] : [reasons.inPlace(changed)];
}
function queued(findings, live) {
	const set = findings.filter((finding) => finding.cause === "pending");
	if (set.length > 0) return [reasons.pending(listed(set.map((finding) => queuedWord(finding.property, live))))];
	const waiting = live.waits ? Object.keys(live.facts?.pending ?? {}) : [];
	return waiting.length === 0 ? [] : [reasons.pendingInWindow(listed(waiting.map((property) => queuedWord(property, live))))];
}
/** The value of a queued modification is shown, a password's never. */
function queuedWord(property, live) {
	const value = live.facts?.pending[property];
	return value === void 0 || /password|secret|token/i.test(property) ? property : `${property} ${value}`;
}
function unverified(findings, live) {
	if (live.absent) return [reasons.absent];
	if (live.missing === null) return [];
	const told = reasons.notVerified(live.missing.action, live.missing.why);
	return [findings.some((finding) => finding.cause === "unread") ? `${told}: ${reasons.restartNotRuledOut}` : told];
}
// src/plan/impact/readers.ts
/** The live side of a kind's reader. */
function readerSide(kind, input) {
	const fact = input.live.readers?.[kind];
	return {
		kind,
		facts: valueOf(fact),
		missing: missingReader(input.live, kind),
		absent: fact?.kind === "absent",
		waits: liveSide(kind, input.rendered, input.live).waits
	};
}
/**
* What a changed reader does to its database: nothing more than a change while it runs, since the
* primary and the rows stay as they are. `primary`: what happens to the primary itself.
*/
function readerFindings(change, input, primary) {
	const fate = fateOf(change, input, primary);
	return fate === null ? [] : [{
		impact: "in-place",
		cause: "reader",
		...fate
	}];
}
function fateOf(change, input, primary) {
	if (change.action === "Add") return {
		property: "made",
		verified: true
	};
	if (change.action === "Remove") return {
		property: "removed",
		verified: true
	};
	const kind = sqlKindOf(change, input);
	if (kind === null) return null;
	const side = readerSide(kind, input);
	const stays = {
		...change,
		details: change.details.filter((each) => !follows(each, primary))
	};
	if (stays.details.length === 0 && change.details.length > 0) return null;
	const findings = findingsOf(stays, input.changes ?? [], input.rendered, side);
	const impact = findings.reduce((sum, each) => heavier(sum, each.impact), "none");
	if (impact === "none") return null;
	const verified = findings.every((finding) => finding.verified);
	if (impact === "in-place") return {
		property: "changed",
		verified
	};
	if (impact !== "restart" && impact !== "failover") return {
		property: "replaced",
		verified
	};
	const heaviest = findings.filter((finding) => finding.impact === impact);
	return {
		property: "restarted",
		verified,
		...side.waits && { waits: !restartsAtOnce(heaviest) }
	};
}
/** What happens to the reader, of everything that does. */
function readerFate(findings) {
	const fates = findings.filter(isReaderFinding).map(({ property }) => property);
	return READER_FATES.findLast((fate) => fates.includes(fate)) ?? null;
}
/** A source that keeps its name stays the source, even where CloudFormation does not rule the other out. */
function follows({ property, evaluation }, primary) {
	return property === "SourceDBInstanceIdentifier" && evaluation === "Dynamic" && primary !== "replace";
}
/** A reader's changes in the file's words: those that its primary does not make as well. */
function readerChanges(change, input, known) {
	const kind = sqlKindOf(change, input);
	if (kind === null) return [];
	const path = [
		"stages",
		input.stage.name,
		"databases",
		kind,
		"readReplica"
	];
	if (change.action !== "Modify") {
		const [before, after] = change.action === "Add" ? ["false", "true"] : ["true", "false"];
		return [{
			property: "readReplica",
			before,
			after,
			line: input.locate(path).line
		}];
	}
	const { facts, ...side } = readerSide(kind, input);
	const origin = input.rendered.origins[change.logicalId];
	return effectiveDetails(change, input.changes ?? [], input.rendered).filter((detail) => detail.evaluation === "Static" && !isAlreadySo(detail, {
		...side,
		facts
	})).flatMap((detail) => describeChange(detail, {
		type: change.type,
		origin,
		locate: input.locate
	}, facts)).filter(({ property }) => known.every((each) => each.property !== property)).map((each) => ({
		...each,
		property: `readReplica.${each.property}`
	}));
}
/** One sentence for each thing that happens to a database's reader. */
function readerSentences(kind, input, findings) {
	const own = findings.filter(isReaderFinding);
	return [
		...readersFirst(input).some((each) => each === kind) ? [readerReasons.first] : [],
		...own.map((finding) => sentenceOf(finding, kind, input)),
		...own.some(({ verified }) => !verified) ? [readerReasons.notVerified] : []
	];
}
function sentenceOf({ property, waits }, kind, { stage, live }) {
	if (property !== "restarted" || waits === void 0) return readerReasons[property];
	if (!waits) return readerReasons.restartedAtOnce;
	const running = kind === "redis" ? void 0 : valueOf(live.readers?.[kind]);
	return readerReasons.restartedInWindow(stage.databases[kind]?.maintenanceWindow ?? running?.maintenanceWindow ?? null);
}
function isReaderFinding(finding) {
	return finding.cause === "reader";
}
function sqlKindOf(change, input) {
	const kind = databaseOf(change, input);
	return kind === null || kind === "redis" ? null : kind;
}
// src/plan/impact/removed.ts
/**
* A database that leaves the stack, or (`comesBack`) is taken away and made anew.
* What CloudFormation does with the old one is the change set's PolicyAction.
*/
function planRemoved(kind, input, removed, comesBack) {
	const live = liveSide(kind, input.rendered, input.live);
	const fate = worstFate(removed);
	const { facts, missing } = live;
	const instead = input.stage.existing[kind];
	const isProtected = facts !== void 0 && "deletionProtection" in facts && facts.deletionProtection;
	return {
		database: kind,
		impact: comesBack ? "replace" : "remove",
		data: live.absent || comesBack && fate === "kept" ? "lost" : fate,
		verified: facts !== void 0 || live.absent,
		...readerGoes(kind, input) && { reader: "removed" },
		changes: [],
		reason: [
			comesBack ? reasons.replaceUnnamed : fate === "kept" ? reasons.keptRunning : reasons.removed,
			...instead === void 0 ? [] : [existingWords.insteadOf(instead.identifier)],
			...readerGoes(kind, input) ? [readerReasons.goes] : [],
			...isProtected ? [reasons.protectionFirst] : [],
			...live.absent ? [reasons.absent] : [],
			...missing === null ? [] : [reasons.notVerified(missing.action, missing.why)]
		].join("; ")
	};
}
function readerGoes(kind, input) {
	return (input.changes ?? []).some((change) => isReader(change) && change.action === "Remove" && databaseOf(change, input) === kind);
}
/** What is left of the rows of a database that is replaced: the new one is empty in any case. */
function fateOfReplaced(rows) {
	const fate = worstFate(rows);
	return fate === "kept" ? "lost" : fate;
}
/** Without a policy action the worst is said. */
function worstFate(rows) {
	const fates = rows.map(({ policyAction }) => {
		if (policyAction === "Snapshot" || policyAction === "ReplaceAndSnapshot") return "snapshot";
		return policyAction === "Retain" ? "kept" : "lost";
	});
	if (fates.includes("lost")) return "lost";
	return fates.includes("snapshot") ? "snapshot" : "kept";
}
// src/plan/impact/modified.ts
/** A database that is there before and after: what the changes of its own resources do to it. */
function planModified(kind, input, own) {
	const live = liveSide(kind, input.rendered, input.live);
	const rows = own.filter(holdsData);
	const readers = own.filter(isReader);
	const primary = own.filter((change) => !isReader(change)).flatMap((change) => holdsData(change) ? findingsOf(change, input.changes ?? [], input.rendered, live) : besideFindings(change, {
		types: input.checked?.parameters[kind],
		updated: rows.some(touchesResource)
	}));
	const findings = [...primary, ...readers.flatMap((change) => readerFindings(change, input, heaviest(primary)))];
	const impact = heaviest(findings);
	const reader = readerFate(findings);
	const word = (property) => own.map((change) => wordFor(property, placeOf(change, input))).find((name) => name !== property) ?? property;
	const window = input.stage.databases[kind]?.maintenanceWindow ?? runningWindow(live);
	const changes = onePerProperty([...rows, ...own.filter((change) => !holdsData(change) && !isReader(change))].flatMap((change) => changesOf$1(change, input, live)));
	return {
		database: kind,
		impact,
		data: impact === "replace" ? fateOfReplaced(rows) : "kept",
		verified: isVerified(findings, impact),
		...reader !== null && { reader },
		changes: [...heaviestFirst(changes, findings, word), ...readers.flatMap((change) => readerChanges(change, input, changes))],
		reason: impact === "none" ? whyNothing(own, rows) : [reasonFor(impact, findings, {
			live,
			word,
			window,
			types: input.checked?.parameters[kind],
			isReplica: kind !== "redis" && staysReplica(kind, input)
		}), ...readerSentences(kind, input, findings)].filter((sentence) => sentence !== "").join("; ")
	};
}
/** What the impact comes from stands first: its line is the one to look at. */
function heaviestFirst(changes, findings, word) {
	const weight = ({ property }) => IMPACTS.indexOf(heaviest(findings.filter((finding) => word(finding.property) === property)));
	return changes.toSorted((a, b) => weight(b) - weight(a));
}
function heaviest(findings) {
	return findings.reduce((sum, finding) => heavier(sum, finding.impact), "none");
}
function runningWindow({ facts }) {
	return facts !== void 0 && "maintenanceWindow" in facts ? facts.maintenanceWindow : null;
}
/** What is not known makes no difference where what is known has the same impact already. */
function isVerified(findings, impact) {
	if (findings.some(({ cause }) => cause === "unread")) return false;
	return findings.every(({ verified }) => verified) || findings.some((finding) => finding.verified && finding.impact === impact);
}
function changesOf$1(change, input, live) {
	const place = placeOf(change, input);
	if (!holdsData(change) && !change.type.endsWith("ParameterGroup")) return [];
	return effectiveDetails(change, input.changes ?? [], input.rendered).filter((detail) => !isAlreadySo(detail, live)).flatMap((detail) => describeChange(detail, place, live.facts));
}
function placeOf(change, input) {
	const origin = input.rendered.origins[change.logicalId];
	return {
		type: change.type,
		origin,
		locate: input.locate
	};
}
function whyNothing(own, rows) {
	if (own.length === 0) return reasons.nothing;
	if (rows.some((change) => change.details.some(({ property }) => property === "EngineVersion" || property === "AllocatedStorage"))) return reasons.alreadySo;
	return own.every((change) => change.details.every(isTag)) ? reasons.tagsOnly : reasons.aroundIt;
}
function isTag({ attribute, property }) {
	return attribute === "Tags" || property === "Tags";
}
// src/plan/impact/database-plan.ts
/** What happens to one database of a stage. null: the stage has no such database, before or after. */
function planDatabase(kind, input) {
	const wanted = input.stage.databases[kind];
	if (wanted !== void 0 && isNewStack(input)) return created(kind, input, reasons.newStage);
	if (kind !== "redis" && wanted !== void 0 && isAwaited(kind, input)) return created(kind, input, reasons.newDatabase);
	const own = (input.changes ?? []).filter((change) => databaseOf(change, input) === kind);
	const rows = own.filter(holdsData);
	const added = rows.some(({ action }) => action === "Add");
	const removed = rows.filter(({ action }) => action === "Remove");
	const modified = rows.filter(({ action }) => action !== "Add" && action !== "Remove");
	if (removed.length > 0) return planRemoved(kind, input, removed, added || modified.length > 0);
	const existing = input.stage.existing[kind];
	if (existing !== void 0) return planExisting(kind, existing, input);
	if (wanted === void 0) return null;
	if (added && modified.length === 0) return created(kind, input, reasons.newDatabase);
	return planModified(kind, input, own);
}
/** A replica that is added to a stage, of a primary that this very run makes. */
function isAwaited(kind, input) {
	return input.changes === null && waitsFor(kind, input) !== null;
}
function created(kind, input, reason) {
	const wanted = input.stage.databases[kind];
	const changes = wanted === void 0 ? [] : settingsOf(input.stage, wanted, input.locate);
	const restored = wanted === void 0 ? null : restoreReason(wanted, input.known);
	return {
		database: kind,
		impact: "create",
		data: "kept",
		verified: restored?.verified ?? true,
		changes,
		reason: [
			reason,
			...restored === null ? [] : [restored.reason],
			...leftAlone(kind, input)
		].join("; ")
	};
}
// src/plan/impact/nets.ts
const INSTANCE = "AWS::RDS::DBInstance";
const PROTECTION = "DeletionProtection";
/** The database's verdict with the nets that go; without any, as it is. */
function withNets(verdict, input) {
	const nets = netsCut(verdict, input);
	return nets.length === 0 ? verdict : {
		...verdict,
		nets
	};
}
/**
* What happens to the stack's own protection, which no template holds; null = nothing that is known of.
* Where nobody knows whether it is on it is never turned off.
*/
function terminationProtection(input) {
	const { stage, deployed, locate } = input;
	if (deployed === null || isNewStack({ deployed })) return null;
	const now = deployed.terminationProtection;
	if (now === null || now === stage.protected || now && !mayUnprotectStack(input)) return null;
	const { line } = locate([
		"stages",
		stage.name,
		"protected"
	]);
	return {
		to: stage.protected ? "on" : "off",
		line
	};
}
/**
* Whether these changes may turn the stack's protection off, so that it has to be known: AWS tells it of a
* stack that is asked for by name only. Where an instance stays, its own protection is turned off by the
* same change of the file; what an earlier deploy left on is found when nothing else changes.
*/
function mayUnprotectStack({ stage, changes }) {
	if (stage.protected || changes === null) return !stage.protected;
	const instances = changes.filter(({ type }) => type === INSTANCE);
	const isNew = (kind) => instances.some(({ action, logicalId }) => action === "Add" && databaseNamed(logicalId) === kind);
	return !SQL_KINDS.some((kind) => stage.databases[kind] !== void 0 && !isNew(kind)) || instances.some((change) => detailOf(change, PROTECTION, null) !== null);
}
function netsCut(verdict, input) {
	const rows = (input.changes ?? []).filter((change) => holdsData(change) && databaseOf(change, input) === verdict.database);
	if (rows.length === 0 || input.live[verdict.database]?.kind === "absent") return [];
	if (ends(verdict)) return backupsThatGo(verdict, rows, input);
	return rows.filter(({ action }) => action === "Modify" || action === "Dynamic").flatMap((change) => [...daysLost(change, verdict, input), ...protectionOff(change, input)]);
}
/**
* ElastiCache deletes a group's automatic snapshots with it. RDS keeps an instance's automated backups
* (DeleteAutomatedBackups: false, in every template of ours). What CloudFormation only lets go of keeps all.
*/
function backupsThatGo({ database }, rows, input) {
	const stays = rows.every(({ policyAction }) => policyAction === "Retain" || policyAction === "ReplaceAndRetain");
	const days = runningDays(database, input);
	if (database !== "redis" || stays || days === 0) return [];
	return [{
		kind: "backups-with-database",
		before: textOf(days),
		after: null,
		line: null
	}];
}
/** The property that holds for how many days backups are kept. */
const DAYS = {
	[INSTANCE]: "BackupRetentionPeriod",
	"AWS::ElastiCache::ReplicationGroup": "SnapshotRetentionLimit"
};
function daysLost(change, { database }, input) {
	const property = DAYS[change.type];
	if (property === void 0) return [];
	const detail = detailOf(change, property, null);
	const running = runningDays(database, input);
	if (detail === null) return queuedDays(property, running, database, input);
	const before = running ?? daysOf(detail.before);
	const after = daysOf(propertyOf(change, property, input)) ?? 0;
	if (after >= (before ?? Number.POSITIVE_INFINITY)) return [];
	const line = lineOf(change, property, input);
	return [{
		kind: "backups",
		before: textOf(before),
		after: String(after),
		line
	}];
}
/** Any change also carries out what somebody queued (RDS guide, "Using the schedule modifications setting"). */
function queuedDays(property, running, database, { live }) {
	const queued = daysOf(valueOf(live[database])?.pending[property]);
	return running === null || queued === null || queued >= running ? [] : [{
		kind: "backups",
		before: String(running),
		after: String(queued),
		line: null
	}];
}
function protectionOff(change, input) {
	const property = PROTECTION;
	const kind = databaseOf(change, input);
	if (kind === null || kind === "redis") return [];
	const detail = detailOf(change, property, "false");
	if (detail === null || propertyOf(change, property, input) === true) return [];
	const isOn = valueOf(input.live[kind])?.deletionProtection ?? detail.before !== "false";
	const line = lineOf(change, property, input);
	return isOn ? [{
		kind: "deletion-protection",
		before: "on",
		after: "off",
		line
	}] : [];
}
function lineOf({ logicalId }, property, input) {
	const path = input.rendered.origins[logicalId]?.properties[property];
	return path === void 0 ? null : input.locate(path).line;
}
/**
* The property's value before, in the change set's words; null = it does not change. `untold`: what to
* take for it where the change set names no property at all, so that each may change.
*/
function detailOf({ details }, property, untold) {
	if (details.length === 0) return { before: untold };
	return details.find((detail) => detail.property === property) ?? null;
}
function propertyOf({ logicalId }, property, input) {
	return input.rendered.template.Resources[logicalId]?.Properties[property];
}
/** As AWS tells it; null = not read. */
function runningDays(database, { live }) {
	return database === "redis" ? valueOf(live.redis)?.snapshotRetentionDays ?? null : valueOf(live[database])?.backupRetentionDays ?? null;
}
function daysOf(value) {
	const days = typeof value === "string" && value !== "" ? Number(value) : value;
	return typeof days === "number" && Number.isInteger(days) ? days : null;
}
function textOf(days) {
	return days === null ? null : String(days);
}
// src/plan/consent/fingerprint.ts
/**
* 64 hex digits over the structure of a stage's plan: what is made of what, not how it is worded.
* Left out: text, time stamps, change set and physical ids, line numbers, consent, and what grew by
* itself: storage and minor versions are deployed as they run, whatever that is by then. A new stack is
* planned without a change set and deployed with one, so that its template stands for both.
*/
function stageFingerprint(input, action, databases, refusals, asks = []) {
	const { stage, rendered, partsAsWritten } = input;
	return sha256({
		stage: stage.name,
		stack: stage.stackName,
		region: stage.region,
		action,
		parts: partsAsWritten ?? rendered.parts,
		unprotects: terminationProtection(input)?.to === "off" ? true : void 0,
		databases: databases.map(({ database, impact, data, verified, reader, nets, changes }) => ({
			database,
			impact,
			data,
			verified,
			reader,
			nets: nets?.map(({ kind, before, after }) => ({
				kind,
				before,
				after
			})),
			changes: changes.map(({ property, after }) => ({
				property,
				after
			})).sort(byJson)
		})),
		refusals: refusals.map(({ database, property }) => ({
			database,
			property
		})).sort(byJson),
		resources: isNewStack(input) ? [] : structure(input).sort(byJson),
		facts: action === "update" ? decidingFacts(input.live, databases) : {},
		asks: asksOfStack(asks)
	});
}
/**
* Left out where nothing is asked, so that such a plan is the one it always was. What is asked of a
* stack that is to be made is told by the commit before, which is another one for the next push: its
* words hold it, the plan stays what was reviewed.
*/
function asksOfStack(asks) {
	const told = asks.filter(({ stack }) => stack !== null);
	return told.length === 0 ? void 0 : told.map(({ kind, from, to }) => ({
		kind,
		from,
		to
	}));
}
/** That of a stage that is not planned because it is left alone: no plan that was made has the same. */
function leftAloneFingerprint({ stage, stack, region }) {
	return sha256({
		stage,
		stack,
		region,
		leftAlone: true
	});
}
/** 64 hex digits over the fingerprints of all stages, in the file's order. */
function planFingerprint(stages) {
	return sha256(stages.map(({ stage, fingerprint }) => ({
		stage,
		fingerprint
	})));
}
/** The fingerprint of a plan that was not checked against AWS: no plan that was has the same. */
function uncheckedFingerprint(fingerprint) {
	return sha256({
		basis: "file",
		fingerprint
	});
}
function structure(input) {
	return ownChanges(input).map(({ logicalId, type, action, replacement, policyAction, details }) => ({
		logicalId,
		type,
		action,
		replacement,
		policyAction,
		details: details.toSorted(byJson)
	}));
}
/** The changes without what only writes down what runs already: nothing of that is the file's doing. */
function ownChanges(input) {
	return (input.changes ?? []).flatMap((change) => {
		const details = change.details.filter((detail) => !isGrown(detail, change, input));
		return details.length === 0 && change.details.length > 0 ? [] : [{
			...change,
			details
		}];
	});
}
/** Whether the change only writes down what runs already. */
function isGrown(detail, change, input) {
	const kind = databaseOf(change, input);
	if (kind === null || kind === "redis") return false;
	return isAlreadySo(detail, isReader(change) ? readerSide(kind, input) : liveSide(kind, input.rendered, input.live));
}
/** The live facts a verdict turns on, of the databases that are touched. */
function decidingFacts(live, databases) {
	const touched = new Set(databases.filter(({ impact }) => impact !== "none").map(({ database }) => database));
	const sql = SQL_KINDS.filter((kind) => touched.has(kind)).map((kind) => {
		const facts = valueOf(live[kind]);
		return {
			kind,
			multiAz: facts?.multiAz,
			pending: facts?.pending,
			parameters: facts?.parameterApplyStatus,
			replicas: facts?.readReplicas.toSorted(),
			reader: readerFacts(live, kind)
		};
	});
	const redis = touched.has("redis") ? valueOf(live.redis) : void 0;
	return {
		sql,
		redis: {
			members: redis?.members,
			pending: redis?.pending
		}
	};
}
/** What decides of the reader beside a primary. */
function readerFacts(live, kind) {
	const facts = valueOf(live.readers?.[kind]);
	return facts && {
		pending: facts.pending,
		parameters: facts.parameterApplyStatus
	};
}
// src/plan/notes/removal-notes.ts
/** How each database that leaves a final snapshot is brought back, said before it goes. */
function restoreNotes(verdicts, { stage, deployed }) {
	return verdicts.flatMap((verdict) => {
		const { database, data } = verdict;
		const identifier = deployed?.outputs[IDENTIFIER_OUTPUT[database]];
		if (!(ends(verdict) && data === "snapshot") || identifier === void 0) return [];
		const of = {
			database,
			region: stage.region,
			identifier
		};
		return [restoreWords.later(DATABASE_NAME[database], of)];
	});
}
// src/plan/messages/changes.ts
/** What is said of changes that AWS would refuse, or that bring something along. */
/** Versions are listed from the newest on, as many as are read in one look. */
const SHOWN = 5;
const offerWords = {
	noVersion: (database, asked, region, running, offered) => {
		const what = running === null ? `${region} does not offer ${database} ${asked}` : `${region} offers no upgrade of ${database} from ${running} to ${asked}`;
		const newest = offered.slice(-5).toReversed();
		return newest.length === 0 ? `${what}; write another version` : `${what}; write one of those it offers: ${listed(newest)}${offered.length > SHOWN ? ", or an older one" : ""}`;
	},
	noClass: (database, instance, region) => `${region} does not offer ${instance} for ${database} of this version; write another instance`,
	notVerified: (database, what, region, action, why) => `${database}: whether ${region} offers ${what} is ${reasons.notVerified(action, why)}`,
	noCall: (database, instance, region) => `${database}: whether ${region} offers ${instance} is not verified: ElastiCache has no call that tells it`
};
const storageWords = {
	optimizing: "RDS still optimizes the storage after its last change and takes no other one; leave the storage as it is for now and plan again in some hours",
	rests: (database) => `${database}: RDS takes no other change of its storage for some hours after this one`
};
const supportWords = {
	past: (version, standard, extended) => `${version} is past its standard support (${standard}): RDS bills Extended Support for it until ${extended}, by the vCPU and hour`,
	near: (version, standard) => `${version} ends its standard support on ${standard}: from then on RDS bills Extended Support, by the vCPU and hour`
};
const upgradeWords = {
	notInWindow: "a major upgrade cannot wait for the maintenance window: until then the instance needs its old parameter group, which CloudFormation deletes at the end of this very update; write apply: now for this change",
	parameterGroup: (database, major, own) => `${database}: a new parameter group of version ${major} takes the old one's place; ${own === 0 ? "its parameters get" : `${count(own, "parameter")} of the file ${own === 1 ? "moves" : "move"} along, the others get`} the defaults of ${major}`,
	tls: (database, off) => off ? `${database} 15 and later refuse clients without TLS unless rds.force_ssl is 0, which the file says: nothing changes for clients` : `${database} 15 and later refuse clients without TLS; this stage demands it already`,
	snapshots: (database) => `${database}: RDS takes a snapshot before a major upgrade; the upgrade itself cannot be undone`,
	noSnapshots: (database) => `${database}: with backupDays 0 RDS takes no snapshot before the major upgrade, which cannot be undone: write backupDays: 1 first`
};
const maintenanceWords = {
	pending: (database, action, description, after) => `${database}: RDS has maintenance in store (${[action, ...description === null ? [] : [description]].join(": ")})${after === null ? "" : `, due in the first maintenance window after ${after}`}`,
	notVerified: (database, action, why) => `${database}: whether RDS has maintenance in store is ${reasons.notVerified(action, why)}`
};
// src/plan/refusals/availability.ts
/** A class or version that the region does not offer: CloudFormation would find out half-way. */
function offerRefusals(input) {
	const at = refuser(input.stage, input.locate);
	const { region } = input.stage;
	return asked(input).flatMap(({ wanted, offers }) => {
		const versions = valueOf(offers.versions);
		const missing = versions?.every((version) => !covers(wanted.version, version)) === true;
		const name = DATABASE_NAME[wanted.kind];
		if (missing) {
			const running = valueOf(input.live[wanted.kind])?.engineVersion ?? null;
			const message = offerWords.noVersion(name, wanted.version, region, running, versions);
			return [at(wanted.kind, ["version"], message)];
		}
		return valueOf(offers.instance) === false ? [at(wanted.kind, ["instance"], offerWords.noClass(name, wanted.instance, region))] : [];
	});
}
/** What could not be found out about what the region offers. */
function offerNotes(input) {
	const { region } = input.stage;
	const sql = asked(input).flatMap(({ wanted, offers }) => [...unread(offers.versions, `version ${wanted.version}`), ...unread(offers.instance, wanted.instance)].map(({ what, action, why }) => offerWords.notVerified(DATABASE_NAME[wanted.kind], what, region, action, why)));
	const { redis } = input.stage.databases;
	const node = (input.changes ?? []).some((change) => databaseOf(change, input) === "redis" && change.details.some(({ property }) => property === "CacheNodeType"));
	return redis && node ? [...sql, offerWords.noCall(DATABASE_NAME.redis, redis.instance, region)] : sql;
}
function asked(input) {
	return SQL_KINDS.flatMap((kind) => {
		const wanted = input.stage.databases[kind];
		const offers = input.checked?.offers[kind];
		return wanted === void 0 || offers === void 0 ? [] : [{
			wanted,
			offers
		}];
	});
}
function unread(fact, what) {
	return fact?.kind === "unread" ? [{
		what,
		action: fact.action,
		why: fact.why
	}] : [];
}
// src/plan/refusals/storage-cooldown.ts
/** Property of the instance -> key of the file. */
const STORAGE = {
	AllocatedStorage: ["storage", "size"],
	StorageType: ["storage", "type"],
	Iops: ["storage", "iops"]
};
/**
* A second storage change while RDS still optimizes the first: that status is certain. How long RDS
* wants to rest after it is not (6 hours in older documents, four changes in 24 hours in newer ones).
*/
function storageRefusals(input) {
	const at = refuser(input.stage, input.locate);
	return SQL_KINDS.flatMap((kind) => {
		const running = valueOf(input.live[kind]);
		const [first] = storageChanges(kind, input);
		return first !== void 0 && running?.status === "storage-optimization" ? [at(kind, first, storageWords.optimizing)] : [];
	});
}
/** A storage change is the last one for hours. */
function storageNotes(input) {
	return SQL_KINDS.filter((kind) => storageChanges(kind, input).length > 0).map((kind) => storageWords.rests(DATABASE_NAME[kind]));
}
function storageChanges(kind, input) {
	const changes = input.changes ?? [];
	const live = liveSide(kind, input.rendered, input.live);
	return changes.filter((change) => holdsData(change) && change.action === "Modify" && change.replacement !== "True" && databaseOf(change, input) === kind).flatMap((change) => effectiveDetails(change, changes, input.rendered)).filter((detail) => !isAlreadySo(detail, live)).flatMap(({ property }) => {
		const path = STORAGE[property ?? ""];
		return path === void 0 ? [] : [path];
	});
}
// src/plan/notes/end-of-life.ts
/** End of standard support, and of Extended Support (RDS release calendars; endoflife.date, August 2026). */
const SUPPORT = {
	postgres: {
		"13": {
			standard: "2026-02-28",
			extended: "2029-02-28"
		},
		"14": {
			standard: "2027-02-28",
			extended: "2030-02-28"
		},
		"15": {
			standard: "2028-02-29",
			extended: "2031-02-28"
		},
		"16": {
			standard: "2029-02-28",
			extended: "2032-02-29"
		},
		"17": {
			standard: "2030-02-28",
			extended: "2033-02-28"
		},
		"18": {
			standard: "2031-02-28",
			extended: "2034-02-28"
		}
	},
	mysql: {
		"8.0": {
			standard: "2026-07-31",
			extended: "2029-07-31"
		},
		"8.4": {
			standard: "2029-07-31",
			extended: "2032-07-31"
		}
	}
};
/** Days before the end of standard support from which on it is said. */
const NEAR = 180;
const DAY = 864e5;
/** The databases whose version is near the end of standard support or past it, with the date. */
function supportNotes({ stage, live, today }) {
	if (today === void 0) return [];
	return SQL_KINDS.flatMap((kind) => {
		const wanted = stage.databases[kind];
		if (wanted === void 0) return [];
		const running = valueOf(live[kind])?.engineVersion;
		const major = majorOf(kind, wanted.versionGiven ? wanted.version : running ?? wanted.version);
		const ends = SUPPORT[kind][major];
		if (ends === void 0) return [];
		const days = (Date.parse(ends.standard) - today.getTime()) / DAY;
		if (days > NEAR) return [];
		const name = `${DATABASE_NAME[kind]} ${major}`;
		return [days < 0 ? supportWords.past(name, ends.standard, ends.extended) : supportWords.near(name, ends.standard)];
	});
}
// src/plan/refusals/upgrade.ts
/** The Postgres from which on rds.force_ssl is on unless the group says otherwise. */
const DEMANDS_TLS = "15";
/**
* RDS could queue a major upgrade together with its parameter group (API, DBParameterGroupStatus:
* `pending-database-upgrade`) and keeps the old group in use until then. CloudFormation does not wait:
* it deletes the replaced group in the clean-up of the same update, fails, and leaves it behind; and
* what changes the new group's name before the window is refused by RDS, whose instance still runs the
* old family (SEEN terraform-provider-aws#6448, #47121).
*/
function upgradeRefusals(input) {
	const at = refuser(input.stage, input.locate);
	return majorUpgrades(input).filter(({ wanted }) => wanted.apply === "window").map(({ wanted }) => at(wanted.kind, ["apply"], upgradeWords.notInWindow));
}
/** What else a major upgrade brings. */
function upgradeNotes(input) {
	return majorUpgrades(input).flatMap(({ wanted, running }) => {
		const name = DATABASE_NAME[wanted.kind];
		const [from, to] = [majorOf(wanted.kind, running.engineVersion), majorOf(wanted.kind, wanted.version)];
		const own = Object.keys(wanted.parameters).length;
		const crosses = wanted.kind === "postgres" && compareVersions(from, DEMANDS_TLS) < 0 && compareVersions(to, DEMANDS_TLS) >= 0;
		return [
			upgradeWords.parameterGroup(name, to, own),
			...crosses ? [upgradeWords.tls(name, wanted.parameters["rds.force_ssl"] === "0")] : [],
			wanted.backupDays > 0 ? upgradeWords.snapshots(name) : upgradeWords.noSnapshots(name)
		];
	});
}
function majorUpgrades(input) {
	if (input.changes === null) return [];
	return SQL_KINDS.flatMap((kind) => {
		const wanted = input.stage.databases[kind];
		const running = valueOf(input.live[kind]);
		if (wanted === void 0 || running === void 0 || !wanted.allowMajorUpgrade) return [];
		const [to, from] = [majorOf(kind, wanted.version), majorOf(kind, running.engineVersion)];
		return compareVersions(to, from) > 0 ? [{
			wanted,
			running
		}] : [];
	});
}
// src/plan/refusals/safe-changes.ts
/** What AWS would refuse, or carry out otherwise than asked, half-way through the update. */
function unsafeChanges(input) {
	return [
		...offerRefusals(input),
		...storageRefusals(input),
		...upgradeRefusals(input)
	];
}
/** What comes along with the changes, or is to be known of what they touch. */
function changeNotes(input) {
	return [
		...upgradeNotes(input),
		...maintenanceNotes(input),
		...storageNotes(input),
		...offerNotes(input),
		...supportNotes(input)
	];
}
function maintenanceNotes(input) {
	return SQL_KINDS.flatMap((kind) => {
		const fact = input.checked?.maintenance[kind];
		const name = DATABASE_NAME[kind];
		if (fact?.kind === "unread") return [maintenanceWords.notVerified(name, fact.action, fact.why)];
		return (valueOf(fact) ?? []).map(({ action, description, after }) => maintenanceWords.pending(name, action, description, after?.slice(0, 10) ?? null));
	});
}
// src/template/network/primary-network.ts
/**
* The stage in the VPC of the primary that it follows in its own region, where RDS puts every such
* replica; a stage that is deployed there stays, whatever becomes of the replica. What the file says
* of the network stands, and the plan refuses it where it is another one.
*/
function inPrimaryNetwork(stage, known, deployed) {
	const { network } = stage;
	if (network.kind === "given" || network.cidrGiven !== false || network.zonesGiven !== false) return stage;
	const found = deployed === null ? ofPrimary(stage, known) : ofDeployed(deployed.outputs);
	return found === null ? stage : {
		...stage,
		network: found
	};
}
/** What is known of the primary in the stage's own region that this database follows; null = there is none. */
function primaryBeside({ databases, region }, { sources }, kind) {
	const fact = sources[kind];
	return databases[kind]?.replicaOf?.region === region && fact?.kind === "read" ? fact.value : null;
}
function ofPrimary(stage, known) {
	const primary = primaryBeside(stage, known, "postgres") ?? primaryBeside(stage, known, "mysql");
	if (primary === null || primary.vpc === null) return null;
	const { vpc, subnets, databaseSubnets } = primary;
	return {
		kind: "given",
		vpc,
		subnets: databaseSubnets,
		taskSubnets: subnets.length > 0 ? subnets : databaseSubnets
	};
}
function ofDeployed(outputs) {
	const vpc = outputs[NETWORK_OUTPUTS.primaryVpc];
	if (vpc === void 0) return null;
	const list = (key) => outputs[key]?.split(",") ?? [];
	return {
		kind: "given",
		vpc,
		subnets: list(NETWORK_OUTPUTS.databaseSubnets),
		taskSubnets: list(NETWORK_OUTPUTS.subnets)
	};
}
// src/plan/replicas/follow-refusals.ts
/** The complaints about one replica, each at the line of the file that is to be changed. */
function followRefusals(wanted, replicaOf, input) {
	const { kind } = wanted;
	const at = refuseAt(kind, input);
	const role = deployedRole(kind, input.deployed);
	if (role === "promoted") return [at("replicaOf", replicaRefusals.wasPromoted)];
	if (role === "primary" || turnsIntoReplica(kind, input)) return [at("replicaOf", replicaRefusals.isPrimary)];
	const fact = input.known.sources[kind];
	if (fact === void 0) return [];
	if (isDeployedReplica(kind, input)) return fact.kind === "read" ? [...placeRefusals(kind, fact.value, input)] : [];
	if (fact.kind === "read" && nameIsTaken(fact.value)) return [at("replicaOf", replicaRefusals.nameTaken(fact.value.secretArn ?? "", input.stage.region))];
	if (waitsFor(kind, input) !== null) return [];
	if (fact.kind !== "read") return [at("replicaOf", notThere(replicaOf, fact))];
	return [...sourceRefusals(wanted, replicaOf, fact.value, input)];
}
/** A replica was promoted in the region, with the secret of that name. */
function nameIsTaken({ copy }) {
	return copy?.kind === "read" && copy.value === null;
}
function refuseAt(kind, { stage, locate }) {
	const refuse = refuser(stage, locate);
	return (key, message) => refuse(kind, [key], message);
}
/** A promotion that broke off leaves a primary whose outputs still call it a replica. */
function turnsIntoReplica(kind, input) {
	return (input.changes ?? []).some((change) => change.action === "Modify" && holdsData(change) && databaseOf(change, input) === kind && change.details.some(({ property, before, after }) => property === "SourceDBInstanceIdentifier" && before === null && after !== null));
}
function notThere(replicaOf, fact) {
	const name = nameOf(replicaOf);
	if (fact.kind === "unread") return replicaRefusals.unread(name, fact.action, fact.why);
	return replicaOf.kind === "stage" ? replicaRefusals.notDeployed(name) : replicaRefusals.noDatabase(name);
}
function* sourceRefusals(wanted, replicaOf, source, input) {
	const at = refuseAt(wanted.kind, input);
	if (source.engine !== wanted.kind) yield at("replicaOf", replicaRefusals.otherEngine(source.engine, wanted.kind));
	yield* placeRefusals(wanted.kind, source, input);
	if (source.replicaSource !== null) yield at("replicaOf", replicaRefusals.ofReplica(source.replicaSource));
	if (!source.encrypted) yield at("replicaOf", replicaRefusals.unencrypted(source.identifier));
	if (source.backupRetentionDays === 0) yield at("replicaOf", replicaOf.kind === "stage" ? replicaRefusals.noBackupsInStage(replicaOf.stage, wanted.kind) : replicaRefusals.noBackups(source.identifier));
	if (replicaOf.kind === "stage" && lacksCopy(source, input)) yield at("replicaOf", replicaRefusals.noCopy(replicaOf.stage, input.stage.region));
	if (wanted.versionGiven && !covers(wanted.version, source.engineVersion) && compareVersions(wanted.version, source.engineVersion) < 0) yield at("version", replicaRefusals.olderVersion(wanted.version, source.engineVersion));
}
/** In its primary's region a replica lives in its primary's VPC, where a deployed stage cannot move. */
function* placeRefusals(kind, { vpc, identifier }, input) {
	const { stage, known, deployed, locate } = input;
	if (primaryBeside(stage, known, kind) === null) return;
	const at = refuseAt(kind, input);
	const { network, name } = stage;
	if (vpc === null) yield at("replicaOf", replicaRefusals.noVpc(identifier));
	else if (deployed !== null && deployed.outputs[NETWORK_OUTPUTS.vpc] !== vpc) yield at("replicaOf", replicaRefusals.movesVpc(vpc));
	else if (network.kind === "given" && network.vpc !== vpc) yield {
		database: kind,
		property: "network.vpc",
		line: locate([
			"stages",
			name,
			"network",
			"vpc"
		]).line,
		message: replicaRefusals.otherVpc(vpc)
	};
}
// src/plan/replicas/promoted-outside.ts
/** Its identifier; null = it follows its primary, or nothing was read of it. */
function promotedOutside(kind, { deployed, live }) {
	const running = valueOf(live[kind]);
	return deployedRole(kind, deployed) === "replica" && running?.replicaSource === null ? running.identifier : null;
}
/** It is neither deleted as if it were a copy, nor promoted again, which AWS refuses half-way. */
function outsideRefusals(input, verdicts) {
	return SQL_KINDS.flatMap((kind) => {
		const identifier = promotedOutside(kind, input);
		const verdict = verdicts.find(({ database }) => database === kind);
		if (identifier === null || verdict === void 0) return [];
		const at = refuser(input.stage, input.locate);
		if (verdict.impact === "promote") return [at(kind, [], replicaRefusals.promotedAlready(identifier))];
		return ends(verdict) ? [at(kind, [], replicaRefusals.rowsOfItsOwn(identifier))] : [];
	});
}
/** Said wherever it is seen and nothing is refused for it. */
function outsideNotes(kind, name, input) {
	const identifier = promotedOutside(kind, input);
	return identifier === null ? [] : [replicaWords.promotedOutside(name, identifier)];
}
// src/plan/replicas/replicas.ts
/** What keeps a database from being a replica, from being promoted, or from being followed. */
function refusalsOfReplicas(input, verdicts) {
	return [...SQL_KINDS.flatMap((kind) => {
		const wanted = input.stage.databases[kind];
		if (wanted === void 0) return [];
		if (wanted.replicaOf !== null) return followRefusals(wanted, wanted.replicaOf, input);
		return [...promotionRefusals(kind, input, verdicts.find(({ database }) => database === kind)), ...backupsRefusals(wanted, input)];
	}), ...outsideRefusals(input, verdicts)];
}
function backupsRefusals({ kind, backupDays }, input) {
	const live = valueOf(input.live[kind]);
	if (backupDays > 0 || !live || live.backupRetentionDays === 0) return [];
	const replicas = live.readReplicas;
	if (replicas.length === 0) return [];
	const message = replicaRefusals.backupsStay(listed(replicas));
	return [refuser(input.stage, input.locate)(kind, ["backupDays"], message)];
}
/**
* A verdict as it is for a replica: its rows are those of its primary, which keeps them whatever
* becomes of the replica. Deletion policies are ignored on replicas (SPEC), so none leaves a snapshot.
*/
function inReplicaTerms(verdict, input) {
	const { database, impact } = verdict;
	if (database === "redis") return verdict;
	const replicaOf = input.stage.databases[database]?.replicaOf;
	if (impact === "create" && replicaOf) return {
		...verdict,
		reason: `${verdict.reason}; ${replicaWords.follows(nameOf(replicaOf))}`
	};
	if (!ends(verdict) || deployedRole(database, input.deployed) !== "replica") return verdict;
	if (isPromotion(database, input)) return {
		...verdict,
		data: "lost"
	};
	if (promotedOutside(database, input) !== null) return {
		...verdict,
		data: "lost",
		reason: `${verdict.reason}; ${replicaWords.ownRows}`
	};
	return {
		...verdict,
		data: "kept",
		reason: `${verdict.reason}; ${whoKeeps(database, input)}`
	};
}
/** Where the rows are of a replica that goes, is made anew, or follows another primary from now on. */
function whoKeeps(kind, input) {
	const replicaOf = input.stage.databases[kind]?.replicaOf;
	if (!replicaOf) return replicaWords.goesAlone;
	return isDeployedReplica(kind, input) ? replicaWords.madeAnew : replicaWords.moves(nameOf(replicaOf));
}
/** A promoted database gets another secret, for the regions that follow it from now on. */
function copiedSecretNotes({ kind, replicaRegions }, name, { changes }) {
	return (changes ?? []).some(({ logicalId, action }) => logicalId === COPIED_SECRET_IDS[kind] && action === "Add") ? [replicaWords.copiedSecret(name, listed(replicaRegions))] : [];
}
/** What a reviewer should know of the stage's replicas and promotions. */
function notesOnReplicas(input) {
	if (!(input.changes !== null || isNewStack(input) || stagesBefore(input).length > 0)) return [];
	return SQL_KINDS.flatMap((kind) => {
		const wanted = input.stage.databases[kind];
		const name = `${input.stage.name}/${kind}`;
		if (wanted === void 0) return [];
		return wanted.replicaOf === null ? [...promotionNotes(kind, name, input), ...copiedSecretNotes(wanted, name, input)] : [...outsideNotes(kind, name, input), ...followNotes(kind, name, wanted.replicaOf, input)];
	});
}
// src/plan/messages/snapshots.ts
/** What is said of the snapshots that are taken before something is lost. */
const snapshotWords = {
	notListed: "not listed",
	stillCreating: "still creating after 8 hours",
	planned: (name) => `${name}: a snapshot is taken before anything is changed; the deploy waits for it, and stops where none can be taken`,
	begun: (name, snapshot) => `${name}: takes the snapshot ${snapshot}`,
	again: (name, snapshot) => `${name}: an earlier run of this plan took the snapshot ${snapshot}, which serves again`,
	waiting: (snapshot, percent, minutes) => `waits for the snapshot ${snapshot}: ${percent === null ? "" : `${percent} %, `}${minutes} min`,
	taken: (name, of) => `${name}: the snapshot ${of.snapshot} was taken before anything was changed, and stays; to make a database of it write ${of.engine === void 0 ? "" : `engine: ${of.engine} and `}${restoreLine(of.snapshot)}, or: ${restoreCommand(of)}`,
	gone: (name, identifier) => `${name}: ${identifier} is not there any more: there is nothing to take a snapshot of`,
	notTaken: (name, why) => `${name}: the snapshot that has to be there first could not be taken (${why}); nothing was changed: when the database is available, deploy again`,
	notAvailable: (name, snapshot, status) => `${name}: the snapshot ${snapshot} that has to be there first did not become available (${status}); nothing was changed: deploy again, which takes another one`
};
// src/plan/removal/snapshot-first.ts
/** The databases that a snapshot is taken of before anything is changed. */
function endangered(verdicts, input) {
	return verdicts.flatMap((verdict) => {
		const { database } = verdict;
		if (losesData(verdict)) return isReplica(database, input) ? [] : [{
			database,
			why: "loss"
		}];
		return database === "redis" && (input.changes ?? []).some(movesEngine) ? [{
			database,
			why: "engine"
		}] : [];
	});
}
/** Said in the plan; that Valkey never goes back is said with the change itself. */
function snapshotNotes(verdicts, input) {
	return endangered(verdicts, input).filter(({ why, database }) => why === "loss" && input.live[database]?.kind !== "absent").map(({ database }) => snapshotWords.planned(DATABASE_NAME[database]));
}
/** Its rows are its primary's, which keeps them. One that follows nobody any more has its own. */
function isReplica(database, { deployed, live }) {
	if (database === "redis" || deployedRole(database, deployed) !== "replica") return false;
	return (valueOf(live[database])?.replicaSource ?? null) !== null;
}
/** ElastiCache upgrades in place and never goes back, and a rollback of the stack does not either. */
function movesEngine({ type, action, replacement, details }) {
	return type === "AWS::ElastiCache::ReplicationGroup" && action === "Modify" && replacement !== "True" && details.some(({ property }) => property === "Engine");
}
// src/plan/stage-plan.ts
/** What happens to one stage, in database words. Pure: all that AWS knows comes in with the input. */
function planStage(given) {
	const input = {
		...given,
		asks: [...given.asks ?? [], ...accountAsks(given)]
	};
	const { stage } = input;
	const verdicts = DATABASES.flatMap((kind) => planDatabase(kind, input) ?? []).map((verdict) => inReplicaTerms(verdict, input)).map((verdict) => withNets(verdict, input));
	const action = actionOf(input);
	const found = allRefusals(input, verdicts);
	const begun = action === "update" && found.length === 0 ? goesOnWith(input, verdicts) : null;
	const databaseAsked = databaseAsks(verdicts, input, begun);
	const refusals = [...found, ...unidentified(databaseAsked, input)];
	const stageAsked = action === "none" ? [] : input.asks;
	const fingerprint = begun?.fingerprint ?? stageFingerprint(input, action, verdicts, refusals, stageAsked);
	const bastion = bastionFate(input);
	const protection = terminationProtection(input);
	const consents = stageConsents({
		...input,
		asks: stageAsked
	}, fingerprint);
	return {
		stage: stage.name,
		stack: stage.stackName,
		region: stage.region,
		action,
		fingerprint,
		databases: verdicts.map((verdict) => ({
			...verdict,
			consent: consentFor(verdict.database, databaseAsked, input, fingerprint)
		})),
		...consents.length > 0 && { consents },
		...bastion !== null && { bastion },
		...protection !== null && { terminationProtection: protection },
		refusals,
		notes: [.../* @__PURE__ */ new Set([
			...begun === null ? [] : [agreedWords.goesOn],
			...input.notes,
			...notesOn(input),
			...protection?.to === "on" ? [netWords.turnedOn] : [],
			...existingNotes(input),
			...notesAround(input),
			...notesOnReplicas(input),
			...readerNotes(input),
			...action === "none" ? [] : changeNotes(input),
			...snapshotNotes(verdicts, input),
			...restoreNotes(verdicts, input),
			...restoreIgnored(input)
		])]
	};
}
/** The plan of all stages, in the file's order. */
function assemblePlan(stages, unnamed = []) {
	return {
		fingerprint: planFingerprint(stages),
		stages,
		...unnamed.length > 0 && { unnamed }
	};
}
function actionOf(input) {
	if (isNewStack(input)) return "create";
	const turnsOff = terminationProtection(input)?.to === "off";
	return input.changes === null && stagesBefore(input).length === 0 && !turnsOff ? "none" : "update";
}
/** Where nothing changes, nothing is asked of the running databases either. */
function allRefusals(input, verdicts) {
	const found = actionOf(input) === "update" ? [...refusalsAgainst(input.stage, input.live, input.locate), ...refusalsInChanges(input, verdicts)] : [];
	return [...new Map([
		...input.refusals ?? [],
		...existingRefusals(input),
		...refusalsAround(input),
		...refusalsOfReplicas(input, verdicts),
		...unsafeChanges(input),
		...restoreRefusals(input),
		...found
	].map((refusal) => [`${refusal.database}\n${refusal.property}\n${refusal.message}`, refusal])).values()];
}
// src/plan/consent/still-agreed.ts
/** Whether a plan that is made again, because time has passed or a step was taken, is still the agreed one. */
/** A sentence for each thing that `now` does and `agreed` did not; empty = it is still agreed to. */
function notAgreed(agreed, now) {
	return [
		...now.plan.refusals.map(({ message }) => message),
		...otherAction(agreed, now),
		...worse(now.plan.databases, agreed.plan.databases, "again").map(agreedWords.worse),
		...cutsNoMoreNets(now.plan, agreed.plan) ? [] : [agreedWords.moreNets],
		...excessOf(agreed, now).map(agreedWords.wouldNow),
		...otherDatabases(agreed, now)
	];
}
function otherAction(agreed, now) {
	const [before, after] = [agreed.plan.action, now.plan.action];
	return after === "none" || before === after ? [] : [agreedWords.otherAction(before, after)];
}
/** A stage that waited for another had no change set to agree to: it may add, and replaces or removes nothing. */
function excessOf(agreed, now) {
	const changes = ownChanges(now.input);
	return agreed.input.changes === null ? changes.filter(({ action, replacement }) => action === "Remove" || replacement === "True") : excess(changes, agreed.input.changes);
}
/** Whose rows are touched must be the database that was read when the plan was made. */
function otherDatabases(agreed, now) {
	return DATABASES.filter((kind) => isTouched(kind, now)).flatMap((kind) => {
		const [before, after] = [identityOf$2(kind, agreed.input.live), identityOf$2(kind, now.input.live)];
		return before === null || before === after ? [] : [agreedWords.otherDatabase(`${now.plan.stage}/${kind}`, before)];
	});
}
function isTouched(kind, { plan }) {
	const impact = plan.databases.find(({ database }) => database === kind)?.impact ?? "none";
	return impact !== "none" && impact !== "existing" && impact !== "create";
}
// src/plan/ownership/identity.ts
/** Whose stack a stack is, told by the tags that every deploy writes. */
/**
* Whether a deploy of this file made the stack. Where the repository is not known on one side, the
* application's name has to be the same: many repositories have a `tinystacks.yml`.
*/
function isOfFile({ tags }, file) {
	if (tags[TAGS.stage] === void 0 || tags[TAGS.config] !== file.config) return false;
	const repository = tags[TAGS.repository];
	return file.repository !== null && repository !== void 0 ? repository === file.repository : tags[TAGS.stack] === file.application;
}
// src/plan/ownership/orphaned-stacks.ts
/** A stack that was never live, or that goes, holds nothing that could be missed. */
const HOLDS_NOTHING = /* @__PURE__ */ new Set([
	"REVIEW_IN_PROGRESS",
	"ROLLBACK_COMPLETE",
	"DELETE_IN_PROGRESS",
	"DELETE_COMPLETE"
]);
/** The stacks of this file that no stage names any more: renamed, moved, or taken out. */
function straysAmong(stacks, file, stages) {
	return stacks.filter((stack) => isOfFile(stack, file) && !HOLDS_NOTHING.has(stack.status) && !stages.some(({ stackName, region }) => stackName === stack.name && region === stack.region));
}
/** The same as a plan shows them. */
function unnamedStacks({ strays }) {
	return strays.map((stack) => ({
		stack: stack.name,
		region: stack.region,
		stage: stack.tags[TAGS.stage] ?? "",
		databases: databasesIn(stack)
	}));
}
/**
* Refuses a stage that would start empty while a database of its kind lives on in a stack that no
* stage names. Who writes a `stackName` has said that another stage's stack is not meant; of the
* stage's own, which was moved or given another name, no line of the file says that.
*/
function strayRefusals(stage, { strays }, locate) {
	const empty = databasesOf(stage).filter((database) => database.restoreFrom === null && (database.kind === "redis" || database.replicaOf === null));
	const alike = strays.filter((stray) => empty.some(({ kind }) => databasesIn(stray).includes(kind)));
	const own = alike.filter(({ tags }) => tags[TAGS.stage] === stage.name);
	const meant = own.length > 0 ? own : alike;
	if (meant.length === 0 || own.length === 0 && writesStackName(stage, locate)) return [];
	return [{
		database: null,
		property: null,
		line: locate(["stages", stage.name]).line,
		message: identityWords.startsEmpty(stage, meant.map(({ name, region, tags }) => ({
			stack: name,
			region,
			stage: tags[TAGS.stage] ?? ""
		})))
	}];
}
/** Where an earlier stack of a new stage was looked for, and where it was not. */
function lookedNotes({ looked, unread }) {
	return [...looked.length > 0 ? [identityWords.looked(looked)] : [], ...unread.map(({ region, action, why }) => identityWords.notLooked(region, action, why))];
}
function databasesIn({ outputs }) {
	return DATABASES.filter((kind) => outputs[IDENTIFIER_OUTPUT[kind]] !== void 0);
}
/** Whether the file says which stack is the stage's. A path that is not written gives its parent's position. */
function writesStackName({ name }, locate) {
	const written = locate([
		"stages",
		name,
		"stackName"
	]);
	const parent = locate(["stages", name]);
	return written.line !== parent.line || written.column !== parent.column;
}
// src/plan/messages/rollback.ts
/** What is said of a stack whose last update failed and was not rolled back to its end. */
const rollbackWords = {
	begins: ({ name, status }) => `${name} is in ${status}: rolls the failed update back to its end, skipping nothing`,
	deployDoes: ({ name, status }) => `the stack ${name} is in ${status}: deploy rolls the failed update back to its end first, skips nothing and keeps every database of before; what the file changes can only be planned then`,
	leftAlone: ({ name, status }, obstacle, wayOut) => `the stack ${name} is in ${status}, and deploy does not roll it back by itself: ${obstacle}; ${wayOut}`,
	notOurs: "it was not made by this file (its tags say so)",
	neverComplete: "it was never complete, so that AWS would delete all of it, databases included",
	promoted: (identifier) => `${identifier} was promoted meanwhile, and going back would make it a copy of its old primary again`,
	replicaUnread: (identifier, action, why) => `whether ${identifier} was promoted meanwhile is not verified (${action} ${why}), and going back would undo that`,
	failed: (stack, status, resource, reason) => `the rollback of ${stack} failed again (${status})${resource === null ? "" : `: ${resource}: ${reason ?? "no reason given"}`}`
};
// src/plan/messages/stacks.ts
/** What a person does about a stack that is stuck, or half-done and left so, by its status. */
const WAYS_OUT = {
	CREATE_FAILED: "somebody kept what its first create had made, and rolling it back would delete all of that: look whether anything in it is needed, delete the stack (aws cloudformation delete-stack), then run this again",
	UPDATE_FAILED: "see what its failed event names, then roll it back (aws cloudformation rollback-stack) or finish its update in the CloudFormation console, then run this again",
	UPDATE_ROLLBACK_FAILED: "correct what the failed event names, then continue the rollback (aws cloudformation continue-update-rollback), then run this again",
	DELETE_FAILED: "finish the deletion: tinystacks destroy tries it again; where that does not help, the CloudFormation console names what it could not delete",
	IMPORT_ROLLBACK_FAILED: "finish the import rollback in the CloudFormation console"
};
const stackWords = {
	wayOut: (status) => WAYS_OUT[status] ?? "look at the stack in the CloudFormation console",
	busy: ({ name, status }) => `the stack ${name} is in the middle of an operation (${status}); plan again when it has ended, or deploy, which waits for it`,
	stuck: ({ name, status }) => `the stack ${name} is in ${status}: ${stackWords.wayOut(status)}`,
	changeRefused: (stack, reason) => `CloudFormation refuses the change of ${stack}: ${reason ?? "no reason given"}`,
	unprotected: "everything is made, but deletion protection is not on yet: deploy again"
};
// src/inspect/backoff.ts
/** Milliseconds between two looks at the same thing. */
const FIRST = 250;
const GROWTH = 1.4;
/** One look in 5 s is what AWS bears for many stacks at once, and ends a deploy 2.5 s late on average. */
const LONGEST = 5e3;
/** How long to wait before look number `look` (0-based), in milliseconds: quick at first, then 5 s. */
function pause(look) {
	return Math.min(LONGEST, FIRST * GROWTH ** look);
}
// src/inspect/change-set.ts
/** CloudFormation's ways to say that a change set is empty. */
const NOTHING_TO_DO = /didn't contain changes|No updates are to be performed/i;
/**
* Makes a change set and waits for its content; null where it has none. A change set that is empty
* or fails is deleted before this returns; any other is the caller's to execute or to discard.
*/
async function prepareChangeSet(aws, clock, request) {
	const handle = await aws.stacks.createChangeSet(request);
	let ready = false;
	try {
		const content = await awaitContent(aws, clock, handle);
		ready = content.status === "CREATE_COMPLETE";
		if (ready) return {
			handle,
			content
		};
		const reason = content.statusReason;
		if (reason !== null && NOTHING_TO_DO.test(reason)) return null;
		throw new TinystacksError("CHANGE_SET_FAILED", stackWords.changeRefused(request.stackName, reason), { exit: 1 });
	} finally {
		if (!ready) await discardChangeSet(aws, handle);
	}
}
async function awaitContent(aws, clock, handle) {
	for (let look = 0;; look++) {
		await clock.sleep(pause(look));
		const content = await aws.stacks.describeChangeSet(handle);
		if (content.status === "CREATE_COMPLETE" || content.status === "FAILED") return content;
	}
}
/**
* Deletes a change set of ours that will not be executed. One that cannot be deleted now is no
* failure of the run: its name is unique, so that it is in nobody's way.
*/
async function discardChangeSet(aws, handle) {
	await aws.stacks.deleteChangeSet(handle).catch(() => void 0);
}
// src/facts/stack-state.ts
/** Statuses out of which no operation leads that we begin. */
const STUCK = /* @__PURE__ */ new Set([
	"CREATE_FAILED",
	"DELETE_FAILED",
	"IMPORT_ROLLBACK_FAILED"
]);
/** What can be done with a stack of this status; null = there is none. */
function stackState(status) {
	if (status === null || status === "REVIEW_IN_PROGRESS" || status === "DELETE_COMPLETE") return "absent";
	if (status === "ROLLBACK_COMPLETE" || status === "ROLLBACK_FAILED") return "failed-create";
	if (status.endsWith("_IN_PROGRESS")) return "busy";
	if (status === "UPDATE_FAILED" || status === "UPDATE_ROLLBACK_FAILED") return "half-done";
	if (STUCK.has(status)) return "stuck";
	return "ready";
}
const SUCCEEDED = /* @__PURE__ */ new Set([
	"CREATE_COMPLETE",
	"UPDATE_COMPLETE",
	"DELETE_COMPLETE",
	"IMPORT_COMPLETE"
]);
/** Whether an operation that has ended in this status did what was asked. */
function succeeded(status) {
	return SUCCEEDED.has(status);
}
/** Whether an operation goes on. Cleaning up after an update does too: what was replaced is deleted then. */
function isBusy(status) {
	return status !== "REVIEW_IN_PROGRESS" && status.endsWith("_IN_PROGRESS");
}
// src/inspect/follow.ts
/** After so many looks without the end among the events, the stack itself is asked. */
const LOOKS_BEFORE_ASKING = 12;
/**
* Follows the operation that a stack is in until it has ended, one call a look. `since` is AWS's
* time before the operation began, so that an earlier one is never taken for it.
*/
async function follow(aws, clock, stackId, since, onEvent) {
	const seen = /* @__PURE__ */ new Set();
	const events = [];
	for (let look = 0;; look++) {
		const fresh = await aws.stacks.events(stackId, since, (id) => seen.has(id));
		for (const event of fresh.toReversed()) {
			seen.add(event.id);
			events.push(event);
			onEvent(event);
		}
		const last = events.findLast((event) => isOfStack(event, stackId));
		if (last && !isBusy(last.status)) return {
			status: last.status,
			events
		};
		if (look % LOOKS_BEFORE_ASKING === 11) {
			const status = (await aws.stacks.describe(stackId))?.status;
			if (status !== void 0 && !isBusy(status)) return {
				status,
				events
			};
		}
		await clock.sleep(pause(look));
	}
}
// src/inspect/live.ts
/** What is live of the databases that a run touches. */
/** The databases among these parts, in their fixed order. */
function databasesAmong(parts) {
	return DATABASES.filter((database) => parts.includes(database));
}
/** Reads what is live of these databases; one that the stack does not have yet is absent. */
async function readLive(aws, deployed, databases) {
	const identifierOf = (database) => databases.includes(database) ? deployed.outputs[IDENTIFIER_OUTPUT[database]] : void 0;
	const sql = ["postgres", "mysql"].flatMap((database) => {
		const identifier = identifierOf(database);
		return identifier ? [{
			database,
			identifier
		}] : [];
	});
	const readers = sql.flatMap(({ database }) => {
		const identifier = deployed.outputs[READER_IDENTIFIER_OUTPUT[database]];
		return identifier ? [{
			database,
			identifier
		}] : [];
	});
	const redis = identifierOf("redis");
	const instanceIds = [...sql, ...readers].map(({ identifier }) => identifier);
	const [instances, group] = await Promise.all([instanceIds.length > 0 ? aws.live.sql(instanceIds) : /* @__PURE__ */ new Map(), redis ? aws.live.redis(redis) : void 0]);
	const factsOf = (some) => Object.fromEntries(some.map(({ database, identifier }) => [database, instances.get(identifier)]));
	return {
		...Object.fromEntries(databases.map((database) => [database, { kind: "absent" }])),
		...factsOf(sql),
		...readers.length > 0 && { readers: factsOf(readers) },
		...group ? { redis: group } : {}
	};
}
// src/facts/change-facts.ts
/** Nothing was asked, because nothing changes that needs it. */
const NO_CHANGE_FACTS = {
	parameters: {},
	maintenance: {},
	offers: {}
};
// src/plan/ownership/foreign.ts
/**
* Refuses the stack of another file, whose databases this one would change or remove. Who writes its
* `stackName` takes it over with consent, as after the repository or the file was renamed; what no file
* of ours has made is never taken.
*/
function foreignTo(file, stage, found, locate) {
	const own = {
		...file,
		application: stage.application
	};
	if (found === null || isOfFile(found, own)) return {
		refusals: [],
		notes: [],
		asks: []
	};
	const { tags, name, id } = found;
	const owner = tags[TAGS.stage] === void 0 ? null : ownerOf(tags);
	if (owner !== null && writesStackName(stage, locate)) {
		const ask = {
			kind: "take-over",
			stack: id,
			from: owner,
			to: described(own)
		};
		return {
			refusals: [],
			notes: [identityWords.takenOver(name, owner)],
			asks: [ask]
		};
	}
	const message = owner === null ? identityWords.madeByNobody(name) : identityWords.madeByOther(name, owner);
	const { line } = locate(["stages", stage.name]);
	return {
		refusals: [{
			database: null,
			property: null,
			line,
			message
		}],
		notes: [],
		asks: []
	};
}
/** As far as the tags say. */
function ownerOf(tags) {
	return described({
		repository: tags[TAGS.repository] ?? null,
		config: tags[TAGS.config],
		application: tags[TAGS.stack]
	});
}
/** `acme/shop, tinystacks.yml, application shop`, as far as it is known. */
function described({ repository, config, application }) {
	return [
		repository,
		config,
		application === void 0 ? null : `application ${application}`
	].filter((part) => part !== void 0 && part !== null).join(", ");
}
// src/plan/changes/questions.ts
/** The questions that these changes raise; none for most of them. */
function questionsOf(changed) {
	return {
		parameters: DATABASES.flatMap((kind) => parameterQuestions(kind, changed)),
		maintenance: SQL_KINDS.flatMap((kind) => maintenanceQuestions(kind, changed)),
		offers: SQL_KINDS.flatMap((kind) => offerQuestions(kind, changed))
	};
}
function parameterQuestions(kind, changed) {
	return (changed.changes ?? []).filter((change) => databaseOf(change, changed) === kind).flatMap((change) => {
		const names = changedParameters(change);
		return change.physicalId === null || names === null || names.length === 0 ? [] : [{
			kind,
			group: change.physicalId,
			names
		}];
	}).slice(0, 1);
}
function maintenanceQuestions(kind, changed) {
	const running = valueOf(changed.live[kind]);
	const rows = rowChanges(kind, changed);
	const matters = changesOf(rows, "EngineVersion") || rows.length > 0 && changed.stage.databases[kind]?.apply === "window";
	return running === void 0 || !matters ? [] : [{
		kind,
		identifier: running.identifier
	}];
}
function offerQuestions(kind, changed) {
	const wanted = changed.stage.databases[kind];
	if (wanted === void 0 || wanted.replicaOf !== null) return [];
	const running = valueOf(changed.live[kind]);
	const rows = rowChanges(kind, changed);
	if (changed.changes === null || rows.some(({ action }) => action === "Add")) return newOffers(kind, wanted);
	if (running === void 0) return [];
	const version = changesOf(rows, "EngineVersion") && !covers(wanted.version, running.engineVersion) ? wanted.version : null;
	const instance = changesOf(rows, "DBInstanceClass") && !isNeighbour(wanted.instance, running.instanceClass) ? wanted.instance : null;
	return version === null && instance === null ? [] : [{
		kind,
		version,
		running: running.engineVersion,
		instance
	}];
}
/** Our own defaults are had in every region: only what the file names is asked about. */
function newOffers(kind, wanted) {
	const version = wanted.versionGiven ? wanted.version : null;
	const instance = wanted.instance === DEFAULTS[kind].instance ? null : wanted.instance;
	return version === null && instance === null ? [] : [{
		kind,
		version: wanted.version,
		running: null,
		instance
	}];
}
/** Sizes that every generation of RDS's class families has: burstable ones, and all others. */
const COMMON = {
	t: [
		"micro",
		"small",
		"medium",
		"large",
		"xlarge",
		"2xlarge"
	],
	other: [
		"large",
		"xlarge",
		"2xlarge",
		"4xlarge"
	]
};
/**
* Whether the class is another common size of the family that runs there already. RDS brings a family
* to a region as a whole, so that the most frequent change of all costs no further call.
*/
function isNeighbour(wanted, running) {
	const [family, size = ""] = split(wanted);
	const [other, otherSize = ""] = split(running);
	const common = family.startsWith("db.t") ? COMMON.t : COMMON.other;
	return family === other && common.includes(size) && common.includes(otherSize);
}
function split(instance) {
	const [prefix = "", family = "", size] = instance.split(".");
	return [`${prefix}.${family}`, size];
}
function rowChanges(kind, changed) {
	return (changed.changes ?? []).filter((change) => holdsData(change) && change.action !== "Remove" && databaseOf(change, changed) === kind);
}
function changesOf(rows, property) {
	return rows.some(({ details }) => details.some((detail) => detail.property === property));
}
// src/inspect/account.ts
/**
* Refuses a stage whose `account` is not the one that the credentials belong to (exit 2, with the
* line). A deployed stack tells the account by its ARN; only without one AWS is asked.
*/
async function guardAccount(context, stage, found) {
	if (stage.account === null) return;
	const account = found?.id.split(":")[4] ?? await context.aws.account();
	if (account === stage.account) return;
	const path = accountPath(context.locate, stage);
	throw new TinystacksError("WRONG_ACCOUNT", `the AWS credentials belong to another account than the file's`, {
		exit: 2,
		file: context.file,
		problems: [{
			path: dotted(path),
			...context.locate(path),
			message: `stage ${stage.name} belongs to account ${stage.account}, but these credentials are of account ${account}`,
			hint: "use credentials of that account, or correct `account`"
		}]
	});
}
/** The stage's own `account` where it has one, else the file's: a path that is not written gives its parent's position. */
function accountPath(locate, stage) {
	const own = [
		"stages",
		stage.name,
		"account"
	];
	const written = locate(own);
	const parent = locate(["stages", stage.name]);
	return written.line === parent.line && written.column === parent.column ? ["account"] : own;
}
// src/inspect/change-facts.ts
/** Asks AWS what the changes of a stage depend on, side by side. No question, no call. */
async function readChangeFacts(api, asked) {
	const [parameters, maintenance, offers] = await Promise.all([
		byKind(asked.parameters, ({ kind, group, names }) => kind === "redis" ? api.cacheParameterTypes(group, names) : api.parameterTypes(group, names)),
		byKind(asked.maintenance, ({ identifier }) => api.pendingMaintenance(identifier)),
		byKind(asked.offers, (question) => offersFor(api, question))
	]);
	return {
		parameters,
		maintenance,
		offers
	};
}
async function byKind(questions, ask) {
	return Object.fromEntries(await Promise.all(questions.map(async (question) => [question.kind, await ask(question)])));
}
/** The class is looked up with a full version: the newest that fits what is asked for. */
async function offersFor(api, question) {
	const { kind, version, running, instance } = question;
	if (version === null || running === null && instance !== null && isFull(kind, version)) return { instance: await api.offersClass(kind, running ?? version ?? "", instance ?? "") };
	const versions = running === null ? await api.versionsOf(kind, version) : await api.upgradesFrom(kind, running);
	if (instance === null) return { versions };
	const fitting = versions.kind === "read" ? versions.value.findLast((one) => one === version || one.startsWith(`${version}.`)) : void 0;
	return fitting === void 0 ? { versions } : {
		versions,
		instance: await api.offersClass(kind, fitting, instance)
	};
}
/** `17.4`, `8.4.6`: what RDS takes as one version and not as a line of them. */
function isFull(kind, version) {
	return version.split(".").length === (kind === "postgres" ? 2 : 3);
}
// src/inspect/current-stack.ts
/** The stack as it is when nothing is going on any more; as it is now where that is not waited for. */
async function settled(context, stackName) {
	const { aws, clock, onBusy } = context;
	const found = await stackNamed(context, stackName);
	if (!found || !onBusy || !isBusy(found.status)) return found;
	onBusy(found);
	for (let look = 0;; look++) {
		await clock.sleep(pause(look));
		const now = await aws.stacks.describe(stackName);
		if (!now || !isBusy(now.status)) return now;
	}
}
/** The stack with its protection, which AWS leaves out of a region's list (SEEN boto3#2907). */
async function withProtectionKnown(aws, found) {
	if (found.terminationProtection !== null) return found;
	return await aws.stacks.describe(found.id) ?? found;
}
/**
* A stack from its region's list, where there is one. Our stacks always have tags: one without may
* come from a stand-in whose list says less than AWS's, and is asked for by name.
*/
async function stackNamed({ aws, listed }, stackName) {
	const list = await listed?.(aws.region);
	if (list?.kind !== "read") return aws.stacks.describe(stackName);
	const found = list.value.find(({ name }) => name === stackName);
	if (found === void 0) return null;
	return TAGS.stage in found.tags ? found : aws.stacks.describe(stackName);
}
/** Template and tags equal what is deployed. The cheap signs are looked at before the template is fetched. */
async function isDeployed(aws, rendered, deployed) {
	if (touchedParts(rendered.parts, deployedParts(deployed.outputs)).length > 0) return false;
	if (!sameEntries(rendered.tags, deployed.tags)) return false;
	return await aws.stacks.template(deployed.id) === rendered.body;
}
function sameEntries(one, other) {
	const keys = Object.keys(one);
	return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
/** Why a stack that is in the middle of something, half-done or stuck is not planned. `obstacle`: to rolling it back. */
function unusable(deployed, state, obstacle) {
	return {
		database: null,
		property: null,
		line: null,
		message: {
			busy: stackWords.busy(deployed),
			"half-done": obstacle === null ? rollbackWords.deployDoes(deployed) : rollbackWords.leftAlone(deployed, obstacle, stackWords.wayOut(deployed.status)),
			stuck: stackWords.stuck(deployed)
		}[state]
	};
}
// src/inspect/external/bastion-image.ts
/**
* The image that the stage's bastion is made of: the deployed one, so that no update replaces it
* unasked; for a new bastion AWS's newest.
*/
async function bastionImage({ aws }, { bastion }, deployed) {
	if (bastion === null) return null;
	const image = deployed?.outputs[BASTION_OUTPUTS.image];
	if (image !== void 0) return {
		kind: "read",
		value: image
	};
	return aws.surroundings.parameter(BASTION_IMAGE_PARAMETER);
}
// src/inspect/external/existing-databases.ts
/** What is live of the databases that the stage uses and does not make, each read in its own region. */
async function existingDatabases({ connect }, stage, deployed) {
	const all = await Promise.all(DATABASES.flatMap((kind) => stage.existing[kind] ?? []).map(async (existing) => {
		const aws = await connect(existing.region);
		const [fact, keys] = await Promise.all([liveFact(aws, existing), keysOfSecret(connect, existing, deployed)]);
		const names = fact.kind === "absent" ? await aws.existing.names(existing.kind) : null;
		return {
			kind: existing.kind,
			fact,
			keys,
			names: names?.kind === "read" ? names.value : []
		};
	}));
	const byKind = (of) => Object.fromEntries(all.map((one) => [one.kind, of(one)]));
	return {
		existing: byKind(({ fact }) => fact),
		neighbours: byKind(({ names }) => names),
		secretKeys: byKind(({ keys }) => keys)
	};
}
/** One of the same name in another account than the ARN's is not the one that is meant. */
async function liveFact(aws, existing) {
	const { kind, identifier, resource, account } = existing;
	const fact = kind === "redis" ? await aws.existing.redis(identifier) : await aws.existing.sql(identifier, resource === "replication-group" ? null : resource);
	return fact.kind === "read" && account !== null && fact.value.account !== account ? { kind: "absent" } : fact;
}
/** Asked once, when the secret is new to the stage: the value has to be read for it. */
async function keysOfSecret(connect, existing, deployed) {
	const { kind, secret } = existing;
	if (secret === null) return null;
	const { outputs = {} } = deployed ?? {};
	if (outputs[EXISTING_OUTPUT[kind]] === existingId(existing) && outputs[DATABASE_OUTPUTS[kind].secretArn] === secret) return null;
	const [, , , region = existing.region] = secret.split(":");
	return (await connect(region)).existing.secretKeys(secret);
}
// src/inspect/external/given-subnets.ts
/** The subnets of a given VPC that the file names, unless the stage is deployed in them already. */
async function givenSubnets({ aws }, { network, bastion }, deployed) {
	if (network.kind === "own") return null;
	const { outputs = {} } = deployed ?? {};
	if (outputs[NETWORK_OUTPUTS.vpc] === network.vpc && outputs[NETWORK_OUTPUTS.databaseSubnets] === network.subnets.join(",") && (outputs[BASTION_OUTPUTS.subnet] ?? null) === (bastion?.subnet ?? null)) return null;
	const ids = /* @__PURE__ */ new Set([...network.subnets, ...bastion?.subnet ? [bastion.subnet] : []]);
	return aws.surroundings.subnets([...ids]);
}
// src/inspect/external/restores.ts
/** What the databases that are to be made begin with. One that is there already is not asked about. */
async function restores({ aws }, stage, deployed) {
	const facts = await Promise.all(databasesOf(stage).filter(({ kind }) => deployed?.outputs[IDENTIFIER_OUTPUT[kind]] === void 0).map(async (database) => [database.kind, await read(aws.restores, database)]));
	return Object.fromEntries(facts.filter(([, fact]) => fact !== null));
}
async function read(api, { kind, restoreFrom }) {
	if (restoreFrom === null) return null;
	if (restoreFrom.kind === "time") return api.sqlBackups(restoreFrom.source);
	const { snapshot } = restoreFrom;
	if (kind !== "redis") return api.sqlSnapshot(snapshot);
	return /^arn:[^:]+:s3:/.test(snapshot) ? null : api.redisSnapshot(snapshot);
}
// src/inspect/external/replica-sources.ts
/** The primaries that the stage's replicas follow; absent = the stage that makes it is not deployed yet. */
async function replicaSources(context, stage, deployed) {
	const sources = await Promise.all(["postgres", "mysql"].map(async (kind) => {
		const replicaOf = stage.databases[kind]?.replicaOf ?? null;
		if (replicaOf === null) return [];
		const role = deployedRole(kind, deployed);
		if (role === "primary" || role === "promoted") return [];
		return [[kind, (deployed && keptSource(kind, deployed, replicaOf)) ?? await liveSource(context, kind, replicaOf, stage.region)]];
	}));
	return Object.fromEntries(sources.flat());
}
/** Whether the primaries are still there whose replicas the file promotes. Their region may be down: nothing waits for it. */
async function formerSources(context, stage, deployed) {
	const former = await Promise.all(["postgres", "mysql"].map(async (kind) => {
		const arn = deployed?.outputs[SOURCE_OUTPUTS[kind].sourceArn];
		const wanted = stage.databases[kind];
		if (arn === void 0 || wanted === void 0 || wanted.replicaOf !== null) return [];
		return [[kind, await (await context.connect(arn.split(":")[3] ?? "")).live.stillThere(identifierIn(arn))]];
	}));
	return Object.fromEntries(former.flat());
}
/**
* What a deployed replica's own stack knows of its source, so that nothing of the source's region is
* asked; null = it follows another one than the file says.
*/
function keptSource(kind, { outputs, region }, replicaOf) {
	const keys = {
		...DATABASE_OUTPUTS[kind],
		...SOURCE_OUTPUTS[kind]
	};
	const arn = outputs[keys.sourceArn];
	if (arn === void 0 || !isSame(replicaOf, arn, outputs, kind)) return null;
	const home = outputs[keys.sourceRegion] ?? region;
	const secret = outputs[keys.secretArn];
	return {
		kind: "read",
		value: {
			arn,
			identifier: identifierIn(arn),
			region: home,
			engine: kind,
			engineVersion: outputs[keys.version] ?? "",
			host: outputs[keys.host] ?? "",
			port: Number(outputs[keys.port]),
			database: outputs[keys.database] ?? null,
			username: outputs[USERNAME_OUTPUT[kind]] ?? "",
			stack: outputs[keys.sourceStack] ?? null,
			secretArn: secret === void 0 ? null : inRegion(secret, home),
			secretRegions: [region],
			encrypted: true,
			backupRetentionDays: 1,
			vpc: home === region ? outputs[NETWORK_OUTPUTS.vpc] ?? null : null,
			subnets: list(outputs[NETWORK_OUTPUTS.subnets]),
			databaseSubnets: list(outputs[NETWORK_OUTPUTS.databaseSubnets]),
			securityGroups: [],
			...clientGroup(outputs[keys.sourceClientGroup]),
			replicaSource: null
		}
	};
}
function isSame(replicaOf, arn, outputs, kind) {
	return replicaOf.kind === "existing" ? replicaOf.arn === arn : outputs[SOURCE_OUTPUTS[kind].sourceStack] === replicaOf.stackName && arn.split(":")[3] === replicaOf.region;
}
async function liveSource(context, kind, replicaOf, region) {
	const aws = await context.connect(replicaOf.region);
	if (replicaOf.kind === "existing") return aws.live.primary(identifierIn(replicaOf.arn));
	const found = await describe(aws.stacks.describe, replicaOf.stackName);
	if (found.kind !== "read") return found;
	const { outputs } = found.value;
	const identifier = outputs[IDENTIFIER_OUTPUT[kind]];
	if (identifier === void 0) return { kind: "absent" };
	const primary = await aws.live.primary(identifier);
	if (primary.kind !== "read") return primary;
	const copied = region === replicaOf.region ? void 0 : outputs[COPIED_SECRET_OUTPUT[kind]];
	const secretArn = copied ?? outputs[DATABASE_OUTPUTS[kind].secretArn] ?? null;
	const goesOn = copied !== void 0 || !hasCopiedSecret(kind, outputs);
	return {
		kind: "read",
		value: {
			...primary.value,
			stack: found.value.name,
			secretArn,
			...secretArn !== null && goesOn && region !== replicaOf.region && { copy: await context.aws.secrets.copyOf(inRegion(secretArn, region)) },
			secretRegions: list(outputs[SECRET_REGIONS_OUTPUT[kind]]),
			subnets: list(outputs[NETWORK_OUTPUTS.subnets]),
			...clientGroup(outputs[NETWORK_OUTPUTS.clientSecurityGroup])
		}
	};
}
function clientGroup(id) {
	return id === void 0 ? {} : { clientSecurityGroup: id };
}
/** The source's stack; a region that does not answer leaves the fact unread. */
async function describe(describeStack, name) {
	try {
		const stack = await describeStack(name);
		const state = stackState(stack?.status ?? null);
		return !stack || state === "absent" || state === "failed-create" ? { kind: "absent" } : {
			kind: "read",
			value: stack
		};
	} catch (error) {
		if (!(error instanceof TinystacksError)) throw error;
		return {
			kind: "unread",
			action: "cloudformation:DescribeStacks",
			why: error.code
		};
	}
}
function list(value) {
	return value === void 0 || value === "" ? [] : value.split(",");
}
// src/inspect/external-facts.ts
/**
* Reads what a stage's template needs to know of things outside of its own stack. A stage that
* stands for itself costs no call; what the deployed stack holds already is not asked again.
*/
async function readKnown(context, stage, deployed) {
	const [existing, sources, image, subnets, restored] = await Promise.all([
		existingDatabases(context, stage, deployed),
		replicaSources(context, stage, deployed),
		bastionImage(context, stage, deployed),
		givenSubnets(context, stage, deployed),
		restores(context, stage, deployed)
	]);
	const former = await formerSources(context, stage, deployed);
	return {
		...existing,
		sources,
		bastionImage: image,
		subnets,
		formerSources: former,
		restores: restored
	};
}
// src/inspect/vpc-tenants.ts
/** Reads who lives in a VPC that is to go. Calls: 3 to 4, more where the region's lists have pages. */
async function readNeighbours({ stacks, surroundings }, vpc, ownStackId) {
	const [all, sql, redis] = await Promise.all([
		stacks.list(),
		surroundings.sqlIn(vpc),
		surroundings.redisIn(vpc)
	]);
	return {
		vpc,
		stacks: all.kind === "read" ? {
			...all,
			value: all.value.filter(({ id }) => id !== ownStackId)
		} : all,
		sql,
		redis
	};
}
// src/plan/replicas/secret-regions.ts
/** The stage with these regions among those that its secrets are copied to. */
function withSecretRegions(stage, regions) {
	const databases = SQL_KINDS.flatMap((kind) => {
		const wanted = stage.databases[kind];
		const more = (regions[kind] ?? []).filter((region) => !wanted?.replicaRegions.includes(region));
		if (wanted === void 0 || more.length === 0) return [];
		const replicaRegions = [...wanted.replicaRegions, ...more].toSorted();
		return [[kind, {
			...wanted,
			replicaRegions
		}]];
	});
	return {
		...stage,
		databases: {
			...stage.databases,
			...Object.fromEntries(databases)
		}
	};
}
// src/inspect/secret-copies.ts
/**
* The stage with every region that its secrets were ever copied to. Taking a region out of the list
* deletes the copy there, which may be in use; where the copy stands for itself, as after a promotion,
* AWS's answer to that is not documented (API, RemoveRegionsFromReplication), and nothing is gained by it.
* So no plan takes one out, and a promotion leaves nothing for the next plan of its old primary.
*/
async function keepSecretCopies(context, stage, deployed) {
	const kept = await Promise.all(SQL_KINDS.map((kind) => keptRegions(context, stage, kind, deployed)));
	return {
		stage: withSecretRegions(stage, Object.fromEntries(kept.map(({ kind, regions }) => [kind, regions]))),
		notes: kept.flatMap(({ notes }) => notes)
	};
}
async function keptRegions({ connect }, stage, kind, deployed) {
	const wanted = stage.databases[kind]?.replicaRegions;
	const outputs = deployed?.outputs ?? {};
	const secret = outputs[COPIED_SECRET_OUTPUT[kind]] ?? outputs[DATABASE_OUTPUTS[kind].secretArn];
	const has = outputs[SECRET_REGIONS_OUTPUT[kind]]?.split(",") ?? [];
	const regions = wanted === void 0 || secret === void 0 ? [] : has.filter((region) => !wanted.includes(region));
	const name = `${stage.name}/${kind}`;
	return {
		kind,
		regions,
		notes: (await Promise.all(regions.map(async (region) => {
			const copy = await (await connect(region)).secrets.copyOf(inRegion(secret ?? "", region));
			if (copy.kind === "unread") return [replicaWords.copyUnread(name, region, copy.action, copy.why)];
			return copy.kind === "read" && copy.value !== null ? [replicaWords.copyKept(name, region)] : [];
		}))).flat()
	};
}
// src/inspect/half-done.ts
/** The stack, rolled back to its end by the context where it was not, and the context does that. */
async function rolledBack(context, stage, found) {
	if (!found || stackState(found.status) !== "half-done") return {
		found,
		obstacle: null
	};
	const obstacle = await obstacleTo(context, stage, found);
	if (obstacle !== null || !context.rollBack) return {
		found,
		obstacle
	};
	return {
		found: await context.rollBack(found),
		obstacle
	};
}
/** Only what certainly keeps every row is done by itself. Calls: 1, and only for a stage with replicas. */
async function obstacleTo({ repository, config, aws }, { application }, found) {
	const { outputs, status } = found;
	if (!isOfFile(found, {
		repository,
		config,
		application
	})) return rollbackWords.notOurs;
	if (status === "UPDATE_FAILED" && outputs["Parts"] === void 0) return rollbackWords.neverComplete;
	const replicas = ["postgres", "mysql"].flatMap((kind) => deployedRole(kind, found) === "replica" ? outputs[IDENTIFIER_OUTPUT[kind]] ?? [] : []);
	if (replicas.length === 0) return null;
	return [...await aws.live.sql(replicas)].flatMap(([identifier, fact]) => {
		if (fact.kind === "unread") return [rollbackWords.replicaUnread(identifier, fact.action, fact.why)];
		return fact.kind === "read" && fact.value.replicaSource === null ? [rollbackWords.promoted(identifier)] : [];
	})[0] ?? null;
}
// src/inspect/inspect-stage.ts
/** Inspects one stage. Calls: 2 where nothing changed (3 of an unprotected one), 5 where the change touches one service. */
async function inspectStage(context, asked) {
	const settledStack = await settled(context, asked.stackName);
	await guardAccount(context, asked, settledStack);
	const { found, obstacle } = await rolledBack(context, asked, settledStack);
	const state = stackState(found?.status ?? null);
	const deployed = state === "absent" || state === "failed-create" ? null : found;
	const { stage: copied, notes: copies } = await keepSecretCopies(context, asked, deployed);
	const known = await readKnown(context, copied, deployed);
	const written = withRestored(copied, known);
	const foreign = foreignTo(context, asked, state === "absent" ? null : found, context.locate);
	const ground = {
		context,
		asked,
		written,
		found,
		deployed,
		known,
		copies,
		foreign
	};
	const wanted = inPrimaryNetwork(written, known, deployed);
	if (foreign.refusals.length > 0) return decide(ground, untouched(ground, wanted));
	if (!deployed) return inspectNew(ground, wanted);
	if (state === "busy" || state === "half-done" || state === "stuck") {
		const refusals = [unusable(deployed, state, obstacle)];
		return decide(ground, untouched(ground, wanted), { refusals });
	}
	return inspectDeployed(ground, wanted, deployed);
}
/** A stage without a stack: what the template says is made, and no change set is. */
async function inspectNew(ground, wanted) {
	const { context, asked } = ground;
	const [elsewhere, before] = await Promise.all([context.elsewhere?.(), context.before?.()]);
	const account = before === void 0 ? {
		notes: [],
		asks: []
	} : newAccount(asked, before);
	const facts = untouched(ground, wanted);
	return decide(ground, facts, {
		checked: await check(ground, facts, null),
		asks: account.asks,
		notes: [...account.notes, ...elsewhere === void 0 ? [] : lookedNotes(elsewhere)],
		...elsewhere && { refusals: strayRefusals(wanted, elsewhere, context.locate) }
	});
}
async function inspectDeployed(ground, wanted, deployed) {
	const { context, known } = ground;
	const { aws } = context;
	const asWritten = untouched(ground, wanted);
	if (lacksSource(wanted, known)) return decide(ground, asWritten);
	if (await isDeployed(aws, asWritten.rendered, deployed)) return decide(await withProtection(ground, wanted, deployed, null), asWritten);
	return inspectWith(ground, wanted, deployed, await readLive(aws, deployed, databasesAmong(touchedParts(asWritten.rendered.parts, deployedParts(deployed.outputs)))));
}
/** What the file asks of the databases as they run: nothing shrinks, nothing goes back. */
function reconciled(ground, wanted, deployed, live) {
	const { stage, ...told } = reconcile(keepFollowedStorage(wanted, deployed, live), live, deployedVersions(deployed));
	return {
		stage,
		told,
		rendered: render(ground, stage)
	};
}
async function inspectWith(ground, wanted, deployed, live) {
	const { context } = ground;
	const { aws } = context;
	const { stage, told, rendered } = reconciled(ground, wanted, deployed, live);
	if (await isDeployed(aws, rendered, deployed)) return decide(await withProtection(ground, stage, deployed, null), {
		stage,
		rendered,
		live,
		changeSet: null
	}, told);
	const changeSet = await prepareChangeSet(aws, context.clock, {
		stackName: wanted.stackName,
		name: context.operationName(),
		type: "UPDATE",
		body: rendered.body,
		tags: rendered.tags
	});
	try {
		const known = await withSurprises(aws, deployed, {
			rendered,
			live,
			changeSet
		});
		if (reconciled(ground, wanted, deployed, known).rendered.body === rendered.body) return await inspectChanges(ground, deployed, {
			stage,
			rendered,
			live: known,
			changeSet
		}, told);
		if (changeSet) await discardChangeSet(aws, changeSet.handle);
		return await inspectWith(ground, wanted, deployed, known);
	} catch (error) {
		if (changeSet) await discardChangeSet(aws, changeSet.handle);
		throw error;
	}
}
/** What the file alone did not show, CloudFormation may: a database that somebody changed by hand. */
async function withSurprises(aws, deployed, { rendered, live, changeSet }) {
	const changes = changeSet?.content.changes ?? [];
	const surprises = databasesTouched(changes, {
		rendered,
		deployed
	}).filter((database) => !live[database]);
	if (surprises.length === 0) return live;
	const more = await readLive(aws, deployed, surprises);
	return {
		...live,
		...more,
		readers: {
			...live.readers,
			...more.readers
		}
	};
}
async function inspectChanges(ground, deployed, facts, told) {
	const changes = facts.changeSet?.content.changes ?? [];
	const vpc = leavingVpc(changes);
	const { aws } = ground.context;
	const [checked, neighbours, protectionKnown] = await Promise.all([
		check(ground, facts, changes),
		vpc === null ? void 0 : readNeighbours(aws, vpc, deployed.id),
		withProtection(ground, facts.stage, deployed, facts.changeSet && changes)
	]);
	return decide(protectionKnown, facts, {
		...told,
		checked,
		...neighbours && { neighbours }
	});
}
/** The stack's protection is asked for only where these changes may turn it off. */
async function withProtection(ground, stage, deployed, changes) {
	if (!mayUnprotectStack({
		stage,
		changes
	})) return ground;
	const known = await withProtectionKnown(ground.context.aws, deployed);
	return {
		...ground,
		found: known,
		deployed: known
	};
}
function render({ context, deployed, known }, stage) {
	const { repository, config } = context;
	return renderStage(stage, {
		repository,
		config,
		deployed,
		known
	});
}
/** Its parts as the file has them; of a new stage before the stages that it follows are deployed. */
function partsAsWritten(ground) {
	const { known, deployed, written } = ground;
	const before = deployed === null ? {
		...known,
		sources: {}
	} : known;
	return render({
		...ground,
		known: before
	}, written).parts;
}
function untouched(ground, stage) {
	return {
		stage,
		rendered: render(ground, stage),
		live: {},
		changeSet: null
	};
}
/** Reads what the verdict on these changes depends on: parameter types, offers, maintenance. */
function check({ context, deployed }, { stage, rendered, live }, changes) {
	return readChangeFacts(context.aws.changes, questionsOf({
		stage,
		rendered,
		live,
		changes,
		deployed
	}));
}
function decide(ground, facts, told = {}) {
	const { context, asked, found, deployed, known, copies, foreign } = ground;
	const input = {
		stage: facts.stage,
		known,
		rendered: facts.rendered,
		partsAsWritten: partsAsWritten(ground),
		deployed,
		changes: facts.changeSet?.content.changes ?? null,
		live: facts.live,
		checked: told.checked ?? NO_CHANGE_FACTS,
		today: context.clock.now(),
		locate: context.locate,
		allow: context.allow,
		run: context.run ?? /* @__PURE__ */ new Set(),
		...told.neighbours && { neighbours: told.neighbours },
		notes: [
			...foreign.notes,
			...copies,
			...told.notes ?? []
		],
		refusals: [...foreign.refusals, ...told.refusals ?? []],
		asks: [...foreign.asks, ...told.asks ?? []]
	};
	return {
		...facts,
		asked,
		found,
		input,
		plan: planStage(input)
	};
}
// src/inspect/names.ts
/** Begins the names of all our change sets, so that a person can tell whose they are. */
const CHANGE_SET_PREFIX = "tinystacks-";
/**
* A name for a change set, or a token for an operation, that is never used twice: the time, for people,
* the workflow run where there is one, and 8 random hex digits. CloudFormation writes the token of an
* operation on each of its events (API_StackEvent, ClientRequestToken), so that a run that is run again
* finds there what it has done. It stands in no template and no tag: an update for those alone would
* make RDS carry out what is pending.
*/
function changeSetName(now, run, purpose = "step") {
	const origin = run === void 0 ? "" : `r${String(run)}${purpose === "undo" ? "u" : ""}-`;
	return `${CHANGE_SET_PREFIX}${digitsOf(now)}-${origin}${randomUUID().slice(0, 8)}`;
}
/** The workflow run that began the operation with this token; null = a person did, or another tool. */
function originOfToken(token) {
	const [, run, undo] = /^tinystacks-\d{14}-r(\d{1,16})(u?)-[0-9a-f]{8}$/.exec(token) ?? [];
	return run === void 0 ? null : {
		run: Number(run),
		purpose: undo === "u" ? "undo" : "step"
	};
}
/** UTC, to the second: `20261123120000`. */
function digitsOf(time) {
	return time.toISOString().replace(/\D/g, "").slice(0, 14);
}
/** What is left of stage and application in a snapshot's name, which has 255 characters at the most. */
const READABLE = 120;
/**
* `prod-shop-postgres-before-3f9c1a2b-`: begins the names of the snapshots that are taken before this
* very plan is carried out. RDS wants a letter first, single hyphens and keeps lower case.
*/
function snapshotPrefix({ name, application }, database, fingerprint) {
	return `${`${name}-${application}`.slice(0, READABLE)}-${database}-before-${fingerprint.slice(0, 8)}-`.replace(/-{2,}/g, "-").toLowerCase();
}
/** A name for each try. */
function snapshotName(prefix, now) {
	return `${prefix}${digitsOf(now)}`;
}
/** When a snapshot of that prefix was begun, by its name; null = it has another. */
function beginOfSnapshot(prefix, name) {
	const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(name.slice(prefix.length));
	if (!name.startsWith(prefix) || digits === null) return null;
	const [, year, month, day, hour, minute, second] = digits;
	return /* @__PURE__ */ new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
// src/apply/rollback.ts
/**
* An update that failed and was not rolled back to its end: the stack takes no other one before. A
* deploy rolls it back, skips nothing, and plans then; what was live before the update stays.
*/
/**
* Rolls a half-done update back to its end. Gives the stack as it is then.
*
* @throws TinystacksError ROLLBACK_FAILED (exit 1): AWS could not do it now either
*/
async function rollBack({ aws, clock, operationName }, found, onEvent) {
	const since = clock.now();
	await (found.status === "UPDATE_FAILED" ? aws.stacks.rollBack : aws.stacks.continueRollback)(found.id, operationName());
	const { status, events } = await follow(aws, clock, found.id, since, onEvent);
	if (status === "UPDATE_ROLLBACK_COMPLETE") return aws.stacks.describe(found.id);
	const cause = rootCause(events, found.id);
	throw new TinystacksError("ROLLBACK_FAILED", rollbackWords.failed(found.name, status, cause?.logicalId ?? null, cause?.reason ?? null), {
		exit: 1,
		hint: stackWords.wayOut(status)
	});
}
// src/config/primaries-first.ts
/** The stages with every primary before its replicas; otherwise in the order they came in. */
function primariesFirst(stages) {
	const names = new Set(stages.map(({ name }) => name));
	const ordered = [];
	let waiting = [...stages];
	while (waiting.length > 0) {
		const placed = new Set(ordered.map(({ name }) => name));
		const next = waiting.find((stage) => primariesOf(stage).every((name) => placed.has(name) || !names.has(name))) ?? waiting[0];
		if (next === void 0) break;
		ordered.push(next);
		waiting = waiting.filter((stage) => stage !== next);
	}
	return ordered;
}
function primariesOf(stage) {
	return databasesOf(stage).flatMap((database) => database.kind !== "redis" && database.replicaOf?.kind === "stage" ? [database.replicaOf.stage] : []);
}
// src/plan/messages/destroy.ts
/** What has to be typed to destroy a stage. */
const DESTROY_WORD = "delete";
const destroyWords = {
	withItsStage: "its stage is destroyed",
	secretKept: (name) => `the secret ${name} stays in Secrets Manager`,
	notOurs: (stack) => `the stack ${stack} was not made by this file (its tags say so): it is not touched`,
	replicas: (names) => `it has read replicas elsewhere (${names}): promote or remove them first`,
	unread: (action, why) => `whether it is still there, and which one it is, is not verified (${action} ${why}): allow ${action}`,
	changed: (stack) => `the stack ${stack} has changed since this destruction was agreed to: it was not deleted; run destroy again to see what is in it now`,
	otherResources: (names) => `it holds other resources now: ${names}`,
	otherDatabase: (database, identifier) => `${database}: ${identifier} is another database than the one that was agreed to`,
	busy: (status) => `somebody else is changing it (${status})`,
	rowsOfItsOwn: (identifier) => `${identifier} was promoted outside of this file and has rows of its own, while its stack takes it for a copy and would delete it without a final snapshot: take a snapshot of it where they are needed, and delete it by hand first`,
	replicasUnknown: (action, why) => `whether it has read replicas elsewhere is not verified (${action} ${why}): allow ${action}`,
	cannotUnprotect: ({ name, status, region }, identifier) => `its deletion protection is on, and no update can lift it while ${name} is in ${status}: run aws rds modify-db-instance --region ${region} --db-instance-identifier ${identifier} --no-deletion-protection`,
	question: (stack) => `This deletes the stack ${stack} and every database in it. Type ${DESTROY_WORD} to go on, anything else to stop: `,
	unconfirmed: (stage) => `nothing is destroyed yet: if you mean it, --stage ${stage} --confirm ${DESTROY_WORD}`,
	wrongWord: (given) => `--confirm ${given}: the word is ${DESTROY_WORD}`,
	nothing: (stage, stack, region) => `nothing to destroy: stage ${stage} has no stack ${stack} in ${region}`,
	oneStage: "destroy takes one stage at a time",
	unknownStage: (stage, regions) => `neither the file nor a stack of it in ${regions} has a stage ${stage}`,
	ambiguous: (stage, stacks) => `several stacks of this file have the stage ${stage}: ${stacks}`,
	kept: "Kept:",
	keptSecret: (arn) => `secret ${arn}`,
	keptSnapshot: (snapshot, identifier) => `snapshot ${snapshot} of ${identifier}`,
	keptNothing: "Nothing is left of it.",
	left: (resources) => `could not be deleted: ${resources}; run destroy again, or finish it in the CloudFormation console`
};
// src/commands/shared/find-stage.ts
/** Where the stacks of this file may be: the regions it names, and the environment's. */
function regionsOf(config, homeRegion) {
	return [.../* @__PURE__ */ new Set([...config.regions, ...homeRegion ? [homeRegion] : []])];
}
/** What tells a stack of this file from any other. */
function identityOf(config, file, repository) {
	return {
		repository,
		config: file.inRepository,
		application: config.stack
	};
}
/**
* The one stage asked for: of the file, or one that only a stack's tags still name.
*
* @throws TinystacksError ONE_STAGE, UNKNOWN_STAGE, AMBIGUOUS_STAGE (exit 2)
*/
async function findStage(context, connect) {
	const file = context.files.config(context.options.config);
	const parsed = parseConfig(file.text, file.name);
	if (parsed.kind === "invalid") throw invalidFile(file, parsed.problems);
	const { config } = parsed;
	const [name, ...others] = context.options.stages;
	if (name === void 0 || others.length > 0) throw new TinystacksError("ONE_STAGE", destroyWords.oneStage, {
		exit: 2,
		hint: `name it: --stage ${config.stages.map((stage) => stage.name).join(" | ")}`
	});
	const stage = config.stages.find((one) => one.name === name);
	if (stage) return {
		file,
		config,
		name,
		stackName: stage.stackName,
		region: stage.region,
		stage
	};
	const { name: stackName, region } = await taggedStack(context, connect, file, config, name);
	return {
		file,
		config,
		name,
		stackName,
		region,
		stage: null
	};
}
/** The stack of this file whose tags have the stage. */
async function taggedStack({ repository, homeRegion }, connect, file, config, name) {
	const regions = regionsOf(config, homeRegion);
	const lists = await Promise.all(regions.map(async (region) => (await connect(region)).stacks.list()));
	const denied = lists.find((list) => list.kind === "unread");
	if (denied?.kind === "unread") throw new TinystacksError("ACCESS_DENIED", `AWS denies ${denied.action} on every stack`, {
		exit: 1,
		hint: `allow ${denied.action}, or put the stage back into the file for the time being`
	});
	const identity = identityOf(config, file, repository);
	const [found, ...others] = lists.flatMap((list) => list.kind === "read" ? list.value : []).filter((stack) => isOfFile(stack, identity) && stack.tags[TAGS.stage] === name);
	if (!found) {
		const selection = selectStages(config, [name]);
		throw new TinystacksError("UNKNOWN_STAGE", destroyWords.unknownStage(name, listed(regions)), {
			exit: 2,
			file: file.name,
			...selection.kind === "unknown" && { hint: selection.hint }
		});
	}
	if (others.length > 0) throw new TinystacksError("AMBIGUOUS_STAGE", destroyWords.ambiguous(name, listed([found, ...others].map(({ name: stack, region }) => `${stack} in ${region}`))), {
		exit: 2,
		hint: "put the one that is meant into the file, with stackName and region"
	});
	return found;
}
// src/commands/shared/orphan-scan.ts
/** A region that does not answer, or whose stacks may not be listed, is `unread`. */
function stackLists(connect) {
	const lists = /* @__PURE__ */ new Map();
	const read = async (region) => {
		try {
			return await (await connect(region)).stacks.list();
		} catch (error) {
			if (!(error instanceof TinystacksError)) throw error;
			return {
				kind: "unread",
				action: "cloudformation:DescribeStacks",
				why: error.code
			};
		}
	};
	return (region) => {
		const known = lists.get(region);
		if (known) return known;
		const fresh = read(region);
		lists.set(region, fresh);
		return fresh;
	};
}
/** The stacks of this file that none of its stages names, in every region that is looked into. */
async function lookElsewhere({ repository, homeRegion }, { config, file }, lists) {
	const found = await Promise.all(regionsOf(config, homeRegion).map(async (region) => ({
		region,
		list: await lists(region)
	})));
	return {
		strays: straysAmong(found.flatMap(({ list }) => list.kind === "read" ? list.value : []), identityOf(config, file, repository), config.stages),
		looked: found.flatMap(({ region, list }) => list.kind === "read" ? [region] : []),
		unread: found.flatMap(({ region, list }) => list.kind === "unread" ? [{
			region,
			action: list.action,
			why: list.why
		}] : [])
	};
}
// src/commands/shared/file-before.ts
/** The file as it was before the change, and its stages. */
/** Reads it where the context says it is. */
async function earlierFile({ baseFile }, { file }) {
	const base = await baseFile(file.inRepository);
	if (base.kind !== "read") return base;
	const parsed = parseConfig(base.text, file.name);
	return parsed.kind === "invalid" ? {
		kind: "unread",
		why: offlineWords.invalidBefore(base.ref, parsed.problems.length)
	} : {
		kind: "read",
		ref: base.ref,
		stages: parsed.config.stages
	};
}
// src/commands/shared/inspect-stages.ts
/**
* Inspects every stage asked for, side by side. If one fails, the change sets that were made for the
* others are deleted before its error goes on.
*/
async function inspectStages(context, loaded, onBusy, onRollback) {
	const connect = connectOnce(context);
	const lists = stackLists(connect);
	const isEvery = context.options.stages.length === 0;
	let looked;
	const elsewhere = () => looked ??= lookElsewhere(context, loaded, lists);
	let read;
	const before = () => read ??= fileBefore(context, loaded);
	const settled = await Promise.allSettled(primariesFirst(loaded.stages).map(async (stage) => {
		const shared = await stageContextOf(context, loaded, connect, stage.region, onBusy);
		const stageContext = {
			...shared,
			...onRollback && { rollBack: (stack) => rollBack(shared, stack, onRollback(stack)) },
			run: new Set(loaded.stages.map(({ name }) => name)),
			listed: isEvery ? lists : null,
			elsewhere,
			before
		};
		return {
			...await inspectStage(stageContext, stage),
			context: {
				...stageContext,
				listed: null
			}
		};
	}));
	const inspections = settled.flatMap((one) => one.status === "fulfilled" ? one.value : []);
	const failure = settled.find((one) => one.status === "rejected");
	if (!failure) return {
		inspections,
		unnamed: isEvery ? unnamedStacks(await elsewhere()) : []
	};
	await discardInspections(inspections);
	throw failure.reason;
}
async function fileBefore(context, loaded) {
	const earlier = await earlierFile(context, loaded);
	return earlier.kind === "absent" ? {
		kind: "read",
		stages: []
	} : earlier;
}
/** What a stage in `region` is inspected with. */
async function stageContextOf(context, { file, config }, connect, region, onBusy) {
	return {
		aws: await connect(region),
		connect,
		clock: context.clock,
		operationName: (purpose) => changeSetName(context.clock.now(), context.workflowRun?.id, purpose),
		locate: config.locate,
		file: file.name,
		allow: consentGiven(context.options),
		repository: context.repository,
		config: file.inRepository,
		onBusy
	};
}
/** Deletes the change sets of inspections that will not be applied. */
async function discardInspections(inspections) {
	await Promise.all(inspections.map(async ({ context, changeSet }) => {
		if (changeSet) await discardChangeSet(context.aws, changeSet.handle);
	}));
}
/** One set of clients a region, however many stages are in it. */
function connectOnce({ connect }) {
	const connected = /* @__PURE__ */ new Map();
	return (region) => {
		const known = connected.get(region);
		if (known) return known;
		const fresh = connect(region);
		connected.set(region, fresh);
		return fresh;
	};
}
export { netInRow as $, rollbackWords as A, leftAloneFingerprint as B, isBusy as C, prepareChangeSet as D, discardChangeSet as E, notAgreed as F, worse as G, consentKind as H, assemblePlan as I, identityOf$2 as J, IMPACTS as K, planStage as L, straysAmong as M, unnamedStacks as N, pause as O, isOfFile as P, secretName as Q, endangered as R, follow as S, succeeded as T, formatUnderway as U, uncheckedFingerprint as V, underwayOf as W, accountAsks as X, instanceIdentity as Y, identityWords as Z, withSecretRegions as _, added as _t, earlierFile as a, referencesWithin as at, guardAccount as b, excess as bt, DESTROY_WORD as c, deployedVersions as ct, CHANGE_SET_PREFIX as d, cutsNets as dt, netSentences as et, beginOfSnapshot as f, cutsNoMoreNets as ft, inspectStage as g, stagesBefore as gt, snapshotPrefix as h, losesNothing as ht, stageContextOf as i, readersFirst as it, strayRefusals as j, stackWords as k, destroyWords as l, reconcile as lt, snapshotName as m, losesData as mt, discardInspections as n, removalWords as nt, findStage as o, isPromotion as ot, originOfToken as p, ends as pt, groupIdentity as q, inspectStages as r, restoreWords as rt, identityOf as s, secretsToMake as st, connectOnce as t, netWords as tt, primariesFirst as u, reasons as ut, readNeighbours as v, changedInPlace as vt, stackState as w, readLive as x, existingWords as xt, settled as y, everythingAdded as yt, snapshotWords as z };
