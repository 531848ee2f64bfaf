import { n as safetyNetMessages, o as IMPACTS, t as safetyNetInRow, u as losesData } from "./plan2.js";
import { $n as dataOutcome, Ir as plain, Jn as DATABASE_NAME, Mn as refusalsOf, Sn as CONSENT_WHY, tr as happening } from "./start.js";
import { a as annotationMessages } from "./review.js";
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
export { problemAnnotations as n, interrupts as r, planAnnotations as t };
