export const id = 575;
export const ids = [575];
export const modules = {

/***/ 1565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ leavingVpc),
/* harmony export */   c: () => (/* binding */ neighboursUnread),
/* harmony export */   d: () => (/* binding */ missingFact),
/* harmony export */   f: () => (/* binding */ missingReader),
/* harmony export */   i: () => (/* binding */ isLeavingVpc),
/* harmony export */   l: () => (/* binding */ DESCRIBE),
/* harmony export */   m: () => (/* binding */ isNewStack),
/* harmony export */   n: () => (/* binding */ refusalsAround),
/* harmony export */   o: () => (/* binding */ neighbourRefusals),
/* harmony export */   p: () => (/* binding */ valueOf),
/* harmony export */   r: () => (/* binding */ warningsAround),
/* harmony export */   s: () => (/* binding */ neighboursRefusal),
/* harmony export */   t: () => (/* binding */ notesAround),
/* harmony export */   u: () => (/* binding */ SQL_KINDS)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54);
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3913);
/* harmony import */ var _pairs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7084);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1838);




// src/plan/model/input.ts
/** REVIEW_IN_PROGRESS is what an earlier change set left: nothing was ever made in it. */
function isNewStack(input) {
	return input.deployed === null || input.deployed.status === "REVIEW_IN_PROGRESS";
}
// src/facts/live.ts
const SQL_KINDS = ["postgres", "mysql"];
/** The value of a fact that was read; undefined when it is absent, unread, or was never asked for. */
function valueOf(fact) {
	return fact?.kind === "read" ? fact.value : void 0;
}
/** Why a database's live facts are missing; null when AWS was asked and answered. */
function missingFact(live, kind) {
	return missing(live[kind], kind);
}
/** The same of the reader beside a primary. */
function missingReader(live, kind) {
	return missing(live.readers?.[kind], kind);
}
function missing(fact, kind) {
	if (fact === void 0) return {
		action: DESCRIBE[kind],
		why: null
	};
	return fact.kind === "unread" ? {
		action: fact.action,
		why: fact.why
	} : null;
}
/** The call that tells of a database. */
const DESCRIBE = {
	postgres: "rds:DescribeDBInstances",
	mysql: "rds:DescribeDBInstances",
	redis: "elasticache:DescribeReplicationGroups"
};
// src/plan/messages/network.ts
/** What is said of those who live in a VPC that is to go. */
const neighbourWords = {
	stack: (name, stage) => stage === null ? `the stack ${name}` : `the stack ${name} (stage ${stage})`,
	database: (identifier) => `the database ${identifier}`,
	liveThere: (vpc, names) => `its VPC ${vpc} would go, and ${names} ${/, | and /.test(names) ? "live" : "lives"} in it; destroy or move that first`,
	notVerified: (vpc, action, why) => `whether others live in its VPC ${vpc} is ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.n} (${action} ${why}); nothing of theirs is deleted, but the VPC then stays`
};
/** What is said of the network around the databases and of the bastion. */
const surroundings = {
	noSubnet: (id) => `there is no subnet ${id} in this region; write subnets that are there`,
	otherVpc: (id, found, vpc) => `the subnet ${id} is in ${found}, not in ${vpc}; write a subnet of ${vpc}`,
	oneZone: (zone) => `the subnets are all in the zone ${zone}; databases need two: write subnets of two zones`,
	noPublicSubnet: (vpc) => `the stage is in ${vpc}, which is not its own, and a bastion needs a public subnet of it; give vpc, subnets and bastionSubnet of ${vpc} in network`,
	noImage: (region, fact) => fact.kind === "absent" ? `${region} has no Amazon Linux image for a bastion; take the bastion out` : `the image of the bastion could not be read (${fact.action} ${fact.why}); allow ${fact.action} to this role, or take the bastion out`,
	subnetsUnread: (action, why) => `the subnets of the given VPC are ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.n} (${action} ${why})`,
	openBastion: (cidr) => `bastion.allow: ${cidr} lets the whole internet try to log in to the bastion; write the ranges your people come from`,
	openDatabases: (cidr) => `network.allowFrom: ${cidr} admits every address that has a way into the VPC; write the ranges that need the databases`,
	nobodyAllowed: "bastion.allow is empty: nobody can reach the bastion; write the ranges your people come from, or access: session-manager",
	bastionReplaced: "the bastion is replaced: open tunnels break, its host key changes, and no database is touched"
};
// src/plan/refusals/vpc-tenants.ts
/** Why the VPC may not go: one sentence, or none where nobody else is known to live there. `told`: identifiers that go with it, or are told elsewhere. */
function neighboursRefusal(neighbours, told) {
	if (neighbours === void 0) return [];
	const stacks = (valueOf(neighbours.stacks) ?? []).filter(({ outputs }) => outputs[_pairs_js__WEBPACK_IMPORTED_MODULE_2__.y.vpc] === neighbours.vpc);
	const known = /* @__PURE__ */ new Set([...told, ...stacks.flatMap(identifiersIn)]);
	const databases = [...valueOf(neighbours.sql) ?? [], ...valueOf(neighbours.redis) ?? []].filter((identifier) => !known.has(identifier));
	const names = [...stacks.map(({ name, tags }) => neighbourWords.stack(name, tags[_pairs_js__WEBPACK_IMPORTED_MODULE_2__.r.stage] ?? null)), ...databases.map(neighbourWords.database)];
	return names.length === 0 ? [] : [neighbourWords.liveThere(neighbours.vpc, (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.p)(names))];
}
/** What could not be read of them; nothing of theirs is deleted, so that it refuses nothing. */
function neighboursUnread(neighbours) {
	if (neighbours === void 0) return [];
	const { vpc, stacks, sql, redis } = neighbours;
	return [
		stacks,
		sql,
		redis
	].flatMap((fact) => fact.kind === "unread" ? [neighbourWords.notVerified(vpc, fact.action, fact.why)] : []);
}
/** The VPC that an update deletes: taken out, or replaced by one of another address block. */
function leavingVpc(changes) {
	return changes.find(isLeavingVpc)?.physicalId ?? null;
}
/** Whether the change takes the stage's own VPC away. */
function isLeavingVpc({ type, action, replacement }) {
	return type === "AWS::EC2::VPC" && (action === "Remove" || replacement === "True");
}
/** Refuses an update that would take the VPC away from under others. */
function neighbourRefusals({ stage, deployed, neighbours, locate }) {
	const own = deployed === null ? [] : identifiersIn(deployed);
	const { line } = locate([
		"stages",
		stage.name,
		"network"
	]);
	return neighboursRefusal(neighbours, own).map((message) => ({
		database: null,
		property: "network",
		line,
		message
	}));
}
function identifiersIn({ outputs }) {
	return [..._resolved_js__WEBPACK_IMPORTED_MODULE_1__.t.map((kind) => _facts_js__WEBPACK_IMPORTED_MODULE_3__.t[kind]), ...Object.values(_pairs_js__WEBPACK_IMPORTED_MODULE_2__.x)].flatMap((key) => outputs[key] ?? []);
}
// src/plan/refusals/network-checks.ts
/** What is wrong with what stands around the databases: the given VPC's subnets, the bastion's image. */
function refusalsAround(input) {
	const { stage, known, locate } = input;
	const { network } = stage;
	return [
		...network.kind === "given" && known.subnets?.kind === "read" ? subnetRefusals(stage, network, known.subnets.value, locate) : [],
		...placeRefusals(input),
		...imageRefusals(input)
	];
}
function subnetRefusals({ name, bastion }, { vpc, subnets }, found, locate) {
	const base = [
		"stages",
		name,
		"network"
	];
	const refuse = (path, message) => ({
		database: null,
		property: ["network", ...path.filter((part) => typeof part === "string")].join("."),
		line: locate([...base, ...path]).line,
		message
	});
	const byId = new Map(found.map((subnet) => [subnet.id, subnet]));
	const complaint = (id) => {
		const subnet = byId.get(id);
		if (subnet === void 0) return surroundings.noSubnet(id);
		return subnet.vpc === vpc ? null : surroundings.otherVpc(id, subnet.vpc, vpc);
	};
	const refusals = subnets.flatMap((id, index) => {
		const message = complaint(id);
		return message === null ? [] : [refuse(["subnets", index], message)];
	});
	const zones = new Set(subnets.map((id) => byId.get(id)?.zone));
	const tooFew = refusals.length === 0 && zones.size < 2 ? [refuse(["subnets"], surroundings.oneZone([...zones].join("")))] : [];
	const misplaced = bastion?.subnet == null ? null : complaint(bastion.subnet);
	return [
		...refusals,
		...tooFew,
		...misplaced === null ? [] : [refuse(["bastionSubnet"], misplaced)]
	];
}
/** A VPC that the file names needs a bastionSubnet; of one that a former replica left the stage in, only this knows. */
function placeRefusals({ stage, locate }) {
	const { bastion, name, network } = stage;
	if (bastion?.access !== "ssh" || bastion.subnet !== null || network.kind !== "given") return [];
	const { line } = locate([
		"stages",
		name,
		"bastion"
	]);
	return [{
		database: null,
		property: "bastion",
		line,
		message: surroundings.noPublicSubnet(network.vpc)
	}];
}
/** A bastion is not made of an image that nobody knows. */
function imageRefusals({ stage, known, locate }) {
	const { bastionImage } = known;
	if (stage.bastion === null || bastionImage === null || bastionImage.kind === "read") return [];
	return [{
		database: null,
		property: "bastion",
		line: locate([
			"stages",
			stage.name,
			"bastion"
		]).line,
		message: surroundings.noImage(stage.region, bastionImage)
	}];
}
/** What a reviewer should know of who gets in, and of what could not be read. */
function notesAround(input) {
	const { stage, known } = input;
	const isUntouched = input.changes === null && !isNewStack(input);
	return [
		...unread(known.subnets),
		...neighboursUnread(input.neighbours),
		...isUntouched ? [] : warningsAround(stage),
		...replacesBastion(input) ? [surroundings.bastionReplaced] : []
	];
}
function unread(fact) {
	return fact?.kind === "unread" ? [surroundings.subnetsUnread(fact.action, fact.why)] : [];
}
function replacesBastion({ changes }) {
	return (changes ?? []).some(({ type, replacement }) => type === "AWS::EC2::Instance" && replacement === "True");
}
/** Whom the stage lets in that it probably should not, and whom it forgot. Needs no AWS. */
function warningsAround({ bastion, allowFrom }) {
	const { access, allow } = bastion ?? {
		access: null,
		allow: []
	};
	return [
		...allow.filter(isEverybody).map(surroundings.openBastion),
		...allowFrom.filter(isEverybody).map(surroundings.openDatabases),
		...access === "ssh" && allow.length === 0 ? [surroundings.nobodyAllowed] : []
	];
}
/** `0.0.0.0/0`, and `::/0` should the file ever take it. */
function isEverybody(cidr) {
	return cidr.endsWith("/0");
}



