import {
  CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation'
import { prod, type Row } from '../row.ts'

/**
 * After an update that changed the instance and was rolled back for another resource: what runs is ahead of the
 * template. RDSH = aws-cloudformation-resource-providers-rds, Translator.java:506-533: a rollback sends no version, and
 * the largest storage there was; UpdateHandler sends what differs between two templates.
 */
const postgres = (settings = ''): string => prod(`postgres: { ${settings} }`)

/** An update with this change of the instance fails at a neighbour that comes after it. */
const rolledBack =
  (change: Readonly<Record<string, unknown>>): NonNullable<Row['meanwhile']> =>
  async (_cloud, { identifier, region }) => {
    const client = new CloudFormationClient({ region })
    const StackName = identifier.replace(/-postgresinstance-.*$/, '')
    const { TemplateBody = '{}' } = await client.send(new GetTemplateCommand({ StackName }))
    const template = JSON.parse(TemplateBody) as {
      Resources: Record<string, { Properties: Record<string, unknown> }>
    }
    Object.assign(template.Resources['PostgresInstance']!.Properties, change)
    const bad = {
      Type: 'AWS::RDS::DBParameterGroup',
      DependsOn: 'PostgresInstance',
      Properties: { Family: 'nothing1', Description: 'cannot be made' },
    }
    const { Stacks: [{ Tags, Parameters } = {}] = [] } = await client.send(
      new DescribeStacksCommand({ StackName }),
    )
    await client.send(
      new UpdateStackCommand({
        StackName,
        TemplateBody: JSON.stringify({
          ...template,
          Resources: { ...template.Resources, Bad: bad },
        }),
        Tags,
        Parameters,
        Capabilities: ['CAPABILITY_IAM'],
      }),
    )
    for (;;) {
      const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }))
      const status = Stacks?.[0]?.StackStatus ?? ''
      if (status === 'UPDATE_ROLLBACK_COMPLETE') return
      if (!status.endsWith('_IN_PROGRESS')) throw new Error(`the stack is ${status}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

const VERSION = rolledBack({ EngineVersion: '17.6' })
const STORAGE = rolledBack({ AllocatedStorage: '50' })

// prettier-ignore
export const rolledBackRows: readonly Row[] = [
  { name: 'a version that a rollback left behind, asked for again', source: 'RDSH: the live one is not sent back',
    before: postgres('version: "17.4"'), meanwhile: VERSION, after: postgres('version: "17.6"'), impact: 'none' },
  { name: 'a version that a rollback left behind, and the file goes back', source: 'RDSH: the live one stays',
    before: postgres('version: "17.4"'), meanwhile: VERSION, after: postgres('version: "17.4"'), impact: 'none' },
  { name: 'a version that a rollback left behind, under a major', source: 'RDSH: the live one stays',
    before: postgres('version: "17"'), meanwhile: rolledBack({ EngineVersion: '17.9' }),
    after: postgres('version: "17"'), impact: 'none' },
  { name: 'storage that a rollback left behind, asked for again', source: 'RDSH: the largest of all is sent',
    before: postgres(), meanwhile: STORAGE, after: postgres('storage: { size: 50 }'), impact: 'none' },
  { name: 'storage that a rollback left behind, and the file goes back', source: 'RDS: storage never shrinks',
    before: postgres(), meanwhile: STORAGE, after: postgres('storage: { size: 20 }'), impact: 'none' },
  { name: 'storage that a rollback left behind, and another change', source: 'RDS: storage never shrinks',
    before: postgres(), meanwhile: STORAGE, after: postgres('storage: { size: 20 }, backupDays: 9'),
    impact: 'in-place', refused: 'storage-cannot-shrink', names: /50 GiB/ },
  { name: 'storage that a rollback left behind, which may grow', source: 'RDSH: the larger of both is sent',
    before: postgres('storage: { size: 20, max: 100 }'), meanwhile: STORAGE,
    after: postgres('storage: { size: 20, max: 100 }'), impact: 'none' },
  { name: 'another change of what a rollback left behind', source: 'RDSH: the live storage goes along',
    before: postgres('version: "17.4", storage: { size: 20, max: 100 }'),
    meanwhile: rolledBack({ EngineVersion: '17.6', AllocatedStorage: '50' }),
    after: postgres('version: "17.4", storage: { size: 20, max: 100 }, backupDays: 9'), impact: 'in-place',
    says: /version-kept: [^]*storage-kept: / },
]
