// src/local/sandbox.ts
/**
* Starts the sandbox, which is a program of its own: next to the CLI in the bundle, and run from its
* source in a checkout.
*/
async function runSandbox(argv) {
	const program = import.meta.url.endsWith(".js") ? "../sandbox/index.js" : "../../sandbox/main.ts";
	const { main } = await import(new URL(program, import.meta.url).href);
	return main(argv);
}
export { runSandbox };
