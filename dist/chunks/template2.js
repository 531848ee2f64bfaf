import { O as TinystacksError } from "./engines.js";
import { t as NO_EXTERNAL_FACTS } from "./review2.js";
import { s as renderStage } from "./template.js";
import { f as done, n as load } from "./config.js";
// src/commands/template.ts
/** template: the CloudFormation template of one stage, as a first deploy would send it. Does not call AWS. */
const template = async (context) => {
	const { file, stages } = load(context);
	const [stage, ...others] = stages;
	if (!stage || others.length > 0) throw new TinystacksError("one-stage-needed", "`template` takes one stage", {
		exit: 2,
		hint: `name the stage: --stage ${stages.map(({ name }) => name).join(" | ")}`
	});
	const rendered = renderStage(stage, {
		repository: context.repository,
		config: file.inRepository ?? file.name,
		deployed: null,
		external: NO_EXTERNAL_FACTS
	});
	return done({
		text: JSON.stringify(rendered.template, null, 2),
		json: rendered.template
	});
};
export { template };
