import { c as cutsSafetyNets, d as losesNothing } from "./plan2.js";
import { Bt as planOrder, Mt as cutsNoMoreSafetyNets, Nt as worse, un as succeeded } from "./plan4.js";
import { N as originOfChangeSet } from "./inspect.js";
import { a as reviewSentence, o as reviewMessages } from "./render6.js";
// src/commands/shared/order-of.ts
function orderOf({ options }, { config }, inspections) {
	const stages = inspections.map(({ asked, found }) => ({
		asked,
		deployed: found
	}));
	return planOrder(config.order, stages, options.concurrency);
}
// src/review/resume.ts
function isRemainderOf(before, now) {
	return now.refusals.length === 0 && losesNothing(now) && cutsNoMoreSafetyNets(now, before) && isRoleOf(before, now) && worse(now.databases, before.databases, "rest").length === 0 && now.databases.every(({ database, impact, reader, changes }) => {
		if (impact === "none" || impact === "existing") return reader === void 0;
		const known = before.databases.find((one) => one.database === database);
		return known !== void 0 && changes.every((change) => isKnown(change, known) || isProtection(change, known));
	});
}
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
function isBegunWith(shown, now) {
	const before = stageOf(shown, now.stage);
	return before !== null && shown.header.carried[now.stage] === "begun" && isRemainderOf(before, now);
}
function isPending(shown, stage) {
	return shown.header.carried[stage] !== "done" && stageOf(shown, stage)?.action !== "none";
}
function stageOf({ plan }, stage) {
	return plan?.stages.find((one) => one.stage === stage) ?? null;
}
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
export { withLabels as n, orderOf as r, notReviewed as t };
