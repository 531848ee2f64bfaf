import type { Aws } from '../ports/aws.ts'
import { bastionApi } from './live/bastions.ts'
import { changeApi } from './changes.ts'
import { call, createClients, type Connection } from './clients.ts'
import { existingApi } from './existing.ts'
import { loginApi } from './connect/logins.ts'
import { reachApi } from './connect/reach.ts'
import { hostApi } from './hosts.ts'
import { iamApi } from './iam.ts'
import { keyApi } from './keys.ts'
import { listedSecretApi } from './secrets/listed-secrets.ts'
import { liveApi } from './live/live.ts'
import { ownGroupApi } from './live/own-groups.ts'
import { primaryApi } from './live/primary.ts'
import { quotaApi } from './quotas/quotas.ts'
import { reboot } from './reboot.ts'
import { restoreApi } from './restores.ts'
import { secretApi } from './secrets/secrets.ts'
import { sessionApi } from './sessions.ts'
import { snapshotApi } from './snapshots.ts'
import { stackApi } from './stacks/stacks.ts'
import { networkApi } from './network/network.ts'

/**
 * AWS in `region`. Makes no call yet. `serviceRole`: the role that CloudFormation is to act by; null = none is named.
 */
export function connect(
  region: string,
  { serviceRole = null, ...connection }: Connection & { readonly serviceRole?: string | null } = {},
): Aws {
  const clients = createClients(region, connection)
  return {
    region,
    now: clients.now,
    // A session of a role is begun anew. What is wrong with others is told by the next call.
    expires: () =>
      connection.role
        ? Promise.resolve(null)
        : clients.cloudformation.config.credentials().then(
            ({ expiration, sessionToken }) =>
              expiration ?? (sessionToken === undefined ? null : 'unknown'),
            () => null,
          ),
    account: () =>
      call(clients, 'sts:GetCallerIdentity', async () => {
        const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts')
        const { Account } = await (await clients.sts()).send(new GetCallerIdentityCommand({}))
        return Account ?? ''
      }),
    stacks: stackApi(clients, serviceRole, connection.onLeft),
    existing: existingApi(clients),
    live: {
      ...liveApi(clients),
      ...bastionApi(clients),
      ...listedSecretApi(clients),
      ...ownGroupApi(clients),
      ...primaryApi(clients),
    },
    secrets: secretApi(clients),
    logins: loginApi(clients),
    sessions: sessionApi(clients),
    reach: reachApi(clients),
    network: networkApi(clients),
    quotas: quotaApi(clients),
    keys: keyApi(clients),
    iam: iamApi(clients),
    hosts: hostApi(clients),
    changes: changeApi(clients),
    restores: restoreApi(clients),
    snapshots: snapshotApi(clients),
    reboot: reboot(clients),
  }
}
