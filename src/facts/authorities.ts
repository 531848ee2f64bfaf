import { PARTITION_OF } from '../config/regions.generated.ts'

/**
 * Where AWS publishes the certificates of RDS's authorities in a region (RDS guide, "Using SSL/TLS to encrypt a
 * connection to a DB instance"; the guide of the China Regions has its own page).
 */
export function authoritiesOf(region: string): string {
  const place = PLACES[PARTITION_OF[region] ?? ''] ?? 'truststore.pki.rds.amazonaws.com'
  return `https://${place}/${region}/${region}-bundle.pem`
}

/** Those of the partitions that have another one than `aws`. */
const PLACES: Readonly<Record<string, string>> = {
  'aws-us-gov': 'truststore.pki.us-gov-west-1.rds.amazonaws.com',
  'aws-cn': 'rds-truststore.s3.cn-north-1.amazonaws.com.cn',
}
