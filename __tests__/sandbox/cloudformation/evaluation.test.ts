import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { group, instance, startCloud, template, vpc, type TestCloud } from '../builders/cloud.ts'

let cloud: TestCloud
let count = 0
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.sandbox.close())

/** The properties that the resource `R` gets when the template is deployed. */
async function properties(body: string, rest: object = {}): Promise<unknown> {
  const StackName = `stack-${(count += 1)}`
  await cloud.client.createStack({ StackName, TemplateBody: body, ...rest })
  expect(await cloud.settled(StackName)).toBe('CREATE_COMPLETE')
  return cloud.seen.get('R')
}

const described = async (value: unknown, rest: object = {}): Promise<unknown> => {
  const seen = await properties(
    template({ R: group({ GroupDescription: value }), Net: vpc() }, rest),
  )
  return (seen as { GroupDescription: unknown }).GroupDescription
}

describe('functions', () => {
  it.each<[string, unknown, unknown]>([
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] }, 'a-us-east-1'],
    ['Sub', { 'Fn::Sub': '${AWS::AccountId} ${!Literal}' }, '123456789012 ${Literal}'],
    [
      'Sub with values',
      { 'Fn::Sub': ['${A}/${B}', { A: 'x', B: { Ref: 'AWS::Partition' } }] },
      'x/aws',
    ],
    ['Select and Split', { 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['GetAZs', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }, 'us-east-1a'],
    ['FindInMap', { 'Fn::FindInMap': ['M', { Ref: 'AWS::Region' }, 'k'] }, 'v'],
    ['Base64', { 'Fn::Base64': 'hello' }, 'aGVsbG8='],
    [
      'Cidr',
      { 'Fn::Join': [' ', { 'Fn::Cidr': ['10.0.0.0/16', 3, 12] }] },
      '10.0.0.0/20 10.0.16.0/20 10.0.32.0/20',
    ],
    ['URLSuffix', { Ref: 'AWS::URLSuffix' }, 'amazonaws.com'],
    ['StackName', { 'Fn::Sub': '${AWS::StackName}' }, expect.stringMatching(/^stack-\d+$/)],
  ])('CFN-9 %s', async (_name, value, expected) => {
    expect(await described(value, { Mappings: { M: { 'us-east-1': { k: 'v' } } } })).toEqual(
      expected,
    )
  })

  it('CFN-9 Ref gives the physical id, GetAtt the attribute, NoValue takes the property away', async () => {
    const seen = await properties(
      template({
        Net: vpc(),
        Other: group(),
        R: group({
          VpcId: { Ref: 'Net' },
          GroupDescription: { 'Fn::Sub': '${Other.GroupId}' },
          GroupName: { Ref: 'AWS::NoValue' },
        }),
      }),
    )
    expect(seen).toEqual({
      VpcId: expect.stringMatching(/^Net-/),
      GroupDescription: expect.stringMatching(/^group-of-Other-/),
    })
  })

  it('CFN-2 YAML has short forms of them all', async () => {
    const yaml = `
Conditions:
  Yes: !Equals [!Ref AWS::Region, us-east-1]
Resources:
  Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  R:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: !Join ['', [!Sub 'a \${AWS::Region}', !If [Yes, ' yes', ' no'], !Select [0, !Split ['/', ' b/c']]]]
      VpcId: !GetAtt Net.VpcId
      Tags:
        - { Key: date, Value: 2010-09-09 }
`
    expect(await properties(yaml)).toEqual({
      GroupDescription: 'a us-east-1 yes b',
      VpcId: expect.stringMatching(/^Net-/),
      Tags: [{ Key: 'date', Value: '2010-09-09' }],
    })
  })

  it('CFN-10 conditions decide about resources, values and outputs', async () => {
    const body = template(
      {
        R: group({ GroupDescription: { 'Fn::If': ['Big', 'big', 'small'] } }),
        Never: vpc({}, { Condition: 'Small' }),
      },
      {
        Parameters: { Size: { Type: 'Number', Default: 3 } },
        Conditions: {
          Big: {
            'Fn::And': [
              { 'Fn::Equals': [{ Ref: 'Size' }, 3] },
              { 'Fn::Not': [{ Condition: 'Small' }] },
            ],
          },
          Small: {
            'Fn::Or': [{ 'Fn::Equals': [{ Ref: 'Size' }, '1'] }, { 'Fn::Equals': ['a', 'b'] }],
          },
        },
        Outputs: { O: { Value: 'x', Condition: 'Small' } },
      },
    )
    expect(await properties(body)).toEqual({ GroupDescription: 'big' })
    const { Stacks } = await cloud.client.describeStacks({ StackName: `stack-${count}` })
    expect(Stacks![0]!.Outputs).toEqual([])
    const { StackResources } = await cloud.client.describeStackResources({
      StackName: `stack-${count}`,
    })
    expect(StackResources!.map(({ LogicalResourceId }) => LogicalResourceId)).toEqual(['R'])
  })
})

