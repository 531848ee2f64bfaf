import { AwsError, type ResourceHandler, type World } from '../../contract.ts'
import { partitionOf } from '../../cloudformation/template/pseudo.ts'
import { requiredText, texts } from '../params.ts'
import { resourceTags } from '../tags.ts'
import { iamState, type IdentityProvider } from './state.ts'

/** OpenID Connect providers as CloudFormation resources (IAM-8). Nobody asks the provider for its keys. */
export function providerHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::IAM::OIDCProvider',
    create: async (context, properties) => {
      const url = requiredText(properties, 'Url')
      const host = /^https:\/\/(.+?)\/?$/.exec(url)?.[1]
      if (host === undefined) {
        throw new AwsError('InvalidInput', 'Invalid Open ID Connect Provider URL')
      }
      const providers = providersOf(world)
      if (providers[host] !== undefined) {
        throw new AwsError('EntityAlreadyExists', `Provider with url ${url} already exists.`, 409)
      }
      providers[host] = {
        host,
        clients: [...texts(properties, 'ClientIdList')],
        tags: resourceTags(context, properties),
      }
      await context.takes(1)
      return `arn:${partitionOf(context.region)}:iam::${context.account}:oidc-provider/${host}`
    },
    update: async (context, arn, _before, after) => {
      const provider = providersOf(world)[hostOf(arn)]
      if (provider !== undefined) {
        provider.clients = [...texts(after, 'ClientIdList')]
        provider.tags = resourceTags(context, after)
      }
      await context.takes(1)
    },
    remove: async (context, arn) => {
      delete providersOf(world)[hostOf(arn)]
      await context.takes(1)
    },
    attributes: (_context, arn) => ({ Arn: arn }),
  }
}

function hostOf(arn: string): string {
  return arn.slice(arn.indexOf('/') + 1)
}

/** The account's providers, one for each URL. */
function providersOf(world: World): Record<string, IdentityProvider> {
  return (iamState(world).providers ??= {})
}
