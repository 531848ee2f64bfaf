import { ENGINES, type DatabaseKind } from '../../engines/table.ts'

/** How a client is installed, by the name that Node gives to the system. */
export function installLine(kind: DatabaseKind, platform: string): string {
  const { brew, apt, dnf } = ENGINES[kind].client.packages
  if (platform === 'darwin') return `brew install ${brew}`
  if (platform === 'linux')
    return `sudo apt-get install ${apt} (Debian, Ubuntu), or sudo dnf install ${dnf} (Fedora)`
  return `in WSL: sudo apt-get install ${apt}`
}
