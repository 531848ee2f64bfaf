/**
 * Cuts the providers' schemas down to the permissions that each handler of a simulated type may need, by operation, and
 * for tags. AWS publishes the schemas in one archive a region; cfn-lint's wheel carries the same files. By hand, when
 * types are added or the schemas have changed:
 *
 *   pip download cfn-lint==1.58.0 --no-deps && unzip cfn_lint-1.58.0-*.whl -d cfn-lint
 *   node scripts/authorities/handler-permissions.ts cfn-lint/cfnlint/data/schemas 'cfn-lint 1.58.0, us-east-1'
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SIMULATED_TYPES } from '../../sandbox/spec/simulated.ts'
import { writeOrCheck } from '../generated-files.ts'

type Handler = { readonly permissions: readonly string[] }
type Schema = {
  readonly handlers?: Readonly<Record<string, Handler>>
  readonly tagging?: Partial<Handler>
}

const [directory, source] = process.argv.slice(2)
if (directory === undefined || source === undefined)
  throw new Error('usage: node scripts/authorities/handler-permissions.ts DIRECTORY SOURCE')

const read = (...names: string[]): unknown =>
  JSON.parse(readFileSync(join(directory, ...names), 'utf8'))
const files = read('providers', 'us-east-1.json') as Readonly<Record<string, string>>

const types = Object.fromEntries(
  SIMULATED_TYPES.flatMap((type) => {
    const file = files[type]
    if (file === undefined) return []
    const { handlers = {}, tagging } = read('resources', `${file}.json`) as Schema
    const { permissions: tags } = tagging ?? {}
    const lists: Readonly<Record<string, Handler>> = {
      ...handlers,
      ...(tags && { tagging: { permissions: tags } }),
    }
    const permissions = ['create', 'read', 'update', 'delete', 'tagging'].flatMap((operation) => {
      const found = lists[operation]
      return found === undefined
        ? []
        : [[operation, [...new Set(found.permissions)].toSorted()] as const]
    })
    return permissions.length === 0 ? [] : [[type, Object.fromEntries(permissions)] as const]
  }),
)
const content = JSON.stringify({ source: `handlers.permissions of ${source}`, types })
process.exitCode = await writeOrCheck(
  [{ path: 'sandbox/spec/handler-permissions.generated.json', content }],
  false,
)
