/**
 * Prints who needs each action of the table of permissions, by AWS's lists and our sources, and which need it does not
 * meet; then takes twenty actions out of it, one at a time, and shows that each fails exactly one test of
 * the table. `permissions.ts 7`: another twenty; `permissions.ts 7 50`: fifty.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startVitest } from 'vitest/node'
import { EXCEPTIONS, NOT_ALLOWED } from '../../__tests__/permissions/exceptions.ts'
import {
  directNeeds,
  isMet,
  needsOfTemplate,
  templates,
  type Need,
} from '../../__tests__/permissions/needs.ts'
import type { Action } from '../../src/permissions/permission.ts'
import { PERMISSIONS } from '../../src/permissions/table.ts'

const ROOT = join(import.meta.dirname, '../..')

/** `denied.test.ts` is no test of the table: it takes some of its actions for examples. */
const OF_THE_TABLE = ['computed', 'features', 'policy', 'reference']

const [seed = '1', count = '20'] = process.argv.slice(2)
const actions = [...new Set(PERMISSIONS.flatMap((row) => row.actions))].toSorted()
const missing = printNeeds()
const wrong = await removals(chosen(Number(seed)))
process.exitCode = missing + wrong === 0 ? 0 : 1

/** Returns how many are not met. */
function printNeeds(): number {
  const all = templates()
  const needs = [...all.flatMap(needsOfTemplate), ...directNeeds()]
  const unmet = needs.filter((need) => !isMet(need, PERMISSIONS))
  for (const action of actions)
    console.log(`${action.padEnd(52)} ${whoNeeds(needs.filter((need) => need.action === action))}`)
  for (const { action, who } of unmet) console.log(`MISSING ${action} ${who}`)
  const excepted = EXCEPTIONS.flatMap((exception) => exception.actions).length
  console.log(
    `${actions.length} actions, needed by ${all.length} templates and ${directNeeds().length} calls; ${unmet.length} missing; ` +
      `${excepted} of AWS's lists and ${Object.keys(NOT_ALLOWED).length} calls are exceptions with their reason`,
  )
  return unmet.length
}

/** `us, in src/aws/reboot.ts; CloudFormation, for AWS::RDS::DBInstance (14 templates)` */
function whoNeeds(needs: readonly Need[]): string {
  const ours = unique(needs.filter(({ by }) => by === 'direct').map(({ who }) => who))
  const made = needs.filter(({ by }) => by === 'cloudformation').map(({ who }) => who.split(': '))
  const what = unique(made.map(([, why = '']) => why.split(', ')[0] ?? ''))
  const where = unique(made.map(([template = '']) => template))
  return [
    ...(ours.length > 0 ? [`we: ${ours.join(', ')}`] : []),
    ...(what.length > 0 ? [`CloudFormation: ${what.join(', ')} (${where.length} templates)`] : []),
  ].join('; ')
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

/** The same for the same seed (mulberry32). */
function chosen(start: number): readonly Action[] {
  let state = start
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return actions
    .map((action) => ({ action, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .slice(0, Number(count))
    .map(({ action }) => action)
}

/** Returns how many do not fail exactly one test, which names the action. */
async function removals(removed: readonly Action[]): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'tinystacks-permissions-'))
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
    const trees = [null, ...removed].map((action, index) => tree(root, index, action))
    const failures = await failuresOf(root)
    return trees.filter(({ name, action }) => {
      const failed = failures
        .filter(({ file }) => file.includes(`/${name}/`))
        .map((one) => one.test)
      const isRight =
        action === null ? failed.length === 0 : failed.length === 1 && failed[0]?.endsWith(action)
      console.log(
        `${isRight === true ? 'ok' : 'WRONG'}: without ${action ?? 'any change'}: ${failed.length} failed${failed.map((test) => `, ${test}`).join('')}`,
      )
      return isRight !== true
    }).length
  } finally {
    rmSync(root, { recursive: true })
  }
}

type Tree = { readonly name: string; readonly action: Action | null }

/** The sources with a table that lacks the action: what imports the table is copied, everything else is linked. */
function tree(root: string, index: number, action: Action | null): Tree {
  const name = `tree-${index}`
  for (const [folder, copied] of [
    ['src', /^$/],
    ['src/permissions', /\.ts$/],
    ['__tests__', /^$/],
    ['__tests__/permissions', /\.test\.ts$/],
  ] as const) {
    mkdirSync(join(root, name, folder), { recursive: true })
    for (const entry of readdirSync(join(ROOT, folder))) {
      const [from, to] = [join(ROOT, folder, entry), join(root, name, folder, entry)]
      if (entry === 'permissions') continue
      if (copied.test(entry)) cpSync(from, to)
      else symlinkSync(from, to)
    }
  }
  if (action !== null)
    writeFileSync(join(root, name, 'src/permissions/table.ts'), withoutAction(action))
  return { name, action }
}

function withoutAction(action: Action): string {
  return `import { PERMISSIONS as ALL } from '${ROOT}/src/permissions/table.ts'
export const PERMISSIONS = ALL.map((row) => ({ ...row, actions: row.actions.filter((one) => one !== '${action}') }))
  .filter(({ actions }) => actions.length > 0)
`
}

async function failuresOf(root: string): Promise<readonly { file: string; test: string }[]> {
  const vitest = await startVitest('test', [], {
    root,
    config: false,
    watch: false,
    include: [`tree-*/__tests__/permissions/{${OF_THE_TABLE.join(',')}}.test.ts`],
    reporters: [{}],
    isolate: false,
    maxWorkers: 2,
  })
  const failed = vitest.state.getTestModules().flatMap((module) => {
    const file = module.moduleId
    const broken = module.errors().map(({ message }) => ({ file, test: message }))
    return [
      ...broken,
      ...[...module.children.allTests('failed')].map(({ name }) => ({ file, test: name })),
    ]
  })
  await vitest.close()
  return failed
}
