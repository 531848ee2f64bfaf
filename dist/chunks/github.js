import { S as githubMessages, m as denial } from "./failure.js";
// src/github/pulls-of-run.ts
const COMMITS = 20;
function ownOnly(pulls) {
	return {
		pulls,
		earlierFor: new Map(pulls.map(({ number }) => [number, null])),
		doubts: {},
		begun: []
	};
}
async function pullsOfRun(github, { pull, comment, sha, commits }, commented, checkedOut, pullsOf) {
	if (pull !== null) return [await github.pull(pull.number)];
	if (comment === null) return pullsOfCommits([sha, ...commits], pullsOf);
	const judged = await commented();
	if (judged.kind === "counts") return [judged.pull];
	const { sha: here } = await checkedOut();
	if (here === null) return [];
	return (await pullsOfCommits([here], pullsOf)).filter(({ number, merged }) => merged && number !== comment.pull);
}
async function pullsOfCommits(commits, pullsOf) {
	const shas = [...new Set(commits)].slice(0, COMMITS);
	return distinctPulls((await Promise.all(shas.map(pullsOf))).flat());
}
function distinctPulls(all) {
	const distinct = [...new Map(all.map((pull) => [pull.number, pull])).values()];
	const merged = distinct.filter((one) => one.merged);
	return merged.length > 0 ? merged : distinct;
}
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
