import { Ar as TinystacksError, Ci as CACHE_KINDS, Ei as SQL_KINDS, Hi as FAMILIES, Nr as primariesFirst, Q as stackSuffix, Z as STACK_SUFFIX, _ as decode, at as IDENTIFIER_OUTPUT, bt as READER_IDS, dn as CONSENT_WHY, g as renderStage, hr as offlineMessages, i as withNext, n as NO_EXTERNAL_FACTS, r as calledBy, s as nextAfterPlan, u as consentGiven, vn as isAsWritten, xr as load } from "./start.js";
import { $ as accountAsks, Bt as planOrder, Lt as liveDatabases, M as keptNotes, Ot as consentKind, R as uncheckedFingerprint, Ut as markConsentsGiven, Wt as changesOnlyKept, a as orphanedStacks, bt as attribute, d as planStage, i as orphanRefusals, it as written, nt as reconciled, o as orphansAmong, on as asText, qt as referencesWithin, tt as copied, u as assemblePlan } from "./plan4.js";
import { n as withLabels, r as orderOf } from "./commands.js";
import { d as identityOf, i as inspectStages, n as discardInspections, s as earlierFile } from "./inspect.js";
import { r as planResult } from "./render6.js";
import { isDeepStrictEqual } from "node:util";
// src/plan/offline/assumed.ts
const IDENTIFIER = "IDENTIFIER";
function assumedStack({ stackName: name, region, protected: isProtected }, { template, tags }) {
	const id = `arn:aws:cloudformation:${region}:000000000000:stack/${name}/00000000-0000-0000-0000-000000000000`;
	const identifiers = new Set(Object.values(IDENTIFIER_OUTPUT));
	const outputs = Object.entries(template.Outputs).map(([key, { Value }]) => [key, identifiers.has(key) ? IDENTIFIER : textOf(Value, template, stackSuffix(id))]);
	return decode({
		id,
		name,
		region,
		status: "UPDATE_COMPLETE",
		statusReason: null,
		terminationProtection: isProtected,
		tags,
		outputs: Object.fromEntries(outputs)
	});
}
function withClasses(stack, before, after) {
	const kept = SQL_KINDS.flatMap((kind) => {
		const { replicaOf, instance } = before.databases[kind] ?? {};
		const made = stack.databases[kind];
		return replicaOf && after.databases[kind]?.own?.instance === void 0 ? [[kind, {
			...made,
			likeness: {
				...made.likeness,
				instance
			}
		}]] : [];
	});
	const databases = Object.fromEntries(kept);
	return {
		...stack,
		databases: {
			...stack.databases,
			...databases
		}
	};
}
function textOf(value, template, suffix) {
	const inner = (part) => textOf(part, template, suffix);
	if (typeof value === "string") return value;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	if (isDeepStrictEqual(value, STACK_SUFFIX)) return suffix;
	const [operation, operand] = Object.entries(value)[0] ?? [];
	if (operation === "Ref" && typeof operand === "string") return inner(template.Resources[operand]?.Properties["Name"] ?? operand);
	if (operation === "Fn::Join" && Array.isArray(operand)) {
		const [separator, parts] = operand;
		return parts.map(inner).join(separator);
	}
	if (operation === "Fn::GetAtt" && Array.isArray(operand)) return inner({ "Fn::Join": [".", operand] });
	if (operation === "Fn::Sub" && typeof operand === "string") return substituted(operand);
	return typeof operand === "string" ? operand : JSON.stringify(value);
}
function substituted(text) {
	return text.replaceAll("${AWS::Partition}", "aws").replaceAll("${AWS::AccountId}", "000000000000").replaceAll(/\$\{([^}]*)\}/g, "$1");
}
function followersIn(stages) {
	const followers = /* @__PURE__ */ new Map();
	for (const { name, databases } of stages) for (const kind of SQL_KINDS) {
		const source = databases[kind]?.replicaOf;
		if (source?.kind !== "stage") continue;
		const key = `${source.stage}/${kind}`;
		followers.set(key, [...followers.get(key) ?? [], `${name}/${kind}`]);
	}
	return followers;
}
function assumedFacts(stage, followers) {
	const sql = SQL_KINDS.flatMap((kind) => {
		const database = stage.databases[kind];
		if (database === void 0 || database.replicaOf !== null) return [];
		return [[kind, {
			kind: "read",
			value: sqlFacts(stage, database, [...database.readReplica ? [READER_IDS[kind]] : [], ...followers.get(`${stage.name}/${kind}`) ?? []])
		}]];
	});
	const caches = CACHE_KINDS.flatMap((kind) => {
		const database = stage.databases[kind];
		return database ? [[kind, {
			kind: "read",
			value: redisFacts(database)
		}]] : [];
	});
	return Object.fromEntries([...sql, ...caches]);
}
function sqlFacts(stage, database, readReplicas) {
	const { kind, storage } = database;
	return {
		identifier: IDENTIFIER,
		resourceId: "",
		createdAt: "",
		stack: null,
		status: "available",
		engine: kind,
		engineVersion: database.version,
		instanceClass: database.instance,
		allocatedStorage: storage.size,
		maxAllocatedStorage: storage.max,
		storageType: storage.type,
		iops: storage.iops,
		throughput: null,
		multiAz: database.multiAz,
		deletionProtection: stage.protected,
		backupRetentionDays: database.backupDays,
		masterUsername: database.username,
		databaseName: database.database,
		pending: {},
		backupWindow: database.backupWindow,
		maintenanceWindow: database.maintenanceWindow,
		certificate: null,
		logs: database.logs,
		securityGroups: [],
		subnetGroup: "",
		zones: [],
		parameterGroup: "",
		parameterApplyStatus: "in-sync",
		readReplicas,
		replicaSource: null
	};
}
function redisFacts(database) {
	return {
		identifier: IDENTIFIER,
		createdAt: "",
		status: "available",
		engine: database.engine,
		nodeType: database.instance,
		members: database.replicas + 1,
		nodes: [],
		clusterMode: false,
		multiAz: database.multiAz,
		automaticFailover: database.replicas > 0,
		snapshotRetentionDays: database.backupDays,
		snapshotWindow: database.backupWindow,
		pending: {},
		nodesTell: {
			engineVersion: database.version,
			maintenanceWindow: database.maintenanceWindow,
			parameterGroup: "",
			securityGroups: [],
			ready: database.replicas + 1
		}
	};
}
// src/plan/offline/replacement.generated.ts
const REPLACEMENT = {
	"AWS::EC2::EIP": {
		always: [
			"Address",
			"Domain",
			"IpamPoolId",
			"NetworkBorderGroup",
			"TransferAddress"
		],
		perhaps: [],
		takesTags: true
	},
	"AWS::EC2::EIPAssociation": {
		always: [
			"AllocationId",
			"EIP",
			"InstanceId",
			"NetworkInterfaceId",
			"PrivateIpAddress"
		],
		perhaps: [],
		takesTags: false
	},
	"AWS::EC2::Instance": {
		always: [
			"AvailabilityZone",
			"CpuOptions",
			"ElasticGpuSpecifications",
			"ElasticInferenceAccelerators",
			"EnclaveOptions",
			"HibernationOptions",
			"HostResourceGroupArn",
			"ImageId",
			"Ipv6AddressCount",
			"Ipv6Addresses",
			"KeyName",
			"LaunchTemplate",
			"LicenseSpecifications",
			"NetworkInterfaces",
			"PlacementGroupName",
			"PrivateIpAddress",
			"SecurityGroups",
			"SubnetId"
		],
		perhaps: [
			"AdditionalInfo",
			"Affinity",
			"BlockDeviceMappings",
			"EbsOptimized",
			"HostId",
			"InstanceType",
			"KernelId",
			"PrivateDnsNameOptions",
			"RamdiskId",
			"SecurityGroupIds",
			"Tenancy",
			"UserData"
		],
		takesTags: true
	},
	"AWS::EC2::InternetGateway": {
		always: [],
		perhaps: [],
		takesTags: true
	},
	"AWS::EC2::KeyPair": {
		always: [
			"KeyFormat",
			"KeyName",
			"KeyType",
			"PublicKeyMaterial",
			"Tags"
		],
		perhaps: [],
		takesTags: false
	},
	"AWS::EC2::Route": {
		always: [
			"DestinationCidrBlock",
			"DestinationIpv6CidrBlock",
			"DestinationPrefixListId",
			"RouteTableId"
		],
		perhaps: [],
		takesTags: false
	},
	"AWS::EC2::RouteTable": {
		always: ["VpcId"],
		perhaps: [],
		takesTags: true
	},
	"AWS::EC2::SecurityGroup": {
		always: [
			"GroupDescription",
			"GroupName",
			"VpcId"
		],
		perhaps: [],
		takesTags: true
	},
	"AWS::EC2::SecurityGroupEgress": {
		always: [
			"CidrIp",
			"CidrIpv6",
			"DestinationPrefixListId",
			"DestinationSecurityGroupId",
			"FromPort",
			"GroupId",
			"IpProtocol",
			"ToPort"
		],
		perhaps: [],
		takesTags: false
	},
	"AWS::EC2::SecurityGroupIngress": {
		always: [
			"CidrIp",
			"CidrIpv6",
			"FromPort",
			"GroupId",
			"GroupName",
			"IpProtocol",
			"SourcePrefixListId",
			"SourceSecurityGroupId",
			"SourceSecurityGroupName",
			"SourceSecurityGroupOwnerId",
			"ToPort"
		],
		perhaps: [],
		takesTags: false
	},
	"AWS::EC2::Subnet": {
		always: [
			"AvailabilityZone",
			"AvailabilityZoneId",
			"CidrBlock",
			"Ipv4IpamPoolId",
			"Ipv4NetmaskLength",
			"Ipv6IpamPoolId",
			"Ipv6Native",
			"Ipv6NetmaskLength",
			"OutpostArn",
			"VpcId"
		],
		perhaps: ["Ipv6CidrBlock"],
		takesTags: true
	},
	"AWS::EC2::SubnetRouteTableAssociation": {
		always: ["RouteTableId", "SubnetId"],
		perhaps: [],
		takesTags: false
	},
	"AWS::EC2::VPC": {
		always: [
			"CidrBlock",
			"Ipv4IpamPoolId",
			"Ipv4NetmaskLength",
			"VpcEncryptionControl"
		],
		perhaps: ["InstanceTenancy"],
		takesTags: true
	},
	"AWS::EC2::VPCEndpoint": {
		always: [
			"ResourceConfigurationArn",
			"ServiceName",
			"ServiceNetworkArn",
			"ServiceRegion",
			"VpcEndpointType",
			"VpcId"
		],
		perhaps: [],
		takesTags: true
	},
	"AWS::EC2::VPCGatewayAttachment": {
		always: ["VpcId"],
		perhaps: [],
		takesTags: false
	},
	"AWS::ElastiCache::ParameterGroup": {
		always: ["CacheParameterGroupFamily"],
		perhaps: [],
		takesTags: true
	},
	"AWS::ElastiCache::ReplicationGroup": {
		always: [
			"AtRestEncryptionEnabled",
			"CacheSubnetGroupName",
			"DataTieringEnabled",
			"Engine",
			"GlobalReplicationGroupId",
			"KmsKeyId",
			"NetworkType",
			"Port",
			"PreferredCacheClusterAZs",
			"ReplicasPerNodeGroup",
			"ReplicationGroupId",
			"SnapshotArns",
			"SnapshotName"
		],
		perhaps: [
			"AuthToken",
			"NodeGroupConfiguration",
			"NumNodeGroups"
		],
		takesTags: true
	},
	"AWS::ElastiCache::SubnetGroup": {
		always: ["CacheSubnetGroupName"],
		perhaps: [],
		takesTags: true
	},
	"AWS::IAM::InstanceProfile": {
		always: ["InstanceProfileName", "Path"],
		perhaps: [],
		takesTags: false
	},
	"AWS::IAM::Role": {
		always: ["Path", "RoleName"],
		perhaps: [],
		takesTags: true
	},
	"AWS::RDS::DBInstance": {
		always: [
			"BackupTarget",
			"CharacterSetName",
			"CustomIAMInstanceProfile",
			"DBClusterIdentifier",
			"DBInstanceIdentifier",
			"DBName",
			"DBSubnetGroupName",
			"DBSystemId",
			"KmsKeyId",
			"MasterUsername",
			"NcharCharacterSetName",
			"Port",
			"SourceRegion",
			"StorageEncrypted",
			"Timezone"
		],
		perhaps: [
			"AutoMinorVersionUpgrade",
			"AvailabilityZone",
			"BackupRetentionPeriod",
			"DBClusterSnapshotIdentifier",
			"DBParameterGroupName",
			"DBSnapshotIdentifier",
			"Engine",
			"MultiAZ",
			"PerformanceInsightsKMSKeyId",
			"PreferredMaintenanceWindow",
			"RestoreTime",
			"SourceDBClusterIdentifier",
			"SourceDBInstanceAutomatedBackupsArn",
			"SourceDBInstanceIdentifier",
			"SourceDbiResourceId",
			"StorageType",
			"UseLatestRestorableTime"
		],
		takesTags: true
	},
	"AWS::RDS::DBParameterGroup": {
		always: [
			"DBParameterGroupName",
			"Description",
			"Family"
		],
		perhaps: [],
		takesTags: true
	},
	"AWS::RDS::DBSubnetGroup": {
		always: ["DBSubnetGroupName"],
		perhaps: [],
		takesTags: true
	},
	"AWS::SSM::Association": {
		always: ["InstanceId"],
		perhaps: [],
		takesTags: true
	},
	"AWS::SecretsManager::Secret": {
		always: ["Name"],
		perhaps: [],
		takesTags: true
	},
	"AWS::SecretsManager::SecretTargetAttachment": {
		always: ["SecretId"],
		perhaps: [],
		takesTags: false
	}
};
// src/plan/offline/replacement.ts
const IN_PLACE = /* @__PURE__ */ new Set([`${FAMILIES.cache.types.database}.Engine`]);
function requiresRecreation(type, property) {
	const known = REPLACEMENT[type];
	if (known === void 0 || IN_PLACE.has(`${type}.${property}`)) return "Never";
	if (known.always.includes(property)) return "Always";
	return known.perhaps.includes(property) ? "Conditionally" : "Never";
}
function takesTags(type) {
	return REPLACEMENT[type]?.takesTags ?? false;
}
// src/plan/offline/changes-between.ts
function changesBetween(before, after) {
	const tagged = !isDeepStrictEqual(before.tags, after.tags);
	const changes = resourceChanges(before.template, after.template, tagged);
	const outputs = isDeepStrictEqual(before.template.Outputs, after.template.Outputs);
	return changes.length === 0 && outputs && !tagged ? null : changes;
}
function resourceChanges(before, after, tagged) {
	const known = /* @__PURE__ */ new Map();
	const changeOf = (id) => {
		const found = known.get(id);
		if (found !== void 0) return found;
		const change = compare(id, before.Resources[id], after.Resources[id]);
		known.set(id, change);
		return change;
	};
	const compare = (id, old, now) => {
		if (old === void 0) return now === void 0 ? null : added(id, now);
		return now === void 0 ? removed(id, old) : modified(id, old, now, {
			changeOf,
			tagged
		});
	};
	return [.../* @__PURE__ */ new Set([...Object.keys(before.Resources), ...Object.keys(after.Resources)])].flatMap((id) => changeOf(id) ?? []);
}
function added(logicalId, { Type: type }) {
	return {
		logicalId,
		type,
		action: "Add",
		physicalId: null,
		replacement: null,
		policyAction: null,
		details: []
	};
}
function removed(logicalId, resource) {
	const { Type: type, DeletionPolicy: policy = "Delete" } = resource;
	return {
		logicalId,
		physicalId: logicalId,
		type,
		action: "Remove",
		replacement: null,
		policyAction: policy === "RetainExceptOnCreate" ? "Retain" : policy,
		details: []
	};
}
function modified(logicalId, old, now, { changeOf, tagged }) {
	const type = now.Type;
	const details = [
		...[.../* @__PURE__ */ new Set([...Object.keys(old.Properties), ...Object.keys(now.Properties)])].flatMap((name) => propertyChanges(type, name, old, now, changeOf)),
		...tagged && takesTags(type) ? [attributeChange("Tags")] : [],
		...old.DeletionPolicy === now.DeletionPolicy ? [] : [attributeChange("DeletionPolicy")],
		...old.UpdateReplacePolicy === now.UpdateReplacePolicy ? [] : [attributeChange("UpdateReplacePolicy")]
	];
	if (details.length === 0) return null;
	const replacement = replacementOf(details);
	return {
		logicalId,
		physicalId: logicalId,
		type,
		action: "Modify",
		replacement,
		policyAction: replacement === "False" ? null : `ReplaceAnd${now.UpdateReplacePolicy ?? "Delete"}`,
		details
	};
}
function propertyChanges(type, property, old, now, changeOf) {
	const [before, after] = [old.Properties[property], now.Properties[property]];
	const change = {
		attribute: "Properties",
		property,
		requiresRecreation: requiresRecreation(type, property),
		before: asText(before),
		after: asText(after)
	};
	if (!isDeepStrictEqual(before, after)) return [{
		...change,
		evaluation: "Static",
		source: "DirectModification"
	}];
	return referencesWithin(after).flatMap((reference) => {
		const cause = causeOf(reference, changeOf(reference.logicalId));
		return cause === null ? [] : [{
			...change,
			...cause
		}];
	});
}
function causeOf({ attribute }, owner) {
	if (owner === null) return null;
	const isNew = owner.action === "Add" || owner.replacement === "True";
	if (attribute === null && !isNew && owner.replacement !== "Conditional") return null;
	return {
		evaluation: isNew ? "Static" : "Dynamic",
		source: attribute === null ? "ResourceReference" : "ResourceAttribute"
	};
}
function attributeChange(attribute) {
	return {
		attribute,
		property: null,
		requiresRecreation: "Never",
		evaluation: "Static",
		source: "DirectModification",
		before: null,
		after: null
	};
}
function replacementOf(details) {
	const recreating = details.filter((detail) => detail.requiresRecreation !== "Never");
	if (recreating.some((detail) => detail.requiresRecreation === "Always" && detail.evaluation === "Static")) return "True";
	return recreating.length > 0 ? "Conditional" : "False";
}
// src/plan/offline/unchecked.ts
function uncheckedStage(plan, input) {
	const asked = [...plan.databases.flatMap((database) => {
		const kind = consentKind(database, input.stage);
		return kind === null ? [] : [`${plan.stage}/${database.database} (${CONSENT_WHY[kind]})`];
	}), ...accountAsks(input).map(({ kind }) => `${plan.stage} (${CONSENT_WHY[kind]})`)];
	return {
		...plan,
		fingerprint: uncheckedFingerprint(plan.fingerprint),
		databases: plan.databases.map(uncheckedDatabase),
		notes: [...plan.notes, ...asked.length === 0 ? [] : [offlineMessages.willAsk(asked)]]
	};
}
function uncheckedDatabase(database) {
	return {
		...database,
		verified: database.impact === "none"
	};
}
function uncheckedPlan(plan, notes) {
	return {
		basis: "file",
		...plan,
		fingerprint: uncheckedFingerprint(plan.fingerprint),
		notes
	};
}
// src/plan/offline/index.ts
function planFileChange(change) {
	const { before, after, asked, file, notes } = change;
	const stacks = before.map((stage) => {
		const rendered = render(stage, file, null);
		return {
			stage,
			rendered,
			stack: assumedStack(stage, rendered)
		};
	});
	const elsewhere = {
		orphans: orphansAmong(stacks.map(({ stack }) => stack), file, after),
		searchedRegions: [],
		unread: []
	};
	const deployed = new Map(stacks.map((one) => [stackKey(one.stage), one]));
	const followers = followersIn(before);
	const planned = primariesFirst(after.filter(({ name }) => asked.has(name))).map((stage) => {
		const earlier = deployed.get(stackKey(stage));
		const plan = earlier === void 0 ? planNew(stage, change, elsewhere) : planChanged(stage, change, {
			...earlier,
			followers
		});
		const stack = earlier?.stack ?? null;
		return {
			asked: stage,
			deployed: stack,
			plan: uncheckedStage(plan, {
				stage,
				deployed: stack
			})
		};
	});
	const isEvery = after.every(({ name }) => asked.has(name));
	return uncheckedPlan(assemblePlan(planned.map(({ plan }) => plan), isEvery ? orphanedStacks(elsewhere, file.application) : [], planOrder(change.order ?? "sequence", planned, change.concurrency)), notes);
}
function planNew(stage, change, elsewhere) {
	const external = {
		...NO_EXTERNAL_FACTS,
		sources: awaitedSources(stage, change)
	};
	const rendered = render(stage, change.file, null);
	return planStage({
		...inputOf(stage, change),
		rendered,
		liveDatabases: liveDatabases(rendered, {}),
		deployed: null,
		changes: null,
		external,
		notes: [],
		refusals: orphanRefusals(stage, elsewhere, change.locate)
	});
}
function stackKey({ stackName, region }) {
	return `${region}/${stackName}`;
}
function planChanged(written$1, change, earlier) {
	const stack = withClasses(earlier.stack, earlier.stage, written$1);
	const facts = assumedFacts(earlier.stage, earlier.followers);
	const asked = written(copied(written$1, copiesOf(stack)), NO_EXTERNAL_FACTS, stack);
	const { stage, notes } = reconciled(asked, stack, facts);
	const rendered = render(stage, change.file, stack);
	const changes = changesBetween(earlier.rendered, rendered);
	const found = {
		...inputOf(stage, change),
		rendered,
		deployed: stack,
		deployedTemplate: earlier.rendered.template,
		changes: changes && attribute(changes, {
			rendered,
			deployed: stack
		}),
		liveDatabases: liveDatabases(rendered, {}),
		external: NO_EXTERNAL_FACTS,
		notes
	};
	const input = changesOnlyKept(found) ? {
		...found,
		changes: null,
		notes: [...notes, ...keptNotes(found)]
	} : found;
	const decided = planStage({
		...input,
		live: facts,
		liveDatabases: liveDatabases(rendered, facts)
	});
	return planStage({
		...input,
		notes: decided.notes,
		refusals: decided.refusals
	});
}
function inputOf(stage, { locate, asked, today }) {
	return {
		basis: "file",
		stage,
		live: {},
		locate,
		run: asked,
		today
	};
}
function render(stage, { repository, config }, deployed) {
	return renderStage(stage, {
		repository,
		config,
		deployed,
		external: NO_EXTERNAL_FACTS
	});
}
function awaitedSources(stage, { before }) {
	const isNew = (source) => source?.kind === "stage" && !before.some(({ stackName, region }) => stackName === source.stackName && region === source.region);
	return Object.fromEntries(SQL_KINDS.filter((kind) => isNew(stage.databases[kind]?.replicaOf)).map((kind) => [kind, { kind: "absent" }]));
}
function copiesOf({ databases }) {
	return Object.fromEntries(SQL_KINDS.map((kind) => [kind, databases[kind].secretRegions]));
}
// src/commands/shared/plan-from-files.ts
async function planFromFiles(context, loaded) {
	const { file, config, stages } = loaded;
	const before = comparedWith(file, await earlierFile(context, loaded));
	return planFileChange({
		before: before.stages,
		after: config.stages,
		order: config.order,
		concurrency: context.options.concurrency ?? null,
		asked: new Set(stages.map(({ name }) => name)),
		locate: config.locate,
		file: identityOf(config, file, context.repository),
		notes: [
			offlineMessages.why(context.workflowRun !== void 0),
			before.note,
			offlineMessages.open
		],
		today: context.clock.now()
	});
}
function comparedWith({ name }, before) {
	if (before.kind === "unread") return {
		stages: [],
		note: offlineMessages.notComparable(name, before.why)
	};
	if (before.kind === "absent") return {
		stages: [],
		note: offlineMessages.noFileBefore(name, before.ref)
	};
	return {
		stages: before.stages,
		note: offlineMessages.compared(name, before.ref)
	};
}
// src/commands/plan.ts
const plan = async (given) => {
	const loaded = load(given);
	const labelled = withLabels(given);
	labelled.catch(() => void 0);
	const discards = [];
	try {
		const made = await planned(given, loaded, labelled, discards);
		const context = await labelled;
		const shown = planResult(context, loaded, made);
		const result = withNext(context, shown, nextAfterPlan(made, calledBy(context)));
		return given.options.exitCode === true && result.exit === 0 && !isAsWritten(made) ? {
			...result,
			exit: 4
		} : result;
	} finally {
		await Promise.all(discards);
	}
};
async function planned(given, loaded, labelled, discards) {
	try {
		const { inspections, unnamed } = await inspectStages(given, loaded, null, (inspection) => {
			discards.push(discardInspections([inspection]));
			return {
				...inspection,
				changeSet: null
			};
		});
		const allow = consentGiven((await labelled).options);
		return assemblePlan(inspections.map((inspection) => markConsentsGiven(inspection.plan, allow)), unnamed, orderOf(given, loaded, inspections));
	} catch (error) {
		if (error instanceof TinystacksError && error.code === "no-credentials") return planFromFiles(given, loaded);
		throw error;
	}
}
export { plan };
