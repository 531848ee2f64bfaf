import { describe, expect, it } from 'vitest'
import { KnownNames } from '../../../src/aws/texts/known-names.ts'

describe('names that may stand in a text', () => {
  it('are the keys and values of requests, of a template each of its own', () => {
    const names = new KnownNames()
    names.addRequest({
      StackName: 'Shop-Prod',
      TemplateBody:
        '{"Resources":{"Postgres":{"Properties":{"Port":5432,"Zones":["us-east-1a"]}}}}',
    })
    for (const name of ['Shop-Prod', 'shop-prod', 'Postgres', 'Port', '5432', 'us-east-1a'])
      expect(names.has(name), name).toBe(true)
    expect(names.has('shop')).toBe(false)
  })

  it('are no texts of several words, and no single signs', () => {
    const names = new KnownNames()
    names.addRequest({ Description: 'Postgres of shop', Sign: 'x' })
    for (const name of ['Postgres of shop', 'of', 'x']) expect(names.has(name), name).toBe(false)
  })

  it('are of an answer what it calls resources, and nothing that they hold', () => {
    const names = new KnownNames()
    names.addAnswer({
      StackEvents: [{ PhysicalResourceId: 'shop-db', ResourceProperties: '{"Password":"zebra"}' }],
      SecretString: 'zebra',
    })
    expect(names.has('shop-db')).toBe(true)
    expect(names.has('zebra')).toBe(false)
  })

  it('are read from a body that is no JSON as far as there are any', () => {
    const names = new KnownNames()
    names.addRequest({ StackName: 'shop', TemplateBody: 'Resources: {' })
    expect(names.has('shop')).toBe(true)
    expect(names.has('Resources:')).toBe(false)
  })
})
