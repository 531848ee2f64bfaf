import type { Verb } from '../verb.ts'

/** The shells that a script is made for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

export const completion = {
  does: 'print a script that completes commands, flags and stages in a shell',
  about:
    'Bash: add the first example to ~/.bashrc. Zsh: the second to ~/.zshrc, after compinit. Fish: run the third once. The script calls nothing of tinystacks: run the command again after an upgrade.',
  words: { name: 'SHELL', choices: SHELLS, required: true, help: 'the shell' },
  flags: [],
  examples: [
    { line: 'completion bash > ~/.tinystacks.bash && . ~/.tinystacks.bash', does: 'bash' },
    { line: 'completion zsh > ~/.tinystacks.zsh && . ~/.tinystacks.zsh', does: 'zsh' },
    { line: 'completion fish > ~/.config/fish/completions/tinystacks.fish', does: 'fish' },
  ],
  exits: [0, 2],
  role: null,
  goesOnIn: null,
  inAction: false,
} as const satisfies Verb
