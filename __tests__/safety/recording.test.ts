/** Which kills are alike: one that is left out where something changes would be a case that nobody tries. */
import { describe, expect, test } from 'vitest'
import { alike, begunBefore, isUntouched, type Recording } from './recording.ts'

/** `1+` = call 1 begins, `1-` = it ends, each with what AWS keeps then; call 1 is of the name `a`, 2 of `b`, ... */
function recorded(moments: string): Recording {
  return moments.split(' ').map((moment) => {
    const [, number = '', sign, state] = /^(\d+)([+-]):(\d+)$/.exec(moment) ?? []
    const name = String.fromCharCode(96 + Number(number))
    const is = sign === '+' ? 'begin' : 'end'
    return { number: Number(number), name, place: Number(number), is, state: Number(state) }
  })
}

describe('kills are alike', () => {
  test('where what comes between only reads', () => {
    expect(alike(recorded('1+:0 1-:0 2+:0 2-:0 3+:0 3-:0'))).toEqual([[1, 2, 3]])
  })

  test('until a call changes something, and from there on', () => {
    const moments = '1+:0 1-:0 2+:0 2-:0 3+:0 3-:1 4+:1 4-:1 5+:1 5-:1'
    expect(alike(recorded(moments))).toEqual([
      [1, 2],
      [3, 4, 5],
    ])
  })

  test('and not where AWS goes on by itself between two calls', () => {
    expect(alike(recorded('1+:0 1-:0 2+:1 2-:1 3+:1 3-:2'))).toEqual([[1], [2], [3]])
    expect(alike(recorded('1+:0 1-:1 2+:2 2-:1'))).toEqual([[1], [2]])
  })

  test('and not where a call side by side is carried out after the run has ended', () => {
    // Killed after 1, call 3 has begun and changes something; 4 has not. After 4 nothing more does.
    const moments = '1+:0 2+:0 3+:0 1-:0 2-:0 3-:1 4+:1 4-:1 5+:1 5-:1'
    expect(alike(recorded(moments))).toEqual([[1], [2], [3, 4, 5]])
  })

  test('where calls side by side end in another order', () => {
    expect(alike(recorded('1+:0 2+:0 2-:0 1-:0 3+:0 3-:0'))).toEqual([[1, 2, 3]])
    expect(alike(recorded('1+:0 2+:0 2-:1 1-:1 3+:1 3-:1'))).toEqual([[1, 2, 3]])
  })
})

test('a run is untouched that has changed nothing, and has nothing under way', () => {
  const recording = recorded('1+:0 1-:0 2+:0 3+:0 2-:0 3-:1 4+:1 4-:1')
  expect(isUntouched(recording, 1)).toBe(true)
  expect(isUntouched(recording, 2)).toBe(false)
  expect(isUntouched(recording, 4)).toBe(false)
})

test('a run that is killed has begun what the recorded one had by then', () => {
  const recording = recorded('1+:0 1-:0 2+:0 3+:0 2-:0 3-:1 4+:1 4-:1')
  expect(begunBefore(recording, 1)).toEqual(['a'])
  expect(begunBefore(recording, 2)).toEqual(['a', 'b', 'c'])
  expect(begunBefore(recording, 9)).toEqual(['a', 'b', 'c', 'd'])
})
