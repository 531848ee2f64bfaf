import { Ar as TinystacksError, Bi as singleQuoted, Di as byFamily, Ei as SQL_KINDS, Hr as LOCAL_HOST, Oi as familyOf, Ti as ENGINES, Ur as localPort, Yn as forTerminal, _i as BASTION_KINDS, ai as PARTITION_OF, ji as isSql, pi as arnOf, wi as DATABASES, yi as isBastionKind } from "./start.js";
import { a as existingMessages, c as URL_VARIABLES, i as readStatement, n as replicaMessages, s as urlsOfStack } from "./plan.js";
// src/outputs/ecs.ts
function environmentLines(outputs) {
	return lines(outputs.environment);
}
function secretLines(outputs) {
	return lines(outputs.secrets);
}
function formatEcs(outputs) {
	return `${block("environment-variables", outputs.environment)}${block("secrets", outputs.secrets)}`;
}
function block(name, variables) {
	const text = lines(variables);
	return text === "" ? `${name}: ''\n` : `${name}: |\n${text.replace(/^/gm, "  ")}\n`;
}
function lines(variables) {
	return Object.entries(variables).map(([name, value]) => `${name}=${value}`).join("\n");
}
// src/outputs/fit.ts
const OUTPUT_UNITS = 460800;
function fittingPlan(plan, taken) {
	const room = OUTPUT_UNITS - taken;
	for (const shorter of SHORTER) {
		const text = JSON.stringify(shorter(plan));
		if (text.length <= room) return text;
	}
	return JSON.stringify(bare(plan));
}
function fittingOutputs(text) {
	return text.length <= 460600 ? text : "";
}
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
function outputsByStage(stages) {
	return Object.fromEntries(stages.map(({ stage, ...outputs }) => [stage, outputs]));
}
function formatJson(stages) {
	return `${JSON.stringify(outputsByStage(stages), null, 2)}\n`;
}
// src/outputs/variables.ts
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
const SECRET_VARIABLES = [...DATABASES.flatMap((kind) => Object.keys(ENGINES[kind].variables.secrets)), ...URL_VARIABLES];
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
function secretsOf(deployed) {
	const { databases } = deployed;
	const logins = DATABASES.flatMap((kind) => {
		const arn = databases[kind].secretArn;
		if (arn === null) return [];
		const { secrets } = ENGINES[kind].variables;
		return Object.entries(secrets).map(([name, key]) => [name, reference(arn, key)]);
	});
	const urls = urlsOfStack(deployed).map(({ name, kind, key }) => [name, reference(databases[kind].urls?.secretArn ?? "", key)]);
	return Object.fromEntries([...logins, ...urls]);
}
function reference(arn, key) {
	return `${arn}:${key}::`;
}
function urlSecrets(deployed) {
	return urlsOfStack(deployed).flatMap(({ kind }) => deployed.databases[kind].urls?.secretArn ?? []);
}
// src/outputs/action.ts
function outputName(variable) {
	return variable.toLowerCase().replaceAll("_", "-");
}
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
function actionOutputs(stages) {
	const only = stages.length === 1 ? stages[0] : void 0;
	return {
		[EVERY_STAGE.name]: fittingOutputs(JSON.stringify(outputsByStage(stages))),
		...Object.fromEntries(SINGLE_STAGE.map(({ name, of }) => [name, only === void 0 ? "" : of(only)]))
	};
}
// src/outputs/dotenv.ts
function formatDotenv(variables) {
	return Object.entries(variables).map(([name, value]) => `${name}=${quoted(name, value)}\n`).join("");
}
const BARE = /^[A-Za-z0-9_.,:/@%+=-]*$/;
const UNQUOTED = /^[^\s\u0085'"`#$](?:[^\r\n\u2028\u2029#$]*[^\s\u0085#$])?$/;
function quoted(name, value) {
	if (BARE.test(value)) return value;
	if (!/['\r]|\\$/.test(value)) return `'${value}'`;
	if (!/["\\$]/.test(value)) return `"${value.replaceAll("\r", String.raw`\r`).replaceAll("\n", String.raw`\n`)}"`;
	if (UNQUOTED.test(value)) return value;
	throw new TinystacksError("output-not-quotable", `a .env file cannot hold the value of ${name}: those who read such files disagree on its quotes`, {
		exit: 1,
		hint: "use --format json or --format shell"
	});
}
// src/outputs/env/yaml.ts
function yamlText(text) {
	return JSON.stringify(text).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function yamlVariables(variables, indent, write = yamlText) {
	return Object.entries(variables).map(([name, value]) => `${indent}${name}: ${write(value)}\n`).join("");
}
// src/outputs/env/compose.ts
function formatCompose(variables) {
	const literal = (value) => yamlText(value.replaceAll("$", "$$$$"));
	return `environment:\n${yamlVariables(variables, "  ", literal)}`;
}
// src/outputs/env/github.ts
function formatGitHub(variables) {
	return Object.entries(variables).map(([name, value]) => {
		const mark = markFor(value);
		return `${name}<<${mark}\n${value}\n${mark}\n`;
	}).join("");
}
function markFor(value) {
	for (let n = 0;; n += 1) {
		const mark = `end_of_value_${String(n)}`;
		if (!value.includes(mark)) return mark;
	}
}
// src/outputs/env/kubernetes.ts
const REFERENCE = /^(?<arn>arn:.+):(?<key>[^:]*)::$/;
function formatKubernetes({ stack, environment, secrets }) {
	const name = yamlText(`${stack.toLowerCase()}-databases`);
	const data = Object.entries(secrets).map(([variable, reference]) => {
		const { arn = reference, key = "" } = REFERENCE.exec(reference)?.groups ?? {};
		return `    - secretKey: ${yamlText(variable)}
      remoteRef: { key: ${yamlText(arn)}, property: ${yamlText(key)} }
`;
	});
	return `apiVersion: v1
kind: ConfigMap
metadata: { name: ${name} }
data:
${yamlVariables(environment, "  ")}---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: ${name} }
spec:
  secretStoreRef: { name: aws-secrets-manager, kind: ClusterSecretStore }
  target: { name: ${name} }
  data:
${data.join("")}`;
}
// src/outputs/env/lambda.ts
function formatLambda({ environment, secretArns }) {
	const arns = Object.entries(secretArns).map(([kind, arn]) => [`${ENGINES[kind].variables.prefix}_SECRET_ARN`, arn]);
	const variables = {
		...environment,
		...Object.fromEntries(arns)
	};
	return `${JSON.stringify({ Variables: variables }, null, 2)}\n`;
}
// src/outputs/env/shell.ts
function formatShell(variables) {
	return Object.entries(variables).map(([name, value]) => `export ${name}=${singleQuoted(value)}\n`).join("");
}
// src/outputs/env/format.ts
const FORMATS = {
	dotenv: {
		takes: "values",
		comment: "#",
		write: formatDotenv
	},
	json: {
		takes: "values",
		comment: null,
		write: (variables) => `${JSON.stringify(variables, null, 2)}\n`
	},
	shell: {
		takes: "values",
		comment: "#",
		write: formatShell
	},
	compose: {
		takes: "values",
		comment: "#",
		write: formatCompose
	},
	github: {
		takes: "values",
		comment: null,
		write: formatGitHub
	},
	ecs: {
		takes: "references",
		write: formatEcs
	},
	lambda: {
		takes: "references",
		write: formatLambda
	},
	kubernetes: {
		takes: "references",
		write: formatKubernetes
	}
};
function takesValues(format) {
	return FORMATS[format].takes === "values";
}
const envWords = {
	references: (names) => `${names.join(", ")} are references to secrets: --with-secrets gives their values`,
	values: "has passwords: not for a repository",
	written: (file) => `${file} is written, and only you can read it`
};
function formatEnv(format, outputs, values) {
	const chosen = FORMATS[format];
	if (chosen.takes === "references") return chosen.write(outputs);
	const text = chosen.write(values ?? {
		...outputs.environment,
		...outputs.secrets
	});
	const names = Object.keys(outputs.secrets);
	if (chosen.comment === null || names.length === 0) return text;
	const says = values === null ? envWords.references(names) : envWords.values;
	return `${chosen.comment} ${says}\n${text}`;
}
// src/facts/authorities.ts
function authoritiesOf(region) {
	return `https://${PLACES[PARTITION_OF[region] ?? ""] ?? "truststore.pki.rds.amazonaws.com"}/${region}/${region}-bundle.pem`;
}
const PLACES = {
	"aws-us-gov": "truststore.pki.us-gov-west-1.rds.amazonaws.com",
	"aws-cn": "rds-truststore.s3.cn-north-1.amazonaws.com.cn"
};
// src/engines/this-machine.ts
function isThisMachine(host) {
	return /^(127\.[\d.]+|::1|localhost|.*\.localhost)$/.test(host);
}
// src/outputs/key-file.ts
const FOLDER = "~/.tinystacks";
function keyFileOf(stackName) {
	return `${FOLDER}/${stackName}-bastion.pem`;
}
function keyCommandOf(parameter, region, keyFile) {
	const fetch = `aws ssm get-parameter --region ${region} --name ${parameter} --with-decryption --query Parameter.Value --output text`;
	return `(umask 077 && mkdir -p ${FOLDER} && rm -f ${keyFile}.new && ${fetch} > ${keyFile}.new && mv -f ${keyFile}.new ${keyFile})`;
}
// src/outputs/client-line.ts
function clientLine(kind, { localPort, host, name, tls, secretArn }, { region }) {
	const certificateName = certificateNameOf({
		tls,
		host
	});
	const target = {
		host: LOCAL_HOST,
		port: localPort,
		name,
		certificateName
	};
	return `(${[
		...certificateName === null ? [] : byFamily(kind, {
			sql: () => authorities(region),
			cache: () => []
		}),
		secret(secretArn, region),
		ENGINES[kind].client.line(target)
	].join(" && ")})`;
}
function certificateNameOf({ tls, host }) {
	return tls === null || isThisMachine(host) ? null : host;
}
function caFileOf(region) {
	return `${FOLDER}/${region}.pem`;
}
function authorities(region) {
	const fetch = `curl -fsS --create-dirs -o "$ca.new" ${authoritiesOf(region)}`;
	return [`ca=${caFileOf(region)}`, `if test ! -s "$ca"; then (umask 077 && ${fetch} && mv -f "$ca.new" "$ca"); fi`];
}
function secret(arn, region) {
	return `secret=$(aws secretsmanager get-secret-value --region ${arnOf(arn)?.region ?? region} --secret-id ${arn} --query SecretString --output text)`;
}
// src/outputs/gui.ts
function tunnelTitle({ database, end }) {
	return end === "reader" ? `${database} reader` : database;
}
const TLS_WORDS = {
	true: "on",
	false: "off"
};
function guiFields(bastion, tunnel, region) {
	const ssh = sshFields(bastion);
	const [host, port] = ssh === null ? [tunnel.localHost, tunnel.localPort] : [tunnel.host, tunnel.port];
	return [
		...ssh ?? [["first", "open the tunnel with its line above"]],
		["host", host],
		["port", String(port)],
		["database", tunnel.name],
		["user", tunnel.user],
		["password", tunnel.secretArn && `"password" of the secret ${tunnel.secretArn}`],
		...tlsFields(tunnel, region)
	].flatMap(([name, value]) => value === null ? [] : [[name, value]]);
}
function tlsFields(tunnel, region) {
	if (certificateNameOf(tunnel) === null) return [["TLS", TLS_WORDS[tunnel.tls ?? "false"] ?? tunnel.tls]];
	const { database } = tunnel;
	const ca = byFamily(database, {
		sql: () => `${caFileOf(region)} (${authoritiesOf(region)})`,
		cache: () => null
	});
	return [["TLS", ENGINES[database].client.checksAuthority], ["CA file", ca]];
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
function formatTable(stages) {
	return stages.map(stageTable).join("\n");
}
function stageTable(outputs) {
	const { stage, stack, region } = outputs;
	const title = forTerminal(`${stage} (${stack}, ${region})`);
	const blocks = guiBlocks(outputs).map(({ title, rows }) => `\n  ${forTerminal(title)}\n${aligned(rows, "    ")}`);
	return `${title}\n${aligned(outputRows(outputs), "  ")}${blocks.join("")}`;
}
function guiBlocks({ stage, region, bastion }) {
	return (bastion?.tunnels ?? []).map((tunnel) => ({
		title: `${stage}/${tunnelTitle(tunnel)} in DBeaver, TablePlus or DataGrip`,
		rows: guiFields(bastion, tunnel, region)
	}));
}
function aligned(rows, indent) {
	const width = Math.max(0, ...rows.map(([name]) => name.length));
	return rows.map(([name, value]) => `${indent}${name.padEnd(width)}  ${forTerminal(value)}\n`).join("");
}
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
function formatOutputs(format, stages) {
	switch (format) {
		case "table": return formatTable(stages);
		case "json": return formatJson(stages);
		case "dotenv": return formatDotenv(variablesOf(onlyStage(format, stages)));
		case "ecs": return formatEcs(onlyStage(format, stages));
	}
}
function variablesOf({ environment, secrets }) {
	return {
		...environment,
		...secrets
	};
}
function onlyStage(format, stages) {
	const [stage, ...others] = stages;
	if (stage === void 0 || others.length > 0) throw new TinystacksError("one-stage-needed", `the format ${format} takes one stage, not ${stages.length}`, {
		exit: 2,
		hint: "name the stage with --stage, or use --format json"
	});
	return stage;
}
// src/outputs/tunnel-command.ts
const COMMANDS = {
	ssh: (ends, through) => sshCommand(ends, through) ?? sessionCommand(ends, through),
	"session-manager": sessionCommand
};
function tunnelCommand(ends, through) {
	return COMMANDS[through.access](ends, through);
}
function sshCommand({ localPort, host, port }, through) {
	if (through.user === null || through.host === null) return null;
	const forward = `-L ${LOCAL_HOST}:${localPort}:${host}:${port}`;
	return `ssh -i ${through.keyFile} ${forward} -f -N -S none ${[
		"ExitOnForwardFailure=yes",
		"ServerAliveInterval=30",
		"IdentitiesOnly=yes"
	].map((option) => `-o ${option}`).join(" ")} ${through.user}@${through.host}`;
}
function sessionCommand({ localPort, host, port }, { region, instance }) {
	return `aws ssm start-session --region ${region} --target ${instance} --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters '${JSON.stringify({
		host: [host],
		portNumber: [String(port)],
		localPortNumber: [String(localPort)]
	})}'`;
}
// src/outputs/tunnels.ts
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
		const command = tunnelCommand(ends, through);
		const client = secretArn && clientLine(kind, {
			...ends,
			name,
			tls,
			secretArn
		}, through);
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
function tlsOf(kind, { tls }) {
	const [demanded] = Object.values(ENGINES[kind].variables.demands);
	return tls === "false" ? null : demanded ?? null;
}
// src/outputs/bastion.ts
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
		executionRoleStatement: readStatement([.../* @__PURE__ */ new Set([...Object.values(secretArns), ...urlSecrets(deployed)])], deployed.secretsKey?.arn ?? null),
		...notes.length > 0 && { notes }
	};
}
function primaryNotes(stage, { databases }) {
	return SQL_KINDS.flatMap((kind) => {
		const { source, endpoint } = databases[kind];
		if (source.arn === null) return [];
		const name = `${stage}/${kind}`;
		return source.region === null ? [replicaMessages.besidePrimary(name, source.clientGroup).message] : [replicaMessages.noPath(name, source.region, endpoint.host ?? "").message];
	});
}
function tunnelNotes(stage, { bastion, databases }) {
	return DATABASES.filter((kind) => bastion.notAdmitted.includes(kind)).map((kind) => existingMessages.tunnelClosed(`${stage}/${kind}`, bastion.securityGroup ?? "", databases[kind].endpoint.port ?? ""));
}
// src/outputs/without-gone.ts
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
export { outputRows as a, envWords as c, actionOutputs as d, outputsByStage as f, guiBlocks as i, formatEnv as l, missingOutputs as m, stageOutputs as n, isThisMachine as o, fittingPlan as p, formatOutputs as r, authoritiesOf as s, withoutGone as t, takesValues as u };
