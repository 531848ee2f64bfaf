/** The page as a list of what to type, in its order, and of what it says will be seen. */

export type Question = {
  /** What it begins with. */
  readonly asks: string
  /** What is typed before the key Enter; empty = what is suggested. */
  readonly answer: string
}

export type Step = {
  /** The heading that it stands under, and its line on the page. */
  readonly under: string
  readonly line: number
  readonly command: string
  readonly questions: readonly Question[]
  /** The lines that follow it on the page; null = it shows none. A line `...` stands for any lines. */
  readonly shows: readonly string[] | null
}

export type Way = {
  /** The heading of the way: `One account`. */
  readonly title: string
  readonly steps: readonly Step[]
  /** What the table of the page says of it. */
  readonly claimed: { readonly commands: number; readonly questions: number }
}

/** A row of the page's first table: `| [One account](#one-account) | 9 | 10 |`. */
const CLAIM = /^\| \[([^\]]+)\]\(#[a-z-]+\)\s*\| (\d+)\s*\| (\d+)\s*\|$/

/** Every way of the page. Throws where a block or a table is none that is understood: nothing is passed over. */
export function waysOf(page: string): readonly Way[] {
  const lines = page.split('\n')
  const claims = lines.flatMap((line) => {
    const [, title, commands, questions] = CLAIM.exec(line) ?? []
    return title === undefined
      ? []
      : [{ title, commands: Number(commands), questions: Number(questions) }]
  })
  if (claims.length === 0) throw new Error('the page has no table of its ways')
  return claims.map(({ title, ...claimed }) => {
    const from = lines.indexOf(`## ${title}`)
    if (from === -1) throw new Error(`the page has no chapter "${title}"`)
    const next = lines.findIndex((line, at) => at > from && line.startsWith('## '))
    return { title, claimed, steps: stepsIn(lines, from, next === -1 ? lines.length : next) }
  })
}

function stepsIn(lines: readonly string[], from: number, to: number): readonly Step[] {
  const steps: Step[] = []
  let under = ''
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? ''
    if (line.startsWith('#')) under = line.replace(/^#+ /, '')
    if (line.startsWith('| `')) addQuestion(steps, line)
    if (!line.startsWith('```')) continue
    const end = lines.indexOf('```', at + 1)
    const block = lines.slice(at + 1, end)
    if (line === '```sh')
      for (const [offset, command] of block.entries())
        steps.push({ ...{ under, line: at + 2 + offset, command }, questions: [], shows: null })
    else if (line === '```text') changeLast(steps, () => ({ shows: block }))
    else throw new Error(`line ${String(at + 1)}: a block of ${line} is nothing to type or to see`)
    at = end
  }
  return steps
}

/** ``| `Name of the application` | Enter |``, or a text to type instead of what is suggested. */
function addQuestion(steps: Step[], line: string): void {
  const [, asks = '', typed = ''] = /^\| `([^`]+)`\s*\| (.+?)\s*\|$/.exec(line) ?? []
  const [, answer = typed === 'Enter' ? '' : null] = /^`([^`]+)`$/.exec(typed) ?? []
  if (answer === null) throw new Error(`${line}: an answer is Enter, or stands in backquotes`)
  changeLast(steps, ({ questions }) => ({ questions: [...questions, { asks, answer }] }))
}

function changeLast(steps: Step[], change: (step: Step) => Partial<Step>): void {
  const last = steps.pop()
  if (last === undefined) throw new Error('what is asked or seen stands before any command')
  steps.push({ ...last, ...change(last) })
}
