/** `Ref`: a resource's physical id, or a pseudo parameter's value. */
export function ref(logicalId: string): { readonly Ref: string } {
  return { Ref: logicalId }
}

/** `Fn::GetAtt`; the attribute's dots are part of its name (`Endpoint.Address`). */
export function attribute(logicalId: string, name: string): object {
  return { 'Fn::GetAtt': [logicalId, name] }
}

/**
 * For `Fn::Sub`: a dynamic reference to the secret's password. AWS resolves it when it works on the
 * resource; the template and its change sets never hold more than the reference.
 */
export function passwordReference(secretLogicalId: string): string {
  return passwordIn(`\${${secretLogicalId}}`)
}

/** The same of the secret with this ARN. */
export function passwordIn(secretArn: string): string {
  return `{{resolve:secretsmanager:${secretArn}:SecretString:password}}`
}

/** The password of a secret of the same template, as a property's value. */
export function passwordOf(secretLogicalId: string): object {
  return { 'Fn::Sub': passwordReference(secretLogicalId) }
}

/** The `Name` tag that the AWS console shows for what has no name of its own. */
export function nameTag(name: string): readonly object[] {
  return [{ Key: 'Name', Value: { 'Fn::Sub': `\${AWS::StackName} ${name}` } }]
}
