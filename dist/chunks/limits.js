// node_modules/fastest-levenshtein/esm/mod.js
const peq = /* @__PURE__ */ new Uint32Array(65536);
const myers_32 = (a, b) => {
	const n = a.length;
	const m = b.length;
	const lst = 1 << n - 1;
	let pv = -1;
	let mv = 0;
	let sc = n;
	let i = n;
	while (i--) peq[a.charCodeAt(i)] |= 1 << i;
	for (i = 0; i < m; i++) {
		let eq = peq[b.charCodeAt(i)];
		const xv = eq | mv;
		eq |= (eq & pv) + pv ^ pv;
		mv |= ~(eq | pv);
		pv &= eq;
		if (mv & lst) sc++;
		if (pv & lst) sc--;
		mv = mv << 1 | 1;
		pv = pv << 1 | ~(xv | mv);
		mv &= xv;
	}
	i = n;
	while (i--) peq[a.charCodeAt(i)] = 0;
	return sc;
};
const myers_x = (b, a) => {
	const n = a.length;
	const m = b.length;
	const mhc = [];
	const phc = [];
	const hsize = Math.ceil(n / 32);
	const vsize = Math.ceil(m / 32);
	for (let i = 0; i < hsize; i++) {
		phc[i] = -1;
		mhc[i] = 0;
	}
	let j = 0;
	for (; j < vsize - 1; j++) {
		let mv = 0;
		let pv = -1;
		const start = j * 32;
		const vlen = Math.min(32, m) + start;
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		for (let i = 0; i < n; i++) {
			const eq = peq[a.charCodeAt(i)];
			const pb = phc[i / 32 | 0] >>> i & 1;
			const mb = mhc[i / 32 | 0] >>> i & 1;
			const xv = eq | mv;
			const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			let ph = mv | ~(xh | pv);
			let mh = pv & xh;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	}
	let mv = 0;
	let pv = -1;
	const start = j * 32;
	const vlen = Math.min(32, m - start) + start;
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
	let score = m;
	for (let i = 0; i < n; i++) {
		const eq = peq[a.charCodeAt(i)];
		const pb = phc[i / 32 | 0] >>> i & 1;
		const mb = mhc[i / 32 | 0] >>> i & 1;
		const xv = eq | mv;
		const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
		let ph = mv | ~(xh | pv);
		let mh = pv & xh;
		score += ph >>> m - 1 & 1;
		score -= mh >>> m - 1 & 1;
		if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
		if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
		ph = ph << 1 | pb;
		mh = mh << 1 | mb;
		pv = mh | ~(xv | ph);
		mv = ph & xv;
	}
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	return score;
};
const distance = (a, b) => {
	if (a.length < b.length) {
		const tmp = b;
		b = a;
		a = tmp;
	}
	if (b.length === 0) return a.length;
	if (a.length <= 32) return myers_32(a, b);
	return myers_x(a, b);
};
const closest = (str, arr) => {
	let min_distance = Infinity;
	let min_index = 0;
	for (let i = 0; i < arr.length; i++) {
		const dist = distance(str, arr[i]);
		if (dist < min_distance) {
			min_distance = dist;
			min_index = i;
		}
	}
	return arr[min_index];
};
// src/config/resolved.ts
/**
* What the rest of the program knows of `tinystacks.yml`: every default filled in, every name
* spelled out. Only `src/config/` reads the file's own shape (`types.generated.ts`).
*/
const DATABASES = [
	"postgres",
	"mysql",
	"redis"
];
/** The databases of a stage in their fixed order. */
function databasesOf(stage) {
	return DATABASES.map((kind) => stage.databases[kind]).filter((database) => database !== void 0);
}
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
// src/plan/facts.ts
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
// src/config/limits.ts
/** The most a file may hold, in bytes of UTF-8. */
const MAX_FILE_BYTES = 1048576;
export { distance as _, BASTION_EGRESS_IDS as a, EXISTING_RULE_IDS as c, REDIS_IDS as d, SQL_IDS as f, closest as g, databasesOf as h, BASTION_ADMISSION_IDS as i, NETWORK_IDS as l, DATABASES as m, IDENTIFIER_OUTPUT as n, BASTION_IDS as o, ZONE_IDS as p, NOTHING_ELSEWHERE as r, COPIED_SECRET_IDS as s, MAX_FILE_BYTES as t, READER_IDS as u };
