/** The Python packages of `.ci/install.sh`: cfn-lint has AWS's provider schemas, botocore its service models. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const tools = process.env['TOOLS']
if (tools === undefined) throw new Error('set TOOLS to the folder that .ci/install.sh filled')
const libraries = join(tools, 'python', 'lib')

/** The folder with all of them. */
export const packages = join(libraries, readdirSync(libraries)[0] ?? '', 'site-packages')

/** `cfn_lint` -> `cfn_lint-1.58.0`. */
export function versionOf(name: string): string {
  const folder = readdirSync(packages).find((one) => one.startsWith(`${name}-`))
  return folder?.replace('.dist-info', '') ?? name
}
