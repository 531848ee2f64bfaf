import { expect, test } from 'vitest'
import { formatGitHub } from '../../../src/outputs/env/github.ts'
import { each, type Variables } from './values.ts'

test('is read by the runner as it is', () => {
  each((given) => {
    expect(readAsRunner(formatGitHub(given))).toEqual(given)
  })
})

/** `NAME<<MARK`, lines until MARK: actions/runner, FileCommandManager. */
function readAsRunner(text: string): Variables {
  const read: Record<string, string> = {}
  let rest = text
  while (rest !== '') {
    const [, name = '', mark = ''] = /^(\w+)<<(.+)\n/.exec(rest) ?? []
    rest = rest.slice(name.length + 2 + mark.length + 1)
    const lines: string[] = []
    for (;;) {
      const end = rest.indexOf('\n')
      const line = rest.slice(0, end)
      rest = rest.slice(end + 1)
      if (line === mark) break
      lines.push(line)
    }
    read[name] = lines.join('\n')
  }
  return read
}
