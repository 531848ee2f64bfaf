import { Ar as TinystacksError, Et as attribute, It as JOBS, Or as listed, Ot as ref, Si as recordOf, Yn as forTerminal, ai as PARTITION_OF, ci as ROLE_USES, d as done, dt as MAX_BODY_BYTES, et as TAGS, f as failedFor, ft as trustOf, jr as usageError, li as accountOf, pi as arnOf, xr as load } from "./start.js";
import { a as policyOf, t as PARTITIONS } from "./permissions2.js";
import { a as ISSUER, c as trustOfEnvironment, d as DECLARED, f as PARAMETERS, l as trustOfPlans, m as when, n as isOfStack, o as audienceIn, p as PROVIDER, r as rootCause, s as trustOfBranch, u as CONDITIONS } from "./facts.js";
import { n as planRoleOf, t as deployRoleOf } from "./template.js";
import { n as FEATURE_SETS, r as featuresOf } from "./permissions.js";
import { m as serviceRoleOf } from "./permissions3.js";
import { cn as isBusy, ln as stackState, sn as hasEnded, un as succeeded } from "./plan4.js";
import { E as guardAccount, L as during, M as changeSetName, O as prepareChangeSet, R as since, c as orphanScans, l as stackLists, t as connectOnce, z as pause } from "./inspect.js";
import { n as saysYes } from "./render3.js";
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
function givenBy({ Parameters }) {
	const of = (key) => {
		const value = recordOf(recordOf(Parameters)[PARAMETERS[key]])["Default"];
		return typeof value === "string" && value !== "" ? value : null;
	};
	return {
		repositoryId: of("repositoryId"),
		ownerId: of("ownerId"),
		identityProvider: of("identityProvider"),
		permissionsBoundary: of("permissionsBoundary")
	};
}
function keys() {
	return Object.keys(PARAMETERS);
}
// src/template/bootstrap/made.ts
const MADE = "tinystacks";
function madeBy(template) {
	const { repository, branch, jobs, stages } = recordOf(recordOf(template["Metadata"])[MADE]);
	const known = JOBS.find((one) => one === jobs);
	if (typeof repository !== "string" || typeof branch !== "string" || known === void 0) return null;
	return {
		repository,
		branch,
		jobs: known,
		stages: (Array.isArray(stages) ? stages : []).flatMap(stageOf)
	};
}
function stageOf(written) {
	const { stage, stackName, region } = recordOf(written);
	return typeof stage === "string" && typeof stackName === "string" && typeof region === "string" ? [{
		stage,
		stackName,
		region
	}] : [];
}
// src/template/bootstrap/to-keep.ts
const NOTHING_KEPT = {
	needs: [],
	stages: [],
	roles: {
		Resources: {},
		Outputs: {}
	}
};
function rolesIn({ Resources, Outputs }, application, stages) {
	const names = new Set(stages.map(({ stage }) => deployRoleOf(application, stage)));
	const roles = Object.entries(recordOf(Resources)).filter(([, resource]) => names.has(String(recordOf(recordOf(resource)["Properties"])["RoleName"])));
	const ids = new Set(roles.map(([id]) => id));
	return {
		Resources: Object.fromEntries(roles),
		Outputs: Object.fromEntries(Object.entries(recordOf(Outputs)).filter(([id]) => ids.has(id)))
	};
}
// src/template/bootstrap/roles.ts
const DEPLOYING = 14400;
function rolesOf(stages, application, trusted, jobs, kept) {
	const { partition } = trusted;
	const names = namesOf([...stages, ...kept.stages], application);
	const policy = (role, set, stackNames = names) => policyOf({
		role,
		features: FEATURE_SETS[set],
		partition,
		stack: application,
		stackNames
	});
	const deploys = (id, name, trust, of, does) => role(id, name, trust, policy("deploy-with-service-role", "everything", of), does);
	const plan = role("PlanRole", planRoleOf(application), trustOfPlans(trusted), policy("plan-with-service-role", "everything"), "Plans on pull requests. It can change nothing.");
	const service = role("ServiceRole", serviceRoleOf(application), trustOf("cloudformation.amazonaws.com"), policy("service", featureSetOf([...stages.flatMap(featuresOf), ...kept.needs])), "CloudFormation acts by it. Delete it after the last stack: without it none can be changed or deleted.");
	return [
		plan,
		...jobs === "one" ? [deploys("DeployRole", deployRoleOf(application, null), trustOfBranch(trusted), names, "Deploys every stage.")] : stages.map(({ name, stackName }) => deploys(`DeployRole${idOf(name)}`, deployRoleOf(application, name), trustOfEnvironment(trusted, name), [stackName], `Deploys ${name}.`)),
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
	const others = new Set(stages.map(({ stackName }) => stackName));
	return [`${application}-*`, ...[...others].filter((name) => !name.startsWith(`${application}-`))];
}
function featureSetOf(features) {
	return Object.keys(FEATURE_SETS).find((set) => features.every((feature) => FEATURE_SETS[set].includes(feature))) ?? "everything";
}
function idOf(stage) {
	return stage.split("-").map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`).join("Dash");
}
// src/template/bootstrap/bootstrap.ts
function bootstrapTemplate(stages, application, trusted, jobs, given = NOTHING_GIVEN, kept = NOTHING_KEPT) {
	const roles = rolesOf(stages, application, trusted, jobs, kept);
	const ids = roles.map(({ id }) => id);
	const twice = ids.find((id, index) => ids.indexOf(id) !== index);
	if (twice !== void 0) throw usageError(`two stages would have the logical id \`${twice}\`, in which a hyphen is written \`Dash\``, "rename one of the stages, or take --jobs one");
	const { owner, repository, branch } = trusted;
	return {
		AWSTemplateFormatVersion: "2010-09-09",
		Description: `Roles by which ${owner}/${repository} plans and deploys the databases of ${application}. Made by tinystacks.`,
		Metadata: { [MADE]: {
			repository: `${owner}/${repository}`,
			branch,
			jobs,
			stages: stagesIn(stages, kept)
		} },
		Parameters: declaredWith(given),
		Conditions: CONDITIONS,
		Resources: {
			[PROVIDER]: provider(trusted),
			...Object.fromEntries(roles.map(({ id, resource }) => [id, resource])),
			...kept.roles.Resources
		},
		Outputs: {
			...Object.fromEntries(roles.map(({ id, does }) => [id, {
				Description: does,
				Value: attribute(id, "Arn")
			}])),
			...kept.roles.Outputs
		}
	};
}
function stagesIn(stages, kept) {
	const own = stages.map(({ name: stage, stackName, region }) => ({
		stage,
		stackName,
		region
	}));
	const others = kept.stages.filter(({ stackName, region }) => !own.some((one) => one.stackName === stackName && one.region === region));
	return [...own, ...others.map(({ stage, stackName, region }) => ({
		stage,
		stackName,
		region
	}))];
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
	needsIds: (why) => `the ids of the repository and of its owner are needed: --repo-id and --owner-id${why === null ? "" : ` (${why})`}`,
	idsOf: (repo) => `gh api repos/${repo} --jq '"--repo-id \\(.id) --owner-id \\(.owner.id)"'`,
	tooLarge: (bytes, most) => `the template has ${String(bytes)} bytes, and CloudFormation takes ${String(most)} from a call`,
	printIt: "take --jobs one, whose template does not grow; or --print it, and deploy it by way of S3 (docs/bootstrap.md)",
	questions: {
		repository: "Whose workflows get the roles? OWNER/NAME",
		jobs: {
			question: "How does the workflow deploy?",
			choices: {
				one: "one job deploys every stage, as README's: the role trusts the branch",
				each: "a job a stage: the role of each trusts the environment of its name"
			}
		},
		variables: (repo) => `Set the variables of ${repo} with gh?`
	},
	notRead: (action, region) => `AWS denies ${action} in ${region}: whether stacks need the roles is not known`,
	readFirst: "use the credentials of an administrator: --profile",
	isSet: ({ environment, name }, repo) => `${name} is set in ${repo}${environment === null ? "" : `, environment ${environment}`}.`,
	notSet: ({ name }, why) => `${name} was not set: ${why}`,
	variable: ({ environment, name, value }, repo) => `  gh variable set ${name} --repo ${repo}${environment === null ? "" : ` --env ${environment}`} --body ${value}`,
	isNamed: "The file names them: a workflow assumes them by itself, and needs no variables.",
	inFile: (stages) => {
		const lines = stages.map(({ made }) => made === null ? [] : Object.entries(made).map(([use, arn]) => `    ${use}: ${arn}`));
		return ["Or name them in the file, in `defaults` or in the stage, and use no variables:", ...new Set(lines.map((some) => some.join())).size === 1 ? ["  roles:", ...lines[0] ?? []] : stages.flatMap(({ name }, at) => [
			`  # ${name}`,
			"  roles:",
			...lines[at] ?? []
		])];
	},
	waiting: (stack) => `${stack}: making the roles`,
	nothing: (stack) => `${stack} is as the file needs it`,
	will: (stack, region, isNew) => `${stack} in ${region} will be ${isNew ? "created" : "updated"}:`,
	change: ({ action, logicalId, properties, type }) => `  ${MARKS[action] ?? "~"} ${logicalId} (${type})${properties.length === 0 ? "" : `: ${properties.join(", ")}`}`,
	removes: (ids) => `  ${ids.join(", ")}: jobs that act by what is removed will fail`,
	usesProvider: (arn) => `  uses the identity provider that is there: ${arn}`,
	noAudience: (arn, audience) => `  no job will get a role before it takes ${audience}: aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${arn} --client-id ${audience}`,
	audienceNotRead: (audience) => `  not verified: that it takes ${audience}`,
	providersNotRead: (action) => `AWS denies ${action}: whether the account has GitHub's identity provider is not known`,
	providerByHand: "use the credentials of an administrator (--profile), or give its ARN: --provider",
	stays: (ids) => `  ${ids.join(", ")}: unchanged, as the stage has a stack, or is in the file`,
	trusts: (repo, branch, jobs) => `  for ${repo}, branch ${branch}, ${jobs === "one" ? "one job for all stages" : "a job a stage"}`,
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
// src/commands/shared/bootstrap/names.ts
const REPOSITORY = /^([A-Za-z\d](?:[A-Za-z\d_-]*))\/([\w.-]+)$/;
function repositoryIn(repo) {
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
function branchIn(branch) {
	if (branch === null) return "main";
	if (BRANCH.test(branch)) return branch;
	throw usageError(`--branch takes letters, digits, \`.\`, \`_\`, \`/\`, \`+\` and \`-\`, not \`${branch}\``, "name one branch: a role that several may assume is as safe as the least protected of them");
}
// src/commands/shared/bootstrap/answers.ts
async function toldOf(context, before, prompts) {
	const { options } = context;
	const repository = repositoryIn(options.repo ?? before.made?.repository ?? await repositoryAsked(prompts, context.repository));
	const earlier = before.made === null || before.made.repository === repository.repo ? before.given : {
		...before.given,
		...NO_IDS
	};
	const known = joined(options.given ?? NOTHING_GIVEN, earlier);
	const lacksIds = known.repositoryId === null || known.ownerId === null;
	const answer = await (lacksIds ? await context.github?.() : void 0)?.repository(repository.repo);
	const told = answer?.kind === "answered" ? answer.value : null;
	if (lacksIds && told === null) throw usageError(bootstrapMessages.needsIds(answer?.kind === "unanswered" ? answer.why : null), bootstrapMessages.idsOf(repository.repo));
	return {
		repository,
		branch: branchIn(options.branch ?? before.made?.branch ?? told?.branch ?? null),
		jobs: options.jobs ?? before.made?.jobs ?? await jobsAsked(prompts),
		given: {
			...known,
			repositoryId: known.repositoryId ?? told?.id ?? null,
			ownerId: known.ownerId ?? told?.ownerId ?? null
		}
	};
}
const NO_IDS = {
	repositoryId: null,
	ownerId: null
};
function joined(given, before) {
	return {
		repositoryId: given.repositoryId ?? before.repositoryId,
		ownerId: given.ownerId ?? before.ownerId,
		identityProvider: given.identityProvider ?? before.identityProvider,
		permissionsBoundary: given.permissionsBoundary ?? before.permissionsBoundary
	};
}
async function repositoryAsked(prompts, suggested) {
	if (prompts === null) return null;
	return prompts.text(bootstrapMessages.questions.repository, suggested ?? "", (typed) => {
		try {
			repositoryIn(typed);
			return null;
		} catch (error) {
			return error instanceof Error ? error.message : String(error);
		}
	});
}
async function jobsAsked(prompts) {
	if (prompts === null) return JOBS[0];
	const { jobs } = bootstrapMessages.questions;
	const chosen = await prompts.one(jobs.question, JOBS.map((one) => jobs.choices[one]));
	return JOBS.find((one) => jobs.choices[one] === chosen) ?? JOBS[0];
}
// src/template/bootstrap/needs.ts
function neededBy(template) {
	const resources = Object.values(recordOf(recordOf(parsed$1(template))["Resources"])).map(recordOf);
	const has = (isMeant) => resources.some(({ Type, Properties }) => isMeant(String(Type), recordOf(Properties)));
	return [
		...has((type) => type.startsWith("AWS::IAM::")) ? ["monitoring"] : [],
		...has((type) => type === "AWS::EC2::Instance") ? ["bastion-session-manager"] : [],
		...has((type) => type === "AWS::EC2::VPCEndpoint") ? ["bastion-endpoints"] : [],
		...has((_type, { SourceDBInstanceIdentifier: source }) => typeof source === "string") ? ["replica"] : [],
		...has((_type, { ReplicaRegions: regions }) => regions !== void 0) ? ["replica-elsewhere"] : []
	];
}
function parsed$1(template) {
	try {
		return JSON.parse(template);
	} catch {
		return null;
	}
}
// src/commands/shared/bootstrap/living.ts
async function livingStages(context, loaded, stages, made) {
	const { orphans, unread } = await orphanScans(context, loaded, stackLists(context.connect)).everyOrphan();
	const [first] = unread;
	if (first) throw new TinystacksError("access-denied", bootstrapMessages.notRead(first.action, first.region), {
		exit: 1,
		hint: bootstrapMessages.readFirst
	});
	const candidates = [
		...stages.map(({ name: stage, stackName, region }) => ({
			stage,
			stackName,
			region
		})),
		...made?.stages ?? [],
		...orphans.map(({ name: stackName, region, tags }) => ({
			stage: tags[TAGS.stage] ?? "",
			stackName,
			region
		}))
	];
	const each = candidates.filter((one, at) => at === candidates.findIndex(isSame(one)));
	return (await Promise.all(each.map((one) => living(context, one)))).filter((one) => one !== null);
}
const isSame = (one) => (other) => one.stackName === other.stackName && one.region === other.region;
async function living({ connect }, stage) {
	const { stacks } = await connect(stage.region);
	const stack = await stacks.describe(stage.stackName);
	if (stack === null || stackState(stack.status) === "absent") return null;
	return {
		...stage,
		needs: neededBy(await stacks.template(stack.id))
	};
}
// src/commands/shared/bootstrap/kept.ts
async function keptIn(context, loaded, before, made, jobs) {
	if (before["Resources"] === void 0) return NOTHING_KEPT;
	const { config, stages } = loaded;
	const [account = null] = stages.map(accountOf);
	const ofFile = config.stages.filter((stage) => accountOf(stage) === account);
	const living = await livingStages(context, loaded, ofFile, made);
	const isChosen = (name) => stages.some((stage) => stage.name === name);
	const others = [...living, ...ofFile.map(({ name: stage, stackName, region }) => ({
		stage,
		stackName,
		region
	}))].filter(({ stage }, at, all) => !isChosen(stage) && at === all.findIndex((one) => one.stage === stage));
	return {
		needs: living.flatMap(({ needs }) => needs),
		stages: others,
		roles: jobs === "each" ? rolesIn(before, config.stack, others) : NOTHING_KEPT.roles
	};
}
// src/commands/shared/bootstrap/provider.ts
const OURS = {
	arn: null,
	lines: []
};
async function findProvider({ iam, stacks }, stackId, partition) {
	if ((stackId === null ? [] : await stacks.resources(stackId)).some(({ logicalId }) => logicalId === "GitHubProvider")) return OURS;
	const providers = await iam.providers();
	if (providers.kind === "unread") throw new TinystacksError("access-denied", bootstrapMessages.providersNotRead(providers.action), {
		exit: 1,
		hint: bootstrapMessages.providerByHand
	});
	const arn = providers.kind === "read" ? providers.value.find(isGitHubs) : void 0;
	if (arn === void 0) return OURS;
	const facts = await iam.provider(arn);
	const audience = audienceIn(partition);
	const lacks = facts.kind !== "read" ? [bootstrapMessages.audienceNotRead(audience)] : facts.value.audiences.includes(audience) ? [] : [bootstrapMessages.noAudience(arn, audience)];
	return {
		arn,
		lines: [bootstrapMessages.usesProvider(arn), ...lacks]
	};
}
function isGitHubs(arn) {
	return arn.endsWith(`:oidc-provider/${ISSUER}`);
}
// src/template/bootstrap/roles-of-stages.ts
function namedRolesOf(variables, stage) {
	const value = (name) => variables.find((one) => one.name === name && (one.environment ?? stage) === stage)?.value;
	const [plan, deploy, service] = [
		value("PLAN_ROLE"),
		value("DEPLOY_ROLE"),
		value("SERVICE_ROLE")
	];
	return plan === void 0 || deploy === void 0 || service === void 0 ? null : {
		plan,
		deploy,
		service
	};
}
// src/commands/shared/bootstrap/variables.ts
async function tellGitHub({ github, options }, { repo, stages }, variables, prompts) {
	const named = stages.map(({ name, roles }) => ({
		name,
		roles,
		made: namedRolesOf(variables, name)
	}));
	if (named.every(({ roles, made }) => ROLE_USES.every((use) => roles[use] === made?.[use])) && options.setVariables !== true) return {
		kind: "left",
		lines: [bootstrapMessages.isNamed]
	};
	const cli = await github?.();
	const isWanted = options.setVariables === true || prompts !== null && await cli?.isInstalled() === true && await prompts.yes(bootstrapMessages.questions.variables(repo), true);
	const byHand = (left) => [
		bootstrapMessages.variables,
		...left.map((one) => bootstrapMessages.variable(one, repo)),
		...bootstrapMessages.inFile(named)
	];
	if (!isWanted || cli === void 0) return {
		kind: "left",
		lines: byHand(variables)
	};
	const done = [];
	for (const [at, variable] of variables.entries()) {
		const end = await cli.setVariable(repo, variable);
		if (end.kind === "unanswered") {
			const left = variables.slice(at);
			return {
				kind: "failed",
				why: bootstrapMessages.notSet(variable, forTerminal(end.why)),
				lines: [...done, ...byHand(left)]
			};
		}
		done.push(bootstrapMessages.isSet(variable, repo));
	}
	return {
		kind: "set",
		lines: done
	};
}
// src/commands/shared/bootstrap/change-roles.ts
async function changeRoles(given, loaded, { account, first, partition, make }) {
	const context = {
		...given,
		connect: connectOnce(given)
	};
	const { options } = context;
	const { config, file, stages } = loaded;
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
	const before = parsed(deployed && await aws.stacks.template(deployed.id));
	const made = madeBy(before);
	const prompts = options.yes !== true && context.isJson !== true ? await context.prompts?.() ?? null : null;
	const said = await toldOf(context, {
		made,
		given: givenBy(before)
	}, prompts);
	const provider = said.given.identityProvider === null ? await findProvider(aws, deployed?.id ?? null, partition) : null;
	const told = {
		...said,
		given: withProvider(said.given, provider)
	};
	const kept = await keptIn(context, loaded, before, made, told.jobs);
	const template = make(told, kept);
	const end = await carriedOut(context, roles, stackName, {
		template,
		told,
		kept,
		lines: provider?.lines ?? []
	}, deployed);
	const json = {
		account,
		stages: stages.map(({ name }) => name),
		template
	};
	if (end.kind === "declined") {
		const result = done({
			text: bootstrapMessages.unchanged(stackName),
			json: {
				...json,
				stack: null,
				variables: [],
				set: false
			}
		});
		return failedFor(result, 3, "declined", end.why);
	}
	const variables = variablesOf(template, end.stackId, config.stack);
	const set = await tellGitHub(context, {
		repo: told.repository.repo,
		stages
	}, variables, prompts);
	const result = done({
		text: [end.kind === "same" ? bootstrapMessages.nothing(stackName) : bootstrapMessages.done(stackName), ...set.lines].join("\n"),
		json: {
			...json,
			variables,
			set: set.kind === "set",
			stack: {
				id: end.stackId,
				changed: end.kind === "changed"
			}
		}
	});
	return failedFor(result, 1, "variables-not-set", set.kind === "failed" ? set.why : null);
}
function parsed(body) {
	try {
		return body === null ? {} : JSON.parse(body);
	} catch {
		return {};
	}
}
function withProvider(given, found) {
	return {
		...given,
		identityProvider: given.identityProvider ?? found?.arn ?? null
	};
}
async function carriedOut({ ask, options, reporter }, roles, stackName, { template, told, kept, lines }, deployed) {
	const body = JSON.stringify(template);
	const bytes = Buffer.byteLength(body);
	if (bytes > 51200) throw usageError(bootstrapMessages.tooLarge(bytes, MAX_BODY_BYTES), bootstrapMessages.printIt);
	const compared = deployed && await compareRoles(roles, stackName, body, deployed);
	if (deployed !== null && compared === null) return {
		kind: "same",
		stackId: deployed.id
	};
	const changes = compared ? changesIn(compared) : newIn(template);
	reporter.line(bootstrapMessages.will(stackName, roles.aws.region, deployed === null));
	reporter.line(bootstrapMessages.trusts(told.repository.repo, told.branch, told.jobs));
	for (const line of [...changes.map(bootstrapMessages.change), ...lines]) reporter.line(line);
	const gone = changes.filter(({ action }) => action === "Remove").map(({ logicalId }) => logicalId);
	if (gone.length > 0) reporter.line(bootstrapMessages.removes(gone));
	const staying = Object.keys(kept.roles.Resources);
	if (staying.length > 0) reporter.line(bootstrapMessages.stays(staying));
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
	const given = options.given ?? NOTHING_GIVEN;
	mustBeWellFormed(given);
	if (options.repo != null) repositoryIn(options.repo);
	if (options.branch != null) branchIn(options.branch);
	const loaded = load(context);
	const { config, stages } = loaded;
	const { account, first, partition } = placeOf(stages);
	const make = ({ repository, branch, jobs, given }, kept) => {
		const trusted = {
			...repository,
			branch,
			partition
		};
		const template = bootstrapTemplate(stages, config.stack, trusted, jobs, given, kept);
		const refused = refusedByIam(template);
		if (refused !== null) throw usageError(refused.why, refused.hint);
		return template;
	};
	if (options.print !== true) return changeRoles(context, loaded, {
		account,
		first,
		partition,
		make
	});
	const template = make({
		repository: repositoryIn(options.repo ?? null),
		branch: branchIn(options.branch ?? null),
		jobs: options.jobs ?? JOBS[0],
		given
	}, NOTHING_KEPT);
	const names = stages.map(({ name }) => name);
	return done({
		text: JSON.stringify(template, null, 2),
		json: {
			account,
			stages: names,
			template,
			stack: null,
			variables: [],
			set: false
		}
	});
};
const MALFORMED = {
	repositoryId: ["--repo-id must be a number", "gh api repos/OWNER/NAME --jq .id"],
	ownerId: ["--owner-id must be a number", "gh api repos/OWNER/NAME --jq .owner.id"],
	identityProvider: ["--provider must be the ARN of GitHub's identity provider", "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"],
	permissionsBoundary: ["--boundary must be the ARN of a managed policy", "arn:aws:iam::123456789012:policy/boundary"]
};
function mustBeWellFormed(given) {
	const wrong = malformedIn(given);
	if (wrong !== null) throw usageError(...MALFORMED[wrong]);
}
function placeOf(stages) {
	const [first] = stages;
	if (first === void 0) throw new Error("a file has a stage");
	const accounts = [...new Set(stages.map(accountOf))];
	const partitions = [...new Set(stages.map(({ region }) => PARTITION_OF[region]))];
	if (accounts.length > 1 || partitions.length > 1) throw usageError(accounts.length > 1 ? `the stages are in several accounts: ${listed(accounts.map((one) => one ?? "any"))}` : "the stages are in several partitions of AWS, which have accounts of their own", "name the stages of one account with --stage: each account gets a stack of its own");
	const partition = PARTITIONS.find((one) => one === partitions[0]) ?? "aws";
	return {
		account: accountOf(first),
		first,
		partition
	};
}
export { bootstrap };
