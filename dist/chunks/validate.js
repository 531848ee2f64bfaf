import { r as NOTHING_ELSEWHERE } from "./limits.js";
import { r as warningsAround } from "./surroundings.js";
import { t as renderStage } from "./template.js";
import { q as forTerminal, u as validated } from "./words.js";
import { r as load, t as done } from "./context.js";
// src/commands/validate.ts
/** validate: is the file right, and does every stage make a template? Needs neither credentials nor network. */
const validate = async (context) => {
	const { file, stages } = load(context);
	for (const stage of stages) renderStage(stage, {
		repository: context.repository,
		config: file.inRepository,
		deployed: null,
		known: NOTHING_ELSEWHERE
	});
	const warnings = stages.flatMap((stage) => warningsAround(stage).map((warning) => `${stage.name}: ${warning}`));
	for (const warning of warnings) context.reporter.notice(warning);
	return done({
		text: forTerminal(validated(file.name, stages)),
		json: {
			valid: true,
			file: file.name,
			stages: stages.map(({ name }) => name),
			warnings
		},
		outputs: { stages: JSON.stringify(stages.map(({ name }) => name)) }
	});
};
export { validate };
