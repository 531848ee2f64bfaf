import { DATABASES } from '../../engines/table.ts'
import { isRecord } from '../../text/record.ts'
import type { Finding } from '../problems/finding.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { stagesOf } from './check.ts'

/** Defaults that reach nothing: of a database or a bastion that no stage has, or of a region that is given twice. */
export function checkDefaults(written: TinystacksFile): readonly Finding[] {
  const { defaults } = written as TinystacksFile & { readonly defaults?: unknown }
  if (!isRecord(defaults)) return []
  return [...givenTwice(written, defaults), ...unused(written, defaults)]
}

function givenTwice(file: TinystacksFile, defaults: object): Finding[] {
  return (['region', 'account'] as const)
    .filter((key) => key in defaults && file[key] !== undefined)
    .map((key) => ({
      code: 'conflicting-keys',
      path: ['defaults', key],
      at: 'key',
      message: `\`${key}\` is written for all stages twice: beside \`stack\`, and here`,
      hint: 'keep one of the two',
      about: [[key]],
    }))
}

function unused(file: TinystacksFile, defaults: Readonly<Record<string, unknown>>): Finding[] {
  const databases = isRecord(defaults.databases) ? defaults.databases : {}
  const stages = stagesOf(file).map(([, stage]) => stage)
  const kinds = DATABASES.filter(
    (kind) => kind in databases && !stages.some((stage) => kind in (stage.databases ?? {})),
  ).map((kind): Finding => unusedAt(['defaults', 'databases', kind], 'databases', `${kind}:`))
  const hasBastion = stages.some((stage) => 'bastion' in stage)
  return 'bastion' in defaults && !hasBastion
    ? [...kinds, unusedAt(['defaults', 'bastion'], null, 'bastion:')]
    : kinds
}

function unusedAt(path: readonly string[], section: string | null, line: string): Finding {
  const where = section === null ? 'to the stages' : `to the \`${section}\` of the stages`
  return {
    code: 'unused-default',
    path,
    at: 'key',
    message: `no stage has a ${String(path.at(-1))}, and \`defaults\` adds none to a stage`,
    hint: `add \`${line}\` ${where} that shall have one, or remove it here`,
  }
}
