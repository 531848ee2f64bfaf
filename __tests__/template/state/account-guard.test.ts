import { describe, expect, test } from 'vitest'
import type { ResolvedStage } from '../../../src/config/resolved.ts'
import type { DeployedStage } from '../../../src/template/index.ts'
import { renderStage } from '../../../src/template/index.ts'
import { ACCOUNT_GUARD_OUTPUT } from '../../../src/template/state/output-keys.ts'
import { aContext, aDeployed, aStage, aRedis } from '../../builders/stage.ts'

const ACCOUNT = '123456789012'
const tied = aStage({ account: ACCOUNT })

function guardIn(stage: ResolvedStage, deployed: DeployedStage | null): unknown {
  return renderStage(stage, aContext({ deployed })).template.Outputs[ACCOUNT_GUARD_OUTPUT]?.Value
}

describe('the account that a stage is tied to', () => {
  test('stands in a new stack, and stays in it', () => {
    expect(guardIn(tied, null)).toBe(ACCOUNT)
    expect(guardIn(tied, aDeployed(tied))).toBe(ACCOUNT)
  })

  test('is not in the stack of a stage that names none', () => {
    expect(guardIn(aStage(), null)).toBeUndefined()
  })

  test('causes no update of a stack that was deployed without it', () => {
    expect(guardIn(tied, aDeployed())).toBeUndefined()
  })

  test('comes with the next update that such a stack gets', () => {
    const changed = aStage({ account: ACCOUNT, databases: { redis: aRedis({ replicas: 1 }) } })
    expect(guardIn(changed, aDeployed())).toBe(ACCOUNT)
  })

  test('goes where the file names none any more', () => {
    expect(guardIn(aStage(), aDeployed(tied))).toBeUndefined()
  })
})
