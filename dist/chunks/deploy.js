import { d as actionOutputs, n as stageOutputs } from "./outputs.js";
import { K as changedByHand, N as goneBastion, Q as settingName, Qt as groupValues, Ut as markConsentsGiven, Vt as stageGraph, X as runningNodes, Xt as shown$1, Y as deployedNodes, Z as toWriteDown, Zt as wordFor, h as touchedStates, in as everythingAdded, k as handlingOfGroup, l as notAgreed, ln as stackState, m as shownState, nn as added, rn as changedInPlace, st as stateMessages, u as assemblePlan, un as succeeded, zt as stagesBefore } from "./plan4.js";
import { A as withResources, B as refusedBecause, C as withoutLooking, D as toProtectLater, E as protect, F as refuseExcess, G as outcomesForTerminal, H as storageText, I as follow, L as beginOf, M as failureOf, N as propose, O as withNote, P as proposeStep, R as stackOf, S as goneIn, T as bodyUnprotected, U as outcomeAnnotations, V as withRemarks, W as outcomesAsMarkdown, c as isBegunBefore, d as applyContextOf, f as watchStack, h as liftProtection, i as resumedAmong, j as execute, k as withProperties, l as resumedOutcome, n as endDeployments, o as withLeftAlone, p as snapshotFirst, r as remainingStages, s as stoppedBy, t as deployedOf, u as resumedStages, v as update, w as otherDatabases, y as proveRemoval, z as failureBeforeChange } from "./apply.js";
import { Ar as TinystacksError, Ci as CACHE_KINDS, Ei as SQL_KINDS, Hi as FAMILIES, Mn as NOT_VERIFIED, Or as listed, Qt as deployFailed, Tt as valueOf$1, Wi as Unfinished, a as nextAfterDeploy, bi as isReachedDirectly, bt as READER_IDS, d as done, f as failedFor, gt as CACHE_IDS, ht as BASTION_IDS, i as withNext, in as stageTitle, kr as Interrupted, on as waitingFor, q as SOURCE_OUTPUTS, r as calledBy, s as nextAfterPlan, sn as resourceName, u as consentGiven, wi as DATABASES, xn as refusalsOf, xr as load, xt as SQL_IDS, yn as missingConsent } from "./start.js";
import { i as reportOf, n as planOutputs, o as reviewMessages, r as planResult, s as planForTerminal, t as notReviewedResult } from "./render6.js";
import { r as askMessages, t as agree } from "./render3.js";
import { n as withLabels, r as orderOf, t as notReviewed } from "./commands.js";
import { C as withProtectionKnown, L as during, R as since, T as rollbackMessages, i as inspectStages, k as stackMessages, m as inspectStage, n as discardInspections, r as inspectOne, v as readLive, x as settledStage, z as pause } from "./inspect.js";
import { n as waitMessages } from "./permissions4.js";
import { i as leftMessages, r as rootCause, t as failures } from "./facts.js";
import { T as addNeeds, t as agreedMessages } from "./facts2.js";
import { t as asideMessages } from "./plan5.js";
import { n as replicaMessages, t as promotionMessages } from "./plan.js";
import { n as doneByOthers } from "./plan6.js";
import { n as safetyNetMessages } from "./plan2.js";
import { c as besideMessages } from "./render5.js";
// src/commands/shared/inspect/known-protection.ts
const SIDE_BY_SIDE = 8;
async function withKnownProtection(inspections) {
	if (!inspections.every(({ plan }) => plan.action === "none")) return inspections;
	const read = [...inspections];
	const left = read.entries();
	const reader = async () => {
		for (const [index, inspection] of left) read[index] = await known(inspection);
	};
	await Promise.all(Array.from({ length: SIDE_BY_SIDE }, reader));
	return read;
}
async function known(inspection) {
	const { context, found, stage } = inspection;
	if (found === null || !stage.protected) return inspection;
	try {
		return {
			...inspection,
			found: await withProtectionKnown(context.aws, found)
		};
	} catch (error) {
		if (!(error instanceof TinystacksError)) throw error;
		return inspection;
	}
}
// src/apply/inspect-after-step.ts
async function inspectAfterStep(context, run, taken) {
	const agreed = without(taken, run.inspection);
	const again = await inspectStage(context, agreed.asked);
	const { changeSet, found } = again;
	const reasons = notAgreed(agreed, again);
	if (reasons.length === 0 && found) return {
		kind: "done",
		run: {
			...run,
			inspection: again,
			stack: found
		}
	};
	if (changeSet) await context.aws.stacks.discardChangeSet(changeSet.handle);
	return refusedBecause(agreed.stage.stackName, found?.status ?? null, reasons);
}
function without(taken, inspection) {
	const { steps = [] } = inspection.plan;
	const left = steps.filter(({ kind }) => kind !== taken);
	return {
		...inspection,
		plan: {
			...inspection.plan,
			steps: left
		}
	};
}
// src/apply/await-databases.ts
const MAX_POLLS$2 = 720;
const WAITS = /* @__PURE__ */ new Set([
	"snapshot",
	"promote",
	"upgrade-readers",
	"add-nodes",
	"failover-off",
	"lift-protection",
	"update"
]);
async function idleBefore(context, run, step, taken) {
	if (!WAITS.has(step) || run.inspection.found === null) return {
		kind: "done",
		run
	};
	return awaitDatabases(context, run, taken === "snapshot" ? await look(context, run) : run.inspection.live);
}
async function awaitDatabases(context, run, seen) {
	const busy = busyOnes(run, seen);
	if (busy.length === 0) return {
		kind: "done",
		run
	};
	for (const one of busy) context.onProgress(stateMessages.waiting(shown(run, one)));
	const left = await untilIdle(context, run, seen);
	if (left.length > 0) {
		await discard(context, run);
		const { plan, found } = run.inspection;
		const reasons = left.map((one) => stateMessages.waitedInVain(shown(run, one)));
		return refusedBecause(plan.stack, found?.status ?? null, reasons);
	}
	await discard(context, run);
	return inspectAfterStep(context, run, null);
}
function untilIdle(context, run, seen) {
	const { clock } = context;
	let live = seen;
	const waiting = since(clock, () => busyOnes(run, live).map((one) => ({
		what: stateMessages.busy(shown(run, one)),
		more: reportedBy(live, one.identifier)
	})));
	return during(clock, waiting, async () => {
		for (let attempt = 0;; attempt++) {
			await clock.sleep(pause(attempt));
			live = await look(context, run);
			const busy = busyOnes(run, live);
			if (busy.length === 0 || attempt === MAX_POLLS$2) return busy;
		}
	});
}
function reportedBy(live, identifier) {
	const all = SQL_KINDS.flatMap((kind) => [valueOf$1(live[kind]), valueOf$1(live.readers?.[kind])]);
	return storageText(all.find((facts) => facts?.identifier === identifier));
}
function look({ aws }, run) {
	const { plan } = run.inspection;
	const touched = new Set(plan.databases.map(({ database }) => database));
	return readLive(aws, stackOf(run), DATABASES.filter((kind) => touched.has(kind)));
}
function busyOnes({ inspection: { input, plan } }, live) {
	return touchedStates({
		...input,
		live
	}, plan.databases).filter(({ handling }) => handling.may === "wait");
}
function shown({ inspection }, one) {
	return shownState(one, inspection.stage.region);
}
async function discard({ aws }, { inspection }) {
	if (inspection.changeSet) await aws.stacks.discardChangeSet(inspection.changeSet.handle);
}
// src/plan/messages/around/bastion.ts
const bastionMessages = {
	neverRegistered: (stage, instance) => `${stage}/bastion: the agent of Systems Manager on ${instance} has not registered, so nobody gets through; its subnet needs a way out to Systems Manager: a route to the internet or a NAT gateway, or interface endpoints. The databases are as planned; the same command looks again`,
	notApplied: (stage, instance) => `${stage}/bastion: Systems Manager has not applied the file's keys on ${instance} yet, so a key that was removed may still get through; the same command looks again`,
	associationFailed: (stage) => `${stage}/bastion: Systems Manager could not apply the file's keys; State Manager in its console gives the reason. To renew the host, take the bastion out of the file, deploy, and put it back`,
	noAssociation: (stage) => `${stage}/bastion: the association that opens the way to the databases does not exist any more; take the bastion out of the file, deploy, and put it back`,
	notVerified: (stage, action, why) => `${stage}/bastion: whether it is as described is ${NOT_VERIFIED} (${action} ${why}); allow ${action}`
};
// src/apply/steps/check-bastion.ts
const MAX_POLLS$1 = 130;
async function checkBastion(context, run) {
	const failure = await bastionFailure(context, run, { waits: true });
	return {
		kind: "done",
		run: {
			...run,
			bastionFailure: failure
		}
	};
}
async function bastionFailure({ aws, clock, onNotice }, { inspection: { stage, input }, stack }, { waits }) {
	const instance = stack?.bastion.instance ?? null;
	if (stage.bastion === null || stack === null || instance === null) return null;
	if (input.deployed && goneBastion(input.deployed, input.seen ?? {}) === instance) return null;
	const look = isReachedDirectly(stage.bastion.access) ? associationLook(aws.hosts, stage.name, instance, await associationOf(aws, stack)) : agentLook(aws.hosts, stage.name, instance);
	const waiting = since(clock, () => [{ what: waitMessages.bastion(stage.name) }]);
	const untilReady = async () => {
		for (let attempt = 0;; attempt++) {
			const seen = await look();
			if (seen === "ready") return null;
			if (seen !== "waiting") {
				if ("failed" in seen) return seen.failed;
				onNotice(seen.unread);
				return null;
			}
			if (!waits || attempt === MAX_POLLS$1) return stuck(aws.hosts, stage.name, instance);
			await clock.sleep(pause(attempt));
		}
	};
	return waits ? during(clock, waiting, untilReady) : untilReady();
}
async function associationOf({ stacks }, { id }) {
	return (await stacks.resources(id)).find(({ logicalId }) => logicalId === BASTION_IDS.keys)?.physicalId;
}
const APPLIED = {
	pending: () => "waiting",
	applied: () => "ready",
	failed: (stage) => ({ failed: bastionMessages.associationFailed(stage) })
};
function associationLook(hosts, stage, instance, association) {
	return async () => {
		const applied = association === void 0 ? { kind: "absent" } : await hosts.applied(association, instance);
		if (applied.kind === "absent") return { failed: bastionMessages.noAssociation(stage) };
		if (applied.kind === "unread") return notVerified(stage, applied);
		return APPLIED[applied.value](stage);
	};
}
function agentLook(hosts, stage, instance) {
	return async () => {
		const registered = await hosts.isRegistered(instance);
		if (registered.kind === "unread") return notVerified(stage, registered);
		return registered.kind === "read" && registered.value ? "ready" : "waiting";
	};
}
function notVerified(stage, { action, why }) {
	return { unread: bastionMessages.notVerified(stage, action, why) };
}
async function stuck(hosts, stage, instance) {
	const registered = await hosts.isRegistered(instance);
	return registered.kind === "read" && registered.value ? bastionMessages.notApplied(stage, instance) : bastionMessages.neverRegistered(stage, instance);
}
// src/apply/steps/change-storage.ts
async function changeStorage(context, run) {
	const again = await inspectAfterStep(context, run, "change-storage");
	if (again.kind === "failed") return again;
	const idle = await awaitDatabases(context, again.run, again.run.inspection.live);
	if (idle.kind === "failed") return idle;
	const { inspection, stack } = idle.run;
	const { changeSet } = inspection;
	if (!changeSet) return {
		kind: "done-already",
		run: {
			...run,
			stack
		}
	};
	const made = await execute(context, inspection, changeSet, changeSet.content.changes);
	return made.kind === "failed" ? made : {
		kind: "done",
		run: {
			...run,
			stack: made.stack,
			result: "updated"
		}
	};
}
// src/apply/steps/delete-failed-create.ts
async function deleteFailedCreate(context, run) {
	const { aws, operationName } = context;
	const { inspection } = run;
	const found = stackOf(run);
	if (found.terminationProtection !== false) await aws.stacks.setTerminationProtection(found.id, false);
	const now = await aws.stacks.describe(found.id);
	if (now === null || now.status === "DELETE_COMPLETE") return {
		kind: "done-already",
		run
	};
	if (stackState(now.status) !== "failed-create") return refusedBecause(found.name, now.status, []);
	const operation = {
		stackId: found.id,
		token: operationName()
	};
	await aws.stacks.deleteStack(operation.stackId, operation.token);
	const onEvent = (event) => {
		context.onEvent(event, inspection);
	};
	const followed = await follow(context, operation, onEvent, context.watcher);
	return succeeded(followed.status) ? {
		kind: "done",
		run: {
			...run,
			stack: null
		}
	} : {
		kind: "failed",
		failure: failureOf(context, inspection, followed, found.id)
	};
}
const MAX_LOOKS = 10;
const MAX_LOOKS_UNSEEN = 4;
const EMPTY_LOOKS = 2;
async function deleteReviewed({ aws, clock, operationName }, stackName) {
	let empty = 0;
	for (let look = 0; look < MAX_LOOKS; look++) {
		const left = await aws.stacks.describe(stackName);
		if (left === null ? look >= MAX_LOOKS_UNSEEN : left.status !== "REVIEW_IN_PROGRESS") return;
		if (left !== null) {
			if (empty === EMPTY_LOOKS) return aws.stacks.deleteStack(left.id, operationName());
			empty = (await aws.stacks.changeSets(left.id)).length === 0 ? empty + 1 : 0;
		}
		await clock.sleep(pause(look));
	}
}
// src/apply/steps/create.ts
async function create(context, run) {
	const { inspection } = run;
	const unprotected = toProtectLater(inspection);
	const body = bodyUnprotected(inspection, unprotected);
	const changeSet = await propose(context, inspection, "CREATE", body).catch(async (error) => {
		const { stackName, region } = inspection.stage;
		await deleteReviewed(context, stackName).catch((why) => {
			context.onNotice(leftMessages.stack(stackName, region, why.message));
		});
		throw error;
	});
	if (!changeSet) throw new Error(`stage ${inspection.plan.stage}: a create without resources`);
	const agreed = everythingAdded(inspection.rendered.template);
	const made = await execute(context, inspection, changeSet, agreed);
	return made.kind === "failed" ? made : {
		kind: "done",
		run: {
			...run,
			stack: made.stack,
			result: "created",
			unprotected
		}
	};
}
// src/plan/messages/deploy/not-taken.ts
const KEYS = {
	CacheNodeType: "instance",
	NumCacheClusters: "replicas",
	AutomaticFailoverEnabled: "automatic failover",
	MultiAZEnabled: "multiAz"
};
const notTakenMessages = {
	notTaken: (name, property, { wanted, running }) => `${name}: ElastiCache did not apply ${settingName(KEYS[property] ?? property, "cache")} ${valueOf(property, wanted)}, although CloudFormation reports success; it still has ${valueOf(property, running)}`,
	leftStanding: (name, property, { wanted, running }) => `${name}: AWS left ${settingName(KEYS[property] ?? property, "cache")} as it was changed by hand: ${valueOf(property, running)}, the file says ${valueOf(property, wanted)}`,
	why: ({ region, identifier }) => `the usual reason is a node type with too little memory for the data; the events of ${identifier} give the reason: aws elasticache describe-events --region ${region} --source-type replication-group --source-identifier ${identifier}`,
	shownAgain: "the next plan will show the change again: write what is running, or remove the cause and deploy again",
	notShownAgain: "the stack’s template could not be set back to what is running, so the next plan will not show this: write what is running and deploy, then change it again",
	notVerified: (name, action, why) => `${name}: whether ElastiCache applied the change is not verified (${action} ${why})`
};
function valueOf(property, value) {
	return String(property === "NumCacheClusters" ? Number(value) - 1 : value);
}
// src/apply/not-taken.ts
const RUNNING = {
	CacheNodeType: ({ nodeType }) => nodeType,
	NumCacheClusters: ({ members }) => members,
	AutomaticFailoverEnabled: ({ automaticFailover }) => automaticFailover,
	MultiAZEnabled: ({ multiAz }) => multiAz
};
const PROPERTIES = Object.keys(RUNNING);
const MAX_POLLS = 60;
const MAX_POLLS_AVAILABLE = 5;
async function notTaken(context, run) {
	if (run.result !== "updated") return [];
	return (await Promise.all(CACHE_KINDS.flatMap((kind) => {
		const sent = sentOf(kind, run);
		return sent === null ? [] : [notTakenBy(context, run, kind, sent)];
	}))).flat();
}
function sentOf(kind, { inspection: { input } }) {
	const change = (input.changes ?? []).find(({ logicalId, action, replacement }) => logicalId === CACHE_IDS[kind].replicationGroup && action === "Modify" && replacement !== "True");
	if (change === void 0) return null;
	const among = (details) => PROPERTIES.filter((one) => details.some(({ property }) => property === one));
	const sent = among(change.details);
	return sent.length + among(changedByHand(change, input)).length === 0 ? null : sent;
}
async function notTakenBy(context, run, kind, sent) {
	const { inspection, stack } = run;
	const id = CACHE_IDS[kind].replicationGroup;
	const identifier = stack?.databases[kind].identifier ?? null;
	const wanted = inspection.rendered.template.Resources[id]?.Properties;
	if (stack === null || identifier === null || wanted === void 0) return [];
	const name = `${inspection.plan.stage}/${kind}`;
	const fact = await whenModified(context, {
		kind,
		identifier,
		sent
	}, wanted);
	if (fact.kind === "unread") {
		context.onNotice(notTakenMessages.notVerified(name, fact.action, fact.why));
		return [];
	}
	if (fact.kind === "absent") return [];
	const left = PROPERTIES.filter((property) => !sent.includes(property));
	for (const [property, running] of differences(fact.value, wanted, left)) context.onNotice(notTakenMessages.leftStanding(name, property, {
		wanted: wanted[property],
		running
	}));
	const running = differences(fact.value, wanted, sent);
	if (running.length === 0) return [];
	const deployed = JSON.parse(await context.aws.stacks.template(stack.id));
	const differing = running.filter(([property]) => deployed.Resources[id]?.Properties[property] === wanted[property]);
	if (differing.length === 0) return [];
	const isShown = await putBack(context, run, id, {
		deployed,
		differing
	});
	const { region } = context.aws;
	return [
		...differing.map(([property, running]) => notTakenMessages.notTaken(name, property, {
			wanted: wanted[property],
			running
		})),
		notTakenMessages.why({
			region,
			identifier
		}),
		isShown ? notTakenMessages.shownAgain : notTakenMessages.notShownAgain
	];
}
function whenModified({ aws, clock }, { kind, identifier, sent }, wanted) {
	const waiting = since(clock, () => [{ what: waitMessages.settings(kind) }]);
	return during(clock, waiting, async () => {
		for (let attempt = 0;; attempt++) {
			const fact = await aws.live.redis(identifier);
			if (fact.kind !== "read" || differences(fact.value, wanted, sent).length === 0) return fact;
			const isDone = handlingOfGroup(fact.value.status).may === "change";
			if (attempt >= (isDone ? MAX_POLLS_AVAILABLE : MAX_POLLS)) return fact;
			await clock.sleep(pause(attempt));
		}
	});
}
function differences(running, wanted, among) {
	return among.flatMap((property) => {
		const value = RUNNING[property](running);
		return wanted[property] === value ? [] : [[property, value]];
	});
}
async function putBack(context, { inspection, stack }, id, { deployed, differing }) {
	if (stack === null) return false;
	const asRunning = Object.fromEntries(differing);
	const edited = withResources(deployed, [id], (group) => withProperties(group, asRunning));
	const target = {
		...inspection,
		rendered: {
			...inspection.rendered,
			tags: stack.tags
		}
	};
	const again = {
		...context,
		operationName: () => context.operationName("undo")
	};
	const changeSet = await propose(again, target, "UPDATE", JSON.stringify(edited));
	if (changeSet === null) return false;
	const does = changedInPlace(id, edited.Resources[id]?.Type ?? "", asRunning);
	return (await execute(again, target, changeSet, [does])).kind === "done";
}
// src/apply/update-before.ts
async function updateBefore(context, run, { edit, does, differs }) {
	const { inspection } = run;
	const found = stackOf(run);
	const deployed = JSON.parse(await context.aws.stacks.template(found.id));
	const gone = goneIn(found, inspection.input.live);
	const { template, does: reads } = withoutLooking(deployed, found, gone);
	const body = JSON.stringify(withNote(edit(template), inspection));
	const target = {
		...inspection,
		rendered: {
			...inspection.rendered,
			tags: found.tags
		}
	};
	const changeSet = await proposeStep(context, target, body);
	if (changeSet === null) return {
		kind: "done-already",
		run,
		isStale: true
	};
	const reasons = await differs?.() ?? [];
	if (reasons.length > 0) {
		await context.aws.stacks.discardChangeSet(changeSet.handle);
		return refusedBecause(inspection.stage.stackName, found.status, reasons);
	}
	const updated = await execute(context, target, changeSet, [...reads, ...does]);
	return updated.kind === "failed" ? updated : {
		kind: "done",
		run: {
			...run,
			result: "updated"
		},
		isStale: true
	};
}
// src/apply/steps/nodes-and-failover.ts
const OFF = {
	AutomaticFailoverEnabled: false,
	MultiAZEnabled: false
};
function addNodes(context, run, { databases }) {
	const { Resources: wanted } = run.inspection.rendered.template;
	return takeAhead(context, run, databases, (kind) => {
		const nodes = wanted[CACHE_IDS[kind].replicationGroup]?.Properties["NumCacheClusters"];
		return {
			NumCacheClusters: Number(nodes),
			...OFF
		};
	});
}
function turnFailoverOff(context, run, { databases }) {
	const { input } = run.inspection;
	return takeAhead(context, run, databases, (kind) => {
		const running = runningNodes(kind, input);
		return running && {
			...running,
			...OFF
		};
	});
}
async function takeAhead(context, run, kinds, values) {
	const { input } = run.inspection;
	const running = (kind) => toWriteDown(kind, input);
	const said = (kind) => deployedNodes(kind, input);
	const unsaid = kinds.filter((kind) => running(kind) !== null);
	if (unsaid.length === 0) return withValues(context, run, kinds, {
		values,
		said
	});
	const written = await withValues(context, run, unsaid, {
		values: running,
		said
	});
	return written.kind === "failed" ? written : withValues(context, written.run, kinds, {
		values,
		said: (kind) => running(kind) ?? said(kind)
	});
}
function withValues(context, run, kinds, { values: valuesOf, said }) {
	const { Resources: wanted } = run.inspection.rendered.template;
	const groups = kinds.flatMap((kind) => {
		const id = CACHE_IDS[kind].replicationGroup;
		const [group, values] = [wanted[id], valuesOf(kind)];
		if (group === void 0 || values === null) return [];
		return [{
			id,
			type: group.Type,
			values,
			does: differing(values, said(kind))
		}];
	});
	return updateBefore(context, run, {
		edit: (deployed) => withResources(deployed, groups.map(({ id }) => id), (resource, id) => withProperties(resource, groups.find((group) => group.id === id)?.values ?? {})),
		does: groups.map(({ id, type, does }) => changedInPlace(id, type, does)),
		differs: () => otherwiseNow(context, run, kinds)
	});
}
async function otherwiseNow({ aws, locate }, run, kinds) {
	const { input, plan, rendered } = run.inspection;
	const live = await readLive(aws, stackOf(run), kinds);
	return kinds.flatMap((kind) => {
		const name = `${plan.stage}/${kind}`;
		const [fact, planned] = [live[kind], runningNodes(kind, input)];
		if (planned === null) return [];
		if (fact?.kind === "unread") return [agreedMessages.identityUnread(name, fact.action, fact.why)];
		if (fact?.kind !== "read") return [`${name}: ${agreedMessages.databaseGone}`];
		const running = groupValues(fact.value);
		const id = CACHE_IDS[kind].replicationGroup;
		const where = {
			type: rendered.template.Resources[id]?.Type ?? "",
			origin: rendered.origins[id],
			locate
		};
		return Object.entries(planned).flatMap(([property, value]) => {
			const [was, is] = [String(value), running[property] ?? null];
			if (was === is) return [];
			const word = wordFor(property, where);
			return [agreedMessages.otherValue(name, word, shown$1(property, was), shown$1(property, is))];
		});
	});
}
function differing(values, said) {
	const changed = Object.entries(values).filter(([name, value]) => said?.[name] !== value);
	return Object.fromEntries(changed);
}
// src/apply/steps/promote.ts
async function promote(context, run, { databases: kinds }) {
	const { inspection } = run;
	const found = stackOf(run);
	const { template: wanted } = inspection.rendered;
	const deployed = JSON.parse(await context.aws.stacks.template(found.id));
	const gone = goneIn(found, inspection.input.live);
	const { template, does: reads } = withoutLooking(deployed, found, gone);
	const body = JSON.stringify(withNote(withoutSources(template, wanted, kinds), inspection));
	const target = {
		...inspection,
		rendered: {
			...inspection.rendered,
			tags: found.tags
		}
	};
	const changeSet = await proposeStep(context, target, body);
	const does = [...reads, ...sourcesGone(inspection, kinds)];
	const refused = changeSet && await refuseExcess(context, target, changeSet, does);
	if (refused) return refused;
	for (const kind of kinds) {
		const failed = await keepCredentials(context, kind, found);
		if (failed === null) continue;
		if (changeSet) await context.aws.stacks.discardChangeSet(changeSet.handle);
		return failed;
	}
	if (changeSet === null) return {
		kind: "done-already",
		run,
		isStale: true
	};
	const promoted = await execute(context, target, changeSet, does);
	return promoted.kind === "failed" ? promoted : {
		kind: "done",
		run: {
			...run,
			result: "updated"
		},
		isStale: true
	};
}
async function keepCredentials(context, kind, found) {
	const { secretArn: secret, hasCopiedSecret } = found.databases[kind];
	if (!hasCopiedSecret || secret === null) return null;
	const copy = await context.aws.secrets.copyOf(secret);
	const failed = (why) => withRemarks(failureBeforeChange(found), why);
	if (copy.kind === "absent") return failed(promotionMessages.noCopy(secret));
	if (copy.kind === "unread") return failed(promotionMessages.copyUnread(secret, copy.action, copy.why));
	if (copy.value === null) return null;
	const others = await doneByOthers(context.aws, found);
	if (others !== null) return refusedBecause(found.name, found.status, [others]);
	context.onProgress(asideMessages.keepsSecret);
	await context.aws.secrets.stopReplication(secret);
	return null;
}
function withoutSources({ Resources, Outputs, ...rest }, wanted, kinds) {
	const resources = { ...Resources };
	const outputs = { ...Outputs };
	for (const kind of kinds) {
		const { instance } = SQL_IDS[kind];
		const deployed = resources[instance];
		if (deployed === void 0) continue;
		const { SourceDBInstanceIdentifier: _source, ...Properties } = deployed.Properties;
		const backups = wanted.Resources[instance]?.Properties["BackupRetentionPeriod"];
		resources[instance] = {
			...deployed,
			Properties: {
				...backups !== void 0 && { BackupRetentionPeriod: backups },
				...Properties
			}
		};
		const { sourceArn, promotedFrom } = SOURCE_OUTPUTS[kind];
		const from = outputs[sourceArn];
		if (from === void 0) continue;
		outputs[promotedFrom] = from;
		delete outputs[sourceArn];
	}
	return {
		...rest,
		Resources: resources,
		Outputs: outputs
	};
}
function sourcesGone({ rendered: { template }, changeSet }, kinds) {
	return (changeSet?.content.changes ?? []).filter(({ logicalId }) => kinds.some((kind) => SQL_IDS[kind].instance === logicalId)).map((change) => ({
		...change,
		replacement: "Conditional",
		details: changedInPlace(change.logicalId, change.type, {
			SourceDBInstanceIdentifier: null,
			BackupRetentionPeriod: String(template.Resources[change.logicalId]?.Properties["BackupRetentionPeriod"])
		}).details
	}));
}
// src/apply/steps/upgrade-readers.ts
async function upgradeReaders(context, run, { databases }) {
	const { Resources: wanted } = run.inspection.rendered.template;
	const upgrades = databases.flatMap((kind) => {
		const id = READER_IDS[kind];
		const reader = wanted[id];
		return reader === void 0 ? [] : [{
			id,
			type: reader.Type,
			version: reader.Properties["EngineVersion"]
		}];
	});
	const versionOf = (id) => upgrades.find((one) => one.id === id)?.version;
	return updateBefore(context, run, {
		edit: (deployed) => withResources(deployed, upgrades.map(({ id }) => id), (reader, id) => withProperties(reader, { EngineVersion: versionOf(id) })),
		does: upgrades.map(({ id, type, version }) => changedInPlace(id, type, { EngineVersion: version }))
	});
}
// src/apply/steps/make-secret.ts
async function makeSecrets(context, run, { databases }) {
	const ids = databases.map((kind) => SQL_IDS[kind].secret);
	const { Resources } = run.inspection.rendered.template;
	const secrets = Object.entries(Resources).filter(([id]) => ids.includes(id));
	return updateBefore(context, run, {
		edit: (deployed) => ({
			...deployed,
			Resources: {
				...deployed.Resources,
				...Object.fromEntries(secrets)
			}
		}),
		does: secrets.map(([id, { Type }]) => added(id, Type))
	});
}
// src/apply/steps/protect-stack.ts
async function protectStack({ aws }, run, { to }) {
	if (!run.stack) throw new Error(`stage ${run.inspection.plan.stage}: no stack to protect`);
	const on = to === "on";
	const stack = on && run.result === "created" ? run.stack : await withProtectionKnown(aws, run.stack);
	if (stack.terminationProtection === on) return {
		kind: "done-already",
		run: {
			...run,
			stack
		}
	};
	const result = run.result === "unchanged" ? "updated" : run.result;
	if (run.result === "created" || protectsInstances(run.inspection.rendered.template) === null) {
		await aws.stacks.setTerminationProtection(stack.id, on);
		return {
			kind: "done",
			run: {
				...run,
				stack,
				result
			}
		};
	}
	if (await switchProtection(aws, stack, on)) return {
		kind: "done",
		run: {
			...run,
			stack,
			result
		}
	};
	const notes = [...run.notes, safetyNetMessages.otherwise(stack.name, !on)];
	return {
		kind: "done",
		run: {
			...run,
			stack,
			notes
		}
	};
}
async function switchProtection({ stacks }, { id }, on) {
	await stacks.setTerminationProtection(id, on);
	const inTemplate = protectsInstances(JSON.parse(await stacks.template(id)));
	if (inTemplate === null || inTemplate === on) return true;
	await stacks.setTerminationProtection(id, !on);
	return false;
}
function protectsInstances({ Resources }) {
	const instances = Object.values(Resources).filter(({ Type }) => Type === FAMILIES.sql.types.database);
	return instances.length === 0 ? null : instances.some(({ Properties }) => Properties["DeletionProtection"] === true);
}
// src/apply/apply.ts
const CARRY_OUT = {
	"delete-failed-create": deleteFailedCreate,
	snapshot: snapshotFirst,
	promote,
	"make-secret": makeSecrets,
	"upgrade-readers": upgradeReaders,
	"add-nodes": addNodes,
	"failover-off": turnFailoverOff,
	"lift-protection": liftProtection,
	create,
	update,
	protect,
	"prove-removal": proveRemoval,
	"protect-stack": protectStack,
	"check-bastion": checkBastion,
	"change-storage": changeStorage
};
async function applyStage(context, inspection) {
	const { steps = [] } = inspection.plan;
	const other = await firstLook(context, inspection);
	if (other) return other;
	let run = beginOf(inspection);
	for (const [index, step] of steps.entries()) {
		const place = {
			number: index + 1,
			of: steps.length
		};
		const before = run;
		const taken = steps[index - 1]?.kind;
		const idle = await orUndo(context, before, () => idleBefore(context, before, step.kind, taken));
		if (idle.kind === "failed") return withRemarks(idle.failure, ...run.taken);
		run = idle.run;
		const now = stepNow(step, run);
		if (now === null) {
			context.onStep({
				step,
				...place,
				state: "not-needed"
			});
			continue;
		}
		context.onStep({
			step: now,
			...place,
			state: "begun"
		});
		const carried = await takeStep(context, run, now);
		if (carried.kind === "failed") return withRemarks(carried.failure, ...run.taken);
		if (carried.kind === "done-already") context.onStep({
			step: now,
			...place,
			state: "done-already"
		});
		run = carried.run;
	}
	run = await protectedInTheEnd(context, run, steps);
	run = await checkedInTheEnd(context, run, steps);
	return resultOf(context, run, await notTaken(context, run));
}
async function firstLook(context, { plan, found, live, changeSet }) {
	if (!changeSet || !found) return null;
	const other = await otherDatabases(context, {
		plan,
		live
	}, found);
	if (other) await context.aws.stacks.discardChangeSet(changeSet.handle);
	return other;
}
function stepNow(step, { inspection, unprotected, removal }) {
	switch (step.kind) {
		case "protect": return unprotected.length === 0 ? null : {
			...step,
			databases: unprotected
		};
		case "prove-removal": return removal === null ? null : step;
		case "protect-stack":
		case "check-bastion": return step;
		default: return inspection.plan.steps?.find(({ kind }) => kind === step.kind) ?? null;
	}
}
async function takeStep(context, run, step) {
	const carried = await orUndo(context, run, () => carryOut$1(context, run, step));
	if (carried.kind === "failed" || !carried.isStale) return carried;
	const again = await orUndo(context, carried.run, () => inspectAfterStep(context, carried.run, step.kind));
	return again.kind === "failed" ? again : {
		kind: carried.kind,
		run: again.run
	};
}
function carryOut$1(context, run, step) {
	if (step.kind === "roll-back" || step.kind === "delete-stack") throw new Error(`stage ${run.inspection.plan.stage}: no deploy takes the step ${step.kind}`);
	return byTable(context, run, step);
}
function byTable(context, run, step) {
	return CARRY_OUT[step.kind](context, run, step);
}
async function orUndo(context, { undo }, act) {
	try {
		const carried = await act();
		return carried.kind === "failed" && undo ? withRemarks(carried.failure, await undo()) : carried;
	} catch (error) {
		if (error instanceof TinystacksError && undo) context.onNotice(await undo());
		throw error;
	}
}
async function protectedInTheEnd(context, run, steps) {
	if (steps.some(({ kind }) => kind === "protect-stack") || !run.inspection.stage.protected) return run;
	return (await protectStack(context, run, {
		kind: "protect-stack",
		to: "on"
	})).run;
}
async function checkedInTheEnd(context, run, steps) {
	if (steps.some(({ kind }) => kind === "check-bastion")) return run;
	return {
		...run,
		bastionFailure: await bastionFailure(context, run, { waits: false })
	};
}
function resultOf({ locate }, run, missing) {
	const { inspection, stack, result, bastionFailure: failure } = run;
	if (!stack) throw new Error(`stage ${inspection.plan.stage}: applied, and there is no stack`);
	const notes = [...run.notes, ...run.taken];
	const failures = [...missing, ...failure === null ? [] : [failure]];
	if (failures.length === 0) return {
		kind: result,
		stack,
		notes
	};
	const { name } = inspection.stage;
	const { line } = locate([
		"stages",
		name,
		missing.length > 0 ? "databases" : "bastion"
	]);
	const { status } = stack;
	return {
		kind: "failed",
		failure: {
			status,
			cause: null,
			line,
			remarks: [...failures, ...notes]
		}
	};
}
// src/commands/shared/turns/inspect-again.ts
async function inspectAgain(inspection, { remaining, beside, waited, allow }) {
	const before = stagesBefore(inspection.input);
	if (before.length === 0 && !waited) return {
		kind: "inspected",
		inspection
	};
	if (inspection.changeSet) await inspection.context.changeSets.discardChangeSet(inspection.changeSet.handle);
	const { quotas } = inspection.context;
	const context = {
		...inspection.context,
		run: remaining,
		quotas: quotas?.beside?.(needsOf(beside, inspection)) ?? quotas ?? null
	};
	const inspected = await inspectStage(context, inspection.asked);
	const again = {
		...inspected,
		plan: markConsentsGiven(inspected.plan, allow),
		context
	};
	const missing = missingConsent(assemblePlan([again.plan]));
	const reasons = /* @__PURE__ */ new Set([...notAgreed(inspection, again), ...missing.map(({ words }) => agreedMessages.noConsent(words))]);
	if (reasons.size === 0) return {
		kind: "inspected",
		inspection: again
	};
	if (again.changeSet) await context.changeSets.discardChangeSet(again.changeSet.handle);
	const waitedFor = before.length === 0 ? [] : [replicaMessages.planChanged(listed(before))];
	return refusedBecause(again.plan.stack, again.found?.status ?? null, [...waitedFor, ...reasons]);
}
function needsOf(beside, { plan }) {
	return beside.filter((one) => one.plan.region === plan.region).map(({ input }) => input.quotas?.needs ?? {}).reduce(addNeeds, {});
}
// src/commands/shared/turns/apply-stage.ts
async function applyOne(context, inspection, turn, isResumed) {
	const begun = context.clock.now();
	try {
		return await applied(context, inspection, turn, isResumed);
	} catch (cause) {
		await discardInspections([inspection]);
		return {
			...broken(inspection, secondsSince(context, begun), cause),
			ended: { cause }
		};
	}
}
function isBegunAgain(context, { found }) {
	return context.workflowRun !== void 0 && context.workflowRun.attempt > 1 || isBegunBefore(context, found);
}
async function applied(context, planned, turn, isResumed) {
	const { clock, deployments } = context;
	const started = clock.now();
	const { stage, stack, region, action } = planned.plan;
	const isQuiet = action === "none";
	if (!isQuiet) await deployments?.begin(planned.plan, isBegunAgain(context, planned));
	const attempted = await attempt(context, planned, turn);
	const { result, ended } = attempted;
	const own = {
		stage,
		stack,
		region,
		seconds: secondsSince(context, started),
		result: result.kind === "failed" ? {
			kind: "failed",
			...result.failure
		} : {
			kind: result.kind,
			...result.notes.length > 0 && { notes: result.notes }
		}
	};
	const outcome = (isResumed || !isQuiet && isBegunBefore(context, planned.found)) && result.kind !== "failed" ? resumedOutcome(own, result.stack) : own;
	if (!isQuiet || isResumed) await deployments?.end(outcome);
	return {
		outcome,
		outputs: result.kind === "failed" ? null : stageOutputs(attempted.stage, result.stack),
		ended
	};
}
async function attempt(context, planned, turn) {
	const { stage } = planned;
	try {
		return {
			...await applyPlanned(context, planned, turn),
			ended: null
		};
	} catch (error) {
		const result = {
			kind: "failed",
			failure: stoppedBy(error)
		};
		if (error instanceof TinystacksError) return {
			result,
			stage,
			ended: null
		};
		if (error instanceof Interrupted) return {
			result,
			stage,
			ended: { cause: error }
		};
		throw error;
	}
}
function broken({ plan }, seconds, cause) {
	const { stage, stack, region } = plan;
	return {
		outcome: {
			stage,
			stack,
			region,
			seconds,
			result: {
				kind: "failed",
				...stoppedBy(cause)
			}
		},
		outputs: null
	};
}
function secondsSince({ clock }, started) {
	return Math.round((clock.now().getTime() - started.getTime()) / 1e3);
}
async function applyPlanned(context, planned, turn) {
	const { reporter } = context;
	const inspected = await inspectAgain(planned, turn);
	if (inspected.kind === "failed") return {
		result: inspected,
		stage: planned.stage
	};
	const { inspection } = inspected;
	const applyContext = applyContextOf(inspection.context, inspection.plan, reporter);
	const apply = () => applyStage(applyContext, inspection);
	return {
		result: inspection.plan.action === "none" ? await apply() : await reporter.group(stageTitle(inspection.plan), apply),
		stage: inspection.stage
	};
}
// src/commands/shared/turns/side-by-side.ts
function sideBySide({ clock, reporter }, count) {
	const running = /* @__PURE__ */ new Map();
	let ended = 0;
	const stateOf = (isLive) => [...running].map(([stage, waits]) => besideMessages.running(stage, [...waits].flatMap((waiting) => waiting.lines(isLive))));
	return {
		begin: (stage) => {
			const waits = /* @__PURE__ */ new Set();
			running.set(stage, waits);
			return {
				clock: clockOf(clock, waits),
				reporter: reporterOf(reporter, stage)
			};
		},
		end: (stage) => {
			running.delete(stage);
			ended += 1;
		},
		waiting: { lines: (isLive) => isLive ? [besideMessages.ended(ended, count), ...stateOf(true)] : [besideMessages.heartbeat(ended, count, stateOf(false))] }
	};
}
function clockOf({ now, sleep }, waits) {
	return {
		now,
		sleep,
		during: async (waiting, body) => {
			waits.add(waiting);
			try {
				return await body();
			} finally {
				waits.delete(waiting);
			}
		}
	};
}
function reporterOf(reporter, stage) {
	const { detail, stopping, ofStage } = reporter;
	return {
		stopping,
		...detail && { detail },
		...ofStage?.(stage) ?? reporter
	};
}
// src/plan/order/schedule.ts
function decide(graph, progress, atOnce) {
	const stopped = stoppedIn(graph, progress);
	const running = [...progress.values()].filter((state) => state === "running").length;
	return {
		begin: graph.filter(({ stage, after }) => !progress.has(stage) && !stopped.has(stage) && after.every((one) => progress.get(one) === "done")).slice(0, Math.max(0, atOnce - running)).map(({ stage }) => stage),
		stopped
	};
}
function stoppedIn(graph, progress) {
	const stopped = /* @__PURE__ */ new Map();
	for (const { stage, after } of graph) {
		const cause = after.map((one) => progress.get(one) === "failed" ? one : stopped.get(one)).find((one) => one !== void 0);
		if (cause !== void 0) stopped.set(stage, cause);
	}
	return stopped;
}
// src/commands/shared/turns/take-turns.ts
async function takeTurns(graph, atOnce, take) {
	const progress = /* @__PURE__ */ new Map();
	const running = /* @__PURE__ */ new Set();
	const last = [];
	const turn = async (stage, begun) => {
		const end = await take(stage, begun);
		progress.set(stage, end === "done" ? "done" : "failed");
		if (end === "over") last.push(stage);
	};
	for (;;) {
		const { begin, stopped } = decide(graph, progress, atOnce);
		const begun = new Set(progress.keys());
		const next = last.length === 0 ? begin : [];
		for (const stage of next) progress.set(stage, "running");
		for (const stage of next) {
			const ended = turn(stage, begun).finally(() => running.delete(ended));
			running.add(ended);
		}
		if (running.size === 0) return new Map(neverBegun(graph, progress, stopped, last[0]));
		await Promise.race(running);
	}
}
function neverBegun(graph, progress, stopped, last) {
	return graph.filter(({ stage }) => !progress.has(stage)).map(({ stage }) => [stage, stopped.get(stage) ?? last ?? stage]);
}
// src/commands/shared/turns/apply-stages.ts
async function applyStages(context, planned, { waited, allow, resumed, order }) {
	const inspections = waited ? planned : await withKnownProtection(planned);
	const named = new Map(inspections.map((one) => [one.plan.stage, one]));
	const deployed = /* @__PURE__ */ new Map();
	let ended = null;
	const atOnce = context.options.concurrency ?? Infinity;
	const apart = isSideBySide(inspections, order, atOnce) ? sideBySide(context, inspections.length) : null;
	const hasPassed = (stage) => isChange(named.get(stage), deployed.get(stage));
	const take = async (stage, begun) => {
		const inspection = named.get(stage);
		if (inspection === void 0) throw new Error(`there is no plan of ${stage}`);
		const turn = {
			remaining: new Set([...named.keys()].filter((one) => !deployed.has(one))),
			beside: [...begun].flatMap((one) => deployed.has(one) ? [] : named.get(one) ?? []),
			allow,
			waited: waited || [...begun].some(hasPassed)
		};
		const told = apart?.begin(stage) ?? context;
		const own = watchedBy(inspection, told);
		const one = await applyOne({
			...context,
			...told
		}, own, turn, resumed.has(stage));
		apart?.end(stage);
		deployed.set(stage, one);
		ended ??= one.ended;
		if (one.ended) return "over";
		return one.outcome.result.kind === "failed" ? "failed" : "done";
	};
	const graph = stageGraph(order, inspections.map(({ asked, found }) => ({
		asked,
		deployed: found
	})));
	const turns = () => takeTurns(graph, atOnce, take);
	const never = await (apart ? during(context.clock, apart.waiting, turns) : turns());
	await discardInspections(inspections.filter(({ plan }) => never.has(plan.stage)));
	return {
		deployed: inspections.map((one) => deployed.get(one.plan.stage) ?? notAttempted(one, never.get(one.plan.stage) ?? "")),
		ended
	};
}
function isChange(planned, deployed) {
	return deployed === void 0 ? planned?.plan.action !== "none" : deployed.outcome.result.kind !== "unchanged";
}
function isSideBySide(inspections, order, atOnce) {
	const changing = inspections.filter(({ plan }) => plan.action !== "none");
	return order === "parallel" && atOnce > 1 && changing.length > 1;
}
function watchedBy(inspection, { clock }) {
	return {
		...inspection,
		context: {
			...inspection.context,
			clock
		}
	};
}
function notAttempted({ plan }, after) {
	const { stage, stack, region } = plan;
	return {
		outcome: {
			stage,
			stack,
			region,
			seconds: 0,
			result: {
				kind: "not-attempted",
				after
			}
		},
		outputs: null
	};
}
// src/apply/rollback.ts
async function rollBack(context, found, onEvent, { watcher, skipping = [] } = {}) {
	const { aws } = context;
	const operation = {
		stackId: found.id,
		token: context.operationName()
	};
	const { stackId, token } = operation;
	await (found.status === "UPDATE_FAILED" ? aws.stacks.rollBack(stackId, token) : aws.stacks.continueRollback(stackId, token, skipping));
	const followed = await follow(context, operation, onEvent, watcher);
	const { status, events } = followed;
	if (status === "UPDATE_ROLLBACK_COMPLETE") return settledStage(context, found.id, followed);
	const failed = failures(events, found.id);
	const cause = rootCause(events, found.id);
	const resources = [...new Set(failed.map(({ logicalId }) => logicalId))];
	throw new TinystacksError("rollback-failed", rollbackMessages.failed(found.name, status, cause && resourceName(cause), cause?.reason ?? null), {
		exit: 1,
		hint: rollbackMessages.failedHint(found, resources, stackMessages.wayOut(status))
	});
}
// src/commands/shared/finish-rollbacks.ts
async function agreeToRollBack(context, inspections, show) {
	const open = inspections.filter(({ plan }) => rollBackOf(plan) !== void 0 && !consented(plan));
	if (!context.ask || open.length === 0) return {
		kind: "agreed",
		inspections
	};
	show(assemblePlan(open.map(({ plan }) => plan)));
	const agreement = await agree(context, open);
	if (agreement.kind === "declined") return agreement;
	const agreed = new Map(open.map((one, index) => [one, agreement.inspections[index] ?? one]));
	return {
		kind: "agreed",
		inspections: inspections.map((one) => agreed.get(one) ?? one)
	};
}
async function finishRollbacks(context, inspections) {
	const halfDone = inspections.filter(({ plan }) => rollBackOf(plan) !== void 0 && consented(plan));
	if (halfDone.length === 0) return {
		inspections,
		stacks: []
	};
	const settled = await Promise.allSettled(inspections.map(async (one) => halfDone.includes(one) ? finishRollback(context, one) : one));
	const finished = settled.flatMap((one) => one.status === "fulfilled" ? one.value : []);
	const failure = settled.find((one) => one.status === "rejected");
	if (!failure) return {
		inspections: finished,
		stacks: halfDone.map(({ plan }) => plan.stack)
	};
	await discardInspections(finished);
	throw failure.reason;
}
async function finishRollback(context, { asked, found, plan, context: stageContext }) {
	if (!found) throw new Error(`stage ${asked.name}: a rollback without a stack`);
	const { reporter } = context;
	const skipping = rollBackOf(plan)?.skipping ?? [];
	reporter.line(rollbackMessages.begins(found, skipping));
	const { onEvent, watcher } = watchStack(stageContext.aws, reporter);
	await rollBack(stageContext, found, onEvent, {
		watcher,
		skipping
	});
	return inspectOne(context, stageContext, asked);
}
function rollBackOf({ steps = [] }) {
	return steps.find((step) => step.kind === "roll-back");
}
function consented({ consents = [] }) {
	return consents.every(({ given }) => given);
}
// src/commands/deploy.ts
const deploy = async (asked) => {
	const loaded = load(asked);
	const { reporter, workflowRun } = asked;
	const commit = workflowRun?.commit;
	const given = commit === void 0 ? asked : {
		...asked,
		deployedCommit: commit
	};
	const onBusy = (stack) => {
		reporter.line(waitingFor(stack));
	};
	const { leftAlone, rest } = await remainingStages(given, loaded, onBusy);
	await endDeployments(given, leftAlone);
	if (rest.stages.length === 0) return nothingLeft(given, loaded, leftAlone);
	const waitedFor = /* @__PURE__ */ new Set();
	const { inspections: inspected, unnamed } = await inspectStages(given, rest, (stack) => {
		waitedFor.add(stack.name);
		onBusy(stack);
	});
	const resumed = await resumedStages(given, inspected).catch(discarding(inspected));
	const toldOf = [...inspected.map(({ plan }) => plan).filter(({ stage }) => resumed.has(stage)), ...resumedAmong(leftAlone)];
	const context = await withLabels(given, inspected, toldOf).catch(discarding(inspected));
	const found = withConsents(context, inspected);
	const planOf = (now) => withLeftAlone(assembled(context, loaded, now, unnamed), leftAlone, loaded);
	const show = (shown) => {
		reporter.line(planForTerminal(shown, {
			...context.terminal,
			file: loaded.file.name
		}));
	};
	const declined = async (now, why) => {
		await discardInspections(now);
		return declinedResult(context, loaded, planOf(now), why);
	};
	const ready = await agreeToRollBack(context, found, show).catch(discarding(found));
	if (ready.kind === "declined") return declined(found, ready.why);
	const { inspections, stacks: rolledBack } = await finishRollbacks(context, ready.inspections);
	for (const stack of rolledBack) waitedFor.add(stack);
	const plan = planOf(inspections);
	const isOpen = missingConsent(plan).length > 0 && !context.ask;
	if (refusalsOf(plan).length > 0 || isOpen) {
		await discardInspections(inspections);
		const refused = planResult(context, loaded, plan, isOpen ? labelsRead(context) : null);
		return nothingBegun(withNext(context, refused, nextAfterPlan(plan, calledBy(context))));
	}
	const open = await notReviewed(context, loaded, plan);
	if (open) {
		await discardInspections(inspections);
		return nothingBegun(notReviewedResult(context, loaded, plan, open));
	}
	show(plan);
	const agreement = await agree(context, inspections).catch(discarding(inspections));
	if (agreement.kind === "declined") return declined(inspections, agreement.why);
	const waited = agreement.asked || waitedFor.size > 0 && inspections.length > 1;
	const { inspections: agreed, allow } = agreement;
	return carryOut(context, loaded, {
		inspections: agreed,
		plan: planOf(agreed),
		allow,
		leftAlone,
		resumed,
		waited
	});
};
async function nothingLeft(context, loaded, leftAlone) {
	const resumed = resumedAmong(leftAlone);
	if (resumed.length > 0) await withLabels(context, [], resumed);
	return deployResult(context, loaded, withLeftAlone(assemblePlan([]), leftAlone, loaded), deployedOf([], leftAlone, loaded));
}
function withConsents({ options }, inspections) {
	const allow = consentGiven(options);
	return inspections.map((one) => ({
		...one,
		plan: markConsentsGiven(one.plan, allow)
	}));
}
function labelsRead({ labelled }) {
	return labelled === void 0 ? null : reviewMessages.labelsRead(labelled);
}
function discarding(inspections) {
	return async (error) => {
		await discardInspections(inspections);
		throw error;
	};
}
function declinedResult(context, loaded, plan, failure) {
	const shown = {
		...nothingBegun(planResult(context, loaded, plan)),
		text: askMessages.nothingDone,
		annotations: []
	};
	return failedFor(shown, 3, "declined", failure);
}
function nothingBegun({ json: plan, ...result }) {
	return {
		...result,
		json: {
			plan,
			stages: [],
			outputs: []
		}
	};
}
async function carryOut(context, loaded, { inspections, plan, allow, leftAlone, resumed, waited }) {
	const { deployed: applied, ended } = await applyStages(context, inspections, {
		waited,
		allow,
		resumed,
		order: loaded.config.order
	});
	const deployed = deployedOf(applied, leftAlone, loaded);
	const outcomes = deployed.map(({ outcome }) => outcome);
	if (ended) throw new Unfinished(ended.cause, {
		report: {
			...reportOf(loaded, plan),
			outcomes
		},
		json: {
			plan,
			stages: outcomes,
			outputs: outputsOf(deployed)
		}
	});
	return deployResult(context, loaded, plan, deployed);
}
function deployResult(context, loaded, plan, deployed) {
	const { file } = loaded;
	const { terminal } = context;
	const outcomes = deployed.map(({ outcome }) => outcome);
	const outputs = outputsOf(deployed);
	const told = actionOutputs(outputs);
	const failure = deployFailed(outcomes, file.name);
	const changed = outcomes.some(({ result }) => result.kind === "created" || result.kind === "updated");
	const withTunnel = outputs.some(({ bastion }) => bastion !== null);
	const result = done({
		annotations: outcomeAnnotations(outcomes, file.name),
		text: outcomesForTerminal(outcomes, outputs, terminal),
		summary: outcomesAsMarkdown(plan, outcomes, file.name, loaded.stages),
		json: {
			plan,
			stages: outcomes,
			outputs
		},
		outputs: {
			...planOutputs(plan, told["outputs"]),
			changed: String(changed),
			...told
		},
		report: {
			...reportOf(loaded, plan),
			outcomes
		}
	});
	const { open, up } = nextAfterDeploy(outcomes, withTunnel, calledBy(context));
	const ended = isRefused(outcomes) ? failedFor(result, 3, "stage-differs", failure) : failedFor(result, 1, "stage-failed", failure);
	return withNext(context, ended, open, up);
}
function outputsOf(deployed) {
	return deployed.flatMap((one) => one.outputs ?? []);
}
function isRefused(outcomes) {
	return outcomes.flatMap(({ result }) => result.kind === "failed" ? [result] : []).every(({ refused }) => refused === true);
}
function assembled(context, loaded, inspections, unnamed) {
	return assemblePlan(inspections.map(({ plan }) => plan), unnamed, orderOf(context, loaded, inspections));
}
export { deploy };
