/** What `tinystacks completion` prints, in each of its shells: every line offers what the table of verbs has. */
import { CASES } from './completion/cases.ts'
import { offered } from './completion/shells.ts'
import { SHELLS } from '../../src/verbs/rows/completion.ts'

let wrong = 0
for (const shell of SHELLS) {
  const answers = offered(
    shell,
    CASES.map(([line]) => line),
  )
  for (const [index, [line, words]] of CASES.entries()) {
    const answer = answers[index] ?? []
    if (JSON.stringify(answer) === JSON.stringify(words)) continue
    wrong += 1
    console.log(`${shell}: ${line}\n  offers ${answer.join(' ')}\n  not    ${words.join(' ')}`)
  }
}
console.log(`${String(CASES.length)} lines in ${SHELLS.join(', ')}: ${String(wrong)} wrong`)
if (wrong > 0) process.exitCode = 1
