// src/errors.ts
var TinystacksError = class extends Error {
	name = "TinystacksError";
	/** Stable, upper snake case: `CONFIG_INVALID`, `NO_CREDENTIALS`, `CONSENT_MISSING`. */
	code;
	exit;
	hint;
	file;
	problems;
	constructor(code, message, details) {
		super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
		this.code = code;
		this.exit = details.exit;
		this.hint = details.hint;
		this.file = details.file;
		this.problems = details.problems ?? [];
	}
};
/** The program was told to stop. What AWS has begun goes on there; a later run follows it. */
var Interrupted = class extends Error {
	name = "Interrupted";
	signal;
	constructor(signal) {
		super(`interrupted by ${signal}`);
		this.signal = signal;
	}
};
export { TinystacksError as n, Interrupted as t };
