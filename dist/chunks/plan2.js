import { f as assemblePlan, n as discardSurveys, r as surveyStages } from "./survey-stages.js";
import { t as load } from "./load.js";
import { n as planResult } from "./plan-result.js";
// src/commands/plan.ts
/** plan: what a deploy would do to the databases, in their words. Changes nothing and leaves nothing behind. */
const plan = async (context) => {
	const loaded = load(context);
	const surveys = await surveyStages(context, loaded, null);
	await discardSurveys(surveys);
	return planResult(context, loaded, assemblePlan(surveys.map((survey) => survey.plan)));
};
export { plan };
