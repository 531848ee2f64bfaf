import type { ClientCall } from '../../ports/clients.ts'

/** Our own environment, without what would lead a program elsewhere, and with what it is given. */
export function environmentOf({
  environment,
  without,
}: Pick<ClientCall, 'environment' | 'without'>): Readonly<Record<string, string | undefined>> {
  const ours = Object.entries(process.env).filter(([name]) => !without.test(name))
  return { ...Object.fromEntries(ours), ...environment }
}
