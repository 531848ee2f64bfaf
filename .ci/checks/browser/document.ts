/** Tells what a page has become: what it is made of, and what of it is read in which order. */
import type { Page, PageElement, PageNode } from '../../../scripts/browser/dom.ts'

declare const document: Page

export type DocumentFacts = {
  /** Elements and their attributes as they are nested, comments by how they begin; no words. */
  readonly structure: string
  /** Each run of text in which GitHub looks for references. */
  readonly texts: readonly string[]
  /** All that is to be seen. */
  readonly visible: string
  /** Texts that are not read in the order in which they were written. */
  readonly turned: readonly string[]
}

/** For `page.evaluate`, on a page on which no line is broken. `measures`: whether it looks for `turned`. */
export function documentFacts(measures: boolean): DocumentFacts {
  type Place = { readonly left: number; readonly right: number; readonly line: number }
  /** The page repeats itself. */
  const BLOCKS = 20
  const ELEMENT = 1
  const TEXT = 3
  const COMMENT = 8
  const names = (element: PageElement) =>
    [...element.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).join('')
  /** What text is written in: code, or a dollar sign by itself, in GitHub's own way. */
  const isInk = (element: PageElement) =>
    names(element) === '' &&
    (element.tagName === 'CODE' || (element.tagName === 'SPAN' && element.textContent === '$'))
  const structureOf = (node: PageNode): string => {
    if (node.nodeType === COMMENT)
      return `<!--${/^ \/?tinystacks:\w+ /.exec(node.nodeValue ?? '')?.[0] ?? node.nodeValue ?? ''}-->`
    if (node.nodeType !== ELEMENT) return ''
    const element = node as PageElement
    const inner = [...node.childNodes].map(structureOf).join('')
    return isInk(element) ? inner : `<${element.tagName}${names(element)}>${inner}</>`
  }
  const textsBelow = (node: PageNode): readonly PageNode[] =>
    node.nodeType === TEXT ? [node] : [...node.childNodes].flatMap(textsBelow)
  const isSearched = (node: PageNode) => node.parentElement?.closest('a, code, pre, style') === null

  /** Where each character stands; a word that is rightly read from right to left counts as one. */
  const placesIn = (node: PageNode): readonly Place[] => {
    const written = node.nodeValue ?? ''
    const words =
      /[\p{Script=Hebrew}\p{Script=Arabic}\u0660-\u0669]+(?: [\p{Script=Hebrew}\p{Script=Arabic}]+)*|.\p{M}*/gsu
    return [...written.matchAll(words)].flatMap(({ index, 0: word }) => {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const { left, right, top, bottom, width } = range.getBoundingClientRect()
      return width === 0 ? [] : [{ left, right, line: (top + bottom) / 2 }]
    })
  }
  /** Whether something stands left of what was written before it on the same line. */
  const isTurned = (block: PageElement) =>
    textsBelow(block)
      .flatMap(placesIn)
      .some(({ right, line }, index, places) => {
        const next = places[index + 1]
        return next !== undefined && Math.abs(next.line - line) < 5 && next.left < right - 1
      })
  const all = textsBelow(document.body)
  const blocks = measures
    ? [...document.querySelectorAll('p, li, td, h3, h4, summary, sub')].filter(
        (block) => /[^\0-\x7f]/.test(block.textContent) && block.querySelector('p, li') === null,
      )
    : []
  return {
    structure: structureOf(document.documentElement),
    texts: all.filter(isSearched).map(({ nodeValue }) => nodeValue ?? ''),
    visible: document.body.innerText,
    turned: blocks
      .slice(0, BLOCKS)
      .filter(isTurned)
      .map(({ textContent }) => textContent),
  }
}
