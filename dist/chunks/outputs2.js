import { t as connectOnce, w as stackState } from "./inspect.js";
import { ut as TinystacksError } from "./engines.js";
import { a as outputsByStage, i as actionOutputs, r as formatOutputs, t as stageOutputs } from "./outputs.js";
import { N as decode } from "./template.js";
import "./template2.js";
import { l as done, n as load } from "./config.js";
// src/commands/outputs.ts
/** outputs: what the application needs to reach its databases, read from the deployed stacks. */
const outputs = async (context) => {
	const { stages } = load(context);
	const connect = connectOnce(context);
	const found = await Promise.all(stages.map(async (stage) => {
		const stack = await (await connect(stage.region)).stacks.describe(stage.stackName);
		if (!stack || stackState(stack.status) === "absent") throw new TinystacksError("not-deployed", `the stage ${stage.name} is not deployed: there is no stack ${stage.stackName} in ${stage.region}`, {
			exit: 1,
			hint: `deploy the stage: tinystacks deploy --stage ${stage.name}`
		});
		return stageOutputs(stage, decode(stack));
	}));
	return done({
		text: formatOutputs(context.options.format, found),
		json: outputsByStage(found),
		outputs: actionOutputs(found)
	});
};
export { outputs };
