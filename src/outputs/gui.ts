/** What a graphical client asks for, by the names that DBeaver, TablePlus and DataGrip give to their fields. */
import { byFamily, ENGINES } from '../engines/table.ts'
import { authoritiesOf } from '../facts/authorities.ts'
import { caFileOf, certificateNameOf } from './client-line.ts'
import type { BastionOutputs } from './bastion.ts'
import type { Tunnel } from './tunnels.ts'

/** `postgres`, or `postgres reader`. */
export function tunnelTitle({ database, end }: Tunnel): string {
  return end === 'reader' ? `${database} reader` : database
}

/** Where an engine has no word of its own. */
const TLS_WORDS: Readonly<Record<string, string>> = { true: 'on', false: 'off' }

/**
 * The fields and what to put into them. Through ssh such a client makes its own tunnel, so that host and port are the
 * database's own; through Session Manager they are the near end of the tunnel, which is to be open.
 */
export function guiFields(
  bastion: BastionOutputs | null,
  tunnel: Tunnel,
  region: string,
): readonly (readonly [string, string])[] {
  const ssh = sshFields(bastion)
  const [host, port] =
    ssh === null ? [tunnel.localHost, tunnel.localPort] : [tunnel.host, tunnel.port]
  const rows: readonly (readonly [string, string | null])[] = [
    ...(ssh ?? [['first', 'open the tunnel with its line above'] as const]),
    ['host', host],
    ['port', String(port)],
    ['database', tunnel.name],
    ['user', tunnel.user],
    ['password', tunnel.secretArn && `"password" of the secret ${tunnel.secretArn}`],
    ...tlsFields(tunnel, region),
  ]
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}

/** The client checks who has signed the certificate, where there is one that can be checked. */
function tlsFields(tunnel: Tunnel, region: string): readonly (readonly [string, string | null])[] {
  if (certificateNameOf(tunnel) === null)
    return [['TLS', TLS_WORDS[tunnel.tls ?? 'false'] ?? tunnel.tls]]
  const { database } = tunnel
  const ca = byFamily(database, {
    sql: () => `${caFileOf(region)} (${authoritiesOf(region)})`,
    // ElastiCache is signed by public authorities.
    cache: () => null,
  })
  return [
    ['TLS', ENGINES[database].client.checksAuthority],
    ['CA file', ca],
  ]
}

function sshFields(
  bastion: BastionOutputs | null,
): readonly (readonly [string, string | null])[] | null {
  if (bastion === null || bastion.host === null || bastion.user === null) return null
  return [
    ['SSH host', bastion.host],
    ['SSH port', String(bastion.port)],
    ['SSH user', bastion.user],
    ['SSH key file', bastion.keyFile],
  ]
}
