import { t as connectOnce, w as stackState } from "./inspect-stages.js";
import { n as formatOutputs, r as outputsByStage } from "./format.js";
import { n as TinystacksError } from "./errors.js";
import { n as actionOutputs, t as stageOutputs } from "./outputs.js";
import { i as done, n as load } from "./load.js";
// src/commands/outputs.ts
/** outputs: what the application needs to reach its databases, read from what is deployed. */
const outputs = async (context) => {
	const { stages } = load(context);
	const connect = connectOnce(context);
	const found = await Promise.all(stages.map(async (stage) => {
		const stack = await (await connect(stage.region)).stacks.describe(stage.stackName);
		if (!stack || stackState(stack.status) === "absent") throw new TinystacksError("NOT_DEPLOYED", `stage ${stage.name} is not deployed: there is no stack ${stage.stackName} in ${stage.region}`, {
			exit: 1,
			hint: `deploy it: tinystacks deploy --stage ${stage.name}`
		});
		return stageOutputs(stage, stack.outputs);
	}));
	return done({
		text: formatOutputs(context.options.format, found),
		json: outputsByStage(found),
		outputs: actionOutputs(found)
	});
};
export { outputs };
