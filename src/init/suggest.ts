/** What to suggest for what no file has to say. */
import { REGIONS } from '../config/index.ts'
import type { Tree } from '../ports/project.ts'

const USUAL_STAGES: readonly string[] = ['dev', 'prod']

/** `copilot/environments/prod/manifest.yml` is the environment prod. */
const ENVIRONMENT = /(?:^|\/)copilot\/environments\/([A-Za-z][\w-]*)\//

/** The environments that Copilot has, production last; else the usual ones. */
export function stagesIn(
  files: Tree['files'],
  isLast: (stage: string) => boolean,
): readonly string[] {
  const found = [...new Set(files.flatMap((file) => ENVIRONMENT.exec(file)?.[1] ?? []))]
  return found.length === 0
    ? USUAL_STAGES
    : found.toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)))
}

/** A stack's name of the first of these names that has letters: `@acme/Web_shop` is `web-shop`; null = of none. */
export function stackNameOf(names: readonly (string | null)[]): string | null {
  const fit = names.map((name) =>
    (name ?? '')
      .replace(/^.*\//, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^[^a-z]+|-+$/g, '')
      // With a stage's name after it, well below what CloudFormation takes.
      .slice(0, 60),
  )
  return fit.find((name) => name !== '') ?? null
}

/** The region of the environment, if AWS has it. */
export function regionOf(named: string | null | undefined): string | null {
  return REGIONS.find((region) => region === named) ?? null
}
