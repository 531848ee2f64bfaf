import { n as TinystacksError } from "./errors.js";
import { a as DATABASE_OUTPUTS, c as dotted, d as DATABASES, i as deployedParts, l as IDENTIFIER_OUTPUT, r as renderStage, s as fileProperty } from "./load.js";
import { i as holdsData, n as databaseOf, r as databasesTouched } from "./attribution.js";
import { m as listed, n as DATABASE_NAME, p as count, r as NOT_VERIFIED } from "./plan.js";
import { createHash, randomUUID } from "node:crypto";
// src/render/words/sentences.ts
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
	replaceUnnamed: "AWS makes a new, empty database in its place",
	unknownProperty: (names) => `what a change of ${names} does is not known to us`,
	parameters: "a changed parameter may need a restart; which ones do is not verified",
	pending: (queued) => `any change also sets off what is queued: ${queued}`,
	parametersPending: "any change restarts it, since parameters wait for a restart",
	window: (window) => `what interrupts waits for the maintenance window${window === null ? "" : ` (${window})`}`,
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
/** What is said of a given consent that fits nothing in the plan. */
const consentWords = {
	unknown: (given) => `--allow ${given} fits no database of this plan`,
	notNeeded: (given, name) => `--allow ${given}: ${name} needs no consent in this plan`,
	bare: (given, words) => `--allow ${given}: a name alone would outlive this plan; if you mean this plan, write --allow ${words}`,
	stale: (given, words) => `--allow ${given} was given for another plan; read this one, and if you mean it, write --allow ${words}`
};
// src/plan/consent.ts
/** How many hex digits of a stage's fingerprint stand in the words. */
const DIGITS = 8;
/** The consent a database's plan needs: exactly these words, so that it never outlives the plan. */
function consentFor(verdict, stage, fingerprint, allow) {
	const kind = consentKind(verdict, stage);
	if (kind === null) return null;
	const words = `${stage.name}/${verdict.database}@${fingerprint.slice(0, DIGITS)}`;
	return {
		kind,
		words,
		given: allow.has(words)
	};
}
function consentKind({ impact, data }, stage) {
	if (data !== "kept" || impact === "replace" || impact === "remove") return "data-loss";
	if (impact === "promote") return "irreversible";
	return (impact === "restart" || impact === "failover") && stage.interruptions === "ask" ? "interruption" : null;
}
/** One message for every given consent that the plan has no use for, with the right words to write. */
function judgeConsent(plan, allow) {
	const needed = plan.stages.flatMap((stage) => stage.databases.map(({ database, consent }) => ({
		name: `${stage.stage}/${database}`,
		words: consent?.words ?? null
	})));
	return [...new Set(allow)].flatMap((given) => {
		if (needed.some(({ words }) => words === given)) return [];
		const [name = "", ...print] = given.split("@");
		const meant = needed.find((database) => database.name === name);
		if (meant === void 0) return [consentWords.unknown(given)];
		if (meant.words === null) return [consentWords.notNeeded(given, name)];
		return print.length === 0 ? [consentWords.bare(given, meant.words)] : [consentWords.stale(given, meant.words)];
	});
}
// src/plan/parts.ts
const PARTS = [
	"network",
	"postgres",
	"mysql",
	"redis"
];
/** The parts that are added, removed or whose hash differs: only those need their live facts read. */
function touchedParts(rendered, deployed) {
	return PARTS.filter((part) => rendered[part] !== deployed[part]);
}
// src/plan/live.ts
const SQL_KINDS = ["postgres", "mysql"];
/** The value of a fact that was read; undefined when it is absent, unread, or was never asked for. */
function valueOf(fact) {
	return fact?.kind === "read" ? fact.value : void 0;
}
/** Why a database's live facts are missing; null when AWS was asked and answered. */
function missingFact(live, kind) {
	const fact = live[kind];
	if (fact === void 0) return {
		action: DESCRIBE[kind],
		why: null
	};
	return fact.kind === "unread" ? {
		action: fact.action,
		why: fact.why
	} : null;
}
const DESCRIBE = {
	postgres: "rds:DescribeDBInstances",
	mysql: "rds:DescribeDBInstances",
	redis: "elasticache:DescribeReplicationGroups"
};
// src/plan/versions.ts
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
// src/plan/reconcile.ts
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
		notes.push(...versionNotes(wanted, running, version), ...storageNotes(wanted, running, size));
		databases[kind] = {
			...wanted,
			version,
			versionGiven: true,
			storage: {
				...wanted.storage,
				size
			}
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
function storageNotes(wanted, running, size) {
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
// src/plan/refusals.ts
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
		return sqlComplaints(wanted, running).map(([path, message]) => at(kind, path, message));
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
function sqlComplaints(wanted, running) {
	const { storage } = wanted;
	const least = leastMaximum(running.allocatedStorage);
	const maximumLowered = storage.max !== null && storage.max !== running.maxAllocatedStorage;
	return [
		...versionComplaints(wanted, running.engineVersion),
		...storage.size < running.allocatedStorage ? [[["storage", "size"], refusals.storageShrinks(running.allocatedStorage)]] : [],
		...maximumLowered && storage.max < least ? [[["storage", "max"], refusals.storageMaxTooLow(running.allocatedStorage, least)]] : [],
		...wanted.usernameGiven !== false && wanted.username !== running.masterUsername ? [[["username"], refusals.username(running.masterUsername)]] : [],
		...wanted.databaseGiven !== false && running.databaseName !== null && wanted.database !== running.databaseName ? [[["database"], refusals.databaseName(running.databaseName)]] : []
	];
}
function versionComplaints(wanted, running) {
	const asked = wanted.version;
	if (covers(asked, running)) return [];
	if (compareVersions(asked, running) < 0) return [[["version"], refusals.versionDown(asked, running)]];
	return majorOf(wanted.kind, asked) !== majorOf(wanted.kind, running) && !wanted.allowMajorUpgrade ? [[["version"], refusals.majorUpgrade(asked, running)]] : [];
}
// src/plan/change-refusals.ts
/** What a change set shows that must not be carried out, whether live facts could be read or not. */
function refusalsInChanges(input, databases) {
	const changes = input.changes ?? [];
	return [
		...changes.flatMap((change) => backwards(change, input)),
		...changes.flatMap((change) => regenerated(change, input)),
		...databases.flatMap((database) => withReplicas(database, input)),
		...unknownData(changes, input),
		...movedNetwork(changes, input, databases)
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
const GENERATES = /* @__PURE__ */ new Set(["GenerateSecretString", "SecretString"]);
/** Dynamic references compare literally: the database would never hear of its new password. */
function regenerated(change, input) {
	const kind = databaseOf(change, input);
	if (kind === null || change.type !== "AWS::SecretsManager::Secret" || change.action !== "Modify") return [];
	return change.details.some(({ property }) => property !== null && GENERATES.has(property)) ? [refuser(input.stage, input.locate)(kind, [], refusals.secretRegenerated(change.logicalId))] : [];
}
/** A source that goes takes its replicas' replication with it. */
function withReplicas(database, input) {
	if (database.impact !== "remove" && database.impact !== "replace") return [];
	if (database.database === "redis") return [];
	const replicas = valueOf(input.live[database.database])?.readReplicas ?? [];
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
	if (change.type === "AWS::EC2::VPC") return change.action === "Remove" || change.replacement === "True";
	return change.type === "AWS::EC2::SecurityGroup" && change.details.some(({ property, evaluation }) => property === "VpcId" && evaluation === "Static");
}
// src/plan/create.ts
/** The main settings of a database that is new, as changes from nothing. */
function settingsOf(stage, database, locate) {
	const base = [
		"stages",
		stage.name,
		"databases",
		database.kind
	];
	return settings(database).map(([path, value]) => ({
		property: path.join("."),
		before: null,
		after: String(value),
		line: locate([...base, ...path]).line
	}));
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
	const { storage } = database;
	return [
		[["version"], database.version],
		[["instance"], database.instance],
		[["storage", "size"], storage.size],
		...storage.max === null ? [] : [[["storage", "max"], storage.max]],
		[["storage", "type"], storage.type],
		[["database"], database.database],
		[["multiAz"], database.multiAz],
		[["backupDays"], database.backupDays]
	];
}
// src/plan/input.ts
/** REVIEW_IN_PROGRESS is what an earlier change set left: nothing was ever made in it. */
function isNewStack(input) {
	return input.deployed === null || input.deployed.status === "REVIEW_IN_PROGRESS";
}
// src/plan/rules.ts
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
// src/plan/changes.ts
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
function parameterChanges(detail, property, path, place) {
	if (path.at(-1) !== "parameters") return null;
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
	if (value === null || value.startsWith("{")) return null;
	if (property === "NumCacheClusters") return String(Number(value) - 1);
	if (property === "ApplyImmediately") return value === "false" ? "window" : "now";
	return value.startsWith("[") ? list(value) : value;
}
function list(value) {
	try {
		const entries = JSON.parse(value);
		return Array.isArray(entries) && entries.every((entry) => typeof entry === "string") ? entries.join(", ") : null;
	} catch {
		return null;
	}
}
// src/plan/references.ts
/**
* The logical ids a template value refers to, through Ref, Fn::GetAtt and Fn::Sub at any depth.
* A change set says that a property's value depends on another resource, not on which one.
*/
function referencesIn(value) {
	if (Array.isArray(value)) return value.flatMap(referencesIn);
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => {
		if (key === "Ref") return typeof inner === "string" ? [inner] : [];
		if (key === "Fn::GetAtt") return attributeOwner(inner);
		if (key === "Fn::Sub") return substituted(inner);
		return referencesIn(inner);
	});
}
function attributeOwner(value) {
	const owner = Array.isArray(value) ? value[0] : value;
	return typeof owner === "string" ? [owner.split(".")[0] ?? owner] : [];
}
function substituted(value) {
	const [text, variables] = Array.isArray(value) ? value : [value];
	return [...(typeof text === "string" ? [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => match[1]) : []).flatMap((name) => name === void 0 ? [] : [name.split(".")[0] ?? name]), ...referencesIn(variables)];
}
// src/plan/effective.ts
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
		const property = detail.property ?? "";
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
// src/plan/types.ts
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
// src/plan/findings.ts
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
/**
* What changed values in a parameter group do to the database that uses it. Which parameters need a
* restart is a fact of the engine's catalogue that is not read: a restart is never ruled out.
*/
function parameterFindings(change) {
	if (change.action !== "Modify" || !change.type.endsWith("ParameterGroup")) return [];
	const named = change.details.filter(({ property }) => property !== null && effectOf(change.type, property) !== void 0);
	if (change.details.length > 0 && named.length === 0) return [];
	const property = named[0]?.property ?? "";
	return change.type === "AWS::RDS::DBParameterGroup" ? [{
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
function besideFindings(change) {
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
	return knockOn(change) ?? parameterFindings(change);
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
// src/plan/reason.ts
/** One sentence: why a modified database has its impact, then what is not known or comes along. */
function reasonFor(impact, findings, live, word, window) {
	const heaviest = findings.filter((finding) => finding.impact === impact);
	const names = (cause, among = heaviest) => listed([...new Set(among.filter((finding) => finding.cause === cause && finding.property !== "").map((finding) => word(finding.property)))]);
	const has = (cause) => heaviest.some((finding) => finding.cause === cause);
	const changed = names("property");
	const unknown = names("unknown");
	return [
		...has("property") ? [sentence(impact, changed)] : [],
		...has("parameters") ? [reasons.parameters] : [],
		...has("undecided") ? [reasons.undecided] : [],
		...has("unknown") ? [unknown === "" ? reasons.withoutDetails : reasons.unknownProperty(unknown)] : [],
		...lighter(impact, findings, names),
		...findings.some(({ cause }) => cause === "secret") ? [reasons.secretReplaced] : [],
		...has("parameters-pending") ? [reasons.parametersPending] : [],
		...queued(findings, live),
		...live.waits && (impact === "restart" || impact === "failover") ? [reasons.window(window)] : [],
		...unverified(findings, live)
	].join("; ");
}
function sentence(impact, names) {
	switch (impact) {
		case "restart": return reasons.restart(names);
		case "failover": return reasons.failover(names);
		case "promote": return reasons.promote;
		case "replace": return names === "" ? reasons.replaceUnnamed : reasons.replace(names);
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
// src/plan/removed.ts
/**
* A database that leaves the stack, or (`comesBack`) is taken away and made anew.
* What CloudFormation does with the old one is the change set's PolicyAction.
*/
function planRemoved(kind, input, removed, comesBack) {
	const live = liveSide(kind, input.rendered, input.live);
	const fate = worstFate(removed);
	const { facts, missing } = live;
	const isProtected = facts !== void 0 && "deletionProtection" in facts && facts.deletionProtection;
	return {
		database: kind,
		impact: comesBack ? "replace" : "remove",
		data: comesBack && fate === "kept" ? "lost" : fate,
		verified: facts !== void 0,
		changes: [],
		reason: [
			comesBack ? reasons.replaceUnnamed : fate === "kept" ? reasons.keptRunning : reasons.removed,
			...isProtected ? [reasons.protectionFirst] : [],
			...live.absent ? [reasons.absent] : [],
			...missing === null ? [] : [reasons.notVerified(missing.action, missing.why)]
		].join("; ")
	};
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
// src/plan/modified.ts
/** A database that is there before and after: what the changes of its own resources do to it. */
function planModified(kind, input, own) {
	const live = liveSide(kind, input.rendered, input.live);
	const rows = own.filter(holdsData);
	const findings = own.flatMap((change) => holdsData(change) ? findingsOf(change, input.changes ?? [], input.rendered, live) : besideFindings(change));
	const impact = findings.reduce((sum, finding) => heavier(sum, finding.impact), "none");
	const word = (property) => own.map((change) => wordFor(property, placeOf(change, input))).find((name) => name !== property) ?? property;
	const window = input.stage.databases[kind]?.maintenanceWindow ?? null;
	return {
		database: kind,
		impact,
		data: impact === "replace" ? fateOfReplaced(rows) : "kept",
		verified: isVerified(findings, impact),
		changes: onePerProperty([...rows, ...own.filter((change) => !holdsData(change))].flatMap((change) => changesOf(change, input, live))),
		reason: impact === "none" ? whyNothing(own, rows) : reasonFor(impact, findings, live, word, window)
	};
}
/** What is not known makes no difference where what is known has the same impact already. */
function isVerified(findings, impact) {
	if (findings.some(({ cause }) => cause === "unread")) return false;
	return findings.every(({ verified }) => verified) || findings.some((finding) => finding.verified && finding.impact === impact);
}
function changesOf(change, input, live) {
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
// src/plan/database-plan.ts
/** What happens to one database of a stage. null: the stage has no such database, before or after. */
function planDatabase(kind, input) {
	const wanted = input.stage.databases[kind];
	if (wanted !== void 0 && isNewStack(input)) return created(kind, input, reasons.newStage);
	const own = (input.changes ?? []).filter((change) => databaseOf(change, input) === kind);
	const rows = own.filter(holdsData);
	const added = rows.some(({ action }) => action === "Add");
	const removed = rows.filter(({ action }) => action === "Remove");
	const modified = rows.filter(({ action }) => action !== "Add" && action !== "Remove");
	if (removed.length > 0) return planRemoved(kind, input, removed, added || modified.length > 0);
	if (wanted === void 0) return null;
	if (added && modified.length === 0) return created(kind, input, reasons.newDatabase);
	return planModified(kind, input, own);
}
function created(kind, input, reason) {
	const wanted = input.stage.databases[kind];
	return {
		database: kind,
		impact: "create",
		data: "kept",
		verified: true,
		changes: wanted === void 0 ? [] : settingsOf(input.stage, wanted, input.locate),
		reason
	};
}
// src/plan/fingerprint.ts
/**
* 64 hex digits over the structure of a stage's plan: what is made of what, not how it is worded.
* Left out: text, time stamps, change set and physical ids, line numbers, and consent. A new stack
* is planned without a change set and deployed with one, so that its template stands for both.
*/
function stageFingerprint(input, action, databases, refusals) {
	const { stage, rendered } = input;
	return sha256({
		stage: stage.name,
		stack: stage.stackName,
		region: stage.region,
		action,
		parts: rendered.parts,
		databases: databases.map(({ database, impact, data, verified, changes }) => ({
			database,
			impact,
			data,
			verified,
			changes: changes.map(({ property, before, after }) => ({
				property,
				before,
				after
			})).sort(byJson)
		})),
		refusals: refusals.map(({ database, property }) => ({
			database,
			property
		})).sort(byJson),
		resources: isNewStack(input) ? [] : (input.changes ?? []).map(structureOf).sort(byJson),
		facts: action === "update" ? decidingFacts(input.live, databases) : {}
	});
}
/** 64 hex digits over the fingerprints of all stages, in the file's order. */
function planFingerprint(stages) {
	return sha256(stages.map(({ stage, fingerprint }) => ({
		stage,
		fingerprint
	})));
}
function structureOf(change) {
	return {
		logicalId: change.logicalId,
		type: change.type,
		action: change.action,
		replacement: change.replacement,
		policyAction: change.policyAction,
		details: change.details.map((detail) => ({ ...detail })).sort(byJson)
	};
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
			replicas: facts?.readReplicas.toSorted()
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
function byJson(a, b) {
	const [left, right] = [canonical(a), canonical(b)];
	return left < right ? -1 : left > right ? 1 : 0;
}
function sha256(value) {
	return createHash("sha256").update(canonical(value)).digest("hex");
}
/** JSON with sorted keys, so that the order in which facts were read makes no difference. */
function canonical(value) {
	return JSON.stringify(value, (_key, inner) => typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner);
}
// src/plan/notes.ts
/** What changes besides the databases themselves. */
function notesOn(input) {
	const { changes } = input;
	if (changes === null || isNewStack(input)) return [];
	if (changes.length === 0) return [notes.outputsOnly];
	const others = changes.filter((change) => !holdsData(change));
	if (changes.every(isTagsOnly)) return [notes.tagsOnly];
	return [
		...others.filter(isSecret).flatMap(secretNotes),
		...clientGroup(others, input),
		...aroundNotes(others.filter((change) => isWorthANote(change, input)), input)
	];
}
function isTagsOnly(change) {
	return change.action === "Modify" && change.details.length > 0 && change.details.every(({ attribute, property }) => attribute === "Tags" || property === "Tags");
}
/** What a database's own row tells already is not said again. */
function isWorthANote(change, input) {
	if (isSecret(change) || isTagsOnly(change)) return false;
	const kind = databaseOf(change, input);
	if (kind === null) return true;
	if (change.type.endsWith("ParameterGroup") && change.action === "Modify") return false;
	const comesOrGoes = (input.changes ?? []).some((other) => holdsData(other) && other.action === change.action && databaseOf(other, input) === kind);
	return change.action === "Modify" || !comesOrGoes;
}
function isSecret({ type }) {
	return type === "AWS::SecretsManager::Secret";
}
function secretNotes({ action, logicalId, policyAction }) {
	if (action !== "Remove") return [];
	return [policyAction === "Retain" ? notes.secretKept(logicalId) : notes.secretGone(logicalId)];
}
/** Applications wear the client group, so that a new one needs a redeploy of theirs. */
function clientGroup(others, input) {
	return others.some((change) => change.type === "AWS::EC2::SecurityGroup" && change.replacement === "True" && databaseOf(change, input) === null) ? [notes.clientGroupReplaced] : [];
}
/** One note a part and kind of change: `network: adds 3 resources (...)`. */
function aroundNotes(others, input) {
	const groups = /* @__PURE__ */ new Map();
	for (const change of others) {
		const key = `${databaseOf(change, input) ?? "network"}\n${whatHappens(change)}`;
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
// src/plan/stage-plan.ts
/** What happens to one stage, in database words. Pure: all that AWS knows comes in with the input. */
function planStage(input) {
	const { stage } = input;
	const verdicts = DATABASES.flatMap((kind) => planDatabase(kind, input) ?? []);
	const action = actionOf(input);
	const refusals = allRefusals(input, verdicts);
	const fingerprint = stageFingerprint(input, action, verdicts, refusals);
	return {
		stage: stage.name,
		stack: stage.stackName,
		region: stage.region,
		action,
		fingerprint,
		databases: verdicts.map((verdict) => ({
			...verdict,
			consent: consentFor(verdict, stage, fingerprint, input.allow)
		})),
		refusals,
		notes: [.../* @__PURE__ */ new Set([...input.notes, ...notesOn(input)])]
	};
}
/** The plan of all stages, in the file's order. */
function assemblePlan(stages) {
	return {
		fingerprint: planFingerprint(stages),
		stages
	};
}
function actionOf(input) {
	if (isNewStack(input)) return "create";
	return input.changes === null ? "none" : "update";
}
/** Where nothing changes, nothing is asked of the running databases either. */
function allRefusals(input, verdicts) {
	const found = actionOf(input) === "update" ? [...refusalsAgainst(input.stage, input.live, input.locate), ...refusalsInChanges(input, verdicts)] : [];
	return [...new Map([...input.refusals ?? [], ...found].map((refusal) => [`${refusal.database}\n${refusal.property}\n${refusal.message}`, refusal])).values()];
}
// src/deploy/pace.ts
/** Milliseconds between two looks at the same thing. */
const FIRST = 250;
const GROWTH = 1.4;
/** One look in 5 s is what AWS bears for many stacks at once, and ends a deploy 2.5 s late on average. */
const LONGEST = 5e3;
/** How long to wait before look number `look` (0-based), in milliseconds: quick at first, then 5 s. */
function pause(look) {
	return Math.min(LONGEST, FIRST * GROWTH ** look);
}
// src/deploy/change-set.ts
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
		const reason = content.statusReason ?? "no reason given";
		if (NOTHING_TO_DO.test(reason)) return null;
		throw new TinystacksError("CHANGE_SET_FAILED", `CloudFormation refuses the change of ${request.stackName}: ${reason}`, { exit: 1 });
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
// src/deploy/states.ts
/** Statuses that only a look at the stack's past gets it out of, and what does. */
const WAYS_OUT = {
	ROLLBACK_FAILED: "delete the stack in the CloudFormation console; its first create never finished",
	CREATE_FAILED: "roll the stack back in the CloudFormation console, then run this again",
	UPDATE_FAILED: "roll the stack back in the CloudFormation console, then run this again",
	UPDATE_ROLLBACK_FAILED: "correct what the failed event names, then continue the rollback (aws cloudformation continue-update-rollback), then run this again",
	DELETE_FAILED: "finish the deletion in the CloudFormation console (it names what it could not delete)",
	IMPORT_ROLLBACK_FAILED: "finish the import rollback in the CloudFormation console"
};
/** What can be done with a stack of this status; null = there is none. */
function stackState(status) {
	if (status === null || status === "REVIEW_IN_PROGRESS" || status === "DELETE_COMPLETE") return "absent";
	if (status === "ROLLBACK_COMPLETE") return "failed-create";
	if (status.endsWith("_IN_PROGRESS")) return "busy";
	if (status in WAYS_OUT) return "stuck";
	return "ready";
}
/** What a person does about a stuck stack. */
function wayOut(status) {
	return WAYS_OUT[status] ?? "look at the stack in the CloudFormation console";
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
// src/deploy/names.ts
/** Begins the names of all our change sets, so that a person can tell whose they are. */
const CHANGE_SET_PREFIX = "tinystacks-";
/** A change-set name that is never used twice: the time, for people, and 8 random hex digits. */
function changeSetName(now) {
	const time = now.toISOString().replace(/\D/g, "").slice(0, 14);
	return `${CHANGE_SET_PREFIX}${time}-${randomUUID().slice(0, 8)}`;
}
// src/deploy/account.ts
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
// src/deploy/known/bastion-image.ts
/** The image that the stage's bastion is made of: the deployed one, so that no update replaces it unasked. */
const bastionImage = () => Promise.resolve(null);
// src/deploy/known/existing.ts
/** The live facts of the databases that the stage uses and does not make. */
const existingDatabases = () => Promise.resolve({});
// src/deploy/known/sources.ts
/** The primaries that the stage's replicas follow. */
const replicaSources = () => Promise.resolve({});
// src/deploy/known.ts
/**
* Reads what a stage's template needs to know of things outside of its own stack. A stage that
* stands for itself costs no call; what the deployed stack holds already is not asked again.
*/
async function readKnown(context, stage, deployed) {
	const [existing, sources, image] = await Promise.all([
		existingDatabases(context, stage),
		replicaSources(context, stage, deployed),
		bastionImage(context, stage, deployed)
	]);
	return {
		existing,
		sources,
		bastionImage: image
	};
}
// src/deploy/survey.ts
/**
* What is there, and what CloudFormation would do to it: everything a stage's plan is decided from.
* Reads only; the change set it makes is the caller's to execute or to discard.
*/
/** Surveys one stage. Calls: 2 where nothing changed, 5 where the change touches one service. */
async function surveyStage(context, wanted) {
	const { aws } = context;
	const found = await settled(context, wanted.stackName);
	await guardAccount(context, wanted, found);
	const state = stackState(found?.status ?? null);
	const deployed = state === "absent" || state === "failed-create" ? null : found;
	const { repository, config } = context;
	const known = await readKnown(context, wanted, deployed);
	const render = (stage) => renderStage(stage, {
		repository,
		config,
		deployed,
		known
	});
	const asWritten = render(wanted);
	const decide = (facts, told = {}) => {
		const input = {
			stage: facts.stage,
			known,
			rendered: facts.rendered,
			deployed,
			changes: facts.changeSet?.content.changes ?? null,
			live: facts.live,
			locate: context.locate,
			allow: context.allow,
			notes: told.notes ?? [],
			refusals: told.refusals ?? []
		};
		return {
			...facts,
			found,
			input,
			plan: planStage(input)
		};
	};
	const untouched = {
		stage: wanted,
		rendered: asWritten,
		live: {},
		changeSet: null
	};
	if (!deployed) return decide(untouched);
	if (state === "busy" || state === "stuck") return decide(untouched, { refusals: [unusable(deployed, state)] });
	if (await isDeployed(aws, asWritten, deployed)) return decide(untouched);
	const live = await readLive(aws, deployed, databasesAmong(touchedParts(asWritten.parts, deployedParts(deployed.outputs))));
	const { stage, ...told } = reconcile(wanted, live, deployedVersions(deployed));
	const rendered = render(stage);
	if (await isDeployed(aws, rendered, deployed)) return decide({
		stage,
		rendered,
		live,
		changeSet: null
	}, told);
	const changeSet = await prepareChangeSet(aws, context.clock, {
		stackName: wanted.stackName,
		name: changeSetName(context.clock.now()),
		type: "UPDATE",
		body: rendered.body,
		tags: rendered.tags
	});
	const surprises = databasesTouched(changeSet?.content.changes ?? [], {
		rendered,
		deployed
	}).filter((database) => !live[database]);
	return decide({
		stage,
		rendered,
		live: {
			...live,
			...await readLive(aws, deployed, surprises)
		},
		changeSet
	}, told);
}
/** The stack as it is when nothing is going on any more; as it is now where that is not waited for. */
async function settled(context, stackName) {
	const { aws, clock, onBusy } = context;
	const found = await aws.stacks.describe(stackName);
	if (!found || !onBusy || !isBusy(found.status)) return found;
	onBusy(found);
	for (let look = 0;; look++) {
		await clock.sleep(pause(look));
		const now = await aws.stacks.describe(stackName);
		if (!now || !isBusy(now.status)) return now;
	}
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
	const redis = identifierOf("redis");
	const [instances, group] = await Promise.all([sql.length > 0 ? aws.live.sql(sql.map(({ identifier }) => identifier)) : /* @__PURE__ */ new Map(), redis ? aws.live.redis(redis) : void 0]);
	return {
		...Object.fromEntries(databases.map((database) => [database, { kind: "absent" }])),
		...Object.fromEntries(sql.map(({ database, identifier }) => [database, instances.get(identifier)])),
		...group ? { redis: group } : {}
	};
}
/** The engine versions as the deployed template has them. */
function deployedVersions({ outputs }) {
	return Object.fromEntries(DATABASES.flatMap((database) => {
		const version = outputs[DATABASE_OUTPUTS[database].version];
		return version === void 0 ? [] : [[database, version]];
	}));
}
function unusable(deployed, state) {
	return {
		database: null,
		property: null,
		line: null,
		message: state === "busy" ? `the stack ${deployed.name} is in the middle of an operation (${deployed.status}); plan again when it has ended, or deploy, which waits for it` : `the stack ${deployed.name} is in ${deployed.status}: ${wayOut(deployed.status)}`
	};
}
// src/commands/survey-stages.ts
/**
* Surveys every stage asked for, side by side. If one fails, the change sets that were made for the
* others are deleted before its error goes on.
*/
async function surveyStages(context, loaded, onBusy) {
	const connect = connectOnce(context);
	const settled = await Promise.allSettled(loaded.stages.map(async (stage) => {
		const surveyContext = {
			aws: await connect(stage.region),
			connect,
			clock: context.clock,
			locate: loaded.config.locate,
			file: loaded.file.name,
			allow: new Set(context.options.allow),
			repository: context.repository,
			config: loaded.file.inRepository,
			onBusy
		};
		return {
			...await surveyStage(surveyContext, stage),
			context: surveyContext
		};
	}));
	const surveys = settled.flatMap((one) => one.status === "fulfilled" ? one.value : []);
	const failure = settled.find((one) => one.status === "rejected");
	if (!failure) return surveys;
	await discardSurveys(surveys);
	throw failure.reason;
}
/** Deletes the change sets of surveys that will not be applied. */
async function discardSurveys(surveys) {
	await Promise.all(surveys.map(async ({ context, changeSet }) => {
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
export { changeSetName as a, succeeded as c, pause as d, assemblePlan as f, surveyStage as i, discardChangeSet as l, judgeConsent as m, discardSurveys as n, isBusy as o, planStage as p, surveyStages as r, stackState as s, connectOnce as t, prepareChangeSet as u };
