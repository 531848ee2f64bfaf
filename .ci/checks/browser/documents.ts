/** Reads Markdown in the browser as GitHub shows it, but without sanitizing it first. */
import type { Browser } from 'playwright-core'
import { referencesIn } from '../../../__tests__/render/reading/markdown.ts'
import { asHtml } from '../../../scripts/browser/markdown.ts'
import { quietPage } from '../../../scripts/browser/quiet-page.ts'
import { documentFacts, type DocumentFacts } from './document.ts'

export type Reading = DocumentFacts & {
  /** What was executed, loaded or shown besides the page. */
  readonly events: readonly string[]
  /** Mentions, issues, commits and addresses that GitHub would link. */
  readonly references: readonly string[]
}

export type Reader = {
  /** `text`: what somebody else wrote into it. */
  read(markdown: string, text: string): Promise<Reading>
}

const TITLE = 'unchanged'

/** Nothing in it can turn a line, and measuring takes its time. */
const IS_ASCII = /^[\0-\x7f]*$/

const HEAD = [
  '<meta charset="utf-8">',
  `<title>${TITLE}</title>`,
  // Without it an address that is not whole would lead nowhere, and so ask for nothing.
  '<base href="https://github.com/acme/shop/">',
  // No line is broken, since the order of its characters is what is checked.
  '<style>body { white-space: nowrap }</style>',
].join('')

/** A page that documents are loaded into, one after the other. */
export async function reader(browser: Browser): Promise<Reader> {
  const { page, takeEvents } = await quietPage(browser)
  return {
    read: async (markdown, text) => {
      await page.setContent(
        `<!doctype html><html><head>${HEAD}</head><body>${asHtml(markdown)}</body></html>`,
      )
      const facts = await page.evaluate(documentFacts, !IS_ASCII.test(text))
      const title = await page.title()
      const events = takeEvents()
      return {
        ...facts,
        events: title === TITLE ? events : [...events, `another title: ${title}`],
        references: facts.texts.flatMap(referencesIn),
      }
    },
  }
}
