/** The trust policy of a role that one service of AWS assumes, under a condition if there is one. */
export function trustOf(service: unknown, condition?: object): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: service },
        Action: 'sts:AssumeRole',
        ...(condition && { Condition: condition }),
      },
    ],
  }
}
