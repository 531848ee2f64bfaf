import type { Finding } from '../problems/finding.ts'
import { printable } from '../problems/show.ts'
import type { TinystacksFile } from '../types.generated.ts'

/** AWS allows 50 tags per resource; four are ours (`tinystacks:stack`, stage, config, repository). */
const MOST_TAGS = 46

/** The characters that every AWS service accepts in tags (AWS tagging guide, "Tag naming limits"). */
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/** AWS's limits on tags: number, lengths, characters, reserved prefixes. */
export function checkTags(file: TinystacksFile): readonly Finding[] {
  const tags = Object.entries(file.tags ?? {})
  const findings = tags.flatMap(([key, value]) => checkTag(key, String(value)))
  if (tags.length <= MOST_TAGS) return findings
  const message = `there are ${tags.length} tags; AWS allows 50, and tinystacks needs four of them`
  const hint = `keep ${MOST_TAGS} of them`
  return [...findings, { code: 'too-many-tags', path: ['tags'], at: 'key', message, hint }]
}

function checkTag(key: string, value: string): Finding[] {
  const path = ['tags', key]
  const name = `the tag \`${printable(key)}\``
  const characters = 'letters, digits, spaces and `_ . : / = + - @`'
  const findings: Finding[] = []
  if (/^(aws|tinystacks):/i.test(key)) {
    const [prefix = ''] = key.split(':')
    const message = `${name} starts with the reserved prefix \`${prefix}:\``
    findings.push({ code: 'reserved-tag', path, at: 'key', message, hint: 'choose another prefix' })
  }
  if (key.length === 0 || key.length > 128 || !TAG_TEXT.test(key)) {
    const message = `${name} has a key that AWS does not accept`
    const hint = `use 1 to 128 ${characters}`
    findings.push({ code: 'invalid-tag-key', path, at: 'key', message, hint })
  }
  if (value.length === 0 || value.length > 256 || !TAG_TEXT.test(value)) {
    const message = `${name} has a value that AWS does not accept`
    const hint = `use 1 to 256 ${characters}`
    findings.push({ code: 'invalid-tag-value', path, at: 'value', message, hint })
  }
  return findings
}
