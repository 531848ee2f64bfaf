export const id = 572;
export const ids = [572];
export const modules = {

/***/ 9677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ planComment),
/* harmony export */   r: () => (/* binding */ withResults),
/* harmony export */   t: () => (/* binding */ fileOf)
/* harmony export */ });
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5807);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8030);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9884);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9972);
/* harmony import */ var _plan_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(703);
/* harmony import */ var _plan3_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(765);
/* harmony import */ var _results3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6526);







// src/render/markdown/layout.ts
const START = "<!-- tinystacks:results -->";
const END = "<!-- /tinystacks:results -->";
/** The results, marked. */
function resultsPart(blocks) {
	return [
		START,
		...blocks,
		END
	].join("\n\n");
}
/** A comment without its header and its results. */
function planPart(body) {
	const text = body.replace(/^<!-- tinystacks:\d+ .*\r?\n/, "").trimStart();
	if (!text.startsWith(START)) return text.trimEnd();
	const end = text.indexOf(`\n${END}`);
	return end === -1 ? "" : text.slice(end + 1 + 28).trim();
}
/** A plan as it is, then with less and less of it; at last its verdict alone. */
function lessAndLess(plan) {
	const whole = {
		text: without(plan, LEFT_OUT),
		dropped: []
	};
	return CUTS.reduce((plans, { parts, find }) => {
		const last = plans.at(-1) ?? whole;
		const text = find === null ? firstBlock(last.text) : without(last.text, find);
		return text === last.text ? plans : [...plans, {
			text,
			dropped: [...last.dropped, ...parts]
		}];
	}, [whole]);
}
/** In the order of COMMENT_PARTS. null = everything but the verdict. */
const CUTS = [
	{
		parts: ["picture"],
		find: /^```mermaid\n[^]*?\n```\n\n<sub>.*\n*/gm
	},
	{
		parts: ["details", "notes"],
		find: /^<details>\n[^]*?\n<\/details>\n*/gm
	},
	{
		parts: ["plan data"],
		find: /^<!-- tinystacks:plan .*\n*/gm
	},
	{
		parts: [
			"changes",
			"tables",
			"stages"
		],
		find: null
	}
];
const LEFT_OUT = new RegExp(`^${_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.leftOutStart}.*\\n*`, "gm");
function without(text, find) {
	return text.replaceAll(find, "").trimEnd();
}
function firstBlock(text) {
	return text.split("\n\n", 1)[0] ?? "";
}
// src/render/comment.ts
/** GitHub refuses a longer comment (422). It counts characters; UTF-16 code units are never fewer. */
const LONGEST = 65536;
/**
* The comment that shows a plan, and its header. What does not fit into `limit` UTF-16 code units is
* left out part by part, in the order of COMMENT_PARTS; the verdict, with its counts, always stays.
* Never above the limit as long as that leaves 1,000 beside the header.
*/
function planComment({ header, plan, file, stages, run }, limit = LONGEST) {
	const shown = {
		plan,
		file,
		stages
	};
	const data = (0,_plan_data_js__WEBPACK_IMPORTED_MODULE_3__.n)(plan);
	const render = (dropped) => joined([
		(0,_header_js__WEBPACK_IMPORTED_MODULE_2__.n)({
			...header,
			dropped
		}),
		...(0,_plan3_js__WEBPACK_IMPORTED_MODULE_4__.n)(shown, new Set(dropped)),
		...leftOut(dropped, run),
		(0,_plan3_js__WEBPACK_IMPORTED_MODULE_4__.l)(plan.fingerprint, header.sha, run),
		...dropped.includes("plan data") ? [] : [data]
	]);
	const dropped = (0,_plan3_js__WEBPACK_IMPORTED_MODULE_4__.c)((0,_plan3_js__WEBPACK_IMPORTED_MODULE_4__.t)(shown), (parts) => render(parts).length <= limit);
	const whole = {
		...header,
		dropped
	};
	const body = render(dropped);
	return Object.keys(header.results).length === 0 ? {
		body,
		header: whole
	} : withNewResults(body, whole, run, limit);
}
/**
* The same comment with the results of its header above the plan. Where there is no room for both,
* less is shown of the plan first, and of the results only when that is not enough.
*/
function withResults(body, header, run, limit = LONGEST) {
	return withNewResults(body, header, run, limit).body;
}
function withNewResults(body, header, run, limit) {
	const plans = lessAndLess(planPart(body));
	const shortest = plans[plans.length - 1];
	const short = {
		...header,
		results: withoutTexts(header.results)
	};
	const tries = [
		...plans.map((plan) => () => write(header, plan, run, (0,_results3_js__WEBPACK_IMPORTED_MODULE_5__.t)(header.results))),
		() => write(short, shortest, run, [...(0,_results3_js__WEBPACK_IMPORTED_MODULE_5__.t)(short.results), moreIn(run)]),
		() => write(short, shortest, run, [(0,_results3_js__WEBPACK_IMPORTED_MODULE_5__.n)(short.results), moreIn(run)])
	];
	let written = {
		body,
		header
	};
	for (const attempt of tries) {
		written = attempt();
		if (written.body.length <= limit) break;
	}
	return written;
}
function write(header, { text, dropped }, run, results) {
	const all = [...header.dropped, ...dropped];
	const now = {
		...header,
		dropped: _types_js__WEBPACK_IMPORTED_MODULE_6__.t.filter((part) => all.includes(part))
	};
	const block = resultsPart([...results, ...leftOut(now.dropped, run)]);
	return {
		header: now,
		body: joined([
			(0,_header_js__WEBPACK_IMPORTED_MODULE_2__.n)(now),
			block,
			text
		])
	};
}
/** The results without what is long in them, so that the header holds them as well. */
function withoutTexts(results) {
	return Object.fromEntries(Object.entries(results).map(([stage, result]) => [stage, {
		...result,
		failure: null,
		notes: []
	}]));
}
function leftOut(dropped, run) {
	return dropped.length === 0 ? [] : [`${_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.leftOut(dropped)} ${_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.whole} ${summaryOf(run)}.`];
}
function moreIn(run) {
	return `${_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.moreResults} ${summaryOf(run)}.`;
}
function summaryOf(run) {
	return run === null ? _labels_js__WEBPACK_IMPORTED_MODULE_1__.s.jobSummary : (0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.f)(_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.jobSummary, run.url);
}
function joined(blocks) {
	return `${blocks.join("\n\n")}\n`;
}
// src/github/file-of.ts
/** The file that a failure is about; null where there is none to be read. */
function fileOf({ config }, named) {
	try {
		return config(named);
	} catch {
		return null;
	}
}



