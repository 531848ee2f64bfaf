import { f as alike, g as likenessOf, h as layered, m as handedOn, p as defaultLikeness, v as dotted } from "./config.js";
import { I as canonical, L as sha256, R as isRecord, ct as isSql, et as CACHE_KINDS, lt as perKind, nt as ENGINES, ot as isCache, rt as SQL_KINDS, tt as DATABASES$1, u as BASTION_IDS } from "./engines.js";
import { S as split, b as ref, g as nameTag, h as join, p as base64, x as select } from "./plan2.js";
import { isDeepStrictEqual } from "node:util";
import { createHash } from "node:crypto";
// src/template/source-map.ts
/** For each logical id of the sections, its origin in the file. */
function originsOf(sections) {
	return Object.fromEntries(sections.flatMap(({ part, path, resources }) => Object.entries(resources).map(([id, { properties }]) => [id, {
		part,
		path,
		properties
	}])));
}
/**
* A CloudFormation property in the file's terms: `storage.size` within the database or section,
* `protected` within the stage. null = no key of the file sets it.
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
// src/facts/databases.ts
/** Databases as they run, from RDS and ElastiCache: plain data, no SDK types. */
/** Output keys of our stacks that name a database's instance or replication group. */
const IDENTIFIER_OUTPUT = perKind(DATABASES$1, (kind) => `${ENGINES[kind].stem}Identifier`);
// src/template/state/output-keys.ts
const DATABASE_OUTPUTS = perKind(DATABASES$1, (kind) => {
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
/** Where the reader answers: the one beside a primary, or the whole database of a replica stage. */
const READER_OUTPUTS = perKind(SQL_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		host: `${stem}ReaderHost`,
		port: `${stem}ReaderPort`
	};
});
/** The instance of the reader beside a primary. */
const READER_IDENTIFIER_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}ReaderIdentifier`);
/** The engine version of that reader as written; only where it names a minor and its primary's a major alone. */
const READER_VERSION_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}ReaderVersion`);
/** JSON: the settings that a replica, or a promoted one, was made with because its primary had them (likeness.ts). */
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
/** Comma separated: the other regions that the primary's secret is replicated to. */
const SECRET_REGIONS_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}SecretRegions`);
/**
* The secret that is copied to other regions, if it is not the database's own: see
* copied-secret.ts.
*/
const COPIED_SECRET_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}CopiedSecretArn`);
/** `snapshot=…`, or `resource=… time=…`: what the database was restored from, see restored.ts. */
const RESTORED_OUTPUT = perKind(DATABASES$1, (kind) => `${ENGINES[kind].stem}RestoredFrom`);
/** `us-east-1/legacy-orders`: the existing database that the stage uses as this kind. */
const EXISTING_OUTPUT = perKind(DATABASES$1, (kind) => `${ENGINES[kind].stem}Existing`);
const CACHE_OUTPUTS = perKind(CACHE_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		/** `valkey` or `redis`. */
		engine: `${stem}Engine`,
		/** `true` or `false`; only for an existing one, since ours always requires TLS. */
		tls: `${stem}Tls`
	};
});
const NETWORK_OUTPUTS = {
	clientSecurityGroup: "ClientSecurityGroup",
	vpc: "Vpc",
	/** Comma separated: the subnets for the application's tasks. */
	subnets: "Subnets",
	/** Comma separated: the subnets the databases are in. */
	databaseSubnets: "DatabaseSubnets",
	/** Only for a stage in the VPC of its replica's primary, where it stays even without the replica. */
	primaryVpc: "VpcOfPrimary",
	/** Only for a VPC of its own. */
	vpcCidr: "VpcCidr"
};
/** Only for a stage with a bastion; `host`, `user` and `keyParameter` only with ssh. */
const BASTION_OUTPUTS = {
	/** `ssh` or `session-manager`. */
	access: "BastionAccess",
	/** The instance's id. */
	instance: "BastionInstance",
	/** The image (AMI id) it was created from. */
	image: "BastionImage",
	/** Only if the file names one. */
	subnet: "BastionSubnet",
	/** Only if the stack makes its interface endpoints: `true`. */
	endpoints: "BastionEndpoints",
	host: "BastionHost",
	user: "BastionUser",
	/** The name of the SSM parameter that holds the private key. */
	keyParameter: "BastionKeyParameter",
	/** Only if an existing database has no rule for it. */
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
/** The plan that a deploy of several updates is carrying out (plan/consent/underway.ts). The last update removes it. */
const UNDERWAY_OUTPUT = "PlanUnderway";
// src/template/state/likeness.ts
/**
* What a replica was made with because its primary had it. It stands in an output of the replica's stack, since no
* default of a deployed database moves later. A setting that is as it is by default is not written, so that a
* replica that an earlier version made has the same template as before.
*/
/** The value of the stack's output: `{"instance":"db.r6g.large"}`; null = there is nothing to keep. */
function formatLikeness(likeness) {
	return Object.keys(likeness).length === 0 ? null : canonical(likeness);
}
/** The same, read back; what has another form is left out. */
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
/** What to keep of a replica with these settings: those that the file does not set, and what was kept of the others. */
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
// src/template/state/pairs.ts
/** Stack outputs that hold several values: `network=1f2e3d4c5b6a postgres=0a1b2c3d4e5f`. */
function formatPairs(pairs) {
	return Array.from(pairs, ([name, value]) => `${name}=${value}`).join(" ");
}
/** The same, read back; anything of another form has an empty value. */
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
/** The same, read back; null = it started empty. */
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
	...DATABASES$1
];
/**
* A fingerprint of each part: 12 hex digits of a SHA-256 over its resources and outputs. Two templates of
* a stage have equal fingerprints for equal parts, so that DescribeStacks alone shows what an update touches.
* A database's group counts as network: whom it admits does not concern the database, whose live facts need
* not be read for it.
*/
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
// src/template/state/deployed-stage.ts
/**
* What a stage's stack says about itself in its outputs, read only here. Code that needs to know what is
* deployed takes a DeployedStage; elsewhere the outputs' keys are only used to write them.
*/
/** Reads the outputs of a stage's stack. */
function decode({ outputs, updatedAt: _updatedAt, ...facts }) {
	return {
		...facts,
		databases: perKind(DATABASES$1, (kind) => databaseIn(outputs, kind)),
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
		source,
		likeness: parseLikeness(at(sql?.likeness)),
		restoredFrom: parseRestored(outputs[RESTORED_OUTPUT[kind]]),
		engine: at(cache?.engine),
		tls: at(cache?.tls)
	};
}
/** The keys that only a database of RDS has. */
function sqlKeys(kind) {
	return {
		source: SOURCE_OUTPUTS[kind],
		likeness: LIKENESS_OUTPUT[kind],
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
		notAdmitted: list(outputs[BASTION_OUTPUTS.notAdmitted])
	};
}
function countsIn(value) {
	const written = parsePairs(value ?? "");
	return Object.fromEntries(DATABASES$1.map((kind) => [kind, Number(written.get(kind) ?? 0)]).filter(([, count]) => count > 0));
}
function list(value) {
	return value === void 0 || value === "" ? [] : value.split(",");
}
/** The role of a database of the stack; `absent` without a stack. */
function deployedRole(kind, deployed) {
	return deployed?.databases[kind].role ?? "absent";
}
// src/template/tags.ts
/** The stack's tags by which a stage is found again after it was renamed, moved or removed. */
const TAGS = {
	stack: "tinystacks:stack",
	stage: "tinystacks:stage",
	/** Path of the file in the repository. */
	config: "tinystacks:config",
	/** `owner/name`. */
	repository: "tinystacks:repository"
};
/**
* The user's tags and ours, which win. If the repository is not known (a laptop without a remote), the
* stack keeps its tag, so that no run changes tags for lack of knowledge.
*/
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
/** What every service accepts as a tag's value (RDS API, Tag; IAM has the same). */
const TAKEN = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u;
/** No path in a repository begins with a slash, so a tag that does is an encoded path. */
const ENCODED = "/";
/**
* A path in a form that AWS accepts in a tag. What AWS accepts stays unchanged, so that no deployed stack gets
* another tag. Otherwise `apps/(web)/a.yml` becomes `/apps/=28web=29/a.yml`, and a path that is too long for a
* tag becomes its hash. Different paths never get the same tag.
*/
function tagText(path) {
	if (path.startsWith(ENCODED) || TAKEN.test(path)) return path;
	const encoded = `${ENCODED}${path.replaceAll(/[^\p{L}\p{Z}\p{N}_.:/+\-@]/gu, inBytes)}`;
	return encoded.length <= 256 ? encoded : `${ENCODED}${ENCODED}${createHash("sha256").update(path).digest("hex")}`;
}
/** Whether two tags, or a tag and a path, stand for the same path, encoded or not. */
function sameTag(tag, path) {
	return tag !== void 0 && tagText(tag) === tagText(path);
}
/** The path that a tag stands for, for people. A hash stays a hash. */
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
// src/template/replica/likeness.ts
/**
* A stage whose replicas are like their primaries. A new one is as the file has its primary, which is deployed first;
* what the file does not say of that one is as it runs. A deployed one, promoted or not, is as it was made.
*/
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
/** The output that keeps this of a replica, or of a promoted one; none where there is nothing to keep. */
function likenessOutput(sql, deployed) {
	const value = formatLikeness(likenessToKeep(sql, deployed?.databases[sql.kind].likeness ?? {}));
	const Description = "What it was made with because its primary had it";
	return value === null ? {} : { [LIKENESS_OUTPUT[sql.kind]]: {
		Description,
		Value: value
	} };
}
// src/template/bastion/lockdown.ts
/**
* What makes a bastion reached by ssh a way through and nothing else. The host's user data writes it
* before sshd first starts, and Systems Manager writes it again whenever keys or databases change.
*/
/** Amazon Linux's user. */
const BASTION_USER = "ec2-user";
/** sshd takes the first value of each setting (sshd_config(5)): where to forward comes before "nowhere". */
const DATABASES = "/etc/ssh/sshd_config.d/10-tinystacks-databases.conf";
const NO_SHELL = "/etc/ssh/sshd_config.d/20-tinystacks-no-shell.conf";
/** The last rule that matches wins (sudoers(5)): after cloud-init's own, 90-cloud-init-users. */
const NO_SUDO = "/etc/sudoers.d/99-tinystacks";
/** Commands that can be run at any time, as often as one likes: each boot runs them. */
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
/**
* The host's user data: a boothook, which cloud-init runs at every boot, before it creates users and
* writes keys, and before sshd starts. It is the same for every bastion and never changes: a change
* would stop and start the host. So it forwards nowhere; what can change is the association's.
*/
function userData() {
	return base64([
		"#cloud-boothook",
		"#!/bin/sh",
		...LOCK,
		""
	].join("\n"));
}
/**
* Commands for the running host. They fail unless sshd then gives no shell. Where the host was open
* until now (an earlier version made it), whoever is logged in is thrown out.
*/
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
	const open = targets.flatMap(({ host, port }) => [
		" ",
		host,
		":",
		port
	]);
	return ["AllowTcpForwarding local", join("", ["PermitOpen", ...open])];
}
/** A here-document in quotes: the shell takes every line as it stands. */
function file(path, lines) {
	return [
		`cat > ${path} <<'END'`,
		...lines,
		"END"
	];
}
// src/template/bastion/keys.ts
/** Type and key of a public key: only characters without meaning to a shell. The comment is left out. */
const PUBLIC_KEY = /^([a-z0-9@.-]+) ([A-Za-z0-9+/=]+)(?: |$)/;
/**
* Writes who may log in, and to what, whenever that changes: Systems Manager runs the commands on the
* running instance, so that a key that is removed from the file loses its access at once. Every key, the
* stack's own included, reaches the databases' ports and nothing else: no shell.
*/
function authorizedKeys({ keys }, targets, path) {
	return {
		resource: {
			Type: "AWS::SSM::Association",
			Properties: {
				Name: "AWS-RunShellScript",
				Targets: [{
					Key: "InstanceIds",
					Values: [ref(BASTION_IDS.instance)]
				}],
				Parameters: { commands: commands(keys, targets) }
			}
		},
		properties: { Parameters: [...path, "keys"] }
	};
}
/** The stack's own key comes from the instance's metadata: the template never has it. */
function commands(keys, targets) {
	const file = `/home/${BASTION_USER}/.ssh/authorized_keys`;
	const metadata = "http://169.254.169.254/latest";
	return [
		"set -eu",
		...lockCommands(targets),
		join("", [
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
/** The keys that a template lets in besides the stack's own, `type material` each. */
function authorizedIn({ Resources }) {
	return Object.values(Resources).filter(({ Type }) => Type === "AWS::SSM::Association").flatMap(({ Properties }) => {
		return [...JSON.stringify(Properties["Parameters"] ?? {}).matchAll(/'([a-z0-9@.-]+ [A-Za-z0-9+/=]+)' >> /g)].map(([, key = ""]) => key);
	});
}
/** sshd(8), "AUTHORIZED_KEYS FILE FORMAT". Without a target nothing is forwarded. */
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
/** The file's pattern allows nothing else. If it ever did, nothing is rendered. */
function shellSafe(key) {
	const [, type, material] = PUBLIC_KEY.exec(key) ?? [];
	if (type === void 0 || material === void 0) throw new Error("not a public key");
	return `${type} ${material}`;
}
// src/template/secrets.ts
/** The first block of the stack's UUID, so that a stack that is created again gets other secret names. */
const STACK_SUFFIX = select(0, split("-", select(2, split("/", ref("AWS::StackId")))));
/** The same suffix, from the id (ARN) of a deployed stack; '' = the id has another form. */
function stackSuffix(stackId) {
	return stackId.split("/")[2]?.split("-")[0] ?? "";
}
/** The secret of one database, with a generated password. */
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
/**
* The complete secret of a database that needs its password before it has an address.
* `value`: its JSON, with a reference for the password.
*/
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
/** The common prefix of the database's secrets, from the prefix of any of them. */
function databasePrefix(prefix) {
	return prefix.endsWith(CONNECTION) ? prefix.slice(0, -11) : prefix;
}
/** The name of the secret that generates the password of a connection secret; null = the name is no such one's. */
function tokenSecretName(name, suffix) {
	const end = `${CONNECTION}-${suffix}`;
	return name.endsWith(end) ? `${name.slice(0, -end.length)}-${suffix}` : null;
}
/**
* A secret outlives its database, since CloudFormation deletes a secret without a recovery window. After a
* failed first create it is deleted, or the retry would find the name taken.
*/
function keptSecret({ prefix, description, stagePath }, value, properties = {}) {
	return {
		resource: {
			Type: "AWS::SecretsManager::Secret",
			DeletionPolicy: "RetainExceptOnCreate",
			UpdateReplacePolicy: "Retain",
			Properties: {
				Name: join("-", [prefix, STACK_SUFFIX]),
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
// src/template/network/security-groups.ts
/**
* The group for the application's tasks: it admits nobody, and the databases admit it.
* A group's description cannot change, so it contains no name that can.
*/
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
/**
* The group of one database. Its rules are inline: adding or removing a source (a bastion) changes this
* list in place and no other resource, and a rule that somebody adds by hand shows up as drift.
*/
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
/** An inline rule that admits one source, on one TCP port. */
function ingressRule(port, admission) {
	return {
		Description: admission.description,
		IpProtocol: "tcp",
		FromPort: port,
		ToPort: port,
		..."group" in admission ? { SourceSecurityGroupId: admission.group } : { CidrIp: admission.cidr }
	};
}
/** The sources in `network.allowFrom`: group ids and address ranges. */
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
/** The security groups among the sources in `network.allowFrom`. */
function groupsIn(sources) {
	return sources.filter(isGroup);
}
function isGroup(source) {
	return source.startsWith("sg-");
}
/**
* The list of a resource's groups. A Ref rather than GetAtt GroupId: a change set counts a change of a
* group's rules as a change of every resource that reads an attribute of the group.
*/
function attachedGroups(logicalId) {
	return [ref(logicalId)];
}
export { ACCOUNT_GUARD_OUTPUT as A, READER_OUTPUTS as B, decode as C, formatRestored as D, formatParts as E, EXISTING_OUTPUT as F, UNDERWAY_OUTPUT as G, RESTORED_OUTPUT as H, KEPT_SECRETS_OUTPUT as I, fileProperty as J, USERNAME_OUTPUT as K, NETWORK_OUTPUTS as L, CACHE_OUTPUTS as M, COPIED_SECRET_OUTPUT as N, formatPairs as O, DATABASE_OUTPUTS as P, PARTS_OUTPUT as R, tagPath as S, fingerprints as T, SECRET_REGIONS_OUTPUT as U, READER_VERSION_OUTPUT as V, SOURCE_OUTPUTS as W, originsOf as Y, likePrimaries as _, groupsIn as a, sameTag as b, connectionSecret as c, stackSuffix as d, tokenSecretName as f, userData as g, BASTION_USER as h, databaseSecurityGroup as i, BASTION_OUTPUTS as j, parsePairs as k, databasePrefix as l, authorizedKeys as m, attachedGroups as n, ingressRule as o, authorizedIn as p, IDENTIFIER_OUTPUT as q, clientSecurityGroup as r, STACK_SUFFIX as s, allowedFrom as t, databaseSecret as u, likenessOutput as v, deployedRole as w, stackTags as x, TAGS as y, READER_IDENTIFIER_OUTPUT as z };
