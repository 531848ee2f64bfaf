import { $r as sqlFamily, An as DATABASE_NAME, Ar as TinystacksError, C as secretsKeyOf, Ci as CACHE_KINDS, Cr as mustAgreeOnService, D as BASTION_TYPE, Di as byFamily, Ei as SQL_KINDS, Er as details, Fr as forFamily, Hi as FAMILIES, I as leavingVpc, Ki as randomUUID, Lr as selectStages, Mt as covers, Nr as primariesFirst, Or as listed, Pr as databasesOf, Rr as parseConfig, Sr as validFile, T as BASTION_IMAGE_PARAMETER, Tr as mustBeInRegion, Tt as valueOf, Ui as familyOfType, Un as inMinutes, Wn as inSeconds, Wr as dotted, Xt as destroyMessages, Zr as cacheFamily, _ as decode, _r as refusal, ai as PARTITION_OF, bt as READER_IDS, ct as identifierIn, di as defaultLikeness, et as TAGS, g as renderStage, gi as DEFAULTS, gr as note, gt as CACHE_IDS, hi as rangeOf, hr as offlineMessages, ii as placeRanges, j as leavingSubnets, ji as isSql, jt as compareVersions, k as groupsIn, ki as isCache, kn as sha256, l as placeOf, li as accountOf, lt as inRegion, mi as overlaps, nt as tagPath, pi as arnOf, ri as networkKey, si as NO_ROLES, sn as resourceName, st as deployedRole, u as consentGiven, vr as warning, w as existingId, wi as DATABASES, xt as SQL_IDS } from "./start.js";
import { Ct as isOfFile, D as passwordSecretOf, F as goneMessages, G as replacedReaders, Gt as touchedParts, H as missingDatabases, I as mayChangeAccess, J as isOwnParameterGroup, Jt as groupOf, Kt as refusalAt, Lt as liveDatabases, M as keptNotes, O as secretsOf, P as isTerminated, Rt as lacksSource, U as missingReaders, Ut as markConsentsGiven, W as replacedDatabases, Wt as changesOnlyKept, Yt as changedParameters, _t as livesBesidePrimary, a as orphanedStacks, at as useOfSnapshot, bt as attribute, c as writesStackName, cn as isBusy, d as planStage, et as newAccount, gt as quotasOfNew, ht as quotaNeeds, i as orphanRefusals, it as written, j as seenMessages, ln as stackState, n as readQuotas, nt as reconciled, o as orphansAmong, q as isNamedFor, r as sharedQuotas, rt as wanted, s as scanNotes, t as laterQuotas, tt as copied, wt as isOfPath, x as lacksZones, yt as snapshotSource, z as mayUnprotectStack } from "./plan4.js";
import { o as identityMessages } from "./plan5.js";
import { i as wayOutOf, n as waitMessages, r as denialIn, t as stackNameIn } from "./permissions4.js";
import { d as isDataType, l as databasesTouched, s as databaseNamed, t as agreedMessages, u as holdsData } from "./facts2.js";
import { n as replicaMessages } from "./plan.js";
import { setFlagsFromString } from "node:v8";
// src/inspect/backoff.ts
const FIRST = 250;
const GROWTH = 1.4;
const LONGEST$1 = 5e3;
function pause(attempt) {
	return Math.min(LONGEST$1, FIRST * GROWTH ** attempt);
}
// src/inspect/during.ts
function during(clock, waiting, body) {
	return clock.during === void 0 ? body() : clock.during(waiting, body);
}
function since(clock, awaited) {
	const begun = clock.now().getTime();
	return { lines: (isLive) => {
		const soFar = (isLive ? inSeconds : inMinutes)(clock.now().getTime() - begun);
		return awaited().map(({ what, more }) => [
			what,
			soFar,
			...more ? [more] : []
		].join(", "));
	} };
}
// src/inspect/names.ts
const CHANGE_SET_PREFIX = "tinystacks-";
function changeSetName(now, { run, commit } = {}, purpose = "step") {
	const origin = run === void 0 ? "" : `r${String(run)}${purpose === "undo" ? "u" : ""}-`;
	const from = commit !== void 0 && SHA.test(commit) ? `c${commit}-` : "";
	return `${CHANGE_SET_PREFIX}${digitsOf(now)}-${origin}${from}${randomUUID().slice(0, 8)}`;
}
const SHA = /^[0-9a-f]{40}$/;
const NAME = /^tinystacks-\d{14}-(?:r(\d{1,16})(u?)-)?(?:c([0-9a-f]{40})-)?[0-9a-f]{8}$/;
function originOfChangeSet(arn) {
	const name = NAME.exec(/:changeSet\/([^/]+)\//.exec(arn)?.[1] ?? "");
	if (name === null || name[2] === "u") return null;
	const [, run, , commit] = name;
	return {
		run: run === void 0 ? void 0 : Number(run),
		commit
	};
}
function originOfToken(token) {
	const [, run, undo] = NAME.exec(token) ?? [];
	return run === void 0 ? null : {
		run: Number(run),
		purpose: undo === "u" ? "undo" : "step"
	};
}
function digitsOf(time) {
	return time.toISOString().replace(/\D/g, "").slice(0, 14);
}
const READABLE = 120;
function snapshotPrefix({ name, application }, database, fingerprint, identity) {
	const digits = sha256({
		fingerprint,
		identity
	}).slice(0, 8);
	return `${`${name}-${application}`.slice(0, READABLE)}-${database}-before-${digits}-`.replace(/-{2,}/g, "-").toLowerCase();
}
function snapshotName(prefix, now) {
	return `${prefix}${digitsOf(now)}`;
}
function beginOfSnapshot(prefix, name) {
	const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(name.slice(prefix.length));
	if (!name.startsWith(prefix) || digits === null) return null;
	const [, year, month, day, hour, minute, second] = digits;
	return /* @__PURE__ */ new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
// src/plan/messages/around/stacks.ts
const WAYS_OUT = {
	CREATE_FAILED: "somebody kept what its failed creation had made, and a rollback would delete all of it: check whether you need any of it, delete the stack (aws cloudformation delete-stack), then run this again",
	UPDATE_FAILED: "see what its failed event says, then roll it back (aws cloudformation rollback-stack) or finish its update in the CloudFormation console, then run this again",
	UPDATE_ROLLBACK_FAILED: "fix what the failed event says, then continue the rollback (aws cloudformation continue-update-rollback), then run this again",
	DELETE_FAILED: "finish the deletion: tinystacks destroy tries again; if that does not help, the CloudFormation console shows what it could not delete",
	IMPORT_ROLLBACK_FAILED: "finish the import rollback in the CloudFormation console"
};
const stackMessages = {
	wayOut: (status) => WAYS_OUT[status] ?? "look at the stack in the CloudFormation console",
	busy: ({ name, status }) => refusal("stack-busy", `the stack ${name} is in the middle of an operation (${status}); plan again when it has ended, or deploy, which waits for it`),
	stuck: ({ name, status }) => refusal("stack-stuck", `the stack ${name} is in ${status}: ${stackMessages.wayOut(status)}`),
	changeOfUnknownStatus: (stack, status) => `CloudFormation says ${status} of the change set for ${stack}, which is no status that tinystacks knows`,
	changeTooSlow: (stack) => `CloudFormation has been working out the change to ${stack} for half an hour without a result`,
	changeNotReadyHint: "no database was changed; run this again, and if that does not help look at the change sets of the stack in the CloudFormation console",
	notSettled: (stack, status, shown) => `CloudFormation ended the operation on ${stack} in ${status}, and two minutes later still shows the stack ${shown === null ? "as missing" : `in ${shown}`}: its outputs could not be read`,
	notSettledHint: "run this again: what was deployed stays, and somebody else may be changing the stack right now",
	unprotected: "everything was created, but deletion protection is not on yet; deploy again"
};
// src/plan/messages/validation.ts
const validationMessages = {
	refused: (stack, reason) => `CloudFormation refuses the change to ${stack}: ${reason === null ? "no reason given" : withoutAdvice(reason)}`,
	refusedFor: (stack, results) => `CloudFormation refuses the change to ${stack}: ${results.map(told).join("; ")}`,
	refusedUnread: (stack, reason, action, why) => `${validationMessages.refused(stack, reason).replace(/\.$/, "")}; what exactly it refuses could not be read (${action} ${why})`,
	warns: (result) => warning("validation-warning", `CloudFormation warns: ${told(result)}`),
	unread: (action, why) => note("validation-unread", `whether CloudFormation warns of anything, such as a quota, is not verified (${action} ${why})`)
};
function told({ logicalId, type, property, reason }) {
	const name = resourceName({
		logicalId,
		type
	});
	const resource = type === "" ? name : `${name} (${type})`;
	const place = property === null ? resource : `${resource}, ${property}`;
	return logicalId === "" ? reason : `${place}: ${reason}`;
}
function withoutAdvice(reason) {
	return reason.replace(/\s*To [^.]*DescribeEvents API[^.]*\./, "");
}
// src/inspect/stack/in-step.ts
const LEADS = 9;
const ALONE = {
	first: null,
	looked: () => void 0,
	end: () => void 0
};
function inStep() {
	let first = null;
	return { join: () => {
		if (first !== null) return {
			...ALONE,
			first
		};
		let had = 0;
		let resolve = () => void 0;
		const own = new Promise((resolved) => {
			resolve = resolved;
		});
		first = own;
		const end = () => {
			if (first === own) first = null;
			resolve(had);
		};
		return {
			first: null,
			looked: (looks) => {
				had = looks;
				if (looks >= LEADS) end();
			},
			end
		};
	} };
}
// src/inspect/stack/change-set.ts
const NOTHING_TO_DO = /didn't contain changes|No updates are to be performed/i;
async function prepareChangeSet(changeSets, clock, request, together = null) {
	const handle = await changeSets.createChangeSet(request);
	let ready = false;
	try {
		const content = await awaitContent(changeSets, clock, handle, request, together);
		ready = content.status === "CREATE_COMPLETE";
		if (ready) return {
			handle,
			content,
			type: request.type
		};
		const reason = content.statusReason;
		if (reason !== null && NOTHING_TO_DO.test(reason)) return null;
		const message = await refusalOf(changeSets, handle, request.stackName, reason);
		const denial = denialIn(message);
		throw new TinystacksError("change-set-failed", message, {
			exit: 1,
			...denial && { hint: wayOutOf(denial, { by: "cloudformation" }) }
		});
	} finally {
		if (!ready) await changeSets.discardChangeSet(handle);
	}
}
const SAYS_NOT_WHAT = /validation|hook|DescribeEvents/i;
async function refusalOf(changeSets, handle, stack, reason) {
	if (reason !== null && !SAYS_NOT_WHAT.test(reason)) return validationMessages.refused(stack, reason);
	const found = await changeSets.validation(handle);
	if (found.kind === "unread") return validationMessages.refusedUnread(stack, reason, found.action, found.why);
	const failures = (found.kind === "read" ? found.value : []).filter(({ mode }) => mode === "fail");
	return failures.length > 0 ? validationMessages.refusedFor(stack, failures) : validationMessages.refused(stack, reason);
}
async function validationNotes(changeSets, { handle, content }) {
	if (!content.changes.some(mayMake)) return [];
	const found = await changeSets.validation(handle);
	if (found.kind === "unread") return [validationMessages.unread(found.action, found.why)];
	return found.kind === "read" ? found.value.map(validationMessages.warns) : [];
}
function mayMake({ action, replacement }) {
	return action === "Modify" ? replacement === "True" : action !== "Remove";
}
const MAX_POLLS$1 = 360;
function awaitContent(changeSets, clock, handle, request, together) {
	const what = waitMessages.comparing(request.stackName);
	return during(clock, {
		...since(clock, () => [{ what }]),
		isBrief: true
	}, () => untilReady(changeSets, clock, handle, request, together));
}
async function untilReady(changeSets, clock, handle, { stackName }, together) {
	for (let polls = 0; polls < MAX_POLLS$1;) {
		const step = together?.join() ?? ALONE;
		try {
			polls += await step.first ?? 0;
			for (let looks = 1; polls < MAX_POLLS$1; looks++) {
				const content = await changeSets.describeChangeSet(handle);
				if (isReady(content, stackName)) return content;
				polls++;
				if (step.first !== null) break;
				step.looked(looks);
				await clock.sleep(pause(looks - 1));
			}
		} finally {
			step.end();
		}
	}
	throw notReady(stackMessages.changeTooSlow(stackName));
}
function isReady({ status }, stackName) {
	switch (status) {
		case "CREATE_COMPLETE":
		case "FAILED": return true;
		case "CREATE_PENDING":
		case "CREATE_IN_PROGRESS": return false;
		case "DELETE_PENDING":
		case "DELETE_IN_PROGRESS":
		case "DELETE_COMPLETE":
		case "DELETE_FAILED": throw changedByOthers(stackName);
		default: throw notReady(stackMessages.changeOfUnknownStatus(stackName, status));
	}
}
function changedByOthers(stack) {
	return new TinystacksError("stack-changed", agreedMessages.lostRace(stack), {
		exit: 3,
		hint: agreedMessages.lostRaceHint
	});
}
function notReady(message) {
	return new TinystacksError("change-set-not-ready", message, {
		exit: 1,
		hint: stackMessages.changeNotReadyHint
	});
}
// src/inspect/account.ts
async function guardAccount(context, stage, found) {
	const expected = accountOf(stage);
	if (expected === null) return;
	const account = arnOf(found?.id ?? "")?.account ?? await context.aws.account();
	if (account === expected) return;
	const path = accountPath(context.locate, stage);
	throw new TinystacksError("wrong-account", "the AWS credentials belong to another account", {
		exit: 2,
		file: context.file,
		problems: [{
			code: "credentials-of-another-account",
			path: dotted(path),
			...context.locate(path),
			message: `the stage ${stage.name} belongs to account ${expected}, but these credentials are for account ${account}`,
			hint: stage.account === null ? "use credentials of that account (`--profile`), or correct `roles`" : "use credentials of that account, or correct `account`"
		}]
	});
}
function guardServiceRole({ serviceRole }, stage, found) {
	const role = arnOf(serviceRole ?? "");
	if (role === null) return;
	const account = arnOf(found?.id ?? "")?.account ?? stage.account;
	const partition = PARTITION_OF[stage.region] ?? role.partition;
	const other = role.partition !== partition ? `the partition ${partition}, not ${role.partition}` : account !== null && role.account !== account ? `account ${account}, not ${role.account}` : null;
	if (other === null) return;
	throw new TinystacksError("role-of-another-account", `${stage.roles?.service === serviceRole ? "`roles.service`" : "`cloudformation-role`"} is ${String(serviceRole)}, but the stage ${stage.name} is in ${other}`, {
		exit: 2,
		hint: "name a role of the same account; run stages of several accounts one by one"
	});
}
function accountPath(locate, stage) {
	if (stage.account === null) return [
		"stages",
		stage.name,
		"roles"
	];
	const own = [
		"stages",
		stage.name,
		"account"
	];
	const written = locate(own);
	const parent = locate(["stages", stage.name]);
	return written.line === parent.line && written.column === parent.column ? ["account"] : own;
}
// src/plan/ownership/check-ownership.ts
function checkOwnership(file, stage, found, locate) {
	const own = {
		...file,
		application: stage.application
	};
	if (found === null || isOfFile(found, own)) return {
		refusals: [],
		notes: [],
		asks: []
	};
	const { tags, name, id } = found;
	const owner = tags[TAGS.stage] === void 0 ? null : ownerOf(tags);
	const what = isOfPath(found, own) ? "application" : "file";
	if (owner !== null && writesStackName(stage, locate)) {
		const ask = {
			kind: "take-over",
			stack: id,
			from: owner,
			to: described(own)
		};
		return {
			refusals: [],
			notes: [identityMessages.takenOver(name, what, owner)],
			asks: [ask]
		};
	}
	const text = owner === null ? identityMessages.madeByNobody(name) : identityMessages.madeByOther(name, what, owner);
	const { line } = locate(["stages", stage.name]);
	return {
		refusals: [{
			...text,
			database: null,
			property: null,
			line
		}],
		notes: [],
		asks: []
	};
}
function ownerOf(tags) {
	const config = tags[TAGS.config];
	return described({
		repository: tags[TAGS.repository] ?? null,
		config: config === void 0 ? void 0 : tagPath(config),
		application: tags[TAGS.stack]
	});
}
function described({ repository, config, application }) {
	return [
		repository,
		config,
		application === void 0 ? null : `application ${application}`
	].filter((part) => part !== void 0 && part !== null).join(", ");
}
// src/plan/messages/deploy/rollback.ts
const rollbackMessages = {
	begins: ({ name, status }, skipping) => skipping.length === 0 ? `${name} is in ${status}: rolling back the failed update to its end, skipping nothing` : `${name} is in ${status}: continuing the rollback, skipping ${listed(skipping)}`,
	deployDoes: ({ name, status }) => refusal("rollback-pending", `the stack ${name} is in ${status}: deploy will first roll back the failed update to its end, skipping nothing and keeping every database; what the file changes can be planned only after that`),
	deploySkips: ({ name, status }, skipping) => refusal("rollback-pending", `the stack ${name} is in ${status}, since its rollback failed at ${listed(skipping)}, which AWS no longer has: with the consent that this plan asks for, deploy will first continue the rollback, skipping ${listed(skipping)} and nothing else; what the file changes can be planned only after that`),
	leftAlone: ({ name, status }, obstacle) => refusal("rollback-not-automatic", `the stack ${name} is in ${status}, and deploy does not roll it back by itself: ${obstacle}`),
	notOurs: "it was not deployed by this file, as its tags say",
	neverComplete: "it was never complete, so AWS would delete all of it, databases included",
	kept: (identifiers) => `the failed update created ${identifiers}, which going back would delete`,
	keptUnread: (action) => `whether the failed update created a database, which going back would delete, is not verified (allow ${action})`,
	promoted: (identifier, stack, instance) => {
		return `${identifier} has been promoted since, which no rollback can undo; ${stack.status === "UPDATE_FAILED" ? "do not roll the stack back, but finish its update in the CloudFormation console" : `if ${instance} is what failed, leave it out of the rollback (${leavingOut(stack, [instance])}), which keeps it as it runs; if it is not, continue the rollback when what failed is fixed`}, then run this again`;
	},
	replicaUnread: (identifier, action, why) => `whether ${identifier} has been promoted since is not verified (${action} ${why}), and going back would undo that`,
	failedHint: (stack, resources, usual) => resources.length === 0 ? usual : `fix what the reason says and run this again; what can never go back, as a major version or a promotion, leave out of the rollback (${leavingOut(stack, resources)}): it stays as it runs, and the next plan compares the file with it`,
	failed: (stack, status, resource, reason) => `the rollback of ${stack} failed again (${status})${resource === null ? "" : `: ${resource}: ${reason ?? "no reason given"}`}`
};
function leavingOut({ name, region }, resources) {
	return `aws cloudformation continue-update-rollback --region ${region} --stack-name ${name} --resources-to-skip ${resources.join(" ")}`;
}
// src/inspect/stack/success.ts
function successOf({ type, content }) {
	if (type === "CREATE") return ({ status }) => status === "CREATE_COMPLETE";
	if (content.changes.some(mayDelete)) return null;
	return ({ status, updatedAt }) => status === "UPDATE_COMPLETE" && updatedAt !== void 0 && !isBefore(updatedAt, content.createdAt);
}
function mayDelete({ action, replacement }) {
	return action === "Modify" ? replacement !== "False" : action !== "Add";
}
function isBefore(time, since) {
	const exact = Date.parse(time) % 1e3 === 0 ? 1e3 : 1;
	return Date.parse(time) < Math.floor(since.getTime() / exact) * exact;
}
// src/inspect/stack/current-stack.ts
async function waitUntilIdle(context, stackName) {
	const { aws, clock, onBusy } = context;
	const found = await stackNamed(context, stackName);
	if (!found || !onBusy || !isBusy(found.status)) return found;
	onBusy(found);
	context.look?.leave();
	let { status } = found;
	return during(clock, since(clock, () => [{ what: waitMessages.otherOperation(stackName, status) }]), async () => {
		for (let attempt = 0;; attempt++) {
			await clock.sleep(pause(attempt));
			const now = await describeStage(aws, stackName);
			if (!now || !isBusy(now.status)) return now;
			status = now.status;
		}
	});
}
const MAX_POLLS = 30;
function settledStage(context, stackId, followed, begun) {
	if (followed.stack) return Promise.resolve(followed.stack);
	const what = waitMessages.toShow(stackNameIn(stackId), followed.status);
	const waiting = {
		...since(context.clock, () => [{ what }]),
		isBrief: true
	};
	return during(context.clock, waiting, () => untilShown(context, stackId, followed, begun));
}
async function untilShown({ aws, clock }, stackId, followed, begun) {
	let shown = null;
	for (let attempt = 0; attempt < MAX_POLLS; attempt++) {
		const found = await aws.stacks.describe(stackId);
		if (found !== null && showsEnd(found, followed, begun)) return decode(found);
		shown = found?.status ?? null;
		if (shown?.startsWith("DELETE_")) throw changedByOthers(stackNameIn(stackId));
		await clock.sleep(pause(attempt));
	}
	const message = stackMessages.notSettled(stackNameIn(stackId), followed.status, shown);
	throw new TinystacksError("stack-not-settled", message, {
		exit: 1,
		hint: stackMessages.notSettledHint
	});
}
function showsEnd(found, { status, events }, since) {
	const { updatedAt } = found;
	const ended = events.at(-1)?.time;
	if (updatedAt !== void 0 && ended !== void 0 && updatedAt > ended) return true;
	return found.status === status && !(since && updatedAt && isBefore(updatedAt, since));
}
async function withProtectionKnown(aws, found) {
	if (found.terminationProtection !== null) return found;
	return await describeStage(aws, found.id) ?? found;
}
async function stackNamed({ aws, listed }, stackName) {
	const list = await listed?.(aws.region);
	if (list?.kind !== "read") return describeStage(aws, stackName);
	const found = list.value.find(({ name }) => name === stackName);
	if (found === void 0) return null;
	return TAGS.stage in found.tags ? decode(found) : describeStage(aws, stackName);
}
async function describeStage({ stacks }, stack) {
	const found = await stacks.describe(stack);
	return found && decode(found);
}
async function isDeployed(aws, rendered, deployed) {
	return mayBeDeployed(rendered, deployed) && await aws.stacks.template(deployed.id) === rendered.body;
}
function mayBeDeployed(rendered, deployed) {
	return touchedParts(rendered.parts, deployed.parts ?? {}).length === 0 && sameEntries(rendered.tags, deployed.tags);
}
function sameEntries(one, other) {
	const keys = Object.keys(one);
	return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
function unusable(deployed, state, obstacle, line) {
	return {
		...{
			busy: stackMessages.busy(deployed),
			"half-done": obstacle === null ? rollbackMessages.deployDoes(deployed) : rollbackMessages.leftAlone(deployed, obstacle),
			stuck: stackMessages.stuck(deployed)
		}[state],
		database: null,
		property: null,
		line
	};
}
// src/inspect/external/admitted-groups.ts
async function admittedGroups({ aws }, { allowFrom }) {
	const groups = groupsIn(allowFrom);
	return groups.length === 0 ? {} : { admittedGroups: await aws.network.groups(groups) };
}
// src/inspect/external/bastion-image.ts
async function bastionImage({ aws }, { bastion }, deployed) {
	if (bastion === null) return null;
	const image = deployed?.bastion.image ?? null;
	if (image !== null) return {
		kind: "read",
		value: image
	};
	return aws.network.parameter(BASTION_IMAGE_PARAMETER);
}
// src/inspect/external/own-zones.ts
async function ownZones(context, stage, deployed) {
	const { network } = stage;
	if (network.kind === "given" || !isMadeOrGrows(stage, network, deployed)) return {};
	const { withDefault, all } = context.zones ?? zonesOf(context.aws);
	const defaults = await withDefault();
	if (defaults.kind !== "read") return { ownZones: defaults };
	if (defaults.value.length >= network.zones) return { ownZones: {
		kind: "read",
		value: {
			usable: defaults.value,
			closed: []
		}
	} };
	return { ownZones: asGetAZs(defaults.value, await all()) };
}
function isMadeOrGrows(stage, own, deployed) {
	if (deployed === null) return !livesBesidePrimary(stage);
	const { vpc, cidr, primaryVpc, databaseSubnets } = deployed.network;
	if (cidr === null) return vpc !== null && primaryVpc === null;
	return own.zonesGiven !== false && own.zones > databaseSubnets.length;
}
function asGetAZs(defaults, all) {
	if (all.kind !== "read") return all;
	return {
		kind: "read",
		value: defaults.length === 0 ? {
			usable: all.value,
			closed: []
		} : {
			usable: defaults,
			closed: all.value.filter((zone) => !defaults.includes(zone))
		}
	};
}
function zonesOf({ network }) {
	let withDefault;
	let ofBastion;
	let all;
	return {
		withDefault: () => withDefault ??= network.defaultZones(),
		all: () => all ??= network.zones(),
		ofBastion: () => ofBastion ??= network.zonesWith(BASTION_TYPE)
	};
}
// src/inspect/external/bastion-offer.ts
async function bastionOffer(context, { bastion, network }, deployed) {
	if (bastion === null || (deployed?.bastion.image ?? null) !== null) return {};
	const { ofBastion } = context.zones ?? zonesOf(context.aws);
	const isThere = network.kind === "own" && (deployed?.network.cidr ?? null) !== null;
	const first = deployed?.network.subnets[0];
	const [zones, place] = await Promise.all([ofBastion(), isThere && first !== void 0 ? context.aws.network.subnets([first]) : null]);
	return { bastionOffer: {
		zones,
		place
	} };
}
// src/inspect/external/bastion-way-out.ts
async function bastionWayOut({ aws }, { network, bastion }, deployed) {
	if (bastion === null || network.kind === "own") return {};
	if (deployed?.bastion.access === bastion.access && deployed.bastion.endpoints === bastion.endpoints && deployed.bastion.subnet === bastion.subnet && deployed.network.databaseSubnets[0] === network.subnets[0]) return {};
	if (bastion.endpoints) return deployed?.bastion.endpoints === true ? {} : { endpointPlace: await aws.network.endpointPlace(network.vpc) };
	const subnet = bastion.subnet ?? network.subnets[0];
	return subnet === void 0 ? {} : { bastionWayOut: await aws.network.wayOut(network.vpc, subnet) };
}
// src/inspect/external/database-zones.ts
async function databaseZones({ aws }, { databases }, deployed) {
	const ids = deployed?.network.databaseSubnets ?? [];
	const hasOne = SQL_KINDS.some((kind) => deployedRole(kind, deployed) !== "absent");
	const asks = SQL_KINDS.some((kind) => {
		const wanted = databases[kind];
		return wanted?.replicaOf === null && wanted.instance !== defaultLikeness(kind).instance;
	});
	return ids.length > 0 && !hasOne && asks ? { databaseSubnets: await aws.network.subnets(ids) } : {};
}
// src/inspect/external/existing-databases.ts
async function existingDatabases({ connect }, stage, deployed) {
	const all = await Promise.all(DATABASES.flatMap((kind) => stage.existing[kind] ?? []).map(async (existing) => {
		const aws = await connect(existing.region);
		const [fact, keys] = await Promise.all([liveFact(aws, existing), keysOfSecret(connect, existing, deployed)]);
		const names = fact.kind === "absent" ? await aws.existing.names(existing.kind) : null;
		return {
			kind: existing.kind,
			fact,
			keys,
			names: names?.kind === "read" ? names.value : []
		};
	}));
	const byKind = (of) => Object.fromEntries(all.map((one) => [one.kind, of(one)]));
	return {
		existing: byKind(({ fact }) => fact),
		similarNames: byKind(({ names }) => names),
		secretKeys: byKind(({ keys }) => keys),
		...await leaving(connect, stage, deployed)
	};
}
async function leaving(connect, stage, deployed) {
	const facts = DATABASES.flatMap((kind) => {
		const left = deployed?.databases[kind].existing ?? null;
		const existing = stage.existing[kind];
		const isLeft = stage.databases[kind] ?? (existing && existingId(existing) !== left);
		if (left === null || !isLeft) return [];
		const [region = "", identifier = ""] = left.split("/");
		const read = async () => {
			const aws = await connect(region);
			return byFamily(kind, {
				sql: () => aws.existing.sql(identifier, null),
				cache: () => aws.existing.redis(identifier, null)
			});
		};
		return [read().then((fact) => [kind, fact])];
	});
	return facts.length === 0 ? {} : { leaving: Object.fromEntries(await Promise.all(facts)) };
}
async function liveFact(aws, existing) {
	const { kind, identifier, resource, account } = existing;
	const fact = await byFamily(kind, {
		sql: () => aws.existing.sql(identifier, resource),
		cache: () => aws.existing.redis(identifier, resource)
	});
	return fact.kind === "read" && account !== null && fact.value.account !== account ? { kind: "absent" } : fact;
}
async function keysOfSecret(connect, existing, deployed) {
	const { kind, secret } = existing;
	if (secret === null) return null;
	const wired = deployed?.databases[kind];
	if (wired?.existing === existingId(existing) && wired.secretArn === secret) return null;
	return (await connect(arnOf(secret)?.region ?? existing.region)).existing.secretKeys(secret);
}
// src/inspect/external/given-subnets.ts
async function givenSubnets({ aws }, { network, bastion }, deployed) {
	if (network.kind === "own") return null;
	if (deployed?.network.vpc === network.vpc && deployed.network.databaseSubnets.join(",") === network.subnets.join(",") && deployed.bastion.subnet === (bastion?.subnet ?? null)) return null;
	const ids = /* @__PURE__ */ new Set([...network.subnets, ...bastion?.subnet ? [bastion.subnet] : []]);
	return aws.network.subnets([...ids]);
}
// src/inspect/external/kms-keys.ts
async function kmsKeys({ aws }, stage, deployed) {
	const named = /* @__PURE__ */ new Set([...databasesOf(stage).flatMap(({ kmsKey }) => kmsKey ?? []), ...[secretsKeyOf(stage, deployed) ?? []].flat()]);
	if (named.size === 0) return {};
	const facts = [...named].map(async (key) => [key, await aws.keys.describe(key)]);
	return { kmsKeys: Object.fromEntries(await Promise.all(facts)) };
}
// src/inspect/external/own-range.ts
async function ownRange(context, stage, deployed, sources) {
	const { network } = stage;
	if (deployed !== null || network.kind === "given" || livesBesidePrimary(stage)) return {};
	const { aws, networks = [] } = context;
	const vpcs = await (context.vpcs ?? (() => aws.network.vpcs()))();
	const inUse = rangesInUse(context, stage, vpcs, sources);
	const unread = vpcs.kind === "unread" ? vpcs : null;
	if (network.cidrGiven !== false) return { ownRange: {
		cidr: network.cidr,
		unread,
		clash: clashOf(network.cidr, inUse)
	} };
	return { ownRange: {
		cidr: placeRanges(networks, inUse).get(stage.name) ?? network.cidr,
		unread,
		clash: null
	} };
}
function rangesInUse({ networks = [] }, { stackName, region }, vpcs, sources) {
	const found = vpcs.kind === "read" ? vpcs.value.filter(({ stack }) => stack !== stackName) : [];
	const isOfFile = ({ stack }) => networks.some((one) => one.region === region && one.stackName === stack);
	const ofRegion = found.filter(isOfFile).map(({ stack, ranges }) => [networkKey({
		region,
		stackName: stack ?? ""
	}), ranges]);
	const ofPrimaries = Object.values(sources).flatMap((fact) => fact.kind === "read" && fact.value.stack !== null && fact.value.range !== void 0 ? [[networkKey({
		...fact.value,
		stackName: fact.value.stack
	}), [fact.value.range]]] : []);
	return {
		region,
		known: new Map([...ofPrimaries, ...ofRegion]),
		others: found.filter((vpc) => !isOfFile(vpc)).flatMap(({ ranges }) => ranges)
	};
}
function clashOf(cidr, { known }) {
	const own = rangeOf(cidr);
	for (const [key, ranges] of known) for (const range of ranges) {
		const other = rangeOf(range);
		if (own !== null && other !== null && overlaps(own, other)) return {
			stack: key.split("/")[1] ?? key,
			range
		};
	}
	return null;
}
// src/inspect/external/passwords.ts
async function passwords(context, stage, deployed) {
	if (deployed === null) return {};
	const kinds = databasesOf(stage).map(({ kind }) => kind).filter((kind) => stage.urls || deployed.databases[kind].urls !== null);
	const read = (await Promise.all(kinds.map(async (kind) => [kind, await passwordOf(context, deployed, kind)]))).filter(([, fact]) => fact !== null);
	return read.length === 0 ? {} : { passwords: Object.fromEntries(read) };
}
async function passwordOf({ aws }, deployed, kind) {
	const secret = passwordSecretOf(deployed, kind);
	if (secret === null) return null;
	const urlSecret = deployed.databases[kind].urls?.secretArn ?? null;
	const [password, urls] = await Promise.all([aws.secrets.describe(secret), urlSecret === null ? null : aws.secrets.describe(urlSecret)]);
	if (password.kind !== "read") return password;
	if (urls?.kind === "unread") return urls;
	const { version, changedAt } = password.value;
	if (version === void 0 || changedAt === void 0) return { kind: "absent" };
	return {
		kind: "read",
		value: {
			version,
			changedAt,
			urlsChangedAt: urls?.kind === "read" ? urls.value.changedAt ?? null : null,
			...urls?.kind === "absent" && { urlsGone: true }
		}
	};
}
// src/inspect/external/restores.ts
async function restores({ aws }, stage, deployed) {
	const facts = await Promise.all(databasesOf(stage).filter(({ kind }) => deployedRole(kind, deployed) === "absent").map(async (database) => [database.kind, await read(aws.restores, database)]));
	const names = await Promise.all(facts.filter(([, fact]) => fact?.kind === "absent").map(async ([kind]) => [kind, valueOf(await aws.restores.snapshotNames(kind)) ?? []]));
	return {
		restores: Object.fromEntries(facts.filter(([, fact]) => fact !== null)),
		...names.length > 0 && { snapshotNames: Object.fromEntries(names) }
	};
}
async function read(api, { kind, restoreFrom }) {
	if (restoreFrom === null) return null;
	if (restoreFrom.kind === "time") return api.sqlBackups(restoreFrom.source);
	const { snapshot } = restoreFrom;
	return byFamily(kind, {
		sql: () => api.sqlSnapshot(snapshot),
		cache: () => arnOf(snapshot)?.service === "s3" ? null : api.redisSnapshot(snapshot)
	});
}
// src/inspect/external/replica-sources.ts
async function replicaSources(context, stage, deployed) {
	const sources = await Promise.all(SQL_KINDS.map(async (kind) => {
		const replicaOf = stage.databases[kind]?.replicaOf ?? null;
		if (replicaOf === null) return [];
		const role = deployedRole(kind, deployed);
		if (role === "primary" || role === "promoted") return [];
		return [[kind, (deployed && keptSource(kind, deployed, replicaOf)) ?? await liveSource(context, kind, replicaOf, stage.region)]];
	}));
	return Object.fromEntries(sources.flat());
}
async function formerSources(context, stage, deployed) {
	const former = await Promise.all(SQL_KINDS.map(async (kind) => {
		const arn = deployed?.databases[kind].source.arn ?? null;
		const wanted = stage.databases[kind];
		if (arn === null || wanted === void 0 || wanted.replicaOf !== null) return [];
		return [[kind, await formerSource(context, arn)]];
	}));
	return Object.fromEntries(former.flat());
}
async function formerSource({ connect }, arn) {
	return (await connect(arnOf(arn)?.region ?? "")).live.stillThere(identifierIn(arn));
}
function keptSource(kind, { databases, network, region }, replicaOf) {
	const made = databases[kind];
	const { source, endpoint, secretArn } = made;
	if (source.arn === null || !isSame(replicaOf, source.arn, made)) return null;
	const home = source.region ?? region;
	return {
		kind: "read",
		value: {
			arn: source.arn,
			identifier: identifierIn(source.arn),
			region: home,
			engine: kind,
			engineVersion: made.version ?? "",
			host: endpoint.host ?? "",
			port: Number(endpoint.port ?? NaN),
			database: made.database,
			username: made.username ?? "",
			stack: source.stack,
			secretArn: secretArn === null ? null : inRegion(secretArn, home),
			secretRegions: [region],
			encrypted: true,
			backupRetentionDays: 1,
			vpc: home === region ? network.vpc : null,
			subnets: network.subnets,
			databaseSubnets: network.databaseSubnets,
			securityGroups: [],
			...clientGroup(source.clientGroup),
			replicaSource: null
		}
	};
}
function isSame(replicaOf, arn, { source }) {
	return replicaOf.kind === "existing" ? replicaOf.arn === arn : source.stack === replicaOf.stackName && arnOf(arn)?.region === replicaOf.region;
}
async function liveSource(context, kind, replicaOf, region) {
	const aws = await context.connect(replicaOf.region);
	if (replicaOf.kind === "existing") return ofNoStage(aws, identifierIn(replicaOf.arn));
	const found = await deployedPrimary(aws, replicaOf.stackName);
	if (found.kind !== "read") return found;
	const { databases, network } = found.value;
	const made = databases[kind];
	if (made.identifier === null) return { kind: "absent" };
	const primary = await aws.live.primary(made.identifier);
	if (primary.kind !== "read") return primary;
	const copied = region === replicaOf.region ? null : made.copiedSecretArn;
	const secretArn = copied ?? made.secretArn;
	const goesOn = copied !== null || !made.hasCopiedSecret;
	return {
		kind: "read",
		value: {
			...primary.value,
			stack: found.value.name,
			secretArn,
			...secretArn !== null && goesOn && region !== replicaOf.region && { copy: await context.aws.secrets.copyOf(inRegion(secretArn, region)) },
			secretRegions: made.secretRegions,
			subnets: network.subnets,
			...network.cidr !== null && { range: network.cidr },
			...clientGroup(network.clientSecurityGroup)
		}
	};
}
async function ofNoStage(aws, identifier) {
	const primary = await aws.live.primary(identifier);
	const group = primary.kind === "read" ? primary.value.parameterGroup ?? "" : "";
	if (primary.kind !== "read" || group === "") return primary;
	const parameters = await aws.live.setParameters(group);
	return {
		kind: "read",
		value: {
			...primary.value,
			parameters
		}
	};
}
function clientGroup(id) {
	return id === null ? {} : { clientSecurityGroup: id };
}
async function deployedPrimary(aws, name) {
	try {
		const stack = await describeStage(aws, name);
		const state = stackState(stack?.status ?? null);
		return !stack || state === "absent" || state === "failed-create" ? { kind: "absent" } : {
			kind: "read",
			value: stack
		};
	} catch (error) {
		if (!(error instanceof TinystacksError)) throw error;
		return {
			kind: "unread",
			action: "cloudformation:DescribeStacks",
			why: error.code
		};
	}
}
// src/inspect/external-facts.ts
async function readExternalFacts(context, stage, deployed) {
	const reading = replicaSources(context, stage, deployed);
	const [existing, sources, range, image, subnets, restored, admitted, wayOut, keys, zones, offer, places, secrets] = await Promise.all([
		existingDatabases(context, stage, deployed),
		reading,
		reading.then((read) => ownRange(context, stage, deployed, read)),
		bastionImage(context, stage, deployed),
		givenSubnets(context, stage, deployed),
		restores(context, stage, deployed),
		admittedGroups(context, stage),
		bastionWayOut(context, stage, deployed),
		kmsKeys(context, stage, deployed),
		ownZones(context, stage, deployed),
		bastionOffer(context, stage, deployed),
		databaseZones(context, stage, deployed),
		passwords(context, stage, deployed)
	]);
	const former = await formerSources(context, stage, deployed);
	return {
		...existing,
		...admitted,
		...wayOut,
		...keys,
		...range,
		...zones,
		...offer,
		...places,
		...secrets,
		sources,
		bastionImage: image,
		subnets,
		formerSources: former,
		...restored
	};
}
// src/facts/change-facts.ts
const NO_CHANGE_FACTS = {
	parameters: {},
	maintenance: {},
	offers: {}
};
// src/plan/changes/questions.ts
function questionsOf(changed) {
	return {
		parameters: DATABASES.flatMap((kind) => parameterQuestions(kind, changed)),
		set: DATABASES.flatMap((kind) => setQuestions(kind, changed)),
		maintenance: SQL_KINDS.flatMap((kind) => maintenanceQuestions(kind, changed)),
		offers: SQL_KINDS.flatMap((kind) => offerQuestions(kind, changed))
	};
}
function parameterQuestions(kind, changed) {
	const wanted = changed.stage.databases[kind];
	const all = Object.keys(wanted?.parameters ?? {});
	const own = changed.changes?.filter((change) => change.database === kind);
	if (wanted !== void 0 && all.length > 0 && (own === void 0 || own.some(isNewGroup))) return [{
		kind,
		of: { family: familyOf(wanted) },
		names: all
	}];
	return (own ?? []).flatMap((change) => {
		const names = changedParameters(change);
		return change.physicalId === null || names === null || names.length === 0 ? [] : [{
			kind,
			of: { group: change.physicalId },
			names
		}];
	}).slice(0, 1);
}
function familyOf(database) {
	return forFamily(database, {
		sql: ({ kind, version }) => sqlFamily(kind, version),
		cache: ({ engine, version }) => cacheFamily(engine, version)
	});
}
function isNewGroup({ type, action, replacement }) {
	return familyOfType(type)?.types.parameterGroup === type && (action === "Add" || replacement === "True");
}
function setQuestions(kind, changed) {
	const id = groupOf(kind);
	const change = changed.changes?.find(({ logicalId }) => logicalId === id);
	if (change?.action === "Modify" && change.physicalId !== null) return [{
		kind,
		group: change.physicalId
	}];
	if (!isSql(kind)) return [];
	const running = valueOf(changed.live[kind]);
	return running?.parameterApplyStatus === "pending-reboot" && isOwnParameterGroup(running.parameterGroup, kind, changed.stage) && rowChanges(kind, changed).length > 0 ? [{
		kind,
		group: running.parameterGroup
	}] : [];
}
function maintenanceQuestions(kind, changed) {
	const running = valueOf(changed.live[kind]);
	const rows = rowChanges(kind, changed);
	const matters = changesOf(rows, "EngineVersion") || rows.length > 0 && changed.stage.databases[kind]?.apply === "window";
	return running === void 0 || !matters ? [] : [{
		kind,
		identifier: running.identifier
	}];
}
function offerQuestions(kind, changed) {
	const wanted = changed.stage.databases[kind];
	if (wanted === void 0 || wanted.replicaOf !== null) return [];
	const running = valueOf(changed.live[kind]);
	const rows = rowChanges(kind, changed);
	if (changed.changes === null || rows.some(({ action }) => action === "Add")) return newOffers(kind, wanted);
	if (running === void 0) return [];
	const version = changesOf(rows, "EngineVersion") && !covers(wanted.version, running.engineVersion) ? wanted.version : null;
	const instance = changesOf(rows, "DBInstanceClass") && wanted.instance !== running.instanceClass && !isCommonSizeOfFamily(wanted.instance, running.instanceClass) ? wanted.instance : null;
	return version === null && instance === null ? [] : [{
		kind,
		version,
		running: running.engineVersion,
		instance
	}];
}
function newOffers(kind, wanted) {
	const version = wanted.versionGiven ? wanted.version : null;
	const instance = wanted.instance === DEFAULTS[kind].instance ? null : wanted.instance;
	return version === null && instance === null ? [] : [{
		kind,
		version: wanted.version,
		running: null,
		instance
	}];
}
const COMMON = {
	t: [
		"micro",
		"small",
		"medium",
		"large",
		"xlarge",
		"2xlarge"
	],
	other: [
		"large",
		"xlarge",
		"2xlarge",
		"4xlarge"
	]
};
function isCommonSizeOfFamily(wanted, running) {
	const [family, size = ""] = split(wanted);
	const [other, otherSize = ""] = split(running);
	const common = family.startsWith("db.t") ? COMMON.t : COMMON.other;
	return family === other && common.includes(size) && common.includes(otherSize);
}
function split(instance) {
	const [prefix = "", family = "", size] = instance.split(".");
	return [`${prefix}.${family}`, size];
}
function rowChanges(kind, changed) {
	return (changed.changes ?? []).filter((change) => holdsData(change) && change.action !== "Remove" && change.database === kind);
}
function changesOf(rows, property) {
	return rows.some(({ details }) => details.some((detail) => detail.property === property));
}
// src/inspect/change-facts.ts
async function readChangeFacts(api, asked) {
	const [parameters, set, maintenance, offers] = await Promise.all([
		byKind(asked.parameters, ({ kind, of, names }) => byFamily(kind, {
			sql: () => api.sqlParameters(of, names),
			cache: () => api.cacheParameters(of, names)
		})),
		byKind(asked.set, ({ kind, group }) => byFamily(kind, {
			sql: () => api.setSqlParameters(group),
			cache: () => api.setCacheParameters(group)
		})),
		byKind(asked.maintenance, ({ identifier }) => api.pendingMaintenance(identifier)),
		byKind(asked.offers, (question) => offersFor(api, question))
	]);
	return {
		parameters,
		set,
		maintenance,
		offers
	};
}
async function byKind(questions, ask) {
	return Object.fromEntries(await Promise.all(questions.map(async (question) => [question.kind, await ask(question)])));
}
async function offersFor(api, question) {
	const { kind, version, running, instance } = question;
	const asked = version ?? running ?? "";
	const versions = () => running === null ? api.versionsOf(kind, asked) : api.upgradesFrom(kind, running);
	if (instance === null) return { versions: await versions() };
	const isUpgrade = version !== null && running !== null;
	const [targets, withClass] = await Promise.all([isUpgrade ? versions() : void 0, api.versionsWithClass(kind, instance)]);
	const isMeant = (one) => covers(asked, one) && (targets?.kind !== "read" || targets.value.includes(one));
	const meant = withClass.kind === "read" ? withClass.value.filter(({ version: one }) => isMeant(one)) : [];
	const offered = withClass.kind === "read" ? {
		kind: "read",
		value: meant.length > 0
	} : withClass;
	const zones = [...new Set(meant.flatMap((one) => one.zones))].toSorted();
	const where = zones.length > 0 ? { zones } : {};
	if (targets !== void 0) return {
		versions: targets,
		instance: offered,
		...where
	};
	if (offered.kind === "read" && offered.value) return {
		instance: offered,
		...where
	};
	if (running === null) return {
		versions: await versions(),
		instance: offered
	};
	return { instance: await unlessWithdrawn(api, kind, running, offered) };
}
async function unlessWithdrawn(api, kind, running, offered) {
	if (offered.kind !== "read") return offered;
	const line = await api.versionsOf(kind, running);
	if (line.kind !== "read" || line.value.includes(running)) return offered;
	return {
		kind: "unread",
		action: "rds:DescribeOrderableDBInstanceOptions",
		why: `RDS has withdrawn ${running}`
	};
}
// src/inspect/stage-basis.ts
function render({ context, deployed, external }, stage) {
	const { repository, config } = context;
	return renderStage(stage, {
		repository,
		config,
		deployed,
		external
	});
}
function asWrittenWithoutChanges(basis, stage) {
	return {
		stage,
		rendered: render(basis, stage),
		live: {},
		seen: null,
		changeSet: null,
		changes: null
	};
}
function check({ context }, { stage, live, changes }) {
	return readChangeFacts(context.aws.changes, questionsOf({
		stage,
		live,
		changes
	}));
}
function inputOf(basis, facts, findings) {
	const { context, deployed, external, copies, ownership } = basis;
	const { stage, rendered, live, seen, changes } = facts;
	return {
		stage,
		external,
		rendered,
		deployed,
		changes,
		live,
		...seen && { seen },
		partsAsWritten: partsAsWritten(basis),
		liveDatabases: liveDatabases(rendered, live),
		checked: findings.checked ?? NO_CHANGE_FACTS,
		today: context.clock.now(),
		serviceRole: context.serviceRole ?? null,
		locate: context.locate,
		run: context.run ?? /* @__PURE__ */ new Set(),
		...findings.vpcTenants && { vpcTenants: findings.vpcTenants },
		...findings.residents && { residents: findings.residents },
		...findings.deployedTemplate && { deployedTemplate: findings.deployedTemplate },
		...findings.leftBehind && { leftBehind: findings.leftBehind },
		...findings.skipping && { skipping: findings.skipping },
		...findings.snapshotsLeft && { snapshotsLeft: findings.snapshotsLeft },
		physicalIds: {
			...deployed?.securityGroups,
			...findings.physicalIds
		},
		notes: [
			...ownership.notes,
			...copies,
			...findings.notes ?? []
		],
		refusals: [...ownership.refusals, ...findings.refusals ?? []],
		asks: [...ownership.asks, ...findings.asks ?? []]
	};
}
function partsAsWritten(basis) {
	const { external, deployed, written } = basis;
	const before = deployed === null ? {
		...external,
		sources: {}
	} : external;
	return render({
		...basis,
		external: before
	}, written).parts;
}
// src/plan/gone/gone-refusals.ts
function goneRefusals(standing) {
	const { stage, deployed, live, locate, snapshotsLeft = {}, resources = [] } = standing;
	const refuse = refusalAt(stage, locate);
	const gone = missingDatabases(deployed, live);
	const databases = gone.filter((kind) => stage.databases[kind] !== void 0).map((kind) => {
		const { identifier, role } = deployed.databases[kind];
		const text = role === "replica" ? goneMessages.replica(kind, identifier ?? "") : goneMessages.database(kind, identifier ?? "", snapshotsLeft[kind]);
		return refuse(kind, [], text);
	});
	const readers = missingReaders(live).filter((kind) => !gone.includes(kind) && stage.databases[kind]?.readReplica === true).map((kind) => {
		const { identifier } = deployed.databases[kind].reader;
		return refuse(kind, ["readReplica"], goneMessages.reader(identifier ?? ""));
	});
	const isInFile = (kind) => stage.databases[kind] !== void 0;
	const others = replacedDatabases(deployed, live, resources).filter(isInFile);
	const replaced = others.map((kind) => {
		const { identifier, role } = deployed.databases[kind];
		const text = role === "replica" ? goneMessages.anotherReplica : goneMessages.another;
		return refuse(kind, [], text(kind, identifier ?? ""));
	});
	const otherReaders = replacedReaders(deployed, live, resources).filter((kind) => !others.includes(kind) && stage.databases[kind]?.readReplica === true).map((kind) => {
		const { identifier } = deployed.databases[kind].reader;
		return refuse(kind, ["readReplica"], goneMessages.anotherReader(identifier ?? ""));
	});
	const groups = (standing.missingGroups ?? []).filter(({ database }) => isInFile(database) && !others.includes(database)).map((group) => refuse(group.database, [], goneMessages.group(group, deployed)));
	return [
		...databases,
		...readers,
		...replaced,
		...otherReaders,
		...groups
	];
}
// src/facts/group-type.ts
const GROUP_TYPES = {
	sqlParameters: FAMILIES.sql.types.parameterGroup,
	sqlSubnets: FAMILIES.sql.types.subnetGroup,
	cacheParameters: FAMILIES.cache.types.parameterGroup,
	cacheSubnets: FAMILIES.cache.types.subnetGroup
};
const GROUP_KINDS = Object.keys(GROUP_TYPES);
// src/plan/gone/missing-groups.ts
function groupsToAskFor(kinds, deployed, live, resources) {
	return kinds.flatMap((database) => {
		const { subnetGroup, parameterGroup } = isCache(database) ? CACHE_IDS[database] : SQL_IDS[database];
		const used = groupsUsed(database, live);
		if (used === null) return [];
		return [parameterGroup, ...deployed.databases[database].role === "primary" ? [subnetGroup] : []].flatMap((id) => {
			const own = resources.find(({ logicalId }) => logicalId === id);
			const kind = GROUP_KINDS.find((one) => GROUP_TYPES[one] === own?.type);
			if (own === void 0 || kind === void 0 || used.includes(own.physicalId)) return [];
			return [{
				database,
				kind,
				name: own.physicalId
			}];
		});
	});
}
function groupsUsed(database, live) {
	if (isSql(database)) {
		const running = valueOf(live[database]);
		if (running === void 0 || running.parameterGroup === "") return null;
		const reader = valueOf(live.readers?.[database]);
		return [running, ...reader ? [reader] : []].flatMap((one) => [one.parameterGroup, one.subnetGroup]);
	}
	const nodes = valueOf(live.nodes?.[database]) ?? [];
	if (nodes.length === 0 || nodes.some(({ parameterGroup }) => parameterGroup === "")) return null;
	return nodes.flatMap(({ parameterGroup, subnetGroup }) => [parameterGroup, subnetGroup]);
}
function groupsAmong(resources) {
	return resources.flatMap(({ type, logicalId, physicalId }) => {
		const kind = GROUP_KINDS.find((one) => GROUP_TYPES[one] === type);
		const database = databaseNamed(logicalId);
		return kind === void 0 || database === null ? [] : [{
			database,
			kind,
			name: physicalId
		}];
	});
}
// src/facts/cache-nodes.ts
function toldByNodes(nodes) {
	const [first] = nodes;
	if (first === void 0) return null;
	return {
		engineVersion: nodes.map(({ engineVersion }) => engineVersion).toSorted(compareVersions).at(-1) ?? "",
		maintenanceWindow: first.maintenanceWindow,
		parameterGroup: first.parameterGroup,
		securityGroups: first.securityGroups,
		ready: nodes.filter(({ status }) => !NOT_READY.has(status)).length
	};
}
const NOT_READY = /* @__PURE__ */ new Set([
	"creating",
	"deleting",
	"deleted",
	"incompatible-network",
	"restore-failed"
]);
// src/inspect/surroundings.ts
function bastionOf({ bastion }) {
	return bastion.instance;
}
function secretsIn(region, deployed) {
	const ids = DATABASES.flatMap((kind) => {
		const { existing, secretArn, copiedSecretArn } = deployed.databases[kind];
		if (existing !== null) return [];
		return [
			secretArn ?? [],
			copiedSecretArn ?? [],
			secretsOf(deployed, kind)
		].flat();
	});
	return [...new Set(ids)].filter((id) => !id.startsWith("arn:") || id.split(":")[3] === region);
}
// src/inspect/live/live.ts
function databasesAmong(parts) {
	return DATABASES.filter((database) => parts.includes(database));
}
async function readLive(aws, deployed, databases) {
	const [live = {}] = await readTogether(aws, [{
		...NOTHING,
		...databaseNames(deployed, databases)
	}]);
	return liveOf(live, databases);
}
function readStages(aws, stages) {
	return readTogether(aws, stages.map((deployed) => ({
		...databaseNames(deployed, DATABASES),
		bastion: bastionOf(deployed),
		secrets: secretsIn(aws.region, deployed)
	})));
}
function liveOf(all, databases) {
	const own = (some) => Object.fromEntries(Object.entries(some).filter(([kind]) => databases.some((one) => one === kind)));
	const { readers, nodes, ...facts } = all;
	const [ownReaders, ownNodes] = [own(readers ?? {}), own(nodes ?? {})];
	return {
		...Object.fromEntries(databases.map((database) => [database, { kind: "absent" }])),
		...own(facts),
		...Object.keys(ownReaders).length > 0 && { readers: ownReaders },
		...Object.keys(ownNodes).length > 0 && { nodes: ownNodes }
	};
}
function liveWithout(all, databases) {
	return Object.fromEntries(Object.entries(all).filter(([key]) => !databases.some((kind) => kind === key)));
}
const NOTHING = {
	bastion: null,
	secrets: []
};
function databaseNames(deployed, databases) {
	const named = (kinds, nameOf) => kinds.flatMap((database) => {
		const identifier = databases.includes(database) ? nameOf(database) : null;
		return identifier ? [{
			database,
			identifier
		}] : [];
	});
	const own = (database) => deployed.databases[database].identifier;
	const sql = named(SQL_KINDS, own);
	return {
		sql,
		readers: named(sql.map(({ database }) => database), (database) => deployed.databases[database].reader.identifier),
		caches: named(CACHE_KINDS, own)
	};
}
async function readTogether(aws, stages) {
	const { live } = aws;
	const idsOf = (named) => stages.flatMap((names) => named(names).map(({ identifier }) => identifier));
	const groupIds = idsOf(({ caches }) => caches);
	const [instances, groups, nodes, bastions, secrets] = await Promise.all([
		ofSome(idsOf(({ sql, readers }) => [...sql, ...readers]), live.sql),
		ofSome(groupIds, live.groups),
		groupIds.length > 0 ? live.cacheNodes() : null,
		ofSome(stages.flatMap(({ bastion }) => bastion ?? []), live.bastions),
		ofSome(stages.flatMap((names) => names.secrets), live.secrets)
	]);
	const told = withNodes(groups, nodes);
	return stages.map(({ sql, readers, caches, bastion, secrets: arns }) => ({
		...factsOf(sql, instances),
		...readers.length > 0 && { readers: factsOf(readers, instances) },
		...factsOf(caches, told),
		...nodes !== null && caches.length > 0 && { nodes: nodesOf(caches, nodes) },
		...bastion !== null && { bastion: bastions.get(bastion) ?? ABSENT$1 },
		...arns.length > 0 && { secrets: Object.fromEntries(arns.map((arn) => [arn, secrets.get(arn) ?? ABSENT$1])) }
	}));
}
const ABSENT$1 = { kind: "absent" };
async function ofSome(ids, read) {
	return ids.length > 0 ? read([...new Set(ids)]) : /* @__PURE__ */ new Map();
}
function factsOf(named, facts) {
	return Object.fromEntries(named.map(({ database, identifier }) => [database, facts.get(identifier) ?? ABSENT$1]));
}
function withNodes(groups, nodes) {
	const all = nodes?.kind === "read" ? nodes.value : [];
	return new Map([...groups].map(([identifier, fact]) => {
		const nodesTell = toldByNodes(all.filter(({ group }) => group === identifier));
		return fact.kind !== "read" || nodesTell === null ? [identifier, fact] : [identifier, {
			kind: "read",
			value: {
				...fact.value,
				nodesTell
			}
		}];
	}));
}
function nodesOf(caches, all) {
	return Object.fromEntries(caches.map(({ database, identifier }) => [database, all.kind === "read" ? {
		kind: "read",
		value: all.value.filter(({ group }) => group === identifier)
	} : all]));
}
async function confirmAbsent({ aws, clock }, deployed, seen) {
	let live = seen;
	for (let read = 1; read < 3; read++) {
		const doubtful = absentAmong(deployed, live);
		if (doubtful.length === 0) return live;
		await clock.sleep(pause(read));
		const again = await readLive(aws, deployed, doubtful);
		live = {
			...live,
			...again,
			...both("readers", live, again),
			...both("nodes", live, again)
		};
	}
	return live;
}
function absentAmong(deployed, live) {
	const gone = missingDatabases(deployed, live);
	const readers = missingReaders(live);
	return DATABASES.filter((kind) => gone.includes(kind) || SQL_KINDS.some((sql) => sql === kind && readers.includes(sql)));
}
function both(key, live, again) {
	return live[key] || again[key] ? { [key]: {
		...live[key],
		...again[key]
	} } : {};
}
// src/inspect/live/absent-resources.ts
const LOOKS = new Map([
	[FAMILIES.sql.types.database, ({ live }, ids) => live.sql(ids)],
	[FAMILIES.cache.types.database, ({ live }, ids) => live.groups(ids)],
	...GROUP_KINDS.map((kind) => [GROUP_TYPES[kind], ({ live }, ids) => oneByOne(ids, (name) => live.group(kind, name))]),
	["AWS::EC2::Instance", async ({ live }, ids) => new Map(Array.from(await live.bastions(ids), ([id, fact]) => [id, isTerminated(fact) ? ABSENT : fact]))],
	["AWS::SecretsManager::Secret", ({ live }, ids) => live.secrets(ids)],
	["AWS::SecretsManager::SecretTargetAttachment", ({ live }, ids) => live.secrets(ids)],
	["AWS::EC2::SecurityGroup", async ({ network }, ids) => amongThose(ids, await network.groups(ids))],
	["AWS::EC2::Subnet", async ({ network }, ids) => {
		const found = await network.subnets(ids);
		return amongThose(ids, found.kind === "read" ? {
			kind: "read",
			value: found.value.map(({ id }) => id)
		} : found);
	}]
]);
const ABSENT = { kind: "absent" };
async function absentResources({ aws, clock }, resources) {
	let doubtful = resources;
	for (let read = 0; read < 3 && doubtful.length > 0; read++) {
		if (read > 0) await clock.sleep(pause(read));
		const absent = await absentNow(aws, doubtful);
		doubtful = doubtful.filter((one) => absent.includes(one));
	}
	return doubtful;
}
async function absentNow(aws, resources) {
	const types = [...new Set(resources.map(({ type }) => type))];
	return (await Promise.all(types.map(async (type) => {
		const own = resources.filter((one) => one.type === type);
		const facts = await LOOKS.get(type)?.(aws, own.map(({ physicalId }) => physicalId));
		return own.filter(({ physicalId }) => facts?.get(physicalId)?.kind === "absent");
	}))).flat();
}
async function oneByOne(ids, read) {
	return new Map(await Promise.all(ids.map(async (id) => [id, await read(id)])));
}
function amongThose(ids, there) {
	return new Map(ids.map((id) => [id, there.kind === "read" && !there.value.includes(id) ? ABSENT : there]));
}
// src/inspect/live/own-resources.ts
async function readResources({ stacks }, { id }) {
	try {
		return {
			kind: "read",
			value: await stacks.resources(id)
		};
	} catch (error) {
		if (!(error instanceof TinystacksError) || error.code !== "access-denied") throw error;
		return {
			kind: "unread",
			action: "cloudformation:ListStackResources",
			why: "AccessDenied"
		};
	}
}
async function readMissingGroups({ live: api }, deployed, live, resources) {
	const asked = groupsToAskFor(DATABASES, deployed, live, resources);
	const found = await Promise.all(asked.map(async (group) => ({
		group,
		fact: await api.group(group.kind, group.name)
	})));
	return {
		missing: found.flatMap(({ group, fact }) => fact.kind === "absent" ? [group] : []),
		notes: found.flatMap(({ fact }) => fact.kind === "unread" ? [seenMessages.unread(fact.action, fact.why)] : [])
	};
}
// src/inspect/live/snapshots-left.ts
async function readSnapshotsLeft(aws, deployed, live) {
	return readLeftBehind(aws, missingDatabases(deployed, live).map((kind) => snapshotSource(kind, deployed.databases[kind].identifier ?? "", live)));
}
async function readLeftBehind(aws, gone) {
	const left = await Promise.all(gone.map(async (source) => {
		const [snapshots, backups] = await Promise.all([aws.snapshots.of(source), isSql(source.database) ? retained(aws, source.identifier) : null]);
		return [source.database, {
			snapshots: usable(snapshots),
			backups
		}];
	}));
	return Object.fromEntries(left);
}
async function retained({ restores }, identifier) {
	const fact = await restores.sqlBackups(identifier);
	if (fact.kind !== "read") return fact;
	const { resourceId, latest } = fact.value;
	return {
		kind: "read",
		value: {
			source: resourceId ?? identifier,
			latest
		}
	};
}
function usable(fact) {
	if (fact.kind !== "read") return fact;
	return {
		kind: "read",
		value: fact.value.filter(({ status }) => useOfSnapshot(status) === "ready").map(({ name }) => name)
	};
}
// src/inspect/live/gone-in-rollback.ts
async function goneInRollback(context, stage, deployed, seen) {
	if (deployed.status !== "UPDATE_ROLLBACK_FAILED") return null;
	const { aws, locate } = context;
	const gone = await absentResources(context, (valueOf(await readResources(aws, deployed)) ?? []).filter(({ status }) => status === "UPDATE_FAILED"));
	if (gone.length === 0) return null;
	const skipping = gone.map(({ logicalId }) => logicalId);
	const live = await confirmAbsent(context, deployed, seen);
	const snapshotsLeft = await readSnapshotsLeft(aws, deployed, live);
	const missingGroups = groupsAmong(gone);
	return {
		skipping,
		asks: [{
			kind: "skip",
			stack: deployed.id,
			from: skipping.join(" "),
			to: null
		}],
		refusals: [refusedUntilThen(stage, deployed, skipping, locate), ...goneRefusals({
			stage,
			deployed,
			live,
			snapshotsLeft,
			missingGroups,
			locate
		})],
		notes: missingDatabases(deployed, live).filter((kind) => stage.databases[kind] === void 0).map((kind) => {
			const { identifier } = deployed.databases[kind];
			return goneMessages.gone(DATABASE_NAME[kind], identifier ?? "", snapshotsLeft[kind]);
		})
	};
}
function refusedUntilThen({ name }, deployed, skipping, locate) {
	return {
		...rollbackMessages.deploySkips(deployed, skipping),
		database: null,
		property: null,
		line: locate(["stages", name]).line
	};
}
// src/inspect/stack/half-done.ts
async function obstacleToRollback({ repository, config, aws }, { application }, found) {
	const usual = (why) => `${why}; ${stackMessages.wayOut(found.status)}`;
	if (!isOfFile(found, {
		repository,
		config,
		application
	})) return usual(rollbackMessages.notOurs);
	if (found.status === "UPDATE_FAILED") {
		if (found.parts === null) return usual(rollbackMessages.neverComplete);
		const kept = await keptDatabases(aws, found);
		if (kept !== null) return usual(kept);
	}
	return promotedMeanwhile(aws, found);
}
async function keptDatabases(aws, { id, databases }) {
	const known = Object.values(databases).flatMap(({ identifier, reader }) => [identifier, reader.identifier]);
	try {
		const made = (await aws.stacks.resources(id)).filter(({ type, physicalId }) => isDataType(type) && !known.includes(physicalId)).map(({ physicalId }) => physicalId);
		return made.length === 0 ? null : rollbackMessages.kept(listed(made));
	} catch (error) {
		if (!(error instanceof TinystacksError) || error.code !== "access-denied") throw error;
		return rollbackMessages.keptUnread("cloudformation:ListStackResources");
	}
}
async function promotedMeanwhile(aws, found) {
	const replicas = SQL_KINDS.flatMap((kind) => {
		const { role, identifier } = found.databases[kind];
		return role === "replica" && identifier !== null ? [{
			kind,
			identifier
		}] : [];
	});
	if (replicas.length === 0) return null;
	const live = await aws.live.sql(replicas.map(({ identifier }) => identifier));
	return replicas.flatMap(({ kind, identifier }) => {
		const fact = live.get(identifier);
		if (fact?.kind === "unread") return [`${rollbackMessages.replicaUnread(identifier, fact.action, fact.why)}; ${stackMessages.wayOut(found.status)}`];
		return fact?.kind === "read" && fact.value.replicaSource === null ? [rollbackMessages.promoted(identifier, found, SQL_IDS[kind].instance)] : [];
	})[0] ?? null;
}
// src/plan/gone/resources-needed.ts
function needsResources(deployed, live, touched, isLastOurs) {
	if (deployed.securityGroups === null || !isLastOurs) return true;
	return DATABASES.some((kind) => deployed.databases[kind].role !== "absent" && (isUnproven(kind, deployed, live, touched) || isElsewhere(kind, deployed, live)));
}
function isUnproven(kind, { resourceIds }, live, touched) {
	if (!isSql(kind)) return touched.includes(kind);
	const isUnnamed = (facts, logicalId) => facts !== void 0 && (facts.resourceId === "" || resourceIds?.[logicalId] === void 0);
	return isUnnamed(valueOf(live[kind]), SQL_IDS[kind].instance) || isUnnamed(valueOf(live.readers?.[kind]), READER_IDS[kind]);
}
function isElsewhere(kind, deployed, live) {
	const used = groupsUsed(kind, live);
	if (used === null) return false;
	const { subnetGroup, parameterGroup } = isCache(kind) ? CACHE_IDS[kind] : SQL_IDS[kind];
	return [parameterGroup, ...deployed.databases[kind].role === "primary" ? [subnetGroup] : []].some((id) => !used.some((name) => isNamedFor(name, id, deployed.name)));
}
// src/inspect/live/standing.ts
function mustList(deployed, live, touched) {
	const { changeSet } = deployed;
	return needsResources(deployed, live, touched, changeSet !== void 0 && originOfChangeSet(changeSet) !== null);
}
async function readStanding({ aws, locate }, stage, deployed, { seen, isListed }) {
	const listed = isListed ? readResources(aws, deployed) : void 0;
	const [resources, snapshotsLeft] = await Promise.all([listed, readSnapshotsLeft(aws, deployed, seen)]);
	const own = (resources && valueOf(resources)) ?? [];
	const groups = await readMissingGroups(aws, deployed, seen, own);
	return {
		isListed,
		snapshotsLeft,
		notes: [...resources?.kind === "unread" ? [seenMessages.unread(resources.action, resources.why)] : [], ...groups.notes],
		refusals: goneRefusals({
			stage,
			deployed,
			live: seen,
			snapshotsLeft,
			locate,
			resources: own,
			missingGroups: groups.missing
		}),
		physicalIds: Object.fromEntries(own.map((one) => [one.logicalId, one.physicalId]))
	};
}
// src/inspect/vpc-tenants.ts
async function readVpcTenants({ stacks, network }, vpc, ownStackId) {
	const [all, sql, redis] = await Promise.all([
		stacks.list(),
		network.sqlIn(vpc),
		network.redisIn(vpc)
	]);
	return {
		vpc,
		stacks: all.kind === "read" ? {
			...all,
			value: all.value.filter(({ id }) => id !== ownStackId).map(decode)
		} : all,
		sql,
		redis
	};
}
// src/inspect/inspect-deployed.ts
async function inspectDeployed(basis, wanted, deployed, looked) {
	const { context, external } = basis;
	const asWritten = asWrittenWithoutChanges(basis, wanted);
	if (lacksSource(wanted, external)) return {
		basis,
		facts: asWritten,
		findings: {}
	};
	if (mayBeDeployed(asWritten.rendered, deployed)) {
		const [isSame, inspection, seen] = await Promise.all([
			isDeployed(context.aws, asWritten.rendered, deployed),
			unchanged(basis, deployed, asWritten, {}),
			looked
		]);
		if (isSame) return {
			...inspection,
			facts: {
				...inspection.facts,
				seen
			}
		};
	}
	const touched = databasesAmong(touchedParts(asWritten.rendered.parts, deployed.parts ?? {}));
	const seen = await confirmAbsent(context, deployed, await looked);
	const standingFor = (isListed) => readStanding(context, wanted, deployed, {
		seen,
		isListed
	});
	const refused = ({ isListed: _, ...standing }) => unchanged(basis, deployed, {
		...asWritten,
		seen
	}, standing);
	let standing = await standingFor(mustList(deployed, seen, touched));
	if (standing.refusals.length > 0) return refused(standing);
	const inspection = await inspectWith(basis, wanted, deployed, {
		seen,
		live: liveOf(seen, touched)
	});
	const { facts, findings } = inspection;
	if (!standing.isListed && mustList(deployed, seen, databasesTouched(facts.changes ?? []))) {
		standing = await orDiscard(context, facts.changeSet, () => standingFor(true));
		if (standing.refusals.length > 0) {
			if (facts.changeSet) await context.changeSets.discardChangeSet(facts.changeSet.handle);
			return refused(standing);
		}
	}
	const { notes, snapshotsLeft, physicalIds } = standing;
	return {
		...inspection,
		findings: {
			...findings,
			snapshotsLeft,
			physicalIds,
			notes: [...notes, ...findings.notes ?? []]
		}
	};
}
async function orDiscard({ changeSets }, changeSet, act) {
	try {
		return await act();
	} catch (error) {
		if (changeSet) await changeSets.discardChangeSet(changeSet.handle);
		throw error;
	}
}
async function inspectWith(basis, wanted, deployed, looked) {
	const { context } = basis;
	const { seen, live } = looked;
	const { aws, changeSets } = context;
	const { stage, rendered, findings } = asItRuns(basis, wanted, deployed, live);
	const nothing = {
		stage,
		rendered,
		live,
		seen,
		changeSet: null,
		changes: null
	};
	if (await isDeployed(aws, rendered, deployed)) return unchanged(basis, deployed, nothing, findings);
	const { stackName } = wanted;
	const request = {
		stackName,
		name: context.operationName(),
		type: "UPDATE",
		body: rendered.body,
		tags: rendered.tags
	};
	const changeSet = await prepareChangeSet(changeSets, context.clock, request, context.waits?.changeSets);
	const changes = changeSet && attribute(changeSet.content.changes, {
		rendered,
		deployed
	});
	try {
		const known = withUnexpectedDatabases(looked, changes);
		if (asItRuns(basis, wanted, deployed, known).rendered.body === rendered.body) {
			const facts = {
				stage,
				rendered,
				live: known,
				seen,
				changeSet,
				changes
			};
			if (changeSet && changesOnlyKept({
				...facts,
				deployed,
				liveDatabases: liveDatabases(rendered, known)
			})) {
				await changeSets.discardChangeSet(changeSet.handle);
				const notes = [...findings.notes, ...keptNotes(facts)];
				return await unchanged(basis, deployed, nothing, {
					...findings,
					notes
				});
			}
			return await inspectChanges(basis, deployed, facts, findings);
		}
		if (changeSet) await changeSets.discardChangeSet(changeSet.handle);
		return await inspectWith(basis, wanted, deployed, {
			seen,
			live: known
		});
	} catch (error) {
		if (changeSet) await changeSets.discardChangeSet(changeSet.handle);
		throw error;
	}
}
function asItRuns(basis, wanted, deployed, live) {
	const { stage, ...findings } = reconciled(wanted, deployed, live);
	return {
		stage,
		findings,
		rendered: render(basis, stage)
	};
}
function withUnexpectedDatabases({ seen, live }, changes) {
	const touched = databasesTouched(changes ?? []);
	if (touched.every((database) => live[database])) return live;
	return liveOf(seen, DATABASES.filter((database) => live[database] || touched.includes(database)));
}
async function inspectChanges(basis, deployed, facts, findings) {
	const vpc = leavingVpc(facts.changes ?? []);
	const { aws, changeSets } = basis.context;
	const subnets = leavingSubnets({
		...facts,
		deployed
	});
	const [checked, vpcTenants, residents, protectionKnown, deployedTemplate, warnings] = await Promise.all([
		check(basis, {
			...facts,
			changes: facts.changes ?? []
		}),
		vpc === null ? void 0 : readVpcTenants(aws, vpc, deployed.id),
		subnets.length === 0 ? void 0 : aws.network.interfaces({
			by: "subnet-id",
			ids: subnets
		}),
		withProtection(basis, facts.stage, deployed, facts.changes),
		mayChangeAccess(facts.changes ?? []) ? templateOf(aws, deployed) : void 0,
		facts.changeSet === null ? [] : validationNotes(changeSets, facts.changeSet)
	]);
	return {
		basis: protectionKnown,
		facts,
		findings: {
			...findings,
			notes: [...findings.notes ?? [], ...warnings],
			checked,
			...vpcTenants && { vpcTenants },
			...residents && { residents },
			...deployedTemplate && { deployedTemplate }
		}
	};
}
async function templateOf({ stacks }, { id }) {
	return JSON.parse(await stacks.template(id));
}
async function unchanged(basis, deployed, facts, findings) {
	return {
		basis: await withProtection(basis, facts.stage, deployed, null),
		facts,
		findings
	};
}
async function withProtection(basis, stage, deployed, changes) {
	if (!mayUnprotectStack({
		stage,
		changes
	})) return basis;
	const known = await withProtectionKnown(basis.context.aws, deployed);
	return {
		...basis,
		found: known,
		deployed: known
	};
}
// src/inspect/quotas/within-quotas.ts
async function withinQuotas({ quotas, changeSets }, inspection) {
	const { input, plan, changeSet } = inspection;
	if (!quotas || plan.refusals.length > 0) return inspection;
	const needs = quotaNeeds(input, plan);
	if (Object.keys(needs).length === 0) return inspection;
	try {
		const known = {
			...input,
			quotas: {
				needs,
				...await quotas.ask(needs)
			}
		};
		return {
			...inspection,
			input: known,
			plan: planStage(known)
		};
	} catch (error) {
		if (changeSet) await changeSets.discardChangeSet(changeSet.handle);
		throw error;
	}
}
// src/inspect/secret-copies.ts
async function keepSecretCopies(context, stage, deployed) {
	const kept = await Promise.all(SQL_KINDS.map((kind) => keptRegions(context, stage, kind, deployed)));
	return {
		stage: copied(stage, Object.fromEntries(kept.map(({ kind, regions }) => [kind, regions]))),
		notes: kept.flatMap(({ notes }) => notes)
	};
}
async function keptRegions({ connect }, stage, kind, deployed) {
	const wanted = stage.databases[kind]?.replicaRegions;
	const made = deployed?.databases[kind];
	const secret = made?.copiedSecretArn ?? made?.secretArn ?? null;
	const has = made?.secretRegions ?? [];
	const regions = wanted === void 0 || secret === null ? [] : has.filter((region) => !wanted.includes(region));
	const name = `${stage.name}/${kind}`;
	return {
		kind,
		regions,
		notes: (await Promise.all(regions.map(async (region) => {
			const copy = await (await connect(region)).secrets.copyOf(inRegion(secret ?? "", region));
			if (copy.kind === "unread") return [replicaMessages.copyUnread(name, region, copy.action, copy.why)];
			return copy.kind === "read" && copy.value !== null ? [replicaMessages.copyKept(name, region)] : [];
		}))).flat()
	};
}
// src/inspect/live/shared-look.ts
function sharedLook(aws, stages) {
	let awaited = stages;
	const asked = [];
	const arrive = () => {
		awaited -= 1;
		if (awaited === 0) answer(aws, asked);
	};
	return () => {
		let hasArrived = false;
		const leave = () => {
			if (hasArrived) return;
			hasArrived = true;
			arrive();
		};
		return {
			leave,
			read: (deployed) => {
				if (hasArrived) return lookAlone(aws, deployed);
				return new Promise((resolve, reject) => {
					asked.push({
						deployed,
						resolve,
						reject
					});
					leave();
				});
			}
		};
	};
}
async function lookAlone(aws, deployed) {
	const [live = {}] = await readStages(aws, [deployed]);
	return live;
}
async function answer(aws, asked) {
	try {
		const found = await readStages(aws, asked.map(({ deployed }) => deployed));
		for (const [i, { resolve }] of asked.entries()) resolve(found[i] ?? {});
	} catch (error) {
		for (const { reject } of asked) reject(error);
	}
}
// src/inspect/inspect-stage.ts
async function inspectStage(context, asked) {
	try {
		return await withinQuotas(context, await inspect(context, asked));
	} finally {
		context.look?.leave();
		context.quotas?.leave();
	}
}
async function inspect(context, asked) {
	const found = await waitUntilIdle(context, asked.stackName);
	await guardAccount(context, asked, found);
	guardServiceRole(context, asked, found);
	const state = stackState(found?.status ?? null);
	const deployed = state === "absent" || state === "failed-create" ? null : found;
	const ownership = checkOwnership(context, asked, state === "absent" ? null : found, context.locate);
	const isOwn = ownership.refusals.length === 0;
	const seen = startLook(context, isOwn && found && isStill(found) ? deployed : null);
	if (found === null && isOwn) context.quotas?.expect?.(quotasOfNew(asked));
	const { stage: copied, notes: copies } = await keepSecretCopies(context, asked, deployed);
	const external = await readExternalFacts(context, copied, deployed);
	const asWritten = written(copied, external, deployed);
	const basis = {
		context,
		asked,
		written: asWritten,
		found,
		deployed,
		external,
		copies,
		ownership
	};
	const stage = wanted(asWritten, external, deployed);
	if (ownership.refusals.length > 0) return decide(basis, asWrittenWithoutChanges(basis, stage));
	if (!deployed) return inspectNew(basis, stage);
	if (state === "half-done") return inspectHalfDone(basis, stage, deployed, await seen);
	if (state === "busy" || state === "stuck") {
		const refusals = [unusable(deployed, state, null, context.locate(["stages", asked.name]).line)];
		return decide(basis, {
			...asWrittenWithoutChanges(basis, stage),
			seen: await seen
		}, { refusals });
	}
	if (lacksZones({
		stage,
		external
	})) return decide(basis, {
		...asWrittenWithoutChanges(basis, stage),
		seen: await seen
	});
	const { basis: now, facts, findings } = await inspectDeployed(basis, stage, deployed, seen);
	return decide(now, facts, findings);
}
function isStill({ status }) {
	return stackState(status) !== "busy" && !status.startsWith("DELETE_");
}
function startLook({ aws, look }, deployed) {
	if (deployed === null) {
		look?.leave();
		return Promise.resolve({});
	}
	const seen = look ? look.read(deployed) : lookAlone(aws, deployed);
	seen.catch(() => void 0);
	return seen;
}
async function inspectHalfDone(basis, stage, deployed, seen) {
	const { context, asked } = basis;
	const obstacle = await obstacleToRollback(context, asked, deployed);
	const { line } = context.locate(["stages", asked.name]);
	const facts = asWrittenWithoutChanges(basis, stage);
	const gone = obstacle === null ? await goneInRollback(context, stage, deployed, seen) : null;
	if (gone !== null) {
		const rest = liveWithout(seen, missingDatabases(deployed, seen));
		return decide(basis, {
			...facts,
			seen: rest
		}, {
			...gone,
			leftBehind: "failed-update"
		});
	}
	return decide(basis, {
		...facts,
		seen
	}, {
		refusals: [unusable(deployed, "half-done", obstacle, line)],
		...obstacle === null && { leftBehind: "failed-update" }
	});
}
async function inspectNew(basis, stage) {
	const { context, asked, found } = basis;
	const [elsewhere, before] = await Promise.all([context.orphanScan?.(), context.before?.()]);
	const account = before === void 0 ? {
		notes: [],
		asks: []
	} : newAccount(asked, before);
	const facts = asWrittenWithoutChanges(basis, stage);
	return decide(basis, facts, {
		checked: await check(basis, facts),
		asks: account.asks,
		notes: [...account.notes, ...elsewhere === void 0 ? [] : scanNotes(elsewhere)],
		...elsewhere && { refusals: orphanRefusals(stage, elsewhere, context.locate) },
		...stackState(found?.status ?? null) === "failed-create" && { leftBehind: "failed-create" }
	});
}
function decide(basis, facts, findings = {}) {
	const { asked, found } = basis;
	const { stage, rendered, live, changeSet } = facts;
	const input = inputOf(basis, facts, findings);
	return {
		asked,
		stage,
		rendered,
		found,
		live,
		changeSet,
		input,
		plan: planStage(input)
	};
}
// src/commands/shared/as-whom.ts
function asOf({ assumes = null, options }, stage) {
	const roles = stage?.roles ?? NO_ROLES;
	return {
		role: assumes === null ? null : roles[assumes],
		service: roles.service ?? options.serviceRole ?? null
	};
}
function connectionKey(region, as) {
	return [
		region,
		as?.role ?? "",
		as?.service ?? ""
	].join(" ");
}
function accountsReached(context, stages) {
	const reached = /* @__PURE__ */ new Map();
	for (const stage of stages) {
		const as = asOf(context, stage);
		const account = as.role === null ? null : accountOf(stage);
		if (reached.has(account ?? "")) continue;
		const mayBeIn = (one) => account === null || (accountOf(one) ?? account) === account;
		reached.set(account ?? "", {
			as,
			stages: stages.filter(mayBeIn)
		});
	}
	return [...reached.values()];
}
// src/commands/shared/find-stage.ts
function regionsOf(config, homeRegion) {
	return [.../* @__PURE__ */ new Set([...config.regions, ...homeRegion ? [homeRegion] : []])];
}
function identityOf(config, file, repository) {
	return {
		repository,
		config: placeOf(file),
		application: config.stack
	};
}
async function findStage(context, connect) {
	const { file, config } = validFile(context);
	const [name, ...others] = context.options.stages;
	if (name === void 0 || others.length > 0) throw new TinystacksError("one-stage-needed", destroyMessages.oneStage, {
		exit: 2,
		hint: `name the stage: --stage ${config.stages.map((stage) => stage.name).join(" | ")}`
	});
	const stage = config.stages.find((one) => one.name === name);
	if (stage) {
		mustBeInRegion(context.options.region, [stage], file.name);
		mustAgreeOnService(context.options, [stage], config.locate, file.name);
		const { stackName, region } = stage;
		return {
			file,
			config,
			name,
			stackName,
			region,
			stage,
			as: asOf(context, stage)
		};
	}
	const { stack, role } = await taggedStack(context, connect, file, config, name);
	const as = {
		role,
		service: context.options.serviceRole ?? null
	};
	return {
		file,
		config,
		name,
		stackName: stack.name,
		region: stack.region,
		stage: null,
		as
	};
}
async function taggedStack(context, connect, file, config, name) {
	const { repository, homeRegion, options } = context;
	const regions = options.region == null ? regionsOf(config, homeRegion) : [options.region];
	const lists = await Promise.all(accountsReached(context, config.stages).flatMap(({ as }) => regions.map(async (region) => {
		return {
			list: await (await connect(region, as)).stacks.list(),
			role: as.role
		};
	})));
	const denied = lists.map(({ list }) => list).find((list) => list.kind === "unread");
	if (denied?.kind === "unread") throw new TinystacksError("access-denied", `AWS denies ${denied.action} on all stacks`, {
		exit: 1,
		hint: `allow ${denied.action}, or put the stage back into the file for now`
	});
	const identity = identityOf(config, file, repository);
	const [found, ...others] = lists.flatMap(({ list, role }) => list.kind === "read" ? list.value.map((stack) => ({
		stack,
		role
	})) : []).filter(({ stack }) => isOfFile(stack, identity) && stack.tags[TAGS.stage] === name).filter(({ stack }, at, those) => those.findIndex((one) => one.stack.id === stack.id) === at);
	if (!found) {
		const selection = selectStages(config, [name]);
		throw new TinystacksError("unknown-stage", destroyMessages.unknownStage(name, listed(regions)), {
			exit: 2,
			file: file.name,
			...selection.kind === "unknown" && { hint: selection.hint }
		});
	}
	if (others.length > 0) throw new TinystacksError("ambiguous-stage", destroyMessages.ambiguous(name, listed([found, ...others].map(({ stack }) => `${stack.name} in ${stack.region}`))), {
		exit: 2,
		hint: "name its region with --region, or add the right one to the file, with `stackName` and `region`"
	});
	return found;
}
// src/commands/shared/inspect/orphan-scan.ts
function stackLists(connect) {
	const lists = /* @__PURE__ */ new Map();
	const read = async (region, as) => {
		try {
			return await (await connect(region, as)).stacks.list();
		} catch (error) {
			if (!(error instanceof TinystacksError)) throw error;
			return {
				kind: "unread",
				action: "cloudformation:DescribeStacks",
				why: error.code
			};
		}
	};
	return (region, as) => {
		const key = connectionKey(region, as);
		const known = lists.get(key);
		if (known) return known;
		const fresh = read(region, as);
		lists.set(key, fresh);
		return fresh;
	};
}
function orphanScans(context, loaded, lists) {
	const reached = accountsReached(context, loaded.config.stages);
	const scans = /* @__PURE__ */ new Map();
	const scan = (one) => {
		const known = scans.get(one) ?? scanForOrphans(context, loaded, lists, one);
		scans.set(one, known);
		return known;
	};
	return {
		orphanScan: async (stage) => {
			const { role } = asOf(context, stage);
			const own = reached.find(({ as, stages }) => as.role === null === (role === null) && stages.includes(stage));
			if (own === void 0) throw new Error(`the account of ${stage.name} is reached by nobody`);
			return scan(own);
		},
		everyOrphan: async () => inOne(await Promise.all(reached.map(scan)))
	};
}
function inOne(scans) {
	const orphans = new Map(scans.flatMap((one) => one.orphans).map((one) => [one.id, one]));
	const unread = scans.flatMap((one) => one.unread);
	const missing = new Set(unread.map(({ region }) => region));
	const searched = new Set(scans.flatMap(({ searchedRegions }) => searchedRegions));
	return {
		orphans: [...orphans.values()],
		unread,
		searchedRegions: [...searched].filter((region) => !missing.has(region))
	};
}
async function scanForOrphans({ repository, homeRegion, reporter }, { config, file }, lists, { as, stages }) {
	const found = await Promise.all(regionsOf(config, homeRegion).map(async (region) => ({
		region,
		list: await lists(region, as)
	})));
	const stacks = found.flatMap(({ list }) => list.kind === "read" ? list.value.map(decode) : []);
	const orphans = orphansAmong(stacks, identityOf(config, file, repository), stages);
	const searchedRegions = found.flatMap(({ region, list }) => list.kind === "read" ? region : []);
	reporter.detail?.(details.searched(searchedRegions, orphans.length));
	return {
		orphans,
		searchedRegions,
		unread: found.flatMap(({ region, list }) => list.kind === "unread" ? [{
			region,
			action: list.action,
			why: list.why
		}] : [])
	};
}
// src/commands/shared/file-before.ts
async function earlierFile({ baseFile }, { file }) {
	const base = await baseFile(placeOf(file));
	if (base.kind !== "read") return base;
	const parsed = parseConfig(base.text, file.name);
	return parsed.kind === "invalid" ? {
		kind: "unread",
		why: offlineMessages.invalidBefore(base.ref, parsed.problems.length)
	} : {
		kind: "read",
		ref: base.ref,
		stages: parsed.config.stages
	};
}
// src/inspect/stack/shared-looks.ts
const LONGEST = 1500;
function sharedLooks(stacks) {
	let waiting = 0;
	let pages = 1;
	let isDenied = false;
	let pausing = null;
	let reading = Promise.resolve();
	let coming = null;
	const isWorthIt = () => !isDenied && waiting >= 3 * pages;
	const list = async () => {
		coming = null;
		let read = 0;
		const found = await stacks.list(() => {
			read += 1;
		});
		isDenied = found.kind !== "read";
		pages = Math.max(1, read);
		return found.kind === "read" ? new Map(found.value.map((facts) => [facts.id, {
			facts,
			decoded: () => decode(facts)
		}])) : null;
	};
	const look = () => {
		if (coming !== null) return coming;
		const next = reading.then(list, list);
		coming = next;
		reading = next;
		return next;
	};
	const found = async (stackId, passed) => {
		const all = isWorthIt() ? await look() : null;
		return all === null ? null : {
			stack: all.get(stackId),
			passed
		};
	};
	const paused = async (clock, pause) => {
		const passed = Math.min(pause, LONGEST);
		try {
			await clock.sleep(passed);
			return passed;
		} finally {
			pausing = null;
		}
	};
	return { join: (clock) => {
		waiting += 1;
		return {
			now: (stackId) => found(stackId, 0),
			next: async (stackId, pause) => {
				if (!isWorthIt()) return null;
				pausing ??= paused(clock, pause);
				const passed = await pausing;
				return await found(stackId, passed) ?? {
					stack: void 0,
					passed
				};
			},
			leave: () => {
				waiting -= 1;
			}
		};
	} };
}
// src/inspect/stack/waits.ts
function regionWaits(stacks) {
	return {
		stacks: sharedLooks(stacks),
		changeSets: inStep()
	};
}
// src/commands/shared/inspect/region-reads.ts
function readsByConnection(keys) {
	const connections = /* @__PURE__ */ new Map();
	return (aws, key, place) => {
		const known = connections.get(key) ?? readsOf(aws, keys.filter((one) => one === key).length);
		connections.set(key, known);
		return known(place);
	};
}
function readsOf(aws, count) {
	let read;
	const vpcs = () => read ??= aws.network.vpcs();
	const zones = zonesOf(aws);
	const join = sharedQuotas((names) => readQuotas(aws, vpcs, names), count);
	const waits = regionWaits(aws.stacks);
	return (place) => ({
		vpcs,
		zones,
		waits,
		quotas: join(place)
	});
}
// src/commands/shared/inspect/young-space.ts
const MANY = 8;
function keepYoungSpace(stages) {
	if (stages > MANY) setFlagsFromString("--semi-space-growth-factor=1");
}
// src/commands/shared/inspect/looks-by-connection.ts
function looksByConnection(keys) {
	const looks = /* @__PURE__ */ new Map();
	return (aws, key) => {
		const count = keys.filter((one) => one === key).length;
		const look = looks.get(key) ?? sharedLook(aws, count);
		looks.set(key, look);
		return look();
	};
}
// src/commands/shared/inspect/inspect-stages.ts
async function inspectStages(context, loaded, onBusy, asInspected = (one) => one) {
	keepYoungSpace(loaded.stages.length);
	const connect = connectOnce(context);
	const lists = stackLists(connect);
	const keys = loaded.stages.map((stage) => connectionKey(stage.region, asOf(context, stage)));
	const lookOf = looksByConnection(keys);
	const readsOf = readsByConnection(keys);
	const run = new Set(loaded.stages.map(({ name }) => name));
	const isEvery = context.options.stages.length === 0;
	const { orphanScan, everyOrphan } = orphanScans(context, loaded, lists);
	let read;
	const before = () => read ??= fileBefore(context, loaded);
	const settled = await Promise.allSettled(primariesFirst(loaded.stages).map(async (stage, place) => {
		const as = asOf(context, stage);
		const shared = await stageContextOf(context, loaded, connect, {
			...stage,
			as
		}, onBusy);
		const key = connectionKey(stage.region, as);
		const stageContext = {
			...shared,
			run,
			listed: isEvery ? (region) => lists(region, as) : null,
			look: lookOf(shared.aws, key),
			...readsOf(shared.aws, key, place),
			orphanScan: () => orphanScan(stage),
			before
		};
		const inspection = await inspectOne(context, stageContext, stage);
		context.reporter.detail?.(details.plan(inspection.plan));
		const { network } = shared.aws;
		const alone = {
			listed: null,
			look: null,
			quotas: laterQuotas((names) => readQuotas(shared.aws, network.vpcs, names), inspection.input.quotas),
			vpcs: null
		};
		return asInspected({
			...inspection,
			context: {
				...stageContext,
				...alone
			}
		});
	}));
	const inspections = settled.flatMap((one) => one.status === "fulfilled" ? one.value : []);
	const failure = settled.find((one) => one.status === "rejected");
	if (!failure) return {
		inspections,
		unnamed: isEvery ? orphanedStacks(await everyOrphan(), loaded.config.stack) : []
	};
	await discardInspections(inspections);
	throw failure.reason;
}
async function inspectOne({ options }, stageContext, stage) {
	const inspection = await inspectStage(stageContext, stage);
	const plan = markConsentsGiven(inspection.plan, consentGiven(options));
	return {
		...inspection,
		plan,
		context: stageContext
	};
}
async function fileBefore(context, loaded) {
	const earlier = await earlierFile(context, loaded);
	return earlier.kind === "absent" ? {
		kind: "read",
		stages: []
	} : earlier;
}
async function stageContextOf(context, { file, config }, connect, { region, as }, onBusy) {
	const aws = await connect(region, as);
	return {
		aws,
		changeSets: aws.stacks,
		connect: (other) => connect(other, as),
		clock: context.clock,
		operationName: (purpose) => changeSetName(context.clock.now(), {
			run: context.workflowRun?.id,
			commit: context.deployedCommit
		}, purpose),
		locate: config.locate,
		networks: config.networks,
		file: file.name,
		serviceRole: as.service,
		repository: context.repository,
		config: placeOf(file),
		onBusy
	};
}
async function discardInspections(inspections) {
	await Promise.all(inspections.map(async ({ context, changeSet }) => {
		if (changeSet) await context.changeSets.discardChangeSet(changeSet.handle);
	}));
}
function connectOnce({ connect }) {
	const connected = /* @__PURE__ */ new Map();
	return (region, as) => {
		const key = connectionKey(region, as);
		const known = connected.get(key);
		if (known) return known;
		const fresh = connect(region, as);
		connected.set(key, fresh);
		return fresh;
	};
}
export { CHANGE_SET_PREFIX as A, withProtectionKnown as C, guardServiceRole as D, guardAccount as E, snapshotName as F, snapshotPrefix as I, during as L, changeSetName as M, originOfChangeSet as N, prepareChangeSet as O, originOfToken as P, since as R, waitUntilIdle as S, rollbackMessages as T, confirmAbsent as _, stageContextOf as a, describeStage as b, orphanScans as c, identityOf as d, asOf as f, readLeftBehind as g, readVpcTenants as h, inspectStages as i, beginOfSnapshot as j, stackMessages as k, stackLists as l, inspectStage as m, discardInspections as n, looksByConnection as o, connectionKey as p, inspectOne as r, earlierFile as s, connectOnce as t, findStage as u, readLive as v, successOf as w, settledStage as x, formerSource as y, pause as z };
