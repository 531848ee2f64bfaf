import { Ci as CACHE_KINDS, Ei as SQL_KINDS, _i as BASTION_KINDS, wi as DATABASES } from "./start.js";
import { _ as stacks, a as images, c as keys, d as rolesOfApplication, f as secrets, g as snapshots, h as sessions, i as identityProviders, l as madeRoles, n as databases, o as instances, p as serviceRole, r as ec2Instances, s as keyPairParameters, t as cacheServiceRole, u as passedRoles, v as tunnelDocument } from "./permissions3.js";
const BASTIONS = Object.keys(BASTION_KINDS).map((kind) => `bastion-${kind}`);
const REPLICAS = ["replica", "replica-elsewhere"];
const SQL = SQL_KINDS;
const CACHES = CACHE_KINDS;
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
const WITH_ROLES = [
	...BASTIONS,
	"bastion-endpoints",
	"monitoring"
];
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
function featuresOf({ bastion, databases, existing, network, region, secretsKmsKey }) {
	const all = DATABASES.flatMap((kind) => databases[kind] ?? []);
	const sql = SQL_KINDS.flatMap((kind) => databases[kind] ?? []);
	const found = [
		...all.map(({ kind }) => kind),
		network.kind === "own" ? "own-vpc" : "given-vpc",
		sql.some(({ readReplica }) => readReplica) && "reader",
		...sql.map((one) => replicaOf(one, region)),
		sql.some(({ replicaRegions }) => replicaRegions.length > 0) && "replica-elsewhere",
		Object.keys(existing).length > 0 && "existing",
		all.some(({ restoreFrom }) => restoreFrom?.kind === "snapshot") && "restore-snapshot",
		all.some(({ restoreFrom }) => restoreFrom?.kind === "time") && "restore-time",
		(secretsKmsKey !== null || all.some(({ kmsKey }) => kmsKey !== null)) && "own-key",
		sql.some(({ monitoring = 0 }) => monitoring > 0) && "monitoring",
		bastion !== null && `bastion-${bastion.access}`,
		bastion?.endpoints === true && "bastion-endpoints"
	];
	return [...new Set(found.filter((feature) => feature !== false))];
}
function replicaOf({ replicaOf: source }, region) {
	if (source === null) return false;
	return source.region === region ? "replica" : "replica-elsewhere";
}
// src/permissions/rows.ts
function direct(verbs, rows) {
	return rows.map((row) => ({
		...row,
		by: "direct",
		verbs
	}));
}
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
function byCloudFormation(rows) {
	return rows.map((row) => ({
		...row,
		by: "cloudformation",
		verbs: ["deploy", "destroy"]
	}));
}
function onlyWith(features, rows) {
	return rows.map((row) => ({
		...row,
		features
	}));
}
// src/permissions/table/bastion.ts
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
const BASTION = [...byChangeSets([{
	actions: ["ssm:GetParameters"],
	features: BASTIONS,
	on: images,
	why: "The image, where a template names AWS's newest one."
}]), ...byCloudFormation([
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
])];
// src/permissions/table/connect.ts
const NAMES_A_DOCUMENT = { "ssm:SessionDocumentAccessCheck": "true" };
const CONNECT = direct(["connect"], [
	{
		actions: ["secretsmanager:GetSecretValue"],
		on: secrets,
		why: "User and password. The secret of an `existing` database has a name of its own: allow that one by its ARN."
	},
	{
		actions: ["kms:Decrypt"],
		features: ["own-key"],
		on: keys,
		when: () => ({ StringLike: { "kms:ViaService": "secretsmanager.*" } }),
		why: "Secrets that have a key of yours. The key's own policy must allow it too."
	},
	{
		actions: ["ssm:GetParameter"],
		features: ["bastion-ssh"],
		on: keyPairParameters,
		why: "The private key of a bastion, whose parameter `tinystacks outputs` names: put its name in the place of the last `*`, or people get the keys of every bastion in the account. With Session Manager there is none."
	},
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
		actions: ["ssm:TerminateSession", "ssm:ResumeSession"],
		features: ["bastion-session-manager"],
		on: sessions,
		when: () => ({ StringEquals: { "ssm:resourceTag/aws:ssmmessages:session-id": "${aws:userid}" } }),
		why: "One's own sessions, by the tag that Session Manager gives to each: their names begin with a person's name or a role's session, and not with the user id."
	},
	{
		actions: ["ssmmessages:OpenDataChannel"],
		features: ["bastion-session-manager"],
		why: "The way to the host. What can be reached is decided when a session begins."
	}
]);
// src/permissions/table/doctor.ts
const DOCTOR = direct(["doctor"], [
	{
		actions: ["iam:ListOpenIDConnectProviders"],
		why: "Whether the account knows GitHub's identity provider. Without it `doctor` says that it is not verified."
	},
	{
		actions: ["iam:GetOpenIDConnectProvider"],
		on: identityProviders,
		why: "Whom its tokens may be meant for. Without it that is not verified."
	},
	{
		actions: ["iam:GetRole"],
		on: rolesOfApplication,
		why: "Whether the roles that `bootstrap` makes are there, and whom they trust. Without it that is not verified. Roles by other names: allow them by their ARNs."
	},
	{
		actions: ["iam:SimulatePrincipalPolicy"],
		on: rolesOfApplication,
		why: "Whether the policies of these roles allow what the file takes. Without it that is not verified."
	}
]);
// src/permissions/table/databases.ts
function firstUseBy(service) {
	return () => ({ StringEquals: { "iam:AWSServiceName": service } });
}
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
const LOOKING = [
	"plan",
	"deploy",
	"destroy",
	"reboot",
	"outputs",
	"connect"
];
const PLANNING = ["plan", "deploy"];
const READS = [
	...direct([
		...LOOKING,
		"restore-secret",
		"promote",
		"doctor"
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
	...direct([...LOOKING, "doctor"], [{
		actions: ["elasticache:DescribeCacheClusters"],
		why: "The caches that run, and how many nodes the region has. Without it the plan says that it is not verified."
	}]),
	...direct([...LOOKING, "restore-secret"], [{
		actions: ["secretsmanager:DescribeSecret"],
		why: "When a secret will be deleted, whether its copy in another region is independent, as after a promotion, and whether a URL is older than the password in it. No value is read. Without it a new replica in another region is refused."
	}]),
	...direct([...PLANNING, "connect"], [{
		actions: ["ec2:DescribeSecurityGroups"],
		why: "The groups of `allowFrom` and of a VPC that you give: without it a plan is refused that would admit a group that nobody has looked at. `tinystacks connect` looks whether the groups still let it through, and otherwise says that it is not verified."
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
			actions: ["ec2:DescribeSubnets"],
			why: "A VPC that you give, its subnets, and the zones of a deployed stage that gets its first SQL database. Without it a plan is refused that would use a subnet that nobody has looked at."
		},
		{
			actions: ["ec2:DescribeAvailabilityZones"],
			why: "Which zones CloudFormation has for a VPC that a stage makes. Without it the plan says that it is not verified."
		}
	]),
	...direct([...PLANNING, "doctor"], [{
		actions: ["ec2:DescribeVpcs"],
		why: "Which range is free for a VPC that a stage makes, and how many there are. Without it the plan says that it is not verified."
	}, {
		actions: [
			"rds:DescribeAccountAttributes",
			"ec2:DescribeAddresses",
			"ec2:DescribeAccountAttributes",
			"servicequotas:GetServiceQuota"
		],
		why: "Whether the region's quotas have room for what a plan makes. Without one the plan says that it is not verified, with AWS's default."
	}])
];
// src/permissions/table/reads-of-features.ts
const READS_OF_FEATURES = [
	...direct([
		"plan",
		"deploy",
		"destroy",
		"connect"
	], [{
		actions: ["elasticache:DescribeCacheSubnetGroups"],
		features: ["own-vpc", "existing"],
		why: "Which caches live in the VPC of a stage, before that goes; and the VPC of an `existing` Redis, or of one that `tinystacks connect` does not reach."
	}]),
	...direct([
		"plan",
		"deploy",
		"destroy"
	], [{
		actions: ["ec2:DescribeNetworkInterfaces"],
		features: ["own-vpc", "given-vpc"],
		why: "Who lives in subnets that a stage leaves, and who still wears the client security group that `destroy` deletes. Without it the plan warns that it is not verified."
	}]),
	...direct([...PLANNING, "connect"], [{
		actions: ["rds:DescribeDBClusters", "elasticache:DescribeServerlessCaches"],
		features: ["existing"],
		why: "What the name of an `existing` database is: an instance, a cluster, a serverless cache; and why one does not answer."
	}]),
	...direct(PLANNING, [
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
	])
];
// src/permissions/table/roles.ts
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
		actions: ["ssm:DescribeAssociation", "ssm:DescribeInstanceAssociationsStatus"],
		features: ["bastion-ssh", "bastion-session-manager"],
		why: "Whether a new bastion has applied what takes its shell away."
	}]),
	...direct(["deploy", "connect"], [{
		actions: ["ssm:DescribeInstanceInformation"],
		features: ["bastion-ssh", "bastion-session-manager"],
		why: "Whether a new bastion has registered, and why no session begins on one."
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
	...BASTION,
	...CONNECT,
	...DOCTOR
];
export { FEATURE_SETS as n, featuresOf as r, PERMISSIONS as t };
