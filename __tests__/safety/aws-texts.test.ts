/**
 * An AWS that repeats what a password's reference was resolved to, in each text that it has: nothing of
 * it reaches what people read. How texts are cut: `src/aws/texts`.
 */
import {
  ListSecretsCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { describe, expect, test } from 'vitest'
import { useChanges } from '../e2e/on-github.ts'
import { runCli, useSandbox, type ActionRun, type Finished } from '../e2e/support.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { HOSTILE_VALUES, formsOf } from './hostile-values.ts'
import { searchIn } from './traces.ts'

const sandbox = useSandbox()
const changes = useChanges(sandbox)

/** Repeated as AWS does it, where it says of what; `{value}` is the sandbox's to fill in. */
const WAYS = [
  (v: string) => `The parameter MasterUserPassword is not a valid password: ${v}`,
  (v: string) =>
    `Value '${v}' at 'authToken' failed to satisfy constraint: Member must not be null`,
  (v: string) => `Invalid value: "${v}"`,
  (v: string) => `The following hook(s) failed: [${v}]`,
]

/** Each value in each form, each time in another way. */
const TEXTS = HOSTILE_VALUES.flatMap(formsOf).map((form, at) => WAYS[at % WAYS.length]!(form))

async function tell(speech: object): Promise<void> {
  const init = { method: 'POST', body: JSON.stringify({ texts: [], ...speech }) }
  expect((await fetch(`${sandbox().url}/_sandbox/texts`, init)).status).toBe(200)
}

/** Gives every secret of the stage this password, as somebody may who has chosen one. */
async function choose(password: string): Promise<void> {
  const client = new SecretsManagerClient(clientSettings(sandbox()))
  const { SecretList = [] } = await client.send(new ListSecretsCommand({}))
  for (const { ARN } of SecretList)
    await client.send(
      new PutSecretValueCommand({
        SecretId: ARN,
        SecretString: JSON.stringify({ username: 'app', password }),
      }),
    )
  client.destroy()
}

/** Everything that a run has shown, wherever. */
function shownBy(run: ActionRun): string {
  return [run.log, run.summary, ...run.errors, ...run.warnings, JSON.stringify(run.outputs)].join(
    '\n',
  )
}

function shownOn(number: number): string {
  return changes
    .github()
    .comments(number)
    .map(({ body }) => body)
    .join('\n')
}

const cli = (...argv: readonly string[]): Promise<Finished> =>
  runCli(changes.checkout.path(), sandbox().environment, ...argv, '--config', changes.config())

/** Where it stands as it is, so that one finds who has said it. */
function around(shown: string, value: string): string {
  const at = shown.indexOf(value)
  return at === -1 ? 'in another form' : `in ${shown.slice(Math.max(0, at - 200), at + 200)}`
}

/** Of values that are more than marks, which everything has. */
function expectNoTrace(shown: string, values: readonly string[]): void {
  const traces = searchIn(shown)
  for (const value of values.filter((one) => /[\p{L}\p{N}]{4}/u.test(one)))
    expect(traces(value), `${JSON.stringify(value)} ${around(shown, value)}`).toEqual([])
}

const CHANGED = '{ backupDays: 9, parameters: { work_mem: "SUM(Memory,1)" } }'

/** A change of a property that holds a password, with values in the place of references. */
function changeOf(Name: string): object {
  const Target = {
    Attribute: 'Properties',
    Name,
    RequiresRecreation: 'Never',
    BeforeValue: HOSTILE_VALUES.join(' '),
    AfterValue: HOSTILE_VALUES.toReversed().join(' '),
  }
  const ResourceChange = {
    Action: 'Modify',
    LogicalResourceId: 'Postgres',
    ResourceType: 'AWS::RDS::DBInstance',
    Replacement: 'False',
    Details: [{ Target, Evaluation: 'Static', ChangeSource: 'DirectModification' }],
  }
  return { Type: 'Resource', ResourceChange }
}

/** What is made to speak, what people read of it, and what the sandbox is told. */
const PARTS: readonly (readonly [string, string, object])[] = [
  ['the error of a call', 'CreateChangeSet is not possible now. ', { fails: ['CreateChangeSet'] }],
  [
    'the reason of a change set',
    'The change is not possible. ',
    {
      says: {
        DescribeChangeSet: { Status: 'FAILED', StatusReason: 'The change is not possible.' },
      },
    },
  ],
  [
    'the values of a change',
    'MasterUserPassword',
    {
      says: {
        DescribeChangeSet: {
          Changes: ['MasterUserPassword', 'AuthToken', 'SecretString'].map(changeOf),
        },
      },
    },
  ],
]

describe('a text that repeats a password', () => {
  test('is tried with every value in many forms', () => {
    expect(TEXTS.length).toBeGreaterThan(500)
  })

  test.each(PARTS)('%s shows none of it in a plan', async (_, said, speech) => {
    await changes.deployDirectly(changes.file('{}'))
    const shown: string[] = []
    for (let from = 0; from < TEXTS.length; from += 150) {
      await tell({ ...speech, texts: TEXTS.slice(from, from + 150) })
      const { number, planned } = await changes.propose(changes.file('{ backupDays: 9 }'))
      const { stdout, stderr } = await cli('plan', '--json')
      shown.push(shownBy(planned), shownOn(number), stdout, stderr)
      await tell({})
    }
    const all = shown.join('\n')
    expectNoTrace(all, HOSTILE_VALUES)
    expect(all).toContain(said)
  })

  test('events and status reasons show none of it in a deploy that fails', async () => {
    await changes.deployDirectly(changes.file('{}'))
    const shown: string[] = []
    for (let from = 0; from < TEXTS.length; from += 150) {
      await tell({ texts: TEXTS.slice(from, from + 150) })
      changes.write(changes.file(CHANGED))
      const deployed = await changes.deploy()
      expect(deployed.code).toBe(1)
      const { stdout, stderr } = await cli('deploy', '--json', '--yes')
      shown.push(shownBy(deployed), stdout, stderr)
      await tell({})
    }
    const all = shown.join('\n')
    expectNoTrace(all, HOSTILE_VALUES)
    expect(all).toContain('SUM(Memory,1)')
    expect(all).toContain('is not a valid password ***')
    expect(all).toContain('Invalid value: ***')
  })

  test.each(['Zq9kV7mPx2Lw4TnB8sRd6Yh3', 'hunter2-hunter2', 'Summer2024!Summer', 'available'])(
    'what was resolved itself shows nowhere: %s',
    async (password) => {
      await changes.deployDirectly(changes.file('{}'))
      await choose(password)
      await tell({ texts: WAYS.map((say) => say('{value}')) })
      const { number, planned } = await changes.propose(
        changes.file('{ instance: db.t4g.small, parameters: { work_mem: "8192" } }'),
      )
      const landed = await changes.land(number)
      const { stdout, stderr } = await cli('outputs', '--format', 'json')
      await tell({})
      const shown = [shownBy(planned), shownBy(landed), shownOn(number), stdout, stderr].join('\n')
      expect(shown).toContain('***')
      if (password !== 'available') expectNoTrace(shown, [password])
      expect(shown).not.toMatch(/password: available|'available'|"available"|\[available\]/)
    },
  )
})
