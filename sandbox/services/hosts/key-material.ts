import { createHash, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'

export type Material = {
  /** OpenSSH's one-line form, without a comment. */
  readonly publicKey: string
  /** What ssh takes as `-i`. */
  readonly privateKey: string
  /** As DescribeKeyPairs shows it for a pair that EC2 created. */
  readonly fingerprint: string
}

/** A real key pair, in the forms EC2 gives: RSA 2048 as PKCS #1, ED25519 as OpenSSH's own. */
export function makeKey(type: 'rsa' | 'ed25519'): Material {
  return type === 'rsa' ? makeRsa() : makeEd25519()
}

/** SHA-256 of the public key, in Base64: the fingerprint of an ED25519 key (EC2 guide, "Verify the fingerprint"). */
export function sha256Fingerprint(publicKey: string): string {
  const blob = Buffer.from(publicKey.split(' ')[1] ?? '', 'base64')
  return createHash('sha256').update(blob).digest('base64')
}

function makeRsa(): Material {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { n, e } = publicKey.export({ format: 'jwk' })
  const blob = joined(field('ssh-rsa'), integer(e), integer(n))
  const der = privateKey.export({ format: 'der', type: 'pkcs8' })
  return {
    publicKey: `ssh-rsa ${blob.toString('base64')}`,
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs1' }).toString(),
    fingerprint: colons(createHash('sha1').update(der).digest('hex')),
  }
}

function makeEd25519(): Material {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const open = raw(publicKey, 'x')
  const blob = joined(field('ssh-ed25519'), field(open))
  const line = `ssh-ed25519 ${blob.toString('base64')}`
  return {
    publicKey: line,
    privateKey: opensshPrivateKey(blob, open, raw(privateKey, 'd')),
    fingerprint: sha256Fingerprint(line),
  }
}

/** PROTOCOL.key of OpenSSH: an unencrypted private key of one pair. */
function opensshPrivateKey(blob: Buffer, open: Buffer, secret: Buffer): string {
  const check = randomBytes(4)
  const pair = joined(
    ...[check, check, field('ssh-ed25519'), field(open)],
    ...[field(joined(secret, open)), field('')],
  )
  const padding = Buffer.from(Array.from({ length: (8 - (pair.length % 8)) % 8 }, (_, i) => i + 1))
  const whole = joined(
    ...[Buffer.from('openssh-key-v1\0'), field('none'), field('none'), field('')],
    ...[Buffer.from([0, 0, 0, 1]), field(blob), field(joined(pair, padding))],
  )
  const lines = whole.toString('base64').match(/.{1,70}/g) ?? []
  return [
    '-----BEGIN OPENSSH PRIVATE KEY-----',
    ...lines,
    '-----END OPENSSH PRIVATE KEY-----',
    '',
  ].join('\n')
}

function raw(key: KeyObject, part: 'x' | 'd'): Buffer {
  return Buffer.from(key.export({ format: 'jwk' })[part] ?? '', 'base64url')
}

/** A string of the ssh protocol: its length in four bytes, then itself (RFC 4251, section 5). */
function field(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return joined(length, bytes)
}

/** A positive mpint of the ssh protocol, from JWK's Base64url. */
function integer(value: string | undefined): Buffer {
  const bytes = Buffer.from(value ?? '', 'base64url')
  return field((bytes[0] ?? 0) < 0x80 ? bytes : joined(Buffer.from([0]), bytes))
}

function joined(...parts: readonly Buffer[]): Buffer {
  return Buffer.concat(parts)
}

function colons(hex: string): string {
  return (hex.match(/../g) ?? []).join(':')
}
