/** Holds the picture that hostile text comes to against the one of an ordinary `x`. */
import { hostilePlan, hostileStages } from '../../../__tests__/render/hostile-plan.ts'
import { HOSTILE } from '../../../__tests__/render/hostile.ts'
import type { Plan } from '../../../src/plan/model/types.ts'
import { plain } from '../../../src/text/escape.ts'
import { pictureOf } from '../../../src/render/picture.ts'
import type { Drawer } from './drawer.ts'
import type { Drawn, Drawing } from './drawn.ts'

/** What text of others did to the picture: it should be words, and nothing else. */
export async function harmInPictures(drawer: Drawer): Promise<readonly string[]> {
  const draw = (text: string) =>
    drawer.draw(pictureOf(smallPlan(text), hostileStages(text)) ?? 'there is no picture')
  const ordinary = drawn(await draw('x'))
  const harm: string[] = []
  for (const [attempt, text] of HOSTILE) {
    const drawing = await draw(text)
    harm.push(
      ...[...harmOf(drawing, ordinary, drawer), ...unseen(drawing, plain(text))].map(
        (what) => `${attempt}: ${what}`,
      ),
    )
  }
  return harm
}

/** One stage has every place for text that all of them have, and is drawn in half the time. */
function smallPlan(text: string): Plan {
  const { stages, ...plan } = hostilePlan(text)
  return { ...plan, stages: stages.slice(0, 1) }
}

function drawn(drawing: Drawing): Drawn {
  if (drawing.drawn === null) throw new Error(`the ordinary picture is refused: ${drawing.refused}`)
  return drawing.drawn
}

function harmOf({ drawn, refused }: Drawing, ordinary: Drawn, drawer: Drawer): readonly string[] {
  const events = drawer.takeEvents().map((event) => `event: ${event}`)
  if (drawn === null) return [`refused: ${refused}`, ...events]
  const known = new Set(ordinary.parts)
  const strange = new Set(drawn.parts.filter((part) => !known.has(part)))
  return [
    ...differs('boxes', idsOf(drawn), idsOf(ordinary)),
    ...differs('groups', drawn.groups.length, ordinary.groups.length),
    ...differs('arrows', drawn.arrows, ordinary.arrows),
    ...differs('addresses', drawn.addresses, ordinary.addresses),
    ...(strange.size === 0 ? [] : [`elements: ${[...strange].join(', ')}`]),
    ...events,
  ]
}

/** A box of its own says what is only used. What is shown in its wide form is the same to NFKC. */
function unseen({ drawn }: Drawing, text: string): readonly string[] {
  const [wanted, ...labels] = [text, ...(drawn?.nodes.map(({ label }) => label) ?? [])].map(
    (label) => label.normalize('NFKC').replaceAll(/[\s\u2068\u2069]+/g, ''),
  )
  return labels.some((label) => label.includes(`existing(${wanted ?? ''})`))
    ? []
    : [`text: ${labels.join(', ')}`]
}

function idsOf({ nodes }: Drawn): readonly string[] {
  return nodes.map(({ id }) => id).toSorted()
}

function differs(what: string, now: unknown, ordinary: unknown): readonly string[] {
  const [one, other] = [now, ordinary].map((value) => JSON.stringify(value))
  return one === other ? [] : [`${what}: ${one ?? ''} instead of ${other ?? ''}`]
}

type Attempt = readonly [attempt: string, text: string, harm: RegExp]

/** What has to be found if text is written into a label unescaped. */
const NOTICED: readonly Attempt[] = [
  ['an entity', '#60;', /^text: /],
  ['another box', 'x)"]\n  evil["(', /^boxes: /],
  ['a link', 'x)"]\n  click s0 href "https://evil.example"\n  s0["(', /^addresses: .*evil/],
  ['a setting', 'x)"]\n  %%{init: {"theme": "forest"}}%%\n  s1["(', /^boxes: /],
  ['the end of the label', '"x', /^refused: /],
]

/** The same, where labels are HTML. */
const NOTICED_IN_HTML: readonly Attempt[] = [
  ['bold', '<b>x</b>', /^elements: /],
  ['an image', '<img src="https://evil.example/x.png">', /^event: a request to https:\/\/evil/],
  ['a formula', '$$x^2$$', /^elements: /],
  ['an icon', 'fa:fa-bomb', /^elements: /],
]

/** Attempts that would pass unnoticed: this check would then find nothing. */
export async function unnoticedInPictures(drawer: Drawer): Promise<readonly string[]> {
  const raw = (text: string) => drawer.draw(`flowchart LR\n  s0["existing (${text})"]`)
  const ordinary = drawn(await raw('x'))
  const attempts = [...NOTICED, ...(drawer.labels === 'HTML' ? NOTICED_IN_HTML : [])]
  const unnoticed: string[] = []
  for (const [attempt, text, expected] of attempts) {
    const drawing = await raw(text)
    const harm = [...harmOf(drawing, ordinary, drawer), ...unseen(drawing, plain(text))]
    if (!harm.some((what) => expected.test(what)))
      unnoticed.push(`${attempt}: ${JSON.stringify(harm)}`)
  }
  return unnoticed
}
