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
// schema/reserved-names.json
var reserved_names_default = {
	$comment: "Names that RDS refuses for databases and master users. The product and the sandbox both read them here. RDS publishes no list: what is `seen` is in its own refusals, in public logs.",
	postgres: {
		"words": {
			"source": "PostgreSQL 17, appendix C: keywords that are reserved, alone or but for functions and types",
			"names": [
				"all analyse analyze and any array as asc asymmetric authorization binary both case cast",
				"check collate collation column concurrently constraint create cross current_catalog",
				"current_date current_role current_schema current_time current_timestamp current_user",
				"default deferrable desc distinct do else end except false fetch for foreign freeze from",
				"full grant group having ilike in initially inner intersect into is isnull join lateral",
				"leading left like limit localtime localtimestamp natural not notnull null offset on only",
				"or order outer overlaps placing primary references returning right select session_user",
				"similar some symmetric system_user table tablesample then to trailing true union unique",
				"user using variadic verbose when where window with"
			]
		},
		"databases": {
			"source": "RDS API CreateDBInstance, DBName; seen: admin (cfn-lint#4425, aws-saas-boost#180), catalog, db, dispatch, flag, identity",
			"names": ["admin catalog db dispatch flag identity rdsadmin template0 template1"]
		},
		"users": {
			"source": "RDS API CreateDBInstance, MasterUsername; seen: admin, db, user; role names of the PostgreSQL and RDS guides",
			"names": ["admin db none public rds_ad rds_iam rds_password rds_replication rds_reserved rds_superuser", "rdsadmin rdsrepladmin rdstopmgr"]
		},
		"userPrefix": "pg_"
	},
	mysql: {
		"words": {
			"source": "MySQL 8.4 reference manual, Keywords and Reserved Words: those marked (R)",
			"names": [
				"accessible add all alter analyze and as asc asensitive before between bigint binary blob",
				"both by call cascade case change char character check collate column condition constraint",
				"continue convert create cross cube cume_dist current_date current_time current_timestamp",
				"current_user cursor database databases day_hour day_microsecond day_minute day_second dec",
				"decimal declare default delayed delete dense_rank desc describe deterministic distinct",
				"distinctrow div double drop dual each else elseif empty enclosed escaped except exists",
				"exit explain false fetch first_value float float4 float8 for force foreign from fulltext",
				"function generated get grant group grouping groups having high_priority hour_microsecond",
				"hour_minute hour_second if ignore in index infile inner inout insensitive insert int int1",
				"int2 int3 int4 int8 integer intersect interval into io_after_gtids io_before_gtids is",
				"iterate join json_table key keys kill lag last_value lateral lead leading leave left like",
				"limit linear lines load localtime localtimestamp lock long longblob longtext loop",
				"low_priority manual match maxvalue mediumblob mediumint mediumtext middleint",
				"minute_microsecond minute_second mod modifies natural not no_write_to_binlog nth_value",
				"ntile null numeric of on optimize optimizer_costs option optionally or order out outer",
				"outfile over parallel partition percent_rank precision primary procedure purge qualify",
				"range rank read reads read_write real recursive references regexp release rename repeat",
				"replace require resignal restrict return revoke right rlike row rows row_number schema",
				"schemas second_microsecond select sensitive separator set show signal smallint spatial",
				"specific sql sqlexception sqlstate sqlwarning sql_big_result sql_calc_found_rows",
				"sql_small_result ssl starting stored straight_join system table tablesample terminated",
				"then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned",
				"update usage use using utc_date utc_time utc_timestamp values varbinary varchar",
				"varcharacter varying virtual when where while window with write xor year_month zerofill"
			]
		},
		"databases": {
			"source": "RDS API CreateDBInstance, DBName; seen: mysql; system schemas of the MySQL manual",
			"names": ["information_schema innodb mysql performance_schema rdsadmin sys tmp"]
		},
		"users": {
			"source": "RDS's own users, in the RDS guide",
			"names": ["rdsadmin rdsproxyadmin rdsrepladmin"]
		},
		"userPrefix": null
	}
};
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
		on: "ON",
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
	move: "applications will move to another database, which does not have the rows of this one",
	backups: "it will lose backups that it could be restored from",
	failover: "it will fail over, and this stage asks before an interruption",
	restart: "it will restart, and this stage asks before an interruption",
	reader: "its reader will restart or be replaced, and this stage asks before an interruption",
	"take-over": "another repository or file deployed this stack",
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
export { whatHappens as $, consentToken as A, isBastionKind as B, labelDescription as C, Interrupted as Ct, namedConsents as D, missingConsent as E, byJson as F, NO_VALUE as G, DATABASE_NAME as H, canonical as I, downtime as J, STAGE_ACTION as K, sha256 as L, parseConsent as M, subjectName as N, refusalsOf as O, withoutStage as P, markdownMessages as Q, isRecord as R, identityRefusals as S, listed as St, hasChanges as T, usageError as Tt, NOT_SET as U, isReachedDirectly as V, NOT_VERIFIED as W, isAtWorst as X, happening as Y, labels as Z, SQL_IDS as _, familyOfType as _t, isDataType as a, familyOf as at, consentMessages as b, warning as bt, BASTION_ADMISSION_IDS as c, isSql as ct, CACHE_IDS as d, VARIANT_NAMES as dt, CACHE_KINDS as et, COPIED_SECRET_IDS as f, becomes as ft, READER_IDS as g, FAMILIES as gt, NETWORK_IDS as h, ALL_FAMILIES as ht, holdsData as i, byFamily as it, isOldForm as j, warningsFirst as k, BASTION_EGRESS_IDS as l, perKind as lt, EXISTING_RULE_IDS as m, reserved_names_default as mt, databaseOf as n, ENGINES as nt, isReader as o, isCache as ot, ENDPOINT_IDS as p, cameFrom as pt, dataOutcome as q, databasesTouched as r, SQL_KINDS as rt, partOf as s, isDatabase as st, databaseNamed as t, DATABASES as tt, BASTION_IDS as u, VARIANTS as ut, ZONE_IDS as v, note as vt, stageConsentSubject as w, TinystacksError as wt, consentNeeded as x, count as xt, CONSENT_WHY as y, refusal as yt, BASTION_KINDS as z };
