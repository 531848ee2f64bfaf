/** By which role CloudFormation acts. */
import { note } from '../coded.ts'

export const serviceRoleMessages = {
  first: (role: string) =>
    note(
      'service-role-first',
      `CloudFormation will act by the role ${role}, for this stack from now on: a service role can be changed, not taken away`,
    ),
  another: (before: string, after: string) =>
    note(
      'service-role-another',
      `CloudFormation will act by the role ${after} from now on, instead of ${before}`,
    ),
  kept: (role: string) =>
    note(
      'service-role-kept',
      `CloudFormation will act by the role ${role}, which the stack has from an earlier deploy; no \`cloudformation-role\` is given`,
    ),
}
