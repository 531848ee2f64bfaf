export const EAST = 'us-east-1'
export const WEST = 'us-west-2'

/** What the story changes in its file; what is left out is not in it. */
export type Settings = {
  /** The settings of dev's Postgres, one a line; null = it has none. */
  readonly postgres: readonly string[] | null
  readonly bastion?: true
  /** The settings of the Postgres in the west. */
  readonly west?: readonly string[]
}

/** The `tinystacks.yml` of a chapter. */
export function file({ postgres, bastion, west }: Settings): string {
  const block = (settings: readonly string[]): string =>
    ['      postgres:', ...settings.map((line) => `        ${line}`), ''].join('\n')
  return `version: 1
stack: shop
region: ${EAST}
stages:
  dev:
    protected: false
    databases:
${postgres === null ? '' : block(postgres)}      mysql:
        readReplica: true
      redis: {}
${bastion ? '    bastion: { allow: [203.0.113.0/24] }\n' : ''}${
    west === undefined
      ? ''
      : `  west:
    region: ${WEST}
    protected: false
    databases:
${block(west)}`
  }`
}
