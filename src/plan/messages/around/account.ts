/** In which account a stage is. */
import { listed } from '../../../text/phrases.ts'
import { note } from '../coded.ts'

type Names = Readonly<Record<'plan' | 'deploy' | 'service', string | null>>

export const accountMessages = {
  of: (account: string, { plan, deploy, service }: Names) => {
    const roles = [
      ...(plan === null ? [] : [`${plan} plans`]),
      ...(deploy === null ? [] : [`${deploy} deploys`]),
      ...(service === null ? [] : [`CloudFormation acts by ${service}`]),
    ]
    return note('stage-account', `account ${account}: ${listed(roles)}`)
  },
}
