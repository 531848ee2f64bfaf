import { n as isThrottlingError } from "./smithy-core17.js";
// src/aws/retry.ts
const ATTEMPTS = 10;
const FAILED = {
	base: 50,
	longest: 2e4
};
const THROTTLED = {
	base: 1e3,
	longest: 5e3
};
const UNREACHABLE = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"proxy-failed"
]);
const OVER = /* @__PURE__ */ new Set(["ExpiredToken", "ExpiredTokenException"]);
var PatientRetry = class {
	#attempts;
	#stop;
	#answered = false;
	constructor({ attempts = ATTEMPTS, stop } = {}) {
		this.#attempts = attempts;
		this.#stop = stop;
	}
	async acquireInitialRetryToken() {
		return token(0, 0, null);
	}
	recordSuccess() {
		this.#answered = true;
	}
	async refreshRetryTokenForRetry({ failures, throttles, throttledSince }, { error: thrown, errorType }) {
		const error = thrown ?? /* @__PURE__ */ new Error("nobody says why");
		this.#answered ||= thrown?.$metadata?.httpStatusCode !== void 0;
		if (!this.#answered && UNREACHABLE.has(networkCode(error) ?? "")) throw error;
		if (OVER.has(error.name) || error.name === "RequestExpired" && failures > 0) throw error;
		const since = throttledSince ?? Date.now();
		if (isThrottled(error)) {
			if (Date.now() - since >= 9e5) throw error;
			await this.#wait(throttles, THROTTLED);
			return token(failures, throttles + 1, since);
		}
		if (errorType !== "TRANSIENT" || failures + 1 >= this.#attempts) throw error;
		await this.#wait(failures, FAILED);
		return token(failures + 1, throttles, throttledSince);
	}
	async #wait(attempt, { base, longest }) {
		const delay = Math.random() * Math.min(base * 2 ** (attempt + 1), longest);
		const stop = this.#stop;
		if (stop?.aborted === true) return;
		await new Promise((resolve) => {
			const end = () => {
				clearTimeout(timer);
				stop?.removeEventListener("abort", end);
				resolve();
			};
			const timer = setTimeout(end, delay);
			stop?.addEventListener("abort", end);
		});
	}
};
function token(failures, throttles, throttledSince) {
	return {
		failures,
		throttles,
		throttledSince,
		getRetryCount: () => failures + throttles,
		getRetryDelay: () => 0
	};
}
function isThrottled(error) {
	if (!(error instanceof Error)) return false;
	return error.name !== "LimitExceededException" && isThrottlingError(error);
}
function networkCode(error) {
	if (!(error instanceof Error)) return null;
	if ("code" in error && typeof error.code === "string") return error.code;
	if (error instanceof AggregateError) return networkCode(error.errors[0]);
	return networkCode(error.cause);
}
export { networkCode as i, THROTTLED as n, isThrottled as r, PatientRetry as t };
