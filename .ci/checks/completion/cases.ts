import { spellings } from '../../../src/render/completion/parts.ts'
import { flagsOf, VERB_NAMES, wordsOf } from '../../../src/verbs/table.ts'

type Case = readonly [line: string, words: readonly string[]]

/** Lines, and what every shell has to offer for their last word. Sorted. */
export const CASES: readonly Case[] = cases().map(([line, words]) => [line, [...words].sort()])

function cases(): readonly Case[] {
  return [
    ['tinystacks ', VERB_NAMES],
    ['tinystacks -', ['--help', '--version', '-h', '-v']],
    ...VERB_NAMES.flatMap((verb) => [
      // Of a verb without words, zsh offers the flags here.
      ...(wordsOf(verb).length > 0 ? [[`tinystacks ${verb} `, wordsOf(verb)] satisfies Case] : []),
      [`tinystacks ${verb} -`, flagsOf(verb).flatMap(spellings)] satisfies Case,
    ]),
    ['tinystacks pl', ['plan']],
    ['tinystacks plan --e', ['--exit-code']],
    ['tinystacks plan --stage ', ['dev', 'prod']],
    ['tinystacks plan -s p', ['prod']],
    ['tinystacks plan --stage=d', ['dev']],
    ['tinystacks outputs --format ', ['dotenv', 'ecs', 'json', 'table']],
    ['tinystacks outputs --format=d', ['dotenv']],
    ['tinystacks destroy --confirm ', ['delete']],
    ['tinystacks plan --config tinyst', ['tinystacks.yml']],
    ['tinystacks plan --allow ', []],
    ['tinystacks reboot --stage prod postgres/', ['postgres/reader']],
  ]
}
