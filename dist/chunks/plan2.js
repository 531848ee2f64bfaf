import { B as ALL_FAMILIES, D as DATABASES, E as CACHE_KINDS, F as perKind, J as count, K as refusal, N as isDatabase, O as ENGINES, Y as listed, k as SQL_KINDS, s as DATABASE_NAME, u as STAGE_ACTION } from "./engines.js";
import { createHash } from "node:crypto";
// src/text/canonical.ts
/** One text for each structure, and its hash: the basis of fingerprints and consent tokens. */
/** SHA-256 over the canonical text, as 64 hex digits. */
function sha256(value) {
	return createHash("sha256").update(canonical(value)).digest("hex");
}
/** Sorts objects by their canonical text. */
function byJson(a, b) {
	const [left, right] = [canonical(a), canonical(b)];
	return left < right ? -1 : left > right ? 1 : 0;
}
/** JSON with sorted keys, so that the order in which facts were read does not matter. */
function canonical(value) {
	return JSON.stringify(value, (_key, inner) => typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner);
}
// src/plan/consent/consent-token.ts
/**
* The words of a consent: `prod/postgres:remove@` and 13 digits, `prod:take-over@` and 13 digits for a
* whole stage. Stage, database and kind stand in them to be read; what binds them to one plan of one
* database stands in the digits (ADR 12).
*/
/** Crockford's base32: no letter of it is taken for a digit. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
/** 65 bits. A collision within one kind takes 2^65 tries, and 13 digits leave room in a label. */
const DIGITS = 13;
/** The words for this subject in this plan. `identity`: of the very things that are touched. */
function consentToken(subject, fingerprint, identity) {
	const { stage, database, kind } = subject;
	const hash = sha256({
		stage,
		database,
		kind,
		fingerprint,
		identity
	});
	return `${subjectName(subject)}:${kind}@${digits(hash)}`;
}
/** `prod/postgres`, or `prod` for the stage as a whole. */
function subjectName({ stage, database }) {
	return database === null ? stage : `${stage}/${database}`;
}
/** The words without the stage, as a label has them: the stage stands in the digits as well. */
function withoutStage(words) {
	return words.replace(/^[^/:@]+[/:]/, "");
}
/** The first 65 bits of a hash, 5 to a digit. */
function digits(hash) {
	const bits = BigInt(`0x${hash.slice(0, 17)}`) >> 3n;
	return Array.from({ length: DIGITS }, (_, index) => {
		const five = bits >> BigInt(5 * (12 - index)) & 31n;
		return ALPHABET.charAt(Number(five));
	}).join("");
}
/** Takes words apart; what is no words of ours comes out as a name that fits nothing. */
function parseConsent(given) {
	const [head = "", ...tail] = given.split("@");
	const digits = tail.length === 0 ? null : tail.join("@");
	const [name = "", ...kinds] = head.split(":");
	const kind = kinds.length === 0 ? null : kinds.join(":");
	const database = DATABASES.find((one) => one === name) ?? null;
	if (kind !== null && database !== null && !isOfStages(kind)) return {
		name: null,
		database,
		kind,
		digits
	};
	if (kind === null && digits !== null && isOfStages(name)) return {
		name: null,
		database: null,
		kind: name,
		digits
	};
	return {
		name,
		database: null,
		kind,
		digits
	};
}
/** Whether a kind is one that a stage as a whole asks for. */
function isOfStages(kind) {
	return STAGE_KINDS.some((one) => one === kind);
}
const STAGE_KINDS = ["take-over", "account"];
/** Whether these are words as they were before they named a kind: a fingerprint's first 8 hex digits. */
function isOldForm({ kind, digits }) {
	return kind === null && digits !== null && /^[0-9a-f]{8}$/.test(digits);
}
// src/plan/model/verdict.ts
/** Whether carrying the plan out would do anything at all. */
function hasChanges(plan) {
	return plan.stages.some(({ action }) => action !== "none");
}
/** Every refusal with its stage, in the file's order. */
function refusalsOf(plan) {
	return plan.stages.flatMap(({ stage, refusals }) => refusals.map((refusal) => ({
		...refusal,
		stage
	})));
}
/** The consents the plan waits for. */
function missingConsent(plan) {
	return namedConsents(plan).flatMap(({ consent }) => consent.given ? [] : [consent]);
}
/** Every consent that the plan asks for: of each stage its databases' first, then its own. */
function namedConsents({ stages }) {
	return stages.flatMap(({ stage, databases, consents = [] }) => [...databases.flatMap(({ database, consent }) => consent === null ? [] : [{
		name: subjectName({
			stage,
			database
		}),
		consent
	}]), ...consents.map((consent) => ({
		name: subjectName({
			stage,
			database: null
		}),
		consent
	}))]);
}
/** The notes that every reviewer has to see, then the routine ones. */
function warningsFirst(notes) {
	return notes.toSorted((a, b) => Number(b.level === "warning") - Number(a.level === "warning"));
}
// src/plan/messages/consent.ts
/** Why each kind is asked for, as it follows "since" or a name. */
const CONSENT_WHY = {
	remove: "the database will be deleted",
	replace: "a new database will take its place",
	promote: "a promotion cannot be undone",
	backups: "it will lose backups that it could be restored from",
	failover: "it will fail over, and this stage asks before an interruption",
	restart: "it will restart, and this stage asks before an interruption",
	reader: "its reader will restart or be replaced, and this stage asks before an interruption",
	"take-over": "another repository or file deployed this stack",
	account: "the file no longer ties the stage to the account it had"
};
/** `name`: `Postgres`, or `prod/postgres`. */
function consentNeeded(name, kind, words) {
	return `${name}: ${CONSENT_WHY[kind]}; to consent: --allow ${words}`;
}
/** What a stage's own consent is asked for at the terminal. */
function stageConsentSubject(stage, kind) {
	return `${stage}: ${CONSENT_WHY[kind]}.`;
}
/** What a label allows. GitHub takes 100 characters of it (422: description is too long). */
function labelDescription(name, kind) {
	const end = `: ${LABEL_ALLOWS[kind]}. Expires when the plan changes.`;
	const room = LONGEST_DESCRIPTION - end.length;
	return `${name.length > room ? `${name.slice(0, room - 1)}…` : name}${end}`;
}
const LONGEST_DESCRIPTION = 100;
const LABEL_ALLOWS = {
	remove: "delete the database",
	replace: "replace the database",
	promote: "promote the replica",
	backups: "lose backups",
	failover: "fail over",
	restart: "restart the database",
	reader: "restart or replace the reader",
	"take-over": "take the stack over",
	account: "change the account"
};
/** What is said of a given consent that fits nothing in the plan. */
const consentMessages = {
	unknown: (given) => `--allow ${given} matches no database and no stage of this plan`,
	notNeeded: (given, name) => `--allow ${given}: ${name} needs no consent in this plan`,
	bare: (given, words) => `--allow ${given}: a name alone would outlive this plan; to consent to this plan, write --allow ${words}`,
	old: (given, words) => `--allow ${given} is the old form, which is no longer accepted: it does not name what it allows, and its 32 bits can be forged; to consent to this plan, write --allow ${words}`,
	otherKind: (given, words) => `--allow ${given} allows something other than what this plan does; read the plan, and to consent to it, write --allow ${words}`,
	stale: (given, words) => `--allow ${given} was given for another plan or another database; read this plan, and to consent to it, write --allow ${words}`
};
/** Refused, since nobody can tell which very database is meant. */
const identityRefusals = {
	unread: (action, why) => refusal("identity-unread", `consent is tied to one particular database, and which one this is could not be read (${action} ${why ?? "was not called"}); allow ${action} and plan again`),
	untold: (missing) => refusal("identity-unknown", `consent is tied to one particular database, and AWS does not say which one this is (${missing} is missing)`)
};
// src/template/logical-ids.ts
/**
* Every logical id of our templates. A released id never changes: CloudFormation identifies a resource
* by it, so a new id would delete the old database and create a new, empty one.
*/
const NETWORK_IDS = {
	vpc: "Vpc",
	internetGateway: "InternetGateway",
	internetGatewayAttachment: "InternetGatewayAttachment",
	publicRouteTable: "PublicRouteTable",
	publicRoute: "PublicRoute",
	databaseRouteTable: "DatabaseRouteTable",
	clientSecurityGroup: "ClientSecurityGroup"
};
/** One public and one isolated subnet per zone, each with its route table association. */
const ZONE_IDS = [
	{
		publicSubnet: "PublicSubnet1",
		publicAssociation: "PublicSubnet1RouteTableAssociation",
		databaseSubnet: "DatabaseSubnet1",
		databaseAssociation: "DatabaseSubnet1RouteTableAssociation"
	},
	{
		publicSubnet: "PublicSubnet2",
		publicAssociation: "PublicSubnet2RouteTableAssociation",
		databaseSubnet: "DatabaseSubnet2",
		databaseAssociation: "DatabaseSubnet2RouteTableAssociation"
	},
	{
		publicSubnet: "PublicSubnet3",
		publicAssociation: "PublicSubnet3RouteTableAssociation",
		databaseSubnet: "DatabaseSubnet3",
		databaseAssociation: "DatabaseSubnet3RouteTableAssociation"
	}
];
function databaseIds(stem) {
	return {
		securityGroup: `${stem}SecurityGroup`,
		secret: `${stem}Secret`,
		subnetGroup: `${stem}SubnetGroup`,
		parameterGroup: `${stem}ParameterGroup`
	};
}
const SQL_IDS = perKind(SQL_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		...databaseIds(stem),
		instance: `${stem}Instance`,
		secretAttachment: `${stem}SecretAttachment`
	};
});
/** The reader beside a primary. */
const READER_IDS = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Reader`);
/** The secret of a promoted database that is copied to other regions. */
const COPIED_SECRET_IDS = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}ConnectionSecret`);
/** The rule that admits the stage's clients to an existing database. */
const EXISTING_RULE_IDS = perKind(DATABASES, (kind) => `${ENGINES[kind].stem}ExistingAccess`);
const CACHE_IDS = perKind(CACHE_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		...databaseIds(stem),
		replicationGroup: `${stem}ReplicationGroup`,
		connectionSecret: `${stem}ConnectionSecret`
	};
});
const BASTION_IDS = {
	securityGroup: "BastionSecurityGroup",
	keyPair: "BastionKeyPair",
	role: "BastionRole",
	instanceProfile: "BastionInstanceProfile",
	instance: "BastionInstance",
	address: "BastionAddress",
	addressAssociation: "BastionAddressAssociation",
	/** Who may log in, and to what. */
	keys: "BastionKeys"
};
/** The rule that admits the bastion to an existing database. */
const BASTION_ADMISSION_IDS = perKind(DATABASES, (kind) => `BastionAccessTo${ENGINES[kind].stem}`);
/** The bastion's outbound rule to each database. */
const BASTION_EGRESS_IDS = perKind(DATABASES, (kind) => `BastionTo${ENGINES[kind].stem}`);
// src/plan/changes/resource-owner.ts
/** Resource types that hold rows: what happens to one of these is what happens to a database. */
const HOLDS_DATA = new Set(ALL_FAMILIES.flatMap(({ types }) => [types.database, types.other]));
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
* A resource that leaves the template has no origin any more: the deployed stage names the
* instance, and logical ids (which never change once released) begin with their database.
*/
function databaseOf(change, known) {
	const origin = known.rendered.origins[change.logicalId];
	if (origin !== void 0) return isDatabase(origin.part) ? origin.part : null;
	return DATABASES.find((kind) => change.physicalId !== null && known.deployed?.databases[kind].identifier === change.physicalId) ?? databaseNamed(change.logicalId);
}
/** The part of the stage that a resource of no database belongs to; what nobody knows counts as network. */
function partOf(change) {
	return change.logicalId.startsWith("Bastion") ? "bastion" : "network";
}
/** The database whose name a logical id of our templates begins with. */
function databaseNamed(logicalId) {
	return DATABASES.find((kind) => logicalId.toLowerCase().startsWith(kind)) ?? null;
}
/**
* The databases whose instance a change set modifies, replaces or removes: those whose live facts
* decide the plan. A change of tags alone touches an instance as well, though no part's hash differs.
*/
function databasesTouched(changes) {
	return DATABASES.filter((kind) => changes.some((change) => change.action !== "Add" && change.database === kind && decides(change)));
}
function decides(change) {
	return holdsData(change) || isReader(change) || change.type.endsWith("ParameterGroup");
}
// src/plan/messages/deploy/results.ts
/** Progress and results. */
const OUTCOME = {
	created: "created",
	updated: "updated",
	destroyed: "destroyed",
	unchanged: "no changes",
	failed: "failed",
	"not-attempted": "not started"
};
const outcomeMessages = {
	refused: "refused",
	after: (duration) => `in ${duration}`,
	since: (stage) => `since ${stage} failed`,
	leftIn: (status) => `the stack is in ${status}`,
	interrupted: "the run was told to stop; CloudFormation keeps running, and the next run resumes watching",
	nothing: "Nothing to do: no stage changed.",
	done: (changed) => `Deployed: ${count(changed, "stage")} changed.`,
	notStarted: (stages) => `${listed(stages)} ${stages.length === 1 ? "was" : "were"} not started`
};
/** One sentence why a deploy failed: the first failing resource in AWS's words; null = it did not. */
function deployFailed(outcomes, file) {
	const failed = outcomes.flatMap(({ stage, result }) => result.kind === "failed" ? [failureOf(stage, result, file)] : []);
	const skipped = outcomes.flatMap(({ stage, result }) => result.kind === "not-attempted" ? [stage] : []);
	if (failed.length + skipped.length === 0) return null;
	return [...failed, ...skipped.length === 0 ? [] : [outcomeMessages.notStarted(skipped)]].join("; ");
}
/** What to do about a failure, by the status that the stack was left in; null = the reason says it all. */
function failureHint(status) {
	return status !== null && Object.hasOwn(AFTER, status) ? AFTER[status] ?? null : null;
}
const AFTER = {
	ROLLBACK_COMPLETE: "nothing in it was ever in use: fix the cause, and the next deploy recreates the stage",
	ROLLBACK_FAILED: "nothing in it was ever in use: fix the cause, and the next deploy recreates the stage",
	UPDATE_ROLLBACK_COMPLETE: "CloudFormation rolled this update back: fix the cause and deploy again",
	UPDATE_ROLLBACK_FAILED: "fix the cause; the next deploy first rolls the failed update back to its end",
	UPDATE_FAILED: "fix the cause; the next deploy first rolls the failed update back to its end"
};
/** `prod failed: Postgres: <AWS's reason> (tinystacks.yml:14)`. */
function failureOf(stage, { cause, line, status, remarks, refused }, file) {
	const what = cause === null ? [...status === null || refused ? [] : [outcomeMessages.leftIn(status)], ...remarks] : [resourceName(cause), cause.reason ?? cause.status];
	const place = line === null ? "" : ` (${file}:${line})`;
	return `${[`${stage} ${refused ? outcomeMessages.refused : OUTCOME.failed}`, ...what].join(": ")}${place}`;
}
/** The database itself is called by its name, its helpers by database and what they are. */
function resourceName({ logicalId, type }, origins = {}) {
	const origin = Object.hasOwn(origins, logicalId) ? origins[logicalId] : void 0;
	const part = origin === void 0 ? databaseNamed(logicalId) : origin.part;
	if (!isDatabase(part)) return logicalId;
	const kind = typeName(type);
	return kind === null ? DATABASE_NAME[part] : `${DATABASE_NAME[part]} ${kind}`;
}
/** The title over a stage's events. */
function stageTitle(plan) {
	return `${plan.stage}: ${STAGE_ACTION[plan.action]} (${plan.stack} in ${plan.region})`;
}
function waitingFor(stack) {
	return `${stack.name} is in the middle of an operation (${stack.status}); waiting for it to end`;
}
/** `1 refusal, 2 consents required. …`: the plan, which is shown before, names each. */
function notCarriedOut(refusals, consents) {
	return `${[...refusals === 0 ? [] : [count(refusals, "refusal")], ...consents === 0 ? [] : [`${count(consents, "consent")} required`]].join(", ")}. Nothing was changed; the plan says what to do.`;
}
/** Why a plan is not applied: one sentence for the refusals, one for each consent that is missing. */
function refused(plan) {
	const refusals = plan.stages.flatMap(({ stage, refusals }) => refusals.map(({ database, message }) => [stage, ...database === null ? [] : [database]].join("/").concat(`: ${message}`)));
	const missing = namedConsents(plan).filter(({ consent }) => !consent.given).map(({ name, consent }) => consentNeeded(name, consent.kind, consent.words));
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
	...Object.fromEntries(ALL_FAMILIES.flatMap(({ types }) => [
		[types.database, null],
		[types.subnetGroup, "subnet group"],
		[types.parameterGroup, "parameter group"]
	])),
	"AWS::SecretsManager::Secret": "secret",
	"AWS::SecretsManager::SecretTargetAttachment": "secret attachment",
	"AWS::EC2::SecurityGroup": "security group",
	"AWS::EC2::SecurityGroupIngress": "access rule"
};
export { consentNeeded as A, isOldForm as B, EXISTING_RULE_IDS as C, ZONE_IDS as D, SQL_IDS as E, missingConsent as F, sha256 as G, subjectName as H, namedConsents as I, refusalsOf as L, labelDescription as M, stageConsentSubject as N, CONSENT_WHY as O, hasChanges as P, warningsFirst as R, COPIED_SECRET_IDS as S, READER_IDS as T, withoutStage as U, parseConsent as V, byJson as W, partOf as _, outcomeMessages as a, BASTION_IDS as b, stageTitle as c, databaseNamed as d, databaseOf as f, isReader as g, isDataType as h, notCarriedOut as i, identityRefusals as j, consentMessages as k, validated as l, holdsData as m, deployFailed as n, refused as o, databasesTouched as p, failureHint as r, resourceName as s, OUTCOME as t, waitingFor as u, BASTION_ADMISSION_IDS as v, NETWORK_IDS as w, CACHE_IDS as x, BASTION_EGRESS_IDS as y, consentToken as z };
