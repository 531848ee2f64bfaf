/** What `connect` says while it works, and what it cannot do. */
import { TinystacksError, usageError } from '../../errors.ts'
import { listed } from '../../text/phrases.ts'
import { LOCAL_HOST } from '../../engines/local-ports.ts'
import { ENGINES } from '../../engines/table.ts'
import { targetName, type ConnectTarget } from '../target.ts'

export const connectWords = {
  firstUse: (instance: string, key: string) =>
    `the host key of the bastion ${instance} is ${key}; it is trusted from this first use on (~/.tinystacks/known_hosts)`,
  portTaken: (target: ConnectTarget, port: number) =>
    `port ${target.localPort} of ${targetName(target)} is taken on this machine: it is ${port} this time`,
  noTls: (target: ConnectTarget) =>
    `${targetName(target)} has no TLS: nobody can prove who answers, and it takes no password`,
  onThisMachine: (target: ConnectTarget) =>
    `${targetName(target)} is on this machine: there is no certificate to prove`,
  lost: (stage: string, why: string) => `the tunnel to ${stage} ended (${why}); connecting again`,
  stillLost: (stage: string, why: string) => `${stage} is not reached yet, and tried again: ${why}`,
  turnedAway: (target: ConnectTarget, seconds: number) =>
    `${targetName(target)}: a client that had waited ${seconds} s for the tunnel was turned away`,
  again: (stage: string) => `${stage} is connected again, and proved again`,
  late: (target: ConnectTarget, port: number) =>
    `${targetName(target)} is reached now, at ${LOCAL_HOST}:${port}, and proved`,
  ready: 'open until you stop it (Ctrl-C)',
  closed: 'closed',
  readOnly: (target: ConnectTarget) =>
    target.isReplica
      ? `${targetName(target)} only takes reads`
      : `the server refuses writes of this session until somebody says ${ENGINES[target.database].readOnlyEndedBy ?? ''} in it: that guards against a slip, and not against intent`,
  starting: (target: ConnectTarget) => {
    const traits = [
      ...(target.isProduction ? ['production'] : []),
      // Its server refuses a write in words that do not say why.
      ...(target.isReplica ? ['only takes reads'] : []),
    ]
    return `${targetName(target)}${traits.length === 0 ? '' : ` (${traits.join(', ')})`}: ${target.host}`
  },
  notCopied:
    'nothing was copied: no program for the clipboard is installed (pbcopy, wl-copy, xclip)',
  copyOne: 'nothing was copied, since there are several databases: name one, as in prod/postgres',
  copied: (what: string) => `${what} is in the clipboard`,
  chooseStage: (stages: readonly string[]) =>
    `${stages.map((name, index) => `${index + 1}  ${name}`).join('\n')}\nwhich stage? `,
  choose: (targets: readonly ConnectTarget[]) =>
    `${targets.map((one, index) => `${index + 1}  ${targetName(one)}`).join('\n')}\nwhich one? `,
} as const

/** There is a choice, and nobody to ask. */
export function severalDatabases(targets: readonly ConnectTarget[]): TinystacksError {
  const names = targets.map(targetWord)
  return new TinystacksError(
    'several-databases',
    `there are ${names.length} databases to connect to`,
    {
      exit: 2,
      hint: `name one of them: ${names.map((name) => `tinystacks connect ${name}`).join(', ')}`,
    },
  )
}

/** `prod/postgres`, `prod/postgres --reader`. */
function targetWord(target: ConnectTarget): string {
  return `${target.stage}/${target.database}${target.isReader ? ' --reader' : ''}`
}

/** None of what is there is what was asked for. */
export function noDatabase(asked: string, there: readonly ConnectTarget[]): TinystacksError {
  return new TinystacksError('no-database', `there is no ${asked} to connect to`, {
    exit: 1,
    hint:
      there.length === 0
        ? 'deploy the stage: tinystacks deploy'
        : `there is ${listed(there.map(targetWord))}`,
  })
}

/** The way that everybody takes is not there. */
export function noBastion(stage: string): TinystacksError {
  return new TinystacksError(
    'no-bastion',
    `${stage} has no bastion, and nothing else leads to its databases`,
    {
      exit: 1,
      hint: 'add `bastion: { access: session-manager }` to the stage and deploy it, or use --direct from inside its network',
    },
  )
}

/** The stack names no secret. */
export function noSecret(target: ConnectTarget): TinystacksError {
  return new TinystacksError('no-login', `the stack has no secret of ${targetName(target)}`, {
    exit: 1,
    hint: 'name it in the file: `existing: { secret: arn:… }`, and deploy the stage',
  })
}

/** Redis knows no such thing. */
export function readOnlyRedis(): TinystacksError {
  return usageError(
    'Redis has no sessions that only read',
    'use an ACL user that may only read, or leave --read-only out',
  )
}

/** Nobody can start a client that is not there. */
export function clientMissing(program: string, install: string): TinystacksError {
  return new TinystacksError('program-missing', `${program} is not installed`, {
    exit: 1,
    hint: install,
  })
}
