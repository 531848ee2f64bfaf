import { I as count, L as listed } from "./config.js";
import { K as withoutStage } from "./plan.js";
// src/plan/model/loss.ts
/** Whether the database that is there now goes away, with or without another in its place. */
function ends({ impact }) {
	return impact === "remove" || impact === "replace";
}
/** Whether the database goes, or rows of it. */
function losesData(database) {
	return database.data !== "kept" || ends(database);
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
function cutsNets({ databases, terminationProtection }) {
	return terminationProtection?.to === "off" || databases.some(({ nets = [] }) => nets.length > 0);
}
/** Whether every net that `now` cuts is one that `before` cuts as well. */
function cutsNoMoreNets(now, before) {
	const known = new Set(before.databases.flatMap(namesOfNets));
	return now.databases.flatMap(namesOfNets).every((name) => known.has(name)) && (now.terminationProtection?.to !== "off" || before.terminationProtection?.to === "off");
}
function namesOfNets({ database, nets = [] }) {
	return nets.map(({ kind, before, after }) => JSON.stringify([
		database,
		kind,
		before,
		after
	]));
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
const DATA_FATES = [
	"kept",
	"snapshot",
	"lost"
];
/** In ascending weight; a reader that cannot be read has the heaviest that could be. */
const READER_FATES = [
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
	"account"
];
// src/render/messages/comment.ts
/** What stands in a comment, where it had to be left out. */
const PARTS = {
	picture: "the picture",
	details: "the changes line by line",
	"plan data": "the plan's data, from which a deploy shows what differs",
	changes: "before and after",
	notes: "the notes",
	tables: "the tables",
	stages: "the stages"
};
const commentWords = {
	/** Begins the line that says so. */
	leftOutStart: "Left out, so that it fits:",
	leftOut: (parts) => `${commentWords.leftOutStart} ${listed(parts.map((part) => PARTS[part]))}.`,
	whole: "The whole plan is in the",
	moreResults: "The whole result is in the",
	jobSummary: "job summary",
	log: "log of this step",
	plan: "Plan",
	ofCommit: "of commit",
	run: "run",
	legend: "In the picture"
};
/** What a deploy came to, where the pull request shows it. */
const resultWords = {
	columns: [
		"Stage",
		"Result",
		"Time",
		"Stack",
		"Run"
	],
	failed: (stages) => `Deploy failed: ${stages}`,
	refused: (stages) => `Not deployed: ${stages}`,
	refusedCell: "refused",
	changed: (number) => `${count(number, "stage")} changed`
};
/** The squares of the picture's legend: the colours of its marks. */
const SQUARES = {
	create: "🟩",
	"in-place": "🟦",
	restart: "🟨",
	failover: "🟧",
	promote: "🟪",
	replace: "🟥",
	remove: "🟥"
};
const pictureWords = {
	reader: "reader",
	/** What happens to a reader, or to the bastion: neither has rows of its own. */
	fate: {
		made: "is created",
		changed: "changes while it runs",
		restarted: "restarts",
		replaced: "is made anew",
		removed: "is removed"
	},
	bastion: "bastion",
	access: {
		ssh: "ssh",
		"session-manager": "Session Manager"
	},
	replica: "replica",
	replicas: (number) => count(number, "replica"),
	existing: (identifier) => `existing (${identifier})`,
	elsewhere: (name) => `${name}, not in this plan`,
	unnamed: "in no stage any more"
};
const annotationWords = {
	data: (fate) => `data: ${fate}`,
	consent: (why) => `needs your consent, since ${why}`,
	more: (number) => `and ${number} more than GitHub shows here: the job summary has all of them`
};
// src/plan/messages/nets.ts
/** How each service calls what it makes by itself. */
function backupsOf(database) {
	return database === "redis" ? "automatic snapshots" : "automated backups";
}
const netWords = {
	turnedOn: "the stack's termination protection will be turned on",
	otherwise: (stack, on) => `${stack}: somebody else deployed it ${on ? "protected" : "unprotected"} meanwhile; its termination protection stays ${on ? "on" : "off"}`,
	stackTurnedOff: "the stack's termination protection will be turned off"
};
/** One net, said in the row of its database. */
function netInRow(database, net) {
	const what = database === "redis" ? "snapshots" : "backups";
	switch (net.kind) {
		case "backups": return net.after === "0" ? `${backupsOf(database)} ${turnedOff(database)}` : `${what} older than ${days(net)} ${willOrMay(net)} be deleted`;
		case "backups-with-database": return `${backupsOf(database)}${net.before === null ? ", if any," : ""} will be deleted with it`;
		case "deletion-protection": return "deletion protection will be turned off";
	}
}
/** Where it could not be read for how long backups are kept, none may be lost. */
function willOrMay({ before }) {
	return before === null ? "may" : "will";
}
function days({ after }) {
	return count(Number(after), "day");
}
/** RDS deletes those there are at once; what becomes of a Redis' AWS does not say, so that nobody relies on them. */
function turnedOff(database) {
	return database === "redis" ? "will be turned off, those there are may be deleted" : "will be deleted and turned off";
}
/** How many databases of a kind of loss are named before they are counted. */
const NAMED = 3;
/** What can no longer be brought back, and what is no longer protected, as sentences of the headline. */
function netSentences({ stages }) {
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
	return [...[...groups.values()].map(({ say, names }) => say(namedOrCounted(names, "database"))), ...protectionSentences(stages)];
}
function sayBackups({ database }, net) {
	const what = database === "redis" ? "Automatic snapshots" : "Backups";
	if (net.kind === "backups-with-database") return (of) => `${what} of ${of}${net.before === null ? ", if any," : ""} will be deleted.`;
	if (net.after !== "0") return (of) => `${what} of ${of} older than ${days(net)} ${willOrMay(net)} be deleted.`;
	return database === "redis" ? (of) => `${what} of ${of} ${turnedOff(database)}.` : (of) => `All automated backups of ${of} ${turnedOff(database)}.`;
}
function protectionSentences(stages) {
	const ofDatabases = stages.filter(({ databases }) => databases.some(({ nets = [] }) => nets.some(({ kind }) => kind === "deletion-protection")));
	const ofStacks = stages.filter((stage) => stage.terminationProtection?.to === "off" && !ofDatabases.includes(stage));
	return [...protectionOff(ofDatabases, "deletion protection will be turned off"), ...protectionOff(ofStacks, netWords.stackTurnedOff)];
}
function protectionOff(stages, what) {
	if (stages.length === 0) return [];
	return [`${namedOrCounted(stages.map(({ stage }) => stage), "stage")}: ${what}.`];
}
/** `prod/postgres and prod/mysql`; `4 databases`. */
function namedOrCounted(names, noun) {
	return names.length > NAMED ? count(names.length, noun) : listed(names);
}
// src/review/types.ts
/** What a comment can do without, in the order in which it is left out. */
const COMMENT_PARTS = [
	"picture",
	"details",
	"plan data",
	"changes",
	"notes",
	"tables",
	"stages"
];
// src/review/labels.ts
/** Consent as a label on a pull request: `tinystacks: allow postgres:remove@` and its digits. */
const PREFIX = "tinystacks: allow ";
/**
* The label that gives this consent. It leaves the stage out, which the digits hold as well: so every
* label is within the 50 characters that GitHub allows (422: name is too long, maximum is 50).
*/
function labelFor(words) {
	return `${PREFIX}${withoutStage(words)}`;
}
/** The words of consent that a label gives; null where it is a label about something else. */
function wordsOfLabel(label) {
	const words = label.startsWith(PREFIX) ? label.slice(18).trim() : "";
	return words === "" ? null : words;
}
// src/plan/messages/ownership.ts
/** Said of stacks that no stage of the file names any more. */
const identityWords = {
	startsEmpty: (stage, strays) => `${stage.name} would start empty while ${listed(strays.map(({ stack, region, stage: name }) => `the stack ${stack} (${region}, stage ${name})`))} of this file is named by no stage any more: to go on with it write ${strays.map((stray) => linesFor(stage, stray)).join(", or ")}; if ${stage.name} is meant to be a new one, ${asNew(stage, strays)}`,
	madeByOther: (stack, owner) => `the stack ${stack} was made by another file (${owner}), and this one would change or remove its databases; if it is to go on from here, since the repository, the file or the application was renamed, write stackName: ${stack}, else a stackName of its own`,
	madeByNobody: (stack) => `the stack ${stack} was not made by tinystacks (it has none of its tags), and is not touched; write another stackName`,
	takenOver: (stack, owner) => `the stack ${stack} was made by another file (${owner}) and goes on from here, as stackName says`,
	accountBefore: (stage, why) => `not verified whether ${stage} was tied to another account before this change (${why})`,
	looked: (regions) => `no other stack of this file was looked for outside of ${listed(regions)}`,
	notLooked: (region, action, why) => `not verified whether a stack of this file is left in ${region} (${action} ${why})`,
	unnamed: ({ stack, region, stage }) => `${stack} in ${region} (stage ${stage}) is named by no stage of the file any more: it runs on and is billed; put it back, or tinystacks destroy --stage ${stage}`
};
/** What says that another database is meant than that of those stacks. */
function asNew({ name, stackName }, strays) {
	const own = strays.find(({ stage }) => stage === name);
	return own === void 0 ? `write stackName: ${stackName}` : `keep the old one in the file as a stage of another name (with stackName: ${own.stack} and region: ${own.region}), or destroy it first`;
}
function linesFor({ stackName, region }, stray) {
	return [...stray.stack === stackName ? [] : [`stackName: ${stray.stack}`], ...stray.region === region ? [] : [`region: ${stray.region}`]].join(" and ");
}
export { losesRestorableTime as S, cutsNets as _, netInRow as a, losesData as b, SQUARES as c, pictureWords as d, resultWords as f, READER_FATES as g, IMPACTS as h, COMMENT_PARTS as i, annotationWords as l, DATA_FATES as m, labelFor as n, netSentences as o, CONSENT_KINDS as p, wordsOfLabel as r, netWords as s, identityWords as t, commentWords as u, cutsNoMoreNets as v, losesNothing as x, ends as y };
