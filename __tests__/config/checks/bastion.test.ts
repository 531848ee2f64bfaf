import { describe, expect, test } from 'vitest'
import {
  type BadRow,
  configOf,
  expectOnlyProblem,
  problemsOf,
  withStage,
} from '../../builders/config.ts'

const GIVEN = 'vpc: vpc-00000001, subnets: [subnet-00000001, subnet-00000002]'

/** A bastion that nobody could reach, or that AWS would refuse: each text has one problem, at its mark. */
const ROWS: readonly BadRow[] = [
  [
    'a range that is none',
    withStage('bastion: { allow: [§300.1.2.3/24] }'),
    'stages.dev.bastion.allow.0',
    'invalid-address-range',
    /not a range of IPv4 addresses/,
  ],
  [
    'a range with host bits',
    withStage('bastion: { allow: [203.0.113.0/24, §203.0.113.9/24] }'),
    'stages.dev.bastion.allow.1',
    'misaligned-address-range',
    /first address of a \/24/,
  ],
  [
    'an address without its length',
    withStage('bastion: { allow: [§203.0.113.9] }'),
    'stages.dev.bastion.allow.0',
    'invalid-value',
    /an address range with its prefix length/,
  ],
  [
    'a range of clients with host bits',
    withStage('network: { allowFrom: [sg-00000001, §10.50.0.1/16] }'),
    'stages.dev.network.allowFrom.1',
    'misaligned-address-range',
    /first address of a \/16/,
  ],
  [
    'a key that is none',
    withStage('bastion: { keys: [§"ssh-rsa AA;reboot"] }'),
    'stages.dev.bastion.keys.0',
    'invalid-value',
    /a public key in OpenSSH format/,
  ],
  [
    'keys for Session Manager',
    withStage('bastion: { access: session-manager, §keys: [ssh-ed25519 AAAA] }'),
    'stages.dev.bastion.keys',
    'key-for-ssh',
    /`keys` is for ssh/,
  ],
  [
    'ranges for Session Manager',
    withStage('bastion: { access: session-manager, §allow: [203.0.113.0/24] }'),
    'stages.dev.bastion.allow',
    'key-for-ssh',
    /`allow` is for ssh/,
  ],
  [
    'endpoints for ssh',
    withStage('bastion: { §endpoints: true }'),
    'stages.dev.bastion.endpoints',
    'key-for-session-manager',
    /`endpoints` is for Session Manager/,
  ],
  [
    'a subnet without a bastion',
    withStage(`network: { ${GIVEN}, §bastionSubnet: subnet-00000003 }`),
    'stages.dev.network.bastionSubnet',
    'bastion-subnet-without-bastion',
  ],
  [
    "a subnet in a VPC of the stage's own",
    withStage('network: { §bastionSubnet: subnet-00000003 }\nbastion: {}'),
    'stages.dev.network.bastionSubnet',
    'bastion-subnet-without-vpc',
  ],
  [
    'ssh in a given VPC without a public subnet',
    withStage(`network: { ${GIVEN} }\n§bastion: {}`),
    'stages.dev.bastion',
    'missing-bastion-subnet',
  ],
]

describe('a bastion that cannot be', () => {
  test.each(ROWS.map((row) => [row[0], row] as const))('%s', (_name, row) => {
    expectOnlyProblem(row)
  })
})

test('a bastion that says nothing is reached by ssh, by nobody yet', () => {
  expect(configOf(withStage('bastion:')).stages[0]?.bastion).toEqual({
    access: 'ssh',
    endpoints: false,
    allow: [],
    keys: [],
    subnet: null,
  })
})

test('Session Manager needs no public subnet', () => {
  expect(
    problemsOf(withStage(`network: { ${GIVEN} }\nbastion: { access: session-manager }`)),
  ).toEqual([])
})
