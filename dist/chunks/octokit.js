import { S as githubMessages, _ as GitHubError, f as ONCE, g as pauseAfter, h as isHiccup, p as REPEATABLE } from "./failure.js";
import { t as hasProxy } from "./variables.js";
import { Octokit, restEndpointMethods } from "./octokit-core.js";
// src/github/api/fetch.ts
const GITHUB = {
	name: "GitHub",
	hosts: "api.github.com"
};
const REDIRECTS = /* @__PURE__ */ new Set([
	301,
	302,
	303,
	307,
	308
]);
const MOST_REDIRECTS = 20;
async function fetchByNode(url, asked) {
	let [target, now] = [new URL(url), asked];
	for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
		const response = await send(target, now);
		const { statusCode: status = 0, headers } = response;
		if (!REDIRECTS.has(status) || headers.location === void 0) return answered(target, response);
		response.resume();
		const next = new URL(headers.location, target);
		now = redirected(now, status, next.origin === target.origin);
		target = next;
	}
	throw new Error(`more than ${String(MOST_REDIRECTS)} redirects`);
}
function redirected(asked, status, isSameOrigin) {
	const { authorization: _token, ...others } = asked.headers;
	const headers = isSameOrigin ? asked.headers : others;
	return status <= 302 && asked.method === "POST" || status === 303 && asked.method !== "HEAD" ? {
		...asked,
		headers,
		method: "GET",
		body: void 0
	} : {
		...asked,
		headers
	};
}
async function send(target, asked) {
	const { method, headers, body, signal } = asked;
	const options = {
		method,
		signal,
		headers: {
			"accept-encoding": "gzip",
			...headers
		}
	};
	const proxied = hasProxy() ? await throughProxy(target) : null;
	return proxied === null ? request(target, options, body) : proxied((agent) => request(target, {
		...options,
		agent
	}, body));
}
function request(target, options, body) {
	const client = target.protocol === "https:" ? process.getBuiltinModule("node:https") : process.getBuiltinModule("node:http");
	return new Promise((resolve, reject) => {
		client.request(target, options, resolve).on("error", reject).end(body);
	});
}
const agents = /* @__PURE__ */ new Map();
async function throughProxy(target) {
	const { proxyFor } = await import("./environment.js");
	const proxy = proxyFor(target);
	if (proxy === null) return null;
	const { agentOf, orAway, refused } = await import("./agent.js");
	const key = `${target.protocol} ${proxy.address.href}`;
	const agent = agents.get(key) ?? agentOf(proxy, target.protocol, GITHUB);
	agents.set(key, agent);
	return async (ask) => {
		const response = await ask(await agent).catch((error) => {
			throw orAway(proxy, error, GITHUB);
		});
		if (response.statusCode !== 407) return response;
		response.resume();
		throw refused(proxy, 407, GITHUB);
	};
}
function answered(target, response) {
	const headers = Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(", ")]);
	const body = () => read(response);
	return {
		status: response.statusCode ?? 0,
		statusText: response.statusMessage ?? "",
		url: target.href,
		headers: new Map(headers),
		text: async () => (await body()).toString("utf8"),
		arrayBuffer: async () => new Uint8Array(await body()).buffer
	};
}
async function read(response) {
	const chunks = [];
	for await (const chunk of response) chunks.push(chunk);
	const whole = Buffer.concat(chunks);
	if (response.headers["content-encoding"] !== "gzip") return whole;
	const { gunzipSync } = process.getBuiltinModule("node:zlib");
	return gunzipSync(whole);
}
// src/github/api/octokit.ts
const PATIENCE = 2e4;
const Client = Octokit.plugin(restEndpointMethods);
function connectOctokit(token, apiUrl, clock) {
	const octokit = new Client({
		auth: `token ${token}`,
		baseUrl: apiUrl,
		request: { fetch: fetchByNode }
	});
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
export { connectOctokit };
