import { N as secretName, O as isOfFile, Y as restoreWords, Z as reasons, a as findStage, b as succeeded, d as settled, f as guardAccount, h as changeSetName, k as assemblePlan, o as identityOf, r as surveyContextOf, t as connectOnce, tt as destroyWords, u as readNeighbours, v as follow, y as stackState } from "./survey-stages.js";
import { G as forMarkdown, L as refusalsOf$1, U as wrap, V as listed, W as codeForMarkdown, c as stageTitle, d as waitingFor, f as databaseNamed, g as isDataType, q as forTerminal, r as deployFailed, x as DATABASE_NAME } from "./words.js";
import { c as neighboursUnread, f as valueOf, s as neighboursRefusal } from "./surroundings.js";
import { _ as outcomesForTerminal, g as outcomesAsMarkdown, o as proveEnded, p as failureOf, r as setProtection, s as snapshotsBefore, t as applyContextOf, u as remarked } from "./apply-context.js";
import { n as planOutputs, o as planForTerminal, r as planResult } from "./plan-result.js";
import { t as done } from "./context.js";
import { createHash } from "node:crypto";
// src/plan/destroyed.ts
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
function databasePlan(database, doomed) {
	const own = doomed.filter((one) => one.database === database);
	const unread = own.flatMap(({ live }) => live?.kind === "unread" ? [live] : []);
	const isProtected = own.some(({ live }) => live?.kind === "read" && live.value.deletionProtection);
	return {
		database,
		impact: "remove",
		data: WEIGHT.findLast((fate) => own.some((one) => one.data === fate)) ?? "lost",
		verified: unread.length === 0,
		consent: null,
		changes: [],
		reason: [
			destroyWords.withItsStage,
			...isProtected ? [reasons.protectionFirst] : [],
			...own.some(({ live }) => live?.kind === "absent") ? [reasons.absent] : [],
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
		const { database, identifier, live, follows } = one;
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
// src/deploy/destroy.ts
const SECRET = "AWS::SecretsManager::Secret";
const VPC = "AWS::EC2::VPC";
/** Reads what the stack holds. Calls: 2, 1 for its SQL databases, 3 to 4 for its VPC. Changes nothing. */
async function surveyDestruction(context, file, stage, found) {
	const { stacks, live } = context.aws;
	const [resources, body] = await Promise.all([stacks.resources(found.id), stackState(found.status) === "absent" ? "" : stacks.template(found.id)]);
	const template = parsed(body);
	const unread = doomedResources(resources, template);
	const sql = unread.filter(({ database }) => database !== "redis");
	const vpc = resources.find(({ type }) => type === VPC)?.physicalId;
	const [facts, neighbours] = await Promise.all([sql.length > 0 ? live.sql(sql.map(({ identifier }) => identifier)) : /* @__PURE__ */ new Map(), vpc === void 0 ? void 0 : readNeighbours(context.aws, vpc, found.id)]);
	const doomed = unread.map((one) => {
		const fact = facts.get(one.identifier);
		if (fact === void 0) return one;
		return fact.kind === "absent" && one.follows !== true ? {
			...one,
			live: fact,
			data: "lost"
		} : {
			...one,
			live: fact
		};
	});
	const secrets = resources.filter(({ type, logicalId }) => type === SECRET && /^Retain/.test(template.Resources[logicalId]?.DeletionPolicy ?? ""));
	return {
		found,
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
/** Lifts the protection for this alone, deletes the stack, and proves that its databases are gone. */
async function destroyStack(context, { found, doomed, target, plan }) {
	const before = await snapshotsBefore(context.aws, doomed);
	const guarded = doomed.flatMap(({ logicalId, live }) => live?.kind === "read" && live.value.deletionProtection ? [logicalId] : []);
	if (guarded.length > 0) {
		context.onStep("lift-protection");
		const lifted = await setProtection(context, target, found, guarded, false);
		if (lifted.kind === "failed") return lifted;
	}
	const failure = await deleteStack(context, found, target);
	if (failure) return {
		kind: "failed",
		failure
	};
	if (doomed.length === 0) return {
		kind: "destroyed",
		snapshots: []
	};
	context.onStep("prove-removal");
	const { failures, kept } = await proveEnded(context, plan.stage, doomed, before);
	return failures.length === 0 ? {
		kind: "destroyed",
		snapshots: kept
	} : remarked({
		status: "DELETE_COMPLETE",
		cause: null,
		line: null,
		remarks: []
	}, ...failures);
}
/** null = it is gone, and so are the change sets that we left on it. */
async function deleteStack(context, found, target) {
	const { aws, clock } = context;
	context.onStep("delete-stack");
	for (const changeSet of await aws.stacks.changeSets(found.id)) if (changeSet.name.startsWith("tinystacks-")) await aws.stacks.deleteChangeSet(changeSet);
	if (found.terminationProtection !== false) await aws.stacks.setTerminationProtection(found.id, false);
	const since = clock.now();
	await aws.stacks.deleteStack(found.id, changeSetName(since));
	const followed = await follow(aws, clock, found.id, since, (event) => {
		context.onEvent(event, target);
	});
	if (succeeded(followed.status)) return null;
	const left = (await aws.stacks.resources(found.id)).map(({ logicalId }) => logicalId);
	return remarked(failureOf(context, target, followed, found.id), destroyWords.left(listed(left))).failure;
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
	const surveyContext = await surveyContextOf(context, one, connect, one.region, (stack) => {
		context.reporter.line(waitingFor(stack));
	});
	const found = await settled(surveyContext, one.stackName);
	if (one.stage) await guardAccount(surveyContext, one.stage, found);
	if (!found || found.status === "DELETE_COMPLETE") return nothingThere(one);
	const survey = await surveyDestruction(surveyContext, identityOf(one.config, one.file, context.repository), {
		name: one.name,
		inFile: one.stage !== null
	}, found);
	const plan = assemblePlan([survey.plan]);
	const planned = () => planResult(context, {
		...one,
		stages: []
	}, plan);
	if (refusalsOf$1(plan).length > 0) return planned();
	const missing = await missingWord(context, one, plan, survey);
	if (missing !== null) return {
		...planned(),
		exit: 3,
		failure: missing,
		annotations: []
	};
	return carryOut(context, surveyContext, one, plan, survey);
};
function nothingThere({ name, stackName, region }) {
	const text = destroyWords.nothing(name, stackName, region);
	const outcome = {
		stage: name,
		stack: stackName,
		region,
		seconds: 0,
		result: { kind: "unchanged" }
	};
	return done({
		text,
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
async function carryOut(context, surveyContext, { file }, plan, survey) {
	const { reporter, clock, terminal } = context;
	const started = clock.now();
	const applyContext = applyContextOf(surveyContext, survey.plan, reporter);
	const result = await reporter.group(stageTitle(survey.plan), () => destroyStack(applyContext, survey));
	const outcome = outcomeOf(survey, result, clock.now().getTime() - started.getTime());
	const failure = deployFailed([outcome], file.name);
	const kept = {
		secrets: survey.secrets.map(({ physicalId }) => physicalId),
		snapshots: result.kind === "destroyed" ? result.snapshots : []
	};
	return done({
		exit: failure === null ? 0 : 1,
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
