/** Texts that want to be more than text to CloudFormation: 100 and more of them. */

const SECRET = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:other-AbCdEf'

const REFERENCES = [
  `{{resolve:secretsmanager:${SECRET}:SecretString:password}}`,
  `{{resolve:secretsmanager:${SECRET}}}`,
  '{{resolve:secretsmanager:prod-shop-postgres:SecretString:password::AWSPREVIOUS}}',
  '{{resolve:ssm:/ec2/keypair/key-0123456789abcdef0}}',
  '{{resolve:ssm:/prod/token:3}}',
  '{{resolve:ssm-secure:/prod/token:1}}',
  '{{resolve:later-service:whatever}}',
  '{{changeSet:KNOWN_AFTER_APPLY}}',
  '${PostgresSecret}',
  '${AWS::AccountId}',
  '${PostgresInstance.Endpoint.Address}',
  '{{resolve:secretsmanager:${PostgresSecret}:SecretString:password}}',
]

/** The same otherwise spelt: AWS's own words for what it takes are not to be relied on. */
const SPELLINGS: readonly ((reference: string) => string)[] = [
  (reference) => reference,
  (reference) => reference.toUpperCase(),
  (reference) => reference.replace('resolve', 'Resolve'),
  (reference) => reference.replaceAll('{{', '{ {').replaceAll('${', '$ {'),
  (reference) => reference.replaceAll('{{', '{{ ').replaceAll('${', '${ '),
  (reference) => reference.replaceAll('{{', '{\t{').replaceAll('${', '$\t{'),
  (reference) => reference.replaceAll('{{', '{\n{').replaceAll('${', '$\n{'),
  (reference) => reference.replaceAll('{{', '{\u200b{').replaceAll('${', '$\u2060{'),
  (reference) => reference.replaceAll('{', '\uff5b').replaceAll('$', '\uff04'),
  (reference) => `100 ${reference} MB`,
]

/** Pieces that become one only with the text beside them. */
const PIECES = ['{{', '{', 'a{', '{{resolve:', 'x {{', '{{resolve:ssm:/a', '{ ', '{\u200b']

export const HOSTILE_TEXTS: readonly string[] = [
  ...new Set([
    ...REFERENCES.flatMap((reference) => SPELLINGS.map((spell) => spell(reference))),
    ...PIECES,
  ]),
]
