/** The parts of `arn:aws:rds:us-east-1:123456789012:db:orders`; the schema enforces its form. */
export type Arn = {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  /** Everything after the account, with its colons. */
  readonly resource: string
}

/** null = the text is not an ARN but a name or an id. */
export function arnOf(text: string): Arn | null {
  const [prefix, partition = '', service = '', region = '', account = '', ...rest] = text.split(':')
  if (prefix !== 'arn') return null
  return { partition, service, region, account, resource: rest.join(':') }
}
