import { prod, type Row, type Stages } from '../row.ts'

/**
 * A stage that is renamed, moved or taken out. UG = CloudFormation user guide: a stack's name and region
 * cannot change, so that another name is another, empty stack. Others as in `sql.ts`.
 */
const POSTGRES = 'postgres: {}'
const READER = 'postgres: { multiAz: true, readReplica: true }'
const stages = (...all: readonly Stages[]): Stages => all.join('\n')
const named = (name: string, databases = POSTGRES, more = ''): Stages =>
  prod(databases, more).replace(/^prod/, name)
/** A stage in another region, with a network of its own. */
const moved = (more = '', name = 'prod'): Stages =>
  `${name}: { region: eu-west-1, protected: false, databases: { ${POSTGRES} }${more} }`
const KEPT_NAME = 'stackName: $STACK-prod'

// prettier-ignore
export const identityRows: readonly Row[] = [
  { name: 'a stage renamed', stage: 'production', source: 'FACTS 2: a renamed stage is a new, empty one',
    before: prod(POSTGRES), after: named('production'), impact: 'create', refused: 'stage-would-start-empty',
    names: /to keep using that, write stackName: \w+-prod; if production is meant to be new, write stackName/ },
  { name: 'a stage renamed, its stack kept', stage: 'production', was: 'prod',
    source: 'DESIGN stackName; UG resource tags: tags change in place', before: prod(POSTGRES),
    after: named('production', POSTGRES, KEPT_NAME), impact: 'none' },
  { name: 'a stage with a reader renamed, its stack kept', stage: 'production', was: 'prod',
    source: 'DESIGN stackName; UG resource tags: tags change in place', before: prod(READER),
    after: named('production', READER, KEPT_NAME), impact: 'none' },
  { name: 'a stage with Redis renamed, its stack kept', stage: 'production', was: 'prod', database: 'redis',
    source: 'DESIGN stackName; UG resource tags', before: prod('redis: { replicas: 1 }'),
    after: named('production', 'redis: { replicas: 1 }', KEPT_NAME), impact: 'none' },
  { name: 'a stage renamed, its stack kept, and a class', stage: 'production', was: 'prod',
    source: 'DESIGN stackName; FACTS 1, I', before: prod(POSTGRES),
    after: named('production', 'postgres: { instance: db.t4g.small }', KEPT_NAME), impact: 'restart' },
  { name: 'a stage renamed that is meant to be new', stage: 'production', left: 'prod',
    source: 'DESIGN: a stack that no stage names any more is shown, and left alone', before: prod(POSTGRES),
    after: named('production', POSTGRES, 'stackName: $STACK-production'), impact: 'create' },
  { name: 'a stage whose stack is renamed', source: 'FACTS 2: stack names cannot change', before: prod(POSTGRES),
    after: prod(POSTGRES, 'stackName: $STACK-store'), impact: 'create', refused: 'stage-would-start-empty',
    names: /to keep using that, write stackName: \w+-prod; .* keep the old one in the file/ },
  { name: 'a stage moved to another region', source: 'FACTS 2: a stage\'s region cannot change',
    before: prod(POSTGRES), after: moved(), impact: 'create', refused: 'stage-would-start-empty',
    names: /to keep using that, write region: us-east-1; .* keep the old one in the file/ },
  { name: 'a stage moved to another region under the name of its stack',
    source: 'FACTS 2: a stage\'s region cannot change', before: prod(POSTGRES, KEPT_NAME),
    after: moved(`, ${KEPT_NAME}`), impact: 'create', refused: 'stage-would-start-empty',
    names: /write region: us-east-1/ },
  { name: 'a stage made in another region, the old one kept under another name', source: 'DESIGN stackName',
    before: prod(POSTGRES), after: stages(named('old', POSTGRES, KEPT_NAME), moved()), impact: 'create' },
  { name: 'that old one', stage: 'old', was: 'prod', source: 'DESIGN stackName; UG resource tags',
    before: prod(POSTGRES), after: stages(named('old', POSTGRES, KEPT_NAME), moved()), impact: 'none' },
  { name: 'a stage moved that begins with a snapshot',
    source: 'API RestoreDBInstanceFromDBSnapshot: it does not start empty, and the snapshot must be in its region',
    before: prod(POSTGRES), after: moved().replace(POSTGRES, 'postgres: { restoreFrom: { snapshot: last } }'),
    impact: 'create', verified: false, refused: 'snapshot-not-found', names: /snapshot last/ },
  { name: 'a stage taken out of the file', left: 'dev', source: 'DESIGN: shown in the plan, and left alone',
    before: stages(prod(POSTGRES), named('dev')), after: prod(POSTGRES), impact: 'none' },
  { name: 'a stage with a reader taken out of the file', left: 'dev',
    source: 'DESIGN: shown in the plan, and left alone', before: stages(prod(POSTGRES), named('dev', READER)),
    after: prod('postgres: { instance: db.t4g.small }'), impact: 'restart' },
  { name: 'a stage swapped for one with another database', stage: 'cache', left: 'dev', database: 'redis',
    source: 'DESIGN: refused only where a database of its kind lives on',
    before: stages(prod(POSTGRES), named('dev')), after: stages(prod(POSTGRES), named('cache', 'redis: {}')),
    impact: 'create' },
]
