export const id = 843;
export const ids = [843];
export const modules = {

/***/ 9677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ planComment),
/* harmony export */   r: () => (/* binding */ withResults),
/* harmony export */   t: () => (/* binding */ fileOf)
/* harmony export */ });
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5807);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8030);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9884);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9972);
/* harmony import */ var _plan_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(703);
/* harmony import */ var _plan3_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(765);
/* harmony import */ var _results3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6526);







// src/render/markdown/layout.ts
const START = "<!-- tinystacks:results -->";
const END = "<!-- /tinystacks:results -->";
/** The results, marked. */
function resultsPart(blocks) {
	return [
		START,
		...blocks,
		END
	].join("\n\n");
}
/** A comment without its header and its results. */
function planPart(body) {
	const text = body.replace(/^<!-- tinystacks:\d+ .*\r?\n/, "").trimStart();
	if (!text.startsWith(START)) return text.trimEnd();
	const end = text.indexOf(`\n${END}`);
	return end === -1 ? "" : text.slice(end + 1 + 28).trim();
}
/** A plan as it is, then with less and less of it; at last its verdict alone. */
function lessAndLess(plan) {
	const whole = {
		text: without(plan, LEFT_OUT),
		dropped: []
	};
	return CUTS.reduce((plans, { parts, find }) => {
		const last = plans.at(-1) ?? whole;
		const text = find === null ? firstBlock(last.text) : without(last.text, find);
		return text === last.text ? plans : [...plans, {
			text,
			dropped: [...last.dropped, ...parts]
		}];
	}, [whole]);
}
/** In the order of COMMENT_PARTS. null = everything but the verdict. */
const CUTS = [
	{
		parts: ["picture"],
		find: /^```mermaid\n[^]*?\n```\n\n<sub>.*\n*/gm
	},
	{
		parts: ["details", "notes"],
		find: /^<details>\n[^]*?\n<\/details>\n*/gm
	},
	{
		parts: ["plan data"],
		find: /^<!-- tinystacks:plan .*\n*/gm
	},
	{
		parts: [
			"changes",
			"tables",
			"stages"
		],
		find: null
	}
];
const LEFT_OUT = new RegExp(`^${_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.leftOutStart}.*\\n*`, "gm");
function without(text, find) {
	return text.replaceAll(find, "").trimEnd();
}
function firstBlock(text) {
	return text.split("\n\n", 1)[0] ?? "";
}
// src/render/comment.ts
/** GitHub refuses a longer comment (422). It counts characters; UTF-16 code units are never fewer. */
const LONGEST = 65536;
/**
* The comment that shows a plan, and its header. What does not fit into `limit` UTF-16 code units is
* left out part by part, in the order of COMMENT_PARTS; the verdict, with its counts, always stays.
* Never above the limit as long as that leaves 1,000 beside the header.
*/
function planComment({ header, plan, file, stages, run }, limit = LONGEST) {
	const shown = {
		plan,
		file,
		stages
	};
	const data = (0,_plan_data_js__WEBPACK_IMPORTED_MODULE_3__.n)(plan);
	const render = (dropped) => joined([
		(0,_header_js__WEBPACK_IMPORTED_MODULE_2__.n)({
			...header,
			dropped
		}),
		...(0,_plan3_js__WEBPACK_IMPORTED_MODULE_4__.n)(shown, new Set(dropped)),
		...leftOut(dropped, run),
		(0,_plan3_js__WEBPACK_IMPORTED_MODULE_4__.l)(plan.fingerprint, header.sha, run),
		...dropped.includes("plan data") ? [] : [data]
	]);
	const dropped = (0,_plan3_js__WEBPACK_IMPORTED_MODULE_4__.c)((0,_plan3_js__WEBPACK_IMPORTED_MODULE_4__.t)(shown), (parts) => render(parts).length <= limit);
	const whole = {
		...header,
		dropped
	};
	const body = render(dropped);
	return Object.keys(header.results).length === 0 ? {
		body,
		header: whole
	} : withNewResults(body, whole, run, limit);
}
/**
* The same comment with the results of its header above the plan. Where there is no room for both,
* less is shown of the plan first, and of the results only when that is not enough.
*/
function withResults(body, header, run, limit = LONGEST) {
	return withNewResults(body, header, run, limit).body;
}
function withNewResults(body, header, run, limit) {
	const plans = lessAndLess(planPart(body));
	const shortest = plans[plans.length - 1];
	const short = {
		...header,
		results: withoutTexts(header.results)
	};
	const tries = [
		...plans.map((plan) => () => write(header, plan, run, (0,_results3_js__WEBPACK_IMPORTED_MODULE_5__.t)(header.results))),
		() => write(short, shortest, run, [...(0,_results3_js__WEBPACK_IMPORTED_MODULE_5__.t)(short.results), moreIn(run)]),
		() => write(short, shortest, run, [(0,_results3_js__WEBPACK_IMPORTED_MODULE_5__.n)(short.results), moreIn(run)])
	];
	let written = {
		body,
		header
	};
	for (const attempt of tries) {
		written = attempt();
		if (written.body.length <= limit) break;
	}
	return written;
}
function write(header, { text, dropped }, run, results) {
	const all = [...header.dropped, ...dropped];
	const now = {
		...header,
		dropped: _types_js__WEBPACK_IMPORTED_MODULE_6__.t.filter((part) => all.includes(part))
	};
	const block = resultsPart([...results, ...leftOut(now.dropped, run)]);
	return {
		header: now,
		body: joined([
			(0,_header_js__WEBPACK_IMPORTED_MODULE_2__.n)(now),
			block,
			text
		])
	};
}
/** The results without what is long in them, so that the header holds them as well. */
function withoutTexts(results) {
	return Object.fromEntries(Object.entries(results).map(([stage, result]) => [stage, {
		...result,
		failure: null,
		notes: []
	}]));
}
function leftOut(dropped, run) {
	return dropped.length === 0 ? [] : [`${_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.leftOut(dropped)} ${_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.whole} ${summaryOf(run)}.`];
}
function moreIn(run) {
	return `${_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.moreResults} ${summaryOf(run)}.`;
}
function summaryOf(run) {
	return run === null ? _labels_js__WEBPACK_IMPORTED_MODULE_1__.s.jobSummary : (0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.f)(_labels_js__WEBPACK_IMPORTED_MODULE_1__.s.jobSummary, run.url);
}
function joined(blocks) {
	return `${blocks.join("\n\n")}\n`;
}
// src/github/file-of.ts
/** The file that a failure is about; null where there is none to be read. */
function fileOf({ config }, named) {
	try {
		return config(named);
	} catch {
		return null;
	}
}



