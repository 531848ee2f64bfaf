import { describe, expect, test } from 'vitest'
import {
  codeForMarkdown,
  forMarkdown,
  forTerminal,
  inertJson,
  inertLog,
  plain,
} from '../../src/text/escape.ts'

const ESC = '\u001b'

/** name, what somebody writes, what a terminal shows, what Markdown holds. */
// prettier-ignore
const HOSTILE: readonly (readonly [name: string, text: string, terminal: string, markdown: string])[] = [
  ['ordinary words', 'db.t4g.micro in us-east-1, 20', 'db.t4g.micro in us-east-1, 20', 'db.t4g.micro in us-east-1, 20'],
  ['letters from right to left', 'a אב גד, ה.', 'a אב גד, ה.', 'a &#8296;אב גד&#8297;, &#8296;ה&#8297;.'],
  ['digits from right to left', '٣ → ٤', '٣ → ٤', '&#8296;٣&#8297; → &#8296;٤&#8297;'],
  ['accents and other scripts', 'Größe 日本語', 'Größe 日本語', 'Größe 日本語'],
  ['a mention', 'cc @torvalds', 'cc @torvalds', 'cc @&#8203;torvalds'],
  ['a team mention', '@acme/admins', '@acme/admins', '@&#8203;acme/admins'],
  ['a mention as an entity', '&#64;torvalds', '&#64;torvalds', '&#38;&#35;&#8203;64;torvalds'],
  ['an issue reference', '#1', '#1', '&#35;&#8203;1'],
  ['a repository reference', 'acme/shop#1', 'acme/shop#1', 'acme/shop&#35;&#8203;1'],
  ['a GH reference', 'GH-12', 'GH-12', 'GH&#8203;-12'],
  ['a link', '[click](x)', '[click](x)', '&#91;click&#93;(x)'],
  ['an image', '![a](x)', '![a](x)', '&#33;&#91;a&#93;(x)'],
  ['a URL', 'https://evil.example', 'https://evil.example', 'https:&#8203;//evil.example'],
  ['a www address', 'www.evil.example', 'www.evil.example', 'www&#8203;.evil.example'],
  ['an emoji code', ':tada:', ':tada:', ':&#8203;tada:'],
  ['an emoji code of signs', ':+1:', ':+1:', ':&#8203;&#43;1:'],
  ['bold', '**x**', '**x**', '&#42;&#42;x&#42;&#42;'],
  ['underscores', '__x__', '__x__', '&#95;&#95;x&#95;&#95;'],
  ['strike', '~~x~~', '~~x~~', '&#126;&#126;x&#126;&#126;'],
  ['code', '`x`', '`x`', '&#96;x&#96;'],
  ['a fence', '```mermaid', '```mermaid', '&#96;&#96;&#96;mermaid'],
  ['math', '$x$', '$x$', '<span>&#36;</span>x<span>&#36;</span>'],
  ['a commit', 'see 16c999e8c71134', 'see 16c999e8c71134', 'see 16c999&#8203;e8c711&#8203;34'],
  ['a name that ends like a commit', 'shop-dev-3f9c1a2b', 'shop-dev-3f9c1a2b', 'shop-dev-3f9c1a2b'],
  ['a table cell', 'a | b', 'a | b', 'a &#124; b'],
  ['a hidden table cell', 'a \\| b', 'a \\| b', 'a &#92;&#124; b'],
  ['a heading', '# big', '# big', '&#35;&#8203; big'],
  ['an underline heading', '=====', '=====', '&#61;===='],
  ['a list', '- x', '- x', '&#45; x'],
  ['a numbered list', '1. x', '1. x', '1&#46; x'],
  ['a quote', '> [!NOTE]', '> [!NOTE]', '&#62; &#91;&#33;NOTE&#93;'],
  ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>', '&#60;script&#62;alert(1)&#60;/script&#62;'],
  ['an image tag', '<img src=x onerror=y>', '<img src=x onerror=y>', '&#60;img src=x onerror=y&#62;'],
  ['an end of details', '</details>', '</details>', '&#60;/details&#62;'],
  ['a comment', '<!-- x -->', '<!-- x -->', '&#60;&#33;-- x --&#62;'],
  ['an entity', '&lt;b&gt;', '&lt;b&gt;', '&#38;lt;b&#38;gt;'],
  ['a new line', 'a\nb', 'a b', 'a b'],
  ['a carriage return', 'a\r\nb', 'a b', 'a b'],
  ['a line separator', 'a\u2028b', 'a b', 'a b'],
  ['a tab', 'a\tb', 'a b', 'a b'],
  ['a null', 'a\u0000b', 'a b', 'a b'],
  ['a backspace', 'a\bb', 'a b', 'a b'],
  ['colour', `${ESC}[31mred${ESC}[0m`, 'red', 'red'],
  ['a cleared screen', `${ESC}[2Jx`, 'x', 'x'],
  ['a link of a terminal', `${ESC}]8;;http://e${ESC}\\x`, 'x', 'x'],
  ['a lone escape', `a${ESC}`, 'a', 'a'],
  ['a one-byte control sequence', '\u009b31mred', 'red', 'red'],
  ['a bidi override', 'a\u202eb', 'ab', 'ab'],
  ['a bidi isolate', 'a\u2066b\u2069', 'ab', 'ab'],
  ['zero-width characters', 'p\u200br\u200do\u2060d\ufeff', 'prod', 'prod'],
  ['a soft hyphen', 'pro\u00add', 'prod', 'prod'],
  ['tag characters', 'a\u{e0041}b', 'ab', 'ab'],
  ['an invisible letter', 'a\u3164b', 'ab', 'ab'],
  ['a blank pattern', 'a\u2800b', 'ab', 'ab'],
  ['a joiner of graphemes', 'a\u034fb', 'ab', 'ab'],
  ['a pile of accents', `e${'\u0301'.repeat(50)}`, `e${'\u0301'.repeat(4)}`, `e${'\u0301'.repeat(4)}`],
  ['a variation selector', 'a\ufe0fb', 'ab', 'ab'],
  ['half a character', 'a\ud800b', 'a\ufffdb', 'a\ufffdb'],
  ['a workflow command', '::set-output name=x::y', ': :set-output name=x::y', '::&#8203;set-output name=x::&#8203;y'],
  ['a workflow command behind a line', 'a\n::error::x', 'a : :error::x', 'a ::&#8203;error::&#8203;x'],
  ['an old workflow command', 'a ##[error]x', 'a # #[error]x', 'a &#35;&#8203;&#35;&#8203;&#91;error&#93;x'],
  ['a type of CloudFormation', 'AWS::RDS::DBInstance', 'AWS::RDS::DBInstance', 'AWS::&#8203;RDS::&#8203;DBInstance'],
  ['nothing', '', '', ''],
]

