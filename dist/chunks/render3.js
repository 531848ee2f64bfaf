import { Ut as markConsentsGiven, g as databasesAtRisk, u as assemblePlan } from "./plan4.js";
import { r as interrupts } from "./plan3.js";
import { In as downtime, Yn as forTerminal, _n as hasChanges, gn as stageConsentSubject, u as consentGiven } from "./start.js";
import { t as safetyNetInRow, u as losesData } from "./plan2.js";
import { t as outcomeSentence } from "./render2.js";
// src/render/messages/ask.ts
const askMessages = {
	deploy: (stages) => stages > 1 ? `Deploy these ${String(stages)} stages? [y/N] ` : "Deploy this? [y/N] ",
	consent: (name) => `Type ${name} to consent, anything else to stop: `,
	snapshotFirst: "A snapshot will be taken first.",
	declined: "not deployed: you answered no",
	notConsented: (name) => `not deployed: consent to ${name} was not given`,
	nothingDone: "Nothing was deployed."
};
function consentSubject(name, plan, snapshotFirst) {
	const { database, impact, nets = [], reader } = plan;
	const interrupts = impact === "restart" || impact === "failover" || impact === "promote";
	return `${name}: ${[
		outcomeSentence(plan),
		...impact === "promote" ? ["This cannot be undone."] : [],
		...interrupts ? [`Downtime: ${downtime(plan)}.`] : [],
		...reader === void 0 ? [] : READER[reader] ?? [],
		...nets.map((net) => sentence(safetyNetInRow(database, net))),
		...losesData(plan) || nets.length > 0 ? [] : ["No data will be lost."],
		...snapshotFirst ? [askMessages.snapshotFirst] : []
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
async function agree({ ask, options }, inspections, question = askMessages.deploy) {
	const allow = new Set(consentGiven(options));
	if (!ask) return {
		kind: "agreed",
		inspections,
		allow,
		asked: false
	};
	const questions = inspections.flatMap(questionsOf);
	for (const { name, subject, consent } of questions) {
		if (await ask(`${forTerminal(subject)}\n${askMessages.consent(forTerminal(name))}`) !== name) return {
			kind: "declined",
			why: askMessages.notConsented(name)
		};
		allow.add(consent);
	}
	const plan = assemblePlan(inspections.map((inspection) => inspection.plan));
	const wantsYes = wantsPlainYes(plan) && options.yes !== true;
	if (wantsYes && !await saysYes(ask, question(changing(plan)))) return {
		kind: "declined",
		why: askMessages.declined
	};
	return {
		kind: "agreed",
		inspections: inspections.map((one) => ({
			...one,
			plan: markConsentsGiven(one.plan, allow)
		})),
		allow,
		asked: questions.length > 0 || wantsYes
	};
}
function questionsOf({ plan, input }) {
	const taken = input === void 0 ? [] : databasesAtRisk(plan.databases, input).flatMap(({ database }) => input.live[database]?.kind === "absent" ? [] : [database]);
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
		subject: stageConsentSubject(plan.stage, kind),
		consent
	}));
	return [...ofDatabases, ...ofStage];
}
function wantsPlainYes(plan) {
	return hasChanges(plan) && (changing(plan) > 1 || plan.stages.some(({ databases }) => databases.some(interrupts)));
}
function changing({ stages }) {
	return stages.filter(({ action }) => action !== "none").length;
}
async function saysYes(ask, question) {
	return /^y(es)?$/i.test(await ask(question));
}
export { saysYes as n, askMessages as r, agree as t };
