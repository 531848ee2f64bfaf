/** The policy that docs/permissions.md has for people who connect: tunnels, and no shell. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Statement = {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: string | readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const json = readFileSync(join(import.meta.dirname, '../../docs/policies/aws/connect.json'), 'utf8')
const statements = (JSON.parse(json) as { readonly Statement: readonly Statement[] }).Statement
const actions = statements.flatMap(({ Action }) => Action)
const starts = statements.filter(({ Action }) => [Action].flat().includes('ssm:StartSession'))

test('only AWS’s document for tunnels to another host is allowed', () => {
  const documents = statements.filter(({ Resource }) => String(Resource).includes('document/'))
  expect(documents.map(({ Resource }) => Resource)).toEqual([
    'arn:aws:ssm:*::document/AWS-StartPortForwardingSessionToRemoteHost',
  ])
})

test('what concerns everything reads no value, but for the way that a session has been given', () => {
  const open = statements.flatMap(({ Action, Resource }) => (Resource === '*' ? Action : []))
  expect(open.filter((action) => !/:(Describe|List)/.test(action))).toEqual([
    'ssmmessages:OpenDataChannel',
  ])
})

test('secrets are those of the application, and parameters those of key pairs', () => {
  const on = (action: string) =>
    statements
      .filter(({ Action }) => [Action].flat().includes(action))
      .map(({ Resource }) => Resource)
  expect(on('secretsmanager:GetSecretValue')).toEqual([
    'arn:aws:secretsmanager:*:*:secret:*-shop-*',
  ])
  expect(on('ssm:GetParameter')).toEqual(['arn:aws:ssm:*:*:parameter/ec2/keypair/*'])
})

test('a session that names no document is refused, or AWS would open a shell', () => {
  expect(starts).toHaveLength(2)
  for (const { Condition } of starts)
    expect(Condition?.['BoolIfExists']).toEqual({ 'ssm:SessionDocumentAccessCheck': 'true' })
})

test('the instance has the tag of the file', () => {
  const instance = statements.find(({ Resource }) => String(Resource).includes('instance/'))
  expect(instance?.Condition?.['StringEquals']).toEqual({
    'ssm:resourceTag/tinystacks:stack': 'shop',
  })
})

test('sessions are one’s own, by the tag that has the user id', () => {
  const [own, ...others] = statements.filter(({ Action }) =>
    [Action].flat().includes('ssm:TerminateSession'),
  )
  expect(others).toEqual([])
  expect(own).toMatchObject({
    Action: ['ssm:ResumeSession', 'ssm:TerminateSession'],
    Condition: {
      StringEquals: { 'ssm:resourceTag/aws:ssmmessages:session-id': '${aws:userid}' },
    },
  })
})

test('nothing of it changes anything', () => {
  expect(statements.every(({ Effect }) => Effect === 'Allow')).toBe(true)
  expect(actions.filter((action) => !/:(Describe|List|Get)/.test(action)).toSorted()).toEqual([
    'kms:Decrypt',
    'ssm:ResumeSession',
    'ssm:StartSession',
    'ssm:StartSession',
    'ssm:TerminateSession',
    'ssmmessages:OpenDataChannel',
  ])
})
