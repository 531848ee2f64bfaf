import { ai as PARTITION_OF } from "./start.js";
import { m as serviceRoleOf } from "./permissions3.js";
// src/template/bootstrap/role-names.ts
function planRoleOf(application) {
	return `${application}-plan`;
}
function deployRoleOf(application, stage) {
	return stage === null ? `${application}-deploy` : `${application}-${stage}-deploy`;
}
function roleArns(application, { account, region }, stage) {
	const arn = (name) => `arn:${PARTITION_OF[region] ?? "aws"}:iam::${account}:role/${name}`;
	return {
		plan: arn(planRoleOf(application)),
		deploy: arn(deployRoleOf(application, stage)),
		service: arn(serviceRoleOf(application))
	};
}
export { planRoleOf as n, roleArns as r, deployRoleOf as t };
