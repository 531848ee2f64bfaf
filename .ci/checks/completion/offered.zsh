# Prints what zsh offers for a line: zsh -f completed.zsh SCRIPT LINE
zmodload zsh/zpty
out=$(mktemp)
zpty shell zsh -f -i
zpty -w shell "PROMPT=; autoload -U compinit; compinit -u -D; source ${(q)1}"
zpty -w shell "compadd() { local -a hits; builtin compadd -O hits \"\$@\"; print -rl -- \$hits >>${(q)out}; builtin compadd \"\$@\" }"
zpty -w shell 'finish() { exit }; comppostfuncs=(finish); bindkey "^I" complete-word; print ready''-now'
zpty -r -m shell seen '*ready-now*'
zpty -w -n shell "$2"$'\t'
zpty -r -m shell seen '*never*' 2>/dev/null
sort -u $out; rm -f $out
