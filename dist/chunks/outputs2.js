import { D as stackState, b as handedOnNotes } from "./plan5.js";
import { Ar as codeForMarkdown, M as decode, _ as done, jr as forMarkdown, o as load, ti as TinystacksError } from "./start.js";
import { a as outputRows, i as guiBlocks, n as stageOutputs, o as actionOutputs, r as formatOutputs, s as outputsByStage, t as withoutGone } from "./outputs.js";
import { o as looksByRegion, t as connectOnce, y as confirmAbsent } from "./inspect.js";
import "./render5.js";
import { o as fold, s as table } from "./render3.js";
// src/render/markdown/outputs.ts
/** The table of `outputs` as GitHub Markdown; null = it is more than GitHub takes as a summary. */
function outputsAsMarkdown(stages) {
	const text = stages.map(stageBlock).join("\n\n");
	return Buffer.byteLength(text) <= 1e6 ? text : null;
}
function stageBlock(outputs) {
	const { stage, stack, region } = outputs;
	return [
		`### ${forMarkdown(`${stage} (${stack}, ${region})`)}`,
		rows(outputRows(outputs)),
		...guiBlocks(outputs).map((block) => fold(forMarkdown(block.title), rows(block.rows)))
	].join("\n\n");
}
function rows(pairs) {
	return table(["name", "value"], pairs.map(([name, value]) => [forMarkdown(name), codeForMarkdown(value)]));
}
// src/commands/outputs.ts
/**
* outputs: what the application needs to reach its databases, read from the deployed stacks. The address of what is
* gone, as three reads say, is not handed on, and what does not serve is handed on with a warning.
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
			const { clock } = context;
			const seen = await confirmAbsent({
				aws,
				clock
			}, deployed, await look.read(deployed));
			const notes = handedOnNotes(deployed, seen);
			return {
				outputs: stageOutputs(stage, withoutGone(deployed, seen)),
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
		json: { stages: outputsByStage(all) },
		outputs: actionOutputs(all),
		summary: outputsAsMarkdown(all)
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
