/** What `doctor` reads of IAM, to tell what is wrong before a workflow does. */
import type { Permission } from '../permission.ts'
import { direct } from '../rows.ts'
import { identityProviders, rolesOfApplication } from '../scopes.ts'

export const DOCTOR: readonly Permission[] = direct(
  ['doctor'],
  [
    {
      actions: ['iam:ListOpenIDConnectProviders'],
      why: "Whether the account knows GitHub's identity provider. Without it `doctor` says that it is not verified.",
    },
    {
      actions: ['iam:GetOpenIDConnectProvider'],
      on: identityProviders,
      why: 'Whom its tokens may be meant for. Without it that is not verified.',
    },
    {
      actions: ['iam:GetRole'],
      on: rolesOfApplication,
      why: 'Whether the roles that `bootstrap` makes are there, and whom they trust. Without it that is not verified. Roles by other names: allow them by their ARNs.',
    },
    {
      actions: ['iam:SimulatePrincipalPolicy'],
      on: rolesOfApplication,
      why: 'Whether the policies of these roles allow what the file takes. Without it that is not verified.',
    },
  ],
)
