import { n as actionOutputs, t as stageOutputs } from "./outputs.js";
import { A as planStage, B as stagesBefore, G as stackWords, H as ends, I as isPromotion, K as snapshotWords, L as secretsToMake, P as readersFirst, S as discardChangeSet, U as losesData, X as readerReasons, Y as restoreWords, _ as snapshotPrefix, b as succeeded, c as surveyStage, g as snapshotName, h as changeSetName, i as surveyStages, j as endangered, k as assemblePlan, m as beginOfSnapshot, n as discardSurveys, q as rollbackWords, v as follow, w as pause, y as stackState } from "./survey-stages.js";
import { F as isHeavier, I as missingConsent, L as refusalsOf, V as listed$1, a as outcomeWords, b as eventLines, c as stageTitle, d as waitingFor, n as consentQuestion, r as deployFailed } from "./words.js";
import { _ as outcomesForTerminal, a as endingsOf, c as newProtectedInstances, d as untouched, f as execute, g as outcomesAsMarkdown, h as outcomeAnnotations, i as updateUnprotected, l as withProtection, m as propose, n as sameVerdicts, o as proveEnded, p as failureOf, s as snapshotsBefore, t as applyContextOf, u as remarked } from "./apply-context.js";
import { i as reportOf, n as planOutputs, o as planForTerminal, r as planResult, t as notReviewedResult } from "./plan-result.js";
import { f as SQL_IDS, m as DATABASES, n as IDENTIFIER_OUTPUT, u as READER_IDS } from "./limits.js";
import { i as replicaWords, n as promotionWords } from "./replicas.js";
import { h as DATABASE_OUTPUTS, u as hasCopiedSecret, w as SOURCE_OUTPUTS } from "./template.js";
import { n as TinystacksError, t as Interrupted } from "./errors.js";
import { r as load, t as done } from "./context.js";
import { n as withLabels, t as notReviewed } from "./reviewed.js";
import { t as Unfinished } from "./unfinished.js";
// src/plan/protection.ts
/**
* The databases that go away or are replaced while their deletion protection is on, or could not be
* read. A protected delete fails in silence: CloudFormation drops the resource after three tries
* and reports success (coverage-roadmap#744), so that protection has to come off in an update of
* its own first. ElastiCache has no deletion protection.
*/
function needsUnprotect(plan, live) {
	const leaving = new Set(plan.databases.filter(ends).map(({ database }) => database));
	return DATABASES.filter((kind) => {
		if (kind === "redis" || !leaving.has(kind)) return false;
		const fact = live[kind];
		if (fact?.kind === "absent") return false;
		return fact?.kind === "read" ? fact.value.deletionProtection : true;
	});
}
// src/deploy/failed-create.ts
/** Deletes a stack whose first create failed, which can only be deleted. null = it is gone. */
async function deleteFailedCreate(context, survey, found) {
	const { aws, clock } = context;
	context.onStep("delete-failed-create");
	const before = clock.now();
	if (found.terminationProtection !== false) await aws.stacks.setTerminationProtection(found.id, false);
	await aws.stacks.deleteStack(found.id, changeSetName(before));
	const followed = await follow(aws, clock, found.id, before, (event) => {
		context.onEvent(event, survey);
	});
	return succeeded(followed.status) ? null : failureOf(context, survey, followed, found.id);
}
/** Deletes what a CREATE change set that failed leaves: a stack without a single resource. */
async function deleteReviewed({ aws, clock }, stackName) {
	const left = await aws.stacks.describe(stackName);
	if (left?.status === "REVIEW_IN_PROGRESS") await aws.stacks.deleteStack(left.id, changeSetName(clock.now()));
}
// src/deploy/promotion.ts
/**
* Promotes the replicas whose source the file took away, and surveys the stage again for everything
* else. The survey itself where there is none.
*/
async function promoteFirst(context, planned, found) {
	const { survey } = planned;
	const kinds = ["postgres", "mysql"].filter((kind) => isPromotion(kind, survey.input));
	if (kinds.length === 0) return {
		kind: "ready",
		...planned
	};
	for (const kind of kinds) {
		const remark = await keepCredentials(context, kind, found);
		if (remark !== null) return remarked(nothingDone(found), remark);
	}
	context.onStep("promote");
	const body = withoutSources(await context.aws.stacks.template(found.id), survey.rendered.template, kinds);
	const target = {
		...survey,
		rendered: {
			...survey.rendered,
			tags: found.tags
		}
	};
	const changeSet = await propose(context, target, "UPDATE", body);
	const promoted = changeSet && await execute(context, target, changeSet);
	if (promoted?.kind === "failed") return promoted;
	return followUp(context, survey);
}
/** The rest: whatever the file asks for besides, as it is planned of the promoted database. */
async function followUp(context, survey) {
	const again = await surveyStage(context, survey.stage);
	if (!again.found) throw new Error(`stage ${survey.plan.stage}: gone after its promotion`);
	if (!again.changeSet) return {
		kind: "done",
		stack: again.found
	};
	if (again.plan.refusals.length === 0 && losesNoMore(survey, again)) return {
		kind: "ready",
		survey: again,
		changeSet: again.changeSet
	};
	await discardChangeSet(context.aws, again.changeSet.handle);
	return remarked(nothingDone(again.found), promotionWords.planChanged);
}
/** Whether every loss was in the plan that consent was given to. */
function losesNoMore(agreed, again) {
	return again.plan.databases.every((now) => {
		if (!losesData(now)) return true;
		const before = agreed.plan.databases.find(({ database }) => database === now.database);
		return before?.impact === now.impact && before.data === now.data;
	});
}
function nothingDone(found) {
	return {
		status: found.status,
		cause: null,
		line: null,
		remarks: []
	};
}
/**
* Makes the region's copy of the primary's secret stand for itself, so that no later step deletes
* credentials in use. Gives the reason where that cannot be; null = done, or nothing to do.
*/
async function keepCredentials(context, kind, { outputs }) {
	const secret = outputs[DATABASE_OUTPUTS[kind].secretArn];
	if (!hasCopiedSecret(kind, outputs) || secret === void 0) return null;
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
function withoutSources(body, wanted, kinds) {
	const { Resources, Outputs, ...rest } = JSON.parse(body);
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
	return JSON.stringify({
		...rest,
		Resources: resources,
		Outputs: outputs
	});
}
// src/deploy/update-before.ts
/**
* Carries `body` out in an update of its own before the planned one, and surveys the stage again.
* `planChanged` is said where the plan of the rest is another one then: it is left.
*/
async function updateBefore(context, survey, found, { body, planChanged }) {
	const target = {
		...survey,
		rendered: {
			...survey.rendered,
			tags: found.tags
		}
	};
	const changeSet = await propose(context, target, "UPDATE", body);
	const updated = changeSet && await execute(context, target, changeSet);
	if (updated?.kind === "failed") return updated;
	const again = await surveyStage(context, survey.stage);
	if (again.changeSet && again.plan.refusals.length === 0 && sameVerdicts(survey, again)) return {
		kind: "ready",
		survey: again,
		changeSet: again.changeSet
	};
	if (again.changeSet) await discardChangeSet(context.aws, again.changeSet.handle);
	const status = again.found?.status ?? "unknown";
	return remarked({
		status,
		cause: null,
		line: null,
		remarks: []
	}, planChanged);
}
// src/deploy/readers-first.ts
/**
* Upgrades the readers that have to be ahead of their primaries, and surveys the stage again. The
* survey itself where none has to. A failure leaves the primaries as they were.
*/
async function upgradeReadersFirst(context, planned, found) {
	const { survey } = planned;
	const ids = readersFirst(survey.input).map((kind) => READER_IDS[kind]);
	if (ids.length === 0) return {
		kind: "ready",
		...planned
	};
	context.onStep("upgrade-readers");
	return updateBefore(context, survey, found, {
		body: withVersions(await context.aws.stacks.template(found.id), survey.rendered.template, ids),
		planChanged: readerReasons.planChanged
	});
}
/** The deployed template with the versions of these instances as they are wanted, and nothing else changed. */
function withVersions(body, wanted, logicalIds) {
	const deployed = JSON.parse(body);
	const changed = Object.entries(deployed.Resources).map(([id, resource]) => {
		const version = wanted.Resources[id]?.Properties["EngineVersion"];
		return logicalIds.includes(id) && version !== void 0 ? [id, {
			...resource,
			Properties: {
				...resource.Properties,
				EngineVersion: version
			}
		}] : [id, resource];
	});
	return JSON.stringify({
		...deployed,
		Resources: Object.fromEntries(changed)
	});
}
// src/deploy/secrets-first.ts
/** Makes the secrets that promoted databases are to have. The survey itself where none has to be made. */
async function makeSecretsFirst(context, planned, found) {
	const { survey } = planned;
	const ids = secretsToMake(survey.input).map((kind) => SQL_IDS[kind].secret);
	if (ids.length === 0) return {
		kind: "ready",
		...planned
	};
	context.onStep("make-secret");
	const deployed = JSON.parse(await context.aws.stacks.template(found.id));
	const wanted = Object.entries(survey.rendered.template.Resources);
	return updateBefore(context, survey, found, {
		body: JSON.stringify({
			...deployed,
			Resources: {
				...deployed.Resources,
				...Object.fromEntries(wanted.filter(([id]) => ids.includes(id)))
			}
		}),
		planChanged: promotionWords.planChanged
	});
}
// src/deploy/snapshot-first.ts
/**
* Snapshots before a loss: nothing is changed until each of them is available. Those of a run that
* was broken off serve the next run of the same plan.
*/
/** 8 hours, with 5 s between two looks. */
const LOOKS = 5760;
/** A snapshot that was just begun may not be listed yet: so many looks are had without it. */
const LOOKS_UNLISTED = 60;
/** How many looks lie between two lines about how far it is: 5 minutes. */
const LOOKS_A_LINE = 60;
/** A finished snapshot that is older lacks too much of what was written since, in milliseconds. */
const SERVES_AGAIN = 36e5;
/**
* Takes a snapshot of each database that the plan takes rows from, and of a Redis whose engine moves,
* and waits for all of them. A plan that takes nothing away costs no call.
*/
async function snapshotsFirst(context, survey, found) {
	const subjects = subjectsOf(context, survey, found);
	if (subjects.length === 0) return {
		kind: "taken",
		notes: []
	};
	context.onStep("snapshot-first");
	const results = await Promise.all(subjects.map(async (subject) => {
		try {
			return await snapshotOf(context, survey, subject);
		} catch (error) {
			if (!(error instanceof TinystacksError)) throw error;
			return {
				kind: "failed",
				remarks: [snapshotWords.notTaken(subject.name, error.message)]
			};
		}
	}));
	const remarks = results.flatMap((one) => one.kind === "failed" ? one.remarks : []);
	const notes = results.flatMap((one) => one.kind === "taken" ? one.notes : []);
	return remarks.length > 0 ? {
		kind: "failed",
		remarks: [...remarks, ...notes]
	} : {
		kind: "taken",
		notes
	};
}
function subjectsOf({ onNotice }, { plan, input, live }, { outputs }) {
	return endangered(plan.databases, input).flatMap((one) => {
		const { database } = one;
		const identifier = outputs[IDENTIFIER_OUTPUT[database]];
		const name = `${plan.stage}/${database}`;
		if (identifier === void 0) return [];
		if (live[database]?.kind !== "absent") return [{
			...one,
			identifier,
			name
		}];
		onNotice(snapshotWords.gone(name, identifier));
		return [];
	});
}
async function snapshotOf(context, { stage, plan, live }, { database, identifier, name, why }) {
	const { aws, clock, onProgress } = context;
	const prefix = snapshotPrefix(stage, database, plan.fingerprint);
	const earlier = serving(await listed(context, {
		database,
		identifier
	}), prefix, clock.now());
	const snapshot = earlier ?? snapshotName(prefix, clock.now());
	if (earlier === null) await aws.snapshots.take(database, identifier, snapshot);
	onProgress(earlier === null ? snapshotWords.begun(name, snapshot) : snapshotWords.again(name, snapshot));
	const failed = await untilAvailable(context, {
		database,
		identifier
	}, snapshot);
	if (failed !== null) return {
		kind: "failed",
		remarks: [snapshotWords.notAvailable(name, snapshot, failed)]
	};
	const engine = live.redis?.kind === "read" ? live.redis.value.engine : null;
	const of = {
		database,
		region: aws.region,
		identifier,
		snapshot
	};
	const backTo = why === "engine" && engine !== null ? {
		...of,
		engine
	} : of;
	return {
		kind: "taken",
		notes: [snapshotWords.taken(name, backTo)]
	};
}
/** @throws TinystacksError SNAPSHOTS_UNREAD (exit 1): one that cannot be followed is no safety. */
async function listed({ aws }, { database, identifier }) {
	const fact = await aws.snapshots.of(database, identifier);
	if (fact.kind === "unread") throw new TinystacksError("SNAPSHOTS_UNREAD", `${fact.action} ${fact.why}`, { exit: 1 });
	return fact.kind === "read" ? fact.value : [];
}
/** One of this very plan that is still being made, or was begun not long ago. */
function serving(snapshots, prefix, now) {
	return snapshots.find(({ name, status }) => {
		const begun = beginOfSnapshot(prefix, name);
		if (begun === null) return false;
		const isRecent = now.getTime() - begun.getTime() <= SERVES_AGAIN;
		return isBeingMade(status) || status === "available" && isRecent;
	})?.name ?? null;
}
/** Why it did not become available: its last status; null = it did. */
async function untilAvailable(context, source, name) {
	const { clock, onProgress } = context;
	const begun = clock.now().getTime();
	for (let look = 0; look < LOOKS; look++) {
		const snapshot = (await listed(context, source)).find((one) => one.name === name);
		if (snapshot?.status === "available") return null;
		if (snapshot === void 0 && look >= LOOKS_UNLISTED) return snapshotWords.notListed;
		if (snapshot !== void 0 && !isBeingMade(snapshot.status)) return snapshot.status;
		if (look % LOOKS_A_LINE === 59) {
			const minutes = Math.round((clock.now().getTime() - begun) / 6e4);
			onProgress(snapshotWords.waiting(name, snapshot?.percent ?? null, minutes));
		}
		await clock.sleep(pause(look));
	}
	return snapshotWords.stillCreating;
}
function isBeingMade(status) {
	return status === "creating" || status === "pending";
}
// src/deploy/apply.ts
/** Applies the stage as surveyed. Refusals and consent are judged before; here it is only done. */
async function applyStage(context, survey) {
	const { plan, found, changeSet } = survey;
	if (plan.action === "create") return settle(context, survey, "created", await create(context, survey));
	if (!found) throw new Error(`stage ${plan.stage}: an update without a stack`);
	if (!changeSet) return settle(context, survey, "unchanged", {
		kind: "done",
		stack: found
	});
	const taken = await snapshotsFirst(context, survey, found);
	if (taken.kind === "failed") {
		await discardChangeSet(context.aws, changeSet.handle);
		return remarked(untouched(found), ...taken.remarks);
	}
	const result = await applyUpdate(context, {
		survey,
		changeSet
	}, found);
	return result.kind === "failed" ? remarked(result.failure, ...taken.notes) : {
		...result,
		notes: [...result.notes, ...taken.notes]
	};
}
async function applyUpdate(context, { survey, changeSet }, found) {
	const promoted = await promoteFirst(context, {
		survey,
		changeSet
	}, found);
	if (promoted.kind === "failed") return promoted;
	if (promoted.kind === "done") return settle(context, survey, "updated", promoted);
	const withSecrets = await makeSecretsFirst(context, promoted, found);
	if (withSecrets.kind === "failed") return withSecrets;
	const ready = await upgradeReadersFirst(context, withSecrets, found);
	if (ready.kind === "failed") return ready;
	return settle(context, survey, "updated", await updateProven(context, ready, found));
}
/** Updates, and proves of each database that goes that it is gone and has left its snapshot. */
async function updateProven(context, { survey, changeSet }, found) {
	const { plan } = survey;
	const endings = endingsOf(plan, found);
	const before = await snapshotsBefore(context.aws, endings);
	const operated = needsUnprotect(plan, survey.live).length > 0 ? await updateUnprotected(context, survey, found, update) : await update(context, survey, changeSet);
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
/** The stack's own protection, which no template holds, is set last. */
async function settle({ aws }, { stage }, kind, operated) {
	if (operated.kind === "failed") return operated;
	const { notes = [] } = operated;
	const stack = operated.stack.terminationProtection === null ? await aws.stacks.describe(operated.stack.id) ?? operated.stack : operated.stack;
	if (stack.terminationProtection === stage.protected) return {
		kind,
		stack,
		notes
	};
	await aws.stacks.setTerminationProtection(stack.id, stage.protected);
	return {
		kind: kind === "unchanged" ? "updated" : kind,
		stack,
		notes
	};
}
async function create(context, survey) {
	const { found, rendered } = survey;
	if (found && stackState(found.status) === "failed-create") {
		const failure = await deleteFailedCreate(context, survey, found);
		if (failure) return {
			kind: "failed",
			failure
		};
	}
	context.onStep("create");
	const unprotected = withProtection(rendered.body, newProtectedInstances(survey), false);
	const changeSet = await propose(context, survey, "CREATE", unprotected).catch(async (error) => {
		await deleteReviewed(context, survey.stage.stackName);
		throw error;
	});
	if (!changeSet) throw new Error(`stage ${survey.plan.stage}: a create without resources`);
	return protectNew(context, survey, await execute(context, survey, changeSet));
}
async function update(context, survey, changeSet) {
	context.onStep("update");
	const fresh = newProtectedInstances(survey);
	if (fresh.length === 0) return execute(context, survey, changeSet);
	const unprotected = withProtection(survey.rendered.body, fresh, false);
	const instead = await propose(context, survey, "UPDATE", unprotected);
	return protectNew(context, survey, await execute(context, survey, instead ?? changeSet));
}
/** Turns the protection of what was just made on: an update that changes nothing else. */
async function protectNew(context, survey, made) {
	if (made.kind === "failed" || newProtectedInstances(survey).length === 0) return made;
	context.onStep("protect");
	const changeSet = await propose(context, survey, "UPDATE", survey.rendered.body);
	if (!changeSet) return made;
	const protection = await execute(context, survey, changeSet);
	return protection.kind === "done" ? protection : remarked(protection.failure, stackWords.unprotected);
}
// src/commands/survey-again.ts
/**
* The survey of a stage that waited for others of the run, made again now that they are applied;
* itself where it waited for none. `remaining`: the stages of the run that are still to come.
*/
async function surveyAgain(survey, remaining) {
	const before = stagesBefore(survey.input);
	if (before.length === 0) return {
		kind: "surveyed",
		survey
	};
	if (survey.changeSet) await discardChangeSet(survey.context.aws, survey.changeSet.handle);
	const context = {
		...survey.context,
		run: remaining
	};
	const again = {
		...await surveyStage(context, survey.stage),
		context
	};
	const { refusals } = again.plan;
	if (!(refusals.length > 0 || missingConsent(assemblePlan([again.plan])).length > 0 || isHeavier(again.plan, survey.plan))) return {
		kind: "surveyed",
		survey: again
	};
	if (again.changeSet) await discardChangeSet(context.aws, again.changeSet.handle);
	const remarks = [replicaWords.planChanged(listed$1(before)), ...refusals.map(({ message }) => message)];
	return {
		kind: "failed",
		failure: {
			status: again.found?.status ?? null,
			cause: null,
			line: null,
			remarks
		}
	};
}
// src/commands/apply-stages.ts
/** Stages in order; after one that fails the others are named and left as they are. */
async function applyStages(context, surveys) {
	const deployed = [];
	for (const [index, survey] of surveys.entries()) {
		const { interrupted, ...one } = await applyOne(context, survey, new Set(surveys.slice(index).map(({ plan }) => plan.stage))).catch(async (error) => {
			await discardSurveys(surveys.slice(index));
			throw error;
		});
		deployed.push(one);
		if (one.outcome.result.kind !== "failed") continue;
		const rest = surveys.slice(index + 1);
		await discardSurveys(rest);
		const skipped = rest.map((other) => notAttempted(other, survey.plan.stage));
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
async function applyOne(context, planned, remaining) {
	const { clock, board } = context;
	const started = clock.now();
	const { stage, stack, region, action } = planned.plan;
	const isQuiet = action === "none";
	if (!isQuiet) await board?.begin(planned.plan);
	const tried = await attempt(context, planned, remaining);
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
		outputs: result.kind === "failed" ? null : stageOutputs(tried.stage, result.stack.outputs),
		interrupted
	};
}
/** What AWS does not let us do ends a stage like a resource that fails: the stages before it keep their results. */
async function attempt(context, planned, remaining) {
	const { stage } = planned;
	try {
		return {
			...await applyPlanned(context, planned, remaining),
			interrupted: null
		};
	} catch (error) {
		if (error instanceof TinystacksError) return {
			result: stopped([error.message, ...error.hint === void 0 ? [] : [error.hint]]),
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
function stopped(remarks) {
	return {
		kind: "failed",
		failure: {
			status: null,
			cause: null,
			line: null,
			remarks
		}
	};
}
async function applyPlanned(context, planned, remaining) {
	const { reporter } = context;
	const surveyed = await surveyAgain(planned, remaining);
	if (surveyed.kind === "failed") return {
		result: surveyed,
		stage: planned.stage
	};
	const { survey } = surveyed;
	const applyContext = applyContextOf(survey.context, survey.plan, reporter);
	const apply = () => applyStage(applyContext, survey);
	return {
		result: survey.plan.action === "none" ? await apply() : await reporter.group(stageTitle(survey.plan), apply),
		stage: survey.stage
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
	const context = await withLabels(given, loaded);
	const { reporter } = context;
	const { surveys, unnamed } = await surveyStages(context, loaded, (stack) => {
		reporter.line(waitingFor(stack));
	}, (stack) => {
		reporter.line(rollbackWords.begins(stack));
		const lineOf = eventLines();
		return (event) => {
			reporter.progress(event, lineOf(event, {}));
		};
	});
	const agreed = await withConsent(context, surveys);
	const plan = planOf(agreed, unnamed);
	if (refusalsOf(plan).length > 0 || missingConsent(plan).length > 0) {
		await discardSurveys(surveys);
		return planResult(context, loaded, plan);
	}
	const open = await notReviewed(context, loaded, plan);
	if (open) {
		await discardSurveys(surveys);
		return notReviewedResult(context, loaded, plan, open);
	}
	context.reporter.line(planForTerminal(plan, {
		...context.terminal,
		file: loaded.file.name
	}));
	const { deployed, interrupted } = await applyStages(context, agreed);
	if (interrupted) throw new Unfinished(interrupted, {
		...reportOf(loaded, plan),
		outcomes: deployed.map(({ outcome }) => outcome)
	});
	return deployResult(context, loaded, plan, deployed);
};
function deployResult({ terminal }, loaded, plan, deployed) {
	const { file } = loaded;
	const outcomes = deployed.map(({ outcome }) => outcome);
	const outputs = deployed.flatMap((one) => one.outputs ?? []);
	const failure = deployFailed(outcomes, file.name);
	const changed = outcomes.some(({ result }) => result.kind === "created" || result.kind === "updated");
	return done({
		exit: failure === null ? 0 : 1,
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
/** The plan again, with the consent that the person at the terminal gives by typing each database's name. */
async function withConsent({ ask, options }, surveys) {
	const plan = planOf(surveys);
	if (!ask || refusalsOf(plan).length > 0) return surveys;
	const allow = new Set(options.allow);
	for (const missing of missingConsent(plan)) {
		const [database = ""] = missing.words.split("@");
		if (await ask(consentQuestion(missing.kind, database)) !== database) return surveys;
		allow.add(missing.words);
	}
	return surveys.map((survey) => ({
		...survey,
		plan: planStage({
			...survey.input,
			allow
		})
	}));
}
function planOf(surveys, unnamed = []) {
	return assemblePlan(surveys.map(({ plan }) => plan), unnamed);
}
export { deploy };
