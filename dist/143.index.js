export const id = 143;
export const ids = [143];
export const modules = {

/***/ 112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withResults),
/* harmony export */   t: () => (/* binding */ planComment)
/* harmony export */ });
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9972);
/* harmony import */ var _types2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2044);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2048);
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(846);
/* harmony import */ var _results2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2541);





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
const LEFT_OUT = new RegExp(`^${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.leftOutStart}.*\\n*`, "gm");
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
	const data = (0,_header_js__WEBPACK_IMPORTED_MODULE_0__.i)(plan);
	const render = (dropped) => joined([
		(0,_header_js__WEBPACK_IMPORTED_MODULE_0__.n)({
			...header,
			dropped
		}),
		...(0,_plan2_js__WEBPACK_IMPORTED_MODULE_3__.n)(shown, new Set(dropped)),
		...leftOut(dropped, run),
		(0,_plan2_js__WEBPACK_IMPORTED_MODULE_3__.s)(plan.fingerprint, header.sha, run),
		...dropped.includes("plan data") ? [] : [data]
	]);
	const dropped = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_3__.o)((0,_plan2_js__WEBPACK_IMPORTED_MODULE_3__.t)(shown), (parts) => render(parts).length <= limit);
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
		...plans.map((plan) => () => write(header, plan, run, (0,_results2_js__WEBPACK_IMPORTED_MODULE_4__.t)(header.results))),
		() => write(short, shortest, run, [...(0,_results2_js__WEBPACK_IMPORTED_MODULE_4__.t)(short.results), moreIn(run)]),
		() => write(short, shortest, run, [(0,_results2_js__WEBPACK_IMPORTED_MODULE_4__.n)(short.results), moreIn(run)])
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
		dropped: _types2_js__WEBPACK_IMPORTED_MODULE_1__.t.filter((part) => all.includes(part))
	};
	const block = resultsPart([...results, ...leftOut(now.dropped, run)]);
	return {
		header: now,
		body: joined([
			(0,_header_js__WEBPACK_IMPORTED_MODULE_0__.n)(now),
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
	return dropped.length === 0 ? [] : [`${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.leftOut(dropped)} ${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.whole} ${summaryOf(run)}.`];
}
function moreIn(run) {
	return `${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.moreResults} ${summaryOf(run)}.`;
}
function summaryOf(run) {
	return run === null ? _types2_js__WEBPACK_IMPORTED_MODULE_1__.o.jobSummary : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.G)(_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.jobSummary, run.url);
}
function joined(blocks) {
	return `${blocks.join("\n\n")}\n`;
}



/***/ }),

/***/ 907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ identityWords)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2048);

// src/render/words/identity.ts
/** Said of stacks that no stage of the file names any more. */
const identityWords = {
	startsEmpty: (stage, strays) => `${stage.name} would start empty while ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.z)(strays.map(({ stack, region, stage: name }) => `the stack ${stack} (${region}, stage ${name})`))} of this file is named by no stage any more: to go on with it write ${strays.map((stray) => linesFor(stage, stray)).join(", or ")}; if ${stage.name} is meant to be a new one, write stackName: ${stage.stackName}`,
	looked: (regions) => `no other stack of this file was looked for outside of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__.z)(regions)}`,
	notLooked: (region, action, why) => `not verified whether a stack of this file is left in ${region} (${action} ${why})`,
	unnamed: ({ stack, region, stage }) => `${stack} in ${region} (stage ${stage}) is named by no stage of the file any more: it runs on and is billed; put it back, or tinystacks destroy --stage ${stage}`
};
function linesFor({ stackName, region }, stray) {
	return [...stray.stack === stackName ? [] : [`stackName: ${stray.stack}`], ...stray.region === region ? [] : [`region: ${stray.region}`]].join(" and ");
}



/***/ }),

/***/ 6345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishResults: () => (/* binding */ publishResults)
/* harmony export */ });
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(112);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2048);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9972);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7979);




// src/github/publish-results.ts
/** How often a comment is written again because another job, with other stages, has written over it. */
const TRIES = 5;
/** Milliseconds after which another job's write would be seen. */
const SETTLED = 1500;
/** Adds the results to every comment of ours that plans one of their stages. */
async function publishResults(side, report) {
	const { github, inputs, workflow, discussion, notice } = side;
	if (github === null || !inputs.comment) return;
	const results = resultsFor(report, workflow.run.url);
	try {
		const client = await github();
		for (const comment of (await discussion()).comments) if (isOf(comment, side, report)) await add(side, client, comment, results);
	} catch (error) {
		notice(_words_js__WEBPACK_IMPORTED_MODULE_1__.n.noComment((0,_header_js__WEBPACK_IMPORTED_MODULE_2__.a)(error, "pull-requests: write")));
	}
}
function resultsFor({ plan, file, outcomes, refused }, url) {
	if (outcomes !== null) return (0,_results_js__WEBPACK_IMPORTED_MODULE_3__.n)(outcomes, file.name, url);
	return refused === null ? {} : (0,_results_js__WEBPACK_IMPORTED_MODULE_3__.t)(plan, refused, url);
}
function isOf({ header }, { workflow }, { file }) {
	return header.repository === workflow.repository && header.config === file.inRepository;
}
/**
* Jobs of one workflow may deploy the stages of one comment side by side. GitHub cannot compare and
* swap, so that each looks after a moment whether its own results are still there.
*/
async function add({ workflow, clock }, github, { id, header: { planned } }, results) {
	const ours = Object.fromEntries(Object.entries(results).filter(([stage]) => stage in planned));
	const shares = Object.keys(planned).some((stage) => !(stage in ours));
	if (Object.keys(ours).length === 0) return;
	for (let attempt = 0; attempt < TRIES; attempt++) {
		const comment = await github.comment(id);
		const header = comment && (0,_header_js__WEBPACK_IMPORTED_MODULE_2__.t)(comment.body);
		if (!header || holds(header.results, ours)) return;
		const merged = {
			...header,
			results: {
				...header.results,
				...ours
			}
		};
		await github.updateComment(id, (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__.n)(comment.body, merged, { url: workflow.run.url }));
		if (!shares) return;
		await clock.sleep(SETTLED);
	}
}
function holds(results, ours) {
	return Object.entries(ours).every(([stage, result]) => JSON.stringify(results[stage]) === JSON.stringify(result));
}



/***/ }),

/***/ 7979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resultsOf),
/* harmony export */   t: () => (/* binding */ refusedResults)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2048);

// src/review/results.ts
/** What a deploy came to, by stage. `url`: the workflow run. */
function resultsOf(outcomes, file, url) {
	return Object.fromEntries(outcomes.map((outcome) => {
		const { stage, stack, region, seconds, result } = outcome;
		const failure = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__.a)([outcome], file);
		const notes = "notes" in result ? result.notes ?? [] : [];
		const remarks = result.kind === "failed" ? result.remarks : [];
		return [stage, {
			kind: result.kind,
			stack,
			region,
			seconds,
			url,
			failure: result.kind === "failed" ? failure : null,
			notes: [...notes, ...remarks]
		}];
	}));
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



/***/ })

};
