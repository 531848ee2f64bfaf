/** What is said of whom a plan lets in. */
import type { Note } from '../../model/types.ts'
import { note } from '../coded.ts'

type Access = { readonly who: string; readonly to: string }

const SESSIONS = 'whoever IAM allows to start a session'

export const accessMessages = {
  opens: ({ who, to }: Access): Note =>
    note(
      who === SESSIONS ? 'access-by-iam' : 'access-granted',
      `${who} will be able to connect to ${to}`,
    ),
  closes: ({ who, to }: Access): Note =>
    note('access-revoked', `${who} will no longer be able to connect to ${to}`),
  key: (fingerprint: string, name: string) =>
    `the key ${fingerprint}${name === '' ? '' : ` (${name})`}`,
  withoutTls: (parameter: string) => `clients without TLS (${parameter})`,
  agent: 'Systems Manager',
  ownKey: 'whoever may read the private key in Parameter Store (/ec2/keypair/...)',
  sessions: SESSIONS,
}
