import { Fr as linkForMarkdown } from "./start.js";
import { o as commentMessages, r as COMMENT_PARTS } from "./review.js";
import { a as parseHeader, n as writePlanData, o as writeHeader } from "./review2.js";
import { d as githubMessages, r as denial } from "./github.js";
import { n as resultHeading, t as resultBlocks } from "./render2.js";
import { c as fitting, l as fingerprintLine, n as planBlocks, t as partsOf } from "./render3.js";
// src/render/markdown/layout.ts
const START = "<!-- tinystacks:results -->";
const END = "<!-- /tinystacks:results -->";
/** The results, marked. */
function resultsPart(blocks) {
	return [
		START,
		...blocks,
		END
	].join("\n\n");
}
/** A comment without its header and its results. */
function planPart(body) {
	const text = body.replace(/^<!-- tinystacks:\d+ .*\r?\n/, "").trimStart();
	if (!text.startsWith(START)) return text.trimEnd();
	const end = text.indexOf(`\n${END}`);
	return end === -1 ? "" : text.slice(end + 1 + 28).trim();
}
/** A plan as it is, then with less and less of it; at last its verdict alone. */
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
/** In the order of COMMENT_PARTS. null = everything but the verdict. */
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
/** GitHub refuses a longer comment (422). It counts characters; UTF-16 code units are never fewer. */
const LONGEST = 65536;
/**
* The comment that shows a plan, and its header. What does not fit into `limit` UTF-16 code units is
* left out part by part, in the order of COMMENT_PARTS; the verdict, with its counts, always stays.
* Never above the limit as long as that leaves 1,200 beside the header: a verdict of every kind.
*/
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
/**
* The same comment with the results of its header above the plan. Where there is no room for both,
* less is shown of the plan first, and of the results only when that is not enough.
*/
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
/** The results without what is long in them, so that the header holds them as well. */
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
// src/review/apply-progress.ts
const PROGRESS_OF = {
	created: "done",
	updated: "done",
	failed: "begun"
};
/**
* The header's `carried` after these results. `asked`: the plans when the deploy began; a plan that was
* renewed meanwhile does not belong to this deploy.
*/
function applyProgress(results, { carried, planned }, asked) {
	const now = Object.entries(results).filter(([stage]) => planned[stage] === asked[stage]).flatMap(([stage, { kind }]) => {
		const before = carried[stage];
		const after = kind === "unchanged" && before === "begun" ? "done" : PROGRESS_OF[kind];
		return after === void 0 || before === "done" ? [] : [[stage, after]];
	});
	return {
		...carried,
		...Object.fromEntries(now)
	};
}
/** Whether deploys have carried out the whole plan in a comment, which then tells what became of it. */
function isCarriedOut({ planned, carried, results }) {
	const stages = Object.keys(planned);
	const isDone = (stage) => carried[stage] === "done";
	return stages.some(isDone) && stages.every((stage) => isDone(stage) || results[stage]?.kind === "unchanged");
}
// src/github/file-of.ts
/** The file that a failure is about; null = it cannot be read. */
function fileOf({ config }, named) {
	try {
		return config(named);
	} catch {
		return null;
	}
}
// src/github/comment/or-notice.ts
/** Tells a pull request something. If GitHub denies it, a notice says so and nothing stops. */
async function orNotice({ notice }, telling) {
	try {
		await telling();
	} catch (error) {
		notice(githubMessages.noComment(denial(error, "pull-requests: write")));
	}
}
// src/github/comment/own-comments.ts
/** Our comments on a pull request, identified by their author and hidden header. */
/** Every comment on the pull request, written or changed `since`, that begins with our header. */
async function headedComments(github, pull, since) {
	const first = await github.comments(pull, 1, since);
	return [first, ...await Promise.all(pagesAfter(first.lastPage).map((page) => github.comments(pull, page, since)))].flatMap(({ comments }) => headedAmong(comments));
}
/**
* Searches the pages until our comment with this key turns up: it is on the first page if it was created with
* the pull request, on the last if it was created late. `ahead`: the first page, read earlier. A comment found
* there is read again; if there is none, the current page is searched.
*/
async function findOwn(place, key, ahead = null) {
	const page = pagesOf(place);
	const early = ahead && await findFrom(place, key, ahead, page);
	if (early?.found) {
		const now = early.pages > 1 ? early.found : await place.github.comment(early.found.id);
		const found = now && ownAmong([now], place, key);
		if (found !== null) return {
			...early,
			found
		};
	}
	return findFrom(place, key, await page(1), page);
}
/** The pages of one search, each read once. */
function pagesOf({ github, pull }) {
	const read = /* @__PURE__ */ new Map();
	return (number) => {
		const page = read.get(number) ?? github.comments(pull, number);
		read.set(number, page);
		return page;
	};
}
async function findFrom(place, key, { comments, lastPage, at }, page) {
	const onFirst = ownAmong(comments, place, key);
	if (onFirst !== null || lastPage <= 1) return {
		found: onFirst,
		pages: 1,
		at
	};
	const onLast = ownAmong((await page(lastPage)).comments, place, key);
	if (onLast !== null || lastPage === 2) return {
		found: onLast,
		pages: 2,
		at
	};
	return {
		found: ownAmong((await Promise.all(pagesAfter(lastPage - 1).map(page))).flatMap((one) => one.comments), place, key),
		pages: lastPage,
		at
	};
}
function ownAmong(comments, { author }, key) {
	return headedAmong(comments).find((one) => one.author === author && sameKey(one.header, key)) ?? null;
}
/** Whether two comments are for the same stages of the same file. */
function sameKey(one, other) {
	return one.repository === other.repository && one.config === other.config && JSON.stringify(one.stages) === JSON.stringify(other.stages);
}
function headedAmong(comments) {
	return comments.flatMap((comment) => {
		const header = parseHeader(comment.body);
		return header === null ? [] : [{
			...comment,
			header
		}];
	});
}
function pagesAfter(lastPage) {
	return Array.from({ length: Math.max(0, lastPage - 1) }, (_, index) => index + 2);
}
export { fileOf as a, planComment as c, orNotice as i, withResults as l, headedComments as n, applyProgress as o, sameKey as r, isCarriedOut as s, findOwn as t };
