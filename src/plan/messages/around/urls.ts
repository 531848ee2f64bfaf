import { count, listed } from '../../../text/phrases.ts'
import { note, warning } from '../coded.ts'
import { NOT_VERIFIED } from '../plan.ts'

/** What is said of the URLs that the application gets. `name`: as `prod/postgres`. */
export const urlMessages = {
  /** `statement`: null = the stack does not exist yet. */
  added: (names: readonly string[], statement: string | null) =>
    warning(
      'urls-new',
      `the application will get ${count(names.length, 'new variable')} from secrets: ${listed(names)}; a task definition that has one of these names already cannot have both, so take it out there; ${
        statement === null
          ? 'the printed policy statement (execution-role-statement) will have their secrets'
          : `tasks start only if their execution role can read the secrets, so allow it before the application is deployed: ${statement}`
      }`,
    ),
  noLongerOffered: (names: readonly string[]) =>
    note(
      'urls-not-asked-for',
      `the application will no longer get ${listed(names)}; their secrets stay as long as the databases, for the tasks that read them`,
    ),
  gone: (names: readonly string[]) =>
    warning(
      'urls-gone',
      `${listed(names)} will go, with what they lead to: deploy the application without them before`,
    ),
  notOffered: (name: string, names: readonly string[]) =>
    note(
      'url-not-offered',
      `${name} gets no URL (${listed(names)}): its password was not made by tinystacks, and CloudFormation cannot percent-encode it`,
    ),
  old: (name: string) =>
    warning(
      'url-old',
      `the password of ${name} was changed since its URL was made; the deploy will make the URL anew. Running tasks keep the earlier one until they are started again. A password with other characters than letters, digits and -._~ breaks the URL: CloudFormation cannot percent-encode it`,
    ),
  urlsGone: (name: string) =>
    warning(
      'url-gone',
      `the secret with the URLs of ${name} does not exist any more, and tasks that read it will not start; write urls: false, deploy, and write urls: true again: that makes it anew`,
    ),
  notVerified: (name: string, why: string) =>
    note(
      'url-not-verified',
      `whether the URL of ${name} has its password is ${NOT_VERIFIED} (${why})`,
    ),
}
