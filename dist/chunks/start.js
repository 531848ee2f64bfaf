import { t as distance } from "./fastest-levenshtein.js";
import { a as YAMLException, d as getScalarValue, f as intCoreTag, h as parseEvents, i as SCALAR_STYLE, m as nullCoreTag, n as EVENT_ID, o as boolCoreTag, r as NOT_RESOLVED, u as floatCoreTag } from "./js-yaml.js";
import { t as validate$1 } from "./validate.js";
import { existsSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { isDeepStrictEqual, parseArgs, promisify, stripVTControlCharacters, styleText } from "node:util";
import { createHash } from "node:crypto";
import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { createInterface } from "node:readline/promises";
// src/commands/shared/run-again/unfinished.ts
/** A verb that was interrupted or failed unexpectedly, with its results so far. */
var Unfinished = class extends Error {
	name = "Unfinished";
	/** What ended it: an interruption, an expected failure or a bug. */
	cause;
	report;
	json;
	constructor(cause, { report, json }) {
		super(cause instanceof Error ? cause.message : String(cause));
		this.cause = cause;
		this.report = report;
		this.json = json;
	}
};
// src/commands/verbs.ts
/** The module of every verb that works on the file, which is loaded when the verb is called. */
const COMMANDS = {
	validate: async () => (await import("./validate2.js")).validate,
	plan: async () => (await import("./plan6.js")).plan,
	deploy: async () => (await import("./deploy.js")).deploy,
	outputs: async () => (await import("./outputs2.js")).outputs,
	destroy: async () => (await import("./destroy.js")).destroy,
	reboot: async () => (await import("./reboot.js")).reboot,
	"restore-secret": async () => (await import("./restore-secret.js")).restoreSecret,
	promote: async () => (await import("./promote.js")).promote,
	template: async () => (await import("./template.js")).template
};
/** Loads the verb's module. */
function loadCommand(verb) {
	return COMMANDS[verb]();
}
// src/errors.ts
var TinystacksError = class extends Error {
	name = "TinystacksError";
	code;
	exit;
	hint;
	file;
	problems;
	constructor(code, message, details) {
		super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
		this.code = code;
		this.exit = details.exit;
		this.hint = details.hint;
		this.file = details.file;
		this.problems = details.problems ?? [];
	}
};
/** The arguments are invalid. */
function usageError(message, hint) {
	return new TinystacksError("invalid-arguments", message, {
		exit: 2,
		hint
	});
}
/** The program was told to stop. What AWS has begun goes on there; a later run follows it. */
var Interrupted = class extends Error {
	name = "Interrupted";
	signal;
	constructor(signal) {
		super(`interrupted by ${signal}`);
		this.signal = signal;
	}
};
// src/text/phrases.ts
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listed$1(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
// src/plan/messages/coded.ts
function refusal(code, message) {
	return {
		code,
		message
	};
}
/** A routine note, which may be folded. */
function note(code, message) {
	return {
		code,
		level: "info",
		message
	};
}
/** A trap: whoever approves the plan without it loses something. Never folded. */
function warning(code, message) {
	return {
		code,
		level: "warning",
		message
	};
}
// src/plan/messages/offline.ts
/** What is said of a plan that was made without AWS, by comparing the file with the one before the change. */
const offlineMessages = {
	/** Begins the first line of such a plan. */
	verdict: "Not checked against AWS.",
	noChanges: "Nothing will change in any stage of the file.",
	/** No source of credentials is configured; one that fails is an error. */
	why: (inWorkflow) => note("not-checked", `this plan was not checked against AWS: ${inWorkflow ? "there are no credentials, as in a pull request from a fork" : "there are no credentials on this machine (no AWS_PROFILE, keys or default profile)"}; a deploy does not accept it as reviewed, and nobody can consent to it`),
	compared: (file, ref) => note("compared-with", `it compares the file with ${file} at ${ref}, as if exactly that were deployed`),
	noFileBefore: (file, ref) => note("nothing-to-compare", `there is no ${file} at ${ref}, so every stage is shown as new`),
	notComparable: (file, why) => note("nothing-to-compare", `the file before the change is not known (${file}: ${why}), so every stage is shown as new, even if it is deployed`),
	baseBranch: "the base branch",
	nothingCommitted: "HEAD, where nothing is committed yet",
	noDefaultBranch: "this checkout has no default branch; fetch it, or run git remote set-head origin --auto",
	tooShallow: (branch) => `this checkout does not reach back to where it left ${branch}; fetch more history`,
	invalidBefore: (ref, problems) => `at ${ref} it is not valid: ${count(problems, "problem")}`,
	open: note("not-checked-leaves-open", "it does not know what is really running, what is queued, what somebody changed by hand, what the region offers, or which replicas, snapshots and stacks exist"),
	noConsent: (given) => `--allow ${given}: no consent can be given to a plan that is not checked against AWS`,
	willAsk: (asked) => note("will-ask-consent", `the plan that is checked against AWS will require consent: ${listed$1(asked)}`)
};
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
// src/config/limits.ts
/** The maximum size of a file, in bytes of UTF-8. */
const MAX_FILE_BYTES = 1048576;
/** The operations per second that such a volume has at least. */
const GP3_STRIPED_IOPS = 12e3;
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
// src/text/escape.ts
/**
* Makes text of unknown origin (names, tags, parameters, AWS's own error texts) inert for the place where it
* is shown: nothing in it can style, link, mention, break a table, or run a workflow command.
*/
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Bidirectional and zero-width characters, tag characters, fillers, a blank: invisible and deceptive. */
const INVISIBLE = /\p{Cf}|\p{Default_Ignorable_Code_Point}|\u2800/gu;
/** More accents on one letter than any language uses would spill into the lines around it. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** One line of visible text without any styling. */
function plain$2(text) {
	return stripVTControlCharacters(text).toWellFormed().replaceAll(CONTROL, " ").replaceAll(INVISIBLE, "").replaceAll(STACKED_MARKS, "$1").trim();
}
/**
* For a terminal or a log. No line can become a workflow command: the runner reads `::` at the
* start of a line (also where a long text is wrapped) and `##[` anywhere (ActionCommand.cs).
*/
function forTerminal(text) {
	return plain$2(text).replaceAll(/(^|\s)::/g, "$1: :").replaceAll("##[", "# #[");
}
/**
* Several lines with a layout, for a workflow's log: none of them becomes a command. For the
* runner a carriage return ends a line too, and it may ignore invisible characters when it compares.
*/
function inertLog(text) {
	return text.replaceAll(/^((?:(?![\n\r])[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}])*)::/gmu, "$1: :").replaceAll(/##(?=[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*\[)/gu, "# #");
}
/** A JSON document for a terminal or a log: the same value, with deceptive characters and `##[` escaped. */
function inertJson(value) {
	return JSON.stringify(value, null, 2).replaceAll(/[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, inUnits).replaceAll("##[", "#\\u0023[");
}
function inUnits(character) {
	return character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}
/** Breaks a link, a mention or a reference invisibly. */
const BREAK = "&#8203;";
/** GitHub links 7 to 40 of these digits to a commit, except within a name (`snapshot-3f9c1a2b`). */
const COMMIT = /(?<![\w-])[\da-f]{7,40}(?![\w-])/gi;
/** Unicode's blocks of right-to-left letters and digits. */
const LEFTWARD = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]`;
/** Words of them: they reverse what is between them, such as the arrow from before to after. */
const TURNING = new RegExp(`${LEFTWARD}+(?: ${LEFTWARD}+)*`, "gu");
/** Isolates each of them: U+2068 FIRST STRONG ISOLATE, U+2069 POP DIRECTIONAL ISOLATE. */
function isolated(text, entity) {
	return text.replaceAll(TURNING, `${entity(8296)}$&${entity(8297)}`);
}
/** For Markdown on GitHub, in table cells as well as in paragraphs. */
function forMarkdown(text) {
	return isolated(plain$2(text).replaceAll(/[\\`*_{}[\]<>#+!|~$^&]|^[-=]|(?<=^\d+)[.)]/g, asEntity).replaceAll("&#36;", "<span>&#36;</span>").replaceAll("&#35;", `&#35;${BREAK}`).replaceAll(COMMIT, (digits) => digits.replaceAll(/.{6}(?=.)/g, `$&${BREAK}`)).replaceAll("@", `@${BREAK}`).replaceAll(/:(?=[\w/&-])/g, `:${BREAK}`).replaceAll(/\b(www)(?=\.)/gi, `$1${BREAK}`).replaceAll(/\b(gh)(?=-\d)/gi, `$1${BREAK}`), entityOf);
}
/**
* As code, in which GitHub links and mentions nothing, and which can be copied. Text that could end the
* code or the table cell around it, or reverse its surroundings, is shown as inert text instead.
*/
function codeForMarkdown(text) {
	const line = plain$2(text);
	return line !== "" && !/[`|\\]/.test(line) && line.search(TURNING) === -1 ? `\`${line}\`` : forMarkdown(line);
}
/** A Markdown link around inert text; only the text if the address is not a web address. */
function linkForMarkdown(text, url) {
	if (!URL.canParse(url)) return text;
	const { protocol, href } = new URL(url);
	if (!/^https?:$/.test(protocol)) return text;
	return `[${text}](${href.replaceAll(/[()<>\\|`*_~\s]/g, percentEncoded)})`;
}
/** ASCII's marks except `,`, `.`, `/`, `-` and brackets; those only where Markdown would read a list or a link. */
const MARKS = /[!-'*+:-@[-`{-~]|^-|(?<=^\d+)[.)]|(?<=[Ww]{3})\./g;
/**
* For the inside of a quoted label of a Mermaid diagram. Mermaid 11.3, which GitHub has, reads Markdown,
* icons and formulas in a label after decoding its entities, so entities do not help: whatever could be
* markup is shown in its wide form instead, `＊` for `*`, which has no meaning there.
*/
function forMermaid(text) {
	return isolated(plain$2(text).replaceAll(/\p{Zs}/gu, " ").replaceAll(MARKS, (mark) => String.fromCharCode(mark.charCodeAt(0) + WIDE)), (code) => `#${code};`);
}
/** From a character of ASCII to its fullwidth form. */
const WIDE = 65248;
/** encodeURIComponent leaves some of them as they are. */
function percentEncoded(character) {
	return `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
function asEntity(character) {
	return entityOf(character.codePointAt(0) ?? 0);
}
function entityOf(code) {
	return `&#${code};`;
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
// src/text/elapsed.ts
const MINUTE$1 = 6e4;
const HOUR = 60 * MINUTE$1;
/** `4 min`, `1 h 5 min`: to the nearest minute, as a line of a log has it. */
function inMinutes(milliseconds) {
	return milliseconds < HOUR - MINUTE$1 / 2 ? `${Math.max(0, Math.round(milliseconds / MINUTE$1))} min` : inHours(Math.round(milliseconds / MINUTE$1));
}
/** `45 s`, `3 min 10 s`, `1 h 5 min`: as a display has it that is drawn each second. */
function inSeconds(milliseconds) {
	const seconds = Math.max(0, Math.round(milliseconds / 1e3));
	if (seconds < 60) return `${seconds} s`;
	if (seconds >= HOUR / 1e3) return inHours(Math.floor(seconds / 60));
	return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
function inHours(minutes) {
	return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
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
// src/engines/families.ts
const FAMILIES = {
	sql: {
		describe: "rds:DescribeDBInstances",
		identity: "DbiResourceId",
		types: {
			database: "AWS::RDS::DBInstance",
			other: "AWS::RDS::DBCluster",
			subnetGroup: "AWS::RDS::DBSubnetGroup",
			parameterGroup: "AWS::RDS::DBParameterGroup"
		},
		properties: {
			backupDays: "BackupRetentionPeriod",
			subnetGroup: "DBSubnetGroupName",
			parameterGroup: "DBParameterGroupName",
			parameters: "Parameters"
		},
		instancePrefix: "db.",
		shortestWindow: 30,
		snapshotServices: ["rds"],
		resources: ["instance", "cluster"],
		has: {
			readers: true,
			pointInTime: true,
			window: true,
			lastingBackups: true,
			restarts: true
		}
	},
	cache: {
		describe: "elasticache:DescribeReplicationGroups",
		identity: "ReplicationGroupCreateTime",
		types: {
			database: "AWS::ElastiCache::ReplicationGroup",
			other: "AWS::ElastiCache::CacheCluster",
			subnetGroup: "AWS::ElastiCache::SubnetGroup",
			parameterGroup: "AWS::ElastiCache::ParameterGroup"
		},
		properties: {
			backupDays: "SnapshotRetentionLimit",
			subnetGroup: "CacheSubnetGroupName",
			parameterGroup: "CacheParameterGroupName",
			parameters: "Properties"
		},
		instancePrefix: "cache.",
		shortestWindow: 60,
		snapshotServices: ["elasticache", "s3"],
		resources: ["replication-group", "cache-cluster"],
		has: {
			readers: false,
			pointInTime: false,
			window: false,
			lastingBackups: false,
			restarts: false
		}
	}
};
/** Every family, for resources of unknown origin. */
const ALL_FAMILIES = Object.values(FAMILIES);
/** The family of a resource type; undefined = none, such as a security group or a secret. */
function familyOfType(type) {
	return ALL_FAMILIES.find(({ types }) => Object.values(types).includes(type));
}
// src/text/shell.ts
/** What no shell reads as anything but text. */
const BARE = /^[A-Za-z0-9_.,:/@%+=-]+$/;
/** One word for bash, zsh and sh, in single quotes where it needs them: nothing is expanded within. */
function shellWord(text) {
	return BARE.test(text) ? text : singleQuoted(text);
}
/** A text between single quotes, as bash, zsh and sh read it. */
function singleQuoted(text) {
	return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
// src/engines/client-lines.ts
/**
* The lines that people type, for bash and zsh. `$secret` is the JSON of the database's secret there: user and
* password come from it, so that no line holds a password. It travels in the client's environment, never in its
* arguments, which every user of a machine can list.
*/
/** A key of `$secret`, where the shell reads it. */
function fromSecret(key) {
	return `$(jq -r .${key} <<< "$secret")`;
}
/** PostgreSQL's client (libpq, "Connection Strings" and "Environment Variables"). */
function psqlLine({ host, port, name, tls }) {
	const parameters = [
		`host=${host}`,
		`port=${port}`,
		...tls === null ? [] : [`sslmode=${tls}`],
		...name === null ? [] : [`dbname=${conninfo(name)}`]
	];
	return `${`PGUSER=${fromSecret("username")} PGPASSWORD=${fromSecret("password")}`} psql ${shellWord(parameters.join(" "))}`;
}
/** A value of a connection string needs quotes unless it is one plain word. */
function conninfo(value) {
	return /^[\w.-]+$/.test(value) ? value : `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
/** MySQL's own client; that of MariaDB has `--ssl` instead of `--ssl-mode`. */
function mysqlLine({ host, port, name, tls }) {
	const flags = [
		`--host=${host}`,
		`--port=${port}`,
		...tls === null ? [] : [`--ssl-mode=${tls}`],
		`--user="${fromSecret("username")}"`,
		...name === null ? [] : [`--database=${shellWord(name)}`]
	];
	return `MYSQL_PWD=${fromSecret("password")} mysql ${flags.join(" ")}`;
}
/** The client of Redis; Valkey's takes the same. The certificate names the real host, hence `--insecure`. */
function redisCliLine({ host, port, tls }) {
	const encrypted = tls === null ? "" : " --tls --insecure";
	return `REDISCLI_AUTH=${fromSecret("password")} redis-cli -h ${host} -p ${port}${encrypted}`;
}
// schema/reserved-names.json
var reserved_names_default = {
	$comment: "Names that RDS refuses for databases and master users. The product and the sandbox both read them here. RDS publishes no list: what is `seen` is in its own refusals, in public logs.",
	postgres: {
		"words": {
			"source": "PostgreSQL 17, appendix C: keywords that are reserved, alone or but for functions and types",
			"names": [
				"all analyse analyze and any array as asc asymmetric authorization binary both case cast",
				"check collate collation column concurrently constraint create cross current_catalog",
				"current_date current_role current_schema current_time current_timestamp current_user",
				"default deferrable desc distinct do else end except false fetch for foreign freeze from",
				"full grant group having ilike in initially inner intersect into is isnull join lateral",
				"leading left like limit localtime localtimestamp natural not notnull null offset on only",
				"or order outer overlaps placing primary references returning right select session_user",
				"similar some symmetric system_user table tablesample then to trailing true union unique",
				"user using variadic verbose when where window with"
			]
		},
		"databases": {
			"source": "RDS API CreateDBInstance, DBName; seen: admin (cfn-lint#4425, aws-saas-boost#180), catalog, db, dispatch, flag, identity",
			"names": ["admin catalog db dispatch flag identity rdsadmin template0 template1"]
		},
		"users": {
			"source": "RDS API CreateDBInstance, MasterUsername; seen: admin, db, user; role names of the PostgreSQL and RDS guides",
			"names": ["admin db none public rds_ad rds_iam rds_password rds_replication rds_reserved rds_superuser", "rdsadmin rdsrepladmin rdstopmgr"]
		},
		"userPrefix": "pg_"
	},
	mysql: {
		"words": {
			"source": "MySQL 8.4 reference manual, Keywords and Reserved Words: those marked (R)",
			"names": [
				"accessible add all alter analyze and as asc asensitive before between bigint binary blob",
				"both by call cascade case change char character check collate column condition constraint",
				"continue convert create cross cube cume_dist current_date current_time current_timestamp",
				"current_user cursor database databases day_hour day_microsecond day_minute day_second dec",
				"decimal declare default delayed delete dense_rank desc describe deterministic distinct",
				"distinctrow div double drop dual each else elseif empty enclosed escaped except exists",
				"exit explain false fetch first_value float float4 float8 for force foreign from fulltext",
				"function generated get grant group grouping groups having high_priority hour_microsecond",
				"hour_minute hour_second if ignore in index infile inner inout insensitive insert int int1",
				"int2 int3 int4 int8 integer intersect interval into io_after_gtids io_before_gtids is",
				"iterate join json_table key keys kill lag last_value lateral lead leading leave left like",
				"limit linear lines load localtime localtimestamp lock long longblob longtext loop",
				"low_priority manual match maxvalue mediumblob mediumint mediumtext middleint",
				"minute_microsecond minute_second mod modifies natural not no_write_to_binlog nth_value",
				"ntile null numeric of on optimize optimizer_costs option optionally or order out outer",
				"outfile over parallel partition percent_rank precision primary procedure purge qualify",
				"range rank read reads read_write real recursive references regexp release rename repeat",
				"replace require resignal restrict return revoke right rlike row rows row_number schema",
				"schemas second_microsecond select sensitive separator set show signal smallint spatial",
				"specific sql sqlexception sqlstate sqlwarning sql_big_result sql_calc_found_rows",
				"sql_small_result ssl starting stored straight_join system table tablesample terminated",
				"then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned",
				"update usage use using utc_date utc_time utc_timestamp values varbinary varchar",
				"varcharacter varying virtual when where while window with write xor year_month zerofill"
			]
		},
		"databases": {
			"source": "RDS API CreateDBInstance, DBName; seen: mysql; system schemas of the MySQL manual",
			"names": ["information_schema innodb mysql performance_schema rdsadmin sys tmp"]
		},
		"users": {
			"source": "RDS's own users, in the RDS guide",
			"names": ["rdsadmin rdsproxyadmin rdsrepladmin"]
		},
		"userPrefix": null
	}
};
// src/engines/reserved-names.ts
/** The names that RDS refuses for an engine's databases and users: `schema/reserved-names.json`, with the sources. */
function reservedNames(engine) {
	const { words, databases, users, userPrefix } = reserved_names_default[engine];
	return {
		words: setOf(words.names),
		databases: setOf(databases.names),
		users: setOf(users.names),
		userPrefix
	};
}
function setOf(lines) {
	return new Set(lines.join(" ").split(" "));
}
// src/engines/mysql.ts
/** MySQL on RDS. */
const mysql = {
	family: "sql",
	title: "MySQL",
	stem: "Mysql",
	port: 3306,
	localSlot: 2,
	client: {
		program: "mysql",
		line: mysqlLine
	},
	versionDepth: 2,
	lines: ["8.0", "8.4"],
	support: {
		"8.0": {
			standard: "2026-07-31",
			extended: "2029-07-31"
		},
		"8.4": {
			standard: "2029-07-31",
			extended: "2032-07-31"
		}
	},
	variables: {
		prefix: "MYSQL",
		demands: { MYSQL_SSLMODE: "REQUIRED" },
		secrets: {
			MYSQL_USERNAME: "username",
			MYSQL_CREDENTIALS_SECRET: "password"
		}
	},
	speaks: [
		"mysql",
		"mariadb",
		"aurora-mysql"
	],
	tls: {
		parameter: "require_secure_transport",
		on: "1",
		onFirst: "ON",
		off: "OFF",
		defaultSince: null
	},
	majorTakesReaders: false,
	reserved: reservedNames("mysql"),
	parameters: {
		form: /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/i,
		example: "max_connections",
		owned: /* @__PURE__ */ new Set([
			"basedir",
			"bind_address",
			"datadir",
			"general_log_file",
			"innodb_data_home_dir",
			"innodb_log_group_home_dir",
			"lc_messages_dir",
			"log_bin",
			"log_error",
			"pid_file",
			"plugin_dir",
			"port",
			"relay_log",
			"secure_file_priv",
			"server_id",
			"skip_networking",
			"slow_query_log_file",
			"socket",
			"tmpdir"
		]),
		unsupported: {}
	}
};
// src/engines/postgres.ts
/** PostgreSQL on RDS. */
const postgres = {
	family: "sql",
	title: "Postgres",
	stem: "Postgres",
	port: 5432,
	localSlot: 0,
	client: {
		program: "psql",
		line: psqlLine
	},
	versionDepth: 1,
	lines: [
		"14",
		"15",
		"16",
		"17",
		"18"
	],
	support: {
		"13": {
			standard: "2026-02-28",
			extended: "2029-02-28"
		},
		"14": {
			standard: "2027-02-28",
			extended: "2030-02-28"
		},
		"15": {
			standard: "2028-02-29",
			extended: "2031-02-28"
		},
		"16": {
			standard: "2029-02-28",
			extended: "2032-02-29"
		},
		"17": {
			standard: "2030-02-28",
			extended: "2033-02-28"
		},
		"18": {
			standard: "2031-02-28",
			extended: "2034-02-28"
		}
	},
	variables: {
		prefix: "PG",
		demands: { PG_SSLMODE: "require" },
		secrets: {
			PG_USERNAME: "username",
			PG_CREDENTIALS_SECRET: "password"
		}
	},
	speaks: ["postgres", "aurora-postgresql"],
	tls: {
		parameter: "rds.force_ssl",
		on: "1",
		off: "0",
		defaultSince: "15"
	},
	majorTakesReaders: true,
	reserved: reservedNames("postgres"),
	parameters: {
		form: /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/i,
		example: "work_mem",
		owned: /* @__PURE__ */ new Set([
			"archive_command",
			"archive_library",
			"archive_mode",
			"config_file",
			"data_directory",
			"external_pid_file",
			"fsync",
			"full_page_writes",
			"hba_file",
			"ident_file",
			"listen_addresses",
			"log_directory",
			"logging_collector",
			"port",
			"primary_conninfo",
			"rds.extensions",
			"rds.internal_databases",
			"rds.superuser_variables",
			"restore_command",
			"ssl",
			"ssl_ca_file",
			"ssl_cert_file",
			"ssl_key_file",
			"unix_socket_directories",
			"unix_socket_group",
			"unix_socket_permissions",
			"wal_level"
		]),
		unsupported: {}
	}
};
// src/engines/variants.ts
const VARIANTS = {
	valkey: {
		title: "Valkey",
		lines: [
			"7.2",
			"8.0",
			"8.1",
			"8.2",
			"9.0",
			"9.1"
		],
		newVersion: "8.0",
		becomes: null,
		parameterFamily: (major) => `valkey${major}`
	},
	redis: {
		title: "Redis OSS",
		lines: [
			"6.0",
			"6.2",
			"7.0",
			"7.1"
		],
		newVersion: "7.1",
		becomes: "valkey",
		parameterFamily: (major) => major === "6" ? "redis6.x" : `redis${major}`
	}
};
/** In the order of the table. */
const VARIANT_NAMES = Object.keys(VARIANTS);
/** Whether AWS can upgrade one engine to the other in place. */
function becomes(from, to) {
	return VARIANT_NAMES.some((name) => name === from && VARIANTS[name].becomes === to);
}
/** Whether the running engine is what the other one is upgraded to: AWS never turns it back. */
function cameFrom(running, other) {
	return VARIANTS[other].becomes === running;
}
// src/engines/table.ts
/** By their key in the file. Plans, outputs and pages show databases in this order. */
const ENGINES = {
	postgres,
	mysql,
	redis: {
		family: "cache",
		title: "Redis",
		stem: "Redis",
		port: 6379,
		localSlot: 4,
		client: {
			program: "redis-cli",
			line: redisCliLine
		},
		variants: VARIANTS,
		variables: {
			prefix: "REDIS",
			demands: { REDIS_TLS: "true" },
			secrets: { REDIS_CREDENTIALS_SECRET: "password" }
		},
		speaks: ["redis", "valkey"],
		parameters: {
			form: /^[a-z][a-z0-9-]*$/,
			example: "maxmemory-policy",
			owned: /* @__PURE__ */ new Set([
				"appendfilename",
				"bind",
				"dir",
				"logfile",
				"masterauth",
				"maxmemory",
				"port",
				"rename-command",
				"requirepass",
				"save",
				"unixsocket"
			]),
			unsupported: { "cluster-enabled": "remove it: the application gets one address, without cluster mode" }
		}
	}
};
const DATABASES$2 = Object.keys(ENGINES);
const SQL_KINDS = DATABASES$2.filter(isSql);
const CACHE_KINDS = DATABASES$2.filter(isCache);
/** Whether the kind is on RDS. */
function isSql(kind) {
	return ENGINES[kind].family === "sql";
}
/** Whether the kind is on ElastiCache. */
function isCache(kind) {
	return ENGINES[kind].family === "cache";
}
/** Whether this is the name of a kind. */
function isDatabase$1(name) {
	return DATABASES$2.some((kind) => kind === name);
}
/** The traits that all engines of the kind's family share. */
function familyOf(kind) {
	return FAMILIES[ENGINES[kind].family];
}
/** Picks the code for the kind's family. A new family makes every caller fail to compile until it has its own. */
function byFamily(kind, ways) {
	return isSql(kind) ? ways.sql(kind) : ways.cache(kind);
}
/** A record with one value per kind. */
function perKind(kinds, make) {
	return Object.fromEntries(kinds.map((kind) => [kind, make(kind)]));
}
// src/config/serverless-cache.ts
/**
* Why no stage uses a serverless cache, and what to write: keys are spread over slots as with cluster mode, and a
* command for keys of two slots fails with CROSSSLOT (ADR 19 has the same reason).
*/
const SERVERLESS = {
	why: "it spreads its keys as with cluster mode, which the Redis of a stage does without",
	instead: "name a replication group or a cache cluster, or remove `redis` and give the application the endpoint by hand"
};
// src/plan/messages/plan.ts
const DATABASE_NAME = perKind(DATABASES$2, (kind) => ENGINES[kind].title);
/** Impacts that may turn out lighter than planned, where a fact that decides could not be read. */
const MAY_BE_LESS = /* @__PURE__ */ new Set([
	"in-place",
	"restart",
	"failover",
	"promote",
	"replace"
]);
/** What will happen to a database, after its name: `will restart`, `may restart`. */
function happening(database) {
	if (database.impact === "none") return "will not change";
	if (database.impact === "existing") return "is used as it is";
	return `${isAtWorst(database) ? "may" : "will"} ${whatHappens(database, false)}`;
}
/** What will happen, after `will` or `may`. `many`: said of several databases. */
function whatHappens({ impact, data }, many) {
	switch (impact) {
		case "remove": return data === "kept" ? "be removed from the stage" : "be deleted";
		case "replace":
			if (isRecreated({
				impact,
				data
			})) return many ? "be recreated as replicas" : "be recreated as a replica";
			return many ? "be replaced by empty ones" : "be replaced by an empty one";
		case "promote": return "be promoted to primary";
		case "failover": return "fail over";
		case "restart": return "restart";
		case "in-place": return "change while running";
		case "create": return "be created";
		case "none":
		case "existing": return "stay as it is";
	}
}
/** Whether less than its impact may happen. */
function isAtWorst({ impact, verified }) {
	return !verified && MAY_BE_LESS.has(impact);
}
/** Only a replica keeps its rows when it is replaced: they are its primary's. */
function isRecreated({ impact, data }) {
	return impact === "replace" && data === "kept";
}
const FAILOVER = {
	sql: "1 to 2 minutes",
	cache: "a few seconds"
};
/** How long applications will not be able to use the database. */
function downtime(plan) {
	const { impact, database } = plan;
	switch (impact) {
		case "none":
		case "existing":
		case "create":
		case "in-place": return "none";
		case "failover": return FAILOVER[ENGINES[database].family];
		case "restart":
		case "promote": return "a few minutes";
		case "replace": return isRecreated(plan) ? "until clients use its new host" : "until the data is restored";
		case "remove": return "permanent";
	}
}
function dataOutcome({ data, impact, gone, changes }) {
	if (gone) return "gone already";
	if (data === "lost") return "lost";
	if (data === "snapshot") return "deleted, final snapshot kept";
	if (impact !== "create") return "kept";
	if (changes.some(({ property }) => property === "replicaOf")) return "copied from its primary";
	return changes.some(({ property }) => property.startsWith("restoreFrom")) ? "restored" : "empty";
}
const STAGE_ACTION = {
	create: "new stage",
	update: "update",
	none: "no changes",
	delete: "deleted"
};
const NOT_VERIFIED = "not verified";
const labels = {
	downtime: "downtime",
	data: "data",
	note: "note",
	warning: "warning",
	unnamed: "left over",
	refused: "refused",
	consent: "consent",
	allowed: "consented",
	line: "line",
	defaults: "defaults",
	valuesUnknown: "(values unknown)",
	valueUnknown: "(unknown)",
	lastDeploy: "last deploy",
	perhaps: "(perhaps)",
	hint: "hint",
	error: "error"
};
/** Of a value that is not set, before or after. */
const NOT_SET = "not set";
const NO_VALUE = `(${NOT_SET})`;
const markdownMessages = {
	columns: [
		"Database",
		"What will happen",
		"Downtime",
		"Data",
		"Why"
	],
	changesColumn: "Before → after",
	/** Of databases that are all new. */
	settingsColumn: "Settings",
	unchanged: "Unchanged stages",
	untouched: "Not touched",
	refused: "Refused: this plan will not be applied",
	needsConsent: "Consent required. It expires when the plan changes.",
	/** Who consents in which way; each way is code already. */
	ways: ({ label, input, flag }) => `reviewer: add the label ${label}; workflow: set the input ${input}; terminal: pass ${flag}`,
	given: "consent given",
	more: (number) => `and ${number} more`,
	details: (changes, notes) => listed$1([...changes === 0 ? [] : [count(changes, "change")], ...notes === 0 ? [] : [count(notes, "note")]])
};
// src/engines/bastion-kinds.ts
/** By the file's `access`. */
const BASTION_KINDS = {
	ssh: {
		title: "ssh",
		port: 22
	},
	"session-manager": {
		title: "Session Manager",
		port: null
	}
};
/** Whether people connect to it directly. It then needs a public subnet, and takes keys and address ranges. */
function isReachedDirectly(kind) {
	return BASTION_KINDS[kind].port !== null;
}
/** Whether this is the name of a kind. */
function isBastionKind(name) {
	return name !== null && Object.hasOwn(BASTION_KINDS, name);
}
// src/config/arn.ts
/** null = the text is not an ARN but a name or an id. */
function arnOf(text) {
	const [prefix, partition = "", service = "", region = "", account = "", ...rest] = text.split(":");
	if (prefix !== "arn") return null;
	return {
		partition,
		service,
		region,
		account,
		resource: rest.join(":")
	};
}
// src/engines/local-ports.ts
/**
* The local ends of tunnels: a block of ports for each stage, and in it one port for each database and each reader
* (docs/adr/0032-a-port-of-its-own-for-each-tunnel.md). People keep these numbers in their tools: a change of anything
* here changes them.
*/
/** Where tunnels begin. Nobody but this machine can connect there. */
const LOCAL_HOST = "127.0.0.1";
/**
* From 20000 to 29999: below what systems give to outgoing connections (Linux from 32768, ip(7); macOS and Windows from
* 49152, RFC 6335 section 6) and what Kubernetes gives to services (30000 to 32767), above the engines' own ports and
* those at which people like to put a second server (15432, 13306, 16379).
*/
const FIRST = 2e4;
/** How many blocks there are. */
const BLOCKS$1 = 1250;
/** The blocks that no stage gets. */
const AVOIDED = new Set([
	20048,
	21027,
	22e3,
	22222,
	24224,
	24678,
	24800,
	25565,
	25672,
	26257,
	26379,
	27017,
	27018,
	27019,
	28015,
	28017,
	29015,
	29092,
	29418
].map((port) => Math.floor((port - FIRST) / 8)));
/** The first port of a block, 0 <= block < BLOCKS. */
function firstPortOf(block) {
	return FIRST + block * 8;
}
/** Where the tunnel to a stage's database begins, or that to its reader. `first`: the stage's `localPorts`. */
function localPort(first, kind, end = "database") {
	return first + ENGINES[kind].localSlot + (end === "reader" ? 1 : 0);
}
// src/text/record.ts
/** Whether a value that came as JSON or YAML is a mapping, no list. */
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/text/canonical.ts
/** One text for each structure, and its hash: the basis of fingerprints and consent tokens. */
/** SHA-256 over the canonical text, as 64 hex digits. */
function sha256(value) {
	return createHash("sha256").update(canonical(value)).digest("hex");
}
/** Sorts objects by their canonical text. */
function byJson(a, b) {
	const [left, right] = [canonical(a), canonical(b)];
	return left < right ? -1 : left > right ? 1 : 0;
}
/** JSON with sorted keys, so that the order of reading and writing does not matter. */
function canonical(value) {
	return JSON.stringify(sorted(value));
}
function sorted(value) {
	if (Array.isArray(value)) return value.map(sorted);
	if (!isRecord(value) || value instanceof Date) return value;
	const copy = Object.create(null);
	for (const key of Object.keys(value).sort()) copy[key] = sorted(value[key]);
	return copy;
}
// src/plan/consent/consent-token.ts
/**
* The words of a consent: `prod/postgres:remove@` and 13 digits, `prod:take-over@` and 13 digits for a
* whole stage. Stage, database and kind stand in them to be read; what binds them to one plan of one
* database stands in the digits (ADR 12).
*/
/** Crockford's base32: no letter of it is taken for a digit. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
/** 65 bits. A collision within one kind takes 2^65 tries, and 13 digits leave room in a label. */
const DIGITS = 13;
/** The words for this subject in this plan. `identity`: of the very things that are touched. */
function consentToken(subject, fingerprint, identity) {
	const { stage, database, kind } = subject;
	const hash = sha256({
		stage,
		database,
		kind,
		fingerprint,
		identity
	});
	return `${subjectName(subject)}:${kind}@${digits(hash)}`;
}
/** `prod/postgres`, or `prod` for the stage as a whole. */
function subjectName({ stage, database }) {
	return database === null ? stage : `${stage}/${database}`;
}
/** The words without the stage, as a label has them: the stage stands in the digits as well. */
function withoutStage(words) {
	return words.replace(/^[^/:@]+[/:]/, "");
}
/** The first 65 bits of a hash, 5 to a digit. */
function digits(hash) {
	const bits = BigInt(`0x${hash.slice(0, 17)}`) >> 3n;
	return Array.from({ length: DIGITS }, (_, index) => {
		const five = bits >> BigInt(5 * (12 - index)) & 31n;
		return ALPHABET.charAt(Number(five));
	}).join("");
}
/** Takes words apart; what is no words of ours comes out as a name that fits nothing. */
function parseConsent(given) {
	const [head = "", ...tail] = given.split("@");
	const digits = tail.length === 0 ? null : tail.join("@");
	const [name = "", ...kinds] = head.split(":");
	const kind = kinds.length === 0 ? null : kinds.join(":");
	const database = DATABASES$2.find((one) => one === name) ?? null;
	if (kind !== null && database !== null && !isOfStages(kind)) return {
		name: null,
		database,
		kind,
		digits
	};
	if (kind === null && digits !== null && isOfStages(name)) return {
		name: null,
		database: null,
		kind: name,
		digits
	};
	return {
		name,
		database: null,
		kind,
		digits
	};
}
/** Whether a kind is one that a stage as a whole asks for. */
function isOfStages(kind) {
	return STAGE_KINDS.some((one) => one === kind);
}
const STAGE_KINDS = [
	"take-over",
	"account",
	"skip"
];
/** Whether these are words as they were before they named a kind: a fingerprint's first 8 hex digits. */
function isOldForm({ kind, digits }) {
	return kind === null && digits !== null && /^[0-9a-f]{8}$/.test(digits);
}
// src/codes/notes/seen.ts
const SEEN_NOTES = {
	"not-looked-at": {
		means: "AWS did not let the plan look at a part of what runs, so nothing is said of it.",
		advice: "Allow the action that the message names."
	},
	"gone-outside": {
		means: "A database of the stack was deleted outside of this file; AWS no longer has it.",
		advice: "Take it out of the file and deploy, then write it again, with `restoreFrom` if it has a snapshot."
	},
	"made-by-another": {
		means: "A database has the name of the one that the stack made, but the stack did not make it.",
		advice: "Find out who made it, and do not deploy before that."
	},
	"not-serving": {
		means: "A database is in a status in which it serves nobody, or nothing new.",
		advice: "Do what the message says."
	},
	"differs-from-deploy": {
		means: "A database runs with other settings than the stack was deployed with.",
		advice: "Write what runs into the file to keep it; a deploy that changes the database may put it back."
	},
	"bastion-gone": {
		means: "The instance of the bastion was terminated outside of this file.",
		advice: "Take the bastion out of the file and deploy, then put it back."
	},
	"bastion-not-running": {
		means: "The instance of the bastion does not run, so there is no tunnel.",
		advice: "Start it with the command that the message has."
	},
	"secret-gone": {
		means: "A secret of the stack was deleted; nobody can read it, and an update that resolves it fails.",
		advice: "Give the database a new password, and the applications a new secret."
	},
	"secret-deletion-planned": {
		means: "Somebody has scheduled the deletion of a secret; until it is restored, nobody can read it.",
		advice: "Restore it with the command that the message has."
	}
};
// src/plan/model/verdict.ts
/** Whether carrying the plan out would do anything at all. */
function hasChanges(plan) {
	return plan.stages.some(({ action }) => action !== "none");
}
/** What is told of what runs where it is not as the stack was deployed, or was not seen. */
const SEEN = new Set(Object.keys(SEEN_NOTES));
/**
* Whether all is as the file says: nothing to do, no stack that the file no longer names, and everything that was
* deployed was seen, as it was deployed.
*/
function isAsWritten(plan) {
	const isSeen = plan.stages.every(({ notes }) => notes.every(({ code }) => !SEEN.has(code)));
	return !hasChanges(plan) && (plan.unnamed ?? []).length === 0 && isSeen;
}
/** Every refusal with its stage, in the file's order. */
function refusalsOf(plan) {
	return plan.stages.flatMap(({ stage, refusals }) => refusals.map((refusal) => ({
		...refusal,
		stage
	})));
}
/** The consents the plan waits for. */
function missingConsent(plan) {
	return namedConsents(plan).flatMap(({ consent }) => consent.given ? [] : [consent]);
}
/** Every consent that the plan asks for: of each stage its databases' first, then its own. */
function namedConsents({ stages }) {
	return stages.flatMap(({ stage, databases, consents = [] }) => [...databases.flatMap(({ database, consent }) => consent === null ? [] : [{
		name: subjectName({
			stage,
			database
		}),
		consent
	}]), ...consents.map((consent) => ({
		name: subjectName({
			stage,
			database: null
		}),
		consent
	}))]);
}
/** The notes that every reviewer has to see, then the routine ones. */
function warningsFirst(notes) {
	return notes.toSorted((a, b) => Number(b.level === "warning") - Number(a.level === "warning"));
}
// src/plan/messages/consent.ts
/** Why each kind is asked for, as it follows "since" or a name. */
const CONSENT_WHY = {
	remove: "the database will be deleted",
	replace: "a new database will take its place",
	promote: "a promotion cannot be undone",
	move: "applications will move to another database, which does not have the rows of this one",
	backups: "it will lose backups that it could be restored from",
	failover: "it will fail over, and this stage asks before an interruption",
	restart: "it will restart, and this stage asks before an interruption",
	reader: "its reader will restart or be replaced, and this stage asks before an interruption",
	"take-over": "another repository, file or application deployed this stack",
	account: "the file no longer ties the stage to the account it had",
	skip: "the rollback of its failed update will leave out what AWS no longer has"
};
/** `name`: `Postgres`, or `prod/postgres`. */
function consentNeeded(name, kind, words) {
	return `${name}: ${CONSENT_WHY[kind]}; to consent: --allow ${words}`;
}
/** What a stage's own consent is asked for at the terminal. */
function stageConsentSubject(stage, kind) {
	return `${stage}: ${CONSENT_WHY[kind]}.`;
}
/** What a label allows. GitHub takes 100 characters of it (422: description is too long). */
function labelDescription(name, kind) {
	const end = `: ${LABEL_ALLOWS[kind]}. Expires when the plan changes.`;
	const room = LONGEST_DESCRIPTION$1 - end.length;
	return `${name.length > room ? `${name.slice(0, room - 1)}…` : name}${end}`;
}
const LONGEST_DESCRIPTION$1 = 100;
const LABEL_ALLOWS = {
	remove: "delete the database",
	replace: "replace the database",
	promote: "promote the replica",
	move: "move applications to another database",
	backups: "lose backups",
	failover: "fail over",
	restart: "restart the database",
	reader: "restart or replace the reader",
	"take-over": "take the stack over",
	account: "change the account",
	skip: "leave out of the rollback what is gone"
};
/** What is said of a given consent that fits nothing in the plan. */
const consentMessages = {
	unknown: (given) => `--allow ${given} matches no database and no stage of this plan`,
	notNeeded: (given, name) => `--allow ${given}: ${name} needs no consent in this plan`,
	bare: (given, words) => `--allow ${given}: a name alone would outlive this plan; to consent to this plan, write --allow ${words}`,
	old: (given, words) => `--allow ${given} is the old form, which is no longer accepted: it does not name what it allows, and its 32 bits can be forged; to consent to this plan, write --allow ${words}`,
	otherKind: (given, words) => `--allow ${given} allows something other than what this plan does; read the plan, and to consent to it, write --allow ${words}`,
	stale: (given, words) => `--allow ${given} was given for another plan or another database; read this plan, and to consent to it, write --allow ${words}`
};
/** Refused, since nobody can tell which very database is meant. */
const identityRefusals = {
	unread: (action, why) => refusal("identity-unread", `consent is tied to one particular database, and which one this is could not be read (${action} ${why ?? "was not called"}); allow ${action} and plan again`),
	untold: (missing) => refusal("identity-unknown", `consent is tied to one particular database, and AWS does not say which one this is (${missing} is missing)`)
};
// src/render/style.ts
function painter(color) {
	return (format, text) => color ? styleText(format, text, { validateStream: false }) : text;
}
/** The width of a pipe, a file and a workflow's log: programs read them, and people copy from them. */
const UNWRAPPED = Infinity;
/** What is copied as a whole: a command, a flag with its value, a value of the file in braces. */
const COPIED = [
	String.raw`aws [a-z]+ [a-z]+-[a-z-]+[^;,()]*`,
	String.raw`(?:tinystacks [a-z]+ --|git [a-z]+ [a-z]+-)[^;,()]*`,
	String.raw`--[a-z-]+ [^\s]+`,
	String.raw`[\w.]+: \{[^}]*\}`
].join("|");
/** A word, with what is copied in it. */
const WORD = new RegExp(String.raw`(?:${COPIED}|\S)+`, "g");
/**
* Wraps at spaces; every line, the first as well, begins with `indent`. A long word is never cut, nor is
* anything that somebody will copy.
*/
function wrap(text, width, indent) {
	const room = Math.max(20, width - indent.length);
	const lines = [];
	let line = "";
	for (const [word] of text.matchAll(WORD)) if (line !== "" && line.length + 1 + word.length > room) {
		lines.push(line);
		line = word.trimEnd();
	} else line = line === "" ? word.trimEnd() : `${line} ${word.trimEnd()}`;
	return [...lines, line].map((content) => `${indent}${content}`);
}
// src/plan/messages/resource-name.ts
/** What people call the resources of a stack. */
/**
* `Postgres reader`, `Redis connection secret`, `bastion address`: the logical id in words, since those of our
* templates say what they are. A stack's is its name, and stays.
*/
function resourceName({ logicalId, type }) {
	if (type === "AWS::CloudFormation::Stack" || !/^[A-Z][A-Za-z\d]*$/.test(logicalId)) return logicalId;
	return SAID.reduce((id, [written, said]) => id.replace(written, said), logicalId).split(/(?=[A-Z])|(?<=[a-z])(?=\d)/).map((word) => NAMES.get(word) ?? word.toLowerCase()).join(" ");
}
/** What people say in another way than the ids do: a database and a bastion are more than an instance. */
const SAID = [
	[/(Instance|ReplicationGroup)$/, ""],
	[/ExistingAccess$/, "AccessRule"],
	[/^BastionTo(?=[A-Z])/, "BastionRuleTo"],
	[/^BastionAccessTo(?=[A-Z])/, "BastionAccessRuleOf"]
];
const NAMES = new Map([
	...DATABASES$2.map((kind) => [ENGINES[kind].stem, ENGINES[kind].title]),
	["Vpc", "VPC"],
	["Ssm", "Systems Manager"]
]);
// src/plan/messages/deploy/results.ts
const OUTCOME = {
	created: "created",
	updated: "updated",
	destroyed: "destroyed",
	unchanged: "no changes",
	failed: "failed",
	"not-attempted": "not started"
};
const outcomeMessages = {
	refused: "refused",
	after: (duration) => `in ${duration}`,
	since: (stage) => `since ${stage} failed`,
	leftIn: (status) => `the stack is in ${status}`,
	interrupted: "the run was told to stop; CloudFormation keeps running, and the next run resumes watching",
	broken: "the run ended unexpectedly; what CloudFormation has begun goes on",
	nothing: "Nothing to do: no stage changed.",
	done: (changed) => `Deployed: ${count(changed, "stage")} changed.`,
	why: "The results say why.",
	notStarted: (stages) => `${listed$1(stages)} ${stages.length === 1 ? "was" : "were"} not started`
};
/**
* The closing sentence of a deploy that failed: which stages, and where in the file. The results, which are shown
* before it, give AWS's reasons. null if no stage failed.
*/
function deployFailed(outcomes, file) {
	const failed = outcomes.flatMap(({ stage, result }) => result.kind === "failed" ? [`${verdictOf(stage, result)}${placeOf(result, file)}`] : []);
	const skipped = outcomes.flatMap(({ stage, result }) => result.kind === "not-attempted" ? [stage] : []);
	if (failed.length + skipped.length === 0) return null;
	return `${[...failed, ...skipped.length === 0 ? [] : [outcomeMessages.notStarted(skipped)]].join("; ")}. ${outcomeMessages.why}`;
}
/** What to do about a failure, by the status that the stack was left in; null = the reason says it all. */
function failureHint(status) {
	return status !== null && Object.hasOwn(AFTER, status) ? AFTER[status] ?? null : null;
}
const AFTER = {
	ROLLBACK_COMPLETE: "nothing in it was ever in use: fix the cause, and the next deploy recreates the stage",
	ROLLBACK_FAILED: "nothing in it was ever in use: fix the cause, and the next deploy recreates the stage",
	UPDATE_ROLLBACK_COMPLETE: "CloudFormation rolled this update back: fix the cause and deploy again",
	UPDATE_ROLLBACK_FAILED: "fix the cause; the next deploy first rolls the failed update back to its end, or says why it cannot",
	UPDATE_FAILED: "fix the cause; the next deploy first rolls the failed update back to its end"
};
/** Why one stage failed, where nothing else says it: `prod failed: Postgres: <AWS's reason> (tinystacks.yml:14)`. */
function stageFailed(stage, failure, file) {
	const { cause, status, remarks, refused } = failure;
	const why = cause === null ? [...status === null || refused ? [] : [outcomeMessages.leftIn(status)], ...remarks] : [cause.reason ?? cause.status];
	return `${[verdictOf(stage, failure), ...why].join(": ")}${placeOf(failure, file)}`;
}
/** `prod failed: Postgres`. */
function verdictOf(stage, { cause, refused }) {
	const verdict = `${stage} ${refused ? outcomeMessages.refused : OUTCOME.failed}`;
	return cause === null ? verdict : `${verdict}: ${resourceName(cause)}`;
}
function placeOf({ line }, file) {
	return line === null ? "" : ` (${file}:${line})`;
}
/** The title over a stage's events. */
function stageTitle(plan) {
	return `${plan.stage}: ${STAGE_ACTION[plan.action]} (${plan.stack} in ${plan.region})`;
}
function waitingFor(stack) {
	return `${stack.name} is in the middle of an operation (${stack.status}); waiting for it to end`;
}
/** `1 refusal, 2 consents required. …`: the plan, which is shown before, names each. */
function notCarriedOut(refusals, consents) {
	return `${[...refusals === 0 ? [] : [count(refusals, "refusal")], ...consents === 0 ? [] : [`${count(consents, "consent")} required`]].join(", ")}. Nothing was changed; the plan says what to do.`;
}
/** Why a plan is not applied: one sentence for the refusals, one for each consent that is missing. */
function refused(plan) {
	const refusals = plan.stages.flatMap(({ stage, refusals }) => refusals.map(({ database, message }) => [stage, ...database === null ? [] : [database]].join("/").concat(`: ${message}`)));
	const missing = namedConsents(plan).filter(({ consent }) => !consent.given).map(({ name, consent }) => consentNeeded(name, consent.kind, consent.words));
	return [...refusals, ...missing];
}
/** What `validate` says of a file that is right. */
function validated(file, stages) {
	return `${file} is valid: ${count(stages.length, "stage")} (${listed$1(stages.map(({ name }) => name))})`;
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
	return plain$2(error.hint === void 0 ? error.message : `${error.message}; ${error.hint}`);
}
function problemLines(problem, file, red, paint) {
	const place = `${file === "" ? "" : `${file}:`}${problem.line}:${problem.column}`;
	const path = problem.path === "" ? "" : `${forTerminal(problem.path)}: `;
	return [`${paint("bold", place)} ${red} ${path}${forTerminal(problem.message)}`, ...hintLines(problem.hint, paint)];
}
function hintLines(hint, paint) {
	return hint === void 0 ? [] : [`  ${paint("cyan", labels.hint)} ${forTerminal(hint)}`];
}
// src/config/problems/suggest.ts
/** The candidate that was probably meant, or null where none is near enough. */
function suggest(word, candidates) {
	if (word.length > 64) return null;
	const lower = word.toLowerCase();
	const [best] = byDistance(lower, candidates);
	if (best !== void 0 && best.away <= Math.max(1, Math.floor(word.length / 3))) return best.candidate;
	const longer = candidates.filter((candidate) => begins(candidate.toLowerCase(), lower));
	return longer.length === 1 ? longer[0] ?? null : null;
}
/** The candidates that a word is nearest to, the nearest first. */
function nearest(word, candidates, most) {
	return byDistance(word.toLowerCase().slice(0, LONGEST$2), candidates).slice(0, most).map(({ candidate }) => candidate);
}
function byDistance(lower, candidates) {
	return candidates.map((candidate) => ({
		candidate,
		away: distance(lower, candidate.toLowerCase())
	})).sort((a, b) => a.away - b.away);
}
/** Names of AWS are no longer. */
const LONGEST$2 = 255;
/** `postgresql` for `postgres`, `backup` for `backupDays`: one is the beginning of the other. */
function begins(a, b) {
	return Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a));
}
/** `did you mean \`x\`?`, or null. */
function didYouMean(word, candidates) {
	const meant = suggest(word, candidates);
	return meant === null ? null : `did you mean \`${meant}\`?`;
}
// src/verbs/rows/completion.ts
/** The shells that a script is made for. */
const SHELLS = [
	"bash",
	"zsh",
	"fish"
];
const completion = {
	does: "print a script that completes commands, flags and stages in a shell",
	about: "Bash: add the first example to ~/.bashrc. Zsh: the second to ~/.zshrc, after compinit. Fish: run the third once. The script calls nothing of tinystacks: run the command again after an upgrade.",
	words: {
		name: "SHELL",
		choices: SHELLS,
		required: true,
		help: "the shell"
	},
	flags: [],
	examples: [
		{
			line: "completion bash > ~/.tinystacks.bash && . ~/.tinystacks.bash",
			does: "bash"
		},
		{
			line: "completion zsh > ~/.tinystacks.zsh && . ~/.tinystacks.zsh",
			does: "zsh"
		},
		{
			line: "completion fish > ~/.config/fish/completions/tinystacks.fish",
			does: "fish"
		}
	],
	exits: [0, 2],
	inAction: false
};
// src/outputs/format-names.ts
/** The formats of `outputs --format`. */
const OUTPUT_FORMATS = [
	"table",
	"json",
	"dotenv",
	"ecs"
];
// src/plan/messages/deploy/destroy.ts
/** What has to be typed to destroy a stage. */
const DESTROY_WORD = "delete";
const destroyMessages = {
	withItsStage: "its stage will be destroyed",
	notOurs: (stack) => refusal("stack-not-ours", `the stack ${stack} was not deployed by this file, as its tags say, so it is not touched`),
	unread: (action, why) => refusal("database-unread", `whether it still exists, and which one it is, is not verified (${action} ${why}); allow ${action}`),
	changed: (stack) => `the stack ${stack} has changed since you agreed to destroy it, so it was not deleted; run destroy again to see what is in it now`,
	otherResources: (names) => `it holds other resources now: ${names}`,
	otherPolicies: (names) => `what becomes of ${names} is another thing now (DeletionPolicy of the deployed template)`,
	otherDatabase: (database, identifier) => `${database}: ${identifier} is not the database that was agreed to`,
	busy: (status) => `somebody else is changing it (${status})`,
	rowsOfItsOwn: (identifier) => refusal("replica-has-own-rows", `${identifier} was promoted outside of this file and has rows of its own, but its stack takes it for a copy and would delete it without a final snapshot; take a snapshot of it if you need them, and delete it by hand first`),
	replicasUnknown: (action, why) => refusal("replicas-unread", `whether it has read replicas elsewhere is not verified (${action} ${why}); allow ${action}`),
	cannotUnprotect: ({ name, status, region }, identifier) => refusal("protection-cannot-be-lifted", `its deletion protection is on, and no update can turn it off while ${name} is in ${status}; run aws rds modify-db-instance --region ${region} --db-instance-identifier ${identifier} --no-deletion-protection`),
	question: (stack) => `This will delete the stack ${stack} and every database in it. Type ${DESTROY_WORD} to continue, anything else to stop: `,
	unconfirmed: (stage) => `nothing was destroyed; to destroy it: --stage ${stage} --confirm ${DESTROY_WORD}`,
	wrongWord: (given) => `--confirm ${given}: the word is ${DESTROY_WORD}`,
	nothing: (stage, stack, region) => `nothing to destroy: stage ${stage} has no stack ${stack} in ${region}`,
	oneStage: "destroy takes one stage at a time",
	unknownStage: (stage, regions) => `there is no stage ${stage}, neither in the file nor in a stack of it in ${regions}`,
	ambiguous: (stage, stacks) => `several stacks of this file belong to stage ${stage}: ${stacks}`,
	kept: "Kept:",
	keptSecret: (arn) => `secret ${arn}`,
	keptSnapshot: (snapshot, identifier) => `snapshot ${snapshot} of ${identifier}`,
	keptNothing: "Nothing of it is left.",
	left: (resources) => `could not be deleted: ${resources}; run destroy again, or finish in the CloudFormation console`
};
// src/verbs/flags.ts
/** Every flag, in the order in which help lists them. */
const FLAGS = {
	config: {
		short: "c",
		value: "FILE",
		completes: "files",
		help: "the file; default: tinystacks.yml, searched for in parent directories up to the repository root",
		input: {
			description: "The file. The default is searched for in the working directory and its parents, up to the repository root.",
			default: "tinystacks.yml"
		}
	},
	stage: {
		short: "s",
		value: "NAME",
		many: true,
		completes: "stages",
		help: "a stage, repeatable, or several separated by commas; default: every stage, in the file's order",
		input: { description: "Stages, separated by commas or lines. Default: every stage, in the file's order." }
	},
	allow: {
		value: "WORDS",
		many: true,
		help: "consent, in the words that the plan prints: prod/postgres:remove@7h3kq0z9w2m4x; repeatable",
		input: { description: "Consent, in the words that the plan prints, separated by commas or lines: `prod/postgres:remove@7h3kq0z9w2m4x`. On a pull request the label `tinystacks: allow postgres:remove@7h3kq0z9w2m4x` gives the same consent." }
	},
	yes: {
		short: "y",
		help: "answer yes to the yes/no question; gives no consent"
	},
	confirm: {
		value: "WORD",
		completes: [DESTROY_WORD],
		help: `the word ${DESTROY_WORD}; without it nothing is deleted`,
		input: { description: `The word \`${DESTROY_WORD}\`. Without it \`destroy\` only says what it would delete.` }
	},
	"in-window": {
		help: "only while the maintenance window is open",
		input: {
			description: "`true`: `reboot` restarts the database only while its maintenance window is open.",
			default: "false"
		}
	},
	"exit-code": { help: "end with 4 where something is to do, or differs from the file" },
	offline: { help: "change the file without a look at AWS" },
	format: {
		value: "FORMAT",
		choices: OUTPUT_FORMATS,
		help: `${OUTPUT_FORMATS.join(", ")}; default: ${OUTPUT_FORMATS[0]}`
	},
	"cloudformation-role": {
		value: "ARN",
		help: "the role that CloudFormation acts by; it stays with each stack that is changed",
		input: { description: "ARN of an IAM role that CloudFormation acts by (its service role) when it changes or deletes a stack: the deploy role then needs no permission for databases and networks, and long operations may outlast its session. It stays with the stack; give the same one to `plan` and `deploy`. Default: the role that the stack has, or the caller." }
	},
	json: { help: "one JSON document on stdout; text for people goes to stderr" },
	profile: {
		value: "NAME",
		help: "the AWS profile to take credentials from, and no others; default: AWS_PROFILE"
	},
	region: {
		value: "REGION",
		help: "the region of the stages. It moves none: it must be that of the file. For a stage that the file no longer has, where to search for its stack"
	},
	quiet: {
		short: "q",
		help: "print only the result, warnings and errors"
	},
	verbose: { help: "say also what was decided, and why" },
	debug: { help: "say also every call to AWS: service, operation, region, attempt, time. Never a value" },
	"no-color": { help: "no colors; default: as FORCE_COLOR and NO_COLOR say, or on a terminal" },
	port: {
		value: "N",
		help: "the port on 127.0.0.1; 0 or left out: a free one"
	},
	state: {
		value: "DIR",
		completes: "directories",
		help: "keep everything in DIR; left out: in memory, gone at the end"
	},
	speed: {
		value: "X",
		help: "X times as fast as AWS; default: 60; 1 is AWS's own pace; 0: nothing takes any time"
	},
	engines: {
		value: "WHICH",
		choices: ["auto", "none"],
		help: "auto: real databases where an engine is installed; none: metadata only; default: auto"
	},
	help: {
		short: "h",
		help: "print the flags, exit codes and examples of a command"
	},
	version: {
		short: "v",
		help: "print the version"
	}
};
/** What every verb takes that works on the file. */
const COMMON = [
	"quiet",
	"verbose",
	"debug",
	"no-color"
];
/** What every verb takes that calls AWS. */
const TO_AWS = [
	"profile",
	"region",
	...COMMON
];
/** The flag of that name, with everything that a flag may have; undefined = there is none. */
function flagNamed(name) {
	return Object.hasOwn(FLAGS, name) ? FLAGS[name] : void 0;
}
// src/verbs/rows/deploy.ts
const deploy = {
	does: "plan every stage, then deploy them in the file's order",
	about: "Shows the plan, asks where more than one stage changes or a database will be interrupted, and deploys. It refuses what loses data without consent. Each stage goes where the file says: no flag and no variable moves it.",
	flags: [
		"config",
		"stage",
		"allow",
		"yes",
		"cloudformation-role",
		"json",
		...TO_AWS
	],
	examples: [
		{
			line: "deploy",
			does: "every stage, primaries before their replicas"
		},
		{
			line: "deploy --stage prod --yes",
			does: "one stage, without the question"
		},
		{
			line: "deploy --stage prod --allow prod/postgres:remove@7h3kq0z9w2m4x",
			does: "with the consent that its plan asked for"
		}
	],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	inAction: true
};
// src/verbs/rows/destroy.ts
const destroy = {
	does: "delete a stage; keeps its secrets and final snapshots",
	about: "Deletes the stack of one stage, also of one that the file no longer has, and proves that the databases are gone and their final snapshots exist. Without the word it only says what it would delete.",
	flags: [
		"config",
		"stage",
		"confirm",
		"cloudformation-role",
		"json",
		...TO_AWS
	],
	instead: { yes: "the word confirms it: --confirm delete" },
	examples: [
		{
			line: "destroy --stage dev",
			does: "say what would be deleted"
		},
		{
			line: "destroy --stage dev --confirm delete",
			does: "delete it"
		},
		{
			line: "destroy --stage old --region eu-west-1",
			does: "a stage that the file no longer has, and whose region it no longer names"
		}
	],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	inAction: true
};
// src/verbs/rows/help.ts
const help = {
	does: "print the flags, exit codes and examples of a command",
	about: "`tinystacks help COMMAND` and `tinystacks COMMAND --help` print the same.",
	words: {
		name: "COMMAND",
		choices: "verbs",
		required: false,
		help: "the command"
	},
	flags: ["json"],
	examples: [{
		line: "help deploy",
		does: "all about deploy"
	}],
	exits: [0, 2],
	inAction: false
};
// src/verbs/rows/outputs.ts
const outputs$4 = {
	does: "print hosts, ports and secret references of deployed stages",
	about: "Reads what an application needs to reach its databases from the deployed stacks. Secrets are references, never values.",
	flags: [
		"config",
		"stage",
		"format",
		"json",
		...TO_AWS
	],
	examples: [{
		line: "outputs --stage dev",
		does: "for people"
	}, {
		line: "outputs --stage dev --format dotenv > .env",
		does: "a .env file, without secrets"
	}],
	exits: [
		0,
		1,
		2,
		130,
		143
	],
	inAction: true
};
// src/verbs/rows/plan.ts
const plan = {
	does: "show what a deploy will do to the databases; changes nothing",
	about: "Has CloudFormation compare each stage with its stack, says in database words what a deploy will do, and deletes the change sets again. Without credentials it compares the file with the one before the change.",
	flags: [
		"config",
		"stage",
		"allow",
		"exit-code",
		"cloudformation-role",
		"json",
		...TO_AWS
	],
	examples: [
		{
			line: "plan",
			does: "every stage"
		},
		{
			line: "plan --stage dev,staging",
			does: "two stages"
		},
		{
			line: "plan --exit-code",
			does: "for a script: ends with 4 where something is to do"
		}
	],
	exits: [
		0,
		1,
		2,
		3,
		4,
		130,
		143
	],
	inAction: true
};
// src/verbs/rows/promote.ts
const promote = {
	does: "make a replica a primary in the file; the next deploy promotes it",
	about: "Takes `replicaOf` out of the file, after a look at AWS whether the replica can be promoted. Changes nothing in AWS.",
	words: {
		name: "DATABASE",
		choices: SQL_KINDS,
		required: false,
		help: "the replica; may be left out where the stage has one"
	},
	flags: [
		"config",
		"stage",
		"offline",
		"json",
		...TO_AWS
	],
	examples: [{
		line: "promote --stage prod-west postgres",
		does: "then look at the file, and deploy"
	}, {
		line: "promote --stage prod-west --offline",
		does: "while AWS cannot be reached"
	}],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	inAction: false
};
// src/verbs/rows/reboot.ts
const reboot = {
	does: "restart a database whose parameters wait for it",
	about: "Restarts a database, or its reader, whose parameters wait for it. No deploy and no window does that. Does nothing where none waits.",
	words: {
		name: "DATABASE",
		choices: [...SQL_KINDS, ...SQL_KINDS.map((kind) => `${kind}/reader`)],
		required: true,
		help: "the database, or its reader"
	},
	flags: [
		"config",
		"stage",
		"allow",
		"yes",
		"in-window",
		"json",
		...TO_AWS
	],
	examples: [{
		line: "reboot --stage prod postgres",
		does: "restart it now"
	}, {
		line: "reboot --stage prod postgres/reader --in-window",
		does: "its reader, if its maintenance window is open"
	}],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	inAction: true
};
// src/verbs/rows/restore-secret.ts
const restoreSecret = {
	does: "take back the planned deletion of a database's secret",
	about: "A stage whose secret is planned for deletion can be deployed no more. This takes the deletion back.",
	words: {
		name: "DATABASE",
		choices: DATABASES$2,
		required: true,
		help: "the database whose secret it is"
	},
	flags: [
		"config",
		"stage",
		"yes",
		"json",
		...TO_AWS
	],
	examples: [{
		line: "restore-secret --stage prod postgres",
		does: "the secret of prod's Postgres"
	}],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	inAction: true
};
// src/verbs/rows/sandbox.ts
const sandbox = {
	does: "run a local AWS, to try everything without an account",
	about: "Starts a local CloudFormation with real database engines behind it, on 127.0.0.1. With a command after `--` it runs that with AWS_ENDPOINT_URL, a region and credentials set, and ends with its exit code. Otherwise it prints these variables and runs until it is stopped.",
	rest: "COMMAND ...",
	flags: [
		"port",
		"state",
		"speed",
		"engines"
	],
	examples: [{
		line: "sandbox -- npx tinystacks deploy",
		does: "deploy the file of this directory to it"
	}, {
		line: "sandbox --port 4566 --state .sandbox",
		does: "one that stays, and remembers"
	}],
	exits: [
		0,
		1,
		2
	],
	inAction: false
};
// src/verbs/rows/template.ts
const template = {
	does: "print the CloudFormation template of a stage",
	about: "The template as a first deploy would send it. Calls neither AWS nor GitHub.",
	flags: [
		"config",
		"stage",
		"json",
		...COMMON
	],
	examples: [{
		line: "template --stage dev",
		does: "as JSON"
	}],
	exits: [0, 2],
	inAction: true
};
// src/verbs/table.ts
/** Every verb, in the order in which people meet them. */
const TABLE = {
	validate: {
		does: "check the file; needs neither credentials nor network",
		about: "Reports every problem of the file at once, with its line, its column and what to write instead, and makes the template of each stage. Calls neither AWS nor GitHub.",
		flags: [
			"config",
			"stage",
			"json",
			...COMMON
		],
		examples: [{
			line: "validate",
			does: "check tinystacks.yml"
		}, {
			line: "validate --json",
			does: "the problems as data, for a program"
		}],
		exits: [0, 2],
		inAction: true
	},
	plan,
	deploy,
	outputs: outputs$4,
	destroy,
	reboot,
	"restore-secret": restoreSecret,
	promote,
	template,
	sandbox,
	completion,
	help
};
/** Every verb, with all that a verb may have. */
const VERBS = TABLE;
const VERB_NAMES = Object.keys(TABLE);
/** What each of them takes besides its own flags. */
const EVERYWHERE = ["help"];
/** Those that the action takes. */
const ACTION_VERBS = VERB_NAMES.filter((name) => VERBS[name].inAction);
/** The flags that a verb takes, in the order of help. */
function flagsOf(verb) {
	return [...VERBS[verb].flags, ...EVERYWHERE];
}
/** The verbs that take a flag. */
function takersOf(flag) {
	return VERB_NAMES.filter((name) => flagsOf(name).includes(flag));
}
/** The words that a verb takes. */
function wordsOf(verb) {
	const choices = VERBS[verb].words?.choices ?? [];
	return choices === "verbs" ? VERB_NAMES : choices;
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
const SYNONYMS$2 = {
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
	return named$1(name, VERB_NAMES, `the commands are ${VERB_NAMES.join(", ")}`);
}
/**
* The verb with this name, for the action.
*
* @throws TinystacksError unknown-command, command-not-available (exit 2), which name the action's verbs
*/
function actionVerb(name) {
	const hint = `the action's commands are ${ACTION_VERBS.join(", ")}`;
	const verb = named$1(name, ACTION_VERBS, hint);
	if (ACTION_VERBS.includes(verb)) return verb;
	throw new TinystacksError("command-not-available", `\`${verb}\` works on the command line alone, not in the action`, {
		exit: 2,
		hint
	});
}
function named$1(name, offered, hint) {
	const verb = VERB_NAMES.find((known) => known === name);
	if (verb) return verb;
	if (NOT_YET.includes(name)) throw new TinystacksError("command-not-available", `\`${name}\` does not work in this version yet`, {
		exit: 2,
		hint
	});
	const synonym = Object.hasOwn(SYNONYMS$2, name) ? SYNONYMS$2[name] : void 0;
	const meant = synonym ? `did you mean \`${synonym}\`?` : didYouMean(name, offered);
	throw new TinystacksError("unknown-command", `there is no command \`${name}\``, {
		exit: 2,
		hint: meant ?? hint
	});
}
// src/commands/shared/service-role.ts
/** An ARN of a role, in any partition (IAM user guide, "IAM identifiers"). */
const ROLE$1 = /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/;
/** Characters (API, CreateChangeSet, RoleARN). */
const LONGEST$1 = 2048;
/**
* The role that CloudFormation is to act by, as `cloudformation-role` names it; null = none is named.
*
* @throws TinystacksError not-a-role (exit 2)
*/
function readServiceRole(written) {
	if (written === void 0 || written === "") return null;
	if (ROLE$1.test(written) && written.length <= LONGEST$1) return written;
	throw new TinystacksError("not-a-role", `\`cloudformation-role\` must be the ARN of an IAM role, not \`${written}\``, {
		exit: 2,
		hint: "write it as arn:aws:iam::123456789012:role/shop-cloudformation"
	});
}
// src/render/json/document.ts
/** The document of a command that did what it was asked for. */
function documentOf(exit, result) {
	return {
		ok: true,
		exit,
		...result
	};
}
/** The document of one that did not, with what it has to tell all the same; null = nothing. */
function failedDocument(ending, result) {
	const { exit, file = "", problems } = ending;
	const how = {
		ok: false,
		exit
	};
	const why = {
		error: ending,
		problems: problems.map(({ line, column, path, code, message, hint }) => ({
			file,
			line,
			column,
			path,
			code,
			message,
			...hint !== void 0 && { hint }
		}))
	};
	return {
		...how,
		...result,
		...why
	};
}
/** Whatever was thrown, as the end of a command. A bug of ours is told without its stack. */
function endingOf(thrown) {
	if (thrown instanceof Interrupted) return {
		code: "interrupted",
		exit: exitOf(thrown),
		message: thrown.message,
		hint: "run the same command to resume watching; CloudFormation keeps running",
		problems: []
	};
	if (!(thrown instanceof TinystacksError)) return {
		code: "internal-error",
		exit: 1,
		message: thrown instanceof Error ? thrown.message : String(thrown),
		hint: "please report it",
		problems: []
	};
	const { code, exit, message, hint, file, problems } = thrown;
	return {
		code,
		exit,
		message,
		...hint !== void 0 && { hint },
		...file !== void 0 && { file },
		problems
	};
}
/** 128 and the signal's number, as shells tell it. */
function exitOf({ signal }) {
	return signal === "SIGINT" ? 130 : 143;
}
// src/config/regions.generated.ts
/** Every region of every AWS partition, sorted. */
const REGIONS = [
	"af-south-1",
	"ap-east-1",
	"ap-east-2",
	"ap-northeast-1",
	"ap-northeast-2",
	"ap-northeast-3",
	"ap-south-1",
	"ap-south-2",
	"ap-southeast-1",
	"ap-southeast-2",
	"ap-southeast-3",
	"ap-southeast-4",
	"ap-southeast-5",
	"ap-southeast-6",
	"ap-southeast-7",
	"ca-central-1",
	"ca-west-1",
	"cn-north-1",
	"cn-northwest-1",
	"eu-central-1",
	"eu-central-2",
	"eu-isoe-west-1",
	"eu-north-1",
	"eu-south-1",
	"eu-south-2",
	"eu-west-1",
	"eu-west-2",
	"eu-west-3",
	"eusc-de-east-1",
	"il-central-1",
	"me-central-1",
	"me-south-1",
	"me-west-1",
	"mx-central-1",
	"sa-east-1",
	"sa-west-1",
	"us-east-1",
	"us-east-2",
	"us-gov-east-1",
	"us-gov-west-1",
	"us-iso-east-1",
	"us-iso-west-1",
	"us-isob-east-1",
	"us-isob-west-1",
	"us-isof-east-1",
	"us-isof-south-1",
	"us-west-1",
	"us-west-2"
];
/** Region -> the partition that its ARNs name. */
const PARTITION_OF = {
	"af-south-1": "aws",
	"ap-east-1": "aws",
	"ap-east-2": "aws",
	"ap-northeast-1": "aws",
	"ap-northeast-2": "aws",
	"ap-northeast-3": "aws",
	"ap-south-1": "aws",
	"ap-south-2": "aws",
	"ap-southeast-1": "aws",
	"ap-southeast-2": "aws",
	"ap-southeast-3": "aws",
	"ap-southeast-4": "aws",
	"ap-southeast-5": "aws",
	"ap-southeast-6": "aws",
	"ap-southeast-7": "aws",
	"ca-central-1": "aws",
	"ca-west-1": "aws",
	"cn-north-1": "aws-cn",
	"cn-northwest-1": "aws-cn",
	"eu-central-1": "aws",
	"eu-central-2": "aws",
	"eu-isoe-west-1": "aws-iso-e",
	"eu-north-1": "aws",
	"eu-south-1": "aws",
	"eu-south-2": "aws",
	"eu-west-1": "aws",
	"eu-west-2": "aws",
	"eu-west-3": "aws",
	"eusc-de-east-1": "aws-eusc",
	"il-central-1": "aws",
	"me-central-1": "aws",
	"me-south-1": "aws",
	"me-west-1": "aws",
	"mx-central-1": "aws",
	"sa-east-1": "aws",
	"sa-west-1": "aws",
	"us-east-1": "aws",
	"us-east-2": "aws",
	"us-gov-east-1": "aws-us-gov",
	"us-gov-west-1": "aws-us-gov",
	"us-iso-east-1": "aws-iso",
	"us-iso-west-1": "aws-iso",
	"us-isob-east-1": "aws-iso-b",
	"us-isob-west-1": "aws-iso-b",
	"us-isof-east-1": "aws-iso-f",
	"us-isof-south-1": "aws-iso-f",
	"us-west-1": "aws",
	"us-west-2": "aws"
};
// src/commands/shared/right-region.ts
/**
* `--region` never moves a stage: the file alone says where each is. It only confirms that.
*
* @throws TinystacksError invalid-arguments (exit 2): one of the stages is elsewhere
*/
function mustBeInRegion(region, stages, file) {
	if (region == null) return;
	const elsewhere = stages.filter((stage) => stage.region !== region);
	if (elsewhere.length === 0) return;
	const there = stages.filter((stage) => stage.region === region);
	throw usageError(`--region ${region} does not move a stage: ${file} has ${listed$1(elsewhere.map((stage) => `${stage.name} in ${stage.region}`))}`, there.length > 0 ? `for the stages there: --stage ${there.map(({ name }) => name).join(",")}` : "leave --region out, or change the file");
}
/**
* The region that `--region` names; null = none.
*
* @throws TinystacksError invalid-arguments (exit 2): AWS has none of that name
*/
function readRegion(written) {
	if (written === void 0 || REGIONS.includes(written)) return written ?? null;
	throw usageError(`there is no AWS region ${written}`, didYouMean(written, REGIONS) ?? "for example --region us-east-1");
}
// src/verbs/strict.ts
/** What is said of a flag or a word that a verb does not take, and of a value that a flag does not take. */
/** What other tools call it. */
const SYNONYMS$1 = {
	"auto-approve": "--yes",
	force: "--yes",
	"dry-run": "tinystacks plan",
	env: "--stage",
	environment: "--stage",
	file: "--config",
	f: "--config",
	o: "--format",
	output: "--format",
	"role-arn": "--cloudformation-role"
};
/** @throws TinystacksError invalid-arguments: the verb does not take the flag, or the flag not its value */
function checkFlag(verb, given) {
	const { name, rawName, value, inlineValue } = given;
	const flag = flagNamed(name);
	if (flag === void 0) throw unknownFlag(verb, name, rawName);
	if (!flagsOf(verb).includes(name)) throw foreignFlag(verb, name);
	if (flag.value === void 0) {
		if (value === void 0) return;
		throw usageError(`${rawName} takes no value, but got \`${value}\``, `write ${rawName} alone`);
	}
	const hint = flag.choices ? `write ${choicesOf(rawName, flag.choices)}` : `write ${rawName} ${flag.value}`;
	if (value === void 0 || !inlineValue && value.startsWith("-")) throw usageError(`${rawName} needs a value`, hint);
	if (value.replaceAll(",", "").trim() === "") throw usageError(`the value of ${rawName} is empty`, hint);
	if (flag.choices && !flag.choices.includes(value)) throw usageError(`${rawName} does not take \`${value}\``, didYouMean(value, flag.choices) ?? hint);
}
function choicesOf(flag, choices) {
	return choices.map((choice) => `${flag} ${choice}`).join(", ");
}
function unknownFlag(verb, name, rawName) {
	const own = flagsOf(verb);
	const synonym = Object.hasOwn(SYNONYMS$1, name) ? SYNONYMS$1[name] : void 0;
	const meant = synonym === void 0 ? didYouMean(rawName, dashed(own)) ?? didYouMean(rawName, dashed(Object.keys(FLAGS))) : `did you mean \`${synonym}\`?`;
	return usageError(`${verb} has no flag ${rawName}`, meant ?? `its flags are ${dashed(own).join(", ")}`);
}
function dashed(names) {
	return names.map((name) => `--${name}`);
}
/** What is said of a flag that other verbs take. */
function foreignFlag(verb, name) {
	const takers = takersOf(name);
	return usageError(`${verb} does not take --${name}; ${`${listed$1(takers)} ${takers.length === 1 ? "does" : "do"}`}`, VERBS[verb].instead?.[name] ?? `\`tinystacks ${verb} --help\` lists its flags`);
}
/** The word that was probably meant; null = none is near. */
function meantWord(verb, word) {
	return word === void 0 ? null : didYouMean(word, wordsOf(verb));
}
/** How many words a verb takes; which ones, its command checks, for the action as well. */
function checkWords(verb, words) {
	const taken = VERBS[verb].words;
	if (words.length <= (taken ? 1 : 0)) return;
	const known = wordsOf(verb);
	const [stray = ""] = words.filter((word) => !known.includes(word));
	const said = words.map((word) => `\`${word}\``).join(" ");
	throw usageError(taken ? `${verb} takes one ${taken.name}, but got ${said}` : `${verb} takes no further arguments, but got ${said}`, flagFor(verb, stray || (words[0] ?? "")));
}
/** The flag that a word was probably meant for: one that has it as a value, or else the stage. */
function flagFor(verb, word) {
	const own = flagsOf(verb);
	const flag = own.find((name) => {
		const { choices, completes } = flagNamed(name) ?? {};
		return (choices ?? (Array.isArray(completes) ? completes : [])).includes(word);
	}) ?? (own.includes("stage") ? "stage" : void 0);
	if (flag === void 0) return `\`tinystacks ${verb} --help\` shows how it is called`;
	return `did you mean --${flag} ${word}?`;
}
// src/verbs/parse.ts
/** Arguments -> a verb with its words and flags, strictly by the table: nothing is taken that a verb does not know. */
const OPTIONS = Object.fromEntries(Object.keys(FLAGS).map((name) => {
	const { short, value } = flagNamed(name) ?? {};
	return [name, {
		type: value === void 0 ? "boolean" : "string",
		...short !== void 0 && { short }
	}];
}));
function tokensOf(args) {
	return parseArgs({
		args: [...args],
		options: OPTIONS,
		strict: false,
		allowPositionals: true,
		tokens: true
	}).tokens;
}
/**
* Reads the arguments after the program's name. Where help or the version is asked for, nothing else is judged.
*
* @throws TinystacksError unknown-command, command-not-available, invalid-arguments (exit 2)
*/
function parseCall(argv) {
	const tokens = tokensOf(argv);
	const first = tokens.find((token) => token.kind === "positional");
	const verb = first ? verbNamed(first.value) : null;
	if (verb === "sandbox" && first) return {
		verb,
		words: [],
		flags: flagsIn(tokens.filter(({ index }) => index < first.index), verb),
		rest: argv.slice(first.index + 1)
	};
	const given = flagTokens(tokens);
	const asked = given.filter(({ name }) => name === "help" || name === "version");
	if (asked.length > 0) return {
		verb,
		words: [],
		flags: collected(asked),
		rest: []
	};
	if (verb === null && given.length > 0) throw usageError("no command is named", "`tinystacks --help` lists the commands");
	const flags = verb === null ? /* @__PURE__ */ new Map() : flagsIn(tokens, verb);
	const words = tokens.flatMap((token) => token.kind === "positional" && token !== first ? [token.value] : []);
	if (verb !== null) checkWords(verb, words);
	return {
		verb,
		words,
		flags,
		rest: []
	};
}
function flagTokens(tokens) {
	return tokens.filter((token) => token.kind === "option");
}
function flagsIn(tokens, verb) {
	const given = flagTokens(tokens);
	for (const token of given) checkFlag(verb, token);
	return collected(given);
}
/** What is given twice, and may be given once, is a mistake: which one counts is anybody's guess. */
function collected(tokens) {
	const flags = /* @__PURE__ */ new Map();
	for (const { name, rawName, value } of tokens) {
		const flag = flagNamed(name);
		const values = flag?.many ? (value ?? "").split(",").map((one) => one.trim()) : [value ?? ""];
		const before = flags.get(name);
		if (before !== void 0 && flag?.value !== void 0 && !flag.many) throw usageError(`${rawName} is given twice`, "write it once");
		flags.set(name, [...before ?? [], ...values.filter((one) => one !== "")]);
	}
	return flags;
}
// src/local/arguments.ts
/**
* Reads the arguments after the program's name.
*
* @throws TinystacksError unknown-command, command-not-available, invalid-arguments, not-a-role (exit 2)
*/
function readArguments(argv) {
	const call = parseCall(argv);
	const { verb, words, flags } = call;
	if (flags.has("version")) return { kind: "version" };
	if (flags.has("help") || verb === null) return {
		kind: "help",
		verb
	};
	if (verb === "help") {
		const [about] = words;
		return {
			kind: "help",
			verb: about === void 0 ? null : verbNamed(about)
		};
	}
	if (verb === "sandbox") {
		if (asksForHelp(call.rest)) return {
			kind: "help",
			verb
		};
		if (asksForJson(call.rest)) throw foreignFlag(verb, "json");
		return {
			kind: "sandbox",
			argv: call.rest
		};
	}
	if (verb === "completion") return {
		kind: "completion",
		shell: shellNamed(words[0])
	};
	return {
		kind: "command",
		name: verb,
		json: flags.has("json"),
		level: levelOf(flags),
		noColor: flags.has("no-color"),
		options: optionsOf(call)
	};
}
function shellNamed(name) {
	const shell = SHELLS.find((known) => known === name);
	if (shell) return shell;
	throw usageError(name === void 0 ? "completion takes the name of a shell" : `there is no script for \`${name}\``, meantWord("completion", name) ?? `the shells are ${listed$1(SHELLS)}`);
}
/** Whether help is asked for, and not by the command that is to be run. */
function asksForHelp(argv) {
	return ours(argv).some((one) => one === "--help" || one === "-h");
}
/** Whether one document is asked for: that is answered with one even where the arguments cannot be read. */
function asksForJson(argv) {
	return ours(argv).some((one) => one === "--json" || one.startsWith("--json="));
}
/** Those before `--`. */
function ours(argv) {
	const end = argv.indexOf("--");
	return end === -1 ? argv : argv.slice(0, end);
}
function levelOf(flags) {
	const [first, ...others] = [
		"debug",
		"verbose",
		"quiet"
	].filter((name) => flags.has(name));
	if (others.includes("quiet")) throw usageError(`--quiet and --${first} contradict each other`, "write one of them");
	return first ?? "normal";
}
function optionsOf({ flags, words }) {
	const value = (name) => flags.get(name)?.[0];
	return {
		config: value("config") ?? null,
		stages: flags.get("stage") ?? [],
		allow: flags.get("allow") ?? [],
		yes: flags.has("yes"),
		words,
		format: OUTPUT_FORMATS.find((known) => known === value("format")) ?? OUTPUT_FORMATS[0],
		confirm: value("confirm") ?? null,
		profile: value("profile") ?? null,
		region: readRegion(value("region")),
		serviceRole: readServiceRole(value("cloudformation-role")),
		inWindow: flags.has("in-window"),
		offline: flags.has("offline"),
		exitCode: flags.has("exit-code")
	};
}
// src/local/ask.ts
/** Asks on the terminal; null = there is nobody to ask. */
function askOnTerminal(input, output) {
	if (!input.isTTY || !output.isTTY) return null;
	return async (question) => {
		const terminal = createInterface({
			input,
			output
		});
		try {
			return (await terminal.question(question)).trim();
		} finally {
			terminal.close();
		}
	};
}
// src/local/color.ts
/**
* Whether to write colors to a stream: `--no-color`, then FORCE_COLOR (force-color.org), then NO_COLOR
* (no-color.org), each with any value but the empty one; without them, on a terminal that is not dumb.
*/
function wantsColor(stream, environment, noColor) {
	if (noColor) return false;
	if (environment["FORCE_COLOR"]) return true;
	if (environment["NO_COLOR"]) return false;
	return stream.isTTY === true && environment["TERM"] !== "dumb";
}
// src/local/live-display.ts
/** Milliseconds between two frames. */
const FRAME = 1e3;
/** Shows below the printed lines what AWS is working on right now, and for how long. */
function liveDisplay(stream) {
	const shown = /* @__PURE__ */ new Set();
	let drawn = 0;
	let timer = null;
	const erase = () => {
		if (drawn > 0) stream.write(`\x1b[${String(drawn)}A\x1b[0J`);
		drawn = 0;
	};
	const draw = () => {
		const width = stream.columns;
		const lines = [...shown].flatMap((of) => of().map((line) => `  … ${forTerminal(line)}`.slice(0, width - 1)));
		if (lines.length > 0) stream.write(`${lines.join("\n")}\n`);
		drawn = lines.length;
	};
	const redraw = () => {
		erase();
		draw();
	};
	return {
		print: (text) => {
			erase();
			stream.write(`${text}\n`);
			draw();
		},
		show: (lines) => {
			shown.add(lines);
			timer ??= setInterval(redraw, FRAME).unref();
			return () => {
				shown.delete(lines);
				redraw();
			};
		},
		close: () => {
			if (timer) clearInterval(timer);
			shown.clear();
			erase();
		}
	};
}
// src/local/reporter.ts
/**
* Reports progress on stderr, so that stdout has only the result. On a terminal what is in progress
* is shown live below the lines. A quiet one says only warnings, and holds back the rest until somebody is asked:
* nobody agrees to a plan that was not shown.
*/
function terminalReporter(stream, level = "normal") {
	const live = stream.isTTY && process.env["TERM"] !== "dumb" && level !== "quiet" ? liveDisplay(stream) : null;
	const held = [];
	const print = (text) => {
		if (live) live.print(text);
		else stream.write(`${text}\n`);
	};
	const line = (text) => {
		if (level === "quiet") held.push(text);
		else print(text);
	};
	return {
		line,
		notice: (text) => {
			line(forTerminal(text));
		},
		warning: (text) => {
			print(`warning: ${forTerminal(text)}`);
		},
		group: async (title, body) => {
			line(forTerminal(title));
			return body();
		},
		...live !== null && { live: live.show },
		...(level === "verbose" || level === "debug") && { detail: (text) => {
			line(`${level}: ${forTerminal(text)}`);
		} },
		stopping: {
			stop: stream.isTTY ? "press Ctrl-C" : "stop this command",
			resumes: "the same command resumes"
		},
		close: () => live?.close(),
		asking: (ask) => ask === null ? null : (question) => {
			for (const text of held.splice(0)) print(text);
			return ask(question);
		}
	};
}
// src/local/stdout.ts
/** Writes the one thing that a run writes to stdout. Nothing else writes there; the sandbox is a program of its own. */
function print({ text, document }, json) {
	process.stdout.write(json ? `${inertJson(document)}\n` : text);
}
// src/version.ts
/** This program's version, as published. */
const VERSION = "0.1.0";
// src/local/cli.ts
/** The CLI: reads the arguments, calls a verb, writes its result. Returns the exit code; fails only here. */
async function runCli(argv) {
	const { json } = wishesOf(argv);
	try {
		const call = readArguments(argv);
		if (call.kind === "help") {
			const help = await helpOf(call.verb);
			print({
				text: help,
				document: documentOf(0, {
					command: call.verb,
					help
				})
			}, json);
		} else if (call.kind === "version") print({
			text: `${VERSION}\n`,
			document: documentOf(0, { version: VERSION })
		}, json);
		else if (call.kind === "completion") {
			const { completionFor } = await import("./completion.js");
			print({
				text: completionFor(call.shell),
				document: {}
			}, false);
		} else if (call.kind === "sandbox") return await (await import("./sandbox.js")).runSandbox(call.argv);
		else return await runVerb(call);
		return 0;
	} catch (error) {
		return fail(error, wishesOf(argv));
	}
}
function wishesOf(argv) {
	return {
		json: asksForJson(argv),
		noColor: ours(argv).includes("--no-color")
	};
}
async function helpOf(verb) {
	const { helpFor, overview } = await import("./help.js");
	return verb === null ? overview() : helpFor(verb);
}
async function runVerb(call) {
	const { name, json, level, noColor, options } = call;
	const reporter = terminalReporter(process.stderr, level);
	try {
		const command = await loadCommand(name);
		const ports = localPorts(stopSignal(), options, watchOf(reporter, level === "debug"));
		const result = await command({
			...ports,
			clock: watchedClock(ports.clock, reporter),
			options,
			reporter,
			ask: json ? null : reporter.asking(askOnTerminal(process.stdin, process.stderr)),
			terminal: {
				color: wantsColor(process.stdout, process.env, noColor),
				width: process.stdout.isTTY ? process.stdout.columns : UNWRAPPED
			}
		});
		reporter.close();
		write(result, call);
		return result.exit;
	} finally {
		reporter.close();
	}
}
function write(result, wishes) {
	const { exit, code, failure, text, json } = result;
	const document = failure === null ? documentOf(exit === 4 ? 4 : 0, json) : failedDocument({
		code,
		exit,
		message: failure,
		problems: []
	}, json);
	print({
		text: `${text.trimEnd()}\n`,
		document
	}, wishes.json);
	if (failure !== null) explain({
		message: failure,
		problems: []
	}, wishes);
}
function fail(thrown, wishes) {
	const [error, told] = thrown instanceof Unfinished ? [thrown.cause, thrown.json] : [thrown, null];
	const ending = endingOf(error);
	print({
		text: "",
		document: failedDocument(ending, told)
	}, wishes.json);
	if (error instanceof TinystacksError) explain(error, wishes);
	else if (error instanceof Interrupted) process.stderr.write(`${error.message}. CloudFormation keeps running. Run the same command to resume watching.\n`);
	else {
		const lines = (error instanceof Error ? error.stack ?? error.message : String(error)).split("\n").map(forTerminal);
		process.stderr.write(`internal error, please report it: ${lines.join("\n    ")}\n`);
	}
	return ending.exit;
}
function explain(failure, { noColor }) {
	const color = wantsColor(process.stderr, process.env, noColor);
	process.stderr.write(`${errorForTerminal(failure, { color })}\n`);
}
// src/engines/versions.ts
/** The part of a version that only a major upgrade changes: `17`, MySQL's `8.0`. */
function majorOf(kind, version) {
	return version.split(".").slice(0, ENGINES[kind].versionDepth).join(".");
}
/** RDS's parameter group family for a version: `postgres17`, `mysql8.4`. */
function sqlFamily(kind, version) {
	return `${kind}${majorOf(kind, version)}`;
}
/** ElastiCache's: `valkey8`, `redis6.x`. */
function cacheFamily(variant, version) {
	return VARIANTS[variant].parameterFamily(version.split(".")[0] ?? "");
}
// src/facts/versions.ts
/** Numeric comparison component by component; a missing component counts as 0: `17` < `17.4` < `17.10`. */
function compareVersions(a, b) {
	const left = components(a);
	const right = components(b);
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const difference = (left[index] ?? 0) - (right[index] ?? 0);
		if (difference !== 0) return Math.sign(difference);
	}
	return 0;
}
/** Whether the running version (`17.6`) satisfies the requested one (`17`): every requested component is equal. */
function covers(asked, running) {
	const wanted = components(asked);
	const live = components(running);
	return wanted.length <= live.length && wanted.every((part, index) => part === live[index]);
}
/** The version of something made of one that runs: exactly that one, unless the file asks for another. */
function exactVersion({ version, versionGiven }, running) {
	return versionGiven !== true || covers(version, running) ? running : version;
}
function components(version) {
	return (version.match(/\d+/g) ?? []).map(Number);
}
// src/template/logical-ids.ts
/**
* Every logical id of our templates. A released id never changes: CloudFormation identifies a resource
* by it, so a new id would delete the old database and create a new, empty one.
*/
const NETWORK_IDS = {
	vpc: "Vpc",
	internetGateway: "InternetGateway",
	internetGatewayAttachment: "InternetGatewayAttachment",
	publicRouteTable: "PublicRouteTable",
	publicRoute: "PublicRoute",
	databaseRouteTable: "DatabaseRouteTable",
	clientSecurityGroup: "ClientSecurityGroup"
};
/** One public and one isolated subnet per zone, each with its route table association. */
const ZONE_IDS = [
	{
		publicSubnet: "PublicSubnet1",
		publicAssociation: "PublicSubnet1RouteTableAssociation",
		databaseSubnet: "DatabaseSubnet1",
		databaseAssociation: "DatabaseSubnet1RouteTableAssociation"
	},
	{
		publicSubnet: "PublicSubnet2",
		publicAssociation: "PublicSubnet2RouteTableAssociation",
		databaseSubnet: "DatabaseSubnet2",
		databaseAssociation: "DatabaseSubnet2RouteTableAssociation"
	},
	{
		publicSubnet: "PublicSubnet3",
		publicAssociation: "PublicSubnet3RouteTableAssociation",
		databaseSubnet: "DatabaseSubnet3",
		databaseAssociation: "DatabaseSubnet3RouteTableAssociation"
	}
];
function databaseIds(stem) {
	return {
		securityGroup: `${stem}SecurityGroup`,
		secret: `${stem}Secret`,
		subnetGroup: `${stem}SubnetGroup`,
		parameterGroup: `${stem}ParameterGroup`
	};
}
const SQL_IDS = perKind(SQL_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		...databaseIds(stem),
		instance: `${stem}Instance`,
		secretAttachment: `${stem}SecretAttachment`
	};
});
/** The reader beside a primary. */
const READER_IDS = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Reader`);
/** The role by which RDS sends the measurements of Enhanced Monitoring. */
const MONITORING_ROLE_IDS = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}MonitoringRole`);
/** The secret of a promoted database that is copied to other regions. */
const COPIED_SECRET_IDS = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}ConnectionSecret`);
/** The rule that admits the stage's clients to an existing database. */
const EXISTING_RULE_IDS = perKind(DATABASES$2, (kind) => `${ENGINES[kind].stem}ExistingAccess`);
const CACHE_IDS = perKind(CACHE_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		...databaseIds(stem),
		replicationGroup: `${stem}ReplicationGroup`,
		connectionSecret: `${stem}ConnectionSecret`
	};
});
const BASTION_IDS = {
	securityGroup: "BastionSecurityGroup",
	keyPair: "BastionKeyPair",
	role: "BastionRole",
	instanceProfile: "BastionInstanceProfile",
	instance: "BastionInstance",
	address: "BastionAddress",
	addressAssociation: "BastionAddressAssociation",
	/** Who may log in, and to what. */
	keys: "BastionKeys"
};
/** The interface endpoints of a bastion that gets out by them, and their security group. */
const ENDPOINT_IDS = {
	securityGroup: "BastionEndpointsSecurityGroup",
	ssm: "BastionSsmEndpoint",
	messages: "BastionMessagesEndpoint"
};
/** The rule that admits the bastion to an existing database. */
const BASTION_ADMISSION_IDS = perKind(DATABASES$2, (kind) => `BastionAccessTo${ENGINES[kind].stem}`);
/** The bastion's outbound rule to each database. */
const BASTION_EGRESS_IDS = perKind(DATABASES$2, (kind) => `BastionTo${ENGINES[kind].stem}`);
// src/config/positions.ts
/** `stages.dev.databases.postgres`: how a path is written in messages. */
function dotted(path) {
	return path.join(".");
}
// src/template/source-map.ts
/** For each logical id of the sections, its origin in the file. */
function originsOf(sections) {
	return Object.fromEntries(sections.flatMap(({ part, path, resources }) => Object.entries(resources).map(([id, { properties }]) => [id, {
		part,
		path,
		properties
	}])));
}
/**
* A CloudFormation property in the file's terms: `storage.size` within the database or section,
* `protected` within the stage. null = no key of the file sets it.
*/
function fileProperty(origin, cfnProperty) {
	const path = Object.hasOwn(origin.properties, cfnProperty) ? origin.properties[cfnProperty] : void 0;
	if (path === void 0) return null;
	const within = startsWith(path, origin.path) ? origin.path : origin.path.slice(0, 2);
	return dotted(path.slice(within.length)) || null;
}
function startsWith(path, start) {
	return start.every((key, index) => path[index] === key);
}
// src/facts/live.ts
/** The value of a fact that was read; undefined = absent, unread or never requested. */
function valueOf$1(fact) {
	return fact?.kind === "read" ? fact.value : void 0;
}
/** Why a database's live facts are missing; null = AWS answered. */
function missingFact(live, kind) {
	return missing$1(live[kind], kind);
}
/** The same for the reader beside a primary. */
function missingReader(live, kind) {
	return missing$1(live.readers?.[kind], kind);
}
/** The same for the nodes of a group. That nobody asked for them is no fault. */
function missingNodes({ nodes }, kind) {
	const fact = isCache(kind) ? nodes?.[kind] : void 0;
	return fact?.kind === "unread" ? {
		action: fact.action,
		why: fact.why
	} : null;
}
function missing$1(fact, kind) {
	if (fact === void 0) return {
		action: familyOf(kind).describe,
		why: null
	};
	return fact.kind === "unread" ? {
		action: fact.action,
		why: fact.why
	} : null;
}
// src/template/state/deployed-stage.ts
/** The role of a database of the stack; `absent` without a stack. */
function deployedRole(kind, deployed) {
	return deployed?.databases[kind].role ?? "absent";
}
// src/plan/model/input.ts
/** REVIEW_IN_PROGRESS is what an earlier change set left: nothing was ever made in it. */
function isNewStack(input) {
	return input.deployed === null || input.deployed.status === "REVIEW_IN_PROGRESS";
}
// src/facts/databases.ts
/** Databases as they run, from RDS and ElastiCache: plain data, no SDK types. */
/** Output keys of our stacks that name a database's instance or replication group. */
const IDENTIFIER_OUTPUT = perKind(DATABASES$2, (kind) => `${ENGINES[kind].stem}Identifier`);
// src/template/state/pairs.ts
/** Stack outputs that hold several values: `network=1f2e3d4c5b6a postgres=0a1b2c3d4e5f`. */
function formatPairs(pairs) {
	return Array.from(pairs, ([name, value]) => `${name}=${value}`).join(" ");
}
/** The same, read back; anything of another form has an empty value. */
function parsePairs(text) {
	return new Map(text.split(" ").map((pair) => {
		const [name = "", ...value] = pair.split("=");
		return [name, value.join("=")];
	}));
}
// src/template/tags.ts
/** The stack's tags by which a stage is found again after it was renamed, moved or removed. */
const TAGS = {
	stack: "tinystacks:stack",
	stage: "tinystacks:stage",
	/** Path of the file in the repository. */
	config: "tinystacks:config",
	/** `owner/name`. */
	repository: "tinystacks:repository"
};
/**
* The user's tags and ours, which win. If the repository is not known (a laptop without a remote), the
* stack keeps its tag, so that no run changes tags for lack of knowledge.
*/
function stackTags(stage, context, deployed) {
	const hasRds = SQL_KINDS.some((kind) => stage.databases[kind] !== void 0);
	const kept = (key, text) => {
		const before = deployed?.tags[key];
		return !hasRds && before !== void 0 && sameTag(before, text) ? before : tagText(text);
	};
	const repository = context.repository ?? deployed?.tags[TAGS.repository];
	return {
		...stage.tags,
		[TAGS.stack]: stage.application,
		[TAGS.stage]: stage.name,
		[TAGS.config]: kept(TAGS.config, context.config),
		...repository !== void 0 && { [TAGS.repository]: kept(TAGS.repository, repository) }
	};
}
/** What every service takes as a tag's value (RDS API, Tag, which reserves prefixes; IAM takes the same characters). */
const TAKEN = /^(?!aws:|rds:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u;
/** No path in a repository begins with a slash, so a tag that does is an encoded path. */
const ENCODED = "/";
/**
* A path in a form that AWS accepts in a tag. What AWS accepts stays unchanged, so that no deployed stack gets
* another tag. Otherwise `apps/(web)/a.yml` becomes `/apps/=28web=29/a.yml`, and a path that is too long for a
* tag becomes its hash. Different paths never get the same tag.
*/
function tagText(path) {
	if (path.startsWith(ENCODED) || TAKEN.test(path)) return path;
	const encoded = `${ENCODED}${path.replaceAll(/[^\p{L}\p{Z}\p{N}_.:/+\-@]/gu, inBytes)}`;
	return encoded.length <= 256 ? encoded : `${ENCODED}${ENCODED}${createHash("sha256").update(path).digest("hex")}`;
}
/** Whether two tags, or a tag and a path, stand for the same path, encoded or not. */
function sameTag(tag, path) {
	return tag !== void 0 && tagText(tag) === tagText(path);
}
/** The path that a tag stands for, for people. A hash stays a hash. */
function tagPath(tag) {
	if (!tag.startsWith(ENCODED) || tag.startsWith("//")) return tag;
	const hex = tag.slice(1).replaceAll("%", "%25").replaceAll("=", "%");
	try {
		return decodeURIComponent(hex);
	} catch {
		return tag;
	}
}
function inBytes(character) {
	return [...Buffer.from(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
// src/config/defaults.generated.ts
/** The defaults of file version 1. */
const DEFAULTS$1 = {
	stage: {
		protected: true,
		interruptions: "allow"
	},
	network: { zones: 2 },
	postgres: {
		version: "17",
		instance: "db.t4g.micro",
		username: "postgres",
		multiAz: false,
		backupDays: 7,
		apply: "now",
		readReplica: false,
		logs: [],
		autoMinorVersionUpgrade: true,
		allowMajorUpgrade: false
	},
	mysql: {
		version: "8.4",
		instance: "db.t4g.micro",
		username: "admin",
		multiAz: false,
		backupDays: 7,
		apply: "now",
		readReplica: false,
		logs: [],
		autoMinorVersionUpgrade: true,
		allowMajorUpgrade: false
	},
	redis: {
		engine: "valkey",
		version: "8.0",
		instance: "cache.t4g.micro",
		replicas: 0,
		multiAz: false,
		backupDays: 1,
		apply: "now",
		autoMinorVersionUpgrade: true
	},
	storage: {
		size: 20,
		type: "gp3"
	},
	bastion: {
		access: "ssh",
		endpoints: false
	}
};
// src/config/likeness.ts
/**
* What a new replica has as its primary has it, unless the file says otherwise. A deployed one keeps what it was made
* with: no default of its moves because its primary changed.
*/
/** Where nobody decides. */
function defaultLikeness(kind) {
	const { instance, multiAz } = DEFAULTS$1[kind];
	return {
		instance,
		multiAz,
		disk: {
			type: DEFAULTS$1.storage.type,
			iops: null
		},
		parameters: {}
	};
}
/** Each setting as the last one decides it; of the parameters, each by itself. */
function layered(...layers) {
	const parameters = Object.assign({}, ...layers.map((layer) => layer.parameters));
	return Object.assign({}, ...layers, { parameters });
}
/** A database with these settings; where they do not decide, it has the defaults. */
function alike(sql, likeness) {
	const { instance, multiAz, disk, parameters } = {
		...defaultLikeness(sql.kind),
		...likeness
	};
	const storage = {
		...sql.storage,
		...disk,
		max: likeness.max ?? null
	};
	return {
		...sql,
		instance,
		multiAz,
		storage,
		parameters
	};
}
/** The settings that a database has. */
function likenessOf({ instance, multiAz, storage, parameters }) {
	const { type, iops, max } = storage;
	return {
		instance,
		multiAz,
		disk: {
			type,
			iops
		},
		...max !== null && { max },
		parameters
	};
}
/** A primary's settings as its replica gets them: whether clients need TLS is never taken from another database. */
function handedOn(kind, likeness) {
	const { [ENGINES[kind].tls.parameter]: _tls, ...parameters } = likeness.parameters ?? {};
	return {
		...likeness,
		parameters
	};
}
// src/template/state/likeness.ts
/**
* What a replica was made with because its primary had it. It stands in an output of the replica's stack, since no
* default of a deployed database moves later. A setting that is as it is by default is not written, so that a
* replica that an earlier version made has the same template as before.
*/
/** The value of the stack's output: `{"instance":"db.r6g.large"}`; null = there is nothing to keep. */
function formatLikeness(likeness) {
	return Object.keys(likeness).length === 0 ? null : canonical(likeness);
}
/** The same, read back; what has another form is left out. */
function parseLikeness(output) {
	const { instance, multiAz, disk, max, parameters } = recordIn(output);
	const texts = (isRecord(parameters) ? Object.entries(parameters) : []).filter((pair) => typeof pair[1] === "string");
	return {
		...typeof instance === "string" && { instance },
		...typeof multiAz === "boolean" && { multiAz },
		...isDisk(disk) && { disk },
		...typeof max === "number" && { max },
		...texts.length > 0 && { parameters: Object.fromEntries(texts) }
	};
}
function recordIn(output) {
	try {
		const value = JSON.parse(output ?? "{}");
		return isRecord(value) ? value : {};
	} catch {
		return {};
	}
}
function isDisk(value) {
	return isRecord(value) && typeof value["type"] === "string" && (value["iops"] === null || typeof value["iops"] === "number");
}
/** What to keep of a replica with these settings: those that the file does not set, and what was kept of the others. */
function likenessToKeep(sql, kept) {
	const { own = likenessOf(sql) } = sql;
	const has = likenessOf(sql);
	const usual = defaultLikeness(sql.kind);
	const settings = [
		"instance",
		"multiAz",
		"disk",
		"max"
	].map((key) => [key, own[key] === void 0 ? has[key] : kept[key]]).filter(([key, value]) => value !== void 0 && !isDeepStrictEqual(value, usual[key]));
	const isOwn = ([name]) => Object.hasOwn(own.parameters ?? {}, name);
	const parameters = [...Object.entries(has.parameters ?? {}).filter((pair) => !isOwn(pair)), ...Object.entries(kept.parameters ?? {}).filter(isOwn)];
	return {
		...Object.fromEntries(settings),
		...parameters.length > 0 && { parameters: Object.fromEntries(parameters) }
	};
}
// src/template/state/output-keys.ts
const DATABASE_OUTPUTS = perKind(DATABASES$2, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		host: `${stem}Host`,
		port: `${stem}Port`,
		database: `${stem}Database`,
		secretArn: `${stem}SecretArn`,
		identifier: IDENTIFIER_OUTPUT[kind],
		version: `${stem}Version`
	};
});
const USERNAME_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Username`);
/** Where the reader answers: the one beside a primary, or the whole database of a replica stage. */
const READER_OUTPUTS = perKind(SQL_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		host: `${stem}ReaderHost`,
		port: `${stem}ReaderPort`
	};
});
/** The instance of the reader beside a primary. */
const READER_IDENTIFIER_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}ReaderIdentifier`);
/** The engine version of that reader as written; only where it names a minor and its primary's a major alone. */
const READER_VERSION_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}ReaderVersion`);
/** JSON: the settings that a replica, or a promoted one, was made with because its primary had them (likeness.ts). */
const LIKENESS_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}AsPrimary`);
const SOURCE_OUTPUTS = perKind(SQL_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		sourceArn: `${stem}SourceArn`,
		promotedFrom: `${stem}PromotedFrom`,
		sourceRegion: `${stem}SourceRegion`,
		sourceStack: `${stem}SourceStack`,
		sourceClientGroup: `${stem}SourceClientGroup`,
		kmsKey: `${stem}KmsKey`
	};
});
/** Comma separated: the other regions that the primary's secret is replicated to. */
const SECRET_REGIONS_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}SecretRegions`);
/** Seconds between two measurements of Enhanced Monitoring, `0` = off; absent = the file has never said. */
const MONITORING_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Monitoring`);
/** The edition of the template that it was made with (edition.ts); absent = the first. */
const EDITION_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Edition`);
/**
* The secret that is copied to other regions, if it is not the database's own: see
* copied-secret.ts.
*/
const COPIED_SECRET_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}CopiedSecretArn`);
/** `snapshot=…`, or `resource=… time=…`: what the database was restored from, see restored.ts. */
const RESTORED_OUTPUT = perKind(DATABASES$2, (kind) => `${ENGINES[kind].stem}RestoredFrom`);
/** `us-east-1/legacy-orders`: the existing database that the stage uses as this kind. */
const EXISTING_OUTPUT = perKind(DATABASES$2, (kind) => `${ENGINES[kind].stem}Existing`);
const CACHE_OUTPUTS = perKind(CACHE_KINDS, (kind) => {
	const { stem } = ENGINES[kind];
	return {
		/** `valkey` or `redis`. */
		engine: `${stem}Engine`,
		/** `true` or `false`; only for an existing one, since ours always requires TLS. */
		tls: `${stem}Tls`
	};
});
const NETWORK_OUTPUTS = {
	clientSecurityGroup: "ClientSecurityGroup",
	vpc: "Vpc",
	/** Comma separated: the subnets for the application's tasks. */
	subnets: "Subnets",
	/** Comma separated: the subnets the databases are in. */
	databaseSubnets: "DatabaseSubnets",
	/** Only for a stage in the VPC of its replica's primary, where it stays even without the replica. */
	primaryVpc: "VpcOfPrimary",
	/** Only for a VPC of its own. */
	vpcCidr: "VpcCidr"
};
/** Only for a stage with a bastion; `host`, `user` and `keyParameter` only with ssh. */
const BASTION_OUTPUTS = {
	/** `ssh` or `session-manager`. */
	access: "BastionAccess",
	/** The instance's id. */
	instance: "BastionInstance",
	/** The image (AMI id) it was created from. */
	image: "BastionImage",
	/** Only if the file names one. */
	subnet: "BastionSubnet",
	/** Only if the stack makes its interface endpoints: `true`. */
	endpoints: "BastionEndpoints",
	host: "BastionHost",
	user: "BastionUser",
	/** The name of the SSM parameter that holds the private key. */
	keyParameter: "BastionKeyParameter",
	/** Only if an existing database has no rule for it. */
	securityGroup: "BastionSecurityGroup",
	/** Comma separated, `postgres,redis`: those databases. */
	notAdmitted: "BastionNotAdmitted",
	/** The edition of the template that it was made with (edition.ts); absent = the first. */
	edition: "BastionEdition"
};
/** The KMS key of the secrets that the stack makes; absent = AWS's own. */
const SECRETS_KEY_OUTPUTS = {
	/** As the file wrote it. */
	written: "SecretsKmsKey",
	/** Only if applications need `kms:Decrypt` of it: its ARN, which a policy takes; it takes no alias. */
	arn: "SecretsKmsKeyArn"
};
/** The account that the file ties the stage to, see account-guard.ts. */
const ACCOUNT_GUARD_OUTPUT = "AccountGuard";
/** What AWS calls the stack's own resources, see own-ids.ts: `PostgresSecurityGroup=sg-0abc RedisSecurityGroup=…`. */
const OWN_IDS_OUTPUTS = {
	securityGroups: "SecurityGroups",
	/** `PostgresInstance=db-ABC…`; only for a stage with instances of its own. */
	resourceIds: "ResourceIds"
};
/** `network=1f2e3d4c5b6a postgres=…`: a fingerprint of each part, see section-hashes.ts. */
const PARTS_OUTPUT = "Parts";
/** `postgres=1`: how many databases were removed whose secrets are kept. */
const KEPT_SECRETS_OUTPUT = "KeptSecrets";
/** The plan that a deploy of several updates is carrying out (plan/consent/underway.ts). The last update removes it. */
const UNDERWAY_OUTPUT = "PlanUnderway";
// src/template/replica/likeness.ts
/**
* A stage whose replicas are like their primaries. A new one is as the file has its primary, which is deployed first;
* what the file does not say of that one is as it runs. A deployed one, promoted or not, is as it was made.
*/
function likePrimaries(stage, known, deployed) {
	const databases = SQL_KINDS.flatMap((kind) => {
		const sql = stage.databases[kind];
		return sql === void 0 ? [] : [[kind, likePrimary(sql, known, deployed)]];
	});
	return {
		...stage,
		databases: {
			...stage.databases,
			...Object.fromEntries(databases)
		}
	};
}
function likePrimary(sql, { sources }, deployed) {
	const { kind, own, replicaOf } = sql;
	if (own === void 0) return sql;
	const role = deployedRole(kind, deployed);
	if (role === "replica" || role === "promoted") return alike(sql, layered(deployed?.databases[kind].likeness ?? {}, own));
	if (replicaOf === null || role === "primary") return sql;
	const written = replicaOf.kind === "stage" && replicaOf.own || {};
	return alike(sql, layered(handedOn(kind, layered(asItRuns(sources[kind]), written)), own));
}
function asItRuns(fact) {
	if (fact?.kind !== "read") return {};
	const { likeness, parameters } = fact.value;
	return {
		...likeness,
		...parameters?.kind === "read" && { parameters: parameters.value }
	};
}
/** The output that keeps this of a replica, or of a promoted one; none where there is nothing to keep. */
function likenessOutput(sql, deployed) {
	const value = formatLikeness(likenessToKeep(sql, deployed?.databases[sql.kind].likeness ?? {}));
	const Description = "What it was made with because its primary had it";
	return value === null ? {} : { [LIKENESS_OUTPUT[sql.kind]]: {
		Description,
		Value: value
	} };
}
// src/config/resolved.ts
/** The databases of a stage in their fixed order. */
function databasesOf(stage) {
	return DATABASES$2.map((kind) => stage.databases[kind]).filter((database) => database !== void 0);
}
/** Whether RDS runs it. */
function isSqlDatabase(database) {
	return isSql(database.kind);
}
/** Calls the function for the database's family. With a new family every caller fails to compile. */
function forFamily(database, ways) {
	return isSqlDatabase(database) ? ways.sql(database) : ways.cache(database);
}
// src/plan/messages/around/network.ts
/** What is said of others in a VPC that would be deleted. */
const vpcTenantMessages = {
	stack: (name, stage) => stage === null ? `the stack ${name}` : `the stack ${name} (stage ${stage})`,
	database: (identifier) => `the database ${identifier}`,
	liveThere: (vpc, names) => refusal("vpc-in-use", `its VPC ${vpc} would be deleted, and ${names} ${/, | and /.test(names) ? "are" : "is"} in it; destroy or move that first`),
	notVerified: (vpc, action, why) => note("vpc-tenants-unread", `whether others use its VPC ${vpc} is ${NOT_VERIFIED} (${action} ${why}); nothing of theirs is deleted, but the VPC then stays`)
};
/** What is said of the network around the databases and of the bastion. */
const networkMessages = {
	rangesOverlap: (cidr, stack, range) => refusal("network-overlap", `${cidr} overlaps ${range}, the range of ${stack}: the two could never be connected; write another \`cidr\`, or leave it out, and a free one is chosen`),
	rangeUnread: (cidr, region, { action, why }) => note("network-range-not-verified", `whether ${cidr} overlaps another VPC of ${region} is ${NOT_VERIFIED} (${action} ${why})`),
	noSubnet: (id) => refusal("subnet-not-found", `there is no subnet ${id} in this region; write subnets that exist`),
	otherVpc: (id, found, vpc) => refusal("subnet-in-other-vpc", `the subnet ${id} is in ${found}, not in ${vpc}; write a subnet of ${vpc}`),
	oneZone: (zone) => refusal("subnets-in-one-zone", `all subnets are in the zone ${zone}, and databases need two; write subnets of two zones`),
	noPublicSubnet: (vpc) => refusal("bastion-without-subnet", `the stage is in ${vpc}, which is not its own, and a bastion needs a public subnet there; write vpc, subnets and bastionSubnet of ${vpc} in network`),
	noImage: (region, fact) => fact.kind === "absent" ? refusal("bastion-image-not-found", `${region} has no Amazon Linux image for a bastion; remove the bastion`) : refusal("bastion-image-unread", `the image of the bastion could not be read (${fact.action} ${fact.why}); allow ${fact.action} to this role, or remove the bastion`),
	subnetsUnread: (action, why) => refusal("subnets-unread", `the subnets of the given VPC could not be read (${action} ${why}), and no database is put into a subnet unread; allow ${action}`),
	noGroup: (id) => refusal("admitted-group-not-found", `there is no security group ${id} in this region; write one that exists in \`allowFrom\``),
	groupUnread: (id, { action, why }) => refusal("admitted-group-unread", `whether the security group ${id} exists is ${NOT_VERIFIED} (${action} ${why}), and no database admits a group unread; allow ${action}`),
	openBastion: (cidr) => warning("bastion-open-to-everyone", `bastion.allow: ${cidr} lets the whole internet try to log in to the bastion; write the ranges your people come from`),
	openDatabases: (cidr) => warning("databases-open-to-everyone", `network.allowFrom: ${cidr} admits every address that can reach the VPC; write the ranges that need the databases`),
	nobodyAllowed: note("bastion-unreachable", "bastion.allow is empty, so nobody can reach the bastion; write the ranges your people come from, or access: session-manager"),
	noWayOut: (subnet, isPublic, takesEndpoints) => {
		const endpoints = takesEndpoints ? "write `endpoints: true` for the bastion, which makes interface endpoints that AWS bills by the hour" : "create interface endpoints for ssm and ssmmessages in its VPC, which AWS bills by the hour";
		return refusal("bastion-without-way-out", isPublic ? `the subnet ${subnet} gives no public addresses, so Systems Manager cannot reach a bastion there; write a bastionSubnet with a NAT gateway or one that gives them, or ${endpoints}` : `nothing leads from the subnet ${subnet} to Systems Manager, so nobody could get through a bastion there; write a bastionSubnet with a route to the internet or a NAT gateway, or ${endpoints}`);
	},
	endpointExists: (vpc, services) => refusal("endpoint-exists", `${vpc} has an interface endpoint with private DNS for ${listed$1(services)} already, and AWS allows one for each service; remove \`endpoints\`, and have the endpoints there admit the bastion`),
	noPrivateDns: (vpc) => refusal("endpoints-without-dns", `${vpc} does not have both DNS support and DNS hostnames, so no host would find the endpoints; turn both on (aws ec2 modify-vpc-attribute)`),
	endpointsUnread: (vpc, action, why) => refusal("endpoints-unread", `whether endpoints can be made in ${vpc} is ${NOT_VERIFIED} (${action} ${why}), and other hosts there may use some; allow ${action}`),
	endpointsMade: note("endpoints-created", "interface endpoints for ssm and ssmmessages will be created for the bastion: AWS bills each per hour and zone"),
	endpointsForAll: (vpc) => warning("endpoints-for-whole-vpc", `every host of ${vpc} will find Systems Manager at these endpoints, which admit the bastion alone: other hosts that Systems Manager manages there will lose it`),
	endpointsRemoved: note("endpoints-removed", "the interface endpoints of the bastion will be deleted: it then needs another way out to Systems Manager"),
	wayOutNotVerified: (action, why) => note("bastion-way-out-unread", `whether Systems Manager can reach the bastion in its subnet is ${NOT_VERIFIED} (${action} ${why}); a deploy fails if it cannot`),
	bastionRestarted: note("bastion-restarted", "the bastion will restart once, to be closed from its first second: open tunnels will break for a few minutes; its address, its keys and its host key stay"),
	bastionReplaced: note("bastion-replaced", "the bastion will be replaced: open tunnels will break and its host key will change; no database will be touched")
};
// src/plan/refusals/vpc-tenants.ts
/** Whoever else lives in a stage's own VPC, which goes when the stage is destroyed or leaves it. */
/**
* Refusal if other stacks or databases still use the VPC; empty if none are known. `alreadyNamed`: identifiers
* that go with it, or are told elsewhere.
*/
function vpcTenantsRefusal(vpcTenants, alreadyNamed) {
	if (vpcTenants === void 0) return [];
	const stacks = (valueOf$1(vpcTenants.stacks) ?? []).filter(({ network }) => network.vpc === vpcTenants.vpc);
	const known = /* @__PURE__ */ new Set([...alreadyNamed, ...stacks.flatMap(identifiersIn)]);
	const databases = [...valueOf$1(vpcTenants.sql) ?? [], ...valueOf$1(vpcTenants.redis) ?? []].filter((identifier) => !known.has(identifier));
	const names = [...stacks.map(({ name, tags }) => vpcTenantMessages.stack(name, tags[TAGS.stage] ?? null)), ...databases.map(vpcTenantMessages.database)];
	return names.length === 0 ? [] : [vpcTenantMessages.liveThere(vpcTenants.vpc, listed$1(names))];
}
/** What could not be read of them; nothing of theirs is deleted, so that it refuses nothing. */
function vpcTenantsUnread(vpcTenants) {
	if (vpcTenants === void 0) return [];
	const { vpc, stacks, sql, redis } = vpcTenants;
	return [
		stacks,
		sql,
		redis
	].flatMap((fact) => fact.kind === "unread" ? [vpcTenantMessages.notVerified(vpc, fact.action, fact.why)] : []);
}
/** The VPC that an update deletes: taken out, or replaced by one of another address block. */
function leavingVpc(changes) {
	return changes.find(isLeavingVpc)?.physicalId ?? null;
}
/** Whether the change takes the stage's own VPC away. */
function isLeavingVpc({ type, action, replacement }) {
	return type === "AWS::EC2::VPC" && (action === "Remove" || replacement === "True");
}
/** Refuses an update that would take the VPC away from under others. */
function vpcTenantRefusals({ stage, deployed, vpcTenants, locate }) {
	const own = deployed === null ? [] : identifiersIn(deployed);
	const { line } = locate([
		"stages",
		stage.name,
		"network"
	]);
	return vpcTenantsRefusal(vpcTenants, own).map((text) => ({
		...text,
		database: null,
		property: "network",
		line
	}));
}
function identifiersIn({ databases }) {
	return DATABASES$2.flatMap((kind) => {
		const { identifier, reader } = databases[kind];
		return [identifier ?? [], reader.identifier ?? []].flat();
	});
}
// src/facts/interfaces.ts
/** Whether RDS made it for a database, whose name it does not tell. */
function isOfRds({ description }) {
	return description.startsWith("RDSNetworkInterface");
}
/** The node of ElastiCache that it is for; null = it is for none. */
function nodeOf({ description }) {
	return /^ElastiCache\+? (\S+)$/.exec(description)?.[1] ?? null;
}
// src/plan/messages/around/residents.ts
/** How many are named one by one. */
const SHOWN = 5;
/** AWS's descriptions of the network interfaces that its services make. */
const OWNERS = [
	[/^arn:aws[\w-]*:ecs:.*:attachment\/(.+)$/, (_, id) => `an ECS task (${id})`],
	[/^AWS Lambda VPC ENI-(.+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, (name) => `the Lambda function ${name}`],
	[/^ELB (?:(?:app|net|gwy)\/)?([^/]+)/, (name) => `the load balancer ${name}`],
	[/^Interface for NAT Gateway (\S+)$/, (name) => `the NAT gateway ${name}`],
	[/^VPC Endpoint Interface (\S+)$/, (name) => `the endpoint ${name}`],
	[/^RDSNetworkInterface/, (_, id) => `a database of RDS (${id})`],
	[/^ElastiCache\+? (\S+)$/, (name) => `the cache node ${name}`]
];
/** Whom a network interface belongs to, as far as AWS's description tells: `the Lambda function mailer`. */
function ownerOf({ id, description, instance }) {
	if (instance !== null) return `the instance ${instance}`;
	for (const [pattern, words] of OWNERS) {
		const match = pattern.exec(description);
		if (match) return words(match[1] ?? "", id);
	}
	return description === "" ? id : `${id} (${description})`;
}
/** The first of them by name, then how many more. */
function someOf(owners) {
	const names = [...new Set(owners)];
	return names.length <= SHOWN ? listed$1(names) : `${names.slice(0, SHOWN).join(", ")} and ${names.length - SHOWN} more`;
}
/** What is said of those who live in subnets that are to go. */
const residentMessages = {
	database: (title, identifier) => `${title} (${identifier})`,
	reader: (title, identifier) => `the reader of ${title} (${identifier})`,
	node: (title, node) => `the node ${node} of ${title}`,
	leavesGroup: (subnet, zone, names) => refusal("subnet-in-use", `${subnet} (${zone}) cannot leave the subnets: ${lives(names)} in it, and AWS moves no database to another; keep it in \`subnets\``),
	deleted: (subnet, zone, names, zones) => refusal("subnet-in-use", `${subnet} (${zone}) cannot be deleted: ${lives(names)} in it; leave \`zones\` at ${zones}, or remove that first`),
	notVerified: (subnets, action, why) => warning("subnet-use-unread", `who lives in ${listed$1(subnets)} is ${NOT_VERIFIED} (${action} ${why}); a deploy fails if a database does`)
};
function lives(names) {
	return `${someOf(names)} ${new Set(names).size === 1 ? "lives" : "live"}`;
}
// src/plan/refusals/residents.ts
/** Who lives in the subnets that an update takes from a subnet group, or deletes: AWS refuses it half-way. */
/** The subnets that leave the groups of the databases, or are deleted; empty for most updates. */
function leavingSubnets(input) {
	return [.../* @__PURE__ */ new Set([...takenOut(input), ...deletedSubnets(input)])];
}
/** Of a given VPC: those that the file no longer names. */
function takenOut({ stage, deployed, changes }) {
	const { network } = stage;
	if (network.kind !== "given" || deployed?.network.vpc !== network.vpc) return [];
	return (changes ?? []).some(changesGroup) ? deployed.network.databaseSubnets.filter((id) => !network.subnets.includes(id)) : [];
}
function changesGroup({ type, action, details }) {
	return familyOfType(type)?.types.subnetGroup === type && action === "Modify" && details.some(({ property }) => property === "SubnetIds");
}
/** Of the stage's own VPC. */
function deletedSubnets({ changes }) {
	return (changes ?? []).filter((change) => change.type === "AWS::EC2::Subnet" && ends(change)).flatMap(({ physicalId }) => physicalId ?? []);
}
function ends({ action, replacement }) {
	return action === "Remove" || replacement === "True";
}
/** A refusal for each subnet that somebody lives in. Those whose database goes in the same update do not count. */
function residentRefusals(input, databases) {
	const { stage, deployed, locate } = input;
	const changes = input.changes ?? [];
	if (changes.some(isLeavingVpc)) return [];
	const residents = (valueOf$1(input.residents) ?? []).filter((one) => !goesWith(one, changes));
	const deleted = new Set(deletedSubnets(input));
	const bastion = deployed?.bastion.instance ?? null;
	const removed = databases.filter(({ impact }) => impact === "remove").map((one) => one.database);
	return leavingSubnets(input).flatMap((subnet) => {
		const here = residents.filter((one) => one.subnet === subnet);
		const names = here.flatMap((one) => {
			const own = ownersOf(one, input);
			if (own.length > 0) return own.filter(({ kind }) => !removed.includes(kind)).map(({ name }) => name);
			if (!deleted.has(subnet)) return [];
			return [one.instance === bastion && bastion !== null ? BASTION$1 : ownerOf(one)];
		});
		if (names.length === 0) return [];
		const zone = here[0]?.zone ?? "";
		const [key, text] = deleted.has(subnet) ? ["zones", residentMessages.deleted(subnet, zone, names, zonesBefore(input))] : ["subnets", residentMessages.leavesGroup(subnet, zone, names)];
		const { line } = locate([
			"stages",
			stage.name,
			"network",
			key
		]);
		return [{
			...text,
			database: null,
			property: `network.${key}`,
			line
		}];
	});
}
const BASTION$1 = "the bastion";
function zonesBefore({ deployed }) {
	return deployed?.network.databaseSubnets.length ?? 0;
}
/** Whether it is of a resource that the update takes away, replaces or moves itself: a bastion, an endpoint. */
function goesWith({ instance, description }, changes) {
	return changes.some(({ physicalId, type, ...change }) => physicalId !== null && (physicalId === instance && ends({
		physicalId,
		type,
		...change
	}) || type === "AWS::EC2::VPCEndpoint" && description.endsWith(` ${physicalId}`)));
}
/** The stage's own databases behind an interface. RDS does not say which: its groups and its zone do. */
function ownersOf(one, input) {
	const live = input.seen ?? input.live;
	const node = nodeOf(one);
	if (node !== null) return CACHE_KINDS.flatMap((kind) => valueOf$1(live[kind])?.nodes.includes(node) ? [{
		kind,
		name: residentMessages.node(DATABASE_NAME[kind], node)
	}] : []);
	if (!isOfRds(one)) return [];
	return SQL_KINDS.flatMap((kind) => ["database", "reader"].flatMap((role) => {
		const facts = valueOf$1(role === "reader" ? live.readers?.[kind] : live[kind]);
		return facts?.zones.includes(one.zone) === true && facts.securityGroups.some((group) => one.groups.includes(group)) ? [{
			kind,
			name: residentMessages[role](DATABASE_NAME[kind], facts.identifier)
		}] : [];
	}));
}
/** What could not be read of them. */
function residentNotes(input) {
	const { residents } = input;
	return residents?.kind === "unread" ? [residentMessages.notVerified(leavingSubnets(input), residents.action, residents.why)] : [];
}
// src/template/state/section-hashes.ts
const PARTS = [
	"network",
	"bastion",
	...DATABASES$2
];
/**
* A fingerprint of each part: 12 hex digits of a SHA-256 over its resources and outputs. Two templates of
* a stage have equal fingerprints for equal parts, so that DescribeStacks alone shows what an update touches.
* A database's group counts as network: whom it admits does not concern the database, whose live facts need
* not be read for it.
*/
function fingerprints(sections) {
	const groups = sections.filter(isDatabase).flatMap((section) => entriesOf(section, isGroup$1));
	return Object.fromEntries(sections.map((section) => {
		const own = entriesOf(section, (resource) => !(isDatabase(section) && isGroup$1(resource)));
		const resources = Object.fromEntries(section.part === "network" ? [...own, ...groups] : own);
		return [section.part, sha256({
			resources,
			outputs: section.outputs
		}).slice(0, 12)];
	}));
}
function entriesOf({ resources }, counts) {
	return Object.entries(resources).map(([id, { resource }]) => [id, resource]).filter(([, resource]) => counts(resource));
}
function isDatabase({ part }) {
	return part !== "network" && part !== "bastion";
}
function isGroup$1({ Type }) {
	return Type === "AWS::EC2::SecurityGroup";
}
/** The value of the stack's output `Parts`: `network=1f2e3d4c5b6a postgres=…`. */
function formatParts(parts) {
	return formatPairs(Object.entries(parts));
}
/** What it says, read back; null = the stack is not one of ours. */
function parseParts(value) {
	if (value === void 0) return null;
	const written = parsePairs(value);
	return Object.fromEntries(PARTS.map((part) => [part, written.get(part)]).filter(([, hash]) => hash !== void 0));
}
/** Whether a stack was deployed with these parts and no others. */
function isSameParts(parts, deployed) {
	return formatParts(parts) === formatParts(deployed ?? {});
}
// src/template/state/account-guard.ts
/**
* The output, if the file has an `account`. A stack that was deployed without it gets it with its next
* update. It never causes one: until another part of the template changes, it is left out.
*/
function accountGuardOutput({ account }, deployed, parts) {
	if (account === null || staysWithout(deployed, parts)) return {};
	return { [ACCOUNT_GUARD_OUTPUT]: {
		Description: "The only account this stage may be deployed to",
		Value: account
	} };
}
function staysWithout(deployed, parts) {
	if (deployed === null || deployed.account !== null) return false;
	return isSameParts(parts, deployed.parts);
}
// src/template/intrinsics.ts
/**
* The only place that writes CloudFormation's functions and references. Each is marked as written here,
* and text of the file never is one: `checkReferences` refuses whatever has no mark.
*/
const OURS$2 = Symbol("written by the template builder");
/** The mark is not part of the template: neither its JSON nor a copy has it. */
function intrinsic(name, operand) {
	const made = Object.defineProperty({ [name]: operand }, OURS$2, { value: true });
	return Object.freeze(made);
}
function isIntrinsic(value) {
	return OURS$2 in value;
}
/** `Ref`: a resource's physical id, or a pseudo parameter's value. */
function ref(logicalId) {
	return intrinsic("Ref", logicalId);
}
/** `Fn::GetAtt`; the attribute's dots are part of its name (`Endpoint.Address`). */
function attribute(logicalId, name) {
	return intrinsic("Fn::GetAtt", [logicalId, name]);
}
/** `Fn::Join`. */
function join$1(delimiter, values) {
	return intrinsic("Fn::Join", [delimiter, values]);
}
/** `Fn::Select`. */
function select(index, list) {
	return intrinsic("Fn::Select", [index, list]);
}
/** `Fn::Split`. */
function split(delimiter, text) {
	return intrinsic("Fn::Split", [delimiter, text]);
}
/** `Fn::Base64` of text that is ours: user data. */
function base64(text) {
	return intrinsic("Fn::Base64", onlyText(text));
}
/** `Fn::GetAZs` of the stack's region. */
function zones() {
	return intrinsic("Fn::GetAZs", "");
}
/** A placeholder for a value within the text of `Fn::Sub`. */
var Substitution = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
/** For `Fn::Sub`: a resource's id (`PostgresInstance`), its attribute (`..Endpoint.Port`), or a pseudo parameter. */
function variable(name) {
	return new Substitution(`\${${name}}`);
}
/**
* For `Fn::Sub`: a dynamic reference to the secret's password. AWS resolves it when it handles the
* resource; the template and its change sets only contain the reference.
*/
function passwordReference(secretLogicalId) {
	return passwordIn(variable(secretLogicalId).text);
}
/** The characters of a secret's ARN (Secrets Manager API, CreateSecret). */
const SECRET_ARN = /^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+$/;
/** The same for the secret with this ARN, which comes from a stack's outputs. */
function passwordOfArn(secretArn) {
	if (!SECRET_ARN.test(secretArn)) throw new Error("not the ARN of a secret");
	return passwordIn(secretArn);
}
function passwordIn(secret) {
	return new Substitution(`{{resolve:secretsmanager:${secret}:SecretString:password}}`);
}
/** The password of a secret of the same template, as a property's value. */
function passwordOf(secretLogicalId) {
	return intrinsic("Fn::Sub", passwordReference(secretLogicalId).text);
}
/** `Fn::Sub` as a tagged template, in which inserted text stays text. */
function sub(literals, ...values) {
	return intrinsic("Fn::Sub", literals.reduce((before, literal, index) => {
		const value = values[index - 1] ?? "";
		return `${before}${typeof value === "string" ? onlyText(value) : value.text}${literal}`;
	}));
}
/**
* `Fn::Sub` of a JSON object. Substituted values are in quotes, unless they are numbers: `numbers`
* names those keys.
*/
function subJson(object, numbers = []) {
	return intrinsic("Fn::Sub", `{${Object.entries(object).map(([key, value]) => {
		if (typeof value === "string") return `"${key}":${JSON.stringify(onlyText(value))}`;
		return `"${key}":${numbers.includes(key) ? value.text : `"${value.text}"`}`;
	}).join(",")}}`);
}
/** `Fn::Sub` of pairs: `PostgresSecurityGroup=${PostgresSecurityGroup} …`. */
function subPairs(pairs) {
	return intrinsic("Fn::Sub", Array.from(pairs, ([name, { text }]) => `${onlyText(name)}=${text}`).join(" "));
}
/** The checks of the file allow nothing else. If they ever did, nothing is rendered. */
function onlyText(text) {
	if (/\{\{|\$\{|\}\}|[{$]$/.test(text)) throw new Error("text that could be a reference");
	return text;
}
/** The `Name` tag, which the AWS console shows for resources without a name of their own. */
function nameTag(name) {
	return [{
		Key: "Name",
		Value: sub`${variable("AWS::StackName")} ${name}`
	}];
}
// src/template/state/own-ids.ts
/**
* What AWS calls the stack's security groups and instances, so that what runs can be held against it where nothing
* changes: DescribeStacks tells the outputs, and a resource id is never given to a later instance of the same name.
*/
/**
* The outputs. A stack that was deployed without them gets them with its next update. They never cause one: until
* another part of the template changes, they are left out.
*/
function ownIdsOutputs(resources, deployed, parts) {
	if (deployed !== null && deployed.securityGroups === null && isSameParts(parts, deployed.parts)) return {};
	const idsOf = (type) => Object.keys(resources).filter((id) => resources[id]?.Type === type);
	const groups = idsOf("AWS::EC2::SecurityGroup");
	const instances = idsOf(FAMILIES.sql.types.database);
	return {
		[OWN_IDS_OUTPUTS.securityGroups]: {
			Description: "The security groups of this stack",
			Value: subPairs(groups.map((id) => [id, variable(id)]))
		},
		...instances.length > 0 && { [OWN_IDS_OUTPUTS.resourceIds]: {
			Description: "The resource ids of the instances that this stack made",
			Value: subPairs(instances.map((id) => [id, variable(`${id}.DbiResourceId`)]))
		} }
	};
}
/** What such an output says; null = the stack is older than it. */
function parseOwnIds(value) {
	if (value === void 0) return null;
	return Object.fromEntries(parsePairs(value));
}
// src/template/network/security-groups.ts
/**
* The group for the application's tasks: it admits nobody, and the databases admit it.
* A group's description cannot change, so it contains no name that can.
*/
function clientSecurityGroup(placement) {
	return {
		resource: {
			Type: "AWS::EC2::SecurityGroup",
			Properties: {
				GroupDescription: "Clients of the databases",
				VpcId: placement.vpcId,
				Tags: nameTag("client")
			}
		},
		properties: { VpcId: placement.vpcPath }
	};
}
/**
* The group of one database. Its rules are inline: adding or removing a source (a bastion) changes this
* list in place and no other resource, and a rule that somebody adds by hand shows up as drift.
*/
function databaseSecurityGroup(kind, placement) {
	const { port } = ENGINES[kind];
	return {
		resource: {
			Type: "AWS::EC2::SecurityGroup",
			Properties: {
				GroupDescription: `Access to ${kind} on port ${port}`,
				VpcId: placement.vpcId,
				SecurityGroupIngress: [{
					description: "Tasks of the application",
					group: placement.clientSecurityGroupId
				}, ...placement.admitted].map((admission) => ingressRule(port, admission)),
				Tags: nameTag(kind)
			}
		},
		properties: { VpcId: placement.vpcPath }
	};
}
/** An inline rule that admits one source, on one TCP port. */
function ingressRule(port, admission) {
	return {
		Description: admission.description,
		IpProtocol: "tcp",
		FromPort: port,
		ToPort: port,
		..."group" in admission ? { SourceSecurityGroupId: admission.group } : { CidrIp: admission.cidr }
	};
}
/** EC2 takes no more of a rule's description (EC2 API, UserIdGroupPair); names may be longer. */
const LONGEST_DESCRIPTION = 255;
/** `Clients of stack shop, stage dev`, for a rule in a security group that is not the stack's. */
function ruleDescription(whose, { application, name }) {
	return `${whose} of stack ${application}, stage ${name}`.slice(0, LONGEST_DESCRIPTION);
}
/** The sources in `network.allowFrom`: group ids and address ranges. */
function allowedFrom(sources) {
	return sources.map((source) => {
		const description = "network.allowFrom";
		return isGroup(source) ? {
			description,
			group: source
		} : {
			description,
			cidr: source
		};
	});
}
/** The security groups among the sources in `network.allowFrom`. */
function groupsIn(sources) {
	return sources.filter(isGroup);
}
function isGroup(source) {
	return source.startsWith("sg-");
}
/**
* The list of a resource's groups. A Ref rather than GetAtt GroupId: a change set counts a change of a
* group's rules as a change of every resource that reads an attribute of the group.
*/
function attachedGroups(logicalId) {
	return [ref(logicalId)];
}
// src/template/bastion/endpoints.ts
/**
* What the agent cannot do without: since version 3.3.40.0 it uses `ssmmessages` for what `ec2messages` was for
* (Systems Manager guide, "Improve the security of EC2 instances by using VPC endpoints for Systems Manager").
*/
const SERVICES = [["ssm", ENDPOINT_IDS.ssm], ["ssmmessages", ENDPOINT_IDS.messages]];
const HTTPS = 443;
/** The endpoints' logical ids, of a bastion that has them. */
function endpointIds({ endpoints: wanted }) {
	return wanted ? SERVICES.map(([, id]) => id) : [];
}
/** One a service, in the bastion's subnet; they take HTTPS from the bastion alone. */
function endpoints(host) {
	if (!host.bastion.endpoints) return {};
	const { path, placement, subnetId, subnetPath } = host;
	const group = {
		resource: {
			Type: "AWS::EC2::SecurityGroup",
			Properties: {
				GroupDescription: "Endpoints of the bastion",
				VpcId: placement.vpcId,
				SecurityGroupIngress: [ingressRule(HTTPS, {
					description: "Bastion",
					group: ref(BASTION_IDS.securityGroup)
				})],
				Tags: nameTag("bastion-endpoints")
			}
		},
		properties: { VpcId: placement.vpcPath }
	};
	const one = (service) => ({
		resource: {
			Type: "AWS::EC2::VPCEndpoint",
			Properties: {
				VpcEndpointType: "Interface",
				ServiceName: sub`com.amazonaws.${variable("AWS::Region")}.${service}`,
				VpcId: placement.vpcId,
				SubnetIds: [subnetId],
				SecurityGroupIds: [ref(ENDPOINT_IDS.securityGroup)],
				PrivateDnsEnabled: true
			}
		},
		properties: {
			VpcId: placement.vpcPath,
			SubnetIds: subnetPath,
			ServiceName: [...path, "endpoints"]
		}
	});
	return {
		[ENDPOINT_IDS.securityGroup]: group,
		...Object.fromEntries(SERVICES.map(([service, id]) => [id, one(service)]))
	};
}
// src/template/bastion/lockdown.ts
/**
* What makes a bastion reached by ssh a way through and nothing else. The host's user data writes it
* before sshd first starts, and Systems Manager writes it again whenever keys or databases change.
*/
/** Amazon Linux's user. */
const BASTION_USER = "ec2-user";
/** sshd takes the first value of each setting (sshd_config(5)): where to forward comes before "nowhere". */
const DATABASES$1 = "/etc/ssh/sshd_config.d/10-tinystacks-databases.conf";
const NO_SHELL = "/etc/ssh/sshd_config.d/20-tinystacks-no-shell.conf";
/** The last rule that matches wins (sudoers(5)): after cloud-init's own, 90-cloud-init-users. */
const NO_SUDO = "/etc/sudoers.d/99-tinystacks";
/** Commands that can be run at any time, as often as one likes: each boot runs them. */
const LOCK = [
	"mkdir -p /etc/ssh/sshd_config.d",
	...file(NO_SHELL, [
		`AllowUsers ${BASTION_USER}`,
		"PermitRootLogin no",
		"AuthenticationMethods publickey",
		"ForceCommand /usr/sbin/nologin",
		"PermitTTY no",
		"PermitUserRC no",
		"PermitUserEnvironment no",
		"AllowTcpForwarding no",
		"AllowStreamLocalForwarding no",
		"AllowAgentForwarding no",
		"X11Forwarding no",
		"PermitTunnel no",
		"GatewayPorts no"
	]),
	"grep -q '^Include /etc/ssh/sshd_config.d/' /etc/ssh/sshd_config || sed -i '1i Include /etc/ssh/sshd_config.d/*.conf' /etc/ssh/sshd_config",
	...file(NO_SUDO, [`${BASTION_USER} ALL=(ALL) !ALL`]),
	`chmod 440 ${NO_SUDO}`
];
/**
* The host's user data: a boothook, which cloud-init runs at every boot, before it creates users and
* writes keys, and before sshd starts. It is the same for every bastion and never changes: a change
* would stop and start the host. So it forwards nowhere; what can change is the association's.
*/
function userData() {
	return base64([
		"#cloud-boothook",
		"#!/bin/sh",
		...LOCK,
		""
	].join("\n"));
}
/**
* Commands for the running host. They fail unless sshd then gives no shell. Where the host was open
* until now (an earlier version made it), whoever is logged in is thrown out.
*/
function lockCommands(targets) {
	const sum = `cksum ${NO_SHELL} 2>/dev/null || true`;
	return [
		`before=$(${sum})`,
		...LOCK,
		...file(DATABASES$1, forwarding(targets)),
		"/usr/sbin/sshd -t",
		`/usr/sbin/sshd -T | grep -qix 'forcecommand /usr/sbin/nologin'`,
		"systemctl restart sshd",
		`[ "$before" = "$(${sum})" ] || pkill -KILL -u ${BASTION_USER} || true`
	];
}
function forwarding(targets) {
	if (targets.length === 0) return ["AllowTcpForwarding no"];
	return ["AllowTcpForwarding local", join$1("", ["PermitOpen", ...targets.flatMap(({ host, port }) => [
		" ",
		host,
		":",
		port
	])])];
}
/** A here-document in quotes: the shell takes every line as it stands. */
function file(path, lines) {
	return [
		`cat > ${path} <<'END'`,
		...lines,
		"END"
	];
}
// src/template/secrets.ts
/** The first block of the stack's UUID, so that a stack that is created again gets other secret names. */
const STACK_SUFFIX = select(0, split("-", select(2, split("/", ref("AWS::StackId")))));
/** The same suffix, from the id (ARN) of a deployed stack; '' = the id has another form. */
function stackSuffix(stackId) {
	return stackId.split("/")[2]?.split("-")[0] ?? "";
}
/** The secret of one database, with a generated password. */
function databaseSecret(spec) {
	return keptSecret(spec, {
		GenerateSecretString: {
			SecretStringTemplate: JSON.stringify({
				username: spec.username,
				...spec.holds
			}),
			GenerateStringKey: "password",
			PasswordLength: 40,
			ExcludePunctuation: true
		},
		...copiesIn(spec)
	}, { GenerateSecretString: spec.usernamePath });
}
const CONNECTION = "-connection";
/**
* The complete secret of a database that needs its password before it has an address.
* `value`: its JSON, with a reference for the password.
*/
function connectionSecret(spec, value) {
	return keptSecret({
		...spec,
		prefix: `${spec.prefix}${CONNECTION}`
	}, {
		SecretString: value,
		...copiesIn(spec)
	});
}
function copiesIn({ replicaRegions = [] }) {
	return replicaRegions.length === 0 ? {} : { ReplicaRegions: replicaRegions.map((Region) => ({ Region })) };
}
/** The common prefix of the database's secrets, from the prefix of any of them. */
function databasePrefix(prefix) {
	return prefix.endsWith(CONNECTION) ? prefix.slice(0, -11) : prefix;
}
/** The name of the secret that generates the password of a connection secret; null = the name is no such one's. */
function tokenSecretName(name, suffix) {
	const end = `${CONNECTION}-${suffix}`;
	return name.endsWith(end) ? `${name.slice(0, -end.length)}-${suffix}` : null;
}
/**
* A secret outlives its database, since CloudFormation deletes a secret without a recovery window. After a
* failed first create it is deleted, or the retry would find the name taken.
*/
function keptSecret({ prefix, description, stagePath }, value, properties = {}) {
	return {
		resource: {
			Type: "AWS::SecretsManager::Secret",
			DeletionPolicy: "RetainExceptOnCreate",
			UpdateReplacePolicy: "Retain",
			Properties: {
				Name: join$1("-", [prefix, STACK_SUFFIX]),
				Description: description,
				...value
			}
		},
		properties: {
			Name: stagePath,
			...properties
		}
	};
}
// src/template/bastion/host.ts
/** Every bastion is one. */
const BASTION_TYPE = "t4g.nano";
/**
* Admits the ranges in `bastion.allow`, for ssh only. Outbound it allows HTTPS (the agent of Systems Manager
* and updates), and each database by a rule of its own.
*/
function securityGroup({ bastion, path, placement }) {
	const { port } = BASTION_KINDS[bastion.access];
	const admitted = port === null ? [] : bastion.allow.map((cidr) => ingressRule(port, {
		description: "bastion.allow",
		cidr
	}));
	return {
		resource: {
			Type: "AWS::EC2::SecurityGroup",
			Properties: {
				GroupDescription: "Bastion",
				VpcId: placement.vpcId,
				...admitted.length > 0 && { SecurityGroupIngress: admitted },
				SecurityGroupEgress: [{
					Description: "Systems Manager, updates",
					IpProtocol: "tcp",
					FromPort: 443,
					ToPort: 443,
					CidrIp: "0.0.0.0/0"
				}],
				Tags: nameTag("bastion")
			}
		},
		properties: {
			VpcId: placement.vpcPath,
			SecurityGroupIngress: [...path, "allow"]
		}
	};
}
/**
* The outbound rule to one database, whose description is its name; null = it has none. As an inline rule, each group
* would need the other one first.
*/
function egressTo(port, groupId, description) {
	return {
		resource: {
			Type: "AWS::EC2::SecurityGroupEgress",
			Properties: {
				...description !== null && { Description: description },
				GroupId: ref(BASTION_IDS.securityGroup),
				IpProtocol: "tcp",
				FromPort: port,
				ToPort: port,
				...groupId === null ? { CidrIp: "0.0.0.0/0" } : { DestinationSecurityGroupId: groupId }
			}
		},
		properties: {}
	};
}
const KEY = {
	KeyType: "ed25519",
	KeyFormat: "pem"
};
/**
* AWS makes the pair and keeps the private key as the SSM parameter `/ec2/keypair/{KeyPairId}`. Its
* name is new to the account after every change: a pair that is replaced under an existing name deletes
* the old pair when it is rolled back (cloudformation-coverage-roadmap#1493). No tags: a changed tag
* replaces the pair, and with it the instance.
*/
function keyPair() {
	const hash = createHash("sha256").update(JSON.stringify(KEY)).digest("hex").slice(0, 8);
	return {
		resource: {
			Type: "AWS::EC2::KeyPair",
			Properties: {
				KeyName: join$1("-", [
					ref("AWS::StackName"),
					"bastion",
					hash,
					STACK_SUFFIX
				]),
				...KEY
			}
		},
		properties: {}
	};
}
/** `place`: the properties that place it. `endpoints`: the ids of those that it gets out by. */
function instance$1(host, place, endpoints) {
	const { gateway, path, subnetPath } = host;
	return {
		resource: {
			Type: "AWS::EC2::Instance",
			...dependsOn(gateway, endpoints),
			Properties: {
				ImageId: host.imageId,
				InstanceType: BASTION_TYPE,
				CreditSpecification: { CPUCredits: "standard" },
				IamInstanceProfile: ref(BASTION_IDS.instanceProfile),
				...place,
				MetadataOptions: {
					HttpTokens: "required",
					HttpPutResponseHopLimit: 1
				},
				BlockDeviceMappings: [{
					DeviceName: "/dev/xvda",
					Ebs: {
						Encrypted: true,
						VolumeType: "gp3"
					}
				}],
				Tags: nameTag("bastion")
			}
		},
		properties: {
			KeyName: [...path, "access"],
			NetworkInterfaces: subnetPath,
			SubnetId: subnetPath
		}
	};
}
/** The ways out that have to be there first: its agent gives up after a while. */
function dependsOn(gateway, endpoints) {
	if (endpoints.length === 0) return gateway === null ? {} : { DependsOn: gateway };
	return { DependsOn: [...gateway === null ? [] : [gateway], ...endpoints] };
}
/** In a subnet, with the stack's key pair and no shell; it gets a stable address when it is there. */
function inSubnet({ subnetId }) {
	return {
		KeyName: ref(BASTION_IDS.keyPair),
		SubnetId: subnetId,
		SecurityGroupIds: attachedGroups(BASTION_IDS.securityGroup),
		UserData: userData()
	};
}
/** Without a stable address, the agent still needs some address to reach Systems Manager from a public subnet. */
function withInterface({ subnetId, isPublic }) {
	return { NetworkInterfaces: [{
		DeviceIndex: "0",
		SubnetId: subnetId,
		GroupSet: attachedGroups(BASTION_IDS.securityGroup),
		...isPublic && { AssociatePublicIpAddress: true }
	}] };
}
/** The address stays when the instance is replaced. */
function address({ gateway }) {
	const dependsOn = gateway !== null && { DependsOn: gateway };
	return {
		[BASTION_IDS.address]: {
			resource: {
				Type: "AWS::EC2::EIP",
				...dependsOn,
				Properties: {
					Domain: "vpc",
					Tags: nameTag("bastion")
				}
			},
			properties: {}
		},
		[BASTION_IDS.addressAssociation]: {
			resource: {
				Type: "AWS::EC2::EIPAssociation",
				Properties: {
					AllocationId: attribute(BASTION_IDS.address, "AllocationId"),
					InstanceId: ref(BASTION_IDS.instance)
				}
			},
			properties: {}
		}
	};
}
// src/template/bastion/keys.ts
/** Type and key of a public key: only characters without meaning to a shell. The comment is left out. */
const PUBLIC_KEY = /^([a-z0-9@.-]+) ([A-Za-z0-9+/=]+)(?: |$)/;
/**
* Writes who may log in, and to what, whenever that changes: Systems Manager runs the commands on the
* running instance, so that a key that is removed from the file loses its access at once. Every key, the
* stack's own included, reaches the databases' ports and nothing else: no shell.
*/
function authorizedKeys({ keys }, targets, path) {
	return {
		resource: {
			Type: "AWS::SSM::Association",
			Properties: {
				Name: "AWS-RunShellScript",
				Targets: [{
					Key: "InstanceIds",
					Values: [ref(BASTION_IDS.instance)]
				}],
				Parameters: { commands: commands(keys, targets) }
			}
		},
		properties: { Parameters: [...path, "keys"] }
	};
}
/** The stack's own key comes from the instance's metadata: the template never has it. */
function commands(keys, targets) {
	const file = `/home/${BASTION_USER}/.ssh/authorized_keys`;
	const metadata = "http://169.254.169.254/latest";
	return [
		"set -eu",
		...lockCommands(targets),
		join$1("", [
			"options='",
			...loginOptions(targets),
			"'"
		]),
		`token=$(curl -sSf -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' ${metadata}/api/token)`,
		`own=$(curl -sSf -H "X-aws-ec2-metadata-token: $token" ${metadata}/meta-data/public-keys/0/openssh-key)`,
		"umask 077",
		`printf '%s %s\\n' "$options" "$own" > ${file}.new`,
		...keys.map((key) => `printf '%s %s\\n' "$options" '${shellSafe(key)}' >> ${file}.new`),
		`chown ${BASTION_USER}: ${file}.new`,
		`mv ${file}.new ${file}`
	];
}
/** The keys that a template lets in besides the stack's own, `type material` each. */
function authorizedIn({ Resources }) {
	return Object.values(Resources).filter(({ Type }) => Type === "AWS::SSM::Association").flatMap(({ Properties }) => {
		return [...JSON.stringify(Properties["Parameters"] ?? {}).matchAll(/'([a-z0-9@.-]+ [A-Za-z0-9+/=]+)' >> /g)].map(([, key = ""]) => key);
	});
}
/** sshd(8), "AUTHORIZED_KEYS FILE FORMAT". Without a target nothing is forwarded. */
function loginOptions(targets) {
	const open = targets.flatMap(({ host, port }) => [
		",permitopen=\"",
		host,
		":",
		port,
		"\""
	]);
	return [
		"restrict",
		...targets.length === 0 ? [] : [",port-forwarding", ...open],
		",command=\"/usr/sbin/nologin\""
	];
}
/** The file's pattern allows nothing else. If it ever did, nothing is rendered. */
function shellSafe(key) {
	const [, type, material] = PUBLIC_KEY.exec(key) ?? [];
	if (type === void 0 || material === void 0) throw new Error("not a public key");
	return `${type} ${material}`;
}
// src/template/bastion/entrances.ts
const ENTRANCES = {
	ssh: {
		before: () => ({ [BASTION_IDS.keyPair]: keyPair() }),
		after: (host, targets) => ({
			...address(host),
			[BASTION_IDS.keys]: authorizedKeys(host.bastion, targets, host.path)
		}),
		place: inSubnet,
		outputs: () => ({
			[BASTION_OUTPUTS.host]: {
				Description: "Address of the bastion",
				Value: ref(BASTION_IDS.address)
			},
			[BASTION_OUTPUTS.user]: {
				Description: "User name on the bastion",
				Value: BASTION_USER
			},
			[BASTION_OUTPUTS.keyParameter]: {
				Description: "SSM parameter with the private key of the bastion",
				Value: sub`/ec2/keypair/${variable(`${BASTION_IDS.keyPair}.KeyPairId`)}`
			}
		})
	},
	"session-manager": {
		before: () => ({}),
		after: () => ({}),
		place: withInterface,
		outputs: () => ({})
	}
};
// src/template/bastion/image.ts
/**
* AWS's public parameter with the newest Amazon Linux 2023 for arm64
* (Systems Manager guide, "Calling AMI public parameters").
*/
const BASTION_IMAGE_PARAMETER = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64";
/** What CloudFormation looks up if AWS was not asked for the image: everybody may read that parameter. */
const NEWEST_IMAGE = `{{resolve:ssm:${BASTION_IMAGE_PARAMETER}}}`;
/** The image: the pinned one, or the newest. */
function imageOf(image) {
	return image?.kind === "read" ? image.value : NEWEST_IMAGE;
}
// src/template/existing-database.ts
/** `us-east-1/legacy-orders`: the existing database of a stage, as its stack records it. */
function existingId({ region, identifier }) {
	return `${region}/${identifier}`;
}
/** A placeholder for when AWS was not asked. A plan whose facts could not be read is refused. */
const UNKNOWN = "(read from AWS when it is deployed)";
/**
* An existing database that the stage uses: outputs, and with `allowFrom` one rule in its security group
* that admits the stage's clients. Nothing else of it is in the template.
*/
function existingDatabase(stage, existing, placement, known) {
	const facts = factsOf(existing.kind, known);
	const path = [
		"stages",
		stage.name,
		"databases",
		existing.kind,
		"existing"
	];
	const clients = {
		description: ruleDescription("Clients", stage),
		group: placement.clientSecurityGroupId
	};
	return {
		part: existing.kind,
		path,
		resources: existing.allowFrom ? { [EXISTING_RULE_IDS[existing.kind]]: existingRule(stage, existing, known, clients) } : {},
		outputs: outputs$3(existing, facts)
	};
}
/** A rule in the existing database's security group that admits one source, on its own port. */
function existingRule(stage, { kind }, known, source) {
	const facts = factsOf(kind, known);
	return {
		resource: {
			Type: "AWS::EC2::SecurityGroupIngress",
			Properties: {
				Description: source.description,
				GroupId: facts?.securityGroups[0] ?? UNKNOWN,
				IpProtocol: "tcp",
				FromPort: facts?.port ?? 0,
				ToPort: facts?.port ?? 0,
				SourceSecurityGroupId: source.group
			}
		},
		properties: { SourceSecurityGroupId: [
			"stages",
			stage.name,
			"databases"
		] }
	};
}
function factsOf(kind, known) {
	const fact = known.existing[kind];
	return fact?.kind === "read" ? fact.value : null;
}
function outputs$3(existing, facts) {
	const { kind, secret } = existing;
	const keys = DATABASE_OUTPUTS[kind];
	const name = ENGINES[kind].title;
	const port = facts === null ? UNKNOWN : String(facts.port);
	return {
		[EXISTING_OUTPUT[kind]]: {
			Description: `Existing database that is used as ${name}`,
			Value: existingId(existing)
		},
		[keys.host]: {
			Description: `Host of ${name}`,
			Value: facts?.host ?? UNKNOWN
		},
		[keys.port]: {
			Description: `Port of ${name}`,
			Value: port
		},
		...facts?.database != null && { [keys.database]: {
			Description: `Database name on ${name}`,
			Value: facts.database
		} },
		...isSql(kind) && facts?.readerHost != null && {
			[READER_OUTPUTS[kind].host]: {
				Description: `Host of the readers of ${name}`,
				Value: facts.readerHost
			},
			[READER_OUTPUTS[kind].port]: {
				Description: `Port of the readers of ${name}`,
				Value: port
			}
		},
		...isCache(kind) && { [CACHE_OUTPUTS[kind].tls]: {
			Description: `Whether ${name} demands TLS`,
			Value: String(facts?.tls ?? true)
		} },
		...secret !== null && { [keys.secretArn]: {
			Description: `Secret with the credentials of ${name}`,
			Value: secret
		} }
	};
}
// src/template/bastion/admission.ts
/** How existing databases, whose security groups are not this stack's, admit the bastion. */
/** With `allowFrom` a rule admits the bastion, as another one admits the clients. */
function admissions(stage, known) {
	return Object.fromEntries(existingOf(stage).filter(({ allowFrom }) => allowFrom).map((existing) => [BASTION_ADMISSION_IDS[existing.kind], existingRule(stage, existing, known, {
		description: ruleDescription("Bastion", stage),
		group: ref(BASTION_IDS.securityGroup)
	})]));
}
/** The databases that do not admit the bastion yet, and the group to admit there by hand. */
function admissionOutputs(stage) {
	const closed = existingOf(stage).filter(({ allowFrom }) => !allowFrom);
	if (closed.length === 0) return {};
	return {
		[BASTION_OUTPUTS.securityGroup]: {
			Description: "Security group of the bastion",
			Value: ref(BASTION_IDS.securityGroup)
		},
		[BASTION_OUTPUTS.notAdmitted]: {
			Description: "Existing databases whose security groups have no rule for the bastion from here",
			Value: closed.map(({ kind }) => kind).join(",")
		}
	};
}
function existingOf({ existing }) {
	return DATABASES$2.flatMap((kind) => existing[kind] ?? []);
}
// src/template/trust.ts
/** The trust policy of a role that one service of AWS assumes, under a condition if there is one. */
function trustOf(service, condition) {
	return {
		Version: "2012-10-17",
		Statement: [{
			Effect: "Allow",
			Principal: { Service: service },
			Action: "sts:AssumeRole",
			...condition && { Condition: condition }
		}]
	};
}
// src/template/bastion/role.ts
/**
* What the agent of Systems Manager may do, without reading any secret. AWS's own policy lets the agent
* read every parameter of the account, private keys of bastions included.
*/
function role() {
	return {
		resource: {
			Type: "AWS::IAM::Role",
			Properties: {
				AssumeRolePolicyDocument: trustOf(sub`ec2.${variable("AWS::URLSuffix")}`),
				ManagedPolicyArns: [sub`arn:${variable("AWS::Partition")}:iam::aws:policy/AmazonSSMManagedInstanceCore`],
				Policies: [{
					PolicyName: "NoSecrets",
					PolicyDocument: NO_SECRETS
				}]
			}
		},
		properties: {}
	};
}
/**
* A denial wins over every policy that allows, even one that is attached by hand later. `kms:Decrypt` is
* only denied through these services, since an account may encrypt its sessions.
*/
const NO_SECRETS = {
	Version: "2012-10-17",
	Statement: [{
		Effect: "Deny",
		Action: [
			"ssm:GetParameter",
			"ssm:GetParameters",
			"ssm:GetParametersByPath",
			"ssm:GetParameterHistory",
			"secretsmanager:GetSecretValue",
			"secretsmanager:BatchGetSecretValue"
		],
		Resource: "*"
	}, {
		Effect: "Deny",
		Action: "kms:Decrypt",
		Resource: "*",
		Condition: { StringLike: { "kms:ViaService": ["ssm.*", "secretsmanager.*"] } }
	}]
};
function instanceProfile() {
	return {
		resource: {
			Type: "AWS::IAM::InstanceProfile",
			Properties: { Roles: [ref(BASTION_IDS.role)] }
		},
		properties: {}
	};
}
/** The edition in an output's value. */
function parseEdition(value) {
	const edition = Number(value);
	return Number.isInteger(edition) && edition > 1 ? edition : 1;
}
// src/template/bastion/bastion.ts
/** The host through which people reach the databases. No database depends on it, apart from a rule. */
function bastionHost(stage, bastion, placement, targets, known) {
	const stagePath = ["stages", stage.name];
	const path = [...stagePath, "bastion"];
	const host = {
		bastion,
		path,
		placement,
		imageId: imageOf(known.bastionImage),
		...place(stage.network, bastion),
		subnetPath: [
			...stagePath,
			"network",
			"bastionSubnet"
		]
	};
	const entrance = ENTRANCES[bastion.access];
	return {
		part: "bastion",
		path,
		resources: {
			[BASTION_IDS.securityGroup]: securityGroup(host),
			...egressRules(bastion, targets),
			...admissions(stage, known),
			[BASTION_IDS.role]: role(),
			[BASTION_IDS.instanceProfile]: instanceProfile(),
			...entrance.before(),
			...endpoints(host),
			[BASTION_IDS.instance]: instance$1(host, entrance.place(host), endpointIds(bastion)),
			...entrance.after(host, targets)
		},
		outputs: {
			...outputs$2(bastion, known.bastionImage),
			...admissionOutputs(stage)
		}
	};
}
/** A public subnet of the stage's own VPC, which needs its route first; or the subnet that the file names. */
function place(network, { subnet }) {
	if (network.kind === "own") return {
		subnetId: ref(ZONE_IDS[0].publicSubnet),
		gateway: NETWORK_IDS.publicRoute,
		isPublic: true
	};
	return {
		subnetId: subnet ?? network.subnets[0],
		gateway: null,
		isPublic: false
	};
}
/** One rule per database: its two addresses (with a reader) have the same group. */
function egressRules({ edition }, targets) {
	return Object.fromEntries(targets.map(({ kind, listens, groupId }) => [BASTION_EGRESS_IDS[kind], egressTo(listens, groupId, edition === 1 ? null : ENGINES[kind].title)]));
}
function outputs$2({ access, endpoints: hasEndpoints, subnet, edition = 2 }, image) {
	return {
		[BASTION_OUTPUTS.access]: {
			Description: "How the bastion is reached",
			Value: access
		},
		[BASTION_OUTPUTS.instance]: {
			Description: "Instance of the bastion",
			Value: ref(BASTION_IDS.instance)
		},
		...image?.kind === "read" && { [BASTION_OUTPUTS.image]: {
			Description: "Image of the bastion",
			Value: image.value
		} },
		...subnet !== null && { [BASTION_OUTPUTS.subnet]: {
			Description: "Subnet of the bastion",
			Value: subnet
		} },
		...hasEndpoints && { [BASTION_OUTPUTS.endpoints]: {
			Description: "Whether the bastion has interface endpoints",
			Value: "true"
		} },
		...ENTRANCES[access].outputs(),
		...edition !== 1 && { [BASTION_OUTPUTS.edition]: {
			Description: "How it was made",
			Value: String(edition)
		} }
	};
}
// src/template/bastion/targets.ts
const IDS = {
	...SQL_IDS,
	...CACHE_IDS
};
/** Every address of a database in the stage's outputs, whoever made the database. */
function bastionTargets(sections) {
	return DATABASES$2.flatMap((kind) => {
		const reader = isSql(kind) ? [READER_OUTPUTS[kind]] : [];
		return [DATABASE_OUTPUTS[kind], ...reader].flatMap((keys) => sections.flatMap(({ outputs, resources }) => {
			const [host, port] = [outputs[keys.host], outputs[keys.port]];
			if (host === void 0 || port === void 0) return [];
			const listens = listeningPort(kind, port.Value);
			const groupId = groupOf(kind, resources);
			return [{
				kind,
				host: host.Value,
				port: port.Value,
				listens,
				groupId
			}];
		}));
	});
}
/** The database's own group, or an existing database's group in which the stack has a rule. */
function groupOf(kind, resources) {
	const { securityGroup } = IDS[kind];
	if (Object.hasOwn(resources, securityGroup)) return ref(securityGroup);
	return resources[EXISTING_RULE_IDS[kind]]?.resource.Properties["GroupId"] ?? null;
}
/** Only an existing database may have another port than its engine's default, and that port is known. */
function listeningPort(kind, port) {
	return typeof port === "string" && /^\d+$/.test(port) ? Number(port) : ENGINES[kind].port;
}
// src/template/body.ts
/** CloudFormation's limit for a template that is sent with the call, in bytes of UTF-8. */
const MAX_BODY_BYTES = 51200;
/**
* The template as it is sent. Indented, because the CloudFormation console shows it unchanged;
* a stage with three databases takes half of the limit.
*
* @throws TinystacksError template-too-large (exit 2)
*/
function templateBody(template, stage) {
	const body = `${JSON.stringify(template, null, 2)}\n`;
	const bytes = new TextEncoder().encode(body).length;
	if (bytes >= 51200) throw new TinystacksError("template-too-large", `the template of the stage ${stage} has ${bytes} bytes; CloudFormation accepts fewer than ${MAX_BODY_BYTES}`, {
		exit: 2,
		hint: "write fewer or shorter parameters for its databases, or move a database to a stage of its own"
	});
	return body;
}
// src/template/check-references.ts
/** The last check of a template before it is sent: it contains no reference that was not written as one. */
/** A key that makes CloudFormation read an object as a function. */
const FUNCTION = /^(Ref|Fn::.*)$/i;
/** What makes CloudFormation read text as more than text, with blanks or without. */
const OPENING = /[{$]\s*\{/;
/** Where a secret's value belongs. Anywhere else (a tag, an output) others could read it. */
const SECRET_PROPERTIES = /* @__PURE__ */ new Set([
	"MasterUserPassword",
	"AuthToken",
	"SecretString"
]);
const PASSWORD = /\{\{resolve:secretsmanager:(\$\{[A-Za-z0-9]+\}|arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+):SecretString:password\}\}/g;
const VARIABLE = /\$\{([A-Za-z0-9]+|AWS::[A-Za-z]+)(\.[A-Za-z.]+)?\}/g;
/**
* Refuses dynamic references and functions that the template builder did not write, and those that
* it wrote where they do not belong.
*
* @throws TinystacksError foreign-reference (exit 2)
*/
function checkReferences$1(template) {
	const place = firstForeign(template, null, new Set(Object.keys(template.Resources)));
	if (place === void 0) return;
	throw new TinystacksError("foreign-reference", `the template has a reference at ${keysOf(place).join(".")} that tinystacks did not write`, {
		exit: 2,
		hint: "remove the braces from the text in the file"
	});
}
/** The place of the first one; undefined if there is none. */
function firstForeign(value, at, ids) {
	if (typeof value === "string") return isText(value, at) ? void 0 : at;
	if (typeof value !== "object" || value === null) return void 0;
	const isOurs = isIntrinsic(value);
	const entries = Object.entries(value);
	for (const [key, inner] of entries) {
		if (OPENING.test(key) || FUNCTION.test(key) && !isOurs) return at;
		if (key === "Fn::Sub" && isOurs) return isOwnText(inner, at, ids) ? void 0 : at;
	}
	for (const [key, inner] of entries) {
		const found = firstForeign(inner, isOurs ? at : {
			key,
			in: at
		}, ids);
		if (found !== void 0) return found;
	}
}
function keysOf(place) {
	return place === null ? [] : [...keysOf(place.in), place.key];
}
function isText(text, at) {
	return !OPENING.test(text) || text === "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}" && at?.key === "ImageId";
}
/** Whether text of `Fn::Sub` substitutes only the template's own resources, and passwords only where they belong. */
function isOwnText(text, at, ids) {
	if (typeof text !== "string") return false;
	const rest = SECRET_PROPERTIES.has(at?.key ?? "") ? text.replaceAll(PASSWORD, "$1") : text;
	const isKnown = (name) => name.startsWith("AWS::") || ids.has(name);
	return !OPENING.test(rest.replaceAll(VARIABLE, (whole, name) => isKnown(name) ? "" : whole));
}
// src/template/state/preserve-immutable.ts
/**
* The stage with what AWS cannot change, or a default must not change, taken from the deployed stack, for
* each value that the file does not set. A value in the file counts, and the plan says what it costs.
*/
function keepDeployed(stage, deployed) {
	if (deployed === null) return stage;
	const databases = databasesOf(stage).map((database) => [database.kind, forFamily(database, {
		sql: (sql) => keepSql(sql, madeBy(deployed, sql.kind)),
		cache: (cache) => keepCache(cache, deployed.databases[cache.kind])
	})]);
	return {
		...stage,
		secretsKmsKey: secretsKeyOf(stage, deployed),
		network: keepNetwork(stage.network, deployed.network),
		bastion: stage.bastion && keepBastion(stage.bastion, deployed.bastion),
		databases: Object.fromEntries(databases)
	};
}
/** Of the secrets that the stack makes: what the file says, else what they have. null = AWS's own. */
function secretsKeyOf({ secretsKmsKey }, deployed) {
	return secretsKmsKey ?? deployed?.secretsKey?.written ?? null;
}
/** The database as the stack made it; null = it is an existing one. */
function madeBy(deployed, kind) {
	const database = deployed?.databases[kind] ?? null;
	return database?.existing === null ? database : null;
}
function keepNetwork(network, deployed) {
	const { cidr } = deployed;
	if (network.kind === "given" || cidr === null) return network;
	const zones = deployed.databaseSubnets.length;
	return {
		...network,
		cidr: network.cidrGiven === false ? cidr : network.cidr,
		zones: network.zonesGiven === false && (zones === 2 || zones === 3) ? zones : network.zones
	};
}
function keepBastion(bastion, { instance, edition }) {
	return instance === null ? bastion : {
		...bastion,
		edition
	};
}
function keepSql(sql, made) {
	const kept = (given, key) => given === false ? made?.[key] ?? sql[key] : sql[key];
	return {
		...sql,
		version: kept(sql.versionGiven, "version"),
		database: kept(sql.databaseGiven, "database"),
		username: kept(sql.usernameGiven, "username"),
		...made !== null && made.role !== "absent" && { edition: made.edition },
		...turnsMonitoringOff(sql, made) && { monitoring: 0 }
	};
}
/**
* RDS goes on with an interval that the template no longer has (RDSH, Translator.modifyDbInstanceRequest), by a role
* that leaves the stack: what was once said is turned off.
*/
function turnsMonitoringOff({ monitoring }, made) {
	return monitoring === void 0 && made !== null && made.monitoring !== null;
}
/** Valkey and Redis OSS number their versions separately. */
function keepCache(cache, { engine, version }) {
	return cache.versionGiven === false && engine === cache.engine ? {
		...cache,
		version: version ?? cache.version
	} : cache;
}
/**
* The start of a database's secret names: as deployed, even if the stage has been renamed, or
* `{stage}-{stack}-{engine}`, with a number if an earlier database of this stack left its secret.
*/
function secretPrefix(stage, kind, deployed) {
	const made = madeBy(deployed, kind);
	const arn = made?.copiedSecretArn ?? made?.secretArn ?? null;
	const kept = deployed && arn !== null ? prefixOfDeployed(arn, deployed.id) : null;
	if (kept !== null) return kept;
	const left = keptSecrets(stage, deployed)[kind] ?? 0;
	const prefix = `${stage.name}-${stage.application}-${kind}`;
	return left === 0 ? prefix : `${prefix}-${left + 1}`;
}
/** Secrets Manager ends an ARN with a hyphen and six random characters after the name. */
function prefixOfDeployed(arn, stackId) {
	const name = arn.startsWith("arn:") ? arn.replace(/^.*:secret:/, "").slice(0, -7) : arn;
	const suffix = `-${stackSuffix(stackId)}`;
	return suffix !== "-" && name.endsWith(suffix) ? databasePrefix(name.slice(0, -suffix.length)) : null;
}
/** How many removed databases have left their secrets behind, including those of this update. */
function keptSecrets(stage, deployed) {
	if (deployed === null) return {};
	const counts = DATABASES$2.map((kind) => {
		const secret = madeBy(deployed, kind)?.secretArn ?? null;
		const removed = stage.databases[kind] === void 0 && secret !== null;
		return [kind, (deployed.keptSecrets[kind] ?? 0) + (removed ? 1 : 0)];
	});
	return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
// src/template/network/cidr.ts
/**
* The `index`th sixteenth of an IPv4 block: `10.0.0.0/20` and 8 give `10.0.8.0/24`. Expects a valid
* block of `/16` to `/24`, the sizes whose sixteenths are subnets AWS allows (at most `/28`).
*/
function sixteenth(cidr, index) {
	const [address = "", length = ""] = cidr.split("/");
	const prefix = Number(length);
	const block = address.split(".").reduce((number, octet) => number * 256 + Number(octet), 0) + index * 2 ** (32 - prefix - 4);
	return `${[
		24,
		16,
		8,
		0
	].map((shift) => Math.floor(block / 2 ** shift) % 256).join(".")}/${prefix + 4}`;
}
// src/template/network/network.ts
/** Public subnets use the lower sixteenths of the block, isolated ones the upper, so both can grow. */
const FIRST_DATABASE_BLOCK = 8;
/** The stage's network, and the place of the databases in it. */
function network(stage) {
	const path = [
		"stages",
		stage.name,
		"network"
	];
	return stage.network.kind === "own" ? ownNetwork$1(stage.network, path, admittedTo(stage)) : givenNetwork(stage.network, path, admittedTo(stage));
}
/** What the stage's databases admit besides its clients. */
function admittedTo({ allowFrom, bastion }) {
	const viaBastion = {
		description: "Bastion",
		group: ref(BASTION_IDS.securityGroup)
	};
	return [...allowedFrom(allowFrom), ...bastion === null ? [] : [viaBastion]];
}
function ownNetwork$1(own, path, admitted) {
	const zones = ZONE_IDS.slice(0, own.zones);
	const placement = {
		vpcId: ref(NETWORK_IDS.vpc),
		databaseSubnetIds: zones.map((zone) => ref(zone.databaseSubnet)),
		clientSecurityGroupId: groupId,
		admitted,
		subnetsPath: [...path, "zones"],
		vpcPath: path
	};
	const publicSubnetIds = zones.map((zone) => ref(zone.publicSubnet));
	return {
		section: {
			part: "network",
			path,
			resources: {
				...vpc(own, path),
				...routeTables(),
				...Object.fromEntries(zones.flatMap((_, zone) => Object.entries(subnetsOfZone(own, zone, path)))),
				[NETWORK_IDS.clientSecurityGroup]: clientSecurityGroup(placement)
			},
			outputs: {
				...networkOutputs(placement, publicSubnetIds),
				[NETWORK_OUTPUTS.vpcCidr]: {
					Description: "Address block of the VPC",
					Value: own.cidr
				}
			}
		},
		placement
	};
}
function givenNetwork(given, path, admitted) {
	const placement = {
		vpcId: given.vpc,
		databaseSubnetIds: given.subnets,
		clientSecurityGroupId: groupId,
		admitted,
		subnetsPath: [...path, "subnets"],
		vpcPath: [...path, "vpc"]
	};
	return {
		section: {
			part: "network",
			path,
			resources: { [NETWORK_IDS.clientSecurityGroup]: clientSecurityGroup(placement) },
			outputs: {
				...networkOutputs(placement, given.taskSubnets ?? given.subnets),
				...given.taskSubnets && { [NETWORK_OUTPUTS.primaryVpc]: {
					Description: "VPC of the primary that the stage follows",
					Value: given.vpc
				} }
			}
		},
		placement
	};
}
const groupId = attribute(NETWORK_IDS.clientSecurityGroup, "GroupId");
function vpc(own, path) {
	return {
		[NETWORK_IDS.vpc]: {
			resource: {
				Type: "AWS::EC2::VPC",
				Properties: {
					CidrBlock: own.cidr,
					EnableDnsSupport: true,
					EnableDnsHostnames: true,
					Tags: nameTag("databases")
				}
			},
			properties: { CidrBlock: [...path, "cidr"] }
		},
		[NETWORK_IDS.internetGateway]: plain$1("AWS::EC2::InternetGateway", { Tags: nameTag("databases") }),
		[NETWORK_IDS.internetGatewayAttachment]: plain$1("AWS::EC2::VPCGatewayAttachment", {
			VpcId: ref(NETWORK_IDS.vpc),
			InternetGatewayId: ref(NETWORK_IDS.internetGateway)
		})
	};
}
function routeTables() {
	return {
		[NETWORK_IDS.publicRouteTable]: plain$1("AWS::EC2::RouteTable", {
			VpcId: ref(NETWORK_IDS.vpc),
			Tags: nameTag("public")
		}),
		[NETWORK_IDS.publicRoute]: {
			resource: {
				Type: "AWS::EC2::Route",
				DependsOn: NETWORK_IDS.internetGatewayAttachment,
				Properties: {
					RouteTableId: ref(NETWORK_IDS.publicRouteTable),
					DestinationCidrBlock: "0.0.0.0/0",
					GatewayId: ref(NETWORK_IDS.internetGateway)
				}
			},
			properties: {}
		},
		[NETWORK_IDS.databaseRouteTable]: plain$1("AWS::EC2::RouteTable", {
			VpcId: ref(NETWORK_IDS.vpc),
			Tags: nameTag("database")
		})
	};
}
function subnetsOfZone(own, zone, path) {
	const ids = ZONE_IDS[zone];
	if (ids === void 0) return {};
	const subnet = (block, name) => ({
		resource: {
			Type: "AWS::EC2::Subnet",
			Properties: {
				VpcId: ref(NETWORK_IDS.vpc),
				AvailabilityZone: select(zone, zones()),
				CidrBlock: sixteenth(own.cidr, block),
				Tags: nameTag(`${name} ${zone + 1}`)
			}
		},
		properties: { CidrBlock: [...path, "cidr"] }
	});
	const association = (subnetId, routeTableId) => plain$1("AWS::EC2::SubnetRouteTableAssociation", {
		SubnetId: ref(subnetId),
		RouteTableId: ref(routeTableId)
	});
	return {
		[ids.publicSubnet]: subnet(zone, "public"),
		[ids.publicAssociation]: association(ids.publicSubnet, NETWORK_IDS.publicRouteTable),
		[ids.databaseSubnet]: subnet(FIRST_DATABASE_BLOCK + zone, "database"),
		[ids.databaseAssociation]: association(ids.databaseSubnet, NETWORK_IDS.databaseRouteTable)
	};
}
function plain$1(Type, Properties) {
	return {
		resource: {
			Type,
			Properties
		},
		properties: {}
	};
}
function networkOutputs(placement, taskSubnetIds) {
	return {
		[NETWORK_OUTPUTS.clientSecurityGroup]: {
			Description: "Security group that the tasks of the application wear",
			Value: placement.clientSecurityGroupId
		},
		[NETWORK_OUTPUTS.vpc]: {
			Description: "VPC of the databases",
			Value: placement.vpcId
		},
		[NETWORK_OUTPUTS.subnets]: {
			Description: "Subnets for the tasks of the application",
			Value: commaSeparated(taskSubnetIds)
		},
		[NETWORK_OUTPUTS.databaseSubnets]: {
			Description: "Subnets of the databases",
			Value: commaSeparated(placement.databaseSubnetIds)
		}
	};
}
function commaSeparated(values) {
	return join$1(",", values);
}
// src/template/redis.ts
/** The user of an AUTH token, in Redis and Valkey alike. */
const DEFAULT_USER = "default";
/** Clients' name for the protocol, for Valkey too. */
const ENGINE = "redis";
/** Redis numbers its databases. */
const DATABASE$1 = "0";
const TYPES$2 = FAMILIES.cache.types;
/** The whole of an ElastiCache database. `secretPrefix`: the start of its secrets' names. */
function redisDatabase(stage, cache, placement, secretPrefix) {
	const stagePath = ["stages", stage.name];
	const { kind } = cache;
	const { port, title: name } = ENGINES[kind];
	const ids = CACHE_IDS[kind];
	const path = [
		...stagePath,
		"databases",
		kind
	];
	const title = `${name} of stack ${stage.application}, stage ${stage.name}`;
	return {
		part: kind,
		path,
		resources: {
			[ids.securityGroup]: databaseSecurityGroup(kind, placement),
			[ids.secret]: databaseSecret({
				prefix: secretPrefix,
				description: title,
				username: DEFAULT_USER,
				holds: {
					engine: ENGINE,
					port,
					dbname: DATABASE$1
				},
				usernamePath: path,
				stagePath
			}),
			[ids.subnetGroup]: subnetGroup$1(kind, placement),
			[ids.parameterGroup]: parameterGroup$1(cache, path),
			[ids.replicationGroup]: replicationGroup(cache, ids, path),
			[ids.connectionSecret]: connectionSecret({
				prefix: secretPrefix,
				description: `Connection to ${title}`,
				stagePath
			}, connection$1(ids))
		},
		outputs: outputs$1(cache, ids)
	};
}
function subnetGroup$1(kind, placement) {
	return {
		resource: {
			Type: TYPES$2.subnetGroup,
			Properties: {
				Description: `Subnets of ${ENGINES[kind].title}`,
				SubnetIds: placement.databaseSubnetIds
			}
		},
		properties: { SubnetIds: placement.subnetsPath }
	};
}
function parameterGroup$1(cache, path) {
	return {
		resource: {
			Type: TYPES$2.parameterGroup,
			Properties: {
				Description: `Parameters of ${ENGINES[cache.kind].title}`,
				CacheParameterGroupFamily: cacheFamily(cache.engine, cache.version),
				...Object.keys(cache.parameters).length > 0 && { Properties: cache.parameters }
			}
		},
		properties: {
			CacheParameterGroupFamily: [...path, "version"],
			Properties: [...path, "parameters"]
		}
	};
}
/** NumCacheClusters, not ReplicasPerNodeGroup, which could not be changed until May 2026. */
function replicationGroup(cache, ids, path) {
	const hasReplicas = cache.replicas > 0;
	return {
		resource: {
			Type: TYPES$2.database,
			DeletionPolicy: "Snapshot",
			UpdateReplacePolicy: "Snapshot",
			Properties: {
				ReplicationGroupDescription: sub`${ENGINES[cache.kind].title} of ${variable("AWS::StackName")}`,
				Engine: cache.engine,
				EngineVersion: cache.version,
				CacheNodeType: cache.instance,
				NumCacheClusters: cache.replicas + 1,
				AutomaticFailoverEnabled: hasReplicas,
				MultiAZEnabled: hasReplicas && cache.multiAz,
				TransitEncryptionEnabled: true,
				AtRestEncryptionEnabled: true,
				...cache.kmsKey !== null && { KmsKeyId: cache.kmsKey },
				AuthToken: passwordOf(ids.secret),
				CacheSubnetGroupName: ref(ids.subnetGroup),
				CacheParameterGroupName: ref(ids.parameterGroup),
				SecurityGroupIds: attachedGroups(ids.securityGroup),
				SnapshotRetentionLimit: cache.backupDays,
				...cache.backupWindow !== null && { SnapshotWindow: cache.backupWindow },
				...cache.maintenanceWindow !== null && { PreferredMaintenanceWindow: cache.maintenanceWindow },
				AutoMinorVersionUpgrade: cache.autoMinorVersionUpgrade
			}
		},
		properties: {
			Engine: [...path, "engine"],
			EngineVersion: [...path, "version"],
			CacheNodeType: [...path, "instance"],
			NumCacheClusters: [...path, "replicas"],
			AutomaticFailoverEnabled: [...path, "replicas"],
			MultiAZEnabled: [...path, "multiAz"],
			KmsKeyId: [...path, "kmsKey"],
			CacheParameterGroupName: [...path, "parameters"],
			SnapshotRetentionLimit: [...path, "backupDays"],
			SnapshotWindow: [...path, "backupWindow"],
			PreferredMaintenanceWindow: [...path, "maintenanceWindow"],
			AutoMinorVersionUpgrade: [...path, "autoMinorVersionUpgrade"]
		}
	};
}
/**
* What a client needs to connect, as JSON for `Fn::Sub`. It is a secret of its own, because a
* replication group needs its AUTH token before it has an address, and Secrets Manager attaches no
* secret to one (SPEC, SecretTargetAttachment TargetType). The port has no quotes: it is a number,
* as an attachment writes it.
*/
function connection$1(ids) {
	const group = ids.replicationGroup;
	return subJson({
		username: DEFAULT_USER,
		password: passwordReference(ids.secret),
		engine: ENGINE,
		host: variable(`${group}.PrimaryEndPoint.Address`),
		port: variable(`${group}.PrimaryEndPoint.Port`),
		dbname: DATABASE$1,
		identifier: variable(group)
	}, ["port"]);
}
function outputs$1(cache, ids) {
	const keys = DATABASE_OUTPUTS[cache.kind];
	const { title } = ENGINES[cache.kind];
	const group = ids.replicationGroup;
	return {
		[keys.host]: {
			Description: `Host of ${title}`,
			Value: attribute(group, "PrimaryEndPoint.Address")
		},
		[keys.port]: {
			Description: `Port of ${title}`,
			Value: attribute(group, "PrimaryEndPoint.Port")
		},
		[keys.database]: {
			Description: `Database number on ${title}`,
			Value: DATABASE$1
		},
		[keys.secretArn]: {
			Description: `Secret with the credentials of ${title}`,
			Value: ref(ids.connectionSecret)
		},
		[keys.identifier]: {
			Description: `Replication group of ${title}`,
			Value: ref(group)
		},
		[CACHE_OUTPUTS[cache.kind].engine]: {
			Description: `Engine of ${title}`,
			Value: cache.engine
		},
		[keys.version]: {
			Description: `Version of ${title} as written`,
			Value: cache.version
		}
	};
}
// src/template/replica/copied-secret.ts
/** Nothing while there are no replicas elsewhere. Once created it stays, since its name cannot be reused. */
function copiedSecret(sql, stage, { databases }, { prefix, adopted }) {
	const key = COPIED_SECRET_OUTPUT[sql.kind];
	if (sql.replicaRegions.length === 0 && databases[sql.kind].copiedSecretArn === null) return {
		resources: {},
		outputs: {}
	};
	const id = COPIED_SECRET_IDS[sql.kind];
	const secret = connectionSecret({
		prefix,
		description: `Connection to ${sql.kind} of stack ${stage.application}, stage ${stage.name}`,
		stagePath: ["stages", stage.name],
		replicaRegions: sql.replicaRegions
	}, connection(sql, adopted));
	return {
		resources: { [id]: secret },
		outputs: { [key]: {
			Description: "Secret that other regions get copies of",
			Value: ref(id)
		} }
	};
}
/** With the keys of an attached secret; the port has no quotes, as there. */
function connection({ kind, username, database }, adopted) {
	const { instance } = SQL_IDS[kind];
	return subJson({
		username,
		password: passwordOfArn(adopted),
		engine: kind,
		host: variable(`${instance}.Endpoint.Address`),
		port: variable(`${instance}.Endpoint.Port`),
		dbname: database,
		dbInstanceIdentifier: variable(instance)
	}, ["port"]);
}
// src/template/replica/sources.ts
/**
* What is known of the source. If it is not deployed yet, placeholders: such a template is shown and
* compared, but never sent.
*/
function templateSource(stage, sql, replicaOf, known) {
	const fact = known.sources[sql.kind];
	return fact?.kind === "read" ? fromFacts(stage, sql, fact.value) : expected$1(stage, sql, replicaOf);
}
function fromFacts({ region }, sql, source) {
	return {
		arn: source.arn,
		identifier: source.identifier,
		region: source.region,
		stack: source.stack,
		host: source.host,
		port: String(source.port),
		database: source.database ?? sql.database,
		username: source.username,
		secretArn: source.secretArn === null ? null : inRegion(source.secretArn, region),
		clientGroup: source.clientSecurityGroup ?? null
	};
}
function expected$1(stage, sql, replicaOf) {
	const { region } = replicaOf;
	const stack = replicaOf.kind === "stage" ? replicaOf.stackName : null;
	const identifier = stack === null ? "" : `${stack}-${sql.kind}`;
	const later = `known after ${replicaOf.kind === "stage" ? replicaOf.stage : replicaOf.arn}`;
	const arn = (service, of, rest) => sub`arn:${variable("AWS::Partition")}:${service}:${of}:${variable("AWS::AccountId")}:${rest}`;
	return {
		arn: replicaOf.kind === "stage" ? arn("rds", region, `db:${identifier}`) : replicaOf.arn,
		identifier: replicaOf.kind === "stage" ? identifier : identifierIn(replicaOf.arn),
		region,
		stack,
		host: later,
		port: later,
		database: sql.database,
		username: sql.username,
		secretArn: replicaOf.kind === "stage" ? arn("secretsmanager", stage.region, `secret:${replicaOf.stage}-${stage.application}`) : null,
		clientGroup: null
	};
}
/** The identifier at the end of a database's ARN. */
function identifierIn(arn) {
	return arn.split(":").at(-1) ?? "";
}
/** The same ARN in another region, which is all that distinguishes a copied secret from its original. */
function inRegion(arn, region) {
	return arn.split(":").with(3, region).join(":");
}
/**
* A new replica starts with its source's version, as RDS creates it, and its parameter group must be of that family.
* Where the file names the major alone, too: CloudFormation sends the version after the creation, and RDS would upgrade
* the replica to the major's default minor, ahead of its source.
*/
function withSourceVersion(sql, known, deployed) {
	const fact = known.sources[sql.kind];
	const isDeployed = (deployed?.databases[sql.kind].version ?? null) !== null;
	return sql.replicaOf === null || isDeployed || fact?.kind !== "read" ? sql : {
		...sql,
		version: exactVersion(sql, fact.value.engineVersion)
	};
}
// src/template/replica/replica.ts
/** The key that RDS creates in each region. It is named by its alias, since its id differs per account. */
const REGION_KEY = "alias/aws/rds";
/** What a replica gets from its primary: AWS refuses or ignores these (facts of SourceDBInstanceIdentifier). */
const INHERITED = [
	"AllocatedStorage",
	"BackupRetentionPeriod",
	"DBName",
	"MasterUserPassword",
	"MasterUsername",
	"PreferredBackupWindow",
	"StorageEncrypted"
];
/** Only set across regions: in one region the replica has its primary's network and key. */
const ACROSS_REGIONS_ONLY = ["DBSubnetGroupName", "KmsKeyId"];
/**
* The database as a replica: as a primary, without what its source decides. It has no secret of its own;
* the primary's is copied to the region.
*/
function asReplica(primary, sql, replicaOf, { stage, deployed, external }) {
	const ids = SQL_IDS[sql.kind];
	const source = templateSource(stage, sql, replicaOf, external);
	const crosses = source.region !== stage.region;
	const key = sql.kmsKey ?? deployed?.databases[sql.kind].source.kmsKey ?? REGION_KEY;
	const resources = without$1(primary.resources, [
		ids.secret,
		ids.secretAttachment,
		...crosses ? [] : [ids.subnetGroup]
	]);
	const path = [...primary.path, "replicaOf"];
	return {
		...primary,
		resources: changedResource(resources, ids.instance, ({ resource, properties }) => ({
			resource: {
				...resource,
				Properties: {
					...without$1(resource.Properties, [...INHERITED, ...crosses ? [] : ACROSS_REGIONS_ONLY]),
					SourceDBInstanceIdentifier: crosses ? source.arn : source.identifier,
					...crosses && {
						SourceRegion: source.region,
						KmsKeyId: key
					}
				}
			},
			properties: {
				...properties,
				SourceDBInstanceIdentifier: path,
				SourceRegion: path
			}
		})),
		outputs: {
			...without$1(primary.outputs, [DATABASE_OUTPUTS[sql.kind].secretArn]),
			...outputsOf(sql, source),
			...crosses && sourceOutput(SOURCE_OUTPUTS[sql.kind].sourceRegion, source.region),
			...crosses && sourceOutput(SOURCE_OUTPUTS[sql.kind].kmsKey, key),
			...!crosses && source.clientGroup !== null && sourceOutput(SOURCE_OUTPUTS[sql.kind].sourceClientGroup, source.clientGroup),
			...likenessOutput(sql, deployed)
		}
	};
}
/** The application writes to the primary and reads here. */
function outputsOf(sql, source) {
	const keys = DATABASE_OUTPUTS[sql.kind];
	const { instance } = SQL_IDS[sql.kind];
	const value = (Value, Description) => ({
		Description,
		Value
	});
	return {
		[keys.host]: value(source.host, "Host of the primary"),
		[keys.port]: value(source.port, "Port of the primary"),
		[READER_OUTPUTS[sql.kind].host]: value(attribute(instance, "Endpoint.Address"), "Host of the reader"),
		[READER_OUTPUTS[sql.kind].port]: value(attribute(instance, "Endpoint.Port"), "Port of the reader"),
		[keys.database]: value(source.database, "Database name on the primary"),
		[USERNAME_OUTPUT[sql.kind]]: value(source.username, "User name on the primary"),
		...source.secretArn !== null && { [keys.secretArn]: value(source.secretArn, "Secret with the credentials of the primary") },
		...sourceOutput(SOURCE_OUTPUTS[sql.kind].sourceArn, source.arn),
		...source.stack !== null && sourceOutput(SOURCE_OUTPUTS[sql.kind].sourceStack, source.stack)
	};
}
/** An output in which the stack records where its database comes from. */
function sourceOutput(key, Value) {
	return { [key]: {
		Description: "Where the database comes from",
		Value
	} };
}
/** The object without some of its keys. */
function without$1(object, keys) {
	return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
/** The resources with one of them changed, in the same order. */
function changedResource(resources, id, change) {
	return Object.fromEntries(Object.entries(resources).map(([key, value]) => [key, key === id ? change(value) : value]));
}
// src/template/replica/promoted.ts
/** Create-only properties that a replica does not have: adding one later would replace the database. */
const NEVER_ADDED = [
	"DBName",
	"MasterUsername",
	"StorageEncrypted",
	"KmsKeyId"
];
/**
* A promoted replica. What is create-only stays exactly as deployed, except for the source itself, which the
* stack's outputs record. `secretPrefix`: the start of a secret's name.
*/
function asPromoted(primary, sql, stage, deployed, secretPrefix) {
	const made = deployed.databases[sql.kind];
	const { source } = made;
	const ids = SQL_IDS[sql.kind];
	const keys = SOURCE_OUTPUTS[sql.kind];
	const { region } = source;
	const key = sql.kmsKey ?? source.kmsKey;
	const adopted = adoptedSecret(made);
	const absent = [
		...NEVER_ADDED,
		...region === null ? ["DBSubnetGroupName"] : [],
		...adopted === null ? [] : ["MasterUserPassword"],
		...sql.storage.sizeGiven === false ? ["AllocatedStorage"] : []
	];
	const instances = changedResource(without$1(primary.resources, region === null ? [ids.subnetGroup] : []), ids.instance, ({ resource, properties }) => ({
		resource: {
			...resource,
			Properties: {
				...without$1(resource.Properties, absent),
				...region !== null && { SourceRegion: region },
				...key !== null && { KmsKeyId: key }
			}
		},
		properties: {
			...properties,
			SourceDBInstanceIdentifier: [...primary.path, "replicaOf"]
		}
	}));
	const copied = adopted === null ? null : copiedSecret(sql, stage, deployed, {
		prefix: secretPrefix,
		adopted
	});
	const from = source.promotedFrom ?? source.arn ?? "";
	return {
		...primary,
		resources: adopted === null ? instances : {
			...adopting(instances, ids, adopted),
			...copied?.resources
		},
		outputs: {
			...primary.outputs,
			...copied?.outputs,
			...adopted !== null && { [DATABASE_OUTPUTS[sql.kind].secretArn]: {
				Description: `Secret with the credentials of stage ${stage.name}`,
				Value: adopted
			} },
			...sourceOutput(keys.promotedFrom, from),
			...kept(keys.sourceRegion, source.region),
			...kept(keys.sourceStack, source.stack),
			...kept(keys.kmsKey, source.kmsKey),
			...likenessOutput(sql, deployed)
		}
	};
}
/**
* The region's copy of the primary's secret, which is independent now, with the same ARN. In the primary's
* own region there is no copy, and neither if no stage makes the primary: such a database gets a secret and
* a password of its own.
*/
function adoptedSecret({ hasCopiedSecret, secretArn }) {
	return hasCopiedSecret ? secretArn : null;
}
/** The attachment writes the new primary's host into that secret; nothing else changes its value. */
function adopting(resources, ids, secretArn) {
	return changedResource(without$1(resources, [ids.secret]), ids.secretAttachment, (attachment) => ({
		...attachment,
		resource: {
			...attachment.resource,
			Properties: {
				...attachment.resource.Properties,
				SecretId: secretArn
			}
		}
	}));
}
function kept(key, value) {
	return value === null ? {} : sourceOutput(key, value);
}
// src/template/state/restored-from.ts
/** The value of the stack's output: `snapshot=…`, or `time=… resource=…`. */
function formatRestored(from) {
	return from.kind === "snapshot" ? formatPairs([["snapshot", from.snapshot]]) : formatPairs([["time", from.time], ["resource", from.resource]]);
}
/** The same, read back; null = it started empty. */
function parseRestored(output) {
	const pairs = parsePairs(output ?? "");
	const [snapshot, time, resource] = [
		pairs.get("snapshot"),
		pairs.get("time"),
		pairs.get("resource")
	];
	if (snapshot) return {
		kind: "snapshot",
		snapshot
	};
	return time && resource ? {
		kind: "time",
		time,
		resource
	} : null;
}
// src/template/sql/restored.ts
/**
* What a database is restored from; null = it starts empty. The file is only read while the database does not
* exist. After that the stack's record counts, since any other snapshot would replace the database.
*/
function restoredFrom({ kind, restoreFrom }, deployed, known) {
	const made = deployed?.databases[kind];
	if (made !== void 0 && made.role !== "absent") return made.restoredFrom;
	if (restoreFrom === null || restoreFrom.kind === "snapshot") return restoreFrom;
	const facts = known.restores?.[kind];
	const resource = facts?.kind === "read" && facts.value.resourceId || restoreFrom.source;
	return {
		kind: "time",
		time: restoreFrom.time,
		resource
	};
}
const WAYS = {
	sql: (kind) => ({
		id: SQL_IDS[kind].instance,
		inherited: [
			"DBName",
			"MasterUsername",
			"StorageEncrypted",
			"KmsKeyId"
		],
		propertiesOf: sqlProperties
	}),
	cache: (kind) => ({
		id: CACHE_IDS[kind].replicationGroup,
		inherited: [],
		propertiesOf: cacheProperties
	})
};
/**
* The database as a restored one. MasterUserPassword stays: the handler sets it after the restore (RDSH,
* shouldUpdateAfterCreate), so that the secret is right.
*/
function asRestored(section, from) {
	const { part } = section;
	if (from === null || !isDatabase$1(part)) return section;
	const { id, inherited, propertiesOf } = byFamily(part, WAYS);
	const made = section.resources[id];
	if (made === void 0) return section;
	const { resource, properties } = made;
	const kept = Object.entries(resource.Properties).filter(([name]) => !inherited.includes(name));
	const added = propertiesOf(from);
	const path = [...section.path, "restoreFrom"];
	return {
		...section,
		resources: {
			...section.resources,
			[id]: {
				resource: {
					...resource,
					Properties: {
						...Object.fromEntries(kept),
						...added
					}
				},
				properties: {
					...properties,
					...Object.fromEntries(Object.keys(added).map((name) => [name, path]))
				}
			}
		},
		outputs: {
			...section.outputs,
			[RESTORED_OUTPUT[part]]: {
				Description: "What it was made of",
				Value: formatRestored(from)
			}
		}
	};
}
/**
* A point in time by SourceDbiResourceId, which finds the backups of a deleted instance as well. With
* SourceDBInstanceIdentifier, taking that property out later would call PromoteReadReplica, which RDS refuses for what
* is no replica.
*/
function sqlProperties(from) {
	return from.kind === "snapshot" ? { DBSnapshotIdentifier: from.snapshot } : {
		SourceDbiResourceId: from.resource,
		RestoreTime: from.time
	};
}
/** A file in S3, or a snapshot by its name, which is the end of its ARN. */
function cacheProperties(from) {
	if (from.kind === "time") return {};
	return arnOf(from.snapshot)?.service === "s3" ? { SnapshotArns: [from.snapshot] } : { SnapshotName: from.snapshot.split(":").at(-1) };
}
// src/template/secrets-key.ts
/** A KMS key of one's own for the secrets that a stack makes. */
/**
* The section with the key in each of its secrets. A copy in another region gets none: Secrets Manager encrypts it with
* that region's `aws/secretsmanager` (API, ReplicaRegionType, KmsKeyId).
*/
function withSecretsKey(section, { name, secretsKmsKey }) {
	if (secretsKmsKey === null) return section;
	const resources = Object.entries(section.resources).map(([id, made]) => [id, isSecret(made) ? encrypted(made, secretsKmsKey, name) : made]);
	return {
		...section,
		resources: Object.fromEntries(resources)
	};
}
/** Records the key, so that a file that no longer says it keeps it. Nothing for a stack that makes no secret. */
function secretsKeyOutputs(sections, { secretsKmsKey: key }, deployed, { kmsKeys }) {
	const makesSecrets = sections.some(({ resources }) => Object.values(resources).some(isSecret));
	if (key === null || !makesSecrets) return {};
	const arn = isOfAws(key) ? null : keyArn(key, deployed, kmsKeys);
	return {
		[SECRETS_KEY_OUTPUTS.written]: {
			Description: "KMS key of the secrets as written",
			Value: key
		},
		...arn !== null && { [SECRETS_KEY_OUTPUTS.arn]: {
			Description: "KMS key that applications need to decrypt the secrets",
			Value: arn
		} }
	};
}
/** Whether AWS manages the key for a service: it lets everybody decrypt who may use the service. */
function isOfAws(key) {
	return /(^|:)alias\/aws\//.test(key);
}
function isSecret({ resource }) {
	return resource.Type === "AWS::SecretsManager::Secret";
}
function encrypted({ resource, properties }, KmsKeyId, stage) {
	return {
		resource: {
			...resource,
			Properties: {
				...resource.Properties,
				KmsKeyId
			}
		},
		properties: {
			...properties,
			KmsKeyId: [
				"stages",
				stage,
				"secretsKmsKey"
			]
		}
	};
}
/** As KMS says it; where that was not read, as the file or the stack does. */
function keyArn(key, deployed, kmsKeys) {
	const fact = kmsKeys?.[key];
	if (fact?.kind === "read") return fact.value.arn;
	if (/:key\//.test(key) && arnOf(key) !== null) return key;
	return deployed?.secretsKey?.written === key ? deployed.secretsKey.arn : null;
}
// src/template/sql/monitoring.ts
/** Of a primary and its reader. RDS wants a role with any interval but 0 (API CreateDBInstance, MonitoringInterval). */
function monitoringSettings({ kind, monitoring }) {
	if (monitoring === void 0) return {};
	return {
		MonitoringInterval: monitoring,
		...monitoring > 0 && { MonitoringRoleArn: attribute(MONITORING_ROLE_IDS[kind], "Arn") }
	};
}
/** The role that both share, if they are watched. */
function monitoringRole({ kind, monitoring = 0 }) {
	return monitoring > 0 ? { [MONITORING_ROLE_IDS[kind]]: ROLE } : {};
}
/** Says that the file has said it, so that the template turns it off once the line is gone. */
function monitoringOutput({ kind, monitoring }) {
	if (monitoring === void 0) return {};
	const Description = "Seconds between two measurements of Enhanced Monitoring";
	return { [MONITORING_OUTPUT[kind]]: {
		Description,
		Value: String(monitoring)
	} };
}
/**
* Assumed by RDS for instances of this account alone (RDS guide, "Setting up and enabling Enhanced Monitoring",
* "Protecting against the confused deputy problem"). The service has the same name in every partition.
*/
const ROLE = {
	resource: {
		Type: "AWS::IAM::Role",
		Properties: {
			AssumeRolePolicyDocument: trustOf("monitoring.rds.amazonaws.com", { StringEquals: { "aws:SourceAccount": ref("AWS::AccountId") } }),
			ManagedPolicyArns: [sub`arn:${variable("AWS::Partition")}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole`]
		}
	},
	properties: {}
};
// src/template/sql/instance-settings.ts
/** The version, class and storage that a primary and its reader share. */
function sizeSettings({ instance, storage }, { version, size }) {
	return {
		EngineVersion: version,
		DBInstanceClass: instance,
		StorageType: storage.type,
		AllocatedStorage: String(size),
		...storage.max !== null && { MaxAllocatedStorage: storage.max },
		...storage.iops !== null && { Iops: storage.iops }
	};
}
/** How changes of a primary and its reader are applied, what they log, who may log in, and how they are watched. */
function upkeepSettings(sql) {
	return {
		AutoMinorVersionUpgrade: sql.autoMinorVersionUpgrade,
		...sql.apply === "window" && { ApplyImmediately: false },
		...sql.allowMajorUpgrade && { AllowMajorVersionUpgrade: true },
		...sql.logs.length > 0 && { EnableCloudwatchLogsExports: sql.logs },
		...sql.iamAuthentication !== void 0 && { EnableIAMDatabaseAuthentication: sql.iamAuthentication },
		...monitoringSettings(sql)
	};
}
/** The keys of the file that set these, and the group and window beside them. */
function settingsPaths(path) {
	return {
		EngineVersion: [...path, "version"],
		DBInstanceClass: [...path, "instance"],
		StorageType: [
			...path,
			"storage",
			"type"
		],
		AllocatedStorage: [
			...path,
			"storage",
			"size"
		],
		MaxAllocatedStorage: [
			...path,
			"storage",
			"max"
		],
		Iops: [
			...path,
			"storage",
			"iops"
		],
		DBParameterGroupName: [...path, "parameters"],
		PreferredMaintenanceWindow: [...path, "maintenanceWindow"],
		AutoMinorVersionUpgrade: [...path, "autoMinorVersionUpgrade"],
		ApplyImmediately: [...path, "apply"],
		AllowMajorVersionUpgrade: [...path, "allowMajorUpgrade"],
		EnableCloudwatchLogsExports: [...path, "logs"],
		EnableIAMDatabaseAuthentication: [...path, "iamAuthentication"],
		MonitoringInterval: [...path, "monitoring"],
		MonitoringRoleArn: [...path, "monitoring"]
	};
}
// src/template/sql/parameter-groups.ts
/** The user's parameters, which override ours; ours make the server refuse connections without TLS. */
function sqlParameters(sql) {
	const { parameter, on, onFirst = on } = ENGINES[sql.kind].tls;
	return {
		[parameter]: sql.edition === 1 ? onFirst : on,
		...sql.parameters
	};
}
/** What records the edition, where the engine has more than one. */
function editionOutput({ kind, edition = 2 }) {
	return ENGINES[kind].tls.onFirst === void 0 || edition === 1 ? {} : { [EDITION_OUTPUT[kind]]: {
		Description: "How it was made",
		Value: String(edition)
	} };
}
// src/template/sql/reader.ts
/**
* The reader beside a primary; nothing if the file asks for none. `title`: the engine's name. Subnets, user,
* password, database and encryption come from its source and must not be set. It has no rows of its own, so it
* is never protected and leaves no snapshot.
*/
function readerOf(sql, path, title) {
	if (!sql.readReplica) return {
		resources: {},
		outputs: {}
	};
	const id = READER_IDS[sql.kind];
	const keys = READER_OUTPUTS[sql.kind];
	return {
		resources: { [id]: reader(sql, path) },
		outputs: {
			[keys.host]: {
				Description: `Host of the reader of ${title}`,
				Value: attribute(id, "Endpoint.Address")
			},
			[keys.port]: {
				Description: `Port of the reader of ${title}`,
				Value: attribute(id, "Endpoint.Port")
			},
			[READER_IDENTIFIER_OUTPUT[sql.kind]]: {
				Description: `RDS instance of the reader of ${title}`,
				Value: ref(id)
			},
			...versionOutput(sql, title)
		}
	};
}
/** The primary's own output says the same version otherwise. */
function versionOutput({ kind, version, reader }, title) {
	if (reader === void 0 || reader.version === version || !covers(version, reader.version)) return {};
	const Description = `Engine version of the reader of ${title}`;
	return { [READER_VERSION_OUTPUT[kind]]: {
		Description,
		Value: reader.version
	} };
}
function reader(sql, path) {
	const ids = SQL_IDS[sql.kind];
	return {
		resource: {
			Type: FAMILIES.sql.types.database,
			DeletionPolicy: "Delete",
			UpdateReplacePolicy: "Delete",
			Properties: {
				Engine: sql.kind,
				SourceDBInstanceIdentifier: ref(ids.instance),
				...sizeSettings(sql, sql.reader ?? {
					version: sql.version,
					size: sql.storage.size
				}),
				VPCSecurityGroups: attachedGroups(ids.securityGroup),
				PubliclyAccessible: false,
				DBParameterGroupName: ref(ids.parameterGroup),
				CACertificateIdentifier: "rds-ca-rsa2048-g1",
				MultiAZ: false,
				...sql.maintenanceWindow !== null && { PreferredMaintenanceWindow: sql.maintenanceWindow },
				DeletionProtection: false,
				...upkeepSettings(sql)
			}
		},
		properties: {
			...settingsPaths(path),
			SourceDBInstanceIdentifier: [...path, "readReplica"]
		}
	};
}
// src/template/sql/sql.ts
const TYPES$1 = FAMILIES.sql.types;
/** The whole of an RDS database. `secretPrefix`: its secret's name without the suffix. */
function sqlDatabase(stage, sql, placement, secretPrefix) {
	const stagePath = ["stages", stage.name];
	const path = [
		...stagePath,
		"databases",
		sql.kind
	];
	const ids = SQL_IDS[sql.kind];
	const reader = readerOf(sql, path, ENGINES[sql.kind].title);
	return {
		part: sql.kind,
		path,
		resources: {
			[ids.securityGroup]: databaseSecurityGroup(sql.kind, placement),
			[ids.secret]: databaseSecret({
				prefix: secretPrefix,
				description: `${ENGINES[sql.kind].title} of stack ${stage.application}, stage ${stage.name}`,
				username: sql.username,
				usernamePath: [...path, "username"],
				stagePath,
				replicaRegions: sql.replicaRegions
			}),
			[ids.subnetGroup]: subnetGroup(sql.kind, placement),
			[ids.parameterGroup]: parameterGroup(sql, path),
			[ids.instance]: instance(stage, sql, ids, path),
			[ids.secretAttachment]: secretAttachment(ids),
			...monitoringRole(sql),
			...reader.resources
		},
		outputs: {
			...outputs(sql, ids),
			...monitoringOutput(sql),
			...reader.outputs
		}
	};
}
function subnetGroup(kind, placement) {
	return {
		resource: {
			Type: TYPES$1.subnetGroup,
			Properties: {
				DBSubnetGroupDescription: `Subnets of ${ENGINES[kind].title}`,
				SubnetIds: placement.databaseSubnetIds
			}
		},
		properties: { SubnetIds: placement.subnetsPath }
	};
}
function parameterGroup(sql, path) {
	return {
		resource: {
			Type: TYPES$1.parameterGroup,
			Properties: {
				Description: `Parameters of ${ENGINES[sql.kind].title}`,
				Family: sqlFamily(sql.kind, sql.version),
				Parameters: sqlParameters(sql)
			}
		},
		properties: {
			Family: [...path, "version"],
			Parameters: [...path, "parameters"]
		}
	};
}
/**
* No DBInstanceIdentifier (a fixed one blocks a replacement) and no Port (changing it replaces).
* User name and database name are literal: as references to the secret they would replace the instance
* as soon as the secret's ARN changed.
*/
function instance(stage, sql, ids, path) {
	return {
		resource: {
			Type: TYPES$1.database,
			DeletionPolicy: "Snapshot",
			UpdateReplacePolicy: "Snapshot",
			Properties: {
				Engine: sql.kind,
				...sizeSettings(sql, {
					version: sql.version,
					size: sql.storage.size
				}),
				StorageEncrypted: true,
				...sql.kmsKey !== null && { KmsKeyId: sql.kmsKey },
				DBName: sql.database,
				MasterUsername: sql.username,
				MasterUserPassword: passwordOf(ids.secret),
				DBSubnetGroupName: ref(ids.subnetGroup),
				VPCSecurityGroups: attachedGroups(ids.securityGroup),
				PubliclyAccessible: false,
				DBParameterGroupName: ref(ids.parameterGroup),
				CACertificateIdentifier: "rds-ca-rsa2048-g1",
				MultiAZ: sql.multiAz,
				BackupRetentionPeriod: sql.backupDays,
				...sql.backupWindow !== null && { PreferredBackupWindow: sql.backupWindow },
				...sql.maintenanceWindow !== null && { PreferredMaintenanceWindow: sql.maintenanceWindow },
				CopyTagsToSnapshot: true,
				DeleteAutomatedBackups: false,
				DeletionProtection: stage.protected,
				...upkeepSettings(sql)
			}
		},
		properties: {
			...settingsPaths(path),
			Engine: path,
			KmsKeyId: [...path, "kmsKey"],
			DBName: [...path, "database"],
			MasterUsername: [...path, "username"],
			MultiAZ: [...path, "multiAz"],
			BackupRetentionPeriod: [...path, "backupDays"],
			PreferredBackupWindow: [...path, "backupWindow"],
			DeletionProtection: [
				"stages",
				stage.name,
				"protected"
			]
		}
	};
}
/** Adds engine, host, port, dbname and the instance's identifier to the secret's JSON. */
function secretAttachment(ids) {
	return {
		resource: {
			Type: "AWS::SecretsManager::SecretTargetAttachment",
			Properties: {
				SecretId: ref(ids.secret),
				TargetType: TYPES$1.database,
				TargetId: ref(ids.instance)
			}
		},
		properties: {}
	};
}
function outputs(sql, ids) {
	const keys = DATABASE_OUTPUTS[sql.kind];
	const title = ENGINES[sql.kind].title;
	return {
		[keys.host]: {
			Description: `Host of ${title}`,
			Value: attribute(ids.instance, "Endpoint.Address")
		},
		[keys.port]: {
			Description: `Port of ${title}`,
			Value: attribute(ids.instance, "Endpoint.Port")
		},
		[keys.database]: {
			Description: `Database name on ${title}`,
			Value: sql.database
		},
		[USERNAME_OUTPUT[sql.kind]]: {
			Description: `User name on ${title}`,
			Value: sql.username
		},
		[keys.secretArn]: {
			Description: `Secret with the credentials of ${title}`,
			Value: ref(ids.secret)
		},
		[keys.identifier]: {
			Description: `RDS instance of ${title}`,
			Value: ref(ids.instance)
		},
		...sql.replicaRegions.length > 0 && { [SECRET_REGIONS_OUTPUT[sql.kind]]: {
			Description: `Regions with a copy of the secret of ${title}`,
			Value: sql.replicaRegions.join(",")
		} },
		[keys.version]: {
			Description: `Version of ${title} as written`,
			Value: sql.version
		},
		...editionOutput(sql)
	};
}
// src/template/state/decode.ts
/** A stack's outputs -> what is deployed. They are read only here; elsewhere their keys are only used to write them. */
/** Reads the outputs of a stage's stack. */
function decode({ outputs, updatedAt: _updatedAt, ...facts }) {
	return {
		...facts,
		databases: perKind(DATABASES$2, (kind) => databaseIn(outputs, kind)),
		network: {
			vpc: outputs[NETWORK_OUTPUTS.vpc] ?? null,
			cidr: outputs[NETWORK_OUTPUTS.vpcCidr] ?? null,
			primaryVpc: outputs[NETWORK_OUTPUTS.primaryVpc] ?? null,
			clientSecurityGroup: outputs[NETWORK_OUTPUTS.clientSecurityGroup] ?? null,
			subnets: list(outputs[NETWORK_OUTPUTS.subnets]),
			databaseSubnets: list(outputs[NETWORK_OUTPUTS.databaseSubnets])
		},
		bastion: bastionIn(outputs),
		secretsKey: secretsKeyIn(outputs),
		account: outputs["AccountGuard"] ?? null,
		securityGroups: parseOwnIds(outputs[OWN_IDS_OUTPUTS.securityGroups]),
		resourceIds: parseOwnIds(outputs[OWN_IDS_OUTPUTS.resourceIds]),
		parts: parseParts(outputs[PARTS_OUTPUT]),
		keptSecrets: countsIn(outputs[KEPT_SECRETS_OUTPUT]),
		underway: outputs["PlanUnderway"] ?? null
	};
}
function databaseIn(outputs, kind) {
	const keys = DATABASE_OUTPUTS[kind];
	const at = (key) => key === void 0 ? null : outputs[key] ?? null;
	const sql = isSql(kind) ? sqlKeys(kind) : null;
	const cache = isCache(kind) ? CACHE_OUTPUTS[kind] : null;
	const source = {
		arn: at(sql?.source.sourceArn),
		promotedFrom: at(sql?.source.promotedFrom),
		region: at(sql?.source.sourceRegion),
		stack: at(sql?.source.sourceStack),
		clientGroup: at(sql?.source.sourceClientGroup),
		kmsKey: at(sql?.source.kmsKey)
	};
	const identifier = at(keys.identifier);
	const endpoint = {
		host: at(keys.host),
		port: at(keys.port)
	};
	const reader = {
		host: at(sql?.reader.host),
		port: at(sql?.reader.port)
	};
	return {
		role: roleOf(identifier, source),
		identifier,
		existing: at(EXISTING_OUTPUT[kind]),
		endpoint,
		ownEndpoint: source.arn === null ? endpoint : reader,
		reader: {
			...reader,
			identifier: at(sql?.readerIdentifier),
			version: at(sql?.readerVersion)
		},
		database: at(keys.database),
		username: at(sql?.username),
		version: at(keys.version),
		secretArn: at(keys.secretArn),
		hasCopiedSecret: source.region !== null && source.stack !== null,
		copiedSecretArn: at(sql?.copiedSecret),
		secretRegions: list(outputs[sql?.secretRegions ?? ""]),
		source,
		likeness: parseLikeness(at(sql?.likeness)),
		restoredFrom: parseRestored(outputs[RESTORED_OUTPUT[kind]]),
		edition: parseEdition(at(sql?.edition)),
		monitoring: at(sql?.monitoring),
		engine: at(cache?.engine),
		tls: at(cache?.tls)
	};
}
/** The keys that only a database of RDS has. */
function sqlKeys(kind) {
	return {
		source: SOURCE_OUTPUTS[kind],
		likeness: LIKENESS_OUTPUT[kind],
		edition: EDITION_OUTPUT[kind],
		monitoring: MONITORING_OUTPUT[kind],
		reader: READER_OUTPUTS[kind],
		readerIdentifier: READER_IDENTIFIER_OUTPUT[kind],
		readerVersion: READER_VERSION_OUTPUT[kind],
		username: USERNAME_OUTPUT[kind],
		copiedSecret: COPIED_SECRET_OUTPUT[kind],
		secretRegions: SECRET_REGIONS_OUTPUT[kind]
	};
}
function roleOf(identifier, { arn, promotedFrom }) {
	if (identifier === null) return "absent";
	if (arn !== null) return "replica";
	return promotedFrom === null ? "primary" : "promoted";
}
function bastionIn(outputs) {
	const at = (key) => outputs[key] ?? null;
	return {
		access: at(BASTION_OUTPUTS.access),
		instance: at(BASTION_OUTPUTS.instance),
		image: at(BASTION_OUTPUTS.image),
		subnet: at(BASTION_OUTPUTS.subnet),
		endpoints: at(BASTION_OUTPUTS.endpoints) === "true",
		host: at(BASTION_OUTPUTS.host),
		user: at(BASTION_OUTPUTS.user),
		keyParameter: at(BASTION_OUTPUTS.keyParameter),
		securityGroup: at(BASTION_OUTPUTS.securityGroup),
		notAdmitted: list(outputs[BASTION_OUTPUTS.notAdmitted]),
		edition: parseEdition(at(BASTION_OUTPUTS.edition))
	};
}
function secretsKeyIn(outputs) {
	const written = outputs[SECRETS_KEY_OUTPUTS.written];
	return written === void 0 ? null : {
		written,
		arn: outputs[SECRETS_KEY_OUTPUTS.arn] ?? null
	};
}
function countsIn(value) {
	const written = parsePairs(value ?? "");
	return Object.fromEntries(DATABASES$2.map((kind) => [kind, Number(written.get(kind) ?? 0)]).filter(([, count]) => count > 0));
}
function list(value) {
	return value === void 0 || value === "" ? [] : value.split(",");
}
// src/template/index.ts
/** One resolved stage -> its CloudFormation template. Pure: the same input gives the same bytes. */
/** @throws TinystacksError template-too-large (exit 2), foreign-reference (exit 2) */
function renderStage(stage, context) {
	const sections = sectionsOf(stage, context);
	const parts = fingerprints(sections);
	const resources = Object.fromEntries(sections.flatMap((section) => Object.entries(section.resources).map(([id, { resource }]) => [id, resource])));
	const template = {
		AWSTemplateFormatVersion: "2010-09-09",
		Description: DESCRIPTION,
		Resources: resources,
		Outputs: {
			...Object.fromEntries(sections.flatMap(({ outputs }) => Object.entries(outputs))),
			[PARTS_OUTPUT]: {
				Description: "Fingerprint of each part of this template",
				Value: formatParts(parts)
			},
			...accountGuardOutput(stage, context.deployed, parts),
			...ownIdsOutputs(resources, context.deployed, parts)
		}
	};
	checkReferences$1(template);
	return {
		template,
		body: templateBody(template, stage.name),
		tags: stackTags(stage, context, context.deployed),
		origins: originsOf(sections),
		parts
	};
}
/** Contains nothing that can change, so that equal parts mean equal templates. */
const DESCRIPTION = "Databases of one stage, from tinystacks.yml";
function sectionsOf(written, { deployed, external }) {
	const stage = keepDeployed(written, deployed);
	const { section, placement } = network(stage);
	const databases = databasesOf(stage).map((database) => {
		const prefix = secretPrefix(stage, database.kind, deployed);
		return withSecretsKey(forFamily(database, {
			sql: (sql) => sqlInRole(stage, sql, placement, prefix, {
				deployed,
				external
			}),
			cache: (cache) => asRestored(redisDatabase(stage, cache, placement, prefix), restoredFrom(cache, deployed, external))
		}), stage);
	});
	const existing = DATABASES$2.flatMap((kind) => stage.existing[kind] ?? []).map((one) => existingDatabase(stage, one, placement, external));
	const outputs = {
		...section.outputs,
		...keptSecretsOutput(stage, deployed),
		...secretsKeyOutputs(databases, stage, deployed, external)
	};
	const bastion = stage.bastion && bastionHost(stage, stage.bastion, placement, bastionTargets([...databases, ...existing]), external);
	return [
		{
			...section,
			outputs
		},
		...bastion ? [bastion] : [],
		...databases,
		...existing
	];
}
/** A database of RDS as a primary, a replica, or a promoted replica. */
function sqlInRole(stage, written, placement, prefix, { deployed, external }) {
	const sql = withSourceVersion(written, external, deployed);
	const primary = asRestored(sqlDatabase(stage, sql, placement, prefix), sql.replicaOf === null ? restoredFrom(sql, deployed, external) : null);
	if (sql.replicaOf !== null) return asReplica(primary, sql, sql.replicaOf, {
		stage,
		deployed,
		external
	});
	const role = deployedRole(sql.kind, deployed);
	return deployed !== null && (role === "replica" || role === "promoted") ? asPromoted(primary, sql, stage, deployed, prefix) : primary;
}
function keptSecretsOutput(stage, deployed) {
	const counts = Object.entries(keptSecrets(stage, deployed));
	if (counts.length === 0) return {};
	return { [KEPT_SECRETS_OUTPUT]: {
		Description: "Removed databases whose secrets are kept",
		Value: formatPairs(counts)
	} };
}
// src/config/windows.ts
/** Backup windows (`05:00-06:00`) and maintenance windows (`sun:05:00-sun:06:00`), both in UTC. */
const DAY = 1440;
const WEEK = 7 * DAY;
const DAYS = [
	"mon",
	"tue",
	"wed",
	"thu",
	"fri",
	"sat",
	"sun"
];
/** A backup window, which opens every day. */
function daily(text) {
	const [start = 0, end = 0] = text.split("-").map(minutes);
	return {
		start,
		length: modulo(end - start, DAY)
	};
}
/** A maintenance window, which opens once a week. */
function weekly(text) {
	const [start = 0, end = 0] = text.toLowerCase().split("-").map((moment) => DAYS.indexOf(moment.slice(0, 3)) * DAY + minutes(moment.slice(4)));
	return {
		start,
		length: modulo(end - start, WEEK)
	};
}
function minutes(clock) {
	const [hours = 0, rest = 0] = clock.split(":").map(Number);
	return hours * 60 + rest;
}
/** Whether the daily window overlaps the weekly one on any day, across the week's end too. */
function meet(backup, maintenance) {
	const end = maintenance.start + maintenance.length;
	return Array.from({ length: 9 }, (_, day) => (day - 1) * DAY + backup.start).some((start) => start < end && maintenance.start < start + backup.length);
}
/** The backup window that opens when maintenance ends; null = it would meet the next one. */
function backupAfter(backup, maintenance) {
	const start = modulo(maintenance.start + maintenance.length, DAY);
	return meet({
		start,
		length: backup.length
	}, maintenance) ? null : `${clock(start)}-${clock(start + backup.length)}`;
}
/** The maintenance window, on the same day, that opens when the backup ends; null = it would meet another. */
function maintenanceAfter(backup, maintenance) {
	const start = modulo(Math.floor(maintenance.start / DAY) * DAY + modulo(backup.start + backup.length, DAY), WEEK);
	if (meet(backup, {
		start,
		length: maintenance.length
	})) return null;
	return [start, start + maintenance.length].map((moment) => `${DAYS[Math.floor(modulo(moment, WEEK) / 1440)] ?? ""}:${clock(moment)}`).join("-");
}
function clock(moment) {
	const minute = modulo(moment, DAY);
	return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
function modulo(minutes, around) {
	return (minutes % around + around) % around;
}
// src/plan/refusals/bastion-way-out.ts
/** A bastion that Systems Manager cannot reach lets nobody through: it would cost money and do nothing. */
function wayOutRefusals({ stage, external, deployed, locate }) {
	const { bastion, name, network } = stage;
	const fact = external.bastionWayOut;
	if (bastion === null || network.kind !== "given" || fact?.kind !== "read") return [];
	const subnet = bastion.subnet ?? network.subnets[0] ?? "";
	const isDirect = isReachedDirectly(bastion.access);
	const wayOut = fact.value === "endpoints" && deployed?.bastion.endpoints === true ? "none" : fact.value;
	if (wayOut !== "none" && (wayOut !== "no-address" || isDirect)) return [];
	const text = networkMessages.noWayOut(subnet, wayOut === "no-address", !isDirect);
	const { line } = locate([
		"stages",
		name,
		"bastion"
	]);
	return [{
		...text,
		database: null,
		property: "bastion",
		line
	}];
}
/** AWS makes no second endpoint under a service's own name, nor one in a VPC that does not look for it. */
function endpointRefusals({ stage, external, locate }) {
	const { bastion, name, network } = stage;
	const fact = external.endpointPlace;
	if (bastion === null || network.kind !== "given" || fact === void 0) return [];
	const { line } = locate([
		"stages",
		name,
		"bastion",
		"endpoints"
	]);
	return placeComplaints(network.vpc, fact).map((text) => ({
		...text,
		database: null,
		property: "bastion.endpoints",
		line
	}));
}
function placeComplaints(vpc, fact) {
	if (fact.kind === "absent") return [];
	if (fact.kind === "unread") return [networkMessages.endpointsUnread(vpc, fact.action, fact.why)];
	const { privateDns, taken } = fact.value;
	return [...taken.length > 0 ? [networkMessages.endpointExists(vpc, taken)] : [], ...privateDns ? [] : [networkMessages.noPrivateDns(vpc)]];
}
/** What is made costs money; and by its name every host of the VPC finds it. */
function endpointNotes({ stage, deployed }) {
	const { bastion, network } = stage;
	const has = deployed?.bastion.endpoints === true;
	if (has === (bastion?.endpoints === true)) return [];
	if (has) return [networkMessages.endpointsRemoved];
	const forAll = network.kind === "given" ? [networkMessages.endpointsForAll(network.vpc)] : [];
	return [networkMessages.endpointsMade, ...forAll];
}
/** Where nobody could look; the deploy fails if the bastion's agent then does not register. */
function wayOutNotes({ external }) {
	const fact = external.bastionWayOut;
	return fact?.kind === "unread" ? [networkMessages.wayOutNotVerified(fact.action, fact.why)] : [];
}
// src/plan/refusals/network-checks.ts
/** What is wrong with what stands around the databases: the given VPC's subnets, the bastion's image. */
function refusalsAround(input) {
	const { stage, external, locate } = input;
	const { network } = stage;
	return [
		...network.kind === "given" && external.subnets?.kind === "read" ? subnetRefusals(stage, network, external.subnets.value, locate) : [],
		...unread(external.subnets).map((text) => ({
			...text,
			database: null,
			property: "network.subnets",
			line: locate([
				"stages",
				stage.name,
				"network",
				"subnets"
			]).line
		})),
		...groupRefusals(input),
		...placeRefusals(input),
		...imageRefusals(input),
		...wayOutRefusals(input),
		...endpointRefusals(input)
	];
}
function subnetRefusals({ name, bastion }, { vpc, subnets }, found, locate) {
	const base = [
		"stages",
		name,
		"network"
	];
	const refuse = (path, text) => ({
		...text,
		database: null,
		property: ["network", ...path.filter((part) => typeof part === "string")].join("."),
		line: locate([...base, ...path]).line
	});
	const byId = new Map(found.map((subnet) => [subnet.id, subnet]));
	const complaint = (id) => {
		const subnet = byId.get(id);
		if (subnet === void 0) return networkMessages.noSubnet(id);
		return subnet.vpc === vpc ? null : networkMessages.otherVpc(id, subnet.vpc, vpc);
	};
	const refusals = subnets.flatMap((id, index) => {
		const text = complaint(id);
		return text === null ? [] : [refuse(["subnets", index], text)];
	});
	const zones = new Set(subnets.map((id) => byId.get(id)?.zone));
	const tooFew = refusals.length === 0 && zones.size < 2 ? [refuse(["subnets"], networkMessages.oneZone([...zones].join("")))] : [];
	const misplaced = bastion?.subnet == null ? null : complaint(bastion.subnet);
	return [
		...refusals,
		...tooFew,
		...misplaced === null ? [] : [refuse(["bastionSubnet"], misplaced)]
	];
}
/** No rule is written for a group that is not there, or that nobody has looked at; one that is deployed stays. */
function groupRefusals(input) {
	const { stage, external, locate } = input;
	const { admittedGroups: found } = external;
	if (found === void 0 || !writesRules(input)) return [];
	return groupsIn(stage.allowFrom).flatMap((id) => {
		if (found.kind === "read" && found.value.includes(id)) return [];
		const { line } = locate([
			"stages",
			stage.name,
			"network",
			"allowFrom",
			stage.allowFrom.indexOf(id)
		]);
		return [{
			...found.kind === "unread" ? networkMessages.groupUnread(id, found) : networkMessages.noGroup(id),
			database: null,
			property: "network.allowFrom",
			line
		}];
	});
}
/** Whether the databases' groups are made, or their rules change. */
function writesRules(input) {
	if (isNewStack(input)) return true;
	return (input.changes ?? []).some(({ type, action, details }) => type === "AWS::EC2::SecurityGroup" && (action === "Add" || action === "Modify" && details.some(({ property }) => property === null || property === "SecurityGroupIngress")));
}
/** A VPC that the file names needs a bastionSubnet; of one that a former replica left the stage in, only this knows. */
function placeRefusals({ stage, locate }) {
	const { bastion, name, network } = stage;
	if (bastion === null || bastion.subnet !== null || network.kind !== "given") return [];
	if (!isReachedDirectly(bastion.access)) return [];
	const { line } = locate([
		"stages",
		name,
		"bastion"
	]);
	return [{
		...networkMessages.noPublicSubnet(network.vpc),
		database: null,
		property: "bastion",
		line
	}];
}
/** A bastion is not made of an image that nobody knows. */
function imageRefusals({ stage, external, locate }) {
	const { bastionImage } = external;
	if (stage.bastion === null || bastionImage === null || bastionImage.kind === "read") return [];
	return [{
		...networkMessages.noImage(stage.region, bastionImage),
		database: null,
		property: "bastion",
		line: locate([
			"stages",
			stage.name,
			"bastion"
		]).line
	}];
}
/** What a reviewer should know of who gets in, and of what could not be read. */
function notesAround(input) {
	const { stage } = input;
	const isUntouched = input.changes === null && !isNewStack(input);
	return [
		...vpcTenantsUnread(input.vpcTenants),
		...residentNotes(input),
		...isUntouched ? [] : warningsAround(stage),
		...hostNotes(input),
		...wayOutNotes(input),
		...endpointNotes(input)
	];
}
/** The template names them: databases are not put where nobody has looked. */
function unread(fact) {
	return fact?.kind === "unread" ? [networkMessages.subnetsUnread(fact.action, fact.why)] : [];
}
/** New user data stops and starts the host; whatever replaces it says so (TR, Instance UserData). */
function hostNotes({ changes }) {
	const host = changes?.find(({ type }) => type === "AWS::EC2::Instance");
	if (host?.replacement === "True") return [networkMessages.bastionReplaced];
	return host?.action === "Modify" && host.details.some(({ property }) => property === "UserData") ? [networkMessages.bastionRestarted] : [];
}
/** Whom the stage lets in that it probably should not, and whom it forgot. Needs no AWS. */
function warningsAround({ bastion, allowFrom }) {
	const allow = bastion?.allow ?? [];
	const isDirect = bastion !== null && isReachedDirectly(bastion.access);
	return [
		...allow.filter(isEverybody).map(networkMessages.openBastion),
		...allowFrom.filter(isEverybody).map(networkMessages.openDatabases),
		...isDirect && allow.length === 0 ? [networkMessages.nobodyAllowed] : []
	];
}
/** `0.0.0.0/0`, and `::/0` should the file ever take it. */
function isEverybody(cidr) {
	return cidr.endsWith("/0");
}
// src/render/messages/next.ts
/** The words of the lines that say what to do next. */
const nextMessages = {
	next: "next:",
	withCredentials: "with AWS credentials it compares with what runs",
	mended: "when what is refused is mended",
	agrees: "with the consent above",
	causeMended: "when the cause is mended",
	inFull: "every value in full",
	inFullWithTunnel: "every value in full, and the commands for a tunnel",
	takeOut: (stage, file) => `take the stage ${stage} out of ${file}, or the next deploy makes it again`
};
// src/render/next.ts
/** After a plan that was not carried out: mends, agrees or deploys; nothing where there is nothing to do. */
function nextAfterPlan(plan, called) {
	const stages = plan.stages.filter(({ action }) => action !== "none").map(({ stage }) => stage);
	if (plan.basis === "file") return [line(nextMessages.withCredentials, "plan", called)];
	const refused = [...new Set(refusalsOf(plan).map(({ stage }) => stage))];
	if (refused.length > 0) return [line(nextMessages.mended, "plan", called, refused)];
	const open = missingConsent(plan).map(({ words }) => words);
	if (open.length > 0) {
		const allow = open.flatMap((token) => ["--allow", token]);
		return [line(nextMessages.agrees, "deploy", called, stages, allow)];
	}
	return hasChanges(plan) ? [line(null, "deploy", called, stages)] : [];
}
/** After a deploy: how to go on with what is still `open`, and where all of what is `up` is in full. */
function nextAfterDeploy(outcomes, withTunnel, called) {
	const isOpen = ({ result: { kind } }) => kind === "failed" || kind === "not-attempted";
	const up = outcomes.filter((one) => !isOpen(one)).map(({ stage }) => stage);
	const open = outcomes.filter(isOpen).map(({ stage }) => stage);
	const inFull = withTunnel ? nextMessages.inFullWithTunnel : nextMessages.inFull;
	return {
		open: open.length > 0 ? [line(nextMessages.causeMended, "deploy", called, open)] : [],
		up: up.length > 0 ? [line(inFull, "outputs", called, up)] : []
	};
}
/** After `destroy` of a stage that the file still has. */
function nextAfterDestroy(stage, file) {
	return [`${nextMessages.next} ${nextMessages.takeOut(forTerminal(stage), forTerminal(file))}`];
}
/** One command that goes on with a stage, or with all that were asked for. */
function nextCommand(verb, called, stages = []) {
	return line(null, verb, called, stages);
}
/** `next: tinystacks outputs --stage prod  (every value in full)`. */
function line(why, verb, { config, stages: asked }, concerned = [], more = []) {
	const stages = concerned.length === 1 ? concerned : asked;
	const written = [
		...["tinystacks", verb],
		...config === null ? [] : ["--config", config],
		...stages.length === 0 ? [] : ["--stage", stages.join(",")],
		...more
	].map((word) => shellWord(forTerminal(word))).join(" ");
	return `${nextMessages.next} ${written}${why === null ? "" : `  (${why})`}`;
}
// src/commands/shared/context.ts
/** All consent that was given, in any way. */
function consentGiven({ allow, labels = [] }) {
	return /* @__PURE__ */ new Set([...allow, ...labels]);
}
/** A successful result with these parts. */
function done(parts) {
	return {
		exit: 0,
		outputs: {},
		summary: null,
		failure: null,
		code: null,
		annotations: [],
		report: null,
		...parts
	};
}
/** A result that failed for this reason; without a reason, as it is. */
function failedFor(result, exit, code, failure) {
	return failure === null ? result : {
		...result,
		exit,
		code,
		failure
	};
}
// src/config/resolve/cidr.ts
/** The range of a CIDR; null = its numbers are invalid. Host bits are kept in `first`. */
function rangeOf(cidr) {
	const [a = 256, b = 256, c = 256, d = 256, prefix = 33] = cidr.split(/[./]/).map(Number);
	if (Math.max(a, b, c, d) > 255 || prefix > 32) return null;
	const first = a * 2 ** 24 + b * 2 ** 16 + c * 256 + d;
	return {
		first,
		last: first + 2 ** (32 - prefix) - 1,
		prefix
	};
}
/** Whether the address is the first of its range, as a network's has to be. */
function isNetworkAddress({ first, prefix }) {
	return first % 2 ** (32 - prefix) === 0;
}
function overlaps(a, b) {
	return a.first <= b.last && b.first <= a.last;
}
const BLOCKS = 4096;
/**
* The default range of a stage: a /20 in 10.0.0.0/8, derived only from the stack's name and region, so
* that it stays the same when stages are added or moved within the file. This choice belongs to file
* version 1: another one would replace every VPC.
*/
function defaultCidr(stackName, region) {
	return block(firstBlock(stackName, region));
}
/** A /20 in 10.0.0.0/8 that overlaps none of the ranges; null = none is left. */
function freeCidr(stackName, region, taken) {
	const start = firstBlock(stackName, region);
	for (let step = 1; step < BLOCKS; step += 1) {
		const cidr = block((start + step) % BLOCKS);
		const range = rangeOf(cidr);
		if (range !== null && !taken.some((other) => overlaps(other, range))) return cidr;
	}
	return null;
}
function firstBlock(stackName, region) {
	return createHash("sha256").update(`${stackName}/${region}`).digest().readUInt32BE(0) % BLOCKS;
}
function block(index) {
	return `10.${index >> 4}.${(index & 15) << 4}.0/20`;
}
// src/config/checks/check.ts
/** The stages in the file's order. */
function stagesOf(file) {
	return Object.entries(file.stages);
}
/** The databases of every stage that RDS runs. */
function writtenSql(file) {
	return written(file, SQL_KINDS);
}
/** Those that ElastiCache runs. */
function writtenRedis(file) {
	return written(file, CACHE_KINDS);
}
/** Every database of every stage. */
function writtenDatabases(file) {
	return [...writtenSql(file), ...writtenRedis(file)];
}
function written(file, kinds) {
	return stagesOf(file).flatMap(([stage, { databases }]) => kinds.filter((kind) => databases?.[kind] !== void 0).map((kind) => ({
		kind,
		stage,
		path: pathOf(stage, kind),
		value: databases?.[kind] ?? {}
	})));
}
function pathOf(stage, kind) {
	return [
		"stages",
		stage,
		"databases",
		kind
	];
}
// src/config/problems/show.ts
const LONGEST = 60;
/**
* Control characters, line ends, and what reorders or hides text (bidi marks, zero width, lone
* surrogates): a message must not be able to change the terminal or the page it is shown on.
*/
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
/** Text with its unprintable characters as `\u{..}`. */
function escaped(text) {
	return text.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/** Text made safe to print, and cut where it is long. */
function printable(text) {
	return escaped(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
/** A value as a message names it: `"20"`, `true`, `a mapping`. `raw` is how it is written. */
function show(value, raw) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a mapping";
	return typeof value === "string" ? `"${printable(value)}"` : printable(raw ?? JSON.stringify(value));
}
/** `a, b and c`, with at most twelve named. */
function listed(words, conjunction = "and") {
	const shown = words.slice(0, 12);
	const rest = words.length - shown.length;
	if (rest > 0) return `${shown.join(", ")} ${conjunction} ${rest} more`;
	const last = shown.pop();
	return shown.length === 0 ? last ?? "" : `${shown.join(", ")} ${conjunction} ${last}`;
}
// src/config/checks/reserved-names.ts
/** Whether the engine or RDS reserves the name: for a database of its own, or as a keyword. */
function isReservedDatabase(kind, name) {
	const { databases, words } = ENGINES[kind].reserved;
	const lower = name.toLowerCase();
	return databases.has(lower) || words.has(lower);
}
/** The same for a user name. */
function isReservedUser(kind, name) {
	const { userPrefix, users, words } = ENGINES[kind].reserved;
	const lower = name.toLowerCase();
	if (userPrefix !== null && lower.startsWith(userPrefix)) return true;
	return users.has(lower) || words.has(lower);
}
// src/config/resolve/names.ts
/** The CloudFormation stack of a stage. */
function stackNameOf(stack, stage, stackName) {
	return stackName ?? `${stack}-${stage}`;
}
/** The default name of a database: the stack's, adapted to the engine's rules, or `app`. */
function defaultDatabaseName(kind, stack) {
	const name = stack.toLowerCase().replaceAll("-", "_").slice(0, 63);
	return isReservedDatabase(kind, name) ? "app" : name;
}
// src/config/resolve/databases.ts
/** A database of RDS with every default filled in. */
function resolveSql(kind, written, { stack, parameters, replicaOf, replicaRegions }) {
	const defaults = DEFAULTS$1[kind];
	const own = ownLikeness(written, parameters);
	const sql = {
		kind,
		own,
		version: written.version ?? defaults.version,
		versionGiven: written.version !== void 0,
		instance: written.instance ?? defaults.instance,
		storage: {
			size: written.storage?.size ?? DEFAULTS$1.storage.size,
			sizeGiven: written.storage?.size !== void 0,
			max: written.storage?.max ?? null,
			type: written.storage?.type ?? DEFAULTS$1.storage.type,
			iops: written.storage?.iops ?? null
		},
		database: written.database ?? defaultDatabaseName(kind, stack),
		databaseGiven: written.database !== void 0,
		username: written.username ?? defaults.username,
		usernameGiven: written.username !== void 0,
		multiAz: written.multiAz ?? defaults.multiAz,
		backupDays: written.backupDays ?? defaults.backupDays,
		backupWindow: written.backupWindow ?? null,
		maintenanceWindow: written.maintenanceWindow ?? null,
		apply: written.apply ?? defaults.apply,
		parameters,
		logs: written.logs ?? defaults.logs,
		kmsKey: written.kmsKey ?? null,
		...written.iamAuthentication !== void 0 && { iamAuthentication: written.iamAuthentication },
		...written.monitoring !== void 0 && { monitoring: written.monitoring },
		autoMinorVersionUpgrade: written.autoMinorVersionUpgrade ?? defaults.autoMinorVersionUpgrade,
		allowMajorUpgrade: written.allowMajorUpgrade ?? defaults.allowMajorUpgrade,
		readReplica: written.readReplica ?? false,
		replicaOf,
		replicaRegions,
		restoreFrom: resolveRestore(written.restoreFrom)
	};
	return replicaOf?.kind === "stage" ? alike(sql, layered(handedOn(kind, replicaOf.own ?? {}), own)) : sql;
}
/** What the file says of a database of what a replica would else take from its primary. */
function ownLikeness({ instance, multiAz, storage = {} }, parameters) {
	const { type = DEFAULTS$1.storage.type, iops = null, max } = storage;
	const saysDisk = storage.type !== void 0 || storage.iops !== void 0;
	return {
		...instance !== void 0 && { instance },
		...multiAz !== void 0 && { multiAz },
		...saysDisk && { disk: {
			type,
			iops
		} },
		...max !== void 0 && { max },
		parameters
	};
}
/** One of ElastiCache with every default filled in. */
function resolveRedis(kind, written, parameters) {
	const defaults = DEFAULTS$1[kind];
	const engine = written.engine ?? defaults.engine;
	return {
		kind,
		engine,
		version: written.version ?? VARIANTS[engine].newVersion,
		versionGiven: written.version !== void 0,
		instance: written.instance ?? defaults.instance,
		replicas: written.replicas ?? defaults.replicas,
		multiAz: written.multiAz ?? defaults.multiAz,
		backupDays: written.backupDays ?? defaults.backupDays,
		backupWindow: written.backupWindow ?? null,
		maintenanceWindow: written.maintenanceWindow ?? null,
		apply: written.apply ?? defaults.apply,
		parameters,
		kmsKey: written.kmsKey ?? null,
		autoMinorVersionUpgrade: written.autoMinorVersionUpgrade ?? defaults.autoMinorVersionUpgrade,
		restoreFrom: resolveRestore(written.restoreFrom)
	};
}
function resolveRestore(written) {
	if (written?.snapshot !== void 0) return {
		kind: "snapshot",
		snapshot: written.snapshot
	};
	return written?.time === void 0 ? null : {
		kind: "time",
		time: written.time,
		source: written.source ?? ""
	};
}
/** An existing database, which is never changed. */
function resolveExisting(kind, written, stageRegion) {
	const arn = written.arn === void 0 ? null : databaseArn(written.arn);
	return {
		kind,
		identifier: arn?.identifier ?? written.identifier ?? "",
		resource: arn?.resource ?? null,
		region: written.region ?? arn?.region ?? stageRegion,
		account: arn?.account ?? null,
		secret: written.secret ?? null,
		allowFrom: written.allowFrom ?? false
	};
}
/** By service, since `cluster` is something else in each. */
const RESOURCES = {
	rds: {
		db: "instance",
		cluster: "cluster"
	},
	elasticache: {
		replicationgroup: "replication-group",
		cluster: "cache-cluster",
		serverlesscache: "serverless-cache"
	}
};
/** The parts of `arn:aws:rds:us-east-1:123456789012:db:orders`. */
function databaseArn(arn) {
	const { service = "", region = "", account = "", resource = "" } = arnOf(arn) ?? {};
	const [type = "", ...rest] = resource.split(":");
	return {
		region,
		account,
		resource: RESOURCES[service]?.[type] ?? null,
		identifier: rest.join(":")
	};
}
// src/config/checks/same-region.ts
/** What a stage with a replica in its primary's region cannot have, since it is in the primary's VPC. */
function checkSameRegion(file) {
	return [...stagesOf(file).flatMap(([name, stage]) => livesWithPrimary(file, name) ? [...ownNetwork(name, stage), ...ownBastion(name, stage)] : []), ...writtenSql(file).flatMap(({ stage, path, value }) => value.kmsKey !== void 0 && isBesidePrimary(file, stage, value.replicaOf) ? [{
		code: "key-beside-replica",
		path: [...path, "kmsKey"],
		at: "key",
		message: "`kmsKey` is not allowed here: a replica in the region of its primary has the key of its primary",
		hint: "remove `kmsKey`"
	}] : [])];
}
/**
* Whether one of the stage's databases is a replica in its primary's region, so that the stage has no VPC of its
* own.
*/
function livesWithPrimary(file, stage) {
	return writtenSql(file).some((database) => database.stage === stage && isBesidePrimary(file, stage, database.value.replicaOf));
}
/** Whether a replica of this source, in this stage, is in the region of its primary. */
function isBesidePrimary(file, stage, source) {
	if (source === void 0) return false;
	const isArn = source.startsWith("arn:");
	if (!isArn && (source === stage || !(source in file.stages))) return false;
	return (isArn ? databaseArn(source).region : regionIn(file, source)) === regionIn(file, stage);
}
function regionIn(file, stage) {
	return file.stages[stage]?.region ?? file.region ?? "";
}
function ownNetwork(name, { network }) {
	return ["cidr", "zones"].filter((key) => network?.vpc === void 0 && network?.[key] !== void 0).map((key) => ({
		code: "key-for-own-vpc",
		path: [
			"stages",
			name,
			"network",
			key
		],
		at: "key",
		message: `\`${key}\` is for a VPC of the stage's own, but ${show(name)} is in the VPC of its replica's primary`,
		hint: `remove \`${key}\``
	}));
}
function ownBastion(name, { bastion, network }) {
	if (bastion === void 0 || network?.vpc !== void 0) return [];
	return [{
		code: "missing-bastion-subnet",
		path: [
			"stages",
			name,
			"bastion"
		],
		at: "key",
		message: `${show(name)} is in the VPC of its replica's primary, where no public subnet for a bastion is known`,
		hint: "remove `bastion`, or add `vpc`, `subnets` and `bastionSubnet` of that VPC to `network`"
	}];
}
// src/config/resolve/ranges.ts
/** Which range each stage's own VPC gets, so that those of one file never overlap. */
/** The stages that make a VPC, in the file's order. */
function ownNetworks(file) {
	return stagesOf(file).flatMap(([stage, { network, region, stackName }]) => network?.vpc !== void 0 || livesWithPrimary(file, stage) ? [] : [{
		stage,
		stackName: stackNameOf(file.stack, stage, stackName),
		region: region ?? file.region ?? "",
		written: network?.cidr ?? null
	}]);
}
function networkKey({ region, stackName }) {
	return `${region}/${stackName}`;
}
/**
* Stage -> range. A stage whose range nobody knows gets its default; if that is taken, the next free one, clear of
* every default of the file as well. The same file and the same VPCs give the same ranges.
*/
function placeRanges(networks, { known, others, region } = {
	known: /* @__PURE__ */ new Map(),
	others: [],
	region: ""
}) {
	const isOpen = (one) => one.written === null && !known.has(networkKey(one));
	const open = networks.filter(isOpen);
	const taken = rangesOf(networks.flatMap((one) => [...known.get(networkKey(one)) ?? [], one.written ?? []].flat()));
	const defaults = rangesOf(open.map((one) => defaultCidr(one.stackName, one.region)));
	const placed = /* @__PURE__ */ new Map();
	for (const one of open) {
		const cidr = firstFree(one, [...taken, ...one.region === region ? rangesOf(others) : []], defaults);
		taken.push(...rangesOf([cidr]));
		placed.set(one.stage, cidr);
	}
	return placed;
}
function firstFree({ stackName, region }, used, defaults) {
	const cidr = defaultCidr(stackName, region);
	return !rangesOf([cidr]).some((own) => used.some((other) => overlaps(own, other))) ? cidr : freeCidr(stackName, region, [...used, ...defaults]) ?? cidr;
}
function rangesOf(cidrs) {
	return cidrs.flatMap((cidr) => rangeOf(cidr) ?? []);
}
// src/config/checks/defaults.ts
/** Defaults that reach nothing: of a database or a bastion that no stage has, or of a region that is given twice. */
function checkDefaults(written) {
	const { defaults } = written;
	if (!isRecord(defaults)) return [];
	return [...givenTwice(written, defaults), ...unused(written, defaults)];
}
function givenTwice(file, defaults) {
	return ["region", "account"].filter((key) => key in defaults && file[key] !== void 0).map((key) => ({
		code: "conflicting-keys",
		path: ["defaults", key],
		at: "key",
		message: `\`${key}\` is written for all stages twice: beside \`stack\`, and here`,
		hint: "keep one of the two",
		about: [[key]]
	}));
}
function unused(file, defaults) {
	const databases = isRecord(defaults.databases) ? defaults.databases : {};
	const stages = stagesOf(file).map(([, stage]) => stage);
	const kinds = DATABASES$2.filter((kind) => kind in databases && !stages.some((stage) => kind in (stage.databases ?? {}))).map((kind) => unusedAt([
		"defaults",
		"databases",
		kind
	], "databases", `${kind}:`));
	const hasBastion = stages.some((stage) => "bastion" in stage);
	return "bastion" in defaults && !hasBastion ? [...kinds, unusedAt(["defaults", "bastion"], null, "bastion:")] : kinds;
}
function unusedAt(path, section, line) {
	const where = section === null ? "to the stages" : `to the \`${section}\` of the stages`;
	return {
		code: "unused-default",
		path,
		at: "key",
		message: `no stage has a ${String(path.at(-1))}, and \`defaults\` adds none to a stage`,
		hint: `add \`${line}\` ${where} that shall have one, or remove it here`
	};
}
// src/config/checks/bastion.ts
/** Who may reach a stage from outside: `bastion`, `network.bastionSubnet`, `network.allowFrom`. */
function checkBastions(file) {
	return stagesOf(file).flatMap(([name, stage]) => {
		const path = ["stages", name];
		return [
			...subnetOf(path, stage),
			...unusedWithoutPort(path, stage),
			...endpointsWithSsh(path, stage),
			...ranges([
				...path,
				"bastion",
				"allow"
			], stage.bastion?.allow ?? []),
			...ranges([
				...path,
				"network",
				"allowFrom"
			], stage.network?.allowFrom ?? [])
		];
	});
}
function subnetOf(path, { bastion, network }) {
	const written = network?.bastionSubnet;
	const at = [
		...path,
		"network",
		"bastionSubnet"
	];
	if (written !== void 0 && bastion === void 0) return [{
		code: "bastion-subnet-without-bastion",
		path: at,
		at: "key",
		message: "`bastionSubnet` is for a bastion, but the stage has none",
		hint: "add `bastion: {}` to the stage, or remove `bastionSubnet`"
	}];
	if (written !== void 0 && network?.vpc === void 0) return [{
		code: "bastion-subnet-without-vpc",
		path: at,
		at: "key",
		message: "`bastionSubnet` is only for a given VPC; a stage's own has a place for a bastion",
		hint: "remove `bastionSubnet`, or add `vpc` and `subnets`"
	}];
	if (written !== void 0 || network?.vpc === void 0 || bastion === void 0) return [];
	if (!isReachedDirectly(accessOf(bastion))) return [];
	return [{
		code: "missing-bastion-subnet",
		path: [...path, "bastion"],
		at: "key",
		message: "a bastion with ssh access needs a public subnet of the given VPC",
		hint: "add `bastionSubnet: subnet-0123abcd` to `network`, or `access: session-manager` here",
		about: [
			at,
			[
				...path,
				"network",
				"vpc"
			],
			[
				...path,
				"bastion",
				"access"
			]
		]
	}];
}
/** Without an open port there are no ranges and no keys. */
function unusedWithoutPort(path, { bastion }) {
	if (bastion == null || isReachedDirectly(accessOf(bastion))) return [];
	return ["allow", "keys"].filter((key) => bastion[key] !== void 0).map((key) => ({
		code: "key-for-ssh",
		path: [
			...path,
			"bastion",
			key
		],
		at: "key",
		message: `\`${key}\` is for ssh; with Session Manager, IAM decides who gets in`,
		hint: `remove \`${key}\`, or write \`access: ssh\``,
		about: [[
			...path,
			"bastion",
			"access"
		]]
	}));
}
/** The host that people reach directly is in a public subnet, which has a way out. */
function endpointsWithSsh(path, { bastion }) {
	if (bastion?.endpoints !== true || !isReachedDirectly(accessOf(bastion))) return [];
	return [{
		code: "key-for-session-manager",
		path: [
			...path,
			"bastion",
			"endpoints"
		],
		at: "key",
		message: "`endpoints` is for Session Manager; with ssh, a bastion is in a public subnet",
		hint: "remove `endpoints`, or write `access: session-manager`",
		about: [[
			...path,
			"bastion",
			"access"
		]]
	}];
}
function accessOf(bastion) {
	return bastion?.access ?? DEFAULTS$1.bastion.access;
}
function ranges(path, written) {
	return written.flatMap((source, index) => {
		if (source.startsWith("sg-")) return [];
		const range = rangeOf(source);
		if (range !== null && isNetworkAddress(range)) return [];
		const problem = range === null ? {
			code: "invalid-address-range",
			message: `${source} is not a range of IPv4 addresses`
		} : {
			code: "misaligned-address-range",
			message: `${source} does not start at the first address of a /${range.prefix}`
		};
		const hint = "for example `203.0.113.0/24`, or `203.0.113.7/32` for one address";
		return [{
			...problem,
			path: [...path, index],
			at: "value",
			hint
		}];
	});
}
// src/config/checks/existing.ts
/** Existing databases: whether their ARN fits, and whether the stage's clients can be admitted. */
function checkExisting$1(file) {
	return [...writtenDatabases(file).flatMap(({ kind, stage, path, value }) => value.existing === void 0 ? [] : [...arnProblems([...path, "existing"], kind, value.existing, accountOf(file, stage)), ...ruleProblems([...path, "existing"], value.existing, file, stage)]), ...stagesOf(file).flatMap(([name, stage]) => withoutNetwork(name, stage))];
}
const ARN_HINT = {
	sql: {
		what: "an instance or a cluster",
		example: "arn:aws:rds:REGION:ACCOUNT:db:NAME, or ...:cluster:NAME"
	},
	cache: {
		what: "a replication group or a cache cluster",
		example: "arn:aws:elasticache:REGION:ACCOUNT:replicationgroup:NAME, or ...:cluster:NAME"
	}
};
function arnProblems(path, kind, { arn, region }, account) {
	if (arn === void 0) return [];
	const at = (code, message, hint) => ({
		code,
		path: [...path, "arn"],
		at: "value",
		message,
		hint
	});
	const written = databaseArn(arn);
	if (written.resource === "serverless-cache" && ENGINES[kind].family === "cache") return [at("serverless-cache", `${arn} is a serverless cache: ${SERVERLESS.why}`, SERVERLESS.instead)];
	if (written.resource === null || !familyOf(kind).resources.includes(written.resource)) {
		const { what, example } = ARN_HINT[ENGINES[kind].family];
		return [at("wrong-resource", `${arn} is not the ARN of ${what}`, `for example ${example}`)];
	}
	const problems = [];
	if (region !== void 0 && region !== written.region) {
		const message = `the ARN is in ${written.region}, but \`region\` says ${region}`;
		problems.push(at("region-contradicts-arn", message, "remove `region`: the ARN already contains it"));
	}
	if (account !== void 0 && account !== written.account) {
		const message = `the ARN is of account ${written.account}, but the stage belongs to ${account}`;
		problems.push(at("arn-of-another-account", message, `name a database of ${account}`));
	}
	return problems;
}
function ruleProblems(path, existing, file, stage) {
	if (existing.allowFrom !== true) return [];
	const { network, region: own } = file.stages[stage] ?? {};
	const at = (code, message, hint) => [{
		code,
		path: [...path, "allowFrom"],
		at: "value",
		message,
		hint
	}];
	const stageRegion = own ?? file.region ?? "";
	const named = existing.arn === void 0 ? void 0 : databaseArn(existing.arn).region;
	const region = existing.region ?? named ?? stageRegion;
	if (region !== stageRegion) return at("rule-across-regions", `a security group in ${region} cannot admit clients in ${stageRegion}`, "remove `allowFrom`, and admit the addresses between the two networks by hand");
	if (network?.vpc !== void 0) return [];
	return at("rule-across-vpcs", "a security group can only admit groups of its own VPC, and this stage has another VPC", `write \`network: { vpc: .., subnets: [..] }\` with the database's VPC, or remove \`allowFrom\``);
}
/** A VPC of the stage's own would be empty, with no path to the databases. */
function withoutNetwork(name, { databases, network }) {
	const all = Object.values(databases ?? {});
	if (network !== void 0 || all.length === 0) return [];
	if (!all.every((database) => database?.existing !== void 0)) return [];
	return [{
		code: "existing-without-network",
		path: [
			"stages",
			name,
			"network"
		],
		at: "key",
		message: `\`${name}\` has only existing databases, and no \`network\` says where its clients are`,
		hint: "add `network: { vpc: .., subnets: [..] }` with the databases' VPC, or `network: { zones: 2 }` for a VPC of its own",
		about: [[
			"stages",
			name,
			"databases"
		]]
	}];
}
function accountOf(file, stage) {
	return file.stages[stage]?.account ?? file.account;
}
// src/config/checks/names.ts
/** Database and user names that the engine or RDS reserves. */
function checkNames(file) {
	return writtenSql(file).flatMap(({ kind, path, value }) => {
		const { database, username } = value;
		const findings = [];
		const isMade = value.restoreFrom === void 0;
		if (database !== void 0 && isMade && isReservedDatabase(kind, database)) {
			const message = `the database name "${database}" is reserved in ${ENGINES[kind].title} on RDS`;
			const hint = `choose another, for example \`database: ${database.toLowerCase()}_db\``;
			findings.push({
				code: "reserved-database-name",
				path: [...path, "database"],
				at: "value",
				message,
				hint
			});
		}
		if (username !== void 0 && isReservedUser(kind, username)) {
			const message = `the user name "${username}" is reserved in ${ENGINES[kind].title} on RDS`;
			const hint = "choose another, for example `username: owner`";
			findings.push({
				code: "reserved-username",
				path: [...path, "username"],
				at: "value",
				message,
				hint
			});
		}
		return findings;
	});
}
// src/config/checks/network.ts
/** Given networks and the stages' own, with the ranges of the latter. */
function checkNetworks(file) {
	return [...stagesOf(file).flatMap(([name, { network }]) => network === void 0 ? [] : checkNetwork([
		"stages",
		name,
		"network"
	], network)), ...clashes(file)];
}
function checkNetwork(path, network) {
	if (network.vpc !== void 0 || network.subnets !== void 0) return [...ownKeysBesideVpc(path, network), ...repeatedSubnets(path, network.subnets ?? [])];
	return network.cidr === void 0 ? [] : checkCidr([...path, "cidr"], network.cidr);
}
function ownKeysBesideVpc(path, network) {
	return ["cidr", "zones"].filter((key) => network[key] !== void 0).map((key) => ({
		code: "key-for-own-vpc",
		path: [...path, key],
		at: "key",
		message: `\`${key}\` is for a VPC of the stage's own, but \`vpc\` names an existing one`,
		hint: `keep either \`vpc\` and \`subnets\`, or \`${key}\``,
		about: [[...path, "vpc"]]
	}));
}
function repeatedSubnets(path, subnets) {
	return subnets.flatMap((subnet, index) => subnets.indexOf(subnet) === index ? [] : [{
		code: "repeated-subnet",
		path: [
			...path,
			"subnets",
			index
		],
		at: "value",
		message: `the subnet ${subnet} is listed twice`,
		hint: "list subnets in two different zones"
	}]);
}
function checkCidr(path, cidr) {
	const range = rangeOf(cidr);
	const wrong = (code, message) => [{
		code,
		path,
		at: "value",
		message,
		hint: "for example `cidr: 10.20.0.0/20`"
	}];
	if (range === null) return wrong("invalid-address-range", `${cidr} is not a range of IPv4 addresses`);
	if (range.prefix < 16 || range.prefix > 24) return wrong("network-size", `\`cidr\` must be from /16 to /24 in size, not ${cidr}`);
	if (!isNetworkAddress(range)) return wrong("misaligned-address-range", `${cidr} does not start at the first address of a /${range.prefix}`);
	return [];
}
function clashes(file) {
	const own = writtenNetworks(file);
	return own.flatMap((network, index) => {
		const other = own.slice(0, index).find(({ range }) => overlaps(range, network.range));
		return other === void 0 ? [] : [clash(other, network, own)];
	});
}
function clash(first, second, all) {
	const path = [
		"stages",
		second.stage,
		"network",
		"cidr"
	];
	const taken = all.map(({ range }) => range);
	const free = freeCidr(second.stackName, second.region, taken) ?? "a free range";
	return {
		code: "networks-overlap",
		path,
		at: "value",
		message: `the networks of \`${first.stage}\` (${first.cidr}) and \`${second.stage}\` (${second.cidr}) overlap`,
		hint: `write \`network: { cidr: ${free} }\` in the stage that is not deployed yet`,
		about: [
			["stack"],
			["region"],
			...[first, second].flatMap(({ stage }) => rests(stage))
		]
	};
}
function rests(stage) {
	return [
		["region"],
		["stackName"],
		["network", "cidr"],
		["network", "vpc"]
	].map((path) => [
		"stages",
		stage,
		...path
	]);
}
/** A range that we choose is chosen clear of them (resolve/ranges.ts). */
function writtenNetworks(file) {
	return ownNetworks(file).flatMap((network) => {
		const range = network.written === null ? null : rangeOf(network.written);
		return range === null ? [] : [{
			...network,
			cidr: network.written ?? "",
			range
		}];
	});
}
// src/config/checks/parameters.ts
/** Keys that CloudFormation reads as functions; the other ones (`Fn::Sub`) are not names anyway. */
const FUNCTIONS = /* @__PURE__ */ new Set(["Ref", "Condition"]);
/** Names that no engine parameter has, and parameters that the service sets itself. */
function checkParameters(file) {
	return writtenDatabases(file).flatMap(({ kind, path, value }) => Object.keys(value.parameters ?? {}).flatMap((name) => problemOf(kind, name).map((problem) => ({
		path: [
			...path,
			"parameters",
			name
		],
		at: "key",
		...problem
	}))));
}
function problemOf(kind, name) {
	const shown = `\`${printable(name)}\``;
	const { form, owned, unsupported } = ENGINES[kind].parameters;
	if (!form.test(name) || FUNCTIONS.has(name) || name.length > 255) return [{
		code: "invalid-parameter-name",
		message: `${shown} is not a parameter's name`,
		hint: exampleOf$2(kind)
	}];
	const key = name.toLowerCase();
	const hint = Object.hasOwn(unsupported, key) ? unsupported[key] : void 0;
	if (hint !== void 0) return [{
		code: "parameter-not-supported",
		message: `${shown} is not supported`,
		hint
	}];
	if (!owned.has(key)) return [];
	return [{
		code: "parameter-set-by-aws",
		message: `AWS sets the parameter ${shown} itself and accepts no other value`,
		hint: "remove it"
	}];
}
function exampleOf$2(kind) {
	return `use the names of the engine's manual, for example \`${ENGINES[kind].parameters.example}\``;
}
// src/config/checks/readers.ts
/** RDS makes no reader of an instance whose backups are turned off. */
function checkReaders(file) {
	return writtenSql(file).filter(({ value }) => value.readReplica === true && value.backupDays === 0).map(({ path }) => ({
		code: "reader-needs-backups",
		path: [...path, "backupDays"],
		at: "value",
		message: "a reader needs the backups of its primary, but `backupDays: 0` turns them off",
		hint: "write `backupDays: 1` or more, or remove `readReplica`",
		about: [[...path, "readReplica"]]
	}));
}
// src/config/checks/redis.ts
/** The rules for Redis that the schema cannot express. */
function checkRedis(file) {
	return [...checkFailover(file), ...checkApply(file)];
}
/** AWS::ElastiCache::ReplicationGroup has no ApplyImmediately: its handler applies every change at once. */
function checkApply(file) {
	return writtenDatabases(file).filter(({ kind, value }) => value.apply === "window" && !familyOf(kind).has.window).map(({ kind, path }) => ({
		code: "redis-cannot-wait",
		path: [...path, "apply"],
		at: "value",
		message: `changes to ${ENGINES[kind].title} cannot wait for the window, because CloudFormation applies them at once`,
		hint: "remove `apply`"
	}));
}
/** Several zones mean automatic failover, which needs a second node (ElastiCache API). */
function checkFailover(file) {
	return writtenRedis(file).flatMap(({ kind, path, value }) => {
		if (value.multiAz !== true) return [];
		if ((value.replicas ?? DEFAULTS$1[kind].replicas) > 0) return [];
		return [{
			code: "multi-az-needs-replica",
			path: [...path, "multiAz"],
			at: "value",
			message: "`multiAz: true` needs a replica that can take over",
			hint: "add `replicas: 1`",
			about: [[...path, "replicas"]]
		}];
	});
}
// src/config/checks/references.ts
/**
* What the form of a reference cannot express: that its region exists, that its partition is that region's,
* and that what the database needs is in the database's region. Whatever passes goes unchanged into a template
* or into the policy that is printed for the application.
*/
function checkReferences(file) {
	return [
		...Object.entries(file.stages).flatMap(([stage, { secretsKmsKey }]) => referenceAt([
			"stages",
			stage,
			"secretsKmsKey"
		], secretsKmsKey, withinStage(file, stage)).flatMap(problemsOf)),
		...writtenDatabases(file).flatMap((database) => [
			...unknownRegion(database),
			...referencesOf(file, database).flatMap(problemsOf),
			...otherService(database)
		]),
		...writtenSql(file).flatMap(({ path, value }) => referenceAt([...path, "replicaOf"], value.replicaOf, null).flatMap(problemsOf))
	];
}
function referencesOf(file, { stage, path, value }) {
	const { existing, kmsKey, restoreFrom } = value;
	const ofStage = withinStage(file, stage);
	const ofDatabase = existing?.region ?? arnOf(existing?.arn ?? "")?.region ?? ofStage.region;
	return [
		...referenceAt([
			...path,
			"existing",
			"arn"
		], existing?.arn, null),
		...referenceAt([
			...path,
			"existing",
			"secret"
		], existing?.secret, {
			region: ofDatabase,
			what: `its database is in ${ofDatabase}`
		}),
		...referenceAt([...path, "kmsKey"], kmsKey, ofStage),
		...referenceAt([
			...path,
			"restoreFrom",
			"snapshot"
		], restoreFrom?.snapshot, ofStage)
	];
}
function withinStage(file, stage) {
	const region = file.stages[stage]?.region ?? file.region ?? "";
	return {
		region,
		what: `the stage is in ${region}`
	};
}
function referenceAt(path, text, within) {
	const arn = arnOf(text ?? "");
	return arn === null || arn.service === "s3" ? [] : [{
		path,
		arn,
		within
	}];
}
function problemsOf({ path, arn, within }) {
	const at = (code, message, hint) => [{
		code,
		path,
		at: "value",
		message,
		hint
	}];
	const { region, partition } = arn;
	if (!REGIONS.includes(region)) return at("unknown-region", `there is no AWS region ${show(region)}`, regionHint(region));
	const own = PARTITION_OF[region] ?? "";
	if (partition !== own) return at("wrong-partition", `the region ${region} is in the partition ${own}, not ${partition}`, `write \`arn:${own}:${arn.service}:${region}:...\``);
	if (within === null || region === within.region) return [];
	return at("wrong-region", `the ARN is in ${region}, but ${within.what}`, `name one in ${within.region}: only \`replicaOf\` may name another region`);
}
/** The region of a stage itself is checked with the stages. */
function unknownRegion({ path, value }) {
	const region = value.existing?.region;
	if (region === void 0 || REGIONS.includes(region)) return [];
	return [{
		code: "unknown-region",
		path: [
			...path,
			"existing",
			"region"
		],
		at: "value",
		message: `there is no AWS region ${show(region)}`,
		hint: regionHint(region)
	}];
}
/** Redis is restored from ElastiCache snapshots and files in S3; the others from RDS snapshots. */
function otherService({ kind, path, value }) {
	const service = arnOf(value.restoreFrom?.snapshot ?? "")?.service;
	if (service === void 0 || familyOf(kind).snapshotServices.includes(service)) return [];
	return [{
		code: "wrong-snapshot-service",
		path: [
			...path,
			"restoreFrom",
			"snapshot"
		],
		at: "value",
		message: `${kind} cannot be restored from a snapshot of ${service}`,
		hint: SNAPSHOT_HINT[ENGINES[kind].family]
	}];
}
const SNAPSHOT_HINT = {
	sql: "name a snapshot of an RDS instance",
	cache: "name a snapshot of ElastiCache"
};
function regionHint(region) {
	return didYouMean(region, REGIONS) ?? "for example `us-east-1`";
}
// src/config/checks/sources.ts
/** Where a database comes from: `existing`, `replicaOf`, `restoreFrom`. */
function checkSources(file) {
	return [
		...writtenDatabases(file).flatMap(({ path, value }) => [...value.existing === void 0 ? [] : checkExisting(path, value.existing, value), ...value.restoreFrom === void 0 ? [] : checkRestore(path, value.restoreFrom)]),
		...writtenDatabases(file).filter(({ kind, value }) => value.restoreFrom?.time && !familyOf(kind).has.pointInTime).flatMap(({ path }) => noPointInTime(path)),
		...writtenSql(file).flatMap(({ path, value }) => value.restoreFrom === void 0 || value.kmsKey === void 0 ? [] : keyBesideRestore(path)),
		...writtenSql(file).flatMap(({ kind, stage, path, value }) => {
			const source = value.replicaOf;
			return source === void 0 ? [] : [...besideReplica(path, value), ...checkReplica(file, kind, stage, path, source)];
		})
	];
}
function checkExisting(path, existing, value) {
	const findings = exactlyOne([...path, "existing"], existing, ["identifier", "arn"]);
	const others = Object.keys(value).filter((key) => key !== "existing");
	return [...findings, ...others.map((key) => ({
		code: "key-beside-existing",
		path: [...path, key],
		at: "key",
		message: `\`${key}\` is not allowed beside \`existing\`: an existing database is never changed`,
		hint: `remove \`${key}\``
	}))];
}
function checkRestore(path, restore) {
	const at = [...path, "restoreFrom"];
	const findings = exactlyOne(at, restore, ["snapshot", "time"]);
	if (restore.time !== void 0 && restore.source === void 0) {
		const hint = "add `source` with the identifier of the database to restore";
		findings.push({
			code: "missing-related-key",
			path: [...at, "time"],
			at: "key",
			message: "`time` requires `source`",
			hint
		});
	}
	if (restore.snapshot !== void 0 && restore.source !== void 0) findings.push({
		code: "source-without-time",
		path: [...at, "source"],
		at: "key",
		message: "`source` is only for `time`; a snapshot needs no source",
		hint: "remove `source`"
	});
	return findings;
}
function noPointInTime(path) {
	return [{
		code: "redis-point-in-time",
		path: [
			...path,
			"restoreFrom",
			"time"
		],
		at: "key",
		message: "Redis can only be restored from a snapshot, not to a point in time",
		hint: "write `snapshot:` with a snapshot's name"
	}];
}
function keyBesideRestore(path) {
	return [{
		code: "key-of-restored",
		path: [...path, "kmsKey"],
		at: "key",
		message: "`kmsKey` is not allowed beside `restoreFrom`: a restored database keeps its key",
		hint: "remove `kmsKey`; for another key, copy the snapshot with that key first"
	}];
}
function exactlyOne(path, value, keys) {
	const [first, second] = keys;
	const given = keys.filter((key) => key in value);
	const name = String(path.at(-1));
	const about = keys.map((key) => [...path, key]);
	if (given.length === 0) return [{
		code: "missing-choice",
		path,
		at: "key",
		message: `\`${name}\` needs \`${first}\` or \`${second}\``,
		hint: "add one of the two",
		about
	}];
	if (given.length === 1) return [];
	const message = `\`${name}\` has both \`${first}\` and \`${second}\``;
	return [{
		code: "conflicting-keys",
		path: [...path, second],
		at: "key",
		message,
		hint: "keep one of the two",
		about
	}];
}
/** What a replica gets from its primary, so that it cannot have its own. */
const FROM_SOURCE = [
	"database",
	"username",
	"existing",
	"restoreFrom",
	"readReplica"
];
/** What a replica cannot have before it is promoted. */
const NOT_YET_ITS_OWN = ["backupDays", "backupWindow"];
function besideReplica(path, value) {
	return [...inherited(path, value), ...tooEarly(path, value)];
}
function tooEarly(path, value) {
	return NOT_YET_ITS_OWN.filter((key) => key in value).map((key) => ({
		code: "backups-of-replica",
		path: [...path, key],
		at: "key",
		message: `\`${key}\` is not allowed beside \`replicaOf\`: a replica has no backups of its own`,
		hint: `remove \`${key}\`, and add it when the replica is promoted`
	}));
}
function inherited(path, value) {
	return (value.storage?.size === void 0 ? [] : [{
		code: "key-beside-replica",
		path: [
			...path,
			"storage",
			"size"
		],
		at: "key",
		message: "`storage.size` is not allowed beside `replicaOf`: a replica gets it from its primary",
		hint: "remove `size`"
	}]).concat(besideSource(path, value));
}
function besideSource(path, value) {
	return FROM_SOURCE.filter((key) => key in value).map((key) => ({
		code: "key-beside-replica",
		path: [...path, key],
		at: "key",
		message: `\`${key}\` is not allowed beside \`replicaOf\`: a replica gets it from its primary`,
		hint: `remove \`${key}\``
	}));
}
function checkReplica(file, kind, stage, parent, source) {
	if (source.startsWith("arn:")) return [];
	const path = [...parent, "replicaOf"];
	const about = [
		["stages", source],
		[
			"stages",
			source,
			"databases",
			kind
		],
		[
			"stages",
			source,
			"databases",
			kind,
			"backupDays"
		]
	];
	const problem = (code, message, hint) => [{
		code,
		path,
		at: "value",
		message,
		hint,
		about
	}];
	if (source === stage) return problem("replica-of-itself", "a database cannot be a replica of itself", "name another stage");
	const names = stagesOf(file).map(([name]) => name);
	if (!names.includes(source)) {
		const hint = didYouMean(source, names) ?? `the stages are ${listed(names)}`;
		return problem("unknown-primary-stage", `there is no stage ${show(source)}`, hint);
	}
	const databases = file.stages[source]?.databases;
	if (databases == null || !(kind in databases)) {
		const hint = `add \`${kind}:\` to the databases of \`${source}\`, or name another stage`;
		return problem("no-primary-in-stage", `the stage \`${source}\` has no ${kind} to replicate`, hint);
	}
	const origin = databases[kind] ?? {};
	if (origin.replicaOf !== void 0) return problem("replica-of-replica", `the ${kind} of \`${source}\` is a replica itself, of ${show(origin.replicaOf)}`, "name the stage that has the primary");
	if (origin.backupDays === 0) return problem("primary-needs-backups", `the ${kind} of \`${source}\` has its backups turned off, but a primary of replicas needs them`, `write \`backupDays: 7\` in \`${source}\``);
	return [];
}
// src/config/checks/stages.ts
const LONGEST_STACK_NAME = 128;
/** Stage names, stack names and regions. */
function checkStages(file) {
	return [
		...unknownRegions(file),
		...missingRegions(file),
		...namesThatDifferInCase(file),
		...stackNames(file)
	];
}
function unknownRegions(file) {
	return [[["region"], file.region], ...stagesOf(file).map(([name, stage]) => [[
		"stages",
		name,
		"region"
	], stage.region])].flatMap(([path, region]) => {
		if (region === void 0 || REGIONS.includes(region)) return [];
		return [{
			code: "unknown-region",
			path,
			at: "value",
			message: `there is no AWS region ${show(region)}`,
			hint: didYouMean(region, REGIONS) ?? "for example `region: us-east-1`"
		}];
	});
}
function missingRegions(file) {
	if (file.region !== void 0) return [];
	return stagesOf(file).filter(([, stage]) => stage.region === void 0).map(([name]) => ({
		code: "missing-region",
		path: [
			"stages",
			name,
			"region"
		],
		at: "key",
		message: `the stage \`${name}\` has no region`,
		hint: "add `region: us-east-1` to the stage, or next to `stack` for all stages",
		about: [["region"]]
	}));
}
function namesThatDifferInCase(file) {
	const seen = /* @__PURE__ */ new Map();
	return stagesOf(file).flatMap(([name]) => {
		const first = seen.get(name.toLowerCase());
		if (first === void 0) seen.set(name.toLowerCase(), name);
		if (first === void 0) return [];
		const message = `the stages \`${first}\` and \`${name}\` differ only in upper and lower case`;
		return [{
			code: "stage-names-differ-in-case",
			path: ["stages", name],
			at: "key",
			message,
			hint: "rename one of them"
		}];
	});
}
function stackNames(file) {
	const seen = /* @__PURE__ */ new Map();
	return stagesOf(file).flatMap(([name, stage]) => {
		const stackName = stackNameOf(file.stack, name, stage.stackName);
		const region = stage.region ?? file.region ?? "";
		const path = ["stages", name];
		const about = [
			["stack"],
			["region"],
			[...path, "stackName"],
			[...path, "region"]
		];
		if (stackName.length > LONGEST_STACK_NAME) return [{
			code: "stack-name-too-long",
			path,
			at: "key",
			message: `the stack of \`${name}\` gets a name of ${stackName.length} characters; CloudFormation allows ${LONGEST_STACK_NAME}`,
			hint: "shorten `stack` or the stage, or add `stackName`",
			about
		}];
		const place = `${region}/${stage.account ?? file.account ?? ""}/${stackName}`;
		const first = seen.get(place);
		seen.set(place, first ?? name);
		if (first === void 0) return [];
		const message = `the stages \`${first}\` and \`${name}\` would be the same stack \`${stackName}\` in ${region}`;
		return [{
			code: "stack-used-twice",
			path: stage.stackName === void 0 ? path : [...path, "stackName"],
			at: "key",
			message,
			hint: "give one of them another `stackName`",
			about
		}];
	});
}
// src/config/checks/storage.ts
/**
* GiB and operations per second for Postgres and MySQL. Sizes: RDS API CreateDBInstance
* (AllocatedStorage). Operations: RDS guide, "Amazon RDS DB instance storage"; below 400 GiB gp3 has
* a fixed baseline, and RDS refuses any other number.
*/
const LIMITS = {
	gp3: {
		size: 20,
		iops: [GP3_STRIPED_IOPS, 64e3],
		perGiB: 500
	},
	gp2: {
		size: 20,
		iops: null,
		perGiB: 0
	},
	io1: {
		size: 100,
		iops: [1e3, 256e3],
		perGiB: 50
	},
	io2: {
		size: 100,
		iops: [1e3, 256e3],
		perGiB: 1e3
	}
};
/** RDS's limits on size, growth and operations for each type of storage. */
function checkStorage(file) {
	return writtenSql(file).flatMap(checkOne$1);
}
function checkOne$1({ path: parent, value }) {
	if (value.storage === void 0) return [];
	const { size = DEFAULTS$1.storage.size, type = DEFAULTS$1.storage.type, max, iops } = value.storage;
	const path = [...parent, "storage"];
	const about = [
		"size",
		"type",
		"iops"
	].map((key) => [...path, key]);
	const limits = LIMITS[type];
	const findings = [];
	const add = (key, { code, message, hint }) => {
		const at = key in (value.storage ?? {}) ? "value" : "key";
		findings.push({
			code,
			path: [...path, key],
			at,
			message,
			hint,
			about
		});
	};
	if (size < limits.size) add("size", {
		code: "storage-too-small",
		message: `${type} storage starts at ${limits.size} GiB, but \`size\` is ${size}`,
		hint: `write \`size: ${limits.size}\`, or \`type: gp3\``
	});
	const least = Math.ceil(size * 11 / 10);
	if (max !== void 0 && max < least) add("max", {
		code: "max-storage-too-small",
		message: `\`max\` must be at least 10% above \`size\` (${size} GiB), but is ${max}`,
		hint: least > 65536 ? "remove `max`" : `write \`max: ${least}\` or more`
	});
	for (const problem of iopsProblems(type, size, iops)) add("iops", problem);
	return findings;
}
function iopsProblems(type, size, iops) {
	const { iops: range, perGiB } = LIMITS[type];
	if (iops === void 0) {
		if (type === "gp3" || range === null) return [];
		return [{
			code: "missing-iops",
			message: `${type} storage requires \`iops\``,
			hint: "add `iops: 3000`"
		}];
	}
	if (range === null) return [{
		code: "iops-not-supported",
		message: `${type} storage does not take \`iops\``,
		hint: "remove `iops`, or write `type: gp3`"
	}];
	if (type === "gp3" && size < 400) return [{
		code: "iops-need-larger-storage",
		message: `gp3 storage takes \`iops\` only from 400 GiB, but \`size\` is ${size}`,
		hint: "remove `iops`: 3000 are included"
	}];
	const [least, most] = [Math.max(range[0], type === "io1" ? Math.ceil(size / 2) : 0), Math.min(range[1], size * perGiB)];
	if (iops >= least && iops <= most) return [];
	return [{
		code: "iops-out-of-range",
		message: `\`iops\` for ${size} GiB of ${type} must be from ${least} to ${most}, but is ${iops}`,
		hint: `write \`iops: ${Math.min(Math.max(iops, least), most)}\``
	}];
}
// src/config/checks/tags.ts
/**
* AWS allows 50 tags per resource. Four are ours (`tinystacks:stack`, stage, config, repository), and the network's
* resources have a `Name`, unless the file sets that tag itself.
*/
const MOST_TAGS = 45;
const NAME = "Name";
/** The characters that every AWS service accepts in tags (AWS tagging guide, "Tag naming limits"). */
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
/** What RDS reserves in keys and in values, in this case (RDS API, Tag). */
const OF_RDS = /^(aws|rds):/;
/** AWS's limits on tags: number, lengths, characters, reserved prefixes. */
function checkTags(file) {
	const { tags = {} } = file;
	return [
		...Object.entries(tags).flatMap(([key, value]) => checkTag(key, String(value))),
		...makesRds(file) ? refusedByRds(tags) : [],
		...hasBastion(file) ? differingInCase(tags) : [],
		...tooMany$1(tags)
	];
}
function tooMany$1(tags) {
	const count = Object.keys(tags).length;
	const most = Object.hasOwn(tags, NAME) ? 46 : MOST_TAGS;
	if (count <= most) return [];
	return [{
		code: "too-many-tags",
		path: ["tags"],
		at: "key",
		message: `there are ${count} tags; AWS allows 50, and tinystacks needs five of them`,
		hint: `keep ${most} of them`
	}];
}
function makesRds(file) {
	return writtenSql(file).some(({ value }) => value.existing === void 0);
}
function hasBastion(file) {
	return stagesOf(file).some(([, { bastion }]) => bastion !== void 0);
}
/** Only where there is a database of RDS: the other services take these. */
function refusedByRds(tags) {
	const hint = "write it without the prefix";
	return Object.entries(tags).flatMap(([key, value]) => {
		const path = ["tags", key];
		const name = `the tag \`${printable(key)}\``;
		const inKey = `${name} starts with \`rds:\`, which RDS reserves`;
		const [prefix = ""] = OF_RDS.exec(String(value)) ?? [];
		const inValue = `${name} has a value that starts with \`${prefix}\`, which RDS reserves`;
		return [.../^rds:/.test(key) ? [{
			code: "reserved-tag",
			path,
			at: "key",
			message: inKey,
			hint
		}] : [], ...prefix !== "" ? [{
			code: "invalid-tag-value",
			path,
			at: "value",
			message: inValue,
			hint
		}] : []];
	});
}
/** Only where there is a bastion: IAM's tags, those of its role, ignore case, and no other service's do. */
function differingInCase(tags) {
	const seen = /* @__PURE__ */ new Map();
	return Object.keys(tags).flatMap((key) => {
		const first = seen.get(key.toLowerCase());
		if (first === void 0) {
			seen.set(key.toLowerCase(), key);
			return [];
		}
		const message = `the tags \`${printable(first)}\` and \`${printable(key)}\` differ only in upper and lower case, which IAM ignores in the tags of a bastion's role`;
		return [{
			code: "tags-differ-in-case",
			path: ["tags", key],
			at: "key",
			message,
			hint: "remove one of them"
		}];
	});
}
function checkTag(key, value) {
	const path = ["tags", key];
	const name = `the tag \`${printable(key)}\``;
	const characters = "letters, digits, spaces and `_ . : / = + - @`";
	const findings = [];
	if (/^(aws|tinystacks):/i.test(key)) {
		const [prefix = ""] = key.split(":");
		const message = `${name} starts with the reserved prefix \`${prefix}:\``;
		findings.push({
			code: "reserved-tag",
			path,
			at: "key",
			message,
			hint: "choose another prefix"
		});
	}
	if (key.length === 0 || key.length > 128 || !TAG_TEXT.test(key)) {
		const message = `${name} has a key that AWS does not accept`;
		const hint = `use 1 to 128 ${characters}`;
		findings.push({
			code: "invalid-tag-key",
			path,
			at: "key",
			message,
			hint
		});
	}
	if (value.length === 0 || value.length > 256 || !TAG_TEXT.test(value)) {
		const message = `${name} has a value that AWS does not accept`;
		const hint = `use 1 to 256 ${characters}`;
		findings.push({
			code: "invalid-tag-value",
			path,
			at: "value",
			message,
			hint
		});
	}
	return findings;
}
// src/config/checks/versions.ts
/** Versions of release lines that AWS does not offer. */
function checkVersions(file) {
	return [...writtenSql(file).flatMap(({ kind, path, value: { version } }) => {
		const { title, lines } = ENGINES[kind];
		return version === void 0 || lines.includes(majorOf(kind, version)) ? [] : [notOffered(path, title, version, lines, exampleOf$1(lines))];
	}), ...writtenRedis(file).flatMap(({ kind, path, value: { engine, version } }) => {
		const variant = engine ?? DEFAULTS$1[kind].engine;
		const { title, lines } = VARIANTS[variant];
		return version === void 0 || lines.includes(version) ? [] : [notOffered(path, title, version, lines, variantHint(variant, version))];
	})];
}
function notOffered(path, title, version, lines, hint) {
	const message = `${title} ${printable(version)} is not available; AWS offers ${listed(lines)}`;
	return {
		code: "unknown-version",
		path: [...path, "version"],
		at: "value",
		message,
		hint,
		about: [[...path, "engine"]]
	};
}
/** The version may belong to the other engine of the same key. */
function variantHint(variant, version) {
	const other = VARIANT_NAMES.find((name) => name !== variant && VARIANTS[name].lines.some((line) => line === version));
	return other === void 0 ? exampleOf$1(VARIANTS[variant].lines) : `it is a version of ${VARIANTS[other].title}: write \`engine: ${other}\``;
}
function exampleOf$1(lines) {
	return `for example \`version: "${lines.at(-1)}"\``;
}
// src/config/checks/windows.ts
/**
* Length and overlap of the backup and maintenance windows. RDS API CreateDBInstance: at least 30
* minutes, no conflict; ElastiCache: at least 60 minutes, "must not overlap" (hashicorp/terraform
* #17247, terraform-provider-aws #2153).
*/
function checkWindows(file) {
	return writtenDatabases(file).flatMap(checkOne);
}
function checkOne({ kind, path, value }) {
	const least = familyOf(kind).shortestWindow;
	const backup = value.backupWindow === void 0 ? null : daily(value.backupWindow);
	const maintenance = value.maintenanceWindow === void 0 ? null : weekly(value.maintenanceWindow);
	const findings = Object.entries({
		backupWindow: backup,
		maintenanceWindow: maintenance
	}).filter(([, window]) => window !== null && window.length < least).map(([key, window]) => ({
		code: "window-too-short",
		path: [...path, key],
		at: "value",
		message: `\`${key}\` lasts ${window?.length} minutes, but must last at least ${least}`,
		hint: "write a later end"
	}));
	if (maintenance !== null && maintenance.length > 1440) {
		const message = "`maintenanceWindow` lasts longer than a day";
		const hint = "write an end within 24 hours of the start";
		findings.push({
			code: "window-too-long",
			path: [...path, "maintenanceWindow"],
			at: "value",
			message,
			hint
		});
	} else if (backup !== null && maintenance !== null && meet(backup, maintenance)) {
		const message = `\`maintenanceWindow\` overlaps \`backupWindow\` (${value.backupWindow})`;
		const hint = "move one of the two";
		const about = [[...path, "backupWindow"]];
		findings.push({
			code: "windows-overlap",
			path: [...path, "maintenanceWindow"],
			at: "value",
			message,
			hint,
			about
		});
	}
	return findings;
}
// src/config/checks/index.ts
const CHECKS = [
	checkStages,
	checkTags,
	checkNetworks,
	checkBastions,
	checkVersions,
	checkStorage,
	checkNames,
	checkParameters,
	checkWindows,
	checkRedis,
	checkSources,
	checkSameRegion,
	checkReaders,
	checkExisting$1,
	checkReferences
];
/** The second pass: every rule that the schema cannot express. */
function checkFile(file) {
	return CHECKS.flatMap((check) => check(file));
}
// src/config/defaults/fitting.ts
/**
* Which defaults a stage takes. They give values, and make nothing: a database or a bastion is in a stage because the
* stage names it. What a stage could not write itself beside its own words does not reach it (ADR 31).
*/
/** What a replica decides itself. All else it has from its primary, or not before it is promoted. */
const OF_REPLICA = [
	"maintenanceWindow",
	"apply",
	"logs",
	"kmsKey",
	"iamAuthentication",
	"monitoring",
	"autoMinorVersionUpgrade",
	"allowMajorUpgrade"
];
/** What names a VPC that is there already. Of another VPC, none of it is right. */
const OF_GIVEN_VPC = [
	"vpc",
	"subnets",
	"bastionSubnet"
];
/** The part of the defaults that fits a stage, as it is written. */
function fitting(defaults, stage, isBeside) {
	const { databases, network, bastion, ...rest } = defaults;
	return {
		...rest,
		...isRecord(databases) && { databases: fittingDatabases(databases, mapping(stage.databases), isBeside) },
		...isRecord(network) && { network: fittingNetwork(network, stage, isBeside) },
		...isRecord(bastion) && "bastion" in stage && { bastion: fittingBastion(bastion, mapping(stage.bastion)) }
	};
}
function fittingDatabases(given, own, isBeside) {
	return Object.fromEntries(Object.entries(given).flatMap(([kind, values]) => kind in own && isRecord(values) ? [[kind, fittingDatabase(kind, values, mapping(own[kind]), isBeside)]] : []));
}
function fittingDatabase(kind, given, own, isBeside) {
	const { existing, replicaOf, restoreFrom } = own;
	if (existing !== void 0) return {};
	if (typeof replicaOf === "string") return ofReplica(kind, given, isBeside(replicaOf));
	const keepsKey = restoreFrom !== void 0 && SQL_KINDS.some((sql) => sql === kind);
	return pick(given, (key) => key !== "kmsKey" || !keepsKey);
}
function ofReplica(kind, given, isBeside) {
	const own = pick(given, (key) => OF_REPLICA.includes(key) && (key !== "kmsKey" || !isBeside));
	const sql = SQL_KINDS.find((one) => one === kind);
	const tls = sql === void 0 ? null : ENGINES[sql].tls.parameter;
	const parameters = pick(mapping(given.parameters), (key) => key === tls);
	return Object.keys(parameters).length === 0 ? own : {
		...own,
		parameters
	};
}
function fittingNetwork(given, stage, isBeside) {
	const own = mapping(stage.network);
	const choosesVpc = "vpc" in own || "subnets" in own;
	const isElsewhere = choosesVpc && own.vpc !== null || Object.values(mapping(stage.databases)).some((database) => {
		const { replicaOf } = mapping(database);
		return typeof replicaOf === "string" && isBeside(replicaOf);
	});
	return pick(given, (key) => {
		if (key === "zones") return !isElsewhere;
		if (key === "bastionSubnet" && !("bastion" in stage)) return false;
		return !choosesVpc || !OF_GIVEN_VPC.includes(key);
	});
}
function fittingBastion(given, { access }) {
	if (typeof access !== "string" || !isBastionKind(access)) return given;
	const unfit = isReachedDirectly(access) ? ["endpoints"] : ["allow", "keys"];
	return pick(given, (key) => !unfit.includes(key));
}
function pick(given, fits) {
	return Object.fromEntries(Object.entries(given).filter(([key]) => fits(key)));
}
function mapping(value) {
	return isRecord(value) ? value : {};
}
// src/config/defaults/apply.ts
/**
* Gives each stage the defaults that fit it: mappings key by key, lists and other values as a whole, and a stage's own
* value always wins. `undone`: where a stage writes `null` instead of a default; the file has no such `null` any more.
*/
function applyDefaults(written, undone) {
	const { defaults, ...file } = written;
	if (!isRecord(defaults)) return {
		file: written,
		hasDefaults: false,
		origin: (path) => path
	};
	const placed = withRegion(file, defaults.region);
	const merger = new Merger(undone);
	const stages = Object.entries(file.stages).map(([name, stage]) => {
		const own = merger.withNulls(["stages", name], { ...stage });
		const isBeside = (source) => isBesidePrimary(placed, name, source);
		const given = fitting(defaults, own, isBeside);
		return [name, merger.merged(["stages", name], stage, given)];
	});
	return {
		file: {
			...file,
			stages: record(stages)
		},
		hasDefaults: true,
		origin: (path) => merger.isTaken(path) ? ["defaults", ...path.slice(2)] : path
	};
}
/** The file with the region of each stage, which decides what is beside its primary. */
function withRegion(file, region) {
	if (typeof region !== "string") return file;
	const stages = Object.entries(file.stages).map(([name, stage]) => [name, {
		region,
		...stage
	}]);
	return {
		...file,
		stages: record(stages)
	};
}
var Merger = class {
	#taken = /* @__PURE__ */ new Set();
	#undone;
	#nulls;
	constructor(undone) {
		this.#undone = new Set(undone.map(keyOf));
		this.#nulls = undone;
	}
	/** The stage as it is written, with each `null` that undoes a default in its place. */
	withNulls(path, stage) {
		return this.#nulls.filter((undone) => keyOf(undone.slice(0, path.length)) === keyOf(path)).reduce((whole, undone) => withNull(whole, undone.slice(path.length)), stage);
	}
	merged(path, own, given) {
		if (!isRecord(given) || own !== null && !isRecord(own)) return own;
		const result = record(Object.entries(own ?? {}));
		for (const [key, value] of Object.entries(given)) {
			const at = [...path, key];
			if (this.#undone.has(keyOf(at))) continue;
			if (!(key in result)) this.#taken.add(keyOf(at));
			result[key] = key in result ? this.merged(at, result[key], value) : value;
		}
		return Object.keys(result).length === 0 ? own : result;
	}
	isTaken(path) {
		return path.some((_, index) => this.#taken.has(keyOf(path.slice(0, index + 1))));
	}
};
function withNull(value, [key = "", ...rest]) {
	const inner = value[key];
	return {
		...value,
		[key]: rest.length === 0 ? null : withNull(isRecord(inner) ? inner : {}, rest)
	};
}
/** Without a prototype: `__proto__` is a name like any other. */
function record(entries) {
	const result = Object.create(null);
	for (const [key, value] of entries) result[key] = value;
	return result;
}
function keyOf(path) {
	return JSON.stringify(path);
}
// src/config/defaults/as-written.ts
/**
* What was found in stages with their defaults, as it concerns the text. What is wrong with a default alone is said
* once, at its own line; where only some of the stages that take it complain, they are named. What a stage's own value
* and a default make together is said at the stage's, and names the line of the default.
*/
function asWritten(findings, applied, written) {
	if (!applied.hasDefaults) return findings;
	const placed = findings.map((finding) => placedIn(finding, applied, written));
	const shared = /* @__PURE__ */ new Map();
	for (const { finding, stage } of placed) {
		const key = JSON.stringify([
			finding.code,
			finding.path,
			finding.message,
			finding.hint
		]);
		const known = shared.get(key) ?? {
			finding,
			stages: []
		};
		shared.set(key, {
			finding,
			stages: stage === null ? [] : [...known.stages, stage]
		});
	}
	return [...shared.values()].map((one) => withStages(one, applied));
}
function placedIn(finding, { origin }, { isWritten, lineOf }) {
	const path = origin(finding.path);
	const besides = (finding.about ?? []).filter((one) => one.length > 1).filter((one) => one.join(".") !== finding.path.join("."));
	const given = besides.filter((one) => isDefault(origin(one)) && isWritten(origin(one)));
	const own = besides.find((one) => !isDefault(origin(one)) && isDetail(one) && isWritten(one));
	const rest = {
		...finding,
		path,
		about: finding.about?.map(origin) ?? []
	};
	if (!isDefault(path)) {
		const [first] = given.filter(isDetail);
		return {
			finding: first === void 0 ? rest : naming(rest, origin(first)),
			stage: null
		};
	}
	if (own !== void 0) return {
		finding: naming({
			...rest,
			path: own
		}, path),
		stage: null
	};
	return {
		finding: rest,
		stage: String(finding.path[1])
	};
	function naming(one, source) {
		const place = `\`${printable(String(source.at(-1)))}\` is from line ${lineOf(source)}, in \`defaults\``;
		return {
			...one,
			message: `${one.message} (${place})`
		};
	}
}
/** Whether it is a value within a section; a whole stage, and its region, are told by most messages anyway. */
function isDetail(path) {
	return path.length > 3;
}
function isDefault([first]) {
	return first === "defaults";
}
function withStages({ finding, stages }, { file, origin }) {
	if (stages.length === 0) return finding;
	const inStage = (name) => [
		"stages",
		name,
		...finding.path.slice(1)
	];
	if (Object.keys(file.stages).filter((name) => isDefault(origin(inStage(name)))).every((name) => stages.includes(name))) return finding;
	const names = listed(stages.map((name) => `\`${printable(name)}\``));
	return {
		...finding,
		message: `in ${names}: ${finding.message}`
	};
}
// schema/source/tinystacks.json
var tinystacks_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://raw.githubusercontent.com/tinystacks/tinystacks/v1/schema/tinystacks.schema.json",
	title: "tinystacks.yml",
	description: "The databases of each stage of an application. Defaults belong to the file's `version` and never change within it.",
	examples: [{
		"version": 1,
		"stack": "shop",
		"region": "us-east-1",
		"stages": {
			"dev": {
				"protected": false,
				"databases": {
					"postgres": {},
					"redis": {}
				}
			},
			"prod": {
				"interruptions": "ask",
				"databases": {
					"postgres": {
						"version": "17",
						"instance": "db.m7g.large",
						"storage": {
							"size": 100,
							"max": 500
						},
						"multiAz": true,
						"backupDays": 14,
						"parameters": { "log_min_duration_statement": "500" }
					},
					"redis": {
						"instance": "cache.t4g.small",
						"replicas": 1
					}
				}
			}
		}
	}],
	type: "object",
	required: [
		"version",
		"stack",
		"stages"
	],
	additionalProperties: false,
	properties: {
		"$schema": {
			"description": "Where an editor finds this schema. It changes nothing.",
			"type": "string",
			"examples": ["https://raw.githubusercontent.com/tinystacks/tinystacks/v1/schema/tinystacks.schema.json"]
		},
		"version": {
			"description": "The version of the file's format, which determines every default.",
			"type": "integer",
			"const": 1,
			"examples": [1]
		},
		"stack": {
			"description": "The application's name. Each stage is the CloudFormation stack `{stack}-{stage}`.",
			"$ref": "#/$defs/name",
			"examples": ["shop"]
		},
		"region": {
			"description": "The AWS region of every stage that does not set its own.",
			"$ref": "#/$defs/region",
			"examples": ["us-east-1"]
		},
		"account": {
			"description": "The only AWS account that this file may be deployed to. Credentials for any other account are refused. Default: any account.",
			"$ref": "#/$defs/account",
			"examples": ["123456789012"]
		},
		"tags": {
			"description": "Tags for every resource, at most 45. Keys that start with `aws:` or `tinystacks:` are reserved; with Postgres or MySQL, also keys and values that start with `rds:`.",
			"type": "object",
			"additionalProperties": { "$ref": "#/$defs/text" },
			"examples": [{ "team": "payments" }]
		},
		"defaults": {
			"description": "What stages share: values for what a stage does not set itself. They add no database and no bastion to a stage.",
			"$ref": "#/$defs/defaults",
			"examples": [{
				"protected": true,
				"databases": { "postgres": { "instance": "db.m7g.large" } }
			}]
		},
		"stages": {
			"description": "The stages, in the order in which they are deployed. A failure stops the stages after it.",
			"type": "object",
			"minProperties": 1,
			"maxProperties": 100,
			"propertyNames": { "$ref": "#/$defs/name" },
			"additionalProperties": { "$ref": "#/$defs/stage" },
			"examples": [{ "dev": { "databases": { "postgres": {} } } }]
		}
	},
	$defs: {
		"name": {
			"title": "Name",
			"type": "string",
			"pattern": "^[A-Za-z][A-Za-z0-9-]*$",
			"maxLength": 126,
			"x-form": "letters, digits and hyphens, starting with a letter"
		},
		"region": {
			"title": "Region",
			"type": "string",
			"pattern": "^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$",
			"x-form": "an AWS region"
		},
		"account": {
			"title": "Account",
			"type": ["string", "null"],
			"x-undo": true,
			"pattern": "^\\d{12}$",
			"x-form": "12 digits in quotes"
		},
		"text": {
			"title": "Text",
			"description": "Text. A number, `true` or `false` is used as written.",
			"type": [
				"string",
				"number",
				"boolean"
			]
		},
		"cidr": {
			"title": "Cidr",
			"type": "string",
			"pattern": "^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$",
			"x-form": "an address range with its prefix length"
		},
		"stage": {
			"title": "Stage",
			"description": "One stage of the application, which is one CloudFormation stack.",
			"type": "object",
			"required": ["databases"],
			"additionalProperties": false,
			"properties": {
				"region": {
					"description": "The AWS region of this stage. Default: the file's `region`.",
					"$ref": "#/$defs/region",
					"examples": ["us-east-2"]
				},
				"account": {
					"description": "The only AWS account that this stage may be deployed to. Default: the file's `account`.",
					"$ref": "#/$defs/account",
					"examples": ["123456789012"]
				},
				"protected": { "$ref": "#/$defs/protected" },
				"interruptions": { "$ref": "#/$defs/interruptions" },
				"stackName": {
					"description": "The CloudFormation stack's name, if it is not `{stack}-{stage}`. Keeps the existing stack when a stage is renamed.",
					"type": "string",
					"pattern": "^[A-Za-z][A-Za-z0-9-]*$",
					"maxLength": 128,
					"x-form": "letters, digits and hyphens, starting with a letter",
					"examples": ["shop-prod-old"]
				},
				"secretsKmsKey": { "$ref": "#/$defs/secretsKmsKey" },
				"databases": {
					"description": "The databases of this stage: at most one Postgres, one MySQL and one Redis.",
					"$ref": "#/$defs/databases",
					"examples": [{
						"postgres": {},
						"redis": {}
					}]
				},
				"network": {
					"description": "The network of the databases. Default: a VPC of the stage's own.",
					"$ref": "#/$defs/network",
					"examples": [{
						"cidr": "10.20.0.0/20",
						"zones": 3
					}]
				},
				"bastion": {
					"description": "A host through which people reach the databases.",
					"$ref": "#/$defs/bastion",
					"examples": [{ "allow": ["203.0.113.0/24"] }]
				}
			}
		},
		"defaults": {
			"title": "Defaults",
			"description": "What stages share. A stage's own value wins; mappings are merged key by key, lists and all other values are replaced. `null` in a stage undoes a default.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"region": {
					"description": "The AWS region of the stages, instead of `region` beside `stack`.",
					"$ref": "#/$defs/region",
					"examples": ["us-east-1"]
				},
				"account": {
					"description": "The only AWS account of the stages, instead of `account` beside `stack`.",
					"$ref": "#/$defs/account",
					"examples": ["123456789012"]
				},
				"protected": { "$ref": "#/$defs/protected" },
				"interruptions": { "$ref": "#/$defs/interruptions" },
				"secretsKmsKey": { "$ref": "#/$defs/secretsKmsKey" },
				"databases": {
					"description": "Values for the databases of this kind that stages have. A stage without one gets none.",
					"$ref": "#/$defs/defaultDatabases",
					"examples": [{ "postgres": { "instance": "db.m7g.large" } }]
				},
				"network": {
					"description": "Values for the networks of the stages. `cidr` is each stage's own.",
					"allOf": [{ "$ref": "#/$defs/network" }, { "properties": { "cidr": false } }],
					"examples": [{ "zones": 3 }]
				},
				"bastion": {
					"description": "Values for the bastions that stages have. A stage without one gets none.",
					"$ref": "#/$defs/bastion",
					"examples": [{ "allow": ["203.0.113.0/24"] }]
				}
			}
		},
		"defaultDatabases": {
			"title": "DefaultDatabases",
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"postgres": {
					"description": "Values for every Postgres that a stage has.",
					"allOf": [{ "$ref": "#/$defs/postgres" }, { "$ref": "#/$defs/withoutSource" }],
					"examples": [{
						"version": "17",
						"instance": "db.m7g.large"
					}]
				},
				"mysql": {
					"description": "Values for every MySQL that a stage has.",
					"allOf": [{ "$ref": "#/$defs/mysql" }, { "$ref": "#/$defs/withoutSource" }],
					"examples": [{
						"version": "8.4",
						"multiAz": true
					}]
				},
				"redis": {
					"description": "Values for every Redis that a stage has.",
					"allOf": [{ "$ref": "#/$defs/redis" }, { "$ref": "#/$defs/withoutSource" }],
					"examples": [{
						"instance": "cache.t4g.small",
						"replicas": 1
					}]
				}
			}
		},
		"withoutSource": {
			"description": "Where a database's data come from is for its stage to say.",
			"properties": {
				"existing": false,
				"replicaOf": false,
				"restoreFrom": false
			}
		},
		"protected": {
			"description": "Deletion protection for the databases, and termination protection for the stack.",
			"type": "boolean",
			"default": true,
			"examples": [false]
		},
		"interruptions": {
			"description": "Whether a restart or failover needs consent (`ask`). A loss of data always does.",
			"type": "string",
			"enum": ["allow", "ask"],
			"enumDescriptions": ["A plan may restart a database or fail it over.", "A restart or failover needs consent."],
			"default": "allow",
			"examples": ["ask"]
		},
		"secretsKmsKey": {
			"description": "The KMS key that encrypts the secrets that the stage makes: its ARN, id or alias. Applications need `kms:Decrypt` of it. A deployed stage keeps it until another is named: `alias/aws/secretsmanager` is AWS's own. Default: that one.",
			"$ref": "#/$defs/kmsKey",
			"examples": ["alias/shop"]
		},
		"databases": {
			"title": "Databases",
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"postgres": {
					"description": "PostgreSQL on RDS. `postgres:` without a value, or `{}`, uses every default.",
					"$ref": "#/$defs/postgres",
					"examples": [{}, {
						"version": "17",
						"instance": "db.m7g.large"
					}]
				},
				"mysql": {
					"description": "MySQL on RDS. `mysql:` without a value, or `{}`, uses every default.",
					"$ref": "#/$defs/mysql",
					"examples": [{}, {
						"version": "8.4",
						"multiAz": true
					}]
				},
				"redis": {
					"description": "Valkey or Redis OSS on ElastiCache. `redis:` without a value, or `{}`, uses every default.",
					"$ref": "#/$defs/redis",
					"examples": [{}, {
						"instance": "cache.t4g.small",
						"replicas": 1
					}]
				}
			}
		},
		"network": {
			"title": "Network",
			"type": ["object", "null"],
			"x-undo": true,
			"additionalProperties": false,
			"dependentRequired": {
				"vpc": ["subnets"],
				"subnets": ["vpc"]
			},
			"properties": {
				"vpc": {
					"description": "An existing VPC, instead of one of the stage's own. Requires `subnets`.",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^vpc-([0-9a-f]{8}|[0-9a-f]{17})$",
					"x-form": "a VPC's id",
					"examples": ["vpc-0abc1234"]
				},
				"subnets": {
					"description": "At least two subnets of that VPC, in different zones.",
					"type": "array",
					"minItems": 2,
					"maxItems": 20,
					"items": {
						"type": "string",
						"pattern": "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$",
						"x-form": "a subnet's id",
						"examples": ["subnet-0abc1234"]
					},
					"examples": [["subnet-0abc1234", "subnet-0def5678"]]
				},
				"bastionSubnet": {
					"description": "The public subnet of that VPC for the bastion.",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$",
					"x-form": "a subnet's id",
					"examples": ["subnet-0123abcd"]
				},
				"cidr": {
					"description": "The address range of the stage's own VPC, /16 to /24. Default: a free /20 in 10.0.0.0/8, which follows from the stack's name and region, and never changes.",
					"$ref": "#/$defs/cidr",
					"examples": ["10.20.0.0/20"]
				},
				"zones": {
					"description": "The number of availability zones in the stage's own VPC.",
					"type": "integer",
					"enum": [2, 3],
					"default": 2,
					"examples": [3]
				},
				"allowFrom": {
					"description": "Additional security groups or address ranges that may reach the databases.",
					"type": "array",
					"maxItems": 50,
					"items": {
						"type": "string",
						"pattern": "^(sg-([0-9a-f]{8}|[0-9a-f]{17})|\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2})$",
						"x-form": "a security group's id or an address range",
						"examples": ["sg-0abc1234"]
					},
					"examples": [["sg-0abc1234", "10.50.0.0/16"]]
				}
			}
		},
		"bastion": {
			"title": "Bastion",
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"access": {
					"description": "`ssh`: a key pair and a stable address. `session-manager`: no key and no open port.",
					"type": "string",
					"enum": ["ssh", "session-manager"],
					"enumDescriptions": ["A key pair and a stable address.", "No key and no open port."],
					"default": "ssh",
					"examples": ["session-manager"]
				},
				"allow": {
					"description": "Address ranges that may connect to the bastion with ssh.",
					"type": "array",
					"maxItems": 50,
					"items": {
						"$ref": "#/$defs/cidr",
						"examples": ["203.0.113.0/24"]
					},
					"examples": [["203.0.113.0/24"]]
				},
				"endpoints": {
					"description": "Whether the stage makes interface endpoints, by which Systems Manager reaches the bastion in a subnet without a way out. Only for `session-manager`. AWS bills each per hour and zone.",
					"type": "boolean",
					"default": false,
					"examples": [true]
				},
				"keys": {
					"description": "Public keys that may log in, besides the stage's own key pair.",
					"type": "array",
					"maxItems": 50,
					"items": {
						"type": "string",
						"pattern": "^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-[a-z0-9@.-]+) [A-Za-z0-9+/=]+( .*)?$",
						"x-form": "a public key in OpenSSH format",
						"examples": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ada@example.com"]
					},
					"examples": [["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ada@example.com"]]
				}
			}
		},
		"postgres": {
			"title": "Postgres",
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"version": {
					"description": "Major version, or major and minor. Without it a running database keeps its version, and a new one gets the default.",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^\\d+(\\.\\d+)?$",
					"x-form": "a version in quotes",
					"default": "17",
					"examples": ["17", "17.4"]
				},
				"instance": { "$ref": "#/$defs/dbInstance" },
				"storage": { "$ref": "#/$defs/storage" },
				"database": {
					"description": "The name of the initial database. It cannot be changed later. Default: the stack's name, adapted to the engine's rules.",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^[A-Za-z][A-Za-z0-9_]*$",
					"maxLength": 63,
					"x-form": "letters, digits and underscores, starting with a letter",
					"examples": ["shop"]
				},
				"username": {
					"description": "The master user. It cannot be changed later.",
					"$ref": "#/$defs/username",
					"default": "postgres",
					"examples": ["shop_owner"]
				},
				"multiAz": { "$ref": "#/$defs/multiAz" },
				"backupDays": { "$ref": "#/$defs/dbBackupDays" },
				"backupWindow": { "$ref": "#/$defs/backupWindow" },
				"maintenanceWindow": { "$ref": "#/$defs/maintenanceWindow" },
				"apply": { "$ref": "#/$defs/apply" },
				"readReplica": { "$ref": "#/$defs/readReplica" },
				"parameters": {
					"description": "Engine parameters, with their PostgreSQL names.",
					"$ref": "#/$defs/parameters",
					"examples": [{ "log_min_duration_statement": "500" }]
				},
				"logs": {
					"description": "Logs to export to CloudWatch.",
					"type": "array",
					"uniqueItems": true,
					"items": {
						"type": "string",
						"enum": [
							"postgresql",
							"upgrade",
							"iam-db-auth-error"
						],
						"enumDescriptions": [
							"What the server writes.",
							"What a major upgrade writes.",
							"Log-ins with IAM tokens that failed."
						]
					},
					"default": [],
					"examples": [["postgresql", "upgrade"]]
				},
				"kmsKey": { "$ref": "#/$defs/kmsKey" },
				"iamAuthentication": { "$ref": "#/$defs/iamAuthentication" },
				"monitoring": { "$ref": "#/$defs/monitoring" },
				"autoMinorVersionUpgrade": { "$ref": "#/$defs/autoMinorVersionUpgrade" },
				"allowMajorUpgrade": { "$ref": "#/$defs/allowMajorUpgrade" },
				"existing": { "$ref": "#/$defs/existing" },
				"replicaOf": { "$ref": "#/$defs/replicaOf" },
				"restoreFrom": { "$ref": "#/$defs/restoreFrom" }
			}
		},
		"mysql": {
			"title": "Mysql",
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"version": {
					"description": "Major version (`8.4`), or major and patch (`8.4.6`). Without it a running database keeps its version, and a new one gets the default.",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^\\d+(\\.\\d+){0,2}$",
					"x-form": "a version in quotes",
					"default": "8.4",
					"examples": ["8.4", "8.0.42"]
				},
				"instance": { "$ref": "#/$defs/dbInstance" },
				"storage": { "$ref": "#/$defs/storage" },
				"database": {
					"description": "The name of the initial database. It cannot be changed later. Default: the stack's name, adapted to the engine's rules.",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^[A-Za-z][A-Za-z0-9_]*$",
					"maxLength": 64,
					"x-form": "letters, digits and underscores, starting with a letter",
					"examples": ["shop"]
				},
				"username": {
					"description": "The master user. It cannot be changed later.",
					"$ref": "#/$defs/username",
					"default": "admin",
					"examples": ["shop_owner"]
				},
				"multiAz": { "$ref": "#/$defs/multiAz" },
				"backupDays": { "$ref": "#/$defs/dbBackupDays" },
				"backupWindow": { "$ref": "#/$defs/backupWindow" },
				"maintenanceWindow": { "$ref": "#/$defs/maintenanceWindow" },
				"apply": { "$ref": "#/$defs/apply" },
				"readReplica": { "$ref": "#/$defs/readReplica" },
				"parameters": {
					"description": "Engine parameters, with their MySQL names.",
					"$ref": "#/$defs/parameters",
					"examples": [{ "max_connections": "200" }]
				},
				"logs": {
					"description": "Logs to export to CloudWatch.",
					"type": "array",
					"uniqueItems": true,
					"items": {
						"type": "string",
						"enum": [
							"audit",
							"error",
							"general",
							"slowquery",
							"iam-db-auth-error"
						],
						"enumDescriptions": [
							"What the audit plugin writes.",
							"Errors and warnings.",
							"Every statement and connection.",
							"Statements that take longer than `long_query_time`.",
							"Log-ins with IAM tokens that failed."
						]
					},
					"default": [],
					"examples": [["error", "slowquery"]]
				},
				"kmsKey": { "$ref": "#/$defs/kmsKey" },
				"iamAuthentication": { "$ref": "#/$defs/iamAuthentication" },
				"monitoring": { "$ref": "#/$defs/monitoring" },
				"autoMinorVersionUpgrade": { "$ref": "#/$defs/autoMinorVersionUpgrade" },
				"allowMajorUpgrade": { "$ref": "#/$defs/allowMajorUpgrade" },
				"existing": { "$ref": "#/$defs/existing" },
				"replicaOf": { "$ref": "#/$defs/replicaOf" },
				"restoreFrom": { "$ref": "#/$defs/restoreFrom" }
			}
		},
		"redis": {
			"title": "Redis",
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"engine": {
					"description": "`valkey`, or `redis` (Redis OSS), whose last version is 7.1.",
					"type": "string",
					"enum": ["valkey", "redis"],
					"enumDescriptions": ["Valkey, the open successor of Redis.", "Redis OSS, whose last version is 7.1."],
					"default": "valkey",
					"examples": ["redis"]
				},
				"version": {
					"description": "Major and minor version. Without it a running database keeps its version, and a new one gets the default (7.1 if `engine` is `redis`).",
					"type": ["string", "null"],
					"x-undo": true,
					"pattern": "^\\d+\\.\\d+$",
					"x-form": "major and minor version in quotes",
					"default": "8.0",
					"examples": ["8.0", "7.2"]
				},
				"instance": {
					"description": "The node type.",
					"type": "string",
					"pattern": "^cache\\.[a-z0-9-]+\\.[a-z0-9]+$",
					"x-form": "an ElastiCache node type",
					"default": "cache.t4g.micro",
					"examples": ["cache.t4g.small"]
				},
				"replicas": {
					"description": "Read replicas beside the primary.",
					"type": "integer",
					"minimum": 0,
					"maximum": 5,
					"default": 0,
					"examples": [1]
				},
				"multiAz": {
					"description": "Nodes in different zones, with automatic failover. Requires at least one replica.",
					"type": "boolean",
					"default": false,
					"examples": [true]
				},
				"parameters": {
					"description": "Engine parameters, with their Valkey and Redis names.",
					"$ref": "#/$defs/parameters",
					"examples": [{ "maxmemory-policy": "allkeys-lru" }]
				},
				"backupDays": {
					"description": "How many days automatic snapshots are kept; 0 turns them off.",
					"type": "integer",
					"minimum": 0,
					"maximum": 35,
					"default": 1,
					"examples": [7]
				},
				"backupWindow": { "$ref": "#/$defs/backupWindow" },
				"maintenanceWindow": { "$ref": "#/$defs/maintenanceWindow" },
				"apply": {
					"description": "Always `now`: CloudFormation applies every change to Redis at once, so `window` is refused.",
					"type": "string",
					"enum": ["now", "window"],
					"enumDescriptions": ["With the deploy.", "Refused: CloudFormation knows no window for Redis."],
					"default": "now",
					"examples": ["now"]
				},
				"autoMinorVersionUpgrade": { "$ref": "#/$defs/autoMinorVersionUpgrade" },
				"kmsKey": { "$ref": "#/$defs/kmsKey" },
				"existing": { "$ref": "#/$defs/existing" },
				"restoreFrom": { "$ref": "#/$defs/restoreFrom" }
			}
		},
		"storage": {
			"title": "Storage",
			"description": "The database's storage.",
			"type": ["object", "null"],
			"x-undo": true,
			"additionalProperties": false,
			"properties": {
				"size": {
					"description": "Size in GiB, 20 to 65536; at least 100 for io1 and io2. It can grow later, but never shrink.",
					"type": "integer",
					"minimum": 20,
					"maximum": 65536,
					"default": 20,
					"examples": [100]
				},
				"max": {
					"description": "Size in GiB up to which the storage grows automatically: at least 10% more than `size`. Without it the storage does not grow automatically.",
					"type": ["integer", "null"],
					"x-undo": true,
					"minimum": 22,
					"maximum": 65536,
					"examples": [500]
				},
				"type": {
					"description": "The type of the volume.",
					"type": "string",
					"enum": [
						"gp3",
						"gp2",
						"io1",
						"io2"
					],
					"enumDescriptions": [
						"General purpose: 3000 IOPS, more of them from 400 GiB.",
						"General purpose of the generation before: IOPS by size.",
						"Provisioned IOPS.",
						"Provisioned IOPS, more durable than io1."
					],
					"default": "gp3",
					"examples": ["io2"]
				},
				"iops": {
					"description": "Provisioned operations per second. Required for io1 and io2; possible for gp3 from 400 GiB; not for gp2.",
					"type": ["integer", "null"],
					"x-undo": true,
					"minimum": 1e3,
					"maximum": 256e3,
					"examples": [12e3]
				}
			},
			"examples": [{
				"size": 100,
				"max": 500,
				"type": "gp3"
			}]
		},
		"dbInstance": {
			"description": "The instance class.",
			"type": "string",
			"pattern": "^db\\.[a-z0-9-]+\\.[a-z0-9]+$",
			"x-form": "an RDS instance class",
			"default": "db.t4g.micro",
			"examples": ["db.m7g.large"]
		},
		"username": {
			"type": ["string", "null"],
			"x-undo": true,
			"pattern": "^[A-Za-z][A-Za-z0-9_]*$",
			"maxLength": 16,
			"x-form": "letters, digits and underscores, starting with a letter"
		},
		"multiAz": {
			"description": "A standby in another zone, with automatic failover.",
			"type": "boolean",
			"default": false,
			"examples": [true]
		},
		"dbBackupDays": {
			"description": "How many days automated backups are kept; 0 turns them off.",
			"type": "integer",
			"minimum": 0,
			"maximum": 35,
			"default": 7,
			"examples": [14]
		},
		"backupWindow": {
			"description": "The daily backup window in UTC: at least 30 minutes, 60 for Redis. Default: AWS chooses.",
			"type": ["string", "null"],
			"x-undo": true,
			"pattern": "^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$",
			"x-form": "a time range in UTC, as hh:mm-hh:mm",
			"examples": ["03:00-04:00"]
		},
		"maintenanceWindow": {
			"description": "The weekly maintenance window in UTC: at least 30 minutes, 60 for Redis. Default: AWS chooses.",
			"type": ["string", "null"],
			"x-undo": true,
			"pattern": "^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$",
			"x-form": "a weekly time range in UTC, as ddd:hh:mm-ddd:hh:mm",
			"examples": ["sun:04:00-sun:05:00"]
		},
		"apply": {
			"description": "When to apply a change that interrupts: `now`, or in the maintenance `window`. A major upgrade cannot wait for the window, and parameters that need a restart get none in it.",
			"type": "string",
			"enum": ["now", "window"],
			"enumDescriptions": ["With the deploy.", "In the next maintenance window."],
			"default": "now",
			"examples": ["window"]
		},
		"readReplica": {
			"description": "A reader beside the primary, in the same stage.",
			"type": "boolean",
			"default": false,
			"examples": [true]
		},
		"parameters": {
			"title": "Parameters",
			"type": ["object", "null"],
			"x-undo": true,
			"additionalProperties": {
				"description": "Text. A number, `true` or `false` is used as written.",
				"type": [
					"string",
					"number",
					"boolean",
					"null"
				],
				"x-undo": true
			}
		},
		"kmsKey": {
			"description": "The KMS key that encrypts the storage: its ARN, id or alias. It cannot be changed later. Default: the service's AWS managed key.",
			"type": ["string", "null"],
			"x-undo": true,
			"pattern": "^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$",
			"x-form": "a KMS key's ARN, id or alias",
			"examples": ["alias/shop"]
		},
		"iamAuthentication": {
			"description": "Whether IAM principals may log in with tokens, besides users with passwords. Without it the setting is AWS's (off for a new database), and stays as it is when the line is removed.",
			"type": "boolean",
			"examples": [true]
		},
		"monitoring": {
			"description": "Enhanced Monitoring of the host, of a reader's too: the seconds between two measurements, which go to CloudWatch Logs and are billed there. 0 turns it off, and so does removing the line; without it nothing is asked of RDS.",
			"type": "integer",
			"enum": [
				0,
				1,
				5,
				10,
				15,
				30,
				60
			],
			"examples": [60]
		},
		"autoMinorVersionUpgrade": {
			"description": "Whether AWS installs minor versions automatically in the maintenance window.",
			"type": "boolean",
			"default": true,
			"examples": [false]
		},
		"allowMajorUpgrade": {
			"description": "Whether a change of `version` may be a major upgrade.",
			"type": "boolean",
			"default": false,
			"examples": [true]
		},
		"existing": {
			"title": "Existing",
			"description": "An existing database. It is only read, never changed or deleted. Set `identifier` or `arn`.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"identifier": {
					"description": "The identifier of the instance or cluster, or of the replication group or single cache cluster.",
					"type": "string",
					"pattern": "^[A-Za-z](-?[A-Za-z0-9]){0,62}$",
					"x-form": "letters, digits and hyphens, starting with a letter",
					"examples": ["legacy-orders"]
				},
				"arn": {
					"description": "Its ARN, instead of `identifier`.",
					"type": "string",
					"pattern": "^arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(db|cluster):[A-Za-z](-?[A-Za-z0-9]){0,62}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(replicationgroup|serverlesscache|cluster):[A-Za-z](-?[A-Za-z0-9]){0,49})$",
					"x-form": "the ARN of a database",
					"examples": ["arn:aws:rds:us-east-1:123456789012:db:legacy-orders"]
				},
				"region": {
					"description": "Its region. Default: the stage's.",
					"$ref": "#/$defs/region",
					"examples": ["us-east-1"]
				},
				"secret": {
					"description": "The ARN of the secret with its credentials. Without it the application gets no credentials variables.",
					"type": "string",
					"pattern": "^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:secret:[A-Za-z0-9/_+=.@-]{1,512}-[A-Za-z0-9]{6}$",
					"x-form": "the whole ARN of a secret, with the six characters at its end",
					"examples": ["arn:aws:secretsmanager:us-east-1:123456789012:secret:legacy-orders-AbCdEf"]
				},
				"allowFrom": {
					"description": "Whether to add rules to its security group that admit the stage's clients and bastion.",
					"type": "boolean",
					"default": false,
					"examples": [true]
				}
			},
			"examples": [{ "identifier": "legacy-orders" }]
		},
		"replicaOf": {
			"description": "The stage whose database this one is a replica of, or the ARN of an existing database. A new replica has its primary's `instance`, `multiAz`, `storage` and `parameters`, unless they are written here. Remove the line to promote the replica.",
			"type": "string",
			"pattern": "^([A-Za-z][A-Za-z0-9-]*|arn:aws(-[a-z]+){0,2}:rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:db:[A-Za-z](-?[A-Za-z0-9]){0,62})$",
			"x-form": "a stage's name or the ARN of an RDS instance",
			"examples": ["prod"]
		},
		"restoreFrom": {
			"title": "RestoreFrom",
			"description": "The source of a new database: a snapshot or, except for Redis, another database at a point in time. Read only when the database is created; later changes of it have no effect.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"snapshot": {
					"description": "A snapshot's identifier or ARN.",
					"type": "string",
					"pattern": "^((rds:|awsbackup:|automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:((rds|awsbackup):)?[A-Za-z](-?[A-Za-z0-9]){0,254}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:(automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9!_.'()/=+@-]{1,1024}))$",
					"x-form": "a snapshot's name or ARN",
					"examples": ["shop-prod-final-20260101"]
				},
				"time": {
					"description": "A point in time in UTC. Requires `source`.",
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$",
					"x-form": "a time in UTC, such as 2026-01-31T12:00:00Z",
					"examples": ["2026-01-31T12:00:00Z"]
				},
				"source": {
					"description": "The database to restore as it was at `time`: its identifier, or its resource id if it was deleted and its name reused.",
					"type": "string",
					"pattern": "^[A-Za-z](-?[A-Za-z0-9]){0,62}$",
					"x-form": "letters, digits and hyphens, starting with a letter",
					"examples": ["shop-prod-postgres"]
				}
			},
			"examples": [{ "snapshot": "shop-prod-final-20260101" }]
		}
	}
};
// src/config/problems/schema-lookup.ts
/** The node a path of the file is described by; undefined for paths outside of the schema. */
function nodeOfPath(path) {
	let node = tinystacks_default;
	for (const part of path) {
		if (node === void 0) return void 0;
		const target = node;
		const next = (typeof part === "number" ? target.items : target.properties?.[part]) ?? target.additionalProperties;
		node = typeof next === "object" && next !== null ? resolve$1(next) : void 0;
	}
	return node;
}
/** The node with what it refers to. */
function resolve$1(node) {
	const [first] = node.allOf ?? [];
	if (first !== void 0) return {
		...resolve$1(first),
		...node
	};
	if (node.$ref === void 0) return node;
	return {
		...definition(node.$ref),
		...node
	};
}
/** What `#/$defs/NAME` refers to. */
function definition(ref) {
	const defs = tinystacks_default.$defs;
	return resolve$1(defs[ref.replace("#/$defs/", "")] ?? {});
}
// src/config/yaml/locate.ts
/** Offset of the key (or list entry) at a path; what is not written gives its nearest written parent. */
function keyOffset(root, path) {
	return walk(root, path).offset;
}
/** Offset of the value at a path, or of its key where the value is not written. */
function valueOffset(root, path) {
	const { node, offset } = walk(root, path);
	return node === void 0 || node.start < 0 ? offset : node.start;
}
/** The node at a path; undefined where nothing is written. */
function nodeAt(root, path) {
	return walk(root, path).node;
}
/** The lines from the key at a path to the last value below it; null where nothing is written. */
function linesAt(root, path, position) {
	const { node, offset } = walk(root, path);
	if (node === void 0) return null;
	return {
		first: position(offset).line,
		last: position(Math.max(offset, lastOf(node))).line
	};
}
/** The largest offset in a node. */
function lastOf(node) {
	if (node.kind === "scalar") return node.start;
	const inner = node.kind === "sequence" ? node.items.map(lastOf) : [...node.entries.values()].map(({ keyStart, value }) => Math.max(keyStart, lastOf(value)));
	return Math.max(node.start, ...inner);
}
function walk(root, path) {
	let node = root;
	let offset = Math.max(root.start, 0);
	for (const part of path) {
		const next = child(node, part);
		if (next === void 0) return {
			node: void 0,
			offset
		};
		node = next.node;
		if (next.offset >= 0) offset = next.offset;
	}
	return {
		node,
		offset
	};
}
function child(node, part) {
	if (node.kind === "mapping") {
		const entry = node.entries.get(String(part));
		return entry && {
			node: entry.value,
			offset: entry.keyStart
		};
	}
	const item = node.kind === "sequence" ? node.items[Number(part)] : void 0;
	return item && {
		node: item,
		offset: item.start
	};
}
// src/config/defaults/undone.ts
/**
* Where a stage undoes a default: it writes `null` for a key that `defaults` gives a value, and for which no other word
* means "none" (`x-undo` in the schema). A value that is merely missing (`kmsKey:`) undoes nothing.
*/
function undoneIn(root) {
	const defaults = nodeAt(root, ["defaults"]);
	const stages = nodeAt(root, ["stages"]);
	if (defaults === void 0 || stages?.kind !== "mapping") return [];
	return [...stages.entries].flatMap(([name, { value }]) => undone(["stages", name], value, defaults));
}
function undone(path, own, given) {
	if (own.kind === "scalar") return isNull(own) && isUndoable(path, given) ? [path] : [];
	if (own.kind !== "mapping" || given.kind !== "mapping") return [];
	return [...own.entries].flatMap(([key, { value }]) => {
		const of = given.entries.get(key)?.value;
		return of === void 0 ? [] : undone([...path, key], value, of);
	});
}
/** `null` or `~`, in letters. */
function isNull(node) {
	return node.kind === "scalar" && node.value === null && node.raw !== "";
}
function isUndoable(path, given) {
	return (given.kind !== "scalar" || given.value !== null) && nodeOfPath(path)?.["x-undo"] === true;
}
// src/config/problems/foreign-file.ts
/** The keys that every tinystacks.yml has. */
const OURS$1 = [
	"version",
	"stack",
	"stages"
];
/**
* A mapping that is not a tinystacks.yml: it has at most one of the keys that every such file has. Neither its
* values nor its keys are repeated: the wrong file may hold secrets, and problems are printed where others read them.
* null = it is a tinystacks.yml, with or without mistakes.
*/
function foreignFile(root) {
	if (root.kind !== "mapping" || root.entries.size === 0) return null;
	const missing = OURS$1.filter((key) => !root.entries.has(key));
	if (missing.length < 2) return null;
	return {
		code: "foreign-file",
		path: [],
		at: Math.max(root.start, 0),
		message: `this is not a tinystacks.yml: it has no ${missing.map((key) => `\`${key}\``).join(" and no ")}`,
		hint: "check that this is the right file; a tinystacks.yml has `version: 1`, `stack: shop`, `region: us-east-1`, `stages: { dev: { databases: { postgres: } } }`"
	};
}
// src/config/problems/problems.ts
/** Nobody reads more, and a file with this many is usually not a tinystacks.yml. */
const MOST_PROBLEMS = 500;
/** Findings as problems, sorted by their place in the text. Beyond the limit they are only counted. */
function toProblems(findings, placeOf) {
	const problems = findings.map((finding) => toProblem(finding, placeOf(finding))).sort((a, b) => a.line - b.line || a.column - b.column || (a.path < b.path ? -1 : 1));
	const [beyond] = problems.slice(MOST_PROBLEMS);
	if (beyond === void 0) return problems;
	const message = `${problems.length - MOST_PROBLEMS} more problems are not listed`;
	const { path, line, column } = beyond;
	return [...problems.slice(0, MOST_PROBLEMS), {
		code: "more-problems",
		path,
		line,
		column,
		message
	}];
}
function toProblem({ code, path, message, hint }, { line, column }) {
	return {
		code,
		path: dotted(path.map((part) => typeof part === "string" ? printable(part) : part)),
		line,
		column,
		message: escaped(message),
		...hint === void 0 ? {} : { hint: escaped(hint) }
	};
}
/** The findings that are not a mere consequence of a value that is already refused. */
function withoutConsequences(later, earlier) {
	const refused = new Set(earlier.filter(({ keepsValue }) => keepsValue !== true).flatMap(pathsOf));
	if (refused.size === 0) return later;
	return later.filter(({ path, about = [] }) => ![path, ...about].some(isRefused));
	function isRefused(path) {
		return path.some((_, index) => refused.has(JSON.stringify(path.slice(0, index + 1))));
	}
}
function pathsOf({ path, meant }) {
	return [path, meant ?? []].filter(({ length }) => length > 0).map((each) => JSON.stringify(each));
}
// src/config/problems/texts-like.ts
/** Words of other tools for the few values of a key. */
const WORDS$1 = {
	immediately: "now",
	immediate: "now",
	maintenance: "window",
	ssm: "session-manager",
	sessionmanager: "session-manager",
	never: "ask",
	deny: "ask",
	confirm: "ask",
	false: "ask",
	true: "allow"
};
/** What a text may have been meant as, the likeliest first. */
function textsLike(path, schema, { value, raw }) {
	if (typeof value === "object") return [];
	const text = (typeof value === "string" ? value : raw ?? JSON.stringify(value)).trim();
	const lower = text.toLowerCase();
	const kind = path.at(-2);
	const prefix = FAMILIES[isDatabase$1(kind) ? ENGINES[kind].family : "sql"].instancePrefix;
	return [
		text,
		lower,
		...[text, lower].map((word) => word.replaceAll(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "")),
		lower.replaceAll(/\s/g, ""),
		...schema.enum === void 0 ? [] : [WORDS$1[lower.replaceAll(/[-_ ]/g, "")], nearEnum(schema, lower)],
		...path.at(-1) === "instance" ? [`${prefix}${lower.replace(/^(db|cache)\./, "")}`] : [],
		...path.at(-1) === "version" ? [lower.replace(/^[a-z-]*/, "").replace(/\.x$/, "")] : [],
		...path.at(-1) === "account" ? [text.replaceAll(/\D/g, ""), text.padStart(12, "0")] : [],
		text.replaceAll(/[^A-Za-z0-9]+/g, "_"),
		hours(weekdays(lower)),
		`${text}/32`
	];
}
function nearEnum({ enum: allowed = [] }, text) {
	const starting = allowed.filter((one) => typeof one === "string" && one.startsWith(text));
	return text.length > 2 && starting.length === 1 ? starting[0] : void 0;
}
/** `Sun` and `Sunday` are `sun` here, as RDS and ElastiCache have it. */
function weekdays(text) {
	return text.replaceAll(/(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[\s:]+(?=\d)/g, (day) => `${day.slice(0, 3)}:`);
}
/** `3:00 - 4:00` -> `03:00-04:00`. */
function hours(text) {
	return text.replaceAll(/\s/g, "").replaceAll(/(?<![\d:])(\d:\d\d)|(?<=[a-z]:)(\d:\d\d)/g, "0$&");
}
// src/config/problems/corrected.ts
/** A value that the schema takes, made of the one that is written; undefined = what is meant is not clear. */
function corrected(path, given) {
	const schema = nodeOfPath(path) ?? {};
	const found = [schema.type ?? []].flat().filter((type) => type !== "null").flatMap((type) => candidates(type, path, schema, given)).find((value) => fits(schema, value));
	return JSON.stringify(found) === JSON.stringify(given.value) ? void 0 : found;
}
/** Whether the schema takes the value, as far as it says so of a single one. */
function fits(schema, value) {
	if (![schema.type ?? []].flat().includes(typeOf(value))) return false;
	if (schema.enum !== void 0) return schema.enum.includes(value);
	if (typeof value === "number") return value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value);
	if (typeof value === "string") return new RegExp(schema.pattern ?? "").test(value) && value.length <= (schema.maxLength ?? Infinity);
	return !Array.isArray(value) || value.every((item) => fits(resolve$1(schema.items ?? {}), item));
}
function typeOf(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	return Number.isInteger(value) ? "integer" : typeof value;
}
function candidates(type, path, schema, given) {
	switch (type) {
		case "boolean": return [switched(given.value)];
		case "integer": return numbers(schema, given.value);
		case "string": return textsLike(path, schema, given);
		case "array": return lists(path, schema, given);
		case "object": return [section(path, given)];
		default: return [];
	}
}
const ON = /* @__PURE__ */ new Set([
	"yes",
	"on",
	"true",
	"y",
	"enabled",
	"1"
]);
const OFF = /* @__PURE__ */ new Set([
	"no",
	"off",
	"false",
	"n",
	"disabled",
	"none",
	"0"
]);
function switched(value) {
	if (typeof value === "boolean") return value;
	if (typeof value !== "string" && typeof value !== "number") return void 0;
	const text = String(value).toLowerCase();
	return ON.has(text) ? true : OFF.has(text) ? false : void 0;
}
function numbers(schema, value) {
	const digits = typeof value === "string" ? /^(\d+)\s*(GiB|GB|G|days?|d|s|seconds?)?$/i.exec(value)?.[1] : void 0;
	const number = digits === void 0 ? value : Number(digits);
	if (typeof number !== "number" || !Number.isInteger(number)) return [];
	const { minimum = number, maximum = number, enum: few } = schema;
	const nearest = (few ?? []).toSorted((a, b) => Math.abs(Number(a) - number) - Math.abs(Number(b) - number));
	return [
		number,
		Math.min(Math.max(number, minimum), maximum),
		...nearest.slice(0, 1)
	];
}
function lists(path, schema, given) {
	const item = (one) => {
		if (fits(resolve$1(schema.items ?? {}), one)) return one;
		const fixed = corrected([...path, 0], {
			value: one,
			raw: void 0
		});
		return fixed === void 0 ? one : fixed;
	};
	if (Array.isArray(given.value)) return [given.value.map(item)];
	if (typeof given.value !== "string") return [];
	return [[item(given.value)], given.value.split(/[,\s]+/).map(item)];
}
/** The section that a single value stands for: `storage: 40` for `storage: { size: 40 }`. */
function section(path, { value, raw }) {
	const key = String(path.at(-1));
	if (key === "databases") return named(value);
	if (isRecord(value) || Array.isArray(value)) return void 0;
	if (isDatabase$1(key) && switched(value) === true) return {};
	if (key === "bastion" && switched(value) === true) return { allow: [YOUR_ADDRESS] };
	for (const inner of SINGLE[isDatabase$1(key) ? "database" : key] ?? []) {
		const at = [...path, inner];
		const schema = nodeOfPath(at);
		if (schema === void 0) continue;
		if (fits(schema, value)) return { [inner]: value };
		const fixed = typeof value === "boolean" ? void 0 : corrected(at, {
			value,
			raw
		});
		if (fixed !== void 0 && isClose(inner, fixed, value, raw)) return { [inner]: fixed };
	}
}
/** An address that is nobody's (RFC 5737), in the place of the reader's. */
const YOUR_ADDRESS = "203.0.113.7/32";
/** What a single value in the place of a section may be, the likeliest first. */
const SINGLE = {
	database: [
		"engine",
		"version",
		"instance"
	],
	storage: ["size", "type"],
	bastion: ["access", "allow"],
	network: ["vpc", "cidr"],
	existing: ["arn", "identifier"],
	restoreFrom: ["snapshot"]
};
/** A word that is bent until it fits must still be the one that was written. */
function isClose(key, fixed, value, raw) {
	if (key !== "identifier" && key !== "snapshot") return true;
	return String(fixed) === (raw ?? String(value));
}
/** `[postgres, redis]`, or one of them. */
function named(value) {
	const names = Array.isArray(value) ? value : [value];
	if (!names.every((name) => typeof name === "string")) return void 0;
	const kinds = names.map((name) => name.toLowerCase());
	return kinds.every((kind) => DATABASES$2.some((one) => one === kind)) && kinds.length > 0 ? Object.fromEntries(kinds.map((kind) => [kind, {}])) : void 0;
}
// src/config/problems/flow.ts
/** A value as one writes it in YAML's flow style: `{ size: 100, max: 500 }`, `"17"`, `[a, b]`. */
function flow(value) {
	if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
	if (typeof value === "object" && value !== null) {
		const entries = Object.entries(value).map(([key, entry]) => `${key}: ${flow(entry)}`);
		return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
	}
	return typeof value === "string" && needsQuotes(value) ? JSON.stringify(value) : String(value);
}
/** Whether a plain YAML scalar would not be read as this text, or not by every reader. */
function needsQuotes(text) {
	return text === "" || /^[-+.\d][\d.:eExXoO+-]*$/.test(text) || /^(true|false|null)$|: | #|^[^A-Za-z0-9]|[,[\]{}]|\s$/i.test(text);
}
// src/config/problems/advice.ts
/** What to write instead of a value of the wrong type or form, with the value that is written. */
/** null = an example says it best. */
function adviceForValue(path, given) {
	const key = path.at(-1);
	const { value } = given;
	const isOff = value === false || typeof value === "string" && /^(no|off|false|none)$/i.test(value);
	if (isOff && isDatabase$1(key)) return `remove the line: a stage has no ${key} unless it names it`;
	if (isOff && (key === "bastion" || key === "existing" || key === "restoreFrom")) return "remove the line";
	const meant = corrected(path, given);
	if (meant === void 0) return null;
	const text = printable(flow(meant));
	return `${`write \`${typeof key === "string" ? `${printable(key)}: ${text}` : text}\``}${reason(path, given, text)}`;
}
function reason(path, { value }, text) {
	const kind = path.at(-2);
	if (typeof value === "number" && text.startsWith("\"")) return ", in quotes";
	if (path.at(-1) === "bastion" && text.includes("203.0.113.7/32")) return ", with your own address";
	if (path.at(-1) !== "instance") return "";
	const family = isDatabase$1(kind) ? ENGINES[kind].family : "sql";
	return `: ${INSTANCES[family]} begin with \`${FAMILIES[family].instancePrefix}\``;
}
const INSTANCES = {
	sql: "instance classes of RDS",
	cache: "node types of ElastiCache"
};
// src/config/problems/synonyms.ts
const NO_PUBLIC = "remove the line: a database is never public; write `bastion: { allow: [203.0.113.7/32] }` in the stage, with your own address";
const UNSUPPORTED = "is not supported; the databases are `postgres`, `mysql` and `redis`";
const STAGE_VALUE = "write `defaults: { KEY: VALUE }`, or `KEY` in each stage";
const IN_DATABASE = "write `KEY` in a database of the stage";
const FILE = {
	...of("stages", "stage environments environment envs env"),
	...of("stack", "name app application project service"),
	...of("defaults", "default common shared base global globals"),
	...of("region", "awsregion regions location"),
	...of("account", "accountid awsaccount awsaccountid accounts"),
	...of("tags", "tag labels"),
	...of(STAGE_VALUE, "protected interruptions secretskmskey network bastion"),
	...of("write it in a stage: `stages: { dev: { databases: { postgres: {} } } }`", "databases database postgres mysql redis")
};
const STAGE = {
	...of("region", "awsregion location"),
	...of("account", "accountid awsaccount awsaccountid"),
	...of("stackName", "name stack"),
	...of("protected", "deletionprotection terminationprotection protect protection"),
	...of("interruptions", "downtime approval interruption"),
	...of("databases", "database db dbs rds"),
	...of("bastion", "jumphost jumpbox tunnel ssh"),
	...of("write `network: { KEY: VALUE }`", "vpc subnets cidr zones allowfrom bastionsubnet"),
	...of("write `databases: { KEY: VALUE }`", "postgres mysql redis"),
	...of("write `tags` beside `stack`: they are those of every stage", "tags tag labels"),
	...of("write `kmsKey` in a database, or `secretsKmsKey` for the secrets", "kmskey kms"),
	...of(NO_PUBLIC, "public publiclyaccessible"),
	...of(IN_DATABASE, "instance version storage multiaz backupdays backupwindow maintenancewindow"),
	...of(IN_DATABASE, "readreplica replicas replicaof parameters logs existing restorefrom")
};
const DATABASES = {
	...of("postgres", "postgresql pg psql aurorapostgresql aurorapostgres"),
	...of("mysql", "auroramysql"),
	...of("redis", "cache elasticache"),
	valkey: "write `redis:`, which is Valkey unless `engine` says `redis`",
	aurora: "Aurora is not supported; write `postgres` or `mysql`, which run on RDS",
	mariadb: "MariaDB is not supported; use `mysql`",
	memcached: "Memcached is not supported; use `redis`",
	...of(`MongoDB ${UNSUPPORTED}`, "mongodb mongo documentdb"),
	...of(`this engine ${UNSUPPORTED}`, "dynamodb oracle mssql sqlserver db2 neptune opensearch"),
	...of(`this engine ${UNSUPPORTED}`, "elasticsearch kafka cassandra clickhouse sqlite")
};
/** Of every database. */
const DATABASE = {
	password: "remove the line: AWS generates the password and keeps it in a secret",
	...of("remove the line: AWS generates the password and keeps it in a secret", "masterpassword masteruserpassword passwd secret authtoken auth"),
	...of("version", "engineversion"),
	...of("instance", "class instanceclass instancetype nodetype type tier plan"),
	...of("backupDays", "backupretentionperiod backups backup backupretention retention retentiondays"),
	...of("backupDays", "snapshotretentionlimit backupretentiondays"),
	...of("backupWindow", "preferredbackupwindow snapshotwindow"),
	...of("maintenanceWindow", "preferredmaintenancewindow maintenance window"),
	...of("kmsKey", "kms kmskeyid kmskeyarn encryptionkey"),
	...of("parameters", "params parametergroup settings options config configuration"),
	...of("multiAz", "ha highavailability standby failover automaticfailover"),
	...of("autoMinorVersionUpgrade", "autominor autoupgrade minorupgrades"),
	...of("write `protected: VALUE` in the stage", "deletionprotection protected protect"),
	...of("write `existing: { identifier: VALUE }`", "identifier id instanceidentifier"),
	arn: "write `existing: { arn: VALUE }`",
	...of("write `restoreFrom: { snapshot: VALUE }`", "snapshot snapshotid snapshotidentifier"),
	...of("remove the line: the port is that of the engine", "port"),
	...of("remove the line: storage is always encrypted; `kmsKey` names the key", "encrypted encryption"),
	...of("remove the line: storage is always encrypted; `kmsKey` names the key", "storageencrypted"),
	...of(NO_PUBLIC, "public publiclyaccessible publicaccess"),
	...of("write `network: { KEY: VALUE }` in the stage", "vpc subnets allowfrom cidr"),
	...of("write `bastion: VALUE` in the stage", "bastion"),
	...of("write `allowFrom` in the `network` of the stage", "securitygroups securitygroup allow")
};
const SQL = {
	...DATABASE,
	...of("database", "dbname name db databasename schema"),
	...of("username", "user masterusername masteruser owner admin"),
	...of("allowMajorUpgrade", "majorupgrade allowmajorversionupgrade"),
	...of("iamAuthentication", "iam iamauth iamdatabaseauthentication"),
	...of("monitoring", "enhancedmonitoring monitoringinterval"),
	...of("logs", "logexports cloudwatchlogs enabledcloudwatchlogsexports log"),
	...of("readReplica", "replicas readreplicas readers reader replica"),
	...of("replicaOf", "primary source follows"),
	...of("write `storage: { size: NUMBER }`", "allocatedstorage size disk disksize volumesize"),
	...of("write `storage: { max: NUMBER }`", "maxallocatedstorage maxstorage"),
	...of("write `storage: { type: VALUE }`", "storagetype volumetype disktype"),
	iops: "write `storage: { iops: NUMBER }`",
	...of("write `parameters: { max_connections: VALUE }`", "maxconnections connections"),
	...of("remove the line, and run `CREATE EXTENSION` in the database; what has to be preloaded goes into `parameters: { shared_preload_libraries: .. }`", "extensions extension"),
	engine: "remove the line: the key of the database names its engine"
};
const CACHE = {
	...DATABASE,
	...of("replicas", "readreplicas readers replicacount replicaspernodegroup"),
	...of("instance", "cachenodetype"),
	readreplica: "write `replicas: 1`",
	...of("write `replicas`, which counts the nodes beside the primary", "nodes numnodes nodecount"),
	...of("write `replicas`, which counts the nodes beside the primary", "numcachenodes numcacheclusters"),
	...of("write `parameters: { maxmemory-policy: VALUE }`", "maxmemorypolicy eviction evictionpolicy"),
	...of("write `parameters: { maxclients: VALUE }`", "maxconnections maxclients connections"),
	...of("Redis keeps its data in memory: `instance` sets its size", "storage size memory disk"),
	...of("remove the line: a stage has one address, without cluster mode", "cluster clustermode shards"),
	replicaof: "Redis is not replicated across stages; `replicas` adds readers beside the primary",
	database: "Redis numbers its databases; the application gets number 0",
	durability: "remove the line: ElastiCache offers durability in cluster mode alone, and a stage has one address without it",
	username: "Redis has no user name: clients log in with its AUTH token"
};
const STORAGE = {
	...of("size", "gb gib allocated allocatedstorage initial min"),
	...of("max", "maxsize maximum maxallocatedstorage limit autoscale"),
	...of("type", "volumetype storagetype")
};
const NETWORK = {
	...of("vpc", "vpcid id"),
	...of("subnets", "subnetids subnet"),
	...of("zones", "azs availabilityzones az zonecount"),
	...of("cidr", "cidrblock range iprange"),
	...of("allowFrom", "allow securitygroups ingress allowed")
};
const BASTION = {
	...of("allow", "allowfrom cidr cidrs allowedips ips ip from sourceips"),
	...of("keys", "key publickey publickeys sshkey sshkeys authorizedkeys"),
	...of("access", "type kind mode"),
	...of("remove the line: the size of a bastion is chosen by the version of the template", "instance instancetype")
};
/** By section. */
const SYNONYMS = {
	file: FILE,
	defaults: {
		...STAGE,
		stackname: "write `stackName` in the stage: each has a name of its own"
	},
	stage: STAGE,
	databases: DATABASES,
	sql: SQL,
	cache: CACHE,
	storage: STORAGE,
	network: NETWORK,
	bastion: BASTION
};
function of(meant, words) {
	return Object.fromEntries(words.split(" ").map((word) => [word, meant]));
}
// src/config/problems/unknown-key-advice.ts
/** null = the key is not known from elsewhere. */
function adviceForUnknownKey(key, parent, given) {
	if (key === "<<") return { hint: "write the keys out: YAML 1.2 has no merge keys" };
	const plain = plainOf(key);
	const known = Object.keys(nodeOfPath(parent)?.properties ?? {});
	const same = known.find((one) => plainOf(one) === plain);
	const section = synonymsAt(parent);
	const said = same ?? (Object.hasOwn(section, plain) ? section[plain] : void 0);
	if (said === void 0) return parameterAdvice(key, parent, given);
	return known.includes(said) ? renamed(said, parent, given) : { hint: filled(said, key, given) };
}
function plainOf(key) {
	return key.toLowerCase().replaceAll(/[-_]/g, "");
}
function synonymsAt(parent) {
	const last = parent.at(-1);
	if (parent.length === 0) return SYNONYMS.file;
	if (parent.length === 1 && last === "defaults") return SYNONYMS.defaults;
	if (parent.length === 2 && parent[0] === "stages") return SYNONYMS.stage;
	if (isDatabase$1(last)) return SYNONYMS[ENGINES[last].family];
	const name = String(last);
	return isSection(name) ? SYNONYMS[name] : {};
}
function isSection(name) {
	return Object.hasOwn(SYNONYMS, name);
}
/** The key that is meant; with the value as it has to be, where it is not. */
function renamed(meant, parent, given) {
	const path = [...parent, meant];
	const value = fits(nodeOfPath(path) ?? {}, given.value) ? void 0 : corrected(path, given);
	return {
		hint: value === void 0 ? `did you mean \`${meant}\`?` : `write \`${meant}: ${printable(flow(value))}\``,
		meant
	};
}
/** `work_mem` of a database is a parameter of its engine. */
function parameterAdvice(key, parent, given) {
	if (!(isDatabase$1(parent.at(-1)) && /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(key)) || typeof given.value === "object" || SECRET.test(key)) return null;
	return { hint: filled("write `parameters: { KEY: VALUE }`", key, given) };
}
function filled(advice, key, { value, raw }) {
	const text = typeof value === "number" ? raw ?? String(value) : told(value ?? {});
	const number = /\d+/.exec(text)?.[0] ?? "100";
	return advice.replaceAll("KEY", printable(camel(key))).replaceAll("NUMBER", number).replaceAll("VALUE", printable(text));
}
/** What a key may be named that holds a secret: its value is never repeated. */
const SECRET = /pass|secret(?!skms)|token|credential|private/i;
function told(value) {
	return holdsSecret(value) ? ".." : flow(value);
}
function holdsSecret(value) {
	if (Array.isArray(value)) return value.some(holdsSecret);
	if (!isRecord(value)) return false;
	return Object.entries(value).some(([key, inner]) => SECRET.test(key) || holdsSecret(inner));
}
/** A key of ours as it is written in the file, else as it is. */
function camel(key) {
	return OURS[plainOf(key)] ?? key;
}
const OURS = Object.fromEntries([...[
	"secretsKmsKey",
	"allowFrom",
	"bastionSubnet",
	"multiAz",
	"backupDays",
	"backupWindow"
], ...[
	"maintenanceWindow",
	"readReplica",
	"replicaOf",
	"restoreFrom"
]].map((key) => [plainOf(key), key]));
// src/config/problems/wording.ts
/** `1 entry`, `2 entries`. */
function entries(count) {
	return count === 1 ? "1 entry" : `${count} entries`;
}
/** The advice, or else an example of the value. */
function hintFor(path, advice) {
	const index = path.findLastIndex((part) => typeof part === "string");
	const example = exampleOf(path.slice(0, index), String(path[index]));
	return advice ?? `for example \`${example}\``;
}
/** `key: value`, with the first example of the schema. */
function exampleOf(parent, key) {
	const schema = nodeOfPath([...parent, key]);
	const [first] = schema?.examples ?? [];
	return `${printable(key)}: ${flow(first ?? schema?.default ?? "...")}`;
}
const TYPES = {
	string: "text",
	integer: "a whole number",
	number: "a number",
	boolean: "`true` or `false`",
	object: "a mapping of keys",
	array: "a list"
};
/** What the schema asks for: its own words, or its types. */
function expected(schema) {
	const types = [schema.type ?? []].flat().filter((type) => type !== "null");
	if (types.length === 1 && schema["x-form"] !== void 0) return schema["x-form"];
	return listed(types.map((type) => TYPES[type] ?? type), "or");
}
/** A value that was written, with its type if that is not plain. */
function described(value, raw) {
	const shown = show(value, raw);
	if (typeof value === "string") return `the text ${shown}`;
	return typeof value === "number" ? `the number ${shown}` : shown;
}
/** How a message names the value at a path. */
function label(path) {
	const part = path.at(-1);
	if (part === void 0) return "the file";
	if (typeof part === "string") return code(part);
	return `entry ${part + 1} of ${code(String(path.at(-2)))}`;
}
/** How a message names the mapping at a path. */
function where(path) {
	return path.length === 0 ? "the file" : code(path.join("."));
}
/** As code. */
function code(text) {
	return `\`${printable(text)}\``;
}
// src/config/problems/requirements.ts
/** `\`size\` must be a whole number`. */
function requiredType(path, schema) {
	return `${label(path)} ${mustBe(schema)}`;
}
/** `must be a whole number`. */
function mustBe(schema) {
	return `must be ${expected(schema)}`;
}
/** `\`stack\` must be letters, digits and hyphens, starting with a letter`. */
function requiredForm(path, schema) {
	return `${label(path)} must be ${schema["x-form"] ?? "non-empty text"}`;
}
/** `\`apply\` must be \`now\` or \`window\``. */
function requiredValue(path, schema) {
	const allowed = (schema.enum ?? []).map((value) => code(String(value)));
	return `${label(path)} must be ${listed(allowed, "or")}`;
}
/** What the only version of the file is. */
const REQUIRED_VERSION = "the file's `version` must be 1";
/** What to write for it. */
const VERSION_HINT = "write `version: 1`";
/** `\`stack\` is missing`. */
function missing(key) {
	return `${code(key)} is missing`;
}
/** `add \`stack: shop\``: the key that is missing from the mapping at this path. */
function toAdd(path, key) {
	return `add \`${exampleOf(path, key)}\``;
}
/** `\`vpc\` requires \`subnets\``. */
function requires(given, key) {
	return `${code(given)} requires ${code(key)}`;
}
/** What follows a name that no stage can have. */
const NOT_A_STAGE_NAME = "cannot be a stage's name, which becomes part of a stack's name";
/** What a stage's name is made of. */
const STAGE_NAME_HINT = "use letters, digits and hyphens, starting with a letter; at most 126 characters";
/** What only a stage can say: which data a database has, and the range of a network. */
function notInDefaults(key) {
	const why = key === "cidr" ? "each stage has a range of its own" : "where a database's data come from is for its stage to say";
	return {
		message: `${code(key)} cannot be in \`defaults\`: ${why}`,
		hint: `write ${code(key)} in the stage`
	};
}
/** `valid keys are \`access\` and \`allow\``. */
function validKeys(known) {
	return `valid keys are ${listed(known.map(code))}`;
}
/** What a problem with a key that the schema does not have begins with. */
const UNKNOWN_KEY = "unknown key";
// src/config/problems/keyword-findings.ts
/** What to say where the value at this place breaks that keyword of the schema. */
function findingOf(keyword, place) {
	return (DESCRIBE[keyword] ?? wrongForm)(place);
}
const DESCRIBE = {
	additionalProperties: unknownKey,
	required: missingKey,
	dependentRequired: missingPartner,
	propertyNames: wrongName,
	type: wrongType,
	enum: notOneOf,
	const: wrongFileVersion,
	minimum: outOfRange,
	maximum: outOfRange,
	minItems: tooFew,
	minProperties: tooFew,
	maxItems: tooMany,
	maxProperties: tooMany,
	uniqueItems: twiceInList,
	minLength: wrongForm,
	maxLength: tooLong,
	pattern: wrongForm,
	"false schema": misplaced
};
function unknownKey({ path, schema, params, value, rawOf }) {
	const key = String(params.additionalProperty);
	const known = Object.keys(schema.properties ?? {});
	const advice = adviceForUnknownKey(key, path, {
		value: isRecord(value) ? value[key] : void 0,
		raw: rawOf(key)
	});
	const near = advice === null ? suggest(key, known) : advice.meant ?? null;
	const hint = advice?.hint ?? (near === null ? validKeys(known) : `did you mean ${code(near)}?`);
	const message = `${UNKNOWN_KEY} ${code(key)} in ${where(path)}`;
	const finding = {
		code: "unknown-key",
		path: [...path, key],
		at: "key",
		message,
		hint
	};
	return near === null ? finding : {
		...finding,
		meant: [...path, near]
	};
}
function misplaced({ path }) {
	return {
		code: "not-in-defaults",
		path,
		at: "key",
		...notInDefaults(String(path.at(-1)))
	};
}
function missingKey({ path, params }) {
	const key = String(params.missingProperty);
	const message = `${missing(key)} from ${where(path)}`;
	const hint = toAdd(path, key);
	return {
		code: "missing-key",
		path: [...path, key],
		at: "key",
		message,
		hint
	};
}
function missingPartner({ path, params }) {
	const given = String(params.property);
	const key = String(params.missingProperty);
	const message = requires(given, key);
	const hint = toAdd(path, key);
	return {
		code: "missing-related-key",
		path: [...path, given],
		at: "key",
		message,
		hint
	};
}
function wrongName({ path, params }) {
	const name = String(params.propertyName);
	const message = `${code(name)} ${NOT_A_STAGE_NAME}`;
	const hyphens = name.replaceAll(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
	const hint = /^[A-Za-z][A-Za-z0-9-]{0,125}$/.test(hyphens) ? `write \`${hyphens}\`: letters, digits and hyphens, starting with a letter` : STAGE_NAME_HINT;
	return {
		code: "invalid-stage-name",
		path: [...path, name],
		at: "key",
		message,
		hint
	};
}
function wrongType({ path, schema, value, raw }) {
	if (value === null) return empty(path, schema, raw);
	return {
		code: "wrong-type",
		path,
		at: "value",
		message: `${requiredType(path, schema)}, not ${described(value, raw)}`,
		hint: hintFor(path, adviceForValue(path, {
			value,
			raw
		}))
	};
}
function empty(path, schema, raw) {
	const message = `${label(path)} is empty; it must be ${expected(schema)}`;
	const example = exampleOf(path.slice(0, -1), String(path.at(-1)));
	return {
		code: "empty-value",
		path,
		at: "key",
		message,
		hint: schema["x-undo"] === true && raw !== void 0 && raw !== "" ? "remove the line: `null` undoes a default, and `defaults` has none here" : `write \`${example}\`, or remove the line`
	};
}
function notOneOf({ path, schema, value, raw }) {
	const allowed = (schema.enum ?? []).map(String);
	const message = `${requiredValue(path, schema)}, not ${show(value, raw)}`;
	const advice = adviceForValue(path, {
		value,
		raw
	}) ?? (typeof value === "string" ? didYouMean(value, allowed) : null);
	return {
		code: "unknown-value",
		path,
		at: "value",
		message,
		...advice === null ? {} : { hint: advice }
	};
}
function wrongFileVersion({ path, value, raw }) {
	return {
		code: "unsupported-file-version",
		path,
		at: "value",
		message: `${REQUIRED_VERSION}, not ${show(value, raw)}`,
		hint: VERSION_HINT
	};
}
function outOfRange({ path, schema, value, raw }) {
	const message = `${label(path)} must be from ${schema.minimum} to ${schema.maximum}, not ${show(value, raw)}`;
	const hint = adviceForValue(path, {
		value,
		raw
	});
	return {
		code: "value-out-of-range",
		path,
		at: "value",
		message,
		...hint !== null && { hint }
	};
}
function tooFew({ path, params }) {
	return {
		code: "too-few-entries",
		path,
		at: "key",
		message: `${label(path)} must have at least ${entries(Number(params.limit))}`,
		hint: `for example \`${exampleOf(path.slice(0, -1), String(path.at(-1)))}\``
	};
}
function tooMany({ path, params }) {
	return {
		code: "too-many-entries",
		path,
		at: "key",
		message: `${label(path)} may have at most ${entries(Number(params.limit))}`
	};
}
function twiceInList({ path, params }) {
	const [first, second] = [Number(params.i), Number(params.j)].sort((a, b) => a - b);
	const message = `entry ${(second ?? 0) + 1} of ${code(String(path.at(-1)))} repeats entry ${(first ?? 0) + 1}`;
	return {
		code: "repeated-entry",
		path: [...path, second ?? 0],
		at: "value",
		message,
		hint: "keep one of the two"
	};
}
function tooLong({ path, value, params }) {
	return {
		code: "text-too-long",
		path,
		at: "value",
		message: `${label(path)} may have at most ${String(params.limit)} characters: ${show(value)} has ${String(value).length}`
	};
}
function wrongForm({ path, schema, value, raw }) {
	return {
		code: "invalid-value",
		path,
		at: "value",
		message: `${requiredForm(path, schema)}, not ${show(value, raw)}`,
		hint: hintFor(path, adviceForValue(path, {
			value,
			raw
		}))
	};
}
// src/config/problems/schema-findings.ts
/** The validator's errors in words: at most one finding for each place and reason. */
function schemaFindings(errors, root, value) {
	const findings = errors.filter(({ propertyName }) => propertyName === void 0).map((error) => toFinding(error, root, value));
	const misspelt = new Set(findings.flatMap(({ meant }) => meant ? [JSON.stringify(meant)] : []));
	const misplaced = findings.filter(({ code }) => code === "not-in-defaults");
	return findings.filter((finding) => !misspelt.has(JSON.stringify(finding.path)) && !misplaced.some((whole) => whole !== finding && isAtOrBelow(finding.path, whole.path)));
}
function isAtOrBelow(path, parent) {
	return parent.every((part, index) => path[index] === part);
}
function toFinding(error, root, file) {
	const path = segments(error.instancePath, file);
	const node = nodeAt(root, path);
	return findingOf(error.keyword, {
		path,
		schema: nodeOfPath(path) ?? {},
		value: valueAt(file, path),
		raw: node?.kind === "scalar" ? node.raw : void 0,
		rawOf: (key) => {
			const entry = nodeAt(root, [...path, key]);
			return entry?.kind === "scalar" ? entry.raw : void 0;
		},
		params: error.params
	});
}
/** ajv's JSON pointer as a path; indexes of lists become numbers. */
function segments(pointer, file) {
	const path = [];
	let value = file;
	for (const part of pointer.split("/").slice(1)) {
		const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
		path.push(Array.isArray(value) ? Number(key) : key);
		value = value[key];
	}
	return path;
}
function valueAt(file, path) {
	return path.reduce((value, part) => value[part], file);
}
// src/config/problems/text-findings.ts
/**
* Text that CloudFormation could read as more than text: the braces of a dynamic reference
* (`{{resolve:secretsmanager:...}}`, which AWS replaces with a secret's value) or of `Fn::Sub`. An unclosed
* brace at the end could form one together with the text that follows. A single brace within a text is fine:
* RDS has formulas such as `{DBInstanceClassMemory/32768}`.
*/
const MORE_THAN_TEXT = /\{\{|\$\{|\{$/;
/** Characters that a reader may ignore or not see at all. */
const SPACE = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
/** Whether CloudFormation could read the text as a reference, however it is spelled and whatever follows it. */
function isMoreThanText(text) {
	return MORE_THAN_TEXT.test(text.normalize("NFKC").replaceAll(SPACE, ""));
}
/**
* Every key and value of the file that is more than text. It walks the whole file without the schema,
* so that no field can be forgotten.
*/
function textFindings(root) {
	return findingsIn(root, []);
}
function findingsIn(node, path) {
	switch (node.kind) {
		case "scalar": return isMoreThanText(node.raw) ? [finding(path, "value")] : [];
		case "sequence": return node.items.flatMap((item, index) => findingsIn(item, [...path, index]));
		case "mapping": return [...node.entries].flatMap(([key, { value }]) => {
			const own = [...path, key];
			return isMoreThanText(key) ? [finding(own, "key")] : findingsIn(value, own);
		});
	}
}
function finding(path, at) {
	const part = path.at(-1);
	return {
		code: "reference-in-text",
		path,
		at,
		message: `${typeof part === "number" ? `entry ${part + 1} of \`${printable(String(path.at(-2)))}\`` : at === "key" ? "this key" : `\`${printable(part ?? "")}\``} contains \`{{\`, \`\${\` or an unclosed brace, which CloudFormation could read as a reference`,
		hint: "write the value itself; a password needs no line: AWS generates it and keeps it in a secret"
	};
}
// src/config/problems/unusual-spaces.ts
/** Spaces that YAML takes for text ("White Space Characters": space and tab alone), and those without a width. */
const UNUSUAL = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/;
/** Quoted text, where such a space may be meant, and comments. */
const MEANT = /"(?:[^"\\]|\\.)*"|'[^']*'|(?:^|\s)#.*$/g;
/** Each problem on a line with such a space says that instead, once a line: whatever else is wrong there follows. */
function namingSpaces(text, problems) {
	if (!UNUSUAL.test(text)) return problems;
	const lines = text.split(/\r\n|\n|\r/);
	const named = problems.map((problem) => {
		const { line, path } = problem;
		const before = path === "" ? spaceIn(lines, line - 1) : null;
		return spaceIn(lines, line) ?? before ?? problem;
	});
	return named.filter((one, index) => one.code !== "unusual-space" || named.findIndex(({ code, line }) => code === one.code && line === one.line) === index);
}
/** `line` counts from 1. */
function spaceIn(lines, line) {
	const text = (lines[line - 1] ?? "").replaceAll(MEANT, (part) => ".".repeat(part.length));
	const column = text.search(UNUSUAL) + 1;
	if (column === 0) return null;
	const code = text.charCodeAt(column - 1).toString(16).toUpperCase().padStart(4, "0");
	return {
		code: "unusual-space",
		path: "",
		line,
		column,
		message: `this line contains a ${code === "00A0" ? "no-break space" : "space that YAML takes for text"} (U+${code}), which looks like an ordinary space`,
		hint: "write an ordinary space; it often comes with text that was copied from a web page"
	};
}
// src/config/prune.ts
/**
* A copy of the file without the values that the schema refuses, so that the second pass can report what
* is wrong with the rest. Null = nothing usable remains.
*/
function withoutInvalid(value, findings) {
	const copy = without(value, findings.filter(({ keepsValue }) => keepsValue !== true).map(({ path }) => path));
	if (!isRecord(copy)) return null;
	copy.version ??= 1;
	copy.stack ??= "stack";
	for (const stage of Object.values(isRecord(copy.stages) ? copy.stages : {})) {
		if (!isRecord(stage)) continue;
		stage.databases ??= {};
		removeHalfNetwork(stage);
	}
	if (isRecord(copy.defaults)) removeHalfNetwork(copy.defaults);
	return validate$1(copy) ? copy : null;
}
/** A VPC is given with its subnets, or not at all. */
function removeHalfNetwork(holder) {
	const { network } = holder;
	if (isRecord(network) && "vpc" in network !== "subnets" in network) delete holder.network;
}
/** A copy of the value without what is at the paths. */
function without(value, paths) {
	const copy = structuredCloneOf(value);
	if (isRecord(copy)) for (const path of paths) remove(copy, path);
	return copy;
}
/** Removes what is at the path; for an entry of a list, the whole list. */
function remove(root, path) {
	const end = path.findIndex((part) => typeof part === "number");
	const keys = end < 0 ? path : path.slice(0, end);
	let parent = root;
	for (const key of keys.slice(0, -1)) parent = isRecord(parent) ? parent[key] : void 0;
	const last = keys.at(-1);
	if (isRecord(parent) && last !== void 0) delete parent[last];
}
function structuredCloneOf(value) {
	if (Array.isArray(value)) return value.map(structuredCloneOf);
	if (!isRecord(value)) return value;
	const copy = Object.create(null);
	for (const [key, entry] of Object.entries(value)) copy[key] = structuredCloneOf(entry);
	return copy;
}
// src/config/resolve/local-ports.ts
/** Which ports of this machine each stage's tunnels begin at, so that those of one file never meet. */
/**
* Stage -> the first port of its block. The names of application and stage give the block; where a stage above in the
* file has it, the next one is taken. So a stage's ports depend on the stages above it alone, and on those only if two
* meet in one block.
*/
function placeLocalPorts(application, stages) {
	const taken = new Set(AVOIDED);
	return new Map(stages.map((stage) => {
		const block = nextFree(blockOf(application, stage), taken);
		taken.add(block);
		return [stage, firstPortOf(block)];
	}));
}
function blockOf(application, stage) {
	return createHash("sha256").update(`${application}/${stage}`).digest().readUInt32BE(0) % BLOCKS$1;
}
/** The block itself if it is free, or else the next. A file has 100 stages at the most, so one always is. */
function nextFree(from, taken) {
	let block = from;
	while (taken.has(block)) block = (block + 1) % BLOCKS$1;
	return block;
}
// src/config/resolve/resolve.ts
/** A valid file whose stages have their `defaults`, with the version's own filled in and every name spelled out. */
function resolveFile(file, source) {
	const networks = ownNetworks(file);
	const ranges = placeRanges(networks);
	const localPorts = placeLocalPorts(file.stack, Object.keys(file.stages));
	const stages = Object.entries(file.stages).map(([name, stage]) => resolveStage(file, name, stage, {
		...source,
		ranges,
		localPorts
	}));
	const named = [...file.region === void 0 ? [] : [file.region], ...stages.map(regionOfStage)];
	const regions = [...new Set(named)];
	const { file: name, locate } = source;
	return {
		stack: file.stack,
		file: name,
		regions,
		stages,
		networks,
		locate
	};
}
function regionOfStage({ region }) {
	return region;
}
function resolveStage(file, name, stage, { texts, defaultLines, ranges, localPorts }) {
	const stackName = stackNameOf(file.stack, name, stage.stackName);
	const region = regionOf(file, name);
	return {
		name,
		stackName,
		application: file.stack,
		...defaultLines !== null && { defaultLines },
		region,
		account: stage.account ?? file.account ?? null,
		protected: stage.protected ?? DEFAULTS$1.stage.protected,
		interruptions: stage.interruptions ?? DEFAULTS$1.stage.interruptions,
		localPorts: localPorts.get(name) ?? 0,
		tags: texts(["tags"]),
		secretsKmsKey: stage.secretsKmsKey ?? null,
		network: resolveNetwork(stage.network ?? {}, ranges.get(name) ?? defaultCidr(stackName, region)),
		allowFrom: stage.network?.allowFrom ?? [],
		bastion: resolveBastion(stage),
		existing: resolveExistings(stage.databases ?? {}, region),
		databases: resolveDatabases(file, name, (of, kind) => texts([
			"stages",
			of,
			"databases",
			kind,
			"parameters"
		]))
	};
}
function resolveBastion({ bastion, network }) {
	if (bastion === void 0) return null;
	return {
		access: bastion?.access ?? DEFAULTS$1.bastion.access,
		endpoints: bastion?.endpoints ?? DEFAULTS$1.bastion.endpoints,
		allow: bastion?.allow ?? [],
		keys: bastion?.keys ?? [],
		subnet: network?.bastionSubnet ?? null
	};
}
function resolveExistings(written, region) {
	return Object.fromEntries(DATABASES$2.flatMap((kind) => {
		const existing = written[kind]?.existing;
		return existing === void 0 ? [] : [[kind, resolveExisting(kind, existing, region)]];
	}));
}
function resolveDatabases(file, stage, parametersOf) {
	const written = file.stages[stage]?.databases ?? {};
	const sql = SQL_KINDS.flatMap((kind) => {
		const database = madeHere(written[kind]);
		const context = database && {
			stack: file.stack,
			parameters: parametersOf(stage, kind),
			replicaOf: replicaSource(file, kind, database.replicaOf, parametersOf),
			replicaRegions: replicaRegions(file, stage, kind)
		};
		return context ? [[kind, resolveSql(kind, database, context)]] : [];
	});
	const caches = CACHE_KINDS.flatMap((kind) => {
		const database = madeHere(written[kind]);
		return database ? [[kind, resolveRedis(kind, database, parametersOf(stage, kind))]] : [];
	});
	return Object.fromEntries([...sql, ...caches]);
}
/** A database as the file writes it; null = the stage has none, or does not make it. */
function madeHere(written) {
	if (written === void 0) return null;
	return written?.existing === void 0 ? written ?? {} : null;
}
function replicaSource(file, kind, written, parametersOf) {
	if (written === void 0) return null;
	if (written.startsWith("arn:")) return {
		kind: "existing",
		arn: written,
		region: databaseArn(written).region
	};
	return {
		kind: "stage",
		stage: written,
		stackName: stackNameOf(file.stack, written, file.stages[written]?.stackName),
		region: regionOf(file, written),
		own: ownLikeness(file.stages[written]?.databases?.[kind] ?? {}, parametersOf(written, kind))
	};
}
/** The other regions in which stages of the file are replicas of this stage's database, in order. */
function replicaRegions(file, stage, kind) {
	const regions = Object.entries(file.stages).filter(([, other]) => other.databases?.[kind]?.replicaOf === stage).map(([name]) => regionOf(file, name)).filter((region) => region !== regionOf(file, stage));
	return [...new Set(regions)].toSorted();
}
function regionOf(file, stage) {
	return file.stages[stage]?.region ?? file.region ?? "";
}
function resolveNetwork(network, range) {
	if (network.vpc !== void 0) return {
		kind: "given",
		vpc: network.vpc,
		subnets: network.subnets ?? []
	};
	return {
		kind: "own",
		cidr: network.cidr ?? range,
		cidrGiven: network.cidr !== void 0,
		zones: network.zones ?? DEFAULTS$1.network.zones,
		zonesGiven: network.zones !== void 0
	};
}
// src/config/yaml/lines.ts
/** Finds the line and column of an offset in a text; offsets outside it count as its ends. */
function positionsIn(text) {
	const starts = [0];
	for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
	return (offset) => {
		const at = Math.min(Math.max(offset, 0), text.length);
		const line = lastAtMost(starts, at);
		return {
			line: line + 1,
			column: at - (starts[line] ?? 0) + 1
		};
	};
}
function lastAtMost(sorted, value) {
	let low = 0;
	let high = sorted.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((sorted[middle] ?? 0) <= value) low = middle;
		else high = middle - 1;
	}
	return low;
}
// src/config/yaml/nodes.ts
/**
* The node as a plain value. Mappings have no prototype, so that a key such as `constructor` or
* `__proto__` is a key like any other.
*/
function valueOf(node) {
	if (node.kind === "scalar") return node.value;
	if (node.kind === "sequence") return node.items.map(valueOf);
	const value = Object.create(null);
	for (const [key, entry] of node.entries) value[key] = valueOf(entry.value);
	return value;
}
// src/config/yaml/compose.ts
/** How many nodes all aliases together may stand for: a file of databases needs a few hundred. */
const MOST_ALIASED_NODES = 1e4;
const NOTHING = {
	kind: "scalar",
	start: -1,
	value: null,
	raw: ""
};
const CORE_TAGS = [
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
];
/** Builds the first document of an event stream, and notes everything that the file may not contain. */
function compose(text, events) {
	const composer = new Composer(text, events);
	return {
		root: composer.document(),
		findings: composer.findings,
		bomb: composer.bomb
	};
}
var Composer = class {
	findings = [];
	bomb = false;
	#text;
	#events;
	#anchors = /* @__PURE__ */ new Map();
	#next = 0;
	#size = 0;
	#aliased = 0;
	constructor(text, events) {
		this.#text = text;
		this.#events = events;
	}
	document() {
		this.#next = 1;
		return this.#node([]);
	}
	#node(path) {
		const event = this.#events[this.#next++];
		this.#size += 1;
		if (event === void 0) return NOTHING;
		if (event.type === EVENT_ID.ALIAS) return this.#alias(event, path);
		if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return NOTHING;
		if (event.tagStart >= 0) this.#refuseTag(event.tagStart, event.tagEnd, path);
		const anchor = event.anchorStart < 0 ? null : this.#text.slice(event.anchorStart, event.anchorEnd);
		if (anchor !== null) this.#anchors.set(anchor, "open");
		const before = this.#size;
		const node = this.#content(event, path);
		if (anchor !== null) this.#anchors.set(anchor, {
			node,
			size: this.#size - before + 1
		});
		return node;
	}
	#content(event, path) {
		if (event.type === EVENT_ID.SCALAR) return this.#scalar(event);
		if (event.type === EVENT_ID.MAPPING) return {
			kind: "mapping",
			start: event.start,
			entries: this.#entries(path)
		};
		const items = [];
		while (!this.#closed()) items.push(this.#node([...path, items.length]));
		return {
			kind: "sequence",
			start: event.start,
			items
		};
	}
	#entries(path) {
		const entries = /* @__PURE__ */ new Map();
		while (!this.#closed()) {
			const event = this.#events[this.#next];
			const keyStart = startOf(event);
			const keyNode = this.#node(path);
			const key = keyNode.kind === "scalar" ? keyNode.raw : "";
			const value = this.#node([...path, key]);
			if (event?.type !== EVENT_ID.SCALAR) this.findings.push({
				code: "key-not-text",
				path,
				at: keyStart,
				message: "a key must be plain text",
				hint: "for example `region: us-east-1`"
			});
			else if (entries.has(key)) this.#refuseTwice(key, keyStart, [...path, key]);
			else entries.set(key, {
				keyStart,
				value
			});
		}
		return entries;
	}
	/** Whether the open collection ends here; if so, moves past its end. */
	#closed() {
		const event = this.#events[this.#next];
		if (event !== void 0 && event.type !== EVENT_ID.POP) return false;
		this.#next += 1;
		return true;
	}
	#scalar(event) {
		const raw = getScalarValue(this.#text, event);
		const value = event.style === SCALAR_STYLE.PLAIN ? coreValue(raw) : raw;
		return {
			kind: "scalar",
			start: startOf(event),
			value,
			raw
		};
	}
	#alias(event, path) {
		const name = this.#text.slice(event.anchorStart, event.anchorEnd);
		const anchor = this.#anchors.get(name);
		const at = event.anchorStart - 1;
		if (anchor === void 0 || anchor === "open") {
			const [code, message] = anchor === void 0 ? ["unknown-anchor", `no anchor \`&${printable(name)}\` comes before the alias \`*${printable(name)}\``] : ["recursive-alias", `the alias \`*${printable(name)}\` is inside the value that it repeats`];
			this.findings.push({
				code,
				path,
				at,
				message,
				hint: "write the value out"
			});
			return NOTHING;
		}
		this.#aliased += anchor.size;
		this.#size += anchor.size;
		if (this.#aliased > MOST_ALIASED_NODES && !this.bomb) {
			this.bomb = true;
			const message = `aliases repeat more than ${MOST_ALIASED_NODES} values`;
			this.findings.push({
				code: "too-many-aliases",
				path,
				at,
				message,
				hint: "write the values out"
			});
		}
		return this.bomb ? NOTHING : anchor.node;
	}
	#refuseTag(start, end, path) {
		this.findings.push({
			code: "yaml-tag",
			path,
			at: start,
			message: `YAML tags such as \`${printable(this.#text.slice(start, end))}\` are not allowed in this file`,
			hint: "remove the tag; put a number that is meant as text in quotes"
		});
	}
	#refuseTwice(key, keyStart, path) {
		this.findings.push({
			code: "duplicate-key",
			path,
			at: keyStart,
			message: `the key \`${printable(key)}\` appears twice`,
			hint: "keep one of the two",
			keepsValue: true
		});
	}
};
function startOf(event) {
	if (event === void 0 || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return 0;
	if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
	if (event.type !== EVENT_ID.SCALAR) return event.start;
	return QUOTED.has(event.style) ? event.valueStart - 1 : event.valueStart;
}
const QUOTED = /* @__PURE__ */ new Set([SCALAR_STYLE.SINGLE_QUOTED, SCALAR_STYLE.DOUBLE_QUOTED]);
/** Null, boolean or number by the rules of YAML 1.2's core schema, else the text. */
function coreValue(raw) {
	for (const tag of CORE_TAGS) {
		const value = tag.resolve(raw, false, tag.tagName);
		if (value !== NOT_RESOLVED) return value;
	}
	return raw;
}
// src/config/yaml/syntax.ts
/** What js-yaml says, with our code, our words, and what to do about it. */
const WORDS = [
	[
		/null byte|non-printable|valid JSON character/,
		"control-character",
		"the text contains a control character",
		"save the file as plain UTF-8 text"
	],
	[
		/nesting exceeded/,
		"nesting-too-deep",
		"the file is nested too deeply",
		"check the brackets: no key of this file is more than seven levels deep"
	],
	[
		/within a flow collection|missed comma|expected the node content/,
		"unclosed-bracket",
		"a list or mapping in brackets is not closed, or a comma is missing",
		"check the brackets: `{ key: value, key: value }`, `[value, value]`"
	],
	[
		/deficient indentation/,
		"unclosed-earlier",
		"a quote or bracket that was opened on an earlier line is not closed",
		"add the closing quote or bracket"
	],
	[
		/quoted scalar/,
		"unclosed-quote",
		"a quoted text is not closed",
		"add the closing quote, of the same kind"
	],
	[
		/escape sequence|hexadecimal/,
		"unknown-escape",
		"this is not a YAML escape sequence",
		"use single quotes"
	],
	[
		/bad indentation of a mapping/,
		"wrong-indentation",
		"this does not fit the lines before it: the indentation is wrong, or the text needs quotes",
		"align the keys of one level; quote a text that contains `: ` or starts with a special character"
	],
	[
		/indentation|whitespace character is expected|line break is expected/,
		"wrong-indentation",
		"the indentation is wrong",
		"align the keys of one level"
	],
	[
		/implicit key|expected ':'/,
		"missing-colon",
		"this key has no colon",
		"write `key: value`"
	],
	[
		/unacceptable YAML version|YAML directive|directive/,
		"yaml-directive",
		"directives (lines that start with `%`) are not allowed in this file",
		"remove the line"
	],
	[
		/document separator is expected|end of the document/,
		"unexpected-content",
		"this does not belong to what comes before it",
		"write one mapping with the keys `version`, `stack` and `stages`"
	]
];
/** A syntax error of js-yaml as a finding; anything else is a bug and is thrown on. */
function syntaxFinding(text, error) {
	if (!(error instanceof YAMLException)) throw error;
	const at = Math.min(error.mark?.position ?? 0, text.length);
	const tab = tabInIndentation(text, at);
	if (tab !== null) return {
		code: "tab-indentation",
		path: [],
		at: tab,
		message: "the indentation contains a tab, and YAML only allows spaces",
		hint: "replace the tab with two spaces"
	};
	const known = WORDS.find(([pattern]) => pattern.test(error.reason));
	if (known === void 0) return {
		code: "not-yaml",
		path: [],
		at,
		message: "this is not valid YAML",
		hint: "check that this is the right file"
	};
	const [, code, message, hint] = known;
	return {
		code,
		path: [],
		at,
		message,
		hint
	};
}
/** Offset of a tab in the indentation of the error's line, or of the line before. */
function tabInIndentation(text, at) {
	const line = lineStart(text, at);
	for (const start of [line, lineStart(text, line - 1)]) {
		const tab = (/^[ \t]*/.exec(text.slice(start, start + 1e3))?.[0] ?? "").indexOf("	");
		if (tab >= 0) return start + tab;
	}
	return null;
}
function lineStart(text, at) {
	if (at <= 0) return 0;
	return Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
}
// src/config/yaml/read.ts
const EXAMPLE = "`version: 1`, `stack: shop`, `region: us-east-1`, `stages: { dev: { databases: { postgres: } } }`";
/** Parses the text once, into values with their offsets. */
function readYaml(text) {
	if (isTooLarge(text)) return unreadable("file-too-large", 0, "the file is larger than 1 MiB", "a tinystacks.yml is a few kB; check that this is the right file");
	let events;
	try {
		events = parseEvents(text, {});
	} catch (error) {
		return {
			kind: "unreadable",
			findings: [syntaxFinding(text, error)]
		};
	}
	const second = secondDocument(text, events);
	if (second !== null) return unreadable("several-documents", second, "a second document starts here, but the file must be a single document", "remove the `---`");
	const { root, findings, bomb } = compose(text, events);
	if (bomb) return {
		kind: "unreadable",
		findings
	};
	if (root.kind === "scalar" && root.value === null) return unreadable("file-empty", 0, "the file is empty", `it needs ${EXAMPLE}`);
	if (root.kind !== "mapping") {
		const what = root.kind === "sequence" ? "a list" : "a single value";
		return unreadable("not-a-mapping", root.start, `the file is ${what}, not a mapping of keys`, `it needs ${EXAMPLE}`);
	}
	return {
		kind: "read",
		root,
		findings
	};
}
function unreadable(code, at, message, hint) {
	return {
		kind: "unreadable",
		findings: [{
			code,
			path: [],
			at,
			message,
			hint
		}]
	};
}
function isTooLarge(text) {
	return text.length > 1048576 || new TextEncoder().encode(text).length > 1048576;
}
/** Offset of the `---` (or else of the content) of a second document. */
function secondDocument(text, events) {
	const index = events.findIndex((event, at) => at > 0 && event.type === EVENT_ID.DOCUMENT);
	if (index < 0) return null;
	const content = events[index + 1];
	const start = content !== void 0 && "start" in content ? content.start : text.length;
	return [...text.slice(0, start).matchAll(/^---/gm)].at(-1)?.index ?? start;
}
// src/config/parse.ts
/**
* The text of a `tinystacks.yml` as resolved stages, or every problem in it at once. `file` is the name
* that the user gave, for messages. Never throws because of the text.
*/
function parseConfig(text, file) {
	const source = text.startsWith("﻿") ? text.slice(1) : text;
	const position = positionsIn(source);
	const read = readYaml(source);
	if (read.kind === "unreadable") {
		const place = ({ at }) => position(typeof at === "number" ? at : 0);
		return invalid(source, toProblems(read.findings, place));
	}
	const { root } = read;
	const foreign = foreignFile(root);
	if (foreign !== null) return invalid(source, toProblems([foreign], () => position(root.start)));
	const { findings, applied } = judge(root, [...read.findings, ...textFindings(root)], position);
	if (findings.length === 0 && applied !== null) {
		const locate = (path) => {
			const given = applied.origin(path);
			return position(keyOffset(root, nodeAt(root, given) === void 0 ? path : given));
		};
		const texts = (path) => textsAt(root, applied, path);
		const parsed = {
			file,
			locate,
			texts,
			defaultLines: linesAt(root, ["defaults"], position)
		};
		return {
			kind: "valid",
			config: resolveFile(applied.file, parsed)
		};
	}
	const place = (finding) => position(offsetOf(root, finding));
	return invalid(source, toProblems(findings, place));
}
function invalid(text, problems) {
	return {
		kind: "invalid",
		problems: namingSpaces(text, problems)
	};
}
/**
* The problems found by the text, the schema and the second pass; `applied`: the file, if the schema accepts it. The
* schema judges what is written; the second pass sees each stage with its defaults.
*/
function judge(root, inText, position) {
	const undone = undoneIn(root);
	const value = undone.length === 0 ? valueOf(root) : without(valueOf(root), undone);
	const valid = validate$1(value) ? value : null;
	const inSchema = withoutConsequences(schemaFindings(valid === null ? validate$1.errors ?? [] : [], root, value), inText);
	const first = [...inText, ...inSchema];
	const checkable = first.length === 0 ? valid : withoutInvalid(value, first);
	if (checkable === null) return {
		findings: first,
		applied: null
	};
	const applied = applyDefaults(checkable, undone);
	const later = asWritten(checkFile(applied.file), applied, {
		isWritten: (path) => nodeAt(root, path) !== void 0,
		lineOf: (path) => position(keyOffset(root, path)).line
	});
	const inFile = withoutConsequences([...checkDefaults(checkable), ...later], first);
	return {
		findings: [...first, ...inFile],
		applied: valid === null ? null : applied
	};
}
function offsetOf(root, { path, at }) {
	if (typeof at === "number") return at;
	return at === "key" ? keyOffset(root, path) : valueOffset(root, path);
}
/** The values of a mapping as they are written, each where it is: in the stage or in `defaults`. */
function textsAt(root, { file, origin }, path) {
	const mapping = path.reduce((value, part) => isRecord(value) && value[part], file);
	const names = isRecord(mapping) ? Object.keys(mapping) : [];
	return Object.fromEntries(names.map((name) => {
		const node = nodeAt(root, origin([...path, name]));
		return [name, node?.kind === "scalar" ? node.raw : ""];
	}));
}
// src/config/select.ts
/** The stages with these names, in the file's order; without names, every stage. */
function selectStages(config, names) {
	const known = config.stages.map(({ name }) => name);
	const unknown = [...new Set(names)].filter((name) => !known.includes(name));
	if (unknown.length > 0) return {
		kind: "unknown",
		names: unknown,
		message: `there is no stage ${listed(unknown.map((name) => `"${printable(name)}"`), "or")} in ${config.file}`,
		hint: unknown.map((name) => didYouMean(name, known)).find((hint) => hint !== null) ?? `the stages are ${listed(known)}`
	};
	return {
		kind: "selected",
		stages: config.stages.filter(({ name }) => names.length === 0 || names.includes(name))
	};
}
// src/config/primaries-first.ts
/** The stages with every primary before its replicas, and otherwise in their given order. */
function primariesFirst(stages) {
	const names = new Set(stages.map(({ name }) => name));
	const ordered = [];
	let waiting = [...stages];
	while (waiting.length > 0) {
		const placed = new Set(ordered.map(({ name }) => name));
		const next = waiting.find((stage) => primariesOf(stage).every((name) => placed.has(name) || !names.has(name))) ?? waiting[0];
		if (next === void 0) break;
		ordered.push(next);
		waiting = waiting.filter((stage) => stage !== next);
	}
	return ordered;
}
function primariesOf(stage) {
	return databasesOf(stage).flatMap((database) => isSqlDatabase(database) && database.replicaOf?.kind === "stage" ? [database.replicaOf.stage] : []);
}
// src/config/promote-text.ts
/** A stage's name or an ARN as written, plain or in quotes. */
const VALUE = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s,{}[\]#]+)/;
/**
* The file's text without the `replicaOf` of one database. Nothing else is rewritten: comments, order
* and style stay. The result is parsed again, and must be the same file without that key.
*/
function withoutReplicaOf(text, stage, kind) {
	const path = [
		"stages",
		stage,
		"databases",
		kind
	];
	const root = rootOf(text);
	const database = root && nodeAt(root, path);
	const entry = database?.kind === "mapping" ? database.entries.get("replicaOf") : void 0;
	if (!root || database?.kind !== "mapping" || !entry) return { kind: "no-replica" };
	const end = endOfValue(text, entry.value.start);
	if (end === null || entry.keyStart < database.start) return { kind: "by-hand" };
	const changed = text[database.start] === "{" ? withoutFlowEntry(text, entry.keyStart, end) : withoutBlockEntry(text, entry.keyStart, end);
	return isWithout(changed, valueOf(root), path) ? {
		kind: "changed",
		text: changed
	} : BY_HAND;
}
const BY_HAND = { kind: "by-hand" };
function rootOf(text) {
	const read = readYaml(text);
	return read.kind === "read" && read.findings.length === 0 ? read.root : null;
}
function endOfValue(text, start) {
	const value = VALUE.exec(text.slice(start))?.[0];
	return start < 0 || value === void 0 ? null : start + value.length;
}
/** `{ replicaOf: prod, multiAz: true }` -> `{ multiAz: true }`: the entry with one of its commas. */
function withoutFlowEntry(text, start, end) {
	const [head, tail] = [text.slice(0, start), text.slice(end)];
	const after = /^\s*,[^\S\n]*/.exec(tail);
	if (after) return head + tail.slice(after[0].length);
	if (/\n[^\S\n]*$/.test(head) && /^[^\S\n]*\r?\n/.test(tail)) return head.replace(/\r?\n[^\S\n]*$/, "") + tail;
	const before = /,\s*$/.exec(head);
	return before ? head.slice(0, before.index) + tail : head.trimEnd() + tail.trimStart();
}
/** Removes the whole line, except for a comment on it, which gets a line of its own. */
function withoutBlockEntry(text, start, end) {
	const lineStart = text.lastIndexOf("\n", start) + 1;
	const found = text.indexOf("\n", end);
	const lineEnd = found < 0 ? text.length : found + 1;
	const comment = /^\s*(#.*)/.exec(text.slice(end, lineEnd))?.[1];
	const indentation = text.slice(lineStart, start);
	if (comment === void 0) return text.slice(0, lineStart) + text.slice(lineEnd);
	return `${text.slice(0, lineStart)}${indentation}${comment}${text.slice(lineEnd - (found < 0 ? 0 : 1))}`;
}
/** Whether the text has the same content as `before`, without the key. */
function isWithout(text, before, path) {
	const root = rootOf(text);
	if (!root) return false;
	return isDeepStrictEqual(less(valueOf(root), path, null), less(before, path, "replicaOf"));
}
/** A plain copy without `key` in the mapping at the path. An empty mapping counts as no value. */
function less(value, path, key) {
	const copy = structuredClone(plain(value));
	const parent = path.slice(0, -1).reduce((inner, name) => inner?.[name], copy);
	const last = path.at(-1) ?? "";
	const database = parent?.[last];
	if (!parent || !database) return copy;
	const kept = Object.fromEntries(Object.entries(database).filter(([name]) => name !== key));
	parent[last] = Object.keys(kept).length === 0 ? null : kept;
	return copy;
}
function plain(value) {
	return JSON.parse(JSON.stringify(value));
}
// src/plan/messages/details.ts
const details = {
	file: (name, chosen, all) => `file: ${name}; stages: ${listed$1(chosen)}, of ${all}`,
	searched: (regions, orphans) => `stacks of this file that no stage refers to: ${orphans}, searched for in ${listed$1(regions)}`,
	plan: ({ stage, stack, region, action, databases, refusals, notes, consents = [] }) => [
		`plan of ${stage}: ${action} ${stack} in ${region}`,
		...databases.map(({ database, impact, consent }) => `${database} ${impact}${consent === null ? "" : consent.given ? " (consent given)" : " (consent required)"}`),
		`consents of the stage: ${consents.length}`,
		`refused by: ${codes(refusals)}`,
		`notes: ${codes(notes)}`
	].join("; ")
};
function codes(all) {
	return all.length === 0 ? "none" : [...new Set(all.map(({ code }) => code))].join(", ");
}
// src/commands/shared/load.ts
/** Reads and validates the file, and selects the stages. Throws with every problem at once. */
function load({ files, options, onLoaded, reporter }) {
	const file = files.config(options.config);
	const parsed = parseConfig(file.text, file.name);
	if (parsed.kind === "invalid") throw invalidFile(file, parsed.problems);
	const selection = selectStages(parsed.config, options.stages);
	if (selection.kind === "unknown") throw new TinystacksError("unknown-stage", selection.message, {
		exit: 2,
		file: file.name,
		hint: selection.hint
	});
	const { stages, config } = {
		...selection,
		...parsed
	};
	mustBeInRegion(options.region, stages, file.name);
	const names = stages.map(({ name }) => name);
	reporter?.detail?.(details.file(file.name, names, config.stages.length));
	onLoaded?.();
	return {
		file,
		config,
		stages
	};
}
/** What is thrown for a file with problems (exit 2). */
function invalidFile(file, problems) {
	return new TinystacksError("invalid-file", `${file.name} is not valid`, {
		exit: 2,
		file: file.name,
		problems
	});
}
// src/commands/shared/with-next.ts
/** How the verb was called. */
function calledBy({ options: { config, stages } }) {
	return {
		config,
		stages
	};
}
/**
* The result, with what to do next as its last lines. In a workflow the comment and the annotations say how to go on:
* its log has `everywhere` alone.
*/
function withNext({ terminal }, result, lines, everywhere = []) {
	const all = [...terminal.annotated === true ? [] : lines, ...everywhere];
	if (all.length === 0) return result;
	const gap = result.text.includes("\n") ? [""] : [];
	return {
		...result,
		text: [
			result.text,
			...gap,
			...all
		].join("\n")
	};
}
// src/facts/external.ts
/** For a stage that depends on nothing outside its stack. */
const NO_EXTERNAL_FACTS = {
	existing: {},
	sources: {},
	bastionImage: null,
	subnets: null
};
// src/commands/shared/render-alone.ts
/** The stage as a first deploy would send it, without a look at AWS. */
function renderAlone({ repository }, { file }, stage) {
	return renderStage(stage, {
		repository,
		config: file.inRepository ?? file.name,
		deployed: null,
		external: NO_EXTERNAL_FACTS
	});
}
export { vpcTenantRefusals as $, dataOutcome as $n, listed$1 as $r, flagsOf as $t, weekly as A, missingConsent as An, codeForMarkdown as Ar, BASTION_EGRESS_IDS as At, BASTION_TYPE as B, sha256 as Bn, pathInRepository as Br, exactVersion as Bt, notesAround as C, consentMessages as Cn, ALL_FAMILIES as Cr, missingFact as Ct, daily as D, stageConsentSubject as Dn, inMinutes as Dr, fileProperty as Dt, backupAfter as E, labelDescription as En, watchedClock as Er, valueOf$1 as Et, inRegion as F, isOldForm as Fn, linkForMarkdown as Fr, NETWORK_IDS as Ft, groupsIn as G, BASTION_KINDS as Gn, GP3_STRIPED_IOPS as Gr, meantWord as Gt, stackSuffix as H, LOCAL_HOST as Hn, parentsOfCheckout as Hr, majorOf as Ht, secretsKeyOf as I, parseConsent as In, plain$2 as Ir, READER_IDS as It, residentRefusals as J, DATABASE_NAME as Jn, offlineMessages as Jr, REGIONS as Jt, formatParts as K, isBastionKind as Kn, followLinks as Kr, mustBeInRegion as Kt, existingId as L, subjectName as Ln, stopSignal as Lr, SQL_IDS as Lt, decode as M, refusalsOf as Mn, forMermaid as Mr, CACHE_IDS as Mt, isOfAws as N, warningsFirst as Nn, forTerminal as Nr, COPIED_SECRET_IDS as Nt, maintenanceAfter as O, hasChanges as On, inSeconds as Or, dotted as Ot, identifierIn as P, consentToken as Pn, inertLog as Pr, EXISTING_RULE_IDS as Pt, leavingVpc as Q, STAGE_ACTION as Qn, count as Qr, VERB_NAMES as Qt, BASTION_IMAGE_PARAMETER as R, withoutStage as Rn, localPorts as Rr, compareVersions as Rt, nextCommand as S, CONSENT_WHY as Sn, singleQuoted as Sr, deployedRole as St, warningsAround as T, identityRefusals as Tn, familyOfType as Tr, missingReader as Tt, tokenSecretName as U, localPort as Un, GitError as Ur, sqlFamily as Ut, STACK_SUFFIX as V, isRecord as Vn, runnerPaths as Vr, cacheFamily as Vt, attachedGroups as W, arnOf as Wn, git as Wr, runCli as Wt, someOf as X, NOT_VERIFIED as Xn, refusal as Xr, actionVerb as Xt, ownerOf as Y, NOT_SET as Yn, note as Yr, readServiceRole as Yt, isLeavingVpc as Z, NO_VALUE as Zn, warning as Zr, VERBS as Zt, done as _, waitingFor as _n, VARIANTS as _r, tagPath as _t, invalidFile as a, didYouMean as an, whatHappens as ar, isSqlDatabase as at, nextAfterDestroy as b, painter as bn, cameFrom as br, IDENTIFIER_OUTPUT as bt, withoutReplicaOf as c, OUTCOME as cn, DATABASES$2 as cr, PARTS_OUTPUT as ct, parseConfig as d, notCarriedOut as dn, byFamily as dr, UNDERWAY_OUTPUT as dt, Interrupted as ei, wordsOf as en, downtime as er, vpcTenantsRefusal as et, networkKey as f, outcomeMessages as fn, familyOf as fr, defaultLikeness as ft, consentGiven as g, validated as gn, perKind as gr, sameTag as gt, rangeOf as h, stageTitle as hn, isSql as hr, TAGS as ht, withNext as i, Unfinished as ii, destroyMessages as in, markdownMessages as ir, forFamily as it, renderStage as j, namedConsents as jn, forMarkdown as jr, BASTION_IDS as jt, meet as k, isAsWritten as kn, watchOf as kr, BASTION_ADMISSION_IDS as kt, primariesFirst as l, deployFailed as ln, ENGINES as lr, READER_OUTPUTS as lt, overlaps as m, stageFailed as mn, isDatabase$1 as mr, DEFAULTS$1 as mt, NO_EXTERNAL_FACTS as n, usageError as ni, flagNamed as nn, isAtWorst as nr, networkMessages as nt, load as o, nearest as on, SERVERLESS as or, likePrimaries as ot, placeRanges as p, refused as pn, isCache as pr, likenessOf as pt, leavingSubnets as q, isReachedDirectly as qn, onTheWay as qr, PARTITION_OF as qt, calledBy as r, loadCommand as ri, DESTROY_WORD as rn, labels as rr, databasesOf as rt, details as s, failureInOneLine as sn, CACHE_KINDS as sr, DATABASE_OUTPUTS as st, renderAlone as t, TinystacksError as ti, FLAGS as tn, happening as tr, vpcTenantsUnread as tt, selectStages as u, failureHint as un, SQL_KINDS as ur, SOURCE_OUTPUTS as ut, failedFor as v, resourceName as vn, VARIANT_NAMES as vr, formatPairs as vt, refusalsAround as w, consentNeeded as wn, FAMILIES as wr, missingNodes as wt, nextAfterPlan as x, wrap as xn, reserved_names_default as xr, isNewStack as xt, nextAfterDeploy as y, UNWRAPPED as yn, becomes as yr, parsePairs as yt, authorizedIn as z, byJson as zn, RUNS_ON_DEFAULT as zr, covers as zt };
