export const id = 85;
export const ids = [85];
export const modules = {

/***/ 6085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8865);
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3913);
/* harmony import */ var _replicas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9148);



// src/commands/promote.ts
/** promote: takes `replicaOf` out of the file, so that the next deploy makes the replica a primary. Needs no AWS. */
const promote = (context) => {
	const { file, stages } = (0,_load_js__WEBPACK_IMPORTED_MODULE_0__.n)(context);
	const [stage, ...others] = stages;
	if (!stage || others.length > 0) throw usage("a promotion is of one stage", `name it: --stage ${stages.map(({ name }) => name).join(" | ")}`);
	const kind = databaseIn(stage, context.options.words ?? []);
	const changed = (0,_load_js__WEBPACK_IMPORTED_MODULE_0__.a)(file.text, stage.name, kind);
	if (changed.kind === "no-replica") throw usage(_replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.noReplica(stage.name, kind), _replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.replicasAre(replicasIn(stage)));
	if (changed.kind === "by-hand") throw new _resolved_js__WEBPACK_IMPORTED_MODULE_1__.i("NOT_WRITTEN", _replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.notWritten(file.name), {
		exit: 1,
		hint: _replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.byHand(stage.name, kind)
	});
	const parsed = (0,_load_js__WEBPACK_IMPORTED_MODULE_0__.s)(changed.text, file.name);
	if (parsed.kind === "invalid") throw (0,_load_js__WEBPACK_IMPORTED_MODULE_0__.t)(file, parsed.problems);
	context.files.write(file, changed.text);
	const next = _replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.next(stage.name);
	return Promise.resolve((0,_load_js__WEBPACK_IMPORTED_MODULE_0__.i)({
		text: [_replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.written(file.name, stage.name, kind), ...next].join("\n"),
		json: {
			file: file.name,
			stage: stage.name,
			database: kind,
			next
		}
	}));
};
/** The database that the words name; where the stage has one replica alone, it need not be named. */
function databaseIn(stage, named) {
	const replicas = replicasIn(stage);
	const [name, ...extra] = named;
	if (extra.length > 0) throw usage(_replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.oneDatabase, _replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.replicasAre(replicas));
	if (name === void 0) {
		const [only, ...others] = replicas;
		if (only !== void 0 && others.length === 0) return only;
		throw usage(_replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.whichDatabase, _replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.replicasAre(replicas));
	}
	if (name === "redis") throw usage(_replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.redis, _replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.replicasAre(replicas));
	if (name !== "postgres" && name !== "mysql") throw usage(_replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.noDatabase(name), _replicas_js__WEBPACK_IMPORTED_MODULE_2__.t.replicasAre(replicas));
	return name;
}
function replicasIn({ databases }) {
	return ["postgres", "mysql"].filter((kind) => databases[kind]?.replicaOf);
}
function usage(message, hint) {
	return new _resolved_js__WEBPACK_IMPORTED_MODULE_1__.i("USAGE", message, {
		exit: 2,
		hint
	});
}



/***/ }),

/***/ 9148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ replicaWords),
/* harmony export */   n: () => (/* binding */ promotionWords),
/* harmony export */   r: () => (/* binding */ replicaRefusals),
/* harmony export */   t: () => (/* binding */ promoteWords)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54);

