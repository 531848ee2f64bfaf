import { f as Unfinished, n as actionOutputs, t as stageOutputs } from "./outputs.js";
import { A as restoreWords, B as stagesBefore, H as changedInPlace, J as agreedWords, M as isPromotion, N as secretsToMake, U as everythingAdded, V as added, b as identityOf, c as assemblePlan, j as readersFirst, s as notAgreed, u as endangered } from "./plan3.js";
import { N as forTerminal, R as hasChanges, V as refusalsOf, d as eventLines, h as outcomeWords, k as stageConsentSubject, p as deployFailed, v as stageTitle, x as waitingFor, z as missingConsent } from "./plan.js";
import { A as outcomeAnnotations, C as failureOf, D as refusedBy, E as refusedForMore, M as outcomesForTerminal, O as remarked, S as execute, T as proposeStep, _ as withProtection, a as applyContextOf, b as withProperties, c as updateUnprotected, d as endingsOf, f as proveEnded, g as unprotected, h as protectionChanges, i as withLeftAlone, j as outcomesAsMarkdown, k as untouched, l as snapshotsFirst, m as newProtectedInstances, n as restOf, p as snapshotsBefore, t as deployedOf, v as inspectedAgain, w as propose, x as withResources, y as noted } from "./apply.js";
import { a as planResult, f as interrupts, i as planOutputs, n as withLabels, o as reportOf, r as notReviewedResult, s as planForTerminal, t as notReviewed, u as needsUnprotect } from "./render.js";
import { a as netInRow, b as losesData, s as netWords, y as ends } from "./plan2.js";
import { a as fateSentence } from "./render2.js";
import { L as listed, N as DATABASES, R as Interrupted, _ as READER_IDS, k as interruption, y as SQL_IDS, z as TinystacksError } from "./config.js";
import { A as stackWords, C as withProtectionKnown, D as discardChangeSet, E as succeeded, N as withGiven, T as stackState, b as follow, g as inspectStage, j as rollbackWords, n as discardInspections, r as inspectStages, y as readLive } from "./inspect.js";
import { c as done, n as load, s as consentGiven } from "./config2.js";
import { g as promotionWords, u as SQL_KINDS, v as replicaWords } from "./plan4.js";
import { K as SOURCE_OUTPUTS } from "./template.js";
// src/render/messages/ask.ts
/** What a person at the terminal is asked, after the plan was shown. */
const askWords = {
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
		fateSentence(plan),
		...impact === "promote" ? ["This cannot be undone."] : [],
		...interrupts ? [`Downtime: ${interruption(plan)}.`] : [],
		...reader === void 0 ? [] : READER[reader] ?? [],
		...nets.map((net) => sentence(netInRow(database, net))),
		...losesData(plan) || nets.length > 0 ? [] : ["No data will be lost."],
		...snapshotFirst ? [askWords.snapshotFirst] : []
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
/** Asks the person at the terminal, after the plan was shown: for each consent by name, then for a plain yes. */
/** Nothing is asked where nobody can answer. `--yes` answers the plain question and stands for no consent. */
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
		if (await ask(`${forTerminal(subject)}\n${askWords.consent(forTerminal(name))}`) !== name) return {
			kind: "declined",
			why: askWords.notConsented(name)
		};
		allow.add(consent);
	}
	const plan = assemblePlan(inspections.map((inspection) => inspection.plan));
	const wantsYes = wantsPlainYes(plan) && options.yes !== true;
	if (wantsYes && !await saysYes(ask, plan)) return {
		kind: "declined",
		why: askWords.declined
	};
	return {
		kind: "agreed",
		inspections: inspections.map((one) => ({
			...one,
			plan: withGiven(one.plan, allow)
		})),
		allow,
		asked: questions.length > 0 || wantsYes
	};
}
function questionsOf({ plan, input }) {
	const taken = endangered(plan.databases, input).flatMap(({ database }) => input.live[database]?.kind === "absent" ? [] : [database]);
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
	return /^y(es)?$/i.test(await ask(askWords.deploy(changing(plan))));
}
// src/apply/failed-create.ts
/** Deletes a stack whose first create failed, which can only be deleted. null = it is gone. */
async function deleteFailedCreate(context, inspection, found) {
	const { aws, clock, operationName } = context;
	context.onStep("delete-failed-create");
	const before = clock.now();
	if (found.terminationProtection !== false) await aws.stacks.setTerminationProtection(found.id, false);
	const now = await aws.stacks.describe(found.id);
	if (now === null || now.status === "DELETE_COMPLETE") return null;
	if (stackState(now.status) !== "failed-create") return refusedBy(found.name, now.status, []).failure;
	await aws.stacks.deleteStack(found.id, operationName());
	const followed = await follow(aws, clock, found.id, before, (event) => {
		context.onEvent(event, inspection);
	});
	return succeeded(followed.status) ? null : failureOf(context, inspection, followed, found.id);
}
/**
* Deletes what a CREATE change set of ours that failed leaves: a stack without a single resource. One
* that somebody else has a change set on is theirs.
*/
async function deleteReviewed({ aws, operationName }, stackName) {
	const left = await aws.stacks.describe(stackName);
	if (left?.status !== "REVIEW_IN_PROGRESS") return;
	if ((await aws.stacks.changeSets(left.id)).length > 0) return;
	await aws.stacks.deleteStack(left.id, operationName());
}
// src/apply/last-look.ts
/**
* Refuses where a database that the plan loses or promotes is not the one that the plan was made of, or
* cannot be told to be. null = they are the same. A plan that takes nothing away costs no call.
*/
function otherDatabases(context, agreed, found) {
	return look(context, agreed, found, {
		at: (one) => losesData(one) || one.impact === "promote",
		complain: () => []
	});
}
/**
* The same of what an update deletes; besides, nobody may have protected it meanwhile: CloudFormation would
* drop it from the stack in silence (coverage-roadmap#744). To be asked when the change set is there: from
* then on any other update of the stack makes it void.
*/
function notToBeDeleted(context, agreed, found) {
	return look(context, agreed, found, {
		at: ends,
		complain: (name, kind, now) => isProtected(kind, now) ? [agreedWords.protectedAgain(name)] : []
	});
}
async function look({ aws }, { plan, live }, found, { at, complain }) {
	const looked = new Set(plan.databases.filter(at).map(({ database }) => database));
	if (looked.size === 0) return null;
	const kinds = DATABASES.filter((kind) => looked.has(kind));
	const now = await readLive(aws, found, kinds);
	const reasons = kinds.flatMap((kind) => {
		const name = `${plan.stage}/${kind}`;
		return [...differs(name, kind, live, now), ...complain(name, kind, now)];
	});
	return reasons.length === 0 ? null : refusedBy(plan.stack, found.status, reasons);
}
function differs(name, kind, before, now) {
	const fact = now[kind];
	if (fact?.kind === "unread") return [agreedWords.identityUnread(name, fact.action, fact.why)];
	const planned = identityOf(kind, before);
	return planned !== null && planned === identityOf(kind, now) ? [] : [agreedWords.otherDatabase(name, planned ?? "")];
}
function isProtected(kind, now) {
	const fact = kind === "redis" ? void 0 : now[kind];
	return fact?.kind === "read" && fact.value.deletionProtection;
}
// src/apply/promotion.ts
/**
* Promotes the replicas whose source the file took away, and inspects the stage again for everything
* else. The inspection itself where there is none.
*/
async function promoteFirst(context, planned, found) {
	const { inspection } = planned;
	const kinds = SQL_KINDS.filter((kind) => isPromotion(kind, inspection.input));
	if (kinds.length === 0) return {
		kind: "ready",
		...planned
	};
	const { template: wanted } = inspection.rendered;
	const deployed = JSON.parse(await context.aws.stacks.template(found.id));
	const body = JSON.stringify(noted(withoutSources(deployed, wanted, kinds), inspection));
	const target = {
		...inspection,
		rendered: {
			...inspection.rendered,
			tags: found.tags
		}
	};
	const changeSet = await proposeStep(context, target, body);
	const does = sourcesGone(inspection, planned.changeSet.content.changes, kinds);
	const refused = changeSet && await refusedForMore(context, target, changeSet, does);
	if (refused) return refused;
	for (const kind of kinds) {
		const remark = await keepCredentials(context, kind, found);
		if (remark === null) continue;
		if (changeSet) await discardChangeSet(context.aws, changeSet.handle);
		return remarked(untouched(found), remark);
	}
	context.onStep("promote");
	const promoted = changeSet && await execute(context, target, changeSet, does);
	return promoted?.kind === "failed" ? promoted : inspectedAgain(context, inspection);
}
/**
* Makes the region's copy of the primary's secret stand for itself, so that no later step deletes
* credentials in use. Gives the reason where that cannot be; null = done, or nothing to do.
*/
async function keepCredentials(context, kind, { databases }) {
	const { secretArn: secret, hasCopiedSecret } = databases[kind];
	if (!hasCopiedSecret || secret === null) return null;
	const copy = await context.aws.secrets.copyOf(secret);
	if (copy.kind === "absent") return promotionWords.noCopy(secret);
	if (copy.kind === "unread") return promotionWords.copyUnread(secret, copy.action, copy.why);
	if (copy.value === null) return null;
	context.onStep("keep-secret");
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
function sourcesGone({ rendered: { template } }, planned, kinds) {
	return planned.filter(({ logicalId }) => kinds.some((kind) => SQL_IDS[kind].instance === logicalId)).map((change) => ({
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
* Carries an edit of the deployed template out, in an update of its own before the planned one, and
* inspects the stage again. `does`: what the edit comes to, and no more may be executed.
*/
async function updateBefore(context, inspection, found, { edit, does }) {
	const deployed = JSON.parse(await context.aws.stacks.template(found.id));
	const body = JSON.stringify(noted(edit(deployed), inspection));
	const target = {
		...inspection,
		rendered: {
			...inspection.rendered,
			tags: found.tags
		}
	};
	const changeSet = await proposeStep(context, target, body);
	const updated = changeSet && await execute(context, target, changeSet, does);
	return updated?.kind === "failed" ? updated : inspectedAgain(context, inspection);
}
// src/apply/readers-first.ts
/**
* Upgrades the readers that have to be ahead of their primaries, and inspects the stage again. The
* inspection itself where none has to. A failure leaves the primaries as they were.
*/
async function upgradeReadersFirst(context, planned, found) {
	const { inspection } = planned;
	const { Resources: wanted } = inspection.rendered.template;
	const upgrades = readersFirst(inspection.input).flatMap((kind) => {
		const id = READER_IDS[kind];
		const reader = wanted[id];
		return reader === void 0 ? [] : [{
			id,
			type: reader.Type,
			version: reader.Properties["EngineVersion"]
		}];
	});
	if (upgrades.length === 0) return {
		kind: "ready",
		...planned
	};
	context.onStep("upgrade-readers");
	const versionOf = (id) => upgrades.find((one) => one.id === id)?.version;
	return updateBefore(context, inspection, found, {
		edit: (deployed) => withResources(deployed, upgrades.map(({ id }) => id), (reader, id) => withProperties(reader, { EngineVersion: versionOf(id) })),
		does: upgrades.map(({ id, type, version }) => changedInPlace(id, type, { EngineVersion: String(version) }))
	});
}
// src/apply/secrets-first.ts
/** Makes the secrets that promoted databases are to have. The inspection itself where none has to be made. */
async function makeSecretsFirst(context, planned, found) {
	const { inspection } = planned;
	const ids = secretsToMake(inspection.input).map((kind) => SQL_IDS[kind].secret);
	if (ids.length === 0) return {
		kind: "ready",
		...planned
	};
	context.onStep("make-secret");
	const secrets = Object.entries(inspection.rendered.template.Resources).filter(([id]) => ids.includes(id));
	return updateBefore(context, inspection, found, {
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
// src/apply/stack-protection.ts
/**
* Turns a stack's termination protection on or off, unless somebody else has deployed it the other way
* since: the call has no precondition, so that the template is read after it, and then it is put back.
* Gives whether it is as asked for.
*/
async function switchProtection({ stacks }, { id }, on) {
	await stacks.setTerminationProtection(id, on);
	const told = protectsInstances(JSON.parse(await stacks.template(id)));
	if (told === null || told === on) return true;
	await stacks.setTerminationProtection(id, !on);
	return false;
}
/** Whether the template is that of a protected stage: its instances tell; null = it holds none. */
function protectsInstances({ Resources }) {
	const instances = Object.values(Resources).filter(({ Type }) => Type === "AWS::RDS::DBInstance");
	return instances.length === 0 ? null : instances.some(({ Properties }) => Properties["DeletionProtection"] === true);
}
// src/apply/apply.ts
/** Applies the stage as inspected. Refusals and consent are judged before; here it is only done. */
async function applyStage(context, inspection) {
	const { plan, found, changeSet } = inspection;
	if (plan.action === "create") return settle(context, inspection, "created", await create(context, inspection));
	if (!found) throw new Error(`stage ${plan.stage}: an update without a stack`);
	if (!changeSet) return settle(context, inspection, "unchanged", {
		kind: "done",
		stack: found
	});
	const other = await otherDatabases(context, inspection, found);
	if (other) {
		await discardChangeSet(context.aws, changeSet.handle);
		return other;
	}
	const taken = await snapshotsFirst(context, inspection, found);
	if (taken.kind !== "taken") {
		await discardChangeSet(context.aws, changeSet.handle);
		return taken.kind === "gone" ? refusedBy(plan.stack, found.status, taken.remarks) : remarked(untouched(found), ...taken.remarks);
	}
	const result = await applyUpdate(context, {
		inspection,
		changeSet
	}, found);
	return result.kind === "failed" ? remarked(result.failure, ...taken.notes) : {
		...result,
		notes: [...result.notes, ...taken.notes]
	};
}
/** The steps before the update itself; each inspects the stage again where it does something. */
const STEPS = [
	promoteFirst,
	makeSecretsFirst,
	upgradeReadersFirst
];
async function applyUpdate(context, planned, found) {
	let ready = planned;
	for (const step of STEPS) {
		const prepared = await step(context, ready, found);
		if (prepared.kind === "failed") return prepared;
		if (prepared.kind === "done") return settle(context, planned.inspection, "updated", prepared);
		ready = prepared;
	}
	return settle(context, planned.inspection, "updated", await updateProven(context, ready, found));
}
/** Updates, and proves of each database that goes that it is gone and has left its snapshot. */
async function updateProven(context, { inspection, changeSet }, found) {
	const { plan } = inspection;
	const endings = endingsOf(plan, found);
	const before = await snapshotsBefore(context.aws, endings);
	const other = await otherDatabases(context, inspection, found);
	if (other) {
		await discardChangeSet(context.aws, changeSet.handle);
		return other;
	}
	const operated = needsUnprotect(plan, inspection.live).length > 0 ? await updateUnprotected(context, inspection, found, update) : await update(context, inspection, changeSet);
	if (operated.kind === "failed" || endings.length === 0) return operated;
	context.onStep("prove-removal");
	const { failures, kept } = await proveEnded(context, plan.stage, endings, before);
	const notes = kept.map((one) => restoreWords.now(`${plan.stage}/${one.database}`, one));
	if (failures.length === 0) return {
		...operated,
		notes
	};
	const { status } = operated.stack;
	return {
		kind: "failed",
		failure: {
			status,
			cause: null,
			line: null,
			remarks: [...failures, ...notes]
		}
	};
}
/**
* The stack's own protection, which no template holds, is set last. It is turned off only where the plan
* says so; to turn it on takes nothing away.
*/
async function settle({ aws }, { stage, plan, rendered }, kind, operated) {
	if (operated.kind === "failed") return operated;
	const { notes = [] } = operated;
	if (!stage.protected && plan.terminationProtection?.to !== "off") return {
		kind,
		stack: operated.stack,
		notes
	};
	const stack = await withProtectionKnown(aws, operated.stack);
	if (stack.terminationProtection === stage.protected) return {
		kind,
		stack,
		notes
	};
	const changed = kind === "unchanged" ? "updated" : kind;
	if (kind === "created" || protectsInstances(rendered.template) === null) {
		await aws.stacks.setTerminationProtection(stack.id, stage.protected);
		return {
			kind: changed,
			stack,
			notes
		};
	}
	return await switchProtection(aws, stack, stage.protected) ? {
		kind: changed,
		stack,
		notes
	} : {
		kind,
		stack,
		notes: [...notes, netWords.otherwise(stack.name, !stage.protected)]
	};
}
async function create(context, inspection) {
	const { found, rendered } = inspection;
	if (found && stackState(found.status) === "failed-create") {
		const failure = await deleteFailedCreate(context, inspection, found);
		if (failure) return {
			kind: "failed",
			failure
		};
	}
	context.onStep("create");
	const { template } = rendered;
	const changeSet = await propose(context, inspection, "CREATE", bodyWithout(inspection, newProtectedInstances(inspection))).catch(async (error) => {
		await deleteReviewed(context, inspection.stage.stackName);
		throw error;
	});
	if (!changeSet) throw new Error(`stage ${inspection.plan.stage}: a create without resources`);
	return protectNew(context, inspection, await execute(context, inspection, changeSet, everythingAdded(template)));
}
async function update(context, inspection, changeSet) {
	context.onStep("update");
	const agreed = changeSet.content.changes;
	const fresh = newProtectedInstances(inspection);
	const chosen = (fresh.length === 0 ? null : await propose(context, inspection, "UPDATE", bodyWithout(inspection, fresh))) ?? changeSet;
	const refused = inspection.found && await notToBeDeleted(context, inspection, inspection.found);
	if (refused) {
		await discardChangeSet(context.aws, chosen.handle);
		return refused;
	}
	return protectNew(context, inspection, await execute(context, inspection, chosen, unprotected(agreed, fresh)));
}
/** The stage's template with these instances unprotected, which a further update will protect. */
function bodyWithout(inspection, fresh) {
	const { template, body } = inspection.rendered;
	return fresh.length === 0 ? body : JSON.stringify(noted(withProtection(template, fresh, false), inspection));
}
/** Turns the protection of what was just made on: an update that changes nothing else. */
async function protectNew(context, inspection, made) {
	const fresh = newProtectedInstances(inspection);
	if (made.kind === "failed" || fresh.length === 0) return made;
	context.onStep("protect");
	const changeSet = await propose(context, inspection, "UPDATE", inspection.rendered.body);
	if (!changeSet) return made;
	const does = protectionChanges(fresh, true);
	const protection = await execute(context, inspection, changeSet, does);
	return protection.kind === "done" ? protection : remarked(protection.failure, stackWords.unprotected);
}
// src/commands/shared/inspect-again.ts
/**
* The inspection of a stage that waited, made again now that its turn has come: for stages of the run that it
* follows, or because time has passed. Itself where it waited for nothing. What it came to is compared,
* whole, with what was agreed. `remaining`: the stages of the run that are still to come; `allow`: the words
* of the consents that were given.
*/
async function inspectAgain(inspection, { remaining, waited, allow }) {
	const before = stagesBefore(inspection.input);
	if (before.length === 0 && !waited) return {
		kind: "inspected",
		inspection
	};
	if (inspection.changeSet) await discardChangeSet(inspection.context.aws, inspection.changeSet.handle);
	const context = {
		...inspection.context,
		run: remaining
	};
	const inspected = await inspectStage(context, inspection.asked);
	const again = {
		...inspected,
		plan: withGiven(inspected.plan, allow),
		context
	};
	const reasons = [...notAgreed(inspection, again), ...missingConsent(assemblePlan([again.plan])).map(({ words }) => agreedWords.noConsent(words))];
	if (reasons.length === 0) return {
		kind: "inspected",
		inspection: again
	};
	if (again.changeSet) await discardChangeSet(context.aws, again.changeSet.handle);
	const waitedFor = before.length === 0 ? [] : [replicaWords.planChanged(listed(before))];
	return refusedBy(again.plan.stack, again.found?.status ?? null, [...waitedFor, ...reasons]);
}
// src/commands/shared/apply-stages.ts
/**
* Stages in order; after one that fails the others are named and left as they are. `waited`: something
* was waited for since the stages were inspected, a person or a stack. A stage that waited, for that or
* for another stage, is inspected again before it is applied. `allow`: the consents that were given.
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
	const { clock, board } = context;
	const started = clock.now();
	const { stage, stack, region, action } = planned.plan;
	const isQuiet = action === "none";
	if (!isQuiet) await board?.begin(planned.plan);
	const tried = await attempt(context, planned, turn);
	const { result, interrupted } = tried;
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
	if (!isQuiet) await board?.end(outcome);
	return {
		outcome,
		outputs: result.kind === "failed" ? null : stageOutputs(tried.stage, result.stack),
		interrupted
	};
}
/** What AWS does not let us do ends a stage like a resource that fails: the stages before it keep their results. */
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
			result: stopped([outcomeWords.interrupted]),
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
// src/commands/deploy.ts
/** deploy: plans every stage, and if nothing is refused applies them in the file's order. */
const deploy = async (given) => {
	const loaded = load(given);
	const { reporter } = given;
	const onBusy = (stack) => {
		reporter.line(waitingFor(stack));
	};
	const { leftAlone, rest } = await restOf(given, loaded, onBusy);
	if (rest.stages.length === 0) return deployResult(given, loaded, withLeftAlone(assemblePlan([]), leftAlone, loaded), deployedOf([], leftAlone, loaded));
	const context = await withLabels(given);
	const waitedFor = /* @__PURE__ */ new Set();
	const { inspections, unnamed } = await inspectStages(context, rest, (stack) => {
		waitedFor.add(stack.name);
		onBusy(stack);
	}, (stack) => {
		waitedFor.add(stack.name);
		reporter.line(rollbackWords.begins(stack));
		const lineOf = eventLines();
		return (event) => {
			reporter.progress(event, lineOf(event, {}));
		};
	});
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
/** Exit 3, as of any plan that is not carried out. The plan was shown before the question. */
function declinedResult(context, loaded, plan, failure) {
	return {
		...planResult(context, loaded, plan),
		exit: 3,
		failure,
		text: askWords.nothingDone,
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
			...planOutputs(plan),
			changed: String(changed),
			...actionOutputs(outputs)
		},
		report: {
			...reportOf(loaded, plan),
			outcomes
		}
	});
}
/** Whether a stage was stopped because it is not as it was agreed to, and none failed. */
function isRefused(outcomes) {
	return outcomes.flatMap(({ result }) => result.kind === "failed" ? [result] : []).every(({ refused }) => refused === true);
}
function assembled(inspections, unnamed) {
	return assemblePlan(inspections.map(({ plan }) => plan), unnamed);
}
export { deploy };
