import { Ar as TinystacksError, Or as listed, Ti as ENGINES, jr as usageError, wi as DATABASES, x as inUrl } from "./start.js";
import { c as URL_VARIABLES, l as urlVariables } from "./plan.js";
import { c as targetName } from "./connect.js";
import { c as libraryUrl, l as clientCall } from "./connect2.js";
// src/connect/command-variables.ts
function commandVariables(reached) {
	const own = reached.map((one) => ({
		...addressOf(one),
		...common(one),
		...ofClient(one)
	}));
	return {
		...Object.assign({}, ...own),
		...urlsOf(reached)
	};
}
function secretVariables(reached) {
	return {
		...Object.assign({}, ...reached.map(loginVariables)),
		...urlsOf(reached)
	};
}
function urlsOf(reached) {
	const kinds = reached.map(({ target }) => target.database);
	return Object.fromEntries(urlVariables(kinds).flatMap(({ name, kind, end }) => {
		const found = reached.find(({ target }) => target.database === kind && target.isReplica === (end === "reader"));
		return found === void 0 ? [] : [[name, urlOf(found)]];
	}));
}
function secretsIn(reached) {
	const secrets = reached.flatMap((one) => {
		const { password } = one.login;
		return password === null ? [] : [
			password,
			inUrl(password),
			urlOf(one)
		];
	});
	return [...new Set(secrets)];
}
const LEADS_ELSEWHERE = new RegExp(`^(${[
	"PG(?!CLIENTENCODING$|TZ$|DATESTYLE$|APPNAME$)[A-Z]+",
	"MYSQL_(TCP_PORT|UNIX_PORT|PWD|TEST_LOGIN_FILE)",
	"REDISCLI_AUTH",
	...DATABASES.flatMap((kind) => {
		const { prefix, demands, secrets } = ENGINES[kind].variables;
		return [...[
			...["HOST", "PORT"].flatMap((part) => [part, `READER_${part}`]),
			"DATABASE",
			"TLS",
			"TLS_NAME",
			"CA_FILE"
		].map((part) => `${prefix}_${part}`), ...Object.keys({
			...demands,
			...secrets
		})];
	}),
	...URL_VARIABLES
].join("|")})$`);
function addressOf({ target, near }) {
	const { prefix } = ENGINES[target.database].variables;
	const reader = target.isReplica ? "READER_" : "";
	return {
		[`${prefix}_${reader}HOST`]: near.host,
		[`${prefix}_${reader}PORT`]: String(near.port)
	};
}
function common(reached) {
	const { target, login, caFile } = reached;
	if (target.isReader) return {};
	const { prefix, demands } = ENGINES[target.database].variables;
	const name = target.databaseName ?? login.databaseName;
	return {
		...name !== null && { [`${prefix}_DATABASE`]: name },
		...target.hasTls ? demands : { [`${prefix}_TLS`]: "false" },
		...caFile !== null && {
			[`${prefix}_TLS_NAME`]: target.host,
			[`${prefix}_CA_FILE`]: caFile
		},
		...loginVariables(reached)
	};
}
function loginVariables({ target, login }) {
	const fields = {
		username: login.user,
		password: login.password
	};
	return Object.fromEntries(Object.entries(ENGINES[target.database].variables.secrets).flatMap(([variable, key]) => {
		const value = fields[key] ?? null;
		return value === null ? [] : [[variable, value]];
	}));
}
function ofClient({ target, login, near, caFile }) {
	if (target.isReader) return {};
	const wishes = {
		isReadOnly: false,
		isInteractive: false,
		mariadbOptions: null
	};
	const psqlrc = {
		ours: "",
		own: null
	};
	return clientCall(target, login, {
		...near,
		caFile
	}, {
		...wishes,
		psqlrc
	}).environment;
}
function urlOf({ target, login, near, caFile }) {
	return libraryUrl(target, login, {
		...near,
		caFile
	});
}
// src/connect/messages/exec.ts
const execWords = { running: (program, targets) => `${program} reaches ${listed(targets.map(targetName))}` };
function noCommand() {
	return usageError("exec needs the command to run, after `--`", "tinystacks exec --stage dev -- npx prisma migrate deploy");
}
function oneStageNeeded(verb, stages) {
	return new TinystacksError("one-stage-needed", `\`${verb}\` takes one stage`, {
		exit: 2,
		hint: `name the stage: --stage ${stages.map(({ name }) => name).join(" | ")}`
	});
}
function commandMissing(program) {
	return `there is no command ${program}`;
}
function notForRunners(stage, at) {
	return new TinystacksError("bastion-not-for-runners", `the bastion of ${stage} is reached by ssh, and its \`allow\` cannot have the addresses of GitHub's runners`, {
		exit: 3,
		hint: `at ${at} write \`bastion: { access: session-manager }\` and deploy, or use a self-hosted runner`
	});
}
export { oneStageNeeded as a, secretVariables as c, notForRunners as i, secretsIn as l, execWords as n, LEADS_ELSEWHERE as o, noCommand as r, commandVariables as s, commandMissing as t };
