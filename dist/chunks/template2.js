import { b as exactVersion } from "./facts.js";
// src/template/intrinsics.ts
/**
* The only place that writes CloudFormation's functions and references. Each is marked as written here,
* and text of the file never is one: `checkReferences` refuses whatever has no mark.
*/
const OURS = Symbol("written by the template builder");
/** The mark is not part of the template: neither its JSON nor a copy has it. */
function intrinsic(name, operand) {
	const made = Object.defineProperty({ [name]: operand }, OURS, { value: true });
	return Object.freeze(made);
}
function isIntrinsic(value) {
	return OURS in value;
}
/** `Ref`: a resource's physical id, or a pseudo parameter's value. */
function ref(logicalId) {
	return intrinsic("Ref", logicalId);
}
/** `Fn::GetAtt`; the attribute's dots are part of its name (`Endpoint.Address`). */
function attribute(logicalId, name) {
	return intrinsic("Fn::GetAtt", [logicalId, name]);
}
/** `Fn::Join`. */
function join(delimiter, values) {
	return intrinsic("Fn::Join", [delimiter, values]);
}
/** `Fn::Select`. */
function select(index, list) {
	return intrinsic("Fn::Select", [index, list]);
}
/** `Fn::Split`. */
function split(delimiter, text) {
	return intrinsic("Fn::Split", [delimiter, text]);
}
/** `Fn::Base64` of text that is ours: user data. */
function base64(text) {
	return intrinsic("Fn::Base64", onlyText(text));
}
/** `Fn::GetAZs` of the stack's region. */
function zones() {
	return intrinsic("Fn::GetAZs", "");
}
/** A placeholder for a value within the text of `Fn::Sub`. */
var Substitution = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
/** For `Fn::Sub`: a resource's id (`PostgresInstance`), its attribute (`..Endpoint.Port`), or a pseudo parameter. */
function variable(name) {
	return new Substitution(`\${${name}}`);
}
/**
* For `Fn::Sub`: a dynamic reference to the secret's password. AWS resolves it when it handles the
* resource; the template and its change sets only contain the reference.
*/
function passwordReference(secretLogicalId) {
	return passwordIn(variable(secretLogicalId).text);
}
/** The characters of a secret's ARN (Secrets Manager API, CreateSecret). */
const SECRET_ARN = /^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+$/;
/** The same for the secret with this ARN, which comes from a stack's outputs. */
function passwordOfArn(secretArn) {
	if (!SECRET_ARN.test(secretArn)) throw new Error("not the ARN of a secret");
	return passwordIn(secretArn);
}
function passwordIn(secret) {
	return new Substitution(`{{resolve:secretsmanager:${secret}:SecretString:password}}`);
}
/** The password of a secret of the same template, as a property's value. */
function passwordOf(secretLogicalId) {
	return intrinsic("Fn::Sub", passwordReference(secretLogicalId).text);
}
/** `Fn::Sub` as a tagged template, in which inserted text stays text. */
function sub(literals, ...values) {
	return intrinsic("Fn::Sub", literals.reduce((before, literal, index) => {
		const value = values[index - 1] ?? "";
		return `${before}${typeof value === "string" ? onlyText(value) : value.text}${literal}`;
	}));
}
/**
* `Fn::Sub` of a JSON object. Substituted values are in quotes, unless they are numbers: `numbers`
* names those keys.
*/
function subJson(object, numbers = []) {
	return intrinsic("Fn::Sub", `{${Object.entries(object).map(([key, value]) => {
		if (typeof value === "string") return `"${key}":${JSON.stringify(onlyText(value))}`;
		return `"${key}":${numbers.includes(key) ? value.text : `"${value.text}"`}`;
	}).join(",")}}`);
}
/** `Fn::Sub` of pairs: `PostgresSecurityGroup=${PostgresSecurityGroup} …`. */
function subPairs(pairs) {
	return intrinsic("Fn::Sub", Array.from(pairs, ([name, { text }]) => `${onlyText(name)}=${text}`).join(" "));
}
/** The checks of the file allow nothing else. If they ever did, nothing is rendered. */
function onlyText(text) {
	if (/\{\{|\$\{|\}\}|[{$]$/.test(text)) throw new Error("text that could be a reference");
	return text;
}
/** The `Name` tag, which the AWS console shows for resources without a name of their own. */
function nameTag(name) {
	return [{
		Key: "Name",
		Value: sub`${variable("AWS::StackName")} ${name}`
	}];
}
// src/template/replica/sources.ts
/**
* What is known of the source. If it is not deployed yet, placeholders: such a template is shown and
* compared, but never sent.
*/
function templateSource(stage, sql, replicaOf, known) {
	const fact = known.sources[sql.kind];
	return fact?.kind === "read" ? fromFacts(stage, sql, fact.value) : expected(stage, sql, replicaOf);
}
function fromFacts({ region }, sql, source) {
	return {
		arn: source.arn,
		identifier: source.identifier,
		region: source.region,
		stack: source.stack,
		host: source.host,
		port: String(source.port),
		database: source.database ?? sql.database,
		username: source.username,
		secretArn: source.secretArn === null ? null : inRegion(source.secretArn, region),
		clientGroup: source.clientSecurityGroup ?? null
	};
}
function expected(stage, sql, replicaOf) {
	const { region } = replicaOf;
	const stack = replicaOf.kind === "stage" ? replicaOf.stackName : null;
	const identifier = stack === null ? "" : `${stack}-${sql.kind}`;
	const later = `known after ${replicaOf.kind === "stage" ? replicaOf.stage : replicaOf.arn}`;
	const arn = (service, of, rest) => sub`arn:${variable("AWS::Partition")}:${service}:${of}:${variable("AWS::AccountId")}:${rest}`;
	return {
		arn: replicaOf.kind === "stage" ? arn("rds", region, `db:${identifier}`) : replicaOf.arn,
		identifier: replicaOf.kind === "stage" ? identifier : identifierIn(replicaOf.arn),
		region,
		stack,
		host: later,
		port: later,
		database: sql.database,
		username: sql.username,
		secretArn: replicaOf.kind === "stage" ? arn("secretsmanager", stage.region, `secret:${replicaOf.stage}-${stage.application}`) : null,
		clientGroup: null
	};
}
/** The identifier at the end of a database's ARN. */
function identifierIn(arn) {
	return arn.split(":").at(-1) ?? "";
}
/** The same ARN in another region, which is all that distinguishes a copied secret from its original. */
function inRegion(arn, region) {
	return arn.split(":").with(3, region).join(":");
}
/**
* A new replica starts with its source's version, as RDS creates it, and its parameter group must be of that family.
* Where the file names the major alone, too: CloudFormation sends the version after the creation, and RDS would upgrade
* the replica to the major's default minor, ahead of its source.
*/
function withSourceVersion(sql, known, deployed) {
	const fact = known.sources[sql.kind];
	const isDeployed = (deployed?.databases[sql.kind].version ?? null) !== null;
	return sql.replicaOf === null || isDeployed || fact?.kind !== "read" ? sql : {
		...sql,
		version: exactVersion(sql, fact.value.engineVersion)
	};
}
export { subJson as _, attribute as a, zones as b, join as c, passwordOfArn as d, passwordReference as f, sub as g, split as h, withSourceVersion as i, nameTag as l, select as m, inRegion as n, base64 as o, ref as p, templateSource as r, isIntrinsic as s, identifierIn as t, passwordOf as u, subPairs as v, variable as y };
