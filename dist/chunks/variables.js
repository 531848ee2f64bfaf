// src/aws/proxy/variables.ts
/** The variables that name a proxy, in the order in which they count. */
const VARIABLES = {
	"https:": ["https_proxy", "HTTPS_PROXY"],
	"http:": ["http_proxy", "HTTP_PROXY"]
};
/** The one that is set for addresses of this protocol; undefined = none is. */
function proxyVariable(protocol) {
	return VARIABLES[protocol === "http:" ? "http:" : "https:"].find((name) => process.env[name]);
}
/** Whether any is: what reads them is loaded only then. */
function hasProxy() {
	return Object.keys(VARIABLES).some((protocol) => proxyVariable(protocol) !== void 0);
}
export { proxyVariable as n, hasProxy as t };
