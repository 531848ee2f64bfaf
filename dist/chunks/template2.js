import { Ar as TinystacksError, d as done, t as renderAlone, xr as load } from "./start.js";
// src/commands/template.ts
const template = async (context) => {
	const loaded = load(context);
	const { stages } = loaded;
	const [stage, ...others] = stages;
	if (!stage || others.length > 0) throw new TinystacksError("one-stage-needed", "`template` takes one stage", {
		exit: 2,
		hint: `name the stage: --stage ${stages.map(({ name }) => name).join(" | ")}`
	});
	const { template: made } = renderAlone(context, loaded, stage);
	return done({
		text: JSON.stringify(made, null, 2),
		json: {
			stage: stage.name,
			template: made
		}
	});
};
export { template };
