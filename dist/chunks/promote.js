import { a as parseConfig, c as done, n as load, r as withoutReplicaOf, t as invalidFile } from "./config2.js";
import { B as usageError, z as TinystacksError } from "./config.js";
import { h as promoteWords } from "./plan4.js";
// src/commands/promote.ts
/** promote: takes `replicaOf` out of the file, so that the next deploy makes the replica a primary. Needs no AWS. */
const promote = (context) => {
	const { file, stages } = load(context);
	const [stage, ...others] = stages;
	if (!stage || others.length > 0) throw usageError("a promotion is of one stage", `name it: --stage ${stages.map(({ name }) => name).join(" | ")}`);
	const kind = databaseIn(stage, context.options.words ?? []);
	const changed = withoutReplicaOf(file.text, stage.name, kind);
	if (changed.kind === "no-replica") throw usageError(promoteWords.noReplica(stage.name, kind), promoteWords.replicasAre(replicasIn(stage)));
	if (changed.kind === "by-hand") throw new TinystacksError("NOT_WRITTEN", promoteWords.notWritten(file.name), {
		exit: 1,
		hint: promoteWords.byHand(stage.name, kind)
	});
	const parsed = parseConfig(changed.text, file.name);
	if (parsed.kind === "invalid") throw invalidFile(file, parsed.problems);
	context.files.write(file, changed.text);
	const next = promoteWords.next(stage.name);
	return Promise.resolve(done({
		text: [promoteWords.written(file.name, stage.name, kind), ...next].join("\n"),
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
	if (extra.length > 0) throw usageError(promoteWords.oneDatabase, promoteWords.replicasAre(replicas));
	if (name === void 0) {
		const [only, ...others] = replicas;
		if (only !== void 0 && others.length === 0) return only;
		throw usageError(promoteWords.whichDatabase, promoteWords.replicasAre(replicas));
	}
	if (name === "redis") throw usageError(promoteWords.redis, promoteWords.replicasAre(replicas));
	if (name !== "postgres" && name !== "mysql") throw usageError(promoteWords.noDatabase(name), promoteWords.replicasAre(replicas));
	return name;
}
function replicasIn({ databases }) {
	return ["postgres", "mysql"].filter((kind) => databases[kind]?.replicaOf);
}
export { promote };
