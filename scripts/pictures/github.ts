/** What GitHub does to Markdown besides: alerts and Mermaid. */
import type { Mermaid, Page, PageElement } from '../browser/dom.ts'

declare const document: Page
declare const mermaid: Mermaid

/** For `page.evaluate`, on a page with Mermaid. */
export async function asGitHubShows(settings: object): Promise<void> {
  const made = (name: string, className: string, html: string): PageElement => {
    const element = document.createElement(name)
    element.className = className
    element.innerHTML = html
    return element
  }
  const ICON =
    '<svg width="16" height="16" viewBox="0 0 16 16"><path fill-rule="evenodd" d="M8 1 15.5 15H.5ZM8 3.6 2.7 13.5H13.3ZM7.2 6.5h1.6v3.6H7.2ZM7.2 11h1.6v1.6H7.2Z"/></svg>'
  for (const quote of document.querySelectorAll('blockquote')) {
    const kind = /^\s*\[!(\w+)\]/.exec(quote.textContent)?.[1]
    if (kind === undefined) continue
    const name = kind.charAt(0) + kind.slice(1).toLowerCase()
    const title = `<p class="markdown-alert-title">${ICON}${name}</p>`
    const content = quote.innerHTML.replace(/\[!\w+\]\n?/, '').replace('<p></p>', '')
    quote.replaceWith(
      made('div', `markdown-alert markdown-alert-${name.toLowerCase()}`, title + content),
    )
  }
  mermaid.initialize(settings)
  for (const code of document.querySelectorAll('code.language-mermaid')) {
    const { svg } = await mermaid.render('picture', code.textContent)
    code.closest('pre')?.replaceWith(made('figure', '', svg))
  }
}
