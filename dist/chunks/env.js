import { a as oneStageNeeded, c as secretVariables, l as secretsIn } from "./connect6.js";
import { Ti as ENGINES, d as done, jr as usageError, ki as isCache, xr as load } from "./start.js";
import { c as envWords, l as formatEnv, o as isThisMachine, u as takesValues } from "./outputs.js";
import { o as loginsOf, t as foundTargets } from "./connect2.js";
// src/commands/env.ts
const env = async (context) => {
	const { envFormat: format = "dotenv", withSecrets = false, out = null } = context.options;
	if (withSecrets && !takesValues(format)) throw referencesOnly(format);
	const loaded = load(context);
	if (loaded.stages.length !== 1) throw oneStageNeeded("env", loaded.stages);
	const [found] = await foundTargets(context, loaded);
	if (found === void 0) throw new Error("no stage was found");
	const values = withSecrets || isOfSandbox(found, format) ? await valuesOf(context, found) : null;
	const text = formatEnv(format, found.outputs, values);
	const names = Object.keys(found.outputs.secrets);
	if (values === null && names.length > 0 && takesValues(format)) context.reporter.notice(envWords.references(names));
	if (out === null) return done({
		text,
		json: {}
	});
	if (context.keepPrivate === void 0) throw new Error("nobody can write a file from here");
	await context.keepPrivate(out, text);
	context.reporter.line(envWords.written(out));
	return done({
		text: "",
		json: {}
	});
};
function isOfSandbox({ targets }, format) {
	return takesValues(format) && targets.every(({ host }) => isThisMachine(host));
}
async function valuesOf(context, { targets, outputs }) {
	const { environment } = outputs;
	const known = targets.filter(({ database, secretArn }) => secretArn !== null || isCache(database));
	const logins = await loginsOf(context, known);
	const reached = known.flatMap((target) => {
		const login = logins.get(target);
		const { host, port } = target;
		if (login === void 0) return [];
		const own = {
			target,
			login,
			near: {
				host,
				port
			},
			caFile: null
		};
		return [own, ...primaryOf(own, environment)];
	});
	for (const secret of secretsIn(reached)) context.mask?.(secret);
	return {
		...environment,
		...secretVariables(reached)
	};
}
function primaryOf(own, environment) {
	const { database, isReader, isReplica } = own.target;
	if (!isReplica || isReader) return [];
	const { prefix } = ENGINES[database].variables;
	const { [`${prefix}_HOST`]: host, [`${prefix}_PORT`]: port } = environment;
	if (host === void 0 || port === void 0) return [];
	const near = {
		host,
		port: Number(port)
	};
	return [{
		...own,
		target: {
			...own.target,
			isReplica: false
		},
		near
	}];
}
function referencesOnly(format) {
	return usageError(`--format ${format} takes references alone: values would stand where others may read them`, "leave --with-secrets out");
}
export { env };
