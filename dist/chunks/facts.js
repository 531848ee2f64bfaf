import { $r as listed, Cr as ALL_FAMILIES, It as READER_IDS, Jn as DATABASE_NAME, Yr as note, ar as whatHappens, cr as DATABASES, mr as isDatabase } from "./start.js";
import { d as valueText } from "./plan4.js";
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
// src/plan/changes/resource-owner.ts
/** Resource types that hold rows: what happens to one of these is what happens to a database. */
const HOLDS_DATA = new Set(ALL_FAMILIES.flatMap(({ types }) => [types.database, types.other]));
/** Whether resources of this type hold rows, whoever's they are. */
function isDataType(type) {
	return HOLDS_DATA.has(type);
}
/** Whether the change is to a resource with rows of its own. A reader has those of its primary. */
function holdsData(change) {
	return HOLDS_DATA.has(change.type) && !isReader(change);
}
const READERS = new Set(Object.values(READER_IDS));
/** Whether the change is to the reader beside a primary. */
function isReader({ logicalId }) {
	return READERS.has(logicalId);
}
/**
* The database a changed resource belongs to; null = the network, or nothing we know.
* A resource that leaves the template has no origin any more: the deployed stage names the
* instance, and logical ids (which never change once released) begin with their database.
*/
function databaseOf(change, known) {
	const origin = known.rendered.origins[change.logicalId];
	if (origin !== void 0) return isDatabase(origin.part) ? origin.part : null;
	return DATABASES.find((kind) => change.physicalId !== null && known.deployed?.databases[kind].identifier === change.physicalId) ?? databaseNamed(change.logicalId);
}
/** The part of the stage that a resource of no database belongs to; what nobody knows counts as network. */
function partOf(change) {
	return change.logicalId.startsWith("Bastion") ? "bastion" : "network";
}
/** The database whose name a logical id of our templates begins with. */
function databaseNamed(logicalId) {
	return DATABASES.find((kind) => logicalId.toLowerCase().startsWith(kind)) ?? null;
}
/**
* The databases whose instance a change set modifies, replaces or removes: those whose live facts
* decide the plan. A change of tags alone touches an instance as well, though no part's hash differs.
*/
function databasesTouched(changes) {
	return DATABASES.filter((kind) => changes.some((change) => change.action !== "Add" && change.database === kind && decides(change)));
}
function decides(change) {
	return holdsData(change) || isReader(change) || change.type.endsWith("ParameterGroup");
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
// src/facts/stack/stack-name.ts
/** The name of the stack in its ARN; a name is one already. */
function stackNameIn(stackId) {
	return /:stack\/([^/]+)\//.exec(stackId)?.[1] ?? stackId;
}
export { secretNameIn as C, secretName as S, rowOf as _, databasesTouched as a, QUOTA_NAMES as b, isReader as c, isRestarting as d, mayRestart as f, needsSomebody as g, isGoing as h, databaseOf as i, partOf as l, WAIT as m, agreedMessages as n, holdsData as o, CHANGE as p, databaseNamed as r, isDataType as s, stackNameIn as t, handlingOfInstance as u, until as v, addNeeds as x, QUOTAS as y };
