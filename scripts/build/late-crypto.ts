/** Loads Node's `crypto` at the first call of it: no start that ends with a bad file needs it, and it takes 7 ms. */
import type { Plugin } from 'rolldown'

/** Who imports it on the way there, by functions alone. The SDK has classes of it. */
const IMPORTERS = /\/(src|node_modules\/@actions\/core\/lib)\//

/** Its functions that are called there. Another one fails the build until it is listed. */
const FUNCTIONS = ['createHash', 'randomUUID'] as const

const LATE = 'late-crypto.js'

export const lateCrypto: Plugin = {
  name: 'late-crypto',
  resolveId: (asked, importer) =>
    /^(node:)?crypto$/.test(asked) && importer !== undefined && isOnTheWay(importer) ? LATE : null,
  load: (asked) =>
    asked === LATE
      ? FUNCTIONS.map(
          (name) =>
            `export const ${name} = (...given) => process.getBuiltinModule('node:crypto').${name}(...given)\n`,
        ).join('')
      : null,
}

/** The way to a database, which is loaded late, has classes of it too. */
function isOnTheWay(importer: string): boolean {
  return IMPORTERS.test(importer) && !importer.includes('/src/local/')
}
