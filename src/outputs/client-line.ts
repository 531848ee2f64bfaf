import { arnOf } from '../config/arn.ts'
import { LOCAL_HOST } from '../engines/local-ports.ts'
import { byFamily, ENGINES, type DatabaseKind } from '../engines/table.ts'
import { isThisMachine } from '../engines/this-machine.ts'
import { authoritiesOf } from '../facts/authorities.ts'
import { FOLDER } from './key-file.ts'
import type { Ends } from './tunnel-command.ts'

/** What the line takes of the database behind the tunnel. */
type Behind = Ends & {
  readonly name: string | null
  /** null = without TLS, as an existing Redis may work. */
  readonly tls: string | null
  readonly secretArn: string
}

/**
 * A line for bash and zsh that connects the engine's own client to an open tunnel, and has it check who answers. It is
 * a shell of its own: nothing of `$secret`, what Secrets Manager says, is left afterwards.
 */
export function clientLine(
  kind: DatabaseKind,
  { localPort, host, name, tls, secretArn }: Behind,
  { region }: { readonly region: string },
): string {
  const certificateName = certificateNameOf({ tls, host })
  const target = { host: LOCAL_HOST, port: localPort, name, certificateName }
  const steps = [
    ...(certificateName === null
      ? []
      : byFamily(kind, { sql: () => authorities(region), cache: () => [] })),
    secret(secretArn, region),
    ENGINES[kind].client.line(target),
  ]
  return `(${steps.join(' && ')})`
}

/** The name that a certificate has to have; null = none is checked: this machine vouches for nobody, nor no TLS. */
export function certificateNameOf({ tls, host }: Pick<Behind, 'tls' | 'host'>): string | null {
  return tls === null || isThisMachine(host) ? null : host
}

/** Where the line keeps the authorities of RDS in the region. */
export function caFileOf(region: string): string {
  return `${FOLDER}/${region}.pem`
}

/**
 * `$ca`: the authorities of RDS in the region, as AWS publishes them. A file that is there stays as it is. The folder
 * is made private for the keys that it may get (`key-file.ts`).
 */
function authorities(region: string): readonly string[] {
  const fetch = `curl -fsS --create-dirs -o "$ca.new" ${authoritiesOf(region)}`
  return [
    `ca=${caFileOf(region)}`,
    `if test ! -s "$ca"; then (umask 077 && ${fetch} && mv -f "$ca.new" "$ca"); fi`,
  ]
}

function secret(arn: string, region: string): string {
  const where = arnOf(arn)?.region ?? region
  return `secret=$(aws secretsmanager get-secret-value --region ${where} --secret-id ${arn} --query SecretString --output text)`
}
