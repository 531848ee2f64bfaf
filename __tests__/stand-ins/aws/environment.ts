import { vi } from 'vitest'

/** Lets AWS's clients in this process ask the sandbox at this address. `vi.unstubAllEnvs()` takes it back. */
export function askSandboxAt(url: string): void {
  vi.stubEnv('AWS_ENDPOINT_URL', url)
  vi.stubEnv('AWS_REGION', 'us-east-1')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIASANDBOX')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'sandbox')
}
