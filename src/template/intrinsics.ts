/** `Ref`: a resource's physical id, or a pseudo parameter's value. */
export function ref(logicalId: string): { readonly Ref: string } {
  return { Ref: logicalId }
}

/** `Fn::GetAtt`; the attribute's dots are part of its name (`Endpoint.Address`). */
export function attribute(logicalId: string, name: string): object {
  return { 'Fn::GetAtt': [logicalId, name] }
}

/** A dynamic reference that AWS resolves to the secret's password; the template never holds it. */
export function passwordOf(secretLogicalId: string): object {
  return { 'Fn::Sub': `{{resolve:secretsmanager:\${${secretLogicalId}}:SecretString:password}}` }
}

/** The `Name` tag that the AWS console shows for what has no name of its own. */
export function nameTag(name: string): readonly object[] {
  return [{ Key: 'Name', Value: { 'Fn::Sub': `\${AWS::StackName} ${name}` } }]
}
