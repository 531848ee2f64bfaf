import { n as stageOutputs, o as actionOutputs } from "./outputs.js";
import { D as stackState, Ht as wordFor, J as toWriteDown, Jt as changedInPlace, K as deployedNodes, Mt as stagesBefore, O as succeeded, Pt as markConsentsGiven, Ut as groupValues, Vt as shown$1, W as changedByHand, Y as settingName, Yt as everythingAdded, c as assemblePlan, f as shownState, j as goneBastion, p as touchedStates, q as runningNodes, qt as added, rt as stateMessages, s as notAgreed, w as handlingOfGroup } from "./plan5.js";
import { A as withResources, B as refusedBecause, C as withoutLooking, D as toProtectLater, E as protect, F as refuseExcess, G as outcomesForTerminal, H as storageText, I as follow, J as rootCause, K as failures, L as beginOf, M as failureOf, N as propose, O as withNote, P as proposeStep, R as stackOf, S as goneIn, T as bodyUnprotected, U as outcomeAnnotations, V as withRemarks, W as outcomesAsMarkdown, c as isBegunBefore, d as applyContextOf, f as watchStack, h as liftProtection, i as resumedAmong, j as execute, k as withProperties, l as resumedOutcome, n as endDeployments, o as withLeftAlone, p as snapshotFirst, r as remainingStages, s as stoppedBy, t as deployedOf, u as resumedStages, v as update, w as otherDatabases, y as proveRemoval, z as failureBeforeChange } from "./apply.js";
import { $r as listed, An as missingConsent, Et as valueOf$1, It as READER_IDS, Lt as SQL_IDS, Mn as refusalsOf, Mt as CACHE_IDS, Xn as NOT_VERIFIED, _ as done, _n as waitingFor, cr as DATABASES, ei as Interrupted, g as consentGiven, hn as stageTitle, i as withNext, ii as Unfinished, jt as BASTION_IDS, ln as deployFailed, o as load, qn as isReachedDirectly, r as calledBy, sr as CACHE_KINDS, ti as TinystacksError, ur as SQL_KINDS, ut as SOURCE_OUTPUTS, v as failedFor, vn as resourceName, wr as FAMILIES, x as nextAfterPlan, y as nextAfterDeploy } from "./start.js";
import { i as reportOf, n as planOutputs, o as reviewMessages, r as planResult, s as planForTerminal, t as notReviewedResult } from "./render5.js";
import { r as askMessages, t as agree } from "./render6.js";
import { F as stackMessages, M as during, N as since, O as readLive, P as pause, S as settledStage, T as rollbackMessages, g as inspectStage, i as inspectStages, j as waitMessages, k as discardChangeSet, n as discardInspections, r as inspectOne, w as withProtectionKnown } from "./inspect.js";
import { n as agreedMessages } from "./facts.js";
import { t as asideMessages } from "./plan4.js";
import { n as replicaMessages, t as promotionMessages } from "./plan.js";
import { n as safetyNetMessages } from "./plan2.js";
import { n as withLabels, t as notReviewed } from "./review3.js";
// src/apply/inspect-after-step.ts
/**
* Inspects the stage again after a step. If what is left to do was not part of the agreed plan, the deploy stops;
* the step itself is done, so that it may not be left again. `taken`: null = the deploy only waited.
*/
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
	if (changeSet) await discardChangeSet(context.aws.stacks, changeSet.handle);
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
/** Waits for databases with which AWS is busy: it refuses changes meanwhile, in the middle of an update. */
/** An hour at 5 s per poll. */
const MAX_POLLS$2 = 720;
/** The steps before which AWS may have been made busy. `change-storage` inspects the stage first, and then waits. */
const WAITS = /* @__PURE__ */ new Set([
	"snapshot",
	"promote",
	"upgrade-readers",
	"add-nodes",
	"failover-off",
	"lift-protection",
	"update"
]);
/** Waits before a step that changes a database. `taken`: the step before it. */
async function idleBefore(context, run, step, taken) {
	if (!WAITS.has(step) || run.inspection.found === null) return {
		kind: "done",
		run
	};
	return awaitDatabases(context, run, taken === "snapshot" ? await look(context, run) : run.inspection.live);
}
/**
* Waits until AWS is done with every database that the plan touches, if it is busy with one of `seen`. What it did
* may have changed them, so the stage is inspected again after a wait.
*/
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
/** Those that are still busy at the end. */
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
/** How far RDS says that it is with the storage of this instance; null = it does not. */
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
	if (inspection.changeSet) await discardChangeSet(aws.stacks, inspection.changeSet.handle);
}
// src/plan/messages/around/bastion.ts
/** What is said of a deployed bastion that is not, or may not be, as described. */
const bastionMessages = {
	neverRegistered: (stage, instance) => `${stage}/bastion: the agent of Systems Manager on ${instance} has not registered, so nobody gets through; its subnet needs a way out to Systems Manager: a route to the internet or a NAT gateway, or interface endpoints. The databases are as planned; the same command looks again`,
	notApplied: (stage, instance) => `${stage}/bastion: Systems Manager has not applied the file's keys on ${instance} yet, so a key that was removed may still get through; the same command looks again`,
	associationFailed: (stage) => `${stage}/bastion: Systems Manager could not apply the file's keys; State Manager in its console gives the reason. To renew the host, take the bastion out of the file, deploy, and put it back`,
	noAssociation: (stage) => `${stage}/bastion: the association that opens the way to the databases does not exist any more; take the bastion out of the file, deploy, and put it back`,
	notVerified: (stage, action, why) => `${stage}/bastion: whether it is as described is ${NOT_VERIFIED} (${action} ${why}); allow ${action}`
};
// src/apply/steps/check-bastion.ts
/**
* Whether a deployed bastion is as described. CloudFormation does not wait for Systems Manager, on purpose: a
* failure there would roll back whatever the same update did to databases.
*/
/** About ten minutes: an agent registers within a few minutes and applies an association seconds later. */
const MAX_POLLS$1 = 130;
/** Waits for a bastion that this deploy created or changed. Its failure is reported after all other steps. */
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
/**
* Why the stage's bastion is not as described; null if it is, or there is none, or the plan has said that it is gone.
* `waits`: poll until it is, or cannot become so; otherwise look once.
*/
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
/** The association that opens the way to the databases; undefined if the stack no longer has one. */
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
/** If people connect only through Systems Manager, registration of the agent is all there is to wait for. */
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
/** Why it did not become ready: the agent never registered, or it registered but did not apply the keys. */
async function stuck(hosts, stage, instance) {
	const registered = await hosts.isRegistered(instance);
	return registered.kind === "read" && registered.value ? bastionMessages.notApplied(stage, instance) : bastionMessages.neverRegistered(stage, instance);
}
// src/apply/steps/change-storage.ts
/**
* Changes the storage, the last thing that the plan left: the stage is looked at again first, since RDS takes no change
* of a storage that it has begun to optimize meanwhile, as for an automatic growth.
*/
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
/** What a first create that came to nothing leaves, and how it is cleared away. Nothing in it was ever live. */
/** Deletes a stack whose first create failed, which can only be deleted. */
async function deleteFailedCreate(context, run) {
	const { aws, clock, operationName } = context;
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
	const followed = await follow(aws, clock, operation, onEvent, context.watcher);
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
/** How often a stack is looked for that may not show yet, and that may still list our own change set. */
const MAX_LOOKS = 10;
const MAX_LOOKS_UNSEEN = 4;
/** Looks in a row that find nothing in it: one alone may be behind somebody who is about to use it. */
const EMPTY_LOOKS = 2;
/**
* Deletes what a failed CREATE change set of ours leaves behind: a stack without resources. If somebody else
* has a change set on it, the stack is theirs.
*/
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
/** Creates the stack, with its instances unprotected until all resources exist. */
async function create(context, run) {
	const { inspection } = run;
	const unprotected = toProtectLater(inspection);
	const body = bodyUnprotected(inspection, unprotected);
	const changeSet = await propose(context, inspection, "CREATE", body).catch(async (error) => {
		await deleteReviewed(context, inspection.stage.stackName);
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
/** What is said when a service did not take a change that CloudFormation reports as done. */
/** CloudFormation's name -> the key of the file. */
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
/** As the file counts: replicas, without the primary. */
function valueOf(property, value) {
	return String(property === "NumCacheClusters" ? Number(value) - 1 : value);
}
// src/apply/not-taken.ts
/**
* What ElastiCache did not take, although CloudFormation reports success: a node type that is too small for the
* data is refused after the call (coverage-roadmap#2273). RDS needs no such check: its handler waits until the
* instance has what was asked for (RDSH, DBInstancePredicates).
*/
/** The property of the group -> what runs. */
const RUNNING = {
	CacheNodeType: ({ nodeType }) => nodeType,
	NumCacheClusters: ({ members }) => members,
	AutomaticFailoverEnabled: ({ automaticFailover }) => automaticFailover,
	MultiAZEnabled: ({ multiAz }) => multiAz
};
const PROPERTIES = Object.keys(RUNNING);
/** How often a group that is still `modifying` is looked at. */
const MAX_POLLS = 60;
/** The same of one that is `available`: its failover may be `enabling` a little longer. */
const MAX_POLLS_AVAILABLE = 5;
/** A sentence for each property that the last update changed, and the group does not have. */
async function notTaken(context, run) {
	if (run.result !== "updated") return [];
	return (await Promise.all(CACHE_KINDS.flatMap((kind) => {
		const sent = sentOf(kind, run);
		return sent === null ? [] : [notTakenBy(context, run, kind, sent)];
	}))).flat();
}
/** The properties of a group that an update changes; null = it changes none, and nothing was changed by hand. */
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
/** The group when it has what is wanted, or is done and still has not. */
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
/**
* Has the stack's template say what runs, which changes nothing on AWS: the next plan shows the change again,
* instead of finding the file as deployed. Returns whether that worked.
*/
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
/** Edits the deployed template in a separate update before the last one. */
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
		await discardChangeSet(context.aws.stacks, changeSet.handle);
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
/** Adds the replicas that the plan turns automatic failover on for. */
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
/** Turns automatic failover and Multi-AZ off, so that the last replica can go. */
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
/** Gives the groups these values ahead, where needed after the template says what runs. Changes nothing else. */
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
/** What runs otherwise than the plan has read: somebody else's nodes and failover are not to be undone. */
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
/** What an update to these values changes of the template that the plan has read, and of no other deploy's. */
function differing(values, said) {
	const changed = Object.entries(values).filter(([name, value]) => said?.[name] !== value);
	return Object.fromEntries(changed);
}
// src/apply/steps/promote.ts
/** Promotes the replicas whose source was removed from the file. */
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
		const remark = await keepCredentials(context, kind, found);
		if (remark === null) continue;
		if (changeSet) await discardChangeSet(context.aws.stacks, changeSet.handle);
		return withRemarks(failureBeforeChange(found), remark);
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
/**
* Makes the region's copy of the primary's secret standalone, so that no later step deletes credentials in
* use. Returns why that is impossible; null if it is done or there is nothing to do.
*/
async function keepCredentials(context, kind, { databases }) {
	const { secretArn: secret, hasCopiedSecret } = databases[kind];
	if (!hasCopiedSecret || secret === null) return null;
	const copy = await context.aws.secrets.copyOf(secret);
	if (copy.kind === "absent") return promotionMessages.noCopy(secret);
	if (copy.kind === "unread") return promotionMessages.copyUnread(secret, copy.action, copy.why);
	if (copy.value === null) return null;
	context.onProgress(asideMessages.keepsSecret);
	await context.aws.secrets.stopReplication(secret);
	return null;
}
/**
* The deployed template without the sources of these databases, with backups turned on if it has none. Its
* outputs say that they are promoted, so that later runs do not take them for replicas.
*/
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
/**
* The planned changes that this update may make. The schema declares a source change a conditional
* replacement, but removing the source promotes in place (SPEC; RDSH UpdateHandler and ImmutabilityHelper).
*/
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
/**
* Upgrades readers to a new minor version first, in an update of their own. CloudFormation changes a primary
* before the resources that refer to it, and RDS refuses that order (DBUpgradeDependencyFailure).
*/
/** Upgrades the readers that must be ahead of their primaries. If it fails, the primaries are unchanged. */
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
/**
* Creates the secret of a promoted database in an update of its own. If the update that sets the password also
* created the secret, its rollback would delete the secret but leave the new password in place (RDSH sends
* none), and nobody could log in.
*/
/** Creates the secrets that promoted databases will use. */
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
/**
* Turns the stack's termination protection on or off. It is turned off only if the plan says so; turning it on
* takes nothing away.
*/
async function protectStack({ aws }, run, { to }) {
	if (!run.stack) throw new Error(`stage ${run.inspection.plan.stage}: no stack to protect`);
	const stack = await withProtectionKnown(aws, run.stack);
	const on = to === "on";
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
/**
* Turns a stack's termination protection on or off, unless somebody else has deployed the opposite meanwhile.
* The call accepts no precondition, so the template is read afterwards, and if it disagrees, the call is
* reverted. Returns whether the protection is as requested.
*/
async function switchProtection({ stacks }, { id }, on) {
	await stacks.setTerminationProtection(id, on);
	const inTemplate = protectsInstances(JSON.parse(await stacks.template(id)));
	if (inTemplate === null || inTemplate === on) return true;
	await stacks.setTerminationProtection(id, !on);
	return false;
}
/** Whether the template belongs to a protected stage, judging by its instances; null if it has none. */
function protectsInstances({ Resources }) {
	const instances = Object.values(Resources).filter(({ Type }) => Type === FAMILIES.sql.types.database);
	return instances.length === 0 ? null : instances.some(({ Properties }) => Properties["DeletionProtection"] === true);
}
// src/apply/apply.ts
/**
* Applies one stage's plan: its steps, in their order, and no others. The plan decides what to do
* (`plan/steps.ts`); this only does it, and inspects the stage again in between.
*/
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
/** Applies the stage as inspected. Refusals and consent have been judged before. */
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
/** Whether the databases that the plan takes rows from are still the ones it was made for. */
async function firstLook(context, { plan, found, live, changeSet }) {
	if (!changeSet || !found) return null;
	const other = await otherDatabases(context, {
		plan,
		live
	}, found);
	if (other) await discardChangeSet(context.aws.stacks, changeSet.handle);
	return other;
}
/** The step according to the latest inspection; null if it is no longer needed. */
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
/** Takes the step, and inspects the stage again if the step changed it. */
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
/** If this step fails, restores what an earlier step lifted. */
async function orUndo(context, { undo }, act) {
	try {
		const carried = await act();
		return carried.kind === "failed" && undo ? withRemarks(carried.failure, await undo()) : carried;
	} catch (error) {
		if (error instanceof TinystacksError && undo) context.onNotice(await undo());
		throw error;
	}
}
/**
* A region's list of stacks omits termination protection, so a plan based on it cannot list this step. The
* stack of a protected stage is therefore checked at the end. Turning the protection on takes nothing away.
*/
async function protectedInTheEnd(context, run, steps) {
	if (steps.some(({ kind }) => kind === "protect-stack") || !run.inspection.stage.protected) return run;
	return (await protectStack(context, run, {
		kind: "protect-stack",
		to: "on"
	})).run;
}
/** An earlier deploy may have left the bastion incomplete. No step of this plan covers it, so check it at the end. */
async function checkedInTheEnd(context, run, steps) {
	if (steps.some(({ kind }) => kind === "check-bastion")) return run;
	return {
		...run,
		bastionFailure: await bastionFailure(context, run, { waits: false })
	};
}
/** `missing`: what a service did not take of the last update. */
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
// src/commands/shared/inspect/inspect-again.ts
/**
* Inspects a stage that waited again, now that it is next: for stages of the run on which it depends, or
* because time has passed. Without a wait, the same inspection. The result is compared, as a whole, with what
* was agreed. `remaining`: the stages of the run that are still to come; `allow`: the consents
* that were given.
*/
async function inspectAgain(inspection, { remaining, waited, allow }) {
	const before = stagesBefore(inspection.input);
	if (before.length === 0 && !waited) return {
		kind: "inspected",
		inspection
	};
	if (inspection.changeSet) await discardChangeSet(inspection.context.changeSets, inspection.changeSet.handle);
	const context = {
		...inspection.context,
		run: remaining
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
	if (again.changeSet) await discardChangeSet(context.changeSets, again.changeSet.handle);
	const waitedFor = before.length === 0 ? [] : [replicaMessages.planChanged(listed(before))];
	return refusedBecause(again.plan.stack, again.found?.status ?? null, [...waitedFor, ...reasons]);
}
// src/commands/shared/inspect/known-protection.ts
/** Calls at a time. */
const SIDE_BY_SIDE = 8;
/**
* The stages with the termination protection of their stacks, which a region's list omits and the end of a deploy asks
* for (`protectedInTheEnd`): read side by side. Where a stage has something to do nothing is read, as what is known of
* the others would be old by their turn.
*/
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
// src/commands/shared/apply-stages.ts
/**
* The stages in order. After a failure the others are named and left alone. `waited`: something was waited
* for since the inspection, a person or a stack. A stage that waited, for that or for another stage, is
* inspected again before it is applied. `allow`: the consents that were given.
*/
async function applyStages(context, planned, { waited, allow, resumed }) {
	const inspections = waited ? planned : await withKnownProtection(planned);
	const deployed = [];
	for (const [index, inspection] of inspections.entries()) {
		const turn = {
			remaining: new Set(inspections.slice(index).map(({ plan }) => plan.stage)),
			allow,
			waited: waited || deployed.some(({ outcome }) => outcome.result.kind !== "unchanged")
		};
		const isResumed = resumed.has(inspection.plan.stage);
		const begun = context.clock.now();
		const { ended, ...one } = await applyOne(context, inspection, turn, isResumed).catch(async (cause) => {
			await discardInspections([inspection]);
			return {
				...broken(inspection, secondsSince(context, begun), cause),
				ended: { cause }
			};
		});
		deployed.push(one);
		if (one.outcome.result.kind !== "failed") continue;
		const rest = inspections.slice(index + 1);
		await discardInspections(rest);
		const skipped = rest.map((other) => notAttempted(other, inspection.plan.stage));
		return {
			deployed: [...deployed, ...skipped],
			ended
		};
	}
	return {
		deployed,
		ended: null
	};
}
function isBegunAgain(context, { found }) {
	return context.workflowRun !== void 0 && context.workflowRun.attempt > 1 || isBegunBefore(context, found);
}
async function applyOne(context, planned, turn, isResumed) {
	const { clock, deployments } = context;
	const started = clock.now();
	const { stage, stack, region, action } = planned.plan;
	const isQuiet = action === "none";
	if (!isQuiet) await deployments?.begin(planned.plan, isBegunAgain(context, planned));
	const attempted = await attempt(context, planned, turn);
	const { result, ended } = attempted;
	const applied = {
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
	const outcome = (isResumed || !isQuiet && isBegunBefore(context, planned.found)) && result.kind !== "failed" ? resumedOutcome(applied, result.stack) : applied;
	if (!isQuiet || isResumed) await deployments?.end(outcome);
	return {
		outcome,
		outputs: result.kind === "failed" ? null : stageOutputs(attempted.stage, result.stack),
		ended
	};
}
/** A denied call ends a stage like a failed resource: the stages before it keep their results. */
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
/** What nobody expected, a bug or GitHub, ended the run in this stage: those before it keep their results. */
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
/**
* Finishes the rollback of a failed update. CloudFormation accepts no other update until then, so a deploy
* does this first, and then plans. Everything that was live before the failed update stays. It skips no resource but
* what AWS no longer has, and that with consent.
*/
/**
* Rolls a half-done update back completely, but for what is `skipping`. Returns the stack as it is afterwards.
*
* @throws TinystacksError rollback-failed (exit 1): AWS could not roll it back this time either
*/
async function rollBack({ aws, clock, operationName }, found, onEvent, { watcher, skipping = [] } = {}) {
	const operation = {
		stackId: found.id,
		token: operationName()
	};
	const { stackId, token } = operation;
	await (found.status === "UPDATE_FAILED" ? aws.stacks.rollBack(stackId, token) : aws.stacks.continueRollback(stackId, token, skipping));
	const followed = await follow(aws, clock, operation, onEvent, watcher);
	const { status, events } = followed;
	if (status === "UPDATE_ROLLBACK_COMPLETE") return settledStage({
		aws,
		clock
	}, found.id, followed);
	const failed = failures(events, found.id);
	const cause = rootCause(events, found.id);
	const resources = [...new Set(failed.map(({ logicalId }) => logicalId))];
	throw new TinystacksError("rollback-failed", rollbackMessages.failed(found.name, status, cause && resourceName(cause), cause?.reason ?? null), {
		exit: 1,
		hint: rollbackMessages.failedHint(found, resources, stackMessages.wayOut(status))
	});
}
// src/commands/shared/finish-rollbacks.ts
/**
* Asks at a terminal for what a rollback needs that has to leave something out, once `show` has shown the plans of
* these stages. Where nobody can answer, or nothing is open, nothing is shown and all is as it was.
*/
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
/**
* The first step of a deploy: finishes the rollbacks of failed updates, all at the same time, and inspects
* their stages again. If one fails again, the change sets that were created for the others are deleted before
* its error is thrown. Without such a stage it costs no call.
*/
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
/** Whether nothing of the plan waits for consent: one that skips a resource does. */
function consented({ consents = [] }) {
	return consents.every(({ given }) => given);
}
// src/commands/deploy.ts
/** deploy: plans every stage and, if nothing is refused, deploys them in the file's order. */
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
	const planOf = (now) => withLeftAlone(assembled(now, unnamed), leftAlone, loaded);
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
/** Every stage was left alone. Which pull requests get the results is asked all the same. */
async function nothingLeft(context, loaded, leftAlone) {
	const resumed = resumedAmong(leftAlone);
	if (resumed.length > 0) await withLabels(context, [], resumed);
	return deployResult(context, loaded, withLeftAlone(assemblePlan([]), leftAlone, loaded), deployedOf([], leftAlone, loaded));
}
/** The pull requests that lead to the run are only known once its stages are, and so are their labels. */
function withConsents({ options }, inspections) {
	const allow = consentGiven(options);
	return inspections.map((one) => ({
		...one,
		plan: markConsentsGiven(one.plan, allow)
	}));
}
/** Where consent was looked for, in a refusal; null outside a workflow. */
function labelsRead({ labelled }) {
	return labelled === void 0 ? null : reviewMessages.labelsRead(labelled);
}
/** Deletes the change sets of these stages, and throws the error. */
function discarding(inspections) {
	return async (error) => {
		await discardInspections(inspections);
		throw error;
	};
}
/** Exit 3, as for any plan that is not carried out. The plan was shown before the question. */
function declinedResult(context, loaded, plan, failure) {
	const shown = {
		...nothingBegun(planResult(context, loaded, plan)),
		text: askMessages.nothingDone,
		annotations: []
	};
	return failedFor(shown, 3, "declined", failure);
}
/** The document of a deploy has the same keys, whether it was carried out or not. */
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
		resumed
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
/** Whether a stage was stopped because it differs from what was agreed, and none failed. */
function isRefused(outcomes) {
	return outcomes.flatMap(({ result }) => result.kind === "failed" ? [result] : []).every(({ refused }) => refused === true);
}
function assembled(inspections, unnamed) {
	return assemblePlan(inspections.map(({ plan }) => plan), unnamed);
}
export { deploy };
