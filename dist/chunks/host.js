import { D as closest, E as MAX_FILE_BYTES, O as distance } from "./config.js";
import { Ct as Interrupted, St as listed, Z as labels, ht as ALL_FAMILIES, wt as TinystacksError, xt as count } from "./engines.js";
import { B as linkForMarkdown, F as forMarkdown, H as offlineMessages, L as forTerminal, P as codeForMarkdown, S as commentMessages, V as plain, a as failureHint, h as painter, l as resourceName, r as OUTCOME, s as outcomeMessages, u as stageFailed, w as resultMessages } from "./plan.js";
import { a as table, i as bullets, r as alert } from "./render2.js";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
// src/commands/shared/unfinished.ts
/** A deploy that was interrupted, with the results of its stages so far. */
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
/** Every verb and its module, which is loaded when the verb is called. */
const COMMANDS = {
	validate: async () => (await import("./validate.js")).validate,
	plan: async () => (await import("./plan5.js")).plan,
	deploy: async () => (await import("./deploy.js")).deploy,
	outputs: async () => (await import("./outputs2.js")).outputs,
	destroy: async () => (await import("./destroy.js")).destroy,
	reboot: async () => (await import("./reboot.js")).reboot,
	"restore-secret": async () => (await import("./restore-secret.js")).restoreSecret,
	promote: async () => (await import("./promote.js")).promote,
	template: async () => (await import("./template2.js")).template
};
/** Every verb, in the order in which people meet them. */
const VERBS = Object.keys(COMMANDS);
/** Reserved verbs that do not work yet: listed, so that nobody thinks they mistyped. */
const NOT_YET = [
	"drift",
	"connect",
	"init",
	"bootstrap"
];
/** By how many letters a typo may differ from a verb. */
const TYPO = 3;
/** The verb with this name. Anything else is a usage error (exit 2) that names the verbs. */
function verbNamed(name) {
	const verb = VERBS.find((known) => known === name);
	if (verb) return verb;
	if (NOT_YET.includes(name)) throw new TinystacksError("command-not-available", `\`${name}\` does not work in this version yet`, {
		exit: 2,
		hint: `the commands are ${VERBS.join(", ")}, sandbox`
	});
	const near = closest(name, [...VERBS, "sandbox"]);
	throw new TinystacksError("unknown-command", `there is no command \`${name}\``, {
		exit: 2,
		hint: distance(name, near) <= TYPO ? `did you mean \`${near}\`?` : `the commands are ${VERBS.join(", ")}, sandbox`
	});
}
/** Loads the verb's module. */
function loadCommand(verb) {
	return COMMANDS[verb]();
}
// src/host/git.ts
/** Milliseconds: no command here reads a repository's whole history. */
const TIMEOUT = 2e4;
/** A git command failed. */
var GitError = class extends Error {
	name = "GitError";
};
/**
* What git prints, limited to the size of a tinystacks.yml.
*
* @throws GitError with git's own message in one line, or why git could not run
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
/** Names of a repository's default branch, the remote's own first. */
const DEFAULT_BRANCHES = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
/**
* The file as committed where this branch left the default branch; on the default branch, as committed
* there.
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
		ref: offlineMessages.nothingCommitted
	};
	const branch = await defaultBranch(directory);
	if (branch === null) return {
		kind: "unread",
		why: offlineMessages.noDefaultBranch
	};
	const commit = await mergeBase(directory, branch);
	if (commit === null) return {
		kind: "unread",
		why: offlineMessages.tooShallow(branch)
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
	if (!status.isFile()) throw new TinystacksError("file-unreadable", `${name} is not a file`, { exit: 2 });
	if (status.size > 1048576) throw tooLarge(name);
	const root = repositoryRoot(dirname(path));
	return {
		name,
		inRepository: root === null ? basename(path) : relative(root, path).split(sep).join("/"),
		text: read(path, name)
	};
}
/**
* Writes the file that `readConfigFile` returned. A temporary file is renamed onto it, so that it is never half
* written.
*/
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
		throw new TinystacksError("file-not-written", `${name} cannot be written`, {
			exit: 1,
			cause
		});
	}
}
/**
* A link that leaves the workspace is not followed: with one, anybody who can write to the repository could have
* another file of the machine read and quoted in a comment. Links within the workspace are fine.
*/
function refuseEscape(path, name, directory) {
	const checkout = repositoryRoot(directory) ?? resolve(directory);
	const within = isIn(checkout, path) ? checkout : repositoryRoot(dirname(path)) ?? dirname(path);
	if (isIn(realpathSync(within), realpathSync(path))) return;
	throw new TinystacksError("link-leaves-repository", `${name} is a link that leaves the repository`, {
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
		throw new TinystacksError("file-unreadable", `${name} cannot be read`, {
			exit: 2,
			cause
		});
	}
}
function tooLarge(name) {
	return new TinystacksError("invalid-file", `${name} is not valid`, {
		exit: 2,
		file: name,
		problems: [{
			code: "file-too-large",
			path: "",
			line: 1,
			column: 1,
			message: "the file is larger than 1 MiB",
			hint: "a tinystacks.yml is a few kB; check that this is the right file"
		}]
	});
}
function notFound(name, searched) {
	return new TinystacksError("file-not-found", searched ? `there is no ${DEFAULT_NAME} here or in a parent directory up to the repository root` : `there is no file ${name}`, {
		exit: 2,
		file: name,
		hint: searched ? `create ${DEFAULT_NAME}, or name the file with --config` : "check the path after --config; in a workflow, the input `config` and that actions/checkout ran before"
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
/** `owner/name`, from GitHub Actions or else from the checkout's GitHub remote; null = neither. */
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
* The workflow run of the action, or of a CLI in a workflow's step; undefined outside a workflow. A rerun
* keeps the id and increases the attempt (docs.github.com, variables reference, GITHUB_RUN_ID and
* GITHUB_RUN_ATTEMPT).
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
* A signal that the first SIGINT or SIGTERM aborts, with `Interrupted` as its reason. Work in progress
* then ends in order; a second signal ends the program at once, as usual.
*/
function stopSignal() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => {
		controller.abort(new Interrupted(name));
	});
	return controller.signal;
}
// src/render/progress.ts
/** `12:03:44 CREATE_COMPLETE Postgres (AWS::RDS::DBInstance) 9m55s`, in UTC, the reason after it. */
function eventLine(event, origins, options = {}) {
	const paint = painter(options.color ?? false);
	const at = Date.parse(event.time);
	const time = Number.isNaN(at) ? "--:--:--" : new Date(at).toISOString().slice(11, 19);
	const took = options.startedAt === void 0 ? "" : ` ${duration(at - options.startedAt)}`;
	const reason = event.reason === null || event.reason === "" ? "" : `: ${forTerminal(event.reason)}`;
	const status = paint(colorOf(event.status), forTerminal(event.status).padEnd(18));
	const type = paint("dim", `(${forTerminal(event.type)})`);
	return `${paint("dim", time)} ${status} ${forTerminal(resourceName(event, origins))} ${type}${took}${reason}`;
}
/** What takes minutes: its beginning is worth a line too. */
const TAKES_LONG = new Set(ALL_FAMILIES.map(({ types }) => types.database));
/**
* Lines for a run of events, oldest first: one a resource, when it ends, with how long it took; a
* database has one when it begins as well. null = the event has none.
*/
function eventLines(options = {}) {
	const started = /* @__PURE__ */ new Map();
	return (event, origins) => {
		const { logicalId, status, type } = event;
		if (status.endsWith("_IN_PROGRESS")) {
			const again = started.has(logicalId);
			if (!again) started.set(logicalId, Date.parse(event.time));
			return (type === STACK ? status !== "REVIEW_IN_PROGRESS" : TAKES_LONG.has(type) && !again) ? eventLine(event, origins, options) : null;
		}
		const startedAt = started.get(logicalId);
		started.delete(logicalId);
		return eventLine(event, origins, {
			...options,
			...startedAt !== void 0 && { startedAt }
		});
	};
}
const STACK = "AWS::CloudFormation::Stack";
function colorOf(status) {
	if (status.includes("FAILED") || status.includes("ROLLBACK")) return "red";
	return status.endsWith("_COMPLETE") ? "green" : "cyan";
}
/** `9m55s`, `4s`, `1h02m`; negative spans count as none. */
function duration(milliseconds) {
	const seconds = Math.max(0, Math.round(milliseconds / 1e3));
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds % 3600 / 60)];
	const two = (number) => String(number).padStart(2, "0");
	if (hours > 0) return `${hours}h${two(minutes)}m`;
	return minutes > 0 ? `${minutes}m${two(seconds % 60)}s` : `${seconds}s`;
}
// src/render/messages/github.ts
const githubMessages = {
	noComment: (why) => `the pull request's comment was not written: ${why}; the job's summary has the same content`,
	overtaken: "the pull request's comment was not written: a newer commit or run has replaced this one",
	otherAuthor: (login) => `the comment was written as ${login}: set \`comment-author: ${login}\`, or the next run will not find it`,
	labelsUnread: (why) => `the labels of the pull request could not be read: ${why}`,
	noToken: "`github-token` is empty",
	notWanted: "`comment` is `false`",
	says: (status, message) => `GitHub answered ${String(status)}: ${message}`,
	unanswered: (why) => `GitHub gave no usable answer: ${why}`,
	failed: (why) => `the call to GitHub failed: ${why}`,
	/** `permission`: as in a job's `permissions`, `pull-requests: write`. */
	needs: (permission) => `the job needs the permission \`${permission}\``,
	tooLate: (seconds) => `timeout after ${count(seconds, "second")}`,
	garbled: "the response is incomplete, or not from its API",
	noDeployments: (why) => `GitHub deployments were not created: ${why}; \`deployments: false\` turns them off`,
	/** The description of a GitHub deployment, which may have 140 characters. */
	deployment: (stack, region) => `${stack} in ${region}`.slice(0, 140),
	deployed: (kind, seconds) => `${OUTCOME[kind]}, ${duration(seconds * 1e3)}`
};
/** The comment of a pull request whose plan could not be made. */
const failureMessages = {
	title: "There is no plan.",
	stopped: "Nothing was done.",
	more: (number) => `and ${String(number)} more, in the log`,
	commit: "Commit",
	run: "workflow run"
};
// src/render/problems.ts
/**
* An expected failure in the style of a compiler: `tinystacks.yml:12:7 error …`, one line for each problem,
* followed by its hint. Ends without a newline.
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
/** The same failure where there is only room for one line; its problems are annotated separately. */
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
// src/github/error.ts
/** A call that GitHub did not carry out, or may have carried out without an answer. */
var GitHubError = class extends Error {
	name = "GitHubError";
	/** null = there was no answer, or not a readable one. */
	status;
	headers;
	constructor(status, message, headers = {}, cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.status = status;
		this.headers = headers;
	}
};
// src/github/retry.ts
/** Which calls to GitHub are retried, and why one failed for good. */
const ATTEMPTS = 4;
/** Milliseconds that a call may wait for rate limits in all: a longer wait is not worth the job's time. */
const LONGEST = 6e4;
/** Seconds to wait if a secondary limit does not say how long it lasts (docs.github.com). */
const UNTOLD = 60;
/** For a request that is sent once, whatever happens. */
const ONCE = { again: "never" };
/** For a POST that has the same effect when sent twice. */
const REPEATABLE = { again: "always" };
/** Milliseconds until the next attempt; null = there is none. */
function pauseAfter(error, { attempt, repeatable, waited }, now) {
	if (attempt >= ATTEMPTS || !(error instanceof GitHubError)) return null;
	const seconds = secondsAsked(error, now);
	if (seconds !== null) return waited + seconds * 1e3 > LONGEST ? null : seconds * 1e3;
	return isHiccup(error) && repeatable ? 500 * 2 ** attempt : null;
}
/** Whether the call may or may not have been carried out: repeating it could create something twice. */
function isHiccup(error) {
	return error instanceof GitHubError && (error.status === null || error.status >= 500);
}
/** How long a rate limit lasts (docs.github.com, "Rate limits for the REST API"); null = it is none, but a denial. */
function secondsAsked({ status, headers, message }, now) {
	if (status !== 403 && status !== 429) return null;
	const after = Number(headers["retry-after"] ?? NaN);
	if (Number.isFinite(after)) return Math.max(0, after);
	const reset = Number(headers["x-ratelimit-reset"] ?? NaN);
	if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) return Math.max(0, Math.ceil(reset - now.getTime() / 1e3));
	return status === 429 || /secondary rate limit/i.test(message) ? UNTOLD : null;
}
/** For calls that may fail: null, unless the program was told to stop. */
function nullUnlessStopped(error) {
	if (error instanceof Interrupted) throw error;
	return null;
}
/**
* Why GitHub did not do it, in a few words. `permission`: what the call needs, as in a job's `permissions`.
* If the program was told to stop, that is not GitHub's doing, and the error is thrown on.
*/
function denial(error, permission) {
	if (error instanceof Interrupted) throw error;
	if (!(error instanceof GitHubError)) return githubMessages.failed(error instanceof Error ? error.message : String(error));
	const { status, message } = error;
	if (status === null) return githubMessages.unanswered(message);
	const denied = status === 403 || status === 404;
	return [githubMessages.says(status, message), ...denied ? [githubMessages.needs(permission)] : []].join("; ");
}
// src/review/results.ts
/** A deploy's results by stage. `url`: the workflow run. */
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
function failureOf({ stage, result }, file) {
	if (result.kind !== "failed") return null;
	const hint = failureHint(result.status);
	return [stageFailed(stage, result, file), ...hint === null ? [] : [hint]].join("; ");
}
/** Results if nothing was applied: the reason, for each stage that has something to do. */
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
/** Results if the deploy could not begin. `shown`: the stages in the comment, as far as it shows them. */
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
		table(resultMessages.columns, entries.map(resultRow)),
		...failureBlocks(entries),
		...noteBlocks(entries)
	];
}
/** The headline alone. */
function resultHeading(results) {
	return `### ${forMarkdown(headline(results))}`;
}
function headline(results) {
	const of = (...kinds) => Object.entries(results).flatMap(([stage, { kind }]) => kinds.includes(kind) ? [stage] : []);
	const changed = of("created", "updated", "destroyed").length;
	const failed = of("failed");
	const refused = of("refused");
	const skipped = of("not-attempted");
	if (failed.length + refused.length + skipped.length === 0) return changed === 0 ? outcomeMessages.nothing : outcomeMessages.done(changed);
	return `${[
		...failed.length === 0 ? [] : [resultMessages.failed(listed(failed))],
		...refused.length === 0 ? [] : [resultMessages.refused(listed(refused))],
		...skipped.length === 0 ? [] : [outcomeMessages.notStarted(skipped)],
		...changed === 0 ? [] : [resultMessages.changed(changed)]
	].join("; ")}.`;
}
function resultRow([stage, { kind, seconds, stack, region, url }]) {
	const outcome = kind === "refused" ? resultMessages.refusedCell : OUTCOME[kind];
	const console = stackUrl(stack, region);
	return [
		codeForMarkdown(stage),
		kind === "failed" || kind === "refused" ? `**${outcome}**` : outcome,
		seconds === 0 ? "" : duration(seconds * 1e3),
		console === null ? codeForMarkdown(stack) : linkForMarkdown(codeForMarkdown(stack), console),
		url === "" ? "" : linkForMarkdown(commentMessages.run, url)
	];
}
/** A deploy that is refused says the same of all its stages: once is enough. */
function failureBlocks(entries) {
	const failures = [...new Set(entries.flatMap(([, { failure }]) => failure ?? []))];
	return failures.length === 0 ? [] : [alert("CAUTION", null, failures.map(forMarkdown))];
}
function noteBlocks(entries) {
	const notes = entries.flatMap(([stage, { notes }]) => notes.map((note) => `${codeForMarkdown(stage)}: ${forMarkdown(note)}`));
	return notes.length === 0 ? [] : [bullets(notes)];
}
export { verbNamed as C, loadCommand as S, duration as _, unstartedResults as a, stopSignal as b, denial as c, pauseAfter as d, GitHubError as f, githubMessages as g, failureMessages as h, resultsOf as i, isHiccup as l, failureInOneLine as m, resultHeading as n, ONCE as o, errorForTerminal as p, refusedResults as r, REPEATABLE as s, resultBlocks as t, nullUnlessStopped as u, eventLine as v, Unfinished as w, localPorts as x, eventLines as y };
