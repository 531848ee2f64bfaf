import { n as withResults } from "./render7.js";
import { zt as failureInOneLine } from "./start.js";
import { S as githubMessages, T as parseHeader, c as orNotice, g as pauseAfter, l as fileOf, o as applyProgress, s as isCarriedOut } from "./failure.js";
import { t as parsePlanData } from "./review.js";
import { a as unstartedResults, i as resultsOf, r as refusedResults } from "./render4.js";
// src/github/comment/publish-results.ts
const TRIES = 5;
const SETTLED = 1500;
async function publishResults(context, report) {
	const results = resultsFor(report, context.workflow.run.url);
	await tell(context, report.file, () => results);
}
async function publishUnstarted(context, { files, options: { config, stages } }, error) {
	const file = fileOf(files, config);
	if (file === null) return;
	const { url } = context.workflow.run;
	await tell(context, file, ({ header, body }) => {
		const shown = parsePlanData(body)?.stages ?? [];
		const asked = Object.keys(header.planned).filter((stage) => stages.length === 0 || stages.includes(stage));
		return unstartedResults(asked, shown, failureInOneLine(error), url);
	});
}
async function tell(context, { inRepository }, resultsIn) {
	const { github, inputs, workflow, discussion, notice } = context;
	if (github === null || !inputs.comment) return;
	await orNotice(context, async () => {
		const client = await github();
		const { carried, comments } = await discussion();
		if (carried.pulls.length === 0) notice(githubMessages.noResult);
		for (const comment of comments) {
			const { repository, config } = comment.header;
			if (repository === workflow.repository && config === inRepository) await orNotice(context, () => add(context, client, comment, resultsOfIts(carried, comment, resultsIn(comment))));
		}
	});
}
function resultsOfIts({ earlierFor }, comment, all) {
	const { carried, planned } = comment.header;
	const waiting = earlierFor.get(comment.pull) ?? null;
	return Object.fromEntries(Object.entries(all).filter(([stage, { kind }]) => Object.hasOwn(planned, stage) && carried[stage] !== "done" && (waiting === null || waiting.includes(stage) || kind === "unchanged")));
}
function resultsFor({ plan, file, outcomes, refused }, url) {
	if (outcomes !== null) return resultsOf(outcomes, file.name, url);
	return refused === null ? {} : refusedResults(plan, refused, url);
}
async function add({ workflow, clock }, github, { id, header: { planned, carried } }, ours) {
	const shares = Object.keys(planned).some((stage) => !Object.hasOwn(ours, stage) && carried[stage] !== "done");
	if (Object.keys(ours).length === 0) return;
	for (let attempt = 1, waited = 0; attempt <= TRIES; attempt++) {
		const comment = await github.comment(id);
		const header = comment && parseHeader(comment.body);
		if (!header || holds(header.results, ours) || isCarriedOut(header)) return;
		const merged = {
			...header,
			results: {
				...header.results,
				...ours
			},
			carried: applyProgress(ours, header, planned)
		};
		try {
			await github.updateComment(id, withResults(comment.body, merged, { url: workflow.run.url }));
			if (!shares) return;
			await clock.sleep(SETTLED);
		} catch (error) {
			const pause = pauseAfter(error, {
				attempt,
				repeatable: true,
				waited
			}, clock.now());
			if (pause === null) throw error;
			await clock.sleep(pause);
			waited += pause;
		}
	}
}
function holds(results, ours) {
	return Object.entries(ours).every(([stage, result]) => JSON.stringify(results[stage]) === JSON.stringify(result));
}
export { publishResults, publishUnstarted };
