/** The policy that docs/permissions.md has for people who use a bastion: tunnels, and no shell. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Statement = {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: string
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const json = readFileSync(join(import.meta.dirname, '../../docs/policies/aws/tunnel.json'), 'utf8')
const statements = (JSON.parse(json) as { readonly Statement: readonly Statement[] }).Statement
const actions = statements.flatMap(({ Action }) => Action)
const starts = statements.filter(({ Action }) => [Action].flat().includes('ssm:StartSession'))

test('only AWS’s document for tunnels to another host is allowed', () => {
  const documents = statements.filter(({ Resource }) => Resource.includes('document/'))
  expect(documents.map(({ Resource }) => Resource)).toEqual([
    'arn:aws:ssm:*::document/AWS-StartPortForwardingSessionToRemoteHost',
  ])
  expect(statements.map(({ Resource }) => Resource)).not.toContain('*')
})

test('a session that names no document is refused, or AWS would open a shell', () => {
  expect(starts).toHaveLength(2)
  for (const { Condition } of starts)
    expect(Condition?.['BoolIfExists']).toEqual({ 'ssm:SessionDocumentAccessCheck': 'true' })
})

test('the instance has the tag of the file', () => {
  const instance = statements.find(({ Resource }) => Resource.includes('instance/'))
  expect(instance?.Condition?.['StringEquals']).toEqual({
    'ssm:resourceTag/tinystacks:stack': 'shop',
  })
})

test('nothing else is allowed than one’s own sessions', () => {
  expect(statements.every(({ Effect }) => Effect === 'Allow')).toBe(true)
  expect([...new Set(actions)].toSorted()).toEqual([
    'ssm:ResumeSession',
    'ssm:StartSession',
    'ssm:TerminateSession',
    'ssmmessages:OpenDataChannel',
  ])
})
