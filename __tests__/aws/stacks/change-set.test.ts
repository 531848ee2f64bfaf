/** CloudFormation's answers about a change set, as they are known to be incomplete. */
import { afterEach, describe, expect, test } from 'vitest'
import { connect } from '../../../src/aws/index.ts'
import { validationResult } from '../../../src/aws/stacks/change-set.ts'
import { startInBetween, type InBetween } from '../../stand-ins/aws/in-between.ts'
import { useEndpoint } from '../../safety/stand.ts'

let between: InBetween | null = null
afterEach(async () => {
  await between?.close()
  between = null
})

const handle = { id: 'arn:c', stackId: 'arn:s' }

/** What is read where AWS answers so with property values, and so without. */
async function described(withValues: string, without: string) {
  const asked: boolean[] = []
  between = await startInBetween('http://127.0.0.1:1', ({ body, answer }) => {
    const detailed = new URLSearchParams(body).get('IncludePropertyValues') === 'true'
    asked.push(detailed)
    answer.writeHead(200, { 'content-type': 'text/xml' })
    answer.end(
      `<DescribeChangeSetResponse><DescribeChangeSetResult>${detailed ? withValues : without}</DescribeChangeSetResult></DescribeChangeSetResponse>`,
    )
    return true
  })
  useEndpoint(between.url)
  return { changeSet: await connect('us-east-1').stacks.describeChangeSet(handle), asked }
}

const detail = (property: string, more = ''): string =>
  `<member><Target><Attribute>Properties</Attribute><Name>${property}</Name>${more}</Target></member>`
const change = (id: string, ...details: readonly string[]): string =>
  `<member><Type>Resource</Type><ResourceChange><Action>Modify</Action><LogicalResourceId>${id}</LogicalResourceId><Details>${details.join('')}</Details></ResourceChange></member>`
const ready = (reason: string, ...changes: readonly string[]): string =>
  `<Status>CREATE_COMPLETE</Status>${reason}<Changes>${changes.join('')}</Changes>`

const WARNED =
  '<StatusReason>[WARN] --include-property-values option can return incomplete ChangeSet data because: Logical Id: Postgres, failed property validation</StatusReason>'

describe('a change set', () => {
  test('is asked for once where nothing is left out', async () => {
    const { changeSet, asked } = await described(ready('', change('Postgres')), '')
    expect(asked).toEqual([true])
    expect(changeSet.changes.map(({ logicalId }) => logicalId)).toEqual(['Postgres'])
  })

  test('has every change, also those that an answer with values leaves out', async () => {
    const sized = detail('AllocatedStorage', '<BeforeValue>20</BeforeValue>')
    const { changeSet, asked } = await described(
      ready(WARNED, change('Mysql', sized)),
      ready(
        '',
        change('Mysql', detail('AllocatedStorage'), detail('Iops')),
        change('Postgres', detail('Engine')),
      ),
    )
    expect(asked).toEqual([true, false])
    const told = changeSet.changes.map(({ logicalId, details }) => [
      logicalId,
      ...details.map(({ property, before }) => `${property ?? ''} ${before ?? '?'}`),
    ])
    expect(told).toEqual([
      ['Mysql', 'AllocatedStorage 20', 'Iops ?'],
      ['Postgres', 'Engine ?'],
    ])
  })

  test('that failed has its reason, also where an answer with values has none', async () => {
    const failed = '<Status>FAILED</Status>'
    const { changeSet, asked } = await described(
      failed,
      `${failed}<StatusReason>No updates are to be performed.</StatusReason>`,
    )
    expect(asked).toEqual([true, false])
    expect(changeSet.statusReason).toBe('No updates are to be performed.')
  })
})

test.each([
  ['WARN', 'warn'],
  ['FAIL', 'fail'],
  ['PANIC', 'fail'],
  [undefined, 'fail'],
] as const)('a result in the mode %s is a %s', (ValidationFailureMode, mode) => {
  const event = {
    LogicalResourceId: 'Postgres',
    ResourceType: 'AWS::RDS::DBInstance',
    ValidationPath: '/Resources/Postgres/Properties/Tags/0/Value',
    ValidationStatusReason: ' too long\n',
    ValidationFailureMode: ValidationFailureMode as 'WARN',
  }
  expect(validationResult(event)).toEqual([
    {
      mode,
      logicalId: 'Postgres',
      type: 'AWS::RDS::DBInstance',
      property: 'Tags.0.Value',
      reason: 'too long',
    },
  ])
})

test('a hook that failed is a result, one that succeeded or a check that was skipped is none', () => {
  const hook = { HookStatusReason: 'encrypt it', HookFailureMode: 'FAIL' } as const
  expect(validationResult({ ...hook, HookStatus: 'HOOK_COMPLETE_FAILED' })).toHaveLength(1)
  expect(validationResult({ ...hook, HookStatus: 'HOOK_VANISHED' as 'HOOK_FAILED' })).toHaveLength(
    1,
  )
  expect(validationResult({ ...hook, HookStatus: 'HOOK_COMPLETE_SUCCEEDED' })).toEqual([])
  const skipped = { ValidationStatus: 'SKIPPED', ValidationStatusReason: 'no access' } as const
  expect(validationResult(skipped)).toEqual([])
  expect(validationResult({ ValidationStatus: 'FAILED' })).toEqual([])
})
