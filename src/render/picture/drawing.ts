/** What is to be seen of a stage: boxes and arrows, not yet in any syntax. */
import { isCache, isSql, type DatabaseKind } from '../../engines/table.ts'
import type { Node } from './node.ts'
import type { ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import type { DatabasePlan, Plan, StagePlan, OrphanedStack } from '../../plan/model/types.ts'
import { plain } from '../../text/escape.ts'
import { pictureMessages as words } from '../messages/comment.ts'
import { DATABASE_NAME, happening } from '../../plan/messages/plan.ts'
import { identifierIn } from '../../template/replica/sources.ts'
import { bastionOf, readerOf } from './beside.ts'

export type Edge = {
  readonly from: string
  readonly to: string
  readonly label: string | null
}

export type Drawing = {
  readonly id: string
  /** Of unknown origin, not yet inert. */
  readonly title: string
  readonly nodes: readonly Node[]
  /** What its arrows come from that no stage of the plan has. */
  readonly outside: readonly Node[]
  /** From a database to its reader, and to a replica from what it follows. */
  readonly edges: readonly Edge[]
}

/** One stage of the plan. `stages` tells of it what the plan does not: what is there and stays as it is. */
export function stageDrawing(plan: Plan, stages: readonly ResolvedStage[], index: number): Drawing {
  const id = `s${index}`
  const planned = plan.stages[index] as StagePlan
  const stage = stages.find(({ name }) => name === planned.stage)
  const databases = planned.databases.map((database) => ({
    database,
    wanted: isSql(database.database) ? stage?.databases[database.database] : undefined,
  }))
  const readers = databases.flatMap(({ database, wanted }) => readerOf(id, database, wanted))
  const arrows = databases.map(({ database, wanted }) => arrowsTo(plan, id, database, wanted))
  return {
    id,
    title: titleOf(planned.stage, planned.region),
    nodes: [
      ...databases.map(({ database }) => databaseNode(id, database, stage)),
      ...readers,
      ...bastionOf(id, planned, stage),
    ],
    outside: arrows.flatMap(({ outside }) => outside),
    edges: [
      ...readers.map((reader) => ({
        from: reader.id.replace(/_reader$/, ''),
        to: reader.id,
        label: null,
      })),
      ...arrows.flatMap(({ edges }) => edges),
    ],
  }
}

/** A stack that lives on without a stage. */
export function orphanDrawing({ stack, region, databases }: OrphanedStack, index: number): Drawing {
  const id = `u${index}`
  return {
    id,
    title: titleOf(stack, region),
    nodes: databases.map((kind) => ({
      id: `${id}_${kind}`,
      shape: 'database',
      lines: [DATABASE_NAME[kind], words.unnamed],
      happens: null,
      impact: 'existing',
    })),
    outside: [],
    edges: [],
  }
}

/** Mermaid 11.3, which GitHub has, breaks a longer title, and draws the databases over its second line. */
const ONE_LINE = 24

function titleOf(stage: string, region: string): string {
  const name = plain(stage)
  const whole = `${name}, ${plain(region)}`
  if (whole.length <= ONE_LINE) return whole
  return name.length <= ONE_LINE ? name : `${name.slice(0, ONE_LINE - 3)}...`
}

function databaseNode(id: string, database: DatabasePlan, stage: ResolvedStage | undefined): Node {
  const kind = database.database
  const existing = stage?.existing[kind]
  const replicas = isCache(kind) ? (stage?.databases[kind]?.replicas ?? 0) : 0
  return {
    id: `${id}_${kind}`,
    shape: 'database',
    lines: [
      DATABASE_NAME[kind],
      ...(replicas > 0 ? [words.replicas(replicas)] : []),
      ...(existing === undefined ? [] : [words.existing(existing.identifier)]),
    ],
    happens:
      database.impact === 'none' || database.impact === 'existing' ? null : happening(database),
    impact: database.impact,
  }
}

type Arrows = Pick<Drawing, 'outside' | 'edges'>

/** The arrow from what a replica follows. */
function arrowsTo(
  plan: Plan,
  id: string,
  { database }: DatabasePlan,
  wanted: ResolvedSql | undefined,
): Arrows {
  const source = wanted?.replicaOf
  if (!source) return { outside: [], edges: [] }
  const to = `${id}_${database}`
  const from =
    source.kind === 'stage'
      ? plan.stages.findIndex(
          ({ stage, databases }) =>
            stage === source.stage && databases.some((one) => one.database === database),
        )
      : -1
  if (from >= 0)
    return { outside: [], edges: [{ from: `s${from}_${database}`, to, label: words.replica }] }
  const outside: Node = {
    id: `${to}_source`,
    shape: 'database',
    lines: sourceLines(database, source),
    happens: null,
    impact: 'existing',
  }
  return { outside: [outside], edges: [{ from: outside.id, to, label: words.replica }] }
}

function sourceLines(
  database: DatabaseKind,
  source: NonNullable<ResolvedSql['replicaOf']>,
): readonly string[] {
  const name = source.kind === 'stage' ? source.stage : identifierIn(source.arn)
  return [DATABASE_NAME[database], words.elsewhere(name), source.region]
}
