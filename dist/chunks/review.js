import { $r as listed, Qr as count, Rn as withoutStage } from "./start.js";
// src/render/messages/comment.ts
/** What stands in a comment, where it had to be left out. */
const PARTS = {
	picture: "the picture",
	details: "the changes line by line",
	"plan data": "the plan's data, from which a deploy shows what differs",
	changes: "before and after",
	notes: "the notes",
	tables: "the tables",
	stages: "the stages"
};
const commentMessages = {
	/** Begins the line that says so. */
	leftOutStart: "Left out to fit:",
	leftOut: (parts) => `${commentMessages.leftOutStart} ${listed(parts.map((part) => PARTS[part]))}.`,
	whole: "The whole plan is in the",
	moreResults: "The whole result is in the",
	jobSummary: "job summary",
	log: "log of this step",
	plan: "Plan",
	ofCommit: "of commit",
	run: "run",
	legend: "In the picture"
};
/** What a deploy came to, where the pull request shows it. */
const resultMessages = {
	columns: [
		"Stage",
		"Result",
		"Time",
		"Stack",
		"Run"
	],
	failed: (stages) => `Deploy failed: ${stages}`,
	refused: (stages) => `Not deployed: ${stages}`,
	refusedCell: "refused",
	changed: (number) => `${count(number, "stage")} changed`
};
/** The squares of the picture's legend: the colours of its marks. */
const IMPACT_SQUARES = {
	create: "🟩",
	"in-place": "🟦",
	restart: "🟨",
	failover: "🟧",
	promote: "🟪",
	replace: "🟥",
	remove: "🟥"
};
const pictureMessages = {
	reader: "reader",
	/** What happens to a reader, or to the bastion: neither has rows of its own. */
	readerOutcome: {
		made: "will be created",
		changed: "will change while running",
		restarted: "will restart",
		replaced: "will be recreated",
		removed: "will be deleted"
	},
	bastion: "bastion",
	replica: "replica",
	replicas: (number) => count(number, "replica"),
	existing: (identifier) => `existing (${identifier})`,
	elsewhere: (name) => `${name}, not in this plan`,
	unnamed: "no stage refers to it"
};
const annotationMessages = {
	data: (fate) => `data: ${fate}`,
	consent: (token, why) => `consent required (${token}): ${why}`,
	more: (number) => `and ${number} more than GitHub shows here; the job summary has all of them`
};
// src/review/types.ts
/** What a comment can do without, in the order in which it is left out. */
const COMMENT_PARTS = [
	"picture",
	"details",
	"plan data",
	"changes",
	"notes",
	"tables",
	"stages"
];
// src/review/labels.ts
/** Consent as a label on a pull request: `tinystacks: allow postgres:remove@` and its digits. */
const PREFIX = "tinystacks: allow ";
/**
* The label that gives this consent. It omits the stage, which the digits cover too, so every label stays
* within GitHub's 50 characters (422: name is too long, maximum is 50).
*/
function labelFor(words) {
	return `${PREFIX}${withoutStage(words)}`;
}
/** The consent token in a label; null if the label is about something else. */
function consentOfLabel(label) {
	const words = label.startsWith(PREFIX) ? label.slice(18).trim() : "";
	return words === "" ? null : words;
}
export { annotationMessages as a, resultMessages as c, IMPACT_SQUARES as i, labelFor as n, commentMessages as o, COMMENT_PARTS as r, pictureMessages as s, consentOfLabel as t };
