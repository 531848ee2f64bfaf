import { Interrupted } from '../../errors.ts'
import type { SecretApi } from '../../ports/aws.ts'
import { call, type Clients } from '../clients.ts'
import { describeSecret } from './describe-secret.ts'
import { unlessDone } from '../done-already.ts'
import { errorCode } from '../errors.ts'
import { networkCode } from '../retry.ts'

/** Secrets Manager in the region of `clients`. No value of a secret is ever read. */
export function secretApi(clients: Clients): SecretApi {
  const copyOf: SecretApi['copyOf'] = async (secret) => {
    const action = 'secretsmanager:DescribeSecret'
    try {
      const { DescribeSecretCommand } = await import('@aws-sdk/client-secrets-manager')
      const client = await clients.secretsmanager()
      const { PrimaryRegion } = await client.send(new DescribeSecretCommand({ SecretId: secret }))
      const region = PrimaryRegion === clients.region ? undefined : PrimaryRegion
      return { kind: 'read', value: region ?? null }
    } catch (error) {
      if (error instanceof Interrupted) throw error
      const code = errorCode(error)
      if (code === 'ResourceNotFoundException') return { kind: 'absent' }
      return { kind: 'unread', action, why: networkCode(error) ?? code }
    }
  }
  return {
    copyOf,
    describe: (secret) => describeSecret(clients, secret),
    restore: (secret) =>
      call(clients, 'secretsmanager:RestoreSecret', async () => {
        const { RestoreSecretCommand } = await import('@aws-sdk/client-secrets-manager')
        const client = await clients.secretsmanager()
        await unlessDone<unknown>(
          () => client.send(new RestoreSecretCommand({ SecretId: secret })),
          // Somebody else has restored it, or a call that was repeated for a lost answer.
          async () => {
            const now = await describeSecret(clients, secret)
            return now.kind === 'read' && now.value.deletion === null ? now : undefined
          },
        )
      }),
    stopReplication: (secret) =>
      call(clients, 'secretsmanager:StopReplicationToReplica', async () => {
        const { StopReplicationToReplicaCommand } = await import('@aws-sdk/client-secrets-manager')
        const client = await clients.secretsmanager()
        // AWS refuses a secret that is no longer a copy: after a call that was repeated for a lost answer,
        // or in a run that continues an interrupted one. (API, StopReplicationToReplica, Errors)
        await unlessDone<unknown>(
          () => client.send(new StopReplicationToReplicaCommand({ SecretId: secret })),
          async (code) => {
            if (!/^Invalid(Request|Parameter)Exception$/.test(code)) return undefined
            const copy = await copyOf(secret)
            return copy.kind === 'read' && copy.value === null ? copy : undefined
          },
        )
      }),
  }
}
