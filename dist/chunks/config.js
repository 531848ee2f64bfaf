import { d as VARIANTS, r as ENGINES } from "./engines.js";
// src/config/limits.ts
/** The maximum size of a file, in bytes of UTF-8. */
const MAX_FILE_BYTES = 1048576;
/** The operations per second that such a volume has at least. */
const GP3_STRIPED_IOPS = 12e3;
// src/engines/bastion-kinds.ts
/** By the file's `access`. */
const BASTION_KINDS = {
	ssh: {
		title: "ssh",
		port: 22
	},
	"session-manager": {
		title: "Session Manager",
		port: null
	}
};
/** Whether people connect to it directly. It then needs a public subnet, and takes keys and address ranges. */
function isReachedDirectly(kind) {
	return BASTION_KINDS[kind].port !== null;
}
/** Whether this is the name of a kind. */
function isBastionKind(name) {
	return name !== null && Object.hasOwn(BASTION_KINDS, name);
}
// src/config/arn.ts
/** null = the text is not an ARN but a name or an id. */
function arnOf(text) {
	const [prefix, partition = "", service = "", region = "", account = "", ...rest] = text.split(":");
	if (prefix !== "arn") return null;
	return {
		partition,
		service,
		region,
		account,
		resource: rest.join(":")
	};
}
// src/config/regions.generated.ts
/** Every region of every AWS partition, sorted. */
const REGIONS = [
	"af-south-1",
	"ap-east-1",
	"ap-east-2",
	"ap-northeast-1",
	"ap-northeast-2",
	"ap-northeast-3",
	"ap-south-1",
	"ap-south-2",
	"ap-southeast-1",
	"ap-southeast-2",
	"ap-southeast-3",
	"ap-southeast-4",
	"ap-southeast-5",
	"ap-southeast-6",
	"ap-southeast-7",
	"ca-central-1",
	"ca-west-1",
	"cn-north-1",
	"cn-northwest-1",
	"eu-central-1",
	"eu-central-2",
	"eu-isoe-west-1",
	"eu-north-1",
	"eu-south-1",
	"eu-south-2",
	"eu-west-1",
	"eu-west-2",
	"eu-west-3",
	"eusc-de-east-1",
	"il-central-1",
	"me-central-1",
	"me-south-1",
	"me-west-1",
	"mx-central-1",
	"sa-east-1",
	"sa-west-1",
	"us-east-1",
	"us-east-2",
	"us-gov-east-1",
	"us-gov-west-1",
	"us-iso-east-1",
	"us-iso-west-1",
	"us-isob-east-1",
	"us-isob-west-1",
	"us-isof-east-1",
	"us-isof-south-1",
	"us-west-1",
	"us-west-2"
];
/** Region -> the partition that its ARNs name. */
const PARTITION_OF = {
	"af-south-1": "aws",
	"ap-east-1": "aws",
	"ap-east-2": "aws",
	"ap-northeast-1": "aws",
	"ap-northeast-2": "aws",
	"ap-northeast-3": "aws",
	"ap-south-1": "aws",
	"ap-south-2": "aws",
	"ap-southeast-1": "aws",
	"ap-southeast-2": "aws",
	"ap-southeast-3": "aws",
	"ap-southeast-4": "aws",
	"ap-southeast-5": "aws",
	"ap-southeast-6": "aws",
	"ap-southeast-7": "aws",
	"ca-central-1": "aws",
	"ca-west-1": "aws",
	"cn-north-1": "aws-cn",
	"cn-northwest-1": "aws-cn",
	"eu-central-1": "aws",
	"eu-central-2": "aws",
	"eu-isoe-west-1": "aws-iso-e",
	"eu-north-1": "aws",
	"eu-south-1": "aws",
	"eu-south-2": "aws",
	"eu-west-1": "aws",
	"eu-west-2": "aws",
	"eu-west-3": "aws",
	"eusc-de-east-1": "aws-eusc",
	"il-central-1": "aws",
	"me-central-1": "aws",
	"me-south-1": "aws",
	"me-west-1": "aws",
	"mx-central-1": "aws",
	"sa-east-1": "aws",
	"sa-west-1": "aws",
	"us-east-1": "aws",
	"us-east-2": "aws",
	"us-gov-east-1": "aws-us-gov",
	"us-gov-west-1": "aws-us-gov",
	"us-iso-east-1": "aws-iso",
	"us-iso-west-1": "aws-iso",
	"us-isob-east-1": "aws-iso-b",
	"us-isob-west-1": "aws-iso-b",
	"us-isof-east-1": "aws-iso-f",
	"us-isof-south-1": "aws-iso-f",
	"us-west-1": "aws",
	"us-west-2": "aws"
};
// src/engines/versions.ts
/** The part of a version that only a major upgrade changes: `17`, MySQL's `8.0`. */
function majorOf(kind, version) {
	return version.split(".").slice(0, ENGINES[kind].versionDepth).join(".");
}
/** RDS's parameter group family for a version: `postgres17`, `mysql8.4`. */
function sqlFamily(kind, version) {
	return `${kind}${majorOf(kind, version)}`;
}
/** ElastiCache's: `valkey8`, `redis6.x`. */
function cacheFamily(variant, version) {
	return VARIANTS[variant].parameterFamily(version.split(".")[0] ?? "");
}
export { REGIONS as a, isBastionKind as c, MAX_FILE_BYTES as d, PARTITION_OF as i, isReachedDirectly as l, majorOf as n, arnOf as o, sqlFamily as r, BASTION_KINDS as s, cacheFamily as t, GP3_STRIPED_IOPS as u };
