import { B as ENGINES, D as NOT_SET, E as DATABASE_NAME, F as labels, J as VARIANTS, L as whatHappens, at as listed, k as NO_VALUE, nt as refusal, rt as warning, t as databaseNamed, tt as note } from "./engines.js";
// src/engines/versions.ts
/** The part of a version that only a major upgrade changes: `17`, MySQL's `8.0`. */
function majorOf(kind, version) {
	return version.split(".").slice(0, ENGINES[kind].versionDepth).join(".");
}
/** RDS's parameter group family for a version: `postgres17`, `mysql8.4`. */
function sqlFamily(kind, version) {
	return `${kind}${majorOf(kind, version)}`;
}
/** ElastiCache's: `valkey8`, `redis6.x`. */
function cacheFamily(variant, version) {
	return VARIANTS[variant].parameterFamily(version.split(".")[0] ?? "");
}
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
// src/config/arn.ts
/** null = the text is not an ARN but a name or an id. */
function arnOf(text) {
	const [prefix, partition = "", service = "", region = "", account = "", ...rest] = text.split(":");
	if (prefix !== "arn") return null;
	return {
		partition,
		service,
		region,
		account,
		resource: rest.join(":")
	};
}
// src/facts/secret-name.ts
/** The name in a secret's ARN, which ends in a hyphen and six random characters. */
function secretName(arn) {
	return arn.replace(/^.*:secret:/, "").replace(/-[A-Za-z0-9]{6}$/, "");
}
/** The name that an ARN or a name means: a name may end as an ARN does. */
function secretNameIn(id) {
	return id.startsWith("arn:") ? secretName(id) : id;
}
// src/facts/quotas.ts
const sql = (title, usual, unit = "") => ({
	title,
	service: "rds",
	code: null,
	usual,
	unit
});
/** The quotas that a plan can go over. */
const QUOTAS = {
	vpcs: {
		title: "VPCs per Region",
		service: "vpc",
		code: "L-F678F1CE",
		usual: 5,
		unit: ""
	},
	addresses: {
		title: "EC2-VPC Elastic IPs",
		service: "ec2",
		code: "L-0263D0A3",
		usual: 5,
		unit: ""
	},
	instances: sql("DB instances", 40),
	storage: sql("Total storage for all DB instances", 1e5, " GiB"),
	parameterGroups: sql("Parameter groups", 50),
	subnetGroups: sql("DB subnet groups", 50),
	snapshots: sql("Manual DB instance snapshots", 100),
	cacheNodes: {
		title: "Nodes per Region",
		service: "elasticache",
		code: "L-DFE45DF3",
		usual: 300,
		unit: ""
	}
};
const QUOTA_NAMES = Object.keys(QUOTAS);
/** Both together. */
function addNeeds(one, other) {
	const sums = QUOTA_NAMES.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]);
	return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}
