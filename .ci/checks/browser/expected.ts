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

const RESTART: Seen = {
  groups: { [DEV]: ALL, 'prod, us-east-2': ['Postgres restarts', 'MySQL', 'Redis fails over'] },
}
const REMOVAL: Seen = { groups: { [DEV]: ['Postgres', 'MySQL is removed'] } }
const REFUSED: Seen = { groups: { [DEV]: ['Postgres restarts'] } }

/** null: nothing would be marked, so that there is no picture. */
export const SCENES_SEEN: Readonly<Record<string, Seen | null>> = {
  create: {
    groups: {
      [DEV]: [
        'Postgres is created',
        'reader is created',
        'MySQL is created',
        'Redis 1 replica is created',
        'bastion ssh is created',
      ],
    },
    arrows: [['Postgres is created', 'reader is created']],
  },
  restart: RESTART,
  removal: REMOVAL,
  'removal-allowed': REMOVAL,
  bastion: {
    groups: {
      [DEV]: [...ALL, 'bastion ssh is created'],
      'prod, us-east-2': ['Postgres restarts', 'MySQL', 'Redis', 'bastion is removed'],
    },
  },
  refused: REFUSED,
  quiet: null,
  regions: {
    groups: {
      'prod, us-east-2': [
        'Postgres fails over',
        'reader is created',
        'MySQL existing (legacy-orders)',
        'Redis 2 replicas',
        'bastion Session Manager',
      ],
      'prod-west, us-west-2': ['Postgres is created'],
      [DEV]: ALL,
      'shop-old, eu-west-1': ['Postgres in no stage any more', 'Redis in no stage any more'],
    },
    arrows: [
      ['Postgres fails over', 'reader is created'],
      ['Postgres fails over', 'Postgres is created'],
    ],
    arrowLabels: ['replica'],
  },
  forty: {
    groups: Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `customer-${String(index + 1)}, us-east-1`,
        ['Postgres restarts', 'MySQL restarts', 'Redis restarts'],
      ]),
    ),
  },
}

export const PLANS_SEEN: Readonly<Record<string, Seen | null>> = {
  'new-stage': { groups: { [DEV]: ALL.map((name) => `${name} is created`) } },
  'no-changes': null,
  'tags-only': null,
  restart: RESTART,
  'restart-that-asks': { groups: { [DEV]: ['Postgres restarts', 'MySQL', 'Redis'] } },
  parameters: { groups: { [DEV]: ['Postgres at worst restarts', 'MySQL', 'Redis'] } },
  removal: REMOVAL,
  'removal-allowed': REMOVAL,
  replacement: { groups: { [DEV]: ['Postgres', 'MySQL', 'Redis is replaced by an empty one'] } },
  'nets-cut': { groups: { [DEV]: ['Postgres restarts'] } },
  unverified: { groups: { [DEV]: ['Postgres at worst restarts', 'MySQL', 'Redis'] } },
  refused: REFUSED,
}
