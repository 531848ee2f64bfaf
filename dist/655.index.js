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
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2838);
/* harmony import */ var _apply_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9479);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(602);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2114);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7598);








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
		const database = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.m)(logicalId);
		if (!(0,_words_js__WEBPACK_IMPORTED_MODULE_1__.v)(type) || database === null) return [];
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
		fingerprint: (0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.createHash)("sha256").update(JSON.stringify(structure)).digest("hex"),
		databases,
		refusals,
		notes: [
			...(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_3__.c)(input.neighbours),
			...input.secrets.map(_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.secretKept),
			...input.doomed.filter(({ data }) => data === "snapshot").map(({ database, identifier }) => _plan_js__WEBPACK_IMPORTED_MODULE_2__.O.later(_words_js__WEBPACK_IMPORTED_MODULE_1__.M[database], {
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
			_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.withItsStage,
			...isProtected ? [_plan_js__WEBPACK_IMPORTED_MODULE_2__.A.protectionFirst] : [],
			...own.some(({ live }) => live?.kind === "absent") ? [_plan_js__WEBPACK_IMPORTED_MODULE_2__.A.absent] : [],
			...unread.map(({ action, why }) => _plan_js__WEBPACK_IMPORTED_MODULE_2__.A.notVerified(action, why))
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
	if (!(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.o)(found, file)) return [at(null, _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.notOurs(found.name))];
	const own = input.doomed.map(({ identifier }) => identifier);
	const replicas = input.doomed.flatMap(({ live }) => (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_3__.f)(live)?.readReplicas ?? []);
	const neighbours = (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_3__.s)(input.neighbours, [...own, ...replicas]);
	const doomed = input.doomed.flatMap((one) => {
		const { database, identifier, live, follows } = one;
		if (live?.kind === "unread") return [at(database, _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.replicasUnknown(live.action, live.why))];
		if (live?.kind !== "read") return [];
		const elsewhere = live.value.readReplicas.filter((replica) => !own.includes(replica));
		return [
			...follows === true && live.value.replicaSource === null ? [at(database, _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.rowsOfItsOwn(identifier))] : [],
			...elsewhere.length > 0 ? [at(database, _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.replicas((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.Q)(elsewhere)))] : [],
			...live.value.deletionProtection && !input.canUpdate ? [at(database, _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.cannotUnprotect(found, identifier))] : []
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
	const [resources, body] = await Promise.all([stacks.resources(found.id), (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.y)(found.status) === "absent" ? "" : stacks.template(found.id)]);
	const template = parsed(body);
	const unread = doomedResources(resources, template);
	const sql = unread.filter(({ database }) => database !== "redis");
	const vpc = resources.find(({ type }) => type === VPC)?.physicalId;
	const [facts, neighbours] = await Promise.all([sql.length > 0 ? live.sql(sql.map(({ identifier }) => identifier)) : /* @__PURE__ */ new Map(), vpc === void 0 ? void 0 : (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.u)(context.aws, vpc, found.id)]);
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
			secrets: secrets.map(({ physicalId }) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.f)(physicalId)),
			...neighbours && { neighbours },
			canUpdate: (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.y)(found.status) === "ready",
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
	const before = await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_4__.s)(context.aws, doomed);
	const guarded = doomed.flatMap(({ logicalId, live }) => live?.kind === "read" && live.value.deletionProtection ? [logicalId] : []);
	if (guarded.length > 0) {
		context.onStep("lift-protection");
		const lifted = await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_4__.r)(context, target, found, guarded, false);
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
	const { failures, kept } = await (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_4__.o)(context, plan.stage, doomed, before);
	return failures.length === 0 ? {
		kind: "destroyed",
		snapshots: kept
	} : (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_4__.u)({
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
	await aws.stacks.deleteStack(found.id, (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.h)(since));
	const followed = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.v)(aws, clock, found.id, since, (event) => {
		context.onEvent(event, target);
	});
	if ((0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.b)(followed.status)) return null;
	const left = (await aws.stacks.resources(found.id)).map(({ logicalId }) => logicalId);
	return (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_4__.u)((0,_apply_context_js__WEBPACK_IMPORTED_MODULE_4__.p)(context, target, followed, found.id), _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.left((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.Q)(left))).failure;
}
// src/render/destroyed.ts
/** What became of a stage that was destroyed, and what is left of it. Ends without a newline. */
function destroyedForTerminal(outcome, kept, terminal) {
	return [(0,_apply_context_js__WEBPACK_IMPORTED_MODULE_4__._)([outcome], [], terminal), ...outcome.result.kind === "destroyed" ? keptLines(kept).flatMap((line) => (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.w)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.O)(line), terminal.width, "  ")) : []].join("\n");
}
/** The same as GitHub Markdown. */
function destroyedAsMarkdown(plan, outcome, kept, file) {
	const things = [...kept.secrets.map((arn) => `- ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__.T)(arn)}`), ...kept.snapshots.map((one) => `- ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__.E)(_plan_js__WEBPACK_IMPORTED_MODULE_2__.O.now(one.database, one))}`)];
	return [(0,_apply_context_js__WEBPACK_IMPORTED_MODULE_4__.g)(plan, [outcome], file), ...outcome.result.kind === "destroyed" && things.length > 0 ? [`${_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.kept}\n\n${things.join("\n")}`] : []].join("\n\n");
}
function keptLines({ secrets, snapshots }) {
	if (secrets.length + snapshots.length === 0) return [_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.keptNothing];
	return [
		_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.kept,
		...secrets.map(_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.keptSecret),
		...snapshots.flatMap((one) => [_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.keptSnapshot(one.snapshot, one.identifier), _plan_js__WEBPACK_IMPORTED_MODULE_2__.O.now(one.database, one)])
	];
}
// src/commands/destroy.ts
/** destroy: deletes a stage's stack, if the word was given, and keeps its secrets and final snapshots. */
const destroy = async (context) => {
	const connect = (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.t)(context);
	const one = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.a)(context, connect);
	const surveyContext = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.r)(context, one, connect, one.region, (stack) => {
		context.reporter.line((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.p)(stack));
	});
	const found = await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.d)(surveyContext, one.stackName);
	if (one.stage) await (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.f)(surveyContext, one.stage, found);
	if (!found || found.status === "DELETE_COMPLETE") return nothingThere(one);
	const survey = await surveyDestruction(surveyContext, (0,_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.o)(one.config, one.file, context.repository), {
		name: one.name,
		inFile: one.stage !== null
	}, found);
	const plan = (0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.s)([survey.plan]);
	const planned = () => (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_5__.r)(context, {
		...one,
		stages: []
	}, plan);
	if ((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.J)(plan).length > 0) return planned();
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
	const text = _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.nothing(name, stackName, region);
	const outcome = {
		stage: name,
		stack: stackName,
		region,
		seconds: 0,
		result: { kind: "unchanged" }
	};
	return (0,_context_js__WEBPACK_IMPORTED_MODULE_6__.t)({
		text,
		json: {
			plan: (0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.s)([]),
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
	if (given !== null) return given === "delete" ? null : _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.wrongWord(given);
	if (!ask) return _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.unconfirmed(name);
	reporter.line((0,_plan_result_js__WEBPACK_IMPORTED_MODULE_5__.o)(plan, {
		...terminal,
		file: file.name
	}));
	return await ask(_survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.question(found.name)) === "delete" ? null : _survey_stages_js__WEBPACK_IMPORTED_MODULE_0__.O.unconfirmed(name);
}
async function carryOut(context, surveyContext, { file }, plan, survey) {
	const { reporter, clock, terminal } = context;
	const started = clock.now();
	const applyContext = (0,_apply_context_js__WEBPACK_IMPORTED_MODULE_4__.t)(surveyContext, survey.plan, reporter);
	const result = await reporter.group((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.u)(survey.plan), () => destroyStack(applyContext, survey));
	const outcome = outcomeOf(survey, result, clock.now().getTime() - started.getTime());
	const failure = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.a)([outcome], file.name);
	const kept = {
		secrets: survey.secrets.map(({ physicalId }) => physicalId),
		snapshots: result.kind === "destroyed" ? result.snapshots : []
	};
	return (0,_context_js__WEBPACK_IMPORTED_MODULE_6__.t)({
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
			...(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_5__.n)(plan),
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
