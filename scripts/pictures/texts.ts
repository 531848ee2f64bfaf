/** The texts that the pictures are drawn from, without what is another in every run. */
import { nextAfterPlan } from '../../src/render/next.ts'
import { planForTerminal } from '../../src/render/terminal.ts'
import type { Told } from './story.ts'

export type Texts = {
  /** The comment as far as people see it. */
  readonly comment: string
  /** The command and what a terminal shows then, with its colours. */
  readonly terminal: string
}

const STAGE = 'prod'
const COMMAND = `tinystacks plan --stage ${STAGE}`

/** Columns of the terminal. */
const WIDTH = 96

export function textsOf({ comment, plan }: Told): Texts {
  const shown = planForTerminal(plan, { color: true, width: WIDTH, file: 'tinystacks.yml' })
  const next = nextAfterPlan(plan, { config: null, stages: [STAGE] })
  return {
    comment: settled(comment.replaceAll(/^<!-- tinystacks:.*\n+/gm, '').trimEnd()),
    terminal: settled([`$ ${COMMAND}`, shown, '', ...next].join('\n')),
  }
}

/** Fingerprints, commits and the names that AWS makes up. */
const CHANGING: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/(?<=\w:[a-z-]+@)[0-9a-hjkmnp-tv-z]{13}\b/g, '7h3kq0z9w2m4x'],
  [/(?<=^<sub>Plan `)[\da-f]{12}/gm, 'c0cf29f1a8d4'],
  [/(?<=of commit `)[\da-f]{7}/g, '16c999e'],
  [/(?<=instance-)[\da-z]{12}\b/g, '1x2y3z4a5b6c'],
  [/(?<=(?:the secret|execution role read) [\w-]+-)[\da-f]{8}\b/g, '5e6f7a8b'],
  [/\.[\da-z]{12}(\.[\w-]+\.rds\.)localhost/g, '.c0ffee$1amazonaws.com'],
]

function settled(text: string): string {
  return CHANGING.reduce((rest, [pattern, instead]) => rest.replaceAll(pattern, instead), text)
}
