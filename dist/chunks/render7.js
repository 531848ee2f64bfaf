import { D as COMMENT_PARTS, E as writeHeader } from "./failure.js";
import { n as writePlanData } from "./review.js";
import { Zn as linkForMarkdown } from "./start.js";
import { d as fingerprintLine, n as planBlocks, t as partsOf, u as fitting } from "./render5.js";
import { r as commentMessages } from "./render.js";
import { n as resultHeading, t as resultBlocks } from "./render4.js";
// src/render/markdown/layout.ts
const START = "<!-- tinystacks:results -->";
const END = "<!-- /tinystacks:results -->";
function resultsPart(blocks) {
	return [
		START,
		...blocks,
		END
	].join("\n\n");
}
function planPart(body) {
	const text = body.replace(/^<!-- tinystacks:\d+ .*\r?\n/, "").trimStart();
	if (!text.startsWith(START)) return text.trimEnd();
	const end = text.indexOf(`\n${END}`);
	return end === -1 ? "" : text.slice(end + 1 + 28).trim();
}
function trimmedPlans(plan) {
	const whole = {
		text: without(plan, LEFT_OUT),
		dropped: []
	};
	return CUTS.reduce((plans, { parts, find }) => {
		const last = plans.at(-1) ?? whole;
		const text = find === null ? firstBlock(last.text) : without(last.text, find);
		return text === last.text ? plans : [...plans, {
			text,
			dropped: [...last.dropped, ...parts]
		}];
	}, [whole]);
}
const CUTS = [
	{
		parts: ["picture"],
		find: /^```mermaid\n[^]*?\n```\n\n<sub>.*\n*/gm
	},
	{
		parts: ["details", "notes"],
		find: /^<details>\n[^]*?\n<\/details>\n*/gm
	},
	{
		parts: ["plan data"],
		find: /^<!-- tinystacks:plan .*\n*/gm
	},
	{
		parts: [
			"changes",
			"tables",
			"stages"
		],
		find: null
	}
];
const LEFT_OUT = new RegExp(`^${commentMessages.leftOutStart}.*\\n*`, "gm");
function without(text, find) {
	return text.replaceAll(find, "").trimEnd();
}
function firstBlock(text) {
	return text.split("\n\n", 1)[0] ?? "";
}
// src/render/comment.ts
const LONGEST = 65536;
function planComment({ header, plan, file, stages, run }, limit = LONGEST) {
	const shown = {
		plan,
		file,
		stages
	};
	const data = writePlanData(plan);
	const render = (dropped) => joined([
		writeHeader({
			...header,
			dropped
		}),
		...planBlocks(shown, new Set(dropped)),
		...leftOut(dropped, run),
		fingerprintLine(plan.fingerprint, header.sha, run),
		...dropped.includes("plan data") ? [] : [data]
	]);
	const dropped = fitting(partsOf(shown), (parts) => render(parts).length <= limit);
	const whole = {
		...header,
		dropped
	};
	const body = render(dropped);
	return Object.keys(header.results).length === 0 ? {
		body,
		header: whole
	} : withNewResults(body, whole, run, limit);
}
function withResults(body, header, run, limit = LONGEST) {
	return withNewResults(body, header, run, limit).body;
}
function withNewResults(body, header, run, limit) {
	const plans = trimmedPlans(planPart(body));
	const shortest = plans[plans.length - 1];
	const short = {
		...header,
		results: withoutTexts(header.results)
	};
	const tries = [
		...plans.map((plan) => () => write(header, plan, run, resultBlocks(header.results))),
		() => write(short, shortest, run, [...resultBlocks(short.results), moreIn(run)]),
		() => write(short, shortest, run, [resultHeading(short.results), moreIn(run)])
	];
	let written = {
		body,
		header
	};
	for (const attempt of tries) {
		written = attempt();
		if (written.body.length <= limit) break;
	}
	return written;
}
function write(header, { text, dropped }, run, results) {
	const all = [...header.dropped, ...dropped];
	const now = {
		...header,
		dropped: COMMENT_PARTS.filter((part) => all.includes(part))
	};
	const block = resultsPart([...results, ...leftOut(now.dropped, run)]);
	return {
		header: now,
		body: joined([
			writeHeader(now),
			block,
			text
		])
	};
}
function withoutTexts(results) {
	return Object.fromEntries(Object.entries(results).map(([stage, result]) => [stage, {
		...result,
		failure: null,
		notes: []
	}]));
}
function leftOut(dropped, run) {
	return dropped.length === 0 ? [] : [`${commentMessages.leftOut(dropped)} ${commentMessages.whole} ${summaryOf(run)}.`];
}
function moreIn(run) {
	return `${commentMessages.moreResults} ${summaryOf(run)}.`;
}
function summaryOf(run) {
	return run === null ? commentMessages.jobSummary : linkForMarkdown(commentMessages.jobSummary, run.url);
}
function joined(blocks) {
	return `${blocks.join("\n\n")}\n`;
}
export { withResults as n, planComment as t };
