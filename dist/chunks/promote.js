import { Ai as isDatabase, Ar as TinystacksError, Ei as SQL_KINDS, Ft as meantWord, Mn as NOT_VERIFIED, Mr as withoutReplicaOf, Rr as parseConfig, Ti as ENGINES, Tt as valueOf, Yn as forTerminal, br as invalidFile, d as done, ji as isSql, jr as usageError, st as deployedRole, xr as load, zn as labels } from "./start.js";
import { Ct as isOfFile, dt as replicationNotes, ft as promotedSizeNotes, ln as stackState, pt as sizeOf, st as stateMessages, ut as formerSourceNotes } from "./plan4.js";
import { m as handlingOfInstance } from "./facts2.js";
import { E as guardAccount, b as describeStage, d as identityOf, f as asOf, t as connectOnce, v as readLive, y as formerSource } from "./inspect.js";
// src/plan/messages/promote.ts
const promoteMessages = {
	takesDefaults: (name, taken) => {
		const gets = taken.map(({ property, value, line }) => `${property} ${value} (line ${line})`);
		const had = taken.flatMap(({ property, has }) => has === null ? [] : [`${property} ${has}`]);
		const keep = had.length === 0 ? "To have others, write them in the stage before you deploy." : `To keep what its primary has (${had.join(", ")}), write it in the stage before you deploy.`;
		return {
			code: "defaults-of-promoted",
			level: "warning",
			message: `from now on the file's \`defaults\` count for ${name}: ${gets.join(", ")}. ${keep}`
		};
	},
	noReplica: (stage, database) => `the ${database} of ${stage} is no replica in the file: there is nothing to promote`,
	replicasAre: (replicas) => replicas.length === 0 ? "no database of this stage has `replicaOf`" : `the replicas of this stage: ${replicas.join(", ")}`,
	notWritten: (file) => `${file} was left as it is: other stages share that line`,
	byHand: (stage, database) => `remove \`replicaOf\` from stages.${stage}.databases.${database} by hand`,
	oneDatabase: "one database can be promoted at a time",
	which: "name the replica to promote",
	offer: (stage, database, how) => `--stage ${stage} ${database}${how === null ? "" : ` (${how})`}`,
	notKnown: (why) => `${NOT_VERIFIED}: ${why}`,
	noReplicaAtAll: "no database of these stages has `replicaOf`",
	noneCanBe: (why) => `none can be promoted: ${why.join("; ")}`,
	neverReplicated: (kind) => `${ENGINES[kind].title} is not replicated across stages: there is nothing to promote`,
	noDatabase: (name) => `there is no database \`${name}\`: ${SQL_KINDS.join(" or ")}`,
	notDeployed: (name) => ({
		message: `${name} is not deployed, so there is nothing to promote: without \`replicaOf\` the next deploy would create an empty database`,
		hint: "deploy it as a replica first; if an empty database is meant, remove `replicaOf` by hand"
	}),
	otherFile: (stack) => ({
		message: `the stack ${stack} was not deployed by this file, as its tags say`,
		hint: "run `promote` with the file that deployed it"
	}),
	busy: (stack, status) => ({
		message: `the stack ${stack} is being changed (${status}), and nobody knows yet what is in it`,
		hint: "run `promote` again when that has ended"
	}),
	isPrimary: (name) => ({
		message: `${name} is deployed as a primary, so there is nothing to promote`,
		hint: "remove `replicaOf` by hand, which changes nothing in AWS"
	}),
	wasPromoted: (name, former) => ({
		message: `${name} was promoted already${former === null ? "" : ` (its old primary: ${former})`}`,
		hint: "remove `replicaOf` by hand, which promotes nothing again (is this an old version of the file?)"
	}),
	promotedOutside: (name, identifier) => ({
		message: `${name}: ${identifier} was promoted already, outside of this file, and has rows of its own; CloudFormation would try again and fail`,
		hint: "leave `replicaOf` in place, take a snapshot of it, and make a new stage with `restoreFrom:` that"
	}),
	gone: (name, identifier, stage) => ({
		message: `${name}: ${identifier} does not exist any more, so there is nothing to promote`,
		hint: `see what can be done: tinystacks plan --stage ${stage}`
	}),
	unfit: (name, why) => ({
		message: `${name} cannot be promoted as it is: ${why}`,
		hint: "run `promote` again after that"
	}),
	notVerified: (name, why) => ({
		message: `whether ${name} can be promoted is ${NOT_VERIFIED} (${why})`,
		hint: "correct that, or use --offline: it changes the file without a look at AWS, and the plan after it looks"
	}),
	left: (message) => `${message}; the file was left as it is`,
	written: (file, stage, database) => `${file}: the ${database} of ${stage} is a primary now; nothing has changed in AWS yet`,
	runs: (name, identifier, size, primary) => `${name} (${identifier}): ${size}; its primary: ${primary === null ? "does not exist any more" : primary ?? "not verified"}`,
	offline: (name) => `whether ${name} can be promoted is ${NOT_VERIFIED} (--offline): nothing was looked at in AWS`,
	next: (stage) => [
		`see what it will do:  tinystacks plan --stage ${stage}`,
		`carry it out:         tinystacks deploy --stage ${stage} --allow <the words of the plan>`,
		"stop writing to the old primary first, and commit the file afterwards"
	]
};
// src/plan/replicas/promotable.ts
function promotable({ name: stage, region }, kind, { deployed, live, former }, file) {
	const name = `${stage}/${kind}`;
	if (deployed === null) return not(promoteMessages.notDeployed(name));
	if (!isOfFile(deployed, file)) return not(promoteMessages.otherFile(deployed.name));
	if (stackState(deployed.status) === "busy") return not(promoteMessages.busy(deployed.name, deployed.status));
	const { source, identifier } = deployed.databases[kind];
	const role = deployedRole(kind, deployed);
	if (role === "absent") return not(promoteMessages.notDeployed(name));
	if (role === "primary") return not(promoteMessages.isPrimary(name));
	if (role === "promoted") return not(promoteMessages.wasPromoted(name, source.promotedFrom));
	if (live === void 0 || live.kind === "absent") return not(promoteMessages.gone(name, identifier ?? "", stage));
	if (live.kind === "unread") return notVerified(name, `${live.action} ${live.why}`);
	const running = live.value;
	if (running.replicaSource === null) return not(promoteMessages.promotedOutside(name, running.identifier));
	const handling = handlingOfInstance(running.status);
	const shown = {
		...running,
		database: kind,
		what: "primary",
		region
	};
	if (handling.may === "not-change" || handling.may === "grow") return not(promoteMessages.unfit(name, stateMessages.notPromoted(shown, handling)));
	const waits = handling.may === "wait";
	return {
		kind: "promotable",
		running,
		primary: former?.kind === "absent" ? null : valueOf(former),
		notes: [
			...waits ? [handling.isKnown ? stateMessages.waits(shown) : stateMessages.unknown(shown)] : [],
			...replicationNotes(name, running),
			...formerSourceNotes(name, source.arn ?? "", former),
			...promotedSizeNotes(name, running, valueOf(former))
		]
	};
}
function shownSizes(name, { running, primary }) {
	return promoteMessages.runs(name, running.identifier, sizeOf(running), primary && sizeOf(primary));
}
function notVerified(name, why) {
	return {
		kind: "not-verified",
		obstacle: promoteMessages.notVerified(name, why)
	};
}
function not(obstacle) {
	return {
		kind: "not-promotable",
		obstacle
	};
}
// src/inspect/live/replica-to-promote.ts
const UNANSWERED = /* @__PURE__ */ new Set([
	"no-credentials",
	"unknown-profile",
	"session-over",
	"credentials-failed",
	"credentials-expired",
	"bad-credentials",
	"access-denied",
	"endpoint-not-found",
	"bad-proxy",
	"proxy-failed",
	"certificate-not-trusted",
	"connection-refused",
	"aws-error"
]);
async function inspectPromotion(context, stage, kind, file) {
	try {
		return promotable(stage, kind, await readReplica(context, stage, kind), file);
	} catch (error) {
		if (!(error instanceof TinystacksError) || !UNANSWERED.has(error.code)) throw error;
		return notVerified(`${stage.name}/${kind}`, error.message);
	}
}
async function readReplica({ connect, locate, file }, stage, kind) {
	const aws = await connect(stage.region);
	const found = await describeStage(aws, stage.stackName);
	await guardAccount({
		aws,
		locate,
		file
	}, stage, found);
	const state = stackState(found?.status ?? null);
	if (found === null || state === "absent" || state === "failed-create") return { deployed: null };
	const { role, source } = found.databases[kind];
	if (role !== "replica") return { deployed: found };
	const [live, former] = await Promise.all([readLive(aws, found, [kind]), source.arn === null ? void 0 : formerSource({ connect }, source.arn)]);
	return {
		deployed: found,
		live: live[kind],
		former
	};
}
// src/plan/replicas/defaults-of-promoted.ts
const SETTINGS = [
	[["version"], (sql) => sql.version],
	[["instance"], (sql) => sql.instance],
	[["storage", "size"], (sql) => sql.storage.size],
	[["storage", "max"], (sql) => sql.storage.max],
	[["storage", "type"], (sql) => sql.storage.type],
	[["storage", "iops"], (sql) => sql.storage.iops],
	[["database"], (sql) => sql.database],
	[["username"], (sql) => sql.username],
	[["multiAz"], (sql) => sql.multiAz],
	[["readReplica"], (sql) => sql.readReplica]
];
function defaultNotes(before, after, stage, kind) {
	const replica = databaseIn(before, stage, kind);
	const promoted = databaseIn(after, stage, kind);
	const defaults = after.stages.find(({ name }) => name === stage)?.defaultLines;
	if (!replica || !promoted || !defaults) return [];
	const primary = replica.replicaOf?.kind === "stage" ? databaseIn(before, replica.replicaOf.stage, kind) : void 0;
	const parameters = Object.keys({
		...replica.parameters,
		...promoted.parameters
	}).map((name) => [["parameters", name], (sql) => sql.parameters[name] ?? null]);
	const taken = [...SETTINGS, ...parameters].flatMap(([path, of]) => {
		const { line } = after.locate([
			"stages",
			stage,
			"databases",
			kind,
			...path
		]);
		const source = ALIKE.has(path[0] ?? "") && path[1] !== "size" ? replica : primary;
		const [has, value] = [source === void 0 ? null : of(source), of(promoted)];
		if (!(defaults.first <= line && line <= defaults.last) || value === null || has === value) return [];
		return [{
			property: path.join("."),
			value: String(value),
			has: has === null ? null : String(has),
			line
		}];
	});
	return taken.length === 0 ? [] : [promoteMessages.takesDefaults(`${stage}/${kind}`, taken)];
}
function databaseIn({ stages }, stage, kind) {
	return stages.find(({ name }) => name === stage)?.databases[kind];
}
const ALIKE = /* @__PURE__ */ new Set([
	"instance",
	"multiAz",
	"storage",
	"parameters"
]);
// src/commands/promote.ts
const promote = async (context) => {
	const loaded = load(context);
	const { file } = loaded;
	const look = context.options.offline === true ? null : looksAt(context, loaded);
	const { stage, kind } = await askedFor(context, loaded, look);
	const name = `${stage.name}/${kind}`;
	const { text, config } = promotedFile(loaded, stage, kind);
	const found = look && mustBePromotable(await look(stage, kind));
	context.files.write(file, text);
	const next = promoteMessages.next(stage.name);
	const notes = [...found?.notes ?? [], ...defaultNotes(loaded.config, config, stage.name, kind)];
	return done({
		text: [
			promoteMessages.written(file.name, stage.name, kind),
			found ? shownSizes(name, found) : promoteMessages.offline(name),
			...notes.map(({ level, message }) => `${labels[level === "warning" ? "warning" : "note"]} ${message}`),
			...next.map((line) => `next: ${line}`)
		].map(forTerminal).join("\n"),
		json: {
			file: file.name,
			stage: stage.name,
			database: kind,
			...asJson(found),
			notes,
			next
		}
	});
};
function looksAt(context, { config, file }) {
	const connect = connectOnce(context);
	const identity = identityOf(config, file, context.repository);
	return (stage, kind) => inspectPromotion({
		connect: (region) => connect(region, asOf(context, stage)),
		locate: config.locate,
		file: file.name
	}, stage, kind, identity);
}
function promotedFile({ file }, stage, kind) {
	const changed = withoutReplicaOf(file.text, stage.name, kind);
	if (changed.kind === "no-replica") throw usageError(promoteMessages.noReplica(stage.name, kind), promoteMessages.replicasAre(replicasIn(stage)));
	if (changed.kind === "by-hand") throw new TinystacksError("edit-by-hand", promoteMessages.notWritten(file.name), {
		exit: 1,
		hint: promoteMessages.byHand(stage.name, kind)
	});
	const parsed = parseConfig(changed.text, file.name);
	if (parsed.kind === "invalid") throw invalidFile(file, parsed.problems);
	return {
		text: changed.text,
		config: parsed.config
	};
}
function mustBePromotable(found) {
	if (found.kind === "promotable") return found;
	const { hint } = found.obstacle;
	const message = promoteMessages.left(found.obstacle.message);
	throw found.kind === "not-promotable" ? new TinystacksError("not-promotable", message, {
		exit: 3,
		hint
	}) : new TinystacksError("promotion-not-verified", message, {
		exit: 1,
		hint
	});
}
async function askedFor({ options }, { stages }, look) {
	const [name, ...extra] = options.words ?? [];
	const inFile = promoteMessages.replicasAre([...new Set(stages.flatMap(replicasIn))]);
	if (extra.length > 0) throw usageError(promoteMessages.oneDatabase, inFile);
	if (name !== void 0 && !isDatabase(name)) throw usageError(promoteMessages.noDatabase(name), meantWord("promote", name) ?? inFile);
	if (name !== void 0 && !isSql(name)) throw usageError(promoteMessages.neverReplicated(name), inFile);
	const [stage, ...others] = stages;
	const [kind, ...more] = name === void 0 && stage ? replicasIn(stage) : [name];
	if (stage && others.length === 0 && kind && more.length === 0) return {
		stage,
		kind
	};
	const replicas = stages.flatMap((one) => replicasIn(one).flatMap((has) => name === void 0 || name === has ? [{
		stage: one,
		kind: has
	}] : []));
	throw usageError(promoteMessages.which, await offersOf(replicas, look));
}
function replicasIn({ databases }) {
	return SQL_KINDS.filter((kind) => databases[kind]?.replicaOf);
}
async function offersOf(replicas, look) {
	const offers = await Promise.all(replicas.map(async ({ stage, kind }) => {
		const offer = (how) => ({
			text: promoteMessages.offer(stage.name, kind, how),
			why: null
		});
		if (look === null) return offer(null);
		try {
			const found = await look(stage, kind);
			if (found.kind === "promotable") return offer(sizeOf(found.running));
			const { message } = found.obstacle;
			return found.kind === "not-verified" ? offer(message) : {
				text: null,
				why: message
			};
		} catch (error) {
			if (!(error instanceof TinystacksError)) throw error;
			return offer(promoteMessages.notKnown(error.message));
		}
	}));
	if (offers.length === 0) return promoteMessages.noReplicaAtAll;
	const possible = offers.flatMap(({ text }) => text ?? []);
	return possible.length > 0 ? possible.join("; ") : promoteMessages.noneCanBe(offers.flatMap(({ why }) => why ?? []));
}
function asJson(found) {
	if (found === null) return {
		verified: false,
		replica: null,
		primary: null
	};
	const { identifier, status, replication, ...running } = found.running;
	const { primary } = found;
	return {
		verified: true,
		replica: {
			identifier,
			status,
			replication: replication?.status ?? null,
			...sizes(running)
		},
		primary: primary ? sizes(primary) : null
	};
}
function sizes({ instanceClass, allocatedStorage, multiAz }) {
	return {
		instance: instanceClass,
		storage: allocatedStorage,
		multiAz
	};
}
export { promote };