/***/ }),

/***/ 6312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ headedComments),
/* harmony export */   r: () => (/* binding */ sameKey),
/* harmony export */   t: () => (/* binding */ findOwn)
/* harmony export */ });
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9972);

// src/github/comment/own-comments.ts
/** Our comments among those of a pull request, told by their author and their hidden header. */
/** Every comment on the pull request, written or changed `since`, that begins with a header of ours. */
async function headedComments(github, pull, since) {
	const first = await github.comments(pull, 1, since);
	return [first, ...await Promise.all(pagesAfter(first.lastPage).map((page) => github.comments(pull, page, since)))].flatMap(({ comments }) => headedAmong(comments));
}
/**
* Looks through the pages until our comment of this key turns up: the first page has it where it was made
* with the pull request, the last where it was made late. `ahead`: the first page as it was a while ago;
* what it shows is read again, and what is not found by it is looked for on the page as it is now.
*/
async function findOwn(place, key, ahead = null) {
	const page = pagesOf(place);
	const early = ahead && await findFrom(place, key, ahead, page);
	if (early?.found) {
		const now = early.pages > 1 ? early.found : await place.github.comment(early.found.id);
		const found = now && ownAmong([now], place, key);
		if (found !== null) return {
			...early,
			found
		};
	}
	return findFrom(place, key, await page(1), page);
}
/** The pages of one search: none is asked for twice. */
function pagesOf({ github, pull }) {
	const read = /* @__PURE__ */ new Map();
	return (number) => {
		const page = read.get(number) ?? github.comments(pull, number);
		read.set(number, page);
		return page;
	};
}
async function findFrom(place, key, { comments, lastPage, at }, page) {
	const onFirst = ownAmong(comments, place, key);
	if (onFirst !== null || lastPage <= 1) return {
		found: onFirst,
		pages: 1,
		at
	};
	const onLast = ownAmong((await page(lastPage)).comments, place, key);
	if (onLast !== null || lastPage === 2) return {
		found: onLast,
		pages: 2,
		at
	};
	return {
		found: ownAmong((await Promise.all(pagesAfter(lastPage - 1).map(page))).flatMap((one) => one.comments), place, key),
		pages: lastPage,
		at
	};
}
function ownAmong(comments, { author }, key) {
	return headedAmong(comments).find((one) => one.author === author && sameKey(one.header, key)) ?? null;
}
/** Whether two comments are of the same stages of the same file. */
function sameKey(one, other) {
	return one.repository === other.repository && one.config === other.config && JSON.stringify(one.stages) === JSON.stringify(other.stages);
}
function headedAmong(comments) {
	return comments.flatMap((comment) => {
		const header = (0,_header_js__WEBPACK_IMPORTED_MODULE_0__.t)(comment.body);
		return header === null ? [] : [{
			...comment,
			header
		}];
	});
}
function pagesAfter(lastPage) {
	return Array.from({ length: Math.max(0, lastPage - 1) }, (_, index) => index + 2);
}



