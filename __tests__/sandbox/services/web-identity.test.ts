import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation'
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { DescribeParametersCommand, SSMClient } from '@aws-sdk/client-ssm'
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox } from '../../../sandbox/main.ts'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { useGitHubOidc } from '../../stand-ins/github-oidc/index.ts'

const ISSUER = 'token.actions.githubusercontent.com'
const ROLE = 'arn:aws:iam::123456789012:role/plan'
const OTHER = '222222222222'

const oidc = useGitHubOidc()
let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSandbox({
    ...{ port: 0, engines: 'none', speed: 0 },
    switches: { issuer: oidc().url },
  })
})
afterEach(() => sandbox.close())

type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}
const settings = (credentials: Credentials = { accessKeyId: 'me', secretAccessKey: 'me' }) => ({
  ...{ endpoint: sandbox.url, region: 'us-east-1', credentials, maxAttempts: 1 },
})

/** Makes a role that trusts the branch main of the repository 7654321, and GitHub's provider if it is wanted. */
async function makeRole(withProvider = true, more: object = {}): Promise<void> {
  const provider = `arn:aws:iam::123456789012:oidc-provider/${ISSUER}`
  const Resources = {
    ...(withProvider && {
      Provider: {
        Type: 'AWS::IAM::OIDCProvider',
        Properties: { Url: `https://${ISSUER}`, ClientIdList: ['sts.amazonaws.com'] },
      },
    }),
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'plan',
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Federated: provider },
              Action: 'sts:AssumeRoleWithWebIdentity',
              Condition: {
                StringEquals: {
                  [`${ISSUER}:aud`]: 'sts.amazonaws.com',
                  [`${ISSUER}:repository_id`]: '7654321',
                },
                StringLike: { [`${ISSUER}:sub`]: ['repo:acme/shop:ref:refs/heads/main'] },
              },
            },
          ],
        },
        ...more,
      },
    },
  }
  const client = new CloudFormationClient(settings())
  await client.send(
    new CreateStackCommand({
      StackName: 'roles',
      TemplateBody: JSON.stringify({ Resources }),
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    }),
  )
  for (;;) {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({}))
    if (stack?.StackStatus === 'CREATE_COMPLETE') return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

async function token(audience = 'sts.amazonaws.com'): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret = '' } =
    oidc().environment
  const answer = await fetch(`${url}&audience=${audience}`, {
    headers: { authorization: `bearer ${secret}` },
  })
  return ((await answer.json()) as { readonly value: string }).value
}

async function assume(jwt: string, DurationSeconds?: number): Promise<Credentials> {
  const client = new STSClient(settings())
  const { Credentials: given } = await client.send(
    new AssumeRoleWithWebIdentityCommand({
      ...{ RoleArn: ROLE, RoleSessionName: 'ci', WebIdentityToken: jwt },
      ...(DurationSeconds !== undefined && { DurationSeconds }),
    }),
  )
  return {
    accessKeyId: given?.AccessKeyId ?? '',
    secretAccessKey: given?.SecretAccessKey ?? '',
    sessionToken: given?.SessionToken ?? '',
  }
}

const who = async (credentials: Credentials) =>
  (await new STSClient(settings(credentials)).send(new GetCallerIdentityCommand({}))).Arn

