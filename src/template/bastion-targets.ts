import { DATABASES, type DatabaseKind } from '../config/resolved.ts'
import { ref } from './intrinsics.ts'
import { REDIS_IDS, SQL_IDS } from './logical-ids.ts'
import { DATABASE_OUTPUTS, READER_OUTPUTS } from './output-keys.ts'
import type { BastionTarget, Section } from './section.ts'

const GROUP_IDS: Readonly<Record<DatabaseKind, string>> = {
  postgres: SQL_IDS.postgres.securityGroup,
  mysql: SQL_IDS.mysql.securityGroup,
  redis: REDIS_IDS.securityGroup,
}

/** Every address that the stage's outputs name of a database, whoever made it. */
export function bastionTargets(sections: readonly Section[]): readonly BastionTarget[] {
  return DATABASES.flatMap((kind) => {
    const reader = kind === 'redis' ? [] : [READER_OUTPUTS[kind]]
    return [DATABASE_OUTPUTS[kind], ...reader].flatMap((keys) =>
      sections.flatMap(({ outputs, resources }): BastionTarget[] => {
        const [host, port] = [outputs[keys.host], outputs[keys.port]]
        if (host === undefined || port === undefined) return []
        const groupId = Object.hasOwn(resources, GROUP_IDS[kind]) ? ref(GROUP_IDS[kind]) : null
        return [{ kind, host: host.Value, port: port.Value, groupId }]
      }),
    )
  })
}
