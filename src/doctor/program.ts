/** The programs that people connect with, on this machine. */
import type { ResolvedStage } from '../config/resolved.ts'
import { installLine } from '../connect/clients/install.ts'
import { installProgram } from '../connect/diagnosis/install.ts'
import { isOlder, PLUGIN, PLUGIN_SINCE, versionIn } from '../connect/diagnosis/plugin-version.ts'
import { isReachedDirectly } from '../engines/bastion-kinds.ts'
import { DATABASES, ENGINES, type DatabaseKind } from '../engines/table.ts'
import type { Look } from '../facts/look.ts'
import { ok, unverified, wrong, type Finding } from './finding.ts'

/** A program that somebody needs who connects to a stage. */
export type ProgramNeed = {
  readonly program: string
  /** What makes it tell its version. */
  readonly flag: '--version' | '-V'
  /** What it is for: `Postgres`, `the bastion of prod`. */
  readonly reason: string
  readonly kind: DatabaseKind | null
  /** The oldest version that will do; null = any. */
  readonly since: readonly number[] | null
}

/** The first redis-cli that speaks TLS, which every Redis of ours demands (Redis 6.0, release notes). */
const REDIS_TLS: Readonly<Record<string, readonly number[]>> = { 'redis-cli': [6] }

/** Each program once. */
export function programsFor(stages: readonly ResolvedStage[]): readonly ProgramNeed[] {
  const clients = DATABASES.filter((kind) =>
    stages.some(({ databases, existing }) => databases[kind] ?? existing[kind]),
  ).map((kind): ProgramNeed => {
    const { client, title } = ENGINES[kind]
    const since = REDIS_TLS[client.program] ?? null
    return { program: client.program, flag: '--version', reason: title, kind, since }
  })
  const bastions = stages.flatMap(({ name, bastion }): readonly ProgramNeed[] => {
    if (bastion === null) return []
    const reason = `the bastion of ${name}`
    return isReachedDirectly(bastion.access)
      ? [{ program: 'ssh', flag: '-V', reason, kind: null, since: null }]
      : [{ program: PLUGIN, flag: '--version', reason, kind: null, since: PLUGIN_SINCE }]
  })
  const all = [...clients, ...bastions]
  return all.filter(
    ({ program }, index) => all.findIndex((one) => one.program === program) === index,
  )
}

/** `said`: what it says of its version; absent = it is not installed. */
export function programFound(
  { program, reason, kind, since }: ProgramNeed,
  said: Look<string>,
  { platform, arch }: { readonly platform: string; readonly arch: string },
): Finding {
  const install =
    kind === null ? (installProgram(program, platform, arch) ?? '') : installLine(kind, platform)
  if (said.kind === 'absent')
    return wrong(
      'program',
      `${program} is not installed, which \`connect\` needs for ${reason}`,
      install,
    )
  if (said.kind === 'unread')
    return unverified('program', `${program}, for ${reason}: ${said.why}`, said.how)
  const version = versionIn(said.value)
  if (version === null)
    return since === null
      ? ok('program', `${program} is installed, for ${reason}`)
      : unverified(
          'program',
          `whether ${program} is ${since.join('.')} or later, for ${reason}: it does not tell its version`,
          `${program} --version`,
        )
  if (since !== null && isOlder(version, since))
    return wrong(
      'program',
      `${program} ${version.join('.')} is too old for ${reason}: it has to be ${since.join('.')} or later`,
      install,
    )
  return ok('program', `${program} ${version.join('.')} is installed, for ${reason}`)
}
