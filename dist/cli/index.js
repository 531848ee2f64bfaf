#!/usr/bin/env node
import { c as stopSignal, i as errorForTerminal, l as localPorts, o as watchedClock, r as verbNamed, s as watchOf, t as readServiceRole, v as loadCommand, y as Unfinished } from "../chunks/host.js";
import { _ as TinystacksError, g as Interrupted, h as listed, v as usageError } from "../chunks/text.js";
import { a as inertJson, i as forTerminal } from "../chunks/plan.js";
import { p as UNWRAPPED } from "../chunks/render2.js";
import { n as readRegion } from "../chunks/config3.js";
import { c as flagNamed, l as OUTPUT_FORMATS, s as FLAGS, u as SHELLS } from "../chunks/verbs.js";
import { a as checkWords, i as checkFlag, o as meantWord } from "../chunks/verbs2.js";
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
	if (verb === "sandbox") return asksForHelp(call.rest) ? {
		kind: "help",
		verb
	} : {
		kind: "sandbox",
		argv: call.rest
	};
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
	throw usageError(name === void 0 ? "completion takes the name of a shell" : `there is no script for \`${name}\``, meantWord("completion", name) ?? `the shells are ${listed(SHELLS)}`);
}
/** Whether help is asked for, and not by the command that is to be run. */
function asksForHelp(argv) {
	const end = argv.indexOf("--");
	return (end === -1 ? argv : argv.slice(0, end)).some((one) => one === "--help" || one === "-h");
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
// src/version.ts
/** This program's version, as published. */
const VERSION = "0.1.0";
// src/local/cli.ts
/** The CLI: reads the arguments, calls a verb, writes its result. Returns the exit code; fails only here. */
async function runCli(argv) {
	try {
		const call = readArguments(argv);
		if (call.kind === "help") process.stdout.write(await helpOf(call.verb));
		else if (call.kind === "version") process.stdout.write(`${VERSION}\n`);
		else if (call.kind === "completion") {
			const { completionFor } = await import("../chunks/completion.js");
			process.stdout.write(completionFor(call.shell));
		} else if (call.kind === "sandbox") return await (await import("../chunks/sandbox.js")).runSandbox(call.argv);
		else return await runVerb(call);
		return 0;
	} catch (error) {
		return fail(error, wishesOf(argv));
	}
}
function wishesOf(argv) {
	const has = (flag) => argv[0] !== "sandbox" && argv.includes(flag);
	return {
		json: has("--json"),
		noColor: has("--no-color")
	};
}
async function helpOf(verb) {
	const { helpFor, overview } = await import("../chunks/help.js");
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
	const { json } = wishes;
	process.stdout.write(`${json ? inertJson(result.json) : result.text.trimEnd()}\n`);
	if (result.failure !== null) process.stderr.write(`${errorForTerminal({
		message: result.failure,
		problems: []
	}, color(wishes))}\n`);
}
function fail(thrown, wishes) {
	const error = thrown instanceof Unfinished ? thrown.interrupted : thrown;
	if (error instanceof Interrupted) {
		process.stderr.write(`${error.message}. CloudFormation keeps running. Run the same command to resume watching.\n`);
		return error.signal === "SIGINT" ? 130 : 143;
	}
	if (error instanceof TinystacksError) {
		if (wishes.json) process.stdout.write(`${inertJson(errorAsJson(error))}\n`);
		process.stderr.write(`${errorForTerminal(error, color(wishes))}\n`);
		return error.exit;
	}
	const lines = (error instanceof Error ? error.stack ?? error.message : String(error)).split("\n").map(forTerminal);
	process.stderr.write(`internal error, please report it: ${lines.join("\n    ")}\n`);
	return 1;
}
function color({ noColor }) {
	return { color: wantsColor(process.stderr, process.env, noColor) };
}
// src/cli.ts
process.exitCode = await runCli(process.argv.slice(2));
export {};
