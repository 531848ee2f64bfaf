// src/outputs/ecs.ts
/** Lines `KEY=value` for `environment-variables` of amazon-ecs-render-task-definition. */
function environmentLines(outputs) {
	return lines(outputs.environment);
}
/** Lines `KEY=valueFrom` for `secrets` of amazon-ecs-render-task-definition. */
function secretLines(outputs) {
	return lines(outputs.secrets);
}
/**
* Both inputs as YAML, to be put under `with:`. Always both: the action once ignored `secrets`
* where `environment-variables` was not set.
*/
function formatEcs(outputs) {
	return `${block("environment-variables", outputs.environment)}${block("secrets", outputs.secrets)}`;
}
function block(name, variables) {
	const text = lines(variables);
	return text === "" ? `${name}: ''\n` : `${name}: |\n${text.replace(/^/gm, "  ")}\n`;
}
/** The action splits at the first `=`, so no value needs quoting. */
function lines(variables) {
	return Object.entries(variables).map(([name, value]) => `${name}=${value}`).join("\n");
}
// src/outputs/json.ts
/** `{ "dev": { stack, region, environment, secrets, … } }`: every stage by its name, in order. */
function outputsByStage(stages) {
	return Object.fromEntries(stages.map(({ stage, ...outputs }) => [stage, outputs]));
}
/** The same as one indented JSON document with a line break at its end. */
function formatJson(stages) {
	return `${JSON.stringify(outputsByStage(stages), null, 2)}\n`;
}
export { secretLines as a, formatEcs as i, outputsByStage as n, environmentLines as r, formatJson as t };
