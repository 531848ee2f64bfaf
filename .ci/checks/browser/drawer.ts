import type { Browser } from 'playwright-core'
import { gitHubSettings, mermaidBundle } from '../../../scripts/browser/mermaid.ts'
import { quietPage } from '../../../scripts/browser/quiet-page.ts'
import { draw, type Drawing } from './drawn.ts'

/** One version of Mermaid in one setting. */
export type Drawer = {
  readonly name: string
  readonly labels: 'HTML' | 'SVG'
  /** Of the page, as the browser writes colours. */
  readonly background: string
  draw(text: string): Promise<Drawing>
  /** What happened in the page since the last call that no diagram should make happen. */
  readonly takeEvents: () => readonly string[]
}

/** Of GitHub's pages. */
const BACKGROUND = { light: 'rgb(255, 255, 255)', dark: 'rgb(13, 17, 23)' }

/**
 * A version on GitHub's light and dark page. Labels are HTML in one and SVG text in the other: GitHub has
 * had both, and each is measured and broken into lines in its own way.
 */
export function drawersOf(version: string, browser: Browser): Promise<readonly Drawer[]> {
  return Promise.all([
    drawer(browser, version, 'light', 'HTML'),
    drawer(browser, version, 'dark', 'SVG'),
  ])
}

async function drawer(
  browser: Browser,
  version: string,
  scheme: 'light' | 'dark',
  labels: 'HTML' | 'SVG',
): Promise<Drawer> {
  const { page, takeEvents } = await quietPage(browser, { scheme })
  await page.addScriptTag({ path: mermaidBundle(version) })
  const htmlLabels = labels === 'HTML'
  const settings = { ...gitHubSettings(scheme), htmlLabels, flowchart: { htmlLabels } }
  return {
    name: `mermaid ${version}, ${scheme}, ${labels} labels`,
    labels,
    background: BACKGROUND[scheme],
    draw: (text) => page.evaluate(draw, { text, settings }),
    takeEvents,
  }
}
