/** The pages that pictures are taken of: a comment as GitHub shows it, and a terminal. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { asHtml } from '../browser/markdown.ts'
import { terminalHtml } from './ansi.ts'

const GITHUB_CSS = readFileSync(
  fileURLToPath(import.meta.resolve('github-markdown-css/github-markdown.css')),
  'utf8',
)

/** CSS pixels of the text in a comment on a pull request, in a window that is 1280 wide. */
const COMMENT = 760

/** A comment has smaller print than a file, for which the style sheet is made. */
const COMMENT_CSS = `
  body { margin: 0; background: Canvas; color-scheme: light dark }
  main.markdown-body {
    width: ${String(COMMENT + 2 * 16)}px; font-size: 14px; margin: 0;
    border: 1px solid var(--borderColor-default); border-radius: 6px;
  }
  header {
    padding: 8px 16px; border-bottom: 1px solid var(--borderColor-default);
    border-radius: 6px 6px 0 0; background: var(--bgColor-muted); color: var(--fgColor-muted);
  }
  header b { color: var(--fgColor-default) }
  header span { border: 1px solid var(--borderColor-default); border-radius: 1em; padding: 0 6px; font-size: 12px }
  article { padding: 16px }
  article > :first-child { margin-top: 0 }
  article > :last-child { margin-bottom: 0 }
  figure { margin: 0 0 16px; text-align: center }
  .markdown-alert-title svg { margin-right: 8px; fill: currentColor }
`

export function commentPage(markdown: string): string {
  return page(
    `${GITHUB_CSS}${COMMENT_CSS}`,
    `<main class="markdown-body"><header><b>github-actions</b> <span>bot</span> commented</header>
    <article>${asHtml(markdown)}</article></main>`,
  )
}

/** The colours of GitHub's own terminals, light and dark. */
const TERMINAL_CSS = `
  :root {
    --back: #f6f8fa; --edge: #d1d9e0; --text: #1f2328; --dim: #59636e; --red: #cf222e;
    --green: #116329; --yellow: #7d4e00; --magenta: #8250df; --cyan: #1b7c83;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --back: #151b23; --edge: #3d444d; --text: #f0f6fc; --dim: #9198a1; --red: #ff7b72;
      --green: #3fb950; --yellow: #d29922; --magenta: #be8fff; --cyan: #39c5cf;
    }
  }
  body { margin: 0; background: Canvas; color-scheme: light dark }
  main {
    display: inline-block; padding: 16px 20px; border: 1px solid var(--edge); border-radius: 8px;
    background: var(--back); color: var(--text);
  }
  pre { margin: 0; font: 13px/1.5 "DejaVu Sans Mono", monospace }
`

export function terminalPage(text: string): string {
  return page(TERMINAL_CSS, `<main><pre>${terminalHtml(text)}</pre></main>`)
}

function page(css: string, body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><style>${css}</style></head><body>${body}</body></html>`
}
