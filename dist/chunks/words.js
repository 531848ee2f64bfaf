import { l as READER_IDS, p as DATABASES, t as IDENTIFIER_OUTPUT } from "./facts.js";
import { stripVTControlCharacters, styleText } from "node:util";
import { createHash } from "node:crypto";
// src/render/inert.ts
/**
* Makes text of unknown origin (names, tags, parameters, AWS's own error texts) inert for where it
* is shown: nothing in it can style, link, mention, break a table, or command a workflow.
*/
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Bidirectional and zero-width characters, tag characters, fillers, a blank: invisible, and they deceive. */
const INVISIBLE = /\p{Cf}|\p{Default_Ignorable_Code_Point}|\u2800/gu;
/** More accents on one letter than any language writes reach into the lines around it. */
const PILE = /(\p{M}{4})\p{M}+/gu;
/** One line of visible text without any styling. */
function plain(text) {
	return stripVTControlCharacters(text).toWellFormed().replaceAll(CONTROL, " ").replaceAll(INVISIBLE, "").replaceAll(PILE, "$1").trim();
}
/**
* For a terminal or a log. No line can become a workflow command: the runner takes `::` at the
* start of a line (also where a long text is wrapped) and `##[` anywhere (ActionCommand.cs).
*/
function forTerminal(text) {
	return plain(text).replaceAll(/(^|\s)::/g, "$1: :").replaceAll("##[", "# #[");
}
/** A JSON document for a terminal or a log: the same value, its deceiving characters and `##[` escaped. */
function inertJson(value) {
	return JSON.stringify(value, null, 2).replaceAll(/[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, inUnits).replaceAll("##[", "#\\u0023[");
}
function inUnits(character) {
	return character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}
/** Breaks a link, a mention or a reference without being seen. */
const BREAK = "&#8203;";
/** GitHub links 7 to 40 of these digits to a commit; within a name (`snapshot-3f9c1a2b`) it does not. */
const COMMIT = /(?<![\w-])[\da-f]{7,40}(?![\w-])/gi;
/** Unicode's blocks of letters and digits that are written from right to left. */
const LEFTWARD = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]`;
/** Words of them: they turn round what stands between them, as the arrow from before to after. */
const TURNING = new RegExp(`${LEFTWARD}+(?: ${LEFTWARD}+)*`, "gu");
/** Keeps each of them to itself: U+2068 FIRST STRONG ISOLATE, U+2069 POP DIRECTIONAL ISOLATE. */
function isolated(text, entity) {
	return text.replaceAll(TURNING, `${entity(8296)}$&${entity(8297)}`);
}
/** For Markdown on GitHub, in a table's cell as well as in a paragraph. */
function forMarkdown(text) {
	return isolated(plain(text).replaceAll(/[\\`*_{}[\]<>#+!|~$^&]|^[-=]|(?<=^\d+)[.)]/g, asEntity).replaceAll("&#36;", "<span>&#36;</span>").replaceAll("&#35;", `&#35;${BREAK}`).replaceAll(COMMIT, (digits) => digits.replaceAll(/.{6}(?=.)/g, `$&${BREAK}`)).replaceAll("@", `@${BREAK}`).replaceAll(/:(?=[\w/&-])/g, `:${BREAK}`).replaceAll(/\b(www)(?=\.)/gi, `$1${BREAK}`).replaceAll(/\b(gh)(?=-\d)/gi, `$1${BREAK}`), entityOf);
}
/**
* As code, where GitHub links and mentions nothing and which can be copied as it is. Text that could
* end the code, or the cell of a table around it, or turn what is around it, is shown as inert text
* instead.
*/
function codeForMarkdown(text) {
	const line = plain(text);
	return line !== "" && !/[`|\\]/.test(line) && line.search(TURNING) === -1 ? `\`${line}\`` : forMarkdown(line);
}
/** A Markdown link around inert text; the text alone where the address is none of the web. */
function linkForMarkdown(text, url) {
	if (!URL.canParse(url)) return text;
	const { protocol, href } = new URL(url);
	if (!/^https?:$/.test(protocol)) return text;
	return `[${text}](${href.replaceAll(/[()<>\\|`*_~\s]/g, percentEncoded)})`;
}
/** ASCII's marks but `,`, `.`, `/`, `-` and brackets; those too where Markdown would take them for a list or a link. */
const MARKS = /[!-'*+:-@[-`{-~]|^-|(?<=^\d+)[.)]|(?<=[Ww]{3})\./g;
/**
* For the inside of a quoted label of a Mermaid diagram. Mermaid 11.3, which GitHub has, reads Markdown,
* icons and formulas in a label after it has read its entities, so that an entity is no way out: whatever
* could be markup is shown in its wide form instead, `＊` for `*`, which means nothing to anybody.
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
// src/render/style.ts
function painter(color) {
	return (format, text) => color ? styleText(format, text, { validateStream: false }) : text;
}
/** Between words, but not between a flag and its value, which are copied together. */
const BETWEEN = /(?<!(?:^| )--[a-z-]+) /;
/** Wraps at spaces; every line, the first as well, begins with `indent`. A long word is never cut. */
function wrap(text, width, indent) {
	const room = Math.max(20, width - indent.length);
	const lines = [];
	let line = "";
	for (const word of text.split(BETWEEN)) if (line !== "" && line.length + 1 + word.length > room) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line].map((content) => `${indent}${content}`);
}
// src/plan/attribution.ts
/** Resource types that hold rows: what happens to one of these is what happens to a database. */
const HOLDS_DATA = /* @__PURE__ */ new Set([
	"AWS::RDS::DBInstance",
	"AWS::RDS::DBCluster",
	"AWS::ElastiCache::ReplicationGroup",
	"AWS::ElastiCache::CacheCluster"
]);
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
* A resource that leaves the template has no origin any more: the deployed outputs name the
* instance, and logical ids (which never change once released) begin with their database.
*/
function databaseOf(change, known) {
	const origin = known.rendered.origins[change.logicalId];
	if (origin !== void 0) return isDatabase(origin.part) ? origin.part : null;
	const outputs = known.deployed?.outputs ?? {};
	return DATABASES.find((kind) => change.physicalId !== null && outputs[IDENTIFIER_OUTPUT[kind]] === change.physicalId) ?? databaseNamed(change.logicalId);
}
/** The part of the stage that a changed resource belongs to; what nobody knows counts as network. */
function partOf(change, known) {
	const database = databaseOf(change, known);
	if (database !== null) return database;
	return change.logicalId.startsWith("Bastion") ? "bastion" : "network";
}
function isDatabase(part) {
	return part !== "network" && part !== "bastion";
}
/** The database whose name a logical id of our templates begins with. */
function databaseNamed(logicalId) {
	return DATABASES.find((kind) => logicalId.toLowerCase().startsWith(kind)) ?? null;
}
/**
* The databases whose instance a change set modifies, replaces or removes: those whose live facts
* decide the plan. A change of tags alone touches an instance as well, though no part's hash differs.
*/
function databasesTouched(changes, known) {
	return DATABASES.filter((kind) => changes.some((change) => change.action !== "Add" && databaseOf(change, known) === kind && decides(change)));
}
function decides(change) {
	return holdsData(change) || isReader(change) || change.type.endsWith("ParameterGroup");
}
// src/render/words/phrases.ts
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listed(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
// src/render/words/plan.ts
const DATABASE_NAME = {
	postgres: "Postgres",
	mysql: "MySQL",
	redis: "Redis"
};
/** What happens, said of one database. */
const WHAT_HAPPENS = {
	none: "nothing changes",
	existing: "stays as it is, not managed here",
	create: "is created",
	"in-place": "changes while it runs",
	restart: "restarts",
	failover: "fails over",
	promote: "is promoted to primary",
	replace: "is replaced by an empty one",
	remove: "is removed"
};
/** Where less than this may happen: a fact that could not be read might make it lighter. */
const MAY_BE_LESS = /* @__PURE__ */ new Set([
	"in-place",
	"restart",
	"failover",
	"promote",
	"replace"
]);
/** What happens to a database; where a fact that decides it could not be read, at worst. */
function happening(database) {
	const words = isMadeAnew(database) ? "is made anew as a replica" : WHAT_HAPPENS[database.impact];
	return isAtWorst(database) ? `at worst ${words}` : words;
}
/** Whether less than its impact may happen. */
function isAtWorst({ impact, verified }) {
	return !verified && MAY_BE_LESS.has(impact);
}
/** Only a replica keeps its rows when it is replaced: they are its primary's. */
function isMadeAnew({ impact, data }) {
	return impact === "replace" && data === "kept";
}
/** How long applications cannot use the database. */
function interruption(plan) {
	const { impact, database } = plan;
	switch (impact) {
		case "none":
		case "existing":
		case "create":
		case "in-place": return "none";
		case "failover": return database === "redis" ? "some seconds" : "1 to 2 minutes";
		case "restart":
		case "promote": return "some minutes";
		case "replace": return isMadeAnew(plan) ? "until clients have its new host" : "until the data is restored";
		case "remove": return "for good";
	}
}
function dataFate({ data, impact, changes }) {
	if (data === "lost") return "lost";
	if (data === "snapshot") return "gone, a final snapshot stays";
	if (impact !== "create") return "kept";
	if (changes.some(({ property }) => property === "replicaOf")) return "a copy, kept up to date";
	return changes.some(({ property }) => property.startsWith("restoreFrom")) ? "begins with what is restored" : "starts empty";
}
const STAGE_ACTION = {
	create: "new stage",
	update: "update",
	none: "no changes",
	delete: "deleted"
};
const NOT_VERIFIED = "not verified";
const labels = {
	interruption: "interruption",
	data: "data",
	note: "note",
	unnamed: "left",
	refused: "refused",
	consent: "consent",
	allowed: "allowed",
	line: "line",
	valuesUnknown: "changes (values not told)",
	hint: "hint",
	error: "error"
};
/** Where a value is new or taken away. */
const NO_VALUE = "(not set)";
const markdownWords = {
	columns: [
		"Database",
		"What happens",
		"Interruption",
		"Data",
		"Why"
	],
	changesColumn: "Before → after",
	/** Of databases that are all new. */
	settingsColumn: "Settings",
	unchanged: "Unchanged stages",
	untouched: "Not touched",
	refused: "Refused: this will not be applied",
	needsConsent: "Consent required. It expires when the plan changes.",
	/** Each way is code already. */
	ways: ({ label, input, flag }) => `the label ${label} on the pull request, the input ${input}, or ${flag}`,
	given: "consent given",
	more: (number) => `and ${number} more`,
	details: (changes, notes) => listed([...changes === 0 ? [] : [count(changes, "change")], ...notes === 0 ? [] : [count(notes, "note")]])
};
// src/render/words/agreed.ts
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
// src/plan/canonical.ts
/** One text for one structure, and its hash: what fingerprints and consent words are made of. */
/** SHA-256 over the canonical text, as 64 hex digits. */
function sha256(value) {
	return createHash("sha256").update(canonical(value)).digest("hex");
}
/** Sorts objects by their canonical text. */
function byJson(a, b) {
	const [left, right] = [canonical(a), canonical(b)];
	return left < right ? -1 : left > right ? 1 : 0;
}
/** JSON with sorted keys, so that the order in which facts were read makes no difference. */
function canonical(value) {
	return JSON.stringify(value, (_key, inner) => typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner);
}
// src/plan/consent-words.ts
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
function consentWords$1(subject, fingerprint, identity) {
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
function readWords(given) {
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
// src/plan/verdict.ts
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
// src/render/words/consent.ts
/** Why each kind is asked for, as it follows "since" or a name. */
const CONSENT_WHY = {
	remove: "the database will be removed",
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
/** What is said of a given consent that fits nothing in the plan. */
const consentWords = {
	unknown: (given) => `--allow ${given} fits no database and no stage of this plan`,
	notNeeded: (given, name) => `--allow ${given}: ${name} needs no consent in this plan`,
	bare: (given, words) => `--allow ${given}: a name alone would outlive this plan; to consent to this plan, write --allow ${words}`,
	old: (given, words) => `--allow ${given} is the old form, which is no longer accepted: it does not name what it allows, and its 32 bits can be forged; to consent to this plan, write --allow ${words}`,
	otherKind: (given, words) => `--allow ${given} allows something else than this plan does; read the plan, and to consent to it, write --allow ${words}`,
	stale: (given, words) => `--allow ${given} was given for another plan or another database; read this plan, and to consent to it, write --allow ${words}`
};
/** Refused, since nobody can tell which very database is meant. */
const identityRefusals = {
	unread: (action, why) => `not verified: consent is given to one very database, and which one this is could not be read (${action} ${why ?? "was not called"}); allow ${action} and plan again`,
	untold: (missing) => `not verified: consent is given to one very database, and which one this is AWS does not tell (${missing} is missing)`
};
// src/render/progress.ts
/** `12:03:44 CREATE_COMPLETE Postgres (AWS::RDS::DBInstance) 9m55s`, in UTC, the reason after it. */
function eventLine(event, origins, options = {}) {
	const paint = painter(options.color ?? false);
	const at = Date.parse(event.time);
	const time = Number.isNaN(at) ? "--:--:--" : new Date(at).toISOString().slice(11, 19);
	const took = options.startedAt === void 0 ? "" : ` ${duration(at - options.startedAt)}`;
	const reason = event.reason === null || event.reason === "" ? "" : `: ${forTerminal(event.reason)}`;
	const status = paint(colorOf(event.status), forTerminal(event.status).padEnd(18));
	const type = paint("dim", `(${forTerminal(event.type)})`);
	return `${paint("dim", time)} ${status} ${forTerminal(resourceName(event, origins))} ${type}${took}${reason}`;
}
/** What takes minutes: its beginning is worth a line too. */
const TAKES_LONG = /* @__PURE__ */ new Set(["AWS::RDS::DBInstance", "AWS::ElastiCache::ReplicationGroup"]);
/**
* Lines for a run of events, oldest first: one a resource, when it ends, with how long it took; a
* database has one when it begins as well. null = the event has none.
*/
function eventLines(options = {}) {
	const started = /* @__PURE__ */ new Map();
	return (event, origins) => {
		const { logicalId, status, type } = event;
		if (status.endsWith("_IN_PROGRESS")) {
			const again = started.has(logicalId);
			if (!again) started.set(logicalId, Date.parse(event.time));
			return (type === STACK ? status !== "REVIEW_IN_PROGRESS" : TAKES_LONG.has(type) && !again) ? eventLine(event, origins, options) : null;
		}
		const startedAt = started.get(logicalId);
		started.delete(logicalId);
		return eventLine(event, origins, {
			...options,
			...startedAt !== void 0 && { startedAt }
		});
	};
}
const STACK = "AWS::CloudFormation::Stack";
function colorOf(status) {
	if (status.includes("FAILED") || status.includes("ROLLBACK")) return "red";
	return status.endsWith("_COMPLETE") ? "green" : "cyan";
}
/** `9m55s`, `4s`, `1h02m`; negative spans count as none. */
function duration(milliseconds) {
	const seconds = Math.max(0, Math.round(milliseconds / 1e3));
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds % 3600 / 60)];
	const two = (number) => String(number).padStart(2, "0");
	if (hours > 0) return `${hours}h${two(minutes)}m`;
	return minutes > 0 ? `${minutes}m${two(seconds % 60)}s` : `${seconds}s`;
}
// src/render/words/results.ts
const OUTCOME = {
	created: "created",
	updated: "updated",
	destroyed: "destroyed",
	unchanged: "no changes",
	failed: "failed",
	"not-attempted": "not started"
};
const outcomeWords = {
	refused: "refused",
	after: (duration) => `in ${duration}`,
	since: (stage) => `since ${stage} failed`,
	leftIn: (status) => `the stack is in ${status}`,
	interrupted: "the run was told to stop; what AWS has begun goes on, and the next run follows it to its end",
	nothing: "Nothing to do: no stage was changed.",
	done: (changed) => `Deployed: ${count(changed, "stage")} changed.`,
	notStarted: (stages) => `${listed(stages)} ${stages.length === 1 ? "was" : "were"} not started`
};
/** One sentence why a deploy failed: the first failing resource in AWS's words; null = it did not. */
function deployFailed(outcomes, file) {
	const failed = outcomes.flatMap(({ stage, result }) => result.kind === "failed" ? [failureOf(stage, result, file)] : []);
	const skipped = outcomes.flatMap(({ stage, result }) => result.kind === "not-attempted" ? [stage] : []);
	if (failed.length + skipped.length === 0) return null;
	return [...failed, ...skipped.length === 0 ? [] : [outcomeWords.notStarted(skipped)]].join("; ");
}
/** What to do about a failure, by the status that the stack was left in; null = the reason says it all. */
function failureHint(status) {
	return status !== null && Object.hasOwn(AFTER, status) ? AFTER[status] ?? null : null;
}
const AFTER = {
	ROLLBACK_COMPLETE: "nothing of it was ever in use: correct the cause, and the next deploy makes the stage anew",
	ROLLBACK_FAILED: "nothing of it was ever in use: correct the cause, and the next deploy makes the stage anew",
	UPDATE_ROLLBACK_COMPLETE: "CloudFormation took this update back: correct the cause and deploy again",
	UPDATE_ROLLBACK_FAILED: "correct the cause, and the next deploy rolls the failed update back to its end first",
	UPDATE_FAILED: "correct the cause, and the next deploy rolls the failed update back to its end first"
};
/** `prod failed: Postgres: <AWS's reason> (tinystacks.yml:14)`. */
function failureOf(stage, { cause, line, status, remarks, refused }, file) {
	const what = cause === null ? [...status === null || refused ? [] : [outcomeWords.leftIn(status)], ...remarks] : [resourceName(cause), cause.reason ?? cause.status];
	const place = line === null ? "" : ` (${file}:${line})`;
	return `${[`${stage} ${refused ? outcomeWords.refused : OUTCOME.failed}`, ...what].join(": ")}${place}`;
}
/** The database itself is called by its name, its helpers by database and what they are. */
function resourceName({ logicalId, type }, origins = {}) {
	const origin = Object.hasOwn(origins, logicalId) ? origins[logicalId] : void 0;
	const part = origin === void 0 ? databaseNamed(logicalId) : origin.part;
	if (part === null || part === "network" || part === "bastion") return logicalId;
	const kind = typeName(type);
	return kind === null ? DATABASE_NAME[part] : `${DATABASE_NAME[part]} ${kind}`;
}
const STEPS = {
	"delete-failed-create": (stack) => `deletes ${stack}, whose first create failed: nothing in it was ever in use`,
	create: (stack) => `creates ${stack}`,
	update: (stack) => `updates ${stack}`,
	protect: () => "turns deletion protection on",
	"lift-protection": () => "lifts the deletion protection of the databases that go, and of no other",
	"restore-protection": () => "puts the deletion protection back",
	"upgrade-readers": () => "upgrades the readers before their primaries",
	"keep-secret": () => "makes the region's copy of the primary's secret stand for itself, so that nothing deletes it",
	promote: () => "promotes the replica, in an update of its own",
	"make-secret": () => "makes the secret of the promoted database, before its password is set to the one in it",
	"snapshot-first": () => "takes a snapshot of every database that loses rows or cannot go back, and waits for it",
	"prove-removal": () => "checks that the final snapshot exists and the database is gone",
	"delete-stack": (stack) => `deletes ${stack}`
};
/** What an operation is about to begin. */
function stepLine(step, plan) {
	return `${plan.stage}: ${STEPS[step](plan.stack)}`;
}
/** The title over a stage's events. */
function stageTitle(plan) {
	return `${plan.stage}: ${STAGE_ACTION[plan.action]} (${plan.stack} in ${plan.region})`;
}
function waitingFor(stack) {
	return `${stack.name} is in the middle of an operation (${stack.status}): waiting for it to end`;
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
	"AWS::RDS::DBInstance": null,
	"AWS::ElastiCache::ReplicationGroup": null,
	"AWS::RDS::DBSubnetGroup": "subnet group",
	"AWS::RDS::DBParameterGroup": "parameter group",
	"AWS::ElastiCache::SubnetGroup": "subnet group",
	"AWS::ElastiCache::ParameterGroup": "parameter group",
	"AWS::SecretsManager::Secret": "secret",
	"AWS::SecretsManager::SecretTargetAttachment": "secret attachment",
	"AWS::EC2::SecurityGroup": "security group",
	"AWS::EC2::SecurityGroupIngress": "access rule"
};
export { forTerminal as $, NOT_VERIFIED as A, listed as B, readWords as C, sha256 as D, byJson as E, interruption as F, isDataType as G, databaseOf as H, isAtWorst as I, painter as J, isReader as K, labels as L, STAGE_ACTION as M, dataFate as N, agreedWords as O, happening as P, forMermaid as Q, markdownWords as R, isOldForm as S, withoutStage as T, databasesTouched as U, databaseNamed as V, holdsData as W, codeForMarkdown as X, wrap as Y, forMarkdown as Z, stageConsentSubject as _, refused as a, refusalsOf as b, stepLine as c, duration as d, inertJson as et, eventLines as f, identityRefusals as g, consentWords as h, outcomeWords as i, NO_VALUE as j, DATABASE_NAME as k, validated as l, consentNeeded as m, deployFailed as n, plain as nt, resourceName as o, CONSENT_WHY as p, partOf as q, failureHint as r, stageTitle as s, OUTCOME as t, linkForMarkdown as tt, waitingFor as u, hasChanges as v, subjectName as w, consentWords$1 as x, missingConsent as y, count as z };
