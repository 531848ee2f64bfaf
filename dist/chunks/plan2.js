import { A as NOT_VERIFIED, H as ENGINES, U as SQL_KINDS, at as refusal, ct as listed, it as note, ot as warning, st as count } from "./engines.js";
import { L as withoutStage } from "./plan.js";
// src/plan/messages/existing.ts
/** What is said of databases that a stage uses and does not make. */
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
	insteadOf: (identifier) => `this stage will use ${identifier} instead`,
	leftAlone: (id) => `${id}, in use until now, stays as it is`,
	noLongerUsed: (name, id) => note("existing-no-longer-used", `${name}: this stage will no longer use ${id}, which stays as it is`),
	noPath: (name, vpc, region) => note("existing-without-path", `${name} is in ${vpc === null ? region : `${vpc}, ${region}`}: no network path leads there from this stage by itself`),
	tunnelClosed: (name, group, port) => `${name}: the tunnel through the bastion works once its own security group admits ${group} on port ${port}; write allowFrom: true, or add that rule by hand`,
	unread: (identifier, action, why) => refusal("existing-unread", `${identifier} could not be read (${action}: ${why}), and a stage uses no database unread; allow ${action}`),
	absent: (identifier, region, meant) => refusal("existing-not-found", `there is no database ${identifier} in ${region}${meant === null ? "" : `; ${meant}`}`),
	otherEngine: (identifier, engine, name, fitting) => refusal("existing-wrong-engine", `${identifier} is ${engine}, not ${name}; ${fitting === void 0 ? "name another database" : `write it under ${fitting}:`}`),
	noEndpoint: (identifier) => refusal("existing-without-endpoint", `${identifier} has no endpoint yet, because it is still being created; plan again when it is available`),
	otherVpc: (identifier, vpc, own) => vpc === null ? refusal("existing-vpc-unread", `the VPC of ${identifier} could not be read, so its security group cannot admit this stage's clients; remove allowFrom, or allow reading its subnet group`) : refusal("existing-in-other-vpc", `a security group can admit only groups of its own VPC: ${identifier} is in ${vpc}, this stage in ${own ?? "a VPC of its own"}; write network: { vpc: ${vpc}, subnets: [..] }, or remove allowFrom`),
	noGroup: (identifier) => refusal("existing-groups-unread", `no security group of ${identifier} could be read; remove allowFrom, or allow reading its nodes`),
	secretUnread: (secret, action, why) => refusal("existing-secret-unread", `whether the secret ${secret} exists could not be read (${action}: ${why}), and an application gets no secret unread; allow ${action}`),
	noSecret: (secret) => refusal("existing-secret-not-found", `there is no secret ${secret}`),
	secretLacks: (secret, keys) => refusal("existing-secret-incomplete", `the secret ${secret} has no ${keys} in its JSON; add that, or remove secret`)
};
// src/plan/messages/replicas.ts
/** What is said of databases that follow one of another stage or region, and of their promotion. */
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
	promotion: (database) => warning("promotion-is-final", `${database} will be promoted to primary and replication will end; this cannot be undone, and rows written to the old primary afterwards will never arrive`),
	oldPrimaryThere: (database, arn) => warning("old-primary-exists", `${database}: its old primary still exists (${arn}); stop writing to it first, or the two will diverge`),
	oldPrimaryUnverified: (database, arn, why) => warning("old-primary-unread", `${database}: whether its old primary still exists is ${NOT_VERIFIED} (${arn}: ${why})`),
	ownSecret: (database) => warning("own-secret", `${database} will get a secret of its own with a new password, while the old primary keeps its own: applications need the new ARN`),
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
/** What is said while a promotion is carried out. */
const promotionMessages = {
	noCopy: (secret) => `there is no secret ${secret}, which applications log in with; nothing was promoted`,
	copyUnread: (secret, action, why) => `whether the secret ${secret} stands for itself is ${NOT_VERIFIED} (${action} ${why}); nothing was promoted`,
	planChanged: "it was promoted, but the plan of everything else changed on the way, so that was left alone; plan again"
};
/** What the verb `promote` says. */
const promoteMessages = {
	noReplica: (stage, database) => `the ${database} of ${stage} is no replica in the file: there is nothing to promote`,
	replicasAre: (replicas) => replicas.length === 0 ? "no database of this stage has `replicaOf`" : `the replicas of this stage: ${replicas.join(", ")}`,
	notWritten: (file) => `${file} was left as it is: other stages share that line`,
	byHand: (stage, database) => `remove \`replicaOf\` from stages.${stage}.databases.${database} by hand`,
	oneDatabase: "one database can be promoted at a time",
	whichDatabase: `name the database to promote: ${SQL_KINDS.join(" or ")}`,
	neverReplicated: (kind) => `${ENGINES[kind].title} is not replicated across stages: there is nothing to promote`,
	noDatabase: (name) => `there is no database \`${name}\`: ${SQL_KINDS.join(" or ")}`,
	written: (file, stage, database) => `${file}: the ${database} of ${stage} is a primary now; nothing has changed in AWS yet`,
	next: (stage) => [
		`see what it will do:  tinystacks plan --stage ${stage}`,
		`carry it out:         tinystacks deploy --stage ${stage} --allow <the words of the plan>`,
		"stop writing to the old primary first, and commit the file afterwards"
	]
};
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
function cutsSafetyNets({ databases, terminationProtection }) {
	return terminationProtection?.to === "off" || databases.some(({ nets = [] }) => nets.length > 0);
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
const DATA_OUTCOMES = [
	"kept",
	"snapshot",
	"lost"
];
/** In ascending weight; a reader that cannot be read has the heaviest that could be. */
const READER_OUTCOMES = [
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
// src/render/messages/comment.ts
/** What stands in a comment, where it had to be left out. */
const PARTS = {
	picture: "the picture",
	details: "the changes line by line",
	"plan data": "the plan's data, from which a deploy shows what differs",
	changes: "before and after",
	notes: "the notes",
	tables: "the tables",
	stages: "the stages"
};
const commentMessages = {
	/** Begins the line that says so. */
	leftOutStart: "Left out to fit:",
	leftOut: (parts) => `${commentMessages.leftOutStart} ${listed(parts.map((part) => PARTS[part]))}.`,
	whole: "The whole plan is in the",
	moreResults: "The whole result is in the",
	jobSummary: "job summary",
	log: "log of this step",
	plan: "Plan",
	ofCommit: "of commit",
	run: "run",
	legend: "In the picture"
};
/** What a deploy came to, where the pull request shows it. */
const resultMessages = {
	columns: [
		"Stage",
		"Result",
		"Time",
		"Stack",
		"Run"
	],
	failed: (stages) => `Deploy failed: ${stages}`,
	refused: (stages) => `Not deployed: ${stages}`,
	refusedCell: "refused",
	changed: (number) => `${count(number, "stage")} changed`
};
/** The squares of the picture's legend: the colours of its marks. */
const IMPACT_SQUARES = {
	create: "🟩",
	"in-place": "🟦",
	restart: "🟨",
	failover: "🟧",
	promote: "🟪",
	replace: "🟥",
	remove: "🟥"
};
const pictureMessages = {
	reader: "reader",
	/** What happens to a reader, or to the bastion: neither has rows of its own. */
	readerOutcome: {
		made: "will be created",
		changed: "will change while running",
		restarted: "will restart",
		replaced: "will be recreated",
		removed: "will be deleted"
	},
	bastion: "bastion",
	replica: "replica",
	replicas: (number) => count(number, "replica"),
	existing: (identifier) => `existing (${identifier})`,
	elsewhere: (name) => `${name}, not in this plan`,
	unnamed: "no stage refers to it"
};
const annotationMessages = {
	data: (fate) => `data: ${fate}`,
	consent: (token, why) => `consent required (${token}): ${why}`,
	more: (number) => `and ${number} more than GitHub shows here; the job summary has all of them`
};
// src/plan/messages/safety-nets.ts
/**
* RDS deletes existing backups at once; AWS does not say what happens to those of Redis, so nobody should rely on
* them.
*/
const BACKUPS = {
	sql: {
		automatic: "automated backups",
		short: "backups",
		sentence: "Backups",
		turnedOff: "will be deleted and turned off",
		allTurnedOff: (of) => `All automated backups of ${of} will be deleted and turned off.`
	},
	cache: {
		automatic: "automatic snapshots",
		short: "snapshots",
		sentence: "Automatic snapshots",
		turnedOff: "will be turned off, and existing ones may be deleted",
		allTurnedOff: (of) => `Automatic snapshots of ${of} will be turned off, and existing ones may be deleted.`
	}
};
function backupWords(database) {
	return BACKUPS[ENGINES[database].family];
}
const safetyNetMessages = {
	turnedOn: note("termination-protection-on", "the stack's termination protection will be turned on"),
	otherwise: (stack, on) => `${stack}: somebody else has deployed it ${on ? "protected" : "unprotected"} since; its termination protection stays ${on ? "on" : "off"}`,
	stackTurnedOff: "the stack's termination protection will be turned off"
};
/** One safety net, in the row of its database. */
function safetyNetInRow(database, net) {
	const { automatic, short, turnedOff } = backupWords(database);
	switch (net.kind) {
		case "backups": return net.after === "0" ? `${automatic} ${turnedOff}` : `${short} older than ${days(net)} ${willOrMay(net)} be deleted`;
		case "backups-with-database": return `${automatic}${net.before === null ? ", if any," : ""} will be deleted with it`;
		case "deletion-protection": return "deletion protection will be turned off";
	}
}
/** If it could not be read how long backups are kept, perhaps none will be lost. */
function willOrMay({ before }) {
	return before === null ? "may" : "will";
}
function days({ after }) {
	return count(Number(after), "day");
}
/** What can no longer be restored, and what is no longer protected, as sentences of the headline. */
function safetyNetSentences({ stages }, room) {
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
	return [...[...groups.values()].map(({ say, names }) => say(namedOrCounted(names, "database", room))), ...protectionSentences(stages, room)];
}
function sayBackups({ database }, net) {
	const { sentence: what, allTurnedOff } = backupWords(database);
	if (net.kind === "backups-with-database") return (of) => `${what} of ${of}${net.before === null ? ", if any," : ""} will be deleted.`;
	if (net.after !== "0") return (of) => `${what} of ${of} older than ${days(net)} ${willOrMay(net)} be deleted.`;
	return allTurnedOff;
}
function protectionSentences(stages, room) {
	const ofDatabases = stages.filter(({ databases }) => databases.some(({ nets = [] }) => nets.some(({ kind }) => kind === "deletion-protection")));
	const ofStacks = stages.filter((stage) => stage.terminationProtection?.to === "off" && !ofDatabases.includes(stage));
	return [...protectionOff(ofDatabases, "deletion protection will be turned off", room), ...protectionOff(ofStacks, safetyNetMessages.stackTurnedOff, room)];
}
function protectionOff(stages, what, room) {
	if (stages.length === 0) return [];
	return [`${namedOrCounted(stages.map(({ stage }) => stage), "stage", room)}: ${what}.`];
}
/** `prod/postgres and prod/mysql`; `4 databases`. */
function namedOrCounted(names, noun, room) {
	return names.length > room ? count(names.length, noun) : listed(names);
}
// src/review/types.ts
/** What a comment can do without, in the order in which it is left out. */
const COMMENT_PARTS = [
	"picture",
	"details",
	"plan data",
	"changes",
	"notes",
	"tables",
	"stages"
];
// src/review/labels.ts
/** Consent as a label on a pull request: `tinystacks: allow postgres:remove@` and its digits. */
const PREFIX = "tinystacks: allow ";
/**
* The label that gives this consent. It omits the stage, which the digits cover too, so every label stays
* within GitHub's 50 characters (422: name is too long, maximum is 50).
*/
function labelFor(words) {
	return `${PREFIX}${withoutStage(words)}`;
}
/** The consent token in a label; null if the label is about something else. */
function consentOfLabel(label) {
	const words = label.startsWith(PREFIX) ? label.slice(18).trim() : "";
	return words === "" ? null : words;
}
export { replicaMessages as C, promotionMessages as S, existingMessages as T, ends as _, safetyNetMessages as a, losesRestorableTime as b, annotationMessages as c, resultMessages as d, CONSENT_KINDS as f, cutsSafetyNets as g, READER_OUTCOMES as h, safetyNetInRow as i, commentMessages as l, IMPACTS as m, labelFor as n, safetyNetSentences as o, DATA_OUTCOMES as p, COMMENT_PARTS as r, IMPACT_SQUARES as s, consentOfLabel as t, pictureMessages as u, losesData as v, replicaRefusals as w, promoteMessages as x, losesNothing as y };
