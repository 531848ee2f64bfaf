import { f as warningsAround } from "./plan5.js";
import { i as forTerminal } from "./plan.js";
import { l as validated } from "./render2.js";
import { a as done, n as load } from "./commands.js";
import { t as renderAlone } from "./facts3.js";
import { n as withNext, o as nextCommand, t as calledBy } from "./render.js";
// src/commands/validate.ts
/** validate: is the file valid, and can every stage be a template? Needs neither credentials nor network. */
const validate = async (context) => {
	const loaded = load(context);
	const { file, stages } = loaded;
	for (const stage of stages) renderAlone(context, loaded, stage);
	const warnings = stages.flatMap((stage) => warningsAround(stage).map(({ message }) => `${stage.name}: ${message}`));
	for (const warning of warnings) context.reporter.notice(warning);
	const result = done({
		text: forTerminal(validated(file.name, stages)),
		json: {
			valid: true,
			file: file.name,
			stages: stages.map(({ name }) => name),
			warnings
		},
		outputs: { stages: JSON.stringify(stages.map(({ name }) => name)) }
	});
	return withNext(context, result, [nextCommand("plan", calledBy(context))]);
};
export { validate };
