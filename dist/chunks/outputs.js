import { Gn as BASTION_KINDS, Hn as LOCAL_HOST, Kn as isBastionKind, Nr as forTerminal, Un as localPort, Wn as arnOf, cr as DATABASES, fr as familyOf, hr as isSql, lr as ENGINES, ti as TinystacksError, ur as SQL_KINDS } from "./start.js";
import { i as existingMessages, n as replicaMessages } from "./plan.js";
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
/** Where tunnels can lead: `postgres`, `postgres-reader`. */
const TUNNEL_ENDS = DATABASES.flatMap((kind) => ["database", "reader"].filter((end) => end === "database" || familyOf(kind).has.readers).map((end) => ({
	kind,
	end,
	suffix: end === "reader" ? `${kind}-reader` : kind
})));
function tunnelOf({ bastion }, kind, end) {
	return bastion?.tunnels.find((tunnel) => tunnel.database === kind && tunnel.end === end);
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
	{
		name: "bastion-key-file",
		description: "File that the ssh commands name as the private key, `~/.tinystacks/…`. Empty without a bastion that uses ssh, or when several stages ran.",
		of: ({ bastion }) => bastion?.keyFile ?? ""
	},
	{
		name: "bastion-key-command",
		description: "Command that writes the private key to that file, with the AWS CLI. Empty without a bastion that uses ssh, or when several stages ran.",
		of: ({ bastion }) => bastion?.keyCommand ?? ""
	},
	...TUNNEL_ENDS.flatMap(({ kind, end, suffix }) => [{
		name: `ssh-command-${suffix}`,
		description: `Command that opens a tunnel through the bastion to the stage's ${suffix.replace("-", " ")}, with ssh or the AWS CLI. Empty without a bastion or that ${end}, or when several stages ran.`,
		of: (stage) => tunnelOf(stage, kind, end)?.command ?? ""
	}, {
		name: `tunnel-port-${suffix}`,
		description: `Port of 127.0.0.1 at which that tunnel begins. Empty without a bastion or that ${end}, or when several stages ran.`,
		of: (stage) => String(tunnelOf(stage, kind, end)?.localPort ?? "")
	}]),
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
// src/outputs/gui.ts
/** `postgres`, or `postgres reader`. */
function tunnelTitle({ database, end }) {
	return end === "reader" ? `${database} reader` : database;
}
/** Where an engine has no word of its own. */
const TLS_WORDS = {
	true: "on",
	false: "off"
};
/**
* The fields and what to put into them. Through ssh such a client makes its own tunnel, so that host and port are the
* database's own; through Session Manager they are the near end of the tunnel, which is to be open.
*/
function guiFields(bastion, tunnel) {
	const ssh = sshFields(bastion);
	const [host, port] = ssh === null ? [tunnel.localHost, tunnel.localPort] : [tunnel.host, tunnel.port];
	return [
		...ssh ?? [["first", "open the tunnel with its line above"]],
		["host", host],
		["port", String(port)],
		["database", tunnel.name],
		["user", tunnel.user],
		["password", tunnel.secretArn && `"password" of the secret ${tunnel.secretArn}`],
		["TLS", TLS_WORDS[tunnel.tls ?? "false"] ?? tunnel.tls]
	].flatMap(([name, value]) => value === null ? [] : [[name, value]]);
}
function sshFields(bastion) {
	if (bastion === null || bastion.host === null || bastion.user === null) return null;
	return [
		["SSH host", bastion.host],
		["SSH port", String(bastion.port)],
		["SSH user", bastion.user],
		["SSH key file", bastion.keyFile]
	];
}
// src/outputs/table.ts
/** A table of names and values for each stage, and what a graphical client asks for, for people. */
function formatTable(stages) {
	return stages.map(stageTable).join("\n");
}
function stageTable(outputs) {
	const { stage, stack, region } = outputs;
	const title = forTerminal(`${stage} (${stack}, ${region})`);
	const blocks = guiBlocks(outputs).map(({ title, rows }) => `\n  ${forTerminal(title)}\n${aligned(rows, "    ")}`);
	return `${title}\n${aligned(outputRows(outputs), "  ")}${blocks.join("")}`;
}
/** What a graphical client asks for, for each database that a tunnel leads to. */
function guiBlocks({ stage, bastion }) {
	return (bastion?.tunnels ?? []).map((tunnel) => ({
		title: `${stage}/${tunnelTitle(tunnel)} in DBeaver, TablePlus or DataGrip`,
		rows: guiFields(bastion, tunnel)
	}));
}
function aligned(rows, indent) {
	const width = Math.max(0, ...rows.map(([name]) => name.length));
	return rows.map(([name, value]) => `${indent}${name.padEnd(width)}  ${forTerminal(value)}\n`).join("");
}
/** Everything else that the table shows of a stage. */
function outputRows(outputs) {
	const network = [
		["client security group", outputs.clientSecurityGroup ?? ""],
		["vpc", outputs.vpc ?? ""],
		["subnets", outputs.subnets.join(",")]
	];
	return [
		...Object.entries(outputs.environment),
		...Object.entries(outputs.secrets),
		...Object.entries(outputs.secretArns).map(([kind, arn]) => [`secret of ${kind}`, arn]),
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
		...bastion.tunnels.flatMap((tunnel) => [[`tunnel to ${tunnelTitle(tunnel)}`, tunnel.command], [`then ${ENGINES[tunnel.database].client.program}`, tunnel.client]])
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
// src/outputs/key-file.ts
/** The folder for private keys, in a person's home and so in no repository. */
const FOLDER = "~/.tinystacks";
/** Where the printed lines keep the private key of a stack's bastion. The shell puts the home in. */
function keyFileOf(stackName) {
	return `${FOLDER}/${stackName}-bastion.pem`;
}
/**
* A line for bash, zsh and sh that writes the key to its file. ssh refuses a key that others can read, so folder and
* file are made private. The file is put in place as a whole: where AWS refuses, an earlier key stays.
*/
function keyCommandOf(parameter, region, keyFile) {
	const fetch = `aws ssm get-parameter --region ${region} --name ${parameter} --with-decryption --query Parameter.Value --output text`;
	return `(umask 077 && mkdir -p ${FOLDER} && rm -f ${keyFile}.new && ${fetch} > ${keyFile}.new && mv -f ${keyFile}.new ${keyFile})`;
}
// src/outputs/tunnel-command.ts
const COMMANDS = {
	ssh: (ends, through) => sshCommand(ends, through) ?? sessionCommand(ends, through),
	"session-manager": sessionCommand
};
/** The command that opens a tunnel. */
function tunnelCommand(ends, through) {
	return COMMANDS[through.access](ends, through);
}
/**
* `-f -N`: in the background, with no remote command. null = the stack does not say where to. ssh(1), ssh_config(5):
* - `-S none`: on a connection of its own. One that a person's ssh_config shares would ask for a session despite `-N`,
*   which the bastion refuses.
* - ExitOnForwardFailure: a local port that is taken is a failure. ssh would only warn and exit with 0, and a client
*   would reach whatever has the port. The address is given since one of 127.0.0.1 and ::1 is enough for ssh otherwise.
* - ServerAliveInterval: a dead connection ends after three times as long, and nothing on the way forgets an idle one.
* - IdentitiesOnly: sshd counts every key of an agent as an attempt, and allows six.
*/
function sshCommand({ localPort, host, port }, through) {
	if (through.user === null || through.host === null) return null;
	const forward = `-L ${LOCAL_HOST}:${localPort}:${host}:${port}`;
	return `ssh -i ${through.keyFile} ${forward} -f -N -S none ${[
		"ExitOnForwardFailure=yes",
		"ServerAliveInterval=30",
		"IdentitiesOnly=yes"
	].map((option) => `-o ${option}`).join(" ")} ${through.user}@${through.host}`;
}
/** The AWS CLI with its Session Manager plugin holds the tunnel open until it is stopped. */
function sessionCommand({ localPort, host, port }, { region, instance }) {
	return `aws ssm start-session --region ${region} --target ${instance} --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters '${JSON.stringify({
		host: [host],
		portNumber: [String(port)],
		localPortNumber: [String(localPort)]
	})}'`;
}
// src/outputs/tunnels.ts
/** A tunnel to each database that the stack has an address of, and to each reader beside one. */
function tunnelsOf({ localPorts }, { databases }, through) {
	return DATABASES.flatMap((kind) => {
		const deployed = databases[kind];
		const isReplica = deployed.source.arn !== null;
		return [...tunnelTo(kind, "database", deployed.ownEndpoint), ...isReplica ? [] : tunnelTo(kind, "reader", deployed.reader)];
	});
	function tunnelTo(kind, end, { host, port }) {
		if (host === null || port === null) return [];
		const ends = {
			localPort: localPort(localPorts, kind, end),
			host,
			port: Number(port)
		};
		const { database: name, username: user, secretArn } = databases[kind];
		const tls = tlsOf(kind, databases[kind]);
		const target = {
			host: LOCAL_HOST,
			port: ends.localPort,
			name,
			tls
		};
		const command = tunnelCommand(ends, through);
		const client = secretArn && withSecret(secretArn, through, ENGINES[kind].client.line(target));
		return [{
			database: kind,
			end,
			localHost: LOCAL_HOST,
			...ends,
			name,
			user,
			tls,
			secretArn,
			command,
			client
		}];
	}
}
/** An existing Redis may work without TLS. */
function tlsOf(kind, { tls }) {
	const [demanded] = Object.values(ENGINES[kind].variables.demands);
	return tls === "false" ? null : demanded ?? null;
}
/** In a shell of its own, where `$secret` holds what Secrets Manager says, and nothing of it is left afterwards. */
function withSecret(arn, { region }, line) {
	return `(secret=$(aws secretsmanager get-secret-value --region ${arnOf(arn)?.region ?? region} --secret-id ${arn} --query SecretString --output text) && ${line})`;
}
// src/outputs/bastion.ts
/** How the deployed bastion is used; null = the stage has none. */
function bastionOf(stage, deployed) {
	const { access, instance, host, user, keyParameter: privateKeyParameter } = deployed.bastion;
	if (instance === null || !isBastionKind(access)) return null;
	const { region } = stage;
	const keyFile = keyFileOf(stage.stackName);
	const tunnels = tunnelsOf(stage, deployed, {
		access,
		region,
		instance,
		host,
		user,
		keyFile
	});
	return {
		access,
		instance,
		host,
		port: BASTION_KINDS[access].port,
		user,
		privateKeyParameter,
		keyFile: privateKeyParameter && keyFile,
		keyCommand: privateKeyParameter && keyCommandOf(privateKeyParameter, region, keyFile),
		commands: Object.fromEntries(tunnels.flatMap(({ database, end, command }) => end === "database" ? [[database, command]] : [])),
		tunnels
	};
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
export { outputRows as a, fittingPlan as c, guiBlocks as i, missingOutputs as l, stageOutputs as n, actionOutputs as o, formatOutputs as r, outputsByStage as s, withoutGone as t };
