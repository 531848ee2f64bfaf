import { expect, test } from 'vitest'
import { defaultLikeness } from '../../../src/config/likeness.ts'
import type { Likeness } from '../../../src/config/resolved.ts'
import {
  formatLikeness,
  likenessToKeep,
  parseLikeness,
} from '../../../src/template/state/likeness.ts'
import { aPostgres } from '../../builders/stage.ts'

const WHOLE: Likeness = {
  instance: 'db.r6g.large',
  multiAz: true,
  disk: { type: 'io1', iops: 3000 },
  max: 500,
  parameters: { work_mem: 'a=b "c"' },
}

test('what is written is read back', () => {
  expect(parseLikeness(formatLikeness(WHOLE))).toEqual(WHOLE)
  expect(formatLikeness({})).toBeNull()
  expect(parseLikeness(null)).toEqual({})
})

test.each(['', 'no JSON', '[]', '7', '{"instance":1,"disk":{"type":"gp3"},"parameters":{"a":1}}'])(
  'of %j nothing is believed',
  (output) => {
    expect(parseLikeness(output)).toEqual({})
  },
)

const storage = { size: 20, max: 500, type: 'io1', iops: 3000 } as const
const made = { instance: 'db.r6g.large', multiAz: true, storage, parameters: { work_mem: '1' } }

test('a replica with nothing but the defaults keeps nothing, so that its template stays as it was', () => {
  expect(likenessToKeep(aPostgres({ own: {} }), {})).toEqual({})
  expect(likenessToKeep(aPostgres({ own: {} }), defaultLikeness('postgres'))).toEqual({})
})

test('what the file does not say is kept as it is, what it says as it was', () => {
  expect(likenessToKeep(aPostgres({ ...made, own: {} }), {})).toEqual({
    instance: 'db.r6g.large',
    multiAz: true,
    disk: { type: 'io1', iops: 3000 },
    max: 500,
    parameters: { work_mem: '1' },
  })
  const own: Likeness = { instance: 'db.r6g.large', parameters: { work_mem: '1' } }
  const { instance: _instance, parameters: _parameters, ...others } = WHOLE
  expect(likenessToKeep(aPostgres({ ...made, own }), {})).toEqual(others)
  const kept: Likeness = { instance: 'db.m6g.large', parameters: { work_mem: '2' } }
  expect(likenessToKeep(aPostgres({ ...made, own }), kept)).toEqual({ ...others, ...kept })
})

test('where the file says everything, nothing is taken from the database', () => {
  expect(likenessToKeep(aPostgres(made), {})).toEqual({})
  expect(likenessToKeep(aPostgres(made), WHOLE)).toEqual({ ...WHOLE, parameters: WHOLE.parameters })
})
