/**
 * What GitHub shows of us, in a real browser: the pictures as the real Mermaid draws them, and what hostile
 * text comes to in every comment, in the summary and in the pictures. Each part first proves that it would
 * notice.
 */
import type { Browser } from 'playwright-core'
import { withChromium } from '../../scripts/browser/chromium.ts'
import { mermaidVersions } from '../../scripts/browser/mermaid.ts'
import { reader } from './browser/documents.ts'
import { drawersOf } from './browser/drawer.ts'
import { harmInDocuments, unnoticedInDocuments } from './browser/hostile-documents.ts'
import { harmInPictures, unnoticedInPictures } from './browser/hostile-pictures.ts'
import { unnoticedPictures, wrongPictures } from './browser/pictures.ts'

/** What has been found to be wrong. */
let contradictions = 0

/** Says what holds, or everything that speaks against it. */
async function holds(claim: string, found: Promise<readonly string[]>): Promise<void> {
  const started = performance.now()
  const against = await found
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  contradictions += against.length
  const lines = [`${against.length === 0 ? 'ok' : 'FAIL'}: ${claim} (${seconds} s)`, ...against]
  console.log(lines.join('\n  '))
}

async function inDocuments(browser: Browser): Promise<void> {
  const documents = await reader(browser)
  await holds('text as it stands is noticed in HTML', unnoticedInDocuments(documents))
  await holds('text of others is words in HTML', harmInDocuments(documents))
}

async function inPictures(version: string, browser: Browser): Promise<void> {
  for (const drawer of await drawersOf(version, browser)) {
    await holds(`${drawer.name}: wrong pictures are noticed`, unnoticedPictures(drawer))
    await holds(`${drawer.name}: the pictures are right and can be read`, wrongPictures(drawer))
    await holds(`${drawer.name}: text as it stands is noticed`, unnoticedInPictures(drawer))
    await holds(`${drawer.name}: text of others is words`, harmInPictures(drawer))
  }
}

// Each has a process of the browser's to itself.
await withChromium((browser) =>
  Promise.all([
    inDocuments(browser),
    ...mermaidVersions().map((version) => inPictures(version, browser)),
  ]),
)
process.exitCode = contradictions === 0 ? 0 : 1
