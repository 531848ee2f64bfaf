import { ENGINES } from '../../engines/table.ts'
import { VARIANTS, VARIANT_NAMES, type Variant } from '../../engines/variants.ts'
import { majorOf } from '../../engines/versions.ts'
import { DEFAULTS } from '../defaults.generated.ts'
import type { Finding } from '../problems/finding.ts'
import { listed, printable } from '../problems/show.ts'
import type { ConfigPath } from '../resolved.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenRedis, writtenSql } from './check.ts'

/** Versions of release lines that AWS does not offer. */
export function checkVersions(file: TinystacksFile): readonly Finding[] {
  return [
    ...writtenSql(file).flatMap(({ kind, path, value: { version } }) => {
      const { title, lines } = ENGINES[kind]
      return version === undefined || lines.includes(majorOf(kind, version))
        ? []
        : [notOffered(path, title, version, lines, exampleOf(lines))]
    }),
    ...writtenRedis(file).flatMap(({ kind, path, value: { engine, version } }) => {
      const variant = engine ?? DEFAULTS[kind].engine
      const { title, lines } = VARIANTS[variant]
      return version === undefined || lines.includes(version)
        ? []
        : [notOffered(path, title, version, lines, variantHint(variant, version))]
    }),
  ]
}

function notOffered(
  path: ConfigPath,
  title: string,
  version: string,
  lines: readonly string[],
  hint: string,
): Finding {
  const message = `${title} ${printable(version)} is not available; AWS offers ${listed(lines)}`
  return {
    code: 'unknown-version',
    path: [...path, 'version'],
    at: 'value',
    message,
    hint,
    about: [[...path, 'engine']],
  }
}

/** The version may belong to the other engine of the same key. */
function variantHint(variant: Variant, version: string): string {
  const other = VARIANT_NAMES.find(
    (name) => name !== variant && VARIANTS[name].lines.some((line) => line === version),
  )
  return other === undefined
    ? exampleOf(VARIANTS[variant].lines)
    : `it is a version of ${VARIANTS[other].title}: write \`engine: ${other}\``
}

function exampleOf(lines: readonly string[]): string {
  return `for example \`version: "${lines.at(-1)}"\``
}
