import { L as listed, N as DATABASES, P as databasesOf, o as databasesTouched, r as dotted, s as holdsData, z as TinystacksError } from "./config.js";
import { K as withoutStage, Y as offlineWords } from "./plan.js";
import { t as identityWords } from "./plan2.js";
import { a as parseConfig, i as selectStages, l as arnOf, o as DEFAULTS, s as consentGiven, t as invalidFile } from "./config2.js";
import { C as newAccount, D as wanted, E as reconciled, I as attribute, K as isOfStack, O as written, P as covers, R as changedParameters, T as copied, a as writesStackName, i as unnamedStacks, l as planStage, m as mayUnprotectStack, n as strayRefusals, o as isOfFile, q as rootCause, r as straysAmong, t as lookedNotes, z as lacksSource } from "./plan3.js";
import { a as leavingVpc, d as missingFact, p as valueOf, u as SQL_KINDS, v as replicaWords } from "./plan4.js";
import { E as deployedRole, S as tagPath, T as decode, n as inRegion, t as identifierIn, y as TAGS } from "./template.js";
import { n as existingId, r as BASTION_IMAGE_PARAMETER, t as renderStage } from "./template2.js";
import { randomUUID } from "node:crypto";
// src/plan/consent/given.ts
/** Which of the consents that a plan asks for were given. The plan itself is the same with and without them. */
/** The plan with each consent marked as given whose words are among `allow`, with or without its stage. */
function withGiven(plan, allow) {
	const marked = (consent) => ({
		...consent,
		given: isGiven(consent, allow)
	});
	return {
		...plan,
		databases: plan.databases.map((one) => one.consent === null ? one : {
			...one,
			consent: marked(one.consent)
		}),
		...plan.consents && { consents: plan.consents.map(marked) }
	};
}
function isGiven({ words }, allow) {
	return allow.has(words) || allow.has(withoutStage(words));
}
// src/plan/changes/live-side.ts
/** The live side of each database of a stage. */
function liveSides(rendered, live) {
	const sides = DATABASES.map((kind) => [kind, liveSide(kind, rendered, live)]);
	return Object.fromEntries(sides);
}
function liveSide(kind, rendered, live) {
	return {
		kind,
		facts: valueOf(live[kind]),
		missing: missingFact(live, kind),
		absent: live[kind]?.kind === "absent",
		waits: Object.entries(rendered.origins).some(([id, { part }]) => part === kind && rendered.template.Resources[id]?.Properties["ApplyImmediately"] === false)
	};
}
// src/plan/changes/touched-sections.ts
const PARTS = [
	"network",
	"bastion",
	"postgres",
	"mysql",
	"redis"
];
/** The parts that are added, removed or whose hash differs: only those need their live facts read. */
function touchedParts(rendered, deployed) {
	return PARTS.filter((part) => rendered[part] !== deployed[part]);
}
// src/plan/messages/rollback.ts
/** What is said of a stack whose last update failed and was not rolled back to its end. */
const rollbackWords = {
	begins: ({ name, status }) => `${name} is in ${status}: rolls the failed update back to its end, skipping nothing`,
	deployDoes: ({ name, status }) => `the stack ${name} is in ${status}: deploy rolls the failed update back to its end first, skips nothing and keeps every database of before; what the file changes can only be planned then`,
	leftAlone: ({ name, status }, obstacle, wayOut) => `the stack ${name} is in ${status}, and deploy does not roll it back by itself: ${obstacle}; ${wayOut}`,
	notOurs: "it was not made by this file (its tags say so)",
	neverComplete: "it was never complete, so that AWS would delete all of it, databases included",
	promoted: (identifier) => `${identifier} was promoted meanwhile, and going back would make it a copy of its old primary again`,
	replicaUnread: (identifier, action, why) => `whether ${identifier} was promoted meanwhile is not verified (${action} ${why}), and going back would undo that`,
	failed: (stack, status, resource, reason) => `the rollback of ${stack} failed again (${status})${resource === null ? "" : `: ${resource}: ${reason ?? "no reason given"}`}`
};
// src/plan/messages/stacks.ts
/** What a person does about a stack that is stuck, or half-done and left so, by its status. */
const WAYS_OUT = {
	CREATE_FAILED: "somebody kept what its first create had made, and rolling it back would delete all of that: look whether anything in it is needed, delete the stack (aws cloudformation delete-stack), then run this again",
	UPDATE_FAILED: "see what its failed event names, then roll it back (aws cloudformation rollback-stack) or finish its update in the CloudFormation console, then run this again",
	UPDATE_ROLLBACK_FAILED: "correct what the failed event names, then continue the rollback (aws cloudformation continue-update-rollback), then run this again",
	DELETE_FAILED: "finish the deletion: tinystacks destroy tries it again; where that does not help, the CloudFormation console names what it could not delete",
	IMPORT_ROLLBACK_FAILED: "finish the import rollback in the CloudFormation console"
};
const stackWords = {
	wayOut: (status) => WAYS_OUT[status] ?? "look at the stack in the CloudFormation console",
	busy: ({ name, status }) => `the stack ${name} is in the middle of an operation (${status}); plan again when it has ended, or deploy, which waits for it`,
	stuck: ({ name, status }) => `the stack ${name} is in ${status}: ${stackWords.wayOut(status)}`,
	changeRefused: (stack, reason) => `CloudFormation refuses the change of ${stack}: ${reason ?? "no reason given"}`,
	unprotected: "everything is made, but deletion protection is not on yet: deploy again"
};
// src/inspect/backoff.ts
/** Milliseconds between two looks at the same thing. */
const FIRST = 250;
const GROWTH = 1.4;
/** One look in 5 s is what AWS bears for many stacks at once, and ends a deploy 2.5 s late on average. */
const LONGEST = 5e3;
/** How long to wait before look number `look` (0-based), in milliseconds: quick at first, then 5 s. */
function pause(look) {
	return Math.min(LONGEST, FIRST * GROWTH ** look);
}
// src/inspect/change-set.ts
/** CloudFormation's ways to say that a change set is empty. */
const NOTHING_TO_DO = /didn't contain changes|No updates are to be performed/i;
/**
* Makes a change set and waits for its content; null where it has none. A change set that is empty
* or fails is deleted before this returns; any other is the caller's to execute or to discard.
*/
async function prepareChangeSet(aws, clock, request) {
	const handle = await aws.stacks.createChangeSet(request);
	let ready = false;
	try {
		const content = await awaitContent(aws, clock, handle);
		ready = content.status === "CREATE_COMPLETE";
		if (ready) return {
			handle,
			content
		};
		const reason = content.statusReason;
		if (reason !== null && NOTHING_TO_DO.test(reason)) return null;
		throw new TinystacksError("CHANGE_SET_FAILED", stackWords.changeRefused(request.stackName, reason), { exit: 1 });
	} finally {
		if (!ready) await discardChangeSet(aws, handle);
	}
}
async function awaitContent(aws, clock, handle) {
	for (let look = 0;; look++) {
		await clock.sleep(pause(look));
		const content = await aws.stacks.describeChangeSet(handle);
		if (content.status === "CREATE_COMPLETE" || content.status === "FAILED") return content;
	}
}
/**
* Deletes a change set of ours that will not be executed. One that cannot be deleted now is no
* failure of the run: its name is unique, so that it is in nobody's way.
*/
async function discardChangeSet(aws, handle) {
	await aws.stacks.deleteChangeSet(handle).catch(() => void 0);
}
// src/facts/stack-state.ts
/** Statuses out of which no operation leads that we begin. */
const STUCK = /* @__PURE__ */ new Set([
	"CREATE_FAILED",
	"DELETE_FAILED",
	"IMPORT_ROLLBACK_FAILED"
]);
/** What can be done with a stack of this status; null = there is none. */
function stackState(status) {
	if (status === null || status === "REVIEW_IN_PROGRESS" || status === "DELETE_COMPLETE") return "absent";
	if (status === "ROLLBACK_COMPLETE" || status === "ROLLBACK_FAILED") return "failed-create";
	if (status.endsWith("_IN_PROGRESS")) return "busy";
	if (status === "UPDATE_FAILED" || status === "UPDATE_ROLLBACK_FAILED") return "half-done";
	if (STUCK.has(status)) return "stuck";
	return "ready";
}
const SUCCEEDED = /* @__PURE__ */ new Set([
	"CREATE_COMPLETE",
	"UPDATE_COMPLETE",
	"DELETE_COMPLETE",
	"IMPORT_COMPLETE"
]);
/** Whether an operation that has ended in this status did what was asked. */
function succeeded(status) {
	return SUCCEEDED.has(status);
}
/** Whether an operation goes on. Cleaning up after an update does too: what was replaced is deleted then. */
function isBusy(status) {
	return status !== "REVIEW_IN_PROGRESS" && status.endsWith("_IN_PROGRESS");
}
// src/inspect/current-stack.ts
/** The stage's stack as AWS has it, and whether it is already as the file says. */
/** The stack as it is when nothing is going on any more; as it is now where that is not waited for. */
async function settled(context, stackName) {
	const { aws, clock, onBusy } = context;
	const found = await stackNamed(context, stackName);
	if (!found || !onBusy || !isBusy(found.status)) return found;
	onBusy(found);
	for (let look = 0;; look++) {
		await clock.sleep(pause(look));
		const now = await described$1(aws, stackName);
		if (!now || !isBusy(now.status)) return now;
	}
}
/** The stack with its protection, which AWS leaves out of a region's list (SEEN boto3#2907). */
async function withProtectionKnown(aws, found) {
	if (found.terminationProtection !== null) return found;
	return await described$1(aws, found.id) ?? found;
}
/**
* A stack from its region's list, where there is one. Our stacks always have tags: one without may
* come from a stand-in whose list says less than AWS's, and is asked for by name.
*/
async function stackNamed({ aws, listed }, stackName) {
	const list = await listed?.(aws.region);
	if (list?.kind !== "read") return described$1(aws, stackName);
	const found = list.value.find(({ name }) => name === stackName);
	if (found === void 0) return null;
	return TAGS.stage in found.tags ? decode(found) : described$1(aws, stackName);
}
/** A stack by its name or ARN, with what its outputs say. */
async function described$1({ stacks }, stack) {
	const found = await stacks.describe(stack);
	return found && decode(found);
}
/** Template and tags equal what is deployed. The cheap signs are looked at before the template is fetched. */
async function isDeployed(aws, rendered, deployed) {
	if (touchedParts(rendered.parts, deployed.parts ?? {}).length > 0) return false;
	if (!sameEntries(rendered.tags, deployed.tags)) return false;
	return await aws.stacks.template(deployed.id) === rendered.body;
}
function sameEntries(one, other) {
	const keys = Object.keys(one);
	return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
/** Why a stack that is in the middle of something, half-done or stuck is not planned. `obstacle`: to rolling it back. */
function unusable(deployed, state, obstacle) {
	return {
		database: null,
		property: null,
		line: null,
		message: {
			busy: stackWords.busy(deployed),
			"half-done": obstacle === null ? rollbackWords.deployDoes(deployed) : rollbackWords.leftAlone(deployed, obstacle, stackWords.wayOut(deployed.status)),
			stuck: stackWords.stuck(deployed)
		}[state]
	};
}
// src/inspect/follow.ts
/** After so many looks without the end among the events, the stack itself is asked. */
const LOOKS_BEFORE_ASKING = 12;
/**
* Follows the operation that a stack is in until it has ended, one call a look. `since` is AWS's
* time before the operation began, so that an earlier one is never taken for it.
*/
async function follow(aws, clock, stackId, since, onEvent) {
	const seen = /* @__PURE__ */ new Set();
	const events = [];
	for (let look = 0;; look++) {
		const fresh = await aws.stacks.events(stackId, since, (id) => seen.has(id));
		for (const event of fresh.toReversed()) {
			seen.add(event.id);
			events.push(event);
			onEvent(event);
		}
		const last = events.findLast((event) => isOfStack(event, stackId));
		if (last && !isBusy(last.status)) return {
			status: last.status,
			events
		};
		if (look % LOOKS_BEFORE_ASKING === 11) {
			const status = (await aws.stacks.describe(stackId))?.status;
			if (status !== void 0 && !isBusy(status)) return {
				status,
				events
			};
		}
		await clock.sleep(pause(look));
	}
}
// src/inspect/live.ts
/** The databases among these parts, in their fixed order. */
function databasesAmong(parts) {
	return DATABASES.filter((database) => parts.includes(database));
}
/** Reads what is live of these databases; one that the stack does not have yet is absent. */
async function readLive(aws, deployed, databases) {
	const identifierOf = (database) => databases.includes(database) ? deployed.databases[database].identifier : null;
	const sql = ["postgres", "mysql"].flatMap((database) => {
		const identifier = identifierOf(database);
		return identifier ? [{
			database,
			identifier
		}] : [];
	});
	const readers = sql.flatMap(({ database }) => {
		const identifier = deployed.databases[database].reader.identifier;
		return identifier ? [{
			database,
			identifier
		}] : [];
	});
	const redis = identifierOf("redis");
	const instanceIds = [...sql, ...readers].map(({ identifier }) => identifier);
	const [instances, group] = await Promise.all([instanceIds.length > 0 ? aws.live.sql(instanceIds) : /* @__PURE__ */ new Map(), redis ? aws.live.redis(redis) : void 0]);
	const factsOf = (some) => Object.fromEntries(some.map(({ database, identifier }) => [database, instances.get(identifier)]));
	return {
		...Object.fromEntries(databases.map((database) => [database, { kind: "absent" }])),
		...factsOf(sql),
		...readers.length > 0 && { readers: factsOf(readers) },
		...group ? { redis: group } : {}
	};
}
// src/plan/ownership/foreign.ts
/**
* Refuses the stack of another file, whose databases this one would change or remove. Who writes its
* `stackName` takes it over with consent, as after the repository or the file was renamed; what no file
* of ours has made is never taken.
*/
function foreignTo(file, stage, found, locate) {
	const own = {
		...file,
		application: stage.application
	};
	if (found === null || isOfFile(found, own)) return {
		refusals: [],
		notes: [],
		asks: []
	};
	const { tags, name, id } = found;
	const owner = tags[TAGS.stage] === void 0 ? null : ownerOf(tags);
	if (owner !== null && writesStackName(stage, locate)) {
		const ask = {
			kind: "take-over",
			stack: id,
			from: owner,
			to: described(own)
		};
		return {
			refusals: [],
			notes: [identityWords.takenOver(name, owner)],
			asks: [ask]
		};
	}
	const message = owner === null ? identityWords.madeByNobody(name) : identityWords.madeByOther(name, owner);
	const { line } = locate(["stages", stage.name]);
	return {
		refusals: [{
			database: null,
			property: null,
			line,
			message
		}],
		notes: [],
		asks: []
	};
}
/** As far as the tags say. */
function ownerOf(tags) {
	const config = tags[TAGS.config];
	return described({
		repository: tags[TAGS.repository] ?? null,
		config: config === void 0 ? void 0 : tagPath(config),
		application: tags[TAGS.stack]
	});
}
/** `acme/shop, tinystacks.yml, application shop`, as far as it is known. */
function described({ repository, config, application }) {
	return [
		repository,
		config,
		application === void 0 ? null : `application ${application}`
	].filter((part) => part !== void 0 && part !== null).join(", ");
}
// src/inspect/account.ts
/**
* Refuses a stage whose `account` is not the one that the credentials belong to (exit 2, with the
* line). A deployed stack tells the account by its ARN; only without one AWS is asked.
*/
async function guardAccount(context, stage, found) {
	if (stage.account === null) return;
	const account = arnOf(found?.id ?? "")?.account ?? await context.aws.account();
	if (account === stage.account) return;
	const path = accountPath(context.locate, stage);
	throw new TinystacksError("WRONG_ACCOUNT", `the AWS credentials belong to another account than the file's`, {
		exit: 2,
		file: context.file,
		problems: [{
			path: dotted(path),
			...context.locate(path),
			message: `stage ${stage.name} belongs to account ${stage.account}, but these credentials are of account ${account}`,
			hint: "use credentials of that account, or correct `account`"
		}]
	});
}
/** The stage's own `account` where it has one, else the file's: a path that is not written gives its parent's position. */
function accountPath(locate, stage) {
	const own = [
		"stages",
		stage.name,
		"account"
	];
	const written = locate(own);
	const parent = locate(["stages", stage.name]);
	return written.line === parent.line && written.column === parent.column ? ["account"] : own;
}
// src/inspect/external/bastion-image.ts
/**
* The image that the stage's bastion is made of: the deployed one, so that no update replaces it
* unasked; for a new bastion AWS's newest.
*/
async function bastionImage({ aws }, { bastion }, deployed) {
	if (bastion === null) return null;
	const image = deployed?.bastion.image ?? null;
	if (image !== null) return {
		kind: "read",
		value: image
	};
	return aws.surroundings.parameter(BASTION_IMAGE_PARAMETER);
}
// src/inspect/external/existing-databases.ts
/** What is live of the databases that the stage uses and does not make, each read in its own region. */
async function existingDatabases({ connect }, stage, deployed) {
	const all = await Promise.all(DATABASES.flatMap((kind) => stage.existing[kind] ?? []).map(async (existing) => {
		const aws = await connect(existing.region);
		const [fact, keys] = await Promise.all([liveFact(aws, existing), keysOfSecret(connect, existing, deployed)]);
		const names = fact.kind === "absent" ? await aws.existing.names(existing.kind) : null;
		return {
			kind: existing.kind,
			fact,
			keys,
			names: names?.kind === "read" ? names.value : []
		};
	}));
	const byKind = (of) => Object.fromEntries(all.map((one) => [one.kind, of(one)]));
	return {
		existing: byKind(({ fact }) => fact),
		neighbours: byKind(({ names }) => names),
		secretKeys: byKind(({ keys }) => keys)
	};
}
/** One of the same name in another account than the ARN's is not the one that is meant. */
async function liveFact(aws, existing) {
	const { kind, identifier, resource, account } = existing;
	const fact = kind === "redis" ? await aws.existing.redis(identifier) : await aws.existing.sql(identifier, resource === "replication-group" ? null : resource);
	return fact.kind === "read" && account !== null && fact.value.account !== account ? { kind: "absent" } : fact;
}
/** Asked once, when the secret is new to the stage: the value has to be read for it. */
async function keysOfSecret(connect, existing, deployed) {
	const { kind, secret } = existing;
	if (secret === null) return null;
	const wired = deployed?.databases[kind];
	if (wired?.existing === existingId(existing) && wired.secretArn === secret) return null;
	return (await connect(arnOf(secret)?.region ?? existing.region)).existing.secretKeys(secret);
}
// src/inspect/external/given-subnets.ts
/** The subnets of a given VPC that the file names, unless the stage is deployed in them already. */
async function givenSubnets({ aws }, { network, bastion }, deployed) {
	if (network.kind === "own") return null;
	if (deployed?.network.vpc === network.vpc && deployed.network.databaseSubnets.join(",") === network.subnets.join(",") && deployed.bastion.subnet === (bastion?.subnet ?? null)) return null;
	const ids = /* @__PURE__ */ new Set([...network.subnets, ...bastion?.subnet ? [bastion.subnet] : []]);
	return aws.surroundings.subnets([...ids]);
}
// src/inspect/external/restores.ts
/** What the databases that are to be made begin with. One that is there already is not asked about. */
async function restores({ aws }, stage, deployed) {
	const facts = await Promise.all(databasesOf(stage).filter(({ kind }) => deployedRole(kind, deployed) === "absent").map(async (database) => [database.kind, await read(aws.restores, database)]));
	return Object.fromEntries(facts.filter(([, fact]) => fact !== null));
}
async function read(api, { kind, restoreFrom }) {
	if (restoreFrom === null) return null;
	if (restoreFrom.kind === "time") return api.sqlBackups(restoreFrom.source);
	const { snapshot } = restoreFrom;
	if (kind !== "redis") return api.sqlSnapshot(snapshot);
	return arnOf(snapshot)?.service === "s3" ? null : api.redisSnapshot(snapshot);
}
// src/inspect/external/replica-sources.ts
/** The primaries that the stage's replicas follow; absent = the stage that makes it is not deployed yet. */
async function replicaSources(context, stage, deployed) {
	const sources = await Promise.all(["postgres", "mysql"].map(async (kind) => {
		const replicaOf = stage.databases[kind]?.replicaOf ?? null;
		if (replicaOf === null) return [];
		const role = deployedRole(kind, deployed);
		if (role === "primary" || role === "promoted") return [];
		return [[kind, (deployed && keptSource(kind, deployed, replicaOf)) ?? await liveSource(context, kind, replicaOf, stage.region)]];
	}));
	return Object.fromEntries(sources.flat());
}
/** Whether the primaries are still there whose replicas the file promotes. Their region may be down: nothing waits for it. */
async function formerSources(context, stage, deployed) {
	const former = await Promise.all(["postgres", "mysql"].map(async (kind) => {
		const arn = deployed?.databases[kind].source.arn ?? null;
		const wanted = stage.databases[kind];
		if (arn === null || wanted === void 0 || wanted.replicaOf !== null) return [];
		return [[kind, await (await context.connect(arnOf(arn)?.region ?? "")).live.stillThere(identifierIn(arn))]];
	}));
	return Object.fromEntries(former.flat());
}
/**
* What a deployed replica's own stack knows of its source, so that nothing of the source's region is
* asked; null = it follows another one than the file says.
*/
function keptSource(kind, { databases, network, region }, replicaOf) {
	const made = databases[kind];
	const { source, endpoint, secretArn } = made;
	if (source.arn === null || !isSame(replicaOf, source.arn, made)) return null;
	const home = source.region ?? region;
	return {
		kind: "read",
		value: {
			arn: source.arn,
			identifier: identifierIn(source.arn),
			region: home,
			engine: kind,
			engineVersion: made.version ?? "",
			host: endpoint.host ?? "",
			port: Number(endpoint.port ?? NaN),
			database: made.database,
			username: made.username ?? "",
			stack: source.stack,
			secretArn: secretArn === null ? null : inRegion(secretArn, home),
			secretRegions: [region],
			encrypted: true,
			backupRetentionDays: 1,
			vpc: home === region ? network.vpc : null,
			subnets: network.subnets,
			databaseSubnets: network.databaseSubnets,
			securityGroups: [],
			...clientGroup(source.clientGroup),
			replicaSource: null
		}
	};
}
function isSame(replicaOf, arn, { source }) {
	return replicaOf.kind === "existing" ? replicaOf.arn === arn : source.stack === replicaOf.stackName && arnOf(arn)?.region === replicaOf.region;
}
async function liveSource(context, kind, replicaOf, region) {
	const aws = await context.connect(replicaOf.region);
	if (replicaOf.kind === "existing") return aws.live.primary(identifierIn(replicaOf.arn));
	const found = await deployedPrimary(aws, replicaOf.stackName);
	if (found.kind !== "read") return found;
	const { databases, network } = found.value;
	const made = databases[kind];
	if (made.identifier === null) return { kind: "absent" };
	const primary = await aws.live.primary(made.identifier);
	if (primary.kind !== "read") return primary;
	const copied = region === replicaOf.region ? null : made.copiedSecretArn;
	const secretArn = copied ?? made.secretArn;
	const goesOn = copied !== null || !made.hasCopiedSecret;
	return {
		kind: "read",
		value: {
			...primary.value,
			stack: found.value.name,
			secretArn,
			...secretArn !== null && goesOn && region !== replicaOf.region && { copy: await context.aws.secrets.copyOf(inRegion(secretArn, region)) },
			secretRegions: made.secretRegions,
			subnets: network.subnets,
			...clientGroup(network.clientSecurityGroup)
		}
	};
}
function clientGroup(id) {
	return id === null ? {} : { clientSecurityGroup: id };
}
/** The source's stack; a region that does not answer leaves the fact unread. */
async function deployedPrimary(aws, name) {
	try {
		const stack = await described$1(aws, name);
		const state = stackState(stack?.status ?? null);
		return !stack || state === "absent" || state === "failed-create" ? { kind: "absent" } : {
			kind: "read",
			value: stack
		};
	} catch (error) {
		if (!(error instanceof TinystacksError)) throw error;
		return {
			kind: "unread",
			action: "cloudformation:DescribeStacks",
			why: error.code
		};
	}
}
// src/inspect/external-facts.ts
/**
* Reads what a stage's template needs to know of things outside of its own stack. A stage that
* stands for itself costs no call; what the deployed stack holds already is not asked again.
*/
async function readKnown(context, stage, deployed) {
	const [existing, sources, image, subnets, restored] = await Promise.all([
		existingDatabases(context, stage, deployed),
		replicaSources(context, stage, deployed),
		bastionImage(context, stage, deployed),
		givenSubnets(context, stage, deployed),
		restores(context, stage, deployed)
	]);
	const former = await formerSources(context, stage, deployed);
	return {
		...existing,
		sources,
		bastionImage: image,
		subnets,
		formerSources: former,
		restores: restored
	};
}
// src/facts/change-facts.ts
/** Nothing was asked, because nothing changes that needs it. */
const NO_CHANGE_FACTS = {
	parameters: {},
	maintenance: {},
	offers: {}
};
// src/plan/changes/questions.ts
/** The questions that these changes raise; none for most of them. */
function questionsOf(changed) {
	return {
		parameters: DATABASES.flatMap((kind) => parameterQuestions(kind, changed)),
		maintenance: SQL_KINDS.flatMap((kind) => maintenanceQuestions(kind, changed)),
		offers: SQL_KINDS.flatMap((kind) => offerQuestions(kind, changed))
	};
}
function parameterQuestions(kind, changed) {
	return (changed.changes ?? []).filter((change) => change.database === kind).flatMap((change) => {
		const names = changedParameters(change);
		return change.physicalId === null || names === null || names.length === 0 ? [] : [{
			kind,
			group: change.physicalId,
			names
		}];
	}).slice(0, 1);
}
function maintenanceQuestions(kind, changed) {
	const running = valueOf(changed.live[kind]);
	const rows = rowChanges(kind, changed);
	const matters = changesOf(rows, "EngineVersion") || rows.length > 0 && changed.stage.databases[kind]?.apply === "window";
	return running === void 0 || !matters ? [] : [{
		kind,
		identifier: running.identifier
	}];
}
function offerQuestions(kind, changed) {
	const wanted = changed.stage.databases[kind];
	if (wanted === void 0 || wanted.replicaOf !== null) return [];
	const running = valueOf(changed.live[kind]);
	const rows = rowChanges(kind, changed);
	if (changed.changes === null || rows.some(({ action }) => action === "Add")) return newOffers(kind, wanted);
	if (running === void 0) return [];
	const version = changesOf(rows, "EngineVersion") && !covers(wanted.version, running.engineVersion) ? wanted.version : null;
	const instance = changesOf(rows, "DBInstanceClass") && !isNeighbour(wanted.instance, running.instanceClass) ? wanted.instance : null;
	return version === null && instance === null ? [] : [{
		kind,
		version,
		running: running.engineVersion,
		instance
	}];
}
/** Our own defaults are had in every region: only what the file names is asked about. */
function newOffers(kind, wanted) {
	const version = wanted.versionGiven ? wanted.version : null;
	const instance = wanted.instance === DEFAULTS[kind].instance ? null : wanted.instance;
	return version === null && instance === null ? [] : [{
		kind,
		version: wanted.version,
		running: null,
		instance
	}];
}
/** Sizes that every generation of RDS's class families has: burstable ones, and all others. */
const COMMON = {
	t: [
		"micro",
		"small",
		"medium",
		"large",
		"xlarge",
		"2xlarge"
	],
	other: [
		"large",
		"xlarge",
		"2xlarge",
		"4xlarge"
	]
};
/**
* Whether the class is another common size of the family that runs there already. RDS brings a family
* to a region as a whole, so that the most frequent change of all costs no further call.
*/
function isNeighbour(wanted, running) {
	const [family, size = ""] = split(wanted);
	const [other, otherSize = ""] = split(running);
	const common = family.startsWith("db.t") ? COMMON.t : COMMON.other;
	return family === other && common.includes(size) && common.includes(otherSize);
}
function split(instance) {
	const [prefix = "", family = "", size] = instance.split(".");
	return [`${prefix}.${family}`, size];
}
function rowChanges(kind, changed) {
	return (changed.changes ?? []).filter((change) => holdsData(change) && change.action !== "Remove" && change.database === kind);
}
function changesOf(rows, property) {
	return rows.some(({ details }) => details.some((detail) => detail.property === property));
}
// src/inspect/change-facts.ts
/** Asks AWS what the changes of a stage depend on, side by side. No question, no call. */
async function readChangeFacts(api, asked) {
	const [parameters, maintenance, offers] = await Promise.all([
		byKind(asked.parameters, ({ kind, group, names }) => kind === "redis" ? api.cacheParameterTypes(group, names) : api.parameterTypes(group, names)),
		byKind(asked.maintenance, ({ identifier }) => api.pendingMaintenance(identifier)),
		byKind(asked.offers, (question) => offersFor(api, question))
	]);
	return {
		parameters,
		maintenance,
		offers
	};
}
async function byKind(questions, ask) {
	return Object.fromEntries(await Promise.all(questions.map(async (question) => [question.kind, await ask(question)])));
}
/** The class is looked up with a full version: the newest that fits what is asked for. */
async function offersFor(api, question) {
	const { kind, version, running, instance } = question;
	if (version === null || running === null && instance !== null && isFull(kind, version)) return { instance: await api.offersClass(kind, running ?? version ?? "", instance ?? "") };
	const versions = running === null ? await api.versionsOf(kind, version) : await api.upgradesFrom(kind, running);
	if (instance === null) return { versions };
	const fitting = versions.kind === "read" ? versions.value.findLast((one) => one === version || one.startsWith(`${version}.`)) : void 0;
	return fitting === void 0 ? { versions } : {
		versions,
		instance: await api.offersClass(kind, fitting, instance)
	};
}
/** `17.4`, `8.4.6`: what RDS takes as one version and not as a line of them. */
function isFull(kind, version) {
	return version.split(".").length === (kind === "postgres" ? 2 : 3);
}
// src/inspect/ground.ts
function render({ context, deployed, known }, stage) {
	const { repository, config } = context;
	return renderStage(stage, {
		repository,
		config,
		deployed,
		known
	});
}
/** The stage as it is written, with nothing read and no change set. */
function untouched(ground, stage) {
	return {
		stage,
		rendered: render(ground, stage),
		live: {},
		changeSet: null,
		changes: null
	};
}
/** Reads what the verdict on these changes depends on: parameter types, offers, maintenance. */
function check({ context }, { stage, live, changes }) {
	return readChangeFacts(context.aws.changes, questionsOf({
		stage,
		live,
		changes
	}));
}
/** Everything that the stage's plan is decided from. */
function inputOf(ground, facts, told) {
	const { context, deployed, known, copies, foreign } = ground;
	const { stage, rendered, live, changes } = facts;
	return {
		stage,
		known,
		rendered,
		deployed,
		changes,
		live,
		partsAsWritten: partsAsWritten(ground),
		sides: liveSides(rendered, live),
		checked: told.checked ?? NO_CHANGE_FACTS,
		today: context.clock.now(),
		locate: context.locate,
		run: context.run ?? /* @__PURE__ */ new Set(),
		...told.neighbours && { neighbours: told.neighbours },
		notes: [
			...foreign.notes,
			...copies,
			...told.notes ?? []
		],
		refusals: [...foreign.refusals, ...told.refusals ?? []],
		asks: [...foreign.asks, ...told.asks ?? []]
	};
}
/** Its parts as the file has them; of a new stage before the stages that it follows are deployed. */
function partsAsWritten(ground) {
	const { known, deployed, written } = ground;
	const before = deployed === null ? {
		...known,
		sources: {}
	} : known;
	return render({
		...ground,
		known: before
	}, written).parts;
}
// src/inspect/half-done.ts
/** The stack, rolled back to its end by the context where it was not, and the context does that. */
async function rolledBack(context, stage, found) {
	if (!found || stackState(found.status) !== "half-done") return {
		found,
		obstacle: null
	};
	const obstacle = await obstacleTo(context, stage, found);
	if (obstacle !== null || !context.rollBack) return {
		found,
		obstacle
	};
	return {
		found: await context.rollBack(found),
		obstacle
	};
}
/** Only what certainly keeps every row is done by itself. Calls: 1, and only for a stage with replicas. */
async function obstacleTo({ repository, config, aws }, { application }, found) {
	const { databases, parts, status } = found;
	if (!isOfFile(found, {
		repository,
		config,
		application
	})) return rollbackWords.notOurs;
	if (status === "UPDATE_FAILED" && parts === null) return rollbackWords.neverComplete;
	const replicas = ["postgres", "mysql"].flatMap((kind) => databases[kind].role === "replica" ? databases[kind].identifier ?? [] : []);
	if (replicas.length === 0) return null;
	return [...await aws.live.sql(replicas)].flatMap(([identifier, fact]) => {
		if (fact.kind === "unread") return [rollbackWords.replicaUnread(identifier, fact.action, fact.why)];
		return fact.kind === "read" && fact.value.replicaSource === null ? [rollbackWords.promoted(identifier)] : [];
	})[0] ?? null;
}
// src/inspect/vpc-tenants.ts
/** Reads who lives in a VPC that is to go. Calls: 3 to 4, more where the region's lists have pages. */
async function readNeighbours({ stacks, surroundings }, vpc, ownStackId) {
	const [all, sql, redis] = await Promise.all([
		stacks.list(),
		surroundings.sqlIn(vpc),
		surroundings.redisIn(vpc)
	]);
	return {
		vpc,
		stacks: all.kind === "read" ? {
			...all,
			value: all.value.filter(({ id }) => id !== ownStackId).map(decode)
		} : all,
		sql,
		redis
	};
}
// src/inspect/inspect-deployed.ts
/** Finds out what a deploy of the stage would do. The change set is the caller's. */
async function inspectDeployed(ground, wanted, deployed) {
	const { context, known } = ground;
	const asWritten = untouched(ground, wanted);
	if (lacksSource(wanted, known)) return {
		ground,
		facts: asWritten,
		told: {}
	};
	if (await isDeployed(context.aws, asWritten.rendered, deployed)) return unchanged(ground, deployed, asWritten, {});
	const touched = touchedParts(asWritten.rendered.parts, deployed.parts ?? {});
	return inspectWith(ground, wanted, deployed, await readLive(context.aws, deployed, databasesAmong(touched)));
}
async function inspectWith(ground, wanted, deployed, live) {
	const { context } = ground;
	const { aws } = context;
	const { stage, rendered, told } = asItRuns(ground, wanted, deployed, live);
	const nothing = {
		stage,
		rendered,
		live,
		changeSet: null,
		changes: null
	};
	if (await isDeployed(aws, rendered, deployed)) return unchanged(ground, deployed, nothing, told);
	const changeSet = await prepareChangeSet(aws, context.clock, {
		stackName: wanted.stackName,
		name: context.operationName(),
		type: "UPDATE",
		body: rendered.body,
		tags: rendered.tags
	});
	const changes = changeSet && attribute(changeSet.content.changes, {
		rendered,
		deployed
	});
	try {
		const known = await withSurprises(aws, deployed, live, changes);
		if (asItRuns(ground, wanted, deployed, known).rendered.body === rendered.body) return await inspectChanges(ground, deployed, {
			stage,
			rendered,
			live: known,
			changeSet,
			changes
		}, told);
		if (changeSet) await discardChangeSet(aws, changeSet.handle);
		return await inspectWith(ground, wanted, deployed, known);
	} catch (error) {
		if (changeSet) await discardChangeSet(aws, changeSet.handle);
		throw error;
	}
}
/** What the file asks of the databases as they run: nothing shrinks, nothing goes back. */
function asItRuns(ground, wanted, deployed, live) {
	const { stage, ...told } = reconciled(wanted, deployed, live);
	return {
		stage,
		told,
		rendered: render(ground, stage)
	};
}
/** What the file alone did not show, CloudFormation may: a database that somebody changed by hand. */
async function withSurprises(aws, deployed, live, changes) {
	const surprises = databasesTouched(changes ?? []).filter((database) => !live[database]);
	if (surprises.length === 0) return live;
	const more = await readLive(aws, deployed, surprises);
	return {
		...live,
		...more,
		readers: {
			...live.readers,
			...more.readers
		}
	};
}
async function inspectChanges(ground, deployed, facts, told) {
	const vpc = leavingVpc(facts.changes ?? []);
	const { aws } = ground.context;
	const [checked, neighbours, protectionKnown] = await Promise.all([
		check(ground, {
			...facts,
			changes: facts.changes ?? []
		}),
		vpc === null ? void 0 : readNeighbours(aws, vpc, deployed.id),
		withProtection(ground, facts.stage, deployed, facts.changes)
	]);
	return {
		ground: protectionKnown,
		facts,
		told: {
			...told,
			checked,
			...neighbours && { neighbours }
		}
	};
}
async function unchanged(ground, deployed, facts, told) {
	return {
		ground: await withProtection(ground, facts.stage, deployed, null),
		facts,
		told
	};
}
/** The stack's protection is asked for only where these changes may turn it off. */
async function withProtection(ground, stage, deployed, changes) {
	if (!mayUnprotectStack({
		stage,
		changes
	})) return ground;
	const known = await withProtectionKnown(ground.context.aws, deployed);
	return {
		...ground,
		found: known,
		deployed: known
	};
}
// src/inspect/secret-copies.ts
/**
* The stage with every region that its secrets were ever copied to. Taking a region out of the list
* deletes the copy there, which may be in use; where the copy stands for itself, as after a promotion,
* AWS's answer to that is not documented (API, RemoveRegionsFromReplication), and nothing is gained by it.
* So no plan takes one out, and a promotion leaves nothing for the next plan of its old primary.
*/
async function keepSecretCopies(context, stage, deployed) {
	const kept = await Promise.all(SQL_KINDS.map((kind) => keptRegions(context, stage, kind, deployed)));
	return {
		stage: copied(stage, Object.fromEntries(kept.map(({ kind, regions }) => [kind, regions]))),
		notes: kept.flatMap(({ notes }) => notes)
	};
}
async function keptRegions({ connect }, stage, kind, deployed) {
	const wanted = stage.databases[kind]?.replicaRegions;
	const made = deployed?.databases[kind];
	const secret = made?.copiedSecretArn ?? made?.secretArn ?? null;
	const has = made?.secretRegions ?? [];
	const regions = wanted === void 0 || secret === null ? [] : has.filter((region) => !wanted.includes(region));
	const name = `${stage.name}/${kind}`;
	return {
		kind,
		regions,
		notes: (await Promise.all(regions.map(async (region) => {
			const copy = await (await connect(region)).secrets.copyOf(inRegion(secret ?? "", region));
			if (copy.kind === "unread") return [replicaWords.copyUnread(name, region, copy.action, copy.why)];
			return copy.kind === "read" && copy.value !== null ? [replicaWords.copyKept(name, region)] : [];
		}))).flat()
	};
}
// src/inspect/inspect-stage.ts
/** Inspects one stage. Calls: 2 where nothing changed (3 of an unprotected one), 5 where the change touches one service. */
async function inspectStage(context, asked) {
	const settledStack = await settled(context, asked.stackName);
	await guardAccount(context, asked, settledStack);
	const { found, obstacle } = await rolledBack(context, asked, settledStack);
	const state = stackState(found?.status ?? null);
	const deployed = state === "absent" || state === "failed-create" ? null : found;
	const { stage: copied, notes: copies } = await keepSecretCopies(context, asked, deployed);
	const known = await readKnown(context, copied, deployed);
	const asWritten = written(copied, known);
	const foreign = foreignTo(context, asked, state === "absent" ? null : found, context.locate);
	const ground = {
		context,
		asked,
		written: asWritten,
		found,
		deployed,
		known,
		copies,
		foreign
	};
	const stage = wanted(asWritten, known, deployed);
	if (foreign.refusals.length > 0) return decide(ground, untouched(ground, stage));
	if (!deployed) return inspectNew(ground, stage);
	if (state === "busy" || state === "half-done" || state === "stuck") {
		const refusals = [unusable(deployed, state, obstacle)];
		return decide(ground, untouched(ground, stage), { refusals });
	}
	const { ground: now, facts, told } = await inspectDeployed(ground, stage, deployed);
	return decide(now, facts, told);
}
/** A stage without a stack: what the template says is made, and no change set is. */
async function inspectNew(ground, stage) {
	const { context, asked } = ground;
	const [elsewhere, before] = await Promise.all([context.elsewhere?.(), context.before?.()]);
	const account = before === void 0 ? {
		notes: [],
		asks: []
	} : newAccount(asked, before);
	const facts = untouched(ground, stage);
	return decide(ground, facts, {
		checked: await check(ground, facts),
		asks: account.asks,
		notes: [...account.notes, ...elsewhere === void 0 ? [] : lookedNotes(elsewhere)],
		...elsewhere && { refusals: strayRefusals(stage, elsewhere, context.locate) }
	});
}
function decide(ground, facts, told = {}) {
	const { asked, found } = ground;
	const { stage, rendered, live, changeSet } = facts;
	const input = inputOf(ground, facts, told);
	return {
		asked,
		stage,
		rendered,
		found,
		live,
		changeSet,
		input,
		plan: planStage(input)
	};
}
// src/inspect/names.ts
/** Begins the names of all our change sets, so that a person can tell whose they are. */
const CHANGE_SET_PREFIX = "tinystacks-";
/**
* A name for a change set, or a token for an operation, that is never used twice: the time, for people,
* the workflow run where there is one, and 8 random hex digits. CloudFormation writes the token of an
* operation on each of its events (API_StackEvent, ClientRequestToken), so that a run that is run again
* finds there what it has done. It stands in no template and no tag: an update for those alone would
* make RDS carry out what is pending.
*/
function changeSetName(now, run, purpose = "step") {
	const origin = run === void 0 ? "" : `r${String(run)}${purpose === "undo" ? "u" : ""}-`;
	return `${CHANGE_SET_PREFIX}${digitsOf(now)}-${origin}${randomUUID().slice(0, 8)}`;
}
/** The workflow run that began the operation with this token; null = a person did, or another tool. */
function originOfToken(token) {
	const [, run, undo] = /^tinystacks-\d{14}-r(\d{1,16})(u?)-[0-9a-f]{8}$/.exec(token) ?? [];
	return run === void 0 ? null : {
		run: Number(run),
		purpose: undo === "u" ? "undo" : "step"
	};
}
/** UTC, to the second: `20261123120000`. */
function digitsOf(time) {
	return time.toISOString().replace(/\D/g, "").slice(0, 14);
}
/** What is left of stage and application in a snapshot's name, which has 255 characters at the most. */
const READABLE = 120;
/**
* `prod-shop-postgres-before-3f9c1a2b-`: begins the names of the snapshots that are taken before this
* very plan is carried out. RDS wants a letter first, single hyphens and keeps lower case.
*/
function snapshotPrefix({ name, application }, database, fingerprint) {
	return `${`${name}-${application}`.slice(0, READABLE)}-${database}-before-${fingerprint.slice(0, 8)}-`.replace(/-{2,}/g, "-").toLowerCase();
}
/** A name for each try. */
function snapshotName(prefix, now) {
	return `${prefix}${digitsOf(now)}`;
}
/** When a snapshot of that prefix was begun, by its name; null = it has another. */
function beginOfSnapshot(prefix, name) {
	const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(name.slice(prefix.length));
	if (!name.startsWith(prefix) || digits === null) return null;
	const [, year, month, day, hour, minute, second] = digits;
	return /* @__PURE__ */ new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
// src/apply/rollback.ts
/**
* An update that failed and was not rolled back to its end: the stack takes no other one before. A
* deploy rolls it back, skips nothing, and plans then; what was live before the update stays.
*/
/**
* Rolls a half-done update back to its end. Gives the stack as it is then.
*
* @throws TinystacksError ROLLBACK_FAILED (exit 1): AWS could not do it now either
*/
async function rollBack({ aws, clock, operationName }, found, onEvent) {
	const since = clock.now();
	await (found.status === "UPDATE_FAILED" ? aws.stacks.rollBack : aws.stacks.continueRollback)(found.id, operationName());
	const { status, events } = await follow(aws, clock, found.id, since, onEvent);
	if (status === "UPDATE_ROLLBACK_COMPLETE") return described$1(aws, found.id);
	const cause = rootCause(events, found.id);
	throw new TinystacksError("ROLLBACK_FAILED", rollbackWords.failed(found.name, status, cause?.logicalId ?? null, cause?.reason ?? null), {
		exit: 1,
		hint: stackWords.wayOut(status)
	});
}
// src/config/primaries-first.ts
/** The stages with every primary before its replicas; otherwise in the order they came in. */
function primariesFirst(stages) {
	const names = new Set(stages.map(({ name }) => name));
	const ordered = [];
	let waiting = [...stages];
	while (waiting.length > 0) {
		const placed = new Set(ordered.map(({ name }) => name));
		const next = waiting.find((stage) => primariesOf(stage).every((name) => placed.has(name) || !names.has(name))) ?? waiting[0];
		if (next === void 0) break;
		ordered.push(next);
		waiting = waiting.filter((stage) => stage !== next);
	}
	return ordered;
}
function primariesOf(stage) {
	return databasesOf(stage).flatMap((database) => database.kind !== "redis" && database.replicaOf?.kind === "stage" ? [database.replicaOf.stage] : []);
}
// src/plan/messages/destroy.ts
/** What has to be typed to destroy a stage. */
const DESTROY_WORD = "delete";
const destroyWords = {
	withItsStage: "its stage is destroyed",
	secretKept: (name) => `the secret ${name} stays in Secrets Manager`,
	notOurs: (stack) => `the stack ${stack} was not made by this file (its tags say so): it is not touched`,
	replicas: (names) => `it has read replicas elsewhere (${names}): promote or remove them first`,
	unread: (action, why) => `whether it is still there, and which one it is, is not verified (${action} ${why}): allow ${action}`,
	changed: (stack) => `the stack ${stack} has changed since this destruction was agreed to: it was not deleted; run destroy again to see what is in it now`,
	otherResources: (names) => `it holds other resources now: ${names}`,
	otherDatabase: (database, identifier) => `${database}: ${identifier} is another database than the one that was agreed to`,
	busy: (status) => `somebody else is changing it (${status})`,
	rowsOfItsOwn: (identifier) => `${identifier} was promoted outside of this file and has rows of its own, while its stack takes it for a copy and would delete it without a final snapshot: take a snapshot of it where they are needed, and delete it by hand first`,
	replicasUnknown: (action, why) => `whether it has read replicas elsewhere is not verified (${action} ${why}): allow ${action}`,
	cannotUnprotect: ({ name, status, region }, identifier) => `its deletion protection is on, and no update can lift it while ${name} is in ${status}: run aws rds modify-db-instance --region ${region} --db-instance-identifier ${identifier} --no-deletion-protection`,
	question: (stack) => `This deletes the stack ${stack} and every database in it. Type ${DESTROY_WORD} to go on, anything else to stop: `,
	unconfirmed: (stage) => `nothing is destroyed yet: if you mean it, --stage ${stage} --confirm ${DESTROY_WORD}`,
	wrongWord: (given) => `--confirm ${given}: the word is ${DESTROY_WORD}`,
	nothing: (stage, stack, region) => `nothing to destroy: stage ${stage} has no stack ${stack} in ${region}`,
	oneStage: "destroy takes one stage at a time",
	unknownStage: (stage, regions) => `neither the file nor a stack of it in ${regions} has a stage ${stage}`,
	ambiguous: (stage, stacks) => `several stacks of this file have the stage ${stage}: ${stacks}`,
	kept: "Kept:",
	keptSecret: (arn) => `secret ${arn}`,
	keptSnapshot: (snapshot, identifier) => `snapshot ${snapshot} of ${identifier}`,
	keptNothing: "Nothing is left of it.",
	left: (resources) => `could not be deleted: ${resources}; run destroy again, or finish it in the CloudFormation console`
};
// src/commands/shared/find-stage.ts
/** Where the stacks of this file may be: the regions it names, and the environment's. */
function regionsOf(config, homeRegion) {
	return [.../* @__PURE__ */ new Set([...config.regions, ...homeRegion ? [homeRegion] : []])];
}
/** What tells a stack of this file from any other. */
function identityOf(config, file, repository) {
	return {
		repository,
		config: file.inRepository,
		application: config.stack
	};
}
/**
* The one stage asked for: of the file, or one that only a stack's tags still name.
*
* @throws TinystacksError ONE_STAGE, UNKNOWN_STAGE, AMBIGUOUS_STAGE (exit 2)
*/
async function findStage(context, connect) {
	const file = context.files.config(context.options.config);
	const parsed = parseConfig(file.text, file.name);
	if (parsed.kind === "invalid") throw invalidFile(file, parsed.problems);
	const { config } = parsed;
	const [name, ...others] = context.options.stages;
	if (name === void 0 || others.length > 0) throw new TinystacksError("ONE_STAGE", destroyWords.oneStage, {
		exit: 2,
		hint: `name it: --stage ${config.stages.map((stage) => stage.name).join(" | ")}`
	});
	const stage = config.stages.find((one) => one.name === name);
	if (stage) return {
		file,
		config,
		name,
		stackName: stage.stackName,
		region: stage.region,
		stage
	};
	const { name: stackName, region } = await taggedStack(context, connect, file, config, name);
	return {
		file,
		config,
		name,
		stackName,
		region,
		stage: null
	};
}
/** The stack of this file whose tags have the stage. */
async function taggedStack({ repository, homeRegion }, connect, file, config, name) {
	const regions = regionsOf(config, homeRegion);
	const lists = await Promise.all(regions.map(async (region) => (await connect(region)).stacks.list()));
	const denied = lists.find((list) => list.kind === "unread");
	if (denied?.kind === "unread") throw new TinystacksError("ACCESS_DENIED", `AWS denies ${denied.action} on every stack`, {
		exit: 1,
		hint: `allow ${denied.action}, or put the stage back into the file for the time being`
	});
	const identity = identityOf(config, file, repository);
	const [found, ...others] = lists.flatMap((list) => list.kind === "read" ? list.value : []).filter((stack) => isOfFile(stack, identity) && stack.tags[TAGS.stage] === name);
	if (!found) {
		const selection = selectStages(config, [name]);
		throw new TinystacksError("UNKNOWN_STAGE", destroyWords.unknownStage(name, listed(regions)), {
			exit: 2,
			file: file.name,
			...selection.kind === "unknown" && { hint: selection.hint }
		});
	}
	if (others.length > 0) throw new TinystacksError("AMBIGUOUS_STAGE", destroyWords.ambiguous(name, listed([found, ...others].map(({ name: stack, region }) => `${stack} in ${region}`))), {
		exit: 2,
		hint: "put the one that is meant into the file, with stackName and region"
	});
	return found;
}
// src/commands/shared/orphan-scan.ts
/** A region that does not answer, or whose stacks may not be listed, is `unread`. */
function stackLists(connect) {
	const lists = /* @__PURE__ */ new Map();
	const read = async (region) => {
		try {
			return await (await connect(region)).stacks.list();
		} catch (error) {
			if (!(error instanceof TinystacksError)) throw error;
			return {
				kind: "unread",
				action: "cloudformation:DescribeStacks",
				why: error.code
			};
		}
	};
	return (region) => {
		const known = lists.get(region);
		if (known) return known;
		const fresh = read(region);
		lists.set(region, fresh);
		return fresh;
	};
}
/** The stacks of this file that none of its stages names, in every region that is looked into. */
async function lookElsewhere({ repository, homeRegion }, { config, file }, lists) {
	const found = await Promise.all(regionsOf(config, homeRegion).map(async (region) => ({
		region,
		list: await lists(region)
	})));
	const stacks = found.flatMap(({ list }) => list.kind === "read" ? list.value.map(decode) : []);
	return {
		strays: straysAmong(stacks, identityOf(config, file, repository), config.stages),
		looked: found.flatMap(({ region, list }) => list.kind === "read" ? [region] : []),
		unread: found.flatMap(({ region, list }) => list.kind === "unread" ? [{
			region,
			action: list.action,
			why: list.why
		}] : [])
	};
}
// src/commands/shared/file-before.ts
/** The file as it was before the change, and its stages. */
/** Reads it where the context says it is. */
async function earlierFile({ baseFile }, { file }) {
	const base = await baseFile(file.inRepository);
	if (base.kind !== "read") return base;
	const parsed = parseConfig(base.text, file.name);
	return parsed.kind === "invalid" ? {
		kind: "unread",
		why: offlineWords.invalidBefore(base.ref, parsed.problems.length)
	} : {
		kind: "read",
		ref: base.ref,
		stages: parsed.config.stages
	};
}
// src/commands/shared/inspect-stages.ts
/**
* Inspects every stage asked for, side by side, and marks the consents that were given. If one fails, the
* change sets that were made for the others are deleted before its error goes on.
*/
async function inspectStages(context, loaded, onBusy, onRollback) {
	const connect = connectOnce(context);
	const lists = stackLists(connect);
	const isEvery = context.options.stages.length === 0;
	let looked;
	const elsewhere = () => looked ??= lookElsewhere(context, loaded, lists);
	let read;
	const before = () => read ??= fileBefore(context, loaded);
	const settled = await Promise.allSettled(primariesFirst(loaded.stages).map(async (stage) => {
		const shared = await stageContextOf(context, loaded, connect, stage.region, onBusy);
		const stageContext = {
			...shared,
			...onRollback && { rollBack: (stack) => rollBack(shared, stack, onRollback(stack)) },
			run: new Set(loaded.stages.map(({ name }) => name)),
			listed: isEvery ? lists : null,
			elsewhere,
			before
		};
		const inspection = await inspectStage(stageContext, stage);
		return {
			...inspection,
			plan: withGiven(inspection.plan, consentGiven(context.options)),
			context: {
				...stageContext,
				listed: null
			}
		};
	}));
	const inspections = settled.flatMap((one) => one.status === "fulfilled" ? one.value : []);
	const failure = settled.find((one) => one.status === "rejected");
	if (!failure) return {
		inspections,
		unnamed: isEvery ? unnamedStacks(await elsewhere()) : []
	};
	await discardInspections(inspections);
	throw failure.reason;
}
async function fileBefore(context, loaded) {
	const earlier = await earlierFile(context, loaded);
	return earlier.kind === "absent" ? {
		kind: "read",
		stages: []
	} : earlier;
}
/** What a stage in `region` is inspected with. */
async function stageContextOf(context, { file, config }, connect, region, onBusy) {
	return {
		aws: await connect(region),
		connect,
		clock: context.clock,
		operationName: (purpose) => changeSetName(context.clock.now(), context.workflowRun?.id, purpose),
		locate: config.locate,
		file: file.name,
		repository: context.repository,
		config: file.inRepository,
		onBusy
	};
}
/** Deletes the change sets of inspections that will not be applied. */
async function discardInspections(inspections) {
	await Promise.all(inspections.map(async ({ context, changeSet }) => {
		if (changeSet) await discardChangeSet(context.aws, changeSet.handle);
	}));
}
/** One set of clients a region, however many stages are in it. */
function connectOnce({ connect }) {
	const connected = /* @__PURE__ */ new Map();
	return (region) => {
		const known = connected.get(region);
		if (known) return known;
		const fresh = connect(region);
		connected.set(region, fresh);
		return fresh;
	};
}
export { stackWords as A, withProtectionKnown as C, discardChangeSet as D, succeeded as E, liveSides as M, withGiven as N, prepareChangeSet as O, settled as S, stackState as T, readNeighbours as _, earlierFile as a, follow as b, DESTROY_WORD as c, CHANGE_SET_PREFIX as d, beginOfSnapshot as f, inspectStage as g, snapshotPrefix as h, stageContextOf as i, rollbackWords as j, pause as k, destroyWords as l, snapshotName as m, discardInspections as n, findStage as o, originOfToken as p, inspectStages as r, identityOf as s, connectOnce as t, primariesFirst as u, guardAccount as v, isBusy as w, described$1 as x, readLive as y };
