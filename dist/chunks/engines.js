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
// src/config/regions.generated.ts
/** Every region of every AWS partition, sorted. */
const REGIONS = [
	"af-south-1",
	"ap-east-1",
	"ap-east-2",
	"ap-northeast-1",
	"ap-northeast-2",
	"ap-northeast-3",
	"ap-south-1",
	"ap-south-2",
	"ap-southeast-1",
	"ap-southeast-2",
	"ap-southeast-3",
	"ap-southeast-4",
	"ap-southeast-5",
	"ap-southeast-6",
	"ap-southeast-7",
	"ca-central-1",
	"ca-west-1",
	"cn-north-1",
	"cn-northwest-1",
	"eu-central-1",
	"eu-central-2",
	"eu-isoe-west-1",
	"eu-north-1",
	"eu-south-1",
	"eu-south-2",
	"eu-west-1",
	"eu-west-2",
	"eu-west-3",
	"eusc-de-east-1",
	"il-central-1",
	"me-central-1",
	"me-south-1",
	"me-west-1",
	"mx-central-1",
	"sa-east-1",
	"sa-west-1",
	"us-east-1",
	"us-east-2",
	"us-gov-east-1",
	"us-gov-west-1",
	"us-iso-east-1",
	"us-iso-west-1",
	"us-isob-east-1",
	"us-isob-west-1",
	"us-isof-east-1",
	"us-isof-south-1",
	"us-west-1",
	"us-west-2"
];
/** Region -> the partition that its ARNs name. */
const PARTITION_OF = {
	"af-south-1": "aws",
	"ap-east-1": "aws",
	"ap-east-2": "aws",
	"ap-northeast-1": "aws",
	"ap-northeast-2": "aws",
	"ap-northeast-3": "aws",
	"ap-south-1": "aws",
	"ap-south-2": "aws",
	"ap-southeast-1": "aws",
	"ap-southeast-2": "aws",
	"ap-southeast-3": "aws",
	"ap-southeast-4": "aws",
	"ap-southeast-5": "aws",
	"ap-southeast-6": "aws",
	"ap-southeast-7": "aws",
	"ca-central-1": "aws",
	"ca-west-1": "aws",
	"cn-north-1": "aws-cn",
	"cn-northwest-1": "aws-cn",
	"eu-central-1": "aws",
	"eu-central-2": "aws",
	"eu-isoe-west-1": "aws-iso-e",
	"eu-north-1": "aws",
	"eu-south-1": "aws",
	"eu-south-2": "aws",
	"eu-west-1": "aws",
	"eu-west-2": "aws",
	"eu-west-3": "aws",
	"eusc-de-east-1": "aws-eusc",
	"il-central-1": "aws",
	"me-central-1": "aws",
	"me-south-1": "aws",
	"me-west-1": "aws",
	"mx-central-1": "aws",
	"sa-east-1": "aws",
	"sa-west-1": "aws",
	"us-east-1": "aws",
	"us-east-2": "aws",
	"us-gov-east-1": "aws-us-gov",
	"us-gov-west-1": "aws-us-gov",
	"us-iso-east-1": "aws-iso",
	"us-iso-west-1": "aws-iso",
	"us-isob-east-1": "aws-iso-b",
	"us-isob-west-1": "aws-iso-b",
	"us-isof-east-1": "aws-iso-f",
	"us-isof-south-1": "aws-iso-f",
	"us-west-1": "aws",
	"us-west-2": "aws"
};
// src/facts/versions.ts
/** Numeric comparison component by component; a missing component counts as 0: `17` < `17.4` < `17.10`. */
function compareVersions(a, b) {
	const left = components(a);
	const right = components(b);
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const difference = (left[index] ?? 0) - (right[index] ?? 0);
		if (difference !== 0) return Math.sign(difference);
	}
	return 0;
}
/** Whether the running version (`17.6`) satisfies the requested one (`17`): every requested component is equal. */
function covers(asked, running) {
	const wanted = components(asked);
	const live = components(running);
	return wanted.length <= live.length && wanted.every((part, index) => part === live[index]);
}
/** The version of something made of one that runs: exactly that one, unless the file asks for another. */
function exactVersion({ version, versionGiven }, running) {
	return versionGiven !== true || covers(version, running) ? running : version;
}
function components(version) {
	return (version.match(/\d+/g) ?? []).map(Number);
}
export { reserved_names_default as C, Interrupted as D, familyOfType as E, TinystacksError as O, cameFrom as S, FAMILIES as T, isSql as _, REGIONS as a, VARIANT_NAMES as b, isReachedDirectly as c, ENGINES as d, SQL_KINDS as f, isDatabase as g, isCache as h, PARTITION_OF as i, usageError as k, CACHE_KINDS as l, familyOf as m, covers as n, BASTION_KINDS as o, byFamily as p, exactVersion as r, isBastionKind as s, compareVersions as t, DATABASES as u, perKind as v, ALL_FAMILIES as w, becomes as x, VARIANTS as y };
