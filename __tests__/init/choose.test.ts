/** Which databases the first file has, and what a person has to decide. */
import { expect, test } from 'vitest'
import { productOf } from '../../src/engines/clues.ts'
import { proposalOf } from '../../src/init/choose.ts'

/** Images as they are seen: `postgres:16`. */
function proposed(...images: readonly string[]) {
  return proposalOf(
    images.map((image, index) => {
      const [name = '', version = null] = image.split(':')
      const file = 'compose.yml'
      return { product: productOf('image', name)!, name, version, line: index + 1, file }
    }),
  )
}

const postgres = (version: string | null) => ({ kind: 'postgres', engine: null, version })
const mysql = (version: string | null) => ({ kind: 'mysql', engine: null, version })
const redis = (version: string | null) => ({ kind: 'redis', engine: null, version })

test.each([
  [
    ['redis', 'postgres:16.4', 'postgres:16', 'postgres'],
    [postgres('16'), redis(null)],
  ],
  [['mysql:8'], [mysql('8.4')]],
  [['mysql:8.0.36'], [mysql('8.0')]],
  [['redis', 'valkey:8'], [redis('8.2')]],
  [['valkey'], [redis(null)]],
] as const)('%j becomes %j', (images, wanted) => {
  expect(proposed(...images)).toEqual({ wanted, doubts: [], remarks: [] })
})

test('a version that is not offered any more becomes the next one, which is said', () => {
  const { wanted, doubts, remarks } = proposed('postgres:9.6')
  expect([wanted, doubts]).toEqual([[postgres('14')], []])
  expect(remarks).toEqual([{ kind: 'newer', of: 'postgres', used: '9.6', version: '14' }])
})

test('Redis becomes Valkey, which is said where a server of it was seen', () => {
  const becomes = { kind: 'becomes', of: 'redis', from: 'redis', to: 'valkey' }
  expect(proposed('redis:7.4')).toEqual({ wanted: [redis(null)], doubts: [], remarks: [becomes] })
})

test.each([
  [[], { kind: 'none' }],
  [['postgres:16', 'mysql'], { kind: 'engines', kinds: ['postgres', 'mysql'] }],
  [['postgres:17', 'postgres:15'], { kind: 'versions', of: 'postgres', versions: ['15', '17'] }],
  [['mysql:9.1'], { kind: 'too-new', of: 'mysql', used: '9.1', newest: '8.4' }],
  [['mariadb:11'], { kind: 'like', title: 'MariaDB', like: 'mysql' }],
] as const)('%j has to be decided: %j', (images, doubt) => {
  expect(proposed(...images).doubts).toEqual([doubt])
})

test('what no stage can have is said, and is no database', () => {
  expect(proposed('mongo', 'postgres')).toMatchObject({
    wanted: [postgres(null)],
    doubts: [],
    remarks: [{ kind: 'not-offered', title: 'MongoDB' }],
  })
})
