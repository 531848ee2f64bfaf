/** Prints the names of the checks as JSON. */
import { chosenChecks } from './checks.ts'

process.stdout.write(`${JSON.stringify(chosenChecks([]).map(({ name }) => name))}\n`)
