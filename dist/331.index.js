export const id = 331;
export const ids = [331];
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

/***/ 602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ reviewSentence),
/* harmony export */   c: () => (/* binding */ SUMMARY_BYTES),
/* harmony export */   i: () => (/* binding */ reportOf),
/* harmony export */   l: () => (/* binding */ planAsMarkdown),
/* harmony export */   n: () => (/* binding */ planOutputs),
/* harmony export */   o: () => (/* binding */ reviewWords),
/* harmony export */   r: () => (/* binding */ planResult),
/* harmony export */   s: () => (/* binding */ planForTerminal),
/* harmony export */   t: () => (/* binding */ notReviewedResult)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54);
/* harmony import */ var _nets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6041);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7419);
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5807);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7979);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8030);
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(846);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2728);
/* harmony import */ var _plan3_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(765);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8865);










// src/plan/consent/unused-consents.ts
/** What is said of consent that was given and fits nothing in the plan. */
/**
* One message for every given consent that the plan has no use for, with the right words to write.
* `labels`: words of labels. Those of other stages are none of this plan's business; which stage they
* are of cannot be read, so that such a one is only told where it could have been meant.
*/
function judgeConsent(plan, allow, labels = []) {
	const needed = plan.stages.flatMap(neededBy);
	const flags = [...new Set(allow)].flatMap((given) => judge(plan, needed, given, false));
	const labelled = [...new Set(labels)].flatMap((given) => judge(plan, needed, given, true));
	return [...flags, ...labelled];
}
function neededBy({ stage, databases, consents = [] }) {
	return [...databases.map(({ database, consent }) => ({
		name: (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__._)({
			stage,
			database
		}),
		consents: consent === null ? [] : [consent]
	})), {
		name: (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__._)({
			stage,
			database: null
		}),
		consents
	}];
}
function judge(plan, needed, given, isLabel) {
	if (plan.basis === "file") return [_nets_js__WEBPACK_IMPORTED_MODULE_1__.m.noConsent(given)];
	const asked = needed.flatMap(({ consents }) => consents);
	if (asked.some((one) => one.words === given || (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.v)(one.words) === given)) return [];
	const read = (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.g)(given);
	if (read.name === null) return judgeWithoutStage(read, asked, given, isLabel);
	const meant = needed.find(({ name }) => name === read.name);
	if (meant === void 0) return isLabel ? [] : [_consent_js__WEBPACK_IMPORTED_MODULE_3__.r.unknown(given)];
	const [first] = meant.consents;
	if (first === void 0) return [_consent_js__WEBPACK_IMPORTED_MODULE_3__.r.notNeeded(given, read.name)];
	const same = meant.consents.find(({ kind }) => kind === read.kind);
	if (same !== void 0) return [read.digits === null ? _consent_js__WEBPACK_IMPORTED_MODULE_3__.r.bare(given, same.words) : _consent_js__WEBPACK_IMPORTED_MODULE_3__.r.stale(given, same.words)];
	if ((0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.h)(read)) return [_consent_js__WEBPACK_IMPORTED_MODULE_3__.r.old(given, first.words)];
	return [read.kind === null ? _consent_js__WEBPACK_IMPORTED_MODULE_3__.r.bare(given, first.words) : _consent_js__WEBPACK_IMPORTED_MODULE_3__.r.otherKind(given, first.words)];
}
function judgeWithoutStage({ database, kind, digits }, asked, given, isLabel) {
	const missing = asked.find((one) => {
		const form = (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.g)((0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.v)(one.words));
		return !one.given && form.database === database && form.kind === kind;
	});
	if (missing === void 0) return isLabel ? [] : [_consent_js__WEBPACK_IMPORTED_MODULE_3__.r.unknown(given)];
	return [digits === null ? _consent_js__WEBPACK_IMPORTED_MODULE_3__.r.bare(given, missing.words) : _consent_js__WEBPACK_IMPORTED_MODULE_3__.r.stale(given, missing.words)];
}
// src/render/markdown.ts
/** GitHub takes 1 MiB as the summary of a step; what else the step has to say goes there too. */
const SUMMARY_BYTES = 1e6;
/** The whole plan as GitHub Markdown, for a job summary; never above `limit` bytes. Ends with a newline. */
function planAsMarkdown(plan, { file, stages = [] } = {}, limit = SUMMARY_BYTES) {
	const shown = {
		plan,
		file,
		stages
	};
	const parts = (0,_plan3_js__WEBPACK_IMPORTED_MODULE_8__.t)(shown).filter((part) => part !== "plan data");
	const render = (dropped) => {
		return `${[
			...(0,_plan3_js__WEBPACK_IMPORTED_MODULE_8__.n)(shown, new Set(dropped)),
			...dropped.length === 0 ? [] : [`${_labels_js__WEBPACK_IMPORTED_MODULE_5__.s.leftOut(dropped)} ${_labels_js__WEBPACK_IMPORTED_MODULE_5__.s.whole} ${_labels_js__WEBPACK_IMPORTED_MODULE_5__.s.log}.`],
			(0,_plan3_js__WEBPACK_IMPORTED_MODULE_8__.l)(plan.fingerprint, null, null)
		].join("\n\n")}\n`;
	};
	return render((0,_plan3_js__WEBPACK_IMPORTED_MODULE_8__.c)(parts, (dropped) => Buffer.byteLength(render(dropped)) <= limit));
}
// src/render/terminal.ts
/** The whole plan for a person at a terminal, or reading a log. Ends without a newline. */
function planForTerminal(plan, options) {
	const context = {
		...options,
		paint: (0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.r)(options.color)
	};
	const head = (0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.i)((0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)((0,_plan3_js__WEBPACK_IMPORTED_MODULE_8__.s)(plan)), options.width, "").map((line) => context.paint("bold", line));
	const unnamed = (plan.unnamed ?? []).flatMap((stack) => marked(context.paint("yellow", _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.unnamed), _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.unnamed, (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(_ownership_js__WEBPACK_IMPORTED_MODULE_7__.t.unnamed(stack)), context));
	return [
		[...head, ...(plan.notes ?? []).flatMap((note) => noteLines(note, context))],
		...plan.stages.map((stage) => stageLines(stage, context)),
		...unnamed.length > 0 ? [unnamed] : []
	].map((lines) => lines.join("\n")).join("\n\n");
}
function stageLines(stage, context) {
	const { paint } = context;
	const place = `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(stage.stack)} in ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(stage.region)}`;
	const title = `${paint("bold", (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(stage.stage))}  ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.i[stage.action]}  ${paint("dim", place)}`;
	if (stage.action === "none" && stage.refusals.length === 0 && stage.notes.length === 0) return [title];
	return [
		title,
		...stage.action === "none" ? [] : stage.databases.flatMap((each) => databaseLines(each, context)),
		...stage.refusals.flatMap((refusal) => marked(paint(["red", "bold"], _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.refused), _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.refused, `${refusal.database === null ? "" : `${_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[refusal.database]}: `}${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(refusal.message)}${at(refusal.line, context)}`, context)),
		...stage.databases.flatMap(({ database, consent }) => consent === null ? [] : consentLines(_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database], consent, context)),
		...(stage.consents ?? []).flatMap((consent) => consentLines((0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(stage.stage), consent, context)),
		...stage.terminationProtection?.to === "off" ? [`  ${paint(["yellow", "bold"], _nets_js__WEBPACK_IMPORTED_MODULE_1__.r.stackTurnedOff)}`] : [],
		...stage.notes.flatMap((note) => noteLines(note, context))
	];
}
function noteLines(note, context) {
	return marked(context.paint("dim", _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.note), _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.note, (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(note), context);
}
const SYMBOL = {
	none: " ",
	existing: " ",
	create: "+",
	"in-place": "~",
	restart: "!",
	failover: "!",
	promote: "^",
	replace: "±",
	remove: "-"
};
const COLOR = {
	none: "dim",
	existing: "dim",
	create: "green",
	"in-place": "cyan",
	restart: "yellow",
	failover: "yellow",
	promote: "magenta",
	replace: ["red", "bold"],
	remove: ["red", "bold"]
};
function databaseLines(database, context) {
	const { impact } = database;
	const { paint } = context;
	const name = _plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database.database].padEnd(8);
	const facts = impact === "none" || impact === "existing" ? [] : [`${_plan_js__WEBPACK_IMPORTED_MODULE_0__.u.interruption}: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.c)(database)}`, `${_plan_js__WEBPACK_IMPORTED_MODULE_0__.u.data}: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.o)(database)}`];
	const verified = database.verified ? "" : `  ${paint(["yellow", "bold"], _plan_js__WEBPACK_IMPORTED_MODULE_0__.n.toUpperCase())}`;
	const head = `  ${SYMBOL[impact]} ${name}  ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.s)(database)}`;
	if (impact === "none" && database.changes.length === 0) return [`${paint("dim", head)}${verified}`];
	return [
		`${paint(COLOR[impact], head)}${verified}`,
		...facts.length === 0 ? [] : [`    ${facts.join(", ")}`],
		...(database.nets ?? []).flatMap((net) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.i)((0,_nets_js__WEBPACK_IMPORTED_MODULE_1__.t)(database.database, net), context.width, "    ").map((line) => paint(["yellow", "bold"], line))),
		...(0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.i)((0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(database.reason), context.width, "    ").map((line) => paint("dim", line)),
		...impact === "create" ? (0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.i)(settingsLine(database.changes), context.width, "    ") : changeLines(database.changes, context)
	];
}
/** What a new database is made with, in one go: there is no before to compare with. */
function settingsLine(changes) {
	return changes.map(({ property, after }) => `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(property)} ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(after ?? "(not set)")}`).join(", ");
}
/** Property, before and after in columns. */
function changeLines(changes, context) {
	const rows = changes.map((change) => ({
		property: (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(change.property),
		values: values(change),
		line: change.line
	}));
	const wide = (cells) => Math.max(0, ...cells.map((cell) => cell.length));
	const first = Math.min(32, wide(rows.map(({ property }) => property)));
	const second = Math.min(40, wide(rows.map(({ values }) => values)));
	return rows.map(({ property, values, line }) => {
		const place = line === null ? "" : context.paint("dim", `  ${lineOf(line, context)}`);
		return `      ${property.padEnd(first)}  ${values.padEnd(place === "" ? 0 : second)}${place}`.trimEnd();
	});
}
function values({ before, after }) {
	if (before === null && after === null) return _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.valuesUnknown;
	return `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(before ?? "(not set)")} → ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(after ?? "(not set)")}`;
}
function consentLines(name, consent, context) {
	const words = (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(consent.words);
	const text = consent.given ? words : (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.n)(name, consent.kind, words);
	const label = consent.given ? _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.allowed : _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.consent;
	return marked(context.paint(consent.given ? "green" : ["yellow", "bold"], label), label, text, context);
}
/** `  refused  text`, further lines indented below the text. */
function marked(painted, label, text, context) {
	const indent = " ".repeat(label.length + 4);
	const [first = "", ...rest] = (0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.i)(text, context.width, indent);
	return [`  ${painted}  ${first.trimStart()}`, ...rest];
}
function at(line, context) {
	return line === null ? "" : ` (${lineOf(line, context)})`;
}
function lineOf(line, { file }) {
	return file === void 0 ? `${_plan_js__WEBPACK_IMPORTED_MODULE_0__.u.line} ${line}` : `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(file)}:${line}`;
}
// src/review/diff.ts
/** What differs between two plans of one stage, in database words; empty = only what stands around the databases does. */
function differences(before, after) {
	const names = [...before.databases, ...after.databases].map(({ database }) => database);
	return [...before.action === after.action ? [] : [{
		kind: "action",
		before,
		after
	}], ...[...new Set(names)].flatMap((name) => {
		const find = ({ databases }) => databases.find(({ database }) => database === name) ?? null;
		return databaseDifferences(find(before), find(after));
	})];
}
function databaseDifferences(before, after) {
	const database = (after ?? before)?.database;
	if (database === void 0) return [];
	const properties = [...before?.changes ?? [], ...after?.changes ?? []].map(({ property }) => property);
	return [...sameFate(before, after) ? [] : [{
		kind: "fate",
		before,
		after
	}], ...[...new Set(properties)].flatMap((property) => {
		const find = (plan) => plan?.changes.find((change) => change.property === property) ?? null;
		const [old, now] = [find(before), find(after)];
		return old?.before === now?.before && old?.after === now?.after ? [] : [{
			kind: "change",
			database,
			before: old,
			after: now
		}];
	})];
}
function sameFate(before, after) {
	return before?.impact === after?.impact && before?.data === after?.data && before?.verified === after?.verified;
}
// src/render/messages/review.ts
/** What is said of a plan that is not the one that was reviewed. */
const reviewWords = {
	column: "What differs",
	reviewed: "reviewed",
	now: "now",
	notInPlan: "(not in the plan)",
	refused: (stages) => `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(stages)}: the plan is not the one that was reviewed, nothing was applied`,
	differs: (stage, pull) => `${stage}: the plan differs from the one that pull request #${String(pull)} shows`,
	carriedOut: (stage, pull) => `${stage}: the plan that pull request #${String(pull)} shows was carried out before, and the stage has changed since: it is not carried out twice`,
	rest: (stage, pull) => `${stage}: what is left of the plan that pull request #${String(pull)} shows, after a deploy of it that failed`,
	notReviewed: (stage) => `${stage}: no pull request shows a plan of it`,
	/** Why there is no plan to compare with. */
	noPull: "the commit came with no pull request",
	noComment: (pulls, lookalikes) => `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(pulls.map((pull) => `#${String(pull)}`))} ${pulls.length === 1 ? "has" : "have"} no plan of ours for it${lookalikes.length === 0 ? "" : `, but one by ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(lookalikes)}: where that is the token's own login, write it as \`comment-author\``}`,
	unread: (why) => `the pull requests of the commit could not be read (${why})`,
	aroundOnly: "the same for every database; what stands around them differs: network, bastion, tags, or a fact of AWS that decides an interruption",
	notKept: "the comment had no room for the whole plan: compare it with the one above",
	tolerated: "applied nevertheless, since it loses nothing",
	consented: "applied nevertheless, with the consent that was given to exactly this plan",
	wayOut: "to go on: run the workflow of the pull request's plan again, review what the comment shows then, and run this deploy again; or open a pull request that touches the file; what loses nothing is applied without with `on-plan-change: apply`",
	wayOutUnreviewed: "to go on: open a pull request that touches the file, review its plan and merge it; `require-plan: false` applies what loses nothing without"
};
// src/render/review.ts
/** One sentence on a stage that is not as reviewed; plain text. */
function reviewSentence(review, { pulls, lookalikes, unread }) {
	if (review.kind === "differs") return reviewWords.differs(review.stage, review.pull);
	if (review.kind === "carried-out") return reviewWords.carriedOut(review.stage, review.pull);
	const why = unread !== null ? reviewWords.unread(unread) : pulls.length === 0 ? reviewWords.noPull : reviewWords.noComment(pulls, lookalikes);
	return `${reviewWords.notReviewed(review.stage)}: ${why}`;
}
/** What differs between the reviewed plan and the one of now, a line each, and the way out. Ends without a newline. */
function reviewForTerminal(reviews, reviewed) {
	return [...reviews.flatMap((review) => [
		(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(reviewSentence(review, reviewed)),
		...remarks(review).map((remark) => `  ${remark}`),
		...rowsOf(review).flatMap(({ what, before, now }) => [
			`  ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(what)}`,
			`    ${reviewWords.reviewed}: ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(before)}`,
			`    ${reviewWords.now}: ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(now)}`
		])
	]), wayOut(reviews)].join("\n");
}
/** The same as GitHub Markdown. */
function reviewAsMarkdown(reviews, reviewed) {
	return [...reviews.flatMap((review) => [
		`> [!CAUTION]\n> ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.c)(reviewSentence(review, reviewed))}`,
		...remarks(review).map(_consent_js__WEBPACK_IMPORTED_MODULE_3__.c),
		...table(rowsOf(review))
	]), wayOut(reviews)].join("\n\n");
}
function table(rows) {
	if (rows.length === 0) return [];
	const cells = rows.map(({ what, before, now }) => [
		(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.s)(what),
		(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.c)(before),
		(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.c)(now)
	].join(" | "));
	return [[...[`${reviewWords.column} | ${reviewWords.reviewed} | ${reviewWords.now}`, "--- | --- | ---"], ...cells].map((line) => `| ${line} |`).join("\n")];
}
function wayOut(reviews) {
	return reviews.every(({ kind }) => kind === "not-reviewed") ? reviewWords.wayOutUnreviewed : reviewWords.wayOut;
}
function remarks(review) {
	if (review.kind !== "differs") return [];
	if (review.reviewed === null) return [reviewWords.notKept];
	return differences(review.reviewed, review.now).length === 0 ? [reviewWords.aroundOnly] : [];
}
function rowsOf(review) {
	if (review.kind !== "differs" || review.reviewed === null) return [];
	return differences(review.reviewed, review.now).map(rowOf);
}
function rowOf(difference) {
	switch (difference.kind) {
		case "action": {
			const { before, after } = difference;
			return {
				what: after.stage,
				before: _plan_js__WEBPACK_IMPORTED_MODULE_0__.i[before.action],
				now: _plan_js__WEBPACK_IMPORTED_MODULE_0__.i[after.action]
			};
		}
		case "fate": {
			const { before, after } = difference;
			const kind = (after ?? before)?.database;
			return {
				what: kind === void 0 ? "" : _plan_js__WEBPACK_IMPORTED_MODULE_0__.t[kind],
				before: fate(before),
				now: fate(after)
			};
		}
		case "change": {
			const { before, after, database } = difference;
			const property = (after ?? before)?.property ?? "";
			return {
				what: `${_plan_js__WEBPACK_IMPORTED_MODULE_0__.t[database]} ${property}`,
				before: change(before),
				now: change(after)
			};
		}
	}
}
function fate(database) {
	if (database === null) return reviewWords.notInPlan;
	const verified = database.verified ? "" : ` (${_plan_js__WEBPACK_IMPORTED_MODULE_0__.n})`;
	return `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.s)(database)}${verified}, ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.u.data}: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.o)(database)}`;
}
function change(one) {
	if (one === null) return reviewWords.notInPlan;
	if (one.before === null && one.after === null) return _plan_js__WEBPACK_IMPORTED_MODULE_0__.u.valuesUnknown;
	return `${one.before ?? "(not set)"} → ${one.after ?? "(not set)"}`;
}
// src/commands/shared/plan-result.ts
/** A plan as the result of a verb: refused (exit 3) where it holds a refusal or wants consent that nobody gave. */
function planResult({ terminal, options }, loaded, plan) {
	const { file, stages } = loaded;
	const reasons = [...judgeConsent(plan, options.allow, options.labels), ...(0,_results_js__WEBPACK_IMPORTED_MODULE_4__.a)(plan)];
	const stopped = (0,_results_js__WEBPACK_IMPORTED_MODULE_4__.m)(plan).length > 0 || (0,_results_js__WEBPACK_IMPORTED_MODULE_4__.f)(plan).length > 0;
	const failure = stopped ? reasons.join("; ") : null;
	return (0,_load_js__WEBPACK_IMPORTED_MODULE_9__.i)({
		exit: stopped ? 3 : 0,
		failure,
		annotations: (0,_annotations_js__WEBPACK_IMPORTED_MODULE_2__.t)(plan, file.name),
		text: planForTerminal(plan, {
			...terminal,
			file: file.name
		}),
		json: plan,
		summary: planAsMarkdown(plan, {
			file: file.name,
			stages
		}),
		outputs: planOutputs(plan),
		report: {
			...reportOf(loaded, plan),
			refused: failure
		}
	});
}
/** A plan that is not the one that was reviewed: refused (exit 3), with what differs. */
function notReviewedResult(context, loaded, plan, { refused: reviews, reviewed }) {
	const result = planResult(context, loaded, plan);
	const failure = reviewWords.refused(reviews.map(({ stage }) => stage));
	return {
		...result,
		exit: 3,
		failure,
		text: `${result.text}\n\n${reviewForTerminal(reviews, reviewed)}`,
		summary: `${reviewAsMarkdown(reviews, reviewed)}\n\n${result.summary ?? ""}`,
		report: {
			...reportOf(loaded, plan),
			refused: failure
		}
	};
}
/** What a pull request is told of a plan that nothing became of. */
function reportOf({ file, stages }, plan) {
	return {
		file,
		stages,
		plan,
		outcomes: null,
		refused: null
	};
}
/** The step outputs that tell of a plan. */
function planOutputs(plan) {
	return {
		"has-changes": String((0,_results_js__WEBPACK_IMPORTED_MODULE_4__.d)(plan)),
		plan: JSON.stringify(plan),
		"plan-fingerprint": plan.fingerprint,
		stages: JSON.stringify(plan.stages.map(({ stage }) => stage))
	};
}



/***/ }),

/***/ 331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ outcomeAnnotations),
/* harmony export */   C: () => (/* binding */ failureOf),
/* harmony export */   D: () => (/* binding */ refusedBy),
/* harmony export */   E: () => (/* binding */ refusedForMore),
/* harmony export */   M: () => (/* binding */ outcomesForTerminal),
/* harmony export */   O: () => (/* binding */ remarked),
/* harmony export */   S: () => (/* binding */ execute),
/* harmony export */   T: () => (/* binding */ proposeStep),
/* harmony export */   _: () => (/* binding */ withProtection),
/* harmony export */   a: () => (/* binding */ applyContextOf),
/* harmony export */   b: () => (/* binding */ withProperties),
/* harmony export */   c: () => (/* binding */ updateUnprotected),
/* harmony export */   d: () => (/* binding */ endingsOf),
/* harmony export */   f: () => (/* binding */ proveEnded),
/* harmony export */   g: () => (/* binding */ unprotected),
/* harmony export */   h: () => (/* binding */ protectionChanges),
/* harmony export */   i: () => (/* binding */ withLeftAlone),
/* harmony export */   j: () => (/* binding */ outcomesAsMarkdown),
/* harmony export */   k: () => (/* binding */ untouched),
/* harmony export */   l: () => (/* binding */ snapshotsFirst),
/* harmony export */   m: () => (/* binding */ newProtectedInstances),
/* harmony export */   n: () => (/* binding */ restOf),
/* harmony export */   o: () => (/* binding */ putBack),
/* harmony export */   p: () => (/* binding */ snapshotsBefore),
/* harmony export */   r: () => (/* binding */ whyNotDestroyed),
/* harmony export */   s: () => (/* binding */ setProtection),
/* harmony export */   t: () => (/* binding */ deployedOf),
/* harmony export */   u: () => (/* binding */ takeSnapshots),
/* harmony export */   v: () => (/* binding */ inspectedAgain),
/* harmony export */   w: () => (/* binding */ propose),
/* harmony export */   x: () => (/* binding */ withResources),
/* harmony export */   y: () => (/* binding */ noted)
/* harmony export */ });
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3913);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54);
/* harmony import */ var _nets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6041);
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5807);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7979);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8030);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1838);
/* harmony import */ var _resource_owner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7071);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6050);
/* harmony import */ var _agreed_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9685);
/* harmony import */ var _stack_events_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3943);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7379);
/* harmony import */ var _pairs_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7084);
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(846);
/* harmony import */ var _plan_result_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(602);
/* harmony import */ var _inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3437);
/* harmony import */ var _results2_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2541);
/* harmony import */ var _results3_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6526);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(5967);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(8865);




















