import { Ot as listed, St as linkForMarkdown, _t as forMarkdown, c as outcomeMessages, d as stageFailed, gt as codeForMarkdown, i as OUTCOME, o as failureHint, t as duration } from "./plan.js";
import { a as table, c as fitting, f as COMMENT_PARTS, h as resultMessages, i as bullets, l as fingerprintLine, m as commentMessages, n as planBlocks, r as alert, t as partsOf } from "./render.js";
import { S as writeHeader, b as githubMessages, c as writePlanData, d as denial, x as parseHeader } from "./review.js";
// src/review/results.ts
/** A deploy's results by stage. `url`: the workflow run. */
function resultsOf(outcomes, file, url) {
	return Object.fromEntries(outcomes.map((outcome) => {
		const { stage, stack, region, seconds, result } = outcome;
		const notes = "notes" in result ? result.notes ?? [] : [];
		const remarks = result.kind === "failed" && result.cause !== null ? result.remarks : [];
		return [stage, {
			kind: result.kind,
			stack,
			region,
			seconds,
			url,
			failure: failureOf(outcome, file),
			notes: [...notes, ...remarks]
		}];
	}));
}
/** The root cause, and what to do about it. */
function failureOf({ stage, result }, file) {
	if (result.kind !== "failed") return null;
	const hint = failureHint(result.status);
	return [stageFailed(stage, result, file), ...hint === null ? [] : [hint]].join("; ");
}
/** Results if nothing was applied: the reason, for each stage that has something to do. */
function refusedResults(plan, failure, url) {
	return Object.fromEntries(plan.stages.filter(({ action, refusals }) => action !== "none" || refusals.length > 0).map(({ stage, stack, region }) => [stage, {
		kind: "refused",
		stack,
		region,
		seconds: 0,
		url,
		failure,
		notes: []
	}]));
}
/** Results if the deploy could not begin. `shown`: the stages in the comment, as far as it shows them. */
function unstartedResults(stages, shown, failure, url) {
	return Object.fromEntries(stages.map((stage) => {
		const { stack = "", region = "" } = shown.find((one) => one.stage === stage) ?? {};
		return [stage, {
			kind: "not-attempted",
			stack,
			region,
			seconds: 0,
			url,
			failure,
			notes: []
		}];
	}));
}
// src/render/markdown/console.ts
/** Partitions that have a console at an address of their own: the beginnings of their regions. */
const CONSOLES = [
	[/^cn-/, "console.amazonaws.cn"],
	[/^us-gov-/, "console.amazonaws-us-gov.com"],
	[/^(us|eu)-iso|^eusc-/, null],
	[/^[a-z]{2}-[a-z]+-\d+$/, "console.aws.amazon.com"]
];
/** The stack in the CloudFormation console of its region; null where that has no known address. */
function stackUrl(stack, region) {
	const [, host = null] = CONSOLES.find(([regions]) => regions.test(region)) ?? [];
	if (host === null) return null;
	const [name, place] = [stack, region].map((text) => encodeURIComponent(text.toWellFormed()));
	return `https://${host}/cloudformation/home?region=${place}#/stacks?filteringText=${name}`;
}
// src/render/markdown/results.ts
/** What a deploy came to: a headline, a row a stage, what failed and why, what to keep in mind. */
function resultBlocks(results) {
	const entries = Object.entries(results);
	return [
		resultHeading(results),
		table(resultMessages.columns, entries.map(resultRow)),
		...failureBlocks(entries),
		...noteBlocks(entries)
	];
}
/** The headline alone. */
function resultHeading(results) {
	return `### ${forMarkdown(headline(results))}`;
}
function headline(results) {
	const of = (...kinds) => Object.entries(results).flatMap(([stage, { kind }]) => kinds.includes(kind) ? [stage] : []);
	const changed = of("created", "updated", "destroyed").length;
	const failed = of("failed");
	const refused = of("refused");
	const skipped = of("not-attempted");
	if (failed.length + refused.length + skipped.length === 0) return changed === 0 ? outcomeMessages.nothing : outcomeMessages.done(changed);
	return `${[
		...failed.length === 0 ? [] : [resultMessages.failed(listed(failed))],
		...refused.length === 0 ? [] : [resultMessages.refused(listed(refused))],
		...skipped.length === 0 ? [] : [outcomeMessages.notStarted(skipped)],
		...changed === 0 ? [] : [resultMessages.changed(changed)]
	].join("; ")}.`;
}
function resultRow([stage, { kind, seconds, stack, region, url }]) {
	const outcome = kind === "refused" ? resultMessages.refusedCell : OUTCOME[kind];
	const console = stackUrl(stack, region);
	return [
		codeForMarkdown(stage),
		kind === "failed" || kind === "refused" ? `**${outcome}**` : outcome,
		seconds === 0 ? "" : duration(seconds * 1e3),
		console === null ? codeForMarkdown(stack) : linkForMarkdown(codeForMarkdown(stack), console),
		url === "" ? "" : linkForMarkdown(commentMessages.run, url)
	];
}
/** A deploy that is refused says the same of all its stages: once is enough. */
function failureBlocks(entries) {
	const failures = [...new Set(entries.flatMap(([, { failure }]) => failure ?? []))];
	return failures.length === 0 ? [] : [alert("CAUTION", null, failures.map(forMarkdown))];
}
function noteBlocks(entries) {
	const notes = entries.flatMap(([stage, { notes }]) => notes.map((note) => `${codeForMarkdown(stage)}: ${forMarkdown(note)}`));
	return notes.length === 0 ? [] : [bullets(notes)];
}
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
export { fileOf as a, planComment as c, refusedResults as d, resultsOf as f, orNotice as i, withResults as l, headedComments as n, applyProgress as o, unstartedResults as p, sameKey as r, isCarriedOut as s, findOwn as t, resultBlocks as u };
