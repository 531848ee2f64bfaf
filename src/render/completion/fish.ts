import { flagNamed, type FlagName } from '../../verbs/flags.ts'
import { flagOf, flagsOf, VERB_NAMES, VERBS, wordsOf, type VerbName } from '../../verbs/table.ts'
import { spellings, STAGES, valuesOf, WITH_VALUE } from './parts.ts'

/** For fish 3.0 and later. */
export function fishScript(): string {
  const lines = VERB_NAMES.flatMap((verb) => [
    `complete -c tinystacks -n '__tinystacks_is ""' -a ${verb} -d ${quoted(VERBS[verb].does)}`,
    ...flagsOf(verb).map(
      (name) => `complete -c tinystacks -n '__tinystacks_is ${verb}' ${flagOptions(name, verb)}`,
    ),
    ...(wordsOf(verb).length > 0
      ? [`complete -c tinystacks -n '__tinystacks_is ${verb}' -a '${wordsOf(verb).join(' ')}'`]
      : []),
  ])
  return `# Completion of tinystacks for fish, made by: tinystacks completion fish
# Whether the command is this one; '' = none stands there yet.
function __tinystacks_is
  set -l tokens (commandline -opc)
  set -e tokens[1]
  while set -q tokens[1]
    switch $tokens[1]
      case ${WITH_VALUE.flatMap(spellings).join(' ')}
        set -e tokens[1]
      case '-*'
      case '*'
        test "$tokens[1]" = "$argv[1]"
        return $status
    end
    set -e tokens[1]
  end
  test -z "$argv[1]"
end
function __tinystacks_stages
  ${STAGES}
end
complete -c tinystacks -f
complete -c tinystacks -n '__tinystacks_is ""' ${flagOptions('help')}
complete -c tinystacks -n '__tinystacks_is ""' ${flagOptions('version')}
${lines.join('\n')}
`
}

function flagOptions(name: FlagName, verb?: VerbName): string {
  const {
    short,
    value,
    help = '',
  } = (verb === undefined ? flagNamed(name) : flagOf(verb, name)) ?? {}
  return [
    ...(short === undefined ? [] : [`-s ${short}`]),
    `-l ${name}`,
    ...(value === undefined ? [] : [valueOptions(name, verb)]),
    `-d ${quoted(help)}`,
  ].join(' ')
}

function valueOptions(name: FlagName, verb?: VerbName): string {
  const values = valuesOf(name, verb)
  if (values === null) return '-x'
  if (values === 'files') return '-r -F'
  if (values === 'directories') return "-x -a '(__fish_complete_directories)'"
  return `-x -a '${values === 'stages' ? '(__tinystacks_stages)' : values.join(' ')}'`
}

/** Between single quotes, as fish reads it. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`
}