// src/render/outcomes.ts
/** What a deploy came to: a line a stage, and the variables of each that is up. Ends without a newline. */
function outcomesForTerminal(outcomes, outputs, { color, width }) {
	const paint = (0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.r)(color);
	return outcomes.map((outcome) => [
		resultLine(outcome, paint),
		...failureLines(outcome, width),
		...notesOf(outcome).flatMap((note) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.i)((0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(note), width, "  ")),
		...variableLines(outputs.find(({ stage }) => stage === outcome.stage))
	]).map((lines) => lines.join("\n")).join("\n");
}
/**
* The deploy as GitHub Markdown: what became of each stage, what failed, and the plan of `file` that
* was applied. Never above what GitHub takes as a summary.
*/
function outcomesAsMarkdown(plan, outcomes, file, stages = []) {
	const results = (0,_results3_js__WEBPACK_IMPORTED_MODULE_16__.t)((0,_results2_js__WEBPACK_IMPORTED_MODULE_15__.n)(outcomes, file, "")).join("\n\n");
	if (outcomes.every(({ result }) => result.kind === "unchanged")) return results;
	const room = _plan_result_js__WEBPACK_IMPORTED_MODULE_13__.c - Buffer.byteLength(results);
	return `${results}\n\n${(0,_plan_result_js__WEBPACK_IMPORTED_MODULE_13__.l)(plan, {
		file,
		stages
	}, room)}`;
}
/** What failed, on the line of the file that it comes from. */
function outcomeAnnotations(outcomes, file) {
	return outcomes.flatMap((outcome) => {
		const { result } = outcome;
		if (result.kind !== "failed" || result.line === null) return [];
		const message = (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.p)((0,_results_js__WEBPACK_IMPORTED_MODULE_4__.n)([outcome], file) ?? "");
		return [{
			level: "error",
			file,
			line: result.line,
			column: 1,
			message
		}];
	});
}
/** What is to be kept in mind of a stage that is as it should be. */
function notesOf({ result }) {
	return "notes" in result ? result.notes ?? [] : [];
}
function resultLine({ stage, seconds, result }, paint) {
	const name = paint("bold", (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(stage));
	const word = _results_js__WEBPACK_IMPORTED_MODULE_4__.t[result.kind];
	switch (result.kind) {
		case "created":
		case "updated":
		case "destroyed": return `${name} ${paint("green", word)} ${_results_js__WEBPACK_IMPORTED_MODULE_4__.i.after((0,_progress_js__WEBPACK_IMPORTED_MODULE_8__.t)(seconds * 1e3))}`;
		case "failed": return `${name} ${paint("red", result.refused ? _results_js__WEBPACK_IMPORTED_MODULE_4__.i.refused : word)} ${_results_js__WEBPACK_IMPORTED_MODULE_4__.i.after((0,_progress_js__WEBPACK_IMPORTED_MODULE_8__.t)(seconds * 1e3))}`;
		case "unchanged": return `${name} ${paint("dim", word)}`;
		case "not-attempted": return `${name} ${paint("yellow", word)} ${_results_js__WEBPACK_IMPORTED_MODULE_4__.i.since((0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(result.after))}`;
	}
}
function failureLines({ result }, width) {
	if (result.kind !== "failed") return [];
	const { cause, status, remarks } = result;
	const reason = cause === null ? [] : [`${(0,_results_js__WEBPACK_IMPORTED_MODULE_4__.o)(cause)}: ${cause.reason ?? cause.status}`];
	const left = status === null ? [] : [_results_js__WEBPACK_IMPORTED_MODULE_4__.i.leftIn(status)];
	const hint = (0,_results_js__WEBPACK_IMPORTED_MODULE_4__.r)(status);
	return [
		...reason,
		...left,
		...remarks,
		...hint === null ? [] : [hint]
	].flatMap((text) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_5__.i)((0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(text), width, "  "));
}
/** `NAME=value`, the secrets as references: no password is ever among them. */
function variableLines(outputs) {
	if (outputs === void 0) return [];
	return [...Object.entries(outputs.environment), ...Object.entries(outputs.secrets)].map(([name, value]) => `  ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(name)}=${(0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)(value)}`);
}
// src/apply/error-location.ts
/** A shorter value occurs in any sentence by chance. */
const TELLING = 3;
/**
* The place in the file that a failed resource comes from: the key whose value AWS's reason names
* (`Invalid DB Instance class: db.z9.micro`), else the database; null where no key makes it.
*/
function blamedPath(cause, { origins, template }) {
	const origin = origins[cause.logicalId];
	if (!origin) return null;
	const properties = template.Resources[cause.logicalId]?.Properties ?? {};
	return Object.entries(origin.properties).map(([property, path]) => ({
		path,
		value: plain(properties[property])
	})).filter(({ value }) => value.length >= TELLING && names(cause.reason ?? "", value)).toSorted((a, b) => b.value.length - a.value.length)[0]?.path ?? origin.path;
}
function plain(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
/** Whether the text has the value as a word of its own: not `17` in `2017`. */
function names(text, value) {
	const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return new RegExp(`(?<![\\w.-])${escaped}(?!\\.?[\\w-])`).test(text);
}
// src/apply/outcome.ts
/** A failure before anything was done to the stack. */
function untouched({ status }) {
	return {
		status,
		cause: null,
		line: null,
		remarks: []
	};
}
/** The stack is not as it was agreed to: `reasons` says what differs. */
function refusedBy(stack, status, reasons) {
	return {
		kind: "failed",
		failure: {
			status,
			cause: null,
			line: null,
			refused: true,
			remarks: [_agreed_js__WEBPACK_IMPORTED_MODULE_9__.t.stackChanged(stack), ...reasons]
		}
	};
}
/** The failure with another remark. */
function remarked(failure, ...remarks) {
	return {
		kind: "failed",
		failure: {
			...failure,
			remarks: [...failure.remarks, ...remarks]
		}
	};
}
// src/apply/operation.ts
/** Makes a change set of `body` for the stage's stack; null where that would change nothing. */
function propose({ aws, clock, operationName }, { stage, rendered }, type, body) {
	return (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.D)(aws, clock, {
		stackName: stage.stackName,
		name: operationName(),
		type,
		body,
		tags: rendered.tags
	});
}
/** The same for a step before the last: null too where it would change no resource, but for the note of the plan. */
async function proposeStep(context, target, body) {
	const changeSet = await propose(context, target, "UPDATE", body);
	if (changeSet === null || changeSet.content.changes.length > 0) return changeSet;
	await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.E)(context.aws, changeSet.handle);
	return null;
}
/**
* Executes the change set, if it does nothing that is not in `agreed`, and follows it to its end. It is
* compared as it was read when it was ready: CloudFormation executes it as it is or, where the stack was
* changed in between, not at all (API, ExecuteChangeSet).
*/
async function execute(context, target, { handle, content }, agreed) {
	const { aws, clock } = context;
	const { stackId } = handle;
	const refused = await refusedForMore(context, target, {
		handle,
		content
	}, agreed);
	if (refused) return refused;
	await aws.stacks.executeChangeSet(handle, context.operationName());
	const followed = await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.S)(aws, clock, stackId, content.createdAt, (event) => {
		context.onEvent(event, target);
	});
	if (!(0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.T)(followed.status)) return {
		kind: "failed",
		failure: failureOf(context, target, followed, stackId)
	};
	const stack = await aws.stacks.describe(stackId);
	if (!stack) throw new Error(`the stack ${stackId} is gone after its own update`);
	return {
		kind: "done",
		stack
	};
}
/** Discards a change set that would do more than was agreed to, and says what; null = it does not. */
async function refusedForMore({ aws }, { stage }, { handle, content }, agreed) {
	const more = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_12__.R)(content.changes, agreed);
	if (more.length === 0) return null;
	await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.E)(aws, handle);
	return refusedBy(stage.stackName, null, more.map(_agreed_js__WEBPACK_IMPORTED_MODULE_9__.t.wouldNow));
}
/** Why an operation failed: the first resource that did, and its line in the file. */
function failureOf({ locate }, { rendered }, { status, events }, stackId) {
	const cause = (0,_stack_events_js__WEBPACK_IMPORTED_MODULE_19__.n)(events, stackId);
	const path = cause && blamedPath(cause, rendered);
	return {
		status,
		cause,
		line: path ? locate(path).line : null,
		remarks: []
	};
}
// src/apply/intermediate.ts
/** Templates of the updates that come before a plan's last one. */
/** The template with the note of the plan that its update is a step of. */
function noted(template, { input, plan }) {
	return {
		...template,
		Outputs: {
			...template.Outputs,
			[_pairs_js__WEBPACK_IMPORTED_MODULE_11__.O]: {
				Description: "The plan that is being carried out; its last update takes this away",
				Value: (0,_plan2_js__WEBPACK_IMPORTED_MODULE_12__.d)((0,_plan2_js__WEBPACK_IMPORTED_MODULE_12__.f)(input, plan))
			}
		}
	};
}
/** The template without such a note: as it was before the plan was begun. */
function withoutNote({ Outputs, ...template }) {
	const { [_pairs_js__WEBPACK_IMPORTED_MODULE_11__.O]: _note, ...outputs } = Outputs;
	return {
		...template,
		Outputs: outputs
	};
}
/** The template with some of its resources as `change` has them; one that it does not have stays away. */
function withResources(template, logicalIds, change) {
	const Resources = Object.fromEntries(Object.entries(template.Resources).map(([id, resource]) => [id, logicalIds.includes(id) ? change(resource, id) : resource]));
	return {
		...template,
		Resources
	};
}
/** The resource with these properties besides its own. */
function withProperties(resource, properties) {
	return {
		...resource,
		Properties: {
			...resource.Properties,
			...properties
		}
	};
}
// src/apply/inspected-again.ts
/**
* Inspects the stage again after one of its steps, or after a wait. What is left to do must be part of
* what was agreed to, else nothing more is done. `done`: nothing is left.
*/
async function inspectedAgain(context, agreed) {
	const again = await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.g)(context, agreed.asked);
	const { changeSet, found } = again;
	const reasons = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_12__.t)(agreed, again);
	if (reasons.length === 0 && changeSet) return {
		kind: "ready",
		inspection: again,
		changeSet
	};
	if (reasons.length === 0 && found) return {
		kind: "done",
		stack: found
	};
	if (changeSet) await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.E)(context.aws, changeSet.handle);
	return refusedBy(agreed.stage.stackName, found?.status ?? null, reasons);
}
// src/apply/protection.ts
const INSTANCE = "AWS::RDS::DBInstance";
/** Logical ids of the instances that the change set would delete: removed, or replaced by a new one. */
function doomedInstances({ changeSet }) {
	return instancesAmong(changeSet?.content.changes ?? [], ({ action, replacement }) => action === "Remove" || replacement === "True");
}
/**
* Logical ids of the instances that the stage makes anew and protects. They are made unprotected
* and protected when everything stands: the roll-back of a failure could not delete them otherwise,
* and would leave the stack in ROLLBACK_FAILED, or an orphan beside it.
*/
function newProtectedInstances({ changeSet, plan, rendered }) {
	const { Resources } = rendered.template;
	return (plan.action === "create" ? Object.keys(Resources) : instancesAmong(changeSet?.content.changes ?? [], ({ action, replacement }) => action === "Add" || replacement === "True")).filter((logicalId) => Resources[logicalId]?.Properties["DeletionProtection"] === true);
}
function instancesAmong(changes, which) {
	return changes.filter((change) => change.type === INSTANCE && !(0,_resource_owner_js__WEBPACK_IMPORTED_MODULE_7__.o)(change)).filter(which).map(({ logicalId }) => logicalId);
}
/** The template with the deletion protection of these instances on or off, and nothing else changed. */
function withProtection(template, logicalIds, on) {
	return withResources(template, logicalIds, (instance) => withProperties(instance, { DeletionProtection: on }));
}
/** What an update does that changes the protection of these instances and nothing else. */
function protectionChanges(logicalIds, on) {
	return logicalIds.map((id) => (0,_plan2_js__WEBPACK_IMPORTED_MODULE_12__.I)(id, INSTANCE, { DeletionProtection: String(on) }));
}
/** The agreed changes, with these instances made or replaced unprotected. */
function unprotected(agreed, logicalIds) {
	return agreed.map((change) => logicalIds.includes(change.logicalId) ? {
		...change,
		details: [...change.details, {
			attribute: "Properties",
			property: "DeletionProtection",
			after: "false"
		}]
	} : change);
}
// src/apply/removal.ts
/** The databases that a plan removes or replaces, and their readers, as the deployed stack names them. */
function endingsOf(plan, found) {
	return plan.databases.flatMap((one) => {
		const { database, data, reader } = one;
		const identifier = found?.outputs[_facts_js__WEBPACK_IMPORTED_MODULE_6__.t[database]];
		const beside = database === "redis" ? void 0 : found?.outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_11__.x[database]];
		const goes = (0,_nets_js__WEBPACK_IMPORTED_MODULE_2__.u)(one);
		const readerEnds = goes || reader === "removed" || reader === "replaced";
		return [...goes && identifier ? [{
			database,
			identifier,
			data
		}] : [], ...readerEnds && beside ? [{
			database,
			identifier: beside,
			data: "kept"
		}] : []];
	});
}
async function snapshotsBefore(aws, endings) {
	return new Map(await Promise.all(endings.filter(({ data }) => data === "snapshot").map(async (ending) => [ending.identifier, await snapshotsOf(aws, ending)])));
}
/** Looks for each database and its final snapshot. `stage` is for the sentences. */
async function proveEnded(context, stage, endings, before) {
	const proofs = await Promise.all(endings.map((ending) => proveOne(context, `${stage}/${ending.database}`, ending, before)));
	return {
		failures: proofs.flatMap(({ failures }) => failures),
		kept: proofs.flatMap(({ kept }) => kept)
	};
}
async function proveOne(context, name, ending, before) {
	const { identifier, database } = ending;
	const failures = [];
	const instance = await whenDeleted(context, ending);
	if (instance.kind === "read") failures.push(_plan2_js__WEBPACK_IMPORTED_MODULE_12__.x.stillThere(name, identifier));
	if (instance.kind === "unread") context.onNotice(_plan2_js__WEBPACK_IMPORTED_MODULE_12__.x.goneNotVerified(name, identifier, instance.action, instance.why));
	if (ending.data !== "snapshot") return {
		failures,
		kept: []
	};
	const earlier = before.get(identifier);
	const now = await snapshotsOf(context.aws, ending);
	const unread = [earlier, now].find((fact) => fact?.kind === "unread");
	if (unread?.kind === "unread") {
		context.onNotice(_plan2_js__WEBPACK_IMPORTED_MODULE_12__.x.snapshotNotVerified(name, unread.action, unread.why));
		return {
			failures,
			kept: []
		};
	}
	const known = new Set(earlier?.kind === "read" ? earlier.value : []);
	const snapshot = (now.kind === "read" ? now.value : []).find((one) => !known.has(one));
	if (snapshot === void 0) return {
		failures: [...failures, _plan2_js__WEBPACK_IMPORTED_MODULE_12__.x.noSnapshot(name, identifier)],
		kept: []
	};
	return {
		failures,
		kept: [{
			database,
			region: context.aws.region,
			identifier,
			snapshot
		}]
	};
}
/** How often an instance that is still `deleting` is looked at before it counts as there. */
const LOOKS$1 = 30;
async function whenDeleted({ aws, clock }, ending) {
	for (let look = 0;; look++) {
		const fact = await instanceOf(aws, ending);
		if (fact.kind !== "read" || fact.value.status !== "deleting" || look === LOOKS$1) return fact;
		await clock.sleep((0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.O)(look));
	}
}
async function instanceOf(aws, { database, identifier }) {
	if (database === "redis") return aws.live.redis(identifier);
	return (await aws.live.sql([identifier])).get(identifier) ?? { kind: "absent" };
}
async function snapshotsOf(aws, { database, identifier }) {
	const fact = await aws.snapshots.of(database, identifier);
	return fact.kind === "read" ? {
		kind: "read",
		value: fact.value.map(({ name }) => name)
	} : fact;
}
// src/apply/snapshot-first.ts
/** 8 hours, with 5 s between two looks. */
const LOOKS = 5760;
/** A snapshot that was just begun may not be listed yet: so many looks are had without it. */
const LOOKS_UNLISTED = 60;
/** How many looks lie between two lines about how far it is: 5 minutes. */
const LOOKS_A_LINE = 60;
/** A finished snapshot that is older lacks too much of what was written since, in milliseconds. */
const SERVES_AGAIN = 36e5;
/**
* Takes a snapshot of each database that the plan takes rows from, and of a Redis whose engine moves,
* and waits for all of them. A plan that takes nothing away costs no call.
*/
async function snapshotsFirst(context, inspection, found) {
	return takeSnapshots(context, subjectsOf(context, inspection, found));
}
/** Takes a snapshot of each, and waits for all of them. Without a subject it costs no call. */
async function takeSnapshots(context, subjects) {
	if (subjects.length === 0) return {
		kind: "taken",
		snapshots: [],
		notes: []
	};
	context.onStep("snapshot-first");
	const results = await Promise.all(subjects.map(async (subject) => {
		try {
			return await snapshotOf(context, subject);
		} catch (error) {
			if (!(error instanceof _resolved_js__WEBPACK_IMPORTED_MODULE_0__.i)) throw error;
			return {
				kind: error.code === "DATABASE_GONE" ? "gone" : "failed",
				remarks: [_plan2_js__WEBPACK_IMPORTED_MODULE_12__.a.notTaken(subject.name, error.message)]
			};
		}
	}));
	const remarks = results.flatMap((one) => one.kind === "taken" ? [] : one.remarks);
	const taken = results.filter((one) => one.kind === "taken");
	const notes = taken.flatMap((one) => one.notes);
	if (remarks.length === 0) return {
		kind: "taken",
		snapshots: taken.flatMap(({ snapshots }) => snapshots),
		notes
	};
	return {
		kind: results.some(({ kind }) => kind === "gone") ? "gone" : "failed",
		remarks: [...remarks, ...notes]
	};
}
function subjectsOf({ onNotice }, { stage, plan, input, live }, { outputs }) {
	const running = live.redis?.kind === "read" ? live.redis.value.engine : null;
	return (0,_plan2_js__WEBPACK_IMPORTED_MODULE_12__.i)(plan.databases, input).flatMap(({ database, why }) => {
		const identifier = outputs[_facts_js__WEBPACK_IMPORTED_MODULE_6__.t[database]];
		const name = `${plan.stage}/${database}`;
		if (identifier === void 0) return [];
		const prefix = (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.h)(stage, database, plan.fingerprint);
		const engine = why === "engine" ? running : null;
		if (live[database]?.kind !== "absent") return [{
			database,
			identifier,
			name,
			prefix,
			engine
		}];
		onNotice(_plan2_js__WEBPACK_IMPORTED_MODULE_12__.a.gone(name, identifier));
		return [];
	});
}
async function snapshotOf(context, { database, identifier, name, prefix, engine }) {
	const { aws, clock, onProgress } = context;
	const earlier = serving(await listed(context, {
		database,
		identifier
	}), prefix, clock.now());
	const snapshot = earlier ?? (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.m)(prefix, clock.now());
	if (earlier === null) await aws.snapshots.take(database, identifier, snapshot);
	onProgress(earlier === null ? _plan2_js__WEBPACK_IMPORTED_MODULE_12__.a.begun(name, snapshot) : _plan2_js__WEBPACK_IMPORTED_MODULE_12__.a.again(name, snapshot));
	const failed = await untilAvailable(context, {
		database,
		identifier
	}, snapshot);
	if (failed !== null) return {
		kind: "failed",
		remarks: [_plan2_js__WEBPACK_IMPORTED_MODULE_12__.a.notAvailable(name, snapshot, failed)]
	};
	const of = {
		database,
		region: aws.region,
		identifier,
		snapshot
	};
	const backTo = engine === null ? of : {
		...of,
		engine
	};
	return {
		kind: "taken",
		snapshots: [backTo],
		notes: [_plan2_js__WEBPACK_IMPORTED_MODULE_12__.a.taken(name, backTo)]
	};
}
/** @throws TinystacksError SNAPSHOTS_UNREAD (exit 1): one that cannot be followed is no safety. */
async function listed({ aws }, { database, identifier }) {
	const fact = await aws.snapshots.of(database, identifier);
	if (fact.kind === "unread") throw new _resolved_js__WEBPACK_IMPORTED_MODULE_0__.i("SNAPSHOTS_UNREAD", `${fact.action} ${fact.why}`, { exit: 1 });
	return fact.kind === "read" ? fact.value : [];
}
/** One of this very plan that is still being made, or was begun not long ago. */
function serving(snapshots, prefix, now) {
	return snapshots.find(({ name, status }) => {
		const begun = (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.f)(prefix, name);
		if (begun === null) return false;
		const isRecent = now.getTime() - begun.getTime() <= SERVES_AGAIN;
		return isBeingMade(status) || status === "available" && isRecent;
	})?.name ?? null;
}
/** Why it did not become available: its last status; null = it did. */
async function untilAvailable(context, source, name) {
	const { clock, onProgress } = context;
	const begun = clock.now().getTime();
	for (let look = 0; look < LOOKS; look++) {
		const snapshot = (await listed(context, source)).find((one) => one.name === name);
		if (snapshot?.status === "available") return null;
		if (snapshot === void 0 && look >= LOOKS_UNLISTED) return _plan2_js__WEBPACK_IMPORTED_MODULE_12__.a.notListed;
		if (snapshot !== void 0 && !isBeingMade(snapshot.status)) return snapshot.status;
		if (look % LOOKS_A_LINE === 59) {
			const minutes = Math.round((clock.now().getTime() - begun) / 6e4);
			onProgress(_plan2_js__WEBPACK_IMPORTED_MODULE_12__.a.waiting(name, snapshot?.percent ?? null, minutes));
		}
		await clock.sleep((0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.O)(look));
	}
	return _plan2_js__WEBPACK_IMPORTED_MODULE_12__.a.stillCreating;
}
function isBeingMade(status) {
	return status === "creating" || status === "pending";
}
// src/apply/unprotected.ts
/**
* An update that deletes protected instances. A protected instance survives its removal from the
* stack in silence, as an orphan without a snapshot: so protection goes first, in an update of its
* own, and comes back when the removal fails.
*/
/** Lifts the protection of the instances that go, runs `update`, and on failure puts it back. */
async function updateUnprotected(context, inspection, found, update) {
	const doomed = doomedInstances(inspection);
	context.onStep("lift-protection");
	const lifted = await setProtection(context, inspection, found, doomed, false, (template) => noted(template, inspection));
	if (lifted.kind === "failed") return lifted;
	try {
		const operated = await updateAgain(context, inspection, update);
		if (operated.kind === "done") return operated;
		const remark = await putBack(context, inspection, found, doomed, withoutNote);
		return remarked(operated.failure, remark);
	} catch (error) {
		if (error instanceof _resolved_js__WEBPACK_IMPORTED_MODULE_0__.i) context.onNotice(await putBack(context, inspection, found, doomed, withoutNote));
		throw error;
	}
}
/** The plan was made of a stack that has changed since: it is made again, and must still be the agreed one. */
async function updateAgain(context, inspection, update) {
	const again = await inspectedAgain(context, inspection);
	return again.kind === "ready" ? update(context, again.inspection, again.changeSet) : again;
}
/** Puts the protection back and says in a sentence whether that worked. `edit`: what goes with it. */
async function putBack(context, target, found, logicalIds, edit) {
	context.onStep("restore-protection");
	return (await setProtection({
		...context,
		operationName: () => context.operationName("undo")
	}, target, found, logicalIds, true, edit).catch((error) => {
		if (error instanceof _resolved_js__WEBPACK_IMPORTED_MODULE_0__.i) return null;
		throw error;
	}))?.kind === "done" ? _plan2_js__WEBPACK_IMPORTED_MODULE_12__.x.protectionOnAgain : _plan2_js__WEBPACK_IMPORTED_MODULE_12__.x.protectionOff((0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.p)(logicalIds));
}
/**
* An update of the deployed template that changes nothing but the protection of these instances, and
* what `edit` does to its outputs.
*/
async function setProtection(context, target, found, logicalIds, on, edit) {
	const template = edit(withProtection(JSON.parse(await context.aws.stacks.template(found.id)), logicalIds, on));
	const changeSet = await propose(context, {
		...target,
		rendered: {
			...target.rendered,
			tags: found.tags
		}
	}, "UPDATE", JSON.stringify(template));
	return changeSet ? execute(context, target, changeSet, protectionChanges(logicalIds, on)) : {
		kind: "done",
		stack: found
	};
}
// src/commands/shared/apply-context.ts
/** What a stage's plan is carried out with: the inspection's own, and a reporter that is told of every step and event. */
function applyContextOf(inspected, plan, reporter) {
	const lineOf = (0,_progress_js__WEBPACK_IMPORTED_MODULE_8__.n)();
	return {
		...inspected,
		onStep: (step) => {
			reporter.line((0,_results_js__WEBPACK_IMPORTED_MODULE_4__.c)(step, plan));
		},
		onEvent: (event, { rendered }) => {
			reporter.progress(event, lineOf(event, rendered.origins));
		},
		onProgress: reporter.line,
		onNotice: reporter.notice
	};
}
// src/plan/messages/rerun.ts
const NEW_RUN = "To apply this commit all the same, start a new workflow run.";
/** Why a deploy left the stage alone. */
function notDeployedAgain(stage, why) {
	switch (why.kind) {
		case "newer-run": return `${stage} was left alone: a newer workflow run (${String(why.run)}) has worked on it. ${NEW_RUN}`;
		case "finished": return `${stage} was left alone: an earlier attempt of this workflow run has already deployed it.`;
		case "changed-since": return `${stage} was left alone: an earlier attempt of this workflow run deployed it, and it has been changed since. ${NEW_RUN}`;
	}
}
/** Why a destroy left the stage alone. */
function notDestroyedAgain(stage, why) {
	return `${stage} was not destroyed: ${why.kind === "newer-run" ? `a newer workflow run (${String(why.run)}) has worked on it` : "it has been created or changed since an earlier attempt of this workflow run"}. To destroy it all the same, start a new workflow run.`;
}
/** Why a stage cannot be judged: what was done to it since the first attempt could not be read. */
const rerunNotVerified = {
	message: (stage, action, why) => `${stage}: whether it was changed after the first attempt of this workflow run is not verified (${action} ${why})`,
	hint: (action) => `allow ${action}, or start a new workflow run`
};
// src/inspect/past.ts
/** A stack's own history, as far as a workflow run that is run again can reach. */
/**
* GitHub runs a workflow again up to 30 days after its first attempt (docs.github.com, "Re-running
* workflows and jobs"): nothing that is older is this run's, or came after it. A day more is for clocks.
*/
const REACH = 26784e5;
/**
* Reads until the judgement is that the stage is left alone, or to the end. What was deleted under the
* stack's name is only looked at where this run has left nothing in the stack itself. Calls: 1 a page of
* events; else 1 more a page of deleted stacks, and 1 for each of them.
*
* @throws TinystacksError RERUN_NOT_VERIFIED (exit 3): the role may not read it
*/
async function judgePast({ aws, clock }, { stage, stackName, found, ours, judge }) {
	const since = /* @__PURE__ */ new Date(clock.now().getTime() - REACH);
	let history = [];
	const isDecided = () => judge(history).kind === "left-alone";
	const readMore = async (stackId) => {
		const before = history;
		const read = await aws.stacks.history(stackId, since, (events) => {
			history = [...before, ...stepsOf(events)];
			return isDecided();
		});
		history = [...before, ...stepsOf(verified(stage, read))];
	};
	if (found) await readMore(found.id);
	if (isDecided() || history.some(({ run }) => run === ours)) return judge(history);
	for (const stackId of verified(stage, await aws.stacks.deleted(stackName, since))) {
		await readMore(stackId);
		if (isDecided() || history.some(({ run }) => run === ours)) break;
	}
	return judge(history);
}
function stepsOf(events) {
	return events.filter(({ status }) => status !== "REVIEW_IN_PROGRESS").map(({ token, status }) => {
		const origin = token === null ? null : (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.p)(token);
		return {
			run: origin?.run ?? null,
			state: origin?.purpose === "undo" ? "failed" : stateOf(status)
		};
	});
}
function stateOf(status) {
	if ((0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.C)(status)) return "going-on";
	if (!(0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.T)(status)) return "failed";
	return status === "DELETE_COMPLETE" ? "deleted" : "changed";
}
function verified(stage, fact) {
	if (fact.kind === "read") return fact.value;
	if (fact.kind === "absent") return [];
	throw new _resolved_js__WEBPACK_IMPORTED_MODULE_0__.i("RERUN_NOT_VERIFIED", rerunNotVerified.message(stage, fact.action, fact.why), {
		exit: 3,
		hint: rerunNotVerified.hint(fact.action)
	});
}
// src/plan/ownership/rerun.ts
const GOES_ON = { kind: "goes-on" };
/**
* Judges a deploy. `history` is newest first, of the stack and of those of its name that were deleted
* before; more of it never turns `left-alone` into `goes-on`. `settled`: the stack shows no sign of a
* plan that is half carried out. A stage that this very run deleted last is made again: it is no other's.
*/
function rerunOfDeploy(ours, history, settled) {
	const last = history.findIndex(({ run }) => run === ours);
	const since = last === -1 ? history : history.slice(0, last);
	const newer = newerRun(ours, since);
	if (newer !== null) return newer;
	const state = history[last]?.state;
	const isChanged = since.some((step) => step.state === "changed" || step.state === "deleted");
	if (isChanged && (state === "changed" || state === "deleted")) return leftAlone({ kind: "changed-since" });
	if (!isChanged && state === "changed" && settled) return leftAlone({ kind: "finished" });
	return newerRun(ours, history) ?? GOES_ON;
}
/**
* Judges a destroy, which cannot be undone: nothing is deleted that anybody has made or changed since
* this run last worked on it.
*/
function rerunOfDestroy(ours, history) {
	const newer = newerRun(ours, history);
	if (newer !== null) return newer;
	return history.findIndex(({ run }) => run === ours) > 0 ? leftAlone({ kind: "changed-since" }) : GOES_ON;
}
/**
* A run that is run again keeps its id (variables reference, GITHUB_RUN_ID). That a later run has a higher
* one is how GitHub numbers them, which no document says; the comment's header relies on it too.
*/
function newerRun(ours, history) {
	const newer = history.find(({ run }) => run !== null && run > ours)?.run ?? null;
	return newer === null ? null : leftAlone({
		kind: "newer-run",
		run: newer
	});
}
function leftAlone(why) {
	return {
		kind: "left-alone",
		why
	};
}
// src/commands/shared/rerun.ts
/** A workflow run that is run again: which of its stages are left alone, and what is told of them. */
/**
* What is left to deploy: all of it, unless the workflow run is run again. Whatever pull requests say makes
* no difference to that.
*
* @throws TinystacksError RERUN_NOT_VERIFIED (exit 3)
*/
async function restOf(context, loaded, onBusy) {
	const { workflowRun } = context;
	if (workflowRun === void 0 || workflowRun.attempt === 1) return {
		leftAlone: [],
		rest: loaded
	};
	const connect = (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.t)(context);
	const judged = await Promise.all(loaded.stages.map(async (stage) => {
		return {
			stage,
			leftAlone: await leaveAlone(await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.i)(context, loaded, connect, stage.region, onBusy), stage, workflowRun.id)
		};
	}));
	const leftAlone = judged.flatMap((one) => one.leftAlone ?? []);
	for (const { plan } of leftAlone) plan.notes.forEach(context.reporter.notice);
	const stages = judged.flatMap((one) => one.leftAlone === null ? [one.stage] : []);
	return {
		leftAlone,
		rest: {
			...loaded,
			stages
		}
	};
}
async function leaveAlone(context, stage, ours) {
	const { name, stackName, region } = stage;
	const found = await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.y)(context, stackName);
	await (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.b)(context, stage, found);
	const rerun = await judgePast(context, {
		stage: name,
		stackName,
		found,
		ours,
		judge: (history) => rerunOfDeploy(ours, history, isSettled(stage, found))
	});
	if (rerun.kind === "goes-on") return null;
	const place = {
		stage: name,
		stack: stackName,
		region
	};
	const notes = [notDeployedAgain(name, rerun.why)];
	const state = (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.w)(found?.status ?? null);
	const isUp = found !== null && state !== "absent" && state !== "failed-create";
	return {
		plan: {
			...place,
			action: "none",
			fingerprint: (0,_plan2_js__WEBPACK_IMPORTED_MODULE_12__.s)(place),
			databases: [],
			refusals: [],
			notes
		},
		deployed: {
			outcome: {
				...place,
				seconds: 0,
				result: {
					kind: "unchanged",
					notes
				}
			},
			outputs: isUp ? (0,_outputs_js__WEBPACK_IMPORTED_MODULE_10__.t)(stage, found.outputs) : null
		}
	};
}
/** The stack's own protection is set after a plan's last update, and no event tells of it. */
function isSettled(stage, found) {
	if (found === null || found.outputs["PlanUnderway"] !== void 0) return false;
	return !stage.protected || found.terminationProtection !== false;
}
/** The plan together with the stages that are left alone, in the order of all. */
function withLeftAlone(plan, leftAlone, { stages }) {
	if (leftAlone.length === 0) return plan;
	const all = [...leftAlone.map((one) => one.plan), ...plan.stages];
	return (0,_plan2_js__WEBPACK_IMPORTED_MODULE_12__.n)(inOrder(all, stages, ({ stage }) => stage), plan.unnamed);
}
/** What was deployed together with what was left alone, in the order of all. */
function deployedOf(deployed, leftAlone, { stages }) {
	return inOrder([...leftAlone.map((one) => one.deployed), ...deployed], stages, ({ outcome }) => outcome.stage);
}
function inOrder(all, stages, nameOf) {
	return (0,_inspect_stages_js__WEBPACK_IMPORTED_MODULE_14__.u)(stages).flatMap(({ name }) => all.filter((one) => nameOf(one) === name));
}
/**
* Why a stack is not destroyed when the workflow run is run again; null = nothing speaks against it.
*
* @throws TinystacksError RERUN_NOT_VERIFIED (exit 3)
*/
async function whyNotDestroyed({ workflowRun }, context, { name, stackName }, found) {
	if (workflowRun === void 0 || workflowRun.attempt === 1) return null;
	const ours = workflowRun.id;
	const rerun = await judgePast(context, {
		stage: name,
		stackName,
		found,
		ours,
		judge: (history) => rerunOfDestroy(ours, history)
	});
	return rerun.kind === "goes-on" ? null : notDestroyedAgain(name, rerun.why);
}



