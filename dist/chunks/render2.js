import { c as cutsSafetyNets, r as safetyNetSentences } from "./plan2.js";
import { An as DATABASE_NAME, Dr as count, Or as listed, Rn as isAtWorst, Vn as whatHappens, hr as offlineMessages, yn as missingConsent } from "./start.js";
// src/render/messages/headline.ts
const NAMED = 3;
const NO_CHANGES = "No changes: every stage matches the file.";
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
function losesNothingOfThose(plan) {
	const databases = plan.stages.flatMap((stage) => stage.databases);
	return databases.some(({ impact }) => !isUntouched(impact) && impact !== "create") && databases.every(({ data }) => data === "kept") && !plan.stages.some(cutsSafetyNets);
}
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
function loss({ impact, data, verified }, many) {
	if (impact !== "remove" && impact !== "replace") return "";
	return {
		kept: "",
		snapshot: many ? ", a final snapshot of each will be kept" : ", a final snapshot will be kept",
		lost: `, ALL DATA ${verified ? "WILL" : "MAY"} BE LOST`
	}[data];
}
export { verdictLine as n, outcomeSentence as t };
