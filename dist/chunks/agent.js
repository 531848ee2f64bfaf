import { Ar as TinystacksError } from "./start.js";
import { i as networkCode } from "./retry.js";
// src/aws/proxy/agent.ts
const KEPT = {
	keepAlive: true,
	maxSockets: 50
};
async function agentOf(proxy, protocol, behind) {
	const { address, authorization } = proxy;
	const headers = () => authorization === null ? {} : { "Proxy-Authorization": authorization };
	if (protocol === "http:") {
		const { HttpProxyAgent } = await import("./http-proxy-agent.js");
		return new HttpProxyAgent(address, {
			...KEPT,
			headers
		});
	}
	const { HttpsProxyAgent } = await import("./https-proxy-agent.js");
	const agent = new HttpsProxyAgent(address, {
		...KEPT,
		headers
	});
	agent.on("proxyConnect", ({ statusCode }, request) => {
		if (statusCode !== 200) request.destroy(refused(proxy, statusCode, behind));
	});
	return agent;
}
const HICCUPS = /* @__PURE__ */ new Set([
	502,
	503,
	504
]);
function refused({ variable, address }, status, behind) {
	const error = new TinystacksError("proxy-failed", status === 407 ? `the proxy of ${variable} (${address.host}) requires a user and a password, or others` : `the proxy of ${variable} (${address.host}) lets nobody through to ${behind.name} (it answers ${String(status)})`, {
		exit: 2,
		hint: status === 407 ? `write them into ${variable}: http://user:password@${address.host}, percent-encoded` : `allow the hosts of ${behind.name} there (${behind.hosts}), or name them in NO_PROXY if they are reached without it`
	});
	return HICCUPS.has(status) ? Object.assign(error, AGAIN) : error;
}
const AWAY = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH"
]);
function orAway({ variable, address }, error, behind) {
	const code = networkCode(error);
	if (code === null || !AWAY.has(code)) return error;
	const away = new TinystacksError("proxy-failed", `the proxy of ${variable} (${address.host}) cannot be reached (${code})`, {
		exit: 2,
		hint: `correct ${variable}, or unset it if ${behind.name} is reached without a proxy`
	});
	return Object.assign(away, AGAIN);
}
const AGAIN = { $retryable: {} };
export { agentOf, orAway, refused };
