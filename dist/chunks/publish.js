import "./plan4.js";
import { t as planComment } from "./render7.js";
import { _n as hasChanges, bn as namedConsents, hn as labelDescription, xn as refusalsOf } from "./start.js";
import { d as labelFor, i as writeComment, n as headerOf, r as onPullRequests } from "./failure.js";
// src/github/comment/publish.ts
async function publishPlan(context, stages, report) {
	const { run } = context.workflow;
	const { plan, file } = report;
	const isWorthIt = plan.basis !== "file" || hasChanges(plan) || refusalsOf(plan).length > 0;
	await onPullRequests(context, async (github, pull) => {
		const bare = headerOf(context, file, stages, pull.headSha);
		await writeComment(context, github, pull, bare, async (before) => {
			if (before === null && !isWorthIt) return null;
			const labels = await readyLabels(github, report, before?.header.labels ?? []);
			return planComment({
				header: {
					...bare,
					fingerprint: plan.fingerprint,
					planned: plannedBy(plan),
					labels
				},
				plan,
				file: file.name,
				stages: report.stages,
				run
			});
		});
	});
}
function plannedBy({ basis, stages }) {
	if (basis === "file") return {};
	return Object.fromEntries(stages.map(({ stage, fingerprint }) => [stage, fingerprint]));
}
async function readyLabels(github, { plan }, ready) {
	const missing = namedConsents(plan).filter(({ consent }) => !consent.given);
	return (await Promise.allSettled(missing.map(async ({ name, consent }) => {
		const label = labelFor(consent.words);
		if (!ready.includes(label)) await github.createLabel(label, labelDescription(name, consent.kind));
		return label;
	}))).flatMap((one) => one.status === "fulfilled" ? [one.value] : []);
}
export { publishPlan };
