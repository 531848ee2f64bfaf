export const id = 230;
export const ids = [230];
export const modules = {

/***/ 5230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploy: () => (/* binding */ deploy)
/* harmony export */ });
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7379);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2048);
/* harmony import */ var _apply_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9479);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(602);
/* harmony import */ var _survey_stages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3799);
/* harmony import */ var _replicas_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9148);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1838);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5204);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(666);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2114);
/* harmony import */ var _reviewed_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1428);
/* harmony import */ var _unfinished_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5808);
/* harmony import */ var _loss_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(922);














// src/plan/protection.ts
/**
* The databases that go away or are replaced while their deletion protection is on, or could not be
* read. A protected delete fails in silence: CloudFormation drops the resource after three tries
* and reports success (coverage-roadmap#744), so that protection has to come off in an update of
* its own first. ElastiCache has no deletion protection.
*/
function needsUnprotect(plan, live) {
	const leaving = new Set(plan.databases.filter(_loss_js__WEBPACK_IMPORTED_MODULE_13__.t).map(({ database }) => database));
	return _facts_js__WEBPACK_IMPORTED_MODULE_7__.p.filter((kind) => {
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
	await aws.stacks.deleteStack(found.id, (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.h)(before));
	const followed = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.v)(aws, clock, found.id, before, (event) => {
		context.onEvent(event, survey);
	});
	return (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.b)(followed.status) ? null : (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.p)(context, survey, followed, found.id);
}
/** Deletes what a CREATE change set that failed leaves: a stack without a single resource. */
async function deleteReviewed({ aws, clock }, stackName) {
	const left = await aws.stacks.describe(stackName);
	if (left?.status === "REVIEW_IN_PROGRESS") await aws.stacks.deleteStack(left.id, (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.h)(clock.now()));
}
// src/deploy/promotion.ts
/**
* Promotes the replicas whose source the file took away, and surveys the stage again for everything
* else. The survey itself where there is none.
*/
async function promoteFirst(context, planned, found) {
	const { survey } = planned;
	const kinds = ["postgres", "mysql"].filter((kind) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__._)(kind, survey.input));
	if (kinds.length === 0) return {
		kind: "ready",
		...planned
	};
	for (const kind of kinds) {
		const remark = await keepCredentials(context, kind, found);
		if (remark !== null) return (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.u)(nothingDone(found), remark);
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
	const changeSet = await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.m)(context, target, "UPDATE", body);
	const promoted = changeSet && await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.f)(context, target, changeSet);
	if (promoted?.kind === "failed") return promoted;
	return followUp(context, survey);
}
/** The rest: whatever the file asks for besides, as it is planned of the promoted database. */
async function followUp(context, survey) {
	const again = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.c)(context, survey.stage);
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
	await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.S)(context.aws, again.changeSet.handle);
	return (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.u)(nothingDone(again.found), _replicas_js__WEBPACK_IMPORTED_MODULE_6__.n.planChanged);
}
/** Whether every loss was in the plan that consent was given to. */
function losesNoMore(agreed, again) {
	return again.plan.databases.every((now) => {
		if (!(0,_loss_js__WEBPACK_IMPORTED_MODULE_13__.n)(now)) return true;
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
	const secret = outputs[_tags_js__WEBPACK_IMPORTED_MODULE_8__.p[kind].secretArn];
	if (!(0,_tags_js__WEBPACK_IMPORTED_MODULE_8__.o)(kind, outputs) || secret === void 0) return null;
	const copy = await context.aws.secrets.copyOf(secret);
	if (copy.kind === "absent") return _replicas_js__WEBPACK_IMPORTED_MODULE_6__.n.noCopy(secret);
	if (copy.kind === "unread") return _replicas_js__WEBPACK_IMPORTED_MODULE_6__.n.copyUnread(secret, copy.action, copy.why);
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
		const { instance } = _facts_js__WEBPACK_IMPORTED_MODULE_7__.d[kind];
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
		const { sourceArn, promotedFrom } = _tags_js__WEBPACK_IMPORTED_MODULE_8__.w[kind];
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
	const changeSet = await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.m)(context, target, "UPDATE", body);
	const updated = changeSet && await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.f)(context, target, changeSet);
	if (updated?.kind === "failed") return updated;
	const again = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.c)(context, survey.stage);
	if (again.changeSet && again.plan.refusals.length === 0 && (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.n)(survey, again)) return {
		kind: "ready",
		survey: again,
		changeSet: again.changeSet
	};
	if (again.changeSet) await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.S)(context.aws, again.changeSet.handle);
	const status = again.found?.status ?? "unknown";
	return (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.u)({
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
	const ids = (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.m)(survey.input).map((kind) => _facts_js__WEBPACK_IMPORTED_MODULE_7__.l[kind]);
	if (ids.length === 0) return {
		kind: "ready",
		...planned
	};
	context.onStep("upgrade-readers");
	return updateBefore(context, survey, found, {
		body: withVersions(await context.aws.stacks.template(found.id), survey.rendered.template, ids),
		planChanged: _plan_js__WEBPACK_IMPORTED_MODULE_1__.k.planChanged
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
	const ids = (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.v)(survey.input).map((kind) => _facts_js__WEBPACK_IMPORTED_MODULE_7__.d[kind].secret);
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
		planChanged: _replicas_js__WEBPACK_IMPORTED_MODULE_6__.n.planChanged
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
			if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_9__.n)) throw error;
			return {
				kind: "failed",
				remarks: [_plan_js__WEBPACK_IMPORTED_MODULE_1__.E.notTaken(subject.name, error.message)]
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
	return (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.l)(plan.databases, input).flatMap((one) => {
		const { database } = one;
		const identifier = outputs[_facts_js__WEBPACK_IMPORTED_MODULE_7__.t[database]];
		const name = `${plan.stage}/${database}`;
		if (identifier === void 0) return [];
		if (live[database]?.kind !== "absent") return [{
			...one,
			identifier,
			name
		}];
		onNotice(_plan_js__WEBPACK_IMPORTED_MODULE_1__.E.gone(name, identifier));
		return [];
	});
}
async function snapshotOf(context, { stage, plan, live }, { database, identifier, name, why }) {
	const { aws, clock, onProgress } = context;
	const prefix = (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__._)(stage, database, plan.fingerprint);
	const earlier = serving(await listed(context, {
		database,
		identifier
	}), prefix, clock.now());
	const snapshot = earlier ?? (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.g)(prefix, clock.now());
	if (earlier === null) await aws.snapshots.take(database, identifier, snapshot);
	onProgress(earlier === null ? _plan_js__WEBPACK_IMPORTED_MODULE_1__.E.begun(name, snapshot) : _plan_js__WEBPACK_IMPORTED_MODULE_1__.E.again(name, snapshot));
	const failed = await untilAvailable(context, {
		database,
		identifier
	}, snapshot);
	if (failed !== null) return {
		kind: "failed",
		remarks: [_plan_js__WEBPACK_IMPORTED_MODULE_1__.E.notAvailable(name, snapshot, failed)]
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
		notes: [_plan_js__WEBPACK_IMPORTED_MODULE_1__.E.taken(name, backTo)]
	};
}
/** @throws TinystacksError SNAPSHOTS_UNREAD (exit 1): one that cannot be followed is no safety. */
async function listed({ aws }, { database, identifier }) {
	const fact = await aws.snapshots.of(database, identifier);
	if (fact.kind === "unread") throw new _errors_js__WEBPACK_IMPORTED_MODULE_9__.n("SNAPSHOTS_UNREAD", `${fact.action} ${fact.why}`, { exit: 1 });
	return fact.kind === "read" ? fact.value : [];
}
/** One of this very plan that is still being made, or was begun not long ago. */
function serving(snapshots, prefix, now) {
	return snapshots.find(({ name, status }) => {
		const begun = (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.m)(prefix, name);
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
		if (snapshot === void 0 && look >= LOOKS_UNLISTED) return _plan_js__WEBPACK_IMPORTED_MODULE_1__.E.notListed;
		if (snapshot !== void 0 && !isBeingMade(snapshot.status)) return snapshot.status;
		if (look % LOOKS_A_LINE === 59) {
			const minutes = Math.round((clock.now().getTime() - begun) / 6e4);
			onProgress(_plan_js__WEBPACK_IMPORTED_MODULE_1__.E.waiting(name, snapshot?.percent ?? null, minutes));
		}
		await clock.sleep((0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.w)(look));
	}
	return _plan_js__WEBPACK_IMPORTED_MODULE_1__.E.stillCreating;
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
		await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.S)(context.aws, changeSet.handle);
		return (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.u)((0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.d)(found), ...taken.remarks);
	}
	const result = await applyUpdate(context, {
		survey,
		changeSet
	}, found);
	return result.kind === "failed" ? (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.u)(result.failure, ...taken.notes) : {
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
	const endings = (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.a)(plan, found);
	const before = await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.s)(context.aws, endings);
	const operated = needsUnprotect(plan, survey.live).length > 0 ? await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.i)(context, survey, found, update) : await update(context, survey, changeSet);
	if (operated.kind === "failed" || endings.length === 0) return operated;
	context.onStep("prove-removal");
	const { failures, kept } = await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.o)(context, plan.stage, endings, before);
	const notes = kept.map((one) => _plan_js__WEBPACK_IMPORTED_MODULE_1__.O.now(`${plan.stage}/${one.database}`, one));
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
	if (found && (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.y)(found.status) === "failed-create") {
		const failure = await deleteFailedCreate(context, survey, found);
		if (failure) return {
			kind: "failed",
			failure
		};
	}
	context.onStep("create");
	const unprotected = (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.l)(rendered.body, (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.c)(survey), false);
	const changeSet = await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.m)(context, survey, "CREATE", unprotected).catch(async (error) => {
		await deleteReviewed(context, survey.stage.stackName);
		throw error;
	});
	if (!changeSet) throw new Error(`stage ${survey.plan.stage}: a create without resources`);
	return protectNew(context, survey, await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.f)(context, survey, changeSet));
}
async function update(context, survey, changeSet) {
	context.onStep("update");
	const fresh = (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.c)(survey);
	if (fresh.length === 0) return (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.f)(context, survey, changeSet);
	const unprotected = (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.l)(survey.rendered.body, fresh, false);
	const instead = await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.m)(context, survey, "UPDATE", unprotected);
	return protectNew(context, survey, await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.f)(context, survey, instead ?? changeSet));
}
/** Turns the protection of what was just made on: an update that changes nothing else. */
async function protectNew(context, survey, made) {
	if (made.kind === "failed" || (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.c)(survey).length === 0) return made;
	context.onStep("protect");
	const changeSet = await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.m)(context, survey, "UPDATE", survey.rendered.body);
	if (!changeSet) return made;
	const protection = await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.f)(context, survey, changeSet);
	return protection.kind === "done" ? protection : (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.u)(protection.failure, _survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.T.unprotected);
}
// src/commands/survey-again.ts
/**
* The survey of a stage that waited for others of the run, made again now that they are applied;
* itself where it waited for none. `remaining`: the stages of the run that are still to come.
*/
async function surveyAgain(survey, remaining) {
	const before = (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.w)(survey.input);
	if (before.length === 0) return {
		kind: "surveyed",
		survey
	};
	if (survey.changeSet) await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.S)(survey.context.aws, survey.changeSet.handle);
	const context = {
		...survey.context,
		run: remaining
	};
	const again = {
		...await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.c)(context, survey.stage),
		context
	};
	const { refusals } = again.plan;
	if (!(refusals.length > 0 || (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.q)((0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.s)([again.plan])).length > 0 || (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.K)(again.plan, survey.plan))) return {
		kind: "surveyed",
		survey: again
	};
	if (again.changeSet) await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.S)(context.aws, again.changeSet.handle);
	const remarks = [_replicas_js__WEBPACK_IMPORTED_MODULE_6__.i.planChanged((0,_words_js__WEBPACK_IMPORTED_MODULE_2__.Q)(before)), ...refusals.map(({ message }) => message)];
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
			await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.n)(surveys.slice(index));
			throw error;
		});
		deployed.push(one);
		if (one.outcome.result.kind !== "failed") continue;
		const rest = surveys.slice(index + 1);
		await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.n)(rest);
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
		outputs: result.kind === "failed" ? null : (0,_outputs_js__WEBPACK_IMPORTED_MODULE_0__.t)(tried.stage, result.stack.outputs),
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
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_9__.n) return {
			result: stopped([error.message, ...error.hint === void 0 ? [] : [error.hint]]),
			stage,
			interrupted: null
		};
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_9__.t) return {
			result: stopped([_words_js__WEBPACK_IMPORTED_MODULE_2__.s.interrupted]),
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
	const applyContext = (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.t)(survey.context, survey.plan, reporter);
	const apply = () => applyStage(applyContext, survey);
	return {
		result: survey.plan.action === "none" ? await apply() : await reporter.group((0,_words_js__WEBPACK_IMPORTED_MODULE_2__.u)(survey.plan), apply),
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
	const loaded = (0,_context_js__WEBPACK_IMPORTED_MODULE_10__.r)(given);
	const context = await (0,_reviewed_js__WEBPACK_IMPORTED_MODULE_11__.n)(given, loaded);
	const { reporter } = context;
	const { surveys, unnamed } = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.i)(context, loaded, (stack) => {
		reporter.line((0,_words_js__WEBPACK_IMPORTED_MODULE_2__.p)(stack));
	}, (stack) => {
		reporter.line(_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.E.begins(stack));
		const lineOf = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.S)();
		return (event) => {
			reporter.progress(event, lineOf(event, {}));
		};
	});
	const agreed = await withConsent(context, surveys);
	const plan = planOf(agreed, unnamed);
	if ((0,_words_js__WEBPACK_IMPORTED_MODULE_2__.J)(plan).length > 0 || (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.q)(plan).length > 0) {
		await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.n)(surveys);
		return (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.r)(context, loaded, plan);
	}
	const open = await (0,_reviewed_js__WEBPACK_IMPORTED_MODULE_11__.t)(context, loaded, plan);
	if (open) {
		await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_5__.n)(surveys);
		return (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.t)(context, loaded, plan, open);
	}
	context.reporter.line((0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.o)(plan, {
		...context.terminal,
		file: loaded.file.name
	}));
	const { deployed, interrupted } = await applyStages(context, agreed);
	if (interrupted) throw new _unfinished_js__WEBPACK_IMPORTED_MODULE_12__.t(interrupted, {
		...(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.i)(loaded, plan),
		outcomes: deployed.map(({ outcome }) => outcome)
	});
	return deployResult(context, loaded, plan, deployed);
};
function deployResult({ terminal }, loaded, plan, deployed) {
	const { file } = loaded;
	const outcomes = deployed.map(({ outcome }) => outcome);
	const outputs = deployed.flatMap((one) => one.outputs ?? []);
	const failure = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.a)(outcomes, file.name);
	const changed = outcomes.some(({ result }) => result.kind === "created" || result.kind === "updated");
	return (0,_context_js__WEBPACK_IMPORTED_MODULE_10__.t)({
		exit: failure === null ? 0 : 1,
		failure,
		annotations: (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.h)(outcomes, file.name),
		text: (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__._)(outcomes, outputs, terminal),
		summary: (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_3__.g)(plan, outcomes, file.name, loaded.stages),
		json: {
			plan,
			stages: outcomes,
			outputs
		},
		outputs: {
			...(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.n)(plan),
			changed: String(changed),
			...(0,_outputs_js__WEBPACK_IMPORTED_MODULE_0__.r)(outputs)
		},
		report: {
			...(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.i)(loaded, plan),
			outcomes
		}
	});
}
/** The plan again, with the consent that the person at the terminal gives by typing each database's name. */
async function withConsent({ ask, options }, surveys) {
	const plan = planOf(surveys);
	if (!ask || (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.J)(plan).length > 0) return surveys;
	const allow = new Set(options.allow);
	for (const missing of (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.q)(plan)) {
		const [database = ""] = missing.words.split("@");
		if (await ask((0,_words_js__WEBPACK_IMPORTED_MODULE_2__.i)(missing.kind, database)) !== database) return surveys;
		allow.add(missing.words);
	}
	return surveys.map((survey) => ({
		...survey,
		plan: (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.c)({
			...survey.input,
			allow
		})
	}));
}
function planOf(surveys, unnamed = []) {
	return (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.s)(surveys.map(({ plan }) => plan), unnamed);
}



