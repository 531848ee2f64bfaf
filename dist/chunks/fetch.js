// src/aws/proxy/variables.ts
const VARIABLES = {
	"https:": ["https_proxy", "HTTPS_PROXY"],
	"http:": ["http_proxy", "HTTP_PROXY"]
};
function proxyVariable(protocol) {
	return VARIABLES[protocol === "http:" ? "http:" : "https:"].find((name) => process.env[name]);
}
function hasProxy() {
	return Object.keys(VARIABLES).some((protocol) => proxyVariable(protocol) !== void 0);
}
// src/host/fetch.ts
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
export { hasProxy as n, proxyVariable as r, fetchByNode as t };
