import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 7419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ problemAnnotations),
/* harmony export */   r: () => (/* binding */ interrupts),
/* harmony export */   t: () => (/* binding */ planAnnotations)
/* harmony export */ });
/* harmony import */ var _nets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6041);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7979);
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5807);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8030);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(54);





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
// src/render/annotations.ts
/** GitHub shows this many annotations of each level a step, and drops the others without a word. */
const SHOWN = 10;
/**
* A plan as annotations, the heaviest first: refusals and losses without consent as errors, consented
* losses and what interrupts as warnings. At most 10 a level; the last one says how many more there
* are. What no line of the file says stands on its first.
*/
function planAnnotations(plan, file) {
	const refusals = (0,_results_js__WEBPACK_IMPORTED_MODULE_1__.m)(plan).map(({ stage, database, line, message }) => {
		return annotation("error", file, line, `${database === null ? stage : nameOf(stage, database)}: ${message}`);
	});
	const touched = plan.stages.flatMap((stage) => stage.databases.map((database) => ({
		stage,
		database
	}))).filter(({ database }) => (0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.d)(database) || interrupts(database) || database.reader === "removed").toSorted((a, b) => weight(b.database) - weight(a.database)).map(({ stage, database }) => annotation(levelOf(database), file, lineOf(database), sentence(stage, database)));
	const stages = plan.stages.flatMap(({ stage, consents = [] }) => consents.filter(({ given }) => !given).map(({ kind }) => annotation("warning", file, null, `${stage}: ${_labels_js__WEBPACK_IMPORTED_MODULE_3__.o.consent(_consent_js__WEBPACK_IMPORTED_MODULE_2__.t[kind])}`)));
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
		const said = [(0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.t)(database.database, net), ...missingConsent(database)].join("; ");
		return annotation("warning", file, net.line, `${nameOf(stage, database.database)}: ${said}`);
	})), ...terminationProtection?.to === "off" ? [annotation("warning", file, terminationProtection.line, `${stage}: ${_nets_js__WEBPACK_IMPORTED_MODULE_0__.r.stackTurnedOff}`)] : []]);
}
/** The problems of a file as annotations; none where the failure has no place in a file. */
function problemAnnotations(error) {
	const { file } = error;
	if (file === void 0) return [];
	return capped(error.problems.map(({ line, column, path, message, hint }) => ({
		level: "error",
		file,
		line,
		column,
		message: (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.p)(`${path === "" ? "" : `${path}: `}${message}${hint === void 0 ? "" : ` (${hint})`}`)
	})));
}
function levelOf(database) {
	return (0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.d)(database) && database.consent?.given !== true ? "error" : "warning";
}
/** What is lost for good is heavier than what stays in a snapshot, and any loss than an interruption. */
function weight({ data, impact }) {
	return {
		kept: 0,
		snapshot: 1,
		lost: 2
	}[data] * _nets_js__WEBPACK_IMPORTED_MODULE_0__.o.length + _nets_js__WEBPACK_IMPORTED_MODULE_0__.o.indexOf(impact);
}
/** Changes come in the order of their weight. */
function lineOf({ changes }) {
	return changes.find(({ line }) => line !== null)?.line ?? null;
}
function sentence({ stage }, database) {
	return `${nameOf(stage, database.database)} ${[
		(0,_plan_js__WEBPACK_IMPORTED_MODULE_4__.s)(database),
		_labels_js__WEBPACK_IMPORTED_MODULE_3__.o.data((0,_plan_js__WEBPACK_IMPORTED_MODULE_4__.o)(database)),
		...(database.nets ?? []).filter(({ kind }) => kind === "backups-with-database").map((net) => (0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.t)(database.database, net)),
		database.reason,
		...missingConsent(database)
	].join("; ")}`;
}
function missingConsent({ consent }) {
	return consent === null || consent.given ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_3__.o.consent(_consent_js__WEBPACK_IMPORTED_MODULE_2__.t[consent.kind])];
}
function nameOf(stage, database) {
	return `${stage} ${_plan_js__WEBPACK_IMPORTED_MODULE_4__.t[database]}`;
}
function annotation(level, file, line, message) {
	return {
		level,
		file,
		line: line ?? 1,
		column: 1,
		message: (0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.p)(message)
	};
}
function capped(annotations) {
	return ["error", "warning"].flatMap((level) => {
		const own = annotations.filter((one) => one.level === level);
		const last = own[9];
		if (last === void 0 || own.length === SHOWN) return own;
		const more = _labels_js__WEBPACK_IMPORTED_MODULE_3__.o.more(own.length - SHOWN + 1);
		return [...own.slice(0, 9), {
			...last,
			message: more
		}];
	});
}



/***/ }),

/***/ 5807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ subjectName),
/* harmony export */   a: () => (/* binding */ labelDescription),
/* harmony export */   b: () => (/* binding */ sha256),
/* harmony export */   c: () => (/* binding */ forMarkdown),
/* harmony export */   d: () => (/* binding */ inertLog),
/* harmony export */   f: () => (/* binding */ linkForMarkdown),
/* harmony export */   g: () => (/* binding */ readWords),
/* harmony export */   h: () => (/* binding */ isOldForm),
/* harmony export */   i: () => (/* binding */ identityRefusals),
/* harmony export */   l: () => (/* binding */ forMermaid),
/* harmony export */   m: () => (/* binding */ consentWords$1),
/* harmony export */   n: () => (/* binding */ consentNeeded),
/* harmony export */   o: () => (/* binding */ stageConsentSubject),
/* harmony export */   p: () => (/* binding */ plain),
/* harmony export */   r: () => (/* binding */ consentWords),
/* harmony export */   s: () => (/* binding */ codeForMarkdown),
/* harmony export */   t: () => (/* binding */ CONSENT_WHY),
/* harmony export */   u: () => (/* binding */ forTerminal),
/* harmony export */   v: () => (/* binding */ withoutStage),
/* harmony export */   y: () => (/* binding */ byJson)
/* harmony export */ });
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3913);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7975);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7598);



// src/text/canonical.ts
/** One text for one structure, and its hash: what fingerprints and consent words are made of. */
/** SHA-256 over the canonical text, as 64 hex digits. */
function sha256(value) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)("sha256").update(canonical(value)).digest("hex");
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
	const database = _resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.find((one) => one === name) ?? null;
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
	return (0,node_util__WEBPACK_IMPORTED_MODULE_1__.stripVTControlCharacters)(text).toWellFormed().replaceAll(CONTROL, " ").replaceAll(INVISIBLE, "").replaceAll(PILE, "$1").trim();
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



/***/ }),

/***/ 1838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ BASTION_IDS),
/* harmony export */   c: () => (/* binding */ NETWORK_IDS),
/* harmony export */   d: () => (/* binding */ SQL_IDS),
/* harmony export */   f: () => (/* binding */ ZONE_IDS),
/* harmony export */   i: () => (/* binding */ BASTION_EGRESS_IDS),
/* harmony export */   l: () => (/* binding */ READER_IDS),
/* harmony export */   n: () => (/* binding */ NOTHING_ELSEWHERE),
/* harmony export */   o: () => (/* binding */ COPIED_SECRET_IDS),
/* harmony export */   r: () => (/* binding */ BASTION_ADMISSION_IDS),
/* harmony export */   s: () => (/* binding */ EXISTING_RULE_IDS),
/* harmony export */   t: () => (/* binding */ IDENTIFIER_OUTPUT),
/* harmony export */   u: () => (/* binding */ REDIS_IDS)
/* harmony export */ });
// src/template/logical-ids.ts
/**
* Every logical id of our templates. A released id never changes: CloudFormation knows a resource
* by it, so a new id is a new, empty database beside the old one's removal.
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
/** One public and one isolated subnet a zone, each with its route table association. */
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
const SQL_IDS = {
	postgres: {
		securityGroup: "PostgresSecurityGroup",
		secret: "PostgresSecret",
		subnetGroup: "PostgresSubnetGroup",
		parameterGroup: "PostgresParameterGroup",
		instance: "PostgresInstance",
		secretAttachment: "PostgresSecretAttachment"
	},
	mysql: {
		securityGroup: "MysqlSecurityGroup",
		secret: "MysqlSecret",
		subnetGroup: "MysqlSubnetGroup",
		parameterGroup: "MysqlParameterGroup",
		instance: "MysqlInstance",
		secretAttachment: "MysqlSecretAttachment"
	}
};
/** The reader beside a primary. */
const READER_IDS = {
	postgres: "PostgresReader",
	mysql: "MysqlReader"
};
/** The secret that a promoted database hands on to other regions. */
const COPIED_SECRET_IDS = {
	postgres: "PostgresConnectionSecret",
	mysql: "MysqlConnectionSecret"
};
/** The rule that admits the stage's clients to an existing database. */
const EXISTING_RULE_IDS = {
	postgres: "PostgresExistingAccess",
	mysql: "MysqlExistingAccess",
	redis: "RedisExistingAccess"
};
const REDIS_IDS = {
	securityGroup: "RedisSecurityGroup",
	/** Where the AUTH token is generated. */
	secret: "RedisSecret",
	subnetGroup: "RedisSubnetGroup",
	parameterGroup: "RedisParameterGroup",
	replicationGroup: "RedisReplicationGroup",
	/** Everything a client needs, the token included. */
	connectionSecret: "RedisConnectionSecret"
};
const BASTION_IDS = {
	securityGroup: "BastionSecurityGroup",
	keyPair: "BastionKeyPair",
	role: "BastionRole",
	instanceProfile: "BastionInstanceProfile",
	instance: "BastionInstance",
	address: "BastionAddress",
	addressAssociation: "BastionAddressAssociation",
	/** Who may log in, and where to. */
	keys: "BastionKeys"
};
/** The rule that admits the bastion to an existing database. */
const BASTION_ADMISSION_IDS = {
	postgres: "BastionAccessToPostgres",
	mysql: "BastionAccessToMysql",
	redis: "BastionAccessToRedis"
};
/** The bastion's way out to each database. */
const BASTION_EGRESS_IDS = {
	postgres: "BastionToPostgres",
	mysql: "BastionToMysql",
	redis: "BastionToRedis"
};
// src/facts/facts.ts
/** Output keys of our stacks that name a database's instance or replication group. */
const IDENTIFIER_OUTPUT = {
	postgres: "PostgresIdentifier",
	mysql: "MysqlIdentifier",
	redis: "RedisIdentifier"
};
/** What is known of a stage that stands for itself. */
const NOTHING_ELSEWHERE = {
	existing: {},
	sources: {},
	bastionImage: null,
	subnets: null
};



/***/ }),

/***/ 6841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ distance),
/* harmony export */   t: () => (/* binding */ closest)
/* harmony export */ });
// node_modules/fastest-levenshtein/esm/mod.js
const peq = /* @__PURE__ */ new Uint32Array(65536);
const myers_32 = (a, b) => {
	const n = a.length;
	const m = b.length;
	const lst = 1 << n - 1;
	let pv = -1;
	let mv = 0;
	let sc = n;
	let i = n;
	while (i--) peq[a.charCodeAt(i)] |= 1 << i;
	for (i = 0; i < m; i++) {
		let eq = peq[b.charCodeAt(i)];
		const xv = eq | mv;
		eq |= (eq & pv) + pv ^ pv;
		mv |= ~(eq | pv);
		pv &= eq;
		if (mv & lst) sc++;
		if (pv & lst) sc--;
		mv = mv << 1 | 1;
		pv = pv << 1 | ~(xv | mv);
		mv &= xv;
	}
	i = n;
	while (i--) peq[a.charCodeAt(i)] = 0;
	return sc;
};
const myers_x = (b, a) => {
	const n = a.length;
	const m = b.length;
	const mhc = [];
	const phc = [];
	const hsize = Math.ceil(n / 32);
	const vsize = Math.ceil(m / 32);
	for (let i = 0; i < hsize; i++) {
		phc[i] = -1;
		mhc[i] = 0;
	}
	let j = 0;
	for (; j < vsize - 1; j++) {
		let mv = 0;
		let pv = -1;
		const start = j * 32;
		const vlen = Math.min(32, m) + start;
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		for (let i = 0; i < n; i++) {
			const eq = peq[a.charCodeAt(i)];
			const pb = phc[i / 32 | 0] >>> i & 1;
			const mb = mhc[i / 32 | 0] >>> i & 1;
			const xv = eq | mv;
			const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			let ph = mv | ~(xh | pv);
			let mh = pv & xh;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	}
	let mv = 0;
	let pv = -1;
	const start = j * 32;
	const vlen = Math.min(32, m - start) + start;
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
	let score = m;
	for (let i = 0; i < n; i++) {
		const eq = peq[a.charCodeAt(i)];
		const pb = phc[i / 32 | 0] >>> i & 1;
		const mb = mhc[i / 32 | 0] >>> i & 1;
		const xv = eq | mv;
		const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
		let ph = mv | ~(xh | pv);
		let mh = pv & xh;
		score += ph >>> m - 1 & 1;
		score -= mh >>> m - 1 & 1;
		if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
		if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
		ph = ph << 1 | pb;
		mh = mh << 1 | mb;
		pv = mh | ~(xv | ph);
		mv = ph & xv;
	}
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	return score;
};
const distance = (a, b) => {
	if (a.length < b.length) {
		const tmp = b;
		b = a;
		a = tmp;
	}
	if (b.length === 0) return a.length;
	if (a.length <= 32) return myers_32(a, b);
	return myers_x(a, b);
};
const closest = (str, arr) => {
	let min_distance = Infinity;
	let min_index = 0;
	for (let i = 0; i < arr.length; i++) {
		const dist = distance(str, arr[i]);
		if (dist < min_distance) {
			min_distance = dist;
			min_index = i;
		}
	}
	return arr[min_index];
};



/***/ }),

/***/ 9972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ writeHeader),
/* harmony export */   t: () => (/* binding */ parseHeader)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9884);

// src/review/header.ts
/** Another number where a later version writes what this one cannot read. */
const START = "<!-- tinystacks:1 ";
const END = " -->";
/**
* The header as one line of HTML comment. `-`, `<` and `>` are escaped, so that nothing in it ends
* the comment, and so is everything but printable ASCII, and `@`, `#`, `$` and backticks: it stays
* inert wherever GitHub looks at it.
*/
function writeHeader(header) {
	const json = JSON.stringify(header).replaceAll(/"(?:[^"\\]|\\.)*"/g, (text) => text.replaceAll(/[^\x20-\x7e]|[-<>@#$`]/g, escaped));
	return `${START}${json}${END}`;
}
/**
* The header that a comment begins with; null where it begins with none, or with one that is
* malformed or of another version. Never throws.
*/
function parseHeader(body) {
	const [line = ""] = body.split(/\r?\n/, 1);
	if (!line.startsWith(START) || !line.endsWith(END)) return null;
	try {
		const value = JSON.parse(line.slice(18, -4));
		return isHeader(value) ? value : null;
	} catch {
		return null;
	}
}
function escaped(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
const isText = (value) => typeof value === "string";
const isNumber = (value) => typeof value === "number" && value >= 0;
const isCount = (value) => Number.isSafeInteger(value) && isNumber(value);
const nullOr = (check) => (value) => value === null || check(value);
const listOf = (check) => (value) => Array.isArray(value) && value.every(check);
const oneOf = (...allowed) => (value) => typeof value === "string" && allowed.includes(value);
const recordOf = (check) => (value) => isRecord(value) && Object.values(value).every(check);
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Exactly these keys: one more would be of a version that this one does not know. */
function shaped(fields) {
	const checks = Object.entries(fields);
	return (value) => isRecord(value) && Object.keys(value).length === checks.length && checks.every(([key, check]) => Object.hasOwn(value, key) && check(value[key]));
}
const isResult = shaped({
	kind: oneOf(...Object.keys({
		unchanged: true,
		created: true,
		updated: true,
		destroyed: true,
		failed: true,
		refused: true,
		"not-attempted": true
	})),
	stack: isText,
	region: isText,
	seconds: isNumber,
	url: isText,
	failure: nullOr(isText),
	notes: listOf(isText)
});
const isHeader = shaped({
	repository: isText,
	config: isText,
	stages: nullOr(listOf(isText)),
	sha: isText,
	run: isCount,
	attempt: isCount,
	fingerprint: isText,
	planned: recordOf(isText),
	dropped: listOf(oneOf(..._types_js__WEBPACK_IMPORTED_MODULE_0__.t)),
	labels: listOf(isText),
	results: recordOf(isResult),
	carried: recordOf(oneOf("begun", "done"))
});



/***/ }),