/***/ }),

/***/ 7379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ outputsByStage),
/* harmony export */   n: () => (/* binding */ formatOutputs),
/* harmony export */   r: () => (/* binding */ actionOutputs),
/* harmony export */   t: () => (/* binding */ stageOutputs)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1838);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5204);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(666);
/* harmony import */ var _replicas_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9148);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2048);






// src/outputs/ecs.ts
/** Lines `KEY=value` for `environment-variables` of amazon-ecs-render-task-definition. */
function environmentLines(outputs) {
	return lines(outputs.environment);
}
/** Lines `KEY=valueFrom` for `secrets` of amazon-ecs-render-task-definition. */
function secretLines(outputs) {
	return lines(outputs.secrets);
}
/**
* Both inputs as YAML, to be put under `with:`. Always both: the action once ignored `secrets`
* where `environment-variables` was not set.
*/
function formatEcs(outputs) {
	return `${block("environment-variables", outputs.environment)}${block("secrets", outputs.secrets)}`;
}
function block(name, variables) {
	const text = lines(variables);
	return text === "" ? `${name}: ''\n` : `${name}: |\n${text.replace(/^/gm, "  ")}\n`;
}
/** The action splits at the first `=`, so no value needs quoting. */
function lines(variables) {
	return Object.entries(variables).map(([name, value]) => `${name}=${value}`).join("\n");
}
// src/outputs/json.ts
/** `{ "dev": { stack, region, environment, secrets, … } }`: every stage by its name, in order. */
function outputsByStage(stages) {
	return Object.fromEntries(stages.map(({ stage, ...outputs }) => [stage, outputs]));
}
/** The same as one indented JSON document with a line break at its end. */
function formatJson(stages) {
	return `${JSON.stringify(outputsByStage(stages), null, 2)}\n`;
}
// src/outputs/variables.ts
const NAMING = {
	postgres: {
		prefix: "PG",
		demands: { PG_SSLMODE: "require" },
		secrets: {
			PG_USERNAME: "username",
			PG_CREDENTIALS_SECRET: "password"
		}
	},
	mysql: {
		prefix: "MYSQL",
		demands: { MYSQL_SSLMODE: "REQUIRED" },
		secrets: {
			MYSQL_USERNAME: "username",
			MYSQL_CREDENTIALS_SECRET: "password"
		}
	},
	redis: {
		prefix: "REDIS",
		demands: { REDIS_TLS: "true" },
		secrets: { REDIS_CREDENTIALS_SECRET: "password" }
	}
};
/** Every plain variable there can be, in order. */
const ENVIRONMENT_VARIABLES = _facts_js__WEBPACK_IMPORTED_MODULE_0__.p.flatMap((kind) => {
	const { prefix, demands } = NAMING[kind];
	const reader = kind === "redis" ? [] : [`${prefix}_READER_HOST`, `${prefix}_READER_PORT`];
	return [
		`${prefix}_HOST`,
		`${prefix}_PORT`,
		...reader,
		`${prefix}_DATABASE`,
		...Object.keys(demands)
	];
});
/** Every variable there can be that is injected from a secret, in order. */
const SECRET_VARIABLES = _facts_js__WEBPACK_IMPORTED_MODULE_0__.p.flatMap((kind) => Object.keys(NAMING[kind].secrets));
/** The plain variables of the databases a stack has. */
function environmentOf(outputs) {
	return Object.fromEntries(_facts_js__WEBPACK_IMPORTED_MODULE_0__.p.flatMap((kind) => Object.entries(environmentOfDatabase(kind, outputs))));
}
function environmentOfDatabase(kind, outputs) {
	const { prefix, demands } = NAMING[kind];
	const keys = _tags_js__WEBPACK_IMPORTED_MODULE_1__.p[kind];
	const [host, port, database] = [
		outputs[keys.host],
		outputs[keys.port],
		outputs[keys.database]
	];
	if (host === void 0 || port === void 0) return {};
	return {
		[`${prefix}_HOST`]: host,
		[`${prefix}_PORT`]: port,
		...readerOf(kind, outputs),
		...database !== void 0 && { [`${prefix}_DATABASE`]: database },
		...demands,
		...tlsOf(kind, outputs)
	};
}
/** An existing Redis may demand no TLS. */
function tlsOf(kind, outputs) {
	const tls = outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.x];
	return kind === "redis" && tls !== void 0 ? { REDIS_TLS: tls } : {};
}
function readerOf(kind, outputs) {
	if (kind === "redis") return {};
	const { prefix } = NAMING[kind];
	const keys = _tags_js__WEBPACK_IMPORTED_MODULE_1__.y[kind];
	const [host, port] = [outputs[keys.host], outputs[keys.port]];
	if (host === void 0 || port === void 0) return {};
	return {
		[`${prefix}_READER_HOST`]: host,
		[`${prefix}_READER_PORT`]: port
	};
}
/**
* The variables that ECS injects from a secret, as references: `<arn>:<json key>::`, the last two
* fields (version stage and id) empty for the current version.
*/
function secretsOf(outputs) {
	return Object.fromEntries(_facts_js__WEBPACK_IMPORTED_MODULE_0__.p.flatMap((kind) => {
		const arn = outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.p[kind].secretArn];
		if (arn === void 0) return [];
		return Object.entries(NAMING[kind].secrets).map(([name, key]) => [name, `${arn}:${key}::`]);
	}));
}
// src/outputs/action.ts
/** `PG_HOST` -> `pg-host`. */
function outputName(variable) {
	return variable.toLowerCase().replaceAll("_", "-");
}
const SINGLE_STAGE = [
	{
		name: "environment",
		description: "Lines KEY=value for `environment-variables` of aws-actions/amazon-ecs-render-task-definition. Empty when several stages ran.",
		of: environmentLines
	},
	{
		name: "secrets",
		description: "Lines KEY=valueFrom for `secrets` of aws-actions/amazon-ecs-render-task-definition. Empty when several stages ran.",
		of: secretLines
	},
	...ENVIRONMENT_VARIABLES.map((variable) => ({
		name: outputName(variable),
		description: `The variable ${variable}. Empty without that database, or when several stages ran.`,
		of: ({ environment }) => environment[variable] ?? ""
	})),
	...SECRET_VARIABLES.map((variable) => ({
		name: outputName(variable),
		description: `The variable ${variable}: a reference into the secret, never its value. Empty without that database, or when several stages ran.`,
		of: ({ secrets }) => secrets[variable] ?? ""
	})),
	..._facts_js__WEBPACK_IMPORTED_MODULE_0__.p.map((kind) => ({
		name: `${kind}-secret-arn`,
		description: `ARN of the secret with the credentials of the stage's ${kind}. Empty without that database, or when several stages ran.`,
		of: ({ secretArns }) => secretArns[kind] ?? ""
	})),
	{
		name: "client-security-group",
		description: "Security group for the tasks of the application: the databases admit it. Empty when several stages ran.",
		of: (stage) => stage.clientSecurityGroup ?? ""
	},
	{
		name: "vpc",
		description: "VPC of the databases. Empty when several stages ran.",
		of: (stage) => stage.vpc ?? ""
	},
	{
		name: "subnets",
		description: "Subnets for the tasks of the application, comma separated. Empty when several stages ran.",
		of: (stage) => stage.subnets.join(",")
	},
	{
		name: "bastion-host",
		description: "Address of the bastion. Empty without one that is reached by ssh, or when several stages ran.",
		of: ({ bastion }) => bastion?.host ?? ""
	},
	{
		name: "bastion-user",
		description: "User name on the bastion. Empty without one that is reached by ssh, or when several stages ran.",
		of: ({ bastion }) => bastion?.user ?? ""
	},
	{
		name: "bastion-private-key-parameter",
		description: "Name of the SSM parameter that holds the bastion's private key. Empty without one that is reached by ssh, or when several stages ran.",
		of: ({ bastion }) => bastion?.privateKeyParameter ?? ""
	},
	..._facts_js__WEBPACK_IMPORTED_MODULE_0__.p.map((kind) => ({
		name: `ssh-command-${kind}`,
		description: `Command that opens a tunnel through the bastion to the stage's ${kind}; with Session Manager that of the AWS CLI. Empty without a bastion or that database, or when several stages ran.`,
		of: ({ bastion }) => bastion?.commands[kind] ?? ""
	})),
	{
		name: "execution-role-statement",
		description: "Policy statement (JSON) that the tasks' execution role needs to read the secrets. Empty without a secret, or when several stages ran.",
		of: ({ executionRoleStatement }) => executionRoleStatement === null ? "" : JSON.stringify(executionRoleStatement)
	}
];
const EVERY_STAGE = {
	name: "outputs",
	description: "JSON of every stage that ran, by its name: stack, region, environment, secrets, secretArns, clientSecurityGroup, vpc, subnets, databaseSubnets, bastion, executionRoleStatement."
};
[...SINGLE_STAGE.map(({ name, description }) => ({
	name,
	description
}))];
/**
* A value for each of ACTION_OUTPUTS. With several stages only `outputs` has one: a job that
* deployed dev and prod must not find the one's host where it expects the other's.
*/
function actionOutputs(stages) {
	const only = stages.length === 1 ? stages[0] : void 0;
	return {
		[EVERY_STAGE.name]: JSON.stringify(outputsByStage(stages)),
		...Object.fromEntries(SINGLE_STAGE.map(({ name, of }) => [name, only === void 0 ? "" : of(only)]))
	};
}
// src/outputs/dotenv.ts
/** What every reader of such files takes as it stands, shells and `docker --env-file` among them. */
const BARE = /^[A-Za-z0-9_.,:/@%+=-]*$/;
/** In the order of preference: nothing is expanded between the first and the last. */
const QUOTES = [
	"'",
	"`",
	"\""
];
/**
* Lines `KEY=value` for a `.env` file. Secrets are references, as ECS takes them.
*
* @throws TinystacksError OUTPUT_NOT_QUOTABLE (exit 1) for a value that no dotenv file can hold
*/
function formatDotenv(outputs) {
	return Object.entries({
		...outputs.environment,
		...outputs.secrets
	}).map(([name, value]) => `${name}=${quoted(name, value)}\n`).join("");
}
function quoted(name, value) {
	if (BARE.test(value)) return value;
	const quote = QUOTES.find((mark) => !value.includes(mark) && !(mark === "\"" && /[\\$]/.test(value)));
	if (quote === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.n("OUTPUT_NOT_QUOTABLE", `A .env file cannot hold the value of ${name}`, {
		exit: 1,
		hint: "Use --format json"
	});
	return `${quote}${value}${quote}`;
}
// src/outputs/table.ts
/** A table of names and values for each stage, for people. */
function formatTable(stages) {
	return stages.map(stageTable).join("\n");
}
function stageTable(outputs) {
	const rows = rowsOf(outputs);
	const width = Math.max(0, ...rows.map(([name]) => name.length));
	const body = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__.O)(value)}\n`);
	return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__.O)(`${outputs.stage} (${outputs.stack}, ${outputs.region})`)}\n${body.join("")}`;
}
function rowsOf(outputs) {
	const network = [
		["client security group", outputs.clientSecurityGroup ?? ""],
		["vpc", outputs.vpc ?? ""],
		["subnets", outputs.subnets.join(",")]
	];
	return [
		...Object.entries(outputs.environment),
		...Object.entries(outputs.secrets),
		...network.filter(([, value]) => value !== ""),
		...bastionRows(outputs.bastion),
		...(outputs.notes ?? []).map((note) => ["note", note])
	];
}
function bastionRows(bastion) {
	if (bastion === null) return [];
	return [
		["bastion", bastion.host ?? bastion.instance],
		["fetch the private key", bastion.keyCommand],
		...Object.entries(bastion.commands).map(([kind, command]) => [`tunnel to ${kind}`, command])
	].flatMap(([name, value]) => value === null ? [] : [[name, value]]);
}
// src/outputs/format.ts
/**
* The text that `outputs --format` prints; it ends in a line break.
*
* @throws TinystacksError ONE_STAGE_NEEDED (exit 2): dotenv and ecs have one value a variable
*/
function formatOutputs(format, stages) {
	switch (format) {
		case "table": return formatTable(stages);
		case "json": return formatJson(stages);
		case "dotenv": return formatDotenv(onlyStage(format, stages));
		case "ecs": return formatEcs(onlyStage(format, stages));
	}
}
function onlyStage(format, stages) {
	const [stage, ...others] = stages;
	if (stage === void 0 || others.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.n("ONE_STAGE_NEEDED", `The format ${format} takes one stage, not ${stages.length}`, {
		exit: 2,
		hint: "Name the stage with --stage, or use --format json"
	});
	return stage;
}
// src/outputs/bastion.ts
/** Where a tunnel begins: not the engines' own ports, where a developer's own server listens. */
const LOCAL_PORTS = {
	postgres: 15432,
	mysql: 13306,
	redis: 16379
};
/** `ssh -i <file> -L localport:host:port -f -N user@host`: into the background, and no command run there. */
function sshCommand(tunnel) {
	const { keyFile, localPort, host, port, user, bastion } = tunnel;
	return `ssh -i ${keyFile} -L ${localPort}:${host}:${port} -f -N ${user}@${bastion}`;
}
/** The AWS CLI with its Session Manager plugin holds the tunnel open until it is stopped. */
function sessionCommand(tunnel) {
	const { region, instance, localPort, host, port } = tunnel;
	return `aws ssm start-session --region ${region} --target ${instance} --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters '${JSON.stringify({
		host: [host],
		portNumber: [port],
		localPortNumber: [String(localPort)]
	})}'`;
}
/** The bastion from a stack's outputs; null where the stage has none. */
function bastionOf({ stackName, region }, outputs) {
	const access = outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.d.access];
	const instance = outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.d.instance];
	if (instance === void 0 || access !== "ssh" && access !== "session-manager") return null;
	const host = outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.d.host] ?? null;
	const user = outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.d.user] ?? null;
	const privateKeyParameter = outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.d.keyParameter] ?? null;
	const keyFile = `${stackName}-bastion.pem`;
	const commandTo = (kind, address) => host !== null && user !== null ? sshCommand({
		...address,
		keyFile,
		localPort: LOCAL_PORTS[kind],
		user,
		bastion: host
	}) : sessionCommand({
		...address,
		region,
		instance,
		localPort: LOCAL_PORTS[kind]
	});
	return {
		access,
		instance,
		host,
		user,
		privateKeyParameter,
		keyCommand: privateKeyParameter && fetchKey(privateKeyParameter, region, keyFile),
		commands: Object.fromEntries(_facts_js__WEBPACK_IMPORTED_MODULE_0__.p.flatMap((kind) => {
			const address = addressOf(kind, outputs);
			return address === null ? [] : [[kind, commandTo(kind, address)]];
		}))
	};
}
function addressOf(kind, outputs) {
	const keys = (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__.E)(kind, outputs);
	const [host, port] = [outputs[keys.host], outputs[keys.port]];
	return host === void 0 || port === void 0 ? null : {
		host,
		port
	};
}
/** ssh refuses a key that others can read, so nobody else ever can. */
function fetchKey(parameter, region, keyFile) {
	return `(umask 077; aws ssm get-parameter --region ${region} --name ${parameter} --with-decryption --query Parameter.Value --output text > ${keyFile})`;
}
// src/outputs/stage.ts
const SQL_KINDS = ["postgres", "mysql"];
/** A deployed stack's outputs (key -> value) -> what the application gets. */
function stageOutputs(stage, outputs) {
	const secretArns = Object.fromEntries(_facts_js__WEBPACK_IMPORTED_MODULE_0__.p.map((kind) => [kind, outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.p[kind].secretArn]]).filter((pair) => pair[1] !== void 0));
	const notes = [...primaryNotes(stage.name, outputs), ...tunnelNotes(stage.name, outputs)];
	return {
		stage: stage.name,
		stack: stage.stackName,
		region: stage.region,
		environment: environmentOf(outputs),
		secrets: secretsOf(outputs),
		secretArns,
		clientSecurityGroup: outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.g.clientSecurityGroup] ?? null,
		vpc: outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.g.vpc] ?? null,
		subnets: list(outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.g.subnets]),
		databaseSubnets: list(outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.g.databaseSubnets]),
		bastion: bastionOf(stage, outputs),
		executionRoleStatement: readStatement(Object.values(secretArns)),
		...notes.length > 0 && { notes }
	};
}
/** How the primary is reached that a replica's application writes to. */
function primaryNotes(stage, outputs) {
	return SQL_KINDS.flatMap((kind) => {
		const { sourceArn, sourceRegion, sourceClientGroup } = _tags_js__WEBPACK_IMPORTED_MODULE_1__.w[kind];
		const [region, host] = [outputs[sourceRegion], outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.p[kind].host]];
		if (outputs[sourceArn] === void 0) return [];
		const name = `${stage}/${kind}`;
		return region === void 0 ? [_replicas_js__WEBPACK_IMPORTED_MODULE_4__.i.besidePrimary(name, outputs[sourceClientGroup] ?? null)] : [_replicas_js__WEBPACK_IMPORTED_MODULE_4__.i.noPath(name, region, host ?? "")];
	});
}
/** The existing databases that the bastion's commands do not lead to by themselves. */
function tunnelNotes(stage, outputs) {
	const closed = list(outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.d.notAdmitted]);
	const group = outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.d.securityGroup] ?? "";
	return _facts_js__WEBPACK_IMPORTED_MODULE_0__.p.filter((kind) => closed.includes(kind)).map((kind) => _plan_js__WEBPACK_IMPORTED_MODULE_2__.j.tunnelClosed(`${stage}/${kind}`, group, outputs[_tags_js__WEBPACK_IMPORTED_MODULE_1__.p[kind].port] ?? ""));
}
function list(value) {
	return value === void 0 || value === "" ? [] : value.split(",");
}
/** The secrets have Secrets Manager's own key, which needs no permission of its own to decrypt. */
function readStatement(arns) {
	if (arns.length === 0) return null;
	return {
		Sid: "ReadDatabaseSecrets",
		Effect: "Allow",
		Action: ["secretsmanager:GetSecretValue"],
		Resource: arns
	};
}



