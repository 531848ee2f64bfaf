/** The name in a secret's ARN, which ends in a hyphen and six random characters. */
export function secretName(arn: string): string {
  return arn.replace(/^.*:secret:/, '').replace(/-[A-Za-z0-9]{6}$/, '')
}

/** The name that an ARN or a name means: a name may end as an ARN does. */
export function secretNameIn(id: string): string {
  return id.startsWith('arn:') ? secretName(id) : id
}
