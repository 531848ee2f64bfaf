#!/usr/bin/env node
import { t as Unfinished } from "../chunks/unfinished.js";
import { n as closest, r as distance, t as MAX_FILE_BYTES } from "../chunks/limits.js";
import { n as TinystacksError, t as Interrupted } from "../chunks/errors.js";
import { a as inertJson, i as forTerminal } from "../chunks/escape.js";
import { t as painter } from "../chunks/style.js";
import { u as labels } from "../chunks/plan.js";
import { t as OUTPUT_FORMATS } from "../chunks/format.js";
import { t as offlineWords } from "../chunks/offline.js";
import { parseArgs, promisify } from "node:util";
import { createInterface } from "node:readline/promises";
import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
// src/commands/verbs.ts
/** Every verb and the module that tells its story, loaded when it is called. */
const COMMANDS = {
	validate: async () => (await import("../chunks/validate.js")).validate,
	plan: async () => (await import("../chunks/plan2.js")).plan,
	deploy: async () => (await import("../chunks/deploy.js")).deploy,
	outputs: async () => (await import("../chunks/outputs2.js")).outputs,
	destroy: async () => (await import("../chunks/destroy.js")).destroy,
	promote: async () => (await import("../chunks/promote.js")).promote,
	template: async () => (await import("../chunks/template2.js")).template
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
function problemLines(problem, file, red, paint) {
	const place = `${file === "" ? "" : `${file}:`}${problem.line}:${problem.column}`;
	const path = problem.path === "" ? "" : `${forTerminal(problem.path)}: `;
	return [`${paint("bold", place)} ${red} ${path}${forTerminal(problem.message)}`, ...hintLines(problem.hint, paint)];
}
function hintLines(hint, paint) {
	return hint === void 0 ? [] : [`  ${paint("cyan", labels.hint)} ${forTerminal(hint)}`];
}
// src/render/help.ts
/** What `tinystacks --help` prints. */
const helpText = `tinystacks: the databases of every stage in tinystacks.yml

  tinystacks validate              is the file right? Needs neither credentials nor network
  tinystacks plan                  what a deploy would do to the databases; changes nothing
  tinystacks deploy                plans every stage, then applies them in the file's order
  tinystacks outputs               hosts, ports and secret references of what is deployed
  tinystacks destroy --stage S     deletes a stage; its secrets and final snapshots stay
  tinystacks promote --stage S DB  writes a replica as a primary into the file; a deploy does it
  tinystacks template --stage S    the CloudFormation template of one stage
  tinystacks sandbox               a local AWS, to try all of it without an account

Options
  -c, --config FILE    default: tinystacks.yml, looked for upwards to the repository's root
  -s, --stage NAME     repeatable; default: every stage, in the file's order
      --json           one JSON document on stdout; what is meant for a person goes to stderr
      --allow WORDS    consent, in the words a plan prints: prod/postgres:remove@7h3kq0z9w2m4x; repeatable
  -y, --yes            of deploy, on a terminal: answers its yes/no question; gives no consent
      --confirm WORD   what destroy has to be told: delete
      --format FORMAT  of outputs: table, json, dotenv or ecs
  -h, --help           this text
  -v, --version        the version

Sandbox
  tinystacks sandbox [--port N] [--state DIR] [--speed X] [--engines auto|none]
  tinystacks sandbox [options] -- COMMAND ...

Exit codes: 0 done, 1 failed, 2 the file or the arguments are wrong, 3 refused,
130 or 143 interrupted.
`;
// src/local/arguments.ts
const FLAGS = {
	config: {
		type: "string",
		short: "c"
	},
	stage: {
		type: "string",
		short: "s",
		multiple: true
	},
	json: { type: "boolean" },
	allow: {
		type: "string",
		multiple: true
	},
	yes: {
		type: "boolean",
		short: "y"
	},
	format: { type: "string" },
	confirm: { type: "string" },
	help: {
		type: "boolean",
		short: "h"
	},
	version: {
		type: "boolean",
		short: "v"
	}
};
/** Verbs that are followed by words of their own: the database. */
const TAKES_WORDS = /* @__PURE__ */ new Set(["promote"]);
/** Reads the arguments after the program's name; a wrong one is a usage error (exit 2). */
function readArguments(argv) {
	if (argv[0] === "sandbox") return {
		kind: "sandbox",
		argv: argv.slice(1)
	};
	const { values, positionals } = parse(argv);
	if (values.version) return { kind: "version" };
	const [name, ...extra] = positionals;
	if (values.help || name === void 0 || name === "help") return { kind: "help" };
	if (extra.length > 0 && !TAKES_WORDS.has(name)) throw usage(`${name} takes no further words, but got \`${extra.join(" ")}\``, "stages are given with --stage NAME");
	return {
		kind: "command",
		name,
		json: values.json ?? false,
		options: {
			config: values.config ?? null,
			stages: values.stage ?? [],
			allow: values.allow ?? [],
			yes: values.yes ?? false,
			words: extra,
			format: formatNamed(values.format),
			confirm: values.confirm ?? null
		}
	};
}
function parse(argv) {
	try {
		return parseArgs({
			args: [...argv],
			options: FLAGS,
			allowPositionals: true
		});
	} catch (error) {
		throw usage((error instanceof Error ? error.message.split(". ")[0] : String(error)) ?? "the arguments are wrong", "tinystacks --help lists the options");
	}
}
function formatNamed(name) {
	if (name === void 0) return "table";
	const format = OUTPUT_FORMATS.find((known) => known === name);
	if (!format) throw usage(`there is no format \`${name}\``, `the formats are ${OUTPUT_FORMATS.join(", ")}`);
	return format;
}
function usage(message, hint) {
	return new TinystacksError("USAGE", message, {
		exit: 2,
		hint
	});
}
// src/local/ask.ts
/** Asks on the terminal; null where no person sits at it. */
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
		writeFileSync(beside, text, { mode: statSync(path).mode });
		renameSync(beside, path);
	} catch (cause) {
		rmSync(beside, { force: true });
		throw new TinystacksError("CONFIG_NOT_WRITTEN", `${name} cannot be written`, {
			exit: 1,
			cause
		});
	}
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
		connect: async (region) => (await import("../chunks/aws.js")).connect(region)
	};
}
// src/local/live-display.ts
/** Milliseconds between two drawings. */
const FRAME = 1e3;
/** Below the printed lines: what AWS is working on right now, and for how long. */
function liveDisplay(stream) {
	const running = /* @__PURE__ */ new Map();
	let drawn = 0;
	let timer = null;
	const erase = () => {
		if (drawn > 0) stream.write(`\x1b[${String(drawn)}A\x1b[0J`);
		drawn = 0;
	};
	const draw = () => {
		const width = stream.columns;
		const lines = [...running.values()].map(({ event, since }) => {
			const seconds = Math.round((Date.now() - since) / 1e3);
			return `  … ${forTerminal(event.logicalId)} ${String(seconds)}s`.slice(0, width - 1);
		});
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
		track: (event) => {
			const known = running.get(event.logicalId);
			if (!event.status.endsWith("_IN_PROGRESS")) running.delete(event.logicalId);
			else if (!known) running.set(event.logicalId, {
				event,
				since: Date.parse(event.time)
			});
			timer ??= setInterval(redraw, FRAME).unref();
			redraw();
		},
		close: () => {
			if (timer) clearInterval(timer);
			erase();
		}
	};
}
// src/local/reporter.ts
/**
* Reports to a person on stderr, so that stdout holds the result alone. On a terminal the resources
* in progress are shown live below the lines.
*/
function terminalReporter(stream) {
	const live = stream.isTTY ? liveDisplay(stream) : null;
	const line = (text) => {
		if (live) live.print(text);
		else stream.write(`${text}\n`);
	};
	return {
		line,
		notice: (text) => {
			line(forTerminal(text));
		},
		group: async (title, body) => {
			line(forTerminal(title));
			return body();
		},
		progress: (event, text) => {
			if (text !== null) line(text);
			live?.track(event);
		},
		close: () => live?.close()
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
// src/version.ts
/** This program's version, as published. */
const VERSION = "0.1.0";
// src/local/cli.ts
/** Columns where the output is no terminal. */
const DEFAULT_WIDTH = 100;
/** The CLI: arguments in, a verb called, its result written. Gives the exit code; fails in this one place. */
async function runCli(argv) {
	try {
		const call = readArguments(argv);
		if (call.kind === "help") process.stdout.write(helpText);
		else if (call.kind === "version") process.stdout.write(`${VERSION}\n`);
		else if (call.kind === "sandbox") return await (await import("../chunks/sandbox.js")).runSandbox(call.argv);
		else return await runVerb(call);
		return 0;
	} catch (error) {
		return fail(error);
	}
}
async function runVerb({ name, json, options }) {
	const verb = verbNamed(name);
	const reporter = terminalReporter(process.stderr);
	try {
		const result = await (await loadCommand(verb))({
			...localPorts(stopSignal()),
			options,
			reporter,
			ask: json ? null : askOnTerminal(process.stdin, process.stderr),
			terminal: {
				color: process.stdout.isTTY && !process.env["NO_COLOR"],
				width: process.stdout.isTTY ? process.stdout.columns : DEFAULT_WIDTH
			}
		});
		reporter.close();
		write(result, json);
		return result.exit;
	} finally {
		reporter.close();
	}
}
function write(result, json) {
	process.stdout.write(`${json ? inertJson(result.json) : result.text.trimEnd()}\n`);
	if (result.failure !== null) process.stderr.write(`${errorForTerminal(failureOf(result), color())}\n`);
}
/** The lines of the file that it comes from are named as those of a file that is not valid. */
function failureOf({ failure, annotations }) {
	const errors = annotations.filter(({ level }) => level === "error");
	const [first] = errors;
	return new TinystacksError("STOPPED", failure ?? "", {
		exit: 3,
		problems: errors.map((one) => ({
			...one,
			path: ""
		})),
		...first && { file: first.file }
	});
}
function fail(thrown) {
	const error = thrown instanceof Unfinished ? thrown.interrupted : thrown;
	if (error instanceof Interrupted) {
		process.stderr.write(`${error.message}; what AWS has begun goes on: run the same command again to follow it\n`);
		return error.signal === "SIGINT" ? 130 : 143;
	}
	if (error instanceof TinystacksError) {
		process.stderr.write(`${errorForTerminal(error, color())}\n`);
		return error.exit;
	}
	const lines = (error instanceof Error ? error.stack ?? error.message : String(error)).split("\n").map(forTerminal);
	process.stderr.write(`internal error, please report it: ${lines.join("\n    ")}\n`);
	return 1;
}
function color() {
	return { color: process.stderr.isTTY && !process.env["NO_COLOR"] };
}
// src/cli.ts
process.exitCode = await runCli(process.argv.slice(2));
export {};
