/**
 * Formats of `env` by who reads them: Lambda by AWS's own model, ExternalSecret by the definition that Kubernetes would
 * hold it to. What each would refuse is refused here.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadAll } from 'js-yaml'
import { aDeployed, aStage } from '../../__tests__/builders/stage.ts'
import { formatEnv, stageOutputs } from '../../src/outputs/index.ts'
import { chapter } from './chapter.ts'

const TOOLS = process.env['TOOLS'] ?? ''
const MODELS =
  'kubernetes/node_modules/@kubernetes-models/external-secrets/external-secrets.io/v1/index.js'

const stage = aStage({ urls: true })
const outputs = stageOutputs(stage, aDeployed(stage))

function toldByLambda(environment: string): string {
  const python = join(TOOLS, 'python', 'bin', 'python')
  const program = join(import.meta.dirname, 'formats', 'lambda.py')
  const { status, stderr } = spawnSync(python, [program], { input: environment, encoding: 'utf8' })
  return status === 0 ? 'taken' : stderr
}

await chapter('Lambda takes what it is given', () => {
  assert.equal(toldByLambda(formatEnv('lambda', outputs, null)), 'taken')
  assert.match(toldByLambda('{ "Variables": { "A": 1 } }'), /Invalid type for parameter/)
  assert.match(toldByLambda('{ "Variables": { "1A": "b" } }'), /no names/)
  return Promise.resolve()
})

type Data = { readonly secretKey: string }
type Resource = { readonly spec: { readonly data: readonly Data[] } }
type Models = {
  readonly ExternalSecret: new (given: Resource) => { readonly validate: () => void }
}

await chapter('Kubernetes takes the ExternalSecret', async () => {
  const { ExternalSecret } = (await import(pathToFileURL(join(TOOLS, MODELS)).href)) as Models
  const [, secret] = loadAll(formatEnv('kubernetes', outputs, null)) as readonly Resource[]
  assert.ok(secret)
  new ExternalSecret(secret).validate()
  assert.equal(secret.spec.data.length, Object.keys(outputs.secrets).length)
  const lacking = { ...secret, spec: { ...secret.spec, data: [{ secretKey: 'PG_USERNAME' }] } }
  assert.throws(() => {
    new ExternalSecret(lacking).validate()
  }, /must have required property 'remoteRef'|required property remoteRef/)
})