/***/ 8030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ SQUARES),
/* harmony export */   c: () => (/* binding */ pictureWords),
/* harmony export */   i: () => (/* binding */ wrap),
/* harmony export */   l: () => (/* binding */ resultWords),
/* harmony export */   n: () => (/* binding */ wordsOfLabel),
/* harmony export */   o: () => (/* binding */ annotationWords),
/* harmony export */   r: () => (/* binding */ painter),
/* harmony export */   s: () => (/* binding */ commentWords),
/* harmony export */   t: () => (/* binding */ labelFor)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(54);
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5807);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7975);



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
const commentWords = {
	/** Begins the line that says so. */
	leftOutStart: "Left out, so that it fits:",
	leftOut: (parts) => `${commentWords.leftOutStart} ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(parts.map((part) => PARTS[part]))}.`,
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
const resultWords = {
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
	changed: (number) => `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.f)(number, "stage")} changed`
};
/** The squares of the picture's legend: the colours of its marks. */
const SQUARES = {
	create: "🟩",
	"in-place": "🟦",
	restart: "🟨",
	failover: "🟧",
	promote: "🟪",
	replace: "🟥",
	remove: "🟥"
};
const pictureWords = {
	reader: "reader",
	/** What happens to a reader, or to the bastion: neither has rows of its own. */
	fate: {
		made: "is created",
		changed: "changes while it runs",
		restarted: "restarts",
		replaced: "is made anew",
		removed: "is removed"
	},
	bastion: "bastion",
	access: {
		ssh: "ssh",
		"session-manager": "Session Manager"
	},
	replica: "replica",
	replicas: (number) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.f)(number, "replica"),
	existing: (identifier) => `existing (${identifier})`,
	elsewhere: (name) => `${name}, not in this plan`,
	unnamed: "in no stage any more"
};
const annotationWords = {
	data: (fate) => `data: ${fate}`,
	consent: (why) => `needs your consent, since ${why}`,
	more: (number) => `and ${number} more than GitHub shows here: the job summary has all of them`
};
// src/render/style.ts
function painter(color) {
	return (format, text) => color ? (0,node_util__WEBPACK_IMPORTED_MODULE_2__.styleText)(format, text, { validateStream: false }) : text;
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
// src/review/labels.ts
/** Consent as a label on a pull request: `tinystacks: allow postgres:remove@` and its digits. */
const PREFIX = "tinystacks: allow ";
/**
* The label that gives this consent. It leaves the stage out, which the digits hold as well: so every
* label is within the 50 characters that GitHub allows (422: name is too long, maximum is 50).
*/
function labelFor(words) {
	return `${PREFIX}${(0,_consent_js__WEBPACK_IMPORTED_MODULE_1__.v)(words)}`;
}
/** The words of consent that a label gives; null where it is a label about something else. */
function wordsOfLabel(label) {
	const words = label.startsWith(PREFIX) ? label.slice(18).trim() : "";
	return words === "" ? null : words;
}



/***/ }),

/***/ 8421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ MAX_FILE_BYTES)
/* harmony export */ });
// src/config/limits.ts
/** The most a file may hold, in bytes of UTF-8. */
const MAX_FILE_BYTES = 1048576;



/***/ }),

