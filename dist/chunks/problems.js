import { n as distance, t as closest } from "./fastest-levenshtein.js";
import { n as TinystacksError, t as Interrupted } from "./errors.js";
import { a as forTerminal, s as plain, t as painter } from "./style.js";
import { u as labels } from "./plan.js";
import { setTimeout } from "node:timers/promises";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
// src/commands/verbs.ts
/** Every verb and the module that tells its story, loaded when it is called. */
const COMMANDS = {
	validate: async () => (await import("./validate.js")).validate,
	plan: async () => (await import("./plan2.js")).plan,
	deploy: async () => (await import("./deploy.js")).deploy,
	outputs: async () => (await import("./outputs2.js")).outputs,
	template: async () => (await import("./template.js")).template
};
const VERBS = Object.keys(COMMANDS);
/** Verbs of the design that this version does not have yet: named, so that nobody thinks they mistyped. */
const NOT_YET = [
	"drift",
	"destroy",
	"promote",
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
// src/local/clock.ts
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
// src/local/config-file.ts
const DEFAULT_NAME = "tinystacks.yml";
/** The size that `src/config` refuses as well; a larger file is not even read. */
const MOST_BYTES = 1048576;
/** Reads the named file, or the nearest `tinystacks.yml` from `directory` up to the repository's root. */
function readConfigFile(named, directory) {
	const path = named === null ? findUpwards(directory) : resolve(directory, named);
	const name = named ?? (path === null ? DEFAULT_NAME : relative(directory, path));
	if (path === null || !existsSync(path)) throw notFound(name, named === null);
	const status = statSync(path);
	if (!status.isFile()) throw new TinystacksError("CONFIG_UNREADABLE", `${name} is not a file`, { exit: 2 });
	if (status.size > MOST_BYTES) throw new TinystacksError("CONFIG_TOO_LARGE", `${name} is larger than 1 MiB`, {
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
// src/local/repository.ts
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
// src/local/environment.ts
/** The ports that the action and the CLI share: files, clock, repository, AWS. */
function localPorts(stop) {
	const directory = process.cwd();
	return {
		files: { config: (named) => readConfigFile(named, directory) },
		clock: systemClock(stop),
		repository: repositoryName(process.env, directory),
		connect: async (region) => (await import("./aws.js")).connect(region)
	};
}
// src/local/signals.ts
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
export { loadCommand as a, localPorts as i, failureInOneLine as n, verbNamed as o, stopSignal as r, errorForTerminal as t };
