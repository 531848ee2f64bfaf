import { Bt as goesOn, Gt as flagsOf, Ht as VERBS, Jt as flagNamed, Kt as wordsOf, Ut as VERB_NAMES, Wt as flagOf, qt as FLAGS, un as wrap } from "./start.js";
// src/verbs/verb.ts
const EXITS = {
	0: "done, or nothing to do",
	1: "failed",
	2: "the file or the arguments are invalid",
	3: "refused: by a rule, for want of consent, because the plan differs from the reviewed one, or by your answer",
	4: "nothing is refused, and something is to do, or runs otherwise than it was deployed, or could not be looked at (`plan --exit-code`)",
	130: "interrupted (Ctrl-C)",
	143: "the same, by SIGTERM"
};
// src/render/help.ts
const WIDTH = 100;
function overview() {
	return [
		"tinystacks: the databases of every stage in tinystacks.yml",
		"",
		...columns([...VERB_NAMES.map((name) => [`tinystacks ${name}`, VERBS[name].does]), ["tinystacks --version", FLAGS.version.help]]),
		"",
		...wrap("`tinystacks COMMAND --help` prints the flags and examples of a command.", WIDTH, ""),
		"",
		...section("Exit codes", exitRows(Object.keys(EXITS).map((code) => Number(code)), null)),
		""
	].join("\n");
}
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
		...section("Flags", flagsOf(verb).map((name) => flagRow(verb, name))),
		...section("Examples", examples.map(({ line, does }) => [`tinystacks ${line}`, does])),
		...section("Exit codes", exitRows(exits, goesOn(verb)))
	].join("\n");
}
function usageOf(verb) {
	const { words, rest, flags } = VERBS[verb];
	return [
		verb,
		...flags.length > 0 ? ["[flags]"] : [],
		...words ? [words.required ? words.name : `[${words.name}]`] : [],
		...rest ? [`[-- ${rest}]`] : []
	].join(" ");
}
function flagUsage(name) {
	const { short, value } = flagNamed(name) ?? {};
	return `${short === void 0 ? "" : `-${short}, `}--${name}${value === void 0 ? "" : ` ${value}`}`;
}
function flagRow(verb, name) {
	const usage = flagUsage(name);
	return [usage.startsWith("--") ? `    ${usage}` : usage, flagOf(verb, name)?.help ?? ""];
}
function exitRows(exits, afterwards) {
	const more = afterwards === null ? "" : `; ${afterwards}, and the same command resumes watching`;
	return exits.map((code) => [String(code), `${EXITS[code]}${code === 130 ? more : ""}`]);
}
function section(title, rows) {
	return rows.length === 0 ? [] : [
		title,
		...columns(rows),
		""
	];
}
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
