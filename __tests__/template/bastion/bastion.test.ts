import { describe, expect, test } from 'vitest'
import type { ResolvedBastion, ResolvedStage } from '../../../src/config/resolved.ts'
import { NO_EXTERNAL_FACTS } from '../../../src/facts/external.ts'
import { renderStage } from '../../../src/template/index.ts'
import type { Template } from '../../../src/template/types.ts'
import { aBastion, aContext, aPostgres, aStage } from '../../builders/stage.ts'

const IMAGE = 'ami-0abc'
const external = { ...NO_EXTERNAL_FACTS, bastionImage: { kind: 'read', value: IMAGE } } as const

function templateOf(
  bastion: Partial<ResolvedBastion> | null,
  stage: Partial<ResolvedStage> = {},
): Template {
  const resolved = aStage({ bastion: bastion === null ? null : aBastion(bastion), ...stage })
  return renderStage(resolved, aContext({ external })).template
}

function properties(template: Template, id: string): Readonly<Record<string, unknown>> {
  const found = template.Resources[id]
  if (found === undefined) throw new Error(`no ${id}`)
  return found.Properties
}

function bastionIds(template: Template): readonly string[] {
  return Object.keys(template.Resources).filter((id) => id.startsWith('Bastion'))
}

function commandsOf(template: Template): readonly string[] {
  const { commands } = properties(template, 'BastionKeys')['Parameters'] as { commands: unknown[] }
  return commands.map((command) =>
    typeof command === 'string' ? command : JSON.stringify(command),
  )
}

describe('a bastion that is reached by ssh', () => {
  const template = templateOf({})

  test('is a small host with required tokens, an encrypted disk and the pinned image', () => {
    expect(properties(template, 'BastionInstance')).toMatchObject({
      ImageId: IMAGE,
      InstanceType: 't4g.nano',
      KeyName: { Ref: 'BastionKeyPair' },
      SubnetId: { Ref: 'PublicSubnet1' },
      MetadataOptions: { HttpTokens: 'required' },
      BlockDeviceMappings: [{ Ebs: { Encrypted: true } }],
    })
    expect(template.Outputs['BastionImage']?.Value).toBe(IMAGE)
  })

  test('has a key pair without tags, of a name that is new with every stack and content', () => {
    const keyPair = properties(template, 'BastionKeyPair')
    expect(keyPair).not.toHaveProperty('Tags')
    const [, parts] = (keyPair['KeyName'] as { 'Fn::Join': [string, unknown[]] })['Fn::Join']
    expect(parts[0]).toEqual({ Ref: 'AWS::StackName' })
    expect(parts[2]).toMatch(/^[0-9a-f]{8}$/)
    expect(JSON.stringify(parts[3])).toContain('AWS::StackId')
  })

  test('lets in the allowed ranges on ssh alone', () => {
    expect(properties(template, 'BastionSecurityGroup')['SecurityGroupIngress']).toEqual([
      {
        Description: 'bastion.allow',
        IpProtocol: 'tcp',
        FromPort: 22,
        ToPort: 22,
        CidrIp: '203.0.113.0/24',
      },
    ])
    const nobody = templateOf({ allow: [] })
    expect(properties(nobody, 'BastionSecurityGroup')).not.toHaveProperty('SecurityGroupIngress')
  })

  test.each([
    ['BastionToPostgres', 5432, 'PostgresSecurityGroup', 'Postgres'],
    ['BastionToMysql', 3306, 'MysqlSecurityGroup', 'MySQL'],
    ['BastionToRedis', 6379, 'RedisSecurityGroup', 'Redis'],
  ])('%s: gets out to port %i of that database, which admits it there', (id, port, group, name) => {
    expect(properties(template, id)).toEqual({
      Description: name,
      GroupId: { Ref: 'BastionSecurityGroup' },
      IpProtocol: 'tcp',
      FromPort: port,
      ToPort: port,
      DestinationSecurityGroupId: { Ref: group },
    })
    expect(properties(template, group)['SecurityGroupIngress']).toContainEqual({
      Description: 'Bastion',
      IpProtocol: 'tcp',
      FromPort: port,
      ToPort: port,
      SourceSecurityGroupId: { Ref: 'BastionSecurityGroup' },
    })
  })

  test('gets out to nothing else but HTTPS', () => {
    expect(properties(template, 'BastionSecurityGroup')['SecurityGroupEgress']).toMatchObject([
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 },
    ])
  })

  test('lets every key forward to the databases and do nothing else', () => {
    const key = 'ssh-ed25519 AAAAC3NzaC1l+/= ada@example.com'
    const commands = commandsOf(
      templateOf({ keys: [key] }, { databases: { postgres: aPostgres() } }),
    )
    const options = commands.find((command) => command.includes('options='))
    expect(options).toContain('restrict')
    expect(options).toContain('permitopen=\\"')
    expect(options?.match(/permitopen/g)).toHaveLength(1)
    expect(options).toContain('command=\\"/usr/sbin/nologin\\"')
    expect(
      commands.filter((command) => command.includes("'ssh-ed25519 AAAAC3NzaC1l+/='")),
    ).toHaveLength(1)
    expect(commands.join('\n')).not.toContain('ada@example.com')
  })

  test('forwards nowhere in a stage without databases', () => {
    const options = commandsOf(templateOf({}, { databases: {} })).find((command) =>
      command.includes('options='),
    )
    expect(options).toContain('restrict')
    expect(options).not.toContain('port-forwarding')
  })

  test.each(["ssh-rsa A';reboot;'", 'ssh-rsa', 'ssh-rsa A$(reboot)', 'ssh-rsa\nA B', "'; # A"])(
    'renders nothing for what is no key: %j',
    (key) => {
      expect(() => templateOf({ keys: [key] })).toThrow('not a public key')
    },
  )

  test('keys are granted and revoked without another resource changing', () => {
    const granted = templateOf({ keys: ['ssh-ed25519 AAAA one', 'ssh-rsa BBBB two'] })
    const revoked = templateOf({ keys: ['ssh-rsa BBBB two'] })
    const changed = Object.keys(granted.Resources).filter(
      (id) => JSON.stringify(granted.Resources[id]) !== JSON.stringify(revoked.Resources[id]),
    )
    expect(changed).toEqual(['BastionKeys'])
  })
})

