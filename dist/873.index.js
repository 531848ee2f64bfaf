export const id = 873;
export const ids = [873];
export const modules = {

/***/ 112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withResults),
/* harmony export */   t: () => (/* binding */ planComment)
/* harmony export */ });
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9972);
/* harmony import */ var _types2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2044);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2048);
/* harmony import */ var _plan2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(846);
/* harmony import */ var _results2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2541);





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
const LEFT_OUT = new RegExp(`^${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.leftOutStart}.*\\n*`, "gm");
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
	const data = (0,_header_js__WEBPACK_IMPORTED_MODULE_0__.i)(plan);
	const render = (dropped) => joined([
		(0,_header_js__WEBPACK_IMPORTED_MODULE_0__.n)({
			...header,
			dropped
		}),
		...(0,_plan2_js__WEBPACK_IMPORTED_MODULE_3__.n)(shown, new Set(dropped)),
		...leftOut(dropped, run),
		(0,_plan2_js__WEBPACK_IMPORTED_MODULE_3__.s)(plan.fingerprint, header.sha, run),
		...dropped.includes("plan data") ? [] : [data]
	]);
	const dropped = (0,_plan2_js__WEBPACK_IMPORTED_MODULE_3__.o)((0,_plan2_js__WEBPACK_IMPORTED_MODULE_3__.t)(shown), (parts) => render(parts).length <= limit);
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
		...plans.map((plan) => () => write(header, plan, run, (0,_results2_js__WEBPACK_IMPORTED_MODULE_4__.t)(header.results))),
		() => write(short, shortest, run, [...(0,_results2_js__WEBPACK_IMPORTED_MODULE_4__.t)(short.results), moreIn(run)]),
		() => write(short, shortest, run, [(0,_results2_js__WEBPACK_IMPORTED_MODULE_4__.n)(short.results), moreIn(run)])
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
		dropped: _types2_js__WEBPACK_IMPORTED_MODULE_1__.t.filter((part) => all.includes(part))
	};
	const block = resultsPart([...results, ...leftOut(now.dropped, run)]);
	return {
		header: now,
		body: joined([
			(0,_header_js__WEBPACK_IMPORTED_MODULE_0__.n)(now),
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
	return dropped.length === 0 ? [] : [`${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.leftOut(dropped)} ${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.whole} ${summaryOf(run)}.`];
}
function moreIn(run) {
	return `${_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.moreResults} ${summaryOf(run)}.`;
}
function summaryOf(run) {
	return run === null ? _types2_js__WEBPACK_IMPORTED_MODULE_1__.o.jobSummary : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.G)(_types2_js__WEBPACK_IMPORTED_MODULE_1__.o.jobSummary, run.url);
}
function joined(blocks) {
	return `${blocks.join("\n\n")}\n`;
}



/***/ }),

/***/ 1734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishFailure: () => (/* binding */ publishFailure),
/* harmony export */   publishPlan: () => (/* binding */ publishPlan)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(112);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9972);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2048);
/* harmony import */ var _types2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2044);
/* harmony import */ var _sticky_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(710);






// src/render/failure-comment.ts
/** Characters for the problems, of the 65,536 that a comment has room for; the log names all of them. */
const ROOM = 5e4;
/** Characters that are shown of one text. */
const LONGEST = 500;
/** The comment of a pull request whose plan could not be made. */
function failureComment(header, { message, hint, problems, file }, run) {
	const named = withinRoom(problems.map(({ line, column, message: text, hint: advice }) => {
		const place = `${file ?? header.config}:${String(line)}:${String(column)}`;
		const instead = advice === void 0 ? "" : ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__.V)(cut(advice))})`;
		return `- ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__.B)(cut(place))} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__.V)(cut(text))}${instead}`;
	}));
	const more = problems.length - named.length;
	return [
		(0,_header_js__WEBPACK_IMPORTED_MODULE_2__.n)(header),
		`### ${_words_js__WEBPACK_IMPORTED_MODULE_3__.t.title}`,
		`${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__.V)(cut(message))}${hint === void 0 ? "" : `; ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__.V)(cut(hint))}`}`,
		...named.length === 0 ? [] : [named.join("\n")],
		...more > 0 ? [_words_js__WEBPACK_IMPORTED_MODULE_3__.t.more(more)] : [],
		`<sub>${_words_js__WEBPACK_IMPORTED_MODULE_3__.t.commit} <code>${header.sha.slice(0, 12)}</code>, [${_words_js__WEBPACK_IMPORTED_MODULE_3__.t.run}](${run.url})</sub>`
	].join("\n\n");
}
function withinRoom(lines) {
	let room = ROOM;
	return lines.filter((line) => (room -= line.length) >= 0);
}
function cut(text) {
	return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
}
// src/github/publish.ts
/** Writes the plan into the one comment of the pull request. `stages`: those that were asked for. */
async function publishPlan(side, stages, report) {
	const { run } = side.workflow;
	const { plan, file } = report;
	await onPullRequest(side, async (github, pull, sha) => {
		const { body, header } = (0,_comment_js__WEBPACK_IMPORTED_MODULE_1__.t)({
			header: {
				...headerOf(side, file, stages, sha),
				fingerprint: plan.fingerprint,
				planned: plannedBy(plan),
				labels: await readyLabels(github, report)
			},
			plan,
			file: file.name,
			stages: report.stages,
			run
		});
		await write(side, github, pull, header, body);
	});
}
/** Writes why there is no plan: what the comment showed before is no longer true. */
async function publishFailure(side, { files, options }, error) {
	const file = attempt(() => files.config(options.config));
	if (file === null) return;
	await onPullRequest(side, async (github, pull, sha) => {
		const header = {
			...headerOf(side, file, options.stages, sha),
			dropped: []
		};
		await write(side, github, pull, header, failureComment(header, error, side.workflow.run));
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
		results: {}
	};
}
function attempt(read) {
	try {
		return read();
	} catch {
		return null;
	}
}
/** Does something with the event's pull request, unless comments are not wanted or GitHub denies it. */
async function onPullRequest({ workflow, inputs, github, notice }, tell) {
	const { pull } = workflow;
	if (pull === null || pull.headSha === null || !inputs.comment) return;
	if (github === null) {
		notice(_words_js__WEBPACK_IMPORTED_MODULE_3__.n.noComment(_words_js__WEBPACK_IMPORTED_MODULE_3__.n.noToken));
		return;
	}
	try {
		await tell(await github(), pull.number, pull.headSha);
	} catch (error) {
		notice(_words_js__WEBPACK_IMPORTED_MODULE_3__.n.noComment((0,_header_js__WEBPACK_IMPORTED_MODULE_2__.a)(error, "pull-requests: write")));
	}
}
/** Writes the comment, and takes away the labels that were made ready for a plan that is no more. */
async function write({ workflow, inputs, notice }, github, pull, header, body) {
	const written = await (0,_sticky_js__WEBPACK_IMPORTED_MODULE_5__.n)(github, pull, inputs.author, header, body);
	if (written.kind === "overtaken") {
		notice(_words_js__WEBPACK_IMPORTED_MODULE_3__.n.overtaken);
		return;
	}
	const { author } = written.comment;
	if (author !== inputs.author) notice(_words_js__WEBPACK_IMPORTED_MODULE_3__.n.otherAuthor(author));
	const kept = /* @__PURE__ */ new Set([...header.labels, ...workflow.pull?.labels ?? []]);
	const stale = (written.before?.header.labels ?? []).filter((label) => !kept.has(label));
	await Promise.all(stale.map((label) => github.deleteLabel(label)));
}
/** Makes the labels by which the plan's missing consents can be given; those that it may not make are left out. */
async function readyLabels(github, { plan }) {
	const labels = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__.J)(plan).flatMap(({ words: consent }) => (0,_types2_js__WEBPACK_IMPORTED_MODULE_4__.n)(consent) ?? []);
	return (await Promise.allSettled(labels.map(async (label) => {
		await github.createLabel(label, _words_js__WEBPACK_IMPORTED_MODULE_3__.n.label);
		return label;
	}))).flatMap((one) => one.status === "fulfilled" ? [one.value] : []);
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



/***/ }),

