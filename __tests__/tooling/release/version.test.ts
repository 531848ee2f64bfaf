import { describe, expect, it } from 'vitest'
import { isNewest, npmTag, parseTag, versionOf } from '../../../scripts/release/version.ts'

describe('a tag', () => {
  it('names a version, the major that moves with it, and whether it is a pre-release', () => {
    expect(parseTag('v1.20.3')).toEqual({
      ...{ tag: 'v1.20.3', text: '1.20.3', numbers: [1, 20, 3], major: 'v1', prerelease: false },
    })
    expect(parseTag('v2.0.0-rc.1')).toMatchObject({ text: '2.0.0-rc.1', prerelease: true })
  })

  it.each(['v1', 'v1.2', '1.2.3', 'v1.2.3.4', 'v1.2.3 ', 'v1.2.x'])('%s is no version', (tag) => {
    expect(() => versionOf(tag)).toThrow(`${tag} is no version: write v1.2.3 or v1.2.3-rc.1`)
  })
})

describe('the newest version', () => {
  const tags = ['v1', 'v1.2.3', 'v1.10.0', 'v1.11.0-rc.1', 'v2.0.0', 'latest']

  it.each([
    ['v1.10.0', true, 'latest-1'],
    ['v1.9.0', false, 'latest-1'],
    ['v1.11.0-rc.1', false, 'next'],
    ['v2.0.0', true, 'latest'],
    ['v2.0.1', true, 'latest'],
    ['v3.0.0-rc.1', false, 'next'],
  ])('of its major: is %s? %s; npm calls it %s', (tag, newest, called) => {
    expect(isNewest(versionOf(tag), tags, true)).toBe(newest)
    expect(npmTag(versionOf(tag), tags)).toBe(called)
  })
})
