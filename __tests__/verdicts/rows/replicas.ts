import { PromoteReadReplicaCommand } from '@aws-sdk/client-rds'
import { prod, type Row } from '../row.ts'

/** Replicas of another region: made, promoted, reverted, moved, removed. Sources as in `sql.ts`. */
const POSTGRES = 'postgres: {}'
const REDIS = 'redis: {}'

/** A stage in us-west-2 with a network of its own. */
const west = (databases: string, name = 'west'): string =>
  `${name}: { region: us-west-2, protected: false, databases: { ${databases} } }`
const follows = (source = 'prod', more = ''): string => `postgres: { replicaOf: ${source}${more} }`
/** A stage in the region of `prod`, without a network of its own in the file. */
const beside = (databases: string): string =>
  `reports: { protected: false, databases: { ${databases} } }`
/** Another primary, in the region and the VPC of `prod`. */
const other = prod(POSTGRES).replace(/^prod/, 'other')
/** Another one in that region, in a VPC of its own. */
const apart = 'apart: { protected: false, databases: { postgres: {} } }'
const stages = (...all: readonly string[]): string => all.join('\n')

const PROMOTED = { impact: 'promote', consent: 'promote' } as const
const MADE = stages(prod(POSTGRES), west(follows()))

/** Somebody promotes the replica by hand. */
const byHand: NonNullable<Row['meanwhile']> = async ({ rds }, { identifier, region }) => {
  await rds(region).send(new PromoteReadReplicaCommand({ DBInstanceIdentifier: identifier }))
}

