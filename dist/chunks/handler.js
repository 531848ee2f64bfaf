import { Ar as TinystacksError, ai as PARTITION_OF, kr as Interrupted } from "./start.js";
import { n as hasProxy } from "./fetch.js";
import { t as NodeHttpHandler } from "./node-http-handler.js";
import { t as PARTITIONS } from "./permissions2.js";
import { i as wayOutOf, r as denialIn } from "./permissions4.js";
import { i as networkCode, r as isThrottled } from "./retry.js";
import { Readable } from "node:stream";
// src/aws/proxy/unreached.ts
const UNTRUSTED = /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT(_LOCALLY)?|VERIFY_LEAF_SIGNATURE))$/;
function wayToTrust(code) {
	return UNTRUSTED.test(code) ? "if a proxy opens TLS on the way, set NODE_EXTRA_CA_CERTS to the file of its certificate authority" : null;
}
const AWAY = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
function wayToAws(code) {
	if (!AWAY.test(code)) return wayToTrust(code);
	return "check the network, AWS_ENDPOINT_URL if it is set, and whether AWS is only reached through a proxy (HTTPS_PROXY)";
}
// src/aws/errors.ts
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
function errorCode(error) {
	if (!(error instanceof Error)) return "Unknown";
	if (error instanceof TinystacksError) return error.code;
	return "Code" in error && typeof error.Code === "string" ? error.Code : error.name;
}
function errorMessage(error) {
	return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
}
function isDenied(error) {
	return DENIED.has(errorCode(error));
}
function isFatal(error) {
	const code = errorCode(error);
	return error instanceof TinystacksError || error instanceof Interrupted || isThrottled(error) || BAD_CREDENTIALS.has(code) || EXPIRED.has(code) || networkCode(error) !== null;
}
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
function throttled(error, action, region) {
	const message = `AWS has throttled ${action} in ${region} for ${String(15)} min (${errorCode(error)})`;
	return new TinystacksError("throttled", message, {
		exit: 1,
		hint: "run the same command again when less else calls AWS in this account and region; if it goes on, ask AWS Support for a higher rate of this action",
		cause: error
	});
}
function partitionIn(region) {
	return PARTITIONS.find((one) => one === PARTITION_OF[region]) ?? "aws";
}
function explain(error, action, region) {
	if (error instanceof Interrupted) throw error;
	if (error instanceof TinystacksError) return error;
	if (isThrottled(error)) return throttled(error, action, region);
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
const ENDS = { throwOnRequestTimeout: true };
const AWS = {
	name: "AWS",
	hosts: "*.amazonaws.com"
};
function throughProxy(options, onProxy) {
	const ending = options && {
		...options,
		...ENDS
	};
	if (hasProxy()) return { requestHandler: new ProxiedHandler(ending, onProxy) };
	return ending === void 0 ? {} : { requestHandler: ending };
}
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
		const { orAway, refused } = await import("./agent.js");
		try {
			const result = await this.#through(proxy, target).handle(request, options);
			if (result.response.statusCode !== 407) return result;
			const body = result.response.body;
			if (body instanceof Readable) body.resume();
			throw refused(proxy, 407, AWS);
		} catch (error) {
			throw orAway(proxy, error, AWS);
		}
	}
	#through(proxy, { protocol }) {
		const key = `${protocol} ${proxy.address.href}`;
		const known = this.#proxied.get(key);
		if (known !== void 0) return known;
		const made = new NodeHttpHandler(async () => {
			const { agentOf } = await import("./agent.js");
			const agent = await agentOf(proxy, protocol, AWS);
			return {
				...this.#options,
				...protocol === "http:" ? { httpAgent: agent } : { httpsAgent: agent }
			};
		});
		this.#proxied.set(key, made);
		return made;
	}
};
export { isDenied as a, explain as i, errorCode as n, isFatal as o, errorMessage as r, wayToAws as s, throughProxy as t };
