import { i as fileOf, o as withResults, p as parseHeader, u as parsePlanData } from "./github.js";
import { s as failureInOneLine } from "./outputs.js";
import { l as githubWords, o as pauseAfter, r as denial } from "./plan.js";
import { d as unstartedResults, l as refusedResults, u as resultsOf } from "./render2.js";
// src/review/apply-progress.ts
const CARRIED = {
	created: "done",
	updated: "done",
	failed: "begun"
};
/**
* The header's `carried` after these results. `asked`: the plans as they were when the deploy began; one
* that was planned anew meanwhile is not this deploy's.
*/
function carriedBy(results, { carried, planned }, asked) {
	const now = Object.entries(results).filter(([stage]) => planned[stage] === asked[stage]).flatMap(([stage, { kind }]) => {
		const before = carried[stage];
		const after = kind === "unchanged" && before === "begun" ? "done" : CARRIED[kind];
		return after === void 0 || before === "done" ? [] : [[stage, after]];
	});
	return {
		...carried,
		...Object.fromEntries(now)
	};
}
// src/github/comment/publish-results.ts
/** How often a comment is written again because another job, with other stages, has written over it. */
const TRIES = 5;
/** Milliseconds after which another job's write would be seen. */
const SETTLED = 1500;
/** Adds the results to every comment of ours that plans one of their stages. */
async function publishResults(side, report) {
	const results = resultsFor(report, side.workflow.run.url);
	await tell(side, report.file, () => results);
}
/** Adds why a deploy could not even begin to every comment that plans one of `stages`; empty = any. */
async function publishUnstarted(side, { files, options: { config, stages } }, error) {
	const file = fileOf(files, config);
	if (file === null) return;
	const { url } = side.workflow.run;
	await tell(side, file, ({ header, body }) => {
		const shown = parsePlanData(body)?.stages ?? [];
		const asked = Object.keys(header.planned).filter((stage) => stages.length === 0 || stages.includes(stage));
		return unstartedResults(asked, shown, failureInOneLine(error), url);
	});
}
async function tell(side, { inRepository }, resultsIn) {
	const { github, inputs, workflow, discussion, notice } = side;
	if (github === null || !inputs.comment) return;
	try {
		const client = await github();
		for (const comment of (await discussion()).comments) {
			const { repository, config } = comment.header;
			if (repository === workflow.repository && config === inRepository) await add(side, client, comment, resultsIn(comment));
		}
	} catch (error) {
		notice(githubWords.noComment(denial(error, "pull-requests: write")));
	}
}
function resultsFor({ plan, file, outcomes, refused }, url) {
	if (outcomes !== null) return resultsOf(outcomes, file.name, url);
	return refused === null ? {} : refusedResults(plan, refused, url);
}
/**
* Jobs of one workflow may deploy the stages of one comment side by side. GitHub cannot compare and
* swap, so that each looks after a moment whether its own results are still there.
*/
async function add({ workflow, clock }, github, { id, header: { planned } }, results) {
	const ours = Object.fromEntries(Object.entries(results).filter(([stage]) => Object.hasOwn(planned, stage)));
	const shares = Object.keys(planned).some((stage) => !Object.hasOwn(ours, stage));
	if (Object.keys(ours).length === 0) return;
	for (let attempt = 1, waited = 0; attempt <= TRIES; attempt++) {
		const comment = await github.comment(id);
		const header = comment && parseHeader(comment.body);
		if (!header || holds(header.results, ours)) return;
		const merged = {
			...header,
			results: {
				...header.results,
				...ours
			},
			carried: carriedBy(ours, header, planned)
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