/***/ }),

/***/ 2541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resultsOf),
/* harmony export */   r: () => (/* binding */ unstartedResults),
/* harmony export */   t: () => (/* binding */ refusedResults)
/* harmony export */ });
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7979);

// src/review/results.ts
/** What a deploy came to, by stage. `url`: the workflow run. */
function resultsOf(outcomes, file, url) {
	return Object.fromEntries(outcomes.map((outcome) => {
		const { stage, stack, region, seconds, result } = outcome;
		const notes = "notes" in result ? result.notes ?? [] : [];
		const remarks = result.kind === "failed" && result.cause !== null ? result.remarks : [];
		return [stage, {
			kind: result.kind,
			stack,
			region,
			seconds,
			url,
			failure: failureOf(outcome, file),
			notes: [...notes, ...remarks]
		}];
	}));
}
/** The root cause, and what to do about it. */
function failureOf(outcome, file) {
	if (outcome.result.kind !== "failed") return null;
	const hint = (0,_results_js__WEBPACK_IMPORTED_MODULE_0__.r)(outcome.result.status);
	return [(0,_results_js__WEBPACK_IMPORTED_MODULE_0__.n)([outcome], file) ?? "", ...hint === null ? [] : [hint]].join("; ");
}
/** The same where nothing was applied, and why: of the stages that have anything to do. */
function refusedResults(plan, failure, url) {
	return Object.fromEntries(plan.stages.filter(({ action, refusals }) => action !== "none" || refusals.length > 0).map(({ stage, stack, region }) => [stage, {
		kind: "refused",
		stack,
		region,
		seconds: 0,
		url,
		failure,
		notes: []
	}]));
}
/** The same where the deploy could not begin. `shown`: the stages as the comment has them, as far as it has. */
function unstartedResults(stages, shown, failure, url) {
	return Object.fromEntries(stages.map((stage) => {
		const { stack = "", region = "" } = shown.find((one) => one.stage === stage) ?? {};
		return [stage, {
			kind: "not-attempted",
			stack,
			region,
			seconds: 0,
			url,
			failure,
			notes: []
		}];
	}));
}



