import { $r as listed, Ar as codeForMarkdown, Fr as linkForMarkdown, cn as OUTCOME, fn as outcomeMessages, jr as forMarkdown, mn as stageFailed, un as failureHint } from "./start.js";
import { c as resultMessages, o as commentMessages } from "./review.js";
import { t as duration } from "./render.js";
import { a as bullets, i as alert, s as table } from "./render3.js";
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
export { unstartedResults as a, resultsOf as i, resultHeading as n, refusedResults as r, resultBlocks as t };
