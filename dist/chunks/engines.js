import { t as reserved_names_default } from "./shared.js";
import { createHash } from "node:crypto";
// src/errors.ts
var TinystacksError = class extends Error {
	name = "TinystacksError";
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
/** The arguments are invalid. */
function usageError(message, hint) {
	return new TinystacksError("invalid-arguments", message, {
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
// src/plan/messages/coded.ts
function refusal(code, message) {
	return {
		code,
		message
	};
}
/** A routine note, which may be folded. */
function note(code, message) {
	return {
		code,
		level: "info",
		message
	};
}
/** A trap: whoever approves the plan without it loses something. Never folded. */
function warning(code, message) {
	return {
		code,
		level: "warning",
		message
	};
}
// src/engines/families.ts
const FAMILIES = {
	sql: {
		describe: "rds:DescribeDBInstances",
		identity: "DbiResourceId",
		types: {
			database: "AWS::RDS::DBInstance",
			other: "AWS::RDS::DBCluster",
			subnetGroup: "AWS::RDS::DBSubnetGroup",
			parameterGroup: "AWS::RDS::DBParameterGroup"
		},
		properties: {
			backupDays: "BackupRetentionPeriod",
			subnetGroup: "DBSubnetGroupName",
			parameterGroup: "DBParameterGroupName",
			parameters: "Parameters"
		},
		instancePrefix: "db.",
		shortestWindow: 30,
		snapshotServices: ["rds"],
		resources: ["instance", "cluster"],
		has: {
			readers: true,
			pointInTime: true,
			window: true,
			lastingBackups: true,
			restarts: true
		}
	},
	cache: {
		describe: "elasticache:DescribeReplicationGroups",
		identity: "ReplicationGroupCreateTime",
		types: {
			database: "AWS::ElastiCache::ReplicationGroup",
			other: "AWS::ElastiCache::CacheCluster",
			subnetGroup: "AWS::ElastiCache::SubnetGroup",
			parameterGroup: "AWS::ElastiCache::ParameterGroup"
		},
		properties: {
			backupDays: "SnapshotRetentionLimit",
			subnetGroup: "CacheSubnetGroupName",
			parameterGroup: "CacheParameterGroupName",
			parameters: "Properties"
		},
		instancePrefix: "cache.",
		shortestWindow: 60,
		snapshotServices: ["elasticache", "s3"],
		resources: ["replication-group", "cache-cluster"],
		has: {
			readers: false,
			pointInTime: false,
			window: false,
			lastingBackups: false,
			restarts: false
		}
	}
};
/** Every family, for resources of unknown origin. */
const ALL_FAMILIES = Object.values(FAMILIES);
/** The family of a resource type; undefined = none, such as a security group or a secret. */
function familyOfType(type) {
	return ALL_FAMILIES.find(({ types }) => Object.values(types).includes(type));
}
// src/engines/reserved-names.ts
/** The names that RDS refuses for an engine's databases and users: `schema/reserved-names.json`, with the sources. */
function reservedNames(engine) {
	const { words, databases, users, userPrefix } = reserved_names_default[engine];
	return {
		words: setOf(words.names),
		databases: setOf(databases.names),
		users: setOf(users.names),
		userPrefix
	};
}
function setOf(lines) {
	return new Set(lines.join(" ").split(" "));
}
// src/engines/mysql.ts
/** MySQL on RDS. */
const mysql = {
	family: "sql",
	title: "MySQL",
	stem: "Mysql",
	port: 3306,
	localPort: 13306,
	versionDepth: 2,
	lines: ["8.0", "8.4"],
	support: {
		"8.0": {
			standard: "2026-07-31",
			extended: "2029-07-31"
		},
		"8.4": {
			standard: "2029-07-31",
			extended: "2032-07-31"
		}
	},
	variables: {
		prefix: "MYSQL",
		demands: { MYSQL_SSLMODE: "REQUIRED" },
		secrets: {
			MYSQL_USERNAME: "username",
			MYSQL_CREDENTIALS_SECRET: "password"
		}
	},
	speaks: [
		"mysql",
		"mariadb",
		"aurora-mysql"
	],
	tls: {
		parameter: "require_secure_transport",
		on: "1",
		onFirst: "ON",
		off: "OFF",
		defaultSince: null
	},
	majorTakesReaders: false,
	reserved: reservedNames("mysql"),
	parameters: {
		form: /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/i,
		example: "max_connections",
		owned: /* @__PURE__ */ new Set([
			"basedir",
			"bind_address",
			"datadir",
			"general_log_file",
			"innodb_data_home_dir",
			"innodb_log_group_home_dir",
			"lc_messages_dir",
			"log_bin",
			"log_error",
			"pid_file",
			"plugin_dir",
			"port",
			"relay_log",
			"secure_file_priv",
			"server_id",
			"skip_networking",
			"slow_query_log_file",
			"socket",
			"tmpdir"
		]),
		unsupported: {}
	}
};
// src/engines/postgres.ts
/** PostgreSQL on RDS. */
const postgres = {
	family: "sql",
	title: "Postgres",
	stem: "Postgres",
	port: 5432,
	localPort: 15432,
	versionDepth: 1,
	lines: [
		"14",
		"15",
		"16",
		"17",
		"18"
	],
	support: {
		"13": {
			standard: "2026-02-28",
			extended: "2029-02-28"
		},
		"14": {
			standard: "2027-02-28",
			extended: "2030-02-28"
		},
		"15": {
			standard: "2028-02-29",
			extended: "2031-02-28"
		},
		"16": {
			standard: "2029-02-28",
			extended: "2032-02-29"
		},
		"17": {
			standard: "2030-02-28",
			extended: "2033-02-28"
		},
		"18": {
			standard: "2031-02-28",
			extended: "2034-02-28"
		}
	},
	variables: {
		prefix: "PG",
		demands: { PG_SSLMODE: "require" },
		secrets: {
			PG_USERNAME: "username",
			PG_CREDENTIALS_SECRET: "password"
		}
	},
	speaks: ["postgres", "aurora-postgresql"],
	tls: {
		parameter: "rds.force_ssl",
		on: "1",
		off: "0",
		defaultSince: "15"
	},
	majorTakesReaders: true,
	reserved: reservedNames("postgres"),
	parameters: {
		form: /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/i,
		example: "work_mem",
		owned: /* @__PURE__ */ new Set([
			"archive_command",
			"archive_library",
			"archive_mode",
			"config_file",
			"data_directory",
			"external_pid_file",
			"fsync",
			"full_page_writes",
			"hba_file",
			"ident_file",
			"listen_addresses",
			"log_directory",
			"logging_collector",
			"port",
			"primary_conninfo",
			"rds.extensions",
			"rds.internal_databases",
			"rds.superuser_variables",
			"restore_command",
			"ssl",
			"ssl_ca_file",
			"ssl_cert_file",
			"ssl_key_file",
			"unix_socket_directories",
			"unix_socket_group",
			"unix_socket_permissions",
			"wal_level"
		]),
		unsupported: {}
	}
};
// src/engines/variants.ts
const VARIANTS = {
	valkey: {
		title: "Valkey",
		lines: [
			"7.2",
			"8.0",
			"8.1",
			"8.2",
			"9.0",
			"9.1"
		],
		newVersion: "8.0",
		becomes: null,
		parameterFamily: (major) => `valkey${major}`
	},
	redis: {
		title: "Redis OSS",
		lines: [
			"6.0",
			"6.2",
			"7.0",
			"7.1"
		],
		newVersion: "7.1",
		becomes: "valkey",
		parameterFamily: (major) => major === "6" ? "redis6.x" : `redis${major}`
	}
};
/** In the order of the table. */
const VARIANT_NAMES = Object.keys(VARIANTS);
/** Whether AWS can upgrade one engine to the other in place. */
function becomes(from, to) {
	return VARIANT_NAMES.some((name) => name === from && VARIANTS[name].becomes === to);
}
/** Whether the running engine is what the other one is upgraded to: AWS never turns it back. */
function cameFrom(running, other) {
	return VARIANTS[other].becomes === running;
}
// src/engines/table.ts
/** By their key in the file. Plans, outputs and pages show databases in this order. */
const ENGINES = {
	postgres,
	mysql,
	redis: {
		family: "cache",
		title: "Redis",
		stem: "Redis",
		port: 6379,
		localPort: 16379,
		variants: VARIANTS,
		variables: {
			prefix: "REDIS",
			demands: { REDIS_TLS: "true" },
			secrets: { REDIS_CREDENTIALS_SECRET: "password" }
		},
		speaks: ["redis", "valkey"],
		parameters: {
			form: /^[a-z][a-z0-9-]*$/,
			example: "maxmemory-policy",
			owned: /* @__PURE__ */ new Set([
				"appendfilename",
				"bind",
				"dir",
				"logfile",
				"masterauth",
				"maxmemory",
				"port",
				"rename-command",
				"requirepass",
				"save",
				"unixsocket"
			]),
			unsupported: { "cluster-enabled": "remove it: the application gets one address, without cluster mode" }
		}
	}
};
const DATABASES = Object.keys(ENGINES);
const SQL_KINDS = DATABASES.filter(isSql);
const CACHE_KINDS = DATABASES.filter(isCache);
/** Whether the kind is on RDS. */
function isSql(kind) {
	return ENGINES[kind].family === "sql";
}
/** Whether the kind is on ElastiCache. */
function isCache(kind) {
	return ENGINES[kind].family === "cache";
}
/** Whether this is the name of a kind. */
function isDatabase(name) {
	return DATABASES.some((kind) => kind === name);
}
/** The traits that all engines of the kind's family share. */
function familyOf(kind) {
	return FAMILIES[ENGINES[kind].family];
}
/** Picks the code for the kind's family. A new family makes every caller fail to compile until it has its own. */
function byFamily(kind, ways) {
	return isSql(kind) ? ways.sql(kind) : ways.cache(kind);
}
/** A record with one value per kind. */
function perKind(kinds, make) {
	return Object.fromEntries(kinds.map((kind) => [kind, make(kind)]));
}
// src/plan/messages/plan.ts
const DATABASE_NAME = perKind(DATABASES, (kind) => ENGINES[kind].title);
/** Impacts that may turn out lighter than planned, where a fact that decides could not be read. */
const MAY_BE_LESS = /* @__PURE__ */ new Set([
	"in-place",
	"restart",
	"failover",
	"promote",
	"replace"
]);
/** What will happen to a database, after its name: `will restart`, `may restart`. */
function happening(database) {
	if (database.impact === "none") return "will not change";
	if (database.impact === "existing") return "is used as it is";
	return `${isAtWorst(database) ? "may" : "will"} ${whatHappens(database, false)}`;
}
/** What will happen, after `will` or `may`. `many`: said of several databases. */
function whatHappens({ impact, data }, many) {
	switch (impact) {
		case "remove": return data === "kept" ? "be removed from the stage" : "be deleted";
		case "replace":
			if (isRecreated({
				impact,
				data
			})) return many ? "be recreated as replicas" : "be recreated as a replica";
			return many ? "be replaced by empty ones" : "be replaced by an empty one";
		case "promote": return "be promoted to primary";
		case "failover": return "fail over";
		case "restart": return "restart";
		case "in-place": return "change while running";
		case "create": return "be created";
		case "none":
		case "existing": return "stay as it is";
	}
}
/** Whether less than its impact may happen. */
function isAtWorst({ impact, verified }) {
	return !verified && MAY_BE_LESS.has(impact);
}
/** Only a replica keeps its rows when it is replaced: they are its primary's. */
function isRecreated({ impact, data }) {
	return impact === "replace" && data === "kept";
}
const FAILOVER = {
	sql: "1 to 2 minutes",
	cache: "a few seconds"
};
/** How long applications will not be able to use the database. */
function downtime(plan) {
	const { impact, database } = plan;
	switch (impact) {
		case "none":
		case "existing":
		case "create":
		case "in-place": return "none";
		case "failover": return FAILOVER[ENGINES[database].family];
		case "restart":
		case "promote": return "a few minutes";
		case "replace": return isRecreated(plan) ? "until clients use its new host" : "until the data is restored";
		case "remove": return "permanent";
	}
}
function dataOutcome({ data, impact, gone, changes }) {
	if (gone) return "gone already";
	if (data === "lost") return "lost";
	if (data === "snapshot") return "deleted, final snapshot kept";
	if (impact !== "create") return "kept";
	if (changes.some(({ property }) => property === "replicaOf")) return "copied from its primary";
	return changes.some(({ property }) => property.startsWith("restoreFrom")) ? "restored" : "empty";
}
const STAGE_ACTION = {
	create: "new stage",
	update: "update",
	none: "no changes",
	delete: "deleted"
};
const NOT_VERIFIED = "not verified";
const labels = {
	downtime: "downtime",
	data: "data",
	note: "note",
	warning: "warning",
	unnamed: "left over",
	refused: "refused",
	consent: "consent",
	allowed: "consented",
	line: "line",
	valuesUnknown: "(values unknown)",
	valueUnknown: "(unknown)",
	lastDeploy: "last deploy",
	perhaps: "(perhaps)",
	hint: "hint",
	error: "error"
};
/** Of a value that is not set, before or after. */
const NOT_SET = "not set";
const NO_VALUE = `(${NOT_SET})`;
const markdownMessages = {
	columns: [
		"Database",
		"What will happen",
		"Downtime",
		"Data",
		"Why"
	],
	changesColumn: "Before → after",
	/** Of databases that are all new. */
	settingsColumn: "Settings",
	unchanged: "Unchanged stages",
	untouched: "Not touched",
	refused: "Refused: this plan will not be applied",
	needsConsent: "Consent required. It expires when the plan changes.",
	/** Who consents in which way; each way is code already. */
	ways: ({ label, input, flag }) => `reviewer: add the label ${label}; workflow: set the input ${input}; terminal: pass ${flag}`,
	given: "consent given",
	more: (number) => `and ${number} more`,
	details: (changes, notes) => listed([...changes === 0 ? [] : [count(changes, "change")], ...notes === 0 ? [] : [count(notes, "note")]])
};
// src/engines/bastion-kinds.ts
/** By the file's `access`. */
const BASTION_KINDS = {
	ssh: {
		title: "ssh",
		port: 22
	},
	"session-manager": {
		title: "Session Manager",
		port: null
	}
};
/** Whether people connect to it directly. It then needs a public subnet, and takes keys and address ranges. */
function isReachedDirectly(kind) {
	return BASTION_KINDS[kind].port !== null;
}
/** Whether this is the name of a kind. */
function isBastionKind(name) {
	return name !== null && Object.hasOwn(BASTION_KINDS, name);
}
// src/text/record.ts
/** Whether a value that came as JSON or YAML is a mapping, no list. */
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
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
/** The interface endpoints of a bastion that gets out by them, and their security group. */
const ENDPOINT_IDS = {
	securityGroup: "BastionEndpointsSecurityGroup",
	ssm: "BastionSsmEndpoint",
	messages: "BastionMessagesEndpoint"
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
export { FAMILIES as $, STAGE_ACTION as A, ENGINES as B, BASTION_KINDS as C, NOT_SET as D, DATABASE_NAME as E, labels as F, isDatabase as G, byFamily as H, markdownMessages as I, VARIANTS as J, isSql as K, whatHappens as L, downtime as M, happening as N, NOT_VERIFIED as O, isAtWorst as P, ALL_FAMILIES as Q, CACHE_KINDS as R, isRecord as S, isReachedDirectly as T, familyOf as U, SQL_KINDS as V, isCache as W, becomes as X, VARIANT_NAMES as Y, cameFrom as Z, SQL_IDS as _, isDataType as a, listed as at, canonical as b, BASTION_ADMISSION_IDS as c, usageError as ct, CACHE_IDS as d, familyOfType as et, COPIED_SECRET_IDS as f, READER_IDS as g, NETWORK_IDS as h, holdsData as i, count as it, dataOutcome as j, NO_VALUE as k, BASTION_EGRESS_IDS as l, EXISTING_RULE_IDS as m, databaseOf as n, refusal as nt, isReader as o, Interrupted as ot, ENDPOINT_IDS as p, perKind as q, databasesTouched as r, warning as rt, partOf as s, TinystacksError as st, databaseNamed as t, note as tt, BASTION_IDS as u, ZONE_IDS as v, isBastionKind as w, sha256 as x, byJson as y, DATABASES as z };
