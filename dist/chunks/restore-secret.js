import { E as guardAccount, L as during, R as since, S as waitUntilIdle, a as stageContextOf, d as identityOf, f as asOf, t as connectOnce, z as pause } from "./inspect.js";
import { n as waitMessages } from "./permissions4.js";
import { i as refuseOthers } from "./plan6.js";
import { Ai as isDatabase, Ar as TinystacksError, Ft as meantWord, Wi as Unfinished, Xt as destroyMessages, c as nextCommand, d as done, f as failedFor, i as withNext, jr as usageError, on as waitingFor, r as calledBy, xr as load } from "./start.js";
import { Ct as isOfFile, E as restoreSecretMessages, O as secretsOf } from "./plan4.js";
import { n as saysYes } from "./render3.js";
// src/apply/restore-secret.ts
const MAX_POLLS = 30;
async function restoreSecret$1({ aws, clock }, { arn, name }) {
	await aws.secrets.restore(arn);
	let seen = "still planned";
	const waiting = since(clock, () => [{ what: waitMessages.restored(name) }]);
	return during(clock, {
		...waiting,
		isBrief: true
	}, async () => {
		for (let attempt = 0; attempt < MAX_POLLS; attempt++) {
			const fact = await aws.secrets.describe(arn);
			if (fact.kind === "absent") seen = "gone";
			else if (fact.kind === "unread") seen = "unread";
			else if (fact.value.deletion === null) return "restored";
			else seen = "still planned";
			await clock.sleep(pause(attempt));
		}
		return seen;
	});
}
// src/commands/restore-secret.ts
const restoreSecret = async (context) => {
	const loaded = load(context);
	const asked = askedFor(context, loaded);
	const stageContext = await stageContextOf(context, loaded, connectOnce(context), {
		...asked.stage,
		as: asOf(context, asked.stage)
	}, (stack) => {
		context.reporter.line(waitingFor(stack));
	});
	const deployed = await deployedStage(context, loaded, stageContext, asked);
	const name = `${asked.stage.name}/${asked.database}`;
	const ids = secretsOf(deployed, asked.database);
	if (ids.length === 0) throw new TinystacksError("no-secret", restoreSecretMessages.noSecret(name), {
		exit: 3,
		hint: restoreSecretMessages.noSecretHint
	});
	const { planned, gone } = await lookAt(stageContext, ids);
	for (const secret of planned) context.reporter.line(restoreSecretMessages.planned(name, secret, stageContext.aws.now()));
	if (planned.length > 0 && !await agreed(context, name)) return failedFor(resultOf(asked, [], restoreSecretMessages.nothingDone), 3, "declined", restoreSecretMessages.declined(name));
	if (planned.length > 0) await refuseOthers(stageContext.aws, deployed);
	const ended = [];
	for (const secret of planned) {
		const end = await restoreSecret$1({
			...stageContext,
			clock: context.clock
		}, secret).catch((cause) => {
			throw new Unfinished(cause, {
				report: null,
				json: restoredIn(asked, restoredAmong(ended))
			});
		});
		ended.push({
			secret,
			end
		});
	}
	const told = summed(asked, name, ended, gone);
	const isRestored = told.exit === 0 && ended.length > 0;
	const { stage } = asked;
	return isRestored ? withNext(context, told, [nextCommand("deploy", calledBy(context), [stage.name])]) : told;
};
function askedFor({ options }, { stages }) {
	const [stage, ...others] = stages;
	if (!stage || others.length > 0) throw usageError(restoreSecretMessages.oneStage, `name the stage: --stage ${stages.map(({ name }) => name).join(" | ")}`);
	const [database, ...more] = options.words ?? [];
	if (!isDatabase(database) || more.length > 0) throw usageError(restoreSecretMessages.oneDatabase, meantWord("restore-secret", database) ?? `tinystacks restore-secret --stage ${stage.name} ${firstOf(stage)}`);
	return {
		stage,
		database
	};
}
function firstOf({ databases }) {
	return Object.keys(databases).find(isDatabase) ?? "postgres";
}
async function deployedStage({ repository }, { config, file }, stageContext, { stage }) {
	const deployed = await waitUntilIdle(stageContext, stage.stackName);
	await guardAccount(stageContext, stage, deployed);
	if (deployed === null) throw new TinystacksError("not-deployed", restoreSecretMessages.notDeployed(stage.name), { exit: 3 });
	if (!isOfFile(deployed, identityOf(config, file, repository))) throw new TinystacksError("foreign-stack", destroyMessages.notOurs(deployed.name).message, { exit: 3 });
	return deployed;
}
async function lookAt({ aws }, ids) {
	const facts = await Promise.all(ids.map(async (id) => [id, await aws.secrets.describe(id)]));
	const planned = [];
	const gone = [];
	for (const [id, fact] of facts) {
		if (fact.kind === "unread") throw new TinystacksError("secret-unread", restoreSecretMessages.unread(fact.action, fact.why), {
			exit: 1,
			hint: `allow ${fact.action}`
		});
		if (fact.kind === "absent") gone.push(id);
		else if (fact.value.deletion !== null) planned.push(fact.value);
	}
	return {
		planned,
		gone
	};
}
async function agreed({ ask, options }, name) {
	return ask === null || options.yes === true || await saysYes(ask, restoreSecretMessages.question(name));
}
function summed(asked, name, ended, gone) {
	const restored = restoredAmong(ended);
	const failures = [...ended.flatMap(({ end, secret }) => end === "restored" ? [] : [restoreSecretMessages.notProven[end](name, secret.name)]), ...gone.map((id) => restoreSecretMessages.gone(name, id))];
	const lines = [...restored.map((secret) => restoreSecretMessages.restored(name, secret.name)), ...failures];
	const text = lines.length === 0 ? restoreSecretMessages.nothing(name) : lines.join("\n");
	const failure = failures.length === 0 ? null : failures.join("; ");
	return failedFor(resultOf(asked, restored, text), 1, "secret-not-restored", failure);
}
function restoredAmong(ended) {
	return ended.filter(({ end }) => end === "restored").map(({ secret }) => secret);
}
function restoredIn({ stage, database }, restored) {
	return {
		stage: stage.name,
		database,
		restored: restored.map(({ arn, name }) => ({
			arn,
			name
		}))
	};
}
function resultOf(asked, restored, text) {
	return done({
		text,
		summary: text,
		json: restoredIn(asked, restored),
		outputs: { changed: String(restored.length > 0) }
	});
}
export { restoreSecret };
