/**
 * Compares package-lock.json with node_modules/.package-lock.json, which npm writes after each
 * install: the same entries, without the optional packages that were not installed.
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} LockedPackage
 * @typedef {Record<string, LockedPackage>} Packages
 */

/**
 * @param {Packages} locked `packages` of package-lock.json
 * @param {Packages | null} installed `packages` of node_modules/.package-lock.json; null = nothing installed
 * @param {{ os: string, cpu: string }} here as in process.platform and process.arch
 * @returns {string | null} why an install is needed; null = everything is as locked
 */
export function installedDiffers(locked, installed, here) {
  if (installed === null) return 'first run'
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '') continue
    const found = installed[path]
    if (found === undefined) {
      if (!entry.optional || runsHere(entry, here)) return `${path} is missing`
    } else if (found.version !== entry.version || found.integrity !== entry.integrity) {
      return `${path} differs from the lock file`
    }
  }
  const extra = Object.keys(installed).find((path) => locked[path] === undefined)
  return extra === undefined ? null : `${extra} is not in the lock file`
}

/**
 * An optional package without `os` and `cpu` may be left out for reasons that npm alone knows
 * (its libc, a platform package of its own): only one made for this machine counts as missing.
 *
 * @param {LockedPackage} entry
 * @param {{ os: string, cpu: string }} here
 */
function runsHere(entry, here) {
  if (entry.os === undefined || entry.cpu === undefined) return false
  return matches(entry.os, here.os) && matches(entry.cpu, here.cpu) && !('libc' in entry)
}

/**
 * @param {string[]} allowed
 * @param {string} value
 */
function matches(allowed, value) {
  return allowed.includes(value) && !allowed.includes(`!${value}`)
}
