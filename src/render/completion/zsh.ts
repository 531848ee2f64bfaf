import { flagNamed, type FlagName } from '../../verbs/flags.ts'
import { flagOf, flagsOf, VERB_NAMES, VERBS, wordsOf, type VerbName } from '../../verbs/table.ts'
import { singleQuoted } from '../../text/shell.ts'
import { STAGES, valuesOf } from './parts.ts'

/** For zsh's completion system: to be sourced, or put into a folder of $fpath as _tinystacks. */
export function zshScript(): string {
  const described = VERB_NAMES.map((name) => singleQuoted(`${name}:${VERBS[name].does}`))
  return `#compdef tinystacks
# Completion of tinystacks for zsh, made by: tinystacks completion zsh
_tinystacks_stages() {
  local -a names
  names=(\${(f)"$(${STAGES})"})
  compset -P '*,'
  compadd -a names
}
_tinystacks_commands() {
  local -a commands
  commands=(
    ${described.join('\n    ')}
  )
  _describe command commands
}
_tinystacks() {
  local curcontext="$curcontext" state line
  _arguments -C ${flagSpec('help')} ${flagSpec('version')} '1: :_tinystacks_commands' '*:: :->rest'
  [[ $state = rest ]] || return
  case "$line[1]" in
${VERB_NAMES.map((name) => `    ${name}) _arguments -s ${specsOf(name).join(' \\\n      ')} ;;`).join('\n')}
  esac
}
if [[ $funcstack[1] = _tinystacks ]]; then _tinystacks "$@"; else compdef _tinystacks tinystacks; fi
`
}

function specsOf(verb: VerbName): readonly string[] {
  const { words } = VERBS[verb]
  const taken = words ? [singleQuoted(`1:${words.name}:(${wordsOf(verb).join(' ')})`)] : []
  return [...flagsOf(verb).map((name) => flagSpec(name, verb)), ...taken]
}

function flagSpec(name: FlagName, verb?: VerbName): string {
  const {
    short,
    value,
    many,
    help = '',
  } = (verb === undefined ? flagNamed(name) : flagOf(verb, name)) ?? {}
  const about = `[${help.replaceAll(/[[\]:\\]/g, String.raw`\$&`)}]`
  const rest = value === undefined ? about : `${about}:${value}:${actionOf(name, verb)}`
  const mark = value === undefined ? ['', ''] : ['+', '=']
  const spelled = [...(short === undefined ? [] : [`-${short}${mark[0]}`]), `--${name}${mark[1]}`]
  // What is given once is not offered again, in either spelling.
  const before = many ? '*' : short === undefined ? '' : `(-${short} --${name})`
  return spelled.length === 1
    ? singleQuoted(`${before}${spelled.join('')}${rest}`)
    : `${singleQuoted(before)}{${spelled.join(',')}}${singleQuoted(rest)}`
}

function actionOf(name: FlagName, verb?: VerbName): string {
  const values = valuesOf(name, verb)
  if (values === null) return ' '
  if (values === 'files') return '_files'
  if (values === 'directories') return '_files -/'
  return values === 'stages' ? '_tinystacks_stages' : `(${values.join(' ')})`
}
