export const id = 655;
export const ids = [655];
export const modules = {

/***/ 7655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   destroy: () => (/* binding */ destroy)
/* harmony export */ });
/* harmony import */ var _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3437);
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3913);
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(846);
/* harmony import */ var _agreed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9685);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5967);
/* harmony import */ var _resource_owner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7071);
/* harmony import */ var _pairs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7084);
/* harmony import */ var _network_checks_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1565);
/* harmony import */ var _rerun_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(331);
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5807);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8030);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(602);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7979);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8865);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7598);
















// src/plan/removal/destroyed.ts
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
		const database = (0,_resource_owner_js__WEBPACK_IMPORTED_MODULE_6__.t)(logicalId);
		if (!(0,_resource_owner_js__WEBPACK_IMPORTED_MODULE_6__.a)(type) || database === null) return [];
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
		fingerprint: (0,node_crypto__WEBPACK_IMPORTED_MODULE_15__.createHash)("sha256").update(JSON.stringify(structure)).digest("hex"),
		databases,
		refusals,
		notes: [
			...(0,_network_checks_js__WEBPACK_IMPORTED_MODULE_8__.c)(input.neighbours),
			...input.secrets.map(_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.secretKept),
			...input.doomed.filter(({ data }) => data === "snapshot").map(({ database, identifier }) => _plan2_js__WEBPACK_IMPORTED_MODULE_2__.S.later(_plan_js__WEBPACK_IMPORTED_MODULE_4__.t[database], {
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
/** How many there are is not asked (ElastiCache guide, "Deleting a backup"). */
const SNAPSHOTS_GO = {
	kind: "backups-with-database",
	before: null,
	after: null,
	line: null
};
function databasePlan(database, doomed) {
	const own = doomed.filter((one) => one.database === database);
	const facts = own.flatMap(({ live, group }) => live ?? group ?? []);
	const unread = facts.filter((fact) => fact.kind === "unread");
	const isProtected = own.some(({ live }) => live?.kind === "read" && live.value.deletionProtection);
	const data = WEIGHT.findLast((fate) => own.some((one) => one.data === fate)) ?? "lost";
	return {
		database,
		impact: "remove",
		data,
		verified: unread.length === 0,
		consent: null,
		...database === "redis" && data !== "kept" && { nets: [SNAPSHOTS_GO] },
		changes: [],
		reason: [
			_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.withItsStage,
			...isProtected ? [_plan2_js__WEBPACK_IMPORTED_MODULE_2__.j.protectionFirst] : [],
			...facts.some(({ kind }) => kind === "absent") ? [_plan2_js__WEBPACK_IMPORTED_MODULE_2__.j.absent] : [],
			...unread.map(({ action, why }) => _plan2_js__WEBPACK_IMPORTED_MODULE_2__.j.notVerified(action, why))
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
	if (!(0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.P)(found, file)) return [at(null, _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.notOurs(found.name))];
	const own = input.doomed.map(({ identifier }) => identifier);
	const replicas = input.doomed.flatMap(({ live }) => (0,_network_checks_js__WEBPACK_IMPORTED_MODULE_8__.p)(live)?.readReplicas ?? []);
	const neighbours = (0,_network_checks_js__WEBPACK_IMPORTED_MODULE_8__.s)(input.neighbours, [...own, ...replicas]);
	const doomed = input.doomed.flatMap((one) => {
		const { database, identifier, live, group, follows } = one;
		if (group?.kind === "unread") return [at(database, _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.unread(group.action, group.why))];
		if (live?.kind === "unread") return [at(database, _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.replicasUnknown(live.action, live.why))];
		if (live?.kind !== "read") return [];
		const elsewhere = live.value.readReplicas.filter((replica) => !own.includes(replica));
		return [
			...follows === true && live.value.replicaSource === null ? [at(database, _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.rowsOfItsOwn(identifier))] : [],
			...elsewhere.length > 0 ? [at(database, _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.replicas((0,_plan_js__WEBPACK_IMPORTED_MODULE_4__.p)(elsewhere)))] : [],
			...live.value.deletionProtection && !input.canUpdate ? [at(database, _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.cannotUnprotect(found, identifier))] : []
		];
	});
	return [...neighbours.map((message) => at(null, message)), ...doomed];
}
// src/inspect/destruction.ts
const SECRET = "AWS::SecretsManager::Secret";
const VPC = "AWS::EC2::VPC";
/** Reads what the stack holds. Calls: 2, 1 each for its SQL databases and its Redis, 3 to 4 for its VPC. Changes nothing. */
async function inspectDestruction(context, file, stage, found) {
	const { stacks } = context.aws;
	const [resources, body] = await Promise.all([stacks.resources(found.id), (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.w)(found.status) === "absent" ? "" : stacks.template(found.id)]);
	const template = parsed(body);
	const vpc = resources.find(({ type }) => type === VPC)?.physicalId;
	const [doomed, neighbours] = await Promise.all([doomedNow(context, doomedResources(resources, template)), vpc === void 0 ? void 0 : (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.v)(context.aws, vpc, found.id)]);
	const secrets = resources.filter(({ type, logicalId }) => type === SECRET && /^Retain/.test(template.Resources[logicalId]?.DeletionPolicy ?? ""));
	return {
		found,
		resources,
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
			secrets: secrets.map(({ physicalId }) => (0,_plan2_js__WEBPACK_IMPORTED_MODULE_2__.y)(physicalId)),
			...neighbours && { neighbours },
			canUpdate: (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.w)(found.status) === "ready",
			locate: stage.inFile ? context.locate : null
		})
	};
}
/** The same with what is known of each now: one that somebody deleted leaves no snapshot. */
async function doomedNow({ aws }, doomed) {
	const sql = doomed.filter(({ database }) => database !== "redis");
	const [instances, groups] = await Promise.all([sql.length > 0 ? aws.live.sql(sql.map(({ identifier }) => identifier)) : /* @__PURE__ */ new Map(), Promise.all(doomed.filter(({ database }) => database === "redis").map(async ({ identifier }) => [identifier, await aws.live.redis(identifier)]))]);
	const groupOf = new Map(groups);
	return doomed.map((one) => {
		const live = instances.get(one.identifier);
		const group = groupOf.get(one.identifier);
		const isLost = (live ?? group)?.kind === "absent" && one.follows !== true;
		return {
			...one,
			...live && { live },
			...group && { group },
			...isLost && { data: "lost" }
		};
	});
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
// src/apply/destroy.ts
/**
* Deletes one stage's stack and proves what became of its databases. DeleteStack takes no precondition:
* so every database has a snapshot before, and the stack is read once more right before the call.
*/
/**
* Takes a snapshot of each database, lifts the protection for this alone, looks once more (`look`: null =
* the stack is gone), deletes the stack, and proves that its databases are gone.
*/
async function destroyStack(context, inspection, look) {
	const { found, doomed, plan } = inspection;
	const taken = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.u)(context, subjectsOf(inspection));
	if (taken.kind === "gone") return {
		kind: "failed",
		failure: refusedBy(found, taken.remarks)
	};
	if (taken.kind === "failed") return (0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.O)((0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.k)(found), ...taken.remarks);
	const before = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.p)(context.aws, doomed);
	const others = strangersAmong(doomed, await doomedNow(context, doomed));
	if (others.length > 0) return {
		kind: "failed",
		failure: refusedBy(found, [...others, ...taken.notes])
	};
	const failure = await withoutProtection(context, inspection, look);
	if (failure) return (0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.O)(failure, ...taken.notes);
	if (doomed.length === 0) return {
		kind: "destroyed",
		snapshots: []
	};
	context.onStep("prove-removal");
	const { failures, kept } = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.f)(context, plan.stage, doomed, before);
	return failures.length === 0 ? {
		kind: "destroyed",
		snapshots: [...kept, ...taken.snapshots]
	} : (0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.O)((0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.k)({ status: "DELETE_COMPLETE" }), ...failures, ...taken.notes);
}
/** A copy has the rows of its primary, and one that somebody deleted has none. */
function subjectsOf({ found, doomed, plan }) {
	const stage = {
		name: plan.stage,
		application: found.tags[_pairs_js__WEBPACK_IMPORTED_MODULE_7__.r.stack] ?? found.name
	};
	return doomed.filter((one) => one.data !== "kept" && !isAbsent(one)).map(({ database, identifier }) => ({
		database,
		identifier,
		name: `${plan.stage}/${database}`,
		prefix: (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.h)(stage, database, plan.fingerprint),
		engine: null
	}));
}
/** Deletes the stack with its databases' protection lifted, which is put back where it is not deleted. null = it is gone. */
async function withoutProtection(context, inspection, look) {
	const { found, doomed, target } = inspection;
	const guarded = doomed.filter(({ live }) => isProtected(live)).map(({ logicalId }) => logicalId);
	try {
		if (guarded.length > 0) {
			context.onStep("lift-protection");
			const lifted = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.s)(context, target, found, guarded, false, asIs);
			if (lifted.kind === "failed") return lifted.failure;
		}
		const failure = await deleteStack(context, inspection, look);
		return failure?.refused ? (0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.O)(failure, ...await protectAgain(context, inspection, guarded)).failure : failure;
	} catch (error) {
		if (!(error instanceof _resolved_js__WEBPACK_IMPORTED_MODULE_1__.i)) throw error;
		if (error.code === "STACK_CHANGED" && await look() === null) return null;
		for (const remark of await protectAgain(context, inspection, guarded)) context.onNotice(remark);
		throw error;
	}
}
/** Protects a stack that was not deleted, and these instances of it. Says how that went, where there are some. */
async function protectAgain(context, { found, target }, guarded) {
	if (found.terminationProtection !== false) {
		const { stacks } = context.aws;
		await stacks.setTerminationProtection(found.id, true).catch((error) => {
			if (!(error instanceof _resolved_js__WEBPACK_IMPORTED_MODULE_1__.i)) throw error;
		});
	}
	return guarded.length === 0 ? [] : [await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.o)(context, target, found, guarded, asIs)];
}
function asIs(template) {
	return template;
}
function isProtected(live) {
	return live?.kind === "read" && live.value.deletionProtection;
}
/** null = it is gone, and so are the change sets that we left on it. */
async function deleteStack(context, inspection, look) {
	const { aws, clock } = context;
	const { found, target } = inspection;
	context.onStep("delete-stack");
	for (const changeSet of await aws.stacks.changeSets(found.id)) if (changeSet.name.startsWith("tinystacks-")) await aws.stacks.deleteChangeSet(changeSet);
	if (found.terminationProtection !== false) await aws.stacks.setTerminationProtection(found.id, false);
	const since = clock.now();
	const now = await look();
	if (now === null) return null;
	const differences = differencesOf(inspection, now);
	if (differences.length > 0) return refusedBy(now.found, differences);
	await aws.stacks.deleteStack(found.id, context.operationName());
	const followed = await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.S)(aws, clock, found.id, since, (event) => {
		context.onEvent(event, target);
	});
	if ((0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.T)(followed.status)) return null;
	const left = (await aws.stacks.resources(found.id)).map(({ logicalId }) => logicalId);
	return (0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.O)((0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.C)(context, target, followed, found.id), _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.left((0,_plan_js__WEBPACK_IMPORTED_MODULE_4__.p)(left))).failure;
}
function refusedBy({ name, status }, reasons) {
	return {
		...(0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.k)({ status }),
		refused: true,
		remarks: [_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.changed(name), ...reasons]
	};
}
/** What is not as it was when its destruction was agreed to. */
function differencesOf(agreed, now) {
	const known = new Set(agreed.resources.map(nameOf));
	const others = now.resources.filter((resource) => !known.has(nameOf(resource)));
	return [
		...(0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.C)(now.found.status) ? [_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.busy(now.found.status)] : [],
		...now.plan.refusals.map(({ message }) => message),
		...others.length > 0 ? [_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.otherResources((0,_plan_js__WEBPACK_IMPORTED_MODULE_4__.p)(others.map(({ logicalId }) => logicalId)))] : [],
		...strangersAmong(agreed.doomed, now.doomed),
		...now.doomed.filter(({ live }) => isProtected(live)).map(({ database }) => _agreed_js__WEBPACK_IMPORTED_MODULE_3__.t.protectedAgain(_plan_js__WEBPACK_IMPORTED_MODULE_4__.t[database]))
	];
}
/** A sentence for each that is not one of those that were agreed on: another of its name, or none. */
function strangersAmong(agreed, now) {
	return now.filter((one) => !agreed.some((known) => isSameDatabase(known, one))).map(({ database, identifier }) => _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.otherDatabase(_plan_js__WEBPACK_IMPORTED_MODULE_4__.t[database], identifier));
}
function nameOf({ logicalId, physicalId, type }) {
	return `${type} ${logicalId} ${physicalId}`;
}
function isSameDatabase(agreed, now) {
	if (agreed.logicalId !== now.logicalId || agreed.identifier !== now.identifier) return false;
	if (isAbsent(agreed)) return isAbsent(now);
	const identity = identityIn(now);
	return identity !== null && identity === identityIn(agreed);
}
function isAbsent({ live, group }) {
	return (live ?? group)?.kind === "absent";
}
function identityIn({ live, group, database }) {
	return database === "redis" ? (0,_plan2_js__WEBPACK_IMPORTED_MODULE_2__.m)(group) : (0,_plan2_js__WEBPACK_IMPORTED_MODULE_2__.g)(live);
}
// src/render/destroyed.ts
/** What became of a stage that was destroyed, and what is left of it. Ends without a newline. */
function destroyedForTerminal(outcome, kept, terminal) {
	return [(0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.M)([outcome], [], terminal), ...outcome.result.kind === "destroyed" ? keptLines(kept).flatMap((line) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_11__.i)((0,_consent_js__WEBPACK_IMPORTED_MODULE_10__.u)(line), terminal.width, "  ")) : []].join("\n");
}
/** The same as GitHub Markdown. */
function destroyedAsMarkdown(plan, outcome, kept, file) {
	const things = [...kept.secrets.map((arn) => `- ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_10__.s)(arn)}`), ...kept.snapshots.map((one) => `- ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_10__.c)(_plan2_js__WEBPACK_IMPORTED_MODULE_2__.S.now(one.database, one))}`)];
	return [(0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.j)(plan, [outcome], file), ...outcome.result.kind === "destroyed" && things.length > 0 ? [`${_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.kept}\n\n${things.join("\n")}`] : []].join("\n\n");
}
function keptLines({ secrets, snapshots }) {
	if (secrets.length + snapshots.length === 0) return [_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.keptNothing];
	return [
		_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.kept,
		...secrets.map(_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.keptSecret),
		...snapshots.flatMap((one) => [_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.keptSnapshot(one.snapshot, one.identifier), _plan2_js__WEBPACK_IMPORTED_MODULE_2__.S.now(one.database, one)])
	];
}
// src/commands/destroy.ts
/** destroy: deletes a stage's stack, if the word was given, and keeps its secrets and final snapshots. */
const destroy = async (context) => {
	const connect = (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.t)(context);
	const one = await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.o)(context, connect);
	const stageContext = await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.i)(context, one, connect, one.region, (stack) => {
		context.reporter.line((0,_results_js__WEBPACK_IMPORTED_MODULE_13__.u)(stack));
	});
	const found = await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.y)(stageContext, one.stackName);
	if (one.stage) await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.b)(stageContext, one.stage, found);
	if (!found || found.status === "DELETE_COMPLETE") return nothingThere(one);
	const against = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.r)(context, stageContext, one, found);
	if (against !== null) return leftAlone(context, one, against);
	const identity = (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.s)(one.config, one.file, context.repository);
	const stage = {
		name: one.name,
		inFile: one.stage !== null
	};
	const inspection = await inspectDestruction(stageContext, identity, stage, found);
	const look = async () => {
		const now = await stageContext.aws.stacks.describe(found.id);
		return now === null || now.status === "DELETE_COMPLETE" ? null : inspectDestruction(stageContext, identity, stage, now);
	};
	const plan = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_2__.n)([inspection.plan]);
	const planned = () => (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_12__.r)(context, {
		...one,
		stages: []
	}, plan);
	if ((0,_results_js__WEBPACK_IMPORTED_MODULE_13__.m)(plan).length > 0) return planned();
	const missing = await missingWord(context, one, plan, inspection);
	if (missing !== null) return {
		...planned(),
		exit: 3,
		failure: missing,
		annotations: []
	};
	return carryOut(context, stageContext, one, plan, {
		inspection,
		look
	});
};
function nothingThere(one) {
	return {
		...nothingDone(one),
		text: _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.nothing(one.name, one.stackName, one.region)
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
	return (0,_load_js__WEBPACK_IMPORTED_MODULE_14__.i)({
		text: "",
		json: {
			plan: (0,_plan2_js__WEBPACK_IMPORTED_MODULE_2__.n)([]),
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
/** What another run has to do with now: nothing was deleted, which is no failure. */
function leftAlone({ reporter }, one, why) {
	reporter.notice(why);
	return {
		...nothingDone(one, [why]),
		text: why
	};
}
/** Why the deletion may not begin; null = the word was given, as an argument or by hand. */
async function missingWord({ options, ask, reporter, terminal }, { file, name }, plan, { found }) {
	const given = options.confirm ?? null;
	if (given !== null) return given === "delete" ? null : _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.wrongWord(given);
	if (!ask) return _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.unconfirmed(name);
	reporter.line((0,_plan_result_js__WEBPACK_IMPORTED_MODULE_12__.s)(plan, {
		...terminal,
		file: file.name
	}));
	return await ask(_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.question(found.name)) === "delete" ? null : _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.l.unconfirmed(name);
}
async function carryOut(context, stageContext, { file }, plan, { inspection, look }) {
	const { reporter, clock, terminal } = context;
	const started = clock.now();
	const applyContext = (0,_rerun_js__WEBPACK_IMPORTED_MODULE_9__.a)(stageContext, inspection.plan, reporter);
	const result = await reporter.group((0,_results_js__WEBPACK_IMPORTED_MODULE_13__.s)(inspection.plan), () => destroyStack(applyContext, inspection, look));
	const outcome = outcomeOf(inspection, result, clock.now().getTime() - started.getTime());
	const failure = (0,_results_js__WEBPACK_IMPORTED_MODULE_13__.n)([outcome], file.name);
	const kept = {
		secrets: inspection.secrets.map(({ physicalId }) => physicalId),
		snapshots: result.kind === "destroyed" ? result.snapshots : []
	};
	return (0,_load_js__WEBPACK_IMPORTED_MODULE_14__.i)({
		exit: failure === null ? 0 : result.kind === "failed" && result.failure.refused ? 3 : 1,
		failure,
		text: destroyedForTerminal(outcome, kept, terminal),
		summary: destroyedAsMarkdown(plan, outcome, kept, file.name),
		json: {
			plan,
			stages: [outcome],
			kept
		},
		outputs: {
			...(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_12__.n)(plan),
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
