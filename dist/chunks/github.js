import { Qr as count, cn as OUTCOME, ei as Interrupted } from "./start.js";
import { t as duration } from "./render.js";
// src/render/messages/github.ts
const githubMessages = {
	noComment: (why) => `the pull request's comment was not written: ${why}; the job's summary has the same content`,
	/** Of a plan that no pull request's comment can show. */
	noPull: (why) => `the run is for no pull request: ${why}; the job's summary has the plan`,
	noHead: (sha) => `no open pull request has the commit ${sha.slice(0, 7)} as its head`,
	fork: (pull) => `#${String(pull)} comes from a fork`,
	closed: (pull) => `#${String(pull)} is closed`,
	/** Of a comment that started the run. */
	commentIgnored: (pull, why) => pull === null ? `the comment that started the run counts for no pull request: ${why}` : `the plan and the labels of #${String(pull)}, where the comment that started the run is, do not count: ${why}`,
	onIssue: "it is on an issue",
	noCheckout: (why) => `which commit is checked out is not known (${why})`,
	otherCommit: ({ number, headSha }, checkedOut) => `${checkedOut.slice(0, 7)} is checked out, which is neither its head (${headSha.slice(0, 7)}) nor its merge commit; write \`ref: refs/pull/${String(number)}/merge\` at actions/checkout`,
	mayNot: (login) => `${login} may not write to the repository`,
	overtaken: "the pull request's comment was not written: a newer commit or run has replaced this one",
	carriedOut: (pull) => `the comment of #${String(pull)} was not written: its plan was carried out, and the comment keeps what became of it; the job's summary has the new plan`,
	noResult: "the run is for no pull request: its result is in no comment; the job's summary has it",
	otherAuthor: (login) => `the comment was written as ${login}: set \`comment-author: ${login}\`, or the next run will not find it`,
	labelsUnread: (why) => `the labels of the pull request could not be read: ${why}`,
	noToken: "`github-token` is empty",
	notWanted: "`comment` is `false`",
	says: (status, message) => `GitHub answered ${String(status)}: ${message}`,
	locked: (message) => `its conversation is locked (GitHub answered 403: ${message}); unlock it and run the job again to have the comment`,
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
// src/github/api/error.ts
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
/** null where the answer is 404: it is not there, or is gone. */
async function orGone(call) {
	try {
		return await call();
	} catch (error) {
		if (statusOf(error) === 404) return null;
		throw error;
	}
}
/** The status of the answer; null = it is no answer of GitHub's. */
function statusOf(error) {
	return error instanceof GitHubError ? error.status : null;
}
// src/github/api/retry.ts
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
/** "Unable to create comment because issue is locked." (renovatebot/renovate#6215): no permission would help. */
const LOCKED = /because issue is locked/i;
/**
* Why GitHub did not do it, in a few words. `permission`: what the call needs, as in a job's `permissions`.
* If the program was told to stop, that is not GitHub's doing, and the error is thrown on.
*/
function denial(error, permission) {
	if (error instanceof Interrupted) throw error;
	if (!(error instanceof GitHubError)) return githubMessages.failed(error instanceof Error ? error.message : String(error));
	const { status, message } = error;
	if (status === null) return githubMessages.unanswered(message);
	if (status === 403 && LOCKED.test(message)) return githubMessages.locked(message);
	const denied = status === 403 || status === 404;
	return [githubMessages.says(status, message), ...denied ? [githubMessages.needs(permission)] : []].join("; ");
}
export { nullUnlessStopped as a, orGone as c, githubMessages as d, isHiccup as i, statusOf as l, REPEATABLE as n, pauseAfter as o, denial as r, GitHubError as s, ONCE as t, failureMessages as u };
