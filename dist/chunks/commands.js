import { _ as TinystacksError, h as listed } from "./text.js";
import { r as didYouMean } from "./config2.js";
import { a as parseConfig, c as listed$1, l as printable, t as mustBeInRegion } from "./config3.js";
// src/config/select.ts
/** The stages with these names, in the file's order; without names, every stage. */
function selectStages(config, names) {
	const known = config.stages.map(({ name }) => name);
	const unknown = [...new Set(names)].filter((name) => !known.includes(name));
	if (unknown.length > 0) return {
		kind: "unknown",
		names: unknown,
		message: `there is no stage ${listed$1(unknown.map((name) => `"${printable(name)}"`), "or")} in ${config.file}`,
		hint: unknown.map((name) => didYouMean(name, known)).find((hint) => hint !== null) ?? `the stages are ${listed$1(known)}`
	};
	return {
		kind: "selected",
		stages: config.stages.filter(({ name }) => names.length === 0 || names.includes(name))
	};
}
// src/commands/shared/context.ts
/** All consent that was given, in any way. */
function consentGiven({ allow, labels = [] }) {
	return /* @__PURE__ */ new Set([...allow, ...labels]);
}
/** A successful result with these parts. */
function done(parts) {
	return {
		exit: 0,
		outputs: {},
		summary: null,
		failure: null,
		annotations: [],
		report: null,
		...parts
	};
}
// src/plan/messages/details.ts
const details = {
	file: (name, chosen, all) => `file: ${name}; stages: ${listed(chosen)}, of ${all}`,
	searched: (regions, orphans) => `stacks of this file that no stage refers to: ${orphans}, searched for in ${listed(regions)}`,
	plan: ({ stage, stack, region, action, databases, refusals, notes, consents = [] }) => [
		`plan of ${stage}: ${action} ${stack} in ${region}`,
		...databases.map(({ database, impact, consent }) => `${database} ${impact}${consent === null ? "" : consent.given ? " (consent given)" : " (consent required)"}`),
		`consents of the stage: ${consents.length}`,
		`refused by: ${codes(refusals)}`,
		`notes: ${codes(notes)}`
	].join("; ")
};
function codes(all) {
	return all.length === 0 ? "none" : [...new Set(all.map(({ code }) => code))].join(", ");
}
// src/commands/shared/load.ts
/** Reads and validates the file, and selects the stages. Throws with every problem at once. */
function load({ files, options, onLoaded, reporter }) {
	const file = files.config(options.config);
	const parsed = parseConfig(file.text, file.name);
	if (parsed.kind === "invalid") throw invalidFile(file, parsed.problems);
	const selection = selectStages(parsed.config, options.stages);
	if (selection.kind === "unknown") throw new TinystacksError("unknown-stage", selection.message, {
		exit: 2,
		file: file.name,
		hint: selection.hint
	});
	const { stages, config } = {
		...selection,
		...parsed
	};
	mustBeInRegion(options.region, stages, file.name);
	const names = stages.map(({ name }) => name);
	reporter?.detail?.(details.file(file.name, names, config.stages.length));
	onLoaded?.();
	return {
		file,
		config,
		stages
	};
}
/** What is thrown for a file with problems (exit 2). */
function invalidFile(file, problems) {
	const message = `${file.name} is not valid`;
	return new TinystacksError("invalid-file", message, {
		exit: 2,
		file: file.name,
		problems
	});
}
export { done as a, consentGiven as i, load as n, selectStages as o, details as r, invalidFile as t };
