import { d as githubMessages, r as denial } from "./github.js";
// src/github/pulls-of-run.ts
/** For how many commits of a push the pull requests are looked up: a merge queue pushes several at once. */
const COMMITS = 20;
/** These pull requests of the run's own commits, and no other. */
function ownOnly(pulls) {
	return {
		pulls,
		earlierFor: new Map(pulls.map(({ number }) => [number, null])),
		doubts: {},
		begun: []
	};
}
/**
* The pull requests of a run: the event's own, or those of its commits. A comment's own counts
* where `commented` says so, and in no other way; else those count that brought what is checked out.
*/
async function pullsOfRun(github, { pull, comment, sha, commits }, commented, checkedOut, pullsOf) {
	if (pull !== null) return [await github.pull(pull.number)];
	if (comment === null) return pullsOfCommits([sha, ...commits], pullsOf);
	const judged = await commented();
	if (judged.kind === "counts") return [judged.pull];
	const { sha: here } = await checkedOut();
	if (here === null) return [];
	return (await pullsOfCommits([here], pullsOf)).filter(({ number, merged }) => merged && number !== comment.pull);
}
/** GitHub knows each commit's pull request, whether squashed, rebased or merged. */
async function pullsOfCommits(commits, pullsOf) {
	const shas = [...new Set(commits)].slice(0, COMMITS);
	return distinctPulls((await Promise.all(shas.map(pullsOf))).flat());
}
/** Each once. If any is merged, only merged ones. */
function distinctPulls(all) {
	const distinct = [...new Map(all.map((pull) => [pull.number, pull])).values()];
	const merged = distinct.filter((one) => one.merged);
	return merged.length > 0 ? merged : distinct;
}
/**
* Judges the pull request of a comment, which anybody may write, on any pull request, while the workflow decides what
* it checks out. What could not be read does not count.
*/
async function judgeComment(github, { author, pull: number }, checkedOut) {
	const not = (why) => ({
		kind: "not",
		why
	});
	if (number === null) return not(githubMessages.onIssue);
	if (checkedOut.sha === null) return not(githubMessages.noCheckout(checkedOut.why));
	const { sha } = checkedOut;
	try {
		const pull = await github.pull(number);
		if (pull.fork) return not(githubMessages.fork(number));
		if (sha !== pull.headSha && sha !== pull.mergeSha) return not(githubMessages.otherCommit(pull, sha));
		return await github.mayWrite(author) ? {
			kind: "counts",
			pull
		} : not(githubMessages.mayNot(author));
	} catch (error) {
		return not(denial(error, "pull-requests: read"));
	}
}
/** Of a comment's pull request the plan is shown as long as it is open. */
function targetsOfComment(commented) {
	if (commented.kind === "not") return {
		kind: "none",
		why: null
	};
	const { pull } = commented;
	return pull.open ? {
		kind: "pulls",
		pulls: [pull]
	} : {
		kind: "none",
		why: githubMessages.closed(pull.number)
	};
}
/** The open pull requests of this repository whose head is checked out, for a run whose event names none. */
async function targetsOfCommit({ sha }, checkedOut, pullsOf) {
	const commit = checkedOut.sha ?? sha;
	const pulls = (await pullsOf(commit)).filter((one) => one.open && one.headSha === commit);
	const own = pulls.filter(({ fork }) => !fork);
	if (own.length > 0) return {
		kind: "pulls",
		pulls: own
	};
	const [fromFork] = pulls;
	return {
		kind: "none",
		why: fromFork === void 0 ? githubMessages.noHead(commit) : githubMessages.fork(fromFork.number)
	};
}
export { targetsOfComment as a, pullsOfRun as i, judgeComment as n, targetsOfCommit as o, ownOnly as r, distinctPulls as t };
