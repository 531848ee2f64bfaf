import { D as guardServiceRole, E as guardAccount, I as snapshotPrefix, S as waitUntilIdle, a as stageContextOf, b as describeStage, d as identityOf, g as readLeftBehind, h as readVpcTenants, t as connectOnce, u as findStage } from "./inspect.js";
import { An as DATABASE_NAME, Ar as TinystacksError, Ci as CACHE_KINDS, Di as byFamily, Ei as SQL_KINDS, Gi as createHash, Kn as codeForMarkdown, Mi as perKind, Mn as NOT_VERIFIED, N as ownerOf, Oi as familyOf, Or as listed, P as someOf, Qt as deployFailed, R as vpcTenantsRefusal, Tt as valueOf, Wi as Unfinished, Xt as destroyMessages, Yn as forTerminal, _r as refusal, d as done, et as TAGS, f as failedFor, i as withNext, in as stageTitle, ji as isSql, ki as isCache, o as nextAfterDestroy, on as waitingFor, qn as forMarkdown, sn as resourceName, un as wrap, vr as warning, wi as DATABASES, xn as refusalsOf$1, yt as NETWORK_IDS, z as vpcTenantsUnread } from "./start.js";
import { $t as notes, B as roleChange, Ct as isOfFile, F as goneMessages, It as instanceIdentity, Pt as groupIdentity, T as deletionTime, V as roleNotes, b as storageMessages, cn as isBusy, en as reasons, j as seenMessages, ln as stackState, lt as restoreMessages, tn as refusals, u as assemblePlan, un as succeeded, y as waitsWithAnything, yt as snapshotSource } from "./plan4.js";
import { E as secretName, d as isDataType, s as databaseNamed, t as agreedMessages } from "./facts2.js";
import { G as outcomesForTerminal, I as follow, M as failureOf, V as withRemarks, W as outcomesAsMarkdown, _ as setProtection, a as whyNotDestroyed, b as proveRemoved, d as applyContextOf, g as putBack, m as takeSnapshots, s as stoppedBy, x as snapshotsBefore, z as failureBeforeChange } from "./apply.js";
import { n as doneByOthers } from "./plan6.js";
import { n as planOutputs, r as planResult, s as planForTerminal } from "./render6.js";
// src/plan/removal/resources-to-delete.ts
function dataOutcomeOf(resource) {
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
function resourcesToDelete(resources, template) {
	return resources.flatMap(({ logicalId, physicalId, type }) => {
		const database = databaseNamed(logicalId);
		if (!isDataType(type) || database === null) return [];
		const resource = template.Resources[logicalId];
		const one = {
			logicalId,
			database,
			identifier: physicalId,
			data: dataOutcomeOf(resource)
		};
		return [isCopy(resource) ? {
			...one,
			follows: true
		} : one];
	});
}
function isGone({ live, group }) {
	return (live ?? group)?.kind === "absent";
}
function isProtected({ live }) {
	return valueOf(live)?.deletionProtection === true;
}
function optimizedMeanwhile(toDelete) {
	return toDelete.filter(waitsToUnprotect).map(optimizing);
}
function waitsToUnprotect({ live }) {
	const running = valueOf(live);
	return running?.deletionProtection === true && waitsWithAnything(running);
}
function optimizing({ database }) {
	return storageMessages.waitsForOptimizing(DATABASE_NAME[database]);
}
// src/apply/destruction-differences.ts
function differencesOf(agreed, now) {
	const known = new Set(agreed.resources.map(nameOf));
	const others = now.resources.filter((resource) => !known.has(nameOf(resource)));
	const policies = now.resources.map(({ logicalId }) => logicalId).filter((logicalId) => policyOf(agreed, logicalId) !== policyOf(now, logicalId));
	return [
		...isBusy(now.found.status) ? [destroyMessages.busy(now.found.status)] : [],
		...now.plan.refusals.map(({ message }) => message),
		...others.length > 0 ? [destroyMessages.otherResources(listed(others.map(({ logicalId }) => logicalId)))] : [],
		...policies.length > 0 ? [destroyMessages.otherPolicies(listed(policies))] : [],
		...otherDatabasesAmong(agreed.toDelete, now.toDelete),
		...now.toDelete.filter(isProtected).map(({ database }) => agreedMessages.protectedAgain(DATABASE_NAME[database]))
	];
}
function otherDatabasesAmong(agreed, now) {
	return now.filter((one) => !agreed.some((known) => isSameDatabase(known, one))).map(({ database, identifier }) => destroyMessages.otherDatabase(DATABASE_NAME[database], identifier));
}
function policyOf({ target }, logicalId) {
	return target.rendered.template.Resources[logicalId]?.DeletionPolicy;
}
function nameOf({ logicalId, physicalId, type }) {
	return `${type} ${logicalId} ${physicalId}`;
}
function isSameDatabase(agreed, now) {
	if (agreed.logicalId !== now.logicalId || agreed.identifier !== now.identifier) return false;
	if (isGone(agreed)) return isGone(now);
	const identity = identityIn(now);
	return identity !== null && identity === identityIn(agreed);
}
function identityIn({ live, group, database }) {
	return byFamily(database, {
		sql: () => instanceIdentity(live),
		cache: () => groupIdentity(group)
	});
}
// src/plan/messages/around/client-group.ts
const clientGroupMessages = {
	worn: (group, who) => refusal("client-group-in-use", `its client security group ${group} is worn by ${who}, so the deletion would stop half-way, without the databases; stop them first, and destroy again when AWS has taken their network interfaces away (up to 40 minutes for a function)`),
	named: (group, groups) => refusal("client-group-in-use", `rules of ${groups} admit its client security group ${group}, so the deletion would stop half-way, without the databases; remove these rules first`),
	notVerified: (group, action, why) => warning("client-group-use-unread", `whether anybody still uses its client security group ${group} is ${NOT_VERIFIED} (${action} ${why}); if somebody does, the deletion stops half-way, after the databases`)
};
// src/plan/removal/client-group.ts
function clientGroupRefusals(use) {
	if (use === void 0) return [];
	const wearers = (valueOf(use.wearers) ?? []).map(ownerOf);
	const named = valueOf(use.named) ?? [];
	return [...wearers.length > 0 ? [clientGroupMessages.worn(use.group, someOf(wearers))] : [], ...named.length > 0 ? [clientGroupMessages.named(use.group, someOf(named))] : []];
}
function clientGroupNotes(use) {
	return (use === void 0 ? [] : [use.wearers, use.named]).flatMap((fact) => fact.kind === "unread" ? [clientGroupMessages.notVerified(use?.group ?? "", fact.action, fact.why)] : []);
}
// src/plan/removal/destruction-steps.ts
function stepsOfDestruction(toDelete) {
	const there = toDelete.filter(({ live, group }) => (live ?? group)?.kind !== "absent");
	const own = there.filter(({ data }) => data !== "kept");
	const guarded = kindsOf(toDelete.filter(({ live }) => live?.kind === "read" && live.value.deletionProtection));
	const lifted = SQL_KINDS.filter((kind) => guarded.includes(kind));
	return [
		...own.length === 0 ? [] : [{
			kind: "snapshot",
			databases: kindsOf(own)
		}],
		...lifted.length === 0 ? [] : [{
			kind: "lift-protection",
			databases: lifted
		}],
		{ kind: "delete-stack" },
		...there.length === 0 ? [] : [{
			kind: "prove-removal",
			databases: kindsOf(there)
		}]
	];
}
function kindsOf(some) {
	return DATABASES.filter((kind) => some.some(({ database }) => database === kind));
}
// src/plan/removal/destroyed.ts
function planDestroyed(input) {
	const { stage, found } = input;
	const databases = [...new Set(input.toDelete.map(({ database }) => database))].map((kind) => databasePlan(kind, input.toDelete));
	const refusals = refusalsOf(input);
	const roles = {
		asked: input.serviceRole ?? null,
		deployed: found.serviceRole ?? null
	};
	const serviceRole = roleChange(roles);
	const structure = {
		stage,
		stack: found.id,
		databases: databases.map(({ database, data, verified }) => ({
			database,
			data,
			verified
		})),
		refusals: refusals.map(({ database, code }) => ({
			database,
			code
		})),
		...serviceRole && { serviceRole }
	};
	return {
		stage,
		stack: found.name,
		region: found.region,
		action: "delete",
		fingerprint: createHash("sha256").update(JSON.stringify(structure)).digest("hex"),
		databases,
		...refusals.length === 0 && { steps: stepsOfDestruction(input.toDelete) },
		...serviceRole && { serviceRole },
		refusals,
		notes: [
			...roleNotes(roles),
			...vpcTenantsUnread(input.vpcTenants),
			...clientGroupNotes(input.clientGroup),
			...input.toDelete.filter((one) => isGone(one) && one.follows !== true).map(({ database, identifier }) => goneMessages.gone(DATABASE_NAME[database], identifier, input.snapshotsLeft?.[database])),
			...input.secrets.map((one) => secretNote(one, input)),
			...input.toDelete.filter(({ data }) => data === "snapshot").map(({ database, identifier }) => restoreMessages.later(DATABASE_NAME[database], {
				database,
				region: found.region,
				identifier
			}))
		]
	};
}
function secretNote({ name, fact }, { today, found }) {
	if (fact?.kind === "absent") return seenMessages.secretNoMore(name);
	return fact?.kind === "read" && fact.value.deletion !== null ? seenMessages.secretNotKept(name, deletionTime(fact.value, today), found.region) : notes.secretKept(name);
}
const WEIGHT = [
	"kept",
	"snapshot",
	"lost"
];
const SNAPSHOTS_GO = {
	kind: "backups-with-database",
	before: null,
	after: null,
	line: null
};
function databasePlan(database, toDelete) {
	const own = toDelete.filter((one) => one.database === database);
	const facts = own.flatMap(({ live, group }) => live ?? group ?? []);
	const unread = facts.filter((fact) => fact.kind === "unread");
	const data = WEIGHT.findLast((outcome) => own.some((one) => one.data === outcome)) ?? "lost";
	return {
		database,
		impact: "remove",
		data,
		...own.every(isGone) && { gone: true },
		verified: unread.length === 0,
		consent: null,
		...!familyOf(database).has.lastingBackups && data !== "kept" && { nets: [SNAPSHOTS_GO] },
		changes: [],
		reason: [
			destroyMessages.withItsStage,
			...own.some(isProtected) ? [reasons.protectionFirst] : [],
			...facts.some(({ kind }) => kind === "absent") ? [reasons.absent] : [],
			...unread.map(({ action, why }) => reasons.notVerified(action, why))
		].join("; ")
	};
}
function refusalsOf(input) {
	const { found, file, stage, locate } = input;
	const at = (database, text) => ({
		...text,
		database,
		property: null,
		line: locate?.([
			"stages",
			stage,
			...database === null ? [] : ["databases", database]
		]).line ?? null
	});
	if (!isOfFile(found, file)) return [at(null, destroyMessages.notOurs(found.name))];
	const own = input.toDelete.map(({ identifier }) => identifier);
	const replicas = input.toDelete.flatMap(({ live }) => valueOf(live)?.readReplicas ?? []);
	const vpcTenants = vpcTenantsRefusal(input.vpcTenants, [...own, ...replicas]);
	const toDelete = input.toDelete.flatMap((one) => {
		const { database, identifier, live, group, follows } = one;
		if (group?.kind === "unread") return [at(database, destroyMessages.unread(group.action, group.why))];
		if (live?.kind === "unread") return [at(database, destroyMessages.replicasUnknown(live.action, live.why))];
		if (live?.kind !== "read") return [];
		const elsewhere = live.value.readReplicas.filter((replica) => !own.includes(replica));
		return [
			...follows === true && live.value.replicaSource === null ? [at(database, destroyMessages.rowsOfItsOwn(identifier))] : [],
			...elsewhere.length > 0 ? [at(database, refusals.replicas(listed(elsewhere)))] : [],
			...live.value.deletionProtection && !input.canUpdate ? [at(database, destroyMessages.cannotUnprotect(found, identifier))] : [],
			...waitsToUnprotect(one) ? [at(database, optimizing(one))] : []
		];
	});
	return [...[...vpcTenants, ...clientGroupRefusals(input.clientGroup)].map((text) => at(null, text)), ...toDelete];
}
// src/inspect/client-group.ts
async function readClientGroupUse({ network }, group, own) {
	const [wearers, groups] = await Promise.all([network.interfaces({
		by: "group-id",
		ids: [group]
	}), network.groupsAdmitting(group)]);
	return {
		group,
		wearers,
		named: groups.kind === "read" ? {
			...groups,
			value: groups.value.filter((id) => !own.includes(id))
		} : groups
	};
}
// src/inspect/destruction.ts
const SECRET = "AWS::SecretsManager::Secret";
const VPC = "AWS::EC2::VPC";
async function inspectDestruction(context, file, stage, found) {
	const { stacks } = context.aws;
	const [resources, body] = await Promise.all([stacks.resources(found.id), stackState(found.status) === "absent" ? "" : stacks.template(found.id)]);
	const template = parsed(body);
	const vpc = resources.find(({ type }) => type === VPC)?.physicalId;
	const ids = resources.map(({ physicalId }) => physicalId);
	const client = resources.find((one) => one.logicalId === NETWORK_IDS.clientSecurityGroup);
	const retained = resources.filter(({ type, logicalId }) => type === SECRET && /^Retain/.test(template.Resources[logicalId]?.DeletionPolicy ?? ""));
	const left = [...retained.map(({ physicalId }) => physicalId), ...copiesOf(found, resources)];
	const [secretFacts, toDelete, vpcTenants, clientGroup] = await Promise.all([
		left.length > 0 ? context.aws.live.secrets(left) : /* @__PURE__ */ new Map(),
		reinspectToDelete(context, resourcesToDelete(resources, template)),
		vpc === void 0 ? void 0 : readVpcTenants(context.aws, vpc, found.id),
		client === void 0 ? void 0 : readClientGroupUse(context.aws, client.physicalId, ids)
	]);
	const snapshotsLeft = await readLeftBehind(context.aws, toDelete.filter((one) => isGone(one) && one.follows !== true).map(({ database, identifier }) => ({
		database,
		identifier
	})));
	const secrets = left.filter((arn) => isThere(secretFacts.get(arn)));
	return {
		found,
		resources,
		toDelete,
		secrets,
		unreadable: retained.flatMap(({ logicalId, physicalId }) => secrets.includes(physicalId) ? [] : [logicalId]),
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
			toDelete,
			snapshotsLeft,
			secrets: left.map((arn) => ({
				name: secretName(arn),
				fact: secretFacts.get(arn)
			})),
			today: context.aws.now(),
			...vpcTenants && { vpcTenants },
			...clientGroup && { clientGroup },
			serviceRole: context.serviceRole ?? null,
			canUpdate: stackState(found.status) === "ready",
			locate: stage.inFile ? context.locate : null
		})
	};
}
function copiesOf({ databases }, resources) {
	const known = resources.filter(({ type }) => type === SECRET).map(({ physicalId }) => physicalId);
	return DATABASES.flatMap((kind) => {
		const { role, secretArn } = databases[kind];
		return role === "promoted" && secretArn !== null && !known.includes(secretArn) ? [secretArn] : [];
	});
}
function isThere(fact) {
	return fact?.kind !== "absent" && (fact?.kind !== "read" || fact.value.deletion === null);
}
async function reinspectToDelete({ aws }, toDelete) {
	const sql = toDelete.filter(({ database }) => isSql(database));
	const [instances, groups] = await Promise.all([sql.length > 0 ? aws.live.sql(sql.map(({ identifier }) => identifier)) : /* @__PURE__ */ new Map(), Promise.all(toDelete.filter(({ database }) => isCache(database)).map(async ({ identifier }) => [identifier, await aws.live.redis(identifier)]))]);
	const groupOf = new Map(groups);
	return toDelete.map((one) => {
		const live = instances.get(one.identifier);
		const group = groupOf.get(one.identifier);
		return {
			...one,
			...live && { live },
			...group && { group },
			...isGone({
				live,
				group
			}) && { data: "kept" }
		};
	});
}
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
async function destroyStack(context, inspection, inspectNow) {
	const { found, toDelete, plan } = inspection;
	const subjects = subjectsOf(inspection);
	if (subjects.length > 0) tell(context, plan, "snapshot");
	const taken = await takeSnapshots(context, subjects, found);
	if (taken.kind === "gone") return {
		kind: "failed",
		failure: refused(found, taken.remarks)
	};
	if (taken.kind === "failed") return withRemarks(failureBeforeChange(found), ...taken.remarks);
	const removals = toDelete.filter((one) => !isGone(one)).map((one) => ({
		...one,
		...sourceOf(one)
	}));
	const before = await snapshotsBefore(context.aws, removals);
	const now = await reinspectToDelete(context, toDelete);
	const against = [...otherDatabasesAmong(toDelete, now), ...optimizedMeanwhile(now).map(({ message }) => message)];
	if (against.length > 0) return {
		kind: "failed",
		failure: refused(found, [...against, ...taken.notes])
	};
	const failure = await withoutProtection(context, inspection, inspectNow);
	if (failure) return withRemarks(failure, ...taken.notes);
	if (removals.length === 0) return {
		kind: "destroyed",
		snapshots: []
	};
	tell(context, plan, "prove-removal");
	const { failures, kept } = await proveRemoved(context, plan.stage, removals, before);
	return failures.length === 0 ? {
		kind: "destroyed",
		snapshots: [...kept, ...taken.snapshots]
	} : withRemarks(failureBeforeChange({ status: "DELETE_COMPLETE" }), ...failures, ...taken.notes);
}
function tell(context, { steps = [] }, kind) {
	const index = steps.findIndex((one) => one.kind === kind);
	const step = steps[index];
	if (step) context.onStep({
		step,
		number: index + 1,
		of: steps.length,
		state: "begun"
	});
}
function subjectsOf({ found, toDelete, plan }) {
	const stage = {
		name: plan.stage,
		application: found.tags[TAGS.stack] ?? found.name
	};
	return toDelete.filter(({ data }) => data !== "kept").map((one) => ({
		...sourceOf(one),
		name: `${plan.stage}/${one.database}`,
		prefix: snapshotPrefix(stage, one.database, plan.fingerprint, identityIn(one)),
		engine: null
	}));
}
function sourceOf({ database, identifier, group }) {
	return snapshotSource(database, identifier, perKind(CACHE_KINDS, () => group));
}
async function withoutProtection(context, inspection, inspectNow) {
	const { found, toDelete, target } = inspection;
	const guarded = toDelete.filter(isProtected).map(({ logicalId }) => logicalId);
	try {
		if (guarded.length > 0) {
			tell(context, inspection.plan, "lift-protection");
			const lifted = await setProtection(context, target, found, guarded, {
				on: false,
				gone: goneAmong(toDelete),
				withoutPassword: guarded.filter((id) => hasUnreadablePassword(inspection, id))
			});
			if (lifted.kind === "failed") return lifted.failure;
		}
		const failure = await deleteStack(context, inspection, inspectNow);
		return failure?.refused ? withRemarks(failure, ...await protectAgain(context, inspection, guarded)).failure : failure;
	} catch (error) {
		if (!(error instanceof TinystacksError)) throw error;
		if (error.code === "stack-changed" && await inspectNow() === null) return null;
		for (const remark of await protectAgain(context, inspection, guarded)) context.onNotice(remark);
		throw error;
	}
}
async function protectAgain(context, { found, target, toDelete }, guarded) {
	if (found.terminationProtection !== false) {
		const { stacks } = context.aws;
		await stacks.setTerminationProtection(found.id, true).catch((error) => {
			if (!(error instanceof TinystacksError)) throw error;
		});
	}
	const gone = goneAmong(toDelete);
	return guarded.length === 0 ? [] : [await putBack(context, target, found, guarded, { gone })];
}
function hasUnreadablePassword({ target, unreadable }, logicalId) {
	const { MasterUserPassword } = target.rendered.template.Resources[logicalId]?.Properties ?? {};
	const written = JSON.stringify(MasterUserPassword ?? "");
	return unreadable.some((secret) => written.includes(`\${${secret}}`));
}
function goneAmong(toDelete) {
	return toDelete.filter(isGone).map(({ logicalId }) => logicalId);
}
async function deleteStack(context, inspection, inspectNow) {
	const { aws } = context;
	const { found, target } = inspection;
	tell(context, inspection.plan, "delete-stack");
	for (const changeSet of await aws.stacks.changeSets(found.id)) if (changeSet.name.startsWith("tinystacks-")) await aws.stacks.deleteChangeSet(changeSet);
	if (found.terminationProtection !== false) await aws.stacks.setTerminationProtection(found.id, false);
	const now = await inspectNow();
	if (now === null) return null;
	const differences = differencesOf(inspection, now);
	if (differences.length > 0) return refused(now.found, differences);
	const others = await doneByOthers(aws, now.found);
	if (others !== null) return refused(now.found, [others]);
	const changes = now.resources.map(({ logicalId }) => logicalId);
	const operation = {
		stackId: found.id,
		token: context.operationName(),
		changes
	};
	await aws.stacks.deleteStack(operation.stackId, operation.token);
	const onEvent = (event) => {
		context.onEvent(event, target);
	};
	const followed = await follow(context, operation, onEvent, context.watcher);
	if (succeeded(followed.status)) return null;
	const left = (await aws.stacks.resources(found.id)).map(resourceName);
	return withRemarks(failureOf(context, target, followed, found.id), destroyMessages.left(listed(left))).failure;
}
function refused({ name, status }, reasons) {
	return {
		...failureBeforeChange({ status }),
		refused: true,
		remarks: [destroyMessages.changed(name), ...reasons]
	};
}
// src/render/destroyed.ts
function destroyedForTerminal(outcome, kept, terminal) {
	return [outcomesForTerminal([outcome], [], terminal), ...outcome.result.kind === "destroyed" ? keptLines(kept).flatMap((line) => wrap(forTerminal(line), terminal.width, "  ")) : []].join("\n");
}
function destroyedAsMarkdown(plan, outcome, kept, file) {
	const things = [...kept.secrets.map((arn) => `- ${codeForMarkdown(arn)}`), ...kept.snapshots.map((one) => `- ${forMarkdown(restoreMessages.now(one.database, one))}`)];
	return [outcomesAsMarkdown(plan, [outcome], file), ...outcome.result.kind === "destroyed" && things.length > 0 ? [`${destroyMessages.kept}\n\n${things.join("\n")}`] : []].join("\n\n");
}
function keptLines({ secrets, snapshots }) {
	if (secrets.length + snapshots.length === 0) return [destroyMessages.keptNothing];
	return [
		destroyMessages.kept,
		...secrets.map(destroyMessages.keptSecret),
		...snapshots.flatMap((one) => [destroyMessages.keptSnapshot(one.snapshot, one.identifier), restoreMessages.now(one.database, one)])
	];
}
// src/commands/destroy.ts
const destroy = async (context) => {
	const connect = connectOnce(context);
	const one = await findStage(context, connect);
	const stageContext = await stageContextOf(context, one, connect, one, (stack) => {
		context.reporter.line(waitingFor(stack));
	});
	const found = await waitUntilIdle(stageContext, one.stackName);
	if (one.stage) await guardAccount(stageContext, one.stage, found);
	guardServiceRole(stageContext, {
		account: null,
		...one.stage,
		...one
	}, found);
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
		const now = await describeStage(stageContext.aws, found.id);
		return now === null || now.status === "DELETE_COMPLETE" ? null : inspectDestruction(stageContext, identity, stage, now);
	};
	const plan = assemblePlan([inspection.plan]);
	const planned = () => nothingBegun(planResult(context, {
		...one,
		stages: []
	}, plan));
	if (refusalsOf$1(plan).length > 0) return planned();
	const missing = await missingWord(context, one, plan, inspection);
	if (missing !== null) return failedFor({
		...planned(),
		annotations: []
	}, 3, "not-confirmed", missing);
	return carryOut(context, stageContext, one, plan, {
		inspection,
		look
	});
};
function nothingBegun({ json: plan, ...result }) {
	return {
		...result,
		json: {
			plan,
			stages: [],
			kept: {
				secrets: [],
				snapshots: []
			}
		}
	};
}
function nothingThere(one) {
	return {
		...nothingDone(one),
		text: destroyMessages.nothing(one.name, one.stackName, one.region)
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
function leftAlone({ reporter }, one, why) {
	reporter.notice(why);
	return {
		...nothingDone(one, [why]),
		text: why
	};
}
async function missingWord({ options, ask, reporter, terminal }, { file, name }, plan, { found }) {
	const given = options.confirm ?? null;
	if (given !== null) return given === "delete" ? null : destroyMessages.wrongWord(given);
	if (!ask) return destroyMessages.unconfirmed(name);
	reporter.line(planForTerminal(plan, {
		...terminal,
		file: file.name
	}));
	return await ask(destroyMessages.question(found.name)) === "delete" ? null : destroyMessages.unconfirmed(name);
}
async function carryOut(context, stageContext, { file, name, stage }, plan, { inspection, look }) {
	const { reporter, clock, terminal } = context;
	const started = clock.now();
	const applyContext = applyContextOf(stageContext, inspection.plan, reporter);
	const outcomeNow = (result) => outcomeOf(inspection, result, clock.now().getTime() - started.getTime());
	const result = await reporter.group(stageTitle(inspection.plan), () => destroyStack(applyContext, inspection, look)).catch((cause) => {
		const stages = [outcomeNow({
			kind: "failed",
			failure: stoppedBy(cause)
		})];
		const kept = {
			secrets: inspection.secrets,
			snapshots: []
		};
		throw new Unfinished(cause, {
			report: null,
			json: {
				plan,
				stages,
				kept
			}
		});
	});
	const outcome = outcomeNow(result);
	const failure = deployFailed([outcome], file.name);
	const kept = {
		secrets: inspection.secrets,
		snapshots: result.kind === "destroyed" ? result.snapshots : []
	};
	const told = done({
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
	if (failure === null && stage !== null) return withNext(context, told, nextAfterDestroy(name, file.name));
	return result.kind === "failed" && result.failure.refused ? failedFor(told, 3, "stage-differs", failure) : failedFor(told, 1, "stage-failed", failure);
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
