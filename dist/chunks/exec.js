import { a as oneStageNeeded, i as notForRunners, l as secretsIn, n as execWords, o as LEADS_ELSEWHERE, r as noCommand, s as commandVariables, t as commandMissing } from "./connect6.js";
import { c as targetName } from "./connect.js";
import { o as isThisMachine } from "./outputs.js";
import { Hr as LOCAL_HOST, bi as isReachedDirectly, d as done, f as failedFor, xr as load } from "./start.js";
import { o as loginsOf, t as foundTargets } from "./connect2.js";
import { i as openPassages, r as wayTo, t as withWayOut } from "./connect3.js";
// src/commands/exec.ts
const exec = async (context) => {
	const [program, ...argv] = context.options.rest ?? [];
	if (program === void 0) throw noCommand();
	const loaded = load(context);
	const targets = await targetsOfOneStage(context, loaded);
	if (context.connecting === void 0) throw new Error("nobody can connect from here");
	const connecting = await context.connecting();
	const [first] = targets;
	if (first === void 0) throw new Error("a stage without targets was found");
	if (connecting.isHostedRunner) mustTakeRunners(loaded, targets);
	const wayOut = withWayOut(context, loaded, connecting);
	try {
		return await run(context, connecting, targets, {
			program,
			argv
		});
	} catch (error) {
		return wayOut(failing(targets, error) ?? first, () => Promise.reject(error));
	}
};
function failing(targets, error) {
	const { message } = error;
	return targets.find((target) => message.startsWith(`${targetName(target)}: `));
}
async function targetsOfOneStage(context, loaded) {
	const [word = ""] = context.options.words ?? [];
	const isNamed = loaded.config.stages.some(({ name }) => word === name || word.startsWith(`${name}/`));
	if (loaded.stages.length > 1 && !isNamed) throw oneStageNeeded("exec", loaded.stages);
	return (await foundTargets(context, loaded)).flatMap(({ targets }) => targets);
}
function mustTakeRunners({ config, file }, targets) {
	const barred = targets.find(({ bastion, host }) => bastion !== null && isReachedDirectly(bastion.access) && !isThisMachine(host));
	if (barred === void 0) return;
	const { stage } = barred;
	const { line } = config.locate([
		"stages",
		stage,
		"bastion"
	]);
	throw notForRunners(stage, `${file.name}:${line}`);
}
async function run(context, connecting, targets, command) {
	const { clock, reporter, options } = context;
	const [first] = targets;
	if (first === void 0) throw new Error("there is nothing to reach");
	const [logins, way] = await Promise.all([loginsOf(context, targets), wayTo(context, first)]);
	const means = {
		...connecting,
		clock,
		reporter,
		ca: options.ca ?? null,
		all: true
	};
	const passage = await openPassages(means, targets, way);
	try {
		const reached = passage.entrances.flatMap((entrance) => {
			const login = logins.get(entrance.target);
			const near = {
				host: LOCAL_HOST,
				port: entrance.port
			};
			return login === void 0 ? [] : [{
				...entrance,
				near,
				login
			}];
		});
		for (const secret of secretsIn(reached)) context.mask?.(secret);
		reporter.line(execWords.running(command.program, targets));
		const environment = commandVariables(reached);
		const status = await connecting.runCommand({
			...command,
			environment,
			without: LEADS_ELSEWHERE
		});
		const result = done({
			text: "",
			json: {}
		});
		if (status !== null) return {
			...result,
			status
		};
		return {
			...failedFor(result, 1, "no-such-command", commandMissing(command.program)),
			status: NOT_FOUND
		};
	} finally {
		await passage.close();
	}
}
const NOT_FOUND = 127;
export { exec };
