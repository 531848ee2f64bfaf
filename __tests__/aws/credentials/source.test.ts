import { describe, expect, test } from 'vitest'
import {
  profileNames,
  sourceName,
  sourceOf,
  type Profiles,
  type Source,
} from '../../../src/aws/credentials/source.ts'

const KEYS = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'x' }
const WEB = { AWS_WEB_IDENTITY_TOKEN_FILE: '/token', AWS_ROLE_ARN: 'arn' }
const OFF = { AWS_EC2_METADATA_DISABLED: 'true' }

const PROFILES: Profiles = {
  region: { region: 'eu-west-1' },
  keys: { aws_access_key_id: 'AKIA', aws_secret_access_key: 'x' },
  half: { aws_access_key_id: 'AKIA' },
  process: { credential_process: '/bin/false' },
  sso: { sso_session: 'corp', sso_account_id: '1', sso_role_name: 'r' },
  'sso-session.corp': { sso_region: 'us-east-1' },
  login: { login_session: 'arn' },
  web: { role_arn: 'arn', web_identity_token_file: '/token' },
  role: { role_arn: 'arn', source_profile: 'sso' },
  chain: { role_arn: 'arn', source_profile: 'role' },
  lost: { role_arn: 'arn', source_profile: 'nobody' },
  instance: { role_arn: 'arn', credential_source: 'Ec2InstanceMetadata' },
  both: { role_arn: 'arn', source_profile: 'keys', credential_source: 'Environment' },
  itself: {
    role_arn: 'arn',
    source_profile: 'itself',
    aws_access_key_id: 'AKIA',
    aws_secret_access_key: 'x',
  },
  ring: { role_arn: 'arn', source_profile: 'other' },
  other: { role_arn: 'arn', source_profile: 'ring' },
}

const profile = (name: string, by: Extract<Source, { kind: 'profile' }>['by'], of = name) =>
  ({ kind: 'profile', name, by, of }) as const

const unknown = (name: string, namedBy = 'AWS_PROFILE') =>
  ({ kind: 'unknown-profile', name, namedBy }) as const

const NONE = { kind: 'none', instance: true } as const

