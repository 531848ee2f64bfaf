import { $ as tokenSecretName, $r as sqlFamily, An as DATABASE_NAME, B as networkMessages, C as secretsKeyOf, Ci as CACHE_KINDS, Cn as consentToken, Ct as missingNodes, D as BASTION_TYPE, Di as byFamily, Dn as withoutStage, Dr as count, E as authorizedIn, Ei as SQL_KINDS, En as subjectName, F as isLeavingVpc, Fi as becomes, Fr as forFamily, G as READER_OUTPUTS, Gi as createHash, H as COPIED_SECRET_OUTPUT, Hi as FAMILIES, Ii as cameFrom, Ir as isSqlDatabase, Jr as maintenanceAfter, K as SECRETS_KEY_OUTPUTS, Kr as backupAfter, L as vpcTenantRefusals, M as residentRefusals, Mi as perKind, Mn as NOT_VERIFIED, Mt as covers$1, Ni as VARIANTS, Nt as exactVersion, O as attachedGroups, Oi as familyOf$1, On as byJson, Or as listed, Pi as VARIANT_NAMES, Pr as databasesOf, Q as stackSuffix, Qr as majorOf, S as isOfAws, St as missingFact, Ti as ENGINES, Tn as parseConsent, Tt as valueOf, U as DATABASE_OUTPUTS, Ui as familyOfType, V as likePrimaries, Vi as ALL_FAMILIES, X as URL_SECRET_OUTPUT, Xr as weekly, Xt as destroyMessages, Y as URLS_OUTPUT, Yr as meet, Zr as cacheFamily, _i as BASTION_KINDS, _r as refusal$1, _t as CONNECTION_SECRET_IDS, at as IDENTIFIER_OUTPUT, bt as READER_IDS, ct as identifierIn, di as defaultLikeness, et as TAGS, fi as likenessOf, fn as consentMessages, gr as note, gt as CACHE_IDS, hr as offlineMessages, ht as BASTION_IDS, it as parsePairs, ji as isSql, jt as compareVersions, ki as isCache, kn as sha256, li as accountOf, m as refusalsAround, mn as identityRefusals, mt as BASTION_EGRESS_IDS, ni as nearest, ot as isNewStack, p as notesAround, pi as arnOf, pt as BASTION_ADMISSION_IDS, qr as daily, rt as formatPairs, st as deployedRole, ti as didYouMean, tt as sameTag, ut as fileProperty, v as isStale, vr as warning, vt as EXISTING_RULE_IDS, w as existingId, wi as DATABASES, wn as isOldForm, wt as missingReader, xt as SQL_IDS, y as parseUrls } from "./start.js";
import { a as existingMessages, i as readStatement, l as urlVariables, n as replicaMessages, o as offeredUrls, r as replicaRefusals, s as urlsOfStack } from "./plan.js";
import { a as DATA_OUTCOMES, f as losesRestorableTime, i as CONSENT_KINDS, l as ends, n as safetyNetMessages, o as IMPACTS, s as READER_OUTCOMES, u as losesData } from "./plan2.js";
import { C as QUOTAS, D as secretNameIn, E as secretName, S as until, T as addNeeds, _ as CHANGE, b as needsSomebody, c as databaseOf, d as isDataType, f as isReader, g as mayRestart, h as isRestarting, m as handlingOfInstance, o as valueText, p as partOf, s as databaseNamed, t as agreedMessages, u as holdsData, v as WAIT, w as QUOTA_NAMES, x as rowOf } from "./facts2.js";
import { i as stepPhrase, o as identityMessages } from "./plan5.js";
import { isDeepStrictEqual } from "node:util";
// src/facts/stack/stack-state.ts
const READY = /* @__PURE__ */ new Set([
	"CREATE_COMPLETE",
	"UPDATE_COMPLETE",
	"UPDATE_ROLLBACK_COMPLETE",
	"IMPORT_COMPLETE",
	"IMPORT_ROLLBACK_COMPLETE"
]);
function stackState(status) {
	if (status === null || status === "REVIEW_IN_PROGRESS" || status === "DELETE_COMPLETE") return "absent";
	if (status === "ROLLBACK_COMPLETE" || status === "ROLLBACK_FAILED") return "failed-create";
	if (status.endsWith("_IN_PROGRESS")) return "busy";
	if (status === "UPDATE_FAILED" || status === "UPDATE_ROLLBACK_FAILED") return "half-done";
	return READY.has(status) ? "ready" : "stuck";
}
const SUCCEEDED = /* @__PURE__ */ new Set([
	"CREATE_COMPLETE",
	"UPDATE_COMPLETE",
	"DELETE_COMPLETE",
	"IMPORT_COMPLETE"
]);
function succeeded(status) {
	return SUCCEEDED.has(status);
}
function hasEnded(status) {
	return !status.endsWith("_IN_PROGRESS");
}
function isBusy(status) {
	return status !== "REVIEW_IN_PROGRESS" && status.endsWith("_IN_PROGRESS");
}
// src/plan/changes/as-text.ts
function asText(value) {
	if (value === void 0) return null;
	return typeof value === "string" ? value : JSON.stringify(value);
}
// src/facts/stack/change-set.ts
function isUnderstood({ logicalId, type }) {
	return logicalId !== "" && type !== "";
}
// src/plan/changes/agreed.ts
function excess(now, agreed) {
	return now.filter((change) => !followsFromOthers(change) && !agreed.some((one) => covers(one, change)));
}
function covers(agreed, now) {
	return agreed.logicalId === now.logicalId && agreed.type === now.type && agreed.action === now.action && isSameResource(agreed.physicalId, now.physicalId) && weightOf(now) <= weightOf(agreed) && isSamePolicy(agreed.policyAction, now) && (now.action !== "Modify" || areDetailsAgreed(agreed, now));
}
function isSameResource(agreed, now) {
	return agreed === null || now === null || agreed === now;
}
function weightOf({ replacement }) {
	const weight = [
		"False",
		"Conditional",
		"True"
	].indexOf(replacement ?? "False");
	return weight === -1 ? Number.POSITIVE_INFINITY : weight;
}
function isSamePolicy(agreed, { policyAction, action, replacement }) {
	if (policyAction !== null) return policyAction === agreed;
	return agreed === null || !(action === "Remove" || replacement === "True");
}
function areDetailsAgreed(agreed, now) {
	if (now.details.length === 0) return agreed.details.length === 0;
	return now.details.every((detail) => isKnockOn$1(detail) || turnsProtectionOn(detail) || agreed.details.some((one) => isSameDetail(one, detail)));
}
function isSameDetail(agreed, now) {
	return agreed.attribute === now.attribute && agreed.property === now.property && isSameValue(agreed.path, now.path ?? null) && isSameValue(agreed.before, now.before) && isSameValue(agreed.after, now.after);
}
const KNOWN_LATER = "changeSet:KNOWN_AFTER_APPLY";
function isSameValue(agreed, now) {
	return agreed === void 0 || agreed === now || (agreed?.includes(KNOWN_LATER) ?? false);
}
function isKnockOn$1({ evaluation, source }) {
	return evaluation === "Dynamic" && source !== "DirectModification";
}
function turnsProtectionOn({ property, after }) {
	return property === "DeletionProtection" && after === "true";
}
const READERS = Object.values(READER_IDS);
function followsFromOthers(change) {
	const { action, replacement, details, logicalId } = change;
	const hasRows = holdsData(change) || READERS.includes(logicalId);
	return action === "Modify" && isUnderstood(change) && details.length > 0 && details.every(isKnockOn$1) && (replacement === "False" || replacement === "Conditional" && !hasRows);
}
function everythingAdded({ Resources }) {
	return Object.entries(Resources).map(([logicalId, { Type }]) => added(logicalId, Type));
}
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
function changedInPlace(logicalId, type, properties) {
	return {
		...added(logicalId, type),
		action: "Modify",
		replacement: "False",
		details: Object.entries(properties).map(([property, after]) => ({
			attribute: "Properties",
			property,
			after: after === null ? null : asText(after)
		}))
	};
}
// src/plan/messages/reasons.ts
const reasons = {
	nothing: "nothing about it changes",
	tagsOnly: "only its tags change",
	newStage: "the stage is new",
	newDatabase: "new in the file",
	alreadySo: "the template will catch up with what is running",
	removed: "no longer in the file",
	keptRunning: "no longer in the file; the database will stay in the account, no longer managed here",
	aroundIt: "only resources around it change",
	undecided: "CloudFormation does not say yet what it will do to it",
	withoutDetails: "CloudFormation names no property, so the worst case is assumed",
	inPlace: (names) => `${names} will change while it runs`,
	restart: (names) => `changing ${names} requires a restart`,
	failover: (names) => `changing ${names} makes a standby take over`,
	promote: "replication from its primary will end; this cannot be undone",
	replace: (names) => `AWS cannot change ${names}: it will create a new, empty database instead`,
	replaceReplica: (names) => names === "" ? "AWS will create a new replica in its place" : `AWS cannot change ${names}: it will create a new replica instead`,
	replaceUnnamed: "AWS will create a new, empty database in its place",
	unknownProperty: (names) => `tinystacks does not know what changing ${names} does, so the worst case is assumed`,
	parameters: "a changed parameter may require a restart; whether it does is not verified",
	pending: (queued) => `any change also applies what is queued: ${queued}`,
	pendingIfNow: (queued) => `RDS applies what is queued at once if the new maintenance window is open: ${queued}`,
	parametersPending: "any change restarts it, because parameters are waiting for a restart",
	parametersAtOnce: (names) => `${names} will take effect at once`,
	parametersAtRestart: (names) => `${names} will take effect at the next restart`,
	parametersRestart: (names) => `${names} will take effect at a restart, which this update includes`,
	parametersWait: (commands) => `nothing restarts it for parameters, not even the maintenance window: run ${commands}`,
	standby: (isAdded) => isAdded ? "writes may be slower until the standby has all of the data, and a little slower ever after" : "it may be slower while RDS removes the standby",
	striped: (size) => `from ${size} GiB on, gp3 has 12,000 IOPS and 500 MiB/s instead of 3,000 and 125`,
	logsOff: "its logs will no longer be exported to CloudWatch",
	growthOff: "its storage will no longer grow by itself",
	engineMoves: "a snapshot will be taken first: Valkey cannot go back to Redis OSS",
	putBack: (names, impact) => {
		const [were, them] = names.length === 1 ? ["was", "it"] : ["were", "them"];
		return `${listed(names)} ${were} changed by hand: AWS may put ${them} back with this update${PUT_BACK[impact] ?? ""}`;
	},
	nodesFirst: "its replicas will be added first, in an update of their own",
	failoverOffFirst: "its automatic failover will be turned off first, in an update of its own",
	window: (window) => `it will happen in ${windowName(window)}, not now`,
	pendingInWindow: (queued) => `queued for the maintenance window: ${queued}`,
	absent: "AWS knows no such database: it was deleted outside of this file",
	protectionFirst: "its deletion protection will be turned off first",
	notVerified: (action, why) => `${NOT_VERIFIED} (${action} ${why === null ? "was not called" : accessWord(why)})`,
	restartNotRuledOut: "a restart cannot be ruled out",
	secretReplaced: "its secret will be replaced: applications need the new ARN"
};
const PUT_BACK = {
	restart: ", which requires a restart",
	failover: ", which makes a standby take over"
};
const notes = {
	versionKept: (database, file, live) => note("version-kept", `${database} is running ${live}, newer than ${file} in the file; the running version stays`),
	defaultVersionKept: (database, live) => note("version-kept", `${database} is running ${live} and the file names no version; the running version stays`),
	storageKept: (database, file, live) => note("storage-kept", `${database} storage has grown to ${live} GiB automatically (${file} GiB in the file); it stays`),
	storageAtMaximum: (database, live, max, write) => warning("storage-near-maximum", `${database} storage is at ${live} of at most ${max} GiB and cannot grow any further; write storage.max: ${write} or more`),
	storageRounded: (database, least) => note("storage-rounded-up", `${database} storage will be ${least} GiB: RDS grows it by at least 10 %`),
	settingKept: (database, key, value) => note("setting-kept", `${database}: ${key} stays ${value}: AWS keeps what the file no longer says; write another value to change it`),
	outputsOnly: note("outputs-or-tags-only", "only outputs or tags of the stack will change"),
	tagsOnly: note("tags-only", "only tags will change"),
	secretKept: (name) => note("secret-kept", `the secret ${name} will stay in Secrets Manager`),
	secretGone: (name) => warning("secret-deleted", `the secret ${name} will be deleted and cannot be restored`),
	clientGroupReplaced: warning("client-group-replaced", "the client security group will be replaced: applications cannot reach any database until they use the new one")
};
const refusals = {
	storageShrinks: (live) => refusal$1("storage-cannot-shrink", `storage cannot shrink: the database has ${live} GiB; write size: ${live} or more`),
	storageMaxTooLow: (live, least) => refusal$1("storage-max-too-low", `storage.max must be at least 10 % above the ${live} GiB that the database has; write max: ${least} or more`),
	versionDown: (asked, live) => refusal$1("version-cannot-go-down", `an engine version cannot be downgraded: ${live} is running, the file asks for ${asked}; write version: "${live}", or restore a snapshot into a new stage`),
	majorUpgrade: (asked, live) => refusal$1("major-upgrade-not-allowed", `${live} to ${asked} is a major upgrade, which cannot be undone; to allow it, write allowMajorUpgrade: true next to version`),
	username: (live) => refusal$1("username-cannot-change", `the master user of a database cannot be renamed: it is ${live}; write username: ${live}`),
	databaseName: (live) => refusal$1("database-name-cannot-change", `a database cannot be renamed: it is ${live}; write database: ${live}`),
	engineBack: (running, wanted) => refusal$1("engine-cannot-go-back", `${VARIANTS[running].title} cannot go back to ${VARIANTS[wanted].title}; write engine: ${running}`),
	replicas: (names) => refusal$1("has-read-replicas", `it has read replicas elsewhere (${names}); promote or delete them first`),
	secretRegenerated: (name) => refusal$1("secret-would-be-regenerated", `the secret ${name} would get a new password while the database keeps the old one; undo the change that causes this`),
	networkMoves: refusal$1("network-cannot-change", "a running database cannot move to another VPC; undo the change of network, or make a new stage and move the data there"),
	notUnderstood: (name) => refusal$1("change-not-understood", `this change set holds something that this version does not understand${name === "" ? "" : ` (${name})`}; it is not carried out`),
	unknownDatabase: (name, type) => refusal$1("unknown-database", `${name} (${type}) holds data and belongs to no database of this file; it is not touched`)
};
function windowName(window) {
	const start = /^(\w)(\w\w):(\d\d:\d\d)/.exec(window ?? "");
	const [, initial = "", rest = "", time = ""] = start ?? [];
	return ["the maintenance window", ...start ? [`${initial.toUpperCase()}${rest} ${time} UTC`] : []].join(" ");
}
function accessWord(why) {
	return /denied|unauthorized|forbidden/i.test(why) ? "denied" : why;
}
function describeResources(part, what, names) {
	const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
	return note("other-resources", `${part}: ${count(names.length, "resource")} ${what} (${listed(shown)})`);
}
// src/plan/messages/readers.ts
const readerReasons = {
	made: "a reader will be created: a single-AZ primary pauses for up to a minute while RDS copies it",
	removed: "its reader will be deleted, which holds no rows of its own: move whoever reads there first",
	replaced: "its reader will be recreated under another host",
	restarted: "its reader will restart",
	restartedInWindow: (window) => `its reader will restart in ${windowName(window)}, not now`,
	changed: "its reader will change while it runs",
	first: "its reader will be upgraded first, in an update of its own",
	goes: "its reader will be deleted with it",
	planChanged: "the plan changed while the reader was upgraded, and nothing else was done; plan again",
	notVerified: "what will happen to its reader is not verified",
	promoted: (database, identifier) => warning("reader-promoted-outside", `${database}: ${identifier} is no longer its reader: it was promoted outside of this file, still answers under the reader's host with rows of its own, and gets no new data`),
	absent: (database) => warning("reader-deleted-outside", `${database}: its reader was deleted outside of this file; to get one again, deploy readReplica: false, then put it back`)
};
const readerRefusals$1 = {
	promoted: (identifier) => refusal$1("reader-promoted", `${identifier} is no longer a reader: it was promoted outside of this file and has rows of its own, so it is not touched; save what it holds and delete it by hand`),
	protected: (identifier, region) => refusal$1("reader-protected", `the deletion protection of ${identifier} was turned on outside of this file, so CloudFormation would leave it behind without a word; turn it off first: aws rds modify-db-instance --region ${region} --db-instance-identifier ${identifier} --no-deletion-protection`),
	notInWindow: refusal$1("reader-upgrade-in-window", "RDS upgrades a reader before its primary, and the maintenance window guarantees no order; write apply: now for this change"),
	readerNotMajor: (engine, asked) => refusal$1("reader-blocks-major-upgrade", `${engine} requires every reader to run ${asked} before its primary, which needs another parameter group; deploy readReplica: false, upgrade, then put the reader back`),
	removedWithUpgrade: refusal$1("reader-removed-with-upgrade", "RDS upgrades no primary before its reader, and a removed reader is deleted last; deploy readReplica: false first, and the new version after that")
};
// src/plan/impact/rules.ts
const DB_INSTANCE = {
	DBInstanceClass: "standby-first",
	EngineVersion: "restart",
	MultiAZ: "in-place",
	StorageType: "magnetic-switch",
	DBParameterGroupName: "reboot",
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
};
const REPLICATION_GROUP = {
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
};
const { sql, cache } = FAMILIES;
const RULES = {
	[sql.types.database]: DB_INSTANCE,
	[cache.types.database]: REPLICATION_GROUP,
	[sql.types.parameterGroup]: { [sql.properties.parameters]: "reboot" },
	[cache.types.parameterGroup]: { [cache.properties.parameters]: "in-place" }
};
function effectOf(type, property) {
	const rules = RULES[type];
	return rules !== void 0 && Object.hasOwn(rules, property) ? rules[property] : void 0;
}
function pendingEffectOf(type, property) {
	const effects = PENDING[type];
	return effects === void 0 ? pendingInstanceEffect(type, property) : effects(property);
}
function pendingInstanceEffect(type, property) {
	if (property === "PendingCloudwatchLogsExports") return "in-place";
	const effect = effectOf(type, property);
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
const PENDING = { [cache.types.database]: (property) => PENDING_REPLICATION_GROUP[property] ?? "node-by-node" };
// src/plan/changes/group-values.ts
function groupValues(facts) {
	const { nodesTell } = facts;
	return {
		...told$1("Engine", facts.engine),
		...told$1("EngineVersion", nodesTell?.engineVersion),
		...told$1("CacheNodeType", facts.nodeType),
		NumCacheClusters: String(facts.members),
		AutomaticFailoverEnabled: String(facts.automaticFailover),
		MultiAZEnabled: String(facts.multiAz),
		SnapshotRetentionLimit: String(facts.snapshotRetentionDays),
		...told$1("SnapshotWindow", facts.snapshotWindow),
		...told$1("PreferredMaintenanceWindow", nodesTell?.maintenanceWindow),
		...told$1("CacheParameterGroupName", nodesTell?.parameterGroup),
		...nodesTell && { SecurityGroupIds: JSON.stringify(nodesTell.securityGroups) }
	};
}
function isGroup(facts) {
	return facts !== void 0 && "nodeType" in facts;
}
function runsInGroup({ property, after }, facts) {
	const running = groupValues(facts)[property ?? ""];
	const queued = facts.pending[property ?? ""];
	if (running === void 0 || after === null || queued !== void 0 && queued !== after) return false;
	return isSameInGroup(property ?? "", after, running);
}
function isSameInGroup(property, asked, running) {
	return property === "EngineVersion" ? covers$1(asked, running) : asked.toLowerCase() === running.toLowerCase();
}
function told$1(property, value) {
	return value ? { [property]: value } : {};
}
// src/plan/changes/live-values.ts
function liveValues(facts) {
	if (facts === void 0) return {};
	return isGroup(facts) ? groupValues(facts) : sqlValues(facts);
}
function sqlValues(facts) {
	return {
		...told("DBInstanceClass", facts.instanceClass),
		...told("EngineVersion", facts.engineVersion),
		AllocatedStorage: String(facts.allocatedStorage),
		...told("StorageType", facts.storageType),
		MaxAllocatedStorage: textOf$1(facts.maxAllocatedStorage),
		...storageValue("Iops", facts.iops, facts),
		...storageValue("StorageThroughput", facts.throughput, facts),
		MultiAZ: String(facts.multiAz),
		BackupRetentionPeriod: String(facts.backupRetentionDays),
		...told("PreferredBackupWindow", facts.backupWindow),
		...told("PreferredMaintenanceWindow", facts.maintenanceWindow),
		...told("CACertificateIdentifier", facts.certificate),
		EnableCloudwatchLogsExports: facts.logs.length === 0 ? null : JSON.stringify(facts.logs),
		DeletionProtection: String(facts.deletionProtection),
		...facts.iamAuthentication !== void 0 && { EnableIAMDatabaseAuthentication: String(facts.iamAuthentication) },
		...facts.monitoring !== void 0 && { MonitoringInterval: String(facts.monitoring) }
	};
}
function storageValue(property, value, { storageType }) {
	if (value !== null) return { [property]: String(value) };
	return WITHOUT[property]?.includes(storageType) === true ? { [property]: null } : {};
}
const WITHOUT = {
	Iops: ["gp2", "standard"],
	StorageThroughput: [
		"gp2",
		"io1",
		"io2",
		"standard"
	]
};
function told(property, value) {
	return value === null || value === "" ? {} : { [property]: value };
}
function textOf$1(value) {
	return value === null ? null : String(value);
}
function isSameSetting(one, other) {
	return normal(one) === normal(other);
}
function normal(value) {
	const text = value?.toLowerCase() ?? null;
	return text?.startsWith("[") ? text.slice(1, -1).split(",").toSorted().join() : text;
}
function valueBefore(detail, facts) {
	const running = isTold(detail) ? liveValues(facts)[detail.property ?? ""] : void 0;
	if (running === void 0 || isGroup(facts) && detail.before === null) return detail.before;
	return running;
}
function lastDeployed(detail, facts) {
	const { property, before } = detail;
	const running = valueBefore(detail, facts);
	if (isSameSetting(running, before)) return void 0;
	if (isGroup(facts)) return running !== null && before !== null && !isSameInGroup(property ?? "", before, running) ? before : void 0;
	if (before === null) return CHOSEN_BY_AWS.has(property ?? "") ? void 0 : null;
	return property === "EngineVersion" && covers$1(before, running ?? "") ? void 0 : before;
}
const CHOSEN_BY_AWS = /* @__PURE__ */ new Set([
	"EnableIAMDatabaseAuthentication",
	"Iops",
	"MonitoringInterval",
	"StorageThroughput",
	"PreferredBackupWindow",
	"PreferredMaintenanceWindow"
]);
function isOffUnlessSaid(property) {
	return property === "MaxAllocatedStorage" || property === "EnableCloudwatchLogsExports";
}
function runsAlready(detail, facts) {
	if (isGroup(facts)) return runsInGroup(detail, facts);
	const { property, after, requiresRecreation } = detail;
	if (property === null || facts === void 0 || requiresRecreation === "Always") return false;
	if (after === null || !isTold(detail)) return false;
	const running = liveValues(facts)[property];
	const queued = facts.pending[property];
	return running !== void 0 && isSameSetting(running, after) && (queued === void 0 || isSameSetting(queued, after));
}
function isTold({ before, after, path }) {
	return (before !== null || after !== null) && (path ?? "").split("/").length <= WHOLE;
}
const WHOLE = 3;
// src/plan/changes/file-words.ts
function describeChange(detail, place, live) {
	const property = detail.property ?? detail.attribute;
	const path = place.origin?.properties[property];
	const parameters = path === void 0 ? null : parameterChanges(detail, property, path, place);
	if (parameters !== null) return parameters;
	if (namesGroup(property)) return [];
	const [old, now, last] = valuesOf$1(property, detail, live);
	if (old === null && now === null && last !== void 0) return [];
	const isTold = isShown(place, property);
	const [before, after] = isTold ? [shown(property, old), shown(property, now)] : [null, null];
	const unknown = old !== null && before === null ? "before" : now !== null && after === null ? "after" : null;
	return [{
		property: wordFor(property, place),
		before,
		after,
		...unknown !== null && before !== after && { unknown },
		...isTold && last !== void 0 && { lastDeploy: shown(property, last) },
		line: path === void 0 ? null : place.locate(path).line
	}];
}
function namesGroup(property) {
	return ALL_FAMILIES.some(({ properties }) => properties.parameterGroup === property);
}
function valuesOf$1(property, detail, live) {
	if (property !== "Family") return [
		valueBefore(detail, live),
		detail.after,
		lastDeployed(detail, live)
	];
	const [old, now] = [detail.before, detail.after].map((family) => family?.replace(/^[a-z]+/, "") ?? null);
	const asVersion = {
		...detail,
		property: "EngineVersion",
		before: old ?? null,
		after: now ?? null
	};
	return [
		valueBefore(asVersion, live),
		now ?? null,
		lastDeployed(asVersion, live)
	];
}
function wordFor(property, { origin }) {
	return (origin === void 0 ? null : fileProperty(origin, property)) ?? property;
}
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
function changedParameters(change) {
	if (change.action !== "Modify" || change.replacement === "True") return [];
	const valuesOf = familyOfType(change.type)?.properties.parameters;
	const names = change.details.filter(({ property }) => property === valuesOf).map((detail) => {
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
function parameterOf({ property, path }) {
	const [, , holder, name, ...deeper] = (path ?? "").split("/");
	if (!ALL_FAMILIES.some(({ properties }) => properties.parameters === property) || holder !== property || name === void 0 || deeper.length > 0) return null;
	return name.replaceAll("~1", "/").replaceAll("~0", "~");
}
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
const SECRET$1 = /password|secret|token/i;
function isShown(place, property) {
	if (SECRET$1.test(property)) return false;
	return place.origin?.properties[property] !== void 0 || effectOf(place.type, property) !== void 0;
}
function shown(property, value) {
	if (property === "ApplyImmediately") return value === "false" ? "window" : "now";
	if (value === null || value.startsWith("{")) return null;
	if (property === "NumCacheClusters") return String(Number(value) - 1);
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
// src/facts/parameters.ts
function sameParameter(one, other) {
	return asRdsShows(one) === asRdsShows(other);
}
function asRdsShows(value) {
	const lower = value?.toLowerCase() ?? "";
	if (lower === "on" || lower === "true") return "1";
	return lower === "off" || lower === "false" ? "0" : value;
}
// src/plan/changes/parameters-by-hand.ts
function parametersByHand(kind, input) {
	const set = valueOf(input.checked?.set?.[kind]) ?? {};
	const id = groupOf$1(kind);
	const { properties } = familyOf$1(kind);
	const change = (input.changes ?? []).find(({ logicalId }) => logicalId === id);
	const changed = change === void 0 ? [] : changedParameters(change) ?? [];
	const template = input.rendered.template.Resources[id]?.Properties[properties.parameters];
	const isMade = change?.action === "Modify" && change.replacement === "True";
	return Object.entries(set).flatMap(([name, { value: running, applies }]) => {
		const wanted = entryOf(template, name);
		const deployed = change !== void 0 && changed.includes(name) ? before$1(change, name, properties.parameters) : wanted;
		if (sameParameter(running, deployed)) return [];
		const putBack = isCache(kind) ? "perhaps" : "goes";
		const isSent = change?.action === "Modify" && wanted !== null;
		const otherwise = isMade ? "goes" : isSent ? putBack : "stays";
		return [{
			name,
			applies,
			running,
			deployed,
			wanted,
			becomes: changed.includes(name) ? "changed" : otherwise
		}];
	});
}
function groupOf$1(kind) {
	return (isCache(kind) ? CACHE_IDS[kind] : SQL_IDS[kind]).parameterGroup;
}
function before$1({ details }, name, parameters) {
	const own = details.find((detail) => parameterOf(detail) === name);
	const all = own ?? details.find(({ property }) => property === parameters);
	return own === void 0 ? valueIn(all, name) : own.before;
}
function valueIn(detail, name) {
	return asMap(detail?.before ?? null)?.[name] ?? null;
}
function entryOf(values, name) {
	return asMap(asText(values))?.[name] ?? null;
}
// src/plan/impact/parameter-findings.ts
function parameterFindings(change, { parameters, live, byHand = [] }) {
	if (change.action !== "Modify" || !change.type.endsWith("ParameterGroup")) return [];
	const named = change.details.filter(({ property }) => property !== null && effectOf(change.type, property) !== void 0);
	if (change.details.length > 0 && named.length === 0) return [];
	const property = named[0]?.property ?? "";
	const canRestart = familyOfType(change.type)?.has.restarts === true;
	const impact = canRestart && !live.waits ? "restart" : "in-place";
	const runs = (name) => byHand.some((one) => one.name === name && one.running === one.wanted);
	const names = changedParameters(change)?.filter((name) => !runs(name)) ?? null;
	const known = valueOf(parameters)?.known;
	if (names === null || known === void 0 || !names.every((name) => Object.hasOwn(known, name))) return canRestart ? [{
		impact,
		cause: "parameters",
		property,
		verified: false
	}] : [{
		impact: "in-place",
		cause: "property",
		property,
		verified: true
	}];
	const backTo = (applies) => byHand.filter((one) => one.becomes === "goes" && one.applies === applies).map(({ name }) => name);
	const waiting = [...names.filter((name) => known[name]?.applies === "static"), ...backTo("static")];
	return [
		...found([...names.filter((name) => known[name]?.applies === "dynamic"), ...backTo("dynamic")], {
			impact: "in-place",
			cause: "parameters-at-once",
			property
		}),
		...found(waiting, {
			impact,
			cause: "parameters-at-restart",
			property
		}),
		...canRestart ? parametersPending(live) : []
	];
}
function parametersPending({ facts, waits }) {
	const finding = {
		cause: "parameters-pending",
		property: "",
		verified: true
	};
	if (facts === void 0) return waits ? [] : [{
		...finding,
		impact: "restart",
		cause: "unread",
		verified: false
	}];
	return "parameterApplyStatus" in facts && facts.parameterApplyStatus === "pending-reboot" ? [{
		...finding,
		impact: waits ? "none" : "restart"
	}] : [];
}
function found(names, finding) {
	return names.length === 0 ? [] : [{
		...finding,
		verified: true,
		names
	}];
}
// src/plan/changes/kept-settings.ts
const KEPT = {
	[FAMILIES.sql.types.database]: [
		"EnableIAMDatabaseAuthentication",
		"Iops",
		"StorageThroughput",
		"PreferredBackupWindow",
		"PreferredMaintenanceWindow"
	],
	[FAMILIES.cache.types.database]: ["SnapshotWindow", "PreferredMaintenanceWindow"]
};
function isKept(detail, change) {
	const { property, before, after } = detail;
	return change.action === "Modify" && change.replacement !== "True" && before !== null && after === null && (KEPT[change.type] ?? []).includes(property ?? "") && !change.details.some((other) => other.property === "StorageType");
}
// src/plan/changes/references.ts
function referencesIn(value) {
	return referencesWithin(value).map(({ logicalId }) => logicalId);
}
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
function effectiveDetails(change, all, rendered) {
	const byProperty = /* @__PURE__ */ new Map();
	for (const detail of change.details) {
		if (detail.attribute !== "Properties" || detail.property === "Tags") continue;
		if (isKept(detail, change) || staysTheSame(detail, change, all, rendered)) continue;
		const property = parameterOf(detail) ?? detail.property ?? "";
		const known = byProperty.get(property);
		if (known === void 0 || known.evaluation === "Dynamic" && detail.evaluation === "Static") byProperty.set(property, detail);
	}
	return [...byProperty.values()];
}
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
// src/plan/impact/findings.ts
function heavier(a, b) {
	return IMPACTS.indexOf(a) >= IMPACTS.indexOf(b) ? a : b;
}
function findingsOf(change, live) {
	if (change.action === "Dynamic") return [{
		impact: "replace",
		cause: "undecided",
		property: "",
		verified: false
	}];
	const details = change.effective.filter((detail) => !runsAlready(detail, live.facts));
	return [
		...change.details.length === 0 ? [withoutDetails(change)] : details.map((detail) => findingOf(detail, change, live)),
		...believed(change, details),
		...broughtAlong(change, live)
	];
}
const HARMLESS = /* @__PURE__ */ new Set([
	"AWS::IAM::Role",
	"AWS::SecretsManager::Secret",
	"AWS::SecretsManager::SecretTargetAttachment",
	...ALL_FAMILIES.flatMap(({ types }) => [types.subnetGroup, types.parameterGroup]),
	"AWS::EC2::SecurityGroup",
	"AWS::EC2::SecurityGroupIngress",
	"AWS::EC2::SecurityGroupEgress"
]);
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
	return knockOn(change, parameters.live) ?? parameterFindings(change, parameters);
}
function knockOn({ type, replacement }, { waits }) {
	const property = GROUP_PROPERTY[type];
	if (property === void 0 || replacement !== "True" && replacement !== "Conditional") return null;
	const atOnce = waits || effectOf(FAMILIES.cache.types.database, property) === "in-place";
	return [{
		impact: property.endsWith("SubnetGroupName") ? "replace" : atOnce ? "in-place" : "restart",
		cause: "property",
		property,
		verified: replacement === "True"
	}];
}
const GROUP_PROPERTY = Object.fromEntries(ALL_FAMILIES.flatMap(({ types, properties }) => [[types.subnetGroup, properties.subnetGroup], [types.parameterGroup, properties.parameterGroup]]));
function changesItsName({ action, replacement }) {
	return action === "Remove" || replacement === "True" || replacement === "Conditional";
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
		impact: impactOf(effect, live, {
			before: valueBefore(detail, live.facts),
			after: detail.after
		}, change),
		cause: "property",
		property,
		verified: true
	};
}
function impactOf(effect, live, values, change) {
	switch (effect) {
		case "in-place":
		case "restart":
		case "replace": return effect;
		case "reboot": return live.waits ? "in-place" : "restart";
		case "standby-first": return live.facts?.multiAz === true ? "failover" : "restart";
		case "node-by-node": return failsOver(live, change) ? "failover" : "restart";
		case "magnetic-switch": return isMagnetic(values.before) || isMagnetic(values.after) ? "restart" : "in-place";
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
function isMagnetic(type) {
	return type === null || type === "standard";
}
function failsOver({ facts }, { details }) {
	if (facts === void 0 || !("members" in facts)) return false;
	const isTurnedOff = details.some(({ property, after }) => property === "AutomaticFailoverEnabled" && after === "false");
	return (facts.nodesTell?.ready ?? facts.members) > 1 && facts.automaticFailover && !isTurnedOff;
}
function withoutDetails(change) {
	return {
		impact: change.replacement === "False" ? "restart" : "replace",
		cause: "unknown",
		property: "",
		verified: change.replacement === "True"
	};
}
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
function broughtAlong(change, live) {
	if (!touchesResource(change)) return [];
	if (live.facts === void 0) return [{
		impact: "restart",
		cause: "unread",
		property: "",
		verified: false
	}];
	return [...(!live.waits || change.effective.some(({ property }) => property === WINDOW) ? Object.entries(live.facts.pending) : []).map(([property, after]) => {
		return {
			impact: impactOf(pendingEffectOf(change.type, property), live, {
				before: liveValues(live.facts)[property] ?? null,
				after
			}, change),
			cause: "pending",
			property,
			verified: true
		};
	}), ...parametersPending(live)];
}
const WINDOW = "PreferredMaintenanceWindow";
// src/plan/restore/running-line.ts
function lineOf$1(facts) {
	const line = facts?.nodesTell?.engineVersion.split(".").slice(0, 2).join(".") ?? "";
	return line === "" ? null : line;
}
function runningLine({ engine }, facts) {
	return facts?.engine === engine ? lineOf$1(facts) : null;
}
// src/plan/restore/reconcile.ts
function reconcile(stage, live, deployed = {}) {
	const notes$1 = [];
	const databases = { ...stage.databases };
	for (const kind of SQL_KINDS) {
		const wanted = databases[kind];
		const running = valueOf(live[kind]);
		if (wanted === void 0 || running === void 0) continue;
		const version = keptVersion(wanted, running.engineVersion, deployed[kind]);
		const size = keptSize(wanted, running);
		notes$1.push(...versionNotes(wanted, running, version), ...storageNotes$1(wanted, running, size));
		databases[kind] = {
			...wanted,
			version,
			versionGiven: true,
			storage: {
				...wanted.storage,
				size
			},
			...wanted.readReplica && readerOf(valueOf(live.readers?.[kind]), {
				version,
				size,
				deployed: readerVersion(deployed, kind, running.engineVersion)
			})
		};
	}
	for (const kind of CACHE_KINDS) {
		const wanted = databases[kind];
		const running = wanted && runningLine(wanted, valueOf(live[kind]));
		if (wanted === void 0 || running === void 0 || running === null) continue;
		if (!isNewer(running, wanted)) continue;
		const name = DATABASE_NAME[kind];
		notes$1.push(wanted.versionGiven === false ? notes.defaultVersionKept(name, running) : notes.versionKept(name, wanted.version, running));
		databases[kind] = {
			...wanted,
			version: running,
			versionGiven: true
		};
	}
	return {
		stage: {
			...stage,
			databases
		},
		notes: notes$1
	};
}
function keptVersion(wanted, running, deployed) {
	const asked = wanted.version;
	if (covers$1(asked, running)) {
		if (asked === running || deployed === void 0) return asked;
		return covers$1(deployed, running) ? deployed : running;
	}
	if (!wanted.versionGiven) return deployed !== void 0 && covers$1(deployed, running) ? deployed : running;
	return majorOf(wanted.kind, asked) === majorOf(wanted.kind, running) && compareVersions(asked, running) < 0 ? running : asked;
}
function isNewer(running, { version, versionGiven }) {
	const isSameMajor = version.split(".")[0] === running.split(".")[0];
	return compareVersions(version, running) < 0 && (versionGiven === false || isSameMajor);
}
function readerVersion({ readers }, kind, running) {
	const deployed = readers?.[kind];
	return deployed === void 0 ? running : deployed;
}
function readerOf(reader, primary) {
	const { version, size, deployed } = primary;
	const written = deployed !== null && covers$1(version, deployed) ? deployed : version;
	const own = {
		version: reader !== void 0 && !covers$1(written, reader.engineVersion) && compareVersions(reader.engineVersion, written) > 0 ? reader.engineVersion : written,
		size: Math.max(size, reader?.allocatedStorage ?? 0)
	};
	return own.version === version && own.size === size ? {} : { reader: own };
}
function keptSize(wanted, running) {
	return running.maxAllocatedStorage !== null || wanted.storage.max !== null ? Math.max(wanted.storage.size, running.allocatedStorage) : wanted.storage.size;
}
function versionNotes(wanted, running, version) {
	if (version !== running.engineVersion || covers$1(wanted.version, running.engineVersion)) return [];
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
function leastMaximum(allocated) {
	return Math.ceil(allocated * 11 / 10);
}
// src/plan/refusals/refusals.ts
function refusalsAgainst(stage, live, locate) {
	const at = refusalAt(stage, locate);
	const sql = SQL_KINDS.flatMap((kind) => {
		const wanted = stage.databases[kind];
		const running = valueOf(live[kind]);
		if (wanted === void 0 || running === void 0) return [];
		return sqlComplaints$1(wanted, running).map(([path, text]) => at(kind, path, text));
	});
	const caches = CACHE_KINDS.flatMap((kind) => {
		const wanted = stage.databases[kind];
		const facts = valueOf(live[kind]);
		const running = facts?.engine ?? null;
		if (wanted === void 0 || facts === void 0 || running === null) return [];
		if (cameFrom(running, wanted.engine)) return [at(kind, ["engine"], refusals.engineBack(running, wanted.engine))];
		const version = runningLine(wanted, facts);
		return version !== null && compareVersions(wanted.version, version) < 0 ? [at(kind, ["version"], refusals.versionDown(wanted.version, version))] : [];
	});
	return [...sql, ...caches];
}
function refusalAt(stage, locate) {
	return (database, path, text) => ({
		...text,
		database,
		property: path.length === 0 ? null : path.join("."),
		line: locate([
			"stages",
			stage.name,
			"databases",
			database,
			...path
		]).line
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
	if (covers$1(asked, running)) return [];
	if (compareVersions(asked, running) < 0) return [[["version"], refusals.versionDown(asked, running)]];
	return majorOf(wanted.kind, asked) !== majorOf(wanted.kind, running) && !wanted.allowMajorUpgrade ? [[["version"], refusals.majorUpgrade(asked, running)]] : [];
}
// src/plan/refusals/reader-refusals.ts
function readersFirst(input) {
	return SQL_KINDS.filter((kind) => waitsForReaders(kind, input) && versionChange(changeOf(READER_IDS[kind], input)));
}
function waitsForReaders(kind, input) {
	const wanted = input.stage.databases[kind];
	const change = versionChange(changeOf(SQL_IDS[kind].instance, input));
	if (wanted === void 0 || change === void 0) return false;
	const before = valueOf(input.live[kind])?.engineVersion ?? change.before;
	if (before === wanted.version) return false;
	return !ENGINES[kind].majorTakesReaders || before === null || isMinor(kind, before, wanted.version);
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
function readerRefusals(input) {
	return SQL_KINDS.flatMap((kind) => {
		const change = changeOf(READER_IDS[kind], input);
		if (change === void 0 || change.action === "Add") return [];
		const refuse = refusalAt(input.stage, input.locate);
		const live = valueOf(input.live.readers?.[kind]);
		if (live?.replicaSource === null) return isTouched$2(change, kind, input) ? [refuse(kind, ["readReplica"], readerRefusals$1.promoted(live.identifier))] : [];
		if ((change.action === "Remove" || change.replacement === "True") && live?.deletionProtection === true) return [refuse(kind, ["readReplica"], readerRefusals$1.protected(live.identifier, input.stage.region))];
		const wanted = input.stage.databases[kind];
		if (wanted === void 0 || !waitsForReaders(kind, input)) return [];
		if (wanted.apply === "window" && versionChange(change)) return [refuse(kind, ["apply"], readerRefusals$1.notInWindow)];
		if (change.action === "Remove") return [refuse(kind, ["version"], readerRefusals$1.removedWithUpgrade)];
		const running = valueOf(input.live[kind])?.engineVersion;
		return running === void 0 || isMinor(kind, running, wanted.version) ? [] : [refuse(kind, ["version"], readerRefusals$1.readerNotMajor(ENGINES[kind].title, wanted.version))];
	});
}
function isTouched$2(change, kind, input) {
	if (change.action !== "Modify") return true;
	const source = changeOf(SQL_IDS[kind].instance, input);
	const stays = source?.action === "Modify" && source.replacement !== "True";
	return change.effective.some(({ property, evaluation }) => !(stays && property === "SourceDBInstanceIdentifier" && evaluation === "Dynamic"));
}
function readerNotes$1(input) {
	return SQL_KINDS.flatMap((kind) => {
		const name = `${input.stage.name}/${kind}`;
		const fact = input.live.readers?.[kind];
		if (fact?.kind === "absent") return input.stage.databases[kind]?.readReplica ? [readerReasons.absent(name)] : [];
		if (fact?.kind !== "read" || fact.value.replicaSource !== null) return [];
		const change = changeOf(READER_IDS[kind], input);
		return change !== void 0 && isTouched$2(change, kind, input) ? [] : [readerReasons.promoted(name, fact.value.identifier)];
	});
}
// src/plan/impact/readers.ts
function liveReader(kind, input) {
	const fact = input.live.readers?.[kind];
	return {
		kind,
		facts: valueOf(fact),
		missing: missingReader(input.live, kind),
		absent: fact?.kind === "absent",
		waits: input.liveDatabases[kind].waits
	};
}
function readerFindings(kind, own, input, primary) {
	if (!isSql(kind)) return [];
	const live = liveReader(kind, input);
	const inherited = own.filter((change) => !isReader(change)).flatMap((change) => parameterFindings(change, {
		parameters: input.checked?.parameters[kind],
		live,
		byHand: parametersByHand(kind, input)
	}));
	const changes = own.filter(isReader);
	return (changes.length > 0 ? changes.map((change) => outcomeOf(change, live, primary, inherited)) : [hasReader(kind, input) ? restartOf(inherited) : null]).flatMap((outcome) => outcome === null ? [] : [{
		impact: "in-place",
		cause: "reader",
		...outcome
	}]);
}
function hasReader(kind, { deployed, stage }) {
	return (deployed?.databases[kind].reader.identifier ?? null) !== null && stage.databases[kind]?.readReplica === true;
}
function outcomeOf(change, live, primary, inherited) {
	if (change.action === "Add") return {
		property: "made",
		verified: true
	};
	if (change.action === "Remove") return {
		property: "removed",
		verified: true
	};
	const stays = {
		...change,
		details: change.details.filter((each) => !follows$1(each, primary)),
		effective: change.effective.filter((each) => !follows$1(each, primary))
	};
	if (stays.details.length === 0 && change.details.length > 0) return restartOf(inherited);
	const findings = [...findingsOf(stays, live), ...inherited];
	const impact = findings.reduce((sum, each) => heavier(sum, each.impact), "none");
	if (impact === "none") return null;
	const verified = findings.every((finding) => finding.verified);
	if (impact === "in-place") return {
		property: "changed",
		verified
	};
	return {
		property: impact === "restart" || impact === "failover" ? "restarted" : "replaced",
		verified
	};
}
function restartOf(inherited) {
	const restarts = inherited.filter(({ impact }) => impact === "restart");
	if (restarts.length === 0) return null;
	return {
		property: "restarted",
		verified: restarts.some(({ verified }) => verified)
	};
}
function readerOutcome(findings) {
	const outcomes = findings.filter(isReaderFinding).map(({ property }) => property);
	return READER_OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? null;
}
function follows$1({ property, evaluation }, primary) {
	return property === "SourceDBInstanceIdentifier" && evaluation === "Dynamic" && primary !== "replace";
}
function readerChanges(change, input, known) {
	const kind = sqlKindOf(change);
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
	const { facts } = liveReader(kind, input);
	const origin = input.rendered.origins[change.logicalId];
	return change.effective.filter((detail) => detail.evaluation === "Static" && !runsAlready(detail, facts)).flatMap((detail) => describeChange(detail, {
		type: change.type,
		origin,
		locate: input.locate
	}, facts)).filter(({ property }) => known.every((each) => each.property !== property)).map((each) => ({
		...each,
		property: `readReplica.${each.property}`
	}));
}
function readerSentences(kind, input, findings) {
	const own = findings.filter(isReaderFinding);
	return [
		...readersFirst(input).some((each) => each === kind) ? [readerReasons.first] : [],
		...own.map((finding) => sentenceOf(finding, kind, input)),
		...own.some(({ verified }) => !verified) ? [readerReasons.notVerified] : []
	];
}
function sentenceOf({ property }, kind, { stage, live, liveDatabases }) {
	if (property !== "restarted" || !liveDatabases[kind].waits) return readerReasons[property];
	const running = isSql(kind) ? valueOf(live.readers?.[kind]) : void 0;
	return readerReasons.restartedInWindow(stage.databases[kind]?.maintenanceWindow ?? running?.maintenanceWindow ?? null);
}
function isReaderFinding(finding) {
	return finding.cause === "reader";
}
function sqlKindOf({ database: kind }) {
	return kind !== null && isSql(kind) ? kind : null;
}
// src/plan/changes/touched-sections.ts
const PARTS = [
	"network",
	"bastion",
	...DATABASES
];
function touchedParts(rendered, deployed) {
	return PARTS.filter((part) => rendered[part] !== deployed[part]);
}
// src/plan/changes/own-changes.ts
function ownChanges(input) {
	return (input.changes ?? []).flatMap((change) => {
		const details = change.details.filter((detail) => !isWrittenDown(detail, change, input) && !isKept(detail, change));
		return details.length === 0 && change.details.length > 0 ? [] : [{
			...change,
			details
		}];
	});
}
function isWrittenDown(detail, change, input) {
	const kind = change.database;
	if (kind === null || !isSql(kind) || change.replacement === "True") return false;
	return runsAlready(detail, (isReader(change) ? liveReader(kind, input) : input.liveDatabases[kind]).facts);
}
function changesOnlyKept(input) {
	const { changes, rendered, deployed, stage } = input;
	if (changes === null || deployed === null) return false;
	const parts = changes.map(({ part }) => part);
	return changes.some((change) => change.details.some((detail) => isKept(detail, change))) && excess(ownChanges(input), []).length === 0 && deployed.underway === null && (deployed.account === null || deployed.account === stage.account) && touchedParts(rendered.parts, deployed.parts ?? {}).every((part) => parts.includes(part));
}
// src/plan/consent/mark-given.ts
function markConsentsGiven(plan, allow) {
	const marked = (consent) => ({
		...consent,
		given: isGiven(consent, allow)
	});
	return {
		...plan,
		databases: plan.databases.map((one) => one.consent === null ? one : {
			...one,
			consent: marked(one.consent)
		}),
		...plan.consents && { consents: plan.consents.map(marked) }
	};
}
function isGiven({ words }, allow) {
	return allow.has(words) || allow.has(withoutStage(words));
}
// src/plan/consent/unused-consents.ts
function unusedConsents(plan, allow, labels = []) {
	const needed = plan.stages.flatMap(neededBy);
	const flags = [...new Set(allow)].flatMap((given) => judge(plan, needed, given, false));
	const labelled = [...new Set(labels)].flatMap((given) => judge(plan, needed, given, true));
	return [...flags, ...labelled];
}
function neededBy({ stage, databases, consents = [] }) {
	return [...databases.map(({ database, consent }) => ({
		name: subjectName({
			stage,
			database
		}),
		consents: consent === null ? [] : [consent]
	})), {
		name: subjectName({
			stage,
			database: null
		}),
		consents
	}];
}
function judge(plan, needed, given, isLabel) {
	if (plan.basis === "file") return [offlineMessages.noConsent(given)];
	const asked = needed.flatMap(({ consents }) => consents);
	if (asked.some((one) => one.words === given || withoutStage(one.words) === given)) return [];
	const read = parseConsent(given);
	if (read.name === null) return judgeWithoutStage(read, asked, given, isLabel);
	const meant = needed.find(({ name }) => name === read.name);
	if (meant === void 0) return isLabel ? [] : [consentMessages.unknown(given)];
	const [first] = meant.consents;
	if (first === void 0) return [consentMessages.notNeeded(given, read.name)];
	const same = meant.consents.find(({ kind }) => kind === read.kind);
	if (same !== void 0) return [read.digits === null ? consentMessages.bare(given, same.words) : consentMessages.stale(given, same.words)];
	if (isOldForm(read)) return [consentMessages.old(given, first.words)];
	return [read.kind === null ? consentMessages.bare(given, first.words) : consentMessages.otherKind(given, first.words)];
}
function judgeWithoutStage({ database, kind, digits }, asked, given, isLabel) {
	const missing = asked.find((one) => {
		const form = parseConsent(withoutStage(one.words));
		return !one.given && form.database === database && form.kind === kind;
	});
	if (missing === void 0) return isLabel ? [] : [consentMessages.unknown(given)];
	return [digits === null ? consentMessages.bare(given, missing.words) : consentMessages.stale(given, missing.words)];
}
// src/plan/order/stage-graph.ts
function stageGraph(order, stages) {
	return stages.map((one, index) => {
		const before = stages.slice(0, index);
		const after = order === "sequence" ? before.slice(-1) : before.filter(isTiedTo(one));
		return {
			stage: one.asked.name,
			after: after.map(({ asked }) => asked.name)
		};
	});
}
function isTiedTo(one) {
	return (other) => uses(one, other) || uses(other, one);
}
function uses(one, other) {
	return follows(one, other) || livesWith(one, other) || namesDatabase(one, other);
}
function follows({ asked, deployed }, { asked: primary }) {
	const asWritten = databasesOf(asked).some((database) => isSqlDatabase(database) && database.replicaOf?.kind === "stage" && database.replicaOf.stage === primary.name);
	if (asWritten || deployed === null) return asWritten;
	return SQL_KINDS.some((kind) => {
		const { source } = deployed.databases[kind];
		const region = source.region ?? deployed.region;
		return source.stack === primary.stackName && region === primary.region;
	});
}
function livesWith({ asked, deployed }, { deployed: owner }) {
	if (owner === null || owner.network.cidr === null || owner.region !== asked.region) return false;
	const own = owner.network.vpc;
	if (own === null) return false;
	const { network } = asked;
	return deployed?.network.vpc === own || network.kind === "given" && network.vpc === own;
}
function namesDatabase({ asked }, { asked: place, deployed }) {
	if (deployed === null) return false;
	const owned = new Set(Object.values(deployed.databases).flatMap(({ identifier, reader }) => [identifier, reader.identifier].filter((id) => id !== null)));
	return databasesNamedIn(asked).some(({ identifier, region }) => region === place.region && owned.has(identifier));
}
function databasesNamedIn(asked) {
	const made = databasesOf(asked).flatMap((database) => {
		const { restoreFrom } = database;
		const replicaOf = isSqlDatabase(database) ? database.replicaOf : null;
		return [...restoreFrom?.kind === "time" ? [{
			identifier: restoreFrom.source,
			region: asked.region
		}] : [], ...replicaOf?.kind === "existing" ? [{
			identifier: identifierIn(replicaOf.arn),
			region: arnOf(replicaOf.arn)?.region ?? ""
		}] : []];
	});
	return [...Object.values(asked.existing), ...made];
}
// src/plan/order/plan-order.ts
function planOrder(order, stages, concurrency = null) {
	if (order === "sequence") return void 0;
	const tied = stageGraph(order, stages).filter(({ after }) => after.length > 0);
	return {
		kind: "parallel",
		...concurrency !== null && { concurrency },
		...tied.length > 0 && { after: Object.fromEntries(tied.map(({ stage, after }) => [stage, after])) }
	};
}
// src/plan/replicas/following.ts
function waitsFor(kind, input) {
	const replicaOf = input.stage.databases[kind]?.replicaOf;
	const fact = input.external.sources[kind];
	if (replicaOf?.kind !== "stage" || !fact || !input.run?.has(replicaOf.stage)) return null;
	if (fact.kind === "absent") return replicaOf.stage;
	if (fact.kind === "unread" || isDeployedReplica(kind, input)) return null;
	const { value } = fact;
	return value.backupRetentionDays === 0 || lacksCopy(value, input) ? replicaOf.stage : null;
}
function stagesBefore(input) {
	return SQL_KINDS.flatMap((kind) => waitsFor(kind, input) ?? []);
}
function lacksSource(stage, known) {
	return SQL_KINDS.some((kind) => stage.databases[kind]?.replicaOf && known.sources[kind]?.kind !== "read");
}
function remainsReplica(kind, { stage, deployed }) {
	return (stage.databases[kind]?.replicaOf ?? null) !== null && deployedRole(kind, deployed) === "replica";
}
function isDeployedReplica(kind, input) {
	const followed = valueOf(input.external.sources[kind])?.arn;
	return deployedRole(kind, input.deployed) === "replica" && followed !== void 0 && input.deployed?.databases[kind].source.arn === followed;
}
function lacksCopy(source, { stage }) {
	return source.secretArn !== null && source.region !== stage.region && !source.secretRegions.includes(stage.region);
}
function nameOf$5(replicaOf) {
	return replicaOf.kind === "stage" ? replicaOf.stage : replicaOf.arn;
}
function followNotes(kind, name, replicaOf, input) {
	const source = valueOf(input.external.sources[kind]);
	const waits = waitsFor(kind, input);
	const crosses = replicaOf.region !== input.stage.region;
	return [
		...waits === null ? [] : [replicaMessages.after(name, waits)],
		...waits === null || isNewStack(input) ? [] : [replicaMessages.restLater(input.stage.name, waits)],
		...crosses ? [replicaMessages.noPath(name, replicaOf.region, source?.host ?? nameOf$5(replicaOf))] : [],
		...crosses ? [] : [replicaMessages.besidePrimary(name, source?.clientSecurityGroup ?? null)],
		...replicaOf.kind === "existing" ? [replicaMessages.noCredentials(name)] : []
	];
}
function keepFollowed(stage, deployed, live) {
	const kept = SQL_KINDS.flatMap((kind) => {
		const wanted = stage.databases[kind];
		const role = deployedRole(kind, deployed);
		const running = valueOf(live[kind]);
		return wanted === void 0 || running === void 0 || !(role === "replica" || role === "promoted") ? [] : [[kind, keptOf(wanted, running)]];
	});
	return {
		...stage,
		databases: {
			...stage.databases,
			...Object.fromEntries(kept)
		}
	};
}
function keptOf(wanted, running) {
	const { instance, own, storage } = wanted;
	const keepsClass = own !== void 0 && own.instance === void 0 && running.instanceClass !== "" && running.pending["DBInstanceClass"] === void 0;
	return {
		...wanted,
		instance: keepsClass ? running.instanceClass : instance,
		storage: storage.sizeGiven === false ? {
			...storage,
			size: running.allocatedStorage
		} : storage
	};
}
// src/plan/changes/live-database.ts
function liveDatabases(rendered, live) {
	const databases = DATABASES.map((kind) => [kind, liveDatabase(kind, rendered, live)]);
	return Object.fromEntries(databases);
}
function liveDatabase(kind, rendered, live) {
	return {
		kind,
		facts: valueOf(live[kind]),
		missing: missingFact(live, kind) ?? missingNodes(live, kind),
		absent: live[kind]?.kind === "absent",
		waits: Object.entries(rendered.origins).some(([id, { part }]) => part === kind && rendered.template.Resources[id]?.Properties["ApplyImmediately"] === false)
	};
}
// src/facts/physical-identity.ts
const ABSENT = "absent";
function identityOf$1(kind, live) {
	return byFamily(kind, {
		sql: (sql) => instanceIdentity(live[sql]),
		cache: (cache) => groupIdentity(live[cache])
	});
}
function instanceIdentity(fact) {
	if (fact?.kind === "absent") return ABSENT;
	return fact?.kind === "read" && fact.value.resourceId !== "" ? fact.value.resourceId : null;
}
function groupIdentity(fact) {
	if (fact?.kind === "absent") return ABSENT;
	if (fact?.kind !== "read" || fact.value.createdAt === "") return null;
	return `${fact.value.identifier} ${fact.value.createdAt}`;
}
// src/plan/consent/consent-identity.ts
function identityOf(database, kind, { deployed, live }) {
	const used = deployed?.databases[database];
	if (kind === "move" && used && used.identifier === null) return {
		kind: "known",
		value: [
			deployed.id,
			used.existing,
			used.endpoint.host
		].join("\n")
	};
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
	if (live[database]?.kind === "absent" && deployedRole(database, deployed) === "absent") return {
		kind: "untold",
		missing: `the stack's output ${IDENTIFIER_OUTPUT[database]}`
	};
	return byFamily(database, {
		sql: (kind) => instanceIn$1(live[kind], database),
		cache: (kind) => identityIn(live[kind], database, groupIdentity(live[kind]))
	});
}
function ofReader(database, { readers }) {
	return isSql(database) ? instanceIn$1(readers?.[database], database) : {
		kind: "known",
		value: ""
	};
}
function instanceIn$1(fact, database) {
	return identityIn(fact, database, instanceIdentity(fact));
}
function identityIn(fact, database, value) {
	const { describe, identity: missing } = familyOf$1(database);
	if (fact === void 0) return {
		kind: "unread",
		action: describe,
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
// src/plan/model/no-worse.ts
function worse(now, agreed, comparison) {
	return now.filter((verdict) => {
		return !isNoWorse(verdict, agreed.find(({ database }) => database === verdict.database) ?? isUntouched(verdict), comparison);
	});
}
function isUntouched({ database }) {
	return {
		database,
		impact: "existing",
		data: "kept"
	};
}
function isNoWorse(now, agreed, comparison) {
	return (weight(now) <= weight(agreed) || isOfNew(now, agreed, comparison)) && DATA_OUTCOMES.indexOf(now.data) <= DATA_OUTCOMES.indexOf(agreed.data) && (!isFinal(now) || now.impact === agreed.impact) && isReaderNoWorse(now, agreed, comparison);
}
function isOfNew(now, agreed, comparison) {
	if (agreed.impact !== "create" || comparison === "again") return false;
	return comparison === "begun" ? !isFinal(now) : now.impact === "in-place";
}
function weight({ impact }) {
	return IMPACTS.indexOf(impact);
}
function isFinal(verdict) {
	return ends(verdict) || losesData(verdict) || verdict.impact === "promote";
}
function isReaderNoWorse(now, agreed, comparison) {
	if (now.reader === void 0) return true;
	if (comparison === "rest") return now.reader === agreed.reader;
	if (ends(agreed)) return true;
	return agreed.reader !== void 0 && READER_OUTCOMES.indexOf(now.reader) <= READER_OUTCOMES.indexOf(agreed.reader);
}
function cutsNoMoreSafetyNets(now, before) {
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
// src/plan/consent/underway.ts
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
function underwayIn(deployed) {
	const written = deployed?.underway ?? null;
	if (written === null) return null;
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
		data: among(DATA_OUTCOMES, data),
		reader: reader === "" ? null : among(READER_OUTCOMES, reader),
		consent: consent === "" ? null : among(CONSENT_KINDS, consent)
	};
	const { impact: what, data: outcome } = one;
	if (what === void 0 || outcome === void 0 || more.length > 0) return null;
	if (one.reader === void 0 || one.consent === void 0) return null;
	return {
		database,
		impact: what,
		data: outcome,
		...one.reader !== null && { reader: one.reader },
		consent: one.consent
	};
}
function among(known, value) {
	return known.find((one) => one === value);
}
function planToResume(input, verdicts) {
	const begun = underwayIn(input.deployed);
	if (begun?.asked !== askedBy(input)) return null;
	return worse(verdicts, begun.databases, "begun").length === 0 ? begun : null;
}
function underwayOf(input, { fingerprint, databases }) {
	const begun = planToResume(input, databases);
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
function consentToResume(kind, database, begun) {
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
function consentKind(verdict, { interruptions }) {
	const { impact, reader } = verdict;
	if (losesData(verdict)) return impact === "replace" ? "replace" : "remove";
	if (impact === "promote") return "promote";
	if (verdict.moves) return "move";
	if (losesRestorableTime(verdict)) return "backups";
	if (interruptions !== "ask") return null;
	if (impact === "failover" || impact === "restart") return impact;
	return reader === "restarted" || reader === "replaced" ? "reader" : null;
}
function databaseAsks(verdicts, input, begun) {
	if (input.basis === "file") return [];
	return verdicts.flatMap((verdict) => {
		const { database } = verdict;
		const kind = consentToResume(consentKind(verdict, input.stage), database, begun);
		return kind === null ? [] : [{
			database,
			kind,
			identity: identityOf(database, kind, input)
		}];
	});
}
function unidentified(asks, { stage, locate }) {
	const refuse = refusalAt(stage, locate);
	return asks.flatMap(({ database, identity }) => {
		if (identity.kind === "known") return [];
		const text = identity.kind === "unread" ? identityRefusals.unread(identity.action, identity.why) : identityRefusals.untold(identity.missing);
		return [refuse(database, [], text)];
	});
}
function consentFor(database, asks, { stage }, fingerprint) {
	const ask = asks.find((one) => one.database === database);
	if (ask === void 0 || ask.identity.kind !== "known") return null;
	return consentOf({
		stage: stage.name,
		database,
		kind: ask.kind
	}, fingerprint, ask.identity.value);
}
function stageConsents({ basis, stage, asks = [] }, fingerprint) {
	if (basis === "file") return [];
	return asks.map((ask) => consentOf({
		stage: stage.name,
		database: null,
		kind: ask.kind
	}, fingerprint, JSON.stringify([
		ask.stack,
		ask.from,
		ask.to
	])));
}
function consentOf(subject, fingerprint, identity) {
	const words = consentToken(subject, fingerprint, identity);
	return {
		kind: subject.kind,
		words,
		given: false
	};
}
// src/plan/messages/live/reboot.ts
function instanceName(kind, which) {
	return which === "reader" ? `${kind}/reader` : kind;
}
function instanceNamed(name) {
	const database = SQL_KINDS.find((kind) => name === kind || name === instanceName(kind, "reader"));
	if (database === void 0) return null;
	return {
		database,
		which: name === database ? "primary" : "reader"
	};
}
function rebootCommand(stage, instance) {
	return `\`tinystacks reboot --stage ${stage} ${instance} --in-window\``;
}
function timeName(time) {
	const [date = "", clock = ""] = time.toISOString().split("T");
	return `${time.toUTCString().slice(0, 3)} ${date} ${clock.slice(0, 5)} UTC`;
}
const rebootMessages = {
	oneStage: "`reboot` takes one stage",
	oneInstance: "`reboot` takes one database: postgres, mysql, postgres/reader or mysql/reader",
	waiting: (names) => names === null ? "parameters that wait for a restart will take effect" : `parameters that wait for a restart will take effect (static ones in the file: ${names})`,
	noFailover: "its standby restarts with it, without a failover",
	lasts: "a restart takes as long as the recovery of what was being written, usually under two minutes",
	question: (name) => `Restart ${name}? [y/N] `,
	nothing: (name) => `${name}: no parameter is waiting for a restart. Nothing was done.`,
	begun: (name, identifier) => `${name}: restarting ${identifier}`,
	done: (name, seconds) => `${name} was restarted in ${seconds}s: it is available, and all parameters are in effect`,
	failed: (name, status) => `${name}: RDS restarted it, and it is not available with all parameters in effect, but ${status}`,
	changed: (name) => `${name} has changed since you agreed to restart it; nothing was done`,
	notDeployed: (stage) => `the stage ${stage} is not deployed`,
	noInstance: (name) => refusal$1("no-instance-to-restart", `${name} does not exist: the stage has no such instance`),
	notAvailable: (name, status) => refusal$1("restart-not-available", `RDS restarts an instance only when it is available, and ${name} is ${status}; run the command again later`),
	windowUnknown: (name) => refusal$1("outside-maintenance-window", `AWS does not say when the maintenance window of ${name} is; restart it without --in-window`),
	outsideWindow: (name, next) => refusal$1("outside-maintenance-window", `the maintenance window of ${name} opens ${timeName(next)}; run the command again then, or without --in-window`)
};
// src/plan/ownership/identity.ts
function isOfFile(stack, file) {
	return isOfPath(stack, file) && !isOfOtherApplication(stack, file);
}
function isOfOtherApplication({ tags }, { application }) {
	return tags[TAGS.stack] !== void 0 && tags[TAGS.stack] !== application;
}
function isOfPath({ tags }, file) {
	if (tags[TAGS.stage] === void 0 || !sameTag(tags[TAGS.config], file.config)) return false;
	const repository = tags[TAGS.repository];
	return file.repository !== null && repository !== void 0 ? sameTag(repository, file.repository) : tags[TAGS.stack] === file.application;
}
// src/plan/reboot/window.ts
const DAYS = [
	"sun",
	"mon",
	"tue",
	"wed",
	"thu",
	"fri",
	"sat"
];
const MINUTE = 6e4;
const WEEK = 10080;
const A_SUNDAY = Date.UTC(2024, 0, 7);
function windowAt(window, now) {
	const [start, end] = window.split("-").map(minuteOfWeek);
	if (start === void 0 || end === void 0 || Number.isNaN(start + end)) return null;
	const minute = Math.floor((now.getTime() - A_SUNDAY) / MINUTE);
	const passed = modulo(minute - start);
	const next = new Date(A_SUNDAY + (minute - passed + WEEK) * MINUTE);
	return {
		isOpen: passed < modulo(end - start),
		next
	};
}
function minuteOfWeek(text) {
	const [day = "", hours, minutes] = text.toLowerCase().split(":");
	const index = DAYS.indexOf(day);
	return index < 0 ? NaN : (index * 24 + Number(hours)) * 60 + Number(minutes);
}
function modulo(minutes) {
	return (minutes % WEEK + WEEK) % WEEK;
}
// src/plan/reboot/plan-reboot.ts
function instanceIn(live, database, which) {
	return which === "reader" ? live.readers?.[database] : live[database];
}
function planReboot(input) {
	const { stage, deployed, database, which, live, locate } = input;
	const fact = instanceIn(live, database, which);
	const isWaiting = valueOf(fact)?.parameterApplyStatus === "pending-reboot";
	const refuse = refusalAt(stage, locate);
	const complaint = complaintOf$1(input, fact);
	const verdict = {
		database,
		...which === "reader" ? {
			impact: "in-place",
			reader: "restarted"
		} : { impact: "restart" },
		data: "kept",
		verified: true,
		changes: [],
		reason: reasonOf(input, valueOf(fact))
	};
	const asked = databaseAsks([verdict], {
		stage,
		deployed,
		live
	}, null);
	const fingerprint = sha256({
		reboot: [
			stage.name,
			deployed.id,
			instanceName(database, which),
			instanceIdentity(fact)
		],
		parameters: stage.databases[database]?.parameters
	});
	const isNothing = complaint === null && !isWaiting;
	return {
		stage: stage.name,
		stack: deployed.name,
		region: deployed.region,
		action: isNothing ? "none" : "update",
		fingerprint,
		databases: isNothing ? [] : [{
			...verdict,
			consent: consentFor(database, asked, { stage }, fingerprint)
		}],
		refusals: [...complaint === null ? [] : [refuse(database, [], complaint)], ...isNothing ? [] : unidentified(asked, {
			stage,
			locate
		})],
		notes: []
	};
}
function complaintOf$1(input, fact) {
	const { deployed, file, inWindow, now, database, which } = input;
	const name = `${input.stage.name}/${instanceName(database, which)}`;
	if (!isOfFile(deployed, file)) return destroyMessages.notOurs(deployed.name);
	if (fact?.kind === "unread") return destroyMessages.unread(fact.action, fact.why);
	if (fact?.kind !== "read") return rebootMessages.noInstance(name);
	const { status, parameterApplyStatus, maintenanceWindow } = fact.value;
	if (parameterApplyStatus !== "pending-reboot") return null;
	if (isRestarting(status)) return null;
	if (!mayRestart(status)) return rebootMessages.notAvailable(name, status);
	if (!inWindow) return null;
	const window = windowAt(maintenanceWindow ?? "", now);
	if (window === null) return rebootMessages.windowUnknown(name);
	return window.isOpen ? null : rebootMessages.outsideWindow(name, window.next);
}
function reasonOf({ parameters, stage, database }, facts) {
	const known = valueOf(parameters)?.known ?? {};
	const fixed = Object.keys(stage.databases[database]?.parameters ?? {}).filter((name) => known[name]?.applies === "static").toSorted();
	return [
		rebootMessages.waiting(fixed.length === 0 ? null : listed(fixed)),
		...facts?.multiAz === true ? [rebootMessages.noFailover] : [],
		rebootMessages.lasts
	].join("; ");
}
// src/plan/changes/stage-change.ts
function attribute(changes, known) {
	return changes.map((change) => {
		const database = databaseOf(change, known);
		return {
			...change,
			database,
			part: database ?? partOf(change),
			effective: effectiveDetails(change, changes, known.rendered)
		};
	});
}
// src/facts/snapshot-source.ts
function snapshotSource(database, identifier, live) {
	const facts = isCache(database) ? valueOf(live[database]) : void 0;
	return {
		database,
		identifier,
		...facts && { cache: facts }
	};
}
// src/plan/removal/removals.ts
function removalsOf(databases, found, live = {}) {
	return databases.flatMap((one) => {
		const { database, data, reader } = one;
		const made = found?.databases[database];
		const [identifier, readerIdentifier] = [made?.identifier, made?.reader.identifier];
		const goes = ends(one) && one.gone !== true;
		const readerEnds = goes || reader === "removed" || reader === "replaced";
		return [...goes && identifier ? [{
			...snapshotSource(database, identifier, live),
			data
		}] : [], ...readerEnds && readerIdentifier ? [{
			database,
			identifier: readerIdentifier,
			data: "kept"
		}] : []];
	});
}
// src/template/network/primary-network.ts
function inPrimaryNetwork(stage, known, deployed) {
	const { network } = stage;
	if (network.kind === "given" || network.cidrGiven !== false || network.zonesGiven !== false) return stage;
	const found = deployed === null ? ofPrimary$1(stage, known) : ofDeployed(deployed.network);
	return found === null ? stage : {
		...stage,
		network: found
	};
}
function livesBesidePrimary({ network, databases, region }) {
	return network.kind === "own" && network.cidrGiven === false && network.zonesGiven === false && SQL_KINDS.some((kind) => databases[kind]?.replicaOf?.region === region);
}
function inOwnRange(stage, { ownRange }) {
	const { network } = stage;
	return network.kind === "own" && network.cidrGiven === false && ownRange !== void 0 ? {
		...stage,
		network: {
			...network,
			cidr: ownRange.cidr
		}
	} : stage;
}
function primaryBeside({ databases, region }, { sources }, kind) {
	const fact = sources[kind];
	return databases[kind]?.replicaOf?.region === region && fact?.kind === "read" ? fact.value : null;
}
function ofPrimary$1(stage, known) {
	const primary = SQL_KINDS.flatMap((kind) => primaryBeside(stage, known, kind) ?? [])[0];
	if (primary === void 0 || primary.vpc === null) return null;
	const { vpc, subnets, databaseSubnets } = primary;
	return {
		kind: "given",
		vpc,
		subnets: databaseSubnets,
		taskSubnets: subnets.length > 0 ? subnets : databaseSubnets
	};
}
function ofDeployed(network) {
	const { primaryVpc: vpc, databaseSubnets: subnets, subnets: taskSubnets } = network;
	return vpc === null ? null : {
		kind: "given",
		vpc,
		subnets,
		taskSubnets
	};
}
// src/plan/changes/quota-needs.ts
const { database: INSTANCE$2, parameterGroup, subnetGroup } = FAMILIES.sql.types;
const { database: CACHE } = FAMILIES.cache.types;
const COUNTED = {
	"AWS::EC2::VPC": "vpcs",
	"AWS::EC2::EIP": "addresses",
	[INSTANCE$2]: "instances",
	[parameterGroup]: "parameterGroups",
	[subnetGroup]: "subnetGroups"
};
const MEASURED = {
	[INSTANCE$2]: ["storage", "AllocatedStorage"],
	[CACHE]: ["cacheNodes", "NumCacheClusters"]
};
const OF_RDS = QUOTA_NAMES.filter((name) => QUOTAS[name].service === "rds");
function quotasOfNew(stage) {
	const { databases, network } = stage;
	return [
		...network.kind === "own" && !livesBesidePrimary(stage) ? ["vpcs"] : [],
		...SQL_KINDS.some((kind) => databases[kind]) ? OF_RDS : [],
		...CACHE_KINDS.some((kind) => databases[kind]) ? ["cacheNodes"] : []
	];
}
function quotaNeeds(input, plan) {
	const { Resources } = input.rendered.template;
	const made = plan.action === "create" ? [needsOfTemplate(Resources)] : (input.changes ?? []).map((change) => ofChange(change, input));
	const later = plan.action === "create" ? {} : waiting(input);
	return [
		...made,
		later,
		snapshots(input, plan)
	].reduce(addNeeds, {});
}
function needsOfTemplate(resources) {
	return Object.values(resources).map(({ Type, Properties }) => whole(Type, Properties)).reduce(addNeeds, {});
}
function waiting(input) {
	const { Resources } = input.rendered.template;
	return SQL_KINDS.filter((kind) => waitsFor(kind, input) !== null && deployedRole(kind, input.deployed) === "absent").flatMap((kind) => Object.values(SQL_IDS[kind])).flatMap((id) => Resources[id] ?? []).map(({ Type, Properties }) => whole(Type, Properties)).reduce(addNeeds, {});
}
function ofChange(change, { rendered }) {
	const { type, action, replacement, logicalId, details } = change;
	const properties = rendered.template.Resources[logicalId]?.Properties ?? {};
	if (action === "Add" || replacement === "True") return whole(type, properties);
	const measured = MEASURED[type];
	const grown = details.find(({ property }) => property === measured?.[1]);
	return action === "Modify" && measured !== void 0 && grown !== void 0 ? { [measured[0]]: Math.max(0, Number(grown.after) - Number(grown.before)) || 0 } : {};
}
function whole(type, properties) {
	const [counted, measured] = [COUNTED[type], MEASURED[type]];
	return {
		...counted !== void 0 && { [counted]: 1 },
		...measured !== void 0 && { [measured[0]]: Number(properties[measured[1]] ?? 0) || 0 }
	};
}
function snapshots({ deployed }, { steps = [], databases }) {
	const before = steps.flatMap((step) => step.kind === "snapshot" ? step.databases : []);
	const final = removalsOf(databases, deployed).flatMap((removal) => removal.data === "snapshot" ? [removal.database] : []);
	return { snapshots: [...before, ...final].filter(isSql).length };
}
// src/engines/instance-class.ts
const GIB_OF_LARGE = {
	c: 4,
	t: 8,
	m: 8,
	r: 16,
	x: 32,
	z: 16
};
const GIB_OF_OTHERS = {
	m3: 7.5,
	r3: 15.25,
	r4: 15.25,
	x1: 30.5,
	x1e: 61,
	x2iedn: 64,
	x2iezn: 64
};
const PARTS_OF_LARGE = {
	micro: 1 / 8,
	small: 1 / 4,
	medium: 1 / 2,
	large: 1,
	xlarge: 2
};
function isSmallerClass(one, other) {
	const [less, more] = [memoryOf(one), memoryOf(other)];
	return less !== null && more !== null && less < more;
}
function memoryOf(instanceClass) {
	const [, family = "", times = "1", size = ""] = /^db\.([a-z][0-9][a-z0-9]*)\.(?:([0-9]+)(?=xlarge))?([a-z]+)$/.exec(instanceClass) ?? [];
	const gib = GIB_OF_OTHERS[family] ?? GIB_OF_LARGE[family.charAt(0)];
	const part = PARTS_OF_LARGE[size];
	return gib === void 0 || part === void 0 ? null : gib * part * Number(times);
}
// src/plan/messages/likeness.ts
const likenessMessages = {
	size: (instance, gib, multiAz) => `${instance}, ${gib} GiB, in ${multiAz ? "two zones" : "one zone"}`,
	asPrimary: (replica, settings) => note("replica-like-primary", `${replica}: it will be made as its primary is (${listed(settings)}); what should be otherwise has to be written in its own stage`),
	smaller: (replica, instance, primary) => warning("replica-smaller-than-primary", `${replica}: ${instance} is smaller than its primary (${primary}): it may fall behind, and may not carry the load once it is promoted; remove \`instance\`, or write instance: ${primary}`),
	smallerThanOld: (database, instance, primary) => warning("replica-smaller-than-primary", `${database}: ${instance} is smaller than its old primary (${primary}), and may not carry the load; write instance: ${primary} and deploy that first`),
	parametersUnread: (replica, action, why) => note("primary-parameters-unread", `${replica}: which parameters are set for its primary is ${NOT_VERIFIED} (${action} ${why}), so it will be made without them; allow ${action}, or write them in its own stage`)
};
// src/plan/replicas/likeness-notes.ts
function likenessNotes(sql, name, input) {
	const { kind, replicaOf, instance } = sql;
	const source = valueOf(input.external.sources[kind]);
	const isNew = deployedRole(kind, input.deployed) === "absent";
	const written = replicaOf?.kind === "stage" ? replicaOf.own?.instance : void 0;
	const primary = source?.likeness?.instance ?? written;
	const gets = isNew || changesClass(kind, input);
	const unread = source?.parameters;
	return [
		...isNew ? takenOn(sql, name) : [],
		...isNew && unread?.kind === "unread" ? [likenessMessages.parametersUnread(name, unread.action, unread.why)] : [],
		...gets && primary !== void 0 && isSmallerClass(instance, primary) ? [likenessMessages.smaller(name, instance, primary)] : []
	];
}
function promotedSizeNotes(name, running, former) {
	const [instance, primary] = [running?.instanceClass ?? "", former?.instanceClass ?? ""];
	return isSmallerClass(instance, primary) ? [likenessMessages.smallerThanOld(name, instance, primary)] : [];
}
function sizeOf$1({ instanceClass, allocatedStorage, multiAz }) {
	return likenessMessages.size(instanceClass, allocatedStorage, multiAz);
}
function changesClass(kind, { changes }) {
	return (changes ?? []).some(({ database, details }) => database === kind && details.some(({ property }) => property === "DBInstanceClass"));
}
function takenOn(sql, name) {
	const { own = likenessOf(sql), kind } = sql;
	const { instance, multiAz, disk, max, parameters = {} } = likenessOf(sql);
	const usual = defaultLikeness(kind);
	const settings = [
		own.instance === void 0 && instance !== usual.instance ? [`instance: ${instance}`] : [],
		own.multiAz === void 0 && multiAz !== usual.multiAz ? [`multiAz: ${multiAz}`] : [],
		own.disk === void 0 && disk && !isDeepStrictEqual(disk, usual.disk) ? [`storage.type: ${disk.type}`, ...disk.iops === null ? [] : [`storage.iops: ${disk.iops}`]] : [],
		own.max === void 0 && max !== void 0 ? [`storage.max: ${max}`] : [],
		Object.keys(parameters).filter((parameter) => !Object.hasOwn(own.parameters ?? {}, parameter))
	].flat();
	return settings.length === 0 ? [] : [likenessMessages.asPrimary(name, settings)];
}
// src/plan/notes/execution-role.ts
function statementAfter(input) {
	const { deployed, rendered } = input;
	if (deployed === null || isNewStack(input)) return null;
	const { Outputs } = rendered.template;
	const known = DATABASES.flatMap((kind) => {
		const { secretArn, urls } = deployed.databases[kind];
		return [secretArn ?? [], urls?.secretArn ?? []].flat();
	});
	const arns = [...DATABASES.map((kind) => DATABASE_OUTPUTS[kind].secretArn), ...DATABASES.map((kind) => URL_SECRET_OUTPUT[kind])].flatMap((output) => arnOfSecret(Outputs[output]?.Value, known, input, deployed));
	const key = Outputs[SECRETS_KEY_OUTPUTS.arn]?.Value;
	const statement = readStatement([...new Set(arns)], typeof key === "string" ? key : null);
	return JSON.stringify(statement);
}
function arnOfSecret(output, deployedArns, { rendered, stage }, { id }) {
	if (output === void 0) return [];
	if (typeof output === "string") return [output];
	const { Ref: made = "" } = output;
	const name = rendered.template.Resources[made]?.Properties["Name"];
	if (name === void 0) return [];
	const { "Fn::Join": joined } = name;
	const [prefix] = joined[1];
	const { partition = "aws", account = "*" } = arnOf(id) ?? {};
	const own = `${`arn:${partition}:secretsmanager:${stage.region}:${account}:secret:`}${prefix}-${stackSuffix(id)}-`;
	return [deployedArns.find((arn) => arn.startsWith(own) && arn.length === own.length + 6) ?? `${own}??????`];
}
// src/plan/replicas/promotion.ts
function isPromotion(kind, input) {
	return input.stage.databases[kind]?.replicaOf === null && deployedRole(kind, input.deployed) === "replica";
}
function secretsToMake(input) {
	return SQL_KINDS.filter((kind) => {
		const isPrimary = input.stage.databases[kind]?.replicaOf === null;
		const was = deployedRole(kind, input.deployed);
		const getsSecret = (input.changes ?? []).some(({ logicalId, action }) => logicalId === SQL_IDS[kind].secret && action === "Add");
		return isPrimary && (was === "promoted" || was === "replica") && getsSecret;
	});
}
function promotionRefusals(kind, input, verdict) {
	if (verdict?.impact !== "replace") return [];
	const refuse = refusalAt(input.stage, input.locate);
	const others = listed(verdict.changes.map(({ property }) => property).filter((property) => property !== "replicaOf"));
	if (isPromotion(kind, input)) return [refuse(kind, [], replicaRefusals.promoteAlone(others))];
	return deployedRole(kind, input.deployed) === "promoted" ? [refuse(kind, [], replicaRefusals.promotedStays(others))] : [];
}
function promotionNotes(kind, name, input) {
	const ownSecret = takesOwnPassword(kind, input) ? [replicaMessages.ownSecret(name, statementAfter(input))] : [];
	if (!isPromotion(kind, input)) return ownSecret;
	const former = input.external.formerSources?.[kind];
	const source = input.deployed?.databases[kind].source;
	const arn = source?.arn ?? "";
	const running = valueOf(input.live[kind]);
	return [
		replicaMessages.promotion(name, running ? sizeOf$1(running) : null),
		...replicationNotes(name, running),
		...formerSourceNotes(name, arn, former),
		...promotedSizeNotes(name, running, valueOf(former)),
		...ownSecret,
		...(source?.region ?? null) === null ? [replicaMessages.staysInVpc(name)] : []
	];
}
function replicationNotes(name, running) {
	const { replication } = running ?? {};
	return replication === void 0 || replication.isNormal ? [] : [replicaMessages.replicationBroken(name, replication.status)];
}
function formerSourceNotes(name, arn, former) {
	if (former?.kind === "read") return [replicaMessages.oldPrimaryThere(name, arn)];
	return former?.kind === "unread" ? [replicaMessages.oldPrimaryUnverified(name, arn, former.why)] : [];
}
function takesOwnPassword(kind, input) {
	const role = deployedRole(kind, input.deployed);
	return (role === "replica" || role === "promoted") && (input.changes ?? []).some((change) => change.action === "Modify" && holdsData(change) && change.database === kind && change.details.some(({ property }) => property === "MasterUserPassword"));
}
// src/plan/removal/protection.ts
function needsUnprotect(databases, live) {
	const leaving = new Set(databases.filter(ends).map(({ database }) => database));
	return SQL_KINDS.filter((kind) => {
		if (!leaving.has(kind)) return false;
		const fact = live[kind];
		if (fact?.kind === "absent") return false;
		return fact?.kind === "read" ? fact.value.deletionProtection : true;
	});
}
// src/plan/replicas/secret-regions.ts
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
// src/plan/messages/restore.ts
function restoreLine(snapshot) {
	return `restoreFrom: { snapshot: ${snapshot} }`;
}
function restoreCommand(of) {
	return COMMANDS[ENGINES[of.database].family].restore(of);
}
function listCommand(of) {
	return COMMANDS[ENGINES[of.database].family].list(of);
}
const COMMANDS = {
	sql: {
		restore: ({ region, snapshot }) => `aws rds restore-db-instance-from-db-snapshot --region ${region} --db-instance-identifier NEW_NAME --db-snapshot-identifier ${snapshot}`,
		list: ({ region, identifier }) => `aws rds describe-db-snapshots --region ${region} --db-instance-identifier ${identifier}`
	},
	cache: {
		restore: ({ region, snapshot, engine = "valkey" }) => `aws elasticache create-replication-group --region ${region} --replication-group-id NEW_NAME --replication-group-description restored --engine ${engine} --transit-encryption-enabled --snapshot-name ${snapshot}`,
		list: ({ region }) => `aws elasticache describe-snapshots --region ${region} --snapshot-source user`
	}
};
const restoreMessages = {
	later: (name, of) => note("how-to-restore", `${name} can be restored from its final snapshot, whose NAME the deploy will print (as does ${listCommand(of)}): write ${restoreLine("NAME")}, or run ${restoreCommand({
		...of,
		snapshot: "NAME"
	})}`),
	now: (name, of) => `${name}: its final snapshot is ${of.snapshot}; to restore it, write ${restoreLine(of.snapshot)}, or run ${restoreCommand(of)}`
};
const removalMessages = {
	stillThere: (name, identifier) => `${name}: ${identifier} still exists although it is no longer in its stack; delete it by hand, or it keeps costing money`,
	noSnapshot: (name, identifier) => `${name}: this removal left no final snapshot of ${identifier}`,
	goneNotVerified: (name, identifier, action, why) => `${name}: whether ${identifier} is gone is not verified (${action} ${why})`,
	snapshotNotVerified: (name, action, why) => `${name}: its final snapshot is not verified (${action} ${why})`,
	planChanged: "the plan changed while protection was turned off, and nothing was deleted; plan again",
	protectionOnAgain: "deletion protection is on again",
	protectionOff: (names) => `deletion protection of ${names} could not be turned on again; deploy again, or turn it on by hand`
};
const restoreReasons = {
	snapshot: (name) => `restored from snapshot ${name}`,
	time: (source, time) => `restored from ${source} as it was at ${time}`,
	of: (engine, version, storage) => `${engine} ${version}${storage === null ? "" : `, ${storage} GiB`}`,
	unread: (missing) => missing === null ? "whether that exists and fits is not verified" : `whether that exists and fits is not verified (${missing.action} ${missing.why})`,
	ignored: (database) => note("restore-ignored", `restoreFrom of ${database} is read only when the database is created, and it exists; to go back to that state, remove the database, deploy, and add it again`)
};
const restoreRefusals$1 = {
	noSnapshot: (name, nearest) => refusal$1("snapshot-not-found", `there is no snapshot ${name} in this region; write the name or ARN of one that exists${nearest.length === 0 ? "" : `, such as ${listed(nearest)}`}`),
	noBackups: (name) => refusal$1("backups-not-found", `there is neither an instance ${name} in this region nor automated backups of one`),
	unread: (action, why) => refusal$1("restore-source-unread", `a point in time needs the source's resource id, which could not be read (${action} ${why}); allow ${action}`),
	engine: (engine, wanted) => refusal$1("restore-wrong-engine", `it is a snapshot or instance of ${engine}, and cannot become a ${wanted}`),
	notAvailable: (status) => refusal$1("restore-source-unavailable", `it cannot be restored now: it is ${status}`),
	tooLate: (latest) => refusal$1("restore-time-too-late", `the latest time that can be restored is ${latest}`),
	version: (asked, restored) => refusal$1("restore-changes-version", `${restored} would be restored, and a restore keeps the major version and never goes down; remove version or write version: "${restored}", and upgrade afterwards (the file has ${asked})`),
	storage: (size) => refusal$1("restore-storage-too-small", `${size} GiB would be restored, and storage never shrinks; write size: ${size} or more`),
	username: (name) => refusal$1("restore-changes-username", `a restored database keeps its master user, here ${name}; write username: ${name}, or remove it`),
	notEncrypted: refusal$1("restore-not-encrypted", "it is not encrypted, and a database restored from it would not be either; copy the snapshot with a KMS key first (aws rds copy-db-snapshot --kms-key-id alias/aws/rds) and name the copy"),
	kmsKey: refusal$1("restore-changes-key", "a restored database keeps the encryption key of its source; remove kmsKey")
};
// src/facts/states/sources.ts
function handlingOfSource(made, status) {
	const handling = handlingOfInstance(status);
	if (handling.may === "change-no-storage") return CHANGE;
	if (made === "replica" || status === "creating") return handling;
	return handling.may === "not-change" && (handling.remedy === "deletion" || handling.remedy === "enable-key") ? handling : CHANGE;
}
// src/plan/messages/live/states.ts
function nameOf$4({ database, what, identifier }) {
	const name = DATABASE_NAME[database];
	if (what === "primary") return name;
	return what === "reader" ? `the reader of ${name}` : `node ${identifier} of ${name}`;
}
const rds = (verb, { identifier, region }, more = "") => `aws rds ${verb} --db-instance-identifier ${identifier}${more} --region ${region}`;
const MINUTES = 20160;
function eventsCommand({ database, what, identifier, region }) {
	const [service, source] = isSql(database) ? ["rds", "db-instance"] : ["elasticache", what === "node" ? "cache-cluster" : "replication-group"];
	return `aws ${service} describe-events --source-type ${source} --source-identifier ${identifier} --duration ${MINUTES} --region ${region}`;
}
function deletedCommand(shown) {
	const { database, what, identifier, region } = shown;
	if (isSql(database)) return rds("wait db-instance-deleted", shown);
	return what === "node" ? `aws elasticache wait cache-cluster-deleted --cache-cluster-id ${identifier} --region ${region}` : `aws elasticache wait replication-group-deleted --replication-group-id ${identifier} --region ${region}`;
}
const AGAIN = ", and plan again";
const HELP = {
	start: {
		code: "database-stopped",
		text: (shown, again) => `start it${again}: ${rds("start-db-instance", shown)}`
	},
	"start-when-stopped": {
		code: "database-stopped",
		text: (shown, again) => `when it is stopped, start it${again}: ${rds("start-db-instance", shown)}`
	},
	"enable-key": {
		code: "database-key-inaccessible",
		text: (shown, again) => `RDS cannot use its KMS key; enable the key, then start it${again}; after seven days only its backups will be left: ${rds("start-db-instance", shown)}`
	},
	restore: {
		code: "database-failed",
		text: (shown) => `RDS does not bring it back, and its backups remain: restore them into a database of another stage, restoreFrom: { source: ${shown.identifier}, time: TIME }, with the latest TIME of ${rds("describe-db-instances", shown, " --query 'DBInstances[0].LatestRestorableTime'")}`
	},
	parameters: {
		code: "database-failed",
		text: (shown) => isSql(shown.database) ? `it does not start with its parameters; put them right in the file, deploy that alone, and restart it: ${rds("reboot-db-instance", shown)}` : `it does not start with its parameters; put them right in the file and deploy that alone; its events say which: ${eventsCommand(shown)}`
	},
	network: {
		code: "database-failed",
		text: (shown) => isSql(shown.database) ? `its subnets are gone or have no address left for it; free some, and start it: ${rds("start-db-instance", shown)}` : `its subnets are gone or have no address left for it; free some; its events say more: ${eventsCommand(shown)}`
	},
	deletion: {
		code: "database-being-deleted",
		text: (shown, again) => `${again === "" ? "wait until" : "plan again when"} it is gone: ${deletedCommand(shown)}`
	},
	events: {
		code: "database-failed",
		text: (shown) => `its events say why: ${eventsCommand(shown)}`
	}
};
const statusOf = ({ status }) => status === "" ? "in no status" : status;
function helpWith(shown, handling) {
	switch (handling.may) {
		case "not-change": return `; ${HELP[handling.remedy].text(shown, "")}`;
		case "grow": return ", and RDS takes only a larger storage.size: write one, and deploy that alone";
		case "wait": return handling.isKnown ? "" : ", which tinystacks does not know";
		default: return "";
	}
}
const NOT_MADE = {
	replica: "makes no replica of it as it is",
	restore: "restores nothing of it as it is"
};
function helpOfSource(shown, handling) {
	if (handling.may === "not-change") return HELP[handling.remedy].text(shown, AGAIN);
	return handling.may === "grow" ? "give it more storage first" : `plan again when it is available: ${rds("wait db-instance-available", shown)}`;
}
const BUSY = {
	"backing-up": "being backed up",
	"configuring-enhanced-monitoring": "changing its monitoring",
	"configuring-log-exports": "changing its logs",
	creating: "being created",
	maintenance: "in maintenance",
	modifying: "being changed",
	rebooting: "restarting",
	snapshotting: "being backed up",
	starting: "starting",
	"storage-config-upgrade": "upgrading its storage",
	"storage-optimization": "optimizing its storage",
	upgrading: "being upgraded"
};
const stateMessages = {
	notChanged: (shown, remedy) => refusal$1(HELP[remedy].code, `${nameOf$4(shown)} is ${shown.status}, and AWS changes nothing of it; ${HELP[remedy].text(shown, AGAIN)}`),
	groupUnread: (database, action, why) => refusal$1("group-unread", `how ${DATABASE_NAME[database]} runs could not be read, and AWS may send it all of the template: where somebody changed its replicas or its failover by hand, the update would fail half-way; allow ${action} (${why})`),
	source: (shown, made, handling) => refusal$1("source-not-available", `${shown.identifier} is ${statusOf(shown)}, and RDS ${NOT_MADE[made]}; ${helpOfSource(shown, handling)}`),
	notPromoted: (shown, handling) => `${nameOf$4(shown)} (${shown.identifier}) is ${statusOf(shown)}, and RDS does not promote it${helpWith(shown, handling)}`,
	full: (shown) => refusal$1("storage-full", `${nameOf$4(shown)} is ${shown.status}, and RDS takes only a larger storage.size: deploy that alone, and the rest after it`),
	notServing: (shown, handling) => warning("not-serving", `${nameOf$4(shown)} (${shown.identifier}) is ${statusOf(shown)}${helpWith(shown, handling)}`),
	waits: (shown) => note("database-busy", `${nameOf$4(shown)} is ${shown.status}: the deploy will wait until it is available`),
	unknown: (shown) => warning("database-status-unknown", `${nameOf$4(shown)} is ${statusOf(shown)}, which tinystacks does not know: the deploy will wait up to an hour until it is available, and change nothing if it is not`),
	waiting: (shown) => `${nameOf$4(shown)} is ${statusOf(shown)}: waiting until it is available`,
	busy: (shown) => `${nameOf$4(shown)}: ${BUSY[shown.status.toLowerCase()] ?? statusOf(shown)}`,
	waitedInVain: (shown) => `${nameOf$4(shown)} is still ${statusOf(shown)} after an hour; plan again when it is available`
};
function helpAgainst(remedy, shown) {
	return HELP[remedy].text(shown, "");
}
// src/plan/states/source-states.ts
function sourceComplaint(made, { status, ...source }) {
	if (status === void 0) return null;
	const handling = handlingOfSource(made, status);
	if (handling.may === "change") return null;
	return stateMessages.source({
		...source,
		status,
		what: "primary"
	}, made, handling);
}
// src/facts/states/snapshots.ts
const SNAPSHOT_STATUSES = {
	available: "ready",
	copying: "being-made",
	creating: "being-made",
	deleting: "unusable",
	failed: "unusable",
	pending: "being-made",
	restoring: "unusable"
};
function useOfSnapshot(status) {
	return Object.hasOwn(SNAPSHOT_STATUSES, status) ? SNAPSHOT_STATUSES[status] ?? "unusable" : "unusable";
}
// src/plan/restore/restored.ts
function withRestored(stage, { restores }) {
	const databases = { ...stage.databases };
	for (const kind of SQL_KINDS) {
		const wanted = databases[kind];
		const facts = valueOf(restores?.[kind]);
		if (wanted === void 0 || facts === void 0 || facts.engine !== kind) continue;
		databases[kind] = {
			...wanted,
			version: exactVersion(wanted, facts.engineVersion),
			username: wanted.usernameGiven === false ? facts.username ?? wanted.username : wanted.username
		};
	}
	return {
		...stage,
		databases
	};
}
function restoreRefusals({ stage, deployed, external, locate }) {
	const at = refusalAt(stage, locate);
	return databasesOf(stage).flatMap((database) => {
		return (isThere(database, deployed) ? restoredComplaints(database, deployed) : newComplaints(database, external, stage.region)).map(([path, text]) => at(database.kind, path, text));
	});
}
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
function restoreIgnored({ stage, deployed }) {
	return databasesOf(stage).flatMap((database) => {
		const { kind, restoreFrom } = database;
		if (restoreFrom === null || !isThere(database, deployed)) return [];
		const made = deployed?.databases[kind].restoredFrom ?? null;
		return made !== null && isNamed(restoreFrom, made) ? [] : [restoreReasons.ignored(kind)];
	});
}
function isNamed(file, made) {
	if (file.kind === "snapshot") return made.kind === "snapshot" && made.snapshot.includes(file.snapshot);
	return made.kind === "time" && made.time.includes(file.time);
}
function isThere({ kind }, deployed) {
	return deployedRole(kind, deployed) !== "absent";
}
function restoredComplaints({ kind, kmsKey }, deployed) {
	return (deployed?.databases[kind].restoredFrom ?? null) !== null && isSql(kind) && kmsKey !== null ? [[["kmsKey"], restoreRefusals$1.kmsKey]] : [];
}
function newComplaints(database, { restores, snapshotNames }, region) {
	const { restoreFrom, kind } = database;
	const fact = restores?.[kind];
	if (restoreFrom === null || fact === void 0) return [];
	const path = ["restoreFrom", restoreFrom.kind === "snapshot" ? "snapshot" : "source"];
	if (fact.kind === "absent") {
		const name = restoreFrom.kind === "snapshot" ? restoreFrom.snapshot : restoreFrom.source;
		const near = nearest(name, snapshotNames?.[kind] ?? [], 3);
		return [[path, restoreFrom.kind === "snapshot" ? restoreRefusals$1.noSnapshot(name, near) : restoreRefusals$1.noBackups(name)]];
	}
	if (fact.kind === "unread") return restoreFrom.kind === "time" ? [[path, restoreRefusals$1.unread(fact.action, fact.why)]] : [];
	const { engine, status, latest } = fact.value;
	if (!fitsEngine(database, engine)) return [[path, restoreRefusals$1.engine(engine, kind)]];
	if (useOfSnapshot(status) !== "ready") return [[path, restoreRefusals$1.notAvailable(status)]];
	const unfit = restoreFrom.kind === "time" && sourceComplaint("restore", {
		database: kind,
		identifier: restoreFrom.source,
		region,
		status: fact.value.sourceStatus
	});
	if (unfit) return [[path, unfit]];
	return [
		...restoreFrom.kind === "time" && latest !== null && Date.parse(restoreFrom.time) > Date.parse(latest) ? [[["restoreFrom", "time"], restoreRefusals$1.tooLate(latest)]] : [],
		...versionComplaints(database, fact.value),
		...isSqlDatabase(database) ? sqlComplaints(database, fact.value) : []
	];
}
function fitsEngine(database, engine) {
	return forFamily(database, {
		sql: ({ kind }) => engine === kind,
		cache: (cache) => engine === cache.engine || becomes(engine, cache.engine)
	});
}
function versionComplaints(database, { engine, engineVersion }) {
	const { version } = database;
	if (covers$1(version, engineVersion)) return [];
	const older = compareVersions(version, engineVersion) < 0;
	return forFamily(database, {
		sql: ({ kind }) => older || majorOf(kind, version) !== majorOf(kind, engineVersion),
		cache: (cache) => older && engine === cache.engine
	}) ? [[["version"], restoreRefusals$1.version(version, engineVersion)]] : [];
}
function sqlComplaints(database, facts) {
	const { storage, username, usernameGiven } = database;
	return [
		...facts.storage !== null && storage.size < facts.storage ? [[["storage", "size"], restoreRefusals$1.storage(facts.storage)]] : [],
		...usernameGiven !== false && facts.username !== null && username !== facts.username ? [[["username"], restoreRefusals$1.username(facts.username)]] : [],
		...facts.encrypted ? [] : [[["restoreFrom"], restoreRefusals$1.notEncrypted]]
	];
}
// src/plan/stage-forms.ts
function copied(asked, regions) {
	return withSecretRegions(asked, regions);
}
function written(copiedStage, known, deployed) {
	return likePrimaries(inOwnRange(withRestored(copiedStage, known), known), known, deployed);
}
function wanted(writtenStage, known, deployed) {
	return inPrimaryNetwork(writtenStage, known, deployed);
}
function reconciled(wantedStage, deployed, live) {
	return reconcile(keepFollowed(wantedStage, deployed, live), live, deployedVersions(deployed));
}
function deployedVersions({ databases }) {
	const versions = {};
	const readers = {};
	for (const kind of DATABASES) {
		const { version, reader } = databases[kind];
		if (version !== null) versions[kind] = version;
		if (reader.identifier !== null) readers[kind] = reader.version;
	}
	return {
		...versions,
		readers
	};
}
// src/plan/messages/around/access.ts
const SESSIONS = "whoever IAM allows to start a session";
const accessMessages = {
	opens: ({ who, to }) => note(who === SESSIONS ? "access-by-iam" : "access-granted", `${who} will be able to connect to ${to}`),
	closes: ({ who, to }) => note("access-revoked", `${who} will no longer be able to connect to ${to}`),
	key: (fingerprint, name) => `the key ${fingerprint}${name === "" ? "" : ` (${name})`}`,
	withoutTls: (parameter) => `clients without TLS (${parameter})`,
	agent: "Systems Manager",
	ownKey: "whoever may read the private key in Parameter Store (/ec2/keypair/...)",
	sessions: SESSIONS
};
// src/plan/notes/doors.ts
const BASTION = "the bastion";
const DOORS = /* @__PURE__ */ new Set([
	"AWS::EC2::SecurityGroupIngress",
	"AWS::EC2::SecurityGroupEgress",
	"AWS::EC2::KeyPair",
	"AWS::SSM::Association",
	"AWS::IAM::Role",
	"AWS::IAM::InstanceProfile"
]);
function isDoor({ action, type }) {
	return DOORS.has(type) && (action === "Add" || action === "Remove");
}
function doorsIn({ Resources }) {
	const has = (id) => id in Resources;
	return [...[
		...has(BASTION_IDS.role) ? [accessMessages.agent] : [],
		...has(BASTION_IDS.keyPair) ? [accessMessages.ownKey] : [],
		...has(BASTION_IDS.role) && !has(BASTION_IDS.keyPair) ? [accessMessages.sessions] : []
	].map((who) => ({
		who,
		to: BASTION
	})), ...DATABASES.filter((kind) => has(BASTION_EGRESS_IDS[kind])).map((kind) => ({
		who: BASTION,
		to: ENGINES[kind].title
	}))];
}
// src/plan/notes/notes.ts
function notesOn$1(input) {
	const { changes } = input;
	if (changes === null || isNewStack(input)) return [];
	if (changes.length === 0) return [notes.outputsOnly];
	const others = changes.filter((change) => !holdsData(change));
	if (changes.every(isTagsOnly)) return [notes.tagsOnly];
	return [
		...others.filter(isSecret).flatMap(secretNotes$2),
		...clientGroup(others),
		...aroundNotes(others.filter((change) => isWorthANote(change, input)))
	];
}
function isTagsOnly(change) {
	return change.action === "Modify" && change.details.length > 0 && change.details.every(({ attribute, property }) => attribute === "Tags" || property === "Tags");
}
function isWorthANote(change, input) {
	if (!isUnderstood(change) || isSecret(change) || isTagsOnly(change) || isReader(change)) return false;
	if (isKnockOn(change)) return false;
	if (isDoor(change) && input.deployedTemplate !== void 0) return false;
	const kind = change.database;
	if (kind === null) return true;
	if (change.type.endsWith("ParameterGroup") && change.action === "Modify") return false;
	const comesOrGoes = (input.changes ?? []).some((other) => holdsData(other) && other.action === change.action && other.database === kind);
	return change.action === "Modify" || !comesOrGoes;
}
function isKnockOn({ action, replacement, details }) {
	return action === "Modify" && replacement === "False" && details.length > 0 && details.every(({ evaluation, source }) => evaluation === "Dynamic" && source === "ResourceAttribute");
}
function isSecret({ type }) {
	return type === "AWS::SecretsManager::Secret";
}
function secretNotes$2({ action, logicalId, physicalId, policyAction }) {
	if (action !== "Remove") return [];
	const name = physicalId === null ? logicalId : secretName(physicalId);
	return [policyAction === "Retain" ? notes.secretKept(name) : notes.secretGone(name)];
}
function clientGroup(others) {
	return others.some((change) => change.type === "AWS::EC2::SecurityGroup" && change.replacement === "True" && change.part === "network") ? [notes.clientGroupReplaced] : [];
}
function aroundNotes(others) {
	const groups = /* @__PURE__ */ new Map();
	for (const change of others) {
		const key = `${change.part}\n${whatHappens(change)}`;
		groups.set(key, [...groups.get(key) ?? [], change.logicalId]);
	}
	return [...groups].map(([key, names]) => {
		const [part = "", what = ""] = key.split("\n");
		return describeResources(part, what, names.toSorted());
	});
}
function whatHappens({ action, replacement }) {
	switch (action) {
		case "Add": return "will be added";
		case "Remove": return "will be deleted";
		case "Modify": return replacement === "True" ? "will be replaced" : "will change";
		case "Import": return "will be imported";
		case "Dynamic": return "will change in a way CloudFormation does not say yet";
	}
}
// src/plan/impact/bastion-outcome.ts
const HOST = "AWS::EC2::Instance";
function bastionOutcome(input) {
	const changes = (input.changes ?? []).filter((change) => change.part === "bastion" && !isTagsOnly(change) && !isKnockOn(change));
	const host = changes.find(({ type }) => type === HOST);
	if (host?.action === "Add") return "made";
	if (host?.action === "Remove") return "removed";
	if (host?.replacement === "True") return "replaced";
	return changes.length > 0 ? "changed" : null;
}
// src/plan/refusals/change-refusals.ts
function refusalsInChanges(input, databases) {
	const changes = input.changes ?? [];
	return [
		...changes.flatMap((change) => backwards(change, input)),
		...changes.flatMap((change) => regenerated(change, input)),
		...databases.flatMap((database) => withReplicas(database, input)),
		...readerRefusals(input),
		...notUnderstood(changes, input),
		...unknownData(changes, input),
		...movedNetwork(changes, input, databases),
		...vpcTenantRefusals(input),
		...residentRefusals(input, databases)
	];
}
function backwards(change, input) {
	const kind = change.database;
	if (kind === null || !holdsData(change) || valueOf(input.live[kind])) return kind !== null && isCache(kind) ? versionBackwards(change, input) : [];
	return [...versionBackwards(change, input), ...storageBackwards(change, kind, input)];
}
function versionBackwards(change, input) {
	const kind = change.database;
	const engineMoves = change.details.some(({ property }) => property === "Engine");
	const detail = change.details.find(({ property }) => property === "EngineVersion");
	if (kind === null || engineMoves || !detail?.before || !detail.after) return [];
	const from = (isCache(kind) ? lineOf$1(valueOf(input.live[kind])) : null) ?? detail.before;
	return compareVersions(detail.after, from) < 0 ? [refusalAt(input.stage, input.locate)(kind, ["version"], refusals.versionDown(detail.after, from))] : [];
}
function storageBackwards(change, kind, input) {
	const detail = change.details.find(({ property }) => property === "AllocatedStorage");
	if (!detail?.before || !detail.after || Number(detail.after) >= Number(detail.before)) return [];
	const text = refusals.storageShrinks(Number(detail.before));
	return [refusalAt(input.stage, input.locate)(kind, ["storage", "size"], text)];
}
function regenerated(change, input) {
	const kind = change.database;
	if (kind === null || change.type !== "AWS::SecretsManager::Secret" || change.action !== "Modify") return [];
	return change.details.some(({ property }) => property === "GenerateSecretString") ? [refusalAt(input.stage, input.locate)(kind, [], refusals.secretRegenerated(change.logicalId))] : [];
}
function withReplicas(database, input) {
	const kind = database.database;
	if (!ends(database) || !isSql(kind)) return [];
	const own = input.deployed?.databases[kind].reader.identifier;
	const replicas = (valueOf(input.live[kind])?.readReplicas ?? []).filter((replica) => replica !== own);
	return replicas.length === 0 ? [] : [refusalAt(input.stage, input.locate)(kind, [], refusals.replicas(listed(replicas)))];
}
function unknownData(changes, input) {
	return changes.filter((change) => holdsData(change) && change.database === null).map((change) => ({
		...refusals.unknownDatabase(change.logicalId, change.type),
		database: null,
		property: null,
		line: input.locate(["stages", input.stage.name]).line
	}));
}
function notUnderstood(changes, input) {
	return changes.filter((change) => !isUnderstood(change)).map(({ logicalId, type }) => ({
		...refusals.notUnderstood(logicalId === "" ? type : logicalId),
		database: null,
		property: null,
		line: input.locate(["stages", input.stage.name]).line
	}));
}
function movedNetwork(changes, input, databases) {
	return databases.some(({ impact }) => impact !== "create" && impact !== "remove") && changes.some(movesNetwork) ? [{
		...refusals.networkMoves,
		database: null,
		property: "network",
		line: input.locate([
			"stages",
			input.stage.name,
			"network"
		]).line
	}] : [];
}
function movesNetwork(change) {
	return isLeavingVpc(change) || change.type === "AWS::EC2::SecurityGroup" && change.details.some(({ property, evaluation }) => property === "VpcId" && evaluation === "Static");
}
// src/plan/messages/around/account.ts
const accountMessages = { of: (account, { plan, deploy, service }) => {
	const roles = [
		...plan === null ? [] : [`${plan} plans`],
		...deploy === null ? [] : [`${deploy} deploys`],
		...service === null ? [] : [`CloudFormation acts by ${service}`]
	];
	return note("stage-account", `account ${account}: ${listed(roles)}`);
} };
// src/plan/notes/account.ts
function accountNotes(stage) {
	const { plan, deploy, service } = stage.roles;
	const account = accountOf(stage);
	if (account === null || [
		plan,
		deploy,
		service
	].every((role) => role === null)) return [];
	return [accountMessages.of(account, {
		plan: nameOf$3(plan),
		deploy: nameOf$3(deploy),
		service: nameOf$3(service)
	})];
}
function nameOf$3(role) {
	return role === null ? null : role.split("/").at(-1) ?? null;
}
// src/plan/ownership/account-guard.ts
function accountAsks({ stage, deployed }) {
	const from = deployed?.account ?? null;
	if (deployed === null || from === null || from === stage.account) return [];
	return [{
		kind: "account",
		stack: deployed.id,
		from,
		to: stage.account
	}];
}
function newAccount({ name, stackName, account }, before) {
	if (before.kind === "unread") return {
		notes: account === null ? [] : [identityMessages.accountBefore(name, before.why)],
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
// src/plan/impact/created.ts
function settingsOf(stage, database, locate) {
	const base = [
		"stages",
		stage.name,
		"databases",
		database.kind
	];
	return [
		...origin(database),
		...settings$1(database),
		...parameters(database)
	].map(([path, value]) => ({
		property: path.join("."),
		before: null,
		after: String(value),
		line: locate([...base, ...path]).line
	}));
}
function origin({ restoreFrom }) {
	if (restoreFrom === null) return [];
	return restoreFrom.kind === "snapshot" ? [[["restoreFrom", "snapshot"], restoreFrom.snapshot]] : [[["restoreFrom", "time"], restoreFrom.time], [["restoreFrom", "source"], restoreFrom.source]];
}
function parameters({ parameters: given }) {
	return Object.entries(given).map(([name, value]) => [["parameters", name], value]);
}
function settings$1(database) {
	return forFamily(database, {
		sql: (sql) => sql.replicaOf === null ? ofPrimary(sql) : ofReplica(sql, sql.replicaOf),
		cache: (cache) => [
			[["engine"], cache.engine],
			[["version"], cache.version],
			[["instance"], cache.instance],
			[["replicas"], cache.replicas],
			[["multiAz"], cache.multiAz],
			[["backupDays"], cache.backupDays]
		]
	});
}
function ofReplica(sql, source) {
	return [
		[["replicaOf"], source.kind === "stage" ? source.stage : source.arn],
		[["instance"], sql.instance],
		[["storage", "type"], sql.storage.type],
		...sql.storage.iops === null ? [] : [[["storage", "iops"], sql.storage.iops]],
		...sql.storage.max === null ? [] : [[["storage", "max"], sql.storage.max]],
		[["multiAz"], sql.multiAz]
	];
}
function ofPrimary({ storage, ...sql }) {
	return [
		[["version"], sql.version],
		[["instance"], sql.instance],
		[["storage", "size"], storage.size],
		...storage.max === null ? [] : [[["storage", "max"], storage.max]],
		[["storage", "type"], storage.type],
		[["database"], sql.database],
		[["multiAz"], sql.multiAz],
		[["backupDays"], sql.backupDays],
		...sql.readReplica ? [[["readReplica"], true]] : []
	];
}
// src/plan/impact/moves.ts
function leavesExisting(kind, { stage, deployed, external }) {
	const used = deployed?.databases[kind];
	const left = used?.existing ?? null;
	if (left === null) return null;
	const [existing, made] = [stage.existing[kind], stage.databases[kind]];
	if (existing !== void 0) return existingId(existing).toLowerCase() === left.toLowerCase() || valueOf(external.existing[kind])?.host === used?.endpoint.host ? null : left;
	if (made === void 0) return null;
	const source = Object.entries(external.sources).find(([of]) => of === kind)?.[1];
	return valueOf(source)?.host === used?.endpoint.host ? null : left;
}
function moveReasons(kind, input) {
	const left = leavesExisting(kind, input);
	if (left === null) return [];
	return [existingMessages.moves(named$1(left, sizeOf(kind, input)), whereTo(kind, input)), existingMessages.leftAlone(left)];
}
function whereTo(kind, { stage }) {
	const existing = stage.existing[kind];
	if (existing !== void 0) return existing.identifier;
	const made = stage.databases[kind];
	if (made !== void 0 && "replicaOf" in made && made.replicaOf !== null) return existingMessages.toPrimary;
	return made?.restoreFrom ? existingMessages.toRestored : existingMessages.toEmpty;
}
function moveNotes(input) {
	return DATABASES.flatMap((kind) => {
		const left = leavesExisting(kind, input);
		if (left === null) return [];
		const name = `${input.stage.name}/${kind}`;
		const [region = "", identifier = ""] = left.split("/");
		const from = named$1(left, sizeOf(kind, input));
		const made = input.stage.databases[kind];
		if (made?.restoreFrom) return [existingMessages.rowsSinceSnapshot(name, from)];
		const facts = valueOf(input.external.leaving?.[kind]);
		return [made !== void 0 && region === input.stage.region && facts !== void 0 && byFamily(kind, {
			sql: () => facts.engine === kind,
			cache: () => hasSnapshots(facts)
		}) ? existingMessages.restoreInstead(name, from, snapshotCommand$1(facts, identifier), identifier) : existingMessages.copyRows(name, from)];
	});
}
function hasSnapshots({ resource, clusterMode }) {
	return FAMILIES.cache.resources.some((one) => one === resource) && clusterMode !== true;
}
function snapshotCommand$1({ resource, node }, identifier) {
	const name = `${identifier}-move`;
	if (resource === "instance") return `aws rds create-db-snapshot --db-instance-identifier ${identifier} --db-snapshot-identifier ${name}`;
	const of = resource === "cache-cluster" ? identifier : node;
	return of === void 0 ? null : `aws elasticache create-snapshot --cache-cluster-id ${of} --snapshot-name ${name}`;
}
function sizeOf(kind, { external }) {
	return valueOf(external.leaving?.[kind])?.storage ?? null;
}
function named$1(left, gib) {
	const identifier = left.split("/").at(-1) ?? left;
	return gib === null ? identifier : `${identifier}, ${gib} GiB`;
}
// src/plan/impact/existing-database.ts
const SEEN_BY$1 = "secretsmanager:DescribeSecret";
function planExisting(kind, existing, input) {
	const fact = input.external.existing[kind];
	const facts = valueOf(fact);
	const keys = input.external.secretKeys?.[kind] ?? null;
	return {
		database: kind,
		impact: "existing",
		data: "kept",
		verified: facts !== void 0 && keys?.kind !== "unread",
		...leavesExisting(kind, input) !== null && { moves: true },
		changes: wired(kind, input),
		reason: [
			facts === void 0 ? existingMessages.unknown(existing.identifier) : existingMessages.used(facts.identifier, facts.engine, existing.region),
			existing.secret === null ? existingMessages.withoutSecret : existingMessages.withSecret,
			...keys?.kind === "unread" ? [existingMessages.keysNotVerified(keys.action, keys.why)] : [],
			admission(existing, input),
			...moveReasons(kind, input)
		].join("; ")
	};
}
function admission({ allowFrom }, { stage: { bastion } }) {
	if (allowFrom) return bastion === null ? existingMessages.admits : existingMessages.admitsBastion;
	return bastion === null ? existingMessages.doesNotAdmit : existingMessages.bastionNotAdmitted;
}
function wired(kind, input) {
	const keys = DATABASE_OUTPUTS[kind];
	const deployed = input.deployed?.databases[kind];
	const reader = isSql(kind) ? [[
		"reader",
		READER_OUTPUTS[kind].host,
		deployed?.reader.host
	]] : [];
	const line = input.locate([...pathOf(kind, input), "existing"]).line;
	return [
		[
			"host",
			keys.host,
			deployed?.endpoint.host
		],
		[
			"port",
			keys.port,
			deployed?.endpoint.port
		],
		[
			"database",
			keys.database,
			deployed?.database
		],
		...reader,
		[
			"secret",
			keys.secretArn,
			deployed?.secretArn
		]
	].flatMap(([property, key, before = null]) => {
		const value = input.rendered.template.Outputs[key]?.Value;
		const after = typeof value === "string" ? value : null;
		return before === after ? [] : [{
			property,
			before,
			after,
			...value !== void 0 && after === null && { unknown: "after" },
			line
		}];
	});
}
function existingRefusals(input) {
	return DATABASES.flatMap((kind) => {
		const existing = input.stage.existing[kind];
		const refuse = refusalAt(input.stage, input.locate);
		return existing === void 0 ? [] : complaints(existing, input).map(([key, text]) => refuse(kind, ["existing", ...key === "" ? [] : [key]], text));
	});
}
function complaints(existing, input) {
	const { kind, identifier, region } = existing;
	const fact = input.external.existing[kind];
	const named = existing.resource === null ? "identifier" : "arn";
	if (fact === void 0) return [];
	if (fact.kind === "unread") return [[named, existingMessages.unread(identifier, fact.action, fact.why)]];
	if (fact.kind === "absent") {
		const meant = didYouMean(identifier, input.external.similarNames?.[kind] ?? []);
		return [[named, existingMessages.absent(identifier, region, meant)]];
	}
	const facts = fact.value;
	if (facts.resource === "serverless-cache") return [[named, existingMessages.serverless(identifier)]];
	if (facts.nodeOf !== void 0) return [[named, existingMessages.cacheNode(identifier, facts.nodeOf)]];
	if (!ENGINES[kind].speaks.includes(facts.engine)) {
		const fitting = DATABASES.find((other) => ENGINES[other].speaks.includes(facts.engine));
		return [[named, existingMessages.otherEngine(identifier, facts.engine, DATABASE_NAME[kind], fitting)]];
	}
	if (facts.host === "") return [[named, existingMessages.noEndpoint(identifier)]];
	return [...ruleComplaints(existing, facts, input), ...secretComplaints(existing, input)];
}
function ruleComplaints({ allowFrom, identifier }, facts, { stage: { network } }) {
	if (!allowFrom) return [];
	const vpc = network.kind === "given" ? network.vpc : null;
	if (facts.vpc !== vpc) return [["allowFrom", existingMessages.otherVpc(identifier, facts.vpc, vpc)]];
	return facts.securityGroups.length === 0 ? [["allowFrom", existingMessages.noGroup(identifier)]] : [];
}
function secretComplaints({ kind, secret }, { external }) {
	const keys = external.secretKeys?.[kind] ?? null;
	if (secret === null || keys === null) return [];
	if (keys.kind === "unread") return keys.action === SEEN_BY$1 ? [["secret", existingMessages.secretUnread(secret, keys.action, keys.why)]] : [];
	if (keys.kind === "absent") return [["secret", existingMessages.noSecret(secret)]];
	const lacking = Object.values(ENGINES[kind].variables.secrets).filter((key) => !keys.value.includes(key));
	return lacking.length === 0 ? [] : [["secret", existingMessages.secretLacks(secret, listed(lacking))]];
}
function existingNotes(input) {
	return DATABASES.flatMap((kind) => {
		const existing = input.stage.existing[kind];
		const left = input.deployed?.databases[kind].existing ?? null;
		const name = DATABASE_NAME[kind];
		if (existing === void 0) return left !== null && input.stage.databases[kind] === void 0 ? [existingMessages.noLongerUsed(name, left)] : [];
		const { network, region } = input.stage;
		const facts = valueOf(input.external.existing[kind]);
		if (facts === void 0 || existing.allowFrom) return [];
		const isHere = existing.region === region && network.kind === "given" && network.vpc === facts.vpc;
		const own = network.kind === "given" ? network.vpc : input.deployed?.network.vpc ?? null;
		return isHere ? [] : [existingMessages.noPath(name, facts.vpc, existing.region, own, region)];
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
// src/plan/messages/settings.ts
const NAMES$1 = {
	engine: "the engine",
	version: "the engine version",
	storage: "the storage",
	"storage.size": "the storage size",
	"storage.max": "the limit of storage autoscaling",
	"storage.type": "the storage type",
	"storage.iops": "the provisioned IOPS",
	database: "the name of the initial database",
	username: "the name of the master user",
	multiAz: "Multi-AZ",
	replicas: "the number of replicas",
	backupDays: "the backup retention",
	backupWindow: "the backup window",
	maintenanceWindow: "the maintenance window",
	apply: "the time at which changes apply",
	readReplica: "the reader",
	parameters: "the parameters",
	logs: "the exported logs",
	kmsKey: "the encryption key",
	secretsKmsKey: "the encryption key of the secrets",
	iamAuthentication: "IAM authentication",
	monitoring: "Enhanced Monitoring",
	autoMinorVersionUpgrade: "automatic minor version upgrades",
	allowMajorUpgrade: "the permission to upgrade the major version",
	existing: "the existing database",
	replicaOf: "the primary",
	restoreFrom: "the source it is restored from",
	protected: "the deletion protection"
};
const INSTANCE$1 = {
	sql: "the instance class",
	cache: "the node type"
};
function settingName(path, family) {
	if (path === "instance") return INSTANCE$1[family];
	if (Object.hasOwn(NAMES$1, path)) return NAMES$1[path] ?? path;
	const [parent = ""] = path.split(".");
	return Object.hasOwn(NAMES$1, parent) ? NAMES$1[parent] ?? path : path;
}
// src/plan/impact/nodes-and-failover.ts
const NODES_AND_FAILOVER = [
	"NumCacheClusters",
	"AutomaticFailoverEnabled",
	"MultiAZEnabled"
];
function nodesFirst(input) {
	return CACHE_KINDS.filter((kind) => {
		const group = groupOf(kind, input);
		if (group === null || !group.wanted.failover || group.running.failover) return false;
		return Math.min(group.running.nodes, group.deployed.nodes) < 2 || group.deployed.failover && group.movesZones;
	});
}
function failoverOffFirst(input) {
	return CACHE_KINDS.filter((kind) => {
		const group = groupOf(kind, input);
		return group !== null && group.wanted.nodes < 2 && group.running.nodes > 1 && (group.running.failover || group.deployed.failover);
	});
}
function toWriteDown(kind, input) {
	const group = groupOf(kind, input);
	if (group === null) return null;
	const { wanted, deployed, running } = group;
	return (wanted.failover ? running.nodes < 2 && deployed.nodes === wanted.nodes : running.failover && !deployed.failover) ? valuesOf(running) : null;
}
function isGivenAhead(kind, property, input) {
	return [...nodesFirst(input), ...failoverOffFirst(input)].some((one) => one === kind) && NODES_AND_FAILOVER.some((one) => one === property);
}
function nodesReasons(kind, input) {
	const isAmong = (kinds) => kinds.some((one) => one === kind);
	return [...isAmong(nodesFirst(input)) ? [reasons.nodesFirst] : [], ...isAmong(failoverOffFirst(input)) ? [reasons.failoverOffFirst] : []];
}
function runningNodes(kind, input) {
	const group = groupOf(kind, input);
	return group && valuesOf(group.running);
}
function deployedNodes(kind, input) {
	const group = groupOf(kind, input);
	return group && valuesOf(group.deployed);
}
function groupOf(kind, { changes, liveDatabases, rendered }) {
	const id = CACHE_IDS[kind].replicationGroup;
	const change = (changes ?? []).find(({ logicalId }) => logicalId === id);
	const properties = rendered.template.Resources[id]?.Properties;
	if (change?.action !== "Modify" || change.replacement === "True" || properties === void 0) return null;
	if (change.details.length === 0 || !touchesResource(change)) return null;
	const wanted = stateOf((property) => String(properties[property]));
	const deployed = stateOf((property) => before(change, property) ?? String(properties[property]));
	const { facts } = liveDatabases[kind];
	const values = isGroup(facts) ? groupValues(facts) : null;
	return {
		wanted,
		deployed,
		running: values === null ? deployed : stateOf((property) => values[property] ?? ""),
		movesZones: change.details.some(({ property }) => property === "MultiAZEnabled")
	};
}
function before({ details }, name) {
	return details.find(({ property }) => property === name)?.before ?? null;
}
function stateOf(value) {
	return {
		nodes: Number(value("NumCacheClusters")),
		failover: value("AutomaticFailoverEnabled") === "true",
		zones: value("MultiAZEnabled") === "true"
	};
}
function valuesOf({ nodes, failover, zones }) {
	return {
		NumCacheClusters: nodes,
		AutomaticFailoverEnabled: failover,
		MultiAZEnabled: zones
	};
}
// src/plan/changes/own-parameter-group.ts
function isOwnParameterGroup(group, kind, { stackName }) {
	const { parameterGroup } = isSql(kind) ? SQL_IDS[kind] : CACHE_IDS[kind];
	return isNamedFor(group, parameterGroup, stackName);
}
function isNamedFor(name, logicalId, stackName) {
	return name.toLowerCase().startsWith(`${stackName}-${logicalId}-`.toLowerCase());
}
// src/plan/messages/parameters.ts
const PARAMETER_GROUPS = {
	own: "the group of the stack",
	another: "another group"
};
const parameterMessages = {
	unknown: (name, version, meant) => refusal$1("parameter-unknown", `version ${version} has no parameter ${name}${meant === null ? "; remove it" : `; ${meant}`}`),
	fixed: (name) => refusal$1("parameter-fixed", `AWS sets ${name} itself and lets nobody change it; remove it`),
	notAllowed: (name, value, allowed) => refusal$1("parameter-value-not-allowed", `${name} may not be ${value}; AWS allows ${allowed}`),
	unit: (name, value, unit, write) => refusal$1("parameter-unit", `${name} is a plain number${unit === null ? "" : ` of ${unit}`}, and ${value} has a unit; write ${write === null ? "the number alone" : `"${write}"`}`),
	unread: (database, action, why) => warning("parameters-not-verified", `whether ${DATABASE_NAME[database]} takes the parameters of the file is ${NOT_VERIFIED} (${action} ${why})`)
};
// src/plan/impact/parameter-changes.ts
const { properties } = FAMILIES.sql;
function fromSetParameters(kind, changes, { type, origin, locate }, input) {
	const { types, properties } = familyOf$1(kind);
	const path = origin?.properties[properties.parameters];
	if (type !== types.parameterGroup || path === void 0) return changes;
	const byHand = parametersByHand(kind, input);
	const word = wordFor(properties.parameters, {
		type,
		origin,
		locate
	});
	const begun = changes.flatMap((change) => {
		const one = byHand.find(({ name }) => `${word}.${name}` === change.property);
		if (one === void 0) return [change];
		return sameParameter(one.running, change.after) ? [] : [{
			...change,
			before: one.running,
			lastDeploy: one.deployed
		}];
	});
	const goes = byHand.filter(({ becomes }) => becomes === "goes" || becomes === "perhaps").map(({ name, running, deployed, wanted, becomes }) => ({
		property: `${word}.${name}`,
		before: running,
		lastDeploy: deployed,
		after: wanted,
		line: locate([...path, name]).line,
		...becomes === "perhaps" && { perhaps: true }
	}));
	return [...begun, ...goes];
}
function groupComesBack(kind, { effective }, place, { live, stage }) {
	const fact = isSql(kind) ? live[kind] : void 0;
	const group = fact?.kind === "read" ? fact.value.parameterGroup : "";
	const path = place.origin?.properties[properties.parameterGroup];
	if (!effective.some(({ property }) => property === properties.parameterGroup) || group === "" || path === void 0 || isOwnParameterGroup(group, kind, stage)) return [];
	return [{
		property: wordFor(properties.parameterGroup, place),
		before: PARAMETER_GROUPS.another,
		lastDeploy: PARAMETER_GROUPS.own,
		after: PARAMETER_GROUPS.own,
		line: place.locate(path).line
	}];
}
// src/plan/changes/changed-by-hand.ts
function changedByHand(change, known) {
	const running = runningGroup(change, known);
	const wanted = known.rendered.template.Resources[change.logicalId]?.Properties ?? {};
	return Object.entries(running).flatMap(([property, value]) => {
		if (change.details.some((detail) => detail.property === property)) return [];
		const asked = wanted[property];
		return isPlain(asked) && !isSame(property, String(asked), value) ? [backTo(String(asked), property, value)] : [];
	});
}
function foreignParameterGroup(change, known) {
	const name = runningGroup(change, known)[PARAMETER_GROUP$2];
	const { database, details } = change;
	if (name === void 0 || database === null || !isCache(database)) return null;
	if (details.some(({ property, evaluation }) => property === PARAMETER_GROUP$2 && evaluation === "Static")) return null;
	return isOwnParameterGroup(name, database, known.stage) ? null : name;
}
const PARAMETER_GROUP$2 = FAMILIES.cache.properties.parameterGroup;
function runningGroup(change, { liveDatabases }) {
	const { database, type, action, replacement, details } = change;
	const stays = action === "Modify" && replacement !== "True" && details.length > 0;
	if (type !== FAMILIES.cache.types.database || database === null || !stays) return {};
	const { facts } = liveDatabases[database];
	return touchesResource(change) && isGroup(facts) ? groupValues(facts) : {};
}
function isPlain(value) {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
function isSame(property, asked, running) {
	return property === "EngineVersion" && compareVersions(asked, running) < 0 || isSameInGroup(property, asked, running);
}
function backTo(after, property, before) {
	return {
		attribute: "Properties",
		property,
		requiresRecreation: "Never",
		evaluation: "Static",
		source: "DirectModification",
		before,
		after
	};
}
// src/plan/impact/put-back.ts
function withPutBack(change, input) {
	const details = changedByHand(change, input);
	return details.length === 0 ? change : {
		...change,
		details: [...change.details, ...details]
	};
}
function putBackFindings(change, input) {
	const live = change.database === null ? null : input.liveDatabases[change.database];
	if (live === null) return [];
	const sent = withPutBack(change, input);
	const findings = changedByHand(change, input).map((detail) => findingOf(detail, sent, live));
	const group = foreignParameterGroup(change, input);
	return [
		...live.facts !== void 0 && live.missing !== null && holdsData(change) ? [{
			impact: "in-place",
			cause: "unread",
			property: "",
			verified: false
		}] : [],
		...findings.map((finding) => isGivenAhead(live.kind, finding.property, input) ? finding : {
			...finding,
			cause: "put-back"
		}),
		...group === null ? [] : [{
			impact: "in-place",
			cause: "put-back",
			property: GROUP$1,
			verified: true
		}]
	];
}
const GROUP$1 = "CacheParameterGroupName";
const FAILOVER = "AutomaticFailoverEnabled";
function putBackChanges(change, place, input) {
	const { database } = change;
	const isPerhaps = ({ property }) => database === null || !isGivenAhead(database, property ?? "", input);
	const settings = changedByHand(change, input).flatMap((detail) => describeChange(detail, place, void 0).map((told) => ({
		...told,
		...detail.property === FAILOVER && { property: FAILOVER },
		...told.after !== null && { lastDeploy: told.after },
		...isPerhaps(detail) && { perhaps: true }
	})));
	if (foreignParameterGroup(change, input) === null) return settings;
	const { own, another } = PARAMETER_GROUPS;
	const path = place.origin?.path;
	const line = path === void 0 ? null : place.locate([...path, "parameters"]).line;
	return [...settings, {
		property: "parameters",
		before: another,
		lastDeploy: own,
		after: own,
		line,
		perhaps: true
	}];
}
function putBackReasons(findings, impact, nameOf) {
	const found = findings.filter(({ cause }) => cause === "put-back");
	if (found.length === 0) return [];
	const names = new Set(found.map(({ property }) => NAMES[property] ?? nameOf(property)));
	const decides = !findings.some((one) => one.impact === impact && one.cause !== "put-back");
	return [reasons.putBack([...names], decides ? impact : "in-place")];
}
const NAMES = {
	[GROUP$1]: "the parameter group",
	[FAILOVER]: "automatic failover"
};
// src/plan/impact/performance.ts
function performanceWords(rows, { facts }) {
	const details = rows.flatMap(({ effective }) => effective).filter((detail) => !runsAlready(detail, facts));
	const changed = (name) => details.find(({ property }) => property === name);
	const standby = changed("MultiAZ");
	const size = changed("AllocatedStorage");
	const running = facts !== void 0 && "allocatedStorage" in facts ? facts : void 0;
	const type = changed("StorageType")?.after ?? running?.storageType;
	const before = running?.allocatedStorage ?? Number(size?.before ?? NaN);
	const isStriped = type === "gp3" && before < 400 && Number(size?.after ?? 0) >= 400;
	return [...standby === void 0 ? [] : [reasons.standby(standby.after === "true")], ...isStriped ? [reasons.striped(400)] : []];
}
// src/plan/impact/reason.ts
function reasonFor(impact, findings, { live, nameOf, window, parameters, isReplica, reboots }) {
	const heaviest = findings.filter((finding) => finding.impact === impact);
	const names = (cause, among = heaviest) => listed([...new Set(among.filter((finding) => finding.cause === cause && finding.property !== "").map((finding) => nameOf(finding.property)))]);
	const has = (cause) => heaviest.some((finding) => finding.cause === cause);
	const changed = names("property");
	const unknown = names("unknown");
	return [
		...has("property") ? [sentence(impact, changed, isReplica)] : [],
		...findings.some(({ cause }) => cause === "parameters") ? [parametersUnknown(parameters)] : [],
		...parameterWords(findings),
		...isLeftWaiting(impact, findings, live) ? [reasons.parametersWait(listed(reboots))] : [],
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
function parametersUnknown(parameters) {
	return parameters?.kind === "unread" ? `${reasons.parameters}: ${reasons.notVerified(parameters.action, parameters.why)}` : reasons.parameters;
}
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
function isLeftWaiting(impact, findings, live) {
	return live.waits && (impact === "in-place" || impact === "none") && findings.some(({ cause, property }) => WAITING.includes(cause) || property === PARAMETER_GROUP$1);
}
const WAITING = [
	"parameters",
	"parameters-at-restart",
	"parameters-pending"
];
const PARAMETER_GROUP$1 = FAMILIES.sql.properties.parameterGroup;
function windowWords(heaviest, live, window) {
	const interrupts = heaviest.some(({ impact, cause }) => (impact === "restart" || impact === "failover") && cause !== "pending");
	return live.waits && interrupts ? [reasons.window(window)] : [];
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
function lighter(impact, findings, names) {
	if (findings.some((finding) => finding.impact === impact && finding.cause === "property")) return [];
	const changed = names("property", findings.filter((finding) => finding.impact === "in-place"));
	return changed === "" ? [] : [reasons.inPlace(changed)];
}
function queued(findings, live) {
	const set = findings.filter((finding) => finding.cause === "pending");
	if (set.length > 0) {
		const words = listed(set.map((finding) => queuedWord(finding.property, live)));
		return [live.waits ? reasons.pendingIfNow(words) : reasons.pending(words)];
	}
	const waiting = live.waits ? Object.keys(live.facts?.pending ?? {}) : [];
	return waiting.length === 0 ? [] : [reasons.pendingInWindow(listed(waiting.map((property) => queuedWord(property, live))))];
}
function queuedWord(property, live) {
	const value = live.facts?.pending[property];
	return value === void 0 || /password|secret|token/i.test(property) ? property : `${property} ${value}`;
}
function unverified(findings, live) {
	if (live.absent) return [reasons.absent];
	if (live.missing === null) return [];
	const notVerified = reasons.notVerified(live.missing.action, live.missing.why);
	return [findings.some(({ cause, impact }) => cause === "unread" && impact === "restart") ? `${notVerified}: ${reasons.restartNotRuledOut}` : notVerified];
}
// src/plan/gone/missing.ts
function missingDatabases(deployed, live) {
	return DATABASES.filter((kind) => live[kind]?.kind === "absent" && deployedRole(kind, deployed) !== "absent");
}
function missingReaders({ readers = {} }) {
	return SQL_KINDS.filter((kind) => readers[kind]?.kind === "absent");
}
function replacedDatabases(deployed, live, resources = []) {
	return DATABASES.filter((kind) => {
		const running = valueOf(live[kind]);
		if (running === void 0 || deployedRole(kind, deployed) === "absent") return false;
		return isMadeLater(running, resources) || isOtherInstance(kind, deployed, live);
	});
}
function replacedReaders(deployed, { readers = {} }, resources = []) {
	return SQL_KINDS.filter((kind) => {
		const running = valueOf(readers[kind]);
		if (running === void 0) return false;
		return isMadeLater(running, resources) || isOther(running, READER_IDS[kind], deployed);
	});
}
function isOtherInstance(kind, deployed, live) {
	if (!isSql(kind)) return false;
	const running = valueOf(live[kind]);
	return running !== void 0 && isOther(running, SQL_IDS[kind].instance, deployed);
}
function isOther({ stack, resourceId }, logicalId, { id, resourceIds }) {
	const own = resourceIds?.[logicalId];
	return stack !== id || own !== void 0 && resourceId !== "" && resourceId !== own;
}
function isMadeLater({ identifier, createdAt }, resources) {
	const own = resources.find(({ physicalId }) => physicalId === identifier);
	if (own?.updatedAt === void 0 || !/_COMPLETE$/.test(own.status ?? "")) return false;
	return Date.parse(createdAt) > Date.parse(own.updatedAt);
}
function isGone$1(kind, { deployed, live }) {
	return missingDatabases(deployed, live).includes(kind);
}
// src/plan/impact/removed.ts
function planRemoved(kind, input, removed, comesBack) {
	const live = input.liveDatabases[kind];
	const outcome = worstOutcome(removed);
	const { facts, missing } = live;
	const instead = input.stage.existing[kind];
	const gone = !comesBack && isGone$1(kind, input);
	const isProtected = facts !== void 0 && "deletionProtection" in facts && facts.deletionProtection;
	return {
		database: kind,
		impact: comesBack ? "replace" : "remove",
		data: gone ? "kept" : live.absent || comesBack && outcome === "kept" ? "lost" : outcome,
		...gone && { gone: true },
		verified: facts !== void 0 || live.absent,
		...instead !== void 0 && !gone && { moves: true },
		...readerGoes(kind, input) && { reader: "removed" },
		changes: [],
		reason: [
			comesBack ? reasons.replaceUnnamed : outcome === "kept" ? reasons.keptRunning : reasons.removed,
			...instead === void 0 ? [] : [existingMessages.insteadOf(instead.identifier, facts)],
			...readerGoes(kind, input) ? [readerReasons.goes] : [],
			...isProtected ? [reasons.protectionFirst] : [],
			...live.absent ? [reasons.absent] : [],
			...missing === null ? [] : [reasons.notVerified(missing.action, missing.why)]
		].join("; ")
	};
}
function readerGoes(kind, input) {
	return (input.changes ?? []).some((change) => isReader(change) && change.action === "Remove" && change.database === kind);
}
function outcomeOfReplaced(rows) {
	const outcome = worstOutcome(rows);
	return outcome === "kept" ? "lost" : outcome;
}
function worstOutcome(rows) {
	const fates = rows.map(({ policyAction }) => {
		if (policyAction === "Snapshot" || policyAction === "ReplaceAndSnapshot") return "snapshot";
		return policyAction === "Retain" ? "kept" : "lost";
	});
	if (fates.includes("lost")) return "lost";
	return fates.includes("snapshot") ? "snapshot" : "kept";
}
// src/plan/impact/modified.ts
function planModified(kind, input, own) {
	const live = input.liveDatabases[kind];
	const rows = own.filter(holdsData);
	const readers = own.filter(isReader);
	const primary = own.filter((change) => !isReader(change)).flatMap((change) => holdsData(change) ? [...findingsOf(withPutBack(change, input), live), ...putBackFindings(change, input)] : besideFindings(change, {
		parameters: input.checked?.parameters[kind],
		live,
		byHand: parametersByHand(kind, input)
	}));
	const findings = [...primary, ...readerFindings(kind, own, input, heaviest(primary))];
	const impact = heaviest(findings);
	const reader = readerOutcome(findings);
	const word = (property) => own.map((change) => wordFor(property, placeOf(change, input))).find((name) => name !== property) ?? property;
	const nameOf = (property) => settingName(word(property), ENGINES[kind].family);
	const window = input.stage.databases[kind]?.maintenanceWindow ?? runningWindow(live);
	const changes = onePerProperty([...rows, ...own.filter((change) => !holdsData(change) && !isReader(change))].flatMap((change) => [...changesOf(change, input, live), ...putBackChanges(change, placeOf(change, input), input)]));
	return {
		database: kind,
		impact,
		data: impact === "replace" ? outcomeOfReplaced(rows) : "kept",
		verified: isVerified(findings, impact),
		...reader !== null && { reader },
		changes: [...heaviestFirst(changes, findings, word), ...readers.flatMap((change) => readerChanges(change, input, changes))],
		reason: impact === "none" ? whyNothing(own, rows) : [
			reasonFor(impact, findings, {
				live,
				nameOf,
				window,
				parameters: input.checked?.parameters[kind],
				isReplica: isSql(kind) && remainsReplica(kind, input),
				reboots: rebootCommands(kind, input)
			}),
			...putBackReasons(findings, impact, nameOf),
			...nodesReasons(kind, input),
			...impact === "replace" ? [] : performanceWords(rows, live),
			...takenAway(rows, live),
			...readerSentences(kind, input, findings)
		].filter((sentence) => sentence !== "").join("; ")
	};
}
function takenAway(rows, { facts }) {
	return rows.filter(({ replacement }) => replacement !== "True").flatMap(({ effective }) => effective).filter((detail) => detail.after === null && valueBefore(detail, facts) !== null).flatMap(({ property }) => TAKEN_AWAY[property ?? ""] ?? []);
}
const TAKEN_AWAY = {
	EnableCloudwatchLogsExports: reasons.logsOff,
	MaxAllocatedStorage: reasons.growthOff
};
function rebootCommands(kind, input) {
	return ["primary", ...isSql(kind) && hasReader(kind, input) ? ["reader"] : []].map((which) => rebootCommand(input.stage.name, instanceName(kind, which)));
}
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
function isVerified(findings, impact) {
	if (findings.some(({ cause }) => cause === "unread")) return false;
	return findings.every(({ verified }) => verified) || findings.some((finding) => finding.verified && finding.impact === impact);
}
function changesOf(change, input, live) {
	const place = placeOf(change, input);
	if (!holdsData(change) && !change.type.endsWith("ParameterGroup")) return [];
	const changes = change.effective.filter((detail) => !runsAlready(detail, live.facts)).flatMap((detail) => describeChange(detail, place, live.facts));
	return [...fromSetParameters(live.kind, changes, place, input), ...holdsData(change) ? groupComesBack(live.kind, change, place, input) : []];
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
	if (rows.some(({ effective }) => effective.length > 0)) return reasons.alreadySo;
	return own.every((change) => change.details.every(isTag)) ? reasons.tagsOnly : reasons.aroundIt;
}
function isTag({ attribute, property }) {
	return attribute === "Tags" || property === "Tags";
}
// src/plan/impact/database-plan.ts
function planDatabase(kind, input) {
	const wanted = input.stage.databases[kind];
	if (wanted !== void 0 && isNewStack(input)) return created(kind, input, reasons.newStage);
	if (isSql(kind) && wanted !== void 0 && isAwaited(kind, input)) return created(kind, input, reasons.newDatabase);
	const own = (input.changes ?? []).filter((change) => change.database === kind);
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
function isAwaited(kind, input) {
	return input.changes === null && waitsFor(kind, input) !== null;
}
function created(kind, input, reason) {
	const wanted = input.stage.databases[kind];
	const changes = wanted === void 0 ? [] : settingsOf(input.stage, wanted, input.locate);
	const restored = wanted === void 0 ? null : restoreReason(wanted, input.external);
	return {
		database: kind,
		impact: "create",
		data: "kept",
		verified: restored?.verified ?? true,
		...leavesExisting(kind, input) !== null && { moves: true },
		changes,
		reason: [
			reason,
			...restored === null ? [] : [restored.reason],
			...moveReasons(kind, input)
		].join("; ")
	};
}
// src/plan/consent/changed-value.ts
function changedValue({ property, before, after, lastDeploy }, database) {
	if (lastDeploy === void 0) return {
		property,
		after
	};
	const name = property.replace(/^readReplica\./, "");
	return name === "storage.size" || name === "version" && isSameMajor(before ?? "", lastDeploy ?? "", database) ? {
		property,
		after
	} : {
		property,
		after,
		before
	};
}
function isSameMajor(one, other, kind) {
	return isSql(kind) ? majorOf(kind, one) === majorOf(kind, other) : one.split(".")[0] === other.split(".")[0];
}
// src/plan/messages/around/service-role.ts
const serviceRoleMessages = {
	first: (role) => note("service-role-first", `CloudFormation will act by the role ${role}, for this stack from now on: a service role can be changed, not taken away`),
	another: (before, after) => note("service-role-another", `CloudFormation will act by the role ${after} from now on, instead of ${before}`),
	kept: (role) => note("service-role-kept", `CloudFormation will act by the role ${role}, which the stack has from an earlier deploy; no \`cloudformation-role\` is given`)
};
// src/plan/impact/service-role.ts
function roleChange({ asked, deployed }) {
	return asked === null || asked === deployed ? null : {
		before: deployed,
		after: asked
	};
}
function roleNotes(roles) {
	const change = roleChange(roles);
	if (change?.before === null) return [serviceRoleMessages.first(change.after)];
	if (change !== null) return [serviceRoleMessages.another(change.before, change.after)];
	return roles.asked === null && roles.deployed !== null ? [serviceRoleMessages.kept(roles.deployed)] : [];
}
function rolesOf(input, action) {
	if (action === "none" && input.leftBehind === void 0) return null;
	const { deployed, serviceRole = null } = input;
	return {
		asked: serviceRole,
		deployed: (isNewStack(input) ? void 0 : deployed?.serviceRole) ?? null
	};
}
// src/plan/impact/safety-nets.ts
const INSTANCE = FAMILIES.sql.types.database;
const PROTECTION = "DeletionProtection";
function withSafetyNets(verdict, input) {
	const nets = netsCut(verdict, input);
	return nets.length === 0 ? verdict : {
		...verdict,
		nets
	};
}
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
function mayUnprotectStack({ stage, changes }) {
	if (stage.protected || changes === null) return !stage.protected;
	const instances = changes.filter(({ type }) => type === INSTANCE);
	const isNew = (kind) => instances.some(({ action, logicalId }) => action === "Add" && databaseNamed(logicalId) === kind);
	return !SQL_KINDS.some((kind) => stage.databases[kind] !== void 0 && !isNew(kind)) || instances.some((change) => detailOf(change, PROTECTION, null) !== null);
}
function netsCut(verdict, input) {
	const rows = (input.changes ?? []).filter((change) => holdsData(change) && change.database === verdict.database);
	if (rows.length === 0 || input.live[verdict.database]?.kind === "absent") return [];
	if (ends(verdict)) return backupsThatGo(verdict, rows, input);
	return rows.filter(({ action }) => action === "Modify" || action === "Dynamic").flatMap((change) => [...daysLost(change, verdict, input), ...protectionOff(change, input)]);
}
function backupsThatGo({ database }, rows, input) {
	const stays = rows.every(({ policyAction }) => policyAction === "Retain" || policyAction === "ReplaceAndRetain");
	const days = runningDays(database, input);
	if (familyOf$1(database).has.lastingBackups || stays || days === 0) return [];
	return [{
		kind: "backups-with-database",
		before: textOf(days),
		after: null,
		line: null
	}];
}
function daysLost(change, { database }, input) {
	const property = backupDaysOf(change.type);
	if (property === void 0) return [];
	const detail = detailOf(change, property, null);
	const running = runningDays(database, input);
	const back = changedByHand(change, input).find((one) => one.property === property);
	if (detail === null && back === void 0) return queuedDays(property, running, database, input);
	const before = running ?? daysOf(detail?.before);
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
function backupDaysOf(type) {
	const family = familyOfType(type);
	return family?.types.database === type ? family.properties.backupDays : void 0;
}
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
	const kind = change.database;
	if (kind === null || !isSql(kind)) return [];
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
function detailOf({ details }, property, untold) {
	if (details.length === 0) return { before: untold };
	return details.find((detail) => detail.property === property) ?? null;
}
function propertyOf({ logicalId }, property, input) {
	return input.rendered.template.Resources[logicalId]?.Properties[property];
}
function runningDays(database, { live }) {
	return byFamily(database, {
		sql: (kind) => valueOf(live[kind])?.backupRetentionDays ?? null,
		cache: (kind) => valueOf(live[kind])?.snapshotRetentionDays ?? null
	});
}
function daysOf(value) {
	const days = typeof value === "string" && value !== "" ? Number(value) : value;
	return typeof days === "number" && Number.isInteger(days) ? days : null;
}
function textOf(days) {
	return days === null ? null : String(days);
}
// src/plan/consent/fingerprint.ts
function stageFingerprint(input, action, databases, refusals, asks = []) {
	const { stage, rendered, partsAsWritten } = input;
	return sha256({
		stage: stage.name,
		stack: stage.stackName,
		region: stage.region,
		action,
		parts: partsAsWritten ?? rendered.parts,
		unprotects: terminationProtection(input)?.to === "off" ? true : void 0,
		serviceRole: serviceRoleOf(input, action),
		databases: databases.map(({ database, impact, data, moves, verified, reader, nets, changes }) => ({
			database,
			impact,
			data,
			moves,
			verified,
			reader,
			nets: nets?.map(({ kind, before, after }) => ({
				kind,
				before,
				after
			})),
			changes: changes.map((change) => changedValue(change, database)).sort(byJson)
		})),
		refusals: refusals.map(({ database, property }) => ({
			database,
			property
		})).sort(byJson),
		resources: isNewStack(input) ? [] : structure(input).sort(byJson),
		facts: action === "update" ? decidingFacts(input, databases) : {},
		asks: asksOfStack(asks)
	});
}
function serviceRoleOf(input, action) {
	const roles = rolesOf(input, action);
	return (roles && roleChange(roles)) ?? void 0;
}
function asksOfStack(asks) {
	const stackAsks = asks.filter(({ stack }) => stack !== null);
	return stackAsks.length === 0 ? void 0 : stackAsks.map(({ kind, from, to }) => ({
		kind,
		from,
		to
	}));
}
function leftAloneFingerprint({ stage, stack, region }) {
	return sha256({
		stage,
		stack,
		region,
		leftAlone: true
	});
}
function planFingerprint(stages) {
	return sha256(stages.map(({ stage, fingerprint }) => ({
		stage,
		fingerprint
	})));
}
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
function decidingFacts(input, databases) {
	const { live } = input;
	const touched = new Set(databases.filter(({ impact }) => impact !== "none").map(({ database }) => database));
	return {
		sql: SQL_KINDS.filter((kind) => touched.has(kind)).map((kind) => {
			const facts = valueOf(live[kind]);
			return {
				kind,
				multiAz: facts?.multiAz,
				pending: facts?.pending,
				parameters: facts?.parameterApplyStatus,
				replicas: facts?.readReplicas.toSorted(),
				reader: readerFacts(live, kind)
			};
		}),
		...perKind(CACHE_KINDS, (kind) => {
			const facts = touched.has(kind) ? valueOf(live[kind]) : void 0;
			return {
				members: facts?.members,
				failover: unusualFailover(facts),
				pending: facts?.pending,
				byHand: facts && byHand(kind, input)
			};
		})
	};
}
function byHand(kind, input) {
	const found = (input.changes ?? []).filter(({ database }) => database === kind).flatMap((change) => [...changedByHand(change, input).map(({ property, before }) => [property, before]), ...[foreignParameterGroup(change, input) ?? []].flat().map((name) => ["group", name])]);
	return found.length === 0 ? void 0 : Object.fromEntries(found);
}
function unusualFailover(facts) {
	if (facts === void 0 || facts.automaticFailover === facts.members > 1) return void 0;
	return facts.automaticFailover;
}
function readerFacts(live, kind) {
	const facts = valueOf(live.readers?.[kind]);
	return facts && {
		pending: facts.pending,
		parameters: facts.parameterApplyStatus
	};
}
// src/plan/notes/access.ts
const GROUP = "AWS::EC2::SecurityGroup";
const RULE = "AWS::EC2::SecurityGroupIngress";
const KEYS = "AWS::SSM::Association";
function mayChangeAccess(changes) {
	return changes.some((change) => change.type === GROUP || change.type === KEYS || isDoor(change) || isMoved(change) || mayChangeTls(change));
}
function isMoved({ type, replacement }) {
	return type === RULE && replacement === "True";
}
function mayChangeTls(change) {
	const names = changedParameters(change);
	return names === null || SQL_KINDS.some((kind) => names.includes(ENGINES[kind].tls.parameter));
}
function accessNotes(input) {
	const { rendered, deployedTemplate, stage } = input;
	const now = accessIn(rendered.template, stage);
	if (isNewStack(input)) return [...byManager(stage), ...together(now).map(accessMessages.opens)];
	if (deployedTemplate === void 0) return [];
	const before = [...accessIn(deployedTemplate, stage), ...doorsIn(deployedTemplate)];
	const after = [...now, ...doorsIn(rendered.template)];
	return [...together(without$1(after, before)).map(accessMessages.opens), ...together(without$1(before, after)).map(accessMessages.closes)];
}
function byManager({ bastion }) {
	return bastion !== null && BASTION_KINDS[bastion.access].port === null ? [accessMessages.opens({
		who: accessMessages.sessions,
		to: BASTION
	})] : [];
}
function accessIn(template, { bastion }) {
	const rules = Object.entries(template.Resources).flatMap(([id, { Type, Properties }]) => Type === GROUP ? sourcesIn(Properties["SecurityGroupIngress"]).map((who) => ({
		who,
		to: targetOf(id)
	})) : []);
	const names = new Map((bastion?.keys ?? []).map((key) => [fingerprintOf(key), nameOf$2(key)]));
	const keys = authorizedIn(template).map((key) => {
		const fingerprint = fingerprintOf(key);
		return {
			who: accessMessages.key(fingerprint, names.get(fingerprint) ?? ""),
			to: BASTION
		};
	});
	return [
		...rules,
		...keys,
		...withoutTls(template)
	];
}
function withoutTls({ Resources }) {
	return SQL_KINDS.flatMap((kind) => {
		const { title, tls } = ENGINES[kind];
		const value = (Resources[SQL_IDS[kind].parameterGroup]?.Properties["Parameters"] ?? {})[tls.parameter];
		return typeof value !== "string" || /^(1|on)$/i.test(value) ? [] : [{
			who: accessMessages.withoutTls(tls.parameter),
			to: title
		}];
	});
}
function sourcesIn(rules) {
	return (Array.isArray(rules) ? rules : []).flatMap((rule) => {
		const { CidrIp, SourceSecurityGroupId: group } = rule;
		return [CidrIp, group].filter((source) => typeof source === "string");
	});
}
function targetOf(logicalId) {
	if (logicalId === BASTION_IDS.securityGroup) return BASTION;
	const kind = databaseNamed(logicalId);
	return kind === null ? logicalId : ENGINES[kind].title;
}
function fingerprintOf(key) {
	const [, material = ""] = key.split(" ");
	return `SHA256:${createHash("sha256").update(Buffer.from(material, "base64")).digest("base64").replace(/=+$/, "")}`;
}
function nameOf$2(key) {
	return key.split(" ").slice(2).join(" ");
}
function without$1(all, known) {
	return all.filter(({ who, to }) => !known.some((one) => one.who === who && one.to === to));
}
function together(all) {
	return [...new Set(all.map(({ who }) => who))].map((who) => ({
		who,
		to: listed([...new Set(all.filter((one) => one.who === who).map(({ to }) => to))])
	}));
}
// src/plan/messages/live/gone.ts
const goneMessages = {
	database: (kind, identifier, left) => refusal$1("database-missing", `AWS no longer has ${identifier}: it was deleted outside of this file, and an update would fail half-way; take ${kind} out of the file and deploy, which needs no consent, then ${wayBack(left)}`),
	replica: (kind, identifier) => refusal$1("database-missing", `AWS no longer has the replica ${identifier}: it was deleted outside of this file, and an update would fail half-way; take ${kind} out of the file and deploy, which needs no consent, then write it with replicaOf again`),
	reader: (identifier) => refusal$1("reader-missing", `AWS no longer has the reader ${identifier}: it was deleted outside of this file, and an update would fail half-way; deploy readReplica: false, then put it back`),
	bastion: (instance) => refusal$1("bastion-missing", `AWS no longer has the bastion ${instance}: it was terminated outside of this file, and an update that changes it would fail half-way; take the bastion out of the file and deploy, then put it back`),
	another: (kind, identifier) => refusal$1("another-database", `${identifier} is not the database that this stack made: it was made under the same name outside of this file, as by a restore, so the settings of the file are not its own; take ${kind} out of the file and deploy, which keeps its rows in a final snapshot, then write it again with restoreFrom that snapshot`),
	anotherReplica: (kind, identifier) => refusal$1("another-database", `${identifier} is not the replica that this stack made: it was made under the same name outside of this file; take ${kind} out of the file and deploy, then write it with replicaOf again`),
	anotherReader: (identifier) => refusal$1("another-database", `${identifier} is not the reader that this stack made: it was made under the same name outside of this file; deploy readReplica: false, then put it back`),
	group: ({ database, kind, name }, deployed) => refusal$1("group-missing", `AWS no longer has ${name}, ${GROUPS[kind].what} of ${DATABASE_NAME[database]}: it was deleted outside of this file, and an update would fail half-way; make it again under its name, and plan again: ${GROUPS[kind].command(name, database, deployed)}`),
	gone: (name, identifier, left) => warning("already-gone", `${name}: AWS no longer has ${identifier}, so nothing will be deleted and no snapshot taken; ${whatIsLeft(left)}`)
};
const PARAMETERS = "the parameter group, whose values an update writes when the file changes them,";
const SUBNETS = "the subnet group";
const GROUPS = {
	sqlParameters: {
		what: PARAMETERS,
		command: (name, database, deployed) => `aws rds create-db-parameter-group --db-parameter-group-name ${name} --db-parameter-group-family ${familyOf(database, deployed)} --description 'Parameters of ${DATABASE_NAME[database]}' --region ${deployed.region}`
	},
	sqlSubnets: {
		what: SUBNETS,
		command: (name, database, { network, region }) => `aws rds create-db-subnet-group --db-subnet-group-name ${name} --db-subnet-group-description 'Subnets of ${DATABASE_NAME[database]}' --subnet-ids ${network.databaseSubnets.join(" ")} --region ${region}`
	},
	cacheParameters: {
		what: PARAMETERS,
		command: (name, database, deployed) => `aws elasticache create-cache-parameter-group --cache-parameter-group-name ${name} --cache-parameter-group-family ${familyOf(database, deployed)} --description 'Parameters of ${DATABASE_NAME[database]}' --region ${deployed.region}`
	},
	cacheSubnets: {
		what: SUBNETS,
		command: (name, database, { network, region }) => `aws elasticache create-cache-subnet-group --cache-subnet-group-name ${name} --cache-subnet-group-description 'Subnets of ${DATABASE_NAME[database]}' --subnet-ids ${network.databaseSubnets.join(" ")} --region ${region}`
	}
};
function familyOf(database, { databases }) {
	const { version, engine } = databases[database];
	return byFamily(database, {
		sql: (kind) => sqlFamily(kind, version ?? ""),
		cache: () => cacheFamily(VARIANT_NAMES.find((name) => name === engine) ?? "valkey", version ?? "")
	});
}
function wayBack(left) {
	const [newest, ...older] = namesIn(left);
	const backups = backupsIn(left);
	if (newest !== void 0) {
		const others = older.length === 0 ? "" : ` (older ones: ${shortened(older)})`;
		const beside = backups === null ? "" : `, or with its retained backups, ${timeLine(backups)}`;
		return `write it again with ${restoreLine(newest)}${others}${beside}`;
	}
	if (backups !== null) return `write it again with its retained backups, ${timeLine(backups)}`;
	return isAllRead(left) ? "write it again, empty: AWS has neither a snapshot nor a backup of it" : `write it again, with restoreFrom where it has a snapshot${notVerified(left)}`;
}
function whatIsLeft(left) {
	const names = namesIn(left);
	const backups = backupsIn(left);
	const line = names[0] === void 0 ? backups && timeLine(backups) : restoreLine(names[0]);
	if (line === null) return isAllRead(left) ? "AWS has neither a snapshot nor a backup of it" : `whether it has snapshots is not verified${notVerified(left)}`;
	return [
		...names.length === 0 ? [] : [`its snapshots, newest first: ${shortened(names)}`],
		...backups === null ? [] : [`its retained backups: ${timeLine(backups)}`],
		...isAllRead(left) ? [] : [`others are not verified${notVerified(left)}`],
		`to bring it back, deploy this, then write it again with ${line}`
	].join("; ");
}
function namesIn(left) {
	return left?.snapshots.kind === "read" ? left.snapshots.value : [];
}
function backupsIn(left) {
	return left?.backups?.kind === "read" ? left.backups.value : null;
}
function isAllRead(left) {
	return left?.snapshots.kind === "read" && left.backups?.kind !== "unread";
}
function timeLine({ source, latest }) {
	return `restoreFrom: { source: ${source}, time: ${latest === null ? "TIME" : withoutFraction(latest)} }`;
}
function withoutFraction(time) {
	return time.replace(/\.\d+Z$/, "Z");
}
function notVerified(left) {
	const unread = [left?.snapshots, left?.backups].flatMap((fact) => fact?.kind === "unread" ? [`${fact.action} ${fact.why}`] : []);
	return unread.length === 0 ? "" : ` (${listed(unread)})`;
}
const TOLD = 5;
function shortened(names) {
	return names.length > TOLD ? listed([...names.slice(0, TOLD), `${names.length - TOLD} more`]) : listed(names);
}
// src/plan/gone/gone-bastion.ts
function goneBastion({ bastion: { instance } }, { bastion: fact }) {
	return fact !== void 0 && isTerminated(fact) ? instance : null;
}
function isTerminated(fact) {
	if (fact.kind !== "read") return fact.kind === "absent";
	return ["shutting-down", "terminated"].includes(fact.value.state);
}
function goneBastionRefusals(input) {
	const { stage, deployed, seen = {}, changes, locate } = input;
	const instance = deployed && goneBastion(deployed, seen);
	if (instance === null || !(changes ?? []).some(changesInstance)) return [];
	const { line } = locate([
		"stages",
		stage.name,
		"bastion"
	]);
	return [{
		...goneMessages.bastion(instance),
		database: null,
		property: "bastion",
		line
	}];
}
function changesInstance(change) {
	const { type, action, replacement, details, effective } = change;
	if (type !== "AWS::EC2::Instance" || action !== "Modify" || replacement === "True") return false;
	if (!touchesResource(change) || isKnockOn(change)) return false;
	const isTagged = details.some(({ attribute, property }) => [attribute, property].includes("Tags"));
	return details.length === 0 || isTagged || effective.length > 0;
}
// src/plan/gone/gone-notes.ts
function goneNotes(verdicts, { deployed, snapshotsLeft = {} }) {
	return verdicts.flatMap(({ database, gone }) => {
		const identifier = deployed?.databases[database].identifier ?? null;
		if (gone !== true || identifier === null) return [];
		return [goneMessages.gone(DATABASE_NAME[database], identifier, snapshotsLeft[database])];
	});
}
// src/plan/messages/around/new-stages.ts
const newStageMessages = {
	ownNetwork: (range, zones) => note("network-created", `a VPC of its own will be created for the stage, ${range} in ${count(zones, "availability zone")}`),
	givenNetwork: (vpc, subnets) => note("network-given", `the stage will be put into ${vpc}, its databases into ${listed(subnets)}`),
	networkOfPrimary: note("network-given", `the stage will be put into the VPC of its primary, which is ${NOT_VERIFIED}`),
	bastion: (reached, subnet) => note("bastion-created", `a bastion will be created${subnet === null ? "" : ` in ${subnet}`}, reached with ${reached}`),
	direct: (title, port, ranges, keys) => `${title} on port ${String(port)} from ${ranges.length === 0 ? "no address" : listed(ranges)}, by whoever may read its private key in Parameter Store (/ec2/keypair/...)${keys === 0 ? "" : ` or has ${ofTheFile(keys)}`}`,
	withoutPort: (title) => `${title} by whoever IAM allows: no port of it is open`,
	secrets: (names) => note("secrets-created", `${listed(names)} will be created in Secrets Manager`),
	readable: (names) => note("secrets-readable", `the printed policy statement will let the application's execution role read ${listed(names)}`),
	copied: (name, regions) => note("secrets-copied", `${name} will be copied to ${listed(regions)}`),
	ofPrimary: (name) => `the secret of the primary of ${name}`,
	opened: ({ name, identifier }, whom, opened) => note("existing-opened", opened === null ? `${name}: a security group of ${identifier} will admit ${listed(whom)}; which one, and on which port, is ${NOT_VERIFIED}` : `${name}: the security group ${opened.group} of ${identifier} will admit ${listed(whom)} on port ${String(opened.port)}`),
	closed: ({ name, identifier }, whom, { group, port }) => note("existing-closed", `${name}: the security group ${group} of ${identifier} will no longer admit ${listed(whom)} on port ${String(port)} by a rule of this stage`),
	clients: "this stage's clients",
	bastionAlone: "this stage's bastion",
	bastionToo: "its bastion"
};
function ofTheFile(keys) {
	return keys === 1 ? "the key of the file" : `one of the ${String(keys)} keys of the file`;
}
// src/plan/notes/new-stage.ts
function newStageNotes(input) {
	if (!isNewStack(input)) return [];
	const { stage, rendered } = input;
	return [
		networkNote(stage),
		...bastionNotes$1(stage),
		...secretNotes$1(rendered.template)
	];
}
function networkNote(stage) {
	const { network } = stage;
	if (network.kind === "given") return newStageMessages.givenNetwork(network.vpc, network.subnets);
	return livesBesidePrimary(stage) ? newStageMessages.networkOfPrimary : newStageMessages.ownNetwork(network.cidr, network.zones);
}
function bastionNotes$1({ bastion, network }) {
	if (bastion === null) return [];
	const { title, port } = BASTION_KINDS[bastion.access];
	const reached = port === null ? newStageMessages.withoutPort(title) : newStageMessages.direct(title, port, bastion.allow, bastion.keys.length);
	const given = network.kind === "given" ? network.subnets[0] ?? null : null;
	return [newStageMessages.bastion(reached, bastion.subnet ?? given)];
}
function secretNotes$1(template) {
	const secrets = Object.values(template.Resources).flatMap((resource) => {
		const name = nameOf$1(resource);
		return name === null ? [] : [{
			name,
			regions: copiesOf(resource)
		}];
	});
	const readable = readableIn(template);
	return [
		...secrets.length === 0 ? [] : [newStageMessages.secrets(secrets.map(({ name }) => name))],
		...readable.length === 0 ? [] : [newStageMessages.readable(readable)],
		...secrets.filter(({ regions }) => regions.length > 0).map(({ name, regions }) => newStageMessages.copied(name, regions))
	];
}
function readableIn({ Resources, Outputs }) {
	const names = DATABASES.flatMap((kind) => [[kind, DATABASE_OUTPUTS[kind].secretArn], [kind, URL_SECRET_OUTPUT[kind]]]).flatMap(([kind, key]) => {
		const value = Outputs[key]?.Value;
		if (value === void 0) return [];
		if (typeof value === "string") return [secretName(value)];
		const made = Resources[referenceIn(value)];
		return [(made === void 0 ? null : nameOf$1(made)) ?? newStageMessages.ofPrimary(DATABASE_NAME[kind])];
	});
	return [...new Set(names)];
}
function nameOf$1({ Type, Properties }) {
	if (Type !== "AWS::SecretsManager::Secret") return null;
	const [, parts] = Properties["Name"]["Fn::Join"];
	return parts.map((part) => typeof part === "string" ? part : "*").join("-");
}
function copiesOf({ Properties }) {
	return (Properties["ReplicaRegions"] ?? []).map(({ Region }) => Region);
}
function referenceIn(value) {
	const { Ref } = value;
	return typeof Ref === "string" ? Ref : "";
}
// src/plan/notes/opened-existing.ts
function openedNotes(input) {
	return DATABASES.flatMap((kind) => {
		const existing = input.stage.existing[kind];
		const whom = admitted(isOpened(EXISTING_RULE_IDS[kind], input), isOpened(BASTION_ADMISSION_IDS[kind], input));
		if (existing === void 0 || whom.length === 0) return [];
		const facts = valueOf(input.external.existing[kind]);
		const group = facts?.securityGroups[0];
		const opened = facts && group !== void 0 ? {
			group,
			port: facts.port
		} : null;
		return [newStageMessages.opened({
			name: DATABASE_NAME[kind],
			identifier: existing.identifier
		}, whom, opened)];
	});
}
function closedNotes({ deployed, deployedTemplate, rendered }) {
	if (deployed === null || deployedTemplate === void 0) return [];
	return DATABASES.flatMap((kind) => {
		const gone = (id) => {
			const before = ruleIn(deployedTemplate, id);
			const after = ruleIn(rendered.template, id);
			const stays = after?.group === before?.group && after?.port === before?.port;
			return before === null || stays ? null : before;
		};
		const [clients, bastion] = [gone(EXISTING_RULE_IDS[kind]), gone(BASTION_ADMISSION_IDS[kind])];
		const rule = clients ?? bastion;
		if (rule === null) return [];
		const whom = admitted(clients !== null, bastion !== null);
		const identifier = deployed.databases[kind].existing?.split("/").at(-1) ?? "";
		return [newStageMessages.closed({
			name: DATABASE_NAME[kind],
			identifier
		}, whom, rule)];
	});
}
function ruleIn({ Resources }, id) {
	const { GroupId, FromPort } = Resources[id]?.Properties ?? {};
	return typeof GroupId === "string" ? {
		group: GroupId,
		port: Number(FromPort)
	} : null;
}
function admitted(clients, bastion) {
	if (!bastion) return clients ? [newStageMessages.clients] : [];
	return clients ? [newStageMessages.clients, newStageMessages.bastionToo] : [newStageMessages.bastionAlone];
}
function isOpened(rule, { rendered, changes, ...input }) {
	if (isNewStack(input)) return rule in rendered.template.Resources;
	return (changes ?? []).some(({ logicalId, action }) => logicalId === rule && action !== "Remove");
}
// src/plan/notes/kept-settings.ts
function keptNotes({ changes, rendered }) {
	return (changes ?? []).filter(holdsData).flatMap((change) => {
		const { database: kind, logicalId, details } = change;
		const origin = rendered.origins[logicalId];
		if (kind === null || origin === void 0) return [];
		return details.filter((detail) => isKept(detail, change)).map(({ property, before }) => notes.settingKept(DATABASE_NAME[kind], fileProperty(origin, property ?? "") ?? property ?? "", before ?? ""));
	});
}
// src/plan/changes/security-groups.ts
function securityGroupsDiffer(running, template, ids = {}) {
	if (!Array.isArray(template) || running === void 0) return null;
	const own = referencesIn(template).flatMap((id) => ids[id] ?? []);
	if (own.length !== template.length) return running.length === template.length ? null : {
		running,
		deployed: template.length
	};
	return own.length === running.length && own.every((id) => running.includes(id)) ? null : {
		running,
		deployed: own
	};
}
// src/plan/changes/sent.ts
function isSent({ action, type, details }) {
	return isDataType(type) && action === "Modify" && (details.length === 0 || details.some(({ attribute, evaluation, source }) => (attribute === "Properties" || attribute === "Tags") && (evaluation === "Static" || source === "DirectModification")));
}
// src/plan/messages/live/left-by-hand.ts
const leftByHand = {
	reader: (database) => `the reader of ${database}`,
	stays: (name, key, running, deployed) => warning("left-by-hand", `${name}: ${key} ${valueText(running)} was set outside of this file (last deploy: ${valueText(deployed)}) and will stay: CloudFormation changes only what the file changes`),
	putBack: (name, key, running, deployed) => warning("put-back", `${name}: ${key} ${valueText(running)} was set outside of this file, and any change puts ${valueText(deployed)} back; the update then lasts until RDS has optimized the storage. Write ${key}: ${valueText(running)} to keep it`),
	otherGroup: (name, group) => warning("left-by-hand", `${name}: ${group.startsWith("default.") ? "a default parameter group" : `the parameter group ${group}`} was attached outside of this file and will stay, so that the parameters of the file are not in force; attach the stack's own again`),
	otherSecurityGroups: (name, groups) => warning("left-by-hand", `${name}: ${groups} were attached outside of this file and will stay`),
	logs: (name, after) => note("left-by-hand", `${name}: logs were changed outside of this file, and RDS is told only what the file changes: it will export ${valueText(after)}`)
};
// src/plan/messages/live/seen.ts
const SEEN_BY = {
	"rds:DescribeDBInstances": "how the instances run",
	"elasticache:DescribeReplicationGroups": "how the replication groups run",
	"elasticache:DescribeCacheClusters": "the version, the parameters and the groups that Redis runs with",
	"cloudformation:ListStackResources": "whether the databases are those that the stack made",
	"rds:DescribeDBParameterGroups": "whether the parameter groups of RDS are there",
	"rds:DescribeDBSubnetGroups": "whether the subnet groups of RDS are there",
	"elasticache:DescribeCacheParameterGroups": "whether the parameter groups of Redis are there",
	"elasticache:DescribeCacheSubnetGroups": "whether the subnet groups of Redis are there",
	"rds:DescribeDBParameters": "which parameters of RDS were set by hand",
	"elasticache:DescribeCacheParameters": "which parameters of Redis were set by hand",
	"ec2:DescribeInstances": "whether the bastions run",
	"secretsmanager:ListSecrets": "whether the secrets are there",
	"secretsmanager:DescribeSecret": "whether the secrets are there"
};
const seenMessages = {
	unread: (action, why) => note("not-looked-at", `${SEEN_BY[action] ?? "what runs"} is not verified (${action} ${why})`),
	gone: (name, identifier) => warning("gone-outside", `${name} is gone: AWS has no ${identifier}, which was deleted outside of this file`),
	another: (name, identifier) => warning("made-by-another", `${name}: ${identifier} is not the one that this stack made; it was made under the same name outside of this file, as by a restore`),
	differs: (name, differences) => warning("differs-from-deploy", `${name} was changed outside of this file; it runs with ${listed(differences)}`),
	setting: (property, running, deployed) => `${property} ${valueText(running)} (last deploy: ${valueText(deployed)})`,
	bastion: "the bastion",
	failover: "automatic failover",
	otherParameters: "parameters of another group",
	otherGroups: ({ running, deployed }) => typeof deployed === "number" ? `${running.length} security groups (last deploy: ${deployed})` : `the security groups ${valueText(listed(running))} (last deploy: ${listed(deployed)})`,
	bastionGone: (instance) => warning("bastion-gone", `the bastion is gone: ${instance} was terminated outside of this file; take the bastion out of the file and deploy, then put it back`),
	bastionNotRunning: (instance, state, region) => warning("bastion-not-running", `the bastion is ${state}, so there is no tunnel; start it: aws ec2 start-instances --instance-ids ${instance} --region ${region}`),
	secretNotKept: (secret, when, region) => warning("secret-deletion-planned", `the secret ${secret} is scheduled for deletion ${when}, and will not stay; to keep it: aws secretsmanager restore-secret --secret-id ${secret} --region ${region}`),
	secretNoMore: (secret) => warning("secret-gone", `the secret ${secret} does not exist any more`),
	secretGone: (name, secret) => warning("secret-gone", `${name}: its secret ${secret} is gone, and nobody can read it`),
	secretDeletion: (name, secret, at, command) => warning("secret-deletion-planned", `${name}: its secret ${secret} will be deleted${at === null ? "" : ` on ${at.slice(0, 10)}`}, and nobody can read it until then; restore it: ${command}`)
};
// src/plan/notes/left-by-hand.ts
function leftByHandNotes(input) {
	if (input.basis === "file" || isNewStack(input)) return [];
	const parameters = DATABASES.flatMap((kind) => parameterNotes$1(kind, input));
	const instances = SQL_KINDS.flatMap((kind) => [...notesOn(SQL_IDS[kind].instance, valueOf(input.live[kind]), input, {
		kind,
		name: DATABASE_NAME[kind]
	}), ...notesOn(READER_IDS[kind], valueOf(input.live.readers?.[kind]), input, {
		kind,
		name: leftByHand.reader(DATABASE_NAME[kind])
	})]);
	return [...parameters, ...instances];
}
function notesOn(logicalId, facts, { rendered, changes, stage, physicalIds }, { kind, name }) {
	const template = rendered.template.Resources[logicalId]?.Properties;
	const change = (changes ?? []).find((each) => each.logicalId === logicalId);
	if (facts === void 0 || template === void 0 || !stays(change)) return [];
	const origin = rendered.origins[logicalId];
	const { parameterGroup: group } = facts;
	const isOther = group !== "" && !isOwnParameterGroup(group, kind, stage);
	const getsGroup = change?.effective.some(({ property }) => property === PARAMETER_GROUP) === true;
	const settings = Object.entries(liveValues(facts)).flatMap(([property, running]) => {
		const deployed = asText(template[property]);
		const key = (origin && fileProperty(origin, property)) ?? property;
		if (change?.effective.some((detail) => detail.property === property)) {
			const after = property === LOGS ? logsAfter(change, template[LOGS], facts) : deployed;
			return isSameSetting(after, deployed ?? "[]") || after === deployed ? [] : [leftByHand.logs(name, shown(LOGS, after))];
		}
		if (deployed === null && !isOffUnlessSaid(property)) return [];
		if (isSameSetting(running, deployed) || facts.pending[property] === deployed) return [];
		if (isGrowth(kind, property, running, deployed)) return [];
		const values = [shown(property, running), shown(property, deployed)];
		return property === "Iops" && change !== void 0 && isSent(change) && running !== null ? [leftByHand.putBack(name, key, ...values)] : [leftByHand.stays(name, key, ...values)];
	});
	return [
		...isOther && !getsGroup ? [leftByHand.otherGroup(name, group)] : [],
		...securityGroups(name, facts, template[SECURITY_GROUPS], physicalIds),
		...settings
	];
}
function parameterNotes$1(kind, input) {
	const fact = input.checked?.set?.[kind];
	if (fact?.kind === "unread") return [seenMessages.unread(fact.action, fact.why)];
	return parametersByHand(kind, input).filter(({ becomes }) => becomes === "stays").map(({ name, running, deployed }) => leftByHand.stays(DATABASE_NAME[kind], `parameters.${name}`, running, deployed));
}
function securityGroups(name, facts, wanted, physicalIds) {
	const differ = securityGroupsDiffer(facts.securityGroups, wanted, physicalIds);
	return differ === null ? [] : [leftByHand.otherSecurityGroups(name, seenMessages.otherGroups(differ))];
}
const SECURITY_GROUPS = "VPCSecurityGroups";
const PARAMETER_GROUP = FAMILIES.sql.properties.parameterGroup;
const LOGS = "EnableCloudwatchLogsExports";
function stays(change) {
	return change === void 0 || change.action === "Modify" && change.replacement !== "True";
}
function isGrowth(kind, property, running, deployed) {
	if (property === "AllocatedStorage") return true;
	if (property !== "EngineVersion" || running === null || deployed === null) return false;
	return majorOf(kind, running) === majorOf(kind, deployed) && compareVersions(running, deployed) >= 0;
}
function logsAfter(change, wanted, { logs }) {
	const after = Array.isArray(wanted) ? wanted.map(String) : [];
	const before = logsBefore(change, after);
	const kept = logs.filter((log) => after.includes(log) || !before.includes(log));
	return JSON.stringify([...kept, ...after.filter((log) => !before.includes(log))].sort());
}
function logsBefore({ details }, after) {
	const entries = [...after];
	for (const { property, path, before } of details) {
		if (property !== LOGS) continue;
		const index = path?.split("/")[3];
		if (index === void 0) return listIn(before);
		entries[Number(index)] = before;
	}
	return entries.filter((entry) => typeof entry === "string");
}
function listIn(value) {
	return value?.match(/[\w-]+/g) ?? [];
}
// src/facts/states/caches.ts
const GROUP_STATUSES = {
	available: CHANGE,
	"create-failed": until("events"),
	creating: WAIT,
	deleting: until("deletion"),
	modifying: WAIT,
	snapshotting: WAIT
};
const NODE_STATUSES = {
	available: CHANGE,
	creating: WAIT,
	deleted: until("deletion"),
	deleting: until("deletion"),
	"incompatible-network": until("network"),
	"incompatible-parameters": until("parameters"),
	modifying: WAIT,
	"rebooting cache cluster nodes": WAIT,
	"rebooting cluster nodes": WAIT,
	"restore-failed": until("events"),
	snapshotting: WAIT,
	updating: WAIT
};
function handlingOfGroup(status) {
	return rowOf(GROUP_STATUSES, status);
}
function handlingOfNode(status) {
	return rowOf(NODE_STATUSES, status);
}
// src/plan/notes/seen/differences.ts
function differencesOf({ kind, logicalId }, facts, standing) {
	const expected = standing.rendered?.template.Resources[logicalId]?.Properties;
	if (expected === void 0) return [];
	return [
		...settings(logicalId, expected, facts, standing),
		...around(kind, expected, facts, standing),
		...groups(expected, facts, standing)
	];
}
function settings(logicalId, expected, facts, { rendered }) {
	const origin = rendered?.origins[logicalId];
	const isSame = isGroup(facts) ? isSameAsGroup : isSameSetting;
	return Object.entries(liveValues(facts)).flatMap(([property, value]) => {
		if (REFERENCES.has(property)) return [];
		const wanted = asText(expected[property]);
		if (wanted === null && !isOffUnlessSaid(property)) return [];
		if (isSame(value, wanted, property) || facts.pending[property] === wanted) return [];
		if (wanted !== null && isMovedByAws$1(property, {
			expected,
			wanted,
			value
		})) return [];
		const name = settingWord(property, origin);
		return [seenMessages.setting(name, shown(property, value), shown(property, wanted))];
	});
}
function settingWord(property, origin) {
	if (property === "AutomaticFailoverEnabled") return seenMessages.failover;
	return (origin && fileProperty(origin, property)) ?? property;
}
const REFERENCES = /* @__PURE__ */ new Set([FAMILIES.cache.properties.parameterGroup, "SecurityGroupIds"]);
function isSameAsGroup(value, wanted, property) {
	return value !== null && wanted !== null && isSameInGroup(property, wanted, value);
}
function isMovedByAws$1(property, { expected, wanted, value }) {
	if (value === null) return false;
	if (property === "EngineVersion") {
		if (covers$1(wanted, value)) return true;
		const [major = ""] = wanted.split(".");
		return covers$1(major, value) && compareVersions(value, wanted) > 0 && expected["AutoMinorVersionUpgrade"] === true;
	}
	if (property !== "AllocatedStorage") return false;
	const max = Number(asText(expected["MaxAllocatedStorage"]));
	return Number(value) > Number(wanted) && Number(value) <= max;
}
function around(kind, expected, facts, { deployed }) {
	const [property, group] = isGroup(facts) ? [FAMILIES.cache.properties.parameterGroup, facts.nodesTell?.parameterGroup ?? ""] : [FAMILIES.sql.properties.parameterGroup, facts.parameterGroup];
	if (expected[property] === void 0 || group === "") return [];
	return isOwnParameterGroup(group, kind, { stackName: deployed.name }) ? [] : [seenMessages.otherParameters];
}
function groups(expected, facts, { physicalIds }) {
	const differ = isGroup(facts) ? securityGroupsDiffer(facts.nodesTell?.securityGroups, expected["SecurityGroupIds"], physicalIds) : securityGroupsDiffer(facts.securityGroups, expected["VPCSecurityGroups"], physicalIds);
	return differ === null ? [] : [seenMessages.otherGroups(differ)];
}
// src/plan/notes/seen/databases.ts
function databaseNotes(standing) {
	const told = (kind) => standing.live[kind] !== void 0 || (standing.refusals ?? []).some(({ database }) => database === kind);
	return [...SQL_KINDS.filter((kind) => !told(kind)).flatMap((kind) => [...primaryNotes(kind, standing), ...readerNotes(kind, standing)]), ...CACHE_KINDS.filter((kind) => !told(kind)).flatMap((kind) => groupNotes$1(kind, standing))];
}
function primaryNotes(kind, standing) {
	const { identifier, role } = standing.deployed.databases[kind];
	const fact = standing.seen[kind];
	const name = DATABASE_NAME[kind];
	if (fact === void 0 || identifier === null || fact.kind === "unread") return [];
	if (fact.kind === "absent") return [seenMessages.gone(name, identifier)];
	if (replacedDatabases(standing.deployed, standing.seen).includes(kind)) return [seenMessages.another(name, identifier)];
	return [...role === "replica" && fact.value.replicaSource === null ? [replicaMessages.promotedOutside(name, identifier)] : [], ...instanceNotes({
		name,
		kind,
		what: "primary"
	}, SQL_IDS[kind].instance, fact.value, standing)];
}
function readerNotes(kind, standing) {
	const { identifier } = standing.deployed.databases[kind].reader;
	const fact = standing.seen.readers?.[kind];
	if (fact === void 0 || identifier === null || fact.kind === "unread") return [];
	if (fact.kind === "absent") return [readerReasons.absent(DATABASE_NAME[kind])];
	const name = leftByHand.reader(DATABASE_NAME[kind]);
	if (replacedReaders(standing.deployed, standing.seen).includes(kind)) return [seenMessages.another(name, identifier)];
	if (fact.value.replicaSource === null) return [readerReasons.promoted(DATABASE_NAME[kind], identifier)];
	return instanceNotes({
		name,
		kind,
		what: "reader"
	}, READER_IDS[kind], fact.value, standing);
}
function instanceNotes({ name, kind, what }, logicalId, facts, standing) {
	const { identifier, status } = facts;
	return [...statusNote({
		database: kind,
		what,
		identifier,
		status,
		region: standing.deployed.region
	}, handlingOfInstance(status)), ...differNote(name, differencesOf({
		kind,
		logicalId
	}, facts, standing))];
}
function groupNotes$1(kind, standing) {
	const fact = standing.seen[kind];
	const { identifier } = standing.deployed.databases[kind];
	if (fact === void 0 || identifier === null || fact.kind === "unread") return [];
	const name = DATABASE_NAME[kind];
	if (fact.kind === "absent") return [seenMessages.gone(name, identifier)];
	const nodes = valueOf(standing.seen.nodes?.[kind]) ?? [];
	const { region } = standing.deployed;
	const { status } = fact.value;
	const { replicationGroup: logicalId } = CACHE_IDS[kind];
	return [
		...statusNote({
			database: kind,
			what: "primary",
			identifier,
			status,
			region
		}, handlingOfGroup(status)),
		...nodes.flatMap((node) => statusNote({
			...node,
			database: kind,
			what: "node",
			region
		}, handlingOfNode(node.status))),
		...differNote(name, differencesOf({
			kind,
			logicalId
		}, fact.value, standing))
	];
}
function statusNote(shown, handling) {
	const isUnknown = handling.may === "wait" && !handling.isKnown;
	return needsSomebody(handling) || isUnknown ? [stateMessages.notServing(shown, handling)] : [];
}
function differNote(name, differences) {
	return differences.length === 0 ? [] : [seenMessages.differs(name, differences)];
}
// src/template/state/deployed-secrets.ts
function secretsOf(deployed, kind) {
	const { role, secretArn, copiedSecretArn, urls } = deployed.databases[kind];
	if (secretArn === null || role === "absent") return [];
	const urlSecret = urls?.secretArn ?? null;
	if (role === "replica") return urlSecret === null ? [] : [urlSecret];
	const all = [
		secretArn,
		copiedSecretArn,
		tokenSecretName(secretName(secretArn), stackSuffix(deployed.id)),
		urlSecret
	].filter((one) => one !== null);
	return [...new Set(all)];
}
function passwordSecretOf({ id, databases }, kind) {
	const { role, secretArn } = databases[kind];
	if (secretArn === null || role === "absent") return null;
	return isCache(kind) ? tokenSecretName(secretName(secretArn), stackSuffix(id)) : secretArn;
}
// src/plan/messages/live/restore-secret.ts
const DAY$1 = 864e5;
function restoreSecretCommand(stage, database) {
	return `\`tinystacks restore-secret --stage ${stage} ${database}\``;
}
function deletionTime({ deletion }, now) {
	const at = deletion?.at ?? null;
	if (at === null) return "at a time that could not be read";
	const days = Math.max(0, Math.ceil((Date.parse(at) - now.getTime()) / DAY$1));
	return `after ${at.slice(0, 10)} (${count(days, "day")} left)`;
}
const restoreSecretMessages = {
	oneStage: "`restore-secret` takes one stage",
	oneDatabase: `\`restore-secret\` takes one database: ${DATABASES.join(", ")}`,
	notDeployed: (stage) => `the stage ${stage} is not deployed`,
	noSecret: (name) => `the stack has no secret of its own for ${name}`,
	noSecretHint: "an existing database brings its secret along, and a replica has that of its primary",
	nothing: (name) => `${name}: no secret of it is scheduled for deletion. Nothing was done.`,
	planned: (name, secret, now) => `${name}: the secret ${secret.name} is scheduled for deletion ${deletionTime(secret, now)}; it will be restored, with the password that it has`,
	question: (name) => `Restore the secret of ${name}? [y/N] `,
	declined: (name) => `the secret of ${name} was not restored: you answered no`,
	nothingDone: "Nothing was done.",
	restored: (name, secret) => `${name}: the secret ${secret} was restored, and AWS shows that it stays`,
	notProven: {
		gone: (name, secret) => `${name}: AWS restored the secret ${secret}, and it does not exist any more`,
		unread: (name, secret) => `${name}: AWS restored the secret ${secret}; that it stays is not verified, since it could not be read again`,
		"still planned": (name, secret) => `${name}: AWS restored the secret ${secret}, and still shows its deletion as planned; run the command again`
	},
	gone: (name, secret) => `${name}: the secret ${secret} does not exist any more, and nothing restores it`,
	unread: (action, why) => `whether the secret is scheduled for deletion could not be read (${action} ${why})`
};
// src/plan/notes/seen/surroundings.ts
function bastionNotes(standing) {
	const { seen, deployed, isBastionRefused } = standing;
	const { bastion: fact } = seen;
	const { instance } = deployed.bastion;
	if (instance === null || isBastionRefused === true) return [];
	if (goneBastion(deployed, seen) !== null) return [seenMessages.bastionGone(instance)];
	if (fact?.kind !== "read") return [];
	const { state } = fact.value;
	switch (state) {
		case "pending":
		case "running":
		case "shutting-down":
		case "terminated": return groupNotes(fact.value, standing);
		case "stopping":
		case "stopped": return [seenMessages.bastionNotRunning(instance, state, deployed.region)];
		case "unknown": return [seenMessages.bastionNotRunning(instance, "in a state that is not known", deployed.region)];
	}
}
function groupNotes({ securityGroups }, { rendered, physicalIds }) {
	if (rendered?.template.Resources[BASTION_IDS.instance] === void 0) return [];
	const differ = securityGroupsDiffer(securityGroups, attachedGroups(BASTION_IDS.securityGroup), physicalIds);
	return differ === null ? [] : [seenMessages.differs(seenMessages.bastion, [seenMessages.otherGroups(differ)])];
}
function secretNotes({ seen, deployed }) {
	return DATABASES.flatMap((kind) => {
		const { secretArn, copiedSecretArn } = deployed.databases[kind];
		return [.../* @__PURE__ */ new Set([
			secretArn,
			copiedSecretArn,
			...secretsOf(deployed, kind)
		])].flatMap((id) => {
			const fact = id === null ? void 0 : seen.secrets?.[id];
			if (id === null || fact === void 0 || fact.kind === "unread") return [];
			const [name, secret] = [DATABASE_NAME[kind], secretNameIn(id)];
			if (fact.kind === "absent") return [seenMessages.secretGone(name, secret)];
			const { deletion } = fact.value;
			if (deletion === null) return [];
			const command = restoreSecretCommand(deployed.tags[TAGS.stage] ?? deployed.name, kind);
			return [seenMessages.secretDeletion(name, secret, deletion.at, command)];
		});
	});
}
// src/plan/notes/seen/unread.ts
function unreadNotes(seen) {
	const { readers = {}, nodes = {}, secrets = {}, bastion, ...databases } = seen;
	const unread = [
		databases,
		readers,
		nodes,
		{ bastion },
		secrets
	].flatMap((group) => Object.values(group)).flatMap((fact) => fact?.kind === "unread" ? [fact] : []);
	return [...new Map(unread.map(({ action, why }) => [action, seenMessages.unread(action, why)])).values()];
}
function hoisted(stages) {
	const isOfAll = ({ code }) => code === "not-looked-at";
	const notes = stages.flatMap((stage) => stage.notes.filter(isOfAll));
	return {
		stages: stages.map((stage) => ({
			...stage,
			notes: stage.notes.filter((note) => !isOfAll(note))
		})),
		notes: [...new Map(notes.map((note) => [note.message, note])).values()]
	};
}
// src/plan/notes/seen/seen-notes.ts
function seenNotes(input) {
	const { seen, deployed } = input;
	if (seen === void 0 || deployed === null) return [];
	const isWhole = stackState(deployed.status) === "ready";
	return notesOf({
		...input,
		seen,
		deployed,
		rendered: isWhole ? input.rendered : null,
		isBastionRefused: goneBastionRefusals(input).length > 0
	});
}
function handedOnNotes(deployed, seen) {
	return notesOf({
		deployed,
		seen,
		live: {},
		rendered: null
	});
}
function notesOf(standing) {
	return [
		...unreadNotes(standing.seen),
		...databaseNotes(standing),
		...bastionNotes(standing),
		...secretNotes(standing)
	];
}
// src/plan/notes/removal-notes.ts
function restoreNotes(verdicts, { stage, deployed }) {
	return verdicts.flatMap((verdict) => {
		const { database, data } = verdict;
		const identifier = deployed?.databases[database].identifier ?? null;
		if (!(ends(verdict) && data === "snapshot") || identifier === null) return [];
		const of = {
			database,
			region: stage.region,
			identifier
		};
		return [restoreMessages.later(DATABASE_NAME[database], of)];
	});
}
// src/plan/messages/around/urls.ts
const urlMessages = {
	added: (names, statement) => warning("urls-new", `the application will get ${count(names.length, "new variable")} from secrets: ${listed(names)}; a task definition that has one of these names already cannot have both, so take it out there; ${statement === null ? "the printed policy statement (execution-role-statement) will have their secrets" : `tasks start only if their execution role can read the secrets, so allow it before the application is deployed: ${statement}`}`),
	noLongerOffered: (names) => note("urls-not-asked-for", `the application will no longer get ${listed(names)}; their secrets stay as long as the databases, for the tasks that read them`),
	gone: (names) => warning("urls-gone", `${listed(names)} will go, with what they lead to: deploy the application without them before`),
	notOffered: (name, names) => note("url-not-offered", `${name} gets no URL (${listed(names)}): its password was not made by tinystacks, and CloudFormation cannot percent-encode it`),
	old: (name) => warning("url-old", `the password of ${name} was changed since its URL was made; the deploy will make the URL anew. Running tasks keep the earlier one until they are started again. A password with other characters than letters, digits and -._~ breaks the URL: CloudFormation cannot percent-encode it`),
	urlsGone: (name) => warning("url-gone", `the secret with the URLs of ${name} does not exist any more, and tasks that read it will not start; write urls: false, deploy, and write urls: true again: that makes it anew`),
	notVerified: (name, why) => note("url-not-verified", `whether the URL of ${name} has its password is ${NOT_VERIFIED} (${why})`)
};
// src/plan/notes/urls.ts
function urlNotes(input) {
	const before = input.deployed === null ? [] : urlsOfStack(input.deployed);
	const after = offeredUrls(kindsOf(input), (kind) => {
		const urls = urlsAfter(kind, input);
		return urls?.isOffered === true ? urls.keys : [];
	});
	const added = without(after, before);
	const gone = without(before, after);
	const kept = gone.filter(({ kind, key }) => urlsAfter(kind, input)?.keys.includes(key) === true);
	return [
		...added.length === 0 ? [] : [urlMessages.added(namesOf(added), statementAfter(input))],
		...kept.length === 0 ? [] : [urlMessages.noLongerOffered(namesOf(kept))],
		...kept.length === gone.length ? [] : [urlMessages.gone(namesOf(without(gone, kept)))],
		...input.stage.urls ? notOffered(input) : [],
		...DATABASES.flatMap((kind) => ageOf(kind, input))
	];
}
function without(some, others) {
	return some.filter(({ name }) => others.every((other) => other.name !== name));
}
function namesOf(offered) {
	return offered.map(({ name }) => name);
}
function urlsAfter(kind, { rendered }) {
	const value = rendered.template.Outputs[URLS_OUTPUT[kind]]?.Value;
	return typeof value === "string" ? parseUrls(value, "") : null;
}
function kindsOf({ stage }) {
	return DATABASES.filter((kind) => stage.databases[kind] !== void 0 || stage.existing[kind] !== void 0);
}
function notOffered(input) {
	const { Outputs } = input.rendered.template;
	const kinds = kindsOf(input);
	return kinds.filter((kind) => !(URLS_OUTPUT[kind] in Outputs)).map((kind) => {
		const names = urlVariables(kinds).filter((one) => one.kind === kind && one.end === "database");
		return urlMessages.notOffered(`${input.stage.name}/${kind}`, names.map(({ name }) => name));
	});
}
function ageOf(kind, { stage, deployed, external }) {
	const urls = deployed?.databases[kind].urls ?? null;
	const fact = external.passwords?.[kind];
	if (urls === null || fact === void 0) return [];
	const name = `${stage.name}/${kind}`;
	switch (fact.kind) {
		case "unread": return [urlMessages.notVerified(name, `${fact.action} ${fact.why}`)];
		case "absent": return [urlMessages.notVerified(name, "AWS does not say")];
		case "read":
			if (fact.value.urlsGone === true) return stage.urls ? [urlMessages.urlsGone(name)] : [];
			return isStale(urls, fact.value) ? [urlMessages.old(name)] : [];
	}
}
// src/plan/refusals/parameter-value.ts
const FORMULA = /\{|^\s*(?:GREATEST|LEAST|SUM|IF|LOG)\s*\(/i;
const SWITCH = /* @__PURE__ */ new Set([
	"on",
	"off",
	"true",
	"false",
	"yes",
	"no",
	"0",
	"1"
]);
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const RANGE = /^(-?\d[^-]*?(?:e[+-]\d+)?)-(-?\d.*)?$/i;
function complaintAbout({ allowed, dataType, description }, value) {
	if (FORMULA.test(value)) return null;
	const limits = (allowed ?? "").split(",").map((one) => one.trim()).filter((one) => one !== "");
	if (allowed === null || limits.length === 0) return null;
	const ranges = limits.map(rangeOf).filter((range) => range !== null);
	const isTaken = (one) => isAmong(one.trim(), limits, ranges);
	if (dataType === "list" ? value.split(",").every(isTaken) : isTaken(value)) return null;
	return ranges.length > 0 && SIZE.test(value) ? {
		kind: "unit",
		...inUnitOf(description, value)
	} : {
		kind: "not-allowed",
		allowed: limits.join(", ")
	};
}
function rangeOf(limit) {
	const [, least = "", most = ""] = RANGE.exec(limit) ?? [];
	if (!NUMBER.test(least) || most !== "" && !NUMBER.test(most)) return null;
	return [Number(least), most === "" ? Number.POSITIVE_INFINITY : Number(most)];
}
function isAmong(value, limits, ranges) {
	const lower = value.toLowerCase();
	if (limits.some((limit) => limit.toLowerCase() === lower)) return true;
	if (limits.every((limit) => SWITCH.has(limit.toLowerCase())) && SWITCH.has(lower)) return true;
	return NUMBER.test(value) && ranges.some(([least, most]) => isWithin(Number(value), least, most));
}
function isWithin(value, least, most) {
	return value >= least && value <= most;
}
const SIZE = /^(\d+)\s*([a-z]+)$/i;
const UNITS = /* @__PURE__ */ new Map([
	["b", ["bytes", 1]],
	["k", ["bytes", 1024]],
	["kb", ["bytes", 1024]],
	["8kb", ["bytes", 8192]],
	["m", ["bytes", 1024 ** 2]],
	["mb", ["bytes", 1024 ** 2]],
	["g", ["bytes", 1024 ** 3]],
	["gb", ["bytes", 1024 ** 3]],
	["t", ["bytes", 1024 ** 4]],
	["tb", ["bytes", 1024 ** 4]],
	["ms", ["milliseconds", 1]],
	["s", ["milliseconds", 1e3]],
	["min", ["milliseconds", 6e4]],
	["h", ["milliseconds", 36e5]],
	["d", ["milliseconds", 864e5]]
]);
function inUnitOf(description, value) {
	const unit = /^\((\w+)\)/.exec(description)?.[1] ?? null;
	const [, amount, written = ""] = SIZE.exec(value) ?? [];
	const [from, to] = [UNITS.get(written.toLowerCase()), UNITS.get(unit?.toLowerCase() ?? "")];
	if (from === void 0 || to === void 0 || from[0] !== to[0]) return {
		unit,
		write: null
	};
	const inUnit = Number(amount) * from[1] / to[1];
	return {
		unit,
		write: Number.isInteger(inUnit) ? String(inUnit) : null
	};
}
// src/plan/refusals/parameters.ts
function parameterRefusals(input) {
	const at = refusalAt(input.stage, input.locate);
	return databasesOf(input.stage).flatMap((database) => {
		const fact = input.checked?.parameters[database.kind];
		if (fact?.kind !== "read") return [];
		return fact.value.asked.flatMap((name) => {
			const value = database.parameters[name];
			const text = value === void 0 ? null : complaint(name, value, fact.value, database.version);
			return text === null ? [] : [at(database.kind, ["parameters", name], text)];
		});
	});
}
function parameterNotes(input) {
	return databasesOf(input.stage).flatMap(({ kind }) => {
		const fact = input.checked?.parameters[kind];
		return fact?.kind === "unread" && fact.action.endsWith(":DescribeEngineDefaultParameters") ? [parameterMessages.unread(kind, fact.action, fact.why)] : [];
	});
}
function complaint(name, value, { known, names }, version) {
	const definition = Object.hasOwn(known, name) ? known[name] : void 0;
	if (definition === void 0) return parameterMessages.unknown(name, version, didYouMean(name, names));
	if (!definition.modifiable) return parameterMessages.fixed(name);
	const found = complaintAbout(definition, value);
	if (found === null) return null;
	return found.kind === "unit" ? parameterMessages.unit(name, value, found.unit, found.write) : parameterMessages.notAllowed(name, value, found.allowed);
}
// src/plan/messages/live/doomed-secrets.ts
function snapshotCommand({ database, identifier, region }) {
	return byFamily(database, {
		sql: () => `aws rds create-db-snapshot --db-instance-identifier ${identifier} --db-snapshot-identifier ${identifier}-saved --region ${region}`,
		cache: () => `aws elasticache create-snapshot --replication-group-id ${identifier} --snapshot-name ${identifier}-saved --region ${region}`
	});
}
const doomedSecretMessages = {
	planned: ({ database, stage }, secret, now) => refusal$1("secret-to-be-deleted", `the secret ${secret.name} of ${DATABASE_NAME[database]} is scheduled for deletion ${deletionTime(secret, now)}; until it is restored, CloudFormation cannot read its password, and an update would fail: ${restoreSecretCommand(stage, database)}`),
	urlsGone: ({ database }, secret) => refusal$1("url-secret-gone", `the secret ${secret} with the URLs of ${DATABASE_NAME[database]} does not exist any more, and CloudFormation cannot change it; write urls: false, deploy, and write urls: true again: that makes it anew`),
	gone: (owner, secret) => refusal$1("secret-unreadable", `the secret ${secret} of ${DATABASE_NAME[owner.database]} does not exist any more, and nobody can read its password, which CloudFormation needs for every change of it; take a snapshot, ${snapshotCommand(owner)}, and restore it into a database of another stage, restoreFrom: { snapshot: ${owner.identifier}-saved }, which gets a secret of its own`)
};
// src/plan/refusals/doomed-secrets.ts
function secretRefusals(input) {
	const at = refusalAt(input.stage, input.locate);
	return doomedSecrets(input).flatMap(({ owner, id, fact }) => {
		if (fact.kind === "read") return [at(owner.database, [], doomedSecretMessages.planned(owner, fact.value, input.today ?? /* @__PURE__ */ new Date(0)))];
		if (isOfUrls(id, owner.database, input)) return changesUrls(owner.database, input) ? [at(owner.database, [], doomedSecretMessages.urlsGone(owner, secretNameIn(id)))] : [];
		return isTouched$1(owner.database, input) ? [at(owner.database, [], doomedSecretMessages.gone(owner, secretNameIn(id)))] : [];
	});
}
function doomedSecrets({ deployed, seen, stage }) {
	if (deployed === null) return [];
	return DATABASES.flatMap((database) => secretsOf(deployed, database).flatMap((id) => {
		const fact = seen?.secrets?.[id];
		if (fact === void 0 || fact.kind === "unread") return [];
		if (fact.kind === "read" && fact.value.deletion === null) return [];
		const identifier = deployed.databases[database].identifier ?? "";
		return [{
			owner: {
				database,
				stage: stage.name,
				region: deployed.region,
				identifier
			},
			id,
			fact
		}];
	}));
}
function isOfUrls(id, kind, { deployed }) {
	const database = deployed?.databases[kind];
	const isAnother = id !== database?.secretArn && id !== database?.copiedSecretArn;
	return database?.urls?.secretArn === id && isAnother;
}
function changesUrls(kind, { changes }) {
	const all = (changes ?? []).filter(({ database }) => database === kind);
	const movesAway = all.some((change) => holdsData(change) && change.replacement === "True");
	return all.some((change) => change.logicalId === CONNECTION_SECRET_IDS[kind] && change.action === "Modify" && (movesAway || !isKnockOn(change)));
}
function isTouched$1(kind, { changes }) {
	return (changes ?? []).some((change) => change.database === kind && (holdsData(change) || change.type.startsWith("AWS::SecretsManager::")));
}
// src/plan/messages/around/kms-keys.ts
const REMEDY = {
	Disabled: "enable it",
	PendingDeletion: "cancel its deletion and enable it",
	PendingReplicaDeletion: "cancel its deletion and enable it",
	PendingImport: "import its key material",
	Unavailable: "connect its key store"
};
function commandsFor({ state, arn }, region) {
	const run = (verb) => `aws kms ${verb} --key-id ${arn} --region ${region}`;
	if (state === "Disabled") return run("enable-key");
	return state === "PendingDeletion" ? `${run("cancel-key-deletion")} and ${run("enable-key")}` : REMEDY[state] ?? "wait until it is Enabled";
}
const DATABASE_KEY = {
	property: "kmsKey",
	what: "databases"
};
const SECRETS_KEY = {
	property: "secretsKmsKey",
	what: "secrets"
};
const kmsKeyMessages = {
	notFound: (key, { property }) => refusal$1("kms-key-not-found", `there is no KMS key ${key} in this region; write one that exists, or remove ${property}`),
	unread: (key, action, why) => refusal$1("kms-key-unread", `whether the KMS key ${key} can be used is ${NOT_VERIFIED} (${action} ${why}), and nothing is encrypted with a key unread; allow ${action} on it`),
	wrongKind: (key, { usage, spec }, { what }) => refusal$1("kms-key-wrong-kind", `the KMS key ${key} is for ${usage} (${spec}), and ${what} need a symmetric key for ENCRYPT_DECRYPT; write another key`),
	unusable: (key, state) => refusal$1("kms-key-unusable", `the KMS key ${key} is ${state}; ${REMEDY[state] ?? "wait until it is Enabled"}, or write another key`),
	unusableForChange: (key, database, facts, region) => refusal$1("kms-key-of-database-unusable", `the KMS key ${key} of ${DATABASE_NAME[database]} is ${facts.state}: AWS cannot change it, and an update would get stuck; ${commandsFor(facts, region)}, and plan again`),
	unusableNow: (key, database, state) => warning("kms-key-not-enabled", `the KMS key ${key} of ${DATABASE_NAME[database]} is ${state}: AWS stops a database whose key it cannot use, and without the key its rows are lost; ${REMEDY[state] ?? "wait until it is Enabled"}`),
	secretsUnusableNow: (key, state) => warning("secrets-key-not-enabled", `the KMS key ${key} of the secrets is ${state}: no application can read them; ${REMEDY[state] ?? "wait until it is Enabled"}`),
	secretsKey: (key, arn) => warning("secrets-key-set", `the secrets will be encrypted with the KMS key ${key}: the execution role of the application will need kms:Decrypt on ${arn} to read them, so allow it first`),
	secretsKeyOfAws: (key) => note("secrets-key-of-aws", `the secrets will be encrypted with ${key}, a key of AWS's that applications need no permission for`),
	copiesWithoutKey: (regions) => note("secret-copies-without-key", `the copies of secrets in ${regions} will be encrypted with aws/secretsmanager there, since secretsKmsKey is a key of this region`)
};
// src/plan/refusals/kms-keys.ts
const SECRET = "AWS::SecretsManager::Secret";
function kmsKeyRefusals(verdicts, input) {
	const at = refusalAt(input.stage, input.locate);
	return [...namedKeys(input).flatMap(({ database, key, fact }) => {
		const text = isMade(database, verdicts, input) ? complaintOf(key, fact, DATABASE_KEY) : isChanged(database, input) && isUnusable(fact) ? kmsKeyMessages.unusableForChange(key, database.kind, fact.value, input.stage.region) : null;
		return text === null ? [] : [at(database.kind, ["kmsKey"], text)];
	}), ...secretsKeyRefusals(input)];
}
function secretsKeyRefusals(input) {
	const used = secretsKey(input);
	if (used === null) return [];
	const { key, fact } = used;
	const text = isForNew(key, input) ? complaintOf(key, fact, SECRETS_KEY) : isAnyChanged(input) && isUnusable(fact) ? kmsKeyMessages.unusable(key, fact.value.state) : null;
	if (text === null) return [];
	const { property } = SECRETS_KEY;
	const { line } = input.locate([
		"stages",
		input.stage.name,
		property
	]);
	return [{
		...text,
		database: null,
		property,
		line
	}];
}
function secretsKey({ stage, deployed, rendered, external }) {
	const key = secretsKeyOf(stage, deployed);
	const fact = key === null ? void 0 : external.kmsKeys?.[key];
	const makesSecrets = Object.values(rendered.template.Resources).some(({ Type, Properties }) => Type === SECRET && Properties["KmsKeyId"] === key);
	return key === null || fact === void 0 || !makesSecrets ? null : {
		key,
		fact
	};
}
function isForNew(key, { deployed, changes }) {
	return deployed?.secretsKey?.written !== key || (changes ?? []).some(({ type, action }) => type === SECRET && action === "Add");
}
function isAnyChanged({ changes }) {
	return (changes ?? []).some(({ database }) => database !== null);
}
function secretsKeyNotes(input) {
	const used = secretsKey(input);
	if (used === null) return [];
	const { key, fact } = used;
	if (isUnusable(fact) && !isForNew(key, input) && !isAnyChanged(input)) return [kmsKeyMessages.secretsUnusableNow(key, fact.value.state)];
	const isNew = input.deployed?.secretsKey?.written !== key;
	const set = isNew ? [keySet(key, fact)] : [];
	const regions = copyRegions(input);
	return (isNew || (input.changes ?? []).some(copiesElsewhere)) && !isOfAws(key) && regions.length > 0 ? [...set, kmsKeyMessages.copiesWithoutKey(listed(regions))] : set;
}
function keySet(key, fact) {
	if (isOfAws(key)) return kmsKeyMessages.secretsKeyOfAws(key);
	return kmsKeyMessages.secretsKey(key, fact.kind === "read" ? fact.value.arn : key);
}
function copyRegions({ stage }) {
	const regions = SQL_KINDS.flatMap((kind) => stage.databases[kind]?.replicaRegions ?? []);
	return [...new Set(regions)].toSorted();
}
function copiesElsewhere({ type, details }) {
	return type === SECRET && details.some(({ property }) => property === "ReplicaRegions");
}
function kmsKeyNotes(verdicts, input) {
	return namedKeys(input).flatMap(({ database, key, fact }) => isUnusable(fact) && !isMade(database, verdicts, input) && !isChanged(database, input) ? [kmsKeyMessages.unusableNow(key, database.kind, fact.value.state)] : []);
}
function namedKeys({ stage, external }) {
	return databasesOf(stage).flatMap((database) => {
		const key = database.kmsKey;
		const fact = key === null ? void 0 : external.kmsKeys?.[key];
		return key === null || fact === void 0 ? [] : [{
			database,
			key,
			fact
		}];
	});
}
function isMade({ kind }, verdicts, { changes }) {
	const verdict = verdicts.find(({ database }) => database === kind);
	if (verdict?.impact === "create" || verdict?.impact === "replace") return true;
	return (changes ?? []).some((change) => isReader(change) && change.database === kind && (change.action === "Add" || change.replacement === "True"));
}
function isChanged({ kind }, { changes }) {
	return (changes ?? []).some((change) => change.database === kind && (holdsData(change) || isReader(change) && change.action !== "Remove"));
}
function isUnusable(fact) {
	return fact.kind === "read" && fact.value.state !== "Enabled";
}
function complaintOf(key, fact, use) {
	if (fact.kind === "absent") return kmsKeyMessages.notFound(key, use);
	if (fact.kind === "unread") return kmsKeyMessages.unread(key, fact.action, fact.why);
	const { state, usage, spec } = fact.value;
	if (spec !== "SYMMETRIC_DEFAULT" || usage !== "ENCRYPT_DECRYPT") return kmsKeyMessages.wrongKind(key, fact.value, use);
	return state === "Enabled" ? null : kmsKeyMessages.unusable(key, state);
}
// src/plan/messages/around/quotas.ts
const quotaMessages = {
	exceeded: ({ name, need, before, used }, max, region) => {
		const { title, unit } = QUOTAS[name];
		const others = before === 0 ? "" : `, the stages before it take ${amountOf(name, before)}`;
		return refusal$1("quota-exceeded", `the quota "${title}" of ${region} has no room: ${String(used)} of ${amountOf(name, max)} ${unit === "" ? "are" : "is"} used${others}, and this stage takes ${amountOf(name, need)}; ${moreOf(name, used + before + need)}`);
	},
	notVerified: (taken, region, why) => {
		return (taken.some(({ name, need, before, used }) => used !== null && used + before + need > QUOTAS[name].usual) ? warning : note)("quota-not-verified", `whether the quotas of ${region} have room is ${NOT_VERIFIED} (${why}): ${listed(taken.map(describe))}`);
	}
};
function describe({ name, need, before, used }) {
	const parts = [
		...used === null ? [] : [`${amountOf(name, used)} used`],
		`${amountOf(name, before + need)} more`,
		`AWS's default is ${amountOf(name, QUOTAS[name].usual)}`
	];
	return `"${QUOTAS[name].title}" (${parts.join(", ")})`;
}
function amountOf(name, number) {
	return `${String(number)}${QUOTAS[name].unit}`;
}
function moreOf(name, value) {
	const { service, code } = QUOTAS[name];
	const ask = code === null ? `ask for ${amountOf(name, value)} in the console of Service Quotas (Amazon RDS)` : `ask for ${String(value)}: aws service-quotas request-service-quota-increase --service-code ${service} --quota-code ${code} --desired-value ${String(value)}`;
	return `delete what nobody needs any more${name === "vpcs" ? ", put the stage into a VPC that exists (`network.vpc`)" : ""}, or ${ask}`;
}
// src/plan/refusals/quotas.ts
function quotaRefusals(input) {
	const { stage, locate } = input;
	const { line } = locate(["stages", stage.name]);
	return judged(input).flatMap(({ max, used, ...taken }) => max !== null && used !== null && used + taken.before + taken.need > max ? [{
		...quotaMessages.exceeded({
			...taken,
			used
		}, max, stage.region),
		database: null,
		property: null,
		line
	}] : []);
}
function quotaNotes(input) {
	const unread = judged(input).filter((one) => one.unread !== null);
	return [...new Set(unread.map(({ unread: call }) => call))].map((call) => quotaMessages.notVerified(unread.filter((one) => one.unread === call), input.stage.region, call ?? ""));
}
function judged({ quotas }) {
	if (quotas === void 0) return [];
	return QUOTA_NAMES.flatMap((name) => {
		const need = quotas.needs[name] ?? 0;
		const quota = quotas.facts[name];
		if (need === 0 || quota === void 0) return [];
		const [used, max] = [valueOf(quota.used) ?? null, valueOf(quota.max) ?? null];
		const unread = unreadIn([quota.used, quota.max]);
		return [{
			name,
			need,
			before: quotas.before[name] ?? 0,
			used,
			max,
			unread
		}];
	});
}
function unreadIn(facts) {
	const unread = facts.find(({ kind }) => kind !== "read");
	if (unread === void 0) return null;
	return unread.kind === "unread" ? `${unread.action} ${unread.why}` : "AWS does not say";
}
// src/plan/refusals/own-range.ts
function rangeRefusals({ stage, external, locate }) {
	const { cidr, clash } = external.ownRange ?? {
		cidr: "",
		clash: null
	};
	if (clash === null) return [];
	return [{
		...networkMessages.rangesOverlap(cidr, clash.stack, clash.range),
		database: null,
		property: "network.cidr",
		line: locate([
			"stages",
			stage.name,
			"network",
			"cidr"
		]).line
	}];
}
function rangeNotes({ stage, external }) {
	const { cidr, unread } = external.ownRange ?? {
		cidr: "",
		unread: null
	};
	return unread === null ? [] : [networkMessages.rangeUnread(cidr, stage.region, unread)];
}
// src/plan/messages/around/zones.ts
const zoneMessages = {
	tooFew: (region, { usable, closed }, wanted) => {
		const has = `${count(usable.length, "availability zone")} (${listed(usable)})`;
		const what = closed.length === 0 ? `${region} has ${has} for this account` : `CloudFormation places subnets only in zones with a default subnet, and ${region} has ${has} with one`;
		const ways = [
			...usable.length >= 2 ? [`write \`zones: ${String(usable.length)}\``] : [],
			...closed.length === 0 ? [] : [`make a default subnet in another (aws ec2 create-default-subnet --availability-zone ${String(closed[0])})`],
			...usable.length < 2 ? ["write `vpc` and `subnets` of a VPC that you have"] : []
		];
		return refusal$1("too-few-zones", `${what}, and the VPC needs ${wanted}; ${ways.join(", or ")}`);
	},
	noClass: (database, instance, { own, fitting, offered, isGiven }) => {
		const what = fitting.length === 0 ? `no zone of its subnets (${listed(own)}) offers ${instance}` : `multiAz needs two zones that offer ${instance}, and of its subnets ${listed(fitting)} alone does`;
		const way = isGiven ? "subnets in those zones" : "`vpc` and `subnets` of a VPC with subnets in those zones";
		return refusal$1("instance-not-offered-in-zones", `${database}: ${what}; it is offered in ${listed(offered)}: write another instance, or ${way}`);
	},
	noBastion: (type, zone, offered, isGiven) => refusal$1("bastion-not-offered-in-zone", offered.length === 0 ? `the region does not offer ${type}, the bastion's type; remove the bastion` : `${zone}, where the bastion will be, does not offer its type, ${type}; it is offered in ${listed(offered)}: ${isGiven ? "write a bastionSubnet there" : "write `vpc`, `subnets` and a bastionSubnet there, or remove the bastion"}`),
	classNotVerified: (database, instance, action, why) => note("class-zones-unread", `${database}: whether a zone of its subnets offers ${instance} is ${NOT_VERIFIED} (${action} ${why})`),
	bastionNotVerified: (type, action, why) => note("bastion-offer-unread", `whether the bastion's zone offers ${type} is ${NOT_VERIFIED} (${action} ${why})`),
	notVerified: (region, wanted, action, why) => note("zones-not-verified", `whether ${region} has ${wanted} availability zones for the VPC is ${NOT_VERIFIED} (${action} ${why})`)
};
// src/plan/refusals/own-zones.ts
function zoneRefusals({ stage, external, locate }) {
	const { network, region } = stage;
	const zones = valueOf(external.ownZones);
	if (network.kind === "given" || zones === void 0 || !lacksZones({
		stage,
		external
	})) return [];
	return [{
		...zoneMessages.tooFew(region, zones, network.zones),
		database: null,
		property: "network.zones",
		line: locate([
			"stages",
			stage.name,
			"network",
			"zones"
		]).line
	}];
}
function lacksZones({ stage: { network }, external }) {
	const usable = valueOf(external.ownZones)?.usable;
	return network.kind === "own" && usable !== void 0 && usable.length < network.zones;
}
function zoneNotes({ stage, external }) {
	const { ownZones } = external;
	return stage.network.kind === "own" && ownZones?.kind === "unread" ? [zoneMessages.notVerified(stage.region, stage.network.zones, ownZones.action, ownZones.why)] : [];
}
// src/plan/refusals/zones-offered.ts
function classZoneRefusals(input) {
	return SQL_KINDS.flatMap((kind) => {
		const wanted = input.stage.databases[kind];
		const offered = input.checked?.offers[kind]?.zones ?? [];
		const own = subnetZones(input);
		if (wanted === void 0 || offered.length === 0 || own === void 0) return [];
		const fitting = own.filter((zone) => offered.includes(zone));
		if (fitting.length >= (wanted.multiAz ? 2 : 1)) return [];
		const where = {
			own,
			fitting,
			offered,
			isGiven: input.stage.network.kind === "given"
		};
		const text = zoneMessages.noClass(DATABASE_NAME[kind], wanted.instance, where);
		return [refusalAt(input.stage, input.locate)(kind, ["instance"], text)];
	});
}
function subnetZones({ stage, external, live, seen }) {
	const { network } = stage;
	const made = valueOf(external.ownZones)?.usable;
	if (network.kind === "own" && made !== void 0) return made.slice(0, network.zones);
	const given = network.kind === "given" ? valueOf(external.subnets ?? void 0) : void 0;
	if (network.kind === "given" && given !== void 0) return unique(given.filter(({ id }) => network.subnets.includes(id)).map(({ zone }) => zone));
	const read = valueOf(external.databaseSubnets);
	if (read !== void 0 && read.length > 0) return unique(read.map(({ zone }) => zone));
	return SQL_KINDS.map((kind) => valueOf(live[kind] ?? seen?.[kind])?.subnetZones).find((zones) => zones !== void 0 && zones.length > 0);
}
function unique(names) {
	return [...new Set(names)].toSorted();
}
function classZoneNotes({ stage, external, checked }) {
	const unread = external.databaseSubnets;
	if (unread?.kind !== "unread") return [];
	return SQL_KINDS.flatMap((kind) => {
		const wanted = stage.databases[kind];
		return wanted === void 0 || checked?.offers[kind]?.zones === void 0 ? [] : [zoneMessages.classNotVerified(DATABASE_NAME[kind], wanted.instance, unread.action, unread.why)];
	});
}
function bastionZoneRefusals(input) {
	const { stage, external, locate } = input;
	const offered = valueOf(external.bastionOffer?.zones);
	const zone = bastionZone(input);
	if (stage.bastion === null || offered === void 0 || zone === void 0) return [];
	if (offered.includes(zone)) return [];
	const isGiven = stage.network.kind === "given";
	const [property, path] = isGiven ? ["network.bastionSubnet", ["network", "bastionSubnet"]] : ["bastion", ["bastion"]];
	return [{
		...zoneMessages.noBastion(BASTION_TYPE, zone, offered, isGiven),
		database: null,
		property,
		line: locate([
			"stages",
			stage.name,
			...path
		]).line
	}];
}
function bastionZone({ stage, external }) {
	const { network, bastion } = stage;
	if (network.kind === "own") return valueOf(external.bastionOffer?.place ?? void 0)?.[0]?.zone ?? valueOf(external.ownZones)?.usable[0];
	const subnet = bastion?.subnet ?? network.subnets[0];
	return valueOf(external.subnets ?? void 0)?.find(({ id }) => id === subnet)?.zone;
}
function bastionZoneNotes({ external }) {
	const { zones, place } = external.bastionOffer ?? {};
	const unread = [zones, place].find((fact) => fact?.kind === "unread");
	return unread?.kind === "unread" ? [zoneMessages.bastionNotVerified(BASTION_TYPE, unread.action, unread.why)] : [];
}
// src/plan/messages/changes.ts
const SHOWN = 5;
const offerMessages = {
	noVersion: (database, asked, region, running, offered) => {
		const what = running === null ? `${region} does not offer ${database} ${asked}` : `${region} offers no upgrade of ${database} from ${running} to ${asked}`;
		const newest = offered.slice(-5).toReversed();
		return refusal$1("version-not-offered", newest.length === 0 ? `${what}; write another version` : `${what}; write one that it offers: ${listed(newest)}${offered.length > SHOWN ? ", or an older one" : ""}`);
	},
	noClass: (database, instance, region) => refusal$1("instance-not-offered", `${region} does not offer ${instance} for this version of ${database}; write another instance`),
	notVerified: (database, what, region, action, why) => note("version-offer-unread", `${database}: whether ${region} offers ${what} is ${reasons.notVerified(action, why)}`),
	noCall: (database, instance, region) => note("instance-offer-unknown", `${database}: whether ${region} offers ${instance} is not verified: ElastiCache has no call for it`)
};
const storageMessages = {
	optimizing: refusal$1("storage-optimizing", "RDS is still optimizing the storage after its last change and accepts no other; leave the storage as it is and plan again in a few hours"),
	waitsForOptimizing: (database) => refusal$1("storage-optimizing", `RDS is still optimizing the storage of ${database}, and CloudFormation sends the size with every change of it, which RDS may refuse, in the rollback too; plan again when it is available, in minutes to more than a day`),
	rests: (database, waits) => note("storage-cooldown", waits ? `${database}: RDS blocks further storage changes for several hours after this one` : `${database}: this update lasts minutes to more than a day, until RDS has optimized the storage; it goes on when the job (on GitHub's runners after six hours) or its credentials end, and the next deploy follows it`)
};
const supportMessages = {
	past: (version, standard, extended) => note("extended-support", `${version} is past its standard support (${standard}): RDS charges for Extended Support, by the vCPU and hour, until ${extended}`),
	near: (version, standard) => note("extended-support-soon", `the standard support of ${version} ends on ${standard}: RDS will charge for Extended Support from then on, by the vCPU and hour`)
};
const upgradeMessages = {
	notInWindow: refusal$1("major-upgrade-in-window", "a major upgrade cannot wait for the maintenance window: until then the instance needs its old parameter group, which CloudFormation deletes at the end of this update; write apply: now for this change"),
	parameterGroup: (database, major, own) => note("new-parameter-group", `${database}: a new parameter group of version ${major} will replace the old one; ${own === 0 ? "its parameters will have" : `${count(own, "parameter")} of the file will move along, the others will have`} the defaults of ${major}`),
	tls: (database, { parameter, off, defaultSince }, isOff) => note("tls-required", isOff ? `${database} ${defaultSince} and later refuse clients without TLS unless ${parameter} is ${off}, as it is in the file: nothing will change for clients` : `${database} ${defaultSince} and later refuse clients without TLS; this stage already requires it`),
	snapshots: (database) => warning("snapshot-before-upgrade", `${database}: the major upgrade cannot be undone; RDS will take a snapshot first`),
	noSnapshots: (database) => warning("no-snapshot-before-upgrade", `${database}: the major upgrade cannot be undone, and with backupDays: 0 RDS will take no snapshot first; write backupDays: 1 and deploy that first`)
};
const maintenanceMessages = {
	pending: (database, action, description, after) => note("maintenance-pending", `${database}: RDS has maintenance queued (${[action, ...description === null ? [] : [description]].join(": ")})${after === null ? "" : `, due in the first maintenance window after ${after}`}`),
	notVerified: (database, action, why) => note("maintenance-unread", `${database}: whether RDS has maintenance queued is ${reasons.notVerified(action, why)}`)
};
// src/plan/refusals/availability.ts
function offerRefusals(input) {
	const at = refusalAt(input.stage, input.locate);
	const { region } = input.stage;
	return asked(input).flatMap(({ wanted, offers }) => {
		const versions = valueOf(offers.versions);
		const missing = versions?.every((version) => !covers$1(wanted.version, version)) === true;
		const name = DATABASE_NAME[wanted.kind];
		if (missing) {
			const running = valueOf(input.live[wanted.kind])?.engineVersion ?? null;
			const text = offerMessages.noVersion(name, wanted.version, region, running, versions);
			return [at(wanted.kind, ["version"], text)];
		}
		return valueOf(offers.instance) === false ? [at(wanted.kind, ["instance"], offerMessages.noClass(name, wanted.instance, region))] : [];
	});
}
function offerNotes(input) {
	const { region } = input.stage;
	const sql = asked(input).flatMap(({ wanted, offers }) => [...unread(offers.versions, `version ${wanted.version}`), ...unread(offers.instance, wanted.instance)].map(({ what, action, why }) => offerMessages.notVerified(DATABASE_NAME[wanted.kind], what, region, action, why)));
	const caches = CACHE_KINDS.flatMap((kind) => {
		const wanted = input.stage.databases[kind];
		const isNew = (input.changes ?? []).some((change) => change.database === kind && change.details.some(({ property }) => property === "CacheNodeType"));
		return wanted && isNew ? [offerMessages.noCall(DATABASE_NAME[kind], wanted.instance, region)] : [];
	});
	return [...sql, ...caches];
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
const STORAGE = {
	AllocatedStorage: ["storage", "size"],
	StorageType: ["storage", "type"],
	Iops: ["storage", "iops"]
};
function storageRefusals(input, databases) {
	const at = refusalAt(input.stage, input.locate);
	const lifted = needsUnprotect(databases, input.live);
	return SQL_KINDS.flatMap((kind) => {
		const [first] = storageChanges(kind, input);
		const running = valueOf(input.live[kind]);
		if (first !== void 0 && isOptimizing(running)) return [at(kind, first, storageMessages.optimizing)];
		const sent = (input.changes ?? []).filter((change) => change.database === kind && isSent(change));
		return waitsWithAnything(running) && (lifted.includes(kind) || sent.some(holdsData)) || waitsWithAnything(valueOf(input.live.readers?.[kind])) && sent.some(isReader) ? [at(kind, [], storageMessages.waitsForOptimizing(DATABASE_NAME[kind]))] : [];
	});
}
function isOptimizing(running) {
	return running !== void 0 && handlingOfInstance(running.status).may === "change-no-storage";
}
function waitsWithAnything(running) {
	return isOptimizing(running) && running?.storageType !== "gp2" && running?.storageType !== "standard";
}
function storageNotes(input) {
	return SQL_KINDS.filter((kind) => storageChanges(kind, input).length > 0).map((kind) => storageMessages.rests(DATABASE_NAME[kind], input.liveDatabases[kind].waits));
}
function storageChanges(kind, input) {
	const live = input.liveDatabases[kind];
	return (input.changes ?? []).filter((change) => holdsData(change) && change.action === "Modify" && change.replacement !== "True" && change.database === kind).flatMap(({ effective }) => effective).filter((detail) => !runsAlready(detail, live.facts)).flatMap(({ property }) => {
		const path = STORAGE[property ?? ""];
		return path === void 0 ? [] : [path];
	});
}
// src/plan/notes/end-of-life.ts
const NEAR = 180;
const DAY = 864e5;
function supportNotes({ stage, live, today }) {
	if (today === void 0) return [];
	return SQL_KINDS.flatMap((kind) => {
		const wanted = stage.databases[kind];
		if (wanted === void 0) return [];
		const running = valueOf(live[kind])?.engineVersion;
		const major = majorOf(kind, wanted.versionGiven ? wanted.version : running ?? wanted.version);
		const ends = ENGINES[kind].support[major];
		if (ends === void 0) return [];
		const days = (Date.parse(ends.standard) - today.getTime()) / DAY;
		if (days > NEAR) return [];
		const name = `${DATABASE_NAME[kind]} ${major}`;
		return [days < 0 ? supportMessages.past(name, ends.standard, ends.extended) : supportMessages.near(name, ends.standard)];
	});
}
// src/plan/refusals/upgrade.ts
function upgradeRefusals(input) {
	const at = refusalAt(input.stage, input.locate);
	return majorUpgrades(input).filter(({ wanted }) => wanted.apply === "window").map(({ wanted }) => at(wanted.kind, ["apply"], upgradeMessages.notInWindow));
}
function upgradeNotes(input) {
	return majorUpgrades(input).flatMap(({ wanted, running }) => {
		const name = DATABASE_NAME[wanted.kind];
		const [from, to] = [majorOf(wanted.kind, running.engineVersion), majorOf(wanted.kind, wanted.version)];
		const own = Object.keys(wanted.parameters).length;
		const { tls } = ENGINES[wanted.kind];
		const crosses = tls.defaultSince !== null && compareVersions(from, tls.defaultSince) < 0 && compareVersions(to, tls.defaultSince) >= 0;
		return [
			upgradeMessages.parameterGroup(name, to, own),
			...crosses ? [upgradeMessages.tls(name, tls, wanted.parameters[tls.parameter] === tls.off)] : [],
			wanted.backupDays > 0 ? upgradeMessages.snapshots(name) : upgradeMessages.noSnapshots(name)
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
// src/plan/messages/windows.ts
const windowMessages = {
	overlap: (key, backup, maintenance, apart) => overlaps(key, backup, maintenance, apart, "of the running database"),
	sourceOverlap: (key, backup, maintenance, apart) => overlaps(key, backup, maintenance, apart, "that it takes from what it is restored from"),
	primaryOverlap: (_, backup, maintenance, { maintenance: free }) => refusal$1("window-meets-running", `${pair("maintenanceWindow", backup, maintenance, "that it takes from its primary")}; write ${line("maintenanceWindow", free)}`),
	notVerified: (database, key, window) => {
		const [own, other] = WORDS[key];
		return note("windows-not-verified", `${database}: whether the ${own} window ${window} overlaps the ${other} window that it takes from what it is restored from is ${NOT_VERIFIED}, since AWS does not tell that one; where they overlap, the deploy fails; write both`);
	},
	readerOverlap: (_, backup, maintenance, { maintenance: free }) => refusal$1("window-meets-running", `${pair("maintenanceWindow", backup, maintenance, "of its reader")}; write ${line("maintenanceWindow", free)}`)
};
const WORDS = {
	backupWindow: ["backup", "maintenance"],
	maintenanceWindow: ["maintenance", "backup"]
};
function overlaps(key, backup, maintenance, apart, of) {
	const own = key === "backupWindow" ? line(key, apart.backup) : line(key, apart.maintenance);
	const other = key === "backupWindow" ? line("maintenanceWindow", apart.maintenance) : line("backupWindow", apart.backup);
	return refusal$1("window-meets-running", `${pair(key, backup, maintenance, of)}; write ${own}, or add ${other}`);
}
function pair(key, backup, maintenance, of) {
	return key === "backupWindow" ? `the backup window ${backup} overlaps the maintenance window ${of}, ${maintenance}` : `the maintenance window ${maintenance} overlaps the backup window ${of}, ${backup}`;
}
function line(key, free) {
	return free === null ? `another \`${key}\`` : `\`${key}: "${free}"\``;
}
// src/plan/refusals/windows.ts
function windowRefusals(input) {
	return [...SQL_KINDS.flatMap((kind) => sqlRefusals(kind, input)), ...CACHE_KINDS.flatMap((kind) => cacheRefusals(kind, input))];
}
function sqlRefusals(kind, input) {
	const live = valueOf(input.live[kind]);
	const own = refusal(kind, input, changedWindows((input.changes ?? []).find((one) => one.database === kind && holdsData(one))), {
		backup: live?.backupWindow ?? null,
		maintenance: live?.maintenanceWindow ?? null
	}, windowMessages.overlap);
	if (own.length > 0) return own;
	const made = madeOf(kind, input);
	if (made !== null) return refusal(kind, input, made.asked, made.source, made.text);
	const reader = valueOf(input.live.readers?.[kind]);
	return refusal(kind, input, changedWindows((input.changes ?? []).find(isOf(READER_IDS[kind]))), {
		backup: reader?.backupWindow ?? null,
		maintenance: reader?.maintenanceWindow ?? null
	}, windowMessages.readerOverlap);
}
function madeOf(kind, { stage, external }) {
	const wanted = stage.databases[kind];
	if (wanted === void 0) return null;
	const { backupWindow, maintenanceWindow: maintenance, replicaOf } = wanted;
	const from = replicaOf === null ? external.restores?.[kind] : external.sources[kind];
	const source = valueOf(from)?.windows;
	if (source === void 0) return null;
	return replicaOf === null ? {
		asked: {
			backup: backupWindow,
			maintenance
		},
		source,
		text: windowMessages.sourceOverlap
	} : {
		asked: {
			backup: null,
			maintenance
		},
		source,
		text: windowMessages.primaryOverlap
	};
}
function windowNotes(input) {
	return SQL_KINDS.flatMap((kind) => {
		const made = madeOf(kind, input);
		if (made === null) return [];
		const { asked, source } = made;
		const name = `${input.stage.name}/${kind}`;
		if (asked.backup !== null && asked.maintenance === null && source.maintenance === null) return [windowMessages.notVerified(name, "backupWindow", asked.backup)];
		return asked.maintenance !== null && asked.backup === null && source.backup === null ? [windowMessages.notVerified(name, "maintenanceWindow", asked.maintenance)] : [];
	});
}
function cacheRefusals(kind, input) {
	const wanted = input.stage.databases[kind];
	const live = valueOf(input.live[kind]);
	const change = (input.changes ?? []).find((one) => one.database === kind && holdsData(one));
	if (wanted === void 0 || change?.action !== "Modify" || change.effective.length === 0) return [];
	return refusal(kind, input, {
		backup: wanted.backupWindow,
		maintenance: wanted.maintenanceWindow
	}, {
		backup: live?.snapshotWindow ?? null,
		maintenance: live?.nodesTell?.maintenanceWindow ?? null
	}, windowMessages.overlap);
}
function isOf(id) {
	return ({ logicalId }) => logicalId === id;
}
function changedWindows(change) {
	const after = (name) => change?.action === "Modify" && change.replacement !== "True" ? change.effective.find(({ property }) => property === name)?.after ?? null : null;
	return {
		backup: after("PreferredBackupWindow"),
		maintenance: after("PreferredMaintenanceWindow")
	};
}
function refusal(kind, input, asked, runs, text) {
	const backup = asked.backup ?? runs.backup;
	const maintenance = asked.maintenance ?? runs.maintenance;
	if (!(asked.backup !== null || asked.maintenance !== null) || backup === null || maintenance === null) return [];
	const [day, week] = [daily(backup), weekly(maintenance)];
	if (!meet(day, week)) return [];
	const key = asked.backup === null ? "maintenanceWindow" : "backupWindow";
	const message = text(key, backup, maintenance, {
		backup: backupAfter(day, week),
		maintenance: maintenanceAfter(day, week)
	});
	return [refusalAt(input.stage, input.locate)(kind, [key], message)];
}
// src/plan/refusals/safe-changes.ts
function unsafeChanges(input, databases) {
	return [
		...offerRefusals(input),
		...storageRefusals(input, databases),
		...upgradeRefusals(input),
		...windowRefusals(input)
	];
}
function changeNotes(input) {
	return [
		...upgradeNotes(input),
		...maintenanceNotes(input),
		...storageNotes(input),
		...offerNotes(input),
		...supportNotes(input),
		...windowNotes(input)
	];
}
function maintenanceNotes(input) {
	return SQL_KINDS.flatMap((kind) => {
		const fact = input.checked?.maintenance[kind];
		const name = DATABASE_NAME[kind];
		if (fact?.kind === "unread") return [maintenanceMessages.notVerified(name, fact.action, fact.why)];
		return (valueOf(fact) ?? []).map(({ action, description, after }) => maintenanceMessages.pending(name, action, description, after?.slice(0, 10) ?? null));
	});
}
// src/facts/states/databases.ts
function handlingOf(kind, status) {
	return byFamily(kind, {
		sql: () => handlingOfInstance(status),
		cache: () => handlingOfGroup(status)
	});
}
// src/plan/messages/deploy/snapshots.ts
const snapshotMessages = {
	notListed: "not listed",
	stillCreating: "still creating after 8 hours",
	planned: (name) => note("snapshot-first", `${name}: the deploy will wait for its snapshot, and stop if it cannot be taken`),
	begun: (name, snapshot) => `${name}: taking the snapshot ${snapshot}`,
	again: (name, snapshot) => `${name}: reusing the snapshot ${snapshot}, which an earlier run of this plan took`,
	taken: (name, of) => `${name}: the snapshot ${of.snapshot} was taken before anything changed, and stays; to restore it, write ${of.engine === void 0 ? "" : `engine: ${of.engine} and `}${restoreLine(of.snapshot)}, or run ${restoreCommand(of)}`,
	gone: (name, identifier) => warning("nothing-to-snapshot", `${name}: ${identifier} no longer exists, so there is nothing to take a snapshot of`),
	notTaken: (name, why) => `${name}: the snapshot that is required first could not be taken (${why}), and nothing was changed; deploy again when the database is available`,
	notAvailable: (name, snapshot, status) => `${name}: the snapshot ${snapshot} that is required first did not become available (${status}), and nothing was changed; deploy again, which takes another one`
};
// src/plan/removal/snapshot-first.ts
function databasesAtRisk(verdicts, input) {
	return verdicts.flatMap((verdict) => {
		const { database } = verdict;
		if (losesData(verdict)) return isReplica(database, input) ? [] : [{
			database,
			why: "loss"
		}];
		return isCache(database) && (input.changes ?? []).some((change) => movesEngine(change, valueOf(input.live[database]))) ? [{
			database,
			why: "engine"
		}] : [];
	});
}
function databasesToSnapshot(verdicts, input) {
	return databasesAtRisk(verdicts, input).flatMap(({ database }) => {
		return (input.deployed?.databases[database].identifier ?? null) !== null && !isGone(database, input) ? [database] : [];
	});
}
function snapshotNotes(verdicts, input) {
	return databasesAtRisk(verdicts, input).flatMap(({ why, database }) => {
		if (why !== "loss") return [];
		const identifier = input.deployed?.databases[database].identifier ?? null;
		if (!isGone(database, input)) return [snapshotMessages.planned(DATABASE_NAME[database])];
		return identifier === null ? [] : [snapshotMessages.gone(DATABASE_NAME[database], identifier)];
	});
}
function isGone(database, { live }) {
	return live[database]?.kind === "absent";
}
function isReplica(database, { deployed, live }) {
	if (!isSql(database) || deployedRole(database, deployed) !== "replica") return false;
	return (valueOf(live[database])?.replicaSource ?? null) !== null;
}
function movesEngine({ type, action, replacement, details }, running) {
	return type === FAMILIES.cache.types.database && action === "Modify" && replacement !== "True" && details.some(({ property, after }) => property === "Engine" && after !== running?.engine);
}
// src/plan/states/touched.ts
function touchedStates(input, verdicts) {
	const leaving = /* @__PURE__ */ new Set([...needsUnprotect(verdicts, input.live), ...databasesToSnapshot(verdicts, input)]);
	return DATABASES.flatMap((database) => {
		const changes = (input.changes ?? []).filter((change) => change.database === database);
		const sent = changes.filter((change) => isSent(change) && holdsData(change));
		const isTouched = leaving.has(database) || sent.length > 0 || changes.some(makesReader);
		const grows = !leaving.has(database) && sent.length > 0 && onlyGrowth(sent, valueOf(sqlFact(database, input)));
		return [...isTouched ? [...primary(database, input), ...nodes(database, input)] : [], ...changes.some((change) => isReader(change) && isSent(change)) ? reader(database, input) : []].map((one) => ({
			...one,
			database,
			grows: one.what === "primary" && grows
		}));
	});
}
function primary(database, { live }) {
	const running = valueOf(live[database]);
	if (running === void 0) return [];
	const { identifier, status } = running;
	return [{
		what: "primary",
		identifier,
		status,
		handling: handlingOf(database, status)
	}];
}
function nodes(database, { live }) {
	return (isCache(database) ? valueOf(live.nodes?.[database]) ?? [] : []).map(({ identifier, status }) => ({
		what: "node",
		identifier,
		status,
		handling: handlingOfNode(status)
	}));
}
function reader(database, { live }) {
	const running = isSql(database) ? valueOf(live.readers?.[database]) : void 0;
	if (running === void 0) return [];
	const { identifier, status } = running;
	return [{
		what: "reader",
		identifier,
		status,
		handling: handlingOfInstance(status)
	}];
}
function sqlFact(database, { live }) {
	return isSql(database) ? live[database] : void 0;
}
function makesReader(change) {
	return isReader(change) && (change.action === "Add" || change.replacement === "True");
}
function onlyGrowth(sent, running) {
	if (running === void 0) return false;
	const details = sent.flatMap((change) => change.details).filter(({ attribute }) => attribute === "Properties");
	return details.length > 0 && details.every(({ property, after }) => property === "AllocatedStorage" && Number(after) > running.allocatedStorage);
}
// src/plan/states/state-refusals.ts
function stateRefusals(input, verdicts) {
	const at = refusalAt(input.stage, input.locate);
	return touchedStates(input, verdicts).flatMap((touched) => {
		const { handling, grows, database } = touched;
		const shown = shownState(touched, input.stage.region);
		if (handling.may === "not-change") return [at(database, [], stateMessages.notChanged(shown, handling.remedy))];
		return handling.may === "grow" && !grows ? [at(database, ["storage", "size"], stateMessages.full(shown))] : [];
	});
}
function unreadGroups(input, others) {
	const at = refusalAt(input.stage, input.locate);
	return CACHE_KINDS.flatMap((kind) => {
		const fact = input.live[kind];
		const isChanged = (input.changes ?? []).some((change) => change.database === kind && change.replacement !== "True" && holdsData(change) && isSent(change));
		const isTold = others.some(({ database, code }) => database === kind && code === "identity-unread");
		return fact?.kind === "unread" && isChanged && !isTold ? [at(kind, [], stateMessages.groupUnread(kind, fact.action, fact.why))] : [];
	});
}
function stateNotes(input, verdicts) {
	return touchedStates(input, verdicts).flatMap((touched) => {
		const { handling } = touched;
		if (handling.may !== "wait") return [];
		const shown = shownState(touched, input.stage.region);
		return [handling.isKnown ? stateMessages.waits(shown) : stateMessages.unknown(shown)];
	});
}
function shownState({ database, what, identifier, status }, region) {
	return {
		database,
		what,
		identifier,
		status,
		region
	};
}
// src/plan/replicas/follow-refusals.ts
function followRefusals(wanted, replicaOf, input) {
	const { kind } = wanted;
	const at = refuseAt(kind, input);
	const role = deployedRole(kind, input.deployed);
	if (role === "promoted") return [at("replicaOf", replicaRefusals.wasPromoted)];
	if (role === "primary" || turnsIntoReplica(kind, input)) return [at("replicaOf", replicaRefusals.isPrimary)];
	const fact = input.external.sources[kind];
	if (fact === void 0) return [];
	if (isDeployedReplica(kind, input)) return fact.kind === "read" ? [...placeRefusals(kind, fact.value, input)] : [];
	if (fact.kind === "read" && nameIsTaken(fact.value)) return [at("replicaOf", replicaRefusals.nameTaken(fact.value.secretArn ?? "", input.stage.region))];
	const copy = fact.kind === "read" ? fact.value.copy : void 0;
	if (copy?.kind === "unread") return [at("replicaOf", replicaRefusals.nameUnread(input.stage.region, copy))];
	if (waitsFor(kind, input) !== null) return [];
	if (fact.kind !== "read") return [at("replicaOf", notThere(replicaOf, fact))];
	return [...sourceRefusals(wanted, replicaOf, fact.value, input)];
}
function nameIsTaken({ copy }) {
	return copy?.kind === "read" && copy.value === null;
}
function refuseAt(kind, { stage, locate }) {
	const refuse = refusalAt(stage, locate);
	return (key, text) => refuse(kind, [key], text);
}
function turnsIntoReplica(kind, input) {
	return (input.changes ?? []).some((change) => change.action === "Modify" && holdsData(change) && change.database === kind && change.details.some(({ property, before, after }) => property === "SourceDBInstanceIdentifier" && before === null && after !== null));
}
function notThere(replicaOf, fact) {
	const name = nameOf$5(replicaOf);
	if (fact.kind === "unread") return replicaRefusals.unread(name, fact.action, fact.why);
	return replicaOf.kind === "stage" ? replicaRefusals.notDeployed(name) : replicaRefusals.noDatabase(name);
}
function* sourceRefusals(wanted, replicaOf, source, input) {
	const at = refuseAt(wanted.kind, input);
	if (source.engine !== wanted.kind) yield at("replicaOf", replicaRefusals.otherEngine(source.engine, wanted.kind));
	yield* placeRefusals(wanted.kind, source, input);
	if (source.replicaSource !== null) yield at("replicaOf", replicaRefusals.ofReplica(source.replicaSource));
	const { identifier, region, status } = source;
	const unfit = sourceComplaint("replica", {
		database: wanted.kind,
		identifier,
		region,
		status
	});
	if (unfit !== null) yield at("replicaOf", unfit);
	if (!source.encrypted) yield at("replicaOf", replicaRefusals.unencrypted(source.identifier));
	if (source.backupRetentionDays === 0) yield at("replicaOf", replicaOf.kind === "stage" ? replicaRefusals.noBackupsInStage(replicaOf.stage, wanted.kind) : replicaRefusals.noBackups(source.identifier));
	if (replicaOf.kind === "stage" && lacksCopy(source, input)) yield at("replicaOf", replicaRefusals.noCopy(replicaOf.stage, input.stage.region));
	if (wanted.versionGiven && !covers$1(wanted.version, source.engineVersion) && compareVersions(wanted.version, source.engineVersion) < 0) yield at("version", replicaRefusals.olderVersion(wanted.version, source.engineVersion));
}
function* placeRefusals(kind, { vpc, identifier }, input) {
	const { stage, external, deployed, locate } = input;
	if (primaryBeside(stage, external, kind) === null) return;
	const at = refuseAt(kind, input);
	const { network, name } = stage;
	if (vpc === null) yield at("replicaOf", replicaRefusals.noVpc(identifier));
	else if (deployed !== null && deployed.network.vpc !== vpc) yield at("replicaOf", replicaRefusals.movesVpc(vpc));
	else if (network.kind === "given" && network.vpc !== vpc) yield {
		...replicaRefusals.otherVpc(vpc),
		database: kind,
		property: "network.vpc",
		line: locate([
			"stages",
			name,
			"network",
			"vpc"
		]).line
	};
}
// src/plan/replicas/promoted-outside.ts
function promotedOutside(kind, { deployed, live }) {
	const running = valueOf(live[kind]);
	return deployedRole(kind, deployed) === "replica" && running?.replicaSource === null ? running.identifier : null;
}
function outsideRefusals(input, verdicts) {
	return SQL_KINDS.flatMap((kind) => {
		const identifier = promotedOutside(kind, input);
		const verdict = verdicts.find(({ database }) => database === kind);
		if (identifier === null || verdict === void 0) return [];
		const at = refusalAt(input.stage, input.locate);
		if (verdict.impact === "promote") return [at(kind, [], replicaRefusals.promotedAlready(identifier))];
		return ends(verdict) ? [at(kind, [], replicaRefusals.rowsOfItsOwn(identifier))] : [];
	});
}
function outsideNotes(kind, name, input) {
	const identifier = promotedOutside(kind, input);
	return identifier === null ? [] : [replicaMessages.promotedOutside(name, identifier)];
}
// src/plan/replicas/replicas.ts
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
	const text = replicaRefusals.backupsStay(listed(replicas));
	return [refusalAt(input.stage, input.locate)(kind, ["backupDays"], text)];
}
function adjustForReplica(verdict, input) {
	const { database, impact } = verdict;
	if (!isSql(database)) return verdict;
	const replicaOf = input.stage.databases[database]?.replicaOf;
	if (impact === "create" && replicaOf) return {
		...verdict,
		reason: `${verdict.reason}; ${replicaMessages.follows(nameOf$5(replicaOf))}`
	};
	if (!ends(verdict) || deployedRole(database, input.deployed) !== "replica") return verdict;
	if (isPromotion(database, input)) return {
		...verdict,
		data: "lost"
	};
	if (promotedOutside(database, input) !== null) return {
		...verdict,
		data: "lost",
		reason: `${verdict.reason}; ${replicaMessages.ownRows}`
	};
	return {
		...verdict,
		data: "kept",
		reason: `${verdict.reason}; ${whoKeeps(database, input)}`
	};
}
function whoKeeps(kind, input) {
	const replicaOf = input.stage.databases[kind]?.replicaOf;
	if (!replicaOf) return replicaMessages.goesAlone;
	return isDeployedReplica(kind, input) ? replicaMessages.madeAnew : replicaMessages.moves(nameOf$5(replicaOf));
}
function copiedSecretNotes({ kind, replicaRegions }, name, { changes, rendered, deployed }) {
	return changes !== null && COPIED_SECRET_OUTPUT[kind] in rendered.template.Outputs && deployed?.databases[kind].copiedSecretArn === null ? [replicaMessages.copiedSecret(name, listed(replicaRegions))] : [];
}
function notesOnReplicas(input) {
	if (!(input.changes !== null || isNewStack(input) || stagesBefore(input).length > 0)) return [];
	return SQL_KINDS.flatMap((kind) => {
		const wanted = input.stage.databases[kind];
		const name = `${input.stage.name}/${kind}`;
		if (wanted === void 0) return [];
		return wanted.replicaOf === null ? [...promotionNotes(kind, name, input), ...copiedSecretNotes(wanted, name, input)] : [
			...outsideNotes(kind, name, input),
			...followNotes(kind, name, wanted.replicaOf, input),
			...likenessNotes(wanted, name, input)
		];
	});
}
// src/plan/changes/storage-last.ts
const STORAGE_PROPERTIES = [
	"AllocatedStorage",
	"StorageType",
	"Iops",
	"StorageThroughput"
];
function storageLast(input) {
	const own = ownChanges(input);
	const storage = own.flatMap((change) => storageOf(change));
	return excess(own, storage).length === 0 ? [] : SQL_KINDS.filter((kind) => storage.some(({ database }) => database === kind));
}
function storageOf(change) {
	const { type, action, replacement, database } = change;
	if (type !== FAMILIES.sql.types.database || database === null || !isSql(database)) return [];
	const details = change.details.filter(({ property }) => STORAGE_PROPERTIES.includes(property ?? ""));
	return action !== "Modify" || replacement === "True" || details.length === 0 ? [] : [{
		...change,
		details
	}];
}
// src/plan/steps.ts
function stepsOf(input, plan) {
	if (input.basis === "file") return [];
	if (input.leftBehind === "failed-update") return [{
		kind: "roll-back",
		...input.skipping && { skipping: input.skipping }
	}];
	if (plan.refusals.length > 0) return [];
	switch (plan.action) {
		case "create": return stepsOfCreate(input);
		case "update":
		case "none": return stepsOfUpdate(input, plan);
		case "delete": return [];
	}
}
function stepsOfCreate(input) {
	return [
		...input.leftBehind === "failed-create" ? [{ kind: "delete-failed-create" }] : [],
		{ kind: "create" },
		...where({
			kind: "protect",
			databases: newlyProtected(input)
		}),
		...input.stage.protected ? [{
			kind: "protect-stack",
			to: "on"
		}] : [],
		...input.stage.bastion === null ? [] : [{ kind: "check-bastion" }]
	];
}
function stepsOfUpdate(input, plan) {
	const { databases, terminationProtection } = plan;
	const isUpdated = input.changes !== null || stagesBefore(input).length > 0;
	const promoted = SQL_KINDS.filter((kind) => isPromotion(kind, input));
	const removed = removalsOf(databases, input.deployed).map(({ database }) => database);
	return [
		...where({
			kind: "snapshot",
			databases: databasesToSnapshot(databases, input)
		}),
		...where({
			kind: "promote",
			databases: promoted
		}),
		...where({
			kind: "make-secret",
			databases: secretsToMake(input)
		}),
		...where({
			kind: "upgrade-readers",
			databases: readersFirst(input)
		}),
		...where({
			kind: "add-nodes",
			databases: nodesFirst(input)
		}),
		...where({
			kind: "failover-off",
			databases: failoverOffFirst(input)
		}),
		...where({
			kind: "lift-protection",
			databases: needsUnprotect(databases, input.live)
		}),
		...isUpdated ? [{ kind: "update" }] : [],
		...where({
			kind: "protect",
			databases: newlyProtected(input)
		}),
		...where({
			kind: "prove-removal",
			databases: inOrder(removed)
		}),
		...terminationProtection === null ? [] : [{
			kind: "protect-stack",
			to: terminationProtection.to
		}],
		...changesBastion(input) ? [{ kind: "check-bastion" }] : [],
		...where({
			kind: "change-storage",
			databases: storageLast(input)
		})
	];
}
function changesBastion(input) {
	return input.stage.bastion !== null && bastionOutcome(input) !== null;
}
function where(step) {
	return step.databases.length === 0 ? [] : [step];
}
function newlyProtected({ changes, rendered, deployed }) {
	return SQL_KINDS.filter((kind) => {
		const { instance } = SQL_IDS[kind];
		if (rendered.template.Resources[instance]?.Properties["DeletionProtection"] !== true) return false;
		if (isNewStack({ deployed })) return true;
		const change = (changes ?? []).find(({ logicalId }) => logicalId === instance);
		return change?.action === "Add" || change?.replacement === "True";
	});
}
function inOrder(databases) {
	return DATABASES.filter((kind) => databases.includes(kind));
}
// src/plan/usual.ts
const USUAL = {
	sql: {
		create: [180, 540],
		class: [360, 420],
		"class-multi-az": [960, 1200]
	},
	cache: { create: [360, 600] }
};
function withUsualTimes(steps, input) {
	const later = steps.flatMap((step) => step.kind === "change-storage" ? step.databases : []);
	return steps.map((step) => {
		const usual = usualTime(step, input, later);
		return usual === null ? step : {
			...step,
			usual
		};
	});
}
function usualOfResource({ usual }, { type, status }) {
	const family = FAMILY_NAMES.find((name) => FAMILIES[name].types.database === type);
	if (usual === void 0 || family === void 0) return null;
	if (status.startsWith("CREATE_")) return USUAL[family].create ?? null;
	return status.startsWith("UPDATE_") && USUAL[family].class !== void 0 ? usual : null;
}
const FAMILY_NAMES = Object.keys(FAMILIES);
function usualTime({ kind }, input, later) {
	if (kind === "create") return longest(createdTimes(input));
	if (kind === "update") return longest(changedTimes(input, later));
	return null;
}
function createdTimes(input) {
	return Object.entries(input.rendered.template.Resources).filter(([, { Type }]) => isDataType(Type)).map(([logicalId]) => timeToCreate(logicalId, input));
}
function changedTimes(input, later) {
	return (input.changes ?? []).filter(({ type }) => isDataType(type)).map((change) => withoutStorageOf(later, change)).filter((change) => !isWithoutEffect(change)).map((change) => change.action === "Add" ? timeToCreate(change.logicalId, input) : timeToChangeClass(change, input));
}
function withoutStorageOf(later, change) {
	const isLater = change.database !== null && later.includes(change.database);
	const left = ({ property }) => !isLater || !STORAGE_PROPERTIES.includes(property ?? "");
	return {
		...change,
		effective: change.effective.filter(left)
	};
}
function isWithoutEffect({ action, effective }) {
	return action === "Modify" && effective.length === 0;
}
function timeToCreate(logicalId, { stage }) {
	const kind = databaseNamed(logicalId);
	if (kind === null || isReader({ logicalId })) return null;
	const isCopy = isSql(kind) && (stage.databases[kind]?.replicaOf ?? null) !== null;
	const isRestored = (stage.databases[kind]?.restoreFrom ?? null) !== null;
	return isCopy || isRestored ? null : measured(kind, "create");
}
function timeToChangeClass(change, input) {
	const { action, replacement, database: kind, effective } = change;
	if (!(action === "Modify" && replacement === "False" && effective.every(({ property }) => property === "DBInstanceClass")) || kind === null || !isSql(kind) || isReader(change)) return null;
	const wanted = input.stage.databases[kind];
	const running = valueOf(input.live[kind]);
	if (wanted?.multiAz === void 0 || wanted.multiAz !== running?.multiAz) return null;
	if (!(Object.keys(running.pending).length === 0) || wanted.apply !== "now") return null;
	return measured(kind, wanted.multiAz ? "class-multi-az" : "class");
}
function measured(kind, work) {
	return USUAL[ENGINES[kind].family][work] ?? null;
}
function longest(times) {
	const known = times.filter((time) => time !== null);
	if (known.length === 0 || known.length < times.length) return null;
	return [Math.max(...known.map(([from]) => from)), Math.max(...known.map(([, to]) => to))];
}
// src/plan/stage-plan.ts
function planStage(given) {
	const input = {
		...given,
		asks: [...given.asks ?? [], ...accountAsks(given)]
	};
	const { stage } = input;
	const verdicts = DATABASES.flatMap((kind) => planDatabase(kind, input) ?? []).map((verdict) => adjustForReplica(verdict, input)).map((verdict) => withSafetyNets(verdict, input));
	const action = actionOf(input);
	const found = allRefusals(input, verdicts);
	const begun = action === "update" && found.length === 0 ? planToResume(input, verdicts) : null;
	const databaseAsked = databaseAsks(verdicts, input, begun);
	const unnamed = unidentified(databaseAsked, input);
	const refusals = [
		...found,
		...unnamed,
		...unreadGroups(input, unnamed)
	];
	const stageAsked = input.asks.filter(({ kind }) => action !== "none" || kind === "skip");
	const fingerprint = begun?.fingerprint ?? stageFingerprint(input, action, verdicts, refusals, stageAsked);
	const bastion = bastionOutcome(input);
	const protection = terminationProtection(input);
	const planned = {
		action,
		databases: verdicts,
		refusals,
		terminationProtection: protection
	};
	const roles = rolesOf(input, action);
	const serviceRole = roles && roleChange(roles);
	const steps = withUsualTimes(stepsOf(input, planned), input);
	const consents = stageConsents({
		...input,
		asks: stageAsked
	}, fingerprint);
	return {
		stage: stage.name,
		stack: stage.stackName,
		region: stage.region,
		...stage.defaultLines && { defaults: stage.defaultLines },
		action,
		fingerprint,
		databases: verdicts.map((verdict) => ({
			...verdict,
			consent: consentFor(verdict.database, databaseAsked, input, fingerprint)
		})),
		...consents.length > 0 && { consents },
		...bastion !== null && { bastion },
		...steps.length > 0 && { steps },
		...protection !== null && { terminationProtection: protection },
		...serviceRole && { serviceRole },
		refusals,
		notes: once([
			...begun === null ? [] : [agreedMessages.goesOn],
			...accountNotes(stage),
			...input.notes,
			...seenNotes(input),
			...notesOn$1(input),
			...keptNotes(input),
			...leftByHandNotes(input),
			...newStageNotes(input),
			...action === "none" ? [] : accessNotes(input),
			...openedNotes(input),
			...closedNotes(input),
			...roles === null ? [] : roleNotes(roles),
			...protection?.to === "on" ? [safetyNetMessages.turnedOn] : [],
			...existingNotes(input),
			...moveNotes(input),
			...notesAround(input),
			...rangeNotes(input),
			...zoneNotes(input),
			...classZoneNotes(input),
			...bastionZoneNotes(input),
			...kmsKeyNotes(verdicts, input),
			...secretsKeyNotes(input),
			...urlNotes(input),
			...parameterNotes(input),
			...quotaNotes(input),
			...notesOnReplicas(input),
			...readerNotes$1(input),
			...action === "none" ? [] : changeNotes(input),
			...stateNotes(input, verdicts),
			...snapshotNotes(verdicts, input),
			...goneNotes(verdicts, input),
			...restoreNotes(verdicts, input),
			...restoreIgnored(input)
		])
	};
}
function once(notes) {
	return [...new Map(notes.map((note) => [`${note.code}\n${note.message}`, note])).values()];
}
function assemblePlan(planned, unnamed = [], order) {
	const { stages, notes } = hoisted(planned);
	return {
		fingerprint: planFingerprint(stages),
		stages,
		...order && { order },
		...unnamed.length > 0 && { unnamed },
		...notes.length > 0 && { notes }
	};
}
function actionOf(input) {
	if (isNewStack(input)) return "create";
	const turnsOff = terminationProtection(input)?.to === "off";
	return input.changes === null && stagesBefore(input).length === 0 && !turnsOff ? "none" : "update";
}
function allRefusals(input, verdicts) {
	const found = actionOf(input) === "update" ? [
		...refusalsAgainst(input.stage, input.live, input.locate),
		...refusalsInChanges(input, verdicts),
		...secretRefusals(input),
		...goneBastionRefusals(input)
	] : [];
	return [...new Map([
		...input.refusals ?? [],
		...existingRefusals(input),
		...refusalsAround(input),
		...rangeRefusals(input),
		...zoneRefusals(input),
		...classZoneRefusals(input),
		...bastionZoneRefusals(input),
		...kmsKeyRefusals(verdicts, input),
		...parameterRefusals(input),
		...quotaRefusals(input),
		...refusalsOfReplicas(input, verdicts),
		...unsafeChanges(input, verdicts),
		...stateRefusals(input, verdicts),
		...restoreRefusals(input),
		...found
	].map((refusal) => [`${refusal.database}\n${refusal.property}\n${refusal.code}\n${refusal.message}`, refusal])).values()];
}
// src/plan/consent/other-values.ts
function otherValues(agreed, now) {
	return (now.input.changes ?? []).flatMap((change) => {
		const [before, after] = [factsOf(change, agreed.input), factsOf(change, now.input)];
		if (before === void 0 || after === void 0 || isPromoted(change, agreed)) return [];
		const [was, is] = [liveValues(before), liveValues(after)];
		return propertiesSent(change, after).flatMap((property) => {
			const [old, running] = [was[property], is[property]];
			if (old === void 0 || running === void 0 || isSameSetting(old, running)) return [];
			if (isWanted(property, running, change, now) || isTurnedOff(property, running, agreed) || isMovedByAws(property, old, running)) return [];
			const { origins } = now.input.rendered;
			const { type, logicalId } = change;
			const word = wordFor(property, {
				type,
				origin: origins[logicalId],
				locate: now.input.locate
			});
			return [agreedMessages.otherValue(nameOf(change), word, shown(property, old), shown(property, running))];
		});
	});
}
function factsOf(change, { live }) {
	const { database, action, replacement } = change;
	if (database === null || action !== "Modify" || replacement === "True") return void 0;
	if (isReader(change)) return isSql(database) ? valueOf(live.readers?.[database]) : void 0;
	return holdsData(change) ? valueOf(live[database]) : void 0;
}
function propertiesSent(change, facts) {
	return (isGroup(facts) ? touchesResource(change) ? Object.keys(liveValues(facts)) : [] : change.effective.flatMap(({ property }) => property ?? [])).filter((property) => property !== "DeletionProtection");
}
function isPromoted({ database }, { plan }) {
	return plan.databases.some((one) => one.database === database && one.impact === "promote");
}
function isWanted(property, running, { logicalId }, { input }) {
	const wanted = asText(input.rendered.template.Resources[logicalId]?.Properties[property]);
	if (wanted === null || running === null) return wanted === running;
	return isSameSetting(wanted, running) || isSameInGroup(property, wanted, running);
}
function isTurnedOff(property, running, { plan }) {
	const isSwitch = property === "AutomaticFailoverEnabled" || property === "MultiAZEnabled";
	const turnsOff = plan.steps?.some(({ kind }) => kind === "add-nodes" || kind === "failover-off");
	return isSwitch && running === "false" && turnsOff === true;
}
function isMovedByAws(property, old, running) {
	if (old === null || running === null) return false;
	if (property === "AllocatedStorage") return Number(running) > Number(old);
	const [major = ""] = old.split(".");
	return property === "EngineVersion" && covers$1(major, running) && compareVersions(running, old) > 0;
}
function nameOf(change) {
	const name = change.database === null ? "" : DATABASE_NAME[change.database];
	return isReader(change) ? leftByHand.reader(name) : name;
}
// src/plan/consent/still-agreed.ts
function notAgreed(agreed, now) {
	return [
		...now.plan.refusals.map(({ message }) => message),
		...otherAction(agreed, now),
		...worse(now.plan.databases, agreed.plan.databases, "again").map(agreedMessages.worse),
		...cutsNoMoreSafetyNets(now.plan, agreed.plan) ? [] : [agreedMessages.moreNets],
		...excessOf(agreed, now).map(agreedMessages.wouldNow),
		...otherDatabases(agreed, now),
		...otherValues(agreed, now),
		...otherAsks(agreed, now),
		...moreSteps(agreed, now).map((step) => agreedMessages.moreSteps(stepPhrase(step, now.plan.stack)))
	];
}
function moreSteps(agreed, now) {
	if (agreed.input.changes === null) return [];
	const known = new Set(agreed.plan.steps?.map(({ kind }) => kind));
	return (now.plan.steps ?? []).filter(({ kind }) => kind !== "protect-stack" && kind !== "roll-back" && !known.has(kind));
}
function otherAction(agreed, now) {
	const [before, after] = [agreed.plan.action, now.plan.action];
	return after === "none" || before === after ? [] : [agreedMessages.otherAction(before, after)];
}
function excessOf(agreed, now) {
	const changes = ownChanges(now.input);
	if (agreed.input.changes !== null) return excess(changes, agreedTo(agreed.input));
	const { deployed, rendered, partsAsWritten } = agreed.input;
	const touched = touchedParts(partsAsWritten ?? rendered.parts, deployed?.parts ?? {});
	return changes.filter((change) => change.action === "Remove" || change.replacement === "True" || !touched.includes(change.part) && !isTagged(change) && excess([change], []).length > 0);
}
function agreedTo(input) {
	return (input.changes ?? []).map((change) => ({
		...change,
		details: [...change.details, ...changedByHand(change, input).map(({ attribute, property, after }) => ({
			attribute,
			property,
			after
		}))]
	}));
}
function isTagged({ action, details }) {
	return action === "Modify" && details.length > 0 && details.every(({ attribute, property }) => attribute === "Tags" || property === "Tags");
}
function otherDatabases(agreed, now) {
	return DATABASES.filter((kind) => isTouched(kind, now)).flatMap((kind) => {
		const [before, after] = [identityOf$1(kind, agreed.input.live), identityOf$1(kind, now.input.live)];
		return before === null || before === after ? [] : [agreedMessages.otherDatabase(`${now.plan.stage}/${kind}`, before)];
	});
}
function otherAsks(agreed, now) {
	const known = new Set((agreed.plan.consents ?? []).map(({ kind }) => kind));
	return (now.plan.consents ?? []).filter(({ kind }) => !known.has(kind)).map((consent) => agreedMessages.noConsent(consent.words));
}
function isTouched(kind, { plan }) {
	const impact = plan.databases.find(({ database }) => database === kind)?.impact ?? "none";
	return impact !== "none" && impact !== "existing" && impact !== "create";
}
// src/plan/ownership/orphaned-stacks.ts
const HOLDS_NOTHING = /* @__PURE__ */ new Set([
	"REVIEW_IN_PROGRESS",
	"ROLLBACK_COMPLETE",
	"DELETE_IN_PROGRESS",
	"DELETE_COMPLETE"
]);
function orphansAmong(stacks, file, stages) {
	return stacks.filter((stack) => isOfPath(stack, file) && !HOLDS_NOTHING.has(stack.status) && !stages.some(({ stackName, region }) => stackName === stack.name && region === stack.region));
}
function orphanedStacks({ orphans }, application) {
	return orphans.map((stack) => ({
		stack: stack.name,
		region: stack.region,
		stage: stack.tags[TAGS.stage] ?? "",
		...isOfOtherApplication(stack, { application }) && { application: stack.tags[TAGS.stack] ?? "" },
		databases: databasesIn(stack)
	}));
}
function orphanRefusals(stage, { orphans }, locate) {
	const empty = databasesOf(stage).filter((database) => database.restoreFrom === null && !(isSqlDatabase(database) && database.replicaOf !== null));
	const alike = orphans.filter((orphan) => empty.some(({ kind }) => databasesIn(orphan).includes(kind)));
	const [others, ours] = [alike.filter((orphan) => isOfOtherApplication(orphan, stage)), alike.filter((orphan) => !isOfOtherApplication(orphan, stage))];
	const own = ours.filter(({ tags }) => tags[TAGS.stage] === stage.name);
	const isNamed = writesStackName(stage, locate);
	const { line } = locate(["stages", stage.name]);
	const place = {
		database: null,
		property: null,
		line
	};
	if (own.length > 0 || ours.length > 0 && !isNamed) return [{
		...identityMessages.startsEmpty(stage, (own.length > 0 ? own : ours).map(named)),
		...place
	}];
	return others.length === 0 || isNamed ? [] : [{
		...identityMessages.startsEmptyRenamed(stage, others.map(named)),
		...place
	}];
}
function named({ name, region, tags }) {
	return {
		stack: name,
		region,
		stage: tags[TAGS.stage] ?? "",
		application: tags[TAGS.stack] ?? ""
	};
}
function scanNotes({ searchedRegions, unread }) {
	return [...searchedRegions.length > 0 ? [identityMessages.looked(searchedRegions)] : [], ...unread.map(({ region, action, why }) => identityMessages.notLooked(region, action, why))];
}
function databasesIn(stack) {
	return DATABASES.filter((kind) => deployedRole(kind, stack) !== "absent");
}
function writesStackName({ name }, locate) {
	const written = locate([
		"stages",
		name,
		"stackName"
	]);
	const parent = locate(["stages", name]);
	return written.line !== parent.line || written.column !== parent.column;
}
// src/inspect/quotas/shared-quotas.ts
function sharedQuotas(read, stages) {
	let awaited = stages;
	const asked = [];
	const ahead = /* @__PURE__ */ new Map();
	const arrive = () => {
		awaited -= 1;
		if (awaited === 0) answer(read, ahead, asked);
	};
	return (place) => {
		let hasArrived = false;
		return {
			expect: (names) => {
				const fresh = names.filter((name) => !ahead.has(name));
				if (fresh.length === 0) return;
				const reading = read(fresh);
				reading.catch(() => void 0);
				for (const name of fresh) ahead.set(name, reading);
			},
			ask: (needs) => new Promise((resolve, reject) => {
				asked.push({
					place,
					needs,
					resolve,
					reject
				});
				hasArrived = true;
				arrive();
			}),
			leave: () => {
				if (hasArrived) return;
				hasArrived = true;
				arrive();
			}
		};
	};
}
async function answer(read, ahead, asked) {
	try {
		const all = asked.map(({ needs }) => needs).reduce(addNeeds, {});
		const names = QUOTA_NAMES.filter((name) => all[name] !== void 0);
		const begun = new Set(names.flatMap((name) => ahead.get(name) ?? []));
		const rest = names.filter((name) => !ahead.has(name));
		const facts = (await Promise.all([...begun, ...rest.length > 0 ? [read(rest)] : []])).reduce((all, part) => ({
			...all,
			...part
		}), {});
		let before = {};
		for (const { needs, resolve } of asked.toSorted((a, b) => a.place - b.place)) {
			resolve({
				facts,
				before
			});
			before = addNeeds(before, needs);
		}
	} catch (error) {
		for (const { reject } of asked) reject(error);
	}
}
function laterQuotas(read, first, others = {}) {
	return {
		ask: async (needs) => {
			const asked = QUOTA_NAMES.filter((name) => (needs[name] ?? 0) > 0);
			return first && asked.every((name) => (needs[name] ?? 0) <= (first.needs[name] ?? 0)) ? {
				facts: first.facts,
				before: first.before
			} : {
				facts: await read(asked),
				before: others
			};
		},
		leave: () => void 0,
		beside: (more) => laterQuotas(read, first, more)
	};
}
async function readQuotas({ quotas }, vpcs, names) {
	if (names.length === 0) return {};
	const [facts, own] = await Promise.all([quotas.of(names), names.includes("vpcs") ? vpcs() : null]);
	const max = facts.vpcs?.max;
	if (own === null || max === void 0) return facts;
	const used = own.kind === "read" ? {
		kind: "read",
		value: own.value.length
	} : own;
	return {
		...facts,
		vpcs: {
			used,
			max
		}
	};
}
export { accountAsks as $, notes as $t, handlingOfNode as A, underwayIn as At, roleChange as B, planOrder as Bt, moreOf as C, isOfFile as Ct, passwordSecretOf as D, rebootMessages as Dt, restoreSecretMessages as E, instanceNamed as Et, goneMessages as F, identityOf$1 as Ft, replacedReaders as G, touchedParts as Gt, missingDatabases as H, unusedConsents as Ht, mayChangeAccess as I, instanceIdentity as It, isOwnParameterGroup as J, groupOf$1 as Jt, changedByHand as K, refusalAt as Kt, leftAloneFingerprint as L, liveDatabases as Lt, keptNotes as M, cutsNoMoreSafetyNets as Mt, goneBastion as N, worse as Nt, secretsOf as O, consentKind as Ot, isTerminated as P, groupIdentity as Pt, settingName as Q, groupValues as Qt, uncheckedFingerprint as R, lacksSource as Rt, amountOf as S, planReboot as St, deletionTime as T, instanceName as Tt, missingReaders as U, markConsentsGiven as Ut, roleNotes as V, stageGraph as Vt, replacedDatabases as W, changesOnlyKept as Wt, runningNodes as X, shown as Xt, deployedNodes as Y, changedParameters as Yt, toWriteDown as Z, wordFor as Zt, snapshotMessages as _, livesBesidePrimary as _t, orphanedStacks as a, excess as an, useOfSnapshot as at, storageMessages as b, attribute as bt, writesStackName as c, isBusy as cn, removalMessages as ct, planStage as d, replicationNotes as dt, reasons as en, newAccount as et, usualOfResource as f, promotedSizeNotes as ft, databasesAtRisk as g, quotasOfNew as gt, touchedStates as h, quotaNeeds as ht, orphanRefusals as i, everythingAdded as in, written as it, seenMessages as j, underwayOf as jt, handlingOfGroup as k, formatUnderway as kt, notAgreed as l, stackState as ln, restoreMessages as lt, shownState as m, needsOfTemplate as mt, readQuotas as n, added as nn, reconciled as nt, orphansAmong as o, asText as on, helpAgainst as ot, STORAGE_PROPERTIES as p, sizeOf$1 as pt, isNamedFor as q, referencesWithin as qt, sharedQuotas as r, changedInPlace as rn, wanted as rt, scanNotes as s, hasEnded as sn, stateMessages as st, laterQuotas as t, refusals as tn, copied as tt, assemblePlan as u, succeeded as un, formerSourceNotes as ut, handlingOf as v, removalsOf as vt, handedOnNotes as w, isOfPath as wt, lacksZones as x, instanceIn as xt, waitsWithAnything as y, snapshotSource as yt, mayUnprotectStack as z, stagesBefore as zt };
