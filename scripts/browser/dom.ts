/**
 * The little of a page that functions for `page.evaluate` use. The project has no types of the browser's:
 * nothing that only a browser has is to slip into the action. A module that needs it says
 * `declare const document: Page`, for the function alone that runs in the page.
 */

export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

export type PageNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<PageNode>
  readonly parentElement: PageElement | null
}

export type PageElement = PageNode & {
  readonly id: string
  readonly tagName: string
  readonly textContent: string
  readonly innerText: string
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  readonly classList: { contains(name: string): boolean }
  innerHTML: string
  className: string
  getAttribute(name: string): string | null
  getBoundingClientRect(): Box
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  closest(selector: string): PageElement | null
  append(...nodes: readonly (PageNode | string)[]): void
  replaceWith(...nodes: readonly (PageNode | string)[]): void
  remove(): void
}

type PageRange = {
  setStart(node: PageNode, offset: number): void
  setEnd(node: PageNode, offset: number): void
  getBoundingClientRect(): Box
}

export type Page = PageElement & {
  readonly body: PageElement
  readonly documentElement: PageElement
  createElement(name: string): PageElement
  createRange(): PageRange
}

/** Colours as the browser writes them: `rgb(1, 2, 3)`, `rgba(…)`, `none`. */
type Style = {
  readonly color: string
  readonly fill: string
  readonly strokeWidth: string
}

export type ComputedStyle = (element: PageElement) => Style

export type Mermaid = {
  initialize(settings: object): void
  render(id: string, text: string): Promise<{ readonly svg: string }>
}
