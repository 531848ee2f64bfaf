import { n as done, r as renderStage, t as load, u as NOTHING_ELSEWHERE } from "./load.js";
import { l as validated } from "./results.js";
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
	return done({
		text: validated(file.name, stages),
		json: {
			valid: true,
			file: file.name,
			stages: stages.map(({ name }) => name)
		},
		outputs: { stages: JSON.stringify(stages.map(({ name }) => name)) }
	});
};
export { validate };
