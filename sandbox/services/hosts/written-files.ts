/** What a script writes, read and not run: here-documents in quotes are the one form that is known (EC2-18). */

const DOCUMENT = /^cat > (\/\S+) <<'([A-Za-z_]+)'\n([\s\S]*?)^\2$/gm

/** Path -> content. */
export type WrittenFiles = Readonly<Record<string, string>>

export function writtenFiles(script: string): WrittenFiles {
  return Object.fromEntries(
    [...script.matchAll(DOCUMENT)].map(([, path = '', , content = '']) => [path, content]),
  )
}

/** What user data leaves before sshd starts: only boothooks run that early, and at every boot. */
export function bootFiles(userData: string | null): WrittenFiles {
  return userData?.startsWith('#cloud-boothook\n') === true ? writtenFiles(userData) : {}
}
