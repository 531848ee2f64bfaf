/** What the bundle leaves out of packages that hold more than is used here, and that tree shaking keeps whole. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'rolldown'
import { ENDPOINTS } from '../../src/host/github/endpoints.ts'

const SCHEMAS = /\/@aws-sdk\/client-[\w-]+\/dist-es\/schemas\/schemas_0\.js$/
const REGISTRATION = /^n0_registry\.registerError\(.+\);\n/gm

/**
 * AWS's clients register a class for each error of each operation, with its schema, which keeps all of them in the
 * bundle. Without it an error has the class of its service, with the same code and message: `src/aws/errors.ts` reads
 * nothing else of it. A client that has an error which says of itself that it may be sent again keeps them.
 */
export const withoutErrorClasses: Plugin = {
  name: 'without-error-classes',
  transform: {
    filter: { id: SCHEMAS },
    handler: (code, id) => {
      if (readErrors(id).includes('$retryable')) return null
      const shorter = code.replaceAll(REGISTRATION, '')
      if (shorter.includes('n0_registry.registerError'))
        throw new Error(`${id} registers its errors in another way`)
      return { code: shorter, map: null }
    },
  },
}

/** The classes of a client's errors; EC2 has none. */
function readErrors(schemas: string): string {
  try {
    return readFileSync(join(dirname(schemas), '../models/errors.js'), 'utf8')
  } catch {
    return ''
  }
}

const TABLE = /\/plugin-rest-endpoint-methods\/dist-src\/generated\/endpoints\.js$/

/** Octokit's table of endpoints with those alone that are asked: it holds a thousand, which take 80 kB. */
export const onlyAskedEndpoints: Plugin = {
  name: 'only-asked-endpoints',
  load: {
    filter: { id: TABLE },
    handler: async (id) => {
      const { default: all } = (await import(pathToFileURL(id).href)) as { default: Table }
      const asked = Object.entries(ENDPOINTS).map(([scope, names]) => [
        scope,
        Object.fromEntries(names.map((name) => [name, endpointOf(all, scope, name)])),
      ])
      return `export default ${JSON.stringify(Object.fromEntries(asked))}`
    },
  },
}

type Table = Readonly<Record<string, Readonly<Record<string, unknown>>>>

function endpointOf(all: Table, scope: string, name: string): unknown {
  const endpoint = all[scope]?.[name]
  if (endpoint === undefined) throw new Error(`GitHub's client has no ${scope}.${name}`)
  return endpoint
}

/** The log of the proxies' agents, which only DEBUG switches on, and which tells the headers of requests. */
export const withoutDebug: Plugin = {
  name: 'without-debug',
  resolveId: (asked) => (asked === 'debug' ? DEBUG : null),
  load: (asked) => (asked === DEBUG ? 'export default () => () => undefined' : null),
}

const DEBUG = 'without-debug.js'
