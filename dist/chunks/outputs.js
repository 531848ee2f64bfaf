import { t as DATABASES } from "./resolved.js";
import { a as secretLines, i as environmentLines, r as outputsByStage } from "./format.js";
import { A as ownEndpointKeys, C as READER_OUTPUTS, D as SOURCE_OUTPUTS, b as NETWORK_OUTPUTS, g as BASTION_OUTPUTS, v as DATABASE_OUTPUTS, w as REDIS_TLS_OUTPUT } from "./template.js";
import { xt as existingWords } from "./inspect-stages.js";
import { i as replicaWords } from "./replicas.js";
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
	const reader = kind === "redis" ? [] : [`${prefix}_READER_HOST`, `${prefix}_READER_PORT`];
	return [
		`${prefix}_HOST`,
		`${prefix}_PORT`,
		...reader,
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
	if (host === void 0 || port === void 0) return {};
	return {
		[`${prefix}_HOST`]: host,
		[`${prefix}_PORT`]: port,
		...readerOf(kind, outputs),
		...database !== void 0 && { [`${prefix}_DATABASE`]: database },
		...demands,
		...tlsOf(kind, outputs)
	};
}
/** An existing Redis may demand no TLS. */
function tlsOf(kind, outputs) {
	const tls = outputs[REDIS_TLS_OUTPUT];
	return kind === "redis" && tls !== void 0 ? { REDIS_TLS: tls } : {};
}
function readerOf(kind, outputs) {
	if (kind === "redis") return {};
	const { prefix } = NAMING[kind];
	const keys = READER_OUTPUTS[kind];
	const [host, port] = [outputs[keys.host], outputs[keys.port]];
	if (host === void 0 || port === void 0) return {};
	return {
		[`${prefix}_READER_HOST`]: host,
		[`${prefix}_READER_PORT`]: port
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
		name: "bastion-host",
		description: "Address of the bastion. Empty without one that is reached by ssh, or when several stages ran.",
		of: ({ bastion }) => bastion?.host ?? ""
	},
	{
		name: "bastion-user",
		description: "User name on the bastion. Empty without one that is reached by ssh, or when several stages ran.",
		of: ({ bastion }) => bastion?.user ?? ""
	},
	{
		name: "bastion-private-key-parameter",
		description: "Name of the SSM parameter that holds the bastion's private key. Empty without one that is reached by ssh, or when several stages ran.",
		of: ({ bastion }) => bastion?.privateKeyParameter ?? ""
	},
	...DATABASES.map((kind) => ({
		name: `ssh-command-${kind}`,
		description: `Command that opens a tunnel through the bastion to the stage's ${kind}; with Session Manager that of the AWS CLI. Empty without a bastion or that database, or when several stages ran.`,
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
	description: "JSON of every stage that ran, by its name: stack, region, environment, secrets, secretArns, clientSecurityGroup, vpc, subnets, databaseSubnets, bastion, executionRoleStatement."
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
// src/outputs/bastion.ts
/** Where a tunnel begins: not the engines' own ports, where a developer's own server listens. */
const LOCAL_PORTS = {
	postgres: 15432,
	mysql: 13306,
	redis: 16379
};
/** `ssh -i <file> -L localport:host:port -f -N user@host`: into the background, and no command run there. */
function sshCommand(tunnel) {
	const { keyFile, localPort, host, port, user, bastion } = tunnel;
	return `ssh -i ${keyFile} -L ${localPort}:${host}:${port} -f -N ${user}@${bastion}`;
}
/** The AWS CLI with its Session Manager plugin holds the tunnel open until it is stopped. */
function sessionCommand(tunnel) {
	const { region, instance, localPort, host, port } = tunnel;
	return `aws ssm start-session --region ${region} --target ${instance} --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters '${JSON.stringify({
		host: [host],
		portNumber: [port],
		localPortNumber: [String(localPort)]
	})}'`;
}
/** The bastion from a stack's outputs; null where the stage has none. */
function bastionOf({ stackName, region }, outputs) {
	const access = outputs[BASTION_OUTPUTS.access];
	const instance = outputs[BASTION_OUTPUTS.instance];
	if (instance === void 0 || access !== "ssh" && access !== "session-manager") return null;
	const host = outputs[BASTION_OUTPUTS.host] ?? null;
	const user = outputs[BASTION_OUTPUTS.user] ?? null;
	const privateKeyParameter = outputs[BASTION_OUTPUTS.keyParameter] ?? null;
	const keyFile = `${stackName}-bastion.pem`;
	const commandTo = (kind, address) => host !== null && user !== null ? sshCommand({
		...address,
		keyFile,
		localPort: LOCAL_PORTS[kind],
		user,
		bastion: host
	}) : sessionCommand({
		...address,
		region,
		instance,
		localPort: LOCAL_PORTS[kind]
	});
	return {
		access,
		instance,
		host,
		user,
		privateKeyParameter,
		keyCommand: privateKeyParameter && fetchKey(privateKeyParameter, region, keyFile),
		commands: Object.fromEntries(DATABASES.flatMap((kind) => {
			const address = addressOf(kind, outputs);
			return address === null ? [] : [[kind, commandTo(kind, address)]];
		}))
	};
}
function addressOf(kind, outputs) {
	const keys = ownEndpointKeys(kind, outputs);
	const [host, port] = [outputs[keys.host], outputs[keys.port]];
	return host === void 0 || port === void 0 ? null : {
		host,
		port
	};
}
/** ssh refuses a key that others can read, so nobody else ever can. */
function fetchKey(parameter, region, keyFile) {
	return `(umask 077; aws ssm get-parameter --region ${region} --name ${parameter} --with-decryption --query Parameter.Value --output text > ${keyFile})`;
}
// src/outputs/stage.ts
const SQL_KINDS = ["postgres", "mysql"];
/** A deployed stack's outputs (key -> value) -> what the application gets. */
function stageOutputs(stage, outputs) {
	const secretArns = Object.fromEntries(DATABASES.map((kind) => [kind, outputs[DATABASE_OUTPUTS[kind].secretArn]]).filter((pair) => pair[1] !== void 0));
	const notes = [...primaryNotes(stage.name, outputs), ...tunnelNotes(stage.name, outputs)];
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
		bastion: bastionOf(stage, outputs),
		executionRoleStatement: readStatement(Object.values(secretArns)),
		...notes.length > 0 && { notes }
	};
}
/** How the primary is reached that a replica's application writes to. */
function primaryNotes(stage, outputs) {
	return SQL_KINDS.flatMap((kind) => {
		const { sourceArn, sourceRegion, sourceClientGroup } = SOURCE_OUTPUTS[kind];
		const [region, host] = [outputs[sourceRegion], outputs[DATABASE_OUTPUTS[kind].host]];
		if (outputs[sourceArn] === void 0) return [];
		const name = `${stage}/${kind}`;
		return region === void 0 ? [replicaWords.besidePrimary(name, outputs[sourceClientGroup] ?? null)] : [replicaWords.noPath(name, region, host ?? "")];
	});
}
/** The existing databases that the bastion's commands do not lead to by themselves. */
function tunnelNotes(stage, outputs) {
	const closed = list(outputs[BASTION_OUTPUTS.notAdmitted]);
	const group = outputs[BASTION_OUTPUTS.securityGroup] ?? "";
	return DATABASES.filter((kind) => closed.includes(kind)).map((kind) => existingWords.tunnelClosed(`${stage}/${kind}`, group, outputs[DATABASE_OUTPUTS[kind].port] ?? ""));
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
