import { l as happening, n as DATABASE_NAME, s as dataOutcome } from "./text.js";
import { c as plain, i as forTerminal } from "./plan.js";
import { n as safetyNetMessages, o as IMPACTS, t as safetyNetInRow, u as losesData } from "./plan2.js";
import { c as hasChanges, f as refusalsOf, n as CONSENT_WHY, u as missingConsent$1 } from "./plan4.js";
import { a as annotationMessages } from "./review.js";
import "./plan5.js";
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
	}))).filter(({ database }) => losesData(database) || interrupts(database) || database.reader === "removed").toSorted((a, b) => weight(b.database) - weight(a.database)).map(({ stage, database }) => annotation(levelOf(database), file, lineOf(database), sentence(stage, database)));
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
function sentence({ stage }, database) {
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
		if (last === void 0 || own.length === 10) return own;
		const more = annotationMessages.more(own.length - 10 + 1);
		const { code: _, ...place } = last;
		return [...own.slice(0, 9), {
			...place,
			message: more
		}];
	});
}
// src/render/messages/next.ts
/** The words of the lines that say what to do next. */
const nextMessages = {
	next: "next:",
	withCredentials: "with AWS credentials it compares with what runs",
	mended: "when what is refused is mended",
	agrees: "with the consent above",
	causeMended: "when the cause is mended",
	inFull: "every value in full",
	inFullWithTunnel: "every value in full, and the commands for a tunnel",
	takeOut: (stage, file) => `take the stage ${stage} out of ${file}, or the next deploy makes it again`
};
// src/render/next.ts
/** After a plan that was not carried out: mends, agrees or deploys; nothing where there is nothing to do. */
function nextAfterPlan(plan, called) {
	const stages = plan.stages.filter(({ action }) => action !== "none").map(({ stage }) => stage);
	if (plan.basis === "file") return [line(nextMessages.withCredentials, "plan", called)];
	const refused = [...new Set(refusalsOf(plan).map(({ stage }) => stage))];
	if (refused.length > 0) return [line(nextMessages.mended, "plan", called, refused)];
	const open = missingConsent$1(plan).map(({ words }) => words);
	if (open.length > 0) {
		const allow = open.flatMap((token) => ["--allow", token]);
		return [line(nextMessages.agrees, "deploy", called, stages, allow)];
	}
	return hasChanges(plan) ? [line(null, "deploy", called, stages)] : [];
}
/** After a deploy: how to go on with what is still `open`, and where all of what is `up` is in full. */
function nextAfterDeploy(outcomes, withTunnel, called) {
	const isOpen = ({ result: { kind } }) => kind === "failed" || kind === "not-attempted";
	const up = outcomes.filter((one) => !isOpen(one)).map(({ stage }) => stage);
	const open = outcomes.filter(isOpen).map(({ stage }) => stage);
	const inFull = withTunnel ? nextMessages.inFullWithTunnel : nextMessages.inFull;
	return {
		open: open.length > 0 ? [line(nextMessages.causeMended, "deploy", called, open)] : [],
		up: up.length > 0 ? [line(inFull, "outputs", called, up)] : []
	};
}
/** After `destroy` of a stage that the file still has. */
function nextAfterDestroy(stage, file) {
	return [`${nextMessages.next} ${nextMessages.takeOut(forTerminal(stage), forTerminal(file))}`];
}
/** One command that goes on with a stage, or with all that were asked for. */
function nextCommand(verb, called, stages = []) {
	return line(null, verb, called, stages);
}
/** `next: tinystacks outputs --stage prod  (every value in full)`. */
function line(why, verb, { config, stages: asked }, concerned = [], more = []) {
	const stages = concerned.length === 1 ? concerned : asked;
	const written = [
		...["tinystacks", verb],
		...config === null ? [] : ["--config", config],
		...stages.length === 0 ? [] : ["--stage", stages.join(",")],
		...more
	].map((word) => inShell(forTerminal(word))).join(" ");
	return `${nextMessages.next} ${written}${why === null ? "" : `  (${why})`}`;
}
/** As a shell reads it as one word. */
function inShell(word) {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
// src/commands/shared/with-next.ts
/** How the verb was called. */
function calledBy({ options: { config, stages } }) {
	return {
		config,
		stages
	};
}
/**
* The result, with what to do next as its last lines. In a workflow the comment and the annotations say how to go on:
* its log has `everywhere` alone.
*/
function withNext({ terminal }, result, lines, everywhere = []) {
	const all = [...terminal.annotated === true ? [] : lines, ...everywhere];
	if (all.length === 0) return result;
	const gap = result.text.includes("\n") ? [""] : [];
	return {
		...result,
		text: [
			result.text,
			...gap,
			...all
		].join("\n")
	};
}
export { nextAfterPlan as a, problemAnnotations as c, nextAfterDestroy as i, interrupts as l, withNext as n, nextCommand as o, nextAfterDeploy as r, planAnnotations as s, calledBy as t };
