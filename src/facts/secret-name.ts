/** The name in a secret's ARN, which ends in a hyphen and six random characters. */
export function secretName(arn: string): string {
  return arn.replace(/^.*:secret:/, '').replace(/-[A-Za-z0-9]{6}$/, '')
}