/***/ }),

/***/ 7084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ownEndpointKeys),
/* harmony export */   C: () => (/* binding */ REDIS_ENGINE_OUTPUT),
/* harmony export */   D: () => (/* binding */ SOURCE_OUTPUTS),
/* harmony export */   E: () => (/* binding */ SECRET_REGIONS_OUTPUT),
/* harmony export */   O: () => (/* binding */ UNDERWAY_OUTPUT),
/* harmony export */   S: () => (/* binding */ READER_OUTPUTS),
/* harmony export */   T: () => (/* binding */ RESTORED_OUTPUT),
/* harmony export */   _: () => (/* binding */ EXISTING_OUTPUT),
/* harmony export */   a: () => (/* binding */ fileProperty),
/* harmony export */   b: () => (/* binding */ PARTS_OUTPUT),
/* harmony export */   c: () => (/* binding */ hasCopiedSecret),
/* harmony export */   d: () => (/* binding */ templateSource),
/* harmony export */   f: () => (/* binding */ withSourceVersion),
/* harmony export */   g: () => (/* binding */ DATABASE_OUTPUTS),
/* harmony export */   h: () => (/* binding */ COPIED_SECRET_OUTPUT),
/* harmony export */   i: () => (/* binding */ stackTags),
/* harmony export */   k: () => (/* binding */ USERNAME_OUTPUT),
/* harmony export */   l: () => (/* binding */ identifierIn),
/* harmony export */   m: () => (/* binding */ BASTION_OUTPUTS),
/* harmony export */   n: () => (/* binding */ parsePairs),
/* harmony export */   o: () => (/* binding */ originsOf),
/* harmony export */   p: () => (/* binding */ ACCOUNT_GUARD_OUTPUT),
/* harmony export */   r: () => (/* binding */ TAGS),
/* harmony export */   s: () => (/* binding */ deployedRole),
/* harmony export */   t: () => (/* binding */ formatPairs),
/* harmony export */   u: () => (/* binding */ inRegion),
/* harmony export */   v: () => (/* binding */ KEPT_SECRETS_OUTPUT),
/* harmony export */   w: () => (/* binding */ REDIS_TLS_OUTPUT),
/* harmony export */   x: () => (/* binding */ READER_IDENTIFIER_OUTPUT),
/* harmony export */   y: () => (/* binding */ NETWORK_OUTPUTS)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1838);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4939);


