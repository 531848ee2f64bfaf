import { a as loginOf, d as MARIADB_OPTIONS, l as clientCall, n as oneStage, r as oneTarget, s as connectionUrl, t as foundTargets, u as PSQLRC } from "./connect2.js";
import { a as openPassage, i as openPassages, o as messageOf, r as wayTo, s as installLine, t as withWayOut } from "./connect3.js";
import { c as targetName, n as connectWords, o as readOnlyRedis, r as noBastion, t as clientMissing } from "./connect.js";
import { Hr as LOCAL_HOST, Ti as ENGINES, Yn as forTerminal, d as done, jr as usageError, kr as Interrupted, xr as load, zi as shellWord } from "./start.js";
// src/connect/clients/line.ts
const clientLine = (target, ...more) => LINES[target.database](target, ...more);
const LINES = {
	postgres: (target, entrance) => {
		const { PGHOST, PGHOSTADDR, PGPORT, PGUSER, PGDATABASE, PGSSLMODE, PGSSLROOTCERT } = callOf(target, entrance).environment;
		const words = Object.entries({
			host: PGHOST,
			hostaddr: PGHOSTADDR,
			port: PGPORT,
			sslmode: PGSSLMODE,
			sslrootcert: PGSSLROOTCERT,
			user: PGUSER,
			dbname: PGDATABASE
		}).flatMap(([key, value]) => value === void 0 ? [] : [`${key}=${conninfo(value)}`]);
		return `psql ${shellWord(words.join(" "))}`;
	},
	mysql: (target, entrance, options) => asked(target, entrance, ["--password"], options),
	redis: (target, entrance) => asked(target, entrance, target.hasTls ? ["--askpass"] : [])
};
function asked(target, entrance, more, mariadbOptions = null) {
	const { program, argv } = callOf(target, entrance, mariadbOptions);
	return [
		program,
		...argv,
		...more
	].map(shellWord).join(" ");
}
function callOf(target, entrance, mariadbOptions = null) {
	const login = {
		user: target.user,
		password: null,
		databaseName: null
	};
	return clientCall(target, login, entrance, {
		isReadOnly: false,
		isInteractive: false,
		psqlrc: {
			ours: "",
			own: null
		},
		mariadbOptions
	});
}
function conninfo(value) {
	return /^[\w./:-]+$/.test(value) ? value : `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
// src/connect/screen.ts
function openDatabase(target, { port, caFile }, mariadbOptions) {
	const { stage, database, isReader, isProduction, host, user, databaseName, secretArn } = target;
	return {
		stage,
		database,
		reader: isReader,
		production: isProduction,
		localHost: LOCAL_HOST,
		localPort: port,
		host,
		user,
		name: databaseName,
		caFile,
		secretArn,
		client: clientLine(target, {
			host: LOCAL_HOST,
			port,
			caFile
		}, mariadbOptions)
	};
}
function tunnelScreen(databases) {
	return databases.map(block).join("\n");
}
function block(one) {
	const shown = [
		["host", one.localHost],
		["port", String(one.localPort)],
		["user", one.user],
		["database", one.name],
		["password", one.password ?? (one.secretArn && `"password" of the secret ${one.secretArn}`)],
		["TLS", one.caFile && ENGINES[one.database].client.checksAuthority],
		["CA file", one.caFile],
		["name in TLS", one.caFile && one.host],
		["url", one.url ?? null],
		[ENGINES[one.database].client.program, one.client]
	].flatMap(([name, value]) => value === null ? [] : [[name, value]]);
	const width = Math.max(...shown.map(([name]) => name.length));
	const title = targetName({
		...one,
		isReader: one.reader
	});
	const lines = shown.map(([name, value]) => `  ${name.padEnd(width)}  ${forTerminal(value)}\n`);
	return `${forTerminal(title)}${one.production ? " (production)" : ""}\n${lines.join("")}`;
}
// src/commands/shared/connect/hold-open.ts
const STOPPED = {
	SIGINT: 130,
	SIGTERM: 143
};
async function holdOpen(context, connecting, { targets }, wayOut) {
	const { clock, reporter, options } = context;
	const [first] = targets;
	if (first === void 0) throw new Error("a stage without targets was chosen");
	const way = await wayTo(context, first);
	const means = {
		...connecting,
		clock,
		reporter,
		ca: options.ca ?? null,
		explain: (target, error) => wayOut(target, () => Promise.reject(error)).catch((told) => told),
		late: (entrance) => void tellLate(context, connecting, entrance)
	};
	const passage = await openPassages(means, targets, way);
	try {
		const databases = await Promise.all(passage.entrances.map((entrance) => wayOut(entrance.target, () => described(context, connecting, entrance))));
		if (options.copy === true) await copied(context, connecting, databases);
		const shown = options.copy === true ? databases.map(withoutSecrets) : databases;
		const result = done({
			text: tunnelScreen(shown),
			json: { databases: shown }
		});
		context.announce?.(result);
		reporter.line(connectWords.ready);
		const status = STOPPED[await stopped(clock)];
		reporter.line(connectWords.closed);
		return {
			...result,
			status
		};
	} finally {
		await passage.close();
	}
}
async function tellLate(context, connecting, entrance) {
	const { reporter, announce, isJson = false } = context;
	reporter.line(connectWords.late(entrance.target, entrance.port));
	if (isJson) return;
	try {
		const told = await described(context, connecting, entrance);
		const shown = context.options.copy === true ? withoutSecrets(told) : told;
		announce?.(done({
			text: tunnelScreen([shown]),
			json: { databases: [shown] }
		}));
	} catch (error) {
		reporter.warning(messageOf(error));
	}
}
async function described(context, { keep }, { target, port, caFile }) {
	const { url = false, password = false, copy = false } = context.options;
	const told = openDatabase(target, {
		port,
		caFile
	}, keep("mariadb.cnf", MARIADB_OPTIONS));
	if (!url && !password && !copy) return told;
	const login = await loginOf(context, target);
	return {
		...told,
		...(password || copy && !url) && login.password !== null && { password: login.password },
		...url && { url: connectionUrl(target, login, {
			host: "127.0.0.1",
			port,
			caFile
		}) }
	};
}
function withoutSecrets({ password: _password, url: _url, ...told }) {
	return told;
}
async function copied({ reporter }, { copy }, databases) {
	const [only, ...others] = databases;
	if (only === void 0 || others.length > 0) {
		reporter.warning(connectWords.copyOne);
		return;
	}
	const what = only.url === void 0 ? "the password" : "the URL";
	if (await copy(only.url ?? only.password ?? "")) reporter.notice(connectWords.copied(what));
	else reporter.warning(connectWords.notCopied);
}
async function stopped(clock) {
	for (;;) try {
		await clock.sleep(864e5);
	} catch (error) {
		if (error instanceof Interrupted) return error.signal;
		throw error;
	}
}
// src/commands/shared/connect/printed-lines.ts
function printedLines({ stage, bastion }) {
	if (bastion === null) throw noBastion(stage);
	const lines = [...bastion.keyCommand === null ? [] : [{
		does: "fetch the private key",
		line: bastion.keyCommand
	}], ...bastion.tunnels.flatMap(({ database, end, command, client }) => {
		const name = `${stage}/${database}${end === "reader" ? " reader" : ""}`;
		return [{
			does: `tunnel to ${name}`,
			line: command
		}, ...client === null ? [] : [{
			does: `connect to ${name}`,
			line: client
		}]];
	})];
	const text = lines.map(({ does, line }) => `# ${forTerminal(does)}\n${forTerminal(line)}\n`).join("");
	return done({
		text,
		json: {
			databases: [],
			lines
		}
	});
}
// src/commands/connect.ts
const connect = async (context) => {
	const mode = modeOf(context);
	const loaded = load(context);
	const found = await foundTargets(context, loaded);
	if (mode === "print") return printedLines((await oneStage(context, found)).outputs);
	const connecting = await machineOf(context);
	const wayOut = withWayOut(context, loaded, connecting);
	if (mode === "client") {
		const target = await oneTarget(context, found);
		return wayOut(target, () => startClient(context, connecting, target));
	}
	const stage = await oneStage(context, found);
	const [first] = stage.targets;
	if (first === void 0) throw new Error("a stage without targets was chosen");
	return wayOut(first, () => holdOpen(context, connecting, stage, wayOut));
};
function modeOf({ options, isJson }) {
	const { tunnel = false, print = false, url = false, password = false, copy = false } = options;
	if (tunnel && print) throw usageError("--tunnel and --print contradict each other", "write one of them");
	if ((url || password || copy) && !tunnel) throw usageError("--url, --password and --copy tell what a client of your own needs at an open tunnel", "add --tunnel");
	if (options.readOnly === true && (tunnel || print)) throw usageError("--read-only holds for the session that connect starts", "leave it out");
	if (tunnel) return "tunnel";
	if (print) return "print";
	if (isJson === true) throw usageError("a prompt is no JSON document", "add --tunnel or --print, or leave --json out");
	return "client";
}
async function machineOf({ connecting }) {
	if (connecting === void 0) throw new Error("nobody can connect from here");
	return connecting();
}
async function startClient(context, connecting, target) {
	const { options, clock, reporter } = context;
	const isReadOnly = options.readOnly === true;
	if (isReadOnly && ENGINES[target.database].readOnlyEndedBy === null) throw readOnlyRedis();
	const [login, way] = await Promise.all([loginOf(context, target), wayTo(context, target)]);
	const passage = await openPassage({
		...connecting,
		clock,
		reporter,
		ca: options.ca ?? null
	}, [target], way);
	try {
		const [entrance] = passage.entrances;
		if (entrance === void 0) throw new Error("there is no entrance");
		const { isInteractive, psqlrc } = connecting;
		reporter.line(connectWords.starting(target));
		if (isReadOnly) reporter.notice(connectWords.readOnly(target));
		const call = clientCall(target, login, {
			host: LOCAL_HOST,
			port: entrance.port,
			caFile: entrance.caFile
		}, {
			isReadOnly,
			isInteractive,
			mariadbOptions: connecting.keep("mariadb.cnf", MARIADB_OPTIONS),
			psqlrc: {
				ours: connecting.keep("psqlrc", PSQLRC),
				own: psqlrc
			}
		});
		const status = await connecting.runClient(call);
		if (status === null) throw clientMissing(call.program, installLine(target.database, connecting.platform));
		return {
			...done({
				text: "",
				json: { databases: [] }
			}),
			status
		};
	} finally {
		await passage.close();
	}
}
export { connect };