describe('a role by a web identity', () => {
  it('STS-2 needs a provider for the issuer in the account', async () => {
    await makeRole(false)
    await expect(assume(await token())).rejects.toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: `No OpenIDConnect provider found in your account for https://${ISSUER}`,
    })
  })

  it('STS-3 needs a token that its issuer has signed, and whose keys can be read', async () => {
    await makeRole()
    const [head, claims, signature] = (await token()).split('.')
    const changed = Buffer.from(claims ?? '', 'base64url')
      .toString('utf8')
      .replace('acme/shop', 'evil/shop')
    const forged = [head, Buffer.from(changed).toString('base64url'), signature].join('.')
    for (const wrong of [forged, 'no.jwt.at-all', 'nothing'])
      await expect(assume(wrong)).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' })
    sandbox.switches.issuer = ''
    await expect(assume(await token())).rejects.toThrow(/Couldn't retrieve verification key/)
  })

  it('STS-4 needs a token of this time and for an audience of the provider', async () => {
    await makeRole()
    await expect(assume(await token('https://github.com/acme'))).rejects.toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: 'Incorrect token audience',
    })
    const old = await token()
    sandbox.switches.clockAhead = 301
    await expect(assume(old)).rejects.toMatchObject({
      name: 'ExpiredTokenException',
      message: expect.stringMatching(
        /^Token expired: current date\/time \d+ must be before/,
      ) as string,
    })
  })

  it('STS-5 is given to whom its trust policy names, for as long as it allows', async () => {
    const Statement = [{ Effect: 'Allow', Action: 'ec2:DescribeVpcs', Resource: '*' }]
    const PolicyDocument = { Version: '2012-10-17', Statement }
    await makeRole(true, {
      MaxSessionDuration: 7200,
      Policies: [{ PolicyName: 'vpcs', PolicyDocument }],
    })
    const credentials = await assume(await token(), 7200)
    expect(await who(credentials)).toBe('arn:aws:sts::123456789012:assumed-role/plan/ci')
    await new EC2Client(settings(credentials)).send(new DescribeVpcsCommand({}))
    await expect(
      new SSMClient(settings(credentials)).send(new DescribeParametersCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' })
    await expect(assume(await token(), 7201)).rejects.toThrow(/exceeds the MaxSessionDuration/)
    for (const job of [
      { subject: 'repo:acme/shop:pull_request' },
      { subject: 'repo:acme/shop:ref:refs/heads/main', repositoryId: '1' },
    ]) {
      oidc().be(job)
      await expect(assume(await token())).rejects.toMatchObject({
        name: 'AccessDenied',
        message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      })
    }
  })

  it('STS-6 has a session that ends, as each service says it', async () => {
    await makeRole()
    const credentials = await assume(await token(), 900)
    sandbox.switches.clockAhead = 899
    await expect(who(credentials)).resolves.toContain('assumed-role/plan/ci')
    sandbox.switches.clockAhead = 901
    await expect(who(credentials)).rejects.toMatchObject({ name: 'ExpiredToken' })
    await expect(
      new EC2Client(settings(credentials)).send(new DescribeVpcsCommand({})),
    ).rejects.toMatchObject({ name: 'RequestExpired' })
    await expect(
      new SSMClient(settings(credentials)).send(new DescribeParametersCommand({})),
    ).rejects.toMatchObject({ name: 'ExpiredTokenException' })
  })
})

it('IAM-14 an account sees nothing of another one', async () => {
  const admin = { accessKeyId: 'AKIAOTHER', secretAccessKey: 'x' }
  sandbox.givePolicies({
    arn: `arn:aws:iam::${OTHER}:user/admin`,
    accessKeys: [admin.accessKeyId],
    policies: [
      { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
    ],
  })
  await makeRole(false)
  const stacks = async (credentials?: Credentials) => {
    const client = new CloudFormationClient(settings(credentials))
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({}))
    return Stacks.map(({ StackId = '' }) => StackId.split('/')[0])
  }
  expect(await who(admin)).toBe(`arn:aws:iam::${OTHER}:user/admin`)
  expect(await stacks(admin)).toEqual([])
  await new CloudFormationClient(settings(admin)).send(
    new CreateStackCommand({
      StackName: 'roles',
      TemplateBody: JSON.stringify({
        Resources: { Topic: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } },
      }),
    }),
  )
  expect(await stacks(admin)).toEqual([`arn:aws:cloudformation:us-east-1:${OTHER}:stack`])
  expect(await stacks()).toEqual(['arn:aws:cloudformation:us-east-1:123456789012:stack'])
  const { Credentials: session } = await new STSClient(settings()).send(
    new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${OTHER}:role/any`, RoleSessionName: 'x' }),
  )
  const assumed = {
    accessKeyId: session?.AccessKeyId ?? '',
    secretAccessKey: session?.SecretAccessKey ?? '',
  }
  expect(await stacks(assumed)).toEqual([`arn:aws:cloudformation:us-east-1:${OTHER}:stack`])
})
