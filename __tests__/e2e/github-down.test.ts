/**
 * A GitHub that is down: never a reason for a plan or a deploy to fail, nor for one to apply what was to be
 * reviewed.
 */
import { describe, expect, test } from 'vitest'
import { useChanges } from './on-github.ts'
import { useSandbox } from './support.ts'

const sandbox = useSandbox()
const { github, write, config, file, plan, propose, deploy, deployDirectly } = useChanges(sandbox)

function goDown(): void {
  github().disturb({ kind: 'hang up', times: 10_000 })
}

describe('where GitHub is down', () => {
  test('a plan is made, and told in the summary and with a notice', async () => {
    const yaml = file('{}')
    write(yaml)
    const number = github().openPull({ files: { [config()]: yaml } })
    goDown()
    const planned = await plan(number)
    expect(planned.errors).toEqual([])
    expect(planned.code).toBe(0)
    expect(planned.summary).toContain('new stage')
    expect(planned.notices).toEqual([
      expect.stringMatching(/comment was not written: .*gave no usable answer.*the job's summary/),
    ])
  })

  test('a deploy applies what loses nothing, and says that nobody could tell whether it was reviewed', async () => {
    const { number } = await propose(file('{}'))
    github().merge(number)
    goDown()
    const landed = await deploy()
    expect(landed.errors).toEqual([])
    expect(landed.code).toBe(0)
    expect(landed.outputs['changed']).toBe('true')
    expect(landed.notices.join('\n')).toMatch(
      /could not be read \(GitHub gave no usable answer: .*\); applied nevertheless, since it loses nothing/,
    )
    expect(landed.summary).toContain('created')
  })

  test('a deploy applies nothing where a plan is required', async () => {
    const { number } = await propose(file('{}'))
    github().merge(number)
    goDown()
    await sandbox().resetCalls()
    const refused = await deploy({ inputs: { 'require-plan': 'true' } })
    expect(refused.code).toBe(3)
    expect(refused.log).toMatch(/could not be read \(GitHub gave no usable answer/)
    expect(Object.keys(await sandbox().calls())).not.toContain('cloudformation:ExecuteChangeSet')
  })

  test('a loss is not applied, although its label was given', async () => {
    await deployDirectly(file('{}'))
    const { number } = await propose(file(''))
    const label = github()
      .labels()
      .map(({ name }) => name)
      .find((name) => name.startsWith('tinystacks: allow '))
    github().setLabels(number, [label ?? ''])
    github().merge(number)
    goDown()
    const refused = await deploy()
    expect(refused.code).toBe(3)
    expect(refused.notices.join('\n')).toMatch(/labels of the pull request could not be read/)
    expect(refused.errors.join('\n')).toMatch(/dev\/postgres:remove@[0-9a-z]{13}/)
  })
})
