import { z as TinystacksError } from "./config.js";
import { X as NOTHING_ELSEWHERE } from "./template.js";
import { t as renderStage } from "./template2.js";
import { c as done, n as load } from "./config2.js";
// src/commands/template.ts
/** template: the CloudFormation template of one stage, as a first deploy would send it. Needs no AWS. */
const template = async (context) => {
	const { file, stages } = load(context);
	const [stage, ...others] = stages;
	if (!stage || others.length > 0) throw new TinystacksError("ONE_STAGE", "a template is of one stage", {
		exit: 2,
		hint: `name it: --stage ${stages.map(({ name }) => name).join(" | ")}`
	});
	const rendered = renderStage(stage, {
		repository: context.repository,
		config: file.inRepository,
		deployed: null,
		known: NOTHING_ELSEWHERE
	});
	return done({
		text: JSON.stringify(rendered.template, null, 2),
		json: rendered.template
	});
};
export { template };
