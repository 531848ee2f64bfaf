import { Ai as isDatabase, An as DATABASE_NAME, Nn as NO_VALUE, Or as listed, Vi as ALL_FAMILIES, Vn as whatHappens, bt as READER_IDS, gr as note, jn as NOT_SET, wi as DATABASES, zn as labels } from "./start.js";
// src/facts/secret-name.ts
function secretName(arn) {
	return arn.replace(/^.*:secret:/, "").replace(/-[A-Za-z0-9]{6}$/, "");
}
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
const until = (remedy) => ({
	may: "not-change",
	remedy
});
function needsSomebody({ may }) {
	return may === "not-change" || may === "grow";
}
function isGoing(handling) {
	return handling.may === "not-change" && handling.remedy === "deletion";
}
function rowOf(table, status) {
	const word = status.toLowerCase().replaceAll("_", "-");
	return (Object.hasOwn(table, word) ? table[word] : void 0) ?? UNKNOWN;
}
// src/facts/states/instances.ts
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
function handlingOfInstance(status) {
	return rowOf(INSTANCE_STATUSES, status);
}
function mayRestart(status) {
	const { may } = handlingOfInstance(status);
	return may === "change" || may === "change-no-storage";
}
function isRestarting(status) {
	return status === "rebooting";
}
// src/plan/changes/resource-owner.ts
const HOLDS_DATA = new Set(ALL_FAMILIES.flatMap(({ types }) => [types.database, types.other]));
function isDataType(type) {
	return HOLDS_DATA.has(type);
}
function holdsData(change) {
	return HOLDS_DATA.has(change.type) && !isReader(change);
}
const READERS = new Set(Object.values(READER_IDS));
function isReader({ logicalId }) {
	return READERS.has(logicalId);
}
function databaseOf(change, known) {
	const origin = known.rendered.origins[change.logicalId];
	if (origin !== void 0) return isDatabase(origin.part) ? origin.part : null;
	return DATABASES.find((kind) => change.physicalId !== null && known.deployed?.databases[kind].identifier === change.physicalId) ?? databaseNamed(change.logicalId);
}
function partOf(change) {
	return change.logicalId.startsWith("Bastion") ? "bastion" : "network";
}
function databaseNamed(logicalId) {
	return DATABASES.find((kind) => logicalId.toLowerCase().startsWith(kind)) ?? null;
}
function databasesTouched(changes) {
	return DATABASES.filter((kind) => changes.some((change) => change.action !== "Add" && change.database === kind && decides(change)));
}
function decides(change) {
	return holdsData(change) || isReader(change) || change.type.endsWith("ParameterGroup");
}
// src/plan/messages/values.ts
const UNITS = {
	"storage.size": "GiB",
	"storage.max": "GiB"
};
function isUntold({ before, after }) {
	return before === null && after === null;
}
function sidesOf(change) {
	const { property, before, after, unknown } = change;
	return {
		before: side(before, unknown === "before", after === null ? unitOf(property, before) : ""),
		after: side(after, unknown === "after", unitOf(property, after))
	};
}
function lastDeployOf({ lastDeploy }, show) {
	if (lastDeploy === void 0) return "";
	return ` (${labels.lastDeploy}: ${lastDeploy === null ? NOT_SET : show(lastDeploy)})`;
}
function valueText(value) {
	return value === null || value === "" ? NOT_SET : value;
}
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
function unitOf(property, value) {
	const name = property.replace(/^readReplica\./, "");
	const unit = Object.hasOwn(UNITS, name) ? UNITS[name] : void 0;
	return unit === void 0 || value === null || !/^\d+$/.test(value) ? "" : ` ${unit}`;
}
// src/plan/messages/agreed.ts
const agreedMessages = {
	stackChanged: (stack) => `the stack ${stack} has changed since it was planned, so nothing more was done to it; run this again to plan what is there now`,
	lostRace: (stack) => `somebody else has changed the stack ${stack} since it was planned, or is changing it now, so this deploy left it alone`,
	lostRaceHint: "run this again when the other deploy has ended, to plan what is there then",
	wouldNow: (change) => `it would now ${whatIs(change)}`,
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
export { QUOTAS as C, secretNameIn as D, secretName as E, until as S, addNeeds as T, CHANGE as _, sidesOf as a, needsSomebody as b, databaseOf as c, isDataType as d, isReader as f, mayRestart as g, isRestarting as h, perhapsOf as i, databasesTouched as l, handlingOfInstance as m, isUntold as n, valueText as o, partOf as p, lastDeployOf as r, databaseNamed as s, agreedMessages as t, holdsData as u, WAIT as v, QUOTA_NAMES as w, rowOf as x, isGoing as y };
