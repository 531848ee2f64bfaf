import { Tt as usageError, ct as isSql, rt as SQL_KINDS, st as isDatabase, wt as TinystacksError } from "./engines.js";
import { f as done, n as load, o as parseConfig, r as withoutReplicaOf, t as invalidFile } from "./config2.js";
import { y as promoteMessages } from "./plan2.js";
// src/commands/promote.ts
/** promote: takes `replicaOf` out of the file, so that the next deploy promotes the replica. Does not call AWS. */
const promote = (context) => {
	const { file, stages } = load(context);
	const [stage, ...others] = stages;
	if (!stage || others.length > 0) throw usageError("`promote` takes one stage", `name the stage: --stage ${stages.map(({ name }) => name).join(" | ")}`);
	const kind = databaseIn(stage, context.options.words ?? []);
	const changed = withoutReplicaOf(file.text, stage.name, kind);
	if (changed.kind === "no-replica") throw usageError(promoteMessages.noReplica(stage.name, kind), promoteMessages.replicasAre(replicasIn(stage)));
	if (changed.kind === "by-hand") throw new TinystacksError("edit-by-hand", promoteMessages.notWritten(file.name), {
		exit: 1,
		hint: promoteMessages.byHand(stage.name, kind)
	});
	const parsed = parseConfig(changed.text, file.name);
	if (parsed.kind === "invalid") throw invalidFile(file, parsed.problems);
	context.files.write(file, changed.text);
	const next = promoteMessages.next(stage.name);
	return Promise.resolve(done({
		text: [promoteMessages.written(file.name, stage.name, kind), ...next].join("\n"),
		json: {
			file: file.name,
			stage: stage.name,
			database: kind,
			next
		}
	}));
};
/** The database that is named. If the stage has a single replica, it need not be named. */
function databaseIn(stage, named) {
	const replicas = replicasIn(stage);
	const [name, ...extra] = named;
	if (extra.length > 0) throw usageError(promoteMessages.oneDatabase, promoteMessages.replicasAre(replicas));
	if (name === void 0) {
		const [only, ...others] = replicas;
		if (only !== void 0 && others.length === 0) return only;
		throw usageError(promoteMessages.whichDatabase, promoteMessages.replicasAre(replicas));
	}
	if (!isDatabase(name)) throw usageError(promoteMessages.noDatabase(name), promoteMessages.replicasAre(replicas));
	if (!isSql(name)) throw usageError(promoteMessages.neverReplicated(name), promoteMessages.replicasAre(replicas));
	return name;
}
function replicasIn({ databases }) {
	return SQL_KINDS.filter((kind) => databases[kind]?.replicaOf);
}
export { promote };
