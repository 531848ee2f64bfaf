import { c as cutsSafetyNets, d as losesNothing } from "./plan2.js";
import { f as originOfChangeSet } from "./inspect.js";
import { Et as worse, O as succeeded, Tt as cutsNoMoreSafetyNets } from "./plan5.js";
import { a as reviewSentence, o as reviewMessages } from "./render5.js";
// src/review/resume.ts
/** What is left of a plan after its deploy failed midway: a stage may take several updates. */
/**
* Whether everything that `now` does to databases was already in `before`, and nothing is lost. New instances
* are protected last, so their protection may be what is left.
*/
function isRemainderOf(before, now) {
	return now.refusals.length === 0 && losesNothing(now) && cutsNoMoreSafetyNets(now, before) && isRoleOf(before, now) && worse(now.databases, before.databases, "rest").length === 0 && now.databases.every(({ database, impact, reader, changes }) => {
		if (impact === "none" || impact === "existing") return reader === void 0;
		const known = before.databases.find((one) => one.database === database);
		return known !== void 0 && changes.every((change) => isKnown(change, known) || isProtection(change, known));
	});
}
/** A role that the stack was to get it may have by now; another one was not agreed to. */
function isRoleOf({ serviceRole: agreed }, { serviceRole: now }) {
	return now === void 0 || now.after === agreed?.after;
}
function isKnown({ property, after }, { changes }) {
	return changes.some((change) => change.property === property && change.after === after);
}
function isProtection({ property, after }, { impact }) {
	return impact === "create" && property === "protected" && after === "true";
}
// src/review/compare.ts
/**
* Compares each stage's plan with the newest plan that each pull request shows for it. A stage with nothing to
* do needs no review, so a deploy can be rerun.
*/
function compareWithReviewed(plan, reviewed) {
	return plan.stages.map((now) => {
		const { stage } = now;
		if (now.action === "none" && now.refusals.length === 0) return {
			kind: "nothing-to-do",
			stage,
			now
		};
		const shown = newestOfEachPull(reviewed.filter(({ header, earlierFor }) => Object.hasOwn(header.planned, stage) && (earlierFor === null || earlierFor.includes(stage))));
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
		const latest = shown.find((one) => one.earlierFor === null || isPending(one, stage));
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
/** Whether a deploy failed midway through the shown plan and `now` is the rest of it. */
function isBegunWith(shown, now) {
	const before = stageOf(shown, now.stage);
	return before !== null && shown.header.carried[now.stage] === "begun" && isRemainderOf(before, now);
}
/**
* Whether a plan of an earlier pull request is still to be carried out. One that changes nothing says nothing of a
* change that came later.
*/
function isPending(shown, stage) {
	return shown.header.carried[stage] !== "done" && stageOf(shown, stage)?.action !== "none";
}
function stageOf({ plan }, stage) {
	return plan?.stages.find((one) => one.stage === stage) ?? null;
}
/** For each pull request, the plan of its last commit; among several, the one of the latest run. */
function newestOfEachPull(reviewed) {
	const sorted = reviewed.toSorted((a, b) => Number(b.current) - Number(a.current) || b.header.run - a.header.run || b.header.attempt - a.header.attempt);
	return sorted.filter(({ pull }, index) => sorted.findIndex((one) => one.pull === pull) === index);
}
const OPEN = /* @__PURE__ */ new Set([
	"carried-out",
	"differs",
	"not-reviewed",
	"not-all-read"
]);
/**
* Applies the policy to stages that are not as reviewed. Losing data without a review still requires consent.
* `incomplete`: stages for which not all pull requests could be looked at, which is too little for `requirePlan`.
*/
function judgeReview(all, policy, incomplete = /* @__PURE__ */ new Set()) {
	const open = all.map((review) => {
		const { kind, stage, now } = review;
		return kind === "nothing-to-do" || !policy.requirePlan || !incomplete.has(stage) ? review : {
			kind: "not-all-read",
			stage,
			now
		};
	}).filter(({ kind }) => OPEN.has(kind));
	const isRefused = ({ kind, now }) => kind === "not-reviewed" || kind === "not-all-read" ? policy.requirePlan : policy.onPlanChange === "refuse" || !losesNothing(now) || cutsSafetyNets(now);
	return {
		refused: open.filter(isRefused),
		tolerated: open.filter((review) => !isRefused(review))
	};
}
// src/commands/shared/reviewed.ts
/** The reviewed plan or nothing: what the pull request says before a deploy starts. */
/**
* The context with consent from labels. A label names no stage: its digits determine the stage, and only the
* plan can tell. Labels of other stages match nothing in it. `resumed`: stages with nothing left to apply whose deploy
* of this commit is told of now.
*/
async function withLabels(context, inspections = [], resumed = []) {
	const isResumed = (stage) => resumed.some((one) => one.stage === stage);
	const stages = [...inspections.filter(({ plan }) => !isResumed(plan.stage)).map(toJudge), ...resumed.map(resumedToJudge)];
	const given = await context.review?.consents(stages);
	if (!given) return context;
	const { words: labels, pulls: labelled } = given;
	return {
		...context,
		options: {
			...context.options,
			labels
		},
		labelled
	};
}
/**
* A stack tells what it was last deployed from by the change set of its last update, if that came to its end and
* was the last one of its plan.
*/
function toJudge({ plan, found }) {
	const { stage, stack, region, action, refusals } = plan;
	return {
		stage,
		stack,
		region,
		deployed: (found !== null && succeeded(found.status) && found.underway === null ? originOfChangeSet(found.changeSet ?? "") : null)?.commit ?? null,
		isQuiet: action === "none" && refusals.length === 0
	};
}
/** The pull requests that an earlier attempt carried get the result now: the stack names the same commit already. */
function resumedToJudge({ stage, stack, region }) {
	return {
		stage,
		stack,
		region,
		deployed: null,
		isQuiet: false,
		isResumed: true
	};
}
/** Compares the plan with the reviewed one; null = it may be applied. A notice says what was tolerated. */
async function notReviewed({ review, reporter }, { file }, plan) {
	if (!review) return null;
	const reviewed = await review.reviewed(file);
	const reviews = compareWithReviewed(plan, reviewed.plans);
	const doubtful = Object.entries(reviewed.doubts).filter(([, { isIncomplete }]) => isIncomplete);
	const incomplete = new Set(doubtful.map(([stage]) => stage));
	const { refused, tolerated } = judgeReview(reviews, review.policy, incomplete);
	if (refused.length > 0) return {
		refused,
		reviewed
	};
	for (const [, { text }] of doubtful) reporter.notice(text);
	for (const one of reviews) if (one.kind === "rest") reporter.notice(reviewMessages.rest(one.stage, one.pull));
	for (const one of tolerated) {
		const why = losesNothing(one.now) ? reviewMessages.tolerated : reviewMessages.consented;
		reporter.notice(`${reviewSentence(one, reviewed)}; ${why}`);
	}
	return null;
}
export { withLabels as n, notReviewed as t };
