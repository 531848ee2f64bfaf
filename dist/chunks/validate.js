import { r as warningsAround } from "./plan8.js";
import { i as forTerminal } from "./text.js";
import { p as validated } from "./render.js";
import { f as done, n as load } from "./config2.js";
import { t as renderAlone } from "./facts2.js";
// src/commands/validate.ts
/** validate: is the file valid, and can every stage be a template? Needs neither credentials nor network. */
const validate = async (context) => {
	const loaded = load(context);
	const { file, stages } = loaded;
	for (const stage of stages) renderAlone(context, loaded, stage);
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
