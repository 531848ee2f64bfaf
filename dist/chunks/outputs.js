import { a as DATABASE_OUTPUTS, d as DATABASES, o as NETWORK_OUTPUTS } from "./load.js";
import { a as secretLines, n as outputsByStage, r as environmentLines } from "./json.js";
// src/outputs/variables.ts
const NAMING = {
	postgres: {
		prefix: "PG",
		demands: { PG_SSLMODE: "require" },
		secrets: {
			PG_USERNAME: "username",
			PG_CREDENTIALS_SECRET: "password"
		}
	},
	mysql: {
		prefix: "MYSQL",
		demands: { MYSQL_SSLMODE: "REQUIRED" },
		secrets: {
			MYSQL_USERNAME: "username",
			MYSQL_CREDENTIALS_SECRET: "password"
		}
	},
	redis: {
		prefix: "REDIS",
		demands: { REDIS_TLS: "true" },
		secrets: { REDIS_CREDENTIALS_SECRET: "password" }
	}
};
/** Every plain variable there can be, in order. */
const ENVIRONMENT_VARIABLES = DATABASES.flatMap((kind) => {
	const { prefix, demands } = NAMING[kind];
	return [
		`${prefix}_HOST`,
		`${prefix}_PORT`,
		`${prefix}_DATABASE`,
		...Object.keys(demands)
	];
});
/** Every variable there can be that is injected from a secret, in order. */
const SECRET_VARIABLES = DATABASES.flatMap((kind) => Object.keys(NAMING[kind].secrets));
/** The plain variables of the databases a stack has. */
function environmentOf(outputs) {
	return Object.fromEntries(DATABASES.flatMap((kind) => Object.entries(environmentOfDatabase(kind, outputs))));
}
function environmentOfDatabase(kind, outputs) {
	const { prefix, demands } = NAMING[kind];
	const keys = DATABASE_OUTPUTS[kind];
	const [host, port, database] = [
		outputs[keys.host],
		outputs[keys.port],
		outputs[keys.database]
	];
	if (host === void 0 || port === void 0 || database === void 0) return {};
	return {
		[`${prefix}_HOST`]: host,
		[`${prefix}_PORT`]: port,
		[`${prefix}_DATABASE`]: database,
		...demands
	};
}
/**
* The variables that ECS injects from a secret, as references: `<arn>:<json key>::`, the last two
* fields (version stage and id) empty for the current version.
*/
function secretsOf(outputs) {
	return Object.fromEntries(DATABASES.flatMap((kind) => {
		const arn = outputs[DATABASE_OUTPUTS[kind].secretArn];
		if (arn === void 0) return [];
		return Object.entries(NAMING[kind].secrets).map(([name, key]) => [name, `${arn}:${key}::`]);
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
		description: "Lines KEY=value for `environment-variables` of aws-actions/amazon-ecs-render-task-definition. Empty when several stages ran.",
		of: environmentLines
	},
	{
		name: "secrets",
		description: "Lines KEY=valueFrom for `secrets` of aws-actions/amazon-ecs-render-task-definition. Empty when several stages ran.",
		of: secretLines
	},
	...ENVIRONMENT_VARIABLES.map((variable) => ({
		name: outputName(variable),
		description: `The variable ${variable}. Empty without that database, or when several stages ran.`,
		of: ({ environment }) => environment[variable] ?? ""
	})),
	...SECRET_VARIABLES.map((variable) => ({
		name: outputName(variable),
		description: `The variable ${variable}: a reference into the secret, never its value. Empty without that database, or when several stages ran.`,
		of: ({ secrets }) => secrets[variable] ?? ""
	})),
	...DATABASES.map((kind) => ({
		name: `${kind}-secret-arn`,
		description: `ARN of the secret with the credentials of the stage's ${kind}. Empty without that database, or when several stages ran.`,
		of: ({ secretArns }) => secretArns[kind] ?? ""
	})),
	{
		name: "client-security-group",
		description: "Security group for the tasks of the application: the databases admit it. Empty when several stages ran.",
		of: (stage) => stage.clientSecurityGroup ?? ""
	},
	{
		name: "vpc",
		description: "VPC of the databases. Empty when several stages ran.",
		of: (stage) => stage.vpc ?? ""
	},
	{
		name: "subnets",
		description: "Subnets for the tasks of the application, comma separated. Empty when several stages ran.",
		of: (stage) => stage.subnets.join(",")
	},
	{
		name: "execution-role-statement",
		description: "Policy statement (JSON) that the tasks' execution role needs to read the secrets. Empty without a secret, or when several stages ran.",
		of: ({ executionRoleStatement }) => executionRoleStatement === null ? "" : JSON.stringify(executionRoleStatement)
	}
];
const EVERY_STAGE = {
	name: "outputs",
	description: "JSON of every stage that ran, by its name: stack, region, environment, secrets, secretArns, clientSecurityGroup, vpc, subnets, databaseSubnets, executionRoleStatement."
};
[...SINGLE_STAGE.map(({ name, description }) => ({
	name,
	description
}))];
/**
* A value for each of ACTION_OUTPUTS. With several stages only `outputs` has one: a job that
* deployed dev and prod must not find the one's host where it expects the other's.
*/
function actionOutputs(stages) {
	const only = stages.length === 1 ? stages[0] : void 0;
	return {
		[EVERY_STAGE.name]: JSON.stringify(outputsByStage(stages)),
		...Object.fromEntries(SINGLE_STAGE.map(({ name, of }) => [name, only === void 0 ? "" : of(only)]))
	};
}
// src/outputs/stage.ts
/** A deployed stack's outputs (key -> value) -> what the application gets. */
function stageOutputs(stage, outputs) {
	const secretArns = Object.fromEntries(DATABASES.map((kind) => [kind, outputs[DATABASE_OUTPUTS[kind].secretArn]]).filter((pair) => pair[1] !== void 0));
	return {
		stage: stage.name,
		stack: stage.stackName,
		region: stage.region,
		environment: environmentOf(outputs),
		secrets: secretsOf(outputs),
		secretArns,
		clientSecurityGroup: outputs[NETWORK_OUTPUTS.clientSecurityGroup] ?? null,
		vpc: outputs[NETWORK_OUTPUTS.vpc] ?? null,
		subnets: list(outputs[NETWORK_OUTPUTS.subnets]),
		databaseSubnets: list(outputs[NETWORK_OUTPUTS.databaseSubnets]),
		executionRoleStatement: readStatement(Object.values(secretArns))
	};
}
function list(value) {
	return value === void 0 || value === "" ? [] : value.split(",");
}
/** The secrets have Secrets Manager's own key, which needs no permission of its own to decrypt. */
function readStatement(arns) {
	if (arns.length === 0) return null;
	return {
		Sid: "ReadDatabaseSecrets",
		Effect: "Allow",
		Action: ["secretsmanager:GetSecretValue"],
		Resource: arns
	};
}
export { actionOutputs as n, stageOutputs as t };
