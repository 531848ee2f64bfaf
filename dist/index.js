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

/***/ 666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ TinystacksError),
/* harmony export */   t: () => (/* binding */ Interrupted)
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



/***/ }),

/***/ 1838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ EXISTING_RULE_IDS),
/* harmony export */   c: () => (/* binding */ REDIS_IDS),
/* harmony export */   d: () => (/* binding */ DATABASES),
/* harmony export */   f: () => (/* binding */ databasesOf),
/* harmony export */   h: () => (/* binding */ distance),
/* harmony export */   i: () => (/* binding */ BASTION_IDS),
/* harmony export */   l: () => (/* binding */ SQL_IDS),
/* harmony export */   m: () => (/* binding */ closest),
/* harmony export */   n: () => (/* binding */ NOTHING_ELSEWHERE),
/* harmony export */   o: () => (/* binding */ NETWORK_IDS),
/* harmony export */   r: () => (/* binding */ BASTION_EGRESS_IDS),
/* harmony export */   s: () => (/* binding */ READER_IDS),
/* harmony export */   t: () => (/* binding */ IDENTIFIER_OUTPUT),
/* harmony export */   u: () => (/* binding */ ZONE_IDS)
/* harmony export */ });
/* unused harmony export p */
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
// src/config/limits.ts
/** The most a file may hold, in bytes of UTF-8. */
const MAX_FILE_BYTES = 1048576;
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
/** The rule that admits the stage's clients to an existing database. */
const EXISTING_RULE_IDS = {
	postgres: "PostgresExistingAccess",
	mysql: "MysqlExistingAccess",
	redis: "RedisExistingAccess"
};
const REDIS_IDS = {
	securityGroup: "RedisSecurityGroup",
	secret: "RedisSecret",
	subnetGroup: "RedisSubnetGroup",
	parameterGroup: "RedisParameterGroup",
	replicationGroup: "RedisReplicationGroup"
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
/** The bastion's way out to each database. */
const BASTION_EGRESS_IDS = {
	postgres: "BastionToPostgres",
	mysql: "BastionToMysql",
	redis: "BastionToRedis"
};
// src/plan/facts.ts
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

/***/ 9661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ plain),
/* harmony export */   i: () => (/* binding */ inertLog),
/* harmony export */   n: () => (/* binding */ forMarkdown),
/* harmony export */   r: () => (/* binding */ forTerminal),
/* harmony export */   t: () => (/* binding */ codeForMarkdown)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

