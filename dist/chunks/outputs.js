import { i as SQL_KINDS, l as isSql, n as DATABASES, o as familyOf, r as ENGINES } from "./engines.js";
import { _ as TinystacksError } from "./text.js";
import { i as forTerminal } from "./plan.js";
import { i as existingMessages, n as replicaMessages } from "./plan3.js";
import { c as isBastionKind } from "./config.js";
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
// src/outputs/fit.ts
/** In UTF-16, of which each unit is two bytes. */
const OUTPUT_UNITS = 460800;
/** The first that fits beside `taken` units: the whole plan, or what is left of it with `truncated`. */
function fittingPlan(plan, taken) {
	const room = OUTPUT_UNITS - taken;
	for (const shorter of SHORTER) {
		const text = JSON.stringify(shorter(plan));
		if (text.length <= room) return text;
	}
	return JSON.stringify(bare(plan));
}
/** `text`, unless no plan would fit beside it: then nothing, which no workflow takes for an answer. */
function fittingOutputs(text) {
	return text.length <= 460600 ? text : "";
}
/** What to say where `fittingOutputs` has left nothing; null = there is nothing to say. */
function missingOutputs(values) {
	if (values["outputs"] !== "") return null;
	return "The output `outputs` is empty: for this many stages it is longer than GitHub takes. Run fewer stages in a job (input `stage`).";
}
const SHORTER = [
	(plan) => plan,
	withoutValues,
	(plan) => withoutNotes(withoutValues(plan)),
	(plan) => withoutUnchanged(withoutNotes(withoutValues(plan)))
];
function withoutValues(plan) {
	return eachStage(plan, (stage) => ({
		...stage,
		databases: stage.databases.map((database) => ({
			...database,
			changes: database.changes.map(({ unknown: _, lastDeploy: _last, ...change }) => ({
				...change,
				before: null,
				after: null
			}))
		}))
	}));
}
function withoutNotes({ notes: _, ...plan }) {
	return eachStage(plan, (stage) => ({
		...stage,
		notes: []
	}));
}
/** A stage that is refused or asks for consent stays, whatever is done to it. */
function withoutUnchanged(plan) {
	const stages = plan.stages.filter(({ action, refusals, consents = [] }) => action !== "none" || refusals.length > 0 || consents.length > 0);
	return {
		...plan,
		stages,
		truncated: true
	};
}
function bare({ fingerprint }) {
	return {
		fingerprint,
		stages: [],
		truncated: true
	};
}
function eachStage(plan, change) {
	return {
		...plan,
		stages: plan.stages.map(change),
		truncated: true
	};
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
// src/outputs/variables.ts
/** Every possible plain variable, in order. */
const ENVIRONMENT_VARIABLES = DATABASES.flatMap((kind) => {
	const { prefix, demands } = ENGINES[kind].variables;
	const reader = familyOf(kind).has.readers ? [`${prefix}_READER_HOST`, `${prefix}_READER_PORT`] : [];
	return [
		`${prefix}_HOST`,
		`${prefix}_PORT`,
		...reader,
		`${prefix}_DATABASE`,
		...Object.keys(demands)
	];
});
/** Every possible variable that is injected from a secret, in order. */
const SECRET_VARIABLES = DATABASES.flatMap((kind) => Object.keys(ENGINES[kind].variables.secrets));
/** The plain variables of a stack's databases. */
function environmentOf({ databases }) {
	return Object.fromEntries(DATABASES.flatMap((kind) => Object.entries(environmentOfDatabase(kind, databases[kind]))));
}
function environmentOfDatabase(kind, deployed) {
	const { prefix, demands } = ENGINES[kind].variables;
	const { endpoint, database, tls } = deployed;
	const { host, port } = endpoint;
	if (host === null || port === null) return {};
	return {
		[`${prefix}_HOST`]: host,
		[`${prefix}_PORT`]: port,
		...readerOf(prefix, deployed),
		...database !== null && { [`${prefix}_DATABASE`]: database },
		...demands,
		...tls !== null && { [`${prefix}_TLS`]: tls }
	};
}
function readerOf(prefix, { reader }) {
	const { host, port } = reader;
	if (host === null || port === null) return {};
	return {
		[`${prefix}_READER_HOST`]: host,
		[`${prefix}_READER_PORT`]: port
	};
}
/**
* The variables that ECS injects from a secret, as references: `<arn>:<json key>::`, the last two
* fields (version stage and id) empty for the current version.
*/
function secretsOf({ databases }) {
	return Object.fromEntries(DATABASES.flatMap((kind) => {
		const arn = databases[kind].secretArn;
		if (arn === null) return [];
		return Object.entries(ENGINES[kind].variables.secrets).map(([name, key]) => [name, `${arn}:${key}::`]);
	}));
}
// src/outputs/action.ts
/** `PG_HOST` -> `pg-host`. */
function outputName(variable) {
	return variable.toLowerCase().replaceAll("_", "-");
}
const SINGLE_STAGE = [
	{
		name: "environment",
		description: "KEY=value lines for the input `environment-variables` of aws-actions/amazon-ecs-render-task-definition. Empty when several stages ran.",
		of: environmentLines
	},
	{
		name: "secrets",
		description: "KEY=valueFrom lines for the input `secrets` of aws-actions/amazon-ecs-render-task-definition. Empty when several stages ran.",
		of: secretLines
	},
	...ENVIRONMENT_VARIABLES.map((variable) => ({
		name: outputName(variable),
		description: `The variable ${variable}. Empty without that database, or when several stages ran.`,
		of: ({ environment }) => environment[variable] ?? ""
	})),
	...SECRET_VARIABLES.map((variable) => ({
		name: outputName(variable),
		description: `The variable ${variable}: a reference to the secret, never its value. Empty without that database, or when several stages ran.`,
		of: ({ secrets }) => secrets[variable] ?? ""
	})),
	...DATABASES.map((kind) => ({
		name: `${kind}-secret-arn`,
		description: `ARN of the secret with the credentials for the stage's ${kind}. Empty without that database, or when several stages ran.`,
		of: ({ secretArns }) => secretArns[kind] ?? ""
	})),
	{
		name: "client-security-group",
		description: "Security group for the application's tasks, which the databases admit. Empty when several stages ran.",
		of: (stage) => stage.clientSecurityGroup ?? ""
	},
	{
		name: "vpc",
		description: "VPC of the databases. Empty when several stages ran.",
		of: (stage) => stage.vpc ?? ""
	},
	{
		name: "subnets",
		description: "Subnets for the application's tasks, separated by commas. Empty when several stages ran.",
		of: (stage) => stage.subnets.join(",")
	},
	{
		name: "bastion-host",
		description: "Address of the bastion. Empty without a bastion that uses ssh, or when several stages ran.",
		of: ({ bastion }) => bastion?.host ?? ""
	},
	{
		name: "bastion-user",
		description: "User name on the bastion. Empty without a bastion that uses ssh, or when several stages ran.",
		of: ({ bastion }) => bastion?.user ?? ""
	},
	{
		name: "bastion-private-key-parameter",
		description: "Name of the SSM parameter that holds the bastion's private key. Empty without a bastion that uses ssh, or when several stages ran.",
		of: ({ bastion }) => bastion?.privateKeyParameter ?? ""
	},
	...DATABASES.map((kind) => ({
		name: `ssh-command-${kind}`,
		description: `Command that opens a tunnel through the bastion to the stage's ${kind}, with ssh or the AWS CLI. Empty without a bastion or that database, or when several stages ran.`,
		of: ({ bastion }) => bastion?.commands[kind] ?? ""
	})),
	{
		name: "execution-role-statement",
		description: "Policy statement (JSON) that the tasks' execution role needs to read the secrets. Empty without a secret, or when several stages ran.",
		of: ({ executionRoleStatement }) => executionRoleStatement === null ? "" : JSON.stringify(executionRoleStatement)
	}
];
const EVERY_STAGE = {
	name: "outputs",
	description: "JSON object with every stage that ran, by name: stack, region, environment, secrets, secretArns, clientSecurityGroup, vpc, subnets, databaseSubnets, bastion, executionRoleStatement. Above 128 KiB it cannot be an environment variable; empty where it is above what GitHub takes."
};
[...SINGLE_STAGE.map(({ name, description }) => ({
	name,
	description
}))];
/**
* A value for each of ACTION_OUTPUTS. With several stages only `outputs` has one: a job that deploys dev
* and prod must not get dev's host where it expects prod's.
*/
function actionOutputs(stages) {
	const only = stages.length === 1 ? stages[0] : void 0;
	return {
		[EVERY_STAGE.name]: fittingOutputs(JSON.stringify(outputsByStage(stages))),
		...Object.fromEntries(SINGLE_STAGE.map(({ name, of }) => [name, only === void 0 ? "" : of(only)]))
	};
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
// src/outputs/bastion.ts
const COMMANDS = {
	ssh: (tunnel) => sshCommand(tunnel) ?? sessionCommand(tunnel),
	"session-manager": sessionCommand
};
/**
* `ssh -i <file> -L localport:host:port -f -N user@host`: runs in the background, with no remote command.
* null = the stack does not say where to.
*/
function sshCommand({ keyFile, localPort, host, port, user, bastion }) {
	if (user === null || bastion === null) return null;
	return `ssh -i ${keyFile} -L ${localPort}:${host}:${port} -f -N ${user}@${bastion}`;
}
/** The AWS CLI with its Session Manager plugin holds the tunnel open until it is stopped. */
function sessionCommand({ region, instance, localPort, host, port }) {
	return `aws ssm start-session --region ${region} --target ${instance} --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters '${JSON.stringify({
		host: [host],
		portNumber: [port],
		localPortNumber: [String(localPort)]
	})}'`;
}
/** How the deployed bastion is used; null = the stage has none. */
function bastionOf({ stackName, region }, { bastion, databases }) {
	const { access, instance, host, user, keyParameter: privateKeyParameter } = bastion;
	if (instance === null || !isBastionKind(access)) return null;
	const keyFile = `${stackName}-bastion.pem`;
	const commandTo = (kind, address) => COMMANDS[access]({
		...address,
		localPort: ENGINES[kind].localPort,
		region,
		keyFile,
		instance,
		bastion: host,
		user
	});
	return {
		access,
		instance,
		host,
		user,
		privateKeyParameter,
		keyCommand: privateKeyParameter && fetchKey(privateKeyParameter, region, keyFile),
		commands: Object.fromEntries(DATABASES.flatMap((kind) => {
			const address = addressOf(databases[kind]);
			return address === null ? [] : [[kind, commandTo(kind, address)]];
		}))
	};
}
function addressOf({ ownEndpoint }) {
	const { host, port } = ownEndpoint;
	return host === null || port === null ? null : {
		host,
		port
	};
}
/** ssh refuses a key that others can read, so the file is created private. */
function fetchKey(parameter, region, keyFile) {
	return `(umask 077; aws ssm get-parameter --region ${region} --name ${parameter} --with-decryption --query Parameter.Value --output text > ${keyFile})`;
}
// src/outputs/stage.ts
/** What is deployed -> what the application gets from it. */
function stageOutputs(stage, deployed) {
	const secretArns = Object.fromEntries(DATABASES.map((kind) => [kind, deployed.databases[kind].secretArn]).filter((pair) => pair[1] !== null));
	const notes = [...primaryNotes(stage.name, deployed), ...tunnelNotes(stage.name, deployed)];
	const { network } = deployed;
	return {
		stage: stage.name,
		stack: stage.stackName,
		region: stage.region,
		environment: environmentOf(deployed),
		secrets: secretsOf(deployed),
		secretArns,
		clientSecurityGroup: network.clientSecurityGroup,
		vpc: network.vpc,
		subnets: network.subnets,
		databaseSubnets: network.databaseSubnets,
		bastion: bastionOf(stage, deployed),
		executionRoleStatement: readStatement(Object.values(secretArns), deployed.secretsKey?.arn ?? null),
		...notes.length > 0 && { notes }
	};
}
/** How a replica's application reaches the primary, to write. */
function primaryNotes(stage, { databases }) {
	return SQL_KINDS.flatMap((kind) => {
		const { source, endpoint } = databases[kind];
		if (source.arn === null) return [];
		const name = `${stage}/${kind}`;
		return source.region === null ? [replicaMessages.besidePrimary(name, source.clientGroup).message] : [replicaMessages.noPath(name, source.region, endpoint.host ?? "").message];
	});
}
/** The existing databases that do not admit the bastion yet. */
function tunnelNotes(stage, { bastion, databases }) {
	return DATABASES.filter((kind) => bastion.notAdmitted.includes(kind)).map((kind) => existingMessages.tunnelClosed(`${stage}/${kind}`, bastion.securityGroup ?? "", databases[kind].endpoint.port ?? ""));
}
/** AWS's own key for secrets needs no permission to decrypt; another one does. */
function readStatement(arns, key) {
	if (arns.length === 0) return null;
	return {
		Sid: "ReadDatabaseSecrets",
		Effect: "Allow",
		Action: ["secretsmanager:GetSecretValue", ...key === null ? [] : ["kms:Decrypt"]],
		Resource: key === null ? arns : [...arns, key]
	};
}
// src/outputs/without-gone.ts
/**
* The stage without the addresses of databases and readers that AWS no longer has, which nobody can reach. A replica's
* own address is its reader's; its primary is another stage's, and is not looked at.
*/
function withoutGone(deployed, seen) {
	const databases = Object.fromEntries(DATABASES.map((kind) => {
		const database = deployed.databases[kind];
		return [kind, withoutAddresses(database, database.identifier !== null && seen[kind]?.kind === "absent", isSql(kind) && seen.readers?.[kind]?.kind === "absent")];
	}));
	return {
		...deployed,
		databases
	};
}
const NOWHERE = {
	host: null,
	port: null
};
function withoutAddresses(database, isGone, isReaderGone) {
	const hasReader = !isReaderGone && !(isGone && database.role === "replica");
	return {
		...database,
		...isGone && database.role !== "replica" && { endpoint: NOWHERE },
		...!hasReader && { reader: {
			...database.reader,
			...NOWHERE
		} }
	};
}
export { outputsByStage as a, actionOutputs as i, stageOutputs as n, fittingPlan as o, formatOutputs as r, missingOutputs as s, withoutGone as t };
