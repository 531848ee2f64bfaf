import { c as downtime, h as listed, v as usageError } from "./text.js";
import { i as forTerminal } from "./plan.js";
import { t as safetyNetInRow, u as losesData } from "./plan2.js";
import { r as didYouMean } from "./config2.js";
import { l as interrupts } from "./render.js";
import { c as hasChanges, s as stageConsentSubject } from "./plan4.js";
import { a as takersOf, c as flagNamed, i as flagsOf, n as VERBS, o as wordsOf, s as FLAGS } from "./verbs.js";
import { i as consentGiven } from "./commands.js";
import { Vt as markConsentsGiven, c as assemblePlan, h as databasesAtRisk } from "./plan5.js";
import { t as outcomeSentence } from "./render5.js";
// src/verbs/strict.ts
/** What is said of a flag or a word that a verb does not take, and of a value that a flag does not take. */
/** What other tools call it. */
const SYNONYMS = {
	"auto-approve": "--yes",
	force: "--yes",
	"dry-run": "tinystacks plan",
	env: "--stage",
	environment: "--stage",
	file: "--config",
	f: "--config",
	o: "--format",
	output: "--format",
	"role-arn": "--cloudformation-role"
};
/** @throws TinystacksError invalid-arguments: the verb does not take the flag, or the flag not its value */
function checkFlag(verb, given) {
	const { name, rawName, value, inlineValue } = given;
	const flag = flagNamed(name);
	if (flag === void 0) throw unknownFlag(verb, name, rawName);
	if (!flagsOf(verb).includes(name)) throw foreignFlag(verb, name);
	if (flag.value === void 0) {
		if (value === void 0) return;
		throw usageError(`${rawName} takes no value, but got \`${value}\``, `write ${rawName} alone`);
	}
	const hint = flag.choices ? `write ${choicesOf(rawName, flag.choices)}` : `write ${rawName} ${flag.value}`;
	if (value === void 0 || !inlineValue && value.startsWith("-")) throw usageError(`${rawName} needs a value`, hint);
	if (value.replaceAll(",", "").trim() === "") throw usageError(`the value of ${rawName} is empty`, hint);
	if (flag.choices && !flag.choices.includes(value)) throw usageError(`${rawName} does not take \`${value}\``, didYouMean(value, flag.choices) ?? hint);
}
function choicesOf(flag, choices) {
	return choices.map((choice) => `${flag} ${choice}`).join(", ");
}
function unknownFlag(verb, name, rawName) {
	const own = flagsOf(verb);
	const synonym = Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : void 0;
	const meant = synonym === void 0 ? didYouMean(rawName, dashed(own)) ?? didYouMean(rawName, dashed(Object.keys(FLAGS))) : `did you mean \`${synonym}\`?`;
	return usageError(`${verb} has no flag ${rawName}`, meant ?? `its flags are ${dashed(own).join(", ")}`);
}
function dashed(names) {
	return names.map((name) => `--${name}`);
}
function foreignFlag(verb, name) {
	const takers = takersOf(name);
	const others = `${listed(takers)} ${takers.length === 1 ? "does" : "do"}`;
	return usageError(`${verb} does not take --${name}; ${others}`, VERBS[verb].instead?.[name] ?? `\`tinystacks ${verb} --help\` lists its flags`);
}
/** The word that was probably meant; null = none is near. */
function meantWord(verb, word) {
	return word === void 0 ? null : didYouMean(word, wordsOf(verb));
}
/** How many words a verb takes; which ones, its command checks, for the action as well. */
function checkWords(verb, words) {
	const taken = VERBS[verb].words;
	if (words.length <= (taken ? 1 : 0)) return;
	const known = wordsOf(verb);
	const [stray = ""] = words.filter((word) => !known.includes(word));
	const said = words.map((word) => `\`${word}\``).join(" ");
	throw usageError(taken ? `${verb} takes one ${taken.name}, but got ${said}` : `${verb} takes no further arguments, but got ${said}`, flagFor(verb, stray || (words[0] ?? "")));
}
/** The flag that a word was probably meant for: one that has it as a value, or else the stage. */
function flagFor(verb, word) {
	const own = flagsOf(verb);
	const flag = own.find((name) => {
		const { choices, completes } = flagNamed(name) ?? {};
		return (choices ?? (Array.isArray(completes) ? completes : [])).includes(word);
	}) ?? (own.includes("stage") ? "stage" : void 0);
	if (flag === void 0) return `\`tinystacks ${verb} --help\` shows how it is called`;
	return `did you mean --${flag} ${word}?`;
}
// src/render/messages/ask.ts
/** What a person at the terminal is asked, after the plan was shown. */
const askMessages = {
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
/** Asks on the terminal after showing the plan: for each consent by name, then a yes/no question. */
/**
* Asks nothing if nobody can answer. `--yes` answers the yes/no question (`question`, for so many stages that change)
* and gives no consent.
*/
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
/** More than one stage to change, or an interruption. */
function wantsPlainYes(plan) {
	return hasChanges(plan) && (changing(plan) > 1 || plan.stages.some(({ databases }) => databases.some(interrupts)));
}
function changing({ stages }) {
	return stages.filter(({ action }) => action !== "none").length;
}
/** Whether the answer is `y` or `yes`. */
async function saysYes(ask, question) {
	return /^y(es)?$/i.test(await ask(question));
}
export { checkWords as a, checkFlag as i, saysYes as n, meantWord as o, askMessages as r, agree as t };
