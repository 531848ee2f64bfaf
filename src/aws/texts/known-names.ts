import { isHolder } from './holder.ts'

/**
 * Fields of answers that describe a stack's resources. A run that follows another run's operation learns names
 * here.
 */
const LEARNT: ReadonlySet<string> = new Set([
  'LogicalResourceId',
  'PhysicalResourceId',
  'ResourceType',
  'StackId',
  'StackName',
])

/**
 * Names that may appear in AWS's texts because they were never secret: everything a request has sent, above
 * all the keys and values of templates, and AWS's names for the resources. For a secret, both contain only the
 * reference, and answers with secret values are not read here.
 */
export class KnownNames {
  readonly #names = new Set<string>()

  has(name: string): boolean {
    return this.#names.has(name) || this.#names.has(name.toLowerCase())
  }

  /** Learns every text of a request. */
  addRequest(input: unknown): void {
    if (typeof input === 'string') this.#add(input)
    else if (Array.isArray(input)) input.forEach((item) => this.addRequest(item))
    else if (isHolder(input))
      for (const [key, value] of Object.entries(input)) {
        this.#add(key)
        this.addRequest(key === 'TemplateBody' ? parsed(value) : value)
      }
    else if (typeof input === 'number') this.#add(String(input))
  }

  /** Learns the names that an answer gives to a stack's resources. */
  addAnswer(output: unknown): void {
    if (Array.isArray(output)) output.forEach((item) => this.addAnswer(item))
    else if (isHolder(output))
      for (const [key, value] of Object.entries(output))
        if (typeof value !== 'string') this.addAnswer(value)
        else if (LEARNT.has(key)) this.#add(value)
  }

  #add(text: string): void {
    // A text of several words is not a name: as a name it would let each word pass anywhere.
    if (text.length < 2 || this.#names.has(text) || /\s/.test(text)) return
    this.#names.add(text)
    // RDS and ElastiCache return identifiers in lower case, however they were given.
    this.#names.add(text.toLowerCase())
  }
}

function parsed(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : body
  } catch {
    return null
  }
}
