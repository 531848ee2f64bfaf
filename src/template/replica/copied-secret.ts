/**
 * The secret of a promoted database that is copied to its replicas' regions. Its own secret is the copy that
 * it adopted: not a resource of its stack, and with a name that the old primary's region already has. So the
 * other regions get copies of another secret, with a name of the stack's own and the same password. The
 * credentials of the stage's applications do not change.
 */
import type { ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import { passwordOfArn, ref, subJson, variable, type Intrinsic } from '../intrinsics.ts'
import { CONNECTION_SECRET_IDS, SQL_IDS } from '../logical-ids.ts'
import type { DeployedStage } from '../state/deployed-stage.ts'
import { COPIED_SECRET_OUTPUT } from '../state/output-keys.ts'
import { connectionSecret } from '../secrets.ts'
import type { Section } from '../section.ts'

type Added = Pick<Section, 'resources' | 'outputs'>

/** Nothing while there are no replicas elsewhere. Once created it stays, since its name cannot be reused. */
export function copiedSecret(
  sql: ResolvedSql,
  stage: ResolvedStage,
  { databases }: DeployedStage,
  { prefix, adopted }: { readonly prefix: string; readonly adopted: string },
): Added {
  const key = COPIED_SECRET_OUTPUT[sql.kind]
  if (sql.replicaRegions.length === 0 && databases[sql.kind].copiedSecretArn === null)
    return { resources: {}, outputs: {} }
  const id = CONNECTION_SECRET_IDS[sql.kind]
  const secret = connectionSecret(
    {
      prefix,
      description: `Connection to ${sql.kind} of stack ${stage.application}, stage ${stage.name}`,
      stagePath: ['stages', stage.name],
      replicaRegions: sql.replicaRegions,
    },
    connection(sql, adopted),
  )
  return {
    resources: { [id]: secret },
    outputs: { [key]: { Description: 'Secret that other regions get copies of', Value: ref(id) } },
  }
}

/** With the keys of an attached secret; the port has no quotes, as there. */
function connection({ kind, username, database }: ResolvedSql, adopted: string): Intrinsic {
  const { instance } = SQL_IDS[kind]
  return subJson(
    {
      username,
      password: passwordOfArn(adopted),
      engine: kind,
      host: variable(`${instance}.Endpoint.Address`),
      port: variable(`${instance}.Endpoint.Port`),
      dbname: database,
      dbInstanceIdentifier: variable(instance),
    },
    ['port'],
  )
}
