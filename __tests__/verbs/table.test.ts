import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../sandbox/server/arguments.ts'
import { FLAGS, flagNamed, type FlagName } from '../../src/verbs/flags.ts'
import { parseCall } from '../../src/verbs/parse.ts'
import { flagsOf, takersOf, VERB_NAMES, VERBS, wordsOf } from '../../src/verbs/table.ts'

const NAMES = Object.keys(FLAGS) as readonly FlagName[]

describe.each(VERB_NAMES)('%s', (name) => {
  const verb = VERBS[name]

  test('has examples, each of which it takes', () => {
    expect(verb.examples.length).toBeGreaterThan(0)
    for (const { line } of verb.examples) {
      const argv = line.replace(/ [<>] .*/, '').split(' ')
      const call = parseCall(argv)
      expect(call.verb).toBe(name)
      for (const word of call.words)
        expect(wordsOf(name)).toContain(verb.words?.ofStage ? word.replace(/^\w+\//, '') : word)
      if (name === 'sandbox') expect(parseArguments(call.rest)).toBeTypeOf('object')
    }
  })

  test('is described in lines that fit', () => {
    expect(verb.does.length).toBeLessThan(75)
    expect(verb.does).not.toMatch(/^[A-Z]|[.]$/)
    expect(verb.about).toMatch(/[.]$/)
  })

  test('says what it ends with, 0 and bad arguments among it', () => {
    expect(verb.exits).toEqual([...verb.exits].sort((a, b) => a - b))
    expect(verb.exits).toEqual(expect.arrayContaining([0, 2]))
    expect(verb.exits.includes(4)).toBe(verb.flags.includes('exit-code'))
  })

  test('takes no flag twice, and help', () => {
    expect(new Set(flagsOf(name)).size).toBe(flagsOf(name).length)
    expect(flagsOf(name)).toContain('help')
  })
})

describe('FLAGS', () => {
  test('have letters of their own', () => {
    const letters = NAMES.flatMap((name) => flagNamed(name)?.short ?? [])
    expect(new Set(letters).size).toBe(letters.length)
  })

  test.each(NAMES.filter((name) => name !== 'version'))('--%s is taken by a verb', (name) => {
    expect(takersOf(name).length).toBeGreaterThan(0)
  })

  test('of the sandbox are those that it reads', () => {
    const value = { port: '0', state: 'x', speed: '1', engines: 'none' }
    expect(VERBS.sandbox.flags).toEqual(Object.keys(value))
    const argv = Object.entries(value).flatMap(([name, given]) => [`--${name}`, given])
    expect(parseArguments(argv)).toEqual({ port: 0, state: 'x', speed: 1, engines: 'none' })
  })
})
