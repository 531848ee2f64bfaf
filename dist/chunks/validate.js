import { X as NOTHING_ELSEWHERE } from "./template.js";
import { r as warningsAround } from "./plan4.js";
import { t as renderStage } from "./template2.js";
import { N as forTerminal, b as validated } from "./plan.js";
import { c as done, n as load } from "./config2.js";
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
