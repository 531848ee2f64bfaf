/**
 * Writes what follows from definitions: the inputs of action.yml from `src/verbs/` and its outputs from `src/outputs/`,
 * the commands of docs/cli.md from `src/verbs/`, the tables of README.md from
 * action.yml, README's plan from a real run against the sandbox, the pages of codes and of troubleshooting from
 * `src/codes/`, the policies and tables of permissions from `src/permissions/`, the quotas of docs/quotas.md from
 * templates, the costs of docs/scale.md from `bench/scale/` and templates, the states of docs/plan.md from
 * `src/facts/states/`, and the table of docs/json.md from `schema/`.
 * `--check` writes nothing and fails where a file is stale.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { declareInputs } from './generate/action-inputs.ts'
import { declareOutputs } from './generate/action-outputs.ts'
import { inputTable, outputTable } from './generate/action-tables.ts'
import { replaceBlock } from './generate/blocks.ts'
import { exitTable, verbSections, verbTable } from './generate/cli.ts'
import { codesPage } from './generate/codes.ts'
import { examplePlan } from './generate/example-plan.ts'
import { schemaTable } from './generate/json-page.ts'
import { actionTable, policyBlock, policyFiles, policyTable } from './generate/policies.ts'
import { quotaTable, usageTable } from './generate/quotas.ts'
import { callsTable, minutesTable, scaleQuotaTable } from './generate/scale.ts'
import { stateTable } from './generate/states.ts'
import { troubleshootingPage } from './generate/troubleshooting.ts'
import { writeOrCheck } from './generated-files.ts'

function read(name: string): string {
  return readFileSync(join(import.meta.dirname, '..', name), 'utf8')
}

const action = declareOutputs(declareInputs(read('action.yml')))
const { file, plan } = await examplePlan()

const readme = [
  ['inputs', inputTable(action)],
  ['outputs', outputTable(action)],
  ['commands', verbTable('docs/cli.md')],
  ['example file', `\`\`\`yaml\n${file}\`\`\``],
  ['example plan', `\`\`\`text\n${plan}\`\`\``],
].reduce((text, [name = '', content = '']) => replaceBlock(text, name, content), read('README.md'))

const permissions = [
  ['policies', policyTable()],
  ['policy outputs', policyBlock('outputs')],
  ['policy reboot', policyBlock('reboot')],
  ['policy restore-secret', policyBlock('restore-secret')],
  ['policy connect', policyBlock('connect')],
  ['our calls', actionTable('direct')],
  ["CloudFormation's calls", actionTable('cloudformation')],
].reduce(
  (text, [name = '', content = '']) => replaceBlock(text, name, content),
  read('docs/permissions.md'),
)

const quotas = [
  ['usage', usageTable()],
  ['quotas', quotaTable()],
].reduce(
  (text, [name = '', content = '']) => replaceBlock(text, name, content),
  read('docs/quotas.md'),
)

const scale = [
  ['calls', callsTable()],
  ['minutes', minutesTable()],
  ['quotas', scaleQuotaTable()],
].reduce(
  (text, [name = '', content = '']) => replaceBlock(text, name, content),
  read('docs/scale.md'),
)

const cli = [
  ['commands', verbTable('')],
  ['exit codes', exitTable()],
  ['sections', verbSections()],
].reduce(
  (text, [name = '', content = '']) => replaceBlock(text, name, content),
  read('docs/cli.md'),
)

process.exitCode = await writeOrCheck(
  [
    { path: 'action.yml', content: action },
    { path: 'README.md', content: readme },
    { path: 'docs/permissions.md', content: permissions },
    ...policyFiles,
    { path: 'docs/quotas.md', content: quotas },
    { path: 'docs/scale.md', content: scale },
    { path: 'docs/cli.md', content: cli },
    { path: 'docs/codes.md', content: codesPage() },
    { path: 'docs/troubleshooting.md', content: troubleshootingPage() },
    { path: 'docs/json.md', content: replaceBlock(read('docs/json.md'), 'schemas', schemaTable()) },
    { path: 'docs/plan.md', content: replaceBlock(read('docs/plan.md'), 'states', stateTable()) },
  ],
  process.argv.includes('--check'),
)
