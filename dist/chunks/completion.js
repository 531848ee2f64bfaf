import { Bi as singleQuoted, Gt as flagsOf, Ht as VERBS, Jt as flagNamed, Kt as wordsOf, Ut as VERB_NAMES, Wt as flagOf, qt as FLAGS } from "./start.js";
// src/render/completion/parts.ts
function spellings(name) {
	const short = flagNamed(name)?.short;
	return [`--${name}`, ...short === void 0 ? [] : [`-${short}`]];
}
function valuesOf(name, verb) {
	const flag = verb === void 0 ? flagNamed(name) : flagOf(verb, name);
	return flag?.completes ?? flag?.choices ?? null;
}
const WITH_VALUE = Object.keys(FLAGS).filter((name) => flagNamed(name)?.value !== void 0);
const STAGES = String.raw`awk '/^stages:/ { on = 1; next } /^[^ #]/ { on = 0 } on && /^ +[^ #]/ { match($0, /^ +/); ` + String.raw`if (!wide) wide = RLENGTH; if (RLENGTH == wide) { gsub(/^ +|:.*|"/, ""); print } }' tinystacks.yml 2>/dev/null`;
// src/render/completion/bash.ts
function bashScript() {
	const names = VERB_NAMES.join(" ");
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
      ${WITH_VALUE.flatMap(spellings).join("|")}) ((i++)); [ "\${COMP_WORDS[i]}" = "=" ] && ((i++)) ;;
      -*|=) ;;
      *) if [ -z "$verb" ]; then verb="\${COMP_WORDS[i]}"; fi ;;
    esac
  done
  case "$prev" in
${WITH_VALUE.map((name) => `    ${spellings(name).join("|")}) ${valueCase(name)}; return ;;`).join("\n")}
  esac
  case "$verb" in
    "") words="${names}" flags="--help -h --version -v" ;;
${VERB_NAMES.map((name) => `    ${name}) words="${wordsOf(name).join(" ")}" flags="${flagsOf(name).flatMap(spellings).join(" ")}" ;;`).join("\n")}
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
`;
}
function valueCase(name) {
	const values = valuesOf(name);
	if (values === null) return ":";
	if (values === "files" || values === "directories") return `local IFS=$'\\n'; compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen ${values === "files" ? "-f" : "-d"} -- "$cur"))`;
	if (values === "stages") return `i="\${cur%"\${cur##*,}"}"; COMPREPLY=($(compgen -P "$i" -W "$(_tinystacks_stages)" -- "\${cur##*,}"))`;
	const own = VERB_NAMES.filter((verb) => VERBS[verb].choices?.[name] !== void 0);
	const words = own.map((verb) => `${verb}) words="${valuesOf(name, verb).join(" ")}" ;;`);
	return `${own.length === 0 ? "" : `case "$verb" in ${words.join(" ")} esac; `}COMPREPLY=($(compgen -W "${own.length === 0 ? values.join(" ") : "$words"}" -- "$cur"))`;
}
// src/render/completion/fish.ts
function fishScript() {
	const lines = VERB_NAMES.flatMap((verb) => [
		`complete -c tinystacks -n '__tinystacks_is ""' -a ${verb} -d ${quoted(VERBS[verb].does)}`,
		...flagsOf(verb).map((name) => `complete -c tinystacks -n '__tinystacks_is ${verb}' ${flagOptions(name, verb)}`),
		...wordsOf(verb).length > 0 ? [`complete -c tinystacks -n '__tinystacks_is ${verb}' -a '${wordsOf(verb).join(" ")}'`] : []
	]);
	return `# Completion of tinystacks for fish, made by: tinystacks completion fish
# Whether the command is this one; '' = none stands there yet.
function __tinystacks_is
  set -l tokens (commandline -opc)
  set -e tokens[1]
  while set -q tokens[1]
    switch $tokens[1]
      case ${WITH_VALUE.flatMap(spellings).join(" ")}
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
complete -c tinystacks -n '__tinystacks_is ""' ${flagOptions("help")}
complete -c tinystacks -n '__tinystacks_is ""' ${flagOptions("version")}
${lines.join("\n")}
`;
}
function flagOptions(name, verb) {
	const { short, value, help = "" } = (verb === void 0 ? flagNamed(name) : flagOf(verb, name)) ?? {};
	return [
		...short === void 0 ? [] : [`-s ${short}`],
		`-l ${name}`,
		...value === void 0 ? [] : [valueOptions(name, verb)],
		`-d ${quoted(help)}`
	].join(" ");
}
function valueOptions(name, verb) {
	const values = valuesOf(name, verb);
	if (values === null) return "-x";
	if (values === "files") return "-r -F";
	if (values === "directories") return "-x -a '(__fish_complete_directories)'";
	return `-x -a '${values === "stages" ? "(__tinystacks_stages)" : values.join(" ")}'`;
}
function quoted(text) {
	return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
// src/render/completion/zsh.ts
function zshScript() {
	const described = VERB_NAMES.map((name) => singleQuoted(`${name}:${VERBS[name].does}`));
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
    ${described.join("\n    ")}
  )
  _describe command commands
}
_tinystacks() {
  local curcontext="$curcontext" state line
  _arguments -C ${flagSpec("help")} ${flagSpec("version")} '1: :_tinystacks_commands' '*:: :->rest'
  [[ $state = rest ]] || return
  case "$line[1]" in
${VERB_NAMES.map((name) => `    ${name}) _arguments -s ${specsOf(name).join(" \\\n      ")} ;;`).join("\n")}
  esac
}
if [[ $funcstack[1] = _tinystacks ]]; then _tinystacks "$@"; else compdef _tinystacks tinystacks; fi
`;
}
function specsOf(verb) {
	const { words } = VERBS[verb];
	const taken = words ? [singleQuoted(`1:${words.name}:(${wordsOf(verb).join(" ")})`)] : [];
	return [...flagsOf(verb).map((name) => flagSpec(name, verb)), ...taken];
}
function flagSpec(name, verb) {
	const { short, value, many, help = "" } = (verb === void 0 ? flagNamed(name) : flagOf(verb, name)) ?? {};
	const about = `[${help.replaceAll(/[[\]:\\]/g, String.raw`\$&`)}]`;
	const rest = value === void 0 ? about : `${about}:${value}:${actionOf(name, verb)}`;
	const mark = value === void 0 ? ["", ""] : ["+", "="];
	const spelled = [...short === void 0 ? [] : [`-${short}${mark[0]}`], `--${name}${mark[1]}`];
	const before = many ? "*" : short === void 0 ? "" : `(-${short} --${name})`;
	return spelled.length === 1 ? singleQuoted(`${before}${spelled.join("")}${rest}`) : `${singleQuoted(before)}{${spelled.join(",")}}${singleQuoted(rest)}`;
}
function actionOf(name, verb) {
	const values = valuesOf(name, verb);
	if (values === null) return " ";
	if (values === "files") return "_files";
	if (values === "directories") return "_files -/";
	return values === "stages" ? "_tinystacks_stages" : `(${values.join(" ")})`;
}
// src/render/completion/index.ts
function completionFor(shell) {
	return {
		bash: bashScript,
		zsh: zshScript,
		fish: fishScript
	}[shell]();
}
export { completionFor };
