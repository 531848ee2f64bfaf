import { t as reserved_names_default } from "./shared.js";
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
export { familyOfType as _, byFamily as a, isDatabase as c, VARIANTS as d, VARIANT_NAMES as f, FAMILIES as g, ALL_FAMILIES as h, SQL_KINDS as i, isSql as l, cameFrom as m, DATABASES as n, familyOf as o, becomes as p, ENGINES as r, isCache as s, CACHE_KINDS as t, perKind as u };