// src/template/state/output-keys.ts
const DATABASE_OUTPUTS = {
	postgres: {
		host: "PostgresHost",
		port: "PostgresPort",
		database: "PostgresDatabase",
		secretArn: "PostgresSecretArn",
		identifier: _facts_js__WEBPACK_IMPORTED_MODULE_0__.t.postgres,
		version: "PostgresVersion"
	},
	mysql: {
		host: "MysqlHost",
		port: "MysqlPort",
		database: "MysqlDatabase",
		secretArn: "MysqlSecretArn",
		identifier: _facts_js__WEBPACK_IMPORTED_MODULE_0__.t.mysql,
		version: "MysqlVersion"
	},
	redis: {
		host: "RedisHost",
		port: "RedisPort",
		database: "RedisDatabase",
		secretArn: "RedisSecretArn",
		identifier: _facts_js__WEBPACK_IMPORTED_MODULE_0__.t.redis,
		version: "RedisVersion"
	}
};
const USERNAME_OUTPUT = {
	postgres: "PostgresUsername",
	mysql: "MysqlUsername"
};
/** Where the reader answers: beside its primary, or the whole database of a stage that is a replica. */
const READER_OUTPUTS = {
	postgres: {
		host: "PostgresReaderHost",
		port: "PostgresReaderPort"
	},
	mysql: {
		host: "MysqlReaderHost",
		port: "MysqlReaderPort"
	}
};
/** The instance of the reader beside a primary. */
const READER_IDENTIFIER_OUTPUT = {
	postgres: "PostgresReaderIdentifier",
	mysql: "MysqlReaderIdentifier"
};
const SOURCE_OUTPUTS = {
	postgres: {
		sourceArn: "PostgresSourceArn",
		promotedFrom: "PostgresPromotedFrom",
		sourceRegion: "PostgresSourceRegion",
		sourceStack: "PostgresSourceStack",
		sourceClientGroup: "PostgresSourceClientGroup",
		kmsKey: "PostgresKmsKey"
	},
	mysql: {
		sourceArn: "MysqlSourceArn",
		promotedFrom: "MysqlPromotedFrom",
		sourceRegion: "MysqlSourceRegion",
		sourceStack: "MysqlSourceStack",
		sourceClientGroup: "MysqlSourceClientGroup",
		kmsKey: "MysqlKmsKey"
	}
};
/** Comma separated: the other regions that the primary's secret is replicated to. */
const SECRET_REGIONS_OUTPUT = {
	postgres: "PostgresSecretRegions",
	mysql: "MysqlSecretRegions"
};
/**
* The secret that other regions get copies of, where that is not the one of the database itself: see
* copied-secret.ts.
*/
const COPIED_SECRET_OUTPUT = {
	postgres: "PostgresCopiedSecretArn",
	mysql: "MysqlCopiedSecretArn"
};
/** `snapshot=…`, or `resource=… time=…`: what the database was made of, see restored.ts. */
const RESTORED_OUTPUT = {
	postgres: "PostgresRestoredFrom",
	mysql: "MysqlRestoredFrom",
	redis: "RedisRestoredFrom"
};
/** `us-east-1/legacy-orders`: the database that is used as this kind and not made by the stack. */
const EXISTING_OUTPUT = {
	postgres: "PostgresExisting",
	mysql: "MysqlExisting",
	redis: "RedisExisting"
};
/** `true` or `false`; only of an existing Redis: ours always demands TLS. */
const REDIS_TLS_OUTPUT = "RedisTls";
/** `valkey` or `redis`. */
const REDIS_ENGINE_OUTPUT = "RedisEngine";
const NETWORK_OUTPUTS = {
	clientSecurityGroup: "ClientSecurityGroup",
	vpc: "Vpc",
	/** Comma separated: the subnets for the application's tasks. */
	subnets: "Subnets",
	/** Comma separated: the subnets the databases are in. */
	databaseSubnets: "DatabaseSubnets",
	/** Only of a stage in the VPC of the primary it follows: it stays there when the replica goes. */
	primaryVpc: "VpcOfPrimary",
	/** Only of an own VPC. */
	vpcCidr: "VpcCidr"
};
/** Only of a stage with a bastion; `host`, `user` and `keyParameter` only of one that is reached by ssh. */
const BASTION_OUTPUTS = {
	/** `ssh` or `session-manager`. */
	access: "BastionAccess",
	/** The instance's id. */
	instance: "BastionInstance",
	/** The image (AMI id) it is made of. */
	image: "BastionImage",
	/** Only where the file names one. */
	subnet: "BastionSubnet",
	host: "BastionHost",
	user: "BastionUser",
	/** The name of the SSM parameter that holds the private key. */
	keyParameter: "BastionKeyParameter",
	/** Only where an existing database has no rule for it. */
	securityGroup: "BastionSecurityGroup",
	/** Comma separated, `postgres,redis`: those databases. */
	notAdmitted: "BastionNotAdmitted"
};
/** The account that the file ties the stage to, see account-guard.ts. */
const ACCOUNT_GUARD_OUTPUT = "AccountGuard";
/** `network=1f2e3d4c5b6a postgres=…`: a fingerprint of each part, see parts.ts. */
const PARTS_OUTPUT = "Parts";
/** `postgres=1`: how many databases were removed whose secrets are kept, see kept.ts. */
const KEPT_SECRETS_OUTPUT = "KeptSecrets";
/** The plan that a deploy of several updates is in the middle of, see plan/underway.ts. The last update takes it away. */
const UNDERWAY_OUTPUT = "PlanUnderway";
/**
* The keys of where a stage's own instance answers: of a replica that is the reader, since its host
* and port are those of the primary in another region.
*/
function ownEndpointKeys(kind, outputs) {
	return kind !== "redis" && SOURCE_OUTPUTS[kind].sourceArn in outputs ? READER_OUTPUTS[kind] : DATABASE_OUTPUTS[kind];
}
// src/template/replica/sources.ts
/**
* What is known of the source; where it is not deployed yet, words in its place: such a template is
* shown and compared, never sent.
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
	const arn = (service, of, rest) => ({ "Fn::Sub": `arn:\${AWS::Partition}:${service}:${of}:\${AWS::AccountId}:${rest}` });
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
/** The same ARN in another region: a copied secret differs from its original in that alone. */
function inRegion(arn, region) {
	return arn.split(":").with(3, region).join(":");
}
/**
* A replica without a version of its own begins with what its source runs: RDS makes it so, and its
* parameter group must be of that family.
*/
function withSourceVersion(sql, known, deployed) {
	const fact = known.sources[sql.kind];
	const isDeployed = deployed?.outputs[DATABASE_OUTPUTS[sql.kind].version] !== void 0;
	return sql.replicaOf === null || sql.versionGiven || isDeployed || fact?.kind !== "read" ? sql : {
		...sql,
		version: fact.value.engineVersion
	};
}
/**
* Whether the secret that the database's output names is a copy of its primary's, or was one until the
* database was promoted with it.
*/
function hasCopiedSecret(kind, outputs) {
	const { sourceRegion, sourceStack } = SOURCE_OUTPUTS[kind];
	return outputs[sourceRegion] !== void 0 && outputs[sourceStack] !== void 0;
}
function deployedRole(kind, deployed) {
	const outputs = deployed?.outputs ?? {};
	if (outputs[DATABASE_OUTPUTS[kind].identifier] === void 0) return "absent";
	if (outputs[SOURCE_OUTPUTS[kind].sourceArn] !== void 0) return "replica";
	return outputs[SOURCE_OUTPUTS[kind].promotedFrom] === void 0 ? "primary" : "promoted";
}
// src/template/source-map.ts
/** For each logical id of the sections, the place in the file it comes from. */
function originsOf(sections) {
	return Object.fromEntries(sections.flatMap(({ part, path, resources }) => Object.entries(resources).map(([id, { properties }]) => [id, {
		part,
		path,
		properties
	}])));
}
/**
* A CloudFormation property in the file's words: `storage.size` within the database or section,
* `protected` within the stage. null where no key of the file says it.
*/
function fileProperty(origin, cfnProperty) {
	const path = Object.hasOwn(origin.properties, cfnProperty) ? origin.properties[cfnProperty] : void 0;
	if (path === void 0) return null;
	const within = startsWith(path, origin.path) ? origin.path : origin.path.slice(0, 2);
	return (0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__.r)(path.slice(within.length)) || null;
}
function startsWith(path, start) {
	return start.every((key, index) => path[index] === key);
}
// src/template/tags.ts
/** The stack's tags by which a stage is found again after it was renamed, moved or taken out. */
const TAGS = {
	stack: "tinystacks:stack",
	stage: "tinystacks:stage",
	/** Path of the file in the repository. */
	config: "tinystacks:config",
	/** `owner/name`. */
	repository: "tinystacks:repository"
};
/**
* The user's tags and ours, which win. Where the repository is not known (a laptop without a
* remote) the stack keeps the one it has, so that no run changes tags for lack of knowledge.
*/
function stackTags(stage, context, deployed) {
	const repository = context.repository ?? deployed?.tags[TAGS.repository];
	return {
		...stage.tags,
		[TAGS.stack]: stage.application,
		[TAGS.stage]: stage.name,
		[TAGS.config]: context.config,
		...repository !== void 0 && { [TAGS.repository]: repository }
	};
}
// src/template/state/pairs.ts
/** Stack outputs that hold several values: `network=1f2e3d4c5b6a postgres=0a1b2c3d4e5f`. */
function formatPairs(pairs) {
	return Array.from(pairs, ([name, value]) => `${name}=${value}`).join(" ");
}
/** The same, read back; what is not of that form has an empty value. */
function parsePairs(text) {
	return new Map(text.split(" ").map((pair) => {
		const [name = "", value = ""] = pair.split("=");
		return [name, value];
	}));
}



