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
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(846);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6050);
/* harmony import */ var _rerun_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(331);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(602);
/* harmony import */ var _nets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6041);
/* harmony import */ var _plan3_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(765);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7979);
/* harmony import */ var _inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3437);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7419);
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5807);
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3913);
/* harmony import */ var _agreed_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9685);
/* harmony import */ var _network_checks_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1565);
/* harmony import */ var _replicas_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9148);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(1838);
/* harmony import */ var _pairs_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7084);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(8865);
/* harmony import */ var _reviewed_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(1428);
/* harmony import */ var _unfinished_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(5808);





















// src/plan/removal/protection.ts
/**
* The databases that go away or are replaced while their deletion protection is on, or could not be
* read. A protected delete fails in silence: CloudFormation drops the resource after three tries
* and reports success (coverage-roadmap#744), so that protection has to come off in an update of
* its own first. ElastiCache has no deletion protection.
*/
function needsUnprotect(plan, live) {
	const leaving = new Set(plan.databases.filter(_nets_js__WEBPACK_IMPORTED_MODULE_5__.u).map(({ database }) => database));
	return _resolved_js__WEBPACK_IMPORTED_MODULE_12__.t.filter((kind) => {
		if (kind === "redis" || !leaving.has(kind)) return false;
		const fact = live[kind];
		if (fact?.kind === "absent") return false;
		return fact?.kind === "read" ? fact.value.deletionProtection : true;
	});
}
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
		(0,_plan3_js__WEBPACK_IMPORTED_MODULE_6__.o)(plan),
		...impact === "promote" ? ["This cannot be undone."] : [],
		...interrupts ? [`Downtime: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_7__.c)(plan)}.`] : [],
		...reader === void 0 ? [] : READER[reader] ?? [],
		...nets.map((net) => sentence((0,_nets_js__WEBPACK_IMPORTED_MODULE_5__.t)(database, net))),
		...(0,_nets_js__WEBPACK_IMPORTED_MODULE_5__.d)(plan) || nets.length > 0 ? [] : ["No data will be lost."],
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
	if (!ask) return {
		kind: "agreed",
		inspections,
		asked: false
	};
	const questions = inspections.flatMap(questionsOf);
	const allow = new Set(options.allow);
	for (const { name, subject, consent } of questions) {
		if (await ask(`${(0,_consent_js__WEBPACK_IMPORTED_MODULE_11__.u)(subject)}\n${askWords.consent((0,_consent_js__WEBPACK_IMPORTED_MODULE_11__.u)(name))}`) !== name) return {
			kind: "declined",
			why: askWords.notConsented(name)
		};
		allow.add(consent);
	}
	const plan = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.n)(inspections.map((inspection) => inspection.plan));
	const wantsYes = wantsPlainYes(plan) && options.yes !== true;
	if (wantsYes && !await saysYes(ask, plan)) return {
		kind: "declined",
		why: askWords.declined
	};
	return {
		kind: "agreed",
		inspections: questions.length === 0 ? inspections : inspections.map((inspection) => allowing(inspection, allow)),
		asked: questions.length > 0 || wantsYes
	};
}
function questionsOf({ plan, input }) {
	const taken = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.i)(plan.databases, input).flatMap(({ database }) => input.live[database]?.kind === "absent" ? [] : [database]);
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
		subject: (0,_consent_js__WEBPACK_IMPORTED_MODULE_11__.o)(plan.stage, kind),
		consent
	}));
	return [...ofDatabases, ...ofStage];
}
/** More than one stage to change, or an interruption. */
function wantsPlainYes(plan) {
	return (0,_results_js__WEBPACK_IMPORTED_MODULE_8__.d)(plan) && (changing(plan) > 1 || plan.stages.some(({ databases }) => databases.some(_annotations_js__WEBPACK_IMPORTED_MODULE_10__.r)));
}
function changing({ stages }) {
	return stages.filter(({ action }) => action !== "none").length;
}
async function saysYes(ask, plan) {
	return /^y(es)?$/i.test(await ask(askWords.deploy(changing(plan))));
}
/** The inspection with these consents, also for when it is made again. */
function allowing(inspection, allow) {
	const input = {
		...inspection.input,
		allow
	};
	return {
		...inspection,
		context: {
			...inspection.context,
			allow
		},
		input,
		plan: (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.r)(input)
	};
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
	if ((0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.w)(now.status) !== "failed-create") return (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.D)(found.name, now.status, []).failure;
	await aws.stacks.deleteStack(found.id, operationName());
	const followed = await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.S)(aws, clock, found.id, before, (event) => {
		context.onEvent(event, inspection);
	});
	return (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.T)(followed.status) ? null : (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.C)(context, inspection, followed, found.id);
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
/** A last look at the databases that a plan takes rows from: names are used again, and time has passed. */
/**
* Refuses where a database that the plan loses or promotes is not the one that the plan was made of, or
* cannot be told to be. null = they are the same. A plan that takes nothing away costs no call.
*/
function otherDatabases(context, agreed, found) {
	return look(context, agreed, found, {
		at: (one) => (0,_nets_js__WEBPACK_IMPORTED_MODULE_5__.d)(one) || one.impact === "promote",
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
		at: _nets_js__WEBPACK_IMPORTED_MODULE_5__.u,
		complain: (name, kind, now) => isProtected(kind, now) ? [_agreed_js__WEBPACK_IMPORTED_MODULE_13__.t.protectedAgain(name)] : []
	});
}
async function look({ aws }, { plan, live }, found, { at, complain }) {
	const looked = new Set(plan.databases.filter(at).map(({ database }) => database));
	if (looked.size === 0) return null;
	const kinds = _resolved_js__WEBPACK_IMPORTED_MODULE_12__.t.filter((kind) => looked.has(kind));
	const now = await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.x)(aws, found, kinds);
	const reasons = kinds.flatMap((kind) => {
		const name = `${plan.stage}/${kind}`;
		return [...differs(name, kind, live, now), ...complain(name, kind, now)];
	});
	return reasons.length === 0 ? null : (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.D)(plan.stack, found.status, reasons);
}
function differs(name, kind, before, now) {
	const fact = now[kind];
	if (fact?.kind === "unread") return [_agreed_js__WEBPACK_IMPORTED_MODULE_13__.t.identityUnread(name, fact.action, fact.why)];
	const planned = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.h)(kind, before);
	return planned !== null && planned === (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.h)(kind, now) ? [] : [_agreed_js__WEBPACK_IMPORTED_MODULE_13__.t.otherDatabase(name, planned ?? "")];
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
	const kinds = _network_checks_js__WEBPACK_IMPORTED_MODULE_14__.u.filter((kind) => (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.E)(kind, inspection.input));
	if (kinds.length === 0) return {
		kind: "ready",
		...planned
	};
	const { template: wanted } = inspection.rendered;
	const deployed = JSON.parse(await context.aws.stacks.template(found.id));
	const body = JSON.stringify((0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.y)(withoutSources(deployed, wanted, kinds), inspection));
	const target = {
		...inspection,
		rendered: {
			...inspection.rendered,
			tags: found.tags
		}
	};
	const changeSet = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.T)(context, target, body);
	const does = sourcesGone(inspection, planned.changeSet.content.changes, kinds);
	const refused = changeSet && await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.E)(context, target, changeSet, does);
	if (refused) return refused;
	for (const kind of kinds) {
		const remark = await keepCredentials(context, kind, found);
		if (remark === null) continue;
		if (changeSet) await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.E)(context.aws, changeSet.handle);
		return (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.O)((0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.k)(found), remark);
	}
	context.onStep("promote");
	const promoted = changeSet && await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.S)(context, target, changeSet, does);
	return promoted?.kind === "failed" ? promoted : (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.v)(context, inspection);
}
/**
* Makes the region's copy of the primary's secret stand for itself, so that no later step deletes
* credentials in use. Gives the reason where that cannot be; null = done, or nothing to do.
*/
async function keepCredentials(context, kind, { outputs }) {
	const secret = outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_17__.g[kind].secretArn];
	if (!(0,_pairs_js__WEBPACK_IMPORTED_MODULE_17__.c)(kind, outputs) || secret === void 0) return null;
	const copy = await context.aws.secrets.copyOf(secret);
	if (copy.kind === "absent") return _replicas_js__WEBPACK_IMPORTED_MODULE_15__.n.noCopy(secret);
	if (copy.kind === "unread") return _replicas_js__WEBPACK_IMPORTED_MODULE_15__.n.copyUnread(secret, copy.action, copy.why);
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
		const { instance } = _facts_js__WEBPACK_IMPORTED_MODULE_16__.d[kind];
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
		const { sourceArn, promotedFrom } = _pairs_js__WEBPACK_IMPORTED_MODULE_17__.D[kind];
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
	return planned.filter(({ logicalId }) => kinds.some((kind) => _facts_js__WEBPACK_IMPORTED_MODULE_16__.d[kind].instance === logicalId)).map((change) => ({
		...change,
		replacement: "Conditional",
		details: (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.I)(change.logicalId, change.type, {
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
	const body = JSON.stringify((0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.y)(edit(deployed), inspection));
	const target = {
		...inspection,
		rendered: {
			...inspection.rendered,
			tags: found.tags
		}
	};
	const changeSet = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.T)(context, target, body);
	const updated = changeSet && await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.S)(context, target, changeSet, does);
	return updated?.kind === "failed" ? updated : (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.v)(context, inspection);
}
// src/apply/readers-first.ts
/**
* Upgrades the readers that have to be ahead of their primaries, and inspects the stage again. The
* inspection itself where none has to. A failure leaves the primaries as they were.
*/
async function upgradeReadersFirst(context, planned, found) {
	const { inspection } = planned;
	const { Resources: wanted } = inspection.rendered.template;
	const upgrades = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.C)(inspection.input).flatMap((kind) => {
		const id = _facts_js__WEBPACK_IMPORTED_MODULE_16__.l[kind];
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
		edit: (deployed) => (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.x)(deployed, upgrades.map(({ id }) => id), (reader, id) => (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.b)(reader, { EngineVersion: versionOf(id) })),
		does: upgrades.map(({ id, type, version }) => (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.I)(id, type, { EngineVersion: String(version) }))
	});
}
// src/apply/secrets-first.ts
/** Makes the secrets that promoted databases are to have. The inspection itself where none has to be made. */
async function makeSecretsFirst(context, planned, found) {
	const { inspection } = planned;
	const ids = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.D)(inspection.input).map((kind) => _facts_js__WEBPACK_IMPORTED_MODULE_16__.d[kind].secret);
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
		does: secrets.map(([id, { Type }]) => (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.F)(id, Type))
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
		await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.E)(context.aws, changeSet.handle);
		return other;
	}
	const taken = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.l)(context, inspection, found);
	if (taken.kind !== "taken") {
		await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.E)(context.aws, changeSet.handle);
		return taken.kind === "gone" ? (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.D)(plan.stack, found.status, taken.remarks) : (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.O)((0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.k)(found), ...taken.remarks);
	}
	const result = await applyUpdate(context, {
		inspection,
		changeSet
	}, found);
	return result.kind === "failed" ? (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.O)(result.failure, ...taken.notes) : {
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
	const endings = (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.d)(plan, found);
	const before = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.p)(context.aws, endings);
	const other = await otherDatabases(context, inspection, found);
	if (other) {
		await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.E)(context.aws, changeSet.handle);
		return other;
	}
	const operated = needsUnprotect(plan, inspection.live).length > 0 ? await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.c)(context, inspection, found, update) : await update(context, inspection, changeSet);
	if (operated.kind === "failed" || endings.length === 0) return operated;
	context.onStep("prove-removal");
	const { failures, kept } = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.f)(context, plan.stage, endings, before);
	const notes = kept.map((one) => _plan2_js__WEBPACK_IMPORTED_MODULE_1__.S.now(`${plan.stage}/${one.database}`, one));
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
	const stack = operated.stack.terminationProtection === null ? await aws.stacks.describe(operated.stack.id) ?? operated.stack : operated.stack;
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
		notes: [...notes, _nets_js__WEBPACK_IMPORTED_MODULE_5__.r.otherwise(stack.name, !stage.protected)]
	};
}
async function create(context, inspection) {
	const { found, rendered } = inspection;
	if (found && (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.w)(found.status) === "failed-create") {
		const failure = await deleteFailedCreate(context, inspection, found);
		if (failure) return {
			kind: "failed",
			failure
		};
	}
	context.onStep("create");
	const { template } = rendered;
	const changeSet = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.w)(context, inspection, "CREATE", bodyWithout(inspection, (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.m)(inspection))).catch(async (error) => {
		await deleteReviewed(context, inspection.stage.stackName);
		throw error;
	});
	if (!changeSet) throw new Error(`stage ${inspection.plan.stage}: a create without resources`);
	return protectNew(context, inspection, await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.S)(context, inspection, changeSet, (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.L)(template)));
}
async function update(context, inspection, changeSet) {
	context.onStep("update");
	const agreed = changeSet.content.changes;
	const fresh = (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.m)(inspection);
	const chosen = (fresh.length === 0 ? null : await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.w)(context, inspection, "UPDATE", bodyWithout(inspection, fresh))) ?? changeSet;
	const refused = inspection.found && await notToBeDeleted(context, inspection, inspection.found);
	if (refused) {
		await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.E)(context.aws, chosen.handle);
		return refused;
	}
	return protectNew(context, inspection, await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.S)(context, inspection, chosen, (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.g)(agreed, fresh)));
}
/** The stage's template with these instances unprotected, which a further update will protect. */
function bodyWithout(inspection, fresh) {
	const { template, body } = inspection.rendered;
	return fresh.length === 0 ? body : JSON.stringify((0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.y)((0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__._)(template, fresh, false), inspection));
}
/** Turns the protection of what was just made on: an update that changes nothing else. */
async function protectNew(context, inspection, made) {
	const fresh = (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.m)(inspection);
	if (made.kind === "failed" || fresh.length === 0) return made;
	context.onStep("protect");
	const changeSet = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.w)(context, inspection, "UPDATE", inspection.rendered.body);
	if (!changeSet) return made;
	const does = (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.h)(fresh, true);
	const protection = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.S)(context, inspection, changeSet, does);
	return protection.kind === "done" ? protection : (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.O)(protection.failure, _inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.k.unprotected);
}
// src/commands/shared/inspect-again.ts
/**
* The inspection of a stage that waited, made again now that its turn has come: for stages of the run that it
* follows, or because time has passed. Itself where it waited for nothing. What it came to is compared,
* whole, with what was agreed. `remaining`: the stages of the run that are still to come.
*/
async function inspectAgain(inspection, { remaining, waited }) {
	const before = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.P)(inspection.input);
	if (before.length === 0 && !waited) return {
		kind: "inspected",
		inspection
	};
	if (inspection.changeSet) await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.E)(inspection.context.aws, inspection.changeSet.handle);
	const context = {
		...inspection.context,
		run: remaining
	};
	const again = {
		...await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.g)(context, inspection.asked),
		context
	};
	const reasons = [...(0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.t)(inspection, again), ...(0,_results_js__WEBPACK_IMPORTED_MODULE_8__.f)((0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.n)([again.plan])).map(({ words }) => _agreed_js__WEBPACK_IMPORTED_MODULE_13__.t.noConsent(words))];
	if (reasons.length === 0) return {
		kind: "inspected",
		inspection: again
	};
	if (again.changeSet) await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.E)(context.aws, again.changeSet.handle);
	const waitedFor = before.length === 0 ? [] : [_replicas_js__WEBPACK_IMPORTED_MODULE_15__.i.planChanged((0,_plan_js__WEBPACK_IMPORTED_MODULE_7__.p)(before))];
	return (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.D)(again.plan.stack, again.found?.status ?? null, [...waitedFor, ...reasons]);
}
// src/commands/shared/apply-stages.ts
/**
* Stages in order; after one that fails the others are named and left as they are. `waited`: something
* was waited for since the stages were inspected, a person or a stack. A stage that waited, for that or
* for another stage, is inspected again before it is applied.
*/
async function applyStages(context, inspections, { waited }) {
	const deployed = [];
	for (const [index, inspection] of inspections.entries()) {
		const { interrupted, ...one } = await applyOne(context, inspection, {
			remaining: new Set(inspections.slice(index).map(({ plan }) => plan.stage)),
			waited: waited || deployed.some(({ outcome }) => outcome.result.kind !== "unchanged")
		}).catch(async (error) => {
			await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.n)(inspections.slice(index));
			throw error;
		});
		deployed.push(one);
		if (one.outcome.result.kind !== "failed") continue;
		const rest = inspections.slice(index + 1);
		await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.n)(rest);
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
		outputs: result.kind === "failed" ? null : (0,_outputs_js__WEBPACK_IMPORTED_MODULE_0__.t)(tried.stage, result.stack.outputs),
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
		if (error instanceof _resolved_js__WEBPACK_IMPORTED_MODULE_12__.i) return {
			result: stopped([error.message, ...error.hint === void 0 ? [] : [error.hint]], error.exit === 3),
			stage,
			interrupted: null
		};
		if (error instanceof _resolved_js__WEBPACK_IMPORTED_MODULE_12__.r) return {
			result: stopped([_results_js__WEBPACK_IMPORTED_MODULE_8__.i.interrupted]),
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
	const applyContext = (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.a)(inspection.context, inspection.plan, reporter);
	const apply = () => applyStage(applyContext, inspection);
	return {
		result: inspection.plan.action === "none" ? await apply() : await reporter.group((0,_results_js__WEBPACK_IMPORTED_MODULE_8__.s)(inspection.plan), apply),
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
	const loaded = (0,_load_js__WEBPACK_IMPORTED_MODULE_18__.n)(given);
	const { reporter } = given;
	const onBusy = (stack) => {
		reporter.line((0,_results_js__WEBPACK_IMPORTED_MODULE_8__.u)(stack));
	};
	const { leftAlone, rest } = await (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.n)(given, loaded, onBusy);
	if (rest.stages.length === 0) return deployResult(given, loaded, (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.i)((0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.n)([]), leftAlone, loaded), (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.t)([], leftAlone, loaded));
	const context = await (0,_reviewed_js__WEBPACK_IMPORTED_MODULE_19__.n)(given);
	const waitedFor = /* @__PURE__ */ new Set();
	const { inspections, unnamed } = await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.r)(context, rest, (stack) => {
		waitedFor.add(stack.name);
		onBusy(stack);
	}, (stack) => {
		waitedFor.add(stack.name);
		reporter.line(_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.A.begins(stack));
		const lineOf = (0,_progress_js__WEBPACK_IMPORTED_MODULE_2__.n)();
		return (event) => {
			reporter.progress(event, lineOf(event, {}));
		};
	});
	const planOf = (now) => (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.i)(assembled(now, unnamed), leftAlone, loaded);
	const plan = planOf(inspections);
	const isOpen = (0,_results_js__WEBPACK_IMPORTED_MODULE_8__.f)(plan).length > 0 && !context.ask;
	if ((0,_results_js__WEBPACK_IMPORTED_MODULE_8__.m)(plan).length > 0 || isOpen) {
		await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.n)(inspections);
		return (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.r)(context, loaded, plan);
	}
	const open = await (0,_reviewed_js__WEBPACK_IMPORTED_MODULE_19__.t)(context, loaded, plan);
	if (open) {
		await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.n)(inspections);
		return (0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.t)(context, loaded, plan, open);
	}
	reporter.line((0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.s)(plan, {
		...context.terminal,
		file: loaded.file.name
	}));
	const agreement = await agree(context, inspections).catch(async (error) => {
		await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.n)(inspections);
		throw error;
	});
	if (agreement.kind === "declined") {
		await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_9__.n)(inspections);
		return declinedResult(context, loaded, plan, agreement.why);
	}
	const waited = agreement.asked || waitedFor.size > 0 && inspections.length > 1;
	const agreed = agreement.inspections;
	return carryOut(context, loaded, {
		inspections: agreed,
		plan: planOf(agreed),
		leftAlone,
		waited
	});
};
/** Exit 3, as of any plan that is not carried out. The plan was shown before the question. */
function declinedResult(context, loaded, plan, failure) {
	return {
		...(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.r)(context, loaded, plan),
		exit: 3,
		failure,
		text: askWords.nothingDone,
		annotations: []
	};
}
async function carryOut(context, loaded, { inspections, plan, leftAlone, waited }) {
	const { deployed: applied, interrupted } = await applyStages(context, inspections, { waited });
	const deployed = (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.t)(applied, leftAlone, loaded);
	if (interrupted) throw new _unfinished_js__WEBPACK_IMPORTED_MODULE_20__.t(interrupted, {
		...(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_4__.i)(loaded, plan),
		outcomes: deployed.map(({ outcome }) => outcome)
	});
	return deployResult(context, loaded, plan, deployed);
}
function deployResult({ terminal }, loaded, plan, deployed) {
	const { file } = loaded;
	const outcomes = deployed.map(({ outcome }) => outcome);
	const outputs = deployed.flatMap((one) => one.outputs ?? []);
	const failure = (0,_results_js__WEBPACK_IMPORTED_MODULE_8__.n)(outcomes, file.name);
	const changed = outcomes.some(({ result }) => result.kind === "created" || result.kind === "updated");
	return (0,_load_js__WEBPACK_IMPORTED_MODULE_18__.i)({
		exit: failure === null ? 0 : isRefused(outcomes) ? 3 : 1,
		failure,
		annotations: (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.A)(outcomes, file.name),
		text: (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.M)(outcomes, outputs, terminal),
		summary: (0,_rerun_js__WEBPACK_IMPORTED_MODULE_3__.j)(plan, outcomes, file.name, loaded.stages),
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
/** Whether a stage was stopped because it is not as it was agreed to, and none failed. */
function isRefused(outcomes) {
	return outcomes.flatMap(({ result }) => result.kind === "failed" ? [result] : []).every(({ refused }) => refused === true);
}
function assembled(inspections, unnamed) {
	return (0,_plan2_js__WEBPACK_IMPORTED_MODULE_1__.n)(inspections.map(({ plan }) => plan), unnamed);
}



/***/ }),

/***/ 1428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withLabels),
/* harmony export */   t: () => (/* binding */ notReviewed)
/* harmony export */ });
/* harmony import */ var _nets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6041);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(602);
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(846);



