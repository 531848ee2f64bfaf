import { O as TinystacksError } from "./engines.js";
import { i as forTerminal } from "./text.js";
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
* Both inputs as YAML, to be put under `with:`. Always both, since the action once ignored `secrets`
* if `environment-variables` was not set.
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
// src/outputs/dotenv.ts
/** Characters that every reader of such files takes literally, shells and `docker --env-file` included. */
const BARE = /^[A-Za-z0-9_.,:/@%+=-]*$/;
/** In order of preference: nothing is expanded within the first and the last. */
const QUOTES = [
	"'",
	"`",
	"\""
];
/**
* Lines `KEY=value` for a `.env` file. Secrets are references, as ECS expects them.
*
* @throws TinystacksError output-not-quotable (exit 1) for a value that no dotenv file can hold
*/
function formatDotenv(outputs) {
	return Object.entries({
		...outputs.environment,
		...outputs.secrets
	}).map(([name, value]) => `${name}=${quoted(name, value)}\n`).join("");
}
function quoted(name, value) {
	if (BARE.test(value)) return value;
	const quote = QUOTES.find((mark) => !value.includes(mark) && !(mark === "\"" && /[\\$]/.test(value)));
	if (quote === void 0) throw new TinystacksError("output-not-quotable", `a .env file cannot hold the value of ${name}`, {
		exit: 1,
		hint: "use --format json"
	});
	return `${quote}${value}${quote}`;
}
// src/outputs/table.ts
/** A table of names and values for each stage, for people. */
function formatTable(stages) {
	return stages.map(stageTable).join("\n");
}
function stageTable(outputs) {
	const rows = rowsOf(outputs);
	const width = Math.max(0, ...rows.map(([name]) => name.length));
	const body = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${forTerminal(value)}\n`);
	return `${forTerminal(`${outputs.stage} (${outputs.stack}, ${outputs.region})`)}\n${body.join("")}`;
}
function rowsOf(outputs) {
	const network = [
		["client security group", outputs.clientSecurityGroup ?? ""],
		["vpc", outputs.vpc ?? ""],
		["subnets", outputs.subnets.join(",")]
	];
	return [
		...Object.entries(outputs.environment),
		...Object.entries(outputs.secrets),
		...network.filter(([, value]) => value !== ""),
		...bastionRows(outputs.bastion),
		...(outputs.notes ?? []).map((note) => ["note", note])
	];
}
function bastionRows(bastion) {
	if (bastion === null) return [];
	return [
		["bastion", bastion.host ?? bastion.instance],
		["fetch the private key", bastion.keyCommand],
		...Object.entries(bastion.commands).map(([kind, command]) => [`tunnel to ${kind}`, command])
	].flatMap(([name, value]) => value === null ? [] : [[name, value]]);
}
// src/outputs/format.ts
const OUTPUT_FORMATS = [
	"table",
	"json",
	"dotenv",
	"ecs"
];
/**
* The text that `outputs --format` prints, with a line break at the end.
*
* @throws TinystacksError one-stage-needed (exit 2): dotenv and ecs have one value per variable
*/
function formatOutputs(format, stages) {
	switch (format) {
		case "table": return formatTable(stages);
		case "json": return formatJson(stages);
		case "dotenv": return formatDotenv(onlyStage(format, stages));
		case "ecs": return formatEcs(onlyStage(format, stages));
	}
}
function onlyStage(format, stages) {
	const [stage, ...others] = stages;
	if (stage === void 0 || others.length > 0) throw new TinystacksError("one-stage-needed", `the format ${format} takes one stage, not ${stages.length}`, {
		exit: 2,
		hint: "name the stage with --stage, or use --format json"
	});
	return stage;
}
export { secretLines as a, environmentLines as i, formatOutputs as n, outputsByStage as r, OUTPUT_FORMATS as t };
