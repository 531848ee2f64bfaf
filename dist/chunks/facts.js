import { Et as warning, Ot as listed, Tt as refusal, at as NOT_SET, h as databaseNamed, ht as whatHappens, it as DATABASE_NAME, pt as labels, st as NO_VALUE, wt as note } from "./plan.js";
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
export { QUOTAS as C, secretNameIn as D, secretName as E, until as S, addNeeds as T, CHANGE as _, soFarText as a, needsSomebody as b, agreedMessages as c, perhapsOf as d, sidesOf as f, mayRestart as g, isRestarting as h, stepPhrase as i, isUntold as l, handlingOfInstance as m, orderLine as n, identityMessages as o, valueText as p, stepLine as r, stackNameIn as s, asideMessages as t, lastDeployOf as u, WAIT as v, QUOTA_NAMES as w, rowOf as x, isGoing as y };
