/** When the last operation of a stack ended, in milliseconds since 1970, as its newest event says. */
export async function endOf(url: string, stack: string): Promise<number> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization:
        'AWS4-HMAC-SHA256 Credential=bench/20260101/us-east-1/cloudformation/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: new URLSearchParams({
      Action: 'DescribeStackEvents',
      Version: '2010-05-15',
      StackName: stack,
    }).toString(),
  })
  const text = await answer.text()
  const [, event = ''] = /<member>(.*?)<\/member>/s.exec(text) ?? []
  const time = /<Timestamp>([^<]+)</.exec(event)?.[1]
  if (time === undefined || !/<ResourceStatus>\w+_COMPLETE</.test(event))
    throw new Error(`the newest event of ${stack} is not its end:\n${event || text}`)
  return Date.parse(time)
}
