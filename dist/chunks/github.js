import { Q as ALL_FAMILIES, it as count, ot as Interrupted } from "./engines.js";
import { Q as forMarkdown, Z as codeForMarkdown, et as forTerminal, h as painter, l as resourceName, r as OUTCOME, rt as linkForMarkdown } from "./plan.js";
import { l as writeHeader } from "./review.js";
// src/render/progress.ts
/** `12:03:44 CREATE_COMPLETE Postgres (AWS::RDS::DBInstance) 9m55s`, in UTC, the reason after it. */
function eventLine(event, origins, options = {}) {
	const paint = painter(options.color ?? false);
	const at = Date.parse(event.time);
	const time = Number.isNaN(at) ? "--:--:--" : new Date(at).toISOString().slice(11, 19);
	const took = options.startedAt === void 0 ? "" : ` ${duration(at - options.startedAt)}`;
	const reason = event.reason === null || event.reason === "" ? "" : `: ${forTerminal(event.reason)}`;
	const status = paint(colorOf(event.status), forTerminal(event.status).padEnd(18));
	const type = paint("dim", `(${forTerminal(event.type)})`);
	return `${paint("dim", time)} ${status} ${forTerminal(resourceName(event, origins))} ${type}${took}${reason}`;
}
/** What takes minutes: its beginning is worth a line too. */
const TAKES_LONG = new Set(ALL_FAMILIES.map(({ types }) => types.database));
/**
* Lines for a run of events, oldest first: one a resource, when it ends, with how long it took; a
* database has one when it begins as well. null = the event has none.
*/
function eventLines(options = {}) {
	const started = /* @__PURE__ */ new Map();
	return (event, origins) => {
		const { logicalId, status, type } = event;
		if (status.endsWith("_IN_PROGRESS")) {
			const again = started.has(logicalId);
			if (!again) started.set(logicalId, Date.parse(event.time));
			return (type === STACK ? status !== "REVIEW_IN_PROGRESS" : TAKES_LONG.has(type) && !again) ? eventLine(event, origins, options) : null;
		}
		const startedAt = started.get(logicalId);
		started.delete(logicalId);
		return eventLine(event, origins, {
			...options,
			...startedAt !== void 0 && { startedAt }
		});
	};
}
const STACK = "AWS::CloudFormation::Stack";
function colorOf(status) {
	if (status.includes("FAILED") || status.includes("ROLLBACK")) return "red";
	return status.endsWith("_COMPLETE") ? "green" : "cyan";
}
/** `9m55s`, `4s`, `1h02m`; negative spans count as none. */
function duration(milliseconds) {
	const seconds = Math.max(0, Math.round(milliseconds / 1e3));
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds % 3600 / 60)];
	const two = (number) => String(number).padStart(2, "0");
	if (hours > 0) return `${hours}h${two(minutes)}m`;
	return minutes > 0 ? `${minutes}m${two(seconds % 60)}s` : `${seconds}s`;
}
// src/render/messages/github.ts
const githubMessages = {
	noComment: (why) => `the pull request's comment was not written: ${why}; the job's summary has the same content`,
	overtaken: "the pull request's comment was not written: a newer commit or run has replaced this one",
	otherAuthor: (login) => `the comment was written as ${login}: set \`comment-author: ${login}\`, or the next run will not find it`,
	labelsUnread: (why) => `the labels of the pull request could not be read: ${why}`,
	noToken: "`github-token` is empty",
	notWanted: "`comment` is `false`",
	says: (status, message) => `GitHub answered ${String(status)}: ${message}`,
	unanswered: (why) => `GitHub gave no usable answer: ${why}`,
	failed: (why) => `the call to GitHub failed: ${why}`,
	/** `permission`: as in a job's `permissions`, `pull-requests: write`. */
	needs: (permission) => `the job needs the permission \`${permission}\``,
	tooLate: (seconds) => `timeout after ${count(seconds, "second")}`,
	garbled: "the response is incomplete, or not from its API",
	noDeployments: (why) => `GitHub deployments were not created: ${why}; \`deployments: false\` turns them off`,
	/** The description of a GitHub deployment, which may have 140 characters. */
	deployment: (stack, region) => `${stack} in ${region}`.slice(0, 140),
	deployed: (kind, seconds) => `${OUTCOME[kind]}, ${duration(seconds * 1e3)}`
};
/** The comment of a pull request whose plan could not be made. */
const failureMessages = {
	title: "There is no plan.",
	stopped: "Nothing was done.",
	more: (number) => `and ${String(number)} more, in the log`,
	commit: "Commit",
	run: "workflow run"
};
// src/render/failure-comment.ts
/** Characters for the problems, of the 65,536 that a comment has room for; the log names all of them. */
const ROOM = 5e4;
/** Characters that are shown of one text. */
const LONGEST$1 = 500;
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
	return text.length <= LONGEST$1 ? text : `${text.slice(0, LONGEST$1)} …`;
}
// src/github/error.ts
/** A call that GitHub did not carry out, or may have carried out without an answer. */
var GitHubError = class extends Error {
	name = "GitHubError";
	/** null = there was no answer, or not a readable one. */
	status;
	headers;
	constructor(status, message, headers = {}, cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.status = status;
		this.headers = headers;
	}
};
// src/github/retry.ts
/** Which calls to GitHub are retried, and why one failed for good. */
const ATTEMPTS = 4;
/** Milliseconds that a call may wait for rate limits in all: a longer wait is not worth the job's time. */
const LONGEST = 6e4;
/** Seconds to wait if a secondary limit does not say how long it lasts (docs.github.com). */
const UNTOLD = 60;
/** For a request that is sent once, whatever happens. */
const ONCE = { again: "never" };
/** For a POST that has the same effect when sent twice. */
const REPEATABLE = { again: "always" };
/** Milliseconds until the next attempt; null = there is none. */
function pauseAfter(error, { attempt, repeatable, waited }, now) {
	if (attempt >= ATTEMPTS || !(error instanceof GitHubError)) return null;
	const seconds = secondsAsked(error, now);
	if (seconds !== null) return waited + seconds * 1e3 > LONGEST ? null : seconds * 1e3;
	return isHiccup(error) && repeatable ? 500 * 2 ** attempt : null;
}
/** Whether the call may or may not have been carried out: repeating it could create something twice. */
function isHiccup(error) {
	return error instanceof GitHubError && (error.status === null || error.status >= 500);
}
/** How long a rate limit lasts (docs.github.com, "Rate limits for the REST API"); null = it is none, but a denial. */
function secondsAsked({ status, headers, message }, now) {
	if (status !== 403 && status !== 429) return null;
	const after = Number(headers["retry-after"] ?? NaN);
	if (Number.isFinite(after)) return Math.max(0, after);
	const reset = Number(headers["x-ratelimit-reset"] ?? NaN);
	if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) return Math.max(0, Math.ceil(reset - now.getTime() / 1e3));
	return status === 429 || /secondary rate limit/i.test(message) ? UNTOLD : null;
}
/** For calls that may fail: null, unless the program was told to stop. */
function nullUnlessStopped(error) {
	if (error instanceof Interrupted) throw error;
	return null;
}
/**
* Why GitHub did not do it, in a few words. `permission`: what the call needs, as in a job's `permissions`.
* If the program was told to stop, that is not GitHub's doing, and the error is thrown on.
*/
function denial(error, permission) {
	if (error instanceof Interrupted) throw error;
	if (!(error instanceof GitHubError)) return githubMessages.failed(error instanceof Error ? error.message : String(error));
	const { status, message } = error;
	if (status === null) return githubMessages.unanswered(message);
	const denied = status === 403 || status === 404;
	return [githubMessages.says(status, message), ...denied ? [githubMessages.needs(permission)] : []].join("; ");
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
export { REPEATABLE as a, nullUnlessStopped as c, failureAsMarkdown as d, failureComment as f, eventLines as g, eventLine as h, ONCE as i, pauseAfter as l, duration as m, pullRequestContext as n, denial as o, githubMessages as p, once as r, isHiccup as s, headOf as t, GitHubError as u };
