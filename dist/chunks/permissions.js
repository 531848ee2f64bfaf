import { f as SQL_KINDS, l as CACHE_KINDS, o as BASTION_KINDS, u as DATABASES } from "./engines.js";
/** A bastion of either kind. */
const BASTIONS = Object.keys(BASTION_KINDS).map((kind) => `bastion-${kind}`);
const REPLICAS = ["replica", "replica-elsewhere"];
const SQL = SQL_KINDS;
const CACHES = CACHE_KINDS;
/** Everything that a file can have in one region, but what takes a role of IAM. */
const IN_ONE_REGION = [
	...DATABASES,
	"own-vpc",
	"given-vpc",
	"reader",
	"existing",
	"restore-snapshot",
	"restore-time",
	"own-key"
];
/** What takes a role of IAM, with what is beside it. */
const WITH_ROLES = [
	...BASTIONS,
	"bastion-endpoints",
	"monitoring"
];
/** What docs/permissions.md has policies for. */
const FEATURE_SETS = {
	databases: IN_ONE_REGION,
	bastion: [...IN_ONE_REGION, ...WITH_ROLES],
	replicas: [...IN_ONE_REGION, ...REPLICAS],
	everything: [
		...IN_ONE_REGION,
		...WITH_ROLES,
		...REPLICAS
	]
};
// src/permissions/roles.ts
const DEPLOYING = [
	"plan",
	"deploy",
	"destroy",
	"outputs",
	"reboot",
	"promote"
];
const LOOKING$1 = [
	"plan",
	"outputs",
	"promote"
];
/** Making a change set resolves what the template refers to, as the caller. */
const COMPARING = ["plan"];
const CHANGING = [
	"plan",
	"deploy",
	"destroy"
];
function calls(direct, cloudformation = []) {
	return {
		direct,
		cloudformation
	};
}
const ROLES = {
	plan: {
		calls: calls(LOOKING$1, COMPARING),
		passes: false
	},
	"plan-with-service-role": {
		calls: calls(LOOKING$1, COMPARING),
		passes: true
	},
	deploy: {
		calls: calls(DEPLOYING, CHANGING),
		passes: false
	},
	"deploy-with-service-role": {
		calls: calls(DEPLOYING, COMPARING),
		passes: true
	},
	service: {
		calls: calls([], CHANGING),
		passes: false
	},
	outputs: {
		calls: calls(["outputs"]),
		passes: false
	},
	reboot: {
		calls: calls(["reboot"]),
		passes: false
	},
	"restore-secret": {
		calls: calls(["restore-secret"]),
		passes: false
	},
	tunnel: {
		calls: calls(["tunnel"]),
		passes: false
	}
};
/** Whether the role may change nothing, and is denied what would. */
function onlyPlans(role) {
	return role === "plan" || role === "plan-with-service-role";
}
/** Whether CloudFormation makes and changes resources as this role. */
function makesResources(role) {
	return ROLES[role].calls.cloudformation === CHANGING;
}
// src/permissions/rows.ts
/** Calls of ours in these verbs. */
function direct(verbs, rows) {
	return rows.map((row) => ({
		...row,
		by: "direct",
		verbs
	}));
}
/** What CloudFormation calls for a template's references, already when it makes a change set. */
function byChangeSets(rows) {
	return rows.map((row) => ({
		...row,
		by: "cloudformation",
		verbs: [
			"plan",
			"deploy",
			"destroy"
		]
	}));
}
/** Calls that CloudFormation makes for us when it makes, changes and deletes resources. */
function byCloudFormation(rows) {
	return rows.map((row) => ({
		...row,
		by: "cloudformation",
		verbs: ["deploy", "destroy"]
	}));
}
/** The same features for several rows. */
function onlyWith(features, rows) {
	return rows.map((row) => ({
		...row,
		features
	}));
}
// src/permissions/scopes.ts
/**
* As much of a stack's name as every name has that CloudFormation makes from it: it cuts the stack's name where
* the service allows less (UserGuide, aws-properties-name).
*/
const KEPT = 20;
/** What the names of an application's stacks begin with; a stage's `stackName` may be another. */
function prefix({ stack }) {
	return stack === null ? "" : `${stack}-`.slice(0, KEPT);
}
/** Names that have the stage first, then the application. A policy has no room for more of a long one. */
function within({ stack }) {
	return stack === null ? "*" : `*${`-${stack}-`.slice(0, 40)}*`;
}
function arn({ partition }, service, rest) {
	return `arn:${partition}:${service}:${rest}`;
}
/** The application's stacks. */
const stacks = (names) => [arn(names, "cloudformation", `*:*:stack/${prefix(names)}*/*`)];
/**
* The application's instances, groups and snapshots, which have its stacks' names in lower case or, before a loss, the
* stage's (src/inspect/names.ts). RDS also asks whether an instance may use its option group, which is a default one
* (RDS guide, "Permission policies to create, modify and delete resources").
*/
const databases = (names) => [
	arn(names, "rds", `*:*:*:${prefix(names).toLowerCase()}*`),
	...snapshotsBeforeLoss(names),
	arn(names, "rds", "*:*:og:default*")
];
/** The application's instances. */
const instances = (names) => [arn(names, "rds", `*:*:db:${prefix(names).toLowerCase()}*`)];
/** An instance of the application, and its snapshot before a loss: `dev-shop-postgres-before-..`. */
const snapshots = (names) => [...instances(names), ...snapshotsBeforeLoss(names)];
function snapshotsBeforeLoss(names) {
	return [arn(names, "rds", `*:*:snapshot:${within(names).toLowerCase()}`)];
}
/** The application's secrets: `dev-shop-postgres-..` (src/template/secrets.ts). */
const secrets = (names) => [arn(names, "secretsmanager", `*:*:secret:${within(names)}`)];
/** The roles that the application's stacks make: of bastions, with their instance profiles, and of monitoring. */
const madeRoles = (names) => [...passedRoles(names), arn(names, "iam", `:*:instance-profile/${prefix(names)}*-BastionInstanceProfile-*`)];
/** The same without the profiles. */
const passedRoles = (names) => [arn(names, "iam", `:*:role/${prefix(names)}*-BastionRole-*`), arn(names, "iam", `:*:role/${prefix(names)}*MonitoringRole-*`)];
/** Where CloudFormation keeps the private keys of key pairs (AWS::EC2::KeyPair). */
const keyPairParameters = (names) => [arn(names, "ssm", "*:*:parameter/ec2/keypair/*")];
/** AWS's list of its newest images. */
const images = (names) => [arn(names, "ssm", "*::parameter/aws/service/ami-amazon-linux-latest/*")];
/** The role that ElastiCache makes at first use. */
const cacheServiceRole = (names) => [arn(names, "iam", ":*:role/aws-service-role/elasticache.amazonaws.com/AWSServiceRoleForElastiCache*")];
const keys = (names) => [arn(names, "kms", "*:*:key/*")];
/** CloudFormation's service role. docs/permissions.md names it `shop-cloudformation`. */
const serviceRole = (names) => [arn(names, "iam", `:*:role/${names.stack === null ? "*" : `${names.stack}-cloudformation`}`)];
/** The document of AWS that opens a tunnel through a host to another. */
const tunnelDocument = (names) => [arn(names, "ssm", "*::document/AWS-StartPortForwardingSessionToRemoteHost")];
/** Hosts, which have no names: a condition on their tags says which. */
const ec2Instances = (names) => [arn(names, "ec2", "*:*:instance/*")];
/** The sessions that somebody has begun. */
const sessions = (names) => [arn(names, "ssm", "*:*:session/${aws:userid}-*")];
// src/permissions/table/bastion.ts
/** What CloudFormation calls for a bastion, and what its people call. */
/** A session that names no document is a shell, unless this is asked. */
const NAMES_A_DOCUMENT = { "ssm:SessionDocumentAccessCheck": "true" };
const HOST = onlyWith(BASTIONS, [
	{
		actions: [
			"ec2:RunInstances",
			"ec2:TerminateInstances",
			"ec2:StartInstances",
			"ec2:StopInstances",
			"ec2:ModifyInstanceAttribute",
			"ec2:ModifyInstanceMetadataOptions",
			"ec2:ModifyInstanceCreditSpecification",
			"ec2:AssociateIamInstanceProfile",
			"ec2:DisassociateIamInstanceProfile",
			"ec2:ReplaceIamInstanceProfileAssociation"
		],
		why: "The host."
	},
	{
		actions: [
			"ec2:DescribeIamInstanceProfileAssociations",
			"ec2:DescribeInstanceAttribute",
			"ec2:DescribeInstanceCreditSpecifications",
			"ec2:DescribeKeyPairs",
			"ec2:DescribeLaunchTemplates",
			"ec2:DescribeNetworkInterfaces",
			"ec2:DescribeSubnets",
			"ec2:DescribeVolumes",
			"ec2:DescribeVpcs",
			"ssm:DescribeAssociation",
			"ssm:ListAssociations"
		],
		why: "Its state."
	},
	{
		actions: [
			"iam:CreateInstanceProfile",
			"iam:GetInstanceProfile",
			"iam:DeleteInstanceProfile",
			"iam:AddRoleToInstanceProfile",
			"iam:RemoveRoleFromInstanceProfile"
		],
		on: madeRoles,
		why: "How the host gets its role."
	}
]);
const BY_SSH = onlyWith(["bastion-ssh"], [
	{
		actions: ["ec2:CreateKeyPair", "ec2:DeleteKeyPair"],
		why: "The stack's own key."
	},
	{
		actions: ["ssm:PutParameter", "ssm:DeleteParameter"],
		on: keyPairParameters,
		why: "Where CloudFormation keeps its private half. Nobody reads it here."
	},
	{
		actions: [
			"ec2:AllocateAddress",
			"ec2:ReleaseAddress",
			"ec2:AssociateAddress",
			"ec2:DisassociateAddress",
			"ec2:DescribeAddresses",
			"ec2:DescribeTags"
		],
		why: "An address that stays."
	},
	{
		actions: [
			"ssm:CreateAssociation",
			"ssm:UpdateAssociation",
			"ssm:DeleteAssociation",
			"ssm:AddTagsToResource",
			"ssm:ListTagsForResource",
			"ssm:RemoveTagsFromResource",
			"ec2:DescribeInstanceStatus"
		],
		why: "State Manager writes the keys of people, and takes the shell away."
	},
	{
		actions: ["iam:CreateServiceLinkedRole"],
		when: () => ({ StringEquals: { "iam:AWSServiceName": "ssm.amazonaws.com" } }),
		why: "The first association of an account."
	}
]);
const BASTION = [
	...byChangeSets([{
		actions: ["ssm:GetParameters"],
		features: BASTIONS,
		on: images,
		why: "The image, where a template names AWS's newest one."
	}]),
	...byCloudFormation([
		...HOST,
		...BY_SSH,
		{
			actions: [
				"ec2:CreateVpcEndpoint",
				"ec2:ModifyVpcEndpoint",
				"ec2:DeleteVpcEndpoints",
				"ec2:DescribeVpcEndpoints"
			],
			features: ["bastion-endpoints"],
			why: "The interface endpoints that lead to Systems Manager where no route does."
		}
	]),
	...direct(["tunnel"], [
		{
			actions: ["ssm:StartSession"],
			features: ["bastion-session-manager"],
			on: tunnelDocument,
			when: () => ({ BoolIfExists: NAMES_A_DOCUMENT }),
			why: "The document that opens a tunnel, and no other."
		},
		{
			actions: ["ssm:StartSession"],
			features: ["bastion-session-manager"],
			on: ec2Instances,
			when: ({ stack }) => ({
				...stack !== null && { StringEquals: { "ssm:resourceTag/tinystacks:stack": stack } },
				BoolIfExists: NAMES_A_DOCUMENT
			}),
			why: "The application's bastions."
		},
		{
			actions: [
				"ssm:TerminateSession",
				"ssm:ResumeSession",
				"ssmmessages:OpenDataChannel"
			],
			features: ["bastion-session-manager"],
			on: sessions,
			why: "One's own sessions."
		}
	])
];
// src/permissions/table/databases.ts
/** What CloudFormation calls for databases and their secrets. */
/** The services that make a role of their own at first use, and no other. */
function firstUseBy(service) {
	return () => ({ StringEquals: { "iam:AWSServiceName": service } });
}
/** The services that use a key for us, by the names that KMS knows them by. */
function viaServices() {
	return { StringLike: { "kms:ViaService": [
		"rds.*",
		"elasticache.*",
		"secretsmanager.*"
	] } };
}
const SQL_DATABASES = onlyWith(SQL, [
	{
		actions: [
			"rds:CreateDBInstance",
			"rds:ModifyDBInstance",
			"rds:RebootDBInstance",
			"rds:DeleteDBInstance",
			"rds:CreateDBSnapshot",
			"rds:CreateDBSubnetGroup",
			"rds:ModifyDBSubnetGroup",
			"rds:DeleteDBSubnetGroup",
			"rds:CreateDBParameterGroup",
			"rds:ModifyDBParameterGroup",
			"rds:ResetDBParameterGroup",
			"rds:DeleteDBParameterGroup",
			"rds:AddTagsToResource",
			"rds:RemoveTagsFromResource"
		],
		on: databases,
		why: "Instances with their groups, and the final snapshot of one that is deleted."
	},
	{
		actions: [
			"rds:DescribeDBInstances",
			"rds:DescribeDBInstanceAutomatedBackups",
			"rds:DescribeDBSnapshots",
			"rds:DescribeDBClusters",
			"rds:DescribeDBClusterSnapshots",
			"rds:DescribeDBSubnetGroups",
			"rds:DescribeDBParameterGroups",
			"rds:DescribeDBParameters",
			"rds:DescribeDBEngineVersions",
			"rds:DescribeEngineDefaultParameters",
			"rds:DescribeEvents",
			"rds:ListTagsForResource",
			"ec2:DescribeAccountAttributes",
			"ec2:DescribeAvailabilityZones",
			"ec2:DescribeInternetGateways",
			"ec2:DescribeSubnets",
			"ec2:DescribeVpcAttribute",
			"ec2:DescribeVpcs"
		],
		why: "Their state, and the network that RDS puts them in."
	},
	{
		actions: ["iam:CreateServiceLinkedRole"],
		when: firstUseBy("rds.amazonaws.com"),
		why: "The first database of RDS in an account."
	}
]);
const CACHE_DATABASES = onlyWith(CACHES, [
	{
		actions: [
			"elasticache:CreateReplicationGroup",
			"elasticache:ModifyReplicationGroup",
			"elasticache:ModifyReplicationGroupShardConfiguration",
			"elasticache:IncreaseReplicaCount",
			"elasticache:DecreaseReplicaCount",
			"elasticache:CreateCacheCluster",
			"elasticache:DeleteCacheCluster",
			"elasticache:DeleteReplicationGroup",
			"elasticache:CreateSnapshot",
			"elasticache:CreateCacheSubnetGroup",
			"elasticache:ModifyCacheSubnetGroup",
			"elasticache:DeleteCacheSubnetGroup",
			"elasticache:CreateCacheParameterGroup",
			"elasticache:ModifyCacheParameterGroup",
			"elasticache:DeleteCacheParameterGroup",
			"elasticache:AddTagsToResource",
			"elasticache:RemoveTagsFromResource"
		],
		why: "Replication groups with their nodes and groups, and the final snapshot. Their names have 40 characters at most, and how CloudFormation shortens a stack's for them is not documented: no name limits these."
	},
	{
		actions: [
			"elasticache:DescribeReplicationGroups",
			"elasticache:DescribeCacheClusters",
			"elasticache:DescribeCacheSubnetGroups",
			"elasticache:DescribeCacheParameterGroups",
			"elasticache:DescribeCacheParameters",
			"elasticache:DescribeEngineDefaultParameters",
			"elasticache:ListTagsForResource"
		],
		why: "Their state."
	},
	{
		actions: ["iam:CreateServiceLinkedRole"],
		when: firstUseBy("elasticache.amazonaws.com"),
		why: "The first cache of an account."
	},
	{
		actions: ["iam:PutRolePolicy"],
		on: cacheServiceRole,
		why: "The same: the policy of the role that ElastiCache then makes."
	}
]);
const SECRETS = onlyWith([...SQL, ...CACHES], [{
	actions: [
		"secretsmanager:CreateSecret",
		"secretsmanager:UpdateSecret",
		"secretsmanager:PutSecretValue",
		"secretsmanager:GetSecretValue",
		"secretsmanager:DescribeSecret",
		"secretsmanager:DeleteSecret",
		"secretsmanager:TagResource",
		"secretsmanager:UntagResource"
	],
	on: secrets,
	why: "Passwords, and what an application needs to connect. CloudFormation reads the password from the secret, so that it is in no template."
}, {
	actions: ["secretsmanager:GetRandomPassword"],
	why: "A new password."
}]);
const DATABASES_MADE = byCloudFormation([
	...SQL_DATABASES,
	...CACHE_DATABASES,
	...SECRETS,
	{
		actions: ["rds:CreateDBInstanceReadReplica"],
		features: ["reader"],
		on: databases,
		why: "A reader beside its primary."
	},
	{
		actions: ["rds:CreateDBInstanceReadReplica", "rds:PromoteReadReplica"],
		features: ["replica", "replica-elsewhere"],
		why: "A replica of a primary that may be another application's, and its promotion."
	},
	{
		actions: ["secretsmanager:ReplicateSecretToRegions", "secretsmanager:RemoveRegionsFromReplication"],
		features: ["replica-elsewhere"],
		on: secrets,
		why: "The copy of a primary's secret in the region of its replica."
	},
	{
		actions: ["rds:RestoreDBInstanceFromDBSnapshot"],
		features: ["restore-snapshot"],
		why: "A database that is restored from a snapshot, whatever that is called."
	},
	{
		actions: ["rds:RestoreDBInstanceToPointInTime"],
		features: ["restore-time"],
		why: "A database that is restored to a point in time of another, whatever that is called."
	},
	{
		actions: ["kms:CreateGrant", "kms:DescribeKey"],
		features: [...SQL, "own-key"],
		on: keys,
		why: "Storage is encrypted, with the key of RDS or with yours."
	},
	{
		actions: [
			"kms:Decrypt",
			"kms:Encrypt",
			"kms:GenerateDataKey"
		],
		features: ["own-key"],
		on: keys,
		when: viaServices,
		why: "A Redis with your own `kmsKey`, and secrets with your own `secretsKmsKey`."
	}
]);
// src/permissions/table/network.ts
const ZONES = byChangeSets([{
	actions: ["ec2:DescribeAvailabilityZones", "ec2:DescribeSubnets"],
	features: ["own-vpc"],
	why: "The zones that `Fn::GetAZs` of the template asks for: those with a default subnet."
}]);
const RESOURCES = byCloudFormation([
	{
		actions: [
			"ec2:CreateSecurityGroup",
			"ec2:DeleteSecurityGroup",
			"ec2:AuthorizeSecurityGroupIngress",
			"ec2:RevokeSecurityGroupIngress",
			"ec2:AuthorizeSecurityGroupEgress",
			"ec2:RevokeSecurityGroupEgress",
			"ec2:UpdateSecurityGroupRuleDescriptionsIngress",
			"ec2:UpdateSecurityGroupRuleDescriptionsEgress",
			"ec2:DescribeSecurityGroups",
			"ec2:DescribeSecurityGroupRules",
			"ec2:DescribeInstances"
		],
		why: "The security groups of clients and databases, and who may reach what."
	},
	{
		actions: ["ec2:CreateTags", "ec2:DeleteTags"],
		why: "Names and tags of what EC2 makes: CloudFormation puts the stack's tags on it."
	},
	...onlyWith(["own-vpc"], [
		{
			actions: [
				"ec2:CreateVpc",
				"ec2:DeleteVpc",
				"ec2:ModifyVpcAttribute",
				"ec2:DescribeVpcs",
				"ec2:DescribeVpcAttribute",
				"ec2:DescribeNetworkAcls",
				"ec2:DescribeVpcEncryptionControls"
			],
			why: "The VPC that a stage makes."
		},
		{
			actions: [
				"ec2:CreateSubnet",
				"ec2:DeleteSubnet",
				"ec2:ModifySubnetAttribute"
			],
			why: "Its subnets."
		},
		{
			actions: [
				"ec2:CreateInternetGateway",
				"ec2:AttachInternetGateway",
				"ec2:DetachInternetGateway",
				"ec2:DeleteInternetGateway",
				"ec2:DescribeInternetGateways",
				"ec2:CreateRouteTable",
				"ec2:DeleteRouteTable",
				"ec2:CreateRoute",
				"ec2:ReplaceRoute",
				"ec2:DeleteRoute",
				"ec2:AssociateRouteTable",
				"ec2:ReplaceRouteTableAssociation",
				"ec2:DisassociateRouteTable",
				"ec2:DescribeRouteTables",
				"ec2:DescribeNetworkInterfaces"
			],
			why: "Its gateway and routes."
		}
	])
]);
const NETWORK = [...ZONES, ...RESOURCES];
// src/permissions/table/reads.ts
/** The verbs that look at what a stage is and has. */
const LOOKING = [
	"plan",
	"deploy",
	"destroy",
	"reboot",
	"outputs"
];
/** Those that plan its changes. */
const PLANNING = ["plan", "deploy"];
const READS = [
	...direct([
		...LOOKING,
		"restore-secret",
		"promote"
	], [{
		actions: ["cloudformation:DescribeStacks"],
		why: "The stage's stack and its outputs; without a name, the stacks of stages that were renamed, moved or taken out of the file."
	}]),
	...direct([...LOOKING, "promote"], [{
		actions: ["rds:DescribeDBInstances"],
		why: "The instances of RDS that run, for all stages of a region at once. Without it the plan says once that it is not verified, and `tinystacks promote` leaves the file as it is, unless it is called with `--offline`."
	}]),
	...direct(LOOKING, [
		{
			actions: [
				"elasticache:DescribeReplicationGroups",
				"elasticache:DescribeCacheClusters",
				"ec2:DescribeInstances",
				"secretsmanager:ListSecrets"
			],
			why: "What else runs, for all stages of a region at once. Without one of them the plan says once that it is not verified; without `elasticache:DescribeReplicationGroups` a change of a Redis is refused."
		},
		{
			actions: ["cloudformation:ListStackResources"],
			on: stacks,
			why: "Whether a database is the one that the stack made. Without it the plan says that it is not verified."
		},
		{
			actions: [
				"rds:DescribeDBParameterGroups",
				"rds:DescribeDBSubnetGroups",
				"elasticache:DescribeCacheParameterGroups"
			],
			why: "Whether the stack's groups are still there, which no database may be in. Without one of them the plan says that it is not verified."
		}
	]),
	...direct([...LOOKING, "restore-secret"], [{
		actions: ["secretsmanager:DescribeSecret"],
		why: "When a secret will be deleted, and whether its copy in another region is independent, as after a promotion. No value is read. Without it a new replica in another region is refused."
	}]),
	...direct([
		"plan",
		"deploy",
		"destroy"
	], [{
		actions: ["cloudformation:ListStacks"],
		why: "Whether a stage was destroyed meanwhile. Without it a run that is run again does not verify that."
	}, {
		actions: ["cloudformation:DescribeStackEvents"],
		on: stacks,
		why: "How an operation goes on, and whether it was rolled back meanwhile."
	}]),
	...direct(PLANNING, [
		{
			actions: ["cloudformation:GetTemplate", "cloudformation:DescribeChangeSet"],
			on: stacks,
			why: "What is deployed, and what the change set would change."
		},
		{
			actions: ["cloudformation:DescribeEvents"],
			why: "What AWS's early validation found in the change set."
		},
		{
			actions: ["cloudformation:CreateChangeSet", "cloudformation:DeleteChangeSet"],
			on: stacks,
			why: "CloudFormation's comparison of the file with the stack. A change set changes nothing until it is executed, and a plan deletes its own. A new stage is planned without one, so that no empty stack is left."
		},
		{
			actions: [
				"rds:DescribeDBParameters",
				"rds:DescribeEngineDefaultParameters",
				"elasticache:DescribeCacheParameters",
				"elasticache:DescribeEngineDefaultParameters"
			],
			why: "Which parameters take a restart, and which values were set by hand."
		},
		{
			actions: [
				"rds:DescribeDBEngineVersions",
				"rds:DescribeOrderableDBInstanceOptions",
				"rds:DescribePendingMaintenanceActions"
			],
			why: "Which versions and classes the region has, and what waits for the maintenance window."
		},
		{
			actions: [
				"rds:DescribeDBSnapshots",
				"rds:DescribeDBInstanceAutomatedBackups",
				"elasticache:DescribeSnapshots"
			],
			why: "The snapshots that a database is restored from, and that a removal leaves."
		},
		{
			actions: ["ec2:DescribeSecurityGroups", "ec2:DescribeSubnets"],
			why: "A VPC that you give, its subnets, the groups of `allowFrom`, and the zones of a deployed stage that gets its first SQL database. Without them a plan is refused that would use a subnet, or admit a group, that nobody has looked at."
		},
		{
			actions: ["ec2:DescribeAvailabilityZones", "ec2:DescribeVpcs"],
			why: "Which zones CloudFormation has for a VPC that a stage makes, and which range is free for it. Without them the plan says that it is not verified."
		},
		{
			actions: [
				"rds:DescribeAccountAttributes",
				"ec2:DescribeAddresses",
				"ec2:DescribeAccountAttributes",
				"servicequotas:GetServiceQuota"
			],
			why: "Whether the region's quotas have room for what a plan makes. Without one the plan says that it is not verified, with AWS's default."
		}
	])
];
// src/permissions/table/reads-of-features.ts
/** What a plan reads for some files only. */
const READS_OF_FEATURES = [...direct([
	"plan",
	"deploy",
	"destroy"
], [{
	actions: ["elasticache:DescribeCacheSubnetGroups"],
	features: ["own-vpc", "existing"],
	why: "Which caches live in the VPC of a stage, before that goes; and the VPC of an `existing` Redis."
}, {
	actions: ["ec2:DescribeNetworkInterfaces"],
	features: ["own-vpc", "given-vpc"],
	why: "Who lives in subnets that a stage leaves, and who still wears the client security group that `destroy` deletes. Without it the plan warns that it is not verified."
}]), ...direct(PLANNING, [
	{
		actions: ["rds:DescribeDBClusters", "elasticache:DescribeServerlessCaches"],
		features: ["existing"],
		why: "What the name of an `existing` database is: an instance, a cluster, a serverless cache."
	},
	{
		actions: ["kms:DescribeKey"],
		features: ["own-key"],
		on: keys,
		why: "Whether a `kmsKey` or `secretsKmsKey` can be used. The key's own policy must allow it too. Without it a plan that makes something with the key is refused."
	},
	{
		actions: ["ssm:GetParameter"],
		features: BASTIONS,
		on: images,
		why: "AWS's newest image, for a bastion. Do not allow more of Parameter Store than that: a bastion's private key is a parameter too."
	},
	{
		actions: ["ec2:DescribeInstanceTypeOfferings"],
		features: BASTIONS,
		why: "Whether the zone of a new bastion has its type. Without it the plan says that it is not verified."
	},
	{
		actions: ["ec2:DescribeRouteTables", "ec2:DescribeVpcEndpoints"],
		features: BASTIONS,
		why: "Whether Systems Manager can reach a bastion in a VPC that you give. Without them the plan says that it is not verified."
	},
	{
		actions: ["ec2:DescribeVpcAttribute"],
		features: ["bastion-endpoints"],
		why: "Whether a VPC that you give resolves names, which a bastion's `endpoints` need. Without it the plan is refused, since other hosts may use endpoints that are there."
	}
])];
// src/permissions/table/roles.ts
/** What CloudFormation calls for the roles that a stack makes. */
const MADE = [{
	features: BASTIONS,
	policy: "AmazonSSMManagedInstanceCore",
	services: ({ partition }) => partition === "aws-cn" ? ["ec2.amazonaws.com", "ec2.amazonaws.com.cn"] : "ec2.amazonaws.com",
	whyPolicy: "The policy by which Systems Manager runs the host; no other can be attached.",
	whyService: "EC2 is given the role of the host."
}, {
	features: ["monitoring"],
	policy: "service-role/AmazonRDSEnhancedMonitoringRole",
	services: () => "monitoring.rds.amazonaws.com",
	whyPolicy: "The policy by which RDS writes to CloudWatch Logs; no other can be attached.",
	whyService: "RDS is given the role that its measurements need."
}];
const ROLES_MADE = byCloudFormation([{
	actions: [
		"iam:CreateRole",
		"iam:GetRole",
		"iam:UpdateRole",
		"iam:UpdateRoleDescription",
		"iam:DeleteRole",
		"iam:TagRole",
		"iam:UntagRole",
		"iam:ListRoleTags",
		"iam:UpdateAssumeRolePolicy",
		"iam:PutRolePolicy",
		"iam:GetRolePolicy",
		"iam:DeleteRolePolicy",
		"iam:ListAttachedRolePolicies",
		"iam:ListRolePolicies"
	],
	features: [...BASTIONS, "monitoring"],
	on: madeRoles,
	why: "The role of a bastion, which lets Systems Manager run it and reads no secret, and that of Enhanced Monitoring."
}, ...MADE.flatMap(({ features, policy, services, whyPolicy, whyService }) => [{
	actions: ["iam:AttachRolePolicy", "iam:DetachRolePolicy"],
	features,
	on: passedRoles,
	when: ({ partition }) => ({ ArnEquals: { "iam:PolicyARN": `arn:${partition}:iam::aws:policy/${policy}` } }),
	why: whyPolicy
}, {
	actions: ["iam:PassRole"],
	features,
	on: passedRoles,
	when: (names) => ({ StringEquals: { "iam:PassedToService": services(names) } }),
	why: whyService
}])]);
// src/permissions/table/writes.ts
/** What we change ourselves: the stack, snapshots before a loss, a promotion, a restart. */
const WRITES = [
	...direct(["deploy", "destroy"], [{
		actions: [
			"cloudformation:UpdateTerminationProtection",
			"cloudformation:DeleteStack",
			"cloudformation:ListChangeSets"
		],
		on: stacks,
		why: "The stack's protection, which goes on last and comes off before it is deleted; the rest of a first create that failed, and change sets that were left in it."
	}]),
	...direct(["deploy"], [
		{
			actions: [
				"cloudformation:ExecuteChangeSet",
				"cloudformation:ContinueUpdateRollback",
				"cloudformation:RollbackStack"
			],
			on: stacks,
			why: "Every change of a stage, and the end of a rollback that stopped half-way."
		},
		{
			actions: ["rds:CreateDBSnapshot", "rds:AddTagsToResource"],
			features: SQL,
			on: snapshots,
			why: "A snapshot before a consented loss, which gets the tags of its instance."
		},
		{
			actions: ["elasticache:CreateSnapshot"],
			features: CACHES,
			why: "The same for Redis."
		},
		{
			actions: ["secretsmanager:StopReplicationToReplica"],
			features: ["replica-elsewhere"],
			on: secrets,
			why: "The copy of a secret becomes independent when its replica is promoted."
		}
	]),
	...direct([
		"plan",
		"deploy",
		"destroy"
	], [{
		actions: ["iam:PassRole"],
		features: ["service-role"],
		on: serviceRole,
		when: () => ({ StringEquals: { "iam:PassedToService": "cloudformation.amazonaws.com" } }),
		why: "CloudFormation is given its service role, and no other service is."
	}]),
	...direct(["deploy"], [{
		actions: [
			"ssm:DescribeAssociation",
			"ssm:DescribeInstanceAssociationsStatus",
			"ssm:DescribeInstanceInformation"
		],
		features: ["bastion-ssh", "bastion-session-manager"],
		why: "Whether a new bastion has registered and has applied what takes its shell away."
	}]),
	...direct(["reboot"], [{
		actions: ["rds:RebootDBInstance"],
		features: SQL,
		on: instances,
		why: "`tinystacks reboot`."
	}]),
	...direct(["restore-secret"], [{
		actions: ["secretsmanager:RestoreSecret"],
		on: secrets,
		why: "`tinystacks restore-secret` takes back the planned deletion of a secret. No deploy needs it, and it shows no value."
	}])
];
// src/permissions/table.ts
const PERMISSIONS = [
	...READS,
	...READS_OF_FEATURES,
	...WRITES,
	...NETWORK,
	...DATABASES_MADE,
	...ROLES_MADE,
	...BASTION
];
// src/permissions/policy.ts
/** The rows that a role needs for files with these features. */
function permissionsOf({ role, features }, table = PERMISSIONS) {
	const { calls, passes } = ROLES[role];
	const has = /* @__PURE__ */ new Set([...features, ...passes ? ["service-role"] : []]);
	return table.filter((row) => row.verbs.some((verb) => calls[row.by].includes(verb)) && (row.features === void 0 || row.features.some((feature) => has.has(feature))));
}
/** One ready policy. `table`: another than ours, in tests. */
function policyOf(request, table = PERMISSIONS) {
	const names = {
		partition: request.partition,
		stack: request.stack ?? null
	};
	const grants = permissionsOf(request, table).flatMap((row) => row.actions.map((action) => ({
		action,
		resources: row.on?.(names) ?? ["*"],
		condition: row.when?.(names) ?? null
	})));
	const needed = grants.filter((grant, index) => !isCovered(grant, index, grants));
	return {
		Version: "2012-10-17",
		Statement: [...statements(makesResources(request.role) ? needed.map(asFamily) : needed), ...onlyPlans(request.role) ? [CHANGE_NOTHING] : []]
	};
}
/** Whether another grant without a condition allows it all: of two that allow the same, the first stays. */
function isCovered(grant, index, grants) {
	return grants.some((other, at) => at !== index && other.action === grant.action && covers$1(other, grant) && (at < index || !covers$1(grant, other)));
}
function covers$1(other, { resources, condition }) {
	return (other.condition === null || isSame(other.condition, condition)) && resources.every((arn) => other.resources.some((wider) => matches(wider, arn)));
}
/** Whether IAM's pattern matches everything that the other pattern does; `?` stands in none of ours. */
function matches(wider, pattern) {
	const parts = wider.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
	return new RegExp(`^${parts.join(".*")}$`).test(pattern);
}
/** All actions of AWS that begin so: where a role has them all, one name with a wildcard says the same. */
const ALL_THAT_BEGIN = {
	"ec2:AssociateIam": ["ec2:AssociateIamInstanceProfile"],
	"ec2:AuthorizeSecurityGroup": ["ec2:AuthorizeSecurityGroupEgress", "ec2:AuthorizeSecurityGroupIngress"],
	"ec2:DisassociateIam": ["ec2:DisassociateIamInstanceProfile"],
	"ec2:ReplaceIam": ["ec2:ReplaceIamInstanceProfileAssociation"],
	"ec2:ReplaceRoute": ["ec2:ReplaceRoute", "ec2:ReplaceRouteTableAssociation"],
	"ec2:RevokeSecurityGroup": ["ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress"],
	"ec2:UpdateSecurityGroupRuleDescriptions": ["ec2:UpdateSecurityGroupRuleDescriptionsEgress", "ec2:UpdateSecurityGroupRuleDescriptionsIngress"],
	"elasticache:ModifyReplicationGroup": ["elasticache:ModifyReplicationGroup", "elasticache:ModifyReplicationGroupShardConfiguration"],
	"iam:UpdateRole": ["iam:UpdateRole", "iam:UpdateRoleDescription"]
};
function shortened(actions) {
	return Object.entries(ALL_THAT_BEGIN).reduce((all, [start, members]) => members.every((member) => all.includes(member)) ? [...all.filter((action) => !members.includes(action)), `${start}*`] : all, actions);
}
/**
* Reads of which a role that CloudFormation acts by gets all: its handlers begin to read more without notice, and none
* of them shows a secret. Without this a policy for every feature would be too large.
*/
const FAMILIES = [
	"rds:Describe",
	"elasticache:Describe",
	"ec2:Describe",
	"iam:Get",
	"iam:List",
	"ssm:Describe"
];
function asFamily(grant) {
	const family = FAMILIES.find((start) => grant.action.startsWith(start));
	return family === void 0 ? grant : {
		...grant,
		action: `${family}*`
	};
}
/** One statement for all actions on the same resources under the same condition. */
function statements(grants) {
	return groupBy(groupBy(grants, ({ resources, condition }) => JSON.stringify([resources, condition])).map((group) => ({
		actions: shortened([...new Set(group.map(({ action }) => action))]).toSorted(),
		resources: group[0]?.resources ?? [],
		condition: group[0]?.condition ?? null
	})), ({ actions, resources, condition }) => JSON.stringify([
		actions,
		resources,
		condition && valueless(condition)
	])).flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const conditions = group.flatMap(({ condition }) => condition ?? []);
		return {
			Effect: "Allow",
			Action: oneOrMore(first.actions),
			Resource: oneOrMore(first.resources),
			...conditions.length > 0 && { Condition: conditions.reduce(either) }
		};
	});
}
function groupBy(all, key) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of all) groups.set(key(one), [...groups.get(key(one)) ?? [], one]);
	return [...groups.values()];
}
/** A condition of one key, without what that has to be: two that agree in it can be one. */
function valueless(condition) {
	const keys = Object.entries(condition).flatMap(([operator, tests]) => Object.keys(tests).map((key) => [operator, key]));
	return keys.length === 1 ? keys : condition;
}
/** Where the one or the other holds, for two that agree but for their value. */
function either(one, other) {
	return Object.fromEntries(Object.entries(one).map(([operator, tests]) => [operator, Object.fromEntries(Object.entries(tests).map(([key, value]) => [key, oneOrMore([...new Set([value, other[operator]?.[key] ?? []].flat())])]))]));
}
function isSame(one, other) {
	return JSON.stringify(one) === JSON.stringify(other);
}
/** A plan changes nothing, whatever other policies the role has. */
const CHANGE_NOTHING = {
	Sid: "ChangeNothing",
	Effect: "Deny",
	Action: [
		"cloudformation:ExecuteChangeSet",
		"cloudformation:CreateStack",
		"cloudformation:UpdateStack",
		"cloudformation:ContinueUpdateRollback",
		"cloudformation:RollbackStack",
		"cloudformation:UpdateTerminationProtection",
		"cloudformation:DeleteStack"
	],
	Resource: "*"
};
function oneOrMore(texts) {
	const [only, ...others] = texts;
	return only !== void 0 && others.length === 0 ? only : texts;
}
// src/permissions/printed.ts
/** The policies that docs/policies has, ready to copy. */
/** The application in printed policies, which a reader replaces by his own. */
const PRINTED_STACK = "shop";
const PARTITIONS = [
	"aws",
	"aws-us-gov",
	"aws-cn"
];
const SETS = Object.keys(FEATURE_SETS);
/** A role that gets one policy for all files, because what it reads of a feature does no harm. */
function forAllFiles(role) {
	return {
		name: role,
		role,
		set: "everything"
	};
}
/** A role that makes things gets a policy for each set of features. */
function forEachSet(role) {
	return SETS.map((set) => ({
		name: `${role}-${set}`,
		role,
		set
	}));
}
const PRINTED_POLICIES = [
	forAllFiles("plan"),
	forAllFiles("plan-with-service-role"),
	...forEachSet("deploy"),
	forAllFiles("deploy-with-service-role"),
	...forEachSet("service"),
	forAllFiles("outputs"),
	forAllFiles("reboot"),
	forAllFiles("restore-secret"),
	forAllFiles("tunnel")
];
/** The document of one of them. */
function printedPolicy({ role, set }, partition) {
	return policyOf({
		role,
		features: FEATURE_SETS[set],
		partition,
		stack: PRINTED_STACK
	});
}
// src/permissions/denied.ts
const ACTION = "([a-z\\d-]+:[A-Z]\\w+)";
/** How AWS says that an action is denied; the words' sources are in sandbox/BEHAVIOUR.md (IAM-4 to IAM-6). */
const SAYS_ACTION = [
	new RegExp(`not authorized to perform: ${ACTION}`),
	new RegExp(`doesn't have permission to call ${ACTION}`),
	new RegExp(`API: ${ACTION} You are not authorized`)
];
/** What a text of AWS's denies; null = it tells of no denial. */
function denialIn(text) {
	const found = SAYS_ACTION.flatMap((words) => words.exec(text)?.[1] ?? [])[0];
	const action = /permission to create service linked role/i.test(text) ? "iam:CreateServiceLinkedRole" : found;
	if (action === void 0 && !/not authorized to perform this operation/i.test(text)) return null;
	const [, written] = /\barn:(aws[a-z-]*):/.exec(text) ?? [];
	return {
		action: action ?? null,
		resource: resourceIn(text),
		isExplicit: /with an explicit deny/.test(text),
		partition: PARTITIONS.find((partition) => partition === written) ?? "aws"
	};
}
/** The ARN that a text says is denied, where nothing of it was cut. */
function resourceIn(text) {
	const [, resource = ""] = / on resource: (arn:\S+)/.exec(text) ?? [];
	return resource === "" || resource.includes("***") ? null : resource;
}
/** The statement that the table has for it; null = the table does not know the action. */
function statementFor({ action, partition, resource }, { by, type, stack = "" }) {
	const rows = PERMISSIONS.filter(({ actions }) => actions.some((one) => one === action));
	const names = {
		partition,
		stack: stack === "" ? null : stack
	};
	const service = (type ?? "").toLowerCase().split("::")[1] ?? "";
	const row = rows.find((one) => one.by === by && isOfService(one, names, service)) ?? rows.find((one) => one.by === by) ?? rows[0];
	if (row === void 0 || action === null) return null;
	const scope = names.stack === null && resource !== null ? [resource] : row.on?.(names);
	const resources = row.on === void 0 ? ["*"] : scope ?? ["*"];
	const condition = row.when?.(names);
	return {
		Effect: "Allow",
		Action: action,
		Resource: resources.length === 1 ? resources.join("") : resources,
		...condition && { Condition: condition }
	};
}
/** Of two rows with the same action, the one whose condition names the service. */
function isOfService({ when }, names, service) {
	return service !== "" && JSON.stringify(when?.(names) ?? {}).includes(`"${service}.`);
}
/** The roles whose policies are named: of the first group in which one allows it. */
const ROLES_OF = {
	direct: [
		["plan", "deploy"],
		["plan-with-service-role", "deploy-with-service-role"],
		[
			"outputs",
			"reboot",
			"restore-secret"
		]
	],
	cloudformation: [["deploy", "service"]]
};
/** The smallest printed policy of each role that allows the same: `deploy-databases`. */
function policiesWith(statement, by, partition) {
	const named = (role) => {
		const found = PRINTED_POLICIES.find((one) => one.role === role && printedPolicy(one, partition).Statement.some((other) => isAllowedBy(statement, other)));
		return found === void 0 ? [] : [found.name];
	};
	return ROLES_OF[by].map((roles) => roles.flatMap(named)).find((names) => names.length > 0) ?? [];
}
/** Whether the other statement allows the action, under a condition with the same values. */
function isAllowedBy({ Action: action, Condition: condition }, other) {
	const conditions = JSON.stringify(other.Condition ?? {});
	const values = Object.values(condition ?? {}).flatMap((tests) => Object.values(tests).flat());
	return other.Effect === "Allow" && [other.Action].flat().some((one) => covers(one, String(action))) && values.every((value) => conditions.includes(JSON.stringify(value)));
}
function covers(pattern, action) {
	return pattern.endsWith("*") ? action.startsWith(pattern.slice(0, -1)) : pattern === action;
}
const PAGE = "docs/permissions.md";
const HEADINGS = {
	direct: "Our own calls",
	cloudformation: "CloudFormation's calls"
};
/** What to do about it, in one line. */
function wayOutOf(denial, to) {
	const { action, isExplicit } = denial;
	if (action === null) return `AWS does not say which action it denies; ${PAGE} has all of them, below "${HEADINGS[to.by]}"`;
	if (isExplicit) return `a Deny statement forbids ${action}, and no Allow overrides it: the plan role may change nothing; run this as the deploy role, or take ${action} out of that statement`;
	const statement = statementFor(denial, to);
	if (statement === null) return `allow ${action} for this role; ${PAGE} lists every permission`;
	const files = policiesWith(statement, to.by, denial.partition).map((name) => `${name}.json`);
	const where = files.length === 0 ? "" : `, as in ${files.join(" and ")} of docs/policies`;
	return `allow ${action}: add ${JSON.stringify(statement)} to the role's policy${where} (${PAGE}, "${HEADINGS[to.by]}")`;
}
export { PERMISSIONS as i, wayOutOf as n, PARTITIONS as r, denialIn as t };
