/** Draws the picture of every scene and plan with the real Mermaid, and looks at what came of it. */
import { PLANS } from '../../../__tests__/render/plans.ts'
import { SCENES, type Scene } from '../../../__tests__/render/scenes.ts'
import { pictureOf } from '../../../src/render/picture.ts'
import { missing, unreadable } from './complaints.ts'
import type { Drawer } from './drawer.ts'
import { PLANS_SEEN, SCENES_SEEN, type Seen } from './expected.ts'

/** `seen`: what should be; null = there is no picture; undefined = nobody wrote that down yet. */
type Case = {
  readonly name: string
  readonly picture: string | null
  readonly seen: Seen | null | undefined
}

const CASES: readonly Case[] = [
  ...Object.entries<Scene>(SCENES).map(([name, { plan, stages }]) => ({
    name: `scene ${name}`,
    picture: pictureOf(plan, stages),
    seen: SCENES_SEEN[name],
  })),
  ...Object.entries(PLANS).map(([name, plan]) => ({
    name: `plan ${name}`,
    picture: pictureOf(plan, []),
    seen: PLANS_SEEN[name],
  })),
]

/** What is wrong with the pictures, as this version draws them. */
export async function wrongPictures(drawer: Drawer): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const { name, picture, seen } of CASES)
    wrong.push(
      ...(await complaintsAbout(drawer, picture, seen)).map((complaint) => `${name}: ${complaint}`),
    )
  return wrong
}

async function complaintsAbout(
  drawer: Drawer,
  picture: string | null,
  seen: Seen | null | undefined,
): Promise<readonly string[]> {
  if (seen === undefined) return ['expected.ts does not say what is to be seen']
  if (picture === null || seen === null)
    return picture === seen ? [] : [picture === null ? 'has no picture' : 'has a picture']
  const { drawn, refused } = await drawer.draw(picture)
  const events = drawer.takeEvents()
  if (drawn === null) return [refused]
  return [...missing(drawn, seen), ...unreadable(drawn, drawer.background), ...events]
}

const PLAIN: Seen = { groups: { dev: ['Postgres', 'MySQL'] } }

/** Pictures that are wrong on purpose, and what has to be said of each. */
const BAD: readonly (readonly [name: string, picture: string, complaint: RegExp])[] = [
  ['a label without its end', lines('p[("Postgres)]', 'm[("MySQL")]'), /(Parse|Lexical) error/],
  ['a group without its end', 'flowchart LR\n subgraph s["dev"]\n p[("Postgres")]', /Parse error/],
  ['a statement that is none', lines('p[("Postgres")]', 'm[("MySQL")] is removed'), /Parse error/],
  ['a box too few', lines('p[("Postgres")]'), /^box: /],
  ['a box too many', lines('p[("Postgres")]', 'm[("MySQL")]', 'r[("Redis")]'), /^box: /],
  ['another label', lines('p[("Postgres")]', 'm[("MariaDB")]'), /^box: /],
  ['an arrow too many', lines('p[("Postgres")] --> m[("MySQL")]'), /^arrow: /],
  ['another title', lines('p[("Postgres")]', 'm[("MySQL")]').replace('dev', 'prod'), /^group: /],
  [
    'a title of three lines',
    lines('p[("Postgres")]').replace('dev', 'a<br/>b<br/>c'),
    /^Postgres stands on the title abc/,
  ],
  [
    'a picture far wider than a comment',
    `flowchart LR\n ${Array.from({ length: 20 }, (_, index) => `n${index}`).join(' --> ')}`,
    /^it is \d+(\.\d+)? pixels wide/,
  ],
  [
    'text in the colour of its box',
    `${lines('p[("Postgres")]', 'm[("MySQL")]')}\n classDef x fill:#fff3b0,color:#ffffff\n class p x`,
    /^Postgres: rgb\(255, 255, 255\) on rgb\(255, 243, 176\)/,
  ],
]

/** A stage `dev` with these statements in it. */
function lines(...statements: readonly string[]): string {
  return [
    'flowchart LR',
    ' subgraph s["dev"]',
    ...statements.map((one) => `  ${one}`),
    ' end',
  ].join('\n')
}

/** Which wrong pictures pass for right: this check would then find nothing. */
export async function unnoticedPictures(drawer: Drawer): Promise<readonly string[]> {
  const unnoticed: string[] = []
  for (const [name, picture, expected] of BAD) {
    const complaints = await complaintsAbout(drawer, picture, PLAIN)
    if (!complaints.some((complaint) => expected.test(complaint)))
      unnoticed.push(`${name}: ${JSON.stringify(complaints)}`)
  }
  return unnoticed
}
