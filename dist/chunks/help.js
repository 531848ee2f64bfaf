import { $t as flagsOf, Qt as VERB_NAMES, Zt as VERBS, en as wordsOf, nn as flagNamed, tn as FLAGS, xn as wrap } from "./start.js";
// src/verbs/verb.ts
/** What the program ends with. */
const EXITS = {
	0: "done, or nothing to do",
	1: "failed",
	2: "the file or the arguments are invalid",
	3: "refused: by a rule, for want of consent, because the plan differs from the reviewed one, or by your answer",
	4: "nothing is refused, and something is to do, or runs otherwise than it was deployed, or could not be looked at (`plan --exit-code`)",
	130: "interrupted (Ctrl-C); CloudFormation keeps running, and the same command resumes watching",
	143: "the same, by SIGTERM"
};
// src/render/help.ts
/** What `tinystacks --help` and `tinystacks VERB --help` print, from the table of verbs. */
const WIDTH = 100;
/** Every verb, and the exit codes. */
function overview() {
	return [
		"tinystacks: the databases of every stage in tinystacks.yml",
		"",
		...columns([...VERB_NAMES.map((name) => [`tinystacks ${name}`, VERBS[name].does]), ["tinystacks --version", FLAGS.version.help]]),
		"",
		...wrap("`tinystacks COMMAND --help` prints the flags and examples of a command.", WIDTH, ""),
		"",
		...section("Exit codes", exitRows(Object.keys(EXITS).map((code) => Number(code)))),
		""
	].join("\n");
}
/** All about a verb. */
function helpFor(verb) {
	const { about, words, rest, examples, exits } = VERBS[verb];
	const wordRows = words ? [[words.name, `${words.help}: ${wordsOf(verb).join(", ")}`]] : [];
	const restRows = rest ? [[`-- ${rest}`, "the command, with all of its arguments"]] : [];
	return [
		`usage: tinystacks ${usageOf(verb)}`,
		"",
		...wrap(about, WIDTH, ""),
		"",
		...section("Arguments", [...wordRows, ...restRows]),
		...section("Flags", flagsOf(verb).map(flagRow)),
		...section("Examples", examples.map(({ line, does }) => [`tinystacks ${line}`, does])),
		...section("Exit codes", exitRows(exits))
	].join("\n");
}
/** How a verb is called: `reboot [flags] DATABASE`. */
function usageOf(verb) {
	const { words, rest, flags } = VERBS[verb];
	return [
		verb,
		...flags.length > 0 ? ["[flags]"] : [],
		...words ? [words.required ? words.name : `[${words.name}]`] : [],
		...rest ? [`[-- ${rest}]`] : []
	].join(" ");
}
/** `-c, --config FILE`. */
function flagUsage(name) {
	const { short, value } = flagNamed(name) ?? {};
	return `${short === void 0 ? "" : `-${short}, `}--${name}${value === void 0 ? "" : ` ${value}`}`;
}
function flagRow(name) {
	const usage = flagUsage(name);
	return [usage.startsWith("--") ? `    ${usage}` : usage, flagNamed(name)?.help ?? ""];
}
function exitRows(exits) {
	return exits.map((code) => [String(code), EXITS[code]]);
}
function section(title, rows) {
	return rows.length === 0 ? [] : [
		title,
		...columns(rows),
		""
	];
}
/** Two columns. What is too long for the first has the second below it. */
function columns(rows) {
	const lengths = rows.map(([left]) => left.length).filter((length) => length <= WIDEST);
	const indent = " ".repeat(Math.max(0, ...lengths) + 4);
	return rows.flatMap(([left, right]) => {
		const [first = "", ...more] = wrap(right, WIDTH, indent);
		const begin = `  ${left}`;
		return begin.length + 2 <= indent.length ? [`${begin}${first.slice(begin.length)}`, ...more] : [
			begin,
			first,
			...more
		];
	});
}
const WIDEST = 44;
export { helpFor, overview };
