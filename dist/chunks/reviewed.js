import { a as reviewSentence, f as reviewWords } from "./plan-result.js";
import "./words.js";
// src/review/compare.ts
/**
* Compares each stage's plan with the newest one that each pull request shows of it. A stage that needs
* nothing is as it should be, whatever was reviewed: so a deploy can be run again.
*/
function compareWithReviewed(plan, reviewed) {
	return plan.stages.map((now) => {
		const { stage } = now;
		if (now.action === "none" && now.refusals.length === 0) return {
			kind: "nothing-to-do",
			stage,
			now
		};
		const shown = newestOfEachPull(reviewed.filter(({ header }) => stage in header.planned));
		const same = shown.find(({ header }) => header.planned[stage] === now.fingerprint);
		if (same) return {
			kind: "as-reviewed",
			stage,
			now,
			pull: same.pull
		};
		const [latest] = shown;
		if (!latest) return {
			kind: "not-reviewed",
			stage,
			now
		};
		const before = latest.plan?.stages.find((one) => one.stage === stage) ?? null;
		return {
			kind: "differs",
			stage,
			now,
			pull: latest.pull,
			reviewed: before
		};
	});
}
/** That of the last commit, of several the latest run's. */
function newestOfEachPull(reviewed) {
	const sorted = reviewed.toSorted((a, b) => Number(b.current) - Number(a.current) || b.header.run - a.header.run || b.header.attempt - a.header.attempt);
	return sorted.filter(({ pull }, index) => sorted.findIndex((one) => one.pull === pull) === index);
}
/** Whether the stage's plan takes nothing away and can be undone. */
function losesNothing({ databases }) {
	return databases.every(({ data, impact }) => data === "kept" && impact !== "replace" && impact !== "remove" && impact !== "promote");
}
/** What the policy says of the stages that are not as reviewed. A loss without a review still needs its own consent. */
function judgeReview(reviews, policy) {
	const open = reviews.filter(({ kind }) => kind === "differs" || kind === "not-reviewed");
	const isRefused = ({ kind, now }) => kind === "not-reviewed" ? policy.requirePlan : policy.onPlanChange === "refuse" || !losesNothing(now);
	return {
		refused: open.filter(isRefused),
		tolerated: open.filter((review) => !isRefused(review))
	};
}
// src/commands/reviewed.ts
/** The context with the consent that was given by label for the stages that are worked on. */
async function withLabels(context, { stages }) {
	const words = await context.review?.consents();
	if (!words || words.length === 0) return context;
	const ours = words.filter((word) => stages.some(({ name }) => word.startsWith(`${name}/`)));
	const { options } = context;
	return {
		...context,
		options: {
			...options,
			allow: [...options.allow, ...ours]
		}
	};
}
/** Compares the plan with the reviewed one; null = it may be applied. People are told of what is tolerated. */
async function notReviewed({ review, reporter }, { file }, plan) {
	if (!review) return null;
	const reviewed = await review.reviewed(file);
	const { refused, tolerated } = judgeReview(compareWithReviewed(plan, reviewed.plans), review.policy);
	if (refused.length > 0) return {
		refused,
		reviewed
	};
	for (const one of tolerated) reporter.notice(`${reviewSentence(one, reviewed)}; ${reviewWords.tolerated}`);
	return null;
}
export { withLabels as n, notReviewed as t };
