import { $n as stopSignal, Ar as TinystacksError, Gn as watchOf, Hn as watchedClock, Ht as VERBS, Ki as randomUUID, Lt as readConcurrency, Qn as plain, Rt as actionVerb, Vt as stoppedWords, Wi as Unfinished, Xn as inertLog, ar as isOfFork, cn as UNWRAPPED, cr as pathInRepository, dr as GitError, fr as git, hr as offlineMessages, kr as Interrupted, lr as runnerPaths, mr as onTheWay, nr as localPorts, pr as followLinks, rr as RUNS_ON_DEFAULT, tr as assumedFor, ur as parentsOfCheckout, wr as readServiceRole, xi as isRecord, yr as commandOf, zt as failureInOneLine } from "./chunks/start.js";
import { m as missingOutputs } from "./chunks/outputs.js";
import { n as problemAnnotations } from "./chunks/plan3.js";
import { S as githubMessages, _ as GitHubError, b as failureAsMarkdown, f as ONCE, m as denial, p as REPEATABLE, u as consentOfLabel, v as orGone, x as execInWorkflow, y as statusOf } from "./chunks/failure.js";
import { n as hasProxy } from "./chunks/fetch.js";
import { a as targetsOfComment, i as pullsOfRun, n as judgeComment, o as targetsOfCommit, r as ownOnly } from "./chunks/github.js";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, normalize, relative, resolve, sep } from "node:path";
import * as os from "os";
import { EOL } from "os";
import * as fs from "fs";
import { constants as constants$1, promises as promises$1 } from "fs";
import { tmpdir } from "node:os";
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises$1;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants$1.R_OK | constants$1.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function getBooleanInput(name, options) {
	const trueValue = [
		"true",
		"True",
		"TRUE"
	];
	const falseValue = [
		"false",
		"False",
		"FALSE"
	];
	const val = getInput(name, options);
	if (trueValue.includes(val)) return true;
	if (falseValue.includes(val)) return false;
	throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\nSupport boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function isDebug() {
	return process.env["RUNNER_DEBUG"] === "1";
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}
// src/host/checked-out.ts
async function checkedOut(directory) {
	try {
		return { sha: (await git(directory, "rev-parse", "--verify", "HEAD")).trim() };
	} catch (error) {
		if (error instanceof GitError) return {
			sha: null,
			why: error.message
		};
		throw error;
	}
}
// src/github/base-file.ts
async function baseFileOnGitHub({ workflow, github }, path, localParents) {
	if (github === null || !hasBase(workflow)) return null;
	try {
		const client = await github();
		const base = await baseOf(workflow, client, localParents);
		if (base === null) return null;
		const text = await client.file(path, base.sha);
		const ref = `${base.branch} (${base.sha.slice(0, 7)})`;
		return text === null ? {
			kind: "absent",
			ref
		} : {
			kind: "read",
			ref,
			text
		};
	} catch (error) {
		return {
			kind: "unread",
			why: denial(error, "contents: read")
		};
	}
}
function hasBase({ pull, before }) {
	return pull === null ? before !== null : pull.baseSha !== null;
}
async function baseOf({ pull, before, ref, sha }, github, localParents) {
	if (pull === null) return before === null ? null : {
		sha: before,
		branch: ref.replace(/^refs\/heads\//, "")
	};
	if (pull.baseSha === null) return null;
	const branch = pull.baseRef ?? offlineMessages.baseBranch;
	if (pull.headSha === null) return {
		sha: pull.baseSha,
		branch
	};
	const [first, merged] = await localParents() ?? await github.parents(sha);
	return {
		sha: first !== void 0 && merged === pull.headSha ? first : pull.baseSha,
		branch
	};
}
// src/github/connecting.ts
const OF_THE_ACTION = /^(INPUT_.*|STATE_.*|ACTIONS_(RUNTIME_.*|CACHE_URL|RESULTS_URL))$/;
async function connectingInWorkflow(reach) {
	const here = await reach();
	return {
		...here,
		runCommand: (call) => {
			const without = new RegExp(`${call.without.source}|${OF_THE_ACTION.source}`);
			return here.runCommand({
				...call,
				without
			});
		}
	};
}
// src/github/deployment-status.ts
const SHOWN_IN_PROGRESS = 2;
function deploymentStatuses(connect) {
	const open = /* @__PURE__ */ new Map();
	let denied = false;
	let shown = 0;
	let last = Promise.resolve();
	const tell = (call) => {
		last = last.catch(() => void 0).then(() => tellNext(call));
		return last;
	};
	const tellNext = async (call) => {
		const context = await connect();
		const { github, inputs, notice } = context;
		if (github === null || !inputs.deployments) return;
		try {
			await call(await github(), context);
		} catch (error) {
			const why = denial(error, "deployments: write");
			if (!denied) notice(githubMessages.noDeployments(why));
			denied = true;
		}
	};
	const find = async (github, sha, stage) => {
		const found = await unended(github, sha, stage);
		if (found !== null) open.set(stage.stage, found.id);
		return found;
	};
	return {
		resume: async (stage) => {
			await tell(async (github, context) => {
				const { sha } = await commitOf(context);
				if (sha !== null) await find(github, sha, stage);
			});
			return open.has(stage.stage);
		},
		begin: (plan, isAgain) => tell(async (github, context) => {
			if (denied) return;
			const { workflow, notice } = context;
			const at = await commitOf(context);
			if (at.sha === null) {
				notice(githubMessages.noDeployments(githubMessages.noCheckout(at.why)));
				denied = true;
				return;
			}
			const { stage, stack, region } = plan;
			const { sha } = at;
			const description = githubMessages.deployment(stack, region);
			const found = isAgain || context.begun().includes(stage) ? await find(github, sha, plan) : null;
			if (found?.state === IN_PROGRESS) return;
			const payload = {
				stack,
				region,
				isOfCommit: workflow.comment !== null || !RUNS_ON_DEFAULT.has(workflow.event)
			};
			const id = found?.id ?? await github.createDeployment({
				sha,
				environment: stage,
				description,
				payload
			});
			open.set(stage, id);
			if (shown++ >= SHOWN_IN_PROGRESS) return;
			await github.setDeployment(id, {
				state: IN_PROGRESS,
				url: workflow.run.url,
				description
			});
		}),
		end: ({ stage, seconds, result }) => tell(async (github, { workflow: { run } }) => {
			const id = open.get(stage);
			if (id === void 0) return;
			const state = result.kind === "failed" ? "failure" : "success";
			const description = githubMessages.deployed(result.kind, seconds);
			await github.setDeployment(id, {
				state,
				url: run.url,
				description
			});
		})
	};
}
const IN_PROGRESS = "in_progress";
async function commitOf({ workflow, checkedOut }) {
	return workflow.comment === null ? { sha: workflow.sha } : checkedOut();
}
async function unended(github, sha, { stage, stack, region }) {
	const ours = (await github.deploymentsOf(sha)).find(({ environment, description }) => environment === stage && description === githubMessages.deployment(stack, region));
	if (ours === void 0) return null;
	const states = await github.statesOf(ours.id);
	return states.includes("success") ? null : {
		id: ours.id,
		state: states[0] ?? null
	};
}
// src/github/event.ts
const PLANS = /* @__PURE__ */ new Set([
	"pull_request",
	"merge_group",
	"workflow_dispatch"
]);
function verbForEvent({ event, ref, defaultBranch }) {
	if (PLANS.has(event)) return "plan";
	if (event === "push" && defaultBranch !== null && ref === `refs/heads/${defaultBranch}`) return "deploy";
	throw new TinystacksError("missing-command", `the event ${event} on ${ref} needs a command`, {
		exit: 2,
		hint: hintFor(event)
	});
}
function hintFor(event) {
	if (event === "schedule") return "write `with: { command: plan }`: a scheduled plan shows what a deploy would change, and changes nothing";
	return "write `with: { command: plan }` (or validate, deploy, outputs); only a pull request, a merge queue, a start by hand and a push to the default branch imply one";
}
// src/github/inputs.ts
function readInputs() {
	const token = written("github-token");
	if (token !== "") setSecret(token);
	return {
		command: written("command"),
		options: {
			config: written("config") || null,
			stages: list(written("stage")),
			allow: list(written("allow")),
			format: "table",
			confirm: written("confirm") || null,
			serviceRole: readServiceRole(written("cloudformation-role")),
			concurrency: readConcurrency(written("concurrency")),
			words: list(written("database")),
			inWindow: flag("in-window", false)
		},
		run: written("run"),
		pullRequest: {
			token: token || null,
			comment: flag("comment", true),
			author: written("comment-author") || null,
			deployments: flag("deployments", true),
			policy: {
				requirePlan: flag("require-plan", false),
				onPlanChange: onPlanChange()
			}
		}
	};
}
function onPlanChange() {
	const choice = written("on-plan-change") || "refuse";
	if (choice === "refuse" || choice === "apply") return choice;
	throw wrongInput("on-plan-change", choice, "`refuse` or `apply`");
}
function written(name) {
	return getInput(name);
}
function flag(name, byDefault) {
	const choice = written(name);
	if (choice === "") return byDefault;
	try {
		return getBooleanInput(name);
	} catch {
		throw wrongInput(name, choice, "`true` or `false`");
	}
}
function wrongInput(name, choice, choices) {
	return new TinystacksError("invalid-input", `the input \`${name}\` must be ${choices}, not \`${choice}\``, { exit: 2 });
}
function list(text) {
	return text.split(/[,\n]/).map((word) => word.trim()).filter((word) => word !== "");
}
// src/github/reporter.ts
function workflowReporter() {
	const line = (text) => {
		info(inertLog(text));
	};
	return {
		line,
		notice: (text) => {
			notice(plain(text));
		},
		warning: (text) => {
			warning(plain(text));
		},
		group: async (title, body) => {
			startGroup(plain(title));
			try {
				return await body();
			} finally {
				endGroup();
			}
		},
		ofStage: (stage) => {
			const held = [];
			let isOpen = false;
			const own = (text) => {
				if (isOpen) held.push(text);
				else line(`${stage}: ${text}`);
			};
			return {
				line: own,
				notice: (text) => {
					notice(plain(`${stage}: ${text}`));
				},
				warning: (text) => {
					warning(plain(`${stage}: ${text}`));
				},
				group: async (title, body) => {
					line(title);
					isOpen = true;
					try {
						return await body();
					} finally {
						isOpen = false;
						startGroup(plain(title));
						for (const text of held.splice(0)) line(text);
						endGroup();
					}
				}
			};
		},
		...isDebug() && { detail: (text) => {
			debug(plain(text));
		} },
		stopping: {
			stop: "cancel the job",
			resumes: "running it again resumes"
		}
	};
}
// src/github/review.ts
function reviewOf(policy, connect) {
	return {
		policy,
		consents: async (stages = []) => {
			const context = await connect();
			try {
				const { names, pulls } = await labels(context, stages);
				return {
					words: names.flatMap((name) => consentOfLabel(name) ?? []),
					pulls
				};
			} catch (error) {
				context.notice(githubMessages.labelsUnread(denial(error, "pull-requests: read")));
				return {
					words: [],
					pulls: null
				};
			}
		},
		reviewed: async (file) => reviewed(await connect(), file)
	};
}
async function labels({ workflow, github, carried }, stages) {
	const { pull, run } = workflow;
	const inPayload = pull?.labels ?? null;
	if (pull !== null && inPayload !== null && (github === null || run.attempt === 1)) return {
		names: inPayload,
		pulls: [pull.number]
	};
	if (github === null) return {
		names: [],
		pulls: null
	};
	const { pulls } = await carried(stages);
	return {
		names: pulls.flatMap((one) => one.labels),
		pulls: pulls.map(({ number }) => number)
	};
}
async function reviewed({ github, workflow, discussion }, { inRepository }) {
	const none = {
		plans: [],
		pulls: [],
		doubts: {},
		lookalikes: []
	};
	if (github === null) return {
		...none,
		unread: githubMessages.noToken
	};
	let read;
	try {
		read = await discussion();
	} catch (error) {
		return {
			...none,
			unread: denial(error, "pull-requests: read")
		};
	}
	const ours = read.comments.filter(({ header }) => header.repository === workflow.repository && header.config === inRepository);
	const { parsePlanData } = await import("./chunks/plan-data.js");
	const { pulls, earlierFor, doubts } = read.carried;
	const heads = new Set(pulls.map(({ headSha }) => headSha));
	return {
		plans: ours.map(({ pull, header, body }) => ({
			pull,
			earlierFor: earlierFor.get(pull) ?? null,
			current: heads.has(header.sha),
			header,
			plan: parsePlanData(body)
		})),
		pulls: pulls.map(({ number }) => number),
		doubts,
		lookalikes: read.lookalikes,
		unread: null
	};
}
// src/github/run-script.ts
const BASH = [
	"bash",
	"--noprofile",
	"--norc",
	"-eo",
	"pipefail"
];
function runScript(run) {
	if (run === "") throw new TinystacksError("invalid-input", execInWorkflow.needsRun, {
		exit: 2,
		hint: execInWorkflow.runExample
	});
	const directory = mkdtempSync(join(process.env["RUNNER_TEMP"] ?? tmpdir(), "tinystacks-run-"));
	const file = join(directory, "run.sh");
	writeFileSync(file, `${run}\n`, { mode: 384 });
	return {
		argv: [...BASH, file],
		remove: () => {
			rmSync(directory, {
				recursive: true,
				force: true
			});
		}
	};
}
async function refuseForks({ workflow, checkedOut, targets }) {
	if (workflow.isOfFork) throw refused(execInWorkflow.ofFork);
	if (workflow.comment === null) return;
	const { sha } = await checkedOut();
	if (sha === workflow.sha) return;
	if ((await targets()).kind === "none") throw refused(execInWorkflow.unknownCode);
}
function refused(why) {
	return new TinystacksError("not-for-forks", why, {
		exit: 3,
		hint: execInWorkflow.afterMerge
	});
}
// src/github/once.ts
function once(make) {
	let made;
	return () => {
		made ??= make().catch((error) => {
			made = void 0;
			throw error;
		});
		return made;
	};
}
// src/github/comment/author.ts
const WORKFLOW = "github-actions[bot]";
const PERSONAL = /^(ghp_|gho_|ghu_|github_pat_)/;
async function authorOf(github, token, named) {
	if (named !== null) return named;
	return PERSONAL.test(token) ? github.login() : WORKFLOW;
}
// src/github/carried/queries.ts
const PULL = `fragment Pull on PullRequest {
  number
  headRefOid
  merged
  mergeCommit { oid }
  labels(first: 100) { nodes { name } }
}`;
const COMMITS_QUERY = `query Commits($owner: String!, $name: String!, $sha: GitObjectID!, $first: Int!, $after: String, $merged: Boolean!) {
  repository(owner: $owner, name: $name) {
    object(oid: $sha) {
      ... on Commit {
        history(first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes {
            oid
            message
            associatedPullRequests(first: 10) { nodes { ...Pull } }
          }
        }
      }
    }
    pullRequests(states: MERGED, first: 20, orderBy: { field: UPDATED_AT, direction: DESC }) @include(if: $merged) {
      nodes { ...Pull }
    }
  }
}
${PULL}`;
const PULL_QUERY = `query PullRequest($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { ...Pull }
  }
}
${PULL}`;
function deploymentsQuery(environments) {
	const numbers = Array.from({ length: environments }, (_, index) => String(index));
	return `query Deployments($owner: String!, $name: String!, ${numbers.map((one) => `$environment${one}: String!`).join(", ")}) {
  repository(owner: $owner, name: $name) {
${numbers.map((one) => `    stage${one}: deployments(environments: [$environment${one}], first: 100, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ...Deployed }
    }`).join("\n")}
  }
}
fragment Deployed on Deployment {
  commitOid
  task
  description
  payload
  statuses(first: 10) { nodes { state } }
}`;
}
// src/github/carried/graphql.ts
const TASK = "tinystacks";
function carriedApi(octokit, { owner, repo: name }) {
	const ask = async (query, variables) => {
		try {
			return await octokit.graphql(query, {
				owner,
				name,
				...variables,
				request: REPEATABLE
			});
		} catch (error) {
			throw explained(error);
		}
	};
	return {
		commits: async (request) => {
			const { repository } = await ask(COMMITS_QUERY, {
				...request,
				merged: request.after === null
			});
			const history = repository?.object?.history;
			return {
				commits: nodesOf(history).map(({ oid, message, associatedPullRequests }) => ({
					sha: oid,
					subject: message.split("\n", 1)[0] ?? "",
					pulls: nodesOf(associatedPullRequests).map(pullOf$2)
				})),
				merged: nodesOf(repository?.pullRequests).map(pullOf$2),
				next: history?.pageInfo.hasNextPage === true ? history.pageInfo.endCursor : null
			};
		},
		mergedPull: async (number) => {
			try {
				const { repository } = await ask(PULL_QUERY, { number });
				return repository?.pullRequest ? pullOf$2(repository.pullRequest) : null;
			} catch (error) {
				if (error instanceof GitHubError && error.status === 404) return null;
				throw error;
			}
		},
		deployments: async (environments) => {
			const { repository } = await ask(deploymentsQuery(environments.length), Object.fromEntries(environments.map((one, index) => [`environment${String(index)}`, one])));
			return environments.map((_, index) => nodesOf(repository?.[`stage${String(index)}`]).filter(({ task }) => task === TASK).map(({ commitOid, description, payload, statuses }) => ({
				sha: commitOid,
				description: description ?? "",
				payload,
				succeeded: nodesOf(statuses).some(({ state }) => state === "SUCCESS")
			})));
		}
	};
}
function nodesOf(connection) {
	return (connection?.nodes ?? []).filter((node) => node !== null);
}
function pullOf$2({ number, headRefOid, merged, mergeCommit, labels }) {
	return {
		number,
		headSha: headRefOid,
		labels: nodesOf(labels).map(({ name }) => name),
		merged,
		mergeSha: mergeCommit?.oid ?? null
	};
}
const STATUS = {
	FORBIDDEN: 403,
	INSUFFICIENT_SCOPES: 403,
	NOT_FOUND: 404,
	RATE_LIMITED: 429
};
function explained(error) {
	if (!(error instanceof Error) || error.name !== "GraphqlResponseError") return error;
	const { errors, headers } = error;
	const [first] = (Array.isArray(errors) ? errors : []).filter(isRecord);
	const { type, message } = first ?? {};
	const text = typeof message === "string" ? message : error.message;
	return new GitHubError(STATUS[String(type)] ?? 502, text, headers ?? {}, error);
}
// src/github/api/deployments-api.ts
const PAGE$1 = 100;
function deploymentsApi({ rest }, at) {
	return {
		createDeployment: async ({ sha, environment, description, payload }) => {
			const { data } = await rest.repos.createDeployment({
				...at,
				ref: sha,
				environment,
				description,
				payload,
				task: TASK,
				auto_merge: false,
				required_contexts: []
			});
			if (!("id" in data)) throw new Error(data.message ?? "GitHub made no deployment");
			return data.id;
		},
		setDeployment: async (deployment_id, { state, url, description }) => {
			await rest.repos.createDeploymentStatus({
				...at,
				deployment_id,
				state,
				log_url: url,
				description,
				auto_inactive: false,
				request: REPEATABLE
			});
		},
		deploymentsOf: async (sha) => {
			const { data } = await rest.repos.listDeployments({
				...at,
				sha,
				task: TASK,
				per_page: PAGE$1
			});
			return data.map(({ id, environment, description }) => ({
				id,
				environment,
				description: description ?? ""
			}));
		},
		statesOf: async (deployment_id) => {
			const { data } = await rest.repos.listDeploymentStatuses({
				...at,
				deployment_id,
				per_page: PAGE$1
			});
			return data.map(({ state }) => state);
		}
	};
}
// src/github/api/contents.ts
async function entryAt(rest, commit, path) {
	const found = await contentAt(rest, commit, path);
	if (found !== null) return found.kind === "directory" ? { kind: "absent" } : found;
	for (const directory of onTheWay(path).slice(0, -1).toReversed()) {
		const on = await contentAt(rest, commit, directory);
		if (on?.kind === "link") return on;
		if (on !== null) break;
	}
	return { kind: "absent" };
}
async function contentAt(rest, commit, path) {
	const answer = await orGone(() => rest.repos.getContent({
		...commit,
		path
	}));
	if (answer === null) return null;
	const { data } = answer;
	if (Array.isArray(data)) return { kind: "directory" };
	if (data.type === "symlink" && "target" in data) return {
		kind: "link",
		at: path,
		target: data.target
	};
	if (data.type !== "file" || !("content" in data)) return { kind: "absent" };
	if (data.encoding === "base64") return {
		kind: "file",
		text: Buffer.from(data.content, "base64").toString()
	};
	return {
		kind: "file",
		text: (await rest.repos.getContent({
			...commit,
			path,
			mediaType: { format: "raw" }
		})).data
	};
}
// src/github/api/client.ts
const WRITERS = /* @__PURE__ */ new Set([
	"admin",
	"maintain",
	"write"
]);
const PAGE = 100;
async function connectGitHub(token, { repository, apiUrl }, clock) {
	if (hasProxy()) (await import("./chunks/environment.js")).proxyFor(new URL(apiUrl));
	const { connectOctokit } = await import("./chunks/octokit.js");
	const octokit = connectOctokit(token, apiUrl, clock);
	const [owner = "", repo = ""] = repository.split("/");
	const at = {
		owner,
		repo
	};
	return {
		...comments(octokit, at),
		...around(octokit, at),
		...carriedApi(octokit, at),
		...deploymentsApi(octokit, at)
	};
}
function comments({ rest }, at) {
	return {
		comments: async (issue_number, page, since) => {
			const { data, headers } = await rest.issues.listComments({
				...at,
				issue_number,
				per_page: PAGE,
				page,
				...since && { since: seconds(since) }
			});
			return {
				comments: data.map(commentOf$1),
				lastPage: lastPage(headers.link) ?? page,
				at: headers.date === void 0 ? null : new Date(headers.date)
			};
		},
		comment: async (comment_id) => orGone(async () => commentOf$1((await rest.issues.getComment({
			...at,
			comment_id
		})).data)),
		createComment: async (issue_number, body) => commentOf$1((await rest.issues.createComment({
			...at,
			issue_number,
			body
		})).data),
		updateComment: async (comment_id, body) => commentOf$1((await rest.issues.updateComment({
			...at,
			comment_id,
			body,
			request: ONCE
		})).data),
		deleteComment: async (comment_id) => {
			await orGone(() => rest.issues.deleteComment({
				...at,
				comment_id
			}));
		}
	};
}
function around({ rest }, at) {
	return {
		pull: async (pull_number) => pullOf$1((await rest.pulls.get({
			...at,
			pull_number
		})).data),
		pullsOf: async (commit_sha) => {
			const { data } = await rest.repos.listPullRequestsAssociatedWithCommit({
				...at,
				commit_sha
			});
			return data.map(pullOf$1);
		},
		mayWrite: async (username) => {
			const ask = () => rest.repos.getCollaboratorPermissionLevel({
				...at,
				username
			});
			const answer = await orGone(ask);
			return WRITERS.has(answer?.data.permission ?? "");
		},
		createLabel: async (name, description) => {
			try {
				const label = {
					name,
					description,
					color: "d93f0b"
				};
				await rest.issues.createLabel({
					...at,
					...label,
					request: REPEATABLE
				});
			} catch (error) {
				if (statusOf(error) !== 422) throw error;
			}
		},
		deleteLabel: async (name) => {
			await orGone(() => rest.issues.deleteLabel({
				...at,
				name
			}));
		},
		file: (path, ref) => followLinks(path, (one) => entryAt(rest, {
			...at,
			ref
		}, one)),
		parents: async (commit_sha) => (await rest.git.getCommit({
			...at,
			commit_sha
		})).data.parents.map(({ sha }) => sha),
		login: async () => (await rest.users.getAuthenticated()).data.login
	};
}
function commentOf$1(data) {
	return {
		id: data.id,
		url: data.html_url,
		author: data.user?.login ?? "",
		body: data.body ?? ""
	};
}
function pullOf$1(data) {
	return {
		number: data.number,
		headSha: data.head.sha,
		labels: data.labels.map(({ name }) => name),
		merged: data.merged_at !== null,
		open: data.state === "open",
		mergeSha: data.merge_commit_sha,
		fork: data.head.repo?.id !== data.base.repo.id
	};
}
function seconds(time) {
	return `${time.toISOString().slice(0, -5)}Z`;
}
function lastPage(link) {
	const last = /<[^>]*[?&]page=(\d+)[^>]*>; rel="last"/.exec(link ?? "")?.[1];
	return last === void 0 ? null : Number(last);
}
// src/github/pull-request-context.ts
function pullRequestContext({ workflow, inputs, clock, notice, checkedOut }) {
	const { token } = inputs;
	const github = token === null ? null : once(() => connectGitHub(token, workflow, clock));
	const author = once(async () => github === null || token === null ? "" : authorOf(await github(), token, inputs.author));
	const asked = /* @__PURE__ */ new Map();
	const pullsOf = (sha) => {
		const ask = asked.get(sha) ?? once(async () => github === null ? [] : (await github()).pullsOf(sha));
		asked.set(sha, ask);
		return ask();
	};
	const head = once(checkedOut);
	const commented = once(async () => {
		if (workflow.comment === null || github === null) return {
			kind: "not",
			why: githubMessages.noToken
		};
		const judged = await judgeComment(await github(), workflow.comment, await head());
		if (judged.kind === "not") notice(githubMessages.commentIgnored(workflow.comment.pull, judged.why));
		return judged;
	});
	let judged = [];
	let begunStages = [];
	const carried = once(async () => {
		if (github === null) return ownOnly([]);
		if (judged.length === 0 || workflow.comment !== null) return ownOnly(await pullsOfRun(await github(), workflow, commented, head, pullsOf));
		const { carriedPulls } = await import("./chunks/carried.js");
		const read = await carriedPulls({
			github: await github(),
			clock,
			workflow,
			stages: judged,
			hasDeployments: inputs.deployments
		});
		begunStages = read.begun;
		return read;
	});
	let begun = Promise.resolve(null);
	return {
		workflow,
		inputs,
		clock,
		github,
		author,
		carried: (stages = []) => {
			if (judged.length === 0) judged = stages;
			return carried();
		},
		begun: () => begunStages,
		targets: once(async () => {
			const pull = headOf(workflow);
			if (pull !== null) return {
				kind: "pulls",
				pulls: [pull]
			};
			if (workflow.comment !== null) return targetsOfComment(await commented());
			return targetsOfCommit(workflow, await head(), pullsOf);
		}),
		discussion: once(async () => {
			if (github === null) return {
				carried: await carried(),
				comments: [],
				lookalikes: []
			};
			const { readDiscussion } = await import("./chunks/discussion.js");
			return readDiscussion(await github(), await carried(), await author());
		}),
		prefetch: () => {
			const pull = headOf(workflow);
			if (pull === null || github === null || !inputs.comment) return;
			const look = async () => {
				const client = await github();
				const [page] = await Promise.all([client.comments(pull.number, 1), author()]);
				return page;
			};
			begun = look().catch(() => null);
		},
		prefetched: () => begun,
		notice,
		checkedOut: head
	};
}
function headOf({ pull }) {
	if (pull === null || pull.headSha === null) return null;
	return {
		number: pull.number,
		headSha: pull.headSha,
		labels: pull.labels ?? []
	};
}
// src/github/workflow.ts
async function readWorkflow() {
	const { context } = await import("./chunks/github-context.js");
	const { payload } = context;
	const repository = process.env["GITHUB_REPOSITORY"] ?? "";
	return {
		repository,
		apiUrl: context.apiUrl,
		event: context.eventName,
		ref: context.ref,
		defaultBranch: text(payload.repository?.["default_branch"]),
		sha: context.sha,
		pull: pullOf(payload, context.ref),
		isOfFork: isOfFork(payload),
		comment: context.eventName === "issue_comment" ? commentOf(payload) : null,
		before: beforeOf(payload),
		pushedAt: context.eventName === "push" ? pushedAtOf(payload) : null,
		commits: commitsOf(payload),
		run: {
			id: context.runId || 0,
			attempt: Number(process.env["GITHUB_RUN_ATTEMPT"]) || 1,
			url: `${context.serverUrl}/${repository}/actions/runs/${context.runId || 0}`
		}
	};
}
const QUEUE = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/;
function pullOf(payload, ref) {
	const { pull_request: pull } = payload;
	if (pull === void 0) {
		const queued = QUEUE.exec(ref)?.[1];
		if (queued === void 0) return null;
		const group = payload["merge_group"];
		return {
			number: Number(queued),
			headSha: null,
			baseSha: text(at(group, "base_sha")),
			baseRef: text(at(group, "base_ref"))?.replace(/^refs\/heads\//, "") ?? null,
			labels: null
		};
	}
	const labels = pull["labels"];
	return {
		number: pull.number,
		headSha: text(at(pull["head"], "sha")),
		baseSha: text(at(pull["base"], "sha")),
		baseRef: text(at(pull["base"], "ref")),
		labels: Array.isArray(labels) ? labels.flatMap((label) => text(at(label, "name")) ?? []) : null
	};
}
function commentOf({ issue, comment }) {
	return {
		author: text(at(comment?.["user"], "login")) ?? "",
		pull: issue?.["pull_request"] === void 0 ? null : issue.number
	};
}
function beforeOf(payload) {
	const before = text(payload["before"]);
	return before === null || /^0*$/.test(before) ? null : before;
}
function pushedAtOf({ repository }) {
	const at = repository?.["pushed_at"];
	if (typeof at !== "number" && typeof at !== "string") return null;
	const time = new Date(typeof at === "number" ? at * 1e3 : at);
	return Number.isNaN(time.getTime()) ? null : time;
}
function commitsOf(payload) {
	const commits = payload["commits"];
	return Array.isArray(commits) ? commits.flatMap((commit) => text(at(commit, "id")) ?? []).reverse() : [];
}
function at(value, key) {
	return typeof value === "object" && value !== null ? value[key] : void 0;
}
function text(value) {
	return typeof value === "string" ? value : null;
}
// src/github/workflow-words.ts
const VALUE = "[^\\s;,`]*[^\\s;,`:.]";
const FLAG = new RegExp(`(?<![\\w-])--(allow|stage|config|confirm|cloudformation-role)\\b(?: (?!--)((?:${VALUE} \\| )*${VALUE}))?`, "g");
const COMMAND = /`?tinystacks (plan|deploy|outputs|destroy|reboot|restore-secret)((?: --(?:stage|confirm|allow) [^\s;,`]*[^\s;,`:.]| --in-window| (?:postgres|mysql|redis)(?:\/reader)?\b)*)`?/g;
function inWorkflowWords(text) {
	return text.replaceAll(COMMAND, (_, verb, rest) => `\`${stepOf(verb, rest)}\``).replaceAll(FLAG, (_, input, value) => value === void 0 ? `the input \`${input}\`` : `\`${input}: ${value}\``);
}
function stepOf(verb, rest) {
	const given = [...rest.matchAll(/ --(stage|confirm|allow) (\S+)/g)].map(([, input = "", value = ""]) => `${input}: ${value}`);
	const database = / ((?:postgres|mysql|redis)(?:\/reader)?)\b/.exec(rest.replaceAll(/ --\w+ \S+/g, ""))?.[1];
	return `with: { ${[
		`command: ${verb}`,
		...given,
		...database === void 0 ? [] : [`database: ${database}`],
		...rest.includes(" --in-window") ? ["in-window: true"] : []
	].join(", ")} }`;
}
function errorInWorkflow(error) {
	const { code, message, exit, hint, file, problems, cause } = error;
	return new TinystacksError(code, inWorkflowWords(message), {
		exit,
		...hint !== void 0 && { hint: inWorkflowWords(hint) },
		...file !== void 0 && { file },
		problems,
		cause
	});
}
function resultInWorkflow(result) {
	const { annotations, report } = result;
	return {
		...result.failure === null ? result : {
			...result,
			failure: inWorkflowWords(result.failure)
		},
		annotations: annotations.map((one) => ({
			...one,
			message: inWorkflowWords(one.message)
		})),
		report: report === null || report.refused === null ? report : {
			...report,
			refused: inWorkflowWords(report.refused)
		}
	};
}
// src/github/run.ts
async function runAction(reach) {
	let verb = null;
	try {
		const inputs = readInputs();
		verb = actionVerb(inputs.command || verbForEvent(await readWorkflow()));
		return await runVerb(verb, inputs, reach);
	} catch (error) {
		return await fail(error, verb);
	}
}
async function runVerb(verb, { options, run, pullRequest }, reach) {
	const command = commandOf(verb);
	const reporter = workflowReporter();
	const assumes = assumedFor(VERBS[verb].role, options);
	const watch = {
		...watchOf(reporter),
		mask: setSecret
	};
	const unwatched = localPorts(stopSignal(), {
		...options,
		assumes
	}, watch);
	const ports = {
		...unwatched,
		clock: watchedClock(unwatched.clock, reporter)
	};
	const folder = dirname(resolve(options.config ?? "tinystacks.yml"));
	const side = once(async () => pullRequestContext({
		workflow: await readWorkflow(),
		inputs: pullRequest,
		clock: ports.clock,
		notice: reporter.notice,
		checkedOut: () => checkedOut(folder)
	}));
	const script = verb === "exec" ? runScript(run) : null;
	const context = {
		...ports,
		options: script === null ? options : {
			...options,
			rest: script.argv
		},
		mask: setSecret,
		...script !== null && { connecting: () => connectingInWorkflow(reach) },
		reporter,
		ask: null,
		baseFile: async (path) => await baseFileOnGitHub(await side(), path, () => parentsOfCheckout(folder)) ?? await ports.baseFile(path),
		review: reviewOf(pullRequest.policy, side),
		deployments: deploymentStatuses(side),
		onLoaded: () => {
			if (verb === "plan") prefetch(side);
		},
		terminal: {
			color: false,
			width: UNWRAPPED,
			annotated: true
		}
	};
	try {
		if (script !== null) await refuseForks(await side());
		const result = resultInWorkflow(await command(context));
		await unlessStopped(publish(verb, side, context, result));
		return await present(result);
	} catch (thrown) {
		const error = thrown instanceof TinystacksError ? errorInWorkflow(thrown) : thrown;
		if (pullRequest.token !== null) await unlessStopped(publishError(verb, side, context, error));
		throw error instanceof Unfinished ? error.cause : error;
	} finally {
		script?.remove();
	}
}
function prefetch(side) {
	side().then((known) => {
		known.prefetch();
	}, () => void 0);
}
async function unlessStopped(telling) {
	try {
		await telling;
	} catch (error) {
		if (!(error instanceof Interrupted)) throw error;
	}
}
async function publishError(verb, side, context, error) {
	if (error instanceof Unfinished && error.report !== null) await (await import("./chunks/publish-results.js")).publishResults(await side(), error.report);
	if (!(error instanceof TinystacksError)) return;
	if (verb === "plan") await (await import("./chunks/publish-failure.js")).publishFailure(await side(), context, error);
	if (verb === "deploy") await (await import("./chunks/publish-results.js")).publishUnstarted(await side(), context, error);
}
async function publish(verb, side, { options }, { report }) {
	if (report === null) return;
	if (verb === "plan") await (await import("./chunks/publish.js")).publishPlan(await side(), options.stages, report);
	if (verb === "deploy") await (await import("./chunks/publish-results.js")).publishResults(await side(), report);
}
async function present({ text, outputs, ...result }) {
	if (text !== "") info(inertLog(text));
	for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
	const missing = missingOutputs(outputs);
	if (missing !== null) warning(missing);
	if (result.summary !== null) await summarize(result.summary);
	annotate(result.annotations);
	const { failure, exit, status = exit } = result;
	if (failure !== null) setFailed(plain(failure));
	else if (status !== exit) setFailed(execInWorkflow.ended(status));
	return status;
}
async function summarize(markdown) {
	if (process.env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(markdown, true).write();
}
async function fail(thrown, verb) {
	const error = thrown instanceof TinystacksError ? errorInWorkflow(thrown) : thrown;
	if (error instanceof TinystacksError) {
		await summarize(failureAsMarkdown(error));
		annotate(problemAnnotations(error));
		setFailed(failureInOneLine(error));
		return error.exit;
	}
	if (error instanceof Interrupted) {
		setFailed(stoppedWords(error.message, verb, "workflow"));
		return error.signal === "SIGINT" ? 130 : 143;
	}
	setFailed(`internal error, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
	return 1;
}
function annotate(annotations) {
	for (const { level, code, message, file, line, column } of annotations) (level === "error" ? error : warning)(message, {
		title: code === void 0 ? "tinystacks" : `tinystacks: ${code}`,
		file: inWorkspace(file),
		startLine: line,
		startColumn: column
	});
}
function inWorkspace(file) {
	const path = resolve(file);
	const known = existsSync(path) ? pathInRepository(path, runnerPaths(process.env)) : null;
	if (known !== null) return known;
	const inside = relative(process.env["GITHUB_WORKSPACE"] ?? "", file);
	return (inside.startsWith("..") ? normalize(file) : inside).split(sep).join("/");
}
// src/action.ts
process.exitCode = await runAction(async () => (await import("./chunks/connecting.js")).connecting());
export {};
