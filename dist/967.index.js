export const id = 967;
export const ids = [967];
export const modules = {

/***/ 7084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ownEndpointKeys),
/* harmony export */   C: () => (/* binding */ REDIS_ENGINE_OUTPUT),
/* harmony export */   D: () => (/* binding */ SOURCE_OUTPUTS),
/* harmony export */   E: () => (/* binding */ SECRET_REGIONS_OUTPUT),
/* harmony export */   O: () => (/* binding */ UNDERWAY_OUTPUT),
/* harmony export */   S: () => (/* binding */ READER_OUTPUTS),
/* harmony export */   T: () => (/* binding */ RESTORED_OUTPUT),
/* harmony export */   _: () => (/* binding */ EXISTING_OUTPUT),
/* harmony export */   a: () => (/* binding */ fileProperty),
/* harmony export */   b: () => (/* binding */ PARTS_OUTPUT),
/* harmony export */   c: () => (/* binding */ hasCopiedSecret),
/* harmony export */   d: () => (/* binding */ templateSource),
/* harmony export */   f: () => (/* binding */ withSourceVersion),
/* harmony export */   g: () => (/* binding */ DATABASE_OUTPUTS),
/* harmony export */   h: () => (/* binding */ COPIED_SECRET_OUTPUT),
/* harmony export */   i: () => (/* binding */ stackTags),
/* harmony export */   k: () => (/* binding */ USERNAME_OUTPUT),
/* harmony export */   l: () => (/* binding */ identifierIn),
/* harmony export */   m: () => (/* binding */ BASTION_OUTPUTS),
/* harmony export */   n: () => (/* binding */ parsePairs),
/* harmony export */   o: () => (/* binding */ originsOf),
/* harmony export */   p: () => (/* binding */ ACCOUNT_GUARD_OUTPUT),
/* harmony export */   r: () => (/* binding */ TAGS),
/* harmony export */   s: () => (/* binding */ deployedRole),
/* harmony export */   t: () => (/* binding */ formatPairs),
/* harmony export */   u: () => (/* binding */ inRegion),
/* harmony export */   v: () => (/* binding */ KEPT_SECRETS_OUTPUT),
/* harmony export */   w: () => (/* binding */ REDIS_TLS_OUTPUT),
/* harmony export */   x: () => (/* binding */ READER_IDENTIFIER_OUTPUT),
/* harmony export */   y: () => (/* binding */ NETWORK_OUTPUTS)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1838);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4939);


// src/template/state/output-keys.ts
const DATABASE_OUTPUTS = {
	postgres: {
		host: "PostgresHost",
		port: "PostgresPort",
		database: "PostgresDatabase",
		secretArn: "PostgresSecretArn",
		identifier: _facts_js__WEBPACK_IMPORTED_MODULE_0__.t.postgres,
		version: "PostgresVersion"
	},
	mysql: {
		host: "MysqlHost",
		port: "MysqlPort",
		database: "MysqlDatabase",
		secretArn: "MysqlSecretArn",
		identifier: _facts_js__WEBPACK_IMPORTED_MODULE_0__.t.mysql,
		version: "MysqlVersion"
	},
	redis: {
		host: "RedisHost",
		port: "RedisPort",
		database: "RedisDatabase",
		secretArn: "RedisSecretArn",
		identifier: _facts_js__WEBPACK_IMPORTED_MODULE_0__.t.redis,
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
/** `network=1f2e3d4c5b6a postgres=…`: a fingerprint of each part, see parts.ts. */
const PARTS_OUTPUT = "Parts";
/** `postgres=1`: how many databases were removed whose secrets are kept, see kept.ts. */
const KEPT_SECRETS_OUTPUT = "KeptSecrets";
/** The plan that a deploy of several updates is in the middle of, see plan/underway.ts. The last update takes it away. */
const UNDERWAY_OUTPUT = "PlanUnderway";
/**
* The keys of where a stage's own instance answers: of a replica that is the reader, since its host
* and port are those of the primary in another region.
*/
function ownEndpointKeys(kind, outputs) {
	return kind !== "redis" && SOURCE_OUTPUTS[kind].sourceArn in outputs ? READER_OUTPUTS[kind] : DATABASE_OUTPUTS[kind];
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
	const arn = (service, of, rest) => ({ "Fn::Sub": `arn:\${AWS::Partition}:${service}:${of}:\${AWS::AccountId}:${rest}` });
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
	const isDeployed = deployed?.outputs[DATABASE_OUTPUTS[sql.kind].version] !== void 0;
	return sql.replicaOf === null || sql.versionGiven || isDeployed || fact?.kind !== "read" ? sql : {
		...sql,
		version: fact.value.engineVersion
	};
}
/**
* Whether the secret that the database's output names is a copy of its primary's, or was one until the
* database was promoted with it.
*/
function hasCopiedSecret(kind, outputs) {
	const { sourceRegion, sourceStack } = SOURCE_OUTPUTS[kind];
	return outputs[sourceRegion] !== void 0 && outputs[sourceStack] !== void 0;
}
function deployedRole(kind, deployed) {
	const outputs = deployed?.outputs ?? {};
	if (outputs[DATABASE_OUTPUTS[kind].identifier] === void 0) return "absent";
	if (outputs[SOURCE_OUTPUTS[kind].sourceArn] !== void 0) return "replica";
	return outputs[SOURCE_OUTPUTS[kind].promotedFrom] === void 0 ? "primary" : "promoted";
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
	return (0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__.r)(path.slice(within.length)) || null;
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
	const repository = context.repository ?? deployed?.tags[TAGS.repository];
	return {
		...stage.tags,
		[TAGS.stack]: stage.application,
		[TAGS.stage]: stage.name,
		[TAGS.config]: context.config,
		...repository !== void 0 && { [TAGS.repository]: repository }
	};
}
// src/template/state/pairs.ts
/** Stack outputs that hold several values: `network=1f2e3d4c5b6a postgres=0a1b2c3d4e5f`. */
function formatPairs(pairs) {
	return Array.from(pairs, ([name, value]) => `${name}=${value}`).join(" ");
}
/** The same, read back; what is not of that form has an empty value. */
function parsePairs(text) {
	return new Map(text.split(" ").map((pair) => {
		const [name = "", value = ""] = pair.split("=");
		return [name, value];
	}));
}



/***/ }),

