import { Dr as count, Or as listed } from "./start.js";
// src/render/messages/comment.ts
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
export { resultMessages as a, pictureMessages as i, annotationMessages as n, commentMessages as r, IMPACT_SQUARES as t };
