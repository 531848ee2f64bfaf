import { c as isDatabase, d as VARIANTS, f as VARIANT_NAMES, g as FAMILIES, i as SQL_KINDS, n as DATABASES, o as familyOf, r as ENGINES, t as CACHE_KINDS } from "./engines.js";
import { h as listed$1, t as isRecord, v as usageError } from "./text.js";
import { a as REGIONS, c as isBastionKind, i as PARTITION_OF, l as isReachedDirectly, n as majorOf, o as arnOf, u as GP3_STRIPED_IOPS } from "./config.js";
import { d as alike, g as DEFAULTS, i as dotted, l as meet, m as layered, p as handedOn, r as isSqlDatabase, s as daily, t as databasesOf, u as weekly } from "./config4.js";
import { a as suggest, o as SERVERLESS, r as didYouMean } from "./config2.js";
import { t as validate } from "./validate.js";
import { a as YAMLException, d as getScalarValue, f as intCoreTag, h as parseEvents, i as SCALAR_STYLE, m as nullCoreTag, n as EVENT_ID, o as boolCoreTag, r as NOT_RESOLVED, u as floatCoreTag } from "./js-yaml.js";
import { isDeepStrictEqual } from "node:util";
import { createHash } from "node:crypto";
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
// src/config/checks/defaults.ts
/** Defaults that reach nothing: of a database or a bastion that no stage has, or of a region that is given twice. */
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
	const kinds = DATABASES.filter((kind) => kind in databases && !stages.some((stage) => kind in (stage.databases ?? {}))).map((kind) => unusedAt([
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
		hint: `remove \`${key}\`, or write \`access: ssh\``,
		about: [[
			...path,
			"bastion",
			"access"
		]]
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
		hint: "remove `endpoints`, or write `access: session-manager`",
		about: [[
			...path,
			"bastion",
			"access"
		]]
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
/** Whether a replica of this source, in this stage, is in the region of its primary. */
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
// src/config/defaults/fitting.ts
/**
* Which defaults a stage takes. They give values, and make nothing: a database or a bastion is in a stage because the
* stage names it. What a stage could not write itself beside its own words does not reach it (ADR 31).
*/
/** What a replica decides itself. All else it has from its primary, or not before it is promoted. */
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
/** What names a VPC that is there already. Of another VPC, none of it is right. */
const OF_GIVEN_VPC = [
	"vpc",
	"subnets",
	"bastionSubnet"
];
/** The part of the defaults that fits a stage, as it is written. */
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
/**
* Gives each stage the defaults that fit it: mappings key by key, lists and other values as a whole, and a stage's own
* value always wins. `undone`: where a stage writes `null` instead of a default; the file has no such `null` any more.
*/
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
/** The file with the region of each stage, which decides what is beside its primary. */
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
		this.#undone = new Set(undone.map(keyOf));
		this.#nulls = undone;
	}
	/** The stage as it is written, with each `null` that undoes a default in its place. */
	withNulls(path, stage) {
		return this.#nulls.filter((undone) => keyOf(undone.slice(0, path.length)) === keyOf(path)).reduce((whole, undone) => withNull(whole, undone.slice(path.length)), stage);
	}
	merged(path, own, given) {
		if (!isRecord(given) || own !== null && !isRecord(own)) return own;
		const result = record(Object.entries(own ?? {}));
		for (const [key, value] of Object.entries(given)) {
			const at = [...path, key];
			if (this.#undone.has(keyOf(at))) continue;
			if (!(key in result)) this.#taken.add(keyOf(at));
			result[key] = key in result ? this.merged(at, result[key], value) : value;
		}
		return Object.keys(result).length === 0 ? own : result;
	}
	isTaken(path) {
		return path.some((_, index) => this.#taken.has(keyOf(path.slice(0, index + 1))));
	}
};
function withNull(value, [key = "", ...rest]) {
	const inner = value[key];
	return {
		...value,
		[key]: rest.length === 0 ? null : withNull(isRecord(inner) ? inner : {}, rest)
	};
}
/** Without a prototype: `__proto__` is a name like any other. */
function record(entries) {
	const result = Object.create(null);
	for (const [key, value] of entries) result[key] = value;
	return result;
}
function keyOf(path) {
	return JSON.stringify(path);
}
// src/config/defaults/as-written.ts
/**
* What was found in stages with their defaults, as it concerns the text. What is wrong with a default alone is said
* once, at its own line; where only some of the stages that take it complain, they are named. What a stage's own value
* and a default make together is said at the stage's, and names the line of the default.
*/
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
/** Whether it is a value within a section; a whole stage, and its region, are told by most messages anyway. */
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
	const names = listed(stages.map((name) => `\`${printable(name)}\``));
	return {
		...finding,
		message: `in ${names}: ${finding.message}`
	};
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
				"databases": { "postgres": { "version": "17" } }
			}]
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
			"type": ["string", "null"],
			"x-undo": true,
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
				"protected": { "$ref": "#/$defs/protected" },
				"interruptions": { "$ref": "#/$defs/interruptions" },
				"secretsKmsKey": { "$ref": "#/$defs/secretsKmsKey" },
				"databases": {
					"description": "Values for the databases of this kind that stages have. A stage without one gets none.",
					"$ref": "#/$defs/defaultDatabases",
					"examples": [{ "postgres": { "version": "17" } }]
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
			"default": "allow",
			"examples": ["ask"]
		},
		"secretsKmsKey": {
			"description": "The KMS key that encrypts the secrets that the stage makes: its ARN, id or alias. Applications need `kms:Decrypt` of it. A deployed stage keeps it until another is named: `alias/aws/secretsmanager` is AWS's own. Default: that one.",
			"$ref": "#/$defs/kmsKey",
			"examples": ["alias/shop"]
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
	const [first] = node.allOf ?? [];
	if (first !== void 0) return {
		...resolve(first),
		...node
	};
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
/** The lines from the key at a path to the last value below it; null where nothing is written. */
function linesAt(root, path, position) {
	const { node, offset } = walk(root, path);
	if (node === void 0) return null;
	return {
		first: position(offset).line,
		last: position(Math.max(offset, lastOf(node))).line
	};
}
/** The largest offset in a node. */
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
/**
* Where a stage undoes a default: it writes `null` for a key that `defaults` gives a value, and for which no other word
* means "none" (`x-undo` in the schema). A value that is merely missing (`kmsKey:`) undoes nothing.
*/
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
/** `null` or `~`, in letters. */
function isNull(node) {
	return node.kind === "scalar" && node.value === null && node.raw !== "";
}
function isUndoable(path, given) {
	return (given.kind !== "scalar" || given.value !== null) && nodeOfPath(path)?.["x-undo"] === true;
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
/** Keys of the file and of a stage that `defaults` does not take. */
const NOT_IN_DEFAULTS = {
	stackname: "write `stackName` in the stage: each has a name of its own",
	tags: "write `tags` beside `stack`: they are those of every stage"
};
/** What to write instead of a key that is known from elsewhere; null = it is not known. */
function adviceForUnknownKey(key, parent) {
	const lower = key.toLowerCase().replaceAll(/[-_]/g, "");
	const family = familyAt(parent);
	if (parent.length === 1 && parent[0] === "defaults" && Object.hasOwn(NOT_IN_DEFAULTS, lower)) return own(NOT_IN_DEFAULTS, lower);
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
	pattern: wrongForm,
	"false schema": notInDefaults
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
/** What only a stage can say: which data a database has, and the range of a network. */
function notInDefaults({ path }) {
	const key = String(path.at(-1));
	const why = key === "cidr" ? "each stage has a range of its own" : "where a database's data come from is for its stage to say";
	return {
		code: "not-in-defaults",
		path,
		at: "key",
		message: `${code(key)} cannot be in \`defaults\`: ${why}`,
		hint: `write ${code(key)} in the stage`
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
	if (value === null) return empty(path, schema, raw);
	return {
		code: "wrong-type",
		path,
		at: "value",
		message: `${label(path)} must be ${expected(schema)}, not ${described(value, raw)}`,
		hint: hintFor(path, adviceForValue(path, schema, value, raw))
	};
}
function empty(path, schema, raw) {
	const message = `${label(path)} is empty; it must be ${expected(schema)}`;
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
// src/config/prune.ts
/**
* A copy of the file without the values that the schema refuses, so that the second pass can report what
* is wrong with the rest. Null = nothing usable remains.
*/
function withoutInvalid(value, findings) {
	const copy = without(value, findings.filter(({ keepsValue }) => keepsValue !== true).map(({ path }) => path));
	if (!isRecord(copy)) return null;
	copy.version ??= 1;
	copy.stack ??= "stack";
	for (const stage of Object.values(isRecord(copy.stages) ? copy.stages : {})) {
		if (!isRecord(stage)) continue;
		stage.databases ??= {};
		removeHalfNetwork(stage);
	}
	if (isRecord(copy.defaults)) removeHalfNetwork(copy.defaults);
	return validate(copy) ? copy : null;
}
/** A VPC is given with its subnets, or not at all. */
function removeHalfNetwork(holder) {
	const { network } = holder;
	if (isRecord(network) && "vpc" in network !== "subnets" in network) delete holder.network;
}
/** A copy of the value without what is at the paths. */
function without(value, paths) {
	const copy = structuredCloneOf(value);
	if (isRecord(copy)) for (const path of paths) remove(copy, path);
	return copy;
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
/** A valid file whose stages have their `defaults`, with the version's own filled in and every name spelled out. */
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
function resolveStage(file, name, stage, { texts, defaultLines, ranges }) {
	const stackName = stackNameOf(file.stack, name, stage.stackName);
	const region = regionOf(file, name);
	return {
		name,
		stackName,
		application: file.stack,
		...defaultLines !== null && { defaultLines },
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
/**
* The problems found by the text, the schema and the second pass; `applied`: the file, if the schema accepts it. The
* schema judges what is written; the second pass sees each stage with its defaults.
*/
function judge(root, inText, position) {
	const undone = undoneIn(root);
	const value = undone.length === 0 ? valueOf(root) : without(valueOf(root), undone);
	const valid = validate(value) ? value : null;
	const inSchema = withoutConsequences(schemaFindings(valid === null ? validate.errors ?? [] : [], root, value), inText);
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
/** The values of a mapping as they are written, each where it is: in the stage or in `defaults`. */
function textsAt(root, { file, origin }, path) {
	const mapping = path.reduce((value, part) => isRecord(value) && value[part], file);
	const names = isRecord(mapping) ? Object.keys(mapping) : [];
	return Object.fromEntries(names.map((name) => {
		const node = nodeAt(root, origin([...path, name]));
		return [name, node?.kind === "scalar" ? node.raw : ""];
	}));
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
// src/commands/shared/right-region.ts
/**
* `--region` never moves a stage: the file alone says where each is. It only confirms that.
*
* @throws TinystacksError invalid-arguments (exit 2): one of the stages is elsewhere
*/
function mustBeInRegion(region, stages, file) {
	if (region == null) return;
	const elsewhere = stages.filter((stage) => stage.region !== region);
	if (elsewhere.length === 0) return;
	const there = stages.filter((stage) => stage.region === region);
	const places = listed$1(elsewhere.map((stage) => `${stage.name} in ${stage.region}`));
	throw usageError(`--region ${region} does not move a stage: ${file} has ${places}`, there.length > 0 ? `for the stages there: --stage ${there.map(({ name }) => name).join(",")}` : "leave --region out, or change the file");
}
/**
* The region that `--region` names; null = none.
*
* @throws TinystacksError invalid-arguments (exit 2): AWS has none of that name
*/
function readRegion(written) {
	if (written === void 0 || REGIONS.includes(written)) return written ?? null;
	throw usageError(`there is no AWS region ${written}`, didYouMean(written, REGIONS) ?? "for example --region us-east-1");
}
export { parseConfig as a, listed as c, rangeOf as d, primariesFirst as i, printable as l, readRegion as n, networkKey as o, withoutReplicaOf as r, placeRanges as s, mustBeInRegion as t, overlaps as u };
