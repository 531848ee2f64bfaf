import { N as DATABASES, r as dotted } from "./config.js";
import { createHash } from "node:crypto";
// src/facts/facts.ts
/** Output keys of our stacks that name a database's instance or replication group. */
const IDENTIFIER_OUTPUT = {
	postgres: "PostgresIdentifier",
	mysql: "MysqlIdentifier",
	redis: "RedisIdentifier"
};
/** What is known of a stage that stands for itself. */
const NOTHING_ELSEWHERE = {
	existing: {},
	sources: {},
	bastionImage: null,
	subnets: null
};
// src/template/state/output-keys.ts
const DATABASE_OUTPUTS = {
	postgres: {
		host: "PostgresHost",
		port: "PostgresPort",
		database: "PostgresDatabase",
		secretArn: "PostgresSecretArn",
		identifier: IDENTIFIER_OUTPUT.postgres,
		version: "PostgresVersion"
	},
	mysql: {
		host: "MysqlHost",
		port: "MysqlPort",
		database: "MysqlDatabase",
		secretArn: "MysqlSecretArn",
		identifier: IDENTIFIER_OUTPUT.mysql,
		version: "MysqlVersion"
	},
	redis: {
		host: "RedisHost",
		port: "RedisPort",
		database: "RedisDatabase",
		secretArn: "RedisSecretArn",
		identifier: IDENTIFIER_OUTPUT.redis,
		version: "RedisVersion"
	}
};
const USERNAME_OUTPUT = {
	postgres: "PostgresUsername",
	mysql: "MysqlUsername"
};
/** Where the reader answers: beside its primary, or the whole database of a stage that is a replica. */
const READER_OUTPUTS = {
	postgres: {
		host: "PostgresReaderHost",
		port: "PostgresReaderPort"
	},
	mysql: {
		host: "MysqlReaderHost",
		port: "MysqlReaderPort"
	}
};
/** The instance of the reader beside a primary. */
const READER_IDENTIFIER_OUTPUT = {
	postgres: "PostgresReaderIdentifier",
	mysql: "MysqlReaderIdentifier"
};
const SOURCE_OUTPUTS = {
	postgres: {
		sourceArn: "PostgresSourceArn",
		promotedFrom: "PostgresPromotedFrom",
		sourceRegion: "PostgresSourceRegion",
		sourceStack: "PostgresSourceStack",
		sourceClientGroup: "PostgresSourceClientGroup",
		kmsKey: "PostgresKmsKey"
	},
	mysql: {
		sourceArn: "MysqlSourceArn",
		promotedFrom: "MysqlPromotedFrom",
		sourceRegion: "MysqlSourceRegion",
		sourceStack: "MysqlSourceStack",
		sourceClientGroup: "MysqlSourceClientGroup",
		kmsKey: "MysqlKmsKey"
	}
};
/** Comma separated: the other regions that the primary's secret is replicated to. */
const SECRET_REGIONS_OUTPUT = {
	postgres: "PostgresSecretRegions",
	mysql: "MysqlSecretRegions"
};
/**
* The secret that other regions get copies of, where that is not the one of the database itself: see
* copied-secret.ts.
*/
const COPIED_SECRET_OUTPUT = {
	postgres: "PostgresCopiedSecretArn",
	mysql: "MysqlCopiedSecretArn"
};
/** `snapshot=…`, or `resource=… time=…`: what the database was made of, see restored.ts. */
const RESTORED_OUTPUT = {
	postgres: "PostgresRestoredFrom",
	mysql: "MysqlRestoredFrom",
	redis: "RedisRestoredFrom"
};
/** `us-east-1/legacy-orders`: the database that is used as this kind and not made by the stack. */
const EXISTING_OUTPUT = {
	postgres: "PostgresExisting",
	mysql: "MysqlExisting",
	redis: "RedisExisting"
};
/** `true` or `false`; only of an existing Redis: ours always demands TLS. */
const REDIS_TLS_OUTPUT = "RedisTls";
/** `valkey` or `redis`. */
const REDIS_ENGINE_OUTPUT = "RedisEngine";
const NETWORK_OUTPUTS = {
	clientSecurityGroup: "ClientSecurityGroup",
	vpc: "Vpc",
	/** Comma separated: the subnets for the application's tasks. */
	subnets: "Subnets",
	/** Comma separated: the subnets the databases are in. */
	databaseSubnets: "DatabaseSubnets",
	/** Only of a stage in the VPC of the primary it follows: it stays there when the replica goes. */
	primaryVpc: "VpcOfPrimary",
	/** Only of an own VPC. */
	vpcCidr: "VpcCidr"
};
/** Only of a stage with a bastion; `host`, `user` and `keyParameter` only of one that is reached by ssh. */
const BASTION_OUTPUTS = {
	/** `ssh` or `session-manager`. */
	access: "BastionAccess",
	/** The instance's id. */
	instance: "BastionInstance",
	/** The image (AMI id) it is made of. */
	image: "BastionImage",
	/** Only where the file names one. */
	subnet: "BastionSubnet",
	host: "BastionHost",
	user: "BastionUser",
	/** The name of the SSM parameter that holds the private key. */
	keyParameter: "BastionKeyParameter",
	/** Only where an existing database has no rule for it. */
	securityGroup: "BastionSecurityGroup",
	/** Comma separated, `postgres,redis`: those databases. */
	notAdmitted: "BastionNotAdmitted"
};
/** The account that the file ties the stage to, see account-guard.ts. */
const ACCOUNT_GUARD_OUTPUT = "AccountGuard";
/** `network=1f2e3d4c5b6a postgres=…`: a fingerprint of each part, see section-hashes.ts. */
const PARTS_OUTPUT = "Parts";
/** `postgres=1`: how many databases were removed whose secrets are kept. */
const KEPT_SECRETS_OUTPUT = "KeptSecrets";
/** The plan that a deploy of several updates is carrying out (plan/consent/underway.ts); the last takes it away. */
const UNDERWAY_OUTPUT = "PlanUnderway";
// src/template/state/pairs.ts
/** Stack outputs that hold several values: `network=1f2e3d4c5b6a postgres=0a1b2c3d4e5f`. */
function formatPairs(pairs) {
	return Array.from(pairs, ([name, value]) => `${name}=${value}`).join(" ");
}
/** The same, read back; what is not of that form has an empty value. */
function parsePairs(text) {
	return new Map(text.split(" ").map((pair) => {
		const [name = "", ...value] = pair.split("=");
		return [name, value.join("=")];
	}));
}
// src/template/state/restored-from.ts
/** The value of the stack's output: `snapshot=…`, or `time=… resource=…`. */
function formatRestored(from) {
	return from.kind === "snapshot" ? formatPairs([["snapshot", from.snapshot]]) : formatPairs([["time", from.time], ["resource", from.resource]]);
}
/** The same, read back; null = it began empty. */
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
// src/template/state/section-hashes.ts
const PARTS = [
	"network",
	"bastion",
	"postgres",
	"mysql",
	"redis"
];
/**
* A fingerprint of each part: 12 hex digits of a SHA-256 over its resources and outputs. Two
* templates of a stage have equal parts where they are equal, so that DescribeStacks alone tells
* what an update touches. A database's group counts as network: whom it admits is no matter of the
* database, whose live facts need not be read for it.
*/
function fingerprints(sections) {
	const groups = sections.filter(isDatabase).flatMap((section) => entriesOf(section, isGroup));
	return Object.fromEntries(sections.map((section) => {
		const own = entriesOf(section, (resource) => !(isDatabase(section) && isGroup(resource)));
		const text = canonical({
			resources: Object.fromEntries(section.part === "network" ? [...own, ...groups] : own),
			outputs: section.outputs
		});
		return [section.part, createHash("sha256").update(text).digest("hex").slice(0, 12)];
	}));
}
function entriesOf({ resources }, counts) {
	return Object.entries(resources).map(([id, { resource }]) => [id, resource]).filter(([, resource]) => counts(resource));
}
function isDatabase({ part }) {
	return part !== "network" && part !== "bastion";
}
function isGroup({ Type }) {
	return Type === "AWS::EC2::SecurityGroup";
}
/** The value of the stack's output `Parts`: `network=1f2e3d4c5b6a postgres=…`. */
function formatParts(parts) {
	return formatPairs(Object.entries(parts));
}
/** The same, read back; null = the stack is not one of ours. */
function parseParts(value) {
	if (value === void 0) return null;
	const written = parsePairs(value);
	return Object.fromEntries(PARTS.map((part) => [part, written.get(part)]).filter(([, hash]) => hash !== void 0));
}
/** JSON with the keys of every object in order, so that the order of writing does not count. */
function canonical(value) {
	return JSON.stringify(value, (_, child) => typeof child === "object" && child !== null && !Array.isArray(child) ? Object.fromEntries(Object.entries(child).sort(([a], [b]) => a < b ? -1 : 1)) : child);
}
// src/template/state/deployed-stage.ts
/**
* What a stage's stack says of itself in its outputs, read in this one place. Whoever needs to know what
* is deployed takes a DeployedStage; the keys of the outputs are only used to write them.
*/
/** Reads the outputs of a stage's stack. */
function decode({ outputs, ...facts }) {
	return {
		...facts,
		databases: {
			postgres: databaseIn(outputs, "postgres"),
			mysql: databaseIn(outputs, "mysql"),
			redis: databaseIn(outputs, "redis")
		},
		network: {
			vpc: outputs[NETWORK_OUTPUTS.vpc] ?? null,
			cidr: outputs[NETWORK_OUTPUTS.vpcCidr] ?? null,
			primaryVpc: outputs[NETWORK_OUTPUTS.primaryVpc] ?? null,
			clientSecurityGroup: outputs[NETWORK_OUTPUTS.clientSecurityGroup] ?? null,
			subnets: list(outputs[NETWORK_OUTPUTS.subnets]),
			databaseSubnets: list(outputs[NETWORK_OUTPUTS.databaseSubnets])
		},
		bastion: bastionIn(outputs),
		account: outputs["AccountGuard"] ?? null,
		parts: parseParts(outputs[PARTS_OUTPUT]),
		keptSecrets: countsIn(outputs[KEPT_SECRETS_OUTPUT]),
		underway: outputs["PlanUnderway"] ?? null
	};
}
function databaseIn(outputs, kind) {
	const keys = DATABASE_OUTPUTS[kind];
	const at = (key) => key === void 0 ? null : outputs[key] ?? null;
	const sql = kind === "redis" ? null : sqlKeys(kind);
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
			identifier: at(sql?.readerIdentifier)
		},
		database: at(keys.database),
		username: at(sql?.username),
		version: at(keys.version),
		secretArn: at(keys.secretArn),
		hasCopiedSecret: source.region !== null && source.stack !== null,
		copiedSecretArn: at(sql?.copiedSecret),
		secretRegions: list(outputs[sql?.secretRegions ?? ""]),
		source,
		restoredFrom: parseRestored(outputs[RESTORED_OUTPUT[kind]]),
		engine: kind === "redis" ? at(REDIS_ENGINE_OUTPUT) : null,
		tls: kind === "redis" ? at(REDIS_TLS_OUTPUT) : null
	};
}
/** The keys that only a Postgres or MySQL has. */
function sqlKeys(kind) {
	return {
		source: SOURCE_OUTPUTS[kind],
		reader: READER_OUTPUTS[kind],
		readerIdentifier: READER_IDENTIFIER_OUTPUT[kind],
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
		host: at(BASTION_OUTPUTS.host),
		user: at(BASTION_OUTPUTS.user),
		keyParameter: at(BASTION_OUTPUTS.keyParameter),
		securityGroup: at(BASTION_OUTPUTS.securityGroup),
		notAdmitted: list(outputs[BASTION_OUTPUTS.notAdmitted])
	};
}
function countsIn(value) {
	const written = parsePairs(value ?? "");
	return Object.fromEntries(DATABASES.map((kind) => [kind, Number(written.get(kind) ?? 0)]).filter(([, count]) => count > 0));
}
function list(value) {
	return value === void 0 || value === "" ? [] : value.split(",");
}
/** The role of a database of the stack; `absent` without a stack. */
function deployedRole(kind, deployed) {
	return deployed?.databases[kind].role ?? "absent";
}
// src/template/source-map.ts
/** For each logical id of the sections, the place in the file it comes from. */
function originsOf(sections) {
	return Object.fromEntries(sections.flatMap(({ part, path, resources }) => Object.entries(resources).map(([id, { properties }]) => [id, {
		part,
		path,
		properties
	}])));
}
/**
* A CloudFormation property in the file's words: `storage.size` within the database or section,
* `protected` within the stage. null where no key of the file says it.
*/
function fileProperty(origin, cfnProperty) {
	const path = Object.hasOwn(origin.properties, cfnProperty) ? origin.properties[cfnProperty] : void 0;
	if (path === void 0) return null;
	const within = startsWith(path, origin.path) ? origin.path : origin.path.slice(0, 2);
	return dotted(path.slice(within.length)) || null;
}
function startsWith(path, start) {
	return start.every((key, index) => path[index] === key);
}
// src/template/tags.ts
/** The stack's tags by which a stage is found again after it was renamed, moved or taken out. */
const TAGS = {
	stack: "tinystacks:stack",
	stage: "tinystacks:stage",
	/** Path of the file in the repository. */
	config: "tinystacks:config",
	/** `owner/name`. */
	repository: "tinystacks:repository"
};
/**
* The user's tags and ours, which win. Where the repository is not known (a laptop without a
* remote) the stack keeps the one it has, so that no run changes tags for lack of knowledge.
*/
function stackTags(stage, context, deployed) {
	const hasRds = stage.databases.postgres !== void 0 || stage.databases.mysql !== void 0;
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
/** What every service takes as a tag's value (RDS API, Tag; IAM has the same). */
const TAKEN = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u;
/** No path in a repository begins with a slash: what does is written as it was encoded. */
const ENCODED = "/";
/**
* A path as AWS takes it in a tag. What AWS takes as it is stays as it is, so that no deployed stack gets
* another tag; else `apps/(web)/a.yml` is written `/apps/=28web=29/a.yml`. One that is too long for a tag
* is written as its hash. Different paths never have one tag.
*/
function tagText(path) {
	if (path.startsWith(ENCODED) || TAKEN.test(path)) return path;
	const encoded = `${ENCODED}${path.replaceAll(/[^\p{L}\p{Z}\p{N}_.:/+\-@]/gu, inBytes)}`;
	return encoded.length <= 256 ? encoded : `${ENCODED}${ENCODED}${createHash("sha256").update(path).digest("hex")}`;
}
/** Whether two tags, or a tag and a path, are of the same path, encoded or not. */
function sameTag(tag, path) {
	return tag !== void 0 && tagText(tag) === tagText(path);
}
/** The path that a tag stands for, for people; a hash stays one. */
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
// src/template/intrinsics.ts
/**
* The only place where CloudFormation's functions and references are written. Each is marked as made
* here, and text of the file is never one: `checkReferences` refuses whatever has no mark.
*/
const OURS = Symbol("written by the template builder");
/** The mark is no part of the template: neither JSON nor a copy has it. */
function intrinsic(name, operand) {
	const made = Object.defineProperty({ [name]: operand }, OURS, { value: true });
	return Object.freeze(made);
}
function isIntrinsic(value) {
	return OURS in value;
}
/** `Ref`: a resource's physical id, or a pseudo parameter's value. */
function ref(logicalId) {
	return intrinsic("Ref", logicalId);
}
/** `Fn::GetAtt`; the attribute's dots are part of its name (`Endpoint.Address`). */
function attribute(logicalId, name) {
	return intrinsic("Fn::GetAtt", [logicalId, name]);
}
/** `Fn::Join`. */
function join(delimiter, values) {
	return intrinsic("Fn::Join", [delimiter, values]);
}
/** `Fn::Select`. */
function select(index, list) {
	return intrinsic("Fn::Select", [index, list]);
}
/** `Fn::Split`. */
function split(delimiter, text) {
	return intrinsic("Fn::Split", [delimiter, text]);
}
/** `Fn::GetAZs` of the stack's region. */
function zones() {
	return intrinsic("Fn::GetAZs", "");
}
/** What stands for a value within the text of `Fn::Sub`. */
var Substitution = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
/** For `Fn::Sub`: a resource's id (`PostgresInstance`), its attribute (`..Endpoint.Port`), or a pseudo parameter. */
function variable(name) {
	return new Substitution(`\${${name}}`);
}
/**
* For `Fn::Sub`: a dynamic reference to the secret's password. AWS resolves it when it works on the
* resource; the template and its change sets never hold more than the reference.
*/
function passwordReference(secretLogicalId) {
	return passwordIn(variable(secretLogicalId).text);
}
/** The characters of a secret's ARN (Secrets Manager API, CreateSecret). */
const SECRET_ARN = /^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+$/;
/** The same of the secret with this ARN, which comes from the outputs of a stack. */
function passwordOfArn(secretArn) {
	if (!SECRET_ARN.test(secretArn)) throw new Error("not the ARN of a secret");
	return passwordIn(secretArn);
}
function passwordIn(secret) {
	return new Substitution(`{{resolve:secretsmanager:${secret}:SecretString:password}}`);
}
/** The password of a secret of the same template, as a property's value. */
function passwordOf(secretLogicalId) {
	return intrinsic("Fn::Sub", passwordReference(secretLogicalId).text);
}
/** `Fn::Sub`, as a tagged template: text that is put in stays text. */
function sub(literals, ...values) {
	return intrinsic("Fn::Sub", literals.reduce((before, literal, index) => {
		const value = values[index - 1] ?? "";
		return `${before}${typeof value === "string" ? onlyText(value) : value.text}${literal}`;
	}));
}
/**
* `Fn::Sub` of a JSON object. What is substituted stands in quotes, unless it is a number: `numbers`
* names those keys.
*/
function subJson(object, numbers = []) {
	return intrinsic("Fn::Sub", `{${Object.entries(object).map(([key, value]) => {
		if (typeof value === "string") return `"${key}":${JSON.stringify(onlyText(value))}`;
		return `"${key}":${numbers.includes(key) ? value.text : `"${value.text}"`}`;
	}).join(",")}}`);
}
/** The checks of the file let nothing else through; should they ever, nothing is rendered. */
function onlyText(text) {
	if (/\{\{|\$\{|\}\}|[{$]$/.test(text)) throw new Error("text that could be a reference");
	return text;
}
/** The `Name` tag that the AWS console shows for what has no name of its own. */
function nameTag(name) {
	return [{
		Key: "Name",
		Value: sub`${variable("AWS::StackName")} ${name}`
	}];
}
// src/template/replica/sources.ts
/**
* What is known of the source; where it is not deployed yet, words in its place: such a template is
* shown and compared, never sent.
*/
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
/** The identifier at the end of a database's ARN. */
function identifierIn(arn) {
	return arn.split(":").at(-1) ?? "";
}
/** The same ARN in another region: a copied secret differs from its original in that alone. */
function inRegion(arn, region) {
	return arn.split(":").with(3, region).join(":");
}
/**
* A replica without a version of its own begins with what its source runs: RDS makes it so, and its
* parameter group must be of that family.
*/
function withSourceVersion(sql, known, deployed) {
	const fact = known.sources[sql.kind];
	const isDeployed = (deployed?.databases[sql.kind].version ?? null) !== null;
	return sql.replicaOf === null || sql.versionGiven || isDeployed || fact?.kind !== "read" ? sql : {
		...sql,
		version: fact.value.engineVersion
	};
}
export { formatPairs as A, READER_IDENTIFIER_OUTPUT as B, fileProperty as C, fingerprints as D, deployedRole as E, DATABASE_OUTPUTS as F, SECRET_REGIONS_OUTPUT as G, REDIS_ENGINE_OUTPUT as H, EXISTING_OUTPUT as I, USERNAME_OUTPUT as J, SOURCE_OUTPUTS as K, KEPT_SECRETS_OUTPUT as L, ACCOUNT_GUARD_OUTPUT as M, BASTION_OUTPUTS as N, formatParts as O, COPIED_SECRET_OUTPUT as P, NETWORK_OUTPUTS as R, tagPath as S, decode as T, REDIS_TLS_OUTPUT as U, READER_OUTPUTS as V, RESTORED_OUTPUT as W, NOTHING_ELSEWHERE as X, IDENTIFIER_OUTPUT as Y, variable as _, attribute as a, sameTag as b, nameTag as c, passwordReference as d, ref as f, subJson as g, sub as h, withSourceVersion as i, parsePairs as j, formatRestored as k, passwordOf as l, split as m, inRegion as n, isIntrinsic as o, select as p, UNDERWAY_OUTPUT as q, templateSource as r, join as s, identifierIn as t, passwordOfArn as u, zones as v, originsOf as w, stackTags as x, TAGS as y, PARTS_OUTPUT as z };