// src/plan/messages/replicas.ts
/** What is said of databases that follow one of another stage or region, and of their promotion. */
const replicaWords = {
	follows: (source) => `it follows ${source}, whose rows it copies`,
	goesAlone: "it is a replica: its primary keeps every row",
	madeAnew: "it is a replica, made anew from its primary, which keeps every row",
	moves: (source) => `it is a replica, whose rows are those of ${source} from then on; its former primary keeps every row`,
	after: (replica, source) => `${replica} is made after ${source} is applied`,
	restLater: (stage, waits) => `${stage}: what else changes in this stage is only known when ${waits} is deployed; the deploy stops there where that is more than this plan says`,
	planChanged: (stages) => `what was planned to follow ${stages} is planned otherwise now; it was left as it is: plan again`,
	noPath: (replica, source, host) => `${replica}: no network path leads from this stage's VPC to its primary in ${source} (${host}) by itself: writes through it need a peering or a transit gateway; the reader answers without`,
	besidePrimary: (replica, group) => `${replica}: it lives in its primary's VPC; the client security group of this stage opens the replica alone: tasks that write to the primary wear ${group === null ? "a group that the primary admits" : `${group} of its stage`} as well`,
	noCredentials: (replica) => `${replica}: no stage makes its primary, so that no secret with its credentials is known: the application gets no credentials variables`,
	copiedSecret: (database, regions) => `${database}: a secret with its credentials is made for ${regions}; the one that its own applications use stays as it is`,
	promotedOutside: (replica, identifier) => `${replica}: ${identifier} is a replica no longer: it was promoted outside of this file, and has rows of its own`,
	ownRows: "it was promoted outside of this file, and its rows are its own",
	copyKept: (database, region) => `the secret of ${database} stays copied to ${region}: taking the region away would delete the copy there, which may be in use`,
	copyUnread: (database, region, action, why) => `the secret of ${database} stays copied to ${region}: whether that copy stands for itself is ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.n} (${action} ${why})`,
	nameUnread: (replica, region, { action, why }) => `${replica}: whether ${region} has a secret of its primary's name for itself is ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.n} (${action} ${why})`,
	promotion: (database) => `${database} is promoted to primary, replication ends, cannot be undone: rows written to the old primary afterwards never arrive`,
	oldPrimaryThere: (database, arn) => `${database}: its old primary still exists (${arn}): stop writing to it first, or the two go apart`,
	oldPrimaryUnverified: (database, arn, why) => `${database}: whether its old primary still exists is ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.n} (${arn}: ${why})`,
	ownSecret: (database) => `${database} gets a secret of its own; its password changes, the old primary's stays: applications need the new ARN`,
	staysInVpc: (database) => `${database} stays in the VPC and the subnet group of its old primary, which AWS does not delete while it is there`
};
const replicaRefusals = {
	isPrimary: "this database is a primary: making it a replica would replace it with a copy of another one, and its rows would be gone; take `replicaOf` out, or make a new stage with it",
	wasPromoted: "this database was promoted, which cannot be undone: making it a replica again would replace it with a copy and lose what was written since; take `replicaOf` out (is this an old version of the file?)",
	notDeployed: (stage) => `the stage ${stage} that it follows is not deployed yet; deploy it first (--stage ${stage}), or both together`,
	noDatabase: (arn) => `there is no database ${arn}; correct \`replicaOf\``,
	unread: (source, action, why) => `what it follows could not be read (${source}: ${action} ${why}); without it no replica is made`,
	otherEngine: (engine, kind) => `what it follows is ${engine}, not ${kind}; name a ${kind} in \`replicaOf\``,
	ofReplica: (source) => `what it follows is a replica itself, of ${source}; name that one in \`replicaOf\``,
	unencrypted: (source) => `${source} is not encrypted, and a replica of it would not be either; restore an encrypted copy of it and follow that`,
	noBackupsInStage: (stage, kind) => `the backups of the ${kind} of ${stage} are off, and a source needs them on; write \`backupDays: 7\` in ${stage} and deploy that first`,
	noBackups: (identifier) => `the backups of ${identifier} are off, and a source needs them on; turn them on there (a backup retention period of 1 day or more)`,
	noCopy: (stage, region) => `the secret of ${stage} is not copied to ${region} yet; deploy ${stage} first (--stage ${stage}), or both together`,
	rowsOfItsOwn: (identifier) => `${identifier} was promoted outside of this file and has rows of its own, while CloudFormation takes it for a copy and would delete it without a final snapshot; take a snapshot of it, make a new stage with \`restoreFrom:\` that, and delete it by hand`,
	promotedAlready: (identifier) => `${identifier} was promoted outside of this file already, and CloudFormation would try it again and fail; put \`replicaOf\` back, which changes nothing, or take a snapshot of it and make a new stage with \`restoreFrom:\` that`,
	nameTaken: (secret, region) => `${region} has the secret ${secret.replace(/^.*:secret:/, "")} for itself, since a replica was promoted there, and no copy of the primary's can take its name; make this replica in another region, or let it follow the promoted database`,
	olderVersion: (asked, live) => `a replica runs what its source runs or newer: that is ${live}, the file asks for ${asked}; write version: "${live}", or take \`version\` out`,
	backupsStay: (replicas) => `it has replicas (${replicas}), whose source needs backups; write \`backupDays: 1\` or more`,
	promoteAlone: (properties) => `it is promoted and replaced at once (${properties}), which would leave an empty database; change nothing but \`replicaOf\` in this deploy`,
	movesVpc: (vpc) => `a replica in its primary's region lives in its primary's VPC (${vpc}), and this stage is deployed in another, which cannot be changed; make a new stage with it`,
	noVpc: (identifier) => `the VPC of ${identifier} is not known, and a replica in its region lives there; name another database in \`replicaOf\``,
	promotedStays: (properties) => `it was promoted, and a change of ${properties} would replace it with an empty database; write that as it was, or make a new stage (\`restoreFrom:\` a snapshot of it)`,
	otherVpc: (vpc) => `a replica in its primary's region lives in its primary's VPC; take \`network\` out, or write vpc: ${vpc} with subnets of it`
};
/** What is said while a promotion is carried out. */
const promotionWords = {
	noCopy: (secret) => `there is no secret ${secret}, with which applications log in; nothing was promoted`,
	copyUnread: (secret, action, why) => `whether the secret ${secret} stands for itself is ${_plan_js__WEBPACK_IMPORTED_MODULE_0__.n} (${action} ${why}); nothing was promoted`,
	planChanged: "it is promoted; the plan of everything else changed on the way, so that it was left: plan again"
};
/** What the verb `promote` says. */
const promoteWords = {
	noReplica: (stage, database) => `the ${database} of ${stage} is no replica in the file: there is nothing to promote`,
	replicasAre: (replicas) => replicas.length === 0 ? "no database of this stage has `replicaOf`" : `the replicas of this stage: ${replicas.join(", ")}`,
	notWritten: (file) => `${file} was left as it is: the line stands where it is shared`,
	byHand: (stage, database) => `take \`replicaOf\` out of stages.${stage}.databases.${database} by hand`,
	oneDatabase: "a promotion is of one database",
	whichDatabase: "name the database to promote: postgres or mysql",
	redis: "Redis is not replicated across stages: there is nothing to promote",
	noDatabase: (name) => `there is no database \`${name}\`: postgres or mysql`,
	written: (file, stage, database) => `${file}: the ${database} of ${stage} is written as a primary; AWS is not changed yet`,
	next: (stage) => [
		`read what it means:  tinystacks plan --stage ${stage}`,
		`carry it out:        tinystacks deploy --stage ${stage} --allow <the words of the plan>`,
		"stop writing to the old primary before, and commit the file afterwards"
	]
};



/***/ })

};
