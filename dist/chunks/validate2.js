import { Yn as forTerminal, an as validated, c as nextCommand, d as done, h as warningsAround, i as withNext, r as calledBy, t as renderAlone, xr as load } from "./start.js";
// src/commands/validate.ts
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
