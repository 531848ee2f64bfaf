import { C as NOT_VERIFIED, E as WHAT_HAPPENS, I as count, L as listed, N as DATABASES, P as databasesOf, S as DATABASE_NAME, _ as READER_IDS, a as databaseOf, i as databaseNamed, l as isReader, m as COPIED_SECRET_IDS, s as holdsData, t as didYouMean, u as partOf, y as SQL_IDS } from "./config.js";
import { D as identityRefusals, H as consentWords, J as sha256, q as byJson } from "./plan.js";
import { S as losesRestorableTime, b as losesData, g as READER_FATES, h as IMPACTS, m as DATA_FATES, p as CONSENT_KINDS, s as netWords, t as identityWords, v as cutsNoMoreNets, y as ends } from "./plan2.js";
import { _ as replicaRefusals, f as missingReader, i as isLeavingVpc, l as DESCRIBE, m as isNewStack, n as refusalsAround, o as neighbourRefusals, p as valueOf, t as notesAround, u as SQL_KINDS, v as replicaWords } from "./plan4.js";
import { A as formatPairs, C as fileProperty, E as deployedRole, F as DATABASE_OUTPUTS, V as READER_OUTPUTS, Y as IDENTIFIER_OUTPUT, b as sameTag, j as parsePairs, y as TAGS } from "./template.js";
// src/plan/messages/agreed.ts
/** What is said where a stack has changed since its plan was agreed to. */
const agreedWords = {
	stackChanged: (stack) => `the stack ${stack} has changed since it was planned: nothing more was done to it; run this again to plan what is there now`,
	lostRace: (stack) => `somebody else has changed the stack ${stack} since it was planned, or is changing it now: this deploy has left it to them`,
	lostRaceHint: "run this again when the other deploy has ended: it plans what is there then",
	/** What a change set would do that nobody agreed to. */
	wouldNow: (change) => `it would now ${whatIs(change)}`,
	/** What a plan made again does to a database that the agreed one did not. */
	worse: ({ database, impact, data }) => `${DATABASE_NAME[database]} ${WHAT_HAPPENS[impact]} now${data === "kept" ? "" : ", its data goes"}, which was not agreed to`,
	moreNets: "it would take away backups or protection now that it was to leave",
	otherAction: (before, now) => `it was to be planned as ${before}, and is ${now} now`,
	otherDatabase: (name, identifier) => `${name}: ${identifier} is another database than the one that was planned for, or is there no more`,
	databaseGone: "it is there no more: somebody has deleted it",
	protectedAgain: (name) => `${name}: somebody has turned its deletion protection on`,
	identityUnread: (name, action, why) => `${name}: not verified that it is still the database that was planned for (${action} ${why})`,
	noConsent: (words) => `it needs consent now that it did not need before: --allow ${words}`,
	goesOn: "it goes on with a plan that an earlier deploy began and did not end"
};
const DONE = {
	Add: "add",
	Remove: "delete",
	Modify: "change",
	Import: "take over",
	Dynamic: "change, in a way CloudFormation does not say,"
};
function whatIs({ action, replacement, logicalId, type, details }) {
	const verb = action === "Modify" && replacement === "True" ? "replace" : action === "Modify" && replacement === "Conditional" ? "change or replace" : DONE[action];
	const database = databaseNamed(logicalId);
	const owner = database === null ? "" : ` of ${DATABASE_NAME[database]}`;
	const properties = [...new Set(details.flatMap(({ property }) => property ?? []))];
	const named = action === "Modify" && properties.length > 0 ? ` (${listed(properties)})` : "";
	return `${verb} ${logicalId}${owner === "" ? "" : `, the ${type.split("::").at(-1) ?? type}${owner}`}${named}`;
}
// src/facts/stack-events.ts
/** Reasons of resources that were stopped because another one had failed. */
const KNOCK_ON = /^(Resource (creation|update|deletion) cancelled|The following resource\(s\) failed)/i;
/** Whether the event is about the stack itself: its status is then the operation's. */
function isOfStack(event, stackId) {
	return event.physicalId === stackId && event.type === "AWS::CloudFormation::Stack";
}
/** The first resource that failed of itself, in the order of time; null where only the stack failed. */
function rootCause(events, stackId) {
	return events.filter((event) => event.status.endsWith("_FAILED") && !isOfStack(event, stackId)).find((event) => !KNOCK_ON.test(event.reason ?? "")) ?? null;
}
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
	secretUnread: (secret, action, why) => `whether there is a secret ${secret} could not be read (${action}: ${why}), and the application is wired to none that nobody has seen; allow ${action}`,
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
	return deployedRole(kind, input.deployed) === "replica" && followed !== void 0 && input.deployed?.databases[kind].source.arn === followed;
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
// src/plan/changes/stage-change.ts
/** The changes of a change set, each with what it belongs to. */
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
	const source = input.deployed?.databases[kind].source;
	const arn = source?.arn ?? "";
	return [
		replicaWords.promotion(name),
		...former?.kind === "read" ? [replicaWords.oldPrimaryThere(name, arn)] : [],
		...former?.kind === "unread" ? [replicaWords.oldPrimaryUnverified(name, arn, former.why)] : [],
		...ownSecret,
		...(source?.region ?? null) === null ? [replicaWords.staysInVpc(name)] : []
	];
}
/** A database that was a replica has its primary's password until it gets one of its own. */
function takesOwnPassword(kind, input) {
	const role = deployedRole(kind, input.deployed);
	return (role === "replica" || role === "promoted") && (input.changes ?? []).some((change) => change.action === "Modify" && holdsData(change) && change.database === kind && change.details.some(({ property }) => property === "MasterUserPassword"));
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
	return change.effective.some(({ property, evaluation }) => !(stays && property === "SourceDBInstanceIdentifier" && evaluation === "Dynamic"));
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
// src/template/network/primary-network.ts
/**
* The stage in the VPC of the primary that it follows in its own region, where RDS puts every such
* replica; a stage that is deployed there stays, whatever becomes of the replica. What the file says
* of the network stands, and the plan refuses it where it is another one.
*/
function inPrimaryNetwork(stage, known, deployed) {
	const { network } = stage;
	if (network.kind === "given" || network.cidrGiven !== false || network.zonesGiven !== false) return stage;
	const found = deployed === null ? ofPrimary(stage, known) : ofDeployed(deployed.network);
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
function ofDeployed(network) {
	const { primaryVpc: vpc, databaseSubnets: subnets, subnets: taskSubnets } = network;
	return vpc === null ? null : {
		kind: "given",
		vpc,
		subnets,
		taskSubnets
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
		const made = deployed?.databases[kind].restoredFrom ?? null;
		return made !== null && isNamed(restoreFrom, made) ? [] : [restoreReasons.ignored(kind)];
	});
}
/** Whether the file names what the database was made of, if in fewer words: a name for an ARN. */
function isNamed(file, made) {
	if (file.kind === "snapshot") return made.kind === "snapshot" && made.snapshot.includes(file.snapshot);
	return made.kind === "time" && made.time.includes(file.time);
}
function isThere({ kind }, deployed) {
	return deployedRole(kind, deployed) !== "absent";
}
/** A restored database has the key of what it was made of, for good. */
function restoredComplaints({ kind, kmsKey }, deployed) {
	return (deployed?.databases[kind].restoredFrom ?? null) !== null && kind !== "redis" && kmsKey !== null ? [[["kmsKey"], restoreRefusals$1.kmsKey]] : [];
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
// src/plan/stage-forms.ts
/** `regions`: of each database those that hold a copy of its secret, though the file does not name them. */
function copied(asked, regions) {
	return withSecretRegions(asked, regions);
}
function written(copiedStage, known) {
	return withRestored(copiedStage, known);
}
function wanted(writtenStage, known, deployed) {
	return inPrimaryNetwork(writtenStage, known, deployed);
}
/** Gives what to say of it as well. */
function reconciled(wantedStage, deployed, live) {
	return reconcile(keepFollowedStorage(wantedStage, deployed, live), live, deployedVersions(deployed));
}
/** The engine versions as the deployed template has them. */
function deployedVersions({ databases }) {
	return Object.fromEntries(Object.entries(databases).flatMap(([database, { version }]) => version === null ? [] : [[database, version]]));
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
		...clientGroup(others),
		...aroundNotes(others.filter((change) => isWorthANote(change, input)))
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
	const kind = change.database;
	if (kind === null) return true;
	if (change.type.endsWith("ParameterGroup") && change.action === "Modify") return false;
	const comesOrGoes = (input.changes ?? []).some((other) => holdsData(other) && other.action === change.action && other.database === kind);
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
function clientGroup(others) {
	return others.some((change) => change.type === "AWS::EC2::SecurityGroup" && change.replacement === "True" && change.part === "network") ? [notes.clientGroupReplaced] : [];
}
/** One note a part and kind of change: `network: adds 3 resources (...)`. */
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
	const changes = (input.changes ?? []).filter((change) => change.part === "bastion" && !isTagsOnly(change) && !isKnockOn(change));
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
	const kind = change.database;
	if (kind === null || !holdsData(change) || valueOf(input.live[kind])) return kind === "redis" ? versionBackwards(change, input) : [];
	return [...versionBackwards(change, input), ...storageBackwards(change, kind, input)];
}
function versionBackwards(change, input) {
	const kind = change.database;
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
	const kind = change.database;
	if (kind === null || change.type !== "AWS::SecretsManager::Secret" || change.action !== "Modify") return [];
	return change.details.some(({ property }) => property === "GenerateSecretString") ? [refuser(input.stage, input.locate)(kind, [], refusals.secretRegenerated(change.logicalId))] : [];
}
/** A source that goes takes its replicas' replication with it. */
function withReplicas(database, input) {
	if (!ends(database) || database.database === "redis") return [];
	const own = input.deployed?.databases[database.database].reader.identifier;
	const replicas = (valueOf(input.live[database.database])?.readReplicas ?? []).filter((replica) => replica !== own);
	return replicas.length === 0 ? [] : [refuser(input.stage, input.locate)(database.database, [], refusals.replicas(listed(replicas)))];
}
function unknownData(changes, input) {
	return changes.filter((change) => holdsData(change) && change.database === null).map((change) => ({
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
// src/plan/ownership/account-guard.ts
/**
* What the deployed stack says it was tied to, where the file says otherwise. Of a stack that says
* nothing (it was deployed before there was this output) nobody can tell.
*/
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
function identityOf$1(kind, live) {
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
function identityOf(database, kind, { deployed, live }) {
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
// src/plan/model/no-worse.ts
/**
* The one comparison of two plans of a stage: whether what is planned now does no more to any database
* than what was agreed to. What differs is not judged here; that is the fingerprint's.
*/
/** The databases to which `now` does more than `agreed`. */
function worse(now, agreed, comparison) {
	return now.filter((verdict) => {
		return !isNoWorse(verdict, agreed.find(({ database }) => database === verdict.database) ?? untouched(verdict), comparison);
	});
}
/** A database that a plan does not name is not touched by it. */
function untouched({ database }) {
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
			identity: identityOf(database, kind, input)
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
function consentFor(database, asks, { stage }, fingerprint) {
	const ask = asks.find((one) => one.database === database);
	if (ask === void 0 || ask.identity.kind !== "known") return null;
	return consentOf({
		stage: stage.name,
		database,
		kind: ask.kind
	}, fingerprint, ask.identity.value);
}
/** Those that the stage as a whole asks for. */
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
/** Which are given is judged beside the plan: given.ts. */
function consentOf(subject, fingerprint, identity) {
	const words = consentWords(subject, fingerprint, identity);
	return {
		kind: subject.kind,
		words,
		given: false
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
/** The call that says whether there is such a secret; the keys take another one. */
const SEEN_BY = "secretsmanager:DescribeSecret";
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
	const left = deployed?.databases[kind].existing ?? null;
	return left === null ? [] : [existingWords.leftAlone(left)];
}
/** What the application gets, where it is new or another than before. */
function wired(kind, input) {
	const keys = DATABASE_OUTPUTS[kind];
	const deployed = input.deployed?.databases[kind];
	const reader = kind === "redis" ? [] : [[
		"reader",
		READER_OUTPUTS[kind].host,
		deployed?.reader.host
	]];
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
	if (secret === null || keys === null) return [];
	if (keys.kind === "unread") return keys.action === SEEN_BY ? [["secret", existingWords.secretUnread(secret, keys.action, keys.why)]] : [];
	if (keys.kind === "absent") return [["secret", existingWords.noSecret(secret)]];
	const lacking = SECRET_KEYS[kind].filter((key) => !keys.value.includes(key));
	return lacking.length === 0 ? [] : [["secret", existingWords.secretLacks(secret, listed(lacking))]];
}
/** What else to know: no path to a database, and databases that the stage no longer uses. */
function existingNotes(input) {
	return DATABASES.flatMap((kind) => {
		const existing = input.stage.existing[kind];
		const left = input.deployed?.databases[kind].existing ?? null;
		const name = DATABASE_NAME[kind];
		if (existing === void 0) return left !== null && input.stage.databases[kind] === void 0 ? [existingWords.noLongerUsed(name, left)] : [];
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
function heavier(a, b) {
	return IMPACTS.indexOf(a) >= IMPACTS.indexOf(b) ? a : b;
}
/** What modifying the resource that holds a database's rows does to the database. */
function findingsOf(change, live) {
	if (change.action === "Dynamic") return [{
		impact: "replace",
		cause: "undecided",
		property: "",
		verified: false
	}];
	const details = change.effective.filter((detail) => !isAlreadySo(detail, live));
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
		waits: input.sides[kind].waits
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
	const kind = sqlKindOf(change);
	if (kind === null) return null;
	const side = readerSide(kind, input);
	const stays = {
		...change,
		details: change.details.filter((each) => !follows(each, primary)),
		effective: change.effective.filter((each) => !follows(each, primary))
	};
	if (stays.details.length === 0 && change.details.length > 0) return null;
	const findings = findingsOf(stays, side);
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
	const { facts, ...side } = readerSide(kind, input);
	const origin = input.rendered.origins[change.logicalId];
	return change.effective.filter((detail) => detail.evaluation === "Static" && !isAlreadySo(detail, {
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
function sqlKindOf({ database: kind }) {
	return kind === null || kind === "redis" ? null : kind;
}
// src/plan/impact/removed.ts
/**
* A database that leaves the stack, or (`comesBack`) is taken away and made anew.
* What CloudFormation does with the old one is the change set's PolicyAction.
*/
function planRemoved(kind, input, removed, comesBack) {
	const live = input.sides[kind];
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
	return (input.changes ?? []).some((change) => isReader(change) && change.action === "Remove" && change.database === kind);
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
	const live = input.sides[kind];
	const rows = own.filter(holdsData);
	const readers = own.filter(isReader);
	const primary = own.filter((change) => !isReader(change)).flatMap((change) => holdsData(change) ? findingsOf(change, live) : besideFindings(change, {
		types: input.checked?.parameters[kind],
		updated: rows.some(touchesResource)
	}));
	const findings = [...primary, ...readers.flatMap((change) => readerFindings(change, input, heaviest(primary)))];
	const impact = heaviest(findings);
	const reader = readerFate(findings);
	const word = (property) => own.map((change) => wordFor(property, placeOf(change, input))).find((name) => name !== property) ?? property;
	const window = input.stage.databases[kind]?.maintenanceWindow ?? runningWindow(live);
	const changes = onePerProperty([...rows, ...own.filter((change) => !holdsData(change) && !isReader(change))].flatMap((change) => changesOf(change, input, live)));
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
function changesOf(change, input, live) {
	const place = placeOf(change, input);
	if (!holdsData(change) && !change.type.endsWith("ParameterGroup")) return [];
	return change.effective.filter((detail) => !isAlreadySo(detail, live)).flatMap((detail) => describeChange(detail, place, live.facts));
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
	const rows = (input.changes ?? []).filter((change) => holdsData(change) && change.database === verdict.database);
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
	const kind = change.database;
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
	const kind = change.database;
	if (kind === null || kind === "redis") return false;
	return isAlreadySo(detail, isReader(change) ? readerSide(kind, input) : input.sides[kind]);
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
		const identifier = deployed?.databases[database].identifier ?? null;
		if (!(ends(verdict) && data === "snapshot") || identifier === null) return [];
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
	const node = (input.changes ?? []).some((change) => change.database === "redis" && change.details.some(({ property }) => property === "CacheNodeType"));
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
	const live = input.sides[kind];
	return (input.changes ?? []).filter((change) => holdsData(change) && change.action === "Modify" && change.replacement !== "True" && change.database === kind).flatMap(({ effective }) => effective).filter((detail) => !isAlreadySo(detail, live)).flatMap(({ property }) => {
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
	return (input.changes ?? []).some((change) => change.action === "Modify" && holdsData(change) && change.database === kind && change.details.some(({ property, before, after }) => property === "SourceDBInstanceIdentifier" && before === null && after !== null));
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
	else if (deployed !== null && deployed.network.vpc !== vpc) yield at("replicaOf", replicaRefusals.movesVpc(vpc));
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
		const [before, after] = [identityOf$1(kind, agreed.input.live), identityOf$1(kind, now.input.live)];
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
	if (tags[TAGS.stage] === void 0 || !sameTag(tags[TAGS.config], file.config)) return false;
	const repository = tags[TAGS.repository];
	return file.repository !== null && repository !== void 0 ? sameTag(repository, file.repository) : tags[TAGS.stack] === file.application;
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
function databasesIn(stack) {
	return DATABASES.filter((kind) => deployedRole(kind, stack) !== "absent");
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
export { restoreWords as A, stagesBefore as B, newAccount as C, wanted as D, reconciled as E, reasons as F, existingWords as G, changedInPlace as H, attribute as I, agreedWords as J, isOfStack as K, referencesWithin as L, isPromotion as M, secretsToMake as N, written as O, covers as P, changedParameters as R, accountAsks as S, copied as T, everythingAdded as U, added as V, excess as W, underwayOf as _, writesStackName as a, identityOf$1 as b, assemblePlan as c, snapshotWords as d, leftAloneFingerprint as f, formatUnderway as g, consentKind as h, unnamedStacks as i, readersFirst as j, removalWords as k, planStage as l, mayUnprotectStack as m, strayRefusals as n, isOfFile as o, uncheckedFingerprint as p, rootCause as q, straysAmong as r, notAgreed as s, lookedNotes as t, endangered as u, worse as v, secretName as w, instanceIdentity as x, groupIdentity as y, lacksSource as z };
