/** Files that are programs, or templates of them: they are never run, and what is looked for stands on one line. */
import { cluesOf } from '../../../engines/clues.ts'
import { clueOf, linesOf, type Clue } from '../clue.ts'

/** Ruby's Gemfile: `gem 'pg', '~> 1.5'`. */
export function gemfile(text: string): readonly Clue[] {
  return linesOf(text, /(^|\s)#.*/).flatMap((one) => {
    const [, name] = /^\s*gem[\s(]+['"]([\w.-]+)['"]/.exec(one.text) ?? []
    return name === undefined ? [] : clueOf('gem', name, one.line)
  })
}

/** go.mod. What others require, not the module itself, is marked `// indirect`. */
export function goMod(text: string): readonly Clue[] {
  return linesOf(text).flatMap((one) => {
    const [, path] =
      /^\s*(?:require\s+)?([\w.~/-]+)\s+v\d\S*(?!.*\/\/ indirect)/.exec(one.text) ?? []
    return path === undefined ? [] : clueOf('go', path.replace(/\/v\d+$/, ''), one.line)
  })
}

/** Prisma's schema: the provider of the `datasource`, not that of a `generator`. */
export function prisma(text: string): readonly Clue[] {
  let isSource = false
  return linesOf(text, /\/\/.*/).flatMap((one) => {
    if (/^\s*\w+\s+\w+\s*\{/.test(one.text)) isSource = /^\s*datasource\b/.test(one.text)
    const [, provider] = /\bprovider\s*=\s*\[?\s*"([\w-]+)"/.exec(one.text) ?? []
    return isSource && provider !== undefined ? clueOf('prisma', provider, one.line) : []
  })
}

const BACKENDS = cluesOf('django')

/** Django's settings: a backend in quotes, and of a URL in quotes the scheme. */
export function django(text: string): readonly Clue[] {
  return linesOf(text, /(^|\s)#.*/).flatMap((one) => [
    ...BACKENDS.filter(
      (name) => one.text.includes(`'${name}'`) || one.text.includes(`"${name}"`),
    ).flatMap((name) => clueOf('django', name, one.line)),
    ...schemesIn(one.text).flatMap((scheme) => clueOf('scheme', scheme, one.line)),
  ])
}

/** `postgres` of `"postgres+asyncpg://…"`: the rest of a URL may be a password. */
export function schemesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w+.-])([a-z][a-z0-9]{1,20})(?:\+[a-z0-9]{1,20})?:\/\//g)].map(
    ([, scheme = '']) => scheme,
  )
}

/** Rails's `database.yml` and `cable.yml`, which are templates: `adapter: postgresql`. */
export function rails(text: string): readonly Clue[] {
  return linesOf(text, /(^|\s)#.*/).flatMap((one) => {
    const [, adapter] = /^\s*adapter:\s*['"]?(\w+)['"]?\s*$/.exec(one.text) ?? []
    return adapter === undefined ? [] : clueOf('rails', adapter, one.line)
  })
}
