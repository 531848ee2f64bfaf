import { t as placeOf } from "./plan5.js";
import { a as fileOf, c as planComment, i as orNotice, n as headedComments, r as sameKey, s as isCarriedOut, t as findOwn } from "./github3.js";
import { i as failureComment } from "./review2.js";
import { En as labelDescription, Mn as refusalsOf, On as hasChanges, jn as namedConsents } from "./start.js";
import { a as nullUnlessStopped, d as githubMessages, i as isHiccup, o as pauseAfter } from "./github.js";
import { n as labelFor, t as consentOfLabel } from "./review.js";
// src/github/comment/create-comment.ts
/** Attempts to create a comment while it is unknown whether an earlier attempt worked. */
const TRIES = 3;
/** If GitHub's answer was lost, looks for the comment among those `since` before creating it again. */
async function createOnce({ github, pull, author }, header, body, since) {
	for (let attempt = 1;; attempt++) {
		try {
			return await github.createComment(pull, body);
		} catch (error) {
			if (!isHiccup(error) || attempt >= TRIES) throw error;
		}
		const made = (await headedComments(github, pull, since)).find((one) => one.author === author && sameKey(one.header, header) && isOfRun(one.header, header));
		if (made) return made;
	}
}
/** Whether the same run has written both. */
function isOfRun(one, other) {
	return one.run === other.run && one.attempt === other.attempt;
}
// src/github/comment/sticky.ts
/** The pull request's comment, kept up to date: found, written, and never overwritten by an older run. */
/** Beyond this many pages, the head is only read if the comment looks newer: a plan costs four calls at most. */
const FEW_PAGES = 2;
/** Milliseconds by which GitHub's clocks may differ: something created after a moment may be dated before it. */
const SKEW = 6e4;
/**
* Writes the comment of a run, over an earlier run's if there is one. `draft` is only called for a comment
* that will be written, with its current content; where there is none it may give null. GitHub has no
* compare-and-swap: a run whose commit is no longer the pull request's head does not write, and any other
* writes right after checking. After a wait it checks again.
*/
async function writeSticky(writer, run, draft) {
	const { github, clock } = writer;
	let before = null;
	for (let attempt = 1, waited = 0;; attempt++) {
		const search = await findOwn(writer, run, attempt === 1 ? writer.ahead : null);
		const { found, at } = search;
		if (found !== null && isCarriedOut(found.header) && !await isNewer(writer, run, found)) return { kind: "carried-out" };
		if (await isOvertaken(writer, run, search, attempt > 1)) return { kind: "overtaken" };
		if (found === null || attempt === 1 || !isOfRun(found.header, run)) before = found;
		const drafted = await draft(found);
		if (drafted === null) return { kind: "nothing-to-say" };
		const { header, body } = drafted;
		if (found === null) {
			const since = at === null ? void 0 : /* @__PURE__ */ new Date(at.getTime() - SKEW);
			return settle(writer, {
				...await createOnce(writer, header, body, since),
				header
			}, since);
		}
		try {
			return {
				kind: "written",
				comment: await github.updateComment(found.id, body),
				header,
				before
			};
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
async function isOvertaken(place, run, { found, pages }, again) {
	if (found?.header.sha === run.sha) return run.attempt === 1 && isLater(found, run);
	return (again || pages <= FEW_PAGES || isLater(found, run)) && hasMovedOn(place, run);
}
/** Whether the run is for a newer commit than the comment. What could not be read is none. */
async function isNewer({ github, pull }, { sha }, { header }) {
	if (header.sha === sha) return false;
	const now = await github.pull(pull).catch(nullUnlessStopped);
	return now !== null && now.open && now.headSha === sha;
}
/** A failed check does not prevent the write. */
async function hasMovedOn({ github, pull }, { sha }) {
	const head = await github.pull(pull).catch(nullUnlessStopped);
	return head !== null && head.headSha !== sha;
}
function isLater(found, { run }) {
	return found !== null && found.header.run > run;
}
/**
* Two runs that found no comment have created two. The one for the head stays, or else the later run's;
* whichever run sees both deletes the other. Neither is older than the search, `since`, unless the search was
* for another author than the one that wrote: an app's token does not know its login beforehand.
*/
async function settle({ github, pull, author: expected }, made, since) {
	const written = {
		kind: "written",
		comment: made,
		header: made.header,
		before: null
	};
	const from = made.author === expected ? since : void 0;
	const all = (await headedComments(github, pull, from).catch(nullUnlessStopped) ?? []).filter(({ author, header }) => author === made.author && sameKey(header, made.header));
	if (all.length < 2) return written;
	const { headSha } = await github.pull(pull);
	const rank = ({ id, header }) => [
		header.sha === headSha ? 1 : 0,
		header.run,
		header.attempt,
		id
	];
	const [kept, ...others] = all.toSorted((one, other) => compare(rank(other), rank(one)));
	await Promise.all(others.map(({ id }) => github.deleteComment(id)));
	return kept?.id === made.id ? written : { kind: "overtaken" };
}
function compare(one, other) {
	return one.map((number, index) => number - (other[index] ?? 0)).find((less) => less !== 0) ?? 0;
}
// src/github/comment/publish.ts
/**
* Writes the plan into the pull request's comment. `stages`: those that were asked for. A plan without AWS that finds
* no change is not worth a new comment; one that is there may say otherwise.
*/
async function publishPlan(context, stages, report) {
	const { run } = context.workflow;
	const { plan, file } = report;
	const isWorthIt = plan.basis !== "file" || hasChanges(plan) || refusalsOf(plan).length > 0;
	await onPullRequests(context, async (github, pull) => {
		const bare = headerOf(context, file, stages, pull.headSha);
		await write(context, github, pull, bare, async (before) => {
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
/** Writes why there is no plan: what the comment showed before is no longer true. */
async function publishFailure(context, { files, options }, error) {
	const file = fileOf(files, options.config);
	if (file === null || file.inRepository === null) return;
	await onPullRequests(context, async (github, pull) => {
		const header = {
			...headerOf(context, file, options.stages, pull.headSha),
			dropped: []
		};
		const body = failureComment(header, error, context.workflow.run);
		await write(context, github, pull, header, () => Promise.resolve({
			header,
			body
		}));
	});
}
/** A plan that was not checked against AWS is not one that a deploy could be held to. */
function plannedBy({ basis, stages }) {
	if (basis === "file") return {};
	return Object.fromEntries(stages.map(({ stage, fingerprint }) => [stage, fingerprint]));
}
/** The header of a comment that shows no plan. */
function headerOf({ workflow: { repository, run } }, file, stages, sha) {
	return {
		repository,
		config: placeOf(file),
		stages: stages.length === 0 ? null : stages.toSorted(),
		sha,
		run: run.id,
		attempt: run.attempt,
		fingerprint: "",
		planned: {},
		labels: [],
		results: {},
		carried: {}
	};
}
/**
* Does something with each pull request that the plan is for, unless comments are turned off or GitHub denies it. The
* plan of a merge queue is a check: its comment is the pull request's own plan.
*/
async function onPullRequests(context, tell) {
	const { workflow, inputs, github, targets, notice } = context;
	if (workflow.event === "merge_group") return;
	if (github === null || !inputs.comment) {
		notice(githubMessages.noComment(inputs.comment ? githubMessages.noToken : githubMessages.notWanted));
		return;
	}
	await orNotice(context, async () => {
		const found = await targets();
		if (found.kind === "none") {
			if (found.why !== null) notice(githubMessages.noPull(found.why));
		} else for (const pull of found.pulls) await orNotice(context, async () => tell(await github(), pull));
	});
}
/** Writes the comment, and deletes the labels that were created for an outdated plan. */
async function write({ clock, notice, ...context }, github, { number: pull, labels }, run, draft) {
	const [author, ahead] = await Promise.all([context.author(), context.prefetched()]);
	const written = await writeSticky({
		github,
		pull,
		author,
		clock,
		ahead
	}, run, draft);
	if (written.kind === "nothing-to-say") return;
	if (written.kind !== "written") {
		notice(written.kind === "overtaken" ? githubMessages.overtaken : githubMessages.carriedOut(pull));
		return;
	}
	const { author: writer } = written.comment;
	if (writer !== author) notice(githubMessages.otherAuthor(writer));
	const kept = /* @__PURE__ */ new Set([...written.header.labels, ...labels]);
	const stale = (written.before?.header.labels ?? []).filter((label) => consentOfLabel(label) !== null && !kept.has(label));
	await Promise.allSettled(stale.map((label) => github.deleteLabel(label)));
}
/**
* Creates the labels that can give the plan's missing consents, unless they exist from the plan before.
* Labels that it may not create are left out.
*/
async function readyLabels(github, { plan }, ready) {
	const missing = namedConsents(plan).filter(({ consent }) => !consent.given);
	return (await Promise.allSettled(missing.map(async ({ name, consent }) => {
		const label = labelFor(consent.words);
		if (!ready.includes(label)) await github.createLabel(label, labelDescription(name, consent.kind));
		return label;
	}))).flatMap((one) => one.status === "fulfilled" ? [one.value] : []);
}
export { publishFailure, publishPlan };