/***/ }),

/***/ 1734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishFailure: () => (/* binding */ publishFailure),
/* harmony export */   publishPlan: () => (/* binding */ publishPlan)
/* harmony export */ });
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(846);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7979);
/* harmony import */ var _file_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9677);
/* harmony import */ var _pull_request_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7348);
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5807);
/* harmony import */ var _plan_data_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(703);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8030);
/* harmony import */ var _own_comments_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6312);








// src/github/comment/create-comment.ts
/** How often a comment is created whose creation may have come to nothing. */
const TRIES = 3;
/** Where GitHub's answer was lost, the comment is looked for, among those `since`, before it is created again. */
async function createOnce({ github, pull, author }, header, body, since) {
	for (let attempt = 1;; attempt++) {
		try {
			return await github.createComment(pull, body);
		} catch (error) {
			if (!(0,_plan_data_js__WEBPACK_IMPORTED_MODULE_5__.i)(error) || attempt >= TRIES) throw error;
		}
		const made = (await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_7__.n)(github, pull, since)).find((one) => one.author === author && (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_7__.r)(one.header, header) && isOfRun(one.header, header));
		if (made) return made;
	}
}
/** Whether one and the same run has written it. */
function isOfRun(one, other) {
	return one.run === other.run && one.attempt === other.attempt;
}
// src/github/comment/sticky.ts
/** Pages beyond which the head is only asked for where the comment looks newer: a plan costs four calls at the most. */
const FEW_PAGES = 2;
/** Milliseconds by which GitHub's clocks may differ: what they made after a moment may be dated before it. */
const SKEW = 6e4;
/**
* Writes the comment of a run, over the one of an earlier run where there is one. `draft` is only called
* for a comment that is going to be written, with what stands in it. GitHub cannot compare and swap: a
* run whose commit is no longer the pull request's head is overtaken, and one that writes late does so
* within a moment of having asked. Whoever had to wait looks again.
*/
async function writeSticky(writer, run, draft) {
	const { github, clock } = writer;
	let before = null;
	for (let attempt = 1, waited = 0;; attempt++) {
		const search = await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_7__.t)(writer, run, attempt === 1 ? writer.ahead : null);
		const { found, at } = search;
		if (await isOvertaken(writer, run, search, attempt > 1)) return { kind: "overtaken" };
		if (found === null || attempt === 1 || !isOfRun(found.header, run)) before = found;
		const { header, body } = await draft(found);
		if (found === null) {
			const since = at === null ? void 0 : /* @__PURE__ */ new Date(at.getTime() - SKEW);
			return settle(writer, {
				...await createOnce(writer, header, body, since),
				header
			}, since);
		}
		try {
			return {
				kind: "written",
				comment: await github.updateComment(found.id, body),
				header,
				before
			};
		} catch (error) {
			const pause = (0,_plan_data_js__WEBPACK_IMPORTED_MODULE_5__.o)(error, {
				attempt,
				repeatable: true,
				waited
			}, clock.now());
			if (pause === null) throw error;
			await clock.sleep(pause);
			waited += pause;
		}
	}
}
async function isOvertaken(place, run, { found, pages }, again) {
	if (found?.header.sha === run.sha) return run.attempt === 1 && isLater(found, run);
	return (again || pages <= FEW_PAGES || isLater(found, run)) && hasMovedOn(place, run);
}
/** What cannot be asked keeps nobody from writing. */
async function hasMovedOn({ github, pull }, { sha }) {
	const head = await github.pull(pull).catch(_plan_data_js__WEBPACK_IMPORTED_MODULE_5__.a);
	return head !== null && head.headSha !== sha;
}
function isLater(found, { run }) {
	return found !== null && found.header.run > run;
}
/**
* Two runs that found no comment have made two. The head's stays, of two of those the later run's;
* whoever sees both deletes the other. None of them is older than the search, `since`, unless it was made
* for another author than the one that has written: an app's token does not know before.
*/
async function settle({ github, pull, author: expected }, made, since) {
	const written = {
		kind: "written",
		comment: made,
		header: made.header,
		before: null
	};
	const from = made.author === expected ? since : void 0;
	const all = (await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_7__.n)(github, pull, from).catch(_plan_data_js__WEBPACK_IMPORTED_MODULE_5__.a) ?? []).filter(({ author, header }) => author === made.author && (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_7__.r)(header, made.header));
	if (all.length < 2) return written;
	const { headSha } = await github.pull(pull);
	const rank = ({ id, header }) => [
		header.sha === headSha ? 1 : 0,
		header.run,
		header.attempt,
		id
	];
	const [kept, ...others] = all.toSorted((one, other) => compare(rank(other), rank(one)));
	await Promise.all(others.map(({ id }) => github.deleteComment(id)));
	return kept?.id === made.id ? written : { kind: "overtaken" };
}
function compare(one, other) {
	return one.map((number, index) => number - (other[index] ?? 0)).find((less) => less !== 0) ?? 0;
}
// src/github/comment/publish.ts
/** Writes the plan into the one comment of the pull request. `stages`: those that were asked for. */
async function publishPlan(side, stages, report) {
	const { run } = side.workflow;
	const { plan, file } = report;
	await onPullRequest(side, async (github, pull, sha) => {
		const bare = headerOf(side, file, stages, sha);
		await write(side, github, pull, bare, async (before) => {
			const labels = await readyLabels(github, report, before?.header.labels ?? []);
			return (0,_file_of_js__WEBPACK_IMPORTED_MODULE_2__.n)({
				header: {
					...bare,
					fingerprint: plan.fingerprint,
					planned: plannedBy(plan),
					labels
				},
				plan,
				file: file.name,
				stages: report.stages,
				run
			});
		});
	});
}
/** Writes why there is no plan: what the comment showed before is no longer true. */
async function publishFailure(side, { files, options }, error) {
	const file = (0,_file_of_js__WEBPACK_IMPORTED_MODULE_2__.t)(files, options.config);
	if (file === null) return;
	await onPullRequest(side, async (github, pull, sha) => {
		const header = {
			...headerOf(side, file, options.stages, sha),
			dropped: []
		};
		const body = (0,_pull_request_context_js__WEBPACK_IMPORTED_MODULE_3__.a)(header, error, side.workflow.run);
		await write(side, github, pull, header, () => Promise.resolve({
			header,
			body
		}));
	});
}
/** A plan that AWS was not asked about is nothing that a deploy could be held to. */
function plannedBy({ basis, stages }) {
	if (basis === "file") return {};
	return Object.fromEntries(stages.map(({ stage, fingerprint }) => [stage, fingerprint]));
}
/** The header of a comment that shows no plan. */
function headerOf({ workflow: { repository, run } }, file, stages, sha) {
	return {
		repository,
		config: file.inRepository,
		stages: stages.length === 0 ? null : stages.toSorted(),
		sha,
		run: run.id,
		attempt: run.attempt,
		fingerprint: "",
		planned: {},
		labels: [],
		results: {},
		carried: {}
	};
}
/** Does something with the event's pull request, unless comments are not wanted or GitHub denies it. */
async function onPullRequest({ workflow, inputs, github, notice }, tell) {
	const pull = (0,_pull_request_context_js__WEBPACK_IMPORTED_MODULE_3__.t)(workflow);
	if (pull === null) return;
	if (github === null || !inputs.comment) {
		notice(_plan_data_js__WEBPACK_IMPORTED_MODULE_5__.l.noComment(inputs.comment ? _plan_data_js__WEBPACK_IMPORTED_MODULE_5__.l.noToken : _plan_data_js__WEBPACK_IMPORTED_MODULE_5__.l.notWanted));
		return;
	}
	try {
		await tell(await github(), pull.number, pull.headSha);
	} catch (error) {
		notice(_plan_data_js__WEBPACK_IMPORTED_MODULE_5__.l.noComment((0,_plan_data_js__WEBPACK_IMPORTED_MODULE_5__.r)(error, "pull-requests: write")));
	}
}
/** Writes the comment, and takes away the labels that were made ready for a plan that is no more. */
async function write({ workflow, clock, notice, ...side }, github, pull, run, draft) {
	const [author, ahead] = await Promise.all([side.author(), side.ahead()]);
	const written = await writeSticky({
		github,
		pull,
		author,
		clock,
		ahead
	}, run, draft);
	if (written.kind === "overtaken") {
		notice(_plan_data_js__WEBPACK_IMPORTED_MODULE_5__.l.overtaken);
		return;
	}
	const { author: writer } = written.comment;
	if (writer !== author) notice(_plan_data_js__WEBPACK_IMPORTED_MODULE_5__.l.otherAuthor(writer));
	const kept = /* @__PURE__ */ new Set([...written.header.labels, ...workflow.pull?.labels ?? []]);
	const stale = (written.before?.header.labels ?? []).filter((label) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_6__.n)(label) !== null && !kept.has(label));
	await Promise.allSettled(stale.map((label) => github.deleteLabel(label)));
}
/**
* Makes the labels by which the plan's missing consents can be given, besides those that were made for
* the plan before; those that it may not make are left out.
*/
async function readyLabels(github, { plan }, ready) {
	const missing = (0,_results_js__WEBPACK_IMPORTED_MODULE_1__.p)(plan).filter(({ consent }) => !consent.given);
	return (await Promise.allSettled(missing.map(async ({ name, consent }) => {
		const label = (0,_labels_js__WEBPACK_IMPORTED_MODULE_6__.t)(consent.words);
		if (!ready.includes(label)) await github.createLabel(label, (0,_consent_js__WEBPACK_IMPORTED_MODULE_4__.a)(name, consent.kind));
		return label;
	}))).flatMap((one) => one.status === "fulfilled" ? [one.value] : []);
}



