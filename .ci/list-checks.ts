/**
 * Prints the names of the checks as JSON. With `--needs-tools` it prints nothing and ends with 0 where one of
 * those that were asked for needs what `.ci/install.sh` installs. Runs before anything is installed.
 */
import { chosenChecks } from './checks.ts'

const [first, ...rest] = process.argv.slice(2)
if (first === '--needs-tools')
  process.exitCode = chosenChecks(rest).some(({ tools }) => tools) ? 0 : 1
else process.stdout.write(`${JSON.stringify(chosenChecks([]).map(({ name }) => name))}\n`)
