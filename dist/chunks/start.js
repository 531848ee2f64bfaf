import { t as distance } from "./fastest-levenshtein.js";
import { t as validate$1 } from "./validate.js";
import { a as YAMLException, d as getScalarValue, f as intCoreTag, h as parseEvents, i as SCALAR_STYLE, m as nullCoreTag, n as EVENT_ID, o as boolCoreTag, r as NOT_RESOLVED, u as floatCoreTag } from "./js-yaml.js";
import { existsSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { isDeepStrictEqual, parseArgs, promisify, stripVTControlCharacters, styleText } from "node:util";
import { setTimeout } from "node:timers/promises";
// late-crypto.js
const createHash = (...given) => process.getBuiltinModule("node:crypto").createHash(...given);
const randomUUID = (...given) => process.getBuiltinModule("node:crypto").randomUUID(...given);
// src/commands/shared/run-again/unfinished.ts
var Unfinished = class extends Error {
	name = "Unfinished";
	cause;
	report;
	json;
	constructor(cause, { report, json }) {
		super(cause instanceof Error ? cause.message : String(cause));
		this.cause = cause;
		this.report = report;
		this.json = json;
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
const ALL_FAMILIES = Object.values(FAMILIES);
function familyOfType(type) {
	return ALL_FAMILIES.find(({ types }) => Object.values(types).includes(type));
}
// src/text/shell.ts
const BARE = /^[A-Za-z0-9_.,:/@%+=-]+$/;
function shellWord(text) {
	return BARE.test(text) ? text : singleQuoted(text);
}
function singleQuoted(text) {
	return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
// src/engines/client-lines.ts
function fromSecret(key) {
	return `$(jq -r .${key} <<< "$secret")`;
}
function psqlLine({ host, port, name, certificateName }) {
	const parameters = [...certificateName === null ? [`host=${host}`, `port=${port}`] : [
		`host=${certificateName}`,
		`hostaddr=${host}`,
		`port=${port}`,
		"sslmode=verify-full"
	], ...name === null ? [] : [`dbname=${conninfo(name)}`]];
	return `${[
		`PGUSER=${fromSecret("username")}`,
		`PGPASSWORD=${fromSecret("password")}`,
		...certificateName === null ? [] : ["PGSSLROOTCERT=\"$ca\""]
	].join(" ")} psql ${shellWord(parameters.join(" "))}`;
}
function conninfo(value) {
	return /^[\w.-]+$/.test(value) ? value : `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
function mysqlLine({ host, port, name, certificateName }) {
	const flags = [
		`--host=${host}`,
		`--port=${port}`,
		...certificateName === null ? [] : ["--ssl-mode=VERIFY_CA", "--ssl-ca=\"$ca\""],
		`--user="${fromSecret("username")}"`,
		...name === null ? [] : [`--database=${shellWord(name)}`]
	];
	return `MYSQL_PWD=${fromSecret("password")} mysql ${flags.join(" ")}`;
}
function redisCliLine({ host, port, certificateName }) {
	const encrypted = certificateName === null ? "" : ` --tls --sni ${certificateName}`;
	return `REDISCLI_AUTH=${fromSecret("password")} redis-cli -h ${host} -p ${port}${encrypted}`;
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
const mysql = {
	family: "sql",
	title: "MySQL",
	stem: "Mysql",
	port: 3306,
	localSlot: 2,
	client: {
		program: "mysql",
		line: mysqlLine,
		checksAuthority: "VERIFY_CA",
		packages: {
			brew: "mysql-client && brew link --force mysql-client",
			apt: "default-mysql-client",
			dnf: "mysql"
		}
	},
	readOnlyEndedBy: "`SET SESSION TRANSACTION READ WRITE`",
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
		},
		url: {
			variable: "MYSQL_URL",
			reader: "MYSQL_READER_URL",
			scheme: "mysql",
			demands: {}
		}
	},
	speaks: [
		"mysql",
		"mariadb",
		"aurora-mysql"
	],
	clues: {
		image: ["mysql", "mysql-server"],
		npm: ["mysql", "mysql2"],
		pypi: [
			"mysqlclient",
			"pymysql",
			"mysql-connector-python",
			"aiomysql",
			"asyncmy"
		],
		gem: ["mysql2", "trilogy"],
		composer: ["ext-mysqli", "ext-pdo_mysql"],
		go: ["github.com/go-sql-driver/mysql", "gorm.io/driver/mysql"],
		jvm: ["com.mysql:mysql-connector-j", "mysql:mysql-connector-java"],
		prisma: ["mysql"],
		django: ["django.db.backends.mysql"],
		rails: ["mysql2", "trilogy"],
		cloudformation: ["mysql", "aurora-mysql"],
		scheme: ["mysql", "mysql2"]
	},
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
const postgres = {
	family: "sql",
	title: "Postgres",
	stem: "Postgres",
	port: 5432,
	localSlot: 0,
	client: {
		program: "psql",
		line: psqlLine,
		checksAuthority: "verify-ca",
		packages: {
			brew: "libpq && brew link --force libpq",
			apt: "postgresql-client",
			dnf: "postgresql"
		}
	},
	readOnlyEndedBy: "`SET default_transaction_read_only = off`",
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
		},
		url: {
			variable: "POSTGRES_URL",
			reader: "POSTGRES_READER_URL",
			scheme: "postgresql",
			demands: { sslmode: "require" }
		}
	},
	speaks: ["postgres", "aurora-postgresql"],
	clues: {
		image: [
			"postgres",
			"postgresql",
			"postgis",
			"pgvector"
		],
		npm: [
			"pg",
			"postgres",
			"pg-promise",
			"pg-boss",
			"slonik",
			"graphile-worker",
			"@prisma/adapter-pg"
		],
		pypi: [
			"psycopg",
			"psycopg2",
			"psycopg2-binary",
			"asyncpg",
			"pg8000",
			"aiopg"
		],
		gem: ["pg"],
		composer: ["ext-pgsql", "ext-pdo_pgsql"],
		go: [
			"github.com/lib/pq",
			"github.com/jackc/pgx",
			"gorm.io/driver/postgres"
		],
		jvm: ["org.postgresql:postgresql", "org.postgresql:r2dbc-postgresql"],
		prisma: ["postgresql", "postgres"],
		django: ["django.db.backends.postgresql", "django.contrib.gis.db.backends.postgis"],
		rails: ["postgresql", "postgis"],
		cloudformation: ["postgres", "aurora-postgresql"],
		scheme: [
			"postgres",
			"postgresql",
			"postgis"
		]
	},
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
// src/engines/clue-names.ts
const NO_CLUES = {
	image: [],
	npm: [],
	pypi: [],
	gem: [],
	composer: [],
	go: [],
	jvm: [],
	prisma: [],
	django: [],
	rails: [],
	cloudformation: [],
	scheme: []
};
// src/engines/variants.ts
const VARIANTS = {
	valkey: {
		title: "Valkey",
		clues: {
			...NO_CLUES,
			image: ["valkey"],
			npm: ["iovalkey", "@valkey/valkey-glide"],
			pypi: ["valkey", "valkey-glide"],
			go: ["github.com/valkey-io/valkey-go"],
			jvm: ["io.valkey:valkey-glide"],
			cloudformation: ["valkey"],
			scheme: ["valkey", "valkeys"]
		},
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
		clues: {
			...NO_CLUES,
			image: [
				"redis",
				"redis-stack",
				"redis-stack-server"
			],
			npm: [
				"redis",
				"ioredis",
				"@redis/client",
				"bull",
				"bullmq",
				"connect-redis"
			],
			pypi: [
				"redis",
				"django-redis",
				"channels-redis",
				"celery[redis]",
				"dramatiq[redis]",
				"rq",
				"arq"
			],
			composer: [
				"ext-redis",
				"ext-relay",
				"predis/predis"
			],
			gem: [
				"redis",
				"redis-client",
				"redis-rails",
				"kredis",
				"sidekiq",
				"resque"
			],
			go: [...[
				"github.com/redis/go-redis",
				"github.com/go-redis/redis",
				"github.com/gomodule/redigo"
			], ...["github.com/redis/rueidis", "github.com/hibiken/asynq"]],
			jvm: [
				...[
					"redis.clients:jedis",
					"io.lettuce:lettuce-core",
					"org.redisson:redisson"
				],
				"org.springframework.boot:spring-boot-starter-data-redis",
				"org.springframework.boot:spring-boot-starter-data-redis-reactive"
			],
			django: [...["django.core.cache.backends.redis.RedisCache", "django_redis.cache.RedisCache"], "channels_redis.core.RedisChannelLayer"],
			rails: ["redis"],
			cloudformation: ["redis"],
			scheme: ["redis", "rediss"]
		},
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
const VARIANT_NAMES = Object.keys(VARIANTS);
function becomes(from, to) {
	return VARIANT_NAMES.some((name) => name === from && VARIANTS[name].becomes === to);
}
function cameFrom(running, other) {
	return VARIANTS[other].becomes === running;
}
// src/engines/table.ts
const ENGINES = {
	postgres,
	mysql,
	redis: {
		family: "cache",
		title: "Redis",
		stem: "Redis",
		port: 6379,
		localSlot: 4,
		client: {
			program: "redis-cli",
			line: redisCliLine,
			checksAuthority: "on",
			packages: {
				brew: "redis",
				apt: "redis-tools",
				dnf: "redis"
			}
		},
		readOnlyEndedBy: null,
		variants: VARIANTS,
		variables: {
			prefix: "REDIS",
			demands: { REDIS_TLS: "true" },
			secrets: { REDIS_CREDENTIALS_SECRET: "password" },
			url: {
				variable: "REDIS_URL",
				reader: null,
				scheme: "rediss",
				demands: {}
			}
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
const DATABASES$2 = Object.keys(ENGINES);
const SQL_KINDS = DATABASES$2.filter(isSql);
const CACHE_KINDS = DATABASES$2.filter(isCache);
function isSql(kind) {
	return ENGINES[kind].family === "sql";
}
function isCache(kind) {
	return ENGINES[kind].family === "cache";
}
function isDatabase$1(name) {
	return DATABASES$2.some((kind) => kind === name);
}
function familyOf(kind) {
	return FAMILIES[ENGINES[kind].family];
}
function byFamily(kind, ways) {
	return isSql(kind) ? ways.sql(kind) : ways.cache(kind);
}
function perKind(kinds, make) {
	return Object.fromEntries(kinds.map((kind) => [kind, make(kind)]));
}
// src/text/record.ts
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function recordOf(value) {
	return isRecord(value) ? value : {};
}
// src/config/checks/check.ts
function stagesOf(file) {
	return Object.entries(file.stages);
}
function writtenSql(file) {
	return written(file, SQL_KINDS);
}
function writtenRedis(file) {
	return written(file, CACHE_KINDS);
}
function writtenDatabases(file) {
	return [...writtenSql(file), ...writtenRedis(file)];
}
function written(file, kinds) {
	return stagesOf(file).flatMap(([stage, { databases }]) => kinds.filter((kind) => databases?.[kind] !== void 0).map((kind) => ({
		kind,
		stage,
		path: pathOf(stage, kind),
		value: databases?.[kind] ?? {}
	})));
}
function pathOf(stage, kind) {
	return [
		"stages",
		stage,
		"databases",
		kind
	];
}
// src/config/checks/defaults.ts
function checkDefaults(written) {
	const { defaults } = written;
	if (!isRecord(defaults)) return [];
	return [...givenTwice(written, defaults), ...unused(written, defaults)];
}
function givenTwice(file, defaults) {
	return ["region", "account"].filter((key) => key in defaults && file[key] !== void 0).map((key) => ({
		code: "conflicting-keys",
		path: ["defaults", key],
		at: "key",
		message: `\`${key}\` is written for all stages twice: beside \`stack\`, and here`,
		hint: "keep one of the two",
		about: [[key]]
	}));
}
function unused(file, defaults) {
	const databases = isRecord(defaults.databases) ? defaults.databases : {};
	const stages = stagesOf(file).map(([, stage]) => stage);
	const kinds = DATABASES$2.filter((kind) => kind in databases && !stages.some((stage) => kind in (stage.databases ?? {}))).map((kind) => unusedAt([
		"defaults",
		"databases",
		kind
	], "databases", `${kind}:`));
	const hasBastion = stages.some((stage) => "bastion" in stage);
	return "bastion" in defaults && !hasBastion ? [...kinds, unusedAt(["defaults", "bastion"], null, "bastion:")] : kinds;
}
function unusedAt(path, section, line) {
	const where = section === null ? "to the stages" : `to the \`${section}\` of the stages`;
	return {
		code: "unused-default",
		path,
		at: "key",
		message: `no stage has a ${String(path.at(-1))}, and \`defaults\` adds none to a stage`,
		hint: `add \`${line}\` ${where} that shall have one, or remove it here`
	};
}
// src/engines/bastion-kinds.ts
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
function isReachedDirectly(kind) {
	return BASTION_KINDS[kind].port !== null;
}
const HOST_KEY_TAG = "tinystacks:host-key";
function isBastionKind(name) {
	return name !== null && Object.hasOwn(BASTION_KINDS, name);
}
// src/config/defaults.generated.ts
const DEFAULTS$1 = {
	file: { order: "sequence" },
	stage: {
		protected: true,
		interruptions: "allow",
		urls: false
	},
	network: { zones: 2 },
	postgres: {
		version: "17",
		instance: "db.t4g.micro",
		username: "postgres",
		multiAz: false,
		backupDays: 7,
		apply: "now",
		readReplica: false,
		logs: [],
		autoMinorVersionUpgrade: true,
		allowMajorUpgrade: false
	},
	mysql: {
		version: "8.4",
		instance: "db.t4g.micro",
		username: "admin",
		multiAz: false,
		backupDays: 7,
		apply: "now",
		readReplica: false,
		logs: [],
		autoMinorVersionUpgrade: true,
		allowMajorUpgrade: false
	},
	redis: {
		engine: "valkey",
		version: "8.0",
		instance: "cache.t4g.micro",
		replicas: 0,
		multiAz: false,
		backupDays: 1,
		apply: "now",
		autoMinorVersionUpgrade: true
	},
	storage: {
		size: 20,
		type: "gp3"
	},
	bastion: {
		access: "ssh",
		endpoints: false
	}
};
// src/config/resolve/cidr.ts
function rangeOf(cidr) {
	const [a = 256, b = 256, c = 256, d = 256, prefix = 33] = cidr.split(/[./]/).map(Number);
	if (Math.max(a, b, c, d) > 255 || prefix > 32) return null;
	const first = a * 2 ** 24 + b * 2 ** 16 + c * 256 + d;
	return {
		first,
		last: first + 2 ** (32 - prefix) - 1,
		prefix
	};
}
function isNetworkAddress({ first, prefix }) {
	return first % 2 ** (32 - prefix) === 0;
}
function overlaps(a, b) {
	return a.first <= b.last && b.first <= a.last;
}
const BLOCKS$1 = 4096;
function defaultCidr(stackName, region) {
	return block(firstBlock(stackName, region));
}
function freeCidr(stackName, region, taken) {
	const start = firstBlock(stackName, region);
	for (let step = 1; step < BLOCKS$1; step += 1) {
		const cidr = block((start + step) % BLOCKS$1);
		const range = rangeOf(cidr);
		if (range !== null && !taken.some((other) => overlaps(other, range))) return cidr;
	}
	return null;
}
function firstBlock(stackName, region) {
	return createHash("sha256").update(`${stackName}/${region}`).digest().readUInt32BE(0) % BLOCKS$1;
}
function block(index) {
	return `10.${index >> 4}.${(index & 15) << 4}.0/20`;
}
// src/config/checks/bastion.ts
function checkBastions(file) {
	return stagesOf(file).flatMap(([name, stage]) => {
		const path = ["stages", name];
		return [
			...subnetOf(path, stage),
			...unusedWithoutPort(path, stage),
			...endpointsWithSsh(path, stage),
			...ranges([
				...path,
				"bastion",
				"allow"
			], stage.bastion?.allow ?? []),
			...ranges([
				...path,
				"network",
				"allowFrom"
			], stage.network?.allowFrom ?? [])
		];
	});
}
function subnetOf(path, { bastion, network }) {
	const written = network?.bastionSubnet;
	const at = [
		...path,
		"network",
		"bastionSubnet"
	];
	if (written !== void 0 && bastion === void 0) return [{
		code: "bastion-subnet-without-bastion",
		path: at,
		at: "key",
		message: "`bastionSubnet` is for a bastion, but the stage has none",
		hint: "add `bastion: {}` to the stage, or remove `bastionSubnet`"
	}];
	if (written !== void 0 && network?.vpc === void 0) return [{
		code: "bastion-subnet-without-vpc",
		path: at,
		at: "key",
		message: "`bastionSubnet` is only for a given VPC; a stage's own has a place for a bastion",
		hint: "remove `bastionSubnet`, or add `vpc` and `subnets`"
	}];
	if (written !== void 0 || network?.vpc === void 0 || bastion === void 0) return [];
	if (!isReachedDirectly(accessOf(bastion))) return [];
	return [{
		code: "missing-bastion-subnet",
		path: [...path, "bastion"],
		at: "key",
		message: "a bastion with ssh access needs a public subnet of the given VPC",
		hint: "add `bastionSubnet: subnet-0123abcd` to `network`, or `access: session-manager` here",
		about: [
			at,
			[
				...path,
				"network",
				"vpc"
			],
			[
				...path,
				"bastion",
				"access"
			]
		]
	}];
}
function unusedWithoutPort(path, { bastion }) {
	if (bastion == null || isReachedDirectly(accessOf(bastion))) return [];
	return ["allow", "keys"].filter((key) => bastion[key] !== void 0).map((key) => ({
		code: "key-for-ssh",
		path: [
			...path,
			"bastion",
			key
		],
		at: "key",
		message: `\`${key}\` is for ssh; with Session Manager, IAM decides who gets in`,
		hint: `remove \`${key}\`, or write \`access: ssh\``,
		about: [[
			...path,
			"bastion",
			"access"
		]]
	}));
}
function endpointsWithSsh(path, { bastion }) {
	if (bastion?.endpoints !== true || !isReachedDirectly(accessOf(bastion))) return [];
	return [{
		code: "key-for-session-manager",
		path: [
			...path,
			"bastion",
			"endpoints"
		],
		at: "key",
		message: "`endpoints` is for Session Manager; with ssh, a bastion is in a public subnet",
		hint: "remove `endpoints`, or write `access: session-manager`",
		about: [[
			...path,
			"bastion",
			"access"
		]]
	}];
}
function accessOf(bastion) {
	return bastion?.access ?? DEFAULTS$1.bastion.access;
}
function ranges(path, written) {
	return written.flatMap((source, index) => {
		if (source.startsWith("sg-")) return [];
		const range = rangeOf(source);
		if (range !== null && isNetworkAddress(range)) return [];
		const problem = range === null ? {
			code: "invalid-address-range",
			message: `${source} is not a range of IPv4 addresses`
		} : {
			code: "misaligned-address-range",
			message: `${source} does not start at the first address of a /${range.prefix}`
		};
		const hint = "for example `203.0.113.0/24`, or `203.0.113.7/32` for one address";
		return [{
			...problem,
			path: [...path, index],
			at: "value",
			hint
		}];
	});
}
// src/config/arn.ts
function arnOf(text) {
	const [prefix, partition = "", service = "", region = "", account = "", ...rest] = text.split(":");
	if (prefix !== "arn") return null;
	return {
		partition,
		service,
		region,
		account,
		resource: rest.join(":")
	};
}
// src/config/likeness.ts
function defaultLikeness(kind) {
	const { instance, multiAz } = DEFAULTS$1[kind];
	return {
		instance,
		multiAz,
		disk: {
			type: DEFAULTS$1.storage.type,
			iops: null
		},
		parameters: {}
	};
}
function layered(...layers) {
	const parameters = Object.assign({}, ...layers.map((layer) => layer.parameters));
	return Object.assign({}, ...layers, { parameters });
}
function alike(sql, likeness) {
	const { instance, multiAz, disk, parameters } = {
		...defaultLikeness(sql.kind),
		...likeness
	};
	const storage = {
		...sql.storage,
		...disk,
		max: likeness.max ?? null
	};
	return {
		...sql,
		instance,
		multiAz,
		storage,
		parameters
	};
}
function likenessOf({ instance, multiAz, storage, parameters }) {
	const { type, iops, max } = storage;
	return {
		instance,
		multiAz,
		disk: {
			type,
			iops
		},
		...max !== null && { max },
		parameters
	};
}
function handedOn(kind, likeness) {
	const { [ENGINES[kind].tls.parameter]: _tls, ...parameters } = likeness.parameters ?? {};
	return {
		...likeness,
		parameters
	};
}
// src/config/checks/reserved-names.ts
function isReservedDatabase(kind, name) {
	const { databases, words } = ENGINES[kind].reserved;
	const lower = name.toLowerCase();
	return databases.has(lower) || words.has(lower);
}
function isReservedUser(kind, name) {
	const { userPrefix, users, words } = ENGINES[kind].reserved;
	const lower = name.toLowerCase();
	if (userPrefix !== null && lower.startsWith(userPrefix)) return true;
	return users.has(lower) || words.has(lower);
}
// src/config/resolve/names.ts
function stackNameOf(stack, stage, stackName) {
	return stackName ?? `${stack}-${stage}`;
}
function regionOf(file, stage) {
	return file.stages[stage]?.region ?? file.region ?? "";
}
function defaultDatabaseName(kind, stack) {
	const name = stack.toLowerCase().replaceAll("-", "_").slice(0, 63);
	return isReservedDatabase(kind, name) ? "app" : name;
}
// src/config/resolve/databases.ts
function resolveSql(kind, written, { stack, parameters, replicaOf, replicaRegions }) {
	const defaults = DEFAULTS$1[kind];
	const own = ownLikeness(written, parameters);
	const sql = {
		kind,
		own,
		version: written.version ?? defaults.version,
		versionGiven: written.version !== void 0,
		instance: written.instance ?? defaults.instance,
		storage: {
			size: written.storage?.size ?? DEFAULTS$1.storage.size,
			sizeGiven: written.storage?.size !== void 0,
			max: written.storage?.max ?? null,
			type: written.storage?.type ?? DEFAULTS$1.storage.type,
			iops: written.storage?.iops ?? null
		},
		database: written.database ?? defaultDatabaseName(kind, stack),
		databaseGiven: written.database !== void 0,
		username: written.username ?? defaults.username,
		usernameGiven: written.username !== void 0,
		multiAz: written.multiAz ?? defaults.multiAz,
		backupDays: written.backupDays ?? defaults.backupDays,
		backupWindow: written.backupWindow ?? null,
		maintenanceWindow: written.maintenanceWindow ?? null,
		apply: written.apply ?? defaults.apply,
		parameters,
		logs: written.logs ?? defaults.logs,
		kmsKey: written.kmsKey ?? null,
		...written.iamAuthentication !== void 0 && { iamAuthentication: written.iamAuthentication },
		...written.monitoring !== void 0 && { monitoring: written.monitoring },
		autoMinorVersionUpgrade: written.autoMinorVersionUpgrade ?? defaults.autoMinorVersionUpgrade,
		allowMajorUpgrade: written.allowMajorUpgrade ?? defaults.allowMajorUpgrade,
		readReplica: written.readReplica ?? false,
		replicaOf,
		replicaRegions,
		restoreFrom: resolveRestore(written.restoreFrom)
	};
	return replicaOf?.kind === "stage" ? alike(sql, layered(handedOn(kind, replicaOf.own ?? {}), own)) : sql;
}
function ownLikeness({ instance, multiAz, storage = {} }, parameters) {
	const { type = DEFAULTS$1.storage.type, iops = null, max } = storage;
	const saysDisk = storage.type !== void 0 || storage.iops !== void 0;
	return {
		...instance !== void 0 && { instance },
		...multiAz !== void 0 && { multiAz },
		...saysDisk && { disk: {
			type,
			iops
		} },
		...max !== void 0 && { max },
		parameters
	};
}
function resolveRedis(kind, written, parameters) {
	const defaults = DEFAULTS$1[kind];
	const engine = written.engine ?? defaults.engine;
	return {
		kind,
		engine,
		version: written.version ?? VARIANTS[engine].newVersion,
		versionGiven: written.version !== void 0,
		instance: written.instance ?? defaults.instance,
		replicas: written.replicas ?? defaults.replicas,
		multiAz: written.multiAz ?? defaults.multiAz,
		backupDays: written.backupDays ?? defaults.backupDays,
		backupWindow: written.backupWindow ?? null,
		maintenanceWindow: written.maintenanceWindow ?? null,
		apply: written.apply ?? defaults.apply,
		parameters,
		kmsKey: written.kmsKey ?? null,
		autoMinorVersionUpgrade: written.autoMinorVersionUpgrade ?? defaults.autoMinorVersionUpgrade,
		restoreFrom: resolveRestore(written.restoreFrom)
	};
}
function resolveRestore(written) {
	if (written?.snapshot !== void 0) return {
		kind: "snapshot",
		snapshot: written.snapshot
	};
	return written?.time === void 0 ? null : {
		kind: "time",
		time: written.time,
		source: written.source ?? ""
	};
}
function resolveExisting(kind, written, stageRegion) {
	const arn = written.arn === void 0 ? null : databaseArn(written.arn);
	return {
		kind,
		identifier: arn?.identifier ?? written.identifier ?? "",
		resource: arn?.resource ?? null,
		region: written.region ?? arn?.region ?? stageRegion,
		account: arn?.account ?? null,
		secret: written.secret ?? null,
		allowFrom: written.allowFrom ?? false
	};
}
const RESOURCES = {
	rds: {
		db: "instance",
		cluster: "cluster"
	},
	elasticache: {
		replicationgroup: "replication-group",
		cluster: "cache-cluster",
		serverlesscache: "serverless-cache"
	}
};
function databaseArn(arn) {
	const { service = "", region = "", account = "", resource = "" } = arnOf(arn) ?? {};
	const [type = "", ...rest] = resource.split(":");
	return {
		region,
		account,
		resource: RESOURCES[service]?.[type] ?? null,
		identifier: rest.join(":")
	};
}
// src/config/serverless-cache.ts
const SERVERLESS = {
	why: "it spreads its keys as with cluster mode, which the Redis of a stage does without",
	instead: "name a replication group or a cache cluster, or remove `redis` and give the application the endpoint by hand"
};
// src/config/accounts.ts
const ROLE_USES = [
	"plan",
	"deploy",
	"service"
];
const NO_ROLES = {
	plan: null,
	deploy: null,
	service: null
};
function accountOf({ account, roles }) {
	if (account) return account;
	return arnOf(ROLE_USES.map((use) => roles?.[use]).find((role) => role) ?? "")?.account ?? null;
}
// src/config/regions.generated.ts
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
// src/config/checks/roles.ts
function checkRoles(file) {
	return [...stagesOf(file).flatMap(([name]) => rolesOfOneAccount(file, name)), ...acrossAccounts(file)];
}
function rolesOfOneAccount(file, name) {
	const stage = file.stages[name] ?? { databases: {} };
	const region = regionOf(file, name);
	const roles = ROLE_USES.flatMap((use) => {
		const arn = arnOf(stage.roles?.[use] ?? "");
		return arn === null ? [] : [{
			path: [
				"stages",
				name,
				"roles",
				use
			],
			arn
		}];
	});
	const account = stage.account ?? file.account;
	return roles.flatMap((role) => [...ofPartition(role, region), ...account === void 0 ? besideFirst(role, roles) : ofAccount(role, name, account)]);
}
function ofPartition({ path, arn }, region) {
	const partition = PARTITION_OF[region];
	if (partition === void 0 || partition === arn.partition) return [];
	return [{
		code: "wrong-partition",
		path,
		at: "value",
		message: `the stage is in ${region}, which is in the partition ${partition}, not ${arn.partition}`,
		hint: `name a role whose ARN begins with \`arn:${partition}:iam::\``
	}];
}
function ofAccount({ path, arn }, stage, account) {
	if (arn.account === account) return [];
	return [{
		code: "role-in-another-account",
		path,
		at: "value",
		message: `the role is in account ${arn.account}, but the stage belongs to ${account}`,
		hint: `name a role of ${account}, or correct \`account\``,
		about: [["account"], [
			"stages",
			stage,
			"account"
		]]
	}];
}
function besideFirst({ path, arn }, [first]) {
	if (first === void 0 || first.arn.account === arn.account) return [];
	return [{
		code: "role-in-another-account",
		path,
		at: "value",
		message: `\`${String(path.at(-1))}\` is in account ${arn.account}, but \`${String(first.path.at(-1))}\` is in ${first.arn.account}`,
		hint: "name roles of one account: a stage is in one",
		about: [first.path]
	}];
}
function acrossAccounts(file) {
	return writtenSql(file).flatMap(({ stage, path, value }) => {
		const { replicaOf } = value;
		if (replicaOf === void 0) return [];
		const own = accountOfStage(file, stage);
		const source = accountOfStage(file, replicaOf);
		if (own === null || source === null || own === source) return [];
		return [{
			code: "replica-in-another-account",
			path: [...path, "replicaOf"],
			at: "value",
			message: `the primary is in account ${source}, but the stage is in ${own}, where nobody can read the primary's stack`,
			hint: `give both stages roles and an \`account\` of one account, or share a snapshot with ${own} and write \`restoreFrom\``,
			about: [[
				"stages",
				stage,
				"account"
			], [
				"stages",
				stage,
				"roles"
			]]
		}];
	});
}
function accountOfStage(file, name) {
	const stage = file.stages[name];
	return stage === void 0 ? null : accountOf({
		account: stage.account ?? file.account,
		roles: stage.roles
	});
}
// src/config/checks/existing.ts
function checkExisting$1(file) {
	return [...writtenDatabases(file).flatMap(({ kind, stage, path, value }) => value.existing === void 0 ? [] : [...arnProblems([...path, "existing"], kind, value.existing, accountOfStage(file, stage)), ...ruleProblems([...path, "existing"], value.existing, file, stage)]), ...stagesOf(file).flatMap(([name, stage]) => withoutNetwork(name, stage))];
}
const ARN_HINT = {
	sql: {
		what: "an instance or a cluster",
		example: "arn:aws:rds:REGION:ACCOUNT:db:NAME, or ...:cluster:NAME"
	},
	cache: {
		what: "a replication group or a cache cluster",
		example: "arn:aws:elasticache:REGION:ACCOUNT:replicationgroup:NAME, or ...:cluster:NAME"
	}
};
function arnProblems(path, kind, { arn, region }, account) {
	if (arn === void 0) return [];
	const at = (code, message, hint) => ({
		code,
		path: [...path, "arn"],
		at: "value",
		message,
		hint
	});
	const written = databaseArn(arn);
	if (written.resource === "serverless-cache" && ENGINES[kind].family === "cache") return [at("serverless-cache", `${arn} is a serverless cache: ${SERVERLESS.why}`, SERVERLESS.instead)];
	if (written.resource === null || !familyOf(kind).resources.includes(written.resource)) {
		const { what, example } = ARN_HINT[ENGINES[kind].family];
		return [at("wrong-resource", `${arn} is not the ARN of ${what}`, `for example ${example}`)];
	}
	const problems = [];
	if (region !== void 0 && region !== written.region) {
		const message = `the ARN is in ${written.region}, but \`region\` says ${region}`;
		problems.push(at("region-contradicts-arn", message, "remove `region`: the ARN already contains it"));
	}
	if (account !== null && account !== written.account) {
		const message = `the ARN is of account ${written.account}, but the stage belongs to ${account}`;
		problems.push(at("arn-of-another-account", message, `name a database of ${account}`));
	}
	return problems;
}
function ruleProblems(path, existing, file, stage) {
	if (existing.allowFrom !== true) return [];
	const { network, region: own } = file.stages[stage] ?? {};
	const at = (code, message, hint) => [{
		code,
		path: [...path, "allowFrom"],
		at: "value",
		message,
		hint
	}];
	const stageRegion = own ?? file.region ?? "";
	const named = existing.arn === void 0 ? void 0 : databaseArn(existing.arn).region;
	const region = existing.region ?? named ?? stageRegion;
	if (region !== stageRegion) return at("rule-across-regions", `a security group in ${region} cannot admit clients in ${stageRegion}`, "remove `allowFrom`, and admit the addresses between the two networks by hand");
	if (network?.vpc !== void 0) return [];
	return at("rule-across-vpcs", "a security group can only admit groups of its own VPC, and this stage has another VPC", `write \`network: { vpc: .., subnets: [..] }\` with the database's VPC, or remove \`allowFrom\``);
}
function withoutNetwork(name, { databases, network }) {
	const all = Object.values(databases ?? {});
	if (network !== void 0 || all.length === 0) return [];
	if (!all.every((database) => database?.existing !== void 0)) return [];
	return [{
		code: "existing-without-network",
		path: [
			"stages",
			name,
			"network"
		],
		at: "key",
		message: `\`${name}\` has only existing databases, and no \`network\` says where its clients are`,
		hint: "add `network: { vpc: .., subnets: [..] }` with the databases' VPC, or `network: { zones: 2 }` for a VPC of its own",
		about: [[
			"stages",
			name,
			"databases"
		]]
	}];
}
// src/config/checks/names.ts
function checkNames(file) {
	return writtenSql(file).flatMap(({ kind, path, value }) => {
		const { database, username } = value;
		const findings = [];
		const isMade = value.restoreFrom === void 0;
		if (database !== void 0 && isMade && isReservedDatabase(kind, database)) {
			const message = `the database name "${database}" is reserved in ${ENGINES[kind].title} on RDS`;
			const hint = `choose another, for example \`database: ${database.toLowerCase()}_db\``;
			findings.push({
				code: "reserved-database-name",
				path: [...path, "database"],
				at: "value",
				message,
				hint
			});
		}
		if (username !== void 0 && isReservedUser(kind, username)) {
			const message = `the user name "${username}" is reserved in ${ENGINES[kind].title} on RDS`;
			const hint = "choose another, for example `username: owner`";
			findings.push({
				code: "reserved-username",
				path: [...path, "username"],
				at: "value",
				message,
				hint
			});
		}
		return findings;
	});
}
// src/config/problems/show.ts
const LONGEST$2 = 60;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
function escaped$1(text) {
	return text.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
function printable(text) {
	return escaped$1(text.length > LONGEST$2 ? `${text.slice(0, LONGEST$2)}…` : text);
}
function show(value, raw) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a mapping";
	return typeof value === "string" ? `"${printable(value)}"` : printable(raw ?? JSON.stringify(value));
}
function listed$1(words, conjunction = "and") {
	const shown = words.slice(0, 12);
	const rest = words.length - shown.length;
	if (rest > 0) return `${shown.join(", ")} ${conjunction} ${rest} more`;
	const last = shown.pop();
	return shown.length === 0 ? last ?? "" : `${shown.join(", ")} ${conjunction} ${last}`;
}
// src/config/checks/same-region.ts
function checkSameRegion(file) {
	return [...stagesOf(file).flatMap(([name, stage]) => livesWithPrimary(file, name) ? [...ownNetwork$1(name, stage), ...ownBastion(name, stage)] : []), ...writtenSql(file).flatMap(({ stage, path, value }) => value.kmsKey !== void 0 && isBesidePrimary(file, stage, value.replicaOf) ? [{
		code: "key-beside-replica",
		path: [...path, "kmsKey"],
		at: "key",
		message: "`kmsKey` is not allowed here: a replica in the region of its primary has the key of its primary",
		hint: "remove `kmsKey`"
	}] : [])];
}
function livesWithPrimary(file, stage) {
	const databases = file.stages[stage]?.databases;
	return SQL_KINDS.some((kind) => isBesidePrimary(file, stage, databases?.[kind]?.replicaOf));
}
function isBesidePrimary(file, stage, source) {
	if (source === void 0) return false;
	const isArn = source.startsWith("arn:");
	if (!isArn && (source === stage || !(source in file.stages))) return false;
	return (isArn ? databaseArn(source).region : regionOf(file, source)) === regionOf(file, stage);
}
function ownNetwork$1(name, { network }) {
	return ["cidr", "zones"].filter((key) => network?.vpc === void 0 && network?.[key] !== void 0).map((key) => ({
		code: "key-for-own-vpc",
		path: [
			"stages",
			name,
			"network",
			key
		],
		at: "key",
		message: `\`${key}\` is for a VPC of the stage's own, but ${show(name)} is in the VPC of its replica's primary`,
		hint: `remove \`${key}\``
	}));
}
function ownBastion(name, { bastion, network }) {
	if (bastion === void 0 || network?.vpc !== void 0) return [];
	return [{
		code: "missing-bastion-subnet",
		path: [
			"stages",
			name,
			"bastion"
		],
		at: "key",
		message: `${show(name)} is in the VPC of its replica's primary, where no public subnet for a bastion is known`,
		hint: "remove `bastion`, or add `vpc`, `subnets` and `bastionSubnet` of that VPC to `network`"
	}];
}
// src/config/resolve/ranges.ts
function ownNetworks(file) {
	return stagesOf(file).flatMap(([stage, { network, region, stackName }]) => network?.vpc !== void 0 || livesWithPrimary(file, stage) ? [] : [{
		stage,
		stackName: stackNameOf(file.stack, stage, stackName),
		region: region ?? file.region ?? "",
		written: network?.cidr ?? null
	}]);
}
function networkKey({ region, stackName }) {
	return `${region}/${stackName}`;
}
function placeRanges(networks, { known, others, region } = {
	known: /* @__PURE__ */ new Map(),
	others: [],
	region: ""
}) {
	const isOpen = (one) => one.written === null && !known.has(networkKey(one));
	const open = networks.filter(isOpen);
	const taken = rangesOf(networks.flatMap((one) => [...known.get(networkKey(one)) ?? [], one.written ?? []].flat()));
	const defaults = rangesOf(open.map((one) => defaultCidr(one.stackName, one.region)));
	const placed = /* @__PURE__ */ new Map();
	for (const one of open) {
		const cidr = firstFree(one, [...taken, ...one.region === region ? rangesOf(others) : []], defaults);
		taken.push(...rangesOf([cidr]));
		placed.set(one.stage, cidr);
	}
	return placed;
}
function firstFree({ stackName, region }, used, defaults) {
	const cidr = defaultCidr(stackName, region);
	return !rangesOf([cidr]).some((own) => used.some((other) => overlaps(own, other))) ? cidr : freeCidr(stackName, region, [...used, ...defaults]) ?? cidr;
}
function rangesOf(cidrs) {
	return cidrs.flatMap((cidr) => rangeOf(cidr) ?? []);
}
// src/config/checks/network.ts
function checkNetworks(file) {
	return [...stagesOf(file).flatMap(([name, { network }]) => network === void 0 ? [] : checkNetwork([
		"stages",
		name,
		"network"
	], network)), ...clashes(file)];
}
function checkNetwork(path, network) {
	if (network.vpc !== void 0 || network.subnets !== void 0) return [...ownKeysBesideVpc(path, network), ...repeatedSubnets(path, network.subnets ?? [])];
	return network.cidr === void 0 ? [] : checkCidr([...path, "cidr"], network.cidr);
}
function ownKeysBesideVpc(path, network) {
	return ["cidr", "zones"].filter((key) => network[key] !== void 0).map((key) => ({
		code: "key-for-own-vpc",
		path: [...path, key],
		at: "key",
		message: `\`${key}\` is for a VPC of the stage's own, but \`vpc\` names an existing one`,
		hint: `keep either \`vpc\` and \`subnets\`, or \`${key}\``,
		about: [[...path, "vpc"]]
	}));
}
function repeatedSubnets(path, subnets) {
	return subnets.flatMap((subnet, index) => subnets.indexOf(subnet) === index ? [] : [{
		code: "repeated-subnet",
		path: [
			...path,
			"subnets",
			index
		],
		at: "value",
		message: `the subnet ${subnet} is listed twice`,
		hint: "list subnets in two different zones"
	}]);
}
function checkCidr(path, cidr) {
	const range = rangeOf(cidr);
	const wrong = (code, message) => [{
		code,
		path,
		at: "value",
		message,
		hint: "for example `cidr: 10.20.0.0/20`"
	}];
	if (range === null) return wrong("invalid-address-range", `${cidr} is not a range of IPv4 addresses`);
	if (range.prefix < 16 || range.prefix > 24) return wrong("network-size", `\`cidr\` must be from /16 to /24 in size, not ${cidr}`);
	if (!isNetworkAddress(range)) return wrong("misaligned-address-range", `${cidr} does not start at the first address of a /${range.prefix}`);
	return [];
}
function clashes(file) {
	const own = writtenNetworks(file);
	return own.flatMap((network, index) => {
		const other = own.slice(0, index).find(({ range }) => overlaps(range, network.range));
		return other === void 0 ? [] : [clash(other, network, own)];
	});
}
function clash(first, second, all) {
	const path = [
		"stages",
		second.stage,
		"network",
		"cidr"
	];
	const taken = all.map(({ range }) => range);
	const free = freeCidr(second.stackName, second.region, taken) ?? "a free range";
	return {
		code: "networks-overlap",
		path,
		at: "value",
		message: `the networks of \`${first.stage}\` (${first.cidr}) and \`${second.stage}\` (${second.cidr}) overlap`,
		hint: `write \`network: { cidr: ${free} }\` in the stage that is not deployed yet`,
		about: [
			["stack"],
			["region"],
			...[first, second].flatMap(({ stage }) => rests(stage))
		]
	};
}
function rests(stage) {
	return [
		["region"],
		["stackName"],
		["network", "cidr"],
		["network", "vpc"]
	].map((path) => [
		"stages",
		stage,
		...path
	]);
}
function writtenNetworks(file) {
	return ownNetworks(file).flatMap((network) => {
		const range = network.written === null ? null : rangeOf(network.written);
		return range === null ? [] : [{
			...network,
			cidr: network.written ?? "",
			range
		}];
	});
}
// src/config/checks/parameters.ts
const FUNCTIONS = /* @__PURE__ */ new Set(["Ref", "Condition"]);
function checkParameters(file) {
	return writtenDatabases(file).flatMap(({ kind, path, value }) => Object.keys(value.parameters ?? {}).flatMap((name) => problemOf(kind, name).map((problem) => ({
		path: [
			...path,
			"parameters",
			name
		],
		at: "key",
		...problem
	}))));
}
function problemOf(kind, name) {
	const shown = `\`${printable(name)}\``;
	const { form, owned, unsupported } = ENGINES[kind].parameters;
	if (!form.test(name) || FUNCTIONS.has(name) || name.length > 255) return [{
		code: "invalid-parameter-name",
		message: `${shown} is not a parameter's name`,
		hint: exampleOf$2(kind)
	}];
	const key = name.toLowerCase();
	const hint = Object.hasOwn(unsupported, key) ? unsupported[key] : void 0;
	if (hint !== void 0) return [{
		code: "parameter-not-supported",
		message: `${shown} is not supported`,
		hint
	}];
	if (!owned.has(key)) return [];
	return [{
		code: "parameter-set-by-aws",
		message: `AWS sets the parameter ${shown} itself and accepts no other value`,
		hint: "remove it"
	}];
}
function exampleOf$2(kind) {
	return `use the names of the engine's manual, for example \`${ENGINES[kind].parameters.example}\``;
}
// src/config/checks/readers.ts
function checkReaders(file) {
	return writtenSql(file).filter(({ value }) => value.readReplica === true && value.backupDays === 0).map(({ path }) => ({
		code: "reader-needs-backups",
		path: [...path, "backupDays"],
		at: "value",
		message: "a reader needs the backups of its primary, but `backupDays: 0` turns them off",
		hint: "write `backupDays: 1` or more, or remove `readReplica`",
		about: [[...path, "readReplica"]]
	}));
}
// src/config/checks/redis.ts
function checkRedis(file) {
	return [...checkFailover(file), ...checkApply(file)];
}
function checkApply(file) {
	return writtenDatabases(file).filter(({ kind, value }) => value.apply === "window" && !familyOf(kind).has.window).map(({ kind, path }) => ({
		code: "redis-cannot-wait",
		path: [...path, "apply"],
		at: "value",
		message: `changes to ${ENGINES[kind].title} cannot wait for the window, because CloudFormation applies them at once`,
		hint: "remove `apply`"
	}));
}
function checkFailover(file) {
	return writtenRedis(file).flatMap(({ kind, path, value }) => {
		if (value.multiAz !== true) return [];
		if ((value.replicas ?? DEFAULTS$1[kind].replicas) > 0) return [];
		return [{
			code: "multi-az-needs-replica",
			path: [...path, "multiAz"],
			at: "value",
			message: "`multiAz: true` needs a replica that can take over",
			hint: "add `replicas: 1`",
			about: [[...path, "replicas"]]
		}];
	});
}
// src/config/problems/suggest.ts
function suggest(word, candidates) {
	if (word.length > 64) return null;
	const lower = word.toLowerCase();
	const [best] = byDistance(lower, candidates);
	if (best !== void 0 && best.away <= Math.max(1, Math.floor(word.length / 3))) return best.candidate;
	const longer = candidates.filter((candidate) => begins(candidate.toLowerCase(), lower));
	return longer.length === 1 ? longer[0] ?? null : null;
}
function nearest(word, candidates, most) {
	return byDistance(word.toLowerCase().slice(0, LONGEST$1), candidates).slice(0, most).map(({ candidate }) => candidate);
}
function byDistance(lower, candidates) {
	return candidates.map((candidate) => ({
		candidate,
		away: distance(lower, candidate.toLowerCase())
	})).sort((a, b) => a.away - b.away);
}
const LONGEST$1 = 255;
function begins(a, b) {
	return Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a));
}
function didYouMean(word, candidates) {
	const meant = suggest(word, candidates);
	return meant === null ? null : `did you mean \`${meant}\`?`;
}
// src/config/checks/references.ts
function checkReferences$1(file) {
	return [
		...Object.entries(file.stages).flatMap(([stage, { secretsKmsKey }]) => referenceAt([
			"stages",
			stage,
			"secretsKmsKey"
		], secretsKmsKey, withinStage(file, stage)).flatMap(problemsOf)),
		...writtenDatabases(file).flatMap((database) => [
			...unknownRegion(database),
			...referencesOf(file, database).flatMap(problemsOf),
			...otherService(database)
		]),
		...writtenSql(file).flatMap(({ path, value }) => referenceAt([...path, "replicaOf"], value.replicaOf, null).flatMap(problemsOf))
	];
}
function referencesOf(file, { stage, path, value }) {
	const { existing, kmsKey, restoreFrom } = value;
	const ofStage = withinStage(file, stage);
	const ofDatabase = existing?.region ?? arnOf(existing?.arn ?? "")?.region ?? ofStage.region;
	return [
		...referenceAt([
			...path,
			"existing",
			"arn"
		], existing?.arn, null),
		...referenceAt([
			...path,
			"existing",
			"secret"
		], existing?.secret, {
			region: ofDatabase,
			what: `its database is in ${ofDatabase}`
		}),
		...referenceAt([...path, "kmsKey"], kmsKey, ofStage),
		...referenceAt([
			...path,
			"restoreFrom",
			"snapshot"
		], restoreFrom?.snapshot, ofStage)
	];
}
function withinStage(file, stage) {
	const region = file.stages[stage]?.region ?? file.region ?? "";
	return {
		region,
		what: `the stage is in ${region}`
	};
}
function referenceAt(path, text, within) {
	const arn = arnOf(text ?? "");
	return arn === null || arn.service === "s3" ? [] : [{
		path,
		arn,
		within
	}];
}
function problemsOf({ path, arn, within }) {
	const at = (code, message, hint) => [{
		code,
		path,
		at: "value",
		message,
		hint
	}];
	const { region, partition } = arn;
	if (!REGIONS.includes(region)) return at("unknown-region", `there is no AWS region ${show(region)}`, regionHint(region));
	const own = PARTITION_OF[region] ?? "";
	if (partition !== own) return at("wrong-partition", `the region ${region} is in the partition ${own}, not ${partition}`, `write \`arn:${own}:${arn.service}:${region}:...\``);
	if (within === null || region === within.region) return [];
	return at("wrong-region", `the ARN is in ${region}, but ${within.what}`, `name one in ${within.region}: only \`replicaOf\` may name another region`);
}
function unknownRegion({ path, value }) {
	const region = value.existing?.region;
	if (region === void 0 || REGIONS.includes(region)) return [];
	return [{
		code: "unknown-region",
		path: [
			...path,
			"existing",
			"region"
		],
		at: "value",
		message: `there is no AWS region ${show(region)}`,
		hint: regionHint(region)
	}];
}
function otherService({ kind, path, value }) {
	const service = arnOf(value.restoreFrom?.snapshot ?? "")?.service;
	if (service === void 0 || familyOf(kind).snapshotServices.includes(service)) return [];
	return [{
		code: "wrong-snapshot-service",
		path: [
			...path,
			"restoreFrom",
			"snapshot"
		],
		at: "value",
		message: `${kind} cannot be restored from a snapshot of ${service}`,
		hint: SNAPSHOT_HINT[ENGINES[kind].family]
	}];
}
const SNAPSHOT_HINT = {
	sql: "name a snapshot of an RDS instance",
	cache: "name a snapshot of ElastiCache"
};
function regionHint(region) {
	return didYouMean(region, REGIONS) ?? "for example `us-east-1`";
}
// src/config/checks/sources.ts
function checkSources(file) {
	return [
		...writtenDatabases(file).flatMap(({ path, value }) => [...value.existing === void 0 ? [] : checkExisting(path, value.existing, value), ...value.restoreFrom === void 0 ? [] : checkRestore(path, value.restoreFrom)]),
		...writtenDatabases(file).filter(({ kind, value }) => value.restoreFrom?.time && !familyOf(kind).has.pointInTime).flatMap(({ path }) => noPointInTime(path)),
		...writtenSql(file).flatMap(({ path, value }) => value.restoreFrom === void 0 || value.kmsKey === void 0 ? [] : keyBesideRestore(path)),
		...writtenSql(file).flatMap(({ kind, stage, path, value }) => {
			const source = value.replicaOf;
			return source === void 0 ? [] : [...besideReplica(path, value), ...checkReplica(file, kind, stage, path, source)];
		})
	];
}
function checkExisting(path, existing, value) {
	const findings = exactlyOne([...path, "existing"], existing, ["identifier", "arn"]);
	const others = Object.keys(value).filter((key) => key !== "existing");
	return [...findings, ...others.map((key) => ({
		code: "key-beside-existing",
		path: [...path, key],
		at: "key",
		message: `\`${key}\` is not allowed beside \`existing\`: an existing database is never changed`,
		hint: `remove \`${key}\``
	}))];
}
function checkRestore(path, restore) {
	const at = [...path, "restoreFrom"];
	const findings = exactlyOne(at, restore, ["snapshot", "time"]);
	if (restore.time !== void 0 && restore.source === void 0) {
		const hint = "add `source` with the identifier of the database to restore";
		findings.push({
			code: "missing-related-key",
			path: [...at, "time"],
			at: "key",
			message: "`time` requires `source`",
			hint
		});
	}
	if (restore.snapshot !== void 0 && restore.source !== void 0) findings.push({
		code: "source-without-time",
		path: [...at, "source"],
		at: "key",
		message: "`source` is only for `time`; a snapshot needs no source",
		hint: "remove `source`"
	});
	return findings;
}
function noPointInTime(path) {
	return [{
		code: "redis-point-in-time",
		path: [
			...path,
			"restoreFrom",
			"time"
		],
		at: "key",
		message: "Redis can only be restored from a snapshot, not to a point in time",
		hint: "write `snapshot:` with a snapshot's name"
	}];
}
function keyBesideRestore(path) {
	return [{
		code: "key-of-restored",
		path: [...path, "kmsKey"],
		at: "key",
		message: "`kmsKey` is not allowed beside `restoreFrom`: a restored database keeps its key",
		hint: "remove `kmsKey`; for another key, copy the snapshot with that key first"
	}];
}
function exactlyOne(path, value, keys) {
	const [first, second] = keys;
	const given = keys.filter((key) => key in value);
	const name = String(path.at(-1));
	const about = keys.map((key) => [...path, key]);
	if (given.length === 0) return [{
		code: "missing-choice",
		path,
		at: "key",
		message: `\`${name}\` needs \`${first}\` or \`${second}\``,
		hint: "add one of the two",
		about
	}];
	if (given.length === 1) return [];
	const message = `\`${name}\` has both \`${first}\` and \`${second}\``;
	return [{
		code: "conflicting-keys",
		path: [...path, second],
		at: "key",
		message,
		hint: "keep one of the two",
		about
	}];
}
const FROM_SOURCE = [
	"database",
	"username",
	"existing",
	"restoreFrom",
	"readReplica"
];
const NOT_YET_ITS_OWN = ["backupDays", "backupWindow"];
function besideReplica(path, value) {
	return [...inherited(path, value), ...tooEarly(path, value)];
}
function tooEarly(path, value) {
	return NOT_YET_ITS_OWN.filter((key) => key in value).map((key) => ({
		code: "backups-of-replica",
		path: [...path, key],
		at: "key",
		message: `\`${key}\` is not allowed beside \`replicaOf\`: a replica has no backups of its own`,
		hint: `remove \`${key}\`, and add it when the replica is promoted`
	}));
}
function inherited(path, value) {
	return (value.storage?.size === void 0 ? [] : [{
		code: "key-beside-replica",
		path: [
			...path,
			"storage",
			"size"
		],
		at: "key",
		message: "`storage.size` is not allowed beside `replicaOf`: a replica gets it from its primary",
		hint: "remove `size`"
	}]).concat(besideSource(path, value));
}
function besideSource(path, value) {
	return FROM_SOURCE.filter((key) => key in value).map((key) => ({
		code: "key-beside-replica",
		path: [...path, key],
		at: "key",
		message: `\`${key}\` is not allowed beside \`replicaOf\`: a replica gets it from its primary`,
		hint: `remove \`${key}\``
	}));
}
function checkReplica(file, kind, stage, parent, source) {
	if (source.startsWith("arn:")) return [];
	const path = [...parent, "replicaOf"];
	const about = [
		["stages", source],
		[
			"stages",
			source,
			"databases",
			kind
		],
		[
			"stages",
			source,
			"databases",
			kind,
			"backupDays"
		]
	];
	const problem = (code, message, hint) => [{
		code,
		path,
		at: "value",
		message,
		hint,
		about
	}];
	if (source === stage) return problem("replica-of-itself", "a database cannot be a replica of itself", "name another stage");
	if (!(source in file.stages)) {
		const names = stagesOf(file).map(([name]) => name);
		const hint = didYouMean(source, names) ?? `the stages are ${listed$1(names)}`;
		return problem("unknown-primary-stage", `there is no stage ${show(source)}`, hint);
	}
	const databases = file.stages[source]?.databases;
	if (databases == null || !(kind in databases)) {
		const hint = `add \`${kind}:\` to the databases of \`${source}\`, or name another stage`;
		return problem("no-primary-in-stage", `the stage \`${source}\` has no ${kind} to replicate`, hint);
	}
	const origin = databases[kind] ?? {};
	if (origin.replicaOf !== void 0) return problem("replica-of-replica", `the ${kind} of \`${source}\` is a replica itself, of ${show(origin.replicaOf)}`, "name the stage that has the primary");
	if (origin.backupDays === 0) return problem("primary-needs-backups", `the ${kind} of \`${source}\` has its backups turned off, but a primary of replicas needs them`, `write \`backupDays: 7\` in \`${source}\``);
	return [];
}
// src/config/checks/stages.ts
const LONGEST_STACK_NAME = 128;
function checkStages(file) {
	return [
		...unknownRegions(file),
		...missingRegions(file),
		...namesThatDifferInCase(file),
		...stackNames(file)
	];
}
function unknownRegions(file) {
	return [[["region"], file.region], ...stagesOf(file).map(([name, stage]) => [[
		"stages",
		name,
		"region"
	], stage.region])].flatMap(([path, region]) => {
		if (region === void 0 || REGIONS.includes(region)) return [];
		return [{
			code: "unknown-region",
			path,
			at: "value",
			message: `there is no AWS region ${show(region)}`,
			hint: didYouMean(region, REGIONS) ?? "for example `region: us-east-1`"
		}];
	});
}
function missingRegions(file) {
	if (file.region !== void 0) return [];
	return stagesOf(file).filter(([, stage]) => stage.region === void 0).map(([name]) => ({
		code: "missing-region",
		path: [
			"stages",
			name,
			"region"
		],
		at: "key",
		message: `the stage \`${name}\` has no region`,
		hint: "add `region: us-east-1` to the stage, or next to `stack` for all stages",
		about: [["region"]]
	}));
}
function namesThatDifferInCase(file) {
	const seen = /* @__PURE__ */ new Map();
	return stagesOf(file).flatMap(([name]) => {
		const first = seen.get(name.toLowerCase());
		if (first === void 0) seen.set(name.toLowerCase(), name);
		if (first === void 0) return [];
		const message = `the stages \`${first}\` and \`${name}\` differ only in upper and lower case`;
		return [{
			code: "stage-names-differ-in-case",
			path: ["stages", name],
			at: "key",
			message,
			hint: "rename one of them"
		}];
	});
}
function stackNames(file) {
	const seen = /* @__PURE__ */ new Map();
	return stagesOf(file).flatMap(([name, stage]) => {
		const stackName = stackNameOf(file.stack, name, stage.stackName);
		const region = stage.region ?? file.region ?? "";
		const path = ["stages", name];
		const about = [
			["stack"],
			["region"],
			[...path, "stackName"],
			[...path, "region"]
		];
		if (stackName.length > LONGEST_STACK_NAME) return [{
			code: "stack-name-too-long",
			path,
			at: "key",
			message: `the stack of \`${name}\` gets a name of ${stackName.length} characters; CloudFormation allows ${LONGEST_STACK_NAME}`,
			hint: "shorten `stack` or the stage, or add `stackName`",
			about
		}];
		const place = `${region}/${accountOfStage(file, name) ?? ""}/${stackName}`;
		const first = seen.get(place);
		seen.set(place, first ?? name);
		if (first === void 0) return [];
		const message = `the stages \`${first}\` and \`${name}\` would be the same stack \`${stackName}\` in ${region}`;
		return [{
			code: "stack-used-twice",
			path: stage.stackName === void 0 ? path : [...path, "stackName"],
			at: "key",
			message,
			hint: "give one of them another `stackName`",
			about
		}];
	});
}
// src/config/limits.ts
const MAX_FILE_BYTES = 1048576;
const GP3_STRIPED_IOPS = 12e3;
// src/config/checks/storage.ts
const LIMITS = {
	gp3: {
		size: 20,
		iops: [GP3_STRIPED_IOPS, 64e3],
		perGiB: 500
	},
	gp2: {
		size: 20,
		iops: null,
		perGiB: 0
	},
	io1: {
		size: 100,
		iops: [1e3, 256e3],
		perGiB: 50
	},
	io2: {
		size: 100,
		iops: [1e3, 256e3],
		perGiB: 1e3
	}
};
function checkStorage(file) {
	return writtenSql(file).flatMap(checkOne$1);
}
function checkOne$1({ path: parent, value }) {
	if (value.storage === void 0) return [];
	const { size = DEFAULTS$1.storage.size, type = DEFAULTS$1.storage.type, max, iops } = value.storage;
	const path = [...parent, "storage"];
	const about = [
		"size",
		"type",
		"iops"
	].map((key) => [...path, key]);
	const limits = LIMITS[type];
	const findings = [];
	const add = (key, { code, message, hint }) => {
		const at = key in (value.storage ?? {}) ? "value" : "key";
		findings.push({
			code,
			path: [...path, key],
			at,
			message,
			hint,
			about
		});
	};
	if (size < limits.size) add("size", {
		code: "storage-too-small",
		message: `${type} storage starts at ${limits.size} GiB, but \`size\` is ${size}`,
		hint: `write \`size: ${limits.size}\`, or \`type: gp3\``
	});
	const least = Math.ceil(size * 11 / 10);
	if (max !== void 0 && max < least) add("max", {
		code: "max-storage-too-small",
		message: `\`max\` must be at least 10% above \`size\` (${size} GiB), but is ${max}`,
		hint: least > 65536 ? "remove `max`" : `write \`max: ${least}\` or more`
	});
	for (const problem of iopsProblems(type, size, iops)) add("iops", problem);
	return findings;
}
function iopsProblems(type, size, iops) {
	const { iops: range, perGiB } = LIMITS[type];
	if (iops === void 0) {
		if (type === "gp3" || range === null) return [];
		return [{
			code: "missing-iops",
			message: `${type} storage requires \`iops\``,
			hint: "add `iops: 3000`"
		}];
	}
	if (range === null) return [{
		code: "iops-not-supported",
		message: `${type} storage does not take \`iops\``,
		hint: "remove `iops`, or write `type: gp3`"
	}];
	if (type === "gp3" && size < 400) return [{
		code: "iops-need-larger-storage",
		message: `gp3 storage takes \`iops\` only from 400 GiB, but \`size\` is ${size}`,
		hint: "remove `iops`: 3000 are included"
	}];
	const [least, most] = [Math.max(range[0], type === "io1" ? Math.ceil(size / 2) : 0), Math.min(range[1], size * perGiB)];
	if (iops >= least && iops <= most) return [];
	return [{
		code: "iops-out-of-range",
		message: `\`iops\` for ${size} GiB of ${type} must be from ${least} to ${most}, but is ${iops}`,
		hint: `write \`iops: ${Math.min(Math.max(iops, least), most)}\``
	}];
}
// src/config/checks/tags.ts
const MOST_TAGS = 45;
const NAME = "Name";
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const OF_RDS = /^(aws|rds):/;
function checkTags(file) {
	const { tags = {} } = file;
	return [
		...Object.entries(tags).flatMap(([key, value]) => checkTag(key, String(value))),
		...makesRds(file) ? refusedByRds(tags) : [],
		...hasBastion(file) ? differingInCase(tags) : [],
		...tooMany$1(tags)
	];
}
function tooMany$1(tags) {
	const count = Object.keys(tags).length;
	const most = Object.hasOwn(tags, NAME) ? 46 : MOST_TAGS;
	if (count <= most) return [];
	return [{
		code: "too-many-tags",
		path: ["tags"],
		at: "key",
		message: `there are ${count} tags; AWS allows 50, and tinystacks needs five of them`,
		hint: `keep ${most} of them`
	}];
}
function makesRds(file) {
	return writtenSql(file).some(({ value }) => value.existing === void 0);
}
function hasBastion(file) {
	return stagesOf(file).some(([, { bastion }]) => bastion !== void 0);
}
function refusedByRds(tags) {
	const hint = "write it without the prefix";
	return Object.entries(tags).flatMap(([key, value]) => {
		const path = ["tags", key];
		const name = `the tag \`${printable(key)}\``;
		const inKey = `${name} starts with \`rds:\`, which RDS reserves`;
		const [prefix = ""] = OF_RDS.exec(String(value)) ?? [];
		const inValue = `${name} has a value that starts with \`${prefix}\`, which RDS reserves`;
		return [.../^rds:/.test(key) ? [{
			code: "reserved-tag",
			path,
			at: "key",
			message: inKey,
			hint
		}] : [], ...prefix !== "" ? [{
			code: "invalid-tag-value",
			path,
			at: "value",
			message: inValue,
			hint
		}] : []];
	});
}
function differingInCase(tags) {
	const seen = /* @__PURE__ */ new Map();
	return Object.keys(tags).flatMap((key) => {
		const first = seen.get(key.toLowerCase());
		if (first === void 0) {
			seen.set(key.toLowerCase(), key);
			return [];
		}
		const message = `the tags \`${printable(first)}\` and \`${printable(key)}\` differ only in upper and lower case, which IAM ignores in the tags of a bastion's role`;
		return [{
			code: "tags-differ-in-case",
			path: ["tags", key],
			at: "key",
			message,
			hint: "remove one of them"
		}];
	});
}
function checkTag(key, value) {
	const path = ["tags", key];
	const name = `the tag \`${printable(key)}\``;
	const characters = "letters, digits, spaces and `_ . : / = + - @`";
	const findings = [];
	if (/^(aws|tinystacks):/i.test(key)) {
		const [prefix = ""] = key.split(":");
		const message = `${name} starts with the reserved prefix \`${prefix}:\``;
		findings.push({
			code: "reserved-tag",
			path,
			at: "key",
			message,
			hint: "choose another prefix"
		});
	}
	if (key.length === 0 || key.length > 128 || !TAG_TEXT.test(key)) {
		const message = `${name} has a key that AWS does not accept`;
		const hint = `use 1 to 128 ${characters}`;
		findings.push({
			code: "invalid-tag-key",
			path,
			at: "key",
			message,
			hint
		});
	}
	if (value.length === 0 || value.length > 256 || !TAG_TEXT.test(value)) {
		const message = `${name} has a value that AWS does not accept`;
		const hint = `use 1 to 256 ${characters}`;
		findings.push({
			code: "invalid-tag-value",
			path,
			at: "value",
			message,
			hint
		});
	}
	return findings;
}
// src/engines/versions.ts
function majorOf(kind, version) {
	return version.split(".").slice(0, ENGINES[kind].versionDepth).join(".");
}
function sqlFamily(kind, version) {
	return `${kind}${majorOf(kind, version)}`;
}
function cacheFamily(variant, version) {
	return VARIANTS[variant].parameterFamily(version.split(".")[0] ?? "");
}
// src/config/checks/versions.ts
function checkVersions(file) {
	return [...writtenSql(file).flatMap(({ kind, path, value: { version } }) => {
		const { title, lines } = ENGINES[kind];
		return version === void 0 || lines.includes(majorOf(kind, version)) ? [] : [notOffered(path, title, version, lines, exampleOf$1(lines))];
	}), ...writtenRedis(file).flatMap(({ kind, path, value: { engine, version } }) => {
		const variant = engine ?? DEFAULTS$1[kind].engine;
		const { title, lines } = VARIANTS[variant];
		return version === void 0 || lines.includes(version) ? [] : [notOffered(path, title, version, lines, variantHint(variant, version))];
	})];
}
function notOffered(path, title, version, lines, hint) {
	const message = `${title} ${printable(version)} is not available; AWS offers ${listed$1(lines)}`;
	return {
		code: "unknown-version",
		path: [...path, "version"],
		at: "value",
		message,
		hint,
		about: [[...path, "engine"]]
	};
}
function variantHint(variant, version) {
	const other = VARIANT_NAMES.find((name) => name !== variant && VARIANTS[name].lines.some((line) => line === version));
	return other === void 0 ? exampleOf$1(VARIANTS[variant].lines) : `it is a version of ${VARIANTS[other].title}: write \`engine: ${other}\``;
}
function exampleOf$1(lines) {
	return `for example \`version: "${lines.at(-1)}"\``;
}
// src/config/windows.ts
const DAY = 1440;
const WEEK = 7 * DAY;
const DAYS = [
	"mon",
	"tue",
	"wed",
	"thu",
	"fri",
	"sat",
	"sun"
];
function daily(text) {
	const [start = 0, end = 0] = text.split("-").map(minutes);
	return {
		start,
		length: modulo(end - start, DAY)
	};
}
function weekly(text) {
	const [start = 0, end = 0] = text.toLowerCase().split("-").map((moment) => DAYS.indexOf(moment.slice(0, 3)) * DAY + minutes(moment.slice(4)));
	return {
		start,
		length: modulo(end - start, WEEK)
	};
}
function minutes(clock) {
	const [hours = 0, rest = 0] = clock.split(":").map(Number);
	return hours * 60 + rest;
}
function meet(backup, maintenance) {
	const end = maintenance.start + maintenance.length;
	return Array.from({ length: 9 }, (_, day) => (day - 1) * DAY + backup.start).some((start) => start < end && maintenance.start < start + backup.length);
}
function backupAfter(backup, maintenance) {
	const start = modulo(maintenance.start + maintenance.length, DAY);
	return meet({
		start,
		length: backup.length
	}, maintenance) ? null : `${clock(start)}-${clock(start + backup.length)}`;
}
function maintenanceAfter(backup, maintenance) {
	const start = modulo(Math.floor(maintenance.start / DAY) * DAY + modulo(backup.start + backup.length, DAY), WEEK);
	if (meet(backup, {
		start,
		length: maintenance.length
	})) return null;
	return [start, start + maintenance.length].map((moment) => `${DAYS[Math.floor(modulo(moment, WEEK) / 1440)] ?? ""}:${clock(moment)}`).join("-");
}
function clock(moment) {
	const minute = modulo(moment, DAY);
	return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
function modulo(minutes, around) {
	return (minutes % around + around) % around;
}
// src/config/checks/windows.ts
function checkWindows(file) {
	return writtenDatabases(file).flatMap(checkOne);
}
function checkOne({ kind, path, value }) {
	const least = familyOf(kind).shortestWindow;
	const backup = value.backupWindow === void 0 ? null : daily(value.backupWindow);
	const maintenance = value.maintenanceWindow === void 0 ? null : weekly(value.maintenanceWindow);
	const findings = Object.entries({
		backupWindow: backup,
		maintenanceWindow: maintenance
	}).filter(([, window]) => window !== null && window.length < least).map(([key, window]) => ({
		code: "window-too-short",
		path: [...path, key],
		at: "value",
		message: `\`${key}\` lasts ${window?.length} minutes, but must last at least ${least}`,
		hint: "write a later end"
	}));
	if (maintenance !== null && maintenance.length > 1440) {
		const message = "`maintenanceWindow` lasts longer than a day";
		const hint = "write an end within 24 hours of the start";
		findings.push({
			code: "window-too-long",
			path: [...path, "maintenanceWindow"],
			at: "value",
			message,
			hint
		});
	} else if (backup !== null && maintenance !== null && meet(backup, maintenance)) {
		const message = `\`maintenanceWindow\` overlaps \`backupWindow\` (${value.backupWindow})`;
		const hint = "move one of the two";
		const about = [[...path, "backupWindow"]];
		findings.push({
			code: "windows-overlap",
			path: [...path, "maintenanceWindow"],
			at: "value",
			message,
			hint,
			about
		});
	}
	return findings;
}
// src/config/checks/index.ts
const CHECKS = [
	checkStages,
	checkRoles,
	checkTags,
	checkNetworks,
	checkBastions,
	checkVersions,
	checkStorage,
	checkNames,
	checkParameters,
	checkWindows,
	checkRedis,
	checkSources,
	checkSameRegion,
	checkReaders,
	checkExisting$1,
	checkReferences$1
];
function checkFile(file) {
	return CHECKS.flatMap((check) => check(file));
}
// src/config/defaults/fitting.ts
const OF_REPLICA = [
	"maintenanceWindow",
	"apply",
	"logs",
	"kmsKey",
	"iamAuthentication",
	"monitoring",
	"autoMinorVersionUpgrade",
	"allowMajorUpgrade"
];
const OF_GIVEN_VPC = [
	"vpc",
	"subnets",
	"bastionSubnet"
];
function fitting(defaults, stage, isBeside) {
	const { databases, network, bastion, ...rest } = defaults;
	return {
		...rest,
		...isRecord(databases) && { databases: fittingDatabases(databases, mapping(stage.databases), isBeside) },
		...isRecord(network) && { network: fittingNetwork(network, stage, isBeside) },
		...isRecord(bastion) && "bastion" in stage && { bastion: fittingBastion(bastion, mapping(stage.bastion)) }
	};
}
function fittingDatabases(given, own, isBeside) {
	return Object.fromEntries(Object.entries(given).flatMap(([kind, values]) => kind in own && isRecord(values) ? [[kind, fittingDatabase(kind, values, mapping(own[kind]), isBeside)]] : []));
}
function fittingDatabase(kind, given, own, isBeside) {
	const { existing, replicaOf, restoreFrom } = own;
	if (existing !== void 0) return {};
	if (typeof replicaOf === "string") return ofReplica(kind, given, isBeside(replicaOf));
	const keepsKey = restoreFrom !== void 0 && SQL_KINDS.some((sql) => sql === kind);
	return pick(given, (key) => key !== "kmsKey" || !keepsKey);
}
function ofReplica(kind, given, isBeside) {
	const own = pick(given, (key) => OF_REPLICA.includes(key) && (key !== "kmsKey" || !isBeside));
	const sql = SQL_KINDS.find((one) => one === kind);
	const tls = sql === void 0 ? null : ENGINES[sql].tls.parameter;
	const parameters = pick(mapping(given.parameters), (key) => key === tls);
	return Object.keys(parameters).length === 0 ? own : {
		...own,
		parameters
	};
}
function fittingNetwork(given, stage, isBeside) {
	const own = mapping(stage.network);
	const choosesVpc = "vpc" in own || "subnets" in own;
	const isElsewhere = choosesVpc && own.vpc !== null || Object.values(mapping(stage.databases)).some((database) => {
		const { replicaOf } = mapping(database);
		return typeof replicaOf === "string" && isBeside(replicaOf);
	});
	return pick(given, (key) => {
		if (key === "zones") return !isElsewhere;
		if (key === "bastionSubnet" && !("bastion" in stage)) return false;
		return !choosesVpc || !OF_GIVEN_VPC.includes(key);
	});
}
function fittingBastion(given, { access }) {
	if (typeof access !== "string" || !isBastionKind(access)) return given;
	const unfit = isReachedDirectly(access) ? ["endpoints"] : ["allow", "keys"];
	return pick(given, (key) => !unfit.includes(key));
}
function pick(given, fits) {
	return Object.fromEntries(Object.entries(given).filter(([key]) => fits(key)));
}
function mapping(value) {
	return isRecord(value) ? value : {};
}
// src/config/defaults/apply.ts
function applyDefaults(written, undone) {
	const { defaults, ...file } = written;
	if (!isRecord(defaults)) return {
		file: written,
		hasDefaults: false,
		origin: (path) => path
	};
	const placed = withRegion(file, defaults.region);
	const merger = new Merger(undone);
	const stages = Object.entries(file.stages).map(([name, stage]) => {
		const own = merger.withNulls(["stages", name], { ...stage });
		const isBeside = (source) => isBesidePrimary(placed, name, source);
		const given = fitting(defaults, own, isBeside);
		return [name, merger.merged(["stages", name], stage, given)];
	});
	return {
		file: {
			...file,
			stages: record(stages)
		},
		hasDefaults: true,
		origin: (path) => merger.isTaken(path) ? ["defaults", ...path.slice(2)] : path
	};
}
function withRegion(file, region) {
	if (typeof region !== "string") return file;
	const stages = Object.entries(file.stages).map(([name, stage]) => [name, {
		region,
		...stage
	}]);
	return {
		...file,
		stages: record(stages)
	};
}
var Merger = class {
	#taken = /* @__PURE__ */ new Set();
	#undone;
	#nulls;
	constructor(undone) {
		this.#undone = new Set(undone.map(keyOf$1));
		this.#nulls = undone;
	}
	withNulls(path, stage) {
		return this.#nulls.filter((undone) => keyOf$1(undone.slice(0, path.length)) === keyOf$1(path)).reduce((whole, undone) => withNull(whole, undone.slice(path.length)), stage);
	}
	merged(path, own, given) {
		if (!isRecord(given) || own !== null && !isRecord(own)) return own;
		const result = record(Object.entries(own ?? {}));
		for (const [key, value] of Object.entries(given)) {
			const at = [...path, key];
			if (this.#undone.has(keyOf$1(at))) continue;
			if (!(key in result)) this.#taken.add(keyOf$1(at));
			result[key] = key in result ? this.merged(at, result[key], value) : value;
		}
		return Object.keys(result).length === 0 ? own : result;
	}
	isTaken(path) {
		return path.some((_, index) => this.#taken.has(keyOf$1(path.slice(0, index + 1))));
	}
};
function withNull(value, [key = "", ...rest]) {
	const inner = value[key];
	return {
		...value,
		[key]: rest.length === 0 ? null : withNull(isRecord(inner) ? inner : {}, rest)
	};
}
function record(entries) {
	const result = Object.create(null);
	for (const [key, value] of entries) result[key] = value;
	return result;
}
function keyOf$1(path) {
	return JSON.stringify(path);
}
// src/config/defaults/as-written.ts
function asWritten(findings, applied, written) {
	if (!applied.hasDefaults) return findings;
	const placed = findings.map((finding) => placedIn(finding, applied, written));
	const shared = /* @__PURE__ */ new Map();
	for (const { finding, stage } of placed) {
		const key = JSON.stringify([
			finding.code,
			finding.path,
			finding.message,
			finding.hint
		]);
		const known = shared.get(key) ?? {
			finding,
			stages: []
		};
		shared.set(key, {
			finding,
			stages: stage === null ? [] : [...known.stages, stage]
		});
	}
	return [...shared.values()].map((one) => withStages(one, applied));
}
function placedIn(finding, { origin }, { isWritten, lineOf }) {
	const path = origin(finding.path);
	const besides = (finding.about ?? []).filter((one) => one.length > 1).filter((one) => one.join(".") !== finding.path.join("."));
	const given = besides.filter((one) => isDefault(origin(one)) && isWritten(origin(one)));
	const own = besides.find((one) => !isDefault(origin(one)) && isDetail(one) && isWritten(one));
	const rest = {
		...finding,
		path,
		about: finding.about?.map(origin) ?? []
	};
	if (!isDefault(path)) {
		const [first] = given.filter(isDetail);
		return {
			finding: first === void 0 ? rest : naming(rest, origin(first)),
			stage: null
		};
	}
	if (own !== void 0) return {
		finding: naming({
			...rest,
			path: own
		}, path),
		stage: null
	};
	return {
		finding: rest,
		stage: String(finding.path[1])
	};
	function naming(one, source) {
		const place = `\`${printable(String(source.at(-1)))}\` is from line ${lineOf(source)}, in \`defaults\``;
		return {
			...one,
			message: `${one.message} (${place})`
		};
	}
}
function isDetail(path) {
	return path.length > 3;
}
function isDefault([first]) {
	return first === "defaults";
}
function withStages({ finding, stages }, { file, origin }) {
	if (stages.length === 0) return finding;
	const inStage = (name) => [
		"stages",
		name,
		...finding.path.slice(1)
	];
	if (Object.keys(file.stages).filter((name) => isDefault(origin(inStage(name)))).every((name) => stages.includes(name))) return finding;
	const names = listed$1(stages.map((name) => `\`${printable(name)}\``));
	return {
		...finding,
		message: `in ${names}: ${finding.message}`
	};
}
// schema/source/tinystacks.json
var tinystacks_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://raw.githubusercontent.com/tinystacks/tinystacks/v1/schema/tinystacks.schema.json",
	title: "tinystacks.yml",
	description: "The databases of each stage of an application. Defaults belong to the file's `version` and never change within it.",
	examples: [{
		"version": 1,
		"stack": "shop",
		"region": "us-east-1",
		"stages": {
			"dev": {
				"protected": false,
				"databases": {
					"postgres": {},
					"redis": {}
				}
			},
			"prod": {
				"interruptions": "ask",
				"databases": {
					"postgres": {
						"version": "17",
						"instance": "db.m7g.large",
						"storage": {
							"size": 100,
							"max": 500
						},
						"multiAz": true,
						"backupDays": 14,
						"parameters": { "log_min_duration_statement": "500" }
					},
					"redis": {
						"instance": "cache.t4g.small",
						"replicas": 1
					}
				}
			}
		}
	}],
	type: "object",
	required: [
		"version",
		"stack",
		"stages"
	],
	additionalProperties: false,
	properties: {
		"$schema": {
			"description": "Where an editor finds this schema. It changes nothing.",
			"type": "string",
			"examples": ["https://raw.githubusercontent.com/tinystacks/tinystacks/v1/schema/tinystacks.schema.json"]
		},
		"version": {
			"description": "The version of the file's format, which determines every default.",
			"type": "integer",
			"const": 1,
			"examples": [1]
		},
		"stack": {
			"description": "The application's name. Each stage is the CloudFormation stack `{stack}-{stage}`.",
			"$ref": "#/$defs/name",
			"examples": ["shop"]
		},
		"region": {
			"description": "The AWS region of every stage that does not set its own.",
			"$ref": "#/$defs/region",
			"examples": ["us-east-1"]
		},
		"account": {
			"description": "The only AWS account that this file may be deployed to. Credentials for any other account are refused. Default: any account.",
			"$ref": "#/$defs/account",
			"examples": ["123456789012"]
		},
		"tags": {
			"description": "Tags for every resource, at most 45. Keys that start with `aws:` or `tinystacks:` are reserved; with Postgres or MySQL, also keys and values that start with `rds:`.",
			"type": "object",
			"additionalProperties": { "$ref": "#/$defs/text" },
			"examples": [{ "team": "payments" }]
		},
		"defaults": {
			"description": "What stages share: values for what a stage does not set itself. They add no database and no bastion to a stage.",
			"$ref": "#/$defs/defaults",
			"examples": [{
				"protected": true,
				"databases": { "postgres": { "instance": "db.m7g.large" } }
			}]
		},
		"order": {
			"description": "Whether the stages are deployed one after the other or side by side.",
			"type": "string",
			"enum": ["sequence", "parallel"],
			"enumDescriptions": ["In the file's order, primaries before their replicas. A failure stops the stages after it.", "Side by side. A stage that uses a database or the network of another one, as a replica does, is deployed after it; a failure stops only the stages that have to be after it."],
			"default": "sequence",
			"examples": ["parallel"]
		},
		"stages": {
			"description": "The stages, in the order in which they are deployed unless `order` says otherwise.",
			"type": "object",
			"minProperties": 1,
			"maxProperties": 100,
			"propertyNames": { "$ref": "#/$defs/name" },
			"additionalProperties": { "$ref": "#/$defs/stage" },
			"examples": [{ "dev": { "databases": { "postgres": {} } } }]
		}
	},
	$defs: {
		"name": {
			"title": "Name",
			"type": "string",
			"pattern": "^[A-Za-z][A-Za-z0-9-]*$",
			"maxLength": 126,
			"x-form": "letters, digits and hyphens, starting with a letter"
		},
		"region": {
			"title": "Region",
			"type": "string",
			"pattern": "^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$",
			"x-form": "an AWS region"
		},
		"account": {
			"title": "Account",
			"type": ["string", "null"],
			"x-undo": true,
			"pattern": "^\\d{12}$",
			"x-form": "12 digits in quotes"
		},
		"role": {
			"title": "Role",
			"type": ["string", "null"],
			"x-undo": true,
			"pattern": "^arn:aws(-[a-z]+){0,2}:iam::\\d{12}:role/([!-)+-.0->@-~]+/)*[A-Za-z0-9_+=,.@-]{1,64}$",
			"maxLength": 2048,
			"x-form": "the ARN of an IAM role",
			"examples": ["arn:aws:iam::123456789012:role/shop-deploy"]
		},
		"roles": {
			"title": "Roles",
			"description": "The roles of this stage's account. A workflow assumes them itself, by GitHub's token (`id-token: write`), and needs no other credentials. On your own machine only `service` is used: your credentials stay as they are, and must be of this account. `null` in a stage undoes those of `defaults`.",
			"type": ["object", "null"],
			"x-undo": true,
			"additionalProperties": false,
			"properties": {
				"plan": {
					"description": "The role of `plan`, `outputs` and every other command that changes nothing in AWS. They never ask for `deploy`. Default: the credentials of the environment.",
					"$ref": "#/$defs/role",
					"examples": ["arn:aws:iam::123456789012:role/shop-plan"]
				},
				"deploy": {
					"description": "The role of `deploy`, `destroy` and every other command that changes something. Default: the credentials of the environment.",
					"$ref": "#/$defs/role",
					"examples": ["arn:aws:iam::123456789012:role/shop-deploy"]
				},
				"service": {
					"description": "The role that CloudFormation acts by, instead of `cloudformation-role`. Default: none is named.",
					"$ref": "#/$defs/role",
					"examples": ["arn:aws:iam::123456789012:role/shop-cloudformation"]
				}
			},
			"examples": [{ "plan": "arn:aws:iam::123456789012:role/shop-plan" }]
		},
		"text": {
			"title": "Text",
			"description": "Text. A number, `true` or `false` is used as written.",
			"type": [
				"string",
				"number",
				"boolean"
			]
		},
		"cidr": {
			"title": "Cidr",
			"type": "string",
			"pattern": "^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$",
			"x-form": "an address range with its prefix length"
		},
		"stage": {
			"title": "Stage",
			"description": "One stage of the application, which is one CloudFormation stack.",
			"type": "object",
			"required": ["databases"],
			"additionalProperties": false,
			"properties": {
				"region": {
					"description": "The AWS region of this stage. Default: the file's `region`.",
					"$ref": "#/$defs/region",
					"examples": ["us-east-2"]
				},
				"account": {
					"description": "The only AWS account that this stage may be deployed to. Default: the file's `account`.",
					"$ref": "#/$defs/account",
					"examples": ["123456789012"]
				},
				"roles": { "$ref": "#/$defs/roles" },
				"protected": { "$ref": "#/$defs/protected" },
				"interruptions": { "$ref": "#/$defs/interruptions" },
				"stackName": {
					"description": "The CloudFormation stack's name, if it is not `{stack}-{stage}`. Keeps the existing stack when a stage is renamed.",
					"type": "string",
					"pattern": "^[A-Za-z][A-Za-z0-9-]*$",
					"maxLength": 128,
					"x-form": "letters, digits and hyphens, starting with a letter",
					"examples": ["shop-prod-old"]
				},
				"secretsKmsKey": { "$ref": "#/$defs/secretsKmsKey" },
				"urls": { "$ref": "#/$defs/urls" },
				"databases": {
					"description": "The databases of this stage: at most one Postgres, one MySQL and one Redis.",
					"$ref": "#/$defs/databases",
					"examples": [{
						"postgres": {},
						"redis": {}
					}]
				},
				"network": {
					"description": "The network of the databases. Default: a VPC of the stage's own.",
					"$ref": "#/$defs/network",
					"examples": [{
						"cidr": "10.20.0.0/20",
						"zones": 3
					}]
				},
				"bastion": {
					"description": "A host through which people reach the databases.",
					"$ref": "#/$defs/bastion",
					"examples": [{ "allow": ["203.0.113.0/24"] }]
				}
			}
		},
		"defaults": {
			"title": "Defaults",
			"description": "What stages share. A stage's own value wins; mappings are merged key by key, lists and all other values are replaced. `null` in a stage undoes a default.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"region": {
					"description": "The AWS region of the stages, instead of `region` beside `stack`.",
					"$ref": "#/$defs/region",
					"examples": ["us-east-1"]
				},
				"account": {
					"description": "The only AWS account of the stages, instead of `account` beside `stack`.",
					"$ref": "#/$defs/account",
					"examples": ["123456789012"]
				},
				"roles": { "$ref": "#/$defs/roles" },
				"protected": { "$ref": "#/$defs/protected" },
				"interruptions": { "$ref": "#/$defs/interruptions" },
				"secretsKmsKey": { "$ref": "#/$defs/secretsKmsKey" },
				"urls": { "$ref": "#/$defs/urls" },
				"databases": {
					"description": "Values for the databases of this kind that stages have. A stage without one gets none.",
					"$ref": "#/$defs/defaultDatabases",
					"examples": [{ "postgres": { "instance": "db.m7g.large" } }]
				},
				"network": {
					"description": "Values for the networks of the stages. `cidr` is each stage's own.",
					"allOf": [{ "$ref": "#/$defs/network" }, { "properties": { "cidr": false } }],
					"examples": [{ "zones": 3 }]
				},
				"bastion": {
					"description": "Values for the bastions that stages have. A stage without one gets none.",
					"$ref": "#/$defs/bastion",
					"examples": [{ "allow": ["203.0.113.0/24"] }]
				}
			}
		},
		"defaultDatabases": {
			"title": "DefaultDatabases",
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"postgres": {
					"description": "Values for every Postgres that a stage has.",
					"allOf": [{ "$ref": "#/$defs/postgres" }, { "$ref": "#/$defs/withoutSource" }],
					"examples": [{
						"version": "17",
						"instance": "db.m7g.large"
					}]
				},
				"mysql": {
					"description": "Values for every MySQL that a stage has.",
					"allOf": [{ "$ref": "#/$defs/mysql" }, { "$ref": "#/$defs/withoutSource" }],
					"examples": [{
						"version": "8.4",
						"multiAz": true
					}]
				},
				"redis": {
					"description": "Values for every Redis that a stage has.",
					"allOf": [{ "$ref": "#/$defs/redis" }, { "$ref": "#/$defs/withoutSource" }],
					"examples": [{
						"instance": "cache.t4g.small",
						"replicas": 1
					}]
				}
			}
		},
		"withoutSource": {
			"description": "Where a database's data come from is for its stage to say.",
			"properties": {
				"existing": false,
				"replicaOf": false,
				"restoreFrom": false
			}
		},
		"protected": {
			"description": "Deletion protection for the databases, and termination protection for the stack.",
			"type": "boolean",
			"default": true,
			"examples": [false]
		},
		"interruptions": {
			"description": "Whether a restart or failover needs consent (`ask`). A loss of data always does.",
			"type": "string",
			"enum": ["allow", "ask"],
			"enumDescriptions": ["A plan may restart a database or fail it over.", "A restart or failover needs consent."],
			"default": "allow",
			"examples": ["ask"]
		},
		"secretsKmsKey": {
			"description": "The KMS key that encrypts the secrets that the stage makes: its ARN, id or alias. Applications need `kms:Decrypt` of it. A deployed stage keeps it until another is named: `alias/aws/secretsmanager` is AWS's own. Default: that one.",
			"$ref": "#/$defs/kmsKey",
			"examples": ["alias/shop"]
		},
		"urls": {
			"description": "Whether the application also gets each database in one variable: `DATABASE_URL`, `DATABASE_READER_URL`, `REDIS_URL` and others, from a secret. A task definition that has one of these names already cannot have both, and the execution role of the tasks needs to read that secret: the plan says which.",
			"type": "boolean",
			"default": false,
			"examples": [true]
		},
		"databases": {
			"title": "Databases",
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"postgres": {
					"description": "PostgreSQL on RDS. `postgres:` without a value, or `{}`, uses every default.",
					"$ref": "#/$defs/postgres",
					"examples": [{}, {
						"version": "17",
						"instance": "db.m7g.large"
					}]
				},
				"mysql": {
					"description": "MySQL on RDS. `mysql:` without a value, or `{}`, uses every default.",
					"$ref": "#/$defs/mysql",
					"examples": [{}, {
						"version": "8.4",
						"multiAz": true
					}]
				},
				"redis": {
					"description": "Valkey or Redis OSS on ElastiCache. `redis:` without a value, or `{}`, uses every default.",
					"$ref": "#/$defs/redis",
					"examples": [{}, {
						"instance": "cache.t4g.small",
						"replicas": 1
					}]
				}
			}
		},
		"network": {
			"title": "Network",
			"type": ["object", "null"],
			"x-undo": true,
			"additionalProperties": false,
			"dependentRequired": {
				"vpc": ["subnets"],
				"subnets": ["vpc"]
			},
			"properties": {
				"vpc": {
					"description": "An existing VPC, instead of one of the stage's own. Requires `subnets`.",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^vpc-([0-9a-f]{8}|[0-9a-f]{17})$",
					"x-form": "a VPC's id",
					"examples": ["vpc-0abc1234"]
				},
				"subnets": {
					"description": "At least two subnets of that VPC, in different zones.",
					"type": "array",
					"minItems": 2,
					"maxItems": 20,
					"items": {
						"type": "string",
						"pattern": "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$",
						"x-form": "a subnet's id",
						"examples": ["subnet-0abc1234"]
					},
					"examples": [["subnet-0abc1234", "subnet-0def5678"]]
				},
				"bastionSubnet": {
					"description": "The public subnet of that VPC for the bastion.",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$",
					"x-form": "a subnet's id",
					"examples": ["subnet-0123abcd"]
				},
				"cidr": {
					"description": "The address range of the stage's own VPC, /16 to /24. Default: a free /20 in 10.0.0.0/8, which follows from the stack's name and region, and never changes.",
					"$ref": "#/$defs/cidr",
					"examples": ["10.20.0.0/20"]
				},
				"zones": {
					"description": "The number of availability zones in the stage's own VPC.",
					"type": "integer",
					"enum": [2, 3],
					"default": 2,
					"examples": [3]
				},
				"allowFrom": {
					"description": "Additional security groups or address ranges that may reach the databases.",
					"type": "array",
					"maxItems": 50,
					"items": {
						"type": "string",
						"pattern": "^(sg-([0-9a-f]{8}|[0-9a-f]{17})|\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2})$",
						"x-form": "a security group's id or an address range",
						"examples": ["sg-0abc1234"]
					},
					"examples": [["sg-0abc1234", "10.50.0.0/16"]]
				}
			}
		},
		"bastion": {
			"title": "Bastion",
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"access": {
					"description": "`ssh`: a key pair and a stable address. `session-manager`: no key and no open port.",
					"type": "string",
					"enum": ["ssh", "session-manager"],
					"enumDescriptions": ["A key pair and a stable address.", "No key and no open port."],
					"default": "ssh",
					"examples": ["session-manager"]
				},
				"allow": {
					"description": "Address ranges that may connect to the bastion with ssh.",
					"type": "array",
					"maxItems": 50,
					"items": {
						"$ref": "#/$defs/cidr",
						"examples": ["203.0.113.0/24"]
					},
					"examples": [["203.0.113.0/24"]]
				},
				"endpoints": {
					"description": "Whether the stage makes interface endpoints, by which Systems Manager reaches the bastion in a subnet without a way out. Only for `session-manager`. AWS bills each per hour and zone.",
					"type": "boolean",
					"default": false,
					"examples": [true]
				},
				"keys": {
					"description": "Public keys that may log in, besides the stage's own key pair.",
					"type": "array",
					"maxItems": 50,
					"items": {
						"type": "string",
						"pattern": "^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-[a-z0-9@.-]+) [A-Za-z0-9+/=]+( .*)?$",
						"x-form": "a public key in OpenSSH format",
						"examples": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ada@example.com"]
					},
					"examples": [["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ada@example.com"]]
				}
			}
		},
		"postgres": {
			"title": "Postgres",
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"version": {
					"description": "Major version, or major and minor. Without it a running database keeps its version, and a new one gets the default.",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^\\d+(\\.\\d+)?$",
					"x-form": "a version in quotes",
					"default": "17",
					"examples": ["17", "17.4"]
				},
				"instance": { "$ref": "#/$defs/dbInstance" },
				"storage": { "$ref": "#/$defs/storage" },
				"database": {
					"description": "The name of the initial database. It cannot be changed later. Default: the stack's name, adapted to the engine's rules.",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^[A-Za-z][A-Za-z0-9_]*$",
					"maxLength": 63,
					"x-form": "letters, digits and underscores, starting with a letter",
					"examples": ["shop"]
				},
				"username": {
					"description": "The master user. It cannot be changed later.",
					"$ref": "#/$defs/username",
					"default": "postgres",
					"examples": ["shop_owner"]
				},
				"multiAz": { "$ref": "#/$defs/multiAz" },
				"backupDays": { "$ref": "#/$defs/dbBackupDays" },
				"backupWindow": { "$ref": "#/$defs/backupWindow" },
				"maintenanceWindow": { "$ref": "#/$defs/maintenanceWindow" },
				"apply": { "$ref": "#/$defs/apply" },
				"readReplica": { "$ref": "#/$defs/readReplica" },
				"parameters": {
					"description": "Engine parameters, with their PostgreSQL names.",
					"$ref": "#/$defs/parameters",
					"examples": [{ "log_min_duration_statement": "500" }]
				},
				"logs": {
					"description": "Logs to export to CloudWatch.",
					"type": "array",
					"uniqueItems": true,
					"items": {
						"type": "string",
						"enum": [
							"postgresql",
							"upgrade",
							"iam-db-auth-error"
						],
						"enumDescriptions": [
							"What the server writes.",
							"What a major upgrade writes.",
							"Log-ins with IAM tokens that failed."
						]
					},
					"default": [],
					"examples": [["postgresql", "upgrade"]]
				},
				"kmsKey": { "$ref": "#/$defs/kmsKey" },
				"iamAuthentication": { "$ref": "#/$defs/iamAuthentication" },
				"monitoring": { "$ref": "#/$defs/monitoring" },
				"autoMinorVersionUpgrade": { "$ref": "#/$defs/autoMinorVersionUpgrade" },
				"allowMajorUpgrade": { "$ref": "#/$defs/allowMajorUpgrade" },
				"existing": { "$ref": "#/$defs/existing" },
				"replicaOf": { "$ref": "#/$defs/replicaOf" },
				"restoreFrom": { "$ref": "#/$defs/restoreFrom" }
			}
		},
		"mysql": {
			"title": "Mysql",
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"version": {
					"description": "Major version (`8.4`), or major and patch (`8.4.6`). Without it a running database keeps its version, and a new one gets the default.",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^\\d+(\\.\\d+){0,2}$",
					"x-form": "a version in quotes",
					"default": "8.4",
					"examples": ["8.4", "8.0.42"]
				},
				"instance": { "$ref": "#/$defs/dbInstance" },
				"storage": { "$ref": "#/$defs/storage" },
				"database": {
					"description": "The name of the initial database. It cannot be changed later. Default: the stack's name, adapted to the engine's rules.",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^[A-Za-z][A-Za-z0-9_]*$",
					"maxLength": 64,
					"x-form": "letters, digits and underscores, starting with a letter",
					"examples": ["shop"]
				},
				"username": {
					"description": "The master user. It cannot be changed later.",
					"$ref": "#/$defs/username",
					"default": "admin",
					"examples": ["shop_owner"]
				},
				"multiAz": { "$ref": "#/$defs/multiAz" },
				"backupDays": { "$ref": "#/$defs/dbBackupDays" },
				"backupWindow": { "$ref": "#/$defs/backupWindow" },
				"maintenanceWindow": { "$ref": "#/$defs/maintenanceWindow" },
				"apply": { "$ref": "#/$defs/apply" },
				"readReplica": { "$ref": "#/$defs/readReplica" },
				"parameters": {
					"description": "Engine parameters, with their MySQL names.",
					"$ref": "#/$defs/parameters",
					"examples": [{ "max_connections": "200" }]
				},
				"logs": {
					"description": "Logs to export to CloudWatch.",
					"type": "array",
					"uniqueItems": true,
					"items": {
						"type": "string",
						"enum": [
							"audit",
							"error",
							"general",
							"slowquery",
							"iam-db-auth-error"
						],
						"enumDescriptions": [
							"What the audit plugin writes.",
							"Errors and warnings.",
							"Every statement and connection.",
							"Statements that take longer than `long_query_time`.",
							"Log-ins with IAM tokens that failed."
						]
					},
					"default": [],
					"examples": [["error", "slowquery"]]
				},
				"kmsKey": { "$ref": "#/$defs/kmsKey" },
				"iamAuthentication": { "$ref": "#/$defs/iamAuthentication" },
				"monitoring": { "$ref": "#/$defs/monitoring" },
				"autoMinorVersionUpgrade": { "$ref": "#/$defs/autoMinorVersionUpgrade" },
				"allowMajorUpgrade": { "$ref": "#/$defs/allowMajorUpgrade" },
				"existing": { "$ref": "#/$defs/existing" },
				"replicaOf": { "$ref": "#/$defs/replicaOf" },
				"restoreFrom": { "$ref": "#/$defs/restoreFrom" }
			}
		},
		"redis": {
			"title": "Redis",
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"engine": {
					"description": "`valkey`, or `redis` (Redis OSS), whose last version is 7.1.",
					"type": "string",
					"enum": ["valkey", "redis"],
					"enumDescriptions": ["Valkey, the open successor of Redis.", "Redis OSS, whose last version is 7.1."],
					"default": "valkey",
					"examples": ["redis"]
				},
				"version": {
					"description": "Major and minor version. Without it a running database keeps its version, and a new one gets the default (7.1 if `engine` is `redis`).",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^\\d+\\.\\d+$",
					"x-form": "major and minor version in quotes",
					"default": "8.0",
					"examples": ["8.0", "7.2"]
				},
				"instance": {
					"description": "The node type.",
					"type": "string",
					"pattern": "^cache\\.[a-z0-9-]+\\.[a-z0-9]+$",
					"x-form": "an ElastiCache node type",
					"default": "cache.t4g.micro",
					"examples": ["cache.t4g.small"]
				},
				"replicas": {
					"description": "Read replicas beside the primary.",
					"type": "integer",
					"minimum": 0,
					"maximum": 5,
					"default": 0,
					"examples": [1]
				},
				"multiAz": {
					"description": "Nodes in different zones, with automatic failover. Requires at least one replica.",
					"type": "boolean",
					"default": false,
					"examples": [true]
				},
				"parameters": {
					"description": "Engine parameters, with their Valkey and Redis names.",
					"$ref": "#/$defs/parameters",
					"examples": [{ "maxmemory-policy": "allkeys-lru" }]
				},
				"backupDays": {
					"description": "How many days automatic snapshots are kept; 0 turns them off.",
					"type": "integer",
					"minimum": 0,
					"maximum": 35,
					"default": 1,
					"examples": [7]
				},
				"backupWindow": { "$ref": "#/$defs/backupWindow" },
				"maintenanceWindow": { "$ref": "#/$defs/maintenanceWindow" },
				"apply": {
					"description": "Always `now`: CloudFormation applies every change to Redis at once, so `window` is refused.",
					"type": "string",
					"enum": ["now", "window"],
					"enumDescriptions": ["With the deploy.", "Refused: CloudFormation knows no window for Redis."],
					"default": "now",
					"examples": ["now"]
				},
				"autoMinorVersionUpgrade": { "$ref": "#/$defs/autoMinorVersionUpgrade" },
				"kmsKey": { "$ref": "#/$defs/kmsKey" },
				"existing": { "$ref": "#/$defs/existing" },
				"restoreFrom": { "$ref": "#/$defs/restoreFrom" }
			}
		},
		"storage": {
			"title": "Storage",
			"description": "The database's storage.",
			"type": ["object", "null"],
			"x-undo": true,
			"additionalProperties": false,
			"properties": {
				"size": {
					"description": "Size in GiB, 20 to 65536; at least 100 for io1 and io2. It can grow later, but never shrink.",
					"type": "integer",
					"minimum": 20,
					"maximum": 65536,
					"default": 20,
					"examples": [100]
				},
				"max": {
					"description": "Size in GiB up to which the storage grows automatically: at least 10% more than `size`. Without it the storage does not grow automatically.",
					"type": ["integer", "null"],
					"x-undo": true,
					"minimum": 22,
					"maximum": 65536,
					"examples": [500]
				},
				"type": {
					"description": "The type of the volume.",
					"type": "string",
					"enum": [
						"gp3",
						"gp2",
						"io1",
						"io2"
					],
					"enumDescriptions": [
						"General purpose: 3000 IOPS, more of them from 400 GiB.",
						"General purpose of the generation before: IOPS by size.",
						"Provisioned IOPS.",
						"Provisioned IOPS, more durable than io1."
					],
					"default": "gp3",
					"examples": ["io2"]
				},
				"iops": {
					"description": "Provisioned operations per second. Required for io1 and io2; possible for gp3 from 400 GiB; not for gp2.",
					"type": ["integer", "null"],
					"x-undo": true,
					"minimum": 1e3,
					"maximum": 256e3,
					"examples": [12e3]
				}
			},
			"examples": [{
				"size": 100,
				"max": 500,
				"type": "gp3"
			}]
		},
		"dbInstance": {
			"description": "The instance class.",
			"type": "string",
			"pattern": "^db\\.[a-z0-9-]+\\.[a-z0-9]+$",
			"x-form": "an RDS instance class",
			"default": "db.t4g.micro",
			"examples": ["db.m7g.large"]
		},
		"username": {
			"type": ["string", "null"],
			"x-undo": true,
			"pattern": "^[A-Za-z][A-Za-z0-9_]*$",
			"maxLength": 16,
			"x-form": "letters, digits and underscores, starting with a letter"
		},
		"multiAz": {
			"description": "A standby in another zone, with automatic failover.",
			"type": "boolean",
			"default": false,
			"examples": [true]
		},
		"dbBackupDays": {
			"description": "How many days automated backups are kept; 0 turns them off.",
			"type": "integer",
			"minimum": 0,
			"maximum": 35,
			"default": 7,
			"examples": [14]
		},
		"backupWindow": {
			"description": "The daily backup window in UTC: at least 30 minutes, 60 for Redis. Default: AWS chooses.",
			"type": ["string", "null"],
			"x-undo": true,
			"pattern": "^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$",
			"x-form": "a time range in UTC, as hh:mm-hh:mm",
			"examples": ["03:00-04:00"]
		},
		"maintenanceWindow": {
			"description": "The weekly maintenance window in UTC: at least 30 minutes, 60 for Redis. Default: AWS chooses.",
			"type": ["string", "null"],
			"x-undo": true,
			"pattern": "^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$",
			"x-form": "a weekly time range in UTC, as ddd:hh:mm-ddd:hh:mm",
			"examples": ["sun:04:00-sun:05:00"]
		},
		"apply": {
			"description": "When to apply a change that interrupts: `now`, or in the maintenance `window`. A major upgrade cannot wait for the window, and parameters that need a restart get none in it.",
			"type": "string",
			"enum": ["now", "window"],
			"enumDescriptions": ["With the deploy.", "In the next maintenance window."],
			"default": "now",
			"examples": ["window"]
		},
		"readReplica": {
			"description": "A reader beside the primary, in the same stage.",
			"type": "boolean",
			"default": false,
			"examples": [true]
		},
		"parameters": {
			"title": "Parameters",
			"type": ["object", "null"],
			"x-undo": true,
			"additionalProperties": {
				"description": "Text. A number, `true` or `false` is used as written.",
				"type": [
					"string",
					"number",
					"boolean",
					"null"
				],
				"x-undo": true
			}
		},
		"kmsKey": {
			"description": "The KMS key that encrypts the storage: its ARN, id or alias. It cannot be changed later. Default: the service's AWS managed key.",
			"type": ["string", "null"],
			"x-undo": true,
			"pattern": "^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$",
			"x-form": "a KMS key's ARN, id or alias",
			"examples": ["alias/shop"]
		},
		"iamAuthentication": {
			"description": "Whether IAM principals may log in with tokens, besides users with passwords. Without it the setting is AWS's (off for a new database), and stays as it is when the line is removed.",
			"type": "boolean",
			"examples": [true]
		},
		"monitoring": {
			"description": "Enhanced Monitoring of the host, of a reader's too: the seconds between two measurements, which go to CloudWatch Logs and are billed there. 0 turns it off, and so does removing the line; without it nothing is asked of RDS.",
			"type": "integer",
			"enum": [
				0,
				1,
				5,
				10,
				15,
				30,
				60
			],
			"examples": [60]
		},
		"autoMinorVersionUpgrade": {
			"description": "Whether AWS installs minor versions automatically in the maintenance window.",
			"type": "boolean",
			"default": true,
			"examples": [false]
		},
		"allowMajorUpgrade": {
			"description": "Whether a change of `version` may be a major upgrade.",
			"type": "boolean",
			"default": false,
			"examples": [true]
		},
		"existing": {
			"title": "Existing",
			"description": "An existing database. It is only read, never changed or deleted. Set `identifier` or `arn`.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"identifier": {
					"description": "The identifier of the instance or cluster, or of the replication group or single cache cluster.",
					"type": "string",
					"pattern": "^[A-Za-z](-?[A-Za-z0-9]){0,62}$",
					"x-form": "letters, digits and hyphens, starting with a letter",
					"examples": ["legacy-orders"]
				},
				"arn": {
					"description": "Its ARN, instead of `identifier`.",
					"type": "string",
					"pattern": "^arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(db|cluster):[A-Za-z](-?[A-Za-z0-9]){0,62}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(replicationgroup|serverlesscache|cluster):[A-Za-z](-?[A-Za-z0-9]){0,49})$",
					"x-form": "the ARN of a database",
					"examples": ["arn:aws:rds:us-east-1:123456789012:db:legacy-orders"]
				},
				"region": {
					"description": "Its region. Default: the stage's.",
					"$ref": "#/$defs/region",
					"examples": ["us-east-1"]
				},
				"secret": {
					"description": "The ARN of the secret with its credentials. Without it the application gets no credentials variables.",
					"type": "string",
					"pattern": "^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:secret:[A-Za-z0-9/_+=.@-]{1,512}-[A-Za-z0-9]{6}$",
					"x-form": "the whole ARN of a secret, with the six characters at its end",
					"examples": ["arn:aws:secretsmanager:us-east-1:123456789012:secret:legacy-orders-AbCdEf"]
				},
				"allowFrom": {
					"description": "Whether to add rules to its security group that admit the stage's clients and bastion.",
					"type": "boolean",
					"default": false,
					"examples": [true]
				}
			},
			"examples": [{ "identifier": "legacy-orders" }]
		},
		"replicaOf": {
			"description": "The stage whose database this one is a replica of, or the ARN of an existing database. A new replica has its primary's `instance`, `multiAz`, `storage` and `parameters`, unless they are written here. Remove the line to promote the replica.",
			"type": "string",
			"pattern": "^([A-Za-z][A-Za-z0-9-]*|arn:aws(-[a-z]+){0,2}:rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:db:[A-Za-z](-?[A-Za-z0-9]){0,62})$",
			"x-form": "a stage's name or the ARN of an RDS instance",
			"examples": ["prod"]
		},
		"restoreFrom": {
			"title": "RestoreFrom",
			"description": "The source of a new database: a snapshot or, except for Redis, another database at a point in time. Read only when the database is created; later changes of it have no effect.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"snapshot": {
					"description": "A snapshot's identifier or ARN.",
					"type": "string",
					"pattern": "^((rds:|awsbackup:|automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:((rds|awsbackup):)?[A-Za-z](-?[A-Za-z0-9]){0,254}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:(automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9!_.'()/=+@-]{1,1024}))$",
					"x-form": "a snapshot's name or ARN",
					"examples": ["shop-prod-final-20260101"]
				},
				"time": {
					"description": "A point in time in UTC. Requires `source`.",
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$",
					"x-form": "a time in UTC, such as 2026-01-31T12:00:00Z",
					"examples": ["2026-01-31T12:00:00Z"]
				},
				"source": {
					"description": "The database to restore as it was at `time`: its identifier, or its resource id if it was deleted and its name reused.",
					"type": "string",
					"pattern": "^[A-Za-z](-?[A-Za-z0-9]){0,62}$",
					"x-form": "letters, digits and hyphens, starting with a letter",
					"examples": ["shop-prod-postgres"]
				}
			},
			"examples": [{ "snapshot": "shop-prod-final-20260101" }]
		}
	}
};
// src/config/problems/schema-lookup.ts
function nodeOfPath(path) {
	let node = tinystacks_default;
	for (const part of path) {
		if (node === void 0) return void 0;
		const target = node;
		const next = (typeof part === "number" ? target.items : target.properties?.[part]) ?? target.additionalProperties;
		node = typeof next === "object" && next !== null ? resolve$1(next) : void 0;
	}
	return node;
}
function resolve$1(node) {
	const [first] = node.allOf ?? [];
	if (first !== void 0) return {
		...resolve$1(first),
		...node
	};
	if (node.$ref === void 0) return node;
	return {
		...definition(node.$ref),
		...node
	};
}
function definition(ref) {
	const defs = tinystacks_default.$defs;
	return resolve$1(defs[ref.replace("#/$defs/", "")] ?? {});
}
// src/config/yaml/locate.ts
function keyOffset(root, path) {
	return walk(root, path).offset;
}
function valueOffset(root, path) {
	const { node, offset } = walk(root, path);
	return node === void 0 || node.start < 0 ? offset : node.start;
}
function nodeAt(root, path) {
	return walk(root, path).node;
}
function linesAt(root, path, position) {
	const { node, offset } = walk(root, path);
	if (node === void 0) return null;
	return {
		first: position(offset).line,
		last: position(Math.max(offset, lastOf(node))).line
	};
}
function lastOf(node) {
	if (node.kind === "scalar") return node.start;
	const inner = node.kind === "sequence" ? node.items.map(lastOf) : [...node.entries.values()].map(({ keyStart, value }) => Math.max(keyStart, lastOf(value)));
	return Math.max(node.start, ...inner);
}
function walk(root, path) {
	let node = root;
	let offset = Math.max(root.start, 0);
	for (const part of path) {
		const next = child(node, part);
		if (next === void 0) return {
			node: void 0,
			offset
		};
		node = next.node;
		if (next.offset >= 0) offset = next.offset;
	}
	return {
		node,
		offset
	};
}
function child(node, part) {
	if (node.kind === "mapping") {
		const entry = node.entries.get(String(part));
		return entry && {
			node: entry.value,
			offset: entry.keyStart
		};
	}
	const item = node.kind === "sequence" ? node.items[Number(part)] : void 0;
	return item && {
		node: item,
		offset: item.start
	};
}
// src/config/defaults/undone.ts
function undoneIn(root) {
	const defaults = nodeAt(root, ["defaults"]);
	const stages = nodeAt(root, ["stages"]);
	if (defaults === void 0 || stages?.kind !== "mapping") return [];
	return [...stages.entries].flatMap(([name, { value }]) => undone(["stages", name], value, defaults));
}
function undone(path, own, given) {
	if (own.kind === "scalar") return isNull(own) && isUndoable(path, given) ? [path] : [];
	if (own.kind !== "mapping" || given.kind !== "mapping") return [];
	return [...own.entries].flatMap(([key, { value }]) => {
		const of = given.entries.get(key)?.value;
		return of === void 0 ? [] : undone([...path, key], value, of);
	});
}
function isNull(node) {
	return node.kind === "scalar" && node.value === null && node.raw !== "";
}
function isUndoable(path, given) {
	return (given.kind !== "scalar" || given.value !== null) && nodeOfPath(path)?.["x-undo"] === true;
}
// src/config/problems/foreign-file.ts
const OURS$2 = [
	"version",
	"stack",
	"stages"
];
function foreignFile(root) {
	if (root.kind !== "mapping" || root.entries.size === 0) return null;
	const missing = OURS$2.filter((key) => !root.entries.has(key));
	if (missing.length < 2) return null;
	return {
		code: "foreign-file",
		path: [],
		at: Math.max(root.start, 0),
		message: `this is not a tinystacks.yml: it has no ${missing.map((key) => `\`${key}\``).join(" and no ")}`,
		hint: "check that this is the right file; a tinystacks.yml has `version: 1`, `stack: shop`, `region: us-east-1`, `stages: { dev: { databases: { postgres: } } }`"
	};
}
// src/config/positions.ts
function dotted(path) {
	return path.join(".");
}
// src/config/problems/problems.ts
const MOST_PROBLEMS = 500;
function toProblems(findings, placeOf) {
	const problems = findings.map((finding) => toProblem(finding, placeOf(finding))).sort((a, b) => a.line - b.line || a.column - b.column || (a.path < b.path ? -1 : 1));
	const [beyond] = problems.slice(MOST_PROBLEMS);
	if (beyond === void 0) return problems;
	const message = `${problems.length - MOST_PROBLEMS} more problems are not listed`;
	const { path, line, column } = beyond;
	return [...problems.slice(0, MOST_PROBLEMS), {
		code: "more-problems",
		path,
		line,
		column,
		message
	}];
}
function toProblem({ code, path, message, hint }, { line, column }) {
	return {
		code,
		path: dotted(path.map((part) => typeof part === "string" ? printable(part) : part)),
		line,
		column,
		message: escaped$1(message),
		...hint === void 0 ? {} : { hint: escaped$1(hint) }
	};
}
function withoutConsequences(later, earlier) {
	const refused = new Set(earlier.filter(({ keepsValue }) => keepsValue !== true).flatMap(pathsOf));
	if (refused.size === 0) return later;
	return later.filter(({ path, about = [] }) => ![path, ...about].some(isRefused));
	function isRefused(path) {
		return path.some((_, index) => refused.has(JSON.stringify(path.slice(0, index + 1))));
	}
}
function pathsOf({ path, meant }) {
	return [path, meant ?? []].filter(({ length }) => length > 0).map((each) => JSON.stringify(each));
}
// src/config/problems/texts-like.ts
const WORDS$1 = {
	immediately: "now",
	immediate: "now",
	maintenance: "window",
	ssm: "session-manager",
	sessionmanager: "session-manager",
	sequential: "sequence",
	serial: "sequence",
	concurrent: "parallel",
	never: "ask",
	deny: "ask",
	confirm: "ask",
	false: "ask",
	true: "allow"
};
function textsLike(path, schema, { value, raw }) {
	if (typeof value === "object") return [];
	const text = (typeof value === "string" ? value : raw ?? JSON.stringify(value)).trim();
	const lower = text.toLowerCase();
	const kind = path.at(-2);
	const prefix = FAMILIES[isDatabase$1(kind) ? ENGINES[kind].family : "sql"].instancePrefix;
	return [
		text,
		lower,
		...[text, lower].map((word) => word.replaceAll(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "")),
		lower.replaceAll(/\s/g, ""),
		...schema.enum === void 0 ? [] : [WORDS$1[lower.replaceAll(/[-_ ]/g, "")], nearEnum(schema, lower)],
		...path.at(-1) === "instance" ? [`${prefix}${lower.replace(/^(db|cache)\./, "")}`] : [],
		...path.at(-1) === "version" ? [lower.replace(/^[a-z-]*/, "").replace(/\.x$/, "")] : [],
		...path.at(-1) === "account" ? [text.replaceAll(/\D/g, ""), text.padStart(12, "0")] : [],
		text.replaceAll(/[^A-Za-z0-9]+/g, "_"),
		hours(weekdays(lower)),
		`${text}/32`
	];
}
function nearEnum({ enum: allowed = [] }, text) {
	const starting = allowed.filter((one) => typeof one === "string" && one.startsWith(text));
	return text.length > 2 && starting.length === 1 ? starting[0] : void 0;
}
function weekdays(text) {
	return text.replaceAll(/(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[\s:]+(?=\d)/g, (day) => `${day.slice(0, 3)}:`);
}
function hours(text) {
	return text.replaceAll(/\s/g, "").replaceAll(/(?<![\d:])(\d:\d\d)|(?<=[a-z]:)(\d:\d\d)/g, "0$&");
}
// src/config/problems/corrected.ts
function corrected(path, given) {
	const schema = nodeOfPath(path) ?? {};
	const found = [schema.type ?? []].flat().filter((type) => type !== "null").flatMap((type) => candidates(type, path, schema, given)).find((value) => fits(schema, value));
	return JSON.stringify(found) === JSON.stringify(given.value) ? void 0 : found;
}
function fits(schema, value) {
	if (![schema.type ?? []].flat().includes(typeOf(value))) return false;
	if (schema.enum !== void 0) return schema.enum.includes(value);
	if (typeof value === "number") return value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value);
	if (typeof value === "string") return new RegExp(schema.pattern ?? "").test(value) && value.length <= (schema.maxLength ?? Infinity);
	return !Array.isArray(value) || value.every((item) => fits(resolve$1(schema.items ?? {}), item));
}
function typeOf(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	return Number.isInteger(value) ? "integer" : typeof value;
}
function candidates(type, path, schema, given) {
	switch (type) {
		case "boolean": return [switched(given.value)];
		case "integer": return numbers(schema, given.value);
		case "string": return textsLike(path, schema, given);
		case "array": return lists(path, schema, given);
		case "object": return [section(path, given)];
		default: return [];
	}
}
const ON = /* @__PURE__ */ new Set([
	"yes",
	"on",
	"true",
	"y",
	"enabled",
	"1"
]);
const OFF = /* @__PURE__ */ new Set([
	"no",
	"off",
	"false",
	"n",
	"disabled",
	"none",
	"0"
]);
function switched(value) {
	if (typeof value === "boolean") return value;
	if (typeof value !== "string" && typeof value !== "number") return void 0;
	const text = String(value).toLowerCase();
	return ON.has(text) ? true : OFF.has(text) ? false : void 0;
}
function numbers(schema, value) {
	const digits = typeof value === "string" ? /^(\d+)\s*(GiB|GB|G|days?|d|s|seconds?)?$/i.exec(value)?.[1] : void 0;
	const number = digits === void 0 ? value : Number(digits);
	if (typeof number !== "number" || !Number.isInteger(number)) return [];
	const { minimum = number, maximum = number, enum: few } = schema;
	const nearest = (few ?? []).toSorted((a, b) => Math.abs(Number(a) - number) - Math.abs(Number(b) - number));
	return [
		number,
		Math.min(Math.max(number, minimum), maximum),
		...nearest.slice(0, 1)
	];
}
function lists(path, schema, given) {
	const item = (one) => {
		if (fits(resolve$1(schema.items ?? {}), one)) return one;
		const fixed = corrected([...path, 0], {
			value: one,
			raw: void 0
		});
		return fixed === void 0 ? one : fixed;
	};
	if (Array.isArray(given.value)) return [given.value.map(item)];
	if (typeof given.value !== "string") return [];
	return [[item(given.value)], given.value.split(/[,\s]+/).map(item)];
}
function section(path, { value, raw }) {
	const key = String(path.at(-1));
	if (key === "databases") return named$1(value);
	if (isRecord(value) || Array.isArray(value)) return void 0;
	if (isDatabase$1(key) && switched(value) === true) return {};
	if (key === "bastion" && switched(value) === true) return { allow: [YOUR_ADDRESS] };
	for (const inner of SINGLE[isDatabase$1(key) ? "database" : key] ?? []) {
		const at = [...path, inner];
		const schema = nodeOfPath(at);
		if (schema === void 0) continue;
		if (fits(schema, value)) return { [inner]: value };
		const fixed = typeof value === "boolean" ? void 0 : corrected(at, {
			value,
			raw
		});
		if (fixed !== void 0 && isClose(inner, fixed, value, raw)) return { [inner]: fixed };
	}
}
const YOUR_ADDRESS = "203.0.113.7/32";
const SINGLE = {
	database: [
		"engine",
		"version",
		"instance"
	],
	storage: ["size", "type"],
	bastion: ["access", "allow"],
	network: ["vpc", "cidr"],
	existing: ["arn", "identifier"],
	restoreFrom: ["snapshot"]
};
function isClose(key, fixed, value, raw) {
	if (key !== "identifier" && key !== "snapshot") return true;
	return String(fixed) === (raw ?? String(value));
}
function named$1(value) {
	const names = Array.isArray(value) ? value : [value];
	if (!names.every((name) => typeof name === "string")) return void 0;
	const kinds = names.map((name) => name.toLowerCase());
	return kinds.every((kind) => DATABASES$2.some((one) => one === kind)) && kinds.length > 0 ? Object.fromEntries(kinds.map((kind) => [kind, {}])) : void 0;
}
// src/config/problems/flow.ts
function flow(value) {
	if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
	if (typeof value === "object" && value !== null) {
		const entries = Object.entries(value).map(([key, entry]) => `${key}: ${flow(entry)}`);
		return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
	}
	return typeof value === "string" && needsQuotes(value) ? JSON.stringify(value) : String(value);
}
function needsQuotes(text) {
	return text === "" || /^[-+.\d][\d.:eExXoO+-]*$/.test(text) || /^(true|false|null)$|: | #|^[^A-Za-z0-9]|[,[\]{}]|\s$/i.test(text);
}
// src/config/problems/advice.ts
function adviceForValue(path, given) {
	const key = path.at(-1);
	const { value } = given;
	const isOff = value === false || typeof value === "string" && /^(no|off|false|none)$/i.test(value);
	if (isOff && isDatabase$1(key)) return `remove the line: a stage has no ${key} unless it names it`;
	if (isOff && (key === "bastion" || key === "existing" || key === "restoreFrom")) return "remove the line";
	const meant = corrected(path, given);
	if (meant === void 0) return null;
	const text = printable(flow(meant));
	return `${`write \`${typeof key === "string" ? `${printable(key)}: ${text}` : text}\``}${reason(path, given, text)}`;
}
function reason(path, { value }, text) {
	const kind = path.at(-2);
	if (typeof value === "number" && text.startsWith("\"")) return ", in quotes";
	if (path.at(-1) === "bastion" && text.includes("203.0.113.7/32")) return ", with your own address";
	if (path.at(-1) !== "instance") return "";
	const family = isDatabase$1(kind) ? ENGINES[kind].family : "sql";
	return `: ${INSTANCES[family]} begin with \`${FAMILIES[family].instancePrefix}\``;
}
const INSTANCES = {
	sql: "instance classes of RDS",
	cache: "node types of ElastiCache"
};
// src/config/problems/synonyms.ts
const NO_PUBLIC = "remove the line: a database is never public; write `bastion: { allow: [203.0.113.7/32] }` in the stage, with your own address";
const UNSUPPORTED = "is not supported; the databases are `postgres`, `mysql` and `redis`";
const STAGE_VALUE = "write `defaults: { KEY: VALUE }`, or `KEY` in each stage";
const IN_DATABASE = "write `KEY` in a database of the stage";
const FILE = {
	...of("stages", "stage environments environment envs env"),
	...of("stack", "name app application project service"),
	...of("defaults", "default common shared base global globals"),
	...of("region", "awsregion regions location"),
	...of("account", "accountid awsaccount awsaccountid accounts"),
	...of("tags", "tag labels"),
	...of("order", "deployorder stageorder ordering strategy"),
	...of("write `order: parallel`", "parallel sidebyside"),
	...of("remove the line: `--concurrency` says how many stages are deployed at once", "concurrency maxparallel atonce"),
	...of(STAGE_VALUE, "protected interruptions secretskmskey network bastion"),
	...of("write it in a stage: `stages: { dev: { databases: { postgres: {} } } }`", "databases database postgres mysql redis")
};
const STAGE = {
	...of("region", "awsregion location"),
	...of("account", "accountid awsaccount awsaccountid"),
	...of("stackName", "name stack"),
	...of("protected", "deletionprotection terminationprotection protect protection"),
	...of("interruptions", "downtime approval interruption"),
	...of("databases", "database db dbs rds"),
	...of("bastion", "jumphost jumpbox tunnel ssh"),
	...of("write `network: { KEY: VALUE }`", "vpc subnets cidr zones allowfrom bastionsubnet"),
	...of("write `databases: { KEY: VALUE }`", "postgres mysql redis"),
	...of("write `tags` beside `stack`: they are those of every stage", "tags tag labels"),
	...of("write `order` beside `stack`: it is that of all stages", "order parallel"),
	...of("remove the line: stages are deployed in the order of the file, and a replica after its primary", "dependson after needs"),
	...of("write `kmsKey` in a database, or `secretsKmsKey` for the secrets", "kmskey kms"),
	...of(NO_PUBLIC, "public publiclyaccessible"),
	...of(IN_DATABASE, "instance version storage multiaz backupdays backupwindow maintenancewindow"),
	...of(IN_DATABASE, "readreplica replicas replicaof parameters logs existing restorefrom")
};
const DATABASES$1 = {
	...of("postgres", "postgresql pg psql aurorapostgresql aurorapostgres"),
	...of("mysql", "auroramysql"),
	...of("redis", "cache elasticache"),
	valkey: "write `redis:`, which is Valkey unless `engine` says `redis`",
	aurora: "Aurora is not supported; write `postgres` or `mysql`, which run on RDS",
	mariadb: "MariaDB is not supported; use `mysql`",
	memcached: "Memcached is not supported; use `redis`",
	...of(`MongoDB ${UNSUPPORTED}`, "mongodb mongo documentdb"),
	...of(`this engine ${UNSUPPORTED}`, "dynamodb oracle mssql sqlserver db2 neptune opensearch"),
	...of(`this engine ${UNSUPPORTED}`, "elasticsearch kafka cassandra clickhouse sqlite")
};
const DATABASE$1 = {
	password: "remove the line: AWS generates the password and keeps it in a secret",
	...of("remove the line: AWS generates the password and keeps it in a secret", "masterpassword masteruserpassword passwd secret authtoken auth"),
	...of("version", "engineversion"),
	...of("instance", "class instanceclass instancetype nodetype type tier plan"),
	...of("backupDays", "backupretentionperiod backups backup backupretention retention retentiondays"),
	...of("backupDays", "snapshotretentionlimit backupretentiondays"),
	...of("backupWindow", "preferredbackupwindow snapshotwindow"),
	...of("maintenanceWindow", "preferredmaintenancewindow maintenance window"),
	...of("kmsKey", "kms kmskeyid kmskeyarn encryptionkey"),
	...of("parameters", "params parametergroup settings options config configuration"),
	...of("multiAz", "ha highavailability standby failover automaticfailover"),
	...of("autoMinorVersionUpgrade", "autominor autoupgrade minorupgrades"),
	...of("write `protected: VALUE` in the stage", "deletionprotection protected protect"),
	...of("write `existing: { identifier: VALUE }`", "identifier id instanceidentifier"),
	arn: "write `existing: { arn: VALUE }`",
	...of("write `restoreFrom: { snapshot: VALUE }`", "snapshot snapshotid snapshotidentifier"),
	...of("remove the line: the port is that of the engine", "port"),
	...of("remove the line: storage is always encrypted; `kmsKey` names the key", "encrypted encryption"),
	...of("remove the line: storage is always encrypted; `kmsKey` names the key", "storageencrypted"),
	...of(NO_PUBLIC, "public publiclyaccessible publicaccess"),
	...of("write `network: { KEY: VALUE }` in the stage", "vpc subnets allowfrom cidr"),
	...of("write `bastion: VALUE` in the stage", "bastion"),
	...of("write `allowFrom` in the `network` of the stage", "securitygroups securitygroup allow")
};
const SQL = {
	...DATABASE$1,
	...of("database", "dbname name db databasename schema"),
	...of("username", "user masterusername masteruser owner admin"),
	...of("allowMajorUpgrade", "majorupgrade allowmajorversionupgrade"),
	...of("iamAuthentication", "iam iamauth iamdatabaseauthentication"),
	...of("monitoring", "enhancedmonitoring monitoringinterval"),
	...of("logs", "logexports cloudwatchlogs enabledcloudwatchlogsexports log"),
	...of("readReplica", "replicas readreplicas readers reader replica"),
	...of("replicaOf", "primary source follows"),
	...of("write `storage: { size: NUMBER }`", "allocatedstorage size disk disksize volumesize"),
	...of("write `storage: { max: NUMBER }`", "maxallocatedstorage maxstorage"),
	...of("write `storage: { type: VALUE }`", "storagetype volumetype disktype"),
	iops: "write `storage: { iops: NUMBER }`",
	...of("write `parameters: { max_connections: VALUE }`", "maxconnections connections"),
	...of("remove the line, and run `CREATE EXTENSION` in the database; what has to be preloaded goes into `parameters: { shared_preload_libraries: .. }`", "extensions extension"),
	engine: "remove the line: the key of the database names its engine"
};
const CACHE = {
	...DATABASE$1,
	...of("replicas", "readreplicas readers replicacount replicaspernodegroup"),
	...of("instance", "cachenodetype"),
	readreplica: "write `replicas: 1`",
	...of("write `replicas`, which counts the nodes beside the primary", "nodes numnodes nodecount"),
	...of("write `replicas`, which counts the nodes beside the primary", "numcachenodes numcacheclusters"),
	...of("write `parameters: { maxmemory-policy: VALUE }`", "maxmemorypolicy eviction evictionpolicy"),
	...of("write `parameters: { maxclients: VALUE }`", "maxconnections maxclients connections"),
	...of("Redis keeps its data in memory: `instance` sets its size", "storage size memory disk"),
	...of("remove the line: a stage has one address, without cluster mode", "cluster clustermode shards"),
	replicaof: "Redis is not replicated across stages; `replicas` adds readers beside the primary",
	database: "Redis numbers its databases; the application gets number 0",
	durability: "remove the line: ElastiCache offers durability in cluster mode alone, and a stage has one address without it",
	username: "Redis has no user name: clients log in with its AUTH token"
};
const STORAGE = {
	...of("size", "gb gib allocated allocatedstorage initial min"),
	...of("max", "maxsize maximum maxallocatedstorage limit autoscale"),
	...of("type", "volumetype storagetype")
};
const NETWORK = {
	...of("vpc", "vpcid id"),
	...of("subnets", "subnetids subnet"),
	...of("zones", "azs availabilityzones az zonecount"),
	...of("cidr", "cidrblock range iprange"),
	...of("allowFrom", "allow securitygroups ingress allowed")
};
const BASTION$1 = {
	...of("allow", "allowfrom cidr cidrs allowedips ips ip from sourceips"),
	...of("keys", "key publickey publickeys sshkey sshkeys authorizedkeys"),
	...of("access", "type kind mode"),
	...of("remove the line: the size of a bastion is chosen by the version of the template", "instance instancetype")
};
const SYNONYMS$2 = {
	file: FILE,
	defaults: {
		...STAGE,
		stackname: "write `stackName` in the stage: each has a name of its own"
	},
	stage: STAGE,
	databases: DATABASES$1,
	sql: SQL,
	cache: CACHE,
	storage: STORAGE,
	network: NETWORK,
	bastion: BASTION$1
};
function of(meant, words) {
	return Object.fromEntries(words.split(" ").map((word) => [word, meant]));
}
// src/config/problems/unknown-key-advice.ts
function adviceForUnknownKey(key, parent, given) {
	if (key === "<<") return { hint: "write the keys out: YAML 1.2 has no merge keys" };
	const plain = plainOf(key);
	const known = Object.keys(nodeOfPath(parent)?.properties ?? {});
	const same = known.find((one) => plainOf(one) === plain);
	const section = synonymsAt(parent);
	const said = same ?? (Object.hasOwn(section, plain) ? section[plain] : void 0);
	if (said === void 0) return parameterAdvice(key, parent, given);
	return known.includes(said) ? renamed(said, parent, given) : { hint: filled(said, key, given) };
}
function plainOf(key) {
	return key.toLowerCase().replaceAll(/[-_]/g, "");
}
function synonymsAt(parent) {
	const last = parent.at(-1);
	if (parent.length === 0) return SYNONYMS$2.file;
	if (parent.length === 1 && last === "defaults") return SYNONYMS$2.defaults;
	if (parent.length === 2 && parent[0] === "stages") return SYNONYMS$2.stage;
	if (isDatabase$1(last)) return SYNONYMS$2[ENGINES[last].family];
	const name = String(last);
	return isSection(name) ? SYNONYMS$2[name] : {};
}
function isSection(name) {
	return Object.hasOwn(SYNONYMS$2, name);
}
function renamed(meant, parent, given) {
	const path = [...parent, meant];
	const value = fits(nodeOfPath(path) ?? {}, given.value) ? void 0 : corrected(path, given);
	return {
		hint: value === void 0 ? `did you mean \`${meant}\`?` : `write \`${meant}: ${printable(flow(value))}\``,
		meant
	};
}
function parameterAdvice(key, parent, given) {
	if (!(isDatabase$1(parent.at(-1)) && /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(key)) || typeof given.value === "object" || SECRET.test(key)) return null;
	return { hint: filled("write `parameters: { KEY: VALUE }`", key, given) };
}
function filled(advice, key, { value, raw }) {
	const text = typeof value === "number" ? raw ?? String(value) : told(value ?? {});
	const number = /\d+/.exec(text)?.[0] ?? "100";
	return advice.replaceAll("KEY", printable(camel(key))).replaceAll("NUMBER", number).replaceAll("VALUE", printable(text));
}
const SECRET = /pass|secret(?!skms)|token|credential|private/i;
function told(value) {
	return holdsSecret(value) ? ".." : flow(value);
}
function holdsSecret(value) {
	if (Array.isArray(value)) return value.some(holdsSecret);
	if (!isRecord(value)) return false;
	return Object.entries(value).some(([key, inner]) => SECRET.test(key) || holdsSecret(inner));
}
function camel(key) {
	return OURS$1[plainOf(key)] ?? key;
}
const OURS$1 = Object.fromEntries([...[
	"secretsKmsKey",
	"allowFrom",
	"bastionSubnet",
	"multiAz",
	"backupDays",
	"backupWindow"
], ...[
	"maintenanceWindow",
	"readReplica",
	"replicaOf",
	"restoreFrom"
]].map((key) => [plainOf(key), key]));
// src/config/problems/wording.ts
function entries(count) {
	return count === 1 ? "1 entry" : `${count} entries`;
}
function hintFor(path, advice) {
	const index = path.findLastIndex((part) => typeof part === "string");
	const example = exampleOf(path.slice(0, index), String(path[index]));
	return advice ?? `for example \`${example}\``;
}
function exampleOf(parent, key) {
	const schema = nodeOfPath([...parent, key]);
	const [first] = schema?.examples ?? [];
	return `${printable(key)}: ${flow(first ?? schema?.default ?? "...")}`;
}
const TYPES$2 = {
	string: "text",
	integer: "a whole number",
	number: "a number",
	boolean: "`true` or `false`",
	object: "a mapping of keys",
	array: "a list"
};
function expected$1(schema) {
	const types = [schema.type ?? []].flat().filter((type) => type !== "null");
	if (types.length === 1 && schema["x-form"] !== void 0) return schema["x-form"];
	return listed$1(types.map((type) => TYPES$2[type] ?? type), "or");
}
function described(value, raw) {
	const shown = show(value, raw);
	if (typeof value === "string") return `the text ${shown}`;
	return typeof value === "number" ? `the number ${shown}` : shown;
}
function label(path) {
	const part = path.at(-1);
	if (part === void 0) return "the file";
	if (typeof part === "string") return code(part);
	return `entry ${part + 1} of ${code(String(path.at(-2)))}`;
}
function where(path) {
	return path.length === 0 ? "the file" : code(path.join("."));
}
function code(text) {
	return `\`${printable(text)}\``;
}
// src/config/problems/requirements.ts
function requiredType(path, schema) {
	return `${label(path)} ${mustBe(schema)}`;
}
function mustBe(schema) {
	return `must be ${expected$1(schema)}`;
}
function requiredForm(path, schema) {
	return `${label(path)} must be ${schema["x-form"] ?? "non-empty text"}`;
}
function requiredValue(path, schema) {
	const allowed = (schema.enum ?? []).map((value) => code(String(value)));
	return `${label(path)} must be ${listed$1(allowed, "or")}`;
}
const REQUIRED_VERSION = "the file's `version` must be 1";
const VERSION_HINT = "write `version: 1`";
function missing$1(key) {
	return `${code(key)} is missing`;
}
function toAdd(path, key) {
	return `add \`${exampleOf(path, key)}\``;
}
function requires(given, key) {
	return `${code(given)} requires ${code(key)}`;
}
const NOT_A_STAGE_NAME = "cannot be a stage's name, which becomes part of a stack's name";
const STAGE_NAME_HINT = "use letters, digits and hyphens, starting with a letter; at most 126 characters";
function notInDefaults(key) {
	const why = key === "cidr" ? "each stage has a range of its own" : "where a database's data come from is for its stage to say";
	return {
		message: `${code(key)} cannot be in \`defaults\`: ${why}`,
		hint: `write ${code(key)} in the stage`
	};
}
function validKeys(known) {
	return `valid keys are ${listed$1(known.map(code))}`;
}
const UNKNOWN_KEY = "unknown key";
// src/config/problems/keyword-findings.ts
function findingOf(keyword, place) {
	return (DESCRIBE[keyword] ?? wrongForm)(place);
}
const DESCRIBE = {
	additionalProperties: unknownKey,
	required: missingKey,
	dependentRequired: missingPartner,
	propertyNames: wrongName,
	type: wrongType,
	enum: notOneOf,
	const: wrongFileVersion,
	minimum: outOfRange,
	maximum: outOfRange,
	minItems: tooFew,
	minProperties: tooFew,
	maxItems: tooMany,
	maxProperties: tooMany,
	uniqueItems: twiceInList,
	minLength: wrongForm,
	maxLength: tooLong,
	pattern: wrongForm,
	"false schema": misplaced
};
function unknownKey({ path, schema, params, value, rawOf }) {
	const key = String(params.additionalProperty);
	const known = Object.keys(schema.properties ?? {});
	const advice = adviceForUnknownKey(key, path, {
		value: isRecord(value) ? value[key] : void 0,
		raw: rawOf(key)
	});
	const near = advice === null ? suggest(key, known) : advice.meant ?? null;
	const hint = advice?.hint ?? (near === null ? validKeys(known) : `did you mean ${code(near)}?`);
	const message = `${UNKNOWN_KEY} ${code(key)} in ${where(path)}`;
	const finding = {
		code: "unknown-key",
		path: [...path, key],
		at: "key",
		message,
		hint
	};
	return near === null ? finding : {
		...finding,
		meant: [...path, near]
	};
}
function misplaced({ path }) {
	return {
		code: "not-in-defaults",
		path,
		at: "key",
		...notInDefaults(String(path.at(-1)))
	};
}
function missingKey({ path, params }) {
	const key = String(params.missingProperty);
	const message = `${missing$1(key)} from ${where(path)}`;
	const hint = toAdd(path, key);
	return {
		code: "missing-key",
		path: [...path, key],
		at: "key",
		message,
		hint
	};
}
function missingPartner({ path, params }) {
	const given = String(params.property);
	const key = String(params.missingProperty);
	const message = requires(given, key);
	const hint = toAdd(path, key);
	return {
		code: "missing-related-key",
		path: [...path, given],
		at: "key",
		message,
		hint
	};
}
function wrongName({ path, params }) {
	const name = String(params.propertyName);
	const message = `${code(name)} ${NOT_A_STAGE_NAME}`;
	const hyphens = name.replaceAll(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
	const hint = /^[A-Za-z][A-Za-z0-9-]{0,125}$/.test(hyphens) ? `write \`${hyphens}\`: letters, digits and hyphens, starting with a letter` : STAGE_NAME_HINT;
	return {
		code: "invalid-stage-name",
		path: [...path, name],
		at: "key",
		message,
		hint
	};
}
function wrongType({ path, schema, value, raw }) {
	if (value === null) return empty(path, schema, raw);
	return {
		code: "wrong-type",
		path,
		at: "value",
		message: `${requiredType(path, schema)}, not ${described(value, raw)}`,
		hint: hintFor(path, adviceForValue(path, {
			value,
			raw
		}))
	};
}
function empty(path, schema, raw) {
	const message = `${label(path)} is empty; it must be ${expected$1(schema)}`;
	const example = exampleOf(path.slice(0, -1), String(path.at(-1)));
	return {
		code: "empty-value",
		path,
		at: "key",
		message,
		hint: schema["x-undo"] === true && raw !== void 0 && raw !== "" ? "remove the line: `null` undoes a default, and `defaults` has none here" : `write \`${example}\`, or remove the line`
	};
}
function notOneOf({ path, schema, value, raw }) {
	const allowed = (schema.enum ?? []).map(String);
	const message = `${requiredValue(path, schema)}, not ${show(value, raw)}`;
	const advice = adviceForValue(path, {
		value,
		raw
	}) ?? (typeof value === "string" ? didYouMean(value, allowed) : null);
	return {
		code: "unknown-value",
		path,
		at: "value",
		message,
		...advice === null ? {} : { hint: advice }
	};
}
function wrongFileVersion({ path, value, raw }) {
	return {
		code: "unsupported-file-version",
		path,
		at: "value",
		message: `${REQUIRED_VERSION}, not ${show(value, raw)}`,
		hint: VERSION_HINT
	};
}
function outOfRange({ path, schema, value, raw }) {
	const message = `${label(path)} must be from ${schema.minimum} to ${schema.maximum}, not ${show(value, raw)}`;
	const hint = adviceForValue(path, {
		value,
		raw
	});
	return {
		code: "value-out-of-range",
		path,
		at: "value",
		message,
		...hint !== null && { hint }
	};
}
function tooFew({ path, params }) {
	return {
		code: "too-few-entries",
		path,
		at: "key",
		message: `${label(path)} must have at least ${entries(Number(params.limit))}`,
		hint: `for example \`${exampleOf(path.slice(0, -1), String(path.at(-1)))}\``
	};
}
function tooMany({ path, params }) {
	return {
		code: "too-many-entries",
		path,
		at: "key",
		message: `${label(path)} may have at most ${entries(Number(params.limit))}`
	};
}
function twiceInList({ path, params }) {
	const [first, second] = [Number(params.i), Number(params.j)].sort((a, b) => a - b);
	const message = `entry ${(second ?? 0) + 1} of ${code(String(path.at(-1)))} repeats entry ${(first ?? 0) + 1}`;
	return {
		code: "repeated-entry",
		path: [...path, second ?? 0],
		at: "value",
		message,
		hint: "keep one of the two"
	};
}
function tooLong({ path, value, params }) {
	return {
		code: "text-too-long",
		path,
		at: "value",
		message: `${label(path)} may have at most ${String(params.limit)} characters: ${show(value)} has ${String(value).length}`
	};
}
function wrongForm({ path, schema, value, raw }) {
	return {
		code: "invalid-value",
		path,
		at: "value",
		message: `${requiredForm(path, schema)}, not ${show(value, raw)}`,
		hint: hintFor(path, adviceForValue(path, {
			value,
			raw
		}))
	};
}
// src/config/problems/schema-findings.ts
function schemaFindings(errors, root, value) {
	const findings = errors.filter(({ propertyName }) => propertyName === void 0).map((error) => toFinding(error, root, value));
	const misspelt = new Set(findings.flatMap(({ meant }) => meant ? [JSON.stringify(meant)] : []));
	const misplaced = findings.filter(({ code }) => code === "not-in-defaults");
	return findings.filter((finding) => !misspelt.has(JSON.stringify(finding.path)) && !misplaced.some((whole) => whole !== finding && isAtOrBelow(finding.path, whole.path)));
}
function isAtOrBelow(path, parent) {
	return parent.every((part, index) => path[index] === part);
}
function toFinding(error, root, file) {
	const path = segments(error.instancePath, file);
	const node = nodeAt(root, path);
	return findingOf(error.keyword, {
		path,
		schema: nodeOfPath(path) ?? {},
		value: valueAt(file, path),
		raw: node?.kind === "scalar" ? node.raw : void 0,
		rawOf: (key) => {
			const entry = nodeAt(root, [...path, key]);
			return entry?.kind === "scalar" ? entry.raw : void 0;
		},
		params: error.params
	});
}
function segments(pointer, file) {
	const path = [];
	let value = file;
	for (const part of pointer.split("/").slice(1)) {
		const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
		path.push(Array.isArray(value) ? Number(key) : key);
		value = value[key];
	}
	return path;
}
function valueAt(file, path) {
	return path.reduce((value, part) => value[part], file);
}
// src/config/problems/text-findings.ts
const MORE_THAN_TEXT = /\{\{|\$\{|\{$/;
const SPACE = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
function isMoreThanText(text) {
	return MORE_THAN_TEXT.test(text.normalize("NFKC").replaceAll(SPACE, ""));
}
function textFindings(root) {
	return findingsIn(root, []);
}
function findingsIn(node, path) {
	switch (node.kind) {
		case "scalar": return isMoreThanText(node.raw) ? [finding(path, "value")] : [];
		case "sequence": return node.items.flatMap((item, index) => findingsIn(item, [...path, index]));
		case "mapping": return [...node.entries].flatMap(([key, { value }]) => {
			const own = [...path, key];
			return isMoreThanText(key) ? [finding(own, "key")] : findingsIn(value, own);
		});
	}
}
function finding(path, at) {
	const part = path.at(-1);
	return {
		code: "reference-in-text",
		path,
		at,
		message: `${typeof part === "number" ? `entry ${part + 1} of \`${printable(String(path.at(-2)))}\`` : at === "key" ? "this key" : `\`${printable(part ?? "")}\``} contains \`{{\`, \`\${\` or an unclosed brace, which CloudFormation could read as a reference`,
		hint: "write the value itself; a password needs no line: AWS generates it and keeps it in a secret"
	};
}
// src/config/problems/unusual-spaces.ts
const UNUSUAL = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/;
const MEANT = /"(?:[^"\\]|\\.)*"|'[^']*'|(?:^|\s)#.*$/g;
function namingSpaces(text, problems) {
	if (!UNUSUAL.test(text)) return problems;
	const lines = text.split(/\r\n|\n|\r/);
	const named = problems.map((problem) => {
		const { line, path } = problem;
		const before = path === "" ? spaceIn(lines, line - 1) : null;
		return spaceIn(lines, line) ?? before ?? problem;
	});
	return named.filter((one, index) => one.code !== "unusual-space" || named.findIndex(({ code, line }) => code === one.code && line === one.line) === index);
}
function spaceIn(lines, line) {
	const text = (lines[line - 1] ?? "").replaceAll(MEANT, (part) => ".".repeat(part.length));
	const column = text.search(UNUSUAL) + 1;
	if (column === 0) return null;
	const code = text.charCodeAt(column - 1).toString(16).toUpperCase().padStart(4, "0");
	return {
		code: "unusual-space",
		path: "",
		line,
		column,
		message: `this line contains a ${code === "00A0" ? "no-break space" : "space that YAML takes for text"} (U+${code}), which looks like an ordinary space`,
		hint: "write an ordinary space; it often comes with text that was copied from a web page"
	};
}
// src/config/prune.ts
function withoutInvalid(value, findings) {
	const copy = without$1(value, findings.filter(({ keepsValue }) => keepsValue !== true).map(({ path }) => path));
	if (!isRecord(copy)) return null;
	copy.version ??= 1;
	copy.stack ??= "stack";
	for (const stage of Object.values(isRecord(copy.stages) ? copy.stages : {})) {
		if (!isRecord(stage)) continue;
		stage.databases ??= {};
		removeHalfNetwork(stage);
	}
	if (isRecord(copy.defaults)) removeHalfNetwork(copy.defaults);
	return validate$1(copy) ? copy : null;
}
function removeHalfNetwork(holder) {
	const { network } = holder;
	if (isRecord(network) && "vpc" in network !== "subnets" in network) delete holder.network;
}
function without$1(value, paths) {
	const copy = structuredCloneOf(value);
	if (isRecord(copy)) for (const path of paths) remove(copy, path);
	return copy;
}
function remove(root, path) {
	const end = path.findIndex((part) => typeof part === "number");
	const keys = end < 0 ? path : path.slice(0, end);
	let parent = root;
	for (const key of keys.slice(0, -1)) parent = isRecord(parent) ? parent[key] : void 0;
	const last = keys.at(-1);
	if (isRecord(parent) && last !== void 0) delete parent[last];
}
function structuredCloneOf(value) {
	if (Array.isArray(value)) return value.map(structuredCloneOf);
	if (!isRecord(value)) return value;
	const copy = Object.create(null);
	for (const [key, entry] of Object.entries(value)) copy[key] = structuredCloneOf(entry);
	return copy;
}
// src/engines/local-ports.ts
const LOCAL_HOST = "127.0.0.1";
const FIRST = 2e4;
const BLOCKS = 1250;
const AVOIDED = new Set([
	20048,
	21027,
	22e3,
	22222,
	24224,
	24678,
	24800,
	25565,
	25672,
	26257,
	26379,
	27017,
	27018,
	27019,
	28015,
	28017,
	29015,
	29092,
	29418
].map((port) => Math.floor((port - FIRST) / 8)));
function firstPortOf(block) {
	return FIRST + block * 8;
}
function localPort(first, kind, end = "database") {
	return first + ENGINES[kind].localSlot + (end === "reader" ? 1 : 0);
}
// src/config/resolve/local-ports.ts
function placeLocalPorts(application, stages) {
	const taken = new Set(AVOIDED);
	return new Map(stages.map((stage) => {
		const block = nextFree(blockOf(application, stage), taken);
		taken.add(block);
		return [stage, firstPortOf(block)];
	}));
}
function blockOf(application, stage) {
	return createHash("sha256").update(`${application}/${stage}`).digest().readUInt32BE(0) % BLOCKS;
}
function nextFree(from, taken) {
	let block = from;
	while (taken.has(block)) block = (block + 1) % BLOCKS;
	return block;
}
// src/config/resolve/replicas.ts
function replicasIn(file) {
	const replicas = /* @__PURE__ */ new Map();
	for (const [name, { databases }] of Object.entries(file.stages)) for (const kind of SQL_KINDS) {
		const source = databases?.[kind]?.replicaOf;
		if (source === void 0) continue;
		const key = keyOf(source, kind);
		replicas.set(key, [...replicas.get(key) ?? [], name]);
	}
	return replicas;
}
function replicaRegions(file, stage, kind, replicas) {
	const regions = (replicas.get(keyOf(stage, kind)) ?? []).map((name) => regionOf(file, name)).filter((region) => region !== regionOf(file, stage));
	return [...new Set(regions)].toSorted();
}
function keyOf(stage, kind) {
	return `${stage}/${kind}`;
}
// src/config/resolve/resolve.ts
function resolveFile(file, source) {
	const networks = ownNetworks(file);
	const ranges = placeRanges(networks);
	const localPorts = placeLocalPorts(file.stack, Object.keys(file.stages));
	const replicas = replicasIn(file);
	const stages = Object.entries(file.stages).map(([name, stage]) => resolveStage(file, name, stage, {
		...source,
		ranges,
		localPorts,
		replicas
	}));
	const named = [...file.region === void 0 ? [] : [file.region], ...stages.map(regionOfStage)];
	const regions = [...new Set(named)];
	const { file: name, locate } = source;
	const order = file.order ?? DEFAULTS$1.file.order;
	return {
		stack: file.stack,
		file: name,
		order,
		regions,
		stages,
		networks,
		locate
	};
}
function regionOfStage({ region }) {
	return region;
}
function resolveStage(file, name, stage, { texts, defaultLines, ranges, localPorts, replicas }) {
	const stackName = stackNameOf(file.stack, name, stage.stackName);
	const region = regionOf(file, name);
	return {
		name,
		stackName,
		application: file.stack,
		...defaultLines !== null && { defaultLines },
		region,
		account: stage.account ?? file.account ?? null,
		roles: {
			...NO_ROLES,
			...stage.roles
		},
		protected: stage.protected ?? DEFAULTS$1.stage.protected,
		interruptions: stage.interruptions ?? DEFAULTS$1.stage.interruptions,
		localPorts: localPorts.get(name) ?? 0,
		tags: texts(["tags"]),
		secretsKmsKey: stage.secretsKmsKey ?? null,
		urls: stage.urls ?? DEFAULTS$1.stage.urls,
		network: resolveNetwork(stage.network ?? {}, ranges.get(name) ?? defaultCidr(stackName, region)),
		allowFrom: stage.network?.allowFrom ?? [],
		bastion: resolveBastion(stage),
		existing: resolveExistings(stage.databases ?? {}, region),
		databases: resolveDatabases(file, name, replicas, (of, kind) => texts([
			"stages",
			of,
			"databases",
			kind,
			"parameters"
		]))
	};
}
function resolveBastion({ bastion, network }) {
	if (bastion === void 0) return null;
	return {
		access: bastion?.access ?? DEFAULTS$1.bastion.access,
		endpoints: bastion?.endpoints ?? DEFAULTS$1.bastion.endpoints,
		allow: bastion?.allow ?? [],
		keys: bastion?.keys ?? [],
		subnet: network?.bastionSubnet ?? null
	};
}
function resolveExistings(written, region) {
	return Object.fromEntries(DATABASES$2.flatMap((kind) => {
		const existing = written[kind]?.existing;
		return existing === void 0 ? [] : [[kind, resolveExisting(kind, existing, region)]];
	}));
}
function resolveDatabases(file, stage, replicas, parametersOf) {
	const written = file.stages[stage]?.databases ?? {};
	const sql = SQL_KINDS.flatMap((kind) => {
		const database = madeHere(written[kind]);
		const context = database && {
			stack: file.stack,
			parameters: parametersOf(stage, kind),
			replicaOf: replicaSource(file, kind, database.replicaOf, parametersOf),
			replicaRegions: replicaRegions(file, stage, kind, replicas)
		};
		return context ? [[kind, resolveSql(kind, database, context)]] : [];
	});
	const caches = CACHE_KINDS.flatMap((kind) => {
		const database = madeHere(written[kind]);
		return database ? [[kind, resolveRedis(kind, database, parametersOf(stage, kind))]] : [];
	});
	return Object.fromEntries([...sql, ...caches]);
}
function madeHere(written) {
	if (written === void 0) return null;
	return written?.existing === void 0 ? written ?? {} : null;
}
function replicaSource(file, kind, written, parametersOf) {
	if (written === void 0) return null;
	if (written.startsWith("arn:")) return {
		kind: "existing",
		arn: written,
		region: databaseArn(written).region
	};
	return {
		kind: "stage",
		stage: written,
		stackName: stackNameOf(file.stack, written, file.stages[written]?.stackName),
		region: regionOf(file, written),
		own: ownLikeness(file.stages[written]?.databases?.[kind] ?? {}, parametersOf(written, kind))
	};
}
function resolveNetwork(network, range) {
	if (network.vpc !== void 0) return {
		kind: "given",
		vpc: network.vpc,
		subnets: network.subnets ?? []
	};
	return {
		kind: "own",
		cidr: network.cidr ?? range,
		cidrGiven: network.cidr !== void 0,
		zones: network.zones ?? DEFAULTS$1.network.zones,
		zonesGiven: network.zones !== void 0
	};
}
// src/config/yaml/lines.ts
function positionsIn(text) {
	const starts = [0];
	for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
	return (offset) => {
		const at = Math.min(Math.max(offset, 0), text.length);
		const line = lastAtMost(starts, at);
		return {
			line: line + 1,
			column: at - (starts[line] ?? 0) + 1
		};
	};
}
function lastAtMost(sorted, value) {
	let low = 0;
	let high = sorted.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((sorted[middle] ?? 0) <= value) low = middle;
		else high = middle - 1;
	}
	return low;
}
// src/config/yaml/nodes.ts
function valueOf$1(node) {
	if (node.kind === "scalar") return node.value;
	if (node.kind === "sequence") return node.items.map(valueOf$1);
	const value = Object.create(null);
	for (const [key, entry] of node.entries) value[key] = valueOf$1(entry.value);
	return value;
}
// src/config/yaml/compose.ts
const MOST_ALIASED_NODES = 1e4;
const NOTHING = {
	kind: "scalar",
	start: -1,
	value: null,
	raw: ""
};
const CORE_TAGS = [
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
];
function compose(text, events) {
	const composer = new Composer(text, events);
	return {
		root: composer.document(),
		findings: composer.findings,
		bomb: composer.bomb
	};
}
var Composer = class {
	findings = [];
	bomb = false;
	#text;
	#events;
	#anchors = /* @__PURE__ */ new Map();
	#next = 0;
	#size = 0;
	#aliased = 0;
	constructor(text, events) {
		this.#text = text;
		this.#events = events;
	}
	document() {
		this.#next = 1;
		return this.#node([]);
	}
	#node(path) {
		const event = this.#events[this.#next++];
		this.#size += 1;
		if (event === void 0) return NOTHING;
		if (event.type === EVENT_ID.ALIAS) return this.#alias(event, path);
		if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return NOTHING;
		if (event.tagStart >= 0) this.#refuseTag(event.tagStart, event.tagEnd, path);
		const anchor = event.anchorStart < 0 ? null : this.#text.slice(event.anchorStart, event.anchorEnd);
		if (anchor !== null) this.#anchors.set(anchor, "open");
		const before = this.#size;
		const node = this.#content(event, path);
		if (anchor !== null) this.#anchors.set(anchor, {
			node,
			size: this.#size - before + 1
		});
		return node;
	}
	#content(event, path) {
		if (event.type === EVENT_ID.SCALAR) return this.#scalar(event);
		if (event.type === EVENT_ID.MAPPING) return {
			kind: "mapping",
			start: event.start,
			entries: this.#entries(path)
		};
		const items = [];
		while (!this.#closed()) items.push(this.#node([...path, items.length]));
		return {
			kind: "sequence",
			start: event.start,
			items
		};
	}
	#entries(path) {
		const entries = /* @__PURE__ */ new Map();
		while (!this.#closed()) {
			const event = this.#events[this.#next];
			const keyStart = startOf(event);
			const keyNode = this.#node(path);
			const key = keyNode.kind === "scalar" ? keyNode.raw : "";
			const value = this.#node([...path, key]);
			if (event?.type !== EVENT_ID.SCALAR) this.findings.push({
				code: "key-not-text",
				path,
				at: keyStart,
				message: "a key must be plain text",
				hint: "for example `region: us-east-1`"
			});
			else if (entries.has(key)) this.#refuseTwice(key, keyStart, [...path, key]);
			else entries.set(key, {
				keyStart,
				value
			});
		}
		return entries;
	}
	#closed() {
		const event = this.#events[this.#next];
		if (event !== void 0 && event.type !== EVENT_ID.POP) return false;
		this.#next += 1;
		return true;
	}
	#scalar(event) {
		const raw = getScalarValue(this.#text, event);
		const value = event.style === SCALAR_STYLE.PLAIN ? coreValue(raw) : raw;
		return {
			kind: "scalar",
			start: startOf(event),
			value,
			raw
		};
	}
	#alias(event, path) {
		const name = this.#text.slice(event.anchorStart, event.anchorEnd);
		const anchor = this.#anchors.get(name);
		const at = event.anchorStart - 1;
		if (anchor === void 0 || anchor === "open") {
			const [code, message] = anchor === void 0 ? ["unknown-anchor", `no anchor \`&${printable(name)}\` comes before the alias \`*${printable(name)}\``] : ["recursive-alias", `the alias \`*${printable(name)}\` is inside the value that it repeats`];
			this.findings.push({
				code,
				path,
				at,
				message,
				hint: "write the value out"
			});
			return NOTHING;
		}
		this.#aliased += anchor.size;
		this.#size += anchor.size;
		if (this.#aliased > MOST_ALIASED_NODES && !this.bomb) {
			this.bomb = true;
			const message = `aliases repeat more than ${MOST_ALIASED_NODES} values`;
			this.findings.push({
				code: "too-many-aliases",
				path,
				at,
				message,
				hint: "write the values out"
			});
		}
		return this.bomb ? NOTHING : anchor.node;
	}
	#refuseTag(start, end, path) {
		this.findings.push({
			code: "yaml-tag",
			path,
			at: start,
			message: `YAML tags such as \`${printable(this.#text.slice(start, end))}\` are not allowed in this file`,
			hint: "remove the tag; put a number that is meant as text in quotes"
		});
	}
	#refuseTwice(key, keyStart, path) {
		this.findings.push({
			code: "duplicate-key",
			path,
			at: keyStart,
			message: `the key \`${printable(key)}\` appears twice`,
			hint: "keep one of the two",
			keepsValue: true
		});
	}
};
function startOf(event) {
	if (event === void 0 || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return 0;
	if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
	if (event.type !== EVENT_ID.SCALAR) return event.start;
	return QUOTED.has(event.style) ? event.valueStart - 1 : event.valueStart;
}
const QUOTED = /* @__PURE__ */ new Set([SCALAR_STYLE.SINGLE_QUOTED, SCALAR_STYLE.DOUBLE_QUOTED]);
function coreValue(raw) {
	for (const tag of CORE_TAGS) {
		const value = tag.resolve(raw, false, tag.tagName);
		if (value !== NOT_RESOLVED) return value;
	}
	return raw;
}
// src/config/yaml/syntax.ts
const WORDS = [
	[
		/null byte|non-printable|valid JSON character/,
		"control-character",
		"the text contains a control character",
		"save the file as plain UTF-8 text"
	],
	[
		/nesting exceeded/,
		"nesting-too-deep",
		"the file is nested too deeply",
		"check the brackets: no key of this file is more than seven levels deep"
	],
	[
		/within a flow collection|missed comma|expected the node content/,
		"unclosed-bracket",
		"a list or mapping in brackets is not closed, or a comma is missing",
		"check the brackets: `{ key: value, key: value }`, `[value, value]`"
	],
	[
		/deficient indentation/,
		"unclosed-earlier",
		"a quote or bracket that was opened on an earlier line is not closed",
		"add the closing quote or bracket"
	],
	[
		/quoted scalar/,
		"unclosed-quote",
		"a quoted text is not closed",
		"add the closing quote, of the same kind"
	],
	[
		/escape sequence|hexadecimal/,
		"unknown-escape",
		"this is not a YAML escape sequence",
		"use single quotes"
	],
	[
		/bad indentation of a mapping/,
		"wrong-indentation",
		"this does not fit the lines before it: the indentation is wrong, or the text needs quotes",
		"align the keys of one level; quote a text that contains `: ` or starts with a special character"
	],
	[
		/indentation|whitespace character is expected|line break is expected/,
		"wrong-indentation",
		"the indentation is wrong",
		"align the keys of one level"
	],
	[
		/implicit key|expected ':'/,
		"missing-colon",
		"this key has no colon",
		"write `key: value`"
	],
	[
		/unacceptable YAML version|YAML directive|directive/,
		"yaml-directive",
		"directives (lines that start with `%`) are not allowed in this file",
		"remove the line"
	],
	[
		/document separator is expected|end of the document/,
		"unexpected-content",
		"this does not belong to what comes before it",
		"write one mapping with the keys `version`, `stack` and `stages`"
	]
];
function syntaxFinding(text, error) {
	if (!(error instanceof YAMLException)) throw error;
	const at = Math.min(error.mark?.position ?? 0, text.length);
	const tab = tabInIndentation(text, at);
	if (tab !== null) return {
		code: "tab-indentation",
		path: [],
		at: tab,
		message: "the indentation contains a tab, and YAML only allows spaces",
		hint: "replace the tab with two spaces"
	};
	const known = WORDS.find(([pattern]) => pattern.test(error.reason));
	if (known === void 0) return {
		code: "not-yaml",
		path: [],
		at,
		message: "this is not valid YAML",
		hint: "check that this is the right file"
	};
	const [, code, message, hint] = known;
	return {
		code,
		path: [],
		at,
		message,
		hint
	};
}
function tabInIndentation(text, at) {
	const line = lineStart(text, at);
	for (const start of [line, lineStart(text, line - 1)]) {
		const tab = (/^[ \t]*/.exec(text.slice(start, start + 1e3))?.[0] ?? "").indexOf("	");
		if (tab >= 0) return start + tab;
	}
	return null;
}
function lineStart(text, at) {
	if (at <= 0) return 0;
	return Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
}
// src/config/yaml/read.ts
const EXAMPLE = "`version: 1`, `stack: shop`, `region: us-east-1`, `stages: { dev: { databases: { postgres: } } }`";
function readYaml(text) {
	if (isTooLarge(text)) return unreadable("file-too-large", 0, "the file is larger than 1 MiB", "a tinystacks.yml is a few kB; check that this is the right file");
	let events;
	try {
		events = parseEvents(text, {});
	} catch (error) {
		return {
			kind: "unreadable",
			findings: [syntaxFinding(text, error)]
		};
	}
	const second = secondDocument(text, events);
	if (second !== null) return unreadable("several-documents", second, "a second document starts here, but the file must be a single document", "remove the `---`");
	const { root, findings, bomb } = compose(text, events);
	if (bomb) return {
		kind: "unreadable",
		findings
	};
	if (root.kind === "scalar" && root.value === null) return unreadable("file-empty", 0, "the file is empty", `it needs ${EXAMPLE}`);
	if (root.kind !== "mapping") {
		const what = root.kind === "sequence" ? "a list" : "a single value";
		return unreadable("not-a-mapping", root.start, `the file is ${what}, not a mapping of keys`, `it needs ${EXAMPLE}`);
	}
	return {
		kind: "read",
		root,
		findings
	};
}
function unreadable(code, at, message, hint) {
	return {
		kind: "unreadable",
		findings: [{
			code,
			path: [],
			at,
			message,
			hint
		}]
	};
}
function isTooLarge(text) {
	return text.length > 1048576 || new TextEncoder().encode(text).length > 1048576;
}
function secondDocument(text, events) {
	const index = events.findIndex((event, at) => at > 0 && event.type === EVENT_ID.DOCUMENT);
	if (index < 0) return null;
	const content = events[index + 1];
	const start = content !== void 0 && "start" in content ? content.start : text.length;
	return [...text.slice(0, start).matchAll(/^---/gm)].at(-1)?.index ?? start;
}
// src/config/parse.ts
function parseConfig(text, file) {
	const source = text.startsWith("﻿") ? text.slice(1) : text;
	const position = positionsIn(source);
	const read = readYaml(source);
	if (read.kind === "unreadable") {
		const place = ({ at }) => position(typeof at === "number" ? at : 0);
		return invalid(source, toProblems(read.findings, place));
	}
	const { root } = read;
	const foreign = foreignFile(root);
	if (foreign !== null) return invalid(source, toProblems([foreign], () => position(root.start)));
	const { findings, applied } = judge(root, [...read.findings, ...textFindings(root)], position);
	if (findings.length === 0 && applied !== null) {
		const locate = (path) => {
			const given = applied.origin(path);
			return position(keyOffset(root, nodeAt(root, given) === void 0 ? path : given));
		};
		const texts = (path) => textsAt(root, applied, path);
		const parsed = {
			file,
			locate,
			texts,
			defaultLines: linesAt(root, ["defaults"], position)
		};
		return {
			kind: "valid",
			config: resolveFile(applied.file, parsed)
		};
	}
	const place = (finding) => position(offsetOf(root, finding));
	return invalid(source, toProblems(findings, place));
}
function invalid(text, problems) {
	return {
		kind: "invalid",
		problems: namingSpaces(text, problems)
	};
}
function judge(root, inText, position) {
	const undone = undoneIn(root);
	const value = undone.length === 0 ? valueOf$1(root) : without$1(valueOf$1(root), undone);
	const valid = validate$1(value) ? value : null;
	const inSchema = withoutConsequences(schemaFindings(valid === null ? validate$1.errors ?? [] : [], root, value), inText);
	const first = [...inText, ...inSchema];
	const checkable = first.length === 0 ? valid : withoutInvalid(value, first);
	if (checkable === null) return {
		findings: first,
		applied: null
	};
	const applied = applyDefaults(checkable, undone);
	const later = asWritten(checkFile(applied.file), applied, {
		isWritten: (path) => nodeAt(root, path) !== void 0,
		lineOf: (path) => position(keyOffset(root, path)).line
	});
	const inFile = withoutConsequences([...checkDefaults(checkable), ...later], first);
	return {
		findings: [...first, ...inFile],
		applied: valid === null ? null : applied
	};
}
function offsetOf(root, { path, at }) {
	if (typeof at === "number") return at;
	return at === "key" ? keyOffset(root, path) : valueOffset(root, path);
}
function textsAt(root, { file, origin }, path) {
	const mapping = path.reduce((value, part) => isRecord(value) && value[part], file);
	const names = isRecord(mapping) ? Object.keys(mapping) : [];
	return Object.fromEntries(names.map((name) => {
		const node = nodeAt(root, origin([...path, name]));
		return [name, node?.kind === "scalar" ? node.raw : ""];
	}));
}
// src/config/select.ts
function selectStages(config, names) {
	const known = config.stages.map(({ name }) => name);
	const unknown = [...new Set(names)].filter((name) => !known.includes(name));
	if (unknown.length > 0) return {
		kind: "unknown",
		names: unknown,
		message: `there is no stage ${listed$1(unknown.map((name) => `"${printable(name)}"`), "or")} in ${config.file}`,
		hint: unknown.map((name) => didYouMean(name, known)).find((hint) => hint !== null) ?? `the stages are ${listed$1(known)}`
	};
	return {
		kind: "selected",
		stages: config.stages.filter(({ name }) => names.length === 0 || names.includes(name))
	};
}
// src/config/resolved.ts
function databasesOf(stage) {
	return DATABASES$2.map((kind) => stage.databases[kind]).filter((database) => database !== void 0);
}
function isSqlDatabase(database) {
	return isSql(database.kind);
}
function forFamily(database, ways) {
	return isSqlDatabase(database) ? ways.sql(database) : ways.cache(database);
}
// src/config/primaries-first.ts
function primariesFirst(stages) {
	const names = new Set(stages.map(({ name }) => name));
	const placed = /* @__PURE__ */ new Set();
	const ordered = [];
	let waiting = [];
	const isReady = (stage) => primariesOf(stage).every((name) => placed.has(name) || !names.has(name));
	const place = (stage) => {
		ordered.push(stage);
		placed.add(stage.name);
		const next = waiting.find(isReady);
		if (next === void 0) return;
		waiting = waiting.filter((one) => one !== next);
		place(next);
	};
	for (const stage of stages) if (isReady(stage)) place(stage);
	else waiting.push(stage);
	for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) place(next);
	return ordered;
}
function primariesOf(stage) {
	return databasesOf(stage).flatMap((database) => isSqlDatabase(database) && database.replicaOf?.kind === "stage" ? [database.replicaOf.stage] : []);
}
// src/config/promote-text.ts
const VALUE = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s,{}[\]#]+)/;
function withoutReplicaOf(text, stage, kind) {
	const path = [
		"stages",
		stage,
		"databases",
		kind
	];
	const root = rootOf(text);
	const database = root && nodeAt(root, path);
	const entry = database?.kind === "mapping" ? database.entries.get("replicaOf") : void 0;
	if (!root || database?.kind !== "mapping" || !entry) return { kind: "no-replica" };
	const end = endOfValue(text, entry.value.start);
	if (end === null || entry.keyStart < database.start) return { kind: "by-hand" };
	const changed = text[database.start] === "{" ? withoutFlowEntry(text, entry.keyStart, end) : withoutBlockEntry(text, entry.keyStart, end);
	return isWithout(changed, valueOf$1(root), path) ? {
		kind: "changed",
		text: changed
	} : BY_HAND;
}
const BY_HAND = { kind: "by-hand" };
function rootOf(text) {
	const read = readYaml(text);
	return read.kind === "read" && read.findings.length === 0 ? read.root : null;
}
function endOfValue(text, start) {
	const value = VALUE.exec(text.slice(start))?.[0];
	return start < 0 || value === void 0 ? null : start + value.length;
}
function withoutFlowEntry(text, start, end) {
	const [head, tail] = [text.slice(0, start), text.slice(end)];
	const after = /^\s*,[^\S\n]*/.exec(tail);
	if (after) return head + tail.slice(after[0].length);
	if (/\n[^\S\n]*$/.test(head) && /^[^\S\n]*\r?\n/.test(tail)) return head.replace(/\r?\n[^\S\n]*$/, "") + tail;
	const before = /,\s*$/.exec(head);
	return before ? head.slice(0, before.index) + tail : head.trimEnd() + tail.trimStart();
}
function withoutBlockEntry(text, start, end) {
	const lineStart = text.lastIndexOf("\n", start) + 1;
	const found = text.indexOf("\n", end);
	const lineEnd = found < 0 ? text.length : found + 1;
	const comment = /^\s*(#.*)/.exec(text.slice(end, lineEnd))?.[1];
	const indentation = text.slice(lineStart, start);
	if (comment === void 0) return text.slice(0, lineStart) + text.slice(lineEnd);
	return `${text.slice(0, lineStart)}${indentation}${comment}${text.slice(lineEnd - (found < 0 ? 0 : 1))}`;
}
function isWithout(text, before, path) {
	const root = rootOf(text);
	if (!root) return false;
	return isDeepStrictEqual(less(valueOf$1(root), path, null), less(before, path, "replicaOf"));
}
function less(value, path, key) {
	const copy = structuredClone(plain$2(value));
	const parent = path.slice(0, -1).reduce((inner, name) => inner?.[name], copy);
	const last = path.at(-1) ?? "";
	const database = parent?.[last];
	if (!parent || !database) return copy;
	const kept = Object.fromEntries(Object.entries(database).filter(([name]) => name !== key));
	parent[last] = Object.keys(kept).length === 0 ? null : kept;
	return copy;
}
function plain$2(value) {
	return JSON.parse(JSON.stringify(value));
}
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
function usageError(message, hint) {
	return new TinystacksError("invalid-arguments", message, {
		exit: 2,
		hint
	});
}
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
function listed(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
// src/plan/messages/details.ts
const details = {
	file: (name, chosen, all) => `file: ${name}; stages: ${listed(chosen)}, of ${all}`,
	searched: (regions, orphans) => `stacks of this file that no stage refers to: ${orphans}, searched for in ${listed(regions)}`,
	plan: ({ stage, stack, region, action, databases, refusals, notes, consents = [] }) => [
		`plan of ${stage}: ${action} ${stack} in ${region}`,
		...databases.map(({ database, impact, consent }) => `${database} ${impact}${consent === null ? "" : consent.given ? " (consent given)" : " (consent required)"}`),
		`consents of the stage: ${consents.length}`,
		`refused by: ${codes(refusals)}`,
		`notes: ${codes(notes)}`
	].join("; ")
};
function codes(all) {
	return all.length === 0 ? "none" : [...new Set(all.map(({ code }) => code))].join(", ");
}
// src/commands/shared/right-region.ts
function mustBeInRegion(region, stages, file) {
	if (region == null) return;
	const elsewhere = stages.filter((stage) => stage.region !== region);
	if (elsewhere.length === 0) return;
	const there = stages.filter((stage) => stage.region === region);
	throw usageError(`--region ${region} does not move a stage: ${file} has ${listed(elsewhere.map((stage) => `${stage.name} in ${stage.region}`))}`, there.length > 0 ? `for the stages there: --stage ${there.map(({ name }) => name).join(",")}` : "leave --region out, or change the file");
}
function readRegion(written) {
	if (written === void 0 || REGIONS.includes(written)) return written ?? null;
	throw usageError(`there is no AWS region ${written}`, didYouMean(written, REGIONS) ?? "for example --region us-east-1");
}
// src/commands/shared/service-role.ts
const ROLE$1 = /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/;
const LONGEST = 2048;
function readServiceRole(written) {
	if (written === void 0 || written === "") return null;
	if (ROLE$1.test(written) && written.length <= LONGEST) return written;
	throw new TinystacksError("not-a-role", `\`cloudformation-role\` must be the ARN of an IAM role, not \`${written}\``, {
		exit: 2,
		hint: "write it as arn:aws:iam::123456789012:role/shop-cloudformation"
	});
}
function mustAgreeOnService({ serviceRole = null }, stages, locate, file) {
	const problems = stages.flatMap(({ name, roles: { service } }) => {
		if (serviceRole === null || service === null || service === serviceRole) return [];
		const path = [
			"stages",
			name,
			"roles",
			"service"
		];
		return [{
			code: "another-service-role",
			path: dotted(path),
			...locate(path),
			message: `the stage ${name} has the service role ${service}, but \`cloudformation-role\` is ${serviceRole}`,
			hint: "leave `cloudformation-role` out: the file names the role of each stage"
		}];
	});
	if (problems.length === 0) return;
	throw new TinystacksError("two-service-roles", "two service roles are named for one stage", {
		exit: 2,
		file,
		problems
	});
}
// src/commands/shared/load.ts
function load({ files, options, onLoaded, reporter }) {
	const { file, config } = validFile({
		files,
		options
	});
	const selection = selectStages(config, options.stages);
	if (selection.kind === "unknown") throw new TinystacksError("unknown-stage", selection.message, {
		exit: 2,
		file: file.name,
		hint: selection.hint
	});
	const { stages } = selection;
	mustBeInRegion(options.region, stages, file.name);
	mustAgreeOnService(options, stages, config.locate, file.name);
	const names = stages.map(({ name }) => name);
	reporter?.detail?.(details.file(file.name, names, config.stages.length));
	onLoaded?.();
	return {
		file,
		config,
		stages
	};
}
let last = null;
function validFile({ files, options }) {
	const file = files.config(options.config);
	if (last?.name !== file.name || last.text !== file.text) last = {
		...file,
		parsed: parseConfig(file.text, file.name)
	};
	const { parsed } = last;
	if (parsed.kind === "invalid") throw invalidFile(file, parsed.problems);
	return {
		file,
		config: parsed.config
	};
}
function invalidFile(file, problems) {
	return new TinystacksError("invalid-file", `${file.name} is not valid`, {
		exit: 2,
		file: file.name,
		problems
	});
}
// src/commands/verbs.ts
const COMMANDS = {
	init: async () => (await import("./init.js")).init,
	validate: async () => (await import("./validate2.js")).validate,
	plan: async () => (await import("./plan7.js")).plan,
	deploy: async () => (await import("./deploy.js")).deploy,
	outputs: async () => (await import("./outputs2.js")).outputs,
	env: async () => (await import("./env.js")).env,
	connect: async () => (await import("./connect4.js")).connect,
	exec: async () => (await import("./exec.js")).exec,
	destroy: async () => (await import("./destroy.js")).destroy,
	reboot: async () => (await import("./reboot.js")).reboot,
	"restore-secret": async () => (await import("./restore-secret.js")).restoreSecret,
	promote: async () => (await import("./promote.js")).promote,
	template: async () => (await import("./template2.js")).template,
	doctor: async () => (await import("./doctor.js")).doctor,
	bootstrap: async () => (await import("./bootstrap.js")).bootstrap
};
const WITHOUT_FILE = /* @__PURE__ */ new Set([
	"destroy",
	"init",
	"doctor"
]);
function commandOf(verb) {
	return async (context) => {
		if (!WITHOUT_FILE.has(verb)) validFile(context);
		return (await COMMANDS[verb]())(context);
	};
}
// src/plan/messages/coded.ts
function refusal(code, message) {
	return {
		code,
		message
	};
}
function note(code, message) {
	return {
		code,
		level: "info",
		message
	};
}
function warning(code, message) {
	return {
		code,
		level: "warning",
		message
	};
}
// src/plan/messages/offline.ts
const offlineMessages = {
	verdict: "Not checked against AWS.",
	noChanges: "Nothing will change in any stage of the file.",
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
// src/host/follow-links.ts
const MOST_LINKS = 40;
async function followLinks(path, look) {
	let at = path;
	for (let followed = 0; followed <= MOST_LINKS; followed += 1) {
		const entry = await look(at);
		if (entry.kind === "file") return entry.text;
		if (entry.kind === "absent" || posix.isAbsolute(entry.target)) return null;
		const rest = at.slice(entry.at.length);
		at = posix.join(posix.dirname(entry.at), entry.target) + rest;
		if (at.startsWith("..")) return null;
	}
	return null;
}
function onTheWay(path) {
	const parts = path.split("/");
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
// src/host/git.ts
const TIMEOUT = 2e4;
var GitError = class extends Error {
	name = "GitError";
};
async function git(directory, ...argv) {
	try {
		const { execFile } = await import("node:child_process");
		const { stdout } = await promisify(execFile)("git", argv, {
			cwd: directory,
			encoding: "utf8",
			maxBuffer: MAX_FILE_BYTES,
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
const DEFAULT_BRANCHES = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
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
		ref: offlineMessages.nothingCommitted
	};
	const branch = await defaultBranch(directory);
	if (branch === null) return {
		kind: "unread",
		why: offlineMessages.noDefaultBranch
	};
	const commit = await mergeBase(directory, branch);
	if (commit === null) return {
		kind: "unread",
		why: offlineMessages.tooShallow(branch)
	};
	const ref = `${await nameOf(directory, branch)} (${commit.slice(0, 7)})`;
	const text = await followLinks(inRepository, (path) => entryAt(directory, commit, path));
	return text === null ? {
		kind: "absent",
		ref
	} : {
		kind: "read",
		ref,
		text
	};
}
const ENTRY = /^(100\d+|120000) blob ([0-9a-f]+)\t([^]*)$/;
async function entryAt(directory, commit, path) {
	const way = onTheWay(path);
	const entry = (await git(directory, "ls-tree", "-z", "--full-tree", commit, "--", ...way)).split("\0").flatMap((line) => {
		const [, mode, blob = "", at = ""] = ENTRY.exec(line) ?? [];
		return mode !== void 0 && way.includes(at) ? [{
			mode,
			blob,
			at
		}] : [];
	})[0];
	if (entry === void 0) return { kind: "absent" };
	const text = await git(directory, "cat-file", "blob", entry.blob);
	if (entry.mode === "120000") return {
		kind: "link",
		at: entry.at,
		target: text
	};
	return entry.at === path ? {
		kind: "file",
		text
	} : { kind: "absent" };
}
async function parentsOfCheckout(directory) {
	const commit = await orNull(git(directory, "cat-file", "commit", "HEAD"));
	const [header = ""] = commit?.split("\n\n") ?? [];
	return commit === null ? null : [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, sha = ""]) => sha);
}
async function defaultBranch(directory) {
	for (const branch of DEFAULT_BRANCHES) if (await commitOf(directory, branch) !== null) return branch;
	return null;
}
async function nameOf(directory, branch) {
	return (await git(directory, "rev-parse", "--abbrev-ref", branch)).trim() || branch;
}
function commitOf(directory, ref) {
	return orNull(git(directory, "rev-parse", "--verify", "--quiet", `${ref}^{commit}`));
}
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
// src/host/checkout.ts
const NO_RUNNER = {
	workspace: null,
	workflow: null
};
function runnerPaths(environment) {
	const workspace = environment["GITHUB_WORKSPACE"] ?? "";
	const repository = environment["GITHUB_REPOSITORY"] ?? "";
	const [path = ""] = (environment["GITHUB_WORKFLOW_REF"] ?? "").split("@");
	return {
		workspace: workspace !== "" && existsSync(workspace) ? realpathSync(workspace) : null,
		workflow: repository !== "" && path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : null
	};
}
function pathInRepository(path, runner) {
	const real = join(realpathSync(dirname(path)), basename(path));
	const within = !isBelow(path, runner) && isBelow(real, runner) ? real : path;
	const root = checkoutRoot(dirname(within), runner);
	return root === null ? null : relative(root, within).split(sep).join("/");
}
function checkoutRoot(directory, runner) {
	const folders = [...upTo(directory, runner)];
	const has = (name) => folders.find((folder) => existsSync(join(folder, name)));
	const { workflow } = runner;
	return has(".git") ?? (workflow === null ? void 0 : has(workflow)) ?? folders.find((folder) => isWorkspace(folder, runner)) ?? null;
}
function upTo(directory, runner) {
	const folders = upwards(directory);
	const top = folders.findIndex((folder) => isWorkspace(folder, runner));
	return top === -1 ? folders : folders.slice(0, top + 1);
}
function isBelow(path, runner) {
	return upwards(dirname(path)).some((folder) => isWorkspace(folder, runner));
}
function isWorkspace(folder, { workspace }) {
	return workspace !== null && existsSync(folder) && realpathSync(folder) === workspace;
}
function upwards(directory) {
	const folders = [resolve(directory)];
	for (;;) {
		const last = folders.at(-1) ?? "";
		const parent = dirname(last);
		if (parent === last) return folders;
		folders.push(parent);
	}
}
// src/host/clock.ts
function systemClock(stop) {
	const during = async (milliseconds, ref) => {
		stop.throwIfAborted();
		try {
			await setTimeout(milliseconds, void 0, {
				signal: stop,
				ref
			});
		} catch (error) {
			stop.throwIfAborted();
			throw error;
		}
	};
	return {
		now: () => /* @__PURE__ */ new Date(),
		sleep: (milliseconds) => during(milliseconds, true),
		idle: (milliseconds) => during(milliseconds, false)
	};
}
// src/host/fork.ts
function isOfFork(payload) {
	const { pull_request: pull, workflow_run: run } = payload;
	if (pull !== void 0) return isAnother(at(at(pull, "head"), "repo"), at(at(pull, "base"), "repo"));
	return run !== void 0 && isAnother(at(run, "head_repository"), payload["repository"]);
}
function isAnother(one, other) {
	const id = at(one, "id");
	return typeof id !== "number" || id !== at(other, "id");
}
function at(value, key) {
	return isRecord(value) ? value[key] : void 0;
}
// src/host/id-token.ts
const ATTEMPTS = 5;
const LONGEST_WAIT = 1e4;
function idTokens(environment) {
	return async (audience) => {
		const url = environment["ACTIONS_ID_TOKEN_REQUEST_URL"];
		const request = environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
		if (!url || !request) throw isForFork(environment) ? forFork() : noPermission();
		const { fetchByNode } = await import("./fetch2.js");
		const headers = {
			authorization: `Bearer ${request}`,
			accept: "application/json"
		};
		const address = `${url}&audience=${encodeURIComponent(audience)}`;
		for (let attempt = 1;; attempt++) {
			const answer = await fetchByNode(address, {
				method: "GET",
				headers
			}).then(async ({ status, text }) => ({
				status,
				body: await text()
			}), (error) => {
				if (error instanceof TinystacksError) throw error;
				return {
					status: null,
					body: codeOf(error)
				};
			});
			const token = answer.status === 200 ? tokenIn(answer.body) : null;
			if (token !== null) return token;
			if (attempt === ATTEMPTS || !isWorthAnother(answer.status)) throw failed(url, answer);
			await setTimeout(Math.random() * Math.min(250 * 2 ** attempt, LONGEST_WAIT));
		}
	};
}
function tokenIn(body) {
	try {
		const answer = JSON.parse(body);
		return isRecord(answer) && typeof answer["value"] === "string" ? answer["value"] : null;
	} catch {
		return null;
	}
}
function isWorthAnother(status) {
	return status === null || status === 429 || status >= 500;
}
function codeOf(error) {
	return isRecord(error) && typeof error["code"] === "string" ? error["code"] : "no answer";
}
function isForFork({ GITHUB_EVENT_PATH: file }) {
	try {
		const payload = JSON.parse(readFileSync(file ?? "", "utf8"));
		return isRecord(payload) && isOfFork(payload);
	} catch {
		return false;
	}
}
function forFork() {
	return new TinystacksError("no-credentials", "GitHub gives the code of a fork no token by which a role could be assumed", {
		exit: 2,
		hint: "deploy after the merge, in a workflow of the repository itself"
	});
}
function noPermission() {
	return new TinystacksError("no-id-token", "the file has `roles`, but this job may not ask GitHub for the token to assume them by", {
		exit: 2,
		hint: "write `permissions: { id-token: write }` for the job, beside the permissions that it has; a workflow that is called by another one needs it in both"
	});
}
function failed(url, { status, body }) {
	const { host } = new URL(url);
	return new TinystacksError("id-token-failed", `GitHub gave no token to assume a role by: ${status === null ? body : status === 200 ? "no token in the answer" : `status ${status}`} from ${host}`, {
		exit: 1,
		hint: "run the job again; a runner of your own has to reach that host, and a job that has run for very long may have no right to a token any more"
	});
}
// src/host/searched.ts
const DEFAULT_NAME = "tinystacks.yml";
function searched(directory, runner) {
	const folders = upTo(directory, runner);
	const root = folders.findIndex((folder) => existsSync(join(folder, ".git")));
	return root < 0 ? folders : folders.slice(0, root + 1);
}
function nearNames(named, directory, runner) {
	const wanted = named === null ? DEFAULT_NAME : basename(named);
	return (named === null ? searched(directory, runner) : [dirname(resolve(directory, named))]).flatMap((folder) => namesIn(folder).filter((name) => name !== wanted && distance(stemOf(name), stemOf(wanted)) <= 1).toSorted().map((name) => relative(directory, join(folder, name))));
}
function stemOf(name) {
	return name.toLowerCase().replace(/^\.?(.+?)(?:\.ya?ml|\.json)?$/, "$1").replaceAll(/[-_ ]/g, "");
}
function namesIn(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => entry.isFile() ? [entry.name] : []);
	} catch {
		return [];
	}
}
// src/host/config-file.ts
function readConfigFile(named, directory, runner = NO_RUNNER) {
	const path = named === null ? findUpwards(directory, runner) : resolve(directory, named);
	const name = named ?? (path === null ? "tinystacks.yml" : relative(directory, path));
	if (path === null || !existsSync(path)) throw notFound(name, {
		isSearched: named === null,
		near: nearNames(named, directory, runner)
	});
	refuseEscape(path, name, directory, runner);
	const status = statSync(path);
	if (!status.isFile()) throw new TinystacksError("file-unreadable", `${name} is not a file`, { exit: 2 });
	if (status.size > 1048576) throw tooLarge(name);
	return {
		name: relativeName(name, path, directory),
		inRepository: pathInRepository(path, runner),
		text: read(path, name)
	};
}
function relativeName(name, path, directory) {
	if (!isAbsolute(name)) return name;
	const inside = relative(realpathSync(directory), join(realpathSync(dirname(path)), basename(path)));
	return inside.startsWith("..") ? name : inside;
}
function writeConfigFile({ name }, text, directory) {
	const path = realpathSync(resolve(directory, name));
	const beside = `${path}.tinystacks`;
	try {
		rmSync(beside, { force: true });
		writeFileSync(beside, text, {
			mode: statSync(path).mode,
			flag: "wx"
		});
		renameSync(beside, path);
	} catch (cause) {
		rmSync(beside, { force: true });
		throw new TinystacksError("file-not-written", `${name} cannot be written`, {
			exit: 1,
			cause
		});
	}
}
function refuseEscape(path, name, directory, runner) {
	const checkout = checkoutRoot(directory, runner) ?? resolve(directory);
	const within = isIn(checkout, path) ? checkout : checkoutRoot(dirname(path), runner) ?? dirname(path);
	if (isIn(realpathSync(within), realpathSync(path))) return;
	throw new TinystacksError("link-leaves-repository", `${name} is a link that leaves the repository`, {
		exit: 2,
		file: name,
		hint: "put the file itself into the repository"
	});
}
function isIn(folder, path) {
	return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
function read(path, name) {
	try {
		return readFileSync(path, "utf8");
	} catch (cause) {
		throw new TinystacksError("file-unreadable", `${name} cannot be read`, {
			exit: 2,
			cause
		});
	}
}
function tooLarge(name) {
	return new TinystacksError("invalid-file", `${name} is not valid`, {
		exit: 2,
		file: name,
		problems: [{
			code: "file-too-large",
			path: "",
			line: 1,
			column: 1,
			message: "the file is larger than 1 MiB",
			hint: "a tinystacks.yml is a few kB; check that this is the right file"
		}]
	});
}
function notFound(name, { isSearched, near }) {
	const [found] = near;
	const create = isSearched ? `create ${DEFAULT_NAME}, or name the file with --config` : "check --config; in a workflow, also that actions/checkout ran before";
	const rename = isSearched ? `rename it to ${DEFAULT_NAME}, or write \`--config ${found}\`` : `write \`--config ${found}\``;
	return new TinystacksError("file-not-found", isSearched ? `there is no ${DEFAULT_NAME} here or in a parent directory up to the repository root` : `there is no file ${name}`, {
		exit: 2,
		file: name,
		hint: found === void 0 ? create : `there is ${found}: ${rename}`
	});
}
function findUpwards(directory, runner) {
	return searched(directory, runner).map((folder) => join(folder, "tinystacks.yml")).find((path) => existsSync(path)) ?? null;
}
// src/host/repository.ts
const REMOTE = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/m;
function repositoryName(environment, directory) {
	if (environment["GITHUB_REPOSITORY"]) return environment["GITHUB_REPOSITORY"];
	const root = checkoutRoot(directory, NO_RUNNER);
	if (root === null) return null;
	try {
		return REMOTE.exec(readFileSync(join(root, ".git", "config"), "utf8"))?.[1] ?? null;
	} catch {
		return null;
	}
}
// src/host/workflow-run.ts
const RUNS_ON_DEFAULT = /* @__PURE__ */ new Set([
	"issue_comment",
	"pull_request_target",
	"workflow_run"
]);
function workflowRun(environment) {
	const id = Number(environment["GITHUB_RUN_ID"]);
	if (!Number.isSafeInteger(id) || id <= 0) return void 0;
	const commit = RUNS_ON_DEFAULT.has(environment["GITHUB_EVENT_NAME"] ?? "") ? void 0 : environment["GITHUB_SHA"];
	return {
		id,
		attempt: Number(environment["GITHUB_RUN_ATTEMPT"]) || 1,
		...commit && { commit }
	};
}
// src/host/environment.ts
function assumedFor(role, { profile = null, withSecrets = false }) {
	if (process.env["GITHUB_ACTIONS"] !== "true" || profile !== null) return null;
	return withSecrets && role !== null ? "deploy" : role;
}
function localPorts(stop, { profile = null, assumes = null }, watch = {}) {
	const directory = process.cwd();
	const run = workflowRun(process.env);
	const runner = runnerPaths(process.env);
	const { mask, ...watched } = watch;
	const shared = {
		sessions: /* @__PURE__ */ new Map(),
		gates: /* @__PURE__ */ new Map()
	};
	const web = {
		token: idTokens(process.env),
		sessionName: run === void 0 ? "tinystacks" : `tinystacks-${run.id}-${run.attempt}`,
		mask
	};
	return {
		files: {
			config: (named) => readConfigFile(named, directory, runner),
			write: (file, text) => {
				writeConfigFile(file, text, directory);
			}
		},
		baseFile: (inRepository) => baseFileOf(inRepository, directory),
		clock: systemClock(stop),
		repository: repositoryName(process.env, directory),
		...run && { workflowRun: run },
		homeRegion: process.env["AWS_REGION"] || process.env["AWS_DEFAULT_REGION"] || null,
		assumes,
		connect: async (region, { role, service } = {
			role: null,
			service: null
		}) => (await import("./aws2.js")).connect(region, {
			serviceRole: service,
			role,
			profile,
			stop,
			...watched,
			shared,
			web
		})
	};
}
// src/host/signals.ts
let holders = 0;
function stopSignal() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) {
		const listen = () => {
			process.once(name, () => {
				if (name === "SIGINT" && holders > 0) listen();
				else controller.abort(new Interrupted(name));
			});
		};
		listen();
	}
	return controller.signal;
}
async function withoutInterrupts(body) {
	const ignore = () => void 0;
	holders += 1;
	for (const name of ["SIGINT", "SIGQUIT"]) process.on(name, ignore);
	try {
		return await body();
	} finally {
		holders -= 1;
		for (const name of ["SIGINT", "SIGQUIT"]) process.off(name, ignore);
	}
}
// src/text/escape.ts
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const INVISIBLE = /\p{Cf}|\p{Default_Ignorable_Code_Point}|\u2800/gu;
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
function plain$1(text) {
	return stripVTControlCharacters(text).toWellFormed().replaceAll(CONTROL, " ").replaceAll(INVISIBLE, "").replaceAll(STACKED_MARKS, "$1").trim();
}
function forTerminal(text) {
	return plain$1(text).replaceAll(/(^|\s)::/g, "$1: :").replaceAll("##[", "# #[");
}
function inertLog(text) {
	return text.replaceAll(/^((?:(?![\n\r])[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}])*)::/gmu, "$1: :").replaceAll(/##(?=[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*\[)/gu, "# #");
}
function inertJson(value) {
	return JSON.stringify(value, null, 2).replaceAll(/[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, inUnits).replaceAll("##[", "#\\u0023[");
}
function inUnits(character) {
	return character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}
const BREAK = "&#8203;";
const COMMIT = /(?<![\w-])[\da-f]{7,40}(?![\w-])/gi;
const LEFTWARD = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]`;
const TURNING = new RegExp(`${LEFTWARD}+(?: ${LEFTWARD}+)*`, "gu");
function isolated(text, entity) {
	return text.replaceAll(TURNING, `${entity(8296)}$&${entity(8297)}`);
}
function forMarkdown(text) {
	return isolated(plain$1(text).replaceAll(/[\\`*_{}[\]<>#+!|~$^&]|^[-=]|(?<=^\d+)[.)]/g, asEntity).replaceAll("&#36;", "<span>&#36;</span>").replaceAll("&#35;", `&#35;${BREAK}`).replaceAll(COMMIT, (digits) => digits.replaceAll(/.{6}(?=.)/g, `$&${BREAK}`)).replaceAll("@", `@${BREAK}`).replaceAll(/:(?=[\w/&-])/g, `:${BREAK}`).replaceAll(/\b(www)(?=\.)/gi, `$1${BREAK}`).replaceAll(/\b(gh)(?=-\d)/gi, `$1${BREAK}`), entityOf);
}
function codeForMarkdown(text) {
	const line = plain$1(text);
	return line !== "" && !/[`|\\]/.test(line) && line.search(TURNING) === -1 ? `\`${line}\`` : forMarkdown(line);
}
function linkForMarkdown(text, url) {
	if (!URL.canParse(url)) return text;
	const { protocol, href } = new URL(url);
	if (!/^https?:$/.test(protocol)) return text;
	return `[${text}](${href.replaceAll(/[()<>\\|`*_~\s]/g, percentEncoded)})`;
}
const MARKS = /[!-'*+:-@[-`{-~]|^-|(?<=^\d+)[.)]|(?<=[Ww]{3})\./g;
function forMermaid(text) {
	return isolated(plain$1(text).replaceAll(/\p{Zs}/gu, " ").replaceAll(MARKS, (mark) => String.fromCharCode(mark.charCodeAt(0) + WIDE)), (code) => `#${code};`);
}
const WIDE = 65248;
function percentEncoded(character) {
	return `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
function asEntity(character) {
	return entityOf(character.codePointAt(0) ?? 0);
}
function entityOf(code) {
	return `&#${code};`;
}
// src/host/throttling.ts
const MINUTE$2 = 6e4;
function tellThrottling({ line, live }) {
	return (waiting) => {
		if (live !== void 0) return live(() => waiting.lines(true));
		const timer = setInterval(() => {
			for (const text of waiting.lines(false)) line(text);
		}, MINUTE$2).unref();
		return () => {
			clearInterval(timer);
		};
	};
}
// src/host/watch.ts
function watchOf(reporter, calls = true) {
	const { detail, warning: onLeft } = reporter;
	const always = {
		onLeft,
		onThrottled: tellThrottling(reporter)
	};
	if (detail === void 0) return always;
	return {
		detail,
		...always,
		...calls && { onCall: (call) => {
			detail(callLine(call));
		} }
	};
}
function callLine({ service, operation, region, attempt, milliseconds, result }) {
	return `call: ${forTerminal(`${service}:${operation} ${region}`)}, attempt ${attempt}: ${forTerminal(result)} in ${milliseconds} ms`;
}
// src/plan/messages/deploy/watching.ts
const watchingMessages = {
	howToStop: ({ stop, resumes }) => `To stop watching, ${stop}: AWS goes on with what it has begun, and ${resumes}.`,
	untold: (soFar) => `still waiting, ${soFar}`
};
// src/text/elapsed.ts
const MINUTE$1 = 6e4;
const HOUR = 60 * MINUTE$1;
function inMinutes(milliseconds) {
	return milliseconds < HOUR - MINUTE$1 / 2 ? `${Math.max(0, Math.round(milliseconds / MINUTE$1))} min` : inHours(Math.round(milliseconds / MINUTE$1));
}
function inSeconds(milliseconds) {
	const seconds = Math.max(0, Math.round(milliseconds / 1e3));
	if (seconds < 60) return `${seconds} s`;
	if (seconds >= HOUR / 1e3) return inHours(Math.floor(seconds / 60));
	return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
function inHours(minutes) {
	return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
// src/host/watched-clock.ts
const MINUTE = 6e4;
const LOOK = 5e3;
function watchedClock(clock, reporter) {
	const due = /* @__PURE__ */ new Map();
	let isStopTold = false;
	let untold = null;
	const now = () => clock.now().getTime();
	const tellUntold = (before) => {
		if (untold === null || before - untold.until > LOOK) untold = {
			since: before,
			until: before,
			due: before + MINUTE - LOOK
		};
		const at = now();
		if (at >= untold.due) reporter.line(watchingMessages.untold(inMinutes(at - untold.since)));
		untold = {
			...untold,
			until: at,
			due: next(untold.due, at)
		};
	};
	const tell = (before) => {
		if (reporter.live !== void 0) return;
		if (due.size === 0) {
			tellUntold(before);
			return;
		}
		for (const [waiting, at] of due) {
			if (now() < at) continue;
			due.set(waiting, next(at, now()));
			for (const line of waiting.lines(false)) reporter.line(line);
		}
	};
	return {
		now: clock.now,
		sleep: async (milliseconds) => {
			let left = milliseconds;
			do {
				const before = now();
				await clock.sleep(Math.min(left, LOOK));
				tell(before);
				left -= LOOK;
			} while (left > 0);
		},
		...clock.idle && { idle: clock.idle },
		during: async (waiting, body) => {
			if (!isStopTold && !waiting.isBrief) {
				isStopTold = true;
				reporter.line(watchingMessages.howToStop(reporter.stopping));
			}
			due.set(waiting, now() + MINUTE - LOOK);
			const end = reporter.live?.(() => waiting.lines(true));
			try {
				return await body();
			} finally {
				due.delete(waiting);
				end?.();
			}
		}
	};
}
function next(due, now) {
	return now < due ? due : due + MINUTE * (1 + Math.floor((now - due) / MINUTE));
}
// src/plan/messages/plan.ts
const DATABASE_NAME = perKind(DATABASES$2, (kind) => ENGINES[kind].title);
const MAY_BE_LESS = /* @__PURE__ */ new Set([
	"in-place",
	"restart",
	"failover",
	"promote",
	"replace"
]);
function happening(database) {
	if (database.impact === "none") return "will not change";
	if (database.impact === "existing") return "is used as it is";
	return `${isAtWorst(database) ? "may" : "will"} ${whatHappens(database, false)}`;
}
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
function isAtWorst({ impact, verified }) {
	return !verified && MAY_BE_LESS.has(impact);
}
function isRecreated({ impact, data }) {
	return impact === "replace" && data === "kept";
}
const FAILOVER = {
	sql: "1 to 2 minutes",
	cache: "a few seconds"
};
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
	defaults: "defaults",
	valuesUnknown: "(values unknown)",
	valueUnknown: "(unknown)",
	lastDeploy: "last deploy",
	perhaps: "(perhaps)",
	hint: "hint",
	error: "error"
};
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
	settingsColumn: "Settings",
	unchanged: "Unchanged stages",
	untouched: "Not touched",
	refused: "Refused: this plan will not be applied",
	needsConsent: "Consent required. It expires when the plan changes.",
	ways: ({ label, input, flag }) => `reviewer: add the label ${label}; workflow: set the input ${input}; terminal: pass ${flag}`,
	given: "consent given",
	more: (number) => `and ${number} more`,
	details: (changes, notes) => listed([...changes === 0 ? [] : [count(changes, "change")], ...notes === 0 ? [] : [count(notes, "note")]])
};
// src/text/canonical.ts
function sha256(value) {
	return createHash("sha256").update(canonical(value)).digest("hex");
}
function byJson(a, b) {
	const [left, right] = [canonical(a), canonical(b)];
	return left < right ? -1 : left > right ? 1 : 0;
}
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
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const DIGITS = 13;
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
function subjectName({ stage, database }) {
	return database === null ? stage : `${stage}/${database}`;
}
function withoutStage(words) {
	return words.replace(/^[^/:@]+[/:]/, "");
}
function digits(hash) {
	const bits = BigInt(`0x${hash.slice(0, 17)}`) >> 3n;
	return Array.from({ length: DIGITS }, (_, index) => {
		const five = bits >> BigInt(5 * (12 - index)) & 31n;
		return ALPHABET.charAt(Number(five));
	}).join("");
}
function parseConsent(given) {
	const [head = "", ...tail] = given.split("@");
	const digits = tail.length === 0 ? null : tail.join("@");
	const [name = "", ...kinds] = head.split(":");
	const kind = kinds.length === 0 ? null : kinds.join(":");
	const database = DATABASES$2.find((one) => one === name) ?? null;
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
function isOfStages(kind) {
	return STAGE_KINDS.some((one) => one === kind);
}
const STAGE_KINDS = [
	"take-over",
	"account",
	"skip"
];
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
function hasChanges(plan) {
	return plan.stages.some(({ action }) => action !== "none");
}
const SEEN = new Set(Object.keys(SEEN_NOTES));
function isAsWritten(plan) {
	const isSeen = plan.stages.every(({ notes }) => notes.every(({ code }) => !SEEN.has(code)));
	return !hasChanges(plan) && (plan.unnamed ?? []).length === 0 && isSeen;
}
function refusalsOf(plan) {
	return plan.stages.flatMap(({ stage, refusals }) => refusals.map((refusal) => ({
		...refusal,
		stage
	})));
}
function missingConsent(plan) {
	return namedConsents(plan).flatMap(({ consent }) => consent.given ? [] : [consent]);
}
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
function warningsFirst(notes) {
	return notes.toSorted((a, b) => Number(b.level === "warning") - Number(a.level === "warning"));
}
// src/plan/messages/consent.ts
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
function consentNeeded(name, kind, words) {
	return `${name}: ${CONSENT_WHY[kind]}; to consent: --allow ${words}`;
}
function stageConsentSubject(stage, kind) {
	return `${stage}: ${CONSENT_WHY[kind]}.`;
}
function labelDescription(name, kind) {
	const end = `: ${LABEL_ALLOWS[kind]}. Expires when the plan changes.`;
	const room = LONGEST_DESCRIPTION$1 - end.length;
	return `${name.length > room ? `${name.slice(0, room - 1)}…` : name}${end}`;
}
const LONGEST_DESCRIPTION$1 = 100;
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
const consentMessages = {
	unknown: (given) => `--allow ${given} matches no database and no stage of this plan`,
	notNeeded: (given, name) => `--allow ${given}: ${name} needs no consent in this plan`,
	bare: (given, words) => `--allow ${given}: a name alone would outlive this plan; to consent to this plan, write --allow ${words}`,
	old: (given, words) => `--allow ${given} is the old form, which is no longer accepted: it does not name what it allows, and its 32 bits can be forged; to consent to this plan, write --allow ${words}`,
	otherKind: (given, words) => `--allow ${given} allows something other than what this plan does; read the plan, and to consent to it, write --allow ${words}`,
	stale: (given, words) => `--allow ${given} was given for another plan or another database; read this plan, and to consent to it, write --allow ${words}`
};
const identityRefusals = {
	unread: (action, why) => refusal("identity-unread", `consent is tied to one particular database, and which one this is could not be read (${action} ${why ?? "was not called"}); allow ${action} and plan again`),
	untold: (missing) => refusal("identity-unknown", `consent is tied to one particular database, and AWS does not say which one this is (${missing} is missing)`)
};
// src/render/style.ts
function painter(color) {
	return (format, text) => color ? styleText(format, text, { validateStream: false }) : text;
}
const UNWRAPPED = Infinity;
const COPIED = [
	String.raw`aws [a-z]+ [a-z]+-[a-z-]+[^;,()]*`,
	String.raw`(?:tinystacks [a-z]+ --|git [a-z]+ [a-z]+-)[^;,()]*`,
	String.raw`--[a-z-]+ [^\s]+`,
	String.raw`[\w.]+: \{[^}]*\}`
].join("|");
const WORD = new RegExp(String.raw`(?:${COPIED}|\S)+`, "g");
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
// src/plan/messages/resource-name.ts
function resourceName({ logicalId, type }) {
	if (type === "AWS::CloudFormation::Stack" || !/^[A-Z][A-Za-z\d]*$/.test(logicalId)) return logicalId;
	return SAID.reduce((id, [written, said]) => id.replace(written, said), logicalId).split(/(?=[A-Z])|(?<=[a-z])(?=\d)/).map((word) => NAMES.get(word) ?? word.toLowerCase()).join(" ");
}
const SAID = [
	[/(Instance|ReplicationGroup)$/, ""],
	[/ExistingAccess$/, "AccessRule"],
	[/^BastionTo(?=[A-Z])/, "BastionRuleTo"],
	[/^BastionAccessTo(?=[A-Z])/, "BastionAccessRuleOf"]
];
const NAMES = new Map([
	...DATABASES$2.map((kind) => [ENGINES[kind].stem, ENGINES[kind].title]),
	["Vpc", "VPC"],
	["Ssm", "Systems Manager"]
]);
// src/plan/messages/deploy/results.ts
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
	broken: "the run ended unexpectedly; what CloudFormation has begun goes on",
	nothing: "Nothing to do: no stage changed.",
	done: (changed) => `Deployed: ${count(changed, "stage")} changed.`,
	why: "The results say why.",
	notStarted: (stages) => `${listed(stages)} ${stages.length === 1 ? "was" : "were"} not started`
};
function deployFailed(outcomes, file) {
	const failed = outcomes.flatMap(({ stage, result }) => result.kind === "failed" ? [`${verdictOf(stage, result)}${placeOf$1(result, file)}`] : []);
	const skipped = outcomes.flatMap(({ stage, result }) => result.kind === "not-attempted" ? [stage] : []);
	if (failed.length + skipped.length === 0) return null;
	return `${[...failed, ...skipped.length === 0 ? [] : [outcomeMessages.notStarted(skipped)]].join("; ")}. ${outcomeMessages.why}`;
}
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
function stageFailed(stage, failure, file) {
	const { cause, status, remarks, refused } = failure;
	const why = cause === null ? [...status === null || refused ? [] : [outcomeMessages.leftIn(status)], ...remarks] : [cause.reason ?? cause.status];
	return `${[verdictOf(stage, failure), ...why].join(": ")}${placeOf$1(failure, file)}`;
}
function verdictOf(stage, { cause, refused }) {
	const verdict = `${stage} ${refused ? outcomeMessages.refused : OUTCOME.failed}`;
	return cause === null ? verdict : `${verdict}: ${resourceName(cause)}`;
}
function placeOf$1({ line }, file) {
	return line === null ? "" : ` (${file}:${line})`;
}
function stageTitle(plan) {
	return `${plan.stage}: ${STAGE_ACTION[plan.action]} (${plan.stack} in ${plan.region})`;
}
function waitingFor(stack) {
	return `${stack.name} is in the middle of an operation (${stack.status}); waiting for it to end`;
}
function notCarriedOut(refusals, consents) {
	return `${[...refusals === 0 ? [] : [count(refusals, "refusal")], ...consents === 0 ? [] : [`${count(consents, "consent")} required`]].join(", ")}. Nothing was changed; the plan says what to do.`;
}
function refused(plan) {
	const refusals = plan.stages.flatMap(({ stage, refusals }) => refusals.map(({ database, message }) => [stage, ...database === null ? [] : [database]].join("/").concat(`: ${message}`)));
	const missing = namedConsents(plan).filter(({ consent }) => !consent.given).map(({ name, consent }) => consentNeeded(name, consent.kind, consent.words));
	return [...refusals, ...missing];
}
function validated(file, stages) {
	return `${file} is valid: ${count(stages.length, "stage")} (${listed(stages.map(({ name }) => name))})`;
}
// src/outputs/format-names.ts
const OUTPUT_FORMATS = [
	"table",
	"json",
	"dotenv",
	"ecs"
];
const ENV_FORMATS = [...[
	"dotenv",
	"json",
	"shell",
	"compose",
	"github"
], ...[
	"ecs",
	"lambda",
	"kubernetes"
]];
// src/plan/messages/deploy/destroy.ts
const DESTROY_WORD = "delete";
const destroyMessages = {
	withItsStage: "its stage will be destroyed",
	notOurs: (stack) => refusal("stack-not-ours", `the stack ${stack} was not deployed by this file, as its tags say, so it is not touched`),
	unread: (action, why) => refusal("database-unread", `whether it still exists, and which one it is, is not verified (${action} ${why}); allow ${action}`),
	changed: (stack) => `the stack ${stack} has changed since you agreed to destroy it, so it was not deleted; run destroy again to see what is in it now`,
	otherResources: (names) => `it holds other resources now: ${names}`,
	otherPolicies: (names) => `what becomes of ${names} is another thing now (DeletionPolicy of the deployed template)`,
	otherDatabase: (database, identifier) => `${database}: ${identifier} is not the database that was agreed to`,
	busy: (status) => `somebody else is changing it (${status})`,
	rowsOfItsOwn: (identifier) => refusal("replica-has-own-rows", `${identifier} was promoted outside of this file and has rows of its own, but its stack takes it for a copy and would delete it without a final snapshot; take a snapshot of it if you need them, and delete it by hand first`),
	replicasUnknown: (action, why) => refusal("replicas-unread", `whether it has read replicas elsewhere is not verified (${action} ${why}); allow ${action}`),
	cannotUnprotect: ({ name, status, region }, identifier) => refusal("protection-cannot-be-lifted", `its deletion protection is on, and no update can turn it off while ${name} is in ${status}; run aws rds modify-db-instance --region ${region} --db-instance-identifier ${identifier} --no-deletion-protection`),
	question: (stack) => `This will delete the stack ${stack} and every database in it. Type ${DESTROY_WORD} to continue, anything else to stop: `,
	unconfirmed: (stage) => `nothing was destroyed; to destroy it: --stage ${stage} --confirm ${DESTROY_WORD}`,
	wrongWord: (given) => `--confirm ${given}: the word is ${DESTROY_WORD}`,
	nothing: (stage, stack, region) => `nothing to destroy: stage ${stage} has no stack ${stack} in ${region}`,
	oneStage: "destroy takes one stage at a time",
	unknownStage: (stage, regions) => `there is no stage ${stage}, neither in the file nor in a stack of it in ${regions}`,
	ambiguous: (stage, stacks) => `several stacks of this file belong to stage ${stage}: ${stacks}`,
	kept: "Kept:",
	keptSecret: (arn) => `secret ${arn}`,
	keptSnapshot: (snapshot, identifier) => `snapshot ${snapshot} of ${identifier}`,
	keptNothing: "Nothing of it is left.",
	left: (resources) => `could not be deleted: ${resources}; run destroy again, or finish in the CloudFormation console`
};
// src/verbs/flags.ts
const FLAGS = {
	config: {
		short: "c",
		value: "FILE",
		completes: "files",
		help: "the file; default: tinystacks.yml, searched for in parent directories up to the repository root",
		input: {
			description: "The file. The default is searched for in the working directory and its parents, up to the repository root.",
			default: "tinystacks.yml"
		}
	},
	stage: {
		short: "s",
		value: "NAME",
		many: true,
		completes: "stages",
		help: "a stage, repeatable, or several separated by commas; default: every stage, in the file's order",
		input: { description: "Stages, separated by commas or lines. Default: every stage, in the file's order." }
	},
	allow: {
		value: "WORDS",
		many: true,
		help: "consent, in the words that the plan prints: prod/postgres:remove@7h3kq0z9w2m4x; repeatable",
		input: { description: "Consent, in the words that the plan prints, separated by commas or lines: `prod/postgres:remove@7h3kq0z9w2m4x`. On a pull request the label `tinystacks: allow postgres:remove@7h3kq0z9w2m4x` gives the same consent." }
	},
	yes: {
		short: "y",
		help: "answer yes to the yes/no question; gives no consent"
	},
	confirm: {
		value: "WORD",
		completes: [DESTROY_WORD],
		help: `the word ${DESTROY_WORD}; without it nothing is deleted`,
		input: { description: `The word \`${DESTROY_WORD}\`. Without it \`destroy\` only says what it would delete.` }
	},
	"in-window": {
		help: "only while the maintenance window is open",
		input: {
			description: "`true`: `reboot` restarts the database only while its maintenance window is open.",
			default: "false"
		}
	},
	concurrency: {
		value: "N",
		help: "how many stages are deployed at once at the most, where the file says `order: parallel`; default: all",
		input: { description: "How many stages are deployed at once at the most, where the file says `order: parallel`. It never changes their order. Default: all." }
	},
	stack: {
		value: "NAME",
		help: "the application's name, which begins the name of each stack"
	},
	stages: {
		value: "NAMES",
		many: true,
		help: "the stages, separated by commas, in the order of deployment: dev,prod"
	},
	databases: {
		value: "NAMES",
		many: true,
		help: "the databases of each stage, with or without a version: postgres:17,redis; default: what the files show"
	},
	account: {
		value: "ID",
		help: "the only AWS account of the stages, 12 digits; of single ones: dev=111111111111,prod=222222222222; default: any"
	},
	roles: { help: "name the roles of `bootstrap` in the file: the workflow assumes them without variables of GitHub. Needs --account; always so with several accounts" },
	bastion: {
		value: "ACCESS",
		choices: ["none", "session-manager"],
		help: "how people reach the databases from their machines: none, session-manager; default: none"
	},
	overwrite: { help: "replace files that are there" },
	"exit-code": { help: "end with 4 where something is to do, or differs from the file" },
	strict: { help: "end with 1 also where something is not verified" },
	offline: { help: "change the file without a look at AWS" },
	format: {
		value: "FORMAT",
		choices: [.../* @__PURE__ */ new Set([...OUTPUT_FORMATS, ...ENV_FORMATS])],
		help: "how it is printed"
	},
	"with-secrets": { help: "with the values of secrets instead of references" },
	out: {
		value: "FILE",
		completes: "files",
		help: "write it into FILE, which you alone can read; in a git repository git has to ignore it"
	},
	tunnel: { help: "keep tunnels to every database of the stage open, until it is stopped" },
	reader: { help: "the reader of the database" },
	"read-only": { help: "a session in which the server refuses writes. Its user could switch that off" },
	url: { help: "print a URL with the password in it as well" },
	password: { help: "print the password as well" },
	copy: { help: "copy the password, or the URL, into the clipboard instead of printing it" },
	print: { help: "print what does the same by hand, as lines or as a template" },
	repo: {
		value: "OWNER/NAME",
		help: "the repository of GitHub whose workflows get the roles"
	},
	jobs: {
		value: "WHICH",
		choices: ["one", "each"],
		help: "one: one job deploys every stage, as in README.md; each: a job a stage, with the environment of its name; default: one"
	},
	branch: {
		value: "NAME",
		help: "the branch that is deployed; default: main"
	},
	"repo-id": {
		value: "N",
		help: "the number that GitHub gives the repository; default: gh is asked"
	},
	"owner-id": {
		value: "N",
		help: "the number that GitHub gives its owner; default: gh is asked"
	},
	"set-variables": { help: "set GitHub's variables that name the roles, by gh" },
	provider: {
		value: "ARN",
		help: "GitHub's identity provider, where the account has it already"
	},
	boundary: {
		value: "ARN",
		help: "a managed policy that limits each of the roles"
	},
	direct: { help: "without the bastion: this machine is in the network of the database" },
	ca: {
		value: "FILE",
		completes: "files",
		help: "a PEM file with the authorities to trust instead of those of AWS"
	},
	"cloudformation-role": {
		value: "ARN",
		help: "the role that CloudFormation acts by; it stays with each stack that is changed",
		input: { description: "ARN of an IAM role that CloudFormation acts by (its service role) when it changes or deletes a stack: the deploy role then needs no permission for databases and networks, and long operations may outlast its session. It stays with the stack; give the same one to `plan` and `deploy`. Default: the role that the stack has, or the caller." }
	},
	json: { help: "one JSON document on stdout; text for people goes to stderr" },
	profile: {
		value: "NAME",
		help: "the AWS profile to take credentials from, and no others; default: AWS_PROFILE"
	},
	region: {
		value: "REGION",
		help: "the region of the stages. It moves none: it must be that of the file. For a stage that the file no longer has, where to search for its stack"
	},
	quiet: {
		short: "q",
		help: "print only the result, warnings and errors"
	},
	verbose: { help: "say also what was decided, and why" },
	debug: { help: "say also every call to AWS: service, operation, region, attempt, time. Never a value" },
	"no-color": { help: "no colors; default: as FORCE_COLOR and NO_COLOR say, or on a terminal" },
	port: {
		value: "N",
		help: "the port on 127.0.0.1; 0 or left out: a free one"
	},
	state: {
		value: "DIR",
		completes: "directories",
		help: "keep everything in DIR; left out: in memory, gone at the end"
	},
	speed: {
		value: "X",
		help: "X times as fast as AWS; default: 60; 1 is AWS's own pace; 0: nothing takes any time"
	},
	engines: {
		value: "WHICH",
		choices: ["auto", "none"],
		help: "auto: real databases where an engine is installed; none: metadata only; default: auto"
	},
	help: {
		short: "h",
		help: "print the flags, exit codes and examples of a command"
	},
	version: {
		short: "v",
		help: "print the version"
	}
};
const COMMON = [
	"quiet",
	"verbose",
	"debug",
	"no-color"
];
const TO_AWS = [
	"profile",
	"region",
	...COMMON
];
function flagNamed(name) {
	return Object.hasOwn(FLAGS, name) ? FLAGS[name] : void 0;
}
// src/verbs/rows/bootstrap.ts
const bootstrap = {
	does: "make the roles that a workflow needs in an account",
	about: "One CloudFormation stack an account: GitHub's identity provider, a role that plans, roles that deploy, and the one that CloudFormation acts by (docs/bootstrap.md). What they may do comes from the table of permissions. On a terminal it asks what no flag says; the ids of the repository and its default branch it takes from gh. It shows what will change and asks; a run without a terminal needs --yes. Run it again when the file gains a bastion or a replica: what it was told before it remembers. With --print it calls neither AWS nor GitHub, and what is not given is a parameter of the template.",
	flags: [...[
		"config",
		"stage",
		"print",
		"repo",
		"jobs",
		"branch",
		"repo-id",
		"owner-id"
	], ...[
		"provider",
		"boundary",
		"set-variables",
		"yes",
		"json",
		...TO_AWS
	]],
	examples: [
		{
			line: "bootstrap --profile shop-admin",
			does: "makes the roles, or shows what differs"
		},
		{
			line: "bootstrap --yes --repo acme/shop --set-variables --profile shop-admin",
			does: "asks nothing, and sets GitHub's variables"
		},
		{
			line: "bootstrap --print --repo acme/shop --stage prod",
			does: "for the account of prod"
		},
		{
			line: "bootstrap --print --repo acme/shop --jobs each",
			does: "a deploy role a stage"
		}
	],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	role: null,
	goesOnIn: "CloudFormation",
	inAction: false
};
// src/verbs/rows/completion.ts
const SHELLS = [
	"bash",
	"zsh",
	"fish"
];
const completion = {
	does: "print a script that completes commands, flags and stages in a shell",
	about: "Bash: add the first example to ~/.bashrc. Zsh: the second to ~/.zshrc, after compinit. Fish: run the third once. The script calls nothing of tinystacks: run the command again after an upgrade.",
	words: {
		name: "SHELL",
		choices: SHELLS,
		required: true,
		help: "the shell"
	},
	flags: [],
	examples: [
		{
			line: "completion bash > ~/.tinystacks.bash && . ~/.tinystacks.bash",
			does: "bash"
		},
		{
			line: "completion zsh > ~/.tinystacks.zsh && . ~/.tinystacks.zsh",
			does: "zsh"
		},
		{
			line: "completion fish > ~/.config/fish/completions/tinystacks.fish",
			does: "fish"
		}
	],
	exits: [0, 2],
	role: null,
	goesOnIn: null,
	inAction: false
};
// src/verbs/rows/connect.ts
const connect = {
	does: "open a prompt on a private database, or tunnels to all of a stage",
	about: "Opens a tunnel through the bastion of the stage, proves by its certificate that the database of the stack answers, and starts psql, mysql or redis-cli. Asks which database where there is a choice. Ends with the exit code of the client.",
	words: {
		name: "STAGE/DATABASE",
		choices: DATABASES$2,
		required: false,
		ofStage: true,
		help: "the database, with its stage before it where the file has several"
	},
	flags: [...[
		"config",
		"stage",
		"reader",
		"read-only",
		"tunnel",
		"url",
		"password",
		"copy",
		"print"
	], ...[
		"direct",
		"ca",
		"json",
		...TO_AWS
	]],
	examples: [
		{
			line: "connect prod/postgres",
			does: "psql on the private database"
		},
		{
			line: "connect prod/postgres --read-only",
			does: "the server refuses writes"
		},
		{
			line: "connect --stage prod --tunnel",
			does: "tunnels to every database of prod, for your own tools"
		},
		{
			line: "connect dev/mysql < seed.sql",
			does: "runs a file"
		}
	],
	exits: [
		0,
		1,
		2,
		130,
		143
	],
	role: "deploy",
	goesOnIn: null,
	inAction: false
};
// src/verbs/rows/deploy.ts
const deploy = {
	does: "plan every stage, then deploy them in the file's order",
	about: "Shows the plan, asks where more than one stage changes or a database will be interrupted, and deploys. It refuses what loses data without consent. Each stage goes where the file says: no flag and no variable moves it.",
	flags: [
		"config",
		"stage",
		"allow",
		"yes",
		"concurrency",
		"cloudformation-role",
		"json",
		...TO_AWS
	],
	examples: [
		{
			line: "deploy",
			does: "every stage, primaries before their replicas"
		},
		{
			line: "deploy --concurrency 4",
			does: "with `order: parallel`: four stages at once"
		},
		{
			line: "deploy --stage prod --yes",
			does: "one stage, without the question"
		},
		{
			line: "deploy --stage prod --allow prod/postgres:remove@7h3kq0z9w2m4x",
			does: "with the consent that its plan asked for"
		}
	],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	role: "deploy",
	goesOnIn: "CloudFormation",
	inAction: true
};
// src/verbs/rows/destroy.ts
const destroy = {
	does: "delete a stage; keeps its secrets and final snapshots",
	about: "Deletes the stack of one stage, also of one that the file no longer has, and proves that the databases are gone and their final snapshots exist. Without the word it only says what it would delete.",
	flags: [
		"config",
		"stage",
		"confirm",
		"cloudformation-role",
		"json",
		...TO_AWS
	],
	instead: { yes: "the word confirms it: --confirm delete" },
	examples: [
		{
			line: "destroy --stage dev",
			does: "say what would be deleted"
		},
		{
			line: "destroy --stage dev --confirm delete",
			does: "delete it"
		},
		{
			line: "destroy --stage old --region eu-west-1",
			does: "a stage that the file no longer has, and whose region it no longer names"
		}
	],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	role: "deploy",
	goesOnIn: "CloudFormation",
	inAction: true
};
// src/verbs/rows/doctor.ts
const doctor = {
	does: "say what is missing before pull requests are planned, and how to mend it",
	about: "Looks at the file, at who you are for AWS, at GitHub's identity provider and the roles of the account, whom they trust and what they may do, at the quotas for new stages, the workflow, whether its check is required, its environments, and the programs that connect needs. It reads only, and asks IAM to simulate calls, which makes none of them. What it cannot read it calls not verified, and says how to verify it. A token of GitHub is taken from GH_TOKEN, GITHUB_TOKEN or `gh auth token`.",
	flags: [
		"config",
		"stage",
		"repo",
		"strict",
		"json",
		...TO_AWS
	],
	helps: { repo: "the repository of GitHub; default: that of the checkout" },
	examples: [
		{
			line: "doctor",
			does: "what is wrong, and what to do"
		},
		{
			line: "doctor --stage prod --profile shop-admin",
			does: "for the account of prod"
		},
		{
			line: "doctor --strict --json",
			does: "for a program that wants everything verified"
		}
	],
	exits: [
		0,
		1,
		2,
		130,
		143
	],
	role: null,
	goesOnIn: null,
	inAction: false
};
// src/verbs/rows/env.ts
const env = {
	does: "print the application's variables in the form that a tool reads",
	about: "Prints the variables of a deployed stage, in the form that the named tool reads. Secrets are references: with --with-secrets they are values, which are read from Secrets Manager. Against the sandbox, whose passwords protect nothing, they are values in every format that takes values. ecs, lambda and kubernetes only take references.",
	flags: [
		"config",
		"stage",
		"with-secrets",
		"format",
		"out",
		...TO_AWS
	],
	choices: { format: ENV_FORMATS },
	examples: [
		{
			line: "env --stage dev",
			does: "lines KEY=value, with references"
		},
		{
			line: "env --stage dev --with-secrets --out .env",
			does: "a file of your own, with values"
		},
		{
			line: "env --stage prod --format kubernetes",
			does: "a ConfigMap and an ExternalSecret"
		}
	],
	exits: [
		0,
		1,
		2,
		130,
		143
	],
	role: "plan",
	goesOnIn: null,
	inAction: false
};
// src/verbs/rows/exec.ts
const exec = {
	does: "run a command that reaches the databases of a stage, as migrations do",
	about: "Opens tunnels to every database of the stage and to its readers, proves by their certificates who answers, and runs the command with their addresses, users, passwords and URLs in its environment alone: DATABASE_URL, PG_HOST, PGHOST and so on (docs/exec.md). Ends with the exit code of the command, and with 127 where there is none of that name. SIGINT, SIGTERM and SIGHUP are handed on to it.",
	words: {
		name: "STAGE/DATABASE",
		choices: DATABASES$2,
		required: false,
		ofStage: true,
		help: "one database and its reader, where the command needs no others"
	},
	rest: "COMMAND ...",
	flags: [
		"config",
		"stage",
		"direct",
		"ca",
		...TO_AWS
	],
	examples: [
		{
			line: "exec --stage prod -- npx prisma migrate deploy",
			does: "migrations"
		},
		{
			line: "exec dev/postgres -- pg_dump --schema-only",
			does: "Postgres alone"
		},
		{
			line: `exec --stage dev -- sh -c 'psql < seed.sql'`,
			does: "in a shell"
		}
	],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	role: "deploy",
	goesOnIn: null,
	inAction: true
};
// src/verbs/rows/help.ts
const help = {
	does: "print the flags, exit codes and examples of a command",
	about: "`tinystacks help COMMAND` and `tinystacks COMMAND --help` print the same.",
	words: {
		name: "COMMAND",
		choices: "verbs",
		required: false,
		help: "the command"
	},
	flags: ["json"],
	examples: [{
		line: "help deploy",
		does: "all about deploy"
	}],
	exits: [0, 2],
	role: null,
	goesOnIn: null,
	inAction: false
};
// src/verbs/rows/init.ts
const init = {
	does: "write the first tinystacks.yml, its workflow and the lines of .gitignore",
	about: "Looks for databases in the files of the folder: package.json, requirements.txt, pyproject.toml, Gemfile, composer.json, go.mod, pom.xml, build.gradle, compose files, Prisma's schema, Django's and Rails's settings, Copilot's addons. Runs nothing of them, and copies no more of them than versions. Asks what they do not say, shows what it will write, and replaces no file unasked. All files are written, or none. Calls neither AWS nor GitHub. With --yes, or without a terminal, it asks nothing: then --yes, --stack, --stages and --region are needed, and --databases where the files do not decide.",
	flags: [...[
		"config",
		"stack",
		"stages",
		"region",
		"databases",
		"account",
		"roles",
		"bastion",
		"branch"
	], ...[
		"yes",
		"overwrite",
		...COMMON
	]],
	helps: {
		config: "the file to write; its folder is searched. Default: tinystacks.yml, here",
		region: "the AWS region of the stages; of single ones: us-east-1,prod=eu-west-1",
		branch: "the branch that is deployed; default: the remote's default branch, or main",
		yes: "ask nothing: write what the flags and the files say"
	},
	instead: {
		stage: "did you mean `--stages`?",
		force: "did you mean `--overwrite`?"
	},
	examples: [
		{
			line: "init",
			does: "asks"
		},
		{
			line: "init --yes --stack shop --stages dev,prod --region us-east-1",
			does: "asks nothing"
		},
		{
			line: "init --stages dev,prod --account dev=111111111111,prod=222222222222",
			does: "asks the rest, for two accounts"
		},
		{
			line: "init --config apps/shop/tinystacks.yml",
			does: "for one application of several; the workflow belongs to the root"
		}
	],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	role: null,
	goesOnIn: null,
	inAction: false
};
// src/verbs/rows/outputs.ts
const outputs$4 = {
	does: "print hosts, ports and secret references of deployed stages",
	about: "Reads what an application needs to reach its databases from the deployed stacks. Secrets are references, never values.",
	flags: [
		"config",
		"stage",
		"format",
		"json",
		...TO_AWS
	],
	choices: { format: OUTPUT_FORMATS },
	examples: [{
		line: "outputs --stage dev",
		does: "for people"
	}, {
		line: "outputs --stage dev --format dotenv > .env",
		does: "a .env file, without secrets"
	}],
	exits: [
		0,
		1,
		2,
		130,
		143
	],
	role: "plan",
	goesOnIn: null,
	inAction: true
};
// src/verbs/rows/plan.ts
const plan = {
	does: "show what a deploy will do to the databases; changes nothing",
	about: "Has CloudFormation compare each stage with its stack, says in database words what a deploy will do, and deletes the change sets again. Without credentials it compares the file with the one before the change.",
	flags: [
		"config",
		"stage",
		"allow",
		"concurrency",
		"exit-code",
		"cloudformation-role",
		"json",
		...TO_AWS
	],
	examples: [
		{
			line: "plan",
			does: "every stage"
		},
		{
			line: "plan --stage dev,staging",
			does: "two stages"
		},
		{
			line: "plan --exit-code",
			does: "for a script: ends with 4 where something is to do"
		}
	],
	exits: [
		0,
		1,
		2,
		3,
		4,
		130,
		143
	],
	role: "plan",
	goesOnIn: null,
	inAction: true
};
// src/verbs/rows/promote.ts
const promote = {
	does: "make a replica a primary in the file; the next deploy promotes it",
	about: "Takes `replicaOf` out of the file, after a look at AWS whether the replica can be promoted. Changes nothing in AWS.",
	words: {
		name: "DATABASE",
		choices: SQL_KINDS,
		required: false,
		help: "the replica; may be left out where the stage has one"
	},
	flags: [
		"config",
		"stage",
		"offline",
		"json",
		...TO_AWS
	],
	examples: [{
		line: "promote --stage prod-west postgres",
		does: "then look at the file, and deploy"
	}, {
		line: "promote --stage prod-west --offline",
		does: "while AWS cannot be reached"
	}],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	role: "plan",
	goesOnIn: null,
	inAction: false
};
// src/verbs/rows/reboot.ts
const reboot = {
	does: "restart a database whose parameters wait for it",
	about: "Restarts a database, or its reader, whose parameters wait for it. No deploy and no window does that. Does nothing where none waits.",
	words: {
		name: "DATABASE",
		choices: [...SQL_KINDS, ...SQL_KINDS.map((kind) => `${kind}/reader`)],
		required: true,
		help: "the database, or its reader"
	},
	flags: [
		"config",
		"stage",
		"allow",
		"yes",
		"in-window",
		"json",
		...TO_AWS
	],
	examples: [{
		line: "reboot --stage prod postgres",
		does: "restart it now"
	}, {
		line: "reboot --stage prod postgres/reader --in-window",
		does: "its reader, if its maintenance window is open"
	}],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	role: "deploy",
	goesOnIn: "RDS",
	inAction: true
};
// src/verbs/rows/restore-secret.ts
const restoreSecret = {
	does: "take back the planned deletion of a database's secret",
	about: "A stage whose secret is planned for deletion can be deployed no more. This takes the deletion back.",
	words: {
		name: "DATABASE",
		choices: DATABASES$2,
		required: true,
		help: "the database whose secret it is"
	},
	flags: [
		"config",
		"stage",
		"yes",
		"json",
		...TO_AWS
	],
	examples: [{
		line: "restore-secret --stage prod postgres",
		does: "the secret of prod's Postgres"
	}],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	role: "deploy",
	goesOnIn: null,
	inAction: true
};
// src/verbs/rows/sandbox.ts
const sandbox = {
	does: "run a local AWS, to try everything without an account",
	about: "Starts a local CloudFormation with real database engines behind it, on 127.0.0.1. With a command after `--` it runs that with AWS_ENDPOINT_URL, a region and credentials set, and ends with its exit code. Otherwise it prints these variables and runs until it is stopped.",
	rest: "COMMAND ...",
	flags: [
		"port",
		"state",
		"speed",
		"engines"
	],
	examples: [{
		line: "sandbox -- npx tinystacks deploy",
		does: "deploy the file of this directory to it"
	}, {
		line: "sandbox --port 4566 --state .sandbox",
		does: "one that stays, and remembers"
	}],
	exits: [
		0,
		1,
		2
	],
	role: null,
	goesOnIn: null,
	inAction: false
};
// src/verbs/rows/template.ts
const template = {
	does: "print the CloudFormation template of a stage",
	about: "The template as a first deploy would send it. Calls neither AWS nor GitHub.",
	flags: [
		"config",
		"stage",
		"json",
		...COMMON
	],
	examples: [{
		line: "template --stage dev",
		does: "as JSON"
	}],
	exits: [0, 2],
	role: null,
	goesOnIn: null,
	inAction: true
};
// src/verbs/table.ts
const TABLE = {
	init,
	validate: {
		does: "check the file; needs neither credentials nor network",
		about: "Reports every problem of the file at once, with its line, its column and what to write instead, and makes the template of each stage. Calls neither AWS nor GitHub.",
		flags: [
			"config",
			"stage",
			"json",
			...COMMON
		],
		examples: [{
			line: "validate",
			does: "check tinystacks.yml"
		}, {
			line: "validate --json",
			does: "the problems as data, for a program"
		}],
		exits: [0, 2],
		role: null,
		goesOnIn: null,
		inAction: true
	},
	plan,
	deploy,
	outputs: outputs$4,
	env,
	connect,
	exec,
	destroy,
	reboot,
	"restore-secret": restoreSecret,
	promote,
	template,
	bootstrap,
	doctor,
	sandbox,
	completion,
	help
};
const VERBS = TABLE;
const VERB_NAMES = Object.keys(TABLE);
const EVERYWHERE = ["help"];
const ACTION_VERBS = VERB_NAMES.filter((name) => VERBS[name].inAction);
function flagsOf(verb) {
	return [...VERBS[verb].flags, ...EVERYWHERE];
}
function flagOf(verb, name) {
	const flag = flagNamed(name);
	const { choices: own, helps } = VERBS[verb];
	const choices = own?.[name];
	const help = helps?.[name];
	if (flag === void 0 || choices === void 0 && help === void 0) return flag;
	if (choices === void 0) return {
		...flag,
		...help !== void 0 && { help }
	};
	return {
		...flag,
		choices,
		help: help ?? `${choices.join(", ")}; default: ${choices[0] ?? ""}`
	};
}
function takersOf(flag) {
	return VERB_NAMES.filter((name) => flagsOf(name).includes(flag));
}
function wordsOf(verb) {
	const choices = VERBS[verb].words?.choices ?? [];
	return choices === "verbs" ? VERB_NAMES : choices;
}
// src/render/messages/interrupted.ts
const GOES_ON = {
	CloudFormation: "CloudFormation keeps running",
	RDS: "RDS finishes a restart that has begun"
};
function goesOn(verb) {
	const { goesOnIn } = VERBS[verb];
	return goesOnIn === null ? null : GOES_ON[goesOnIn];
}
function stoppedWords(message, verb, again) {
	const service = verb === null ? null : goesOn(verb);
	if (service === null) return `${message}.`;
	return `${message}. ${service}. Run ${again === "command" ? "the same command" : "the workflow again"} to resume watching.`;
}
// src/render/problems.ts
function errorForTerminal(error, options) {
	const paint = painter(options.color);
	const red = paint(["red", "bold"], labels.error);
	const file = forTerminal(error.file ?? "");
	const problems = error.problems.flatMap((problem) => problemLines(problem, file, red, paint));
	const summary = error.message === "" ? [] : [`${red} ${forTerminal(error.message)}`];
	return [
		...problems,
		...summary,
		...hintLines(error.hint, paint)
	].join("\n");
}
function failureInOneLine(error) {
	return plain$1(error.hint === void 0 ? error.message : `${error.message}; ${error.hint}`);
}
function problemLines(problem, file, red, paint) {
	const place = `${file === "" ? "" : `${file}:`}${problem.line}:${problem.column}`;
	const path = problem.path === "" ? "" : `${forTerminal(problem.path)}: `;
	return [`${paint("bold", place)} ${red} ${path}${forTerminal(problem.message)}`, ...hintLines(problem.hint, paint)];
}
function hintLines(hint, paint) {
	return hint === void 0 ? [] : [`  ${paint("cyan", labels.hint)} ${forTerminal(hint)}`];
}
// src/verbs/named.ts
const NOT_YET = ["drift"];
const SYNONYMS$1 = {
	apply: "deploy",
	up: "deploy",
	diff: "plan",
	preview: "plan",
	status: "outputs",
	down: "destroy",
	delete: "destroy",
	remove: "destroy",
	rm: "destroy",
	check: "validate",
	lint: "validate",
	restart: "reboot",
	synth: "template"
};
function verbNamed(name) {
	return named(name, VERB_NAMES, `the commands are ${VERB_NAMES.join(", ")}`);
}
function actionVerb(name) {
	const hint = `the action's commands are ${ACTION_VERBS.join(", ")}`;
	const verb = named(name, ACTION_VERBS, hint);
	if (ACTION_VERBS.includes(verb)) return verb;
	throw new TinystacksError("command-not-available", `\`${verb}\` works on the command line alone, not in the action`, {
		exit: 2,
		hint
	});
}
function named(name, offered, hint) {
	const verb = VERB_NAMES.find((known) => known === name);
	if (verb) return verb;
	if (NOT_YET.includes(name)) throw new TinystacksError("command-not-available", `\`${name}\` does not work in this version yet`, {
		exit: 2,
		hint
	});
	const synonym = Object.hasOwn(SYNONYMS$1, name) ? SYNONYMS$1[name] : void 0;
	const meant = synonym ? `did you mean \`${synonym}\`?` : didYouMean(name, offered);
	throw new TinystacksError("unknown-command", `there is no command \`${name}\``, {
		exit: 2,
		hint: meant ?? hint
	});
}
// src/commands/shared/concurrency.ts
const MOST = 1e3;
function readConcurrency(written) {
	if (written === void 0 || written === "") return null;
	const number = /^[1-9]\d*$/.test(written) ? Number(written) : 0;
	if (number >= 1 && number <= MOST) return number;
	throw usageError(`\`concurrency\` must be a whole number from 1 to ${String(MOST)}, not \`${written}\``, "for example 4; left out, all stages that may be are deployed at once");
}
// src/render/json/document.ts
function documentOf(exit, result) {
	return {
		ok: true,
		exit,
		...result
	};
}
function failedDocument(ending, result) {
	const { exit, file = "", problems } = ending;
	const how = {
		ok: false,
		exit
	};
	const why = {
		error: ending,
		problems: problems.map(({ line, column, path, code, message, hint }) => ({
			file,
			line,
			column,
			path,
			code,
			message,
			...hint !== void 0 && { hint }
		}))
	};
	return {
		...how,
		...result,
		...why
	};
}
function endingOf(thrown, verb) {
	if (thrown instanceof Interrupted) {
		const { message } = thrown;
		const afterwards = verb === null ? null : goesOn(verb);
		return {
			code: "interrupted",
			exit: exitOf(thrown),
			message,
			...afterwards !== null && { hint: `run the same command to resume watching; ${afterwards}` },
			problems: []
		};
	}
	if (!(thrown instanceof TinystacksError)) return {
		code: "internal-error",
		exit: 1,
		message: thrown instanceof Error ? thrown.message : String(thrown),
		hint: "please report it",
		problems: []
	};
	const { code, exit, message, hint, file, problems } = thrown;
	return {
		code,
		exit,
		message,
		...hint !== void 0 && { hint },
		...file !== void 0 && { file },
		problems
	};
}
function exitOf({ signal }) {
	return signal === "SIGINT" ? 130 : 143;
}
// src/template/bootstrap/jobs.ts
const JOBS = ["one", "each"];
// src/verbs/strict.ts
const SYNONYMS = {
	"auto-approve": "--yes",
	force: "--yes",
	"dry-run": "tinystacks plan",
	env: "--stage",
	environment: "--stage",
	file: "--config",
	f: "--config",
	o: "--format",
	output: "--format",
	"role-arn": "--cloudformation-role"
};
function checkFlag(verb, given) {
	const { name, rawName, value, inlineValue } = given;
	const flag = flagOf(verb, name);
	if (flag === void 0) throw unknownFlag(verb, name, rawName);
	if (!flagsOf(verb).includes(name)) throw foreignFlag(verb, name);
	if (flag.value === void 0) {
		if (value === void 0) return;
		throw usageError(`${rawName} takes no value, but got \`${value}\``, `write ${rawName} alone`);
	}
	const hint = flag.choices ? `write ${choicesOf(rawName, flag.choices)}` : `write ${rawName} ${flag.value}`;
	if (value === void 0 || !inlineValue && value.startsWith("-")) throw usageError(`${rawName} needs a value`, hint);
	if (value.replaceAll(",", "").trim() === "") throw usageError(`the value of ${rawName} is empty`, hint);
	if (flag.choices && !flag.choices.includes(value)) throw usageError(`${rawName} does not take \`${value}\``, didYouMean(value, flag.choices) ?? hint);
}
function choicesOf(flag, choices) {
	return choices.map((choice) => `${flag} ${choice}`).join(", ");
}
function unknownFlag(verb, name, rawName) {
	const own = flagsOf(verb);
	const synonym = Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : void 0;
	const meant = synonym === void 0 ? didYouMean(rawName, dashed(own)) ?? didYouMean(rawName, dashed(Object.keys(FLAGS))) : `did you mean \`${synonym}\`?`;
	return usageError(`${verb} has no flag ${rawName}`, VERBS[verb].instead?.[name] ?? meant ?? `its flags are ${dashed(own).join(", ")}`);
}
function dashed(names) {
	return names.map((name) => `--${name}`);
}
function foreignFlag(verb, name) {
	const takers = takersOf(name);
	return usageError(`${verb} does not take --${name}; ${`${listed(takers)} ${takers.length === 1 ? "does" : "do"}`}`, VERBS[verb].instead?.[name] ?? didYouMean(`--${name}`, dashed(flagsOf(verb))) ?? `\`tinystacks ${verb} --help\` lists its flags`);
}
function meantWord(verb, word) {
	return word === void 0 ? null : didYouMean(word, wordsOf(verb));
}
function checkWords(verb, words) {
	const taken = VERBS[verb].words;
	if (words.length <= (taken ? 1 : 0)) return;
	const known = wordsOf(verb);
	const [stray = ""] = words.filter((word) => !known.includes(word));
	const said = words.map((word) => `\`${word}\``).join(" ");
	throw usageError(taken ? `${verb} takes one ${taken.name}, but got ${said}` : `${verb} takes no further arguments, but got ${said}`, flagFor(verb, stray || (words[0] ?? "")));
}
function flagFor(verb, word) {
	const own = flagsOf(verb);
	const flag = own.find((name) => {
		const { choices, completes } = flagOf(verb, name) ?? {};
		return (choices ?? (Array.isArray(completes) ? completes : [])).includes(word);
	}) ?? (own.includes("stage") ? "stage" : void 0);
	if (flag === void 0) return `\`tinystacks ${verb} --help\` shows how it is called`;
	return `did you mean --${flag} ${word}?`;
}
// src/verbs/parse.ts
const OPTIONS = Object.fromEntries(Object.keys(FLAGS).map((name) => {
	const { short, value } = flagNamed(name) ?? {};
	return [name, {
		type: value === void 0 ? "boolean" : "string",
		...short !== void 0 && { short }
	}];
}));
function tokensOf(args) {
	return parseArgs({
		args: [...args],
		options: OPTIONS,
		strict: false,
		allowPositionals: true,
		tokens: true
	}).tokens;
}
function parseCall(argv) {
	const tokens = tokensOf(argv);
	const first = tokens.find((token) => token.kind === "positional");
	const verb = first ? verbNamed(first.value) : null;
	if (verb === "sandbox" && first) return {
		verb,
		words: [],
		flags: flagsIn(tokens.filter(({ index }) => index < first.index), verb),
		rest: argv.slice(first.index + 1)
	};
	const end = verb !== null && VERBS[verb].rest !== void 0 ? argv.indexOf("--") : -1;
	if (end === -1) return {
		...judged(verb, tokens, first),
		rest: []
	};
	return {
		...judged(verb, tokensOf(argv.slice(0, end)), first),
		rest: argv.slice(end + 1)
	};
}
function judged(verb, tokens, first) {
	const given = flagTokens(tokens);
	const asked = given.filter(({ name }) => name === "help" || name === "version");
	if (asked.length > 0) return {
		verb,
		words: [],
		flags: collected(asked)
	};
	if (verb === null && given.length > 0) throw usageError("no command is named", "`tinystacks --help` lists the commands");
	const flags = verb === null ? /* @__PURE__ */ new Map() : flagsIn(tokens, verb);
	const words = tokens.flatMap((token) => token.kind === "positional" && token.index !== first?.index ? [token.value] : []);
	if (verb !== null) checkWords(verb, words);
	return {
		verb,
		words,
		flags
	};
}
function flagTokens(tokens) {
	return tokens.filter((token) => token.kind === "option");
}
function flagsIn(tokens, verb) {
	const given = flagTokens(tokens);
	for (const token of given) checkFlag(verb, token);
	return collected(given);
}
function collected(tokens) {
	const flags = /* @__PURE__ */ new Map();
	for (const { name, rawName, value } of tokens) {
		const flag = flagNamed(name);
		const values = flag?.many ? (value ?? "").split(",").map((one) => one.trim()) : [value ?? ""];
		const before = flags.get(name);
		if (before !== void 0 && flag?.value !== void 0 && !flag.many) throw usageError(`${rawName} is given twice`, "write it once");
		flags.set(name, [...before ?? [], ...values.filter((one) => one !== "")]);
	}
	return flags;
}
// src/local/arguments.ts
function readArguments(argv) {
	const call = parseCall(argv);
	const { verb, words, flags } = call;
	if (flags.has("version")) return { kind: "version" };
	if (flags.has("help") || verb === null) return {
		kind: "help",
		verb
	};
	if (verb === "help") {
		const [about] = words;
		return {
			kind: "help",
			verb: about === void 0 ? null : verbNamed(about)
		};
	}
	if (verb === "sandbox") {
		if (asksForHelp(call.rest)) return {
			kind: "help",
			verb
		};
		if (asksForJson(call.rest)) throw foreignFlag(verb, "json");
		return {
			kind: "sandbox",
			argv: call.rest
		};
	}
	if (verb === "completion") return {
		kind: "completion",
		shell: shellNamed(words[0])
	};
	return {
		kind: "command",
		name: verb,
		json: flags.has("json"),
		level: levelOf(flags),
		noColor: flags.has("no-color"),
		options: optionsOf(call)
	};
}
function shellNamed(name) {
	const shell = SHELLS.find((known) => known === name);
	if (shell) return shell;
	throw usageError(name === void 0 ? "completion takes the name of a shell" : `there is no script for \`${name}\``, meantWord("completion", name) ?? `the shells are ${listed(SHELLS)}`);
}
function asksForHelp(argv) {
	return ours(argv).some((one) => one === "--help" || one === "-h");
}
function asksForJson(argv) {
	return ours(argv).some((one) => one === "--json" || one.startsWith("--json="));
}
function ours(argv) {
	const end = argv.indexOf("--");
	return end === -1 ? argv : argv.slice(0, end);
}
function levelOf(flags) {
	const [first, ...others] = [
		"debug",
		"verbose",
		"quiet"
	].filter((name) => flags.has(name));
	if (others.includes("quiet")) throw usageError(`--quiet and --${first} contradict each other`, "write one of them");
	return first ?? "normal";
}
function optionsOf({ verb, flags, words, rest }) {
	const value = (name) => flags.get(name)?.[0];
	return {
		config: value("config") ?? null,
		stages: flags.get("stage") ?? [],
		allow: flags.get("allow") ?? [],
		yes: flags.has("yes"),
		words,
		format: OUTPUT_FORMATS.find((known) => known === value("format")) ?? OUTPUT_FORMATS[0],
		envFormat: ENV_FORMATS.find((known) => known === value("format")) ?? ENV_FORMATS[0],
		withSecrets: flags.has("with-secrets"),
		out: value("out") ?? null,
		confirm: value("confirm") ?? null,
		profile: value("profile") ?? null,
		region: verb === "init" ? null : readRegion(value("region")),
		serviceRole: readServiceRole(value("cloudformation-role")),
		concurrency: readConcurrency(value("concurrency")),
		inWindow: flags.has("in-window"),
		offline: flags.has("offline"),
		exitCode: flags.has("exit-code"),
		strict: flags.has("strict"),
		tunnel: flags.has("tunnel"),
		print: flags.has("print"),
		repo: value("repo") ?? null,
		jobs: JOBS.find((known) => known === value("jobs")) ?? null,
		branch: value("branch") ?? null,
		given: {
			repositoryId: value("repo-id") ?? null,
			ownerId: value("owner-id") ?? null,
			identityProvider: value("provider") ?? null,
			permissionsBoundary: value("boundary") ?? null
		},
		setVariables: flags.has("set-variables"),
		reader: flags.has("reader"),
		readOnly: flags.has("read-only"),
		url: flags.has("url"),
		password: flags.has("password"),
		copy: flags.has("copy"),
		direct: flags.has("direct"),
		ca: value("ca") ?? null,
		rest,
		init: {
			stack: value("stack") ?? null,
			stages: flags.get("stages") ?? [],
			databases: flags.get("databases") ?? [],
			region: value("region") ?? null,
			account: value("account") ?? null,
			roles: flags.has("roles"),
			bastion: value("bastion") ?? null,
			overwrite: flags.has("overwrite")
		}
	};
}
// src/local/ask.ts
function askOnTerminal(input, output) {
	if (!input.isTTY || !output.isTTY) return null;
	return async (question) => {
		const { createInterface } = await import("node:readline/promises");
		const terminal = createInterface({
			input,
			output
		});
		try {
			return (await terminal.question(question)).trim();
		} finally {
			terminal.close();
		}
	};
}
// src/local/color.ts
function wantsColor(stream, environment, noColor) {
	if (noColor) return false;
	if (environment["FORCE_COLOR"]) return true;
	if (environment["NO_COLOR"]) return false;
	return stream.isTTY === true && environment["TERM"] !== "dumb";
}
// src/local/mask.ts
function maskHere(environment, log) {
	if (environment["GITHUB_ACTIONS"] !== "true") return {};
	return { mask: (secret) => {
		log.write(`::add-mask::${escaped(secret)}\n`);
	} };
}
function escaped(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
// src/local/live-display.ts
const FRAME = 1e3;
function liveDisplay(stream) {
	const shown = /* @__PURE__ */ new Set();
	let drawn = 0;
	let timer = null;
	const erase = () => {
		if (drawn > 0) stream.write(`\x1b[${String(drawn)}A\x1b[0J`);
		drawn = 0;
	};
	const draw = () => {
		const width = stream.columns;
		const all = [...shown].flatMap((of) => of().map((line) => `  … ${forTerminal(line)}`.slice(0, width - 1)));
		const room = Math.max(1, (stream.rows || Infinity) - 2);
		const lines = all.length > room ? [...all.slice(0, room - 1), `  … and ${all.length - room + 1} more`] : all;
		if (lines.length > 0) stream.write(`${lines.join("\n")}\n`);
		drawn = lines.length;
	};
	const redraw = () => {
		erase();
		draw();
	};
	return {
		print: (text) => {
			erase();
			stream.write(`${text}\n`);
			draw();
		},
		show: (lines) => {
			shown.add(lines);
			timer ??= setInterval(redraw, FRAME).unref();
			return () => {
				shown.delete(lines);
				redraw();
			};
		},
		close: () => {
			if (timer) clearInterval(timer);
			shown.clear();
			erase();
		}
	};
}
// src/local/reporter.ts
function terminalReporter(stream, level = "normal") {
	const live = stream.isTTY && process.env["TERM"] !== "dumb" && level !== "quiet" ? liveDisplay(stream) : null;
	const held = [];
	const print = (text) => {
		if (live) live.print(text);
		else stream.write(`${text}\n`);
	};
	const line = (text) => {
		if (level === "quiet") held.push(text);
		else print(text);
	};
	return {
		line,
		notice: (text) => {
			line(forTerminal(text));
		},
		warning: (text) => {
			print(`warning: ${forTerminal(text)}`);
		},
		group: async (title, body) => {
			line(forTerminal(title));
			return body();
		},
		ofStage: (stage) => {
			const own = (text) => {
				line(prefixed(stage, text));
			};
			return {
				line: own,
				notice: (text) => {
					own(forTerminal(text));
				},
				warning: (text) => {
					print(prefixed(stage, `warning: ${forTerminal(text)}`));
				},
				group: async (title, body) => {
					own(forTerminal(title));
					return body();
				}
			};
		},
		...live !== null && { live: live.show },
		...(level === "verbose" || level === "debug") && { detail: (text) => {
			line(`${level}: ${forTerminal(text)}`);
		} },
		stopping: {
			stop: stream.isTTY ? "press Ctrl-C" : "stop this command",
			resumes: "the same command resumes"
		},
		close: () => live?.close(),
		asking: (ask) => ask === null ? null : (question) => {
			for (const text of held.splice(0)) print(text);
			return ask(question);
		}
	};
}
function prefixed(stage, text) {
	return text.split("\n").map((each) => `${forTerminal(stage)} | ${each}`).join("\n");
}
// src/local/stdout.ts
function print({ text, document }, json) {
	process.stdout.write(json ? `${inertJson(document)}\n` : text);
}
// src/version.ts
const VERSION = "0.1.0";
// src/local/cli.ts
async function runCli(argv) {
	const { json } = wishesOf(argv);
	let verb = null;
	try {
		const call = readArguments(argv);
		if (call.kind === "command") verb = call.name;
		if (call.kind === "help") {
			const help = await helpOf(call.verb);
			print({
				text: help,
				document: documentOf(0, {
					command: call.verb,
					help
				})
			}, json);
		} else if (call.kind === "version") print({
			text: `${VERSION}\n`,
			document: documentOf(0, { version: VERSION })
		}, json);
		else if (call.kind === "completion") {
			const { completionFor } = await import("./completion.js");
			print({
				text: completionFor(call.shell),
				document: {}
			}, false);
		} else if (call.kind === "sandbox") return await (await import("./sandbox.js")).runSandbox(call.argv);
		else return await runVerb(call);
		return 0;
	} catch (error) {
		return fail(error, verb, wishesOf(argv));
	}
}
function wishesOf(argv) {
	return {
		json: asksForJson(argv),
		noColor: ours(argv).includes("--no-color")
	};
}
async function helpOf(verb) {
	const { helpFor, overview } = await import("./help.js");
	return verb === null ? overview() : helpFor(verb);
}
async function runVerb(call) {
	const { name, json, level, noColor, options } = call;
	const reporter = terminalReporter(process.stderr, level);
	try {
		const command = commandOf(name);
		const assumes = assumedFor(VERBS[name].role, options);
		const masked = maskHere(process.env, process.stderr);
		const watch = {
			...watchOf(reporter, level === "debug"),
			...masked
		};
		const stop = stopSignal();
		const ports = localPorts(stop, {
			...options,
			assumes
		}, watch);
		const told = { isDone: false };
		const tell = (result) => {
			reporter.close();
			write(result, call);
			told.isDone = true;
		};
		const result = await command({
			...ports,
			connecting: async () => (await import("./connecting.js")).connecting(),
			diagnosing: async () => (await import("./diagnosing.js")).diagnosing({
				config: options.config,
				clock: ports.clock,
				connection: {
					profile: options.profile ?? null,
					stop,
					...watch
				}
			}),
			keepPrivate: async (...given) => (await import("./private-file.js")).keepPrivate(...given),
			project: async (named) => (await import("./project.js")).projectOf(named, process.cwd()),
			github: async () => (await import("./gh.js")).gh,
			...process.stdin.isTTY && process.stderr.isTTY && { prompts: async () => (await import("./prompts.js")).promptsOn(process.stdin, process.stderr) },
			...masked,
			isJson: json,
			announce: tell,
			clock: watchedClock(ports.clock, reporter),
			options,
			reporter,
			ask: json ? null : reporter.asking(askOnTerminal(process.stdin, process.stderr)),
			terminal: {
				color: wantsColor(process.stdout, process.env, noColor),
				width: process.stdout.isTTY ? process.stdout.columns : UNWRAPPED
			}
		});
		if (!told.isDone) tell(result);
		return result.status ?? result.exit;
	} finally {
		reporter.close();
	}
}
function write(result, wishes) {
	const { exit, code, failure, text, json } = result;
	const document = failure === null ? documentOf(exit === 4 ? 4 : 0, json) : failedDocument({
		code,
		exit,
		message: failure,
		problems: []
	}, json);
	print({
		text: text === "" ? "" : `${text.trimEnd()}\n`,
		document
	}, wishes.json);
	if (failure !== null) explain({
		message: failure,
		problems: []
	}, wishes);
}
function fail(thrown, verb, wishes) {
	const [error, told] = thrown instanceof Unfinished ? [thrown.cause, thrown.json] : [thrown, null];
	const ending = endingOf(error, verb);
	print({
		text: "",
		document: failedDocument(ending, told)
	}, wishes.json);
	if (error instanceof TinystacksError) explain(error, wishes);
	else if (error instanceof Interrupted) process.stderr.write(`${stoppedWords(error.message, verb, "command")}\n`);
	else {
		const lines = (error instanceof Error ? error.stack ?? error.message : String(error)).split("\n").map(forTerminal);
		process.stderr.write(`internal error, please report it: ${lines.join("\n    ")}\n`);
	}
	return ending.exit;
}
function explain(failure, { noColor }) {
	const color = wantsColor(process.stderr, process.env, noColor);
	process.stderr.write(`${errorForTerminal(failure, { color })}\n`);
}
// src/facts/versions.ts
function compareVersions(a, b) {
	const left = components(a);
	const right = components(b);
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const difference = (left[index] ?? 0) - (right[index] ?? 0);
		if (difference !== 0) return Math.sign(difference);
	}
	return 0;
}
function covers(asked, running) {
	const wanted = components(asked);
	const live = components(running);
	return wanted.length <= live.length && wanted.every((part, index) => part === live[index]);
}
function exactVersion({ version, versionGiven }, running) {
	return versionGiven !== true || covers(version, running) ? running : version;
}
function components(version) {
	return (version.match(/\d+/g) ?? []).map(Number);
}
// src/template/intrinsics.ts
const OURS = Symbol("written by the template builder");
function intrinsic(name, operand) {
	const made = Object.defineProperty({ [name]: operand }, OURS, { value: true });
	return Object.freeze(made);
}
function isIntrinsic(value) {
	return OURS in value;
}
function ref(logicalId) {
	return intrinsic("Ref", logicalId);
}
function attribute(logicalId, name) {
	return intrinsic("Fn::GetAtt", [logicalId, name]);
}
function join$1(delimiter, values) {
	return intrinsic("Fn::Join", [delimiter, values]);
}
function select(index, list) {
	return intrinsic("Fn::Select", [index, list]);
}
function split(delimiter, text) {
	return intrinsic("Fn::Split", [delimiter, text]);
}
function condition(name, then, otherwise) {
	return intrinsic("Fn::If", [
		name,
		then,
		otherwise
	]);
}
function base64(text) {
	return intrinsic("Fn::Base64", onlyText(text));
}
function zones() {
	return intrinsic("Fn::GetAZs", "");
}
var Substitution = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
function variable(name) {
	return new Substitution(`\${${name}}`);
}
function passwordReference(secretLogicalId) {
	return passwordIn(variable(secretLogicalId).text);
}
const SECRET_ARN = /^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+$/;
function passwordOfArn(secretArn) {
	if (!SECRET_ARN.test(secretArn)) throw new Error("not the ARN of a secret");
	return passwordIn(secretArn);
}
function passwordIn(secret) {
	return new Substitution(`{{resolve:secretsmanager:${secret}:SecretString:password}}`);
}
function passwordOf$1(secretLogicalId) {
	return intrinsic("Fn::Sub", passwordReference(secretLogicalId).text);
}
function inText(value) {
	if (typeof value === "string") return value;
	if (typeof value !== "object" || value === null || !isIntrinsic(value)) throw new Error("neither text nor a function of the template");
	const [[name, operand] = ["", null]] = Object.entries(value);
	if (name === "Ref") return variable(String(operand));
	if (name === "Fn::GetAtt") return variable(operand.join("."));
	if (name === "Fn::Sub") return new Substitution(String(operand));
	throw new Error(`${name} within text`);
}
function inSub(literals, ...values) {
	return new Substitution(literals.reduce((before, literal, index) => {
		const value = values[index - 1] ?? "";
		return `${before}${typeof value === "string" ? onlyText(value) : value.text}${literal}`;
	}));
}
function sub(literals, ...values) {
	return intrinsic("Fn::Sub", inSub(literals, ...values).text);
}
function subJson(object, numbers = []) {
	return intrinsic("Fn::Sub", `{${jsonEntries(object, numbers)}}`);
}
function withMoreJson(json, object) {
	return intrinsic("Fn::Sub", `${String(json["Fn::Sub"]).replace(/}$/, "")},${jsonEntries(object, [])}}`);
}
function jsonEntries(object, numbers) {
	return Object.entries(object).map(([key, value]) => {
		if (typeof value === "string") return `"${key}":${JSON.stringify(onlyText(value))}`;
		return `"${key}":${numbers.includes(key) ? value.text : `"${value.text}"`}`;
	}).join(",");
}
function subPairs(pairs) {
	return intrinsic("Fn::Sub", Array.from(pairs, ([name, { text }]) => `${onlyText(name)}=${text}`).join(" "));
}
function onlyText(text) {
	if (/\{\{|\$\{|\}\}|[{$]$/.test(text)) throw new Error("text that could be a reference");
	return text;
}
function nameTag(name) {
	return [{
		Key: "Name",
		Value: sub`${variable("AWS::StackName")} ${name}`
	}];
}
// src/facts/live.ts
function valueOf(fact) {
	return fact?.kind === "read" ? fact.value : void 0;
}
function missingFact(live, kind) {
	return missing(live[kind], kind);
}
function missingReader(live, kind) {
	return missing(live.readers?.[kind], kind);
}
function missingNodes({ nodes }, kind) {
	const fact = isCache(kind) ? nodes?.[kind] : void 0;
	return fact?.kind === "unread" ? {
		action: fact.action,
		why: fact.why
	} : null;
}
function missing(fact, kind) {
	if (fact === void 0) return {
		action: familyOf(kind).describe,
		why: null
	};
	return fact.kind === "unread" ? {
		action: fact.action,
		why: fact.why
	} : null;
}
// src/template/logical-ids.ts
const NETWORK_IDS = {
	vpc: "Vpc",
	internetGateway: "InternetGateway",
	internetGatewayAttachment: "InternetGatewayAttachment",
	publicRouteTable: "PublicRouteTable",
	publicRoute: "PublicRoute",
	databaseRouteTable: "DatabaseRouteTable",
	clientSecurityGroup: "ClientSecurityGroup"
};
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
const READER_IDS = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Reader`);
const MONITORING_ROLE_IDS = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}MonitoringRole`);
const CONNECTION_SECRET_IDS = perKind(DATABASES$2, (kind) => `${ENGINES[kind].stem}ConnectionSecret`);
const EXISTING_RULE_IDS = perKind(DATABASES$2, (kind) => `${ENGINES[kind].stem}ExistingAccess`);
const CACHE_IDS = perKind(CACHE_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		...databaseIds(stem),
		replicationGroup: `${stem}ReplicationGroup`,
		connectionSecret: CONNECTION_SECRET_IDS[kind]
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
	keys: "BastionKeys"
};
const ENDPOINT_IDS = {
	securityGroup: "BastionEndpointsSecurityGroup",
	ssm: "BastionSsmEndpoint",
	messages: "BastionMessagesEndpoint"
};
const BASTION_ADMISSION_IDS = perKind(DATABASES$2, (kind) => `BastionAccessTo${ENGINES[kind].stem}`);
const BASTION_EGRESS_IDS = perKind(DATABASES$2, (kind) => `BastionTo${ENGINES[kind].stem}`);
// src/template/trust.ts
function trustOf(service, condition) {
	return {
		Version: "2012-10-17",
		Statement: [{
			Effect: "Allow",
			Principal: { Service: service },
			Action: "sts:AssumeRole",
			...condition && { Condition: condition }
		}]
	};
}
// src/template/body.ts
const MAX_BODY_BYTES = 51200;
function templateBody(template, stage) {
	const indented = `${JSON.stringify(template, null, 2)}\n`;
	const body = bytesOf(indented) < 51200 ? indented : `${JSON.stringify(template)}\n`;
	const bytes = bytesOf(body);
	if (bytes >= 51200) throw new TinystacksError("template-too-large", `the template of the stage ${stage} has ${bytes} bytes; CloudFormation accepts fewer than ${MAX_BODY_BYTES}`, {
		exit: 2,
		hint: "write fewer or shorter parameters for its databases, or move a database to a stage of its own"
	});
	return body;
}
function bytesOf(text) {
	return new TextEncoder().encode(text).length;
}
// src/template/source-map.ts
function originsOf(sections) {
	return Object.fromEntries(sections.flatMap(({ part, path, resources }) => Object.entries(resources).map(([id, { properties }]) => [id, {
		part,
		path,
		properties
	}])));
}
function fileProperty(origin, cfnProperty) {
	const path = Object.hasOwn(origin.properties, cfnProperty) ? origin.properties[cfnProperty] : void 0;
	if (path === void 0) return null;
	const within = startsWith(path, origin.path) ? origin.path : origin.path.slice(0, 2);
	return dotted(path.slice(within.length)) || null;
}
function startsWith(path, start) {
	return start.every((key, index) => path[index] === key);
}
// src/template/replica/sources.ts
function templateSource(stage, sql, replicaOf, known) {
	const fact = known.sources[sql.kind];
	return fact?.kind === "read" ? fromFacts(stage, sql, fact.value) : expected(stage, sql, replicaOf);
}
function fromFacts({ region }, sql, source) {
	return {
		arn: source.arn,
		identifier: source.identifier,
		region: source.region,
		stack: source.stack,
		host: source.host,
		port: String(source.port),
		database: source.database ?? sql.database,
		username: source.username,
		secretArn: source.secretArn === null ? null : inRegion(source.secretArn, region),
		clientGroup: source.clientSecurityGroup ?? null
	};
}
function expected(stage, sql, replicaOf) {
	const { region } = replicaOf;
	const stack = replicaOf.kind === "stage" ? replicaOf.stackName : null;
	const identifier = stack === null ? "" : `${stack}-${sql.kind}`;
	const later = `known after ${replicaOf.kind === "stage" ? replicaOf.stage : replicaOf.arn}`;
	const arn = (service, of, rest) => sub`arn:${variable("AWS::Partition")}:${service}:${of}:${variable("AWS::AccountId")}:${rest}`;
	return {
		arn: replicaOf.kind === "stage" ? arn("rds", region, `db:${identifier}`) : replicaOf.arn,
		identifier: replicaOf.kind === "stage" ? identifier : identifierIn(replicaOf.arn),
		region,
		stack,
		host: later,
		port: later,
		database: sql.database,
		username: sql.username,
		secretArn: replicaOf.kind === "stage" ? arn("secretsmanager", stage.region, `secret:${replicaOf.stage}-${stage.application}`) : null,
		clientGroup: null
	};
}
function identifierIn(arn) {
	return arn.split(":").at(-1) ?? "";
}
function inRegion(arn, region) {
	return arn.split(":").with(3, region).join(":");
}
function withSourceVersion(sql, known, deployed) {
	const fact = known.sources[sql.kind];
	const isDeployed = (deployed?.databases[sql.kind].version ?? null) !== null;
	return sql.replicaOf === null || isDeployed || fact?.kind !== "read" ? sql : {
		...sql,
		version: exactVersion(sql, fact.value.engineVersion)
	};
}
// src/template/state/deployed-stage.ts
function deployedRole(kind, deployed) {
	return deployed?.databases[kind].role ?? "absent";
}
// src/plan/model/input.ts
function isNewStack(input) {
	return input.deployed === null || input.deployed.status === "REVIEW_IN_PROGRESS";
}
// src/facts/databases.ts
const IDENTIFIER_OUTPUT = perKind(DATABASES$2, (kind) => `${ENGINES[kind].stem}Identifier`);
// src/template/state/pairs.ts
function formatPairs(pairs) {
	return Array.from(pairs, ([name, value]) => `${name}=${value}`).join(" ");
}
function parsePairs(text) {
	return new Map(text.split(" ").map((pair) => {
		const [name = "", ...value] = pair.split("=");
		return [name, value.join("=")];
	}));
}
// src/template/tags.ts
const TAGS = {
	stack: "tinystacks:stack",
	stage: "tinystacks:stage",
	config: "tinystacks:config",
	repository: "tinystacks:repository"
};
function stackTags(stage, context, deployed) {
	const hasRds = SQL_KINDS.some((kind) => stage.databases[kind] !== void 0);
	const kept = (key, text) => {
		const before = deployed?.tags[key];
		return !hasRds && before !== void 0 && sameTag(before, text) ? before : tagText(text);
	};
	const repository = context.repository ?? deployed?.tags[TAGS.repository];
	return {
		...stage.tags,
		[TAGS.stack]: stage.application,
		[TAGS.stage]: stage.name,
		[TAGS.config]: kept(TAGS.config, context.config),
		...repository !== void 0 && { [TAGS.repository]: kept(TAGS.repository, repository) }
	};
}
const TAKEN = /^(?!aws:|rds:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u;
const ENCODED = "/";
function tagText(path) {
	if (path.startsWith(ENCODED) || TAKEN.test(path)) return path;
	const encoded = `${ENCODED}${path.replaceAll(/[^\p{L}\p{Z}\p{N}_.:/+\-@]/gu, inBytes)}`;
	return encoded.length <= 256 ? encoded : `${ENCODED}${ENCODED}${createHash("sha256").update(path).digest("hex")}`;
}
function sameTag(tag, path) {
	return tag !== void 0 && tagText(tag) === tagText(path);
}
function tagPath(tag) {
	if (!tag.startsWith(ENCODED) || tag.startsWith("//")) return tag;
	const hex = tag.slice(1).replaceAll("%", "%25").replaceAll("=", "%");
	try {
		return decodeURIComponent(hex);
	} catch {
		return tag;
	}
}
function inBytes(character) {
	return [...Buffer.from(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
// src/template/secrets.ts
const STACK_SUFFIX = select(0, split("-", select(2, split("/", ref("AWS::StackId")))));
function stackSuffix(stackId) {
	return stackId.split("/")[2]?.split("-")[0] ?? "";
}
function databaseSecret(spec) {
	return keptSecret(spec, {
		GenerateSecretString: {
			SecretStringTemplate: JSON.stringify({
				username: spec.username,
				...spec.holds
			}),
			GenerateStringKey: "password",
			PasswordLength: 40,
			ExcludePunctuation: true
		},
		...copiesIn(spec)
	}, { GenerateSecretString: spec.usernamePath });
}
const CONNECTION = "-connection";
function connectionSecret(spec, value) {
	return keptSecret({
		...spec,
		prefix: `${spec.prefix}${CONNECTION}`
	}, {
		SecretString: value,
		...copiesIn(spec)
	});
}
function copiesIn({ replicaRegions = [] }) {
	return replicaRegions.length === 0 ? {} : { ReplicaRegions: replicaRegions.map((Region) => ({ Region })) };
}
function databasePrefix(prefix) {
	return prefix.endsWith(CONNECTION) ? prefix.slice(0, -11) : prefix;
}
function tokenSecretName(name, suffix) {
	const end = `${CONNECTION}-${suffix}`;
	return name.endsWith(end) ? `${name.slice(0, -end.length)}-${suffix}` : null;
}
function keptSecret({ prefix, description, stagePath }, value, properties = {}) {
	return {
		resource: {
			Type: "AWS::SecretsManager::Secret",
			DeletionPolicy: "RetainExceptOnCreate",
			UpdateReplacePolicy: "Retain",
			Properties: {
				Name: join$1("-", [prefix, STACK_SUFFIX]),
				Description: description,
				...value
			}
		},
		properties: {
			Name: stagePath,
			...properties
		}
	};
}
// src/template/state/output-keys.ts
const DATABASE_OUTPUTS = perKind(DATABASES$2, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		host: `${stem}Host`,
		port: `${stem}Port`,
		database: `${stem}Database`,
		secretArn: `${stem}SecretArn`,
		identifier: IDENTIFIER_OUTPUT[kind],
		version: `${stem}Version`
	};
});
const USERNAME_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Username`);
const READER_OUTPUTS = perKind(SQL_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		host: `${stem}ReaderHost`,
		port: `${stem}ReaderPort`
	};
});
const READER_IDENTIFIER_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}ReaderIdentifier`);
const READER_VERSION_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}ReaderVersion`);
const LIKENESS_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}AsPrimary`);
const SOURCE_OUTPUTS = perKind(SQL_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		sourceArn: `${stem}SourceArn`,
		promotedFrom: `${stem}PromotedFrom`,
		sourceRegion: `${stem}SourceRegion`,
		sourceStack: `${stem}SourceStack`,
		sourceClientGroup: `${stem}SourceClientGroup`,
		kmsKey: `${stem}KmsKey`
	};
});
const SECRET_REGIONS_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}SecretRegions`);
const MONITORING_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Monitoring`);
const EDITION_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Edition`);
const COPIED_SECRET_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}CopiedSecretArn`);
const URL_SECRET_OUTPUT = perKind(DATABASES$2, (kind) => `${ENGINES[kind].stem}UrlSecretArn`);
const URLS_OUTPUT = perKind(DATABASES$2, (kind) => `${ENGINES[kind].stem}Urls`);
const RESTORED_OUTPUT = perKind(DATABASES$2, (kind) => `${ENGINES[kind].stem}RestoredFrom`);
const EXISTING_OUTPUT = perKind(DATABASES$2, (kind) => `${ENGINES[kind].stem}Existing`);
const CACHE_OUTPUTS = perKind(CACHE_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		engine: `${stem}Engine`,
		tls: `${stem}Tls`
	};
});
const NETWORK_OUTPUTS = {
	clientSecurityGroup: "ClientSecurityGroup",
	vpc: "Vpc",
	subnets: "Subnets",
	databaseSubnets: "DatabaseSubnets",
	primaryVpc: "VpcOfPrimary",
	vpcCidr: "VpcCidr"
};
const BASTION_OUTPUTS = {
	access: "BastionAccess",
	instance: "BastionInstance",
	image: "BastionImage",
	subnet: "BastionSubnet",
	endpoints: "BastionEndpoints",
	host: "BastionHost",
	user: "BastionUser",
	keyParameter: "BastionKeyParameter",
	securityGroup: "BastionSecurityGroup",
	notAdmitted: "BastionNotAdmitted",
	edition: "BastionEdition"
};
const SECRETS_KEY_OUTPUTS = {
	written: "SecretsKmsKey",
	arn: "SecretsKmsKeyArn"
};
const ACCOUNT_GUARD_OUTPUT = "AccountGuard";
const OWN_IDS_OUTPUTS = {
	securityGroups: "SecurityGroups",
	resourceIds: "ResourceIds"
};
const PARTS_OUTPUT = "Parts";
const KEPT_SECRETS_OUTPUT = "KeptSecrets";
const UNDERWAY_OUTPUT = "PlanUnderway";
// src/template/state/likeness.ts
function formatLikeness(likeness) {
	return Object.keys(likeness).length === 0 ? null : canonical(likeness);
}
function parseLikeness(output) {
	const { instance, multiAz, disk, max, parameters } = recordIn(output);
	const texts = (isRecord(parameters) ? Object.entries(parameters) : []).filter((pair) => typeof pair[1] === "string");
	return {
		...typeof instance === "string" && { instance },
		...typeof multiAz === "boolean" && { multiAz },
		...isDisk(disk) && { disk },
		...typeof max === "number" && { max },
		...texts.length > 0 && { parameters: Object.fromEntries(texts) }
	};
}
function recordIn(output) {
	try {
		const value = JSON.parse(output ?? "{}");
		return isRecord(value) ? value : {};
	} catch {
		return {};
	}
}
function isDisk(value) {
	return isRecord(value) && typeof value["type"] === "string" && (value["iops"] === null || typeof value["iops"] === "number");
}
function likenessToKeep(sql, kept) {
	const { own = likenessOf(sql) } = sql;
	const has = likenessOf(sql);
	const usual = defaultLikeness(sql.kind);
	const settings = [
		"instance",
		"multiAz",
		"disk",
		"max"
	].map((key) => [key, own[key] === void 0 ? has[key] : kept[key]]).filter(([key, value]) => value !== void 0 && !isDeepStrictEqual(value, usual[key]));
	const isOwn = ([name]) => Object.hasOwn(own.parameters ?? {}, name);
	const parameters = [...Object.entries(has.parameters ?? {}).filter((pair) => !isOwn(pair)), ...Object.entries(kept.parameters ?? {}).filter(isOwn)];
	return {
		...Object.fromEntries(settings),
		...parameters.length > 0 && { parameters: Object.fromEntries(parameters) }
	};
}
// src/template/replica/likeness.ts
function likePrimaries(stage, known, deployed) {
	const databases = SQL_KINDS.flatMap((kind) => {
		const sql = stage.databases[kind];
		return sql === void 0 ? [] : [[kind, likePrimary(sql, known, deployed)]];
	});
	return {
		...stage,
		databases: {
			...stage.databases,
			...Object.fromEntries(databases)
		}
	};
}
function likePrimary(sql, { sources }, deployed) {
	const { kind, own, replicaOf } = sql;
	if (own === void 0) return sql;
	const role = deployedRole(kind, deployed);
	if (role === "replica" || role === "promoted") return alike(sql, layered(deployed?.databases[kind].likeness ?? {}, own));
	if (replicaOf === null || role === "primary") return sql;
	const written = replicaOf.kind === "stage" && replicaOf.own || {};
	return alike(sql, layered(handedOn(kind, layered(asItRuns(sources[kind]), written)), own));
}
function asItRuns(fact) {
	if (fact?.kind !== "read") return {};
	const { likeness, parameters } = fact.value;
	return {
		...likeness,
		...parameters?.kind === "read" && { parameters: parameters.value }
	};
}
function likenessOutput(sql, deployed) {
	const value = formatLikeness(likenessToKeep(sql, deployed?.databases[sql.kind].likeness ?? {}));
	const Description = "What it was made with because its primary had it";
	return value === null ? {} : { [LIKENESS_OUTPUT[sql.kind]]: {
		Description,
		Value: value
	} };
}
// src/plan/messages/around/network.ts
const vpcTenantMessages = {
	stack: (name, stage) => stage === null ? `the stack ${name}` : `the stack ${name} (stage ${stage})`,
	database: (identifier) => `the database ${identifier}`,
	liveThere: (vpc, names) => refusal("vpc-in-use", `its VPC ${vpc} would be deleted, and ${names} ${/, | and /.test(names) ? "are" : "is"} in it; destroy or move that first`),
	notVerified: (vpc, action, why) => note("vpc-tenants-unread", `whether others use its VPC ${vpc} is ${NOT_VERIFIED} (${action} ${why}); nothing of theirs is deleted, but the VPC then stays`)
};
const networkMessages = {
	rangesOverlap: (cidr, stack, range) => refusal("network-overlap", `${cidr} overlaps ${range}, the range of ${stack}: the two could never be connected; write another \`cidr\`, or leave it out, and a free one is chosen`),
	rangeUnread: (cidr, region, { action, why }) => note("network-range-not-verified", `whether ${cidr} overlaps another VPC of ${region} is ${NOT_VERIFIED} (${action} ${why})`),
	noSubnet: (id) => refusal("subnet-not-found", `there is no subnet ${id} in this region; write subnets that exist`),
	otherVpc: (id, found, vpc) => refusal("subnet-in-other-vpc", `the subnet ${id} is in ${found}, not in ${vpc}; write a subnet of ${vpc}`),
	oneZone: (zone) => refusal("subnets-in-one-zone", `all subnets are in the zone ${zone}, and databases need two; write subnets of two zones`),
	noPublicSubnet: (vpc) => refusal("bastion-without-subnet", `the stage is in ${vpc}, which is not its own, and a bastion needs a public subnet there; write vpc, subnets and bastionSubnet of ${vpc} in network`),
	noImage: (region, fact) => fact.kind === "absent" ? refusal("bastion-image-not-found", `${region} has no Amazon Linux image for a bastion; remove the bastion`) : refusal("bastion-image-unread", `the image of the bastion could not be read (${fact.action} ${fact.why}); allow ${fact.action} to this role, or remove the bastion`),
	subnetsUnread: (action, why) => refusal("subnets-unread", `the subnets of the given VPC could not be read (${action} ${why}), and no database is put into a subnet unread; allow ${action}`),
	noGroup: (id) => refusal("admitted-group-not-found", `there is no security group ${id} in this region; write one that exists in \`allowFrom\``),
	groupUnread: (id, { action, why }) => refusal("admitted-group-unread", `whether the security group ${id} exists is ${NOT_VERIFIED} (${action} ${why}), and no database admits a group unread; allow ${action}`),
	openBastion: (cidr) => warning("bastion-open-to-everyone", `bastion.allow: ${cidr} lets the whole internet try to log in to the bastion; write the ranges your people come from`),
	openDatabases: (cidr) => warning("databases-open-to-everyone", `network.allowFrom: ${cidr} admits every address that can reach the VPC; write the ranges that need the databases`),
	nobodyAllowed: note("bastion-unreachable", "bastion.allow is empty, so nobody can reach the bastion; write the ranges your people come from, or access: session-manager"),
	noWayOut: (subnet, isPublic, takesEndpoints) => {
		const endpoints = takesEndpoints ? "write `endpoints: true` for the bastion, which makes interface endpoints that AWS bills by the hour" : "create interface endpoints for ssm and ssmmessages in its VPC, which AWS bills by the hour";
		return refusal("bastion-without-way-out", isPublic ? `the subnet ${subnet} gives no public addresses, so Systems Manager cannot reach a bastion there; write a bastionSubnet with a NAT gateway or one that gives them, or ${endpoints}` : `nothing leads from the subnet ${subnet} to Systems Manager, so nobody could get through a bastion there; write a bastionSubnet with a route to the internet or a NAT gateway, or ${endpoints}`);
	},
	endpointExists: (vpc, services) => refusal("endpoint-exists", `${vpc} has an interface endpoint with private DNS for ${listed(services)} already, and AWS allows one for each service; remove \`endpoints\`, and have the endpoints there admit the bastion`),
	noPrivateDns: (vpc) => refusal("endpoints-without-dns", `${vpc} does not have both DNS support and DNS hostnames, so no host would find the endpoints; turn both on (aws ec2 modify-vpc-attribute)`),
	endpointsUnread: (vpc, action, why) => refusal("endpoints-unread", `whether endpoints can be made in ${vpc} is ${NOT_VERIFIED} (${action} ${why}), and other hosts there may use some; allow ${action}`),
	endpointsMade: note("endpoints-created", "interface endpoints for ssm and ssmmessages will be created for the bastion: AWS bills each per hour and zone"),
	endpointsForAll: (vpc) => warning("endpoints-for-whole-vpc", `every host of ${vpc} will find Systems Manager at these endpoints, which admit the bastion alone: other hosts that Systems Manager manages there will lose it`),
	endpointsRemoved: note("endpoints-removed", "the interface endpoints of the bastion will be deleted: it then needs another way out to Systems Manager"),
	wayOutNotVerified: (action, why) => note("bastion-way-out-unread", `whether Systems Manager can reach the bastion in its subnet is ${NOT_VERIFIED} (${action} ${why}); a deploy fails if it cannot`),
	bastionRestarted: note("bastion-restarted", "the bastion will restart once, to be closed from its first second: open tunnels will break for a few minutes; its address, its keys and its host key stay"),
	bastionReplaced: note("bastion-replaced", "the bastion will be replaced: open tunnels will break and its host key will change; no database will be touched")
};
// src/plan/refusals/vpc-tenants.ts
function vpcTenantsRefusal(vpcTenants, alreadyNamed) {
	if (vpcTenants === void 0) return [];
	const stacks = (valueOf(vpcTenants.stacks) ?? []).filter(({ network }) => network.vpc === vpcTenants.vpc);
	const known = /* @__PURE__ */ new Set([...alreadyNamed, ...stacks.flatMap(identifiersIn)]);
	const databases = [...valueOf(vpcTenants.sql) ?? [], ...valueOf(vpcTenants.redis) ?? []].filter((identifier) => !known.has(identifier));
	const names = [...stacks.map(({ name, tags }) => vpcTenantMessages.stack(name, tags[TAGS.stage] ?? null)), ...databases.map(vpcTenantMessages.database)];
	return names.length === 0 ? [] : [vpcTenantMessages.liveThere(vpcTenants.vpc, listed(names))];
}
function vpcTenantsUnread(vpcTenants) {
	if (vpcTenants === void 0) return [];
	const { vpc, stacks, sql, redis } = vpcTenants;
	return [
		stacks,
		sql,
		redis
	].flatMap((fact) => fact.kind === "unread" ? [vpcTenantMessages.notVerified(vpc, fact.action, fact.why)] : []);
}
function leavingVpc(changes) {
	return changes.find(isLeavingVpc)?.physicalId ?? null;
}
function isLeavingVpc({ type, action, replacement }) {
	return type === "AWS::EC2::VPC" && (action === "Remove" || replacement === "True");
}
function vpcTenantRefusals({ stage, deployed, vpcTenants, locate }) {
	const own = deployed === null ? [] : identifiersIn(deployed);
	const { line } = locate([
		"stages",
		stage.name,
		"network"
	]);
	return vpcTenantsRefusal(vpcTenants, own).map((text) => ({
		...text,
		database: null,
		property: "network",
		line
	}));
}
function identifiersIn({ databases }) {
	return DATABASES$2.flatMap((kind) => {
		const { identifier, reader } = databases[kind];
		return [identifier ?? [], reader.identifier ?? []].flat();
	});
}
// src/facts/interfaces.ts
function isOfRds({ description }) {
	return description.startsWith("RDSNetworkInterface");
}
function nodeOf({ description }) {
	return /^ElastiCache\+? (\S+)$/.exec(description)?.[1] ?? null;
}
// src/plan/messages/around/residents.ts
const SHOWN = 5;
const OWNERS = [
	[/^arn:aws[\w-]*:ecs:.*:attachment\/(.+)$/, (_, id) => `an ECS task (${id})`],
	[/^AWS Lambda VPC ENI-(.+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, (name) => `the Lambda function ${name}`],
	[/^ELB (?:(?:app|net|gwy)\/)?([^/]+)/, (name) => `the load balancer ${name}`],
	[/^Interface for NAT Gateway (\S+)$/, (name) => `the NAT gateway ${name}`],
	[/^VPC Endpoint Interface (\S+)$/, (name) => `the endpoint ${name}`],
	[/^RDSNetworkInterface/, (_, id) => `a database of RDS (${id})`],
	[/^ElastiCache\+? (\S+)$/, (name) => `the cache node ${name}`]
];
function ownerOf({ id, description, instance }) {
	if (instance !== null) return `the instance ${instance}`;
	for (const [pattern, words] of OWNERS) {
		const match = pattern.exec(description);
		if (match) return words(match[1] ?? "", id);
	}
	return description === "" ? id : `${id} (${description})`;
}
function someOf(owners) {
	const names = [...new Set(owners)];
	return names.length <= SHOWN ? listed(names) : `${names.slice(0, SHOWN).join(", ")} and ${names.length - SHOWN} more`;
}
const residentMessages = {
	database: (title, identifier) => `${title} (${identifier})`,
	reader: (title, identifier) => `the reader of ${title} (${identifier})`,
	node: (title, node) => `the node ${node} of ${title}`,
	leavesGroup: (subnet, zone, names) => refusal("subnet-in-use", `${subnet} (${zone}) cannot leave the subnets: ${lives(names)} in it, and AWS moves no database to another; keep it in \`subnets\``),
	deleted: (subnet, zone, names, zones) => refusal("subnet-in-use", `${subnet} (${zone}) cannot be deleted: ${lives(names)} in it; leave \`zones\` at ${zones}, or remove that first`),
	notVerified: (subnets, action, why) => warning("subnet-use-unread", `who lives in ${listed(subnets)} is ${NOT_VERIFIED} (${action} ${why}); a deploy fails if a database does`)
};
function lives(names) {
	return `${someOf(names)} ${new Set(names).size === 1 ? "lives" : "live"}`;
}
// src/plan/refusals/residents.ts
function leavingSubnets(input) {
	return [.../* @__PURE__ */ new Set([...takenOut(input), ...deletedSubnets(input)])];
}
function takenOut({ stage, deployed, changes }) {
	const { network } = stage;
	if (network.kind !== "given" || deployed?.network.vpc !== network.vpc) return [];
	return (changes ?? []).some(changesGroup) ? deployed.network.databaseSubnets.filter((id) => !network.subnets.includes(id)) : [];
}
function changesGroup({ type, action, details }) {
	return familyOfType(type)?.types.subnetGroup === type && action === "Modify" && details.some(({ property }) => property === "SubnetIds");
}
function deletedSubnets({ changes }) {
	return (changes ?? []).filter((change) => change.type === "AWS::EC2::Subnet" && ends(change)).flatMap(({ physicalId }) => physicalId ?? []);
}
function ends({ action, replacement }) {
	return action === "Remove" || replacement === "True";
}
function residentRefusals(input, databases) {
	const { stage, deployed, locate } = input;
	const changes = input.changes ?? [];
	if (changes.some(isLeavingVpc)) return [];
	const residents = (valueOf(input.residents) ?? []).filter((one) => !goesWith(one, changes));
	const deleted = new Set(deletedSubnets(input));
	const bastion = deployed?.bastion.instance ?? null;
	const removed = databases.filter(({ impact }) => impact === "remove").map((one) => one.database);
	return leavingSubnets(input).flatMap((subnet) => {
		const here = residents.filter((one) => one.subnet === subnet);
		const names = here.flatMap((one) => {
			const own = ownersOf(one, input);
			if (own.length > 0) return own.filter(({ kind }) => !removed.includes(kind)).map(({ name }) => name);
			if (!deleted.has(subnet)) return [];
			return [one.instance === bastion && bastion !== null ? BASTION : ownerOf(one)];
		});
		if (names.length === 0) return [];
		const zone = here[0]?.zone ?? "";
		const [key, text] = deleted.has(subnet) ? ["zones", residentMessages.deleted(subnet, zone, names, zonesBefore(input))] : ["subnets", residentMessages.leavesGroup(subnet, zone, names)];
		const { line } = locate([
			"stages",
			stage.name,
			"network",
			key
		]);
		return [{
			...text,
			database: null,
			property: `network.${key}`,
			line
		}];
	});
}
const BASTION = "the bastion";
function zonesBefore({ deployed }) {
	return deployed?.network.databaseSubnets.length ?? 0;
}
function goesWith({ instance, description }, changes) {
	return changes.some(({ physicalId, type, ...change }) => physicalId !== null && (physicalId === instance && ends({
		physicalId,
		type,
		...change
	}) || type === "AWS::EC2::VPCEndpoint" && description.endsWith(` ${physicalId}`)));
}
function ownersOf(one, input) {
	const live = input.seen ?? input.live;
	const node = nodeOf(one);
	if (node !== null) return CACHE_KINDS.flatMap((kind) => valueOf(live[kind])?.nodes.includes(node) ? [{
		kind,
		name: residentMessages.node(DATABASE_NAME[kind], node)
	}] : []);
	if (!isOfRds(one)) return [];
	return SQL_KINDS.flatMap((kind) => ["database", "reader"].flatMap((role) => {
		const facts = valueOf(role === "reader" ? live.readers?.[kind] : live[kind]);
		return facts?.zones.includes(one.zone) === true && facts.securityGroups.some((group) => one.groups.includes(group)) ? [{
			kind,
			name: residentMessages[role](DATABASE_NAME[kind], facts.identifier)
		}] : [];
	}));
}
function residentNotes(input) {
	const { residents } = input;
	return residents?.kind === "unread" ? [residentMessages.notVerified(leavingSubnets(input), residents.action, residents.why)] : [];
}
// src/template/state/section-hashes.ts
const PARTS = [
	"network",
	"bastion",
	...DATABASES$2
];
function fingerprints(sections) {
	const groups = sections.filter(isDatabase).flatMap((section) => entriesOf(section, isGroup$1));
	return Object.fromEntries(sections.map((section) => {
		const own = entriesOf(section, (resource) => !(isDatabase(section) && isGroup$1(resource)));
		const resources = Object.fromEntries(section.part === "network" ? [...own, ...groups] : own);
		return [section.part, sha256({
			resources,
			outputs: section.outputs
		}).slice(0, 12)];
	}));
}
function entriesOf({ resources }, counts) {
	return Object.entries(resources).map(([id, { resource }]) => [id, resource]).filter(([, resource]) => counts(resource));
}
function isDatabase({ part }) {
	return part !== "network" && part !== "bastion";
}
function isGroup$1({ Type }) {
	return Type === "AWS::EC2::SecurityGroup";
}
function formatParts(parts) {
	return formatPairs(Object.entries(parts));
}
function parseParts(value) {
	if (value === void 0) return null;
	const written = parsePairs(value);
	return Object.fromEntries(PARTS.map((part) => [part, written.get(part)]).filter(([, hash]) => hash !== void 0));
}
function isSameParts(parts, deployed) {
	return formatParts(parts) === formatParts(deployed ?? {});
}
// src/template/state/account-guard.ts
function accountGuardOutput({ account }, deployed, parts) {
	if (account === null || staysWithout(deployed, parts)) return {};
	return { [ACCOUNT_GUARD_OUTPUT]: {
		Description: "The only account this stage may be deployed to",
		Value: account
	} };
}
function staysWithout(deployed, parts) {
	if (deployed === null || deployed.account !== null) return false;
	return isSameParts(parts, deployed.parts);
}
// src/template/state/own-ids.ts
function ownIdsOutputs(resources, deployed, parts) {
	if (deployed !== null && deployed.securityGroups === null && isSameParts(parts, deployed.parts)) return {};
	const idsOf = (type) => Object.keys(resources).filter((id) => resources[id]?.Type === type);
	const groups = idsOf("AWS::EC2::SecurityGroup");
	const instances = idsOf(FAMILIES.sql.types.database);
	return {
		[OWN_IDS_OUTPUTS.securityGroups]: {
			Description: "The security groups of this stack",
			Value: subPairs(groups.map((id) => [id, variable(id)]))
		},
		...instances.length > 0 && { [OWN_IDS_OUTPUTS.resourceIds]: {
			Description: "The resource ids of the instances that this stack made",
			Value: subPairs(instances.map((id) => [id, variable(`${id}.DbiResourceId`)]))
		} }
	};
}
function parseOwnIds(value) {
	if (value === void 0) return null;
	return Object.fromEntries(parsePairs(value));
}
// src/template/network/security-groups.ts
function clientSecurityGroup(placement) {
	return {
		resource: {
			Type: "AWS::EC2::SecurityGroup",
			Properties: {
				GroupDescription: "Clients of the databases",
				VpcId: placement.vpcId,
				Tags: nameTag("client")
			}
		},
		properties: { VpcId: placement.vpcPath }
	};
}
function databaseSecurityGroup(kind, placement) {
	const { port } = ENGINES[kind];
	return {
		resource: {
			Type: "AWS::EC2::SecurityGroup",
			Properties: {
				GroupDescription: `Access to ${kind} on port ${port}`,
				VpcId: placement.vpcId,
				SecurityGroupIngress: [{
					description: "Tasks of the application",
					group: placement.clientSecurityGroupId
				}, ...placement.admitted].map((admission) => ingressRule(port, admission)),
				Tags: nameTag(kind)
			}
		},
		properties: { VpcId: placement.vpcPath }
	};
}
function ingressRule(port, admission) {
	return {
		Description: admission.description,
		IpProtocol: "tcp",
		FromPort: port,
		ToPort: port,
		..."group" in admission ? { SourceSecurityGroupId: admission.group } : { CidrIp: admission.cidr }
	};
}
const LONGEST_DESCRIPTION = 255;
function ruleDescription(whose, { application, name }) {
	return `${whose} of stack ${application}, stage ${name}`.slice(0, LONGEST_DESCRIPTION);
}
function allowedFrom(sources) {
	return sources.map((source) => {
		const description = "network.allowFrom";
		return isGroup(source) ? {
			description,
			group: source
		} : {
			description,
			cidr: source
		};
	});
}
function groupsIn(sources) {
	return sources.filter(isGroup);
}
function isGroup(source) {
	return source.startsWith("sg-");
}
function attachedGroups(logicalId) {
	return [ref(logicalId)];
}
// src/template/bastion/endpoints.ts
const SERVICES = [["ssm", ENDPOINT_IDS.ssm], ["ssmmessages", ENDPOINT_IDS.messages]];
const HTTPS = 443;
function endpointIds({ endpoints: wanted }) {
	return wanted ? SERVICES.map(([, id]) => id) : [];
}
function endpoints(host) {
	if (!host.bastion.endpoints) return {};
	const { path, placement, subnetId, subnetPath } = host;
	const group = {
		resource: {
			Type: "AWS::EC2::SecurityGroup",
			Properties: {
				GroupDescription: "Endpoints of the bastion",
				VpcId: placement.vpcId,
				SecurityGroupIngress: [ingressRule(HTTPS, {
					description: "Bastion",
					group: ref(BASTION_IDS.securityGroup)
				})],
				Tags: nameTag("bastion-endpoints")
			}
		},
		properties: { VpcId: placement.vpcPath }
	};
	const one = (service) => ({
		resource: {
			Type: "AWS::EC2::VPCEndpoint",
			Properties: {
				VpcEndpointType: "Interface",
				ServiceName: sub`com.amazonaws.${variable("AWS::Region")}.${service}`,
				VpcId: placement.vpcId,
				SubnetIds: [subnetId],
				SecurityGroupIds: [ref(ENDPOINT_IDS.securityGroup)],
				PrivateDnsEnabled: true
			}
		},
		properties: {
			VpcId: placement.vpcPath,
			SubnetIds: subnetPath,
			ServiceName: [...path, "endpoints"]
		}
	});
	return {
		[ENDPOINT_IDS.securityGroup]: group,
		...Object.fromEntries(SERVICES.map(([service, id]) => [id, one(service)]))
	};
}
// src/template/bastion/lockdown.ts
const BASTION_USER = "ec2-user";
const DATABASES = "/etc/ssh/sshd_config.d/10-tinystacks-databases.conf";
const NO_SHELL = "/etc/ssh/sshd_config.d/20-tinystacks-no-shell.conf";
const NO_SUDO = "/etc/sudoers.d/99-tinystacks";
const LOCK = [
	"mkdir -p /etc/ssh/sshd_config.d",
	...file(NO_SHELL, [
		`AllowUsers ${BASTION_USER}`,
		"PermitRootLogin no",
		"AuthenticationMethods publickey",
		"ForceCommand /usr/sbin/nologin",
		"PermitTTY no",
		"PermitUserRC no",
		"PermitUserEnvironment no",
		"AllowTcpForwarding no",
		"AllowStreamLocalForwarding no",
		"AllowAgentForwarding no",
		"X11Forwarding no",
		"PermitTunnel no",
		"GatewayPorts no"
	]),
	"grep -q '^Include /etc/ssh/sshd_config.d/' /etc/ssh/sshd_config || sed -i '1i Include /etc/ssh/sshd_config.d/*.conf' /etc/ssh/sshd_config",
	...file(NO_SUDO, [`${BASTION_USER} ALL=(ALL) !ALL`]),
	`chmod 440 ${NO_SUDO}`
];
function userData() {
	return base64([
		"#cloud-boothook",
		"#!/bin/sh",
		...LOCK,
		""
	].join("\n"));
}
function lockCommands(targets) {
	const sum = `cksum ${NO_SHELL} 2>/dev/null || true`;
	return [
		`before=$(${sum})`,
		...LOCK,
		...file(DATABASES, forwarding(targets)),
		"/usr/sbin/sshd -t",
		`/usr/sbin/sshd -T | grep -qix 'forcecommand /usr/sbin/nologin'`,
		"systemctl restart sshd",
		`[ "$before" = "$(${sum})" ] || pkill -KILL -u ${BASTION_USER} || true`
	];
}
function forwarding(targets) {
	if (targets.length === 0) return ["AllowTcpForwarding no"];
	return ["AllowTcpForwarding local", join$1("", ["PermitOpen", ...targets.flatMap(({ host, port }) => [
		" ",
		host,
		":",
		port
	])])];
}
function file(path, lines) {
	return [
		`cat > ${path} <<'END'`,
		...lines,
		"END"
	];
}
// src/template/bastion/host.ts
const BASTION_TYPE = "t4g.nano";
function securityGroup({ bastion, path, placement }) {
	const { port } = BASTION_KINDS[bastion.access];
	const admitted = port === null ? [] : bastion.allow.map((cidr) => ingressRule(port, {
		description: "bastion.allow",
		cidr
	}));
	return {
		resource: {
			Type: "AWS::EC2::SecurityGroup",
			Properties: {
				GroupDescription: "Bastion",
				VpcId: placement.vpcId,
				...admitted.length > 0 && { SecurityGroupIngress: admitted },
				SecurityGroupEgress: [{
					Description: "Systems Manager, updates",
					IpProtocol: "tcp",
					FromPort: 443,
					ToPort: 443,
					CidrIp: "0.0.0.0/0"
				}],
				Tags: nameTag("bastion")
			}
		},
		properties: {
			VpcId: placement.vpcPath,
			SecurityGroupIngress: [...path, "allow"]
		}
	};
}
function egressTo(port, groupId, description) {
	return {
		resource: {
			Type: "AWS::EC2::SecurityGroupEgress",
			Properties: {
				...description !== null && { Description: description },
				GroupId: ref(BASTION_IDS.securityGroup),
				IpProtocol: "tcp",
				FromPort: port,
				ToPort: port,
				...groupId === null ? { CidrIp: "0.0.0.0/0" } : { DestinationSecurityGroupId: groupId }
			}
		},
		properties: {}
	};
}
const KEY = {
	KeyType: "ed25519",
	KeyFormat: "pem"
};
function keyPair() {
	const hash = createHash("sha256").update(JSON.stringify(KEY)).digest("hex").slice(0, 8);
	return {
		resource: {
			Type: "AWS::EC2::KeyPair",
			Properties: {
				KeyName: join$1("-", [
					ref("AWS::StackName"),
					"bastion",
					hash,
					STACK_SUFFIX
				]),
				...KEY
			}
		},
		properties: {}
	};
}
function instance$1(host, place, endpoints) {
	const { gateway, path, subnetPath } = host;
	return {
		resource: {
			Type: "AWS::EC2::Instance",
			...dependsOn(gateway, endpoints),
			Properties: {
				ImageId: host.imageId,
				InstanceType: BASTION_TYPE,
				CreditSpecification: { CPUCredits: "standard" },
				IamInstanceProfile: ref(BASTION_IDS.instanceProfile),
				...place,
				MetadataOptions: {
					HttpTokens: "required",
					HttpPutResponseHopLimit: 1
				},
				BlockDeviceMappings: [{
					DeviceName: "/dev/xvda",
					Ebs: {
						Encrypted: true,
						VolumeType: "gp3"
					}
				}],
				Tags: nameTag("bastion")
			}
		},
		properties: {
			KeyName: [...path, "access"],
			NetworkInterfaces: subnetPath,
			SubnetId: subnetPath
		}
	};
}
function dependsOn(gateway, endpoints) {
	if (endpoints.length === 0) return gateway === null ? {} : { DependsOn: gateway };
	return { DependsOn: [...gateway === null ? [] : [gateway], ...endpoints] };
}
function inSubnet({ subnetId }) {
	return {
		KeyName: ref(BASTION_IDS.keyPair),
		SubnetId: subnetId,
		SecurityGroupIds: attachedGroups(BASTION_IDS.securityGroup),
		UserData: userData()
	};
}
function withInterface({ subnetId, isPublic }) {
	return { NetworkInterfaces: [{
		DeviceIndex: "0",
		SubnetId: subnetId,
		GroupSet: attachedGroups(BASTION_IDS.securityGroup),
		...isPublic && { AssociatePublicIpAddress: true }
	}] };
}
function address({ gateway }) {
	const dependsOn = gateway !== null && { DependsOn: gateway };
	return {
		[BASTION_IDS.address]: {
			resource: {
				Type: "AWS::EC2::EIP",
				...dependsOn,
				Properties: {
					Domain: "vpc",
					Tags: nameTag("bastion")
				}
			},
			properties: {}
		},
		[BASTION_IDS.addressAssociation]: {
			resource: {
				Type: "AWS::EC2::EIPAssociation",
				Properties: {
					AllocationId: attribute(BASTION_IDS.address, "AllocationId"),
					InstanceId: ref(BASTION_IDS.instance)
				}
			},
			properties: {}
		}
	};
}
// src/template/state/edition.ts
const NEWEST_EDITIONS = {
	sql: 2,
	bastion: 3
};
function parseEdition(value) {
	const edition = Number(value);
	return Number.isInteger(edition) && edition > 1 ? edition : 1;
}
// src/template/bastion/host-key.ts
const HOST_KEY = "/etc/ssh/ssh_host_ed25519_key.pub";
function publishesHostKey({ access, edition = NEWEST_EDITIONS.bastion }) {
	return isReachedDirectly(access) && edition >= 3;
}
const PUBLISH_HOST_KEY = {
	PolicyName: "PublishHostKey",
	PolicyDocument: {
		Version: "2012-10-17",
		Statement: [{
			Effect: "Allow",
			Action: "ec2:CreateTags",
			Resource: sub`arn:${variable("AWS::Partition")}:ec2:${variable("AWS::Region")}:${variable("AWS::AccountId")}:instance/*`,
			Condition: {
				StringEquals: { "aws:ResourceTag/aws:cloudformation:stack-id": ref("AWS::StackId") },
				"ForAllValues:StringEquals": { "aws:TagKeys": [HOST_KEY_TAG] }
			}
		}]
	}
};
function publishCommands(bastion) {
	if (!publishesHostKey(bastion)) return [];
	return [`key=$(cut -d ' ' -f 1,2 ${HOST_KEY})`, join$1("", [
		"timeout 60 aws ec2 create-tags --region ",
		ref("AWS::Region"),
		" --resources ",
		ref(BASTION_IDS.instance),
		` --tags "Key=${HOST_KEY_TAG},Value=$key" || echo 'The host key is not published.'`
	])];
}
// src/template/bastion/keys.ts
const PUBLIC_KEY = /^([a-z0-9@.-]+) ([A-Za-z0-9+/=]+)(?: |$)/;
function authorizedKeys(bastion, targets, path) {
	return {
		resource: {
			Type: "AWS::SSM::Association",
			Properties: {
				Name: "AWS-RunShellScript",
				Targets: [{
					Key: "InstanceIds",
					Values: [ref(BASTION_IDS.instance)]
				}],
				Parameters: { commands: [...commands(bastion.keys, targets), ...publishCommands(bastion)] }
			}
		},
		properties: { Parameters: [...path, "keys"] }
	};
}
function commands(keys, targets) {
	const file = `/home/${BASTION_USER}/.ssh/authorized_keys`;
	const metadata = "http://169.254.169.254/latest";
	return [
		"set -eu",
		...lockCommands(targets),
		join$1("", [
			"options='",
			...loginOptions(targets),
			"'"
		]),
		`token=$(curl -sSf -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' ${metadata}/api/token)`,
		`own=$(curl -sSf -H "X-aws-ec2-metadata-token: $token" ${metadata}/meta-data/public-keys/0/openssh-key)`,
		"umask 077",
		`printf '%s %s\\n' "$options" "$own" > ${file}.new`,
		...keys.map((key) => `printf '%s %s\\n' "$options" '${shellSafe(key)}' >> ${file}.new`),
		`chown ${BASTION_USER}: ${file}.new`,
		`mv ${file}.new ${file}`
	];
}
function authorizedIn({ Resources }) {
	return Object.values(Resources).filter(({ Type }) => Type === "AWS::SSM::Association").flatMap(({ Properties }) => {
		return [...JSON.stringify(Properties["Parameters"] ?? {}).matchAll(/'([a-z0-9@.-]+ [A-Za-z0-9+/=]+)' >> /g)].map(([, key = ""]) => key);
	});
}
function loginOptions(targets) {
	const open = targets.flatMap(({ host, port }) => [
		",permitopen=\"",
		host,
		":",
		port,
		"\""
	]);
	return [
		"restrict",
		...targets.length === 0 ? [] : [",port-forwarding", ...open],
		",command=\"/usr/sbin/nologin\""
	];
}
function shellSafe(key) {
	const [, type, material] = PUBLIC_KEY.exec(key) ?? [];
	if (type === void 0 || material === void 0) throw new Error("not a public key");
	return `${type} ${material}`;
}
// src/template/bastion/entrances.ts
const ENTRANCES = {
	ssh: {
		before: () => ({ [BASTION_IDS.keyPair]: keyPair() }),
		after: (host, targets) => ({
			...address(host),
			[BASTION_IDS.keys]: authorizedKeys(host.bastion, targets, host.path)
		}),
		place: inSubnet,
		outputs: () => ({
			[BASTION_OUTPUTS.host]: {
				Description: "Address of the bastion",
				Value: ref(BASTION_IDS.address)
			},
			[BASTION_OUTPUTS.user]: {
				Description: "User name on the bastion",
				Value: BASTION_USER
			},
			[BASTION_OUTPUTS.keyParameter]: {
				Description: "SSM parameter with the private key of the bastion",
				Value: sub`/ec2/keypair/${variable(`${BASTION_IDS.keyPair}.KeyPairId`)}`
			}
		})
	},
	"session-manager": {
		before: () => ({}),
		after: () => ({}),
		place: withInterface,
		outputs: () => ({})
	}
};
// src/template/bastion/image.ts
const BASTION_IMAGE_PARAMETER = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64";
const NEWEST_IMAGE = `{{resolve:ssm:${BASTION_IMAGE_PARAMETER}}}`;
function imageOf(image) {
	return image?.kind === "read" ? image.value : NEWEST_IMAGE;
}
// src/template/existing-database.ts
function existingId({ region, identifier }) {
	return `${region}/${identifier}`;
}
const UNKNOWN = "(read from AWS when it is deployed)";
function existingDatabase(stage, existing, placement, known) {
	const facts = factsOf(existing.kind, known);
	const path = [
		"stages",
		stage.name,
		"databases",
		existing.kind,
		"existing"
	];
	const clients = {
		description: ruleDescription("Clients", stage),
		group: placement.clientSecurityGroupId
	};
	return {
		part: existing.kind,
		path,
		resources: existing.allowFrom ? { [EXISTING_RULE_IDS[existing.kind]]: existingRule(stage, existing, known, clients) } : {},
		outputs: outputs$3(existing, facts)
	};
}
function existingRule(stage, { kind }, known, source) {
	const facts = factsOf(kind, known);
	return {
		resource: {
			Type: "AWS::EC2::SecurityGroupIngress",
			Properties: {
				Description: source.description,
				GroupId: facts?.securityGroups[0] ?? UNKNOWN,
				IpProtocol: "tcp",
				FromPort: facts?.port ?? 0,
				ToPort: facts?.port ?? 0,
				SourceSecurityGroupId: source.group
			}
		},
		properties: { SourceSecurityGroupId: [
			"stages",
			stage.name,
			"databases"
		] }
	};
}
function factsOf(kind, known) {
	const fact = known.existing[kind];
	return fact?.kind === "read" ? fact.value : null;
}
function outputs$3(existing, facts) {
	const { kind, secret } = existing;
	const keys = DATABASE_OUTPUTS[kind];
	const name = ENGINES[kind].title;
	const port = facts === null ? UNKNOWN : String(facts.port);
	return {
		[EXISTING_OUTPUT[kind]]: {
			Description: `Existing database that is used as ${name}`,
			Value: existingId(existing)
		},
		[keys.host]: {
			Description: `Host of ${name}`,
			Value: facts?.host ?? UNKNOWN
		},
		[keys.port]: {
			Description: `Port of ${name}`,
			Value: port
		},
		...facts?.database != null && { [keys.database]: {
			Description: `Database name on ${name}`,
			Value: facts.database
		} },
		...isSql(kind) && facts?.readerHost != null && {
			[READER_OUTPUTS[kind].host]: {
				Description: `Host of the readers of ${name}`,
				Value: facts.readerHost
			},
			[READER_OUTPUTS[kind].port]: {
				Description: `Port of the readers of ${name}`,
				Value: port
			}
		},
		...isCache(kind) && { [CACHE_OUTPUTS[kind].tls]: {
			Description: `Whether ${name} demands TLS`,
			Value: String(facts?.tls ?? true)
		} },
		...secret !== null && { [keys.secretArn]: {
			Description: `Secret with the credentials of ${name}`,
			Value: secret
		} }
	};
}
// src/template/bastion/admission.ts
function admissions(stage, known) {
	return Object.fromEntries(existingOf(stage).filter(({ allowFrom }) => allowFrom).map((existing) => [BASTION_ADMISSION_IDS[existing.kind], existingRule(stage, existing, known, {
		description: ruleDescription("Bastion", stage),
		group: ref(BASTION_IDS.securityGroup)
	})]));
}
function admissionOutputs(stage) {
	const closed = existingOf(stage).filter(({ allowFrom }) => !allowFrom);
	if (closed.length === 0) return {};
	return {
		[BASTION_OUTPUTS.securityGroup]: {
			Description: "Security group of the bastion",
			Value: ref(BASTION_IDS.securityGroup)
		},
		[BASTION_OUTPUTS.notAdmitted]: {
			Description: "Existing databases whose security groups have no rule for the bastion from here",
			Value: closed.map(({ kind }) => kind).join(",")
		}
	};
}
function existingOf({ existing }) {
	return DATABASES$2.flatMap((kind) => existing[kind] ?? []);
}
// src/template/bastion/role.ts
function role({ publishesHostKey }) {
	return {
		resource: {
			Type: "AWS::IAM::Role",
			Properties: {
				AssumeRolePolicyDocument: trustOf(sub`ec2.${variable("AWS::URLSuffix")}`),
				ManagedPolicyArns: [sub`arn:${variable("AWS::Partition")}:iam::aws:policy/AmazonSSMManagedInstanceCore`],
				Policies: [{
					PolicyName: "NoSecrets",
					PolicyDocument: NO_SECRETS
				}, ...publishesHostKey ? [PUBLISH_HOST_KEY] : []]
			}
		},
		properties: {}
	};
}
const NO_SECRETS = {
	Version: "2012-10-17",
	Statement: [{
		Effect: "Deny",
		Action: [
			"ssm:GetParameter",
			"ssm:GetParameters",
			"ssm:GetParametersByPath",
			"ssm:GetParameterHistory",
			"secretsmanager:GetSecretValue",
			"secretsmanager:BatchGetSecretValue"
		],
		Resource: "*"
	}, {
		Effect: "Deny",
		Action: "kms:Decrypt",
		Resource: "*",
		Condition: { StringLike: { "kms:ViaService": ["ssm.*", "secretsmanager.*"] } }
	}]
};
function instanceProfile() {
	return {
		resource: {
			Type: "AWS::IAM::InstanceProfile",
			Properties: { Roles: [ref(BASTION_IDS.role)] }
		},
		properties: {}
	};
}
// src/template/bastion/bastion.ts
function bastionHost(stage, bastion, placement, targets, known) {
	const stagePath = ["stages", stage.name];
	const path = [...stagePath, "bastion"];
	const host = {
		bastion,
		path,
		placement,
		imageId: imageOf(known.bastionImage),
		...place(stage.network, bastion),
		subnetPath: [
			...stagePath,
			"network",
			"bastionSubnet"
		]
	};
	const entrance = ENTRANCES[bastion.access];
	return {
		part: "bastion",
		path,
		resources: {
			[BASTION_IDS.securityGroup]: securityGroup(host),
			...egressRules(bastion, targets),
			...admissions(stage, known),
			[BASTION_IDS.role]: role({ publishesHostKey: publishesHostKey(bastion) }),
			[BASTION_IDS.instanceProfile]: instanceProfile(),
			...entrance.before(),
			...endpoints(host),
			[BASTION_IDS.instance]: instance$1(host, entrance.place(host), endpointIds(bastion)),
			...entrance.after(host, targets)
		},
		outputs: {
			...outputs$2(bastion, known.bastionImage),
			...admissionOutputs(stage)
		}
	};
}
function place(network, { subnet }) {
	if (network.kind === "own") return {
		subnetId: ref(ZONE_IDS[0].publicSubnet),
		gateway: NETWORK_IDS.publicRoute,
		isPublic: true
	};
	return {
		subnetId: subnet ?? network.subnets[0],
		gateway: null,
		isPublic: false
	};
}
function egressRules({ edition }, targets) {
	return Object.fromEntries(targets.map(({ kind, listens, groupId }) => [BASTION_EGRESS_IDS[kind], egressTo(listens, groupId, edition === 1 ? null : ENGINES[kind].title)]));
}
function outputs$2({ access, endpoints: hasEndpoints, subnet, edition = NEWEST_EDITIONS.bastion }, image) {
	return {
		[BASTION_OUTPUTS.access]: {
			Description: "How the bastion is reached",
			Value: access
		},
		[BASTION_OUTPUTS.instance]: {
			Description: "Instance of the bastion",
			Value: ref(BASTION_IDS.instance)
		},
		...image?.kind === "read" && { [BASTION_OUTPUTS.image]: {
			Description: "Image of the bastion",
			Value: image.value
		} },
		...subnet !== null && { [BASTION_OUTPUTS.subnet]: {
			Description: "Subnet of the bastion",
			Value: subnet
		} },
		...hasEndpoints && { [BASTION_OUTPUTS.endpoints]: {
			Description: "Whether the bastion has interface endpoints",
			Value: "true"
		} },
		...ENTRANCES[access].outputs(),
		...edition !== 1 && { [BASTION_OUTPUTS.edition]: {
			Description: "How it was made",
			Value: String(edition)
		} }
	};
}
// src/template/bastion/targets.ts
const IDS = {
	...SQL_IDS,
	...CACHE_IDS
};
function bastionTargets(sections) {
	return DATABASES$2.flatMap((kind) => {
		const reader = isSql(kind) ? [READER_OUTPUTS[kind]] : [];
		return [DATABASE_OUTPUTS[kind], ...reader].flatMap((keys) => sections.flatMap(({ outputs, resources }) => {
			const [host, port] = [outputs[keys.host], outputs[keys.port]];
			if (host === void 0 || port === void 0) return [];
			const listens = listeningPort(kind, port.Value);
			const groupId = groupOf(kind, resources);
			return [{
				kind,
				host: host.Value,
				port: port.Value,
				listens,
				groupId
			}];
		}));
	});
}
function groupOf(kind, resources) {
	const { securityGroup } = IDS[kind];
	if (Object.hasOwn(resources, securityGroup)) return ref(securityGroup);
	return resources[EXISTING_RULE_IDS[kind]]?.resource.Properties["GroupId"] ?? null;
}
function listeningPort(kind, port) {
	return typeof port === "string" && /^\d+$/.test(port) ? Number(port) : ENGINES[kind].port;
}
// src/template/check-references.ts
const FUNCTION = /^(Ref|Fn::.*)$/i;
const OPENING = /[{$]\s*\{/;
const SECRET_PROPERTIES = /* @__PURE__ */ new Set([
	"MasterUserPassword",
	"AuthToken",
	"SecretString"
]);
const PASSWORD = /\{\{resolve:secretsmanager:(\$\{[A-Za-z0-9]+\}|arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+):SecretString:password\}\}/g;
const VARIABLE = /\$\{([A-Za-z0-9]+|AWS::[A-Za-z]+)(\.[A-Za-z.]+)?\}/g;
function checkReferences(template) {
	const place = firstForeign(template, null, new Set(Object.keys(template.Resources)));
	if (place === void 0) return;
	throw new TinystacksError("foreign-reference", `the template has a reference at ${keysOf(place).join(".")} that tinystacks did not write`, {
		exit: 2,
		hint: "remove the braces from the text in the file"
	});
}
function firstForeign(value, at, ids) {
	if (typeof value === "string") return isText(value, at) ? void 0 : at;
	if (typeof value !== "object" || value === null) return void 0;
	const isOurs = isIntrinsic(value);
	const entries = Object.entries(value);
	for (const [key, inner] of entries) {
		if (OPENING.test(key) || FUNCTION.test(key) && !isOurs) return at;
		if (key === "Fn::Sub" && isOurs) return isOwnText(inner, at, ids) ? void 0 : at;
	}
	for (const [key, inner] of entries) {
		const found = firstForeign(inner, isOurs ? at : {
			key,
			in: at
		}, ids);
		if (found !== void 0) return found;
	}
}
function keysOf(place) {
	return place === null ? [] : [...keysOf(place.in), place.key];
}
function isText(text, at) {
	return !OPENING.test(text) || text === "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}" && at?.key === "ImageId";
}
function isOwnText(text, at, ids) {
	if (typeof text !== "string") return false;
	const rest = SECRET_PROPERTIES.has(at?.key ?? "") ? text.replaceAll(PASSWORD, "$1") : text;
	const isKnown = (name) => name.startsWith("AWS::") || ids.has(name);
	return !OPENING.test(rest.replaceAll(VARIABLE, (whole, name) => isKnown(name) ? "" : whole));
}
// src/template/state/preserve-immutable.ts
function keepDeployed(stage, deployed) {
	if (deployed === null) return stage;
	const databases = databasesOf(stage).map((database) => [database.kind, forFamily(database, {
		sql: (sql) => keepSql(sql, madeBy(deployed, sql.kind)),
		cache: (cache) => keepCache(cache, deployed.databases[cache.kind])
	})]);
	return {
		...stage,
		secretsKmsKey: secretsKeyOf(stage, deployed),
		network: keepNetwork(stage.network, deployed.network),
		bastion: stage.bastion && keepBastion(stage.bastion, deployed.bastion),
		databases: Object.fromEntries(databases)
	};
}
function secretsKeyOf({ secretsKmsKey }, deployed) {
	return secretsKmsKey ?? deployed?.secretsKey?.written ?? null;
}
function madeBy(deployed, kind) {
	const database = deployed?.databases[kind] ?? null;
	return database?.existing === null ? database : null;
}
function keepNetwork(network, deployed) {
	const { cidr } = deployed;
	if (network.kind === "given" || cidr === null) return network;
	const zones = deployed.databaseSubnets.length;
	return {
		...network,
		cidr: network.cidrGiven === false ? cidr : network.cidr,
		zones: network.zonesGiven === false && (zones === 2 || zones === 3) ? zones : network.zones
	};
}
function keepBastion(bastion, { instance, edition }) {
	return instance === null ? bastion : {
		...bastion,
		edition
	};
}
function keepSql(sql, made) {
	const kept = (given, key) => given === false ? made?.[key] ?? sql[key] : sql[key];
	return {
		...sql,
		version: kept(sql.versionGiven, "version"),
		database: kept(sql.databaseGiven, "database"),
		username: kept(sql.usernameGiven, "username"),
		...made !== null && made.role !== "absent" && { edition: made.edition },
		...turnsMonitoringOff(sql, made) && { monitoring: 0 }
	};
}
function turnsMonitoringOff({ monitoring }, made) {
	return monitoring === void 0 && made !== null && made.monitoring !== null;
}
function keepCache(cache, { engine, version }) {
	return cache.versionGiven === false && engine === cache.engine ? {
		...cache,
		version: version ?? cache.version
	} : cache;
}
function secretPrefix(stage, kind, deployed) {
	const made = madeBy(deployed, kind);
	const arn = made?.copiedSecretArn ?? made?.urls?.secretArn ?? made?.secretArn ?? null;
	const kept = deployed && arn !== null ? prefixOfDeployed(arn, deployed.id) : null;
	if (kept !== null) return kept;
	const left = keptSecrets(stage, deployed)[kind] ?? 0;
	const prefix = `${stage.name}-${stage.application}-${kind}`;
	return left === 0 ? prefix : `${prefix}-${left + 1}`;
}
function prefixOfDeployed(arn, stackId) {
	const name = arn.startsWith("arn:") ? arn.replace(/^.*:secret:/, "").slice(0, -7) : arn;
	const suffix = `-${stackSuffix(stackId)}`;
	return suffix !== "-" && name.endsWith(suffix) ? databasePrefix(name.slice(0, -suffix.length)) : null;
}
function keptSecrets(stage, deployed) {
	if (deployed === null) return {};
	const counts = DATABASES$2.map((kind) => {
		const secret = madeBy(deployed, kind)?.secretArn ?? null;
		const removed = stage.databases[kind] === void 0 && secret !== null;
		return [kind, (deployed.keptSecrets[kind] ?? 0) + (removed ? 1 : 0)];
	});
	return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
// src/template/network/cidr.ts
function sixteenth(cidr, index) {
	const [address = "", length = ""] = cidr.split("/");
	const prefix = Number(length);
	const block = address.split(".").reduce((number, octet) => number * 256 + Number(octet), 0) + index * 2 ** (32 - prefix - 4);
	return `${[
		24,
		16,
		8,
		0
	].map((shift) => Math.floor(block / 2 ** shift) % 256).join(".")}/${prefix + 4}`;
}
// src/template/network/network.ts
const FIRST_DATABASE_BLOCK = 8;
function network(stage) {
	const path = [
		"stages",
		stage.name,
		"network"
	];
	return stage.network.kind === "own" ? ownNetwork(stage.network, path, admittedTo(stage)) : givenNetwork(stage.network, path, admittedTo(stage));
}
function admittedTo({ allowFrom, bastion }) {
	const viaBastion = {
		description: "Bastion",
		group: ref(BASTION_IDS.securityGroup)
	};
	return [...allowedFrom(allowFrom), ...bastion === null ? [] : [viaBastion]];
}
function ownNetwork(own, path, admitted) {
	const zones = ZONE_IDS.slice(0, own.zones);
	const placement = {
		vpcId: ref(NETWORK_IDS.vpc),
		databaseSubnetIds: zones.map((zone) => ref(zone.databaseSubnet)),
		clientSecurityGroupId: groupId,
		admitted,
		subnetsPath: [...path, "zones"],
		vpcPath: path
	};
	const publicSubnetIds = zones.map((zone) => ref(zone.publicSubnet));
	return {
		section: {
			part: "network",
			path,
			resources: {
				...vpc(own, path),
				...routeTables(),
				...Object.fromEntries(zones.flatMap((_, zone) => Object.entries(subnetsOfZone(own, zone, path)))),
				[NETWORK_IDS.clientSecurityGroup]: clientSecurityGroup(placement)
			},
			outputs: {
				...networkOutputs(placement, publicSubnetIds),
				[NETWORK_OUTPUTS.vpcCidr]: {
					Description: "Address block of the VPC",
					Value: own.cidr
				}
			}
		},
		placement
	};
}
function givenNetwork(given, path, admitted) {
	const placement = {
		vpcId: given.vpc,
		databaseSubnetIds: given.subnets,
		clientSecurityGroupId: groupId,
		admitted,
		subnetsPath: [...path, "subnets"],
		vpcPath: [...path, "vpc"]
	};
	return {
		section: {
			part: "network",
			path,
			resources: { [NETWORK_IDS.clientSecurityGroup]: clientSecurityGroup(placement) },
			outputs: {
				...networkOutputs(placement, given.taskSubnets ?? given.subnets),
				...given.taskSubnets && { [NETWORK_OUTPUTS.primaryVpc]: {
					Description: "VPC of the primary that the stage follows",
					Value: given.vpc
				} }
			}
		},
		placement
	};
}
const groupId = attribute(NETWORK_IDS.clientSecurityGroup, "GroupId");
function vpc(own, path) {
	return {
		[NETWORK_IDS.vpc]: {
			resource: {
				Type: "AWS::EC2::VPC",
				Properties: {
					CidrBlock: own.cidr,
					EnableDnsSupport: true,
					EnableDnsHostnames: true,
					Tags: nameTag("databases")
				}
			},
			properties: { CidrBlock: [...path, "cidr"] }
		},
		[NETWORK_IDS.internetGateway]: plain("AWS::EC2::InternetGateway", { Tags: nameTag("databases") }),
		[NETWORK_IDS.internetGatewayAttachment]: plain("AWS::EC2::VPCGatewayAttachment", {
			VpcId: ref(NETWORK_IDS.vpc),
			InternetGatewayId: ref(NETWORK_IDS.internetGateway)
		})
	};
}
function routeTables() {
	return {
		[NETWORK_IDS.publicRouteTable]: plain("AWS::EC2::RouteTable", {
			VpcId: ref(NETWORK_IDS.vpc),
			Tags: nameTag("public")
		}),
		[NETWORK_IDS.publicRoute]: {
			resource: {
				Type: "AWS::EC2::Route",
				DependsOn: NETWORK_IDS.internetGatewayAttachment,
				Properties: {
					RouteTableId: ref(NETWORK_IDS.publicRouteTable),
					DestinationCidrBlock: "0.0.0.0/0",
					GatewayId: ref(NETWORK_IDS.internetGateway)
				}
			},
			properties: {}
		},
		[NETWORK_IDS.databaseRouteTable]: plain("AWS::EC2::RouteTable", {
			VpcId: ref(NETWORK_IDS.vpc),
			Tags: nameTag("database")
		})
	};
}
function subnetsOfZone(own, zone, path) {
	const ids = ZONE_IDS[zone];
	if (ids === void 0) return {};
	const subnet = (block, name) => ({
		resource: {
			Type: "AWS::EC2::Subnet",
			Properties: {
				VpcId: ref(NETWORK_IDS.vpc),
				AvailabilityZone: select(zone, zones()),
				CidrBlock: sixteenth(own.cidr, block),
				Tags: nameTag(`${name} ${zone + 1}`)
			}
		},
		properties: { CidrBlock: [...path, "cidr"] }
	});
	const association = (subnetId, routeTableId) => plain("AWS::EC2::SubnetRouteTableAssociation", {
		SubnetId: ref(subnetId),
		RouteTableId: ref(routeTableId)
	});
	return {
		[ids.publicSubnet]: subnet(zone, "public"),
		[ids.publicAssociation]: association(ids.publicSubnet, NETWORK_IDS.publicRouteTable),
		[ids.databaseSubnet]: subnet(FIRST_DATABASE_BLOCK + zone, "database"),
		[ids.databaseAssociation]: association(ids.databaseSubnet, NETWORK_IDS.databaseRouteTable)
	};
}
function plain(Type, Properties) {
	return {
		resource: {
			Type,
			Properties
		},
		properties: {}
	};
}
function networkOutputs(placement, taskSubnetIds) {
	return {
		[NETWORK_OUTPUTS.clientSecurityGroup]: {
			Description: "Security group that the tasks of the application wear",
			Value: placement.clientSecurityGroupId
		},
		[NETWORK_OUTPUTS.vpc]: {
			Description: "VPC of the databases",
			Value: placement.vpcId
		},
		[NETWORK_OUTPUTS.subnets]: {
			Description: "Subnets for the tasks of the application",
			Value: commaSeparated(taskSubnetIds)
		},
		[NETWORK_OUTPUTS.databaseSubnets]: {
			Description: "Subnets of the databases",
			Value: commaSeparated(placement.databaseSubnetIds)
		}
	};
}
function commaSeparated(values) {
	return join$1(",", values);
}
// src/template/redis.ts
const DEFAULT_USER = "default";
const ENGINE = "redis";
const DATABASE = "0";
const TYPES$1 = FAMILIES.cache.types;
function redisDatabase(stage, cache, placement, secretPrefix) {
	const stagePath = ["stages", stage.name];
	const { kind } = cache;
	const { port, title: name } = ENGINES[kind];
	const ids = CACHE_IDS[kind];
	const path = [
		...stagePath,
		"databases",
		kind
	];
	const title = `${name} of stack ${stage.application}, stage ${stage.name}`;
	return {
		part: kind,
		path,
		resources: {
			[ids.securityGroup]: databaseSecurityGroup(kind, placement),
			[ids.secret]: databaseSecret({
				prefix: secretPrefix,
				description: title,
				username: DEFAULT_USER,
				holds: {
					engine: ENGINE,
					port,
					dbname: DATABASE
				},
				usernamePath: path,
				stagePath
			}),
			[ids.subnetGroup]: subnetGroup$1(kind, placement),
			[ids.parameterGroup]: parameterGroup$1(cache, path),
			[ids.replicationGroup]: replicationGroup(cache, ids, path),
			[ids.connectionSecret]: connectionSecret({
				prefix: secretPrefix,
				description: `Connection to ${title}`,
				stagePath
			}, connection$1(ids))
		},
		outputs: outputs$1(cache, ids)
	};
}
function subnetGroup$1(kind, placement) {
	return {
		resource: {
			Type: TYPES$1.subnetGroup,
			Properties: {
				Description: `Subnets of ${ENGINES[kind].title}`,
				SubnetIds: placement.databaseSubnetIds
			}
		},
		properties: { SubnetIds: placement.subnetsPath }
	};
}
function parameterGroup$1(cache, path) {
	return {
		resource: {
			Type: TYPES$1.parameterGroup,
			Properties: {
				Description: `Parameters of ${ENGINES[cache.kind].title}`,
				CacheParameterGroupFamily: cacheFamily(cache.engine, cache.version),
				...Object.keys(cache.parameters).length > 0 && { Properties: cache.parameters }
			}
		},
		properties: {
			CacheParameterGroupFamily: [...path, "version"],
			Properties: [...path, "parameters"]
		}
	};
}
function replicationGroup(cache, ids, path) {
	const hasReplicas = cache.replicas > 0;
	return {
		resource: {
			Type: TYPES$1.database,
			DeletionPolicy: "Snapshot",
			UpdateReplacePolicy: "Snapshot",
			Properties: {
				ReplicationGroupDescription: sub`${ENGINES[cache.kind].title} of ${variable("AWS::StackName")}`,
				Engine: cache.engine,
				EngineVersion: cache.version,
				CacheNodeType: cache.instance,
				NumCacheClusters: cache.replicas + 1,
				AutomaticFailoverEnabled: hasReplicas,
				MultiAZEnabled: hasReplicas && cache.multiAz,
				TransitEncryptionEnabled: true,
				AtRestEncryptionEnabled: true,
				...cache.kmsKey !== null && { KmsKeyId: cache.kmsKey },
				AuthToken: passwordOf$1(ids.secret),
				CacheSubnetGroupName: ref(ids.subnetGroup),
				CacheParameterGroupName: ref(ids.parameterGroup),
				SecurityGroupIds: attachedGroups(ids.securityGroup),
				SnapshotRetentionLimit: cache.backupDays,
				...cache.backupWindow !== null && { SnapshotWindow: cache.backupWindow },
				...cache.maintenanceWindow !== null && { PreferredMaintenanceWindow: cache.maintenanceWindow },
				AutoMinorVersionUpgrade: cache.autoMinorVersionUpgrade
			}
		},
		properties: {
			Engine: [...path, "engine"],
			EngineVersion: [...path, "version"],
			CacheNodeType: [...path, "instance"],
			NumCacheClusters: [...path, "replicas"],
			AutomaticFailoverEnabled: [...path, "replicas"],
			MultiAZEnabled: [...path, "multiAz"],
			KmsKeyId: [...path, "kmsKey"],
			CacheParameterGroupName: [...path, "parameters"],
			SnapshotRetentionLimit: [...path, "backupDays"],
			SnapshotWindow: [...path, "backupWindow"],
			PreferredMaintenanceWindow: [...path, "maintenanceWindow"],
			AutoMinorVersionUpgrade: [...path, "autoMinorVersionUpgrade"]
		}
	};
}
function connection$1(ids) {
	const group = ids.replicationGroup;
	return subJson({
		username: DEFAULT_USER,
		password: passwordReference(ids.secret),
		engine: ENGINE,
		host: variable(`${group}.PrimaryEndPoint.Address`),
		port: variable(`${group}.PrimaryEndPoint.Port`),
		dbname: DATABASE,
		identifier: variable(group)
	}, ["port"]);
}
function outputs$1(cache, ids) {
	const keys = DATABASE_OUTPUTS[cache.kind];
	const { title } = ENGINES[cache.kind];
	const group = ids.replicationGroup;
	return {
		[keys.host]: {
			Description: `Host of ${title}`,
			Value: attribute(group, "PrimaryEndPoint.Address")
		},
		[keys.port]: {
			Description: `Port of ${title}`,
			Value: attribute(group, "PrimaryEndPoint.Port")
		},
		[keys.database]: {
			Description: `Database number on ${title}`,
			Value: DATABASE
		},
		[keys.secretArn]: {
			Description: `Secret with the credentials of ${title}`,
			Value: ref(ids.connectionSecret)
		},
		[keys.identifier]: {
			Description: `Replication group of ${title}`,
			Value: ref(group)
		},
		[CACHE_OUTPUTS[cache.kind].engine]: {
			Description: `Engine of ${title}`,
			Value: cache.engine
		},
		[keys.version]: {
			Description: `Version of ${title} as written`,
			Value: cache.version
		}
	};
}
// src/template/replica/copied-secret.ts
function copiedSecret(sql, stage, { databases }, { prefix, adopted }) {
	const key = COPIED_SECRET_OUTPUT[sql.kind];
	if (sql.replicaRegions.length === 0 && databases[sql.kind].copiedSecretArn === null) return {
		resources: {},
		outputs: {}
	};
	const id = CONNECTION_SECRET_IDS[sql.kind];
	const secret = connectionSecret({
		prefix,
		description: `Connection to ${sql.kind} of stack ${stage.application}, stage ${stage.name}`,
		stagePath: ["stages", stage.name],
		replicaRegions: sql.replicaRegions
	}, connection(sql, adopted));
	return {
		resources: { [id]: secret },
		outputs: { [key]: {
			Description: "Secret that other regions get copies of",
			Value: ref(id)
		} }
	};
}
function connection({ kind, username, database }, adopted) {
	const { instance } = SQL_IDS[kind];
	return subJson({
		username,
		password: passwordOfArn(adopted),
		engine: kind,
		host: variable(`${instance}.Endpoint.Address`),
		port: variable(`${instance}.Endpoint.Port`),
		dbname: database,
		dbInstanceIdentifier: variable(instance)
	}, ["port"]);
}
// src/template/replica/replica.ts
const REGION_KEY = "alias/aws/rds";
const INHERITED = [
	"AllocatedStorage",
	"BackupRetentionPeriod",
	"DBName",
	"MasterUserPassword",
	"MasterUsername",
	"PreferredBackupWindow",
	"StorageEncrypted"
];
const ACROSS_REGIONS_ONLY = ["DBSubnetGroupName", "KmsKeyId"];
function asReplica(primary, sql, replicaOf, { stage, deployed, external }) {
	const ids = SQL_IDS[sql.kind];
	const source = templateSource(stage, sql, replicaOf, external);
	const crosses = source.region !== stage.region;
	const key = sql.kmsKey ?? deployed?.databases[sql.kind].source.kmsKey ?? REGION_KEY;
	const resources = without(primary.resources, [
		ids.secret,
		ids.secretAttachment,
		...crosses ? [] : [ids.subnetGroup]
	]);
	const path = [...primary.path, "replicaOf"];
	return {
		...primary,
		resources: changedResource(resources, ids.instance, ({ resource, properties }) => ({
			resource: {
				...resource,
				Properties: {
					...without(resource.Properties, [...INHERITED, ...crosses ? [] : ACROSS_REGIONS_ONLY]),
					SourceDBInstanceIdentifier: crosses ? source.arn : source.identifier,
					...crosses && {
						SourceRegion: source.region,
						KmsKeyId: key
					}
				}
			},
			properties: {
				...properties,
				SourceDBInstanceIdentifier: path,
				SourceRegion: path
			}
		})),
		outputs: {
			...without(primary.outputs, [DATABASE_OUTPUTS[sql.kind].secretArn]),
			...outputsOf(sql, source),
			...crosses && sourceOutput(SOURCE_OUTPUTS[sql.kind].sourceRegion, source.region),
			...crosses && sourceOutput(SOURCE_OUTPUTS[sql.kind].kmsKey, key),
			...!crosses && source.clientGroup !== null && sourceOutput(SOURCE_OUTPUTS[sql.kind].sourceClientGroup, source.clientGroup),
			...likenessOutput(sql, deployed)
		}
	};
}
function outputsOf(sql, source) {
	const keys = DATABASE_OUTPUTS[sql.kind];
	const { instance } = SQL_IDS[sql.kind];
	const value = (Value, Description) => ({
		Description,
		Value
	});
	return {
		[keys.host]: value(source.host, "Host of the primary"),
		[keys.port]: value(source.port, "Port of the primary"),
		[READER_OUTPUTS[sql.kind].host]: value(attribute(instance, "Endpoint.Address"), "Host of the reader"),
		[READER_OUTPUTS[sql.kind].port]: value(attribute(instance, "Endpoint.Port"), "Port of the reader"),
		[keys.database]: value(source.database, "Database name on the primary"),
		[USERNAME_OUTPUT[sql.kind]]: value(source.username, "User name on the primary"),
		...source.secretArn !== null && { [keys.secretArn]: value(source.secretArn, "Secret with the credentials of the primary") },
		...sourceOutput(SOURCE_OUTPUTS[sql.kind].sourceArn, source.arn),
		...source.stack !== null && sourceOutput(SOURCE_OUTPUTS[sql.kind].sourceStack, source.stack)
	};
}
function sourceOutput(key, Value) {
	return { [key]: {
		Description: "Where the database comes from",
		Value
	} };
}
function without(object, keys) {
	return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
function changedResource(resources, id, change) {
	return Object.fromEntries(Object.entries(resources).map(([key, value]) => [key, key === id ? change(value) : value]));
}
// src/template/replica/promoted.ts
const NEVER_ADDED = [
	"DBName",
	"MasterUsername",
	"StorageEncrypted",
	"KmsKeyId"
];
function asPromoted(primary, sql, stage, deployed, secretPrefix) {
	const made = deployed.databases[sql.kind];
	const { source } = made;
	const ids = SQL_IDS[sql.kind];
	const keys = SOURCE_OUTPUTS[sql.kind];
	const { region } = source;
	const key = sql.kmsKey ?? source.kmsKey;
	const adopted = adoptedSecret(made);
	const absent = [
		...NEVER_ADDED,
		...region === null ? ["DBSubnetGroupName"] : [],
		...adopted === null ? [] : ["MasterUserPassword"],
		...sql.storage.sizeGiven === false ? ["AllocatedStorage"] : []
	];
	const instances = changedResource(without(primary.resources, region === null ? [ids.subnetGroup] : []), ids.instance, ({ resource, properties }) => ({
		resource: {
			...resource,
			Properties: {
				...without(resource.Properties, absent),
				...region !== null && { SourceRegion: region },
				...key !== null && { KmsKeyId: key }
			}
		},
		properties: {
			...properties,
			SourceDBInstanceIdentifier: [...primary.path, "replicaOf"]
		}
	}));
	const copied = adopted === null ? null : copiedSecret(sql, stage, deployed, {
		prefix: secretPrefix,
		adopted
	});
	const from = source.promotedFrom ?? source.arn ?? "";
	return {
		...primary,
		resources: adopted === null ? instances : {
			...adopting(instances, ids, adopted),
			...copied?.resources
		},
		outputs: {
			...primary.outputs,
			...copied?.outputs,
			...adopted !== null && { [DATABASE_OUTPUTS[sql.kind].secretArn]: {
				Description: `Secret with the credentials of stage ${stage.name}`,
				Value: adopted
			} },
			...sourceOutput(keys.promotedFrom, from),
			...kept(keys.sourceRegion, source.region),
			...kept(keys.sourceStack, source.stack),
			...kept(keys.kmsKey, source.kmsKey),
			...likenessOutput(sql, deployed)
		}
	};
}
function adoptedSecret({ hasCopiedSecret, secretArn }) {
	return hasCopiedSecret ? secretArn : null;
}
function adopting(resources, ids, secretArn) {
	return changedResource(without(resources, [ids.secret]), ids.secretAttachment, (attachment) => ({
		...attachment,
		resource: {
			...attachment.resource,
			Properties: {
				...attachment.resource.Properties,
				SecretId: secretArn
			}
		}
	}));
}
function kept(key, value) {
	return value === null ? {} : sourceOutput(key, value);
}
// src/template/state/restored-from.ts
function formatRestored(from) {
	return from.kind === "snapshot" ? formatPairs([["snapshot", from.snapshot]]) : formatPairs([["time", from.time], ["resource", from.resource]]);
}
function parseRestored(output) {
	const pairs = parsePairs(output ?? "");
	const [snapshot, time, resource] = [
		pairs.get("snapshot"),
		pairs.get("time"),
		pairs.get("resource")
	];
	if (snapshot) return {
		kind: "snapshot",
		snapshot
	};
	return time && resource ? {
		kind: "time",
		time,
		resource
	} : null;
}
// src/template/sql/restored.ts
function restoredFrom({ kind, restoreFrom }, deployed, known) {
	const made = deployed?.databases[kind];
	if (made !== void 0 && made.role !== "absent") return made.restoredFrom;
	if (restoreFrom === null || restoreFrom.kind === "snapshot") return restoreFrom;
	const facts = known.restores?.[kind];
	const resource = facts?.kind === "read" && facts.value.resourceId || restoreFrom.source;
	return {
		kind: "time",
		time: restoreFrom.time,
		resource
	};
}
const WAYS = {
	sql: (kind) => ({
		id: SQL_IDS[kind].instance,
		inherited: [
			"DBName",
			"MasterUsername",
			"StorageEncrypted",
			"KmsKeyId"
		],
		propertiesOf: sqlProperties
	}),
	cache: (kind) => ({
		id: CACHE_IDS[kind].replicationGroup,
		inherited: [],
		propertiesOf: cacheProperties
	})
};
function asRestored(section, from) {
	const { part } = section;
	if (from === null || !isDatabase$1(part)) return section;
	const { id, inherited, propertiesOf } = byFamily(part, WAYS);
	const made = section.resources[id];
	if (made === void 0) return section;
	const { resource, properties } = made;
	const kept = Object.entries(resource.Properties).filter(([name]) => !inherited.includes(name));
	const added = propertiesOf(from);
	const path = [...section.path, "restoreFrom"];
	return {
		...section,
		resources: {
			...section.resources,
			[id]: {
				resource: {
					...resource,
					Properties: {
						...Object.fromEntries(kept),
						...added
					}
				},
				properties: {
					...properties,
					...Object.fromEntries(Object.keys(added).map((name) => [name, path]))
				}
			}
		},
		outputs: {
			...section.outputs,
			[RESTORED_OUTPUT[part]]: {
				Description: "What it was made of",
				Value: formatRestored(from)
			}
		}
	};
}
function sqlProperties(from) {
	return from.kind === "snapshot" ? { DBSnapshotIdentifier: from.snapshot } : {
		SourceDbiResourceId: from.resource,
		RestoreTime: from.time
	};
}
function cacheProperties(from) {
	if (from.kind === "time") return {};
	return arnOf(from.snapshot)?.service === "s3" ? { SnapshotArns: [from.snapshot] } : { SnapshotName: from.snapshot.split(":").at(-1) };
}
// src/template/secrets-key.ts
function withSecretsKey(section, { name, secretsKmsKey }) {
	if (secretsKmsKey === null) return section;
	const resources = Object.entries(section.resources).map(([id, made]) => [id, isSecret(made) ? encrypted(made, secretsKmsKey, name) : made]);
	return {
		...section,
		resources: Object.fromEntries(resources)
	};
}
function secretsKeyOutputs(sections, { secretsKmsKey: key }, deployed, { kmsKeys }) {
	const makesSecrets = sections.some(({ resources }) => Object.values(resources).some(isSecret));
	if (key === null || !makesSecrets) return {};
	const arn = isOfAws(key) ? null : keyArn(key, deployed, kmsKeys);
	return {
		[SECRETS_KEY_OUTPUTS.written]: {
			Description: "KMS key of the secrets as written",
			Value: key
		},
		...arn !== null && { [SECRETS_KEY_OUTPUTS.arn]: {
			Description: "KMS key that applications need to decrypt the secrets",
			Value: arn
		} }
	};
}
function isOfAws(key) {
	return /(^|:)alias\/aws\//.test(key);
}
function isSecret({ resource }) {
	return resource.Type === "AWS::SecretsManager::Secret";
}
function encrypted({ resource, properties }, KmsKeyId, stage) {
	return {
		resource: {
			...resource,
			Properties: {
				...resource.Properties,
				KmsKeyId
			}
		},
		properties: {
			...properties,
			KmsKeyId: [
				"stages",
				stage,
				"secretsKmsKey"
			]
		}
	};
}
function keyArn(key, deployed, kmsKeys) {
	const fact = kmsKeys?.[key];
	if (fact?.kind === "read") return fact.value.arn;
	if (/:key\//.test(key) && arnOf(key) !== null) return key;
	return deployed?.secretsKey?.written === key ? deployed.secretsKey.arn : null;
}
// src/template/sql/monitoring.ts
function monitoringSettings({ kind, monitoring }) {
	if (monitoring === void 0) return {};
	return {
		MonitoringInterval: monitoring,
		...monitoring > 0 && { MonitoringRoleArn: attribute(MONITORING_ROLE_IDS[kind], "Arn") }
	};
}
function monitoringRole({ kind, monitoring = 0 }) {
	return monitoring > 0 ? { [MONITORING_ROLE_IDS[kind]]: ROLE } : {};
}
function monitoringOutput({ kind, monitoring }) {
	if (monitoring === void 0) return {};
	const Description = "Seconds between two measurements of Enhanced Monitoring";
	return { [MONITORING_OUTPUT[kind]]: {
		Description,
		Value: String(monitoring)
	} };
}
const ROLE = {
	resource: {
		Type: "AWS::IAM::Role",
		Properties: {
			AssumeRolePolicyDocument: trustOf("monitoring.rds.amazonaws.com", { StringEquals: { "aws:SourceAccount": ref("AWS::AccountId") } }),
			ManagedPolicyArns: [sub`arn:${variable("AWS::Partition")}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole`]
		}
	},
	properties: {}
};
// src/template/sql/instance-settings.ts
function sizeSettings({ instance, storage }, { version, size }) {
	return {
		EngineVersion: version,
		DBInstanceClass: instance,
		StorageType: storage.type,
		AllocatedStorage: String(size),
		...storage.max !== null && { MaxAllocatedStorage: storage.max },
		...storage.iops !== null && { Iops: storage.iops }
	};
}
function upkeepSettings(sql) {
	return {
		AutoMinorVersionUpgrade: sql.autoMinorVersionUpgrade,
		...sql.apply === "window" && { ApplyImmediately: false },
		...sql.allowMajorUpgrade && { AllowMajorVersionUpgrade: true },
		...sql.logs.length > 0 && { EnableCloudwatchLogsExports: sql.logs },
		...sql.iamAuthentication !== void 0 && { EnableIAMDatabaseAuthentication: sql.iamAuthentication },
		...monitoringSettings(sql)
	};
}
function settingsPaths(path) {
	return {
		EngineVersion: [...path, "version"],
		DBInstanceClass: [...path, "instance"],
		StorageType: [
			...path,
			"storage",
			"type"
		],
		AllocatedStorage: [
			...path,
			"storage",
			"size"
		],
		MaxAllocatedStorage: [
			...path,
			"storage",
			"max"
		],
		Iops: [
			...path,
			"storage",
			"iops"
		],
		DBParameterGroupName: [...path, "parameters"],
		PreferredMaintenanceWindow: [...path, "maintenanceWindow"],
		AutoMinorVersionUpgrade: [...path, "autoMinorVersionUpgrade"],
		ApplyImmediately: [...path, "apply"],
		AllowMajorVersionUpgrade: [...path, "allowMajorUpgrade"],
		EnableCloudwatchLogsExports: [...path, "logs"],
		EnableIAMDatabaseAuthentication: [...path, "iamAuthentication"],
		MonitoringInterval: [...path, "monitoring"],
		MonitoringRoleArn: [...path, "monitoring"]
	};
}
// src/template/sql/parameter-groups.ts
function sqlParameters(sql) {
	const { parameter, on, onFirst = on } = ENGINES[sql.kind].tls;
	return {
		[parameter]: sql.edition === 1 ? onFirst : on,
		...sql.parameters
	};
}
function editionOutput({ kind, edition = NEWEST_EDITIONS.sql }) {
	return ENGINES[kind].tls.onFirst === void 0 || edition === 1 ? {} : { [EDITION_OUTPUT[kind]]: {
		Description: "How it was made",
		Value: String(edition)
	} };
}
// src/template/sql/reader.ts
function readerOf(sql, path, title) {
	if (!sql.readReplica) return {
		resources: {},
		outputs: {}
	};
	const id = READER_IDS[sql.kind];
	const keys = READER_OUTPUTS[sql.kind];
	return {
		resources: { [id]: reader(sql, path) },
		outputs: {
			[keys.host]: {
				Description: `Host of the reader of ${title}`,
				Value: attribute(id, "Endpoint.Address")
			},
			[keys.port]: {
				Description: `Port of the reader of ${title}`,
				Value: attribute(id, "Endpoint.Port")
			},
			[READER_IDENTIFIER_OUTPUT[sql.kind]]: {
				Description: `RDS instance of the reader of ${title}`,
				Value: ref(id)
			},
			...versionOutput(sql, title)
		}
	};
}
function versionOutput({ kind, version, reader }, title) {
	if (reader === void 0 || reader.version === version || !covers(version, reader.version)) return {};
	const Description = `Engine version of the reader of ${title}`;
	return { [READER_VERSION_OUTPUT[kind]]: {
		Description,
		Value: reader.version
	} };
}
function reader(sql, path) {
	const ids = SQL_IDS[sql.kind];
	return {
		resource: {
			Type: FAMILIES.sql.types.database,
			DeletionPolicy: "Delete",
			UpdateReplacePolicy: "Delete",
			Properties: {
				Engine: sql.kind,
				SourceDBInstanceIdentifier: ref(ids.instance),
				...sizeSettings(sql, sql.reader ?? {
					version: sql.version,
					size: sql.storage.size
				}),
				VPCSecurityGroups: attachedGroups(ids.securityGroup),
				PubliclyAccessible: false,
				DBParameterGroupName: ref(ids.parameterGroup),
				CACertificateIdentifier: "rds-ca-rsa2048-g1",
				MultiAZ: false,
				...sql.maintenanceWindow !== null && { PreferredMaintenanceWindow: sql.maintenanceWindow },
				DeletionProtection: false,
				...upkeepSettings(sql)
			}
		},
		properties: {
			...settingsPaths(path),
			SourceDBInstanceIdentifier: [...path, "readReplica"]
		}
	};
}
// src/template/sql/sql.ts
const TYPES = FAMILIES.sql.types;
function sqlDatabase(stage, sql, placement, secretPrefix) {
	const stagePath = ["stages", stage.name];
	const path = [
		...stagePath,
		"databases",
		sql.kind
	];
	const ids = SQL_IDS[sql.kind];
	const reader = readerOf(sql, path, ENGINES[sql.kind].title);
	return {
		part: sql.kind,
		path,
		resources: {
			[ids.securityGroup]: databaseSecurityGroup(sql.kind, placement),
			[ids.secret]: databaseSecret({
				prefix: secretPrefix,
				description: `${ENGINES[sql.kind].title} of stack ${stage.application}, stage ${stage.name}`,
				username: sql.username,
				usernamePath: [...path, "username"],
				stagePath,
				replicaRegions: sql.replicaRegions
			}),
			[ids.subnetGroup]: subnetGroup(sql.kind, placement),
			[ids.parameterGroup]: parameterGroup(sql, path),
			[ids.instance]: instance(stage, sql, ids, path),
			[ids.secretAttachment]: secretAttachment(ids),
			...monitoringRole(sql),
			...reader.resources
		},
		outputs: {
			...outputs(sql, ids),
			...monitoringOutput(sql),
			...reader.outputs
		}
	};
}
function subnetGroup(kind, placement) {
	return {
		resource: {
			Type: TYPES.subnetGroup,
			Properties: {
				DBSubnetGroupDescription: `Subnets of ${ENGINES[kind].title}`,
				SubnetIds: placement.databaseSubnetIds
			}
		},
		properties: { SubnetIds: placement.subnetsPath }
	};
}
function parameterGroup(sql, path) {
	return {
		resource: {
			Type: TYPES.parameterGroup,
			Properties: {
				Description: `Parameters of ${ENGINES[sql.kind].title}`,
				Family: sqlFamily(sql.kind, sql.version),
				Parameters: sqlParameters(sql)
			}
		},
		properties: {
			Family: [...path, "version"],
			Parameters: [...path, "parameters"]
		}
	};
}
function instance(stage, sql, ids, path) {
	return {
		resource: {
			Type: TYPES.database,
			DeletionPolicy: "Snapshot",
			UpdateReplacePolicy: "Snapshot",
			Properties: {
				Engine: sql.kind,
				...sizeSettings(sql, {
					version: sql.version,
					size: sql.storage.size
				}),
				StorageEncrypted: true,
				...sql.kmsKey !== null && { KmsKeyId: sql.kmsKey },
				DBName: sql.database,
				MasterUsername: sql.username,
				MasterUserPassword: passwordOf$1(ids.secret),
				DBSubnetGroupName: ref(ids.subnetGroup),
				VPCSecurityGroups: attachedGroups(ids.securityGroup),
				PubliclyAccessible: false,
				DBParameterGroupName: ref(ids.parameterGroup),
				CACertificateIdentifier: "rds-ca-rsa2048-g1",
				MultiAZ: sql.multiAz,
				BackupRetentionPeriod: sql.backupDays,
				...sql.backupWindow !== null && { PreferredBackupWindow: sql.backupWindow },
				...sql.maintenanceWindow !== null && { PreferredMaintenanceWindow: sql.maintenanceWindow },
				CopyTagsToSnapshot: true,
				DeleteAutomatedBackups: false,
				DeletionProtection: stage.protected,
				...upkeepSettings(sql)
			}
		},
		properties: {
			...settingsPaths(path),
			Engine: path,
			KmsKeyId: [...path, "kmsKey"],
			DBName: [...path, "database"],
			MasterUsername: [...path, "username"],
			MultiAZ: [...path, "multiAz"],
			BackupRetentionPeriod: [...path, "backupDays"],
			PreferredBackupWindow: [...path, "backupWindow"],
			DeletionProtection: [
				"stages",
				stage.name,
				"protected"
			]
		}
	};
}
function secretAttachment(ids) {
	return {
		resource: {
			Type: "AWS::SecretsManager::SecretTargetAttachment",
			Properties: {
				SecretId: ref(ids.secret),
				TargetType: TYPES.database,
				TargetId: ref(ids.instance)
			}
		},
		properties: {}
	};
}
function outputs(sql, ids) {
	const keys = DATABASE_OUTPUTS[sql.kind];
	const title = ENGINES[sql.kind].title;
	return {
		[keys.host]: {
			Description: `Host of ${title}`,
			Value: attribute(ids.instance, "Endpoint.Address")
		},
		[keys.port]: {
			Description: `Port of ${title}`,
			Value: attribute(ids.instance, "Endpoint.Port")
		},
		[keys.database]: {
			Description: `Database name on ${title}`,
			Value: sql.database
		},
		[USERNAME_OUTPUT[sql.kind]]: {
			Description: `User name on ${title}`,
			Value: sql.username
		},
		[keys.secretArn]: {
			Description: `Secret with the credentials of ${title}`,
			Value: ref(ids.secret)
		},
		[keys.identifier]: {
			Description: `RDS instance of ${title}`,
			Value: ref(ids.instance)
		},
		...sql.replicaRegions.length > 0 && { [SECRET_REGIONS_OUTPUT[sql.kind]]: {
			Description: `Regions with a copy of the secret of ${title}`,
			Value: sql.replicaRegions.join(",")
		} },
		[keys.version]: {
			Description: `Version of ${title} as written`,
			Value: sql.version
		},
		...editionOutput(sql)
	};
}
// src/text/database-url.ts
function databaseUrl(parts) {
	const { scheme, user, password, host, port, database, query } = parts;
	const login = [user, password].map((part) => inUrl(part ?? "")).join(":");
	return `${scheme}://${`${login === ":" ? "" : `${login}@`}${host}:${port}/${inUrl(database)}`}${urlQuery(query)}`;
}
function urlQuery(query) {
	const pairs = Object.entries(query).map(([key, value]) => `${inUrl(key)}=${inUrl(value)}`);
	return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
function inUrl(text) {
	return encodeURIComponent(text).replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
// src/template/state/urls.ts
const KEYS = ["url", "readerUrl"];
function formatUrls({ keys, isOffered, version }) {
	return formatPairs([
		["keys", keys.join(",")],
		["offered", String(isOffered)],
		...version === null ? [] : [["version", version]]
	]);
}
function parseUrls(output, secretArn) {
	if (output === void 0 || secretArn === void 0) return null;
	const pairs = parsePairs(output);
	const written = (pairs.get("keys") ?? "").split(",");
	return {
		secretArn,
		keys: KEYS.filter((key) => written.includes(key)),
		isOffered: pairs.get("offered") === "true",
		version: pairs.get("version") ?? null
	};
}
// src/template/urls-age.ts
function isStale(made, password) {
	if (made.version !== null) return made.version !== password.version;
	const { changedAt, urlsChangedAt } = password;
	return urlsChangedAt !== null && changedAt > urlsChangedAt;
}
function versionToWrite(made, password, isPrimaryNow) {
	if (changesPassword(made, isPrimaryNow)) return null;
	const recorded = made?.urls?.version ?? null;
	if (password === void 0 || password.urlsGone === true) return recorded;
	if (!made?.urls) return made?.role === "absent" ? null : password.version;
	return isStale(made.urls, password) ? password.version : recorded;
}
function changesPassword(made, isPrimaryNow) {
	if (made?.role === "replica") return isPrimaryNow;
	return made?.role === "promoted" && made.reader.host !== null && made.reader.identifier === null;
}
// src/template/urls.ts
function withUrls(section, kind, context) {
	const { stage, deployed, external } = context;
	const made = deployed?.databases[kind] ?? null;
	const password = valueOf(external.passwords?.[kind]);
	const isKept = made !== null && made.urls !== null && password?.urlsGone !== true;
	const urls = stage.urls || isKept ? urlsOf(section, kind) : null;
	if (urls === null) return section;
	const as = (version) => withSecretsKey(withSecret(section, kind, urls, {
		...context,
		version
	}), stage);
	const written = as(versionToWrite(made, password, isPrimary(stage, kind)));
	return made?.urls?.version === null && password !== void 0 && password.urlsGone !== true && !changesPassword(made, isPrimary(stage, kind)) && fingerprints([written])[section.part] !== deployed?.parts?.[section.part] ? as(password.version) : written;
}
function isPrimary({ databases }, kind) {
	return !isSql(kind) || databases[kind]?.replicaOf === null;
}
function urlsOf({ outputs }, kind) {
	const at = (key) => outputs[key]?.Value;
	const keys = DATABASE_OUTPUTS[kind];
	const password = byFamily(kind, {
		sql: () => passwordOf(at(keys.secretArn)),
		cache: (cache) => passwordReference(CACHE_IDS[cache].secret)
	});
	if (password === null) return null;
	const { scheme, demands } = ENGINES[kind].variables.url;
	const user = byFamily(kind, {
		sql: (sql) => String(at(USERNAME_OUTPUT[sql])),
		cache: () => "default"
	});
	const url = (ends) => inSub`${scheme}://${inUrl(user)}:${password}@${inText(at(ends.host))}:${inText(at(ends.port))}/${inUrl(String(at(keys.database)))}${urlQuery(demands)}`;
	const reader = isSql(kind) && outputs[READER_OUTPUTS[kind].host] ? READER_OUTPUTS[kind] : null;
	return {
		url: url(keys),
		...reader !== null && { readerUrl: url(reader) }
	};
}
function passwordOf(secret) {
	if (secret === void 0) return null;
	if (typeof secret === "string") return passwordOfArn(secret);
	const id = secret["Ref"];
	return typeof id === "string" ? passwordReference(id) : "known-later";
}
function withSecret(section, kind, urls, { stage, prefix, version }) {
	const id = CONNECTION_SECRET_IDS[kind];
	const path = [
		"stages",
		stage.name,
		"urls"
	];
	const value = {
		...urls,
		...version !== null && { passwordVersion: version }
	};
	const there = section.resources[id];
	const secret = there === void 0 ? connectionSecret({
		prefix,
		description: `URLs of ${ENGINES[kind].title} of stack ${stage.application}, stage ${stage.name}`,
		stagePath: ["stages", stage.name]
	}, subJson(value)) : withValue(there, withMoreJson(there.resource.Properties["SecretString"], value));
	return {
		...section,
		resources: {
			...section.resources,
			[id]: madeLast(secret, section, kind, path)
		},
		outputs: {
			...section.outputs,
			[URL_SECRET_OUTPUT[kind]]: {
				Description: `Secret with the URLs of ${ENGINES[kind].title}`,
				Value: ref(id)
			},
			[URLS_OUTPUT[kind]]: {
				Description: `Keys of the URLs of ${ENGINES[kind].title}`,
				Value: formatUrls({
					keys: Object.keys(urls),
					isOffered: stage.urls,
					version
				})
			}
		}
	};
}
function withValue({ resource, properties }, SecretString) {
	return {
		resource: {
			...resource,
			Properties: {
				...resource.Properties,
				SecretString
			}
		},
		properties
	};
}
function madeLast({ resource, properties }, { resources }, kind, path) {
	const attachment = isSql(kind) ? SQL_IDS[kind].secretAttachment : "";
	const { Type, ...rest } = resource;
	return {
		resource: {
			Type,
			...attachment in resources && { DependsOn: attachment },
			...rest
		},
		properties: {
			...properties,
			SecretString: path
		}
	};
}
// src/template/state/decode.ts
function decode({ outputs, ...facts }) {
	return {
		...facts,
		databases: perKind(DATABASES$2, (kind) => databaseIn(outputs, kind)),
		network: {
			vpc: outputs[NETWORK_OUTPUTS.vpc] ?? null,
			cidr: outputs[NETWORK_OUTPUTS.vpcCidr] ?? null,
			primaryVpc: outputs[NETWORK_OUTPUTS.primaryVpc] ?? null,
			clientSecurityGroup: outputs[NETWORK_OUTPUTS.clientSecurityGroup] ?? null,
			subnets: list(outputs[NETWORK_OUTPUTS.subnets]),
			databaseSubnets: list(outputs[NETWORK_OUTPUTS.databaseSubnets])
		},
		bastion: bastionIn(outputs),
		secretsKey: secretsKeyIn(outputs),
		account: outputs["AccountGuard"] ?? null,
		securityGroups: parseOwnIds(outputs[OWN_IDS_OUTPUTS.securityGroups]),
		resourceIds: parseOwnIds(outputs[OWN_IDS_OUTPUTS.resourceIds]),
		parts: parseParts(outputs[PARTS_OUTPUT]),
		keptSecrets: countsIn(outputs[KEPT_SECRETS_OUTPUT]),
		underway: outputs["PlanUnderway"] ?? null
	};
}
function databaseIn(outputs, kind) {
	const keys = DATABASE_OUTPUTS[kind];
	const at = (key) => key === void 0 ? null : outputs[key] ?? null;
	const sql = isSql(kind) ? sqlKeys(kind) : null;
	const cache = isCache(kind) ? CACHE_OUTPUTS[kind] : null;
	const source = {
		arn: at(sql?.source.sourceArn),
		promotedFrom: at(sql?.source.promotedFrom),
		region: at(sql?.source.sourceRegion),
		stack: at(sql?.source.sourceStack),
		clientGroup: at(sql?.source.sourceClientGroup),
		kmsKey: at(sql?.source.kmsKey)
	};
	const identifier = at(keys.identifier);
	const endpoint = {
		host: at(keys.host),
		port: at(keys.port)
	};
	const reader = {
		host: at(sql?.reader.host),
		port: at(sql?.reader.port)
	};
	return {
		role: roleOf(identifier, source),
		identifier,
		existing: at(EXISTING_OUTPUT[kind]),
		endpoint,
		ownEndpoint: source.arn === null ? endpoint : reader,
		reader: {
			...reader,
			identifier: at(sql?.readerIdentifier),
			version: at(sql?.readerVersion)
		},
		database: at(keys.database),
		username: at(sql?.username),
		version: at(keys.version),
		secretArn: at(keys.secretArn),
		hasCopiedSecret: source.region !== null && source.stack !== null,
		copiedSecretArn: at(sql?.copiedSecret),
		secretRegions: list(outputs[sql?.secretRegions ?? ""]),
		urls: parseUrls(outputs[URLS_OUTPUT[kind]], outputs[URL_SECRET_OUTPUT[kind]]),
		source,
		likeness: parseLikeness(at(sql?.likeness)),
		restoredFrom: parseRestored(outputs[RESTORED_OUTPUT[kind]]),
		edition: parseEdition(at(sql?.edition)),
		monitoring: at(sql?.monitoring),
		engine: at(cache?.engine),
		tls: at(cache?.tls)
	};
}
function sqlKeys(kind) {
	return {
		source: SOURCE_OUTPUTS[kind],
		likeness: LIKENESS_OUTPUT[kind],
		edition: EDITION_OUTPUT[kind],
		monitoring: MONITORING_OUTPUT[kind],
		reader: READER_OUTPUTS[kind],
		readerIdentifier: READER_IDENTIFIER_OUTPUT[kind],
		readerVersion: READER_VERSION_OUTPUT[kind],
		username: USERNAME_OUTPUT[kind],
		copiedSecret: COPIED_SECRET_OUTPUT[kind],
		secretRegions: SECRET_REGIONS_OUTPUT[kind]
	};
}
function roleOf(identifier, { arn, promotedFrom }) {
	if (identifier === null) return "absent";
	if (arn !== null) return "replica";
	return promotedFrom === null ? "primary" : "promoted";
}
function bastionIn(outputs) {
	const at = (key) => outputs[key] ?? null;
	return {
		access: at(BASTION_OUTPUTS.access),
		instance: at(BASTION_OUTPUTS.instance),
		image: at(BASTION_OUTPUTS.image),
		subnet: at(BASTION_OUTPUTS.subnet),
		endpoints: at(BASTION_OUTPUTS.endpoints) === "true",
		host: at(BASTION_OUTPUTS.host),
		user: at(BASTION_OUTPUTS.user),
		keyParameter: at(BASTION_OUTPUTS.keyParameter),
		securityGroup: at(BASTION_OUTPUTS.securityGroup),
		notAdmitted: list(outputs[BASTION_OUTPUTS.notAdmitted]),
		edition: parseEdition(at(BASTION_OUTPUTS.edition))
	};
}
function secretsKeyIn(outputs) {
	const written = outputs[SECRETS_KEY_OUTPUTS.written];
	return written === void 0 ? null : {
		written,
		arn: outputs[SECRETS_KEY_OUTPUTS.arn] ?? null
	};
}
function countsIn(value) {
	const written = parsePairs(value ?? "");
	return Object.fromEntries(DATABASES$2.map((kind) => [kind, Number(written.get(kind) ?? 0)]).filter(([, count]) => count > 0));
}
function list(value) {
	return value === void 0 || value === "" ? [] : value.split(",");
}
// src/template/index.ts
function renderStage(stage, context) {
	const sections = sectionsOf(stage, context);
	const parts = fingerprints(sections);
	const resources = Object.fromEntries(sections.flatMap((section) => Object.entries(section.resources).map(([id, { resource }]) => [id, resource])));
	const template = {
		AWSTemplateFormatVersion: "2010-09-09",
		Description: DESCRIPTION,
		Resources: resources,
		Outputs: {
			...Object.fromEntries(sections.flatMap(({ outputs }) => Object.entries(outputs))),
			[PARTS_OUTPUT]: {
				Description: "Fingerprint of each part of this template",
				Value: formatParts(parts)
			},
			...accountGuardOutput(stage, context.deployed, parts),
			...ownIdsOutputs(resources, context.deployed, parts)
		}
	};
	checkReferences(template);
	return {
		template,
		body: templateBody(template, stage.name),
		tags: stackTags(stage, context, context.deployed),
		origins: originsOf(sections),
		parts
	};
}
const DESCRIPTION = "Databases of one stage, from tinystacks.yml";
function sectionsOf(written, { deployed, external }) {
	const stage = keepDeployed(written, deployed);
	const { section, placement } = network(stage);
	const databases = databasesOf(stage).map((database) => {
		const prefix = secretPrefix(stage, database.kind, deployed);
		return withUrls(withSecretsKey(forFamily(database, {
			sql: (sql) => sqlInRole(stage, sql, placement, prefix, {
				deployed,
				external
			}),
			cache: (cache) => asRestored(redisDatabase(stage, cache, placement, prefix), restoredFrom(cache, deployed, external))
		}), stage), database.kind, {
			stage,
			deployed,
			external,
			prefix
		});
	});
	const existing = DATABASES$2.flatMap((kind) => stage.existing[kind] ?? []).map((one) => existingDatabase(stage, one, placement, external));
	const outputs = {
		...section.outputs,
		...keptSecretsOutput(stage, deployed),
		...secretsKeyOutputs(databases, stage, deployed, external)
	};
	const bastion = stage.bastion && bastionHost(stage, stage.bastion, placement, bastionTargets([...databases, ...existing]), external);
	return [
		{
			...section,
			outputs
		},
		...bastion ? [bastion] : [],
		...databases,
		...existing
	];
}
function sqlInRole(stage, written, placement, prefix, { deployed, external }) {
	const sql = withSourceVersion(written, external, deployed);
	const primary = asRestored(sqlDatabase(stage, sql, placement, prefix), sql.replicaOf === null ? restoredFrom(sql, deployed, external) : null);
	if (sql.replicaOf !== null) return asReplica(primary, sql, sql.replicaOf, {
		stage,
		deployed,
		external
	});
	const role = deployedRole(sql.kind, deployed);
	return deployed !== null && (role === "replica" || role === "promoted") ? asPromoted(primary, sql, stage, deployed, prefix) : primary;
}
function keptSecretsOutput(stage, deployed) {
	const counts = Object.entries(keptSecrets(stage, deployed));
	if (counts.length === 0) return {};
	return { [KEPT_SECRETS_OUTPUT]: {
		Description: "Removed databases whose secrets are kept",
		Value: formatPairs(counts)
	} };
}
// src/plan/refusals/bastion-way-out.ts
function wayOutRefusals({ stage, external, deployed, locate }) {
	const { bastion, name, network } = stage;
	const fact = external.bastionWayOut;
	if (bastion === null || network.kind !== "given" || fact?.kind !== "read") return [];
	const subnet = bastion.subnet ?? network.subnets[0] ?? "";
	const isDirect = isReachedDirectly(bastion.access);
	const wayOut = fact.value === "endpoints" && deployed?.bastion.endpoints === true ? "none" : fact.value;
	if (wayOut !== "none" && (wayOut !== "no-address" || isDirect)) return [];
	const text = networkMessages.noWayOut(subnet, wayOut === "no-address", !isDirect);
	const { line } = locate([
		"stages",
		name,
		"bastion"
	]);
	return [{
		...text,
		database: null,
		property: "bastion",
		line
	}];
}
function endpointRefusals({ stage, external, locate }) {
	const { bastion, name, network } = stage;
	const fact = external.endpointPlace;
	if (bastion === null || network.kind !== "given" || fact === void 0) return [];
	const { line } = locate([
		"stages",
		name,
		"bastion",
		"endpoints"
	]);
	return placeComplaints(network.vpc, fact).map((text) => ({
		...text,
		database: null,
		property: "bastion.endpoints",
		line
	}));
}
function placeComplaints(vpc, fact) {
	if (fact.kind === "absent") return [];
	if (fact.kind === "unread") return [networkMessages.endpointsUnread(vpc, fact.action, fact.why)];
	const { privateDns, taken } = fact.value;
	return [...taken.length > 0 ? [networkMessages.endpointExists(vpc, taken)] : [], ...privateDns ? [] : [networkMessages.noPrivateDns(vpc)]];
}
function endpointNotes({ stage, deployed }) {
	const { bastion, network } = stage;
	const has = deployed?.bastion.endpoints === true;
	if (has === (bastion?.endpoints === true)) return [];
	if (has) return [networkMessages.endpointsRemoved];
	const forAll = network.kind === "given" ? [networkMessages.endpointsForAll(network.vpc)] : [];
	return [networkMessages.endpointsMade, ...forAll];
}
function wayOutNotes({ external }) {
	const fact = external.bastionWayOut;
	return fact?.kind === "unread" ? [networkMessages.wayOutNotVerified(fact.action, fact.why)] : [];
}
// src/plan/refusals/network-checks.ts
function refusalsAround(input) {
	const { stage, external, locate } = input;
	const { network } = stage;
	return [
		...network.kind === "given" && external.subnets?.kind === "read" ? subnetRefusals(stage, network, external.subnets.value, locate) : [],
		...unread(external.subnets).map((text) => ({
			...text,
			database: null,
			property: "network.subnets",
			line: locate([
				"stages",
				stage.name,
				"network",
				"subnets"
			]).line
		})),
		...groupRefusals(input),
		...placeRefusals(input),
		...imageRefusals(input),
		...wayOutRefusals(input),
		...endpointRefusals(input)
	];
}
function subnetRefusals({ name, bastion }, { vpc, subnets }, found, locate) {
	const base = [
		"stages",
		name,
		"network"
	];
	const refuse = (path, text) => ({
		...text,
		database: null,
		property: ["network", ...path.filter((part) => typeof part === "string")].join("."),
		line: locate([...base, ...path]).line
	});
	const byId = new Map(found.map((subnet) => [subnet.id, subnet]));
	const complaint = (id) => {
		const subnet = byId.get(id);
		if (subnet === void 0) return networkMessages.noSubnet(id);
		return subnet.vpc === vpc ? null : networkMessages.otherVpc(id, subnet.vpc, vpc);
	};
	const refusals = subnets.flatMap((id, index) => {
		const text = complaint(id);
		return text === null ? [] : [refuse(["subnets", index], text)];
	});
	const zones = new Set(subnets.map((id) => byId.get(id)?.zone));
	const tooFew = refusals.length === 0 && zones.size < 2 ? [refuse(["subnets"], networkMessages.oneZone([...zones].join("")))] : [];
	const misplaced = bastion?.subnet == null ? null : complaint(bastion.subnet);
	return [
		...refusals,
		...tooFew,
		...misplaced === null ? [] : [refuse(["bastionSubnet"], misplaced)]
	];
}
function groupRefusals(input) {
	const { stage, external, locate } = input;
	const { admittedGroups: found } = external;
	if (found === void 0 || !writesRules(input)) return [];
	return groupsIn(stage.allowFrom).flatMap((id) => {
		if (found.kind === "read" && found.value.includes(id)) return [];
		const { line } = locate([
			"stages",
			stage.name,
			"network",
			"allowFrom",
			stage.allowFrom.indexOf(id)
		]);
		return [{
			...found.kind === "unread" ? networkMessages.groupUnread(id, found) : networkMessages.noGroup(id),
			database: null,
			property: "network.allowFrom",
			line
		}];
	});
}
function writesRules(input) {
	if (isNewStack(input)) return true;
	return (input.changes ?? []).some(({ type, action, details }) => type === "AWS::EC2::SecurityGroup" && (action === "Add" || action === "Modify" && details.some(({ property }) => property === null || property === "SecurityGroupIngress")));
}
function placeRefusals({ stage, locate }) {
	const { bastion, name, network } = stage;
	if (bastion === null || bastion.subnet !== null || network.kind !== "given") return [];
	if (!isReachedDirectly(bastion.access)) return [];
	const { line } = locate([
		"stages",
		name,
		"bastion"
	]);
	return [{
		...networkMessages.noPublicSubnet(network.vpc),
		database: null,
		property: "bastion",
		line
	}];
}
function imageRefusals({ stage, external, locate }) {
	const { bastionImage } = external;
	if (stage.bastion === null || bastionImage === null || bastionImage.kind === "read") return [];
	return [{
		...networkMessages.noImage(stage.region, bastionImage),
		database: null,
		property: "bastion",
		line: locate([
			"stages",
			stage.name,
			"bastion"
		]).line
	}];
}
function notesAround(input) {
	const { stage } = input;
	const isUntouched = input.changes === null && !isNewStack(input);
	return [
		...vpcTenantsUnread(input.vpcTenants),
		...residentNotes(input),
		...isUntouched ? [] : warningsAround(stage),
		...hostNotes(input),
		...wayOutNotes(input),
		...endpointNotes(input)
	];
}
function unread(fact) {
	return fact?.kind === "unread" ? [networkMessages.subnetsUnread(fact.action, fact.why)] : [];
}
function hostNotes({ changes }) {
	const host = changes?.find(({ type }) => type === "AWS::EC2::Instance");
	if (host?.replacement === "True") return [networkMessages.bastionReplaced];
	return host?.action === "Modify" && host.details.some(({ property }) => property === "UserData") ? [networkMessages.bastionRestarted] : [];
}
function warningsAround({ bastion, allowFrom }) {
	const allow = bastion?.allow ?? [];
	const isDirect = bastion !== null && isReachedDirectly(bastion.access);
	return [
		...allow.filter(isEverybody).map(networkMessages.openBastion),
		...allowFrom.filter(isEverybody).map(networkMessages.openDatabases),
		...isDirect && allow.length === 0 ? [networkMessages.nobodyAllowed] : []
	];
}
function isEverybody(cidr) {
	return cidr.endsWith("/0");
}
// src/commands/shared/context.ts
function consentGiven({ allow, labels = [] }) {
	return /* @__PURE__ */ new Set([...allow, ...labels]);
}
function done(parts) {
	return {
		exit: 0,
		outputs: {},
		summary: null,
		failure: null,
		code: null,
		annotations: [],
		report: null,
		...parts
	};
}
function failedFor(result, exit, code, failure) {
	return failure === null ? result : {
		...result,
		exit,
		code,
		failure
	};
}
// src/commands/shared/place.ts
function placeOf({ name, inRepository }) {
	if (inRepository !== null) return inRepository;
	throw new TinystacksError("file-outside-repository", `${name} is in no repository, so that its stacks could not be told from those of another file`, {
		exit: 2,
		file: name,
		hint: "put it into a checkout, or run `git init` in the directory of the application; in a workflow, write it below GITHUB_WORKSPACE"
	});
}
// src/render/messages/next.ts
const nextMessages = {
	next: "next:",
	withCredentials: "with AWS credentials it compares with what runs",
	mended: "when what is refused is mended",
	agrees: "with the consent above",
	causeMended: "when the cause is mended",
	inFull: "every value in full",
	inFullWithTunnel: "every value in full, and the commands for a tunnel",
	takeOut: (stage, file) => `take the stage ${stage} out of ${file}, or the next deploy makes it again`
};
// src/render/next.ts
function nextAfterPlan(plan, called) {
	const stages = plan.stages.filter(({ action }) => action !== "none").map(({ stage }) => stage);
	if (plan.basis === "file") return [line(nextMessages.withCredentials, "plan", called)];
	const refused = [...new Set(refusalsOf(plan).map(({ stage }) => stage))];
	if (refused.length > 0) return [line(nextMessages.mended, "plan", called, refused)];
	const open = missingConsent(plan).map(({ words }) => words);
	if (open.length > 0) {
		const allow = open.flatMap((token) => ["--allow", token]);
		return [line(nextMessages.agrees, "deploy", called, stages, allow)];
	}
	return hasChanges(plan) ? [line(null, "deploy", called, stages)] : [];
}
function nextAfterDeploy(outcomes, withTunnel, called) {
	const isOpen = ({ result: { kind } }) => kind === "failed" || kind === "not-attempted";
	const up = outcomes.filter((one) => !isOpen(one)).map(({ stage }) => stage);
	const open = outcomes.filter(isOpen).map(({ stage }) => stage);
	const inFull = withTunnel ? nextMessages.inFullWithTunnel : nextMessages.inFull;
	return {
		open: open.length > 0 ? [line(nextMessages.causeMended, "deploy", called, open)] : [],
		up: up.length > 0 ? [line(inFull, "outputs", called, up)] : []
	};
}
function nextAfterDestroy(stage, file) {
	return [`${nextMessages.next} ${nextMessages.takeOut(forTerminal(stage), forTerminal(file))}`];
}
function nextCommand(verb, called, stages = []) {
	return line(null, verb, called, stages);
}
function line(why, verb, { config, stages: asked }, concerned = [], more = []) {
	const stages = concerned.length === 1 ? concerned : asked;
	const written = [
		...["tinystacks", verb],
		...config === null ? [] : ["--config", config],
		...stages.length === 0 ? [] : ["--stage", stages.join(",")],
		...more
	].map((word) => shellWord(forTerminal(word))).join(" ");
	return `${nextMessages.next} ${written}${why === null ? "" : `  (${why})`}`;
}
// src/commands/shared/with-next.ts
function calledBy({ options: { config, stages } }) {
	return {
		config,
		stages
	};
}
function withNext({ terminal }, result, lines, everywhere = []) {
	const all = [...terminal.annotated === true ? [] : lines, ...everywhere];
	if (all.length === 0) return result;
	const gap = result.text.includes("\n") ? [""] : [];
	return {
		...result,
		text: [
			result.text,
			...gap,
			...all
		].join("\n")
	};
}
// src/facts/external.ts
const NO_EXTERNAL_FACTS = {
	existing: {},
	sources: {},
	bastionImage: null,
	subnets: null
};
// src/commands/shared/render-alone.ts
function renderAlone({ repository }, { file }, stage) {
	return renderStage(stage, {
		repository,
		config: file.inRepository ?? file.name,
		deployed: null,
		external: NO_EXTERNAL_FACTS
	});
}
export { tokenSecretName as $, stopSignal as $n, sqlFamily as $r, failureHint as $t, formatParts as A, isDatabase$1 as Ai, DATABASE_NAME as An, TinystacksError as Ar, variable as At, networkMessages as B, singleQuoted as Bi, markdownMessages as Bn, valueOf$1 as Br, goesOn as Bt, secretsKeyOf as C, CACHE_KINDS as Ci, consentToken as Cn, mustAgreeOnService as Cr, missingNodes as Ct, BASTION_TYPE as D, byFamily as Di, withoutStage as Dn, count as Dr, condition as Dt, authorizedIn as E, SQL_KINDS as Ei, subjectName as En, details as Er, attribute as Et, isLeavingVpc as F, becomes as Fi, dataOutcome as Fn, forFamily as Fr, meantWord as Ft, READER_OUTPUTS as G, createHash as Gi, watchOf as Gn, keyOffset as Gr, flagsOf as Gt, COPIED_SECRET_OUTPUT as H, FAMILIES as Hi, watchedClock as Hn, LOCAL_HOST as Hr, VERBS as Ht, leavingVpc as I, cameFrom as Ii, downtime as In, isSqlDatabase as Ir, JOBS as It, UNDERWAY_OUTPUT as J, forMermaid as Jn, maintenanceAfter as Jr, flagNamed as Jt, SECRETS_KEY_OUTPUTS as K, randomUUID as Ki, codeForMarkdown as Kn, backupAfter as Kr, wordsOf as Kt, vpcTenantRefusals as L, NO_CLUES as Li, happening as Ln, selectStages as Lr, readConcurrency as Lt, residentRefusals as M, perKind as Mi, NOT_VERIFIED as Mn, withoutReplicaOf as Mr, covers as Mt, ownerOf as N, VARIANTS as Ni, NO_VALUE as Nn, primariesFirst as Nr, exactVersion as Nt, attachedGroups as O, familyOf as Oi, byJson as On, listed as Or, ref as Ot, someOf as P, VARIANT_NAMES as Pi, STAGE_ACTION as Pn, databasesOf as Pr, runCli as Pt, stackSuffix as Q, plain$1 as Qn, majorOf as Qr, deployFailed as Qt, vpcTenantsRefusal as R, reserved_names_default as Ri, isAtWorst as Rn, parseConfig as Rr, actionVerb as Rt, isOfAws as S, recordOf as Si, warningsFirst as Sn, validFile as Sr, missingFact as St, BASTION_IMAGE_PARAMETER as T, ENGINES as Ti, parseConsent as Tn, mustBeInRegion as Tr, valueOf as Tt, DATABASE_OUTPUTS as U, familyOfType as Ui, inMinutes as Un, localPort as Ur, VERB_NAMES as Ut, likePrimaries as V, ALL_FAMILIES as Vi, whatHappens as Vn, positionsIn as Vr, stoppedWords as Vt, PARTS_OUTPUT as W, Unfinished as Wi, inSeconds as Wn, dotted as Wr, flagOf as Wt, URL_SECRET_OUTPUT as X, inertLog as Xn, weekly as Xr, destroyMessages as Xt, URLS_OUTPUT as Y, forTerminal as Yn, meet as Yr, DESTROY_WORD as Yt, STACK_SUFFIX as Z, linkForMarkdown as Zn, cacheFamily as Zr, OUTCOME as Zt, decode as _, BASTION_KINDS as _i, hasChanges as _n, refusal as _r, CONNECTION_SECRET_IDS as _t, nextAfterDeploy as a, PARTITION_OF as ai, validated as an, isOfFork as ar, IDENTIFIER_OUTPUT as at, databaseUrl as b, isReachedDirectly as bi, namedConsents as bn, invalidFile as br, READER_IDS as bt, nextCommand as c, ROLE_USES as ci, UNWRAPPED as cn, pathInRepository as cr, identifierIn as ct, done as d, defaultLikeness as di, CONSENT_WHY as dn, GitError as dr, MAX_BODY_BYTES as dt, GP3_STRIPED_IOPS as ei, notCarriedOut as en, withoutInterrupts as er, TAGS as et, failedFor as f, likenessOf as fi, consentMessages as fn, git as fr, trustOf as ft, renderStage as g, DEFAULTS$1 as gi, stageConsentSubject as gn, note as gr, CACHE_IDS as gt, warningsAround as h, rangeOf as hi, labelDescription as hn, offlineMessages as hr, BASTION_IDS as ht, withNext as i, placeRanges as ii, stageTitle as in, DEFAULT_NAME as ir, parsePairs as it, leavingSubnets as j, isSql as ji, NOT_SET as jn, usageError as jr, compareVersions as jt, groupsIn as k, isCache as ki, sha256 as kn, Interrupted as kr, sub as kt, placeOf as l, accountOf as li, painter as ln, runnerPaths as lr, inRegion as lt, refusalsAround as m, overlaps as mi, identityRefusals as mn, onTheWay as mr, BASTION_EGRESS_IDS as mt, NO_EXTERNAL_FACTS as n, nearest as ni, refused as nn, localPorts as nr, tagPath as nt, nextAfterDestroy as o, REGIONS as oi, waitingFor as on, NO_RUNNER as or, isNewStack as ot, notesAround as p, arnOf as pi, consentNeeded as pn, followLinks as pr, BASTION_ADMISSION_IDS as pt, SOURCE_OUTPUTS as q, forMarkdown as qn, daily as qr, FLAGS as qt, calledBy as r, networkKey as ri, stageFailed as rn, RUNS_ON_DEFAULT as rr, formatPairs as rt, nextAfterPlan as s, NO_ROLES as si, resourceName as sn, checkoutRoot as sr, deployedRole as st, renderAlone as t, didYouMean as ti, outcomeMessages as tn, assumedFor as tr, sameTag as tt, consentGiven as u, SERVERLESS as ui, wrap as un, parentsOfCheckout as ur, fileProperty as ut, isStale as v, HOST_KEY_TAG as vi, isAsWritten as vn, warning as vr, EXISTING_RULE_IDS as vt, existingId as w, DATABASES$2 as wi, isOldForm as wn, readServiceRole as wr, missingReader as wt, inUrl as x, isRecord as xi, refusalsOf as xn, load as xr, SQL_IDS as xt, parseUrls as y, isBastionKind as yi, missingConsent as yn, commandOf as yr, NETWORK_IDS as yt, vpcTenantsUnread as z, shellWord as zi, labels as zn, readYaml as zr, failureInOneLine as zt };
