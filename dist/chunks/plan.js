import { i as surveyStages, n as discardSurveys, y as assemblePlan } from "./survey-stages.js";
import { n as load } from "./load.js";
import { n as planResult } from "./plan-result.js";
// src/commands/plan.ts
/** plan: what a deploy would do to the databases, in their words. Changes nothing and leaves nothing behind. */
const plan = async (context) => {
	const loaded = load(context);
	const { surveys, unnamed } = await surveyStages(context, loaded, null);
	await discardSurveys(surveys);
	const stages = surveys.map((survey) => survey.plan);
	return planResult(context, loaded, assemblePlan(stages, unnamed));
};
export { plan };
