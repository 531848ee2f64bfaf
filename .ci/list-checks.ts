/**
 * Prints the names of the checks as JSON. With `--without-tools` it ends with 0 where those that were asked for
 * need nothing of what `.ci/install.sh` installs.
 */
import { chosenChecks } from './checks.ts'

const [first, ...rest] = process.argv.slice(2)
if (first === '--without-tools') {
  process.exitCode = chosenChecks(rest).some(({ tools }) => tools) ? 1 : 0
} else {
  process.stdout.write(`${JSON.stringify(chosenChecks([]).map(({ name }) => name))}\n`)
}
