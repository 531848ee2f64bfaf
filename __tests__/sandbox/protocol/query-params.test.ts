import { describe, expect, it } from 'vitest'
import { parseQueryParams } from '../../../sandbox/protocol/query-params.ts'

const parse = (text: string, elements = true): unknown =>
  parseQueryParams(new URLSearchParams(text), elements)

describe('query parameters', () => {
  it('HTTP-4 awsQuery lists lose the name of their elements, whatever it is', () => {
    expect(
      parse(
        'Tags.member.2.Key=b&Tags.member.1.Key=a&Filters.Filter.1.Values.Value.1=x&Filters.Filter.1.Name=n',
      ),
    ).toEqual({ Tags: [{ Key: 'a' }, { Key: 'b' }], Filters: [{ Values: ['x'], Name: 'n' }] })
  })

  it('HTTP-4 a structure with nothing but a list stays a structure', () => {
    expect(parse('Config.Triggers.member.1.Arn=x')).toEqual({
      Config: { Triggers: [{ Arn: 'x' }] },
    })
  })

  it('HTTP-4 EC2 numbers its lists at once', () => {
    expect(parse('Filter.1.Name=vpc-id&Filter.1.Value.1=a&Filter.1.Value.2=b', false)).toEqual({
      Filter: [{ Name: 'vpc-id', Value: ['a', 'b'] }],
    })
  })

  it('HTTP-4 sorts list elements by number, not by text', () => {
    const text = Array.from(
      { length: 11 },
      (_, index) => `A.member.${index + 1}=${index + 1}`,
    ).join('&')
    expect(parse(text)).toEqual({ A: Array.from({ length: 11 }, (_, index) => String(index + 1)) })
  })

  it('HTTP-4 an empty list is an empty text, and odd names do no harm', () => {
    expect(parse('Tags=&__proto__.x=1')).toEqual({ Tags: '', ['__proto__']: { x: '1' } })
  })
})
