import { n as safetyNetMessages, o as IMPACTS, t as safetyNetInRow, u as losesData } from "./plan2.js";
import { An as DATABASE_NAME, Fn as dataOutcome, Ln as happening, Qn as plain, dn as CONSENT_WHY, xn as refusalsOf } from "./start.js";
import { n as annotationMessages } from "./render.js";
// src/plan/model/interruption.ts
const INTERRUPTS = /* @__PURE__ */ new Set([
	"restart",
	"failover",
	"promote",
	"replace"
]);
const READER_INTERRUPTED = /* @__PURE__ */ new Set(["restarted", "replaced"]);
function interrupts({ impact, reader }) {
	return INTERRUPTS.has(impact) || READER_INTERRUPTED.has(reader);
}
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
function netAnnotations({ stages }, file) {
	return stages.flatMap(({ stage, databases, terminationProtection }) => [...databases.flatMap((database) => (database.nets ?? []).filter(({ kind }) => kind !== "backups-with-database").map((net) => {
		const said = [safetyNetInRow(database.database, net), ...missingConsent(database)].join("; ");
		return annotation("warning", file, net.line, `${nameOf(stage, database.database)}: ${said}`);
	})), ...terminationProtection?.to === "off" ? [annotation("warning", file, terminationProtection.line, `${stage}: ${safetyNetMessages.stackTurnedOff}`)] : []]);
}
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
function weight({ data, impact }) {
	return {
		kept: 0,
		snapshot: 1,
		lost: 2
	}[data] * IMPACTS.length + IMPACTS.indexOf(impact);
}
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
