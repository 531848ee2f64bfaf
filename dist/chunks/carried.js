import { Dr as count, xi as isRecord } from "./start.js";
import { S as githubMessages, m as denial } from "./failure.js";
import { r as ownOnly, t as distinctPulls } from "./github.js";
// src/render/messages/carried.ts
const short = (sha) => sha.slice(0, 7);
const carriedMessages = {
	unknown: (stage, commits) => `no commit is known that ${stage} was last deployed from, so the pull requests of the last ${count(commits, "commit")} count`,
	disagree: (stage, older, newer) => `GitHub's deployments and the stack name different commits that ${stage} was last deployed from (${short(older)} and ${short(newer)}): the older one counts`,
	elsewhere: (stage, sha) => `${stage} was last deployed from ${short(sha)}, which is not among the commits before this one`,
	tooFar: (stage, sha, most) => `${stage} was last deployed from ${short(sha)}, more than ${count(most, "commit")} ago: only the newest ${String(most)} were looked at`,
	unread: (why) => `GitHub's deployments could not be read (${why})`
};
function ofStack(deployments, { stack, region }, descriptionOf) {
	return deployments.filter(({ payload, description }) => {
		const place = placeIn(payload);
		return place === null ? description === descriptionOf(stack, region) : place["stack"] === stack && place["region"] === region && place["isOfCommit"] !== false;
	});
}
function lastDeployedFrom(deployments) {
	return deployments.find(({ succeeded }) => succeeded)?.sha ?? null;
}
function placeIn(payload) {
	let value = payload;
	for (let times = 0; times < 2 && typeof value === "string"; times++) try {
		value = JSON.parse(value);
	} catch {
		return null;
	}
	return isRecord(value) && value["stack"] !== void 0 ? value : null;
}
function isMissing({ deployments, stack }, shas) {
	return [deployments, stack].some((sha) => sha !== null && !shas.includes(sha));
}
function commitsSince({ deployments, stack }, shas, whole) {
	const named = [.../* @__PURE__ */ new Set([deployments, stack])].filter((sha) => sha !== null);
	const [first, second] = named.toSorted((a, b) => shas.indexOf(b) - shas.indexOf(a));
	if (first === void 0) return {
		kind: "unknown",
		commits: shas.slice(0, 25)
	};
	const missing = named.find((sha) => !shas.includes(sha));
	if (missing !== void 0) {
		const known = Math.max(...named.map((sha) => shas.indexOf(sha)));
		return whole ? {
			kind: "elsewhere",
			from: missing,
			commits: shas.slice(0, Math.max(25, known))
		} : {
			kind: "too-far",
			from: missing,
			commits: shas
		};
	}
	const commits = shas.slice(0, shas.indexOf(first));
	return second === void 0 ? {
		kind: "known",
		from: first,
		commits
	} : {
		kind: "disagree",
		from: first,
		other: second,
		commits
	};
}
// src/github/carried/carried.ts
const MOST = 250;
const PAGE = 100;
const PAUSES = [
	1e3,
	2e3,
	3e3,
	4e3,
	5e3,
	5e3
];
const YOUNG = 6e4;
async function carriedPulls(request) {
	const { github, workflow, stages } = request;
	if (workflow.pull !== null) return ownOnly([await github.pull(workflow.pull.number)]);
	if (workflow.sha === "") return ownOnly([]);
	const [first, evidence] = await Promise.all([firstCommits(request), evidenceOf(request)]);
	const own = await ownPulls(request, first);
	if (stages.every(({ isQuiet }) => isQuiet)) return ownOnly(own);
	const { commits, isWhole } = await commitsBack(request, first, evidence.map(({ names }) => names));
	const shas = commits.map(({ sha }) => sha);
	const earlierFor = new Map(own.map(({ number }) => [number, null]));
	const pulls = new Map(own.map((pull) => [pull.number, pull]));
	const doubts = {};
	for (const { stage, names, unread } of evidence) {
		const since = commitsSince(names, shas, isWhole);
		const doubt = doubtOf(stage, since, unread);
		if (doubt !== null) doubts[stage] = doubt;
		const behind = new Set(since.commits);
		for (const commit of commits.filter(({ sha }) => behind.has(sha))) for (const pull of pullsOf(commit, first.merged).filter(({ merged }) => merged)) {
			const known = earlierFor.get(pull.number);
			if (known === null || known?.includes(stage) === true) continue;
			pulls.set(pull.number, pull);
			earlierFor.set(pull.number, [...known ?? [], stage]);
		}
	}
	const begun = evidence.filter((one) => one.isBegun).map(({ stage }) => stage);
	return {
		pulls: [...pulls.values()],
		earlierFor,
		doubts,
		begun
	};
}
async function firstCommits({ github, clock, workflow, stages }) {
	const { sha, pushedAt } = workflow;
	const ask = () => github.commits({
		sha,
		first: 25,
		after: null
	});
	let found = await ask();
	if (pushedAt === null || stages.every(({ isQuiet }) => isQuiet)) return found;
	if (clock.now().getTime() - pushedAt.getTime() > YOUNG) return found;
	for (const pause of PAUSES) {
		if (ownCommits(workflow, found).some((one) => pullsOf(one, found.merged).length > 0)) break;
		await clock.sleep(pause);
		found = await ask();
	}
	return found;
}
function ownCommits({ sha, commits }, found) {
	const own = /* @__PURE__ */ new Set([sha, ...commits]);
	return found.commits.filter((one) => own.has(one.sha));
}
async function ownPulls({ github, workflow }, found) {
	const all = await Promise.all(ownCommits(workflow, found).map(async (commit) => {
		const known = pullsOf(commit, found.merged);
		const number = / \(#(\d{1,9})\)$/.exec(commit.subject)?.[1];
		if (known.length > 0 || number === void 0) return known;
		const named = await github.mergedPull(Number(number));
		return named?.mergeSha === commit.sha ? [named] : [];
	}));
	return distinctPulls(all.flat());
}
function pullsOf({ sha, pulls }, merged) {
	return pulls.length > 0 ? pulls : merged.filter(({ mergeSha }) => mergeSha === sha);
}
async function evidenceOf({ github, workflow, stages, hasDeployments }) {
	const asked = stages.filter(({ isQuiet }) => !isQuiet);
	if (asked.length === 0) return [];
	const byStack = asked.map(({ stage, deployed }) => ({
		stage,
		names: {
			deployments: null,
			stack: deployed
		},
		unread: null,
		isBegun: false
	}));
	if (!hasDeployments) return byStack;
	try {
		const found = await github.deployments(asked.map(({ stage }) => stage));
		return asked.map((one, index) => {
			const own = ofStack(found[index] ?? [], one, githubMessages.deployment);
			const ofCommit = own.filter(({ sha }) => sha === workflow.sha);
			const before = one.isResumed === true ? own.filter((past) => !ofCommit.includes(past)) : own;
			return {
				stage: one.stage,
				names: {
					deployments: lastDeployedFrom(before),
					stack: one.deployed
				},
				unread: null,
				isBegun: ofCommit.some(({ succeeded }) => !succeeded)
			};
		});
	} catch (error) {
		const unread = denial(error, "deployments: read");
		return byStack.map((one) => ({
			...one,
			unread
		}));
	}
}
async function commitsBack({ github, workflow: { sha } }, { commits: newest, next }, evidence) {
	let commits = newest;
	let after = next;
	const isOpen = () => evidence.some((one) => isMissing(one, commits.map((commit) => commit.sha)));
	while (after !== null && commits.length < MOST && isOpen()) {
		const page = await github.commits({
			sha,
			first: Math.min(PAGE, MOST - commits.length),
			after
		});
		commits = [...commits, ...page.commits];
		after = page.next;
	}
	return {
		commits,
		isWhole: after === null
	};
}
function doubtOf(stage, since, unread) {
	const because = unread === null ? "" : `; ${carriedMessages.unread(unread)}`;
	switch (since.kind) {
		case "known": return unread === null ? null : {
			text: carriedMessages.unread(unread),
			isIncomplete: false
		};
		case "unknown": return {
			text: `${carriedMessages.unknown(stage, 25)}${because}`,
			isIncomplete: false
		};
		case "disagree": return {
			text: carriedMessages.disagree(stage, since.from, since.other),
			isIncomplete: false
		};
		case "elsewhere": return {
			text: `${carriedMessages.elsewhere(stage, since.from)}${because}`,
			isIncomplete: false
		};
		case "too-far": return {
			text: `${carriedMessages.tooFar(stage, since.from, MOST)}${because}`,
			isIncomplete: true
		};
	}
}
export { carriedPulls };
