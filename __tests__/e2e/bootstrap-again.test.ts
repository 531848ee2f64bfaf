/** `bootstrap` as it is run again and again: what it makes, compares, finds, remembers and leaves. */
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import { describe, expect, test } from 'vitest'
import { DESTROY_WORD } from '../../src/plan/messages/deploy/destroy.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { ghStandIn } from '../stand-ins/gh/use.ts'
import { exampleText } from '../template/examples.ts'
import { deployed, enforcedFor, IDS, idsIn, providerOf } from './bootstrapped.ts'
import { runAs } from './policies.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const BOUNDARY = 'arn:aws:iam::123456789012:policy/boundary'

const PROVIDER = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'

const TWO = `version: 1
stack: shop
region: us-east-1
stages:
  dev: { protected: false, databases: { postgres: {} } }
  prod: { protected: false, databases: { postgres: {} } }
`

/** What `bootstrap --print` prints: the template, and nothing else. */
async function printed(...argv: readonly string[]): Promise<string> {
  const all = ['bootstrap', '--print', '--repo', 'acme/shop', ...argv]
  const { code, stdout, stderr } = await run('', ...all)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

function run(key: string, ...argv: readonly string[]) {
  return runAs(key, checkout.path(), sandbox(), ...argv)
}

describe('bootstrap', () => {
  test('prints a template that a platform team deploys, with the provider that is there', async () => {
    checkout.write(exampleText('quickstart'))
    const body = await printed()
    const provider = JSON.stringify({ Resources: { Provider: providerOf(body) } })
    await deployed(sandbox(), 'other', provider, [])
    expect(await deployed(sandbox(), 'twice', body)).toBe('ROLLBACK_COMPLETE')
    const given = { ParameterKey: 'IdentityProvider', ParameterValue: PROVIDER }
    expect(await deployed(sandbox(), 'roles', body, [...IDS, given])).toBe('CREATE_COMPLETE')
    expect(await idsIn(sandbox(), 'roles')).toEqual(['DeployRole', 'PlanRole', 'ServiceRole'])
  })

  const GIVEN = ['--repo', 'acme/shop', '--repo-id', '7654321', '--owner-id', '1234567']
  // Whoever runs the tests may be logged in to GitHub.
  const nobody = ghStandIn({ isLoggedIn: false }).environment
  const bootstrap = (...argv: readonly string[]) =>
    runCli(checkout.path(), { ...sandbox().environment, ...nobody }, 'bootstrap', ...argv)
  const stackOf = async (name: string) => {
    const cloudformation = new CloudFormation(clientSettings(sandbox()))
    const { Stacks = [] } = await cloudformation
      .describeStacks({ StackName: name })
      .catch(() => ({ Stacks: [] }))
    return Stacks[0]
  }

  test('makes the roles once somebody agrees, says what differs, and widens', async () => {
    const file = exampleText('quickstart')
    checkout.write(file)
    const unknown = await bootstrap('--repo', 'acme/shop', '--yes')
    expect(unknown).toMatchObject({ code: 2 })
    expect(unknown.stderr).toContain('gh api repos/acme/shop')

    const asked = await bootstrap(...GIVEN)
    expect(asked).toMatchObject({ code: 3 })
    expect(asked.stderr).toContain('+ DeployRole (AWS::IAM::Role)')
    expect(asked.stderr).toContain('--yes')
    expect(await stackOf('tinystacks-shop')).toBe(undefined)

    const made = await bootstrap(...GIVEN, '--yes')
    expect(made).toMatchObject({ code: 0 })
    const at = 'arn:aws:iam::123456789012:role/shop'
    for (const line of [
      `gh variable set PLAN_ROLE --repo acme/shop --body ${at}-plan`,
      `gh variable set DEPLOY_ROLE --repo acme/shop --body ${at}-deploy`,
      `gh variable set SERVICE_ROLE --repo acme/shop --body ${at}-cloudformation`,
    ])
      expect(made.stdout).toContain(line)
    expect(await stackOf('tinystacks-shop')).toMatchObject({ EnableTerminationProtection: true })

    const same = await bootstrap('--repo', 'acme/shop')
    expect(same).toMatchObject({ code: 0 })
    expect(same.stdout).toContain('tinystacks-shop is as the file needs it')

    checkout.write(
      file.replace(/^( {4}databases:)/m, '    bastion: { access: session-manager }\n$1'),
    )
    const declined = await bootstrap('--repo', 'acme/shop')
    expect(declined).toMatchObject({ code: 3 })
    expect(declined.stderr).toContain('~ ServiceRole (AWS::IAM::Role): Policies')
    expect(declined.stderr).not.toContain('DeployRole')
    const widened = await bootstrap('--repo', 'acme/shop', '--yes', '--json')
    expect(widened).toMatchObject({ code: 0 })
    expect(JSON.parse(widened.stdout)).toMatchObject({
      ok: true,
      stack: { changed: true },
      variables: [{ name: 'PLAN_ROLE' }, { name: 'DEPLOY_ROLE' }, { name: 'SERVICE_ROLE' }],
    })
  })

  test('warns of jobs whose role will go; that of a stage with a stack stays until it is destroyed', async () => {
    const file = TWO
    checkout.write(file)
    const made = await bootstrap(...GIVEN, '--jobs', 'each', '--yes')
    expect(made.stdout).toContain('gh variable set DEPLOY_ROLE --repo acme/shop --env prod --body')
    // Part of the stages: the roles of the others are the file's too.
    const part = await bootstrap('--stage', 'dev')
    expect(part).toMatchObject({ code: 0 })
    expect(part.stdout).toContain('tinystacks-shop is as the file needs it')

    expect(await run('AKIASANDBOX', 'deploy', '--stage', 'prod')).toMatchObject({ code: 0 })
    checkout.write(file.replace(/\n {2}prod:[\s\S]*$/, '\n'))
    const living = await bootstrap()
    expect(living).toMatchObject({ code: 0 })
    expect(living.stdout).toContain('tinystacks-shop is as the file needs it')
    expect((await bootstrap('--boundary', BOUNDARY)).stderr).toContain(
      'DeployRoleProd: unchanged, as the stage has a stack, or is in the file',
    )

    const destroyed = ['destroy', '--stage', 'prod', '--confirm', DESTROY_WORD]
    expect(await run('AKIASANDBOX', ...destroyed)).toMatchObject({ code: 0 })
    checkout.write(file.replace(/\n {2}prod:[\s\S]*$/, '\n'))
    const fewer = await bootstrap()
    expect(fewer).toMatchObject({ code: 3 })
    expect(fewer.stderr).toContain('- DeployRoleProd (AWS::IAM::Role)')
    expect(fewer.stderr).toContain('DeployRoleProd: jobs that act by what is removed will fail')
  })

  test('keeps the service role as wide as what is deployed', async () => {
    const file = exampleText('quickstart')
    const wide = file.replace(/^( {4}databases:)/m, '    bastion: { access: session-manager }\n$1')
    checkout.write(wide)
    expect(await bootstrap(...GIVEN, '--yes')).toMatchObject({ code: 0 })
    expect(await run('AKIASANDBOX', 'deploy')).toMatchObject({ code: 0 })
    checkout.write(file)
    const before = await bootstrap()
    expect(before).toMatchObject({ code: 0 })
    expect(before.stdout).toContain('tinystacks-shop is as the file needs it')
    expect(await run('AKIASANDBOX', 'deploy')).toMatchObject({ code: 0 })
    const after = await bootstrap()
    expect(after).toMatchObject({ code: 3 })
    expect(after.stderr).toContain('~ ServiceRole (AWS::IAM::Role): Policies')
  })

  test('takes the ids from gh, remembers what it was told, and sets the variables on request', async () => {
    checkout.write(exampleText('bastion'))
    const github = ghStandIn()
    const withGh = (...argv: readonly string[]) =>
      runCli(
        checkout.path(),
        { ...sandbox().environment, ...github.environment },
        'bootstrap',
        ...argv,
      )
    github.change({ isLoggedIn: false })
    const loggedOut = await withGh('--repo', 'acme/shop', '--yes')
    expect(loggedOut).toMatchObject({ code: 2 })
    expect(loggedOut.stderr).toContain('gh is not logged in: gh auth login')
    github.change({ isLoggedIn: true })
    const nowhere = await withGh('--repo', 'acme/other', '--yes')
    expect(nowhere.stderr).toContain('HTTP 404')

    github.change({ mayWrite: false })
    const denied = await withGh('--repo', 'acme/shop', '--jobs', 'each', '--yes', '--set-variables')
    expect(denied).toMatchObject({ code: 1 })
    expect(denied.stderr).toContain('PLAN_ROLE was not set: ')
    expect(denied.stdout).toContain('tinystacks-shop is complete')
    expect(denied.stdout).toContain('gh variable set PLAN_ROLE --repo acme/shop --body arn:')

    github.change({ mayWrite: true, environments: { 'acme/shop': ['prod'] }, calls: [] })
    const set = await withGh('--set-variables', '--json')
    expect(JSON.parse(set.stdout)).toMatchObject({ ok: true, set: true, stack: { changed: false } })
    const role = (name: string) => `arn:aws:iam::123456789012:role/shop-${name}`
    const of = { repository: 'acme/shop' }
    expect(github.state().variables).toEqual([
      { ...of, environment: null, name: 'PLAN_ROLE', value: role('plan') },
      { ...of, environment: 'dev', name: 'DEPLOY_ROLE', value: role('dev-deploy') },
      { ...of, environment: 'prod', name: 'DEPLOY_ROLE', value: role('prod-deploy') },
      { ...of, environment: null, name: 'SERVICE_ROLE', value: role('cloudformation') },
    ])
    // An environment that is there is not touched: a PUT would change what protects it.
    const puts = github.state().calls.filter((call) => call.includes('PUT'))
    expect(puts.map((call) => call.at(-1))).toEqual(['repos/acme/shop/environments/dev'])
  })

  test('uses the provider that the account has, makes none twice, and leaves it', async () => {
    checkout.write(exampleText('quickstart'))
    const body = await printed()
    const provider = JSON.stringify({ Resources: { Provider: providerOf(body) } })
    await deployed(sandbox(), 'other', provider, [])
    const made = await bootstrap(...GIVEN, '--yes')
    expect(made).toMatchObject({ code: 0 })
    expect(made.stderr).toContain(`uses the identity provider that is there: ${PROVIDER}`)
    expect(made.stderr).not.toContain('GitHubProvider')
    const same = await bootstrap()
    expect(same.stdout).toContain('tinystacks-shop is as the file needs it')

    expect(await idsIn(sandbox(), 'tinystacks-shop')).toEqual([
      'DeployRole',
      'PlanRole',
      'ServiceRole',
    ])
  })

  test('keeps the provider that it made, and says which audience one of others lacks', async () => {
    checkout.write(exampleText('quickstart'))
    expect(await bootstrap(...GIVEN, '--yes')).toMatchObject({ code: 0 })
    const again = await bootstrap('--boundary', BOUNDARY)
    expect(again.stderr).toContain('~ PlanRole')
    expect(again.stderr).not.toContain('GitHubProvider')
    expect(again.stderr).not.toContain('uses the identity provider')
  })

  test('says which audience a provider lacks, and refuses where it may not look', async () => {
    checkout.write(exampleText('quickstart'))
    const provider = providerOf(await printed())
    const other = { ...provider, Properties: { ...provider.Properties, ClientIdList: ['vault'] } }
    await deployed(sandbox(), 'other', JSON.stringify({ Resources: { Provider: other } }), [])
    const asked = await bootstrap(...GIVEN)
    expect(asked.stderr).toContain('add-client-id-to-open-id-connect-provider')
    await enforcedFor(sandbox(), 'AKIANOBODY', {
      ...{ Version: '2012-10-17' },
      Statement: [
        { Effect: 'Allow', Action: 'cloudformation:*', Resource: '*' },
        { Effect: 'Deny', Action: 'iam:ListOpenIDConnectProviders', Resource: '*' },
      ],
    })
    const denied = await run('AKIANOBODY', 'bootstrap', ...GIVEN, '--yes')
    expect(denied).toMatchObject({ code: 1 })
    expect(denied.stderr).toContain('AWS denies iam:ListOpenIDConnectProviders')
    expect(denied.stderr).toContain('--provider')
    expect(await stackOf('tinystacks-shop')).toBe(undefined)
  })

  test('says how a stack that failed is taken away', async () => {
    checkout.write(exampleText('quickstart'))
    const role = {
      Type: 'AWS::IAM::Role',
      Properties: { RoleName: 'shop-plan', AssumeRolePolicyDocument: {} },
    }
    await deployed(sandbox(), 'other', JSON.stringify({ Resources: { Role: role } }), [])
    const failed = await bootstrap(...GIVEN, '--yes')
    expect(failed).toMatchObject({ code: 1 })
    expect(failed.stderr).toContain('shop-plan already exists')
    const again = await bootstrap(...GIVEN, '--yes')
    expect(again).toMatchObject({ code: 1 })
    expect(again.stderr).toContain('aws cloudformation delete-stack --stack-name tinystacks-shop')
  })

  test('says which lines of the file name the roles, and asks for no variables where it has them', async () => {
    checkout.write(TWO)
    const made = await bootstrap(...GIVEN, '--yes')
    const lines = made.stdout.split('Or name them in the file')[1] ?? ''
    const roles = /^ {2}roles:\n(?: {4}\w+: \S+\n?){3}/m.exec(lines)?.[0] ?? ''
    checkout.write(TWO.replace('stages:', `defaults:\n${roles.trimEnd()}\nstages:`))
    const named = await bootstrap()
    expect(named).toMatchObject({ code: 0 })
    expect(named.stdout).toContain('The file names them')
    expect(named.stdout).not.toContain('gh variable set')
    const each = await bootstrap('--jobs', 'each', '--yes')
    expect(each.stdout).toMatch(/# dev\n {2}roles:\n.*\n {4}deploy: \S+shop-dev-deploy\n/)
    expect(each.stdout).toMatch(/# prod\n {2}roles:\n.*\n {4}deploy: \S+shop-prod-deploy\n/)
  })

  test('goes by the accounts of the roles that the file names', async () => {
    const role = (account: string) => `roles: { plan: 'arn:aws:iam::${account}:role/p' }, protected`
    checkout.write(
      TWO.replace('dev: { protected', `dev: { ${role('111111111111')}`).replace(
        'prod: { protected',
        `prod: { ${role('222222222222')}`,
      ),
    )
    const both = await bootstrap(...GIVEN, '--yes')
    expect(both).toMatchObject({ code: 2 })
    expect(both.stderr).toContain('several accounts: 111111111111 and 222222222222')
  })

  test('changes nothing in another account, nor by a role of the workflow', async () => {
    const file = exampleText('quickstart')
    checkout.write(file)
    const { Resources } = JSON.parse(await printed()) as { readonly Resources: object }
    expect(JSON.stringify(Resources)).not.toContain('stack/tinystacks-')
    checkout.write(file.replace(/^( {4}databases:)/m, "    account: '210987654321'\n$1"))
    const other = await bootstrap(...GIVEN, '--yes')
    expect(other).toMatchObject({ code: 2 })
    expect(other.stderr).toContain('belong to another account')
    expect(await stackOf('tinystacks-shop')).toBe(undefined)
  })
})
