/** Holds what hostile text comes to in the browser against what an ordinary `x` does. */
import { HOSTILE } from '../../../__tests__/render/hostile.ts'
import { MARKDOWN_PLACES } from '../../../__tests__/render/hostile-places.ts'
import { plain } from '../../../src/text/escape.ts'
import type { Reader, Reading } from './documents.ts'

/** Longer ones may be cut where there is no room for them. */
const SHORT = 100

/** The parts of `results` are in the comment and in the plan. */
const PLACES = MARKDOWN_PLACES.filter(([place]) => place !== 'results')

/** What text of others did in the places where it is shown: it should be words, and nothing else. */
export async function harmInDocuments(reader: Reader): Promise<readonly string[]> {
  const harm: string[] = []
  for (const [place, show] of PLACES) {
    const ordinary = await reader.read(show('x'), 'x')
    for (const [attempt, text] of HOSTILE)
      harm.push(
        ...harmOf(await reader.read(show(text), text), ordinary, text).map(
          (what) => `${attempt} in ${place}: ${what}`,
        ),
      )
  }
  return harm
}

/** What has to be found if text is written unescaped: attempts of every kind. */
const NOTICED: readonly (readonly [attempt: string, harm: RegExp])[] = [
  ['bold', /^elements: .*<STRONG>/],
  ['code', /^text: /],
  ['a link', /^elements: .*<A href/],
  ['an image', /^event: a request to https:\/\/evil/],
  ['a heading after an empty line', /^elements: .*<H2>/],
  ['another cell', /^elements: /],
  ['the end of a folded part', /^(elements|text): /],
  ['the end of a cell', /^elements: /],
  ['a script', /^event: another title: hit/],
  ['an image with a handler', /^event: another title: hit/],
  ['a frame', /^elements: .*<IFRAME/],
  ['a style', /^elements: .*<STYLE>/],
  ['a comment', /^elements: .*<!--/],
  ['a comment that is ours', /^elements: .*<!-- tinystacks:1/],
  ['upper case', /^event: a request to https:\/\/evil/],
  ['a mention', /^references: .*@t/],
  ['an issue', /^references: .*#1/],
  ['an issue by letters', /^references: .*GH-1/],
  ['a short commit', /^references: .*16c999e/],
  ['an emoji', /^references: .*:tada:/],
  ['the other direction', /^direction: /],
  ['a change that reads backwards', /^direction: /],
  ['digits from right to left', /^direction: /],
]

/** Attempts that would pass unnoticed: this check would then find nothing. */
export async function unnoticedInDocuments(reader: Reader): Promise<readonly string[]> {
  const ordinary = await reader.read(raw('x'), 'x')
  const unnoticed: string[] = []
  for (const [attempt, expected] of NOTICED) {
    const text = HOSTILE.find(([name]) => name === attempt)?.[1] ?? ''
    const harm = harmOf(await reader.read(raw(text), text), ordinary, text)
    if (!harm.some((what) => expected.test(what)))
      unnoticed.push(`${attempt}: ${JSON.stringify(harm)}`)
  }
  return unnoticed
}

/** Text as nobody should write it into Markdown. */
function raw(text: string): string {
  return [
    `<details>\n\n- ${text}\n\n</details>`,
    `| a | b |\n| --- | --- |\n| ${text} | kept |`,
    `now ${text} then`,
  ].join('\n\n')
}

function harmOf(reading: Reading, ordinary: Reading, text: string): readonly string[] {
  const { structure, references, events, turned, visible } = reading
  const shown = seen(visible)
  return [
    ...(structure === ordinary.structure
      ? []
      : [`elements: ${difference(structure, ordinary.structure)}`]),
    ...(JSON.stringify(references) === JSON.stringify(ordinary.references)
      ? []
      : [`references: ${references.join(', ')}`]),
    ...events.map((event) => `event: ${event}`),
    ...turned.map((line) => `direction: ${line.slice(0, 100)}`),
    ...(text.length >= SHORT || shown.includes(seen(plain(text)))
      ? []
      : ['text: it is not to be seen']),
  ]
}

/** As it is read: what has no width, and how many blanks there are, makes no difference. */
function seen(text: string): string {
  return text
    .replaceAll(/[\u200b\u2068\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Where two structures part. */
function difference(one: string, other: string): string {
  const from = [...one].findIndex((character, index) => character !== other[index])
  return `${one.slice(Math.max(0, from - 20), from + 80)} instead of ${other.slice(Math.max(0, from - 20), from + 80)}`
}