/***/ 6041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DATA_FATES),
/* harmony export */   c: () => (/* binding */ cutsNets),
/* harmony export */   d: () => (/* binding */ losesData),
/* harmony export */   f: () => (/* binding */ losesNothing),
/* harmony export */   i: () => (/* binding */ CONSENT_KINDS),
/* harmony export */   l: () => (/* binding */ cutsNoMoreNets),
/* harmony export */   m: () => (/* binding */ offlineWords),
/* harmony export */   n: () => (/* binding */ netSentences),
/* harmony export */   o: () => (/* binding */ IMPACTS),
/* harmony export */   p: () => (/* binding */ losesRestorableTime),
/* harmony export */   r: () => (/* binding */ netWords),
/* harmony export */   s: () => (/* binding */ READER_FATES),
/* harmony export */   t: () => (/* binding */ netInRow),
/* harmony export */   u: () => (/* binding */ ends)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(54);

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
	invalidBefore: (ref, problems) => `at ${ref} it is not valid, ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.f)(problems, "problem")}`,
	open: "what this leaves open: what really runs, what is queued there and what somebody changed by hand, what the region offers, and which replicas, snapshots and stacks there are",
	notForDeploy: "no deploy takes it for the plan that was reviewed, and no consent can be given to it",
	noConsent: (given) => `--allow ${given}: no consent can be given to a plan that is not checked against AWS`,
	willAsk: (asked) => `the plan that is checked against AWS will ask for consent: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(asked)}`
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
function cutsNets({ databases, terminationProtection }) {
	return terminationProtection?.to === "off" || databases.some(({ nets = [] }) => nets.length > 0);
}
/** Whether every net that `now` cuts is one that `before` cuts as well. */
function cutsNoMoreNets(now, before) {
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
const DATA_FATES = [
	"kept",
	"snapshot",
	"lost"
];
/** In ascending weight; a reader that cannot be read has the heaviest that could be. */
const READER_FATES = [
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
// src/plan/messages/nets.ts
/** How each service calls what it makes by itself. */
function backupsOf(database) {
	return database === "redis" ? "automatic snapshots" : "automated backups";
}
const netWords = {
	turnedOn: "the stack's termination protection will be turned on",
	otherwise: (stack, on) => `${stack}: somebody else deployed it ${on ? "protected" : "unprotected"} meanwhile; its termination protection stays ${on ? "on" : "off"}`,
	stackTurnedOff: "the stack's termination protection will be turned off"
};
/** One net, said in the row of its database. */
function netInRow(database, net) {
	const what = database === "redis" ? "snapshots" : "backups";
	switch (net.kind) {
		case "backups": return net.after === "0" ? `${backupsOf(database)} ${turnedOff(database)}` : `${what} older than ${days(net)} ${willOrMay(net)} be deleted`;
		case "backups-with-database": return `${backupsOf(database)}${net.before === null ? ", if any," : ""} will be deleted with it`;
		case "deletion-protection": return "deletion protection will be turned off";
	}
}
/** Where it could not be read for how long backups are kept, none may be lost. */
function willOrMay({ before }) {
	return before === null ? "may" : "will";
}
function days({ after }) {
	return (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.f)(Number(after), "day");
}
/** RDS deletes those there are at once; what becomes of a Redis' AWS does not say, so that nobody relies on them. */
function turnedOff(database) {
	return database === "redis" ? "will be turned off, those there are may be deleted" : "will be deleted and turned off";
}
/** How many databases of a kind of loss are named before they are counted. */
const NAMED = 3;
/** What can no longer be brought back, and what is no longer protected, as sentences of the headline. */
function netSentences({ stages }) {
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
	return [...[...groups.values()].map(({ say, names }) => say(namedOrCounted(names, "database"))), ...protectionSentences(stages)];
}
function sayBackups({ database }, net) {
	const what = database === "redis" ? "Automatic snapshots" : "Backups";
	if (net.kind === "backups-with-database") return (of) => `${what} of ${of}${net.before === null ? ", if any," : ""} will be deleted.`;
	if (net.after !== "0") return (of) => `${what} of ${of} older than ${days(net)} ${willOrMay(net)} be deleted.`;
	return database === "redis" ? (of) => `${what} of ${of} ${turnedOff(database)}.` : (of) => `All automated backups of ${of} ${turnedOff(database)}.`;
}
function protectionSentences(stages) {
	const ofDatabases = stages.filter(({ databases }) => databases.some(({ nets = [] }) => nets.some(({ kind }) => kind === "deletion-protection")));
	const ofStacks = stages.filter((stage) => stage.terminationProtection?.to === "off" && !ofDatabases.includes(stage));
	return [...protectionOff(ofDatabases, "deletion protection will be turned off"), ...protectionOff(ofStacks, netWords.stackTurnedOff)];
}
function protectionOff(stages, what) {
	if (stages.length === 0) return [];
	return [`${namedOrCounted(stages.map(({ stage }) => stage), "stage")}: ${what}.`];
}
/** `prod/postgres and prod/mysql`; `4 databases`. */
function namedOrCounted(names, noun) {
	return names.length > NAMED ? (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.f)(names.length, noun) : (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(names);
}



/***/ }),

/***/ 703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ nullUnlessStopped),
/* harmony export */   c: () => (/* binding */ failureWords),
/* harmony export */   i: () => (/* binding */ isHiccup),
/* harmony export */   l: () => (/* binding */ githubWords),
/* harmony export */   n: () => (/* binding */ writePlanData),
/* harmony export */   o: () => (/* binding */ pauseAfter),
/* harmony export */   r: () => (/* binding */ denial),
/* harmony export */   s: () => (/* binding */ GitHubError),
/* harmony export */   t: () => (/* binding */ parsePlanData)
/* harmony export */ });
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3913);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(54);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7979);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6050);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8522);





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
	tooLate: (seconds) => `none came within ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.f)(seconds, "second")}`,
	garbled: "what came is no whole answer of its API",
	noDeployments: (why) => `the stages are not shown as GitHub deployments: ${why}; \`deployments: false\` asks for none`,
	/** Of a GitHub deployment, which has room for 140 characters. */
	deployment: (stack, region) => `${stack} in ${region}`.slice(0, 140),
	deployed: (kind, seconds) => `${_results_js__WEBPACK_IMPORTED_MODULE_2__.t[kind]}, ${(0,_progress_js__WEBPACK_IMPORTED_MODULE_3__.t)(seconds * 1e3)}`
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
	if (error instanceof _resolved_js__WEBPACK_IMPORTED_MODULE_0__.r) throw error;
	return null;
}
/**
* Why GitHub did not do it, in a few words. `permission`: what the call needs, as `permissions:` of a
* job has it. That the program was told to stop is nothing that GitHub did: it goes on as it is.
*/
function denial(error, permission) {
	if (error instanceof _resolved_js__WEBPACK_IMPORTED_MODULE_0__.r) throw error;
	if (!(error instanceof GitHubError)) return githubWords.failed(error instanceof Error ? error.message : String(error));
	const { status, message } = error;
	if (status === null) return githubWords.unanswered(message);
	const denied = status === 403 || status === 404;
	return [githubWords.says(status, message), ...denied ? [githubWords.needs(permission)] : []].join("; ");
}
// src/review/validate-plan.generated.js
const validate = validate20;
const schema31 = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://raw.githubusercontent.com/tinystacks/tinystacks/v1/schema/plan.schema.json",
	type: "object",
	additionalProperties: false,
	required: ["fingerprint", "stages"],
	properties: {
		basis: { enum: ["file"] },
		fingerprint: { $ref: "#/$defs/fingerprint" },
		stages: {
			type: "array",
			items: { $ref: "#/$defs/stage" }
		},
		unnamed: {
			type: "array",
			items: {
				type: "object",
				additionalProperties: false,
				required: [
					"stack",
					"region",
					"stage",
					"databases"
				],
				properties: {
					stack: { type: "string" },
					region: { type: "string" },
					stage: { type: "string" },
					databases: {
						type: "array",
						items: { enum: [
							"postgres",
							"mysql",
							"redis"
						] }
					}
				}
			}
		},
		notes: {
			type: "array",
			items: { type: "string" }
		}
	},
	$defs: {
		fingerprint: {
			type: "string",
			pattern: "^[0-9a-f]{64}$"
		},
		stage: {
			type: "object",
			additionalProperties: false,
			required: [
				"stage",
				"stack",
				"region",
				"action",
				"fingerprint",
				"databases",
				"refusals",
				"notes"
			],
			properties: {
				stage: { type: "string" },
				stack: { type: "string" },
				region: { type: "string" },
				action: { enum: [
					"create",
					"update",
					"none",
					"delete"
				] },
				fingerprint: { $ref: "#/$defs/fingerprint" },
				databases: {
					type: "array",
					items: { $ref: "#/$defs/database" }
				},
				consents: {
					type: "array",
					items: { $ref: "#/$defs/consent" }
				},
				bastion: { enum: [
					"made",
					"changed",
					"replaced",
					"removed"
				] },
				terminationProtection: {
					type: "object",
					additionalProperties: false,
					required: ["to", "line"],
					properties: {
						to: { enum: ["on", "off"] },
						line: { $ref: "#/$defs/line" }
					}
				},
				refusals: {
					type: "array",
					items: { $ref: "#/$defs/refusal" }
				},
				notes: {
					type: "array",
					items: { type: "string" }
				}
			}
		},
		database: {
			type: "object",
			additionalProperties: false,
			required: [
				"database",
				"impact",
				"data",
				"verified",
				"consent",
				"changes",
				"reason"
			],
			properties: {
				database: { $ref: "#/$defs/kind" },
				impact: { enum: [
					"none",
					"existing",
					"create",
					"in-place",
					"restart",
					"failover",
					"promote",
					"replace",
					"remove"
				] },
				data: { enum: [
					"kept",
					"snapshot",
					"lost"
				] },
				verified: { type: "boolean" },
				consent: { anyOf: [{ $ref: "#/$defs/consent" }, { type: "null" }] },
				reader: { enum: [
					"made",
					"changed",
					"restarted",
					"replaced",
					"removed"
				] },
				nets: {
					type: "array",
					minItems: 1,
					items: { $ref: "#/$defs/net" }
				},
				changes: {
					type: "array",
					items: { $ref: "#/$defs/change" }
				},
				reason: { type: "string" }
			}
		},
		kind: { enum: [
			"postgres",
			"mysql",
			"redis"
		] },
		consent: {
			type: "object",
			additionalProperties: false,
			required: [
				"kind",
				"words",
				"given"
			],
			properties: {
				kind: { enum: [
					"remove",
					"replace",
					"promote",
					"backups",
					"failover",
					"restart",
					"reader",
					"take-over",
					"account"
				] },
				words: {
					type: "string",
					pattern: "^[^/:@]+(/(postgres|mysql|redis))?:[a-z-]+@[0-9a-hjkmnp-tv-z]{13}$"
				},
				given: { type: "boolean" }
			}
		},
		net: {
			type: "object",
			additionalProperties: false,
			required: [
				"kind",
				"before",
				"after",
				"line"
			],
			properties: {
				kind: { enum: [
					"backups",
					"backups-with-database",
					"deletion-protection"
				] },
				before: { type: ["string", "null"] },
				after: { type: ["string", "null"] },
				line: { $ref: "#/$defs/line" }
			}
		},
		change: {
			type: "object",
			additionalProperties: false,
			required: [
				"property",
				"before",
				"after",
				"line"
			],
			properties: {
				property: { type: "string" },
				before: { type: ["string", "null"] },
				after: { type: ["string", "null"] },
				line: { $ref: "#/$defs/line" }
			}
		},
		refusal: {
			type: "object",
			additionalProperties: false,
			required: [
				"database",
				"property",
				"line",
				"message"
			],
			properties: {
				database: { anyOf: [{ $ref: "#/$defs/kind" }, { type: "null" }] },
				property: { type: ["string", "null"] },
				line: { $ref: "#/$defs/line" },
				message: { type: "string" }
			}
		},
		line: {
			type: ["integer", "null"],
			minimum: 1
		}
	}
};
const pattern4 = /* @__PURE__ */ new RegExp("^[0-9a-f]{64}$", "u");
const schema33 = {
	type: "object",
	additionalProperties: false,
	required: [
		"stage",
		"stack",
		"region",
		"action",
		"fingerprint",
		"databases",
		"refusals",
		"notes"
	],
	properties: {
		stage: { type: "string" },
		stack: { type: "string" },
		region: { type: "string" },
		action: { enum: [
			"create",
			"update",
			"none",
			"delete"
		] },
		fingerprint: { $ref: "#/$defs/fingerprint" },
		databases: {
			type: "array",
			items: { $ref: "#/$defs/database" }
		},
		consents: {
			type: "array",
			items: { $ref: "#/$defs/consent" }
		},
		bastion: { enum: [
			"made",
			"changed",
			"replaced",
			"removed"
		] },
		terminationProtection: {
			type: "object",
			additionalProperties: false,
			required: ["to", "line"],
			properties: {
				to: { enum: ["on", "off"] },
				line: { $ref: "#/$defs/line" }
			}
		},
		refusals: {
			type: "array",
			items: { $ref: "#/$defs/refusal" }
		},
		notes: {
			type: "array",
			items: { type: "string" }
		}
	}
};
const schema37 = {
	type: "object",
	additionalProperties: false,
	required: [
		"kind",
		"words",
		"given"
	],
	properties: {
		kind: { enum: [
			"remove",
			"replace",
			"promote",
			"backups",
			"failover",
			"restart",
			"reader",
			"take-over",
			"account"
		] },
		words: {
			type: "string",
			pattern: "^[^/:@]+(/(postgres|mysql|redis))?:[a-z-]+@[0-9a-hjkmnp-tv-z]{13}$"
		},
		given: { type: "boolean" }
	}
};
const schema39 = {
	type: ["integer", "null"],
	minimum: 1
};
const func1 = Object.prototype.hasOwnProperty;
const pattern6 = /* @__PURE__ */ new RegExp("^[^/:@]+(/(postgres|mysql|redis))?:[a-z-]+@[0-9a-hjkmnp-tv-z]{13}$", "u");
const schema35 = {
	type: "object",
	additionalProperties: false,
	required: [
		"database",
		"impact",
		"data",
		"verified",
		"consent",
		"changes",
		"reason"
	],
	properties: {
		database: { $ref: "#/$defs/kind" },
		impact: { enum: [
			"none",
			"existing",
			"create",
			"in-place",
			"restart",
			"failover",
			"promote",
			"replace",
			"remove"
		] },
		data: { enum: [
			"kept",
			"snapshot",
			"lost"
		] },
		verified: { type: "boolean" },
		consent: { anyOf: [{ $ref: "#/$defs/consent" }, { type: "null" }] },
		reader: { enum: [
			"made",
			"changed",
			"restarted",
			"replaced",
			"removed"
		] },
		nets: {
			type: "array",
			minItems: 1,
			items: { $ref: "#/$defs/net" }
		},
		changes: {
			type: "array",
			items: { $ref: "#/$defs/change" }
		},
		reason: { type: "string" }
	}
};
const schema36 = { enum: [
	"postgres",
	"mysql",
	"redis"
] };
const schema38 = {
	type: "object",
	additionalProperties: false,
	required: [
		"kind",
		"before",
		"after",
		"line"
	],
	properties: {
		kind: { enum: [
			"backups",
			"backups-with-database",
			"deletion-protection"
		] },
		before: { type: ["string", "null"] },
		after: { type: ["string", "null"] },
		line: { $ref: "#/$defs/line" }
	}
};
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate23.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.kind === void 0 && (missing0 = "kind") || data.before === void 0 && (missing0 = "before") || data.after === void 0 && (missing0 = "after") || data.line === void 0 && (missing0 = "line")) {
			validate23.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "kind" || key0 === "before" || key0 === "after" || key0 === "line")) {
				validate23.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.kind !== void 0) {
				let data0 = data.kind;
				if (!(data0 === "backups" || data0 === "backups-with-database" || data0 === "deletion-protection")) {
					validate23.errors = [{
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/enum",
						keyword: "enum",
						params: { allowedValues: schema38.properties.kind.enum },
						message: "must be equal to one of the allowed values"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.before !== void 0) {
					let data1 = data.before;
					if (typeof data1 !== "string" && data1 !== null) {
						validate23.errors = [{
							instancePath: instancePath + "/before",
							schemaPath: "#/properties/before/type",
							keyword: "type",
							params: { type: schema38.properties.before.type },
							message: "must be string,null"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.after !== void 0) {
						let data2 = data.after;
						if (typeof data2 !== "string" && data2 !== null) {
							validate23.errors = [{
								instancePath: instancePath + "/after",
								schemaPath: "#/properties/after/type",
								keyword: "type",
								params: { type: schema38.properties.after.type },
								message: "must be string,null"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.line !== void 0) {
							let data3 = data.line;
							if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)) && data3 !== null) {
								validate23.errors = [{
									instancePath: instancePath + "/line",
									schemaPath: "#/$defs/line/type",
									keyword: "type",
									params: { type: schema39.type },
									message: "must be integer,null"
								}];
								return false;
							}
							if (typeof data3 == "number" && isFinite(data3)) {
								if (data3 < 1 || isNaN(data3)) {
									validate23.errors = [{
										instancePath: instancePath + "/line",
										schemaPath: "#/$defs/line/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										},
										message: "must be >= 1"
									}];
									return false;
								}
							}
							var valid0 = true;
						} else var valid0 = true;
					}
				}
			}
		}
	} else {
		validate23.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate23.errors = vErrors;
	return true;
}
validate23.evaluated = {
	props: true,
	dynamicProps: false,
	dynamicItems: false
};
const schema40 = {
	type: "object",
	additionalProperties: false,
	required: [
		"property",
		"before",
		"after",
		"line"
	],
	properties: {
		property: { type: "string" },
		before: { type: ["string", "null"] },
		after: { type: ["string", "null"] },
		line: { $ref: "#/$defs/line" }
	}
};
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate25.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.property === void 0 && (missing0 = "property") || data.before === void 0 && (missing0 = "before") || data.after === void 0 && (missing0 = "after") || data.line === void 0 && (missing0 = "line")) {
			validate25.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "property" || key0 === "before" || key0 === "after" || key0 === "line")) {
				validate25.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.property !== void 0) {
				if (typeof data.property !== "string") {
					validate25.errors = [{
						instancePath: instancePath + "/property",
						schemaPath: "#/properties/property/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.before !== void 0) {
					let data1 = data.before;
					if (typeof data1 !== "string" && data1 !== null) {
						validate25.errors = [{
							instancePath: instancePath + "/before",
							schemaPath: "#/properties/before/type",
							keyword: "type",
							params: { type: schema40.properties.before.type },
							message: "must be string,null"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.after !== void 0) {
						let data2 = data.after;
						if (typeof data2 !== "string" && data2 !== null) {
							validate25.errors = [{
								instancePath: instancePath + "/after",
								schemaPath: "#/properties/after/type",
								keyword: "type",
								params: { type: schema40.properties.after.type },
								message: "must be string,null"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.line !== void 0) {
							let data3 = data.line;
							if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)) && data3 !== null) {
								validate25.errors = [{
									instancePath: instancePath + "/line",
									schemaPath: "#/$defs/line/type",
									keyword: "type",
									params: { type: schema39.type },
									message: "must be integer,null"
								}];
								return false;
							}
							if (typeof data3 == "number" && isFinite(data3)) {
								if (data3 < 1 || isNaN(data3)) {
									validate25.errors = [{
										instancePath: instancePath + "/line",
										schemaPath: "#/$defs/line/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										},
										message: "must be >= 1"
									}];
									return false;
								}
							}
							var valid0 = true;
						} else var valid0 = true;
					}
				}
			}
		}
	} else {
		validate25.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate25.errors = vErrors;
	return true;
}
validate25.evaluated = {
	props: true,
	dynamicProps: false,
	dynamicItems: false
};
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate22.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.database === void 0 && (missing0 = "database") || data.impact === void 0 && (missing0 = "impact") || data.data === void 0 && (missing0 = "data") || data.verified === void 0 && (missing0 = "verified") || data.consent === void 0 && (missing0 = "consent") || data.changes === void 0 && (missing0 = "changes") || data.reason === void 0 && (missing0 = "reason")) {
				validate22.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func1.call(schema35.properties, key0)) {
					validate22.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.database !== void 0) {
						let data0 = data.database;
						const _errs2 = errors;
						if (!(data0 === "postgres" || data0 === "mysql" || data0 === "redis")) {
							validate22.errors = [{
								instancePath: instancePath + "/database",
								schemaPath: "#/$defs/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema36.enum },
								message: "must be equal to one of the allowed values"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.impact !== void 0) {
							let data1 = data.impact;
							const _errs4 = errors;
							if (!(data1 === "none" || data1 === "existing" || data1 === "create" || data1 === "in-place" || data1 === "restart" || data1 === "failover" || data1 === "promote" || data1 === "replace" || data1 === "remove")) {
								validate22.errors = [{
									instancePath: instancePath + "/impact",
									schemaPath: "#/properties/impact/enum",
									keyword: "enum",
									params: { allowedValues: schema35.properties.impact.enum },
									message: "must be equal to one of the allowed values"
								}];
								return false;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.data !== void 0) {
								let data2 = data.data;
								const _errs5 = errors;
								if (!(data2 === "kept" || data2 === "snapshot" || data2 === "lost")) {
									validate22.errors = [{
										instancePath: instancePath + "/data",
										schemaPath: "#/properties/data/enum",
										keyword: "enum",
										params: { allowedValues: schema35.properties.data.enum },
										message: "must be equal to one of the allowed values"
									}];
									return false;
								}
								var valid0 = _errs5 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.verified !== void 0) {
									const _errs6 = errors;
									if (typeof data.verified !== "boolean") {
										validate22.errors = [{
											instancePath: instancePath + "/verified",
											schemaPath: "#/properties/verified/type",
											keyword: "type",
											params: { type: "boolean" },
											message: "must be boolean"
										}];
										return false;
									}
									var valid0 = _errs6 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.consent !== void 0) {
										let data4 = data.consent;
										const _errs8 = errors;
										const _errs9 = errors;
										let valid2 = false;
										const _errs10 = errors;
										if (errors === errors) {
											if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
												let missing1;
												if (data4.kind === void 0 && (missing1 = "kind") || data4.words === void 0 && (missing1 = "words") || data4.given === void 0 && (missing1 = "given")) {
													const err0 = {
														instancePath: instancePath + "/consent",
														schemaPath: "#/$defs/consent/required",
														keyword: "required",
														params: { missingProperty: missing1 },
														message: "must have required property '" + missing1 + "'"
													};
													if (vErrors === null) vErrors = [err0];
													else vErrors.push(err0);
													errors++;
												} else {
													const _errs13 = errors;
													for (const key1 in data4) if (!(key1 === "kind" || key1 === "words" || key1 === "given")) {
														const err1 = {
															instancePath: instancePath + "/consent",
															schemaPath: "#/$defs/consent/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key1 },
															message: "must NOT have additional properties"
														};
														if (vErrors === null) vErrors = [err1];
														else vErrors.push(err1);
														errors++;
														break;
													}
													if (_errs13 === errors) {
														if (data4.kind !== void 0) {
															let data5 = data4.kind;
															const _errs14 = errors;
															if (!(data5 === "remove" || data5 === "replace" || data5 === "promote" || data5 === "backups" || data5 === "failover" || data5 === "restart" || data5 === "reader" || data5 === "take-over" || data5 === "account")) {
																const err2 = {
																	instancePath: instancePath + "/consent/kind",
																	schemaPath: "#/$defs/consent/properties/kind/enum",
																	keyword: "enum",
																	params: { allowedValues: schema37.properties.kind.enum },
																	message: "must be equal to one of the allowed values"
																};
																if (vErrors === null) vErrors = [err2];
																else vErrors.push(err2);
																errors++;
															}
															var valid4 = _errs14 === errors;
														} else var valid4 = true;
														if (valid4) {
															if (data4.words !== void 0) {
																let data6 = data4.words;
																const _errs15 = errors;
																if (errors === _errs15) {
																	if (typeof data6 === "string") {
																		if (!pattern6.test(data6)) {
																			const err3 = {
																				instancePath: instancePath + "/consent/words",
																				schemaPath: "#/$defs/consent/properties/words/pattern",
																				keyword: "pattern",
																				params: { pattern: "^[^/:@]+(/(postgres|mysql|redis))?:[a-z-]+@[0-9a-hjkmnp-tv-z]{13}$" },
																				message: "must match pattern \"^[^/:@]+(/(postgres|mysql|redis))?:[a-z-]+@[0-9a-hjkmnp-tv-z]{13}$\""
																			};
																			if (vErrors === null) vErrors = [err3];
																			else vErrors.push(err3);
																			errors++;
																		}
																	} else {
																		const err4 = {
																			instancePath: instancePath + "/consent/words",
																			schemaPath: "#/$defs/consent/properties/words/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		};
																		if (vErrors === null) vErrors = [err4];
																		else vErrors.push(err4);
																		errors++;
																	}
																}
																var valid4 = _errs15 === errors;
															} else var valid4 = true;
															if (valid4) {
																if (data4.given !== void 0) {
																	const _errs17 = errors;
																	if (typeof data4.given !== "boolean") {
																		const err5 = {
																			instancePath: instancePath + "/consent/given",
																			schemaPath: "#/$defs/consent/properties/given/type",
																			keyword: "type",
																			params: { type: "boolean" },
																			message: "must be boolean"
																		};
																		if (vErrors === null) vErrors = [err5];
																		else vErrors.push(err5);
																		errors++;
																	}
																	var valid4 = _errs17 === errors;
																} else var valid4 = true;
															}
														}
													}
												}
											} else {
												const err6 = {
													instancePath: instancePath + "/consent",
													schemaPath: "#/$defs/consent/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												};
												if (vErrors === null) vErrors = [err6];
												else vErrors.push(err6);
												errors++;
											}
										}
										var _valid0 = _errs10 === errors;
										valid2 = valid2 || _valid0;
										const _errs19 = errors;
										if (data4 !== null) {
											const err7 = {
												instancePath: instancePath + "/consent",
												schemaPath: "#/properties/consent/anyOf/1/type",
												keyword: "type",
												params: { type: "null" },
												message: "must be null"
											};
											if (vErrors === null) vErrors = [err7];
											else vErrors.push(err7);
											errors++;
										}
										var _valid0 = _errs19 === errors;
										valid2 = valid2 || _valid0;
										if (!valid2) {
											const err8 = {
												instancePath: instancePath + "/consent",
												schemaPath: "#/properties/consent/anyOf",
												keyword: "anyOf",
												params: {},
												message: "must match a schema in anyOf"
											};
											if (vErrors === null) vErrors = [err8];
											else vErrors.push(err8);
											errors++;
											validate22.errors = vErrors;
											return false;
										} else {
											errors = _errs9;
											if (vErrors !== null) {
												if (_errs9) vErrors.length = _errs9;
												else vErrors = null;
											}
										}
										var valid0 = _errs8 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.reader !== void 0) {
											let data8 = data.reader;
											const _errs21 = errors;
											if (!(data8 === "made" || data8 === "changed" || data8 === "restarted" || data8 === "replaced" || data8 === "removed")) {
												validate22.errors = [{
													instancePath: instancePath + "/reader",
													schemaPath: "#/properties/reader/enum",
													keyword: "enum",
													params: { allowedValues: schema35.properties.reader.enum },
													message: "must be equal to one of the allowed values"
												}];
												return false;
											}
											var valid0 = _errs21 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.nets !== void 0) {
												let data9 = data.nets;
												const _errs22 = errors;
												if (errors === _errs22) {
													if (Array.isArray(data9)) {
														if (data9.length < 1) {
															validate22.errors = [{
																instancePath: instancePath + "/nets",
																schemaPath: "#/properties/nets/minItems",
																keyword: "minItems",
																params: { limit: 1 },
																message: "must NOT have fewer than 1 items"
															}];
															return false;
														} else {
															const len0 = data9.length;
															for (let i0 = 0; i0 < len0; i0++) {
																const _errs24 = errors;
																if (!validate23(data9[i0], {
																	instancePath: instancePath + "/nets/" + i0,
																	parentData: data9,
																	parentDataProperty: i0,
																	rootData,
																	dynamicAnchors
																})) {
																	vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
																	errors = vErrors.length;
																}
																if (!(_errs24 === errors)) break;
															}
														}
													} else {
														validate22.errors = [{
															instancePath: instancePath + "/nets",
															schemaPath: "#/properties/nets/type",
															keyword: "type",
															params: { type: "array" },
															message: "must be array"
														}];
														return false;
													}
												}
												var valid0 = _errs22 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.changes !== void 0) {
													let data11 = data.changes;
													const _errs25 = errors;
													if (errors === _errs25) {
														if (Array.isArray(data11)) {
															const len1 = data11.length;
															for (let i1 = 0; i1 < len1; i1++) {
																const _errs27 = errors;
																if (!validate25(data11[i1], {
																	instancePath: instancePath + "/changes/" + i1,
																	parentData: data11,
																	parentDataProperty: i1,
																	rootData,
																	dynamicAnchors
																})) {
																	vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
																	errors = vErrors.length;
																}
																if (!(_errs27 === errors)) break;
															}
														} else {
															validate22.errors = [{
																instancePath: instancePath + "/changes",
																schemaPath: "#/properties/changes/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array"
															}];
															return false;
														}
													}
													var valid0 = _errs25 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.reason !== void 0) {
														const _errs28 = errors;
														if (typeof data.reason !== "string") {
															validate22.errors = [{
																instancePath: instancePath + "/reason",
																schemaPath: "#/properties/reason/type",
																keyword: "type",
																params: { type: "string" },
																message: "must be string"
															}];
															return false;
														}
														var valid0 = _errs28 === errors;
													} else var valid0 = true;
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate22.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate22.errors = vErrors;
	return errors === 0;
}
validate22.evaluated = {
	props: true,
	dynamicProps: false,
	dynamicItems: false
};
const schema44 = {
	type: "object",
	additionalProperties: false,
	required: [
		"database",
		"property",
		"line",
		"message"
	],
	properties: {
		database: { anyOf: [{ $ref: "#/$defs/kind" }, { type: "null" }] },
		property: { type: ["string", "null"] },
		line: { $ref: "#/$defs/line" },
		message: { type: "string" }
	}
};
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate28.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.database === void 0 && (missing0 = "database") || data.property === void 0 && (missing0 = "property") || data.line === void 0 && (missing0 = "line") || data.message === void 0 && (missing0 = "message")) {
				validate28.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "database" || key0 === "property" || key0 === "line" || key0 === "message")) {
					validate28.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.database !== void 0) {
						let data0 = data.database;
						const _errs2 = errors;
						const _errs3 = errors;
						let valid1 = false;
						const _errs4 = errors;
						if (!(data0 === "postgres" || data0 === "mysql" || data0 === "redis")) {
							const err0 = {
								instancePath: instancePath + "/database",
								schemaPath: "#/$defs/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema36.enum },
								message: "must be equal to one of the allowed values"
							};
							if (vErrors === null) vErrors = [err0];
							else vErrors.push(err0);
							errors++;
						}
						var _valid0 = _errs4 === errors;
						valid1 = valid1 || _valid0;
						const _errs6 = errors;
						if (data0 !== null) {
							const err1 = {
								instancePath: instancePath + "/database",
								schemaPath: "#/properties/database/anyOf/1/type",
								keyword: "type",
								params: { type: "null" },
								message: "must be null"
							};
							if (vErrors === null) vErrors = [err1];
							else vErrors.push(err1);
							errors++;
						}
						var _valid0 = _errs6 === errors;
						valid1 = valid1 || _valid0;
						if (!valid1) {
							const err2 = {
								instancePath: instancePath + "/database",
								schemaPath: "#/properties/database/anyOf",
								keyword: "anyOf",
								params: {},
								message: "must match a schema in anyOf"
							};
							if (vErrors === null) vErrors = [err2];
							else vErrors.push(err2);
							errors++;
							validate28.errors = vErrors;
							return false;
						} else {
							errors = _errs3;
							if (vErrors !== null) {
								if (_errs3) vErrors.length = _errs3;
								else vErrors = null;
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.property !== void 0) {
							let data1 = data.property;
							const _errs8 = errors;
							if (typeof data1 !== "string" && data1 !== null) {
								validate28.errors = [{
									instancePath: instancePath + "/property",
									schemaPath: "#/properties/property/type",
									keyword: "type",
									params: { type: schema44.properties.property.type },
									message: "must be string,null"
								}];
								return false;
							}
							var valid0 = _errs8 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.line !== void 0) {
								let data2 = data.line;
								const _errs10 = errors;
								const _errs11 = errors;
								if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && data2 !== null) {
									validate28.errors = [{
										instancePath: instancePath + "/line",
										schemaPath: "#/$defs/line/type",
										keyword: "type",
										params: { type: schema39.type },
										message: "must be integer,null"
									}];
									return false;
								}
								if (errors === _errs11) {
									if (typeof data2 == "number" && isFinite(data2)) {
										if (data2 < 1 || isNaN(data2)) {
											validate28.errors = [{
												instancePath: instancePath + "/line",
												schemaPath: "#/$defs/line/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												},
												message: "must be >= 1"
											}];
											return false;
										}
									}
								}
								var valid0 = _errs10 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.message !== void 0) {
									const _errs13 = errors;
									if (typeof data.message !== "string") {
										validate28.errors = [{
											instancePath: instancePath + "/message",
											schemaPath: "#/properties/message/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
									var valid0 = _errs13 === errors;
								} else var valid0 = true;
							}
						}
					}
				}
			}
		} else {
			validate28.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate28.errors = vErrors;
	return errors === 0;
}
validate28.evaluated = {
	props: true,
	dynamicProps: false,
	dynamicItems: false
};
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate21.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.stage === void 0 && (missing0 = "stage") || data.stack === void 0 && (missing0 = "stack") || data.region === void 0 && (missing0 = "region") || data.action === void 0 && (missing0 = "action") || data.fingerprint === void 0 && (missing0 = "fingerprint") || data.databases === void 0 && (missing0 = "databases") || data.refusals === void 0 && (missing0 = "refusals") || data.notes === void 0 && (missing0 = "notes")) {
				validate21.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func1.call(schema33.properties, key0)) {
					validate21.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.stage !== void 0) {
						const _errs2 = errors;
						if (typeof data.stage !== "string") {
							validate21.errors = [{
								instancePath: instancePath + "/stage",
								schemaPath: "#/properties/stage/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.stack !== void 0) {
							const _errs4 = errors;
							if (typeof data.stack !== "string") {
								validate21.errors = [{
									instancePath: instancePath + "/stack",
									schemaPath: "#/properties/stack/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.region !== void 0) {
								const _errs6 = errors;
								if (typeof data.region !== "string") {
									validate21.errors = [{
										instancePath: instancePath + "/region",
										schemaPath: "#/properties/region/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.action !== void 0) {
									let data3 = data.action;
									const _errs8 = errors;
									if (!(data3 === "create" || data3 === "update" || data3 === "none" || data3 === "delete")) {
										validate21.errors = [{
											instancePath: instancePath + "/action",
											schemaPath: "#/properties/action/enum",
											keyword: "enum",
											params: { allowedValues: schema33.properties.action.enum },
											message: "must be equal to one of the allowed values"
										}];
										return false;
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.fingerprint !== void 0) {
										let data4 = data.fingerprint;
										const _errs9 = errors;
										if (errors === errors) {
											if (typeof data4 === "string") {
												if (!pattern4.test(data4)) {
													validate21.errors = [{
														instancePath: instancePath + "/fingerprint",
														schemaPath: "#/$defs/fingerprint/pattern",
														keyword: "pattern",
														params: { pattern: "^[0-9a-f]{64}$" },
														message: "must match pattern \"^[0-9a-f]{64}$\""
													}];
													return false;
												}
											} else {
												validate21.errors = [{
													instancePath: instancePath + "/fingerprint",
													schemaPath: "#/$defs/fingerprint/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
										}
										var valid0 = _errs9 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.databases !== void 0) {
											let data5 = data.databases;
											const _errs12 = errors;
											if (errors === _errs12) {
												if (Array.isArray(data5)) {
													const len0 = data5.length;
													for (let i0 = 0; i0 < len0; i0++) {
														const _errs14 = errors;
														if (!validate22(data5[i0], {
															instancePath: instancePath + "/databases/" + i0,
															parentData: data5,
															parentDataProperty: i0,
															rootData,
															dynamicAnchors
														})) {
															vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
															errors = vErrors.length;
														}
														if (!(_errs14 === errors)) break;
													}
												} else {
													validate21.errors = [{
														instancePath: instancePath + "/databases",
														schemaPath: "#/properties/databases/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array"
													}];
													return false;
												}
											}
											var valid0 = _errs12 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.consents !== void 0) {
												let data7 = data.consents;
												const _errs15 = errors;
												if (errors === _errs15) {
													if (Array.isArray(data7)) {
														const len1 = data7.length;
														for (let i1 = 0; i1 < len1; i1++) {
															let data8 = data7[i1];
															const _errs17 = errors;
															if (errors === errors) {
																if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
																	let missing1;
																	if (data8.kind === void 0 && (missing1 = "kind") || data8.words === void 0 && (missing1 = "words") || data8.given === void 0 && (missing1 = "given")) {
																		validate21.errors = [{
																			instancePath: instancePath + "/consents/" + i1,
																			schemaPath: "#/$defs/consent/required",
																			keyword: "required",
																			params: { missingProperty: missing1 },
																			message: "must have required property '" + missing1 + "'"
																		}];
																		return false;
																	} else {
																		const _errs20 = errors;
																		for (const key1 in data8) if (!(key1 === "kind" || key1 === "words" || key1 === "given")) {
																			validate21.errors = [{
																				instancePath: instancePath + "/consents/" + i1,
																				schemaPath: "#/$defs/consent/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key1 },
																				message: "must NOT have additional properties"
																			}];
																			return false;
																		}
																		if (_errs20 === errors) {
																			if (data8.kind !== void 0) {
																				let data9 = data8.kind;
																				const _errs21 = errors;
																				if (!(data9 === "remove" || data9 === "replace" || data9 === "promote" || data9 === "backups" || data9 === "failover" || data9 === "restart" || data9 === "reader" || data9 === "take-over" || data9 === "account")) {
																					validate21.errors = [{
																						instancePath: instancePath + "/consents/" + i1 + "/kind",
																						schemaPath: "#/$defs/consent/properties/kind/enum",
																						keyword: "enum",
																						params: { allowedValues: schema37.properties.kind.enum },
																						message: "must be equal to one of the allowed values"
																					}];
																					return false;
																				}
																				var valid5 = _errs21 === errors;
																			} else var valid5 = true;
																			if (valid5) {
																				if (data8.words !== void 0) {
																					let data10 = data8.words;
																					const _errs22 = errors;
																					if (errors === _errs22) {
																						if (typeof data10 === "string") {
																							if (!pattern6.test(data10)) {
																								validate21.errors = [{
																									instancePath: instancePath + "/consents/" + i1 + "/words",
																									schemaPath: "#/$defs/consent/properties/words/pattern",
																									keyword: "pattern",
																									params: { pattern: "^[^/:@]+(/(postgres|mysql|redis))?:[a-z-]+@[0-9a-hjkmnp-tv-z]{13}$" },
																									message: "must match pattern \"^[^/:@]+(/(postgres|mysql|redis))?:[a-z-]+@[0-9a-hjkmnp-tv-z]{13}$\""
																								}];
																								return false;
																							}
																						} else {
																							validate21.errors = [{
																								instancePath: instancePath + "/consents/" + i1 + "/words",
																								schemaPath: "#/$defs/consent/properties/words/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}];
																							return false;
																						}
																					}
																					var valid5 = _errs22 === errors;
																				} else var valid5 = true;
																				if (valid5) {
																					if (data8.given !== void 0) {
																						const _errs24 = errors;
																						if (typeof data8.given !== "boolean") {
																							validate21.errors = [{
																								instancePath: instancePath + "/consents/" + i1 + "/given",
																								schemaPath: "#/$defs/consent/properties/given/type",
																								keyword: "type",
																								params: { type: "boolean" },
																								message: "must be boolean"
																							}];
																							return false;
																						}
																						var valid5 = _errs24 === errors;
																					} else var valid5 = true;
																				}
																			}
																		}
																	}
																} else {
																	validate21.errors = [{
																		instancePath: instancePath + "/consents/" + i1,
																		schemaPath: "#/$defs/consent/type",
																		keyword: "type",
																		params: { type: "object" },
																		message: "must be object"
																	}];
																	return false;
																}
															}
															if (!(_errs17 === errors)) break;
														}
													} else {
														validate21.errors = [{
															instancePath: instancePath + "/consents",
															schemaPath: "#/properties/consents/type",
															keyword: "type",
															params: { type: "array" },
															message: "must be array"
														}];
														return false;
													}
												}
												var valid0 = _errs15 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.bastion !== void 0) {
													let data12 = data.bastion;
													const _errs26 = errors;
													if (!(data12 === "made" || data12 === "changed" || data12 === "replaced" || data12 === "removed")) {
														validate21.errors = [{
															instancePath: instancePath + "/bastion",
															schemaPath: "#/properties/bastion/enum",
															keyword: "enum",
															params: { allowedValues: schema33.properties.bastion.enum },
															message: "must be equal to one of the allowed values"
														}];
														return false;
													}
													var valid0 = _errs26 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.terminationProtection !== void 0) {
														let data13 = data.terminationProtection;
														const _errs27 = errors;
														if (errors === _errs27) {
															if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
																let missing2;
																if (data13.to === void 0 && (missing2 = "to") || data13.line === void 0 && (missing2 = "line")) {
																	validate21.errors = [{
																		instancePath: instancePath + "/terminationProtection",
																		schemaPath: "#/properties/terminationProtection/required",
																		keyword: "required",
																		params: { missingProperty: missing2 },
																		message: "must have required property '" + missing2 + "'"
																	}];
																	return false;
																} else {
																	const _errs29 = errors;
																	for (const key2 in data13) if (!(key2 === "to" || key2 === "line")) {
																		validate21.errors = [{
																			instancePath: instancePath + "/terminationProtection",
																			schemaPath: "#/properties/terminationProtection/additionalProperties",
																			keyword: "additionalProperties",
																			params: { additionalProperty: key2 },
																			message: "must NOT have additional properties"
																		}];
																		return false;
																	}
																	if (_errs29 === errors) {
																		if (data13.to !== void 0) {
																			let data14 = data13.to;
																			const _errs30 = errors;
																			if (!(data14 === "on" || data14 === "off")) {
																				validate21.errors = [{
																					instancePath: instancePath + "/terminationProtection/to",
																					schemaPath: "#/properties/terminationProtection/properties/to/enum",
																					keyword: "enum",
																					params: { allowedValues: schema33.properties.terminationProtection.properties.to.enum },
																					message: "must be equal to one of the allowed values"
																				}];
																				return false;
																			}
																			var valid6 = _errs30 === errors;
																		} else var valid6 = true;
																		if (valid6) {
																			if (data13.line !== void 0) {
																				let data15 = data13.line;
																				const _errs31 = errors;
																				const _errs32 = errors;
																				if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15)) && data15 !== null) {
																					validate21.errors = [{
																						instancePath: instancePath + "/terminationProtection/line",
																						schemaPath: "#/$defs/line/type",
																						keyword: "type",
																						params: { type: schema39.type },
																						message: "must be integer,null"
																					}];
																					return false;
																				}
																				if (errors === _errs32) {
																					if (typeof data15 == "number" && isFinite(data15)) {
																						if (data15 < 1 || isNaN(data15)) {
																							validate21.errors = [{
																								instancePath: instancePath + "/terminationProtection/line",
																								schemaPath: "#/$defs/line/minimum",
																								keyword: "minimum",
																								params: {
																									comparison: ">=",
																									limit: 1
																								},
																								message: "must be >= 1"
																							}];
																							return false;
																						}
																					}
																				}
																				var valid6 = _errs31 === errors;
																			} else var valid6 = true;
																		}
																	}
																}
															} else {
																validate21.errors = [{
																	instancePath: instancePath + "/terminationProtection",
																	schemaPath: "#/properties/terminationProtection/type",
																	keyword: "type",
																	params: { type: "object" },
																	message: "must be object"
																}];
																return false;
															}
														}
														var valid0 = _errs27 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.refusals !== void 0) {
															let data16 = data.refusals;
															const _errs34 = errors;
															if (errors === _errs34) {
																if (Array.isArray(data16)) {
																	const len2 = data16.length;
																	for (let i2 = 0; i2 < len2; i2++) {
																		const _errs36 = errors;
																		if (!validate28(data16[i2], {
																			instancePath: instancePath + "/refusals/" + i2,
																			parentData: data16,
																			parentDataProperty: i2,
																			rootData,
																			dynamicAnchors
																		})) {
																			vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
																			errors = vErrors.length;
																		}
																		if (!(_errs36 === errors)) break;
																	}
																} else {
																	validate21.errors = [{
																		instancePath: instancePath + "/refusals",
																		schemaPath: "#/properties/refusals/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}];
																	return false;
																}
															}
															var valid0 = _errs34 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.notes !== void 0) {
																let data18 = data.notes;
																const _errs37 = errors;
																if (errors === _errs37) {
																	if (Array.isArray(data18)) {
																		const len3 = data18.length;
																		for (let i3 = 0; i3 < len3; i3++) {
																			const _errs39 = errors;
																			if (typeof data18[i3] !== "string") {
																				validate21.errors = [{
																					instancePath: instancePath + "/notes/" + i3,
																					schemaPath: "#/properties/notes/items/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				}];
																				return false;
																			}
																			if (!(_errs39 === errors)) break;
																		}
																	} else {
																		validate21.errors = [{
																			instancePath: instancePath + "/notes",
																			schemaPath: "#/properties/notes/type",
																			keyword: "type",
																			params: { type: "array" },
																			message: "must be array"
																		}];
																		return false;
																	}
																}
																var valid0 = _errs37 === errors;
															} else var valid0 = true;
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate21.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate21.errors = vErrors;
	return errors === 0;
}
validate21.evaluated = {
	props: true,
	dynamicProps: false,
	dynamicItems: false
};
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.fingerprint === void 0 && (missing0 = "fingerprint") || data.stages === void 0 && (missing0 = "stages")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "basis" || key0 === "fingerprint" || key0 === "stages" || key0 === "unnamed" || key0 === "notes")) {
					validate20.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.basis !== void 0) {
						const _errs2 = errors;
						if (!(data.basis === "file")) {
							validate20.errors = [{
								instancePath: instancePath + "/basis",
								schemaPath: "#/properties/basis/enum",
								keyword: "enum",
								params: { allowedValues: schema31.properties.basis.enum },
								message: "must be equal to one of the allowed values"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.fingerprint !== void 0) {
							let data1 = data.fingerprint;
							const _errs3 = errors;
							if (errors === errors) {
								if (typeof data1 === "string") {
									if (!pattern4.test(data1)) {
										validate20.errors = [{
											instancePath: instancePath + "/fingerprint",
											schemaPath: "#/$defs/fingerprint/pattern",
											keyword: "pattern",
											params: { pattern: "^[0-9a-f]{64}$" },
											message: "must match pattern \"^[0-9a-f]{64}$\""
										}];
										return false;
									}
								} else {
									validate20.errors = [{
										instancePath: instancePath + "/fingerprint",
										schemaPath: "#/$defs/fingerprint/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.stages !== void 0) {
								let data2 = data.stages;
								const _errs6 = errors;
								if (errors === _errs6) {
									if (Array.isArray(data2)) {
										const len0 = data2.length;
										for (let i0 = 0; i0 < len0; i0++) {
											const _errs8 = errors;
											if (!validate21(data2[i0], {
												instancePath: instancePath + "/stages/" + i0,
												parentData: data2,
												parentDataProperty: i0,
												rootData,
												dynamicAnchors
											})) {
												vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
												errors = vErrors.length;
											}
											if (!(_errs8 === errors)) break;
										}
									} else {
										validate20.errors = [{
											instancePath: instancePath + "/stages",
											schemaPath: "#/properties/stages/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										}];
										return false;
									}
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.unnamed !== void 0) {
									let data4 = data.unnamed;
									const _errs9 = errors;
									if (errors === _errs9) {
										if (Array.isArray(data4)) {
											const len1 = data4.length;
											for (let i1 = 0; i1 < len1; i1++) {
												let data5 = data4[i1];
												const _errs11 = errors;
												if (errors === _errs11) {
													if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
														let missing1;
														if (data5.stack === void 0 && (missing1 = "stack") || data5.region === void 0 && (missing1 = "region") || data5.stage === void 0 && (missing1 = "stage") || data5.databases === void 0 && (missing1 = "databases")) {
															validate20.errors = [{
																instancePath: instancePath + "/unnamed/" + i1,
																schemaPath: "#/properties/unnamed/items/required",
																keyword: "required",
																params: { missingProperty: missing1 },
																message: "must have required property '" + missing1 + "'"
															}];
															return false;
														} else {
															const _errs13 = errors;
															for (const key1 in data5) if (!(key1 === "stack" || key1 === "region" || key1 === "stage" || key1 === "databases")) {
																validate20.errors = [{
																	instancePath: instancePath + "/unnamed/" + i1,
																	schemaPath: "#/properties/unnamed/items/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key1 },
																	message: "must NOT have additional properties"
																}];
																return false;
															}
															if (_errs13 === errors) {
																if (data5.stack !== void 0) {
																	const _errs14 = errors;
																	if (typeof data5.stack !== "string") {
																		validate20.errors = [{
																			instancePath: instancePath + "/unnamed/" + i1 + "/stack",
																			schemaPath: "#/properties/unnamed/items/properties/stack/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}];
																		return false;
																	}
																	var valid4 = _errs14 === errors;
																} else var valid4 = true;
																if (valid4) {
																	if (data5.region !== void 0) {
																		const _errs16 = errors;
																		if (typeof data5.region !== "string") {
																			validate20.errors = [{
																				instancePath: instancePath + "/unnamed/" + i1 + "/region",
																				schemaPath: "#/properties/unnamed/items/properties/region/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}];
																			return false;
																		}
																		var valid4 = _errs16 === errors;
																	} else var valid4 = true;
																	if (valid4) {
																		if (data5.stage !== void 0) {
																			const _errs18 = errors;
																			if (typeof data5.stage !== "string") {
																				validate20.errors = [{
																					instancePath: instancePath + "/unnamed/" + i1 + "/stage",
																					schemaPath: "#/properties/unnamed/items/properties/stage/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				}];
																				return false;
																			}
																			var valid4 = _errs18 === errors;
																		} else var valid4 = true;
																		if (valid4) {
																			if (data5.databases !== void 0) {
																				let data9 = data5.databases;
																				const _errs20 = errors;
																				if (errors === _errs20) {
																					if (Array.isArray(data9)) {
																						const len2 = data9.length;
																						for (let i2 = 0; i2 < len2; i2++) {
																							let data10 = data9[i2];
																							const _errs22 = errors;
																							if (!(data10 === "postgres" || data10 === "mysql" || data10 === "redis")) {
																								validate20.errors = [{
																									instancePath: instancePath + "/unnamed/" + i1 + "/databases/" + i2,
																									schemaPath: "#/properties/unnamed/items/properties/databases/items/enum",
																									keyword: "enum",
																									params: { allowedValues: schema31.properties.unnamed.items.properties.databases.items.enum },
																									message: "must be equal to one of the allowed values"
																								}];
																								return false;
																							}
																							if (!(_errs22 === errors)) break;
																						}
																					} else {
																						validate20.errors = [{
																							instancePath: instancePath + "/unnamed/" + i1 + "/databases",
																							schemaPath: "#/properties/unnamed/items/properties/databases/type",
																							keyword: "type",
																							params: { type: "array" },
																							message: "must be array"
																						}];
																						return false;
																					}
																				}
																				var valid4 = _errs20 === errors;
																			} else var valid4 = true;
																		}
																	}
																}
															}
														}
													} else {
														validate20.errors = [{
															instancePath: instancePath + "/unnamed/" + i1,
															schemaPath: "#/properties/unnamed/items/type",
															keyword: "type",
															params: { type: "object" },
															message: "must be object"
														}];
														return false;
													}
												}
												if (!(_errs11 === errors)) break;
											}
										} else {
											validate20.errors = [{
												instancePath: instancePath + "/unnamed",
												schemaPath: "#/properties/unnamed/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array"
											}];
											return false;
										}
									}
									var valid0 = _errs9 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.notes !== void 0) {
										let data11 = data.notes;
										const _errs23 = errors;
										if (errors === _errs23) {
											if (Array.isArray(data11)) {
												const len3 = data11.length;
												for (let i3 = 0; i3 < len3; i3++) {
													const _errs25 = errors;
													if (typeof data11[i3] !== "string") {
														validate20.errors = [{
															instancePath: instancePath + "/notes/" + i3,
															schemaPath: "#/properties/notes/items/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
													if (!(_errs25 === errors)) break;
												}
											} else {
												validate20.errors = [{
													instancePath: instancePath + "/notes",
													schemaPath: "#/properties/notes/type",
													keyword: "type",
													params: { type: "array" },
													message: "must be array"
												}];
												return false;
											}
										}
										var valid0 = _errs23 === errors;
									} else var valid0 = true;
								}
							}
						}
					}
				}
			}
		} else {
			validate20.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate20.errors = vErrors;
	return errors === 0;
}
validate20.evaluated = {
	props: true,
	dynamicProps: false,
	dynamicItems: false
};
// src/review/plan-data.ts
/** The whole plan, hidden in a comment: a later run tells from it what became different. */
/**
* The most that a plan may hold, in bytes of JSON. What fits into a comment (65,536 characters of
* Base64) is far below; what a forged comment unpacks to is not.
*/
const LARGEST = 4194304;
const DATA = /^<!-- tinystacks:plan ([A-Za-z0-9+/]+={0,2}) -->\r?$/gm;
/** The plan as one line of HTML comment. */
function writePlanData(plan) {
	return `<!-- tinystacks:plan ${(0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.deflateRawSync)(JSON.stringify(plan), { level: 9 }).toString("base64")} -->`;
}
/** The plan that a comment holds; null where it holds none, or one that is malformed. Never throws. */
function parsePlanData(body) {
	const [found, ...others] = [...body.matchAll(DATA)];
	if (found?.[1] === void 0 || others.length > 0) return null;
	try {
		const json = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.inflateRawSync)(Buffer.from(found[1], "base64"), { maxOutputLength: LARGEST });
		const value = JSON.parse(json.toString("utf8"));
		return validate(value) ? value : null;
	} catch {
		return null;
	}
}



/***/ }),

/***/ 54:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ WHAT_HAPPENS),
/* harmony export */   c: () => (/* binding */ interruption),
/* harmony export */   d: () => (/* binding */ markdownWords),
/* harmony export */   f: () => (/* binding */ count),
/* harmony export */   i: () => (/* binding */ STAGE_ACTION),
/* harmony export */   l: () => (/* binding */ isAtWorst),
/* harmony export */   n: () => (/* binding */ NOT_VERIFIED),
/* harmony export */   o: () => (/* binding */ dataFate),
/* harmony export */   p: () => (/* binding */ listed),
/* harmony export */   r: () => (/* binding */ NO_VALUE),
/* harmony export */   s: () => (/* binding */ happening),
/* harmony export */   t: () => (/* binding */ DATABASE_NAME),
/* harmony export */   u: () => (/* binding */ labels)
/* harmony export */ });
// src/text/phrases.ts
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listed(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
// src/plan/messages/plan.ts
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



/***/ }),

/***/ 7477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ failureInOneLine)
/* harmony export */ });
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5807);

// src/render/problems.ts
/** The same failure where there is room for one line only; its problems are annotated by themselves. */
function failureInOneLine(error) {
	return (0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.p)(error.hint === void 0 ? error.message : `${error.message}; ${error.hint}`);
}



/***/ }),

/***/ 6050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ eventLines),
/* harmony export */   t: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5807);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8030);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7979);



// src/render/progress.ts
/** `12:03:44 CREATE_COMPLETE Postgres (AWS::RDS::DBInstance) 9m55s`, in UTC, the reason after it. */
function eventLine(event, origins, options = {}) {
	const paint = (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__.r)(options.color ?? false);
	const at = Date.parse(event.time);
	const time = Number.isNaN(at) ? "--:--:--" : new Date(at).toISOString().slice(11, 19);
	const took = options.startedAt === void 0 ? "" : ` ${duration(at - options.startedAt)}`;
	const reason = event.reason === null || event.reason === "" ? "" : `: ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.u)(event.reason)}`;
	const status = paint(colorOf(event.status), (0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.u)(event.status).padEnd(18));
	const type = paint("dim", `(${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.u)(event.type)})`);
	return `${paint("dim", time)} ${status} ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.u)((0,_results_js__WEBPACK_IMPORTED_MODULE_2__.o)(event, origins))} ${type}${took}${reason}`;
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



/***/ }),

/***/ 7348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ failureComment),
/* harmony export */   i: () => (/* binding */ failureAsMarkdown),
/* harmony export */   n: () => (/* binding */ pullRequestSide),
/* harmony export */   r: () => (/* binding */ once),
/* harmony export */   t: () => (/* binding */ headOf)
/* harmony export */ });
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5807);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9972);
/* harmony import */ var _plan_data_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(703);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7067);




