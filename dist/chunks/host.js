import { _ as TinystacksError, d as labels, g as Interrupted } from "./text.js";
import { c as plain, i as forTerminal } from "./plan.js";
import { p as offlineMessages } from "./plan2.js";
import { d as MAX_FILE_BYTES } from "./config.js";
import { r as didYouMean, s as distance } from "./config2.js";
import { I as inMinutes } from "./inspect.js";
import { m as painter } from "./render2.js";
import { r as VERB_NAMES, t as ACTION_VERBS } from "./verbs.js";
import { existsSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";
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
/** The module of every verb that works on the file, which is loaded when the verb is called. */
const COMMANDS = {
	validate: async () => (await import("./validate2.js")).validate,
	plan: async () => (await import("./plan7.js")).plan,
	deploy: async () => (await import("./deploy.js")).deploy,
	outputs: async () => (await import("./outputs2.js")).outputs,
	destroy: async () => (await import("./destroy.js")).destroy,
	reboot: async () => (await import("./reboot.js")).reboot,
	"restore-secret": async () => (await import("./restore-secret.js")).restoreSecret,
	promote: async () => (await import("./promote.js")).promote,
	template: async () => (await import("./template3.js")).template
};
/** Loads the verb's module. */
function loadCommand(verb) {
	return COMMANDS[verb]();
}
// src/host/follow-links.ts
/** Follows the links of a commit, as the file system follows them in what is checked out. */
/** As many as Linux follows (path_resolution(7)). */
const MOST_LINKS = 40;
/** The text of the file that a path leads to; null = it leads to none, or out of the repository. */
async function followLinks(path, look) {
	let at = path;
	for (let followed = 0; followed <= MOST_LINKS; followed += 1) {
		const entry = await look(at);
		if (entry.kind === "file") return entry.text;
		if (entry.kind === "absent" || posix.isAbsolute(entry.target)) return null;
		const rest = at.slice(entry.at.length);
		at = posix.join(posix.dirname(entry.at), entry.target) + rest;
		if (at.startsWith("..")) return null;
	}
	return null;
}
/** `apps`, `apps/web`, `apps/web/tinystacks.yml`: what is on the way to a path, and itself. */
function onTheWay(path) {
	const parts = path.split("/");
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
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
	const text = await followLinks(inRepository, (path) => entryAt(directory, commit, path));
	return text === null ? {
		kind: "absent",
		ref
	} : {
		kind: "read",
		ref,
		text
	};
}
/** `100644 blob <sha>\t<path>`; a link's mode is 120000. */
const ENTRY = /^(100\d+|120000) blob ([0-9a-f]+)\t([^]*)$/;
async function entryAt(directory, commit, path) {
	const way = onTheWay(path);
	const entry = (await git(directory, "ls-tree", "-z", "--full-tree", commit, "--", ...way)).split("\0").flatMap((line) => {
		const [, mode, blob = "", at = ""] = ENTRY.exec(line) ?? [];
		return mode !== void 0 && way.includes(at) ? [{
			mode,
			blob,
			at
		}] : [];
	})[0];
	if (entry === void 0) return { kind: "absent" };
	const text = await git(directory, "cat-file", "blob", entry.blob);
	if (entry.mode === "120000") return {
		kind: "link",
		at: entry.at,
		target: text
	};
	return entry.at === path ? {
		kind: "file",
		text
	} : { kind: "absent" };
}
/**
* The parents of the commit that is checked out, the first one first: the commit itself names them, in a shallow
* checkout as well. null = git does not say.
*/
async function parentsOfCheckout(directory) {
	const commit = await orNull(git(directory, "cat-file", "commit", "HEAD"));
	const [header = ""] = commit?.split("\n\n") ?? [];
	return commit === null ? null : [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, sha = ""]) => sha);
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
// src/host/checkout.ts
/** Where a checkout begins, with and without `.git`: the same file has the same path on every runner. */
/** Outside of a workflow. */
const NO_RUNNER = {
	workspace: null,
	workflow: null
};
/**
* What the environment of a step says. GITHUB_WORKFLOW_REF is `acme/shop/.github/workflows/db.yml@refs/heads/main`
* (variables reference on docs.github.com).
*/
function runnerPaths(environment) {
	const workspace = environment["GITHUB_WORKSPACE"] ?? "";
	const repository = environment["GITHUB_REPOSITORY"] ?? "";
	const [path = ""] = (environment["GITHUB_WORKFLOW_REF"] ?? "").split("@");
	return {
		workspace: workspace !== "" && existsSync(workspace) ? realpathSync(workspace) : null,
		workflow: repository !== "" && path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : null
	};
}
/**
* The path of a file that exists in its repository, with `/`; null = no repository is known. A link counts
* where it stands, not where it leads.
*/
function pathInRepository(path, runner) {
	const real = join(realpathSync(dirname(path)), basename(path));
	const within = !isBelow(path, runner) && isBelow(real, runner) ? real : path;
	const root = checkoutRoot(dirname(within), runner);
	return root === null ? null : relative(root, within).split(sep).join("/");
}
/**
* The root of the checkout that `directory` is in: the folder with `.git`. actions/checkout makes none where the
* runner has no git (its README: "the REST API will be used to download the files"): then the folder with the
* workflow that runs, as its repository has it, or else the workspace. null = none is known.
*/
function checkoutRoot(directory, runner) {
	const folders = [...upTo(directory, runner)];
	const has = (name) => folders.find((folder) => existsSync(join(folder, name)));
	const { workflow } = runner;
	return has(".git") ?? (workflow === null ? void 0 : has(workflow)) ?? folders.find((folder) => isWorkspace(folder, runner)) ?? null;
}
/** `directory` and what is above it. Nothing above the workspace is of its checkout. */
function upTo(directory, runner) {
	const folders = upwards(directory);
	const top = folders.findIndex((folder) => isWorkspace(folder, runner));
	return top === -1 ? folders : folders.slice(0, top + 1);
}
function isBelow(path, runner) {
	return upwards(dirname(path)).some((folder) => isWorkspace(folder, runner));
}
function isWorkspace(folder, { workspace }) {
	return workspace !== null && existsSync(folder) && realpathSync(folder) === workspace;
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
// src/host/searched.ts
/** Where the file is looked for, and what lies there instead. */
/** The file's name where none is given. */
const DEFAULT_NAME = "tinystacks.yml";
/** The folders in which the file is searched, up to the repository's root. */
function searched(directory, runner) {
	const folders = upTo(directory, runner);
	const root = folders.findIndex((folder) => existsSync(join(folder, ".git")));
	return root < 0 ? folders : folders.slice(0, root + 1);
}
/**
* Files that may be meant, as one would name them from `directory`: with the other ending, in another case, with a
* dot before it. Where the file was named, those beside it.
*/
function nearNames(named, directory, runner) {
	const wanted = named === null ? DEFAULT_NAME : basename(named);
	return (named === null ? searched(directory, runner) : [dirname(resolve(directory, named))]).flatMap((folder) => namesIn(folder).filter((name) => name !== wanted && distance(stemOf(name), stemOf(wanted)) <= 1).toSorted().map((name) => relative(directory, join(folder, name))));
}
/** `.Tinystacks.YAML` -> `tinystacks`; another file's name as it is. */
function stemOf(name) {
	return name.toLowerCase().replace(/^\.?(.+?)(?:\.ya?ml|\.json)?$/, "$1").replaceAll(/[-_ ]/g, "");
}
function namesIn(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => entry.isFile() ? [entry.name] : []);
	} catch {
		return [];
	}
}
// src/host/config-file.ts
/** Reads the named file, or the nearest `tinystacks.yml` from `directory` up to the repository's root. */
function readConfigFile(named, directory, runner = NO_RUNNER) {
	const path = named === null ? findUpwards(directory, runner) : resolve(directory, named);
	const name = named ?? (path === null ? "tinystacks.yml" : relative(directory, path));
	if (path === null || !existsSync(path)) throw notFound(name, {
		isSearched: named === null,
		near: nearNames(named, directory, runner)
	});
	refuseEscape(path, name, directory, runner);
	const status = statSync(path);
	if (!status.isFile()) throw new TinystacksError("file-unreadable", `${name} is not a file`, { exit: 2 });
	if (status.size > 1048576) throw tooLarge(name);
	return {
		name: relativeName(name, path, directory),
		inRepository: pathInRepository(path, runner),
		text: read(path, name)
	};
}
/** What is shown, in comments too, says nothing of the machine's folders. */
function relativeName(name, path, directory) {
	if (!isAbsolute(name)) return name;
	const inside = relative(realpathSync(directory), join(realpathSync(dirname(path)), basename(path)));
	return inside.startsWith("..") ? name : inside;
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
function refuseEscape(path, name, directory, runner) {
	const checkout = checkoutRoot(directory, runner) ?? resolve(directory);
	const within = isIn(checkout, path) ? checkout : checkoutRoot(dirname(path), runner) ?? dirname(path);
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
function notFound(name, { isSearched, near }) {
	const [found] = near;
	const create = isSearched ? `create ${DEFAULT_NAME}, or name the file with --config` : "check --config; in a workflow, also that actions/checkout ran before";
	const rename = isSearched ? `rename it to ${DEFAULT_NAME}, or write \`--config ${found}\`` : `write \`--config ${found}\``;
	return new TinystacksError("file-not-found", isSearched ? `there is no ${DEFAULT_NAME} here or in a parent directory up to the repository root` : `there is no file ${name}`, {
		exit: 2,
		file: name,
		hint: found === void 0 ? create : `there is ${found}: ${rename}`
	});
}
function findUpwards(directory, runner) {
	return searched(directory, runner).map((folder) => join(folder, "tinystacks.yml")).find((path) => existsSync(path)) ?? null;
}
// src/host/repository.ts
/** `owner/name` of a GitHub remote's address, https or ssh. */
const REMOTE = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/m;
/** `owner/name`, from GitHub Actions or else from the checkout's GitHub remote; null = neither. */
function repositoryName(environment, directory) {
	if (environment["GITHUB_REPOSITORY"]) return environment["GITHUB_REPOSITORY"];
	const root = checkoutRoot(directory, NO_RUNNER);
	if (root === null) return null;
	try {
		return REMOTE.exec(readFileSync(join(root, ".git", "config"), "utf8"))?.[1] ?? null;
	} catch {
		return null;
	}
}
// src/host/workflow-run.ts
/**
* Events whose GITHUB_SHA is the last commit of the default branch, whatever they are about and the workflow checks out
* (docs.github.com, "Events that trigger workflows"): it does not tell what is deployed.
*/
const RUNS_ON_DEFAULT = /* @__PURE__ */ new Set([
	"issue_comment",
	"pull_request_target",
	"workflow_run"
]);
/**
* The workflow run of the action, or of a CLI in a workflow's step; undefined outside a workflow. A rerun
* keeps the id and increases the attempt (docs.github.com, variables reference, GITHUB_RUN_ID and
* GITHUB_RUN_ATTEMPT).
*/
function workflowRun(environment) {
	const id = Number(environment["GITHUB_RUN_ID"]);
	if (!Number.isSafeInteger(id) || id <= 0) return void 0;
	const commit = RUNS_ON_DEFAULT.has(environment["GITHUB_EVENT_NAME"] ?? "") ? void 0 : environment["GITHUB_SHA"];
	return {
		id,
		attempt: Number(environment["GITHUB_RUN_ATTEMPT"]) || 1,
		...commit && { commit }
	};
}
// src/host/environment.ts
/** The ports that the action and the CLI share: files, clock, repository, AWS. */
function localPorts(stop, { serviceRole = null, profile = null }, watch = {}) {
	const directory = process.cwd();
	const run = workflowRun(process.env);
	const runner = runnerPaths(process.env);
	return {
		files: {
			config: (named) => readConfigFile(named, directory, runner),
			write: (file, text) => {
				writeConfigFile(file, text, directory);
			}
		},
		baseFile: (inRepository) => baseFileOf(inRepository, directory),
		clock: systemClock(stop),
		repository: repositoryName(process.env, directory),
		...run && { workflowRun: run },
		homeRegion: process.env["AWS_REGION"] || process.env["AWS_DEFAULT_REGION"] || null,
		connect: async (region) => (await import("./aws.js")).connect(region, {
			serviceRole,
			profile,
			...watch
		})
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
// src/host/watch.ts
/** Tells the reporter where credentials are from and what is asked of AWS, as far as it wants to know. */
function watchOf({ detail }, calls = true) {
	if (detail === void 0) return {};
	return {
		detail,
		...calls && { onCall: (call) => {
			detail(callLine(call));
		} }
	};
}
/** `call: rds:DescribeDBInstances us-east-1, attempt 1: ok in 82 ms`. */
function callLine({ service, operation, region, attempt, milliseconds, result }) {
	return `call: ${forTerminal(`${service}:${operation} ${region}`)}, attempt ${attempt}: ${forTerminal(result)} in ${milliseconds} ms`;
}
// src/plan/messages/deploy/watching.ts
/** What is said of watching itself. */
const watchingMessages = {
	howToStop: ({ stop, resumes }) => `To stop watching, ${stop}: AWS goes on with what it has begun, and ${resumes}.`,
	untold: (soFar) => `still waiting, ${soFar}`
};
// src/host/watched-clock.ts
const MINUTE = 6e4;
/** Milliseconds between two looks at what is due: no longer than the pauses of what polls. */
const LOOK = 5e3;
/**
* The clock of a program that people watch: a log has a line in each minute of a wait, whatever waits, since whatever
* waits sleeps; and before the first wait it says how to stop.
*/
function watchedClock(clock, reporter) {
	const due = /* @__PURE__ */ new Map();
	let isStopTold = false;
	let untold = null;
	const now = () => clock.now().getTime();
	/** A sleep that nothing says the reason of; those close to each other are one wait. */
	const tellUntold = (before) => {
		if (untold === null || before - untold.until > LOOK) untold = {
			since: before,
			until: before,
			due: before + MINUTE - LOOK
		};
		const at = now();
		if (at >= untold.due) reporter.line(watchingMessages.untold(inMinutes(at - untold.since)));
		untold = {
			...untold,
			until: at,
			due: next(untold.due, at)
		};
	};
	const tell = (before) => {
		if (reporter.live !== void 0) return;
		if (due.size === 0) {
			tellUntold(before);
			return;
		}
		for (const [waiting, at] of due) {
			if (now() < at) continue;
			due.set(waiting, next(at, now()));
			for (const line of waiting.lines(false)) reporter.line(line);
		}
	};
	return {
		now: clock.now,
		sleep: async (milliseconds) => {
			let left = milliseconds;
			do {
				const before = now();
				await clock.sleep(Math.min(left, LOOK));
				tell(before);
				left -= LOOK;
			} while (left > 0);
		},
		during: async (waiting, body) => {
			if (!isStopTold && !waiting.isBrief) {
				isStopTold = true;
				reporter.line(watchingMessages.howToStop(reporter.stopping));
			}
			due.set(waiting, now() + MINUTE - LOOK);
			const end = reporter.live?.(() => waiting.lines(true));
			try {
				return await body();
			} finally {
				due.delete(waiting);
				end?.();
			}
		}
	};
}
/** When the next line is due: a minute after the last one was, or from now on where that has passed too. */
function next(due, now) {
	return now < due ? due : due + MINUTE * (1 + Math.floor((now - due) / MINUTE));
}
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
// src/verbs/named.ts
/** Reserved verbs that do not work yet: listed, so that nobody thinks they mistyped. */
const NOT_YET = [
	"drift",
	"connect",
	"init",
	"bootstrap"
];
/** What other tools call it. */
const SYNONYMS = {
	apply: "deploy",
	up: "deploy",
	diff: "plan",
	preview: "plan",
	status: "outputs",
	down: "destroy",
	delete: "destroy",
	remove: "destroy",
	rm: "destroy",
	check: "validate",
	lint: "validate",
	restart: "reboot",
	synth: "template"
};
/**
* The verb with this name.
*
* @throws TinystacksError unknown-command, command-not-available (exit 2), which name the verbs
*/
function verbNamed(name) {
	return named(name, VERB_NAMES, `the commands are ${VERB_NAMES.join(", ")}`);
}
/**
* The verb with this name, for the action.
*
* @throws TinystacksError unknown-command, command-not-available (exit 2), which name the action's verbs
*/
function actionVerb(name) {
	const hint = `the action's commands are ${ACTION_VERBS.join(", ")}`;
	const verb = named(name, ACTION_VERBS, hint);
	if (ACTION_VERBS.includes(verb)) return verb;
	throw new TinystacksError("command-not-available", `\`${verb}\` works on the command line alone, not in the action`, {
		exit: 2,
		hint
	});
}
function named(name, offered, hint) {
	const verb = VERB_NAMES.find((known) => known === name);
	if (verb) return verb;
	if (NOT_YET.includes(name)) throw new TinystacksError("command-not-available", `\`${name}\` does not work in this version yet`, {
		exit: 2,
		hint
	});
	const synonym = Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : void 0;
	const meant = synonym ? `did you mean \`${synonym}\`?` : didYouMean(name, offered);
	throw new TinystacksError("unknown-command", `there is no command \`${name}\``, {
		exit: 2,
		hint: meant ?? hint
	});
}
// src/commands/shared/service-role.ts
/** An ARN of a role, in any partition (IAM user guide, "IAM identifiers"). */
const ROLE = /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/;
/** Characters (API, CreateChangeSet, RoleARN). */
const LONGEST = 2048;
/**
* The role that CloudFormation is to act by, as `cloudformation-role` names it; null = none is named.
*
* @throws TinystacksError not-a-role (exit 2)
*/
function readServiceRole(written) {
	if (written === void 0 || written === "") return null;
	if (ROLE.test(written) && written.length <= LONGEST) return written;
	throw new TinystacksError("not-a-role", `\`cloudformation-role\` must be the ARN of an IAM role, not \`${written}\``, {
		exit: 2,
		hint: "write it as arn:aws:iam::123456789012:role/shop-cloudformation"
	});
}
export { onTheWay as _, failureInOneLine as a, stopSignal as c, pathInRepository as d, runnerPaths as f, followLinks as g, git as h, errorForTerminal as i, localPorts as l, GitError as m, actionVerb as n, watchedClock as o, parentsOfCheckout as p, verbNamed as r, watchOf as s, readServiceRole as t, RUNS_ON_DEFAULT as u, loadCommand as v, Unfinished as y };
