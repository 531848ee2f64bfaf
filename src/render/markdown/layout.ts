/**
 * How a comment is laid out, so that a later run finds its parts again: the header's line, the results
 * between two marks, the plan. No text of others begins a line in it.
 */
import type { CommentPart } from '../../review/types.ts'
import { commentMessages as words } from '../messages/comment.ts'

const START = '<!-- tinystacks:results -->'
const END = '<!-- /tinystacks:results -->'

/** The results, marked. */
export function resultsPart(blocks: readonly string[]): string {
  return [START, ...blocks, END].join('\n\n')
}

/** A comment without its header and its results. */
export function planPart(body: string): string {
  const text = body.replace(/^<!-- tinystacks:\d+ .*\r?\n/, '').trimStart()
  if (!text.startsWith(START)) return text.trimEnd()
  const end = text.indexOf(`\n${END}`)
  return end === -1 ? '' : text.slice(end + 1 + END.length).trim()
}

/** A plan of which some parts were left out. */
export type TrimmedPlan = { readonly text: string; readonly dropped: readonly CommentPart[] }

/** A plan as it is, then with less and less of it; at last its verdict alone. */
export function trimmedPlans(plan: string): readonly TrimmedPlan[] {
  const whole: TrimmedPlan = { text: without(plan, LEFT_OUT), dropped: [] }
  return CUTS.reduce<readonly TrimmedPlan[]>(
    (plans, { parts, find }) => {
      const last = plans.at(-1) ?? whole
      const text = find === null ? firstBlock(last.text) : without(last.text, find)
      return text === last.text ? plans : [...plans, { text, dropped: [...last.dropped, ...parts] }]
    },
    [whole],
  )
}

/** In the order of COMMENT_PARTS. null = everything but the verdict. */
const CUTS: readonly { readonly parts: readonly CommentPart[]; readonly find: RegExp | null }[] = [
  { parts: ['picture'], find: /^```mermaid\n[^]*?\n```\n\n<sub>.*\n*/gm },
  { parts: ['details', 'notes'], find: /^<details>\n[^]*?\n<\/details>\n*/gm },
  { parts: ['plan data'], find: /^<!-- tinystacks:plan .*\n*/gm },
  { parts: ['changes', 'tables', 'stages'], find: null },
]

const LEFT_OUT = new RegExp(`^${words.leftOutStart}.*\\n*`, 'gm')

function without(text: string, find: RegExp): string {
  return text.replaceAll(find, '').trimEnd()
}

function firstBlock(text: string): string {
  return text.split('\n\n', 1)[0] ?? ''
}
