import { expect, test } from 'vitest'
import { wantsColor } from '../../src/local/color.ts'

const [TERMINAL, PIPE] = [{ isTTY: true }, { isTTY: false }]

test.each([
  ['a terminal', TERMINAL, {}, false, true],
  ['a pipe', PIPE, {}, false, false],
  ['a dumb terminal', TERMINAL, { TERM: 'dumb' }, false, false],
  ['NO_COLOR of any value', TERMINAL, { NO_COLOR: '0' }, false, false],
  ['an empty NO_COLOR', TERMINAL, { NO_COLOR: '' }, false, true],
  ['FORCE_COLOR of any value', PIPE, { FORCE_COLOR: '0' }, false, true],
  ['an empty FORCE_COLOR', PIPE, { FORCE_COLOR: '' }, false, false],
  ['FORCE_COLOR over NO_COLOR', PIPE, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ['--no-color over FORCE_COLOR', TERMINAL, { FORCE_COLOR: '1' }, true, false],
])('%s', (_name, stream, environment, noColor, color) => {
  expect(wantsColor(stream, environment, noColor)).toBe(color)
})
