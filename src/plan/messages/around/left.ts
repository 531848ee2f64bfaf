/** What is said of what we made on the way and could not take away again: it blocks nobody, and costs nothing. */
import { stackNameIn } from '../../../facts/stack/stack-name.ts'
import { shellWord } from '../../../text/shell.ts'

export const leftMessages = {
  changeSet: (
    { id, stackId }: { readonly id: string; readonly stackId: string },
    region: string,
    why: string,
  ) => {
    const of = id.startsWith('arn:') ? '' : ` --stack-name ${shellWord(stackId)}`
    return `a change set that was only compared may be left on ${stackNameIn(stackId)} (${why}); to delete it: aws cloudformation delete-change-set --region ${region}${of} --change-set-name ${shellWord(id)}`
  },
  stack: (name: string, region: string, why: string) =>
    `${name} may be left as a stack without resources, in REVIEW_IN_PROGRESS (${why}); deploying again uses it; to delete it: aws cloudformation delete-stack --region ${region} --stack-name ${shellWord(name)}`,
}
