import { t as NO_EXTERNAL_FACTS } from "./review2.js";
import { r as warningsAround } from "./plan3.js";
import { s as renderStage } from "./template.js";
import { p as validated, yt as forTerminal } from "./plan.js";
import { f as done, n as load } from "./config.js";
// src/commands/validate.ts
/** validate: is the file valid, and can every stage be a template? Needs neither credentials nor network. */
const validate = async (context) => {
	const { file, stages } = load(context);
	for (const stage of stages) renderStage(stage, {
		repository: context.repository,
		config: file.inRepository ?? file.name,
		deployed: null,
		external: NO_EXTERNAL_FACTS
	});
	const warnings = stages.flatMap((stage) => warningsAround(stage).map(({ message }) => `${stage.name}: ${message}`));
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