/***/ }),

/***/ 2728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ identityWords)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54);

// src/plan/messages/ownership.ts
/** Said of stacks that no stage of the file names any more. */
const identityWords = {
	startsEmpty: (stage, strays) => `${stage.name} would start empty while ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(strays.map(({ stack, region, stage: name }) => `the stack ${stack} (${region}, stage ${name})`))} of this file is named by no stage any more: to go on with it write ${strays.map((stray) => linesFor(stage, stray)).join(", or ")}; if ${stage.name} is meant to be a new one, ${asNew(stage, strays)}`,
	madeByOther: (stack, owner) => `the stack ${stack} was made by another file (${owner}), and this one would change or remove its databases; if it is to go on from here, since the repository, the file or the application was renamed, write stackName: ${stack}, else a stackName of its own`,
	madeByNobody: (stack) => `the stack ${stack} was not made by tinystacks (it has none of its tags), and is not touched; write another stackName`,
	takenOver: (stack, owner) => `the stack ${stack} was made by another file (${owner}) and goes on from here, as stackName says`,
	accountBefore: (stage, why) => `not verified whether ${stage} was tied to another account before this change (${why})`,
	looked: (regions) => `no other stack of this file was looked for outside of ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(regions)}`,
	notLooked: (region, action, why) => `not verified whether a stack of this file is left in ${region} (${action} ${why})`,
	unnamed: ({ stack, region, stage }) => `${stack} in ${region} (stage ${stage}) is named by no stage of the file any more: it runs on and is billed; put it back, or tinystacks destroy --stage ${stage}`
};
/** What says that another database is meant than that of those stacks. */
function asNew({ name, stackName }, strays) {
	const own = strays.find(({ stage }) => stage === name);
	return own === void 0 ? `write stackName: ${stackName}` : `keep the old one in the file as a stage of another name (with stackName: ${own.stack} and region: ${own.region}), or destroy it first`;
}
function linesFor({ stackName, region }, stray) {
	return [...stray.stack === stackName ? [] : [`stackName: ${stray.stack}`], ...stray.region === region ? [] : [`region: ${stray.region}`]].join(" and ");
}



