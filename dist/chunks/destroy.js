import { E as succeeded, S as settled, T as stackState, _ as readNeighbours, b as follow, h as snapshotPrefix, i as stageContextOf, l as destroyWords, o as findStage, s as identityOf, t as connectOnce, v as guardAccount, w as isBusy, x as described } from "./inspect.js";
import { L as listed, S as DATABASE_NAME, c as isDataType, i as databaseNamed, z as TinystacksError } from "./config.js";
import { A as restoreWords, F as reasons, J as agreedWords, c as assemblePlan, o as isOfFile, w as secretName, x as instanceIdentity, y as groupIdentity } from "./plan3.js";
import "./template2.js";
import { c as neighboursUnread, p as valueOf, s as neighboursRefusal } from "./plan4.js";
import { C as failureOf, M as outcomesForTerminal, O as remarked, a as applyContextOf, f as proveEnded, j as outcomesAsMarkdown, k as untouched, o as putBack, p as snapshotsBefore, r as whyNotDestroyed, s as setProtection, u as takeSnapshots } from "./apply.js";
import { A as codeForMarkdown, C as wrap, N as forTerminal, V as refusalsOf$1, j as forMarkdown, p as deployFailed, v as stageTitle, x as waitingFor } from "./plan.js";
import { y as TAGS } from "./template.js";
import { a as planResult, i as planOutputs, s as planForTerminal } from "./render.js";
import { c as done } from "./config2.js";
import { createHash } from "node:crypto";
// src/plan/removal/destroyed.ts
/** What becomes of a resource's rows when its stack is deleted. */
function fateOf(resource) {
	if (isCopy(resource)) return "kept";
	switch (resource?.DeletionPolicy) {
		case "Retain":
		case "RetainExceptOnCreate": return "kept";
		case "Delete": return "lost";
		default: return "snapshot";
	}
}
function isCopy(resource) {
	return resource?.Properties["SourceDBInstanceIdentifier"] !== void 0;
}
/** The resources of a deployed stack that hold rows, by the template it was deployed with. */
function doomedResources(resources, template) {
	return resources.flatMap(({ logicalId, physicalId, type }) => {
		const database = databaseNamed(logicalId);
		if (!isDataType(type) || database === null) return [];
		const resource = template.Resources[logicalId];
		const one = {
			logicalId,
			database,
			identifier: physicalId,
			data: fateOf(resource)
		};
		return [isCopy(resource) ? {
			...one,
			follows: true
		} : one];
	});
}
/** What deleting a stage's stack does, in database words. */
function planDestroyed(input) {
	const { stage, found } = input;
	const databases = [...new Set(input.doomed.map(({ database }) => database))].map((kind) => databasePlan(kind, input.doomed));
	const refusals = refusalsOf(input);
	const structure = {
		stage,
		stack: found.id,
		databases: databases.map(({ database, data, verified }) => ({
			database,
			data,
			verified
		})),
		refusals: refusals.map(({ database, message }) => ({
			database,
			message
		}))
	};
	return {
		stage,
		stack: found.name,
		region: found.region,
		action: "delete",
		fingerprint: createHash("sha256").update(JSON.stringify(structure)).digest("hex"),
		databases,
		refusals,
		notes: [
			...neighboursUnread(input.neighbours),
			...input.secrets.map(destroyWords.secretKept),
			...input.doomed.filter(({ data }) => data === "snapshot").map(({ database, identifier }) => restoreWords.later(DATABASE_NAME[database], {
				database,
				region: found.region,
				identifier
			}))
		]
	};
}
const WEIGHT = [
	"kept",
	"snapshot",
	"lost"
];
/** How many there are is not asked (ElastiCache guide, "Deleting a backup"). */
const SNAPSHOTS_GO = {
	kind: "backups-with-database",
	before: null,
	after: null,
	line: null
};
function databasePlan(database, doomed) {
	const own = doomed.filter((one) => one.database === database);
	const facts = own.flatMap(({ live, group }) => live ?? group ?? []);
	const unread = facts.filter((fact) => fact.kind === "unread");
	const isProtected = own.some(({ live }) => live?.kind === "read" && live.value.deletionProtection);
	const data = WEIGHT.findLast((fate) => own.some((one) => one.data === fate)) ?? "lost";
	return {
		database,
		impact: "remove",
		data,
		verified: unread.length === 0,
		consent: null,
		...database === "redis" && data !== "kept" && { nets: [SNAPSHOTS_GO] },
		changes: [],
		reason: [
			destroyWords.withItsStage,
			...isProtected ? [reasons.protectionFirst] : [],
			...facts.some(({ kind }) => kind === "absent") ? [reasons.absent] : [],
			...unread.map(({ action, why }) => reasons.notVerified(action, why))
		].join("; ")
	};
}
function refusalsOf(input) {
	const { found, file, stage, locate } = input;
	const at = (database, message) => ({
		database,
		property: null,
		line: locate?.([
			"stages",
			stage,
			...database === null ? [] : ["databases", database]
		]).line ?? null,
		message
	});
	if (!isOfFile(found, file)) return [at(null, destroyWords.notOurs(found.name))];
	const own = input.doomed.map(({ identifier }) => identifier);
	const replicas = input.doomed.flatMap(({ live }) => valueOf(live)?.readReplicas ?? []);
	const neighbours = neighboursRefusal(input.neighbours, [...own, ...replicas]);
	const doomed = input.doomed.flatMap((one) => {
		const { database, identifier, live, group, follows } = one;
		if (group?.kind === "unread") return [at(database, destroyWords.unread(group.action, group.why))];
		if (live?.kind === "unread") return [at(database, destroyWords.replicasUnknown(live.action, live.why))];
		if (live?.kind !== "read") return [];
		const elsewhere = live.value.readReplicas.filter((replica) => !own.includes(replica));
		return [
			...follows === true && live.value.replicaSource === null ? [at(database, destroyWords.rowsOfItsOwn(identifier))] : [],
			...elsewhere.length > 0 ? [at(database, destroyWords.replicas(listed(elsewhere)))] : [],
			...live.value.deletionProtection && !input.canUpdate ? [at(database, destroyWords.cannotUnprotect(found, identifier))] : []
		];
	});
	return [...neighbours.map((message) => at(null, message)), ...doomed];
}
// src/inspect/destruction.ts
const SECRET = "AWS::SecretsManager::Secret";
const VPC = "AWS::EC2::VPC";
/** Reads what the stack holds. Calls: 2, 1 each for its SQL databases and its Redis, 3 to 4 for its VPC. Changes nothing. */
async function inspectDestruction(context, file, stage, found) {
	const { stacks } = context.aws;
	const [resources, body] = await Promise.all([stacks.resources(found.id), stackState(found.status) === "absent" ? "" : stacks.template(found.id)]);
	const template = parsed(body);
	const vpc = resources.find(({ type }) => type === VPC)?.physicalId;
	const [doomed, neighbours] = await Promise.all([doomedNow(context, doomedResources(resources, template)), vpc === void 0 ? void 0 : readNeighbours(context.aws, vpc, found.id)]);
	const secrets = resources.filter(({ type, logicalId }) => type === SECRET && /^Retain/.test(template.Resources[logicalId]?.DeletionPolicy ?? ""));
	return {
		found,
		resources,
		doomed,
		secrets,
		target: {
			stage: { stackName: found.name },
			rendered: {
				tags: found.tags,
				origins: {},
				template
			}
		},
		plan: planDestroyed({
			stage: stage.name,
			found,
			file,
			doomed,
			secrets: secrets.map(({ physicalId }) => secretName(physicalId)),
			...neighbours && { neighbours },
			canUpdate: stackState(found.status) === "ready",
			locate: stage.inFile ? context.locate : null
		})
	};
}
/** The same with what is known of each now: one that somebody deleted leaves no snapshot. */
async function doomedNow({ aws }, doomed) {
	const sql = doomed.filter(({ database }) => database !== "redis");
	const [instances, groups] = await Promise.all([sql.length > 0 ? aws.live.sql(sql.map(({ identifier }) => identifier)) : /* @__PURE__ */ new Map(), Promise.all(doomed.filter(({ database }) => database === "redis").map(async ({ identifier }) => [identifier, await aws.live.redis(identifier)]))]);
	const groupOf = new Map(groups);
	return doomed.map((one) => {
		const live = instances.get(one.identifier);
		const group = groupOf.get(one.identifier);
		const isLost = (live ?? group)?.kind === "absent" && one.follows !== true;
		return {
			...one,
			...live && { live },
			...group && { group },
			...isLost && { data: "lost" }
		};
	});
}
/** A template that is not ours may be YAML: its stack is refused by its tags, whatever is in it. */
function parsed(body) {
	try {
		return JSON.parse(body);
	} catch {
		return {
			AWSTemplateFormatVersion: "2010-09-09",
			Description: "",
			Resources: {},
			Outputs: {}
		};
	}
}
// src/apply/destroy.ts
/**
* Deletes one stage's stack and proves what became of its databases. DeleteStack takes no precondition:
* so every database has a snapshot before, and the stack is read once more right before the call.
*/
/**
* Takes a snapshot of each database, lifts the protection for this alone, looks once more (`look`: null =
* the stack is gone), deletes the stack, and proves that its databases are gone.
*/
async function destroyStack(context, inspection, look) {
	const { found, doomed, plan } = inspection;
	const taken = await takeSnapshots(context, subjectsOf(inspection));
	if (taken.kind === "gone") return {
		kind: "failed",
		failure: refusedBy(found, taken.remarks)
	};
	if (taken.kind === "failed") return remarked(untouched(found), ...taken.remarks);
	const before = await snapshotsBefore(context.aws, doomed);
	const others = strangersAmong(doomed, await doomedNow(context, doomed));
	if (others.length > 0) return {
		kind: "failed",
		failure: refusedBy(found, [...others, ...taken.notes])
	};
	const failure = await withoutProtection(context, inspection, look);
	if (failure) return remarked(failure, ...taken.notes);
	if (doomed.length === 0) return {
		kind: "destroyed",
		snapshots: []
	};
	context.onStep("prove-removal");
	const { failures, kept } = await proveEnded(context, plan.stage, doomed, before);
	return failures.length === 0 ? {
		kind: "destroyed",
		snapshots: [...kept, ...taken.snapshots]
	} : remarked(untouched({ status: "DELETE_COMPLETE" }), ...failures, ...taken.notes);
}
/** A copy has the rows of its primary, and one that somebody deleted has none. */
function subjectsOf({ found, doomed, plan }) {
	const stage = {
		name: plan.stage,
		application: found.tags[TAGS.stack] ?? found.name
	};
	return doomed.filter((one) => one.data !== "kept" && !isAbsent(one)).map(({ database, identifier }) => ({
		database,
		identifier,
		name: `${plan.stage}/${database}`,
		prefix: snapshotPrefix(stage, database, plan.fingerprint),
		engine: null
	}));
}
/** Deletes the stack with its databases' protection lifted, which is put back where it is not deleted. null = it is gone. */
async function withoutProtection(context, inspection, look) {
	const { found, doomed, target } = inspection;
	const guarded = doomed.filter(({ live }) => isProtected(live)).map(({ logicalId }) => logicalId);
	try {
		if (guarded.length > 0) {
			context.onStep("lift-protection");
			const lifted = await setProtection(context, target, found, guarded, false, asIs);
			if (lifted.kind === "failed") return lifted.failure;
		}
		const failure = await deleteStack(context, inspection, look);
		return failure?.refused ? remarked(failure, ...await protectAgain(context, inspection, guarded)).failure : failure;
	} catch (error) {
		if (!(error instanceof TinystacksError)) throw error;
		if (error.code === "STACK_CHANGED" && await look() === null) return null;
		for (const remark of await protectAgain(context, inspection, guarded)) context.onNotice(remark);
		throw error;
	}
}
/** Protects a stack that was not deleted, and these instances of it. Says how that went, where there are some. */
async function protectAgain(context, { found, target }, guarded) {
	if (found.terminationProtection !== false) {
		const { stacks } = context.aws;
		await stacks.setTerminationProtection(found.id, true).catch((error) => {
			if (!(error instanceof TinystacksError)) throw error;
		});
	}
	return guarded.length === 0 ? [] : [await putBack(context, target, found, guarded, asIs)];
}
function asIs(template) {
	return template;
}
function isProtected(live) {
	return live?.kind === "read" && live.value.deletionProtection;
}
/** null = it is gone, and so are the change sets that we left on it. */
async function deleteStack(context, inspection, look) {
	const { aws, clock } = context;
	const { found, target } = inspection;
	context.onStep("delete-stack");
	for (const changeSet of await aws.stacks.changeSets(found.id)) if (changeSet.name.startsWith("tinystacks-")) await aws.stacks.deleteChangeSet(changeSet);
	if (found.terminationProtection !== false) await aws.stacks.setTerminationProtection(found.id, false);
	const since = clock.now();
	const now = await look();
	if (now === null) return null;
	const differences = differencesOf(inspection, now);
	if (differences.length > 0) return refusedBy(now.found, differences);
	await aws.stacks.deleteStack(found.id, context.operationName());
	const followed = await follow(aws, clock, found.id, since, (event) => {
		context.onEvent(event, target);
	});
	if (succeeded(followed.status)) return null;
	const left = (await aws.stacks.resources(found.id)).map(({ logicalId }) => logicalId);
	return remarked(failureOf(context, target, followed, found.id), destroyWords.left(listed(left))).failure;
}
function refusedBy({ name, status }, reasons) {
	return {
		...untouched({ status }),
		refused: true,
		remarks: [destroyWords.changed(name), ...reasons]
	};
}
/** What is not as it was when its destruction was agreed to. */
function differencesOf(agreed, now) {
	const known = new Set(agreed.resources.map(nameOf));
	const others = now.resources.filter((resource) => !known.has(nameOf(resource)));
	return [
		...isBusy(now.found.status) ? [destroyWords.busy(now.found.status)] : [],
		...now.plan.refusals.map(({ message }) => message),
		...others.length > 0 ? [destroyWords.otherResources(listed(others.map(({ logicalId }) => logicalId)))] : [],
		...strangersAmong(agreed.doomed, now.doomed),
		...now.doomed.filter(({ live }) => isProtected(live)).map(({ database }) => agreedWords.protectedAgain(DATABASE_NAME[database]))
	];
}
/** A sentence for each that is not one of those that were agreed on: another of its name, or none. */
function strangersAmong(agreed, now) {
	return now.filter((one) => !agreed.some((known) => isSameDatabase(known, one))).map(({ database, identifier }) => destroyWords.otherDatabase(DATABASE_NAME[database], identifier));
}
function nameOf({ logicalId, physicalId, type }) {
	return `${type} ${logicalId} ${physicalId}`;
}
function isSameDatabase(agreed, now) {
	if (agreed.logicalId !== now.logicalId || agreed.identifier !== now.identifier) return false;
	if (isAbsent(agreed)) return isAbsent(now);
	const identity = identityIn(now);
	return identity !== null && identity === identityIn(agreed);
}
function isAbsent({ live, group }) {
	return (live ?? group)?.kind === "absent";
}
function identityIn({ live, group, database }) {
	return database === "redis" ? groupIdentity(group) : instanceIdentity(live);
}
// src/render/destroyed.ts
/** What became of a stage that was destroyed, and what is left of it. Ends without a newline. */
function destroyedForTerminal(outcome, kept, terminal) {
	return [outcomesForTerminal([outcome], [], terminal), ...outcome.result.kind === "destroyed" ? keptLines(kept).flatMap((line) => wrap(forTerminal(line), terminal.width, "  ")) : []].join("\n");
}
/** The same as GitHub Markdown. */
function destroyedAsMarkdown(plan, outcome, kept, file) {
	const things = [...kept.secrets.map((arn) => `- ${codeForMarkdown(arn)}`), ...kept.snapshots.map((one) => `- ${forMarkdown(restoreWords.now(one.database, one))}`)];
	return [outcomesAsMarkdown(plan, [outcome], file), ...outcome.result.kind === "destroyed" && things.length > 0 ? [`${destroyWords.kept}\n\n${things.join("\n")}`] : []].join("\n\n");
}
function keptLines({ secrets, snapshots }) {
	if (secrets.length + snapshots.length === 0) return [destroyWords.keptNothing];
	return [
		destroyWords.kept,
		...secrets.map(destroyWords.keptSecret),
		...snapshots.flatMap((one) => [destroyWords.keptSnapshot(one.snapshot, one.identifier), restoreWords.now(one.database, one)])
	];
}
// src/commands/destroy.ts
/** destroy: deletes a stage's stack, if the word was given, and keeps its secrets and final snapshots. */
const destroy = async (context) => {
	const connect = connectOnce(context);
	const one = await findStage(context, connect);
	const stageContext = await stageContextOf(context, one, connect, one.region, (stack) => {
		context.reporter.line(waitingFor(stack));
	});
	const found = await settled(stageContext, one.stackName);
	if (one.stage) await guardAccount(stageContext, one.stage, found);
	if (!found || found.status === "DELETE_COMPLETE") return nothingThere(one);
	const against = await whyNotDestroyed(context, stageContext, one, found);
	if (against !== null) return leftAlone(context, one, against);
	const identity = identityOf(one.config, one.file, context.repository);
	const stage = {
		name: one.name,
		inFile: one.stage !== null
	};
	const inspection = await inspectDestruction(stageContext, identity, stage, found);
	const look = async () => {
		const now = await described(stageContext.aws, found.id);
		return now === null || now.status === "DELETE_COMPLETE" ? null : inspectDestruction(stageContext, identity, stage, now);
	};
	const plan = assemblePlan([inspection.plan]);
	const planned = () => planResult(context, {
		...one,
		stages: []
	}, plan);
	if (refusalsOf$1(plan).length > 0) return planned();
	const missing = await missingWord(context, one, plan, inspection);
	if (missing !== null) return {
		...planned(),
		exit: 3,
		failure: missing,
		annotations: []
	};
	return carryOut(context, stageContext, one, plan, {
		inspection,
		look
	});
};
function nothingThere(one) {
	return {
		...nothingDone(one),
		text: destroyWords.nothing(one.name, one.stackName, one.region)
	};
}
function nothingDone({ name, stackName, region }, notes = []) {
	const outcome = {
		stage: name,
		stack: stackName,
		region,
		seconds: 0,
		result: {
			kind: "unchanged",
			...notes.length > 0 && { notes }
		}
	};
	return done({
		text: "",
		json: {
			plan: assemblePlan([]),
			stages: [outcome],
			kept: {
				secrets: [],
				snapshots: []
			}
		},
		outputs: {
			changed: "false",
			stages: JSON.stringify([name])
		}
	});
}
/** What another run has to do with now: nothing was deleted, which is no failure. */
function leftAlone({ reporter }, one, why) {
	reporter.notice(why);
	return {
		...nothingDone(one, [why]),
		text: why
	};
}
/** Why the deletion may not begin; null = the word was given, as an argument or by hand. */
async function missingWord({ options, ask, reporter, terminal }, { file, name }, plan, { found }) {
	const given = options.confirm ?? null;
	if (given !== null) return given === "delete" ? null : destroyWords.wrongWord(given);
	if (!ask) return destroyWords.unconfirmed(name);
	reporter.line(planForTerminal(plan, {
		...terminal,
		file: file.name
	}));
	return await ask(destroyWords.question(found.name)) === "delete" ? null : destroyWords.unconfirmed(name);
}
async function carryOut(context, stageContext, { file }, plan, { inspection, look }) {
	const { reporter, clock, terminal } = context;
	const started = clock.now();
	const applyContext = applyContextOf(stageContext, inspection.plan, reporter);
	const result = await reporter.group(stageTitle(inspection.plan), () => destroyStack(applyContext, inspection, look));
	const outcome = outcomeOf(inspection, result, clock.now().getTime() - started.getTime());
	const failure = deployFailed([outcome], file.name);
	const kept = {
		secrets: inspection.secrets.map(({ physicalId }) => physicalId),
		snapshots: result.kind === "destroyed" ? result.snapshots : []
	};
	return done({
		exit: failure === null ? 0 : result.kind === "failed" && result.failure.refused ? 3 : 1,
		failure,
		text: destroyedForTerminal(outcome, kept, terminal),
		summary: destroyedAsMarkdown(plan, outcome, kept, file.name),
		json: {
			plan,
			stages: [outcome],
			kept
		},
		outputs: {
			...planOutputs(plan),
			changed: String(failure === null)
		}
	});
}
function outcomeOf({ plan }, result, milliseconds) {
	return {
		stage: plan.stage,
		stack: plan.stack,
		region: plan.region,
		seconds: Math.round(milliseconds / 1e3),
		result: result.kind === "failed" ? {
			kind: "failed",
			...result.failure
		} : { kind: "destroyed" }
	};
}
export { destroy };
