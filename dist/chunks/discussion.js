import { a as headedComments } from "./failure.js";
// src/github/discussion.ts
const AT_ONCE = 10;
async function readDiscussion(github, carried, author) {
	const { pulls } = carried;
	const all = [];
	for (let from = 0; from < pulls.length; from += AT_ONCE) {
		const some = await Promise.all(pulls.slice(from, from + AT_ONCE).map(async ({ number: pull }) => (await headedComments(github, pull)).map((comment) => ({
			...comment,
			pull
		}))));
		all.push(...some.flat());
	}
	const comments = all.filter((comment) => comment.author === author);
	const others = all.map((comment) => comment.author);
	return {
		carried,
		comments,
		lookalikes: [...new Set(others)].filter((login) => login !== author && login.endsWith("[bot]"))
	};
}
export { readDiscussion };
