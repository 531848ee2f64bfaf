import { Dn as withoutStage, Dr as count, Kn as codeForMarkdown, Vi as ALL_FAMILIES, Yn as forTerminal, Zn as linkForMarkdown, Zt as OUTCOME, kr as Interrupted, l as placeOf, ln as painter, qn as forMarkdown, sn as resourceName, xi as isRecord } from "./start.js";
// src/review/types.ts
const COMMENT_PARTS = [
	"picture",
	"details",
	"plan data",
	"changes",
	"notes",
	"tables",
	"stages"
];
// src/review/header.ts
const START = "<!-- tinystacks:1 ";
const END = " -->";
function writeHeader(header) {
	const json = JSON.stringify(header).replaceAll(/"(?:[^"\\]|\\.)*"/g, (text) => text.replaceAll(/[^\x20-\x7e]|[-<>@#$`]/g, escaped));
	return `${START}${json}${END}`;
}
function parseHeader(body) {
	const [line = ""] = body.split(/\r?\n/, 1);
	if (!line.startsWith(START) || !line.endsWith(END)) return null;
	try {
		const value = JSON.parse(line.slice(18, -4));
		return isHeader(value) ? value : null;
	} catch {
		return null;
	}
}
function escaped(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
const isText = (value) => typeof value === "string";
const isNumber = (value) => typeof value === "number" && value >= 0;
const isCount = (value) => Number.isSafeInteger(value) && isNumber(value);
const nullOr = (check) => (value) => value === null || check(value);
const listOf = (check) => (value) => Array.isArray(value) && value.every(check);
const oneOf = (...allowed) => (value) => typeof value === "string" && allowed.includes(value);
const recordOf = (check) => (value) => isRecord(value) && Object.values(value).every(check);
function shaped(fields) {
	const checks = Object.entries(fields);
	return (value) => isRecord(value) && Object.keys(value).length === checks.length && checks.every(([key, check]) => Object.hasOwn(value, key) && check(value[key]));
}
const isResult = shaped({
	kind: oneOf(...Object.keys({
		unchanged: true,
		created: true,
		updated: true,
		destroyed: true,
		failed: true,
		refused: true,
		"not-attempted": true
	})),
	stack: isText,
	region: isText,
	seconds: isNumber,
	url: isText,
	failure: nullOr(isText),
	notes: listOf(isText)
});
const isHeader = shaped({
	repository: isText,
	config: isText,
	stages: nullOr(listOf(isText)),
	sha: isText,
	run: isCount,
	attempt: isCount,
	fingerprint: isText,
	planned: recordOf(isText),
	dropped: listOf(oneOf(...COMMENT_PARTS)),
	labels: listOf(isText),
	results: recordOf(isResult),
	carried: recordOf(oneOf("begun", "done"))
});
// src/render/progress.ts
function eventLine(event, options = {}) {
	const paint = painter(options.color ?? false);
	const at = Date.parse(event.time);
	const time = Number.isNaN(at) ? "--:--:--" : new Date(at).toISOString().slice(11, 19);
	const took = options.startedAt === void 0 ? "" : ` ${duration(at - options.startedAt)}`;
	const reason = event.reason === null || event.reason === "" ? "" : `: ${forTerminal(event.reason)}`;
	const status = paint(colorOf(event.status), forTerminal(event.status).padEnd(18));
	const type = paint("dim", `(${forTerminal(event.type)})`);
	return `${paint("dim", time)} ${status} ${forTerminal(resourceName(event))} ${type}${took}${reason}`;
}
const TAKES_LONG = new Set(ALL_FAMILIES.map(({ types }) => types.database));
function eventLines(options = {}) {
	const started = /* @__PURE__ */ new Map();
	return (event) => {
		const { logicalId, status, type } = event;
		if (status.endsWith("_IN_PROGRESS")) {
			const again = started.has(logicalId);
			if (!again) started.set(logicalId, Date.parse(event.time));
			return (type === STACK ? status !== "REVIEW_IN_PROGRESS" : TAKES_LONG.has(type) && !again) ? eventLine(event, options) : null;
		}
		const startedAt = started.get(logicalId);
		started.delete(logicalId);
		return eventLine(event, {
			...options,
			...startedAt !== void 0 && { startedAt }
		});
	};
}
const STACK = "AWS::CloudFormation::Stack";
function colorOf(status) {
	if (status.includes("FAILED") || status.includes("ROLLBACK")) return "red";
	return status.endsWith("_COMPLETE") ? "green" : "cyan";
}
function duration(milliseconds) {
	const seconds = Math.max(0, Math.round(milliseconds / 1e3));
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds % 3600 / 60)];
	const two = (number) => String(number).padStart(2, "0");
	if (hours > 0) return `${hours}h${two(minutes)}m`;
	return minutes > 0 ? `${minutes}m${two(seconds % 60)}s` : `${seconds}s`;
}
// src/render/messages/github.ts
const githubMessages = {
	noComment: (why) => `the pull request's comment was not written: ${why}; the job's summary has the same content`,
	noPull: (why) => `the run is for no pull request: ${why}; the job's summary has the plan`,
	noHead: (sha) => `no open pull request has the commit ${sha.slice(0, 7)} as its head`,
	fork: (pull) => `#${String(pull)} comes from a fork`,
	closed: (pull) => `#${String(pull)} is closed`,
	commentIgnored: (pull, why) => pull === null ? `the comment that started the run counts for no pull request: ${why}` : `the plan and the labels of #${String(pull)}, where the comment that started the run is, do not count: ${why}`,
	onIssue: "it is on an issue",
	noCheckout: (why) => `which commit is checked out is not known (${why})`,
	otherCommit: ({ number, headSha }, checkedOut) => `${checkedOut.slice(0, 7)} is checked out, which is neither its head (${headSha.slice(0, 7)}) nor its merge commit; write \`ref: refs/pull/${String(number)}/merge\` at actions/checkout`,
	mayNot: (login) => `${login} may not write to the repository`,
	overtaken: "the pull request's comment was not written: a newer commit or run has replaced this one",
	carriedOut: (pull) => `the comment of #${String(pull)} was not written: its plan was carried out, and the comment keeps what became of it; the job's summary has the new plan`,
	noResult: "the run is for no pull request: its result is in no comment; the job's summary has it",
	otherAuthor: (login) => `the comment was written as ${login}: set \`comment-author: ${login}\`, or the next run will not find it`,
	labelsUnread: (why) => `the labels of the pull request could not be read: ${why}`,
	noToken: "`github-token` is empty",
	notWanted: "`comment` is `false`",
	says: (status, message) => `GitHub answered ${String(status)}: ${message}`,
	locked: (message) => `its conversation is locked (GitHub answered 403: ${message}); unlock it and run the job again to have the comment`,
	unanswered: (why) => `GitHub gave no usable answer: ${why}`,
	failed: (why) => `the call to GitHub failed: ${why}`,
	needs: (permission) => `the job needs the permission \`${permission}\``,
	tooLate: (seconds) => `timeout after ${count(seconds, "second")}`,
	garbled: "the response is incomplete, or not from its API",
	noDeployments: (why) => `GitHub deployments were not created: ${why}; \`deployments: false\` turns them off`,
	deployment: (stack, region) => `${stack} in ${region}`.slice(0, 140),
	deployed: (kind, seconds) => `${OUTCOME[kind]}, ${duration(seconds * 1e3)}`
};
const execInWorkflow = {
	needsRun: "`exec` needs the input `run`: what to run",
	runExample: "write `with: { command: exec, stage: prod, run: npx prisma migrate deploy }`",
	ofFork: "`exec` runs nothing for a fork, whose code would get the passwords",
	unknownCode: "`exec` runs nothing for this comment: what is checked out is neither the default branch nor the commit of a pull request that counts",
	afterMerge: "run it after the merge, in a workflow that starts `on: push`",
	ended: (status) => `the command ended with exit code ${String(status)}`
};
const failureMessages = {
	title: "There is no plan.",
	stopped: "Nothing was done.",
	more: (number) => `and ${String(number)} more, in the log`,
	commit: "Commit",
	run: "workflow run"
};
// src/render/failure-comment.ts
const ROOM = 5e4;
const LONGEST$1 = 500;
function failureComment(header, error, run) {
	const commit = `${failureMessages.commit} ${codeForMarkdown(header.sha.slice(0, 7))}`;
	return [
		writeHeader(header),
		`### ${failureMessages.title}`,
		...failureBlocks(error),
		`<sub>${commit}, ${linkForMarkdown(failureMessages.run, run.url)}</sub>`
	].join("\n\n");
}
function failureAsMarkdown(error) {
	return [`### ${failureMessages.stopped}`, ...failureBlocks(error)].join("\n\n");
}
function failureBlocks({ message, hint, problems, file }) {
	const named = withinRoom(problems.map(({ line, column, message: text, hint: advice }) => {
		const place = `${file === void 0 ? "" : `${file}:`}${String(line)}:${String(column)}`;
		const instead = advice === void 0 ? "" : ` (${forMarkdown(cut(advice))})`;
		return `- ${codeForMarkdown(cut(place))} ${forMarkdown(cut(text))}${instead}`;
	}));
	const more = problems.length - named.length;
	return [
		`${forMarkdown(cut(message))}${hint === void 0 ? "" : `; ${forMarkdown(cut(hint))}`}`,
		...named.length === 0 ? [] : [named.join("\n")],
		...more > 0 ? [failureMessages.more(more)] : []
	];
}
function withinRoom(lines) {
	let room = ROOM;
	return lines.filter((line) => (room -= line.length) >= 0);
}
function cut(text) {
	return text.length <= LONGEST$1 ? text : `${text.slice(0, LONGEST$1)} …`;
}
// src/host/github/error.ts
var GitHubError = class extends Error {
	name = "GitHubError";
	status;
	headers;
	constructor(status, message, headers = {}, cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.status = status;
		this.headers = headers;
	}
};
async function orGone(call) {
	try {
		return await call();
	} catch (error) {
		if (statusOf(error) === 404) return null;
		throw error;
	}
}
function statusOf(error) {
	return error instanceof GitHubError ? error.status : null;
}
// src/host/github/retry.ts
const ATTEMPTS = 4;
const LONGEST = 6e4;
const UNTOLD = 60;
const ONCE = { again: "never" };
const REPEATABLE = { again: "always" };
function pauseAfter(error, { attempt, repeatable, waited }, now) {
	if (attempt >= ATTEMPTS || !(error instanceof GitHubError)) return null;
	const seconds = secondsAsked(error, now);
	if (seconds !== null) return waited + seconds * 1e3 > LONGEST ? null : seconds * 1e3;
	return isHiccup(error) && repeatable ? 500 * 2 ** attempt : null;
}
function isHiccup(error) {
	return error instanceof GitHubError && (error.status === null || error.status >= 500);
}
function secondsAsked({ status, headers, message }, now) {
	if (status !== 403 && status !== 429) return null;
	const after = Number(headers["retry-after"] ?? NaN);
	if (Number.isFinite(after)) return Math.max(0, after);
	const reset = Number(headers["x-ratelimit-reset"] ?? NaN);
	if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) return Math.max(0, Math.ceil(reset - now.getTime() / 1e3));
	return status === 429 || /secondary rate limit/i.test(message) ? UNTOLD : null;
}
function nullUnlessStopped(error) {
	if (error instanceof Interrupted) throw error;
	return null;
}
const LOCKED = /because issue is locked/i;
function denial(error, permission) {
	if (error instanceof Interrupted) throw error;
	if (!(error instanceof GitHubError)) return githubMessages.failed(error instanceof Error ? error.message : String(error));
	const { status, message } = error;
	if (status === null) return githubMessages.unanswered(message);
	if (status === 403 && LOCKED.test(message)) return githubMessages.locked(message);
	const denied = status === 403 || status === 404;
	return [githubMessages.says(status, message), ...denied ? [githubMessages.needs(permission)] : []].join("; ");
}
// src/review/labels.ts
const PREFIX = "tinystacks: allow ";
function labelFor(words) {
	return `${PREFIX}${withoutStage(words)}`;
}
function consentOfLabel(label) {
	const words = label.startsWith(PREFIX) ? label.slice(18).trim() : "";
	return words === "" ? null : words;
}
// src/github/file-of.ts
function fileOf({ config }, named) {
	try {
		return config(named);
	} catch {
		return null;
	}
}
// src/github/comment/or-notice.ts
async function orNotice({ notice }, telling) {
	try {
		await telling();
	} catch (error) {
		notice(githubMessages.noComment(denial(error, "pull-requests: write")));
	}
}
// src/review/apply-progress.ts
const PROGRESS_OF = {
	created: "done",
	updated: "done",
	failed: "begun"
};
function applyProgress(results, { carried, planned }, asked) {
	const now = Object.entries(results).filter(([stage]) => planned[stage] === asked[stage]).flatMap(([stage, { kind }]) => {
		const before = carried[stage];
		const after = kind === "unchanged" && before === "begun" ? "done" : PROGRESS_OF[kind];
		return after === void 0 || before === "done" ? [] : [[stage, after]];
	});
	return {
		...carried,
		...Object.fromEntries(now)
	};
}
function isCarriedOut({ planned, carried, results }) {
	const stages = Object.keys(planned);
	const isDone = (stage) => carried[stage] === "done";
	return stages.some(isDone) && stages.every((stage) => isDone(stage) || results[stage]?.kind === "unchanged");
}
// src/github/comment/own-comments.ts
async function headedComments(github, pull, since) {
	const first = await github.comments(pull, 1, since);
	return [first, ...await Promise.all(pagesAfter(first.lastPage).map((page) => github.comments(pull, page, since)))].flatMap(({ comments }) => headedAmong(comments));
}
async function findOwn(place, key, ahead = null) {
	const page = pagesOf(place);
	const early = ahead && await findFrom(place, key, ahead, page);
	if (early?.found) {
		const now = early.pages > 1 ? early.found : await place.github.comment(early.found.id);
		const found = now && ownAmong([now], place, key);
		if (found !== null) return {
			...early,
			found
		};
	}
	return findFrom(place, key, await page(1), page);
}
function pagesOf({ github, pull }) {
	const read = /* @__PURE__ */ new Map();
	return (number) => {
		const page = read.get(number) ?? github.comments(pull, number);
		read.set(number, page);
		return page;
	};
}
async function findFrom(place, key, { comments, lastPage, at }, page) {
	const onFirst = ownAmong(comments, place, key);
	if (onFirst !== null || lastPage <= 1) return {
		found: onFirst,
		pages: 1,
		at
	};
	const onLast = ownAmong((await page(lastPage)).comments, place, key);
	if (onLast !== null || lastPage === 2) return {
		found: onLast,
		pages: 2,
		at
	};
	return {
		found: ownAmong((await Promise.all(pagesAfter(lastPage - 1).map(page))).flatMap((one) => one.comments), place, key),
		pages: lastPage,
		at
	};
}
function ownAmong(comments, { author }, key) {
	return headedAmong(comments).find((one) => one.author === author && sameKey(one.header, key)) ?? null;
}
function sameKey(one, other) {
	return one.repository === other.repository && one.config === other.config && JSON.stringify(one.stages) === JSON.stringify(other.stages);
}
function headedAmong(comments) {
	return comments.flatMap((comment) => {
		const header = parseHeader(comment.body);
		return header === null ? [] : [{
			...comment,
			header
		}];
	});
}
function pagesAfter(lastPage) {
	return Array.from({ length: Math.max(0, lastPage - 1) }, (_, index) => index + 2);
}
// src/github/comment/create-comment.ts
const TRIES = 3;
async function createOnce({ github, pull, author }, header, body, since) {
	for (let attempt = 1;; attempt++) {
		try {
			return await github.createComment(pull, body);
		} catch (error) {
			if (!isHiccup(error) || attempt >= TRIES) throw error;
		}
		const made = (await headedComments(github, pull, since)).find((one) => one.author === author && sameKey(one.header, header) && isOfRun(one.header, header));
		if (made) return made;
	}
}
function isOfRun(one, other) {
	return one.run === other.run && one.attempt === other.attempt;
}
// src/github/comment/sticky.ts
const FEW_PAGES = 2;
const SKEW = 6e4;
async function writeSticky(writer, run, draft) {
	const { github, clock } = writer;
	let before = null;
	for (let attempt = 1, waited = 0;; attempt++) {
		const search = await findOwn(writer, run, attempt === 1 ? writer.ahead : null);
		const { found, at } = search;
		if (found !== null && isCarriedOut(found.header) && !await isNewer(writer, run, found)) return { kind: "carried-out" };
		if (await isOvertaken(writer, run, search, attempt > 1)) return { kind: "overtaken" };
		if (found === null || attempt === 1 || !isOfRun(found.header, run)) before = found;
		const drafted = await draft(found);
		if (drafted === null) return { kind: "nothing-to-say" };
		const { header, body } = drafted;
		if (found === null) {
			const since = at === null ? void 0 : /* @__PURE__ */ new Date(at.getTime() - SKEW);
			return settle(writer, {
				...await createOnce(writer, header, body, since),
				header
			}, since);
		}
		try {
			return {
				kind: "written",
				comment: await github.updateComment(found.id, body),
				header,
				before
			};
		} catch (error) {
			const pause = pauseAfter(error, {
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
async function isOvertaken(place, run, { found, pages }, again) {
	if (found?.header.sha === run.sha) return run.attempt === 1 && isLater(found, run);
	return (again || pages <= FEW_PAGES || isLater(found, run)) && hasMovedOn(place, run);
}
async function isNewer({ github, pull }, { sha }, { header }) {
	if (header.sha === sha) return false;
	const now = await github.pull(pull).catch(nullUnlessStopped);
	return now !== null && now.open && now.headSha === sha;
}
async function hasMovedOn({ github, pull }, { sha }) {
	const head = await github.pull(pull).catch(nullUnlessStopped);
	return head !== null && head.headSha !== sha;
}
function isLater(found, { run }) {
	return found !== null && found.header.run > run;
}
async function settle({ github, pull, author: expected }, made, since) {
	const written = {
		kind: "written",
		comment: made,
		header: made.header,
		before: null
	};
	const all = (await headedComments(github, pull, made.author === expected ? since : void 0).catch(nullUnlessStopped) ?? []).filter(({ author, header }) => author === made.author && sameKey(header, made.header));
	if (all.length < 2) return written;
	const { headSha } = await github.pull(pull);
	const rank = ({ id, header }) => [
		header.sha === headSha ? 1 : 0,
		header.run,
		header.attempt,
		id
	];
	const [kept, ...others] = all.toSorted((one, other) => compare(rank(other), rank(one)));
	await Promise.all(others.map(({ id }) => github.deleteComment(id)));
	return kept?.id === made.id ? written : { kind: "overtaken" };
}
function compare(one, other) {
	return one.map((number, index) => number - (other[index] ?? 0)).find((less) => less !== 0) ?? 0;
}
// src/github/comment/plan-comments.ts
function headerOf({ workflow: { repository, run } }, file, stages, sha) {
	return {
		repository,
		config: placeOf(file),
		stages: stages.length === 0 ? null : stages.toSorted(),
		sha,
		run: run.id,
		attempt: run.attempt,
		fingerprint: "",
		planned: {},
		labels: [],
		results: {},
		carried: {}
	};
}
async function onPullRequests(context, tell) {
	const { workflow, inputs, github, targets, notice } = context;
	if (workflow.event === "merge_group") return;
	if (github === null || !inputs.comment) {
		notice(githubMessages.noComment(inputs.comment ? githubMessages.noToken : githubMessages.notWanted));
		return;
	}
	await orNotice(context, async () => {
		const found = await targets();
		if (found.kind === "none") {
			if (found.why !== null) notice(githubMessages.noPull(found.why));
		} else for (const pull of found.pulls) await orNotice(context, async () => tell(await github(), pull));
	});
}
async function writeComment({ clock, notice, ...context }, github, { number: pull, labels }, run, draft) {
	const [author, ahead] = await Promise.all([context.author(), context.prefetched()]);
	const written = await writeSticky({
		github,
		pull,
		author,
		clock,
		ahead
	}, run, draft);
	if (written.kind === "nothing-to-say") return;
	if (written.kind !== "written") {
		notice(written.kind === "overtaken" ? githubMessages.overtaken : githubMessages.carriedOut(pull));
		return;
	}
	const { author: writer } = written.comment;
	if (writer !== author) notice(githubMessages.otherAuthor(writer));
	const kept = /* @__PURE__ */ new Set([...written.header.labels, ...labels]);
	const stale = (written.before?.header.labels ?? []).filter((label) => consentOfLabel(label) !== null && !kept.has(label));
	await Promise.allSettled(stale.map((label) => github.deleteLabel(label)));
}
// src/github/comment/publish-failure.ts
async function publishFailure(context, { files, options }, error) {
	const file = fileOf(files, options.config);
	if (file === null || file.inRepository === null) return;
	await onPullRequests(context, async (github, pull) => {
		const header = {
			...headerOf(context, file, options.stages, pull.headSha),
			dropped: []
		};
		const body = failureComment(header, error, context.workflow.run);
		await writeComment(context, github, pull, header, () => Promise.resolve({
			header,
			body
		}));
	});
}
export { duration as C, COMMENT_PARTS as D, writeHeader as E, githubMessages as S, parseHeader as T, GitHubError as _, headedComments as a, failureAsMarkdown as b, orNotice as c, labelFor as d, ONCE as f, pauseAfter as g, isHiccup as h, writeComment as i, fileOf as l, denial as m, headerOf as n, applyProgress as o, REPEATABLE as p, onPullRequests as r, isCarriedOut as s, publishFailure as t, consentOfLabel as u, orGone as v, eventLines as w, execInWorkflow as x, statusOf as y };
