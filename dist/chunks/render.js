import { E as DATABASE_NAME, L as whatHappens, M as downtime, N as happening, P as isAtWorst, at as listed, it as count, j as dataOutcome } from "./engines.js";
import { A as resultMessages, D as annotationMessages, F as refusalsOf, J as losesData, K as cutsSafetyNets, N as missingConsent$1, O as commentMessages, Q as forMarkdown, T as stageConsentSubject, W as IMPACTS, Z as codeForMarkdown, _ as safetyNetInRow, a as failureHint, at as offlineMessages, b as CONSENT_WHY, et as forTerminal, it as plain, j as hasChanges, r as OUTCOME, rt as linkForMarkdown, s as outcomeMessages, u as stageFailed, v as safetyNetMessages, y as safetyNetSentences } from "./plan.js";
import { It as markConsentsGiven, c as assemblePlan, m as databasesAtRisk } from "./plan2.js";
import { a as table, i as bullets, r as alert } from "./render2.js";
import { m as duration } from "./github.js";
import { d as consentGiven } from "./config.js";
// src/plan/model/interruption.ts
const INTERRUPTS = /* @__PURE__ */ new Set([
	"restart",
	"failover",
	"promote",
	"replace"
]);
const READER_INTERRUPTED = /* @__PURE__ */ new Set(["restarted", "replaced"]);
/** Whether whoever is connected is interrupted, at the database or at its reader. */
function interrupts({ impact, reader }) {
	return INTERRUPTS.has(impact) || READER_INTERRUPTED.has(reader);
}
// src/render/annotations.ts
/** GitHub shows this many annotations of each level a step, and drops the others without a word. */
const SHOWN = 10;
/**
* A plan as annotations, the heaviest first: refusals and losses without consent as errors, consented
* losses and what interrupts as warnings. At most 10 a level; the last one says how many more there
* are. What no line of the file says stands on its first.
*/
function planAnnotations(plan, file) {
	const refusals = refusalsOf(plan).map(({ code, stage, database, line, message }) => {
		return {
			...annotation("error", file, line, `${database === null ? stage : nameOf(stage, database)}: ${message}`),
			code
		};
	});
	const touched = plan.stages.flatMap((stage) => stage.databases.map((database) => ({
		stage,
		database
	}))).filter(({ database }) => losesData(database) || interrupts(database) || database.reader === "removed").toSorted((a, b) => weight(b.database) - weight(a.database)).map(({ stage, database }) => annotation(levelOf(database), file, lineOf(database), sentence$1(stage, database)));
	const stages = plan.stages.flatMap(({ stage, consents = [] }) => consents.filter(({ given }) => !given).map((consent) => annotation("warning", file, null, `${stage}: ${consentLine(consent)}`)));
	return capped([
		...refusals,
		...stages,
		...touched,
		...netAnnotations(plan, file)
	]);
}
/** The nets that a plan cuts, each on the line that cuts it. One that goes with its database is told there. */
function netAnnotations({ stages }, file) {
	return stages.flatMap(({ stage, databases, terminationProtection }) => [...databases.flatMap((database) => (database.nets ?? []).filter(({ kind }) => kind !== "backups-with-database").map((net) => {
		const said = [safetyNetInRow(database.database, net), ...missingConsent(database)].join("; ");
		return annotation("warning", file, net.line, `${nameOf(stage, database.database)}: ${said}`);
	})), ...terminationProtection?.to === "off" ? [annotation("warning", file, terminationProtection.line, `${stage}: ${safetyNetMessages.stackTurnedOff}`)] : []]);
}
/** The problems of a file as annotations; none where the failure has no place in a file. */
function problemAnnotations(error) {
	const { file } = error;
	if (file === void 0) return [];
	return capped(error.problems.map(({ code, line, column, path, message, hint }) => ({
		level: "error",
		code,
		file,
		line,
		column,
		message: plain(`${path === "" ? "" : `${path}: `}${message}${hint === void 0 ? "" : ` (${hint})`}`)
	})));
}
function levelOf(database) {
	return losesData(database) && database.consent?.given !== true ? "error" : "warning";
}
/** What is lost for good is heavier than what stays in a snapshot, and any loss than an interruption. */
function weight({ data, impact }) {
	return {
		kept: 0,
		snapshot: 1,
		lost: 2
	}[data] * IMPACTS.length + IMPACTS.indexOf(impact);
}
/** Changes come in the order of their weight. */
function lineOf({ changes }) {
	return changes.find(({ line }) => line !== null)?.line ?? null;
}
function sentence$1({ stage }, database) {
	return `${nameOf(stage, database.database)} ${[
		happening(database),
		annotationMessages.data(dataOutcome(database)),
		...(database.nets ?? []).filter(({ kind }) => kind === "backups-with-database").map((net) => safetyNetInRow(database.database, net)),
		database.reason,
		...missingConsent(database)
	].join("; ")}`;
}
function missingConsent({ consent }) {
	return consent === null || consent.given ? [] : [consentLine(consent)];
}
/** The token as well: a person who sees nothing but the annotation can give the consent. */
function consentLine({ kind, words: token }) {
	return annotationMessages.consent(token, CONSENT_WHY[kind]);
}
function nameOf(stage, database) {
	return `${stage} ${DATABASE_NAME[database]}`;
}
function annotation(level, file, line, message) {
	return {
		level,
		file,
		line: line ?? 1,
		column: 1,
		message: plain(message)
	};
}
function capped(annotations) {
	return ["error", "warning"].flatMap((level) => {
		const own = annotations.filter((one) => one.level === level);
		const last = own[9];
		if (last === void 0 || own.length === SHOWN) return own;
		const more = annotationMessages.more(own.length - SHOWN + 1);
		const { code: _, ...place } = last;
		return [...own.slice(0, 9), {
			...place,
			message: more
		}];
	});
}
// src/review/results.ts
/** A deploy's results by stage. `url`: the workflow run. */
function resultsOf(outcomes, file, url) {
	return Object.fromEntries(outcomes.map((outcome) => {
		const { stage, stack, region, seconds, result } = outcome;
		const notes = "notes" in result ? result.notes ?? [] : [];
		const remarks = result.kind === "failed" && result.cause !== null ? result.remarks : [];
		return [stage, {
			kind: result.kind,
			stack,
			region,
			seconds,
			url,
			failure: failureOf(outcome, file),
			notes: [...notes, ...remarks]
		}];
	}));
}
/** The root cause, and what to do about it. */
function failureOf({ stage, result }, file) {
	if (result.kind !== "failed") return null;
	const hint = failureHint(result.status);
	return [stageFailed(stage, result, file), ...hint === null ? [] : [hint]].join("; ");
}
/** Results if nothing was applied: the reason, for each stage that has something to do. */
function refusedResults(plan, failure, url) {
	return Object.fromEntries(plan.stages.filter(({ action, refusals }) => action !== "none" || refusals.length > 0).map(({ stage, stack, region }) => [stage, {
		kind: "refused",
		stack,
		region,
		seconds: 0,
		url,
		failure,
		notes: []
	}]));
}
/** Results if the deploy could not begin. `shown`: the stages in the comment, as far as it shows them. */
function unstartedResults(stages, shown, failure, url) {
	return Object.fromEntries(stages.map((stage) => {
		const { stack = "", region = "" } = shown.find((one) => one.stage === stage) ?? {};
		return [stage, {
			kind: "not-attempted",
			stack,
			region,
			seconds: 0,
			url,
			failure,
			notes: []
		}];
	}));
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
	const missing = missingConsent$1(plan).length;
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
// src/render/markdown/console.ts
/** Partitions that have a console at an address of their own: the beginnings of their regions. */
const CONSOLES = [
	[/^cn-/, "console.amazonaws.cn"],
	[/^us-gov-/, "console.amazonaws-us-gov.com"],
	[/^(us|eu)-iso|^eusc-/, null],
	[/^[a-z]{2}-[a-z]+-\d+$/, "console.aws.amazon.com"]
];
/** The stack in the CloudFormation console of its region; null where that has no known address. */
function stackUrl(stack, region) {
	const [, host = null] = CONSOLES.find(([regions]) => regions.test(region)) ?? [];
	if (host === null) return null;
	const [name, place] = [stack, region].map((text) => encodeURIComponent(text.toWellFormed()));
	return `https://${host}/cloudformation/home?region=${place}#/stacks?filteringText=${name}`;
}
// src/render/markdown/results.ts
/** What a deploy came to: a headline, a row a stage, what failed and why, what to keep in mind. */
function resultBlocks(results) {
	const entries = Object.entries(results);
	return [
		resultHeading(results),
		table(resultMessages.columns, entries.map(resultRow)),
		...failureBlocks(entries),
		...noteBlocks(entries)
	];
}
/** The headline alone. */
function resultHeading(results) {
	return `### ${forMarkdown(headline(results))}`;
}
function headline(results) {
	const of = (...kinds) => Object.entries(results).flatMap(([stage, { kind }]) => kinds.includes(kind) ? [stage] : []);
	const changed = of("created", "updated", "destroyed").length;
	const failed = of("failed");
	const refused = of("refused");
	const skipped = of("not-attempted");
	if (failed.length + refused.length + skipped.length === 0) return changed === 0 ? outcomeMessages.nothing : outcomeMessages.done(changed);
	return `${[
		...failed.length === 0 ? [] : [resultMessages.failed(listed(failed))],
		...refused.length === 0 ? [] : [resultMessages.refused(listed(refused))],
		...skipped.length === 0 ? [] : [outcomeMessages.notStarted(skipped)],
		...changed === 0 ? [] : [resultMessages.changed(changed)]
	].join("; ")}.`;
}
function resultRow([stage, { kind, seconds, stack, region, url }]) {
	const outcome = kind === "refused" ? resultMessages.refusedCell : OUTCOME[kind];
	const console = stackUrl(stack, region);
	return [
		codeForMarkdown(stage),
		kind === "failed" || kind === "refused" ? `**${outcome}**` : outcome,
		seconds === 0 ? "" : duration(seconds * 1e3),
		console === null ? codeForMarkdown(stack) : linkForMarkdown(codeForMarkdown(stack), console),
		url === "" ? "" : linkForMarkdown(commentMessages.run, url)
	];
}
/** A deploy that is refused says the same of all its stages: once is enough. */
function failureBlocks(entries) {
	const failures = [...new Set(entries.flatMap(([, { failure }]) => failure ?? []))];
	return failures.length === 0 ? [] : [alert("CAUTION", null, failures.map(forMarkdown))];
}
function noteBlocks(entries) {
	const notes = entries.flatMap(([stage, { notes }]) => notes.map((note) => `${codeForMarkdown(stage)}: ${forMarkdown(note)}`));
	return notes.length === 0 ? [] : [bullets(notes)];
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
export { resultHeading as a, resultsOf as c, problemAnnotations as d, resultBlocks as i, unstartedResults as l, saysYes as n, verdictLine as o, askMessages as r, refusedResults as s, agree as t, planAnnotations as u };