test.each<[string, Readonly<Record<string, string>>, Profiles, Source]>([
  ['nothing at all', {}, {}, NONE],
  ['nothing, and no look for an instance', OFF, {}, { kind: 'none', instance: false }],
  [
    'variables of secrets that a fork lacks',
    { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
    {},
    NONE,
  ],
  ['an empty AWS_PROFILE', { AWS_PROFILE: '' }, {}, NONE],
  ['a role to take on, without a token', { AWS_ROLE_ARN: 'arn' }, {}, NONE],
  ['profiles that nobody asked for', {}, PROFILES, NONE],
  ['a default profile with a region alone', {}, { default: { region: 'x' } }, NONE],
  ['keys', KEYS, {}, { kind: 'keys' }],
  [
    'keys before a default profile',
    KEYS,
    { default: { credential_process: 'x' } },
    { kind: 'keys' },
  ],
  ['keys before a web identity', { ...KEYS, ...WEB }, {}, { kind: 'keys' }],
  [
    'a key without its secret',
    { AWS_ACCESS_KEY_ID: 'AKIA' },
    {},
    { kind: 'half', set: 'AWS_ACCESS_KEY_ID', missing: 'AWS_SECRET_ACCESS_KEY' },
  ],
  [
    'a secret without its key',
    { AWS_SECRET_ACCESS_KEY: 'x', ...OFF },
    {},
    { kind: 'half', set: 'AWS_SECRET_ACCESS_KEY', missing: 'AWS_ACCESS_KEY_ID' },
  ],
  [
    'a token without a role',
    { AWS_WEB_IDENTITY_TOKEN_FILE: '/token' },
    {},
    { kind: 'half', set: 'AWS_WEB_IDENTITY_TOKEN_FILE', missing: 'AWS_ROLE_ARN' },
  ],
  [
    'half a key beside a web identity',
    { ...WEB, AWS_ACCESS_KEY_ID: 'a' },
    {},
    { kind: 'web-identity' },
  ],
  ['a web identity', WEB, { default: { region: 'x' } }, { kind: 'web-identity' }],
  ['a task', { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x' }, {}, { kind: 'container' }],
  ['a pod', { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://x', ...OFF }, {}, { kind: 'container' }],
  [
    'an instance, by its address',
    { AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://x' },
    {},
    { kind: 'instance' },
  ],
  ['an instance, by its switch', { AWS_EC2_METADATA_DISABLED: 'false' }, {}, { kind: 'instance' }],
  ['a profile that is not there', { AWS_PROFILE: 'nobody' }, PROFILES, unknown('nobody')],
  [
    'one that is not there, beside keys',
    { AWS_PROFILE: 'nobody', ...KEYS },
    PROFILES,
    unknown('nobody'),
  ],
  [
    'a profile before keys',
    { AWS_PROFILE: 'process', ...KEYS },
    PROFILES,
    profile('process', 'process'),
  ],
  [
    'a profile with a region alone',
    { AWS_PROFILE: 'region' },
    PROFILES,
    profile('region', 'nothing'),
  ],
  [
    'a region alone, beside keys',
    { AWS_PROFILE: 'region', ...KEYS },
    PROFILES,
    profile('region', 'nothing'),
  ],
  [
    'a region alone, beside half a key',
    { AWS_PROFILE: 'region', AWS_ACCESS_KEY_ID: 'a' },
    PROFILES,
    profile('region', 'nothing'),
  ],
  [
    'a region alone, beside a web identity',
    { AWS_PROFILE: 'region', ...WEB },
    PROFILES,
    { kind: 'web-identity' },
  ],
  ['keys of a profile', { AWS_PROFILE: 'keys' }, PROFILES, profile('keys', 'keys')],
  ['half a key of a profile', { AWS_PROFILE: 'half' }, PROFILES, profile('half', 'incomplete')],
  ['SSO', { AWS_PROFILE: 'sso' }, PROFILES, profile('sso', 'sso')],
  ['aws login', { AWS_PROFILE: 'login' }, PROFILES, profile('login', 'login')],
  ['a web identity of a profile', { AWS_PROFILE: 'web' }, PROFILES, profile('web', 'web-identity')],
  ['a role through SSO', { AWS_PROFILE: 'role' }, PROFILES, profile('role', 'sso', 'sso')],
  ['a role through a role', { AWS_PROFILE: 'chain' }, PROFILES, profile('chain', 'sso', 'sso')],
  [
    'a role through nobody',
    { AWS_PROFILE: 'lost' },
    PROFILES,
    unknown('nobody', 'source_profile of lost'),
  ],
  ['a role of the instance', { AWS_PROFILE: 'instance' }, PROFILES, profile('instance', 'role')],
  ['a role with two sources', { AWS_PROFILE: 'both' }, PROFILES, profile('both', 'incomplete')],
  ['a role with keys of its own', { AWS_PROFILE: 'itself' }, PROFILES, profile('itself', 'keys')],
  ['roles in a ring', { AWS_PROFILE: 'ring' }, PROFILES, profile('ring', 'role')],
])('%s', (_name, env, profiles, source) => {
  expect(sourceOf(env, profiles)).toEqual(source)
})

describe('a profile that the command names', () => {
  test.each([
    ['comes before everything of the environment', 'keys', profile('keys', 'keys')],
    ['is not stepped over where it has no credentials', 'region', profile('region', 'nothing')],
    ['has to be there', 'nobody', unknown('nobody', '--profile')],
  ])('%s', (_name, named, source) => {
    expect(sourceOf({ ...KEYS, ...WEB, AWS_PROFILE: 'process' }, PROFILES, named)).toEqual(source)
  })
})

test('a source is told by the names of profiles and variables alone', () => {
  const sources = [
    sourceOf(KEYS, {}),
    sourceOf(WEB, {}),
    sourceOf({}, {}),
    sourceOf({ AWS_ACCESS_KEY_ID: 'AKIASECRET' }, {}),
    sourceOf({ AWS_PROFILE: 'keys' }, PROFILES),
  ]
  expect(sources.map(sourceName)).toEqual([
    'the access key of the environment',
    'the web identity of AWS_WEB_IDENTITY_TOKEN_FILE',
    'none is configured',
    'AWS_ACCESS_KEY_ID without AWS_SECRET_ACCESS_KEY',
    'the profile keys, by keys',
  ])
})

test('sections of the config file that are no profiles have no place in the list', () => {
  expect(profileNames({ b: {}, 'sso-session.corp': {}, 'services.s3': {}, a: {} })).toEqual([
    'a',
    'b',
  ])
})
