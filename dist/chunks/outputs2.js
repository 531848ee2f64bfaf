import { T as stackState, o as looksByRegion, t as connectOnce } from "./inspect.js";
import { dt as TinystacksError } from "./engines.js";
import { a as outputsByStage, i as actionOutputs, r as formatOutputs, t as stageOutputs } from "./outputs.js";
import { x as handedOnNotes } from "./plan4.js";
import { R as decode } from "./template.js";
import "./template2.js";
import { l as done, n as load } from "./config.js";
// src/commands/outputs.ts
/**
* outputs: what the application needs to reach its databases, read from the deployed stacks. What it could not
* reach, since it is gone or stopped, is handed on with a warning.
*/
const outputs = async (context) => {
	const { stages } = load(context);
	const connect = connectOnce(context);
	const lookOf = looksByRegion(stages);
	const found = await Promise.all(stages.map(async (stage) => {
		const aws = await connect(stage.region);
		const look = lookOf(aws);
		try {
			const deployed = decode(await stackOf(aws, stage));
			const notes = handedOnNotes(deployed, await look.read(deployed));
			return {
				outputs: stageOutputs(stage, deployed),
				stage: stage.name,
				notes
			};
		} finally {
			look.leave();
		}
	}));
	warn(context, found);
	const all = found.map((one) => one.outputs);
	return done({
		text: formatOutputs(context.options.format, all),
		json: outputsByStage(all),
		outputs: actionOutputs(all)
	});
};
async function stackOf(aws, stage) {
	const stack = await aws.stacks.describe(stage.stackName);
	if (stack && stackState(stack.status) !== "absent") return stack;
	throw new TinystacksError("not-deployed", `the stage ${stage.name} is not deployed: there is no stack ${stage.stackName} in ${stage.region}`, {
		exit: 1,
		hint: `deploy the stage: tinystacks deploy --stage ${stage.name}`
	});
}
/** A trap is a warning, for its stage. What was not looked at is a notice, and said once. */
function warn({ reporter }, found) {
	for (const { stage, notes } of found) for (const { level, message } of notes) if (level === "warning") reporter.warning(`${stage}: ${message}`);
	const others = found.flatMap(({ notes }) => notes.filter(({ level }) => level !== "warning"));
	for (const message of new Set(others.map((note) => note.message))) reporter.notice(message);
}
export { outputs };
