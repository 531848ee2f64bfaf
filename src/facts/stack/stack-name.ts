/** The name of the stack in its ARN; a name is one already. */
export function stackNameIn(stackId: string): string {
  return /:stack\/([^/]+)\//.exec(stackId)?.[1] ?? stackId
}
