/** By what a repository shows which databases it uses: all clues of the table, and of what is not in it. */
import { NO_CLUES, type Clues, type Ecosystem } from './clue-names.ts'
import { DATABASES, ENGINES, type DatabaseKind, type SqlKind } from './table.ts'
import { VARIANTS, type Variant } from './variants.ts'

/** What applications use and a stage cannot have. `like`: what they could have instead. */
const NOT_OFFERED: readonly {
  readonly title: string
  readonly like: SqlKind | null
  readonly clues: Clues
}[] = [
  {
    title: 'MariaDB',
    like: 'mysql',
    clues: {
      ...NO_CLUES,
      image: ['mariadb'],
      npm: ['mariadb'],
      pypi: ['mariadb'],
      jvm: ['org.mariadb.jdbc:mariadb-java-client'],
      cloudformation: ['mariadb'],
      scheme: ['mariadb'],
    },
  },
  {
    title: 'MongoDB',
    like: null,
    clues: {
      ...NO_CLUES,
      image: ['mongo', 'mongodb'],
      npm: ['mongodb', 'mongoose'],
      pypi: ['pymongo', 'motor', 'mongoengine'],
      gem: ['mongoid', 'mongo'],
      go: ['go.mongodb.org/mongo-driver'],
      jvm: [
        'org.mongodb:mongodb-driver-sync',
        'org.springframework.boot:spring-boot-starter-data-mongodb',
      ],
      prisma: ['mongodb'],
      scheme: ['mongodb'],
    },
  },
]

/** What a clue points to. */
export type Product = {
  /** As people call it. */
  readonly title: string
} & (
  | {
      readonly kind: DatabaseKind
      /** Of a kind that several engines can stand for; null = the kind is the engine. */
      readonly variant: Variant | null
    }
  /** No stage can have it. `like`: the kind that its applications may work with. */
  | { readonly kind: null; readonly like: DatabaseKind | null }
)

type Row = readonly [Product, Clues]

const ROWS: readonly Row[] = [
  ...DATABASES.flatMap(rowsOf),
  ...NOT_OFFERED.map(({ title, like, clues }): Row => [{ title, kind: null, like }, clues]),
]

/** One for the kind, or one for each engine that it can stand for. */
function rowsOf(kind: DatabaseKind): readonly Row[] {
  const engine = ENGINES[kind]
  if (engine.family === 'sql') return [[{ title: engine.title, kind, variant: null }, engine.clues]]
  return (Object.keys(engine.variants) as Variant[]).map((variant) => [
    // Clients call the kind by the name of one of its engines.
    { title: variant === kind ? engine.title : VARIANTS[variant].title, kind, variant },
    VARIANTS[variant].clues,
  ])
}

const BY_NAME: ReadonlyMap<string, Product> = new Map(
  ROWS.flatMap(([product, clues]) =>
    Object.entries(clues).flatMap(([ecosystem, names]) =>
      names.map((name): [string, Product] => [`${ecosystem} ${name}`, product]),
    ),
  ),
)

/** What a name points to; null = nothing that is known. */
export function productOf(ecosystem: Ecosystem, name: string): Product | null {
  return BY_NAME.get(`${ecosystem} ${name}`) ?? null
}

/** The names of an ecosystem that point to something. */
export function cluesOf(ecosystem: Ecosystem): readonly string[] {
  return ROWS.flatMap(([, clues]) => clues[ecosystem])
}
