import { An as DATABASE_NAME, Or as listed, _r as refusal, gr as note, sn as resourceName, vr as warning } from "./start.js";
// src/plan/messages/around/ownership.ts
const identityMessages = {
	startsEmpty: (stage, orphans) => refusal("stage-would-start-empty", `${stage.name} would start empty while no stage refers to ${listed(orphans.map(({ stack, region, stage: name }) => `the stack ${stack} (${region}, stage ${name})`))} of this file any more; to keep using that, write ${orphans.map((orphan) => linesFor(stage, orphan)).join(", or ")}; if ${stage.name} is meant to be new, ${asNew(stage, orphans)}`),
	startsEmptyRenamed: (stage, orphans) => refusal("stage-would-start-empty", `${stage.name} would start empty while no stage refers to ${listed(orphans.map(({ stack, region, stage: name, application = "" }) => `the stack ${stack} (${region}, stage ${name}) of the application ${application}`))} any more, which a file at this path deployed; if the application was renamed, write ${[...new Set(orphans.map(({ application = "" }) => `stack: ${application}`))].join(" or ")} again; if ${stage.name} is meant to be new, write stackName: ${stage.stackName}`),
	madeByOther: (stack, what, owner) => refusal("stack-of-another-file", `the stack ${stack} was deployed by another ${what} (${owner}), and this one would change or delete its databases; if the repository, the file or the application was renamed, write stackName: ${stack}, else write a stackName of its own`),
	madeByNobody: (stack) => refusal("stack-not-ours", `the stack ${stack} was not deployed by tinystacks (it has none of its tags), so it is not touched; write another stackName`),
	takenOver: (stack, what, owner) => warning("stack-taken-over", `the stack ${stack} was deployed by another ${what} (${owner}), and this one will take it over, as stackName says`),
	accountBefore: (stage, why) => note("account-unread", `whether ${stage} was tied to another account before this change is not verified (${why})`),
	looked: (regions) => note("regions-searched", `only ${listed(regions)} ${regions.length === 1 ? "was" : "were"} searched for other stacks of this file`),
	notLooked: (region, action, why) => note("region-unread", `whether ${region} holds another stack of this file is not verified (${action} ${why})`),
	unnamed: ({ stack, region, stage, application }) => application === void 0 ? `no stage refers to ${stack} in ${region} (stage ${stage}) any more; it keeps running and costing money: put the stage back, or run tinystacks destroy --stage ${stage}` : `no stage refers to ${stack} in ${region} (stage ${stage} of the application ${application}) any more, which a file at this path deployed; it keeps running and costing money: with stack: ${application} in the file, put the stage back, or run tinystacks destroy --stage ${stage}`
};
function asNew({ name, stackName }, orphans) {
	const own = orphans.find(({ stage }) => stage === name);
	return own === void 0 ? `write stackName: ${stackName}` : `keep the old one in the file under another stage name (with stackName: ${own.stack} and region: ${own.region}), or destroy it first`;
}
function linesFor({ stackName, region }, orphan) {
	return [...orphan.stack === stackName ? [] : [`stackName: ${orphan.stack}`], ...orphan.region === region ? [] : [`region: ${orphan.region}`]].join(" and ");
}
// src/plan/messages/deploy/running.ts
function usualText(usual) {
	return `about ${spanText(usual)}`;
}
function spanText(usual) {
	if (usual[1] < 60) return `${String(Math.round(usual[1]))} s`;
	return `${[...new Set(usual.map((seconds) => Math.round(seconds / 60)))].join("-")} min`;
}
function runningLine({ event, soFar, expected, isOver, isBack, reported }) {
	return [
		`${resourceName(event)}: ${workText(event.status, isBack)}`,
		soFar,
		...expected === null ? [] : [expectedText(expected, isOver)],
		...reported === null ? [] : [reported]
	].join(", ");
}
function expectedText({ time, from }, isOver) {
	const span = spanText(time);
	const [is, than] = from === "history" ? [`last time ${span}`, "last time"] : [`usually ${span}`, "usual"];
	return isOver ? `longer than ${than} (${span})` : is;
}
function workText(status, isBack) {
	if (status.startsWith("UPDATE_COMPLETE_") || status.includes("ROLLBACK_COMPLETE_")) return "cleaning up";
	if (status.includes("ROLLBACK_")) return "rolling back";
	if (status.startsWith("CREATE_")) return "creating";
	if (status.startsWith("DELETE_")) return "deleting";
	return isBack ? "changing back" : "changing";
}
// src/plan/messages/deploy/steps.ts
function stepPhrase(step, stack) {
	switch (step.kind) {
		case "roll-back": return step.skipping === void 0 ? `roll the failed update of ${stack} back to its end, skipping nothing` : `continue the rollback of ${stack}, skipping ${listed(step.skipping)}`;
		case "delete-failed-create": return `delete what the failed first create of ${stack} left`;
		case "create": return `create ${stack}`;
		case "update": return `update ${stack}`;
		case "delete-stack": return `delete ${stack}`;
		case "snapshot": return `take a snapshot of ${named(step)}`;
		case "promote": return `promote ${named(step)}`;
		case "make-secret": return `create a secret for ${named(step)}`;
		case "upgrade-readers": return `upgrade the ${step.databases.length === 1 ? "reader" : "readers"} of ${named(step)}`;
		case "add-nodes": return `add the replicas of ${named(step)}`;
		case "failover-off": return `turn off the automatic failover of ${named(step)}`;
		case "lift-protection": return `turn off the deletion protection of ${named(step)}`;
		case "protect": return `turn on the deletion protection of ${named(step)}`;
		case "prove-removal": return "check that what was to be deleted is gone";
		case "check-bastion": return "wait until the bastion is ready";
		case "change-storage": return `change the storage of ${named(step)}`;
		case "protect-stack": return `turn ${step.to} the termination protection of ${stack}`;
	}
}
function orderLine({ steps = [], stack, action }) {
	if (steps.length < 2 && steps.every(({ usual }) => usual === void 0)) return null;
	const verb = action === "delete" ? "destroy" : "deploy";
	return `${steps.length === 1 ? "In one step" : "In order"}, ${verb} will ${steps.map((step) => timedPhrase(step, stack)).join(", then ")}.`;
}
function timedPhrase(step, stack) {
	const phrase = stepPhrase(step, stack);
	return step.usual === void 0 ? phrase : `${phrase} (${usualText(step.usual)})`;
}
function stepLine({ step, number, of, state }, { stage, stack }) {
	return `${of === 1 ? `${stage}:` : `${stage} (${number}/${of})`} ${STATE[state]}${(state === "begun" ? timedPhrase : stepPhrase)(step, stack)}`;
}
const STATE = {
	begun: "",
	"not-needed": "no longer needed: ",
	"done-already": "had been done already: "
};
const asideMessages = {
	keepsSecret: "making the region's copy of the primary's secret stand for itself, so that nothing deletes it",
	putsBack: "turning the deletion protection back on"
};
function named({ databases }) {
	return listed(databases.map((database) => DATABASE_NAME[database]));
}
export { runningLine as a, stepPhrase as i, orderLine as n, identityMessages as o, stepLine as r, asideMessages as t };
