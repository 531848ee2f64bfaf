/** What `connect` calls, and people who run the lines that it prints. */
import type { Names, Permission } from '../permission.ts'
import { direct } from '../rows.ts'
import {
  ec2Instances,
  keyPairParameters,
  keys,
  secrets,
  sessions,
  tunnelDocument,
} from '../scopes.ts'

/** A session that names no document is a shell, unless this is asked. */
const NAMES_A_DOCUMENT = { 'ssm:SessionDocumentAccessCheck': 'true' }

export const CONNECT: readonly Permission[] = direct(
  ['connect'],
  [
    {
      actions: ['secretsmanager:GetSecretValue'],
      on: secrets,
      why: 'User and password. The secret of an `existing` database has a name of its own: allow that one by its ARN.',
    },
    {
      actions: ['kms:Decrypt'],
      features: ['own-key'],
      on: keys,
      when: () => ({ StringLike: { 'kms:ViaService': 'secretsmanager.*' } }),
      why: "Secrets that have a key of yours. The key's own policy must allow it too.",
    },
    {
      actions: ['ssm:GetParameter'],
      features: ['bastion-ssh'],
      on: keyPairParameters,
      why: 'The private key of a bastion, whose parameter `tinystacks outputs` names: put its name in the place of the last `*`, or people get the keys of every bastion in the account. With Session Manager there is none.',
    },
    {
      actions: ['ssm:StartSession'],
      features: ['bastion-session-manager'],
      on: tunnelDocument,
      when: () => ({ BoolIfExists: NAMES_A_DOCUMENT }),
      why: 'The document that opens a tunnel, and no other.',
    },
    {
      actions: ['ssm:StartSession'],
      features: ['bastion-session-manager'],
      on: ec2Instances,
      when: ({ stack }: Names) => ({
        ...(stack !== null && { StringEquals: { 'ssm:resourceTag/tinystacks:stack': stack } }),
        BoolIfExists: NAMES_A_DOCUMENT,
      }),
      why: "The application's bastions.",
    },
    {
      actions: ['ssm:TerminateSession', 'ssm:ResumeSession'],
      features: ['bastion-session-manager'],
      on: sessions,
      when: () => ({
        StringEquals: { 'ssm:resourceTag/aws:ssmmessages:session-id': '${aws:userid}' },
      }),
      why: "One's own sessions, by the tag that Session Manager gives to each: their names begin with a person's name or a role's session, and not with the user id.",
    },
    {
      actions: ['ssmmessages:OpenDataChannel'],
      features: ['bastion-session-manager'],
      why: 'The way to the host. What can be reached is decided when a session begins.',
    },
  ],
)
