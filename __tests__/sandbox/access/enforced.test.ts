/** Direct calls under policies, over the wire and without it: what is refused, and in which words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { startSandbox } from '../../../sandbox/main.ts'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { clientSettings } from '../../stand-ins/aws/client-settings.ts'

const ROLE = 'arn:aws:iam::123456789012:role/team/plan'
const WHO = 'arn:aws:sts::123456789012:assumed-role/plan/ci'
const RDS = 'arn:aws:rds:us-east-1:123456789012'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ engines: 'none', speed: 0 })
})
afterAll(() => sandbox.close())

const policy = (...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Statement: statements,
})
const give = (body: object) =>
  fetch(`${sandbox.url}/_sandbox/policies`, { method: 'POST', body: JSON.stringify(body) })
const may = (...statements: readonly object[]) =>
  give({ arn: ROLE, accessKeys: ['AKIASANDBOX'], policies: [policy(...statements)] })
const allow = (action: string, resource = '*') => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
})
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'allowed',
    (error: unknown) => error as Error & { $metadata: { httpStatusCode: number } },
  )

describe('a denied call', () => {
  const client = <C>(Client: new (settings: ReturnType<typeof clientSettings>) => C): C =>
    new Client(clientSettings(sandbox))

  it('IAM-4 says in XML who may not do what to what', async () => {
    await may()
    const call = client(RDSClient).send(
      new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'Shop' }),
    )
    expect(await refusal(call)).toMatchObject({
      name: 'AccessDenied',
      message: `User: ${WHO} is not authorized to perform: rds:DescribeDBInstances on resource: ${RDS}:db:shop because no identity-based policy allows the rds:DescribeDBInstances action`,
      $metadata: { httpStatusCode: 403 },
    })
  })

  it('IAM-4 says whether it is denied explicitly', async () => {
    await may(allow('*'), { ...allow('cloudformation:*'), Effect: 'Deny' })
    const call = client(CloudFormationClient).send(new DescribeStacksCommand({ StackName: 'shop' }))
    expect(await refusal(call)).toMatchObject({
      name: 'AccessDenied',
      message: `User: ${WHO} is not authorized to perform: cloudformation:DescribeStacks on resource: arn:aws:cloudformation:us-east-1:123456789012:stack/shop/* with an explicit deny in an identity-based policy`,
    })
  })

  it('IAM-4 EC2 has a code and words of its own', async () => {
    await may()
    expect(await refusal(client(EC2Client).send(new DescribeVpcsCommand({})))).toMatchObject({
      name: 'UnauthorizedOperation',
      message: `You are not authorized to perform this operation. User: ${WHO} is not authorized to perform: ec2:DescribeVpcs because no identity-based policy allows the ec2:DescribeVpcs action`,
    })
  })

  it('IAM-4 JSON services have another code', async () => {
    await may()
    const call = client(SecretsManagerClient).send(new GetSecretValueCommand({ SecretId: 'x' }))
    expect(await refusal(call)).toMatchObject({
      name: 'AccessDeniedException',
      message: `User: ${WHO} is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:us-east-1:123456789012:secret:x because no identity-based policy allows the secretsmanager:GetSecretValue action`,
      $metadata: { httpStatusCode: 400 },
    })
  })

  it('IAM-3 a resource is allowed by its ARN', async () => {
    const image = '/aws/service/ami-amazon-linux-latest/x'
    await may(allow('ssm:GetParameter', `arn:aws:ssm:*::parameter${image}`))
    const ssm = client(SSMClient)
    const get = (name: string) => refusal(ssm.send(new GetParameterCommand({ Name: name })))
    expect(await get(image)).toMatchObject({ name: 'ParameterNotFound' })
    expect(await get('/ec2/keypair/key-1')).toMatchObject({ name: 'AccessDeniedException' })
  })

  it('IAM-3 a key is known by its ARN, however it is named', async () => {
    const kms = client(KMSClient)
    const ask = () => refusal(kms.send(new DescribeKeyCommand({ KeyId: 'alias/aws/rds' })))
    await may(allow('kms:DescribeKey', 'arn:aws:kms:*:*:key/*'))
    expect(await ask()).toBe('allowed')
    await may(allow('kms:DescribeKey', 'arn:aws:kms:*:*:alias/*'))
    expect(await ask()).toMatchObject({ name: 'AccessDeniedException' })
  })

  it('IAM-3 all stacks are described by who may list them', async () => {
    const all = () => refusal(client(CloudFormationClient).send(new DescribeStacksCommand({})))
    await may(allow('cloudformation:DescribeStacks'))
    expect(await all()).toMatchObject({
      message: expect.stringContaining('cloudformation:ListStacks') as string,
    })
    await may(allow('cloudformation:DescribeStacks'), allow('cloudformation:ListStacks'))
    expect(await all()).toBe('allowed')
  })

  it('IAM-2 whoever was given no policies may do everything, and everybody may ask who he is', async () => {
    await may({ ...allow('*'), Effect: 'Deny' })
    const sts = client(STSClient)
    expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({ Arn: WHO })
    const other = { accessKeyId: 'AKIAOTHER', secretAccessKey: 'x' }
    const free = new RDSClient({ ...clientSettings(sandbox), credentials: other })
    expect(await free.send(new DescribeDBInstancesCommand({}))).toMatchObject({ DBInstances: [] })
  })

  it('IAM-2 a session of a role has its policies', async () => {
    await give({ arn: ROLE, policies: [policy(allow('rds:*', `${RDS}:db:*`))] })
    const settings = { ...clientSettings(sandbox) }
    const other = { accessKeyId: 'AKIAOTHER', secretAccessKey: 'x' }
    const { Credentials: given } = await new STSClient({ ...settings, credentials: other }).send(
      new AssumeRoleCommand({ RoleArn: ROLE, RoleSessionName: 'me' }),
    )
    const credentials = {
      accessKeyId: given?.AccessKeyId ?? '',
      secretAccessKey: given?.SecretAccessKey ?? '',
    }
    const rds = new RDSClient({ ...settings, credentials })
    expect(await rds.send(new DescribeDBInstancesCommand({}))).toMatchObject({ DBInstances: [] })
    const denied = await refusal(
      new EC2Client({ ...settings, credentials }).send(new DescribeVpcsCommand({})),
    )
    expect(denied).toMatchObject({ message: expect.stringContaining('assumed-role/plan/me') })
  })

  it.each<[string, object]>([
    ['IAM-2 no ARN of a role', { arn: 'plan', policies: [] }],
    ['IAM-2 no policies', { arn: ROLE }],
    ['IAM-2 a policy that is none', { arn: ROLE, policies: [{}] }],
    ['IAM-2 keys that are none', { arn: ROLE, policies: [], accessKeys: 'x' }],
    ['IAM-2 no answer about CloudFormation', { arn: ROLE, policies: [], trustsCloudFormation: 1 }],
  ])('%s is refused', async (_name, body) => {
    expect((await give(body)).status).toBe(400)
  })
})
