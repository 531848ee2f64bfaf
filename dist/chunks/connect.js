import { Ar as TinystacksError, Hr as LOCAL_HOST, Or as listed, Ti as ENGINES, Ur as localPort, jr as usageError, wi as DATABASES, yi as isBastionKind } from "./start.js";
// src/connect/target.ts
function targetsOf(stage, deployed) {
	const bastion = bastionOf(deployed.bastion);
	return DATABASES.flatMap((kind) => {
		const database = deployed.databases[kind];
		const isReplica = database.source.arn !== null;
		return [...target(kind, database, {
			isReader: false,
			isReplica
		}), ...isReplica ? [] : target(kind, database, {
			isReader: true,
			isReplica: true
		})];
	});
	function target(kind, database, which) {
		const { host, port } = which.isReader ? database.reader : database.ownEndpoint;
		if (host === null || port === null) return [];
		return [{
			...stage.roles && { roles: stage.roles },
			stage: stage.name,
			region: stage.region,
			database: kind,
			...which,
			isProduction: stage.protected || deployed.terminationProtection === true,
			host,
			port: Number(port),
			user: database.username,
			identifier: which.isReader ? database.reader.identifier : database.identifier,
			existing: existingOf(database),
			databaseName: database.database,
			secretArn: database.secretArn,
			hasTls: database.tls !== "false",
			localPort: localPort(stage.localPorts, kind, which.isReader ? "reader" : "database"),
			bastion
		}];
	}
}
function existingOf({ existing }) {
	const [region = "", identifier = ""] = existing?.split("/") ?? [];
	return identifier === "" ? null : {
		region,
		identifier
	};
}
function bastionOf(deployed) {
	const { access, instance, host, user, keyParameter } = deployed;
	return instance === null || !isBastionKind(access) ? null : {
		access,
		instance,
		host,
		user,
		keyParameter
	};
}
function targetName({ stage, database, isReader }) {
	return `${stage}/${database}${isReader ? " reader" : ""}`;
}
// src/connect/messages/words.ts
const connectWords = {
	firstUse: (instance, key) => `the host key of the bastion ${instance} is ${key}; it is trusted from this first use on (~/.tinystacks/known_hosts)`,
	portTaken: (target, port) => `port ${target.localPort} of ${targetName(target)} is taken on this machine: it is ${port} this time`,
	noTls: (target) => `${targetName(target)} has no TLS: nobody can prove who answers, and it takes no password`,
	onThisMachine: (target) => `${targetName(target)} is on this machine: there is no certificate to prove`,
	lost: (stage, why) => `the tunnel to ${stage} ended (${why}); connecting again`,
	stillLost: (stage, why) => `${stage} is not reached yet, and tried again: ${why}`,
	turnedAway: (target, seconds) => `${targetName(target)}: a client that had waited ${seconds} s for the tunnel was turned away`,
	again: (stage) => `${stage} is connected again, and proved again`,
	late: (target, port) => `${targetName(target)} is reached now, at ${LOCAL_HOST}:${port}, and proved`,
	ready: "open until you stop it (Ctrl-C)",
	closed: "closed",
	readOnly: (target) => target.isReplica ? `${targetName(target)} only takes reads` : `the server refuses writes of this session until somebody says ${ENGINES[target.database].readOnlyEndedBy ?? ""} in it: that guards against a slip, and not against intent`,
	starting: (target) => {
		const traits = [...target.isProduction ? ["production"] : [], ...target.isReplica ? ["only takes reads"] : []];
		return `${targetName(target)}${traits.length === 0 ? "" : ` (${traits.join(", ")})`}: ${target.host}`;
	},
	notCopied: "nothing was copied: no program for the clipboard is installed (pbcopy, wl-copy, xclip)",
	copyOne: "nothing was copied, since there are several databases: name one, as in prod/postgres",
	copied: (what) => `${what} is in the clipboard`,
	chooseStage: (stages) => `${stages.map((name, index) => `${index + 1}  ${name}`).join("\n")}\nwhich stage? `,
	choose: (targets) => `${targets.map((one, index) => `${index + 1}  ${targetName(one)}`).join("\n")}\nwhich one? `
};
function severalDatabases(targets) {
	const names = targets.map(targetWord);
	return new TinystacksError("several-databases", `there are ${names.length} databases to connect to`, {
		exit: 2,
		hint: `name one of them: ${names.map((name) => `tinystacks connect ${name}`).join(", ")}`
	});
}
function targetWord(target) {
	return `${target.stage}/${target.database}${target.isReader ? " --reader" : ""}`;
}
function noDatabase(asked, there) {
	return new TinystacksError("no-database", `there is no ${asked} to connect to`, {
		exit: 1,
		hint: there.length === 0 ? "deploy the stage: tinystacks deploy" : `there is ${listed(there.map(targetWord))}`
	});
}
function noBastion(stage) {
	return new TinystacksError("no-bastion", `${stage} has no bastion, and nothing else leads to its databases`, {
		exit: 1,
		hint: "add `bastion: { access: session-manager }` to the stage and deploy it, or use --direct from inside its network"
	});
}
function noSecret(target) {
	return new TinystacksError("no-login", `the stack has no secret of ${targetName(target)}`, {
		exit: 1,
		hint: "name it in the file: `existing: { secret: arn:… }`, and deploy the stage"
	});
}
function readOnlyRedis() {
	return usageError("Redis has no sessions that only read", "use an ACL user that may only read, or leave --read-only out");
}
function clientMissing(program, install) {
	return new TinystacksError("program-missing", `${program} is not installed`, {
		exit: 1,
		hint: install
	});
}
export { noSecret as a, targetName as c, noDatabase as i, targetsOf as l, connectWords as n, readOnlyRedis as o, noBastion as r, severalDatabases as s, clientMissing as t };
