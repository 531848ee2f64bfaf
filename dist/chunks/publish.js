import "./plan3.js";
import { a as planComment, f as failureComment, i as fileOf, n as headedComments, r as sameKey, s as headOf, t as findOwn } from "./github.js";
import { B as namedConsents, O as labelDescription, a as nullUnlessStopped, i as isHiccup, l as githubWords, o as pauseAfter, r as denial } from "./plan.js";
import { n as labelFor, r as wordsOfLabel } from "./plan2.js";
// src/github/comment/create-comment.ts
/** How often a comment is created whose creation may have come to nothing. */
const TRIES = 3;
/** Where GitHub's answer was lost, the comment is looked for, among those `since`, before it is created again. */
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
/** Whether one and the same run has written it. */
function isOfRun(one, other) {
	return one.run === other.run && one.attempt === other.attempt;
}
// src/github/comment/sticky.ts
/** Pages beyond which the head is only asked for where the comment looks newer: a plan costs four calls at the most. */
const FEW_PAGES = 2;
/** Milliseconds by which GitHub's clocks may differ: what they made after a moment may be dated before it. */
const SKEW = 6e4;
/**
* Writes the comment of a run, over the one of an earlier run where there is one. `draft` is only called
* for a comment that is going to be written, with what stands in it. GitHub cannot compare and swap: a
* run whose commit is no longer the pull request's head is overtaken, and one that writes late does so
* within a moment of having asked. Whoever had to wait looks again.
*/
async function writeSticky(writer, run, draft) {
	const { github, clock } = writer;
	let before = null;
	for (let attempt = 1, waited = 0;; attempt++) {
		const search = await findOwn(writer, run, attempt === 1 ? writer.ahead : null);
		const { found, at } = search;
		if (await isOvertaken(writer, run, search, attempt > 1)) return { kind: "overtaken" };
		if (found === null || attempt === 1 || !isOfRun(found.header, run)) before = found;
		const { header, body } = await draft(found);
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
/** What cannot be asked keeps nobody from writing. */
async function hasMovedOn({ github, pull }, { sha }) {
	const head = await github.pull(pull).catch(nullUnlessStopped);
	return head !== null && head.headSha !== sha;
}
function isLater(found, { run }) {
	return found !== null && found.header.run > run;
}
/**
* Two runs that found no comment have made two. The head's stays, of two of those the later run's;
* whoever sees both deletes the other. None of them is older than the search, `since`, unless it was made
* for another author than the one that has written: an app's token does not know before.
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
/** Writes the plan into the one comment of the pull request. `stages`: those that were asked for. */
async function publishPlan(side, stages, report) {
	const { run } = side.workflow;
	const { plan, file } = report;
	await onPullRequest(side, async (github, pull, sha) => {
		const bare = headerOf(side, file, stages, sha);
		await write(side, github, pull, bare, async (before) => {
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
async function publishFailure(side, { files, options }, error) {
	const file = fileOf(files, options.config);
	if (file === null) return;
	await onPullRequest(side, async (github, pull, sha) => {
		const header = {
			...headerOf(side, file, options.stages, sha),
			dropped: []
		};
		const body = failureComment(header, error, side.workflow.run);
		await write(side, github, pull, header, () => Promise.resolve({
			header,
			body
		}));
	});
}
/** A plan that AWS was not asked about is nothing that a deploy could be held to. */
function plannedBy({ basis, stages }) {
	if (basis === "file") return {};
	return Object.fromEntries(stages.map(({ stage, fingerprint }) => [stage, fingerprint]));
}
/** The header of a comment that shows no plan. */
function headerOf({ workflow: { repository, run } }, file, stages, sha) {
	return {
		repository,
		config: file.inRepository,
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
/** Does something with the event's pull request, unless comments are not wanted or GitHub denies it. */
async function onPullRequest({ workflow, inputs, github, notice }, tell) {
	const pull = headOf(workflow);
	if (pull === null) return;
	if (github === null || !inputs.comment) {
		notice(githubWords.noComment(inputs.comment ? githubWords.noToken : githubWords.notWanted));
		return;
	}
	try {
		await tell(await github(), pull.number, pull.headSha);
	} catch (error) {
		notice(githubWords.noComment(denial(error, "pull-requests: write")));
	}
}
/** Writes the comment, and takes away the labels that were made ready for a plan that is no more. */
async function write({ workflow, clock, notice, ...side }, github, pull, run, draft) {
	const [author, ahead] = await Promise.all([side.author(), side.ahead()]);
	const written = await writeSticky({
		github,
		pull,
		author,
		clock,
		ahead
	}, run, draft);
	if (written.kind === "overtaken") {
		notice(githubWords.overtaken);
		return;
	}
	const { author: writer } = written.comment;
	if (writer !== author) notice(githubWords.otherAuthor(writer));
	const kept = /* @__PURE__ */ new Set([...written.header.labels, ...workflow.pull?.labels ?? []]);
	const stale = (written.before?.header.labels ?? []).filter((label) => wordsOfLabel(label) !== null && !kept.has(label));
	await Promise.allSettled(stale.map((label) => github.deleteLabel(label)));
}
/**
* Makes the labels by which the plan's missing consents can be given, besides those that were made for
* the plan before; those that it may not make are left out.
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
