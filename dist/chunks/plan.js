import { I as count, L as listed, N as DATABASES, R as Interrupted, S as DATABASE_NAME, T as STAGE_ACTION, i as databaseNamed } from "./config.js";
import { stripVTControlCharacters, styleText } from "node:util";
import { createHash } from "node:crypto";
// src/plan/messages/offline.ts
/** What is said of a plan that was made without AWS, by comparing the file with the one before the change. */
const offlineWords = {
	/** Begins the first line of such a plan. */
	verdict: "Not checked against AWS.",
	noChanges: "Nothing will change in any stage of the file.",
	why: "this plan is not checked against AWS: no credentials were found, and a pull request from a fork gets none",
	compared: (file, ref) => `it compares the file with ${file} at ${ref}, as if exactly that were deployed`,
	noFileBefore: (file, ref) => `${file} is not there at ${ref}: every stage is taken for a new one`,
	notComparable: (file, why) => `the file before the change is not known (${file}: ${why}): every stage is shown as a new one, whether it runs already or not`,
	baseBranch: "the base branch",
	nothingCommitted: "HEAD, where nothing is committed yet",
	noDefaultBranch: "this checkout has no default branch; fetch it, or run git remote set-head origin --auto",
	tooShallow: (branch) => `this checkout does not reach back to where it left ${branch}; fetch more of it`,
	invalidBefore: (ref, problems) => `at ${ref} it is not valid, ${count(problems, "problem")}`,
	open: "what this leaves open: what really runs, what is queued there and what somebody changed by hand, what the region offers, and which replicas, snapshots and stacks there are",
	notForDeploy: "no deploy takes it for the plan that was reviewed, and no consent can be given to it",
	noConsent: (given) => `--allow ${given}: no consent can be given to a plan that is not checked against AWS`,
	willAsk: (asked) => `the plan that is checked against AWS will ask for consent: ${listed(asked)}`
};
// src/text/canonical.ts
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
// src/plan/consent/consent-words.ts
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
// src/text/escape.ts
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
/**
* Many lines that are laid out already, for a workflow's log: no line of them is a command. To the
* runner a carriage return ends a line too, and it may skip what is invisible where it compares.
*/
function inertLog(text) {
	return text.replaceAll(/^((?:(?![\n\r])[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}])*)::/gmu, "$1: :").replaceAll(/##(?=[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*\[)/gu, "# #");
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
// src/plan/messages/consent.ts
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
/** What a label allows. GitHub takes 100 characters of it (422: description is too long). */
function labelDescription(name, kind) {
	const end = `: ${LABEL_ALLOWS[kind]}. Expires when the plan changes.`;
	const room = LONGEST_DESCRIPTION - end.length;
	return `${name.length > room ? `${name.slice(0, room - 1)}…` : name}${end}`;
}
const LONGEST_DESCRIPTION = 100;
const LABEL_ALLOWS = {
	remove: "remove the database",
	replace: "replace the database",
	promote: "promote the replica",
	backups: "lose backups",
	failover: "fail over",
	restart: "restart the database",
	reader: "restart or replace the reader",
	"take-over": "take the stack over",
	account: "change the account guard"
};
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
// src/plan/messages/results.ts
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
// src/render/messages/github.ts
const githubWords = {
	noComment: (why) => `the pull request has no comment of this run, the job's summary says the same: ${why}`,
	overtaken: "the pull request has no comment of this run: a newer commit or run has taken its place",
	otherAuthor: (login) => `the comment is by ${login}: write \`comment-author: ${login}\`, or the next run does not find it`,
	labelsUnread: (why) => `the labels of the pull request could not be read: ${why}`,
	noToken: "no `github-token` is given",
	notWanted: "`comment: false` wants none",
	says: (status, message) => `GitHub says ${String(status)}: ${message}`,
	unanswered: (why) => `GitHub gave no answer: ${why}`,
	failed: (why) => `it could not be asked of GitHub: ${why}`,
	/** `permission`: as `permissions:` of a job has it, `pull-requests: write`. */
	needs: (permission) => `the job needs \`${permission}\` among its \`permissions\``,
	tooLate: (seconds) => `none came within ${count(seconds, "second")}`,
	garbled: "what came is no whole answer of its API",
	noDeployments: (why) => `the stages are not shown as GitHub deployments: ${why}; \`deployments: false\` asks for none`,
	/** Of a GitHub deployment, which has room for 140 characters. */
	deployment: (stack, region) => `${stack} in ${region}`.slice(0, 140),
	deployed: (kind, seconds) => `${OUTCOME[kind]}, ${duration(seconds * 1e3)}`
};
/** The comment of a pull request whose plan could not be made. */
const failureWords = {
	title: "There is no plan.",
	stopped: "Nothing was done.",
	more: (number) => `and ${String(number)} more, in the log`,
	commit: "Commit",
	run: "workflow run"
};
// src/github/error.ts
/** A call that GitHub did not carry out, or of which nobody knows whether it did. */
var GitHubError = class extends Error {
	name = "GitHubError";
	/** null = there was no answer, or none that can be read. */
	status;
	headers;
	constructor(status, message, headers = {}, cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.status = status;
		this.headers = headers;
	}
};
// src/github/retry.ts
/** Calls to GitHub that are worth another try, and why one failed for good. */
const ATTEMPTS = 4;
/** Milliseconds that a call may wait for a limit in all: a longer wait is not worth the job's time. */
const LONGEST = 6e4;
/** What docs.github.com asks for where a secondary limit does not say how long it lasts: a minute. */
const UNTOLD = 60;
/** Of a request: it is sent once, whatever comes of it. */
const ONCE = { again: "never" };
/** Of a POST: sent twice it does what it does once. */
const REPEATABLE = { again: "always" };
/** Milliseconds until the call is tried again; null = it is not. */
function pauseAfter(error, { attempt, repeatable, waited }, now) {
	if (attempt >= ATTEMPTS || !(error instanceof GitHubError)) return null;
	const seconds = secondsAsked(error, now);
	if (seconds !== null) return waited + seconds * 1e3 > LONGEST ? null : seconds * 1e3;
	return isHiccup(error) && repeatable ? 500 * 2 ** attempt : null;
}
/** Whether nobody knows if the call was carried out: what is sent again may be made twice. */
function isHiccup(error) {
	return error instanceof GitHubError && (error.status === null || error.status >= 500);
}
/** How long a limit lasts (docs.github.com, "Rate limits for the REST API"); null = it is none: a denial, say. */
function secondsAsked({ status, headers, message }, now) {
	if (status !== 403 && status !== 429) return null;
	const after = Number(headers["retry-after"] ?? NaN);
	if (Number.isFinite(after)) return Math.max(0, after);
	const reset = Number(headers["x-ratelimit-reset"] ?? NaN);
	if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) return Math.max(0, Math.ceil(reset - now.getTime() / 1e3));
	return status === 429 || /secondary rate limit/i.test(message) ? UNTOLD : null;
}
/** For what may fail: null, unless the program was told to stop. */
function nullUnlessStopped(error) {
	if (error instanceof Interrupted) throw error;
	return null;
}
/**
* Why GitHub did not do it, in a few words. `permission`: what the call needs, as `permissions:` of a
* job has it. That the program was told to stop is nothing that GitHub did: it goes on as it is.
*/
function denial(error, permission) {
	if (error instanceof Interrupted) throw error;
	if (!(error instanceof GitHubError)) return githubWords.failed(error instanceof Error ? error.message : String(error));
	const { status, message } = error;
	if (status === null) return githubWords.unanswered(message);
	const denied = status === 403 || status === 404;
	return [githubWords.says(status, message), ...denied ? [githubWords.needs(permission)] : []].join("; ");
}
export { codeForMarkdown as A, namedConsents as B, wrap as C, identityRefusals as D, consentWords as E, inertLog as F, subjectName as G, consentWords$1 as H, linkForMarkdown as I, sha256 as J, withoutStage as K, plain as L, forMermaid as M, forTerminal as N, labelDescription as O, inertJson as P, hasChanges as R, painter as S, consentNeeded as T, isOldForm as U, refusalsOf as V, readWords as W, offlineWords as Y, resourceName as _, nullUnlessStopped as a, validated as b, failureWords as c, eventLines as d, OUTCOME as f, refused as g, outcomeWords as h, isHiccup as i, forMarkdown as j, stageConsentSubject as k, githubWords as l, failureHint as m, REPEATABLE as n, pauseAfter as o, deployFailed as p, byJson as q, denial as r, GitHubError as s, ONCE as t, duration as u, stageTitle as v, CONSENT_WHY as w, waitingFor as x, stepLine as y, missingConsent as z };
