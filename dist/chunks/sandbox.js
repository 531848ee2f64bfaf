// src/local/sandbox.ts
/**
* Starts the sandbox, a program of its own: bundled it stands beside the CLI's bundle, in a
* checkout it is run from its source.
*/
async function runSandbox(argv) {
	const program = import.meta.url.endsWith(".js") ? "../sandbox/index.js" : "../../sandbox/main.ts";
	const { main } = await import(new URL(program, import.meta.url).href);
	return main(argv);
}
export { runSandbox };
