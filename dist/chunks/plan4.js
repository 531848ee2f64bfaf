import { t as isRecord } from "./text.js";
import { u as refusal } from "./plan.js";
import { n as DATABASES, r as ENGINES } from "./engines.js";
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
/** JSON with sorted keys, so that the order of reading and writing does not matter. */
function canonical(value) {
	return JSON.stringify(sorted(value));
}
function sorted(value) {
	if (Array.isArray(value)) return value.map(sorted);
	if (!isRecord(value) || value instanceof Date) return value;
	const copy = Object.create(null);
	for (const key of Object.keys(value).sort()) copy[key] = sorted(value[key]);
	return copy;
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
const STAGE_KINDS = [
	"take-over",
	"account",
	"skip"
];
/** Whether these are words as they were before they named a kind: a fingerprint's first 8 hex digits. */
function isOldForm({ kind, digits }) {
	return kind === null && digits !== null && /^[0-9a-f]{8}$/.test(digits);
}
// src/codes/notes/seen.ts
const SEEN_NOTES = {
	"not-looked-at": {
		means: "AWS did not let the plan look at a part of what runs, so nothing is said of it.",
		advice: "Allow the action that the message names."
	},
	"gone-outside": {
		means: "A database of the stack was deleted outside of this file; AWS no longer has it.",
		advice: "Take it out of the file and deploy, then write it again, with `restoreFrom` if it has a snapshot."
	},
	"made-by-another": {
		means: "A database has the name of the one that the stack made, but the stack did not make it.",
		advice: "Find out who made it, and do not deploy before that."
	},
	"not-serving": {
		means: "A database is in a status in which it serves nobody, or nothing new.",
		advice: "Do what the message says."
	},
	"differs-from-deploy": {
		means: "A database runs with other settings than the stack was deployed with.",
		advice: "Write what runs into the file to keep it; a deploy that changes the database may put it back."
	},
	"bastion-gone": {
		means: "The instance of the bastion was terminated outside of this file.",
		advice: "Take the bastion out of the file and deploy, then put it back."
	},
	"bastion-not-running": {
		means: "The instance of the bastion does not run, so there is no tunnel.",
		advice: "Start it with the command that the message has."
	},
	"secret-gone": {
		means: "A secret of the stack was deleted; nobody can read it, and an update that resolves it fails.",
		advice: "Give the database a new password, and the applications a new secret."
	},
	"secret-deletion-planned": {
		means: "Somebody has scheduled the deletion of a secret; until it is restored, nobody can read it.",
		advice: "Restore it with the command that the message has."
	}
};
// src/plan/model/verdict.ts
/** Whether carrying the plan out would do anything at all. */
function hasChanges(plan) {
	return plan.stages.some(({ action }) => action !== "none");
}
/** What is told of what runs where it is not as the stack was deployed, or was not seen. */
const SEEN = new Set(Object.keys(SEEN_NOTES));
/**
* Whether all is as the file says: nothing to do, no stack that the file no longer names, and everything that was
* deployed was seen, as it was deployed.
*/
function isAsWritten(plan) {
	const isSeen = plan.stages.every(({ notes }) => notes.every(({ code }) => !SEEN.has(code)));
	return !hasChanges(plan) && (plan.unnamed ?? []).length === 0 && isSeen;
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
	move: "applications will move to another database, which does not have the rows of this one",
	backups: "it will lose backups that it could be restored from",
	failover: "it will fail over, and this stage asks before an interruption",
	restart: "it will restart, and this stage asks before an interruption",
	reader: "its reader will restart or be replaced, and this stage asks before an interruption",
	"take-over": "another repository, file or application deployed this stack",
	account: "the file no longer ties the stage to the account it had",
	skip: "the rollback of its failed update will leave out what AWS no longer has"
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
	move: "move applications to another database",
	backups: "lose backups",
	failover: "fail over",
	restart: "restart the database",
	reader: "restart or replace the reader",
	"take-over": "take the stack over",
	account: "change the account",
	skip: "leave out of the rollback what is gone"
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
// src/plan/messages/resource-name.ts
/** What people call the resources of a stack. */
/**
* `Postgres reader`, `Redis connection secret`, `bastion address`: the logical id in words, since those of our
* templates say what they are. A stack's is its name, and stays.
*/
function resourceName({ logicalId, type }) {
	if (type === "AWS::CloudFormation::Stack" || !/^[A-Z][A-Za-z\d]*$/.test(logicalId)) return logicalId;
	return SAID.reduce((id, [written, said]) => id.replace(written, said), logicalId).split(/(?=[A-Z])|(?<=[a-z])(?=\d)/).map((word) => NAMES.get(word) ?? word.toLowerCase()).join(" ");
}
/** What people say in another way than the ids do: a database and a bastion are more than an instance. */
const SAID = [
	[/(Instance|ReplicationGroup)$/, ""],
	[/ExistingAccess$/, "AccessRule"],
	[/^BastionTo(?=[A-Z])/, "BastionRuleTo"],
	[/^BastionAccessTo(?=[A-Z])/, "BastionAccessRuleOf"]
];
const NAMES = new Map([
	...DATABASES.map((kind) => [ENGINES[kind].stem, ENGINES[kind].title]),
	["Vpc", "VPC"],
	["Ssm", "Systems Manager"]
]);
export { subjectName as _, identityRefusals as a, canonical as b, hasChanges as c, namedConsents as d, refusalsOf as f, parseConsent as g, isOldForm as h, consentNeeded as i, isAsWritten as l, consentToken as m, CONSENT_WHY as n, labelDescription as o, warningsFirst as p, consentMessages as r, stageConsentSubject as s, resourceName as t, missingConsent as u, withoutStage as v, sha256 as x, byJson as y };
