/** Whether a host's name never leads away from this machine, as those of the sandbox (RFC 6761, 6.3). */
export function isThisMachine(host: string): boolean {
  return /^(127\.[\d.]+|::1|localhost|.*\.localhost)$/.test(host)
}