/***/ 5967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ stackSuffix),
/* harmony export */   i: () => (/* binding */ STACK_SUFFIX),
/* harmony export */   n: () => (/* binding */ existingId),
/* harmony export */   o: () => (/* binding */ deployedParts),
/* harmony export */   r: () => (/* binding */ BASTION_IMAGE_PARAMETER),
/* harmony export */   t: () => (/* binding */ renderStage)
/* harmony export */ });
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3913);
/* harmony import */ var _pairs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7084);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1838);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);




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
		return [section.part, (0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.createHash)("sha256").update(text).digest("hex").slice(0, 12)];
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
	return (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.t)(Object.entries(parts));
}
/** The parts a stack was last deployed with, from its outputs; none where it is not one of ours. */
function deployedParts(outputs) {
	return parseParts(outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.b]);
}
function parseParts(value) {
	if (typeof value !== "string") return {};
	const written = (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.n)(value);
	return Object.fromEntries(PARTS.map((part) => [part, written.get(part)]).filter(([, hash]) => hash !== void 0));
}
/** JSON with the keys of every object in order, so that the order of writing does not count. */
function canonical(value) {
	return JSON.stringify(value, (_, child) => typeof child === "object" && child !== null && !Array.isArray(child) ? Object.fromEntries(Object.entries(child).sort(([a], [b]) => a < b ? -1 : 1)) : child);
}
// src/template/state/account-guard.ts
/**
* The output, where the file has an `account`. A stack that was deployed without it gets it with its
* next update and never causes one: until another part of the template changes it stays left out.
*/
function accountGuardOutput({ account }, deployed, parts) {
	if (account === null || staysWithout(deployed, parts)) return {};
	return { [_pairs_js__WEBPACK_IMPORTED_MODULE_1__.p]: {
		Description: "The only account this stage may be deployed to",
		Value: account
	} };
}
function staysWithout(deployed, parts) {
	if (deployed === null || deployed.outputs["AccountGuard"] !== void 0) return false;
	return formatParts(parts) === formatParts(deployedParts(deployed.outputs));
}
// src/template/intrinsics.ts
/** `Ref`: a resource's physical id, or a pseudo parameter's value. */
function ref(logicalId) {
	return { Ref: logicalId };
}
/** `Fn::GetAtt`; the attribute's dots are part of its name (`Endpoint.Address`). */
function attribute(logicalId, name) {
	return { "Fn::GetAtt": [logicalId, name] };
}
/**
* For `Fn::Sub`: a dynamic reference to the secret's password. AWS resolves it when it works on the
* resource; the template and its change sets never hold more than the reference.
*/
function passwordReference(secretLogicalId) {
	return passwordIn(`\${${secretLogicalId}}`);
}
/** The same of the secret with this ARN. */
function passwordIn(secretArn) {
	return `{{resolve:secretsmanager:${secretArn}:SecretString:password}}`;
}
/** The password of a secret of the same template, as a property's value. */
function passwordOf(secretLogicalId) {
	return { "Fn::Sub": passwordReference(secretLogicalId) };
}
/** The `Name` tag that the AWS console shows for what has no name of its own. */
function nameTag(name) {
	return [{
		Key: "Name",
		Value: { "Fn::Sub": `\${AWS::StackName} ${name}` }
	}];
}
// src/template/secrets.ts
/** First block of the stack's UUID: a stack that is made again gets secrets of other names. */
const STACK_SUFFIX = { "Fn::Select": [0, { "Fn::Split": ["-", { "Fn::Select": [2, { "Fn::Split": ["/", { Ref: "AWS::StackId" }] }] }] }] };
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
* `value`: JSON for `Fn::Sub`, its password a reference.
*/
function connectionSecret(spec, value) {
	return keptSecret({
		...spec,
		prefix: `${spec.prefix}${CONNECTION}`
	}, {
		SecretString: { "Fn::Sub": value },
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
				Name: { "Fn::Join": ["-", [prefix, STACK_SUFFIX]] },
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
				GroupId: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.securityGroup),
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
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.createHash)("sha256").update(JSON.stringify(KEY)).digest("hex").slice(0, 8);
	return {
		resource: {
			Type: "AWS::EC2::KeyPair",
			Properties: {
				KeyName: { "Fn::Join": ["-", [
					ref("AWS::StackName"),
					"bastion",
					hash,
					STACK_SUFFIX
				]] },
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
				IamInstanceProfile: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.instanceProfile),
				...bastion.access === "ssh" ? {
					KeyName: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.keyPair),
					SubnetId: subnetId,
					SecurityGroupIds: wornGroups(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.securityGroup)
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
		GroupSet: wornGroups(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.securityGroup),
		...isPublic && { AssociatePublicIpAddress: true }
	};
}
/** The address stays when the instance is replaced. */
function address({ gateway }) {
	const dependsOn = gateway !== null && { DependsOn: gateway };
	return {
		[_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.address]: {
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
		[_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.addressAssociation]: {
			resource: {
				Type: "AWS::EC2::EIPAssociation",
				Properties: {
					AllocationId: attribute(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.address, "AllocationId"),
					InstanceId: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.instance)
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
/** The image: the pinned one. Where AWS was not asked, CloudFormation looks the newest one up. */
function imageOf(image) {
	return image?.kind === "read" ? image.value : `{{resolve:ssm:${BASTION_IMAGE_PARAMETER}}}`;
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
		resources: existing.allowFrom ? { [_facts_js__WEBPACK_IMPORTED_MODULE_2__.s[existing.kind]]: existingRule(stage, existing, known, clients) } : {},
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
	const keys = _pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[kind];
	const name = NAME[kind];
	const port = facts === null ? UNKNOWN : String(facts.port);
	return {
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__._[kind]]: {
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
			[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.S[kind].host]: {
				Description: `Host of the readers of ${name}`,
				Value: facts.readerHost
			},
			[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.S[kind].port]: {
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
	return Object.fromEntries(existingOf(stage).filter(({ allowFrom }) => allowFrom).map((existing) => [_facts_js__WEBPACK_IMPORTED_MODULE_2__.r[existing.kind], existingRule(stage, existing, known, {
		description: `Bastion of stack ${stage.application}, stage ${stage.name}`,
		group: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.securityGroup)
	})]));
}
/** Whom the tunnel does not reach by itself, and the group that has to be let in there by hand. */
function admissionOutputs(stage) {
	const closed = existingOf(stage).filter(({ allowFrom }) => !allowFrom);
	if (closed.length === 0) return {};
	return {
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.securityGroup]: {
			Description: "Security group of the bastion",
			Value: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.securityGroup)
		},
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.notAdmitted]: {
			Description: "Existing databases whose security groups have no rule for the bastion from here",
			Value: closed.map(({ kind }) => kind).join(",")
		}
	};
}
function existingOf({ existing }) {
	return _resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.flatMap((kind) => existing[kind] ?? []);
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
					Values: [ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.instance)]
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
		{ "Fn::Join": ["", [
			"options='",
			...loginOptions(targets),
			"'"
		]] },
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
						Principal: { Service: { "Fn::Sub": "ec2.${AWS::URLSuffix}" } },
						Action: "sts:AssumeRole"
					}]
				},
				ManagedPolicyArns: [{ "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/AmazonSSMManagedInstanceCore" }]
			}
		},
		properties: {}
	};
}
function instanceProfile() {
	return {
		resource: {
			Type: "AWS::IAM::InstanceProfile",
			Properties: { Roles: [ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.role)] }
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
			[_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.securityGroup]: securityGroup(host),
			...egressRules(targets),
			...admissions(stage, known),
			[_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.role]: role(),
			[_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.instanceProfile]: instanceProfile(),
			...isSsh && { [_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.keyPair]: keyPair() },
			[_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.instance]: instance$1(host),
			...isSsh && address(host),
			...isSsh && { [_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.keys]: authorizedKeys(bastion, targets, path) }
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
		subnetId: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.f[0].publicSubnet),
		gateway: _facts_js__WEBPACK_IMPORTED_MODULE_2__.c.publicRoute,
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
	return Object.fromEntries(targets.map(({ kind, listens, groupId }) => [_facts_js__WEBPACK_IMPORTED_MODULE_2__.i[kind], egressTo(listens, groupId)]));
}
function outputs$2({ access, subnet }, image) {
	return {
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.access]: {
			Description: "How the bastion is reached",
			Value: access
		},
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.instance]: {
			Description: "Instance of the bastion",
			Value: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.instance)
		},
		...image?.kind === "read" && { [_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.image]: {
			Description: "Image of the bastion",
			Value: image.value
		} },
		...subnet !== null && { [_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.subnet]: {
			Description: "Subnet of the bastion",
			Value: subnet
		} },
		...access === "ssh" && {
			[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.host]: {
				Description: "Address of the bastion",
				Value: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.address)
			},
			[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.user]: {
				Description: "User name on the bastion",
				Value: "ec2-user"
			},
			[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.keyParameter]: {
				Description: "SSM parameter with the private key of the bastion",
				Value: { "Fn::Sub": `/ec2/keypair/\${${_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.keyPair}.KeyPairId}` }
			}
		}
	};
}
// src/template/bastion/targets.ts
const GROUP_IDS = {
	postgres: _facts_js__WEBPACK_IMPORTED_MODULE_2__.d.postgres.securityGroup,
	mysql: _facts_js__WEBPACK_IMPORTED_MODULE_2__.d.mysql.securityGroup,
	redis: _facts_js__WEBPACK_IMPORTED_MODULE_2__.u.securityGroup
};
/** Every address that the stage's outputs name of a database, whoever made it. */
function bastionTargets(sections) {
	return _resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.flatMap((kind) => {
		const reader = kind === "redis" ? [] : [_pairs_js__WEBPACK_IMPORTED_MODULE_1__.S[kind]];
		return [_pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[kind], ...reader].flatMap((keys) => sections.flatMap(({ outputs, resources }) => {
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
	return resources[_facts_js__WEBPACK_IMPORTED_MODULE_2__.s[kind]]?.resource.Properties["GroupId"] ?? null;
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
	if (bytes >= 51200) throw new _resolved_js__WEBPACK_IMPORTED_MODULE_0__.i("TEMPLATE_TOO_LARGE", `The template of stage ${stage} has ${bytes} bytes; CloudFormation takes fewer than ${MAX_BODY_BYTES}`, {
		exit: 2,
		hint: "Write fewer or shorter parameters for its databases, or move a database to a stage of its own"
	});
	return body;
}
// src/template/state/preserve-immutable.ts
/**
* The stage with what AWS cannot change, or a default must not move, taken from the deployed stack:
* each value that the file does not say. What the file does say stands, and the plan tells the price.
*/
function keepDeployed(stage, deployed) {
	if (deployed === null) return stage;
	const { outputs } = deployed;
	const { postgres, mysql, redis } = stage.databases;
	const made = (kind) => madeBy(outputs, kind);
	const keepsVersion = redis?.versionGiven === false && outputs["RedisEngine"] === redis.engine;
	return {
		...stage,
		network: keepNetwork(stage.network, outputs),
		databases: {
			...postgres && { postgres: keepSql(postgres, made("postgres")) },
			...mysql && { mysql: keepSql(mysql, made("mysql")) },
			...redis && { redis: keepsVersion ? {
				...redis,
				version: outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.g.redis.version] ?? redis.version
			} : redis }
		}
	};
}
/** What the stack keeps of a database that it made: of an existing one nothing is its own. */
function madeBy(outputs, kind) {
	return outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__._[kind]] === void 0 ? outputs : {};
}
function keepNetwork(network, outputs) {
	const cidr = outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.y.vpcCidr];
	if (network.kind === "given" || cidr === void 0) return network;
	const zones = outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.y.databaseSubnets]?.split(",").length;
	return {
		...network,
		cidr: network.cidrGiven === false ? cidr : network.cidr,
		zones: network.zonesGiven === false && (zones === 2 || zones === 3) ? zones : network.zones
	};
}
function keepSql(sql, outputs) {
	const keys = _pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[sql.kind];
	const kept = (given, key, value) => given === false ? outputs[key] ?? value : value;
	return {
		...sql,
		version: kept(sql.versionGiven, keys.version, sql.version),
		database: kept(sql.databaseGiven, keys.database, sql.database),
		username: kept(sql.usernameGiven, _pairs_js__WEBPACK_IMPORTED_MODULE_1__.k[sql.kind], sql.username)
	};
}
/**
* What the names of a database's secrets begin with: as deployed, whatever the stage is called now,
* or `{stage}-{stack}-{engine}`, numbered where an earlier database of this stack left its secret.
*/
function secretPrefix(stage, kind, deployed) {
	const outputs = madeBy(deployed?.outputs ?? {}, kind);
	const arn = (kind === "redis" ? void 0 : outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.h[kind]]) ?? outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[kind].secretArn];
	const kept = deployed && arn !== void 0 ? prefixOfDeployed(arn, deployed.id) : null;
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
	const before = (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.n)(deployed.outputs["KeptSecrets"] ?? "");
	const counts = _resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.map((kind) => {
		const removed = stage.databases[kind] === void 0 && madeBy(deployed.outputs, kind)[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[kind].secretArn] !== void 0;
		return [kind, Number(before.get(kind) ?? 0) + (removed ? 1 : 0)];
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
		group: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.a.securityGroup)
	};
	return [...allowedFrom(allowFrom), ...bastion === null ? [] : [viaBastion]];
}
function ownNetwork(own, path, admitted) {
	const zones = _facts_js__WEBPACK_IMPORTED_MODULE_2__.f.slice(0, own.zones);
	const placement = {
		vpcId: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.vpc),
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
				[_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.clientSecurityGroup]: clientSecurityGroup(placement)
			},
			outputs: {
				...networkOutputs(placement, publicSubnetIds),
				[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.y.vpcCidr]: {
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
			resources: { [_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.clientSecurityGroup]: clientSecurityGroup(placement) },
			outputs: {
				...networkOutputs(placement, given.taskSubnets ?? given.subnets),
				...given.taskSubnets && { [_pairs_js__WEBPACK_IMPORTED_MODULE_1__.y.primaryVpc]: {
					Description: "VPC of the primary that the stage follows",
					Value: given.vpc
				} }
			}
		},
		placement
	};
}
const groupId = attribute(_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.clientSecurityGroup, "GroupId");
function vpc(own, path) {
	return {
		[_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.vpc]: {
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
		[_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.internetGateway]: plain("AWS::EC2::InternetGateway", { Tags: nameTag("databases") }),
		[_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.internetGatewayAttachment]: plain("AWS::EC2::VPCGatewayAttachment", {
			VpcId: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.vpc),
			InternetGatewayId: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.internetGateway)
		})
	};
}
function routeTables() {
	return {
		[_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.publicRouteTable]: plain("AWS::EC2::RouteTable", {
			VpcId: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.vpc),
			Tags: nameTag("public")
		}),
		[_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.publicRoute]: {
			resource: {
				Type: "AWS::EC2::Route",
				DependsOn: _facts_js__WEBPACK_IMPORTED_MODULE_2__.c.internetGatewayAttachment,
				Properties: {
					RouteTableId: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.publicRouteTable),
					DestinationCidrBlock: "0.0.0.0/0",
					GatewayId: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.internetGateway)
				}
			},
			properties: {}
		},
		[_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.databaseRouteTable]: plain("AWS::EC2::RouteTable", {
			VpcId: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.vpc),
			Tags: nameTag("database")
		})
	};
}
function subnetsOfZone(own, zone, path) {
	const ids = _facts_js__WEBPACK_IMPORTED_MODULE_2__.f[zone];
	if (ids === void 0) return {};
	const subnet = (block, name) => ({
		resource: {
			Type: "AWS::EC2::Subnet",
			Properties: {
				VpcId: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.c.vpc),
				AvailabilityZone: { "Fn::Select": [zone, { "Fn::GetAZs": "" }] },
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
		[ids.publicAssociation]: association(ids.publicSubnet, _facts_js__WEBPACK_IMPORTED_MODULE_2__.c.publicRouteTable),
		[ids.databaseSubnet]: subnet(FIRST_DATABASE_BLOCK + zone, "database"),
		[ids.databaseAssociation]: association(ids.databaseSubnet, _facts_js__WEBPACK_IMPORTED_MODULE_2__.c.databaseRouteTable)
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
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.y.clientSecurityGroup]: {
			Description: "Security group that the tasks of the application wear",
			Value: placement.clientSecurityGroupId
		},
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.y.vpc]: {
			Description: "VPC of the databases",
			Value: placement.vpcId
		},
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.y.subnets]: {
			Description: "Subnets for the tasks of the application",
			Value: commaSeparated(taskSubnetIds)
		},
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.y.databaseSubnets]: {
			Description: "Subnets of the databases",
			Value: commaSeparated(placement.databaseSubnetIds)
		}
	};
}
function commaSeparated(values) {
	return { "Fn::Join": [",", values] };
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
			[_facts_js__WEBPACK_IMPORTED_MODULE_2__.u.securityGroup]: databaseSecurityGroup("redis", placement),
			[_facts_js__WEBPACK_IMPORTED_MODULE_2__.u.secret]: databaseSecret({
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
			[_facts_js__WEBPACK_IMPORTED_MODULE_2__.u.subnetGroup]: subnetGroup$1(placement),
			[_facts_js__WEBPACK_IMPORTED_MODULE_2__.u.parameterGroup]: parameterGroup$1(redis, path),
			[_facts_js__WEBPACK_IMPORTED_MODULE_2__.u.replicationGroup]: replicationGroup(redis, path),
			[_facts_js__WEBPACK_IMPORTED_MODULE_2__.u.connectionSecret]: connectionSecret({
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
				ReplicationGroupDescription: { "Fn::Sub": "Redis of ${AWS::StackName}" },
				Engine: redis.engine,
				EngineVersion: redis.version,
				CacheNodeType: redis.instance,
				NumCacheClusters: redis.replicas + 1,
				AutomaticFailoverEnabled: hasReplicas,
				MultiAZEnabled: hasReplicas && redis.multiAz,
				TransitEncryptionEnabled: true,
				AtRestEncryptionEnabled: true,
				...redis.kmsKey !== null && { KmsKeyId: redis.kmsKey },
				AuthToken: passwordOf(_facts_js__WEBPACK_IMPORTED_MODULE_2__.u.secret),
				CacheSubnetGroupName: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.u.subnetGroup),
				CacheParameterGroupName: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.u.parameterGroup),
				SecurityGroupIds: wornGroups(_facts_js__WEBPACK_IMPORTED_MODULE_2__.u.securityGroup),
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
	const group = _facts_js__WEBPACK_IMPORTED_MODULE_2__.u.replicationGroup;
	const port = `\${${group}.PrimaryEndPoint.Port}`;
	return JSON.stringify({
		username: DEFAULT_USER,
		password: passwordReference(_facts_js__WEBPACK_IMPORTED_MODULE_2__.u.secret),
		engine: ENGINE,
		host: `\${${group}.PrimaryEndPoint.Address}`,
		port,
		dbname: DATABASE,
		identifier: `\${${group}}`
	}).replace(`"${port}"`, port);
}
function outputs$1(redis) {
	const keys = _pairs_js__WEBPACK_IMPORTED_MODULE_1__.g.redis;
	const group = _facts_js__WEBPACK_IMPORTED_MODULE_2__.u.replicationGroup;
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
			Value: ref(_facts_js__WEBPACK_IMPORTED_MODULE_2__.u.connectionSecret)
		},
		[keys.identifier]: {
			Description: "Replication group of Redis",
			Value: ref(group)
		},
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.C]: {
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
function copiedSecret(sql, stage, { outputs }, { prefix, adopted }) {
	const key = _pairs_js__WEBPACK_IMPORTED_MODULE_1__.h[sql.kind];
	if (sql.replicaRegions.length === 0 && outputs[key] === void 0) return {
		resources: {},
		outputs: {}
	};
	const id = _facts_js__WEBPACK_IMPORTED_MODULE_2__.o[sql.kind];
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
/** JSON for `Fn::Sub`, with the keys of an attached secret; the port goes without quotes, as there. */
function connection({ kind, username, database }, adopted) {
	const { instance } = _facts_js__WEBPACK_IMPORTED_MODULE_2__.d[kind];
	const port = `\${${instance}.Endpoint.Port}`;
	return JSON.stringify({
		username,
		password: passwordIn(adopted),
		engine: kind,
		host: `\${${instance}.Endpoint.Address}`,
		port,
		dbname: database,
		dbInstanceIdentifier: `\${${instance}}`
	}).replace(`"${port}"`, port);
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
	const ids = _facts_js__WEBPACK_IMPORTED_MODULE_2__.d[sql.kind];
	const source = (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.d)(stage, sql, replicaOf, known);
	const crosses = source.region !== stage.region;
	const key = sql.kmsKey ?? deployed?.outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.D[sql.kind].kmsKey] ?? REGION_KEY;
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
			...without(primary.outputs, [_pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[sql.kind].secretArn]),
			...outputsOf(sql, source),
			...crosses && sourceOutput(_pairs_js__WEBPACK_IMPORTED_MODULE_1__.D[sql.kind].sourceRegion, source.region),
			...crosses && sourceOutput(_pairs_js__WEBPACK_IMPORTED_MODULE_1__.D[sql.kind].kmsKey, key),
			...!crosses && source.clientGroup !== null && sourceOutput(_pairs_js__WEBPACK_IMPORTED_MODULE_1__.D[sql.kind].sourceClientGroup, source.clientGroup)
		}
	};
}
/** The application writes to the primary and reads here. */
function outputsOf(sql, source) {
	const keys = _pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[sql.kind];
	const { instance } = _facts_js__WEBPACK_IMPORTED_MODULE_2__.d[sql.kind];
	const value = (Value, Description) => ({
		Description,
		Value
	});
	return {
		[keys.host]: value(source.host, "Host of the primary"),
		[keys.port]: value(source.port, "Port of the primary"),
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.S[sql.kind].host]: value(attribute(instance, "Endpoint.Address"), "Host of the reader"),
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.S[sql.kind].port]: value(attribute(instance, "Endpoint.Port"), "Port of the reader"),
		[keys.database]: value(source.database, "Database name on the primary"),
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.k[sql.kind]]: value(source.username, "User name on the primary"),
		...source.secretArn !== null && { [keys.secretArn]: value(source.secretArn, "Secret with the credentials of the primary") },
		...sourceOutput(_pairs_js__WEBPACK_IMPORTED_MODULE_1__.D[sql.kind].sourceArn, source.arn),
		...source.stack !== null && sourceOutput(_pairs_js__WEBPACK_IMPORTED_MODULE_1__.D[sql.kind].sourceStack, source.stack)
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
	const { outputs } = deployed;
	const ids = _facts_js__WEBPACK_IMPORTED_MODULE_2__.d[sql.kind];
	const keys = _pairs_js__WEBPACK_IMPORTED_MODULE_1__.D[sql.kind];
	const region = outputs[keys.sourceRegion];
	const key = sql.kmsKey ?? outputs[keys.kmsKey];
	const adopted = adoptedSecret(sql, outputs);
	const absent = [
		...NEVER_ADDED,
		...region === void 0 ? ["DBSubnetGroupName"] : [],
		...adopted === null ? [] : ["MasterUserPassword"],
		...sql.storage.sizeGiven === false ? ["AllocatedStorage"] : []
	];
	const instances = changedResource(without(primary.resources, region === void 0 ? [ids.subnetGroup] : []), ids.instance, ({ resource, properties }) => ({
		resource: {
			...resource,
			Properties: {
				...without(resource.Properties, absent),
				...region !== void 0 && { SourceRegion: region },
				...key !== void 0 && { KmsKeyId: key }
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
	const from = outputs[keys.promotedFrom] ?? outputs[keys.sourceArn] ?? "";
	return {
		...primary,
		resources: adopted === null ? instances : {
			...adopting(instances, ids, adopted),
			...copied?.resources
		},
		outputs: {
			...primary.outputs,
			...copied?.outputs,
			...adopted !== null && { [_pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[sql.kind].secretArn]: {
				Description: `Secret with the credentials of stage ${stage.name}`,
				Value: adopted
			} },
			...sourceOutput(keys.promotedFrom, from),
			...kept(outputs, [
				keys.sourceRegion,
				keys.sourceStack,
				keys.kmsKey
			])
		}
	};
}
/**
* The copy of the primary's secret that the region has: it stands for itself now, under the same
* ARN. In the primary's own region there is no copy, nor of a database that no stage makes: such a
* database gets a secret and a password of its own.
*/
function adoptedSecret(sql, outputs) {
	return (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.c)(sql.kind, outputs) ? outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[sql.kind].secretArn] ?? null : null;
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
function kept(outputs, keys) {
	return Object.assign({}, ...keys.map((key) => {
		const value = outputs[key];
		return value === void 0 ? {} : sourceOutput(key, value);
	}));
}
// src/template/sql/restored.ts
/**
* What a database is made of; null = it begins empty. Only read of the file while there is no such
* database: afterwards the stack's own word counts, since any other snapshot replaces the database.
*/
function restoredFrom({ kind, restoreFrom }, deployed, known) {
	if (deployed?.outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[kind].identifier] !== void 0) return parse(deployed.outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.T[kind]]);
	if (restoreFrom === null || restoreFrom.kind === "snapshot") return restoreFrom;
	const facts = known.restores?.[kind];
	const resource = facts?.kind === "read" && facts.value.resourceId || restoreFrom.source;
	return {
		kind: "time",
		time: restoreFrom.time,
		resource
	};
}
function parse(output) {
	const pairs = (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.n)(output ?? "");
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
	const id = part === "redis" ? _facts_js__WEBPACK_IMPORTED_MODULE_2__.u.replicationGroup : _facts_js__WEBPACK_IMPORTED_MODULE_2__.d[part].instance;
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
			[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.T[part]]: {
				Description: "What it was made of",
				Value: format(from)
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
	return /^arn:[^:]+:s3:/.test(from.snapshot) ? { SnapshotArns: [from.snapshot] } : { SnapshotName: from.snapshot.split(":").at(-1) };
}
function format(from) {
	return from.kind === "snapshot" ? (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.t)([["snapshot", from.snapshot]]) : (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.t)([["time", from.time], ["resource", from.resource]]);
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
	const id = _facts_js__WEBPACK_IMPORTED_MODULE_2__.l[sql.kind];
	const keys = _pairs_js__WEBPACK_IMPORTED_MODULE_1__.S[sql.kind];
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
			[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.x[sql.kind]]: {
				Description: `RDS instance of the reader of ${title}`,
				Value: ref(id)
			}
		}
	};
}
function reader(sql, path) {
	const ids = _facts_js__WEBPACK_IMPORTED_MODULE_2__.d[sql.kind];
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
	const ids = _facts_js__WEBPACK_IMPORTED_MODULE_2__.d[sql.kind];
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
	const keys = _pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[sql.kind];
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
		[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.k[sql.kind]]: {
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
		...sql.replicaRegions.length > 0 && { [_pairs_js__WEBPACK_IMPORTED_MODULE_1__.E[sql.kind]]: {
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
/** @throws TinystacksError TEMPLATE_TOO_LARGE (exit 2) */
function renderStage(stage, context) {
	const sections = sectionsOf(stage, context);
	const parts = fingerprints(sections);
	const template = {
		AWSTemplateFormatVersion: "2010-09-09",
		Description: DESCRIPTION,
		Resources: Object.fromEntries(sections.flatMap(({ resources }) => Object.entries(resources).map(([id, { resource }]) => [id, resource]))),
		Outputs: {
			...Object.fromEntries(sections.flatMap(({ outputs }) => Object.entries(outputs))),
			[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.b]: {
				Description: "Fingerprint of each part of this template",
				Value: formatParts(parts)
			},
			...accountGuardOutput(stage, context.deployed, parts)
		}
	};
	return {
		template,
		body: templateBody(template, stage.name),
		tags: (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.i)(stage, context, context.deployed),
		origins: (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.o)(sections),
		parts
	};
}
/** Names nothing that can change, so that equal parts mean equal templates. */
const DESCRIPTION = "Databases of one stage, from tinystacks.yml";
function sectionsOf(written, { deployed, known }) {
	const stage = keepDeployed(written, deployed);
	const { section, placement } = network(stage);
	const databases = (0,_resolved_js__WEBPACK_IMPORTED_MODULE_0__.n)(stage).map((database) => {
		const prefix = secretPrefix(stage, database.kind, deployed);
		return database.kind === "redis" ? asRestored(redisDatabase(stage, database, placement, prefix), restoredFrom(database, deployed, known)) : sqlInRole(stage, database, placement, prefix, {
			deployed,
			known
		});
	});
	const existing = _resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.flatMap((kind) => stage.existing[kind] ?? []).map((one) => existingDatabase(stage, one, placement, known));
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
	const sql = (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.f)(written, known, deployed);
	const primary = asRestored(sqlDatabase(stage, sql, placement, prefix), sql.replicaOf === null ? restoredFrom(sql, deployed, known) : null);
	if (sql.replicaOf !== null) return asReplica(primary, sql, sql.replicaOf, {
		stage,
		deployed,
		known
	});
	const role = (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.s)(sql.kind, deployed);
	return deployed !== null && (role === "replica" || role === "promoted") ? asPromoted(primary, sql, stage, deployed, prefix) : primary;
}
function keptSecretsOutput(stage, deployed) {
	const counts = Object.entries(keptSecrets(stage, deployed));
	if (counts.length === 0) return {};
	return { [_pairs_js__WEBPACK_IMPORTED_MODULE_1__.v]: {
		Description: "Removed databases whose secrets are kept",
		Value: (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.t)(counts)
	} };
}



/***/ })

};
