import { A as STAGE_ACTION, B as ENGINES, E as DATABASE_NAME, G as isDatabase, Q as ALL_FAMILIES, at as listed, it as count, nt as refusal, t as databaseNamed, tt as note, x as sha256, z as DATABASES } from "./engines.js";
import { stripVTControlCharacters, styleText } from "node:util";
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
// src/text/escape.ts
/**
* Makes text of unknown origin (names, tags, parameters, AWS's own error texts) inert for the place where it
* is shown: nothing in it can style, link, mention, break a table, or run a workflow command.
*/
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Bidirectional and zero-width characters, tag characters, fillers, a blank: invisible and deceptive. */
const INVISIBLE = /\p{Cf}|\p{Default_Ignorable_Code_Point}|\u2800/gu;
/** More accents on one letter than any language uses would spill into the lines around it. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** One line of visible text without any styling. */
function plain(text) {
	return stripVTControlCharacters(text).toWellFormed().replaceAll(CONTROL, " ").replaceAll(INVISIBLE, "").replaceAll(STACKED_MARKS, "$1").trim();
}
/**
* For a terminal or a log. No line can become a workflow command: the runner reads `::` at the
* start of a line (also where a long text is wrapped) and `##[` anywhere (ActionCommand.cs).
*/
function forTerminal(text) {
	return plain(text).replaceAll(/(^|\s)::/g, "$1: :").replaceAll("##[", "# #[");
}
/**
* Several lines with a layout, for a workflow's log: none of them becomes a command. For the
* runner a carriage return ends a line too, and it may ignore invisible characters when it compares.
*/
function inertLog(text) {
	return text.replaceAll(/^((?:(?![\n\r])[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}])*)::/gmu, "$1: :").replaceAll(/##(?=[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*\[)/gu, "# #");
}
/** A JSON document for a terminal or a log: the same value, with deceptive characters and `##[` escaped. */
function inertJson(value) {
	return JSON.stringify(value, null, 2).replaceAll(/[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, inUnits).replaceAll("##[", "#\\u0023[");
}
function inUnits(character) {
	return character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}
/** Breaks a link, a mention or a reference invisibly. */
const BREAK = "&#8203;";
/** GitHub links 7 to 40 of these digits to a commit, except within a name (`snapshot-3f9c1a2b`). */
const COMMIT = /(?<![\w-])[\da-f]{7,40}(?![\w-])/gi;
/** Unicode's blocks of right-to-left letters and digits. */
const LEFTWARD = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]`;
/** Words of them: they reverse what is between them, such as the arrow from before to after. */
const TURNING = new RegExp(`${LEFTWARD}+(?: ${LEFTWARD}+)*`, "gu");
/** Isolates each of them: U+2068 FIRST STRONG ISOLATE, U+2069 POP DIRECTIONAL ISOLATE. */
function isolated(text, entity) {
	return text.replaceAll(TURNING, `${entity(8296)}$&${entity(8297)}`);
}
/** For Markdown on GitHub, in table cells as well as in paragraphs. */
function forMarkdown(text) {
	return isolated(plain(text).replaceAll(/[\\`*_{}[\]<>#+!|~$^&]|^[-=]|(?<=^\d+)[.)]/g, asEntity).replaceAll("&#36;", "<span>&#36;</span>").replaceAll("&#35;", `&#35;${BREAK}`).replaceAll(COMMIT, (digits) => digits.replaceAll(/.{6}(?=.)/g, `$&${BREAK}`)).replaceAll("@", `@${BREAK}`).replaceAll(/:(?=[\w/&-])/g, `:${BREAK}`).replaceAll(/\b(www)(?=\.)/gi, `$1${BREAK}`).replaceAll(/\b(gh)(?=-\d)/gi, `$1${BREAK}`), entityOf);
}
/**
* As code, in which GitHub links and mentions nothing, and which can be copied. Text that could end the
* code or the table cell around it, or reverse its surroundings, is shown as inert text instead.
*/
function codeForMarkdown(text) {
	const line = plain(text);
	return line !== "" && !/[`|\\]/.test(line) && line.search(TURNING) === -1 ? `\`${line}\`` : forMarkdown(line);
}
/** A Markdown link around inert text; only the text if the address is not a web address. */
function linkForMarkdown(text, url) {
	if (!URL.canParse(url)) return text;
	const { protocol, href } = new URL(url);
	if (!/^https?:$/.test(protocol)) return text;
	return `[${text}](${href.replaceAll(/[()<>\\|`*_~\s]/g, percentEncoded)})`;
}
/** ASCII's marks except `,`, `.`, `/`, `-` and brackets; those only where Markdown would read a list or a link. */
const MARKS = /[!-'*+:-@[-`{-~]|^-|(?<=^\d+)[.)]|(?<=[Ww]{3})\./g;
/**
* For the inside of a quoted label of a Mermaid diagram. Mermaid 11.3, which GitHub has, reads Markdown,
* icons and formulas in a label after decoding its entities, so entities do not help: whatever could be
* markup is shown in its wide form instead, `＊` for `*`, which has no meaning there.
*/
function forMermaid(text) {
	return isolated(plain(text).replaceAll(/\p{Zs}/gu, " ").replaceAll(MARKS, (mark) => String.fromCharCode(mark.charCodeAt(0) + WIDE)), (code) => `#${code};`);
}
/** From a character of ASCII to its fullwidth form. */
const WIDE = 65248;
/** encodeURIComponent leaves some of them as they are. */
function percentEncoded(character) {
	return `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
function asEntity(character) {
	return entityOf(character.codePointAt(0) ?? 0);
}
function entityOf(code) {
	return `&#${code};`;
}
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
// src/render/style.ts
function painter(color) {
	return (format, text) => color ? styleText(format, text, { validateStream: false }) : text;
}
/** The width of a pipe, a file and a workflow's log: programs read them, and people copy from them. */
const UNWRAPPED = Infinity;
/** What is copied as a whole: a command, a flag with its value, a value of the file in braces. */
const COPIED = [
	String.raw`aws [a-z]+ [a-z]+-[a-z-]+[^;,()]*`,
	String.raw`(?:tinystacks [a-z]+ --|git [a-z]+ [a-z]+-)[^;,()]*`,
	String.raw`--[a-z-]+ [^\s]+`,
	String.raw`[\w.]+: \{[^}]*\}`
].join("|");
/** A word, with what is copied in it. */
const WORD = new RegExp(String.raw`(?:${COPIED}|\S)+`, "g");
/**
* Wraps at spaces; every line, the first as well, begins with `indent`. A long word is never cut, nor is
* anything that somebody will copy.
*/
function wrap(text, width, indent) {
	const room = Math.max(20, width - indent.length);
	const lines = [];
	let line = "";
	for (const [word] of text.matchAll(WORD)) if (line !== "" && line.length + 1 + word.length > room) {
		lines.push(line);
		line = word.trimEnd();
	} else line = line === "" ? word.trimEnd() : `${line} ${word.trimEnd()}`;
	return [...lines, line].map((content) => `${indent}${content}`);
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
	why: "The results say why.",
	notStarted: (stages) => `${listed(stages)} ${stages.length === 1 ? "was" : "were"} not started`
};
/**
* The closing sentence of a deploy that failed: which stages, and where in the file. The results, which are shown
* before it, give AWS's reasons. null if no stage failed.
*/
function deployFailed(outcomes, file) {
	const failed = outcomes.flatMap(({ stage, result }) => result.kind === "failed" ? [`${verdictOf(stage, result)}${placeOf(result, file)}`] : []);
	const skipped = outcomes.flatMap(({ stage, result }) => result.kind === "not-attempted" ? [stage] : []);
	if (failed.length + skipped.length === 0) return null;
	return `${[...failed, ...skipped.length === 0 ? [] : [outcomeMessages.notStarted(skipped)]].join("; ")}. ${outcomeMessages.why}`;
}
/** What to do about a failure, by the status that the stack was left in; null = the reason says it all. */
function failureHint(status) {
	return status !== null && Object.hasOwn(AFTER, status) ? AFTER[status] ?? null : null;
}
const AFTER = {
	ROLLBACK_COMPLETE: "nothing in it was ever in use: fix the cause, and the next deploy recreates the stage",
	ROLLBACK_FAILED: "nothing in it was ever in use: fix the cause, and the next deploy recreates the stage",
	UPDATE_ROLLBACK_COMPLETE: "CloudFormation rolled this update back: fix the cause and deploy again",
	UPDATE_ROLLBACK_FAILED: "fix the cause; the next deploy first rolls the failed update back to its end, or says why it cannot",
	UPDATE_FAILED: "fix the cause; the next deploy first rolls the failed update back to its end"
};
/** Why one stage failed, where nothing else says it: `prod failed: Postgres: <AWS's reason> (tinystacks.yml:14)`. */
function stageFailed(stage, failure, file) {
	const { cause, status, remarks, refused } = failure;
	const why = cause === null ? [...status === null || refused ? [] : [outcomeMessages.leftIn(status)], ...remarks] : [cause.reason ?? cause.status];
	return `${[verdictOf(stage, failure), ...why].join(": ")}${placeOf(failure, file)}`;
}
/** `prod failed: Postgres`. */
function verdictOf(stage, { cause, refused }) {
	const verdict = `${stage} ${refused ? outcomeMessages.refused : OUTCOME.failed}`;
	return cause === null ? verdict : `${verdict}: ${resourceName(cause)}`;
}
function placeOf({ line }, file) {
	return line === null ? "" : ` (${file}:${line})`;
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
export { forMermaid as $, resultMessages as A, subjectName as B, identityRefusals as C, annotationMessages as D, IMPACT_SQUARES as E, refusalsOf as F, READER_OUTCOMES as G, CONSENT_KINDS as H, warningsFirst as I, losesData as J, cutsSafetyNets as K, consentToken as L, isAsWritten as M, missingConsent as N, commentMessages as O, namedConsents as P, forMarkdown as Q, isOldForm as R, consentNeeded as S, stageConsentSubject as T, DATA_OUTCOMES as U, withoutStage as V, IMPACTS as W, losesRestorableTime as X, losesNothing as Y, codeForMarkdown as Z, safetyNetInRow as _, failureHint as a, offlineMessages as at, CONSENT_WHY as b, refused as c, stageTitle as d, forTerminal as et, validated as f, wrap as g, painter as h, deployFailed as i, plain as it, hasChanges as j, pictureMessages as k, resourceName as l, UNWRAPPED as m, labelFor as n, inertLog as nt, notCarriedOut as o, waitingFor as p, ends as q, OUTCOME as r, linkForMarkdown as rt, outcomeMessages as s, consentOfLabel as t, inertJson as tt, stageFailed as u, safetyNetMessages as v, labelDescription as w, consentMessages as x, safetyNetSentences as y, parseConsent as z };
