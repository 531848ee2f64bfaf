import { a as oneStageNeeded, c as secretVariables, l as secretsIn } from "./connect5.js";
import { c as envWords, i as isThisMachine, l as formatEnv, u as takesValues } from "./outputs.js";
import { Er as usageError, d as done, yr as load } from "./start.js";
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
	const logins = await loginsOf(context, targets);
	const reached = targets.flatMap((target) => {
		const login = logins.get(target);
		const { host, port } = target;
		return login === void 0 ? [] : [{
			target,
			login,
			near: {
				host,
				port
			},
			caFile: null
		}];
	});
	for (const secret of secretsIn(reached)) context.mask?.(secret);
	return {
		...outputs.environment,
		...secretVariables(reached)
	};
}
function referencesOnly(format) {
	return usageError(`--format ${format} takes references alone: values would stand where others may read them`, "leave --with-secrets out");
}
export { env };