/***/ }),

/***/ 6526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resultHeading),
/* harmony export */   t: () => (/* binding */ resultBlocks)
/* harmony export */ });
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5807);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6050);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8030);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7979);
/* harmony import */ var _plan3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(765);






// src/render/markdown/console.ts
/** Partitions that have a console at an address of their own: the beginnings of their regions. */
const CONSOLES = [
	[/^cn-/, "console.amazonaws.cn"],
	[/^us-gov-/, "console.amazonaws-us-gov.com"],
	[/^(us|eu)-iso|^eusc-/, null],
	[/^[a-z]{2}-[a-z]+-\d+$/, "console.aws.amazon.com"]
];
/** The stack in the CloudFormation console of its region; null where that has no known address. */
function stackUrl(stack, region) {
	const [, host = null] = CONSOLES.find(([regions]) => regions.test(region)) ?? [];
	if (host === null) return null;
	const [name, place] = [stack, region].map((text) => encodeURIComponent(text.toWellFormed()));
	return `https://${host}/cloudformation/home?region=${place}#/stacks?filteringText=${name}`;
}
// src/render/markdown/results.ts
/** What a deploy came to: a headline, a row a stage, what failed and why, what to keep in mind. */
function resultBlocks(results) {
	const entries = Object.entries(results);
	return [
		resultHeading(results),
		(0,_plan3_js__WEBPACK_IMPORTED_MODULE_5__.a)(_labels_js__WEBPACK_IMPORTED_MODULE_2__.l.columns, entries.map(resultRow)),
		...failureBlocks(entries),
		...noteBlocks(entries)
	];
}
/** The headline alone. */
function resultHeading(results) {
	return `### ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.c)(headline(results))}`;
}
function headline(results) {
	const of = (...kinds) => Object.entries(results).flatMap(([stage, { kind }]) => kinds.includes(kind) ? [stage] : []);
	const changed = of("created", "updated", "destroyed").length;
	const failed = of("failed");
	const refused = of("refused");
	const skipped = of("not-attempted");
	if (failed.length + refused.length + skipped.length === 0) return changed === 0 ? _results_js__WEBPACK_IMPORTED_MODULE_4__.i.nothing : _results_js__WEBPACK_IMPORTED_MODULE_4__.i.done(changed);
	return `${[
		...failed.length === 0 ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_2__.l.failed((0,_plan_js__WEBPACK_IMPORTED_MODULE_3__.p)(failed))],
		...refused.length === 0 ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_2__.l.refused((0,_plan_js__WEBPACK_IMPORTED_MODULE_3__.p)(refused))],
		...skipped.length === 0 ? [] : [_results_js__WEBPACK_IMPORTED_MODULE_4__.i.notStarted(skipped)],
		...changed === 0 ? [] : [_labels_js__WEBPACK_IMPORTED_MODULE_2__.l.changed(changed)]
	].join("; ")}.`;
}
function resultRow([stage, { kind, seconds, stack, region, url }]) {
	const outcome = kind === "refused" ? _labels_js__WEBPACK_IMPORTED_MODULE_2__.l.refusedCell : _results_js__WEBPACK_IMPORTED_MODULE_4__.t[kind];
	const console = stackUrl(stack, region);
	return [
		(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(stage),
		kind === "failed" || kind === "refused" ? `**${outcome}**` : outcome,
		seconds === 0 ? "" : (0,_progress_js__WEBPACK_IMPORTED_MODULE_1__.t)(seconds * 1e3),
		console === null ? (0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(stack) : (0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.f)((0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(stack), console),
		url === "" ? "" : (0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.f)(_labels_js__WEBPACK_IMPORTED_MODULE_2__.s.run, url)
	];
}
/** A deploy that is refused says the same of all its stages: once is enough. */
function failureBlocks(entries) {
	const failures = [...new Set(entries.flatMap(([, { failure }]) => failure ?? []))];
	return failures.length === 0 ? [] : [(0,_plan3_js__WEBPACK_IMPORTED_MODULE_5__.r)("CAUTION", null, failures.map(_consent_js__WEBPACK_IMPORTED_MODULE_0__.c))];
}
function noteBlocks(entries) {
	const notes = entries.flatMap(([stage, { notes }]) => notes.map((note) => `${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.s)(stage)}: ${(0,_consent_js__WEBPACK_IMPORTED_MODULE_0__.c)(note)}`));
	return notes.length === 0 ? [] : [(0,_plan3_js__WEBPACK_IMPORTED_MODULE_5__.i)(notes)];
}



/***/ }),

/***/ 4939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ suggest),
/* harmony export */   r: () => (/* binding */ dotted),
/* harmony export */   t: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var _fastest_levenshtein_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6841);

// src/config/positions.ts
/** `stages.dev.databases.postgres`: how a path is written in messages. */
function dotted(path) {
	return path.join(".");
}
// src/config/problems/suggest.ts
/** The candidate that was probably meant, or null where none is near enough. */
function suggest(word, candidates) {
	if (word.length > 64) return null;
	const lower = word.toLowerCase();
	const [best] = candidates.map((candidate) => ({
		candidate,
		away: (0,_fastest_levenshtein_js__WEBPACK_IMPORTED_MODULE_0__.n)(lower, candidate.toLowerCase())
	})).sort((a, b) => a.away - b.away);
	if (best !== void 0 && best.away <= Math.max(1, Math.floor(word.length / 3))) return best.candidate;
	const longer = candidates.filter((candidate) => begins(candidate.toLowerCase(), lower));
	return longer.length === 1 ? longer[0] ?? null : null;
}
/** `postgresql` for `postgres`, `backup` for `backupDays`: one is the beginning of the other. */
function begins(a, b) {
	return Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a));
}
/** `did you mean \`x\`?`, or null. */
function didYouMean(word, candidates) {
	const meant = suggest(word, candidates);
	return meant === null ? null : `did you mean \`${meant}\`?`;
}



/***/ })

};
