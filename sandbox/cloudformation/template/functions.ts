/** Every function a template may use; others are refused by their name, as AWS does. */
export const FUNCTIONS = [
  'Fn::And',
  'Fn::Base64',
  'Fn::Cidr',
  'Fn::Equals',
  'Fn::FindInMap',
  'Fn::GetAtt',
  'Fn::GetAZs',
  'Fn::If',
  'Fn::ImportValue',
  'Fn::Join',
  'Fn::Not',
  'Fn::Or',
  'Fn::Select',
  'Fn::Split',
  'Fn::Sub',
  'Ref',
  'Condition',
] as const

export type FunctionName = (typeof FUNCTIONS)[number]

/** Functions that only a macro carries out: they need a Transform, which the sandbox refuses anyway. */
export const isFunctionName = (key: string): key is FunctionName =>
  (FUNCTIONS as readonly string[]).includes(key)
