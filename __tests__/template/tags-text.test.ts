import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOfFile } from '../../src/plan/ownership/identity.ts'
import { renderStage } from '../../src/template/index.ts'
import { sameTag, tagPath, tagText } from '../../src/template/tags.ts'
import { aContext, aDeployed, aRedis, aStage } from '../builders/stage.ts'

/** RDS API, Tag: the strictest of the services that get the stack's tags. */
const TAKEN = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u

const WEB = 'apps/(web)/tinystacks.yml'

describe('the tag of a path', () => {
  test.each([
    'tinystacks.yml',
    'apps/web/tinystacks.yml',
    'a=b/c+d@e/tiny stacks.yml',
    'apps/=28web=29/tinystacks.yml',
    'größe/日本.yml',
  ])('%s is the path itself, as it has always been', (path) => {
    expect(tagText(path)).toBe(path)
  })

  test.each([
    [WEB, '/apps/=28web=29/tinystacks.yml'],
    ['apps/[slug]/a.yml', '/apps/=5Bslug=5D/a.yml'],
    ['a=b/(c).yml', '/a=3Db/=28c=29.yml'],
    ['a#b&c,d.yml', '/a=23b=26c=2Cd.yml'],
    ['e\u0301.yml', '/e=CC=81.yml'],
    ['rds:/a.yml', '/rds:/a.yml'],
    ['aws:a.yml', '/aws:a.yml'],
  ])('%s is encoded', (path, tag) => {
    expect(tagText(path)).toBe(tag)
    expect(tagPath(tag)).toBe(path)
  })

  const paths = fc
    .array(fc.stringMatching(/^[ -~äé日\u0301]{1,90}$/), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map((part) => part.replaceAll('/', '-')).join('/'))

  test('is taken by AWS, stays itself, and is no other path’s', () => {
    fc.assert(
      fc.property(paths, paths, (one, other) => {
        expect(tagText(one)).toMatch(TAKEN)
        expect(tagText(tagText(one))).toBe(tagText(one))
        expect(sameTag(tagText(one), one)).toBe(true)
        expect(tagText(one) === tagText(other)).toBe(one === other)
      }),
      { numRuns: 2000, seed: 20261129 },
    )
  })

  test('is a hash where it is too long', () => {
    const path = `${'(very)/'.repeat(60)}tinystacks.yml`
    expect(tagText(path)).toMatch(/^\/\/[0-9a-f]{64}$/)
    expect(sameTag(tagText(path), path)).toBe(true)
  })
})

describe('a stack whose file has such a path', () => {
  const file = { repository: 'acme/shop', config: WEB, application: 'shop' }

  test('is found again', () => {
    const { tags } = renderStage(aStage(), aContext({ config: WEB }))
    expect(tags['tinystacks:config']).toBe('/apps/=28web=29/tinystacks.yml')
    expect(isOfFile({ tags }, file)).toBe(true)
    expect(isOfFile({ tags }, { ...file, config: 'apps/=28web=29/tinystacks.yml' })).toBe(false)
  })

  test('keeps the tag that it was deployed with where AWS took that: only RDS never has', () => {
    const redis = aStage({ databases: { redis: aRedis() } })
    const deployed = aDeployed(redis)
    const raw = { ...deployed, tags: { ...deployed.tags, 'tinystacks:config': WEB } }
    expect(isOfFile(raw, file)).toBe(true)
    const tagOf = (stage: typeof redis) =>
      renderStage(stage, aContext({ config: WEB, deployed: raw })).tags['tinystacks:config']
    expect(tagOf(redis)).toBe(WEB)
    expect(tagOf(aStage())).toBe('/apps/=28web=29/tinystacks.yml')
  })
})
