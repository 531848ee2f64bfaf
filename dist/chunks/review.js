import { _r as refusal, gr as note, xi as isRecord } from "./start.js";
import { t as validate } from "./validate-plan.js";
import { deflateRawSync, inflateRawSync } from "node:zlib";
// src/review/earlier-plan.ts
function withCodes(plan) {
	if (!isRecord(plan)) return plan;
	const { stages } = plan;
	return {
		...withNotes(plan),
		...Array.isArray(stages) && { stages: stages.map(stageWithCodes) }
	};
}
function stageWithCodes(stage) {
	if (!isRecord(stage)) return stage;
	const { refusals } = stage;
	return {
		...withNotes(stage),
		...Array.isArray(refusals) && { refusals: refusals.map(refusalWithCode) }
	};
}
function withNotes(holder) {
	const { notes } = holder;
	return Array.isArray(notes) ? {
		...holder,
		notes: notes.map(noteWithCode)
	} : holder;
}
function noteWithCode(value) {
	return typeof value === "string" ? note("note-of-earlier-version", value) : value;
}
function refusalWithCode(value) {
	if (!isRecord(value) || value["code"] !== void 0) return value;
	const { message } = value;
	return typeof message === "string" ? {
		...value,
		...refusal("refusal-of-earlier-version", message)
	} : value;
}
// src/review/plan-data.ts
const LARGEST = 4194304;
const DATA = /^<!-- tinystacks:plan ([A-Za-z0-9+/]+={0,2}) -->\r?$/gm;
function writePlanData(plan) {
	return `<!-- tinystacks:plan ${deflateRawSync(JSON.stringify(plan), { level: 9 }).toString("base64")} -->`;
}
function parsePlanData(body) {
	const [found, ...others] = [...body.matchAll(DATA)];
	if (found?.[1] === void 0 || others.length > 0) return null;
	try {
		const json = inflateRawSync(Buffer.from(found[1], "base64"), { maxOutputLength: LARGEST });
		const plan = withCodes(JSON.parse(json.toString("utf8")));
		return validate(plan) ? plan : null;
	} catch {
		return null;
	}
}
export { writePlanData as n, parsePlanData as t };
