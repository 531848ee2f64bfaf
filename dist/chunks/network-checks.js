import { n as NOT_VERIFIED, p as listed } from "./plan.js";
import { t as DATABASES } from "./resolved.js";
import { t as IDENTIFIER_OUTPUT } from "./facts.js";
import { S as READER_IDENTIFIER_OUTPUT, b as NETWORK_OUTPUTS, l as TAGS } from "./template.js";
import { createHash } from "node:crypto";
// src/plan/messages/consent.ts
/** Why each kind is asked for, as it follows "since" or a name. */
const CONSENT_WHY = {
	remove: "the database will be removed",
	replace: "a new database will take its place",
	promote: "a promotion cannot be undone",
	backups: "it will lose backups that it could be restored from",
	failover: "it will fail over, and this stage asks before an interruption",
	restart: "it will restart, and this stage asks before an interruption",
	reader: "its reader will restart or be replaced, and this stage asks before an interruption",
	"take-over": "another repository or file deployed this stack",
	account: "the file no longer ties the stage to the account it had"
};
/** `name`: `Postgres`, or `prod/postgres`. */
function consentNeeded(name, kind, words) {
	return `${name}: ${CONSENT_WHY[kind]}; to consent: --allow ${words}`;
}
/** What a stage's own consent is asked for at the terminal. */
function stageConsentSubject(stage, kind) {
	return `${stage}: ${CONSENT_WHY[kind]}.`;
}
/** What is said of a given consent that fits nothing in the plan. */
const consentWords$1 = {
	unknown: (given) => `--allow ${given} fits no database and no stage of this plan`,
	notNeeded: (given, name) => `--allow ${given}: ${name} needs no consent in this plan`,
	bare: (given, words) => `--allow ${given}: a name alone would outlive this plan; to consent to this plan, write --allow ${words}`,
	old: (given, words) => `--allow ${given} is the old form, which is no longer accepted: it does not name what it allows, and its 32 bits can be forged; to consent to this plan, write --allow ${words}`,
	otherKind: (given, words) => `--allow ${given} allows something else than this plan does; read the plan, and to consent to it, write --allow ${words}`,
	stale: (given, words) => `--allow ${given} was given for another plan or another database; read this plan, and to consent to it, write --allow ${words}`
};
/** Refused, since nobody can tell which very database is meant. */
const identityRefusals = {
	unread: (action, why) => `not verified: consent is given to one very database, and which one this is could not be read (${action} ${why ?? "was not called"}); allow ${action} and plan again`,
	untold: (missing) => `not verified: consent is given to one very database, and which one this is AWS does not tell (${missing} is missing)`
};
// src/text/canonical.ts
/** One text for one structure, and its hash: what fingerprints and consent words are made of. */
/** SHA-256 over the canonical text, as 64 hex digits. */
function sha256(value) {
	return createHash("sha256").update(canonical(value)).digest("hex");
}
/** Sorts objects by their canonical text. */
function byJson(a, b) {
	const [left, right] = [canonical(a), canonical(b)];
	return left < right ? -1 : left > right ? 1 : 0;
}
/** JSON with sorted keys, so that the order in which facts were read makes no difference. */
function canonical(value) {
	return JSON.stringify(value, (_key, inner) => typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner);
}
// src/plan/consent/consent-words.ts
/**
* The words of a consent: `prod/postgres:remove@` and 13 digits, `prod:take-over@` and 13 digits for a
* whole stage. Stage, database and kind stand in them to be read; what binds them to one plan of one
* database stands in the digits (ADR 12).
*/
/** Crockford's base32: no letter of it is taken for a digit. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
/** 65 bits. A collision within one kind takes 2^65 tries, and 13 digits leave room in a label. */
const DIGITS = 13;
/** The words for this subject in this plan. `identity`: of the very things that are touched. */
function consentWords(subject, fingerprint, identity) {
	const { stage, database, kind } = subject;
	const hash = sha256({
		stage,
		database,
		kind,
		fingerprint,
		identity
	});
	return `${subjectName(subject)}:${kind}@${digits(hash)}`;
}
/** `prod/postgres`, or `prod` for the stage as a whole. */
function subjectName({ stage, database }) {
	return database === null ? stage : `${stage}/${database}`;
}
/** The words without the stage, as a label has them: the stage stands in the digits as well. */
function withoutStage(words) {
	return words.replace(/^[^/:@]+[/:]/, "");
}
/** The first 65 bits of a hash, 5 to a digit. */
function digits(hash) {
	const bits = BigInt(`0x${hash.slice(0, 17)}`) >> 3n;
	return Array.from({ length: DIGITS }, (_, index) => {
		const five = bits >> BigInt(5 * (12 - index)) & 31n;
		return ALPHABET.charAt(Number(five));
	}).join("");
}
/** Takes words apart; what is no words of ours comes out as a name that fits nothing. */
function readWords(given) {
	const [head = "", ...tail] = given.split("@");
	const digits = tail.length === 0 ? null : tail.join("@");
	const [name = "", ...kinds] = head.split(":");
	const kind = kinds.length === 0 ? null : kinds.join(":");
	const database = DATABASES.find((one) => one === name) ?? null;
	if (kind !== null && database !== null && !isOfStages(kind)) return {
		name: null,
		database,
		kind,
		digits
	};
	if (kind === null && digits !== null && isOfStages(name)) return {
		name: null,
		database: null,
		kind: name,
		digits
	};
	return {
		name,
		database: null,
		kind,
		digits
	};
}
/** Whether a kind is one that a stage as a whole asks for. */
function isOfStages(kind) {
	return STAGE_KINDS.some((one) => one === kind);
}
const STAGE_KINDS = ["take-over", "account"];
/** Whether these are words as they were before they named a kind: a fingerprint's first 8 hex digits. */
function isOldForm({ kind, digits }) {
	return kind === null && digits !== null && /^[0-9a-f]{8}$/.test(digits);
}
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
	subnetsUnread: (action, why) => `the subnets of the given VPC are ${NOT_VERIFIED} (${action} ${why})`,
	openBastion: (cidr) => `bastion.allow: ${cidr} lets the whole internet try to log in to the bastion; write the ranges your people come from`,
	openDatabases: (cidr) => `network.allowFrom: ${cidr} admits every address that has a way into the VPC; write the ranges that need the databases`,
	nobodyAllowed: "bastion.allow is empty: nobody can reach the bastion; write the ranges your people come from, or access: session-manager",
	bastionReplaced: "the bastion is replaced: open tunnels break, its host key changes, and no database is touched"
};
// src/plan/refusals/vpc-tenants.ts
/** Why the VPC may not go: one sentence, or none where nobody else is known to live there. `told`: identifiers that go with it, or are told elsewhere. */
function neighboursRefusal(neighbours, told) {
	if (neighbours === void 0) return [];
	const stacks = (valueOf(neighbours.stacks) ?? []).filter(({ outputs }) => outputs[NETWORK_OUTPUTS.vpc] === neighbours.vpc);
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
function identifiersIn({ outputs }) {
	return [...DATABASES.map((kind) => IDENTIFIER_OUTPUT[kind]), ...Object.values(READER_IDENTIFIER_OUTPUT)].flatMap((key) => outputs[key] ?? []);
}
// src/plan/refusals/network-checks.ts
/** What is wrong with what stands around the databases: the given VPC's subnets, the bastion's image. */
function refusalsAround(input) {
	const { stage, known, locate } = input;
	const { network } = stage;
	return [
		...network.kind === "given" && known.subnets?.kind === "read" ? subnetRefusals(stage, network, known.subnets.value, locate) : [],
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
	const { stage, known } = input;
	const isUntouched = input.changes === null && !isNewStack(input);
	return [
		...unread(known.subnets),
		...neighboursUnread(input.neighbours),
		...isUntouched ? [] : warningsAround(stage),
		...replacesBastion(input) ? [surroundings.bastionReplaced] : []
	];
}
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
export { consentNeeded as C, stageConsentSubject as E, CONSENT_WHY as S, identityRefusals as T, readWords as _, leavingVpc as a, byJson as b, neighboursUnread as c, missingFact as d, missingReader as f, isOldForm as g, consentWords as h, isLeavingVpc as i, DESCRIBE as l, isNewStack as m, refusalsAround as n, neighbourRefusals as o, valueOf as p, warningsAround as r, neighboursRefusal as s, notesAround as t, SQL_KINDS as u, subjectName as v, consentWords$1 as w, sha256 as x, withoutStage as y };
