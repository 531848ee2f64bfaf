import type { ParameterGroup } from '../state.ts'

const ON = /^(?:1|on|true)$/i

/**
 * Whether a parameter group makes its instances refuse clients without TLS (RDS-60). PostgreSQL 15
 * and later demand it unless told otherwise, MySQL only where told to (RDS guide, "Requiring an SSL
 * connection to a PostgreSQL DB instance", "Requiring SSL/TLS for all connections to a MySQL DB instance").
 */
export function demandsTls({ family, parameters }: ParameterGroup): boolean {
  const major = /^postgres(\d+)$/.exec(family)?.[1]
  if (major === undefined) return ON.test(parameters['require_secure_transport'] ?? '0')
  return ON.test(parameters['rds.force_ssl'] ?? (Number(major) >= 15 ? '1' : '0'))
}