/***/ }),

/***/ 1428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withLabels),
/* harmony export */   t: () => (/* binding */ notReviewed)
/* harmony export */ });
/* harmony import */ var _loss_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(922);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(602);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2048);



// src/review/rest.ts
/** What is left of a plan when its deploy failed half-way: a stage may take several updates. */
/**
* Whether all that `now` does to databases was in `before` already, and loses nothing. A new instance
* is protected last, so that its protection may be what is left.
*/
function isRestOf(before, now) {
	return now.refusals.length === 0 && (0,_loss_js__WEBPACK_IMPORTED_MODULE_2__.r)(now) && now.databases.every((database) => {
		const { impact, reader, changes } = database;
		if (impact === "none" || impact === "existing") return reader === void 0;
		const known = before.databases.find((one) => one.database === database.database);
		return known !== void 0 && isNoHeavier(known, database) && (reader === void 0 || reader === known.reader) && changes.every((change) => isKnown(change, known) || isProtection(change, known));
	});
}
function isNoHeavier(before, { impact }) {
	return before.impact === "create" ? impact === "create" || impact === "in-place" : _words_js__WEBPACK_IMPORTED_MODULE_1__.Y.indexOf(impact) <= _words_js__WEBPACK_IMPORTED_MODULE_1__.Y.indexOf(before.impact);
}
function isKnown({ property, after }, { changes }) {
	return changes.some((change) => change.property === property && change.after === after);
}
function isProtection({ property, after }, { impact }) {
	return impact === "create" && property === "protected" && after === "true";
}
// src/review/compare.ts
/**
* Compares each stage's plan with the newest one that each pull request shows of it. A stage that needs
* nothing is as it should be, whatever was reviewed: so a deploy can be run again.
*/
function compareWithReviewed(plan, reviewed) {
	return plan.stages.map((now) => {
		const { stage } = now;
		if (now.action === "none" && now.refusals.length === 0) return {
			kind: "nothing-to-do",
			stage,
			now
		};
		const shown = newestOfEachPull(reviewed.filter(({ header }) => Object.hasOwn(header.planned, stage)));
		const same = shown.filter(({ header }) => header.planned[stage] === now.fingerprint);
		const open = same.find(({ header }) => header.carried[stage] !== "done");
		if (open) return {
			kind: "as-reviewed",
			stage,
			now,
			pull: open.pull
		};
		const [done] = same;
		if (done) return {
			kind: "carried-out",
			stage,
			now,
			pull: done.pull
		};
		const begun = shown.find((one) => isBegunWith(one, now));
		if (begun) return {
			kind: "rest",
			stage,
			now,
			pull: begun.pull
		};
		const [latest] = shown;
		if (!latest) return {
			kind: "not-reviewed",
			stage,
			now
		};
		return {
			kind: "differs",
			stage,
			now,
			pull: latest.pull,
			reviewed: stageOf(latest, stage)
		};
	});
}
/** Whether a deploy failed half-way through the shown plan, and `now` is what is left of it. */
function isBegunWith(shown, now) {
	const before = stageOf(shown, now.stage);
	return before !== null && shown.header.carried[now.stage] === "begun" && isRestOf(before, now);
}
function stageOf({ plan }, stage) {
	return plan?.stages.find((one) => one.stage === stage) ?? null;
}
/** That of the last commit, of several the latest run's. */
function newestOfEachPull(reviewed) {
	const sorted = reviewed.toSorted((a, b) => Number(b.current) - Number(a.current) || b.header.run - a.header.run || b.header.attempt - a.header.attempt);
	return sorted.filter(({ pull }, index) => sorted.findIndex((one) => one.pull === pull) === index);
}
const OPEN = /* @__PURE__ */ new Set([
	"carried-out",
	"differs",
	"not-reviewed"
]);
/** What the policy says of the stages that are not as reviewed. A loss without a review still needs its own consent. */
function judgeReview(reviews, policy) {
	const open = reviews.filter(({ kind }) => OPEN.has(kind));
	const isRefused = ({ kind, now }) => kind === "not-reviewed" ? policy.requirePlan : policy.onPlanChange === "refuse" || !(0,_loss_js__WEBPACK_IMPORTED_MODULE_2__.r)(now);
	return {
		refused: open.filter(isRefused),
		tolerated: open.filter((review) => !isRefused(review))
	};
}
// src/commands/reviewed.ts
/** The reviewed plan or nothing: what a pull request has to say before a deploy begins. */
/** The context with the consent that was given by label for the stages that are worked on. */
async function withLabels(context, { stages }) {
	const words = await context.review?.consents();
	if (!words || words.length === 0) return context;
	const ours = words.filter((word) => stages.some(({ name }) => word.startsWith(`${name}/`)));
	const { options } = context;
	return {
		...context,
		options: {
			...options,
			allow: [...options.allow, ...ours]
		}
	};
}
/** Compares the plan with the reviewed one; null = it may be applied. People are told of what is tolerated. */
async function notReviewed({ review, reporter }, { file }, plan) {
	if (!review) return null;
	const reviewed = await review.reviewed(file);
	const reviews = compareWithReviewed(plan, reviewed.plans);
	const { refused, tolerated } = judgeReview(reviews, review.policy);
	if (refused.length > 0) return {
		refused,
		reviewed
	};
	for (const one of reviews) if (one.kind === "rest") reporter.notice(_plan_result_js__WEBPACK_IMPORTED_MODULE_0__.l.rest(one.stage, one.pull));
	for (const one of tolerated) {
		const why = (0,_loss_js__WEBPACK_IMPORTED_MODULE_2__.r)(one.now) ? _plan_result_js__WEBPACK_IMPORTED_MODULE_0__.l.tolerated : _plan_result_js__WEBPACK_IMPORTED_MODULE_0__.l.consented;
		reporter.notice(`${(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_0__.a)(one, reviewed)}; ${why}`);
	}
	return null;
}



/***/ })

};
