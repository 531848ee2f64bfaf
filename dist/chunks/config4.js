import { l as isSql, n as DATABASES, r as ENGINES } from "./engines.js";
// src/config/defaults.generated.ts
/** The defaults of file version 1. */
const DEFAULTS = {
	stage: {
		protected: true,
		interruptions: "allow"
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
// src/config/likeness.ts
/**
* What a new replica has as its primary has it, unless the file says otherwise. A deployed one keeps what it was made
* with: no default of its moves because its primary changed.
*/
/** Where nobody decides. */
function defaultLikeness(kind) {
	const { instance, multiAz } = DEFAULTS[kind];
	return {
		instance,
		multiAz,
		disk: {
			type: DEFAULTS.storage.type,
			iops: null
		},
		parameters: {}
	};
}
/** Each setting as the last one decides it; of the parameters, each by itself. */
function layered(...layers) {
	const parameters = Object.assign({}, ...layers.map((layer) => layer.parameters));
	return Object.assign({}, ...layers, { parameters });
}
/** A database with these settings; where they do not decide, it has the defaults. */
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
/** The settings that a database has. */
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
/** A primary's settings as its replica gets them: whether clients need TLS is never taken from another database. */
function handedOn(kind, likeness) {
	const { [ENGINES[kind].tls.parameter]: _tls, ...parameters } = likeness.parameters ?? {};
	return {
		...likeness,
		parameters
	};
}
// src/config/windows.ts
/** Backup windows (`05:00-06:00`) and maintenance windows (`sun:05:00-sun:06:00`), both in UTC. */
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
/** A backup window, which opens every day. */
function daily(text) {
	const [start = 0, end = 0] = text.split("-").map(minutes);
	return {
		start,
		length: modulo(end - start, DAY)
	};
}
/** A maintenance window, which opens once a week. */
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
/** Whether the daily window overlaps the weekly one on any day, across the week's end too. */
function meet(backup, maintenance) {
	const end = maintenance.start + maintenance.length;
	return Array.from({ length: 9 }, (_, day) => (day - 1) * DAY + backup.start).some((start) => start < end && maintenance.start < start + backup.length);
}
/** The backup window that opens when maintenance ends; null = it would meet the next one. */
function backupAfter(backup, maintenance) {
	const start = modulo(maintenance.start + maintenance.length, DAY);
	return meet({
		start,
		length: backup.length
	}, maintenance) ? null : `${clock(start)}-${clock(start + backup.length)}`;
}
/** The maintenance window, on the same day, that opens when the backup ends; null = it would meet another. */
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
// src/config/positions.ts
/** `stages.dev.databases.postgres`: how a path is written in messages. */
function dotted(path) {
	return path.join(".");
}
// src/config/resolved.ts
/** The databases of a stage in their fixed order. */
function databasesOf(stage) {
	return DATABASES.map((kind) => stage.databases[kind]).filter((database) => database !== void 0);
}
/** Whether RDS runs it. */
function isSqlDatabase(database) {
	return isSql(database.kind);
}
/** Calls the function for the database's family. With a new family every caller fails to compile. */
function forFamily(database, ways) {
	return isSqlDatabase(database) ? ways.sql(database) : ways.cache(database);
}
export { DAY as a, maintenanceAfter as c, alike as d, defaultLikeness as f, DEFAULTS as g, likenessOf as h, dotted as i, meet as l, layered as m, forFamily as n, backupAfter as o, handedOn as p, isSqlDatabase as r, daily as s, databasesOf as t, weekly as u };
