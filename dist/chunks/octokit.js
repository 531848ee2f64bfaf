import { d as githubMessages, i as isHiccup, n as REPEATABLE, o as pauseAfter, s as GitHubError, t as ONCE } from "./github.js";
import { STATUS_CODES } from "node:http";
import { getOctokit } from "./actions-github.js";
// src/github/api/octokit.ts
/** The client of `@actions/github`, with retries where they help. What fails is a `GitHubError`. */
/** Milliseconds that a call may take: no call is worth a hung job. */
const PATIENCE = 2e4;
/**
* Octokit, which honours the environment's proxies itself. Once all attempts of a call have gone
* unanswered, later calls get one attempt each until GitHub is back.
*/
function connectOctokit(token, apiUrl, clock) {
	const octokit = getOctokit(token, { baseUrl: apiUrl });
	let away = false;
	octokit.hook.wrap("request", async (request, options) => {
		const { again } = options.request;
		const repeatable = again === REPEATABLE.again || options.method !== "POST";
		for (let attempt = 1, waited = 0;; attempt++) {
			const signal = AbortSignal.timeout(PATIENCE);
			try {
				const answer = await request({
					...options,
					request: {
						...options.request,
						signal
					}
				});
				if (!isWhole(answer, options.mediaType.format === "raw")) throw new Error(githubMessages.garbled, { cause: answer });
				away = false;
				return answer;
			} catch (error) {
				const failure = failureOf(error, signal);
				const pause = pauseAfter(failure, {
					repeatable,
					attempt,
					waited
				}, clock.now());
				if (pause === null || away || again === ONCE.again) {
					away = isHiccup(failure) && (away || attempt > 1);
					throw failure;
				}
				await clock.sleep(pause);
				waited += pause;
			}
		}
	});
	return octokit;
}
/** Octokit returns an incomplete response, or one from a proxy, as text. */
function isWhole({ status, data }, raw) {
	return raw || status === 204 || typeof data === "object";
}
function failureOf(error, { aborted }) {
	const answer = answerOf(error);
	if (answer !== null) {
		const { status, headers, data } = answer;
		return new GitHubError(status, messageOf(error, status, data), headers, error);
	}
	const why = aborted ? githubMessages.tooLate(PATIENCE / 1e3) : reasonOf(error);
	return new GitHubError(null, why, {}, error);
}
function answerOf(error) {
	if (!(error instanceof Error) || !("response" in error)) return null;
	return error.response ?? null;
}
/** GitHub's message; for a page from a proxy, the status in words. */
function messageOf(error, status, data) {
	return (typeof data === "object" && error instanceof Error ? error.message : "").split(" - https:")[0] || (STATUS_CODES[status] ?? "");
}
/** If none of a host's addresses answers, the error has a code and no message. */
function reasonOf(error) {
	if (!(error instanceof Error)) return String(error);
	if (error.message !== "") return error.message;
	if ("code" in error) return String(error.code);
	return error.cause === void 0 ? error.name : reasonOf(error.cause);
}
export { connectOctokit };
