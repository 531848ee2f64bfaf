import { At as variable, Dt as condition, Et as attribute, Ot as ref, kt as sub, zi as shellWord } from "./start.js";
import { t as stackNameIn } from "./permissions4.js";
// src/facts/bastion.ts
const BASTION_STATES = [
	"pending",
	"running",
	"stopping",
	"stopped",
	"shutting-down",
	"terminated"
];
// src/template/bootstrap/parameters.ts
const PARAMETERS = {
	repositoryId: "RepositoryId",
	ownerId: "OwnerId",
	identityProvider: "IdentityProvider",
	permissionsBoundary: "PermissionsBoundary"
};
const PROVIDER = "GitHubProvider";
function optionalArn(resource) {
	return `^(arn:aws(-[a-z]+)*:iam::(aws|\\d{12}):${resource})?$`;
}
const DECLARED = {
	[PARAMETERS.repositoryId]: {
		Type: "String",
		AllowedPattern: "^[1-9]\\d*$",
		ConstraintDescription: "the number that GitHub gives the repository",
		Description: "The id of the repository: gh api repos/OWNER/NAME --jq .id"
	},
	[PARAMETERS.ownerId]: {
		Type: "String",
		AllowedPattern: "^[1-9]\\d*$",
		ConstraintDescription: "the number that GitHub gives the owner",
		Description: "The id of its owner: gh api repos/OWNER/NAME --jq .owner.id"
	},
	[PARAMETERS.identityProvider]: {
		Type: "String",
		Default: "",
		AllowedPattern: optionalArn("oidc-provider/token\\.actions\\.githubusercontent\\.com"),
		ConstraintDescription: "the ARN of the provider token.actions.githubusercontent.com, or nothing",
		Description: "ARN of the account's identity provider of GitHub. Leave it empty where there is none: the stack then makes it."
	},
	[PARAMETERS.permissionsBoundary]: {
		Type: "String",
		Default: "",
		AllowedPattern: optionalArn("policy/.+"),
		ConstraintDescription: "the ARN of a managed policy, or nothing",
		Description: "ARN of the permissions boundary of every role. Leave it empty for none."
	}
};
const CONDITIONS = {
	MakesProvider: { "Fn::Equals": [{ Ref: PARAMETERS.identityProvider }, ""] },
	HasBoundary: { "Fn::Not": [{ "Fn::Equals": [{ Ref: PARAMETERS.permissionsBoundary }, ""] }] }
};
function when(name, then, otherwise) {
	return condition(name, then, otherwise);
}
// src/template/bootstrap/trust.ts
const ISSUER = "token.actions.githubusercontent.com";
function audienceIn(partition) {
	return partition === "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com";
}
function trustOfPlans(trusted) {
	return trustOf(trusted, { StringLike: subjects(trusted, [
		"pull_request",
		`ref:refs/heads/${trusted.branch}`,
		`ref:refs/heads/gh-readonly-queue/${trusted.branch}/*`
	]) });
}
function trustOfBranch(trusted) {
	return trustOf(trusted, { StringEquals: subjects(trusted, [`ref:refs/heads/${trusted.branch}`]) });
}
function trustOfEnvironment(trusted, environment) {
	return trustOf(trusted, { StringEquals: {
		...subjects(trusted, [`environment:${environment}`]),
		...knowsClaims(trusted) && {
			[`token.actions.githubusercontent.com:environment`]: environment,
			[`token.actions.githubusercontent.com:ref`]: `refs/heads/${trusted.branch}`
		}
	} });
}
function knowsClaims({ partition }) {
	return partition === "aws";
}
function subjects({ owner, repository }, ends) {
	const { ownerId, repositoryId } = PARAMETERS;
	return { [`${ISSUER}:sub`]: ends.flatMap((end) => [`repo:${owner}/${repository}:${end}`, sub`repo:${owner}@${variable(ownerId)}/${repository}@${variable(repositoryId)}:${end}`]) };
}
function trustOf(trusted, conditions) {
	return {
		Version: "2012-10-17",
		Statement: [{
			Effect: "Allow",
			Principal: { Federated: when("MakesProvider", attribute(PROVIDER, "Arn"), ref(PARAMETERS.identityProvider)) },
			Action: "sts:AssumeRoleWithWebIdentity",
			Condition: {
				...conditions,
				StringEquals: {
					[`${ISSUER}:aud`]: audienceIn(trusted.partition),
					...knowsClaims(trusted) && { [`token.actions.githubusercontent.com:repository_id`]: ref(PARAMETERS.repositoryId) },
					...conditions["StringEquals"]
				}
			}
		}]
	};
}
// src/plan/messages/around/left.ts
const leftMessages = {
	changeSet: ({ id, stackId }, region, why) => {
		const of = id.startsWith("arn:") ? "" : ` --stack-name ${shellWord(stackId)}`;
		return `a change set that was only compared may be left on ${stackNameIn(stackId)} (${why}); to delete it: aws cloudformation delete-change-set --region ${region}${of} --change-set-name ${shellWord(id)}`;
	},
	stack: (name, region, why) => `${name} may be left as a stack without resources, in REVIEW_IN_PROGRESS (${why}); deploying again uses it; to delete it: aws cloudformation delete-stack --region ${region} --stack-name ${shellWord(name)}`
};
// src/facts/stack/stack-events.ts
const KNOCK_ON = /^(Resource (creation|update|deletion) cancelled|The following resource\(s\) failed)/i;
const BY_REQUEST = /^User Initiated/i;
function isOfStack(event, stackId) {
	return event.physicalId === stackId && event.type === "AWS::CloudFormation::Stack";
}
function rootCause(events, stackId) {
	return failures(events, stackId)[0] ?? failureOfStack(events, stackId);
}
function failureOfStack(events, stackId) {
	return events.find((event) => isOfStack(event, stackId) && /(ROLLBACK_IN_PROGRESS|_FAILED)$/.test(event.status) && event.reason !== null && !KNOCK_ON.test(event.reason) && !BY_REQUEST.test(event.reason)) ?? null;
}
function failures(events, stackId) {
	return events.filter((event) => event.status.endsWith("_FAILED") && !isOfStack(event, stackId) && !KNOCK_ON.test(event.reason ?? ""));
}
export { ISSUER as a, trustOfEnvironment as c, DECLARED as d, PARAMETERS as f, BASTION_STATES as h, leftMessages as i, trustOfPlans as l, when as m, isOfStack as n, audienceIn as o, PROVIDER as p, rootCause as r, trustOfBranch as s, failures as t, CONDITIONS as u };