describe('parameters', () => {
  const body = (declared: object): string =>
    template({ R: group({ GroupDescription: { Ref: 'P' } }) }, { Parameters: { P: declared } })
  const given = (ParameterValue: string): object => ({
    Parameters: [{ ParameterKey: 'P', ParameterValue }],
  })

  it.each([
    ['missing', { Type: 'String' }, {}, 'Parameters: [P] must have values'],
    [
      'unknown',
      { Type: 'String', Default: 'x' },
      { Parameters: [{ ParameterKey: 'Q', ParameterValue: 'y' }] },
      'Parameters: [Q] do not exist in the template',
    ],
    [
      'not allowed',
      { Type: 'String', AllowedValues: ['a', 'b'] },
      given('c'),
      "Parameter 'P' must be one of AllowedValues",
    ],
    [
      'not of the pattern',
      { Type: 'String', AllowedPattern: '[a-z]+' },
      given('A1'),
      "Parameter 'P' must match pattern [a-z]+",
    ],
    [
      'too short',
      { Type: 'String', MinLength: 3 },
      given('ab'),
      "Parameter 'P' must contain at least 3 characters",
    ],
    ['not a number', { Type: 'Number' }, given('many'), "Parameter 'P' must be a number"],
    [
      'too great',
      { Type: 'Number', MaxValue: 5 },
      given('6'),
      "Parameter 'P' must be a number not greater than 5",
    ],
  ])('CFN-11 refuses one that is %s', async (_what, declared, rest, message) => {
    const input = { StackName: `bad-${(count += 1)}`, TemplateBody: body(declared), ...rest }
    await expect(cloud.client.createStack(input)).rejects.toThrow(message)
  })

  it('CFN-11 UsePreviousValue keeps what the stack has', async () => {
    await properties(body({ Type: 'String', Default: 'default' }), given('first'))
    const StackName = `stack-${count}`
    await cloud.client.updateStack({
      StackName,
      TemplateBody: template(
        { R: group({ GroupDescription: { Ref: 'P' } }), Net: vpc() },
        { Parameters: { P: { Type: 'String', Default: 'default' } } },
      ),
      Parameters: [{ ParameterKey: 'P', UsePreviousValue: true }],
    })
    await cloud.settled(StackName)
    const { Stacks } = await cloud.client.describeStacks({ StackName })
    expect(Stacks![0]!.Parameters).toEqual([{ ParameterKey: 'P', ParameterValue: 'first' }])
  })

  it('CFN-11 a comma delimited list is a list', async () => {
    const list = template(
      { R: group({ GroupDescription: { 'Fn::Select': [1, { Ref: 'P' }] } }) },
      { Parameters: { P: { Type: 'CommaDelimitedList', Default: 'a, b,c' } } },
    )
    expect(await properties(list)).toEqual({ GroupDescription: 'b' })
  })

  it('CFN-13 an SSM parameter type gives the value behind the name', async () => {
    cloud.parameters.set('/ami', 'ami-123')
    const ssm = body({ Type: 'AWS::SSM::Parameter::Value<String>', Default: '/ami' })
    expect(await properties(ssm)).toEqual({ GroupDescription: 'ami-123' })
    const { Stacks } = await cloud.client.describeStacks({ StackName: `stack-${count}` })
    expect(Stacks![0]!.Parameters).toEqual([
      { ParameterKey: 'P', ParameterValue: '/ami', ResolvedValue: 'ami-123' },
    ])
  })
})

describe('dynamic references', () => {
  it('CFN-14 are read when the resource is made, and compared as they are written', async () => {
    const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-Ab12Cd'
    cloud.secrets.set(`${arn}:password`, 'first-word')
    cloud.parameters.set('name', 'from-ssm')
    const reference = `{{resolve:secretsmanager:${arn}:SecretString:password}}`
    const body = (size: string): string =>
      template({
        R: instance({
          MasterUserPassword: reference,
          DBName: '{{resolve:ssm:name:1}}',
          AllocatedStorage: size,
        }),
      })
    expect(await properties(body('20'))).toMatchObject({
      MasterUserPassword: 'first-word',
      DBName: 'from-ssm',
    })
    const StackName = `stack-${count}`
    expect(JSON.stringify(await cloud.rawEvents(StackName))).not.toContain('first-word')
    cloud.secrets.set(`${arn}:password`, 'second-word')
    await expect(cloud.client.updateStack({ StackName, TemplateBody: body('20') })).rejects.toThrow(
      'No updates',
    )
    await cloud.client.updateStack({ StackName, TemplateBody: body('40') })
    await cloud.settled(StackName)
    expect(cloud.seen.get('R')).toMatchObject({ MasterUserPassword: 'second-word' })
  })

  it('CFN-14 within the text of another secret are read when it is made, and shown as written', async () => {
    cloud.secrets.set('db:password', 'third-word')
    const body = (user: string): string =>
      template({
        Net: vpc(),
        R: {
          Type: 'AWS::SecretsManager::Secret',
          Properties: {
            SecretString: {
              'Fn::Sub': `{"user":"${user}","password":"{{resolve:secretsmanager:db:SecretString:password}}","host":"\${Net.VpcId}"}`,
            },
          },
        },
      })
    const { SecretString } = (await properties(body('a'))) as { SecretString: string }
    expect(JSON.parse(SecretString)).toEqual({
      user: 'a',
      password: 'third-word',
      host: expect.stringMatching(/^Net-/) as string,
    })
    const StackName = `stack-${count}`
    const ChangeSetName = 'looked-at'
    const { changes } = await cloud.changeSet({ StackName, ChangeSetName, TemplateBody: body('b') })
    expect(changes[0]?.AfterContext).toContain(
      '{{resolve:secretsmanager:db:SecretString:password}}',
    )
    expect(JSON.stringify([changes, await cloud.rawEvents(StackName)])).not.toContain('third-word')
  })

  it('CFN-14 to a secret that is not there fail the resource', async () => {
    const StackName = `stack-${(count += 1)}`
    await cloud.client.createStack({
      StackName,
      TemplateBody: template({
        R: instance({ MasterUserPassword: '{{resolve:secretsmanager:nope}}' }),
      }),
    })
    expect(await cloud.settled(StackName)).toBe('ROLLBACK_COMPLETE')
  })
})
