/** How the programs that make a tunnel are installed, by the name that Node gives to the system. */

type Lines = { readonly darwin: string; readonly linux: string; readonly win32: string }

/** Where AWS publishes the plugin (Systems Manager guide, "Install the Session Manager plugin for the AWS CLI"). */
const PLUGIN = 'https://s3.amazonaws.com/session-manager-downloads/plugin/latest'

const PROGRAMS: Readonly<Record<string, (isArm: boolean) => Lines>> = {
  ssh: () => ({
    darwin: 'macOS has it at /usr/bin/ssh: put /usr/bin on the PATH',
    linux:
      'sudo apt-get install openssh-client (Debian, Ubuntu), or sudo dnf install openssh-clients (Fedora, Amazon Linux)',
    win32:
      'Add-WindowsCapability -Online -Name OpenSSH.Client~~~~0.0.1.0 (PowerShell as administrator)',
  }),
  'session-manager-plugin': (isArm) => ({
    darwin: 'brew install --cask session-manager-plugin',
    linux: `curl -fsSo /tmp/plugin.deb ${PLUGIN}/ubuntu_${isArm ? 'arm64' : '64bit'}/session-manager-plugin.deb && sudo dpkg -i /tmp/plugin.deb (Debian, Ubuntu), or sudo dnf install ${PLUGIN}/linux_${isArm ? 'arm64' : '64bit'}/session-manager-plugin.rpm (Fedora, Amazon Linux)`,
    win32: 'winget install Amazon.SessionManagerPlugin',
  }),
}

/** A line that installs it; null = it is none of the programs that make a tunnel. */
export function installProgram(program: string, platform: string, arch: string): string | null {
  const lines = Object.hasOwn(PROGRAMS, program) ? PROGRAMS[program]?.(arch === 'arm64') : undefined
  if (lines === undefined) return null
  return platform === 'darwin' || platform === 'win32' ? lines[platform] : lines.linux
}
