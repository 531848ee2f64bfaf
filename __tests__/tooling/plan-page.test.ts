import planSchema from '../../schema/plan.schema.json' with { type: 'json' }
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GP3_STRIPED_FROM } from '../../src/config/limits.ts'
import { IMPACTS } from '../../src/plan/model/types.ts'
import type { DatabasePlan, DataOutcome } from '../../src/plan/model/types.ts'
import { CONSENT_WHY } from '../../src/plan/messages/consent.ts'
import { dataOutcome, happening, downtime } from '../../src/plan/messages/plan.ts'
import { rebootCommand } from '../../src/plan/messages/live/reboot.ts'
import { reasons } from '../../src/plan/messages/reasons.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/plan.md'), 'utf8')

/** The cells of the row that begins with this code. */
function rowOf(code: string, text = page): readonly string[] {
  const line = text.split('\n').find((one) => one.startsWith(`| \`${code}\``)) ?? ''
  return line.split('|').map((cell) => cell.trim())
}

/** The same in the table of consents, whose kinds are called like impacts. */
function consentRowOf(kind: string): readonly string[] {
  return rowOf(kind, page.slice(page.indexOf('## What needs your consent')))
}

describe('docs/plan.md', () => {
  it.each(IMPACTS)('says of %s what the plan says', (impact) => {
    const plan = { impact, verified: true } as DatabasePlan
    expect(rowOf(impact).slice(2, 5)).toEqual([
      happening(plan),
      downtime({ impact, database: 'postgres', data: 'lost' }),
      downtime({ impact, database: 'redis', data: 'lost' }),
    ])
  })

  it('says of a replica that is replaced what the plan says', () => {
    const plan = { impact: 'replace', data: 'kept', database: 'postgres', verified: true } as const
    const flat = page.replaceAll('\n', ' ')
    expect(flat).toContain(`"${happening(plan)}"`)
    expect(flat).toContain(`"${downtime(plan)}"`)
  })

  it.each<DataOutcome>(['kept', 'snapshot', 'lost'])(
    'says of data that is %s what the plan says',
    (fate) => {
      const plan = { impact: fate === 'kept' ? 'restart' : 'remove', data: fate } as DatabasePlan
      expect(rowOf(fate)[2]).toBe(dataOutcome(plan))
    },
  )

  it.each(Object.entries(CONSENT_WHY))('says why %s needs consent', (kind, why) => {
    expect(consentRowOf(kind)[2]).toBe(why)
  })

  it('explains every step that a plan can take', () => {
    const section = page.slice(page.indexOf('## In which order'))
    const kinds = planSchema.$defs.step.properties.kind.enum
    expect(kinds.length).toBeGreaterThan(10)
    const explained = section
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) =>
        [...(line.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, kind]) => kind),
      )
    expect(explained.filter((kind) => kinds.includes(kind ?? ''))).toEqual(kinds)
  })

  it('quotes what the plan says', () => {
    const flat = page.replaceAll('\n', ' ')
    expect(flat).toContain(`"${reasons.window('sun:03:00-sun:04:00')}"`)
    expect(flat).toContain('"will take effect at once"')
    expect(reasons.parametersAtOnce('a')).toBe('a will take effect at once')
    expect(flat).toContain(`"${reasons.parametersRestart('').trim()}"`)
    expect(flat).toContain(`"${reasons.parametersWait(rebootCommand('prod', 'postgres'))}"`)
    expect(flat).toContain(`"${reasons.parametersAtRestart('').trim()}"`)
    expect(flat).toContain(`"${reasons.standby(true)}"`)
    expect(flat).toContain(`"${reasons.striped(GP3_STRIPED_FROM)}"`)
    expect(flat).toContain(`"${reasons.pending('').replace(/: $/, '')}"`)
  })
})
