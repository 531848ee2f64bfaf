import { wt as TinystacksError } from "./engines.js";
import { y as StandardRetryStrategy } from "./Sha256Node.js";
// src/aws/retry.ts
/** Attempts per call: if every second call is throttled, 1 in 1,000 still fails. */
const ATTEMPTS = 10;
/** Codes for a host that cannot be reached at all: far more often a wrong address than a hiccup. */
const UNREACHABLE = /* @__PURE__ */ new Set(["ECONNREFUSED", "ENOTFOUND"]);
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
/** AWS's error code, such as `ValidationError`; for any other error its class name. */
function errorCode(error) {
	if (!(error instanceof Error)) return "Unknown";
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
	return code === "CredentialsProviderError" || BAD_CREDENTIALS.has(code) || EXPIRED.has(code) || networkCode(error) !== null;
}
/** Turns what the SDK threw for `action` (`cloudformation:DescribeStacks`) into a message and an exit code. */
function explain(error, action, region) {
	if (error instanceof TinystacksError) return error;
	const code = errorCode(error);
	const network = networkCode(error);
	if (code === "CredentialsProviderError") return new TinystacksError("no-credentials", "no AWS credentials were found", {
		exit: 2,
		hint: "in a workflow, run aws-actions/configure-aws-credentials before this step; elsewhere, set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
		cause: error
	});
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
	if (isDenied(error)) return new TinystacksError("access-denied", `AWS denies ${action}: ${errorMessage(error)}`, {
		exit: 1,
		hint: `allow ${action} for this role; docs/permissions.md lists every permission`,
		cause: error
	});
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
	return new TinystacksError("aws-error", `${action} failed: ${errorMessage(error)}`, {
		exit: 1,
		...network ? { hint: `the connection to AWS in ${region} broke (${network})` } : {},
		cause: error
	});
}
export { isFatal as a, isDenied as i, errorMessage as n, PatientRetry as o, explain as r, networkCode as s, errorCode as t };
