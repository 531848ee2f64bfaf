import { describe, expect, test } from 'vitest'
import { planStage, type StageInput } from '../../../src/plan/index.ts'
import { formatUnderway, underwayIn, underwayOf } from '../../../src/plan/consent/underway.ts'
import { planInput, postgres, property, type Given, codesOf } from '../../builders/plan.ts'
import { aDeployed, aStage } from '../../builders/stage.ts'

const stage = aStage({ interruptions: 'ask' })
const instance = property('DBInstanceClass', 'db.t4g.micro', 'db.t4g.small')
const database = property('DBName', 'a', 'b', { requiresRecreation: 'Always' })
/** What lifting protection leaves in the template, so that the final update puts it back. */
const protection = property('DeletionProtection', 'false', 'true')

const replaced = (...more: readonly (typeof instance)[]) =>
  postgres([database, ...more], { replacement: 'True', policyAction: 'ReplaceAndSnapshot' })

/** The stage in the middle of the plan of `begun`. */
function midway(begun: Given, now: Given): StageInput {
  const input = planInput({ stage, ...begun })
  const note = formatUnderway(underwayOf(input, planStage(input)))
  const deployed = aDeployed()
  return planInput({
    stage,
    ...now,
    deployed: { ...deployed, underway: note },
  })
}

const plan = (input: StageInput) => planStage(input)
const first = plan(planInput({ stage, changes: [replaced()] }))

describe('the note of a plan', () => {
  test('is read as it was written, and holds no value of a property', () => {
    const input = planInput({ stage, changes: [replaced(instance)] })
    const underway = underwayOf(input, plan(input))
    const text = formatUnderway(underway)
    expect(underwayIn({ underway: text })).toEqual(underway)
    expect(text).not.toContain('db.t4g')
    expect(text.length).toBeLessThan(1024)
  })

  test.each([
    [''],
    ['plan=1'],
    ['plan=1 asked=2 postgres=replace'],
    ['plan=1 asked=2 postgres=explode/kept//'],
    ['plan=1 asked=2 postgres=replace/kept//maybe'],
    ['plan=1 asked=2 postgres=replace/kept/gone/'],
    ['plan=1 asked=2 postgres=replace/kept///more'],
  ])('is none where it reads %j', (written) => {
    expect(underwayIn({ underway: written })).toBeNull()
  })
})

describe('a plan that was cut off', () => {
  test('goes on under its fingerprint, with its consent, and says so', () => {
    const rest = plan(midway({ changes: [replaced()] }, { changes: [replaced(protection)] }))
    expect(rest.fingerprint).toBe(first.fingerprint)
    expect(rest.databases[0]?.consent?.words).toBe(first.databases[0]?.consent?.words)
    expect(codesOf(rest.notes)).toContain('resuming-deploy')
  })

  test('asks for the consent of the whole plan where its rest alone would ask for another', () => {
    const rest = plan(midway({ changes: [replaced()] }, { changes: [postgres([instance])] }))
    expect(rest.databases[0]).toMatchObject({ impact: 'restart', consent: { kind: 'replace' } })
    expect(rest.databases[0]?.consent?.words).toBe(first.databases[0]?.consent?.words)
  })

  test('keeps its first note while it is gone on with', () => {
    const input = midway({ changes: [replaced()] }, { changes: [postgres([instance])] })
    const note = input.deployed?.underway
    expect(formatUnderway(underwayOf(input, plan(input)))).toBe(note)
  })

  test.each<[string, Given, Given]>([
    [
      'does more than was begun',
      { changes: [postgres([instance])] },
      { changes: [replaced(instance)] },
    ],
    [
      'is of another file',
      { changes: [replaced()] },
      { changes: [replaced()], partsAsWritten: { postgres: 'other' } },
    ],
    [
      'is of a file that asks before interruptions where the other did not',
      { stage: aStage({ interruptions: 'allow' }), changes: [postgres([instance])] },
      { changes: [postgres([instance])] },
    ],
  ])('stands for itself where it %s', (_what, begun, now) => {
    const rest = plan(midway(begun, now))
    const alone = plan(planInput({ stage, ...now }))
    expect(rest.fingerprint).toBe(alone.fingerprint)
    expect(rest.databases[0]?.consent).toEqual(alone.databases[0]?.consent)
    expect(rest.databases[0]?.consent?.given).toBe(false)
    expect(rest.notes).toEqual(alone.notes)
  })
})
