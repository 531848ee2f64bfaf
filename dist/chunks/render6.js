import { Ht as unusedConsents } from "./plan4.js";
import { p as fittingPlan } from "./outputs.js";
import { t as planAnnotations } from "./plan3.js";
import { d as fingerprintLine, l as stagesOrder, n as planBlocks, r as isIn, t as partsOf, u as fitting } from "./render5.js";
import { r as commentMessages } from "./render.js";
import { An as DATABASE_NAME, Fn as dataOutcome, In as downtime, Kn as codeForMarkdown, Ln as happening, Mn as NOT_VERIFIED, Or as listed, Pn as STAGE_ACTION, Sn as warningsFirst, Yn as forTerminal, _n as hasChanges, d as done, en as notCarriedOut, f as failedFor, ln as painter, nn as refused, pn as consentNeeded, qn as forMarkdown, un as wrap, xn as refusalsOf, yn as missingConsent, zn as labels } from "./start.js";
import { a as sidesOf, i as perhapsOf, n as isUntold, r as lastDeployOf } from "./facts2.js";
import { n as verdictLine } from "./render2.js";
import { n as orderLine, o as identityMessages } from "./plan5.js";
import { n as safetyNetMessages, t as safetyNetInRow } from "./plan2.js";
// src/render/markdown.ts
const SUMMARY_BYTES = 1e6;
function planAsMarkdown(plan, { file, stages = [] } = {}, limit = SUMMARY_BYTES) {
	const shown = {
		plan,
		file,
		stages
	};
	const parts = partsOf(shown).filter((part) => part !== "plan data");
	const render = (dropped) => {
		return `${[
			...planBlocks(shown, new Set(dropped)),
			...dropped.length === 0 ? [] : [`${commentMessages.leftOut(dropped)} ${commentMessages.whole} ${commentMessages.log}.`],
			fingerprintLine(plan.fingerprint, null, null)
		].join("\n\n")}\n`;
	};
	return render(fitting(parts, (dropped) => Buffer.byteLength(render(dropped)) <= limit));
}
// src/render/terminal.ts
function planForTerminal(plan, options) {
	const context = {
		...options,
		paint: painter(options.color)
	};
	const head = wrap(forTerminal(verdictLine(plan)), options.width, "").map((line) => context.paint("bold", line));
	const unnamed = (plan.unnamed ?? []).flatMap((stack) => marked(context.paint("yellow", labels.unnamed), labels.unnamed, forTerminal(identityMessages.unnamed(stack)), context));
	return [
		[
			...head,
			...stagesOrderLines(plan, context),
			...(plan.notes ?? []).flatMap((note) => noteLines(note, context))
		],
		...plan.stages.map((stage) => stageLines(stage, context)),
		...unnamed.length > 0 ? [unnamed] : []
	].map((lines) => lines.join("\n")).join("\n\n");
}
function stagesOrderLines(plan, { width }) {
	const line = stagesOrder(plan);
	return line === null ? [] : wrap(forTerminal(line), width, "");
}
function stageLines(stage, options) {
	const context = {
		...options,
		defaults: stage.defaults
	};
	const { paint } = context;
	const place = `${forTerminal(stage.stack)} in ${forTerminal(stage.region)}`;
	const title = `${paint("bold", forTerminal(stage.stage))}  ${STAGE_ACTION[stage.action]}  ${paint("dim", place)}`;
	if (stage.action === "none" && stage.refusals.length === 0 && stage.notes.length === 0) return [title];
	return [
		title,
		...stage.action === "none" ? [] : stage.databases.flatMap((each) => databaseLines(each, context)),
		...(context.withoutRefusals === true ? [] : stage.refusals).flatMap((refusal) => marked(paint(["red", "bold"], labels.refused), labels.refused, `${refusal.database === null ? "" : `${DATABASE_NAME[refusal.database]}: `}${forTerminal(refusal.message)}${at(refusal.line, context)}`, context)),
		...stage.databases.flatMap(({ database, consent }) => consent === null ? [] : consentLines(DATABASE_NAME[database], consent, context)),
		...(stage.consents ?? []).flatMap((consent) => consentLines(forTerminal(stage.stage), consent, context)),
		...stage.terminationProtection?.to === "off" ? [`  ${paint(["yellow", "bold"], safetyNetMessages.stackTurnedOff)}`] : [],
		...orderLines(stage, context),
		...warningsFirst(stage.notes).flatMap((note) => noteLines(note, context))
	];
}
function orderLines(stage, { width }) {
	const line = orderLine(stage);
	return line === null ? [] : wrap(forTerminal(line), width, "  ");
}
function noteLines({ level, message }, context) {
	const isWarning = level === "warning";
	const label = isWarning ? labels.warning : labels.note;
	return marked(context.paint(isWarning ? ["yellow", "bold"] : "dim", label), label, forTerminal(message), context);
}
const SYMBOL = {
	none: " ",
	existing: " ",
	create: "+",
	"in-place": "~",
	restart: "!",
	failover: "!",
	promote: "^",
	replace: "±",
	remove: "-"
};
const COLOR = {
	none: "dim",
	existing: "dim",
	create: "green",
	"in-place": "cyan",
	restart: "yellow",
	failover: "yellow",
	promote: "magenta",
	replace: ["red", "bold"],
	remove: ["red", "bold"]
};
function databaseLines(database, context) {
	const { impact } = database;
	const { paint } = context;
	const name = DATABASE_NAME[database.database].padEnd(8);
	const facts = impact === "none" || impact === "existing" ? [] : [...impact === "remove" ? [] : [`${labels.downtime}: ${downtime(database)}`], `${labels.data}: ${dataOutcome(database)}`];
	const verified = database.verified ? "" : `  ${paint(["yellow", "bold"], NOT_VERIFIED.toUpperCase())}`;
	const head = `  ${SYMBOL[impact]} ${name}  ${happening(database)}`;
	if (impact === "none" && database.changes.length === 0) return [`${paint("dim", head)}${verified}`];
	return [
		`${paint(COLOR[impact], head)}${verified}`,
		...facts.length === 0 ? [] : [`    ${facts.join(" · ")}`],
		...(database.nets ?? []).flatMap((net) => wrap(safetyNetInRow(database.database, net), context.width, "    ").map((line) => paint(["yellow", "bold"], line))),
		...wrap(forTerminal(database.reason), context.width, "    ").map((line) => paint("dim", line)),
		...impact === "create" ? wrap(settingsLine(database.changes, context), context.width, "    ") : changeLines(database.changes, context)
	];
}
function settingsLine(changes, { defaults }) {
	return changes.map((change) => {
		const source = isIn(change.line, defaults) ? ` (${labels.line} ${change.line}, ${labels.defaults})` : "";
		return `${forTerminal(change.property)} ${forTerminal(sidesOf(change).after.text)}${source}`;
	}).join(", ");
}
function changeLines(changes, context) {
	const rows = changes.map((change) => ({
		property: forTerminal(change.property),
		values: values(change),
		line: change.line
	}));
	const wide = (cells) => Math.max(0, ...cells.map((cell) => cell.length));
	const first = Math.min(32, wide(rows.map(({ property }) => property)));
	const second = Math.min(40, wide(rows.map(({ values }) => values)));
	return rows.map(({ property, values, line }) => {
		const source = isIn(line, context.defaults) ? ` (${labels.defaults})` : "";
		const place = line === null ? "" : context.paint("dim", `  ${lineOf(line, context)}${source}`);
		return `      ${property.padEnd(first)}  ${values.padEnd(place === "" ? 0 : second)}${place}`.trimEnd();
	});
}
function values(change) {
	if (isUntold(change)) return labels.valuesUnknown;
	const { before, after } = sidesOf(change);
	return `${forTerminal(before.text)}${lastDeployOf(change, forTerminal)} → ${forTerminal(after.text)}${perhapsOf(change)}`;
}
function consentLines(name, consent, context) {
	const words = forTerminal(consent.words);
	const text = consent.given ? words : consentNeeded(name, consent.kind, words);
	const label = consent.given ? labels.allowed : labels.consent;
	return marked(context.paint(consent.given ? "green" : ["yellow", "bold"], label), label, text, context);
}
function marked(painted, label, text, context) {
	const indent = " ".repeat(label.length + 4);
	const [first = "", ...rest] = wrap(text, context.width, indent);
	return [`  ${painted}  ${first.trimStart()}`, ...rest];
}
function at(line, context) {
	if (line === null) return "";
	const source = isIn(line, context.defaults) ? `, ${labels.defaults}` : "";
	return ` (${lineOf(line, context)}${source})`;
}
function lineOf(line, { file }) {
	return file === void 0 ? `${labels.line} ${line}` : `${forTerminal(file)}:${line}`;
}
// src/render/messages/review.ts
const numbers = (pulls) => listed(pulls.map((pull) => `#${String(pull)}`));
const reviewMessages = {
	column: "What differs",
	reviewed: "reviewed",
	now: "now",
	notInPlan: "(not in the plan)",
	serviceRole: "cloudformation-role",
	refused: (stages) => `${listed(stages)}: the plan is not the one that was reviewed, nothing was applied`,
	differs: (stage, pull) => `${stage}: the plan differs from the one that pull request #${String(pull)} shows`,
	carriedOut: (stage, pull) => `${stage}: the plan that pull request #${String(pull)} shows was carried out before, and the stage has changed since: it is not carried out twice`,
	rest: (stage, pull) => `${stage}: what is left of the plan that pull request #${String(pull)} shows, after a deploy of it that failed`,
	notReviewed: (stage) => `${stage}: no pull request shows a plan of it`,
	notAllRead: (stage) => `${stage}: \`require-plan\` needs every pull request since the last deploy`,
	looked: (pulls) => pulls.length === 0 ? "no pull request was found" : `looked at ${numbers(pulls)}`,
	labelsRead: (pulls) => pulls === null ? "no labels could be read" : pulls.length === 0 ? "no pull request was found whose labels could give consent" : `the labels of ${numbers(pulls)} were looked at`,
	noPull: "the commit came with no pull request",
	noComment: (pulls, lookalikes) => `${numbers(pulls)} ${pulls.length === 1 ? "has" : "have"} no plan of ours for it${lookalikes.length === 0 ? "" : `, but one by ${listed(lookalikes)}: where that is the token's own login, write it as \`comment-author\``}`,
	unread: (why) => `the pull requests of the commit could not be read (${why})`,
	aroundOnly: "the same for every database; what stands around them differs: network, bastion, tags, or a fact of AWS that decides an interruption",
	notKept: "the comment had no room for the whole plan: compare it with the one above",
	tolerated: "applied nevertheless, since it loses nothing",
	consented: "applied nevertheless, with the consent that was given to exactly this plan",
	wayOut: "to go on: run the workflow of the pull request's plan again, review what the comment shows then, and run this deploy again; or open a pull request that touches the file; what loses nothing is applied without with `on-plan-change: apply`",
	wayOutCarriedOut: "to go on: open a pull request that touches the file, review its plan and merge it; what loses nothing is applied without with `on-plan-change: apply`",
	wayOutUnreviewed: "to go on: open a pull request that touches the file, review its plan and merge it; `require-plan: false` applies what loses nothing without"
};
// src/review/diff.ts
function differences(before, after) {
	const names = [...before.databases, ...after.databases].map(({ database }) => database);
	return [
		...before.action === after.action ? [] : [{
			kind: "action",
			before,
			after
		}],
		...roleDifference(before.serviceRole?.after ?? null, after.serviceRole?.after ?? null),
		...[...new Set(names)].flatMap((name) => {
			const find = ({ databases }) => databases.find(({ database }) => database === name) ?? null;
			return databaseDifferences(find(before), find(after));
		})
	];
}
function roleDifference(before, after) {
	return before === after ? [] : [{
		kind: "service-role",
		before,
		after
	}];
}
function databaseDifferences(before, after) {
	const database = (after ?? before)?.database;
	if (database === void 0) return [];
	const properties = [...before?.changes ?? [], ...after?.changes ?? []].map(({ property }) => property);
	return [...sameOutcome(before, after) ? [] : [{
		kind: "outcome",
		before,
		after
	}], ...[...new Set(properties)].flatMap((property) => {
		const find = (plan) => plan?.changes.find((change) => change.property === property) ?? null;
		const [old, now] = [find(before), find(after)];
		return old?.before === now?.before && old?.after === now?.after ? [] : [{
			kind: "change",
			database,
			before: old,
			after: now
		}];
	})];
}
function sameOutcome(before, after) {
	return before?.impact === after?.impact && before?.data === after?.data && before?.verified === after?.verified;
}
// src/render/review.ts
function reviewSentence(review, reviewed) {
	const doubt = reviewed.doubts[review.stage];
	return [mainSentence(review, reviewed), ...doubt === void 0 ? [] : [doubt.text]].join("; ");
}
function mainSentence(review, { pulls, lookalikes, unread }) {
	const { kind, stage } = review;
	if (kind === "differs") return `${reviewMessages.differs(stage, review.pull)}; ${reviewMessages.looked(pulls)}`;
	if (kind === "carried-out") return `${reviewMessages.carriedOut(stage, review.pull)}; ${reviewMessages.looked(pulls)}`;
	if (kind === "not-all-read") return `${reviewMessages.notAllRead(stage)}; ${reviewMessages.looked(pulls)}`;
	const why = unread !== null ? reviewMessages.unread(unread) : pulls.length === 0 ? reviewMessages.noPull : reviewMessages.noComment(pulls, lookalikes);
	return `${reviewMessages.notReviewed(stage)}: ${why}`;
}
function reviewForTerminal(reviews, reviewed) {
	return [...reviews.flatMap((review) => [
		forTerminal(reviewSentence(review, reviewed)),
		...remarks(review).map((remark) => `  ${remark}`),
		...rowsOf(review).flatMap(({ what, before, now }) => [
			`  ${forTerminal(what)}`,
			`    ${reviewMessages.reviewed}: ${forTerminal(before)}`,
			`    ${reviewMessages.now}: ${forTerminal(now)}`
		])
	]), wayOut(reviews)].join("\n");
}
function reviewAsMarkdown(reviews, reviewed) {
	return [...reviews.flatMap((review) => [
		`> [!CAUTION]\n> ${forMarkdown(reviewSentence(review, reviewed))}`,
		...remarks(review).map(forMarkdown),
		...table(rowsOf(review))
	]), wayOut(reviews)].join("\n\n");
}
function table(rows) {
	if (rows.length === 0) return [];
	const cells = rows.map(({ what, before, now }) => [
		codeForMarkdown(what),
		forMarkdown(before),
		forMarkdown(now)
	].join(" | "));
	return [[...[`${reviewMessages.column} | ${reviewMessages.reviewed} | ${reviewMessages.now}`, "--- | --- | ---"], ...cells].map((line) => `| ${line} |`).join("\n")];
}
function wayOut(reviews) {
	if (reviews.some(({ kind }) => kind === "carried-out")) return reviewMessages.wayOutCarriedOut;
	return reviews.every(({ kind }) => kind === "not-reviewed") ? reviewMessages.wayOutUnreviewed : reviewMessages.wayOut;
}
function remarks(review) {
	if (review.kind !== "differs") return [];
	if (review.reviewed === null) return [reviewMessages.notKept];
	return differences(review.reviewed, review.now).length === 0 ? [reviewMessages.aroundOnly] : [];
}
function rowsOf(review) {
	if (review.kind !== "differs" || review.reviewed === null) return [];
	return differences(review.reviewed, review.now).map(rowOf);
}
function rowOf(difference) {
	switch (difference.kind) {
		case "action": {
			const { before, after } = difference;
			return {
				what: after.stage,
				before: STAGE_ACTION[before.action],
				now: STAGE_ACTION[after.action]
			};
		}
		case "service-role": {
			const { before, after } = difference;
			return {
				what: reviewMessages.serviceRole,
				before: before ?? reviewMessages.notInPlan,
				now: after ?? reviewMessages.notInPlan
			};
		}
		case "outcome": {
			const { before, after } = difference;
			const kind = (after ?? before)?.database;
			return {
				what: kind === void 0 ? "" : DATABASE_NAME[kind],
				before: outcomeText(before),
				now: outcomeText(after)
			};
		}
		case "change": {
			const { before, after, database } = difference;
			const property = (after ?? before)?.property ?? "";
			return {
				what: `${DATABASE_NAME[database]} ${property}`,
				before: change(before),
				now: change(after)
			};
		}
	}
}
function outcomeText(database) {
	if (database === null) return reviewMessages.notInPlan;
	const verified = database.verified ? "" : ` (${NOT_VERIFIED})`;
	return `${happening(database)}${verified}, ${labels.data}: ${dataOutcome(database)}`;
}
function change(one) {
	if (one === null) return reviewMessages.notInPlan;
	if (isUntold(one)) return labels.valuesUnknown;
	const { before, after } = sidesOf(one);
	return `${before.text}${lastDeployOf(one, (value) => value)} → ${after.text}${perhapsOf(one)}`;
}
// src/commands/shared/plan-result.ts
function planResult({ terminal, options }, loaded, plan, remark = null) {
	const { file, stages } = loaded;
	const [refusals, missing] = [refusalsOf(plan).length, missingConsent(plan).length];
	const stopped = refusals + missing > 0;
	const unused = unusedConsents(plan, options.allow, options.labels);
	const said = remark === null ? [] : [remark];
	const failure = stopped ? [
		...unused,
		notCarriedOut(refusals, missing),
		...said
	].join("; ") : null;
	const refusedFor = stopped ? [
		...unused,
		...refused(plan),
		...said
	].join("; ") : null;
	const shown = done({
		annotations: planAnnotations(plan, file.name),
		text: planForTerminal(plan, {
			...terminal,
			file: file.name,
			withoutRefusals: terminal.annotated === true && refusals < 10
		}),
		json: plan,
		summary: planAsMarkdown(plan, {
			file: file.name,
			stages
		}),
		outputs: planOutputs(plan),
		report: {
			...reportOf(loaded, plan),
			refused: refusedFor
		}
	});
	return failedFor(shown, 3, refusals > 0 ? "plan-refused" : "consent-missing", failure);
}
function notReviewedResult(context, loaded, plan, { refused: reviews, reviewed }) {
	const result = planResult(context, loaded, plan);
	const failure = reviewMessages.refused(reviews.map(({ stage }) => stage));
	return {
		...result,
		exit: 3,
		code: "plan-not-reviewed",
		failure,
		text: `${result.text}\n\n${reviewForTerminal(reviews, reviewed)}`,
		summary: `${reviewAsMarkdown(reviews, reviewed)}\n\n${result.summary ?? ""}`,
		report: {
			...reportOf(loaded, plan),
			refused: failure
		}
	};
}
function reportOf({ file, stages }, plan) {
	return {
		file,
		stages,
		plan,
		outcomes: null,
		refused: null
	};
}
function planOutputs(plan, beside = "") {
	return {
		"has-changes": String(hasChanges(plan)),
		plan: fittingPlan(plan, beside.length),
		"plan-fingerprint": plan.fingerprint,
		stages: JSON.stringify(plan.stages.map(({ stage }) => stage))
	};
}
export { reviewSentence as a, SUMMARY_BYTES as c, reportOf as i, planAsMarkdown as l, planOutputs as n, reviewMessages as o, planResult as r, planForTerminal as s, notReviewedResult as t };
