import { r as PARTITION_OF } from "./permissions.js";
import { st as TinystacksError } from "./engines.js";
import { M as denialIn, N as wayOutOf, P as PARTITIONS } from "./inspect.js";
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
	return new TinystacksError("aws-error", `${action} failed: ${errorMessage(error)}`, {
		exit: 1,
		...network ? { hint: `the connection to AWS in ${region} broke (${network})` } : {},
		cause: error
	});
}
export { isFatal as a, isDenied as i, errorMessage as n, PatientRetry as o, explain as r, networkCode as s, errorCode as t };
