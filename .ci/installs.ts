/** What `.ci/install.sh` installs, in parts: a check starts once those that it needs are there. */
import type { Check } from './checks.ts'

export type Part = 'system' | 'npm' | 'python' | 'checkov' | 'frameworks' | 'go'

/** Is run like a check, before those that need it. */
export type Install = Omit<Check, 'shows'> & { readonly part: Part }

function install(part: Part, cores: number, after: readonly Part[] = []): Install {
  const command = `bash .ci/install.sh ${part}`
  return { name: `install: ${part}`, part, command, cores, after, limit: 1200 }
}

/** All of them. Environments of Python are made by a package of the system. */
const INSTALLS: readonly Install[] = [
  install('system', 0.7),
  install('npm', 0.3),
  install('python', 0.7, ['system']),
  install('go', 1.5, ['system']),
  install('checkov', 0.7, ['system']),
  install('frameworks', 0.5, ['system']),
]

/** What has to be installed for these parts, in this order. */
export function installsFor(parts: readonly Part[]): readonly Install[] {
  const needed = new Set(parts)
  for (const { part, after } of INSTALLS.toReversed())
    if (needed.has(part)) for (const one of after) needed.add(one)
  return INSTALLS.filter(({ part }) => needed.has(part))
}
