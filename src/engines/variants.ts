/** The engines that ElastiCache calls Redis: what the file's `engine` chooses from. */

export type VariantTraits = {
  readonly title: string
  /** The versions that AWS makes new ones of, oldest first (ElastiCache guide, "Engine versions and upgrading"). */
  readonly lines: readonly string[]
  /** What a new one gets where the file says no version. Belongs to file version 1. */
  readonly newVersion: string
  /** The variant that it can be upgraded to in place, and never back; null = none. */
  readonly becomes: string | null
  /** ElastiCache's name of the parameter group family: `valkey8`. */
  readonly parameterFamily: (major: string) => string
}

export const VARIANTS = {
  valkey: {
    title: 'Valkey',
    lines: ['7.2', '8.0', '8.1', '8.2', '9.0', '9.1'],
    newVersion: '8.0',
    becomes: null,
    parameterFamily: (major) => `valkey${major}`,
  },
  redis: {
    title: 'Redis OSS',
    lines: ['6.0', '6.2', '7.0', '7.1'],
    // The last one there is.
    newVersion: '7.1',
    becomes: 'valkey',
    parameterFamily: (major) => (major === '6' ? 'redis6.x' : `redis${major}`),
  },
} satisfies Record<string, VariantTraits>

/** What the file's `engine` may say. */
export type Variant = keyof typeof VARIANTS

/** In the order of the table. */
export const VARIANT_NAMES = Object.keys(VARIANTS) as readonly Variant[]

/** Whether AWS turns an engine of the one name into the other one in place. */
export function becomes(from: string, to: Variant): boolean {
  return VARIANT_NAMES.some((name) => name === from && VARIANTS[name].becomes === to)
}

/** Whether the running engine came out of the other one, or could have: AWS never turns it back. */
export function cameFrom(running: string, other: Variant): running is Variant {
  return VARIANTS[other].becomes === running
}
