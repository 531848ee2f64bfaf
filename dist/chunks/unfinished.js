// src/commands/shared/unfinished.ts
/** A deploy that was told to stop in the middle, and what had become of its stages by then. */
var Unfinished = class extends Error {
	name = "Unfinished";
	interrupted;
	report;
	constructor(interrupted, report) {
		super(interrupted.message);
		this.interrupted = interrupted;
		this.report = report;
	}
};
export { Unfinished as t };
