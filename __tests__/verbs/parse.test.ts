import { describe, expect, test } from 'vitest'
import type { TinystacksError } from '../../src/errors.ts'
import { FLAGS, type FlagName } from '../../src/verbs/flags.ts'
import { parseCall } from '../../src/verbs/parse.ts'
import { flagsOf, VERB_NAMES, wordsOf } from '../../src/verbs/table.ts'

function refused(line: string): { readonly message: string; readonly hint: string | undefined } {
  try {
    parseCall(line.split(' '))
  } catch (error) {
    const { code, exit, message, hint } = error as TinystacksError
    expect([code, exit]).toEqual(['invalid-arguments', 2])
    return { message, hint }
  }
  throw new Error(`${line} was taken`)
}

/** Those whose arguments are judged here. */
const JUDGED = VERB_NAMES.filter((name) => name !== 'sandbox')

describe('parseCall', () => {
  test('reads flags before the verb and after it', () => {
    const { verb, flags, words } = parseCall(['-s', 'prod', 'reboot', 'postgres', '--in-window'])
    expect({ verb, words }).toEqual({ verb: 'reboot', words: ['postgres'] })
    expect([...flags]).toEqual([
      ['stage', ['prod']],
      ['in-window', []],
    ])
  })

  test('reads several values of one flag, by commas and by repetition', () => {
    const { flags } = parseCall(['plan', '--stage', 'a, b', '-sc', '--stage=d,'])
    expect(flags.get('stage')).toEqual(['a', 'b', 'c', 'd'])
  })

  test('leaves what follows `--` to the command of exec, and judges what stands before it', () => {
    const call = parseCall(['exec', '-s', 'dev', '--', 'x', '--stage', '--help', '--'])
    expect(call).toMatchObject({ verb: 'exec', words: [], rest: ['x', '--stage', '--help', '--'] })
    expect([...call.flags]).toEqual([['stage', ['dev']]])
    expect(refused('exec --stage dev --tunnel -- x').message).toContain('does not take --tunnel')
    expect(refused('exec dev psql -- x').message).toContain('exec takes one STAGE/DATABASE')
  })

  test('leaves to the sandbox what follows it', () => {
    const call = parseCall(['sandbox', '--port', '0', '--', 'x', '--stage', '--help'])
    expect(call).toMatchObject({
      ...{ verb: 'sandbox', words: [] },
      rest: ['--port', '0', '--', 'x', '--stage', '--help'],
    })
    expect(refused('--json sandbox').message).toMatch(/^sandbox does not take --json; /)
  })

  test('judges nothing where help is asked for', () => {
    expect(parseCall(['plan', '--nonsense', 'x', 'y', '-h']).flags.has('help')).toBe(true)
  })

  test('refuses every flag of another verb, and names the verbs that take it', () => {
    for (const verb of JUDGED)
      for (const name of Object.keys(FLAGS) as FlagName[]) {
        if (name === 'version' || flagsOf(verb).includes(name)) continue
        const { message } = refused(`${verb} --${name}`)
        expect(message).toMatch(new RegExp(`^${verb} does not take --${name}; [a-z, -]+ do(es)?$`))
      }
    expect(refused('deploy --exit-code').message).toBe(
      'deploy does not take --exit-code; plan does',
    )
  })

  test('refuses words that a verb does not take', () => {
    for (const verb of JUDGED) {
      const known = wordsOf(verb)[0]
      const [line, said] =
        known === undefined ? [`${verb} x`, 'no further'] : [`${verb} ${known} x`, 'takes one ']
      expect(refused(line).message).toContain(said)
    }
  })

  test.each([
    ['deploy prod', '--stage prod'],
    ['outputs dotenv', '--format dotenv'],
    ['destroy delete', '--confirm delete'],
    ['reboot prod postgres', '--stage prod'],
    ['plan --sage dev', '`--stage`'],
    ['plan --stages dev', '`--stage`'],
    ['plan --exitcode', '`--exit-code`'],
    ['deploy --auto-approve', '`--yes`'],
    ['deploy --dry-run', '`tinystacks plan`'],
    ['outputs --format jsn', '`json`'],
    ['destroy --yes', '--confirm delete'],
    ['plan --zzzzzzz', '--config, --stage'],
  ])('%s: the hint says what to write instead', (line, hint) => {
    expect(refused(line).hint).toContain(hint)
  })

  test.each([
    ['plan --stage', '--stage needs a value'],
    ['plan --stage --json', '--stage needs a value'],
    ['plan --stage=', 'the value of --stage is empty'],
    ['plan --stage ,', 'the value of --stage is empty'],
    ['plan --json=yes', '--json takes no value, but got `yes`'],
    ['plan -c a --config b', '--config is given twice'],
    ['--stage dev', 'no command is named'],
  ])('%s: %s', (line, message) => {
    expect(refused(line).message).toBe(message)
  })

  test('takes a value of any look after an equals sign', () => {
    expect(parseCall(['plan', '--config=-odd.yml']).flags.get('config')).toEqual(['-odd.yml'])
  })
})
