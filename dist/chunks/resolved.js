// src/config/resolved.ts
/**
* What the rest of the program knows of `tinystacks.yml`: every default filled in, every name
* spelled out. Only `src/config/` reads the file's own shape (`types.generated.ts`).
*/
const DATABASES = [
	"postgres",
	"mysql",
	"redis"
];
/** The databases of a stage in their fixed order. */
function databasesOf(stage) {
	return DATABASES.map((kind) => stage.databases[kind]).filter((database) => database !== void 0);
}
export { databasesOf as n, DATABASES as t };
