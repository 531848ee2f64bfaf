/** Values that a secret may have, each of which some rule for finding secrets would take for something else. */

/** What people choose. */
const CHOSEN = [
  'hunter2',
  'Summer2024!',
  'Passw0rd',
  'P@ssw0rd1',
  'letmein123',
  'qwertyuiop',
  'iloveyou',
  'dragonfly',
  'monkeybusiness',
  'Liverpool1',
  'bluemonday',
  'trustno1',
  'changeme-now',
  'sunshine',
  'princess99',
  'correct horse battery staple',
  'the quick brown fox',
  'my dog is called Rex',
  'open sesame',
  'zwölf Boxkämpfer',
  'пароль-секрет',
  '密码一二三四五六',
  'contraseña',
  '🔑🗝️🔐🔒🔓🚪🏠🏡',
]

/** What generators make. */
const GENERATED = [
  'Zq9kV7mPx2Lw4TnB8sRd6Yh3Jc5Gf1Xa',
  'aB3$dE6^gH9&jK2*mN5!',
  '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  '550e8400-e29b-41d4-a716-446655440000',
  'c2VjcmV0LXZhbHVlLW9mLWEtdGVzdA==',
  'c2VjcmV0_LXZhbHVl-LW9m',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dGhlLXNpZ25hdHVyZQ',
  'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'AKIAIOSFODNN7EXAMPLE',
  'xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqygy',
  'a'.repeat(41),
  'aZ9'.repeat(40),
  '%!~'.repeat(5),
  '!!!!!!!!!!',
  '----------',
  '..........',
  '********',
  '((((((((',
  '/////////',
]

/** What has a meaning where texts are put together, parsed or searched. */
const SYNTAX = [
  'se\'cr"et`va|lue',
  "it's mine'",
  '"quoted"value"',
  '`ticked` value`',
  "x' at 'masterUserPassword' y",
  'x" (RequestToken: abc, HandlerErrorCode: InvalidRequest)zz',
  'end" (Service: Rds, Status Code: 400, Request ID: none)zz',
  'Qx (Service: Zebra, Status Code: 123456)',
  '.*+?^${}()|[]\\',
  '[a-z]{8,}$wolf',
  '(?<=zebra).+',
  '$& $1 $` $zebra',
  '\\u0041\\x42zebra',
  '%2Fzebra%20fish%3D',
  'zebra%fish%%d%s',
  'zebra&amp;fish&lt;',
  '<zebra>fish</zebra>',
  '<!-- zebra --> fish',
  '{{resolve:ssm:zebra}}fish',
  '${AWS::zebra}fish',
  '{"password":"zebrafish"}',
  "{'zebra': 'fish'}",
  '[zebra] fish]',
  '{zebra} fish}',
  'zebra=fish,giraffe=9',
  'zebra: fish; giraffe: 9',
  'zebra. Giraffe! Okapi?',
  '::error::zebrafish',
  '::add-mask::zebrafish',
  '| zebra | fish |',
  '# zebra',
  '~~zebra~~ **fish**',
  '@zebrafish',
  'javascript:zebra()',
  'https://zebra:fish@example.com/x',
  'postgres://app:zebrafish@db/app',
  "'; DROP TABLE zebra; --",
  '$(cat zebra)',
  '`zebra`',
  '\u001b[31mzebra\u001b[0m',
  'zebra\u200bfish\u202e',
  'zebra\u0000fish',
  '-----BEGIN ZEBRA-----',
]

/** What is broken into lines, by whoever made it or by whoever repeats it. */
const LINES = [
  'zebra\nfish\nokapi',
  'zebra\r\nfish',
  'Zq9kV7mP\nx2Lw4TnB\n8sRd6Yh3',
  'zebra\tfish',
  '\nzebrafish\n',
  'line one\nline two zebra',
]

/** What looks like something that AWS would say, or is. */
const AWS_LIKE = [
  'arn:aws:zebra:us-east-1:123456789012:fish/okapi',
  'db.zebra.fish',
  'sg-zebrafish',
  'InvalidZebraState',
  'ZEBRA_IN_PROGRESS',
  'AWS::Zebra::Fish',
  'rds:CreateZebra',
  'zebra-multi-az',
  'us-zebra-1',
  '123456789012',
  '12345678',
  '2026-11-29T10:00:00',
]

/** Around a hundred of them. */
export const HOSTILE_VALUES: readonly string[] = [
  ...CHOSEN,
  ...GENERATED,
  ...SYNTAX,
  ...LINES,
  ...AWS_LIKE,
]

/** Passwords that are words which AWS's own sentences have as well. */
export const AWS_WORDS: readonly string[] = [
  'database',
  'available',
  'Resource',
  'SNAPSHOT',
  'the instance is not available',
  'modify the storage',
]

/** The value as others may write it down. */
export function formsOf(value: string): readonly string[] {
  const base64 = Buffer.from(value).toString('base64')
  return [
    ...new Set([
      value,
      base64,
      base64.replaceAll(/=+$/g, '').replaceAll('+', '-').replaceAll('/', '_'),
      encodeURIComponent(value),
      JSON.stringify(value).slice(1, -1),
      value.toLowerCase(),
      value.toUpperCase(),
      value.replaceAll(/(.{5})/gs, '$1\n'),
    ]),
  ]
}