// src/render/failure-comment.ts
/** Characters for the problems, of the 65,536 that a comment has room for; the log names all of them. */
const ROOM = 5e4;
/** Characters that are shown of one text. */
const LONGEST = 500;
/** The comment of a pull request whose plan could not be made. */
function failureComment(header, error, run) {
	const commit = `${_plan_data_js__WEBPACK_IMPORTED_MODULE_2__.c.commit} ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(header.sha.slice(0, 7))}`;
	return [
		(0,_header_js__WEBPACK_IMPORTED_MODULE_1__.n)(header),
		`### ${_plan_data_js__WEBPACK_IMPORTED_MODULE_2__.c.title}`,
		...failureBlocks(error),
		`<sub>${commit}, ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.f)(_plan_data_js__WEBPACK_IMPORTED_MODULE_2__.c.run, run.url)}</sub>`
	].join("\n\n");
}
/** The same for a job's summary, of any verb. */
function failureAsMarkdown(error) {
	return [`### ${_plan_data_js__WEBPACK_IMPORTED_MODULE_2__.c.stopped}`, ...failureBlocks(error)].join("\n\n");
}
function failureBlocks({ message, hint, problems, file }) {
	const named = withinRoom(problems.map(({ line, column, message: text, hint: advice }) => {
		const place = `${file === void 0 ? "" : `${file}:`}${String(line)}:${String(column)}`;
		const instead = advice === void 0 ? "" : ` (${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.c)(cut(advice))})`;
		return `- ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(cut(place))} ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.c)(cut(text))}${instead}`;
	}));
	const more = problems.length - named.length;
	return [
		`${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.c)(cut(message))}${hint === void 0 ? "" : `; ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.c)(cut(hint))}`}`,
		...named.length === 0 ? [] : [named.join("\n")],
		...more > 0 ? [_plan_data_js__WEBPACK_IMPORTED_MODULE_2__.c.more(more)] : []
	];
}
function withinRoom(lines) {
	let room = ROOM;
	return lines.filter((line) => (room -= line.length) >= 0);
}
function cut(text) {
	return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
}
// src/github/once.ts
/** What is made at the first use and kept; what failed is tried again at the next. */
function once(make) {
	let made;
	return () => {
		made ??= make().catch((error) => {
			made = void 0;
			throw error;
		});
		return made;
	};
}
// src/github/comment/author.ts
/** Of a workflow's own token. */
const WORKFLOW = "github-actions[bot]";
/** How tokens of people begin; only they may ask whose they are (docs.github.com, "GitHub's token formats"). */
const PERSONAL = /^(ghp_|gho_|ghu_|github_pat_)/;
/**
* The login that `token` writes as: `named` where the workflow says it, the person's where it is a
* person's, else the workflow's own. An app's token looks like a workflow's and cannot ask.
*/
async function authorOf(github, token, named) {
	if (named !== null) return named;
	return PERSONAL.test(token) ? github.login() : WORKFLOW;
}
// src/github/octokit.ts
/** The client of `@actions/github`: it tries again where that helps, and what fails is a `GitHubError`. */
/** Of a request: it is sent once, whatever comes of it. */
const ONCE = { again: "never" };
/** Of a POST: sent twice it does what it does once. */
const REPEATABLE = { again: "always" };
/** Milliseconds that a call may take: it is never worth a hung job. */
const PATIENCE = 2e4;
/**
* Octokit, which honours the environment's proxies by itself. Once GitHub was away for all attempts of a
* call, later ones get one attempt each until it is back.
*/
async function connectOctokit(token, apiUrl, clock) {
	const octokit = (await __nccwpck_require__.e(/* import() */ 126).then(__nccwpck_require__.bind(__nccwpck_require__, 5126))).getOctokit(token, { baseUrl: apiUrl });
	let away = false;
	octokit.hook.wrap("request", async (request, options) => {
		const { again } = options.request;
		const repeatable = again === REPEATABLE.again || options.method !== "POST";
		for (let attempt = 1, waited = 0;; attempt++) {
			const signal = AbortSignal.timeout(PATIENCE);
			try {
				const answer = await request({
					...options,
					request: {
						...options.request,
						signal
					}
				});
				if (!isWhole(answer, options.mediaType.format === "raw")) throw new Error(_plan_data_js__WEBPACK_IMPORTED_MODULE_2__.l.garbled, { cause: answer });
				away = false;
				return answer;
			} catch (error) {
				const failure = failureOf(error, signal);
				const pause = (0,_plan_data_js__WEBPACK_IMPORTED_MODULE_2__.o)(failure, {
					repeatable,
					attempt,
					waited
				}, clock.now());
				if (pause === null || away || again === ONCE.again) {
					away = (0,_plan_data_js__WEBPACK_IMPORTED_MODULE_2__.i)(failure) && (away || attempt > 1);
					throw failure;
				}
				await clock.sleep(pause);
				waited += pause;
			}
		}
	});
	return octokit;
}
/** Octokit gives an answer that broke off, or that somebody before GitHub gave, as text. */
function isWhole({ status, data }, raw) {
	return raw || status === 204 || typeof data === "object";
}
function failureOf(error, { aborted }) {
	const answer = answerOf(error);
	if (answer !== null) {
		const { status, headers, data } = answer;
		return new _plan_data_js__WEBPACK_IMPORTED_MODULE_2__.s(status, messageOf(error, status, data), headers, error);
	}
	const why = aborted ? _plan_data_js__WEBPACK_IMPORTED_MODULE_2__.l.tooLate(PATIENCE / 1e3) : reasonOf(error);
	return new _plan_data_js__WEBPACK_IMPORTED_MODULE_2__.s(null, why, {}, error);
}
function answerOf(error) {
	if (!(error instanceof Error) || !("response" in error)) return null;
	return error.response ?? null;
}
/** What GitHub says; of a page that somebody before it sent, the status in words. */
function messageOf(error, status, data) {
	return (typeof data === "object" && error instanceof Error ? error.message : "").split(" - https:")[0] || (node_http__WEBPACK_IMPORTED_MODULE_3__.STATUS_CODES[status] ?? "");
}
/** A host with several addresses of which none answers fails with an error that says nothing but its code. */
function reasonOf(error) {
	if (!(error instanceof Error)) return String(error);
	if (error.message !== "") return error.message;
	if ("code" in error) return String(error.code);
	return error.cause === void 0 ? error.name : reasonOf(error.cause);
}
// src/github/client.ts
/** How many things GitHub gives in one page, at the most. */
const PAGE = 100;
/** One repository, `owner/name`, of the GitHub whose API is at `apiUrl`. */
async function connectGitHub(token, { repository, apiUrl }, clock) {
	const octokit = await connectOctokit(token, apiUrl, clock);
	const [owner = "", repo = ""] = repository.split("/");
	return {
		...comments(octokit, {
			owner,
			repo
		}),
		...around(octokit, {
			owner,
			repo
		})
	};
}
function comments({ rest }, at) {
	return {
		comments: async (issue_number, page, since) => {
			const { data, headers } = await rest.issues.listComments({
				...at,
				issue_number,
				per_page: PAGE,
				page,
				...since && { since: seconds(since) }
			});
			return {
				comments: data.map(commentOf),
				lastPage: lastPage(headers.link) ?? page,
				at: headers.date === void 0 ? null : new Date(headers.date)
			};
		},
		comment: async (comment_id) => orGone(async () => commentOf((await rest.issues.getComment({
			...at,
			comment_id
		})).data)),
		createComment: async (issue_number, body) => commentOf((await rest.issues.createComment({
			...at,
			issue_number,
			body
		})).data),
		updateComment: async (comment_id, body) => commentOf((await rest.issues.updateComment({
			...at,
			comment_id,
			body,
			request: ONCE
		})).data),
		deleteComment: async (comment_id) => {
			await orGone(() => rest.issues.deleteComment({
				...at,
				comment_id
			}));
		}
	};
}
function around({ rest }, at) {
	return {
		pull: async (pull_number) => pullOf((await rest.pulls.get({
			...at,
			pull_number
		})).data),
		pullsOf: async (commit_sha) => {
			const { data } = await rest.repos.listPullRequestsAssociatedWithCommit({
				...at,
				commit_sha
			});
			return data.map(pullOf);
		},
		createLabel: async (name, description) => {
			try {
				const label = {
					name,
					description,
					color: "d93f0b"
				};
				await rest.issues.createLabel({
					...at,
					...label,
					request: REPEATABLE
				});
			} catch (error) {
				if (statusOf(error) !== 422) throw error;
			}
		},
		deleteLabel: async (name) => {
			await orGone(() => rest.issues.deleteLabel({
				...at,
				name
			}));
		},
		file: async (path, ref) => orGone(async () => {
			const { data } = await rest.repos.getContent({
				...at,
				path,
				ref,
				mediaType: { format: "raw" }
			});
			return data;
		}),
		createDeployment: async ({ sha, environment, description }) => {
			const { data } = await rest.repos.createDeployment({
				...at,
				ref: sha,
				environment,
				description,
				task: "tinystacks",
				auto_merge: false,
				required_contexts: []
			});
			if (!("id" in data)) throw new Error(data.message ?? "GitHub made no deployment");
			return data.id;
		},
		setDeployment: async (deployment_id, { state, url, description }) => {
			await rest.repos.createDeploymentStatus({
				...at,
				deployment_id,
				state,
				log_url: url,
				description,
				auto_inactive: false,
				request: REPEATABLE
			});
		},
		login: async () => (await rest.users.getAuthenticated()).data.login
	};
}
function commentOf(data) {
	return {
		id: data.id,
		url: data.html_url,
		author: data.user?.login ?? "",
		body: data.body ?? ""
	};
}
function pullOf(data) {
	return {
		number: data.number,
		headSha: data.head.sha,
		labels: data.labels.map(({ name }) => name),
		merged: data.merged_at !== null
	};
}
/** GitHub's times have no fractions of a second. */
function seconds(time) {
	return `${time.toISOString().slice(0, -5)}Z`;
}
/** The number of the last page, from a `Link` header; null on the last page itself. */
function lastPage(link) {
	const last = /<[^>]*[?&]page=(\d+)[^>]*>; rel="last"/.exec(link ?? "")?.[1];
	return last === void 0 ? null : Number(last);
}
async function orGone(call) {
	try {
		return await call();
	} catch (error) {
		if (statusOf(error) === 404) return null;
		throw error;
	}
}
function statusOf(error) {
	return error instanceof _plan_data_js__WEBPACK_IMPORTED_MODULE_2__.s ? error.status : null;
}
// src/github/pull-request-context.ts
/** Nothing is asked of GitHub, and its client is not loaded, before something is needed. */
function pullRequestSide(workflow, inputs, clock, notice) {
	const { token } = inputs;
	const github = token === null ? null : once(() => connectGitHub(token, workflow, clock));
	const author = once(async () => github === null || token === null ? "" : authorOf(await github(), token, inputs.author));
	let begun = Promise.resolve(null);
	return {
		workflow,
		inputs,
		clock,
		github,
		author,
		discussion: once(async () => {
			if (github === null) return {
				pulls: [],
				comments: [],
				lookalikes: []
			};
			const { readDiscussion } = await __nccwpck_require__.e(/* import() */ 433).then(__nccwpck_require__.bind(__nccwpck_require__, 8433));
			return readDiscussion(await github(), workflow, await author());
		}),
		lookAhead: () => {
			const pull = headOf(workflow);
			if (pull === null || github === null || !inputs.comment) return;
			const look = async () => {
				const client = await github();
				const [page] = await Promise.all([client.comments(pull.number, 1), author()]);
				return page;
			};
			begun = look().catch(() => null);
		},
		ahead: () => begun,
		notice
	};
}
/** The event's pull request and its head; null = it is of none whose head is known. */
function headOf({ pull }) {
	if (pull === null || pull.headSha === null) return null;
	return {
		number: pull.number,
		headSha: pull.headSha
	};
}



