/**
 * docs/README.md: its files are valid, and its plans are what the CLI prints for them, one deployed stage in front of
 * each. `vitest run PATH -u` writes them anew.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RDS } from '@aws-sdk/client-rds'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import { replaceBlock } from '../../scripts/generate/blocks.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const PATH = join(import.meta.dirname, '../../docs/README.md')
const PAGE = readFileSync(PATH, 'utf8')
const [HEAD = '', ...BODIES] = [...PAGE.matchAll(/^```yaml\n(.*?)^```$/gms)].map(
  ([, yaml = '']) => yaml,
)
const PLANS = [...PAGE.matchAll(/^<!-- (plan [a-z]+) -->$/gm)].map(([, name = '']) => name)

/** The ARN of the page's secret: Secrets Manager draws the end of the one that there is. */
const SECRET = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:legacy-orders-AbCdEf'

/** What the page shows of a plan: no notes, which name ids that AWS draws, and no address of the sandbox's. */
function shownOf(plan: string): string {
  return plan
    .replaceAll(/^ {2}note .*\n/gm, '')
    .replaceAll(/\.[a-z0-9]+(\.us-east-1\.rds\.)localhost/g, '.c0ffee$1amazonaws.com')
}

/** What two tasks need besides: a snapshot of the deployed database, and a database that nobody here made. */
async function prepare(): Promise<string> {
  const settings = clientSettings(sandbox())
  const [rds, secrets] = [new RDS(settings), new SecretsManager(settings)]
  const { DBInstances: [prod] = [] } = await rds.describeDBInstances({})
  await rds.createDBSnapshot({
    DBInstanceIdentifier: prod?.DBInstanceIdentifier,
    DBSnapshotIdentifier: 'shop-before-the-migration',
  })
  const credentials = { username: 'app', password: 'never-to-be-seen-1' }
  await rds.createDBInstance({
    DBInstanceIdentifier: 'legacy-orders',
    DBInstanceClass: 'db.t4g.micro',
    AllocatedStorage: 20,
    Engine: 'mysql',
    DBName: 'orders',
    MasterUsername: credentials.username,
    MasterUserPassword: credentials.password,
  })
  const { ARN = '' } = await secrets.createSecret({
    Name: 'legacy-orders',
    SecretString: JSON.stringify(credentials),
  })
  rds.destroy()
  secrets.destroy()
  return ARN
}

test('the start page shows what the CLI prints', async () => {
  expect(BODIES).toHaveLength(PLANS.length)
  expect(PLANS.length).toBe(6)
  let page = PAGE
  let secret = ''
  for (const [index, name] of PLANS.entries()) {
    checkout.write(`${HEAD}${BODIES[index]?.replace(SECRET, secret) ?? ''}`)
    const { code, stdout, stderr } = await runCli(checkout.path(), sandbox().environment, 'plan')
    expect({ code, stderr }, `${name}: ${stdout}`).toMatchObject({ code: 0 })
    const shown = shownOf(stdout).replaceAll(secret || SECRET, SECRET)
    page = replaceBlock(page, name, `\`\`\`text\n${shown}\`\`\``)
    if (index === 0) {
      const deployed = await runCli(checkout.path(), sandbox().environment, 'deploy')
      expect(deployed.code, deployed.stderr).toBe(0)
      secret = await prepare()
    }
  }
  await expect(page).toMatchFileSnapshot(PATH)
})

const LINES = [...PAGE.replaceAll(/^```.*?^```$/gms, '').matchAll(/`(\w+: [^`]+)`/g)].map(
  ([, line = '']) => line,
)

test('the start page names several lines in its text', () => {
  expect(LINES.length).toBeGreaterThan(3)
})

test.each(LINES)('%s is a line of a stage or of a database', (line) => {
  const stage = `${HEAD}stages:\n  prod:\n    databases:\n      postgres: {}\n    ${line}\n`
  const database = `${HEAD}stages:\n  prod:\n    databases:\n      postgres:\n        ${line}\n`
  const kinds = [stage, database].map((text) => parseConfig(text, 'tinystacks.yml').kind)
  expect(kinds).toContain('valid')
})