// src/facts/states/handling.ts
const CHANGE = { may: "change" };
const WAIT = {
	may: "wait",
	isKnown: true
};
const UNKNOWN = {
	may: "wait",
	isKnown: false
};
/** A row of what stays as it is until somebody acts. */
const until = (remedy) => ({
	may: "not-change",
	remedy
});
/** Whether somebody has to act before it is as it should be: it serves nobody, or nothing new. */
function needsSomebody({ may }) {
	return may === "not-change" || may === "grow";
}
/** Whether AWS is going to delete it, or does so. */
function isGoing(handling) {
	return handling.may === "not-change" && handling.remedy === "deletion";
}
/** The row of a status. One that has none may end by itself: it is waited for, and not for ever. */
function rowOf(table, status) {
	const word = status.toLowerCase().replaceAll("_", "-");
	return (Object.hasOwn(table, word) ? table[word] : void 0) ?? UNKNOWN;
}
// src/facts/states/instances.ts
/**
* Every status of an RDS instance: those of the RDS guide ("Viewing DB instance status"), and four that only the
* handler of CloudFormation knows (RDSH, DBInstanceStatus.java). RDS changes an instance that is `available`
* (API, ModifyDBInstance), and an update of CloudFormation ends only then (RDSH, DBInstancePredicates.java).
*/
const INSTANCE_STATUSES = {
	available: CHANGE,
	"backing-up": WAIT,
	"configuring-enhanced-monitoring": WAIT,
	"configuring-iam-database-auth": WAIT,
	"configuring-log-exports": WAIT,
	"converting-to-vpc": WAIT,
	creating: WAIT,
	"delete-precheck": until("deletion"),
	deleting: until("deletion"),
	failed: until("restore"),
	"inaccessible-encryption-credentials": until("restore"),
	"inaccessible-encryption-credentials-recoverable": until("enable-key"),
	"incompatible-create": until("events"),
	"incompatible-credentials": until("events"),
	"incompatible-network": until("network"),
	"incompatible-option-group": until("events"),
	"incompatible-parameters": until("parameters"),
	"incompatible-restore": until("events"),
	"insufficient-capacity": until("events"),
	maintenance: WAIT,
	"modify-failed": until("events"),
	modifying: WAIT,
	"moving-to-vpc": WAIT,
	rebooting: WAIT,
	renaming: WAIT,
	"resetting-master-credentials": WAIT,
	"restore-error": until("events"),
	starting: WAIT,
	stopped: until("start"),
	stopping: until("start-when-stopped"),
	"storage-config-upgrade": WAIT,
	"storage-full": { may: "grow" },
	"storage-initialization": WAIT,
	"storage-optimization": { may: "change-no-storage" },
	"upgrade-failed": until("events"),
	upgrading: WAIT
};
/** What may be done with an RDS instance in this status. */
function handlingOfInstance(status) {
	return rowOf(INSTANCE_STATUSES, status);
}
/**
* Whether it serves and may be restarted: it is `available` (RDS guide, "Rebooting a DB instance"), which it is in that
* sense too while RDS optimizes its storage, for up to a day ("fully operational", "Viewing DB instance status"; the
* provider of Terraform reboots instances in both, `waitDBInstanceAvailable`).
*/
function mayRestart(status) {
	const { may } = handlingOfInstance(status);
	return may === "change" || may === "change-no-storage";
}
/** Whether its restart has begun. */
function isRestarting(status) {
	return status === "rebooting";
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
// src/plan/messages/agreed.ts
/** What is said when a stack has changed since its plan was agreed to. */
const agreedMessages = {
	stackChanged: (stack) => `the stack ${stack} has changed since it was planned, so nothing more was done to it; run this again to plan what is there now`,
	lostRace: (stack) => `somebody else has changed the stack ${stack} since it was planned, or is changing it now, so this deploy left it alone`,
	lostRaceHint: "run this again when the other deploy has ended, to plan what is there then",
	/** What a change set would do that nobody agreed to. */
	wouldNow: (change) => `it would now ${whatIs(change)}`,
	/** What a plan made again does to a database that the agreed one did not. */
	worse: ({ database, impact, data }) => `${DATABASE_NAME[database]} would now ${whatHappens({
		impact,
		data
	}, false)}${data === "kept" ? "" : " and lose data"}, which was not agreed to`,
	moreNets: "it would now delete backups or turn off protection, which was not agreed to",
	otherAction: (before, now) => `it was planned as ${before}, and would be ${now} now`,
	otherDatabase: (name, identifier) => `${name}: ${identifier} is not the database that was planned for, or no longer exists`,
	otherValue: (name, property, planned, running) => `${name}: ${property} is ${valueText(running)} now, and was ${valueText(planned)} when this was planned: somebody has changed it`,
	databaseGone: "it no longer exists: somebody has deleted it",
	protectedAgain: (name) => `${name}: somebody has turned its deletion protection on`,
	identityUnread: (name, action, why) => `${name}: whether it is still the database that was planned for is not verified (${action} ${why})`,
	noConsent: (words) => `it requires consent now, which it did not before: --allow ${words}`,
	/** `step`: what it does, as it follows "will". */
	moreSteps: (step) => `it would have to ${step} now, which was not agreed to`,
	goesOn: note("resuming-deploy", "this is what remains of a plan that an earlier deploy began and did not finish")
};
const DONE = {
	Add: "add",
	Remove: "delete",
	Modify: "change",
	Import: "take over",
	Dynamic: "change, in a way CloudFormation does not say,"
};
function whatIs({ action, replacement, logicalId, type, details }) {
	const verb = action === "Modify" && replacement === "True" ? "replace" : action === "Modify" && replacement === "Conditional" ? "change or replace" : DONE[action];
	const database = databaseNamed(logicalId);
	const owner = database === null ? "" : ` of ${DATABASE_NAME[database]}`;
	const properties = [...new Set(details.flatMap(({ property }) => property ?? []))];
	const named = action === "Modify" && properties.length > 0 ? ` (${listed(properties)})` : "";
	return `${verb} ${logicalId}${owner === "" ? "" : `, the ${type.split("::").at(-1) ?? type}${owner}`}${named}`;
}
// src/facts/stack-name.ts
/** The name of the stack in its ARN; a name is one already. */
function stackNameIn(stackId) {
	return /:stack\/([^/]+)\//.exec(stackId)?.[1] ?? stackId;
}
// src/plan/messages/around/ownership.ts
/** What is said of whose a stack is, and of stacks that no stage of the file names any more. */
const identityMessages = {
	startsEmpty: (stage, orphans) => refusal("stage-would-start-empty", `${stage.name} would start empty while no stage refers to ${listed(orphans.map(({ stack, region, stage: name }) => `the stack ${stack} (${region}, stage ${name})`))} of this file any more; to keep using that, write ${orphans.map((orphan) => linesFor(stage, orphan)).join(", or ")}; if ${stage.name} is meant to be new, ${asNew(stage, orphans)}`),
	startsEmptyRenamed: (stage, orphans) => refusal("stage-would-start-empty", `${stage.name} would start empty while no stage refers to ${listed(orphans.map(({ stack, region, stage: name, application = "" }) => `the stack ${stack} (${region}, stage ${name}) of the application ${application}`))} any more, which a file at this path deployed; if the application was renamed, write ${[...new Set(orphans.map(({ application = "" }) => `stack: ${application}`))].join(" or ")} again; if ${stage.name} is meant to be new, write stackName: ${stage.stackName}`),
	madeByOther: (stack, what, owner) => refusal("stack-of-another-file", `the stack ${stack} was deployed by another ${what} (${owner}), and this one would change or delete its databases; if the repository, the file or the application was renamed, write stackName: ${stack}, else write a stackName of its own`),
	madeByNobody: (stack) => refusal("stack-not-ours", `the stack ${stack} was not deployed by tinystacks (it has none of its tags), so it is not touched; write another stackName`),
	takenOver: (stack, what, owner) => warning("stack-taken-over", `the stack ${stack} was deployed by another ${what} (${owner}), and this one will take it over, as stackName says`),
	accountBefore: (stage, why) => note("account-unread", `whether ${stage} was tied to another account before this change is not verified (${why})`),
	looked: (regions) => note("regions-searched", `only ${listed(regions)} ${regions.length === 1 ? "was" : "were"} searched for other stacks of this file`),
	notLooked: (region, action, why) => note("region-unread", `whether ${region} holds another stack of this file is not verified (${action} ${why})`),
	unnamed: ({ stack, region, stage, application }) => application === void 0 ? `no stage refers to ${stack} in ${region} (stage ${stage}) any more; it keeps running and costing money: put the stage back, or run tinystacks destroy --stage ${stage}` : `no stage refers to ${stack} in ${region} (stage ${stage} of the application ${application}) any more, which a file at this path deployed; it keeps running and costing money: with stack: ${application} in the file, put the stage back, or run tinystacks destroy --stage ${stage}`
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
/** `Fn::Sub` of pairs: `PostgresSecurityGroup=${PostgresSecurityGroup} …`. */
function subPairs(pairs) {
	return intrinsic("Fn::Sub", Array.from(pairs, ([name, { text }]) => `${onlyText(name)}=${text}`).join(" "));
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
export { majorOf as $, lastDeployOf as A, needsSomebody as B, subPairs as C, stackNameIn as D, identityMessages as E, isRestarting as F, addNeeds as G, until as H, mayRestart as I, arnOf as J, secretName as K, CHANGE as L, sidesOf as M, valueText as N, agreedMessages as O, handlingOfInstance as P, cacheFamily as Q, WAIT as R, subJson as S, zones as T, QUOTAS as U, rowOf as V, QUOTA_NAMES as W, covers as X, compareVersions as Y, exactVersion as Z, passwordReference as _, soFarText as a, split as b, templateSource as c, base64 as d, sqlFamily as et, isIntrinsic as f, passwordOfArn as g, passwordOf as h, stepPhrase as i, perhapsOf as j, isUntold as k, withSourceVersion as l, nameTag as m, orderLine as n, identifierIn as o, join as p, secretNameIn as q, stepLine as r, inRegion as s, asideMessages as t, attribute as u, ref as v, variable as w, sub as x, select as y, isGoing as z };
