// src/template/logical-ids.ts
/**
* Every logical id of our templates. A released id never changes: CloudFormation knows a resource
* by it, so a new id is a new, empty database beside the old one's removal.
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
/** One public and one isolated subnet a zone, each with its route table association. */
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
const SQL_IDS = {
	postgres: {
		securityGroup: "PostgresSecurityGroup",
		secret: "PostgresSecret",
		subnetGroup: "PostgresSubnetGroup",
		parameterGroup: "PostgresParameterGroup",
		instance: "PostgresInstance",
		secretAttachment: "PostgresSecretAttachment"
	},
	mysql: {
		securityGroup: "MysqlSecurityGroup",
		secret: "MysqlSecret",
		subnetGroup: "MysqlSubnetGroup",
		parameterGroup: "MysqlParameterGroup",
		instance: "MysqlInstance",
		secretAttachment: "MysqlSecretAttachment"
	}
};
/** The reader beside a primary. */
const READER_IDS = {
	postgres: "PostgresReader",
	mysql: "MysqlReader"
};
/** The secret that a promoted database hands on to other regions. */
const COPIED_SECRET_IDS = {
	postgres: "PostgresConnectionSecret",
	mysql: "MysqlConnectionSecret"
};
/** The rule that admits the stage's clients to an existing database. */
const EXISTING_RULE_IDS = {
	postgres: "PostgresExistingAccess",
	mysql: "MysqlExistingAccess",
	redis: "RedisExistingAccess"
};
const REDIS_IDS = {
	securityGroup: "RedisSecurityGroup",
	/** Where the AUTH token is generated. */
	secret: "RedisSecret",
	subnetGroup: "RedisSubnetGroup",
	parameterGroup: "RedisParameterGroup",
	replicationGroup: "RedisReplicationGroup",
	/** Everything a client needs, the token included. */
	connectionSecret: "RedisConnectionSecret"
};
const BASTION_IDS = {
	securityGroup: "BastionSecurityGroup",
	keyPair: "BastionKeyPair",
	role: "BastionRole",
	instanceProfile: "BastionInstanceProfile",
	instance: "BastionInstance",
	address: "BastionAddress",
	addressAssociation: "BastionAddressAssociation",
	/** Who may log in, and where to. */
	keys: "BastionKeys"
};
/** The rule that admits the bastion to an existing database. */
const BASTION_ADMISSION_IDS = {
	postgres: "BastionAccessToPostgres",
	mysql: "BastionAccessToMysql",
	redis: "BastionAccessToRedis"
};
/** The bastion's way out to each database. */
const BASTION_EGRESS_IDS = {
	postgres: "BastionToPostgres",
	mysql: "BastionToMysql",
	redis: "BastionToRedis"
};
// src/facts/facts.ts
/** Output keys of our stacks that name a database's instance or replication group. */
const IDENTIFIER_OUTPUT = {
	postgres: "PostgresIdentifier",
	mysql: "MysqlIdentifier",
	redis: "RedisIdentifier"
};
/** What is known of a stage that stands for itself. */
const NOTHING_ELSEWHERE = {
	existing: {},
	sources: {},
	bastionImage: null,
	subnets: null
};
export { BASTION_IDS as a, NETWORK_IDS as c, SQL_IDS as d, ZONE_IDS as f, BASTION_EGRESS_IDS as i, READER_IDS as l, NOTHING_ELSEWHERE as n, COPIED_SECRET_IDS as o, BASTION_ADMISSION_IDS as r, EXISTING_RULE_IDS as s, IDENTIFIER_OUTPUT as t, REDIS_IDS as u };
