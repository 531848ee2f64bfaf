import { a as NO_VALUE, d as labels, r as NOT_SET } from "./text.js";
import { i as SQL_KINDS, n as DATABASES, r as ENGINES, t as CACHE_KINDS, u as perKind } from "./engines.js";
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
// src/template/logical-ids.ts
/**
* Every logical id of our templates. A released id never changes: CloudFormation identifies a resource
* by it, so a new id would delete the old database and create a new, empty one.
*/
const NETWORK_IDS = {
	vpc: "Vpc",
	internetGateway: "InternetGateway",
	internetGatewayAttachment: "InternetGatewayAttachment",
	publicRouteTable: "PublicRouteTable",
	publicRoute: "PublicRoute",
	databaseRouteTable: "DatabaseRouteTable",
	clientSecurityGroup: "ClientSecurityGroup"
};
/** One public and one isolated subnet per zone, each with its route table association. */
const ZONE_IDS = [
	{
		publicSubnet: "PublicSubnet1",
		publicAssociation: "PublicSubnet1RouteTableAssociation",
		databaseSubnet: "DatabaseSubnet1",
		databaseAssociation: "DatabaseSubnet1RouteTableAssociation"
	},
	{
		publicSubnet: "PublicSubnet2",
		publicAssociation: "PublicSubnet2RouteTableAssociation",
		databaseSubnet: "DatabaseSubnet2",
		databaseAssociation: "DatabaseSubnet2RouteTableAssociation"
	},
	{
		publicSubnet: "PublicSubnet3",
		publicAssociation: "PublicSubnet3RouteTableAssociation",
		databaseSubnet: "DatabaseSubnet3",
		databaseAssociation: "DatabaseSubnet3RouteTableAssociation"
	}
];
function databaseIds(stem) {
	return {
		securityGroup: `${stem}SecurityGroup`,
		secret: `${stem}Secret`,
		subnetGroup: `${stem}SubnetGroup`,
		parameterGroup: `${stem}ParameterGroup`
	};
}
const SQL_IDS = perKind(SQL_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		...databaseIds(stem),
		instance: `${stem}Instance`,
		secretAttachment: `${stem}SecretAttachment`
	};
});
/** The reader beside a primary. */
const READER_IDS = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Reader`);
/** The role by which RDS sends the measurements of Enhanced Monitoring. */
const MONITORING_ROLE_IDS = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}MonitoringRole`);
/** The secret of a promoted database that is copied to other regions. */
const COPIED_SECRET_IDS = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}ConnectionSecret`);
/** The rule that admits the stage's clients to an existing database. */
const EXISTING_RULE_IDS = perKind(DATABASES, (kind) => `${ENGINES[kind].stem}ExistingAccess`);
const CACHE_IDS = perKind(CACHE_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		...databaseIds(stem),
		replicationGroup: `${stem}ReplicationGroup`,
		connectionSecret: `${stem}ConnectionSecret`
	};
});
const BASTION_IDS = {
	securityGroup: "BastionSecurityGroup",
	keyPair: "BastionKeyPair",
	role: "BastionRole",
	instanceProfile: "BastionInstanceProfile",
	instance: "BastionInstance",
	address: "BastionAddress",
	addressAssociation: "BastionAddressAssociation",
	/** Who may log in, and to what. */
	keys: "BastionKeys"
};
/** The interface endpoints of a bastion that gets out by them, and their security group. */
const ENDPOINT_IDS = {
	securityGroup: "BastionEndpointsSecurityGroup",
	ssm: "BastionSsmEndpoint",
	messages: "BastionMessagesEndpoint"
};
/** The rule that admits the bastion to an existing database. */
const BASTION_ADMISSION_IDS = perKind(DATABASES, (kind) => `BastionAccessTo${ENGINES[kind].stem}`);
/** The bastion's outbound rule to each database. */
const BASTION_EGRESS_IDS = perKind(DATABASES, (kind) => `BastionTo${ENGINES[kind].stem}`);
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
export { ZONE_IDS as _, valueText as a, exactVersion as b, BASTION_IDS as c, ENDPOINT_IDS as d, EXISTING_RULE_IDS as f, SQL_IDS as g, READER_IDS as h, sidesOf as i, CACHE_IDS as l, NETWORK_IDS as m, lastDeployOf as n, BASTION_ADMISSION_IDS as o, MONITORING_ROLE_IDS as p, perhapsOf as r, BASTION_EGRESS_IDS as s, isUntold as t, COPIED_SECRET_IDS as u, compareVersions as v, covers as y };
