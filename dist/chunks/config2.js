import { u as refusal } from "./plan.js";
// node_modules/fastest-levenshtein/esm/mod.js
const peq = /* @__PURE__ */ new Uint32Array(65536);
const myers_32 = (a, b) => {
	const n = a.length;
	const m = b.length;
	const lst = 1 << n - 1;
	let pv = -1;
	let mv = 0;
	let sc = n;
	let i = n;
	while (i--) peq[a.charCodeAt(i)] |= 1 << i;
	for (i = 0; i < m; i++) {
		let eq = peq[b.charCodeAt(i)];
		const xv = eq | mv;
		eq |= (eq & pv) + pv ^ pv;
		mv |= ~(eq | pv);
		pv &= eq;
		if (mv & lst) sc++;
		if (pv & lst) sc--;
		mv = mv << 1 | 1;
		pv = pv << 1 | ~(xv | mv);
		mv &= xv;
	}
	i = n;
	while (i--) peq[a.charCodeAt(i)] = 0;
	return sc;
};
const myers_x = (b, a) => {
	const n = a.length;
	const m = b.length;
	const mhc = [];
	const phc = [];
	const hsize = Math.ceil(n / 32);
	const vsize = Math.ceil(m / 32);
	for (let i = 0; i < hsize; i++) {
		phc[i] = -1;
		mhc[i] = 0;
	}
	let j = 0;
	for (; j < vsize - 1; j++) {
		let mv = 0;
		let pv = -1;
		const start = j * 32;
		const vlen = Math.min(32, m) + start;
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		for (let i = 0; i < n; i++) {
			const eq = peq[a.charCodeAt(i)];
			const pb = phc[i / 32 | 0] >>> i & 1;
			const mb = mhc[i / 32 | 0] >>> i & 1;
			const xv = eq | mv;
			const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			let ph = mv | ~(xh | pv);
			let mh = pv & xh;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	}
	let mv = 0;
	let pv = -1;
	const start = j * 32;
	const vlen = Math.min(32, m - start) + start;
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
	let score = m;
	for (let i = 0; i < n; i++) {
		const eq = peq[a.charCodeAt(i)];
		const pb = phc[i / 32 | 0] >>> i & 1;
		const mb = mhc[i / 32 | 0] >>> i & 1;
		const xv = eq | mv;
		const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
		let ph = mv | ~(xh | pv);
		let mh = pv & xh;
		score += ph >>> m - 1 & 1;
		score -= mh >>> m - 1 & 1;
		if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
		if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
		ph = ph << 1 | pb;
		mh = mh << 1 | mb;
		pv = mh | ~(xv | ph);
		mv = ph & xv;
	}
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	return score;
};
const distance = (a, b) => {
	if (a.length < b.length) {
		const tmp = b;
		b = a;
		a = tmp;
	}
	if (b.length === 0) return a.length;
	if (a.length <= 32) return myers_32(a, b);
	return myers_x(a, b);
};
// src/config/serverless-cache.ts
/**
* Why no stage uses a serverless cache, and what to write: keys are spread over slots as with cluster mode, and a
* command for keys of two slots fails with CROSSSLOT (ADR 19 has the same reason).
*/
const SERVERLESS = {
	why: "it spreads its keys as with cluster mode, which the Redis of a stage does without",
	instead: "name a replication group or a cache cluster, or remove `redis` and give the application the endpoint by hand"
};
// src/config/problems/suggest.ts
/** The candidate that was probably meant, or null where none is near enough. */
function suggest(word, candidates) {
	if (word.length > 64) return null;
	const lower = word.toLowerCase();
	const [best] = byDistance(lower, candidates);
	if (best !== void 0 && best.away <= Math.max(1, Math.floor(word.length / 3))) return best.candidate;
	const longer = candidates.filter((candidate) => begins(candidate.toLowerCase(), lower));
	return longer.length === 1 ? longer[0] ?? null : null;
}
/** The candidates that a word is nearest to, the nearest first. */
function nearest(word, candidates, most) {
	return byDistance(word.toLowerCase().slice(0, LONGEST), candidates).slice(0, most).map(({ candidate }) => candidate);
}
function byDistance(lower, candidates) {
	return candidates.map((candidate) => ({
		candidate,
		away: distance(lower, candidate.toLowerCase())
	})).sort((a, b) => a.away - b.away);
}
/** Names of AWS are no longer. */
const LONGEST = 255;
/** `postgresql` for `postgres`, `backup` for `backupDays`: one is the beginning of the other. */
function begins(a, b) {
	return Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a));
}
/** `did you mean \`x\`?`, or null. */
function didYouMean(word, candidates) {
	const meant = suggest(word, candidates);
	return meant === null ? null : `did you mean \`${meant}\`?`;
}
// src/plan/messages/deploy/destroy.ts
/** What has to be typed to destroy a stage. */
const DESTROY_WORD = "delete";
const destroyMessages = {
	withItsStage: "its stage will be destroyed",
	notOurs: (stack) => refusal("stack-not-ours", `the stack ${stack} was not deployed by this file, as its tags say, so it is not touched`),
	unread: (action, why) => refusal("database-unread", `whether it still exists, and which one it is, is not verified (${action} ${why}); allow ${action}`),
	changed: (stack) => `the stack ${stack} has changed since you agreed to destroy it, so it was not deleted; run destroy again to see what is in it now`,
	otherResources: (names) => `it holds other resources now: ${names}`,
	otherPolicies: (names) => `what becomes of ${names} is another thing now (DeletionPolicy of the deployed template)`,
	otherDatabase: (database, identifier) => `${database}: ${identifier} is not the database that was agreed to`,
	busy: (status) => `somebody else is changing it (${status})`,
	rowsOfItsOwn: (identifier) => refusal("replica-has-own-rows", `${identifier} was promoted outside of this file and has rows of its own, but its stack takes it for a copy and would delete it without a final snapshot; take a snapshot of it if you need them, and delete it by hand first`),
	replicasUnknown: (action, why) => refusal("replicas-unread", `whether it has read replicas elsewhere is not verified (${action} ${why}); allow ${action}`),
	cannotUnprotect: ({ name, status, region }, identifier) => refusal("protection-cannot-be-lifted", `its deletion protection is on, and no update can turn it off while ${name} is in ${status}; run aws rds modify-db-instance --region ${region} --db-instance-identifier ${identifier} --no-deletion-protection`),
	question: (stack) => `This will delete the stack ${stack} and every database in it. Type ${DESTROY_WORD} to continue, anything else to stop: `,
	unconfirmed: (stage) => `nothing was destroyed; to destroy it: --stage ${stage} --confirm ${DESTROY_WORD}`,
	wrongWord: (given) => `--confirm ${given}: the word is ${DESTROY_WORD}`,
	nothing: (stage, stack, region) => `nothing to destroy: stage ${stage} has no stack ${stack} in ${region}`,
	oneStage: "destroy takes one stage at a time",
	unknownStage: (stage, regions) => `there is no stage ${stage}, neither in the file nor in a stack of it in ${regions}`,
	ambiguous: (stage, stacks) => `several stacks of this file belong to stage ${stage}: ${stacks}`,
	kept: "Kept:",
	keptSecret: (arn) => `secret ${arn}`,
	keptSnapshot: (snapshot, identifier) => `snapshot ${snapshot} of ${identifier}`,
	keptNothing: "Nothing of it is left.",
	left: (resources) => `could not be deleted: ${resources}; run destroy again, or finish in the CloudFormation console`
};
export { suggest as a, nearest as i, destroyMessages as n, SERVERLESS as o, didYouMean as r, distance as s, DESTROY_WORD as t };