describe('on a terminal', () => {
  test.each(HOSTILE)('%s', (_name, text, terminal) => {
    expect(forTerminal(text)).toBe(terminal)
  })
})

describe('in Markdown', () => {
  test.each(HOSTILE)('%s', (_name, text, _terminal, markdown) => {
    expect(forMarkdown(text)).toBe(markdown)
  })
})

describe('as code in Markdown', () => {
  test.each([
    ['a plain value', 'db.t4g.micro', '`db.t4g.micro`'],
    ['a mention, which code keeps inert', '@torvalds', '`@torvalds`'],
    ['HTML, which code keeps inert', '<b>', '`<b>`'],
    ['a backtick', 'a`b', 'a&#96;b'],
    ['a cell', 'a|b', 'a&#124;b'],
    ['an escaped cell', 'a\\|b', 'a&#92;&#124;b'],
    ['letters from right to left', 'א', '&#8296;א&#8297;'],
    ['nothing', ' ', ''],
  ])('%s', (_name, text, expected) => {
    expect(codeForMarkdown(text)).toBe(expected)
  })
})

test('no line of a log is a command, and its layout stays', () => {
  expect(inertLog('a\n  ::error::x\n    b ##[group]')).toBe('a\n  : :error::x\n    b # #[group]')
  expect(inertLog('a\r\u200b::error::x')).toBe('a\r\u200b: :error::x')
})

test('JSON is the same value, with what deceives escaped', () => {
  const value = { a: 'x\u009b\u202e\u{e0041}##[error]' }
  const shown = inertJson(value)
  expect(shown).toBe('{\n  "a": "x\\u009b\\u202e\\udb40\\udc41#\\u0023[error]"\n}')
  expect(JSON.parse(shown)).toEqual(value)
})

test('whatever goes in comes out as one line without control characters', () => {
  for (const [, text] of HOSTILE) expect(plain(text)).not.toMatch(/\p{Cc}|\p{Zl}|\p{Zp}/u)
})
