import { Ii as randomUUID, Jr as PARTITION_OF, Rr as dotted, Tr as TinystacksError, Un as inMinutes, Wn as inSeconds, gr as warning, hr as refusal, kn as sha256, mr as note, ri as arnOf, sn as resourceName } from "./start.js";
import { n as wayOutOf, t as denialIn } from "./permissions2.js";
import { n as waitMessages } from "./plan4.js";
import { t as agreedMessages } from "./facts.js";
// src/inspect/backoff.ts
const FIRST = 250;
const GROWTH = 1.4;
const LONGEST = 5e3;
function pause(attempt) {
	return Math.min(LONGEST, FIRST * GROWTH ** attempt);
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
const MAX_POLLS = 360;
function awaitContent(changeSets, clock, handle, request, together) {
	const what = waitMessages.comparing(request.stackName);
	return during(clock, {
		...since(clock, () => [{ what }]),
		isBrief: true
	}, () => untilReady(changeSets, clock, handle, request, together));
}
async function untilReady(changeSets, clock, handle, { stackName }, together) {
	for (let polls = 0; polls < MAX_POLLS;) {
		const step = together?.join() ?? ALONE;
		try {
			polls += await step.first ?? 0;
			for (let looks = 1; polls < MAX_POLLS; looks++) {
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
export { pause as _, validationNotes as a, CHANGE_SET_PREFIX as c, originOfChangeSet as d, originOfToken as f, since as g, during as h, prepareChangeSet as i, beginOfSnapshot as l, snapshotPrefix as m, guardServiceRole as n, inStep as o, snapshotName as p, changedByOthers as r, stackMessages as s, guardAccount as t, changeSetName as u };
