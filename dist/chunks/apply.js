import { $t as failureHint, A as formatParts, Ar as TinystacksError, Ci as CACHE_KINDS, Di as byFamily, Ei as SQL_KINDS, Hi as FAMILIES, J as UNDERWAY_OUTPUT, Nr as primariesFirst, Or as listed$1, Qn as plain$1, Tt as valueOf$1, Un as inMinutes, Vi as ALL_FAMILIES, Wn as inSeconds, Yn as forTerminal, Zt as OUTCOME, _ as decode, bt as READER_IDS, et as TAGS, gr as note, gt as CACHE_IDS, ji as isSql, ki as isCache, kr as Interrupted, ln as painter, rn as stageFailed, sn as resourceName, tn as outcomeMessages, un as wrap, wi as DATABASES$1, xt as SQL_IDS } from "./start.js";
import { n as stageOutputs } from "./outputs.js";
import { l as ends, u as losesData } from "./plan2.js";
import { C as duration, w as eventLines } from "./failure.js";
import { n as isOfStack, r as rootCause, t as failures } from "./facts.js";
import { i as wayOutOf, n as waitMessages, r as denialIn } from "./permissions4.js";
import { m as handlingOfInstance, s as databaseNamed, t as agreedMessages, y as isGoing } from "./facts2.js";
import { Ft as identityOf, H as missingDatabases, L as leftAloneFingerprint, U as missingReaders, _ as snapshotMessages, an as excess, at as useOfSnapshot, cn as isBusy, ct as removalMessages, f as usualOfResource, g as databasesAtRisk, jt as underwayOf, k as handlingOfGroup, kt as formatUnderway, ln as stackState, lt as restoreMessages, p as STORAGE_PROPERTIES, rn as changedInPlace, sn as hasEnded, u as assemblePlan, un as succeeded, v as handlingOf, vt as removalsOf, yt as snapshotSource } from "./plan4.js";
import { E as guardAccount, F as snapshotName, I as snapshotPrefix, L as during, N as originOfChangeSet, O as prepareChangeSet, P as originOfToken, R as since, S as waitUntilIdle, a as stageContextOf, f as asOf, j as beginOfSnapshot, k as stackMessages, t as connectOnce, v as readLive, w as successOf, x as settledStage, z as pause } from "./inspect.js";
import { a as runningLine, r as stepLine, t as asideMessages } from "./plan5.js";
import { i as resultsOf, t as resultBlocks } from "./render4.js";
import { c as SUMMARY_BYTES, l as planAsMarkdown } from "./render6.js";
import { a as othersMessages, i as refuseOthers, r as protectedByOthers, t as deletedByOthers } from "./plan6.js";
// src/render/short-reference.ts
const SECRET = /^arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:([^:]+)(?::([^:]*)[:]*)?$/;
function shortReference(value) {
	const [, name, key = ""] = SECRET.exec(value) ?? [];
	if (name === void 0) return value;
	return `…:secret:${name}${key === "" ? "" : `:${key}`}`;
}
// src/render/outcomes.ts
function outcomesForTerminal(outcomes, outputs, { color, width, annotated = false }) {
	const paint = painter(color);
	return outcomes.map((outcome) => [
		resultLine(outcome, paint),
		...failureLines(outcome, width, annotated),
		...notesOf(outcome).flatMap((note) => wrap(forTerminal(note), width, "  ")),
		...variableLines(outputs.find(({ stage }) => stage === outcome.stage))
	]).map((lines) => lines.join("\n")).join("\n");
}
function outcomesAsMarkdown(plan, outcomes, file, stages = []) {
	const results = resultBlocks(resultsOf(outcomes, file, "")).join("\n\n");
	if (outcomes.every(({ result }) => result.kind === "unchanged")) return results;
	const room = SUMMARY_BYTES - Buffer.byteLength(results);
	return `${results}\n\n${planAsMarkdown(plan, {
		file,
		stages
	}, room)}`;
}
function outcomeAnnotations(outcomes, file) {
	return outcomes.flatMap(({ stage, result }) => {
		if (result.kind !== "failed") return [];
		const message = plain$1(stageFailed(stage, result, file));
		return [{
			level: "error",
			file,
			line: result.line ?? 1,
			column: 1,
			message
		}];
	});
}
function notesOf({ result }) {
	return "notes" in result ? result.notes ?? [] : [];
}
function resultLine({ stage, seconds, result }, paint) {
	const name = paint("bold", forTerminal(stage));
	const word = OUTCOME[result.kind];
	switch (result.kind) {
		case "created":
		case "updated":
		case "destroyed": return `${name} ${paint("green", word)} ${outcomeMessages.after(duration(seconds * 1e3))}`;
		case "failed": return `${name} ${paint("red", result.refused ? outcomeMessages.refused : word)} ${outcomeMessages.after(duration(seconds * 1e3))}`;
		case "unchanged": return `${name} ${paint("dim", word)}`;
		case "not-attempted": return `${name} ${paint("yellow", word)} ${outcomeMessages.since(forTerminal(result.after))}`;
	}
}
function failureLines({ result }, width, annotated) {
	if (result.kind !== "failed") return [];
	const { cause, status, remarks } = result;
	const reason = cause === null || annotated ? [] : [`${resourceName(cause)}: ${cause.reason ?? cause.status}`];
	const left = status === null ? [] : [outcomeMessages.leftIn(status)];
	const hint = failureHint(status);
	return [
		...reason,
		...left,
		...remarks,
		...hint === null ? [] : [hint]
	].flatMap((text) => wrap(forTerminal(text), width, "  "));
}
function variableLines(outputs) {
	if (outputs === void 0) return [];
	return [...Object.entries(outputs.environment), ...Object.entries(outputs.secrets)].map(([name, value]) => `  ${forTerminal(name)}=${forTerminal(shortReference(value))}`);
}
// src/inspect/reported.ts
const MINUTE = 6e4;
function reportedPercent(aws, onUnread) {
	let texts = /* @__PURE__ */ new Map();
	let asked = -Infinity;
	let isUnread = false;
	const unread = (action, why) => {
		if (!isUnread) onUnread(waitMessages.percentUnread(`${action} ${why}`.trim()));
		isUnread = true;
	};
	return {
		read: async (running) => {
			const now = aws.now().getTime();
			const slow = running.filter((one) => now - one.since >= MINUTE && mayReport(one));
			if (isUnread || slow.length === 0 || now - asked < MINUTE) return;
			asked = now;
			const leaving = slow.filter(({ event }) => isDeletion(event));
			const staying = slow.filter((one) => !leaving.includes(one));
			try {
				const storage = await storageOf(aws, staying, unread);
				texts = new Map([...storage, ...await snapshotsOf$1(aws, leaving, unread)]);
			} catch (error) {
				if (!(error instanceof TinystacksError)) throw error;
				unread("", error.message);
			}
		},
		text: (logicalId) => texts.get(logicalId) ?? null
	};
}
function mayReport({ event, isUsual }) {
	return event.type === FAMILIES.sql.types.database && event.physicalId !== "" && !(event.status.startsWith("CREATE_") && isUsual);
}
function isDeletion({ status }) {
	return status.startsWith("DELETE_");
}
async function storageOf({ live }, running, unread) {
	if (running.length === 0) return [];
	const facts = await live.sql(running.map(({ event }) => event.physicalId));
	return running.flatMap(({ event: { logicalId, physicalId } }) => {
		const fact = facts.get(physicalId);
		if (fact?.kind === "unread") unread(fact.action, fact.why);
		const text = fact?.kind === "read" ? storageText(fact.value) : null;
		return text === null ? [] : [[logicalId, text]];
	});
}
function storageText(facts) {
	const progress = facts?.storageProgress;
	return progress === void 0 ? null : waitMessages.storage(progress.kind, progress.percent);
}
async function snapshotsOf$1({ snapshots }, leaving, unread) {
	return (await Promise.all(leaving.map(async ({ event: { logicalId, physicalId } }) => {
		const database = databaseNamed(logicalId);
		if (database === null || !isSql(database)) return [];
		const fact = await snapshots.of({
			database,
			identifier: physicalId
		});
		if (fact.kind === "unread") unread(fact.action, fact.why);
		const [newest] = fact.kind === "read" ? fact.value : [];
		const percent = newest && useOfSnapshot(newest.status) === "being-made" && newest.percent;
		return typeof percent === "number" ? [[logicalId, waitMessages.finalSnapshot(percent)]] : [];
	}))).flat();
}
// src/apply/stage-failure.ts
function failureBeforeChange({ status }) {
	return {
		status,
		cause: null,
		line: null,
		remarks: []
	};
}
function refusedBecause(stack, status, reasons) {
	return {
		kind: "failed",
		failure: {
			status,
			cause: null,
			line: null,
			refused: true,
			remarks: [agreedMessages.stackChanged(stack), ...reasons]
		}
	};
}
function withRemarks(failure, ...remarks) {
	return {
		kind: "failed",
		failure: {
			...failure,
			remarks: [...failure.remarks, ...remarks]
		}
	};
}
// src/apply/run.ts
function beginOf$1(inspection) {
	return {
		inspection,
		stack: inspection.found,
		result: "unchanged",
		removal: null,
		unprotected: [],
		undo: null,
		taken: [],
		bastionFailure: null,
		notes: []
	};
}
function stackOf({ inspection: { found, plan } }) {
	if (!found) throw new Error(`stage ${plan.stage}: an update without a stack`);
	return found;
}
// src/inspect/stack/pace.ts
const BEFORE_OTHERS = 4500;
const AFTER_LAST = 1e3;
const AFTER_LAST_UPDATED = 2e3;
const LAST_ONES = 1e3;
const LAST_ONES_LONGEST = 2200;
const SHARE = .4;
const ALL_DONE = 800;
const NOT_BEFORE = .9;
function certainChanges(changes) {
	return changes.filter(({ action, details }) => action === "Add" || action === "Modify" && isCertain(details)).map(({ logicalId }) => logicalId);
}
function isCertain(details) {
	return details.some(({ evaluation }) => evaluation === "Static");
}
function paceOf(stackId, changes) {
	const open = new Set(changes);
	const running = /* @__PURE__ */ new Map();
	const begun = /* @__PURE__ */ new Map();
	let isAsPlanned = changes.length > 0;
	let isBegun = false;
	let isBack = false;
	let afterLast = AFTER_LAST;
	let looks = 0;
	let since = null;
	const isAllDone = () => isAsPlanned && isBegun && open.size + running.size === 0;
	const isEarly = (waited) => [...running].some(([id, usual]) => usual !== null && waited - (begun.get(id) ?? waited) < usual[0] * 1e3 * NOT_BEFORE);
	const longest = (waited) => {
		if (!isBegun) return Infinity;
		if (isAllDone() || isBack && running.size === 0) return ALL_DONE;
		if (isAsPlanned && running.size > 0 && [...open].some((id) => !running.has(id))) return BEFORE_OTHERS;
		if (isEarly(waited)) return Infinity;
		const ran = waited - (isBack ? 0 : since ?? waited);
		return Math.min(afterLast + LAST_ONES_LONGEST, Math.max(afterLast + LAST_ONES, SHARE * ran));
	};
	return {
		isAllDone,
		track: (event, usual = null) => {
			isBegun = true;
			since = null;
			if (isOfStack(event, stackId)) {
				afterLast = event.status.startsWith("UPDATE_") ? AFTER_LAST_UPDATED : AFTER_LAST;
				if (event.status.endsWith("_CLEANUP_IN_PROGRESS")) {
					open.clear();
					isAsPlanned = true;
				} else if (event.status.includes("ROLLBACK")) {
					isAsPlanned = false;
					isBack = true;
				}
			} else if (event.status.endsWith("_IN_PROGRESS")) running.set(event.logicalId, usual);
			else {
				running.delete(event.logicalId);
				begun.delete(event.logicalId);
				open.delete(event.logicalId);
			}
		},
		next: (waited) => {
			since ??= waited;
			for (const id of running.keys()) if (!begun.has(id)) begun.set(id, waited);
			const early = pause(looks);
			looks += isBegun ? 2 : 1;
			return Math.min(early, longest(waited));
		}
	};
}
// src/inspect/stack/rest.ts
const FIRST_NEWS = 15e3;
const NEWS = 6e4;
const EXPIRED = 200;
const UNKNOWN = 1900;
function restOf({ aws, clock, waits }, stackId) {
	const shared = waits?.stacks.join(clock);
	let waited = 0;
	let listed;
	let isShared = false;
	let news = FIRST_NEWS;
	let looks = 0;
	const alone = async (longest) => {
		const wait = upToExpiry(longest, await aws.expires?.() ?? null, aws.now);
		await clock.sleep(wait);
		waited += wait;
	};
	const noted = (found) => {
		isShared = found !== null;
		listed = found?.stack;
		return found;
	};
	return {
		until: async (pace) => {
			const byItself = pace.next(waited);
			for (const until = waited + news; waited < until; looks += 1) {
				const before = listed?.facts.status;
				const found = noted(await shared?.next(stackId, pause(looks)) ?? null);
				if (found === null) return alone(byItself);
				waited += found.passed;
				if (isNews(found, before)) return;
			}
			news = NEWS;
		},
		now: async () => noted(await shared?.now(stackId) ?? null),
		waited: () => waited,
		listed: () => listed,
		isShared: () => isShared,
		end: () => shared?.leave()
	};
}
function isNews({ stack }, before) {
	const status = stack?.facts.status;
	if (status === void 0 || hasEnded(status)) return true;
	return /ROLLBACK_IN_PROGRESS$/.test(status) && status !== before;
}
function upToExpiry(wait, expires, now) {
	if (expires === "unknown") return Math.min(wait, UNKNOWN);
	const left = expires === null ? 0 : expires.getTime() - now().getTime();
	return left > 0 ? Math.min(wait, left + EXPIRED) : wait;
}
// src/inspect/stack/follow.ts
const QUIET = 12e4;
const SAME_ENDS = 5;
const UNBEGUN = 6e5;
const AT_ONCE = 1e3;
function follow(following, operation, onEvent, watcher) {
	const { aws, clock } = following;
	const toItsEnd = async () => {
		const rest = restOf(following, operation.stackId);
		try {
			return await followToItsEnd(aws, rest, operation, onEvent, watcher);
		} finally {
			rest.end();
		}
	};
	return watcher === void 0 ? toItsEnd() : during(clock, watcher.waiting, toItsEnd);
}
async function followToItsEnd(aws, rest, { stackId, token, changes = [], showsSuccess = null }, onEvent, watcher) {
	const pace = paceOf(stackId, changes);
	let asked = 0;
	const seen = /* @__PURE__ */ new Set();
	const events = [];
	let shown = null;
	let onEarlier = watcher?.onEarlier;
	let isStackNext = showsSuccess !== null;
	for (;;) {
		if (isStackNext) {
			const found = await rest.now();
			const stack = found === null ? await aws.stacks.describe(stackId) : null;
			if (stack && showsSuccess?.(stack)) return {
				status: stack.status,
				events,
				stack: decode(stack)
			};
			const status = (stack ?? found?.stack?.facts)?.status;
			if (status !== void 0 && isBusy(status)) await rest.until(pace);
			const shown = rest.waited() < AT_ONCE ? shownBy(rest.listed(), showsSuccess) : null;
			if (shown) return {
				status: shown.facts.status,
				events,
				stack: shown.decoded()
			};
		}
		const fresh = await aws.stacks.events(stackId, token, (id) => seen.has(id), onEarlier);
		onEarlier = void 0;
		for (const event of fresh.toReversed()) {
			seen.add(event.id);
			events.push(event);
			onEvent(event);
			pace.track(event, watcher?.usualOf?.(event));
		}
		await watcher?.onLook();
		const end = events.find((event) => isOfStack(event, stackId) && hasEnded(event.status));
		if (end) return ended(end.status, events, rest.listed(), showsSuccess);
		if (fresh.length > 0 || isBusy(rest.listed()?.facts.status ?? "")) asked = rest.waited();
		if (shown !== null || rest.waited() - asked >= QUIET) {
			asked = rest.waited();
			const status = (await aws.stacks.describe(stackId))?.status;
			const times = status === shown?.status ? (shown?.times ?? 0) + 1 : 1;
			shown = status !== void 0 && hasEnded(status) ? {
				status,
				times
			} : null;
			if (shown && shown.times >= SAME_ENDS) return {
				status: shown.status,
				events
			};
			if (status === "REVIEW_IN_PROGRESS" && events.length === 0 && rest.waited() >= UNBEGUN) return {
				status,
				events
			};
		}
		isStackNext = showsSuccess !== null && pace.isAllDone() && !rest.isShared();
		await rest.until(pace);
	}
}
function ended(status, events, listed, showsSuccess) {
	const shown = shownBy(listed, showsSuccess);
	return shown?.facts.status === status ? {
		status,
		events,
		stack: shown.decoded()
	} : {
		status,
		events
	};
}
function shownBy(listed, showsSuccess) {
	return listed !== void 0 && TAGS.stack in listed.facts.tags && showsSuccess?.(listed.facts) ? listed : null;
}
// src/apply/busy-rollback.ts
const MAX_POLLS$2 = 720;
const BUSY = /(not|must be) in (the )?available state/i;
const { sql, cache } = FAMILIES;
async function pastBusyDatabases(context, stackId, followed, onEvent) {
	if (followed.status !== "UPDATE_ROLLBACK_FAILED") return followed;
	const back = followed.events.findIndex((event) => isOfStack(event, stackId) && event.status === "UPDATE_ROLLBACK_IN_PROGRESS");
	const failed = failures(followed.events.slice(back), stackId);
	if (back < 0 || failed.length === 0 || !failed.every(isOfBusyDatabase)) return followed;
	try {
		for (const event of new Map(failed.map((one) => [one.physicalId, one])).values()) {
			context.onProgress(othersMessages.busyDatabase(event.physicalId));
			if (!await becomesIdle(context, event)) return followed;
		}
		if ((await context.aws.stacks.describe(stackId))?.status !== "UPDATE_ROLLBACK_FAILED") return followed;
		const token = context.operationName("undo");
		await context.aws.stacks.continueRollback(stackId, token);
		const again = await follow(context, {
			stackId,
			token
		}, onEvent, context.watcher);
		return {
			status: again.status,
			events: [...followed.events, ...again.events]
		};
	} catch (error) {
		if (error instanceof TinystacksError) return followed;
		throw error;
	}
}
function isOfBusyDatabase({ type, reason }) {
	return [sql.types.database, cache.types.database].includes(type) && BUSY.test(reason ?? "");
}
function becomesIdle({ aws, clock }, { type, physicalId }) {
	const isSql = type === sql.types.database;
	const status = async () => isSql ? (await aws.live.sql([physicalId])).get(physicalId) : aws.live.redis(physicalId);
	const handling = isSql ? handlingOfInstance : handlingOfGroup;
	const waiting = since(clock, () => [{ what: waitMessages.idle(physicalId) }]);
	return during(clock, waiting, async () => {
		for (let look = 0; look < MAX_POLLS$2; look++) {
			const fact = await status();
			if (fact?.kind !== "read") return false;
			if (handling(fact.value.status).may !== "wait") return true;
			await clock.sleep(pause(look));
		}
		return false;
	});
}
// src/apply/error-location.ts
const TELLING = 3;
function pathOfCause(cause, { origins, template }) {
	const origin = origins[cause.logicalId];
	if (!origin) return null;
	const properties = template.Resources[cause.logicalId]?.Properties ?? {};
	return Object.entries(origin.properties).map(([property, path]) => ({
		path,
		value: plain(properties[property])
	})).filter(({ value }) => value.length >= TELLING && names(cause.reason ?? "", value)).toSorted((a, b) => b.value.length - a.value.length)[0]?.path ?? origin.path;
}
function plain(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
function names(text, value) {
	const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return new RegExp(`(?<![\\w.-])${escaped}(?!\\.?[\\w-])`).test(text);
}
// src/apply/operation.ts
function propose({ aws, clock, waits, operationName }, { stage, rendered }, type, body) {
	const { stackName } = stage;
	const request = {
		stackName,
		name: operationName(),
		type,
		body,
		tags: rendered.tags
	};
	return prepareChangeSet(aws.stacks, clock, request, waits?.changeSets);
}
async function proposeStep(context, target, body) {
	const changeSet = await propose(context, target, "UPDATE", body);
	if (changeSet === null || changeSet.content.changes.length > 0) return changeSet;
	await context.aws.stacks.discardChangeSet(changeSet.handle);
	return null;
}
async function execute(context, target, changeSet, agreed) {
	const { aws } = context;
	const { handle, content } = changeSet;
	const { stackId } = handle;
	const refused = await refuseExcess(context, target, changeSet, agreed);
	if (refused) return refused;
	const token = context.operationName();
	try {
		await aws.stacks.executeChangeSet(handle, token);
	} catch (error) {
		await aws.stacks.discardChangeSet(handle);
		throw error;
	}
	const onEvent = (event) => {
		context.onEvent(event, target);
	};
	const followed = await pastBusyDatabases(context, stackId, await follow(context, {
		stackId,
		token,
		changes: certainChanges(content.changes),
		showsSuccess: successOf(changeSet)
	}, onEvent, context.watcher), onEvent);
	if (!succeeded(followed.status)) return {
		kind: "failed",
		failure: failureOf(context, target, followed, stackId)
	};
	return {
		kind: "done",
		stack: await settledStage(context, stackId, followed, content.createdAt)
	};
}
async function refuseExcess({ aws }, { stage }, { handle, content }, agreed) {
	const more = excess(content.changes, agreed);
	if (more.length === 0) return null;
	await aws.stacks.discardChangeSet(handle);
	return refusedBecause(stage.stackName, null, more.map(agreedMessages.wouldNow));
}
function failureOf({ locate }, { rendered }, { status, events }, stackId) {
	const cause = rootCause(events, stackId);
	const path = cause && pathOfCause(cause, rendered);
	const denial = cause && denialIn(cause.reason ?? "");
	return {
		status,
		cause,
		line: path ? locate(path).line : null,
		...denial && {
			code: "access-denied",
			denied: denial.action
		},
		remarks: denial ? [wayOutOf(denial, {
			by: "cloudformation",
			type: cause.type,
			stack: rendered.tags[TAGS.stack]
		})] : []
	};
}
// src/apply/intermediate.ts
function withNote(template, { input, plan }) {
	return {
		...template,
		Outputs: {
			...template.Outputs,
			[UNDERWAY_OUTPUT]: {
				Description: "The plan that is being carried out; its last update takes this away",
				Value: formatUnderway(underwayOf(input, plan))
			}
		}
	};
}
function withoutNote({ Outputs, ...template }) {
	const { [UNDERWAY_OUTPUT]: _note, ...outputs } = Outputs;
	return {
		...template,
		Outputs: outputs
	};
}
function withResources(template, logicalIds, change) {
	const Resources = Object.fromEntries(Object.entries(template.Resources).map(([id, resource]) => [id, logicalIds.includes(id) ? change(resource, id) : resource]));
	return {
		...template,
		Resources
	};
}
function withProperties(resource, properties) {
	return {
		...resource,
		Properties: {
			...resource.Properties,
			...properties
		}
	};
}
// src/apply/protection.ts
const INSTANCE = FAMILIES.sql.types.database;
function withProtection(template, logicalIds, on) {
	return withResources(template, logicalIds, (instance) => withProperties(instance, { DeletionProtection: on }));
}
function withoutPasswords(template, logicalIds) {
	return withResources(template, logicalIds, (instance) => {
		const { MasterUserPassword: _password, ...Properties } = instance.Properties;
		return {
			...instance,
			Properties
		};
	});
}
function protectionChanges(logicalIds, on, withoutPassword = []) {
	return logicalIds.map((id) => changedInPlace(id, INSTANCE, {
		DeletionProtection: on,
		...withoutPassword.includes(id) && { MasterUserPassword: null }
	}));
}
function unprotected(agreed, logicalIds) {
	return agreed.map((change) => logicalIds.includes(change.logicalId) ? {
		...change,
		details: [...change.details, {
			attribute: "Properties",
			property: "DeletionProtection",
			after: "false"
		}]
	} : change);
}
// src/apply/storage-later.ts
async function withStorageAsDeployed(context, run) {
	const { rendered, plan } = run.inspection;
	const step = plan.steps?.find(({ kind }) => kind === "change-storage");
	if (step?.kind !== "change-storage") return rendered.template;
	const found = stackOf(run);
	const deployed = JSON.parse(await context.aws.stacks.template(found.id));
	const ids = step.databases.flatMap((kind) => [SQL_IDS[kind].instance, READER_IDS[kind]]);
	const template = withResources(rendered.template, ids, (resource, id) => withStorageOf(deployed.Resources[id] ?? resource, resource));
	const before = step.databases.map((kind) => [kind, found.parts?.[kind] ?? ""]);
	const Value = formatParts({
		...rendered.parts,
		...Object.fromEntries(before)
	});
	const Outputs = Object.fromEntries(Object.entries(template.Outputs).map(([key, output]) => [key, key === "Parts" ? {
		...output,
		Value
	} : output]));
	return withNote({
		...template,
		Outputs
	}, run.inspection);
}
function withStorageOf(before, after) {
	const isStorage = ([name]) => STORAGE_PROPERTIES.includes(name);
	return {
		...after,
		Properties: Object.fromEntries([...Object.entries(after.Properties).filter((entry) => !isStorage(entry)), ...Object.entries(before.Properties).filter(isStorage)])
	};
}
// src/apply/steps/protect.ts
function toProtectLater({ plan }) {
	return plan.steps?.find((step) => step.kind === "protect")?.databases ?? [];
}
function bodyUnprotected(inspection, later, template = inspection.rendered.template) {
	return later.length === 0 ? bodyOf(inspection, template) : JSON.stringify(withNote(withProtection(template, instancesOf(later), false), inspection));
}
function bodyOf({ rendered }, template) {
	return template === rendered.template ? rendered.body : JSON.stringify(template);
}
async function protect(context, run, { databases }) {
	const { inspection } = run;
	const body = bodyOf(inspection, await withStorageAsDeployed(context, run));
	const does = protectionChanges(instancesOf(databases), true);
	const turnOn = async () => {
		const changeSet = await propose(context, inspection, "UPDATE", body);
		return changeSet && execute(context, inspection, changeSet, does);
	};
	const made = await turnOn().catch((error) => {
		if (error instanceof TinystacksError && error.code === "stack-changed") return turnOn();
		throw error;
	});
	if (made === null) return {
		kind: "done-already",
		run
	};
	return made.kind === "failed" ? withRemarks(made.failure, stackMessages.unprotected) : {
		kind: "done",
		run: {
			...run,
			stack: made.stack
		}
	};
}
function instancesOf(kinds) {
	return kinds.map((kind) => SQL_IDS[kind].instance);
}
// src/apply/final-check.ts
function otherDatabases(context, agreed, found) {
	return checkAgain(context, agreed, found, {
		at: (one) => losesData(one) || one.impact === "promote",
		complain: () => []
	});
}
function notToBeDeleted(context, agreed, found) {
	return checkAgain(context, agreed, found, {
		at: ends,
		complain: (name, kind, now) => isProtected(kind, now) ? [agreedMessages.protectedAgain(name)] : []
	});
}
async function checkAgain({ aws }, { plan, live }, found, { at, complain }) {
	const affected = new Set(plan.databases.filter(at).map(({ database }) => database));
	if (affected.size === 0) return null;
	const kinds = DATABASES$1.filter((kind) => affected.has(kind));
	const now = await readLive(aws, found, kinds);
	const reasons = kinds.flatMap((kind) => {
		const name = `${plan.stage}/${kind}`;
		return [...differs(name, kind, live, now), ...complain(name, kind, now)];
	});
	return reasons.length === 0 ? null : refusedBecause(plan.stack, found.status, reasons);
}
function differs(name, kind, before, now) {
	const fact = now[kind];
	if (fact?.kind === "unread") return [agreedMessages.identityUnread(name, fact.action, fact.why)];
	const planned = identityOf(kind, before);
	return planned !== null && planned === identityOf(kind, now) ? [] : [agreedMessages.otherDatabase(name, planned ?? "")];
}
function isProtected(kind, now) {
	const fact = isSql(kind) ? now[kind] : void 0;
	return fact?.kind === "read" && fact.value.deletionProtection;
}
// src/apply/without-looking.ts
function goneIn(deployed, live) {
	return [...missingDatabases(deployed, live).map((kind) => isCache(kind) ? CACHE_IDS[kind].replicationGroup : SQL_IDS[kind].instance), ...missingReaders(live).map((kind) => READER_IDS[kind])];
}
function withoutLooking(template, deployed, gone) {
	if (gone.length === 0) return {
		template,
		does: []
	};
	const known = new Map(valuesOf(deployed).filter(([id]) => gone.includes(id)));
	const edited = Object.entries(template.Resources).map(([id, resource]) => {
		const Properties = literal(resource.Properties, known);
		return [id, {
			...resource,
			Properties
		}];
	});
	const does = edited.flatMap(([id, { Type, Properties }]) => {
		const before = template.Resources[id]?.Properties ?? {};
		const names = Object.keys(Properties).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(Properties[name]));
		const details = names.map((property) => ({
			attribute: "Properties",
			property
		}));
		return names.length === 0 ? [] : [{
			...changedInPlace(id, Type, {}),
			details
		}];
	});
	const Outputs = literal(template.Outputs, known);
	return {
		template: {
			...template,
			Resources: Object.fromEntries(edited),
			Outputs
		},
		does
	};
}
function valuesOf({ databases, resourceIds }) {
	return [...SQL_KINDS.flatMap((kind) => [[SQL_IDS[kind].instance, databases[kind].ownEndpoint], [READER_IDS[kind], databases[kind].reader]]), ...CACHE_KINDS.map((kind) => [CACHE_IDS[kind].replicationGroup, databases[kind].ownEndpoint])].map(([id, { host, port }]) => [id, {
		host,
		port,
		resourceId: resourceIds?.[id] ?? null
	}]);
}
function literal(part, known) {
	if (Array.isArray(part)) return part.map((one) => literal(one, known));
	if (typeof part !== "object" || part === null) return part;
	const [[name, operand] = ["", null], ...others] = Object.entries(part);
	if (others.length === 0 && name === "Fn::GetAtt" && Array.isArray(operand)) return valueOf(String(operand[0]), String(operand[1]), known) ?? part;
	if (others.length === 0 && name === "Fn::Sub" && typeof operand === "string") return { [name]: operand.replaceAll(/\$\{(\w+)\.([\w.]+)\}/g, (whole, id, attribute) => valueOf(id, attribute, known) ?? whole) };
	return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, literal(one, known)]));
}
function valueOf(id, attribute, known) {
	const values = known.get(id);
	if (values === void 0) return null;
	if (attribute === "DbiResourceId") return values.resourceId;
	if (attribute.endsWith(".Address")) return values.host;
	return attribute.endsWith(".Port") ? values.port : null;
}
// src/apply/steps/prove-removal.ts
async function proveRemoval(context, run) {
	const { inspection, removal, stack } = run;
	if (removal === null) return {
		kind: "done-already",
		run
	};
	const { stage } = inspection.plan;
	const { failures, kept } = await proveRemoved(context, stage, removal.all, removal.before);
	const notes = kept.map((one) => restoreMessages.now(`${stage}/${one.database}`, one));
	if (failures.length === 0) return {
		kind: "done",
		run: {
			...run,
			notes: [...run.notes, ...notes]
		}
	};
	const remarks = [...failures, ...notes];
	return {
		kind: "failed",
		failure: {
			status: stack?.status ?? null,
			cause: null,
			line: null,
			remarks
		}
	};
}
async function snapshotsBefore(aws, removals) {
	return new Map(await Promise.all(removals.filter(({ data }) => data === "snapshot").map(async (removal) => [removal.identifier, await snapshotsOf(aws, removal)])));
}
async function proveRemoved(context, stage, removals, before) {
	const proofs = await Promise.all(removals.map((removal) => proveOne(context, `${stage}/${removal.database}`, removal, before)));
	return {
		failures: proofs.flatMap(({ failures }) => failures),
		kept: proofs.flatMap(({ kept }) => kept)
	};
}
async function proveOne(context, name, removal, before) {
	const { identifier, database } = removal;
	const failures = [];
	const instance = await whenDeleted(context, removal);
	if (instance.kind === "read") failures.push(removalMessages.stillThere(name, identifier));
	if (instance.kind === "unread") context.onNotice(removalMessages.goneNotVerified(name, identifier, instance.action, instance.why));
	if (removal.data !== "snapshot") return {
		failures,
		kept: []
	};
	const earlier = before.get(identifier);
	const now = await snapshotsOf(context.aws, removal);
	const unread = [earlier, now].find((fact) => fact?.kind === "unread");
	if (unread?.kind === "unread") {
		context.onNotice(removalMessages.snapshotNotVerified(name, unread.action, unread.why));
		return {
			failures,
			kept: []
		};
	}
	const known = new Set(earlier?.kind === "read" ? earlier.value : []);
	const snapshot = (now.kind === "read" ? now.value : []).find((one) => !known.has(one));
	if (snapshot === void 0) return {
		failures: [...failures, removalMessages.noSnapshot(name, identifier)],
		kept: []
	};
	return {
		failures,
		kept: [{
			database,
			region: context.aws.region,
			identifier,
			snapshot
		}]
	};
}
const MAX_POLLS$1 = 30;
function whenDeleted({ aws, clock }, removal) {
	const { database, identifier } = removal;
	const what = waitMessages.deletion(database, identifier);
	const waiting = since(clock, () => [{ what }]);
	return during(clock, waiting, async () => {
		for (let attempt = 0;; attempt++) {
			const fact = await instanceOf(aws, removal);
			if (fact.kind !== "read" || !isGoing(handlingOf(database, fact.value.status)) || attempt === MAX_POLLS$1) return fact;
			await clock.sleep(pause(attempt));
		}
	});
}
function instanceOf({ live }, { database, identifier }) {
	return byFamily(database, {
		sql: async () => (await live.sql([identifier])).get(identifier) ?? { kind: "absent" },
		cache: () => live.redis(identifier)
	});
}
async function snapshotsOf(aws, removal) {
	const fact = await aws.snapshots.of(removal);
	return fact.kind === "read" ? {
		kind: "read",
		value: fact.value.map(({ name }) => name)
	} : fact;
}
// src/apply/steps/update.ts
async function update(context, run) {
	const begun = await beginRemoval(context, run);
	if (begun.kind === "failed") return begun;
	const { inspection } = run;
	const { changeSet } = inspection;
	if (!changeSet) return {
		kind: "done-already",
		run: begun.run
	};
	const later = toProtectLater(inspection);
	const template = await withStorageAsDeployed(context, run);
	const chosen = (later.length === 0 && template === inspection.rendered.template ? null : await propose(context, inspection, "UPDATE", bodyUnprotected(inspection, later, template))) ?? changeSet;
	const refused = await notToBeDeleted(context, inspection, stackOf(run));
	if (refused) {
		await context.aws.stacks.discardChangeSet(chosen.handle);
		return refused;
	}
	const made = await execute(context, inspection, chosen, unprotected(changeSet.content.changes, later.map((kind) => SQL_IDS[kind].instance)));
	if (made.kind === "failed") return made;
	const { stack } = made;
	return {
		kind: "done",
		run: {
			...begun.run,
			stack,
			result: "updated",
			unprotected: later,
			undo: null
		}
	};
}
async function beginRemoval(context, run) {
	if (run.removal !== null) return {
		kind: "done",
		run
	};
	const { inspection } = run;
	const { plan, changeSet } = inspection;
	const found = stackOf(run);
	const all = removalsOf(plan.databases, found, inspection.live);
	const before = await snapshotsBefore(context.aws, all);
	const other = await otherDatabases(context, inspection, found);
	if (other) {
		if (changeSet) await context.aws.stacks.discardChangeSet(changeSet.handle);
		return other;
	}
	return {
		kind: "done",
		run: all.length === 0 ? run : {
			...run,
			removal: {
				all,
				before
			}
		}
	};
}
// src/apply/steps/lift-protection.ts
async function liftProtection(context, run, { databases }) {
	const begun = await beginRemoval(context, run);
	if (begun.kind === "failed") return begun;
	const { inspection } = run;
	const found = stackOf(run);
	const instances = databases.map((kind) => SQL_IDS[kind].instance);
	const gone = goneIn(found, inspection.input.live);
	const lifted = await setProtection(context, inspection, found, instances, {
		on: false,
		gone,
		edit: (template) => withNote(template, inspection)
	});
	if (lifted.kind === "failed") return lifted;
	const undo = () => putBack(context, inspection, found, instances, {
		gone,
		edit: withoutNote,
		note: formatUnderway(underwayOf(inspection.input, inspection.plan))
	});
	return {
		kind: "done",
		run: {
			...begun.run,
			result: "updated",
			undo
		},
		isStale: true
	};
}
async function putBack(context, target, found, logicalIds, { note = null, ...around }) {
	try {
		const others = await protectedByOthers(context, found, note);
		if (others !== null) return othersMessages.protectionLeft(listed$1(logicalIds), others);
		context.onProgress(asideMessages.putsBack);
		const restored = await setProtection({
			...context,
			operationName: () => context.operationName("undo")
		}, target, found, logicalIds, {
			...around,
			on: true,
			lastLook: () => deletedByOthers(context, found)
		});
		if (restored.kind === "done") return removalMessages.protectionOnAgain;
		const [why] = restored.failure.refused === true ? restored.failure.remarks.slice(1) : [];
		return why === void 0 ? removalMessages.protectionOff(listed$1(logicalIds)) : othersMessages.protectionLeft(listed$1(logicalIds), why);
	} catch (error) {
		if (error instanceof TinystacksError) return removalMessages.protectionOff(listed$1(logicalIds));
		throw error;
	}
}
async function setProtection(context, target, found, logicalIds, { on, gone, withoutPassword = [], edit = (template) => template, lastLook = () => Promise.resolve(null) }) {
	const { template: readable, does } = withoutLooking(JSON.parse(await context.aws.stacks.template(found.id)), found, gone);
	const template = edit(withoutPasswords(withProtection(readable, logicalIds, on), withoutPassword));
	const changeSet = await propose(context, {
		...target,
		rendered: {
			...target.rendered,
			tags: found.tags
		}
	}, "UPDATE", JSON.stringify(template));
	if (changeSet === null) return {
		kind: "done",
		stack: found
	};
	const others = await lastLook();
	if (others !== null) {
		await context.aws.stacks.discardChangeSet(changeSet.handle);
		return refusedBecause(found.name, found.status, [others]);
	}
	return execute(context, target, changeSet, [...does, ...protectionChanges(logicalIds, on, withoutPassword)]);
}
// src/apply/steps/snapshot.ts
const MAX_POLLS = 5760;
const MAX_POLLS_UNLISTED = 60;
const SERVES_AGAIN = 36e5;
async function snapshotFirst(context, run, { databases }) {
	const { inspection } = run;
	const found = stackOf(run);
	const taken = await takeSnapshots(context, subjectsOf(inspection, databases, found), found);
	if (taken.kind === "taken") return {
		kind: "done",
		run: {
			...run,
			taken: taken.notes
		}
	};
	if (inspection.changeSet) await context.aws.stacks.discardChangeSet(inspection.changeSet.handle);
	return taken.kind === "gone" ? refusedBecause(inspection.plan.stack, found.status, taken.remarks) : withRemarks(failureBeforeChange(found), ...taken.remarks);
}
async function takeSnapshots(context, subjects, found) {
	if (subjects.length === 0) return {
		kind: "taken",
		snapshots: [],
		notes: []
	};
	const results = await Promise.all(subjects.map(async (subject) => {
		try {
			return await snapshotOf(context, subject, found);
		} catch (error) {
			if (!(error instanceof TinystacksError)) throw error;
			return {
				kind: /^(database-gone|stack-changed)$/.test(error.code) ? "gone" : "failed",
				remarks: [snapshotMessages.notTaken(subject.name, error.message)]
			};
		}
	}));
	const remarks = results.flatMap((one) => one.kind === "taken" ? [] : one.remarks);
	const taken = results.filter((one) => one.kind === "taken");
	const notes = taken.flatMap((one) => one.notes);
	if (remarks.length === 0) return {
		kind: "taken",
		snapshots: taken.flatMap(({ snapshots }) => snapshots),
		notes
	};
	return {
		kind: results.some(({ kind }) => kind === "gone") ? "gone" : "failed",
		remarks: [...remarks, ...notes]
	};
}
function subjectsOf({ stage, plan, input, live }, kinds, { databases }) {
	return databasesAtRisk(plan.databases, input).flatMap(({ database, why }) => {
		const { identifier } = databases[database];
		if (!kinds.includes(database) || identifier === null) return [];
		const name = `${plan.stage}/${database}`;
		const prefix = snapshotPrefix(stage, database, plan.fingerprint, identityOf(database, live));
		const running = isCache(database) ? valueOf$1(live[database])?.engine : null;
		return [{
			...snapshotSource(database, identifier, live),
			name,
			prefix,
			engine: why === "engine" && running || null
		}];
	});
}
async function snapshotOf(context, subject, found) {
	const { database, identifier, name, prefix, engine } = subject;
	const { aws, onProgress } = context;
	const earlier = serving(await listed(context, subject), prefix, aws.now());
	const snapshot = earlier ?? snapshotName(prefix, aws.now());
	if (earlier === null) {
		await refuseOthers(aws, found);
		await aws.snapshots.take(subject, snapshot);
	}
	onProgress(earlier === null ? snapshotMessages.begun(name, snapshot) : snapshotMessages.again(name, snapshot));
	const failed = await untilAvailable(context, database, snapshot);
	if (failed !== null) return {
		kind: "failed",
		remarks: [snapshotMessages.notAvailable(name, snapshot, failed)]
	};
	const of = {
		database,
		region: aws.region,
		identifier,
		snapshot
	};
	const backTo = engine === null ? of : {
		...of,
		engine
	};
	return {
		kind: "taken",
		snapshots: [backTo],
		notes: [snapshotMessages.taken(name, backTo)]
	};
}
async function listed({ aws }, source) {
	return readable(await aws.snapshots.of(source)) ?? [];
}
function readable(fact) {
	if (fact.kind === "unread") throw new TinystacksError("snapshots-unread", `${fact.action} ${fact.why}`, { exit: 1 });
	return valueOf$1(fact);
}
function serving(snapshots, prefix, now) {
	return snapshots.find(({ name, status }) => {
		const begun = beginOfSnapshot(prefix, name);
		if (begun === null) return false;
		const isRecent = Math.abs(now.getTime() - begun.getTime()) <= SERVES_AGAIN;
		return isBeingMade(status) || isReady(status) && isRecent;
	})?.name ?? null;
}
function untilAvailable(context, database, name) {
	const { aws, clock } = context;
	const what = waitMessages.snapshot(database, name);
	let percent = null;
	const waiting = since(clock, () => [{
		what,
		more: percent === null ? null : waitMessages.percent(percent)
	}]);
	return during(clock, waiting, async () => {
		for (let look = 0; look < MAX_POLLS; look++) {
			const snapshot = readable(await aws.snapshots.named(database, name));
			if (snapshot !== void 0 && isReady(snapshot.status)) return null;
			if (snapshot === void 0 && look >= MAX_POLLS_UNLISTED) return snapshotMessages.notListed;
			if (snapshot !== void 0 && !isBeingMade(snapshot.status)) return snapshot.status;
			percent = snapshot?.percent ?? null;
			await clock.sleep(pause(look));
		}
		return snapshotMessages.stillCreating;
	});
}
function isBeingMade(status) {
	return useOfSnapshot(status) === "being-made";
}
function isReady(status) {
	return useOfSnapshot(status) === "ready";
}
// src/facts/stack/durations.ts
function workOf({ logicalId, status }) {
	return `${/^[A-Z]+/.exec(status)?.[0] ?? ""} ${logicalId}`;
}
function durationsIn(events) {
	const begun = /* @__PURE__ */ new Map();
	const spans = /* @__PURE__ */ new Map();
	for (const event of events.toReversed()) {
		const work = workOf(event);
		const operation = `${event.token ?? ""} ${work}`;
		const at = Date.parse(event.time);
		if (event.status.endsWith("_IN_PROGRESS")) {
			if (!begun.has(operation)) begun.set(operation, at);
			continue;
		}
		const seconds = (at - (begun.get(operation) ?? NaN)) / 1e3;
		begun.delete(operation);
		if (!event.status.endsWith("_COMPLETE") || Number.isNaN(seconds) || seconds < 0) continue;
		const [from, to] = spans.get(work) ?? [seconds, seconds];
		spans.set(work, [Math.min(from, seconds), Math.max(to, seconds)]);
	}
	return spans;
}
// src/render/running.ts
const STACK = "AWS::CloudFormation::Stack";
const DATABASES = new Set(ALL_FAMILIES.map(({ types }) => types.database));
function runningChanges(usualOf) {
	const running = /* @__PURE__ */ new Map();
	let stack = null;
	let history = /* @__PURE__ */ new Map();
	const begin = (event) => ({
		event,
		since: Date.parse(event.time),
		usual: usualOf(event)
	});
	const expectedOf = ({ event, usual }) => {
		const before = history.get(workOf(event));
		if (before !== void 0) return {
			time: before,
			from: "history"
		};
		return usual === null ? null : {
			time: usual,
			from: "figures"
		};
	};
	return {
		earlier: (events) => {
			history = durationsIn(events);
		},
		track: (event) => {
			const { logicalId, status, type } = event;
			const before = running.get(logicalId);
			const runs = status.endsWith("_IN_PROGRESS");
			if (type === STACK) stack = runs ? {
				...stack ?? begin(event),
				event
			} : null;
			else if (!runs) running.delete(logicalId);
			else running.set(logicalId, before ? {
				...before,
				event
			} : begin(event));
		},
		usualOf: (event) => history.get(workOf(event)) ?? usualOf(event),
		all: () => [...running.values()].map((one) => ({
			...one,
			isUsual: one.usual !== null
		})),
		lines: (now, isLive, reported) => {
			const isBack = stack?.event.status.includes("ROLLBACK_") ?? false;
			const all = [...running.values()];
			const databases = all.filter(({ event }) => DATABASES.has(event.type));
			const others = all.filter((one) => !databases.includes(one));
			const told = isLive ? [...databases, ...others] : databases.length > 0 ? databases : others;
			return (told.length > 0 || stack === null ? told : [stack]).map((one) => {
				const expected = expectedOf(one);
				const spent = now.getTime() - one.since;
				return runningLine({
					event: one.event,
					soFar: (isLive ? inSeconds : inMinutes)(spent),
					expected,
					isOver: expected !== null && spent > upTo(expected.time) * 1e3,
					isBack,
					reported: reported(one.event.logicalId)
				});
			});
		}
	};
}
function upTo([, to]) {
	return to < 60 ? to : Math.max(to, Math.round(to / 60) * 60);
}
// src/commands/shared/watch-stack.ts
function watchStack(aws, reporter, usualOf = () => null) {
	const lineOf = eventLines();
	const running = runningChanges(usualOf);
	const reported = reportedPercent(aws, reporter.notice);
	return {
		onEvent: (event) => {
			running.track(event);
			const line = lineOf(event);
			if (line !== null) reporter.line(line);
		},
		watcher: {
			onEarlier: running.earlier,
			usualOf: running.usualOf,
			onLook: () => reported.read(running.all()),
			waiting: { lines: (isLive) => running.lines(aws.now(), isLive, reported.text) }
		}
	};
}
// src/commands/shared/turns/apply-context.ts
function applyContextOf(inspected, plan, reporter) {
	let step = null;
	const usualOf = (event) => step === null ? null : usualOfResource(step, event);
	const { onEvent, watcher } = watchStack(inspected.aws, reporter, usualOf);
	return {
		...inspected,
		watcher,
		onStep: (progress) => {
			if (progress.state === "begun") step = progress.step;
			reporter.line(stepLine(progress, plan));
		},
		onEvent,
		onProgress: reporter.line,
		onNotice: reporter.notice
	};
}
// src/commands/shared/run-again/resume.ts
function isBegunBefore(run, found) {
	const { isOurs, isOfCommit } = beginOf(run, found);
	return isOurs || isOfCommit;
}
async function resumedStages(run, inspections) {
	const all = await Promise.all(inspections.map(async (one) => await isResumed(run, one) ? [one.plan.stage] : []));
	return new Set(all.flat());
}
async function isResumed(run, { plan, found }) {
	if (!(plan.action === "none" && plan.refusals.length === 0) || found === null || !isCarriedOut(found)) return false;
	const { isOurs, isOfCommit } = beginOf(run, found);
	if (!isOurs && !isOfCommit) return false;
	const isOpen = await run.deployments?.resume(plan) ?? false;
	return isOurs || isOpen;
}
function isCarriedOut({ status, underway }) {
	return !isBusy(status) && succeeded(status) && underway === null;
}
function beginOf({ workflowRun, deployedCommit }, found) {
	const { run, commit } = originOfChangeSet(found?.changeSet ?? "") ?? {};
	return {
		isOurs: workflowRun !== void 0 && workflowRun.attempt > 1 && workflowRun.id === run,
		isOfCommit: commit !== void 0 && commit === deployedCommit
	};
}
function carriedOutKind({ status }) {
	return status === "CREATE_COMPLETE" ? "created" : "updated";
}
function resumedOutcome(outcome, found) {
	const { result } = outcome;
	return result.kind === "unchanged" ? {
		...outcome,
		result: {
			...result,
			kind: carriedOutKind(found)
		}
	} : outcome;
}
// src/commands/shared/turns/stopped.ts
function stoppedBy(cause) {
	const stopped = {
		status: null,
		cause: null,
		line: null
	};
	if (cause instanceof TinystacksError) {
		const { code, exit, hint, message } = cause;
		const remarks = [message, ...hint === void 0 ? [] : [hint]];
		return {
			...stopped,
			code,
			...exit === 3 && { refused: true },
			remarks
		};
	}
	const { interrupted, broken } = outcomeMessages;
	return {
		...stopped,
		remarks: [cause instanceof Interrupted ? interrupted : broken]
	};
}
// src/plan/messages/deploy/rerun.ts
const NEW_RUN = "To apply this commit all the same, start a new workflow run.";
function notDeployedAgain(stage, why) {
	return note("left-to-newer-run", reasonNotToDeploy(stage, why));
}
function reasonNotToDeploy(stage, why) {
	switch (why.kind) {
		case "newer-run": return `${stage} was left alone: a newer workflow run (${String(why.run)}) has worked on it. ${NEW_RUN}`;
		case "finished": return `${stage} was left alone: an earlier attempt of this workflow run has already deployed it.`;
		case "changed-since": return `${stage} was left alone: an earlier attempt of this workflow run deployed it, and it has been changed since. ${NEW_RUN}`;
	}
}
function notDestroyedAgain(stage, why) {
	return `${stage} was not destroyed: ${why.kind === "newer-run" ? `a newer workflow run (${String(why.run)}) has worked on it` : "it has been created or changed since an earlier attempt of this workflow run"}. To destroy it all the same, start a new workflow run.`;
}
const rerunNotVerified = {
	message: (stage, action, why) => `${stage}: whether it was changed after the first attempt of this workflow run is not verified (${action} ${why})`,
	hint: (action) => `allow ${action}, or start a new workflow run`
};
// src/inspect/stack/judge-history.ts
const RERUN_WINDOW = 26784e5;
async function judgeHistory({ aws }, { stage, stackName, found, ours, judge }) {
	const since = /* @__PURE__ */ new Date(aws.now().getTime() - RERUN_WINDOW);
	let history = [];
	const isDecided = () => judge(history).kind === "left-alone";
	const readMore = async (stackId) => {
		const before = history;
		const read = await aws.stacks.history(stackId, since, (events) => {
			history = [...before, ...stepsOf(events)];
			return isDecided();
		});
		history = [...before, ...stepsOf(verified(stage, read))];
	};
	if (found) await readMore(found.id);
	if (isDecided() || history.some(({ run }) => run === ours)) return judge(history);
	for (const stackId of verified(stage, await aws.stacks.deleted(stackName, since))) {
		await readMore(stackId);
		if (isDecided() || history.some(({ run }) => run === ours)) break;
	}
	return judge(history);
}
function stepsOf(events) {
	return events.filter(({ status }) => status !== "REVIEW_IN_PROGRESS").map(({ token, status }) => {
		const origin = token === null ? null : originOfToken(token);
		return {
			run: origin?.run ?? null,
			state: origin?.purpose === "undo" ? "failed" : stateOf(status)
		};
	});
}
function stateOf(status) {
	if (isBusy(status)) return "going-on";
	if (!succeeded(status)) return "failed";
	return status === "DELETE_COMPLETE" ? "deleted" : "changed";
}
function verified(stage, fact) {
	if (fact.kind === "read") return fact.value;
	if (fact.kind === "absent") return [];
	throw new TinystacksError("rerun-not-verified", rerunNotVerified.message(stage, fact.action, fact.why), {
		exit: 3,
		hint: rerunNotVerified.hint(fact.action)
	});
}
// src/plan/ownership/rerun.ts
const GOES_ON = { kind: "goes-on" };
function rerunOfDeploy(ours, history, settled) {
	const last = history.findIndex(({ run }) => run === ours);
	const since = last === -1 ? history : history.slice(0, last);
	const newer = newerRun(ours, since);
	if (newer !== null) return newer;
	const state = history[last]?.state;
	const isChanged = since.some((step) => step.state === "changed" || step.state === "deleted");
	if (isChanged && (state === "changed" || state === "deleted")) return leftAlone({ kind: "changed-since" });
	if (!isChanged && state === "changed" && settled) return leftAlone({ kind: "finished" });
	return newerRun(ours, history) ?? GOES_ON;
}
function rerunOfDestroy(ours, history) {
	const newer = newerRun(ours, history);
	if (newer !== null) return newer;
	return history.findIndex(({ run }) => run === ours) > 0 ? leftAlone({ kind: "changed-since" }) : GOES_ON;
}
function newerRun(ours, history) {
	const newer = history.find(({ run }) => run !== null && run > ours)?.run ?? null;
	return newer === null ? null : leftAlone({
		kind: "newer-run",
		run: newer
	});
}
function leftAlone(why) {
	return {
		kind: "left-alone",
		why
	};
}
// src/commands/shared/run-again/rerun.ts
async function remainingStages(context, loaded, onBusy) {
	const { workflowRun } = context;
	if (workflowRun === void 0 || workflowRun.attempt === 1) return {
		leftAlone: [],
		rest: loaded
	};
	const connect = connectOnce(context);
	const judged = await Promise.all(loaded.stages.map(async (stage) => {
		return {
			stage,
			leftAlone: await leaveAlone(await stageContextOf(context, loaded, connect, {
				...stage,
				as: asOf(context, stage)
			}, onBusy), stage, workflowRun.id)
		};
	}));
	const leftAlone = judged.flatMap((one) => one.leftAlone ?? []);
	for (const { plan } of leftAlone) for (const { message } of plan.notes) context.reporter.notice(message);
	const stages = judged.flatMap((one) => one.leftAlone === null ? [one.stage] : []);
	return {
		leftAlone,
		rest: {
			...loaded,
			stages
		}
	};
}
async function leaveAlone(context, stage, ours) {
	const { name, stackName, region } = stage;
	const found = await waitUntilIdle(context, stackName);
	await guardAccount(context, stage, found);
	const rerun = await judgeHistory(context, {
		stage: name,
		stackName,
		found,
		ours,
		judge: (history) => rerunOfDeploy(ours, history, isSettled(stage, found))
	});
	if (rerun.kind === "goes-on") return null;
	const place = {
		stage: name,
		stack: stackName,
		region
	};
	const note = notDeployedAgain(name, rerun.why);
	const state = stackState(found?.status ?? null);
	const isUp = found !== null && state !== "absent" && state !== "failed-create";
	const isResumed = rerun.why.kind === "finished" && isUp;
	return {
		isResumed,
		plan: {
			...place,
			action: "none",
			fingerprint: leftAloneFingerprint(place),
			databases: [],
			refusals: [],
			notes: [note]
		},
		deployed: {
			outcome: {
				...place,
				seconds: 0,
				result: {
					kind: isResumed ? carriedOutKind(found) : "unchanged",
					notes: [note.message]
				}
			},
			outputs: isUp ? stageOutputs(stage, found) : null
		}
	};
}
function isSettled(stage, found) {
	if (found === null || found.underway !== null) return false;
	return !stage.protected || found.terminationProtection !== false;
}
function resumedAmong(leftAlone) {
	return leftAlone.filter(({ isResumed }) => isResumed).map(({ plan }) => plan);
}
async function endDeployments({ deployments }, leftAlone) {
	for (const { plan, deployed, isResumed } of leftAlone) if (isResumed && await deployments?.resume(plan) === true) await deployments?.end(deployed.outcome);
}
function withLeftAlone(plan, leftAlone, { stages }) {
	if (leftAlone.length === 0) return plan;
	const all = [...leftAlone.map((one) => one.plan), ...plan.stages];
	return assemblePlan(inOrder(all, stages, ({ stage }) => stage), plan.unnamed, plan.order);
}
function deployedOf(deployed, leftAlone, { stages }) {
	return inOrder([...leftAlone.map((one) => one.deployed), ...deployed], stages, ({ outcome }) => outcome.stage);
}
function inOrder(all, stages, nameOf) {
	return primariesFirst(stages).flatMap(({ name }) => all.filter((one) => nameOf(one) === name));
}
async function whyNotDestroyed({ workflowRun }, context, { name, stackName }, found) {
	if (workflowRun === void 0 || workflowRun.attempt === 1) return null;
	const ours = workflowRun.id;
	const rerun = await judgeHistory(context, {
		stage: name,
		stackName,
		found,
		ours,
		judge: (history) => rerunOfDestroy(ours, history)
	});
	return rerun.kind === "goes-on" ? null : notDestroyedAgain(name, rerun.why);
}
export { withResources as A, refusedBecause as B, withoutLooking as C, toProtectLater as D, protect as E, refuseExcess as F, outcomesForTerminal as G, storageText as H, follow as I, beginOf$1 as L, failureOf as M, propose as N, withNote as O, proposeStep as P, stackOf as R, goneIn as S, bodyUnprotected as T, outcomeAnnotations as U, withRemarks as V, outcomesAsMarkdown as W, setProtection as _, whyNotDestroyed as a, proveRemoved as b, isBegunBefore as c, applyContextOf as d, watchStack as f, putBack as g, liftProtection as h, resumedAmong as i, execute as j, withProperties as k, resumedOutcome as l, takeSnapshots as m, endDeployments as n, withLeftAlone as o, snapshotFirst as p, remainingStages as r, stoppedBy as s, deployedOf as t, resumedStages as u, update as v, otherDatabases as w, snapshotsBefore as x, proveRemoval as y, failureBeforeChange as z };
