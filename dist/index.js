import { a as localPorts, c as loadCommand, i as stopSignal, l as verbNamed, o as pathInRepository, r as failureInOneLine, s as runnerPaths, t as readServiceRole, u as Unfinished } from "./chunks/host.js";
import { ot as Interrupted, st as TinystacksError } from "./chunks/engines.js";
import { c as missingOutputs } from "./chunks/outputs.js";
import { d as problemAnnotations } from "./chunks/render.js";
import { d as failureAsMarkdown, n as pullRequestContext, o as denial, p as githubMessages, r as once } from "./chunks/github.js";
import { at as offlineMessages, it as plain, m as UNWRAPPED, nt as inertLog, t as consentOfLabel } from "./chunks/plan.js";
import { s as parsePlanData } from "./chunks/review.js";
import { existsSync } from "node:fs";
import { normalize, relative, resolve, sep } from "node:path";
import * as os from "os";
import { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants as constants$1, promises as promises$1 } from "fs";
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
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
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
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
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
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
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
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
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
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
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
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
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
* Support boolean input list: `true | True | TRUE | false | False | FALSE` .
* The return value is also in boolean type.
* ref: https://yaml.org/spec/1.2/spec.html#id2804923
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   boolean
*/
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
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Sets the action status to failed.
* When the action exits it will be with an exit code of 1
* @param message add error issue message
*/
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os.EOL);
}
/**
* Begin an output group.
*
* Output until the next `groupEnd` will be foldable in this group
*
* @param name The name of the output group
*/
function startGroup(name) {
	issue("group", name);
}
/**
* End an output group.
*/
function endGroup() {
	issue("endgroup");
}
// src/github/base-file.ts
/**
* The file before the change, from GitHub: on the pull request's base branch, or before the push. A
* workflow's checkout has only the one commit. null = the run has neither, or GitHub is not called.
*/
async function baseFileOnGitHub({ workflow, github }, path) {
	const base = baseOf(workflow);
	if (base === null || github === null) return null;
	try {
		const text = await (await github()).file(path, base.sha);
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
function baseOf({ pull, before, ref }) {
	if (pull !== null) return pull.baseSha === null ? null : {
		sha: pull.baseSha,
		branch: pull.baseRef ?? offlineMessages.baseBranch
	};
	return before === null ? null : {
		sha: before,
		branch: ref.replace(/^refs\/heads\//, "")
	};
}
// src/github/deployment-status.ts
/**
* A GitHub deployment for each stage that is applied. If GitHub denies one, a notice says so once and no
* further one is created. A deployment that exists still gets its final state.
*/
function deploymentStatuses(connect) {
	const open = /* @__PURE__ */ new Map();
	let denied = false;
	const tell = async (call) => {
		const { github, workflow, inputs, notice } = await connect();
		if (github === null || !inputs.deployments) return;
		try {
			await call(await github(), workflow);
		} catch (error) {
			const why = denial(error, "deployments: write");
			if (!denied) notice(githubMessages.noDeployments(why));
			denied = true;
		}
	};
	return {
		begin: ({ stage, stack, region }) => tell(async (github, { sha, run: { url } }) => {
			if (denied) return;
			const description = githubMessages.deployment(stack, region);
			const id = await github.createDeployment({
				sha,
				environment: stage,
				description
			});
			open.set(stage, id);
			await github.setDeployment(id, {
				state: "in_progress",
				url,
				description
			});
		}),
		end: ({ stage, seconds, result }) => tell(async (github, { run: { url } }) => {
			const id = open.get(stage);
			if (id === void 0) return;
			const state = result.kind === "failed" ? "failure" : "success";
			const description = githubMessages.deployed(result.kind, seconds);
			await github.setDeployment(id, {
				state,
				url,
				description
			});
		})
	};
}
// src/github/event.ts
/** Events of which nobody expects more than a look. */
const PLANS = /* @__PURE__ */ new Set([
	"pull_request",
	"merge_group",
	"workflow_dispatch"
]);
/**
* The command where the input `command` is empty: deploy on a push to the default branch; plan on a pull request, in a
* merge queue and where somebody starts the workflow by hand.
*/
function verbForEvent({ event, ref, defaultBranch }) {
	if (PLANS.has(event)) return "plan";
	if (event === "push" && defaultBranch !== null && ref === `refs/heads/${defaultBranch}`) return "deploy";
	throw new TinystacksError("missing-command", `the event ${event} on ${ref} needs a command`, {
		exit: 2,
		hint: hintFor(event)
	});
}
/** What to write in the workflow instead. */
function hintFor(event) {
	if (event === "schedule") return "write `with: { command: plan }`: a scheduled plan shows what a deploy would change, and changes nothing";
	return "write `with: { command: plan }` (or validate, deploy, outputs); only a pull request, a merge queue, a start by hand and a push to the default branch imply one";
}
// src/github/inputs.ts
/** The action's inputs, read once. An invalid one is a usage error (exit 2). */
function readInputs() {
	const token = getInput("github-token");
	if (token !== "") setSecret(token);
	return {
		command: getInput("command"),
		options: {
			config: getInput("config") || null,
			stages: list(getInput("stage")),
			allow: list(getInput("allow")),
			format: "table",
			confirm: getInput("confirm") || null,
			serviceRole: readServiceRole(getInput("cloudformation-role")),
			words: list(getInput("database")),
			inWindow: flag("in-window", false)
		},
		pullRequest: {
			token: token || null,
			comment: flag("comment", true),
			author: getInput("comment-author") || null,
			deployments: flag("deployments", true),
			policy: {
				requirePlan: flag("require-plan", false),
				onPlanChange: onPlanChange()
			}
		}
	};
}
function onPlanChange() {
	const written = getInput("on-plan-change") || "refuse";
	if (written === "refuse" || written === "apply") return written;
	throw wrongInput("on-plan-change", written, "`refuse` or `apply`");
}
function flag(name, byDefault) {
	const written = getInput(name);
	if (written === "") return byDefault;
	try {
		return getBooleanInput(name);
	} catch {
		throw wrongInput(name, written, "`true` or `false`");
	}
}
function wrongInput(name, written, choices) {
	return new TinystacksError("invalid-input", `the input \`${name}\` must be ${choices}, not \`${written}\``, { exit: 2 });
}
/** Words separated by commas or lines. */
function list(text) {
	return text.split(/[,\n]/).map((word) => word.trim()).filter((word) => word !== "");
}
// src/github/reporter.ts
/** Reports to a workflow's log: a stage is a group, a resource's event a line in it. */
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
		progress: (_event, text) => {
			if (text !== null) line(text);
		},
		stillRunning: line
	};
}
// src/github/review.ts
/** The port, on GitHub. If GitHub denies a read, a notice says so: then no label counts, and no plan is reviewed. */
function reviewOf(policy, connect) {
	return {
		policy,
		consents: async () => {
			const context = await connect();
			try {
				return (await labels(context)).flatMap((name) => consentOfLabel(name) ?? []);
			} catch (error) {
				context.notice(githubMessages.labelsUnread(denial(error, "pull-requests: read")));
				return [];
			}
		},
		reviewed: async (file) => reviewed(await connect(), file)
	};
}
/** The event's labels, if they are current: a re-run has the payload of the first attempt. */
async function labels({ workflow, github, discussion }) {
	const { pull, run } = workflow;
	const inPayload = pull?.labels ?? null;
	if (github === null || inPayload !== null && run.attempt === 1) return inPayload ?? [];
	if (pull !== null) return (await (await github()).pull(pull.number)).labels;
	return (await discussion()).pulls.flatMap((one) => one.labels);
}
async function reviewed({ github, workflow, discussion }, { inRepository }) {
	if (github === null) return {
		plans: [],
		pulls: [],
		lookalikes: [],
		unread: githubMessages.noToken
	};
	let read;
	try {
		read = await discussion();
	} catch (error) {
		return {
			plans: [],
			pulls: [],
			lookalikes: [],
			unread: denial(error, "pull-requests: read")
		};
	}
	const ours = read.comments.filter(({ header }) => header.repository === workflow.repository && header.config === inRepository);
	const heads = new Set(read.pulls.map(({ headSha }) => headSha));
	return {
		plans: ours.map(({ pull, header, body }) => ({
			pull,
			current: heads.has(header.sha),
			header,
			plan: parsePlanData(body)
		})),
		pulls: read.pulls.map(({ number }) => number),
		lookalikes: read.lookalikes,
		unread: null
	};
}
// src/github/workflow.ts
/** Loads `@actions/github` only now, when the event is needed. */
async function readWorkflow() {
	const { context } = await import("./chunks/actions-github.js");
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
		before: beforeOf(payload),
		commits: commitsOf(payload),
		run: {
			id: context.runId || 0,
			attempt: Number(process.env["GITHUB_RUN_ATTEMPT"]) || 1,
			url: `${context.serverUrl}/${repository}/actions/runs/${context.runId || 0}`
		}
	};
}
/** Whether the event is a pull request's, by its name: nothing is loaded to find out. */
function isOfPullRequest() {
	return (process.env["GITHUB_EVENT_NAME"] ?? "").startsWith("pull_request");
}
/** `refs/heads/gh-readonly-queue/main/pr-104-<sha>`: the only place where a merge queue names its pull request. */
const QUEUE = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/;
function pullOf({ pull_request: pull }, ref) {
	if (pull === void 0) {
		const queued = QUEUE.exec(ref)?.[1];
		return queued === void 0 ? null : {
			number: Number(queued),
			headSha: null,
			baseSha: null,
			baseRef: null,
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
function beforeOf(payload) {
	const before = text(payload["before"]);
	return before === null || /^0*$/.test(before) ? null : before;
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
// src/github/run.ts
/** The action: reads the inputs, calls a verb, sets its result as outputs. Returns the exit code; fails only here. */
async function runAction() {
	try {
		const inputs = readInputs();
		return await runVerb(verbNamed(inputs.command || verbForEvent(await readWorkflow())), inputs);
	} catch (error) {
		return await fail(error);
	}
}
async function runVerb(verb, { options, pullRequest }) {
	const command = await loadCommand(verb);
	const ports = localPorts(stopSignal(), options);
	const reporter = workflowReporter();
	const side = once(async () => pullRequestContext(await readWorkflow(), pullRequest, ports.clock, reporter.notice));
	const context = {
		...ports,
		options,
		reporter,
		ask: null,
		baseFile: async (path) => await baseFileOnGitHub(await side(), path) ?? await ports.baseFile(path),
		review: reviewOf(pullRequest.policy, side),
		deployments: deploymentStatuses(side),
		onLoaded: () => {
			if (verb === "plan") prefetch(side);
		},
		terminal: {
			color: false,
			width: UNWRAPPED
		}
	};
	try {
		const result = await command(context);
		await unlessStopped(publish(verb, side, context, result));
		return await present(result);
	} catch (error) {
		if (pullRequest.token !== null) await unlessStopped(publishError(verb, side, context, error));
		throw error instanceof Unfinished ? error.interrupted : error;
	}
}
/** Starts reading what the comment will need. A failure is reported later, where GitHub is really needed. */
function prefetch(side) {
	side().then((known) => {
		known.prefetch();
	}, () => void 0);
}
/**
* The work is done or has failed. If the run is interrupted now, the log still gets the result; the comment does
* not.
*/
async function unlessStopped(telling) {
	try {
		await telling;
	} catch (error) {
		if (!(error instanceof Interrupted)) throw error;
	}
}
/** Tells the pull request why there is no plan, why a deploy did not start, or how far it came. */
async function publishError(verb, side, context, error) {
	if (error instanceof Unfinished) await (await import("./chunks/publish-results.js")).publishResults(await side(), error.report);
	if (!(error instanceof TinystacksError)) return;
	if (verb === "plan" && isOfPullRequest()) await (await import("./chunks/publish.js")).publishFailure(await side(), context, error);
	if (verb === "deploy") await (await import("./chunks/publish-results.js")).publishUnstarted(await side(), context, error);
}
/** Tells the pull request the result, whatever it is, before the job ends. */
async function publish(verb, side, { options }, { report }) {
	if (report === null) return;
	if (verb === "plan") await (await import("./chunks/publish.js")).publishPlan(await side(), options.stages, report);
	if (verb === "deploy") await (await import("./chunks/publish-results.js")).publishResults(await side(), report);
}
async function present({ text, outputs, ...result }) {
	info(inertLog(text));
	for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
	const missing = missingOutputs(outputs);
	if (missing !== null) warning(missing);
	if (result.summary !== null) await summarize(result.summary);
	annotate(result.annotations);
	if (result.failure !== null) setFailed(plain(result.failure));
	return result.exit;
}
async function summarize(markdown) {
	if (process.env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(markdown, true).write();
}
async function fail(error) {
	if (error instanceof TinystacksError) {
		await summarize(failureAsMarkdown(error));
		annotate(problemAnnotations(error));
		setFailed(failureInOneLine(error));
		return error.exit;
	}
	if (error instanceof Interrupted) {
		setFailed(`${error.message}. CloudFormation keeps running. Run the workflow again to resume watching.`);
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
/** The path as the pull request's diff has it: in the repository, which may be checked out into a folder. */
function inWorkspace(file) {
	const path = resolve(file);
	const known = existsSync(path) ? pathInRepository(path, runnerPaths(process.env)) : null;
	if (known !== null) return known;
	const inside = relative(process.env["GITHUB_WORKSPACE"] ?? "", file);
	return (inside.startsWith("..") ? normalize(file) : inside).split(sep).join("/");
}
// src/action.ts
process.exitCode = await runAction();
export {};