/***/ }),

/***/ 6345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishResults: () => (/* binding */ publishResults),
/* harmony export */   publishUnstarted: () => (/* binding */ publishUnstarted)
/* harmony export */ });
/* harmony import */ var _file_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9677);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7477);
/* harmony import */ var _plan_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(703);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9972);
/* harmony import */ var _results2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2541);





// src/review/apply-progress.ts
const CARRIED = {
	created: "done",
	updated: "done",
	failed: "begun"
};
/**
* The header's `carried` after these results. `asked`: the plans as they were when the deploy began; one
* that was planned anew meanwhile is not this deploy's.
*/
function carriedBy(results, { carried, planned }, asked) {
	const now = Object.entries(results).filter(([stage]) => planned[stage] === asked[stage]).flatMap(([stage, { kind }]) => {
		const before = carried[stage];
		const after = kind === "unchanged" && before === "begun" ? "done" : CARRIED[kind];
		return after === void 0 || before === "done" ? [] : [[stage, after]];
	});
	return {
		...carried,
		...Object.fromEntries(now)
	};
}
// src/github/comment/publish-results.ts
/** How often a comment is written again because another job, with other stages, has written over it. */
const TRIES = 5;
/** Milliseconds after which another job's write would be seen. */
const SETTLED = 1500;
/** Adds the results to every comment of ours that plans one of their stages. */
async function publishResults(side, report) {
	const results = resultsFor(report, side.workflow.run.url);
	await tell(side, report.file, () => results);
}
/** Adds why a deploy could not even begin to every comment that plans one of `stages`; empty = any. */
async function publishUnstarted(side, { files, options: { config, stages } }, error) {
	const file = (0,_file_of_js__WEBPACK_IMPORTED_MODULE_0__.t)(files, config);
	if (file === null) return;
	const { url } = side.workflow.run;
	await tell(side, file, ({ header, body }) => {
		const shown = (0,_plan_data_js__WEBPACK_IMPORTED_MODULE_2__.t)(body)?.stages ?? [];
		const asked = Object.keys(header.planned).filter((stage) => stages.length === 0 || stages.includes(stage));
		return (0,_results2_js__WEBPACK_IMPORTED_MODULE_4__.r)(asked, shown, (0,_problems_js__WEBPACK_IMPORTED_MODULE_1__.t)(error), url);
	});
}
async function tell(side, { inRepository }, resultsIn) {
	const { github, inputs, workflow, discussion, notice } = side;
	if (github === null || !inputs.comment) return;
	try {
		const client = await github();
		for (const comment of (await discussion()).comments) {
			const { repository, config } = comment.header;
			if (repository === workflow.repository && config === inRepository) await add(side, client, comment, resultsIn(comment));
		}
	} catch (error) {
		notice(_plan_data_js__WEBPACK_IMPORTED_MODULE_2__.l.noComment((0,_plan_data_js__WEBPACK_IMPORTED_MODULE_2__.r)(error, "pull-requests: write")));
	}
}
function resultsFor({ plan, file, outcomes, refused }, url) {
	if (outcomes !== null) return (0,_results2_js__WEBPACK_IMPORTED_MODULE_4__.n)(outcomes, file.name, url);
	return refused === null ? {} : (0,_results2_js__WEBPACK_IMPORTED_MODULE_4__.t)(plan, refused, url);
}
/**
* Jobs of one workflow may deploy the stages of one comment side by side. GitHub cannot compare and
* swap, so that each looks after a moment whether its own results are still there.
*/
async function add({ workflow, clock }, github, { id, header: { planned } }, results) {
	const ours = Object.fromEntries(Object.entries(results).filter(([stage]) => Object.hasOwn(planned, stage)));
	const shares = Object.keys(planned).some((stage) => !Object.hasOwn(ours, stage));
	if (Object.keys(ours).length === 0) return;
	for (let attempt = 1, waited = 0; attempt <= TRIES; attempt++) {
		const comment = await github.comment(id);
		const header = comment && (0,_header_js__WEBPACK_IMPORTED_MODULE_3__.t)(comment.body);
		if (!header || holds(header.results, ours)) return;
		const merged = {
			...header,
			results: {
				...header.results,
				...ours
			},
			carried: carriedBy(ours, header, planned)
		};
		try {
			await github.updateComment(id, (0,_file_of_js__WEBPACK_IMPORTED_MODULE_0__.r)(comment.body, merged, { url: workflow.run.url }));
			if (!shares) return;
			await clock.sleep(SETTLED);
		} catch (error) {
			const pause = (0,_plan_data_js__WEBPACK_IMPORTED_MODULE_2__.o)(error, {
				attempt,
				repeatable: true,
				waited
			}, clock.now());
			if (pause === null) throw error;
			await clock.sleep(pause);
			waited += pause;
		}
	}
}
function holds(results, ours) {
	return Object.entries(ours).every(([stage, result]) => JSON.stringify(results[stage]) === JSON.stringify(result));
}



