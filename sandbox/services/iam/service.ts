import { AwsError, type Call, type Service, type World } from '../../contract.ts'
import { partitionOf } from '../../cloudformation/template/pseudo.ts'
import { requiredText } from '../params.ts'
import { iamState, type IdentityProvider, type Role } from './state.ts'
import { simulatePrincipalPolicy } from './simulate.ts'

/** IAM's reads, as far as somebody looks at roles before they use them. */
export function iamService(world: World): Service {
  return {
    name: 'iam',
    protocol: 'query',
    namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
    actions: {
      ListOpenIDConnectProviders: (call) => ({
        OpenIDConnectProviderList: Object.values(iamState(world).providers ?? {}).map(
          (provider) => ({ Arn: providerArn(provider, call) }),
        ),
      }),
      GetOpenIDConnectProvider: (call) => {
        const arn = requiredText(call.params, 'OpenIDConnectProviderArn', 'ValidationError')
        const found = Object.values(iamState(world).providers ?? {}).find(
          (provider) => providerArn(provider, call) === arn,
        )
        if (found === undefined) throw gone(`OpenIDConnect Provider not found for arn ${arn}`)
        return { Url: found.host, ClientIDList: found.clients, ThumbprintList: [] }
      },
      GetRole: (call) => {
        const name = requiredText(call.params, 'RoleName', 'ValidationError')
        const found = iamState(world).roles[name]
        if (found === undefined) throw gone(`The role with name ${name} cannot be found.`)
        return { Role: view(found, call) }
      },
      SimulatePrincipalPolicy: (call) => simulatePrincipalPolicy(world, call),
    },
  }
}

function providerArn({ host }: IdentityProvider, { region, account }: Call): string {
  return `arn:${partitionOf(region)}:iam::${account}:oidc-provider/${host}`
}

/** Its trust policy is URL-encoded (API, GetRole). */
function view(role: Role, { region, account }: Call): object {
  const { name, id, path, trust, boundary, longestSession = 3600 } = role
  return {
    Path: path,
    RoleName: name,
    RoleId: id,
    Arn: `arn:${partitionOf(region)}:iam::${account}:role${path}${name}`,
    CreateDate: new Date(0),
    AssumeRolePolicyDocument: encodeURIComponent(trust),
    MaxSessionDuration: longestSession,
    ...(boundary !== undefined && {
      PermissionsBoundary: {
        PermissionsBoundaryType: 'Policy',
        PermissionsBoundaryArn: boundary,
      },
    }),
  }
}

const gone = (message: string): AwsError => new AwsError('NoSuchEntity', message, 404)
