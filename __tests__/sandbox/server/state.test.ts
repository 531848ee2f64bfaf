import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStore } from '../../../sandbox/state.ts'
import { startCloud, template, vpc } from '../builders/cloud.ts'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sandbox-state-'))
})
afterEach(() => {
  rmSync(directory, { recursive: true })
})

describe('the state', () => {
  it('is read again as it was left, by service and region', () => {
    const store = createStore(directory)
    store.of('rds', 'us-east-1', () => ({ names: ['a'] })).names.push('b')
    store.of('rds', 'eu-west-1', () => ({ names: [] }))
    store.close()
    const again = createStore(directory)
    expect(again.of('rds', 'us-east-1', () => ({ names: ['fresh'] }))).toEqual({
      names: ['a', 'b'],
    })
    expect([...again.regions('rds')].sort()).toEqual(['eu-west-1', 'us-east-1'])
    expect(readdirSync(directory).sort()).toEqual(['rds@eu-west-1.json', 'rds@us-east-1.json'])
    again.close()
  })

  it('of another sandbox is where one begins, which leaves it as it is', () => {
    const store = createStore(directory)
    store.of('rds', 'us-east-1', () => ({ names: ['a'] }))
    store.close()
    const begun = createStore(undefined, directory)
    begun.of('rds', 'us-east-1', () => ({ names: ['fresh'] })).names.push('b')
    begun.close()
    const again = createStore(undefined, directory)
    expect(again.of('rds', 'us-east-1', () => ({ names: ['fresh'] }))).toEqual({ names: ['a'] })
    again.close()
  })

  it('is made once in memory', () => {
    const store = createStore()
    const first = store.of('rds', 'us-east-1', () => ({}))
    expect(store.of('rds', 'us-east-1', () => ({}))).toBe(first)
    store.close()
  })

  it('CFN-42 a stack that was under way when the sandbox stopped has failed when it starts again', async () => {
    const first = await startCloud(directory)
    await first.client.createStack({ StackName: 'kept', TemplateBody: template({ Net: vpc() }) })
    await first.settled('kept')
    await first.sandbox.close()
    const slow = await startCloud(directory, 0.001)
    await slow.client.createStack({ StackName: 'half', TemplateBody: template({ Net: vpc() }) })
    await slow.sandbox.close()
    const second = await startCloud(directory)
    try {
      expect(await second.settled('kept')).toBe('CREATE_COMPLETE')
      const { Stacks } = await second.client.describeStacks({ StackName: 'half' })
      expect(Stacks![0]).toMatchObject({
        StackStatus: 'CREATE_FAILED',
        StackStatusReason: 'The sandbox was stopped while this was in progress.',
      })
    } finally {
      await second.sandbox.close()
    }
  })
})
