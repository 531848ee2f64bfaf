/**
 * How a part of a stage is made where that has changed. What is newly made is of the newest edition; what is deployed
 * keeps the edition that it was made with, so that no upgrade changes it (ADR 24).
 *
 * 1: before stacks recorded it. 2: MySQL's `require_secure_transport` is `1`, and the bastion's rules to databases have
 * a description. 3: a bastion that is reached by ssh publishes its host key (ADR 40).
 */
export const NEWEST_EDITIONS = { sql: 2, bastion: 3 } as const

/** The first edition of bastions that publish their host key. */
export const PUBLISHES_HOST_KEY = 3

/** Of a part whose stack does not say. */
export const FIRST_EDITION = 1

/** The edition in an output's value. */
export function parseEdition(value: string | null): number {
  const edition = Number(value)
  return Number.isInteger(edition) && edition > FIRST_EDITION ? edition : FIRST_EDITION
}
