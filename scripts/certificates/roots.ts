import { X509Certificate } from 'node:crypto'

/** The authorities of RDS, by region, and why the other certificates of a bundle are none. */
type RdsRoots = {
  /** Region -> its authorities in PEM, each with its name above it. Sorted. */
  readonly regions: ReadonlyMap<string, string>
  readonly leftOut: readonly string[]
}

/** As AWS names them (rds-ca-rsa2048-g1, rds-ca-rsa4096-g1, rds-ca-ecc384-g1). Not those of its previews and betas. */
const NAME = /^CN=Amazon RDS ([a-z]{2}(?:-[a-z]+)+-\d) Root CA (?:RSA2048|RSA4096|ECC384) G\d+$/m

/** Those of a bundle that sign themselves and are good today. */
export function rdsRoots(bundle: string, now: Date): RdsRoots {
  const regions = new Map<string, [string, string][]>()
  const leftOut: string[] = []
  for (const pem of certificatesIn(bundle)) {
    const certificate = new X509Certificate(pem)
    const [line, region] = NAME.exec(certificate.subject) ?? []
    const name = line?.slice('CN='.length) ?? certificate.subject.replaceAll('\n', ', ')
    const reason = whyNot(certificate, now)
    if (region === undefined) leftOut.push(`${name}: no authority of a region`)
    else if (reason !== null) leftOut.push(`${name}: ${reason}`)
    else regions.set(region, [...(regions.get(region) ?? []), [name, pem]])
  }
  if (regions.size === 0) throw new Error('the bundle has no authority of any region')
  const sorted = [...regions].sort(([one], [other]) => (one < other ? -1 : 1))
  return { regions: new Map(sorted.map(([region, found]) => [region, joined(found)])), leftOut }
}

/** Why a certificate is not an authority to trust; null = it is one. */
function whyNot(certificate: X509Certificate, now: Date): string | null {
  if (!certificate.ca) return 'it may not sign'
  if (!certificate.checkIssued(certificate) || !certificate.verify(certificate.publicKey))
    return 'it does not sign itself'
  return now > new Date(certificate.validTo) ? `expired on ${certificate.validTo}` : null
}

/**
 * SHA-256 of the authorities that Amazon runs for the public (https://www.amazontrust.com/repository/), which sign
 * ElastiCache's certificates. The certificates are those in Node's copy of Mozilla's list.
 */
const AMAZON: Readonly<Record<string, string>> = {
  'Amazon Root CA 1':
    '8E:CD:E6:88:4F:3D:87:B1:12:5B:A3:1A:C3:FC:B1:3D:70:16:DE:7F:57:CC:90:4F:E1:CB:97:C6:AE:98:19:6E',
  'Amazon Root CA 2':
    '1B:A5:B2:AA:8C:65:40:1A:82:96:01:18:F8:0B:EC:4F:62:30:4D:83:CE:C4:71:3A:19:C3:9C:01:1E:A4:6D:B4',
  'Amazon Root CA 3':
    '18:CE:6C:FE:7B:F1:4E:60:B2:E3:47:B8:DF:E8:68:CB:31:D0:2E:BB:3A:DA:27:15:69:F5:03:43:B4:6D:B3:A4',
  'Amazon Root CA 4':
    'E3:5D:28:41:9E:D0:20:25:CF:A6:90:38:CD:62:39:62:45:8D:A5:C6:95:FB:DE:A3:C2:2B:0B:FB:25:89:70:92',
}

/** Amazon's, out of a list of public authorities. Throws if one is missing there. */
export function amazonRoots(listed: readonly string[]): string {
  const byPrint = new Map(listed.map((pem) => [new X509Certificate(pem).fingerprint256, pem]))
  return joined(
    Object.entries(AMAZON).map(([name, print]): [string, string] => {
      const pem = byPrint.get(print)
      if (pem === undefined) throw new Error(`${name} is not among the public authorities`)
      return [name, pem]
    }),
  )
}

function certificatesIn(bundle: string): readonly string[] {
  return bundle.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
}

/** Sorted, so that a refresh shows what is new. */
function joined(named: readonly (readonly [string, string])[]): string {
  return named
    .map(([name, pem]) => `# ${name}\n${pem.trim()}\n`)
    .sort()
    .join('')
}
