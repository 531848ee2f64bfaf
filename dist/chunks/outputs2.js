import { ln as stackState, w as handedOnNotes } from "./plan4.js";
import { Ar as TinystacksError, Kn as codeForMarkdown, d as done, qn as forMarkdown, xr as load } from "./start.js";
import { a as outputRows, d as actionOutputs, f as outputsByStage, i as guiBlocks, n as stageOutputs, r as formatOutputs, t as withoutGone } from "./outputs.js";
import "./render6.js";
import { o as fold, s as table } from "./render5.js";
import { i as seenStages } from "./connect2.js";
// src/render/markdown/outputs.ts
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
const outputs = async (context) => {
	const { stages } = load(context);
	const found = (await seenStages(context, stages, stackOf)).map(({ stage, deployed, seen: live }) => ({
		outputs: stageOutputs(stage, withoutGone(deployed, live)),
		stage: stage.name,
		notes: handedOnNotes(deployed, live)
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
function warn({ reporter }, found) {
	for (const { stage, notes } of found) for (const { level, message } of notes) if (level === "warning") reporter.warning(`${stage}: ${message}`);
	const others = found.flatMap(({ notes }) => notes.filter(({ level }) => level !== "warning"));
	for (const message of new Set(others.map((note) => note.message))) reporter.notice(message);
}
export { outputs };
