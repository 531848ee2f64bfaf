import { a as withoutReplicaOf, i as done, n as load, s as parseConfig, t as invalidFile } from "./load.js";
import { n as TinystacksError } from "./errors.js";
import { t as promoteWords } from "./replicas.js";
// src/commands/promote.ts
/** promote: takes `replicaOf` out of the file, so that the next deploy makes the replica a primary. Needs no AWS. */
const promote = (context) => {
	const { file, stages } = load(context);
	const [stage, ...others] = stages;
	if (!stage || others.length > 0) throw usage("a promotion is of one stage", `name it: --stage ${stages.map(({ name }) => name).join(" | ")}`);
	const kind = databaseIn(stage, context.options.words ?? []);
	const changed = withoutReplicaOf(file.text, stage.name, kind);
	if (changed.kind === "no-replica") throw usage(promoteWords.noReplica(stage.name, kind), promoteWords.replicasAre(replicasIn(stage)));
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
	if (extra.length > 0) throw usage(promoteWords.oneDatabase, promoteWords.replicasAre(replicas));
	if (name === void 0) {
		const [only, ...others] = replicas;
		if (only !== void 0 && others.length === 0) return only;
		throw usage(promoteWords.whichDatabase, promoteWords.replicasAre(replicas));
	}
	if (name === "redis") throw usage(promoteWords.redis, promoteWords.replicasAre(replicas));
	if (name !== "postgres" && name !== "mysql") throw usage(promoteWords.noDatabase(name), promoteWords.replicasAre(replicas));
	return name;
}
function replicasIn({ databases }) {
	return ["postgres", "mysql"].filter((kind) => databases[kind]?.replicaOf);
}
function usage(message, hint) {
	return new TinystacksError("USAGE", message, {
		exit: 2,
		hint
	});
}
export { promote };
