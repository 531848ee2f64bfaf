import { C as NOT_VERIFIED, L as listed, N as DATABASES } from "./config.js";
import { y as TAGS } from "./template.js";
// src/plan/messages/replicas.ts
/** What is said of databases that follow one of another stage or region, and of their promotion. */
const replicaWords = {
	follows: (source) => `it follows ${source}, whose rows it copies`,
	goesAlone: "it is a replica: its primary keeps every row",
	madeAnew: "it is a replica, made anew from its primary, which keeps every row",
	moves: (source) => `it is a replica, whose rows are those of ${source} from then on; its former primary keeps every row`,
	after: (replica, source) => `${replica} is made after ${source} is applied`,
	restLater: (stage, waits) => `${stage}: what else changes in this stage is only known when ${waits} is deployed; the deploy stops there where that is more than this plan says`,
	planChanged: (stages) => `what was planned to follow ${stages} is planned otherwise now; it was left as it is: plan again`,
	noPath: (replica, source, host) => `${replica}: no network path leads from this stage's VPC to its primary in ${source} (${host}) by itself: writes through it need a peering or a transit gateway; the reader answers without`,
	besidePrimary: (replica, group) => `${replica}: it lives in its primary's VPC; the client security group of this stage opens the replica alone: tasks that write to the primary wear ${group === null ? "a group that the primary admits" : `${group} of its stage`} as well`,
	noCredentials: (replica) => `${replica}: no stage makes its primary, so that no secret with its credentials is known: the application gets no credentials variables`,
	copiedSecret: (database, regions) => `${database}: a secret with its credentials is made for ${regions}; the one that its own applications use stays as it is`,
	promotedOutside: (replica, identifier) => `${replica}: ${identifier} is a replica no longer: it was promoted outside of this file, and has rows of its own`,
	ownRows: "it was promoted outside of this file, and its rows are its own",
	copyKept: (database, region) => `the secret of ${database} stays copied to ${region}: taking the region away would delete the copy there, which may be in use`,
	copyUnread: (database, region, action, why) => `the secret of ${database} stays copied to ${region}: whether that copy stands for itself is ${NOT_VERIFIED} (${action} ${why})`,
	nameUnread: (replica, region, { action, why }) => `${replica}: whether ${region} has a secret of its primary's name for itself is ${NOT_VERIFIED} (${action} ${why})`,
	promotion: (database) => `${database} is promoted to primary, replication ends, cannot be undone: rows written to the old primary afterwards never arrive`,
	oldPrimaryThere: (database, arn) => `${database}: its old primary still exists (${arn}): stop writing to it first, or the two go apart`,
	oldPrimaryUnverified: (database, arn, why) => `${database}: whether its old primary still exists is ${NOT_VERIFIED} (${arn}: ${why})`,
	ownSecret: (database) => `${database} gets a secret of its own; its password changes, the old primary's stays: applications need the new ARN`,
	staysInVpc: (database) => `${database} stays in the VPC and the subnet group of its old primary, which AWS does not delete while it is there`
};
const replicaRefusals = {
	isPrimary: "this database is a primary: making it a replica would replace it with a copy of another one, and its rows would be gone; take `replicaOf` out, or make a new stage with it",
	wasPromoted: "this database was promoted, which cannot be undone: making it a replica again would replace it with a copy and lose what was written since; take `replicaOf` out (is this an old version of the file?)",
	notDeployed: (stage) => `the stage ${stage} that it follows is not deployed yet; deploy it first (--stage ${stage}), or both together`,
	noDatabase: (arn) => `there is no database ${arn}; correct \`replicaOf\``,
	unread: (source, action, why) => `what it follows could not be read (${source}: ${action} ${why}); without it no replica is made`,
	otherEngine: (engine, kind) => `what it follows is ${engine}, not ${kind}; name a ${kind} in \`replicaOf\``,
	ofReplica: (source) => `what it follows is a replica itself, of ${source}; name that one in \`replicaOf\``,
	unencrypted: (source) => `${source} is not encrypted, and a replica of it would not be either; restore an encrypted copy of it and follow that`,
	noBackupsInStage: (stage, kind) => `the backups of the ${kind} of ${stage} are off, and a source needs them on; write \`backupDays: 7\` in ${stage} and deploy that first`,
	noBackups: (identifier) => `the backups of ${identifier} are off, and a source needs them on; turn them on there (a backup retention period of 1 day or more)`,
	noCopy: (stage, region) => `the secret of ${stage} is not copied to ${region} yet; deploy ${stage} first (--stage ${stage}), or both together`,
	rowsOfItsOwn: (identifier) => `${identifier} was promoted outside of this file and has rows of its own, while CloudFormation takes it for a copy and would delete it without a final snapshot; take a snapshot of it, make a new stage with \`restoreFrom:\` that, and delete it by hand`,
	promotedAlready: (identifier) => `${identifier} was promoted outside of this file already, and CloudFormation would try it again and fail; put \`replicaOf\` back, which changes nothing, or take a snapshot of it and make a new stage with \`restoreFrom:\` that`,
	nameTaken: (secret, region) => `${region} has the secret ${secret.replace(/^.*:secret:/, "")} for itself, since a replica was promoted there, and no copy of the primary's can take its name; make this replica in another region, or let it follow the promoted database`,
	olderVersion: (asked, live) => `a replica runs what its source runs or newer: that is ${live}, the file asks for ${asked}; write version: "${live}", or take \`version\` out`,
	backupsStay: (replicas) => `it has replicas (${replicas}), whose source needs backups; write \`backupDays: 1\` or more`,
	promoteAlone: (properties) => `it is promoted and replaced at once (${properties}), which would leave an empty database; change nothing but \`replicaOf\` in this deploy`,
	movesVpc: (vpc) => `a replica in its primary's region lives in its primary's VPC (${vpc}), and this stage is deployed in another, which cannot be changed; make a new stage with it`,
	noVpc: (identifier) => `the VPC of ${identifier} is not known, and a replica in its region lives there; name another database in \`replicaOf\``,
	promotedStays: (properties) => `it was promoted, and a change of ${properties} would replace it with an empty database; write that as it was, or make a new stage (\`restoreFrom:\` a snapshot of it)`,
	otherVpc: (vpc) => `a replica in its primary's region lives in its primary's VPC; take \`network\` out, or write vpc: ${vpc} with subnets of it`
};
/** What is said while a promotion is carried out. */
const promotionWords = {
	noCopy: (secret) => `there is no secret ${secret}, with which applications log in; nothing was promoted`,
	copyUnread: (secret, action, why) => `whether the secret ${secret} stands for itself is ${NOT_VERIFIED} (${action} ${why}); nothing was promoted`,
	planChanged: "it is promoted; the plan of everything else changed on the way, so that it was left: plan again"
};
/** What the verb `promote` says. */
const promoteWords = {
	noReplica: (stage, database) => `the ${database} of ${stage} is no replica in the file: there is nothing to promote`,
	replicasAre: (replicas) => replicas.length === 0 ? "no database of this stage has `replicaOf`" : `the replicas of this stage: ${replicas.join(", ")}`,
	notWritten: (file) => `${file} was left as it is: the line stands where it is shared`,
	byHand: (stage, database) => `take \`replicaOf\` out of stages.${stage}.databases.${database} by hand`,
	oneDatabase: "a promotion is of one database",
	whichDatabase: "name the database to promote: postgres or mysql",
	redis: "Redis is not replicated across stages: there is nothing to promote",
	noDatabase: (name) => `there is no database \`${name}\`: postgres or mysql`,
	written: (file, stage, database) => `${file}: the ${database} of ${stage} is written as a primary; AWS is not changed yet`,
	next: (stage) => [
		`read what it means:  tinystacks plan --stage ${stage}`,
		`carry it out:        tinystacks deploy --stage ${stage} --allow <the words of the plan>`,
		"stop writing to the old primary before, and commit the file afterwards"
	]
};
// src/plan/model/input.ts
/** REVIEW_IN_PROGRESS is what an earlier change set left: nothing was ever made in it. */
function isNewStack(input) {
	return input.deployed === null || input.deployed.status === "REVIEW_IN_PROGRESS";
}
// src/facts/live.ts
const SQL_KINDS = ["postgres", "mysql"];
/** The value of a fact that was read; undefined when it is absent, unread, or was never asked for. */
function valueOf(fact) {
	return fact?.kind === "read" ? fact.value : void 0;
}
/** Why a database's live facts are missing; null when AWS was asked and answered. */
function missingFact(live, kind) {
	return missing(live[kind], kind);
}
/** The same of the reader beside a primary. */
function missingReader(live, kind) {
	return missing(live.readers?.[kind], kind);
}
function missing(fact, kind) {
	if (fact === void 0) return {
		action: DESCRIBE[kind],
		why: null
	};
	return fact.kind === "unread" ? {
		action: fact.action,
		why: fact.why
	} : null;
}
/** The call that tells of a database. */
const DESCRIBE = {
	postgres: "rds:DescribeDBInstances",
	mysql: "rds:DescribeDBInstances",
	redis: "elasticache:DescribeReplicationGroups"
};
// src/plan/messages/network.ts
/** What is said of those who live in a VPC that is to go. */
const neighbourWords = {
	stack: (name, stage) => stage === null ? `the stack ${name}` : `the stack ${name} (stage ${stage})`,
	database: (identifier) => `the database ${identifier}`,
	liveThere: (vpc, names) => `its VPC ${vpc} would go, and ${names} ${/, | and /.test(names) ? "live" : "lives"} in it; destroy or move that first`,
	notVerified: (vpc, action, why) => `whether others live in its VPC ${vpc} is ${NOT_VERIFIED} (${action} ${why}); nothing of theirs is deleted, but the VPC then stays`
};
/** What is said of the network around the databases and of the bastion. */
const surroundings = {
	noSubnet: (id) => `there is no subnet ${id} in this region; write subnets that are there`,
	otherVpc: (id, found, vpc) => `the subnet ${id} is in ${found}, not in ${vpc}; write a subnet of ${vpc}`,
	oneZone: (zone) => `the subnets are all in the zone ${zone}; databases need two: write subnets of two zones`,
	noPublicSubnet: (vpc) => `the stage is in ${vpc}, which is not its own, and a bastion needs a public subnet of it; give vpc, subnets and bastionSubnet of ${vpc} in network`,
	noImage: (region, fact) => fact.kind === "absent" ? `${region} has no Amazon Linux image for a bastion; take the bastion out` : `the image of the bastion could not be read (${fact.action} ${fact.why}); allow ${fact.action} to this role, or take the bastion out`,
	subnetsUnread: (action, why) => `the subnets of the given VPC could not be read (${action} ${why}), and no database is put where nobody has looked; allow ${action}`,
	openBastion: (cidr) => `bastion.allow: ${cidr} lets the whole internet try to log in to the bastion; write the ranges your people come from`,
	openDatabases: (cidr) => `network.allowFrom: ${cidr} admits every address that has a way into the VPC; write the ranges that need the databases`,
	nobodyAllowed: "bastion.allow is empty: nobody can reach the bastion; write the ranges your people come from, or access: session-manager",
	bastionReplaced: "the bastion is replaced: open tunnels break, its host key changes, and no database is touched"
};
// src/plan/refusals/vpc-tenants.ts
/** Why the VPC may not go: one sentence, or none where nobody else is known to live there. `told`: identifiers that go with it, or are told elsewhere. */
function neighboursRefusal(neighbours, told) {
	if (neighbours === void 0) return [];
	const stacks = (valueOf(neighbours.stacks) ?? []).filter(({ network }) => network.vpc === neighbours.vpc);
	const known = /* @__PURE__ */ new Set([...told, ...stacks.flatMap(identifiersIn)]);
	const databases = [...valueOf(neighbours.sql) ?? [], ...valueOf(neighbours.redis) ?? []].filter((identifier) => !known.has(identifier));
	const names = [...stacks.map(({ name, tags }) => neighbourWords.stack(name, tags[TAGS.stage] ?? null)), ...databases.map(neighbourWords.database)];
	return names.length === 0 ? [] : [neighbourWords.liveThere(neighbours.vpc, listed(names))];
}
/** What could not be read of them; nothing of theirs is deleted, so that it refuses nothing. */
function neighboursUnread(neighbours) {
	if (neighbours === void 0) return [];
	const { vpc, stacks, sql, redis } = neighbours;
	return [
		stacks,
		sql,
		redis
	].flatMap((fact) => fact.kind === "unread" ? [neighbourWords.notVerified(vpc, fact.action, fact.why)] : []);
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
function neighbourRefusals({ stage, deployed, neighbours, locate }) {
	const own = deployed === null ? [] : identifiersIn(deployed);
	const { line } = locate([
		"stages",
		stage.name,
		"network"
	]);
	return neighboursRefusal(neighbours, own).map((message) => ({
		database: null,
		property: "network",
		line,
		message
	}));
}
function identifiersIn({ databases }) {
	return DATABASES.flatMap((kind) => {
		const { identifier, reader } = databases[kind];
		return [identifier ?? [], reader.identifier ?? []].flat();
	});
}
// src/plan/refusals/network-checks.ts
/** What is wrong with what stands around the databases: the given VPC's subnets, the bastion's image. */
function refusalsAround(input) {
	const { stage, known, locate } = input;
	const { network } = stage;
	return [
		...network.kind === "given" && known.subnets?.kind === "read" ? subnetRefusals(stage, network, known.subnets.value, locate) : [],
		...unread(known.subnets).map((message) => ({
			database: null,
			property: "network.subnets",
			line: locate([
				"stages",
				stage.name,
				"network",
				"subnets"
			]).line,
			message
		})),
		...placeRefusals(input),
		...imageRefusals(input)
	];
}
function subnetRefusals({ name, bastion }, { vpc, subnets }, found, locate) {
	const base = [
		"stages",
		name,
		"network"
	];
	const refuse = (path, message) => ({
		database: null,
		property: ["network", ...path.filter((part) => typeof part === "string")].join("."),
		line: locate([...base, ...path]).line,
		message
	});
	const byId = new Map(found.map((subnet) => [subnet.id, subnet]));
	const complaint = (id) => {
		const subnet = byId.get(id);
		if (subnet === void 0) return surroundings.noSubnet(id);
		return subnet.vpc === vpc ? null : surroundings.otherVpc(id, subnet.vpc, vpc);
	};
	const refusals = subnets.flatMap((id, index) => {
		const message = complaint(id);
		return message === null ? [] : [refuse(["subnets", index], message)];
	});
	const zones = new Set(subnets.map((id) => byId.get(id)?.zone));
	const tooFew = refusals.length === 0 && zones.size < 2 ? [refuse(["subnets"], surroundings.oneZone([...zones].join("")))] : [];
	const misplaced = bastion?.subnet == null ? null : complaint(bastion.subnet);
	return [
		...refusals,
		...tooFew,
		...misplaced === null ? [] : [refuse(["bastionSubnet"], misplaced)]
	];
}
/** A VPC that the file names needs a bastionSubnet; of one that a former replica left the stage in, only this knows. */
function placeRefusals({ stage, locate }) {
	const { bastion, name, network } = stage;
	if (bastion?.access !== "ssh" || bastion.subnet !== null || network.kind !== "given") return [];
	const { line } = locate([
		"stages",
		name,
		"bastion"
	]);
	return [{
		database: null,
		property: "bastion",
		line,
		message: surroundings.noPublicSubnet(network.vpc)
	}];
}
/** A bastion is not made of an image that nobody knows. */
function imageRefusals({ stage, known, locate }) {
	const { bastionImage } = known;
	if (stage.bastion === null || bastionImage === null || bastionImage.kind === "read") return [];
	return [{
		database: null,
		property: "bastion",
		line: locate([
			"stages",
			stage.name,
			"bastion"
		]).line,
		message: surroundings.noImage(stage.region, bastionImage)
	}];
}
/** What a reviewer should know of who gets in, and of what could not be read. */
function notesAround(input) {
	const { stage } = input;
	const isUntouched = input.changes === null && !isNewStack(input);
	return [
		...neighboursUnread(input.neighbours),
		...isUntouched ? [] : warningsAround(stage),
		...replacesBastion(input) ? [surroundings.bastionReplaced] : []
	];
}
/** The template names them: databases are not put where nobody has looked. */
function unread(fact) {
	return fact?.kind === "unread" ? [surroundings.subnetsUnread(fact.action, fact.why)] : [];
}
function replacesBastion({ changes }) {
	return (changes ?? []).some(({ type, replacement }) => type === "AWS::EC2::Instance" && replacement === "True");
}
/** Whom the stage lets in that it probably should not, and whom it forgot. Needs no AWS. */
function warningsAround({ bastion, allowFrom }) {
	const { access, allow } = bastion ?? {
		access: null,
		allow: []
	};
	return [
		...allow.filter(isEverybody).map(surroundings.openBastion),
		...allowFrom.filter(isEverybody).map(surroundings.openDatabases),
		...access === "ssh" && allow.length === 0 ? [surroundings.nobodyAllowed] : []
	];
}
/** `0.0.0.0/0`, and `::/0` should the file ever take it. */
function isEverybody(cidr) {
	return cidr.endsWith("/0");
}
export { replicaRefusals as _, leavingVpc as a, neighboursUnread as c, missingFact as d, missingReader as f, promotionWords as g, promoteWords as h, isLeavingVpc as i, DESCRIBE as l, isNewStack as m, refusalsAround as n, neighbourRefusals as o, valueOf as p, warningsAround as r, neighboursRefusal as s, notesAround as t, SQL_KINDS as u, replicaWords as v };
