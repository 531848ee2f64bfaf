import { ct as isSql, nt as ENGINES, tt as DATABASES, ut as VARIANTS } from "./engines.js";
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
/** The maximum size of a file, in bytes of UTF-8. */
const MAX_FILE_BYTES = 1048576;
/** The operations per second that such a volume has at least. */
const GP3_STRIPED_IOPS = 12e3;
// src/config/serverless-cache.ts
/**
* Why no stage uses a serverless cache, and what to write: keys are spread over slots as with cluster mode, and a
* command for keys of two slots fails with CROSSSLOT (ADR 19 has the same reason).
*/
const SERVERLESS = {
	why: "it spreads its keys as with cluster mode, which the Redis of a stage does without",
	instead: "name a replication group or a cache cluster, or remove `redis` and give the application the endpoint by hand"
};
// src/engines/versions.ts
/** The part of a version that only a major upgrade changes: `17`, MySQL's `8.0`. */
function majorOf(kind, version) {
	return version.split(".").slice(0, ENGINES[kind].versionDepth).join(".");
}
/** RDS's parameter group family for a version: `postgres17`, `mysql8.4`. */
function sqlFamily(kind, version) {
	return `${kind}${majorOf(kind, version)}`;
}
/** ElastiCache's: `valkey8`, `redis6.x`. */
function cacheFamily(variant, version) {
	return VARIANTS[variant].parameterFamily(version.split(".")[0] ?? "");
}
// src/config/arn.ts
/** null = the text is not an ARN but a name or an id. */
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
// src/config/positions.ts
/** `stages.dev.databases.postgres`: how a path is written in messages. */
function dotted(path) {
	return path.join(".");
}
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
// src/config/problems/suggest.ts
/** The candidate that was probably meant, or null where none is near enough. */
function suggest(word, candidates) {
	if (word.length > 64) return null;
	const lower = word.toLowerCase();
	const [best] = byDistance(lower, candidates);
	if (best !== void 0 && best.away <= Math.max(1, Math.floor(word.length / 3))) return best.candidate;
	const longer = candidates.filter((candidate) => begins(candidate.toLowerCase(), lower));
	return longer.length === 1 ? longer[0] ?? null : null;
}
/** The candidates that a word is nearest to, the nearest first. */
function nearest(word, candidates, most) {
	return byDistance(word.toLowerCase().slice(0, LONGEST), candidates).slice(0, most).map(({ candidate }) => candidate);
}
function byDistance(lower, candidates) {
	return candidates.map((candidate) => ({
		candidate,
		away: distance(lower, candidate.toLowerCase())
	})).sort((a, b) => a.away - b.away);
}
/** Names of AWS are no longer. */
const LONGEST = 255;
/** `postgresql` for `postgres`, `backup` for `backupDays`: one is the beginning of the other. */
function begins(a, b) {
	return Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a));
}
/** `did you mean \`x\`?`, or null. */
function didYouMean(word, candidates) {
	const meant = suggest(word, candidates);
	return meant === null ? null : `did you mean \`${meant}\`?`;
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
export { sqlFamily as C, closest as D, MAX_FILE_BYTES as E, distance as O, majorOf as S, GP3_STRIPED_IOPS as T, likenessOf as _, meet as a, arnOf as b, forFamily as c, nearest as d, suggest as f, layered as g, handedOn as h, maintenanceAfter as i, isSqlDatabase as l, defaultLikeness as m, backupAfter as n, weekly as o, alike as p, daily as r, databasesOf as s, DAY as t, didYouMean as u, DEFAULTS as v, SERVERLESS as w, cacheFamily as x, dotted as y };
