// src/local/sandbox.ts
async function runSandbox(argv) {
	const program = import.meta.url.endsWith(".js") ? "../sandbox/index.js" : "../../sandbox/main.ts";
	const { main } = await import(new URL(program, import.meta.url).href);
	return main(argv);
}
export { runSandbox };
