/** Parameters that AWS does not have or does not allow: said by the plan, before anything is made. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { fileOf } from '../safety/operations.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const run = (...argv: readonly string[]) => runCli(checkout.path(), sandbox().environment, ...argv)

/** `postgres parameters.work_mem parameter-unit: ...`, a refusal each. */
async function refusals(databases: string): Promise<readonly string[]> {
  checkout.write(fileOf(`dev: { databases: { ${databases} } }`))
  const { stdout } = await run('plan', '--json')
  return ((JSON.parse(stdout) as Plan).stages[0]?.refusals ?? []).map(
    ({ database, property, code, message }) =>
      `${String(database)} ${String(property)} ${code}: ${message}`,
  )
}

const parameters = (list: string) => `parameters: { ${list} }`

describe('parameters', () => {
  it('are checked before a stage is made', async () => {
    const postgres = parameters('max_conections: "200", max_connections: "0", work_mem: 16MB')
    const redis = parameters('maxmemory-policy: lru, max-memory: "1", timeout: "20"')
    expect(await refusals(`postgres: { ${postgres} }, redis: { ${redis} }`)).toEqual([
      'postgres parameters.max_conections parameter-unknown: version 17 has no parameter max_conections; did you mean `max_connections`?',
      'postgres parameters.max_connections parameter-value-not-allowed: max_connections may not be 0; AWS allows 1-262143',
      'postgres parameters.work_mem parameter-unit: work_mem is a plain number of kB, and 16MB has a unit; write "16384"',
      expect.stringMatching(
        /^redis parameters.maxmemory-policy parameter-value-not-allowed: .*allkeys-lru/,
      ),
      expect.stringMatching(/^redis parameters.max-memory parameter-unknown: /),
    ])
    expect((await run('deploy', '--yes')).code).toBe(3)
    const right = parameters('max_connections: "200", work_mem: "16384"')
    expect(await refusals(`postgres: { ${right} }`)).toEqual([])
    expect((await run('deploy', '--yes')).code).toBe(0)
    expect(await refusals(`postgres: { ${parameters('work_mem: 16MB')} }`)).toHaveLength(1)
    expect(await refusals(`postgres: { ${parameters('work_memory: "1"')} }`)).toHaveLength(1)
  })

  it('are checked against the family that a major upgrade moves to', async () => {
    const own = parameters('default_authentication_plugin: mysql_native_password')
    const old = `mysql: { version: "8.0", ${own} }`
    expect(await refusals(old)).toEqual([])
    expect((await run('deploy', '--yes')).code).toBe(0)
    const found = await refusals(`mysql: { version: "8.4", allowMajorUpgrade: true, ${own} }`)
    expect(found).toEqual([
      expect.stringMatching(
        /^mysql parameters.default_authentication_plugin parameter-unknown: version 8.4 /,
      ),
    ])
  })
})