/***/ }),

/***/ 3913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ TinystacksError),
/* harmony export */   n: () => (/* binding */ databasesOf),
/* harmony export */   r: () => (/* binding */ Interrupted),
/* harmony export */   t: () => (/* binding */ DATABASES)
/* harmony export */ });
// src/errors.ts
var TinystacksError = class extends Error {
	name = "TinystacksError";
	/** Stable, upper snake case: `CONFIG_INVALID`, `NO_CREDENTIALS`, `CONSENT_MISSING`. */
	code;
	exit;
	hint;
	file;
	problems;
	constructor(code, message, details) {
		super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
		this.code = code;
		this.exit = details.exit;
		this.hint = details.hint;
		this.file = details.file;
		this.problems = details.problems ?? [];
	}
};
/** The program was told to stop. What AWS has begun goes on there; a later run follows it. */
var Interrupted = class extends Error {
	name = "Interrupted";
	signal;
	constructor(signal) {
		super(`interrupted by ${signal}`);
		this.signal = signal;
	}
};
// src/config/resolved.ts
/**
* What the rest of the program knows of `tinystacks.yml`: every default filled in, every name
* spelled out. Only `src/config/` reads the file's own shape (`types.generated.ts`).
*/
const DATABASES = [
	"postgres",
	"mysql",
	"redis"
];
/** The databases of a stage in their fixed order. */
function databasesOf(stage) {
	return DATABASES.map((kind) => stage.databases[kind]).filter((database) => database !== void 0);
}