test('a session manager bastion has neither key nor address nor way in', () => {
  const template = templateOf({ access: 'session-manager', allow: [] })
  expect(bastionIds(template)).toEqual([
    'BastionSecurityGroup',
    'BastionToPostgres',
    'BastionToMysql',
    'BastionToRedis',
    'BastionRole',
    'BastionInstanceProfile',
    'BastionInstance',
  ])
  expect(properties(template, 'BastionInstance')).not.toHaveProperty('KeyName')
  // Nobody comes to it by ssh, and a change would restart those that are deployed.
  expect(properties(template, 'BastionInstance')).not.toHaveProperty('UserData')
  expect(properties(template, 'BastionSecurityGroup')).not.toHaveProperty('SecurityGroupIngress')
  expect(Object.keys(template.Outputs)).not.toContain('BastionHost')
})

test('a bastion in a given VPC stands in the subnet that the file names', () => {
  const network = { kind: 'given', vpc: 'vpc-0abc', subnets: ['subnet-1', 'subnet-2'] } as const
  const template = templateOf({ subnet: 'subnet-9' }, { network })
  expect(properties(template, 'BastionInstance')['SubnetId']).toBe('subnet-9')
  expect(template.Resources['BastionInstance']).not.toHaveProperty('DependsOn')
})

test.each(['ssh', 'session-manager'] as const)(
  'adding a bastion (%s) changes no database: only whom its group admits',
  (access) => {
    const before = templateOf(null)
    const after = templateOf({ access })
    const changed = Object.keys(before.Resources).filter(
      (id) => JSON.stringify(before.Resources[id]) !== JSON.stringify(after.Resources[id]),
    )
    expect(changed).toEqual(['PostgresSecurityGroup', 'MysqlSecurityGroup', 'RedisSecurityGroup'])
  },
)

test('allowFrom admits groups and ranges to the databases, each on its port', () => {
  const template = templateOf(null, { allowFrom: ['sg-0abc1234', '10.50.0.0/16'] })
  expect(properties(template, 'RedisSecurityGroup')['SecurityGroupIngress']).toMatchObject([
    { Description: 'Tasks of the application' },
    { FromPort: 6379, ToPort: 6379, SourceSecurityGroupId: 'sg-0abc1234' },
    { FromPort: 6379, ToPort: 6379, CidrIp: '10.50.0.0/16' },
  ])
})

test('an image that nobody was asked for is looked up by CloudFormation', () => {
  const { template } = renderStage(aStage({ bastion: aBastion() }), aContext())
  expect(properties(template, 'BastionInstance')['ImageId']).toBe(
    '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}',
  )
  expect(template.Outputs).not.toHaveProperty('BastionImage')
})
