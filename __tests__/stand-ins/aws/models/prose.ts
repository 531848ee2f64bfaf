/** What AWS's documents say of a value and its models do not. Each form with where it is written. */

type Form = {
  /** Of a property as it stands in a template: `SecurityGroupIngress.Description`. */
  readonly at: string
  readonly form: RegExp
}

/** EC2 API, CreateSecurityGroup `Description`; UserIdGroupPair `Description`, which is the strictest. */
const GROUP_TEXT = /^[a-zA-Z0-9. _\-:/()#,@[\]+=;{}!$*]{1,255}$/

/** RDS API, CreateDBInstance `DBName` of PostgreSQL and of MySQL; `MasterUsername`. */
const DATABASES = { postgres: /^[A-Za-z]\w{0,62}$/, mysql: /^[A-Za-z]\w{0,63}$/ }
const USER = /^[A-Za-z]\w{0,15}$/

/** ElastiCache guide, "AUTH"; RDS API, CreateDBInstance `MasterUserPassword`: 8 to 41, without / " @ and space. */
const TOKEN = /^[!&#$^<>\-A-Za-z0-9]{16,128}$/
const PASSWORD = /^[!-~]{8,41}$/

/** RDS API, CreateDBSnapshot `DBSnapshotIdentifier`; ElastiCache's error to CreateSnapshot says the same of its own. */
export const SNAPSHOT = /^[A-Za-z](-?[A-Za-z0-9]){0,254}$/

/** CloudFormation API, CreateStack `StackName`. */
export const STACK = /^[A-Za-z][A-Za-z0-9-]{0,127}$/

const WINDOW = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/
const WEEK = /^(sun|mon|tue|wed|thu|fri|sat):\d\d:\d\d-(sun|mon|tue|wed|thu|fri|sat):\d\d:\d\d$/

/** The forms of a type's values. */
export function proseOf(
  type: string,
  properties: Readonly<Record<string, unknown>>,
): readonly Form[] {
  switch (type) {
    case 'AWS::EC2::SecurityGroup':
      return [
        { at: 'GroupDescription', form: GROUP_TEXT },
        { at: 'SecurityGroupIngress.Description', form: GROUP_TEXT },
        { at: 'SecurityGroupEgress.Description', form: GROUP_TEXT },
      ]
    case 'AWS::EC2::SecurityGroupIngress':
    case 'AWS::EC2::SecurityGroupEgress':
      return [{ at: 'Description', form: GROUP_TEXT }]
    case 'AWS::EC2::KeyPair':
      // EC2 API, CreateKeyPair.
      return [{ at: 'KeyName', form: /^[ -~]{1,255}$/ }]
    case 'AWS::SecretsManager::Secret':
      // Secrets Manager API, CreateSecret: not with a hyphen and six characters at its end.
      return [{ at: 'Name', form: /^(?!.*-[A-Za-z0-9]{6}$)[A-Za-z0-9/_+=.@-]{1,512}$/ }]
    case 'AWS::RDS::DBInstance':
      return [
        {
          at: 'DBName',
          form: properties['Engine'] === 'mysql' ? DATABASES.mysql : DATABASES.postgres,
        },
        { at: 'MasterUsername', form: USER },
        { at: 'MasterUserPassword', form: PASSWORD },
        { at: 'PreferredBackupWindow', form: WINDOW },
        { at: 'PreferredMaintenanceWindow', form: WEEK },
      ]
    case 'AWS::ElastiCache::ReplicationGroup':
      return [
        { at: 'AuthToken', form: TOKEN },
        { at: 'SnapshotWindow', form: WINDOW },
        { at: 'PreferredMaintenanceWindow', form: WEEK },
      ]
    default:
      return []
  }
}

type Tags = { readonly key: RegExp; readonly value: RegExp }

/**
 * EC2 API, Tag: 127 characters; its guide ("Tag restrictions") says 128, as every other service does. RDS API, Tag: no
 * prefix `aws:` or `rds:` in either. ElastiCache's and Secrets Manager's guides name the characters that the models of
 * other services have as a pattern.
 */
const CHARACTERS = String.raw`[\p{L}\p{Z}\p{N}_.:/=+\-@]`
const TAGS: Tags = {
  key: new RegExp(`^(?!aws:)${CHARACTERS}{1,128}$`, 'iu'),
  value: new RegExp(`^${CHARACTERS}{0,256}$`, 'u'),
}
const RDS_TAGS: Tags = {
  key: new RegExp(`^(?![aA][wW][sS]:|rds:)${CHARACTERS}{1,128}$`, 'u'),
  value: new RegExp(`^(?!aws:|rds:)${CHARACTERS}{1,256}$`, 'u'),
}

/** The forms of a type's tags. */
export function tagForms(type: string): Tags {
  return type.startsWith('AWS::RDS::') ? RDS_TAGS : TAGS
}

/** Every service's ("Tag naming limits and requirements"); tags that start with `aws:` do not count. */
export const MOST_TAGS = 50

/** IAM guide, "Tags for IAM resources": keys are not case-sensitive, elsewhere they are. */
export function ignoresCase(type: string): boolean {
  return type.startsWith('AWS::IAM::')
}
