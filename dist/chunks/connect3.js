import { Cr as listed, Tr as TinystacksError, ai as rangeOf, hi as ENGINES, ii as overlaps, pt as valueOf, si as BASTION_KINDS, ui as isReachedDirectly, wr as Interrupted, xi as isSql } from "./start.js";
import { i as isThisMachine, r as authoritiesOf } from "./outputs.js";
import { et as helpAgainst, h as handlingOf } from "./plan6.js";
import { c as targetName, n as connectWords, r as noBastion } from "./connect.js";
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
function notProved(name, host, why) {
	const { message, hint } = proofWords(why);
	return new TinystacksError("not-proved", `${name}: this is not proved to be ${host}: ${message}`, {
		exit: 1,
		hint,
		cause: why
	});
}
// src/commands/shared/connect/silence.ts
const LOOK = 3e4;
const SLEPT = 9e4;
const HOUR = 36e5;
const AROUND = 18e4;
async function untilDead(clock, { isAlive, isOver }) {
	const begun = clock.now().getTime();
	for (let before = begun;;) {
		await clock.sleep(LOOK);
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
// src/commands/shared/connect/passage.ts
const PAUSES = [
	1,
	2,
	4,
	8,
	15,
	30
];
async function openPassage(means, targets, way) {
	const stage = targets[0]?.stage ?? "";
	const doors = await Promise.all(targets.map(async (target, index) => ({
		target,
		index,
		gate: await means.openGate(target.localPort)
	})));
	let tunnel = null;
	let admitted = [];
	let isClosed = false;
	const isOver = () => isClosed;
	const close = async () => {
		isClosed = true;
		await Promise.all([...doors.map(({ gate }) => gate.close()), tunnel?.close()]);
	};
	try {
		tunnel = await openTunnel(means, targets, way);
		const first = await letIn(means, doors, tunnel);
		const entrances = first.flatMap((one) => one.kind === "open" ? [one.entrance] : []);
		const failures = first.flatMap((one) => one.kind === "failed" ? [one.error] : []);
		if (entrances.length === 0 || means.all === true && failures.length > 0) throw failures[0] ?? /* @__PURE__ */ new Error("there was nothing to open");
		for (const { message, hint } of failures) means.reporter.warning(`${message}${hint === void 0 ? "" : `: ${hint}`}`);
		for (const note of tunnel.notes) means.reporter.notice(note);
		for (const { target, port } of entrances) if (port !== target.localPort) means.reporter.notice(connectWords.portTaken(target, port));
		admitted = doors.filter(({ index }) => first[index]?.kind === "open");
		keepOpen();
		return {
			entrances,
			close
		};
	} catch (error) {
		await close();
		throw error;
	}
	async function keepOpen() {
		while (!isOver() && tunnel !== null) {
			const why = await endOf(tunnel);
			if (isOver() || why === null) return;
			tunnel = null;
			for (const { gate } of admitted) gate.shut();
			means.reporter.line(connectWords.lost(stage, tunnelFailed(stage, why).message));
			tunnel = await openAgain();
		}
	}
	async function endOf(open) {
		return isBySession(way) ? endOrSilence(open, means.clock, () => allAnswer(means, admitted, open)) : open.ended;
	}
	async function openAgain() {
		for (let tries = 0; !isOver(); tries += 1) try {
			await means.clock.sleep((PAUSES[tries] ?? 30) * 1e3);
			const next = await openTunnel(means, targets, way);
			if (isOver()) {
				await next.close();
				return null;
			}
			tunnel = next;
			const results = await letIn(means, admitted, next);
			const failures = results.flatMap((one) => one.kind === "failed" ? [one] : []);
			const [first] = failures;
			if (first !== void 0 && failures.length === admitted.length) {
				tunnel = null;
				await next.close();
				throw first.error;
			}
			if (first === void 0) means.reporter.line(connectWords.again(stage));
			else {
				tellAgain(results);
				letInLater(failures, next);
			}
			return next;
		} catch (error) {
			if (error instanceof Interrupted) return null;
			const why = error instanceof Error ? error.message : String(error);
			means.reporter.line(connectWords.stillLost(stage, why));
		}
		return null;
	}
	function tellAgain(results) {
		for (const one of results) if (one.kind === "open") means.reporter.line(connectWords.again(targetName(one.entrance.target)));
	}
	async function letInLater(failed, through) {
		const isInUse = () => !isOver() && tunnel === through;
		let left = failed;
		for (let tries = 0; left.length > 0; tries += 1) {
			for (const { door, error } of left) means.reporter.line(connectWords.stillLost(targetName(door.target), error.message));
			try {
				await means.clock.sleep((PAUSES[tries] ?? 30) * 1e3);
				if (!isInUse()) return;
				const results = await letIn(means, left.map(({ door }) => door), through, isInUse);
				if (!isInUse()) return;
				tellAgain(results);
				left = results.flatMap((one) => one.kind === "failed" ? [one] : []);
			} catch (error) {
				if (error instanceof Interrupted) return;
				const why = error instanceof Error ? error.message : String(error);
				means.reporter.line(connectWords.stillLost(stage, why));
			}
		}
	}
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
async function letIn(means, doors, { forwards }, isInUse = () => true) {
	return Promise.all(doors.map(async (door) => {
		const { target, gate, index } = door;
		const near = forwards[index]?.near ?? {
			host: target.host,
			port: target.port
		};
		const { caFile, error } = await proof(means, target, near);
		if (error !== null) return {
			kind: "failed",
			door,
			error
		};
		if (isInUse()) gate.lead(near);
		return {
			kind: "open",
			entrance: {
				target,
				port: gate.port,
				caFile
			}
		};
	}));
}
async function proof({ prove, ca, reporter }, target, near) {
	if (!target.hasTls) reporter.warning(connectWords.noTls(target));
	else if (isThisMachine(target.host)) reporter.detail?.(connectWords.onThisMachine(target));
	else {
		const { host, region, database: engine } = target;
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
			error: notProved(targetName(target), host, outcome)
		};
	}
	return {
		caFile: null,
		error: null
	};
}
// src/commands/shared/connect/passages.ts
async function openPassages(means, targets, way) {
	if (!isBySession(way)) return openPassage(means, targets, way);
	const tried = await Promise.allSettled(targets.map((target) => openPassage(means, [target], way)));
	const passages = tried.flatMap((one) => one.status === "fulfilled" ? [one.value] : []);
	const reasons = tried.flatMap((one) => one.status === "rejected" ? [one.reason] : []);
	const close = async () => {
		await Promise.all(passages.map((passage) => passage.close()));
	};
	if (passages.length === 0 || means.all === true && reasons.length > 0) {
		await close();
		throw reasons[0];
	}
	for (const reason of reasons) means.reporter.warning(reason instanceof Error ? reason.message : String(reason));
	return {
		entrances: passages.flatMap(({ entrances }) => entrances),
		close
	};
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
	const { logins, reach, sessions } = await context.connect(region);
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
function groupFinding({ target, bastion }, facts) {
	const groups = valueOf(facts.groups);
	const host = valueOf(facts.host);
	const database = valueOf(facts.database);
	if (groups === void 0 || host === void 0 || database === void 0) return null;
	const [own = ""] = host.securityGroups;
	const [its = ""] = database.securityGroups;
	if (own === "" || its === "") return null;
	const through = ports(target.port);
	const name = ENGINES[target.database].title;
	if (!ofThese(groups, database.securityGroups).some(({ inbound }) => inbound.some((rule) => through(rule) && admits(rule, host.securityGroups)))) return {
		code: "bastion-rule-missing",
		message: `the security group of ${name}, ${its}, has no rule that admits the bastion ${bastion.instance} on port ${target.port}`,
		hint: `if the database is an existing one, write \`allowFrom: true\` and deploy; a rule that somebody removed comes back with: aws ec2 authorize-security-group-ingress --region ${target.region} --group-id ${its} --protocol tcp --port ${target.port} --source-group ${own}`
	};
	if (ofThese(groups, host.securityGroups).some(({ outbound }) => outbound.some((rule) => through(rule) && (rule.ranges.length > 0 || admits(rule, database.securityGroups))))) return null;
	return {
		code: "bastion-rule-missing",
		message: `the security group of the bastion, ${own}, has no rule that lets it out to ${name} on port ${target.port}`,
		hint: `a rule that somebody removed comes back with: aws ec2 authorize-security-group-egress --region ${target.region} --group-id ${own} --ip-permissions 'IpProtocol=tcp,FromPort=${target.port},ToPort=${target.port},UserIdGroupPairs=[{GroupId=${its}}]'`
	};
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
function databaseFinding({ target }, { database }) {
	if (database === void 0 || database.kind === "unread") return null;
	const name = targetName(target);
	const code = "database-not-serving";
	if (database.kind === "absent") return {
		code,
		message: `${name} does not exist any more`,
		hint: `see what the stage has: tinystacks plan --stage ${target.stage}`
	};
	const { status } = database.value;
	const handling = handlingOf(target.database, status);
	if (SERVING.has(status) || handling.may === "change") return null;
	if (handling.may === "grow" || handling.may === "change-no-storage") return {
		code,
		message: `${name} is ${status}`,
		hint: "give it more storage in the file, and deploy: RDS refuses connections while there is none"
	};
	if (handling.may === "wait") return {
		code,
		message: `${name} is ${status}`,
		hint: "wait until AWS is done with it"
	};
	const { database: kind, identifier, isReader, region } = target;
	return {
		code,
		message: `${name} is ${status}`,
		hint: helpAgainst(handling.remedy, {
			database: kind,
			what: isReader ? "reader" : "primary",
			identifier: identifier ?? "",
			status,
			region
		})
	};
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
const PARTS = {
	unreachable: "tunnel",
	"timed-out": "tunnel",
	failed: "tunnel",
	"key-refused": "key",
	"other-host": "host",
	closed: "database"
};
const LOOKS = {
	tunnel: [
		host,
		agentOfSessions,
		addressFinding,
		agentFinding
	],
	key: [host, agentFinding],
	host: [host],
	database: [
		host,
		databaseFinding,
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
function partOf(kind) {
	return PARTS[kind] ?? null;
}
function notVerified(facts) {
	return Object.values(facts).flatMap((fact) => fact.kind === "unread" ? [`${fact.action} (${fact.why})`] : []);
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
// src/commands/shared/connect/way-out.ts
function withWayOut(context, { config, file }, machine) {
	const written = ({ stage }) => {
		const path = ["stages", stage];
		const bastion = config.stages.find(({ name }) => name === stage)?.bastion ?? null;
		if (bastion === null) return null;
		const { line } = config.locate([
			...path,
			"bastion",
			"allow"
		]);
		return {
			allow: bastion.allow,
			at: `${file.name}:${line}`
		};
	};
	async function explained(target, error) {
		if (error.code === "no-bastion") return withLine(error, target);
		const cause = error.cause;
		if (cause?.kind === "no-program") {
			const hint = installProgram(cause.program, machine.platform, machine.arch);
			return hint === null ? error : withHint(error, hint);
		}
		const failed = failedOf(error);
		if (failed === null || target.bastion === null || context.options.direct === true) return error;
		const facts = await read(await context.connect(target.region), target, target.bastion, failed);
		const { bastion } = target;
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
		const { line } = config.locate(["stages", stage]);
		return withHint(error, `${error.hint ?? ""} (the stage is at ${file.name}:${line})`);
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
	if (code === "tunnel-failed") return partOf(cause.kind);
	if (code !== "not-proved") return code === "aws-error" ? "secret" : null;
	const { kind } = cause;
	return kind === "closed" || kind === "timed-out" ? "database" : null;
}
async function read(aws, target, { access, instance }, failed) {
	if (failed === "secret") return target.secretArn === null ? {} : { secret: await aws.secrets.describe(target.secretArn) };
	const host = await aws.reach.host(instance);
	if (failed === "database") {
		const database = await databaseFacts(aws, target);
		const groups = [host, database].flatMap((fact) => valueOf(fact)?.securityGroups ?? []);
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
async function databaseFacts({ live }, { database, identifier }) {
	if (identifier === null) return void 0;
	if (isSql(database)) return (await live.sql([identifier])).get(identifier);
	const fact = await live.redis(identifier);
	return fact.kind === "read" ? {
		kind: "read",
		value: {
			status: fact.value.status,
			securityGroups: []
		}
	} : fact;
}
export { openPassage as i, wayTo as n, openPassages as r, withWayOut as t };
