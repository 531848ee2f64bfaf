/** The variables that name a proxy, in the order in which they count. */
const VARIABLES = {
  'https:': ['https_proxy', 'HTTPS_PROXY'],
  'http:': ['http_proxy', 'HTTP_PROXY'],
} as const

/** The one that is set for addresses of this protocol; undefined = none is. */
export function proxyVariable(protocol: string): string | undefined {
  return VARIABLES[protocol === 'http:' ? 'http:' : 'https:'].find((name) => process.env[name])
}

/** Whether any is: what reads them is loaded only then. */
export function hasProxy(): boolean {
  return Object.keys(VARIABLES).some((protocol) => proxyVariable(protocol) !== undefined)
}
