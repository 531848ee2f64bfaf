import { B as whatHappens, L as isAtWorst, U as ENGINES, at as note, ct as count, k as DATABASE_NAME, lt as listed, ot as refusal, st as warning } from "./engines.js";
import { I as missingConsent } from "./plan2.js";
// src/plan/messages/offline.ts
/** What is said of a plan that was made without AWS, by comparing the file with the one before the change. */
const offlineMessages = {
	/** Begins the first line of such a plan. */
	verdict: "Not checked against AWS.",
	noChanges: "Nothing will change in any stage of the file.",
	why: note("not-checked", "this plan was not checked against AWS: there are no credentials, as in a pull request from a fork; a deploy does not accept it as reviewed, and nobody can consent to it"),
	compared: (file, ref) => note("compared-with", `it compares the file with ${file} at ${ref}, as if exactly that were deployed`),
	noFileBefore: (file, ref) => note("nothing-to-compare", `there is no ${file} at ${ref}, so every stage is shown as new`),
	notComparable: (file, why) => note("nothing-to-compare", `the file before the change is not known (${file}: ${why}), so every stage is shown as new, even if it is deployed`),
	baseBranch: "the base branch",
	nothingCommitted: "HEAD, where nothing is committed yet",
	noDefaultBranch: "this checkout has no default branch; fetch it, or run git remote set-head origin --auto",
	tooShallow: (branch) => `this checkout does not reach back to where it left ${branch}; fetch more history`,
	invalidBefore: (ref, problems) => `at ${ref} it is not valid: ${count(problems, "problem")}`,
	open: note("not-checked-leaves-open", "it does not know what is really running, what is queued, what somebody changed by hand, what the region offers, or which replicas, snapshots and stacks exist"),
	noConsent: (given) => `--allow ${given}: no consent can be given to a plan that is not checked against AWS`,
	willAsk: (asked) => note("will-ask-consent", `the plan that is checked against AWS will require consent: ${listed(asked)}`)
};
// src/plan/model/loss.ts
/** Whether the database that is there now goes away, with or without another in its place. */
function ends({ impact }) {
	return impact === "remove" || impact === "replace";
}
/** Whether the database goes, or rows of it. One that is gone already has none to lose. */
function losesData(database) {
	return database.gone !== true && (database.data !== "kept" || ends(database));
}
/** Whether the database can no longer be restored to times that it could be restored to until now. */
function losesRestorableTime({ nets = [] }) {
	return nets.some(({ kind }) => kind !== "deletion-protection");
}
/** Whether the stage's plan takes nothing away and can be undone. */
function losesNothing({ databases }) {
	return databases.every((database) => !losesData(database) && !losesRestorableTime(database) && database.impact !== "promote");
}
/** Whether the stage's plan cuts a protective net: backups, or the protection against being deleted. */
function cutsSafetyNets({ databases, terminationProtection }) {
	return terminationProtection?.to === "off" || databases.some(({ nets = [] }) => nets.length > 0);
}
// src/plan/model/types.ts
/** In ascending weight: a database's impact is the heaviest of its changes. */
const IMPACTS = [
	"none",
	"existing",
	"create",
	"in-place",
	"restart",
	"failover",
	"promote",
	"replace",
	"remove"
];
/** In ascending weight. kept: every row stays; snapshot: gone from the database, a final snapshot stays; lost: gone. */
const DATA_OUTCOMES = [
	"kept",
	"snapshot",
	"lost"
];
/** In ascending weight; a reader that cannot be read has the heaviest that could be. */
const READER_OUTCOMES = [
	"made",
	"changed",
	"restarted",
	"replaced",
	"removed"
];
/** What a consent allows. In descending weight: a database's plan asks for the heaviest alone. */
const CONSENT_KINDS = [
	"remove",
	"replace",
	"promote",
	"backups",
	"failover",
	"restart",
	"reader",
	"take-over",
	"account",
	"skip"
];
// src/plan/messages/safety-nets.ts
/**
* RDS deletes existing backups at once; AWS does not say what happens to those of Redis, so nobody should rely on
* them.
*/
const BACKUPS = {
	sql: {
		automatic: "automated backups",
		short: "backups",
		sentence: "Backups",
		turnedOff: "will be deleted and turned off",
		allTurnedOff: (of) => `All automated backups of ${of} will be deleted and turned off.`
	},
	cache: {
		automatic: "automatic snapshots",
		short: "snapshots",
		sentence: "Automatic snapshots",
		turnedOff: "will be turned off, and existing ones may be deleted",
		allTurnedOff: (of) => `Automatic snapshots of ${of} will be turned off, and existing ones may be deleted.`
	}
};
function backupWords(database) {
	return BACKUPS[ENGINES[database].family];
}
const safetyNetMessages = {
	turnedOn: note("termination-protection-on", "the stack's termination protection will be turned on"),
	otherwise: (stack, on) => `${stack}: somebody else has deployed it ${on ? "protected" : "unprotected"} since; its termination protection stays ${on ? "on" : "off"}`,
	stackTurnedOff: "the stack's termination protection will be turned off"
};
/** One safety net, in the row of its database. */
function safetyNetInRow(database, net) {
	const { automatic, short, turnedOff } = backupWords(database);
	switch (net.kind) {
		case "backups": return net.after === "0" ? `${automatic} ${turnedOff}` : `${short} older than ${days(net)} ${willOrMay(net)} be deleted`;
		case "backups-with-database": return `${automatic}${net.before === null ? ", if any," : ""} will be deleted with it`;
		case "deletion-protection": return "deletion protection will be turned off";
	}
}
/** If it could not be read how long backups are kept, perhaps none will be lost. */
function willOrMay({ before }) {
	return before === null ? "may" : "will";
}
function days({ after }) {
	return count(Number(after), "day");
}
/** What can no longer be restored, and what is no longer protected, as sentences of the headline. */
function safetyNetSentences({ stages }, room) {
	const cut = stages.flatMap((stage) => stage.databases.flatMap((database) => (database.nets ?? []).map((net) => ({
		stage,
		database,
		net
	}))));
	const groups = /* @__PURE__ */ new Map();
	for (const { stage, database, net } of cut) {
		if (net.kind === "deletion-protection") continue;
		const say = sayBackups(database, net);
		const group = groups.get(say("")) ?? {
			say,
			names: []
		};
		group.names.push(`${stage.stage}/${database.database}`);
		groups.set(say(""), group);
	}
	return [...[...groups.values()].map(({ say, names }) => say(namedOrCounted(names, "database", room))), ...protectionSentences(stages, room)];
}
function sayBackups({ database }, net) {
	const { sentence: what, allTurnedOff } = backupWords(database);
	if (net.kind === "backups-with-database") return (of) => `${what} of ${of}${net.before === null ? ", if any," : ""} will be deleted.`;
	if (net.after !== "0") return (of) => `${what} of ${of} older than ${days(net)} ${willOrMay(net)} be deleted.`;
	return allTurnedOff;
}
function protectionSentences(stages, room) {
	const ofDatabases = stages.filter(({ databases }) => databases.some(({ nets = [] }) => nets.some(({ kind }) => kind === "deletion-protection")));
	const ofStacks = stages.filter((stage) => stage.terminationProtection?.to === "off" && !ofDatabases.includes(stage));
	return [...protectionOff(ofDatabases, "deletion protection will be turned off", room), ...protectionOff(ofStacks, safetyNetMessages.stackTurnedOff, room)];
}
function protectionOff(stages, what, room) {
	if (stages.length === 0) return [];
	return [`${namedOrCounted(stages.map(({ stage }) => stage), "stage", room)}: ${what}.`];
}
/** `prod/postgres and prod/mysql`; `4 databases`. */
function namedOrCounted(names, noun, room) {
	return names.length > room ? count(names.length, noun) : listed(names);
}
// src/plan/messages/ownership.ts
/** What is said of whose a stack is, and of stacks that no stage of the file names any more. */
const identityMessages = {
	startsEmpty: (stage, orphans) => refusal("stage-would-start-empty", `${stage.name} would start empty while no stage refers to ${listed(orphans.map(({ stack, region, stage: name }) => `the stack ${stack} (${region}, stage ${name})`))} of this file any more; to keep using that, write ${orphans.map((orphan) => linesFor(stage, orphan)).join(", or ")}; if ${stage.name} is meant to be new, ${asNew(stage, orphans)}`),
	madeByOther: (stack, owner) => refusal("stack-of-another-file", `the stack ${stack} was deployed by another file (${owner}), and this one would change or delete its databases; if the repository, the file or the application was renamed, write stackName: ${stack}, else write a stackName of its own`),
	madeByNobody: (stack) => refusal("stack-not-ours", `the stack ${stack} was not deployed by tinystacks (it has none of its tags), so it is not touched; write another stackName`),
	takenOver: (stack, owner) => warning("stack-taken-over", `the stack ${stack} was deployed by another file (${owner}), and this one will take it over, as stackName says`),
	accountBefore: (stage, why) => note("account-unread", `whether ${stage} was tied to another account before this change is not verified (${why})`),
	looked: (regions) => note("regions-searched", `only ${listed(regions)} ${regions.length === 1 ? "was" : "were"} searched for other stacks of this file`),
	notLooked: (region, action, why) => note("region-unread", `whether ${region} holds another stack of this file is not verified (${action} ${why})`),
	unnamed: ({ stack, region, stage }) => `no stage refers to ${stack} in ${region} (stage ${stage}) any more; it keeps running and costing money: put the stage back, or run tinystacks destroy --stage ${stage}`
};
/** What says that another database is meant than that of those stacks. */
function asNew({ name, stackName }, orphans) {
	const own = orphans.find(({ stage }) => stage === name);
	return own === void 0 ? `write stackName: ${stackName}` : `keep the old one in the file under another stage name (with stackName: ${own.stack} and region: ${own.region}), or destroy it first`;
}
function linesFor({ stackName, region }, orphan) {
	return [...orphan.stack === stackName ? [] : [`stackName: ${orphan.stack}`], ...orphan.region === region ? [] : [`region: ${orphan.region}`]].join(" and ");
}
// src/plan/messages/deploy/running.ts
/** `about 3-9 min`; `about 20 s` where it is no minute. */
function usualText(usual) {
	if (usual[1] < 60) return `about ${String(Math.round(usual[1]))} s`;
	return `about ${[...new Set(usual.map((seconds) => Math.round(seconds / 60)))].join("-")} min`;
}
/** `about 3-9 min, 3m10s so far`; `longer than usual (about 3-9 min), 12m00s so far`. */
function soFarText(expected, soFar, isOver) {
	if (expected === null) return `${soFar} so far`;
	const about = usualText(expected.time);
	const [before, than] = expected.from === "history" ? [" last time", "last time"] : ["", "usual"];
	return isOver ? `longer than ${than} (${about}), ${soFar} so far` : `${about}${before}, ${soFar} so far`;
}
// src/plan/messages/deploy/steps.ts
/** How the steps of a plan are told: what a deploy will do in order, and what it is at. */
/** What the step does, as it follows "will". `stack`: the stack's name. */
function stepPhrase(step, stack) {
	switch (step.kind) {
		case "roll-back": return step.skipping === void 0 ? `roll the failed update of ${stack} back to its end, skipping nothing` : `continue the rollback of ${stack}, skipping ${listed(step.skipping)}`;
		case "delete-failed-create": return `delete what the failed first create of ${stack} left`;
		case "create": return `create ${stack}`;
		case "update": return `update ${stack}`;
		case "delete-stack": return `delete ${stack}`;
		case "snapshot": return `take a snapshot of ${named(step)}`;
		case "promote": return `promote ${named(step)}`;
		case "make-secret": return `create a secret for ${named(step)}`;
		case "upgrade-readers": return `upgrade the ${step.databases.length === 1 ? "reader" : "readers"} of ${named(step)}`;
		case "add-nodes": return `add the replicas of ${named(step)}`;
		case "failover-off": return `turn off the automatic failover of ${named(step)}`;
		case "lift-protection": return `turn off the deletion protection of ${named(step)}`;
		case "protect": return `turn on the deletion protection of ${named(step)}`;
		case "prove-removal": return "check that what was to be deleted is gone";
		case "check-bastion": return "wait until the bastion is ready";
		case "change-storage": return `change the storage of ${named(step)}`;
		case "protect-stack": return `turn ${step.to} the termination protection of ${stack}`;
	}
}
/**
* `In order, deploy will promote Postgres, then update shop-prod (about 3-9 min).`; null where there is nothing to
* put in order, and no duration to tell.
*/
function orderLine({ steps = [], stack, action }) {
	if (steps.length < 2 && steps.every(({ usual }) => usual === void 0)) return null;
	const verb = action === "delete" ? "destroy" : "deploy";
	return `${steps.length === 1 ? "In one step" : "In order"}, ${verb} will ${steps.map((step) => timedPhrase(step, stack)).join(", then ")}.`;
}
function timedPhrase(step, stack) {
	const phrase = stepPhrase(step, stack);
	return step.usual === void 0 ? phrase : `${phrase} (${usualText(step.usual)})`;
}
/** `prod (2/4) upgrade the reader of Postgres`, as a line of the log. */
function stepLine({ step, number, of, state }, { stage, stack }) {
	return `${of === 1 ? `${stage}:` : `${stage} (${number}/${of})`} ${STATE[state]}${(state === "begun" ? timedPhrase : stepPhrase)(step, stack)}`;
}
const STATE = {
	begun: "",
	"not-needed": "no longer needed: ",
	"done-already": "had been done already: "
};
/** What is done besides, within a step or when one has failed. */
const asideMessages = {
	keepsSecret: "making the region's copy of the primary's secret stand for itself, so that nothing deletes it",
	putsBack: "turning the deletion protection back on"
};
function named({ databases }) {
	return listed(databases.map((database) => DATABASE_NAME[database]));
}
// src/render/messages/headline.ts
/** Up to this many databases are named; more are counted. */
const NAMED = 3;
const NO_CHANGES = "No changes: every stage matches the file.";
/**
* Sentences, the heaviest first. That a plan was made without AWS comes before all of them; nothing in
* such a plan is verified, so its unverified databases are not counted. `room`: for how many names.
*/
function verdictLine(plan, room = NAMED) {
	const isOffline = plan.basis === "file";
	const refusals = plan.stages.flatMap((stage) => stage.refusals).length;
	const databases = plan.stages.flatMap((stage) => stage.databases);
	const missing = missingConsent(plan).length;
	const unverified = databases.filter((database) => !database.verified).length;
	return [
		...isOffline ? [offlineMessages.verdict] : [],
		...refusals > 0 ? [`Refused: fix ${count(refusals, "problem")} first.`] : [],
		...databases.every(({ impact }) => isUntouched(impact)) ? withoutDatabases(plan) : databaseSentences(plan, room),
		...safetyNetSentences(plan, room),
		...losesNothingOfThose(plan) ? ["No data will be lost."] : [],
		...missing > 0 ? [`${count(missing, "consent")} required.`] : [],
		...unverified > 0 && !isOffline ? [`${count(unverified, "database")} not verified.`] : []
	].join(" ");
}
function isUntouched(impact) {
	return impact === "none" || impact === "existing";
}
function withoutDatabases(plan) {
	const changing = plan.stages.filter((stage) => stage.action !== "none");
	if (changing.length > 0) return [`No database will be affected${changing.some((stage) => !cutsSafetyNets(stage)) ? "; resources around them will change" : ""}.`];
	if (plan.stages.some((stage) => stage.refusals.length > 0)) return ["Nothing will change."];
	return [plan.basis === "file" ? offlineMessages.noChanges : NO_CHANGES];
}
/** Never said of a plan that removes a safety net: the next mistake would lose what it protects. */
function losesNothingOfThose(plan) {
	const databases = plan.stages.flatMap((stage) => stage.databases);
	return databases.some(({ impact }) => !isUntouched(impact) && impact !== "create") && databases.every(({ data }) => data === "kept") && !plan.stages.some(cutsSafetyNets);
}
/** One sentence for each thing that will happen, the heaviest first: those databases are named. */
function databaseSentences({ stages }, named) {
	const groups = /* @__PURE__ */ new Map();
	const touched = stages.flatMap(({ stage, databases }) => databases.map((plan) => ({
		stage,
		plan
	})));
	for (const impact of HEAVIEST_FIRST) for (const { stage, plan } of touched.filter((one) => one.plan.impact === impact)) {
		const words = wordsFor(plan);
		const group = groups.get(words.one) ?? [];
		groups.set(words.one, [...group, {
			stage,
			database: plan.database,
			words
		}]);
	}
	let room = named;
	return [...groups.values()].map((group) => {
		const { words } = group[0] ?? { words: NOTHING };
		const text = group.length === 1 ? words.one : words.many;
		if (group.length > room) {
			room = 0;
			return `${count(group.length, "database")} ${text}.`;
		}
		room -= group.length;
		return `${namesOf(group)} ${text}.`;
	});
}
/** `prod: Postgres and MySQL`; of several stages `prod/postgres and dev/mysql`. */
function namesOf(group) {
	const stages = new Set(group.map(({ stage }) => stage));
	return stages.size === 1 ? `${[...stages].join("")}: ${listed(group.map(({ database }) => DATABASE_NAME[database]))}` : listed(group.map(({ stage, database }) => `${stage}/${database}`));
}
const HEAVIEST_FIRST = [
	"remove",
	"replace",
	"promote",
	"failover",
	"restart",
	"in-place",
	"create"
];
/** What will happen to one database: `MySQL will be deleted, a final snapshot will be kept.` */
function outcomeSentence(plan) {
	return `${DATABASE_NAME[plan.database]} ${wordsFor(plan).one}.`;
}
const NOTHING = {
	one: "",
	many: ""
};
function wordsFor(plan) {
	const may = isAtWorst(plan) ? "may" : "will";
	const say = (many) => `${may} ${whatHappens(plan, many)}${loss(plan, many)}`;
	return {
		one: say(false),
		many: say(true)
	};
}
/** What becomes of the data of a database that is deleted or replaced. */
function loss({ impact, data, verified }, many) {
	if (impact !== "remove" && impact !== "replace") return "";
	return {
		kept: "",
		snapshot: many ? ", a final snapshot of each will be kept" : ", a final snapshot will be kept",
		lost: `, ALL DATA ${verified ? "WILL" : "MAY"} BE LOST`
	}[data];
}
export { losesData as _, stepLine as a, offlineMessages as b, identityMessages as c, CONSENT_KINDS as d, DATA_OUTCOMES as f, ends as g, cutsSafetyNets as h, orderLine as i, safetyNetInRow as l, READER_OUTCOMES as m, verdictLine as n, stepPhrase as o, IMPACTS as p, asideMessages as r, soFarText as s, outcomeSentence as t, safetyNetMessages as u, losesNothing as v, losesRestorableTime as y };
