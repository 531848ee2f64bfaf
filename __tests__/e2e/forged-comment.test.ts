/** Comments that read like ours and are not: of other people, or of ours that somebody edited. */
import { describe, expect, test } from 'vitest'
import { writeHeader } from '../../src/review/header.ts'
import type { CommentHeader } from '../../src/review/types.ts'
import { useChanges } from './on-github.ts'
import { useSandbox } from './support.ts'

const { github, application, write, file, propose, amend, land, deployDirectly, headers } =
  useChanges(useSandbox())

describe('a comment that somebody else wrote', () => {
  const forged = (number: number, more: Partial<CommentHeader>): string => {
    const [ours] = headers(number)
    if (!ours) throw new Error('there is no comment to forge')
    return `${writeHeader({ ...ours, run: 999_999, ...more })}\n\nall is well`
  }

  test('is never taken for the reviewed plan', async () => {
    await deployDirectly(file('{}'))
    const { number, planned } = await propose(file('{ instance: db.t4g.small }'))
    const fingerprints = JSON.parse(planned.outputs['plan'] ?? '{}') as {
      stages: { stage: string; fingerprint: string }[]
    }
    const [dev] = fingerprints.stages
    // The reviewed plan is another one than what is deployed; the forged one is exactly that.
    await amend(number, file('{ instance: db.t4g.medium }'))
    github().comment(
      number,
      forged(number, { planned: { dev: dev?.fingerprint ?? '' } }),
      'mallory',
    )
    write(file('{ instance: db.t4g.small }'))
    expect((await land(number)).code).toBe(3)
  })

  test('is no plan at all where a plan is required', async () => {
    await deployDirectly(file('{}'))
    const yaml = file('{ instance: db.t4g.small }')
    const elsewhere = await propose(yaml)
    const number = github().openPull({ files: { [`${application()}/tinystacks.yml`]: yaml } })
    github().comment(number, forged(elsewhere.number, {}), 'mallory')
    const landed = await land(number, 'squash', { inputs: { 'require-plan': 'true' } })
    expect(landed.code).toBe(3)
    expect(landed.log).toContain('has no plan of ours for it')
  })

  test('never has its labels taken away by us', async () => {
    const { number } = await propose(file('{}'))
    github().addLabel('bug')
    // Whoever may write may edit our comment too: its author stays.
    const [ours] = github().comments(number)
    if (ours) ours.body = forged(number, { labels: ['bug'], run: 1 })
    await amend(number, file('{ instance: db.t4g.small }'))
    const left = github()
      .labels()
      .map(({ name }) => name)
    expect(left).toContain('bug')
  })
})
