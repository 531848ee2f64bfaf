import { $ as whatHappens, E as missingConsent, G as NO_VALUE, H as DATABASE_NAME, St as listed, U as NOT_SET, X as isAtWorst, Z as labels, bt as warning, vt as note, xt as count, yt as refusal } from "./engines.js";
import { H as offlineMessages, k as cutsSafetyNets, y as safetyNetSentences } from "./plan.js";
// src/facts/versions.ts
/** Numeric comparison component by component; a missing component counts as 0: `17` < `17.4` < `17.10`. */
function compareVersions(a, b) {
	const left = components(a);
	const right = components(b);
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const difference = (left[index] ?? 0) - (right[index] ?? 0);
		if (difference !== 0) return Math.sign(difference);
	}
	return 0;
}
/** Whether the running version (`17.6`) satisfies the requested one (`17`): every requested component is equal. */
function covers(asked, running) {
	const wanted = components(asked);
	const live = components(running);
	return wanted.length <= live.length && wanted.every((part, index) => part === live[index]);
}
/** The version of something made of one that runs: exactly that one, unless the file asks for another. */
function exactVersion({ version, versionGiven }, running) {
	return versionGiven !== true || covers(version, running) ? running : version;
}
function components(version) {
	return (version.match(/\d+/g) ?? []).map(Number);
}
// src/plan/messages/values.ts
/** Property -> its unit, where its name does not say that. */
const UNITS = {
	"storage.size": "GiB",
	"storage.max": "GiB"
};
/** Whether neither value is known, nor shown. */
function isUntold({ before, after }) {
	return before === null && after === null;
}
/** Both values; the unit stands once, after the last: `100 → 200 GiB`. */
function sidesOf(change) {
	const { property, before, after, unknown } = change;
	return {
		before: side(before, unknown === "before", after === null ? unitOf(property, before) : ""),
		after: side(after, unknown === "after", unitOf(property, after))
	};
}
/** ` (last deploy: 50)`, the value as `show` writes it; '' where the last deploy is what runs. */
function lastDeployOf({ lastDeploy }, show) {
	if (lastDeploy === void 0) return "";
	return ` (${labels.lastDeploy}: ${lastDeploy === null ? NOT_SET : show(lastDeploy)})`;
}
/** A value within a sentence. */
function valueText(value) {
	return value === null || value === "" ? NOT_SET : value;
}
/** ` (perhaps)` after a change that AWS may make, though the file does not ask for it; '' after any other. */
function perhapsOf({ perhaps }) {
	return perhaps === true ? ` ${labels.perhaps}` : "";
}
function side(value, isUnknown, unit) {
	if (value !== null) return {
		isValue: true,
		text: `${value}${unit}`
	};
	return {
		isValue: false,
		text: isUnknown ? labels.valueUnknown : NO_VALUE
	};
}
/** A reader's own property has its primary's unit. */
function unitOf(property, value) {
	const name = property.replace(/^readReplica\./, "");
	const unit = Object.hasOwn(UNITS, name) ? UNITS[name] : void 0;
	return unit === void 0 || value === null || !/^\d+$/.test(value) ? "" : ` ${unit}`;
}
// src/plan/messages/around/ownership.ts
/** What is said of whose a stack is, and of stacks that no stage of the file names any more. */
const identityMessages = {
	startsEmpty: (stage, orphans) => refusal("stage-would-start-empty", `${stage.name} would start empty while no stage refers to ${listed(orphans.map(({ stack, region, stage: name }) => `the stack ${stack} (${region}, stage ${name})`))} of this file any more; to keep using that, write ${orphans.map((orphan) => linesFor(stage, orphan)).join(", or ")}; if ${stage.name} is meant to be new, ${asNew(stage, orphans)}`),
	madeByOther: (stack, owner) => refusal("stack-of-another-file", `the stack ${stack} was deployed by another file (${owner}), and this one would change or delete its databases; if the repository, the file or the application was renamed, write stackName: ${stack}, else write a stackName of its own`),
	madeByNobody: (stack) => refusal("stack-not-ours", `the stack ${stack} was not deployed by tinystacks (it has none of its tags), so it is not touched; write another stackName`),
	takenOver: (stack, owner) => warning("stack-taken-over", `the stack ${stack} was deployed by another file (${owner}), and this one will take it over, as stackName says`),
	accountBefore: (stage, why) => note("account-unread", `whether ${stage} was tied to another account before this change is not verified (${why})`),
	looked: (regions) => note("regions-searched", `only ${listed(regions)} ${regions.length === 1 ? "was" : "were"} searched for other stacks of this file`),
	notLooked: (region, action, why) => note("region-unread", `whether ${region} holds another stack of this file is not verified (${action} ${why})`),
	unnamed: ({ stack, region, stage }) => `no stage refers to ${stack} in ${region} (stage ${stage}) any more; it keeps running and costing money: put the stage back, or run tinystacks destroy --stage ${stage}`
};
/** What says that another database is meant than that of those stacks. */
function asNew({ name, stackName }, orphans) {
	const own = orphans.find(({ stage }) => stage === name);
	return own === void 0 ? `write stackName: ${stackName}` : `keep the old one in the file under another stage name (with stackName: ${own.stack} and region: ${own.region}), or destroy it first`;
}
function linesFor({ stackName, region }, orphan) {
	return [...orphan.stack === stackName ? [] : [`stackName: ${orphan.stack}`], ...orphan.region === region ? [] : [`region: ${orphan.region}`]].join(" and ");
}
// src/template/intrinsics.ts
/**
* The only place that writes CloudFormation's functions and references. Each is marked as written here,
* and text of the file never is one: `checkReferences` refuses whatever has no mark.
*/
const OURS = Symbol("written by the template builder");
/** The mark is not part of the template: neither its JSON nor a copy has it. */
function intrinsic(name, operand) {
	const made = Object.defineProperty({ [name]: operand }, OURS, { value: true });
	return Object.freeze(made);
}
function isIntrinsic(value) {
	return OURS in value;
}
/** `Ref`: a resource's physical id, or a pseudo parameter's value. */
function ref(logicalId) {
	return intrinsic("Ref", logicalId);
}
/** `Fn::GetAtt`; the attribute's dots are part of its name (`Endpoint.Address`). */
function attribute(logicalId, name) {
	return intrinsic("Fn::GetAtt", [logicalId, name]);
}
/** `Fn::Join`. */
function join(delimiter, values) {
	return intrinsic("Fn::Join", [delimiter, values]);
}
/** `Fn::Select`. */
function select(index, list) {
	return intrinsic("Fn::Select", [index, list]);
}
/** `Fn::Split`. */
function split(delimiter, text) {
	return intrinsic("Fn::Split", [delimiter, text]);
}
/** `Fn::Base64` of text that is ours: user data. */
function base64(text) {
	return intrinsic("Fn::Base64", onlyText(text));
}
/** `Fn::GetAZs` of the stack's region. */
function zones() {
	return intrinsic("Fn::GetAZs", "");
}
/** A placeholder for a value within the text of `Fn::Sub`. */
var Substitution = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
/** For `Fn::Sub`: a resource's id (`PostgresInstance`), its attribute (`..Endpoint.Port`), or a pseudo parameter. */
function variable(name) {
	return new Substitution(`\${${name}}`);
}
/**
* For `Fn::Sub`: a dynamic reference to the secret's password. AWS resolves it when it handles the
* resource; the template and its change sets only contain the reference.
*/
function passwordReference(secretLogicalId) {
	return passwordIn(variable(secretLogicalId).text);
}
/** The characters of a secret's ARN (Secrets Manager API, CreateSecret). */
const SECRET_ARN = /^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+$/;
/** The same for the secret with this ARN, which comes from a stack's outputs. */
function passwordOfArn(secretArn) {
	if (!SECRET_ARN.test(secretArn)) throw new Error("not the ARN of a secret");
	return passwordIn(secretArn);
}
function passwordIn(secret) {
	return new Substitution(`{{resolve:secretsmanager:${secret}:SecretString:password}}`);
}
/** The password of a secret of the same template, as a property's value. */
function passwordOf(secretLogicalId) {
	return intrinsic("Fn::Sub", passwordReference(secretLogicalId).text);
}
/** `Fn::Sub` as a tagged template, in which inserted text stays text. */
function sub(literals, ...values) {
	return intrinsic("Fn::Sub", literals.reduce((before, literal, index) => {
		const value = values[index - 1] ?? "";
		return `${before}${typeof value === "string" ? onlyText(value) : value.text}${literal}`;
	}));
}
/**
* `Fn::Sub` of a JSON object. Substituted values are in quotes, unless they are numbers: `numbers`
* names those keys.
*/
function subJson(object, numbers = []) {
	return intrinsic("Fn::Sub", `{${Object.entries(object).map(([key, value]) => {
		if (typeof value === "string") return `"${key}":${JSON.stringify(onlyText(value))}`;
		return `"${key}":${numbers.includes(key) ? value.text : `"${value.text}"`}`;
	}).join(",")}}`);
}
/** The checks of the file allow nothing else. If they ever did, nothing is rendered. */
function onlyText(text) {
	if (/\{\{|\$\{|\}\}|[{$]$/.test(text)) throw new Error("text that could be a reference");
	return text;
}
/** The `Name` tag, which the AWS console shows for resources without a name of their own. */
function nameTag(name) {
	return [{
		Key: "Name",
		Value: sub`${variable("AWS::StackName")} ${name}`
	}];
}
// src/template/replica/sources.ts
/**
* What is known of the source. If it is not deployed yet, placeholders: such a template is shown and
* compared, but never sent.
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
	const arn = (service, of, rest) => sub`arn:${variable("AWS::Partition")}:${service}:${of}:${variable("AWS::AccountId")}:${rest}`;
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
/** The same ARN in another region, which is all that distinguishes a copied secret from its original. */
function inRegion(arn, region) {
	return arn.split(":").with(3, region).join(":");
}
/**
* A new replica starts with its source's version, as RDS creates it, and its parameter group must be of that family.
* Where the file names the major alone, too: CloudFormation sends the version after the creation, and RDS would upgrade
* the replica to the major's default minor, ahead of its source.
*/
function withSourceVersion(sql, known, deployed) {
	const fact = known.sources[sql.kind];
	const isDeployed = (deployed?.databases[sql.kind].version ?? null) !== null;
	return sql.replicaOf === null || isDeployed || fact?.kind !== "read" ? sql : {
		...sql,
		version: exactVersion(sql, fact.value.engineVersion)
	};
}
// src/plan/messages/deploy/running.ts
/** `about 3-9 min`; `about 20 s` where it is no minute. */
function usualText(usual) {
	if (usual[1] < 60) return `about ${String(Math.round(usual[1]))} s`;
	return `about ${[...new Set(usual.map((seconds) => Math.round(seconds / 60)))].join("-")} min`;
}
/** `about 3-9 min, 3m10s so far`; `longer than usual (about 3-9 min), 12m00s so far`. */
function soFarText(expected, soFar, isOver) {
	if (expected === null) return `${soFar} so far`;
	const about = usualText(expected.time);
	const [before, than] = expected.from === "history" ? [" last time", "last time"] : ["", "usual"];
	return isOver ? `longer than ${than} (${about}), ${soFar} so far` : `${about}${before}, ${soFar} so far`;
}
// src/plan/messages/deploy/steps.ts
/** How the steps of a plan are told: what a deploy will do in order, and what it is at. */
/** What the step does, as it follows "will". `stack`: the stack's name. */
function stepPhrase(step, stack) {
	switch (step.kind) {
		case "roll-back": return step.skipping === void 0 ? `roll the failed update of ${stack} back to its end, skipping nothing` : `continue the rollback of ${stack}, skipping ${listed(step.skipping)}`;
		case "delete-failed-create": return `delete what the failed first create of ${stack} left`;
		case "create": return `create ${stack}`;
		case "update": return `update ${stack}`;
		case "delete-stack": return `delete ${stack}`;
		case "snapshot": return `take a snapshot of ${named(step)}`;
		case "promote": return `promote ${named(step)}`;
		case "make-secret": return `create a secret for ${named(step)}`;
		case "upgrade-readers": return `upgrade the ${step.databases.length === 1 ? "reader" : "readers"} of ${named(step)}`;
		case "add-nodes": return `add the replicas of ${named(step)}`;
		case "failover-off": return `turn off the automatic failover of ${named(step)}`;
		case "lift-protection": return `turn off the deletion protection of ${named(step)}`;
		case "protect": return `turn on the deletion protection of ${named(step)}`;
		case "prove-removal": return "check that what was to be deleted is gone";
		case "check-bastion": return "wait until the bastion is ready";
		case "change-storage": return `change the storage of ${named(step)}`;
		case "protect-stack": return `turn ${step.to} the termination protection of ${stack}`;
	}
}
/**
* `In order, deploy will promote Postgres, then update shop-prod (about 3-9 min).`; null where there is nothing to
* put in order, and no duration to tell.
*/
function orderLine({ steps = [], stack, action }) {
	if (steps.length < 2 && steps.every(({ usual }) => usual === void 0)) return null;
	const verb = action === "delete" ? "destroy" : "deploy";
	return `${steps.length === 1 ? "In one step" : "In order"}, ${verb} will ${steps.map((step) => timedPhrase(step, stack)).join(", then ")}.`;
}
function timedPhrase(step, stack) {
	const phrase = stepPhrase(step, stack);
	return step.usual === void 0 ? phrase : `${phrase} (${usualText(step.usual)})`;
}
/** `prod (2/4) upgrade the reader of Postgres`, as a line of the log. */
function stepLine({ step, number, of, state }, { stage, stack }) {
	return `${of === 1 ? `${stage}:` : `${stage} (${number}/${of})`} ${STATE[state]}${(state === "begun" ? timedPhrase : stepPhrase)(step, stack)}`;
}
const STATE = {
	begun: "",
	"not-needed": "no longer needed: ",
	"done-already": "had been done already: "
};
/** What is done besides, within a step or when one has failed. */
const asideMessages = {
	keepsSecret: "making the region's copy of the primary's secret stand for itself, so that nothing deletes it",
	putsBack: "turning the deletion protection back on"
};
function named({ databases }) {
	return listed(databases.map((database) => DATABASE_NAME[database]));
}
// src/render/messages/headline.ts
/** Up to this many databases are named; more are counted. */
const NAMED = 3;
const NO_CHANGES = "No changes: every stage matches the file.";
/**
* Sentences, the heaviest first. That a plan was made without AWS comes before all of them; nothing in
* such a plan is verified, so its unverified databases are not counted. `room`: for how many names.
*/
function verdictLine(plan, room = NAMED) {
	const isOffline = plan.basis === "file";
	const refusals = plan.stages.flatMap((stage) => stage.refusals).length;
	const databases = plan.stages.flatMap((stage) => stage.databases);
	const missing = missingConsent(plan).length;
	const unverified = databases.filter((database) => !database.verified).length;
	return [
		...isOffline ? [offlineMessages.verdict] : [],
		...refusals > 0 ? [`Refused: fix ${count(refusals, "problem")} first.`] : [],
		...databases.every(({ impact }) => isUntouched(impact)) ? withoutDatabases(plan) : databaseSentences(plan, room),
		...safetyNetSentences(plan, room),
		...losesNothingOfThose(plan) ? ["No data will be lost."] : [],
		...missing > 0 ? [`${count(missing, "consent")} required.`] : [],
		...unverified > 0 && !isOffline ? [`${count(unverified, "database")} not verified.`] : []
	].join(" ");
}
function isUntouched(impact) {
	return impact === "none" || impact === "existing";
}
function withoutDatabases(plan) {
	const changing = plan.stages.filter((stage) => stage.action !== "none");
	if (changing.length > 0) return [`No database will be affected${changing.some((stage) => !cutsSafetyNets(stage)) ? "; resources around them will change" : ""}.`];
	if (plan.stages.some((stage) => stage.refusals.length > 0)) return ["Nothing will change."];
	return [plan.basis === "file" ? offlineMessages.noChanges : NO_CHANGES];
}
/** Never said of a plan that removes a safety net: the next mistake would lose what it protects. */
function losesNothingOfThose(plan) {
	const databases = plan.stages.flatMap((stage) => stage.databases);
	return databases.some(({ impact }) => !isUntouched(impact) && impact !== "create") && databases.every(({ data }) => data === "kept") && !plan.stages.some(cutsSafetyNets);
}
/** One sentence for each thing that will happen, the heaviest first: those databases are named. */
function databaseSentences({ stages }, named) {
	const groups = /* @__PURE__ */ new Map();
	const touched = stages.flatMap(({ stage, databases }) => databases.map((plan) => ({
		stage,
		plan
	})));
	for (const impact of HEAVIEST_FIRST) for (const { stage, plan } of touched.filter((one) => one.plan.impact === impact)) {
		const words = wordsFor(plan);
		const group = groups.get(words.one) ?? [];
		groups.set(words.one, [...group, {
			stage,
			database: plan.database,
			words
		}]);
	}
	let room = named;
	return [...groups.values()].map((group) => {
		const { words } = group[0] ?? { words: NOTHING };
		const text = group.length === 1 ? words.one : words.many;
		if (group.length > room) {
			room = 0;
			return `${count(group.length, "database")} ${text}.`;
		}
		room -= group.length;
		return `${namesOf(group)} ${text}.`;
	});
}
/** `prod: Postgres and MySQL`; of several stages `prod/postgres and dev/mysql`. */
function namesOf(group) {
	const stages = new Set(group.map(({ stage }) => stage));
	return stages.size === 1 ? `${[...stages].join("")}: ${listed(group.map(({ database }) => DATABASE_NAME[database]))}` : listed(group.map(({ stage, database }) => `${stage}/${database}`));
}
const HEAVIEST_FIRST = [
	"remove",
	"replace",
	"promote",
	"failover",
	"restart",
	"in-place",
	"create"
];
/** What will happen to one database: `MySQL will be deleted, a final snapshot will be kept.` */
function outcomeSentence(plan) {
	return `${DATABASE_NAME[plan.database]} ${wordsFor(plan).one}.`;
}
const NOTHING = {
	one: "",
	many: ""
};
function wordsFor(plan) {
	const may = isAtWorst(plan) ? "may" : "will";
	const say = (many) => `${may} ${whatHappens(plan, many)}${loss(plan, many)}`;
	return {
		one: say(false),
		many: say(true)
	};
}
/** What becomes of the data of a database that is deleted or replaced. */
function loss({ impact, data, verified }, many) {
	if (impact !== "remove" && impact !== "replace") return "";
	return {
		kept: "",
		snapshot: many ? ", a final snapshot of each will be kept" : ", a final snapshot will be kept",
		lost: `, ALL DATA ${verified ? "WILL" : "MAY"} BE LOST`
	}[data];
}
export { perhapsOf as A, sub as C, identityMessages as D, zones as E, exactVersion as F, valueText as M, compareVersions as N, isUntold as O, covers as P, split as S, variable as T, passwordOf as _, stepLine as a, ref as b, identifierIn as c, withSourceVersion as d, attribute as f, nameTag as g, join as h, orderLine as i, sidesOf as j, lastDeployOf as k, inRegion as l, isIntrinsic as m, verdictLine as n, stepPhrase as o, base64 as p, asideMessages as r, soFarText as s, outcomeSentence as t, templateSource as u, passwordOfArn as v, subJson as w, select as x, passwordReference as y };
