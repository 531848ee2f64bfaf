import { $r as listed, B as BASTION_TYPE, Bn as sha256, Dr as inMinutes, Et as valueOf, F as inRegion, G as groupsIn, I as secretsKeyOf, Jn as DATABASE_NAME, Jr as offlineMessages, Kt as mustBeInRegion, L as existingId, Lt as SQL_IDS, M as decode, Mt as CACHE_IDS, Or as inSeconds, Ot as dotted, P as identifierIn, Q as leavingVpc, R as BASTION_IMAGE_PARAMETER, Rt as compareVersions, St as deployedRole, Tr as familyOfType, Ut as sqlFamily, Vt as cacheFamily, Wn as arnOf, Xr as refusal, Yr as note, Zr as warning, _t as tagPath, a as invalidFile, cr as DATABASES, d as parseConfig, dr as byFamily, f as networkKey, ft as defaultLikeness, g as consentGiven, h as rangeOf, hr as isSql, ht as TAGS, in as destroyMessages, it as forFamily, j as renderStage, l as primariesFirst, m as overlaps, mt as DEFAULTS, p as placeRanges, pr as isCache, q as leavingSubnets, qt as PARTITION_OF, rt as databasesOf, s as details, sr as CACHE_KINDS, ti as TinystacksError, u as selectStages, ur as SQL_KINDS, vn as resourceName, wr as FAMILIES, zt as covers } from "./start.js";
import { a as databasesTouched, b as QUOTA_NAMES, n as agreedMessages, o as holdsData, r as databaseNamed, s as isDataType, t as stackNameIn, x as addNeeds } from "./facts.js";
import { n as wayOutOf, t as denialIn } from "./permissions2.js";
import { $ as reconciled, A as keptNotes, At as liveDatabases, B as missingDatabases, Bt as changedParameters, C as secretsOf, D as stackState, E as isBusy, Ft as changesOnlyKept, G as isOwnParameterGroup, H as replacedDatabases, It as touchedParts, L as mayUnprotectStack, Lt as refusalAt, M as isTerminated, N as goneMessages, P as mayChangeAccess, Pt as markConsentsGiven, Q as copied, U as replacedReaders, V as missingReaders, Z as newAccount, _t as isOfFile, a as scanNotes, dt as quotaNeeds, et as wanted, i as orphansAmong, jt as lacksSource, k as seenMessages, l as planStage, mt as attribute, n as orphanRefusals, nt as useOfSnapshot, o as writesStackName, ot as livesBesidePrimary, pt as snapshotSource, r as orphanedStacks, t as placeOf, tt as written, vt as isOfPath, y as lacksZones, zt as groupOf } from "./plan5.js";
import { o as identityMessages } from "./plan4.js";
import { n as replicaMessages } from "./plan.js";
import { randomUUID } from "node:crypto";
// src/plan/messages/around/stacks.ts
/** What a person does about a stack that is stuck, or half-done and left so, by its status. */
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
/** `Postgres (AWS::RDS::DBInstance), MultiAZ: expected type: Boolean`. */
function told({ logicalId, type, property, reason }) {
	const name = resourceName({
		logicalId,
		type
	});
	const resource = type === "" ? name : `${name} (${type})`;
	const place = property === null ? resource : `${resource}, ${property}`;
	return logicalId === "" ? reason : `${place}: ${reason}`;
}
/** Nobody but us is to call an API for the rest of it. */
function withoutAdvice(reason) {
	return reason.replace(/\s*To [^.]*DescribeEvents API[^.]*\./, "");
}
// src/inspect/backoff.ts
/** Milliseconds between two polls of the same thing. */
const FIRST = 250;
const GROWTH = 1.4;
/** 5 s stays under the rate limit with many stacks; completion is noticed 2.5 s late on average. */
const LONGEST = 5e3;
/** Milliseconds to wait before attempt number `attempt` (0-based): short at first, then 5 s. */
function pause(attempt) {
	return Math.min(LONGEST, FIRST * GROWTH ** attempt);
}
// src/inspect/during.ts
/** Runs `body`, while whoever watches is told of what it waits for. */
function during(clock, waiting, body) {
	return clock.during === void 0 ? body() : clock.during(waiting, body);
}
/** The same with how long that has taken since now: `Postgres: restarting, 4 min, 45 %`. */
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
// src/plan/messages/deploy/waits.ts
const waitMessages = {
	otherOperation: (stack, status) => `${stack}: another operation is in progress (${status})`,
	toBegin: (stack) => `${stack}: CloudFormation has not begun yet`,
	comparing: (stack) => `${stack}: CloudFormation compares it with the file`,
	toShow: (stack, status) => `${stack}: AWS does not show ${status} yet`,
	snapshot: (database, snapshot) => `${DATABASE_NAME[database]}: taking the snapshot ${snapshot}`,
	deletion: (database, identifier) => `${DATABASE_NAME[database]}: deleting ${identifier}`,
	settings: (database) => `${DATABASE_NAME[database]}: changing`,
	restart: (name) => `${name}: restarting`,
	restored: (secret) => `secret ${secret}: its deletion is being taken back`,
	bastion: (stage) => `bastion of ${stage}: becoming ready`,
	percent: (percent) => `${percent} %`,
	storage: (word, percent) => `storage ${percent} % ${word}`,
	finalSnapshot: (percent) => `final snapshot ${percent} %`,
	percentUnread: (why) => `how far AWS is, in percent, is not shown: ${why}`
};
// src/inspect/stack/change-set.ts
/** How CloudFormation says that a change set is empty. */
const NOTHING_TO_DO = /didn't contain changes|No updates are to be performed/i;
/**
* Creates a change set and waits until it is ready; null if it is empty. An empty or failed change set is
* deleted before this returns; any other is the caller's to execute or discard.
*/
async function prepareChangeSet(changeSets, clock, request) {
	const handle = await changeSets.createChangeSet(request);
	let ready = false;
	try {
		const content = await awaitContent(changeSets, clock, handle, request);
		ready = content.status === "CREATE_COMPLETE";
		if (ready) return {
			handle,
			content
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
		if (!ready) await discardChangeSet(changeSets, handle);
	}
}
/** Reasons that only say that something was found (UG, "Validate stack deployments", and CloudFormation Hooks). */
const SAYS_NOT_WHAT = /validation|hook|DescribeEvents/i;
/** Why CloudFormation refuses a change set: by resource and property where its validation tells. */
async function refusalOf(changeSets, handle, stack, reason) {
	if (reason !== null && !SAYS_NOT_WHAT.test(reason)) return validationMessages.refused(stack, reason);
	const found = await changeSets.validation(handle);
	if (found.kind === "unread") return validationMessages.refusedUnread(stack, reason, found.action, found.why);
	const failures = (found.kind === "read" ? found.value : []).filter(({ mode }) => mode === "fail");
	return failures.length > 0 ? validationMessages.refusedFor(stack, failures) : validationMessages.refused(stack, reason);
}
/** Notes on a change set that is ready. Only what it makes can meet a warning (quotas): else there is no call. */
async function validationNotes(changeSets, { handle, content }) {
	if (!content.changes.some(mayMake)) return [];
	const found = await changeSets.validation(handle);
	if (found.kind === "unread") return [validationMessages.unread(found.action, found.why)];
	return found.kind === "read" ? found.value.map(validationMessages.warns) : [];
}
/** Whether the change makes a resource, as far as we know. A conditional replacement hardly ever does. */
function mayMake({ action, replacement }) {
	return action === "Modify" ? replacement === "True" : action !== "Remove";
}
/** About half an hour, with pauses growing to 5 s. A large stack with property values takes a few minutes. */
const MAX_POLLS$1 = 360;
function awaitContent(changeSets, clock, handle, request) {
	const what = waitMessages.comparing(request.stackName);
	return during(clock, {
		...since(clock, () => [{ what }]),
		isBrief: true
	}, () => untilReady(changeSets, clock, handle, request));
}
async function untilReady(changeSets, clock, handle, { stackName }) {
	for (let attempt = 0; attempt < MAX_POLLS$1; attempt++) {
		if (attempt > 0) await clock.sleep(pause(attempt - 1));
		const content = await changeSets.describeChangeSet(handle);
		switch (content.status) {
			case "CREATE_COMPLETE":
			case "FAILED": return content;
			case "CREATE_PENDING":
			case "CREATE_IN_PROGRESS": continue;
			case "DELETE_PENDING":
			case "DELETE_IN_PROGRESS":
			case "DELETE_COMPLETE":
			case "DELETE_FAILED": throw changedByOthers(stackName);
			default: throw notReady(stackMessages.changeOfUnknownStatus(stackName, content.status));
		}
	}
	throw notReady(stackMessages.changeTooSlow(stackName));
}
/** The stack is not as we left it: somebody else has changed or deleted it. */
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
/**
* Deletes a change set of ours that will not be executed. Failing to delete it does not fail the run: its name
* is unique, so it blocks nobody.
*/
async function discardChangeSet(changeSets, handle) {
	await changeSets.deleteChangeSet(handle).catch(() => void 0);
}
// src/facts/cache-nodes.ts
/** What these nodes of one group tell; null = there is none. */
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
/** API, CacheCluster, CacheClusterStatus: those of a node that does not serve yet, or not any more. */
const NOT_READY = /* @__PURE__ */ new Set([
	"creating",
	"deleting",
	"deleted",
	"incompatible-network",
	"restore-failed"
]);
// src/inspect/surroundings.ts
/** What a stack has beside its databases, and must have for them to be of use. */
/** The instance of its bastion; null = it has none. */
function bastionOf({ bastion }) {
	return bastion.instance;
}
/** The secrets that it made or hands on, by ARN or name, in its own region; not those of existing databases. */
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
/** Reads the live state of stages: their databases, and what stands beside them. */
/** The databases among these parts, in fixed order. */
function databasesAmong(parts) {
	return DATABASES.filter((database) => parts.includes(database));
}
/** Reads the live state of these databases. One that the stack does not contain yet is absent. */
async function readLive(aws, deployed, databases) {
	const [live = {}] = await readTogether(aws, [{
		...NOTHING,
		...databaseNames(deployed, databases)
	}]);
	return liveOf(live, databases);
}
/** Reads everything that runs of these stages, which are in one region: at most one call of each kind. */
function readStages(aws, stages) {
	return readTogether(aws, stages.map((deployed) => ({
		...databaseNames(deployed, DATABASES),
		bastion: bastionOf(deployed),
		secrets: secretsIn(aws.region, deployed)
	})));
}
/** What is known of some of the databases. One that the stack does not contain yet is absent. */
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
/** All that is known but of these databases. */
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
/** Nothing to read is no call. */
async function ofSome(ids, read) {
	return ids.length > 0 ? read([...new Set(ids)]) : /* @__PURE__ */ new Map();
}
function factsOf(named, facts) {
	return Object.fromEntries(named.map(({ database, identifier }) => [database, facts.get(identifier) ?? ABSENT$1]));
}
/** The groups, each with what its nodes tell. */
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
/** The nodes of each of these groups, of all of the region. */
function nodesOf(caches, all) {
	return Object.fromEntries(caches.map(({ database, identifier }) => [database, all.kind === "read" ? {
		kind: "read",
		value: all.value.filter(({ group }) => group === identifier)
	} : all]));
}
// src/plan/ownership/check-ownership.ts
/**
* Refuses the stack of another file or application, whose databases this one would change or remove. Who writes its
* `stackName` takes it over with consent, as after the repository or the file was renamed; what no file
* of ours has made is never taken.
*/
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
/** As far as the tags say. */
function ownerOf(tags) {
	const config = tags[TAGS.config];
	return described({
		repository: tags[TAGS.repository] ?? null,
		config: config === void 0 ? void 0 : tagPath(config),
		application: tags[TAGS.stack]
	});
}
/** `acme/shop, tinystacks.yml, application shop`, as far as it is known. */
function described({ repository, config, application }) {
	return [
		repository,
		config,
		application === void 0 ? null : `application ${application}`
	].filter((part) => part !== void 0 && part !== null).join(", ");
}
// src/inspect/account.ts
/**
* Refuses a stage whose `account` is not the account of the credentials (exit 2, with the line). A deployed
* stack's ARN contains the account; AWS is asked only if there is no stack.
*/
async function guardAccount(context, stage, found) {
	if (stage.account === null) return;
	const account = arnOf(found?.id ?? "")?.account ?? await context.aws.account();
	if (account === stage.account) return;
	const path = accountPath(context.locate, stage);
	throw new TinystacksError("wrong-account", "the AWS credentials belong to another account", {
		exit: 2,
		file: context.file,
		problems: [{
			code: "credentials-of-another-account",
			path: dotted(path),
			...context.locate(path),
			message: `the stage ${stage.name} belongs to account ${stage.account}, but these credentials are for account ${account}`,
			hint: "use credentials of that account, or correct `account`"
		}]
	});
}
/**
* Refuses a service role that CloudFormation cannot act by for the stage: one of another partition or, where the
* account is known, of another account (exit 2). Roles are passed within an account (IAM user guide, "Grant a user
* permissions to pass a role").
*/
function guardServiceRole({ serviceRole }, stage, found) {
	const role = arnOf(serviceRole ?? "");
	if (role === null) return;
	const account = arnOf(found?.id ?? "")?.account ?? stage.account;
	const partition = PARTITION_OF[stage.region] ?? role.partition;
	const other = role.partition !== partition ? `the partition ${partition}, not ${role.partition}` : account !== null && role.account !== account ? `account ${account}, not ${role.account}` : null;
	if (other === null) return;
	throw new TinystacksError("role-of-another-account", `\`cloudformation-role\` is ${String(serviceRole)}, but the stage ${stage.name} is in ${other}`, {
		exit: 2,
		hint: "name a role of the same account; run stages of several accounts one by one"
	});
}
/**
* The stage's own `account` if it has one, else the file's. A key that is not written has its parent's
* position.
*/
function accountPath(locate, stage) {
	const own = [
		"stages",
		stage.name,
		"account"
	];
	const written = locate(own);
	const parent = locate(["stages", stage.name]);
	return written.line === parent.line && written.column === parent.column ? ["account"] : own;
}
// src/plan/messages/deploy/rollback.ts
/** What is said of a stack whose last update failed and was not rolled back to its end. */
const rollbackMessages = {
	begins: ({ name, status }, skipping) => skipping.length === 0 ? `${name} is in ${status}: rolling back the failed update to its end, skipping nothing` : `${name} is in ${status}: continuing the rollback, skipping ${listed(skipping)}`,
	deployDoes: ({ name, status }) => refusal("rollback-pending", `the stack ${name} is in ${status}: deploy will first roll back the failed update to its end, skipping nothing and keeping every database; what the file changes can be planned only after that`),
	/** `skipping`: logical ids of what AWS no longer has. */
	deploySkips: ({ name, status }, skipping) => refusal("rollback-pending", `the stack ${name} is in ${status}, since its rollback failed at ${listed(skipping)}, which AWS no longer has: with the consent that this plan asks for, deploy will first continue the rollback, skipping ${listed(skipping)} and nothing else; what the file changes can be planned only after that`),
	leftAlone: ({ name, status }, obstacle) => refusal("rollback-not-automatic", `the stack ${name} is in ${status}, and deploy does not roll it back by itself: ${obstacle}`),
	notOurs: "it was not deployed by this file, as its tags say",
	neverComplete: "it was never complete, so AWS would delete all of it, databases included",
	kept: (identifiers) => `the failed update created ${identifiers}, which going back would delete`,
	keptUnread: (action) => `whether the failed update created a database, which going back would delete, is not verified (allow ${action})`,
	/** `instance`: its logical id. RollbackStack can leave nothing out; a rollback that failed can be continued so. */
	promoted: (identifier, stack, instance) => {
		return `${identifier} has been promoted since, which no rollback can undo; ${stack.status === "UPDATE_FAILED" ? "do not roll the stack back, but finish its update in the CloudFormation console" : `if ${instance} is what failed, leave it out of the rollback (${leavingOut(stack, [instance])}), which keeps it as it runs; if it is not, continue the rollback when what failed is fixed`}, then run this again`;
	},
	replicaUnread: (identifier, action, why) => `whether ${identifier} has been promoted since is not verified (${action} ${why}), and going back would undo that`,
	/** What to do about one that failed again. */
	failedHint: (stack, resources, usual) => resources.length === 0 ? usual : `fix what the reason says and run this again; what can never go back, as a major version or a promotion, leave out of the rollback (${leavingOut(stack, resources)}): it stays as it runs, and the next plan compares the file with it`,
	failed: (stack, status, resource, reason) => `the rollback of ${stack} failed again (${status})${resource === null ? "" : `: ${resource}: ${reason ?? "no reason given"}`}`
};
/** The command that continues a rollback without these resources. AWS takes only those that failed. */
function leavingOut({ name, region }, resources) {
	return `aws cloudformation continue-update-rollback --region ${region} --stack-name ${name} --resources-to-skip ${resources.join(" ")}`;
}
// src/inspect/stack/current-stack.ts
/** The stage's stack as AWS reports it, and whether it already matches the file. */
/** The stack once no operation is in progress, or its current state if the run does not wait. */
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
/** About two minutes: DescribeStacks is some seconds behind. */
const MAX_POLLS = 30;
/**
* A stack after an operation of ours, read again until it shows how that ended: reads lag behind, and its outputs
* are those of the status that is read (SEEN aws-cdk-cli#1802). `begun`: AWS's time before an update began, which
* tells its status from the same one before.
*
* @throws TinystacksError stack-not-settled (exit 1), stack-changed (exit 3): somebody has deleted it meanwhile
*/
function settledStage(context, stackId, followed, begun) {
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
/** Whether the stack is as the operation left it, or as somebody else's later one makes it. */
function showsEnd(found, { status, events }, since) {
	const { updatedAt } = found;
	const ended = events.at(-1)?.time;
	if (updatedAt !== void 0 && ended !== void 0 && updatedAt > ended) return true;
	return found.status === status && !(since && updatedAt && isBefore(updatedAt, since));
}
/** To the second where the time is no more exact, as that of a stand-in may be. */
function isBefore(time, since) {
	const exact = Date.parse(time) % 1e3 === 0 ? 1e3 : 1;
	return Date.parse(time) < Math.floor(since.getTime() / exact) * exact;
}
/** The stack with its termination protection, which AWS omits from a region's list (SEEN boto3#2907). */
async function withProtectionKnown(aws, found) {
	if (found.terminationProtection !== null) return found;
	return await describeStage(aws, found.id) ?? found;
}
/**
* A stack from its region's list, if the list was read. Our stacks always have tags: one without may come from
* an emulator whose list is less complete than AWS's, so it is read by name.
*/
async function stackNamed({ aws, listed }, stackName) {
	const list = await listed?.(aws.region);
	if (list?.kind !== "read") return describeStage(aws, stackName);
	const found = list.value.find(({ name }) => name === stackName);
	if (found === void 0) return null;
	return TAGS.stage in found.tags ? decode(found) : describeStage(aws, stackName);
}
/** A stack by name or ARN, with its outputs decoded. */
async function describeStage({ stacks }, stack) {
	const found = await stacks.describe(stack);
	return found && decode(found);
}
/**
* Whether the deployed template and tags equal the rendered ones. Compares what is already known before
* fetching the template.
*/
async function isDeployed(aws, rendered, deployed) {
	return mayBeDeployed(rendered, deployed) && await aws.stacks.template(deployed.id) === rendered.body;
}
/** Whether all that is already known of them is equal: their templates nearly always are, too. */
function mayBeDeployed(rendered, deployed) {
	return touchedParts(rendered.parts, deployed.parts ?? {}).length === 0 && sameEntries(rendered.tags, deployed.tags);
}
function sameEntries(one, other) {
	const keys = Object.keys(one);
	return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
/**
* Why a stack that is busy, half-done or stuck cannot be planned. `obstacle`: to rolling it back; `line`: the
* stage's.
*/
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
/** The security groups that the file admits to the databases. A stage that names none costs no call. */
async function admittedGroups({ aws }, { allowFrom }) {
	const groups = groupsIn(allowFrom);
	return groups.length === 0 ? {} : { admittedGroups: await aws.network.groups(groups) };
}
// src/inspect/external/bastion-image.ts
/**
* The image of the stage's bastion: the deployed one, so that no update replaces it unasked; for a new
* bastion, the newest from AWS.
*/
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
/**
* The zones that `Fn::GetAZs` has for a VPC that the stage makes, or that grows by a zone. Any other stage costs no
* call; most regions cost one.
*/
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
/** Zones without a default subnet are left out, unless there is none at all (CloudFormation guide, Fn::GetAZs). */
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
/** The zones of a region, each list read at most once. */
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
/** Which zones have the type of a new bastion, and where its subnet is if the stack has it already. */
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
/**
* How a new bastion in a given VPC reaches Systems Manager, or whether endpoints for it can be made. An existing
* bastion costs no call.
*/
async function bastionWayOut({ aws }, { network, bastion }, deployed) {
	if (bastion === null || network.kind === "own") return {};
	if (deployed?.bastion.access === bastion.access && deployed.bastion.endpoints === bastion.endpoints && deployed.bastion.subnet === bastion.subnet && deployed.network.databaseSubnets[0] === network.subnets[0]) return {};
	if (bastion.endpoints) return deployed?.bastion.endpoints === true ? {} : { endpointPlace: await aws.network.endpointPlace(network.vpc) };
	const subnet = bastion.subnet ?? network.subnets[0];
	return subnet === void 0 ? {} : { bastionWayOut: await aws.network.wayOut(network.vpc, subnet) };
}
// src/inspect/external/database-zones.ts
/**
* Where the subnets of a deployed stage's databases are, if its first SQL database asks for a class: one that runs
* tells them itself. Our own default is not asked about either, so that most plans cost no call.
*/
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
/** The live state of the databases that the stage uses but does not create, each read in its own region. */
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
/** Those that the stage uses until now and leaves for another database. Any other plan costs no call. */
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
/** A database with the same name in another account than the ARN's is a different database. */
async function liveFact(aws, existing) {
	const { kind, identifier, resource, account } = existing;
	const fact = await byFamily(kind, {
		sql: () => aws.existing.sql(identifier, resource),
		cache: () => aws.existing.redis(identifier, resource)
	});
	return fact.kind === "read" && account !== null && fact.value.account !== account ? { kind: "absent" } : fact;
}
/** Read once, when the secret is new to the stage, because it requires reading the secret's value. */
async function keysOfSecret(connect, existing, deployed) {
	const { kind, secret } = existing;
	if (secret === null) return null;
	const wired = deployed?.databases[kind];
	if (wired?.existing === existingId(existing) && wired.secretArn === secret) return null;
	return (await connect(arnOf(secret)?.region ?? existing.region)).existing.secretKeys(secret);
}
// src/inspect/external/given-subnets.ts
/** The given VPC's subnets that the file names, unless the stage is already deployed in them. */
async function givenSubnets({ aws }, { network, bastion }, deployed) {
	if (network.kind === "own") return null;
	if (deployed?.network.vpc === network.vpc && deployed.network.databaseSubnets.join(",") === network.subnets.join(",") && deployed.bastion.subnet === (bastion?.subnet ?? null)) return null;
	const ids = /* @__PURE__ */ new Set([...network.subnets, ...bastion?.subnet ? [bastion.subnet] : []]);
	return aws.network.subnets([...ids]);
}
// src/inspect/external/kms-keys.ts
/** The KMS keys of a stage, each asked for once; a stage that has none costs no call. */
async function kmsKeys({ aws }, stage, deployed) {
	const named = /* @__PURE__ */ new Set([...databasesOf(stage).flatMap(({ kmsKey }) => kmsKey ?? []), ...[secretsKeyOf(stage, deployed) ?? []].flat()]);
	if (named.size === 0) return {};
	const facts = [...named].map(async (key) => [key, await aws.keys.describe(key)]);
	return { kmsKeys: Object.fromEntries(await Promise.all(facts)) };
}
// src/inspect/external/own-range.ts
/**
* The range of a new stage's own VPC, clear of every VPC of the region and of the file's other stages. A deployed stage
* keeps its own, and costs no call.
*/
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
/** What a failed create of this very stage has left is no other network. */
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
/** The deployed stage of the file whose network the range overlaps. */
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
// src/inspect/external/restores.ts
/** What new databases are restored from. Nothing is read for databases that already exist. */
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
/** The primaries that the stage's replicas follow; absent if the stage that creates one is not deployed yet. */
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
/**
* Whether the primaries of the replicas being promoted still exist. Their region may be down, so nothing waits
* for it.
*/
async function formerSources(context, stage, deployed) {
	const former = await Promise.all(SQL_KINDS.map(async (kind) => {
		const arn = deployed?.databases[kind].source.arn ?? null;
		const wanted = stage.databases[kind];
		if (arn === null || wanted === void 0 || wanted.replicaOf !== null) return [];
		return [[kind, await formerSource(context, arn)]];
	}));
	return Object.fromEntries(former.flat());
}
/** Whether the primary with this ARN still exists. */
async function formerSource({ connect }, arn) {
	return (await connect(arnOf(arn)?.region ?? "")).live.stillThere(identifierIn(arn));
}
/**
* What a deployed replica's own stack knows about its source, so that nothing in the source's region is read;
* null if the file names another source.
*/
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
/** The file does not know what is set for a database that no stage makes. */
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
/** The source's stack. If its region does not answer, the fact is unread. */
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
/**
* Reads what a stage's template needs to know about things outside its stack. A stage that refers to none
* costs no call; what the deployed stack already records is not read again.
*/
async function readExternalFacts(context, stage, deployed) {
	const [existing, sources, image, subnets, restored, admitted, wayOut, keys, zones, offer, places] = await Promise.all([
		existingDatabases(context, stage, deployed),
		replicaSources(context, stage, deployed),
		bastionImage(context, stage, deployed),
		givenSubnets(context, stage, deployed),
		restores(context, stage, deployed),
		admittedGroups(context, stage),
		bastionWayOut(context, stage, deployed),
		kmsKeys(context, stage, deployed),
		ownZones(context, stage, deployed),
		bastionOffer(context, stage, deployed),
		databaseZones(context, stage, deployed)
	]);
	const [former, range] = await Promise.all([formerSources(context, stage, deployed), ownRange(context, stage, deployed, sources)]);
	return {
		...existing,
		...admitted,
		...wayOut,
		...keys,
		...range,
		...zones,
		...offer,
		...places,
		sources,
		bastionImage: image,
		subnets,
		formerSources: former,
		...restored
	};
}
// src/facts/change-facts.ts
/** Nothing was read, because no change needs it. */
const NO_CHANGE_FACTS = {
	parameters: {},
	maintenance: {},
	offers: {}
};
// src/plan/changes/questions.ts
/** The questions that these changes raise; none for most of them. */
function questionsOf(changed) {
	return {
		parameters: DATABASES.flatMap((kind) => parameterQuestions(kind, changed)),
		set: DATABASES.flatMap((kind) => setQuestions(kind, changed)),
		maintenance: SQL_KINDS.flatMap((kind) => maintenanceQuestions(kind, changed)),
		offers: SQL_KINDS.flatMap((kind) => offerQuestions(kind, changed))
	};
}
/** A group that is made anew is asked about by its family: it has every parameter of the file. */
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
/** A group that changes, and one whose earlier values any update of the instance puts into force. */
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
/** Our own defaults are had in every region: only what the file names is asked about. */
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
/** Sizes that every generation of RDS's class families has: burstable ones, and all others. */
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
/**
* Whether the class is another common size of the family that runs there already. RDS brings a family
* to a region as a whole, so that the most frequent change of all costs no further call.
*/
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
/** Asks AWS, in parallel, for the facts that a stage's changes depend on. No questions, no calls. */
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
/**
* Whether the region has a class with any version that the file means. A major alone is not looked up by its newest
* minor, which RDS may not take yet: what it makes of a major is its own default.
*/
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
/** A version that RDS has withdrawn is offered with no class, and runs on: RDS may well take another class for it. */
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
/** The stage as written, with nothing read and no change set. */
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
/** Reads what the verdict on these changes depends on: parameter types, offers, maintenance. */
function check({ context }, { stage, live, changes }) {
	return readChangeFacts(context.aws.changes, questionsOf({
		stage,
		live,
		changes
	}));
}
/** Everything the stage's plan is decided from. */
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
/** The stage's parts as the file describes them; of a new stage, as they are before its sources are deployed. */
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
/** A refusal for each database and reader that is gone, or another one, and stands in the file still. */
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
/** The groups of databases, which can be deleted by hand once no database is in them: CloudFormation's types. */
const GROUP_TYPES = {
	sqlParameters: FAMILIES.sql.types.parameterGroup,
	sqlSubnets: FAMILIES.sql.types.subnetGroup,
	cacheParameters: FAMILIES.cache.types.parameterGroup,
	cacheSubnets: FAMILIES.cache.types.subnetGroup
};
const GROUP_KINDS = Object.keys(GROUP_TYPES);
// src/plan/gone/missing-groups.ts
/**
* Parameter and subnet groups of a stack that AWS no longer has. AWS deletes a group that no database is in: somebody
* has moved the stack's own out of it first. (API, DeleteDBParameterGroup, DeleteDBSubnetGroup,
* DeleteCacheParameterGroup, DeleteCacheSubnetGroup)
*/
/** The groups that no database of the stack is certain to be in: whether they are there has to be asked. */
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
/** Those that the database, its reader or its nodes are in; null = it is gone, or AWS does not say. */
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
/** Those of the resources that are groups, each with its database. */
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
/** What was seen, where absent means that each of three reads said so: those that did once are asked again. */
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
/** Those that are not there, or whose reader is not. */
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
/** Whether AWS still has the resources that a stack names, of each type that can be asked for by its physical id. */
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
/** Those that AWS no longer has, as three reads say. What cannot be asked for, or was not told, is none of them. */
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
/** Of a call that lists those of the ids that there are. */
function amongThose(ids, there) {
	return new Map(ids.map((id) => [id, there.kind === "read" && !there.value.includes(id) ? ABSENT : there]));
}
// src/inspect/live/own-resources.ts
/** What CloudFormation says of a stack's own resources, and whether AWS still has the groups among them. */
/** The resources that the stack has; denied = `unread`. One call a page. */
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
/** Looks for the stack's groups. One call for each that no database of the stack is in, which is none as a rule. */
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
/** What the databases that are gone have left: their snapshots, newest first, and retained backups. */
async function readSnapshotsLeft(aws, deployed, live) {
	return readLeftBehind(aws, missingDatabases(deployed, live).map((kind) => snapshotSource(kind, deployed.databases[kind].identifier ?? "", live)));
}
/** The same of these. Calls: 1 for each, and 2 more for the backups of an instance. */
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
/** By the resource id, which no later instance of that name has. */
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
/**
* The findings of a stage whose rollback has to leave something out, with what is to be done about that afterwards;
* null = it has not. CloudFormation skips only what failed. `seen`: what runs of it.
*/
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
/** An update that failed and was not fully rolled back. CloudFormation accepts no other update until it is. */
/**
* Why a deploy must not roll such an update back, and what to do instead; null if it will do so as its first
* step. Without being asked, it does only what certainly keeps every row. Calls: 1 for what the update created,
* 1 for replicas.
*/
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
/**
* With DisableRollback, a failed update keeps what it had created by then. A database among that may be in
* use, and the rollback would delete it. CloudFormation's own rollback leaves nothing that anyone could use.
*/
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
/**
* A promotion cannot be rolled back in place (RDSH, ImmutabilityHelper), and what CloudFormation does where it is told
* to is not known: it may put a new replica in its place.
*/
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
// src/inspect/vpc-tenants.ts
/**
* Reads who else uses a VPC that will be deleted. Calls: 3 to 4, more if the region's lists have several
* pages.
*/
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
/** Finds out what deploying the stage would do. `looked`: what runs of it. The caller owns the change set. */
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
	const touched = touchedParts(asWritten.rendered.parts, deployed.parts ?? {});
	const { aws, locate } = context;
	const [resources, found] = await Promise.all([readResources(aws, deployed), looked]);
	const seen = await confirmAbsent(context, deployed, found);
	const own = valueOf(resources) ?? [];
	const [snapshotsLeft, groups] = await Promise.all([readSnapshotsLeft(aws, deployed, seen), readMissingGroups(aws, deployed, seen, own)]);
	const notes = [...resources.kind === "unread" ? [seenMessages.unread(resources.action, resources.why)] : [], ...groups.notes];
	const refusals = goneRefusals({
		stage: wanted,
		deployed,
		live: seen,
		snapshotsLeft,
		locate,
		resources: own,
		missingGroups: groups.missing
	});
	if (refusals.length > 0) return unchanged(basis, deployed, {
		...asWritten,
		seen
	}, {
		refusals,
		notes,
		snapshotsLeft
	});
	const inspection = await inspectWith(basis, wanted, deployed, {
		seen,
		live: liveOf(seen, databasesAmong(touched))
	});
	const { findings } = inspection;
	return {
		...inspection,
		findings: {
			...findings,
			notes: [...notes, ...findings.notes ?? []],
			snapshotsLeft,
			physicalIds: Object.fromEntries(own.map((one) => [one.logicalId, one.physicalId]))
		}
	};
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
	const changeSet = await prepareChangeSet(changeSets, context.clock, {
		stackName: wanted.stackName,
		name: context.operationName(),
		type: "UPDATE",
		body: rendered.body,
		tags: rendered.tags
	});
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
				await discardChangeSet(changeSets, changeSet.handle);
				const notes = [...findings.notes, ...keptNotes(facts)];
				return await unchanged(basis, deployed, nothing, {
					...findings,
					notes
				});
			}
			return await inspectChanges(basis, deployed, facts, findings);
		}
		if (changeSet) await discardChangeSet(changeSets, changeSet.handle);
		return await inspectWith(basis, wanted, deployed, {
			seen,
			live: known
		});
	} catch (error) {
		if (changeSet) await discardChangeSet(changeSets, changeSet.handle);
		throw error;
	}
}
/** The file's settings, adjusted to the running databases: nothing shrinks, nothing is downgraded. */
function asItRuns(basis, wanted, deployed, live) {
	const { stage, ...findings } = reconciled(wanted, deployed, live);
	return {
		stage,
		findings,
		rendered: render(basis, stage)
	};
}
/** The change set may touch databases that the file did not change, such as one that was changed by hand. */
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
/** The template as submitted. Ours is JSON. */
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
/** Reads the stack's termination protection only if these changes might turn it off. */
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
/**
* The inspection, planned with what is known of the region's quotas. Nothing is asked for a plan that takes nothing of
* them, or that is refused already.
*/
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
		if (changeSet) await discardChangeSet(changeSets, changeSet.handle);
		throw error;
	}
}
// src/inspect/secret-copies.ts
/**
* Adds every region that the stage's secrets were ever copied to. Removing a region from the list deletes the
* copy there, which may be in use. If that copy is standalone, as after a promotion, AWS does not document
* what removing the region does (API, RemoveRegionsFromReplication), and there is nothing to gain. So no plan
* removes a region, and the next plan of the old primary has nothing to do after a promotion.
*/
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
/**
* Reads what runs of so many stages together, as soon as each has asked or left. Nothing is kept: a fact that is
* asked for again is read again. Returns what gives each stage its part.
*/
function sharedLook(aws, stages) {
	let awaited = stages;
	const asked = [];
	const arrive = () => {
		awaited -= 1;
		if (awaited === 0) answer$1(aws, asked);
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
/** Everything that runs of one stage. */
async function lookAlone(aws, deployed) {
	const [live = {}] = await readStages(aws, [deployed]);
	return live;
}
async function answer$1(aws, asked) {
	try {
		const found = await readStages(aws, asked.map(({ deployed }) => deployed));
		for (const [i, { resolve }] of asked.entries()) resolve(found[i] ?? {});
	} catch (error) {
		for (const { reject } of asked) reject(error);
	}
}
// src/inspect/inspect-stage.ts
/**
* Inspects one stage. Calls of CloudFormation: 2 if nothing changed (3 if unprotected), 4 otherwise. At most one more
* of each kind looks at what runs, for all stages of the region together (shared-look.ts).
*/
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
	const seen = startLook(context, ownership.refusals.length === 0 && found && isStill(found) ? deployed : null);
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
/** While CloudFormation changes or deletes a stack, that cannot be told from what somebody did by hand. */
function isStill({ status }) {
	return stackState(status) !== "busy" && !status.startsWith("DELETE_");
}
/** Begins to look at what runs, if that is of use: nobody waits for a stage that is not looked at. */
function startLook({ aws, look }, deployed) {
	if (deployed === null) {
		look?.leave();
		return Promise.resolve({});
	}
	const seen = look ? look.read(deployed) : lookAlone(aws, deployed);
	seen.catch(() => void 0);
	return seen;
}
/**
* A stage whose last update failed and was not fully rolled back. Changes can be planned only after the
* rollback.
*/
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
/** A stage without a stack: the template says what will be created, so no change set is needed. */
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
// src/inspect/names.ts
/** Prefix of all our change sets, so that people can tell whose they are. */
const CHANGE_SET_PREFIX = "tinystacks-";
/**
* A unique name for a change set or token for an operation: the time (for people), the workflow run and the
* commit if there are any, and 8 random hex digits. CloudFormation puts an operation's token on each of its
* events (API_StackEvent, ClientRequestToken), so a rerun workflow can find what its earlier attempt did; a
* stack shows the change set of its last update (API_Stack, ChangeSetId), so a deploy can tell which commits
* are new to it. The name goes into no template and no tag: an update of tags alone would make RDS apply
* pending changes. Of the 128 characters that CloudFormation takes it has at most 97.
*/
function changeSetName(now, { run, commit } = {}, purpose = "step") {
	const origin = run === void 0 ? "" : `r${String(run)}${purpose === "undo" ? "u" : ""}-`;
	const from = commit !== void 0 && SHA.test(commit) ? `c${commit}-` : "";
	return `${CHANGE_SET_PREFIX}${digitsOf(now)}-${origin}${from}${randomUUID().slice(0, 8)}`;
}
const SHA = /^[0-9a-f]{40}$/;
const NAME = /^tinystacks-\d{14}-(?:r(\d{1,16})(u?)-)?(?:c([0-9a-f]{40})-)?[0-9a-f]{8}$/;
/**
* Where the update of the change set with this ARN comes from; null if it undid something, or is none of ours. The ARN
* ends in `changeSet/<name>/<id>`.
*/
function originOfChangeSet(arn) {
	const name = NAME.exec(/:changeSet\/([^/]+)\//.exec(arn)?.[1] ?? "");
	if (name === null || name[2] === "u") return null;
	const [, run, , commit] = name;
	return {
		run: run === void 0 ? void 0 : Number(run),
		commit
	};
}
/** The workflow run that started the operation with this token; null if a person or another tool did. */
function originOfToken(token) {
	const [, run, undo] = NAME.exec(token) ?? [];
	return run === void 0 ? null : {
		run: Number(run),
		purpose: undo === "u" ? "undo" : "step"
	};
}
/** UTC, to the second: `20261123120000`. */
function digitsOf(time) {
	return time.toISOString().replace(/\D/g, "").slice(0, 14);
}
/** Characters left for stage and application in a snapshot's name, which is limited to 255. */
const READABLE = 120;
/**
* `prod-shop-postgres-before-3f9c1a2b-`: prefix of the snapshots taken before this plan is applied to this
* database (`identity`; null if unread). A database restored under the same name contains other rows, so its
* prefix differs. RDS requires a leading letter, allows no double hyphens, and converts to lower case.
*/
function snapshotPrefix({ name, application }, database, fingerprint, identity) {
	const digits = sha256({
		fingerprint,
		identity
	}).slice(0, 8);
	return `${`${name}-${application}`.slice(0, READABLE)}-${database}-before-${digits}-`.replace(/-{2,}/g, "-").toLowerCase();
}
/** A new name for each attempt. */
function snapshotName(prefix, now) {
	return `${prefix}${digitsOf(now)}`;
}
/** When a snapshot with this prefix was started, read from its name; null if its name has another form. */
function beginOfSnapshot(prefix, name) {
	const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(name.slice(prefix.length));
	if (!name.startsWith(prefix) || digits === null) return null;
	const [, year, month, day, hour, minute, second] = digits;
	return /* @__PURE__ */ new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
// src/inspect/quotas/shared-quotas.ts
/** One reading of a region's quotas for all stages of a run there, which take from them one after the other. */
/** Reads as soon as so many stages have asked or left. `place`: where in the run a stage is. */
function sharedQuotas(read, stages) {
	let awaited = stages;
	const asked = [];
	const arrive = () => {
		awaited -= 1;
		if (awaited === 0) answer(read, asked);
	};
	return (place) => {
		let hasArrived = false;
		return {
			ask: (needs) => new Promise((resolve, reject) => {
				asked.push({
					place,
					needs,
					resolve,
					reject
				});
				hasArrived = true;
				arrive();
			}),
			leave: () => {
				if (hasArrived) return;
				hasArrived = true;
				arrive();
			}
		};
	};
}
async function answer(read, asked) {
	try {
		const all = asked.map(({ needs }) => needs).reduce(addNeeds, {});
		const facts = await read(QUOTA_NAMES.filter((name) => all[name] !== void 0));
		let before = {};
		for (const { needs, resolve } of asked.toSorted((a, b) => a.place - b.place)) {
			resolve({
				facts,
				before
			});
			before = addNeeds(before, needs);
		}
	} catch (error) {
		for (const { reject } of asked) reject(error);
	}
}
/**
* For a later inspection of a stage, when it is its turn. What was read before holds for all that it took then, with
* the stages before it added up; if it takes more, as a replica's stage may once its primary is there, what is used by
* then is read again.
*/
function laterQuotas(read, first) {
	return {
		ask: async (needs) => {
			const asked = QUOTA_NAMES.filter((name) => (needs[name] ?? 0) > 0);
			return first && asked.every((name) => (needs[name] ?? 0) <= (first.needs[name] ?? 0)) ? {
				facts: first.facts,
				before: first.before
			} : {
				facts: await read(asked),
				before: {}
			};
		},
		leave: () => void 0
	};
}
/** VPCs are counted by the list that ranges are chosen by. */
async function readQuotas({ quotas }, vpcs, names) {
	if (names.length === 0) return {};
	const [facts, own] = await Promise.all([quotas.of(names), names.includes("vpcs") ? vpcs() : null]);
	const max = facts.vpcs?.max;
	if (own === null || max === void 0) return facts;
	const used = own.kind === "read" ? {
		kind: "read",
		value: own.value.length
	} : own;
	return {
		...facts,
		vpcs: {
			used,
			max
		}
	};
}
// src/commands/shared/find-stage.ts
/** Where the stacks of this file may be: the regions it names, and the environment's. */
function regionsOf(config, homeRegion) {
	return [.../* @__PURE__ */ new Set([...config.regions, ...homeRegion ? [homeRegion] : []])];
}
/** What identifies a stack of this file. */
function identityOf(config, file, repository) {
	return {
		repository,
		config: placeOf(file),
		application: config.stack
	};
}
/**
* The one stage asked for: in the file, or one that only a stack's tags still name.
*
* @throws TinystacksError one-stage-needed, unknown-stage, ambiguous-stage (exit 2)
*/
async function findStage(context, connect) {
	const file = context.files.config(context.options.config);
	const parsed = parseConfig(file.text, file.name);
	if (parsed.kind === "invalid") throw invalidFile(file, parsed.problems);
	const { config } = parsed;
	const [name, ...others] = context.options.stages;
	if (name === void 0 || others.length > 0) throw new TinystacksError("one-stage-needed", destroyMessages.oneStage, {
		exit: 2,
		hint: `name the stage: --stage ${config.stages.map((stage) => stage.name).join(" | ")}`
	});
	const stage = config.stages.find((one) => one.name === name);
	if (stage) {
		mustBeInRegion(context.options.region, [stage], file.name);
		return {
			file,
			config,
			name,
			stackName: stage.stackName,
			region: stage.region,
			stage
		};
	}
	const { name: stackName, region } = await taggedStack(context, connect, file, config, name);
	return {
		file,
		config,
		name,
		stackName,
		region,
		stage: null
	};
}
/** The stack of this file whose tags have the stage. */
async function taggedStack({ repository, homeRegion, options }, connect, file, config, name) {
	const regions = options.region == null ? regionsOf(config, homeRegion) : [options.region];
	const lists = await Promise.all(regions.map(async (region) => (await connect(region)).stacks.list()));
	const denied = lists.find((list) => list.kind === "unread");
	if (denied?.kind === "unread") throw new TinystacksError("access-denied", `AWS denies ${denied.action} on all stacks`, {
		exit: 1,
		hint: `allow ${denied.action}, or put the stage back into the file for now`
	});
	const identity = identityOf(config, file, repository);
	const [found, ...others] = lists.flatMap((list) => list.kind === "read" ? list.value : []).filter((stack) => isOfFile(stack, identity) && stack.tags[TAGS.stage] === name);
	if (!found) {
		const selection = selectStages(config, [name]);
		throw new TinystacksError("unknown-stage", destroyMessages.unknownStage(name, listed(regions)), {
			exit: 2,
			file: file.name,
			...selection.kind === "unknown" && { hint: selection.hint }
		});
	}
	if (others.length > 0) throw new TinystacksError("ambiguous-stage", destroyMessages.ambiguous(name, listed([found, ...others].map(({ name: stack, region }) => `${stack} in ${region}`))), {
		exit: 2,
		hint: "name its region with --region, or add the right one to the file, with `stackName` and `region`"
	});
	return found;
}
// src/commands/shared/inspect/orphan-scan.ts
/** A region that does not answer, or whose stacks may not be listed, is `unread`. */
function stackLists(connect) {
	const lists = /* @__PURE__ */ new Map();
	const read = async (region) => {
		try {
			return await (await connect(region)).stacks.list();
		} catch (error) {
			if (!(error instanceof TinystacksError)) throw error;
			return {
				kind: "unread",
				action: "cloudformation:DescribeStacks",
				why: error.code
			};
		}
	};
	return (region) => {
		const known = lists.get(region);
		if (known) return known;
		const fresh = read(region);
		lists.set(region, fresh);
		return fresh;
	};
}
/** The stacks of this file that none of its stages refers to, in every region that is searched. */
async function scanForOrphans({ repository, homeRegion, reporter }, { config, file }, lists) {
	const found = await Promise.all(regionsOf(config, homeRegion).map(async (region) => ({
		region,
		list: await lists(region)
	})));
	const stacks = found.flatMap(({ list }) => list.kind === "read" ? list.value.map(decode) : []);
	const orphans = orphansAmong(stacks, identityOf(config, file, repository), config.stages);
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
/** The file as it was before the change, and its stages. */
/** Reads it through the context. */
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
// src/commands/shared/inspect/region-reads.ts
/** What all stages of a region read once: its VPCs, its zones and its quotas. `place`: where in the run a stage is. */
function readsByRegion(stages) {
	const regions = /* @__PURE__ */ new Map();
	return (aws, place) => {
		const known = regions.get(aws.region) ?? readsOf(aws, stages);
		regions.set(aws.region, known);
		return known(place);
	};
}
function readsOf(aws, stages) {
	const count = stages.filter(({ region }) => region === aws.region).length;
	let read;
	const vpcs = () => read ??= aws.network.vpcs();
	const zones = zonesOf(aws);
	const join = sharedQuotas((names) => readQuotas(aws, vpcs, names), count);
	return (place) => ({
		vpcs,
		zones,
		quotas: join(place)
	});
}
// src/commands/shared/inspect/looks-by-region.ts
/** One look for each region, which its stages share: each takes its part once, with AWS in its region. */
function looksByRegion(stages) {
	const looks = /* @__PURE__ */ new Map();
	return (aws) => {
		const count = stages.filter(({ region }) => region === aws.region).length;
		const look = looks.get(aws.region) ?? sharedLook(aws, count);
		looks.set(aws.region, look);
		return look();
	};
}
// src/commands/shared/inspect/inspect-stages.ts
/**
* Inspects the requested stages in parallel, and marks the consents that were given. If one fails, the
* change sets that were created for the others are deleted before its error is thrown.
*/
async function inspectStages(context, loaded, onBusy) {
	const connect = connectOnce(context);
	const lists = stackLists(connect);
	const lookOf = looksByRegion(loaded.stages);
	const readsOf = readsByRegion(loaded.stages);
	const isEvery = context.options.stages.length === 0;
	let scanned;
	const orphanScan = () => scanned ??= scanForOrphans(context, loaded, lists);
	let read;
	const before = () => read ??= fileBefore(context, loaded);
	const settled = await Promise.allSettled(primariesFirst(loaded.stages).map(async (stage, place) => {
		const shared = await stageContextOf(context, loaded, connect, stage.region, onBusy);
		const stageContext = {
			...shared,
			run: new Set(loaded.stages.map(({ name }) => name)),
			listed: isEvery ? lists : null,
			look: lookOf(shared.aws),
			...readsOf(shared.aws, place),
			orphanScan,
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
		return {
			...inspection,
			context: {
				...stageContext,
				...alone
			}
		};
	}));
	const inspections = settled.flatMap((one) => one.status === "fulfilled" ? one.value : []);
	const failure = settled.find((one) => one.status === "rejected");
	if (!failure) return {
		inspections,
		unnamed: isEvery ? orphanedStacks(await orphanScan(), loaded.config.stack) : []
	};
	await discardInspections(inspections);
	throw failure.reason;
}
/** Inspects a stage and marks the consents that were given. */
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
/** The context for inspecting a stage in `region`. */
async function stageContextOf(context, { file, config }, connect, region, onBusy) {
	const aws = await connect(region);
	return {
		aws,
		changeSets: aws.stacks,
		connect,
		clock: context.clock,
		operationName: (purpose) => changeSetName(context.clock.now(), {
			run: context.workflowRun?.id,
			commit: context.deployedCommit
		}, purpose),
		locate: config.locate,
		networks: config.networks,
		file: file.name,
		serviceRole: context.options.serviceRole ?? null,
		repository: context.repository,
		config: placeOf(file),
		onBusy
	};
}
/** Deletes the change sets of inspections that will not be applied. */
async function discardInspections(inspections) {
	await Promise.all(inspections.map(async ({ context, changeSet }) => {
		if (changeSet) await discardChangeSet(context.changeSets, changeSet.handle);
	}));
}
/** One set of clients per region, however many stages it has. */
function connectOnce({ connect }) {
	const connected = /* @__PURE__ */ new Map();
	return (region) => {
		const known = connected.get(region);
		if (known) return known;
		const fresh = connect(region);
		connected.set(region, fresh);
		return fresh;
	};
}
export { prepareChangeSet as A, waitUntilIdle as C, guardServiceRole as D, guardAccount as E, stackMessages as F, during as M, since as N, readLive as O, pause as P, settledStage as S, rollbackMessages as T, readVpcTenants as _, stageContextOf as a, formerSource as b, findStage as c, beginOfSnapshot as d, originOfChangeSet as f, inspectStage as g, snapshotPrefix as h, inspectStages as i, waitMessages as j, discardChangeSet as k, identityOf as l, snapshotName as m, discardInspections as n, looksByRegion as o, originOfToken as p, inspectOne as r, earlierFile as s, connectOnce as t, CHANGE_SET_PREFIX as u, readLeftBehind as v, withProtectionKnown as w, describeStage as x, confirmAbsent as y };
