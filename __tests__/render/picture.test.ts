import { describe, expect, test } from 'vitest'
import { legendOf, pictureOf } from '../../src/render/picture.ts'
import { SCENES, type Scene } from './scenes.ts'
import { PLANS } from './plans.ts'

function picture({ plan, stages }: Scene): string {
  return pictureOf(plan, stages) ?? ''
}

/** A scene whose stage `dev` has another name. */
function named(name: string): Scene {
  return JSON.parse(JSON.stringify(SCENES.removal).replaceAll('"dev"', `"${name}"`)) as Scene
}

describe('the picture of a plan', () => {
  test.each([
    ['dev', 'dev, us-east-1'],
    ['customer-production', 'customer-production'],
    ['customer-production-in-virginia', 'customer-production-i...'],
  ])('has %s as a title of one line', (name, title) => {
    expect(picture(named(name))).toContain(`subgraph s0["${title}"]`)
  })

  test('keeps what has no arrow left of the replicas in other stages, with arrows not drawn', () => {
    const lines = picture(SCENES.regions).split('\n')
    expect(lines).toContain('  s0_postgres --> s0_postgres_reader')
    expect(lines).toContain('  s0_postgres --->|"replica"| s1_postgres')
    expect(lines).toContain('  s0_redis ~~~~ s1_postgres')
    expect(lines.filter((line) => line.includes('s2_postgres'))).toHaveLength(2)
  })

  test('lays a stage without arrows to others out as a row', () => {
    const [first = '', second = ''] = picture(SCENES.regions).split('  end\n')
    expect(first).not.toContain('direction')
    expect(second).not.toContain('direction')
    expect(picture(SCENES.restart).match(/direction TB/g)).toHaveLength(2)
  })

  test('is not drawn where nothing in it would be marked', () => {
    expect(pictureOf(SCENES.quiet.plan, SCENES.quiet.stages)).toBeNull()
    expect(pictureOf(PLANS['tags-only']!, [])).toBeNull()
  })

  test('shows a bastion that goes, though no stage has it any more', () => {
    expect(picture(SCENES.bastion)).toContain('s1_bastion("bastion<br/>will be deleted")')
  })

  test('has a legend of the marks that are in it, in the words of its boxes', () => {
    const { plan, stages } = SCENES.regions
    expect(legendOf(plan, stages)).toBe('In the picture: 🟩 will be created, 🟧 will fail over')
    const made = { ...SCENES.bastion.plan.stages[0]!, bastion: 'replaced' } as const
    expect(legendOf({ ...plan, stages: [made] }, [])).toContain('🟨 will be recreated')
  })
})
