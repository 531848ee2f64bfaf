/** Takes the pictures of README: a comment and a terminal, for a light and a dark page. */
import type { Browser } from 'playwright-core'
import { withChromium } from '../browser/chromium.ts'
import { gitHubSettings, mermaidBundle, mermaidVersions } from '../browser/mermaid.ts'
import { quietPage } from '../browser/quiet-page.ts'
import { asGitHubShows } from './github.ts'
import { commentPage, terminalPage } from './pages.ts'
import { reduced } from './palette.ts'
import type { Texts } from './texts.ts'

export type Drawn = { readonly name: string; readonly png: Buffer }

type Scheme = 'light' | 'dark'

/** Every picture. Throws, with what to install, where there is no Chromium or no Mermaid. */
export async function drawPictures({ comment, terminal }: Texts): Promise<readonly Drawn[]> {
  const [version = ''] = mermaidVersions()
  const bundle = mermaidBundle(version)
  const pages = { comment: commentPage(comment), terminal: terminalPage(terminal) }
  return withChromium(async (browser) => {
    const drawn: Drawn[] = []
    for (const [name, html] of Object.entries(pages))
      for (const scheme of ['light', 'dark'] as const)
        drawn.push({ name: `${name}-${scheme}`, png: await draw(browser, html, scheme, bundle) })
    return drawn
  })
}

async function draw(
  browser: Browser,
  html: string,
  scheme: Scheme,
  bundle: string,
): Promise<Buffer> {
  const { page, takeEvents } = await quietPage(browser, { scheme, width: 1000, scale: 2 })
  await page.setContent(html)
  await page.addScriptTag({ path: bundle })
  await page.evaluate(asGitHubShows, gitHubSettings(scheme))
  const png = await page.locator('main').screenshot()
  const [event] = takeEvents()
  if (event !== undefined) throw new Error(`a picture should be of itself alone: ${event}`)
  await page.context().close()
  return reduced(png)
}