/***/ }),

/***/ 7575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1838);
/* harmony import */ var _network_checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1565);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5967);
/* harmony import */ var _consent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5807);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7979);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8865);






// src/commands/validate.ts
/** validate: is the file right, and does every stage make a template? Needs neither credentials nor network. */
const validate = async (context) => {
	const { file, stages } = (0,_load_js__WEBPACK_IMPORTED_MODULE_5__.n)(context);
	for (const stage of stages) (0,_template_js__WEBPACK_IMPORTED_MODULE_2__.t)(stage, {
		repository: context.repository,
		config: file.inRepository,
		deployed: null,
		known: _facts_js__WEBPACK_IMPORTED_MODULE_0__.n
	});
	const warnings = stages.flatMap((stage) => (0,_network_checks_js__WEBPACK_IMPORTED_MODULE_1__.r)(stage).map((warning) => `${stage.name}: ${warning}`));
	for (const warning of warnings) context.reporter.notice(warning);
	return (0,_load_js__WEBPACK_IMPORTED_MODULE_5__.i)({
		text: (0,_consent_js__WEBPACK_IMPORTED_MODULE_3__.u)((0,_results_js__WEBPACK_IMPORTED_MODULE_4__.l)(file.name, stages)),
		json: {
			valid: true,
			file: file.name,
			stages: stages.map(({ name }) => name),
			warnings
		},
		outputs: { stages: JSON.stringify(stages.map(({ name }) => name)) }
	});
};



/***/ })

};
