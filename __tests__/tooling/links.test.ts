/** Every link between the pages leads somewhere: the file is there, and so is the heading. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linksOf, type PageLinks } from './markdown-links.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const PAGES = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md', 'sandbox/*.md'], {
  cwd: ROOT,
}).toSorted()

const read = new Map<string, PageLinks>()

function pageAt(page: string): PageLinks {
  const links = read.get(page) ?? linksOf(readFileSync(join(ROOT, page), 'utf8'))
  read.set(page, links)
  return links
}

/** What is wrong with a target of the page; null = nothing, or it is not in this repository. */
function wrong(page: string, target: string): string | null {
  if (/^[a-z][a-z+.-]*:/.test(target)) return null
  const [path = '', anchor] = decodeURI(target).split('#')
  const file = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path))
  if (file.startsWith('..')) return `${target} leaves the repository`
  if (!existsSync(join(ROOT, file))) return `${target}: there is no ${file}`
  if (anchor === undefined) return null
  if (statSync(join(ROOT, file)).isDirectory() || !file.endsWith('.md'))
    return `${target}: ${file} has no headings`
  return pageAt(file).anchors.has(anchor) ? null : `${target}: ${file} has no heading #${anchor}`
}

describe('the links of', () => {
  it.each(PAGES)('%s', (page) => {
    const { targets } = pageAt(page)
    expect(targets.map((target) => wrong(page, target)).filter((one) => one !== null)).toEqual([])
  })

  it('all pages are more than a few', () => {
    const all = PAGES.flatMap((page) => pageAt(page).targets)
    expect(all.filter((target) => target.includes('.md')).length).toBeGreaterThan(100)
  })
})

describe('a page', () => {
  it('can be linked at its headings, the second of a name by a number', () => {
    const page = '# The `--json` flag, & more\n\n## A\n\n## A\n\n<a id="here"></a>\n'
    expect([...linksOf(page).anchors]).toEqual(['the---json-flag--more', 'a', 'a-1', 'here'])
  })

  it('has links in text, in tables, in pictures and in HTML, and none in code', () => {
    const page =
      '[a](a.md) ![b](b.png)\n\n| [c](c.md) |\n| - |\n\n<img src="d.png">\n\n[e]: e.md\n\n`[f](f.md)`\n'
    expect(linksOf(page).targets).toEqual(['a.md', 'b.png', 'c.md', 'd.png', 'e.md'])
  })

  it('has no link that leads nowhere', () => {
    expect(wrong('README.md', 'docs/none.md')).toBe('docs/none.md: there is no docs/none.md')
    expect(wrong('README.md', 'docs/plan.md#no-such-heading')).toContain('no heading')
    expect(wrong('docs/plan.md', '../../elsewhere.md')).toContain('leaves the repository')
    expect(wrong('docs/plan.md', '../README.md#use-it')).toBeNull()
  })
})
