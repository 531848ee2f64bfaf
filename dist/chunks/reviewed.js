import { G as worse, dt as cutsNets, ft as cutsNoMoreNets, ht as losesNothing } from "./inspect-stages.js";
import { a as reviewSentence, o as reviewWords } from "./plan-result.js";
// src/review/resume.ts
/** What is left of a plan when its deploy failed half-way: a stage may take several updates. */
/**
* Whether all that `now` does to databases was in `before` already, and loses nothing. A new instance
* is protected last, so that its protection may be what is left.
*/
function isRestOf(before, now) {
	return now.refusals.length === 0 && losesNothing(now) && cutsNoMoreNets(now, before) && worse(now.databases, before.databases, "rest").length === 0 && now.databases.every(({ database, impact, reader, changes }) => {
		if (impact === "none" || impact === "existing") return reader === void 0;
		const known = before.databases.find((one) => one.database === database);
		return known !== void 0 && (reader === void 0 || reader === known.reader) && changes.every((change) => isKnown(change, known) || isProtection(change, known));
	});
}
function isKnown({ property, after }, { changes }) {
	return changes.some((change) => change.property === property && change.after === after);
}
function isProtection({ property, after }, { impact }) {
	return impact === "create" && property === "protected" && after === "true";
}
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
		const shown = newestOfEachPull(reviewed.filter(({ header }) => Object.hasOwn(header.planned, stage)));
		const same = shown.filter(({ header }) => header.planned[stage] === now.fingerprint);
		const open = same.find(({ header }) => header.carried[stage] !== "done");
		if (open) return {
			kind: "as-reviewed",
			stage,
			now,
			pull: open.pull
		};
		const [done] = same;
		if (done) return {
			kind: "carried-out",
			stage,
			now,
			pull: done.pull
		};
		const begun = shown.find((one) => isBegunWith(one, now));
		if (begun) return {
			kind: "rest",
			stage,
			now,
			pull: begun.pull
		};
		const [latest] = shown;
		if (!latest) return {
			kind: "not-reviewed",
			stage,
			now
		};
		return {
			kind: "differs",
			stage,
			now,
			pull: latest.pull,
			reviewed: stageOf(latest, stage)
		};
	});
}
/** Whether a deploy failed half-way through the shown plan, and `now` is what is left of it. */
function isBegunWith(shown, now) {
	const before = stageOf(shown, now.stage);
	return before !== null && shown.header.carried[now.stage] === "begun" && isRestOf(before, now);
}
function stageOf({ plan }, stage) {
	return plan?.stages.find((one) => one.stage === stage) ?? null;
}
/** That of the last commit, of several the latest run's. */
function newestOfEachPull(reviewed) {
	const sorted = reviewed.toSorted((a, b) => Number(b.current) - Number(a.current) || b.header.run - a.header.run || b.header.attempt - a.header.attempt);
	return sorted.filter(({ pull }, index) => sorted.findIndex((one) => one.pull === pull) === index);
}
const OPEN = /* @__PURE__ */ new Set([
	"carried-out",
	"differs",
	"not-reviewed"
]);
/** What the policy says of the stages that are not as reviewed. A loss without a review still needs its own consent. */
function judgeReview(reviews, policy) {
	const open = reviews.filter(({ kind }) => OPEN.has(kind));
	const isRefused = ({ kind, now }) => kind === "not-reviewed" ? policy.requirePlan : policy.onPlanChange === "refuse" || !losesNothing(now) || cutsNets(now);
	return {
		refused: open.filter(isRefused),
		tolerated: open.filter((review) => !isRefused(review))
	};
}
// src/commands/shared/reviewed.ts
/** The reviewed plan or nothing: what a pull request has to say before a deploy begins. */
/**
* The context with the consent that was given by label. A label names no stage: which one it is for
* stands in its digits, and only the plan can tell. Those of other stages fit nothing in it.
*/
async function withLabels(context) {
	const labels = await context.review?.consents();
	if (!labels || labels.length === 0) return context;
	return {
		...context,
		options: {
			...context.options,
			labels
		}
	};
}
/** Compares the plan with the reviewed one; null = it may be applied. People are told of what is tolerated. */
async function notReviewed({ review, reporter }, { file }, plan) {
	if (!review) return null;
	const reviewed = await review.reviewed(file);
	const reviews = compareWithReviewed(plan, reviewed.plans);
	const { refused, tolerated } = judgeReview(reviews, review.policy);
	if (refused.length > 0) return {
		refused,
		reviewed
	};
	for (const one of reviews) if (one.kind === "rest") reporter.notice(reviewWords.rest(one.stage, one.pull));
	for (const one of tolerated) {
		const why = losesNothing(one.now) ? reviewWords.tolerated : reviewWords.consented;
		reporter.notice(`${reviewSentence(one, reviewed)}; ${why}`);
	}
	return null;
}
export { withLabels as n, notReviewed as t };
