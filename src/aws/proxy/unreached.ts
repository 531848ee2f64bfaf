/** What to do where AWS is not reached, with a proxy or for want of one. */

/** OpenSSL's codes of a chain that ends in no known authority, as Node tells them. */
const UNTRUSTED =
  /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT(_LOCALLY)?|VERIFY_LEAF_SIGNATURE))$/

/** What to do about a certificate that is not trusted, by Node's code; null = it is no such code. */
export function wayToTrust(code: string): string | null {
  return UNTRUSTED.test(code)
    ? 'if a proxy opens TLS on the way, set NODE_EXTRA_CA_CERTS to the file of its certificate authority'
    : null
}

const AWAY = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/

/** What to do where AWS is not reached, by Node's code (`ENOTFOUND`); null = it is no such code. */
export function wayToAws(code: string): string | null {
  if (!AWAY.test(code)) return wayToTrust(code)
  return 'check the network, AWS_ENDPOINT_URL if it is set, and whether AWS is only reached through a proxy (HTTPS_PROXY)'
}
