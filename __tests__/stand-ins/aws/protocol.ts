/** Whether the service of an action answers in JSON: `kms:DescribeKey` does, `rds:DescribeDBInstances` in XML. */
export function answersInJson(action: string): boolean {
  return /^(kms|secretsmanager|servicequotas|ssm):/.test(action)
}
