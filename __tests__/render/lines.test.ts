import { expect, test } from 'vitest'
import { planFileChange } from '../../src/plan/offline/index.ts'
import { planAsMarkdown } from '../../src/render/markdown.ts'
import { planForTerminal } from '../../src/render/terminal.ts'
import { configOf } from '../builders/config.ts'

const file = (instance: string) => `version: 1
stack: shop
region: us-east-1
defaults:
  databases:
    postgres:
      instance: ${instance}
      storage: { size: 100 }
stages:
  dev: { databases: { postgres: { backupDays: 3 } } }
  prod: { databases: { postgres: } }
`

function shown(before: string | null, after: string) {
  const { stages, locate } = configOf(after)
  const plan = planFileChange({
    before: before === null ? [] : configOf(before).stages,
    after: stages,
    asked: new Set(stages.map(({ name }) => name)),
    locate,
    file: { repository: 'acme/shop', config: 'tinystacks.yml', application: 'shop' },
    notes: [],
    today: new Date('2026-11-23T12:00:00Z'),
  })
  const options = { color: false, width: 200, file: 'tinystacks.yml' }
  return {
    plan,
    terminal: planForTerminal(plan, options),
    markdown: planAsMarkdown(plan, { file: 'tinystacks.yml', stages }),
  }
}

test('a change of a default is told in each stage, with its one line and where that is', () => {
  const { plan, terminal, markdown } = shown(file('db.t4g.micro'), file('db.m7g.large'))
  const told = /instance +db\.t4g\.micro → db\.m7g\.large +tinystacks\.yml:7 \(defaults\)/g
  expect(terminal.match(told)).toHaveLength(2)
  expect(markdown.match(/\(`tinystacks\.yml:7`, defaults\)/g)).toHaveLength(2)
  expect(plan.stages.map(({ defaults }) => defaults)).toEqual([
    { first: 4, last: 8 },
    { first: 4, last: 8 },
  ])
})

test('a new database says which of its settings are from there, and which are its own', () => {
  const { terminal, markdown } = shown(null, file('db.m7g.large'))
  expect(terminal).toContain('instance db.m7g.large (line 7, defaults)')
  expect(terminal).toContain('storage.size 100 GiB (line 8, defaults), storage.type gp3, ')
  expect(terminal).toContain('backupDays 3\n')
  expect(markdown).toContain('(`tinystacks.yml:10`)')
})

test('a file without defaults is told as ever', () => {
  const text = file('db.m7g.large').replace(/defaults:[\s\S]*(?=stages:)/, '')
  const { plan, terminal, markdown } = shown(null, text)
  expect(terminal + markdown).not.toContain('defaults')
  expect(plan.stages.every((stage) => !('defaults' in stage))).toBe(true)
})
