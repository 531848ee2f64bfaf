/** Why nobody was let through to a database, in words. */
import { LOCAL_HOST } from '../../engines/local-ports.ts'
import { TinystacksError } from '../../errors.ts'
import { authoritiesOf } from '../../facts/authorities.ts'
import type { NotProved } from '../../ports/proof.ts'
import type { TunnelFailure } from '../../ports/tunnel.ts'
import { listed } from '../../text/phrases.ts'

type Words<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: (what: Extract<Union, { readonly kind: Kind }>) => Told
}

type Told = { readonly message: string; readonly hint: string }

const TUNNEL: Words<TunnelFailure> = {
  'no-program': ({ program }) => ({
    message: `${program} is not installed`,
    hint: `install ${program}`,
  }),
  unreachable: ({ said }) => ({
    message: `the bastion does not answer: ${said}`,
    hint: "the bastion has to run, and your address has to be in the stage's `allow`",
  }),
  'no-agent': ({ said }) => ({
    message: `the bastion is not connected to Systems Manager: ${said}`,
    hint: 'the bastion has to run, and to reach Systems Manager: docs/bastion.md',
  }),
  'key-refused': ({ said }) => ({
    message: `the bastion does not take the key: ${said}`,
    hint: 'deploy the stage, which gives the bastion its keys anew',
  }),
  'other-host': ({ said }) => ({
    message: `another host answers at the bastion's address: ${said}`,
    hint: 'usually the bastion or its host key was replaced by hand: if so, take the bastion out of the file, deploy, and add it again. If nobody did that, do not go on: nobody but the bastion has its host key',
  }),
  'timed-out': ({ seconds }) => ({
    message: `the tunnel was not open after ${seconds} s`,
    hint: 'try again',
  }),
  failed: ({ said }) => ({ message: `the tunnel was not opened: ${said}`, hint: 'try again' }),
}

const PROOF: Words<NotProved> = {
  'wrong-ca': ({ issuer }) => ({
    message: `its certificate is signed by ${issuer}, which is none of the authorities of AWS`,
    hint: 'something else answers in its place; if you trust that authority, give its certificate with --ca FILE',
  }),
  'wrong-host': ({ names }) => ({
    message: `the certificate is that of ${names.length === 0 ? 'nobody' : listed(names)}`,
    hint: 'another database answers in its place',
  }),
  expired: ({ since }) => ({
    message: `its certificate has expired on ${since.slice(0, 10)}`,
    hint: "rotate the instance's certificate: docs.aws.amazon.com, Rotating your SSL/TLS certificate",
  }),
  'no-tls': ({ answered }) => ({
    message: `what answers does not speak TLS${answered === '' ? '' : `: ${answered}`}`,
    hint: 'something else answers in its place, or the database was told to do without TLS',
  }),
  'not-listening': ({ at }) =>
    at.host === LOCAL_HOST
      ? {
          message: 'the program that held the tunnel on this machine has ended',
          hint: 'try again; if it ends again, see what ends it on this machine',
        }
      : {
          message: `nobody listens at ${at.host}:${at.port}`,
          hint: 'the database has to run, at that address',
        },
  'bastion-refuses': ({ said }) => ({
    message: `the bastion leads nobody there: ${said}`,
    hint: 'deploy the stage, which tells the bastion anew what it may lead to',
  }),
  'database-refuses': ({ said }) => ({
    message: `the bastion does not reach it: ${said}`,
    hint: 'the database has to run, and its security group has to admit the bastion',
  }),
  closed: () => ({
    message: 'the connection ended before there was a certificate',
    hint: 'the database has to run, and its security group has to admit the bastion',
  }),
  'no-root-for-region': ({ region }) => ({
    message: `this version has no certificate authority of ${region}`,
    hint: `give them with --ca FILE: ${authoritiesOf(region)}`,
  }),
  'timed-out': ({ seconds }) => ({
    message: `it did not answer within ${seconds} s`,
    hint: 'the database has to run, and its security group has to admit the bastion',
  }),
}

/** In one sentence, without the name of what was to be reached. */
function tunnelWords(failure: TunnelFailure): Told {
  return wordsIn(TUNNEL, failure)
}

/** In one sentence, without the name of the database. */
function proofWords(why: NotProved): Told {
  return wordsIn(PROOF, why)
}

function wordsIn<Union extends { readonly kind: string }>(words: Words<Union>, what: Union): Told {
  return words[what.kind as Union['kind']](what as Extract<Union, { readonly kind: Union['kind'] }>)
}

/** No tunnel leads to the databases of a stage. */
export function tunnelFailed(stage: string, failure: TunnelFailure): TinystacksError {
  const { message, hint } = tunnelWords(failure)
  const code = failure.kind === 'no-program' ? 'program-missing' : 'tunnel-failed'
  return new TinystacksError(code, `${stage}: ${message}`, { exit: 1, hint, cause: failure })
}

/** Nobody has answered: there was nothing to prove. */
const NO_ANSWER: ReadonlySet<NotProved['kind']> = new Set([
  'not-listening',
  'bastion-refuses',
  'database-refuses',
  'closed',
  'timed-out',
])

/** What answers is not proved to be the database, or nobody does. `name`: as `targetName` gives it. */
export function notProved(name: string, host: string, why: NotProved): TinystacksError {
  const { message, hint } = proofWords(why)
  return new TinystacksError(
    'not-proved',
    NO_ANSWER.has(why.kind)
      ? `${name}: not reached at ${host}: ${message}`
      : `${name}: this is not proved to be ${host}: ${message}`,
    {
      exit: 1,
      hint,
      cause: why,
    },
  )
}
