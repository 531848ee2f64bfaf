/** Calls a module of the action in a process of its own, whose environment it reads when it is loaded. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'github')

/** What `call`, an expression, makes of the module `name`, as JSON has it. */
export async function inProcess(
  name: string,
  call: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<unknown> {
  const module = JSON.stringify(join(FOLDER, name))
  const script = `const made = await (${call})(await import(${module}))
process.stdout.write('\\n' + JSON.stringify(made))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { env: { PATH: process.env['PATH'], ...environment } },
  )
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n')))
}
