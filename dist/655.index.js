export const id = 655;
export const ids = [655];
export const modules = {

/***/ 7655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   destroy: () => (/* binding */ destroy)
/* harmony export */ });
/* harmony import */ var _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3799);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2048);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(912);
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9661);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(602);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8865);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7598);







// src/plan/destroyed.ts
/** What becomes of a resource's rows when its stack is deleted. */
function fateOf(resource) {
	if (resource?.Properties["SourceDBInstanceIdentifier"] !== void 0) return "kept";
	switch (resource?.DeletionPolicy) {
		case "Retain":
		case "RetainExceptOnCreate": return "kept";
		case "Delete": return "lost";
		default: return "snapshot";
	}
}
/** The resources of a deployed stack that hold rows, by the template it was deployed with. */
function doomedResources(resources, template) {
	return resources.flatMap(({ logicalId, physicalId, type }) => {
		const database = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.d)(logicalId);
		if (!(0,_words_js__WEBPACK_IMPORTED_MODULE_1__.h)(type) || database === null) return [];
		return [{
			logicalId,
			database,
			identifier: physicalId,
			data: fateOf(template.Resources[logicalId])
		}];
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
		fingerprint: (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)("sha256").update(JSON.stringify(structure)).digest("hex"),
		databases,
		refusals,
		notes: [...input.secrets.map(_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.secretKept), ...input.doomed.filter(({ data }) => data === "snapshot").map(({ database, identifier }) => _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.D.later(_words_js__WEBPACK_IMPORTED_MODULE_1__.y[database], {
			database,
			region: found.region,
			identifier
		}))]
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
			_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.withItsStage,
			...isProtected ? [_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.T.protectionFirst] : [],
			...unread.map(({ action, why }) => _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.T.notVerified(action, why))
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
	if (!(0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.v)(found, file)) return [at(null, _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.notOurs(found.name))];
	const own = new Set(input.doomed.map(({ identifier }) => identifier));
	return input.doomed.flatMap(({ database, identifier, live }) => {
		if (live?.kind === "unread") return [at(database, _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.replicasUnknown(live.action, live.why))];
		if (live?.kind !== "read") return [];
		const elsewhere = live.value.readReplicas.filter((replica) => !own.has(replica));
		return [...elsewhere.length > 0 ? [at(database, _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.replicas((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.j)(elsewhere)))] : [], ...live.value.deletionProtection && !input.canUpdate ? [at(database, _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.cannotUnprotect(found, identifier))] : []];
	});
}
// src/deploy/destroy.ts
const SECRET = "AWS::SecretsManager::Secret";
/** Reads what the stack holds. Calls: 2, and 1 a service with databases. Changes nothing. */
async function surveyDestruction(context, file, stage, found) {
	const { stacks, live } = context.aws;
	const [resources, body] = await Promise.all([stacks.resources(found.id), (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.h)(found.status) === "absent" ? "" : stacks.template(found.id)]);
	const template = parsed(body);
	const unread = doomedResources(resources, template);
	const sql = unread.filter(({ database }) => database !== "redis");
	const facts = sql.length > 0 ? await live.sql(sql.map(({ identifier }) => identifier)) : /* @__PURE__ */ new Map();
	const doomed = unread.map((one) => {
		const fact = facts.get(one.identifier);
		return fact === void 0 ? one : {
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
			canUpdate: (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.h)(found.status) === "ready",
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
/** The name in a secret's ARN, which ends in a hyphen and six random characters. */
function secretName(arn) {
	return arn.replace(/^.*:secret:/, "").replace(/-[A-Za-z0-9]{6}$/, "");
}
/** Lifts the protection for this alone, deletes the stack, and proves that its databases are gone. */
async function destroyStack(context, { found, doomed, target, plan }) {
	const before = await (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_2__.l)(context.aws, doomed);
	const guarded = doomed.flatMap(({ logicalId, live }) => live?.kind === "read" && live.value.deletionProtection ? [logicalId] : []);
	if (guarded.length > 0) {
		context.onStep("lift-protection");
		const lifted = await (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_2__.a)(context, target, found, guarded, false);
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
	const { failures, kept } = await (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_2__.c)(context, plan.stage, doomed, before);
	return failures.length === 0 ? {
		kind: "destroyed",
		snapshots: kept
	} : (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_2__.f)({
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
	await aws.stacks.deleteStack(found.id, (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.p)(since));
	const followed = await (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_2__.g)(aws, clock, found.id, since, (event) => {
		context.onEvent(event, target);
	});
	if ((0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.g)(followed.status)) return null;
	const left = (await aws.stacks.resources(found.id)).map(({ logicalId }) => logicalId);
	return (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_2__.f)((0,_outcomes_js__WEBPACK_IMPORTED_MODULE_2__.m)(context, target, followed, found.id), _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.left((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.j)(left))).failure;
}
// src/render/destroyed.ts
/** What became of a stage that was destroyed, and what is left of it. Ends without a newline. */
function destroyedForTerminal(outcome, kept, terminal) {
	return [(0,_outcomes_js__WEBPACK_IMPORTED_MODULE_2__.n)([outcome], [], terminal), ...outcome.result.kind === "destroyed" ? keptLines(kept).flatMap((line) => (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.o)((0,_inert_js__WEBPACK_IMPORTED_MODULE_3__.r)(line), terminal.width, "  ")) : []].join("\n");
}
/** The same as GitHub Markdown. */
function destroyedAsMarkdown(plan, outcome, kept, file) {
	const things = [...kept.secrets.map((arn) => `- ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__.t)(arn)}`), ...kept.snapshots.map((one) => `- ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__.n)(_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.D.now(one.database, one))}`)];
	return [(0,_outcomes_js__WEBPACK_IMPORTED_MODULE_2__.t)(plan, [outcome], file), ...outcome.result.kind === "destroyed" && things.length > 0 ? [`${_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.kept}\n\n${things.join("\n")}`] : []].join("\n\n");
}
function keptLines({ secrets, snapshots }) {
	if (secrets.length + snapshots.length === 0) return [_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.keptNothing];
	return [
		_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.kept,
		...secrets.map(_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.keptSecret),
		...snapshots.flatMap((one) => [_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.keptSnapshot(one.snapshot, one.identifier), _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.D.now(one.database, one)])
	];
}
// src/commands/destroy.ts
/** destroy: deletes a stage's stack, if the word was given, and keeps its secrets and final snapshots. */
const destroy = async (context) => {
	const connect = (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.t)(context);
	const one = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.a)(context, connect);
	const surveyContext = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.r)(context, one, connect, one.region, (stack) => {
		context.reporter.line((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.u)(stack));
	});
	const found = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.c)(surveyContext, one.stackName);
	if (one.stage) await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.l)(surveyContext, one.stage, found);
	if (!found || found.status === "DELETE_COMPLETE") return nothingThere(one);
	const survey = await surveyDestruction(surveyContext, (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.o)(one.config, one.file, context.repository), {
		name: one.name,
		inFile: one.stage !== null
	}, found);
	const plan = (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.y)([survey.plan]);
	if ((0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.c)(plan).length > 0) return (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.n)(context, one, plan);
	const missing = await missingWord(context, one, plan, survey);
	if (missing !== null) return {
		...(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.n)(context, one, plan),
		exit: 3,
		failure: missing,
		problems: []
	};
	return carryOut(context, surveyContext, one, plan, survey);
};
function nothingThere({ name, stackName, region }) {
	const text = _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.nothing(name, stackName, region);
	const outcome = {
		stage: name,
		stack: stackName,
		region,
		seconds: 0,
		result: { kind: "unchanged" }
	};
	return (0,_load_js__WEBPACK_IMPORTED_MODULE_5__.o)({
		text,
		json: {
			plan: (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.y)([]),
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
	if (given !== null) return given === "delete" ? null : _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.wrongWord(given);
	if (!ask) return _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.unconfirmed(name);
	reporter.line((0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.r)(plan, {
		...terminal,
		file: file.name
	}));
	return await ask(_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.question(found.name)) === "delete" ? null : _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.j.unconfirmed(name);
}
async function carryOut(context, surveyContext, { file }, plan, survey) {
	const { reporter, clock, terminal } = context;
	const started = clock.now();
	const lineOf = (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_2__.r)();
	const applyContext = {
		...surveyContext,
		onStep: (step) => {
			reporter.line((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.c)(step, survey.plan));
		},
		onEvent: (event, { rendered }) => {
			reporter.progress(event, lineOf(event, rendered.origins));
		},
		onNotice: reporter.notice
	};
	const result = await reporter.group((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.s)(survey.plan), () => destroyStack(applyContext, survey));
	const outcome = outcomeOf(survey, result, clock.now().getTime() - started.getTime());
	const failure = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.r)([outcome], file.name);
	const kept = {
		secrets: survey.secrets.map(({ physicalId }) => physicalId),
		snapshots: result.kind === "destroyed" ? result.snapshots : []
	};
	return (0,_load_js__WEBPACK_IMPORTED_MODULE_5__.o)({
		exit: failure === null ? 0 : 1,
		failure,
		file: file.name,
		text: destroyedForTerminal(outcome, kept, terminal),
		summary: destroyedAsMarkdown(plan, outcome, kept, file.name),
		json: {
			plan,
			stages: [outcome],
			kept
		},
		outputs: {
			...(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.t)(plan),
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



/***/ })

};
