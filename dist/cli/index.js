#!/usr/bin/env node
import { c as stopSignal, d as verbNamed, f as Unfinished, l as localPorts, o as errorForTerminal, r as OUTPUT_FORMATS, u as loadCommand } from "../chunks/outputs.js";
import { B as usageError, R as Interrupted, z as TinystacksError } from "../chunks/config.js";
import { N as forTerminal, P as inertJson } from "../chunks/plan.js";
import { parseArgs } from "node:util";
import { createInterface } from "node:readline/promises";
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
	if (extra.length > 0 && !TAKES_WORDS.has(name)) throw usageError(`${name} takes no further words, but got \`${extra.join(" ")}\``, "stages are given with --stage NAME");
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
		const message = error instanceof Error ? error.message.split(". ")[0] : String(error);
		throw usageError(message ?? "the arguments are wrong", "tinystacks --help lists the options");
	}
}
function formatNamed(name) {
	if (name === void 0) return "table";
	const format = OUTPUT_FORMATS.find((known) => known === name);
	if (!format) throw usageError(`there is no format \`${name}\``, `the formats are ${OUTPUT_FORMATS.join(", ")}`);
	return format;
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
