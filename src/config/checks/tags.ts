import type { Finding } from '../problems/finding.ts'
import { printable } from '../problems/show.ts'
import type { TinystacksFile } from '../types.generated.ts'

/** AWS takes 50 tags a resource; four of them are ours (`tinystacks:stack`, stage, config, repository). */
const MOST_TAGS = 46

/** The characters every AWS service takes in tags (AWS tagging guide, "Tag naming limits"). */
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/** The limits of AWS on tags: number, lengths, characters, reserved prefixes. */
export function checkTags(file: TinystacksFile): readonly Finding[] {
  const tags = Object.entries(file.tags ?? {})
  const findings = tags.flatMap(([key, value]) => checkTag(key, String(value)))
  if (tags.length <= MOST_TAGS) return findings
  const message = `there are ${tags.length} tags; AWS takes 50, and four of them are tinystacks' own`
  return [...findings, { path: ['tags'], at: 'key', message, hint: `keep ${MOST_TAGS} of them` }]
}

function checkTag(key: string, value: string): Finding[] {
  const path = ['tags', key]
  const name = `the tag \`${printable(key)}\``
  const characters = 'letters, digits, spaces and `_ . : / = + - @`'
  const findings: Finding[] = []
  if (/^(aws|tinystacks):/i.test(key)) {
    const [prefix = ''] = key.split(':')
    const message = `${name} begins with the reserved \`${prefix}:\``
    findings.push({ path, at: 'key', message, hint: 'choose another prefix' })
  }
  if (key.length === 0 || key.length > 128 || !TAG_TEXT.test(key)) {
    const message = `${name} cannot be a tag's key`
    findings.push({ path, at: 'key', message, hint: `AWS takes 1 to 128 ${characters}` })
  }
  if (value.length === 0 || value.length > 256 || !TAG_TEXT.test(value)) {
    const message = `${name} has a value that AWS does not take`
    findings.push({ path, at: 'value', message, hint: `AWS takes 1 to 256 ${characters}` })
  }
  return findings
}
