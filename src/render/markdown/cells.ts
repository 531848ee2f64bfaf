/** Text for the cells of a table, which are narrow: a comment on GitHub is about 760 pixels wide. */
import type { Change, Impact } from '../../plan/model/types.ts'
import { codeForMarkdown, forMarkdown, plain } from '../../text/escape.ts'
import { labels } from '../../plan/messages/plan.ts'
import { isUntold, lastDeployOf, perhapsOf, sidesOf } from '../../plan/messages/values.ts'

/** A blank at which no line is broken. */
export const GLUE = '\u00a0'

/** Characters that take less room in one line than they are worth to be broken. */
const SHORT = 14
const SHORT_CHANGE = 26

/** Words of ours; a few of them stay together. */
export function inOneLine(words: string): string {
  return words.length <= SHORT ? words.replaceAll(' ', GLUE) : words
}

/** A changed property; where it has to be broken, the arrow begins the line. */
export function changeInCell(change: Change, impact: Impact): string {
  const { property } = change
  const name = forMarkdown(property)
  if (isUntold(change)) return `${name} ${labels.valuesUnknown}`
  const { before, after } = sidesOf(change)
  const [from, to] = [before, after].map(({ isValue, text }) =>
    isValue ? codeForMarkdown(shortened(plain(text))) : inOneLine(text),
  )
  const first = impact === 'create' ? after : before
  const width = property.length + first.text.length
  const glue = width <= SHORT_CHANGE ? GLUE : ' '
  if (impact === 'create') return `${name}${glue}${to}`
  const deployed = lastDeployOf(change, (value) => codeForMarkdown(shortened(plain(value))))
  const isShort = deployed === '' && width + after.text.length <= SHORT_CHANGE
  return `${name}${glue}${from}${deployed}${isShort ? GLUE : ' '}→${GLUE}${to}${perhapsOf(change).replace(' ', GLUE)}`
}

/** Characters of a value; the details have it whole. */
const LONGEST = 36

/** Both ends of what is too long for a cell, such as the ARN of a secret. */
function shortened(value: string): string {
  const characters = [...value]
  if (characters.length <= LONGEST) return value
  const half = LONGEST / 2
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`
}
