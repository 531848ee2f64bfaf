import { i as actionOutputs, t as stageOutputs } from "./outputs.js";
import { J as changedInPlace, K as markConsentsGiven, W as stagesBefore, Y as everythingAdded, Z as agreedMessages, c as assemblePlan, d as databasesAtRisk, q as added, s as notAgreed } from "./plan4.js";
import { A as refusedBecause, C as stackOf, D as proposeStep, E as propose, F as outcomesForTerminal, L as rootCause, M as follow, N as outcomeAnnotations, O as refuseExcess, P as outcomesAsMarkdown, S as beginOf, T as failureOf, _ as protect, a as applyContextOf, b as withProperties, c as liftProtection, d as update, f as proveRemoval, g as bodyUnprotected, h as otherDatabases, i as withLeftAlone, j as withRemarks, k as failureBeforeChange, n as remainingStages, o as snapshotFirst, t as deployedOf, v as toProtectLater, w as execute, x as withResources, y as withNote } from "./apply.js";
import { a as planResult, d as interrupts, i as planOutputs, n as withLabels, o as reportOf, r as notReviewedResult, s as planForTerminal, t as notReviewed } from "./render.js";
import { C as replicaMessages, S as promotionMessages, a as safetyNetMessages, i as safetyNetInRow, v as losesData } from "./plan.js";
import { c as outcomeSentence, f as asideMessages } from "./render2.js";
import { V as FAMILIES, X as Interrupted, Y as listed, Z as TinystacksError, c as NOT_VERIFIED, f as downtime, o as isReachedDirectly, x as forTerminal } from "./engines.js";
import { E as SQL_IDS, F as missingConsent, L as refusalsOf, N as stageConsentSubject, P as hasChanges, T as READER_IDS, a as outcomeMessages, b as BASTION_IDS, c as stageTitle, n as deployFailed, u as waitingFor } from "./plan2.js";
import { c as consentGiven, l as done, n as load } from "./config.js";
import { A as stackMessages, C as rollbackMessages, D as discardChangeSet, E as succeeded, S as withProtectionKnown, T as stackState, b as describeStage, g as inspectStage, i as inspectStages, k as pause, n as discardInspections, r as inspectOne } from "./inspect.js";
import { tt as SOURCE_OUTPUTS } from "./template.js";
import { C as Unfinished, v as eventLines } from "./host.js";
// src/render/messages/ask.ts
/** What a person at the terminal is asked, after the plan was shown. */
const askMessages = {
	/** Answered by `y` or `yes`; anything else is a no. */
	deploy: (stages) => stages > 1 ? `Deploy these ${String(stages)} stages? [y/N] ` : "Deploy this? [y/N] ",
	/** The answer that counts is the name. */
	consent: (name) => `Type ${name} to consent, anything else to stop: `,
	snapshotFirst: "A snapshot will be taken first.",
	declined: "not deployed: you answered no",
	notConsented: (name) => `not deployed: consent to ${name} was not given`,
	nothingDone: "Nothing was deployed."
};
/** What a database's consent is asked for: what will happen to it, what is lost, and what stays. */
function consentSubject(name, plan, snapshotFirst) {
	const { database, impact, nets = [], reader } = plan;
	const interrupts = impact === "restart" || impact === "failover" || impact === "promote";
	return `${name}: ${[
		outcomeSentence(plan),
		...impact === "promote" ? ["This cannot be undone."] : [],
		...interrupts ? [`Downtime: ${downtime(plan)}.`] : [],
		...reader === void 0 ? [] : READER[reader] ?? [],
		...nets.map((net) => sentence(safetyNetInRow(database, net))),
		...losesData(plan) || nets.length > 0 ? [] : ["No data will be lost."],
		...snapshotFirst ? [askMessages.snapshotFirst] : []
	].join(" ")}`;
}
const READER = {
	restarted: ["Its reader will restart."],
	replaced: ["Its reader will be recreated under another host."],
	removed: ["Its reader will be deleted."]
};
function sentence(words) {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
// src/commands/shared/agree.ts
/** Asks on the terminal after showing the plan: for each consent by name, then a yes/no question. */
/** Asks nothing if nobody can answer. `--yes` answers the yes/no question and gives no consent. */
async function agree({ ask, options }, inspections) {
	const allow = new Set(consentGiven(options));
	if (!ask) return {
		kind: "agreed",
		inspections,
		allow,
		asked: false
	};
	const questions = inspections.flatMap(questionsOf);
	for (const { name, subject, consent } of questions) {
		if (await ask(`${forTerminal(subject)}\n${askMessages.consent(forTerminal(name))}`) !== name) return {
			kind: "declined",
			why: askMessages.notConsented(name)
		};
		allow.add(consent);
	}
	const plan = assemblePlan(inspections.map((inspection) => inspection.plan));
	const wantsYes = wantsPlainYes(plan) && options.yes !== true;
	if (wantsYes && !await saysYes(ask, plan)) return {
		kind: "declined",
		why: askMessages.declined
	};
	return {
		kind: "agreed",
		inspections: inspections.map((one) => ({
			...one,
			plan: markConsentsGiven(one.plan, allow)
		})),
		allow,
		asked: questions.length > 0 || wantsYes
	};
}
function questionsOf({ plan, input }) {
	const taken = databasesAtRisk(plan.databases, input).flatMap(({ database }) => input.live[database]?.kind === "absent" ? [] : [database]);
	const ofDatabases = plan.databases.flatMap((one) => {
		const { database, consent } = one;
		if (consent === null || consent.given) return [];
		const name = `${plan.stage}/${database}`;
		return [{
			name,
			subject: consentSubject(name, one, taken.includes(database)),
			consent: consent.words
		}];
	});
	const ofStage = (plan.consents ?? []).filter(({ given }) => !given).map(({ kind, words: consent }) => ({
		name: plan.stage,
		subject: stageConsentSubject(plan.stage, kind),
		consent
	}));
	return [...ofDatabases, ...ofStage];
}
/** More than one stage to change, or an interruption. */
function wantsPlainYes(plan) {
	return hasChanges(plan) && (changing(plan) > 1 || plan.stages.some(({ databases }) => databases.some(interrupts)));
}
function changing({ stages }) {
	return stages.filter(({ action }) => action !== "none").length;
}
async function saysYes(ask, plan) {
	return /^y(es)?$/i.test(await ask(askMessages.deploy(changing(plan))));
}
// src/plan/messages/bastion.ts
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
* Whether a deployed bastion is as described. CloudFormation does not wait for Systems Manager, and is
* not asked to: its failure would roll back whatever the same update did to databases.
*/
/** About ten minutes: an agent registers within a few, and applies an association seconds later. */
const MAX_POLLS = 130;
/** Waits for the bastion that this deploy has made or changed. Its failure is told when all else is done. */
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
* Why the bastion that the stage should have is not as described; null = it is, or there is none.
* `waits`: until it is, or has no chance to be; otherwise there is one look.
*/
async function bastionFailure({ aws, clock, onNotice }, { inspection: { stage }, stack }, { waits }) {
	const instance = stack?.bastion.instance ?? null;
	if (stage.bastion === null || stack === null || instance === null) return null;
	const look = isReachedDirectly(stage.bastion.access) ? associationLook(aws.hosts, stage.name, instance, await associationOf(aws, stack)) : agentLook(aws.hosts, stage.name, instance);
	for (let attempt = 0;; attempt++) {
		const seen = await look();
		if (seen === "ready") return null;
		if (seen !== "waiting") {
			if ("failed" in seen) return seen.failed;
			onNotice(seen.unread);
			return null;
		}
		if (!waits || attempt === MAX_POLLS) return stuck(aws.hosts, stage.name, instance);
		await clock.sleep(pause(attempt));
	}
}
/** The association that opens the way to the databases; undefined = the stack has none any more. */
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
/** Where people come by Systems Manager alone, its agent is all there is to wait for. */
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
/** Why nothing came of it: the agent never registered, or it is registered and has not applied the keys. */
async function stuck(hosts, stage, instance) {
	const registered = await hosts.isRegistered(instance);
	return registered.kind === "read" && registered.value ? bastionMessages.notApplied(stage, instance) : bastionMessages.neverRegistered(stage, instance);
}
// src/apply/steps/delete-failed-create.ts
/** What a first create that came to nothing leaves, and how it is cleared away. Nothing in it was ever live. */
/** Deletes a stack whose first create failed, which can only be deleted. */
async function deleteFailedCreate(context, run) {
	const { aws, clock, operationName } = context;
	const { inspection } = run;
	const found = stackOf(run);
	const before = clock.now();
	if (found.terminationProtection !== false) await aws.stacks.setTerminationProtection(found.id, false);
	const now = await aws.stacks.describe(found.id);
	if (now === null || now.status === "DELETE_COMPLETE") return {
		kind: "done-already",
		run
	};
	if (stackState(now.status) !== "failed-create") return refusedBecause(found.name, now.status, []);
	await aws.stacks.deleteStack(found.id, operationName());
	const followed = await follow(aws, clock, found.id, before, (event) => {
		context.onEvent(event, inspection);
	});
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
/**
* Deletes what a CREATE change set of ours that failed leaves: a stack without a single resource. One
* that somebody else has a change set on is theirs.
*/
async function deleteReviewed({ aws, operationName }, stackName) {
	const left = await aws.stacks.describe(stackName);
	if (left?.status !== "REVIEW_IN_PROGRESS") return;
	if ((await aws.stacks.changeSets(left.id)).length > 0) return;
	if ((await aws.stacks.describe(left.id))?.status === "REVIEW_IN_PROGRESS") await aws.stacks.deleteStack(left.id, operationName());
}
// src/apply/steps/create.ts
/** Creates the stack, its instances unprotected until everything stands. */
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
// src/apply/inspect-after-step.ts
/**
* Inspects the stage again after one of its steps. What is left to do must be part of what was agreed to,
* else nothing more is done.
*/
async function inspectAfterStep(context, run) {
	const { inspection: agreed } = run;
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
// src/apply/steps/promote.ts
/** Promotes the replicas whose source the file took away. */
async function promote(context, run, { databases: kinds }) {
	const { inspection } = run;
	const found = stackOf(run);
	const { template: wanted } = inspection.rendered;
	const deployed = JSON.parse(await context.aws.stacks.template(found.id));
	const body = JSON.stringify(withNote(withoutSources(deployed, wanted, kinds), inspection));
	const target = {
		...inspection,
		rendered: {
			...inspection.rendered,
			tags: found.tags
		}
	};
	const changeSet = await proposeStep(context, target, body);
	const does = sourcesGone(inspection, kinds);
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
* Makes the region's copy of the primary's secret stand for itself, so that no later step deletes
* credentials in use. Gives the reason where that cannot be; null = done, or nothing to do.
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
* The deployed template without the sources of these databases, and with their backups where it has
* none. Its outputs say that they are promoted, so that no later run takes them for replicas.
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
* What that comes to, of what was planned. The schema calls a source that changes a conditional
* replacement; one that is taken away promotes in place (SPEC; RDSH UpdateHandler and ImmutabilityHelper).
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
// src/apply/update-before.ts
/**
* Carries an edit of the deployed template out, in an update of its own before the last one. `does`: what the
* edit comes to, and no more may be executed.
*/
async function updateBefore(context, run, { edit, does }) {
	const { inspection } = run;
	const found = stackOf(run);
	const deployed = JSON.parse(await context.aws.stacks.template(found.id));
	const body = JSON.stringify(withNote(edit(deployed), inspection));
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
	const updated = await execute(context, target, changeSet, does);
	return updated.kind === "failed" ? updated : {
		kind: "done",
		run: {
			...run,
			result: "updated"
		},
		isStale: true
	};
}
// src/apply/steps/upgrade-readers.ts
/**
* A minor version goes to the readers first, in an update of its own: CloudFormation changes a
* primary before what refers to it, and RDS refuses that (DBUpgradeDependencyFailure).
*/
/** Upgrades the readers that have to be ahead of their primaries. A failure leaves the primaries as they were. */
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
		does: upgrades.map(({ id, type, version }) => changedInPlace(id, type, { EngineVersion: String(version) }))
	});
}
// src/apply/steps/make-secret.ts
/**
* The secret of a database that was promoted, in an update of its own: made by the update that also
* sets the password, it would be deleted by that update's rollback, which leaves the password as it
* was set (RDSH sends none), and nobody could log in.
*/
/** Makes the secrets that promoted databases are to have. */
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
* Turns the stack's own protection on or off. It is turned off only where the plan says so; to turn it on takes
* nothing away.
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
* Turns a stack's termination protection on or off, unless somebody else has deployed it the other way
* since: the call has no precondition, so that the template is read after it, and then it is put back.
* Gives whether it is as asked for.
*/
async function switchProtection({ stacks }, { id }, on) {
	await stacks.setTerminationProtection(id, on);
	const inTemplate = protectsInstances(JSON.parse(await stacks.template(id)));
	if (inTemplate === null || inTemplate === on) return true;
	await stacks.setTerminationProtection(id, !on);
	return false;
}
/** Whether the template is that of a protected stage: its instances tell; null = it holds none. */
function protectsInstances({ Resources }) {
	const instances = Object.values(Resources).filter(({ Type }) => Type === FAMILIES.sql.types.database);
	return instances.length === 0 ? null : instances.some(({ Properties }) => Properties["DeletionProtection"] === true);
}
// src/apply/apply.ts
/**
* Carries one stage's plan out: the steps that it lists, in their order, and no others. What has to be done is
* decided by the plan (`plan/steps.ts`); here it is only done, and looked at again in between.
*/
const CARRY_OUT = {
	"delete-failed-create": deleteFailedCreate,
	snapshot: snapshotFirst,
	promote,
	"make-secret": makeSecrets,
	"upgrade-readers": upgradeReaders,
	"lift-protection": liftProtection,
	create,
	update,
	protect,
	"prove-removal": proveRemoval,
	"protect-stack": protectStack,
	"check-bastion": checkBastion
};
/** Applies the stage as inspected. Refusals and consent are judged before. */
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
	return resultOf(context, await checkedInTheEnd(context, run, steps));
}
/** Whether the databases that the plan takes rows from are still those that it was made of. */
async function firstLook(context, { plan, found, live, changeSet }) {
	if (!changeSet || !found) return null;
	const other = await otherDatabases(context, {
		plan,
		live
	}, found);
	if (other) await discardChangeSet(context.aws.stacks, changeSet.handle);
	return other;
}
/** The step as the newest inspection has it; null = it is needed no more. */
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
/** Takes the step, and inspects the stage again where that has changed what the next ones are about. */
async function takeStep(context, run, step) {
	const carried = await orUndo(context, run, () => carryOut$1(context, run, step));
	if (carried.kind === "failed" || !carried.isStale) return carried;
	const again = await orUndo(context, carried.run, () => inspectAfterStep(context, carried.run));
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
/** Puts back what an earlier step has lifted, where this one fails. */
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
* A region's list of stacks leaves termination protection out, so that no plan made of it can list the step:
* the stack of a protected stage is looked at when all is done. To turn it on takes nothing away.
*/
async function protectedInTheEnd(context, run, steps) {
	if (steps.some(({ kind }) => kind === "protect-stack") || !run.inspection.stage.protected) return run;
	return (await protectStack(context, run, {
		kind: "protect-stack",
		to: "on"
	})).run;
}
/** What an earlier deploy has left undone of the bastion is no step of this plan, and may not pass for done. */
async function checkedInTheEnd(context, run, steps) {
	if (steps.some(({ kind }) => kind === "check-bastion")) return run;
	return {
		...run,
		bastionFailure: await bastionFailure(context, run, { waits: false })
	};
}
function resultOf({ locate }, run) {
	const { inspection, stack, result, bastionFailure: failure } = run;
	if (!stack) throw new Error(`stage ${inspection.plan.stage}: applied, and there is no stack`);
	const notes = [...run.notes, ...run.taken];
	if (failure === null) return {
		kind: result,
		stack,
		notes
	};
	const { line } = locate([
		"stages",
		inspection.stage.name,
		"bastion"
	]);
	const { status } = stack;
	return {
		kind: "failed",
		failure: {
			status,
			cause: null,
			line,
			remarks: [failure, ...notes]
		}
	};
}
// src/commands/shared/inspect-again.ts
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
// src/commands/shared/apply-stages.ts
/**
* The stages in order. After a failure the others are named and left alone. `waited`: something was waited
* for since the inspection, a person or a stack. A stage that waited, for that or for another stage, is
* inspected again before it is applied. `allow`: the consents that were given.
*/
async function applyStages(context, inspections, { waited, allow }) {
	const deployed = [];
	for (const [index, inspection] of inspections.entries()) {
		const { interrupted, ...one } = await applyOne(context, inspection, {
			remaining: new Set(inspections.slice(index).map(({ plan }) => plan.stage)),
			allow,
			waited: waited || deployed.some(({ outcome }) => outcome.result.kind !== "unchanged")
		}).catch(async (error) => {
			await discardInspections(inspections.slice(index));
			throw error;
		});
		deployed.push(one);
		if (one.outcome.result.kind !== "failed") continue;
		const rest = inspections.slice(index + 1);
		await discardInspections(rest);
		const skipped = rest.map((other) => notAttempted(other, inspection.plan.stage));
		return {
			deployed: [...deployed, ...skipped],
			interrupted
		};
	}
	return {
		deployed,
		interrupted: null
	};
}
async function applyOne(context, planned, turn) {
	const { clock, deployments } = context;
	const started = clock.now();
	const { stage, stack, region, action } = planned.plan;
	const isQuiet = action === "none";
	if (!isQuiet) await deployments?.begin(planned.plan);
	const attempted = await attempt(context, planned, turn);
	const { result, interrupted } = attempted;
	const outcome = {
		stage,
		stack,
		region,
		seconds: Math.round((clock.now().getTime() - started.getTime()) / 1e3),
		result: result.kind === "failed" ? {
			kind: "failed",
			...result.failure
		} : {
			kind: result.kind,
			...result.notes.length > 0 && { notes: result.notes }
		}
	};
	if (!isQuiet) await deployments?.end(outcome);
	return {
		outcome,
		outputs: result.kind === "failed" ? null : stageOutputs(attempted.stage, result.stack),
		interrupted
	};
}
/** A denied call ends a stage like a failed resource: the stages before it keep their results. */
async function attempt(context, planned, turn) {
	const { stage } = planned;
	try {
		return {
			...await applyPlanned(context, planned, turn),
			interrupted: null
		};
	} catch (error) {
		if (error instanceof TinystacksError) return {
			result: stopped([error.message, ...error.hint === void 0 ? [] : [error.hint]], error.exit === 3),
			stage,
			interrupted: null
		};
		if (error instanceof Interrupted) return {
			result: stopped([outcomeMessages.interrupted]),
			stage,
			interrupted: error
		};
		throw error;
	}
}
function stopped(remarks, refused = false) {
	const failure = {
		status: null,
		cause: null,
		line: null,
		remarks
	};
	return {
		kind: "failed",
		failure: refused ? {
			...failure,
			refused
		} : failure
	};
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
* An update that failed and was not rolled back to its end: the stack takes no other one before. A deploy
* takes this step first, skips nothing, and plans then; what was live before the update stays.
*/
/**
* Rolls a half-done update back to its end. Gives the stack as it is then.
*
* @throws TinystacksError rollback-failed (exit 1): AWS could not do it now either
*/
async function rollBack({ aws, clock, operationName }, found, onEvent) {
	const since = clock.now();
	await (found.status === "UPDATE_FAILED" ? aws.stacks.rollBack : aws.stacks.continueRollback)(found.id, operationName());
	const { status, events } = await follow(aws, clock, found.id, since, onEvent);
	if (status === "UPDATE_ROLLBACK_COMPLETE") return describeStage(aws, found.id);
	const cause = rootCause(events, found.id);
	throw new TinystacksError("rollback-failed", rollbackMessages.failed(found.name, status, cause?.logicalId ?? null, cause?.reason ?? null), {
		exit: 1,
		hint: stackMessages.wayOut(status)
	});
}
// src/commands/shared/finish-rollbacks.ts
/**
* The first step of a deploy: finishes the rollbacks of failed updates, all at the same time, and inspects
* their stages again. If one fails again, the change sets that were created for the others are deleted before
* its error is thrown. Without such a stage it costs no call.
*/
async function finishRollbacks(context, inspections) {
	const halfDone = inspections.filter(({ plan }) => plan.steps?.some(({ kind }) => kind === "roll-back"));
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
async function finishRollback(context, { asked, found, context: stageContext }) {
	if (!found) throw new Error(`stage ${asked.name}: a rollback without a stack`);
	const { reporter } = context;
	reporter.line(rollbackMessages.begins(found));
	const lineOf = eventLines();
	await rollBack(stageContext, found, (event) => {
		reporter.progress(event, lineOf(event, {}));
	});
	return inspectOne(context, stageContext, asked);
}
// src/commands/deploy.ts
/** deploy: plans every stage and, if nothing is refused, deploys them in the file's order. */
const deploy = async (given) => {
	const loaded = load(given);
	const { reporter } = given;
	const onBusy = (stack) => {
		reporter.line(waitingFor(stack));
	};
	const { leftAlone, rest } = await remainingStages(given, loaded, onBusy);
	if (rest.stages.length === 0) return deployResult(given, loaded, withLeftAlone(assemblePlan([]), leftAlone, loaded), deployedOf([], leftAlone, loaded));
	const context = await withLabels(given);
	const waitedFor = /* @__PURE__ */ new Set();
	const { inspections: found, unnamed } = await inspectStages(context, rest, (stack) => {
		waitedFor.add(stack.name);
		onBusy(stack);
	});
	const { inspections, stacks: rolledBack } = await finishRollbacks(context, found);
	for (const stack of rolledBack) waitedFor.add(stack);
	const planOf = (now) => withLeftAlone(assembled(now, unnamed), leftAlone, loaded);
	const plan = planOf(inspections);
	const isOpen = missingConsent(plan).length > 0 && !context.ask;
	if (refusalsOf(plan).length > 0 || isOpen) {
		await discardInspections(inspections);
		return planResult(context, loaded, plan);
	}
	const open = await notReviewed(context, loaded, plan);
	if (open) {
		await discardInspections(inspections);
		return notReviewedResult(context, loaded, plan, open);
	}
	reporter.line(planForTerminal(plan, {
		...context.terminal,
		file: loaded.file.name
	}));
	const agreement = await agree(context, inspections).catch(async (error) => {
		await discardInspections(inspections);
		throw error;
	});
	if (agreement.kind === "declined") {
		await discardInspections(inspections);
		return declinedResult(context, loaded, plan, agreement.why);
	}
	const waited = agreement.asked || waitedFor.size > 0 && inspections.length > 1;
	const { inspections: agreed, allow } = agreement;
	return carryOut(context, loaded, {
		inspections: agreed,
		plan: planOf(agreed),
		allow,
		leftAlone,
		waited
	});
};
/** Exit 3, as for any plan that is not carried out. The plan was shown before the question. */
function declinedResult(context, loaded, plan, failure) {
	return {
		...planResult(context, loaded, plan),
		exit: 3,
		failure,
		text: askMessages.nothingDone,
		annotations: []
	};
}
async function carryOut(context, loaded, { inspections, plan, allow, leftAlone, waited }) {
	const { deployed: applied, interrupted } = await applyStages(context, inspections, {
		waited,
		allow
	});
	const deployed = deployedOf(applied, leftAlone, loaded);
	if (interrupted) throw new Unfinished(interrupted, {
		...reportOf(loaded, plan),
		outcomes: deployed.map(({ outcome }) => outcome)
	});
	return deployResult(context, loaded, plan, deployed);
}
function deployResult({ terminal }, loaded, plan, deployed) {
	const { file } = loaded;
	const outcomes = deployed.map(({ outcome }) => outcome);
	const outputs = deployed.flatMap((one) => one.outputs ?? []);
	const told = actionOutputs(outputs);
	const failure = deployFailed(outcomes, file.name);
	const changed = outcomes.some(({ result }) => result.kind === "created" || result.kind === "updated");
	return done({
		exit: failure === null ? 0 : isRefused(outcomes) ? 3 : 1,
		failure,
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
}
/** Whether a stage was stopped because it differs from what was agreed, and none failed. */
function isRefused(outcomes) {
	return outcomes.flatMap(({ result }) => result.kind === "failed" ? [result] : []).every(({ refused }) => refused === true);
}
function assembled(inspections, unnamed) {
	return assemblePlan(inspections.map(({ plan }) => plan), unnamed);
}
export { deploy };
