import { expect, test } from 'vitest'
import { referencesIn } from '../../../src/plan/changes/references.ts'

test.each<[string, unknown, readonly string[]]>([
  ['Ref', { Ref: 'Vpc' }, ['Vpc']],
  ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Secret', 'Id'] }, ['Secret']],
  ['Fn::GetAtt as text', { 'Fn::GetAtt': 'Secret.Id' }, ['Secret']],
  [
    'Fn::Sub',
    { 'Fn::Sub': '{{resolve:secretsmanager:${Secret}:SecretString:password}}' },
    ['Secret'],
  ],
  ['Fn::Sub of an attribute', { 'Fn::Sub': '${Group.GroupId}' }, ['Group']],
  ['Fn::Sub with variables', { 'Fn::Sub': ['${A}', { A: { Ref: 'B' } }] }, ['A', 'B']],
  ['an escaped Fn::Sub', { 'Fn::Sub': '${!Literal}' }, []],
  ['any depth', [{ a: { 'Fn::Join': ['', [{ Ref: 'A' }, 'x']] } }], ['A']],
  ['plain values', ['a', 1, true, null, { a: 'b' }], []],
])('%s', (_name, value, owners) => {
  expect(referencesIn(value)).toEqual(owners)
})
