import { Cr as listed, Er as usageError, Jr as PARTITION_OF, Tr as TinystacksError, _t as attribute, bt as sub, d as done, f as failedFor, gt as trustOf$1, ri as arnOf, vt as condition, xt as variable, yr as load, yt as ref } from "./start.js";
import { i as policyOf, r as PARTITIONS } from "./permissions2.js";
import { i as featuresOf, n as serviceRoleOf, r as FEATURE_SETS } from "./permissions.js";
import { J as rootCause, q as isOfStack } from "./apply.js";
import { $t as isBusy, Qt as hasEnded, en as stackState, tn as succeeded } from "./plan6.js";
import { _ as pause, g as since, h as during, i as prepareChangeSet, t as guardAccount, u as changeSetName } from "./inspect.js";
import { n as saysYes } from "./render3.js";
// src/template/bootstrap/parameters.ts
const PARAMETERS = {
	repositoryId: "RepositoryId",
	ownerId: "OwnerId",
	identityProvider: "IdentityProvider",
	permissionsBoundary: "PermissionsBoundary"
};
const PROVIDER = "GitHubProvider";
function optionalArn(resource) {
	return `^(arn:aws(-[a-z]+)*:iam::(aws|\\d{12}):${resource})?$`;
}
const DECLARED = {
	[PARAMETERS.repositoryId]: {
		Type: "String",
		AllowedPattern: "^[1-9]\\d*$",
		ConstraintDescription: "the number that GitHub gives the repository",
		Description: "The id of the repository: gh api repos/OWNER/NAME --jq .id"
	},
	[PARAMETERS.ownerId]: {
		Type: "String",
		AllowedPattern: "^[1-9]\\d*$",
		ConstraintDescription: "the number that GitHub gives the owner",
		Description: "The id of its owner: gh api repos/OWNER/NAME --jq .owner.id"
	},
	[PARAMETERS.identityProvider]: {
		Type: "String",
		Default: "",
		AllowedPattern: optionalArn("oidc-provider/token\\.actions\\.githubusercontent\\.com"),
		ConstraintDescription: "the ARN of the provider token.actions.githubusercontent.com, or nothing",
		Description: "ARN of the account's identity provider of GitHub. Leave it empty where there is none: the stack then makes it."
	},
	[PARAMETERS.permissionsBoundary]: {
		Type: "String",
		Default: "",
		AllowedPattern: optionalArn("policy/.+"),
		ConstraintDescription: "the ARN of a managed policy, or nothing",
		Description: "ARN of the permissions boundary of every role. Leave it empty for none."
	}
};
const CONDITIONS = {
	MakesProvider: { "Fn::Equals": [{ Ref: PARAMETERS.identityProvider }, ""] },
	HasBoundary: { "Fn::Not": [{ "Fn::Equals": [{ Ref: PARAMETERS.permissionsBoundary }, ""] }] }
};
function when(name, then, otherwise) {
	return condition(name, then, otherwise);
}
// src/template/bootstrap/given.ts
const NOTHING_GIVEN = {
	repositoryId: null,
	ownerId: null,
	identityProvider: null,
	permissionsBoundary: null
};
function declaredWith(given) {
	return Object.fromEntries(keys().map((key) => {
		const declared = DECLARED[PARAMETERS[key]];
		return [PARAMETERS[key], {
			...declared,
			...given[key] !== null && { Default: given[key] }
		}];
	}));
}
function malformedIn(given) {
	return keys().find((key) => given[key] !== null && !(given[key] !== "" && new RegExp(DECLARED[PARAMETERS[key]].AllowedPattern).test(given[key]))) ?? null;
}
function givenBy(body) {
	const defaults = defaultsIn(body);
	const of = (key) => {
		const value = defaults[PARAMETERS[key]]?.Default;
		return typeof value === "string" && value !== "" ? value : null;
	};
	return {
		repositoryId: of("repositoryId"),
		ownerId: of("ownerId"),
		identityProvider: of("identityProvider"),
		permissionsBoundary: of("permissionsBoundary")
	};
}
function defaultsIn(body) {
	try {
		return JSON.parse(body).Parameters ?? {};
	} catch {
		return {};
	}
}
function keys() {
	return Object.keys(PARAMETERS);
}
// src/template/bootstrap/trust.ts
const ISSUER = "token.actions.githubusercontent.com";
function audienceIn(partition) {
	return partition === "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com";
}
function trustOfPlans(trusted) {
	return trustOf(trusted, { StringLike: subjects(trusted, [
		"pull_request",
		`ref:refs/heads/${trusted.branch}`,
		`ref:refs/heads/gh-readonly-queue/${trusted.branch}/*`
	]) });
}
function trustOfBranch(trusted) {
	return trustOf(trusted, { StringEquals: subjects(trusted, [`ref:refs/heads/${trusted.branch}`]) });
}
function trustOfEnvironment(trusted, environment) {
	return trustOf(trusted, { StringEquals: {
		...subjects(trusted, [`environment:${environment}`]),
		...knowsClaims(trusted) && {
			[`token.actions.githubusercontent.com:environment`]: environment,
			[`token.actions.githubusercontent.com:ref`]: `refs/heads/${trusted.branch}`
		}
	} });
}
function knowsClaims({ partition }) {
	return partition === "aws";
}
function subjects({ owner, repository }, ends) {
	const { ownerId, repositoryId } = PARAMETERS;
	return { [`${ISSUER}:sub`]: ends.flatMap((end) => [`repo:${owner}/${repository}:${end}`, sub`repo:${owner}@${variable(ownerId)}/${repository}@${variable(repositoryId)}:${end}`]) };
}
function trustOf(trusted, conditions) {
	return {
		Version: "2012-10-17",
		Statement: [{
			Effect: "Allow",
			Principal: { Federated: when("MakesProvider", attribute(PROVIDER, "Arn"), ref(PARAMETERS.identityProvider)) },
			Action: "sts:AssumeRoleWithWebIdentity",
			Condition: {
				...conditions,
				StringEquals: {
					[`${ISSUER}:aud`]: audienceIn(trusted.partition),
					...knowsClaims(trusted) && { [`token.actions.githubusercontent.com:repository_id`]: ref(PARAMETERS.repositoryId) },
					...conditions["StringEquals"]
				}
			}
		}]
	};
}
// src/template/bootstrap/roles.ts
const DEPLOYING = 14400;
function rolesOf(stages, application, trusted, jobs) {
	const { partition } = trusted;
	const names = namesOf(stages, application);
	const policy = (role, set, stackNames = names) => policyOf({
		role,
		features: FEATURE_SETS[set],
		partition,
		stack: application,
		stackNames
	});
	const deploys = (id, name, trust, of, does) => role(id, name, trust, policy("deploy-with-service-role", "everything", of), does);
	const plan = role("PlanRole", `${application}-plan`, trustOfPlans(trusted), policy("plan-with-service-role", "everything"), "Plans on pull requests. It can change nothing.");
	const service = role("ServiceRole", serviceRoleOf(application), trustOf$1("cloudformation.amazonaws.com"), policy("service", featureSetOf(stages)), "CloudFormation acts by it. Delete it after the last stack: without it none can be changed or deleted.");
	return [
		plan,
		...jobs === "one" ? [deploys("DeployRole", `${application}-deploy`, trustOfBranch(trusted), names, "Deploys every stage.")] : stages.map(({ name, stackName }) => deploys(`DeployRole${idOf(name)}`, `${application}-${name}-deploy`, trustOfEnvironment(trusted, name), [stackName], `Deploys ${name}.`)),
		service
	];
}
function role(id, name, trust, policy, does) {
	return {
		id,
		does,
		resource: {
			Type: "AWS::IAM::Role",
			Properties: {
				RoleName: name,
				Description: `tinystacks: ${does}`,
				AssumeRolePolicyDocument: trust,
				...id.startsWith("DeployRole") && { MaxSessionDuration: DEPLOYING },
				PermissionsBoundary: when("HasBoundary", ref(PARAMETERS.permissionsBoundary), ref("AWS::NoValue")),
				Policies: [{
					PolicyName: "tinystacks",
					PolicyDocument: policy
				}]
			}
		}
	};
}
function namesOf(stages, application) {
	const others = stages.map(({ stackName }) => stackName);
	return [`${application}-*`, ...others.filter((name) => !name.startsWith(`${application}-`))];
}
function featureSetOf(stages) {
	const features = new Set(stages.flatMap(featuresOf));
	return Object.keys(FEATURE_SETS).find((set) => [...features].every((feature) => FEATURE_SETS[set].includes(feature))) ?? "everything";
}
function idOf(stage) {
	return stage.split("-").map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`).join("Dash");
}
// src/template/bootstrap/bootstrap.ts
function bootstrapTemplate(stages, application, trusted, jobs, given = NOTHING_GIVEN) {
	const roles = rolesOf(stages, application, trusted, jobs);
	const ids = roles.map(({ id }) => id);
	const twice = ids.find((id, index) => ids.indexOf(id) !== index);
	if (twice !== void 0) throw usageError(`two stages would have the logical id \`${twice}\`, in which a hyphen is written \`Dash\``, "rename one of the stages, or take --jobs one");
	const { owner, repository } = trusted;
	return {
		AWSTemplateFormatVersion: "2010-09-09",
		Description: `Roles by which ${owner}/${repository} plans and deploys the databases of ${application}. Made by tinystacks.`,
		Parameters: declaredWith(given),
		Conditions: CONDITIONS,
		Resources: {
			[PROVIDER]: provider(trusted),
			...Object.fromEntries(roles.map(({ id, resource }) => [id, resource]))
		},
		Outputs: Object.fromEntries(roles.map(({ id, does }) => [id, {
			Description: does,
			Value: attribute(id, "Arn")
		}]))
	};
}
function provider(trusted) {
	return {
		Type: "AWS::IAM::OIDCProvider",
		Condition: "MakesProvider",
		DeletionPolicy: "Retain",
		UpdateReplacePolicy: "Retain",
		Properties: {
			Url: `https://${ISSUER}`,
			ClientIdList: [audienceIn(trusted.partition)]
		}
	};
}
// src/template/bootstrap/limits.ts
const LONGEST_NAME = 64;
const LARGEST_INLINE = 10240;
const LARGEST_TRUST = 2048;
function refusedByIam({ Resources }) {
	const roles = Object.values(Resources).flatMap(({ Properties }) => typeof Properties["RoleName"] === "string" ? [{
		name: Properties["RoleName"],
		trust: Properties["AssumeRolePolicyDocument"],
		policies: Properties["Policies"]
	}] : []);
	for (const { name, trust, policies } of roles) {
		if (name.length > LONGEST_NAME) return {
			why: `the role \`${name}\` has a longer name than the ${String(LONGEST_NAME)} characters that IAM takes`,
			hint: "shorten `stack`, or the name of the stage"
		};
		if (sizeOf(trust) > 2048) return {
			why: `the trust policy of \`${name}\` is larger than the ${String(LARGEST_TRUST)} characters that IAM takes`,
			hint: "shorten the name of the branch"
		};
		if (sizeOf(policies) > 10240) return {
			why: `the policy of \`${name}\` is larger than the ${String(LARGEST_INLINE)} characters that IAM takes`,
			hint: "leave out each `stackName` that a stage does not need, or name fewer stages with --stage"
		};
	}
	return null;
}
function sizeOf(policy) {
	return JSON.stringify(policy).replaceAll(/\s/g, "").length;
}
// src/plan/messages/bootstrap.ts
const MARKS = {
	Add: "+",
	Remove: "-"
};
const bootstrapMessages = {
	stackName: (application) => `tinystacks-${application}`,
	needsIds: "the ids of the repository and of its owner are needed: --repo-id and --owner-id",
	idsOf: (repo) => `gh api repos/${repo} --jq '"--repo-id \\(.id) --owner-id \\(.owner.id)"'`,
	tooLarge: "the template is larger than CloudFormation takes from a call",
	printIt: "write it to a file with --print and deploy it from S3, or take --jobs one",
	variable: ({ environment, name, value }, repo) => `  gh variable set ${name} --repo ${repo}${environment === null ? "" : ` --env ${environment}`} --body ${value}`,
	waiting: (stack) => `${stack}: making the roles`,
	nothing: (stack) => `${stack} is as the file needs it`,
	will: (stack, region, isNew) => `${stack} in ${region} will be ${isNew ? "created" : "updated"}:`,
	change: ({ action, logicalId, properties, type }) => `  ${MARKS[action] ?? "~"} ${logicalId} (${type})${properties.length === 0 ? "" : `: ${properties.join(", ")}`}`,
	removes: (ids) => `  ${ids.join(", ")}: jobs that act by what is removed will fail`,
	question: (stack) => `Change ${stack}? [y/N] `,
	done: (stack) => `${stack} is complete. It is protected from deletion: CloudFormation needs its service role.`,
	variables: "Let the workflow know the roles:",
	unchanged: (stack) => `${stack} was not changed.`,
	declined: "it was not agreed to",
	nobody: "nobody could be asked: --yes answers",
	failed: (stack, status, cause) => `${stack} failed: ${cause ?? status}`,
	notReady: (stack, status) => `${stack} cannot be changed: it is in ${status}`,
	wayOut: (stack, region, isFailedCreate) => isFailedCreate ? `nothing of it is in use; delete it: aws cloudformation delete-stack --stack-name ${stack} --region ${region}` : "see its events in CloudFormation, and try again once it is complete",
	exists: "the account has the provider already: give its ARN with --provider"
};
// src/apply/bootstrap.ts
async function rolesStack({ aws, clock }, name) {
	const waiting = since(clock, () => [{ what: bootstrapMessages.waiting(name) }]);
	const found = await during(clock, waiting, async () => {
		for (let attempt = 0;; attempt++) {
			const now = await aws.stacks.describe(name);
			if (now === null || !isBusy(now.status)) return now;
			await clock.sleep(pause(attempt));
		}
	});
	const state = stackState(found?.status ?? null);
	if (found === null || state === "absent") return null;
	if (state === "ready") return found;
	throw new TinystacksError("stack-not-settled", bootstrapMessages.notReady(name, found.status), {
		exit: 1,
		hint: bootstrapMessages.wayOut(name, aws.region, state === "failed-create")
	});
}
function compareRoles({ aws, clock }, stackName, body, deployed) {
	const type = deployed === null ? "CREATE" : "UPDATE";
	const request = {
		stackName,
		name: changeSetName(aws.now()),
		type,
		body,
		tags: {}
	};
	return prepareChangeSet(aws.stacks, clock, request);
}
function changesIn({ content }) {
	return content.changes.map(({ logicalId, type, action, details }) => {
		const names = details.map(({ attribute, property }) => property ?? attribute);
		return {
			logicalId,
			type,
			action,
			properties: action === "Modify" ? [...new Set(names)] : []
		};
	});
}
async function carryOutRoles({ aws, clock }, stackName, { handle, type }) {
	const { stackId } = handle;
	const token = changeSetName(aws.now());
	await aws.stacks.executeChangeSet(handle, token);
	const waiting = since(clock, () => [{ what: bootstrapMessages.waiting(stackName) }]);
	await during(clock, waiting, async () => {
		for (let attempt = 0;; attempt++) {
			await clock.sleep(pause(attempt));
			const events = await aws.stacks.events(stackId, token, () => false);
			const end = events.find((event) => isOfStack(event, stackId) && hasEnded(event.status));
			if (end === void 0) continue;
			if (succeeded(end.status)) return;
			const cause = rootCause(events.toReversed(), stackId)?.reason ?? null;
			throw new TinystacksError("bootstrap-failed", bootstrapMessages.failed(stackName, end.status, cause), {
				exit: 1,
				hint: /Provider with url \S+ already exists/.test(cause ?? "") ? bootstrapMessages.exists : bootstrapMessages.wayOut(stackName, aws.region, type === "CREATE")
			});
		}
	});
	await aws.stacks.setTerminationProtection(stackId, true);
	return stackId;
}
// src/template/bootstrap/variables.ts
function variablesOf({ Resources }, stackId, application) {
	const { partition = "aws", account = "" } = arnOf(stackId) ?? {};
	return Object.entries(Resources).flatMap(([id, { Properties }]) => {
		const role = Properties["RoleName"];
		if (typeof role !== "string") return [];
		const value = `arn:${partition}:iam::${account}:role/${role}`;
		if (id === "PlanRole") return {
			name: "PLAN_ROLE",
			environment: null,
			value
		};
		if (id === "ServiceRole") return {
			name: "SERVICE_ROLE",
			environment: null,
			value
		};
		const stage = role.slice(`${application}-`.length, -7);
		return {
			name: "DEPLOY_ROLE",
			environment: id === "DeployRole" ? null : stage,
			value
		};
	});
}
// src/commands/shared/change-roles.ts
async function changeRoles(context, { config, file }, { account, first, given, names, repo, templateFor }) {
	const aws = await context.connect(first.region);
	const roles = {
		aws,
		clock: context.clock
	};
	const stackName = bootstrapMessages.stackName(config.stack);
	const deployed = await rolesStack(roles, stackName);
	await guardAccount({
		aws,
		locate: config.locate,
		file: file.name
	}, first, deployed);
	const template = templateFor(complete(given, deployed ? givenBy(await aws.stacks.template(deployed.id)) : NOTHING_GIVEN, repo));
	const end = await carriedOut(context, roles, stackName, template, deployed);
	const json = {
		account,
		stages: names,
		template
	};
	if (end.kind === "declined") {
		const result = done({
			text: bootstrapMessages.unchanged(stackName),
			json: {
				...json,
				stack: null,
				variables: []
			}
		});
		return failedFor(result, 3, "declined", end.why);
	}
	const variables = variablesOf(template, end.stackId, config.stack);
	return done({
		text: [
			end.kind === "same" ? bootstrapMessages.nothing(stackName) : bootstrapMessages.done(stackName),
			bootstrapMessages.variables,
			...variables.map((one) => bootstrapMessages.variable(one, repo))
		].join("\n"),
		json: {
			...json,
			stack: {
				id: end.stackId,
				changed: end.kind === "changed"
			},
			variables
		}
	});
}
function complete(given, before, repo) {
	const all = {
		repositoryId: given.repositoryId ?? before.repositoryId,
		ownerId: given.ownerId ?? before.ownerId,
		identityProvider: given.identityProvider ?? before.identityProvider,
		permissionsBoundary: given.permissionsBoundary ?? before.permissionsBoundary
	};
	if (all.repositoryId === null || all.ownerId === null) throw usageError(bootstrapMessages.needsIds, bootstrapMessages.idsOf(repo));
	return all;
}
async function carriedOut({ ask, options, reporter }, roles, stackName, template, deployed) {
	const body = JSON.stringify(template);
	if (Buffer.byteLength(body) > 51200) throw usageError(bootstrapMessages.tooLarge, bootstrapMessages.printIt);
	const compared = deployed && await compareRoles(roles, stackName, body, deployed);
	if (deployed !== null && compared === null) return {
		kind: "same",
		stackId: deployed.id
	};
	const changes = compared ? changesIn(compared) : newIn(template);
	reporter.line(bootstrapMessages.will(stackName, roles.aws.region, deployed === null));
	for (const change of changes) reporter.line(bootstrapMessages.change(change));
	const gone = changes.filter(({ action }) => action === "Remove").map(({ logicalId }) => logicalId);
	if (gone.length > 0) reporter.line(bootstrapMessages.removes(gone));
	if (!(options.yes === true || ask !== null && await saysYes(ask, bootstrapMessages.question(stackName)))) {
		if (compared) await roles.aws.stacks.discardChangeSet(compared.handle);
		return {
			kind: "declined",
			why: ask === null ? bootstrapMessages.nobody : bootstrapMessages.declined
		};
	}
	const agreed = compared ?? await compareRoles(roles, stackName, body, null);
	if (agreed === null) throw new Error("CloudFormation has nothing to do for a new stack");
	return {
		kind: "changed",
		stackId: await carryOutRoles(roles, stackName, agreed)
	};
}
function newIn({ Parameters, Resources }) {
	const hasProvider = (Parameters["IdentityProvider"]?.Default ?? "") !== "";
	return Object.entries(Resources).filter(([, { Condition }]) => Condition === void 0 || !hasProvider).map(([logicalId, { Type: type }]) => ({
		logicalId,
		type,
		action: "Add",
		properties: []
	}));
}
// src/commands/bootstrap.ts
const bootstrap = async (context) => {
	const { options } = context;
	const { repo, ...repository } = repositoryOf(options);
	const branch = branchOf(options);
	const loaded = load(context);
	const { config, stages } = loaded;
	const { account, first, partition } = placeOf(stages);
	const templateFor = (given) => {
		const trusted = {
			...repository,
			branch,
			partition
		};
		const jobs = options.jobs ?? "one";
		const template = bootstrapTemplate(stages, config.stack, trusted, jobs, given);
		const refused = refusedByIam(template);
		if (refused !== null) throw usageError(refused.why, refused.hint);
		return template;
	};
	const given = options.given ?? NOTHING_GIVEN;
	const wrong = malformedIn(given);
	if (wrong !== null) throw usageError(...MALFORMED[wrong]);
	const names = stages.map(({ name }) => name);
	if (options.print !== true) return changeRoles(context, loaded, {
		account,
		first,
		names,
		given,
		repo,
		templateFor
	});
	const template = templateFor(given);
	return done({
		text: JSON.stringify(template, null, 2),
		json: {
			account,
			stages: names,
			template,
			stack: null,
			variables: []
		}
	});
};
const MALFORMED = {
	repositoryId: ["--repo-id must be a number", "gh api repos/OWNER/NAME --jq .id"],
	ownerId: ["--owner-id must be a number", "gh api repos/OWNER/NAME --jq .owner.id"],
	identityProvider: ["--provider must be the ARN of GitHub's identity provider", "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"],
	permissionsBoundary: ["--boundary must be the ARN of a managed policy", "arn:aws:iam::123456789012:policy/boundary"]
};
const REPOSITORY = /^([A-Za-z\d](?:[A-Za-z\d_-]*))\/([\w.-]+)$/;
function repositoryOf({ repo = null }) {
	const example = "for example --repo acme/shop";
	if (repo === null) throw usageError("`bootstrap` needs the repository: --repo", example);
	const [, owner = "", repository = ""] = REPOSITORY.exec(repo) ?? [];
	if (owner === "") throw usageError(`--repo must be a repository of GitHub, not \`${repo}\``, example);
	return {
		owner,
		repository,
		repo
	};
}
const BRANCH = /^\w[\w./+-]*$/;
function branchOf({ branch = null }) {
	if (branch === null) return "main";
	if (BRANCH.test(branch)) return branch;
	throw usageError(`--branch takes letters, digits, \`.\`, \`_\`, \`/\`, \`+\` and \`-\`, not \`${branch}\``, "name one branch: a role that several may assume is as safe as the least protected of them");
}
function placeOf(stages) {
	const [first] = stages;
	if (first === void 0) throw new Error("a file has a stage");
	const accounts = [...new Set(stages.map(({ account }) => account))];
	const partitions = [...new Set(stages.map(({ region }) => PARTITION_OF[region]))];
	if (accounts.length > 1 || partitions.length > 1) throw usageError(accounts.length > 1 ? `the stages are in several accounts: ${listed(accounts.map((one) => one ?? "any"))}` : "the stages are in several partitions of AWS, which have accounts of their own", "name the stages of one account with --stage: each account gets a stack of its own");
	const partition = PARTITIONS.find((one) => one === partitions[0]) ?? "aws";
	return {
		account: first.account,
		first,
		partition
	};
}
export { bootstrap };
