/** What is to be seen in the picture of each scene and plan of `__tests__/render`, written by hand. */

export type Seen = {
  /** A stage's title, and what its boxes say. */
  readonly groups: Readonly<Record<string, readonly string[]>>
  /** What is in no stage. */
  readonly outside?: readonly string[]
  /** From what one box says to what another one says. */
  readonly arrows?: readonly (readonly [from: string, to: string])[]
  readonly arrowLabels?: readonly string[]
}

const DEV = 'dev, us-east-1'
const ALL = ['Postgres', 'MySQL', 'Redis']

const restartOf = (redis: string): Seen => ({
  groups: {
    [DEV]: ALL,
    'prod, us-east-2': ['Postgres will restart', 'MySQL', `${redis} will fail over`],
  },
})
const REMOVAL: Seen = { groups: { [DEV]: ['Postgres', 'MySQL will be deleted'] } }
const REFUSED: Seen = { groups: { [DEV]: ['Postgres will restart'] } }

/** null: nothing would be marked, so that there is no picture. */
export const SCENES_SEEN: Readonly<Record<string, Seen | null>> = {
  create: {
    groups: {
      [DEV]: [
        'Postgres will be created',
        'reader will be created',
        'MySQL will be created',
        'Redis 1 replica will be created',
        'bastion ssh will be created',
      ],
    },
    arrows: [['Postgres will be created', 'reader will be created']],
  },
  restart: restartOf('Redis 1 replica'),
  removal: REMOVAL,
  'removal-allowed': REMOVAL,
  bastion: {
    groups: {
      [DEV]: [...ALL, 'bastion ssh will be created'],
      'prod, us-east-2': ['Postgres will restart', 'MySQL', 'Redis', 'bastion will be deleted'],
    },
  },
  refused: REFUSED,
  quiet: null,
  regions: {
    groups: {
      'prod, us-east-2': [
        'Postgres will fail over',
        'reader will be created',
        'MySQL existing (legacy-orders)',
        'Redis 2 replicas',
        'bastion Session Manager',
      ],
      'prod-west, us-west-2': ['Postgres will be created'],
      [DEV]: ALL,
      'shop-old, eu-west-1': ['Postgres no stage refers to it', 'Redis no stage refers to it'],
    },
    arrows: [
      ['Postgres will fail over', 'reader will be created'],
      ['Postgres will fail over', 'Postgres will be created'],
    ],
    arrowLabels: ['replica'],
  },
  forty: {
    groups: Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `customer-${String(index + 1)}, us-east-1`,
        ['Postgres will restart', 'MySQL will restart', 'Redis will restart'],
      ]),
    ),
  },
}

export const PLANS_SEEN: Readonly<Record<string, Seen | null>> = {
  'new-stage': { groups: { [DEV]: ALL.map((name) => `${name} will be created`) } },
  'no-changes': null,
  'tags-only': null,
  restart: restartOf('Redis'),
  'restart-that-asks': { groups: { [DEV]: ['Postgres will restart', 'MySQL', 'Redis'] } },
  parameters: { groups: { [DEV]: ['Postgres may restart', 'MySQL', 'Redis'] } },
  removal: REMOVAL,
  'removal-allowed': REMOVAL,
  replacement: {
    groups: { [DEV]: ['Postgres', 'MySQL', 'Redis will be replaced by an empty one'] },
  },
  'nets-cut': { groups: { [DEV]: ['Postgres will restart'] } },
  unverified: { groups: { [DEV]: ['Postgres may restart', 'MySQL', 'Redis'] } },
  refused: REFUSED,
}
