import { N as DATABASES, P as databasesOf, _ as READER_IDS, b as ZONE_IDS, d as BASTION_ADMISSION_IDS, f as BASTION_EGRESS_IDS, g as NETWORK_IDS, h as EXISTING_RULE_IDS, m as COPIED_SECRET_IDS, p as BASTION_IDS, v as REDIS_IDS, y as SQL_IDS, z as TinystacksError } from "./config.js";
import { A as formatPairs, B as READER_IDENTIFIER_OUTPUT, D as fingerprints, E as deployedRole, F as DATABASE_OUTPUTS, G as SECRET_REGIONS_OUTPUT, H as REDIS_ENGINE_OUTPUT, I as EXISTING_OUTPUT, J as USERNAME_OUTPUT, K as SOURCE_OUTPUTS, L as KEPT_SECRETS_OUTPUT, M as ACCOUNT_GUARD_OUTPUT, N as BASTION_OUTPUTS, O as formatParts, P as COPIED_SECRET_OUTPUT, R as NETWORK_OUTPUTS, V as READER_OUTPUTS, W as RESTORED_OUTPUT, _ as variable, a as attribute, c as nameTag, d as passwordReference, f as ref, g as subJson, h as sub, i as withSourceVersion, k as formatRestored, l as passwordOf, m as split, o as isIntrinsic, p as select, r as templateSource, s as join, u as passwordOfArn, v as zones, w as originsOf, x as stackTags, z as PARTS_OUTPUT } from "./template.js";
import { l as arnOf } from "./config2.js";
import { createHash } from "node:crypto";
// src/template/state/account-guard.ts
/**
* The output, where the file has an `account`. A stack that was deployed without it gets it with its
* next update and never causes one: until another part of the template changes it stays left out.
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
	return formatParts(parts) === formatParts(deployed.parts ?? {});
}
// src/template/secrets.ts
/** First block of the stack's UUID: a stack that is made again gets secrets of other names. */
const STACK_SUFFIX = select(0, split("-", select(2, split("/", ref("AWS::StackId")))));
/** The same suffix, read from the id (ARN) of a deployed stack; '' where the id has another form. */
function stackSuffix(stackId) {
	return stackId.split("/")[2]?.split("-")[0] ?? "";
}
/** The secret of one database, with a password that is generated here. */
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
* The secret that holds everything of a database that needs its password before it has an address.
* `value`: its JSON, the password a reference.
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
/** The prefix of the database's secrets, whichever of them the name's own prefix is of. */
function databasePrefix(prefix) {
	return prefix.endsWith(CONNECTION) ? prefix.slice(0, -11) : prefix;
}
/**
* A secret outlives its database (CloudFormation deletes a secret without a recovery window), but
* not a first create that failed, whose retry would find the name taken.
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
/** The port each engine listens on: none of our instances is given another. */
const PORTS = {
	postgres: 5432,
	mysql: 3306,
	redis: 6379
};
/**
* The group that the application's tasks wear: it admits nobody, the databases admit it.
* A group's description cannot change, so none holds a name that can.
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
* The group of one database. Its rules are inline: adding or removing a source (a bastion) changes
* this list in place and no other resource, and a rule that somebody added by hand shows as drift.
*/
function databaseSecurityGroup(kind, placement) {
	const port = PORTS[kind];
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
/** An inline rule that lets one source in, on one TCP port. */
function ingressRule(port, admission) {
	return {
		Description: admission.description,
		IpProtocol: "tcp",
		FromPort: port,
		ToPort: port,
		..."group" in admission ? { SourceSecurityGroupId: admission.group } : { CidrIp: admission.cidr }
	};
}
/** What `network.allowFrom` admits: groups by their id, address ranges. */
function allowedFrom(sources) {
	return sources.map((source) => {
		const description = "network.allowFrom";
		return source.startsWith("sg-") ? {
			description,
			group: source
		} : {
			description,
			cidr: source
		};
	});
}
/**
* The list of groups that a resource wears. A Ref, not GetAtt GroupId: a change set counts a change
* of a group's rules as a change of every resource that reads an attribute of the group.
*/
function wornGroups(logicalId) {
	return [ref(logicalId)];
}
// src/template/bastion/host.ts
/** Amazon Linux's user. */
const BASTION_USER = "ec2-user";
const SSH_PORT = 22;
/**
* Lets in whom `bastion.allow` names, on ssh alone. Out it lets HTTPS (the agent of Systems Manager
* and updates), and to each database by a rule of its own.
*/
function securityGroup({ bastion, path, placement }) {
	const admitted = bastion.access === "ssh" ? bastion.allow : [];
	return {
		resource: {
			Type: "AWS::EC2::SecurityGroup",
			Properties: {
				GroupDescription: "Bastion",
				VpcId: placement.vpcId,
				...admitted.length > 0 && { SecurityGroupIngress: admitted.map((cidr) => ingressRule(SSH_PORT, {
					description: "bastion.allow",
					cidr
				})) },
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
/** Its way to one database. A rule of its own: inline, both groups would need the other one first. */
function egressTo(port, groupId) {
	return {
		resource: {
			Type: "AWS::EC2::SecurityGroupEgress",
			Properties: {
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
* name is new to the account whatever changes: a pair that is replaced under a name that is taken
* takes the other one along when it is rolled back (cloudformation-coverage-roadmap#1493). No tags:
* a changed tag replaces the pair, and with it the instance.
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
/** No UserData: a change of it restarts the host and is not run again. */
function instance$1(host) {
	const { bastion, gateway, path, subnetId, subnetPath } = host;
	return {
		resource: {
			Type: "AWS::EC2::Instance",
			...gateway !== null && { DependsOn: gateway },
			Properties: {
				ImageId: host.imageId,
				InstanceType: "t4g.nano",
				CreditSpecification: { CPUCredits: "standard" },
				IamInstanceProfile: ref(BASTION_IDS.instanceProfile),
				...bastion.access === "ssh" ? {
					KeyName: ref(BASTION_IDS.keyPair),
					SubnetId: subnetId,
					SecurityGroupIds: wornGroups(BASTION_IDS.securityGroup)
				} : { NetworkInterfaces: [networkInterface(host)] },
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
/** Without a stable address the agent still needs one to reach Systems Manager from a public subnet. */
function networkInterface({ subnetId, isPublic }) {
	return {
		DeviceIndex: "0",
		SubnetId: subnetId,
		GroupSet: wornGroups(BASTION_IDS.securityGroup),
		...isPublic && { AssociatePublicIpAddress: true }
	};
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
// src/template/bastion/image.ts
/**
* AWS's public parameter with the newest Amazon Linux 2023 for arm64
* (Systems Manager guide, "Calling AMI public parameters").
*/
const BASTION_IMAGE_PARAMETER = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64";
/** What CloudFormation looks up where AWS was not asked for the image: everybody may read that parameter. */
const NEWEST_IMAGE = `{{resolve:ssm:${BASTION_IMAGE_PARAMETER}}}`;
/** The image: the pinned one, or the newest. */
function imageOf(image) {
	return image?.kind === "read" ? image.value : NEWEST_IMAGE;
}
// src/template/existing-database.ts
/** `us-east-1/legacy-orders`: which database a stage uses, as its stack keeps it. */
function existingId({ region, identifier }) {
	return `${region}/${identifier}`;
}
/** Stands where AWS was not asked; a plan whose facts could not be read is refused. */
const UNKNOWN = "(read from AWS when it is deployed)";
/**
* A database that the stage uses and does not make: outputs, and with `allowFrom` one rule in its
* security group that lets the stage's clients in. Nothing else of it is in the template.
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
		description: `Clients of stack ${stage.application}, stage ${stage.name}`,
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
const NAME = {
	postgres: "Postgres",
	mysql: "MySQL",
	redis: "Redis"
};
function outputs$3(existing, facts) {
	const { kind, secret } = existing;
	const keys = DATABASE_OUTPUTS[kind];
	const name = NAME[kind];
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
		...kind !== "redis" && facts?.readerHost != null && {
			[READER_OUTPUTS[kind].host]: {
				Description: `Host of the readers of ${name}`,
				Value: facts.readerHost
			},
			[READER_OUTPUTS[kind].port]: {
				Description: `Port of the readers of ${name}`,
				Value: port
			}
		},
		...kind === "redis" && { ["RedisTls"]: {
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
/** How the bastion gets into databases that exist already: their security groups are not this stack's. */
/** With `allowFrom` a rule admits the bastion as another one admits the clients. */
function admissions(stage, known) {
	return Object.fromEntries(existingOf(stage).filter(({ allowFrom }) => allowFrom).map((existing) => [BASTION_ADMISSION_IDS[existing.kind], existingRule(stage, existing, known, {
		description: `Bastion of stack ${stage.application}, stage ${stage.name}`,
		group: ref(BASTION_IDS.securityGroup)
	})]));
}
/** Whom the tunnel does not reach by itself, and the group that has to be let in there by hand. */
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
	return DATABASES.flatMap((kind) => existing[kind] ?? []);
}
// src/template/bastion/keys.ts
/** Type and key of a public key: only characters that mean nothing to a shell. The comment is left out. */
const PUBLIC_KEY = /^([a-z0-9@.-]+) ([A-Za-z0-9+/=]+)(?: |$)/;
/**
* Writes who may log in, and where to, whenever that changes: Systems Manager runs the commands on
* the instance as it is, so that a key that is taken out of the file loses its access at once.
* Every key, the stack's own included, reaches the databases' ports and nothing else: no shell.
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
/** The stack's own key is asked of the instance's metadata: the template never knows it. */
function commands(keys, targets) {
	const file = `/home/${BASTION_USER}/.ssh/authorized_keys`;
	const metadata = "http://169.254.169.254/latest";
	return [
		"set -eu",
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
/** The file's pattern lets nothing else through; should it ever, nothing is rendered. */
function shellSafe(key) {
	const [, type, material] = PUBLIC_KEY.exec(key) ?? [];
	if (type === void 0 || material === void 0) throw new Error("not a public key");
	return `${type} ${material}`;
}
// src/template/bastion/role.ts
/** What the agent of Systems Manager may do: it opens sessions, and writes who may log in. */
function role() {
	return {
		resource: {
			Type: "AWS::IAM::Role",
			Properties: {
				AssumeRolePolicyDocument: {
					Version: "2012-10-17",
					Statement: [{
						Effect: "Allow",
						Principal: { Service: sub`ec2.${variable("AWS::URLSuffix")}` },
						Action: "sts:AssumeRole"
					}]
				},
				ManagedPolicyArns: [sub`arn:${variable("AWS::Partition")}:iam::aws:policy/AmazonSSMManagedInstanceCore`]
			}
		},
		properties: {}
	};
}
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
/** The host that people reach the databases through, and nothing that a database depends on but a rule. */
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
	const isSsh = bastion.access === "ssh";
	return {
		part: "bastion",
		path,
		resources: {
			[BASTION_IDS.securityGroup]: securityGroup(host),
			...egressRules(targets),
			...admissions(stage, known),
			[BASTION_IDS.role]: role(),
			[BASTION_IDS.instanceProfile]: instanceProfile(),
			...isSsh && { [BASTION_IDS.keyPair]: keyPair() },
			[BASTION_IDS.instance]: instance$1(host),
			...isSsh && address(host),
			...isSsh && { [BASTION_IDS.keys]: authorizedKeys(bastion, targets, path) }
		},
		outputs: {
			...outputs$2(bastion, known.bastionImage),
			...admissionOutputs(stage)
		}
	};
}
/** A public subnet of an own VPC, whose way out must be there first; or the one the file names. */
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
/** One rule a database: of two addresses (a reader's) one group is behind both. */
function egressRules(targets) {
	return Object.fromEntries(targets.map(({ kind, listens, groupId }) => [BASTION_EGRESS_IDS[kind], egressTo(listens, groupId)]));
}
function outputs$2({ access, subnet }, image) {
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
		...access === "ssh" && {
			[BASTION_OUTPUTS.host]: {
				Description: "Address of the bastion",
				Value: ref(BASTION_IDS.address)
			},
			[BASTION_OUTPUTS.user]: {
				Description: "User name on the bastion",
				Value: "ec2-user"
			},
			[BASTION_OUTPUTS.keyParameter]: {
				Description: "SSM parameter with the private key of the bastion",
				Value: sub`/ec2/keypair/${variable(`${BASTION_IDS.keyPair}.KeyPairId`)}`
			}
		}
	};
}
// src/template/bastion/targets.ts
const GROUP_IDS = {
	postgres: SQL_IDS.postgres.securityGroup,
	mysql: SQL_IDS.mysql.securityGroup,
	redis: REDIS_IDS.securityGroup
};
/** Every address that the stage's outputs name of a database, whoever made it. */
function bastionTargets(sections) {
	return DATABASES.flatMap((kind) => {
		const reader = kind === "redis" ? [] : [READER_OUTPUTS[kind]];
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
/** The database's own group, or that of an existing one which the stack has a rule in. */
function groupOf(kind, resources) {
	if (Object.hasOwn(resources, GROUP_IDS[kind])) return ref(GROUP_IDS[kind]);
	return resources[EXISTING_RULE_IDS[kind]]?.resource.Properties["GroupId"] ?? null;
}
/** Only an existing database may have another port than its engine's, and that is known. */
function listeningPort(kind, port) {
	return typeof port === "string" && /^\d+$/.test(port) ? Number(port) : PORTS[kind];
}
// src/template/body.ts
/** CloudFormation's limit for a template that is sent with the call, in bytes of UTF-8. */
const MAX_BODY_BYTES = 51200;
/**
* The template as it is sent. Indented, because the CloudFormation console shows it as it came;
* a stage with three databases takes half of the limit.
*
* @throws TinystacksError TEMPLATE_TOO_LARGE (exit 2)
*/
function templateBody(template, stage) {
	const body = `${JSON.stringify(template, null, 2)}\n`;
	const bytes = new TextEncoder().encode(body).length;
	if (bytes >= 51200) throw new TinystacksError("TEMPLATE_TOO_LARGE", `The template of stage ${stage} has ${bytes} bytes; CloudFormation takes fewer than ${MAX_BODY_BYTES}`, {
		exit: 2,
		hint: "Write fewer or shorter parameters for its databases, or move a database to a stage of its own"
	});
	return body;
}
// src/template/check-references.ts
/** The last look at a template before it is written down: nothing in it is a reference but what was written as one. */
/** A key by which CloudFormation takes an object for a function. */
const FUNCTION = /^(Ref|Fn::.*)$/i;
/** What CloudFormation takes text for more than text by, blanks or not. */
const OPENING = /[{$]\s*\{/;
/** Where a secret's value is meant to arrive. Anywhere else (a tag, an output) it could be read by others. */
const SECRET_PROPERTIES = /* @__PURE__ */ new Set([
	"MasterUserPassword",
	"AuthToken",
	"SecretString"
]);
const PASSWORD = /\{\{resolve:secretsmanager:(\$\{[A-Za-z0-9]+\}|arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+):SecretString:password\}\}/g;
const VARIABLE = /\$\{([A-Za-z0-9]+|AWS::[A-Za-z]+)(\.[A-Za-z.]+)?\}/g;
/**
* Refuses dynamic references and functions that the template builder has not written, and those that
* it has written where they do not belong.
*
* @throws TinystacksError TEMPLATE_REFERENCE (exit 2)
*/
function checkReferences(template) {
	const place = firstForeign(template, [], new Set(Object.keys(template.Resources)));
	if (place === null) return;
	throw new TinystacksError("TEMPLATE_REFERENCE", `the template has a reference at ${place.join(".")} that is not tinystacks' own`, {
		exit: 2,
		hint: "text of the file is only ever text: take the braces out of it"
	});
}
/** Where the first one is; null = there is none. */
function firstForeign(value, at, ids) {
	if (typeof value === "string") return isText(value, at) ? null : at;
	if (Array.isArray(value)) return firstOf(value.map((item, index) => [item, [...at, index]]));
	if (typeof value !== "object" || value === null) return null;
	const isOurs = isIntrinsic(value);
	for (const [key, inner] of Object.entries(value)) {
		if (OPENING.test(key) || FUNCTION.test(key) && !isOurs) return at;
		if (key === "Fn::Sub" && isOurs) return isOwnText(inner, at, ids) ? null : at;
	}
	return firstOf(Object.entries(value).map(([key, inner]) => [inner, isOurs ? at : [...at, key]]));
	function firstOf(children) {
		for (const [child, place] of children) {
			const found = firstForeign(child, place, ids);
			if (found !== null) return found;
		}
		return null;
	}
}
function isText(text, at) {
	return !OPENING.test(text) || text === "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}" && at.at(-1) === "ImageId";
}
/** Text of `Fn::Sub` with nothing to substitute but the template's own resources, and passwords where they belong. */
function isOwnText(text, at, ids) {
	if (typeof text !== "string") return false;
	const rest = SECRET_PROPERTIES.has(String(at.at(-1))) ? text.replaceAll(PASSWORD, "$1") : text;
	const isKnown = (name) => name.startsWith("AWS::") || ids.has(name);
	return !OPENING.test(rest.replaceAll(VARIABLE, (whole, name) => isKnown(name) ? "" : whole));
}
// src/template/state/preserve-immutable.ts
/**
* The stage with what AWS cannot change, or a default must not move, taken from the deployed stack:
* each value that the file does not say. What the file does say stands, and the plan tells the price.
*/
function keepDeployed(stage, deployed) {
	if (deployed === null) return stage;
	const { databases } = deployed;
	const { postgres, mysql, redis } = stage.databases;
	const keepsVersion = redis?.versionGiven === false && databases.redis.engine === redis.engine;
	return {
		...stage,
		network: keepNetwork(stage.network, deployed.network),
		databases: {
			...postgres && { postgres: keepSql(postgres, madeBy(deployed, "postgres")) },
			...mysql && { mysql: keepSql(mysql, madeBy(deployed, "mysql")) },
			...redis && { redis: keepsVersion ? {
				...redis,
				version: databases.redis.version ?? redis.version
			} : redis }
		}
	};
}
/** The database as the stack made it; null = of an existing one nothing is its own. */
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
function keepSql(sql, made) {
	const kept = (given, key) => given === false ? made?.[key] ?? sql[key] : sql[key];
	return {
		...sql,
		version: kept(sql.versionGiven, "version"),
		database: kept(sql.databaseGiven, "database"),
		username: kept(sql.usernameGiven, "username")
	};
}
/**
* What the names of a database's secrets begin with: as deployed, whatever the stage is called now,
* or `{stage}-{stack}-{engine}`, numbered where an earlier database of this stack left its secret.
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
/** How many removed databases have left their secrets behind, this update's included. */
function keptSecrets(stage, deployed) {
	if (deployed === null) return {};
	const counts = DATABASES.map((kind) => {
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
/** Public subnets take the lower sixteenths of the block, isolated ones the upper: both can grow. */
const FIRST_DATABASE_BLOCK = 8;
/** The stage's network, and where in it the databases go. */
function network(stage) {
	const path = [
		"stages",
		stage.name,
		"network"
	];
	return stage.network.kind === "own" ? ownNetwork(stage.network, path, admittedTo(stage)) : givenNetwork(stage.network, path, admittedTo(stage));
}
/** Whom the stage's databases admit besides its clients. */
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
// src/template/sql/parameter-groups.ts
/** `postgres17`, `mysql8.4`: RDS names a family by the engine's major version. */
function sqlFamily(kind, version) {
	const [major = "", minor = ""] = version.split(".");
	return kind === "postgres" ? `postgres${major}` : `mysql${major}.${minor}`;
}
/** `valkey8`, `redis7`, `redis6.x`: ElastiCache's names. */
function redisFamily(engine, version) {
	const [major = ""] = version.split(".");
	if (engine === "valkey") return `valkey${major}`;
	return major === "6" ? "redis6.x" : `redis${major}`;
}
/** What makes the server refuse a connection without TLS. */
const REQUIRE_TLS = {
	postgres: { "rds.force_ssl": "1" },
	mysql: { require_secure_transport: "ON" }
};
/** The user's parameters over ours. */
function sqlParameters(sql) {
	return {
		...REQUIRE_TLS[sql.kind],
		...sql.parameters
	};
}
// src/template/redis.ts
/** The user that an AUTH token belongs to, in Redis and Valkey alike. */
const DEFAULT_USER = "default";
/** What clients call the protocol, for Valkey too. */
const ENGINE = "redis";
/** Databases of Redis have numbers. */
const DATABASE = "0";
/** Everything of one Redis or Valkey. `secretPrefix`: the names of its secrets begin with it. */
function redisDatabase(stage, redis, placement, secretPrefix) {
	const stagePath = ["stages", stage.name];
	const path = [
		...stagePath,
		"databases",
		"redis"
	];
	const title = `Redis of stack ${stage.application}, stage ${stage.name}`;
	return {
		part: "redis",
		path,
		resources: {
			[REDIS_IDS.securityGroup]: databaseSecurityGroup("redis", placement),
			[REDIS_IDS.secret]: databaseSecret({
				prefix: secretPrefix,
				description: title,
				username: DEFAULT_USER,
				holds: {
					engine: ENGINE,
					port: PORTS.redis,
					dbname: DATABASE
				},
				usernamePath: path,
				stagePath
			}),
			[REDIS_IDS.subnetGroup]: subnetGroup$1(placement),
			[REDIS_IDS.parameterGroup]: parameterGroup$1(redis, path),
			[REDIS_IDS.replicationGroup]: replicationGroup(redis, path),
			[REDIS_IDS.connectionSecret]: connectionSecret({
				prefix: secretPrefix,
				description: `Connection to ${title}`,
				stagePath
			}, connection$1())
		},
		outputs: outputs$1(redis)
	};
}
function subnetGroup$1(placement) {
	return {
		resource: {
			Type: "AWS::ElastiCache::SubnetGroup",
			Properties: {
				Description: "Subnets of Redis",
				SubnetIds: placement.databaseSubnetIds
			}
		},
		properties: { SubnetIds: placement.subnetsPath }
	};
}
function parameterGroup$1(redis, path) {
	return {
		resource: {
			Type: "AWS::ElastiCache::ParameterGroup",
			Properties: {
				Description: "Parameters of Redis",
				CacheParameterGroupFamily: redisFamily(redis.engine, redis.version),
				...Object.keys(redis.parameters).length > 0 && { Properties: redis.parameters }
			}
		},
		properties: {
			CacheParameterGroupFamily: [...path, "version"],
			Properties: [...path, "parameters"]
		}
	};
}
/** NumCacheClusters, not ReplicasPerNodeGroup, which could not be changed until May 2026. */
function replicationGroup(redis, path) {
	const hasReplicas = redis.replicas > 0;
	return {
		resource: {
			Type: "AWS::ElastiCache::ReplicationGroup",
			DeletionPolicy: "Snapshot",
			UpdateReplacePolicy: "Snapshot",
			Properties: {
				ReplicationGroupDescription: sub`Redis of ${variable("AWS::StackName")}`,
				Engine: redis.engine,
				EngineVersion: redis.version,
				CacheNodeType: redis.instance,
				NumCacheClusters: redis.replicas + 1,
				AutomaticFailoverEnabled: hasReplicas,
				MultiAZEnabled: hasReplicas && redis.multiAz,
				TransitEncryptionEnabled: true,
				AtRestEncryptionEnabled: true,
				...redis.kmsKey !== null && { KmsKeyId: redis.kmsKey },
				AuthToken: passwordOf(REDIS_IDS.secret),
				CacheSubnetGroupName: ref(REDIS_IDS.subnetGroup),
				CacheParameterGroupName: ref(REDIS_IDS.parameterGroup),
				SecurityGroupIds: wornGroups(REDIS_IDS.securityGroup),
				SnapshotRetentionLimit: redis.backupDays,
				...redis.backupWindow !== null && { SnapshotWindow: redis.backupWindow },
				...redis.maintenanceWindow !== null && { PreferredMaintenanceWindow: redis.maintenanceWindow },
				AutoMinorVersionUpgrade: redis.autoMinorVersionUpgrade
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
* What a client needs to connect, as JSON for `Fn::Sub`. It is a secret of its own because a
* replication group needs its AUTH token before it has an address, and Secrets Manager attaches no
* secret to one (SPEC, SecretTargetAttachment TargetType). The port goes without quotes: a number,
* as an attachment writes it.
*/
function connection$1() {
	const group = REDIS_IDS.replicationGroup;
	return subJson({
		username: DEFAULT_USER,
		password: passwordReference(REDIS_IDS.secret),
		engine: ENGINE,
		host: variable(`${group}.PrimaryEndPoint.Address`),
		port: variable(`${group}.PrimaryEndPoint.Port`),
		dbname: DATABASE,
		identifier: variable(group)
	}, ["port"]);
}
function outputs$1(redis) {
	const keys = DATABASE_OUTPUTS.redis;
	const group = REDIS_IDS.replicationGroup;
	return {
		[keys.host]: {
			Description: "Host of Redis",
			Value: attribute(group, "PrimaryEndPoint.Address")
		},
		[keys.port]: {
			Description: "Port of Redis",
			Value: attribute(group, "PrimaryEndPoint.Port")
		},
		[keys.database]: {
			Description: "Database number on Redis",
			Value: DATABASE
		},
		[keys.secretArn]: {
			Description: "Secret with the credentials of Redis",
			Value: ref(REDIS_IDS.connectionSecret)
		},
		[keys.identifier]: {
			Description: "Replication group of Redis",
			Value: ref(group)
		},
		[REDIS_ENGINE_OUTPUT]: {
			Description: "Engine of Redis",
			Value: redis.engine
		},
		[keys.version]: {
			Description: "Version of Redis as written",
			Value: redis.version
		}
	};
}
// src/template/replica/copied-secret.ts
/** Nothing as long as no region follows; once made it stays, since its name is not free again. */
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
/** With the keys of an attached secret; the port goes without quotes, as there. */
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
/** The key of a region that RDS makes by itself; a name, since its id differs from account to account. */
const REGION_KEY = "alias/aws/rds";
/** What a replica has from its source: AWS refuses or ignores these beside it (facts of SourceDBInstanceIdentifier). */
const INHERITED$1 = [
	"AllocatedStorage",
	"BackupRetentionPeriod",
	"DBName",
	"MasterUserPassword",
	"MasterUsername",
	"PreferredBackupWindow",
	"StorageEncrypted"
];
/** Given across regions only: in one region the replica lives in its source's network, with its key. */
const ACROSS_REGIONS_ONLY = ["DBSubnetGroupName", "KmsKeyId"];
/**
* The database as a replica: what it would be as a primary, less what its source decides. It has no
* secret of its own; the primary's is copied into the region.
*/
function asReplica(primary, sql, replicaOf, { stage, deployed, known }) {
	const ids = SQL_IDS[sql.kind];
	const source = templateSource(stage, sql, replicaOf, known);
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
					...without(resource.Properties, [...INHERITED$1, ...crosses ? [] : ACROSS_REGIONS_ONLY]),
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
			...!crosses && source.clientGroup !== null && sourceOutput(SOURCE_OUTPUTS[sql.kind].sourceClientGroup, source.clientGroup)
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
/** An output by which the stack remembers where its database comes from. */
function sourceOutput(key, Value) {
	return { [key]: {
		Description: "Where the database comes from",
		Value
	} };
}
/** The object less some of its keys. */
function without(object, keys) {
	return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
/** The resources with one of them changed; the others stay in their order. */
function changedResource(resources, id, change) {
	return Object.fromEntries(Object.entries(resources).map(([key, value]) => [key, key === id ? change(value) : value]));
}
// src/template/replica/promoted.ts
/** Create-only properties that a replica is made without: adding one later would replace the database. */
const NEVER_ADDED = [
	"DBName",
	"MasterUsername",
	"StorageEncrypted",
	"KmsKeyId"
];
/**
* A database that was a replica and is a primary now. What is create-only stays exactly as it was
* deployed, without the source itself: the stack's outputs remember it. `secretPrefix`: of a secret's name.
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
			...kept(keys.kmsKey, source.kmsKey)
		}
	};
}
/**
* The copy of the primary's secret that the region has: it stands for itself now, under the same
* ARN. In the primary's own region there is no copy, nor of a database that no stage makes: such a
* database gets a secret and a password of its own.
*/
function adoptedSecret({ hasCopiedSecret, secretArn }) {
	return hasCopiedSecret ? secretArn : null;
}
/** The attachment writes the new primary's host into that secret, whose value nobody else touches. */
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
// src/template/sql/restored.ts
/**
* What a database is made of; null = it begins empty. Only read of the file while there is no such
* database: afterwards the stack's own word counts, since any other snapshot replaces the database.
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
/** What an instance has from its snapshot or source: AWS refuses or ignores it beside them (SPEC, DBSnapshotIdentifier). */
const INHERITED = [
	"DBName",
	"MasterUsername",
	"StorageEncrypted",
	"KmsKeyId"
];
/**
* The database as one that is restored. MasterUserPassword stays: the handler sets it after the
* restore (RDSH, shouldUpdateAfterCreate), so that the secret is right.
*/
function asRestored(section, from) {
	const { part } = section;
	if (from === null || part === "network" || part === "bastion") return section;
	const id = part === "redis" ? REDIS_IDS.replicationGroup : SQL_IDS[part].instance;
	const made = section.resources[id];
	if (made === void 0) return section;
	const { resource, properties } = made;
	const kept = Object.entries(resource.Properties).filter(([name]) => part === "redis" || !INHERITED.includes(name));
	const added = part === "redis" ? redisProperties(from) : sqlProperties(from);
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
* A point in time by SourceDbiResourceId: with SourceDBInstanceIdentifier the handler would take
* the instance for a read replica, and delete it later without its final snapshot (RDSH
* DeleteHandler, isReadReplica). It also finds what a deleted instance has left.
*/
function sqlProperties(from) {
	return from.kind === "snapshot" ? { DBSnapshotIdentifier: from.snapshot } : {
		SourceDbiResourceId: from.resource,
		RestoreTime: from.time
	};
}
/** A file in S3, or a snapshot by its name, which is what its ARN ends in. */
function redisProperties(from) {
	if (from.kind === "time") return {};
	return arnOf(from.snapshot)?.service === "s3" ? { SnapshotArns: [from.snapshot] } : { SnapshotName: from.snapshot.split(":").at(-1) };
}
// src/template/sql/instance-settings.ts
/** What a primary and its reader have alike of version, class and storage. */
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
/** How changes of a primary and of its reader are carried out, and what they log. */
function upkeepSettings(sql) {
	return {
		AutoMinorVersionUpgrade: sql.autoMinorVersionUpgrade,
		...sql.apply === "window" && { ApplyImmediately: false },
		...sql.allowMajorUpgrade && { AllowMajorVersionUpgrade: true },
		...sql.logs.length > 0 && { EnableCloudwatchLogsExports: sql.logs }
	};
}
/** The keys of the file that these settings, and the group and window beside them, come from. */
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
		EnableCloudwatchLogsExports: [...path, "logs"]
	};
}
// src/template/sql/reader.ts
/**
* The reader beside a primary; nothing where the file wants none. `title`: the engine's name.
* It has its subnets, user, password, database and encryption from its source, and may not be told
* any of them. No rows are its own, so that it is never protected and leaves no snapshot.
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
			}
		}
	};
}
function reader(sql, path) {
	const ids = SQL_IDS[sql.kind];
	return {
		resource: {
			Type: "AWS::RDS::DBInstance",
			DeletionPolicy: "Delete",
			UpdateReplacePolicy: "Delete",
			Properties: {
				Engine: sql.kind,
				SourceDBInstanceIdentifier: ref(ids.instance),
				...sizeSettings(sql, sql.reader ?? {
					version: sql.version,
					size: sql.storage.size
				}),
				VPCSecurityGroups: wornGroups(ids.securityGroup),
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
const TITLE = {
	postgres: "Postgres",
	mysql: "MySQL"
};
/** Everything of one Postgres or MySQL. `secretPrefix`: its secret's name up to the suffix. */
function sqlDatabase(stage, sql, placement, secretPrefix) {
	const stagePath = ["stages", stage.name];
	const path = [
		...stagePath,
		"databases",
		sql.kind
	];
	const ids = SQL_IDS[sql.kind];
	const reader = readerOf(sql, path, TITLE[sql.kind]);
	return {
		part: sql.kind,
		path,
		resources: {
			[ids.securityGroup]: databaseSecurityGroup(sql.kind, placement),
			[ids.secret]: databaseSecret({
				prefix: secretPrefix,
				description: `${TITLE[sql.kind]} of stack ${stage.application}, stage ${stage.name}`,
				username: sql.username,
				usernamePath: [...path, "username"],
				stagePath,
				replicaRegions: sql.replicaRegions
			}),
			[ids.subnetGroup]: subnetGroup(sql.kind, placement),
			[ids.parameterGroup]: parameterGroup(sql, path),
			[ids.instance]: instance(stage, sql, ids, path),
			[ids.secretAttachment]: secretAttachment(ids),
			...reader.resources
		},
		outputs: {
			...outputs(sql, ids),
			...reader.outputs
		}
	};
}
function subnetGroup(kind, placement) {
	return {
		resource: {
			Type: "AWS::RDS::DBSubnetGroup",
			Properties: {
				DBSubnetGroupDescription: `Subnets of ${TITLE[kind]}`,
				SubnetIds: placement.databaseSubnetIds
			}
		},
		properties: { SubnetIds: placement.subnetsPath }
	};
}
function parameterGroup(sql, path) {
	return {
		resource: {
			Type: "AWS::RDS::DBParameterGroup",
			Properties: {
				Description: `Parameters of ${TITLE[sql.kind]}`,
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
* User name and database name stand as text: as a reference to the secret they would replace the
* instance as soon as the secret's ARN changed.
*/
function instance(stage, sql, ids, path) {
	return {
		resource: {
			Type: "AWS::RDS::DBInstance",
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
				VPCSecurityGroups: wornGroups(ids.securityGroup),
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
				TargetType: "AWS::RDS::DBInstance",
				TargetId: ref(ids.instance)
			}
		},
		properties: {}
	};
}
function outputs(sql, ids) {
	const keys = DATABASE_OUTPUTS[sql.kind];
	const title = TITLE[sql.kind];
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
		}
	};
}
// src/template/index.ts
/** One resolved stage -> its CloudFormation template. Pure: the same input gives the same bytes. */
/** @throws TinystacksError TEMPLATE_TOO_LARGE (exit 2), TEMPLATE_REFERENCE (exit 2) */
function renderStage(stage, context) {
	const sections = sectionsOf(stage, context);
	const parts = fingerprints(sections);
	const template = {
		AWSTemplateFormatVersion: "2010-09-09",
		Description: DESCRIPTION,
		Resources: Object.fromEntries(sections.flatMap(({ resources }) => Object.entries(resources).map(([id, { resource }]) => [id, resource]))),
		Outputs: {
			...Object.fromEntries(sections.flatMap(({ outputs }) => Object.entries(outputs))),
			[PARTS_OUTPUT]: {
				Description: "Fingerprint of each part of this template",
				Value: formatParts(parts)
			},
			...accountGuardOutput(stage, context.deployed, parts)
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
/** Names nothing that can change, so that equal parts mean equal templates. */
const DESCRIPTION = "Databases of one stage, from tinystacks.yml";
function sectionsOf(written, { deployed, known }) {
	const stage = keepDeployed(written, deployed);
	const { section, placement } = network(stage);
	const databases = databasesOf(stage).map((database) => {
		const prefix = secretPrefix(stage, database.kind, deployed);
		return database.kind === "redis" ? asRestored(redisDatabase(stage, database, placement, prefix), restoredFrom(database, deployed, known)) : sqlInRole(stage, database, placement, prefix, {
			deployed,
			known
		});
	});
	const existing = DATABASES.flatMap((kind) => stage.existing[kind] ?? []).map((one) => existingDatabase(stage, one, placement, known));
	const outputs = {
		...section.outputs,
		...keptSecretsOutput(stage, deployed)
	};
	const bastion = stage.bastion && bastionHost(stage, stage.bastion, placement, bastionTargets([...databases, ...existing]), known);
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
/** A Postgres or MySQL as a primary, as a replica, or as what a promotion makes of one. */
function sqlInRole(stage, written, placement, prefix, { deployed, known }) {
	const sql = withSourceVersion(written, known, deployed);
	const primary = asRestored(sqlDatabase(stage, sql, placement, prefix), sql.replicaOf === null ? restoredFrom(sql, deployed, known) : null);
	if (sql.replicaOf !== null) return asReplica(primary, sql, sql.replicaOf, {
		stage,
		deployed,
		known
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
export { stackSuffix as a, STACK_SUFFIX as i, existingId as n, BASTION_IMAGE_PARAMETER as r, renderStage as t };
