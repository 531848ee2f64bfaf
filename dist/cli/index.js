#!/usr/bin/env node
import { a as localPorts, g as Unfinished, h as verbNamed, i as stopSignal, m as loadCommand, n as errorForTerminal, t as readServiceRole } from "../chunks/host.js";
import { D as Interrupted, O as TinystacksError, k as usageError } from "../chunks/engines.js";
import { a as inertJson, i as forTerminal } from "../chunks/text.js";
import { h as UNWRAPPED } from "../chunks/render.js";
import { t as OUTPUT_FORMATS } from "../chunks/outputs.js";
import { parseArgs } from "node:util";
import { createInterface } from "node:readline/promises";
// src/render/error-json.ts
/** An expected failure as data. */
function errorAsJson(error) {
	const { code, exit, message, hint, file, problems } = error;
	return { error: {
		code,
		exit,
		message,
		...hint !== void 0 && { hint },
		...file !== void 0 && { file },
		problems
	} };
}
// src/render/help.ts
/** What `tinystacks --help` prints. */
const helpText = `tinystacks: the databases of every stage in tinystacks.yml

  tinystacks validate              check the file; needs neither credentials nor network
  tinystacks plan                  show what a deploy will do to the databases; changes nothing
  tinystacks deploy                plan every stage, then deploy them in the file's order
  tinystacks outputs               print hosts, ports and secret references of deployed stages
  tinystacks destroy --stage S     delete a stage; keeps its secrets and final snapshots
  tinystacks reboot --stage S DB   restart a database whose parameters wait for it; DB/reader: its reader
  tinystacks restore-secret --stage S DB
                                   take back the planned deletion of a database's secret
  tinystacks promote --stage S DB  make a replica a primary in the file; the next deploy promotes it
  tinystacks template --stage S    print the CloudFormation template of a stage
  tinystacks sandbox               run a local AWS, to try everything without an account

Options
  -c, --config FILE    the file; default: tinystacks.yml in this directory or a parent directory,
                       up to the repository root
  -s, --stage NAME     a stage, repeatable; default: every stage, in the file's order
      --json           print one JSON document on stdout; text for people goes to stderr
      --allow WORDS    consent, as the plan prints it: prod/postgres:remove@7h3kq0z9w2m4x; repeatable
  -y, --yes            deploy, restore-secret: answer yes to the question; gives no consent
      --confirm WORD   destroy: the word delete; without it nothing is deleted
      --cloudformation-role ARN
                       the role that CloudFormation acts by; stays with each stack that is changed
      --in-window      reboot: only while the maintenance window is open
      --exit-code      plan: end with 4 where something is to do, or differs from the file
      --offline        promote: change the file without a look at AWS
      --format FORMAT  outputs: table, json, dotenv or ecs
  -h, --help           print this text
  -v, --version        print the version

Sandbox
  tinystacks sandbox [--port N] [--state DIR] [--speed X] [--engines auto|none]
  tinystacks sandbox [options] -- COMMAND ...

Exit codes: 0 done, 1 failed, 2 the file or the arguments are invalid, 3 refused,
4 something to do (plan --exit-code), 130 or 143 interrupted.
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
	"in-window": { type: "boolean" },
	"cloudformation-role": { type: "string" },
	offline: { type: "boolean" },
	"exit-code": { type: "boolean" },
	help: {
		type: "boolean",
		short: "h"
	},
	version: {
		type: "boolean",
		short: "v"
	}
};
/** Verbs that take a word of their own: the database. */
const TAKES_WORDS = /* @__PURE__ */ new Set([
	"promote",
	"reboot",
	"restore-secret"
]);
/** Reads the arguments after the program's name. An invalid one is a usage error (exit 2). */
function readArguments(argv) {
	if (argv[0] === "sandbox") return {
		kind: "sandbox",
		argv: argv.slice(1)
	};
	const { values, positionals } = parse(argv);
	if (values.version) return { kind: "version" };
	const [name, ...extra] = positionals;
	if (values.help || name === void 0 || name === "help") return { kind: "help" };
	if (extra.length > 0 && !TAKES_WORDS.has(name)) throw usageError(`${name} takes no further arguments, but got \`${extra.join(" ")}\``, "name stages with --stage NAME");
	if (values["exit-code"] && name !== "plan") throw usageError(`${name} does not take --exit-code`, "only plan does: `tinystacks plan --exit-code`");
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
			confirm: values.confirm ?? null,
			serviceRole: readServiceRole(values["cloudformation-role"]),
			inWindow: values["in-window"] ?? false,
			offline: values.offline ?? false,
			exitCode: values["exit-code"] ?? false
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
		throw usageError(message ?? "the arguments are invalid", "tinystacks --help lists the options");
	}
}
function formatNamed(name) {
	if (name === void 0) return "table";
	const format = OUTPUT_FORMATS.find((known) => known === name);
	if (!format) throw usageError(`there is no format \`${name}\``, `the formats are ${OUTPUT_FORMATS.join(", ")}`);
	return format;
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
// src/local/live-display.ts
/** Milliseconds between two frames. */
const FRAME = 1e3;
/** Shows below the printed lines what AWS is working on right now, and for how long. */
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
		const lines = [...running].map(([logicalId, soFar]) => `  … ${forTerminal(logicalId)} ${soFar()}`.slice(0, width - 1));
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
		track: ({ logicalId, status }, soFar) => {
			if (status.endsWith("_IN_PROGRESS")) running.set(logicalId, soFar);
			else running.delete(logicalId);
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
* Reports progress on stderr, so that stdout has only the result. On a terminal the resources in progress
* are shown live below the lines.
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
		warning: (text) => {
			line(`warning: ${forTerminal(text)}`);
		},
		group: async (title, body) => {
			line(forTerminal(title));
			return body();
		},
		progress: (event, text, soFar) => {
			if (text !== null) line(text);
			live?.track(event, soFar);
		},
		...live === null && { stillRunning: line },
		close: () => live?.close()
	};
}
// src/version.ts
/** This program's version, as published. */
const VERSION = "0.1.0";
// src/local/cli.ts
/** The CLI: reads the arguments, calls a verb, writes its result. Returns the exit code; fails only here. */
async function runCli(argv) {
	try {
		const call = readArguments(argv);
		if (call.kind === "help") process.stdout.write(helpText);
		else if (call.kind === "version") process.stdout.write(`${VERSION}\n`);
		else if (call.kind === "sandbox") return await (await import("../chunks/sandbox.js")).runSandbox(call.argv);
		else return await runVerb(call);
		return 0;
	} catch (error) {
		return fail(error, argv[0] !== "sandbox" && argv.includes("--json"));
	}
}
async function runVerb({ name, json, options }) {
	const verb = verbNamed(name);
	const reporter = terminalReporter(process.stderr);
	try {
		const result = await (await loadCommand(verb))({
			...localPorts(stopSignal(), options),
			options,
			reporter,
			ask: json ? null : askOnTerminal(process.stdin, process.stderr),
			terminal: {
				color: process.stdout.isTTY && !process.env["NO_COLOR"],
				width: process.stdout.isTTY ? process.stdout.columns : UNWRAPPED
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
	if (result.failure !== null) process.stderr.write(`${errorForTerminal({
		message: result.failure,
		problems: []
	}, color())}\n`);
}
function fail(thrown, json) {
	const error = thrown instanceof Unfinished ? thrown.interrupted : thrown;
	if (error instanceof Interrupted) {
		process.stderr.write(`${error.message}. CloudFormation keeps running. Run the same command to resume watching.\n`);
		return error.signal === "SIGINT" ? 130 : 143;
	}
	if (error instanceof TinystacksError) {
		if (json) process.stdout.write(`${inertJson(errorAsJson(error))}\n`);
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
