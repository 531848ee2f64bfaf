import { F as MAX_FILE_BYTES, H as distance, N as DATABASES, R as Interrupted, V as closest, j as labels, z as TinystacksError } from "./config.js";
import { L as plain, N as forTerminal, S as painter, Y as offlineWords } from "./plan.js";
import { G as existingWords } from "./plan3.js";
import { v as replicaWords } from "./plan4.js";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
// src/commands/shared/unfinished.ts
/** A deploy that was told to stop in the middle, and what had become of its stages by then. */
var Unfinished = class extends Error {
	name = "Unfinished";
	interrupted;
	report;
	constructor(interrupted, report) {
		super(interrupted.message);
		this.interrupted = interrupted;
		this.report = report;
	}
};
// src/commands/verbs.ts
/** Every verb and the module that tells its story, loaded when it is called. */
const COMMANDS = {
	validate: async () => (await import("./validate.js")).validate,
	plan: async () => (await import("./plan5.js")).plan,
	deploy: async () => (await import("./deploy.js")).deploy,
	outputs: async () => (await import("./outputs2.js")).outputs,
	destroy: async () => (await import("./destroy.js")).destroy,
	promote: async () => (await import("./promote.js")).promote,
	template: async () => (await import("./template3.js")).template
};
/** Every verb, in the order in which a person meets them. */
const VERBS = Object.keys(COMMANDS);
/** Verbs of the design that this version does not have yet: named, so that nobody thinks they mistyped. */
const NOT_YET = [
	"drift",
	"connect",
	"init",
	"bootstrap"
];
/** How far a typo may be from what was meant. */
const TYPO = 3;
/** The verb of this name; anything else is a usage error (exit 2) that says what there is. */
function verbNamed(name) {
	const verb = VERBS.find((known) => known === name);
	if (verb) return verb;
	if (NOT_YET.includes(name)) throw new TinystacksError("NOT_YET", `\`${name}\` does not work in this version yet`, {
		exit: 2,
		hint: `what works: ${VERBS.join(", ")}, sandbox`
	});
	const near = closest(name, [...VERBS, "sandbox"]);
	throw new TinystacksError("UNKNOWN_COMMAND", `there is no command \`${name}\``, {
		exit: 2,
		hint: distance(name, near) <= TYPO ? `did you mean \`${near}\`?` : `the commands are ${VERBS.join(", ")}, sandbox`
	});
}
/** Loads the verb's module. */
function loadCommand(verb) {
	return COMMANDS[verb]();
}
// src/host/git.ts
/** Milliseconds: no question here is for a repository's whole history. */
const TIMEOUT = 2e4;
/** Git was asked and did not answer. */
var GitError = class extends Error {
	name = "GitError";
};
/**
* What git prints, of at most the size of a file of ours.
*
* @throws GitError with git's own words in one line, or why it could not be asked
*/
async function git(directory, ...argv) {
	try {
		const { stdout } = await promisify(execFile)("git", argv, {
			cwd: directory,
			encoding: "utf8",
			maxBuffer: MAX_FILE_BYTES,
			timeout: TIMEOUT,
			windowsHide: true
		});
		return stdout;
	} catch (error) {
		throw new GitError(whyNot(error), { cause: error });
	}
}
function whyNot(error) {
	if (!(error instanceof Error)) return String(error);
	if ("code" in error && error.code === "ENOENT") return "git is not installed";
	return (("stderr" in error && typeof error.stderr === "string" ? error.stderr.trim() : "") || error.message).split("\n")[0]?.replace(/^fatal: /, "") ?? "";
}
// src/host/base-file.ts
/** Where a repository's default branch may be, the remote's own word first. */
const DEFAULT_BRANCHES = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
/**
* The file as it is committed where this branch left the default branch; on the default branch, as it
* is committed there.
*/
async function baseFileOf(inRepository, directory) {
	try {
		return await read$1(inRepository, directory);
	} catch (error) {
		if (error instanceof GitError) return {
			kind: "unread",
			why: error.message
		};
		throw error;
	}
}
async function read$1(inRepository, directory) {
	await git(directory, "rev-parse", "--git-dir");
	if (await commitOf(directory, "HEAD") === null) return {
		kind: "absent",
		ref: offlineWords.nothingCommitted
	};
	const branch = await defaultBranch(directory);
	if (branch === null) return {
		kind: "unread",
		why: offlineWords.noDefaultBranch
	};
	const commit = await mergeBase(directory, branch);
	if (commit === null) return {
		kind: "unread",
		why: offlineWords.tooShallow(branch)
	};
	const ref = `${await nameOf(directory, branch)} (${commit.slice(0, 7)})`;
	const entry = await git(directory, "ls-tree", "--full-tree", commit, "--", inRepository);
	const blob = /^100\d+ blob ([0-9a-f]+)\t/.exec(entry)?.[1];
	if (blob === void 0) return {
		kind: "absent",
		ref
	};
	return {
		kind: "read",
		ref,
		text: await git(directory, "cat-file", "blob", blob)
	};
}
async function defaultBranch(directory) {
	for (const branch of DEFAULT_BRANCHES) if (await commitOf(directory, branch) !== null) return branch;
	return null;
}
/** `origin/HEAD` is a name for another branch. */
async function nameOf(directory, branch) {
	return (await git(directory, "rev-parse", "--abbrev-ref", branch)).trim() || branch;
}
function commitOf(directory, ref) {
	return orNull(git(directory, "rev-parse", "--verify", "--quiet", `${ref}^{commit}`));
}
/** A shallow checkout may not have it. */
function mergeBase(directory, branch) {
	return orNull(git(directory, "merge-base", "HEAD", branch));
}
async function orNull(answer) {
	try {
		return (await answer).trim();
	} catch (error) {
		if (error instanceof GitError) return null;
		throw error;
	}
}
// src/host/clock.ts
/** The machine's clock. A sleep ends at once, with the signal's reason, when the program is told to stop. */
function systemClock(stop) {
	return {
		now: () => /* @__PURE__ */ new Date(),
		sleep: async (milliseconds) => {
			stop.throwIfAborted();
			try {
				await setTimeout(milliseconds, void 0, { signal: stop });
			} catch (error) {
				stop.throwIfAborted();
				throw error;
			}
		}
	};
}
// src/host/config-file.ts
const DEFAULT_NAME = "tinystacks.yml";
/** Reads the named file, or the nearest `tinystacks.yml` from `directory` up to the repository's root. */
function readConfigFile(named, directory) {
	const path = named === null ? findUpwards(directory) : resolve(directory, named);
	const name = named ?? (path === null ? DEFAULT_NAME : relative(directory, path));
	if (path === null || !existsSync(path)) throw notFound(name, named === null);
	refuseEscape(path, name, directory);
	const status = statSync(path);
	if (!status.isFile()) throw new TinystacksError("CONFIG_UNREADABLE", `${name} is not a file`, { exit: 2 });
	if (status.size > 1048576) throw new TinystacksError("CONFIG_TOO_LARGE", `${name} is larger than 1 MiB`, {
		exit: 2,
		file: name,
		hint: "a tinystacks.yml is a few kB; check that this is the right file"
	});
	const root = repositoryRoot(dirname(path));
	return {
		name,
		inRepository: root === null ? basename(path) : relative(root, path).split(sep).join("/"),
		text: read(path, name)
	};
}
/** Writes the file that `readConfigFile` gave. Its new text stands beside it first, so that it is never half written. */
function writeConfigFile({ name }, text, directory) {
	const path = realpathSync(resolve(directory, name));
	const beside = `${path}.tinystacks`;
	try {
		rmSync(beside, { force: true });
		writeFileSync(beside, text, {
			mode: statSync(path).mode,
			flag: "wx"
		});
		renameSync(beside, path);
	} catch (cause) {
		rmSync(beside, { force: true });
		throw new TinystacksError("CONFIG_NOT_WRITTEN", `${name} cannot be written`, {
			exit: 1,
			cause
		});
	}
}
/**
* A link that leaves the workspace is not followed: whoever writes the repository would have another file
* of the machine read, and told of in a comment. Links within it are fine.
*/
function refuseEscape(path, name, directory) {
	const checkout = repositoryRoot(directory) ?? resolve(directory);
	const within = isIn(checkout, path) ? checkout : repositoryRoot(dirname(path)) ?? dirname(path);
	if (isIn(realpathSync(within), realpathSync(path))) return;
	throw new TinystacksError("CONFIG_OUTSIDE", `${name} is a link that leaves the repository`, {
		exit: 2,
		file: name,
		hint: "put the file itself into the repository"
	});
}
function isIn(folder, path) {
	return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
function read(path, name) {
	try {
		return readFileSync(path, "utf8");
	} catch (cause) {
		throw new TinystacksError("CONFIG_UNREADABLE", `${name} cannot be read`, {
			exit: 2,
			cause
		});
	}
}
function notFound(name, searched) {
	return new TinystacksError("CONFIG_NOT_FOUND", searched ? `there is no ${DEFAULT_NAME} here or above, up to the repository's root` : `there is no file ${name}`, {
		exit: 2,
		file: name,
		hint: searched ? `write ${DEFAULT_NAME}, or name the file with --config` : "check the path after --config (in a workflow: the input `config`, after actions/checkout)"
	});
}
function findUpwards(directory) {
	for (const folder of upwards(directory)) {
		const path = join(folder, DEFAULT_NAME);
		if (existsSync(path)) return path;
		if (existsSync(join(folder, ".git"))) return null;
	}
	return null;
}
/** The folder that holds `.git`, at or above `directory`; null = in no repository. */
function repositoryRoot(directory) {
	return upwards(directory).find((folder) => existsSync(join(folder, ".git"))) ?? null;
}
function upwards(directory) {
	const folders = [resolve(directory)];
	for (;;) {
		const last = folders.at(-1) ?? "";
		const parent = dirname(last);
		if (parent === last) return folders;
		folders.push(parent);
	}
}
// src/host/repository.ts
/** `owner/name` of a GitHub remote's address, https or ssh. */
const REMOTE = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/m;
/** `owner/name`: what GitHub Actions says, else the GitHub remote of this checkout; null = neither. */
function repositoryName(environment, directory) {
	if (environment["GITHUB_REPOSITORY"]) return environment["GITHUB_REPOSITORY"];
	const root = repositoryRoot(directory);
	if (root === null) return null;
	try {
		return REMOTE.exec(readFileSync(join(root, ".git", "config"), "utf8"))?.[1] ?? null;
	} catch {
		return null;
	}
}
// src/host/workflow-run.ts
/**
* The workflow run that the action, or a CLI in a step of a workflow, is called by; undefined outside of
* one. A run keeps its id when it is run again, and its attempt goes up (docs.github.com, variables
* reference, GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT).
*/
function workflowRun(environment) {
	const id = Number(environment["GITHUB_RUN_ID"]);
	if (!Number.isSafeInteger(id) || id <= 0) return void 0;
	return {
		id,
		attempt: Number(environment["GITHUB_RUN_ATTEMPT"]) || 1
	};
}
// src/host/environment.ts
/** The ports that the action and the CLI share: files, clock, repository, AWS. */
function localPorts(stop) {
	const directory = process.cwd();
	const run = workflowRun(process.env);
	return {
		files: {
			config: (named) => readConfigFile(named, directory),
			write: (file, text) => {
				writeConfigFile(file, text, directory);
			}
		},
		baseFile: (inRepository) => baseFileOf(inRepository, directory),
		clock: systemClock(stop),
		repository: repositoryName(process.env, directory),
		...run && { workflowRun: run },
		homeRegion: process.env["AWS_REGION"] || process.env["AWS_DEFAULT_REGION"] || null,
		connect: async (region) => (await import("./aws.js")).connect(region)
	};
}
// src/host/signals.ts
/**
* A signal that is aborted, with `Interrupted` as its reason, by the first SIGINT or SIGTERM. What
* is under way ends in order; a second signal ends the program at once, as without us.
*/
function stopSignal() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => {
		controller.abort(new Interrupted(name));
	});
	return controller.signal;
}
// src/render/problems.ts
/**
* An expected failure in the style of a compiler: `tinystacks.yml:12:7 error …`, a line a problem,
* each with its hint. Ends without a newline.
*/
function errorForTerminal(error, options) {
	const paint = painter(options.color);
	const red = paint(["red", "bold"], labels.error);
	const file = forTerminal(error.file ?? "");
	const problems = error.problems.flatMap((problem) => problemLines(problem, file, red, paint));
	const summary = error.message === "" ? [] : [`${red} ${forTerminal(error.message)}`];
	return [
		...problems,
		...summary,
		...hintLines(error.hint, paint)
	].join("\n");
}
/** The same failure where there is room for one line only; its problems are annotated by themselves. */
function failureInOneLine(error) {
	return plain(error.hint === void 0 ? error.message : `${error.message}; ${error.hint}`);
}
function problemLines(problem, file, red, paint) {
	const place = `${file === "" ? "" : `${file}:`}${problem.line}:${problem.column}`;
	const path = problem.path === "" ? "" : `${forTerminal(problem.path)}: `;
	return [`${paint("bold", place)} ${red} ${path}${forTerminal(problem.message)}`, ...hintLines(problem.hint, paint)];
}
function hintLines(hint, paint) {
	return hint === void 0 ? [] : [`  ${paint("cyan", labels.hint)} ${forTerminal(hint)}`];
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
	if (quote === void 0) throw new TinystacksError("OUTPUT_NOT_QUOTABLE", `A .env file cannot hold the value of ${name}`, {
		exit: 1,
		hint: "Use --format json"
	});
	return `${quote}${value}${quote}`;
}
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
	if (stage === void 0 || others.length > 0) throw new TinystacksError("ONE_STAGE_NEEDED", `The format ${format} takes one stage, not ${stages.length}`, {
		exit: 2,
		hint: "Name the stage with --stage, or use --format json"
	});
	return stage;
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
function environmentOf({ databases }) {
	return Object.fromEntries(DATABASES.flatMap((kind) => Object.entries(environmentOfDatabase(kind, databases[kind]))));
}
function environmentOfDatabase(kind, deployed) {
	const { prefix, demands } = NAMING[kind];
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
/** How the deployed bastion is used; null where the stage has none. */
function bastionOf({ stackName, region }, { bastion, databases }) {
	const { access, instance, host, user, keyParameter: privateKeyParameter } = bastion;
	if (instance === null || access !== "ssh" && access !== "session-manager") return null;
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
/** ssh refuses a key that others can read, so nobody else ever can. */
function fetchKey(parameter, region, keyFile) {
	return `(umask 077; aws ssm get-parameter --region ${region} --name ${parameter} --with-decryption --query Parameter.Value --output text > ${keyFile})`;
}
// src/outputs/stage.ts
const SQL_KINDS = ["postgres", "mysql"];
/** What is deployed -> what the application gets of it. */
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
		executionRoleStatement: readStatement(Object.values(secretArns)),
		...notes.length > 0 && { notes }
	};
}
/** How the primary is reached that a replica's application writes to. */
function primaryNotes(stage, { databases }) {
	return SQL_KINDS.flatMap((kind) => {
		const { source, endpoint } = databases[kind];
		if (source.arn === null) return [];
		const name = `${stage}/${kind}`;
		return source.region === null ? [replicaWords.besidePrimary(name, source.clientGroup)] : [replicaWords.noPath(name, source.region, endpoint.host ?? "")];
	});
}
/** The existing databases that the bastion's commands do not lead to by themselves. */
function tunnelNotes(stage, { bastion, databases }) {
	return DATABASES.filter((kind) => bastion.notAdmitted.includes(kind)).map((kind) => existingWords.tunnelClosed(`${stage}/${kind}`, bastion.securityGroup ?? "", databases[kind].endpoint.port ?? ""));
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
export { outputsByStage as a, stopSignal as c, verbNamed as d, Unfinished as f, formatOutputs as i, localPorts as l, actionOutputs as n, errorForTerminal as o, OUTPUT_FORMATS as r, failureInOneLine as s, stageOutputs as t, loadCommand as u };
