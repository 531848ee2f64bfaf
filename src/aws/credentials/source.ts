/**
 * Where a run's credentials come from. The SDK's own chain tries one source after another and ends with "could not load
 * credentials from any providers", whichever was meant. Here it is decided first, from the environment and the config
 * files alone, so that a source that fails is never taken for none and never stepped over for another identity.
 */

/** The profiles of ~/.aws/config and ~/.aws/credentials, as the SDK merges them. */
export type Profiles = Readonly<
  Record<string, Readonly<Record<string, string | undefined>> | undefined>
>

/** What a profile gets its credentials by. */
type Way = 'keys' | 'role' | 'web-identity' | 'process' | 'sso' | 'login' | 'incomplete' | 'nothing'

export type Source =
  /** `instance`: whether to look for the role of an EC2 instance, which nothing announces. */
  | { readonly kind: 'none'; readonly instance: boolean }
  | { readonly kind: 'keys' }
  /** One of two variables that only count together. */
  | { readonly kind: 'half'; readonly set: string; readonly missing: string }
  | { readonly kind: 'unknown-profile'; readonly name: string; readonly namedBy: string }
  /** `by` and `of`: how the last profile of a chain of roles gets its credentials, and its name. */
  | { readonly kind: 'profile'; readonly name: string; readonly by: Way; readonly of: string }
  | { readonly kind: 'web-identity' }
  | { readonly kind: 'container' }
  | { readonly kind: 'instance' }

type Environment = Readonly<Record<string, string | undefined>>

/** In the order of the SDK: AWS_PROFILE, keys, the profile `default`, web identity, container, instance. */
export function sourceOf(
  env: Environment,
  profiles: Profiles,
  named: string | null = null,
): Source {
  // Whoever names a profile means that one, as with the AWS CLI: nothing of the environment takes its place.
  if (named !== null) return profileSource(named, profiles, '--profile')
  const asked = env['AWS_PROFILE']
  if (asked) {
    const source = profileSource(asked, profiles, 'AWS_PROFILE')
    if (!saysNothing(source)) return source
    const other = aside(env)
    return other.kind === 'none' || other.kind === 'half' ? source : other
  }
  if (env['AWS_ACCESS_KEY_ID'] && env['AWS_SECRET_ACCESS_KEY']) return { kind: 'keys' }
  const usual = profiles['default'] && profileSource('default', profiles, '')
  return usual && !saysNothing(usual) ? usual : aside(env)
}

/** What a source is called, without any value but the names of profiles. */
export function sourceName(source: Source): string {
  switch (source.kind) {
    case 'profile':
      return `the profile ${source.name}, by ${source.by}${source.of === source.name ? '' : ` of ${source.of}`}`
    case 'unknown-profile':
      return `the profile ${source.name}, which does not exist`
    case 'half':
      return `${source.set} without ${source.missing}`
    case 'keys':
      return 'the access key of the environment'
    case 'web-identity':
      return 'the web identity of AWS_WEB_IDENTITY_TOKEN_FILE'
    case 'container':
      return 'the role of the container'
    case 'instance':
      return 'the role of the EC2 instance'
    case 'none':
      return 'none is configured'
  }
}

function saysNothing(source: Source): boolean {
  return source.kind === 'profile' && source.by === 'nothing'
}

/** The names of the profiles, without the sections of the config file for other things. */
export function profileNames(profiles: Profiles): readonly string[] {
  return Object.keys(profiles)
    .filter((name) => !/^(sso-session|services)[.]/.test(name))
    .sort()
}

/** The sources that neither keys nor a profile are. An empty variable, as of a secret that a fork lacks, is not set. */
function aside(env: Environment): Source {
  const isSet = (name: string) => Boolean(env[name])
  // AWS_ROLE_ARN alone is also what workflows call the role to take on.
  if (isSet('AWS_WEB_IDENTITY_TOKEN_FILE') && isSet('AWS_ROLE_ARN')) return { kind: 'web-identity' }
  if (
    isSet('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') ||
    isSet('AWS_CONTAINER_CREDENTIALS_FULL_URI')
  )
    return { kind: 'container' }
  for (const [set, missing] of PAIRS)
    if (isSet(set) && !isSet(missing)) return { kind: 'half', set, missing }
  const disabled = env['AWS_EC2_METADATA_DISABLED']
  if (disabled && disabled !== 'false') return { kind: 'none', instance: false }
  const isAsked = disabled === 'false' || INSTANCE.some(isSet)
  return isAsked ? { kind: 'instance' } : { kind: 'none', instance: true }
}

const PAIRS = [
  ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
  ['AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID'],
  ['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'],
] as const

const INSTANCE = [
  'AWS_EC2_METADATA_SERVICE_ENDPOINT',
  'AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE',
] as const

/** Follows `source_profile`, which may name a profile that is not there, to the profile with credentials of its own. */
function profileSource(name: string, profiles: Profiles, namedBy: string): Source {
  let [of, asked] = [name, namedBy]
  for (const seen = new Set<string>(); ;) {
    const profile = profiles[of]
    if (profile === undefined) return { kind: 'unknown-profile', name: of, namedBy: asked }
    // Keys come first in a profile that another one, or itself, names as its source.
    const by = seen.size > 0 && hasKeys(profile) ? 'keys' : wayOf(profile)
    const { source_profile: next } = profile
    if (by !== 'role' || !next || seen.has(of)) return { kind: 'profile', name, by, of }
    seen.add(of)
    ;[of, asked] = [next, `source_profile of ${of}`]
  }
}

/** As `resolveProfileData` of @aws-sdk/credential-provider-ini decides. */
function wayOf(profile: Readonly<Record<string, string | undefined>>): Way {
  const has = (key: string) => profile[key] !== undefined
  if (has('role_arn') && has('source_profile') !== has('credential_source')) return 'role'
  if (hasKeys(profile)) return 'keys'
  if (has('role_arn') && has('web_identity_token_file')) return 'web-identity'
  if (has('credential_process')) return 'process'
  if (Object.keys(profile).some((key) => SSO.has(key))) return 'sso'
  if (has('login_session')) return 'login'
  return PARTS.some(has) ? 'incomplete' : 'nothing'
}

function hasKeys(profile: Readonly<Record<string, string | undefined>>): boolean {
  return (
    profile['aws_access_key_id'] !== undefined && profile['aws_secret_access_key'] !== undefined
  )
}

const SSO = new Set([
  'sso_start_url',
  'sso_account_id',
  'sso_session',
  'sso_region',
  'sso_role_name',
])

/** What makes a profile one with credentials, and is not enough alone. */
const PARTS = [
  'aws_access_key_id',
  'aws_secret_access_key',
  'role_arn',
  'source_profile',
  'credential_source',
  'web_identity_token_file',
]