/***/ }),

/***/ 2541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resultsOf),
/* harmony export */   r: () => (/* binding */ unstartedResults),
/* harmony export */   t: () => (/* binding */ refusedResults)
/* harmony export */ });
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7979);

// src/review/results.ts
/** What a deploy came to, by stage. `url`: the workflow run. */
function resultsOf(outcomes, file, url) {
	return Object.fromEntries(outcomes.map((outcome) => {
		const { stage, stack, region, seconds, result } = outcome;
		const notes = "notes" in result ? result.notes ?? [] : [];
		const remarks = result.kind === "failed" && result.cause !== null ? result.remarks : [];
		return [stage, {
			kind: result.kind,
			stack,
			region,
			seconds,
			url,
			failure: failureOf(outcome, file),
			notes: [...notes, ...remarks]
		}];
	}));
}
/** The root cause, and what to do about it. */
function failureOf(outcome, file) {
	if (outcome.result.kind !== "failed") return null;
	const hint = (0,_results_js__WEBPACK_IMPORTED_MODULE_0__.r)(outcome.result.status);
	return [(0,_results_js__WEBPACK_IMPORTED_MODULE_0__.n)([outcome], file) ?? "", ...hint === null ? [] : [hint]].join("; ");
}
/** The same where nothing was applied, and why: of the stages that have anything to do. */
function refusedResults(plan, failure, url) {
	return Object.fromEntries(plan.stages.filter(({ action, refusals }) => action !== "none" || refusals.length > 0).map(({ stage, stack, region }) => [stage, {
		kind: "refused",
		stack,
		region,
		seconds: 0,
		url,
		failure,
		notes: []
	}]));
}
/** The same where the deploy could not begin. `shown`: the stages as the comment has them, as far as it has. */
function unstartedResults(stages, shown, failure, url) {
	return Object.fromEntries(stages.map((stage) => {
		const { stack = "", region = "" } = shown.find((one) => one.stage === stage) ?? {};
		return [stage, {
			kind: "not-attempted",
			stack,
			region,
			seconds: 0,
			url,
			failure,
			notes: []
		}];
	}));
}



/***/ }),

/***/ 6526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resultHeading),
/* harmony export */   t: () => (/* binding */ resultBlocks)
/* harmony export */ });
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5807);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6050);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8030);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7979);
/* harmony import */ var _plan3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(765);






