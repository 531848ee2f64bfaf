import { stripVTControlCharacters } from "node:util";
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
function plain(text) {
	return stripVTControlCharacters(text).toWellFormed().replaceAll(CONTROL, " ").replaceAll(INVISIBLE, "").replaceAll(STACKED_MARKS, "$1").trim();
}
/**
* For a terminal or a log. No line can become a workflow command: the runner reads `::` at the
* start of a line (also where a long text is wrapped) and `##[` anywhere (ActionCommand.cs).
*/
function forTerminal(text) {
	return plain(text).replaceAll(/(^|\s)::/g, "$1: :").replaceAll("##[", "# #[");
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
	return isolated(plain(text).replaceAll(/[\\`*_{}[\]<>#+!|~$^&]|^[-=]|(?<=^\d+)[.)]/g, asEntity).replaceAll("&#36;", "<span>&#36;</span>").replaceAll("&#35;", `&#35;${BREAK}`).replaceAll(COMMIT, (digits) => digits.replaceAll(/.{6}(?=.)/g, `$&${BREAK}`)).replaceAll("@", `@${BREAK}`).replaceAll(/:(?=[\w/&-])/g, `:${BREAK}`).replaceAll(/\b(www)(?=\.)/gi, `$1${BREAK}`).replaceAll(/\b(gh)(?=-\d)/gi, `$1${BREAK}`), entityOf);
}
/**
* As code, in which GitHub links and mentions nothing, and which can be copied. Text that could end the
* code or the table cell around it, or reverse its surroundings, is shown as inert text instead.
*/
function codeForMarkdown(text) {
	const line = plain(text);
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
	return isolated(plain(text).replaceAll(/\p{Zs}/gu, " ").replaceAll(MARKS, (mark) => String.fromCharCode(mark.charCodeAt(0) + WIDE)), (code) => `#${code};`);
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
export { inertJson as a, plain as c, warning as d, forTerminal as i, note as l, forMarkdown as n, inertLog as o, forMermaid as r, linkForMarkdown as s, codeForMarkdown as t, refusal as u };
