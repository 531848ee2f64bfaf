import { homedir } from 'node:os'
import { expect, it } from 'vitest'
import { cacheDirectory } from '../../../sandbox/engines/cache.ts'

it.each([
  [{ HOME: '/home/ada' }, 'linux', '/home/ada/.cache/tinystacks'],
  [{ HOME: '/home/ada', XDG_CACHE_HOME: '/var/cache/ada' }, 'linux', '/var/cache/ada/tinystacks'],
  [{ HOME: '/home/ada', XDG_CACHE_HOME: 'relative' }, 'linux', '/home/ada/.cache/tinystacks'],
  [{ HOME: '/home/ada', XDG_CACHE_HOME: '' }, 'linux', '/home/ada/.cache/tinystacks'],
  [{ HOME: '/Users/ada' }, 'darwin', '/Users/ada/Library/Caches/tinystacks'],
  [{}, 'linux', `${homedir()}/.cache/tinystacks`],
] as const)('what was fetched is kept, with %j on %s, in %s', (environment, platform, place) => {
  expect(cacheDirectory(environment, platform)).toBe(place)
})
