import { Ar as TinystacksError, Di as byFamily, Or as listed, Ti as ENGINES, Tt as valueOf, _i as BASTION_KINDS, bi as isReachedDirectly, hi as rangeOf, kr as Interrupted, mi as overlaps, w as existingId } from "./start.js";
import { o as isThisMachine, s as authoritiesOf } from "./outputs.js";
import { A as handlingOfNode, ot as helpAgainst, v as handlingOf } from "./plan4.js";
import { f as asOf } from "./inspect.js";
import { c as targetName, n as connectWords, r as noBastion } from "./connect.js";
// src/connect/clients/install.ts
function installLine(kind, platform) {
	const { brew, apt, dnf } = ENGINES[kind].client.packages;
	if (platform === "darwin") return `brew install ${brew}`;
	if (platform === "linux") return `sudo apt-get install ${apt} (Debian, Ubuntu), or sudo dnf install ${dnf} (Fedora)`;
	return `in WSL: sudo apt-get install ${apt}`;
}
// src/connect/way.ts
function wayThrough(bastion, region, reads) {
	return WAYS[bastion.access](bastion, region, reads);
}
function isBySession(way) {
	return "sessions" in way;
}
const WAYS = {
	ssh: ({ instance, host, user }, _region, { privateKey, hostKeys }) => {
		const { port } = BASTION_KINDS.ssh;
		return host === null || user === null ? null : {
			kind: "ssh",
			instance,
			host,
			port,
			user,
			privateKey,
			hostKeys
		};
	},
	"session-manager": ({ instance }, region, { sessions }) => ({
		kind: "session-manager",
		instance,
		region,
		sessions
	})
};
// src/commands/shared/connect/again.ts
const PAUSES = [
	1,
	2,
	4,
	8,
	15,
	30
];
function pauseBefore(attempt) {
	return (PAUSES[attempt] ?? 30) * 1e3;
}
function beside(clock, milliseconds) {
	return (clock.idle ?? clock.sleep)(milliseconds);
}
function onceEach(say, said = "") {
	let last = said;
	return (why) => {
		if (why !== last) say(why);
		last = why;
	};
}
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
// src/connect/messages/failures.ts
const TUNNEL = {
	"no-program": ({ program }) => ({
		message: `${program} is not installed`,
		hint: `install ${program}`
	}),
	unreachable: ({ said }) => ({
		message: `the bastion does not answer: ${said}`,
		hint: "the bastion has to run, and your address has to be in the stage's `allow`"
	}),
	"no-agent": ({ said }) => ({
		message: `the bastion is not connected to Systems Manager: ${said}`,
		hint: "the bastion has to run, and to reach Systems Manager: docs/bastion.md"
	}),
	"key-refused": ({ said }) => ({
		message: `the bastion does not take the key: ${said}`,
		hint: "deploy the stage, which gives the bastion its keys anew"
	}),
	"other-host": ({ said }) => ({
		message: `another host answers at the bastion's address: ${said}`,
		hint: "usually the bastion or its host key was replaced by hand: if so, take the bastion out of the file, deploy, and add it again. If nobody did that, do not go on: nobody but the bastion has its host key"
	}),
	"timed-out": ({ seconds }) => ({
		message: `the tunnel was not open after ${seconds} s`,
		hint: "try again"
	}),
	failed: ({ said }) => ({
		message: `the tunnel was not opened: ${said}`,
		hint: "try again"
	})
};
const PROOF = {
	"wrong-ca": ({ issuer }) => ({
		message: `its certificate is signed by ${issuer}, which is none of the authorities of AWS`,
		hint: "something else answers in its place; if you trust that authority, give its certificate with --ca FILE"
	}),
	"wrong-host": ({ names }) => ({
		message: `the certificate is that of ${names.length === 0 ? "nobody" : listed(names)}`,
		hint: "another database answers in its place"
	}),
	expired: ({ since }) => ({
		message: `its certificate has expired on ${since.slice(0, 10)}`,
		hint: "rotate the instance's certificate: docs.aws.amazon.com, Rotating your SSL/TLS certificate"
	}),
	"no-tls": ({ answered }) => ({
		message: `what answers does not speak TLS${answered === "" ? "" : `: ${answered}`}`,
		hint: "something else answers in its place, or the database was told to do without TLS"
	}),
	"not-listening": ({ at }) => at.host === "127.0.0.1" ? {
		message: "the program that held the tunnel on this machine has ended",
		hint: "try again; if it ends again, see what ends it on this machine"
	} : {
		message: `nobody listens at ${at.host}:${at.port}`,
		hint: "the database has to run, at that address"
	},
	"bastion-refuses": ({ said }) => ({
		message: `the bastion leads nobody there: ${said}`,
		hint: "deploy the stage, which tells the bastion anew what it may lead to"
	}),
	"database-refuses": ({ said }) => ({
		message: `the bastion does not reach it: ${said}`,
		hint: "the database has to run, and its security group has to admit the bastion"
	}),
	closed: () => ({
		message: "the connection ended before there was a certificate",
		hint: "the database has to run, and its security group has to admit the bastion"
	}),
	"no-root-for-region": ({ region }) => ({
		message: `this version has no certificate authority of ${region}`,
		hint: `give them with --ca FILE: ${authoritiesOf(region)}`
	}),
	"timed-out": ({ seconds }) => ({
		message: `it did not answer within ${seconds} s`,
		hint: "the database has to run, and its security group has to admit the bastion"
	})
};
function tunnelWords(failure) {
	return wordsIn(TUNNEL, failure);
}
function proofWords(why) {
	return wordsIn(PROOF, why);
}
function wordsIn(words, what) {
	return words[what.kind](what);
}
function tunnelFailed(stage, failure) {
	const { message, hint } = tunnelWords(failure);
	const code = failure.kind === "no-program" ? "program-missing" : "tunnel-failed";
	return new TinystacksError(code, `${stage}: ${message}`, {
		exit: 1,
		hint,
		cause: failure
	});
}
const NO_ANSWER = /* @__PURE__ */ new Set([
	"not-listening",
	"bastion-refuses",
	"database-refuses",
	"closed",
	"timed-out"
]);
function notProved(name, host, why) {
	const { message, hint } = proofWords(why);
	return new TinystacksError("not-proved", NO_ANSWER.has(why.kind) ? `${name}: not reached at ${host}: ${message}` : `${name}: this is not proved to be ${host}: ${message}`, {
		exit: 1,
		hint,
		cause: why
	});
}
// src/commands/shared/connect/let-in.ts
const ENDED_WITHIN = 1e3;
async function letIn(means, doors, tunnel, isInUse = () => true) {
	return Promise.all(doors.map(async (door) => {
		const { target, gate, index } = door;
		const near = tunnel.forwards[index]?.near ?? {
			host: target.host,
			port: target.port
		};
		const { caFile, error } = await proof(means, target, near, tunnel);
		if (error !== null) return {
			kind: "failed",
			door,
			error
		};
		if (isInUse()) gate.lead(near);
		return {
			kind: "open",
			door,
			entrance: {
				target,
				port: gate.port,
				caFile
			}
		};
	}));
}
async function allAnswer({ prove, ca }, doors, { forwards }) {
	return (await Promise.all(doors.map(async ({ target: { hasTls, host, region, database }, index }) => {
		const near = forwards[index]?.near;
		if (near === void 0 || !hasTls) return true;
		return (await prove({
			engine: database,
			near,
			host,
			region,
			ca
		})).kind === "proved";
	}))).every((answers) => answers);
}
async function proof(means, target, near, tunnel) {
	const { prove, ca, reporter } = means;
	const { host, region, database: engine } = target;
	if (!target.hasTls) reporter.warning(connectWords.noTls(target));
	else if (isThisMachine(host)) reporter.detail?.(connectWords.onThisMachine(target));
	else {
		const outcome = await prove({
			engine,
			near,
			host,
			region,
			ca
		});
		return outcome.kind === "proved" ? {
			caFile: outcome.caFile,
			error: null
		} : {
			caFile: null,
			error: await reason(means, target, tunnel, near, outcome)
		};
	}
	return {
		caFile: null,
		error: null
	};
}
async function reason({ clock }, target, tunnel, near, seen) {
	if (seen.kind === "not-listening" && seen.at.host === "127.0.0.1") {
		const ended = await endedSoon(tunnel, clock);
		if (ended !== null) return tunnelFailed(target.stage, ended);
	}
	const told = seen.kind === "closed" ? await tunnel.ledNowhere?.(near) : null;
	return notProved(targetName(target), target.host, told ?? seen);
}
async function endedSoon({ ended }, clock) {
	return Promise.race([ended, clock.sleep(ENDED_WITHIN).then(() => null)]);
}
// src/commands/shared/connect/silence.ts
const LOOK = 3e4;
const SLEPT = 9e4;
const HOUR = 36e5;
const AROUND = 18e4;
async function untilDead(clock, { isAlive, isOver }) {
	const begun = clock.now().getTime();
	for (let before = begun;;) {
		await beside(clock, LOOK);
		if (isOver()) return;
		const now = clock.now().getTime();
		const slept = now - before > SLEPT;
		const sinceHour = (now - begun) % HOUR;
		const isHour = now - begun >= HOUR && sinceHour < AROUND;
		before = now;
		if ((slept || isHour) && !await isAlive()) return;
	}
}
async function endOrSilence(tunnel, clock, isAlive) {
	let isOver = false;
	const silence = untilDead(clock, {
		isAlive,
		isOver: () => isOver
	}).then(() => "dead");
	const why = await Promise.race([tunnel.ended, silence.catch(() => tunnel.ended)]);
	isOver = true;
	if (why !== "dead") return why;
	await tunnel.close();
	return {
		kind: "failed",
		said: "the session does not answer any more"
	};
}
// src/commands/shared/connect/keep-open.ts
async function keepOpen(held) {
	while (!held.isOver() && held.tunnel !== null) {
		const why = await endOf(held, held.tunnel);
		if (held.isOver() || why === null) return;
		held.tunnel = null;
		for (const { gate } of held.admitted) gate.shut();
		const stage = stageOf(held);
		held.means.reporter.line(connectWords.lost(stage, tunnelFailed(stage, why).message));
		held.tunnel = await openAgain(held);
	}
}
function stageOf({ targets }) {
	return targets[0]?.stage ?? "";
}
async function endOf({ means, admitted, way }, open) {
	return isBySession(way) ? endOrSilence(open, means.clock, () => allAnswer(means, [...admitted], open)) : open.ended;
}
async function openAgain(held) {
	const { means, doors, admitted } = held;
	const stage = stageOf(held);
	const say = onceEach((why) => {
		means.reporter.line(connectWords.stillLost(stage, why));
	});
	for (let tries = 0; !held.isOver(); tries += 1) try {
		await beside(means.clock, pauseBefore(tries));
		const next = await openTunnel(means, held.targets, held.way);
		if (held.isOver()) {
			await next.close();
			return null;
		}
		held.tunnel = next;
		const wanted = means.late === void 0 ? [...admitted] : doors;
		const results = await letIn(means, wanted, next);
		const failed = failedOf$1(results);
		const [first] = failed;
		if (first !== void 0 && failed.length === wanted.length) {
			held.tunnel = null;
			await next.close();
			throw first.error;
		}
		if (first === void 0) means.reporter.line(connectWords.again(stage));
		welcome(held, results, first === void 0);
		for (const { door, error } of failed) if (admitted.has(door)) means.reporter.line(connectWords.stillLost(targetName(door.target), error.message));
		letInLater(held, failed, next);
		return next;
	} catch (error) {
		if (error instanceof Interrupted) return null;
		say(messageOf(error));
	}
	return null;
}
async function letInLater(held, failed, through) {
	const { means } = held;
	const isInUse = () => !held.isOver() && held.tunnel === through;
	const says = new Map(failed.map(({ door, error }) => {
		return [door, onceEach((why) => {
			means.reporter.line(connectWords.stillLost(targetName(door.target), why));
		}, error.message)];
	}));
	let left = failed;
	for (let tries = 0; left.length > 0; tries += 1) try {
		await beside(means.clock, pauseBefore(tries));
		if (!isInUse()) return;
		const results = await letIn(means, left.map(({ door }) => door), through, isInUse);
		if (!isInUse()) return;
		welcome(held, results, false);
		left = failedOf$1(results);
		for (const { door, error } of left) says.get(door)?.(error.message);
	} catch (error) {
		if (error instanceof Interrupted) return;
		means.reporter.line(connectWords.stillLost(stageOf(held), messageOf(error)));
	}
}
function welcome({ means, admitted }, results, isTold) {
	for (const one of results) {
		if (one.kind === "failed") continue;
		if (!admitted.has(one.door)) {
			admitted.add(one.door);
			means.late?.(one.entrance);
		} else if (!isTold) means.reporter.line(connectWords.again(targetName(one.door.target)));
	}
}
function failedOf$1(results) {
	return results.flatMap((one) => one.kind === "failed" ? [one] : []);
}
async function openTunnel(means, targets, way) {
	const wanted = targets.map((target) => ({
		name: targetName(target),
		host: target.host,
		port: target.port
	}));
	const opened = await means.openTunnels(wanted, way);
	if (opened.kind === "failed") throw tunnelFailed(targets[0]?.stage ?? "", opened.failure);
	return opened.tunnel;
}
// src/commands/shared/connect/passage.ts
async function openPassage(means, targets, way) {
	let isClosed = false;
	const held = {
		means,
		targets,
		way,
		doors: await openDoors(means, targets),
		admitted: /* @__PURE__ */ new Set(),
		tunnel: null,
		isOver: () => isClosed
	};
	const close = async () => {
		isClosed = true;
		await Promise.all([...held.doors.map(({ gate }) => gate.close()), held.tunnel?.close()]);
	};
	try {
		held.tunnel = await openTunnel(means, targets, way);
		const first = await letIn(means, held.doors, held.tunnel);
		const open = first.flatMap((one) => one.kind === "open" ? [one] : []);
		const failed = first.flatMap((one) => one.kind === "failed" ? [one] : []);
		if (open.length === 0 || means.all === true && failed.length > 0) throw failed[0]?.error ?? /* @__PURE__ */ new Error("there was nothing to open");
		for (const { door, error } of failed) await warn(means, door.target, error);
		for (const note of held.tunnel.notes) means.reporter.notice(note);
		for (const { door, entrance } of open) {
			held.admitted.add(door);
			const { target, port } = entrance;
			if (port !== target.localPort) means.reporter.notice(connectWords.portTaken(target, port));
		}
		if (means.late !== void 0) letInLater(held, failed, held.tunnel);
		keepOpen(held);
		return {
			entrances: open.map(({ entrance }) => entrance),
			close
		};
	} catch (error) {
		await close();
		throw error;
	}
}
async function openDoors({ openGate, reporter }, targets) {
	return Promise.all(targets.map(async (target, index) => ({
		target,
		index,
		gate: await openGate(target.localPort, (seconds) => {
			reporter.line(connectWords.turnedAway(target, seconds));
		})
	})));
}
async function warn({ reporter, explain }, target, error) {
	const told = await explain?.(target, error) ?? error;
	const hint = told instanceof TinystacksError ? told.hint : void 0;
	reporter.warning(`${messageOf(told)}${hint === void 0 ? "" : `: ${hint}`}`);
}
// src/commands/shared/connect/passages.ts
async function openPassages(means, targets, way) {
	if (!isBySession(way)) return openPassage(means, targets, way);
	const tried = await Promise.allSettled(targets.map((target) => openPassage(means, [target], way)));
	const passages = tried.flatMap((one) => one.status === "fulfilled" ? [one.value] : []);
	const failed = targets.flatMap((target, index) => {
		const one = tried[index];
		return one?.status === "rejected" ? [{
			target,
			error: one.reason
		}] : [];
	});
	let isClosed = false;
	const isOver = () => isClosed;
	const close = async () => {
		isClosed = true;
		await Promise.all(passages.map((passage) => passage.close()));
	};
	if (passages.length === 0 || means.all === true && failed.length > 0) {
		await close();
		throw failed[0]?.error;
	}
	for (const { target, error } of failed) {
		await warn(means, target, error);
		if (means.late !== void 0) openLater({
			target,
			error
		});
	}
	return {
		entrances: passages.flatMap(({ entrances }) => entrances),
		close
	};
	async function openLater({ target, error }) {
		const say = onceEach((why) => {
			means.reporter.line(connectWords.stillLost(targetName(target), why));
		}, messageOf(error));
		for (let tries = 0;; tries += 1) try {
			await beside(means.clock, pauseBefore(tries));
			if (isOver()) return;
			const passage = await openPassage(means, [target], way);
			if (isOver()) return await passage.close();
			passages.push(passage);
			for (const entrance of passage.entrances) means.late?.(entrance);
			return;
		} catch (again) {
			if (again instanceof Interrupted) return;
			say(messageOf(again));
		}
	}
}
// src/connect/diagnosis/bastion.ts
function hostFinding(what, host) {
	if (host === void 0 || host.kind === "unread") return null;
	const { bastion, target } = what;
	if (host.kind === "absent") return gone(what);
	const { address, state } = host.value;
	const notRunning = STATES[state];
	if (notRunning !== null) return notRunning(what);
	if (bastion.host === null || address === bastion.host) return null;
	return {
		code: "bastion-address-changed",
		message: `the bastion ${bastion.instance} has ${address === null ? "no public address" : `the address ${address}`}, and not ${bastion.host} as its stack says`,
		hint: `somebody took its address away by hand; give it back: aws ec2 associate-address --region ${target.region} --instance-id ${bastion.instance} --public-ip ${bastion.host}`
	};
}
const STATES = {
	running: null,
	unknown: null,
	pending: (what) => notRunning(what, "is starting", () => "try again in a minute"),
	stopping: (what) => notRunning(what, "is stopping", (start) => `when it has stopped, start it: ${start}`),
	stopped: (what) => notRunning(what, "is stopped", (start) => `start it, which takes a minute; it keeps its address and host key: ${start}`),
	"shutting-down": gone,
	terminated: gone
};
function notRunning({ bastion, target }, state, hint) {
	const start = `aws ec2 start-instances --region ${target.region} --instance-ids ${bastion.instance}`;
	return {
		code: "connect-bastion-not-running",
		message: `the bastion ${bastion.instance} ${state}`,
		hint: hint(start)
	};
}
function gone({ bastion, target }) {
	return {
		code: "connect-bastion-gone",
		message: `the bastion ${bastion.instance} was terminated outside of its stack`,
		hint: `take \`bastion\` of ${target.stage} out of the file, deploy, and add it again: no database notices`
	};
}
function agentFinding({ bastion, target }, { agent }) {
	if (agent === void 0 || agent.kind === "unread") return null;
	const code = "bastion-without-agent";
	if (agent.kind === "absent") return {
		code,
		message: `the bastion ${bastion.instance} has never registered with Systems Manager`,
		hint: "a new one takes some minutes; otherwise nothing leads from its subnet to Systems Manager, or its role was changed: docs/bastion.md, \"In a VPC that you give\""
	};
	if (agent.value === "online") return null;
	return {
		code,
		message: `Systems Manager does not reach the agent of the bastion ${bastion.instance} any more`,
		hint: `restart the host, if nothing of its network or role was changed: aws ec2 reboot-instances --region ${target.region} --instance-ids ${bastion.instance}`
	};
}
// src/connect/diagnosis/finding.ts
function errorOf({ code, message, hint }, cause) {
	return new TinystacksError(code, message, {
		exit: 1,
		hint,
		cause
	});
}
// src/commands/shared/connect/way-to.ts
async function wayTo(context, target) {
	const { bastion, stage, region } = target;
	if (context.options.direct === true) return { kind: "direct" };
	if (bastion === null) {
		if (isThisMachine(target.host)) return { kind: "direct" };
		throw noBastion(stage);
	}
	const { logins, reach, sessions } = await context.connect(region, asOf(context, target));
	const host = isReachedDirectly(bastion.access) ? await reach.host(bastion.instance) : void 0;
	const standsInTheWay = hostFinding({
		target,
		bastion
	}, host);
	if (standsInTheWay !== null) throw errorOf(standsInTheWay);
	const way = wayThrough(bastion, region, {
		privateKey: () => logins.privateKey(bastion.keyParameter ?? ""),
		hostKeys: valueOf(host)?.hostKeys ?? [],
		sessions
	});
	if (way === null) throw noBastion(stage);
	return way;
}
// src/connect/diagnosis/groups.ts
function networkFinding({ target, bastion }, facts) {
	const host = valueOf(facts.host);
	const database = valueOf(facts.database);
	if (!host?.vpc || !database?.vpc || host.vpc === database.vpc) return null;
	const place = database.region === target.region ? database.vpc : `${database.vpc} (${database.region})`;
	const admits = database.securityGroups.length === 0 ? "" : `, and the group ${listed(database.securityGroups)} has to admit the bastion's address`;
	return {
		code: "database-in-another-vpc",
		message: `${targetName(target)} is in ${place}, and the bastion ${bastion.instance} in ${host.vpc}`,
		hint: `nothing leads from one to the other unless they are peered: look at the routes on both sides${admits}; or connect from inside its network, with --direct`
	};
}
function groupFinding({ target, bastion, written }, facts) {
	const groups = valueOf(facts.groups);
	const host = valueOf(facts.host);
	const database = valueOf(facts.database);
	if (groups === void 0 || host === void 0 || database === void 0) return null;
	const [own = ""] = host.securityGroups;
	const [its = ""] = database.securityGroups;
	if (own === "" || its === "") return null;
	const through = ports(target.port);
	const name = ENGINES[target.database].title;
	const byHand = `aws ec2 authorize-security-group-ingress --region ${target.region} --group-id ${its} --protocol tcp --port ${target.port} --source-group ${own}`;
	if (!ofThese(groups, database.securityGroups).some(({ inbound }) => inbound.some((rule) => through(rule) && admits(rule, host.securityGroups)))) return {
		code: "bastion-rule-missing",
		message: `the security group of ${name}, ${its}, has no rule that admits the bastion ${bastion.instance} on port ${target.port}`,
		hint: target.existing === null ? `somebody removed it; it comes back with: ${byHand}` : ruleOfExisting(written?.existing ?? null, byHand)
	};
	if (ofThese(groups, host.securityGroups).some(({ outbound }) => outbound.some((rule) => through(rule) && (rule.ranges.length > 0 || admits(rule, database.securityGroups))))) return null;
	return {
		code: "bastion-rule-missing",
		message: `the security group of the bastion, ${own}, has no rule that lets it out to ${name} on port ${target.port}`,
		hint: `a rule that somebody removed comes back with: aws ec2 authorize-security-group-egress --region ${target.region} --group-id ${own} --ip-permissions 'IpProtocol=tcp,FromPort=${target.port},ToPort=${target.port},UserIdGroupPairs=[{GroupId=${its}}]'`
	};
}
function ruleOfExisting(written, byHand) {
	const where = written === null ? "" : ` at ${written.at}`;
	return written?.allowFrom === true ? `\`allowFrom: true\`${where} adds it with the next deploy; if there is nothing to deploy, somebody removed it: ${byHand}` : `write \`allowFrom: true\` into \`existing\`${where} and deploy, or add it by hand: ${byHand}`;
}
function ofThese(groups, ids) {
	return groups.filter(({ id }) => ids.includes(id));
}
function ports(port) {
	return ({ ports: of }) => of === null || of.from <= port && port <= of.to;
}
function admits(rule, groups) {
	return rule.ranges.length > 0 || rule.groups.some((group) => groups.includes(group));
}
// src/connect/diagnosis/address.ts
const ASK = "curl https://checkip.amazonaws.com";
function addressFinding({ bastion, target, written }, facts) {
	const { port } = BASTION_KINDS[bastion.access];
	const groups = valueOf(facts.groups);
	const host = valueOf(facts.host);
	if (port === null || groups === void 0 || host === void 0) return null;
	const ranges = groups.filter(({ id }) => host.securityGroups.includes(id)).flatMap(({ inbound }) => inbound.filter(ports(port)).flatMap((rule) => rule.ranges));
	const own = valueOf(facts.ownAddress);
	const where = written === null ? "of the stage" : `at ${written.at}`;
	if (own === void 0) return {
		code: "address-not-allowed",
		message: `the bastion does not answer; it admits ${ranges.length === 0 ? "no address" : listed(ranges)}, and the address of this machine is not verified`,
		hint: `ask for it, \`${ASK}\`, and if it is none of these, add it to \`allow\` ${where} and deploy`
	};
	if (ranges.some((range) => holds(range, own))) return null;
	const allow = written?.allow ?? [];
	if (allow.some((range) => holds(range, own))) return {
		code: "address-not-allowed",
		message: `your address, ${own}, is in \`allow\` ${where}, and the bastion does not admit it`,
		hint: `deploy the stage: tinystacks deploy --stage ${target.stage}; if there is nothing to deploy, somebody removed the rule by hand: aws ec2 authorize-security-group-ingress --region ${target.region} --group-id ${host.securityGroups[0] ?? ""} --protocol tcp --port ${port} --cidr ${own}/32`
	};
	return {
		code: "address-not-allowed",
		message: `your address, ${own} as AWS sees it, is not in \`allow\` of the bastion, which admits ${ranges.length === 0 ? "nobody" : listed(ranges)}`,
		hint: `write ${where} and deploy: allow: [${[...allow, `${own}/32`].join(", ")}]`
	};
}
function holds(range, address) {
	const [outer, one] = [rangeOf(range), rangeOf(`${address}/32`)];
	return outer !== null && one !== null && overlaps(outer, one);
}
// src/connect/diagnosis/database.ts
const SERVING = /* @__PURE__ */ new Set([
	"backing-up",
	"configuring-enhanced-monitoring",
	"configuring-iam-database-auth",
	"configuring-log-exports",
	"modifying",
	"snapshotting",
	"storage-config-upgrade",
	"storage-initialization",
	"storage-optimization"
]);
function databaseFinding(what, { database }) {
	if (database === void 0 || database.kind === "unread") return null;
	const { target } = what;
	const name = targetName(target);
	const code = "database-not-serving";
	if (database.kind === "absent") return {
		code,
		message: `${name} does not exist any more`,
		hint: absentHint(what)
	};
	const facts = database.value;
	const { status } = facts;
	const handling = handlingFor(what, facts);
	if (status === "" || SERVING.has(status) || handling.may === "change") return null;
	return {
		code,
		message: `${name} is ${status}`,
		hint: helpFor(what, facts, handling)
	};
}
function absentHint({ target: { stage, existing }, written }) {
	if (existing === null) return `see what the stage has: tinystacks plan --stage ${stage}`;
	const at = written?.existing?.at ?? "of the stage";
	return `${existing.region} has no ${existing.identifier}: correct \`existing\` at ${at}, and deploy`;
}
function handlingFor({ target }, { status, resource }) {
	return resource === "cache-cluster" ? handlingOfNode(status) : handlingOf(target.database, status);
}
function helpFor({ target }, facts, handling) {
	const { database, existing, isReader } = target;
	const { resource, identifier, status, region } = facts;
	switch (handling.may) {
		case "grow":
		case "change-no-storage": return existing === null ? "give it more storage in the file, and deploy: RDS refuses connections while there is none" : "give it more storage where it was made: RDS refuses connections while there is none";
		case "wait":
		case "change": return "wait until AWS is done with it";
		case "not-change": {
			const ofOthers = existing === null ? void 0 : OF_OTHERS[resource];
			const shown = {
				database,
				identifier,
				status,
				region
			};
			const usual = helpAgainst(handling.remedy, {
				...shown,
				what: isReader ? "reader" : "primary"
			});
			return ofOthers?.(handling.remedy, facts) ?? usual;
		}
	}
}
const STARTED = /* @__PURE__ */ new Set([
	"start",
	"start-when-stopped",
	"enable-key"
]);
const OF_OTHERS = {
	instance: (remedy, of) => remedy === "parameters" ? events("rds", "db-instance", of) : null,
	cluster: (remedy, of) => STARTED.has(remedy) ? `start it: aws rds start-db-cluster --db-cluster-identifier ${of.identifier} --region ${of.region}` : events("rds", "db-cluster", of),
	"replication-group": (_, of) => events("elasticache", "replication-group", of),
	"cache-cluster": (_, of) => events("elasticache", "cache-cluster", of)
};
const MINUTES = 20160;
function events(service, source, { identifier, region }) {
	return `its events say why: aws ${service} describe-events --source-type ${source} --source-identifier ${identifier} --duration ${MINUTES} --region ${region}`;
}
function secretFinding({ target }, { secret }) {
	if (secret?.kind !== "read" || secret.value.deletion === null) return null;
	const { at } = secret.value.deletion;
	return {
		code: "secret-being-deleted",
		message: `the secret of ${targetName(target)} will be deleted${at === null ? "" : ` on ${at.slice(0, 10)}`}, and cannot be read until then`,
		hint: `take that back: tinystacks restore-secret --stage ${target.stage} ${target.database}`
	};
}
// src/connect/diagnosis/diagnose.ts
const host = (what, facts) => hostFinding(what, facts.host);
const OF_TUNNEL = {
	unreachable: "tunnel",
	"no-agent": "tunnel",
	"timed-out": "tunnel",
	failed: "program",
	"key-refused": "key",
	"other-host": "host"
};
const OF_PROOF = {
	"bastion-refuses": "forward",
	"database-refuses": "database",
	"timed-out": "database",
	closed: "database"
};
const LOOKS = {
	tunnel: [
		host,
		agentOfSessions,
		addressFinding,
		agentFinding
	],
	program: [host, agentFinding],
	key: [host, agentFinding],
	host: [host],
	forward: [host, agentFinding],
	database: [
		host,
		databaseFinding,
		networkFinding,
		groupFinding
	],
	secret: [secretFinding]
};
function agentOfSessions(what, facts) {
	return isReachedDirectly(what.bastion.access) ? null : agentFinding(what, facts);
}
function diagnose(failed, what, facts) {
	for (const look of LOOKS[failed]) {
		const finding = look(what, facts);
		if (finding !== null) return finding;
	}
	return null;
}
function partOfTunnel({ kind }) {
	return OF_TUNNEL[kind] ?? null;
}
function partOfProof({ kind }) {
	return OF_PROOF[kind] ?? null;
}
function notVerified(facts) {
	const network = valueOf(facts.database)?.networkUnread;
	return [...Object.values(facts).flatMap((fact) => fact.kind === "unread" ? [fact] : []), ...network === void 0 ? [] : [network]].map(({ action, why }) => `${action} (${why})`);
}
// src/connect/diagnosis/install.ts
const PLUGIN = "https://s3.amazonaws.com/session-manager-downloads/plugin/latest";
const PROGRAMS = {
	ssh: () => ({
		darwin: "macOS has it at /usr/bin/ssh: put /usr/bin on the PATH",
		linux: "sudo apt-get install openssh-client (Debian, Ubuntu), or sudo dnf install openssh-clients (Fedora, Amazon Linux)",
		win32: "Add-WindowsCapability -Online -Name OpenSSH.Client~~~~0.0.1.0 (PowerShell as administrator)"
	}),
	"session-manager-plugin": (isArm) => ({
		darwin: "brew install --cask session-manager-plugin",
		linux: `curl -fsSo /tmp/plugin.deb ${PLUGIN}/ubuntu_${isArm ? "arm64" : "64bit"}/session-manager-plugin.deb && sudo dpkg -i /tmp/plugin.deb (Debian, Ubuntu), or sudo dnf install ${PLUGIN}/linux_${isArm ? "arm64" : "64bit"}/session-manager-plugin.rpm (Fedora, Amazon Linux)`,
		win32: "winget install Amazon.SessionManagerPlugin"
	})
};
function installProgram(program, platform, arch) {
	const lines = Object.hasOwn(PROGRAMS, program) ? PROGRAMS[program]?.(arch === "arm64") : void 0;
	if (lines === void 0) return null;
	return platform === "darwin" || platform === "win32" ? lines[platform] : lines.linux;
}
// src/commands/shared/connect/database-facts.ts
async function databaseFacts(connect, { database, identifier, existing, region }, resource) {
	const place = existing ?? (identifier === null ? null : {
		region,
		identifier
	});
	if (place === null) return void 0;
	const aws = await connect(place.region);
	const read = byFamily(database, {
		sql: () => (kind) => aws.existing.sql(place.identifier, kind),
		cache: () => (kind) => aws.existing.redis(place.identifier, kind)
	});
	const made = byFamily(database, {
		sql: () => "instance",
		cache: () => "replication-group"
	});
	const fact = await read(existing === null ? made : resource);
	return fact.kind === "read" ? {
		kind: "read",
		value: factsOf(fact.value, place.region)
	} : fact;
}
function factsOf(read, region) {
	const { resource, identifier, status = "", vpc, securityGroups, networkUnread } = read;
	return {
		region,
		identifier,
		resource,
		status,
		vpc,
		securityGroups,
		...networkUnread !== void 0 && { networkUnread }
	};
}
// src/commands/shared/connect/way-out.ts
function withWayOut(context, { config, file }, machine) {
	const at = (...path) => `${file.name}:${config.locate(path).line}`;
	const existingOf = ({ stage, database, existing }) => {
		const found = config.stages.find(({ name }) => name === stage)?.existing[database];
		return found !== void 0 && existingId(found) === `${existing?.region}/${existing?.identifier}` ? found : null;
	};
	const written = (target) => {
		const { stage, database } = target;
		const bastion = config.stages.find(({ name }) => name === stage)?.bastion ?? null;
		if (bastion === null) return null;
		const existing = existingOf(target);
		return {
			allow: bastion.allow,
			at: at("stages", stage, "bastion", "allow"),
			existing: existing && {
				allowFrom: existing.allowFrom,
				at: at("stages", stage, "databases", database, "existing")
			}
		};
	};
	const known = /* @__PURE__ */ new WeakSet();
	async function explained(target, error) {
		if (known.has(error)) return error;
		const told = await found(target, error);
		known.add(told);
		return told;
	}
	async function found(target, error) {
		if (error.code === "no-bastion") return withLine(error, target);
		const cause = error.cause;
		if (cause?.kind === "no-program") {
			const hint = installProgram(cause.program, machine.platform, machine.arch);
			return hint === null ? error : withHint(error, hint);
		}
		const failed = failedOf(error);
		if (failed === null || target.bastion === null || context.options.direct === true) return error;
		const { bastion } = target;
		const facts = await read({ connect: (region) => context.connect(region, asOf(context, target)) }, {
			...target,
			bastion
		}, failed, existingOf(target)?.resource ?? null);
		const finding = diagnose(failed, {
			target,
			bastion,
			written: written(target)
		}, facts);
		if (finding !== null) return errorOf(finding, error);
		const unread = notVerified(facts);
		return unread.length === 0 ? error : withHint(error, `${error.hint ?? "see the message"}; not verified: ${unread.join(", ")}`);
	}
	function withLine(error, { stage }) {
		return withHint(error, `${error.hint ?? ""} (the stage is at ${at("stages", stage)})`);
	}
	return async (target, run) => {
		try {
			return await run();
		} catch (error) {
			throw error instanceof TinystacksError ? await explained(target, error) : error;
		}
	};
}
function withHint(error, hint) {
	return new TinystacksError(error.code, error.message, {
		exit: error.exit,
		hint,
		cause: error
	});
}
function failedOf({ code, cause }) {
	if (code === "tunnel-failed") return partOfTunnel(cause);
	if (code === "not-proved") return partOfProof(cause);
	return code === "aws-error" ? "secret" : null;
}
async function read({ connect }, target, failed, resource) {
	const aws = await connect(target.region);
	if (failed === "secret") return target.secretArn === null ? {} : { secret: await aws.secrets.describe(target.secretArn) };
	const { access, instance } = target.bastion;
	const host = await aws.reach.host(instance);
	if (failed === "database") {
		const database = await databaseFacts(connect, target, resource);
		const its = valueOf(database);
		const groups = [valueOf(host), its?.region === target.region ? its : void 0].flatMap((of) => of?.securityGroups ?? []);
		return {
			host,
			...database && { database },
			...groups.length > 0 && { groups: await aws.reach.groups(groups) }
		};
	}
	const agent = await aws.reach.agent(instance);
	const own = valueOf(host)?.securityGroups ?? [];
	if (!isReachedDirectly(access) || failed !== "tunnel" || own.length === 0) return {
		host,
		agent
	};
	const [groups, ownAddress] = await Promise.all([aws.reach.groups(own), aws.reach.ownAddress()]);
	return {
		host,
		agent,
		groups,
		ownAddress
	};
}
export { openPassage as a, openPassages as i, installProgram as n, messageOf as o, wayTo as r, installLine as s, withWayOut as t };
