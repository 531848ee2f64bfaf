import { n as headedComments } from "./review.js";
// src/github/discussion.ts
/** For how many commits of a push the pull requests are looked up: a merge queue pushes several at once. */
const COMMITS = 20;
/** Reads them. `author`: the login that our comments are written as. */
async function readDiscussion(github, workflow, author) {
	const pulls = await pullsOf(github, workflow);
	const all = await Promise.all(pulls.map(async ({ number: pull }) => (await headedComments(github, pull)).map((comment) => ({
		...comment,
		pull
	}))));
	const comments = all.flat().filter((comment) => comment.author === author);
	const others = all.flat().map((comment) => comment.author);
	return {
		pulls,
		comments,
		lookalikes: [...new Set(others)].filter((login) => login !== author && login.endsWith("[bot]"))
	};
}
/** GitHub knows each commit's pull request, whether squashed, rebased or merged. If any is merged, only merged ones. */
async function pullsOf(github, { pull, sha, commits }) {
	if (pull !== null) return [await github.pull(pull.number)];
	const shas = [.../* @__PURE__ */ new Set([sha, ...commits])].slice(0, COMMITS);
	const all = (await Promise.all(shas.map((one) => github.pullsOf(one)))).flat();
	const distinct = all.filter(({ number }, index) => all.findIndex((one) => one.number === number) === index);
	const merged = distinct.filter((one) => one.merged);
	return merged.length > 0 ? merged : distinct;
}
export { readDiscussion };
