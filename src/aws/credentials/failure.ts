/** What is said of a source of credentials that is configured and gives none. */
import { TinystacksError } from '../../errors.ts'
import { listed } from '../../text/phrases.ts'
import { errorCode, errorMessage } from '../errors.ts'
import { wayToAws } from '../proxy/unreached.ts'
import { networkCode } from '../retry.ts'
import { KnownNames } from '../texts/known-names.ts'
import { profileNames, type Profiles, type Source } from './source.ts'

type Of<K extends Source['kind']> = Extract<Source, { readonly kind: K }>

/** AWS_PROFILE, `--profile` or another profile names one that is not there. */
export function unknownProfile(
  { name, namedBy }: Of<'unknown-profile'>,
  profiles: Profiles,
): TinystacksError {
  const known = profileNames(profiles)
  return new TinystacksError(
    'unknown-profile',
    `${namedBy} names the profile ${name}, which the AWS config files do not have`,
    {
      exit: 2,
      hint:
        known.length === 0
          ? `they have no profile at all: run aws configure sso --profile ${name}, or name no profile`
          : `name one of them (${listed(known)}), or make it: aws configure sso --profile ${name}`,
    },
  )
}

/** Only one of two variables is set. */
export function halfOfPair({ set, missing }: Of<'half'>): TinystacksError {
  return new TinystacksError('credentials-failed', `${set} is set without ${missing}`, {
    exit: 2,
    hint: `set ${missing} too, or unset ${set}`,
  })
}

/** The provider's words of a session that is over: SDK sentences, IAM Identity Center's code, `aws login`'s. */
const OVER = /aws sso login|aws login|UnauthorizedException|session has expired|re-?authenticate/i

/** A source that was asked and failed, with the provider's words. Its error, which may repeat a secret, is no cause. */
export async function sourceFailed(
  source: Of<'profile' | 'web-identity' | 'container' | 'instance' | 'keys'>,
  error: unknown,
  profiles: Profiles,
): Promise<TinystacksError> {
  const words = await providersWords(source, error, profiles)
  const isOver =
    source.kind === 'profile' && LOGIN[source.by] !== undefined && OVER.test(errorMessage(error))
  return new TinystacksError(
    isOver ? 'session-over' : 'credentials-failed',
    `${subject(source)}: ${words}`,
    { exit: 1, hint: wayTo(source, error) ?? nextCommand(source) },
  )
}

/** Where AWS was not reached, the source is not what is wrong. The metadata of machines is not AWS's network. */
function wayTo({ kind }: Source, error: unknown): string | null {
  return kind === 'container' || kind === 'instance' ? null : wayToAws(networkCode(error) ?? '')
}

/** The commands that begin a session. */
const LOGIN: Readonly<Record<string, string>> = { sso: 'aws sso login', login: 'aws login' }

function subject(source: Of<'profile' | 'web-identity' | 'container' | 'instance' | 'keys'>) {
  switch (source.kind) {
    case 'profile': {
      const through = source.of === source.name ? '' : `, through ${source.of},`
      return `the AWS profile ${source.name}${through} gave no credentials`
    }
    case 'web-identity':
      return 'the web identity of AWS_WEB_IDENTITY_TOKEN_FILE gave no credentials for AWS_ROLE_ARN'
    case 'container':
      return "the container's credentials could not be read (AWS_CONTAINER_CREDENTIALS_*)"
    case 'instance':
      return "the EC2 instance's credentials could not be read (AWS_EC2_METADATA_*)"
    case 'keys':
      return 'the access key of the environment could not be used'
  }
}

function nextCommand(source: Of<'profile' | 'web-identity' | 'container' | 'instance' | 'keys'>) {
  if (source.kind === 'profile') {
    const { name, by, of } = source
    const login = LOGIN[by]
    if (login !== undefined) return `run ${login} --profile ${of}`
    if (by === 'process')
      return `run the credential_process of the profile ${of} by hand to see all that it says`
    if (by === 'nothing')
      return `give the profile ${of} credentials (aws configure sso --profile ${of}), unset AWS_PROFILE, or name another with --profile`
    return `see what is wrong with aws sts get-caller-identity --profile ${name}`
  }
  switch (source.kind) {
    case 'web-identity':
      return "check the role's trust policy (provider, audience, subject) and that the token has not expired; in a workflow, aws-actions/configure-aws-credentials gets a fresh one"
    case 'container':
      return 'check that the task or the pod has a role, and that its address can be reached from here'
    case 'instance':
      return 'check that the instance has a role; from a container, its metadata hop limit must be 2'
    case 'keys':
      return 'check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'
  }
}

/**
 * The sentences of the SDK and of this machine stay whole. A program may say anything, and STS repeats what it was
 * given: of these only words that cannot be a secret stay.
 */
async function providersWords(source: Source, error: unknown, profiles: Profiles): Promise<string> {
  const spoken = programsWords(source, error, profiles)
  if (spoken === '') return 'its credential_process failed and said nothing'
  if (spoken === null && isOfThisMachine(error))
    // The parser repeats what it could not read.
    return errorMessage(error).replace(/SyntaxError: .*/, 'it is not JSON')
  const { withoutValues } = await import('../texts/without-values.ts')
  const words = withoutValues(spoken ?? errorMessage(error), namesOf(source, profiles))
  return spoken === null ? `${errorCode(error)}: ${words}` : words
}

/** What a credential_process that failed said, without its command, which Node repeats; null = it is not that. */
function programsWords(source: Source, error: unknown, profiles: Profiles): string | null {
  const command = source.kind === 'profile' ? profiles[source.of]?.['credential_process'] : null
  const message = error instanceof Error ? error.message : ''
  const failed = `Command failed: ${command ?? ''}`
  return command && message.startsWith(failed) ? message.slice(failed.length).trim() : null
}

function isOfThisMachine(error: unknown): boolean {
  return errorCode(error) === 'CredentialsProviderError' || networkCode(error) !== null
}

/** Settings that are no secret, and that a provider's words may name. */
const NAMED = ['role_arn', 'web_identity_token_file'] as const

function namesOf(source: Source, profiles: Profiles): KnownNames {
  const names = new KnownNames()
  names.addRequest([...profileNames(profiles), process.env['AWS_ROLE_ARN']])
  if (source.kind === 'profile') names.addRequest(NAMED.map((key) => profiles[source.of]?.[key]))
  return names
}
