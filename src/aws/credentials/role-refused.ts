/** Why STS gives no session of a role, and the way out, in the words of who writes the workflow. */
import { Interrupted, TinystacksError } from '../../errors.ts'
import { isRecord } from '../../text/record.ts'
import { errorCode, errorMessage } from '../errors.ts'
import { wayToAws } from '../proxy/unreached.ts'
import { networkCode } from '../retry.ts'
import { KnownNames } from '../texts/known-names.ts'
import { withoutValues } from '../texts/without-values.ts'

type Asked = { readonly role: string; readonly region: string; readonly token: string }

/** What the token says of the job. It is no secret, other than the token itself. */
type Claims = { readonly subject: string; readonly audience: string; readonly issuer: string }

type Explained = { readonly why: string; readonly hint: string }

/**
 * What STS says, as it was seen: issues 318, 280, 775, 1309 and 721 of aws-actions/configure-aws-credentials,
 * awslabs/aws-orbit-workbench#771, hashicorp/terraform-provider-aws#23959; STS's API reference, "Errors".
 */
const REFUSALS: readonly {
  readonly code: string
  readonly says?: RegExp
  readonly reason: (claims: Claims, asked: Asked) => Explained
}[] = [
  {
    code: 'AccessDenied',
    reason: ({ subject, audience }) => ({
      why: `it does not exist, or its trust policy does not let in this job, whose subject is ${subject}`,
      hint: `let the role trust that subject, with the audience ${audience}: \`tinystacks bootstrap\` writes such a trust policy. A job with an \`environment\` has another subject than one without`,
    }),
  },
  {
    code: 'InvalidIdentityToken',
    says: /No OpenIDConnect provider found/i,
    reason: ({ issuer }, { role }) => ({
      why: `its account has no identity provider for ${issuer}`,
      hint: `make one with \`tinystacks bootstrap\`, or correct the account in ${role}`,
    }),
  },
  {
    code: 'InvalidIdentityToken',
    says: /audience/i,
    reason: ({ audience }) => ({
      why: `the identity provider of its account does not accept the audience ${audience}`,
      hint: `add ${audience} to the audiences (client ids) of the provider`,
    }),
  },
  {
    code: 'InvalidIdentityToken',
    says: /verification key|retrieve/i,
    reason: ({ issuer }) => ({
      why: `AWS could not read the keys of ${issuer}`,
      hint: 'run the job again; if it goes on, check the URL of the identity provider, which AWS has to reach',
    }),
  },
  {
    code: 'IDPCommunicationError',
    reason: ({ issuer }) => ({
      why: `AWS could not reach ${issuer}`,
      hint: 'run the job again',
    }),
  },
  {
    code: 'ExpiredTokenException',
    reason: () => ({
      why: "GitHub's token was over before AWS saw it",
      hint: 'run the job again; on a runner of your own, check its clock and its way to AWS: a token lasts five minutes',
    }),
  },
  {
    code: 'RegionDisabledException',
    reason: (_claims, { region }) => ({
      why: `its account has the region ${region} not enabled, or STS not activated there`,
      hint: `enable ${region} for the account (Account settings of IAM), or correct \`region\``,
    }),
  },
  {
    code: 'ValidationError',
    says: /DurationSeconds/,
    reason: () => ({
      why: 'its maximum session duration is shorter than the hour that IAM allows every role',
      hint: 'set the maximum session duration of the role to an hour or more',
    }),
  },
]

/** STS's own codes differ between its protocols in a suffix. */
function bare(code: string): string {
  return code.replace(/(Exception|Error)$/, '')
}

/** The error in the user's words. It is no cause: STS repeats what it was sent, the token among it. */
export function roleRefused(error: unknown, asked: Asked): unknown {
  if (error instanceof TinystacksError || error instanceof Interrupted) return error
  const { role, region, token } = asked
  const network = networkCode(error)
  if (network !== null)
    return new TinystacksError(
      'stage-role-refused',
      `the role ${role} could not be assumed: STS in ${region} was not reached (${network})`,
      {
        exit: 1,
        hint: wayToAws(network) ?? 'check the network and AWS_ENDPOINT_URL, and run it again',
      },
    )
  const code = errorCode(error)
  const known = REFUSALS.find(
    (one) => bare(one.code) === bare(code) && (one.says?.test(errorMessage(error)) ?? true),
  )
  const { why, hint } = known?.reason(claimsOf(token), asked) ?? unknownReason(error, role)
  return new TinystacksError(
    'stage-role-refused',
    `AWS does not give this job the role ${role}: ${why}`,
    {
      exit: 1,
      hint,
    },
  )
}

function unknownReason(error: unknown, role: string): Explained {
  const names = new KnownNames()
  names.addRequest([role])
  return {
    why: `${errorCode(error)}: ${withoutValues(errorMessage(error), names)}`,
    hint: 'see what the API reference of AssumeRoleWithWebIdentity says of this error',
  }
}

/** Of the token's payload; what cannot be read is said as such. */
function claimsOf(token: string): Claims {
  const text = (value: unknown) => (typeof value === 'string' ? value : 'unknown')
  try {
    const payload: unknown = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'),
    )
    const { sub, aud, iss } = isRecord(payload) ? payload : {}
    return { subject: text(sub), audience: text(aud), issuer: text(iss) }
  } catch {
    return { subject: 'unknown', audience: 'unknown', issuer: 'unknown' }
  }
}
