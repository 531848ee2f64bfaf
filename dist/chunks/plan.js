import { Ei as SQL_KINDS, Mn as NOT_VERIFIED, Ti as ENGINES, _r as refusal, gr as note, ui as SERVERLESS, vr as warning, wi as DATABASES } from "./start.js";
// src/engines/url-variables.ts
const COMMON = {
	database: "DATABASE_URL",
	reader: "DATABASE_READER_URL"
};
const ENDS = ["database", "reader"];
function urlVariables(kinds) {
	const first = SQL_KINDS.find((kind) => kinds.includes(kind));
	return [...ENDS.flatMap((end) => first === void 0 ? [] : {
		name: COMMON[end],
		kind: first,
		end
	}), ...DATABASES.filter((kind) => kinds.includes(kind)).flatMap(ownVariables)];
}
function ownVariables(kind) {
	const { variable, reader } = ENGINES[kind].variables.url;
	return [{
		name: variable,
		kind,
		end: "database"
	}, ...reader === null ? [] : [{
		name: reader,
		kind,
		end: "reader"
	}]];
}
const URL_VARIABLES = urlVariables(DATABASES).map(({ name }) => name);
// src/template/state/offered-urls.ts
const KEY_OF = {
	database: "url",
	reader: "readerUrl"
};
function offeredUrls(kinds, keysOf) {
	return urlVariables(kinds).map(({ name, kind, end }) => ({
		name,
		kind,
		key: KEY_OF[end]
	})).filter(({ kind, key }) => keysOf(kind).includes(key));
}
function urlsOfStack({ databases }) {
	return offeredUrls(DATABASES.filter((kind) => databases[kind].role !== "absent" || databases[kind].existing !== null), (kind) => {
		const { urls } = databases[kind];
		return urls?.isOffered === true ? urls.keys : [];
	});
}
// src/plan/messages/around/existing.ts
const existingMessages = {
	used: (identifier, engine, region) => `${identifier} (${engine}) in ${region} is used as it is, never changed and never deleted`,
	unknown: (identifier) => `the state of ${identifier} is ${NOT_VERIFIED}`,
	withSecret: "its credentials come from the given secret",
	withoutSecret: "no secret is given: the application gets no variables for its credentials",
	admits: "a rule in its security group will admit this stage's clients",
	admitsBastion: "rules in its security group will admit this stage's clients and its bastion",
	doesNotAdmit: "its security group is left as it is",
	bastionNotAdmitted: "its security group is left as it is: the tunnel through the bastion works once that group admits the bastion; write allowFrom: true, or add the rule by hand",
	keysNotVerified: (action, why) => `whether the secret has the required keys is ${NOT_VERIFIED} (${action} ${why})`,
	insteadOf: (identifier, left) => {
		const gib = left?.allocatedStorage === void 0 ? "" : `, ${left.allocatedStorage} GiB,`;
		return `this stage will use ${identifier} instead: applications will move there from ${left === void 0 ? "it" : `${left.identifier}${gib}`} and find none of its rows`;
	},
	leftAlone: (id) => `${id}, in use until now, stays as it is`,
	moves: (from, to) => `applications will move from ${from}, to ${to}`,
	toEmpty: "an empty database",
	toRestored: "a restored one",
	toPrimary: "the primary that it follows",
	restoreInstead: (name, from, command, identifier) => warning("applications-move", `${name}: applications will move from ${from}, to an empty database; to keep the rows, stop writing, take a snapshot of it${command === null ? "" : ` (${command})`} and write restoreFrom: { snapshot: ${identifier}-move }`),
	copyRows: (name, from) => warning("applications-move", `${name}: applications will move from ${from}, and none of its rows come along; to keep them, stop writing and copy them (a dump), before the applications are deployed`),
	rowsSinceSnapshot: (name, from) => warning("applications-move", `${name}: applications will move from ${from}, to a restored database, which has no row that was written since; to keep all of them, stop writing before you take the snapshot`),
	noLongerUsed: (name, id) => note("existing-no-longer-used", `${name}: this stage will no longer use ${id}, which stays as it is`),
	noPath: (name, vpc, region, own, home) => note("existing-without-path", `${name} is in ${vpc === null ? region : `${vpc}, ${region}`}: no network path leads there from this stage by itself, which is in ${own ?? "a VPC of its own"}, ${home}`),
	tunnelClosed: (name, group, port) => `${name}: the tunnel through the bastion works once its own security group admits ${group} on port ${port}; write allowFrom: true, or add that rule by hand`,
	unread: (identifier, action, why) => refusal("existing-unread", `${identifier} could not be read (${action}: ${why}), and a stage uses no database unread; allow ${action}`),
	absent: (identifier, region, meant) => refusal("existing-not-found", `there is no database ${identifier} in ${region}${meant === null ? "" : `; ${meant}`}`),
	otherEngine: (identifier, engine, name, fitting) => refusal("existing-wrong-engine", `${identifier} is ${engine}, not ${name}; ${fitting === void 0 ? "name another database" : `write it under ${fitting}:`}`),
	cacheNode: (identifier, group) => refusal("existing-cache-node", `${identifier} is a node of the replication group ${group}: a failover would leave applications at a replica, which takes no writes; write identifier: ${group}`),
	serverless: (identifier) => refusal("existing-serverless-cache", `${identifier} is a serverless cache: ${SERVERLESS.why}; ${SERVERLESS.instead}`),
	noEndpoint: (identifier) => refusal("existing-without-endpoint", `${identifier} has no endpoint yet, because it is still being created; plan again when it is available`),
	otherVpc: (identifier, vpc, own) => vpc === null ? refusal("existing-vpc-unread", `the VPC of ${identifier} could not be read, so its security group cannot admit this stage's clients; remove allowFrom, or allow reading its subnet group`) : refusal("existing-in-other-vpc", `a security group can admit only groups of its own VPC: ${identifier} is in ${vpc}, this stage in ${own ?? "a VPC of its own"}; write network: { vpc: ${vpc}, subnets: [..] }, or remove allowFrom`),
	noGroup: (identifier) => refusal("existing-groups-unread", `no security group of ${identifier} could be read; remove allowFrom, or allow reading its nodes`),
	secretUnread: (secret, action, why) => refusal("existing-secret-unread", `whether the secret ${secret} exists could not be read (${action}: ${why}), and an application gets no secret unread; allow ${action}`),
	noSecret: (secret) => refusal("existing-secret-not-found", `there is no secret ${secret}`),
	secretLacks: (secret, keys) => refusal("existing-secret-incomplete", `the secret ${secret} has no ${keys} in its JSON; add that, or remove secret`)
};
// src/permissions/read-secrets.ts
function readStatement(secrets, key) {
	if (secrets.length === 0) return null;
	return {
		Sid: "ReadDatabaseSecrets",
		Effect: "Allow",
		Action: ["secretsmanager:GetSecretValue", ...key === null ? [] : ["kms:Decrypt"]],
		Resource: key === null ? secrets : [...secrets, key]
	};
}
// src/plan/messages/replicas.ts
const replicaMessages = {
	follows: (source) => `it follows ${source}, whose rows it copies`,
	goesAlone: "it is a replica: its primary keeps every row",
	madeAnew: "it is a replica and will be recreated from its primary, which keeps every row",
	moves: (source) => `it is a replica and will follow ${source} instead; its former primary keeps every row`,
	after: (replica, source) => note("replica-after-source", `${replica} will be created after ${source} is applied`),
	restLater: (stage, waits) => note("plan-completed-later", `${stage}: what else will change in this stage is known only once ${waits} is deployed; the deploy stops there if it is more than this plan says`),
	planChanged: (stages) => `the plan of what follows ${stages} changed, so it was left as it is; plan again`,
	noPath: (replica, source, host) => note("replica-without-path", `${replica}: no network path leads from this stage's VPC to its primary in ${source} (${host}) by itself: writes to it need a peering or a transit gateway; reads do not`),
	besidePrimary: (replica, group) => note("replica-in-primary-vpc", `${replica}: it is in its primary's VPC, and the client security group of this stage opens the replica alone: tasks that write to the primary need ${group === null ? "a group that the primary admits" : `${group} of its stage`} as well`),
	noCredentials: (replica) => note("replica-without-credentials", `${replica}: no stage creates its primary, so no secret with its credentials is known: the application gets no variables for them`),
	copiedSecret: (database, regions) => note("secret-copied", `${database}: a secret with its credentials will be created for ${regions}; the one that its own applications use stays as it is`),
	promotedOutside: (replica, identifier) => warning("replica-promoted-outside", `${replica}: ${identifier} is no longer a replica: it was promoted outside of this file and has rows of its own`),
	ownRows: "it was promoted outside of this file, and its rows are its own",
	copyKept: (database, region) => note("secret-copy-kept", `the secret of ${database} stays copied to ${region}: removing the region would delete the copy there, which may be in use`),
	copyUnread: (database, region, action, why) => note("secret-copy-unread", `the secret of ${database} stays copied to ${region}: whether that copy stands for itself is ${NOT_VERIFIED} (${action} ${why})`),
	promotion: (database, size) => warning("promotion-is-final", `${database}${size === null ? "" : ` (${size})`} will be promoted to primary and replication will end; this cannot be undone, and rows written to the old primary afterwards will never arrive`),
	replicationBroken: (database, status) => warning("replication-broken", `${database} no longer copies its primary (replication: ${status || "in no status"}): rows that have not arrived will be missing`),
	oldPrimaryThere: (database, arn) => warning("old-primary-exists", `${database}: its old primary still exists (${arn}); stop writing to it first, or the two will diverge`),
	oldPrimaryUnverified: (database, arn, why) => warning("old-primary-unread", `${database}: whether its old primary still exists is ${NOT_VERIFIED} (${arn}: ${why})`),
	ownSecret: (database, statement) => warning("own-secret", `${database} will get a secret of its own with a new password, while the old primary keeps its own: applications need the new ARN${statement === null ? "" : `, and their execution role this statement before: ${statement}`}`),
	staysInVpc: (database) => note("stays-in-old-vpc", `${database} stays in the VPC and the subnet group of its old primary; AWS cannot delete them as long as it is there`)
};
const replicaRefusals = {
	isPrimary: refusal("primary-cannot-become-replica", "this database is a primary: making it a replica would replace it with a copy of another database, and its rows would be lost; remove `replicaOf`, or put it into a new stage"),
	wasPromoted: refusal("promoted-cannot-become-replica", "this database was promoted, which cannot be undone: making it a replica again would replace it with a copy and lose what was written since; remove `replicaOf` (is this an old version of the file?)"),
	notDeployed: (stage) => refusal("source-not-deployed", `the stage ${stage} that it follows is not deployed yet; deploy it first (--stage ${stage}), or both together`),
	noDatabase: (arn) => refusal("source-not-found", `there is no database ${arn}; correct \`replicaOf\``),
	unread: (source, action, why) => refusal("source-unread", `the database that it follows could not be read (${source}: ${action} ${why}), and no replica is created unread; allow ${action}`),
	otherEngine: (engine, kind) => refusal("source-wrong-engine", `the database that it follows is ${engine}, not ${kind}; name a ${kind} in \`replicaOf\``),
	ofReplica: (source) => refusal("source-is-replica", `the database that it follows is itself a replica of ${source}; name that one in \`replicaOf\``),
	unencrypted: (source) => refusal("source-not-encrypted", `${source} is not encrypted, and a replica of it would not be either; restore an encrypted copy of it and follow that`),
	noBackupsInStage: (stage, kind) => refusal("source-without-backups", `backups of the ${kind} of ${stage} are off, and RDS replicates only databases with backups; write \`backupDays: 7\` in ${stage} and deploy that first`),
	noBackups: (identifier) => refusal("source-without-backups", `backups of ${identifier} are off, and RDS replicates only databases with backups; turn them on there (a backup retention period of 1 day or more)`),
	noCopy: (stage, region) => refusal("secret-not-copied", `the secret of ${stage} is not copied to ${region} yet; deploy ${stage} first (--stage ${stage}), or both together`),
	rowsOfItsOwn: (identifier) => refusal("replica-has-own-rows", `${identifier} was promoted outside of this file and has rows of its own, but CloudFormation takes it for a copy and would delete it without a final snapshot; take a snapshot of it, make a new stage with \`restoreFrom:\` that, and delete it by hand`),
	promotedAlready: (identifier) => refusal("replica-already-promoted", `${identifier} was already promoted outside of this file, so CloudFormation would try again and fail; put \`replicaOf\` back, which changes nothing, or take a snapshot of it and make a new stage with \`restoreFrom:\` that`),
	nameTaken: (secret, region) => refusal("secret-name-taken", `a replica was promoted in ${region}, and its secret has the name ${secret.replace(/^.*:secret:/, "")} that a copy of the primary's would need; make this replica in another region, or let it follow the promoted database`),
	nameUnread: (region, { action, why }) => refusal("secret-name-unread", `whether ${region} already has a secret of its primary's name is ${NOT_VERIFIED} (${action} ${why}), and no application gets a secret unread; allow ${action} in ${region}`),
	olderVersion: (asked, live) => refusal("replica-older-than-source", `a replica runs the version of its source or a newer one: the source runs ${live}, the file asks for ${asked}; write version: "${live}", or remove \`version\``),
	backupsStay: (replicas) => refusal("backups-needed-by-replicas", `it has replicas (${replicas}), and RDS replicates only databases with backups; write \`backupDays: 1\` or more`),
	promoteAlone: (properties) => refusal("promotion-not-alone", `it would be promoted and replaced at once (${properties}), which would leave an empty database; change nothing but \`replicaOf\` in this deploy`),
	movesVpc: (vpc) => refusal("replica-cannot-move-vpc", `a replica in its primary's region is in its primary's VPC (${vpc}), but this stage is deployed in another one, which cannot change; make a new stage for it`),
	noVpc: (identifier) => refusal("source-vpc-unknown", `a replica in its primary's region is in its primary's VPC, and that of ${identifier} is not known; name another database in \`replicaOf\``),
	promotedStays: (properties) => refusal("promoted-cannot-be-replaced", `it was promoted, and changing ${properties} would replace it with an empty database; undo that change, or make a new stage (\`restoreFrom:\` a snapshot of it)`),
	otherVpc: (vpc) => refusal("replica-needs-primary-vpc", `a replica in its primary's region is in its primary's VPC; remove \`network\`, or write vpc: ${vpc} with subnets of it`)
};
const promotionMessages = {
	noCopy: (secret) => `there is no secret ${secret}, which applications log in with; nothing was promoted`,
	copyUnread: (secret, action, why) => `whether the secret ${secret} stands for itself is ${NOT_VERIFIED} (${action} ${why}); nothing was promoted`,
	planChanged: "it was promoted, but the plan of everything else changed on the way, so that was left alone; plan again"
};
export { existingMessages as a, URL_VARIABLES as c, readStatement as i, urlVariables as l, replicaMessages as n, offeredUrls as o, replicaRefusals as r, urlsOfStack as s, promotionMessages as t };
