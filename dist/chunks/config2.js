import { a as GP3_STRIPED_IOPS, r as majorOf, t as arnOf } from "./config.js";
import { O as TinystacksError, T as FAMILIES, a as REGIONS, b as VARIANT_NAMES, c as isReachedDirectly, d as ENGINES, f as SQL_KINDS, g as isDatabase, i as PARTITION_OF, l as CACHE_KINDS, m as familyOf, u as DATABASES, y as VARIANTS } from "./engines.js";
import { C as isSqlDatabase, E as suggest, F as handedOn, I as layered, J as SERVERLESS, N as alike, R as DEFAULTS, a as meet, o as weekly, q as dotted, r as daily, w as didYouMean, x as databasesOf } from "./template.js";
import { g as isRecord } from "./text2.js";
import { a as YAMLException, d as getScalarValue, f as intCoreTag, h as parseEvents, i as SCALAR_STYLE, m as nullCoreTag, n as EVENT_ID, o as boolCoreTag, r as NOT_RESOLVED, u as floatCoreTag } from "./js-yaml.js";
import { isDeepStrictEqual } from "node:util";
import { createHash } from "node:crypto";
// src/commands/shared/context.ts
/** All consent that was given, in any way. */
function consentGiven({ allow, labels = [] }) {
	return /* @__PURE__ */ new Set([...allow, ...labels]);
}
/** A successful result with these parts. */
function done(parts) {
	return {
		exit: 0,
		outputs: {},
		summary: null,
		failure: null,
		annotations: [],
		report: null,
		...parts
	};
}
// src/config/resolve/cidr.ts
/** The range of a CIDR; null = its numbers are invalid. Host bits are kept in `first`. */
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
/** Whether the address is the first of its range, as a network's has to be. */
function isNetworkAddress({ first, prefix }) {
	return first % 2 ** (32 - prefix) === 0;
}
function overlaps(a, b) {
	return a.first <= b.last && b.first <= a.last;
}
const BLOCKS = 4096;
/**
* The default range of a stage: a /20 in 10.0.0.0/8, derived only from the stack's name and region, so
* that it stays the same when stages are added or moved within the file. This choice belongs to file
* version 1: another one would replace every VPC.
*/
function defaultCidr(stackName, region) {
	return block(firstBlock(stackName, region));
}
/** A /20 in 10.0.0.0/8 that overlaps none of the ranges; null = none is left. */
function freeCidr(stackName, region, taken) {
	const start = firstBlock(stackName, region);
	for (let step = 1; step < BLOCKS; step += 1) {
		const cidr = block((start + step) % BLOCKS);
		const range = rangeOf(cidr);
		if (range !== null && !taken.some((other) => overlaps(other, range))) return cidr;
	}
	return null;
}
function firstBlock(stackName, region) {
	return createHash("sha256").update(`${stackName}/${region}`).digest().readUInt32BE(0) % BLOCKS;
}
function block(index) {
	return `10.${index >> 4}.${(index & 15) << 4}.0/20`;
}
// src/config/checks/check.ts
/** The stages in the file's order. */
function stagesOf(file) {
	return Object.entries(file.stages);
}
/** The databases of every stage that RDS runs. */
function writtenSql(file) {
	return written(file, SQL_KINDS);
}
/** Those that ElastiCache runs. */
function writtenRedis(file) {
	return written(file, CACHE_KINDS);
}
/** Every database of every stage. */
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
// src/config/problems/show.ts
const LONGEST = 60;
/**
* Control characters, line ends, and what reorders or hides text (bidi marks, zero width, lone
* surrogates): a message must not be able to change the terminal or the page it is shown on.
*/
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
/** Text with its unprintable characters as `\u{..}`. */
function escaped(text) {
	return text.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/** Text made safe to print, and cut where it is long. */
function printable(text) {
	return escaped(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
/** A value as a message names it: `"20"`, `true`, `a mapping`. `raw` is how it is written. */
function show(value, raw) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a mapping";
	return typeof value === "string" ? `"${printable(value)}"` : printable(raw ?? JSON.stringify(value));
}
/** `a, b and c`, with at most twelve named. */
function listed(words, conjunction = "and") {
	const shown = words.slice(0, 12);
	const rest = words.length - shown.length;
	if (rest > 0) return `${shown.join(", ")} ${conjunction} ${rest} more`;
	const last = shown.pop();
	return shown.length === 0 ? last ?? "" : `${shown.join(", ")} ${conjunction} ${last}`;
}
// src/config/checks/reserved-names.ts
/** Whether the engine or RDS reserves the name: for a database of its own, or as a keyword. */
function isReservedDatabase(kind, name) {
	const { databases, words } = ENGINES[kind].reserved;
	const lower = name.toLowerCase();
	return databases.has(lower) || words.has(lower);
}
/** The same for a user name. */
function isReservedUser(kind, name) {
	const { userPrefix, users, words } = ENGINES[kind].reserved;
	const lower = name.toLowerCase();
	if (userPrefix !== null && lower.startsWith(userPrefix)) return true;
	return users.has(lower) || words.has(lower);
}
// src/config/resolve/names.ts
/** The CloudFormation stack of a stage. */
function stackNameOf(stack, stage, stackName) {
	return stackName ?? `${stack}-${stage}`;
}
/** The default name of a database: the stack's, adapted to the engine's rules, or `app`. */
function defaultDatabaseName(kind, stack) {
	const name = stack.toLowerCase().replaceAll("-", "_").slice(0, 63);
	return isReservedDatabase(kind, name) ? "app" : name;
}
// src/config/resolve/databases.ts
/** A database of RDS with every default filled in. */
function resolveSql(kind, written, { stack, parameters, replicaOf, replicaRegions }) {
	const defaults = DEFAULTS[kind];
	const own = ownLikeness(written, parameters);
	const sql = {
		kind,
		own,
		version: written.version ?? defaults.version,
		versionGiven: written.version !== void 0,
		instance: written.instance ?? defaults.instance,
		storage: {
			size: written.storage?.size ?? DEFAULTS.storage.size,
			sizeGiven: written.storage?.size !== void 0,
			max: written.storage?.max ?? null,
			type: written.storage?.type ?? DEFAULTS.storage.type,
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
/** What the file says of a database of what a replica would else take from its primary. */
function ownLikeness({ instance, multiAz, storage = {} }, parameters) {
	const { type = DEFAULTS.storage.type, iops = null, max } = storage;
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
/** One of ElastiCache with every default filled in. */
function resolveRedis(kind, written, parameters) {
	const defaults = DEFAULTS[kind];
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
/** An existing database, which is never changed. */
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
/** By service, since `cluster` is something else in each. */
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
/** The parts of `arn:aws:rds:us-east-1:123456789012:db:orders`. */
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
// src/config/checks/same-region.ts
/** What a stage with a replica in its primary's region cannot have, since it is in the primary's VPC. */
function checkSameRegion(file) {
	return [...stagesOf(file).flatMap(([name, stage]) => livesWithPrimary(file, name) ? [...ownNetwork(name, stage), ...ownBastion(name, stage)] : []), ...writtenSql(file).flatMap(({ stage, path, value }) => value.kmsKey !== void 0 && isBesidePrimary(file, stage, value.replicaOf) ? [{
		code: "key-beside-replica",
		path: [...path, "kmsKey"],
		at: "key",
		message: "`kmsKey` is not allowed here: a replica in the region of its primary has the key of its primary",
		hint: "remove `kmsKey`"
	}] : [])];
}
/**
* Whether one of the stage's databases is a replica in its primary's region, so that the stage has no VPC of its
* own.
*/
function livesWithPrimary(file, stage) {
	return writtenSql(file).some((database) => database.stage === stage && isBesidePrimary(file, stage, database.value.replicaOf));
}
function isBesidePrimary(file, stage, source) {
	if (source === void 0) return false;
	const isArn = source.startsWith("arn:");
	if (!isArn && (source === stage || !(source in file.stages))) return false;
	return (isArn ? databaseArn(source).region : regionIn(file, source)) === regionIn(file, stage);
}
function regionIn(file, stage) {
	return file.stages[stage]?.region ?? file.region ?? "";
}
function ownNetwork(name, { network }) {
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
/** Which range each stage's own VPC gets, so that those of one file never overlap. */
/** The stages that make a VPC, in the file's order. */
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
/**
* Stage -> range. A stage whose range nobody knows gets its default; if that is taken, the next free one, clear of
* every default of the file as well. The same file and the same VPCs give the same ranges.
*/
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
// src/config/checks/bastion.ts
/** Who may reach a stage from outside: `bastion`, `network.bastionSubnet`, `network.allowFrom`. */
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
		about: [at]
	}];
}
/** Without an open port there are no ranges and no keys. */
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
		hint: `remove \`${key}\`, or write \`access: ssh\``
	}));
}
/** The host that people reach directly is in a public subnet, which has a way out. */
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
		hint: "remove `endpoints`, or write `access: session-manager`"
	}];
}
function accessOf(bastion) {
	return bastion?.access ?? DEFAULTS.bastion.access;
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
// src/config/checks/existing.ts
/** Existing databases: whether their ARN fits, and whether the stage's clients can be admitted. */
function checkExisting$1(file) {
	return [...writtenDatabases(file).flatMap(({ kind, stage, path, value }) => value.existing === void 0 ? [] : [...arnProblems([...path, "existing"], kind, value.existing, accountOf(file, stage)), ...ruleProblems([...path, "existing"], value.existing, file, stage)]), ...stagesOf(file).flatMap(([name, stage]) => withoutNetwork(name, stage))];
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
	if (account !== void 0 && account !== written.account) {
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
/** A VPC of the stage's own would be empty, with no path to the databases. */
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
function accountOf(file, stage) {
	return file.stages[stage]?.account ?? file.account;
}
// src/config/checks/names.ts
/** Database and user names that the engine or RDS reserves. */
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
// src/config/checks/network.ts
/** Given networks and the stages' own, with the ranges of the latter. */
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
		hint: `keep either \`vpc\` and \`subnets\`, or \`${key}\``
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
/** A range that we choose is chosen clear of them (resolve/ranges.ts). */
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
/** Keys that CloudFormation reads as functions; the other ones (`Fn::Sub`) are not names anyway. */
const FUNCTIONS = /* @__PURE__ */ new Set(["Ref", "Condition"]);
/** Names that no engine parameter has, and parameters that the service sets itself. */
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
/** RDS makes no reader of an instance whose backups are turned off. */
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
/** The rules for Redis that the schema cannot express. */
function checkRedis(file) {
	return [...checkFailover(file), ...checkApply(file)];
}
/** AWS::ElastiCache::ReplicationGroup has no ApplyImmediately: its handler applies every change at once. */
function checkApply(file) {
	return writtenDatabases(file).filter(({ kind, value }) => value.apply === "window" && !familyOf(kind).has.window).map(({ kind, path }) => ({
		code: "redis-cannot-wait",
		path: [...path, "apply"],
		at: "value",
		message: `changes to ${ENGINES[kind].title} cannot wait for the window, because CloudFormation applies them at once`,
		hint: "remove `apply`"
	}));
}
/** Several zones mean automatic failover, which needs a second node (ElastiCache API). */
function checkFailover(file) {
	return writtenRedis(file).flatMap(({ kind, path, value }) => {
		if (value.multiAz !== true) return [];
		if ((value.replicas ?? DEFAULTS[kind].replicas) > 0) return [];
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
// src/config/checks/references.ts
/**
* What the form of a reference cannot express: that its region exists, that its partition is that region's,
* and that what the database needs is in the database's region. Whatever passes goes unchanged into a template
* or into the policy that is printed for the application.
*/
function checkReferences(file) {
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
/** The region of a stage itself is checked with the stages. */
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
/** Redis is restored from ElastiCache snapshots and files in S3; the others from RDS snapshots. */
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
/** Where a database comes from: `existing`, `replicaOf`, `restoreFrom`. */
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
/** What a replica gets from its primary, so that it cannot have its own. */
const FROM_SOURCE = [
	"database",
	"username",
	"existing",
	"restoreFrom",
	"readReplica"
];
/** What a replica cannot have before it is promoted. */
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
	const about = [["stages", source], [
		"stages",
		source,
		"databases",
		kind
	]];
	const problem = (code, message, hint) => [{
		code,
		path,
		at: "value",
		message,
		hint,
		about
	}];
	if (source === stage) return problem("replica-of-itself", "a database cannot be a replica of itself", "name another stage");
	const names = stagesOf(file).map(([name]) => name);
	if (!names.includes(source)) {
		const hint = didYouMean(source, names) ?? `the stages are ${listed(names)}`;
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
/** Stage names, stack names and regions. */
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
		const place = `${region}/${stage.account ?? file.account ?? ""}/${stackName}`;
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
// src/config/checks/storage.ts
/**
* GiB and operations per second for Postgres and MySQL. Sizes: RDS API CreateDBInstance
* (AllocatedStorage). Operations: RDS guide, "Amazon RDS DB instance storage"; below 400 GiB gp3 has
* a fixed baseline, and RDS refuses any other number.
*/
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
/** RDS's limits on size, growth and operations for each type of storage. */
function checkStorage(file) {
	return writtenSql(file).flatMap(checkOne$1);
}
function checkOne$1({ path: parent, value }) {
	if (value.storage === void 0) return [];
	const { size = DEFAULTS.storage.size, type = DEFAULTS.storage.type, max, iops } = value.storage;
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
/**
* AWS allows 50 tags per resource. Four are ours (`tinystacks:stack`, stage, config, repository), and the network's
* resources have a `Name`, unless the file sets that tag itself.
*/
const MOST_TAGS = 45;
const NAME = "Name";
/** The characters that every AWS service accepts in tags (AWS tagging guide, "Tag naming limits"). */
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
/** What RDS reserves in keys and in values, in this case (RDS API, Tag). */
const OF_RDS = /^(aws|rds):/;
/** AWS's limits on tags: number, lengths, characters, reserved prefixes. */
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
/** Only where there is a database of RDS: the other services take these. */
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
/** Only where there is a bastion: IAM's tags, those of its role, ignore case, and no other service's do. */
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
// src/config/checks/versions.ts
/** Versions of release lines that AWS does not offer. */
function checkVersions(file) {
	return [...writtenSql(file).flatMap(({ kind, path, value: { version } }) => {
		const { title, lines } = ENGINES[kind];
		return version === void 0 || lines.includes(majorOf(kind, version)) ? [] : [notOffered(path, title, version, lines, exampleOf$1(lines))];
	}), ...writtenRedis(file).flatMap(({ kind, path, value: { engine, version } }) => {
		const variant = engine ?? DEFAULTS[kind].engine;
		const { title, lines } = VARIANTS[variant];
		return version === void 0 || lines.includes(version) ? [] : [notOffered(path, title, version, lines, variantHint(variant, version))];
	})];
}
function notOffered(path, title, version, lines, hint) {
	const message = `${title} ${printable(version)} is not available; AWS offers ${listed(lines)}`;
	return {
		code: "unknown-version",
		path: [...path, "version"],
		at: "value",
		message,
		hint,
		about: [[...path, "engine"]]
	};
}
/** The version may belong to the other engine of the same key. */
function variantHint(variant, version) {
	const other = VARIANT_NAMES.find((name) => name !== variant && VARIANTS[name].lines.some((line) => line === version));
	return other === void 0 ? exampleOf$1(VARIANTS[variant].lines) : `it is a version of ${VARIANTS[other].title}: write \`engine: ${other}\``;
}
function exampleOf$1(lines) {
	return `for example \`version: "${lines.at(-1)}"\``;
}
// src/config/checks/windows.ts
/**
* Length and overlap of the backup and maintenance windows. RDS API CreateDBInstance: at least 30
* minutes, no conflict; ElastiCache: at least 60 minutes, "must not overlap" (hashicorp/terraform
* #17247, terraform-provider-aws #2153).
*/
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
	checkReferences
];
/** The second pass: every rule that the schema cannot express. */
function checkFile(file) {
	return CHECKS.flatMap((check) => check(file));
}
// src/config/problems/foreign-file.ts
/** The keys that every tinystacks.yml has. */
const OURS = [
	"version",
	"stack",
	"stages"
];
/**
* A mapping that is not a tinystacks.yml: it has at most one of the keys that every such file has. Neither its
* values nor its keys are repeated: the wrong file may hold secrets, and problems are printed where others read them.
* null = it is a tinystacks.yml, with or without mistakes.
*/
function foreignFile(root) {
	if (root.kind !== "mapping" || root.entries.size === 0) return null;
	const missing = OURS.filter((key) => !root.entries.has(key));
	if (missing.length < 2) return null;
	return {
		code: "foreign-file",
		path: [],
		at: Math.max(root.start, 0),
		message: `this is not a tinystacks.yml: it has no ${missing.map((key) => `\`${key}\``).join(" and no ")}`,
		hint: "check that this is the right file; a tinystacks.yml has `version: 1`, `stack: shop`, `region: us-east-1`, `stages: { dev: { databases: { postgres: } } }`"
	};
}
// src/config/problems/problems.ts
/** Nobody reads more, and a file with this many is usually not a tinystacks.yml. */
const MOST_PROBLEMS = 500;
/** Findings as problems, sorted by their place in the text. Beyond the limit they are only counted. */
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
		message: escaped(message),
		...hint === void 0 ? {} : { hint: escaped(hint) }
	};
}
/** The findings that are not a mere consequence of a value that is already refused. */
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
// src/config/yaml/locate.ts
/** Offset of the key (or list entry) at a path; what is not written gives its nearest written parent. */
function keyOffset(root, path) {
	return walk(root, path).offset;
}
/** Offset of the value at a path, or of its key where the value is not written. */
function valueOffset(root, path) {
	const { node, offset } = walk(root, path);
	return node === void 0 || node.start < 0 ? offset : node.start;
}
/** The node at a path; undefined where nothing is written. */
function nodeAt(root, path) {
	return walk(root, path).node;
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
// src/config/problems/advice.ts
/** Keys that people know from other tools, and what to write here instead; by the key in lower case. */
const ELSEWHERE = {
	"<<": "write the keys out: YAML 1.2 has no merge keys",
	password: "remove the line: AWS generates the password and keeps it in a secret",
	engineversion: "did you mean `version`?",
	class: "did you mean `instance`?",
	instanceclass: "did you mean `instance`?",
	instancetype: "did you mean `instance`?",
	nodetype: "did you mean `instance`?",
	allocatedstorage: "write `storage: { size: 100 }`",
	size: "write `storage: { size: 100 }`",
	dbname: "did you mean `database`?",
	user: "did you mean `username`?",
	masterusername: "did you mean `username`?",
	backupretentionperiod: "did you mean `backupDays`?",
	backups: "did you mean `backupDays`?",
	deletionprotection: "write `protected: true` in the stage",
	valkey: "write `redis:`, which is Valkey unless `engine` says `redis`",
	pg: "did you mean `postgres`?",
	mariadb: "MariaDB is not supported; use `mysql`",
	memcached: "Memcached is not supported; use `redis`"
};
/** The same for keys that only databases of another family have. */
const ELSEWHERE_OF = {
	sql: {},
	cache: {
		replicaof: "Redis is not replicated across stages; `replicas` adds readers beside the primary",
		readreplica: "write `replicas: 1`",
		storage: "Redis keeps its data in memory: `instance` sets its size",
		database: "Redis numbers its databases; the application gets number 0",
		durability: "remove the line: ElastiCache offers durability in cluster mode alone, and a stage has one address without it",
		username: "Redis has no user name: clients log in with its AUTH token"
	}
};
/** What to write instead of a key that is known from elsewhere; null = it is not known. */
function adviceForUnknownKey(key, parent) {
	const lower = key.toLowerCase().replaceAll(/[-_]/g, "");
	const family = familyAt(parent);
	return own(family === null ? {} : ELSEWHERE_OF[family], lower) ?? own(ELSEWHERE, lower);
}
/** What to write instead of a value of the wrong type or form; null = an example says it best. */
function adviceForValue(path, schema, value, raw) {
	const key = String(path.at(-1));
	const types = [schema.type ?? []].flat();
	if (typeof value === "string" && types.includes("boolean")) return boolean(key, value);
	if (typeof value === "string" && types.includes("integer")) return number(key, value);
	if (typeof value === "number" && types.includes("string")) return quotes(path, raw ?? String(value));
	if (key === "instance" && typeof value === "string") return instance(path, value);
	if (key === "maintenanceWindow" && typeof value === "string") return weekdays(key, value, schema);
	return null;
}
function boolean(key, value) {
	const found = own({
		yes: true,
		on: true,
		true: true,
		no: false,
		off: false,
		false: false
	}, value.toLowerCase());
	return found === null ? null : `write \`${key}: ${found}\``;
}
function number(key, value) {
	const digits = /^(\d+)\s*(GiB|GB|G)?$/i.exec(value)?.[1];
	return digits === void 0 ? null : `write \`${key}: ${Number(digits)}\``;
}
function quotes(path, raw) {
	const key = path.at(-1);
	const quoted = `"${printable(raw)}"`;
	return `write ${typeof key === "string" ? `\`${key}: ${quoted}\`` : `\`${quoted}\``}, in quotes`;
}
/** `Sun` and `Sunday` are `sun` here, as RDS and ElastiCache have it. */
function weekdays(key, value, { pattern = "$^" }) {
	const meant = value.toLowerCase().replaceAll(/(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?=:)/g, (day) => day.slice(0, 3));
	return new RegExp(pattern).test(meant) ? `write \`${key}: ${meant}\`` : null;
}
function instance(path, value) {
	const family = familyAt(path.slice(0, -1)) ?? "sql";
	const prefix = FAMILIES[family].instancePrefix;
	const bare = value.toLowerCase().replace(/^(db|cache)\./, "");
	if (!/^[a-z0-9-]+\.[a-z0-9]+$/.test(bare)) return null;
	return `write \`instance: ${prefix}${bare}\`: ${INSTANCES[family]} begin with \`${prefix}\``;
}
const INSTANCES = {
	sql: "instance classes of RDS",
	cache: "node types of ElastiCache"
};
/** The family of the database that the path ends at; null = it ends at none. */
function familyAt(path) {
	const kind = path.at(-1);
	return isDatabase(kind) ? ENGINES[kind].family : null;
}
function own(record, key) {
	return Object.hasOwn(record, key) ? record[key] ?? null : null;
}
// src/config/problems/flow.ts
/** A value as one writes it in YAML's flow style: `{ size: 100, max: 500 }`, `"17"`, `[a, b]`. */
function flow(value) {
	if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
	if (typeof value === "object" && value !== null) {
		const entries = Object.entries(value).map(([key, entry]) => `${key}: ${flow(entry)}`);
		return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
	}
	return typeof value === "string" && needsQuotes(value) ? JSON.stringify(value) : String(value);
}
/** Whether a plain YAML scalar would not be read as this text, or not by every reader. */
function needsQuotes(text) {
	return text === "" || /^[-+.\d][\d.:eExXoO+-]*$/.test(text) || /^(true|false|null)$|: | #|^[^A-Za-z0-9]|[,[\]{}]|\s$/i.test(text);
}
// schema/tinystacks.schema.json
var tinystacks_schema_default = {
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
		"stages": {
			"description": "The stages, in the order in which they are deployed. A failure stops the stages after it.",
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
			"type": "string",
			"pattern": "^\\d{12}$",
			"x-form": "12 digits in quotes"
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
					"default": "allow",
					"examples": ["ask"]
				},
				"stackName": {
					"description": "The CloudFormation stack's name, if it is not `{stack}-{stage}`. Keeps the existing stack when a stage is renamed.",
					"type": "string",
					"pattern": "^[A-Za-z][A-Za-z0-9-]*$",
					"maxLength": 128,
					"x-form": "letters, digits and hyphens, starting with a letter",
					"examples": ["shop-prod-old"]
				},
				"secretsKmsKey": {
					"description": "The KMS key that encrypts the secrets that the stage makes: its ARN, id or alias. Applications need `kms:Decrypt` of it. A deployed stage keeps it until another is named: `alias/aws/secretsmanager` is AWS's own. Default: that one.",
					"$ref": "#/$defs/kmsKey",
					"examples": ["alias/shop"]
				},
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
			"type": "object",
			"additionalProperties": false,
			"dependentRequired": {
				"vpc": ["subnets"],
				"subnets": ["vpc"]
			},
			"properties": {
				"vpc": {
					"description": "An existing VPC, instead of one of the stage's own. Requires `subnets`.",
					"type": "string",
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
					"type": "string",
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
					"type": "string",
					"pattern": "^\\d+(\\.\\d+)?$",
					"x-form": "a version in quotes",
					"default": "17",
					"examples": ["17", "17.4"]
				},
				"instance": { "$ref": "#/$defs/dbInstance" },
				"storage": { "$ref": "#/$defs/storage" },
				"database": {
					"description": "The name of the initial database. It cannot be changed later. Default: the stack's name, adapted to the engine's rules.",
					"type": "string",
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
					"type": "string",
					"pattern": "^\\d+(\\.\\d+){0,2}$",
					"x-form": "a version in quotes",
					"default": "8.4",
					"examples": ["8.4", "8.0.42"]
				},
				"instance": { "$ref": "#/$defs/dbInstance" },
				"storage": { "$ref": "#/$defs/storage" },
				"database": {
					"description": "The name of the initial database. It cannot be changed later. Default: the stack's name, adapted to the engine's rules.",
					"type": "string",
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
					"default": "valkey",
					"examples": ["redis"]
				},
				"version": {
					"description": "Major and minor version. Without it a running database keeps its version, and a new one gets the default (7.1 if `engine` is `redis`).",
					"type": "string",
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
			"type": "object",
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
					"type": "integer",
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
					"default": "gp3",
					"examples": ["io2"]
				},
				"iops": {
					"description": "Provisioned operations per second. Required for io1 and io2; possible for gp3 from 400 GiB; not for gp2.",
					"type": "integer",
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
			"type": "string",
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
			"type": "string",
			"pattern": "^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$",
			"x-form": "a time range in UTC, as hh:mm-hh:mm",
			"examples": ["03:00-04:00"]
		},
		"maintenanceWindow": {
			"description": "The weekly maintenance window in UTC: at least 30 minutes, 60 for Redis. Default: AWS chooses.",
			"type": "string",
			"pattern": "^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$",
			"x-form": "a weekly time range in UTC, as ddd:hh:mm-ddd:hh:mm",
			"examples": ["sun:04:00-sun:05:00"]
		},
		"apply": {
			"description": "When to apply a change that interrupts: `now`, or in the maintenance `window`. A major upgrade cannot wait for the window, and parameters that need a restart get none in it.",
			"type": "string",
			"enum": ["now", "window"],
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
			"type": "object",
			"additionalProperties": { "$ref": "#/$defs/text" }
		},
		"kmsKey": {
			"description": "The KMS key that encrypts the storage: its ARN, id or alias. It cannot be changed later. Default: the service's AWS managed key.",
			"type": "string",
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
/** The node a path of the file is described by; undefined for paths outside of the schema. */
function nodeOfPath(path) {
	let node = tinystacks_schema_default;
	for (const part of path) {
		if (node === void 0) return void 0;
		const target = node;
		const next = (typeof part === "number" ? target.items : target.properties?.[part]) ?? target.additionalProperties;
		node = typeof next === "object" && next !== null ? resolve(next) : void 0;
	}
	return node;
}
function resolve(node) {
	if (node.$ref === void 0) return node;
	return {
		...definition(node.$ref),
		...node
	};
}
/** What `#/$defs/NAME` refers to. */
function definition(ref) {
	const defs = tinystacks_schema_default.$defs;
	return resolve(defs[ref.replace("#/$defs/", "")] ?? {});
}
// src/config/problems/wording.ts
/** `1 entry`, `2 entries`. */
function entries(count) {
	return count === 1 ? "1 entry" : `${count} entries`;
}
/** The advice, or else an example of the value. */
function hintFor(path, advice) {
	const index = path.findLastIndex((part) => typeof part === "string");
	const example = exampleOf(path.slice(0, index), String(path[index]));
	return advice ?? `for example \`${example}\``;
}
/** `key: value`, with the first example of the schema. */
function exampleOf(parent, key) {
	const schema = nodeOfPath([...parent, key]);
	const [first] = schema?.examples ?? [];
	return `${printable(key)}: ${flow(first ?? schema?.default ?? "...")}`;
}
const TYPES = {
	string: "text",
	integer: "a whole number",
	number: "a number",
	boolean: "`true` or `false`",
	object: "a mapping of keys",
	array: "a list"
};
/** What the schema asks for: its own words, or its types. */
function expected(schema) {
	const types = [schema.type ?? []].flat().filter((type) => type !== "null");
	if (types.length === 1 && schema["x-form"] !== void 0) return schema["x-form"];
	return listed(types.map((type) => TYPES[type] ?? type), "or");
}
/** A value that was written, with its type if that is not plain. */
function described(value, raw) {
	const shown = show(value, raw);
	if (typeof value === "string") return `the text ${shown}`;
	return typeof value === "number" ? `the number ${shown}` : shown;
}
/** How a message names the value at a path. */
function label(path) {
	const part = path.at(-1);
	if (part === void 0) return "the file";
	if (typeof part === "string") return code(part);
	return `entry ${part + 1} of ${code(String(path.at(-2)))}`;
}
/** How a message names the mapping at a path. */
function where(path) {
	return path.length === 0 ? "the file" : code(path.join("."));
}
/** As code. */
function code(text) {
	return `\`${printable(text)}\``;
}
// src/config/problems/keyword-findings.ts
/** What to say where the value at this place breaks that keyword of the schema. */
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
	pattern: wrongForm
};
function unknownKey({ path, schema, params }) {
	const key = String(params.additionalProperty);
	const known = Object.keys(schema.properties ?? {});
	const advice = adviceForUnknownKey(key, path);
	const near = advice === null ? suggest(key, known) : null;
	const hint = advice ?? (near === null ? `valid keys are ${listed(known.map(code))}` : `did you mean ${code(near)}?`);
	const message = `unknown key ${code(key)} in ${where(path)}`;
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
function missingKey({ path, params }) {
	const key = String(params.missingProperty);
	const message = `${code(key)} is missing from ${where(path)}`;
	const hint = `add \`${exampleOf(path, key)}\``;
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
	const message = `${code(given)} requires ${code(key)}`;
	const hint = `add \`${exampleOf(path, key)}\``;
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
	const message = `${code(name)} cannot be a stage's name, which becomes part of a stack's name`;
	const hint = "use letters, digits and hyphens, starting with a letter; at most 126 characters";
	return {
		code: "invalid-stage-name",
		path: [...path, name],
		at: "key",
		message,
		hint
	};
}
function wrongType({ path, schema, value, raw }) {
	if (value === null) return empty(path, schema);
	return {
		code: "wrong-type",
		path,
		at: "value",
		message: `${label(path)} must be ${expected(schema)}, not ${described(value, raw)}`,
		hint: hintFor(path, adviceForValue(path, schema, value, raw))
	};
}
function empty(path, schema) {
	return {
		code: "empty-value",
		path,
		at: "key",
		message: `${label(path)} is empty; it must be ${expected(schema)}`,
		hint: `write \`${exampleOf(path.slice(0, -1), String(path.at(-1)))}\`, or remove the line`
	};
}
function notOneOf({ path, schema, value, raw }) {
	const allowed = (schema.enum ?? []).map(String);
	const message = `${label(path)} must be ${listed(allowed.map(code), "or")}, not ${show(value, raw)}`;
	const advice = adviceForValue(path, schema, value, raw) ?? (typeof value === "string" ? didYouMean(value, allowed) : null);
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
		message: `the file's \`version\` must be 1, not ${show(value, raw)}`,
		hint: "write `version: 1`"
	};
}
function outOfRange({ path, schema, value, raw }) {
	return {
		code: "value-out-of-range",
		path,
		at: "value",
		message: `${label(path)} must be from ${schema.minimum} to ${schema.maximum}, not ${show(value, raw)}`
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
	const form = schema["x-form"] ?? "non-empty text";
	return {
		code: "invalid-value",
		path,
		at: "value",
		message: `${label(path)} must be ${form}, not ${show(value, raw)}`,
		hint: hintFor(path, adviceForValue(path, schema, value, raw))
	};
}
// src/config/problems/schema-findings.ts
/** The validator's errors in words: at most one finding for each place and reason. */
function schemaFindings(errors, root, value) {
	const findings = errors.filter(({ propertyName }) => propertyName === void 0).map((error) => toFinding(error, root, value));
	const misspelt = new Set(findings.flatMap(({ meant }) => meant ? [JSON.stringify(meant)] : []));
	return findings.filter(({ path }) => !misspelt.has(JSON.stringify(path)));
}
function toFinding(error, root, file) {
	const path = segments(error.instancePath, file);
	const node = nodeAt(root, path);
	return findingOf(error.keyword, {
		path,
		schema: nodeOfPath(path) ?? {},
		value: valueAt(file, path),
		raw: node?.kind === "scalar" ? node.raw : void 0,
		params: error.params
	});
}
/** ajv's JSON pointer as a path; indexes of lists become numbers. */
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
/**
* Text that CloudFormation could read as more than text: the braces of a dynamic reference
* (`{{resolve:secretsmanager:...}}`, which AWS replaces with a secret's value) or of `Fn::Sub`. An unclosed
* brace at the end could form one together with the text that follows. A single brace within a text is fine:
* RDS has formulas such as `{DBInstanceClassMemory/32768}`.
*/
const MORE_THAN_TEXT = /\{\{|\$\{|\{$/;
/** Characters that a reader may ignore or not see at all. */
const SPACE = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
/** Whether CloudFormation could read the text as a reference, however it is spelled and whatever follows it. */
function isMoreThanText(text) {
	return MORE_THAN_TEXT.test(text.normalize("NFKC").replaceAll(SPACE, ""));
}
/**
* Every key and value of the file that is more than text. It walks the whole file without the schema,
* so that no field can be forgotten.
*/
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
/** Spaces that YAML takes for text ("White Space Characters": space and tab alone), and those without a width. */
const UNUSUAL = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/;
/** Quoted text, where such a space may be meant, and comments. */
const MEANT = /"(?:[^"\\]|\\.)*"|'[^']*'|(?:^|\s)#.*$/g;
/** Each problem on a line with such a space says that instead, once a line: whatever else is wrong there follows. */
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
/** `line` counts from 1. */
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
// src/config/validate.generated.js
const validate = validate20;
const schema35 = { type: [
	"string",
	"number",
	"boolean"
] };
const pattern4 = /* @__PURE__ */ new RegExp("^[A-Za-z][A-Za-z0-9-]*$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^\\d{12}$", "u");
const schema37 = {
	type: "object",
	required: ["databases"],
	additionalProperties: false,
	properties: {
		region: { $ref: "#/$defs/region" },
		account: { $ref: "#/$defs/account" },
		protected: { type: "boolean" },
		interruptions: {
			type: "string",
			enum: ["allow", "ask"]
		},
		stackName: {
			type: "string",
			pattern: "^[A-Za-z][A-Za-z0-9-]*$",
			maxLength: 128
		},
		secretsKmsKey: { $ref: "#/$defs/kmsKey" },
		databases: { $ref: "#/$defs/databases" },
		network: { $ref: "#/$defs/network" },
		bastion: { $ref: "#/$defs/bastion" }
	}
};
const func1 = Object.prototype.hasOwnProperty;
const pattern11 = /* @__PURE__ */ new RegExp("^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$", "u");
const schema41 = {
	type: ["object", "null"],
	additionalProperties: false,
	properties: {
		postgres: { $ref: "#/$defs/postgres" },
		mysql: { $ref: "#/$defs/mysql" },
		redis: { $ref: "#/$defs/redis" }
	}
};
const schema42 = {
	type: ["object", "null"],
	additionalProperties: false,
	properties: {
		version: {
			type: "string",
			pattern: "^\\d+(\\.\\d+)?$"
		},
		instance: { $ref: "#/$defs/dbInstance" },
		storage: { $ref: "#/$defs/storage" },
		database: {
			type: "string",
			pattern: "^[A-Za-z][A-Za-z0-9_]*$",
			maxLength: 63
		},
		username: { $ref: "#/$defs/username" },
		multiAz: { $ref: "#/$defs/multiAz" },
		backupDays: { $ref: "#/$defs/dbBackupDays" },
		backupWindow: { $ref: "#/$defs/backupWindow" },
		maintenanceWindow: { $ref: "#/$defs/maintenanceWindow" },
		apply: { $ref: "#/$defs/apply" },
		readReplica: { $ref: "#/$defs/readReplica" },
		parameters: { $ref: "#/$defs/parameters" },
		logs: {
			type: "array",
			uniqueItems: true,
			items: {
				type: "string",
				enum: [
					"postgresql",
					"upgrade",
					"iam-db-auth-error"
				]
			}
		},
		kmsKey: { $ref: "#/$defs/kmsKey" },
		iamAuthentication: { $ref: "#/$defs/iamAuthentication" },
		monitoring: { $ref: "#/$defs/monitoring" },
		autoMinorVersionUpgrade: { $ref: "#/$defs/autoMinorVersionUpgrade" },
		allowMajorUpgrade: { $ref: "#/$defs/allowMajorUpgrade" },
		existing: { $ref: "#/$defs/existing" },
		replicaOf: { $ref: "#/$defs/replicaOf" },
		restoreFrom: { $ref: "#/$defs/restoreFrom" }
	}
};
const schema44 = {
	type: "object",
	additionalProperties: false,
	properties: {
		size: {
			type: "integer",
			minimum: 20,
			maximum: 65536
		},
		max: {
			type: "integer",
			minimum: 22,
			maximum: 65536
		},
		type: {
			type: "string",
			enum: [
				"gp3",
				"gp2",
				"io1",
				"io2"
			]
		},
		iops: {
			type: "integer",
			minimum: 1e3,
			maximum: 256e3
		}
	}
};
const schema50 = {
	type: "string",
	enum: ["now", "window"]
};
const schema56 = {
	type: "integer",
	enum: [
		0,
		1,
		5,
		10,
		15,
		30,
		60
	]
};
const pattern12 = /* @__PURE__ */ new RegExp("^\\d+(\\.\\d+)?$", "u");
const pattern13 = /* @__PURE__ */ new RegExp("^db\\.[a-z0-9-]+\\.[a-z0-9]+$", "u");
const pattern14 = /* @__PURE__ */ new RegExp("^[A-Za-z][A-Za-z0-9_]*$", "u");
const pattern16 = /* @__PURE__ */ new RegExp("^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$", "u");
const pattern17 = /* @__PURE__ */ new RegExp("^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$", "u");
const pattern23 = /* @__PURE__ */ new RegExp("^([A-Za-z][A-Za-z0-9-]*|arn:aws(-[a-z]+){0,2}:rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:db:[A-Za-z](-?[A-Za-z0-9]){0,62})$", "u");
const pattern24 = /* @__PURE__ */ new RegExp("^((rds:|awsbackup:|automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:((rds|awsbackup):)?[A-Za-z](-?[A-Za-z0-9]){0,254}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:(automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9!_.'()/=+@-]{1,1024}))$", "u");
const pattern25 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$", "u");
const pattern19 = /* @__PURE__ */ new RegExp("^[A-Za-z](-?[A-Za-z0-9]){0,62}$", "u");
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate24.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) for (const key0 in data) {
		let data0 = data[key0];
		if (typeof data0 !== "string" && !(typeof data0 == "number" && isFinite(data0)) && typeof data0 !== "boolean") {
			const err0 = {
				instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
				schemaPath: "#/$defs/text/type",
				keyword: "type",
				params: { type: schema35.type }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
	}
	else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate24.errors = vErrors;
	return errors === 0;
}
validate24.evaluated = {
	props: true,
	dynamicProps: false,
	dynamicItems: false
};
const pattern20 = /* @__PURE__ */ new RegExp("^arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(db|cluster):[A-Za-z](-?[A-Za-z0-9]){0,62}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(replicationgroup|serverlesscache|cluster):[A-Za-z](-?[A-Za-z0-9]){0,49})$", "u");
const pattern22 = /* @__PURE__ */ new RegExp("^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:secret:[A-Za-z0-9/_+=.@-]{1,512}-[A-Za-z0-9]{6}$", "u");
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate26.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "identifier" || key0 === "arn" || key0 === "region" || key0 === "secret" || key0 === "allowFrom")) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.identifier !== void 0) {
			let data0 = data.identifier;
			if (typeof data0 === "string") {
				if (!pattern19.test(data0)) {
					const err1 = {
						instancePath: instancePath + "/identifier",
						schemaPath: "#/properties/identifier/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z](-?[A-Za-z0-9]){0,62}$" }
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/identifier",
					schemaPath: "#/properties/identifier/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.arn !== void 0) {
			let data1 = data.arn;
			if (typeof data1 === "string") {
				if (!pattern20.test(data1)) {
					const err3 = {
						instancePath: instancePath + "/arn",
						schemaPath: "#/properties/arn/pattern",
						keyword: "pattern",
						params: { pattern: "^arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(db|cluster):[A-Za-z](-?[A-Za-z0-9]){0,62}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(replicationgroup|serverlesscache|cluster):[A-Za-z](-?[A-Za-z0-9]){0,49})$" }
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/arn",
					schemaPath: "#/properties/arn/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.region !== void 0) {
			let data2 = data.region;
			if (typeof data2 === "string") {
				if (!pattern5.test(data2)) {
					const err5 = {
						instancePath: instancePath + "/region",
						schemaPath: "#/$defs/region/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$" }
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/region",
					schemaPath: "#/$defs/region/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.secret !== void 0) {
			let data3 = data.secret;
			if (typeof data3 === "string") {
				if (!pattern22.test(data3)) {
					const err7 = {
						instancePath: instancePath + "/secret",
						schemaPath: "#/properties/secret/pattern",
						keyword: "pattern",
						params: { pattern: "^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:secret:[A-Za-z0-9/_+=.@-]{1,512}-[A-Za-z0-9]{6}$" }
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/secret",
					schemaPath: "#/properties/secret/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.allowFrom !== void 0) {
			if (typeof data.allowFrom !== "boolean") {
				const err9 = {
					instancePath: instancePath + "/allowFrom",
					schemaPath: "#/properties/allowFrom/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
	} else {
		const err10 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate26.errors = vErrors;
	return errors === 0;
}
validate26.evaluated = {
	props: true,
	dynamicProps: false,
	dynamicItems: false
};
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate23.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema42.type }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func1.call(schema42.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (typeof data0 === "string") {
				if (!pattern12.test(data0)) {
					const err2 = {
						instancePath: instancePath + "/version",
						schemaPath: "#/properties/version/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d+(\\.\\d+)?$" }
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.instance !== void 0) {
			let data1 = data.instance;
			if (typeof data1 === "string") {
				if (!pattern13.test(data1)) {
					const err4 = {
						instancePath: instancePath + "/instance",
						schemaPath: "#/$defs/dbInstance/pattern",
						keyword: "pattern",
						params: { pattern: "^db\\.[a-z0-9-]+\\.[a-z0-9]+$" }
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/instance",
					schemaPath: "#/$defs/dbInstance/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.storage !== void 0) {
			let data2 = data.storage;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				for (const key1 in data2) if (!(key1 === "size" || key1 === "max" || key1 === "type" || key1 === "iops")) {
					const err6 = {
						instancePath: instancePath + "/storage",
						schemaPath: "#/$defs/storage/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data2.size !== void 0) {
					let data3 = data2.size;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
						const err7 = {
							instancePath: instancePath + "/storage/size",
							schemaPath: "#/$defs/storage/properties/size/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
					if (typeof data3 == "number" && isFinite(data3)) {
						if (data3 > 65536 || isNaN(data3)) {
							const err8 = {
								instancePath: instancePath + "/storage/size",
								schemaPath: "#/$defs/storage/properties/size/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65536
								}
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						if (data3 < 20 || isNaN(data3)) {
							const err9 = {
								instancePath: instancePath + "/storage/size",
								schemaPath: "#/$defs/storage/properties/size/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 20
								}
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					}
				}
				if (data2.max !== void 0) {
					let data4 = data2.max;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
						const err10 = {
							instancePath: instancePath + "/storage/max",
							schemaPath: "#/$defs/storage/properties/max/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					if (typeof data4 == "number" && isFinite(data4)) {
						if (data4 > 65536 || isNaN(data4)) {
							const err11 = {
								instancePath: instancePath + "/storage/max",
								schemaPath: "#/$defs/storage/properties/max/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65536
								}
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
						if (data4 < 22 || isNaN(data4)) {
							const err12 = {
								instancePath: instancePath + "/storage/max",
								schemaPath: "#/$defs/storage/properties/max/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 22
								}
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
					}
				}
				if (data2.type !== void 0) {
					let data5 = data2.type;
					if (typeof data5 !== "string") {
						const err13 = {
							instancePath: instancePath + "/storage/type",
							schemaPath: "#/$defs/storage/properties/type/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
					if (!(data5 === "gp3" || data5 === "gp2" || data5 === "io1" || data5 === "io2")) {
						const err14 = {
							instancePath: instancePath + "/storage/type",
							schemaPath: "#/$defs/storage/properties/type/enum",
							keyword: "enum",
							params: { allowedValues: schema44.properties.type.enum }
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
				if (data2.iops !== void 0) {
					let data6 = data2.iops;
					if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
						const err15 = {
							instancePath: instancePath + "/storage/iops",
							schemaPath: "#/$defs/storage/properties/iops/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (typeof data6 == "number" && isFinite(data6)) {
						if (data6 > 256e3 || isNaN(data6)) {
							const err16 = {
								instancePath: instancePath + "/storage/iops",
								schemaPath: "#/$defs/storage/properties/iops/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 256e3
								}
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
						if (data6 < 1e3 || isNaN(data6)) {
							const err17 = {
								instancePath: instancePath + "/storage/iops",
								schemaPath: "#/$defs/storage/properties/iops/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1e3
								}
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
					}
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/storage",
					schemaPath: "#/$defs/storage/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.database !== void 0) {
			let data7 = data.database;
			if (typeof data7 === "string") {
				if (data7.length > 63) {
					const err19 = {
						instancePath: instancePath + "/database",
						schemaPath: "#/properties/database/maxLength",
						keyword: "maxLength",
						params: { limit: 63 }
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				if (!pattern14.test(data7)) {
					const err20 = {
						instancePath: instancePath + "/database",
						schemaPath: "#/properties/database/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z][A-Za-z0-9_]*$" }
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/database",
					schemaPath: "#/properties/database/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.username !== void 0) {
			let data8 = data.username;
			if (typeof data8 === "string") {
				if (data8.length > 16) {
					const err22 = {
						instancePath: instancePath + "/username",
						schemaPath: "#/$defs/username/maxLength",
						keyword: "maxLength",
						params: { limit: 16 }
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
				if (!pattern14.test(data8)) {
					const err23 = {
						instancePath: instancePath + "/username",
						schemaPath: "#/$defs/username/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z][A-Za-z0-9_]*$" }
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
			} else {
				const err24 = {
					instancePath: instancePath + "/username",
					schemaPath: "#/$defs/username/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.multiAz !== void 0) {
			if (typeof data.multiAz !== "boolean") {
				const err25 = {
					instancePath: instancePath + "/multiAz",
					schemaPath: "#/$defs/multiAz/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.backupDays !== void 0) {
			let data10 = data.backupDays;
			if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
				const err26 = {
					instancePath: instancePath + "/backupDays",
					schemaPath: "#/$defs/dbBackupDays/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
			if (typeof data10 == "number" && isFinite(data10)) {
				if (data10 > 35 || isNaN(data10)) {
					const err27 = {
						instancePath: instancePath + "/backupDays",
						schemaPath: "#/$defs/dbBackupDays/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 35
						}
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				if (data10 < 0 || isNaN(data10)) {
					const err28 = {
						instancePath: instancePath + "/backupDays",
						schemaPath: "#/$defs/dbBackupDays/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						}
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
			}
		}
		if (data.backupWindow !== void 0) {
			let data11 = data.backupWindow;
			if (typeof data11 === "string") {
				if (!pattern16.test(data11)) {
					const err29 = {
						instancePath: instancePath + "/backupWindow",
						schemaPath: "#/$defs/backupWindow/pattern",
						keyword: "pattern",
						params: { pattern: "^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$" }
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
			} else {
				const err30 = {
					instancePath: instancePath + "/backupWindow",
					schemaPath: "#/$defs/backupWindow/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.maintenanceWindow !== void 0) {
			let data12 = data.maintenanceWindow;
			if (typeof data12 === "string") {
				if (!pattern17.test(data12)) {
					const err31 = {
						instancePath: instancePath + "/maintenanceWindow",
						schemaPath: "#/$defs/maintenanceWindow/pattern",
						keyword: "pattern",
						params: { pattern: "^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$" }
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
			} else {
				const err32 = {
					instancePath: instancePath + "/maintenanceWindow",
					schemaPath: "#/$defs/maintenanceWindow/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err32];
				else vErrors.push(err32);
				errors++;
			}
		}
		if (data.apply !== void 0) {
			let data13 = data.apply;
			if (typeof data13 !== "string") {
				const err33 = {
					instancePath: instancePath + "/apply",
					schemaPath: "#/$defs/apply/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
			if (!(data13 === "now" || data13 === "window")) {
				const err34 = {
					instancePath: instancePath + "/apply",
					schemaPath: "#/$defs/apply/enum",
					keyword: "enum",
					params: { allowedValues: schema50.enum }
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
		}
		if (data.readReplica !== void 0) {
			if (typeof data.readReplica !== "boolean") {
				const err35 = {
					instancePath: instancePath + "/readReplica",
					schemaPath: "#/$defs/readReplica/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
		if (data.parameters !== void 0) {
			if (!validate24(data.parameters, {
				instancePath: instancePath + "/parameters",
				parentData: data,
				parentDataProperty: "parameters",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.logs !== void 0) {
			let data16 = data.logs;
			if (Array.isArray(data16)) {
				const len0 = data16.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data17 = data16[i0];
					if (typeof data17 !== "string") {
						const err36 = {
							instancePath: instancePath + "/logs/" + i0,
							schemaPath: "#/properties/logs/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
					if (!(data17 === "postgresql" || data17 === "upgrade" || data17 === "iam-db-auth-error")) {
						const err37 = {
							instancePath: instancePath + "/logs/" + i0,
							schemaPath: "#/properties/logs/items/enum",
							keyword: "enum",
							params: { allowedValues: schema42.properties.logs.items.enum }
						};
						if (vErrors === null) vErrors = [err37];
						else vErrors.push(err37);
						errors++;
					}
				}
				let i1 = data16.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data16[i1];
						if (typeof item0 !== "string") continue;
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							const err38 = {
								instancePath: instancePath + "/logs",
								schemaPath: "#/properties/logs/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i1,
									j: j0
								}
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			} else {
				const err39 = {
					instancePath: instancePath + "/logs",
					schemaPath: "#/properties/logs/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err39];
				else vErrors.push(err39);
				errors++;
			}
		}
		if (data.kmsKey !== void 0) {
			let data18 = data.kmsKey;
			if (typeof data18 === "string") {
				if (!pattern11.test(data18)) {
					const err40 = {
						instancePath: instancePath + "/kmsKey",
						schemaPath: "#/$defs/kmsKey/pattern",
						keyword: "pattern",
						params: { pattern: "^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$" }
					};
					if (vErrors === null) vErrors = [err40];
					else vErrors.push(err40);
					errors++;
				}
			} else {
				const err41 = {
					instancePath: instancePath + "/kmsKey",
					schemaPath: "#/$defs/kmsKey/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err41];
				else vErrors.push(err41);
				errors++;
			}
		}
		if (data.iamAuthentication !== void 0) {
			if (typeof data.iamAuthentication !== "boolean") {
				const err42 = {
					instancePath: instancePath + "/iamAuthentication",
					schemaPath: "#/$defs/iamAuthentication/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err42];
				else vErrors.push(err42);
				errors++;
			}
		}
		if (data.monitoring !== void 0) {
			let data20 = data.monitoring;
			if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
				const err43 = {
					instancePath: instancePath + "/monitoring",
					schemaPath: "#/$defs/monitoring/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err43];
				else vErrors.push(err43);
				errors++;
			}
			if (!(data20 === 0 || data20 === 1 || data20 === 5 || data20 === 10 || data20 === 15 || data20 === 30 || data20 === 60)) {
				const err44 = {
					instancePath: instancePath + "/monitoring",
					schemaPath: "#/$defs/monitoring/enum",
					keyword: "enum",
					params: { allowedValues: schema56.enum }
				};
				if (vErrors === null) vErrors = [err44];
				else vErrors.push(err44);
				errors++;
			}
		}
		if (data.autoMinorVersionUpgrade !== void 0) {
			if (typeof data.autoMinorVersionUpgrade !== "boolean") {
				const err45 = {
					instancePath: instancePath + "/autoMinorVersionUpgrade",
					schemaPath: "#/$defs/autoMinorVersionUpgrade/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err45];
				else vErrors.push(err45);
				errors++;
			}
		}
		if (data.allowMajorUpgrade !== void 0) {
			if (typeof data.allowMajorUpgrade !== "boolean") {
				const err46 = {
					instancePath: instancePath + "/allowMajorUpgrade",
					schemaPath: "#/$defs/allowMajorUpgrade/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err46];
				else vErrors.push(err46);
				errors++;
			}
		}
		if (data.existing !== void 0) {
			if (!validate26(data.existing, {
				instancePath: instancePath + "/existing",
				parentData: data,
				parentDataProperty: "existing",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
				errors = vErrors.length;
			}
		}
		if (data.replicaOf !== void 0) {
			let data24 = data.replicaOf;
			if (typeof data24 === "string") {
				if (!pattern23.test(data24)) {
					const err47 = {
						instancePath: instancePath + "/replicaOf",
						schemaPath: "#/$defs/replicaOf/pattern",
						keyword: "pattern",
						params: { pattern: "^([A-Za-z][A-Za-z0-9-]*|arn:aws(-[a-z]+){0,2}:rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:db:[A-Za-z](-?[A-Za-z0-9]){0,62})$" }
					};
					if (vErrors === null) vErrors = [err47];
					else vErrors.push(err47);
					errors++;
				}
			} else {
				const err48 = {
					instancePath: instancePath + "/replicaOf",
					schemaPath: "#/$defs/replicaOf/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err48];
				else vErrors.push(err48);
				errors++;
			}
		}
		if (data.restoreFrom !== void 0) {
			let data25 = data.restoreFrom;
			if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
				for (const key2 in data25) if (!(key2 === "snapshot" || key2 === "time" || key2 === "source")) {
					const err49 = {
						instancePath: instancePath + "/restoreFrom",
						schemaPath: "#/$defs/restoreFrom/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 }
					};
					if (vErrors === null) vErrors = [err49];
					else vErrors.push(err49);
					errors++;
				}
				if (data25.snapshot !== void 0) {
					let data26 = data25.snapshot;
					if (typeof data26 === "string") {
						if (!pattern24.test(data26)) {
							const err50 = {
								instancePath: instancePath + "/restoreFrom/snapshot",
								schemaPath: "#/$defs/restoreFrom/properties/snapshot/pattern",
								keyword: "pattern",
								params: { pattern: "^((rds:|awsbackup:|automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:((rds|awsbackup):)?[A-Za-z](-?[A-Za-z0-9]){0,254}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:(automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9!_.'()/=+@-]{1,1024}))$" }
							};
							if (vErrors === null) vErrors = [err50];
							else vErrors.push(err50);
							errors++;
						}
					} else {
						const err51 = {
							instancePath: instancePath + "/restoreFrom/snapshot",
							schemaPath: "#/$defs/restoreFrom/properties/snapshot/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err51];
						else vErrors.push(err51);
						errors++;
					}
				}
				if (data25.time !== void 0) {
					let data27 = data25.time;
					if (typeof data27 === "string") {
						if (!pattern25.test(data27)) {
							const err52 = {
								instancePath: instancePath + "/restoreFrom/time",
								schemaPath: "#/$defs/restoreFrom/properties/time/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$" }
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
					} else {
						const err53 = {
							instancePath: instancePath + "/restoreFrom/time",
							schemaPath: "#/$defs/restoreFrom/properties/time/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err53];
						else vErrors.push(err53);
						errors++;
					}
				}
				if (data25.source !== void 0) {
					let data28 = data25.source;
					if (typeof data28 === "string") {
						if (!pattern19.test(data28)) {
							const err54 = {
								instancePath: instancePath + "/restoreFrom/source",
								schemaPath: "#/$defs/restoreFrom/properties/source/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z](-?[A-Za-z0-9]){0,62}$" }
							};
							if (vErrors === null) vErrors = [err54];
							else vErrors.push(err54);
							errors++;
						}
					} else {
						const err55 = {
							instancePath: instancePath + "/restoreFrom/source",
							schemaPath: "#/$defs/restoreFrom/properties/source/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err55];
						else vErrors.push(err55);
						errors++;
					}
				}
			} else {
				const err56 = {
					instancePath: instancePath + "/restoreFrom",
					schemaPath: "#/$defs/restoreFrom/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err56];
				else vErrors.push(err56);
				errors++;
			}
		}
	}
	validate23.errors = vErrors;
	return errors === 0;
}
validate23.evaluated = {
	props: true,
	dynamicProps: false,
	dynamicItems: false
};
const schema63 = {
	type: ["object", "null"],
	additionalProperties: false,
	properties: {
		version: {
			type: "string",
			pattern: "^\\d+(\\.\\d+){0,2}$"
		},
		instance: { $ref: "#/$defs/dbInstance" },
		storage: { $ref: "#/$defs/storage" },
		database: {
			type: "string",
			pattern: "^[A-Za-z][A-Za-z0-9_]*$",
			maxLength: 64
		},
		username: { $ref: "#/$defs/username" },
		multiAz: { $ref: "#/$defs/multiAz" },
		backupDays: { $ref: "#/$defs/dbBackupDays" },
		backupWindow: { $ref: "#/$defs/backupWindow" },
		maintenanceWindow: { $ref: "#/$defs/maintenanceWindow" },
		apply: { $ref: "#/$defs/apply" },
		readReplica: { $ref: "#/$defs/readReplica" },
		parameters: { $ref: "#/$defs/parameters" },
		logs: {
			type: "array",
			uniqueItems: true,
			items: {
				type: "string",
				enum: [
					"audit",
					"error",
					"general",
					"slowquery",
					"iam-db-auth-error"
				]
			}
		},
		kmsKey: { $ref: "#/$defs/kmsKey" },
		iamAuthentication: { $ref: "#/$defs/iamAuthentication" },
		monitoring: { $ref: "#/$defs/monitoring" },
		autoMinorVersionUpgrade: { $ref: "#/$defs/autoMinorVersionUpgrade" },
		allowMajorUpgrade: { $ref: "#/$defs/allowMajorUpgrade" },
		existing: { $ref: "#/$defs/existing" },
		replicaOf: { $ref: "#/$defs/replicaOf" },
		restoreFrom: { $ref: "#/$defs/restoreFrom" }
	}
};
const pattern27 = /* @__PURE__ */ new RegExp("^\\d+(\\.\\d+){0,2}$", "u");
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate29.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema63.type }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func1.call(schema63.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (typeof data0 === "string") {
				if (!pattern27.test(data0)) {
					const err2 = {
						instancePath: instancePath + "/version",
						schemaPath: "#/properties/version/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d+(\\.\\d+){0,2}$" }
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.instance !== void 0) {
			let data1 = data.instance;
			if (typeof data1 === "string") {
				if (!pattern13.test(data1)) {
					const err4 = {
						instancePath: instancePath + "/instance",
						schemaPath: "#/$defs/dbInstance/pattern",
						keyword: "pattern",
						params: { pattern: "^db\\.[a-z0-9-]+\\.[a-z0-9]+$" }
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/instance",
					schemaPath: "#/$defs/dbInstance/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.storage !== void 0) {
			let data2 = data.storage;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				for (const key1 in data2) if (!(key1 === "size" || key1 === "max" || key1 === "type" || key1 === "iops")) {
					const err6 = {
						instancePath: instancePath + "/storage",
						schemaPath: "#/$defs/storage/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data2.size !== void 0) {
					let data3 = data2.size;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
						const err7 = {
							instancePath: instancePath + "/storage/size",
							schemaPath: "#/$defs/storage/properties/size/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
					if (typeof data3 == "number" && isFinite(data3)) {
						if (data3 > 65536 || isNaN(data3)) {
							const err8 = {
								instancePath: instancePath + "/storage/size",
								schemaPath: "#/$defs/storage/properties/size/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65536
								}
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						if (data3 < 20 || isNaN(data3)) {
							const err9 = {
								instancePath: instancePath + "/storage/size",
								schemaPath: "#/$defs/storage/properties/size/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 20
								}
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					}
				}
				if (data2.max !== void 0) {
					let data4 = data2.max;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
						const err10 = {
							instancePath: instancePath + "/storage/max",
							schemaPath: "#/$defs/storage/properties/max/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					if (typeof data4 == "number" && isFinite(data4)) {
						if (data4 > 65536 || isNaN(data4)) {
							const err11 = {
								instancePath: instancePath + "/storage/max",
								schemaPath: "#/$defs/storage/properties/max/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65536
								}
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
						if (data4 < 22 || isNaN(data4)) {
							const err12 = {
								instancePath: instancePath + "/storage/max",
								schemaPath: "#/$defs/storage/properties/max/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 22
								}
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
					}
				}
				if (data2.type !== void 0) {
					let data5 = data2.type;
					if (typeof data5 !== "string") {
						const err13 = {
							instancePath: instancePath + "/storage/type",
							schemaPath: "#/$defs/storage/properties/type/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
					if (!(data5 === "gp3" || data5 === "gp2" || data5 === "io1" || data5 === "io2")) {
						const err14 = {
							instancePath: instancePath + "/storage/type",
							schemaPath: "#/$defs/storage/properties/type/enum",
							keyword: "enum",
							params: { allowedValues: schema44.properties.type.enum }
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
				if (data2.iops !== void 0) {
					let data6 = data2.iops;
					if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
						const err15 = {
							instancePath: instancePath + "/storage/iops",
							schemaPath: "#/$defs/storage/properties/iops/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (typeof data6 == "number" && isFinite(data6)) {
						if (data6 > 256e3 || isNaN(data6)) {
							const err16 = {
								instancePath: instancePath + "/storage/iops",
								schemaPath: "#/$defs/storage/properties/iops/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 256e3
								}
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
						if (data6 < 1e3 || isNaN(data6)) {
							const err17 = {
								instancePath: instancePath + "/storage/iops",
								schemaPath: "#/$defs/storage/properties/iops/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1e3
								}
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
					}
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/storage",
					schemaPath: "#/$defs/storage/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.database !== void 0) {
			let data7 = data.database;
			if (typeof data7 === "string") {
				if (data7.length > 64) {
					const err19 = {
						instancePath: instancePath + "/database",
						schemaPath: "#/properties/database/maxLength",
						keyword: "maxLength",
						params: { limit: 64 }
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				if (!pattern14.test(data7)) {
					const err20 = {
						instancePath: instancePath + "/database",
						schemaPath: "#/properties/database/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z][A-Za-z0-9_]*$" }
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/database",
					schemaPath: "#/properties/database/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.username !== void 0) {
			let data8 = data.username;
			if (typeof data8 === "string") {
				if (data8.length > 16) {
					const err22 = {
						instancePath: instancePath + "/username",
						schemaPath: "#/$defs/username/maxLength",
						keyword: "maxLength",
						params: { limit: 16 }
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
				if (!pattern14.test(data8)) {
					const err23 = {
						instancePath: instancePath + "/username",
						schemaPath: "#/$defs/username/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z][A-Za-z0-9_]*$" }
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
			} else {
				const err24 = {
					instancePath: instancePath + "/username",
					schemaPath: "#/$defs/username/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.multiAz !== void 0) {
			if (typeof data.multiAz !== "boolean") {
				const err25 = {
					instancePath: instancePath + "/multiAz",
					schemaPath: "#/$defs/multiAz/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.backupDays !== void 0) {
			let data10 = data.backupDays;
			if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
				const err26 = {
					instancePath: instancePath + "/backupDays",
					schemaPath: "#/$defs/dbBackupDays/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
			if (typeof data10 == "number" && isFinite(data10)) {
				if (data10 > 35 || isNaN(data10)) {
					const err27 = {
						instancePath: instancePath + "/backupDays",
						schemaPath: "#/$defs/dbBackupDays/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 35
						}
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				if (data10 < 0 || isNaN(data10)) {
					const err28 = {
						instancePath: instancePath + "/backupDays",
						schemaPath: "#/$defs/dbBackupDays/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						}
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
			}
		}
		if (data.backupWindow !== void 0) {
			let data11 = data.backupWindow;
			if (typeof data11 === "string") {
				if (!pattern16.test(data11)) {
					const err29 = {
						instancePath: instancePath + "/backupWindow",
						schemaPath: "#/$defs/backupWindow/pattern",
						keyword: "pattern",
						params: { pattern: "^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$" }
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
			} else {
				const err30 = {
					instancePath: instancePath + "/backupWindow",
					schemaPath: "#/$defs/backupWindow/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.maintenanceWindow !== void 0) {
			let data12 = data.maintenanceWindow;
			if (typeof data12 === "string") {
				if (!pattern17.test(data12)) {
					const err31 = {
						instancePath: instancePath + "/maintenanceWindow",
						schemaPath: "#/$defs/maintenanceWindow/pattern",
						keyword: "pattern",
						params: { pattern: "^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$" }
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
			} else {
				const err32 = {
					instancePath: instancePath + "/maintenanceWindow",
					schemaPath: "#/$defs/maintenanceWindow/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err32];
				else vErrors.push(err32);
				errors++;
			}
		}
		if (data.apply !== void 0) {
			let data13 = data.apply;
			if (typeof data13 !== "string") {
				const err33 = {
					instancePath: instancePath + "/apply",
					schemaPath: "#/$defs/apply/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
			if (!(data13 === "now" || data13 === "window")) {
				const err34 = {
					instancePath: instancePath + "/apply",
					schemaPath: "#/$defs/apply/enum",
					keyword: "enum",
					params: { allowedValues: schema50.enum }
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
		}
		if (data.readReplica !== void 0) {
			if (typeof data.readReplica !== "boolean") {
				const err35 = {
					instancePath: instancePath + "/readReplica",
					schemaPath: "#/$defs/readReplica/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
		if (data.parameters !== void 0) {
			if (!validate24(data.parameters, {
				instancePath: instancePath + "/parameters",
				parentData: data,
				parentDataProperty: "parameters",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.logs !== void 0) {
			let data16 = data.logs;
			if (Array.isArray(data16)) {
				const len0 = data16.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data17 = data16[i0];
					if (typeof data17 !== "string") {
						const err36 = {
							instancePath: instancePath + "/logs/" + i0,
							schemaPath: "#/properties/logs/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
					if (!(data17 === "audit" || data17 === "error" || data17 === "general" || data17 === "slowquery" || data17 === "iam-db-auth-error")) {
						const err37 = {
							instancePath: instancePath + "/logs/" + i0,
							schemaPath: "#/properties/logs/items/enum",
							keyword: "enum",
							params: { allowedValues: schema63.properties.logs.items.enum }
						};
						if (vErrors === null) vErrors = [err37];
						else vErrors.push(err37);
						errors++;
					}
				}
				let i1 = data16.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data16[i1];
						if (typeof item0 !== "string") continue;
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							const err38 = {
								instancePath: instancePath + "/logs",
								schemaPath: "#/properties/logs/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i1,
									j: j0
								}
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			} else {
				const err39 = {
					instancePath: instancePath + "/logs",
					schemaPath: "#/properties/logs/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err39];
				else vErrors.push(err39);
				errors++;
			}
		}
		if (data.kmsKey !== void 0) {
			let data18 = data.kmsKey;
			if (typeof data18 === "string") {
				if (!pattern11.test(data18)) {
					const err40 = {
						instancePath: instancePath + "/kmsKey",
						schemaPath: "#/$defs/kmsKey/pattern",
						keyword: "pattern",
						params: { pattern: "^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$" }
					};
					if (vErrors === null) vErrors = [err40];
					else vErrors.push(err40);
					errors++;
				}
			} else {
				const err41 = {
					instancePath: instancePath + "/kmsKey",
					schemaPath: "#/$defs/kmsKey/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err41];
				else vErrors.push(err41);
				errors++;
			}
		}
		if (data.iamAuthentication !== void 0) {
			if (typeof data.iamAuthentication !== "boolean") {
				const err42 = {
					instancePath: instancePath + "/iamAuthentication",
					schemaPath: "#/$defs/iamAuthentication/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err42];
				else vErrors.push(err42);
				errors++;
			}
		}
		if (data.monitoring !== void 0) {
			let data20 = data.monitoring;
			if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
				const err43 = {
					instancePath: instancePath + "/monitoring",
					schemaPath: "#/$defs/monitoring/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err43];
				else vErrors.push(err43);
				errors++;
			}
			if (!(data20 === 0 || data20 === 1 || data20 === 5 || data20 === 10 || data20 === 15 || data20 === 30 || data20 === 60)) {
				const err44 = {
					instancePath: instancePath + "/monitoring",
					schemaPath: "#/$defs/monitoring/enum",
					keyword: "enum",
					params: { allowedValues: schema56.enum }
				};
				if (vErrors === null) vErrors = [err44];
				else vErrors.push(err44);
				errors++;
			}
		}
		if (data.autoMinorVersionUpgrade !== void 0) {
			if (typeof data.autoMinorVersionUpgrade !== "boolean") {
				const err45 = {
					instancePath: instancePath + "/autoMinorVersionUpgrade",
					schemaPath: "#/$defs/autoMinorVersionUpgrade/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err45];
				else vErrors.push(err45);
				errors++;
			}
		}
		if (data.allowMajorUpgrade !== void 0) {
			if (typeof data.allowMajorUpgrade !== "boolean") {
				const err46 = {
					instancePath: instancePath + "/allowMajorUpgrade",
					schemaPath: "#/$defs/allowMajorUpgrade/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err46];
				else vErrors.push(err46);
				errors++;
			}
		}
		if (data.existing !== void 0) {
			if (!validate26(data.existing, {
				instancePath: instancePath + "/existing",
				parentData: data,
				parentDataProperty: "existing",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
				errors = vErrors.length;
			}
		}
		if (data.replicaOf !== void 0) {
			let data24 = data.replicaOf;
			if (typeof data24 === "string") {
				if (!pattern23.test(data24)) {
					const err47 = {
						instancePath: instancePath + "/replicaOf",
						schemaPath: "#/$defs/replicaOf/pattern",
						keyword: "pattern",
						params: { pattern: "^([A-Za-z][A-Za-z0-9-]*|arn:aws(-[a-z]+){0,2}:rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:db:[A-Za-z](-?[A-Za-z0-9]){0,62})$" }
					};
					if (vErrors === null) vErrors = [err47];
					else vErrors.push(err47);
					errors++;
				}
			} else {
				const err48 = {
					instancePath: instancePath + "/replicaOf",
					schemaPath: "#/$defs/replicaOf/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err48];
				else vErrors.push(err48);
				errors++;
			}
		}
		if (data.restoreFrom !== void 0) {
			let data25 = data.restoreFrom;
			if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
				for (const key2 in data25) if (!(key2 === "snapshot" || key2 === "time" || key2 === "source")) {
					const err49 = {
						instancePath: instancePath + "/restoreFrom",
						schemaPath: "#/$defs/restoreFrom/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 }
					};
					if (vErrors === null) vErrors = [err49];
					else vErrors.push(err49);
					errors++;
				}
				if (data25.snapshot !== void 0) {
					let data26 = data25.snapshot;
					if (typeof data26 === "string") {
						if (!pattern24.test(data26)) {
							const err50 = {
								instancePath: instancePath + "/restoreFrom/snapshot",
								schemaPath: "#/$defs/restoreFrom/properties/snapshot/pattern",
								keyword: "pattern",
								params: { pattern: "^((rds:|awsbackup:|automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:((rds|awsbackup):)?[A-Za-z](-?[A-Za-z0-9]){0,254}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:(automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9!_.'()/=+@-]{1,1024}))$" }
							};
							if (vErrors === null) vErrors = [err50];
							else vErrors.push(err50);
							errors++;
						}
					} else {
						const err51 = {
							instancePath: instancePath + "/restoreFrom/snapshot",
							schemaPath: "#/$defs/restoreFrom/properties/snapshot/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err51];
						else vErrors.push(err51);
						errors++;
					}
				}
				if (data25.time !== void 0) {
					let data27 = data25.time;
					if (typeof data27 === "string") {
						if (!pattern25.test(data27)) {
							const err52 = {
								instancePath: instancePath + "/restoreFrom/time",
								schemaPath: "#/$defs/restoreFrom/properties/time/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$" }
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
					} else {
						const err53 = {
							instancePath: instancePath + "/restoreFrom/time",
							schemaPath: "#/$defs/restoreFrom/properties/time/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err53];
						else vErrors.push(err53);
						errors++;
					}
				}
				if (data25.source !== void 0) {
					let data28 = data25.source;
					if (typeof data28 === "string") {
						if (!pattern19.test(data28)) {
							const err54 = {
								instancePath: instancePath + "/restoreFrom/source",
								schemaPath: "#/$defs/restoreFrom/properties/source/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z](-?[A-Za-z0-9]){0,62}$" }
							};
							if (vErrors === null) vErrors = [err54];
							else vErrors.push(err54);
							errors++;
						}
					} else {
						const err55 = {
							instancePath: instancePath + "/restoreFrom/source",
							schemaPath: "#/$defs/restoreFrom/properties/source/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err55];
						else vErrors.push(err55);
						errors++;
					}
				}
			} else {
				const err56 = {
					instancePath: instancePath + "/restoreFrom",
					schemaPath: "#/$defs/restoreFrom/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err56];
				else vErrors.push(err56);
				errors++;
			}
		}
	}
	validate29.errors = vErrors;
	return errors === 0;
}
validate29.evaluated = {
	props: true,
	dynamicProps: false,
	dynamicItems: false
};
const schema80 = {
	type: ["object", "null"],
	additionalProperties: false,
	properties: {
		engine: {
			type: "string",
			enum: ["valkey", "redis"]
		},
		version: {
			type: "string",
			pattern: "^\\d+\\.\\d+$"
		},
		instance: {
			type: "string",
			pattern: "^cache\\.[a-z0-9-]+\\.[a-z0-9]+$"
		},
		replicas: {
			type: "integer",
			minimum: 0,
			maximum: 5
		},
		multiAz: { type: "boolean" },
		parameters: { $ref: "#/$defs/parameters" },
		backupDays: {
			type: "integer",
			minimum: 0,
			maximum: 35
		},
		backupWindow: { $ref: "#/$defs/backupWindow" },
		maintenanceWindow: { $ref: "#/$defs/maintenanceWindow" },
		apply: {
			type: "string",
			enum: ["now", "window"]
		},
		autoMinorVersionUpgrade: { $ref: "#/$defs/autoMinorVersionUpgrade" },
		kmsKey: { $ref: "#/$defs/kmsKey" },
		existing: { $ref: "#/$defs/existing" },
		restoreFrom: { $ref: "#/$defs/restoreFrom" }
	}
};
const pattern38 = /* @__PURE__ */ new RegExp("^\\d+\\.\\d+$", "u");
const pattern39 = /* @__PURE__ */ new RegExp("^cache\\.[a-z0-9-]+\\.[a-z0-9]+$", "u");
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate33.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema80.type }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func1.call(schema80.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.engine !== void 0) {
			let data0 = data.engine;
			if (typeof data0 !== "string") {
				const err2 = {
					instancePath: instancePath + "/engine",
					schemaPath: "#/properties/engine/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === "valkey" || data0 === "redis")) {
				const err3 = {
					instancePath: instancePath + "/engine",
					schemaPath: "#/properties/engine/enum",
					keyword: "enum",
					params: { allowedValues: schema80.properties.engine.enum }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.version !== void 0) {
			let data1 = data.version;
			if (typeof data1 === "string") {
				if (!pattern38.test(data1)) {
					const err4 = {
						instancePath: instancePath + "/version",
						schemaPath: "#/properties/version/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d+\\.\\d+$" }
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.instance !== void 0) {
			let data2 = data.instance;
			if (typeof data2 === "string") {
				if (!pattern39.test(data2)) {
					const err6 = {
						instancePath: instancePath + "/instance",
						schemaPath: "#/properties/instance/pattern",
						keyword: "pattern",
						params: { pattern: "^cache\\.[a-z0-9-]+\\.[a-z0-9]+$" }
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/instance",
					schemaPath: "#/properties/instance/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.replicas !== void 0) {
			let data3 = data.replicas;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
				const err8 = {
					instancePath: instancePath + "/replicas",
					schemaPath: "#/properties/replicas/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 > 5 || isNaN(data3)) {
					const err9 = {
						instancePath: instancePath + "/replicas",
						schemaPath: "#/properties/replicas/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 5
						}
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data3 < 0 || isNaN(data3)) {
					const err10 = {
						instancePath: instancePath + "/replicas",
						schemaPath: "#/properties/replicas/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						}
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.multiAz !== void 0) {
			if (typeof data.multiAz !== "boolean") {
				const err11 = {
					instancePath: instancePath + "/multiAz",
					schemaPath: "#/properties/multiAz/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.parameters !== void 0) {
			if (!validate24(data.parameters, {
				instancePath: instancePath + "/parameters",
				parentData: data,
				parentDataProperty: "parameters",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.backupDays !== void 0) {
			let data6 = data.backupDays;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
				const err12 = {
					instancePath: instancePath + "/backupDays",
					schemaPath: "#/properties/backupDays/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 > 35 || isNaN(data6)) {
					const err13 = {
						instancePath: instancePath + "/backupDays",
						schemaPath: "#/properties/backupDays/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 35
						}
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (data6 < 0 || isNaN(data6)) {
					const err14 = {
						instancePath: instancePath + "/backupDays",
						schemaPath: "#/properties/backupDays/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						}
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			}
		}
		if (data.backupWindow !== void 0) {
			let data7 = data.backupWindow;
			if (typeof data7 === "string") {
				if (!pattern16.test(data7)) {
					const err15 = {
						instancePath: instancePath + "/backupWindow",
						schemaPath: "#/$defs/backupWindow/pattern",
						keyword: "pattern",
						params: { pattern: "^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$" }
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/backupWindow",
					schemaPath: "#/$defs/backupWindow/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.maintenanceWindow !== void 0) {
			let data8 = data.maintenanceWindow;
			if (typeof data8 === "string") {
				if (!pattern17.test(data8)) {
					const err17 = {
						instancePath: instancePath + "/maintenanceWindow",
						schemaPath: "#/$defs/maintenanceWindow/pattern",
						keyword: "pattern",
						params: { pattern: "^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$" }
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/maintenanceWindow",
					schemaPath: "#/$defs/maintenanceWindow/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.apply !== void 0) {
			let data9 = data.apply;
			if (typeof data9 !== "string") {
				const err19 = {
					instancePath: instancePath + "/apply",
					schemaPath: "#/properties/apply/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
			if (!(data9 === "now" || data9 === "window")) {
				const err20 = {
					instancePath: instancePath + "/apply",
					schemaPath: "#/properties/apply/enum",
					keyword: "enum",
					params: { allowedValues: schema80.properties.apply.enum }
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.autoMinorVersionUpgrade !== void 0) {
			if (typeof data.autoMinorVersionUpgrade !== "boolean") {
				const err21 = {
					instancePath: instancePath + "/autoMinorVersionUpgrade",
					schemaPath: "#/$defs/autoMinorVersionUpgrade/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.kmsKey !== void 0) {
			let data11 = data.kmsKey;
			if (typeof data11 === "string") {
				if (!pattern11.test(data11)) {
					const err22 = {
						instancePath: instancePath + "/kmsKey",
						schemaPath: "#/$defs/kmsKey/pattern",
						keyword: "pattern",
						params: { pattern: "^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$" }
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/kmsKey",
					schemaPath: "#/$defs/kmsKey/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.existing !== void 0) {
			if (!validate26(data.existing, {
				instancePath: instancePath + "/existing",
				parentData: data,
				parentDataProperty: "existing",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
				errors = vErrors.length;
			}
		}
		if (data.restoreFrom !== void 0) {
			let data13 = data.restoreFrom;
			if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
				for (const key1 in data13) if (!(key1 === "snapshot" || key1 === "time" || key1 === "source")) {
					const err24 = {
						instancePath: instancePath + "/restoreFrom",
						schemaPath: "#/$defs/restoreFrom/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
				if (data13.snapshot !== void 0) {
					let data14 = data13.snapshot;
					if (typeof data14 === "string") {
						if (!pattern24.test(data14)) {
							const err25 = {
								instancePath: instancePath + "/restoreFrom/snapshot",
								schemaPath: "#/$defs/restoreFrom/properties/snapshot/pattern",
								keyword: "pattern",
								params: { pattern: "^((rds:|awsbackup:|automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:((rds|awsbackup):)?[A-Za-z](-?[A-Za-z0-9]){0,254}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:(automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9!_.'()/=+@-]{1,1024}))$" }
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
					} else {
						const err26 = {
							instancePath: instancePath + "/restoreFrom/snapshot",
							schemaPath: "#/$defs/restoreFrom/properties/snapshot/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
				}
				if (data13.time !== void 0) {
					let data15 = data13.time;
					if (typeof data15 === "string") {
						if (!pattern25.test(data15)) {
							const err27 = {
								instancePath: instancePath + "/restoreFrom/time",
								schemaPath: "#/$defs/restoreFrom/properties/time/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$" }
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
					} else {
						const err28 = {
							instancePath: instancePath + "/restoreFrom/time",
							schemaPath: "#/$defs/restoreFrom/properties/time/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
				}
				if (data13.source !== void 0) {
					let data16 = data13.source;
					if (typeof data16 === "string") {
						if (!pattern19.test(data16)) {
							const err29 = {
								instancePath: instancePath + "/restoreFrom/source",
								schemaPath: "#/$defs/restoreFrom/properties/source/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z](-?[A-Za-z0-9]){0,62}$" }
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
					} else {
						const err30 = {
							instancePath: instancePath + "/restoreFrom/source",
							schemaPath: "#/$defs/restoreFrom/properties/source/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err30];
						else vErrors.push(err30);
						errors++;
					}
				}
			} else {
				const err31 = {
					instancePath: instancePath + "/restoreFrom",
					schemaPath: "#/$defs/restoreFrom/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err31];
				else vErrors.push(err31);
				errors++;
			}
		}
	}
	validate33.errors = vErrors;
	return errors === 0;
}
validate33.evaluated = {
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
	if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema41.type }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "postgres" || key0 === "mysql" || key0 === "redis")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.postgres !== void 0) {
			if (!validate23(data.postgres, {
				instancePath: instancePath + "/postgres",
				parentData: data,
				parentDataProperty: "postgres",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
				errors = vErrors.length;
			}
		}
		if (data.mysql !== void 0) {
			if (!validate29(data.mysql, {
				instancePath: instancePath + "/mysql",
				parentData: data,
				parentDataProperty: "mysql",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
				errors = vErrors.length;
			}
		}
		if (data.redis !== void 0) {
			if (!validate33(data.redis, {
				instancePath: instancePath + "/redis",
				parentData: data,
				parentDataProperty: "redis",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
				errors = vErrors.length;
			}
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
const schema86 = {
	type: "object",
	additionalProperties: false,
	dependentRequired: {
		vpc: ["subnets"],
		subnets: ["vpc"]
	},
	properties: {
		vpc: {
			type: "string",
			pattern: "^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"
		},
		subnets: {
			type: "array",
			minItems: 2,
			maxItems: 20,
			items: {
				type: "string",
				pattern: "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"
			}
		},
		bastionSubnet: {
			type: "string",
			pattern: "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"
		},
		cidr: { $ref: "#/$defs/cidr" },
		zones: {
			type: "integer",
			enum: [2, 3]
		},
		allowFrom: {
			type: "array",
			maxItems: 50,
			items: {
				type: "string",
				pattern: "^(sg-([0-9a-f]{8}|[0-9a-f]{17})|\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2})$"
			}
		}
	}
};
const pattern46 = /* @__PURE__ */ new RegExp("^vpc-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern47 = /* @__PURE__ */ new RegExp("^subnet-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern49 = /* @__PURE__ */ new RegExp("^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$", "u");
const pattern50 = /* @__PURE__ */ new RegExp("^(sg-([0-9a-f]{8}|[0-9a-f]{17})|\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2})$", "u");
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate38.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "vpc" || key0 === "subnets" || key0 === "bastionSubnet" || key0 === "cidr" || key0 === "zones" || key0 === "allowFrom")) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.vpc !== void 0) {
			let data0 = data.vpc;
			if (typeof data0 === "string") {
				if (!pattern46.test(data0)) {
					const err1 = {
						instancePath: instancePath + "/vpc",
						schemaPath: "#/properties/vpc/pattern",
						keyword: "pattern",
						params: { pattern: "^vpc-([0-9a-f]{8}|[0-9a-f]{17})$" }
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/vpc",
					schemaPath: "#/properties/vpc/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.subnets !== void 0) {
			let data1 = data.subnets;
			if (Array.isArray(data1)) {
				if (data1.length > 20) {
					const err3 = {
						instancePath: instancePath + "/subnets",
						schemaPath: "#/properties/subnets/maxItems",
						keyword: "maxItems",
						params: { limit: 20 }
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data1.length < 2) {
					const err4 = {
						instancePath: instancePath + "/subnets",
						schemaPath: "#/properties/subnets/minItems",
						keyword: "minItems",
						params: { limit: 2 }
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data2 = data1[i0];
					if (typeof data2 === "string") {
						if (!pattern47.test(data2)) {
							const err5 = {
								instancePath: instancePath + "/subnets/" + i0,
								schemaPath: "#/properties/subnets/items/pattern",
								keyword: "pattern",
								params: { pattern: "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$" }
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
					} else {
						const err6 = {
							instancePath: instancePath + "/subnets/" + i0,
							schemaPath: "#/properties/subnets/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/subnets",
					schemaPath: "#/properties/subnets/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.bastionSubnet !== void 0) {
			let data3 = data.bastionSubnet;
			if (typeof data3 === "string") {
				if (!pattern47.test(data3)) {
					const err8 = {
						instancePath: instancePath + "/bastionSubnet",
						schemaPath: "#/properties/bastionSubnet/pattern",
						keyword: "pattern",
						params: { pattern: "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$" }
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/bastionSubnet",
					schemaPath: "#/properties/bastionSubnet/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.cidr !== void 0) {
			let data4 = data.cidr;
			if (typeof data4 === "string") {
				if (!pattern49.test(data4)) {
					const err10 = {
						instancePath: instancePath + "/cidr",
						schemaPath: "#/$defs/cidr/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$" }
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/cidr",
					schemaPath: "#/$defs/cidr/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.zones !== void 0) {
			let data5 = data.zones;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
				const err12 = {
					instancePath: instancePath + "/zones",
					schemaPath: "#/properties/zones/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (!(data5 === 2 || data5 === 3)) {
				const err13 = {
					instancePath: instancePath + "/zones",
					schemaPath: "#/properties/zones/enum",
					keyword: "enum",
					params: { allowedValues: schema86.properties.zones.enum }
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.allowFrom !== void 0) {
			let data6 = data.allowFrom;
			if (Array.isArray(data6)) {
				if (data6.length > 50) {
					const err14 = {
						instancePath: instancePath + "/allowFrom",
						schemaPath: "#/properties/allowFrom/maxItems",
						keyword: "maxItems",
						params: { limit: 50 }
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				const len1 = data6.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data7 = data6[i1];
					if (typeof data7 === "string") {
						if (!pattern50.test(data7)) {
							const err15 = {
								instancePath: instancePath + "/allowFrom/" + i1,
								schemaPath: "#/properties/allowFrom/items/pattern",
								keyword: "pattern",
								params: { pattern: "^(sg-([0-9a-f]{8}|[0-9a-f]{17})|\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2})$" }
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					} else {
						const err16 = {
							instancePath: instancePath + "/allowFrom/" + i1,
							schemaPath: "#/properties/allowFrom/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/allowFrom",
					schemaPath: "#/properties/allowFrom/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.vpc !== void 0) {
			if (data.subnets === void 0) {
				const err18 = {
					instancePath,
					schemaPath: "#/dependentRequired",
					keyword: "dependentRequired",
					params: {
						property: "vpc",
						missingProperty: "subnets",
						depsCount: 1,
						deps: "subnets"
					}
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.subnets !== void 0) {
			if (data.vpc === void 0) {
				const err19 = {
					instancePath,
					schemaPath: "#/dependentRequired",
					keyword: "dependentRequired",
					params: {
						property: "subnets",
						missingProperty: "vpc",
						depsCount: 1,
						deps: "vpc"
					}
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
	} else {
		const err20 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err20];
		else vErrors.push(err20);
		errors++;
	}
	validate38.errors = vErrors;
	return errors === 0;
}
validate38.evaluated = {
	props: true,
	dynamicProps: false,
	dynamicItems: false
};
const schema88 = {
	type: ["object", "null"],
	additionalProperties: false,
	properties: {
		access: {
			type: "string",
			enum: ["ssh", "session-manager"]
		},
		allow: {
			type: "array",
			maxItems: 50,
			items: { $ref: "#/$defs/cidr" }
		},
		endpoints: { type: "boolean" },
		keys: {
			type: "array",
			maxItems: 50,
			items: {
				type: "string",
				pattern: "^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-[a-z0-9@.-]+) [A-Za-z0-9+/=]+( .*)?$"
			}
		}
	}
};
const pattern52 = /* @__PURE__ */ new RegExp("^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-[a-z0-9@.-]+) [A-Za-z0-9+/=]+( .*)?$", "u");
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate40.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema88.type }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "access" || key0 === "allow" || key0 === "endpoints" || key0 === "keys")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.access !== void 0) {
			let data0 = data.access;
			if (typeof data0 !== "string") {
				const err2 = {
					instancePath: instancePath + "/access",
					schemaPath: "#/properties/access/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === "ssh" || data0 === "session-manager")) {
				const err3 = {
					instancePath: instancePath + "/access",
					schemaPath: "#/properties/access/enum",
					keyword: "enum",
					params: { allowedValues: schema88.properties.access.enum }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.allow !== void 0) {
			let data1 = data.allow;
			if (Array.isArray(data1)) {
				if (data1.length > 50) {
					const err4 = {
						instancePath: instancePath + "/allow",
						schemaPath: "#/properties/allow/maxItems",
						keyword: "maxItems",
						params: { limit: 50 }
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data2 = data1[i0];
					if (typeof data2 === "string") {
						if (!pattern49.test(data2)) {
							const err5 = {
								instancePath: instancePath + "/allow/" + i0,
								schemaPath: "#/$defs/cidr/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$" }
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
					} else {
						const err6 = {
							instancePath: instancePath + "/allow/" + i0,
							schemaPath: "#/$defs/cidr/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/allow",
					schemaPath: "#/properties/allow/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.endpoints !== void 0) {
			if (typeof data.endpoints !== "boolean") {
				const err8 = {
					instancePath: instancePath + "/endpoints",
					schemaPath: "#/properties/endpoints/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.keys !== void 0) {
			let data4 = data.keys;
			if (Array.isArray(data4)) {
				if (data4.length > 50) {
					const err9 = {
						instancePath: instancePath + "/keys",
						schemaPath: "#/properties/keys/maxItems",
						keyword: "maxItems",
						params: { limit: 50 }
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				const len1 = data4.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data5 = data4[i1];
					if (typeof data5 === "string") {
						if (!pattern52.test(data5)) {
							const err10 = {
								instancePath: instancePath + "/keys/" + i1,
								schemaPath: "#/properties/keys/items/pattern",
								keyword: "pattern",
								params: { pattern: "^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-[a-z0-9@.-]+) [A-Za-z0-9+/=]+( .*)?$" }
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
					} else {
						const err11 = {
							instancePath: instancePath + "/keys/" + i1,
							schemaPath: "#/properties/keys/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/keys",
					schemaPath: "#/properties/keys/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
	}
	validate40.errors = vErrors;
	return errors === 0;
}
validate40.evaluated = {
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
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.databases === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "databases" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!func1.call(schema37.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.region !== void 0) {
			let data0 = data.region;
			if (typeof data0 === "string") {
				if (!pattern5.test(data0)) {
					const err2 = {
						instancePath: instancePath + "/region",
						schemaPath: "#/$defs/region/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$" }
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/region",
					schemaPath: "#/$defs/region/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.account !== void 0) {
			let data1 = data.account;
			if (typeof data1 === "string") {
				if (!pattern6.test(data1)) {
					const err4 = {
						instancePath: instancePath + "/account",
						schemaPath: "#/$defs/account/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{12}$" }
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/account",
					schemaPath: "#/$defs/account/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.protected !== void 0) {
			if (typeof data.protected !== "boolean") {
				const err6 = {
					instancePath: instancePath + "/protected",
					schemaPath: "#/properties/protected/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.interruptions !== void 0) {
			let data3 = data.interruptions;
			if (typeof data3 !== "string") {
				const err7 = {
					instancePath: instancePath + "/interruptions",
					schemaPath: "#/properties/interruptions/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (!(data3 === "allow" || data3 === "ask")) {
				const err8 = {
					instancePath: instancePath + "/interruptions",
					schemaPath: "#/properties/interruptions/enum",
					keyword: "enum",
					params: { allowedValues: schema37.properties.interruptions.enum }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.stackName !== void 0) {
			let data4 = data.stackName;
			if (typeof data4 === "string") {
				if (data4.length > 128) {
					const err9 = {
						instancePath: instancePath + "/stackName",
						schemaPath: "#/properties/stackName/maxLength",
						keyword: "maxLength",
						params: { limit: 128 }
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (!pattern4.test(data4)) {
					const err10 = {
						instancePath: instancePath + "/stackName",
						schemaPath: "#/properties/stackName/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z][A-Za-z0-9-]*$" }
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/stackName",
					schemaPath: "#/properties/stackName/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.secretsKmsKey !== void 0) {
			let data5 = data.secretsKmsKey;
			if (typeof data5 === "string") {
				if (!pattern11.test(data5)) {
					const err12 = {
						instancePath: instancePath + "/secretsKmsKey",
						schemaPath: "#/$defs/kmsKey/pattern",
						keyword: "pattern",
						params: { pattern: "^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$" }
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/secretsKmsKey",
					schemaPath: "#/$defs/kmsKey/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.databases !== void 0) {
			if (!validate22(data.databases, {
				instancePath: instancePath + "/databases",
				parentData: data,
				parentDataProperty: "databases",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.network !== void 0) {
			if (!validate38(data.network, {
				instancePath: instancePath + "/network",
				parentData: data,
				parentDataProperty: "network",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
				errors = vErrors.length;
			}
		}
		if (data.bastion !== void 0) {
			if (!validate40(data.bastion, {
				instancePath: instancePath + "/bastion",
				parentData: data,
				parentDataProperty: "bastion",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err14 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err14];
		else vErrors.push(err14);
		errors++;
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
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.version === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "version" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.stack === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "stack" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.stages === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "stages" }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "version" || key0 === "stack" || key0 === "region" || key0 === "account" || key0 === "tags" || key0 === "stages")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err4 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (1 !== data0) {
				const err5 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.stack !== void 0) {
			let data1 = data.stack;
			if (typeof data1 === "string") {
				if (data1.length > 126) {
					const err6 = {
						instancePath: instancePath + "/stack",
						schemaPath: "#/$defs/name/maxLength",
						keyword: "maxLength",
						params: { limit: 126 }
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (!pattern4.test(data1)) {
					const err7 = {
						instancePath: instancePath + "/stack",
						schemaPath: "#/$defs/name/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z][A-Za-z0-9-]*$" }
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/stack",
					schemaPath: "#/$defs/name/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.region !== void 0) {
			let data2 = data.region;
			if (typeof data2 === "string") {
				if (!pattern5.test(data2)) {
					const err9 = {
						instancePath: instancePath + "/region",
						schemaPath: "#/$defs/region/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$" }
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/region",
					schemaPath: "#/$defs/region/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.account !== void 0) {
			let data3 = data.account;
			if (typeof data3 === "string") {
				if (!pattern6.test(data3)) {
					const err11 = {
						instancePath: instancePath + "/account",
						schemaPath: "#/$defs/account/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{12}$" }
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/account",
					schemaPath: "#/$defs/account/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.tags !== void 0) {
			let data4 = data.tags;
			if (data4 && typeof data4 == "object" && !Array.isArray(data4)) for (const key1 in data4) {
				let data5 = data4[key1];
				if (typeof data5 !== "string" && !(typeof data5 == "number" && isFinite(data5)) && typeof data5 !== "boolean") {
					const err13 = {
						instancePath: instancePath + "/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/$defs/text/type",
						keyword: "type",
						params: { type: schema35.type }
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			}
			else {
				const err14 = {
					instancePath: instancePath + "/tags",
					schemaPath: "#/properties/tags/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.stages !== void 0) {
			let data6 = data.stages;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				if (Object.keys(data6).length > 100) {
					const err15 = {
						instancePath: instancePath + "/stages",
						schemaPath: "#/properties/stages/maxProperties",
						keyword: "maxProperties",
						params: { limit: 100 }
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				if (Object.keys(data6).length < 1) {
					const err16 = {
						instancePath: instancePath + "/stages",
						schemaPath: "#/properties/stages/minProperties",
						keyword: "minProperties",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
				for (const key2 in data6) {
					const _errs21 = errors;
					if (typeof key2 === "string") {
						if (key2.length > 126) {
							const err17 = {
								instancePath: instancePath + "/stages",
								schemaPath: "#/$defs/name/maxLength",
								keyword: "maxLength",
								params: { limit: 126 },
								propertyName: key2
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (!pattern4.test(key2)) {
							const err18 = {
								instancePath: instancePath + "/stages",
								schemaPath: "#/$defs/name/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z][A-Za-z0-9-]*$" },
								propertyName: key2
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/stages",
							schemaPath: "#/$defs/name/type",
							keyword: "type",
							params: { type: "string" },
							propertyName: key2
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
					if (!(_errs21 === errors)) {
						const err20 = {
							instancePath: instancePath + "/stages",
							schemaPath: "#/properties/stages/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key2 }
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
				for (const key3 in data6) if (!validate21(data6[key3], {
					instancePath: instancePath + "/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data6,
					parentDataProperty: key3,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
					errors = vErrors.length;
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/stages",
					schemaPath: "#/properties/stages/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
	} else {
		const err22 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err22];
		else vErrors.push(err22);
		errors++;
	}
	validate20.errors = vErrors;
	return errors === 0;
}
validate20.evaluated = {
	props: true,
	dynamicProps: false,
	dynamicItems: false
};
// src/config/prune.ts
/**
* A copy of the file without the values that the schema refuses, so that the second pass can report what
* is wrong with the rest. Null = nothing usable remains.
*/
function withoutInvalid(value, findings) {
	const copy = structuredCloneOf(value);
	if (!isRecord(copy)) return null;
	for (const { path, keepsValue } of findings) if (keepsValue !== true) remove(copy, path);
	copy.version ??= 1;
	copy.stack ??= "stack";
	for (const stage of Object.values(isRecord(copy.stages) ? copy.stages : {})) {
		if (!isRecord(stage)) continue;
		stage.databases ??= {};
		const { network } = stage;
		if (isRecord(network) && "vpc" in network !== "subnets" in network) delete stage.network;
	}
	return validate(copy) ? copy : null;
}
/** Removes what is at the path; for an entry of a list, the whole list. */
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
// src/config/resolve/resolve.ts
/** A valid file with every default filled in and every name spelled out. */
function resolveFile(file, source) {
	const networks = ownNetworks(file);
	const ranges = placeRanges(networks);
	const stages = Object.entries(file.stages).map(([name, stage]) => resolveStage(file, name, stage, {
		...source,
		ranges
	}));
	const named = [...file.region === void 0 ? [] : [file.region], ...stages.map(regionOfStage)];
	const regions = [...new Set(named)];
	const { file: name, locate } = source;
	return {
		stack: file.stack,
		file: name,
		regions,
		stages,
		networks,
		locate
	};
}
function regionOfStage({ region }) {
	return region;
}
function resolveStage(file, name, stage, { texts, ranges }) {
	const stackName = stackNameOf(file.stack, name, stage.stackName);
	const region = regionOf(file, name);
	return {
		name,
		stackName,
		application: file.stack,
		region,
		account: stage.account ?? file.account ?? null,
		protected: stage.protected ?? DEFAULTS.stage.protected,
		interruptions: stage.interruptions ?? DEFAULTS.stage.interruptions,
		tags: texts(["tags"]),
		secretsKmsKey: stage.secretsKmsKey ?? null,
		network: resolveNetwork(stage.network ?? {}, ranges.get(name) ?? defaultCidr(stackName, region)),
		allowFrom: stage.network?.allowFrom ?? [],
		bastion: resolveBastion(stage),
		existing: resolveExistings(stage.databases ?? {}, region),
		databases: resolveDatabases(file, name, (of, kind) => texts([
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
		access: bastion?.access ?? DEFAULTS.bastion.access,
		endpoints: bastion?.endpoints ?? DEFAULTS.bastion.endpoints,
		allow: bastion?.allow ?? [],
		keys: bastion?.keys ?? [],
		subnet: network?.bastionSubnet ?? null
	};
}
function resolveExistings(written, region) {
	return Object.fromEntries(DATABASES.flatMap((kind) => {
		const existing = written[kind]?.existing;
		return existing === void 0 ? [] : [[kind, resolveExisting(kind, existing, region)]];
	}));
}
function resolveDatabases(file, stage, parametersOf) {
	const written = file.stages[stage]?.databases ?? {};
	const sql = SQL_KINDS.flatMap((kind) => {
		const database = madeHere(written[kind]);
		const context = database && {
			stack: file.stack,
			parameters: parametersOf(stage, kind),
			replicaOf: replicaSource(file, kind, database.replicaOf, parametersOf),
			replicaRegions: replicaRegions(file, stage, kind)
		};
		return context ? [[kind, resolveSql(kind, database, context)]] : [];
	});
	const caches = CACHE_KINDS.flatMap((kind) => {
		const database = madeHere(written[kind]);
		return database ? [[kind, resolveRedis(kind, database, parametersOf(stage, kind))]] : [];
	});
	return Object.fromEntries([...sql, ...caches]);
}
/** A database as the file writes it; null = the stage has none, or does not make it. */
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
/** The other regions in which stages of the file are replicas of this stage's database, in order. */
function replicaRegions(file, stage, kind) {
	const regions = Object.entries(file.stages).filter(([, other]) => other.databases?.[kind]?.replicaOf === stage).map(([name]) => regionOf(file, name)).filter((region) => region !== regionOf(file, stage));
	return [...new Set(regions)].toSorted();
}
function regionOf(file, stage) {
	return file.stages[stage]?.region ?? file.region ?? "";
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
		zones: network.zones ?? DEFAULTS.network.zones,
		zonesGiven: network.zones !== void 0
	};
}
// src/config/yaml/lines.ts
/** Finds the line and column of an offset in a text; offsets outside it count as its ends. */
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
/**
* The node as a plain value. Mappings have no prototype, so that a key such as `constructor` or
* `__proto__` is a key like any other.
*/
function valueOf(node) {
	if (node.kind === "scalar") return node.value;
	if (node.kind === "sequence") return node.items.map(valueOf);
	const value = Object.create(null);
	for (const [key, entry] of node.entries) value[key] = valueOf(entry.value);
	return value;
}
// src/config/yaml/compose.ts
/** How many nodes all aliases together may stand for: a file of databases needs a few hundred. */
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
/** Builds the first document of an event stream, and notes everything that the file may not contain. */
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
	/** Whether the open collection ends here; if so, moves past its end. */
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
/** Null, boolean or number by the rules of YAML 1.2's core schema, else the text. */
function coreValue(raw) {
	for (const tag of CORE_TAGS) {
		const value = tag.resolve(raw, false, tag.tagName);
		if (value !== NOT_RESOLVED) return value;
	}
	return raw;
}
// src/config/yaml/syntax.ts
/** What js-yaml says, with our code, our words, and what to do about it. */
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
/** A syntax error of js-yaml as a finding; anything else is a bug and is thrown on. */
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
/** Offset of a tab in the indentation of the error's line, or of the line before. */
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
/** Parses the text once, into values with their offsets. */
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
/** Offset of the `---` (or else of the content) of a second document. */
function secondDocument(text, events) {
	const index = events.findIndex((event, at) => at > 0 && event.type === EVENT_ID.DOCUMENT);
	if (index < 0) return null;
	const content = events[index + 1];
	const start = content !== void 0 && "start" in content ? content.start : text.length;
	return [...text.slice(0, start).matchAll(/^---/gm)].at(-1)?.index ?? start;
}
// src/config/parse.ts
/**
* The text of a `tinystacks.yml` as resolved stages, or every problem in it at once. `file` is the name
* that the user gave, for messages. Never throws because of the text.
*/
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
	const inText = [...read.findings, ...textFindings(root)];
	const { findings, valid } = judge(valueOf(root), root, inText);
	if (findings.length === 0 && valid !== null) {
		const locate = (path) => position(keyOffset(root, path));
		const texts = (path) => textsAt(root, path);
		return {
			kind: "valid",
			config: resolveFile(valid, {
				file,
				locate,
				texts
			})
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
/** The problems found by the text, the schema and the second pass; `valid`: the file, if the schema accepts it. */
function judge(value, root, inText) {
	const valid = validate(value) ? value : null;
	const inSchema = withoutConsequences(schemaFindings(valid === null ? validate.errors ?? [] : [], root, value), inText);
	const first = [...inText, ...inSchema];
	const checkable = first.length === 0 ? valid : withoutInvalid(value, first);
	const inFile = checkable === null ? [] : withoutConsequences(checkFile(checkable), first);
	return {
		findings: [...first, ...inFile],
		valid
	};
}
function offsetOf(root, { path, at }) {
	if (typeof at === "number") return at;
	return at === "key" ? keyOffset(root, path) : valueOffset(root, path);
}
function textsAt(root, path) {
	const node = nodeAt(root, path);
	if (node?.kind !== "mapping") return {};
	return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, value.kind === "scalar" ? value.raw : ""]));
}
// src/config/select.ts
/** The stages with these names, in the file's order; without names, every stage. */
function selectStages(config, names) {
	const known = config.stages.map(({ name }) => name);
	const unknown = [...new Set(names)].filter((name) => !known.includes(name));
	if (unknown.length > 0) return {
		kind: "unknown",
		names: unknown,
		message: `there is no stage ${listed(unknown.map((name) => `"${printable(name)}"`), "or")} in ${config.file}`,
		hint: unknown.map((name) => didYouMean(name, known)).find((hint) => hint !== null) ?? `the stages are ${listed(known)}`
	};
	return {
		kind: "selected",
		stages: config.stages.filter(({ name }) => names.length === 0 || names.includes(name))
	};
}
// src/config/primaries-first.ts
/** The stages with every primary before its replicas, and otherwise in their given order. */
function primariesFirst(stages) {
	const names = new Set(stages.map(({ name }) => name));
	const ordered = [];
	let waiting = [...stages];
	while (waiting.length > 0) {
		const placed = new Set(ordered.map(({ name }) => name));
		const next = waiting.find((stage) => primariesOf(stage).every((name) => placed.has(name) || !names.has(name))) ?? waiting[0];
		if (next === void 0) break;
		ordered.push(next);
		waiting = waiting.filter((stage) => stage !== next);
	}
	return ordered;
}
function primariesOf(stage) {
	return databasesOf(stage).flatMap((database) => isSqlDatabase(database) && database.replicaOf?.kind === "stage" ? [database.replicaOf.stage] : []);
}
// src/config/promote-text.ts
/** A stage's name or an ARN as written, plain or in quotes. */
const VALUE = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s,{}[\]#]+)/;
/**
* The file's text without the `replicaOf` of one database. Nothing else is rewritten: comments, order
* and style stay. The result is parsed again, and must be the same file without that key.
*/
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
	return isWithout(changed, valueOf(root), path) ? {
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
/** `{ replicaOf: prod, multiAz: true }` -> `{ multiAz: true }`: the entry with one of its commas. */
function withoutFlowEntry(text, start, end) {
	const [head, tail] = [text.slice(0, start), text.slice(end)];
	const after = /^\s*,[^\S\n]*/.exec(tail);
	if (after) return head + tail.slice(after[0].length);
	if (/\n[^\S\n]*$/.test(head) && /^[^\S\n]*\r?\n/.test(tail)) return head.replace(/\r?\n[^\S\n]*$/, "") + tail;
	const before = /,\s*$/.exec(head);
	return before ? head.slice(0, before.index) + tail : head.trimEnd() + tail.trimStart();
}
/** Removes the whole line, except for a comment on it, which gets a line of its own. */
function withoutBlockEntry(text, start, end) {
	const lineStart = text.lastIndexOf("\n", start) + 1;
	const found = text.indexOf("\n", end);
	const lineEnd = found < 0 ? text.length : found + 1;
	const comment = /^\s*(#.*)/.exec(text.slice(end, lineEnd))?.[1];
	const indentation = text.slice(lineStart, start);
	if (comment === void 0) return text.slice(0, lineStart) + text.slice(lineEnd);
	return `${text.slice(0, lineStart)}${indentation}${comment}${text.slice(lineEnd - (found < 0 ? 0 : 1))}`;
}
/** Whether the text has the same content as `before`, without the key. */
function isWithout(text, before, path) {
	const root = rootOf(text);
	if (!root) return false;
	return isDeepStrictEqual(less(valueOf(root), path, null), less(before, path, "replicaOf"));
}
/** A plain copy without `key` in the mapping at the path. An empty mapping counts as no value. */
function less(value, path, key) {
	const copy = structuredClone(plain(value));
	const parent = path.slice(0, -1).reduce((inner, name) => inner?.[name], copy);
	const last = path.at(-1) ?? "";
	const database = parent?.[last];
	if (!parent || !database) return copy;
	const kept = Object.fromEntries(Object.entries(database).filter(([name]) => name !== key));
	parent[last] = Object.keys(kept).length === 0 ? null : kept;
	return copy;
}
function plain(value) {
	return JSON.parse(JSON.stringify(value));
}
// src/commands/shared/load.ts
/** Reads and validates the file, and selects the stages. Throws with every problem at once. */
function load({ files, options, onLoaded }) {
	const file = files.config(options.config);
	const parsed = parseConfig(file.text, file.name);
	if (parsed.kind === "invalid") throw invalidFile(file, parsed.problems);
	const selection = selectStages(parsed.config, options.stages);
	if (selection.kind === "unknown") throw new TinystacksError("unknown-stage", selection.message, {
		exit: 2,
		file: file.name,
		hint: selection.hint
	});
	onLoaded?.();
	return {
		file,
		config: parsed.config,
		stages: selection.stages
	};
}
/** What is thrown for a file with problems (exit 2). */
function invalidFile(file, problems) {
	const message = `${file.name} is not valid`;
	return new TinystacksError("invalid-file", message, {
		exit: 2,
		file: file.name,
		problems
	});
}
export { selectStages as a, placeRanges as c, consentGiven as d, done as f, primariesFirst as i, overlaps as l, load as n, parseConfig as o, withoutReplicaOf as r, networkKey as s, invalidFile as t, rangeOf as u };
