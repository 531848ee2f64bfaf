/**
 * Cuts AWS's provider schemas, as cfn-lint ships them, down to the permissions that each handler of a simulated
 * type may need, by operation, and for tags. By hand, with the Python that `.ci/install.sh` fills, when types are
 * added or the schemas have changed; `--check` fails where they have:
 *
 *   TOOLS=/var/tmp/tinystacks-ci-tools node scripts/authorities/handler-permissions.ts
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SIMULATED_TYPES } from '../../sandbox/spec/simulated.ts'
import { writeOrCheck } from '../generated-files.ts'
import { packages, versionOf } from './python-packages.ts'

type Handler = { readonly permissions: readonly string[] }
type Schema = {
  readonly handlers?: Readonly<Record<string, Handler>>
  readonly tagging?: Partial<Handler>
}

const directory = join(packages, 'cfnlint', 'data', 'schemas')

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
const content = JSON.stringify({
  source: `handlers.permissions and tagging.permissions of us-east-1, ${versionOf('cfn_lint')}`,
  types,
})
process.exitCode = await writeOrCheck(
  [{ path: 'sandbox/spec/handler-permissions.generated.json', content }],
  process.argv.includes('--check'),
)
