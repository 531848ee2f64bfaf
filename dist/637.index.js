export const id = 637;
export const ids = [637];
export const modules = {

/***/ 7379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ outputsByStage),
/* harmony export */   n: () => (/* binding */ formatOutputs),
/* harmony export */   r: () => (/* binding */ actionOutputs),
/* harmony export */   t: () => (/* binding */ stageOutputs)
/* harmony export */ });
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3913);
/* harmony import */ var _pairs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7084);
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5807);
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(846);
/* harmony import */ var _replicas_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9148);





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
const ENVIRONMENT_VARIABLES = _resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.flatMap((kind) => {
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
const SECRET_VARIABLES = _resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.flatMap((kind) => Object.keys(NAMING[kind].secrets));
/** The plain variables of the databases a stack has. */
function environmentOf(outputs) {
	return Object.fromEntries(_resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.flatMap((kind) => Object.entries(environmentOfDatabase(kind, outputs))));
}
function environmentOfDatabase(kind, outputs) {
	const { prefix, demands } = NAMING[kind];
	const keys = _pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[kind];
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
	const tls = outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.w];
	return kind === "redis" && tls !== void 0 ? { REDIS_TLS: tls } : {};
}
function readerOf(kind, outputs) {
	if (kind === "redis") return {};
	const { prefix } = NAMING[kind];
	const keys = _pairs_js__WEBPACK_IMPORTED_MODULE_1__.S[kind];
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
	return Object.fromEntries(_resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.flatMap((kind) => {
		const arn = outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[kind].secretArn];
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
	..._resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.map((kind) => ({
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
	..._resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.map((kind) => ({
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
// src/outputs/dotenv.ts
/** What every reader of such files takes as it stands, shells and `docker --env-file` among them. */
const BARE = /^[A-Za-z0-9_.,:/@%+=-]*$/;
/** In the order of preference: nothing is expanded between the first and the last. */
const QUOTES = [
	"'",
	"`",
	"\""
];
/**
* Lines `KEY=value` for a `.env` file. Secrets are references, as ECS takes them.
*
* @throws TinystacksError OUTPUT_NOT_QUOTABLE (exit 1) for a value that no dotenv file can hold
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
	if (quote === void 0) throw new _resolved_js__WEBPACK_IMPORTED_MODULE_0__.i("OUTPUT_NOT_QUOTABLE", `A .env file cannot hold the value of ${name}`, {
		exit: 1,
		hint: "Use --format json"
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
	const body = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.u)(value)}\n`);
	return `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_2__.u)(`${outputs.stage} (${outputs.stack}, ${outputs.region})`)}\n${body.join("")}`;
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
* The text that `outputs --format` prints; it ends in a line break.
*
* @throws TinystacksError ONE_STAGE_NEEDED (exit 2): dotenv and ecs have one value a variable
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
	if (stage === void 0 || others.length > 0) throw new _resolved_js__WEBPACK_IMPORTED_MODULE_0__.i("ONE_STAGE_NEEDED", `The format ${format} takes one stage, not ${stages.length}`, {
		exit: 2,
		hint: "Name the stage with --stage, or use --format json"
	});
	return stage;
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
	const access = outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.access];
	const instance = outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.instance];
	if (instance === void 0 || access !== "ssh" && access !== "session-manager") return null;
	const host = outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.host] ?? null;
	const user = outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.user] ?? null;
	const privateKeyParameter = outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.keyParameter] ?? null;
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
		commands: Object.fromEntries(_resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.flatMap((kind) => {
			const address = addressOf(kind, outputs);
			return address === null ? [] : [[kind, commandTo(kind, address)]];
		}))
	};
}
function addressOf(kind, outputs) {
	const keys = (0,_pairs_js__WEBPACK_IMPORTED_MODULE_1__.A)(kind, outputs);
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
	const secretArns = Object.fromEntries(_resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.map((kind) => [kind, outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[kind].secretArn]]).filter((pair) => pair[1] !== void 0));
	const notes = [...primaryNotes(stage.name, outputs), ...tunnelNotes(stage.name, outputs)];
	return {
		stage: stage.name,
		stack: stage.stackName,
		region: stage.region,
		environment: environmentOf(outputs),
		secrets: secretsOf(outputs),
		secretArns,
		clientSecurityGroup: outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.y.clientSecurityGroup] ?? null,
		vpc: outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.y.vpc] ?? null,
		subnets: list(outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.y.subnets]),
		databaseSubnets: list(outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.y.databaseSubnets]),
		bastion: bastionOf(stage, outputs),
		executionRoleStatement: readStatement(Object.values(secretArns)),
		...notes.length > 0 && { notes }
	};
}
/** How the primary is reached that a replica's application writes to. */
function primaryNotes(stage, outputs) {
	return SQL_KINDS.flatMap((kind) => {
		const { sourceArn, sourceRegion, sourceClientGroup } = _pairs_js__WEBPACK_IMPORTED_MODULE_1__.D[kind];
		const [region, host] = [outputs[sourceRegion], outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[kind].host]];
		if (outputs[sourceArn] === void 0) return [];
		const name = `${stage}/${kind}`;
		return region === void 0 ? [_replicas_js__WEBPACK_IMPORTED_MODULE_4__.i.besidePrimary(name, outputs[sourceClientGroup] ?? null)] : [_replicas_js__WEBPACK_IMPORTED_MODULE_4__.i.noPath(name, region, host ?? "")];
	});
}
/** The existing databases that the bastion's commands do not lead to by themselves. */
function tunnelNotes(stage, outputs) {
	const closed = list(outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.notAdmitted]);
	const group = outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.m.securityGroup] ?? "";
	return _resolved_js__WEBPACK_IMPORTED_MODULE_0__.t.filter((kind) => closed.includes(kind)).map((kind) => _plan2_js__WEBPACK_IMPORTED_MODULE_3__.z.tunnelClosed(`${stage}/${kind}`, group, outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_1__.g[kind].port] ?? ""));
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



/***/ }),

/***/ 3637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outputs: () => (/* binding */ outputs)
/* harmony export */ });
/* harmony import */ var _inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3437);
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3913);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7379);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8865);




// src/commands/outputs.ts
/** outputs: what the application needs to reach its databases, read from what is deployed. */
const outputs = async (context) => {
	const { stages } = (0,_load_js__WEBPACK_IMPORTED_MODULE_3__.n)(context);
	const connect = (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.t)(context);
	const found = await Promise.all(stages.map(async (stage) => {
		const stack = await (await connect(stage.region)).stacks.describe(stage.stackName);
		if (!stack || (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_0__.w)(stack.status) === "absent") throw new _resolved_js__WEBPACK_IMPORTED_MODULE_1__.i("NOT_DEPLOYED", `stage ${stage.name} is not deployed: there is no stack ${stage.stackName} in ${stage.region}`, {
			exit: 1,
			hint: `deploy it: tinystacks deploy --stage ${stage.name}`
		});
		return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__.t)(stage, stack.outputs);
	}));
	return (0,_load_js__WEBPACK_IMPORTED_MODULE_3__.i)({
		text: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__.n)(context.options.format, found),
		json: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__.i)(found),
		outputs: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__.r)(found)
	});
};



/***/ })

};
