import { stripVTControlCharacters, styleText } from "node:util";
// src/render/inert.ts
/**
* Makes text of unknown origin (names, tags, parameters, AWS's own error texts) inert for where it
* is shown: nothing in it can style, link, mention, break a table, or command a workflow.
*/
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Bidirectional and zero-width characters, tag characters, fillers: invisible, and they deceive. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]/gu;
/** One line of visible text without any styling. */
function plain(text) {
	return stripVTControlCharacters(text).toWellFormed().replaceAll(CONTROL, " ").replaceAll(INVISIBLE, "").trim();
}
/**
* For a terminal or a log. No line can become a workflow command: the runner takes `::` at the
* start of a line (also where a long text is wrapped) and `##[` anywhere (ActionCommand.cs).
*/
function forTerminal(text) {
	return plain(text).replaceAll(/(^|\s)::/g, "$1: :").replaceAll("##[", "# #[");
}
/** Breaks a link, a mention or a reference without being seen. */
const BREAK = "&#8203;";
/** For Markdown on GitHub, in a table's cell as well as in a paragraph. */
function forMarkdown(text) {
	return plain(text).replaceAll(/[\\`*_{}[\]<>#+!|~$^&]|^[-=]|(?<=^\d+)[.)]/g, asEntity).replaceAll("&#35;", `&#35;${BREAK}`).replaceAll("@", `@${BREAK}`).replaceAll(/:(?=[\w/+-])/g, `:${BREAK}`).replaceAll(/\b(www)(?=\.)/gi, `$1${BREAK}`).replaceAll(/\b(gh)(?=-\d)/gi, `$1${BREAK}`);
}
/**
* As code, where GitHub links and mentions nothing and which can be copied as it is. Text that
* could end the code, or the cell of a table around it, is shown as inert text instead.
*/
function codeForMarkdown(text) {
	const line = plain(text);
	return line === "" || /[`|\\]/.test(line) ? forMarkdown(line) : `\`${line}\``;
}
function asEntity(character) {
	return `&#${character.codePointAt(0)};`;
}
// src/render/style.ts
function painter(color) {
	return (format, text) => color ? styleText(format, text, { validateStream: false }) : text;
}
/** Wraps at spaces; every line, the first as well, begins with `indent`. A long word is never cut. */
function wrap(text, width, indent) {
	const room = Math.max(20, width - indent.length);
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && line.length + 1 + word.length > room) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line].map((content) => `${indent}${content}`);
}
export { forTerminal as a, forMarkdown as i, wrap as n, codeForMarkdown as r, painter as t };
