/** Reads Markdown as GitHub does, to tell what a text became in it. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import type { Nodes, Parents, Root } from 'mdast'
import { gfm } from 'micromark-extension-gfm'

/** GitHub's own Markdown. */
const GITHUB = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }

let last: { readonly markdown: string; readonly root: Root } | undefined

/** The same text is read several times in a row, and reading takes longer than what is done with it. */
function parse(markdown: string): Root {
  if (last?.markdown !== markdown) last = { markdown, root: fromMarkdown(markdown, GITHUB) }
  return last.root
}

/**
 * What Markdown is made of, without its words: blocks, cells, emphasis, HTML as it stands, where
 * links lead. A text that made none of it gives the same as any other.
 */
export function structure(markdown: string): string {
  return structureOf(parse(markdown))
}

/** What a comment of ours hides in itself. */
const OURS = /^<!-- tinystacks:(?:1|plan) [^<>]*? -->$/

function structureOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return ''
    case 'html':
      // The way of GitHub's documentation to write a dollar sign that begins no mathematics.
      return /^<\/?span>$/.test(node.value) ? '' : node.value.replace(OURS, 'ours')
    case 'code':
      // A picture: its labels are words, whatever stands around them is not.
      return `${node.lang ?? ''}(${node.value.replaceAll(/"[^"\n]*"/g, '""')})\n`
    case 'paragraph':
      return childrenOf(node)
    case 'heading':
      return `heading${node.depth}(${childrenOf(node)})`
    case 'link':
      return `link ${new URL(node.url).origin}(${childrenOf(node)})`
    default:
      return `${node.type}(${'children' in node ? childrenOf(node) : JSON.stringify(node)})\n`
  }
}

function childrenOf(node: Parents): string {
  return node.children.map(structureOf).join('')
}

/** The words that a reader sees, without what only breaks references or keeps a direction to itself. */
export function words(markdown: string): string {
  return textsOf(parse(markdown), true)
    .join('')
    .replaceAll(/[\u200b\u2068\u2069]/g, '')
}

/** Each run of text that GitHub searches for references; code is none. */
function textsOf(node: Nodes, code: boolean): readonly string[] {
  if (node.type === 'text') return [node.value]
  if (node.type === 'inlineCode') return code ? [node.value] : []
  return 'children' in node ? node.children.flatMap((child) => textsOf(child, code)) : []
}

/**
 * What GitHub makes more than Markdown of: its documentation's "Autolinked references and URLs",
 * "Basic writing and formatting syntax" (mentions, emoji) and "Writing mathematical expressions".
 */
const REFERENCES: readonly RegExp[] = [
  /@[\da-z]/gi,
  /#\d/g,
  /\bgh-\d/gi,
  /(?<![\w-])[\da-f]{7,40}(?![\w-])/gi,
  /\b(?:https?|ftp|mailto|xmpp):[\w/]/gi,
  /\bwww\./gi,
  /:[\w+-]+:/g,
]

/** The references, links and emoji that GitHub would find in the texts. */
export function references(markdown: string): readonly string[] {
  return textsOf(parse(markdown), false).flatMap(referencesIn)
}

/** Those that it would find in one run of text. */
export function referencesIn(text: string): readonly string[] {
  return REFERENCES.flatMap((pattern) => text.match(pattern) ?? [])
}

/** Dollar signs that could begin or end mathematics: all but those alone in a `<span>`, and those in code. */
export function dollars(markdown: string): readonly string[] {
  return (
    markdown
      .replaceAll(/<span>&#36;<\/span>/g, '')
      .replaceAll(/`[^`\n]+`/g, '')
      .match(/\$|&#36;/g) ?? []
  )
}
