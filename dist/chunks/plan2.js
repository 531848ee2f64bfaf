import { Dr as count, Or as listed, Ti as ENGINES, gr as note } from "./start.js";
// src/plan/model/loss.ts
function ends({ impact }) {
	return impact === "remove" || impact === "replace";
}
function losesData(database) {
	return database.gone !== true && (database.data !== "kept" || ends(database));
}
function losesRestorableTime({ nets = [] }) {
	return nets.some(({ kind }) => kind !== "deletion-protection");
}
function losesNothing({ databases }) {
	return databases.every((database) => !losesData(database) && !losesRestorableTime(database) && database.impact !== "promote");
}
function cutsSafetyNets({ databases, terminationProtection }) {
	return terminationProtection?.to === "off" || databases.some(({ nets = [] }) => nets.length > 0);
}
// src/plan/model/types.ts
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
const DATA_OUTCOMES = [
	"kept",
	"snapshot",
	"lost"
];
const READER_OUTCOMES = [
	"made",
	"changed",
	"restarted",
	"replaced",
	"removed"
];
const CONSENT_KINDS = [
	"remove",
	"replace",
	"promote",
	"move",
	"backups",
	"failover",
	"restart",
	"reader",
	"take-over",
	"account",
	"skip"
];
// src/plan/messages/safety-nets.ts
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
function safetyNetInRow(database, net) {
	const { automatic, short, turnedOff } = backupWords(database);
	switch (net.kind) {
		case "backups": return net.after === "0" ? `${automatic} ${turnedOff}` : `${short} older than ${days(net)} ${willOrMay(net)} be deleted`;
		case "backups-with-database": return `${automatic}${net.before === null ? ", if any," : ""} will be deleted with it`;
		case "deletion-protection": return "deletion protection will be turned off";
	}
}
function willOrMay({ before }) {
	return before === null ? "may" : "will";
}
function days({ after }) {
	return count(Number(after), "day");
}
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
function namedOrCounted(names, noun, room) {
	return names.length > room ? count(names.length, noun) : listed(names);
}
export { DATA_OUTCOMES as a, cutsSafetyNets as c, losesNothing as d, losesRestorableTime as f, CONSENT_KINDS as i, ends as l, safetyNetMessages as n, IMPACTS as o, safetyNetSentences as r, READER_OUTCOMES as s, safetyNetInRow as t, losesData as u };
