import { Di as byFamily, Hr as LOCAL_HOST, er as withoutInterrupts, jr as usageError } from "./start.js";
import { i as versionIn, n as PLUGIN_SINCE, r as isOlder, t as PLUGIN$1 } from "./connect5.js";
import { n as connectWords } from "./connect.js";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { connect, createServer, isIP } from "node:net";
import { createServer as createServer$1 } from "node:http";
import { promisify } from "node:util";
import { once } from "node:events";
import { checkServerIdentity, connect as connect$1 } from "node:tls";
import { X509Certificate, randomBytes, timingSafeEqual } from "node:crypto";
import { fileURLToPath } from "node:url";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { constants as constants$1, devNull, homedir, hostname } from "node:os";
import { readFile } from "node:fs/promises";
import { execFile, spawn } from "node:child_process";
import { isatty } from "node:tty";
import { createInterface } from "node:readline";
// src/local/clipboard.ts
const PROGRAMS = [
	["pbcopy"],
	["wl-copy"],
	[
		"xclip",
		"-selection",
		"clipboard"
	],
	["clip.exe"]
];
async function copyText(text) {
	for (const [program, ...argv] of PROGRAMS) if (await isTaken(program, argv, text)) return true;
	return false;
}
function isTaken(program, argv, text) {
	return new Promise((resolve) => {
		const child = spawn(program, argv, { stdio: [
			"pipe",
			"ignore",
			"ignore"
		] });
		child.stdin.on("error", () => void 0);
		child.once("error", () => {
			resolve(false);
		});
		child.once("exit", (code) => {
			resolve(code === 0);
		});
		child.stdin.end(text);
	});
}
// src/local/proof/handshake.ts
async function shakeHands(socket, host, roots, leave) {
	const secure = connect$1({
		socket,
		...isIP(host) === 0 && { servername: host },
		ca: [...roots],
		minVersion: "TLSv1.2",
		rejectUnauthorized: false,
		checkServerIdentity: (_, certificate) => checkServerIdentity(host, certificate)
	});
	try {
		await once(secure, "secureConnect");
		const verdict = judge(secure);
		if (verdict.kind === "right") await leave(secure).catch(() => void 0);
		return verdict;
	} catch (error) {
		const code = codeOf(error);
		if (code.startsWith("ERR_SSL_")) return {
			kind: "no-tls",
			answered: code.slice(8).toLowerCase().replaceAll("_", " ")
		};
		throw error;
	} finally {
		secure.destroy();
	}
}
function judge(secure) {
	const certificate = secure.getPeerX509Certificate();
	if (certificate === void 0) return {
		kind: "no-tls",
		answered: "TLS without a certificate"
	};
	const expires = new Date(certificate.validTo).toISOString();
	if (secure.authorized) return {
		kind: "right",
		expires
	};
	const reason = String(secure.authorizationError);
	if (reason === "ERR_TLS_CERT_ALTNAME_INVALID") return {
		kind: "wrong-host",
		names: namesOf(certificate)
	};
	if (reason === "CERT_HAS_EXPIRED") return {
		kind: "expired",
		since: expires
	};
	return {
		kind: "wrong-ca",
		issuer: commonNameOf(certificate.issuer)
	};
}
function namesOf(certificate) {
	return certificate.subjectAltName?.split(", ").map((name) => name.replace(/^(DNS|IP Address):/, "")) ?? [commonNameOf(certificate.subject)];
}
function commonNameOf(name) {
	return /^CN=(.+)$/m.exec(name)?.[1] ?? name.replaceAll("\n", ", ");
}
function codeOf(error) {
	return error instanceof Error && "code" in error ? String(error.code) : "";
}
// src/local/proof/read.ts
async function readExactly(stream, count) {
	if (count === 0) return Buffer.alloc(0);
	return new Promise((resolve, reject) => {
		const look = () => {
			const chunk = stream.read(count);
			if (chunk === null) return;
			leave();
			if (chunk.length === count) resolve(chunk);
			else reject(/* @__PURE__ */ new Error("the connection has ended"));
		};
		const end = () => {
			leave();
			reject(/* @__PURE__ */ new Error("the connection has ended"));
		};
		const ends = [
			"end",
			"close",
			"error"
		];
		const leave = () => {
			stream.off("readable", look);
			for (const event of ends) stream.off(event, end);
		};
		stream.on("readable", look);
		for (const event of ends) stream.once(event, end);
		if (stream.destroyed) end();
	});
}
// src/local/proof/mysql.ts
const CLIENT_SSL = 2048;
const CHARACTER_SET = 45;
const LARGEST_PACKET = 16777216;
const ERROR = 255;
const SWITCH = 254;
const VERSION = 10;
const FOREIGN = "another protocol than that of MySQL";
async function askMysql(socket) {
	const { payload: greeting } = await readPacket(socket);
	if (greeting === null) return FOREIGN;
	if (greeting[0] === ERROR) return `MySQL: ${greeting.subarray(3).toString("utf8")}`;
	const end = greeting.indexOf(0, 1);
	const flags = end + 1 + 4 + 8 + 1;
	if (greeting[0] !== VERSION || end === -1 || greeting.length < flags + 2) return FOREIGN;
	const version = greeting.subarray(1, end).toString("latin1");
	if ((greeting.readUInt16LE(flags) & CLIENT_SSL) === 0) return `MySQL ${version}, without TLS`;
	socket.write(packet(1, login()));
	return null;
}
async function leaveMysql(secure) {
	const user = Buffer.from(`${NOBODY}\0\0${PLUGIN}\0`);
	secure.write(packet(2, Buffer.concat([login(), user])));
	for (;;) {
		const { sequence, payload } = await readPacket(secure);
		if (payload?.[0] !== SWITCH) return;
		secure.write(packet(sequence + 1, Buffer.alloc(0)));
	}
}
const NOBODY = "tinystacks-proof";
const PLUGIN = "mysql_native_password";
function login() {
	const fields = Buffer.alloc(32);
	fields.writeUInt32LE(559616, 0);
	fields.writeUInt32LE(LARGEST_PACKET, 4);
	fields[8] = CHARACTER_SET;
	return fields;
}
function packet(sequence, payload) {
	const header = Buffer.alloc(4);
	header.writeUIntLE(payload.length, 0, 3);
	header[3] = sequence;
	return Buffer.concat([header, payload]);
}
const LARGEST_ANSWER = 16384;
async function readPacket(stream) {
	const header = await readExactly(stream, 4);
	const length = header.readUIntLE(0, 3);
	return {
		sequence: header[3] ?? 0,
		payload: length > LARGEST_ANSWER ? null : await readExactly(stream, length)
	};
}
// src/local/proof/words.ts
const WORDS = {
	postgres: { ask: askPostgres },
	mysql: {
		ask: askMysql,
		leave: leaveMysql
	},
	redis: {
		ask: () => Promise.resolve(null),
		plainLine: "PING\r\n"
	}
};
const SSL_REQUEST = Buffer.from([
	0,
	0,
	0,
	8,
	4,
	210,
	22,
	47
]);
async function askPostgres(stream) {
	stream.write(SSL_REQUEST);
	const answer = (await readExactly(stream, 1)).toString("latin1");
	if (answer === "S") return null;
	return answer === "N" ? "Postgres, without TLS" : `"${answer}" to a request for TLS`;
}
// src/local/proof/plain.ts
const PATIENCE$2 = 3e3;
async function answersInPlainText({ engine, near }) {
	const { plainLine } = WORDS[engine];
	if (plainLine === void 0) return false;
	const socket = connect(near);
	socket.setTimeout(PATIENCE$2, () => socket.destroy());
	socket.write(plainLine);
	try {
		const [answer] = await Promise.race([once(socket, "data"), once(socket, "close")]);
		return Buffer.isBuffer(answer) && /^[+-]/.test(answer.toString("latin1"));
	} catch {
		return false;
	} finally {
		socket.destroy();
	}
}
// src/local/proof/roots.ts
const SHIPPED = new URL(import.meta.url.endsWith(".js") ? "../../certificates/" : "../../../certificates/", import.meta.url);
async function findRoots(of) {
	if (of.ca !== null) return given(of.ca);
	const name = byFamily(of.engine, {
		sql: () => `rds/${of.region}.pem`,
		cache: () => "amazon-trust-services.pem"
	});
	const file = fileURLToPath(new URL(name, SHIPPED));
	try {
		return {
			file,
			pem: certificatesIn(await readFile(file, "utf8"))
		};
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}
async function given(ca) {
	const hint = "give a file with the certificates of the authorities in PEM, one after the other";
	const file = resolve(ca);
	let text;
	try {
		text = await readFile(file, "utf8");
	} catch (error) {
		const reason = isMissing(error) ? "there is no such file" : "it cannot be read";
		throw usageError(`--ca ${ca}: ${reason}`, hint);
	}
	const pem = certificatesIn(text);
	if (pem.length === 0) throw usageError(`--ca ${ca}: it has no certificate`, hint);
	const broken = pem.findIndex((each) => !isCertificate(each));
	if (broken !== -1) throw usageError(`--ca ${ca}: its certificate ${broken + 1} cannot be read`, hint);
	return {
		file,
		pem
	};
}
function certificatesIn(text) {
	return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}
function isCertificate(pem) {
	try {
		return new X509Certificate(pem).subject !== "";
	} catch {
		return false;
	}
}
function isMissing(error) {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}
// src/local/proof/prove.ts
const PATIENCE$1 = 15;
function prover(seconds = PATIENCE$1) {
	return async (asked) => {
		const roots = await findRoots(asked);
		if (roots === null) return {
			kind: "no-root-for-region",
			region: asked.region
		};
		const outcome = await withConnection(asked, seconds, (socket) => meet(socket, asked, roots.pem));
		if (outcome.kind === "right") return {
			kind: "proved",
			caFile: roots.file,
			expires: outcome.expires
		};
		if (outcome.kind === "timed-out" && await answersInPlainText(asked)) return {
			kind: "no-tls",
			answered: "Redis, without TLS"
		};
		return outcome;
	};
}
async function meet(socket, { engine, host }, roots) {
	const { ask, leave = () => Promise.resolve() } = WORDS[engine];
	const answered = await ask(socket);
	return answered === null ? shakeHands(socket, host, roots, leave) : {
		kind: "no-tls",
		answered
	};
}
function isRefused(error) {
	return error instanceof Error && "code" in error && error.code === "ECONNREFUSED";
}
async function withConnection({ near }, seconds, talk) {
	const socket = connect(near);
	let timer;
	const late = new Promise((resolve) => {
		timer = setTimeout(() => {
			resolve({
				kind: "timed-out",
				seconds
			});
		}, seconds * 1e3);
	});
	const talked = once(socket, "connect").then(() => talk(socket)).catch((error) => isRefused(error) ? {
		kind: "not-listening",
		at: near
	} : { kind: "closed" });
	try {
		return await Promise.race([talked, late]);
	} finally {
		clearTimeout(timer);
		socket.destroy();
	}
}
// src/local/run-program/environment-of.ts
function environmentOf({ environment, without }) {
	const ours = Object.entries(process.env).filter(([name]) => !without.test(name));
	return {
		...Object.fromEntries(ours),
		...environment
	};
}
// src/local/run-program/until-ended.ts
function untilEnded(start, handedOn, send) {
	return new Promise((resolve, reject) => {
		const handOn = (signal) => {
			send(child, signal);
		};
		for (const name of handedOn) process.on(name, handOn);
		const child = start();
		const end = () => {
			for (const name of handedOn) process.off(name, handOn);
		};
		child.once("error", (error) => {
			end();
			if (error.code === "ENOENT") resolve(null);
			else if (error.code === "EACCES") resolve(NOT_EXECUTABLE);
			else reject(error);
		});
		child.once("exit", (code, signal) => {
			end();
			resolve(code ?? 128 + (signal === null ? 0 : constants$1.signals[signal]));
		});
	});
}
const NOT_EXECUTABLE = 126;
// src/local/run-program/run-client.ts
const runClient = (call) => withoutInterrupts(() => untilEnded(() => spawn(call.program, call.argv, {
	env: environmentOf(call),
	stdio: "inherit"
}), ["SIGTERM", "SIGHUP"], (client, signal) => client.kill(signal)));
// src/local/run-program/end-with-us.ts
const KEEPER$1 = `
let said = ''
process.stdin.setEncoding('utf8').on('data', (text) => { said += text }).once('end', () => {
  const target = Number(said.split('\\n')[0])
  const send = (signal) => {
    try {
      process.kill(target, signal)
      return true
    } catch {
      return false
    }
  }
  if (target === 0 || said.includes('release') || !send('SIGTERM')) process.exit()
  const begun = Date.now()
  setInterval(() => {
    if (!send(0) || (Date.now() - begun > 5000 && send('SIGKILL'))) process.exit()
  }, 100)
})
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(name, () => undefined)
`;
function startKeeper() {
	const { NODE_OPTIONS: _forUs, ...environment } = process.env;
	const keeper = spawn(process.execPath, ["-e", KEEPER$1], {
		env: environment,
		detached: true,
		windowsHide: true,
		stdio: [
			"pipe",
			"ignore",
			"ignore"
		]
	});
	keeper.on("error", () => void 0);
	keeper.stdin.on("error", () => void 0);
	keeper.unref();
	return {
		keep: (target) => keeper.stdin.write(`${String(target)}\n`),
		release: () => keeper.stdin.end("release\n")
	};
}
// src/local/run-program/run-command.ts
const runCommand = (call) => withoutInterrupts(async () => {
	const isOnTerminal = [
		0,
		1,
		2
	].some((stream) => isatty(stream));
	const hasGroup = !isOnTerminal && process.platform !== "win32";
	const handedOn = [
		...isOnTerminal ? [] : ["SIGINT"],
		"SIGTERM",
		"SIGHUP"
	];
	const keeper = startKeeper();
	const start = () => {
		const child = spawn(call.program, call.argv, {
			env: environmentOf(call),
			stdio: "inherit",
			detached: hasGroup
		});
		const target = targetOf(child, hasGroup);
		if (target !== null) keeper.keep(target);
		return child;
	};
	try {
		return await untilEnded(start, handedOn, (child, signal) => {
			const target = targetOf(child, hasGroup);
			if (target !== null) send(target, signal);
		});
	} finally {
		keeper.release();
	}
});
function targetOf({ pid }, hasGroup) {
	if (pid === void 0) return null;
	return hasGroup ? -pid : pid;
}
function send(target, signal) {
	try {
		process.kill(target, signal);
	} catch (error) {
		if (error.code !== "ESRCH") throw error;
	}
}
// src/local/tunnel/gate.ts
const WAITING = 64;
const PATIENCE = 60;
async function openGate(wanted, turnedAway, patience = PATIENCE) {
	let way = null;
	let isTold = false;
	const limits = /* @__PURE__ */ new Map();
	const clients = /* @__PURE__ */ new Set();
	const waiting = /* @__PURE__ */ new Set();
	const through = /* @__PURE__ */ new Set();
	const server = createServer({
		allowHalfOpen: true,
		pauseOnConnect: true
	}, (client) => {
		clients.add(client);
		client.on("error", () => client.destroy());
		client.once("close", () => {
			for (const set of [
				clients,
				waiting,
				through
			]) set.delete(client);
			stopTimer(client);
		});
		letIn(client);
	});
	return {
		port: await listen(server, wanted),
		lead: (to) => {
			way = to;
			isTold = false;
			for (const client of waiting) join(client, to);
			waiting.clear();
		},
		shut: () => {
			way = null;
			for (const client of through) client.destroy();
		},
		close: async () => {
			for (const client of clients) client.destroy();
			await new Promise((resolve) => server.close(resolve));
		}
	};
	function letIn(client) {
		if (way !== null) join(client, way);
		else keep(client);
	}
	function keep(client) {
		if (waiting.size >= WAITING) {
			client.destroy();
			return;
		}
		waiting.add(client);
		if (limits.has(client)) return;
		const timer = setTimeout(() => {
			turnAway(client);
		}, patience * 1e3);
		limits.set(client, timer);
	}
	function stopTimer(client) {
		clearTimeout(limits.get(client));
		limits.delete(client);
	}
	function turnAway(client) {
		limits.delete(client);
		if (!waiting.has(client)) return;
		client.destroy();
		if (!isTold) turnedAway(patience);
		isTold = true;
	}
	function join(client, to) {
		const far = connect({
			...to,
			allowHalfOpen: true
		});
		client.once("close", () => far.destroy());
		const refused = () => {
			if (way === to) keep(client);
			else letIn(client);
		};
		far.once("error", refused);
		far.once("connect", () => {
			far.off("error", refused);
			far.on("error", () => far.destroy());
			if (way !== to) {
				far.destroy();
				letIn(client);
				return;
			}
			through.add(client);
			stopTimer(client);
			far.once("close", () => client.destroy());
			client.pipe(far);
			far.pipe(client);
			client.resume();
		});
	}
}
async function listen(server, wanted) {
	try {
		return await listenAt(server, wanted);
	} catch (error) {
		const { code } = error;
		if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
		return listenAt(server, 0);
	}
}
function listenAt(server, port) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, LOCAL_HOST, () => {
			server.off("error", reject);
			const address = server.address();
			resolve(typeof address === "object" && address !== null ? address.port : port);
		});
	});
}
// src/local/tunnel/free-port.ts
function freePort() {
	const server = createServer();
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, LOCAL_HOST, () => {
			const address = server.address();
			server.close(() => {
				resolve(typeof address === "object" && address !== null ? address.port : 0);
			});
		});
	});
}
// src/local/tunnel/heard-soon.ts
const SOON = 300;
const STEP = 30;
async function heardSoon(look) {
	for (let waited = 0; waited < SOON; waited += STEP) {
		const said = look();
		if (said !== null) return said;
		await setTimeout$1(STEP);
	}
	return look();
}
// src/local/tunnel/kept-program.ts
const KEEPER = `
const { spawn } = require('node:child_process')
const { rmSync } = require('node:fs')
const [signal, directory, program, ...argv] = process.argv.slice(1)
const child = spawn(program, argv, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
for (const name of ['stdout', 'stderr']) {
  child[name].on('data', (said) => process[name].write(said))
  process[name].on('error', () => undefined)
}
const end = (code) => {
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 })
  process.exit(code)
}
const stop = () => {
  child.kill(signal)
  setTimeout(() => child.kill('SIGKILL'), 2000).unref()
}
child.once('error', ({ code }) => end(code === 'ENOENT' ? 127 : 126))
child.once('exit', (code) => {
  child.once('close', () => end(code ?? 1))
  setTimeout(() => end(code ?? 1), 500)
})
process.stdin.resume().once('end', stop).once('error', stop)
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(name, stop)
`;
const NOT_FOUND = 127;
function startKept(program, argv, directory, secrets = {}, signal = "SIGTERM") {
	const { NODE_OPTIONS: _forUs, ...environment } = process.env;
	const child = spawn(process.execPath, [
		"-e",
		KEEPER,
		signal,
		directory,
		program,
		...argv
	], {
		env: {
			...environment,
			...secrets
		},
		detached: true,
		windowsHide: true,
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		]
	});
	const ended = new Promise((resolve) => {
		child.once("close", (code) => {
			resolve(code === NOT_FOUND ? "no-program" : "ended");
		});
		child.once("error", () => {
			resolve("ended");
		});
	});
	child.stdin.on("error", () => void 0);
	return {
		child,
		ended,
		stop: async () => {
			child.stdin.end();
			await ended;
		}
	};
}
// src/local/tunnel/private-directory.ts
const NO_OWNER_AFTER = 6e4;
function privateFolder() {
	const folder = join(homedir(), ".tinystacks");
	mkdirSync(folder, {
		recursive: true,
		mode: 448
	});
	writeFileSync(join(folder, ".gitignore"), "*\n", { mode: 384 });
	return folder;
}
function sessionDirectory() {
	const folder = join(privateFolder(), "sessions");
	mkdirSync(folder, {
		recursive: true,
		mode: 448
	});
	sweep(folder);
	const directory = mkdtempSync(join(folder, "tunnel-"));
	const owner = {
		pid: process.pid,
		host: hostname()
	};
	writeFileSync(join(directory, OWNER), JSON.stringify(owner), { mode: 384 });
	return directory;
}
const OWNER = "owner.json";
function sweep(folder) {
	for (const name of readdirSync(folder)) {
		const directory = join(folder, name);
		if (isLeft(directory)) rmSync(directory, {
			recursive: true,
			force: true
		});
	}
}
function isLeft(directory) {
	try {
		const { pid, host } = JSON.parse(readFileSync(join(directory, OWNER), "utf8"));
		return host === hostname() && !isRunning(pid);
	} catch {
		return isOld(directory);
	}
}
function isOld(directory) {
	try {
		return Date.now() - statSync(directory).mtimeMs > NO_OWNER_AFTER;
	} catch {
		return false;
	}
}
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code !== "ESRCH";
	}
}
// src/local/tunnel/session-manager/credentials-server.ts
async function serveCredentials(credentials) {
	const token = randomBytes(32).toString("hex");
	const server = createServer$1((request, response) => {
		if (!isSame$1(request.headers.authorization ?? "", token)) {
			response.writeHead(403).end();
			return;
		}
		credentials().then((given) => {
			response.writeHead(200, { "content-type": "application/json" });
			response.end(JSON.stringify(given));
		}, () => response.writeHead(503).end());
	});
	server.listen(0, LOCAL_HOST);
	await once(server, "listening");
	const { port } = server.address();
	return {
		environment: {
			...NO_OTHER_SOURCE,
			AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://${LOCAL_HOST}:${String(port)}/`,
			AWS_CONTAINER_AUTHORIZATION_TOKEN: token
		},
		close: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}
const NO_OTHER_SOURCE = {
	AWS_ACCESS_KEY_ID: "",
	AWS_SECRET_ACCESS_KEY: "",
	AWS_SESSION_TOKEN: "",
	AWS_PROFILE: "",
	AWS_DEFAULT_PROFILE: "",
	AWS_ROLE_ARN: "",
	AWS_WEB_IDENTITY_TOKEN_FILE: "",
	AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "",
	AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: "",
	AWS_CONFIG_FILE: devNull,
	AWS_SHARED_CREDENTIALS_FILE: devNull
};
function isSame$1(one, other) {
	const [a, b] = [Buffer.from(one), Buffer.from(other)];
	return a.length === b.length && timingSafeEqual(a, b);
}
// src/local/tunnel/session-manager/plugin.ts
const ANSWER = "AWS_SSM_START_SESSION_RESPONSE";
async function lackOfPlugin() {
	let said;
	try {
		said = (await promisify(execFile)(PLUGIN$1, ["--version"], { timeout: 1e4 })).stdout.trim();
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "ENOENT" ? {
			kind: "no-program",
			program: PLUGIN$1
		} : {
			kind: "failed",
			said: `${PLUGIN$1} --version failed`
		};
	}
	const version = versionIn(said);
	if (version !== null && !isOlder(version, PLUGIN_SINCE)) return null;
	const wanted = PLUGIN_SINCE.join(".");
	return {
		kind: "failed",
		said: `${PLUGIN$1} ${said} is too old, install ${wanted} or later: it would show the session's token in the list of processes`
	};
}
function pluginCall(region, session) {
	const endpoint = process.env["AWS_ENDPOINT_URL_SSM"] ?? process.env["AWS_ENDPOINT_URL"] ?? "";
	return {
		argv: [
			ANSWER,
			region,
			"StartSession",
			"",
			session.request,
			endpoint
		],
		environment: { [ANSWER]: session.answer }
	};
}
const LISTENS = /^Port \d+ opened for sessionId /;
const USUAL = /^(Starting session|Port \d|Waiting for connections|Connection accepted|Terminate signal)|^$/;
const LED_NOWHERE = /^Connection to destination port failed/;
var PluginWords = class {
	#last = null;
	#nowhere = null;
	hear(line) {
		if (LISTENS.test(line)) return true;
		const said = line.trim();
		if (LED_NOWHERE.test(said)) this.#nowhere = {
			kind: "database-refuses",
			said
		};
		else if (!USUAL.test(said)) this.#last = said;
		return false;
	}
	get ledNowhere() {
		return this.#nowhere;
	}
	get failure() {
		return {
			kind: "failed",
			said: this.#last ?? `session-manager-plugin has ended`
		};
	}
};
// src/local/tunnel/session-manager/open.ts
const LONGEST$1 = 30;
async function openBySessions(wanted, way, longest = LONGEST$1) {
	const lack = await lackOfPlugin();
	if (lack !== null) return {
		kind: "failed",
		failure: lack
	};
	const server = await serveCredentials(way.sessions.credentials);
	const all = await Promise.allSettled(wanted.map((forward) => openOne(forward, way, server, longest)));
	const sessions = all.flatMap((one) => one.status === "fulfilled" && one.value.kind === "open" ? [one.value] : []);
	const close = async () => {
		await Promise.all(sessions.map((session) => session.close()));
		server.close();
	};
	for (const one of all) {
		if (one.status === "fulfilled" && one.value.kind === "open") continue;
		await close();
		if (one.status === "rejected") throw one.reason;
		if (one.value.kind === "failed") return one.value;
	}
	let isClosed = false;
	return {
		kind: "open",
		tunnel: {
			forwards: sessions.map(({ forward }) => forward),
			notes: [],
			ledNowhere: async (near) => await sessions.find(({ forward }) => isSame(forward.near, near))?.ledNowhere() ?? null,
			ended: Promise.race(sessions.map(({ ended }) => ended)).then(async (failure) => {
				if (isClosed) return null;
				await close();
				return failure;
			}),
			close: async () => {
				isClosed = true;
				await close();
			}
		}
	};
}
function isSame(one, other) {
	return one.host === other.host && one.port === other.port;
}
async function openOne(wanted, { instance, region, sessions }, credentials, longest) {
	const { host, port } = wanted;
	const near = {
		host: LOCAL_HOST,
		port: await freePort()
	};
	const begun = await sessions.begin(instance, {
		host,
		port,
		localPort: near.port
	});
	if (begun.kind === "not-connected") return {
		kind: "failed",
		failure: {
			kind: "no-agent",
			said: begun.said
		}
	};
	const { argv, environment } = pluginCall(region, begun);
	const secrets = {
		...environment,
		...credentials.environment
	};
	const plugin = startKept(PLUGIN$1, argv, sessionDirectory(), secrets, "SIGINT");
	const words = new PluginWords();
	plugin.child.stderr?.resume();
	const how = await new Promise((resolve) => {
		const late = setTimeout(() => {
			resolve("timed-out");
		}, longest * 1e3);
		const settle = (as) => {
			clearTimeout(late);
			resolve(as);
		};
		if (plugin.child.stdout) createInterface({ input: plugin.child.stdout }).on("line", (line) => {
			if (words.hear(line)) settle("open");
		});
		plugin.ended.then(() => {
			settle("ended");
		});
	});
	const close = async () => {
		await Promise.all([plugin.stop(), sessions.end(begun.id)]);
	};
	if (how !== "open") {
		await close();
		return {
			kind: "failed",
			failure: how === "ended" ? words.failure : {
				kind: how,
				seconds: longest
			}
		};
	}
	return {
		kind: "open",
		forward: {
			...wanted,
			near
		},
		ended: plugin.ended.then(() => words.failure),
		ledNowhere: () => heardSoon(() => words.ledNowhere),
		close
	};
}
// src/local/tunnel/ssh-arguments.ts
function hostAlias(instance) {
	return `tinystacks-${instance}`;
}
function sshArguments({ instance, host, port, user, hostKeys }, forwards, { key, knownHosts }) {
	const options = {
		BatchMode: "yes",
		LogLevel: "DEBUG1",
		ExitOnForwardFailure: "yes",
		ServerAliveInterval: "15",
		ServerAliveCountMax: "3",
		ConnectTimeout: "15",
		IdentitiesOnly: "yes",
		IdentityAgent: "none",
		PreferredAuthentications: "publickey",
		StrictHostKeyChecking: hostKeys.length > 0 ? "yes" : "accept-new",
		UserKnownHostsFile: quoted(knownHosts),
		GlobalKnownHostsFile: "/dev/null",
		HostKeyAlias: hostAlias(instance),
		HashKnownHosts: "no",
		UpdateHostKeys: "no",
		CheckHostIP: "no",
		VerifyHostKeyDNS: "no",
		ControlMaster: "no",
		ForwardAgent: "no",
		ForwardX11: "no",
		GatewayPorts: "no",
		PermitLocalCommand: "no"
	};
	return [
		...[
			"-N",
			"-T",
			"-S",
			"none",
			"-i",
			escaped(key),
			"-p",
			String(port)
		],
		...forwards.flatMap(({ near, host: far, port: farPort }) => [...["-L", `${LOCAL_HOST}:${near.port}:${far}:${farPort}`]]),
		...Object.entries(options).flatMap(([name, value]) => ["-o", `${name}=${value}`]),
		"--",
		`${user}@${host}`
	];
}
function quoted(file) {
	return `"${escaped(file)}"`;
}
function escaped(file) {
	return file.replaceAll("%", "%%");
}
// src/local/tunnel/ssh-words.ts
const WILL_LISTEN = /^debug1: Local forwarding listening on .* port (\d+)\.?$/;
const IS_OPEN = /^debug1: Entering interactive session\.$/;
const FIRST_USE = /^Warning: Permanently added /;
const HOST_KEY = /^debug1: Server host key: (\S+ SHA256:\S+)$/;
const WILL_FORWARD = /^debug1: Connection to port (\d+) forwarding to /;
const CHANNEL = /^debug1: channel (\d+): new (?:direct-tcpip )?\[direct-tcpip\]/;
const NOT_OPENED = /^channel (\d+): open failed: (.+)$/;
const PROHIBITED = /^administratively prohibited/;
const FAILURES = [
	[/HOST IDENTIFICATION HAS CHANGED|Host key verification failed|host key .* has changed/i, "other-host"],
	[/Permission denied|Too many authentication failures/, "key-refused"],
	[/timed out|Connection refused|No route to host|Network is unreachable|Could not resolve|Connection closed by|Connection reset/, "unreachable"]
];
var SshWords = class {
	ports = /* @__PURE__ */ new Set();
	isOpen = false;
	asked = null;
	channels = /* @__PURE__ */ new Map();
	nowhere = /* @__PURE__ */ new Map();
	lines = [];
	hostKey = null;
	isFirstUse = false;
	hear(line) {
		const port = WILL_LISTEN.exec(line)?.[1];
		if (port !== void 0) this.ports.add(Number(port));
		this.isOpen ||= IS_OPEN.test(line);
		this.hostKey = HOST_KEY.exec(line)?.[1] ?? this.hostKey;
		if (this.hearOfConnection(line)) return;
		if (FIRST_USE.test(line)) this.isFirstUse = true;
		else if (line !== "" && !/^(debug\d|OpenSSH_)/.test(line)) this.lines = [...this.lines, line].slice(-20);
	}
	hearOfConnection(line) {
		this.asked = WILL_FORWARD.exec(line)?.[1] ?? this.asked;
		const [, opened] = CHANNEL.exec(line) ?? [];
		if (opened !== void 0 && this.asked !== null) this.channels.set(opened, this.asked);
		const [, channel = "", said = ""] = NOT_OPENED.exec(line) ?? [];
		if (said === "") return false;
		const port = this.channels.get(channel);
		const kind = PROHIBITED.test(said) ? "bastion-refuses" : "database-refuses";
		if (port !== void 0) this.nowhere.set(port, {
			kind,
			said
		});
		return true;
	}
	ledNowhere(port) {
		return this.nowhere.get(String(port)) ?? null;
	}
	get listening() {
		return this.isOpen ? this.ports : /* @__PURE__ */ new Set();
	}
	get firstUse() {
		return this.isFirstUse ? this.hostKey ?? "unknown" : null;
	}
	get isPortTaken() {
		return this.lines.some((line) => /Address already in use|cannot listen to port/.test(line));
	}
	get failure() {
		for (const [words, kind] of FAILURES) {
			const said = this.lines.find((line) => words.test(line));
			if (said !== void 0) return {
				kind,
				said
			};
		}
		return {
			kind: "failed",
			said: this.lines.at(-1) ?? "ssh said nothing"
		};
	}
};
// src/local/tunnel/ssh.ts
const LONGEST = 40;
const TRIES = 3;
async function openBySsh(wanted, way) {
	const privateKey = await way.privateKey();
	for (let tries = 1;; tries += 1) {
		const { opened, isPortTaken } = await attempt(wanted, way, privateKey);
		if (!isPortTaken || tries === TRIES) return opened;
	}
}
async function attempt(wanted, way, privateKey) {
	const forwards = await Promise.all(wanted.map(async (one) => ({
		...one,
		near: {
			host: LOCAL_HOST,
			port: await freePort()
		}
	})));
	const directory = sessionDirectory();
	const files = filesIn(directory, way);
	const key = privateKey.endsWith("\n") ? privateKey : `${privateKey}\n`;
	writeFileSync(files.key, key, { mode: 384 });
	const ssh = startKept("ssh", sshArguments(way, forwards, files), directory);
	const words = new SshWords();
	const how = await new Promise((resolve) => {
		const late = setTimeout(() => {
			resolve("timed-out");
		}, LONGEST * 1e3);
		if (ssh.child.stderr) createInterface({ input: ssh.child.stderr }).on("line", (line) => {
			words.hear(line);
			if (forwards.every(({ near }) => words.listening.has(near.port))) resolve("open");
		});
		ssh.ended.then((how) => {
			clearTimeout(late);
			resolve(how);
		});
	});
	if (how !== "open") {
		await ssh.stop();
		return {
			opened: {
				kind: "failed",
				failure: how === "no-program" ? {
					kind: "no-program",
					program: "ssh"
				} : how === "timed-out" ? {
					kind: "timed-out",
					seconds: LONGEST
				} : words.failure
			},
			isPortTaken: words.isPortTaken
		};
	}
	writeFileSync(files.key, "");
	let isClosed = false;
	const { firstUse } = words;
	return {
		isPortTaken: false,
		opened: {
			kind: "open",
			tunnel: {
				forwards,
				notes: firstUse === null ? [] : [connectWords.firstUse(way.instance, firstUse)],
				ended: ssh.ended.then(() => isClosed ? null : words.failure),
				ledNowhere: ({ port }) => heardSoon(() => words.ledNowhere(port)),
				close: async () => {
					isClosed = true;
					await ssh.stop();
				}
			}
		}
	};
}
function filesIn(directory, { instance, hostKeys }) {
	const key = join(directory, "key");
	if (hostKeys.length === 0) return {
		key,
		knownHosts: join(privateFolder(), "known_hosts")
	};
	const knownHosts = join(directory, "known_hosts");
	const lines = hostKeys.map((published) => `${hostAlias(instance)} ${published}\n`);
	writeFileSync(knownHosts, lines.join(""), { mode: 384 });
	return {
		key,
		knownHosts
	};
}
// src/local/tunnel/open-tunnels.ts
const WAYS = {
	direct: (wanted) => Promise.resolve(directly(wanted)),
	ssh: openBySsh,
	"session-manager": openBySessions
};
const openTunnels = (wanted, way) => {
	const open = WAYS[way.kind];
	return open(wanted, way);
};
function directly(wanted) {
	let close;
	const ended = new Promise((resolve) => {
		close = () => {
			resolve(null);
		};
	});
	return {
		kind: "open",
		tunnel: {
			forwards: wanted.map((one) => ({
				...one,
				near: {
					host: one.host,
					port: one.port
				}
			})),
			notes: [],
			ended,
			close: () => {
				close?.();
				return Promise.resolve();
			}
		}
	};
}
// src/local/connecting.ts
function connecting() {
	return {
		openTunnels,
		openGate,
		prove: prover(),
		runClient,
		runCommand,
		copy: copyText,
		keep: (name, text) => {
			const file = join(privateFolder(), name);
			writeFileSync(file, text, { mode: 384 });
			return file;
		},
		isInteractive: process.stdin.isTTY,
		isHostedRunner: process.env["RUNNER_ENVIRONMENT"] === "github-hosted",
		platform: process.platform,
		arch: process.arch,
		psqlrc: ownPsqlrc()
	};
}
function ownPsqlrc() {
	const file = process.env["PSQLRC"] || join(homedir(), ".psqlrc");
	return existsSync(file) ? file : null;
}
export { connecting };
