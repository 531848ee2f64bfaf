import { Ai as isDatabase, Ar as TinystacksError, Ti as ENGINES, _ as decode, b as databaseUrl, jr as usageError, ki as isCache, pi as arnOf, ti as didYouMean, wi as DATABASES } from "./start.js";
import { n as stageOutputs, t as withoutGone } from "./outputs.js";
import { ln as stackState } from "./plan4.js";
import { E as guardAccount, _ as confirmAbsent, f as asOf, o as looksByConnection, p as connectionKey, t as connectOnce } from "./inspect.js";
import { a as noSecret, c as targetName, i as noDatabase, l as targetsOf, n as connectWords, s as severalDatabases } from "./connect.js";
// src/connect/clients/prompt.ts
const ESCAPE = "\x1B";
function paintedName(target, [begin, end]) {
	const name = targetName(target);
	if (!target.isProduction) return name;
	return `${begin}${ESCAPE}[1;31m${end}${name}${begin}${ESCAPE}[0m${end}`;
}
// src/connect/clients/mysql.ts
const MARIADB_OPTIONS = `[client-mariadb]
disable-ssl-verify-server-cert
`;
const mysql = (target, login, { host, port, caFile }, wishes) => {
	const database = target.databaseName ?? login.databaseName;
	const name = paintedName(target, ["", ""]);
	return {
		program: "mysql",
		argv: [
			...wishes.mariadbOptions === null ? [] : [`--defaults-extra-file=${wishes.mariadbOptions}`],
			...[
				"--protocol=TCP",
				`--host=${host}`,
				`--port=${port}`
			],
			...login.user === null ? [] : [`--user=${login.user}`],
			...caFile === null ? [] : [`--ssl-ca=${caFile}`],
			...wishes.isReadOnly ? ["--init-command=SET SESSION TRANSACTION READ ONLY"] : [],
			...wishes.isInteractive ? [String.raw`--prompt=${name} [\d]> `] : [],
			...database === null ? [] : [`--database=${database}`]
		],
		environment: login.password === null ? {} : { MYSQL_PWD: login.password },
		without: /^(MYSQL_(HOST|TCP_PORT|UNIX_PORT|PWD|TEST_LOGIN_FILE)|MARIADB_.*)$/
	};
};
// src/connect/clients/psql.ts
const PSQLRC = String.raw`\if :tinystacks_has_psqlrc
\i :tinystacks_psqlrc
\endif
\set PROMPT1 :tinystacks_prompt1
\set PROMPT2 :tinystacks_prompt2
`;
const psql = (target, login, { host, port, caFile }, wishes) => {
	const name = paintedName(target, ["%[", "%]"]);
	const database = target.databaseName ?? login.databaseName;
	return {
		program: "psql",
		argv: wishes.isInteractive ? settings(name, wishes.psqlrc.own) : [],
		environment: {
			PGHOST: caFile === null ? host : target.host,
			PGHOSTADDR: host,
			PGPORT: String(port),
			...login.password !== null && { PGPASSWORD: login.password },
			...login.user !== null && { PGUSER: login.user },
			...database !== null && { PGDATABASE: database },
			...caFile === null ? { PGSSLMODE: "prefer" } : {
				PGSSLMODE: "verify-full",
				PGSSLROOTCERT: caFile
			},
			PGGSSENCMODE: "disable",
			...wishes.isReadOnly && { PGOPTIONS: "-c default_transaction_read_only=on" },
			...wishes.isInteractive && { PSQLRC: wishes.psqlrc.ours }
		},
		without: /^PG(?!CLIENTENCODING$|TZ$|DATESTYLE$|CONNECT_TIMEOUT$|APPNAME$)/
	};
};
function settings(name, own) {
	const variables = {
		tinystacks_prompt1: `${name} %/%R%x%# `,
		tinystacks_prompt2: `${name} %/%R%x%# `,
		tinystacks_has_psqlrc: own === null ? "off" : "on",
		tinystacks_psqlrc: own ?? ""
	};
	return Object.entries(variables).flatMap(([variable, value]) => ["-v", `${variable}=${value}`]);
}
// src/connect/clients/redis-cli.ts
const redisCli = (target, login, { host, port, caFile }) => ({
	program: "redis-cli",
	argv: [
		...[
			"-h",
			host,
			"-p",
			String(port)
		],
		...login.user === null ? [] : ["--user", login.user],
		...target.hasTls ? tls(target.host, caFile) : []
	],
	environment: login.password === null ? {} : { REDISCLI_AUTH: login.password },
	without: /^(REDISCLI_AUTH|REDISCLI_CLUSTER_YES)$/
});
function tls(name, caFile) {
	return caFile === null ? ["--tls", "--insecure"] : [
		"--tls",
		"--cacert",
		caFile,
		"--sni",
		name
	];
}
// src/connect/clients/call.ts
const CLIENTS = {
	postgres: psql,
	mysql,
	redis: redisCli
};
function clientCall(...[target, ...more]) {
	return CLIENTS[target.database](target, ...more);
}
// src/connect/url.ts
function connectionUrl(target, login, entrance) {
	const { caFile } = entrance;
	return urlWith(caFile === null ? {} : QUERIES[target.database](caFile), target, login, entrance);
}
function libraryUrl(target, login, entrance) {
	const { demands } = ENGINES[target.database].variables.url;
	const { caFile } = entrance;
	const query = caFile !== null && Object.keys(demands).length > 0 ? QUERIES[target.database](caFile) : demands;
	return urlWith(target.hasTls ? query : {}, target, login, entrance);
}
function urlWith(query, target, { user, password, databaseName }, { host, port }) {
	const { scheme } = ENGINES[target.database].variables.url;
	const database = target.databaseName ?? databaseName ?? "";
	const plain = target.hasTls ? scheme : PLAIN[scheme];
	return databaseUrl({
		scheme: plain ?? scheme,
		user,
		password,
		host,
		port,
		database,
		query
	});
}
const PLAIN = { rediss: "redis" };
const QUERIES = {
	postgres: (caFile) => ({
		sslmode: "verify-ca",
		sslrootcert: caFile
	}),
	mysql: (caFile) => ({
		"ssl-mode": "VERIFY_CA",
		"ssl-ca": caFile
	}),
	redis: () => ({})
};
// src/commands/shared/connect/logins.ts
async function loginOf(context, target) {
	if (target.secretArn === null) {
		if (isCache(target.database)) return {
			user: null,
			password: null,
			databaseName: null
		};
		throw noSecret(target);
	}
	const login = await (await context.connect(arnOf(target.secretArn)?.region ?? target.region, asOf(context, target))).logins.of(target.secretArn);
	return {
		...login,
		user: login.user ?? target.user
	};
}
async function loginsOf(context, targets) {
	const read = /* @__PURE__ */ new Map();
	const logins = await Promise.all(targets.map(async (target) => {
		const login = read.get(target.secretArn) ?? loginOf(context, target);
		if (target.secretArn !== null) read.set(target.secretArn, login);
		return [target, await login];
	}));
	return new Map(logins);
}
// src/connect/choose.ts
function readWord(word, stages) {
	if (word === void 0) return wanted(null, null);
	const slash = word.indexOf("/");
	if (slash === -1) {
		if (stages.includes(word)) return wanted(word, null);
		if (isDatabase(word)) return wanted(null, word);
		return unknown(`there is no stage and no database \`${word}\``, didYouMean(word, [...stages, ...DATABASES]) ?? `write stage/database: ${example(stages)}`);
	}
	const [stage, database] = [word.slice(0, slash), word.slice(slash + 1)];
	if (!stages.includes(stage)) return unknown(`the file has no stage \`${stage}\``, didYouMean(stage, stages) ?? `its stages are ${stages.join(", ")}`);
	if (!isDatabase(database)) return unknown(`there is no database \`${database}\``, database === "reader" || database.endsWith("/reader") ? "for a reader, add --reader" : didYouMean(database, DATABASES) ?? `the databases are ${DATABASES.join(", ")}`);
	return wanted(stage, database);
}
function wanted(stage, database) {
	return {
		kind: "wanted",
		wanted: {
			stage,
			database
		}
	};
}
function unknown(message, hint) {
	return {
		kind: "unknown",
		message,
		hint
	};
}
function example(stages) {
	return `${stages[0] ?? "dev"}/${DATABASES[0] ?? "postgres"}`;
}
// src/commands/shared/deployed-stages.ts
async function seenStages(context, stages, stackOf) {
	const connect = connectOnce(context);
	const keyOf = (stage) => connectionKey(stage.region, asOf(context, stage));
	const lookOf = looksByConnection(stages.map(keyOf));
	return (await Promise.all(stages.map(async (stage) => {
		const aws = await connect(stage.region, asOf(context, stage));
		const look = lookOf(aws, keyOf(stage));
		try {
			const stack = await stackOf(aws, stage);
			if (stack === null) return null;
			const deployed = decode(stack);
			const { clock } = context;
			return {
				stage,
				deployed,
				seen: await confirmAbsent({
					aws,
					clock
				}, deployed, await look.read(deployed))
			};
		} finally {
			look.leave();
		}
	}))).filter((one) => one !== null);
}
// src/commands/shared/connect/targets.ts
async function foundTargets(context, { config, file, stages }) {
	const [word] = context.options.words ?? [];
	const read = readWord(word, config.stages.map(({ name }) => name));
	if (read.kind === "unknown") throw usageError(read.message, read.hint);
	const { stage: named, database } = read.wanted;
	if (named !== null && context.options.stages.length > 0) throw usageError("the stage is named twice", `leave --stage out: tinystacks connect ${word ?? ""}`);
	const asked = named === null ? stages : config.stages.filter(({ name }) => name === named);
	const found = (await seenStages(context, asked, async (aws, stage) => {
		const stack = await aws.stacks.describe(stage.stackName);
		await guardAccount({
			aws,
			locate: config.locate,
			file: file.name
		}, stage, stack);
		return stack && stackState(stack.status) !== "absent" ? stack : null;
	})).map(({ stage, deployed: stacked, seen: live }) => {
		const deployed = withoutGone(stacked, live);
		return {
			stage,
			targets: targetsOf(stage, deployed).filter((target) => database === null || target.database === database),
			outputs: stageOutputs(stage, deployed)
		};
	});
	if (found.length === 0) throw notDeployed(asked);
	if (found.every(({ targets }) => targets.length === 0)) throw noDatabase(word ?? "database", []);
	return found;
}
function notDeployed(stages) {
	const [first] = stages;
	const names = stages.map(({ name }) => name).join(", ");
	return new TinystacksError("not-deployed", `not deployed: ${names}`, {
		exit: 1,
		hint: `deploy the stage: tinystacks deploy --stage ${first?.name ?? ""}`
	});
}
async function oneTarget({ ask, options }, found) {
	const there = found.flatMap(({ targets }) => targets);
	const fitting = there.filter((target) => isMeant(target, options.reader === true));
	const [first, ...others] = fitting;
	if (first === void 0) throw noDatabase(options.reader === true ? "reader" : "database", there);
	if (others.length === 0) return first;
	if (ask === null) throw severalDatabases(fitting);
	const answer = await ask(connectWords.choose(fitting));
	const chosen = fitting.find((target, index) => answer === String(index + 1) || answer === targetName(target));
	if (chosen === void 0) throw severalDatabases(fitting);
	return chosen;
}
function isMeant(target, reader) {
	return reader ? target.isReplica : !target.isReader;
}
async function oneStage({ ask, options }, found) {
	const fitting = found.map((one) => ({
		...one,
		targets: one.targets.filter((target) => options.reader !== true || target.isReplica)
	})).filter(({ targets }) => targets.length > 0);
	const [first, ...others] = fitting;
	if (first === void 0) throw noDatabase("reader", found.flatMap(({ targets }) => targets));
	if (others.length === 0) return first;
	const stages = fitting.map(({ stage }) => stage.name);
	const answer = ask === null ? "" : await ask(connectWords.chooseStage(stages));
	const chosen = fitting.find(({ stage }, index) => answer === String(index + 1) || answer === stage.name);
	if (chosen === void 0) throw usageError("a tunnel leads to one stage at a time", `name it: ${stages.map((name) => `tinystacks connect ${name} --tunnel`).join(", ")}`);
	return chosen;
}
export { loginOf as a, libraryUrl as c, MARIADB_OPTIONS as d, seenStages as i, clientCall as l, oneStage as n, loginsOf as o, oneTarget as r, connectionUrl as s, foundTargets as t, PSQLRC as u };
