import { E as familyOfType, c as isReachedDirectly, f as SQL_KINDS, h as isCache, l as CACHE_KINDS, m as familyOf, u as DATABASES } from "./engines.js";
import { S as warning, b as note, c as DATABASE_NAME, u as NOT_VERIFIED, w as listed, x as refusal } from "./plan.js";
import { y as groupsIn, z as TAGS } from "./template.js";
// src/facts/live.ts
/** The value of a fact that was read; undefined = absent, unread or never requested. */
function valueOf(fact) {
	return fact?.kind === "read" ? fact.value : void 0;
}
/** Why a database's live facts are missing; null = AWS answered. */
function missingFact(live, kind) {
	return missing(live[kind], kind);
}
/** The same for the reader beside a primary. */
function missingReader(live, kind) {
	return missing(live.readers?.[kind], kind);
}
/** The same for the nodes of a group. That nobody asked for them is no fault. */
function missingNodes({ nodes }, kind) {
	const fact = isCache(kind) ? nodes?.[kind] : void 0;
	return fact?.kind === "unread" ? {
		action: fact.action,
		why: fact.why
	} : null;
}
function missing(fact, kind) {
	if (fact === void 0) return {
		action: familyOf(kind).describe,
		why: null
	};
	return fact.kind === "unread" ? {
		action: fact.action,
		why: fact.why
	} : null;
}
// src/plan/model/input.ts
/** REVIEW_IN_PROGRESS is what an earlier change set left: nothing was ever made in it. */
function isNewStack(input) {
	return input.deployed === null || input.deployed.status === "REVIEW_IN_PROGRESS";
}
// src/plan/messages/around/network.ts
/** What is said of others in a VPC that would be deleted. */
const vpcTenantMessages = {
	stack: (name, stage) => stage === null ? `the stack ${name}` : `the stack ${name} (stage ${stage})`,
	database: (identifier) => `the database ${identifier}`,
	liveThere: (vpc, names) => refusal("vpc-in-use", `its VPC ${vpc} would be deleted, and ${names} ${/, | and /.test(names) ? "are" : "is"} in it; destroy or move that first`),
	notVerified: (vpc, action, why) => note("vpc-tenants-unread", `whether others use its VPC ${vpc} is ${NOT_VERIFIED} (${action} ${why}); nothing of theirs is deleted, but the VPC then stays`)
};
/** What is said of the network around the databases and of the bastion. */
const networkMessages = {
	rangesOverlap: (cidr, stack, range) => refusal("network-overlap", `${cidr} overlaps ${range}, the range of ${stack}: the two could never be connected; write another \`cidr\`, or leave it out, and a free one is chosen`),
	rangeUnread: (cidr, region, { action, why }) => note("network-range-not-verified", `whether ${cidr} overlaps another VPC of ${region} is ${NOT_VERIFIED} (${action} ${why})`),
	noSubnet: (id) => refusal("subnet-not-found", `there is no subnet ${id} in this region; write subnets that exist`),
	otherVpc: (id, found, vpc) => refusal("subnet-in-other-vpc", `the subnet ${id} is in ${found}, not in ${vpc}; write a subnet of ${vpc}`),
	oneZone: (zone) => refusal("subnets-in-one-zone", `all subnets are in the zone ${zone}, and databases need two; write subnets of two zones`),
	noPublicSubnet: (vpc) => refusal("bastion-without-subnet", `the stage is in ${vpc}, which is not its own, and a bastion needs a public subnet there; write vpc, subnets and bastionSubnet of ${vpc} in network`),
	noImage: (region, fact) => fact.kind === "absent" ? refusal("bastion-image-not-found", `${region} has no Amazon Linux image for a bastion; remove the bastion`) : refusal("bastion-image-unread", `the image of the bastion could not be read (${fact.action} ${fact.why}); allow ${fact.action} to this role, or remove the bastion`),
	subnetsUnread: (action, why) => refusal("subnets-unread", `the subnets of the given VPC could not be read (${action} ${why}), and no database is put into a subnet unread; allow ${action}`),
	noGroup: (id) => refusal("admitted-group-not-found", `there is no security group ${id} in this region; write one that exists in \`allowFrom\``),
	groupUnread: (id, { action, why }) => refusal("admitted-group-unread", `whether the security group ${id} exists is ${NOT_VERIFIED} (${action} ${why}), and no database admits a group unread; allow ${action}`),
	openBastion: (cidr) => warning("bastion-open-to-everyone", `bastion.allow: ${cidr} lets the whole internet try to log in to the bastion; write the ranges your people come from`),
	openDatabases: (cidr) => warning("databases-open-to-everyone", `network.allowFrom: ${cidr} admits every address that can reach the VPC; write the ranges that need the databases`),
	nobodyAllowed: note("bastion-unreachable", "bastion.allow is empty, so nobody can reach the bastion; write the ranges your people come from, or access: session-manager"),
	noWayOut: (subnet, isPublic, takesEndpoints) => {
		const endpoints = takesEndpoints ? "write `endpoints: true` for the bastion, which makes interface endpoints that AWS bills by the hour" : "create interface endpoints for ssm and ssmmessages in its VPC, which AWS bills by the hour";
		return refusal("bastion-without-way-out", isPublic ? `the subnet ${subnet} gives no public addresses, so Systems Manager cannot reach a bastion there; write a bastionSubnet with a NAT gateway or one that gives them, or ${endpoints}` : `nothing leads from the subnet ${subnet} to Systems Manager, so nobody could get through a bastion there; write a bastionSubnet with a route to the internet or a NAT gateway, or ${endpoints}`);
	},
	endpointExists: (vpc, services) => refusal("endpoint-exists", `${vpc} has an interface endpoint with private DNS for ${listed(services)} already, and AWS allows one for each service; remove \`endpoints\`, and have the endpoints there admit the bastion`),
	noPrivateDns: (vpc) => refusal("endpoints-without-dns", `${vpc} does not have both DNS support and DNS hostnames, so no host would find the endpoints; turn both on (aws ec2 modify-vpc-attribute)`),
	endpointsUnread: (vpc, action, why) => refusal("endpoints-unread", `whether endpoints can be made in ${vpc} is ${NOT_VERIFIED} (${action} ${why}), and other hosts there may use some; allow ${action}`),
	endpointsMade: note("endpoints-created", "interface endpoints for ssm and ssmmessages will be created for the bastion: AWS bills each per hour and zone"),
	endpointsForAll: (vpc) => warning("endpoints-for-whole-vpc", `every host of ${vpc} will find Systems Manager at these endpoints, which admit the bastion alone: other hosts that Systems Manager manages there will lose it`),
	endpointsRemoved: note("endpoints-removed", "the interface endpoints of the bastion will be deleted: it then needs another way out to Systems Manager"),
	wayOutNotVerified: (action, why) => note("bastion-way-out-unread", `whether Systems Manager can reach the bastion in its subnet is ${NOT_VERIFIED} (${action} ${why}); a deploy fails if it cannot`),
	bastionRestarted: note("bastion-restarted", "the bastion will restart once, to be closed from its first second: open tunnels will break for a few minutes; its address, its keys and its host key stay"),
	bastionReplaced: note("bastion-replaced", "the bastion will be replaced: open tunnels will break and its host key will change; no database will be touched")
};
// src/plan/refusals/vpc-tenants.ts
/** Whoever else lives in a stage's own VPC, which goes when the stage is destroyed or leaves it. */
/**
* Refusal if other stacks or databases still use the VPC; empty if none are known. `alreadyNamed`: identifiers
* that go with it, or are told elsewhere.
*/
function vpcTenantsRefusal(vpcTenants, alreadyNamed) {
	if (vpcTenants === void 0) return [];
	const stacks = (valueOf(vpcTenants.stacks) ?? []).filter(({ network }) => network.vpc === vpcTenants.vpc);
	const known = /* @__PURE__ */ new Set([...alreadyNamed, ...stacks.flatMap(identifiersIn)]);
	const databases = [...valueOf(vpcTenants.sql) ?? [], ...valueOf(vpcTenants.redis) ?? []].filter((identifier) => !known.has(identifier));
	const names = [...stacks.map(({ name, tags }) => vpcTenantMessages.stack(name, tags[TAGS.stage] ?? null)), ...databases.map(vpcTenantMessages.database)];
	return names.length === 0 ? [] : [vpcTenantMessages.liveThere(vpcTenants.vpc, listed(names))];
}
/** What could not be read of them; nothing of theirs is deleted, so that it refuses nothing. */
function vpcTenantsUnread(vpcTenants) {
	if (vpcTenants === void 0) return [];
	const { vpc, stacks, sql, redis } = vpcTenants;
	return [
		stacks,
		sql,
		redis
	].flatMap((fact) => fact.kind === "unread" ? [vpcTenantMessages.notVerified(vpc, fact.action, fact.why)] : []);
}
/** The VPC that an update deletes: taken out, or replaced by one of another address block. */
function leavingVpc(changes) {
	return changes.find(isLeavingVpc)?.physicalId ?? null;
}
/** Whether the change takes the stage's own VPC away. */
function isLeavingVpc({ type, action, replacement }) {
	return type === "AWS::EC2::VPC" && (action === "Remove" || replacement === "True");
}
/** Refuses an update that would take the VPC away from under others. */
function vpcTenantRefusals({ stage, deployed, vpcTenants, locate }) {
	const own = deployed === null ? [] : identifiersIn(deployed);
	const { line } = locate([
		"stages",
		stage.name,
		"network"
	]);
	return vpcTenantsRefusal(vpcTenants, own).map((text) => ({
		...text,
		database: null,
		property: "network",
		line
	}));
}
function identifiersIn({ databases }) {
	return DATABASES.flatMap((kind) => {
		const { identifier, reader } = databases[kind];
		return [identifier ?? [], reader.identifier ?? []].flat();
	});
}
// src/facts/interfaces.ts
/** Whether RDS made it for a database, whose name it does not tell. */
function isOfRds({ description }) {
	return description.startsWith("RDSNetworkInterface");
}
/** The node of ElastiCache that it is for; null = it is for none. */
function nodeOf({ description }) {
	return /^ElastiCache\+? (\S+)$/.exec(description)?.[1] ?? null;
}
// src/plan/messages/around/residents.ts
/** How many are named one by one. */
const SHOWN = 5;
/** AWS's descriptions of the network interfaces that its services make. */
const OWNERS = [
	[/^arn:aws[\w-]*:ecs:.*:attachment\/(.+)$/, (_, id) => `an ECS task (${id})`],
	[/^AWS Lambda VPC ENI-(.+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, (name) => `the Lambda function ${name}`],
	[/^ELB (?:(?:app|net|gwy)\/)?([^/]+)/, (name) => `the load balancer ${name}`],
	[/^Interface for NAT Gateway (\S+)$/, (name) => `the NAT gateway ${name}`],
	[/^VPC Endpoint Interface (\S+)$/, (name) => `the endpoint ${name}`],
	[/^RDSNetworkInterface/, (_, id) => `a database of RDS (${id})`],
	[/^ElastiCache\+? (\S+)$/, (name) => `the cache node ${name}`]
];
/** Whom a network interface belongs to, as far as AWS's description tells: `the Lambda function mailer`. */
function ownerOf({ id, description, instance }) {
	if (instance !== null) return `the instance ${instance}`;
	for (const [pattern, words] of OWNERS) {
		const match = pattern.exec(description);
		if (match) return words(match[1] ?? "", id);
	}
	return description === "" ? id : `${id} (${description})`;
}
/** The first of them by name, then how many more. */
function someOf(owners) {
	const names = [...new Set(owners)];
	return names.length <= SHOWN ? listed(names) : `${names.slice(0, SHOWN).join(", ")} and ${names.length - SHOWN} more`;
}
/** What is said of those who live in subnets that are to go. */
const residentMessages = {
	database: (title, identifier) => `${title} (${identifier})`,
	reader: (title, identifier) => `the reader of ${title} (${identifier})`,
	node: (title, node) => `the node ${node} of ${title}`,
	leavesGroup: (subnet, zone, names) => refusal("subnet-in-use", `${subnet} (${zone}) cannot leave the subnets: ${lives(names)} in it, and AWS moves no database to another; keep it in \`subnets\``),
	deleted: (subnet, zone, names, zones) => refusal("subnet-in-use", `${subnet} (${zone}) cannot be deleted: ${lives(names)} in it; leave \`zones\` at ${zones}, or remove that first`),
	notVerified: (subnets, action, why) => warning("subnet-use-unread", `who lives in ${listed(subnets)} is ${NOT_VERIFIED} (${action} ${why}); a deploy fails if a database does`)
};
function lives(names) {
	return `${someOf(names)} ${new Set(names).size === 1 ? "lives" : "live"}`;
}
// src/plan/refusals/residents.ts
/** Who lives in the subnets that an update takes from a subnet group, or deletes: AWS refuses it half-way. */
/** The subnets that leave the groups of the databases, or are deleted; empty for most updates. */
function leavingSubnets(input) {
	return [.../* @__PURE__ */ new Set([...takenOut(input), ...deletedSubnets(input)])];
}
/** Of a given VPC: those that the file no longer names. */
function takenOut({ stage, deployed, changes }) {
	const { network } = stage;
	if (network.kind !== "given" || deployed?.network.vpc !== network.vpc) return [];
	return (changes ?? []).some(changesGroup) ? deployed.network.databaseSubnets.filter((id) => !network.subnets.includes(id)) : [];
}
function changesGroup({ type, action, details }) {
	return familyOfType(type)?.types.subnetGroup === type && action === "Modify" && details.some(({ property }) => property === "SubnetIds");
}
/** Of the stage's own VPC. */
function deletedSubnets({ changes }) {
	return (changes ?? []).filter((change) => change.type === "AWS::EC2::Subnet" && ends(change)).flatMap(({ physicalId }) => physicalId ?? []);
}
function ends({ action, replacement }) {
	return action === "Remove" || replacement === "True";
}
/** A refusal for each subnet that somebody lives in. Those whose database goes in the same update do not count. */
function residentRefusals(input, databases) {
	const { stage, deployed, locate } = input;
	const changes = input.changes ?? [];
	if (changes.some(isLeavingVpc)) return [];
	const residents = (valueOf(input.residents) ?? []).filter((one) => !goesWith(one, changes));
	const deleted = new Set(deletedSubnets(input));
	const bastion = deployed?.bastion.instance ?? null;
	const removed = databases.filter(({ impact }) => impact === "remove").map((one) => one.database);
	return leavingSubnets(input).flatMap((subnet) => {
		const here = residents.filter((one) => one.subnet === subnet);
		const names = here.flatMap((one) => {
			const own = ownersOf(one, input);
			if (own.length > 0) return own.filter(({ kind }) => !removed.includes(kind)).map(({ name }) => name);
			if (!deleted.has(subnet)) return [];
			return [one.instance === bastion && bastion !== null ? BASTION : ownerOf(one)];
		});
		if (names.length === 0) return [];
		const zone = here[0]?.zone ?? "";
		const [key, text] = deleted.has(subnet) ? ["zones", residentMessages.deleted(subnet, zone, names, zonesBefore(input))] : ["subnets", residentMessages.leavesGroup(subnet, zone, names)];
		const { line } = locate([
			"stages",
			stage.name,
			"network",
			key
		]);
		return [{
			...text,
			database: null,
			property: `network.${key}`,
			line
		}];
	});
}
const BASTION = "the bastion";
function zonesBefore({ deployed }) {
	return deployed?.network.databaseSubnets.length ?? 0;
}
/** Whether it is of a resource that the update takes away, replaces or moves itself: a bastion, an endpoint. */
function goesWith({ instance, description }, changes) {
	return changes.some(({ physicalId, type, ...change }) => physicalId !== null && (physicalId === instance && ends({
		physicalId,
		type,
		...change
	}) || type === "AWS::EC2::VPCEndpoint" && description.endsWith(` ${physicalId}`)));
}
/** The stage's own databases behind an interface. RDS does not say which: its groups and its zone do. */
function ownersOf(one, input) {
	const live = input.seen ?? input.live;
	const node = nodeOf(one);
	if (node !== null) return CACHE_KINDS.flatMap((kind) => valueOf(live[kind])?.nodes.includes(node) ? [{
		kind,
		name: residentMessages.node(DATABASE_NAME[kind], node)
	}] : []);
	if (!isOfRds(one)) return [];
	return SQL_KINDS.flatMap((kind) => ["database", "reader"].flatMap((role) => {
		const facts = valueOf(role === "reader" ? live.readers?.[kind] : live[kind]);
		return facts?.zones.includes(one.zone) === true && facts.securityGroups.some((group) => one.groups.includes(group)) ? [{
			kind,
			name: residentMessages[role](DATABASE_NAME[kind], facts.identifier)
		}] : [];
	}));
}
/** What could not be read of them. */
function residentNotes(input) {
	const { residents } = input;
	return residents?.kind === "unread" ? [residentMessages.notVerified(leavingSubnets(input), residents.action, residents.why)] : [];
}
// src/plan/refusals/bastion-way-out.ts
/** A bastion that Systems Manager cannot reach lets nobody through: it would cost money and do nothing. */
function wayOutRefusals({ stage, external, deployed, locate }) {
	const { bastion, name, network } = stage;
	const fact = external.bastionWayOut;
	if (bastion === null || network.kind !== "given" || fact?.kind !== "read") return [];
	const subnet = bastion.subnet ?? network.subnets[0] ?? "";
	const isDirect = isReachedDirectly(bastion.access);
	const wayOut = fact.value === "endpoints" && deployed?.bastion.endpoints === true ? "none" : fact.value;
	if (wayOut !== "none" && (wayOut !== "no-address" || isDirect)) return [];
	const text = networkMessages.noWayOut(subnet, wayOut === "no-address", !isDirect);
	const { line } = locate([
		"stages",
		name,
		"bastion"
	]);
	return [{
		...text,
		database: null,
		property: "bastion",
		line
	}];
}
/** AWS makes no second endpoint under a service's own name, nor one in a VPC that does not look for it. */
function endpointRefusals({ stage, external, locate }) {
	const { bastion, name, network } = stage;
	const fact = external.endpointPlace;
	if (bastion === null || network.kind !== "given" || fact === void 0) return [];
	const { line } = locate([
		"stages",
		name,
		"bastion",
		"endpoints"
	]);
	return placeComplaints(network.vpc, fact).map((text) => ({
		...text,
		database: null,
		property: "bastion.endpoints",
		line
	}));
}
function placeComplaints(vpc, fact) {
	if (fact.kind === "absent") return [];
	if (fact.kind === "unread") return [networkMessages.endpointsUnread(vpc, fact.action, fact.why)];
	const { privateDns, taken } = fact.value;
	return [...taken.length > 0 ? [networkMessages.endpointExists(vpc, taken)] : [], ...privateDns ? [] : [networkMessages.noPrivateDns(vpc)]];
}
/** What is made costs money; and by its name every host of the VPC finds it. */
function endpointNotes({ stage, deployed }) {
	const { bastion, network } = stage;
	const has = deployed?.bastion.endpoints === true;
	if (has === (bastion?.endpoints === true)) return [];
	if (has) return [networkMessages.endpointsRemoved];
	const forAll = network.kind === "given" ? [networkMessages.endpointsForAll(network.vpc)] : [];
	return [networkMessages.endpointsMade, ...forAll];
}
/** Where nobody could look; the deploy fails if the bastion's agent then does not register. */
function wayOutNotes({ external }) {
	const fact = external.bastionWayOut;
	return fact?.kind === "unread" ? [networkMessages.wayOutNotVerified(fact.action, fact.why)] : [];
}
// src/plan/refusals/network-checks.ts
/** What is wrong with what stands around the databases: the given VPC's subnets, the bastion's image. */
function refusalsAround(input) {
	const { stage, external, locate } = input;
	const { network } = stage;
	return [
		...network.kind === "given" && external.subnets?.kind === "read" ? subnetRefusals(stage, network, external.subnets.value, locate) : [],
		...unread(external.subnets).map((text) => ({
			...text,
			database: null,
			property: "network.subnets",
			line: locate([
				"stages",
				stage.name,
				"network",
				"subnets"
			]).line
		})),
		...groupRefusals(input),
		...placeRefusals(input),
		...imageRefusals(input),
		...wayOutRefusals(input),
		...endpointRefusals(input)
	];
}
function subnetRefusals({ name, bastion }, { vpc, subnets }, found, locate) {
	const base = [
		"stages",
		name,
		"network"
	];
	const refuse = (path, text) => ({
		...text,
		database: null,
		property: ["network", ...path.filter((part) => typeof part === "string")].join("."),
		line: locate([...base, ...path]).line
	});
	const byId = new Map(found.map((subnet) => [subnet.id, subnet]));
	const complaint = (id) => {
		const subnet = byId.get(id);
		if (subnet === void 0) return networkMessages.noSubnet(id);
		return subnet.vpc === vpc ? null : networkMessages.otherVpc(id, subnet.vpc, vpc);
	};
	const refusals = subnets.flatMap((id, index) => {
		const text = complaint(id);
		return text === null ? [] : [refuse(["subnets", index], text)];
	});
	const zones = new Set(subnets.map((id) => byId.get(id)?.zone));
	const tooFew = refusals.length === 0 && zones.size < 2 ? [refuse(["subnets"], networkMessages.oneZone([...zones].join("")))] : [];
	const misplaced = bastion?.subnet == null ? null : complaint(bastion.subnet);
	return [
		...refusals,
		...tooFew,
		...misplaced === null ? [] : [refuse(["bastionSubnet"], misplaced)]
	];
}
/** No rule is written for a group that is not there, or that nobody has looked at; one that is deployed stays. */
function groupRefusals(input) {
	const { stage, external, locate } = input;
	const { admittedGroups: found } = external;
	if (found === void 0 || !writesRules(input)) return [];
	return groupsIn(stage.allowFrom).flatMap((id) => {
		if (found.kind === "read" && found.value.includes(id)) return [];
		const { line } = locate([
			"stages",
			stage.name,
			"network",
			"allowFrom",
			stage.allowFrom.indexOf(id)
		]);
		return [{
			...found.kind === "unread" ? networkMessages.groupUnread(id, found) : networkMessages.noGroup(id),
			database: null,
			property: "network.allowFrom",
			line
		}];
	});
}
/** Whether the databases' groups are made, or their rules change. */
function writesRules(input) {
	if (isNewStack(input)) return true;
	return (input.changes ?? []).some(({ type, action, details }) => type === "AWS::EC2::SecurityGroup" && (action === "Add" || action === "Modify" && details.some(({ property }) => property === null || property === "SecurityGroupIngress")));
}
/** A VPC that the file names needs a bastionSubnet; of one that a former replica left the stage in, only this knows. */
function placeRefusals({ stage, locate }) {
	const { bastion, name, network } = stage;
	if (bastion === null || bastion.subnet !== null || network.kind !== "given") return [];
	if (!isReachedDirectly(bastion.access)) return [];
	const { line } = locate([
		"stages",
		name,
		"bastion"
	]);
	return [{
		...networkMessages.noPublicSubnet(network.vpc),
		database: null,
		property: "bastion",
		line
	}];
}
/** A bastion is not made of an image that nobody knows. */
function imageRefusals({ stage, external, locate }) {
	const { bastionImage } = external;
	if (stage.bastion === null || bastionImage === null || bastionImage.kind === "read") return [];
	return [{
		...networkMessages.noImage(stage.region, bastionImage),
		database: null,
		property: "bastion",
		line: locate([
			"stages",
			stage.name,
			"bastion"
		]).line
	}];
}
/** What a reviewer should know of who gets in, and of what could not be read. */
function notesAround(input) {
	const { stage } = input;
	const isUntouched = input.changes === null && !isNewStack(input);
	return [
		...vpcTenantsUnread(input.vpcTenants),
		...residentNotes(input),
		...isUntouched ? [] : warningsAround(stage),
		...hostNotes(input),
		...wayOutNotes(input),
		...endpointNotes(input)
	];
}
/** The template names them: databases are not put where nobody has looked. */
function unread(fact) {
	return fact?.kind === "unread" ? [networkMessages.subnetsUnread(fact.action, fact.why)] : [];
}
/** New user data stops and starts the host; whatever replaces it says so (TR, Instance UserData). */
function hostNotes({ changes }) {
	const host = changes?.find(({ type }) => type === "AWS::EC2::Instance");
	if (host?.replacement === "True") return [networkMessages.bastionReplaced];
	return host?.action === "Modify" && host.details.some(({ property }) => property === "UserData") ? [networkMessages.bastionRestarted] : [];
}
/** Whom the stage lets in that it probably should not, and whom it forgot. Needs no AWS. */
function warningsAround({ bastion, allowFrom }) {
	const allow = bastion?.allow ?? [];
	const isDirect = bastion !== null && isReachedDirectly(bastion.access);
	return [
		...allow.filter(isEverybody).map(networkMessages.openBastion),
		...allowFrom.filter(isEverybody).map(networkMessages.openDatabases),
		...isDirect && allow.length === 0 ? [networkMessages.nobodyAllowed] : []
	];
}
/** `0.0.0.0/0`, and `::/0` should the file ever take it. */
function isEverybody(cidr) {
	return cidr.endsWith("/0");
}
export { missingReader as _, residentRefusals as a, isLeavingVpc as c, vpcTenantsRefusal as d, vpcTenantsUnread as f, missingNodes as g, missingFact as h, leavingSubnets as i, leavingVpc as l, isNewStack as m, refusalsAround as n, ownerOf as o, networkMessages as p, warningsAround as r, someOf as s, notesAround as t, vpcTenantRefusals as u, valueOf as v };
