/** Where a page's links lead, and which places of a page can be linked, as GitHub has it. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import type { Nodes } from 'mdast'
import { gfm } from 'micromark-extension-gfm'

export type PageLinks = {
  /** Targets as they are written: `docs/file.md#the-file`, `https://…`, those of pictures and HTML too. */
  readonly targets: readonly string[]
  /** What may stand after `#`: of headings, and of `id` and `name` in HTML. */
  readonly anchors: ReadonlySet<string>
}

/** Reads a page of GitHub's Markdown. */
export function linksOf(markdown: string): PageLinks {
  const targets: string[] = []
  const anchors = new Set<string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      targets.push(node.url)
    if (node.type === 'heading') anchors.add(unused(anchorOf(wordsOf(node)), anchors))
    if (node.type === 'html') {
      for (const [, target = ''] of node.value.matchAll(/\s(?:href|src|srcset)="([^"]*)"/g))
        targets.push(target)
      for (const [, id = ''] of node.value.matchAll(/\s(?:id|name)="([^"]*)"/g)) anchors.add(id)
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
  return { targets, anchors }
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : ''
}

/**
 * GitHub's rule ("Section links", docs.github.com, "Basic writing and formatting syntax"): small letters, spaces
 * become hyphens, every other white space and punctuation goes.
 */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

/** A heading that there was before gets a number. */
function unused(anchor: string, taken: ReadonlySet<string>): string {
  if (!taken.has(anchor)) return anchor
  let count = 1
  while (taken.has(`${anchor}-${count}`)) count += 1
  return `${anchor}-${count}`
}