/***/ }),

/***/ 6526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resultHeading),
/* harmony export */   t: () => (/* binding */ resultBlocks)
/* harmony export */ });
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5807);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6050);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8030);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7979);
/* harmony import */ var _plan3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(765);






// src/render/markdown/console.ts
/** Partitions that have a console at an address of their own: the beginnings of their regions. */
const CONSOLES = [
	[/^cn-/, "console.amazonaws.cn"],
	[/^us-gov-/, "console.amazonaws-us-gov.com"],
	[/^(us|eu)-iso|^eusc-/, null],
	[/^[a-z]{2}-[a-z]+-\d+$/, "console.aws.amazon.com"]
];
/** The stack in the CloudFormation console of its region; null where that has no known address. */
function stackUrl(stack, region) {
	const [, host = null] = CONSOLES.find(([regions]) => regions.test(region)) ?? [];
	if (host === null) return null;
	const [name, place] = [stack, region].map((text) => encodeURIComponent(text.toWellFormed()));
	return `https://${host}/cloudformation/home?region=${place}#/stacks?filteringText=${name}`;
}
// src/render/markdown/results.ts
/** What a deploy came to: a headline, a row a stage, what failed and why, what to keep in mind. */
function resultBlocks(results) {
	const entries = Object.entries(results);
	return [
		resultHeading(results),
		(0,_plan3_js__WEBPACK_IMPORTED_MODULE_5__.a)(_labels_js__WEBPACK_IMPORTED_MODULE_2__.l.columns, entries.map(resultRow)),
		...failureBlocks(entries),
		...noteBlocks(entries)
	];
}
/** The headline alone. */
function resultHeading(results) {
	return `### ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.c)(headline(results))}`;
}
function headline(results) {
	const of = (...kinds) => Object.entries(results).flatMap(([stage, { kind }]) => kinds.includes(kind) ? [stage] : []);
	const changed = of("created", "updated", "destroyed").length;
	const failed = of("failed");
	const refused = of("refused");
	const skipped = of("not-attempted");
	if (failed.length + refused.length + skipped.length === 0) return changed === 0 ? _results_js__WEBPACK_IMPORTED_MODULE_4__.i.nothing : _results_js__WEBPACK_IMPORTED_MODULE_4__.i.done(changed);
	return `${[
		...failed.length === 0 ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_2__.l.failed((0,_plan_js__WEBPACK_IMPORTED_MODULE_3__.p)(failed))],
		...refused.length === 0 ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_2__.l.refused((0,_plan_js__WEBPACK_IMPORTED_MODULE_3__.p)(refused))],
		...skipped.length === 0 ? [] : [_results_js__WEBPACK_IMPORTED_MODULE_4__.i.notStarted(skipped)],
		...changed === 0 ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_2__.l.changed(changed)]
	].join("; ")}.`;
}
function resultRow([stage, { kind, seconds, stack, region, url }]) {
	const outcome = kind === "refused" ? _labels_js__WEBPACK_IMPORTED_MODULE_2__.l.refusedCell : _results_js__WEBPACK_IMPORTED_MODULE_4__.t[kind];
	const console = stackUrl(stack, region);
	return [
		(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(stage),
		kind === "failed" || kind === "refused" ? `**${outcome}**` : outcome,
		seconds === 0 ? "" : (0,_progress_js__WEBPACK_IMPORTED_MODULE_1__.t)(seconds * 1e3),
		console === null ? (0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(stack) : (0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.f)((0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(stack), console),
		url === "" ? "" : (0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.f)(_labels_js__WEBPACK_IMPORTED_MODULE_2__.s.run, url)
	];
}
/** A deploy that is refused says the same of all its stages: once is enough. */
function failureBlocks(entries) {
	const failures = [...new Set(entries.flatMap(([, { failure }]) => failure ?? []))];
	return failures.length === 0 ? [] : [(0,_plan3_js__WEBPACK_IMPORTED_MODULE_5__.r)("CAUTION", null, failures.map(_consent_js__WEBPACK_IMPORTED_MODULE_0__.c))];
}
function noteBlocks(entries) {
	const notes = entries.flatMap(([stage, { notes }]) => notes.map((note) => `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(stage)}: ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.c)(note)}`));
	return notes.length === 0 ? [] : [(0,_plan3_js__WEBPACK_IMPORTED_MODULE_5__.i)(notes)];
}



/***/ })

};