/***/ }),

/***/ 7071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isDataType),
/* harmony export */   i: () => (/* binding */ holdsData),
/* harmony export */   n: () => (/* binding */ databaseOf),
/* harmony export */   o: () => (/* binding */ isReader),
/* harmony export */   r: () => (/* binding */ databasesTouched),
/* harmony export */   s: () => (/* binding */ partOf),
/* harmony export */   t: () => (/* binding */ databaseNamed)
/* harmony export */ });
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3913);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1838);


// src/plan/changes/resource-owner.ts
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
const READERS = new Set(Object.values(_facts_js__WEBPACK_IMPORTED_MODULE_1__.l));
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
	return _resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.find((kind) => change.physicalId !== null && outputs[_facts_js__WEBPACK_IMPORTED_MODULE_1__.t[kind]] === change.physicalId) ?? databaseNamed(change.logicalId);
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
	return _resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.find((kind) => logicalId.toLowerCase().startsWith(kind)) ?? null;
}
/**
* The databases whose instance a change set modifies, replaces or removes: those whose live facts
* decide the plan. A change of tags alone touches an instance as well, though no part's hash differs.
*/
function databasesTouched(changes, known) {
	return _resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.filter((kind) => changes.some((change) => change.action !== "Add" && databaseOf(change, known) === kind && decides(change)));
}
function decides(change) {
	return holdsData(change) || isReader(change) || change.type.endsWith("ParameterGroup");
}



/***/ }),

/***/ 7979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ refused),
/* harmony export */   c: () => (/* binding */ stepLine),
/* harmony export */   d: () => (/* binding */ hasChanges),
/* harmony export */   f: () => (/* binding */ missingConsent),
/* harmony export */   i: () => (/* binding */ outcomeWords),
/* harmony export */   l: () => (/* binding */ validated),
/* harmony export */   m: () => (/* binding */ refusalsOf),
/* harmony export */   n: () => (/* binding */ deployFailed),
/* harmony export */   o: () => (/* binding */ resourceName),
/* harmony export */   p: () => (/* binding */ namedConsents),
/* harmony export */   r: () => (/* binding */ failureHint),
/* harmony export */   s: () => (/* binding */ stageTitle),
/* harmony export */   t: () => (/* binding */ OUTCOME),
/* harmony export */   u: () => (/* binding */ waitingFor)
/* harmony export */ });
/* harmony import */ var _resource_owner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7071);
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5807);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(54);



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
		name: (0,_consent_js__WEBPACK_IMPORTED_MODULE_1__._)({
			stage,
			database
		}),
		consent
	}]), ...consents.map((consent) => ({
		name: (0,_consent_js__WEBPACK_IMPORTED_MODULE_1__._)({
			stage,
			database: null
		}),
		consent
	}))]);
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
	done: (changed) => `Deployed: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.f)(changed, "stage")} changed.`,
	notStarted: (stages) => `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.p)(stages)} ${stages.length === 1 ? "was" : "were"} not started`
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
	const part = origin === void 0 ? (0,_resource_owner_js__WEBPACK_IMPORTED_MODULE_0__.t)(logicalId) : origin.part;
	if (part === null || part === "network" || part === "bastion") return logicalId;
	const kind = typeName(type);
	return kind === null ? _plan_js__WEBPACK_IMPORTED_MODULE_2__.t[part] : `${_plan_js__WEBPACK_IMPORTED_MODULE_2__.t[part]} ${kind}`;
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
	return `${plan.stage}: ${_plan_js__WEBPACK_IMPORTED_MODULE_2__.i[plan.action]} (${plan.stack} in ${plan.region})`;
}
function waitingFor(stack) {
	return `${stack.name} is in the middle of an operation (${stack.status}): waiting for it to end`;
}
/** Why a plan is not applied: one sentence for the refusals, one for each consent that is missing. */
function refused(plan) {
	const refusals = plan.stages.flatMap(({ stage, refusals }) => refusals.map(({ database, message }) => [stage, ...database === null ? [] : [database]].join("/").concat(`: ${message}`)));
	const missing = namedConsents(plan).filter(({ consent }) => !consent.given).map(({ name, consent }) => (0,_consent_js__WEBPACK_IMPORTED_MODULE_1__.n)(name, consent.kind, consent.words));
	return [...refusals, ...missing];
}
/** What `validate` says of a file that is right. */
function validated(file, stages) {
	return `${file} is valid: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.f)(stages.length, "stage")} (${(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.p)(stages.map(({ name }) => name))})`;
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



/***/ }),

