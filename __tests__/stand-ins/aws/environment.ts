import { vi } from 'vitest'
import { sandboxEnvironment } from './client-settings.ts'

/** Lets AWS's clients in this process ask the sandbox at this address. `vi.unstubAllEnvs()` takes it back. */
export function askSandboxAt(url: string): void {
  for (const [name, value] of Object.entries(sandboxEnvironment(url))) vi.stubEnv(name, value)
}
