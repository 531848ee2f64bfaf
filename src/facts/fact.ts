/** A live fact was read, or is absent (AWS says there is none), or could not be read. */
export type Fact<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'absent' }
  /** `action` is the IAM action (`rds:DescribeDBInstances`), `why` AWS's error code. */
  | { readonly kind: 'unread'; readonly action: string; readonly why: string }
