import { d as ENGINES, f as SQL_KINDS, l as CACHE_KINDS, u as DATABASES, v as perKind } from "./engines.js";
import { createHash } from "node:crypto";
// src/text/record.ts
/** Whether a value that came as JSON or YAML is a mapping, no list. */
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/text/canonical.ts
/** One text for each structure, and its hash: the basis of fingerprints and consent tokens. */
/** SHA-256 over the canonical text, as 64 hex digits. */
function sha256(value) {
	return createHash("sha256").update(canonical(value)).digest("hex");
}
/** Sorts objects by their canonical text. */
function byJson(a, b) {
	const [left, right] = [canonical(a), canonical(b)];
	return left < right ? -1 : left > right ? 1 : 0;
}
/** JSON with sorted keys, so that the order of reading and writing does not matter. */
function canonical(value) {
	return JSON.stringify(sorted(value));
}
function sorted(value) {
	if (Array.isArray(value)) return value.map(sorted);
	if (!isRecord(value) || value instanceof Date) return value;
	const copy = Object.create(null);
	for (const key of Object.keys(value).sort()) copy[key] = sorted(value[key]);
	return copy;
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
export { COPIED_SECRET_IDS as a, MONITORING_ROLE_IDS as c, SQL_IDS as d, ZONE_IDS as f, isRecord as g, sha256 as h, CACHE_IDS as i, NETWORK_IDS as l, canonical as m, BASTION_EGRESS_IDS as n, ENDPOINT_IDS as o, byJson as p, BASTION_IDS as r, EXISTING_RULE_IDS as s, BASTION_ADMISSION_IDS as t, READER_IDS as u };
