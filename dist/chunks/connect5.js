// src/connect/diagnosis/plugin-version.ts
const PLUGIN = "session-manager-plugin";
const PLUGIN_SINCE = [
	1,
	2,
	536
];
function versionIn(text) {
	const found = /\d+(\.\d+)+/.exec(text)?.[0];
	return found === void 0 ? null : found.split(".").map(Number);
}
function isOlder(version, than) {
	const at = than.findIndex((number, index) => version[index] !== number);
	return at !== -1 && (version[at] ?? 0) < (than[at] ?? 0);
}
export { versionIn as i, PLUGIN_SINCE as n, isOlder as r, PLUGIN as t };
