import { An as DATABASE_NAME, Dr as count } from "./start.js";
import { t as PERMISSIONS } from "./permissions.js";
import { n as PRINTED_POLICIES, r as printedPolicy, t as PARTITIONS } from "./permissions2.js";
// src/permissions/denied.ts
const ACTION = "([a-z\\d-]+:[A-Z]\\w+)";
const SAYS_ACTION = [
	new RegExp(`not authorized to perform: ${ACTION}`),
	new RegExp(`doesn't have permission to call ${ACTION}`),
	new RegExp(`API: ${ACTION} You are not authorized`)
];
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
function resourceIn(text) {
	const [, resource = ""] = / on resource: (arn:\S+)/.exec(text) ?? [];
	return resource === "" || resource.includes("***") ? null : resource;
}
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
function isOfService({ when }, names, service) {
	return service !== "" && JSON.stringify(when?.(names) ?? {}).includes(`"${service}.`);
}
const ROLES_OF = {
	direct: [
		["plan", "deploy"],
		["plan-with-service-role", "deploy-with-service-role"],
		[
			"outputs",
			"reboot",
			"restore-secret",
			"connect"
		]
	],
	cloudformation: [["deploy", "service"]]
};
function policiesWith(statement, by, partition) {
	const named = (role) => {
		const found = PRINTED_POLICIES.find((one) => one.role === role && printedPolicy(one, partition).Statement.some((other) => isAllowedBy(statement, other)));
		return found === void 0 ? [] : [found.name];
	};
	return ROLES_OF[by].map((roles) => roles.flatMap(named)).find((names) => names.length > 0) ?? [];
}
function isAllowedBy({ Action: action, Condition: condition }, other) {
	const conditions = JSON.stringify(other.Condition ?? {});
	const values = Object.values(condition ?? {}).flatMap((tests) => Object.values(tests).flat());
	return other.Effect === "Allow" && [other.Action].flat().some((one) => covers(one, String(action))) && values.every((value) => conditions.includes(JSON.stringify(value)));
}
function covers(pattern, action) {
	return pattern.endsWith("*") ? action.startsWith(pattern.slice(0, -1)) : pattern === action;
}
function isOfDeploys(action) {
	const rows = PERMISSIONS.filter(({ actions }) => actions.includes(action));
	return rows.length === 0 || rows.some(({ verbs }) => verbs.includes("deploy"));
}
const PAGE = "docs/permissions.md";
const HEADINGS = {
	direct: "Our own calls",
	cloudformation: "CloudFormation's calls"
};
function wayOutOf(denial, to) {
	const { action, isExplicit } = denial;
	if (action === null) return `AWS does not say which action it denies; ${PAGE} has all of them, below "${HEADINGS[to.by]}"`;
	if (isExplicit) {
		const forbids = `a Deny statement forbids ${action}, and no Allow overrides it`;
		return isOfDeploys(action) ? `${forbids}: the plan role may change nothing; run this as the deploy role, or take ${action} out of that statement` : `${forbids}: take ${action} out of that statement`;
	}
	const statement = statementFor(denial, to);
	if (statement === null) return `allow ${action} for this role; ${PAGE} lists every permission`;
	const files = policiesWith(statement, to.by, denial.partition).map((name) => `${name}.json`);
	const where = files.length === 0 ? "" : `, as in ${files.join(" and ")} of docs/policies`;
	return `allow ${action}: add ${JSON.stringify(statement)} to the role's policy${where} (${PAGE}, "${HEADINGS[to.by]}")`;
}
// src/plan/messages/deploy/waits.ts
const waitMessages = {
	otherOperation: (stack, status) => `${stack}: another operation is in progress (${status})`,
	toBegin: (stack) => `${stack}: CloudFormation has not begun yet`,
	comparing: (stack) => `${stack}: CloudFormation compares it with the file`,
	toShow: (stack, status) => `${stack}: AWS does not show ${status} yet`,
	snapshot: (database, snapshot) => `${DATABASE_NAME[database]}: taking the snapshot ${snapshot}`,
	deletion: (database, identifier) => `${DATABASE_NAME[database]}: deleting ${identifier}`,
	idle: (identifier) => `${identifier}: busy with something else`,
	settings: (database) => `${DATABASE_NAME[database]}: changing`,
	restart: (name) => `${name}: restarting`,
	restored: (secret) => `secret ${secret}: its deletion is being taken back`,
	bastion: (stage) => `bastion of ${stage}: becoming ready`,
	rateLimit: (action, region, calls) => `waiting for AWS's rate limit of ${action} in ${region}${calls === 0 ? "" : `: ${count(calls, "call")}`}`,
	percent: (percent) => `${percent} %`,
	storage: (word, percent) => `storage ${percent} % ${word}`,
	finalSnapshot: (percent) => `final snapshot ${percent} %`,
	percentUnread: (why) => `how far AWS is, in percent, is not shown: ${why}`
};
// src/facts/stack/stack-name.ts
function stackNameIn(stackId) {
	return /:stack\/([^/]+)\//.exec(stackId)?.[1] ?? stackId;
}
export { wayOutOf as i, waitMessages as n, denialIn as r, stackNameIn as t };
