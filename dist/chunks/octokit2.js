import { S as githubMessages, _ as GitHubError, f as ONCE, g as pauseAfter, h as isHiccup, p as REPEATABLE } from "./failure.js";
import { t as fetchByNode } from "./fetch.js";
import { Octokit, restEndpointMethods } from "./octokit-core.js";
// src/host/github/octokit.ts
const PATIENCE = 2e4;
const Client = Octokit.plugin(restEndpointMethods);
function connectOctokit(token, apiUrl, clock, patience = PATIENCE) {
	const octokit = new Client({
		...token !== null && { auth: `token ${token}` },
		baseUrl: apiUrl,
		request: { fetch: fetchByNode }
	});
	let away = false;
	octokit.hook.wrap("request", async (request, options) => {
		const { again } = options.request;
		const repeatable = again === REPEATABLE.again || options.method !== "POST";
		for (let attempt = 1, waited = 0;; attempt++) {
			const signal = AbortSignal.timeout(patience);
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
				const failure = failureOf(error, signal, patience);
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
function isWhole({ status, data }, raw) {
	return raw || status === 204 || typeof data === "object";
}
function failureOf(error, { aborted }, patience) {
	const answer = answerOf(error);
	if (answer !== null) {
		const { status, headers, data } = answer;
		return new GitHubError(status, messageOf(error, status, data), headers, error);
	}
	const why = aborted ? githubMessages.tooLate(patience / 1e3) : reasonOf(error);
	return new GitHubError(null, why, {}, error);
}
function answerOf(error) {
	if (!(error instanceof Error) || !("response" in error)) return null;
	return error.response ?? null;
}
function messageOf(error, status, data) {
	return (typeof data === "object" && error instanceof Error ? error.message : "").split(" - https:")[0] || (statusCodes()[status] ?? "");
}
function statusCodes() {
	return process.getBuiltinModule("node:http").STATUS_CODES;
}
function reasonOf(error) {
	if (!(error instanceof Error)) return String(error);
	if (error.message !== "") return error.message;
	if ("code" in error) return String(error.code);
	return error.cause === void 0 ? error.name : reasonOf(error.cause);
}
export { connectOctokit as t };
