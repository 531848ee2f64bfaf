/** A page that is cut off from everything, and remembers what it was made to do. */
import type { Browser, Page } from 'playwright-core'

export type QuietPage = {
  readonly page: Page
  /** What has happened since the last call that only something that executes or loads can do. */
  readonly takeEvents: () => readonly string[]
}

export type QuietOptions = {
  readonly scheme?: 'light' | 'dark'
  /** CSS pixels. */
  readonly width?: number
  /** Device pixels to a CSS pixel. */
  readonly scale?: number
}

/** A page in a browser context of its own. Every request of it is refused. */
export async function quietPage(
  browser: Browser,
  { scheme = 'light', width = 800, scale = 1 }: QuietOptions = {},
): Promise<QuietPage> {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: 600 },
    deviceScaleFactor: scale,
  })
  const page = await context.newPage()
  let events: string[] = []
  await context.route('**/*', async (route) => {
    events.push(`a request to ${route.request().url().slice(0, 100)}`)
    await route.abort()
  })
  context.on('dialog', async (dialog) => {
    events.push(`a dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  context.on('console', (message) => {
    events.push(`a message of the console: ${message.text()}`)
  })
  context.on('weberror', (error) => {
    events.push(`an error: ${error.error().message}`)
  })
  context.on('page', (other) => {
    events.push(`another page: ${other.url()}`)
  })
  return {
    page,
    takeEvents: () => {
      const taken = events
      events = []
      return taken
    },
  }
}