// prettier-ignore
export const replicas: readonly Row[] = [
  { name: 'a second replica in a region', stage: 'west2',
    source: 'FACTS 3: by ARN and SourceRegion; the secret is copied there already', before: MADE,
    after: stages(MADE, west(follows(), 'west2')), impact: 'create', says: /follows prod/ },
  { name: 'a replica alone, of a stage that does not exist', stage: 'west', source: 'DESIGN: the primary first',
    after: MADE, impact: 'create', refused: 'source-not-deployed', names: /stage prod / },
  { name: 'a replica alone, where the secret has no copy', stage: 'west',
    source: 'FACTS 3: Secret ReplicaRegions are the primary stage\'s', before: prod(POSTGRES), after: MADE,
    impact: 'create', refused: 'secret-not-copied', names: /us-west-2/ },
  { name: 'a replica added to a stage that is there', stage: 'west', source: 'CFN Action Add',
    before: stages(prod(POSTGRES), west(REDIS), west(follows(), 'west2')),
    after: stages(prod(POSTGRES), west(`${follows()}, ${REDIS}`), west(follows(), 'west2')), impact: 'create' },
  { name: 'a primary that gets a replica', source: 'FACTS 1: Secret ReplicaRegions change in place',
    before: prod(POSTGRES), after: MADE, impact: 'none' },
  { name: 'the class of a replica', stage: 'west', source: 'FACTS 1, I (CFN)', before: MADE,
    after: stages(prod(POSTGRES), west(follows('prod', ', instance: db.t4g.small'))), impact: 'restart' },
  { name: 'a replica promoted', stage: 'west', source: 'FACTS 3: removing the source promotes in place (SPEC)',
    before: MADE, after: stages(prod(POSTGRES), west(POSTGRES)), ...PROMOTED, says: /cannot be undone/ },
  { name: 'a MySQL replica promoted', stage: 'west', database: 'mysql',
    source: 'FACTS 3: removing the source promotes in place (SPEC)',
    before: stages(prod('mysql: {}'), west('mysql: { replicaOf: prod }')),
    after: stages(prod('mysql: {}'), west('mysql: {}')), ...PROMOTED },
  { name: 'a replica promoted, its stage following nobody any more', stage: 'west',
    source: 'FACTS 3: warns while the old primary still exists', before: MADE,
    after: stages(prod(POSTGRES), west(POSTGRES)), ...PROMOTED, says: /old-primary-exists: / },
  { name: 'a replica promoted with a key of its own', stage: 'west',
    source: 'FACTS 3: KmsKeyId is create-only: it would be replaced by an empty database', before: MADE,
    after: stages(prod(POSTGRES), west('postgres: { kmsKey: alias/west }')), impact: 'replace', data: 'lost',
    consent: 'replace', refused: 'promotion-not-alone' },
  { name: 'a primary made a replica', stage: 'west',
    source: 'FACTS 3: adding a source replaces it with a copy (RDSH)', before: stages(prod(POSTGRES), west(POSTGRES)),
    after: MADE, impact: 'none', refused: 'primary-cannot-become-replica' },
  { name: 'a replica moved to another primary', stage: 'west',
    source: 'FACTS 1, C: a changed source is immutable (RDSH); the primary keeps its rows',
    before: stages(prod(POSTGRES), other, west(follows()), west(follows('other'), 'west2')),
    after: stages(
      prod(POSTGRES), other, west(follows('other')), west(follows('other'), 'west2'), west(follows(), 'west3'),
    ),
    impact: 'replace', consent: 'replace', says: /will follow other instead; its former primary keeps every row/ },
  { name: 'a replica moved where the secret has no copy', stage: 'west',
    source: 'FACTS 3: Secret ReplicaRegions are the primary stage\'s',
    before: stages(prod(POSTGRES), other, west(follows())),
    after: stages(prod(POSTGRES), other, west(follows('other')), west(follows(), 'west2')), impact: 'replace',
    consent: 'replace', refused: 'secret-not-copied', names: /secret of other / },
  { name: 'a replica removed', stage: 'west',
    source: 'FACTS 3: deletion policies are ignored on replicas (SPEC); the primary keeps the rows',
    before: stages(prod(POSTGRES), west(`${follows()}, ${REDIS}`)), after: stages(prod(POSTGRES), west(REDIS)),
    impact: 'remove', consent: 'remove', says: /its primary keeps every row/ },
  { name: 'a replica made in the region of its primary', stage: 'reports',
    source: 'FACTS 3: in the VPC of its source, by identifier', before: prod(POSTGRES),
    after: stages(prod(POSTGRES), beside(follows())), impact: 'create', says: /replica-in-primary-vpc: / },
  { name: 'the class of a replica in the region of its primary', stage: 'reports', source: 'FACTS 1, I (CFN)',
    before: stages(prod(POSTGRES), beside(follows())),
    after: stages(prod(POSTGRES), beside(follows('prod', ', instance: db.t4g.small'))), impact: 'restart' },
  { name: 'a replica in the region of its primary, in a stage with a VPC of its own', stage: 'reports',
    source: 'FACTS 3: all same-region replicas of a source share its VPC',
    before: stages(prod(POSTGRES), beside(REDIS)), after: stages(prod(POSTGRES), beside(`${follows()}, ${REDIS}`)),
    impact: 'create', refused: 'replica-cannot-move-vpc' },
  { name: 'a replica in the region of its primary promoted', stage: 'reports',
    source: 'FACTS 3: removing the source promotes in place (SPEC); FACTS 1, N: a password interrupts nothing',
    before: stages(prod(POSTGRES), beside(follows())), after: stages(prod(POSTGRES), beside(POSTGRES)), ...PROMOTED,
    says: /own-secret: .*a new password, while the old primary keeps its own/ },
  { name: 'a MySQL replica in the region of its primary promoted', stage: 'reports', database: 'mysql',
    source: 'FACTS 3: removing the source promotes in place (SPEC)',
    before: stages(prod('mysql: {}'), beside('mysql: { replicaOf: prod }')),
    after: stages(prod('mysql: {}'), beside('mysql: {}')), ...PROMOTED, says: /stays-in-old-vpc: / },
  { name: 'a replica in the region of its primary promoted, its maintenance in a window', stage: 'reports',
    source: 'FACTS 3; API ModifyDBInstance: a password waits for no window',
    before: stages(prod(POSTGRES), beside(follows('prod', ', apply: window'))),
    after: stages(prod(POSTGRES), beside('postgres: { apply: window }')), ...PROMOTED },
  { name: 'a replica in the region of its primary promoted with a key of its own', stage: 'reports',
    source: 'FACTS 3: KmsKeyId is create-only: it would be replaced by an empty database',
    before: stages(prod(POSTGRES), beside(follows())),
    after: stages(prod(POSTGRES), beside('postgres: { kmsKey: alias/reports }')), impact: 'replace', data: 'lost',
    consent: 'replace', refused: 'promotion-not-alone' },
  { name: 'a primary made a replica in the region of another', stage: 'reports',
    source: 'FACTS 3: adding a source replaces it with a copy (RDSH)',
    before: stages(prod(POSTGRES), beside(POSTGRES)), after: stages(prod(POSTGRES), beside(follows())),
    impact: 'none', refused: 'primary-cannot-become-replica' },
  { name: 'a replica moved to another primary of its region and VPC', stage: 'reports',
    source: 'FACTS 1, C: a changed source is immutable (RDSH); the primary keeps its rows',
    before: stages(prod(POSTGRES), other, beside(follows())),
    after: stages(prod(POSTGRES), other, beside(follows('other'))), impact: 'replace', consent: 'replace',
    says: /will follow other instead; its former primary keeps every row/ },
  { name: 'a replica moved to a primary of its region in another VPC', stage: 'reports',
    source: 'FACTS 3: all same-region replicas of a source share its VPC',
    before: stages(prod(POSTGRES), apart, beside(follows())),
    after: stages(prod(POSTGRES), apart, beside(follows('apart'))), impact: 'replace', consent: 'replace',
    refused: 'replica-cannot-move-vpc' },
  { name: 'a replica moved from a primary of its region to one of another', stage: 'reports',
    source: 'FACTS 1, C: a changed source is immutable (RDSH); FACTS 3: SourceRegion is create-only',
    before: stages(
      prod(POSTGRES), west(POSTGRES), beside(follows()), beside(follows('west')).replace('reports', 'more'),
    ),
    after: stages(
      prod(POSTGRES), west(POSTGRES), beside(follows('west')), beside(follows('west')).replace('reports', 'more'),
    ),
    impact: 'replace', consent: 'replace', says: /will follow west instead/ },
  { name: 'a replica moved from a primary of another region to one of its own', stage: 'west',
    source: 'FACTS 3: all same-region replicas of a source share its VPC',
    before: stages(prod(POSTGRES), west(POSTGRES, 'near'), west(follows())),
    after: stages(prod(POSTGRES), west(POSTGRES, 'near'), west(follows('near'))), impact: 'replace',
    consent: 'replace', refused: 'replica-cannot-move-vpc' },
  { name: 'a replica with another key', stage: 'west',
    source: 'FACTS 1, R: KmsKeyId; FACTS 3: the primary keeps the rows', before: MADE,
    after: stages(prod(POSTGRES), west(follows('prod', ', kmsKey: alias/west'))), impact: 'replace',
    consent: 'replace',
    says: /it will create a new replica instead; it is a replica and will be recreated from its primary, which keeps every row/ },
  { name: 'a replica in the region of its primary removed', stage: 'reports',
    source: 'FACTS 3: deletion policies are ignored on replicas (SPEC); the primary keeps the rows',
    before: stages(prod(POSTGRES), beside(`${follows()}, ${REDIS}`)), after: stages(prod(POSTGRES), beside(REDIS)),
    impact: 'remove', consent: 'remove', says: /its primary keeps every row/ },
  { name: 'a replica promoted that somebody promoted', stage: 'west',
    source: 'API PromoteReadReplica: an instance that is no replica is refused; FACTS 3: promote through CloudFormation',
    before: MADE, meanwhile: byHand, after: stages(prod(POSTGRES), west(POSTGRES)), ...PROMOTED,
    refused: 'replica-already-promoted' },
  { name: 'a replica removed that somebody promoted', stage: 'west',
    source: 'RDSH DeleteHandler: no final snapshot where the template names a source',
    before: stages(prod(POSTGRES), west(`${follows()}, ${REDIS}`)), meanwhile: byHand,
    after: stages(prod(POSTGRES), west(REDIS)), impact: 'remove', data: 'lost', consent: 'remove',
    refused: 'replica-has-own-rows' },
  { name: 'a replica in the region of its primary removed that somebody promoted', stage: 'reports',
    source: 'RDSH DeleteHandler: no final snapshot where the template names a source',
    before: stages(prod(POSTGRES), beside(`${follows()}, ${REDIS}`)), meanwhile: byHand,
    after: stages(prod(POSTGRES), beside(REDIS)), impact: 'remove', data: 'lost', consent: 'remove',
    refused: 'replica-has-own-rows' },
  { name: 'another key of a replica that somebody promoted', stage: 'west',
    source: 'FACTS 1, R: KmsKeyId; RDSH DeleteHandler', before: MADE, meanwhile: byHand,
    after: stages(prod(POSTGRES), west(follows('prod', ', kmsKey: alias/west'))), impact: 'replace', data: 'lost',
    consent: 'replace', refused: 'replica-has-own-rows' },
  { name: 'the class of a replica that somebody promoted', stage: 'west',
    source: 'FACTS 1, I (CFN); RR, promoting: it has rows of its own', before: MADE, meanwhile: byHand,
    after: stages(prod(POSTGRES), west(follows('prod', ', instance: db.t4g.small'))), impact: 'restart',
    says: /replica-promoted-outside: / },
  { name: 'the primary of a replica removed', source: 'DESIGN: refused, and names them',
    before: stages(prod(`${POSTGRES}, ${REDIS}`), west(follows())), after: stages(prod(REDIS), west(POSTGRES)),
    stage: 'prod', impact: 'remove', data: 'snapshot', consent: 'remove', refused: 'has-read-replicas',
    names: /arn:aws:rds:us-west-2:/ },
  { name: 'the primary of a replica replaced', source: 'DESIGN: refused, and names them', before: MADE,
    after: stages(prod('postgres: { kmsKey: alias/shop }'), west(follows())), stage: 'prod', impact: 'replace',
    data: 'snapshot', consent: 'replace', refused: 'has-read-replicas', names: /arn:aws:rds:us-west-2:/ },
]