/***/ 5204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ USERNAME_OUTPUT),
/* harmony export */   S: () => (/* binding */ SOURCE_OUTPUTS),
/* harmony export */   _: () => (/* binding */ READER_OUTPUTS),
/* harmony export */   a: () => (/* binding */ deployedRole),
/* harmony export */   b: () => (/* binding */ RESTORED_OUTPUT),
/* harmony export */   c: () => (/* binding */ templateSource),
/* harmony export */   d: () => (/* binding */ DATABASE_OUTPUTS),
/* harmony export */   f: () => (/* binding */ EXISTING_OUTPUT),
/* harmony export */   g: () => (/* binding */ READER_IDENTIFIER_OUTPUT),
/* harmony export */   h: () => (/* binding */ PARTS_OUTPUT),
/* harmony export */   i: () => (/* binding */ originsOf),
/* harmony export */   l: () => (/* binding */ withSourceVersion),
/* harmony export */   m: () => (/* binding */ NETWORK_OUTPUTS),
/* harmony export */   n: () => (/* binding */ stackTags),
/* harmony export */   o: () => (/* binding */ identifierIn),
/* harmony export */   p: () => (/* binding */ KEPT_SECRETS_OUTPUT),
/* harmony export */   r: () => (/* binding */ fileProperty),
/* harmony export */   s: () => (/* binding */ inRegion),
/* harmony export */   t: () => (/* binding */ TAGS),
/* harmony export */   u: () => (/* binding */ BASTION_OUTPUTS),
/* harmony export */   v: () => (/* binding */ REDIS_ENGINE_OUTPUT),
/* harmony export */   w: () => (/* binding */ ownEndpointKeys),
/* harmony export */   x: () => (/* binding */ SECRET_REGIONS_OUTPUT),
/* harmony export */   y: () => (/* binding */ REDIS_TLS_OUTPUT)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1838);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4939);


// src/template/output-keys.ts
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
/** `network=1f2e3d4c5b6a postgres=…`: a fingerprint of each part, see parts.ts. */
const PARTS_OUTPUT = "Parts";
/** `postgres=1`: how many databases were removed whose secrets are kept, see kept.ts. */
const KEPT_SECRETS_OUTPUT = "KeptSecrets";
/**
* The keys of where a stage's own instance answers: of a replica that is the reader, since its host
* and port are those of the primary in another region.
*/
function ownEndpointKeys(kind, outputs) {
	return kind !== "redis" && SOURCE_OUTPUTS[kind].sourceArn in outputs ? READER_OUTPUTS[kind] : DATABASE_OUTPUTS[kind];
}
// src/template/sources.ts
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
function deployedRole(kind, deployed) {
	const outputs = deployed?.outputs ?? {};
	if (outputs[DATABASE_OUTPUTS[kind].identifier] === void 0) return "absent";
	if (outputs[SOURCE_OUTPUTS[kind].sourceArn] !== void 0) return "replica";
	return outputs[SOURCE_OUTPUTS[kind].promotedFrom] === void 0 ? "primary" : "promoted";
}
// src/template/origins.ts
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



/***/ })

};
