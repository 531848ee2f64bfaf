// src/aws/proxy/variables.ts
const VARIABLES = {
	"https:": ["https_proxy", "HTTPS_PROXY"],
	"http:": ["http_proxy", "HTTP_PROXY"]
};
function proxyVariable(protocol) {
	return VARIABLES[protocol === "http:" ? "http:" : "https:"].find((name) => process.env[name]);
}
function hasProxy() {
	return Object.keys(VARIABLES).some((protocol) => proxyVariable(protocol) !== void 0);
}
export { proxyVariable as n, hasProxy as t };