/***/ 9884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ COMMENT_PARTS)
/* harmony export */ });
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



/***/ }),

/***/ 5808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ Unfinished)
/* harmony export */ });
// src/commands/shared/unfinished.ts
/** A deploy that was told to stop in the middle, and what had become of its stages by then. */
var Unfinished = class extends Error {
	name = "Unfinished";
	interrupted;
	report;
	constructor(interrupted, report) {
		super(interrupted.message);
		this.interrupted = interrupted;
		this.report = report;
	}
};



/***/ }),

/***/ 7862:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _chunks_unfinished_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5808);
/* harmony import */ var _chunks_fastest_levenshtein_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6841);
/* harmony import */ var _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3913);
/* harmony import */ var _chunks_nets_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6041);
/* harmony import */ var _chunks_limits_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(8421);
/* harmony import */ var _chunks_annotations_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7419);
/* harmony import */ var _chunks_pull_request_context_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7348);
/* harmony import */ var _chunks_consent_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5807);
/* harmony import */ var _chunks_problems_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7477);
/* harmony import */ var _chunks_plan_data_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(703);
/* harmony import */ var _chunks_labels_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(8030);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(6760);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(6982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(9896);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(7975);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(1421);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(8500);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(3024);





















// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_11__.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs__WEBPACK_IMPORTED_MODULE_13__.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs__WEBPACK_IMPORTED_MODULE_13__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_11__.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_12__.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_11__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_11__.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = fs__WEBPACK_IMPORTED_MODULE_13__.promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, fs__WEBPACK_IMPORTED_MODULE_13__.constants.R_OK | fs__WEBPACK_IMPORTED_MODULE_13__.constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(os__WEBPACK_IMPORTED_MODULE_11__.EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
* Support boolean input list: `true | True | TRUE | false | False | FALSE` .
* The return value is also in boolean type.
* ref: https://yaml.org/spec/1.2/spec.html#id2804923
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   boolean
*/
function getBooleanInput(name, options) {
	const trueValue = [
		"true",
		"True",
		"TRUE"
	];
	const falseValue = [
		"false",
		"False",
		"FALSE"
	];
	const val = getInput(name, options);
	if (trueValue.includes(val)) return true;
	if (falseValue.includes(val)) return false;
	throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\nSupport boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os__WEBPACK_IMPORTED_MODULE_11__.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Sets the action status to failed.
* When the action exits it will be with an exit code of 1
* @param message add error issue message
*/
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_11__.EOL);
}
/**
* Begin an output group.
*
* Output until the next `groupEnd` will be foldable in this group
*
* @param name The name of the output group
*/
function startGroup(name) {
	issue("group", name);
}
/**
* End an output group.
*/
function endGroup() {
	issue("endgroup");
}
// src/commands/verbs.ts
/** Every verb and the module that tells its story, loaded when it is called. */
const COMMANDS = {
	validate: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(865), __nccwpck_require__.e(967), __nccwpck_require__.e(575)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7575))).validate,
	plan: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(865), __nccwpck_require__.e(967), __nccwpck_require__.e(846), __nccwpck_require__.e(765), __nccwpck_require__.e(437), __nccwpck_require__.e(712)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4712))).plan,
	deploy: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(865), __nccwpck_require__.e(967), __nccwpck_require__.e(846), __nccwpck_require__.e(765), __nccwpck_require__.e(437), __nccwpck_require__.e(331), __nccwpck_require__.e(230)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5230))).deploy,
	outputs: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(865), __nccwpck_require__.e(967), __nccwpck_require__.e(846), __nccwpck_require__.e(437), __nccwpck_require__.e(637)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3637))).outputs,
	destroy: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(865), __nccwpck_require__.e(967), __nccwpck_require__.e(846), __nccwpck_require__.e(765), __nccwpck_require__.e(437), __nccwpck_require__.e(331), __nccwpck_require__.e(655)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7655))).destroy,
	promote: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(865), __nccwpck_require__.e(85)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6085))).promote,
	template: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(865), __nccwpck_require__.e(967), __nccwpck_require__.e(729)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4729))).template
};
/** Every verb, in the order in which a person meets them. */
const VERBS = Object.keys(COMMANDS);
/** Verbs of the design that this version does not have yet: named, so that nobody thinks they mistyped. */
const NOT_YET = [
	"drift",
	"connect",
	"init",
	"bootstrap"
];
/** How far a typo may be from what was meant. */
const TYPO = 3;
/** The verb of this name; anything else is a usage error (exit 2) that says what there is. */
function verbNamed(name) {
	const verb = VERBS.find((known) => known === name);
	if (verb) return verb;
	if (NOT_YET.includes(name)) throw new _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.i("NOT_YET", `\`${name}\` does not work in this version yet`, {
		exit: 2,
		hint: `what works: ${VERBS.join(", ")}, sandbox`
	});
	const near = (0,_chunks_fastest_levenshtein_js__WEBPACK_IMPORTED_MODULE_1__.t)(name, [...VERBS, "sandbox"]);
	throw new _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.i("UNKNOWN_COMMAND", `there is no command \`${name}\``, {
		exit: 2,
		hint: (0,_chunks_fastest_levenshtein_js__WEBPACK_IMPORTED_MODULE_1__.n)(name, near) <= TYPO ? `did you mean \`${near}\`?` : `the commands are ${VERBS.join(", ")}, sandbox`
	});
}
/** Loads the verb's module. */
function loadCommand(verb) {
	return COMMANDS[verb]();
}
// src/host/git.ts
/** Milliseconds: no question here is for a repository's whole history. */
const TIMEOUT = 2e4;
/** Git was asked and did not answer. */
var GitError = class extends Error {
	name = "GitError";
};
/**
* What git prints, of at most the size of a file of ours.
*
* @throws GitError with git's own words in one line, or why it could not be asked
*/
async function git(directory, ...argv) {
	try {
		const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_14__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_15__.execFile)("git", argv, {
			cwd: directory,
			encoding: "utf8",
			maxBuffer: _chunks_limits_js__WEBPACK_IMPORTED_MODULE_18__.t,
			timeout: TIMEOUT,
			windowsHide: true
		});
		return stdout;
	} catch (error) {
		throw new GitError(whyNot(error), { cause: error });
	}
}
function whyNot(error) {
	if (!(error instanceof Error)) return String(error);
	if ("code" in error && error.code === "ENOENT") return "git is not installed";
	return (("stderr" in error && typeof error.stderr === "string" ? error.stderr.trim() : "") || error.message).split("\n")[0]?.replace(/^fatal: /, "") ?? "";
}
// src/host/base-file.ts
/** Where a repository's default branch may be, the remote's own word first. */
const DEFAULT_BRANCHES = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
/**
* The file as it is committed where this branch left the default branch; on the default branch, as it
* is committed there.
*/
async function baseFileOf(inRepository, directory) {
	try {
		return await read$1(inRepository, directory);
	} catch (error) {
		if (error instanceof GitError) return {
			kind: "unread",
			why: error.message
		};
		throw error;
	}
}
async function read$1(inRepository, directory) {
	await git(directory, "rev-parse", "--git-dir");
	if (await commitOf(directory, "HEAD") === null) return {
		kind: "absent",
		ref: _chunks_nets_js__WEBPACK_IMPORTED_MODULE_3__.m.nothingCommitted
	};
	const branch = await defaultBranch(directory);
	if (branch === null) return {
		kind: "unread",
		why: _chunks_nets_js__WEBPACK_IMPORTED_MODULE_3__.m.noDefaultBranch
	};
	const commit = await mergeBase(directory, branch);
	if (commit === null) return {
		kind: "unread",
		why: _chunks_nets_js__WEBPACK_IMPORTED_MODULE_3__.m.tooShallow(branch)
	};
	const ref = `${await nameOf(directory, branch)} (${commit.slice(0, 7)})`;
	const entry = await git(directory, "ls-tree", "--full-tree", commit, "--", inRepository);
	const blob = /^100\d+ blob ([0-9a-f]+)\t/.exec(entry)?.[1];
	if (blob === void 0) return {
		kind: "absent",
		ref
	};
	return {
		kind: "read",
		ref,
		text: await git(directory, "cat-file", "blob", blob)
	};
}
async function defaultBranch(directory) {
	for (const branch of DEFAULT_BRANCHES) if (await commitOf(directory, branch) !== null) return branch;
	return null;
}
/** `origin/HEAD` is a name for another branch. */
async function nameOf(directory, branch) {
	return (await git(directory, "rev-parse", "--abbrev-ref", branch)).trim() || branch;
}
function commitOf(directory, ref) {
	return orNull(git(directory, "rev-parse", "--verify", "--quiet", `${ref}^{commit}`));
}
/** A shallow checkout may not have it. */
function mergeBase(directory, branch) {
	return orNull(git(directory, "merge-base", "HEAD", branch));
}
async function orNull(answer) {
	try {
		return (await answer).trim();
	} catch (error) {
		if (error instanceof GitError) return null;
		throw error;
	}
}
// src/host/clock.ts
/** The machine's clock. A sleep ends at once, with the signal's reason, when the program is told to stop. */
function systemClock(stop) {
	return {
		now: () => /* @__PURE__ */ new Date(),
		sleep: async (milliseconds) => {
			stop.throwIfAborted();
			try {
				await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_16__.setTimeout)(milliseconds, void 0, { signal: stop });
			} catch (error) {
				stop.throwIfAborted();
				throw error;
			}
		}
	};
}
// src/host/config-file.ts
const DEFAULT_NAME = "tinystacks.yml";
/** Reads the named file, or the nearest `tinystacks.yml` from `directory` up to the repository's root. */
function readConfigFile(named, directory) {
	const path = named === null ? findUpwards(directory) : (0,node_path__WEBPACK_IMPORTED_MODULE_10__.resolve)(directory, named);
	const name = named ?? (path === null ? DEFAULT_NAME : (0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)(directory, path));
	if (path === null || !(0,node_fs__WEBPACK_IMPORTED_MODULE_17__.existsSync)(path)) throw notFound(name, named === null);
	const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.statSync)(path);
	if (!status.isFile()) throw new _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.i("CONFIG_UNREADABLE", `${name} is not a file`, { exit: 2 });
	if (status.size > 1048576) throw new _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.i("CONFIG_TOO_LARGE", `${name} is larger than 1 MiB`, {
		exit: 2,
		file: name,
		hint: "a tinystacks.yml is a few kB; check that this is the right file"
	});
	const root = repositoryRoot((0,node_path__WEBPACK_IMPORTED_MODULE_10__.dirname)(path));
	return {
		name,
		inRepository: root === null ? (0,node_path__WEBPACK_IMPORTED_MODULE_10__.basename)(path) : (0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_10__.sep).join("/"),
		text: read(path, name)
	};
}
/** Writes the file that `readConfigFile` gave. Its new text stands beside it first, so that it is never half written. */
function writeConfigFile({ name }, text, directory) {
	const path = (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_10__.resolve)(directory, name));
	const beside = `${path}.tinystacks`;
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_17__.writeFileSync)(beside, text, { mode: (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.statSync)(path).mode });
		(0,node_fs__WEBPACK_IMPORTED_MODULE_17__.renameSync)(beside, path);
	} catch (cause) {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_17__.rmSync)(beside, { force: true });
		throw new _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.i("CONFIG_NOT_WRITTEN", `${name} cannot be written`, {
			exit: 1,
			cause
		});
	}
}
function read(path, name) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.readFileSync)(path, "utf8");
	} catch (cause) {
		throw new _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.i("CONFIG_UNREADABLE", `${name} cannot be read`, {
			exit: 2,
			cause
		});
	}
}
function notFound(name, searched) {
	return new _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.i("CONFIG_NOT_FOUND", searched ? `there is no ${DEFAULT_NAME} here or above, up to the repository's root` : `there is no file ${name}`, {
		exit: 2,
		file: name,
		hint: searched ? `write ${DEFAULT_NAME}, or name the file with --config` : "check the path after --config (in a workflow: the input `config`, after actions/checkout)"
	});
}
function findUpwards(directory) {
	for (const folder of upwards(directory)) {
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(folder, DEFAULT_NAME);
		if ((0,node_fs__WEBPACK_IMPORTED_MODULE_17__.existsSync)(path)) return path;
		if ((0,node_fs__WEBPACK_IMPORTED_MODULE_17__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(folder, ".git"))) return null;
	}
	return null;
}
/** The folder that holds `.git`, at or above `directory`; null = in no repository. */
function repositoryRoot(directory) {
	return upwards(directory).find((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(folder, ".git"))) ?? null;
}
function upwards(directory) {
	const folders = [(0,node_path__WEBPACK_IMPORTED_MODULE_10__.resolve)(directory)];
	for (;;) {
		const last = folders.at(-1) ?? "";
		const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.dirname)(last);
		if (parent === last) return folders;
		folders.push(parent);
	}
}
// src/host/repository.ts
/** `owner/name` of a GitHub remote's address, https or ssh. */
const REMOTE = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/m;
/** `owner/name`: what GitHub Actions says, else the GitHub remote of this checkout; null = neither. */
function repositoryName(environment, directory) {
	if (environment["GITHUB_REPOSITORY"]) return environment["GITHUB_REPOSITORY"];
	const root = repositoryRoot(directory);
	if (root === null) return null;
	try {
		return REMOTE.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_17__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(root, ".git", "config"), "utf8"))?.[1] ?? null;
	} catch {
		return null;
	}
}
// src/host/workflow-run.ts
/**
* The workflow run that the action, or a CLI in a step of a workflow, is called by; undefined outside of
* one. A run keeps its id when it is run again, and its attempt goes up (docs.github.com, variables
* reference, GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT).
*/
function workflowRun(environment) {
	const id = Number(environment["GITHUB_RUN_ID"]);
	if (!Number.isSafeInteger(id) || id <= 0) return void 0;
	return {
		id,
		attempt: Number(environment["GITHUB_RUN_ATTEMPT"]) || 1
	};
}
// src/host/environment.ts
/** The ports that the action and the CLI share: files, clock, repository, AWS. */
function localPorts(stop) {
	const directory = process.cwd();
	const run = workflowRun(process.env);
	return {
		files: {
			config: (named) => readConfigFile(named, directory),
			write: (file, text) => {
				writeConfigFile(file, text, directory);
			}
		},
		baseFile: (inRepository) => baseFileOf(inRepository, directory),
		clock: systemClock(stop),
		repository: repositoryName(process.env, directory),
		...run && { workflowRun: run },
		homeRegion: process.env["AWS_REGION"] || process.env["AWS_DEFAULT_REGION"] || null,
		connect: async (region) => (await __nccwpck_require__.e(/* import() */ 20).then(__nccwpck_require__.bind(__nccwpck_require__, 6020))).connect(region)
	};
}
// src/host/signals.ts
/**
* A signal that is aborted, with `Interrupted` as its reason, by the first SIGINT or SIGTERM. What
* is under way ends in order; a second signal ends the program at once, as without us.
*/
function stopSignal() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => {
		controller.abort(new _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.r(name));
	});
	return controller.signal;
}
// src/github/base-file.ts
/**
* The file as it was before the change, from GitHub: on the pull request's base branch, or before the
* push. A workflow's checkout holds the one commit. null = this run is of neither, or GitHub is asked nothing.
*/
async function baseFileOnGitHub({ workflow, github }, path) {
	const base = baseOf(workflow);
	if (base === null || github === null) return null;
	try {
		const text = await (await github()).file(path, base.sha);
		const ref = `${base.branch} (${base.sha.slice(0, 7)})`;
		return text === null ? {
			kind: "absent",
			ref
		} : {
			kind: "read",
			ref,
			text
		};
	} catch (error) {
		return {
			kind: "unread",
			why: (0,_chunks_plan_data_js__WEBPACK_IMPORTED_MODULE_8__.r)(error, "contents: read")
		};
	}
}
function baseOf({ pull, before, ref }) {
	if (pull !== null) return pull.baseSha === null ? null : {
		sha: pull.baseSha,
		branch: pull.baseRef ?? _chunks_nets_js__WEBPACK_IMPORTED_MODULE_3__.m.baseBranch
	};
	return before === null ? null : {
		sha: before,
		branch: ref.replace(/^refs\/heads\//, "")
	};
}
// src/github/deployment-status.ts
/**
* A GitHub deployment for each stage that is applied. Where GitHub denies one, that is said once and no
* other is begun; one that was begun is ended all the same.
*/
function deploymentBoard(connect) {
	const open = /* @__PURE__ */ new Map();
	let denied = false;
	const tell = async (call) => {
		const { github, workflow, inputs, notice } = await connect();
		if (github === null || !inputs.deployments) return;
		try {
			await call(await github(), workflow);
		} catch (error) {
			const why = (0,_chunks_plan_data_js__WEBPACK_IMPORTED_MODULE_8__.r)(error, "deployments: write");
			if (!denied) notice(_chunks_plan_data_js__WEBPACK_IMPORTED_MODULE_8__.l.noDeployments(why));
			denied = true;
		}
	};
	return {
		begin: ({ stage, stack, region }) => tell(async (github, { sha, run: { url } }) => {
			if (denied) return;
			const description = _chunks_plan_data_js__WEBPACK_IMPORTED_MODULE_8__.l.deployment(stack, region);
			const id = await github.createDeployment({
				sha,
				environment: stage,
				description
			});
			open.set(stage, id);
			await github.setDeployment(id, {
				state: "in_progress",
				url,
				description
			});
		}),
		end: ({ stage, seconds, result }) => tell(async (github, { run: { url } }) => {
			const id = open.get(stage);
			if (id === void 0) return;
			const state = result.kind === "failed" ? "failure" : "success";
			const description = _chunks_plan_data_js__WEBPACK_IMPORTED_MODULE_8__.l.deployed(result.kind, seconds);
			await github.setDeployment(id, {
				state,
				url,
				description
			});
		})
	};
}
// src/github/event.ts
/** What to do where the input `command` is empty: a pull request plans, a push to the default branch deploys. */
function verbForEvent({ event, ref, defaultBranch }) {
	if (event === "pull_request" || event === "merge_group") return "plan";
	if (event === "push" && defaultBranch !== null && ref === `refs/heads/${defaultBranch}`) return "deploy";
	if (event === "schedule") return "drift";
	throw new _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.i("NO_COMMAND", `no command is given for the event ${event} on ${ref}`, {
		exit: 2,
		hint: "write `with: { command: plan }` (or validate, deploy, outputs); without it a pull request plans and a push to the default branch deploys"
	});
}
// src/github/inputs.ts
/** The action's inputs, read once. A wrong one is a usage error (exit 2). */
function readInputs() {
	const token = getInput("github-token");
	if (token !== "") setSecret(token);
	return {
		command: getInput("command"),
		options: {
			config: getInput("config") || null,
			stages: list(getInput("stage")),
			allow: list(getInput("allow")),
			format: "table",
			confirm: getInput("confirm") || null
		},
		pullRequest: {
			token: token || null,
			comment: flag("comment", true),
			author: getInput("comment-author") || null,
			deployments: flag("deployments", true),
			policy: {
				requirePlan: flag("require-plan", false),
				onPlanChange: onPlanChange()
			}
		}
	};
}
function onPlanChange() {
	const written = getInput("on-plan-change") || "refuse";
	if (written === "refuse" || written === "apply") return written;
	throw wrongInput("on-plan-change", written, "`refuse` or `apply`");
}
function flag(name, byDefault) {
	const written = getInput(name);
	if (written === "") return byDefault;
	try {
		return getBooleanInput(name);
	} catch {
		throw wrongInput(name, written, "`true` or `false`");
	}
}
function wrongInput(name, written, choices) {
	return new _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.i("INPUT", `the input \`${name}\` is \`${written}\``, {
		exit: 2,
		hint: `write ${choices}`
	});
}
/** Words separated by commas or lines. */
function list(text) {
	return text.split(/[,\n]/).map((word) => word.trim()).filter((word) => word !== "");
}
// src/github/reporter.ts
/** Reports to a workflow's log: a stage is a group, a resource's event a line in it. */
function workflowReporter() {
	const line = (text) => {
		info((0,_chunks_consent_js__WEBPACK_IMPORTED_MODULE_6__.d)(text));
	};
	return {
		line,
		notice: (text) => {
			notice((0,_chunks_consent_js__WEBPACK_IMPORTED_MODULE_6__.p)(text));
		},
		group: async (title, body) => {
			startGroup((0,_chunks_consent_js__WEBPACK_IMPORTED_MODULE_6__.p)(title));
			try {
				return await body();
			} finally {
				endGroup();
			}
		},
		progress: (_event, text) => {
			if (text !== null) line(text);
		}
	};
}
// src/github/review.ts
/** The port, over GitHub. What GitHub denies is said: no label counts then, and no plan was reviewed. */
function reviewOf(policy, connect) {
	return {
		policy,
		consents: async () => {
			const side = await connect();
			try {
				return (await labels(side)).flatMap((name) => (0,_chunks_labels_js__WEBPACK_IMPORTED_MODULE_9__.n)(name) ?? []);
			} catch (error) {
				side.notice(_chunks_plan_data_js__WEBPACK_IMPORTED_MODULE_8__.l.labelsUnread((0,_chunks_plan_data_js__WEBPACK_IMPORTED_MODULE_8__.r)(error, "pull-requests: read")));
				return [];
			}
		},
		reviewed: async (file) => reviewed(await connect(), file)
	};
}
/** Those of the event, where it is as fresh as the run: a re-run has the payload of the first try. */
async function labels({ workflow, github, discussion }) {
	const { pull, run } = workflow;
	const inPayload = pull?.labels ?? null;
	if (github === null || inPayload !== null && run.attempt === 1) return inPayload ?? [];
	if (pull !== null) return (await (await github()).pull(pull.number)).labels;
	return (await discussion()).pulls.flatMap((one) => one.labels);
}
async function reviewed({ github, workflow, discussion }, { inRepository }) {
	if (github === null) return {
		plans: [],
		pulls: [],
		lookalikes: [],
		unread: _chunks_plan_data_js__WEBPACK_IMPORTED_MODULE_8__.l.noToken
	};
	let read;
	try {
		read = await discussion();
	} catch (error) {
		return {
			plans: [],
			pulls: [],
			lookalikes: [],
			unread: (0,_chunks_plan_data_js__WEBPACK_IMPORTED_MODULE_8__.r)(error, "pull-requests: read")
		};
	}
	const ours = read.comments.filter(({ header }) => header.repository === workflow.repository && header.config === inRepository);
	const heads = new Set(read.pulls.map(({ headSha }) => headSha));
	return {
		plans: ours.map(({ pull, header, body }) => ({
			pull,
			current: heads.has(header.sha),
			header,
			plan: (0,_chunks_plan_data_js__WEBPACK_IMPORTED_MODULE_8__.t)(body)
		})),
		pulls: read.pulls.map(({ number }) => number),
		lookalikes: read.lookalikes,
		unread: null
	};
}
// src/github/workflow.ts
/** `@actions/github` is only loaded where the event has to be asked. */
async function readWorkflow() {
	const { context } = await __nccwpck_require__.e(/* import() */ 126).then(__nccwpck_require__.bind(__nccwpck_require__, 5126));
	const { payload } = context;
	const repository = process.env["GITHUB_REPOSITORY"] ?? "";
	return {
		repository,
		apiUrl: context.apiUrl,
		event: context.eventName,
		ref: context.ref,
		defaultBranch: text(payload.repository?.["default_branch"]),
		sha: context.sha,
		pull: pullOf(payload, context.ref),
		before: beforeOf(payload),
		commits: commitsOf(payload),
		run: {
			id: context.runId || 0,
			attempt: Number(process.env["GITHUB_RUN_ATTEMPT"]) || 1,
			url: `${context.serverUrl}/${repository}/actions/runs/${context.runId || 0}`
		}
	};
}
/** Whether the run is of a pull request's event, as its name says: for this nothing is loaded. */
function isOfPullRequest() {
	return (process.env["GITHUB_EVENT_NAME"] ?? "").startsWith("pull_request");
}
/** `refs/heads/gh-readonly-queue/main/pr-104-<sha>`: the only place where a merge queue names its pull request. */
const QUEUE = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/;
function pullOf({ pull_request: pull }, ref) {
	if (pull === void 0) {
		const queued = QUEUE.exec(ref)?.[1];
		return queued === void 0 ? null : {
			number: Number(queued),
			headSha: null,
			baseSha: null,
			baseRef: null,
			labels: null
		};
	}
	const labels = pull["labels"];
	return {
		number: pull.number,
		headSha: text(at(pull["head"], "sha")),
		baseSha: text(at(pull["base"], "sha")),
		baseRef: text(at(pull["base"], "ref")),
		labels: Array.isArray(labels) ? labels.flatMap((label) => text(at(label, "name")) ?? []) : null
	};
}
function beforeOf(payload) {
	const before = text(payload["before"]);
	return before === null || /^0*$/.test(before) ? null : before;
}
function commitsOf(payload) {
	const commits = payload["commits"];
	return Array.isArray(commits) ? commits.flatMap((commit) => text(at(commit, "id")) ?? []).reverse() : [];
}
function at(value, key) {
	return typeof value === "object" && value !== null ? value[key] : void 0;
}
function text(value) {
	return typeof value === "string" ? value : null;
}
// src/github/run.ts
/** A workflow's log is read in a browser: nothing is wrapped in it. */
const LOG_WIDTH = 160;
/** The action: inputs in, a verb called, its result set as outputs. Gives the exit code; fails in this one place. */
async function runAction() {
	try {
		const inputs = readInputs();
		return await runVerb(verbNamed(inputs.command || verbForEvent(await readWorkflow())), inputs);
	} catch (error) {
		return await fail(error);
	}
}
async function runVerb(verb, { options, pullRequest }) {
	const command = await loadCommand(verb);
	const ports = localPorts(stopSignal());
	const reporter = workflowReporter();
	const side = (0,_chunks_pull_request_context_js__WEBPACK_IMPORTED_MODULE_5__.r)(async () => (0,_chunks_pull_request_context_js__WEBPACK_IMPORTED_MODULE_5__.n)(await readWorkflow(), pullRequest, ports.clock, reporter.notice));
	const context = {
		...ports,
		options,
		reporter,
		ask: null,
		baseFile: async (path) => await baseFileOnGitHub(await side(), path) ?? await ports.baseFile(path),
		review: reviewOf(pullRequest.policy, side),
		board: deploymentBoard(side),
		onLoaded: () => {
			if (verb === "plan") lookAhead(side);
		},
		terminal: {
			color: false,
			width: LOG_WIDTH
		}
	};
	try {
		const result = await command(context);
		await unlessStopped(publish(verb, side, context, result));
		return await present(result);
	} catch (error) {
		if (pullRequest.token !== null) await unlessStopped(publishError(verb, side, context, error));
		throw error instanceof _chunks_unfinished_js__WEBPACK_IMPORTED_MODULE_0__.t ? error.interrupted : error;
	}
}
/** Begins what the comment will need. That GitHub cannot be asked is told where it has to be. */
function lookAhead(side) {
	side().then((known) => {
		known.lookAhead();
	}, () => void 0);
}
/** The work is done, or has failed: what it came to is told in the log, although the pull request cannot be told any more. */
async function unlessStopped(telling) {
	try {
		await telling;
	} catch (error) {
		if (!(error instanceof _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.r)) throw error;
	}
}
/** Tells the pull request why there is no plan, why a deploy did not begin, or how far it came. */
async function publishError(verb, side, context, error) {
	if (error instanceof _chunks_unfinished_js__WEBPACK_IMPORTED_MODULE_0__.t) await (await Promise.all(/* import() */[__nccwpck_require__.e(765), __nccwpck_require__.e(572)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6345))).publishResults(await side(), error.report);
	if (!(error instanceof _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.i)) return;
	if (verb === "plan" && isOfPullRequest()) await (await Promise.all(/* import() */[__nccwpck_require__.e(846), __nccwpck_require__.e(765), __nccwpck_require__.e(843)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1734))).publishFailure(await side(), context, error);
	if (verb === "deploy") await (await Promise.all(/* import() */[__nccwpck_require__.e(765), __nccwpck_require__.e(572)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6345))).publishUnstarted(await side(), context, error);
}
/** Tells the pull request, before the job ends and whatever it came to. */
async function publish(verb, side, { options }, { report }) {
	if (report === null) return;
	if (verb === "plan") await (await Promise.all(/* import() */[__nccwpck_require__.e(846), __nccwpck_require__.e(765), __nccwpck_require__.e(843)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1734))).publishPlan(await side(), options.stages, report);
	if (verb === "deploy") await (await Promise.all(/* import() */[__nccwpck_require__.e(765), __nccwpck_require__.e(572)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6345))).publishResults(await side(), report);
}
async function present({ text, outputs, ...result }) {
	info((0,_chunks_consent_js__WEBPACK_IMPORTED_MODULE_6__.d)(text));
	for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
	if (result.summary !== null) await summarize(result.summary);
	annotate(result.annotations);
	if (result.failure !== null) setFailed((0,_chunks_consent_js__WEBPACK_IMPORTED_MODULE_6__.p)(result.failure));
	return result.exit;
}
async function summarize(markdown) {
	if (process.env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(markdown, true).write();
}
async function fail(error) {
	if (error instanceof _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.i) {
		await summarize((0,_chunks_pull_request_context_js__WEBPACK_IMPORTED_MODULE_5__.i)(error));
		annotate((0,_chunks_annotations_js__WEBPACK_IMPORTED_MODULE_4__.n)(error));
		setFailed((0,_chunks_problems_js__WEBPACK_IMPORTED_MODULE_7__.t)(error));
		return error.exit;
	}
	if (error instanceof _chunks_resolved_js__WEBPACK_IMPORTED_MODULE_2__.r) {
		setFailed(`${error.message}; what AWS has begun goes on: run the workflow again to follow it`);
		return error.signal === "SIGINT" ? 130 : 143;
	}
	setFailed(`internal error, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
	return 1;
}
function annotate(annotations) {
	for (const { level, message, file, line, column } of annotations) (level === "error" ? error : warning)(message, {
		title: "tinystacks",
		file: inWorkspace(file),
		startLine: line,
		startColumn: column
	});
}
/** As the pull request's diff has it: `./tinystacks.yml` is no file of it. */
function inWorkspace(file) {
	const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)(process.env["GITHUB_WORKSPACE"] ?? "", file);
	return (inside.startsWith("..") ? (0,node_path__WEBPACK_IMPORTED_MODULE_10__.normalize)(file) : inside).split(node_path__WEBPACK_IMPORTED_MODULE_10__.sep).join("/");
}
// src/action.ts
process.exitCode = await runAction();


__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(7862);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
