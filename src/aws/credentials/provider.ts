/** The credentials of a run, from the one source that is configured. Each provider is loaded when it is asked. */
import type { fromIni } from '@aws-sdk/credential-provider-ini'
import {
  doesIdentityRequireRefresh,
  isIdentityExpired,
  memoizeIdentityProvider,
} from '@smithy/core'
import { parseKnownFiles } from '@smithy/core/config'
import { TinystacksError } from '../../errors.ts'
import { PatientRetry } from '../retry.ts'
import { throughProxy, type OnProxy } from '../proxy/handler.ts'
import { halfOfPair, sourceFailed, unknownProfile } from './failure.ts'
import { sourceName, sourceOf, type Profiles, type Source } from './source.ts'

export type Credentials = ReturnType<typeof fromIni>

/**
 * One provider for all clients of a region: a program or a session is asked once, and again before what it gave ends.
 * `named`: the one profile that may give them; null = as the environment says. `detail` is told which source it is.
 *
 * @throws TinystacksError no-credentials only where no source is configured; unknown-profile, session-over,
 * credentials-failed where one is
 */
export function credentials(
  named: string | null = null,
  detail?: (text: string) => void,
): Credentials {
  const resolve = resolveFrom(named, detail)
  const remembered = memoizeIdentityProvider(resolve, isIdentityExpired, doesIdentityRequireRefresh)
  const shared: Credentials = (caller) => (remembered ?? resolve)(caller)
  // Or each client would remember them for itself.
  return Object.assign(shared, { memoized: true })
}

const resolveFrom =
  (named: string | null, detail?: (text: string) => void): Credentials =>
  async (caller) => {
    const profiles: Profiles = await parseKnownFiles({})
    const source = sourceOf(process.env, profiles, named)
    detail?.(`credentials: ${sourceName(source)}`)
    if (source.kind === 'unknown-profile') throw unknownProfile(source, profiles)
    if (source.kind === 'half') throw halfOfPair(source)
    const proxy: { failure: TinystacksError | null } = { failure: null }
    try {
      const provider = await providerOf(source, (failure) => {
        proxy.failure = failure
      })
      return await provider(caller)
    } catch (error) {
      if (source.kind === 'none') throw noCredentials(error)
      // Nothing is wrong with the source. IAM Identity Center's provider drops the error, or calls the session over.
      if (error instanceof TinystacksError) throw error
      if (proxy.failure !== null) throw proxy.failure
      throw await sourceFailed(source, error, profiles)
    }
  }

async function providerOf(
  source: Exclude<Source, { readonly kind: 'unknown-profile' | 'half' }>,
  onProxy: OnProxy,
): Promise<Credentials> {
  switch (source.kind) {
    case 'keys':
      return (await import('@aws-sdk/credential-provider-env')).fromEnv()
    case 'profile':
      return (await import('@aws-sdk/credential-provider-ini')).fromIni({
        profile: source.name,
        // IAM Identity Center does not take it from the caller, as STS does.
        clientConfig: { ...throughProxy(undefined, onProxy), retryStrategy: new PatientRetry() },
      })
    case 'web-identity':
      return (await import('@aws-sdk/credential-provider-web-identity')).fromTokenFile({
        clientConfig: { retryStrategy: new PatientRetry() },
      })
    case 'container':
      return (await import('@aws-sdk/credential-provider-http')).fromHttp()
    case 'instance':
      return (await import('@smithy/credential-provider-imds')).fromInstanceMetadata()
    case 'none':
      if (!source.instance) throw new Error('AWS_EC2_METADATA_DISABLED is set')
      return (await import('@smithy/credential-provider-imds')).fromInstanceMetadata()
  }
}

function noCredentials(cause: unknown): TinystacksError {
  return new TinystacksError('no-credentials', 'no AWS credentials are configured', {
    exit: 2,
    hint: 'in a workflow, run aws-actions/configure-aws-credentials before this step; elsewhere, set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
    cause,
  })
}