// src/render/markdown/console.ts
/** Partitions that have a console at an address of their own: the beginnings of their regions. */
const CONSOLES = [
	[/^cn-/, "console.amazonaws.cn"],
	[/^us-gov-/, "console.amazonaws-us-gov.com"],
	[/^(us|eu)-iso|^eusc-/, null],
	[/^[a-z]{2}-[a-z]+-\d+$/, "console.aws.amazon.com"]
];
/** The stack in the CloudFormation console of its region; null where that has no known address. */
function stackUrl(stack, region) {
	const [, host = null] = CONSOLES.find(([regions]) => regions.test(region)) ?? [];
	if (host === null) return null;
	const [name, place] = [stack, region].map((text) => encodeURIComponent(text.toWellFormed()));
	return `https://${host}/cloudformation/home?region=${place}#/stacks?filteringText=${name}`;
}
// src/render/markdown/results.ts
/** What a deploy came to: a headline, a row a stage, what failed and why, what to keep in mind. */
function resultBlocks(results) {
	const entries = Object.entries(results);
	return [
		resultHeading(results),
		(0,_plan3_js__WEBPACK_IMPORTED_MODULE_5__.a)(_labels_js__WEBPACK_IMPORTED_MODULE_2__.l.columns, entries.map(resultRow)),
		...failureBlocks(entries),
		...noteBlocks(entries)
	];
}
/** The headline alone. */
function resultHeading(results) {
	return `### ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.c)(headline(results))}`;
}
function headline(results) {
	const of = (...kinds) => Object.entries(results).flatMap(([stage, { kind }]) => kinds.includes(kind) ? [stage] : []);
	const changed = of("created", "updated", "destroyed").length;
	const failed = of("failed");
	const refused = of("refused");
	const skipped = of("not-attempted");
	if (failed.length + refused.length + skipped.length === 0) return changed === 0 ? _results_js__WEBPACK_IMPORTED_MODULE_4__.i.nothing : _results_js__WEBPACK_IMPORTED_MODULE_4__.i.done(changed);
	return `${[
		...failed.length === 0 ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_2__.l.failed((0,_plan_js__WEBPACK_IMPORTED_MODULE_3__.p)(failed))],
		...refused.length === 0 ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_2__.l.refused((0,_plan_js__WEBPACK_IMPORTED_MODULE_3__.p)(refused))],
		...skipped.length === 0 ? [] : [_results_js__WEBPACK_IMPORTED_MODULE_4__.i.notStarted(skipped)],
		...changed === 0 ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_2__.l.changed(changed)]
	].join("; ")}.`;
}
function resultRow([stage, { kind, seconds, stack, region, url }]) {
	const outcome = kind === "refused" ? _labels_js__WEBPACK_IMPORTED_MODULE_2__.l.refusedCell : _results_js__WEBPACK_IMPORTED_MODULE_4__.t[kind];
	const console = stackUrl(stack, region);
	return [
		(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(stage),
		kind === "failed" || kind === "refused" ? `**${outcome}**` : outcome,
		seconds === 0 ? "" : (0,_progress_js__WEBPACK_IMPORTED_MODULE_1__.t)(seconds * 1e3),
		console === null ? (0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(stack) : (0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.f)((0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(stack), console),
		url === "" ? "" : (0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.f)(_labels_js__WEBPACK_IMPORTED_MODULE_2__.s.run, url)
	];
}
/** A deploy that is refused says the same of all its stages: once is enough. */
function failureBlocks(entries) {
	const failures = [...new Set(entries.flatMap(([, { failure }]) => failure ?? []))];
	return failures.length === 0 ? [] : [(0,_plan3_js__WEBPACK_IMPORTED_MODULE_5__.r)("CAUTION", null, failures.map(_consent_js__WEBPACK_IMPORTED_MODULE_0__.c))];
}
function noteBlocks(entries) {
	const notes = entries.flatMap(([stage, { notes }]) => notes.map((note) => `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(stage)}: ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.c)(note)}`));
	return notes.length === 0 ? [] : [(0,_plan3_js__WEBPACK_IMPORTED_MODULE_5__.i)(notes)];
}



/***/ })

};
