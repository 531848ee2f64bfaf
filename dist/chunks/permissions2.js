import { n as FEATURE_SETS, t as PERMISSIONS } from "./permissions.js";
// src/permissions/roles.ts
const DEPLOYING = [
	"plan",
	"deploy",
	"destroy",
	"outputs",
	"reboot",
	"promote"
];
const LOOKING = [
	"plan",
	"outputs",
	"promote"
];
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
		calls: calls(LOOKING, COMPARING),
		passes: false
	},
	"plan-with-service-role": {
		calls: calls(LOOKING, COMPARING),
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
	connect: {
		calls: calls(["connect"]),
		passes: false
	},
	doctor: {
		calls: calls(["doctor"]),
		passes: false
	}
};
function onlyPlans(role) {
	return role === "plan" || role === "plan-with-service-role";
}
function makesResources(role) {
	return ROLES[role].calls.cloudformation === CHANGING;
}
// src/permissions/policy.ts
function permissionsOf({ role, features }, table = PERMISSIONS) {
	const { calls, passes } = ROLES[role];
	const has = /* @__PURE__ */ new Set([...features, ...passes ? ["service-role"] : []]);
	return table.filter((row) => row.verbs.some((verb) => calls[row.by].includes(verb)) && (row.features === void 0 || row.features.some((feature) => has.has(feature))));
}
function policyOf(request, table = PERMISSIONS) {
	const { partition, stack = null, stackNames } = request;
	const names = {
		partition,
		stack,
		stackNames
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
function isCovered(grant, index, grants) {
	return grants.some((other, at) => at !== index && other.action === grant.action && covers(other, grant) && (at < index || !covers(grant, other)));
}
function covers(other, { resources, condition }) {
	return (other.condition === null || isSame(other.condition, condition)) && resources.every((arn) => other.resources.some((wider) => matches(wider, arn)));
}
function matches(wider, pattern) {
	const parts = wider.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
	return new RegExp(`^${parts.join(".*")}$`).test(pattern);
}
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
function valueless(condition) {
	const keys = Object.entries(condition).flatMap(([operator, tests]) => Object.keys(tests).map((key) => [operator, key]));
	return keys.length === 1 ? keys : condition;
}
function either(one, other) {
	return Object.fromEntries(Object.entries(one).map(([operator, tests]) => [operator, Object.fromEntries(Object.entries(tests).map(([key, value]) => [key, oneOrMore([...new Set([value, other[operator]?.[key] ?? []].flat())])]))]));
}
function isSame(one, other) {
	return JSON.stringify(one) === JSON.stringify(other);
}
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
const PRINTED_STACK = "shop";
const PARTITIONS = [
	"aws",
	"aws-us-gov",
	"aws-cn"
];
const SETS = Object.keys(FEATURE_SETS);
function forAllFiles(role) {
	return {
		name: role,
		role,
		set: "everything"
	};
}
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
	forAllFiles("connect"),
	forAllFiles("doctor")
];
function printedPolicy({ role, set }, partition) {
	return policyOf({
		role,
		features: FEATURE_SETS[set],
		partition,
		stack: PRINTED_STACK
	});
}
export { policyOf as a, permissionsOf as i, PRINTED_POLICIES as n, printedPolicy as r, PARTITIONS as t };
