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
/** The arguments are wrong. */
function usageError(message, hint) {
	return new TinystacksError("USAGE", message, {
		exit: 2,
		hint
	});
}
/** The program was told to stop. What AWS has begun goes on there; a later run follows it. */
var Interrupted = class extends Error {
	name = "Interrupted";
	signal;
	constructor(signal) {
		super(`interrupted by ${signal}`);
		this.signal = signal;
	}
};
// src/text/phrases.ts
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listed(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
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
// src/text/record.ts
/** Whether a value that came as JSON or YAML is a mapping, no list. */
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
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
function databasesTouched(changes) {
	return DATABASES.filter((kind) => changes.some((change) => change.action !== "Add" && change.database === kind && decides(change)));
}
function decides(change) {
	return holdsData(change) || isReader(change) || change.type.endsWith("ParameterGroup");
}
// src/config/positions.ts
/** `stages.dev.databases.postgres`: how a path is written in messages. */
function dotted(path) {
	return path.join(".");
}
// src/config/problems/suggest.ts
/** The candidate that was probably meant, or null where none is near enough. */
function suggest(word, candidates) {
	if (word.length > 64) return null;
	const lower = word.toLowerCase();
	const [best] = candidates.map((candidate) => ({
		candidate,
		away: distance(lower, candidate.toLowerCase())
	})).sort((a, b) => a.away - b.away);
	if (best !== void 0 && best.away <= Math.max(1, Math.floor(word.length / 3))) return best.candidate;
	const longer = candidates.filter((candidate) => begins(candidate.toLowerCase(), lower));
	return longer.length === 1 ? longer[0] ?? null : null;
}
/** `postgresql` for `postgres`, `backup` for `backupDays`: one is the beginning of the other. */
function begins(a, b) {
	return Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a));
}
/** `did you mean \`x\`?`, or null. */
function didYouMean(word, candidates) {
	const meant = suggest(word, candidates);
	return meant === null ? null : `did you mean \`${meant}\`?`;
}
export { isAtWorst as A, usageError as B, NOT_VERIFIED as C, dataFate as D, WHAT_HAPPENS as E, MAX_FILE_BYTES as F, distance as H, count as I, listed as L, markdownWords as M, DATABASES as N, happening as O, databasesOf as P, Interrupted as R, DATABASE_NAME as S, STAGE_ACTION as T, closest as V, READER_IDS as _, databaseOf as a, ZONE_IDS as b, isDataType as c, BASTION_ADMISSION_IDS as d, BASTION_EGRESS_IDS as f, NETWORK_IDS as g, EXISTING_RULE_IDS as h, databaseNamed as i, labels as j, interruption as k, isReader as l, COPIED_SECRET_IDS as m, suggest as n, databasesTouched as o, BASTION_IDS as p, dotted as r, holdsData as s, didYouMean as t, partOf as u, REDIS_IDS as v, NO_VALUE as w, isRecord as x, SQL_IDS as y, TinystacksError as z };
