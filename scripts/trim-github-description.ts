/**
 * Cuts GitHub's OpenAPI description down to what the stand-in of the tests plays, without prose and
 * examples. By hand, when operations are added or GitHub's description has grown (28 MB are downloaded):
 *
 *   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
 *   node scripts/trim-github-description.ts package/generated/api.github.com.json
 */
import { readFileSync } from 'node:fs'
import { OPERATIONS } from '../__tests__/stand-ins/github/contract/operations.ts'
import { writeOrCheck } from './generated-files.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

/** Keys whose values name things: what is below them is kept whatever it is called. */
const NAMES = new Set(['properties', 'patternProperties', 'content', 'responses', 'headers'])
const PROSE = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'title',
  'tags',
  'x-github',
])

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('usage: node scripts/trim-github-description.ts FILE')
const whole = JSON.parse(readFileSync(file, 'utf8')) as {
  openapi: string
  info: { version: string; license: JsonObject }
  paths: Record<string, Record<string, JsonObject>>
  components: Record<string, JsonObject>
}

const paths: Record<string, JsonObject> = {}
const components: Record<string, JsonObject> = {}
for (const operation of Object.keys(OPERATIONS)) {
  const [method = '', path = ''] = operation.split(' ')
  const found = whole.paths[path]?.[method.toLowerCase()]
  if (found === undefined) throw new Error(`GitHub's description has no ${operation}`)
  const { operationId, externalDocs, parameters, requestBody, responses } = found
  const kept = { operationId, externalDocs, parameters, requestBody, responses } as JsonObject
  const taken = withoutProse(kept)
  ;(paths[path] ??= {})[method.toLowerCase()] = taken
  takeReferences(taken)
}

const { version, license } = whole.info
process.exitCode = await writeOrCheck(
  [
    {
      path: '__tests__/stand-ins/github/contract/description.generated.json',
      content: JSON.stringify({
        source: `@octokit/openapi@${version} generated/api.github.com.json, from github/rest-api-description`,
        license,
        openapi: whole.openapi,
        paths,
        components,
      }),
    },
  ],
  false,
)

function withoutProse(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutProse)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, below]) => (below as Json | undefined) !== undefined && !PROSE.has(key))
      .map(([key, below]) => [key, NAMES.has(key) ? eachWithoutProse(below) : withoutProse(below)]),
  )
}

function eachWithoutProse(named: Json): Json {
  return Object.fromEntries(
    Object.entries(named as JsonObject).map(([name, below]) => [name, withoutProse(below)]),
  )
}

/** Takes over every component that is referred to, and what those refer to. */
function takeReferences(value: Json): void {
  if (value === null || typeof value !== 'object') return
  if (!Array.isArray(value) && typeof value['$ref'] === 'string') {
    const [, , room = '', name = ''] = value['$ref'].split('/')
    const found = whole.components[room]?.[name]
    if (found === undefined) throw new Error(`GitHub's description has no ${value['$ref']}`)
    const taken = (components[room] ??= {})
    if (Object.hasOwn(taken, name)) return
    taken[name] = withoutProse(found)
    takeReferences(taken[name])
    return
  }
  for (const below of Object.values(value)) takeReferences(below)
}
