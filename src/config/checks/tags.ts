import type { Finding } from '../problems/finding.ts'
import { printable } from '../problems/show.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { stagesOf, writtenSql } from './check.ts'

type Tags = NonNullable<TinystacksFile['tags']>

/**
 * AWS allows 50 tags per resource. Four are ours (`tinystacks:stack`, stage, config, repository), and the network's
 * resources have a `Name`, unless the file sets that tag itself.
 */
const MOST_TAGS = 45
const NAME = 'Name'

/** The characters that every AWS service accepts in tags (AWS tagging guide, "Tag naming limits"). */
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/** What RDS reserves in keys and in values, in this case (RDS API, Tag). */
const OF_RDS = /^(aws|rds):/

/** AWS's limits on tags: number, lengths, characters, reserved prefixes. */
export function checkTags(file: TinystacksFile): readonly Finding[] {
  const { tags = {} } = file
  return [
    ...Object.entries(tags).flatMap(([key, value]) => checkTag(key, String(value))),
    ...(makesRds(file) ? refusedByRds(tags) : []),
    ...(hasBastion(file) ? differingInCase(tags) : []),
    ...tooMany(tags),
  ]
}

function tooMany(tags: Tags): Finding[] {
  const count = Object.keys(tags).length
  const most = Object.hasOwn(tags, NAME) ? MOST_TAGS + 1 : MOST_TAGS
  if (count <= most) return []
  const message = `there are ${count} tags; AWS allows 50, and tinystacks needs five of them`
  const hint = `keep ${most} of them`
  return [{ code: 'too-many-tags', path: ['tags'], at: 'key', message, hint }]
}

function makesRds(file: TinystacksFile): boolean {
  return writtenSql(file).some(({ value }) => value.existing === undefined)
}

function hasBastion(file: TinystacksFile): boolean {
  return stagesOf(file).some(([, { bastion }]) => bastion !== undefined)
}

/** Only where there is a database of RDS: the other services take these. */
function refusedByRds(tags: Tags): Finding[] {
  const hint = 'write it without the prefix'
  return Object.entries(tags).flatMap(([key, value]): Finding[] => {
    const path = ['tags', key]
    const name = `the tag \`${printable(key)}\``
    const inKey = `${name} starts with \`rds:\`, which RDS reserves`
    const [prefix = ''] = OF_RDS.exec(String(value)) ?? []
    const inValue = `${name} has a value that starts with \`${prefix}\`, which RDS reserves`
    return [
      ...(/^rds:/.test(key)
        ? [{ code: 'reserved-tag', path, at: 'key', message: inKey, hint } as const]
        : []),
      ...(prefix !== ''
        ? [{ code: 'invalid-tag-value', path, at: 'value', message: inValue, hint } as const]
        : []),
    ]
  })
}

/** Only where there is a bastion: IAM's tags, those of its role, ignore case, and no other service's do. */
function differingInCase(tags: Tags): Finding[] {
  const seen = new Map<string, string>()
  return Object.keys(tags).flatMap((key): Finding[] => {
    const first = seen.get(key.toLowerCase())
    if (first === undefined) {
      seen.set(key.toLowerCase(), key)
      return []
    }
    const message = `the tags \`${printable(first)}\` and \`${printable(key)}\` differ only in upper and lower case, which IAM ignores in the tags of a bastion's role`
    const hint = 'remove one of them'
    return [{ code: 'tags-differ-in-case', path: ['tags', key], at: 'key', message, hint }]
  })
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