// src/review/resume.ts
/** What is left of a plan when its deploy failed half-way: a stage may take several updates. */
/**
* Whether all that `now` does to databases was in `before` already, and loses nothing. A new instance
* is protected last, so that its protection may be what is left.
*/
function isRestOf(before, now) {
	return now.refusals.length === 0 && (0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.f)(now) && (0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.l)(now, before) && (0,_plan2_js__WEBPACK_IMPORTED_MODULE_2__.p)(now.databases, before.databases, "rest").length === 0 && now.databases.every(({ database, impact, reader, changes }) => {
		if (impact === "none" || impact === "existing") return reader === void 0;
		const known = before.databases.find((one) => one.database === database);
		return known !== void 0 && (reader === void 0 || reader === known.reader) && changes.every((change) => isKnown(change, known) || isProtection(change, known));
	});
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
	const isRefused = ({ kind, now }) => kind === "not-reviewed" ? policy.requirePlan : policy.onPlanChange === "refuse" || !(0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.f)(now) || (0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.c)(now);
	return {
		refused: open.filter(isRefused),
		tolerated: open.filter((review) => !isRefused(review))
	};
}
// src/commands/shared/reviewed.ts
/** The reviewed plan or nothing: what a pull request has to say before a deploy begins. */
/**
* The context with the consent that was given by label. A label names no stage: which one it is for
* stands in its digits, and only the plan can tell. Those of other stages fit nothing in it.
*/
async function withLabels(context) {
	const labels = await context.review?.consents();
	if (!labels || labels.length === 0) return context;
	return {
		...context,
		options: {
			...context.options,
			labels
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
	for (const one of reviews) if (one.kind === "rest") reporter.notice(_plan_result_js__WEBPACK_IMPORTED_MODULE_1__.o.rest(one.stage, one.pull));
	for (const one of tolerated) {
		const why = (0,_nets_js__WEBPACK_IMPORTED_MODULE_0__.f)(one.now) ? _plan_result_js__WEBPACK_IMPORTED_MODULE_1__.o.tolerated : _plan_result_js__WEBPACK_IMPORTED_MODULE_1__.o.consented;
		reporter.notice(`${(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_1__.a)(one, reviewed)}; ${why}`);
	}
	return null;
}



/***/ })

};
