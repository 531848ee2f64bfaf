// src/permissions/scopes.ts
const KEPT = 20;
function stackPatterns({ stack, stackNames }) {
	if (stackNames !== void 0) return stackNames;
	return [stack === null ? "*" : `${`${stack}-`.slice(0, KEPT)}*`];
}
function prefixes(names) {
	return stackPatterns(names).map((pattern) => (pattern.endsWith("*") ? pattern.slice(0, -1) : `${pattern}-`).slice(0, KEPT));
}
function within({ stack }) {
	return stack === null ? "*" : `*${`-${stack}-`.slice(0, 40)}*`;
}
function arn({ partition }, service, rest) {
	return `arn:${partition}:${service}:${rest}`;
}
const stacks = (names) => stackPatterns(names).map((pattern) => arn(names, "cloudformation", `*:*:stack/${pattern}/*`));
const databases = (names) => [
	...prefixes(names).map((prefix) => arn(names, "rds", `*:*:*:${prefix.toLowerCase()}*`)),
	...snapshotsBeforeLoss(names),
	arn(names, "rds", "*:*:og:default*")
];
const instances = (names) => prefixes(names).map((prefix) => arn(names, "rds", `*:*:db:${prefix.toLowerCase()}*`));
const snapshots = (names) => [...instances(names), ...snapshotsBeforeLoss(names)];
function snapshotsBeforeLoss(names) {
	return [arn(names, "rds", `*:*:snapshot:${within(names).toLowerCase()}`)];
}
const secrets = (names) => [arn(names, "secretsmanager", `*:*:secret:${within(names)}`)];
const madeRoles = (names) => [...passedRoles(names), ...prefixes(names).map((prefix) => arn(names, "iam", `:*:instance-profile/${prefix}*-BastionInstanceProfile-*`))];
const passedRoles = (names) => prefixes(names).flatMap((prefix) => [arn(names, "iam", `:*:role/${prefix}*-BastionRole-*`), arn(names, "iam", `:*:role/${prefix}*MonitoringRole-*`)]);
const keyPairParameters = (names) => [arn(names, "ssm", "*:*:parameter/ec2/keypair/*")];
const images = (names) => [arn(names, "ssm", "*::parameter/aws/service/ami-amazon-linux-latest/*")];
const cacheServiceRole = (names) => [arn(names, "iam", ":*:role/aws-service-role/elasticache.amazonaws.com/AWSServiceRoleForElastiCache*")];
const keys = (names) => [arn(names, "kms", "*:*:key/*")];
const serviceRole = (names) => [arn(names, "iam", `:*:role/${names.stack === null ? "*" : serviceRoleOf(names.stack)}`)];
function serviceRoleOf(stack) {
	return `${stack}-cloudformation`;
}
const tunnelDocument = (names) => [arn(names, "ssm", "*::document/AWS-StartPortForwardingSessionToRemoteHost")];
const ec2Instances = (names) => [arn(names, "ec2", "*:*:instance/*")];
const sessions = (names) => [arn(names, "ssm", "*:*:session/*")];
const identityProviders = (names) => [arn(names, "iam", ":*:oidc-provider/token.actions.githubusercontent.com")];
const rolesOfApplication = (names) => [arn(names, "iam", `:*:role/${names.stack === null ? "*" : `${names.stack}-*`}`)];
export { stacks as _, images as a, keys as c, rolesOfApplication as d, secrets as f, snapshots as g, sessions as h, identityProviders as i, madeRoles as l, serviceRoleOf as m, databases as n, instances as o, serviceRole as p, ec2Instances as r, keyPairParameters as s, cacheServiceRole as t, passedRoles as u, tunnelDocument as v };
