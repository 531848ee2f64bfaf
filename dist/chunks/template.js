import { a as byFamily, c as isDatabase$1, g as FAMILIES, i as SQL_KINDS, l as isSql, n as DATABASES$1, r as ENGINES, s as isCache, t as CACHE_KINDS, u as perKind } from "./engines.js";
import { d as alike, f as defaultLikeness, h as likenessOf, i as dotted, m as layered, n as forFamily, p as handedOn, t as databasesOf } from "./config4.js";
import { b as canonical, x as sha256 } from "./plan4.js";
import { _ as subJson, a as attribute, b as zones, c as join, d as passwordOfArn, f as passwordReference, g as sub, h as split, i as withSourceVersion, l as nameTag, m as select, o as base64, p as ref, r as templateSource, s as isIntrinsic, u as passwordOf, v as subPairs, y as variable } from "./template2.js";
import { _ as ZONE_IDS, c as BASTION_IDS, d as ENDPOINT_IDS, f as EXISTING_RULE_IDS, g as SQL_IDS, h as READER_IDS, l as CACHE_IDS, m as NETWORK_IDS, o as BASTION_ADMISSION_IDS, p as MONITORING_ROLE_IDS, s as BASTION_EGRESS_IDS, u as COPIED_SECRET_IDS, y as covers } from "./facts.js";
import { o as arnOf, r as sqlFamily, s as BASTION_KINDS, t as cacheFamily } from "./config.js";
import { _ as TinystacksError, t as isRecord } from "./text.js";
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
// src/template/state/deployed-stage.ts
/** The role of a database of the stack; `absent` without a stack. */
function deployedRole(kind, deployed) {
	return deployed?.databases[kind].role ?? "absent";
}
// src/facts/databases.ts
/** Databases as they run, from RDS and ElastiCache: plain data, no SDK types. */
/** Output keys of our stacks that name a database's instance or replication group. */
const IDENTIFIER_OUTPUT = perKind(DATABASES$1, (kind) => `${ENGINES[kind].stem}Identifier`);
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
/** What every service takes as a tag's value (RDS API, Tag, which reserves prefixes; IAM takes the same characters). */
const TAKEN = /^(?!aws:|rds:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u;
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
/** Seconds between two measurements of Enhanced Monitoring, `0` = off; absent = the file has never said. */
const MONITORING_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Monitoring`);
/** The edition of the template that it was made with (edition.ts); absent = the first. */
const EDITION_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Edition`);
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
	notAdmitted: "BastionNotAdmitted",
	/** The edition of the template that it was made with (edition.ts); absent = the first. */
	edition: "BastionEdition"
};
/** The KMS key of the secrets that the stack makes; absent = AWS's own. */
const SECRETS_KEY_OUTPUTS = {
	/** As the file wrote it. */
	written: "SecretsKmsKey",
	/** Only if applications need `kms:Decrypt` of it: its ARN, which a policy takes; it takes no alias. */
	arn: "SecretsKmsKeyArn"
};
/** The account that the file ties the stage to, see account-guard.ts. */
const ACCOUNT_GUARD_OUTPUT = "AccountGuard";
/** What AWS calls the stack's own resources, see own-ids.ts: `PostgresSecurityGroup=sg-0abc RedisSecurityGroup=…`. */
const OWN_IDS_OUTPUTS = {
	securityGroups: "SecurityGroups",
	/** `PostgresInstance=db-ABC…`; only for a stage with instances of its own. */
	resourceIds: "ResourceIds"
};
/** `network=1f2e3d4c5b6a postgres=…`: a fingerprint of each part, see section-hashes.ts. */
const PARTS_OUTPUT = "Parts";
/** `postgres=1`: how many databases were removed whose secrets are kept. */
const KEPT_SECRETS_OUTPUT = "KeptSecrets";
/** The plan that a deploy of several updates is carrying out (plan/consent/underway.ts). The last update removes it. */
const UNDERWAY_OUTPUT = "PlanUnderway";
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
/** What it says, read back; null = the stack is not one of ours. */
function parseParts(value) {
	if (value === void 0) return null;
	const written = parsePairs(value);
	return Object.fromEntries(PARTS.map((part) => [part, written.get(part)]).filter(([, hash]) => hash !== void 0));
}
/** Whether a stack was deployed with these parts and no others. */
function isSameParts(parts, deployed) {
	return formatParts(parts) === formatParts(deployed ?? {});
}
// src/template/state/account-guard.ts
/**
* The output, if the file has an `account`. A stack that was deployed without it gets it with its next
* update. It never causes one: until another part of the template changes, it is left out.
*/
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
/**
* What AWS calls the stack's security groups and instances, so that what runs can be held against it where nothing
* changes: DescribeStacks tells the outputs, and a resource id is never given to a later instance of the same name.
*/
/**
* The outputs. A stack that was deployed without them gets them with its next update. They never cause one: until
* another part of the template changes, they are left out.
*/
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
/** What such an output says; null = the stack is older than it. */
function parseOwnIds(value) {
	if (value === void 0) return null;
	return Object.fromEntries(parsePairs(value));
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
/** EC2 takes no more of a rule's description (EC2 API, UserIdGroupPair); names may be longer. */
const LONGEST_DESCRIPTION = 255;
/** `Clients of stack shop, stage dev`, for a rule in a security group that is not the stack's. */
function ruleDescription(whose, { application, name }) {
	return `${whose} of stack ${application}, stage ${name}`.slice(0, LONGEST_DESCRIPTION);
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
// src/template/bastion/endpoints.ts
/**
* What the agent cannot do without: since version 3.3.40.0 it uses `ssmmessages` for what `ec2messages` was for
* (Systems Manager guide, "Improve the security of EC2 instances by using VPC endpoints for Systems Manager").
*/
const SERVICES = [["ssm", ENDPOINT_IDS.ssm], ["ssmmessages", ENDPOINT_IDS.messages]];
const HTTPS = 443;
/** The endpoints' logical ids, of a bastion that has them. */
function endpointIds({ endpoints: wanted }) {
	return wanted ? SERVICES.map(([, id]) => id) : [];
}
/** One a service, in the bastion's subnet; they take HTTPS from the bastion alone. */
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
// src/template/bastion/host.ts
/** Every bastion is one. */
const BASTION_TYPE = "t4g.nano";
/**
* Admits the ranges in `bastion.allow`, for ssh only. Outbound it allows HTTPS (the agent of Systems Manager
* and updates), and each database by a rule of its own.
*/
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
/**
* The outbound rule to one database, whose description is its name; null = it has none. As an inline rule, each group
* would need the other one first.
*/
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
/**
* AWS makes the pair and keeps the private key as the SSM parameter `/ec2/keypair/{KeyPairId}`. Its
* name is new to the account after every change: a pair that is replaced under an existing name deletes
* the old pair when it is rolled back (cloudformation-coverage-roadmap#1493). No tags: a changed tag
* replaces the pair, and with it the instance.
*/
function keyPair() {
	const hash = createHash("sha256").update(JSON.stringify(KEY)).digest("hex").slice(0, 8);
	return {
		resource: {
			Type: "AWS::EC2::KeyPair",
			Properties: {
				KeyName: join("-", [
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
/** `place`: the properties that place it. `endpoints`: the ids of those that it gets out by. */
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
/** The ways out that have to be there first: its agent gives up after a while. */
function dependsOn(gateway, endpoints) {
	if (endpoints.length === 0) return gateway === null ? {} : { DependsOn: gateway };
	return { DependsOn: [...gateway === null ? [] : [gateway], ...endpoints] };
}
/** In a subnet, with the stack's key pair and no shell; it gets a stable address when it is there. */
function inSubnet({ subnetId }) {
	return {
		KeyName: ref(BASTION_IDS.keyPair),
		SubnetId: subnetId,
		SecurityGroupIds: attachedGroups(BASTION_IDS.securityGroup),
		UserData: userData()
	};
}
/** Without a stable address, the agent still needs some address to reach Systems Manager from a public subnet. */
function withInterface({ subnetId, isPublic }) {
	return { NetworkInterfaces: [{
		DeviceIndex: "0",
		SubnetId: subnetId,
		GroupSet: attachedGroups(BASTION_IDS.securityGroup),
		...isPublic && { AssociatePublicIpAddress: true }
	}] };
}
/** The address stays when the instance is replaced. */
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
/**
* AWS's public parameter with the newest Amazon Linux 2023 for arm64
* (Systems Manager guide, "Calling AMI public parameters").
*/
const BASTION_IMAGE_PARAMETER = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64";
/** What CloudFormation looks up if AWS was not asked for the image: everybody may read that parameter. */
const NEWEST_IMAGE = `{{resolve:ssm:${BASTION_IMAGE_PARAMETER}}}`;
/** The image: the pinned one, or the newest. */
function imageOf(image) {
	return image?.kind === "read" ? image.value : NEWEST_IMAGE;
}
// src/template/existing-database.ts
/** `us-east-1/legacy-orders`: the existing database of a stage, as its stack records it. */
function existingId({ region, identifier }) {
	return `${region}/${identifier}`;
}
/** A placeholder for when AWS was not asked. A plan whose facts could not be read is refused. */
const UNKNOWN = "(read from AWS when it is deployed)";
/**
* An existing database that the stage uses: outputs, and with `allowFrom` one rule in its security group
* that admits the stage's clients. Nothing else of it is in the template.
*/
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
/** A rule in the existing database's security group that admits one source, on its own port. */
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
/** How existing databases, whose security groups are not this stack's, admit the bastion. */
/** With `allowFrom` a rule admits the bastion, as another one admits the clients. */
function admissions(stage, known) {
	return Object.fromEntries(existingOf(stage).filter(({ allowFrom }) => allowFrom).map((existing) => [BASTION_ADMISSION_IDS[existing.kind], existingRule(stage, existing, known, {
		description: ruleDescription("Bastion", stage),
		group: ref(BASTION_IDS.securityGroup)
	})]));
}
/** The databases that do not admit the bastion yet, and the group to admit there by hand. */
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
	return DATABASES$1.flatMap((kind) => existing[kind] ?? []);
}
// src/template/trust.ts
/** The trust policy of a role that one service of AWS assumes, under a condition if there is one. */
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
// src/template/bastion/role.ts
/**
* What the agent of Systems Manager may do, without reading any secret. AWS's own policy lets the agent
* read every parameter of the account, private keys of bastions included.
*/
function role() {
	return {
		resource: {
			Type: "AWS::IAM::Role",
			Properties: {
				AssumeRolePolicyDocument: trustOf(sub`ec2.${variable("AWS::URLSuffix")}`),
				ManagedPolicyArns: [sub`arn:${variable("AWS::Partition")}:iam::aws:policy/AmazonSSMManagedInstanceCore`],
				Policies: [{
					PolicyName: "NoSecrets",
					PolicyDocument: NO_SECRETS
				}]
			}
		},
		properties: {}
	};
}
/**
* A denial wins over every policy that allows, even one that is attached by hand later. `kms:Decrypt` is
* only denied through these services, since an account may encrypt its sessions.
*/
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
/** The edition in an output's value. */
function parseEdition(value) {
	const edition = Number(value);
	return Number.isInteger(edition) && edition > 1 ? edition : 1;
}
// src/template/bastion/bastion.ts
/** The host through which people reach the databases. No database depends on it, apart from a rule. */
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
			[BASTION_IDS.role]: role(),
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
/** A public subnet of the stage's own VPC, which needs its route first; or the subnet that the file names. */
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
/** One rule per database: its two addresses (with a reader) have the same group. */
function egressRules({ edition }, targets) {
	return Object.fromEntries(targets.map(({ kind, listens, groupId }) => [BASTION_EGRESS_IDS[kind], egressTo(listens, groupId, edition === 1 ? null : ENGINES[kind].title)]));
}
function outputs$2({ access, endpoints: hasEndpoints, subnet, edition = 2 }, image) {
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
/** Every address of a database in the stage's outputs, whoever made the database. */
function bastionTargets(sections) {
	return DATABASES$1.flatMap((kind) => {
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
/** The database's own group, or an existing database's group in which the stack has a rule. */
function groupOf(kind, resources) {
	const { securityGroup } = IDS[kind];
	if (Object.hasOwn(resources, securityGroup)) return ref(securityGroup);
	return resources[EXISTING_RULE_IDS[kind]]?.resource.Properties["GroupId"] ?? null;
}
/** Only an existing database may have another port than its engine's default, and that port is known. */
function listeningPort(kind, port) {
	return typeof port === "string" && /^\d+$/.test(port) ? Number(port) : ENGINES[kind].port;
}
// src/template/body.ts
/** CloudFormation's limit for a template that is sent with the call, in bytes of UTF-8. */
const MAX_BODY_BYTES = 51200;
/**
* The template as it is sent. Indented, because the CloudFormation console shows it unchanged;
* a stage with three databases takes half of the limit.
*
* @throws TinystacksError template-too-large (exit 2)
*/
function templateBody(template, stage) {
	const body = `${JSON.stringify(template, null, 2)}\n`;
	const bytes = new TextEncoder().encode(body).length;
	if (bytes >= 51200) throw new TinystacksError("template-too-large", `the template of the stage ${stage} has ${bytes} bytes; CloudFormation accepts fewer than ${MAX_BODY_BYTES}`, {
		exit: 2,
		hint: "write fewer or shorter parameters for its databases, or move a database to a stage of its own"
	});
	return body;
}
// src/template/check-references.ts
/** The last check of a template before it is sent: it contains no reference that was not written as one. */
/** A key that makes CloudFormation read an object as a function. */
const FUNCTION = /^(Ref|Fn::.*)$/i;
/** What makes CloudFormation read text as more than text, with blanks or without. */
const OPENING = /[{$]\s*\{/;
/** Where a secret's value belongs. Anywhere else (a tag, an output) others could read it. */
const SECRET_PROPERTIES = /* @__PURE__ */ new Set([
	"MasterUserPassword",
	"AuthToken",
	"SecretString"
]);
const PASSWORD = /\{\{resolve:secretsmanager:(\$\{[A-Za-z0-9]+\}|arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+):SecretString:password\}\}/g;
const VARIABLE = /\$\{([A-Za-z0-9]+|AWS::[A-Za-z]+)(\.[A-Za-z.]+)?\}/g;
/**
* Refuses dynamic references and functions that the template builder did not write, and those that
* it wrote where they do not belong.
*
* @throws TinystacksError foreign-reference (exit 2)
*/
function checkReferences(template) {
	const place = firstForeign(template, null, new Set(Object.keys(template.Resources)));
	if (place === void 0) return;
	throw new TinystacksError("foreign-reference", `the template has a reference at ${keysOf(place).join(".")} that tinystacks did not write`, {
		exit: 2,
		hint: "remove the braces from the text in the file"
	});
}
/** The place of the first one; undefined if there is none. */
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
/** Whether text of `Fn::Sub` substitutes only the template's own resources, and passwords only where they belong. */
function isOwnText(text, at, ids) {
	if (typeof text !== "string") return false;
	const rest = SECRET_PROPERTIES.has(at?.key ?? "") ? text.replaceAll(PASSWORD, "$1") : text;
	const isKnown = (name) => name.startsWith("AWS::") || ids.has(name);
	return !OPENING.test(rest.replaceAll(VARIABLE, (whole, name) => isKnown(name) ? "" : whole));
}
// src/template/state/preserve-immutable.ts
/**
* The stage with what AWS cannot change, or a default must not change, taken from the deployed stack, for
* each value that the file does not set. A value in the file counts, and the plan says what it costs.
*/
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
/** Of the secrets that the stack makes: what the file says, else what they have. null = AWS's own. */
function secretsKeyOf({ secretsKmsKey }, deployed) {
	return secretsKmsKey ?? deployed?.secretsKey?.written ?? null;
}
/** The database as the stack made it; null = it is an existing one. */
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
/**
* RDS goes on with an interval that the template no longer has (RDSH, Translator.modifyDbInstanceRequest), by a role
* that leaves the stack: what was once said is turned off.
*/
function turnsMonitoringOff({ monitoring }, made) {
	return monitoring === void 0 && made !== null && made.monitoring !== null;
}
/** Valkey and Redis OSS number their versions separately. */
function keepCache(cache, { engine, version }) {
	return cache.versionGiven === false && engine === cache.engine ? {
		...cache,
		version: version ?? cache.version
	} : cache;
}
/**
* The start of a database's secret names: as deployed, even if the stage has been renamed, or
* `{stage}-{stack}-{engine}`, with a number if an earlier database of this stack left its secret.
*/
function secretPrefix(stage, kind, deployed) {
	const made = madeBy(deployed, kind);
	const arn = made?.copiedSecretArn ?? made?.secretArn ?? null;
	const kept = deployed && arn !== null ? prefixOfDeployed(arn, deployed.id) : null;
	if (kept !== null) return kept;
	const left = keptSecrets(stage, deployed)[kind] ?? 0;
	const prefix = `${stage.name}-${stage.application}-${kind}`;
	return left === 0 ? prefix : `${prefix}-${left + 1}`;
}
/** Secrets Manager ends an ARN with a hyphen and six random characters after the name. */
function prefixOfDeployed(arn, stackId) {
	const name = arn.startsWith("arn:") ? arn.replace(/^.*:secret:/, "").slice(0, -7) : arn;
	const suffix = `-${stackSuffix(stackId)}`;
	return suffix !== "-" && name.endsWith(suffix) ? databasePrefix(name.slice(0, -suffix.length)) : null;
}
/** How many removed databases have left their secrets behind, including those of this update. */
function keptSecrets(stage, deployed) {
	if (deployed === null) return {};
	const counts = DATABASES$1.map((kind) => {
		const secret = madeBy(deployed, kind)?.secretArn ?? null;
		const removed = stage.databases[kind] === void 0 && secret !== null;
		return [kind, (deployed.keptSecrets[kind] ?? 0) + (removed ? 1 : 0)];
	});
	return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
// src/template/network/cidr.ts
/**
* The `index`th sixteenth of an IPv4 block: `10.0.0.0/20` and 8 give `10.0.8.0/24`. Expects a valid
* block of `/16` to `/24`, the sizes whose sixteenths are subnets AWS allows (at most `/28`).
*/
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
/** Public subnets use the lower sixteenths of the block, isolated ones the upper, so both can grow. */
const FIRST_DATABASE_BLOCK = 8;
/** The stage's network, and the place of the databases in it. */
function network(stage) {
	const path = [
		"stages",
		stage.name,
		"network"
	];
	return stage.network.kind === "own" ? ownNetwork(stage.network, path, admittedTo(stage)) : givenNetwork(stage.network, path, admittedTo(stage));
}
/** What the stage's databases admit besides its clients. */
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
	return join(",", values);
}
// src/template/redis.ts
/** The user of an AUTH token, in Redis and Valkey alike. */
const DEFAULT_USER = "default";
/** Clients' name for the protocol, for Valkey too. */
const ENGINE = "redis";
/** Redis numbers its databases. */
const DATABASE = "0";
const TYPES$1 = FAMILIES.cache.types;
/** The whole of an ElastiCache database. `secretPrefix`: the start of its secrets' names. */
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
/** NumCacheClusters, not ReplicasPerNodeGroup, which could not be changed until May 2026. */
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
				AuthToken: passwordOf(ids.secret),
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
/**
* What a client needs to connect, as JSON for `Fn::Sub`. It is a secret of its own, because a
* replication group needs its AUTH token before it has an address, and Secrets Manager attaches no
* secret to one (SPEC, SecretTargetAttachment TargetType). The port has no quotes: it is a number,
* as an attachment writes it.
*/
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
/** Nothing while there are no replicas elsewhere. Once created it stays, since its name cannot be reused. */
function copiedSecret(sql, stage, { databases }, { prefix, adopted }) {
	const key = COPIED_SECRET_OUTPUT[sql.kind];
	if (sql.replicaRegions.length === 0 && databases[sql.kind].copiedSecretArn === null) return {
		resources: {},
		outputs: {}
	};
	const id = COPIED_SECRET_IDS[sql.kind];
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
/** With the keys of an attached secret; the port has no quotes, as there. */
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
/** The key that RDS creates in each region. It is named by its alias, since its id differs per account. */
const REGION_KEY = "alias/aws/rds";
/** What a replica gets from its primary: AWS refuses or ignores these (facts of SourceDBInstanceIdentifier). */
const INHERITED = [
	"AllocatedStorage",
	"BackupRetentionPeriod",
	"DBName",
	"MasterUserPassword",
	"MasterUsername",
	"PreferredBackupWindow",
	"StorageEncrypted"
];
/** Only set across regions: in one region the replica has its primary's network and key. */
const ACROSS_REGIONS_ONLY = ["DBSubnetGroupName", "KmsKeyId"];
/**
* The database as a replica: as a primary, without what its source decides. It has no secret of its own;
* the primary's is copied to the region.
*/
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
/** The application writes to the primary and reads here. */
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
/** An output in which the stack records where its database comes from. */
function sourceOutput(key, Value) {
	return { [key]: {
		Description: "Where the database comes from",
		Value
	} };
}
/** The object without some of its keys. */
function without(object, keys) {
	return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
/** The resources with one of them changed, in the same order. */
function changedResource(resources, id, change) {
	return Object.fromEntries(Object.entries(resources).map(([key, value]) => [key, key === id ? change(value) : value]));
}
// src/template/replica/promoted.ts
/** Create-only properties that a replica does not have: adding one later would replace the database. */
const NEVER_ADDED = [
	"DBName",
	"MasterUsername",
	"StorageEncrypted",
	"KmsKeyId"
];
/**
* A promoted replica. What is create-only stays exactly as deployed, except for the source itself, which the
* stack's outputs record. `secretPrefix`: the start of a secret's name.
*/
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
/**
* The region's copy of the primary's secret, which is independent now, with the same ARN. In the primary's
* own region there is no copy, and neither if no stage makes the primary: such a database gets a secret and
* a password of its own.
*/
function adoptedSecret({ hasCopiedSecret, secretArn }) {
	return hasCopiedSecret ? secretArn : null;
}
/** The attachment writes the new primary's host into that secret; nothing else changes its value. */
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
// src/template/sql/restored.ts
/**
* What a database is restored from; null = it starts empty. The file is only read while the database does not
* exist. After that the stack's record counts, since any other snapshot would replace the database.
*/
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
/**
* The database as a restored one. MasterUserPassword stays: the handler sets it after the restore (RDSH,
* shouldUpdateAfterCreate), so that the secret is right.
*/
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
/**
* A point in time by SourceDbiResourceId, which finds the backups of a deleted instance as well. With
* SourceDBInstanceIdentifier, taking that property out later would call PromoteReadReplica, which RDS refuses for what
* is no replica.
*/
function sqlProperties(from) {
	return from.kind === "snapshot" ? { DBSnapshotIdentifier: from.snapshot } : {
		SourceDbiResourceId: from.resource,
		RestoreTime: from.time
	};
}
/** A file in S3, or a snapshot by its name, which is the end of its ARN. */
function cacheProperties(from) {
	if (from.kind === "time") return {};
	return arnOf(from.snapshot)?.service === "s3" ? { SnapshotArns: [from.snapshot] } : { SnapshotName: from.snapshot.split(":").at(-1) };
}
// src/template/secrets-key.ts
/** A KMS key of one's own for the secrets that a stack makes. */
/**
* The section with the key in each of its secrets. A copy in another region gets none: Secrets Manager encrypts it with
* that region's `aws/secretsmanager` (API, ReplicaRegionType, KmsKeyId).
*/
function withSecretsKey(section, { name, secretsKmsKey }) {
	if (secretsKmsKey === null) return section;
	const resources = Object.entries(section.resources).map(([id, made]) => [id, isSecret(made) ? encrypted(made, secretsKmsKey, name) : made]);
	return {
		...section,
		resources: Object.fromEntries(resources)
	};
}
/** Records the key, so that a file that no longer says it keeps it. Nothing for a stack that makes no secret. */
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
/** Whether AWS manages the key for a service: it lets everybody decrypt who may use the service. */
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
/** As KMS says it; where that was not read, as the file or the stack does. */
function keyArn(key, deployed, kmsKeys) {
	const fact = kmsKeys?.[key];
	if (fact?.kind === "read") return fact.value.arn;
	if (/:key\//.test(key) && arnOf(key) !== null) return key;
	return deployed?.secretsKey?.written === key ? deployed.secretsKey.arn : null;
}
// src/template/sql/monitoring.ts
/** Of a primary and its reader. RDS wants a role with any interval but 0 (API CreateDBInstance, MonitoringInterval). */
function monitoringSettings({ kind, monitoring }) {
	if (monitoring === void 0) return {};
	return {
		MonitoringInterval: monitoring,
		...monitoring > 0 && { MonitoringRoleArn: attribute(MONITORING_ROLE_IDS[kind], "Arn") }
	};
}
/** The role that both share, if they are watched. */
function monitoringRole({ kind, monitoring = 0 }) {
	return monitoring > 0 ? { [MONITORING_ROLE_IDS[kind]]: ROLE } : {};
}
/** Says that the file has said it, so that the template turns it off once the line is gone. */
function monitoringOutput({ kind, monitoring }) {
	if (monitoring === void 0) return {};
	const Description = "Seconds between two measurements of Enhanced Monitoring";
	return { [MONITORING_OUTPUT[kind]]: {
		Description,
		Value: String(monitoring)
	} };
}
/**
* Assumed by RDS for instances of this account alone (RDS guide, "Setting up and enabling Enhanced Monitoring",
* "Protecting against the confused deputy problem"). The service has the same name in every partition.
*/
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
/** The version, class and storage that a primary and its reader share. */
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
/** How changes of a primary and its reader are applied, what they log, who may log in, and how they are watched. */
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
/** The keys of the file that set these, and the group and window beside them. */
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
/** The user's parameters, which override ours; ours make the server refuse connections without TLS. */
function sqlParameters(sql) {
	const { parameter, on, onFirst = on } = ENGINES[sql.kind].tls;
	return {
		[parameter]: sql.edition === 1 ? onFirst : on,
		...sql.parameters
	};
}
/** What records the edition, where the engine has more than one. */
function editionOutput({ kind, edition = 2 }) {
	return ENGINES[kind].tls.onFirst === void 0 || edition === 1 ? {} : { [EDITION_OUTPUT[kind]]: {
		Description: "How it was made",
		Value: String(edition)
	} };
}
// src/template/sql/reader.ts
/**
* The reader beside a primary; nothing if the file asks for none. `title`: the engine's name. Subnets, user,
* password, database and encryption come from its source and must not be set. It has no rows of its own, so it
* is never protected and leaves no snapshot.
*/
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
/** The primary's own output says the same version otherwise. */
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
/** The whole of an RDS database. `secretPrefix`: its secret's name without the suffix. */
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
/**
* No DBInstanceIdentifier (a fixed one blocks a replacement) and no Port (changing it replaces).
* User name and database name are literal: as references to the secret they would replace the instance
* as soon as the secret's ARN changed.
*/
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
				MasterUserPassword: passwordOf(ids.secret),
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
/** Adds engine, host, port, dbname and the instance's identifier to the secret's JSON. */
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
// src/template/state/decode.ts
/** A stack's outputs -> what is deployed. They are read only here; elsewhere their keys are only used to write them. */
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
		source,
		likeness: parseLikeness(at(sql?.likeness)),
		restoredFrom: parseRestored(outputs[RESTORED_OUTPUT[kind]]),
		edition: parseEdition(at(sql?.edition)),
		monitoring: at(sql?.monitoring),
		engine: at(cache?.engine),
		tls: at(cache?.tls)
	};
}
/** The keys that only a database of RDS has. */
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
	return Object.fromEntries(DATABASES$1.map((kind) => [kind, Number(written.get(kind) ?? 0)]).filter(([, count]) => count > 0));
}
function list(value) {
	return value === void 0 || value === "" ? [] : value.split(",");
}
// src/template/index.ts
/** One resolved stage -> its CloudFormation template. Pure: the same input gives the same bytes. */
/** @throws TinystacksError template-too-large (exit 2), foreign-reference (exit 2) */
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
/** Contains nothing that can change, so that equal parts mean equal templates. */
const DESCRIPTION = "Databases of one stage, from tinystacks.yml";
function sectionsOf(written, { deployed, external }) {
	const stage = keepDeployed(written, deployed);
	const { section, placement } = network(stage);
	const databases = databasesOf(stage).map((database) => {
		const prefix = secretPrefix(stage, database.kind, deployed);
		return withSecretsKey(forFamily(database, {
			sql: (sql) => sqlInRole(stage, sql, placement, prefix, {
				deployed,
				external
			}),
			cache: (cache) => asRestored(redisDatabase(stage, cache, placement, prefix), restoredFrom(cache, deployed, external))
		}), stage);
	});
	const existing = DATABASES$1.flatMap((kind) => stage.existing[kind] ?? []).map((one) => existingDatabase(stage, one, placement, external));
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
/** A database of RDS as a primary, a replica, or a promoted replica. */
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
export { tagPath as C, deployedRole as D, IDENTIFIER_OUTPUT as E, fileProperty as O, sameTag as S, parsePairs as T, PARTS_OUTPUT as _, existingId as a, UNDERWAY_OUTPUT as b, BASTION_TYPE as c, tokenSecretName as d, attachedGroups as f, DATABASE_OUTPUTS as g, likePrimaries as h, secretsKeyOf as i, STACK_SUFFIX as l, formatParts as m, decode as n, BASTION_IMAGE_PARAMETER as o, groupsIn as p, isOfAws as r, authorizedIn as s, renderStage as t, stackSuffix as u, READER_OUTPUTS as v, formatPairs as w, TAGS as x, SOURCE_OUTPUTS as y };
