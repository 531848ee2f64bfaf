import { qt as PARTITION_OF, ti as TinystacksError } from "./start.js";
import { t as hasProxy } from "./variables.js";
import { y as StandardRetryStrategy } from "./Sha256Node.js";
import { t as NodeHttpHandler } from "./node-http-handler.js";
import { n as wayOutOf, r as PARTITIONS, t as denialIn } from "./permissions2.js";
// src/aws/proxy/unreached.ts
/** What to do where AWS is not reached, with a proxy or for want of one. */
/** OpenSSL's codes of a chain that ends in no known authority, as Node tells them. */
const UNTRUSTED = /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT(_LOCALLY)?|VERIFY_LEAF_SIGNATURE))$/;
/** What to do about a certificate that is not trusted, by Node's code; null = it is no such code. */
function wayToTrust(code) {
	return UNTRUSTED.test(code) ? "if a proxy opens TLS on the way, set NODE_EXTRA_CA_CERTS to the file of its certificate authority" : null;
}
const AWAY$1 = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
/** What to do where AWS is not reached, by Node's code (`ENOTFOUND`); null = it is no such code. */
function wayToAws(code) {
	if (!AWAY$1.test(code)) return wayToTrust(code);
	return "check the network, AWS_ENDPOINT_URL if it is set, and whether AWS is only reached through a proxy (HTTPS_PROXY)";
}
// src/aws/retry.ts
/** Attempts per call: if every second call is throttled, 1 in 1,000 still fails. */
const ATTEMPTS = 10;
/** Codes for a host that cannot be reached at all: far more often a wrong address than a hiccup. */
const UNREACHABLE = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"proxy-failed"
]);
/**
* The SDK's standard retries, patient with throttling and resets, but not with an address that has
* never answered: a mistyped endpoint or region fails at once instead of after a minute.
*/
var PatientRetry = class extends StandardRetryStrategy {
	#answered = false;
	constructor() {
		super(ATTEMPTS);
	}
	recordSuccess(token) {
		this.#answered = true;
		super.recordSuccess(token);
	}
	async refreshRetryTokenForRetry(token, errorInfo) {
		this.#answered ||= errorInfo.error?.$metadata?.httpStatusCode !== void 0;
		const { error } = errorInfo;
		if (!this.#answered && error instanceof Error && UNREACHABLE.has(networkCode(error) ?? "")) throw error;
		return super.refreshRetryTokenForRetry(token, errorInfo);
	}
};
/** Node's code for a network failure (`ECONNREFUSED`), searched in `cause` and aggregates; null = none. */
function networkCode(error) {
	if (!(error instanceof Error)) return null;
	if ("code" in error && typeof error.code === "string") return error.code;
	if (error instanceof AggregateError) return networkCode(error.errors[0]);
	return networkCode(error.cause);
}
// src/aws/errors.ts
/** AWS's codes for credentials that never were valid. */
const BAD_CREDENTIALS = /* @__PURE__ */ new Set([
	"InvalidClientTokenId",
	"UnrecognizedClientException",
	"SignatureDoesNotMatch",
	"InvalidSignatureException",
	"AuthFailure",
	"InvalidAccessKeyId",
	"MissingAuthenticationToken",
	"IncompleteSignature"
]);
const EXPIRED = /* @__PURE__ */ new Set([
	"ExpiredToken",
	"ExpiredTokenException",
	"RequestExpired"
]);
const DENIED = /* @__PURE__ */ new Set([
	"AccessDenied",
	"AccessDeniedException",
	"UnauthorizedOperation",
	"UnauthorizedAccess"
]);
/** AWS's error code, such as `ValidationError`; ours, such as `session-over`; for any other error its class name. */
function errorCode(error) {
	if (!(error instanceof Error)) return "Unknown";
	if (error instanceof TinystacksError) return error.code;
	return "Code" in error && typeof error.Code === "string" ? error.Code : error.name;
}
/** AWS's own message, on one line. */
function errorMessage(error) {
	return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
}
/** Whether AWS denied the call to this identity. */
function isDenied(error) {
	return DENIED.has(errorCode(error));
}
/** Whether no other call can work either, since the credentials or the address are wrong. */
function isFatal(error) {
	const code = errorCode(error);
	return error instanceof TinystacksError || BAD_CREDENTIALS.has(code) || EXPIRED.has(code) || networkCode(error) !== null;
}
/** CloudFormation's refusals of a service role (SEEN adcreare/cloudformation#3, aws/aws-cdk#10116). */
function roleError(error) {
	const message = errorMessage(error);
	if (/cross-account pass role/i.test(message)) return new TinystacksError("role-of-another-account", `AWS: ${message}`, {
		exit: 2,
		hint: "`cloudformation-role` must be a role of the account that the credentials are of",
		cause: error
	});
	if (/^Role \S+ is invalid or cannot be assumed/.test(message)) return new TinystacksError("role-not-assumed", `AWS: ${message}`, {
		exit: 1,
		hint: "the role must exist and trust cloudformation.amazonaws.com; a stack whose role is gone takes another one with `cloudformation-role`",
		cause: error
	});
	return null;
}
/** The partition of the region; an unknown one is read as AWS's largest. */
function partitionIn(region) {
	return PARTITIONS.find((one) => one === PARTITION_OF[region]) ?? "aws";
}
/** Turns what the SDK threw for `action` (`cloudformation:DescribeStacks`) into a message and an exit code. */
function explain(error, action, region) {
	if (error instanceof TinystacksError) return error;
	const code = errorCode(error);
	const network = networkCode(error);
	if (EXPIRED.has(code)) return new TinystacksError("credentials-expired", `the AWS credentials have expired (${action})`, {
		exit: 1,
		hint: "run the same command with fresh credentials to continue; for long deploys, set a longer role session (role-duration-seconds)",
		cause: error
	});
	if (BAD_CREDENTIALS.has(code)) return new TinystacksError("bad-credentials", `AWS does not accept the credentials in ${region} (${code})`, {
		exit: 2,
		hint: `check the access key and its secret, and that the account has the region ${region} enabled`,
		cause: error
	});
	const role = roleError(error);
	if (role !== null) return role;
	const told = denialIn(errorMessage(error));
	if (isDenied(error) || told !== null && told.action !== null) {
		const named = {
			isExplicit: false,
			resource: null,
			partition: partitionIn(region),
			action
		};
		const denial = told === null || told.action === null ? named : {
			...told,
			action: told.action
		};
		return new TinystacksError("access-denied", `AWS denies ${denial.action}: ${errorMessage(error)}`, {
			exit: 1,
			hint: wayOutOf(denial, { by: "direct" }),
			cause: error
		});
	}
	if (network === "ENOTFOUND" || network === "EAI_AGAIN") return new TinystacksError("endpoint-not-found", `the address of AWS in ${region} cannot be found (${network})`, {
		exit: 2,
		hint: "check `region` in the file, AWS_ENDPOINT_URL if it is set, and the network",
		cause: error
	});
	if (network === "ECONNREFUSED") return new TinystacksError("connection-refused", `the AWS endpoint refuses connections`, {
		exit: 2,
		hint: "nothing listens at AWS_ENDPOINT_URL: start the sandbox, or unset it to use AWS",
		cause: error
	});
	const trust = wayToTrust(network ?? "");
	if (trust !== null) return new TinystacksError("certificate-not-trusted", `the certificate that answers for AWS in ${region} is not trusted (${String(network)})`, {
		exit: 2,
		hint: trust,
		cause: error
	});
	return new TinystacksError("aws-error", `${action} failed: ${errorMessage(error)}`, {
		exit: 1,
		...network ? { hint: `the connection to AWS in ${region} broke (${network})` } : {},
		cause: error
	});
}
// src/aws/proxy/handler.ts
/** The clients' setting; none without a proxy, so that the SDK's own default stays. Timeouts in milliseconds. */
function throughProxy(options, onProxy) {
	if (hasProxy()) return { requestHandler: new ProxiedHandler(options, onProxy) };
	return options === void 0 ? {} : { requestHandler: options };
}
/** Decides for each request: NO_PROXY may name the host. */
var ProxiedHandler = class extends NodeHttpHandler {
	#options;
	#onProxy;
	#proxied = /* @__PURE__ */ new Map();
	constructor(options = {}, onProxy = () => void 0) {
		super(options);
		this.#options = options;
		this.#onProxy = onProxy;
	}
	async handle(...asked) {
		try {
			const result = await this.#send(...asked);
			this.#onProxy(null);
			return result;
		} catch (error) {
			this.#onProxy(error instanceof TinystacksError ? error : null);
			throw error;
		}
	}
	async #send(...[request, options]) {
		const { protocol, hostname, port } = request;
		const target = new URL(`${protocol}//${hostname}${port === void 0 ? "" : `:${String(port)}`}`);
		const { proxyFor } = await import("./environment.js");
		const proxy = proxyFor(target);
		if (proxy === null) return super.handle(request, options);
		try {
			const result = await this.#through(proxy, target).handle(request, options);
			if (result.response.statusCode === 407) throw refused(proxy, 407);
			return result;
		} catch (error) {
			const code = networkCode(error);
			throw code !== null && AWAY.has(code) ? away(proxy, code) : error;
		}
	}
	#through(proxy, { protocol }) {
		const key = `${protocol} ${proxy.address.href}`;
		const known = this.#proxied.get(key);
		if (known !== void 0) return known;
		const made = new NodeHttpHandler(async () => {
			const agent = await agentOf(proxy, protocol);
			return {
				...this.#options,
				...protocol === "http:" ? { httpAgent: agent } : { httpsAgent: agent }
			};
		});
		this.#proxied.set(key, made);
		return made;
	}
};
/** The codes with which a proxy, not AWS, cannot be reached. */
const AWAY = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH"
]);
/** As the SDK's own agent. */
const KEPT = {
	keepAlive: true,
	maxSockets: 50
};
/** Loaded only where there is a proxy. The credentials are in no address, which a library may print. */
async function agentOf(proxy, protocol) {
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
		if (statusCode !== 200) request.destroy(refused(proxy, statusCode));
	});
	return agent;
}
/** Such as 503 of a proxy that is overloaded. */
const HICCUPS = /* @__PURE__ */ new Set([
	502,
	503,
	504
]);
function refused({ variable, address }, status) {
	const error = new TinystacksError("proxy-failed", status === 407 ? `the proxy of ${variable} (${address.host}) requires a user and a password, or others` : `the proxy of ${variable} (${address.host}) lets nobody through to AWS (it answers ${String(status)})`, {
		exit: 2,
		hint: status === 407 ? `write them into ${variable}: http://user:password@${address.host}, percent-encoded` : "allow the hosts of AWS there (*.amazonaws.com), or name them in NO_PROXY if they are reached without it"
	});
	return HICCUPS.has(status) ? Object.assign(error, AGAIN) : error;
}
function away({ variable, address }, code) {
	const error = new TinystacksError("proxy-failed", `the proxy of ${variable} (${address.host}) cannot be reached (${code})`, {
		exit: 2,
		hint: `correct ${variable}, or unset it if AWS is reached without a proxy`
	});
	return Object.assign(error, AGAIN);
}
/** Lets the SDK try again; `PatientRetry` does so only where AWS was reached before. */
const AGAIN = { $retryable: {} };
// src/aws/watch-calls.ts
/** What a code of AWS looks like: a name, in which no value fits. */
const CODE = /^[A-Za-z][A-Za-z.]{0,63}$/;
/**
* Tells each attempt of a client's calls when it ends: its names, its time and what came of it. It stands within the
* retries and after the signature, and hands on nothing of the request's or the answer's content.
*/
function watchCalls(stack, region, onCall) {
	stack.add((next, { clientName, commandName }) => async (args) => {
		const started = performance.now();
		const tell = (result) => {
			onCall({
				service: nameOf(clientName, "Client").toLowerCase(),
				operation: nameOf(commandName, "Command"),
				region,
				attempt: attemptOf(args.request),
				milliseconds: Math.round(performance.now() - started),
				result
			});
		};
		try {
			const answer = await next(args);
			tell("ok");
			return answer;
		} catch (error) {
			tell(codeOf(error));
			throw error;
		}
	}, {
		step: "deserialize",
		priority: "high",
		name: "watchCalls"
	});
}
function nameOf(name, ending) {
	return typeof name === "string" ? name.replace(new RegExp(`${ending}$`), "") : "unknown";
}
/** From the header that the retries write: `attempt=2; max=10`. */
function attemptOf(request) {
	const { headers } = request;
	return Number(/attempt=(\d+)/.exec(headers?.["amz-sdk-request"] ?? "")?.[1] ?? 1);
}
function codeOf(error) {
	const { name = "", code = "" } = error ?? {};
	const found = [name, code].find((one) => typeof one === "string" && CODE.test(one) && one !== "Error");
	return typeof found === "string" ? found : "failed";
}
export { explain as a, PatientRetry as c, errorMessage as i, networkCode as l, throughProxy as n, isDenied as o, errorCode as r, isFatal as s, watchCalls as t, wayToAws as u };
