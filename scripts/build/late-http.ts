/**
 * Has the SDK take Node's `http` as it is: to import it asks it for all of its exports, and a getter among them loads
 * Node's own undici, 20 ms before the first call of an emulator. AWS itself is called by `https`.
 */
import type { Plugin } from 'rolldown'

const HANDLER = /\/@smithy\/node-http-handler\/dist-es\/node-http-handler\.js$/
const IMPORT = 'await import("node:http")'

export const lateHttp: Plugin = {
  name: 'late-http',
  transform: (code, id) => {
    if (!HANDLER.test(id)) return null
    if (!code.includes(IMPORT)) throw new Error(`${id} no longer has ${IMPORT}`)
    return code.replace(IMPORT, `process.getBuiltinModule('node:http')`)
  },
}
