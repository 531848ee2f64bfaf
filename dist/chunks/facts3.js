import { t as renderStage } from "./template.js";
// src/facts/external.ts
/** For a stage that depends on nothing outside its stack. */
const NO_EXTERNAL_FACTS = {
	existing: {},
	sources: {},
	bastionImage: null,
	subnets: null
};
// src/commands/shared/render-alone.ts
/** The stage as a first deploy would send it, without a look at AWS. */
function renderAlone({ repository }, { file }, stage) {
	return renderStage(stage, {
		repository,
		config: file.inRepository ?? file.name,
		deployed: null,
		external: NO_EXTERNAL_FACTS
	});
}
export { NO_EXTERNAL_FACTS as n, renderAlone as t };
