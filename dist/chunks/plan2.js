import { Q as SERVERLESS } from "./template.js";
import { d as ENGINES } from "./engines.js";
import { Ct as plain, Dt as count, Et as warning, H as stageConsentSubject, L as CONSENT_WHY, Ot as listed, Tt as refusal, U as hasChanges, dt as happening, it as DATABASE_NAME, lt as dataOutcome, ot as NOT_VERIFIED, q as refusalsOf, ut as downtime, wt as note, yt as forTerminal } from "./plan.js";
import { o as outcomeSentence, p as annotationMessages } from "./render.js";
import { It as markConsentsGiven, c as assemblePlan, m as databasesAtRisk } from "./plan3.js";
import { d as consentGiven } from "./config.js";
// src/plan/messages/offline.ts
/** What is said of a plan that was made without AWS, by comparing the file with the one before the change. */
const offlineMessages = {
	/** Begins the first line of such a plan. */
	verdict: "Not checked against AWS.",
	noChanges: "Nothing will change in any stage of the file.",
	/** No source of credentials is configured; one that fails is an error. */
	why: (inWorkflow) => note("not-checked", `this plan was not checked against AWS: ${inWorkflow ? "there are no credentials, as in a pull request from a fork" : "there are no credentials on this machine (no AWS_PROFILE, keys or default profile)"}; a deploy does not accept it as reviewed, and nobody can consent to it`),
	compared: (file, ref) => note("compared-with", `it compares the file with ${file} at ${ref}, as if exactly that were deployed`),
	noFileBefore: (file, ref) => note("nothing-to-compare", `there is no ${file} at ${ref}, so every stage is shown as new`),
	notComparable: (file, why) => note("nothing-to-compare", `the file before the change is not known (${file}: ${why}), so every stage is shown as new, even if it is deployed`),
	baseBranch: "the base branch",
	nothingCommitted: "HEAD, where nothing is committed yet",
	noDefaultBranch: "this checkout has no default branch; fetch it, or run git remote set-head origin --auto",
	tooShallow: (branch) => `this checkout does not reach back to where it left ${branch}; fetch more history`,
	invalidBefore: (ref, problems) => `at ${ref} it is not valid: ${count(problems, "problem")}`,
	open: note("not-checked-leaves-open", "it does not know what is really running, what is queued, what somebody changed by hand, what the region offers, or which replicas, snapshots and stacks exist"),
	noConsent: (given) => `--allow ${given}: no consent can be given to a plan that is not checked against AWS`,
	willAsk: (asked) => note("will-ask-consent", `the plan that is checked against AWS will require consent: ${listed(asked)}`)
};
// src/plan/messages/around/existing.ts
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
	promotion: (database, size) => warning("promotion-is-final", `${database}${size === null ? "" : ` (${size})`} will be promoted to primary and replication will end; this cannot be undone, and rows written to the old primary afterwards will never arrive`),
	replicationBroken: (database, status) => warning("replication-broken", `${database} no longer copies its primary (replication: ${status || "in no status"}): rows that have not arrived will be missing`),
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
// src/plan/model/loss.ts
/** Whether the database that is there now goes away, with or without another in its place. */
function ends({ impact }) {
	return impact === "remove" || impact === "replace";
}
/** Whether the database goes, or rows of it. One that is gone already has none to lose. */
function losesData(database) {
	return database.gone !== true && (database.data !== "kept" || ends(database));
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
// src/plan/model/interruption.ts
const INTERRUPTS = /* @__PURE__ */ new Set([
	"restart",
	"failover",
	"promote",
	"replace"
]);
const READER_INTERRUPTED = /* @__PURE__ */ new Set(["restarted", "replaced"]);
/** Whether whoever is connected is interrupted, at the database or at its reader. */
function interrupts({ impact, reader }) {
	return INTERRUPTS.has(impact) || READER_INTERRUPTED.has(reader);
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
	"move",
	"backups",
	"failover",
	"restart",
	"reader",
	"take-over",
	"account",
	"skip"
];
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
/**
* A plan as annotations, the heaviest first: refusals and losses without consent as errors, consented
* losses and what interrupts as warnings. At most 10 a level; the last one says how many more there
* are. What no line of the file says stands on its first.
*/
function planAnnotations(plan, file) {
	const refusals = refusalsOf(plan).map(({ code, stage, database, line, message }) => {
		return {
			...annotation("error", file, line, `${database === null ? stage : nameOf(stage, database)}: ${message}`),
			code
		};
	});
	const touched = plan.stages.flatMap((stage) => stage.databases.map((database) => ({
		stage,
		database
	}))).filter(({ database }) => losesData(database) || interrupts(database) || database.reader === "removed").toSorted((a, b) => weight(b.database) - weight(a.database)).map(({ stage, database }) => annotation(levelOf(database), file, lineOf(database), sentence$1(stage, database)));
	const stages = plan.stages.flatMap(({ stage, consents = [] }) => consents.filter(({ given }) => !given).map((consent) => annotation("warning", file, null, `${stage}: ${consentLine(consent)}`)));
	return capped([
		...refusals,
		...stages,
		...touched,
		...netAnnotations(plan, file)
	]);
}
/** The nets that a plan cuts, each on the line that cuts it. One that goes with its database is told there. */
function netAnnotations({ stages }, file) {
	return stages.flatMap(({ stage, databases, terminationProtection }) => [...databases.flatMap((database) => (database.nets ?? []).filter(({ kind }) => kind !== "backups-with-database").map((net) => {
		const said = [safetyNetInRow(database.database, net), ...missingConsent(database)].join("; ");
		return annotation("warning", file, net.line, `${nameOf(stage, database.database)}: ${said}`);
	})), ...terminationProtection?.to === "off" ? [annotation("warning", file, terminationProtection.line, `${stage}: ${safetyNetMessages.stackTurnedOff}`)] : []]);
}
/** The problems of a file as annotations; none where the failure has no place in a file. */
function problemAnnotations(error) {
	const { file } = error;
	if (file === void 0) return [];
	return capped(error.problems.map(({ code, line, column, path, message, hint }) => ({
		level: "error",
		code,
		file,
		line,
		column,
		message: plain(`${path === "" ? "" : `${path}: `}${message}${hint === void 0 ? "" : ` (${hint})`}`)
	})));
}
function levelOf(database) {
	return losesData(database) && database.consent?.given !== true ? "error" : "warning";
}
/** What is lost for good is heavier than what stays in a snapshot, and any loss than an interruption. */
function weight({ data, impact }) {
	return {
		kept: 0,
		snapshot: 1,
		lost: 2
	}[data] * IMPACTS.length + IMPACTS.indexOf(impact);
}
/** Changes come in the order of their weight. */
function lineOf({ changes }) {
	return changes.find(({ line }) => line !== null)?.line ?? null;
}
function sentence$1({ stage }, database) {
	return `${nameOf(stage, database.database)} ${[
		happening(database),
		annotationMessages.data(dataOutcome(database)),
		...(database.nets ?? []).filter(({ kind }) => kind === "backups-with-database").map((net) => safetyNetInRow(database.database, net)),
		database.reason,
		...missingConsent(database)
	].join("; ")}`;
}
function missingConsent({ consent }) {
	return consent === null || consent.given ? [] : [consentLine(consent)];
}
/** The token as well: a person who sees nothing but the annotation can give the consent. */
function consentLine({ kind, words: token }) {
	return annotationMessages.consent(token, CONSENT_WHY[kind]);
}
function nameOf(stage, database) {
	return `${stage} ${DATABASE_NAME[database]}`;
}
function annotation(level, file, line, message) {
	return {
		level,
		file,
		line: line ?? 1,
		column: 1,
		message: plain(message)
	};
}
function capped(annotations) {
	return ["error", "warning"].flatMap((level) => {
		const own = annotations.filter((one) => one.level === level);
		const last = own[9];
		if (last === void 0 || own.length === 10) return own;
		const more = annotationMessages.more(own.length - 10 + 1);
		const { code: _, ...place } = last;
		return [...own.slice(0, 9), {
			...place,
			message: more
		}];
	});
}
// src/render/messages/ask.ts
/** What a person at the terminal is asked, after the plan was shown. */
const askMessages = {
	/** Answered by `y` or `yes`; anything else is a no. */
	deploy: (stages) => stages > 1 ? `Deploy these ${String(stages)} stages? [y/N] ` : "Deploy this? [y/N] ",
	/** The answer that counts is the name. */
	consent: (name) => `Type ${name} to consent, anything else to stop: `,
	snapshotFirst: "A snapshot will be taken first.",
	declined: "not deployed: you answered no",
	notConsented: (name) => `not deployed: consent to ${name} was not given`,
	nothingDone: "Nothing was deployed."
};
/** What a database's consent is asked for: what will happen to it, what is lost, and what stays. */
function consentSubject(name, plan, snapshotFirst) {
	const { database, impact, nets = [], reader } = plan;
	const interrupts = impact === "restart" || impact === "failover" || impact === "promote";
	return `${name}: ${[
		outcomeSentence(plan),
		...impact === "promote" ? ["This cannot be undone."] : [],
		...interrupts ? [`Downtime: ${downtime(plan)}.`] : [],
		...reader === void 0 ? [] : READER[reader] ?? [],
		...nets.map((net) => sentence(safetyNetInRow(database, net))),
		...losesData(plan) || nets.length > 0 ? [] : ["No data will be lost."],
		...snapshotFirst ? [askMessages.snapshotFirst] : []
	].join(" ")}`;
}
const READER = {
	restarted: ["Its reader will restart."],
	replaced: ["Its reader will be recreated under another host."],
	removed: ["Its reader will be deleted."]
};
function sentence(words) {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
// src/commands/shared/agree.ts
/** Asks on the terminal after showing the plan: for each consent by name, then a yes/no question. */
/**
* Asks nothing if nobody can answer. `--yes` answers the yes/no question (`question`, for so many stages that change)
* and gives no consent.
*/
async function agree({ ask, options }, inspections, question = askMessages.deploy) {
	const allow = new Set(consentGiven(options));
	if (!ask) return {
		kind: "agreed",
		inspections,
		allow,
		asked: false
	};
	const questions = inspections.flatMap(questionsOf);
	for (const { name, subject, consent } of questions) {
		if (await ask(`${forTerminal(subject)}\n${askMessages.consent(forTerminal(name))}`) !== name) return {
			kind: "declined",
			why: askMessages.notConsented(name)
		};
		allow.add(consent);
	}
	const plan = assemblePlan(inspections.map((inspection) => inspection.plan));
	const wantsYes = wantsPlainYes(plan) && options.yes !== true;
	if (wantsYes && !await saysYes(ask, question(changing(plan)))) return {
		kind: "declined",
		why: askMessages.declined
	};
	return {
		kind: "agreed",
		inspections: inspections.map((one) => ({
			...one,
			plan: markConsentsGiven(one.plan, allow)
		})),
		allow,
		asked: questions.length > 0 || wantsYes
	};
}
function questionsOf({ plan, input }) {
	const taken = input === void 0 ? [] : databasesAtRisk(plan.databases, input).flatMap(({ database }) => input.live[database]?.kind === "absent" ? [] : [database]);
	const ofDatabases = plan.databases.flatMap((one) => {
		const { database, consent } = one;
		if (consent === null || consent.given) return [];
		const name = `${plan.stage}/${database}`;
		return [{
			name,
			subject: consentSubject(name, one, taken.includes(database)),
			consent: consent.words
		}];
	});
	const ofStage = (plan.consents ?? []).filter(({ given }) => !given).map(({ kind, words: consent }) => ({
		name: plan.stage,
		subject: stageConsentSubject(plan.stage, kind),
		consent
	}));
	return [...ofDatabases, ...ofStage];
}
/** More than one stage to change, or an interruption. */
function wantsPlainYes(plan) {
	return hasChanges(plan) && (changing(plan) > 1 || plan.stages.some(({ databases }) => databases.some(interrupts)));
}
function changing({ stages }) {
	return stages.filter(({ action }) => action !== "none").length;
}
/** Whether the answer is `y` or `yes`. */
async function saysYes(ask, question) {
	return /^y(es)?$/i.test(await ask(question));
}
export { offlineMessages as S, losesRestorableTime as _, problemAnnotations as a, replicaRefusals as b, safetyNetSentences as c, IMPACTS as d, READER_OUTCOMES as f, losesNothing as g, losesData as h, planAnnotations as i, CONSENT_KINDS as l, ends as m, saysYes as n, safetyNetInRow as o, cutsSafetyNets as p, askMessages as r, safetyNetMessages as s, agree as t, DATA_OUTCOMES as u, promotionMessages as v, existingMessages as x, replicaMessages as y };
