import { f as GitHubError, h as failureMessages, o as ONCE, s as REPEATABLE } from "./host.js";
import { B as linkForMarkdown, F as forMarkdown, P as codeForMarkdown } from "./plan.js";
import { l as writeHeader } from "./review.js";
// src/render/failure-comment.ts
/** Characters for the problems, of the 65,536 that a comment has room for; the log names all of them. */
const ROOM = 5e4;
/** Characters that are shown of one text. */
const LONGEST = 500;
/** The comment of a pull request whose plan could not be made. */
function failureComment(header, error, run) {
	const commit = `${failureMessages.commit} ${codeForMarkdown(header.sha.slice(0, 7))}`;
	return [
		writeHeader(header),
		`### ${failureMessages.title}`,
		...failureBlocks(error),
		`<sub>${commit}, ${linkForMarkdown(failureMessages.run, run.url)}</sub>`
	].join("\n\n");
}
/** The same for a job's summary, of any verb. */
function failureAsMarkdown(error) {
	return [`### ${failureMessages.stopped}`, ...failureBlocks(error)].join("\n\n");
}
function failureBlocks({ message, hint, problems, file }) {
	const named = withinRoom(problems.map(({ line, column, message: text, hint: advice }) => {
		const place = `${file === void 0 ? "" : `${file}:`}${String(line)}:${String(column)}`;
		const instead = advice === void 0 ? "" : ` (${forMarkdown(cut(advice))})`;
		return `- ${codeForMarkdown(cut(place))} ${forMarkdown(cut(text))}${instead}`;
	}));
	const more = problems.length - named.length;
	return [
		`${forMarkdown(cut(message))}${hint === void 0 ? "" : `; ${forMarkdown(cut(hint))}`}`,
		...named.length === 0 ? [] : [named.join("\n")],
		...more > 0 ? [failureMessages.more(more)] : []
	];
}
function withinRoom(lines) {
	let room = ROOM;
	return lines.filter((line) => (room -= line.length) >= 0);
}
function cut(text) {
	return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
}
// src/github/once.ts
/** Makes a value at its first use and keeps it. After a failure the next use tries again. */
function once(make) {
	let made;
	return () => {
		made ??= make().catch((error) => {
			made = void 0;
			throw error;
		});
		return made;
	};
}
// src/github/comment/author.ts
/** The login of a workflow's own token. */
const WORKFLOW = "github-actions[bot]";
/** Prefixes of personal tokens; only they may ask whose they are (docs.github.com, "GitHub's token formats"). */
const PERSONAL = /^(ghp_|gho_|ghu_|github_pat_)/;
/**
* The login that `token` writes as: `named` if the workflow sets it, else the owner of a personal token,
* else the workflow's own. An app's token looks like a workflow's and cannot ask.
*/
async function authorOf(github, token, named) {
	if (named !== null) return named;
	return PERSONAL.test(token) ? github.login() : WORKFLOW;
}
// src/github/client.ts
/** The most that GitHub returns in one page. */
const PAGE = 100;
/** The repository `owner/name` on the GitHub whose API is at `apiUrl`. */
async function connectGitHub(token, { repository, apiUrl }, clock) {
	const { connectOctokit } = await import("./octokit.js");
	const octokit = connectOctokit(token, apiUrl, clock);
	const [owner = "", repo = ""] = repository.split("/");
	return {
		...comments(octokit, {
			owner,
			repo
		}),
		...around(octokit, {
			owner,
			repo
		})
	};
}
function comments({ rest }, at) {
	return {
		comments: async (issue_number, page, since) => {
			const { data, headers } = await rest.issues.listComments({
				...at,
				issue_number,
				per_page: PAGE,
				page,
				...since && { since: seconds(since) }
			});
			return {
				comments: data.map(commentOf),
				lastPage: lastPage(headers.link) ?? page,
				at: headers.date === void 0 ? null : new Date(headers.date)
			};
		},
		comment: async (comment_id) => orGone(async () => commentOf((await rest.issues.getComment({
			...at,
			comment_id
		})).data)),
		createComment: async (issue_number, body) => commentOf((await rest.issues.createComment({
			...at,
			issue_number,
			body
		})).data),
		updateComment: async (comment_id, body) => commentOf((await rest.issues.updateComment({
			...at,
			comment_id,
			body,
			request: ONCE
		})).data),
		deleteComment: async (comment_id) => {
			await orGone(() => rest.issues.deleteComment({
				...at,
				comment_id
			}));
		}
	};
}
function around({ rest }, at) {
	return {
		pull: async (pull_number) => pullOf((await rest.pulls.get({
			...at,
			pull_number
		})).data),
		pullsOf: async (commit_sha) => {
			const { data } = await rest.repos.listPullRequestsAssociatedWithCommit({
				...at,
				commit_sha
			});
			return data.map(pullOf);
		},
		createLabel: async (name, description) => {
			try {
				const label = {
					name,
					description,
					color: "d93f0b"
				};
				await rest.issues.createLabel({
					...at,
					...label,
					request: REPEATABLE
				});
			} catch (error) {
				if (statusOf(error) !== 422) throw error;
			}
		},
		deleteLabel: async (name) => {
			await orGone(() => rest.issues.deleteLabel({
				...at,
				name
			}));
		},
		file: async (path, ref) => orGone(async () => {
			const { data } = await rest.repos.getContent({
				...at,
				path,
				ref,
				mediaType: { format: "raw" }
			});
			return data;
		}),
		createDeployment: async ({ sha, environment, description }) => {
			const { data } = await rest.repos.createDeployment({
				...at,
				ref: sha,
				environment,
				description,
				task: "tinystacks",
				auto_merge: false,
				required_contexts: []
			});
			if (!("id" in data)) throw new Error(data.message ?? "GitHub made no deployment");
			return data.id;
		},
		setDeployment: async (deployment_id, { state, url, description }) => {
			await rest.repos.createDeploymentStatus({
				...at,
				deployment_id,
				state,
				log_url: url,
				description,
				auto_inactive: false,
				request: REPEATABLE
			});
		},
		login: async () => (await rest.users.getAuthenticated()).data.login
	};
}
function commentOf(data) {
	return {
		id: data.id,
		url: data.html_url,
		author: data.user?.login ?? "",
		body: data.body ?? ""
	};
}
function pullOf(data) {
	return {
		number: data.number,
		headSha: data.head.sha,
		labels: data.labels.map(({ name }) => name),
		merged: data.merged_at !== null
	};
}
/** GitHub's times have no fractions of a second. */
function seconds(time) {
	return `${time.toISOString().slice(0, -5)}Z`;
}
/** The number of the last page, from a `Link` header; null on the last page itself. */
function lastPage(link) {
	const last = /<[^>]*[?&]page=(\d+)[^>]*>; rel="last"/.exec(link ?? "")?.[1];
	return last === void 0 ? null : Number(last);
}
async function orGone(call) {
	try {
		return await call();
	} catch (error) {
		if (statusOf(error) === 404) return null;
		throw error;
	}
}
function statusOf(error) {
	return error instanceof GitHubError ? error.status : null;
}
// src/github/pull-request-context.ts
/** GitHub is not called, and its client is not loaded, before something is needed. */
function pullRequestContext(workflow, inputs, clock, notice) {
	const { token } = inputs;
	const github = token === null ? null : once(() => connectGitHub(token, workflow, clock));
	const author = once(async () => github === null || token === null ? "" : authorOf(await github(), token, inputs.author));
	let begun = Promise.resolve(null);
	return {
		workflow,
		inputs,
		clock,
		github,
		author,
		discussion: once(async () => {
			if (github === null) return {
				pulls: [],
				comments: [],
				lookalikes: []
			};
			const { readDiscussion } = await import("./discussion.js");
			return readDiscussion(await github(), workflow, await author());
		}),
		prefetch: () => {
			const pull = headOf(workflow);
			if (pull === null || github === null || !inputs.comment) return;
			const look = async () => {
				const client = await github();
				const [page] = await Promise.all([client.comments(pull.number, 1), author()]);
				return page;
			};
			begun = look().catch(() => null);
		},
		prefetched: () => begun,
		notice
	};
}
/** The event's pull request and its head; null = there is none, or its head is not known. */
function headOf({ pull }) {
	if (pull === null || pull.headSha === null) return null;
	return {
		number: pull.number,
		headSha: pull.headSha
	};
}
// src/facts/external.ts
/** For a stage that depends on nothing outside its stack. */
const NO_EXTERNAL_FACTS = {
	existing: {},
	sources: {},
	bastionImage: null,
	subnets: null
};
export { failureAsMarkdown as a, once as i, headOf as n, failureComment as o, pullRequestContext as r, NO_EXTERNAL_FACTS as t };
