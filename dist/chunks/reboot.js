import { E as guardAccount, L as during, R as since, S as waitUntilIdle, a as stageContextOf, d as identityOf, f as asOf, t as connectOnce, v as readLive, z as pause } from "./inspect.js";
import { n as doneByOthers } from "./plan6.js";
import { Ar as TinystacksError, Ft as meantWord, Tt as valueOf, Wi as Unfinished, d as done, f as failedFor, jr as usageError, on as waitingFor, u as consentGiven, xn as refusalsOf, xr as load, yn as missingConsent } from "./start.js";
import { b as needsSomebody, g as mayRestart, h as isRestarting, m as handlingOfInstance, t as agreedMessages, y as isGoing } from "./facts2.js";
import { n as waitMessages } from "./permissions4.js";
import { Dt as rebootMessages, Et as instanceNamed, St as planReboot, Tt as instanceName, Ut as markConsentsGiven, u as assemblePlan, xt as instanceIn } from "./plan4.js";
import { n as planOutputs, r as planResult, s as planForTerminal } from "./render6.js";
import { r as askMessages, t as agree } from "./render3.js";
// src/apply/reboot.ts
const MAX_POLLS = 720;
async function restartInstance({ aws, clock }, { identifier, status: before }, name) {
	if (!isRestarting(before)) await aws.reboot(identifier);
	let seen = "";
	const waiting = since(clock, () => [{
		what: waitMessages.restart(name),
		more: seen
	}]);
	return during(clock, waiting, async () => {
		for (let look = 0; look < MAX_POLLS; look++) {
			const fact = (await aws.live.sql([identifier])).get(identifier);
			if (fact?.kind === "absent" || isLeaving(fact)) throw new TinystacksError("database-gone", agreedMessages.databaseGone, { exit: 3 });
			if (fact?.kind === "read") {
				const { status, parameterApplyStatus } = fact.value;
				if (mayRestart(status) && parameterApplyStatus === "in-sync") return null;
				if (needsSomebody(handlingOfInstance(status))) return status;
				seen = `${status}, parameters ${parameterApplyStatus}`;
			}
			await clock.sleep(pause(look));
		}
		return seen;
	});
}
function isLeaving(fact) {
	return fact?.kind === "read" && isGoing(handlingOfInstance(fact.value.status));
}
// src/commands/reboot.ts
const reboot = async (context) => {
	const loaded = load(context);
	const asked = askedFor(context, loaded);
	const name = `${asked.stage.name}/${instanceName(asked.database, asked.which)}`;
	const stageContext = await stageContextOf(context, loaded, connectOnce(context), {
		...asked.stage,
		as: asOf(context, asked.stage)
	}, (stack) => {
		context.reporter.line(waitingFor(stack));
	});
	const look = () => inspect(context, loaded, stageContext, asked);
	const found = await look();
	const plan = assemblePlan([found.plan]);
	const planned = {
		...planResult(context, loaded, plan),
		json: {
			plan,
			restarted: null
		},
		report: null
	};
	if (refusalsOf(plan).length > 0 || missingConsent(plan).length > 0 && !context.ask) return planned;
	if (found.plan.action === "none") return done({
		text: rebootMessages.nothing(name),
		json: {
			plan,
			restarted: null
		}
	});
	context.reporter.line(planForTerminal(plan, {
		...context.terminal,
		file: loaded.file.name
	}));
	const agreement = await agree(context, [found], () => rebootMessages.question(name));
	const declined = {
		...planned,
		text: askMessages.nothingDone,
		annotations: []
	};
	if (agreement.kind === "declined") return failedFor(declined, 3, "declined", agreement.why);
	const now = agreement.asked ? await look() : found;
	const { facts } = now;
	const isOther = now.plan.fingerprint !== found.plan.fingerprint || now.plan.refusals.length > 0;
	if (facts === void 0 || isOther || now.plan.action === "none") return failedFor(declined, 3, "stage-differs", rebootMessages.changed(name));
	const others = await doneByOthers(stageContext.aws, now.deployed);
	if (others !== null) return failedFor(declined, 3, "stage-differs", others);
	const { identifier } = facts;
	const started = context.clock.now();
	context.reporter.line(rebootMessages.begun(name, identifier));
	const status = await restartInstance(stageContext, facts, name).catch((cause) => {
		throw new Unfinished(cause, {
			report: null,
			json: {
				plan,
				restarted: null
			}
		});
	});
	const seconds = Math.round((context.clock.now().getTime() - started.getTime()) / 1e3);
	const text = status === null ? rebootMessages.done(name, seconds) : rebootMessages.failed(name, status);
	const result = done({
		text,
		summary: text,
		json: {
			plan,
			restarted: {
				instance: name,
				identifier,
				seconds,
				status: status ?? "available"
			}
		},
		outputs: {
			...planOutputs(plan),
			changed: String(status === null)
		}
	});
	return failedFor(result, 1, "restart-failed", status === null ? null : text);
};
function askedFor({ options }, { stages }) {
	const [stage, ...others] = stages;
	if (!stage || others.length > 0) throw usageError(rebootMessages.oneStage, `name the stage: --stage ${stages.map(({ name }) => name).join(" | ")}`);
	const [word, ...more] = options.words ?? [];
	const named = word === void 0 || more.length > 0 ? null : instanceNamed(word);
	if (named === null) throw usageError(rebootMessages.oneInstance, meantWord("reboot", word) ?? `tinystacks reboot --stage ${stage.name} postgres`);
	return {
		stage,
		...named
	};
}
async function inspect({ options, repository }, { config, file }, stageContext, { stage, database, which }) {
	const { aws, locate } = stageContext;
	const deployed = await waitUntilIdle(stageContext, stage.stackName);
	await guardAccount(stageContext, stage, deployed);
	if (deployed === null) throw new TinystacksError("database-gone", rebootMessages.notDeployed(stage.name), { exit: 3 });
	const live = await readLive(aws, deployed, [database]);
	const facts = valueOf(instanceIn(live, database, which));
	const names = Object.keys(stage.databases[database]?.parameters ?? {});
	const parameters = facts === void 0 || names.length === 0 ? void 0 : await aws.changes.sqlParameters({ group: facts.parameterGroup }, names);
	const plan = planReboot({
		stage,
		deployed,
		database,
		which,
		live,
		parameters,
		locate,
		file: identityOf(config, file, repository),
		inWindow: options.inWindow === true,
		now: aws.now()
	});
	return {
		plan: markConsentsGiven(plan, consentGiven(options)),
		facts,
		deployed
	};
}
export { reboot };