// src/render/inert.ts
/**
* Makes text of unknown origin (names, tags, parameters, AWS's own error texts) inert for where it
* is shown: nothing in it can style, link, mention, break a table, or command a workflow.
*/
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Bidirectional and zero-width characters, tag characters, fillers: invisible, and they deceive. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]/gu;
/** One line of visible text without any styling. */
function plain(text) {
	return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).toWellFormed().replaceAll(CONTROL, " ").replaceAll(INVISIBLE, "").trim();
}
/**
* For a terminal or a log. No line can become a workflow command: the runner takes `::` at the
* start of a line (also where a long text is wrapped) and `##[` anywhere (ActionCommand.cs).
*/
function forTerminal(text) {
	return plain(text).replaceAll(/(^|\s)::/g, "$1: :").replaceAll("##[", "# #[");
}
/** Many lines that are laid out already, for a workflow's log: no line of them is a command. */
function inertLog(text) {
	return text.split("\n").map((line) => line.replace(/^(\s*)::/, "$1: :").replaceAll("##[", "# #[")).join("\n");
}
/** Breaks a link, a mention or a reference without being seen. */
const BREAK = "&#8203;";
/** For Markdown on GitHub, in a table's cell as well as in a paragraph. */
function forMarkdown(text) {
	return plain(text).replaceAll(/[\\`*_{}[\]<>#+!|~$^&]|^[-=]|(?<=^\d+)[.)]/g, asEntity).replaceAll("&#35;", `&#35;${BREAK}`).replaceAll("@", `@${BREAK}`).replaceAll(/:(?=[\w/+-])/g, `:${BREAK}`).replaceAll(/\b(www)(?=\.)/gi, `$1${BREAK}`).replaceAll(/\b(gh)(?=-\d)/gi, `$1${BREAK}`);
}
/**
* As code, where GitHub links and mentions nothing and which can be copied as it is. Text that
* could end the code, or the cell of a table around it, is shown as inert text instead.
*/
function codeForMarkdown(text) {
	const line = plain(text);
	return line === "" || /[`|\\]/.test(line) ? forMarkdown(line) : `\`${line}\``;
}
function asEntity(character) {
	return `&#${character.codePointAt(0)};`;
}



/***/ }),

/***/ 2048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ count),
/* harmony export */   C: () => (/* binding */ consentNeeded),
/* harmony export */   D: () => (/* binding */ labels),
/* harmony export */   E: () => (/* binding */ interruption),
/* harmony export */   O: () => (/* binding */ markdownWords),
/* harmony export */   S: () => (/* binding */ STAGE_ACTION),
/* harmony export */   T: () => (/* binding */ happening),
/* harmony export */   _: () => (/* binding */ partOf),
/* harmony export */   a: () => (/* binding */ refused),
/* harmony export */   b: () => (/* binding */ NOT_VERIFIED),
/* harmony export */   c: () => (/* binding */ stepLine),
/* harmony export */   d: () => (/* binding */ databaseNamed),
/* harmony export */   f: () => (/* binding */ databaseOf),
/* harmony export */   g: () => (/* binding */ isReader),
/* harmony export */   h: () => (/* binding */ isDataType),
/* harmony export */   i: () => (/* binding */ outcomeWords),
/* harmony export */   j: () => (/* binding */ listed),
/* harmony export */   k: () => (/* binding */ verdictLine),
/* harmony export */   l: () => (/* binding */ validated),
/* harmony export */   m: () => (/* binding */ holdsData),
/* harmony export */   n: () => (/* binding */ consentQuestion),
/* harmony export */   o: () => (/* binding */ resourceName),
/* harmony export */   p: () => (/* binding */ databasesTouched),
/* harmony export */   r: () => (/* binding */ deployFailed),
/* harmony export */   s: () => (/* binding */ stageTitle),
/* harmony export */   t: () => (/* binding */ OUTCOME),
/* harmony export */   u: () => (/* binding */ waitingFor),
/* harmony export */   v: () => (/* binding */ CONSENT_WHY),
/* harmony export */   w: () => (/* binding */ dataFate),
/* harmony export */   x: () => (/* binding */ NO_VALUE),
/* harmony export */   y: () => (/* binding */ DATABASE_NAME)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1838);

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
/** What happens to a database; where a fact that decides it could not be read, at worst. */
function happening({ impact, verified }) {
	return verified || impact === "remove" || impact === "none" ? WHAT_HAPPENS[impact] : `at worst ${WHAT_HAPPENS[impact]}`;
}
/** How long applications cannot use the database. */
function interruption(impact, database) {
	switch (impact) {
		case "none":
		case "existing":
		case "create":
		case "in-place": return "none";
		case "failover": return database === "redis" ? "some seconds" : "1 to 2 minutes";
		case "restart":
		case "promote": return "some minutes";
		case "replace": return "until the data is restored";
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
const NO_CHANGES = "no changes: every stage is as the file says";
/** The first line of a plan: how many databases are interrupted, and whether any loses data. */
function verdictLine(plan) {
	const refusals = plan.stages.flatMap((stage) => stage.refusals).length;
	const databases = plan.stages.flatMap((stage) => stage.databases);
	const unverified = databases.filter((database) => !database.verified).length;
	const sentence = [
		...refusals > 0 ? [`Refused, ${count(refusals, "problem")} to solve`] : [],
		...databases.every(({ impact }) => isUntouched(impact)) ? [withoutDatabases(plan)] : [impactSentence(plan)],
		...unverified > 0 ? [`${count(unverified, "database")} not verified`] : []
	].join("; ");
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
function isUntouched(impact) {
	return impact === "none" || impact === "existing";
}
function withoutDatabases(plan) {
	if (plan.stages.every((stage) => stage.action === "none")) return plan.stages.some((stage) => stage.refusals.length > 0) ? "nothing would be changed" : NO_CHANGES;
	return "no database is touched, something around them changes";
}
const COUNTED = [
	[
		"create",
		"is created",
		"are created"
	],
	[
		"in-place",
		"changes while it runs",
		"change while they run"
	],
	[
		"restart",
		"restarts",
		"restart"
	],
	[
		"failover",
		"fails over",
		"fail over"
	],
	[
		"promote",
		"is promoted",
		"are promoted"
	],
	[
		"replace",
		"is replaced",
		"are replaced"
	],
	[
		"remove",
		"is removed",
		"are removed"
	]
];
function impactSentence(plan) {
	const databases = plan.stages.flatMap((stage) => stage.databases);
	const happenings = COUNTED.toReversed().flatMap(([impact, one, many]) => {
		const number = databases.filter((database) => database.impact === impact).length;
		return number === 0 ? [] : [`${count(number, "database")} ${number === 1 ? one : many}`];
	});
	const gone = databases.filter((database) => database.data !== "kept");
	const lost = gone.filter((database) => database.data === "lost");
	const atRisk = databases.some(({ impact }) => !isUntouched(impact) && impact !== "create");
	const loss = lost.length > 0 ? `${count(lost.length, "database")} ${lost.length === 1 ? "LOSES" : "LOSE"} ALL DATA` : gone.length > 0 ? `the data of ${count(gone.length, "database")} stays in a final snapshot only` : "none loses data";
	return [...happenings, ...atRisk ? [loss] : []].join(", ");
}
function consentNeeded(database, why, words) {
	return `${database}: ${why}; if you mean it: --allow ${words}`;
}
const CONSENT_WHY = {
	"data-loss": "the database or its data goes away",
	irreversible: "it cannot be undone",
	interruption: "this stage asks before an interruption"
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
		"Why",
		"Before → after"
	],
	unchanged: "Unchanged stages",
	untouched: "Not touched",
	fingerprint: "Plan",
	refused: "Refused: this will not be applied",
	needsConsent: "Needs your consent. Give these words to the deploy, if you mean it:",
	given: "consent given",
	more: (number) => `and ${number} more`,
	details: (changes, notes) => listed([...changes === 0 ? [] : [count(changes, "change")], ...notes === 0 ? [] : [count(notes, "note")]])
};
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
const READERS = new Set(Object.values(_facts_js__WEBPACK_IMPORTED_MODULE_0__.s));
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
	return _facts_js__WEBPACK_IMPORTED_MODULE_0__.d.find((kind) => change.physicalId !== null && outputs[_facts_js__WEBPACK_IMPORTED_MODULE_0__.t[kind]] === change.physicalId) ?? databaseNamed(change.logicalId);
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
	return _facts_js__WEBPACK_IMPORTED_MODULE_0__.d.find((kind) => logicalId.toLowerCase().startsWith(kind)) ?? null;
}
/**
* The databases whose instance a change set modifies, replaces or removes: those whose live facts
* decide the plan. A change of tags alone touches an instance as well, though no part's hash differs.
*/
function databasesTouched(changes, known) {
	return _facts_js__WEBPACK_IMPORTED_MODULE_0__.d.filter((kind) => changes.some((change) => change.action !== "Add" && databaseOf(change, known) === kind && decides(change)));
}
function decides(change) {
	return holdsData(change) || isReader(change) || change.type.endsWith("ParameterGroup");
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
	after: (duration) => `in ${duration}`,
	since: (stage) => `since ${stage} failed`,
	leftIn: (status) => `the stack is in ${status}`,
	columns: [
		"Stage",
		"Result",
		"Time",
		"Stack"
	],
	nothing: "Nothing to do: every stage is as the file says.",
	done: (changed) => `Deployed: ${count(changed, "stage")} changed.`
};
/** One sentence why a deploy failed: the first failing resource in AWS's words; null = it did not. */
function deployFailed(outcomes, file) {
	const failed = outcomes.flatMap(({ stage, result }) => result.kind === "failed" ? [failureOf(stage, result, file)] : []);
	const skipped = outcomes.flatMap(({ stage, result }) => result.kind === "not-attempted" ? [stage] : []);
	if (failed.length + skipped.length === 0) return null;
	const left = `${listed(skipped)} ${skipped.length === 1 ? "was" : "were"} not started`;
	return [...failed, ...skipped.length === 0 ? [] : [left]].join("; ");
}
/** `prod failed: Postgres: <AWS's reason> (tinystacks.yml:14)`. */
function failureOf(stage, { cause, line, status, remarks }, file) {
	const what = cause === null ? [outcomeWords.leftIn(status), ...remarks] : [resourceName(cause), cause.reason ?? cause.status];
	const place = line === null ? "" : ` (${file}:${line})`;
	return `${[`${stage} failed`, ...what].join(": ")}${place}`;
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
	"snapshot-first": () => "takes a snapshot of Redis, whose new engine never goes back",
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
/** Asked on a terminal; the answer that counts is the database's name, as `prod/postgres`. */
function consentQuestion(kind, database) {
	return `${database}: ${CONSENT_WHY[kind]}. Type ${database} to go on, anything else to stop: `;
}
/** Why a plan is not applied: one sentence for the refusals, one for each consent that is missing. */
function refused(plan) {
	const refusals = plan.stages.flatMap(({ stage, refusals }) => refusals.map(({ database, message }) => [stage, ...database === null ? [] : [database]].join("/").concat(`: ${message}`)));
	const missing = plan.stages.flatMap(({ stage, databases }) => databases.flatMap(({ database, consent }) => consent === null || consent.given ? [] : [`${stage}/${database}: ${CONSENT_WHY[consent.kind]}; if you mean it: --allow ${consent.words}`]));
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



/***/ }),

/***/ 7862:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _chunks_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1838);
/* harmony import */ var _chunks_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(666);
/* harmony import */ var _chunks_inert_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9661);
/* harmony import */ var _chunks_words_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2048);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9896);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8500);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(6760);












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
	process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_4__.EOL);
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
	if (!fs__WEBPACK_IMPORTED_MODULE_6__.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs__WEBPACK_IMPORTED_MODULE_6__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_4__.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_5__.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_4__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_4__.EOL}${delimiter}`;
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
const { access, appendFile, writeFile } = fs__WEBPACK_IMPORTED_MODULE_6__.promises;
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
				yield access(pathFromEnv, fs__WEBPACK_IMPORTED_MODULE_6__.constants.R_OK | fs__WEBPACK_IMPORTED_MODULE_6__.constants.W_OK);
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
		return this.addRaw(os__WEBPACK_IMPORTED_MODULE_4__.EOL);
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
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os__WEBPACK_IMPORTED_MODULE_4__.EOL);
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
	process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_4__.EOL);
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
	plan: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(865), __nccwpck_require__.e(967), __nccwpck_require__.e(799), __nccwpck_require__.e(54)]).then(__nccwpck_require__.bind(__nccwpck_require__, 54))).plan,
	deploy: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(865), __nccwpck_require__.e(967), __nccwpck_require__.e(799), __nccwpck_require__.e(912), __nccwpck_require__.e(230)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5230))).deploy,
	outputs: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(865), __nccwpck_require__.e(967), __nccwpck_require__.e(799), __nccwpck_require__.e(637)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3637))).outputs,
	destroy: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(865), __nccwpck_require__.e(967), __nccwpck_require__.e(799), __nccwpck_require__.e(912), __nccwpck_require__.e(655)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7655))).destroy,
	promote: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(865), __nccwpck_require__.e(85)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6085))).promote,
	template: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(865), __nccwpck_require__.e(967), __nccwpck_require__.e(729)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4729))).template
};
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
	if (NOT_YET.includes(name)) throw new _chunks_errors_js__WEBPACK_IMPORTED_MODULE_1__.n("NOT_YET", `\`${name}\` does not work in this version yet`, {
		exit: 2,
		hint: `what works: ${VERBS.join(", ")}, sandbox`
	});
	const near = (0,_chunks_facts_js__WEBPACK_IMPORTED_MODULE_0__.m)(name, [...VERBS, "sandbox"]);
	throw new _chunks_errors_js__WEBPACK_IMPORTED_MODULE_1__.n("UNKNOWN_COMMAND", `there is no command \`${name}\``, {
		exit: 2,
		hint: (0,_chunks_facts_js__WEBPACK_IMPORTED_MODULE_0__.h)(name, near) <= TYPO ? `did you mean \`${near}\`?` : `the commands are ${VERBS.join(", ")}, sandbox`
	});
}
/** Loads the verb's module. */
function loadCommand(verb) {
	return COMMANDS[verb]();
}
// src/local/clock.ts
/** The machine's clock. A sleep ends at once, with the signal's reason, when the program is told to stop. */
function systemClock(stop) {
	return {
		now: () => /* @__PURE__ */ new Date(),
		sleep: async (milliseconds) => {
			stop.throwIfAborted();
			try {
				await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_7__.setTimeout)(milliseconds, void 0, { signal: stop });
			} catch (error) {
				stop.throwIfAborted();
				throw error;
			}
		}
	};
}
// src/local/config-file.ts
const DEFAULT_NAME = "tinystacks.yml";
/** Reads the named file, or the nearest `tinystacks.yml` from `directory` up to the repository's root. */
function readConfigFile(named, directory) {
	const path = named === null ? findUpwards(directory) : (0,node_path__WEBPACK_IMPORTED_MODULE_9__.resolve)(directory, named);
	const name = named ?? (path === null ? DEFAULT_NAME : (0,node_path__WEBPACK_IMPORTED_MODULE_9__.relative)(directory, path));
	if (path === null || !(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.existsSync)(path)) throw notFound(name, named === null);
	const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.statSync)(path);
	if (!status.isFile()) throw new _chunks_errors_js__WEBPACK_IMPORTED_MODULE_1__.n("CONFIG_UNREADABLE", `${name} is not a file`, { exit: 2 });
	if (status.size > 1048576) throw new _chunks_errors_js__WEBPACK_IMPORTED_MODULE_1__.n("CONFIG_TOO_LARGE", `${name} is larger than 1 MiB`, {
		exit: 2,
		file: name,
		hint: "a tinystacks.yml is a few kB; check that this is the right file"
	});
	const root = repositoryRoot((0,node_path__WEBPACK_IMPORTED_MODULE_9__.dirname)(path));
	return {
		name,
		inRepository: root === null ? (0,node_path__WEBPACK_IMPORTED_MODULE_9__.basename)(path) : (0,node_path__WEBPACK_IMPORTED_MODULE_9__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_9__.sep).join("/"),
		text: read(path, name)
	};
}
/** Writes the file that `readConfigFile` gave. Its new text stands beside it first, so that it is never half written. */
function writeConfigFile({ name }, text, directory) {
	const path = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.resolve)(directory, name));
	const beside = `${path}.tinystacks`;
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.writeFileSync)(beside, text, { mode: (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.statSync)(path).mode });
		(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.renameSync)(beside, path);
	} catch (cause) {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.rmSync)(beside, { force: true });
		throw new _chunks_errors_js__WEBPACK_IMPORTED_MODULE_1__.n("CONFIG_NOT_WRITTEN", `${name} cannot be written`, {
			exit: 1,
			cause
		});
	}
}
function read(path, name) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readFileSync)(path, "utf8");
	} catch (cause) {
		throw new _chunks_errors_js__WEBPACK_IMPORTED_MODULE_1__.n("CONFIG_UNREADABLE", `${name} cannot be read`, {
			exit: 2,
			cause
		});
	}
}
function notFound(name, searched) {
	return new _chunks_errors_js__WEBPACK_IMPORTED_MODULE_1__.n("CONFIG_NOT_FOUND", searched ? `there is no ${DEFAULT_NAME} here or above, up to the repository's root` : `there is no file ${name}`, {
		exit: 2,
		file: name,
		hint: searched ? `write ${DEFAULT_NAME}, or name the file with --config` : "check the path after --config (in a workflow: the input `config`, after actions/checkout)"
	});
}
function findUpwards(directory) {
	for (const folder of upwards(directory)) {
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(folder, DEFAULT_NAME);
		if ((0,node_fs__WEBPACK_IMPORTED_MODULE_8__.existsSync)(path)) return path;
		if ((0,node_fs__WEBPACK_IMPORTED_MODULE_8__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(folder, ".git"))) return null;
	}
	return null;
}
/** The folder that holds `.git`, at or above `directory`; null = in no repository. */
function repositoryRoot(directory) {
	return upwards(directory).find((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(folder, ".git"))) ?? null;
}
function upwards(directory) {
	const folders = [(0,node_path__WEBPACK_IMPORTED_MODULE_9__.resolve)(directory)];
	for (;;) {
		const last = folders.at(-1) ?? "";
		const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_9__.dirname)(last);
		if (parent === last) return folders;
		folders.push(parent);
	}
}
// src/local/repository.ts
/** `owner/name` of a GitHub remote's address, https or ssh. */
const REMOTE = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/m;
/** `owner/name`: what GitHub Actions says, else the GitHub remote of this checkout; null = neither. */
function repositoryName(environment, directory) {
	if (environment["GITHUB_REPOSITORY"]) return environment["GITHUB_REPOSITORY"];
	const root = repositoryRoot(directory);
	if (root === null) return null;
	try {
		return REMOTE.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(root, ".git", "config"), "utf8"))?.[1] ?? null;
	} catch {
		return null;
	}
}
// src/local/environment.ts
/** The ports that the action and the CLI share: files, clock, repository, AWS. */
function localPorts(stop) {
	const directory = process.cwd();
	return {
		files: {
			config: (named) => readConfigFile(named, directory),
			write: (file, text) => {
				writeConfigFile(file, text, directory);
			}
		},
		clock: systemClock(stop),
		repository: repositoryName(process.env, directory),
		homeRegion: process.env["AWS_REGION"] || process.env["AWS_DEFAULT_REGION"] || null,
		connect: async (region) => (await __nccwpck_require__.e(/* import() */ 20).then(__nccwpck_require__.bind(__nccwpck_require__, 6020))).connect(region)
	};
}
// src/local/signals.ts
/**
* A signal that is aborted, with `Interrupted` as its reason, by the first SIGINT or SIGTERM. What
* is under way ends in order; a second signal ends the program at once, as without us.
*/
function stopSignal() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => {
		controller.abort(new _chunks_errors_js__WEBPACK_IMPORTED_MODULE_1__.t(name));
	});
	return controller.signal;
}
// src/render/problems.ts
/** The same failure where there is room for one line only; its problems are annotated by themselves. */
function failureInOneLine(error) {
	return (0,_chunks_inert_js__WEBPACK_IMPORTED_MODULE_2__.a)(error.hint === void 0 ? error.message : `${error.message}; ${error.hint}`);
}
// src/github/event.ts
/** What to do where the input `command` is empty: a pull request plans, a push to the default branch deploys. */
function verbForEvent({ name, ref, defaultBranch }) {
	if (name === "pull_request" || name === "merge_group") return "plan";
	if (name === "push" && defaultBranch !== null && ref === `refs/heads/${defaultBranch}`) return "deploy";
	if (name === "schedule") return "drift";
	throw new _chunks_errors_js__WEBPACK_IMPORTED_MODULE_1__.n("NO_COMMAND", `no command is given for the event ${name} on ${ref}`, {
		exit: 2,
		hint: "write `with: { command: plan }` (or validate, deploy, outputs); without it a pull request plans and a push to the default branch deploys"
	});
}
// src/github/inputs.ts
/** The action's inputs, read once. */
function readInputs() {
	return {
		command: getInput("command"),
		options: {
			config: getInput("config") || null,
			stages: list(getInput("stage")),
			allow: list(getInput("allow")),
			format: "table",
			confirm: getInput("confirm") || null
		}
	};
}
/** Words separated by commas or lines. */
function list(text) {
	return text.split(/[,\n]/).map((word) => word.trim()).filter((word) => word !== "");
}
// src/github/reporter.ts
/** Reports to a workflow's log: a stage is a group, a resource's event a line in it. */
function workflowReporter() {
	const line = (text) => {
		info((0,_chunks_inert_js__WEBPACK_IMPORTED_MODULE_2__.i)(text));
	};
	return {
		line,
		notice: (text) => {
			notice(text);
		},
		group: async (title, body) => {
			startGroup(title);
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
// src/github/run.ts
/** A workflow's log is read in a browser: nothing is wrapped in it. */
const LOG_WIDTH = 160;
/** The action: inputs in, a verb called, its result set as outputs. Gives the exit code; fails in this one place. */
async function runAction() {
	try {
		const { command, options } = readInputs();
		return await present(await (await loadCommand(verbNamed(command || verbForEvent(await workflowEvent()))))({
			...localPorts(stopSignal()),
			options,
			reporter: workflowReporter(),
			ask: null,
			terminal: {
				color: false,
				width: LOG_WIDTH
			}
		}));
	} catch (error) {
		return fail(error);
	}
}
/** `@actions/github` is only loaded where the event has to be asked. */
async function workflowEvent() {
	const { context } = await __nccwpck_require__.e(/* import() */ 76).then(__nccwpck_require__.bind(__nccwpck_require__, 76));
	const branch = context.payload.repository?.["default_branch"];
	return {
		name: context.eventName,
		ref: context.ref,
		defaultBranch: typeof branch === "string" ? branch : null
	};
}
async function present(result) {
	info((0,_chunks_inert_js__WEBPACK_IMPORTED_MODULE_2__.i)(result.text));
	for (const [name, value] of Object.entries(result.outputs)) setOutput(name, value);
	if (result.summary !== null && process.env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(result.summary, true).write();
	if (result.failure !== null) failWith(result.failure, result.problems, result.file);
	return result.exit;
}
function fail(error) {
	if (error instanceof _chunks_errors_js__WEBPACK_IMPORTED_MODULE_1__.n) {
		failWith(failureInOneLine(error), error.problems, error.file ?? null);
		return error.exit;
	}
	if (error instanceof _chunks_errors_js__WEBPACK_IMPORTED_MODULE_1__.t) {
		setFailed(`${error.message}; what AWS has begun goes on: run the workflow again to follow it`);
		return error.signal === "SIGINT" ? 130 : 143;
	}
	setFailed(`internal error, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
	return 1;
}
function failWith(message, problems, file) {
	for (const { line, column, message: text, hint } of problems) error(hint === void 0 ? text : `${text}; ${hint}`, {
		title: "tinystacks",
		...file === null ? {} : { file },
		startLine: line,
		startColumn: column
	});
	setFailed(message);
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
