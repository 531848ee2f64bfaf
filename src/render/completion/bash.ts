import type { FlagName } from '../../verbs/flags.ts'
import { flagsOf, VERB_NAMES, VERBS, wordsOf } from '../../verbs/table.ts'
import { spellings, STAGES, valuesOf, WITH_VALUE } from './parts.ts'

/** For bash 3.2 and later, which macOS has. */
export function bashScript(): string {
  const names = VERB_NAMES.join(' ')
  return `# Completion of tinystacks for bash, made by: tinystacks completion bash
_tinystacks() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" verb="" flags="" words="" i
  COMPREPLY=()
  # Bash takes an equals sign for a word of its own.
  if [ "$cur" = "=" ]; then cur=""
  elif [ "$prev" = "=" ]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      --) return ;;
      ${WITH_VALUE.flatMap(spellings).join('|')}) ((i++)); [ "\${COMP_WORDS[i]}" = "=" ] && ((i++)) ;;
      -*|=) ;;
      *) if [ -z "$verb" ]; then verb="\${COMP_WORDS[i]}"; fi ;;
    esac
  done
  case "$prev" in
${WITH_VALUE.map((name) => `    ${spellings(name).join('|')}) ${valueCase(name)}; return ;;`).join('\n')}
  esac
  case "$verb" in
    "") words="${names}" flags="--help -h --version -v" ;;
${VERB_NAMES.map((name) => `    ${name}) words="${wordsOf(name).join(' ')}" flags="${flagsOf(name).flatMap(spellings).join(' ')}" ;;`).join('\n')}
  esac
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$cur")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
  esac
}
_tinystacks_stages() {
  ${STAGES}
}
complete -F _tinystacks tinystacks
`
}

function valueCase(name: FlagName): string {
  const values = valuesOf(name)
  if (values === null) return ':'
  if (values === 'files' || values === 'directories')
    return `local IFS=$'\\n'; compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen ${values === 'files' ? '-f' : '-d'} -- "$cur"))`
  if (values === 'stages')
    return `i="\${cur%"\${cur##*,}"}"; COMPREPLY=($(compgen -P "$i" -W "$(_tinystacks_stages)" -- "\${cur##*,}"))`
  const own = VERB_NAMES.filter((verb) => VERBS[verb].choices?.[name] !== undefined)
  const words = own.map(
    (verb) => `${verb}) words="${(valuesOf(name, verb) as readonly string[]).join(' ')}" ;;`,
  )
  const byVerb = own.length === 0 ? '' : `case "$verb" in ${words.join(' ')} esac; `
  const all = own.length === 0 ? values.join(' ') : '$words'
  return `${byVerb}COMPREPLY=($(compgen -W "${all}" -- "$cur"))`
}
